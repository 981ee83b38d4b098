//! Handing a file out: as a download, which no browser shows or runs.

use std::fmt::Write as _;

use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::desk::{Case, Desk, DeskError};

/// A file of this complaint; none if it has none of this id.
///
/// # Errors
/// A register that can't be read.
pub async fn hand_out(desk: &Desk, case: &Case, id: &str) -> Result<Option<Response>, DeskError> {
    let Some((_, file, name)) = case.complaint.files.iter().find(|(_, file, _)| file.id == id) else {
        return Ok(None);
    };
    let Some(bytes) = desk.register().open_file(&file.digest).await? else {
        return Ok(None);
    };
    let name = name.as_deref().filter(|name| !name.is_empty()).unwrap_or("file");
    Ok(Some(download(name, NO_TYPE, bytes)))
}

/// The type of what is handed out as it is.
pub const NO_TYPE: &str = "application/octet-stream";

/// Some bytes under this name.
pub fn download(name: &str, media: &'static str, bytes: Vec<u8>) -> Response {
    (headers(name, media), bytes).into_response()
}

/// `nosniff` goes with every answer; see `web`.
fn headers(name: &str, media: &'static str) -> HeaderMap {
    let fixed = [
        (header::CONTENT_TYPE, media),
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"),
    ];
    let mut headers: HeaderMap = fixed
        .into_iter()
        .map(|(name, value)| (name, HeaderValue::from_static(value)))
        .collect();
    let disposition = format!("attachment; filename*=UTF-8''{}", encoded(name));
    if let Ok(disposition) = HeaderValue::from_str(&disposition) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    headers
}

/// A name as a header can carry it (RFC 8187).
fn encoded(name: &str) -> String {
    name.bytes().fold(String::with_capacity(name.len()), |mut said, byte| {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            said.push(char::from(byte));
        } else {
            let _ = write!(said, "%{byte:02X}");
        }
        said
    })
}
