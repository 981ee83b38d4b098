//! Files of a complaint: adding one, listing them, and downloading one. What is taken is judged as everywhere.

use axum::{
    Json,
    extract::{Multipart, Path as Address, multipart::MultipartRejection},
    http::{HeaderMap, header},
    response::Response,
};
use practice::{Complaint, action::Action, entry::Attachment};
use serde::Serialize;
use utoipa::ToSchema;

use super::{
    acts::{Acting, Asking, Done},
    case::FileState,
    checks::Checks,
    integrator::Read,
    problem::{Problem, Problems},
    shapes::{Binary, Named},
};
use crate::{
    desk::Desk,
    files::{self, Refused, Sent, Why},
    web::{Oops, Whose},
};

/// The part of a form that has a file.
pub const FILE: &str = "file";

/// A form with one file.
#[derive(ToSchema)]
#[expect(dead_code, reason = "it only describes the form in the document")]
pub struct NewFile {
    /// With its name. Pictures, recordings, PDF, plain text and office documents are taken, by their content.
    #[schema(value_type = Binary)]
    file: Vec<u8>,
    /// Whether it is for the desk alone; `false` if left out.
    internal: Option<bool>,
}

/// Adds a file.
#[utoipa::path(
    post, path = "/complaints/{reference}/files", tag = "acts", operation_id = "add_file",
    params(Named),
    request_body(content = NewFile, content_type = "multipart/form-data"),
    responses(Done, Problems),
    security(("key" = ["complaints:write"])),
)]
pub async fn add_file(
    acting: Acting,
    headers: HeaderMap,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, Problem> {
    let form = form.map_err(|_| no_form(&headers))?;
    // Nothing is kept for a complaint that there is not.
    let case = acting.case().await?;
    let sent = files::receive(&acting.desk, form, 1, Whose::from(&acting.integrator.key.id))
        .await
        .map_err(|oops| unread(&acting.desk, oops))?;
    let (file, name) = only(&acting.desk, sent, &case.complaint)?;
    acting.record(None, Action::AddFile { file, name }).await
}

/// What is sent in place of a form with files.
pub fn no_form(headers: &HeaderMap) -> Problem {
    let media = headers.get(header::CONTENT_TYPE).and_then(|media| media.to_str().ok());
    let is_form = |media: &str| {
        let media = media.trim_start().to_ascii_lowercase();
        media.starts_with("multipart/form-data")
    };
    if media.is_some_and(is_form) {
        return Problem::malformed_form("The content type of the form names no boundary between its parts. Add it.");
    }
    Problem::unsupported(
        "Send the file as a form with the header Content-Type: multipart/form-data and a part named “file” \
         that has a file name.",
    )
}

pub fn unread(desk: &Desk, oops: Oops) -> Problem {
    match oops {
        Oops::TooLarge => large(desk),
        Oops::BadRequest(said) => {
            Problem::malformed_form(format!("The form can't be read: {said}. Mend it and send it again."))
        }
        oops => oops.into(),
    }
}

/// A file or a form that is too large: one sentence, wherever it is noticed.
pub fn large(desk: &Desk) -> Problem {
    let megabytes = desk.config().limits.file_megabytes;
    Problem::too_large_for(format!("A file may have at most {megabytes} MB. Make it smaller."))
}

fn much(desk: &Desk) -> Problem {
    let megabytes = desk.config().limits.upload_megabytes_an_hour;
    Problem::too_many_for(format!(
        "This key may send {megabytes} MB of files an hour. Send this one in an hour."
    ))
}

/// The one file of a form, and whether it is for the desk alone.
fn only(desk: &Desk, mut sent: Sent, complaint: &Complaint) -> Result<(Attachment, String), Problem> {
    let mut checks = Checks::default();
    let mut internal = false;
    for (name, text) in &sent.fields {
        match (name.as_str(), text.trim()) {
            ("internal", "true") => internal = true,
            ("internal", "false") => internal = false,
            ("internal", _) => checks.fault(name, "Write true or false."),
            (FILE, _) => checks.fault(name, "This part has no file name. Send it as a file."),
            _ => checks.fault(name, "This is not known here. Known are: file, internal."),
        }
    }
    for part in sent.parts.iter().filter(|part| *part != FILE) {
        checks.fault(part, "This is not known here. Known are: file, internal.");
    }
    // Of one that comes with others nothing more is said than that they are too many.
    if sent.refused.is_empty() {
        sent.once_on(complaint, internal);
    }
    refused(desk, &sent.refused, &mut checks)?;
    let file = sent.files.pop();
    if file.is_none() && sent.refused.is_empty() && !sent.fields.iter().any(|(name, _)| name == FILE) {
        checks.fault(FILE, "This is missing. Add a part named “file” that has a file name.");
    }
    checks.finish()?;
    let (file, name) = file.ok_or_else(Problem::failed)?;
    Ok((Attachment { internal, ..file }, name))
}

/// What is wrong with the files of a form, as faults of the field `file`.
///
/// # Errors
/// What is no fault of the form, and has an answer of its own.
pub fn refused(desk: &Desk, all: &[Refused], checks: &mut Checks) -> Result<(), Problem> {
    for refused in all {
        match refused.why {
            Why::Large => return Err(large(desk)),
            Why::Much => return Err(much(desk)),
            Why::Full => return Err(Problem::no_room()),
            Why::Unseen => return Err(Problem::not_looked_at()),
            Why::Runs | Why::Kind | Why::Damaged | Why::Many | Why::Empty | Why::Twice | Why::Infected => {}
        }
        checks.fault(FILE, sentence(refused));
    }
    Ok(())
}

fn sentence(refused: &Refused) -> &'static str {
    match refused.why {
        Why::Runs => "Files of this kind can run as a program, and are not kept. Send a picture or a PDF of it.",
        Why::Kind => {
            "Pictures, recordings, PDF, plain text (.txt, .csv, .log, .eml…) and office documents are taken, \
                      by their content. Send it as one of these."
        }
        Why::Damaged => "This file is damaged, or is not what its name says. Send a sound copy of it.",
        Why::Many => "One file at a time. Send each with a request of its own.",
        Why::Empty => "This file is empty. Send one that has something in it.",
        Why::Twice => "This file is there already.",
        Why::Large => "This file is too large. Make it smaller.",
        Why::Much | Why::Full => "There is no room for this file now. Send it later.",
        Why::Infected => "The program that looks for viruses found something in this file. Do not send it again.",
        Why::Unseen => "Nobody could look whether this file does harm. Send it later.",
    }
}

