//! Notices breaches and warns of what falls due. A reconciler: it takes the cases whose next due instant has
//! passed, derives, and appends. It makes no breach; those stand at their due instants whether it runs or not.
//! And it ends the calls that nobody ended.

use std::{num::NonZeroU32, time::Duration};

use jiff::{SignedDuration, Timestamp};
use practice::{
    action::{Act, Action},
    calendar::{LONGEST_CONTACT, Span, Unit, Within},
    entry::Actor,
    refusal::Refusal,
};

use super::Pace;
use crate::{
    desk::{Desk, DeskError},
    web::chain,
};

/// A turn: what is taken together, and the most in a second. A breach stands at its due instant however late it
/// is noticed.
const AT_ONCE: usize = 50;
const PER_SECOND: NonZeroU32 = const { NonZeroU32::new(100).expect("not zero") };
/// Staff are warned when this much is left until a promise would break, in hours in which the desk is open.
const WARNING: Within = Within::Span(Span {
    from: None,
    count: 4,
    unit: Unit::BusinessHour,
});

pub async fn run(desk: Desk) {
    let mut pace = Pace::of(PER_SECOND);
    loop {
        pace.begin();
        match turn(&desk).await {
            Ok(0) => tokio::time::sleep(Duration::from_secs(5)).await,
            Ok(done) => pace.rest(done).await,
            Err(error) => {
                tracing::error!(error = %chain(&error), "deadlines could not be worked on");
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        }
    }
}

/// Notices what has broken and warns of what is about to, and says how many entries that took.
///
/// # Errors
/// A register that can't be read or written.
pub async fn turn(desk: &Desk) -> Result<usize, DeskError> {
    let now = desk.now();
    let mut done = 0;
    for reference in desk.register().due_before(now, AT_ONCE).await? {
        done += record(desk, &reference, Action::NoticeBreaches).await;
    }
    let Some(horizon) = horizon(desk, now) else {
        return Ok(done + end_contacts(desk).await?);
    };
    for soon in desk.register().due_soon(now, horizon, AT_ONCE).await? {
        let warn = Action::Warn {
            promise: soon.promise,
            nth: soon.nth,
        };
        done += record(desk, &soon.reference, warn).await;
    }
    Ok(done + end_contacts(desk).await?)
}

/// Until when what falls due is warned of now. None while the desk is closed: a warning is for somebody at work.
fn horizon(desk: &Desk, now: Timestamp) -> Option<Timestamp> {
    let code = desk.code();
    let calendar = code.desk()?;
    let soon = now.checked_add(SignedDuration::from_secs(1)).ok()?;
    if calendar.open_between(now, soon).is_zero() {
        return None;
    }
    calendar.due(code.counting, WARNING, now, &[]).ok()?.0
}

/// Records something on one case and says how many entries that took. A case that can't be worked on is logged, and
/// looked at again in the next turn: it must not keep the others from being noticed.
async fn record(desk: &Desk, reference: &str, action: Action) -> usize {
    let recorded = async {
        let before = desk.case(reference).await?.map_or(0, |case| case.complaint.version);
        let after = desk.act(reference, Act::now(Actor::Desk, action)).await?;
        Ok::<_, DeskError>(usize::from(after.complaint.version > before))
    };
    match recorded.await {
        Ok(done) => done,
        // Somebody ended it just now.
        Err(DeskError::Refused(Refusal::NobodyOnTheLine)) => 0,
        Err(error) => {
            tracing::error!(reference, error = %chain(&error), "a deadline of this case could not be worked on");
            0
        }
    }
}

/// A call, chat or visit that began before today was left without being ended, unless it began so late that it may
/// still be on. The desk ends it, by its own name, and knows nothing of what the customer said.
async fn end_contacts(desk: &Desk) -> Result<usize, DeskError> {
    let Some(today) = today_begins(desk) else { return Ok(0) };
    let over = desk
        .now()
        .checked_sub(LONGEST_CONTACT)
        .map_or(today, |over| over.min(today));
    let mut done = 0;
    for reference in desk.register().contacts_begun_before(over, AT_ONCE).await? {
        done += record(desk, &reference, Action::EndContact { solved: false }).await;
    }
    Ok(done)
}

/// When today began, by the desk's calendar.
fn today_begins(desk: &Desk) -> Option<Timestamp> {
    let code = desk.code();
    let zone = code.desk()?.zone().clone();
    let midnight = desk.now().to_zoned(zone).start_of_day().ok()?;
    Some(midnight.timestamp())
}
