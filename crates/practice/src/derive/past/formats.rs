//! When the customer has what they were told in the format that they asked for: each message that they had otherwise
//! when they asked was given again in it, or a person says that all of them were. One that comes later, in the format
//! by itself, gives none of those before it.

use std::collections::BTreeSet;

use crate::{
    entry::{Entry, Fact, Moment, Seq, What},
    terms::{Format, Notice},
};

/// A message to the customer: the entry that owed it, and which of its messages.
type Message = (Seq, Notice);

#[derive(Default)]
pub(super) struct Formats {
    /// What the customer was told so far, and has.
    told: BTreeSet<Message>,
    /// Of that, what they are still to have in the format.
    owed: BTreeSet<Message>,
}

impl Formats {
    pub(super) fn add(&mut self, entry: &Entry, moments: &mut Vec<Moment>) {
        match &entry.what {
            What::FormatAsked {
                format: Format::Standard,
            }
            | What::FormatGiven { .. } => self.owed.clear(),
            What::FormatAsked { .. } => self.owed.clone_from(&self.told),
            What::Sent {
                owed_by,
                notice,
                level,
                format,
                ..
            } if !notice.is_for_staff() => {
                self.told.insert((*owed_by, *notice));
                if format.is_some() {
                    self.owed.remove(&(*owed_by, *notice));
                    if self.owed.is_empty() {
                        moments.push(entry.moment(Fact::FormatGiven, &[], *level));
                    }
                }
            }
            // What did not arrive was not told: no version of it is owed until it is.
            What::Bounced { owed_by, notice, .. } => {
                self.told.remove(&(*owed_by, *notice));
                self.owed.remove(&(*owed_by, *notice));
            }
            _ => {}
        }
    }
}
