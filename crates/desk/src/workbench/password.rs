//! Passwords: argon2id, two at a time, and the same work whether there is an account or not.

use std::sync::LazyLock;

use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordHasher as _, PasswordVerifier as _, Version,
    password_hash::SaltString,
};
use register::Staff;
use tokio::{sync::Semaphore, task::spawn_blocking};
use zxcvbn::{Score, zxcvbn};

use super::typed::{Asked, Typed};
use crate::{desk::Desk, keys::Keys, provider::Provider, time::Ids, tongue::Tongue};

/// Each check takes 19 MiB and a core for a while: a flood of sign-ins waits here, not in memory.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What is compared with when there is no such account. Nothing opens it.
static NOBODY: LazyLock<String> = LazyLock::new(|| hashed("nobody has this password", &[7; 16], &[7; 32]));

/// The shortest password that is taken.
pub const SHORTEST: usize = 12;

/// So many of zxcvbn's steps, from 0 to 4, a new password must come to: 3 withstands who has stolen the hashes.
const STRENGTH: Score = Score::Three;

/// What people of our trade and languages begin with, beside the words that zxcvbn knows, which are English.
const OURS: [&str; 16] = [
    "recourse",
    "complaint",
    "complaints",
    "plainte",
    "plaintes",
    "queja",
    "quejas",
    "reclamo",
    "motdepasse",
    "contraseña",
    "contrasena",
    "bienvenue",
    "bienvenido",
    "bienvenida",
    "administrateur",
    "administrador",
];

/// argon2id with a secret of the register: the hashes alone, without the key that lies beside the book and in no
/// backup, can't be tried out.
fn argon(secret: &[u8]) -> Argon2<'_> {
    let params = Params::new(19_456, 2, 1, None).unwrap_or_default();
    let made = Argon2::new_with_secret(secret, Algorithm::Argon2id, Version::V0x13, params);
    #[expect(
        clippy::expect_used,
        reason = "a secret is refused if it is longer than 2^32 - 1 bytes"
    )]
    made.expect("a secret of 32 bytes")
}

fn hashed(password: &str, salt: &[u8; 16], secret: &[u8]) -> String {
    let hash = SaltString::encode_b64(salt).and_then(|salt| {
        argon(secret)
            .hash_password(password.as_bytes(), &salt)
            .map(|hash| hash.to_string())
    });
    hash.unwrap_or_else(|error| {
        tracing::error!(%error, "a password could not be hashed; nothing will open the account");
        "!".to_owned()
    })
}

/// What the hashes of this register are made with.
fn secret(keys: &Keys) -> [u8; 32] {
    keys.digest("password", "")
}

/// The hash that the register keeps.
pub async fn hash(keys: &Keys, password: String) -> String {
    let secret = secret(keys);
    let _turn = AT_ONCE.acquire().await;
    let salt = Ids::System.bytes::<16>();
    spawn_blocking(move || hashed(&password, &salt, &secret))
        .await
        .unwrap_or_else(|_| "!".to_owned())
}

/// Whether a password opens an account. Without an account the same work is done, for nothing.
pub async fn opens(keys: &Keys, stored: Option<String>, typed: String) -> bool {
    let secret = secret(keys);
    let _turn = AT_ONCE.acquire().await;
    let known = stored.is_some();
    let matches = spawn_blocking(move || {
        let stored = stored.unwrap_or_else(|| NOBODY.clone());
        PasswordHash::new(&stored).is_ok_and(|hash| argon(&secret).verify_password(typed.as_bytes(), &hash).is_ok())
    });
    matches.await.unwrap_or(false) && known
}

/// Whether a password may open this account at all: it may not where colleagues come by way of the identity provider
/// only.
pub fn opens_for(desk: &Desk, staff: &Staff) -> bool {
    opens_for_address(desk, &staff.email)
}

/// The same of somebody who has this address.
pub fn opens_for_address(desk: &Desk, email: &str) -> bool {
    let only = desk.provider().map(Provider::config).filter(|config| config.only);
    only.is_none() || is_emergency(desk, email)
}

/// Whether this is the address of the administrator whose password goes on working where the provider alone signs in.
pub fn is_emergency(desk: &Desk, email: &str) -> bool {
    let only = desk.provider().map(Provider::config).filter(|config| config.only);
    only.is_some_and(|config| {
        let administrator = config.administrator.as_deref().unwrap_or_default();
        administrator.trim().to_lowercase() == email.trim().to_lowercase()
    })
}

