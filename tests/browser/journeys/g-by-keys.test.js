// An hour of an adviser by keys alone: two complaints filed, one by letter and one on the phone, which are the same; a
// question begun, left and found again; a standard text, an offer, an outcome; a search that becomes a view with a key.
// No pointer is used, and what has the focus can always be seen.

import assert from "node:assert/strict";

import { journey, journeys } from "../browser.js";
import { signsIn } from "../steps.js";

/** Somebody who has a keyboard and nothing else. */
class Typist {
  constructor(person) {
    Object.assign(this, { person, page: person.page, stops: 0 });
  }

  /** Notes every pointer that the page sees, across pages; keys that press a button are no pointer. */
  static async at(person) {
    await person.context.addInitScript(() => {
      for (const kind of ["pointerdown", "mousedown", "touchstart"]) {
        addEventListener(kind, () => sessionStorage.setItem("pointer", kind), true);
      }
    });
    return new Typist(person);
  }

  get path() {
    return this.person.path;
  }

  press(...keys) {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Presses a key that leads to another page. */
  async follow(...keys) {
    await Promise.all([this.page.waitForNavigation(), this.press(...keys)]);
    await this.page.waitForLoadState("load");
    await this.seen();
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** What has the focus is on the screen, and drawn so. */
  async seen() {
    const fault = await this.page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body || at.id === "main") return "";
      const box = at.getBoundingClientRect();
      const name = at.outerHTML.slice(0, 160);
      if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) return `out of sight: ${name}`;
      const drawn = ([one, part]) => {
        const style = getComputedStyle(one, part);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none";
      };
      // The link of a row is drawn as the whole row.
      const around = [[at], [at, "::after"]];
      return around.some(drawn) ? "" : `not drawn: ${name}`;
    });
    assert.equal(fault, "", `${this.path}: the focus can be seen`);
    this.stops += 1;
  }

  /** Goes by Tab to what fits; every stop on the way can be seen. */
  async to(selector) {
    const there = () => this.page.evaluate((fits) => document.activeElement?.matches(fits) ?? false, selector);
    for (let tabs = 0; tabs < 200; tabs += 1) {
      if (await there()) return;
      await this.press("Tab");
      await this.seen();
    }
    assert.fail(`${this.path}: no way by Tab to ${selector}`);
  }

  async fill(name, text) {
    await this.to(`[name="${name}"]`);
    await this.type(text);
  }

  /** Chooses of a list by the first letters of its label. */
  async choose(name, letters) {
    await this.to(`select[name="${name}"]`);
    await this.type(letters);
  }

  /** Goes to a group of choices and down to the one with this value. */
  async pick(name, value) {
    await this.to(`input[name="${name}"]`);
    const chosen = () => this.page.evaluate(() => document.activeElement.value);
    for (let steps = 0; (await chosen()) !== value; steps += 1) {
      assert.ok(steps < 20, `${value} is among ${name}`);
      await this.press("ArrowDown");
    }
    await this.press("Space");
    await this.seen();
  }

  async enter(selector) {
    await this.to(selector);
    await this.follow("Enter");
  }

  /** By the palette: the first act that has these letters. */
  async does(letters) {
    await this.press("Control+k");
    await this.type(letters);
    await this.follow("Enter");
  }

  async finds(words) {
    await this.press("/");
    await this.type(words);
    await this.follow("Enter");
  }

  said() {
    return this.person.text();
  }
}

