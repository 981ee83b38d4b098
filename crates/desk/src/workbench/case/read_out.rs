//! A message to a customer who is answered by phone: what to read out, in their language, and what came of it. Read out it
//! is evidence; nobody there is a try, and the message goes on waiting. The secret is not read to anybody.

use axum::response::Response;
use minijinja::context;
use practice::notice::Owed;

use crate::{
    desk::{Case, Desk},
    post::compose,
    web::Oops,
    workbench::colleague::Colleague,
};

pub(super) fn page(desk: &Desk, colleague: &Colleague, case: &Case, owed: &Owed) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let contact = &case.complaint.contact;
    let (subject, blocks) = compose::to_read_out(desk, case, owed);
    let notice = tongue.say(&format!("bench-notice-{}", owed.notice));
    let tried = tongue.say_with("bench-read-out-tried", &[("notice", notice.as_str().into())]);
    let context = context! {
        reference => case.complaint.reference,
        owed_by => owed.owed_by,
        notice => owed.notice.word(),
        channel => owed.channel.word(),
        named => notice,
        name => contact.name,
        phone => contact.phone,
        text_lang => owed.language.tag(),
        subject,
        blocks,
        tried,
    };
    colleague.page(desk, "workbench/read_out.html", "", context)
}
