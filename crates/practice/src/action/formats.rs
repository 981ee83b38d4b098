//! The format that the customer needs: asked for, given by a person, or sent again in it.

use super::{
    bench::Bench,
    draft::{Draft, required},
};
use crate::{
    entry::{Fact, Seq, What},
    formats::{is_made_here, to_repeat},
    refusal::Refusal,
    terms::{Channel, Format, Label},
};

impl Bench<'_> {
    /// The format that was asked for, if one was.
    fn format(&self) -> Result<Format, Refusal> {
        let asked = self.complaint.answering.format;
        let asked = Some(asked).filter(|format| *format != Format::Standard);
        asked.ok_or(Refusal::NoFormatAsked)
    }

    /// Reading out is answering; whoever carries a copy to the post answers nobody.
    pub(super) fn give_format(
        &self,
        channel: Channel,
        of: &[Seq],
        how: &str,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        if channel.is_live() {
            self.handler()?;
        } else {
            self.staff()?;
        }
        draft.not_longer_ago(Fact::FormatGiven)?;
        self.not_before_filing(draft)?;
        let format = self.format()?;
        let how = required(how, "how the customer got it")?;
        let told = |seq: &Seq| {
            let mut deliveries = self.complaint.deliveries.keys();
            deliveries.any(|(owed_by, notice)| owed_by == seq && notice.is_had_in_a_format())
        };
        if !of.iter().all(told) {
            return Err(Refusal::Missing {
                what: "a message that was told",
            });
        }
        let of = of.to_vec();
        draft.add_with(What::FormatGiven { format, channel, of }, [(Label::Evidence, how)]);
        Ok(())
    }

    /// What was told is told again, and nothing else: whoever asks for that answers nobody.
    pub(super) fn repeat(&self, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff()?;
        let format = self.format()?;
        if !is_made_here(self.complaint) {
            return Err(Refusal::FormatNotMadeHere);
        }
        let of = to_repeat(self.complaint, self.entries);
        if of.is_empty() {
            return Err(Refusal::NothingToRepeat);
        }
        draft.add(What::Repeated { format, of });
        Ok(())
    }
}

pub(super) fn ask_format(format: Format, draft: &mut Draft) -> Result<(), Refusal> {
    draft.not_longer_ago(Fact::FormatAsked)?;
    draft.add(What::FormatAsked { format });
    Ok(())
}
