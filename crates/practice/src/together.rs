//! Entries that two complaints share: a link, and all that is done where they are handled together, a later one with an
//! earlier one, because they are the same. Each keeps its
//! number, its history and its clocks. What is done at the earlier one that tells the customer something, or answers
//! what we told them, is written to the later one as well, in the same commit: as an entry that names its twin, counts
//! as evidence there, carries no text and owes no message. So the customer is told once, and to undo it moves no clock.

use jiff::Timestamp;

use crate::{
    complaint::Complaint,
    entry::{Answering, Entry, IssueFinding, Seq, Twin, What, Words},
    notice::level_at,
    splitting,
    terms::{Finding, Label, Method, Notice, Relation},
};

/// A complaint with its case file.
pub type Side<'c> = (&'c Complaint, &'c [Entry]);

/// To which other complaints an entry belongs too. What becomes of a message goes where the message went, also after
/// the two have parted. What comes from a part goes on to the other parts of its whole; all else ends where it came to.
pub fn others(entries: &[Entry], new: &Entry) -> Vec<String> {
    let from = new.twin.as_ref().map(|twin| twin.other.as_str());
    let mut others = match &new.what {
        _ if from.is_some_and(|from| !splitting::is_kin(entries, from)) => Vec::new(),
        What::Sent { owed_by, .. } | What::Bounced { owed_by, .. } | What::TakenBack { owed_by, .. } => {
            let mut others = with_at(entries, *owed_by);
            others.extend(splitting::also(entries, new));
            others
        }
        What::DetailsChanged { .. } => {
            let mut others = with_at(entries, new.seq);
            others.extend(splitting::also(entries, new));
            others
        }
        What::Erased { .. } | What::PromiseBroken { .. } => splitting::also(entries, new),
        _ if from.is_some() => Vec::new(),
        What::MergedInto { other }
        | What::Unmerged { other }
        | What::SplitUndone { other }
        | What::Linked { other, .. }
        | What::Unlinked { other } => vec![other.clone()],
        _ => with_at(entries, new.seq),
    };
    others.retain(|other| from != Some(other.as_str()));
    others.sort_unstable();
    others.dedup();
    others
}

/// Which complaints were handled with this one when an entry of it was written.
fn with_at(entries: &[Entry], seq: Seq) -> Vec<String> {
    let mut with: Vec<String> = Vec::new();
    for entry in entries.iter().take_while(|entry| entry.seq <= seq) {
        match &entry.what {
            What::TookIn { other } => with.push(other.clone()),
            What::Unmerged { other } => with.retain(|known| known != other),
            _ => {}
        }
    }
    with
}

/// What an entry of one complaint is in another: nothing, if it is no business of that one.
pub fn twin(entry: &Entry, (of, theirs): Side<'_>, (into, entries): Side<'_>) -> Option<Entry> {
    let (what, words) = match &entry.what {
        What::DetailsChanged { answering, .. } => reached_anew(entry, answering, (of, theirs), into)?,
        _ => (translated(entry, (of, theirs), (into, entries))?, Words::new()),
    };
    Some(Entry {
        seq: into.version.saturating_add(1),
        by: entry.by.clone(),
        occurred_at: entry.occurred_at,
        recorded_at: entry.recorded_at.max(into.last_at),
        what,
        words,
        twin: Some(Twin {
            other: of.reference.clone(),
            seq: entry.seq,
        }),
    })
}