journeys("by keys alone", 1, () => {
  journey("an adviser's hour needs no pointer, and the focus can always be seen", async ({ desk, meet }) => {
    // A manager has written a standard text, in each language that a customer may read.
    const manager = await meet({ journey: "g-manager", language: "en", width: 1280 });
    await signsIn(manager, desk.staff("support-manager")[0]);
    await manager.go("/desk/texts");
    const texts = { text_name: "We look into it", "text-en": "We look into it.", "text-fr": "Nous regardons.", "text-es": "Lo revisamos." };
    for (const [name, text] of Object.entries(texts)) await manager.page.locator(`form[action="/desk/texts"] [name="${name}"]`).fill(text);
    await manager.press('form[action="/desk/texts"] button.do');

    const person = await meet({ journey: "g-by-keys", language: "en", width: 1280, scripts: true });
    const noor = await Typist.at(person);
    const { email, password } = desk.staff("adviser").find((one) => one.email.startsWith("noor@"));
    await person.go("/desk/sign-in");
    await noor.fill("email", email);
    await noor.fill("password", password);
    await noor.follow("Enter");
    assert.equal(noor.path, "/desk");

    // A letter is opened and filed.
    const opensLetter = async (nature, name, address) => {
      await noor.press("g");
      await noor.follow("l");
      await noor.enter('a[href="/desk/intake?channel=letter"]');
      // Month, day, year, as this browser asks for a date.
      const today = new Date(Date.now() - 12 * 3_600_000).toISOString().slice(0, 10);
      await noor.fill("received", today.slice(5, 7) + today.slice(8) + today.slice(0, 4));
      await noor.fill("nature", nature);
      await noor.fill("name", name);
      await noor.fill("email", address);
      await noor.enter('form[action="/desk/intake"] button.do:not(.plain)');
      assert.match(noor.path, /^\/desk\/complaints\/\d{3}-\d{3}-\d{4}$/);
      return noor.path.split("/")[3];
    };
    const letter = await opensLetter("The line drops every evening around eight, and nobody came.", "Chloé Tremblay", "chloe.keys@example.ca");

    // The same person calls: filed, and solved on the line.
    await noor.press("g");
    await noor.follow("l");
    await noor.follow("c");
    await noor.fill("nature", "My line drops every evening; I wrote you a letter.");
    await noor.fill("name", "Chloé Tremblay");
    await noor.fill("email", "chloe.keys@example.ca");
    await noor.enter('form[action="/desk/intake"] button.do:not([name]):not(.plain)');
    assert.ok((await noor.said()).includes(letter), "what it may repeat is said before it is filed");
    await noor.enter('button[name="looked"]');
    assert.match(noor.path, /\/call$/);
    const call = noor.path.split("/")[3];
    assert.ok((await noor.said()).includes(letter), "the call page says what it may repeat");
    await noor.fill("message", "A technician comes tomorrow, and March is free.");
    await noor.fill("evidence", "Yes, that is good.");
    await noor.enter('button[formaction$="/call/solve"]');
    await person.look("solved");

    // What may be the same is linked.
    await noor.enter(`main a[href="/desk/complaints/${call}#du"], main a[href="/desk/complaints/${call}"]`);
    assert.match(await noor.said(), /May be the same complaint/);
    await person.look("suspects");
    await noor.enter('button[name="relation"][value="related"]');
    assert.match(await noor.said(), /about the same matter/);

    // One that nobody has is taken from the list.
    await noor.press("g");
    await noor.follow("l");
    await noor.enter('a[href="/desk?view=nobody"]');
    const isNew = () => person.page.evaluate(() => document.activeElement.closest("tr")?.cells[4].textContent.startsWith("New") ?? false);
    for (let rows = 0; !(await isNew()); rows += 1) {
      assert.ok(rows < 50, "a new one is on the list");
      await noor.press("j");
      await noor.seen();
    }
    await noor.follow("Enter");
    const taken = noor.path.split("/")[3];
    await noor.follow("a");
    assert.match(await noor.said(), /Adviser Noor/i);

    // A question is begun, kept, left and found again.
    await noor.follow("q");
    await noor.fill("message", "Which evening was the first?");
    await person.page.waitForFunction(() => /Draft kept/.test(document.querySelector("#act [data-kept]").textContent));
    await person.look("draft");
    await noor.press("Escape");
    await noor.follow("u");
    await noor.finds(taken);
    if (noor.path === "/desk/search") await noor.enter(`main a[href="/desk/complaints/${taken}"]`);
    assert.match(await noor.said(), /Begun and not sent/);
    await person.look("begun");
    await noor.does("ask for something");
    await noor.to('#act [name="message"]');
    assert.equal(await person.page.evaluate(() => document.activeElement.value), "Which evening was the first?");
    await noor.follow("Control+Enter");
    assert.doesNotMatch(await noor.said(), /Begun and not sent/);

    // A standard text goes into a reply, which goes out; then an offer.
    await noor.press("t");
    await noor.enter('#reply button[name="insert"]');
    await noor.to('#reply [name="message"]');
    assert.notEqual(await person.page.evaluate(() => document.activeElement.value), "", "the text stands in the reply");
    await noor.follow("Control+Enter");
    await noor.follow("o");
    await noor.fill("message", "We give you half a month.");
    await noor.choose("r1-remedy", "Credit");
    await noor.fill("r1-amount", "20");
    await noor.follow("Control+Enter");
    assert.equal(noor.path, `/desk/complaints/${taken}`);

    // The letter is answered for good.
    await noor.finds(letter);
    if (noor.path === "/desk/search") await noor.enter(`main a[href="/desk/complaints/${letter}"]`);
    await noor.does("tell the outcome");
    await noor.pick("f1", "upheld");
    await noor.fill("message", "The fault was ours. The line is mended.");
    await noor.follow("Control+Enter");
    assert.equal(noor.path, `/desk/complaints/${letter}`);
    await person.look("outcome");

    // A search becomes a view with a key.
    await noor.finds("status:open assignee:me");
    await noor.enter('main a[href="/desk/views/new?from=search"]');
    await noor.fill("view_name", "Mine, open");
    await person.look("view");
    await noor.enter('form#act .acts button.do');
    const view = new URL(person.page.url()).search;
    assert.match(view, /^\?saved=/);
    await noor.press("g");
    await noor.follow("l");
    await noor.follow("1");
    assert.equal(new URL(person.page.url()).search, view);
    await person.look("saved-view");

    assert.equal(await person.page.evaluate(() => sessionStorage.getItem("pointer")), null, "no pointer was used");
    assert.ok(noor.stops > 100, `the focus was looked at ${noor.stops} times`);
  });
});
