//! From bytes to a [`Message`].

use std::borrow::Cow;

use jiff::Timestamp;
use mail_parser::DateTime;

use crate::{
    automatic::automatic,
    bounce::{self, Evidence},
    contents::{contents, cut},
    folding::{About, folded},
    headers::{
        Headers,
        addresses::{Found, address_of, addresses},
        ids, words,
    },
    message::{Bounce, Label, Mailbox, Message, Nature, Part, ReturnPath, Text},
    mime::{Entity, Noticed},
    names,
    proofs::{self, proof},
};

/// How far a message is read. Beyond them it is kept all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Of text, in bytes.
    pub text: usize,
    pub parts: usize,
    /// How deep messages may lie in messages.
    pub depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            text: 1 << 20,
            parts: 500,
            depth: 8,
        }
    }
}

/// Of a subject, in bytes.
const SUBJECT: usize = 4_000;

/// What a message says. Never fails: what can't be read is labelled.
pub fn read(raw: &[u8], limits: Limits) -> Message {
    read_within(raw, limits, 0)
}

/// The same, with so many messages around it.
pub(crate) fn read_within(raw: &[u8], limits: Limits, depth: usize) -> Message {
    let raw = old_lines(raw);
    let mut noticed = Noticed::default();
    let entity = Entity::read(&raw, limits.parts.saturating_mul(2).max(10), &mut noticed);
    let mut message = head(&entity);
    let mut held = contents(&entity, limits, depth);
    message.labels.append(&mut held.labels);
    for (label, is) in [
        (Label::Malformed, noticed.malformed || entity.headers.is_empty()),
        (Label::CutShort, noticed.cut),
        (Label::Charset, noticed.guessed),
    ] {
        message.labels.extend(is.then_some(label));
    }
    message.parts = held.parts;
    message.nature = nature(&entity, &message, &held.text, held.bounce);
    let about = About::of(
        &message.subject,
        !message.in_reply_to.is_empty() || !message.references.is_empty(),
    );
    let ranges = folded(&held.text, about);
    let mut whole = held.text;
    // Whoever passes a message on as a file means what it says. Of a bounce, it is our own.
    if !matches!(message.nature, Nature::Bounce(_)) {
        for nested in &held.nested {
            let room = limits.text.saturating_sub(whole.len());
            if room < 4 {
                message.labels.insert(Label::CutShort);
                break;
            }
            if !whole.is_empty() {
                whole.push_str("\n\n");
            }
            let room = limits.text.saturating_sub(whole.len());
            whole.push_str(cut(nested, room));
        }
    }
    if whole.trim().is_empty() {
        message.labels.insert(Label::NoText);
    }
    message.text = Text { whole, folded: ranges };
    message
}

impl Part {
    /// The message that it is, where it is one: passed on as a file, or come back.
    pub fn message(&self, limits: Limits) -> Option<Message> {
        let is_one = matches!(self.media.as_str(), "message/rfc822" | "message/global");
        is_one.then(|| read(&self.bytes, limits))
    }
}

/// With line ends of today: there were systems with CR alone.
fn old_lines(raw: &[u8]) -> Cow<'_, [u8]> {
    if raw.contains(&b'\n') || !raw.contains(&b'\r') {
        return Cow::Borrowed(raw);
    }
    Cow::Owned(
        raw.iter()
            .map(|byte| if *byte == b'\r' { b'\n' } else { *byte })
            .collect(),
    )
}

