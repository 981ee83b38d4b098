//! Where an answer to us goes, and by what we know again what we wrote: an address of each complaint's own, one of
//! each message's for what comes back, and Message-IDs that nobody can guess. Whoever has one of them has read mail
//! of ours; none says to anybody else which complaint it is of. It stands on the keys alone, and is fuzzed with them.

use practice::{entry::Seq, terms::Notice};

use crate::keys::{Keys, same};

/// The bytes of a tracking number, and of a message's place behind it.
const CASE: usize = 5;
const MESSAGE: usize = CASE + 5;

/// The address at which answers are taken, with what stands behind a `+` in it.
pub struct Replies<'d> {
    keys: &'d Keys,
    local: &'d str,
    domain: &'d str,
}

/// What an address of ours says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tag {
    /// An answer to a complaint; the word says under which of its secrets.
    Case { reference: String, word: String },
    /// A message of ours that could not be delivered.
    Message {
        reference: String,
        owed_by: Seq,
        notice: Notice,
    },
}

impl<'d> Replies<'d> {
    /// None where what the configuration names is no address.
    pub fn to(address: &'d str, keys: &'d Keys) -> Option<Self> {
        let (local, domain) = address.rsplit_once('@')?;
        Some(Self { keys, local, domain })
    }

    fn at(&self, word: &str) -> String {
        format!("{}+{word}@{}", self.local, self.domain)
    }

    /// For answers to a complaint, as long as this secret of it is valid.
    pub fn of_case(&self, reference: &str, generation: u32) -> Option<String> {
        let word = self
            .keys
            .veiled("reply", &number(reference)?, &generation.to_be_bytes());
        Some(self.at(&word))
    }

    /// For the mail server that can't deliver a message to the customer.
    pub fn of_message(&self, reference: &str, owed_by: Seq, notice: Notice) -> Option<String> {
        Some(self.at(&self.word_of_message(reference, owed_by, notice)?))
    }

    fn word_of_message(&self, reference: &str, owed_by: Seq, notice: Notice) -> Option<String> {
        let mut payload = number(reference)?.to_vec();
        payload.extend_from_slice(&owed_by.to_be_bytes());
        let place = Notice::ALL.iter().position(|known| *known == notice)?;
        payload.push(u8::try_from(place).ok()?);
        Some(self.keys.veiled("bounce", &payload, notice.word().as_bytes()))
    }

    /// What an address says, if it is one that we gave out. The word of a complaint's is looked at with [`Self::stands`].
    pub fn read(&self, address: &str) -> Option<Tag> {
        let (local, domain) = address.trim().rsplit_once('@')?;
        let (before, word) = local.rsplit_once('+')?;
        if !before.eq_ignore_ascii_case(self.local) || !domain.eq_ignore_ascii_case(self.domain) {
            return None;
        }
        let word = word.to_ascii_lowercase();
        if let Some(payload) = self
            .keys
            .unveiled("reply", &word)
            .filter(|payload| payload.len() == CASE)
        {
            let reference = reference(&payload)?;
            return Some(Tag::Case { reference, word });
        }
        let payload = self
            .keys
            .unveiled("bounce", &word)
            .filter(|payload| payload.len() == MESSAGE)?;
        let (case, rest) = payload.split_at_checked(CASE)?;
        let (seq, place) = rest.split_first_chunk::<4>()?;
        let (owed_by, notice) = (
            Seq::from_be_bytes(*seq),
            *Notice::ALL.get(usize::from(*place.first()?))?,
        );
        let reference = reference(case)?;
        let ours = self.word_of_message(&reference, owed_by, notice)?;
        same(&ours, &word).then_some(Tag::Message {
            reference,
            owed_by,
            notice,
        })
    }

    /// Under which of a complaint's secrets a word was given out; none if it never was.
    pub fn stands(&self, reference: &str, word: &str, now: u32) -> Option<u32> {
        let payload = number(reference)?;
        let is = |generation: &u32| same(&self.keys.veiled("reply", &payload, &generation.to_be_bytes()), word);
        (1..=now).rev().find(is)
    }
}

fn number(reference: &str) -> Option<[u8; CASE]> {
    let number: u64 = reference.replace('-', "").parse().ok()?;
    number.to_be_bytes().last_chunk().copied()
}

fn reference(payload: &[u8]) -> Option<String> {
    let number = payload
        .iter()
        .fold(0u64, |number, byte| (number << 8) | u64::from(*byte));
    practice::reference::read(&number.to_string())
}

/// The left part of the Message-ID of a message of ours.
pub fn message_id(keys: &Keys, id: &str) -> String {
    format!("{id}.{}", keys.mark("message-id", id))
}

/// The id of the message of ours that has this Message-ID, whatever domain a server on its way put behind it.
pub fn ours(keys: &Keys, message_id: &str) -> Option<String> {
    let local = message_id.rsplit_once('@').map_or(message_id, |(local, _)| local);
    let (id, mark) = local.trim_start_matches('<').rsplit_once('.')?;
    same(&keys.mark("message-id", id), mark).then(|| id.to_owned())
}
