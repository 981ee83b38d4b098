// Mail that no program could place: it waits on the workbench, is read as it was written, and a person says what becomes
// of it. Handed over by the command, beside the desk at work; without a script.

import assert from "node:assert/strict";

import { LANGUAGES, WIDTHS, journey, journeys, widths } from "../browser.js";

const FOLDED = {
  en: "On Mon, 2 Nov 2026 at 10:00, Jive wrote:\n> Your bill is ready.",
  fr: "Le lun. 2 nov. 2026 à 10:00, Jive a écrit :\n> Votre facture est prête.",
  es: "El lun, 2 nov 2026 a las 10:00, Jive escribió:\n> Su factura está lista.",
};

/** A mail that a server marked as written by a program, as some do with what a person wrote. */
function marked(subject, language) {
  return [
    "From: Léa Tremblay <lea@customer.example>",
    "To: complaints@jive.example",
    `Subject: ${subject}`,
    `Message-ID: <${subject}@pc.example>`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: multipart/mixed; boundary=b",
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "I was billed twice for October, and nobody calls back.",
    "",
    FOLDED[language],
    "",
    "--b",
    "Content-Type: text/plain",
    'Content-Disposition: attachment; filename="a-list-of-all-the-calls-that-nobody-answered.txt"',
    "",
    "2 October, 14:00",
    "--b--",
    "",
  ].join("\r\n");
}

journeys("mail", 2, () => {
  for (const [at, language] of LANGUAGES.entries()) {
    for (const [which, width] of widths(language).entries()) {
      journey(`what waits becomes a complaint, in ${language}, at ${width} px`, async ({ desk, meet }) => {
        const subject = `Billed-twice-${language}-${width}`;
        await desk.deliver(marked(subject, language));
        await desk.deliver(marked(`${subject}-again`, language));
        const people = ["adviser", "support-manager", "director"].flatMap((role) => desk.staff(role));
        const colleague = people[at * WIDTHS.length + which];
        const person = await meet({ journey: "g", language, width });
        await person.go("/desk/sign-in");
        await person.fill("email", colleague.email);
        await person.fill("password", colleague.password);
        await person.send('main form[action="/desk/sign-in"]');
        await person.go("/desk/account");
        await person.pick("language", language);
        await person.press('form[action="/desk/account/language"] button');

        const waits = person.page.getByRole("link", { name: subject, exact: true });
        await desk.until("the message waits", async () => {
          await person.go("/desk/mail");
          return (await waits.count()) === 1;
        });
        await person.look("waits");
        await person.press(waits);
        await person.look("message");
        await person.press('form[action$="/nothing"] button');
        await person.look("no-reason");
        await person.press('form[action$="/new"] button');
        await person.look("placed");
        const reference = new URL(person.page.url()).searchParams.get("case");
        await person.go(`/desk/complaints/${reference}`);
        await person.look("case");
        await person.press('main a[href^="/desk/mail/"]');
        await person.look("original");
        assert.match(await person.text(), new RegExp(reference));
      });
    }
  }
});
