// A real identity provider beside the desk: `oidc-provider`, which is certified for OpenID Connect, at another site than
// the desk (localhost, where the desk is 127.0.0.1), as providers are. Whoever signs in there is whom they type, by their
// address; what it says of them, what its clock shows and with which keys it signs, a journey may change.

import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";

import Provider from "oidc-provider";

const ROUND = "recourse";

export class IdentityProvider {
  static async open() {
    const provider = new IdentityProvider();
    Object.assign(provider, { unverified: new Set(), algorithm: "RS256", generation: 0 });
    provider.server = createServer((request, response) => provider.answer(request, response));
    await new Promise((ready) => provider.server.listen(0, "127.0.0.1", ready));
    provider.issuer = `http://localhost:${provider.server.address().port}`;
    return provider;
  }

  close() {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** The section of the configuration of a desk that it vouches for. */
  config(origin) {
    this.desk = origin;
    this.rotate();
    return `[oidc]\nissuer = "${this.issuer}"\nclient_id = "${ROUND}"\nlabel = "Example ID"\n`;
  }

  /** It signs with new keys, and knows the ones before no more. */
  rotate(algorithm = this.algorithm) {
    this.algorithm = algorithm;
    this.generation += 1;
    const key = algorithm === "ES256" ? generateKeyPairSync("ec", { namedCurve: "P-256" }) : generateKeyPairSync("rsa", { modulusLength: 2048 });
    const jwk = { ...key.privateKey.export({ format: "jwk" }), kid: `key-${this.generation}`, alg: algorithm, use: "sig" };
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: ROUND,
          token_endpoint_auth_method: "none",
          redirect_uris: [`${this.desk}/desk/sign-in/provider/back`],
          id_token_signed_response_alg: algorithm,
        },
      ],
      jwks: { keys: [jwk] },
      cookies: { keys: [ROUND] },
      claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name", "locale"] },
      // What was asked for stands in the ID token, as most providers have it.
      conformIdTokenClaims: false,
      pkce: { required: () => true },
      ttl: { IdToken: 300 },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => this.claims(sub) }),
    });
    this.callback = provider.callback();
  }

  /** Its clock goes so many seconds wrong, until what is given back is called: its tokens have expired, or are not yet. */
  goesWrong(seconds) {
    const right = Date.now;
    Date.now = () => right() + seconds * 1000;
    return () => (Date.now = right);
  }

  claims(email) {
    return { sub: `subject of ${email}`.replaceAll(/[^a-z]/g, "-"), email, email_verified: !this.unverified.has(email), name: email };
  }

  answer(request, response) {
    this.callback(request, response);
  }
}

/** Somebody at its door types who they are, and lets the desk know it. */
export async function signsInThere(person, email) {
  const { page } = person;
  await page.locator('input[name="login"]').fill(email);
  await page.locator('input[name="password"]').fill("anything");
  await page.locator('button[type="submit"]').click();
  const consent = page.locator('input[name="prompt"][value="consent"]');
  const back = page.waitForURL(`${person.desk.origin}/**`);
  await Promise.race([consent.waitFor({ state: "attached" }).catch(() => {}), back]);
  // Whoever agreed before is not asked again.
  if (await consent.count()) await page.locator('button[type="submit"]').click();
  await back;
  // The page that leads on by itself, for the cookies that no other site may have sent.
  if (person.path.endsWith("/back")) await page.waitForURL((url) => !url.pathname.endsWith("/back"), { timeout: 3000 }).catch(() => {});
}
