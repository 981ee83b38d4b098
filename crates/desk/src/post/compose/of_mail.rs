//! What a manager is told of a message that waits in quarantine past its time: that it does, and where. Not what it
//! says, nor of whom.

use minijinja::context;
use register::{MailState, OutboxRow, Recipient};

use super::{DeskError, Letter};
use crate::{desk::Desk, jobs::mail_in::spoken_of, post::to_colleague::to_colleague};

/// The letter; none if somebody decided meanwhile, or nobody is to have it.
///
/// # Errors
/// A register that can't be read, or a template that fails.
pub async fn of_mail(desk: &Desk, row: &OutboxRow) -> Result<Option<Letter>, DeskError> {
    let (Some(id), Recipient::Staff(to)) = (spoken_of(&row.owed.id), &row.owed.recipient) else {
        return Ok(None);
    };
    let mail = desk.register().mail(id).await?;
    let staff = desk.register().staff(to).await?.filter(|staff| staff.active);
    let waits = mail.filter(|mail| mail.state == MailState::Quarantined);
    let (Some(mail), Some(staff)) = (waits, staff) else {
        return Ok(None);
    };
    let tongue = desk.tongues().of(&staff.language);
    let subject = tongue.say("mail-staff-mail-waits-subject");
    let cause = mail.cause.unwrap_or_default();
    let blocks = [
        context! { is => "text", text => tongue.say("mail-staff-mail-waits-text") },
        context! { is => "text", text => tongue.say(&format!("mail-cause-{cause}")) },
        context! {
            is => "link",
            label => tongue.say("mail-staff-mail-waits-link"),
            url => format!("{}/desk/mail/{id}", desk.config().site.origin),
        },
    ];
    to_colleague(desk, row, &staff, subject, &blocks).map(Some)
}
