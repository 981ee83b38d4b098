// A customer alone, without a script: reads the code, files two issues, goes back, is acknowledged, follows by number and secret and by
// the mailed link, asks for someone senior. In three languages, on a desk and on a phone.

import assert from "node:assert/strict";

import { LANGUAGES, WIDTHS, journey, journeys } from "../browser.js";
import { NAME, acts, files, follows, readsTheCode } from "../steps.js";

// Lines of a mail are broken where a page has none, and spaces that hold together count as spaces.
const plain = (text) => text.replace(/\s+/g, " ").trim();

journeys("a customer alone", 2, () => {
  for (const language of LANGUAGES) {
    for (const width of WIDTHS) {
      journey(`a customer files, is acknowledged, follows and escalates, in ${language} at ${width} px`, async ({ desk, meet }) => {
        const person = await meet({ journey: "a", language, width });
        await readsTheCode(person);

        const email = `maria.${language}.${width}@example.ca`;
        const filed = await files(person, { email, checkFaults: true });

        // Back leads to what was filed, and no browser asks to send a form again.
        await person.page.goBack();
        assert.equal(person.place, "filed");
        assert.match(await person.text(), new RegExp(filed.reference));
        await person.look("filed-already");

        const mail = await desk.mail(filed.reference, "acknowledgement");
        assert.deepEqual(mail.to, [email]);
        assert.equal(mail.language, language);
        assert.equal(mail.automatic, "auto-generated");
        for (const part of [mail.text, mail.html]) {
          assert.ok(part.includes(filed.reference), "the tracking number");
          assert.ok(part.includes(NAME), "the customer's name");
          assert.match(part, /20\d\d/, "a date by which it should be concluded");
          assert.ok(part.includes(filed.secret), "the secret");
        }
        for (const step of filed.steps) assert.ok(plain(mail.text).includes(plain(step)), `the next step: ${step}`);
        assert.ok(filed.steps.length > 1);
        assert.ok(!mail.text.includes("mail-"), "no key without its translation");

        await person.page.context().clearCookies();
        await person.go(`/${language}/follow`);
        await person.look("follow");
        await person.fill("number", filed.reference);
        await person.fill("secret", "aaaaa-bbbbb-ccccc");
        assert.equal(await person.send(), 422);
        await person.look("follow-wrong-secret");
        await follows(person, filed);
        await person.look("complaint-new");
        await person.press(`main a[href="/${language}/complaint/history"]`);
        await person.look("history");

        await person.page.context().clearCookies();
        await person.go(mail.link);
        await person.look("mailed-link");
        await person.send();
        assert.equal(person.path, `/${language}/complaint`);

        await acts(person, "escalate");
        await person.look("complaint-escalated");
        const notice = await desk.mail(filed.reference, "escalation");
        assert.ok(notice.text.includes("1-888-221-1687"));
        await person.go(`/${language}/complaint/secret`);
        await person.look("secret");
        await person.send();
        assert.equal(person.path, `/${language}/complaint/secret/new`);
        await person.look("secret-new");
        await person.go(mail.link);
        await person.look("mailed-link-used");
      });
    }
  }

  journey("the other pages of the portal, in each language and width", async ({ desk, meet }) => {
    for (const language of LANGUAGES) {
      for (const width of WIDTHS) {
        const person = await meet({ journey: "a-more", language, width });
        for (const page of ["accessibility", "privacy", "follow/lost", "follow/lost/sent", "leave"]) {
          await person.go(`/${language}/${page}`);
          await person.look(page.replaceAll("/", "-"));
        }
        const answer = await person.page.goto(`/${language}/nowhere`);
        assert.equal(answer.status(), 404);
        await person.look("not-found");
      }
    }
  });
});
