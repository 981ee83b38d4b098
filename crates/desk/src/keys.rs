//! Secrets that are never stored: all of them are HMACs of one register key.
//!
//! A complaint's secret is HMAC(key, reference, generation); a token's row holds its keyed digest. Whoever
//! steals the database without the key file can open nothing.

use std::{io::Write as _, path::Path};

use aes_gcm::{
    Aes256Gcm, KeyInit,
    aead::{Aead as _, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

use practice::hex;

use crate::time::Ids;

/// The register's key and what is derived from it.
#[derive(Clone)]
pub struct Keys {
    key: [u8; 32],
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(…)")
    }
}

/// Letters and digits that can't be mistaken for one another when read aloud or typed.
const ALPHABET: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";

/// So much of a print is shown.
pub const PRINT_SHOWN: usize = 8;

/// The bytes of a nonce, before what it sealed.
const NONCE: usize = 12;
/// The bytes of a seal that stands in an address.
const SEAL: usize = 10;

impl Keys {
    pub const fn new(key: [u8; 32]) -> Self {
        Self { key }
    }

    /// Reads the key file of a register, if there is one.
    ///
    /// # Errors
    /// A file that can't be read, is not 64 hex digits, or can be read by others.
    pub fn read(path: &Path) -> std::io::Result<Option<Self>> {
        let text = match std::fs::read_to_string(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            text => text?,
        };
        must_be_private(path)?;
        let key = unhex(text.trim()).ok_or_else(|| {
            std::io::Error::other(format!("{} is not a register key (64 hex digits)", path.display()))
        })?;
        Ok(Some(Self { key }))
    }

    /// Makes the key file of a register, which only its owner can read.
    ///
    /// # Errors
    /// A file that is there already or can't be made.
    pub fn make(path: &Path, ids: &Ids) -> std::io::Result<Self> {
        let key = ids.bytes();
        write_private(path, &format!("{}\n", hex(&key)))?;
        Ok(Self { key })
    }

    /// By which this key is known from others. It says nothing about the key; its first [`PRINT_SHOWN`] letters are
    /// enough for people to compare.
    pub fn print(&self) -> String {
        self.bound("print", "")
    }

    fn mac(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
        let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(&self.key).expect("a key of any length");
        mac.update(purpose.as_bytes());
        for part in parts {
            mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    /// The secret that opens a complaint, of this generation: 75 bits, in groups to be read aloud.
    pub fn secret(&self, reference: &str, generation: u32) -> String {
        let mac = self.mac("secret", &[reference.as_bytes(), &generation.to_be_bytes()]);
        let letters: Vec<char> = mac
            .iter()
            .take(15)
            .map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()]))
            .collect();
        letters
            .chunks(5)
            .map(|group| group.iter().collect::<String>())
            .collect::<Vec<_>>()
            .join("-")
    }

    /// Whether a typed secret is the right one, in the same time whatever is typed.
    pub fn is_secret(&self, reference: &str, generation: u32, typed: &str) -> bool {
        let plain = |text: &str| -> String {
            text.chars()
                .filter(char::is_ascii_alphanumeric)
                .map(|c| c.to_ascii_lowercase())
                .collect()
        };
        let (right, typed) = (plain(&self.secret(reference, generation)), plain(typed));
        let (right, typed) = (
            self.mac("compare", &[right.as_bytes()]),
            self.mac("compare", &[typed.as_bytes()]),
        );
        right.ct_eq(&typed).into()
    }

    /// What a row keeps of a token or key.
    pub fn digest(&self, purpose: &str, token: &str) -> [u8; 32] {
        self.mac(purpose, &[token.as_bytes()])
    }

    /// A token that is bound to something, such as a form to its session.
    pub fn bound(&self, purpose: &str, to: &str) -> String {
        hex(&self.mac(purpose, &[to.as_bytes()])[..16])
    }

    /// What signs messages to a webhook, of this generation.
    pub fn webhook_secret(&self, webhook: &str, generation: u32) -> [u8; 32] {
        self.mac("webhook", &[webhook.as_bytes(), &generation.to_be_bytes()])
    }

    /// A word that says something to us and to nobody else, for addresses: `payload` under a veil that only this key
    /// lifts, and a seal over it and over what it is `bound` to. Letters and digits, whatever becomes of their case.
    pub fn veiled(&self, purpose: &str, payload: &[u8], bound: &[u8]) -> String {
        let seal = self.mac(purpose, &[payload, bound]);
        let seal = &seal[..SEAL];
        let mut word = self.veil(purpose, payload, seal);
        word.extend_from_slice(seal);
        base32(&word)
    }

    /// What a word says, if it is one. Whether its seal is ours is known by whoever veils the same again and compares.
    pub fn unveiled(&self, purpose: &str, word: &str) -> Option<Vec<u8>> {
        let bytes = unbase32(word)?;
        let (veiled, seal) = bytes.split_at_checked(bytes.len().checked_sub(SEAL)?)?;
        Some(self.veil(purpose, veiled, seal))
    }

    fn veil(&self, purpose: &str, bytes: &[u8], seal: &[u8]) -> Vec<u8> {
        let veil = self.mac("veil", &[purpose.as_bytes(), seal]);
        bytes.iter().zip(veil).map(|(byte, veil)| byte ^ veil).collect()
    }

    /// What stands behind the id of a message of ours, so that nobody can guess it: 80 bits.
    pub fn mark(&self, purpose: &str, of: &str) -> String {
        base32(&self.mac(purpose, &[of.as_bytes()])[..SEAL])
    }

    /// Something for the register that only this key opens, and only for what it is bound to: copied to another row it
    /// opens nothing.
    pub fn sealed(&self, purpose: &str, bound_to: &str, plain: &[u8], ids: &Ids) -> Vec<u8> {
        let nonce = ids.bytes::<NONCE>();
        let sealed = self.cipher(purpose).encrypt(
            &nonce.into(),
            Payload {
                msg: plain,
                aad: bound_to.as_bytes(),
            },
        );
        #[expect(clippy::expect_used, reason = "AES-GCM seals whatever is shorter than 64 GiB")]
        let sealed = sealed.expect("a short text");
        [&nonce[..], &sealed[..]].concat()
    }

    /// What was sealed, if it was by this key, for this purpose, and bound to this.
    pub fn unsealed(&self, purpose: &str, bound_to: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, msg) = sealed.split_first_chunk::<NONCE>()?;
        let aad = bound_to.as_bytes();
        self.cipher(purpose).decrypt(nonce.into(), Payload { msg, aad }).ok()
    }

    fn cipher(&self, purpose: &str) -> Aes256Gcm {
        <Aes256Gcm as KeyInit>::new(&self.mac("sealed", &[purpose.as_bytes()]).into())
    }

    /// 64 bytes for sealing cookies.
    pub fn seal(&self) -> [u8; 64] {
        let mut bytes = [0; 64];
        bytes[..32].copy_from_slice(&self.mac("seal-1", &[]));
        bytes[32..].copy_from_slice(&self.mac("seal-2", &[]));
        bytes
    }
}

