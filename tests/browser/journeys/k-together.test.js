// Somebody complains twice of the same. The adviser looks before filing, files both, has the customer proven on both, and
// handles the later one with the earlier one: what will happen is said first, the customer is told once, and reads on the
// page of each that the two are together. Then they go apart again.

import assert from "node:assert/strict";

import { LANGUAGES, journey, journeys, widths } from "../browser.js";
import { enters, signsIn } from "../steps.js";

const ADVISERS = { en: "noor@", fr: "helene@", es: "beatriz@" };

journeys("two in one", 2, () => {
  for (const language of LANGUAGES) {
    for (const width of widths(language)) {
      journey(`two complaints of one person are handled together and apart again in ${language}, at ${width} px`, async ({ desk, meet }) => {
        const email = `deux.fois.${language}.${width}@example.ca`;
        const name = `Inès Duval ${language}${width}`;
        const adviser = await meet({ journey: "k", language, width });
        await signsIn(adviser, desk.staff("adviser").find((one) => one.email.startsWith(ADVISERS[language])));

        const files = async (nature) => {
          await adviser.go("/desk/intake?channel=email");
          const form = 'form[action="/desk/intake"]';
          const told = { nature, kind: "complaint", name, email, answer_by: "email", language };
          for (const [field, value] of Object.entries(told)) await enters(adviser, form, field, value);
          await adviser.send(form);
        };
        const filed = () => adviser.path.match(/^\/desk\/complaints\/(\d{3}-\d{3}-\d{4})$/)[1];
        await files("Modem restarts nightly, since Monday.");
        const earlier = filed();
        // Looked for before anything is filed.
        await files("Modem restarts nightly, once more.");
        assert.equal(adviser.path, "/desk/intake");
        assert.ok((await adviser.text()).includes(earlier), "the earlier one is named");
        await adviser.look("before-filing");
        await adviser.press('button[name="looked"]');
        const later = filed();

        // Nobody is joined to anybody who was not asked who they are.
        const merges = `main form button[formaction="/desk/complaints/${later}/acts/merge"]`;
        assert.equal(await adviser.press(merges), 422);
        await adviser.look("not-proven");
        for (const reference of [later, earlier]) {
          await adviser.go(`/desk/complaints/${reference}/acts/verify`);
          const proven = { method: "call-back", verdict: "passed", assurance: "full" };
          for (const [field, value] of Object.entries(proven)) await enters(adviser, "form#act", field, value);
          assert.ok(await adviser.press("form#act .acts button") < 400);
        }

        // What will happen is said first.
        await adviser.go(`/desk/complaints/${later}/acts/merge`);
        await enters(adviser, "form#act", "other", earlier);
        assert.equal(await adviser.press("form#act .acts button"), 200);
        await adviser.look("what-will-happen");
        assert.ok(await adviser.press("form#act .acts button") < 400);
        assert.equal(adviser.path, `/desk/complaints/${later}`);
        await adviser.look("later");

        // Told at the earlier one, once; it counts at both.
        await adviser.go(`/desk/complaints/${earlier}`);
        await adviser.look("earlier");
        await adviser.page.locator("#reply-message").fill("We have found it: the modem is exchanged tomorrow.");
        await adviser.press("form#reply button.do:not([name]):not([formaction])");
        await desk.mail(earlier, "reply");
        assert.ok(!(await desk.mails()).some((mail) => mail.id.startsWith(`${later}-`) && mail.id.includes("-reply")), "one message");
        await adviser.go("/desk?view=open");
        const list = await adviser.page.content();
        assert.ok(list.includes(`/desk/complaints/${earlier}`) && !list.includes(`/desk/complaints/${later}`), "one row");
        await adviser.look("list");
        await adviser.go(`/desk/complaints/${later}`);
        assert.ok((await adviser.page.content()).includes(`/desk/complaints/${earlier}?earlier=all#entry-`), "the entry leads to its twin");

        // The customer reads it under either number.
        const { link } = await desk.mail(later, "acknowledgement");
        const customer = await meet({ journey: "k-customer", language, width });
        await customer.go(new URL(link).pathname);
        await customer.send();
        assert.ok((await customer.text()).includes(earlier), "with which other one");
        await customer.look("later");

        // And apart again, from the earlier one's page.
        await adviser.go(`/desk/complaints/${earlier}`);
        await adviser.press(`form[action$="/acts/unmerge"] button[value="${later}"]`);
        await adviser.look("apart");
        await adviser.go(`/desk/complaints/${later}`);
        assert.ok(await adviser.page.locator("#reply-message").count(), "it is answered by itself");
      });
    }
  }
});
