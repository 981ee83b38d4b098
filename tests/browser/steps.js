// What people do in more than one journey.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

const MATTERS = {
  en: { nature: "The line drops every evening at eight.\nThree calls, no one came.", wanted: "A working line and the month back." },
  fr: { nature: "La ligne coupe chaque soir à vingt heures.\nTrois appels, personne n’est venu.", wanted: "Une ligne qui fonctionne et le mois remboursé." },
  es: { nature: "La línea se corta todas las noches a las ocho.\nTres llamadas y no vino nadie.", wanted: "Una línea que funcione y el mes devuelto." },
};

export const NAME = "María Ortega-Lévesque";

/** A sentence of the interface, from the translations. */
export async function said(language, key) {
  const file = new URL(`../../crates/desk/translations/${language}/common.ftl`, import.meta.url);
  const line = (await readFile(file, "utf8")).split("\n").find((one) => one.startsWith(`${key} = `));
  assert.ok(line, `${key} is said in ${language}`);
  return line.slice(key.length + 3);
}

/** The code of practice is two clicks from the front door, with every promise and the independent scheme. */
export async function readsTheCode(person) {
  await person.go(`/${person.language}/`);
  await person.look("home");
  await person.press(`main a[href="/${person.language}/code"]`);
  await person.look("code");
  const text = await person.text();
  assert.match(text, /1-888-221-1687/, "the scheme's number is on the code");
}

/** Files a complaint on the portal, every question answered, and gives its number, secret and next steps. */
export async function files(person, { email, look = true, kind = "complaint", checkFaults = false } = {}) {
  const { language, page } = person;
  const matter = MATTERS[language];
  const seen = async (title) => look && person.look(title);
  const answers = {
    kind: () => person.pick("kind", kind),
    service: () => person.pick("service", "internet"),
    class: () => person.page.locator('input[name="class"]').first().check(),
    category: async () => {
      await page.locator('input[name="category"]').first().check();
      if (!look) return;
      await person.press('main button[name="another"]');
      await seen("ask-category-more");
      await page.locator('input[name="category"]').nth(1).check();
    },
    nature: () => person.fill("nature", matter.nature),
    history: async () => {
      await person.fill("history", matter.nature);
      await person.fill("earlier", "INC-2041");
    },
    wanted: () => person.fill("wanted", matter.wanted),
    files: async () => {
      const file = { name: "bill.txt", mimeType: "text/plain", buffer: Buffer.from("March: 60.00\nApril: 60.00\n") };
      await page.locator('input[name="files"]').setInputFiles(file);
    },
    behalf: () => person.pick("behalf", "self"),
    who: async () => {
      await person.fill("name", NAME);
      await person.fill("email", email);
      await person.fill("phone", "+1 613 555 0123");
    },
    answering: async () => {
      await person.pick("by", "email");
      await person.pick("language", language);
    },
  };
  await person.go(`/${language}/complain`);
  for (let asked = 0; person.place !== "check"; asked += 1) {
    assert.ok(asked < 20, "the questions come to an end");
    const question = person.place;
    if (question === "complain") {
      await person.press(`main a[href^="/${language}/complain/"]`);
      continue;
    }
    assert.ok(answers[question], `a question that nobody expected: ${question}`);
    if (checkFaults && question === "nature") {
      await person.send();
      assert.equal(person.place, "nature", "an empty answer stays on its page");
      await seen("nature-at-fault");
    }
    await answers[question]();
    await seen(`ask-${question}`);
    await person.send();
  }
  await seen("check");
  await person.send();
  assert.equal(person.place, "done");
  await seen("confirmation");
  const [reference, secret] = await page.locator("dl.keys dd:not(.note)").allInnerTexts();
  assert.match(reference.trim(), /^\d{3}-\d{3}-\d{4}$/);
  assert.match(secret.trim(), /^[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}$/);
  const steps = await page.locator("ol.steps li").allInnerTexts();
  return { reference: reference.trim(), secret: secret.trim(), steps };
}

/** Opens a complaint by its number and secret. */
export async function follows(person, { reference, secret }) {
  await person.go(`/${person.language}/follow`);
  await person.fill("number", reference);
  await person.fill("secret", secret);
  await person.send();
  assert.equal(person.path, `/${person.language}/complaint`);
  assert.match(await person.text(), new RegExp(reference));
}

/** Does one of the acts that have a page to look it over. */
export async function acts(person, act, look = true) {
  await person.press(`main a[href="/${person.language}/complaint/${act}"]`);
  if (look) await person.look(`act-${act}`);
  await person.send();
  assert.equal(person.path, `/${person.language}/complaint`, `${act} leads back to the complaint`);
}

// ---- at the workbench

/** Signs in and arrives at the worklist. */
export async function signsIn(person, { email, password }, look = false) {
  await person.go("/desk/sign-in");
  if (look) await person.look("sign-in");
  await person.fill("email", email);
  await person.fill("password", password);
  await person.send('main form[action="/desk/sign-in"]');
  assert.ok(!person.path.startsWith("/desk/sign-in"), `${email} is let in`);
}

/** Finds a complaint by its number and opens it. */
export async function finds(person, reference, look = false) {
  const search = person.page.locator('form[role="search"] input');
  await person.menu();
  await search.fill(reference);
  await Promise.all([person.page.waitForNavigation(), person.page.keyboard.press("Enter")]);
  if (look) await person.look("found");
  if (person.path === "/desk/search") await person.press(`main a[href="/desk/complaints/${reference}"]`);
  assert.equal(person.path, `/desk/complaints/${reference}`);
}

/** Chooses an act on the case page, wherever it stands. */
export async function chooses(person, act) {
  const there = person.page.locator(`main a[href*="/acts/${act}#"]:visible, main form[action$="/acts/${act}"] button:visible`);
  if ((await there.count()) === 0) {
    for (const summary of await person.page.locator("main details:not([open]) > summary").all()) await summary.click();
  }
  await person.press(there.first());
}

/** Fills the form of an act with what its fields are named, and sends it. */
export async function does(person, reference, act, fields, look = false) {
  await chooses(person, act);
  for (const [name, value] of Object.entries(fields)) await enters(person, "form#act", name, value);
  if (look) await person.look(`act-${act}`);
  const status = await person.press("form#act .acts button");
  assert.ok(status < 400, `${act} is done: ${await person.text()}`);
  assert.equal(person.path, `/desk/complaints/${reference}`, `${act} leads back to the complaint`);
}

/** Enters a value in a field, whatever kind of field it is. */
export async function enters(person, form, name, value) {
  const field = person.page.locator(`${form} [name="${name}"]`).first();
  const kind = await field.evaluate((one) => (one.tagName === "INPUT" ? one.type : one.tagName.toLowerCase()));
  if (kind === "radio" || kind === "checkbox") await person.page.locator(`${form} [name="${name}"][value="${value}"]`).check();
  else if (kind === "select") await field.selectOption(value);
  else await field.fill(value);
}
