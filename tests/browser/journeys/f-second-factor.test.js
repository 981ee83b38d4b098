// A code beside the password: the secret is typed into an app, a code is asked for at sign-in, and a recovery code does
// when the phone is not at hand. Without a script; somebody who forgot the password asks for a link on the way.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";

import { LANGUAGES, WIDTHS, journey, journeys, widths } from "../browser.js";

const PAGE = "/desk/account/second-factor";

/** What an app for codes shows for a secret as it is typed, so many steps from now. */
function shows(typed, steps = 0) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...typed.replace(/\s/g, "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const hash = createHmac("sha1", secret).update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

/** As far as the page that asks for the code. */
async function withThePassword(person, { email, password }) {
  await person.go("/desk/sign-in");
  await person.fill("email", email);
  await person.fill("password", password);
  await person.send('main form[action="/desk/sign-in"]');
}

journeys("second factor", 2, () => {
  for (const [at, language] of LANGUAGES.entries()) {
    for (const [which, width] of widths(language).entries()) {
      journey(`a code is asked for beside the password, in ${language}, at ${width} px`, async ({ desk, meet }) => {
        // Each has an account of their own: no code works twice.
        const people = ["adviser", "support-manager", "director"].flatMap((role) => desk.staff(role));
        const colleague = people[at * WIDTHS.length + which];
        const person = await meet({ journey: "f", language, width });
        await person.go("/desk/sign-in/forgotten");
        await person.look("forgotten");
        await person.fill("email", "nobody@jive.example");
        await person.send();
        await person.look("forgotten-sent");

        await withThePassword(person, colleague);
        await person.go("/desk/account");
        await person.pick("language", language);
        await person.press('form[action="/desk/account/language"] button');
        await person.press(`main a[href="${PAGE}"]`);
        await person.look("second-factor-new");
        const secret = await person.page.locator(".secret").innerText();
        await person.fill("code", shows(secret));
        await person.fill("present", colleague.password);
        await person.send();
        assert.equal(person.path, `${PAGE}/codes`);
        await person.look("recovery-codes");
        const codes = await person.page.locator(".codes li").allInnerTexts();
        assert.equal(codes.length, 10);
        await person.go(PAGE);
        await person.look("second-factor");

        const elsewhere = await meet({ journey: "f-again", language, width });
        await withThePassword(elsewhere, colleague);
        assert.equal(elsewhere.path, "/desk/sign-in/code");
        await elsewhere.look("code");
        // The step that confirmed it is used up; the next is within the skew.
        await elsewhere.fill("code", shows(secret, 1));
        await elsewhere.send();
        assert.equal(elsewhere.path, "/desk");

        const away = await meet({ journey: "f-away", language, width });
        await withThePassword(away, colleague);
        await away.press('main a[href="/desk/sign-in/code?recovery"]');
        await away.look("recovery");
        await away.fill("code", codes[0].toUpperCase());
        await away.send();
        assert.equal(away.path, PAGE);
      });
    }
  }
});