/// The files of a complaint.
#[derive(Debug, Serialize, ToSchema)]
pub struct Files {
    #[schema(example = "123-456-7894")]
    pub reference: String,
    /// In the order in which they came.
    pub items: Vec<FileState>,
}

/// Lists the files.
#[utoipa::path(
    get, path = "/complaints/{reference}/files", tag = "complaints", operation_id = "list_files",
    params(Named),
    responses((status = 200, description = "All files.", body = Files), Problems),
    security(("key" = ["complaints:read"])),
)]
pub async fn list_files(asking: Asking<Read>) -> Result<Json<Files>, Problem> {
    let complaint = asking.case().await?.complaint;
    Ok(Json(Files {
        items: FileState::all(&complaint),
        reference: complaint.reference,
    }))
}

/// Downloads a file.
///
/// Always as `application/octet-stream` and as an attachment, so that nothing shows or runs it.
#[utoipa::path(
    get, path = "/complaints/{reference}/files/{file}", tag = "complaints", operation_id = "download_file",
    params(Named, ("file" = String, Path, description = "The file's id from the list.")),
    responses(
        (status = 200, description = "Its bytes.", body = Binary, content_type = "application/octet-stream",
            headers(("Content-Disposition" = String, description = "`attachment`, with its name."))),
        Problems,
    ),
    security(("key" = ["complaints:read"])),
)]
pub async fn download_file(asking: Asking<Read>, path: Address<(String, String)>) -> Result<Response, Problem> {
    let case = asking.case().await?;
    let found = files::hand_out(&asking.desk, &case, &path.1).await?;
    found.ok_or_else(|| {
        let reference = &asking.reference;
        Problem::not_found(format!(
            "This complaint has no such file. GET /api/v1/complaints/{reference}/files lists those that it has."
        ))
    })
}
