//! Answers that are the same for everybody until something changes. They carry a tag of what they say; who sends it
//! back is told that nothing has changed, and nothing else.

use axum::{
    body::Bytes,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use practice::hex;
use sha2::{Digest as _, Sha256};

/// JSON with its tag; 304 without it, where the asker has it already.
pub fn tagged(asked: &HeaderMap, json: Bytes) -> Response {
    let tag = format!("\"{}\"", hex(&Sha256::digest(&json)));
    // Kept as long as one likes, and asked for each time.
    let headers = [
        (header::ETAG, tag.clone()),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    if knows(asked, &tag) {
        (StatusCode::NOT_MODIFIED, headers).into_response()
    } else {
        (headers, [(header::CONTENT_TYPE, "application/json")], json).into_response()
    }
}

fn knows(asked: &HeaderMap, tag: &str) -> bool {
    let known = asked.get_all(header::IF_NONE_MATCH).iter();
    let known = known.filter_map(|tags| tags.to_str().ok());
    known.flat_map(|tags| tags.split(',')).any(|one| {
        let one = one.trim();
        // A proxy that packs an answer weakens its tag.
        one == "*" || one.strip_prefix("W/").unwrap_or(one) == tag
    })
}
