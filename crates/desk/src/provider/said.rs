//! What a signed token says, and whether it says it to us, now, in answer to this errand. A claim of another kind than its
//! standard is as good as none.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value};

use super::{Errand, Why};
use crate::{config::Oidc, keys::same};

/// Two clocks may differ by so much.
const SKEW: SignedDuration = SignedDuration::from_secs(60);
/// A token is made when the code is redeemed: an older one is no answer to this errand.
const FRESH: SignedDuration = SignedDuration::from_mins(10);
/// Longer names than any.
const LONGEST: usize = 255;

/// Somebody for whom the provider vouches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vouching {
    pub subject: String,
    /// Only if the provider says that it has verified it.
    pub email: Option<String>,
    pub name: Option<String>,
    /// As in `fr-CA`.
    pub locale: Option<String>,
    /// When they last showed there who they are, if the provider says.
    pub shown_at: Option<Timestamp>,
    pub groups: Vec<String>,
    /// It has seen a second factor that stands for ours.
    pub twice: bool,
}

/// # Errors
/// Why it is not believed.
pub fn believed(claims: Map<String, Value>, config: &Oidc, errand: &Errand, now: Timestamp) -> Result<Vouching, Why> {
    let claims = Claims(claims);
    if claims.text("iss") != Some(&config.issuer) {
        return Err(Why::Issuer);
    }
    let audience = claims.texts("aud");
    let party = claims.text("azp");
    let meant = audience.iter().any(|one| *one == config.client_id)
        && party.map_or(audience.len() == 1, |party| party == config.client_id);
    if !meant {
        return Err(Why::Audience);
    }
    let (until, made) = (claims.time("exp"), claims.time("iat"));
    let (Some(until), Some(made)) = (until, made) else {
        return Err(Why::Expired);
    };
    let late = now.duration_since(until) >= SKEW || now.duration_since(made) > FRESH;
    let early = made.duration_since(now) > SKEW
        || (claims.0.contains_key("nbf") && claims.time("nbf").is_none_or(|from| from.duration_since(now) > SKEW));
    if late || early {
        return Err(Why::Expired);
    }
    if !claims.text("nonce").is_some_and(|said| same(said, &errand.nonce)) {
        return Err(Why::Nonce);
    }
    // What it says of a time that is to come it says of now.
    let shown_at = claims.time("auth_time").map(|at| at.min(now));
    let stale = |since: Timestamp| shown_at.is_none_or(|at| since.duration_since(at) > SKEW);
    if errand.again_since.is_some_and(stale) {
        return Err(Why::Stale);
    }
    let subject = claims
        .text("sub")
        .filter(|subject| !subject.is_empty() && subject.len() <= LONGEST);
    let email = claims
        .text("email")
        .filter(|_| claims.0.get("email_verified") == Some(&Value::Bool(true)));
    let proofs = claims.texts("amr").into_iter().chain(claims.text("acr"));
    Ok(Vouching {
        subject: subject.ok_or(Why::Answer)?.to_owned(),
        email: email.map(str::to_owned),
        name: claims.text("name").map(str::to_owned),
        locale: claims.text("locale").map(str::to_owned),
        shown_at,
        groups: claims
            .texts(&config.roles_claim)
            .into_iter()
            .map(str::to_owned)
            .collect(),
        twice: proofs
            .into_iter()
            .any(|proof| config.second_factor.iter().any(|known| known == proof)),
    })
}

struct Claims(Map<String, Value>);

impl Claims {
    fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    /// One, or several.
    fn texts(&self, name: &str) -> Vec<&str> {
        match self.0.get(name) {
            Some(Value::String(one)) => vec![one],
            Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        }
    }

