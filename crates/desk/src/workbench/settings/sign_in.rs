//! How colleagues must sign in: of whom a second factor is required.

use axum::{Form, extract::State, response::Response};

use super::back;
use crate::{
    desk::Desk,
    rights::Right,
    web::Oops,
    workbench::{
        colleague::Colleague,
        second_factor::required::{Required, SETTING},
        typed::Typed,
    },
};

const CHANGED: &str = "second-factor-required";

pub async fn require(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    let typed = Typed::of(pairs);
    let chosen = Required::read(typed.raw("required"));
    let required = chosen.ok_or_else(|| Oops::BadRequest("an unknown choice".to_owned()))?;
    if required != Required::now(&desk).await? {
        let line = desk.line(&colleague.staff.id, CHANGED, required.word());
        desk.register().set(SETTING, Some(required.word()), &line).await?;
    }
    Ok(back("sign-in", CHANGED))
}
