//! What a code's own rules speak of. Forms and pages ask only for what some rule knows, so that a code that says
//! nothing of supervisors or of silence shows nothing of either.

use super::{Allowance, Code, Doing, Promise};
use crate::{
    entry::Fact,
    terms::{Asking, Cause, Content, Ending},
};

impl Code {
    /// What the customer can be told that only the person who tells it can say, as far as a promise is kept by it or
    /// an allowance can't lapse without it.
    pub fn told_by_a_person(&self) -> Vec<Content> {
        let kept = self.promises.iter().flat_map(|promise| &promise.kept_by);
        let asked: Vec<Content> = kept
            .flat_map(|kept| kept.with.iter().copied())
            .chain(self.allowances.iter().flat_map(|rule| rule.proof.iter().copied()))
            .collect();
        Content::TOLD
            .into_iter()
            .filter(|content| asked.contains(content))
            .collect()
    }

    /// What a customer may ask for: a promise begins when they do.
    pub fn askings(&self) -> Vec<Asking> {
        let begins = |asking: &Asking| {
            self.promises
                .iter()
                .any(|promise| promise.starts_with(Fact::of(*asking)))
        };
        Asking::ALL.iter().copied().filter(begins).collect()
    }

    /// Whether we can come to wait for this. That a complaint was incomplete stops clocks only by a rule.
    pub fn knows_cause(&self, cause: Cause) -> bool {
        cause != Cause::Completion || self.pauses.iter().any(|pause| pause.cause == cause)
    }

    /// The promises whose clocks stand still while we wait for this.
    pub fn held_by(&self, cause: Cause) -> impl Iterator<Item = &Promise> {
        let rules = self.pauses.iter().filter(move |rule| rule.cause == cause);
        rules.flat_map(|rule| &rule.holds).filter_map(|id| self.promise(id))
    }

    /// Whether a case can end so at all: silence ends one only by a rule.
    pub fn knows_ending(&self, ending: Ending) -> bool {
        match ending {
            Ending::NotCompleted => self.allowances.iter().any(Allowance::is_to_complete),
            Ending::Uncontactable => !self.attempts.is_empty(),
            _ => true,
        }
    }

    /// What some lock of the code forbids.
    pub fn lockable(&self) -> Vec<Doing> {
        let forbidden = |act: &Doing| self.locks.iter().any(|lock| lock.forbids.contains(act));
        Doing::ALL.iter().copied().filter(forbidden).collect()
    }
}
