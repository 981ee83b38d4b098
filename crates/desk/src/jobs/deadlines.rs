//! Notices breaches and warns of what falls due. A reconciler: it takes the cases whose next due instant has
//! passed, derives, and appends. It makes no breach; those stand at their due instants whether it runs or not.

use std::{num::NonZeroU32, time::Duration};

use jiff::SignedDuration;
use practice::{
    action::{Act, Action},
    entry::Actor,
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
/// Staff are warned this long before a promise would break.
const WARNING: SignedDuration = SignedDuration::from_hours(4);

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
        let before = desk.case(&reference).await?.map_or(0, |case| case.complaint.version);
        let after = desk
            .act(&reference, Act::now(Actor::Desk, Action::NoticeBreaches))
            .await?;
        done += usize::from(after.complaint.version > before);
    }
    let horizon = now.checked_add(WARNING).unwrap_or(now);
    for soon in desk.register().due_soon(now, horizon, AT_ONCE).await? {
        let warn = Action::Warn {
            promise: soon.promise,
            nth: soon.nth,
        };
        desk.act(&soon.reference, Act::now(Actor::Desk, warn)).await?;
        done += 1;
    }
    Ok(done)
}
