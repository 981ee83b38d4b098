// A call: taken, verified, solved on the line, read aloud, acknowledged in writing.

import assert from "node:assert/strict";

import { LANGUAGES, journey, journeys, widths } from "../browser.js";
import { does, enters, finds, signsIn } from "../steps.js";

// Each waits half a minute for what may still be taken back: all of them together.
journeys("a call", 6, () => {
  for (const language of LANGUAGES) {
    for (const width of widths(language)) {
      journey(`a caller is verified, helped on the line and acknowledged in ${language}, at ${width} px`, async ({ desk, meet }) => {
        const email = `appel.${language}.${width}@example.ca`;
        const adviser = await meet({ journey: `c-for-${language}`, language: "en", width, scripts: true });
        await signsIn(adviser, desk.staff("adviser").find((one) => one.email.startsWith("noor@")));

        // Taken.
        await adviser.go("/desk/intake?channel=phone");
        const intake = 'form[action="/desk/intake"]';
        const told = { nature: "Charged twice in March.", kind: "complaint", name: "Chloé Tremblay", email, answer_by: "email", language };
        await adviser.look("intake");
        for (const [name, value] of Object.entries(told)) await enters(adviser, intake, name, value);
        await adviser.send(intake);
        // Somebody of this name has called about the same before: it is another matter, and filed.
        if (adviser.path === "/desk/intake") await adviser.press('button[name="looked"]');
        const reference = adviser.path.split("/")[3];
        assert.match(adviser.path, /^\/desk\/complaints\/\d{3}-\d{3}-\d{4}\/call$/);
        await adviser.look("call");
        assert.ok(!(await adviser.text()).includes(email), "nothing personal is shown before the caller is verified");

        // Verified: method and result are kept, answers are not.
        const verify = 'form[action$="/call/keep"]';
        await adviser.page.locator(`${verify} [name="method"]`).selectOption({ index: 1 });
        await enters(adviser, verify, "verdict", "passed");
        await adviser.press('button[formaction$="/call/verify"]');
        await adviser.look("call-verified");

        // Settled, it seems; by what, asks the page, for nothing has been accepted yet.
        const end = 'form[action$="/call/keep"]';
        const gone = adviser.page.locator(`${end} [name="unacknowledged"]`);
        await enters(adviser, end, "ends", "settled");
        if (await gone.count()) await gone.check();
        await adviser.press('button[formaction$="/call/end"]');
        await adviser.look("call-what-settled");
        await adviser.go(`/desk/complaints/${reference}/call`);

        // Solved on the line, and read aloud.
        const solve = 'form[action$="/call/keep"]';
        await enters(adviser, solve, "message", "The second charge is taken back today.");
        await enters(adviser, solve, "evidence", "“Yes, that settles it.”");
        await adviser.press('button[formaction$="/call/solve"]');
        await adviser.look("call-solved");
        const said = adviser.page.locator('button[formaction$="/call/acknowledge"]');
        if (await said.count()) await adviser.press(said);

        // In writing as well.
        const mail = await desk.mail(reference, "acknowledgement");
        assert.deepEqual(mail.to, [email]);
        assert.equal(mail.language, language);
        assert.ok(mail.text.includes(reference));

        // Ended as the caller answered.
        await enters(adviser, end, "ends", "settled");
        await adviser.press('button[formaction$="/call/end"]');
        await adviser.go(`/desk/complaints/${reference}`);
        await does(adviser, reference, "close", { ending: "agreed" });
        await adviser.look("case-closed");
        assert.ok(await desk.mail(reference, "closing"));
        await adviser.go("/desk");
        await finds(adviser, reference);
      });
    }
  }
});
