//! When a clock stands still, in words made from the rule: for what we wait, whose the proof is, for how long at most.

use std::collections::BTreeMap;

use super::{Phrasebook, filled};
use crate::{calendar::Within, code::PauseRule};

/// What is said of pauses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::code) struct Still {
    /// By the word of the cause.
    pub(super) causes: BTreeMap<String, String>,
    /// `{while}` with the `{fact}` that must be proved.
    pub(super) proof: String,
    /// `{while}` of a clock that begins anew afterwards.
    pub(super) restarts: String,
}

impl Phrasebook {
    /// "while we wait for something that we asked you for, from when our question reaches you, which is ours to prove;
    /// at most 10 business days". Empty where a phrasebook from before there were such words says nothing of it.
    pub(in crate::code) fn still(&self, rule: &PauseRule) -> String {
        let Some(cause) = self.still.causes.get(rule.cause.word()).filter(|said| !said.is_empty()) else {
            return String::new();
        };
        let mut said = cause.clone();
        if let Some(proof) = rule.proof {
            let fact = self.happened(proof);
            said = filled(&self.still.proof, &[("while", &said), ("fact", fact)], &said);
        }
        match rule.at_most {
            Some(Within::Span(span)) => said = format!("{said}; {}", self.at_most(span)),
            Some(within) => said = format!("{said}; {}", self.within(within)),
            None => {}
        }
        if rule.restarts {
            said = filled(&self.still.restarts, &[("while", &said)], &said);
        }
        said
    }
}