/// Five bits a letter (RFC 4648, in lower case, without padding).
pub fn base32(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let bit = |at: usize| bytes.get(at / 8).map_or(0, |byte| (byte >> (7 - at % 8)) & 1);
    (0..bytes.len() * 8)
        .step_by(5)
        .map(|start| (start..start + 5).fold(0u8, |five, at| (five << 1) | bit(at)))
        .map(|five| char::from(LETTERS[usize::from(five)]))
        .collect()
}

/// The bytes of which [`base32`] made this, in whatever case it comes back.
fn unbase32(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8);
    let (mut held, mut bits) = (0u32, 0);
    for letter in text.bytes() {
        let five = match letter.to_ascii_lowercase() {
            letter @ b'a'..=b'z' => letter - b'a',
            digit @ b'2'..=b'7' => digit - b'2' + 26,
            _ => return None,
        };
        held = (held << 5) | u32::from(five);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from((held >> bits) & 0xff).unwrap_or(0));
        }
    }
    Some(bytes)
}

/// Letters for somebody to keep and to type: 49 bits, in two groups.
pub fn recovery_code(ids: &Ids) -> String {
    let letters: String = ids
        .bytes::<10>()
        .iter()
        .map(|byte| char::from(ALPHABET[usize::from(*byte) % ALPHABET.len()]))
        .collect();
    let (first, second) = letters.split_at(5);
    format!("{first}-{second}")
}

