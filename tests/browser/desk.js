// The program under test: started on a free port over an empty folder, filled with the demonstration, stopped
// at the end. Mail goes to a folder, and is read here.

import { execFile, spawn } from "node:child_process";
import { access, cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import PostalMime from "postal-mime";

const PROGRAM = process.env.RECOURSE_PROGRAM ?? fileURLToPath(new URL("../../target/debug/recourse", import.meta.url));

// All visitors of a journey come from one address.
const CONFIG = "[limits]\nfilings_an_hour = 1000\nwrong_secrets = 1000\nacts_an_hour = 1000\n";

const run = promisify(execFile);

// Nothing that was started is left running, however the tests end.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

/** A desk in full work, or one that nobody has set up yet. */
export class Desk {
  /** Starts one and waits until it says how to get in. */
  static async open({ demo = true, named = "127.0.0.1", config: more = () => "" } = {}) {
    await access(PROGRAM).catch(() => {
      throw new Error(`${PROGRAM} is not there: build it with cargo build, or name it in RECOURSE_PROGRAM`);
    });
    const desk = new Desk();
    desk.folder = await mkdtemp(join(tmpdir(), "recourse-journey-"));
    desk.data = join(desk.folder, "data");
    // The demonstration was played before, once for all desks of a run (`run.js`); else it is played here.
    const played = process.env.RECOURSE_PLAYED;
    if (demo && played) await cp(played, desk.data, { recursive: true });
    // Passkeys are for a site with a name.
    const port = await freePort();
    desk.origin = `http://${named}:${port}`;
    const address = `127.0.0.1:${port}`;
    const site = named === "127.0.0.1" ? "" : `[site]\norigin = "${desk.origin}"\n`;
    const config = join(desk.folder, "recourse.toml");
    await writeFile(config, `${site}${CONFIG}${more(desk.origin)}`);
    if (!demo) await run(PROGRAM, ["init", "--data", desk.data, "--config", config]);
    const words = ["serve", ...(demo ? ["--demo"] : []), "--data", desk.data, "--config", config, "--listen", address];
    const child = spawn(PROGRAM, words, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, RECOURSE_LOG: "warn" },
    });
    desk.child = child;
    process.once("exit", () => child.kill("SIGKILL"));
    desk.said = "";
    child.stdout.on("data", (text) => (desk.said += text));
    child.stderr.on("data", (text) => (desk.said += text));
    await desk.until("the desk is ready", async () => {
      if (child.exitCode !== null) throw new Error(`the program ended: ${desk.said}`);
      const answer = await fetch(`${desk.origin}/readyz`).catch(() => null);
      return answer?.ok && desk.said.includes(demo ? "Sign in as:" : "/desk/welcome/");
    }, 120);
    await pause(200);
    return desk;
  }

  /** Hands a message over that came by mail, as a mail server does. */
  async deliver(message) {
    const child = spawn(PROGRAM, ["mail", "deliver", "--data", this.data], { stdio: ["pipe", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (text) => (said += text));
    child.stdin.end(message);
    const code = await new Promise((ended) => child.once("close", ended));
    if (code !== 0) throw new Error(`the message was not kept (${code}): ${said}`);
  }

  /** Ends it. What it wrote is whole. */
  async stop() {
    this.child.kill("SIGTERM");
    await this.until("the desk has stopped", async () => this.child.exitCode !== null || this.child.signalCode !== null);
  }

  /** Ends it and removes its folder. */
  async close() {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The link that makes the first administrator. */
  get welcome() {
    return this.said.match(/\/desk\/welcome\/[0-9a-f]+/)[0];
  }

  /** Everybody who may sign in with a role, in the order printed. */
  staff(role) {
    const line = /^\s*(\S[\w-]*)\s+(\S+@\S+)\s+(\S+)\s*$/gm;
    const people = [...this.said.matchAll(line)].map(([, is, email, password]) => ({ role: is, email, password }));
    const found = people.filter((person) => person.role === role);
    if (!found.length) throw new Error(`nobody is ${role} in: ${this.said}`);
    return found;
  }

  /** Waits for something to become true; the clock of the desk is the real one. */
  async until(what, isSo, seconds = 60) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const found = await isSo();
      if (found) return found;
      if (Date.now() > end) throw new Error(`waited ${seconds} s in vain until ${what}\n${this.said}`);
      await pause(100);
    }
  }

  /** All mail that left, as { id, to, subject, language, text, html, link }. */
  async mails() {
    const folder = join(this.data, "mail");
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml") && !name.startsWith("."));
    return Promise.all(names.map(async (name) => read(await readFile(join(folder, name)), name)));
  }

  /** Waits for the mail about a complaint whose name has a word: acknowledgement, offer, outcome… */
  async mail(reference, notice, other = () => true) {
    const fits = (mail) => mail.id.startsWith(`${reference}-`) && mail.id.includes(`-${notice}`) && other(mail);
    return this.until(`there is a mail “${notice}” about ${reference}`, async () => (await this.mails()).find(fits));
  }
}

/** A mail as its parts. */
export async function read(bytes, name) {
  const mail = await PostalMime.parse(bytes);
  const header = (key) => mail.headers.find((one) => one.key === key)?.value;
  return {
    id: name.replace(/\.eml$/, ""),
    messageId: mail.messageId,
    automatic: header("auto-submitted"),
    language: header("content-language"),
    from: mail.from,
    replyTo: mail.replyTo?.[0]?.address,
    to: mail.to.map((one) => one.address),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    link: mail.text.match(/https?:\/\/\S+\/link\/\S+/)?.[0],
  };
}

export function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
