//! A new secret, because somebody else may know the one that opens the complaint. What it is, the rules never know:
//! they say who may ask for it, and that it must reach the customer in writing.

use super::{VERIFIED_FOR, bench::Bench, draft::Draft};
use crate::{
    entry::{What, generation},
    refusal::Refusal,
};

impl Bench<'_> {
    /// The customer may at any time, after the end as well. For them staff may who have just verified them: the secret
    /// goes to the address on file, so there must be one.
    pub(super) fn renew_secret(&self, of: u32, draft: &mut Draft) -> Result<(), Refusal> {
        if !self.by.is_customer() {
            self.staff()?;
            let verified = self.complaint.verification;
            if verified.is_none_or(|passed| self.now.duration_since(passed.at) > VERIFIED_FOR) {
                return Err(Refusal::NotVerified);
            }
            let contact = &self.complaint.contact;
            if contact.email.is_none() && contact.address.is_none() {
                return Err(Refusal::NowhereToSend);
            }
        }
        // Pressed twice, or by two people at once: the second finds it done.
        if generation(self.entries) == of {
            draft.add(What::SecretRenewed);
        }
        Ok(())
    }
}