/// Whether somebody has one that works.
pub fn has(desk: &Desk, staff: &Staff) -> bool {
    staff.password_hash.is_some() && opens_for(desk, staff)
}

/// A new password and the same again; what is wrong with them is noted at their fields. `known`: the names and
/// addresses that others know of whoever chooses it.
pub fn asked(asked: &mut Asked<'_>, typed: &Typed, known: &[&str], tongue: &Tongue) -> String {
    let new = typed.raw("password");
    if let Some(weak) = weakness(new, known) {
        asked.fault("password", tongue.say(&format!("bench-fault-password-{weak}")));
    } else if new != typed.raw("again") {
        asked.fault("again", tongue.say("bench-fault-password-again"));
    }
    new.to_owned()
}

/// Why a new password is not taken: the end of a translation key. `known`: what others know of whoever chooses it.
fn weakness(password: &str, known: &[&str]) -> Option<&'static str> {
    if password.chars().count() < SHORTEST {
        return Some("short");
    }
    // An address and a name are known in their parts too, and written as one word.
    let parts = || known.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric()));
    let names = || known.iter().flat_map(|text| text.split('@'));
    let joined: Vec<String> = names()
        .map(|name| name.chars().filter(|c| c.is_alphanumeric()).collect())
        .collect();
    let long = parts().filter(|part| part.chars().count() > 2);
    let guessed: Vec<&str> = names()
        .chain(long)
        .chain(joined.iter().map(String::as_str))
        .chain(OURS)
        .collect();
    (zxcvbn(password, &guessed).score() < STRENGTH).then_some("common")
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEYS: Keys = Keys::new([1; 32]);

    #[tokio::test]
    async fn a_third_password_waits_while_two_are_checked() {
        let two = AT_ONCE.acquire_many(2).await.unwrap();
        let third = opens(&KEYS, None, "anything".to_owned());
        tokio::pin!(third);
        let wait = std::time::Duration::from_millis(60);
        assert!(tokio::time::timeout(wait, &mut third).await.is_err(), "it did not wait");
        drop(two);
        assert!(!third.await);
    }

    #[test]
    fn a_short_a_common_and_an_obvious_password_are_not_taken() {
        let known = ["Jive Mobile", "Noor Haddad", "noor.haddad@jive.example"];
        assert_eq!(weakness("too short", &known), Some("short"));
        for obvious in [
            "Password123!",
            "Password-1234",
            "P@ssw0rd2026!",
            "aaaaaaaaaaaaaaa",
            "qwertyuiop12",
            "azertyuiop123",
            "123456789012",
            "motdepasse1234",
            "contraseña123",
            "Bienvenue2026!",
            "Complaints2026",
            "noorhaddad2026",
            "haddad haddad 26",
            "jivemobile2026!",
        ] {
            assert_eq!(weakness(obvious, &known), Some("common"), "{obvious}");
        }
        for strong in [
            "seven grey herons",
            "a desk by the river",
            "a boat on the lake",
            "une barque sur le lac",
            "siete garzas grises",
            "tR7#kq!92mWz",
        ] {
            assert_eq!(weakness(strong, &known), None, "{strong}");
        }
    }

    #[tokio::test]
    async fn a_password_opens_what_it_was_hashed_for_and_nothing_opens_an_account_that_is_not() {
        let stored = hash(&KEYS, "seven grey herons".to_owned()).await;
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(opens(&KEYS, Some(stored.clone()), "seven grey herons".to_owned()).await);
        assert!(!opens(&KEYS, Some(stored), "eight grey herons".to_owned()).await);
        assert!(!opens(&KEYS, None, "nobody has this password".to_owned()).await);
    }

    #[tokio::test]
    async fn a_stolen_hash_opens_to_nobody_who_has_not_the_key_of_its_register() {
        let stored = hash(&KEYS, "seven grey herons".to_owned()).await;
        let another = Keys::new([2; 32]);
        assert!(!opens(&another, Some(stored.clone()), "seven grey herons".to_owned()).await);
        let without = PasswordHash::new(&stored).unwrap();
        assert!(
            Argon2::default()
                .verify_password(b"seven grey herons", &without)
                .is_err()
        );
    }
}
