//! Reminds the owners of what is to be done about causes, before its day comes. A reminder has one id for a day and an
//! owner, so it is owed once, however often the job runs.

use std::time::Duration;

use jiff::ToSpan as _;
use practice::terms::Notice;

use crate::{
    corrective,
    desk::{Desk, DeskError},
    web::chain,
};

/// So many days before.
const BEFORE: i64 = 3;
const AT_ONCE: usize = 200;
const PAUSE: Duration = Duration::from_mins(10);

pub async fn run(desk: Desk) {
    loop {
        if let Err(error) = turn(&desk).await {
            tracing::error!(error = %chain(&error), "nobody could be reminded of what is to be done about causes");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Owes the reminders of this day, and says how many actions they are for.
///
/// # Errors
/// A register that can't be read or written.
pub async fn turn(desk: &Desk) -> Result<usize, DeskError> {
    let today = crate::codes::today(&desk.code(), desk.now());
    let coming = desk
        .register()
        .open_actions(today, today.saturating_add(BEFORE.days()), AT_ONCE)
        .await?;
    if coming.is_empty() {
        return Ok(0);
    }
    let staff = desk.register().all_staff().await?;
    let owed = coming.iter().filter_map(|action| {
        let owner = staff.iter().find(|one| one.id == action.owner && one.active)?;
        let of = format!("due.{}.{}", action.due, owner.id);
        Some(corrective::told(desk, &action.id, &of, Notice::StaffActionDue, owner))
    });
    let owed: Vec<_> = owed.collect();
    let many = owed.len();
    desk.register().owe(owed).await?;
    Ok(many)
}
