//! What happened, oldest first: each entry with who, when, how late it was recorded, what was said, and what
//! became of the messages that it owed.

use jiff::Timestamp;
use practice::{
    action::TAKE_BACK,
    complaint::Delivery,
    entry::{Actor, Entry, Redress, What},
    terms::{Label, Notice},
};
use register::{LetterCase, MailIn, OutboxRow, OutboxState, Recipient};
use serde::Serialize;

use super::title;
use crate::{
    desk::{Case, Desk},
    tongue::Tongue,
    web::Oops,
    workbench::{colleague::Colleague, people::People, span},
};

#[derive(Debug, Serialize)]
pub struct Line {
    pub seq: u32,
    pub at: i64,
    pub recorded_at: i64,
    /// `us`, `miss` or nothing: how the dot is drawn.
    pub mark: &'static str,
    pub who: String,
    pub title: String,
    pub texts: Vec<Said>,
    pub remedies: Vec<String>,
    /// Only colleagues see it.
    pub internal: bool,
    pub lang: String,
    /// "2 h 10 min", where it was recorded that long after it happened.
    pub late: String,
    pub messages: Vec<Message>,
    /// The message that it came by, as it came.
    pub mail: Option<String>,
    /// The letter from which it comes.
    pub letter: Option<String>,
    /// It was done in another complaint with which this one is handled; its words are there.
    pub twin: Option<Twin>,
}

#[derive(Debug, Serialize)]
pub struct Twin {
    other: String,
    seq: u32,
}

#[derive(Debug, Serialize)]
pub struct Said {
    pub label: &'static str,
    pub text: String,
}

/// A message that an entry owed the customer.
#[derive(Debug, Serialize)]
pub struct Message {
    notice: &'static str,
    state: &'static str,
    /// Until when it can be taken back.
    seconds: i64,
    at: i64,
    channel: &'static str,
    error: String,
    owed_by: u32,
    /// What shows that a letter was posted.
    proof: String,
    /// How long after it was posted that was recorded, where that is worth showing.
    late: String,
}

impl Message {
    /// It can still be taken back.
    pub fn is_held(&self) -> bool {
        self.state == "held"
    }
}

/// The order in which texts are read.
const LABELS: [Label; 8] = [
    Label::Nature,
    Label::History,
    Label::Wanted,
    Label::Message,
    Label::Note,
    Label::Reason,
    Label::Evidence,
    Label::FileName,
];

/// So many lines are drawn; those before them when they are asked for. Most complaints end with fewer.
const DRAWN: usize = 48;

/// The lines of a page.
pub struct Timeline {
    /// The complaint.
    reference: String,
    pub lines: Vec<Line>,
    /// So many before them are not drawn.
    pub before: usize,
}

impl Timeline {
    /// Where an entry stands: on this page, or on the one that has them all.
    pub fn place_of(&self, seq: u32) -> String {
        let first = self.lines.first().map_or(0, |line| line.seq);
        if self.before > 0 && seq < first {
            format!("/desk/complaints/{}?earlier=all#entry-{seq}", self.reference)
        } else {
            format!("#entry-{seq}")
        }
    }
}

/// What left, and what came in by mail and by post: each is told with its entry.
pub struct Passed {
    pub outbox: Vec<OutboxRow>,
    mails: Vec<MailIn>,
    letters: Vec<LetterCase>,
}

impl Passed {
    /// What came in is for whoever may read it.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn of(desk: &Desk, colleague: &Colleague, case: &Case) -> Result<Self, Oops> {
        let (register, reference) = (desk.register(), &case.complaint.reference);
        let outbox = register.outbox_of(reference).await?;
        let (mails, letters) = if colleague.reads() {
            (
                register.mail_of_complaint(reference).await?,
                register.letters_of_complaint(reference).await?,
            )
        } else {
            (Vec::new(), Vec::new())
        };
        Ok(Self { outbox, mails, letters })
    }
}

/// `all`: however many there are.
pub fn of(case: &Case, people: &People, tongue: &Tongue, passed: &Passed, now: Timestamp, all: bool) -> Timeline {
    // What was sent stands with the entry that owed it.
    let entries = case.file.entries.iter();
    let shown: Vec<&Entry> = entries
        .filter(|entry| !matches!(entry.what, What::Sent { .. }))
        .collect();
    let before = if all { 0 } else { shown.len().saturating_sub(DRAWN) };
    let lines = shown.into_iter().skip(before);
    Timeline {
        reference: case.complaint.reference.clone(),
        lines: lines
            .map(|entry| line(case, entry, people, tongue, passed, now))
            .collect(),
        before,
    }
}

/// Every entry by itself, with those by which messages left.
pub fn record(case: &Case, people: &People, tongue: &Tongue, passed: &Passed, now: Timestamp) -> Vec<Line> {
    let entries = case.file.entries.iter();
    entries
        .map(|entry| line(case, entry, people, tongue, passed, now))
        .collect()
}

