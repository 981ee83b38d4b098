// Somebody asks for large print after they were written to: what they were told is sent again by one press. Then they need
// braille: each message is listed until the adviser records that it was posted. And Enter in a form that takes files sends
// the message.

import assert from "node:assert/strict";

import { LANGUAGES, WIDTHS, journey, journeys } from "../browser.js";
import { chooses, does, enters, signsIn } from "../steps.js";

const ADVISERS = { en: "noor@", fr: "helene@", es: "beatriz@" };
const REPLY = { en: "A technician comes on Monday.", fr: "Un technicien passe lundi.", es: "Un técnico va el lunes." };

journeys("a format", 3, () => {
  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      journey(`a format is asked for after the first messages, in ${language}, at ${width} px`, async ({ desk, meet }) => {
        const adviser = await meet({ journey: "m-format", language, width });
        await signsIn(adviser, desk.staff("adviser").find((one) => one.email.startsWith(ADVISERS[language])));
        await adviser.go("/desk/intake?channel=email");
        const form = 'form[action="/desk/intake"]';
        const told = {
          nature: "The line drops.", kind: "complaint", category: "billing-price", name: `Agnes Roy ${language}${width}`,
          email: `agnes.${language}.${width}@example.ca`, answer_by: "email", language,
        };
        for (const [field, value] of Object.entries(told)) await enters(adviser, form, field, value);
        await adviser.send(form);
        const reference = adviser.path.match(/^\/desk\/complaints\/(\d{3}-\d{3}-\d{4})$/)[1];
        await desk.mail(reference, "acknowledgement");
        const page = `/desk/complaints/${reference}`;

        // Enter in a field of the form sends the message; it uploads nothing.
        await adviser.go(`${page}/acts/offer`);
        await enters(adviser, "form#act", "message", REPLY[language]);
        await adviser.look("offer");
        const amount = adviser.page.locator('form#act [name="r1-amount"]');
        await enters(adviser, "form#act", "r1-remedy", "credit");
        await amount.fill("10");
        await Promise.all([adviser.page.waitForNavigation(), amount.press("Enter")]);
        assert.equal(adviser.path, page, await adviser.text());
        await desk.mail(reference, "offer");

        // Large print: one press sends again what was told.
        await adviser.go(`${page}/acts/format`);
        await enters(adviser, "form#act", "format", "large-print");
        await adviser.press("form#act .acts button");
        await adviser.look("large-print-asked");
        await adviser.press('form[action$="/acts/repeat"] button');
        await adviser.look("sent-again");
        const mail = await desk.mail(reference, "repeat");
        assert.ok(mail.text.includes(REPLY[language]), mail.text);
        await adviser.reads(mail, "again");
        await adviser.go(page);
        assert.equal(await adviser.page.locator('form[action$="/acts/repeat"]').count(), 0, "nothing is left");

        // Braille has to be made.
        await adviser.go(`${page}/acts/format`);
        await enters(adviser, "form#act", "format", "braille");
        await adviser.press("form#act .acts button");
        // There is no postal address yet: it is asked once, and the wish is recorded all the same.
        await adviser.look("braille-nowhere");
        await adviser.press("form#act .acts button");
        await adviser.look("braille-asked");
        await chooses(adviser, "format-given");
        await adviser.look("which-in-braille");
        await does(adviser, reference, "format-given", { how: "LM 123 456 789 CA" });
        await adviser.look("given");
        await adviser.go(`${page}/acts/split`);
        await adviser.look("split-one-issue");
      });
    }
  }
});
