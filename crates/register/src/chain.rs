//! The chain of a case: each entry's hash covers its own fields and the hash before it. What is
//! hashed are the stored texts, byte for byte, so that a later program proves an older notation.

use sha2::{Digest as _, Sha256};

/// A SHA-256.
pub type Digest = [u8; 32];

/// What the first entry of a case follows.
pub const NEW_CASE: Digest = [0; 32];

/// The fields of an entry that its hash covers.
#[derive(Debug, Clone, Copy)]
pub struct Sealed<'a> {
    pub complaint: &'a [u8],
    pub seq: i64,
    pub notation: i64,
    pub kind: &'a [u8],
    pub facts: &'a [u8],
    pub actor: &'a [u8],
    pub occurred_at: i64,
    pub recorded_at: i64,
    pub words_digest: &'a [u8],
}

impl Sealed<'_> {
    /// SHA-256 over every field with its length before it, so that no two entries spell the same bytes.
    pub fn hash(&self, prev: &[u8]) -> Digest {
        let mut hasher = Sha256::new();
        hasher.update(b"recourse entry 1");
        let numbers = [self.seq, self.notation, self.occurred_at, self.recorded_at];
        for number in numbers {
            hasher.update(number.to_be_bytes());
        }
        for field in [
            prev,
            self.complaint,
            self.kind,
            self.facts,
            self.actor,
            self.words_digest,
        ] {
            hasher.update((field.len() as u64).to_be_bytes());
            hasher.update(field);
        }
        hasher.finalize().into()
    }
}

/// The register-wide link: the lane's hash so far, the entry, and its place in the lane.
pub fn link(before: &[u8], entry: &[u8], place: i64) -> Digest {
    Sha256::new()
        .chain_update(before)
        .chain_update(entry)
        .chain_update(place.to_be_bytes())
        .finalize()
        .into()
}

/// SHA-256 of some bytes.
pub fn digest(bytes: &[u8]) -> Digest {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use practice::hex;

    use super::*;

    const ENTRY: Sealed<'_> = Sealed {
        complaint: b"12-345",
        seq: 1,
        notation: 1,
        kind: b"noted",
        facts: b"{}",
        actor: b"{}",
        occurred_at: 5,
        recorded_at: 6,
        words_digest: b"{}",
    };

    #[test]
    fn moving_a_byte_from_one_field_to_the_next_changes_the_hash() {
        let moved = Sealed {
            kind: b"note",
            facts: b"d{}",
            ..ENTRY
        };
        assert_ne!(ENTRY.hash(&NEW_CASE), moved.hash(&NEW_CASE));
    }

    #[test]
    fn the_hash_of_an_entry_never_changes_from_one_release_to_the_next() {
        assert_eq!(
            hex(&ENTRY.hash(&NEW_CASE)),
            "7a83884fbae12ac0295c94e652c209eab070972f9e67e940f10ea912fdecd4f5"
        );
    }
}
