//! The limit of a promise in words: whose it is where it differs, which of several clocks decides, whether it is an
//! aim, and what else says when.

use super::Voice;
use crate::{
    code::{Arm, Promise, Variant, phrases::Phrasebook},
    entry::Fact,
    obligation::Strength,
};

/// What starts a clock.
pub(super) fn began_by(arm: &Arm) -> Vec<Fact> {
    let broken = arm.since_broken.as_ref().map(|_| Fact::Broken);
    arm.since.iter().copied().chain(broken).collect()
}

/// More words than a reader follows: where check has found the limits complete, they are every other case.
const MANY: usize = 4;

/// A limit as it is said, and the variants that have it.
type Shared<'v> = (String, Vec<&'v Variant>);

impl Voice<'_> {
    /// The limits in words, with what else decides when: a date that we give, or that it comes again and again.
    pub(super) fn due(&self, promise: &Promise) -> String {
        let phrases = self.phrases;
        let published = promise.variants().any(|variant| variant.within.is_some());
        match (promise.moved_by, promise.recurs) {
            (Some(_), _) if !published => aimed(promise, phrases, &phrases.by_date_given),
            (Some(_), _) => format!("{}; {}", self.limits(promise), phrases.or_date_given),
            (None, Some(_)) if published => format!("{}; {}", self.limits(promise), phrases.again),
            (None, Some(_)) => aimed(promise, phrases, &phrases.regularly),
            (None, None) => self.limits(promise),
        }
    }

    /// Of several clocks, each with what starts it.
    fn limits(&self, promise: &Promise) -> String {
        if let [only] = promise.arms.as_slice() {
            return self.cases(promise, &only.variants);
        }
        let clocks = promise.arms.iter().map(|arm| {
            self.phrases
                .counted(&self.cases(promise, &arm.variants), &began_by(arm))
        });
        let clocks = clocks.collect::<Vec<_>>().join("; ");
        self.phrases.joined(&clocks, promise.join)
    }

    /// Each limit once, with the cases that it is for: an override before the others, the one for every other case last.
    fn cases(&self, promise: &Promise, variants: &[Variant]) -> String {
        if let [only] = variants
            && let Some(listed) = self.rows_of(promise, only)
        {
            return listed;
        }
        let mut limits = self.shared(promise, variants);
        if let [(only, _)] = limits.as_slice() {
            return only.clone();
        }
        let others = limits
            .iter()
            .position(|(_, same)| same.iter().any(|variant| variant.otherwise));
        let others = others.or_else(|| limits.iter().position(|(_, same)| words(same) > MANY));
        let others = others.map(|at| limits.remove(at));
        let named = limits.iter().map(|(limit, same)| {
            let case = self.phrases.case(self.code, same, self.language);
            self.phrases.limit_of(&case, limit)
        });
        let others = others.map(|(limit, _)| self.phrases.otherwise(&limit));
        named.chain(others).collect::<Vec<_>>().join("; ")
    }

    fn shared<'v>(&self, promise: &Promise, variants: &'v [Variant]) -> Vec<Shared<'v>> {
        let mut limits: Vec<Shared<'v>> = Vec::new();
        let (over, own): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.over.is_some());
        for variant in over.into_iter().chain(own) {
            let said = aimed(promise, self.phrases, &self.limit(variant));
            match limits.iter_mut().find(|(limit, _)| *limit == said) {
                Some((_, same)) => same.push(variant),
                None => limits.push((said, vec![variant])),
            }
        }
        limits
    }

    /// Of the only limit that there is: its rows, each with its days, where it changes.
    fn rows_of(&self, promise: &Promise, variant: &Variant) -> Option<String> {
        let limit = variant.within.as_ref().filter(|_| promise.arms.len() == 1)?;
        let say = |within| aimed(promise, self.phrases, &self.phrases.within(within));
        self.rows.listed(self.code, limit, self.phrases, say)
    }

    fn limit(&self, variant: &Variant) -> String {
        let say = |within| self.phrases.within(within);
        let within = variant.within.as_ref();
        within.map_or_else(
            || self.phrases.unpublished.clone(),
            |within| self.rows.inline(self.code, within, self.phrases, say),
        )
    }
}

fn aimed(promise: &Promise, phrases: &Phrasebook, limit: &str) -> String {
    match promise.strength {
        Strength::Aim => phrases.aimed(limit),
        Strength::Must => limit.to_owned(),
    }
}

/// How many words the conditions of some variants have.
fn words(variants: &[&Variant]) -> usize {
    let conditions = variants.iter().flat_map(|variant| variant.when.0.values());
    conditions.map(Vec::len).sum()
}
