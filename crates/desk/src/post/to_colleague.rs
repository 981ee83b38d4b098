//! A letter to a colleague: in their language, to the address that they sign in with, and under the row that owes it, so
//! that a repeat is the same letter. What it says is whoever's who owes it.

use minijinja::context;
use register::{OutboxRow, Staff};
use serde::Serialize;

use super::{Letter, addresses::message_id, compose};
use crate::desk::{Desk, DeskError};

/// Sets a subject and its blocks as a letter.
///
/// # Errors
/// A template that fails.
pub fn to_colleague(
    desk: &Desk,
    row: &OutboxRow,
    staff: &Staff,
    subject: String,
    blocks: &[impl Serialize],
) -> Result<Letter, DeskError> {
    let page = context! { subject, blocks, provider => desk.code().provider.name, to_staff => true, large => false };
    let rendered = |template| {
        let page = desk.pages().render(template, &staff.language, page.clone());
        page.map_err(compose::failed)
    };
    Ok(Letter {
        message_id: message_id(desk.keys(), &row.owed.id),
        reply_to: None,
        references: Vec::new(),
        return_path: None,
        id: row.owed.id.clone(),
        from: desk.sender().address,
        to: vec![staff.email.clone()],
        language: staff.language.tag().to_owned(),
        text: compose::tidy(&rendered("mail/message.txt")?),
        html: rendered("mail/message.html")?,
        subject,
        automatic: true,
        pdf: None,
        enclosed: Vec::new(),
    })
}
