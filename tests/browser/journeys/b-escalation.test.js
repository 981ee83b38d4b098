// A complaint that goes up: an adviser takes it, calls, offers; the customer refuses and asks for someone senior;
// the adviser can't answer there; the support manager does; the customer hears of the CCTS in English and French;
// it ends, and the customer is not satisfied.

import assert from "node:assert/strict";

import { LANGUAGES, journey, journeys, widths } from "../browser.js";
import { acts, chooses, does, files, finds, follows, said, signsIn } from "../steps.js";

const ADVISERS = { en: "noor@", fr: "helene@", es: "beatriz@" };
const WORDS = {
  en: { call: "Called; she told me when it drops.", offer: "We give you the month back.", outcome: "The fault is ours. It is mended." },
  fr: { call: "Appel fait; elle m’a dit quand ça coupe.", offer: "Nous vous remboursons le mois.", outcome: "La faute est nôtre. C’est réparé." },
  es: { call: "Llamé; me dijo cuándo se corta.", offer: "Le devolvemos el mes.", outcome: "La falla es nuestra. Está reparada." },
};

// Each waits a minute for what may still be taken back: all of them together.
journeys("a complaint that goes up", 6, () => {
  function tellsOfTheScheme(mail) {
    for (const part of [mail.text, mail.html]) {
      assert.match(part, /Commission for Complaints for Telecom-television Services/, "in English");
      assert.match(part, /Commission des plaintes relatives aux services de télécom-télévision/, "in French");
      assert.ok(part.includes("1-888-221-1687"));
    }
  }

  for (const language of LANGUAGES) {
    for (const width of widths(language)) {
      journey(`an offer is refused, a manager answers and the customer is not satisfied, in ${language} at ${width} px`, async ({ desk, meet }) => {
        const words = WORDS[language];
        const at = { journey: "b", language, width };
        const customer = await meet({ ...at, journey: "b-customer" });
        const filed = await files(customer, { email: `lucia.${language}.${width}@example.ca`, look: false });
        const { reference } = filed;

        // The adviser: take, call, offer.
        const adviser = await meet({ ...at, journey: "b-adviser", scripts: true });
        await signsIn(adviser, desk.staff("adviser").find((one) => one.email.startsWith(ADVISERS[language])), true);
        await adviser.look("worklist");
        await finds(adviser, reference, true);
        await adviser.look("case");
        await chooses(adviser, "take");
        const called = { channel: "phone", reached: "yes", summary: words.call, news: "yes" };
        await does(adviser, reference, "contact", called, true);
        const credit = { "r1-remedy": "credit", "r1-amount": "25.00", message: words.offer };
        await does(adviser, reference, "offer", credit, true);
        await adviser.look("case-offered");

        // The offer leaves after the twenty seconds in which it may be taken back.
        const offer = await desk.mail(reference, "offer");
        assert.equal(offer.language, language);
        assert.ok(offer.text.includes(words.offer));
        tellsOfTheScheme(offer);

        // The customer: refuse, ask for someone senior.
        await follows(customer, filed);
        await customer.look("complaint-offered");
        await acts(customer, "refuse");
        await customer.look("complaint-refused");
        await acts(customer, "escalate");
        tellsOfTheScheme(await desk.mail(reference, "escalation"));

        // The adviser can't answer above what they handled, and is told why.
        await adviser.go(`/desk/complaints/${reference}`);
        await adviser.look("case-escalated");
        const refused = await adviser.page.evaluate(async (path) => {
          const body = new URLSearchParams({ message: "It is so.", f1: "upheld" });
          const answer = await fetch(path, { method: "POST", body });
          return { status: answer.status, page: await answer.text() };
        }, `/desk/complaints/${reference}/acts/outcome`);
        assert.ok(refused.status >= 400 && refused.status < 500, `the adviser's outcome is refused: ${refused.status}`);
        const why = await said(language, "refusal-handled-below");
        assert.ok(refused.page.includes(why), `the page says why: ${why}`);

        // The support manager: take, conclude.
        const manager = await meet({ ...at, language: "en", journey: `b-manager-for-${language}`, scripts: true });
        await signsIn(manager, desk.staff("support-manager")[0]);
        await manager.go("/desk/escalations");
        await manager.look("escalations");
        await finds(manager, reference);
        await chooses(manager, "take");
        const concluded = { f1: "upheld", message: words.outcome };
        await does(manager, reference, "outcome", concluded, true);
        const outcome = await desk.mail(reference, "outcome");
        assert.equal(outcome.language, language);
        assert.ok(outcome.text.includes(words.outcome));
        tellsOfTheScheme(outcome);
        await manager.go(`/desk/complaints/${reference}`);
        await does(manager, reference, "close", { ending: "final-answer" }, true);
        await manager.look("case-closed");
        await manager.go("/desk/promises");
        await manager.look("promises");
        await manager.go("/desk/code");
        await manager.look("code");

        // The customer is asked once, and "no" leads on; that it ended shows when it can no longer be taken back.
        await desk.mail(reference, "closing");
        await follows(customer, filed);
        await customer.look("complaint-closed");
        await customer.pick("satisfied", "no");
        await customer.send('main form[action$="/complaint/satisfied"]');
        await customer.look("complaint-not-satisfied");
        assert.equal(await customer.page.locator(`main a[href="/${language}/complaint/reopen"]`).count(), 1);
        assert.ok((await customer.page.locator(`main a[href="/${language}/complaint/escalate"]`).count()) >= 1);
        await acts(customer, "reopen");
        await customer.look("complaint-reopened");
      });
    }
  }
});