    /// Seconds, of which some providers write fractions.
    fn time(&self, name: &str) -> Option<Timestamp> {
        let number = self.0.get(name)?;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "what is beyond every calendar is no time"
        )]
        let seconds = number
            .as_i64()
            .or_else(|| number.as_f64().map(|seconds| seconds as i64))?;
        Timestamp::from_second(seconds).ok()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn config() -> Oidc {
        let file = "[oidc]\nissuer = \"https://a\"\nclient_id = \"desk\"\nsecond_factor = [\"otp\", \"high\"]\n";
        crate::config::Config::parse(file).unwrap().oidc.unwrap()
    }

    fn said(changes: &Value) -> Result<Vouching, Why> {
        let now: Timestamp = "2026-03-02T15:00:00Z".parse().unwrap();
        let mut claims = json!({
            "iss": "https://a", "aud": "desk", "sub": "1", "nonce": "n",
            "exp": now.as_second() + 300, "iat": now.as_second(),
        });
        for (name, value) in changes.as_object().unwrap() {
            claims[name] = value.clone();
        }
        let errand = errand(None);
        believed(claims.as_object().unwrap().clone(), &config(), &errand, now)
    }

    fn errand(again_since: Option<Timestamp>) -> Errand {
        Errand {
            state: "s".to_owned(),
            nonce: "n".to_owned(),
            verifier: "v".to_owned(),
            again_since,
        }
    }

    #[test]
    fn who_was_sent_to_show_it_again_has_just_shown_it_or_is_not_believed() {
        let now: Timestamp = "2026-03-02T15:00:00Z".parse().unwrap();
        let seconds = now.as_second();
        let went = Timestamp::from_second(seconds - 120).unwrap();
        let mut claims = json!({
            "iss": "https://a", "aud": "desk", "sub": "1", "nonce": "n", "exp": seconds + 300, "iat": seconds,
        });
        let mut said = |at: Option<i64>, since| {
            claims["auth_time"] = json!(at);
            believed(claims.as_object().unwrap().clone(), &config(), &errand(since), now)
        };
        assert_eq!(
            said(Some(seconds - 30), Some(went))
                .unwrap()
                .shown_at
                .unwrap()
                .as_second(),
            seconds - 30
        );
        assert_eq!(said(Some(seconds - 3600), Some(went)), Err(Why::Stale));
        assert_eq!(said(None, Some(went)), Err(Why::Stale));
        assert!(said(Some(seconds - 3600), None).is_ok() && said(None, None).is_ok());
    }

    #[test]
    fn a_token_for_somebody_else_of_another_time_or_errand_is_not_believed() {
        let now = 1_772_463_600;
        assert!(said(&json!({})).is_ok());
        for (changes, why) in [
            (json!({"iss": "https://a/"}), Why::Issuer),
            (json!({"iss": null}), Why::Issuer),
            (json!({"aud": "other"}), Why::Audience),
            (json!({"aud": []}), Why::Audience),
            (json!({"aud": ["desk", "other"]}), Why::Audience),
            (json!({"azp": "other"}), Why::Audience),
            (json!({"exp": now - 60}), Why::Expired),
            (json!({"exp": "9999999999"}), Why::Expired),
            (json!({"exp": null}), Why::Expired),
            (json!({"iat": now - 601}), Why::Expired),
            (json!({"iat": now + 61}), Why::Expired),
            (json!({"iat": null}), Why::Expired),
            (json!({"nbf": now + 61}), Why::Expired),
            (json!({"nbf": "soon"}), Why::Expired),
            (json!({"nonce": "m"}), Why::Nonce),
            (json!({"nonce": null}), Why::Nonce),
            (json!({"sub": ""}), Why::Answer),
            (json!({"sub": 7}), Why::Answer),
            (json!({"sub": "x".repeat(256)}), Why::Answer),
        ] {
            assert_eq!(said(&changes), Err(why), "{changes}");
        }
        for fine in [
            json!({"aud": ["desk", "other"], "azp": "desk"}),
            json!({"exp": now - 59}),
            json!({"exp": 1_772_463_900.5}),
            json!({"nbf": now}),
        ] {
            assert!(said(&fine).is_ok(), "{fine}");
        }
    }

    #[test]
    fn an_address_counts_only_if_it_is_verified_and_a_second_factor_only_if_it_is_one_of_ours() {
        for (verified, counts) in [(json!(true), true), (json!("true"), false), (json!(null), false)] {
            let vouching = said(&json!({"email": "noor@jive.example", "email_verified": verified})).unwrap();
            assert_eq!(vouching.email.is_some(), counts, "{verified}");
        }
        for (changes, twice) in [
            (json!({"amr": ["pwd"]}), false),
            (json!({"amr": ["pwd", "otp"]}), true),
            (json!({"acr": "high"}), true),
            (json!({"groups": ["otp"]}), false),
        ] {
            assert_eq!(said(&changes).unwrap().twice, twice, "{changes}");
        }
    }
}
