//! What a browser and a device say in a ceremony, and whether it is said to us, now, by who holds the key (WebAuthn level 2,
//! 7.1 and 7.2). Nobody attests devices here, so the public key is taken as the browser hands it over; what the device
//! signs afterwards proves that it has the other half.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL};
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey, VerificationAlgorithm,
};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::{keys::same, workbench::typed::Typed};

/// Why a ceremony proves nothing; the words stand in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It can't be read.
    Answer,
    /// It answers another challenge, none, or one that was answered.
    Challenge,
    /// It was held at another site.
    Site,
    /// The device did not ask who holds it.
    Unverified,
    Key,
    Signature,
}

impl Why {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Challenge => "challenge",
            Self::Site => "site",
            Self::Unverified => "unverified",
            Self::Key => "key",
            Self::Signature => "signature",
        }
    }
}

/// Kinds of keys: the number that COSE gives the algorithm, how it proves, and what stands before such a key where it is
/// written down (SubjectPublicKeyInfo, RFC 5480, 8410 and 3279; of RSA the one size that devices make).
pub static KINDS: [Kind; 3] = [
    Kind {
        number: -7,
        proves: &ECDSA_P256_SHA256_ASN1,
        before: &[
            0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86, 0x48,
            0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00,
        ],
        long: 65,
    },
    Kind {
        number: -8,
        proves: &ED25519,
        before: &[0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00],
        long: 32,
    },
    Kind {
        number: -257,
        proves: &RSA_PKCS1_2048_8192_SHA256,
        before: &[
            0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05,
            0x00, 0x03, 0x82, 0x01, 0x0f, 0x00,
        ],
        long: 270,
    },
];

pub struct Kind {
    pub number: i64,
    proves: &'static dyn VerificationAlgorithm,
    before: &'static [u8],
    long: usize,
}

impl Kind {
    fn of(number: i64) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.number == number)
    }
}

/// A key that a device made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct New {
    pub credential: String,
    pub algorithm: i64,
    pub key: Vec<u8>,
    pub uses: i64,
}

/// Where and to what a ceremony must be held.
#[derive(Debug, Clone, Copy)]
pub struct Held<'a> {
    pub site: &'a str,
    pub origin: &'a str,
    pub challenge: &'a str,
}

/// The longest name that a device may give a key.
const LONGEST: usize = 1023;

const PRESENT: u8 = 0x01;
const VERIFIED: u8 = 0x04;
const WITH_KEY: u8 = 0x40;

/// What the device says, read as far as it is needed.
struct Said {
    flags: u8,
    uses: i64,
    rest: Vec<u8>,
}

/// A key was made.
///
/// # Errors
/// Why it is not taken.
pub fn made(typed: &Typed, held: Held<'_>) -> Result<New, Why> {
    in_browser(typed, held, "webauthn.create")?;
    let said = by_device(&decoded(typed, "authenticator")?, held)?;
    if said.flags & WITH_KEY == 0 {
        return Err(Why::Answer);
    }
    // After the kind of device: the length of the name, and the name.
    let (long, name) = said
        .rest
        .get(16..)
        .and_then(<[u8]>::split_first_chunk::<2>)
        .ok_or(Why::Answer)?;
    let name = name.get(..usize::from(u16::from_be_bytes(*long))).ok_or(Why::Answer)?;
    let credential = typed.raw("id");
    if name.is_empty() || name.len() > LONGEST || BASE64URL.encode(name) != credential {
        return Err(Why::Answer);
    }
    let algorithm = typed.raw("algorithm").parse().map_err(|_| Why::Key)?;
    let kind = Kind::of(algorithm).ok_or(Why::Key)?;
    let written = decoded(typed, "key")?;
    let key = written.strip_prefix(kind.before).filter(|key| key.len() == kind.long);
    Ok(New {
        credential: credential.to_owned(),
        algorithm,
        key: key.ok_or(Why::Key)?.to_vec(),
        uses: said.uses,
    })
}

/// A key was used: what its device counts now.
///
/// # Errors
/// Why that proves nothing.
pub fn used(typed: &Typed, held: Held<'_>, algorithm: i64, key: &[u8]) -> Result<i64, Why> {
    let client = in_browser(typed, held, "webauthn.get")?;
    let device = decoded(typed, "authenticator")?;
    let said = by_device(&device, held)?;
    let signed = [&device[..], &Sha256::digest(&client)].concat();
    let kind = Kind::of(algorithm).ok_or(Why::Key)?;
    let proved = UnparsedPublicKey::new(kind.proves, key).verify(&signed, &decoded(typed, "signature")?);
    proved.map_err(|_| Why::Signature)?;
    Ok(said.uses)
}

fn decoded(typed: &Typed, field: &str) -> Result<Vec<u8>, Why> {
    BASE64URL.decode(typed.raw(field)).map_err(|_| Why::Answer)
}

/// What the browser says of where the ceremony was held.
fn in_browser(typed: &Typed, held: Held<'_>, kind: &str) -> Result<Vec<u8>, Why> {
    #[derive(Deserialize)]
    struct Client {
        #[serde(rename = "type")]
        kind: String,
        challenge: String,
        origin: String,
        #[serde(default, rename = "crossOrigin")]
        from_elsewhere: bool,
    }
    let bytes = decoded(typed, "client")?;
    let client: Client = serde_json::from_slice(&bytes).map_err(|_| Why::Answer)?;
    if client.kind != kind {
        return Err(Why::Answer);
    }
    if client.origin != held.origin || client.from_elsewhere {
        return Err(Why::Site);
    }
    if !same(&client.challenge, held.challenge) {
        return Err(Why::Challenge);
    }
    Ok(bytes)
}

fn by_device(bytes: &[u8], held: Held<'_>) -> Result<Said, Why> {
    let (site, rest) = bytes.split_first_chunk::<32>().ok_or(Why::Answer)?;
    let (&[flags], rest) = rest.split_first_chunk::<1>().ok_or(Why::Answer)?;
    let (uses, rest) = rest.split_first_chunk::<4>().ok_or(Why::Answer)?;
    if site[..] != Sha256::digest(held.site)[..] {
        return Err(Why::Site);
    }
    if flags & PRESENT == 0 || flags & VERIFIED == 0 {
        return Err(Why::Unverified);
    }
    Ok(Said {
        flags,
        uses: u32::from_be_bytes(*uses).into(),
        rest: rest.to_vec(),
    })
}
