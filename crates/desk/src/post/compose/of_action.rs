//! What an owner is told of an action: what is to be done, by when, and where it stands. Nothing of any complaint.

use minijinja::context;
use practice::terms::Notice;
use register::{CorrectiveAction, OutboxRow, Staff};

use super::{Block, DeskError, Letter, failed, tidy};
use crate::{desk::Desk, post::addresses::message_id};

/// The letter to the owner; none if they have it no more, or it was done meanwhile.
///
/// # Errors
/// A register that can't be read, or a template that fails.
pub async fn of_action(desk: &Desk, row: &OutboxRow) -> Result<Option<Letter>, DeskError> {
    let Some(id) = crate::corrective::spoken_of(&row.owed.id) else {
        return Ok(None);
    };
    let Some(action) = desk.register().action(id).await? else {
        return Ok(None);
    };
    let owner = desk.register().staff(&action.owner).await?;
    let still = |owner: &Staff| row.owed.recipient == register::Recipient::Staff(owner.id.clone()) && owner.active;
    match owner.filter(still).filter(|_| action.done.is_none()) {
        Some(owner) => letter(desk, row, &action, owner).map(Some),
        None => Ok(None),
    }
}

fn letter(desk: &Desk, row: &OutboxRow, action: &CorrectiveAction, owner: Staff) -> Result<Letter, DeskError> {
    let tongue = desk.tongues().of(&owner.language);
    let code = desk.code();
    let due = tongue.date_full(action.due);
    let (subject, intro) = match row.owed.notice {
        Notice::StaffActionDue => (
            tongue.say_with(
                "mail-staff-action-due-subject",
                &[("date", tongue.date(action.due).into())],
            ),
            tongue.say("mail-staff-action-due-intro"),
        ),
        _ => (
            tongue.say("mail-staff-action-given-subject"),
            tongue.say("mail-staff-action-given-intro"),
        ),
    };
    let rows = [
        (tongue.say("mail-action-due"), due),
        (tongue.say("mail-action-cause"), action.cause.clone()),
    ];
    let blocks = [
        Block::Text { text: intro },
        Block::Quote {
            text: action.measure.clone(),
        },
        Block::Rows { rows: rows.to_vec() },
        Block::Link {
            label: tongue.say("mail-action-link"),
            url: format!("{}/desk/actions/{}", desk.config().site.origin, action.id),
        },
    ];
    let page = context! {
        subject,
        blocks,
        provider => code.provider.name,
        phone => "",
        address => Vec::<String>::new(),
        reference => "",
        code_version => code.version,
        to_staff => true,
        to => Vec::<String>::new(),
        large => false,
    };
    let render = |name| desk.pages().render(name, &owner.language, page.clone()).map_err(failed);
    Ok(Letter {
        message_id: message_id(desk.keys(), &row.owed.id),
        reply_to: None,
        return_path: None,
        id: row.owed.id.clone(),
        from: desk.sender().address,
        to: vec![owner.email],
        language: owner.language.tag().to_owned(),
        subject,
        text: tidy(&render("mail/message.txt")?),
        html: render("mail/message.html")?,
        automatic: true,
        pdf: None,
    })
}
