//! Under HTTPS every cookie of ours is called `__Host-…`: browsers take such a one only from this very host, over
//! HTTPS and for the whole of it, so that no neighbour under the same domain can plant one. One place puts the prefix
//! on and takes it off; the rest of the program knows the bare names.

use axum::http::{HeaderMap, HeaderValue, header};

const PREFIX: &str = "__Host-";

/// Leaves the cookies that have the prefix, without it; whoever sent another planted it.
pub fn take_off(headers: &mut HeaderMap) {
    let lines = headers.get_all(header::COOKIE).iter();
    let texts = lines.filter_map(|line| line.to_str().ok());
    let ours: Vec<&str> = texts
        .flat_map(|line| line.split(';'))
        .filter_map(|cookie| cookie.trim().strip_prefix(PREFIX))
        .collect();
    let ours = HeaderValue::from_str(&ours.join("; ")).ok();
    headers.remove(header::COOKIE);
    if let Some(ours) = ours.filter(|ours| !ours.is_empty()) {
        headers.insert(header::COOKIE, ours);
    }
}

pub fn put_on(headers: &mut HeaderMap) {
    let set: Vec<String> = headers
        .get_all(header::SET_COOKIE)
        .iter()
        .filter_map(|cookie| cookie.to_str().ok())
        // One that is taken away must be marked as well, or the browser keeps it.
        .map(|cookie| {
            let marked = cookie.split(';').any(|part| part.trim() == "Secure");
            format!("{PREFIX}{cookie}{}", if marked { "" } else { "; Secure" })
        })
        .collect();
    headers.remove(header::SET_COOKIE);
    for cookie in set.iter().filter_map(|cookie| HeaderValue::from_str(cookie).ok()) {
        headers.append(header::SET_COOKIE, cookie);
    }
}
