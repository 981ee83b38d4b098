// Nobody has set the desk up yet: the first administrator comes in by the printed link, makes the provider's code
// from the one that ships, looks over what changes, puts it in force, and names the sender.

import assert from "node:assert/strict";

import { LANGUAGES, journey, journeys, widths } from "../browser.js";
import { Desk } from "../desk.js";

journeys(
  "a first run",
  2,
  () => {
    for (const language of LANGUAGES) {
      for (const width of widths(language)) {
        journey(`an administrator sets the desk up, in ${language} at ${width} px`, async ({ meet }) => {
          const desk = await Desk.open({ demo: false });
          try {
            const person = await meet({ desk, journey: "d", language, width });

            // By the link, once.
            const link = desk.welcome;
            await person.go(link);
            await person.look("welcome");
            await person.fill("name", "Ines Roy");
            await person.fill("email", "ines@example.ca");
            await person.pick("language", language);
            await person.fill("password", "short");
            await person.fill("again", "short");
            assert.equal(await person.send(), 422);
            await person.look("welcome-fault");
            await person.fill("password", "a desk by the river");
            await person.fill("again", "a desk by the river");
            await person.send();
            assert.equal(person.path, "/desk/settings/setup");
            await person.look("setup");
            assert.equal((await fetch(desk.origin + link)).status, 410, "the link works once");

            // Something is wrong at first: nothing typed is lost.
            const form = 'form[action="/desk/settings/setup/provider"]';
            await person.page.locator(`${form} [name="name"]`).fill("Northern Voice");
            await person.page.locator(`${form} [name="phone"]`).fill("1-800-555-0199");
            await person.page.locator(`${form} [name="h0_mon"]`).fill("nine to five");
            assert.equal(await person.send(form), 422);
            assert.equal(await person.page.locator(`${form} [name="name"]`).inputValue(), "Northern Voice");
            await person.look("setup-fault");

            // Looked over, then in force, without a restart.
            await person.page.locator(`${form} [name="h0_mon"]`).fill("09:00-17:00");
            await person.page.locator(`${form} [name="zone"]`).selectOption("America/Vancouver");
            await person.send(form);
            const preview = await person.text();
            for (const said of ["Jive", "Northern Voice", "America/Vancouver"]) assert.ok(preview.includes(said), said);
            await person.look("setup-preview");
            await person.press('form[action="/desk/settings/setup/in-force"] button');
            await person.look("setup-done");
            const code = await (await fetch(`${desk.origin}/${language}/code`)).text();
            assert.ok(code.includes("Northern Voice") || code.includes("1-800-555-0199"), "the published code has it");

            // Who writes to customers.
            const sender = 'form[action="/desk/settings/setup/sender"]';
            await person.page.locator(`${sender} [name="sender"]`).fill("nobody");
            assert.equal(await person.press(`${sender} button`), 422);
            await person.page.locator(`${sender} [name="sender"]`).fill("Northern Voice <complaints@example.ca>");
            await person.press(`${sender} button`);
            assert.match(await person.text(), /complaints@example\.ca/);
            await person.go("/desk/settings");
            await person.look("settings");

            // What is one's own.
            await person.menu();
            await person.press('.bar a[href="/desk/account"]');
            await person.look("account");
            const mine = 'form[action="/desk/account/password"]';
            await person.page.locator(`${mine} [name="present"]`).fill("a desk by the river");
            await person.page.locator(`${mine} [name="password"]`).fill("a boat on the lake");
            await person.page.locator(`${mine} [name="again"]`).fill("a boat on the lake");
            await person.press(`${mine} button`);
            await person.look("account-changed");
          } finally {
            await desk.close();
          }
        });
      }
    }
  },
  { ownDesks: true },
);
