//! A case as it is found: what it is, who complains, and every text in it, the notes of colleagues included.
//!
//! What is kept of it is bounded, so that one endless case costs what a long one costs, and so that both databases keep
//! the same: they know a word's place only so far, and only so many places of one word.

use std::collections::{BTreeMap, HashMap};

use practice::{
    Complaint, Entry,
    complaint::Stage,
    entry::Seq,
    terms::{Channel, Kind, Label, Language, Level, Service},
};

use super::tokens::{self, Token};
use crate::{
    Digest, WorkItem,
    chain::digest,
    statements,
    step::Step,
    value::{Value, values},
};

/// So many words of a case are found.
pub const MOST: usize = 16_000;
/// So many places of one word in a case are known.
const PLACES: u16 = 250;
/// So many bytes of words.
const BYTES: usize = 400_000;

/// What a case is found by, in order. None is a gap: what stands beside it belongs to another text.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Document(Vec<Option<Token>>);

/// What a case is, as far as it can be searched for.
struct Facts<'c> {
    reference: &'c str,
    kind: Kind,
    stage: Stage,
    service: Service,
    category: Option<&'c str>,
    language: &'c Language,
    channel: Channel,
    level: Level,
    team: Option<&'c str>,
    assignee: Option<&'c str>,
    urgent: bool,
}

/// Of these the last one counts: what was put right is not what a customer is called.
const OF_THE_COMPLAINANT: [Label; 6] = [
    Label::Name,
    Label::Behalf,
    Label::Email,
    Label::Phone,
    Label::Address,
    Label::Account,
];

impl Document {
    pub fn of(complaint: &Complaint, entries: &[Entry]) -> Self {
        let facts = Facts {
            reference: &complaint.reference,
            kind: complaint.kind,
            stage: complaint.stage(),
            service: complaint.service,
            category: complaint.issues.first().map(|issue| issue.category.as_str()),
            language: &complaint.answering.language,
            channel: complaint.channel,
            level: complaint.level,
            team: complaint.team.as_deref(),
            assignee: complaint.assignee.as_deref(),
            urgent: complaint.urgent,
        };
        let texts = entries.iter().flat_map(|entry| {
            entry
                .words
                .iter()
                .map(|(label, text)| (entry.seq, *label, text.as_str()))
        });
        Self::made(&facts, texts)
    }

    /// The same, of a case as a list shows it and of the texts beside its entries.
    pub fn of_item<'t>(item: &WorkItem, texts: impl Iterator<Item = (Seq, Label, &'t str)>) -> Self {
        let facts = Facts {
            reference: &item.reference,
            kind: item.kind,
            stage: item.stage,
            service: item.service,
            category: item.category.as_deref(),
            language: &item.language,
            channel: item.channel,
            level: item.level,
            team: item.team.as_deref(),
            assignee: item.assignee.as_deref(),
            urgent: item.urgent,
        };
        Self::made(&facts, texts)
    }

    fn made<'t>(facts: &Facts<'_>, texts: impl Iterator<Item = (Seq, Label, &'t str)>) -> Self {
        let (mut theirs, mut others) = (BTreeMap::new(), BTreeMap::new());
        for (seq, label, text) in texts {
            if OF_THE_COMPLAINANT.contains(&label) {
                let last = theirs.entry(label).or_insert((seq, text));
                if last.0 <= seq {
                    *last = (seq, text);
                }
            } else {
                others.insert((seq, label), text);
            }
        }
        let mut making = Making::default();
        facts.put(&mut making);
        for (label, (_, text)) in theirs {
            put_theirs(&mut making, label, text);
        }
        for text in others.into_values() {
            making.put_text(tokens::tokens(text).into_iter().map(|(token, _)| token));
        }
        Self(making.tokens)
    }

    /// Each token with its place; the first is 1.
    pub fn places(&self) -> impl Iterator<Item = (u16, &Token)> {
        (1_u16..)
            .zip(&self.0)
            .filter_map(|(place, token)| Some((place, token.as_ref()?)))
    }

    pub fn tokens(&self) -> &[Option<Token>] {
        &self.0
    }

    /// By which two are told to be the same.
    pub fn digest(&self) -> Digest {
        let mut bytes = Vec::new();
        for token in &self.0 {
            bytes.extend_from_slice(token.as_ref().map_or("|", Token::text).as_bytes());
            bytes.push(b' ');
        }
        digest(&bytes)
    }
}

impl Facts<'_> {
    fn put(&self, making: &mut Making) {
        let open = if self.stage == Stage::Closed { "closed" } else { "open" };
        let level = self.level.to_string();
        let urgent = if self.urgent { "yes" } else { "no" };
        let fields = [
            ("kind", self.kind.word()),
            ("status", self.stage.word()),
            ("service", self.service.word()),
            ("category", self.category.unwrap_or_default()),
            ("language", self.language.tag()),
            ("channel", self.channel.word()),
            ("level", &level),
            ("team", self.team.unwrap_or_default()),
            ("assignee", self.assignee.unwrap_or_default()),
            ("urgent", urgent),
        ];
        making.put(Some(Token::any()));
        making.put(Some(Token::reference(self.reference)));
        for (name, value) in fields {
            making.put(Some(Token::field(name, value)));
        }
        // `closed` is a stage as well.
        if open == "open" {
            making.put(Some(Token::field("status", open)));
        }
    }
}

fn put_theirs(making: &mut Making, label: Label, text: &str) {
    let words = || tokens::tokens(text).into_iter().map(|(token, _)| token);
    match label {
        Label::Name | Label::Behalf => {
            making.put_text(words().map(|word| Token::of_name(&word)));
            making.put_text(words());
        }
        Label::Email => {
            let address = Token::address(text);
            making.put_text(address.iter().map(Token::of_name));
            making.put_text(address);
        }
        Label::Phone => {
            making.put_text(Token::phone(text));
            making.put_text(words());
        }
        _ => making.put_text(words()),
    }
}

#[derive(Default)]
struct Making {
    tokens: Vec<Option<Token>>,
    places: HashMap<Token, u16>,
    bytes: usize,
}

impl Making {
    fn put_text(&mut self, tokens: impl IntoIterator<Item = Token>) {
        self.put(None);
        for token in tokens {
            self.put(Some(token));
        }
    }

    fn put(&mut self, token: Option<Token>) {
        self.bytes += token.as_ref().map_or(1, |token| token.text().len() + 4);
        if self.tokens.len() >= MOST || self.bytes > BYTES {
            return;
        }
        let known = token.filter(|token| {
            let places = self.places.entry(token.clone()).or_default();
            *places = places.saturating_add(1);
            *places <= PLACES
        });
        self.tokens.push(known);
    }
}

/// The steps that make a case findable as it is, and no longer as it was.
pub(crate) fn write(document: Document) -> Vec<Step> {
    vec![remove(), put(Value::CaseNumber, document)]
}

/// The same of a case by its number that is not in the index yet.
pub(crate) fn put(number: Value, document: Document) -> Step {
    let digest = document.digest();
    Step::new(&statements::PUT_FOUND, values![number, Value::Words(document), &digest])
}

/// Nothing of the case is found in the index any more.
pub(crate) fn remove() -> Step {
    Step::new(&statements::REMOVE_FOUND, values![Value::CaseNumber])
}
