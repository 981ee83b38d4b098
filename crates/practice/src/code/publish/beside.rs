//! What a reader must know of a clock beside when it starts and ends: when it stands still, and what urgent means.

use super::{Beside, Line, Voice, Whose, capital};
use crate::{
    code::{Field, PauseRule, Promise},
    entry::Fact,
};

impl Voice<'_> {
    /// Nothing where a phrasebook from before there were such words says nothing of it.
    pub(super) fn beside(&self, promise: &Promise) -> Vec<Beside> {
        let holds = |pause: &&PauseRule| pause.holds.contains(&promise.id);
        let still = self.code.pauses.iter().filter(holds);
        let still = still.map(|pause| (Line::StandsStill, self.still(pause)));
        let said = still
            .chain([(Line::Urgent, self.urgent(promise))])
            .map(|(line, said)| Beside {
                line,
                label: line.label(&self.phrases.page).to_owned(),
                said,
            });
        said.filter(|line| !line.said.is_empty() && !line.label.is_empty())
            .collect()
    }

    /// The rule in words, and after it what the author says.
    pub(in crate::code) fn still(&self, pause: &PauseRule) -> String {
        let own = self.say(&pause.text, Whose::Pause(pause));
        match (self.phrases.still(pause), own.as_str()) {
            (rule, "") => rule,
            (rule, own) => format!("{rule}. {}", capital(own)),
        }
    }

    /// Who marks a complaint urgent, and from when its limit counts.
    fn urgent(&self, promise: &Promise) -> String {
        let words = &self.phrases.page;
        let differs = promise.fields().any(|field| field == Field::Urgent);
        match (differs, promise.starts_with(Fact::Urgent)) {
            (true, false) => format!("{} {}", words.urgent_marked, words.urgent_counts)
                .trim()
                .to_owned(),
            (_, true) => words.urgent_marked.clone(),
            (false, false) => String::new(),
        }
    }
}
