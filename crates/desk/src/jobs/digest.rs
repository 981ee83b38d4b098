//! A letter to each colleague who wants one, when the desk opens. It has one id for a person and a day, so it is owed once,
//! however many instances there are and however often the job runs; where there is nothing to say, none is. A desk that
//! begins to run later in the day sends none: by then everybody has seen the worklist.

use std::time::Duration;

use jiff::SignedDuration;
use practice::terms::{Channel, Notice};
use register::{Owed, Recipient, Staff};

use crate::{
    cover::Cover,
    desk::{Desk, DeskError},
    digest,
    web::chain,
};

const PAUSE: Duration = Duration::from_mins(5);
/// So long after opening it is still morning.
const MORNING: SignedDuration = SignedDuration::from_hours(1);

pub async fn run(desk: Desk) {
    loop {
        if let Err(error) = turn(&desk).await {
            tracing::error!(error = %chain(&error), "nobody could be told in the morning what the day brings");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// Owes the letters of this morning, and says how many there are.
///
/// # Errors
/// A register that can't be read or written.
pub async fn turn(desk: &Desk) -> Result<usize, DeskError> {
    let code = desk.code();
    let Some(calendar) = code.desk() else { return Ok(0) };
    let now = desk.now();
    let today = calendar.date(now);
    let opens = calendar.edges(today).min();
    if !opens.is_some_and(|opens| opens <= now && now.duration_since(opens) < MORNING) {
        return Ok(0);
    }
    let wishes = desk.register().digest_wishes().await?;
    let away = Cover::of(desk).await?;
    let mut owed = Vec::new();
    for staff in desk.register().all_staff().await? {
        let wants = wishes.get(&staff.id).copied().unwrap_or(digest::by_default(staff.role));
        let here = staff.active && away.away(&staff.id).is_none();
        if wants && here && !digest::of(desk, &code, &staff).await?.is_empty() {
            owed.push(letter(desk, &staff, today));
        }
    }
    let many = owed.len();
    desk.register().owe(owed).await?;
    if many > 0 {
        desk.wake_outbox();
    }
    Ok(many)
}

fn letter(desk: &Desk, staff: &Staff, today: jiff::civil::Date) -> Owed {
    let now = desk.now();
    Owed {
        id: format!("{}-{today}-{}", Notice::StaffDigest, staff.id),
        complaint: None,
        owed_by: 0,
        notice: Notice::StaffDigest,
        recipient: Recipient::Staff(staff.id.clone()),
        channel: Channel::Email,
        language: staff.language.clone(),
        not_before: now,
        created_at: now,
    }
}
