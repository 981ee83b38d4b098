// A real Postfix beside the desk, as tests/postfix/start.sh begins it: it takes mail for complaints@jive.example and
// hands it to the desk, and has a mailbox for each customer. It reaches no other machine.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, chmod } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { freePort, read } from "./desk.js";

const START = fileURLToPath(new URL("../postfix/start.sh", import.meta.url));

export const OURS = "complaints@jive.example";

export class Postfix {
  /** `mailboxes`: the customers, by the part of their address before customer.example. */
  static async open(mailboxes) {
    const postfix = new Postfix();
    postfix.folder = await mkdtemp(join(tmpdir(), "recourse-postfix-"));
    await chmod(postfix.folder, 0o711);
    [postfix.port, postfix.lmtp] = [await freePort(), await freePort()];
    const words = [join(postfix.folder, "postfix"), `${postfix.port}`, "lmtp", `127.0.0.1:${postfix.lmtp}`];
    const child = spawn(START, words, {
      stdio: ["ignore", "ignore", "pipe"],
      detached: true,
      env: { ...process.env, MAILBOXES: mailboxes.join(" "), COLLEAGUES: "" },
    });
    postfix.child = child;
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    process.once("exit", () => postfix.kill());
    for (;;) {
      if (child.exitCode !== null) throw new Error(`Postfix did not start: ${said}`);
      const answers = await postfix.line().catch(() => null);
      if (answers) {
        answers.destroy();
        return postfix;
      }
      await pause(50);
    }
  }

  /** The section of the configuration of a desk behind it. */
  config() {
    return [
      "[mail]",
      `from = "Jive <${OURS}>"`,
      `replies = "${OURS}"`,
      `lmtp = "127.0.0.1:${this.lmtp}"`,
      'server = "127.0.0.1"',
      `port = ${this.port}`,
      'tls = "none"',
      "",
    ].join("\n");
  }

  kill() {
    try {
      process.kill(-this.child.pid, "SIGKILL");
    } catch {
      // It has ended.
    }
  }

  async close() {
    this.kill();
    await rm(this.folder, { recursive: true, force: true });
  }

  line() {
    return new Promise((open, failed) => {
      const socket = connect(this.port, "127.0.0.1", () => open(socket)).once("error", failed);
    });
  }

  /** Hands it a message, as the mail program of a customer does. */
  async send(from, to, message) {
    const socket = await this.line();
    const answers = socket.setEncoding("utf8")[Symbol.asyncIterator]();
    const body = message.replace(/\r?\n/g, "\r\n").replace(/^\./gm, "..");
    const says = ["EHLO pc.example", `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, "DATA", `${body}\r\n.`, "QUIT"];
    for (const words of [null, ...says]) {
      if (words !== null) socket.write(`${words}\r\n`);
      let answer = "";
      while (!/^\d{3} .*\r\n$/m.test(answer)) {
        const { value, done } = await answers.next();
        if (done) throw new Error(`Postfix hung up: ${answer}`);
        answer += value;
      }
      if (!/^[23]/.test(answer)) throw new Error(`Postfix does not take ${words}: ${answer}`);
    }
    socket.destroy();
  }

  /** What is in the mailbox of a customer. */
  async mailbox(name) {
    const folder = join(this.folder, "postfix", "customers", name, "new");
    const files = await readdir(folder).catch(() => []);
    return Promise.all(files.map(async (file) => read(await readFile(join(folder, file)), file)));
  }
}
