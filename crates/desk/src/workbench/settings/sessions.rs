//! Where a colleague is signed in, for the administrator who ends one of it, or all.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Redirect, Response},
};
use minijinja::context;
use register::{Change, Staff};

use crate::{
    desk::Desk,
    rights::Right,
    security::Event,
    web::Oops,
    workbench::{colleague::Colleague, sessions},
};

const ENDED: &str = "session-ended";

async fn whose(desk: &Desk, colleague: &Colleague, id: &str) -> Result<Staff, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    desk.register().staff(id).await?.ok_or(Oops::NotFound)
}

pub async fn page(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    let staff = whose(&desk, &colleague, &id).await?;
    let sessions = sessions::of(&desk, &id, Some(&colleague.session.token)).await?;
    let with = context! { id, name => staff.name, sessions };
    colleague.page(&desk, "workbench/sessions.html", "settings", with)
}

pub async fn end(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((id, name)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let staff = whose(&desk, &colleague, &id).await?;
    if let Some(token) = sessions::named(&desk, &id, &name).await? {
        let now = desk.now();
        let line = desk.line(&colleague.staff.id, ENDED, &staff.email);
        let change = Change::EndSession { token: &token, now };
        if desk.register().administer(&[change], &line).await? {
            let (role, by) = (staff.role.word(), &colleague.staff.id);
            Event::StaffChanged {
                act: ENDED,
                account: &id,
                role,
                by,
            }
            .log();
        }
    }
    Ok(Redirect::to(&format!("/desk/settings/staff/{id}/sessions")).into_response())
}
