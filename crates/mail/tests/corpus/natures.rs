//! What each message of the manifest is, by a table that was made by reading them.

/// The beginning of what `sha256sum` prints.
pub(crate) fn digest(bytes: &[u8]) -> String {
    use sha2::{Digest as _, Sha256};
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