/// The same in the numbers of the other one. Redress is owed and given once, where it was agreed.
fn translated(entry: &Entry, (of, theirs): Side<'_>, (into, entries): Side<'_>) -> Option<What> {
    let here = |seq: Seq| {
        let twins = |known: &&Entry| {
            let twin = known.twin.as_ref();
            twin.is_some_and(|twin| twin.seq == seq && twin.other == of.reference)
        };
        let written_here = || {
            let known = theirs.iter().find(|known| known.seq == seq)?;
            let twin = known.twin.as_ref().filter(|twin| twin.other == into.reference)?;
            Some(twin.seq)
        };
        let found = entries.iter().find(twins).map(|known| known.seq);
        found
            .or_else(written_here)
            .or_else(|| splitting::shared(entries, &of.reference, seq))
    };
    let all_here = |all: &[Seq]| -> Vec<Seq> { all.iter().filter_map(|seq| here(*seq)).collect() };
    let offer = || {
        into.open_offer()
            .filter(|offer| offer.elsewhere)
            .map(|offer| offer.number)
    };
    Some(match &entry.what {
        What::MergedInto { .. } => What::TookIn {
            other: of.reference.clone(),
        },
        What::Unmerged { .. } => What::Unmerged {
            other: of.reference.clone(),
        },
        What::SplitUndone { .. } => What::SplitUndone {
            other: of.reference.clone(),
        },
        // Each leads to the other. How they belong together is said where it was judged.
        What::Linked { .. } if !is_linked(into, of) => What::Linked {
            other: of.reference.clone(),
            relation: Relation::Related,
        },
        What::Unlinked { .. } if is_linked(into, of) => What::Unlinked {
            other: of.reference.clone(),
        },
        What::PromiseBroken { promise, nth, .. } if into.broken_noticed.contains(&(promise.clone(), *nth)) => {
            return None;
        }
        same @ (What::Erased { .. }
        | What::PromiseBroken { .. }
        | What::Acknowledged { .. }
        | What::Contacted { .. }
        | What::Wrote { .. }
        | What::Estimated { .. }
        | What::OutcomeTold { .. }
        | What::Deadlocked
        | What::SchemeNotified { .. }
        | What::SchemeReferred { .. }
        | What::SchemeObjected
        | What::SchemeReported { .. }
        | What::SchemeConciliated { .. }
        | What::SchemeFound
        | What::SchemeFindingsAccepted { .. }
        | What::SchemeFindingsRejected { .. }
        | What::SchemeImplemented
        | What::SchemeReviewAsked
        | What::SchemeClosed { .. }
        | What::FormatAsked { .. }) => same.clone(),
        What::FormatGiven { format, channel, of } if *format == into.answering.format => What::FormatGiven {
            format: *format,
            channel: *channel,
            of: Some(all_here(of)).filter(|here| here.is_empty() == of.is_empty())?,
        },
        What::Repeated { format, of } if *format == into.answering.format => What::Repeated {
            format: *format,
            of: Some(all_here(of)).filter(|here| !here.is_empty())?,
        },
        // We were in touch. What we wait for there stops no clock here.
        What::InformationAsked { .. } => What::Wrote {
            notice: Notice::Request,
            news: true,
            told: Vec::new(),
        },
        What::Sent {
            owed_by,
            notice,
            channel,
            language,
            with,
            format,
            ..
        } => {
            let owed_by = here(*owed_by)?;
            What::Sent {
                owed_by,
                notice: *notice,
                channel: *channel,
                language: language.clone(),
                with: with.clone(),
                level: level_at(entries, owed_by),
                digest: None,
                format: format.filter(|format| *format == into.answering.format),
            }
        }
        What::TakenBack { owed_by, notice } => What::TakenBack {
            owed_by: here(*owed_by)?,
            notice: *notice,
        },
        What::SchemeReferralUndone { referral } => What::SchemeReferralUndone {
            referral: here(*referral)?,
        },
        What::Bounced { owed_by, notice, sent } => What::Bounced {
            owed_by: here(*owed_by)?,
            notice: *notice,
            sent: sent.and_then(here),
        },
        What::Offered { .. } => What::Offered {
            offer: into
                .offers
                .iter()
                .map(|offer| offer.number)
                .max()
                .unwrap_or(0)
                .saturating_add(1),
            redress: Vec::new(),
        },
        What::Accepted { proof, .. } => What::Accepted {
            offer: offer()?,
            proof: *proof,
        },
        What::Refused { offer: None, proof } if into.outcome_told.is_some() => What::Refused {
            offer: None,
            proof: *proof,
        },
        What::Refused { offer: Some(_), proof } => What::Refused {
            offer: Some(offer()?),
            proof: *proof,
        },
        What::Concluded { findings, .. } => What::Concluded {
            findings: found_here(findings, of, into),
            redress: Vec::new(),
        },
        What::Escalated { to, channel } if *to > into.level => What::Escalated {
            to: *to,
            channel: *channel,
        },
        What::Closed { ending } if into.is_open() => What::Closed { ending: *ending },
        What::Reopened if !into.is_open() => What::Reopened,
        _ => return None,
    })
}

