//! What goes wrong under `/desk`, as a page of the workbench: in the colleague's own language, with a way back to the
//! work. Whatever a handler, or the framework before it, answers with an error, nobody here sees the portal or bare words.

use axum::{
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use minijinja::context;

use super::colleague::Colleague;
use crate::{
    desk::Desk,
    web::{Look, Oops, RequestId},
};

/// Whether a path is the workbench's.
pub fn is_ours(path: &str) -> bool {
    path == "/desk" || path.starts_with("/desk/")
}

/// The answer as it is, or the page of its error.
pub async fn page(desk: &Desk, headers: &HeaderMap, response: Response, id: RequestId) -> Response {
    let Some(oops) = of(&response) else {
        return response;
    };
    let colleague = Colleague::known(desk, headers).await.ok().flatten();
    let look = Look::of_path(desk, "/desk", headers);
    let lang = colleague.as_ref().map_or(&look.lang, Colleague::lang);
    let reason = match &oops {
        Oops::Refused(refusal) => desk.tongues().of(lang).refusal(refusal),
        _ => String::new(),
    };
    let with = context! { error => oops.key(), reason, request => oops.named(id) };
    let page = match &colleague {
        Some(colleague) => colleague.page(desk, "workbench/error.html", "", with),
        None => look.page(desk, "workbench/error_lone.html", with),
    };
    let page = page.unwrap_or_else(|_| "error".into_response());
    (oops.status(), page).into_response()
}

/// The error of an answer that has no page of its own yet.
fn of(response: &Response) -> Option<Oops> {
    if let Some(oops) = response.extensions().get::<Oops>() {
        return Some(oops.clone());
    }
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    match response.status() {
        status if is_page || !(status.is_client_error() || status.is_server_error()) => None,
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some(Oops::NotFound),
        StatusCode::PAYLOAD_TOO_LARGE => Some(Oops::TooLarge),
        StatusCode::TOO_MANY_REQUESTS => Some(Oops::TooMany),
        status if status.is_client_error() => Some(Oops::BadRequest(status.to_string())),
        _ => Some(Oops::Failed),
    }
}
