// A complaint that comes by mail, from the mail program of a customer through a real Postfix, and goes back the same way,
// to its end: acknowledged, answered, written to, offered, refused by the link in the mail, asked in a mail to go higher,
// concluded, closed. Each mail that the customer has is looked at as a mail program shows it.

import assert from "node:assert/strict";

import { LANGUAGES, WIDTHS, journey, journeys } from "../browser.js";
import { Desk } from "../desk.js";
import { OURS, Postfix } from "../postfix.js";
import { acts, chooses, does, finds, signsIn } from "../steps.js";

const ADVISERS = { en: "noor@", fr: "helene@", es: "beatriz@" };
const WORDS = {
  en: {
    subject: "My line drops every evening",
    first: "My line drops every evening at eight, and I pay for it all the same. Please put it right.",
    quoted: "On Mon, 2 Nov 2026 at 10:00, Jive wrote:\n> Your bill for October is ready.",
    reply: "Thank you for writing. Which lamps are lit on the box when it drops?",
    answer: "The one at the left goes out, the others stay lit.",
    wrote: (name) => `On Mon, Nov 9, 2026 at 10:00 AM ${name} wrote:`,
    offer: "We give you the month back.",
    higher: "That is not enough. I want to escalate this: let me speak to a manager.",
    outcome: "The fault is ours. It is mended, and three months are credited.",
  },
  fr: {
    subject: "Ma ligne coupe chaque soir",
    first: "Ma ligne coupe chaque soir à vingt heures, et je la paie quand même. Merci de régler cela.",
    quoted: "Le lun. 2 nov. 2026 à 10:00, Jive a écrit :\n> Votre facture d’octobre est prête.",
    reply: "Merci de nous avoir écrit. Quels voyants sont allumés quand la ligne coupe?",
    answer: "Celui de gauche s’éteint, les autres restent allumés.",
    wrote: (name) => `Le lun. 9 nov. 2026 à 10:00, ${name} a écrit :`,
    offer: "Nous vous remboursons le mois.",
    higher: "Ce n’est pas assez. Je veux parler à un gestionnaire.",
    outcome: "La faute est nôtre. C’est réparé, et trois mois sont crédités.",
  },
  es: {
    subject: "Mi línea se corta todas las noches",
    first: "Mi línea se corta todas las noches a las ocho y la pago igual. Por favor, arréglenla.",
    quoted: "El lun, 2 nov 2026 a las 10:00, Jive escribió:\n> Su factura de octubre está lista.",
    reply: "Gracias por escribirnos. ¿Qué luces están encendidas cuando se corta?",
    answer: "Se apaga la de la izquierda; las otras siguen encendidas.",
    wrote: (name) => `El lun, 9 nov 2026 a las 10:00, ${name} escribió:`,
    offer: "Le devolvemos el mes.",
    higher: "No es suficiente. Quiero hablar con un gerente.",
    outcome: "La falla es nuestra. Está reparada, y se abonan tres meses.",
  },
};

let serial = 0;

/** A mail as its program writes it: plain, or with HTML beside it. */
function written({ from, to, subject, text, html, answers }) {
  serial += 1;
  const boundary = "=_apart";
  const head = [
    `From: Lucía Tremblay <${from}>`,
    `To: ${to}`,
    `Subject: =?utf-8?B?${Buffer.from(subject).toString("base64")}?=`,
    `Message-ID: <${serial}.${from}>`,
    `Date: ${new Date().toUTCString()}`,
    ...(answers ? [`In-Reply-To: ${answers}`, `References: ${answers}`] : []),
    "MIME-Version: 1.0",
  ];
  const part = (type, body) => [`Content-Type: ${type}; charset=utf-8`, "Content-Transfer-Encoding: 8bit", "", body];
  if (!html) return [...head, ...part("text/plain", text), ""].join("\n");
  const parts = [["text/plain", text], ["text/html", html]].flatMap(([type, body]) => [`--${boundary}`, ...part(type, body)]);
  return [...head, `Content-Type: multipart/alternative; boundary="${boundary}"`, "", ...parts, `--${boundary}--`, ""].join("\n");
}

const quoted = (mail) => mail.text.trim().split("\n").map((line) => `> ${line}`).join("\n");
const customers = LANGUAGES.flatMap((language) => WIDTHS.map((width) => `lucia-${language}-${width}`));
let postfix;

