//! The workbench: where advisers, managers, directors, compliance and administrators work.
//!
//! A page shows what the rules say may be done, and why the rest may not; nothing is decided here. Whoever
//! comes in is a [`colleague::Colleague`]; a complaint changes only through [`Desk::act`] and [`Desk::file`].

pub mod colleague;

mod absence;
mod account;
mod actions;
mod administration;
mod browser;
mod bulk;
mod call;
mod case;
mod escalations;
mod files;
pub mod forgotten;
mod intake;
mod letters;
mod letters_in;
mod mail;
pub mod oops;
mod passkeys;
mod password;
mod people;
mod reports;
mod search;
pub mod second_factor;
mod sessions;
mod settings;
mod sign_in;
mod span;
mod texts;
mod typed;
mod views;
mod welcome;
mod worklist;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    response::Redirect,
    routing::{get, post},
};

use crate::desk::Desk;

pub use password::{hash, is_emergency, opens_for};
pub(crate) use texts::blanks;
pub use welcome::{first_link, invitation, invite};

/// The largest body of a form that carries no file.
const FORM_BYTES: usize = 1024 * 1024;

pub fn router(desk: &Desk) -> Router<Desk> {
    let forms = Router::new()
        .route("/desk", get(worklist::page))
        .route("/desk/", get(|| async { Redirect::permanent("/desk") }))
        .route("/desk/search", get(search::page).post(search::ask))
        .route("/desk/sign-in", get(sign_in::page).post(sign_in::enter))
        .route(
            "/desk/sign-in/code",
            get(second_factor::ask::page).post(second_factor::ask::enter),
        )
        .route("/desk/sign-in/forgotten", get(forgotten::page).post(forgotten::ask))
        .route("/desk/sign-in/forgotten/sent", get(forgotten::sent))
        .route(
            "/desk/new-password/{token}",
            get(forgotten::chooses).post(forgotten::chosen),
        )
        .route("/desk/sign-in/passkey", post(passkeys::enter::enter))
        .route("/desk/sign-in/passkey/challenge", post(passkeys::enter::ask))
        .route(
            "/desk/account/passkeys",
            get(passkeys::own::page).post(passkeys::own::add),
        )
        .route("/desk/account/passkeys/begin", post(passkeys::own::begin))
        .route("/desk/account/passkeys/new", get(passkeys::own::make))
        .route(
            "/desk/account/passkeys/{credential}/remove",
            post(passkeys::own::remove),
        )
        .route("/desk/sign-in/provider", get(sign_in::provider::begin))
        .route(crate::provider::BACK, get(sign_in::provider::back))
        .route("/desk/account/provider", post(sign_in::provider::connect))
        .route("/desk/sign-out", post(sign_in::leave))
        .route("/desk/account", get(account::page))
        .route("/desk/account/language", post(account::change_language))
        .route("/desk/account/digest", post(account::change_digest))
        .route("/desk/account/password", post(account::change_password))
        .route("/desk/account/absence", get(absence::own_page).post(absence::own_set))
        .route("/desk/account/absence/end", post(absence::own_end))
        .route(
            "/desk/settings/staff/{id}/absence",
            get(absence::page).post(absence::set_theirs),
        )
        .route("/desk/settings/staff/{id}/absence/end", post(absence::end_theirs))
        .route("/desk/account/sessions/{name}", post(account::leave_one))
        .route("/desk/account/sign-out-others", post(account::leave_others))
        .route("/desk/account/sign-out-everywhere", post(account::leave_everywhere))
        .route(
            "/desk/account/second-factor",
            get(second_factor::own::page).post(second_factor::own::confirm),
        )
        .route(
            "/desk/account/second-factor/codes",
            get(second_factor::own::codes).post(second_factor::own::renew_codes),
        )
        .route("/desk/account/second-factor/off", post(second_factor::own::turn_off))
        .route("/desk/welcome/{token}", get(welcome::page).post(welcome::take))
        .route("/desk/complaints/{reference}", get(case::page))
        .route(
            "/desk/complaints/{reference}/acts/{act}",
            get(case::form).post(case::carry_out),
        )
        .route("/desk/complaints/{reference}/drafts/{act}", post(case::begun::keep))
        .route(
            "/desk/complaints/{reference}/drafts/{act}/discard",
            post(case::begun::discard),
        )
        .route("/desk/complaints/{reference}/beside", get(case::beside::again))
        .route("/desk/complaints/{reference}/record", get(case::record::page))
        .route(
            "/desk/complaints/{reference}/letters/{owed_by}/{notice}",
            get(case::letter::page),
        )
        .route("/desk/letters", get(letters::page))
        .route("/desk/letters/batch", get(letters::batch))
        .route("/desk/letters/batch.pdf", get(letters::print))
        .route("/desk/letters/sheets/{reference}/{owed_by}/{file}", get(letters::sheet))
        .route("/desk/letters/posted", get(letters::account).post(letters::posted))
        .route("/desk/letters/in/{id}", get(letters_in::enter::page))
        .route("/desk/letters/in/{id}/{act}", post(letters_in::enter::decided))
        .route("/desk/letters/in/{id}/scans/{scan}", get(letters_in::shown))
        .route("/desk/letters/in/{id}/scans/{scan}/original", get(letters_in::original))
        .route("/desk/complaints/{reference}/call", get(call::page))
        .route("/desk/complaints/{reference}/call/{step}", post(call::step))
        .route("/desk/calls/new", get(call::new))
        .route("/desk/escalations", get(escalations::page))
        .route("/desk/promises", get(reports::home))
        .route("/desk/promises/{tab}", get(reports::tab))
        .route("/desk/promises/cases", get(reports::cases))
        .route("/desk/promises/workbook", get(reports::workbook))
        .route("/desk/promises/cases.csv", get(reports::cases_csv))
        .route("/desk/promises/cases.xlsx", get(reports::cases_book))
        .route("/desk/promises/complaints", get(reports::complaints))
        .route("/desk/promises/complaints.xlsx", get(reports::complaints_book))
        .route("/desk/promises/tables/{section}", get(reports::csv))
        .route("/desk/mail", get(mail::page))
        .route("/desk/mail/{id}", get(mail::one))
        .route("/desk/mail/{id}/original", get(mail::original))
        .route("/desk/mail/{id}/parts/{place}", get(mail::part))
        .route("/desk/mail/{id}/{act}", post(mail::decided))
        .route("/desk/actions", get(actions::page).post(actions::add))
        .route("/desk/actions/new", get(actions::new))
        .route("/desk/actions/{id}", get(actions::one))
        .route("/desk/actions/{id}/{act}", post(actions::change))
        .route("/desk/administration", get(administration::page))
        .route("/desk/administration.csv", get(administration::table))
        .route("/desk/code", get(reports::code))
        .route("/desk/files/{id}", get(files::send))
        .route("/desk/bulk", post(bulk::carry_out))
        .route("/desk/texts", get(texts::page).post(texts::add))
        .route("/desk/texts/{id}", post(texts::save))
        .route("/desk/texts/{id}/remove", post(texts::remove))
        .route("/desk/views", post(views::add))
        .route("/desk/views/new", get(views::new))
        .route("/desk/views/{id}", get(views::one).post(views::change))
        .route("/desk/views/{id}/remove", post(views::remove))
        .merge(settings::router())
        .layer(DefaultBodyLimit::max(FORM_BYTES));
    let uploads = Router::new()
        .route("/desk/intake", get(intake::page).post(intake::file))
        .route("/desk/letters/in", get(letters_in::page).post(letters_in::keep))
        .route("/desk/letters/in/{id}/pages", post(letters_in::add))
        .route("/desk/complaints/{reference}/files", post(files::add))
        .route(
            "/desk/complaints/{reference}/enclose/{act}",
            post(case::enclosing::upload),
        )
        .layer(DefaultBodyLimit::max(crate::files::largest_form(desk)));
    forms.merge(uploads)
}
