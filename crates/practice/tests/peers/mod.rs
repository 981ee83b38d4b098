//! What `peer_failures` is made of, beside the stories, promises and hours that it plays.

pub mod document;
pub mod stories;

use std::path::{Path, PathBuf};

pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}
