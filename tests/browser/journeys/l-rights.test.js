// An administrator gives a colleague a right and takes another: what is given stands in the colleague's menu and opens,
// what was taken is in neither. And the list of complaints, on a narrow screen without a script, is a table all the same.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

import { LANGUAGES, WIDTHS, journey, journeys } from "../browser.js";
import { signsIn } from "../steps.js";

/** What was said about rights a moment ago is believed for a second. */
const BELIEVED = 1_500;

async function speaks(person) {
  await person.go("/desk/account");
  await person.pick("language", person.language);
  await person.press('form[action="/desk/account/language"] button');
}

/** Changes a right of somebody: chosen, looked over, and meant. */
async function says(administrator, colleague, rights, look = false) {
  const id = colleague.email.split("@")[0];
  await administrator.go("/desk/settings/rights");
  await administrator.press(`main a[href="/desk/settings/rights/${id}"]`);
  if (look) await administrator.look("rights-of");
  for (const [right, value] of Object.entries(rights)) await administrator.page.selectOption(`select[name="${right}"]`, value);
  await administrator.send();
  if (look) await administrator.look("rights-sure");
  await administrator.press('main button[name="sure"]');
  assert.equal(administrator.path, "/desk/settings/rights");
  await pause(BELIEVED);
}

/** What the menu leads to, and what opens. */
async function sees(person, place) {
  await person.go("/desk");
  const listed = (await person.page.locator(`header a[href="${place}"]`).count()) > 0;
  const answer = await person.page.goto(place);
  return [listed, answer.status()];
}

journeys("rights", 1, () => {
  for (const [at, language] of LANGUAGES.entries()) {
    const width = WIDTHS[at % WIDTHS.length];
    journey(`a right is given and another taken, in ${language}, at ${width} px`, async ({ desk, meet }) => {
      const colleague = desk.staff("adviser")[at];
      const [administrator, adviser] = [
        await meet({ journey: "l-gives", language, width }),
        await meet({ journey: "l-has", language, width }),
      ];
      await signsIn(administrator, desk.staff("administrator")[0]);
      await speaks(administrator);
      await signsIn(adviser, colleague);
      await speaks(adviser);
      const [record, log] = ["/desk/promises", "/desk/administration"];
      assert.deepEqual(await sees(adviser, record), [true, 200]);
      assert.deepEqual(await sees(adviser, log), [false, 403]);

      await says(administrator, colleague, { reports: "no", log: "yes" }, true);
      await administrator.look("rights");
      assert.deepEqual(await sees(adviser, record), [false, 403], "what was taken is gone");
      assert.deepEqual(await sees(adviser, log), [true, 200], "what was given is there");
      await adviser.look("log-of-an-adviser");

      await says(administrator, colleague, { reports: "", log: "" });
      assert.deepEqual(await sees(adviser, record), [true, 200], "as the role has it again");
      assert.deepEqual(await sees(adviser, log), [false, 403]);
    });
  }

  journey("the list is a table without a script, and stacked with one", async ({ desk, meet }) => {
    for (const [scripts, drawn, role] of [[false, ["table", "table-row", "table-cell"], null], [true, ["block", "grid", "block"], "row"]]) {
      const person = await meet({ journey: `l-list-${scripts ? "with" : "without"}`, language: "en", width: 380, scripts });
      await signsIn(person, desk.staff("support-manager")[0]);
      await person.go("/desk?view=open");
      const list = person.page.locator("main table.list");
      const row = list.locator("tbody tr:has(td)").first();
      const display = (of) => of.evaluate((one) => getComputedStyle(one).display);
      const found = await Promise.all([list, row, row.locator("td").first()].map(display));
      assert.deepEqual(found, drawn, `with${scripts ? "" : "out"} a script`);
      assert.equal(await row.getAttribute("role"), role);
      await person.look("list");
    }
  });
});
