// Passkeys: asks the device, and sends what it says in the form that stands on the page. Without this file, or in a browser
// that knows none, the forms stay hidden, and people sign in with their password.
(() => {
  "use strict";
  if (!window.PublicKeyCredential) return;
  const read = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const written = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes ?? []))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

  const ceremonies = {
    async use() {
      const answer = await fetch("/desk/sign-in/passkey/challenge", { method: "POST" });
      if (!answer.ok) throw new Error(String(answer.status));
      const { challenge, site } = await answer.json();
      const publicKey = { challenge: read(challenge), rpId: site, userVerification: "required", timeout: 240_000 };
      const { rawId, response } = await navigator.credentials.get({ publicKey });
      return {
        id: written(rawId),
        client: written(response.clientDataJSON),
        authenticator: written(response.authenticatorData),
        signature: written(response.signature),
        user: written(response.userHandle),
      };
    },
    async make({ site, provider, challenge, user, email, display, kinds, known }) {
      const publicKey = {
        rp: { id: site, name: provider },
        user: { id: read(user), name: email, displayName: display },
        challenge: read(challenge),
        pubKeyCredParams: kinds.split(" ").map((alg) => ({ type: "public-key", alg: Number(alg) })),
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        excludeCredentials: known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: read(id) })),
        attestation: "none",
        timeout: 240_000,
      };
      const { rawId, response } = await navigator.credentials.create({ publicKey });
      return {
        id: written(rawId),
        client: written(response.clientDataJSON),
        authenticator: written(response.getAuthenticatorData()),
        key: written(response.getPublicKey()),
        algorithm: String(response.getPublicKeyAlgorithm()),
      };
    },
  };

  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    document.querySelectorAll("[data-no-passkeys]").forEach((one) => { one.hidden = true; });
    const failed = form.querySelector("[data-failed]");
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      failed.hidden = true;
      try {
        const parts = await ceremonies[form.dataset.passkey](form.dataset);
        for (const [name, value] of Object.entries(parts)) form.elements[name].value = value;
        // Without the event: it is sent as it stands.
        form.submit();
      } catch {
        failed.hidden = false;
      }
    });
  }
})();
