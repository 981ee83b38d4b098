//! Files of a case. They are kept by digest and only ever handed out as downloads that no browser runs.

use axum::{
    body::Bytes,
    extract::{Multipart, Path, State, multipart::MultipartError},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use practice::{
    action::{Act, Action},
    entry::Attachment,
};
use sha2::{Digest as _, Sha256};

use super::{
    case::{found, refuse_file},
    colleague::{Colleague, encoded},
    typed::{Fault, Typed},
};
use crate::{
    desk::{Desk, DeskError},
    time::hex,
    tongue::Tongue,
    web::Oops,
};

/// A form with files.
#[derive(Default)]
pub struct Sent {
    pub typed: Typed,
    pub files: Vec<(String, Bytes)>,
}

/// Reads a form with files, no larger than the configuration allows.
///
/// # Errors
/// Too large, too many, or not a form.
pub async fn read(desk: &Desk, mut form: Multipart) -> Result<Sent, Oops> {
    let limits = &desk.config().limits;
    let most = usize::try_from(limits.file_megabytes)
        .unwrap_or(usize::MAX)
        .saturating_mul(1024 * 1024);
    let mut sent = Sent::default();
    while let Some(mut field) = form.next_field().await.map_err(|error| unreadable(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(plain_name);
        let allowed = if file_name.is_some() { most } else { super::FORM_BYTES };
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|error| unreadable(&error))? {
            if bytes.len().saturating_add(chunk.len()) > allowed {
                return Err(Oops::TooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        match file_name {
            Some(_) if bytes.is_empty() => {}
            Some(_) if sent.files.len() >= usize::try_from(limits.files).unwrap_or(0) => return Err(Oops::TooLarge),
            Some(file_name) => sent.files.push((file_name, Bytes::from(bytes))),
            None => sent.typed.put(name, &String::from_utf8_lossy(&bytes)),
        }
    }
    Ok(sent)
}

fn unreadable(error: &MultipartError) -> Oops {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Oops::TooLarge
    } else {
        Oops::BadRequest(error.body_text())
    }
}

/// The name alone, without folders and control characters.
fn plain_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = name.chars().filter(|c| !c.is_control()).take(120).collect();
    let plain = plain.trim().trim_matches('.').to_owned();
    if plain.is_empty() { "file".to_owned() } else { plain }
}

/// Whether a computer or a browser would run it, by what is in it and by what it is called.
fn is_program(name: &str, bytes: &[u8]) -> bool {
    const ENDINGS: [&str; 20] = [
        "html", "htm", "xhtml", "svg", "xml", "js", "mjs", "wasm", "exe", "com", "bat", "cmd", "ps1", "sh", "vbs",
        "hta", "msi", "scr", "lnk", "jar",
    ];
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase())
        .unwrap_or_default();
    let marked = infer::get(bytes).is_some_and(|kind| {
        kind.matcher_type() == infer::MatcherType::App
            || matches!(kind.mime_type(), "text/html" | "text/xml" | "text/x-shellscript")
    });
    let tagged =
        std::str::from_utf8(bytes).is_ok_and(|text| text.trim_start_matches('\u{feff}').trim_start().starts_with('<'));
    marked || tagged || ENDINGS.contains(&ending.as_str())
}

/// Keeps the bytes, and says how the case file knows them.
///
/// # Errors
/// A program, or a register that can't be written.
pub async fn keep(
    desk: &Desk,
    tongue: &Tongue,
    (name, bytes): (String, Bytes),
    internal: bool,
) -> Result<Result<(Attachment, String), Fault>, Oops> {
    let kind = infer::get(&bytes);
    if is_program(&name, &bytes) {
        let text = tongue.say_with("bench-fault-program", &[("name", name.into())]);
        return Ok(Err(Fault {
            field: "file".to_owned(),
            text,
        }));
    }
    let text = std::str::from_utf8(&bytes).is_ok();
    let media = kind.map_or(if text { "text/plain" } else { "application/octet-stream" }, |kind| {
        kind.mime_type()
    });
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    let digest = hex(&Sha256::digest(&bytes));
    desk.register().put_file(bytes.to_vec()).await?;
    let file = Attachment {
        id: desk.ids().name(),
        media: media.to_owned(),
        bytes: length,
        digest,
        internal,
    };
    Ok(Ok((file, name)))
}

pub async fn add(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(reference): Path<String>,
    form: Multipart,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let case = found(&desk, &reference).await?;
    let tongue = colleague.tongue(&desk);
    let sent = read(&desk, form).await?;
    let internal = sent.typed.raw("internal") != "customer";
    if sent.files.is_empty() {
        let fault = Fault {
            field: "file".to_owned(),
            text: tongue.say("bench-fault-no-file"),
        };
        return refuse_file(&desk, &colleague, &case, vec![fault]).await;
    }
    for file in sent.files {
        let (file, name) = match keep(&desk, tongue, file, internal).await? {
            Ok(kept) => kept,
            Err(fault) => return refuse_file(&desk, &colleague, &case, vec![fault]).await,
        };
        let act = Act::now(colleague.actor(), Action::AddFile { file, name });
        match desk.act(&case.complaint.reference, act).await {
            Ok(_) => {}
            Err(DeskError::Refused(refusal)) => {
                let fault = Fault::whole(tongue.say(&format!("refusal-{}", refusal.code())));
                return refuse_file(&desk, &colleague, &case, vec![fault]).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Redirect::to(&format!("/desk/complaints/{}", case.complaint.reference)).into_response())
}

/// Hands a file out, as a download and nothing else.
pub async fn send(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.sees_cases())?;
    let row = desk.register().file(&id).await?.ok_or(Oops::NotFound)?;
    let case = match &row.complaint {
        Some(reference) => desk.case(reference).await?.ok_or(Oops::NotFound)?,
        None => return Err(Oops::NotFound),
    };
    let known = case.complaint.files.iter().find(|(_, file, _)| file.id == id);
    let name = known
        .and_then(|(_, _, name)| name.clone())
        .unwrap_or_else(|| "file".to_owned());
    let bytes = desk.register().open_file(&row.digest).await?.ok_or(Oops::NotFound)?;
    let mut headers = HeaderMap::new();
    let disposition = format!("attachment; filename*=UTF-8''{}", encoded(&name).replace('/', "_"));
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/octet-stream"),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; sandbox"),
    );
    let disposition = HeaderValue::from_str(&disposition).map_err(|error| Oops::BadRequest(error.to_string()))?;
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    Ok((headers, bytes).into_response())
}

#[cfg(test)]
mod tests {
    use super::{is_program, plain_name};

    #[test]
    fn what_could_be_run_is_known_whatever_it_is_called() {
        assert!(is_program("invoice.pdf.exe", b"hello"));
        assert!(is_program("picture.png", b"<svg/>"));
        assert!(is_program("note.txt", b"#!/bin/sh\n"));
        assert!(!is_program("invoice.pdf", b"%PDF-1.7"));
        assert!(!is_program("note.txt", "J’ai payé deux fois.".as_bytes()));
    }

    #[test]
    fn a_file_keeps_its_name_and_loses_its_folders() {
        assert_eq!(plain_name("C:\\Users\\me\\factura octubre.pdf"), "factura octubre.pdf");
        assert_eq!(plain_name("../../etc/passwd"), "passwd");
        assert_eq!(plain_name("a\r\nb.txt"), "ab.txt");
        assert_eq!(plain_name(".."), "file");
    }
}
