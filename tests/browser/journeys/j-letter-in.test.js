// A letter: scanned in the mailroom, entered by an adviser beside its scan, acknowledged by post; the customer is
// called, offered something in a letter, accepts it in another, and has the outcome by post; each letter printed and
// posted from the queue. The whole life of a complaint of somebody who has no computer.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { LANGUAGES, journey, journeys } from "../browser.js";
import { chooses, does, enters, finds, signsIn } from "../steps.js";

const scan = (name) => fileURLToPath(new URL(`../../../crates/desk/tests/letters/${name}`, import.meta.url));
const SHOTS = fileURLToPath(new URL("../shots/", import.meta.url));

const ADVISERS = { en: "noor@", fr: "helene@", es: "beatriz@" };
const WORDS = {
  en: {
    name: "Marguerite Doucet", read: /tenth of October/, nature: "Her telephone is dead since 10 October.",
    plan: "Plan of the repair", enclosed: /Enclosure 2: Plan of the repair/,
    call: "Called her neighbour’s line; she told me when it broke.", offer: "We repair the line on Monday and give you the month back.",
    outcome: "The fault is ours: the line was cut at the pole. It is repaired, and the month is on your account.",
  },
  fr: {
    name: "Marguerite Doucet", read: /dix octobre/, nature: "Son téléphone est coupé depuis le 10 octobre.",
    plan: "Plan de la réparation", enclosed: /Pièce jointe 2\s?: Plan de la réparation/,
    call: "Appel sur la ligne de sa voisine; elle m’a dit quand ça a coupé.", offer: "Nous réparons la ligne lundi et vous remboursons le mois.",
    outcome: "La faute est nôtre : la ligne était coupée au poteau. Elle est réparée, et le mois est à votre compte.",
  },
  es: {
    name: "Margarita Duarte", read: /diez de octubre/, nature: "Su teléfono está cortado desde el 10 de octubre.",
    plan: "Plan de la reparación", enclosed: /Documento adjunto 2: Plan de la reparación/,
    call: "Llamé a la línea de su vecina; me dijo cuándo se cortó.", offer: "Reparamos la línea el lunes y le devolvemos el mes.",
    outcome: "La falla es nuestra: la línea estaba cortada en el poste. Está reparada, y el mes está en su cuenta.",
  },
};

/** Keeps a scan, and gives the address of the letter. */
async function keeps(person, file, { name, account }) {
  await person.go("/desk/letters/in");
  await person.page.locator('form [name="file"]').first().setInputFiles(scan(file));
  await person.fill("name", name);
  await person.fill("address", "14 Harbour Street\nHalifax NS B3H 1A1");
  await person.page.locator('select[name="language"]').selectOption(person.language);
  await person.fill("account", account);
  await person.look("keeps");
  await person.send('main form[action="/desk/letters/in"]');
  assert.match(person.path, /^\/desk\/letters\/in\/[0-9a-f]+$/, await person.text());
  return person.path;
}

/** Prints what waits for a complaint, looks at the paper, and records it as posted. */
async function posts(person, reference, title) {
  await person.go("/desk/letters");
  const all = person.page.locator('main input[name="letter"]');
  for (const box of await all.all()) {
    const is = (await box.getAttribute("value")).startsWith(reference);
    await box.setChecked(is);
  }
  assert.ok((await person.page.locator(`main input[name="letter"][value^="${reference}"]`).count()) >= 1, `${title} waits`);
  await person.send('main form[action="/desk/letters/batch"]');
  await person.look(`prints-${title}`);
  const href = await person.page.locator('main a[href*="batch.pdf"]').getAttribute("href");
  const answer = await person.page.request.get(href);
  assert.equal(answer.headers()["content-type"], "application/pdf");
  await mkdir(SHOTS, { recursive: true });
  const file = `${SHOTS}j-letter-${person.language}-${title}`;
  await writeFile(`${file}.pdf`, await answer.body());
  await promisify(execFile)("pdftoppm", ["-r", "60", "-png", `${file}.pdf`, file]);
  const { stdout } = await promisify(execFile)("pdftotext", ["-layout", `${file}.pdf`, "-"]);
  await person.send('main form[action="/desk/letters/posted"]');
  assert.match(await person.text(), new RegExp(reference));
  await person.look(`posted-${title}`);
  return stdout.replace(/\s+/g, " ");
}

/** Makes an offer with a plan that is uploaded and enclosed, and the first file of the complaint beside it. */
async function offers(person, fields, plan) {
  await chooses(person, "offer");
  for (const [name, value] of Object.entries(fields)) await enters(person, "form#act", name, value);
  const enclosures = person.page.locator('form#act details:has([name="upload"])');
  if ((await enclosures.getAttribute("open")) === null) await enclosures.locator("summary").click();
  await person.page.locator('form#act [name="upload"]').setInputFiles(scan("two-pages.pdf"));
  await person.press('form#act button[formaction*="/enclose/"]');
  assert.equal(await person.page.locator('form#act [name="message"]').inputValue(), fields.message, "what was typed is there");
  await person.page.locator('form#act [name="enclose"]').first().check();
  await person.page.locator('form#act [name^="about-"]').last().fill(plan);
  await person.look("encloses");
  assert.ok((await person.press("form#act .acts button")) < 400, await person.text());
  await person.look("enclosed");
}

