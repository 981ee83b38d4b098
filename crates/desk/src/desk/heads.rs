//! The heads file, where the register ends, beside the database. One that was lost, or that somebody took away, would
//! hide a cut: it is begun anew at once, and never in silence.

use super::{Desk, DeskError};

impl Desk {
    /// Puts it on record if the heads file does not know where the register ends, and begins it anew.
    ///
    /// # Errors
    /// A register or a folder that can't be written. The file is not begun then.
    pub async fn keep_heads(&self) -> Result<(), DeskError> {
        // The register says what was lost.
        let line = || self.line("desk", "", "");
        if let Some(ends) = self.register().begin_heads_anew(line).await? {
            tracing::error!(
                %ends,
                "the file `heads` did not know where the register ends: it was lost, or taken away to hide a cut. It was \
                 begun anew, which is on record; run `recourse verify`"
            );
        }
        Ok(())
    }
}
