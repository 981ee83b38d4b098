// A real browser, and how we look at a page in it: a picture, axe, no sideways scrolling, no refusal by the
// content security policy.

import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

import { after, before, describe, test } from "node:test";

import { chromium } from "playwright-core";

import { Desk } from "./desk.js";

const AXE = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const SHOTS = fileURLToPath(new URL("shots/", import.meta.url));
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export const LANGUAGES = ["es", "fr", "en"];
export const WIDTHS = [1280, 380];

let desk, browser;

/** The journeys of a file, a few at a time, in one browser and at one desk, unless each has its own. `open` and `close`:
 *  what the desk is opened with, and what stood beside it. */
export function journeys(name, atOnce, all, { ownDesks = false, open = () => Desk.open(), close = () => {} } = {}) {
  describe(name, { concurrency: atOnce }, () => {
    before(async () => {
      [desk, browser] = await Promise.all([ownDesks ? null : open(Desk), launch()]);
    });
    after(async () => {
      await browser?.close();
      await desk?.close();
      await close();
    });
    all();
  });
}

/** One journey. `meet` brings a person to it; if it goes wrong, each leaves a picture of what they last saw. */
export function journey(name, story) {
  test(name, async () => {
    const people = [];
    const meet = async (who) => {
      const person = await Person.at(browser, who.desk ?? desk, who);
      people.push(person);
      return person;
    };
    try {
      await story({ desk, meet });
      for (const person of people) person.assertNothingWasRefused();
    } catch (fault) {
      for (const person of people) await person.leavePicture();
      throw fault;
    } finally {
      for (const person of people) await person.close();
    }
  });
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      // A container's /dev/shm is small: a tall picture would not fit into it.
      "--disable-dev-shm-usage",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A picture of a whole page. A busy browser sometimes can't take one; the page is none the worse for it, so it is asked
 *  again, twice. */
async function picture(page, path, again = 2) {
  try {
    await page.screenshot({ path, fullPage: true });
  } catch (fault) {
    if (again === 0 || !/Unable to capture screenshot/.test(fault.message)) throw fault;
    await page.waitForTimeout(1_000);
    await picture(page, path, again - 1);
  }
}

/** A person at a screen. Without scripts unless said otherwise. */
export class Person {
  static async at(browser, desk, { journey, language, width, scripts = false }) {
    const person = new Person();
    Object.assign(person, { desk, language, count: 0, name: `${journey}-${language}-${width}` });
    const size = { viewport: { width, height: 900 }, locale: { en: "en-CA", fr: "fr-CA", es: "es-MX" }[language] };
    person.context = await browser.newContext({ ...size, javaScriptEnabled: scripts, baseURL: desk.origin });
    person.page = await person.context.newPage();
    person.page.setDefaultTimeout(15_000);
    person.refusals = [];
    person.page.on("console", (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text())) person.refusals.push(message.text());
    });
    // axe needs scripts: it looks at the same documents in a window of its own.
    person.mirror = await browser.newContext({ ...size, bypassCSP: true });
    person.twin = await person.mirror.newPage();
    await person.twin.route(`${desk.origin}/**`, (route) => {
      const { looked } = person;
      if (route.request().isNavigationRequest() && looked) return route.fulfill(looked);
      return route.continue();
    });
    await mkdir(SHOTS, { recursive: true });
    return person;
  }

  async close() {
    await this.context.close();
    await this.mirror.close();
  }

  assertNothingWasRefused() {
    assert.deepEqual(this.refusals, [], `${this.name}: the content security policy refused nothing`);
  }

  async leavePicture() {
    await picture(this.page, `${SHOTS}FAULT-${this.name}.png`).catch(() => {});
  }

  async go(path) {
    const answer = await this.page.goto(path);
    assert.ok(answer.status() < 400, `${path} answers ${answer.status()}`);
  }

  get path() {
    return new URL(this.page.url()).pathname;
  }

  /** The last part of the path. */
  get place() {
    return this.path.split("/").pop();
  }

  text() {
    return this.page.locator("main").innerText();
  }

  async fill(name, value) {
    await this.page.locator(`[name="${name}"]`).first().fill(value);
  }

  async pick(name, value) {
    await this.page.locator(`input[name="${name}"][value="${value}"]`).check();
  }

  /** Presses a button or follows a link, and waits for the page it leads to. */
  async press(selector) {
    const wanted = typeof selector === "string" ? this.page.locator(selector).first() : selector;
    const [answer] = await Promise.all([this.page.waitForNavigation(), wanted.click()]);
    return answer?.status();
  }

  /** Opens the menu of the workbench, which is folded on a narrow screen. */
  async menu() {
    const folded = this.page.locator("header details.folds:not([open]) > summary");
    if (await folded.isVisible()) await folded.click();
  }

  /** The act of the form in main: the button that has no name and is not a lesser one. */
  async send(form = "main form") {
    return this.press(`${form} button.do:not([name]):not(.plain)`);
  }

  /** Looks at a mail as a mail program shows it: who, what, and its HTML, which may fetch nothing and do nothing. */
  async reads(mail, title) {
    this.count += 1;
    const name = `${this.name}-${String(this.count).padStart(2, "0")}-mail-${title}`;
    const page = await this.mirror.newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setContent(mail.html);
    await page.evaluate(AXE);
    const options = { resultTypes: ["violations"], runOnly: { type: "tag", values: RULES } };
    const { violations } = await page.evaluate((wanted) => axe.run(wanted), options);
    assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html)}`), [], `${name}: axe finds nothing`);
    const { wide, lang, scripts } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - window.innerWidth,
      lang: document.documentElement.lang,
      scripts: document.scripts.length,
    }));
    assert.ok(wide <= 0, `${name}: the mail is ${wide} px wider than the window`);
    assert.equal(lang.slice(0, 2), this.language, `${name}: its language`);
    assert.deepEqual([asked, scripts], [[], 0], `${name}: it fetches nothing and does nothing`);
    await page.evaluate(
      (head) => {
        const top = document.createElement("p");
        top.style.cssText = "margin:0 0 16px;padding-bottom:8px;border-bottom:1px solid #888;white-space:pre-wrap;overflow-wrap:anywhere";
        top.textContent = head;
        document.body.prepend(top);
      },
      `${mail.from.name} <${mail.from.address}>\n→ ${mail.to.join(", ")}\n${mail.subject}`,
    );
    await picture(page, `${SHOTS}${name}.png`);
    await page.close();
  }

  /** Looks at this page: a picture, axe, the width. */
  async look(title) {
    this.count += 1;
    const name = `${this.name}-${String(this.count).padStart(2, "0")}-${title}`;
    await picture(this.page, `${SHOTS}${name}.png`);
    const { twin } = this;
    this.looked = { body: await this.page.content(), contentType: "text/html; charset=utf-8" };
    await twin.goto(this.page.url());
    await twin.evaluate(AXE);
    // What passed would be told with its every element: twice the work, and nobody reads it.
    const options = { resultTypes: ["violations"], runOnly: { type: "tag", values: RULES } };
    const { violations } = await twin.evaluate((asked) => axe.run(asked), options);
    const said = violations.map((one) => `${one.id}: ${one.help}\n  ${one.nodes.map((node) => node.html).join("\n  ")}`);
    assert.deepEqual(said, [], `${name}: axe finds nothing`);
    const { wide, lang } = await twin.evaluate(() => ({
      wide: document.documentElement.scrollWidth - window.innerWidth,
      lang: document.documentElement.lang,
    }));
    assert.ok(wide <= 0, `${name}: the page is ${wide} px wider than the window`);
    assert.equal(lang.slice(0, 2), this.language, `${name}: its language`);
  }
}
