//! The workbench: where advisers, managers, directors, compliance and administrators work.
//!
//! A page shows what the rules say may be done, and why the rest may not; nothing is decided here. Whoever
//! comes in is a [`colleague::Colleague`]; a complaint changes only through [`Desk::act`] and [`Desk::file`].

pub mod colleague;

mod account;
mod actions;
mod bulk;
mod call;
mod case;
mod escalations;
mod files;
mod intake;
pub mod oops;
mod password;
mod people;
mod reports;
mod search;
mod settings;
mod sign_in;
mod span;
mod texts;
mod typed;
mod welcome;
mod worklist;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    response::Redirect,
    routing::{get, post},
};

use crate::desk::Desk;

pub use password::hash;
pub use welcome::{first_link, invitation};

/// The largest body of a form that carries no file.
const FORM_BYTES: usize = 1024 * 1024;

pub fn router(desk: &Desk) -> Router<Desk> {
    let forms = Router::new()
        .route("/desk", get(worklist::page))
        .route("/desk/", get(|| async { Redirect::permanent("/desk") }))
        .route("/desk/search", get(search::page).post(search::ask))
        .route("/desk/sign-in", get(sign_in::page).post(sign_in::enter))
        .route("/desk/sign-out", post(sign_in::leave))
        .route("/desk/account", get(account::page))
        .route("/desk/account/language", post(account::change_language))
        .route("/desk/account/password", post(account::change_password))
        .route("/desk/account/sign-out-everywhere", post(account::leave_everywhere))
        .route("/desk/welcome/{token}", get(welcome::page).post(welcome::take))
        .route("/desk/complaints/{reference}", get(case::page))
        .route(
            "/desk/complaints/{reference}/acts/{act}",
            get(case::form).post(case::carry_out),
        )
        .route(
            "/desk/complaints/{reference}/letters/{owed_by}/{notice}",
            get(case::letter::page),
        )
        .route("/desk/complaints/{reference}/call", get(call::page))
        .route("/desk/complaints/{reference}/call/{step}", post(call::step))
        .route("/desk/calls/new", get(call::new))
        .route("/desk/escalations", get(escalations::page))
        .route("/desk/promises", get(reports::home))
        .route("/desk/promises/{tab}", get(reports::tab))
        .route("/desk/promises/cases", get(reports::cases))
        .route("/desk/promises/workbook", get(reports::workbook))
        .route("/desk/promises/complaints", get(reports::complaints))
        .route("/desk/promises/tables/{section}", get(reports::csv))
        .route("/desk/actions", get(actions::page).post(actions::add))
        .route("/desk/actions/new", get(actions::new))
        .route("/desk/actions/{id}", get(actions::one))
        .route("/desk/actions/{id}/{act}", post(actions::change))
        .route("/desk/code", get(reports::code))
        .route("/desk/files/{id}", get(files::send))
        .route("/desk/bulk", post(bulk::carry_out))
        .route("/desk/texts", get(texts::page).post(texts::add))
        .route("/desk/texts/{id}", post(texts::save))
        .route("/desk/texts/{id}/remove", post(texts::remove))
        .merge(settings::router())
        .layer(DefaultBodyLimit::max(FORM_BYTES));
    let uploads = Router::new()
        .route("/desk/intake", get(intake::page).post(intake::file))
        .route("/desk/complaints/{reference}/files", post(files::add))
        .layer(DefaultBodyLimit::max(crate::files::largest_form(desk)));
    forms.merge(uploads)
}
