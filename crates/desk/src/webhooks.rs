//! Programs of others that are told what happens to complaints: one signed message for each entry, without personal
//! text. The form is that of the Standard Webhooks specification (headers `webhook-id`, `webhook-timestamp`,
//! `webhook-signature`), so that receivers find a library that proves it. `jobs/webhooks` sends; docs/webhooks.md is
//! for whoever receives.

mod call;
pub mod kept;
mod target;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use hmac::{Hmac, Mac as _};
use jiff::Timestamp;
use practice::Entry;
use register::Webhook;
use serde_json::{Value, json};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

use crate::{api::EntryState, instant::Instant, keys::Keys};
pub use call::{Caller, Unheard};
pub use target::{Target, Untold};

/// Before the kind of an entry in what a message says it is.
const SAYS_OF: &str = "complaint.";

/// What is sent, before it is signed.
#[derive(Debug, Clone)]
pub struct Message {
    /// The same however often it is sent: who receives it twice can tell.
    pub id: String,
    pub body: String,
}

impl Message {
    /// What happened to a complaint. Whoever wants the words asks for them with a key of the API.
    pub fn of(hook: &Webhook, reference: &str, entry: &Entry) -> Self {
        let mut told = serde_json::to_value(EntryState::from(entry)).unwrap_or_default();
        if let Some(fields) = told.as_object_mut() {
            fields.remove("words");
        }
        let kind = format!("{SAYS_OF}{}", entry.what.kind());
        Self::made(
            format!("{}-{reference}-{}", hook.id, entry.seq),
            &kind,
            entry.recorded_at,
            &json!({ "reference": reference, "entry": told }),
        )
    }

    /// One that says nothing, to try the way. `id` is new each time.
    pub fn test(id: &str, now: Timestamp) -> Self {
        Self::made(format!("test-{id}"), "test", now, &json!({}))
    }

    /// One of this kind.
    pub fn made(id: String, kind: &str, at: Timestamp, data: &Value) -> Self {
        let body = json!({ "type": kind, "timestamp": Instant::from(at), "data": data }).to_string();
        Self { id, body }
    }

    /// The value of `webhook-signature`. Who made the secret anew is given time to change it at the other end: the one
    /// before it signs as well.
    pub fn signatures(&self, keys: &Keys, hook: &Webhook, seconds: i64) -> String {
        let generations = [
            Some(hook.generation),
            hook.generation.checked_sub(1).filter(|before| *before > 0),
        ];
        let signed = generations.into_iter().flatten().map(|generation| {
            let secret = keys.webhook_secret(&hook.id, generation);
            self.signature(&secret, seconds)
        });
        signed.collect::<Vec<_>>().join(" ")
    }

    /// The same of one secret.
    pub fn signature(&self, secret: &[u8], seconds: i64) -> String {
        format!("v1,{}", STANDARD.encode(self.mac(secret, seconds)))
    }

    /// Whether one of the signatures of a message that came to us was made with this secret.
    pub fn is_signed(&self, secret: &[u8], seconds: i64, signatures: &str) -> bool {
        let right = self.mac(secret, seconds);
        let given = signatures.split(' ').filter_map(|one| one.strip_prefix("v1,"));
        let given = given.filter_map(|one| STANDARD.decode(one).ok());
        // All of them, and each in the same time.
        given.fold(false, |any, one| any | bool::from(right[..].ct_eq(&one)))
    }

    fn mac(&self, secret: &[u8], seconds: i64) -> [u8; 32] {
        #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
        let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("a key of any length");
        mac.update(format!("{}.{seconds}.{}", self.id, self.body).as_bytes());
        mac.finalize().into_bytes().into()
    }
}

/// What a secret that was typed or lies in a file stands for: `whsec_` and Base64, or the text as it is.
pub fn read_secret(typed: &str) -> Vec<u8> {
    let typed = typed.trim();
    let decoded = typed.strip_prefix("whsec_").and_then(|rest| STANDARD.decode(rest).ok());
    decoded.unwrap_or_else(|| typed.as_bytes().to_vec())
}

/// The secret as the other end wants it typed.
pub fn shown_secret(keys: &Keys, hook: &Webhook) -> String {
    format!(
        "whsec_{}",
        STANDARD.encode(keys.webhook_secret(&hook.id, hook.generation))
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification's reference implementations.
    #[test]
    fn a_message_is_signed_as_the_specification_says() {
        let message = Message {
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek".to_owned(),
            body: "{\"test\": 2432232314}".to_owned(),
        };
        let secret = STANDARD.decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").unwrap();
        let signature = STANDARD.encode(message.mac(&secret, 1_614_265_330));
        assert_eq!(signature, "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }
}
