//! The other complaints that an act belongs to as well: what it splits off, and what it is handled with.

use practice::{
    Entry,
    action::{Act, Action},
    entry::What,
    splitting, together,
};

use super::{Case, Desk, DeskError, case::written};

/// A case beside the one that is acted on: as it was, unless it is filed by the act, and as it will be.
pub type Beside = (Option<Case>, Case);

impl Desk {
    /// The complaints to which the new entries belong as well, before and after.
    pub(super) async fn beside(&self, before: &Case, after: &Case, acts: &[Act]) -> Result<Vec<Beside>, DeskError> {
        let known = before.complaint.version;
        let mut all: Vec<Beside> = Vec::new();
        for entry in after.file.entries.iter().filter(|entry| entry.seq > known) {
            if let Some(part) = part(after, entry, acts)? {
                all.push((None, part));
            }
            if !together::others(&after.file.entries, entry).is_empty() {
                Box::pin(self.spread(entry, after, &mut all)).await?;
            }
        }
        let seen_otherwise = |act: &Act| {
            let Some(seen) = act.action.looks_at() else {
                return false;
            };
            let mut found = all.iter().filter_map(|(before, _)| Some(&before.as_ref()?.complaint));
            found.any(|found| found.reference == seen.reference && found.version != seen.version)
        };
        if acts.iter().any(seen_otherwise) {
            return Err(DeskError::Moved);
        }
        let unchanged = |before: &Case, after: &Case| before.complaint.version == after.complaint.version;
        all.retain(|(before, after)| before.as_ref().is_none_or(|before| !unchanged(before, after)));
        Ok(all)
    }

    /// Writes an entry to whatever it belongs to as well; from one part of a whole it goes on, by the whole, to the others.
    async fn spread(&self, entry: &Entry, after: &Case, all: &mut Vec<Beside>) -> Result<(), DeskError> {
        let mut reached = vec![after.complaint.reference.clone()];
        let mut written = vec![(entry.clone(), after.clone())];
        while let Some((entry, of)) = written.pop() {
            for other in together::others(&of.file.entries, &entry) {
                if reached.contains(&other) {
                    continue;
                }
                let place = match all.iter().position(|(_, known)| known.complaint.reference == other) {
                    Some(place) => place,
                    None => match self.case(&other).await? {
                        Some(case) => {
                            all.push((Some(case.clone()), case));
                            all.len() - 1
                        }
                        // A link may name what is in no book of ours.
                        None if matches!(entry.what, What::Linked { .. } | What::Unlinked { .. }) => continue,
                        None => return Err(DeskError::NotFound),
                    },
                };
                reached.push(other);
                if let Some((_, other)) = all.get_mut(place)
                    && let Some(twin) = other.add_twin(&entry, &of)?
                {
                    written.push((twin, other.clone()));
                }
            }
        }
        Ok(())
    }
}

/// What an act splits off, as a complaint that is not written yet.
fn part(whole: &Case, entry: &Entry, acts: &[Act]) -> Result<Option<Case>, DeskError> {
    let What::SplitOff { other: reference, .. } = &entry.what else {
        return Ok(None);
    };
    let named = acts.iter().find_map(|act| match &act.action {
        Action::Split {
            other,
            category,
            nature,
            ..
        } if other == reference => Some((category.as_deref(), nature.as_str())),
        _ => None,
    });
    let (category, nature) = named.unwrap_or_default();
    let entries = splitting::part(&whole.complaint.reference, &whole.file.entries, entry, category, nature);
    Case::new(&whole.code, reference, written(entries)).map(Some)
}
