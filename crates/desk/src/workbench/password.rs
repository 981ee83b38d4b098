//! Passwords: argon2id, two at a time, and the same work whether there is an account or not.

use std::sync::LazyLock;

use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordHasher as _, PasswordVerifier as _, Version,
    password_hash::SaltString,
};
use tokio::{sync::Semaphore, task::spawn_blocking};

use super::typed::{Asked, Typed};
use crate::{time::Ids, tongue::Tongue};

/// Each check takes 19 MiB and a core for a while: a flood of sign-ins waits here, not in memory.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What is compared with when there is no such account. Nothing opens it.
static NOBODY: LazyLock<String> = LazyLock::new(|| hashed("nobody has this password", &[7; 16]));

/// The shortest password that is taken.
pub const SHORTEST: usize = 12;

/// Long ones that people choose all the same, in the form that [`plain`] gives them.
const COMMON: [&str; 40] = [
    "password1234",
    "passwordpassword",
    "password12345",
    "password123456",
    "motdepasse123",
    "motdepasse1234",
    "contrasena123",
    "contrasena1234",
    "contraseña123",
    "123456789012",
    "1234567890123",
    "012345678901",
    "qwertyuiop12",
    "qwertyuiop123",
    "qwertyuiopas",
    "azertyuiop12",
    "azertyuiop123",
    "1q2w3e4r5t6y",
    "q1w2e3r4t5y6",
    "qwerty123456",
    "azerty123456",
    "iloveyou1234",
    "iloveyouforever",
    "administrator",
    "administrateur",
    "administrador",
    "letmeinplease",
    "welcome12345",
    "welcome123456",
    "bienvenue123",
    "bienvenido123",
    "changeme1234",
    "changemenow1",
    "correcthorsebatterystaple",
    "trustno1trustno1",
    "abcdefghijkl",
    "abcd1234abcd",
    "monkey123456",
    "football1234",
    "complaints123",
];

fn argon() -> Argon2<'static> {
    let params = Params::new(19_456, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

fn hashed(password: &str, salt: &[u8; 16]) -> String {
    let hash = SaltString::encode_b64(salt).and_then(|salt| {
        argon()
            .hash_password(password.as_bytes(), &salt)
            .map(|hash| hash.to_string())
    });
    hash.unwrap_or_else(|error| {
        tracing::error!(%error, "a password could not be hashed; nothing will open the account");
        "!".to_owned()
    })
}

/// The hash that the register keeps.
pub async fn hash(password: String) -> String {
    let _turn = AT_ONCE.acquire().await;
    let salt = Ids::System.bytes::<16>();
    spawn_blocking(move || hashed(&password, &salt))
        .await
        .unwrap_or_else(|_| "!".to_owned())
}

/// Whether a password opens an account. Without an account the same work is done, for nothing.
pub async fn opens(stored: Option<String>, typed: String) -> bool {
    let _turn = AT_ONCE.acquire().await;
    let known = stored.is_some();
    let matches = spawn_blocking(move || {
        let stored = stored.unwrap_or_else(|| NOBODY.clone());
        PasswordHash::new(&stored).is_ok_and(|hash| argon().verify_password(typed.as_bytes(), &hash).is_ok())
    });
    matches.await.unwrap_or(false) && known
}

/// A password without what people add to make it look uncommon.
fn plain(password: &str) -> String {
    password
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .collect()
}

/// A new password and the same again; what is wrong with them is noted at their fields.
pub fn asked(asked: &mut Asked<'_>, typed: &Typed, email: &str, tongue: &Tongue) -> String {
    let new = typed.raw("password");
    if let Some(weak) = weakness(new, email) {
        asked.fault("password", tongue.say(&format!("bench-fault-password-{weak}")));
    } else if new != typed.raw("again") {
        asked.fault("again", tongue.say("bench-fault-password-again"));
    }
    new.to_owned()
}

/// Why a new password is not taken: the middle of a translation key.
pub fn weakness(password: &str, email: &str) -> Option<&'static str> {
    let plain = plain(password);
    let address = email.split('@').next().unwrap_or_default().to_lowercase();
    let mut letters: Vec<char> = plain.chars().collect();
    letters.sort_unstable();
    letters.dedup();
    if password.chars().count() < SHORTEST {
        Some("short")
    } else if COMMON.contains(&plain.as_str()) || letters.len() < 5 || (address.len() > 3 && plain.contains(&address)) {
        Some("common")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_third_password_waits_while_two_are_checked() {
        let two = AT_ONCE.acquire_many(2).await.unwrap();
        let third = opens(None, "anything".to_owned());
        tokio::pin!(third);
        let wait = std::time::Duration::from_millis(60);
        assert!(tokio::time::timeout(wait, &mut third).await.is_err(), "it did not wait");
        drop(two);
        assert!(!third.await);
    }

    #[test]
    fn a_short_a_common_and_an_obvious_password_are_not_taken() {
        assert_eq!(weakness("too short", "a@b.ca"), Some("short"));
        assert_eq!(weakness("Password-1234", "a@b.ca"), Some("common"));
        assert_eq!(weakness("aaaaaaaaaaaaaaa", "a@b.ca"), Some("common"));
        assert_eq!(weakness("noor.haddad-2026", "Noor.Haddad@b.ca"), None);
        assert_eq!(weakness("haddad haddad 26", "haddad@b.ca"), Some("common"));
        assert_eq!(weakness("seven grey herons", "a@b.ca"), None);
    }

    #[tokio::test]
    async fn a_password_opens_what_it_was_hashed_for_and_nothing_opens_an_account_that_is_not() {
        let stored = hash("seven grey herons".to_owned()).await;
        assert!(stored.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(opens(Some(stored.clone()), "seven grey herons".to_owned()).await);
        assert!(!opens(Some(stored), "eight grey herons".to_owned()).await);
        assert!(!opens(None, "nobody has this password".to_owned()).await);
    }
}