async function signsInAs(meet, desk, colleague, { journey: of, language, width, scripts }) {
  const person = await meet({ journey: of, language, width, scripts });
  await signsIn(person, colleague);
  await person.go("/desk/account");
  await person.pick("language", language);
  await person.press('form[action="/desk/account/language"] button');
  return person;
}

journeys("a letter", 2, () => {
  for (const [at, language] of LANGUAGES.entries()) {
    journey(`a scanned letter lives to its outcome letter, in ${language}`, async ({ desk, meet }) => {
      const words = WORDS[language];
      const colleague = desk.staff("adviser").find((one) => one.email.startsWith(ADVISERS[language]));
      const person = await signsInAs(meet, desk, colleague, { journey: "j", language, width: 1280 });

      // Kept, and read by a machine meanwhile.
      const account = `POST-${language}`;
      const letter = await keeps(person, `${language}.png`, { name: words.name, account });
      await person.look("kept");
      await desk.until("the machine has read the letter", async () => {
        await person.go(letter);
        return words.read.test(await person.text());
      });
      await person.look("read");

      // Entered beside its scan.
      await person.fill("nature", words.nature);
      await person.page.locator('select[name="format"]').selectOption("large-print");
      await person.pick("language", language);
      await person.look("enters");
      await person.press('main form[action$="/new"] button[name="then"][value="all"]');
      assert.match(person.path, /^\/desk\/complaints\/\d{3}-\d{3}-\d{4}$/, await person.text());
      const reference = person.place;
      await person.look("filed");
      const acknowledged = await posts(person, reference, "acknowledgement");
      assert.ok(acknowledged.includes(reference));

      // Called, and offered.
      await person.go(`/desk/complaints/${reference}`);
      await does(person, reference, "contact", { channel: "phone", reached: "yes", summary: words.call, news: "yes" });
      await offers(person, { "r1-remedy": "credit", "r1-amount": "25.00", message: words.offer }, words.plan);
      const offered = await posts(person, reference, "offer");
      assert.ok(offered.includes(words.offer.slice(0, 20)));
      assert.match(offered, words.enclosed, "what goes with it stands in the letter");

      // Accepted in a letter of two pages, found by who sent it.
      const second = await keeps(person, "two-pages.tif", { name: words.name, account });
      await desk.until("the pages are made", async () => {
        await person.go(`${second}?as=belongs`);
        return (await person.page.locator(".scan img").count()) === 2;
      });
      await person.look("belongs");
      await person.pick("reference", reference);
      await person.press('main form[action$="/belongs"] button[value="accepted"]');
      await person.look("accepted");

      // The outcome, on paper and posted; then it ends.
      await person.go(`/desk/complaints/${reference}`);
      await does(person, reference, "outcome", { f1: "upheld", message: words.outcome });
      const told = await posts(person, reference, "outcome");
      assert.ok(told.includes(words.outcome.slice(0, 20)), told);
      await finds(person, reference);
      await person.look("case-told");
      await does(person, reference, "redress", { which: "0", evidence: words.offer });
      await does(person, reference, "close", { ending: "agreed" });
      await person.look("case-closed");
      await person.go("/desk/letters/in");
      await person.look("all-entered");
    });

    journey(`the mailroom fits a telephone, in ${language}`, async ({ desk, meet }) => {
      const people = [...desk.staff("support-manager"), ...desk.staff("director"), ...desk.staff("adviser")];
      const person = await signsInAs(meet, desk, people[at], { journey: "j-narrow", language, width: 380 });
      await person.go("/desk/letters/in");
      await person.look("mailroom");
      await person.send('main form[action="/desk/letters/in"]');
      await person.look("no-file");
      const letter = await keeps(person, "two-pages.pdf", { name: WORDS[language].name, account: `NARROW-${language}` });
      await desk.until("the pages are made", async () => {
        await person.go(letter);
        return (await person.page.locator(".scan img").count()) === 2;
      });
      await person.look("letter");
      await person.press('main form[action$="/new"] button[name="then"][value="all"]');
      await person.look("at-fault");
      await person.go(`${letter}?as=belongs`);
      await person.look("belongs");
      await person.go(`${letter}?as=nothing`);
      await person.press('main form[action$="/nothing"] .acts button');
      await person.look("no-cause");
      await person.pick("cause", "advertising");
      await person.press('main form[action$="/nothing"] .acts button');
      await person.look("no-complaint");
    });
  }
});
