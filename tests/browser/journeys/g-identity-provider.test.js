// Colleagues come in by way of an identity provider: a real one, in a real browser, from another site. And what is tried
// there by those who should not come in.

import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";

import { LANGUAGES, WIDTHS, journey, journeys, widths } from "../browser.js";
import { IdentityProvider, signsInThere } from "../provider.js";

const DOOR = "/desk/sign-in/provider";
let provider;

/** As far as the page of the desk that says why nobody came in. */
async function isRefused(person, status) {
  const answers = [];
  person.page.on("response", (answer) => answers.push(answer));
  return async (title) => {
    const back = answers.filter((answer) => new URL(answer.url()).pathname === `${DOOR}/back`).pop();
    assert.equal(back.status(), status);
    await person.look(title);
    const cookies = await person.context.cookies(person.desk.origin);
    assert.ok(!cookies.some((cookie) => cookie.name === "session"), "nobody is signed in");
  };
}

/** The errand of this browser with something else in it. */
async function goesThere(person, change) {
  const sent = await person.context.request.get(DOOR, { maxRedirects: 0 });
  const to = new URL(sent.headers().location);
  change(to.searchParams);
  await person.page.goto(to.href);
}

journeys(
  "identity provider",
  1,
  () => {
    for (const [at, language] of LANGUAGES.entries()) {
      for (const [which, width] of widths(language).entries()) {
        journey(`a colleague signs in with the provider, in ${language} at ${width} px`, async ({ desk, meet }) => {
          const people = ["adviser", "support-manager", "director"].flatMap((role) => desk.staff(role));
          const colleague = people[at * WIDTHS.length + which];
          const person = await meet({ journey: "g", language, width });
          // A link in a mail leads to a page; signing in on the way must not lose it.
          await person.go("/desk/sign-in?next=/desk/account");
          await person.look("door");
          await person.press(`main a[href^="${DOOR}"]`);
          await signsInThere(person, colleague.email);
          assert.equal(person.path, "/desk/account");
          await person.pick("language", language);
          await person.press('form[action="/desk/account/language"] button');
          await person.look("account");
          await person.menu();
          await person.press('button[form="sign-out"]');
          assert.equal(person.path, "/desk/sign-in");
        });
      }

      journey(`somebody whom the desk does not know is told so, in ${language}`, async ({ meet }) => {
        const person = await meet({ journey: "g-unknown", language, width: 380 });
        const refused = await isRefused(person, 403);
        await person.go("/desk/sign-in");
        await person.press(`main a[href^="${DOOR}"]`);
        await signsInThere(person, "nobody@jive.example");
        await refused("unknown");
      });

      journey(`a changed nonce or state and a token that has expired open nothing, in ${language}`, async ({ desk, meet }) => {
        const colleague = desk.staff("adviser")[0];
        for (const [title, status, change] of [
          ["nonce", 502, (query) => query.set("nonce", "another")],
          ["state", 400, (query) => query.set("state", "another")],
          ["verifier", 400, (query) => query.set("code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")],
        ]) {
          const person = await meet({ journey: `g-${title}`, language, width: 1280 });
          const refused = await isRefused(person, status);
          await goesThere(person, change);
          await signsInThere(person, colleague.email);
          await refused(title);
        }
        const clock = provider.goesWrong(-20 * 60);
        try {
          const person = await meet({ journey: "g-expired", language, width: 1280 });
          const refused = await isRefused(person, 400);
          await goesThere(person, () => {});
          await signsInThere(person, colleague.email);
          await refused("expired");
        } finally {
          clock();
        }
      });
    }

    for (const algorithm of ["ES256", "PS256", "RS256"]) {
      journey(`the provider signs with new keys of another kind, ${algorithm}`, async ({ desk, meet }) => {
        const colleague = desk.staff("adviser")[0];
        provider.rotate(algorithm);
        // Keys are asked for every ten seconds at most.
        await pause(10_500);
        const person = await meet({ journey: `g-${algorithm}`, language: "en", width: 1280 });
        await goesThere(person, () => {});
        await signsInThere(person, colleague.email);
        assert.equal(person.path, "/desk");
      });
    }

    journey("an administrator sees who is connected, and that an unverified address counts for nothing", async ({ desk, meet }) => {
      const [administrator] = desk.staff("administrator");
      provider.unverified.add(administrator.email);
      const person = await meet({ journey: "g-admin", language: "en", width: 1280 });
      const refused = await isRefused(person, 403);
      await goesThere(person, () => {});
      await signsInThere(person, administrator.email);
      await refused("unverified");
      // With the password, they connect their account themselves.
      await person.go("/desk/sign-in");
      await person.fill("email", administrator.email);
      await person.fill("password", administrator.password);
      await person.press('form[action="/desk/sign-in"] button');
      await person.go("/desk/account");
      await person.look("account-not-connected");
      await person.fill("connecting", administrator.password);
      await person.page.locator('form[action="/desk/account/provider"] button').click();
      // Whoever is signed in there may be somebody else: they show who they are.
      await signsInThere(person, administrator.email);
      await person.page.waitForURL((url) => url.href.includes("done=provider-linked"));
      await person.look("account-connected");
      await person.go("/desk/settings");
      await person.look("settings");
      assert.match(await person.text(), /Connected with Example ID/);
    });
  },
  {
    open: async (Desk) => {
      provider = await IdentityProvider.open();
      return Desk.open({ config: (origin) => provider.config(origin) });
    },
    close: () => provider?.close(),
  },
);