/// How the customer is reached and answered changes in both where it was the same in both. What they want otherwise of
/// the one, they keep of it.
fn reached_anew(
    entry: &Entry,
    answering: &Answering,
    (of, theirs): Side<'_>,
    into: &Complaint,
) -> Option<(What, Words)> {
    let until = theirs.partition_point(|known| known.seq < entry.seq);
    let before = Complaint::read(&of.reference, theirs.get(..until)?).ok()?;
    let alike = |label: Label| before.contact.of(label) == into.contact.of(label);
    let words = entry
        .words
        .iter()
        .filter(|(label, _)| label.reaches() && alike(**label));
    let words: Words = words.map(|(label, text)| (*label, text.clone())).collect();
    let (was, here) = (&before.answering, &into.answering);
    let answering = Answering {
        by: if was.by == here.by { answering.by } else { here.by },
        language: if was.language == here.language {
            answering.language.clone()
        } else {
            here.language.clone()
        },
        format: here.format,
    };
    let what = What::DetailsChanged {
        answering: answering.clone(),
        only_here: false,
    };
    (!words.is_empty() || answering != *here).then_some((what, words))
}

fn is_linked(one: &Complaint, other: &Complaint) -> bool {
    one.links.iter().any(|link| link.other == other.reference)
}

/// What was found of the issues here: what was found there of the same category, or else of the first issue.
fn found_here(findings: &[IssueFinding], of: &Complaint, into: &Complaint) -> Vec<IssueFinding> {
    let found = |category: &str| -> Option<Finding> {
        let there = of.issues.iter().find(|issue| issue.category == category)?;
        let told = findings.iter().find(|told| told.issue == there.number)?;
        Some(told.finding)
    };
    let issues = into.issues.iter().filter_map(|issue| {
        let finding = found(&issue.category).or_else(|| findings.first().map(|told| told.finding))?;
        Some(IssueFinding {
            issue: issue.number,
            finding,
        })
    });
    issues.collect()
}

/// Both are proven to be of one person: whoever may read the one may know of the other. A number that opens a complaint
/// proves nothing here, for who files under somebody's address has one.
pub fn of_one_person(one: &Complaint, other: &Complaint) -> bool {
    let proven = |complaint: &Complaint| {
        let passed = complaint.verification.as_ref();
        passed.is_some_and(|passed| passed.method != Method::TrackingSecret) && !complaint.anonymous
    };
    let (a, b) = (&one.contact, &other.contact);
    let reached = same(a.email.as_deref(), b.email.as_deref()) || same(a.account.as_deref(), b.account.as_deref());
    let for_the_same =
        one.on_behalf == other.on_behalf && (!one.on_behalf || same(a.behalf.as_deref(), b.behalf.as_deref()));
    proven(one) && proven(other) && reached && for_the_same && same(a.name.as_deref(), b.name.as_deref())
}

/// What the rules ask of a complaint that another is linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Linked {
    pub received_at: Timestamp,
    pub is_open: bool,
    /// What the two customers left of themselves agrees in something. It proves nothing, and nobody may learn of the
    /// other by it.
    pub is_alike: bool,
}

/// What the rules ask of the complaints that one repeats, when it ends with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeated {
    /// One of them goes on, or ended with an answer.
    Answers,
    /// They ended, and none with an answer.
    Unanswered,
}

impl Repeated {
    pub fn of<'c>(repeated: impl IntoIterator<Item = &'c Complaint>) -> Self {
        let answers = repeated.into_iter().any(Complaint::answers_repeats);
        if answers { Self::Answers } else { Self::Unanswered }
    }
}

fn same(one: Option<&str>, other: Option<&str>) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    match (one.map(plain), other.map(plain)) {
        (Some(one), Some(other)) => !one.is_empty() && one == other,
        _ => false,
    }
}
