//! Passkeys (WebAuthn): a key on a colleague's device, which the device lends only to this site and only after it has
//! asked who holds it, so that one is both factors. What is proved of a ceremony is in `ceremony`, how they are looked after
//! in `own`, how one opens the door in `enter`. The ceremony needs a script; whoever has none signs in with a password.

mod ceremony;
pub mod enter;
pub mod own;

use axum_extra::extract::PrivateCookieJar;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL};
use jiff::SignedDuration;
use serde::{Serialize, de::DeserializeOwned};

use super::sign_in::sealed::Sealed;
use crate::{
    desk::Desk,
    web::{Oops, QUARTER, limit},
};

/// So long there is for a ceremony.
const GOOD_FOR: SignedDuration = SignedDuration::from_mins(5);
/// What ceremonies are counted under; each challenge is answered once.
const ONCE: &str = "passkey-challenge";

/// Our address as browsers write it: in small letters, without the port that its scheme has anyway.
fn origin(desk: &Desk) -> String {
    as_browsers_write(&desk.config().site.origin)
}

fn as_browsers_write(origin: &str) -> String {
    let origin = origin.trim().trim_end_matches('/').to_lowercase();
    let usual = [("https://", ":443"), ("http://", ":80")];
    let port = usual.iter().find(|(scheme, _)| origin.starts_with(scheme));
    let shorter = port.and_then(|(_, port)| origin.strip_suffix(port));
    shorter.map_or_else(|| origin.clone(), str::to_owned)
}

/// The site that passkeys are for: a name, for an address of figures has none.
pub fn site(desk: &Desk) -> Option<String> {
    let origin = origin(desk);
    let host = origin.split_once("://")?.1;
    let name = host.split(':').next()?;
    let figures = name.starts_with('[') || name.parse::<std::net::Ipv4Addr>().is_ok();
    let safe = desk.config().is_https() || name == "localhost";
    (safe && !figures).then(|| name.to_owned())
}

/// Draws a challenge, and keeps it in this browser with what it is for.
///
/// # Errors
/// It can't be written down.
fn challenge<T: Serialize>(
    desk: &Desk,
    jar: PrivateCookieJar,
    cookie: &Sealed,
    with: &T,
) -> Result<(PrivateCookieJar, String), Oops> {
    let challenge = BASE64URL.encode(desk.ids().bytes::<32>());
    let jar = cookie.keep(desk, jar, &(&challenge, with))?;
    Ok((jar, challenge))
}

/// The challenge of this browser, and what it was for; it is good for one answer.
///
/// # Errors
/// It was answered before.
async fn answered<T: DeserializeOwned>(
    desk: &Desk,
    jar: &PrivateCookieJar,
    cookie: &Sealed,
) -> Result<Option<(String, T)>, Oops> {
    let kept: Option<(String, T)> = cookie.kept(desk, jar);
    if let Some((challenge, _)) = &kept {
        limit(desk, ONCE, challenge.as_str(), 1, QUARTER).await?;
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::as_browsers_write;

    #[test]
    fn our_address_is_compared_as_browsers_write_it() {
        for (typed, written) in [
            ("https://Desk.Example.ca", "https://desk.example.ca"),
            ("https://desk.example.ca:443", "https://desk.example.ca"),
            ("https://desk.example.ca/", "https://desk.example.ca"),
            ("http://localhost:80", "http://localhost"),
            ("http://localhost:443", "http://localhost:443"),
            ("https://desk.example.ca:8443", "https://desk.example.ca:8443"),
        ] {
            assert_eq!(as_browsers_write(typed), written, "{typed}");
        }
    }
}
