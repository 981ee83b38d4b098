//! Complaints that may be the same as another: from the same address, number or account, or of the same name and near in
//! time. It suggests, with why, to staff who may read both; it decides nothing, and the public is told nothing by it.

use jiff::{SignedDuration, Timestamp};
use practice::{
    What,
    complaint::{Complaint, Contact},
    terms::Label,
    together::Linked,
};
use register::{
    Error, WorkItem,
    search::{Query, Sight, Span, Token, fold},
};

use crate::{
    desk::{Case, Desk},
    intake::Intake,
};

/// Of the same numbers and addresses, and of the same name, so many complaints are looked at each, the newest.
const LOOKED_AT: usize = 16;
/// So many are suggested.
const SUGGESTED: usize = 3;
/// A name is the same person's if the two complaints are no further apart.
const NEAR: SignedDuration = SignedDuration::from_hours(30 * 24);
/// What ended so long ago is not what somebody complains of now.
const RECENT: SignedDuration = SignedDuration::from_hours(60 * 24);
/// Shorter words are in every complaint.
const LONG: usize = 5;
/// So many long words in common, and a third of those of the shorter text, are similar words.
const IN_COMMON: usize = 3;

/// Why two complaints may be one, the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    Account,
    Email,
    Phone,
    Name,
    Words,
}

impl Why {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Name => "name",
            Self::Words => "words",
        }
    }
}

/// A complaint that may be the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    pub item: WorkItem,
    pub why: Vec<Why>,
}

/// What is compared: of a complaint that is there, or of one that is about to be filed.
struct Sought<'s> {
    contact: &'s Contact,
    nature: Option<&'s str>,
    received: Timestamp,
    /// Itself, and those of which somebody has judged how they belong to it.
    known: Vec<&'s str>,
}

/// What a complaint may be the same as, the most alike first. None that it is linked to: somebody has judged that.
///
/// # Errors
/// A register that can't be read.
pub async fn suspects(desk: &Desk, case: &Case, now: Timestamp) -> Result<Vec<Suspect>, Error> {
    let complaint = &case.complaint;
    let links = complaint.links.iter().map(|link| link.other.as_str());
    let together = complaint
        .merged_into
        .iter()
        .chain(&complaint.merged)
        .map(String::as_str);
    let parted = complaint.split_off.iter().chain(&complaint.split_from);
    let together = together.chain(parted.map(|split| split.other.as_str()));
    // What was put back is this one again, and its number leads here.
    let undone = case.file.entries.iter().filter_map(|entry| match &entry.what {
        What::SplitUndone { other } => Some(other.as_str()),
        _ => None,
    });
    let sought = Sought {
        contact: &complaint.contact,
        nature: case.filed_word(Label::Nature),
        received: complaint.received_at,
        known: links
            .chain(together)
            .chain(undone)
            .chain([complaint.reference.as_str()])
            .collect(),
    };
    looked_for(desk, &sought, now).await
}

/// What one that is about to be filed may be the same as. Only for staff who may read both: nobody else is told that
/// somebody has complained before.
///
/// # Errors
/// A register that can't be read.
pub async fn before_filing(desk: &Desk, intake: &Intake, now: Timestamp) -> Result<Vec<Suspect>, Error> {
    let word = |label| intake.words.get(&label).cloned();
    let contact = Contact {
        name: word(Label::Name),
        email: word(Label::Email),
        phone: word(Label::Phone),
        address: None,
        account: word(Label::Account),
        behalf: None,
    };
    let sought = Sought {
        contact: &contact,
        nature: intake.words.get(&Label::Nature).map(String::as_str),
        received: intake.received_at.unwrap_or(now),
        known: Vec::new(),
    };
    let mut found = looked_for(desk, &sought, now).await?;
    // Many have one name: that alone holds nobody up who has a customer on the line.
    found.retain(|suspect| suspect.why != [Why::Name]);
    Ok(found)
}

async fn looked_for(desk: &Desk, sought: &Sought<'_>, now: Timestamp) -> Result<Vec<Suspect>, Error> {
    let mut items = desk.register().search_any(&queries(sought), LOOKED_AT).await?;
    items.retain(|item| may_be(item, sought, now));
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let references: Vec<&str> = items.iter().map(|item| item.reference.as_str()).collect();
    let texts = desk.register().texts(&references).await?;
    let mut suspects: Vec<Suspect> = items
        .into_iter()
        .zip(texts)
        .map(|(item, texts)| Suspect {
            why: reasons(sought, &item, &texts),
            item,
        })
        .filter(|suspect| suspect.why.iter().any(|why| *why != Why::Words))
        .collect();
    suspects.sort_by(|a, b| {
        let alike = |one: &Suspect| (std::cmp::Reverse(one.why.len()), one.why.first().copied());
        alike(a)
            .cmp(&alike(b))
            .then_with(|| b.item.received_at.cmp(&a.item.received_at))
    });
    suspects.truncate(SUGGESTED);
    Ok(suspects)
}

