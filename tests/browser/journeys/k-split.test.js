// One complaint is about two matters. The adviser splits one of them off: it gets a number of its own, the customer is told
// once, and reads on the page of each where the other is. What changes of her in one changes in both. Then it is put back, and
// its number leads to the whole.

import assert from "node:assert/strict";

import { LANGUAGES, journey, journeys, widths } from "../browser.js";
import { enters, signsIn } from "../steps.js";

const ADVISERS = { en: "noor@", fr: "helene@", es: "beatriz@" };

journeys("one in two", 2, () => {
  for (const language of LANGUAGES) {
    for (const width of widths(language)) {
      journey(`a complaint is split and put back in ${language}, at ${width} px`, async ({ desk, meet }) => {
        const adviser = await meet({ journey: "k-split", language, width });
        await signsIn(adviser, desk.staff("adviser").find((one) => one.email.startsWith(ADVISERS[language])));
        await adviser.go("/desk/intake?channel=email");
        const form = 'form[action="/desk/intake"]';
        const email = `une.et.deux.${language}.${width}@example.ca`;
        const told = { nature: "The bill of May is wrong, and the new line is not there yet.", kind: "complaint", category: "billing-price" };
        for (const [field, value] of Object.entries(told)) await enters(adviser, form, field, value);
        await adviser.page.locator(`${form} details:has([name="category-2"]) > summary`).click();
        const who = { "category-2": "setup-late", name: `Rosa Ortega ${language}${width}`, email, answer_by: "email", language };
        for (const [field, value] of Object.entries(who)) await enters(adviser, form, field, value);
        await adviser.send(form);
        const whole = adviser.path.match(/^\/desk\/complaints\/(\d{3}-\d{3}-\d{4})$/)[1];
        await desk.mail(whole, "acknowledgement");

        // Not all of it may go.
        await adviser.go(`/desk/complaints/${whole}/acts/split`);
        for (const issue of ["1", "2"]) await enters(adviser, "form#act", "issues", issue);
        assert.equal(await adviser.press("form#act .acts button"), 422);
        await adviser.look("nothing-stays");
        await adviser.page.locator('form#act [name="issues"][value="1"]').uncheck();
        await enters(adviser, "form#act", "nature", "The new line is not there yet.");
        assert.ok(await adviser.press("form#act .acts button") < 400);
        assert.equal(adviser.path, `/desk/complaints/${whole}`);
        await adviser.look("whole");
        const press = await adviser.page.locator('form[action$="/acts/put-back"]').getAttribute("action");
        const part = press.match(/\d{3}-\d{3}-\d{4}/)[0];
        await adviser.go(`/desk/complaints/${part}`);
        await adviser.look("part");
        assert.ok((await adviser.page.content()).includes(`/desk/complaints/${whole}?earlier=all#entry-1`), "its entries lead to their twins");

        // What she tells us once is known in both.
        await adviser.go(`/desk/complaints/${whole}/acts/details`);
        assert.ok(await adviser.page.locator('form#act [name="kin"][value="everywhere"]').isChecked());
        await adviser.look("details");
        await enters(adviser, "form#act", "phone", "613-555-0142");
        assert.ok(await adviser.press("form#act .acts button") < 400);
        await adviser.go(`/desk/complaints/${part}`);
        assert.ok((await adviser.page.content()).includes("613-555-0142"));

        // The customer has the number and the way to it, once.
        const { link } = await desk.mail(part, "acknowledgement");
        const customer = await meet({ journey: "k-split-customer", language, width });
        await customer.go(new URL(link).pathname);
        await customer.send();
        assert.ok((await customer.text()).includes(whole), "from which it was split");
        await customer.look("part");

        // Put back, from the page of the whole.
        await adviser.go(`/desk/complaints/${whole}`);
        await adviser.press(`form[action="${press}"] button`);
        assert.equal(adviser.path, `/desk/complaints/${whole}`);
        await adviser.look("whole-again");
        await adviser.go(`/desk/complaints/${part}`);
        await adviser.look("put-back");
        assert.equal(await adviser.page.locator('form[action$="/acts/put-back"]').count(), 0);
        await customer.go(`/${language}/complaint`);
        assert.ok((await customer.text()).includes(whole), "it leads to the whole");
        await customer.look("put-back");
      });
    }
  }
});