journeys(
  "the life of a mail",
  6,
  () => {
    for (const language of LANGUAGES) {
      for (const width of WIDTHS) {
        journey(`a complaint lives by mail from its first to its last, in ${language} at ${width} px`, async ({ desk, meet }) => {
          const words = WORDS[language];
          const name = `lucia-${language}-${width}`;
          const address = `${name}@customer.example`;
          const customer = await meet({ journey: "i-customer", language, width });
          const arrives = async (notice, is) => {
            const fits = (mail) => mail.messageId.includes(`-${notice}`) && is(mail);
            const mail = await desk.until(`${name} has the mail “${notice}”`, async () => (await postfix.mailbox(name)).find(fits));
            assert.equal(mail.language, language);
            assert.deepEqual(mail.to, [address]);
            assert.ok(mail.replyTo.startsWith("complaints+"), "an answer goes to an address of the complaint's own");
            await customer.reads(mail, notice);
            return mail;
          };
          const any = () => true;

          // Written: plain with a quote under it, or as mail programs of telephones do, with HTML.
          const html = `<p>${words.first}</p><blockquote type="cite">${words.quoted.replace("\n> ", "<br>")}</blockquote>`;
          const first = { from: address, to: OURS, subject: words.subject, text: `${words.first}\n\n${words.quoted}` };
          await postfix.send(address, OURS, written(width > 1000 ? first : { ...first, html }));
          const acknowledgement = await arrives("acknowledgement", any);
          const [reference] = acknowledgement.text.match(/\d{3}-\d{3}-\d{4}/);
          assert.equal(acknowledgement.automatic, "auto-generated");

          // Answered by an adviser.
          const adviser = await meet({ journey: "i-adviser", language, width, scripts: true });
          await signsIn(adviser, desk.staff("adviser").find((one) => one.email.startsWith(ADVISERS[language])));
          await finds(adviser, reference);
          await adviser.look("case");
          const said = await adviser.text();
          assert.ok(said.includes(words.first) && said.includes(words.subject), "what the customer wrote");
          await chooses(adviser, "take");
          await adviser.page.locator('form#reply [name="message"]').fill(words.reply);
          await adviser.page.locator('form#reply [name="news"]').check();
          await adviser.press("form#reply .acts button.do");
          const reply = await arrives("reply", (mail) => mail.text.includes(words.reply));
          assert.equal(reply.automatic, undefined, "a person wrote it");

          // The customer's mail program answers where it was asked to, with what it answers under it.
          const answer = (text, mail, more = {}) =>
            written({
              from: address,
              to: mail.replyTo,
              subject: `Re: ${mail.subject}`,
              text: `${text}\n\n${words.wrote(mail.from.name)}\n${quoted(mail)}`,
              answers: mail.messageId,
              ...more,
            });
          const inHtml = `<div>${words.answer}</div><br><div class="gmail_quote"><div>${words.wrote("Jive")}</div><blockquote>${reply.html}</blockquote></div>`;
          await postfix.send(address, reply.replyTo, answer(words.answer, reply, width > 1000 ? { html: inHtml } : {}));
          await desk.until("the answer is on the complaint", async () => {
            await adviser.go(`/desk/complaints/${reference}`);
            return (await adviser.text()).includes(words.answer);
          });
          await adviser.look("case-answered");

          // Offered, and refused by the link in the mail.
          const credit = { "r1-remedy": "credit", "r1-amount": "25.00", message: words.offer };
          await does(adviser, reference, "offer", credit);
          const offer = await arrives("offer", (mail) => mail.text.includes(words.offer));
          await customer.go(offer.link);
          await customer.send();
          assert.equal(customer.path, `/${language}/complaint`);
          await customer.look("complaint-offered");
          await acts(customer, "refuse");

          // Asked in the words of a mail to go higher: suggested, and done by one press.
          await postfix.send(address, offer.replyTo, answer(words.higher, offer));
          const press = adviser.page.locator('form.marked[action$="/acts/escalate"] button');
          await desk.until("it is suggested", async () => {
            await adviser.go(`/desk/complaints/${reference}`);
            return (await press.count()) === 1;
          });
          await adviser.look("case-asks-for-someone-senior");
          await adviser.press(press);
          assert.equal(await press.count(), 0, "it is not suggested again");
          const escalation = await arrives("escalation", any);
          assert.ok(escalation.text.includes("1-888-221-1687"));

          // Concluded one level above, and closed.
          const manager = await meet({ journey: `i-manager-for-${language}`, language: "en", width, scripts: true });
          await signsIn(manager, desk.staff("support-manager")[0]);
          await finds(manager, reference);
          await chooses(manager, "take");
          await does(manager, reference, "outcome", { f1: "upheld", message: words.outcome });
          const outcome = await arrives("outcome", (mail) => mail.text.includes(words.outcome));
          for (const part of [outcome.text, outcome.html]) {
            assert.match(part, /Commission for Complaints for Telecom-television Services/, "in English");
            assert.match(part, /Commission des plaintes relatives aux services de télécom-télévision/, "in French");
          }
          await manager.go(`/desk/complaints/${reference}`);
          await does(manager, reference, "close", { ending: "final-answer" });
          const closing = await arrives("closing", any);
          await customer.go(closing.link);
          await customer.send();
          await customer.look("complaint-closed");
          await manager.go(`/desk/complaints/${reference}`);
          await manager.look("case-closed");

          // Each message is one message, and none came of nothing.
          const mails = (await postfix.mailbox(name)).map((mail) => mail.messageId);
          assert.equal(new Set(mails).size, mails.length, "none came twice");
        });
      }
    }
  },
  {
    open: async () => {
      postfix = await Postfix.open(customers);
      return Desk.open({ config: () => postfix.config() });
    },
    close: () => postfix.close(),
  },
);