/// What such a complaint would be found by: one of its numbers and addresses, or a name and near in time.
fn queries(sought: &Sought<'_>) -> Vec<Query> {
    let contact = sought.contact;
    let mut all = Vec::new();
    let theirs = [&contact.account, &contact.email, &contact.phone];
    let theirs: Vec<&str> = theirs.into_iter().flatten().map(String::as_str).collect();
    let mut query = Query::of(Sight::Everything);
    all.extend(query.with_any(&theirs).is_ok_and(|some| some).then_some(query));
    if let Some(name) = &contact.name {
        let mut query = Query::of(Sight::Everything);
        let received = sought.received;
        let near = |at: Result<Timestamp, jiff::Error>| at.map_or(received, |at| at).as_millisecond();
        query.received(Span {
            from: near(received.checked_sub(NEAR)),
            until: near(received.checked_add(NEAR)),
        });
        all.extend(query.named(name, false).is_ok_and(|some| some).then_some(query));
    }
    all
}

fn may_be(item: &WorkItem, sought: &Sought<'_>, now: Timestamp) -> bool {
    let recent = |ended: Timestamp| now.duration_since(ended) < RECENT;
    item.closed_at.is_none_or(recent) && !sought.known.contains(&item.reference.as_str())
}

fn reasons(sought: &Sought<'_>, item: &WorkItem, texts: &[(u32, Label, String)]) -> Vec<Why> {
    let contact = sought.contact;
    let there = |label: Label| {
        texts
            .iter()
            .filter(move |(_, one, _)| *one == label)
            .map(|(.., text)| text)
    };
    let same = |own: Option<&str>, label: Label, plain: Plain| {
        let own = own.and_then(plain);
        own.is_some_and(|own| there(label).any(|text| plain(text).as_deref() == Some(own.as_str())))
    };
    let near = |at: Timestamp| at.duration_since(sought.received).abs() <= NEAR;
    let mut why: Vec<Why> = MARKS
        .iter()
        .filter(|(why, ..)| *why != Why::Name || near(item.received_at))
        .filter(|(_, label, plain)| same(contact.of(*label), *label, *plain))
        .map(|(why, ..)| *why)
        .collect();
    let mut put = |is: bool, reason: Why| why.extend(is.then_some(reason));
    put(
        sought
            .nature
            .is_some_and(|nature| there(Label::Nature).any(|text| are_similar(nature, text))),
        Why::Words,
    );
    why
}

/// What the rules ask of a complaint that this one is linked to.
pub fn linked(own: &Complaint, other: &Complaint) -> Linked {
    let plainly = |one: &Complaint, label, plain: Plain| one.contact.of(label).and_then(plain);
    let agrees = |(_, label, plain): &(Why, Label, Plain)| {
        let mark = plainly(own, *label, *plain);
        mark.is_some() && mark == plainly(other, *label, *plain)
    };
    Linked {
        received_at: other.received_at,
        is_open: other.is_open(),
        is_alike: MARKS.iter().any(agrees),
    }
}

/// A text as it is compared with another of its kind; nothing, if it is none.
type Plain = fn(&str) -> Option<String>;

/// What customers leave of themselves, the strongest first.
const MARKS: [(Why, Label, Plain); 4] = [
    (Why::Account, Label::Account, letters),
    (Why::Email, Label::Email, address),
    (Why::Phone, Label::Phone, number),
    (Why::Name, Label::Name, letters),
];

fn address(text: &str) -> Option<String> {
    Some(fold(text.trim()).into_owned()).filter(|plain| !plain.is_empty())
}

fn number(text: &str) -> Option<String> {
    Token::phone(text).map(|token| format!("{token:?}"))
}

/// Letters and figures alone, folded; nothing, if there are none.
fn letters(text: &str) -> Option<String> {
    let plain: String = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
    Some(plain).filter(|plain| !plain.is_empty())
}

fn are_similar(one: &str, other: &str) -> bool {
    let words = |text: &str| -> std::collections::BTreeSet<String> {
        fold(text)
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() >= LONG)
            .map(str::to_owned)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let common = one.intersection(&other).count();
    common >= IN_COMMON && common * 3 >= one.len().min(other.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_words_are_long_ones_whatever_their_accents_and_order() {
        let one = "Internet drops every evening; the modem restarts";
        assert!(are_similar(
            one,
            "Every evening my internet is gone and the MODEM blinks"
        ));
        assert!(!are_similar(one, "The evening bill was wrong, every line of it"));
        assert!(are_similar(
            "La línea se corta todas las noches",
            "se corta, todas las NOCHES, la linea"
        ));
        assert!(!are_similar("", ""));
    }
}