/// Whether two tokens are equal, in the same time whether they are or not.
pub fn same(a: &str, b: &str) -> bool {
    a.as_bytes().ct_eq(b.as_bytes()).into()
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    let bytes: Option<Vec<u8>> = (0..text.len() / 2)
        .map(|at| {
            text.get(at * 2..at * 2 + 2)
                .and_then(|pair| u8::from_str_radix(pair, 16).ok())
        })
        .collect();
    bytes?.try_into().ok()
}

/// A key that others could read is not taken: who has it opens every complaint.
#[cfg(unix)]
fn must_be_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(path)?.permissions().mode();
    let others = mode & 0o077;
    if others == 0 {
        return Ok(());
    }
    let path = path.display();
    Err(std::io::Error::other(format!(
        "{path} can be read or changed by others on this machine (mode {:03o})\n\
         help: chmod 600 {path}, and ask who may have read it",
        mode & 0o777
    )))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere there are no modes to look at")]
fn must_be_private(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Writes a file that only its owner can read, whole or not at all.
///
/// # Errors
/// Those of the file system.
pub fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_five_bytes_are_forty_letters() {
        assert_eq!(base32(&[0xff; 25]), "7".repeat(40));
        assert_eq!(base32(b"fooba"), "mzxw6ytb");
    }

    #[test]
    fn a_veiled_word_says_nothing_to_others_and_survives_a_change_of_case() {
        let keys = Keys::new([1; 32]);
        let word = keys.veiled("reply", &[1, 2, 3, 4, 5], b"1");
        assert_eq!(word.len(), 24);
        assert_eq!(keys.unveiled("reply", &word.to_uppercase()), Some(vec![1, 2, 3, 4, 5]));
        assert_ne!(keys.unveiled("another", &word), Some(vec![1, 2, 3, 4, 5]));
        assert_ne!(Keys::new([2; 32]).unveiled("reply", &word), Some(vec![1, 2, 3, 4, 5]));
        assert_ne!(keys.veiled("reply", &[1, 2, 3, 4, 5], b"2"), word);
        assert_eq!(keys.unveiled("reply", "0"), None);
        assert_eq!(keys.unveiled("reply", "aa"), None);
    }

    #[test]
    fn what_is_sealed_opens_with_its_own_key_for_its_own_purpose_and_in_its_own_row() {
        let keys = Keys::new([1; 32]);
        let sealed = keys.sealed("second-factor", "noor", b"a secret", &Ids::counted());
        assert!(!sealed.windows(8).any(|part| part == b"a secret"));
        assert_eq!(
            keys.unsealed("second-factor", "noor", &sealed),
            Some(b"a secret".to_vec())
        );
        assert_eq!(keys.unsealed("second-factor", "owen", &sealed), None);
        assert_eq!(keys.unsealed("another", "noor", &sealed), None);
        assert_eq!(Keys::new([2; 32]).unsealed("second-factor", "noor", &sealed), None);
        let mut changed = sealed;
        changed[14] ^= 1;
        assert_eq!(keys.unsealed("second-factor", "noor", &changed), None);
        assert_eq!(keys.unsealed("second-factor", "noor", b"short"), None);
    }
}
