//! Files that go with a message to the customer: of this complaint alone, each with what it is.

use super::{
    Action, ENCLOSURES, Enclosing,
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    entry::{Entry, What},
    refusal::Refusal,
    terms::{Channel, Label},
};

impl Bench<'_> {
    /// What `with` comes to, and behind it an entry for each file that its message takes along.
    pub(super) fn enclose(&self, files: &[Enclosing], with: &Action, draft: &mut Draft) -> Result<(), Refusal> {
        // What is texted or said takes nothing along.
        let in_writing = matches!(self.complaint.answering.by, Some(Channel::Email | Channel::Letter));
        if !in_writing || matches!(with, Action::Enclose { .. }) {
            return Err(Refusal::CannotEnclose);
        }
        self.act(with, draft)?;
        // What is said on the phone, or closed, takes nothing along.
        let message = draft.entries.iter().find(|entry| takes_files(entry));
        let with = message.map(|entry| entry.seq).ok_or(Refusal::CannotEnclose)?;
        if files.len() > ENCLOSURES {
            return Err(Refusal::CannotEnclose);
        }
        for Enclosing { file, about, pages } in files {
            let theirs = self.complaint.files.iter().map(|(_, known, _)| known);
            if !theirs.into_iter().any(|known| known == file) {
                return Err(Refusal::CannotEnclose);
            }
            let about = required(about, "what the file is, for who can’t see it")?;
            let what = What::Enclosed {
                with,
                file: file.clone(),
                pages: pages.clone(),
            };
            draft.add_with(what, [(Label::FileName, about)]);
        }
        Ok(())
    }
}

const fn takes_files(entry: &Entry) -> bool {
    matches!(
        entry.what,
        What::Wrote { .. }
            | What::InformationAsked { .. }
            | What::Offered { .. }
            | What::Concluded { .. }
            | What::Estimated { revised: true, .. }
    )
}