/// What stands in the header.
fn head(entity: &Entity<'_>) -> Message {
    let headers = &entity.headers;
    let fallback = entity.charset();
    let mut message = Message::default();
    let mut people = |name: &str| {
        let mut all: Vec<Mailbox> = Vec::new();
        for raw in headers.all(name) {
            let (text, guessed) = words::raw_text(raw, fallback);
            let Found {
                mut mailboxes,
                guessed: in_words,
                cut,
            } = addresses(&text);
            message.labels.extend((guessed || in_words).then_some(Label::Charset));
            message.labels.extend(cut.then_some(Label::CutShort));
            all.append(&mut mailboxes);
        }
        all
    };
    let (from, sender) = (people("From"), people("Sender"));
    let (reply_to, to, cc) = (people("Reply-To"), people("To"), people("Cc"));
    message.from = from;
    message.sender = sender.into_iter().next();
    (message.reply_to, message.to, message.cc) = (reply_to, to, cc);
    message.id = headers.plain("Message-ID").and_then(|id| ids::id(&id));
    message.in_reply_to = all_ids(headers, "In-Reply-To");
    message.references = all_ids(headers, "References");
    message.delivered_to = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"]
        .iter()
        .flat_map(|name| headers.all(name))
        .filter_map(|raw| addresses(&words::raw_text(raw, None).0).mailboxes.into_iter().next())
        .map(|mailbox| mailbox.address)
        .take(100)
        .fold(Vec::new(), |mut all, address| {
            if !all.contains(&address) {
                all.push(address);
            }
            all
        });
    message.return_path = headers.plain("Return-Path").and_then(|path| return_path(&path));
    let (subject, guessed) = words::decode(headers.raw("Subject").unwrap_or_default(), fallback);
    message.labels.extend(guessed.then_some(Label::Charset));
    let subject = names::visible(&subject);
    cut(&subject, SUBJECT).clone_into(&mut message.subject);
    message
        .labels
        .extend((subject.len() > SUBJECT).then_some(Label::CutShort));
    message.date = headers.plain("Date").and_then(|said| date(&said));
    message.language = headers.plain("Content-Language").and_then(|said| language(&said));
    message.proofs = headers
        .all("Authentication-Results")
        .filter_map(|raw| proof(&words::raw_text(raw, None).0))
        .take(proofs::MOST)
        .collect();
    let odd = labels(&message);
    message.labels.extend(odd);
    message
}

fn labels(message: &Message) -> Vec<Label> {
    let elsewhere = message.from.first().is_some_and(|from| {
        !message.reply_to.is_empty()
            && message
                .reply_to
                .iter()
                .all(|to| domain(&to.address) != domain(&from.address))
    });
    [
        (Label::NoId, message.id.is_none()),
        (Label::NoSender, message.from.is_empty()),
        (Label::SeveralSenders, message.from.len() > 1),
        (Label::RepliesElsewhere, elsewhere),
        (Label::NoDate, message.date.is_none()),
    ]
    .into_iter()
    .filter_map(|(label, is)| is.then_some(label))
    .collect()
}

fn domain(address: &str) -> &str {
    address.rsplit_once('@').map_or(address, |(_, domain)| domain)
}

/// Some programs write a field several times.
fn all_ids(headers: &Headers<'_>, name: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for raw in headers.all(name).take(50) {
        all.extend(ids::ids(&words::raw_text(raw, None).0));
    }
    all.truncate(1_000);
    all
}

fn return_path(said: &str) -> Option<ReturnPath> {
    let said = said.trim();
    if said.is_empty() {
        return None;
    }
    if said.split_whitespace().collect::<String>() == "<>" {
        return Some(ReturnPath::Null);
    }
    let inner = said.trim_matches(['<', '>', ' ']);
    address_of(inner)
        .or_else(|| Some(inner.to_owned()).filter(|inner| !inner.is_empty()))
        .map(ReturnPath::Address)
}

/// None where it is none, or one that no clock shows.
fn date(said: &str) -> Option<Timestamp> {
    let said = cut(said, 200);
    let parsed = DateTime::parse_rfc822(said).filter(DateTime::is_valid)?;
    Timestamp::from_second(parsed.to_timestamp()).ok()
}

/// The first of them: `fr-CA, en`.
fn language(said: &str) -> Option<String> {
    let first = said.split([',', ';']).next()?.trim();
    let tag = !first.is_empty()
        && first.len() <= 35
        && first.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    tag.then(|| first.to_owned())
}

fn nature(entity: &Entity<'_>, message: &Message, text: &str, inside: Option<Bounce>) -> Nature {
    let from = words::decode(entity.headers.raw("From").unwrap_or_default(), None).0;
    let evidence = Evidence {
        message: entity,
        from: &from,
        subject: &message.subject,
        return_path: message.return_path.as_ref(),
        text,
        in_reply_to: &message.in_reply_to,
    };
    // Some systems pass on what another says as it is.
    let inside = inside.filter(|_| evidence.by_mail_system());
    let bounced = match (bounce::bounce(&evidence), inside) {
        (Some(outer), Some(inside)) if outer.failed.is_empty() => Some(inside),
        (outer, inside) => outer.or(inside),
    };
    if let Some(bounce) = bounced {
        return Nature::Bounce(bounce);
    }
    automatic(entity, &message.subject, message.return_path.as_ref()).map_or(Nature::Written, Nature::Automatic)
}
