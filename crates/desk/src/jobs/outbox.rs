//! Sends what is owed. At least once: a repeat carries the same Message-ID. What was sent comes back into
//! the case file as evidence, in the same commit that finishes the row.

mod lease;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use practice::{
    action::{Act, Action},
    complaint::Delivery,
    entry::Actor,
    notice::{level_at, to_customer},
    terms::{Channel, Content, Format, Level, Notice},
};
use register::{OutboxDone, OutboxRow, OutboxState, Owed, Recipient};
use tokio::task::JoinSet;

use self::lease::{LEASE, Lease, SENDING};
use super::Pace;
use crate::{
    desk::{Case, Desk, DeskError},
    post::{
        Letter, account,
        carrier::{Carrier, Missed, Undelivered},
        compose::{self, Composed},
        paper, texts,
    },
    web::{HOUR, Oops, Whose, chain, limit},
};

/// Leased together.
const AT_ONCE: usize = 20;
/// Cases whose messages are on their way together: what they come to shares a commit, and no mail server is asked
/// for more connections.
const TOGETHER: usize = 5;
/// A message is tried for about two days.
const TRIES: u32 = 14;

/// Sends whatever is due, for ever. Woken when something is owed; the poll is the truth.
pub async fn run(desk: Desk, carrier: Carrier) {
    let mut pace = Pace::of(desk.config().mail.per_second);
    loop {
        pace.begin();
        match turn(&desk, &carrier).await {
            Ok(0) => {
                let next = desk.register().next_wakeup(desk.now()).await.ok().flatten();
                let wait = next.map_or(Duration::from_secs(5), |at| {
                    let millis = at.duration_since(desk.now()).as_millis().clamp(20, 5_000);
                    Duration::from_millis(u64::try_from(millis).unwrap_or(5_000))
                });
                tokio::select! {
                    () = desk.something_owed() => {}
                    () = tokio::time::sleep(wait) => {}
                }
            }
            Ok(taken) => pace.rest(taken).await,
            Err(error) => {
                tracing::error!(error = %chain(&error), "the outbox could not be worked on");
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        }
    }
}

/// Sends what is due now and says how many rows it took.
///
/// # Errors
/// A register that can't be read or written.
pub async fn turn(desk: &Desk, carrier: &Carrier) -> Result<usize, DeskError> {
    let now = desk.now();
    let until = now.checked_add(LEASE).unwrap_or(now);
    let rows = desk.register().lease(now, until, AT_ONCE).await?;
    let taken = rows.len();
    let mut cases = by_case(rows).into_iter();
    let mut under_way = JoinSet::new();
    let mut fault = None;
    loop {
        while under_way.len() < TOGETHER
            && let Some(rows) = cases.next()
        {
            under_way.spawn(work_on(desk.clone(), carrier.clone(), rows));
        }
        match under_way.join_next().await {
            // The others are on their way: cutting them off would send what had left already once more.
            Some(worked) => {
                let worked = worked.unwrap_or_else(|error| Err(DeskError::Code(error.to_string())));
                fault = fault.or(worked.err());
            }
            None => return fault.map_or(Ok(taken), Err),
        }
    }
}

/// The messages of one case leave one after the other: in order, and without their records contending for its end.
fn by_case(rows: Vec<OutboxRow>) -> Vec<Vec<OutboxRow>> {
    let mut cases: Vec<Vec<OutboxRow>> = Vec::new();
    for row in rows {
        let same = |case: &&mut Vec<OutboxRow>| case.iter().any(|first| first.owed.complaint == row.owed.complaint);
        match cases.iter_mut().find(same) {
            Some(case) => case.push(row),
            None => cases.push(vec![row]),
        }
    }
    cases
}

/// Why a message was not worked on to its end.
enum Fault {
    /// Another instance has it by now: it is theirs.
    Taken,
    Desk(DeskError),
}

impl From<DeskError> for Fault {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

impl From<register::Error> for Fault {
    fn from(error: register::Error) -> Self {
        Self::Desk(error.into())
    }
}

/// One bad message never holds up the others: it is tried again later, as often as others are.
async fn work_on(desk: Desk, carrier: Carrier, rows: Vec<OutboxRow>) -> Result<(), DeskError> {
    for row in rows {
        match send(&desk, &carrier, &row).await {
            Ok(()) => {}
            Err(Fault::Taken) => tracing::info!(message = %row.owed.id, "another instance has this message by now"),
            Err(Fault::Desk(error)) => {
                tracing::error!(message = %row.owed.id, error = %chain(&error), "a message could not be worked on");
                not_worked_on(&desk, &row, error).await?;
            }
        }
    }
    Ok(())
}

/// What a register or a colleague was in the way of passes; a template that fails does so until somebody mends it, and
/// then the message fails as any other does: to be seen, and as evidence of nothing.
async fn not_worked_on(desk: &Desk, row: &OutboxRow, error: DeskError) -> Result<(), DeskError> {
    let passes = matches!(
        error,
        DeskError::Register(_) | DeskError::Busy | DeskError::Moved | DeskError::InFlight
    );
    let why = match &error {
        DeskError::Code(why) => why.as_str(),
        _ => "internal",
    };
    if passes || row.attempts < TRIES {
        let at = later(desk.now(), row.attempts);
        return Ok(desk.register().retry_at(&row.owed.id, at, why).await?);
    }
    match &row.owed.complaint {
        Some(reference) if !matches!(error, DeskError::NotFound) => undelivered(desk, reference, row, why).await,
        _ => {
            let (id, at) = (&row.owed.id, desk.now());
            Ok(desk.register().finished(id, OutboxState::Failed, at).await.map(drop)?)
        }
    }
}

fn later(now: Timestamp, attempts: u32) -> Timestamp {
    let minutes = 2_i64.saturating_pow(attempts.min(9)).min(360);
    now.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(now)
}

async fn send(desk: &Desk, carrier: &Carrier, row: &OutboxRow) -> Result<(), Fault> {
    let Some(reference) = row.owed.complaint.as_deref() else {
        return of_no_case(desk, carrier, row).await;
    };
    let case = desk.case(reference).await?.ok_or(DeskError::NotFound)?;
    if let Some(state) = ended_otherwise(desk, &case, row) {
        let (id, at) = (&row.owed.id, desk.now());
        desk.register().finished(id, state, at).await?;
        return Ok(());
    }
    let left = match row.owed.channel {
        Channel::Sms => by_text(desk, &case, row).await?,
        Channel::Web if row.owed.recipient == Recipient::Customer => Ok(on_the_page(desk, &case, row)?),
        _ => match compose::compose(desk, &case, row).await? {
            None => Err(Undelivered::ForGood(NOBODY.to_owned())),
            Some(composed) if waits(row, &composed) && !may_leave(desk).await? => {
                let at = desk.now().checked_add(HOUR).unwrap_or(Timestamp::MAX);
                let why = "more acknowledgements to unproved senders than may leave within an hour";
                return Ok(desk.register().wait_until(&row.owed.id, at, why).await?);
            }
            Some(composed) => by_mail(desk, carrier, row, composed).await?,
        },
    };
    match left {
        Ok(left) => {
            let done = OutboxDone {
                id: row.owed.id.clone(),
                state: OutboxState::Sent,
                at: desk.now(),
            };
            if row.owed.notice.is_for_staff() || row.owed.notice == Notice::Recovery {
                desk.register().finished(&done.id, done.state, done.at).await?;
                return Ok(());
            }
            let action = Action::Delivered {
                owed_by: row.owed.owed_by,
                notice: row.owed.notice,
                channel: row.owed.channel,
                language: row.owed.language.clone(),
                with: left.with,
                level: left.level,
                format: left.format,
                receipt: left.receipt,
            };
            desk.act_finishing(reference, Act::now(Actor::Desk, action), vec![done])
                .await?;
            Ok(())
        }
        Err(Undelivered::ForNow(why)) if row.attempts < TRIES => {
            // What the server said may name the customer: it is kept in the register, not in the log.
            tracing::warn!(message = %row.owed.id, "a message did not leave; it is tried again");
            desk.register()
                .retry_at(&row.owed.id, later(desk.now(), row.attempts), &why)
                .await?;
            Ok(())
        }
        Err(Undelivered::ForNow(why) | Undelivered::ForGood(why)) => Ok(undelivered(desk, reference, row, &why).await?),
    }
}

/// Somebody has told it, or is to: the customer chose a way that needs a person while it waited to leave. Or it was taken
/// back.
fn ended_otherwise(desk: &Desk, case: &Case, row: &OutboxRow) -> Option<OutboxState> {
    if row.owed.recipient != Recipient::Customer {
        return None;
    }
    let (owed_by, notice) = (row.owed.owed_by, row.owed.notice);
    let told = case.complaint.deliveries.get(&(owed_by, notice));
    let entry = case.file.entries.iter().find(|entry| entry.seq == owed_by);
    let now = entry.and_then(|entry| to_customer(&case.code, &case.complaint, entry, notice));
    match told {
        // Nobody is given a number that leads elsewhere before they have it; who has it comes in by it.
        _ if case.complaint.put_back && !notice.is_for_a_number_that_leads_elsewhere() => Some(OutboxState::TakenBack),
        Some(Delivery::Sent(_)) => Some(OutboxState::Sent),
        Some(Delivery::TakenBack) => Some(OutboxState::TakenBack),
        _ => now.filter(|owed| !desk.sends(owed.channel)).map(|_| OutboxState::Sent),
    }
}

/// How a message left, for the case file.
struct Left {
    with: Vec<Content>,
    level: Level,
    format: Option<Format>,
    receipt: String,
}

/// Carries it by mail.
async fn by_mail(
    desk: &Desk,
    carrier: &Carrier,
    row: &OutboxRow,
    composed: Composed,
) -> Result<Result<Left, Undelivered>, Fault> {
    let left = carry_all(desk, carrier, row, &composed.letters).await?;
    Ok(left.map(|()| Left {
        with: composed.with,
        level: composed.level,
        format: composed.format,
        receipt: String::new(),
    }))
}

/// Nobody who carries texts: the configuration named somebody when it was owed, and the adviser is told.
async fn by_text(desk: &Desk, case: &Case, row: &OutboxRow) -> Result<Result<Left, Undelivered>, Fault> {
    let with = |gateway| Some((gateway, texts::compose(desk, gateway, case, row)?));
    let to = desk.texts().and_then(with);
    let Some((gateway, text)) = to else {
        return Ok(Err(Undelivered::ForGood(NOBODY.to_owned())));
    };
    if !Lease::of(desk, row).outlasts_a_message().await? {
        return Err(Fault::Taken);
    }
    let receipt = gateway.carry(&text, desk.now()).await;
    Ok(receipt.map(|receipt| Left {
        with: text.with,
        level: level_at(&case.file.entries, row.owed.owed_by),
        format: None,
        receipt,
    }))
}

/// Puts it on the tracking page: its matter has stood there since nobody could take it back any more, and its letter is
/// read there from now on.
fn on_the_page(desk: &Desk, case: &Case, row: &OutboxRow) -> Result<Left, Fault> {
    let entry = case.file.entries.iter().find(|entry| entry.seq == row.owed.owed_by);
    let owed = entry.and_then(|entry| to_customer(&case.code, &case.complaint, entry, row.owed.notice));
    let owed = owed.ok_or(DeskError::NotFound)?;
    Ok(Left {
        // A program that sets no letters has none to be read there.
        with: if paper::SETS_PDF {
            compose::carried(desk, case, &owed)
        } else {
            Vec::new()
        },
        level: level_at(&case.file.entries, owed.owed_by),
        format: None,
        receipt: String::new(),
    })
}

/// Whether it is one of those of which only so many may leave.
fn waits(row: &OutboxRow, composed: &Composed) -> bool {
    composed.unproved && row.owed.notice == Notice::Acknowledgement
}

/// Whether one more may leave to somebody who is only said to have written to us: whoever forges senders must not make
/// of us a way to fill the mailboxes of others.
async fn may_leave(desk: &Desk) -> Result<bool, DeskError> {
    let most = desk.config().mail.unproved_an_hour;
    match limit(desk, "mail-unproved", Whose::Named("all"), most, HOUR).await {
        Ok(()) => Ok(true),
        Err(Oops::TooMany) => Ok(false),
        Err(other) => Err(DeskError::Code(format!("a limit could not be counted: {other:?}"))),
    }
}

/// Carries the letters of a row, to each who is to read one. If nobody has it, that is the answer; if some have, it left,
/// and whoever may have it later is owed it by a row of their own.
async fn carry_all(
    desk: &Desk,
    carrier: &Carrier,
    row: &OutboxRow,
    letters: &[Letter],
) -> Result<Result<(), Undelivered>, Fault> {
    let mut lease = Lease::of(desk, row);
    let mut missed = Vec::new();
    for letter in letters.iter().flat_map(|letter| carrier.envelopes(letter)) {
        if !lease.outlasts_a_message().await? {
            return Err(Fault::Taken);
        }
        let in_time = tokio::time::timeout(SENDING, carrier.carry(&letter, desk.now())).await;
        let too_long = || Err(Undelivered::ForNow(TOO_LONG.to_owned()));
        if let Err(why) = in_time.unwrap_or_else(|_| too_long()) {
            missed.extend(letter.to.iter().map(|to| Missed {
                to: to.clone(),
                why: why.clone(),
            }));
        }
    }
    let all: usize = letters.iter().map(|letter| letter.to.len()).sum();
    if missed.len() < all {
        for one in missed {
            miss(desk, row, &one).await?;
        }
        return Ok(Ok(()));
    }
    let for_now = missed.iter().find(|one| matches!(one.why, Undelivered::ForNow(_)));
    let first = for_now.or(missed.first()).map(|one| one.why.clone());
    Ok(first.map_or(Ok(()), Err))
}

/// Of several colleagues one has not got it.
async fn miss(desk: &Desk, row: &OutboxRow, missed: &Missed) -> Result<(), DeskError> {
    let (Undelivered::ForNow(why) | Undelivered::ForGood(why)) = &missed.why;
    tracing::warn!(message = %row.owed.id, why = without_names(why), "one of several colleagues could not be told");
    let colleague = desk.register().staff_by_email(&missed.to).await?;
    let (Undelivered::ForNow(_), Some(colleague)) = (&missed.why, colleague) else {
        return Ok(());
    };
    let recipient = Recipient::Staff(colleague.id.clone());
    let owed = Owed {
        id: format!("{}-{}", row.owed.id, colleague.id),
        recipient,
        not_before: later(desk.now(), row.attempts),
        ..row.owed.clone()
    };
    Ok(desk.register().owe(vec![owed]).await?)
}

/// A message to a colleague about no complaint: of an action, of mail that waits, or of their account. Nothing comes of it but that it left.
async fn of_no_case(desk: &Desk, carrier: &Carrier, row: &OutboxRow) -> Result<(), Fault> {
    let id = &row.owed.id;
    let letter = if row.owed.notice.is_of_an_action() {
        compose::of_action(desk, row).await?
    } else if super::letters_in::spoken_of(&row.owed.id).is_some() {
        compose::of_letter_in(desk, row).await?
    } else if row.owed.notice == Notice::StaffMailWaits {
        compose::of_mail(desk, row).await?
    } else {
        account::compose(desk, row).await?
    };
    let state = match letter {
        None => OutboxState::Failed,
        Some(letter) => match carry_all(desk, carrier, row, std::slice::from_ref(&letter)).await? {
            Ok(()) => OutboxState::Sent,
            Err(Undelivered::ForNow(why)) if row.attempts < TRIES => {
                tracing::warn!(message = %id, "a message did not leave; it is tried again");
                let at = later(desk.now(), row.attempts);
                return Ok(desk.register().retry_at(id, at, &why).await?);
            }
            Err(Undelivered::ForNow(why) | Undelivered::ForGood(why)) => {
                tracing::warn!(message = %id, why = without_names(&why), "a message could not be delivered");
                OutboxState::Failed
            }
        },
    };
    desk.register().finished(id, state, desk.now()).await?;
    Ok(())
}

/// Why a message is given up that has no address.
const NOBODY: &str = "nobody to send it to";
/// Whether it arrived, nobody knows: a repeat has the same Message-ID.
const TOO_LONG: &str = "the mail server took too long";

/// As much of a reason as the log may have: what a server said may name the customer, its code does not.
fn without_names(why: &str) -> &str {
    const OURS: [&str; 6] = [
        NOBODY,
        TOO_LONG,
        "the mail folder can’t be written",
        texts::NO_NUMBER,
        texts::NO_ANSWER,
        texts::REFUSED,
    ];
    let ours = OURS.into_iter().find(|ours| why.starts_with(ours));
    let code = why.split_once(')').map(|(code, _)| code);
    let is_one = |code: &&str| {
        let kinds = ["permanent error (", "transient error ("];
        kinds.iter().any(|kind| code.starts_with(kind)) || code.starts_with(compose::TEMPLATE)
    };
    let code = code.filter(is_one);
    ours.or(code)
        .unwrap_or("the message could not be addressed, or no server took it")
}

/// Gives up: the case file says so, and what the message was to be evidence for stays owed.
async fn undelivered(desk: &Desk, reference: &str, row: &OutboxRow, why: &str) -> Result<(), DeskError> {
    let why_shown = without_names(why);
    tracing::warn!(message = %row.owed.id, why = why_shown, "a message could not be delivered");
    let done = OutboxDone {
        id: row.owed.id.clone(),
        state: OutboxState::Failed,
        at: desk.now(),
    };
    if row.owed.notice.is_for_staff() || row.owed.notice.may_go_astray() {
        desk.register().finished(&done.id, done.state, done.at).await?;
        return Ok(());
    }
    let action = Action::Undelivered {
        owed_by: row.owed.owed_by,
        notice: row.owed.notice,
        why: why.chars().take(500).collect(),
    };
    desk.act_finishing(reference, Act::now(Actor::Desk, action), vec![done])
        .await?;
    Ok(())
}
