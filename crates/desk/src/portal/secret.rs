//! Somebody else may know the secret: the customer has it made anew. The old one ends at once, with whatever was opened
//! by it and every link that was mailed, but not the visit in which it is asked for. The new one is shown to print.

use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::context;
use practice::action::{Act, Action};

use super::{
    cookies::{self, MayShow},
    fields::Fields,
    visitor::Visitor,
};
use crate::{desk::Desk, web::Oops};

/// What will happen, before it does.
pub async fn show(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Oops> {
    let complaint = &visitor.case.complaint;
    let context = context! {
        kind => complaint.kind.word(),
        reference => complaint.reference,
        generation => visitor.case.file.generation(),
        mailed => complaint.contact.email.is_some(),
    };
    visitor.look.page(&desk, "portal/secret.html", context)
}

pub async fn renew(
    State(desk): State<Desk>,
    visitor: Visitor,
    jar: PrivateCookieJar,
    fields: Fields,
) -> Result<Response, Oops> {
    visitor.may_act(&desk).await?;
    let of = fields.word("generation").ok_or(Oops::NotFound)?;
    let act = Act::now(visitor.actor(), Action::RenewSecret { of });
    let case = desk.act(visitor.reference(), act).await?;
    let made = MayShow {
        reference: case.file.reference.clone(),
        generation: case.file.generation(),
    };
    let jar = cookies::go_on(&desk, jar, &made.reference, made.generation).await?;
    let jar = cookies::keep_new_secret(&desk, jar, &made);
    Ok((jar, Redirect::to(&visitor.look.to("/complaint/secret/new"))).into_response())
}

/// The new secret, in this browser and for an hour.
pub async fn made(State(desk): State<Desk>, visitor: Visitor, jar: PrivateCookieJar) -> Result<Response, Oops> {
    let file = &visitor.case.file;
    if !cookies::new_secret(&desk, &jar).is_some_and(|made| made.holds_for(file)) {
        return Ok(Redirect::to(&visitor.look.to("/complaint")).into_response());
    }
    let context = context! {
        kind => visitor.case.complaint.kind.word(),
        reference => file.reference,
        secret => desk.secret(file),
    };
    visitor.look.page(&desk, "portal/new-secret.html", context)
}
