// A passkey: made on a device that the browser pretends to have, and then the door opens by it alone, though a second factor
// is required of everybody. Passkeys need a script; without one the door is as it was.

import assert from "node:assert/strict";

import { LANGUAGES, WIDTHS, journey, journeys, widths } from "../browser.js";

const HERE = "/desk/account/passkeys";

/** A device that asks its holder for a finger, and keeps keys. */
async function device(person, { asks = true } = {}) {
  const session = await person.context.newCDPSession(person.page);
  await session.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true };
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: { ...options, isUserVerified: asks, automaticPresenceSimulation: true },
  });
  return {
    asks: (isUserVerified) => session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
    keys: async () => (await session.send("WebAuthn.getCredentials", { authenticatorId })).credentials,
  };
}

async function withThePassword(person, { email, password }) {
  await person.go("/desk/sign-in");
  await person.fill("email", email);
  await person.fill("password", password);
  await person.press('form[action="/desk/sign-in"] button');
}

journeys(
  "passkeys",
  2,
  () => {
    for (const [at, language] of LANGUAGES.entries()) {
      for (const [which, width] of widths(language).entries()) {
        journey(`a colleague makes a passkey and signs in with it, in ${language} at ${width} px`, async ({ desk, meet }) => {
          const people = ["adviser", "support-manager", "director"].flatMap((role) => desk.staff(role));
          const colleague = people[at * WIDTHS.length + which];
          const person = await meet({ journey: "h", language, width, scripts: true });
          const phone = await device(person);
          await withThePassword(person, colleague);
          await person.go("/desk/account");
          await person.pick("language", language);
          await person.press('form[action="/desk/account/language"] button');
          await person.press(`main a[href="${HERE}"]`);
          await person.look("none");
          await person.fill("name", "Ana");
          await person.fill("present", "no idea at all");
          assert.equal(await person.send(), 422);
          await person.look("fault");
          await person.fill("present", colleague.password);
          await person.send();
          assert.equal(person.path, `${HERE}/new`);
          await person.look("new");
          // What stands there for later, or for others, is not seen.
          assert.ok(await person.page.locator("[data-failed]").isHidden());
          assert.ok(await person.page.locator("[data-no-passkeys]").isHidden());
          await person.send('form[data-passkey="make"]');
          assert.equal(person.path, HERE);
          await person.look("made");
          const [key] = await phone.keys();
          assert.ok(key.isResidentCredential && key.rpId === "localhost");

          await person.context.clearCookies();
          await person.go("/desk/sign-in?next=/desk/account");
          await person.look("door");
          await person.press('form[data-passkey="use"] button');
          assert.equal(person.path, "/desk/account", "the key alone opens");
          await person.look("account");

          // The device does not ask who holds it: it opens nothing.
          await person.context.clearCookies();
          await phone.asks(false);
          await person.go("/desk/sign-in");
          assert.ok(await person.page.locator("[data-failed]").isHidden());
          await person.page.locator('form[data-passkey="use"] button').click();
          await person.page.locator("[data-failed]:visible").waitFor();
          await person.look("failed");
          await phone.asks(true);
          await person.press('form[data-passkey="use"] button');
          await person.go(HERE);
          await person.press('form[action$="/remove"] button');
          await person.look("removed");
          await person.context.clearCookies();
          await person.go("/desk/sign-in");
          assert.equal(await person.press('form[data-passkey="use"] button'), 401, "it is removed");
          await person.look("unknown");

          const plain = await meet({ journey: "h-plain", language, width });
          await plain.go("/desk/sign-in");
          assert.ok(await plain.page.locator('form[data-passkey="use"]').isHidden(), "without a script there is no button");
        });
      }
    }
  },
  { open: (Desk) => Desk.open({ named: "localhost" }) },
);
