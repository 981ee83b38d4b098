//! What was one complaint with another: the whole and its parts, seen from any of them.

use super::{Case, Desk, DeskError};

impl Desk {
    /// The others; none where it was never split. What was put back is a part of the whole again.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn kin(&self, case: &Case) -> Result<Vec<Case>, DeskError> {
        let own = &case.complaint;
        let whole = match &own.split_from {
            Some(split) => self.case(&split.other).await?,
            None => None,
        };
        let parts = &whole.as_ref().map_or(own, |whole| &whole.complaint).split_off;
        let mut kin = Vec::new();
        for split in parts.iter().filter(|split| split.other != own.reference) {
            kin.extend(self.case(&split.other).await?);
        }
        kin.extend(whole);
        Ok(kin)
    }
}
