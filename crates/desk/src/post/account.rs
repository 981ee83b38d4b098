//! Messages to a colleague about their own account: of no complaint, in their language, to the address that they sign in
//! with when the message leaves. Their words are `mail-…-subject` and `mail-…-text`, one paragraph a line.

use minijinja::{Value, context};
use practice::terms::Notice;
use register::{OutboxRow, Recipient, Staff};

use super::{Letter, addresses::message_id, compose};
use crate::{
    desk::{Desk, DeskError},
    workbench::forgotten,
};

/// The letter that a row outside a complaint owes; none where nobody of us is to have one.
///
/// # Errors
/// A register that can't be read or written, or a template that fails.
pub async fn compose(desk: &Desk, row: &OutboxRow) -> Result<Option<Letter>, DeskError> {
    let Recipient::Staff(id) = &row.owed.recipient else {
        return Ok(None);
    };
    let notice = row.owed.notice;
    let staff = desk.register().staff(id).await?.filter(|staff| staff.active);
    let Some(staff) = staff.filter(|_| notice.is_of_an_account()) else {
        return Ok(None);
    };
    let tongue = desk.tongues().of(&staff.language);
    let subject = tongue.say(&format!("mail-{notice}-subject"));
    let link = link(desk, &staff, notice).await?;
    let mut blocks: Vec<Value> = tongue
        .say_with(
            &format!("mail-{notice}-text"),
            &[
                ("email", staff.email.as_str().into()),
                ("minutes", forgotten::MINUTES.into()),
            ],
        )
        .lines()
        .filter(|line| !line.is_empty())
        .map(|text| context! { is => "text", text })
        .collect();
    blocks.push(context! { is => "link", label => tongue.say(&format!("mail-{notice}-link")), url => link });
    let code = desk.code();
    let with = context! { subject, blocks, provider => code.provider.name, to_staff => true };
    let rendered = |template| {
        let page = desk.pages().render(template, &staff.language, with.clone());
        page.map_err(compose::failed)
    };
    Ok(Some(Letter {
        message_id: message_id(desk.keys(), &row.owed.id),
        reply_to: None,
        return_path: None,
        id: row.owed.id.clone(),
        from: desk.sender().address,
        to: vec![staff.email.clone()],
        language: staff.language.tag().to_owned(),
        subject: subject.clone(),
        text: compose::tidy(&rendered("mail/message.txt")?),
        html: rendered("mail/message.html")?,
        automatic: true,
    }))
}

async fn link(desk: &Desk, staff: &Staff, notice: Notice) -> Result<String, DeskError> {
    let path = match notice {
        Notice::StaffNewPassword => forgotten::link(desk, staff).await?,
        Notice::StaffSecondFactorReset => "/desk/account/second-factor".to_owned(),
        _ => "/desk/account".to_owned(),
    };
    Ok(format!("{}{path}", desk.config().site.origin))
}
