//! What was told before, once more, in the format that the customer asked for: each message as it would be read out, so
//! that no secret stands in it, under what it was and when it was told. It is evidence of nothing.

use fluent_bundle::FluentValue;
use practice::{
    What,
    complaint::Delivery,
    entry::Seq,
    terms::{Content, Notice},
};

use super::{Block, Writing, spoken};
use crate::post::enclosing;

impl Writing<'_> {
    pub(super) fn repeat(&mut self) {
        let Some(What::Repeated { of, .. }) = self.entry.map(|entry| &entry.what) else {
            return;
        };
        self.said("mail-repeat-intro");
        for (place, owed_by) in of.iter().enumerate() {
            self.once_more(place + 1, *owed_by);
        }
    }

    /// Whether any of it had the notice of the scheme: it stands once, at the end.
    pub(super) fn repeats_the_scheme(&self) -> bool {
        let of = match self.entry.map(|entry| &entry.what) {
            Some(What::Repeated { of, .. }) => of.as_slice(),
            _ => &[],
        };
        let mut told = of.iter().filter_map(|owed_by| Some(self.told(*owed_by)?.0));
        told.any(|notice| self.case.code.contains(notice).contains(&Content::SchemeNotice))
    }

    fn once_more(&mut self, place: usize, owed_by: Seq) {
        let Some((notice, at)) = self.told(owed_by) else { return };
        let entry = self.case.file.entries.iter().find(|entry| entry.seq == owed_by);
        let values = [
            ("place", FluentValue::from(place)),
            (
                "subject",
                self.say(&format!("mail-{}-subject", spoken(notice, entry))).into(),
            ),
            ("moment", at.into()),
        ];
        let text = self.tongue.say_with("mail-repeat-heading", &values);
        self.blocks.push(Block::Heading { text });
        let mut again = Self {
            on_paper: self.on_paper,
            aloud: true,
            unproved: self.unproved,
            ..Writing::new(self.desk, self.case, self.tongue, notice, owed_by, self.link.clone())
        };
        again.matter();
        self.blocks.append(&mut again.blocks);
        let tongue = self.tongue;
        let enclosed = enclosing::listed(self.case, owed_by, tongue, |one| {
            enclosing::about(one, tongue).into_owned()
        });
        self.blocks.extend(enclosed);
    }

    /// The message that an entry owed, and when it was told.
    fn told(&self, owed_by: Seq) -> Option<(Notice, String)> {
        let mut deliveries = self.complaint().deliveries.iter();
        deliveries.find_map(|((seq, notice), delivery)| {
            let Delivery::Sent(sent) = delivery else { return None };
            let mut entries = self.case.file.entries.iter();
            let entry = entries.find(|entry| *seq == owed_by && entry.seq == *sent)?;
            notice
                .is_had_in_a_format()
                .then(|| (*notice, self.moment(entry.occurred_at)))
        })
    }
}
