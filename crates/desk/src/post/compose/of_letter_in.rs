//! What a manager is told of a letter that waits past its time to be entered: that it does, and where. Not what it says,
//! nor of whom.

use minijinja::context;
use register::{LetterState, OutboxRow, Recipient};

use super::{DeskError, Letter};
use crate::{desk::Desk, jobs::letters_in::spoken_of, post::to_colleague::to_colleague};

/// The message; none if somebody has entered it meanwhile, or nobody is to be told.
///
/// # Errors
/// A register that can't be read, or a template that fails.
pub async fn of_letter_in(desk: &Desk, row: &OutboxRow) -> Result<Option<Letter>, DeskError> {
    let (Some(id), Recipient::Staff(to)) = (spoken_of(&row.owed.id), &row.owed.recipient) else {
        return Ok(None);
    };
    let letter = desk.register().letter(id).await?;
    let waits = letter.is_some_and(|letter| letter.state == LetterState::Waiting);
    let staff = desk.register().staff(to).await?.filter(|staff| staff.active && waits);
    let Some(staff) = staff else {
        return Ok(None);
    };
    let tongue = desk.tongues().of(&staff.language);
    let subject = tongue.say("mail-staff-letter-waits-subject");
    let blocks = [
        context! { is => "text", text => tongue.say("mail-staff-letter-waits-text") },
        context! {
            is => "link",
            label => tongue.say("mail-staff-letter-waits-link"),
            url => format!("{}/desk/letters/in/{id}", desk.config().site.origin),
        },
    ];
    to_colleague(desk, row, &staff, subject, &blocks).map(Some)
}