fn line(case: &Case, entry: &Entry, people: &People, tongue: &Tongue, passed: &Passed, now: Timestamp) -> Line {
    Line {
        seq: entry.seq,
        at: entry.occurred_at.as_millisecond(),
        recorded_at: entry.recorded_at.as_millisecond(),
        mark: mark(entry),
        who: people.who(&entry.by, &case.complaint, tongue),
        title: title::of(entry, case, people, tongue),
        texts: LABELS
            .iter()
            .filter_map(|label| {
                entry.word(*label).map(|text| Said {
                    label: label.word(),
                    text: text.to_owned(),
                })
            })
            .collect(),
        remedies: remedies(entry, tongue),
        internal: is_internal(&entry.what),
        lang: lang(entry, case, tongue),
        // What came over from another register was written down there, nobody knows when.
        late: entry
            .recorded_late()
            .filter(|_| case.complaint.imported.is_none_or(|import| entry.seq > import))
            .map(|late| span::said(tongue, late))
            .unwrap_or_default(),
        messages: messages(case, entry, &passed.outbox, now)
            .into_iter()
            .chain(by_hand(case, entry, tongue))
            .collect(),
        mail: passed
            .mails
            .iter()
            .find(|mail| mail.seq == Some(entry.seq))
            .map(|mail| mail.mail.id.clone()),
        twin: entry.twin.as_ref().map(|twin| Twin {
            other: twin.other.clone(),
            seq: twin.seq,
        }),
        letter: passed
            .letters
            .iter()
            .find(|letter| letter.seq == entry.seq)
            .map(|letter| letter.letter.clone()),
    }
}

const fn mark(entry: &Entry) -> &'static str {
    match (&entry.what, &entry.by) {
        (What::PromiseBroken { .. } | What::Bounced { .. } | What::Forbidden { .. }, _) => "miss",
        (_, Actor::Staff { .. } | Actor::Key { .. }) => "us",
        _ => "",
    }
}

fn is_internal(what: &What) -> bool {
    matches!(what, What::Noted) || matches!(what, What::FileAdded { file } if file.internal)
}

/// Notes and reasons are in our language, what passes between us and the customer in theirs.
fn lang(entry: &Entry, case: &Case, tongue: &Tongue) -> String {
    let ours = matches!(
        entry.what,
        What::Noted
            | What::FormatGiven { .. }
            | What::UrgencySet { .. }
            | What::Contacted { .. }
            | What::IndependenceExcepted { .. }
            | What::Accepted { .. }
            | What::Refused { .. }
            | What::RedressGiven { .. }
            | What::SchemeReferralUndone { .. }
    );
    if ours {
        tongue.language.tag().to_owned()
    } else {
        case.complaint.answering.language.tag().to_owned()
    }
}

fn remedies(entry: &Entry, tongue: &Tongue) -> Vec<String> {
    let all: &[Redress] = match &entry.what {
        What::Offered { redress, .. } | What::Concluded { redress, .. } => redress,
        _ => &[],
    };
    let mut said: Vec<String> = match &entry.what {
        What::Concluded { findings, .. } => findings
            .iter()
            .map(|one| {
                let finding = tongue.say(&format!("bench-finding-{}", one.finding));
                let values = [("number", i64::from(one.issue).into()), ("finding", finding.into())];
                tongue.say_with("bench-issue-found", &values)
            })
            .collect(),
        _ => Vec::new(),
    };
    if let What::Contacted { told, .. } | What::Wrote { told, .. } = &entry.what {
        said.extend(told.iter().map(|content| tongue.say(&format!("bench-told-{content}"))));
    }
    said.extend(all.iter().map(|one| {
        let remedy = tongue.say(&format!("remedy-{}", one.remedy));
        if one.cents > 0 {
            tongue.pair(&remedy, &tongue.amount(one.cents, &one.currency))
        } else {
            remedy
        }
    }));
    said
}

pub fn messages(case: &Case, entry: &Entry, outbox: &[OutboxRow], now: Timestamp) -> Vec<Message> {
    outbox
        .iter()
        .filter(|row| row.owed.owed_by == entry.seq && row.owed.recipient == Recipient::Customer)
        .filter(|row| !row.owed.notice.is_for_staff() && row.owed.notice != Notice::Recovery)
        .map(|row| {
            let seconds = TAKE_BACK.as_secs() - now.duration_since(entry.recorded_at).as_secs();
            let by_hand = entry.goes_with_its_message();
            let known = case.complaint.deliveries.get(&(entry.seq, row.owed.notice));
            let state = match (known, row.state) {
                (Some(Delivery::Failed), _) | (None, OutboxState::Failed) => "failed",
                (Some(Delivery::TakenBack), _) | (None, OutboxState::TakenBack) => "taken-back",
                (Some(Delivery::Sent(_)), _) | (None, OutboxState::Sent) => "sent",
                _ if by_hand && row.attempts == 0 && seconds > 0 => "held",
                _ => "waiting",
            };
            Message {
                notice: row.owed.notice.word(),
                state,
                seconds,
                at: row.finished_at.unwrap_or(row.owed.not_before).as_millisecond(),
                channel: row.owed.channel.word(),
                error: row.last_error.clone().unwrap_or_default(),
                owed_by: entry.seq,
                proof: String::new(),
                late: String::new(),
            }
        })
        .collect()
}

/// What a person said or posted, each time that they did.
fn by_hand(case: &Case, owing: &Entry, tongue: &Tongue) -> Vec<Message> {
    let entries = case.file.entries.iter();
    entries
        .clone()
        .filter(|entry| entry.by != Actor::Desk)
        .filter_map(|entry| match &entry.what {
            What::Sent {
                owed_by,
                notice,
                channel,
                ..
            } if *owed_by == owing.seq => {
                let came_back =
                    |later: &Entry| matches!(later.what, What::Bounced { sent, .. } if sent == Some(entry.seq));
                Some(Message {
                    notice: notice.word(),
                    state: if entries.clone().any(came_back) {
                        "failed"
                    } else {
                        "sent"
                    },
                    seconds: 0,
                    at: entry.occurred_at.as_millisecond(),
                    channel: channel.word(),
                    error: String::new(),
                    owed_by: owing.seq,
                    proof: entry.word(Label::Evidence).unwrap_or_default().to_owned(),
                    late: entry
                        .recorded_late()
                        .map(|late| span::said(tongue, late))
                        .unwrap_or_default(),
                })
            }
            _ => None,
        })
        .collect()
}
