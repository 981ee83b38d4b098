// Everybody who works at the desk opens every page that they can reach by links, with the demonstration's
// complaints on it: none is wider than the window, at fault for axe, or in another language than theirs.

import assert from "node:assert/strict";

import { LANGUAGES, WIDTHS, journey, journeys } from "../browser.js";
import { Desk } from "../desk.js";
import { signsIn } from "../steps.js";

const ROLES = ["adviser", "support-manager", "director", "compliance", "administrator"];

// What is downloaded is no page.
const NO_PAGE = /\/letters\/in\/\w+\/scans\/|\.pdf\b|\/files\/|\/settings\/setup\/document|\/promises\/(workbook|complaints|tables|cases\.)|\/administration\.csv/;

/** The shape of an address: what is left without numbers, and of a query, save the views of the worklist. */
function shape(path) {
  const url = new URL(path, "http://desk");
  return url.pathname.replace(/[0-9a-f]{32}|\d[\d-]*/g, "#") + [...url.searchParams.keys()].map((key) => (key === "view" ? url.search : `?${key}`)).join("");
}

/** The addresses of the workbench that a page leads to. */
function leads(page) {
  const there = 'main a[href^="/desk"], header a[href^="/desk"], nav a[href^="/desk"]';
  return page.locator(there).evaluateAll((links) => links.map((link) => link.getAttribute("href").split("#")[0]));
}

journeys(
  "every page",
  3,
  () => {
    for (const language of LANGUAGES) {
      // A colleague has one language at a time, so each language has a desk.
      journey(`each role opens each page of the workbench, in ${language}`, async ({ meet }) => {
        const desk = await Desk.open();
        try {
          for (const width of WIDTHS) {
            const opened = new Set();
            for (const role of ROLES) await opensAll(desk, meet, opened, { role, language, width });
            assert.ok(opened.size > 30, `there are pages to open: ${[...opened]}`);
          }
        } finally {
          await desk.close();
        }
      });
    }
  },
  { ownDesks: true },
);

/** What nobody opened before them; a page of each shape, and where they begin. */
async function opensAll(desk, meet, opened, { role, language, width }) {
  const person = await meet({ desk, journey: `e-${role}`, language, width, scripts: true });
  await signsIn(person, desk.staff(role)[0]);
  await person.go("/desk/account");
  await person.pick("language", language);
  await person.press('form[action="/desk/account/language"] button');
  const ahead = ["/desk", "/desk/search", ...(await leads(person.page))];
  const known = new Set(ahead);
  for (let path = ahead.shift(); path; path = ahead.shift()) {
    const at = path === "/desk" ? `${path} of ${role}` : shape(path);
    if (opened.has(at) || NO_PAGE.test(path)) continue;
    opened.add(at);
    await person.go(path);
    await person.look(shape(path).replace(/[^a-z]+/g, "-"));
    for (const next of await leads(person.page)) {
      if (!known.has(next)) ahead.push(next);
      known.add(next);
    }
  }
  await person.close();
}
