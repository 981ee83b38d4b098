//! The public's side: what we promise, filing, following, answering an offer, going further.
//!
//! Every page works without a script, in every language of the interface. A visitor has no account: a draft, a
//! visit and a receipt are sealed cookies (`cookies`); what they stand for lies in the register. Nothing here
//! decides about a complaint, and nothing internal is ever shown: `tracking::story` says what may be.

mod acts;
mod add;
mod cookies;
mod fields;
mod filing;
mod follow;
mod home;
mod letters;
mod published;
mod returned;
mod secret;
mod tracking;
mod visitor;

use axum::{
    Router,
    extract::DefaultBodyLimit,
    routing::{get, post},
};

pub use fields::LINE;

use crate::{desk::Desk, files};

/// Every page of the public, under `/{lang}/`.
pub fn router(desk: &Desk) -> Router<Desk> {
    let uploads = Router::new()
        .route(
            "/{lang}/complain/files",
            get(filing::files::show).post(filing::files::take),
        )
        .route("/{lang}/complaint/add", get(add::show).post(add::take))
        .layer(DefaultBodyLimit::max(files::largest_form(desk)));
    Router::new()
        .route("/{lang}", get(home::door))
        .route("/{lang}/", get(home::home))
        .route("/{lang}/accessibility", get(home::accessibility))
        .route("/{lang}/privacy", get(home::privacy))
        .route("/{lang}/code", get(published::in_force))
        .route("/{lang}/code/{version}", get(published::of_version))
        .route("/{lang}/code/{version}/since/{earlier}", get(published::since))
        .route("/{lang}/complain", get(filing::start))
        .route("/{lang}/complain/again", post(filing::again))
        .route("/{lang}/complain/saved", get(filing::saved))
        .route("/{lang}/complain/check", get(filing::check::show))
        .route(
            "/{lang}/complain/send",
            get(filing::check::back).post(filing::send::send),
        )
        .route("/{lang}/complain/filed", get(filing::send::filed_already))
        .route("/{lang}/complain/done", get(filing::send::done))
        .route(
            "/{lang}/complain/{question}",
            get(filing::ask::show).post(filing::ask::take),
        )
        .route("/{lang}/follow", get(follow::show).post(follow::open))
        .route("/{lang}/follow/lost", get(follow::lost).post(follow::recover))
        .route("/{lang}/follow/lost/sent", get(follow::lost_sent))
        .route("/{lang}/link/{token}", get(follow::link).post(follow::exchange))
        .route(
            "/{lang}/link/{token}/secret",
            get(follow::link_to_secret).post(follow::exchange_for_secret),
        )
        .route("/{lang}/leave", get(follow::left).post(follow::leave))
        .route("/{lang}/complaint", get(tracking::show))
        .route("/{lang}/complaint/history", get(tracking::history))
        .route("/{lang}/complaint/letters/{entry}/{name}", get(letters::letter))
        .route("/{lang}/complaint/satisfied", get(tracking::back).post(acts::satisfied))
        .route("/{lang}/complaint/secret", get(secret::show).post(secret::renew))
        .route("/{lang}/complaint/secret/new", get(secret::made))
        .route("/{lang}/complaint/{act}", get(acts::check).post(acts::act))
        .merge(uploads)
}
