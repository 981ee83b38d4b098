//! What a manager is told of a message that waits in quarantine past its time: that it does, and where. Not what it
//! says, nor of whom.

use minijinja::context;
use register::{MailState, OutboxRow, Recipient};

use super::{DeskError, Letter, failed, tidy};
use crate::{desk::Desk, jobs::mail_in::spoken_of, post::addresses::message_id};

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
    let with = context! { subject, blocks, provider => desk.code().provider.name, to_staff => true };
    let render = |name| desk.pages().render(name, &staff.language, with.clone()).map_err(failed);
    Ok(Some(Letter {
        message_id: message_id(desk.keys(), &row.owed.id),
        reply_to: None,
        return_path: None,
        id: row.owed.id.clone(),
        from: desk.sender().address,
        to: vec![staff.email.clone()],
        language: staff.language.tag().to_owned(),
        subject: subject.clone(),
        text: tidy(&render("mail/message.txt")?),
        html: render("mail/message.html")?,
        automatic: true,
        pdf: None,
    }))
}
