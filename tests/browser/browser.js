// A real browser and the people at it: what they do on a page, and that the content security policy refused nothing.

import assert from "node:assert/strict";

import { after, before, describe, test } from "node:test";

import { chromium } from "playwright-core";

import { Desk } from "./desk.js";
import { LOOKS, assertAxeFindsNothing, assertItFits, isNew, picture, pictured } from "./look.js";

export const LANGUAGES = ["es", "fr", "en"];
export const WIDTHS = [1280, 380];

/** How wide the windows are on a way through the workbench. With few looks it is gone on a telephone in each language, and
 *  on a desk in Spanish alone: in French and English `e-every-page` opens the pages there, and what it does not see is how
 *  the form of an act that has gone wrong stands on a desk in them. */
export const widths = (language) => (LOOKS === "few" && language !== LANGUAGES[0] ? [380] : WIDTHS);

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

/** Chromium's engine without the windows of a browser around it, which took four tenths of the time; CHROMIUM may name another
 *  program of it. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
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

/** A person at a screen. Without scripts unless said otherwise. */
export class Person {
  static async at(browser, desk, { journey, language, width, scripts = false }) {
    const person = new Person();
    const size = { viewport: { width, height: 900 }, locale: { en: "en-CA", fr: "fr-CA", es: "es-MX" }[language] };
    Object.assign(person, { browser, desk, language, size, count: 0, name: `${journey}-${language}-${width}` });
    person.context = await browser.newContext({ ...size, javaScriptEnabled: scripts, baseURL: desk.origin });
    person.page = await person.context.newPage();
    person.page.setDefaultTimeout(15_000);
    person.refusals = [];
    person.page.on("console", (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text())) person.refusals.push(message.text());
    });
    return person;
  }

  /** Axe needs scripts: it looks at the same documents in a window of its own. */
  async mirror() {
    this.mirrored ??= await this.browser.newContext({ ...this.size, bypassCSP: true });
    return this.mirrored;
  }

  async twin() {
    if (this.twinned) return this.twinned;
    this.twinned = await (await this.mirror()).newPage();
    await this.twinned.route(`${this.desk.origin}/**`, (route) => {
      const { looked } = this;
      if (route.request().isNavigationRequest() && looked) return route.fulfill(looked);
      return route.continue();
    });
    return this.twinned;
  }

  async close() {
    await this.context.close();
    await this.mirrored?.close();
  }

  assertNothingWasRefused() {
    assert.deepEqual(this.refusals, [], `${this.name}: the content security policy refused nothing`);
  }

  async leavePicture() {
    await picture(this.page, `FAULT-${this.name}`).catch(() => {});
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
    const page = await (await this.mirror()).newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.setContent(mail.html);
    await assertItFits(page, name, this.language);
    if (await isNew(page)) await assertAxeFindsNothing(page, name);
    const scripts = await page.evaluate(() => document.scripts.length);
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
    await pictured(page, name);
    await page.close();
  }

  /** Looks at this page: its width, its language, axe if it is new, a picture if one is wanted. */
  async look(title) {
    this.count += 1;
    const name = `${this.name}-${String(this.count).padStart(2, "0")}-${title}`;
    await pictured(this.page, name);
    await assertItFits(this.page, name, this.language);
    if (!(await isNew(this.page))) return;
    const twin = await this.twin();
    this.looked = { body: await this.page.content(), contentType: "text/html; charset=utf-8" };
    await twin.goto(this.page.url());
    await assertItFits(twin, name, this.language);
    await assertAxeFindsNothing(twin, name);
  }
}
