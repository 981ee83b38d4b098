//! What is wrong with the rules beside the limits: clocks that do not fit together, names that name no promise, values
//! without a beginning, two laws that disagree.

use super::{Lint, known_help};
use crate::{
    code::{Code, Layer, Limit, Promise, Statistic, condition::apart},
    entry::Fact,
    fault::Fault,
};

impl Lint<'_> {
    pub(super) fn rules(&mut self) {
        let code = self.code;
        for promise in &code.promises {
            self.clocks(promise);
            self.carried(promise);
            self.values(promise);
        }
        for target in &code.targets {
            let path = format!("target.{}", target.id);
            self.names_promise(&format!("{path}.of"), &target.of);
            if target.share.is_some_and(|share| !(1..=100).contains(&share)) {
                let message = format!("the share of target “{}” is not a number from 1 to 100", target.id);
                self.fault(
                    "not-a-share",
                    &format!("{path}.share"),
                    message,
                    "of a hundred",
                    "write share = 95 for 95 in a hundred",
                );
            }
            if (target.statistic == Statistic::Share) != target.share.is_some() {
                let message = format!(
                    "target “{}” measures {} and names no fitting share",
                    target.id, target.statistic
                );
                let help = "write share = 95 with statistic = \"share\", and no share with a mean, a median or p80";
                self.fault("share-unfit", &format!("{path}.share"), message, "here", help);
            }
        }
        for allowance in &code.allowances {
            if let Some(promise) = &allowance.since_broken {
                self.names_promise(&format!("allowance.{}", allowance.id), promise);
            }
        }
        for attempts in code.attempts.iter().filter(|attempts| attempts.count == 0) {
            let path = format!("attempts.{}.count", attempts.id);
            let message = format!("“{}” asks for no attempt at all", attempts.id);
            self.fault(
                "no-attempts",
                &path,
                message,
                "none",
                "say how many days it must be tried on: count = 5",
            );
        }
        self.laws_that_disagree();
        self.gaps_of_nobody();
    }

    fn names_promise(&mut self, path: &str, id: &str) {
        if self.code.promise(id).is_none() {
            let ids = self.code.promises.iter().map(|promise| promise.id.as_str()).collect();
            let message = format!("there is no promise “{id}”");
            self.fault(
                "unknown-name",
                path,
                message,
                "names nothing",
                &known_help("promises", id, &ids),
            );
        }
    }

    fn clocks(&mut self, promise: &Promise) {
        let path = format!("promise.{}", promise.id);
        if promise.arms.len() > 1 && (promise.recurs.is_some() || promise.per_issue) {
            let message = format!("promise “{}” has several clocks and comes more than once", promise.id);
            let help = "a promise with earliest or latest is owed once a case: take recurs or per out, or make two \
                        promises of it";
            self.fault("clocks-recur", &path, message, "several clocks", help);
        }
        if promise.per_issue && promise.recurs.is_some() {
            let message = format!(
                "promise “{}” is owed once an issue and comes again and again",
                promise.id
            );
            self.fault(
                "clocks-recur",
                &path,
                message,
                "both",
                "take recurs or per = \"issue\" out",
            );
        }
        for arm in promise.arms.iter().filter(|arm| arm.since_broken.is_some()) {
            if arm.since.is_empty() && promise.recurs.is_none() && !promise.per_issue {
                continue;
            }
            let message = format!(
                "a breach starts “{}”, and so does something else, or it comes more than once",
                promise.id
            );
            let help = "give since_broken a clock of its own (earliest.NAME = { since_broken, within }), without recurs \
                        and per";
            self.fault("breach-and-more", &path, message, "more than a breach", help);
        }
        for broken in promise.arms.iter().filter_map(|arm| arm.since_broken.as_ref()) {
            self.names_promise(&path, broken);
            let chained = self.code.promise(broken).is_some_and(Promise::follows_a_breach);
            if chained {
                let message = format!(
                    "“{broken}”, whose breach starts “{}”, starts by a breach itself",
                    promise.id
                );
                let help = "let both start by the breach of the first promise, with a longer limit for the later one";
                self.fault("breach-of-breach", &path, message, "a chain", help);
            }
        }
    }

    /// Contents that are asked of a fact which carries none: nothing could ever keep the promise.
    fn carried(&mut self, promise: &Promise) {
        let asks = promise.kept_by.iter().filter(|kept| !kept.with.is_empty());
        let Some(fact) = asks.flat_map(|kept| &kept.facts).find(|fact| !fact.carries()) else {
            return;
        };
        let message = format!(
            "promise “{}” asks “{fact}” to carry contents, and it never carries any",
            promise.id
        );
        let able: Vec<&str> = Fact::ALL
            .iter()
            .filter(|fact| fact.carries())
            .map(|fact| fact.word())
            .collect();
        let help = format!(
            "take with out, or name what can carry them, such as fact = \"outcome-told\" (same_level = true may stay): \
             {}",
            able.join(", ")
        );
        self.fault(
            "carries-nothing",
            &format!("promise.{}.with", promise.id),
            message,
            "never kept",
            &help,
        );
    }

    /// A dated value must say something on the first day on which its promise can run.
    fn values(&mut self, promise: &Promise) {
        let first_day = self.code.effective.max(self.code.binds_from(&promise.id));
        for dated in promise
            .variants()
            .filter_map(|variant| variant.limit().and_then(Limit::dated))
        {
            let Some(first) = dated.rows.first().filter(|row| row.from > first_day) else {
                continue;
            };
            let message = format!(
                "value “{}” says nothing before {}, and the code takes effect on {first_day}",
                dated.id, first.from
            );
            let path = format!("value.{}.from.{}", dated.id, first.from);
            let help = "add a row that was in force on that day, with its source";
            self.fault("value-begins-late", &path, message, "the first row", help);
        }
    }

    /// Two rules of one layer for one thing that can hold together and differ.
    fn laws_that_disagree(&mut self) {
        let code = self.code;
        for (index, one) in code.promises.iter().enumerate() {
            for other in code.promises.iter().skip(index.saturating_add(1)) {
                if !disagree(code, one, other) {
                    continue;
                }
                let also = self.place(&format!("promise.{}", one.id));
                let place = self.place(&format!("promise.{}", other.id));
                self.faults.push(Fault {
                    code: "layer-tie",
                    message: format!(
                        "“{}” and “{}” are of one layer, can hold together, and differ",
                        one.id, other.id
                    ),
                    place,
                    label: "this one".to_owned(),
                    also: Some((also, "and this one".to_owned())),
                    help: "say which prevails, with its source: fills_gaps_of = […] in the pack that yields, or an \
                           [[override]]"
                        .to_owned(),
                });
            }
        }
    }

    fn gaps_of_nobody(&mut self) {
        let code = self.code;
        for pack in &code.packs {
            for other in &pack.fills_gaps_of {
                if code.packs.iter().any(|known| known.id == *other)
                    || self.shelf.text(&format!("packs/{other}.toml")).is_some()
                {
                    continue;
                }
                let ids = code.packs.iter().map(|pack| pack.id.as_str()).collect();
                let message = format!("pack “{}” fills the gaps of “{other}”, which is no pack", pack.id);
                let path = format!("pack.{}", pack.id);
                self.fault(
                    "unknown-name",
                    &path,
                    message,
                    "names nothing",
                    &known_help("packs", other, &ids),
                );
            }
        }
    }
}

fn disagree(code: &Code, one: &Promise, other: &Promise) -> bool {
    let layer = |promise: &Promise| -> Option<Layer> {
        let pack = promise.pack()?;
        code.packs.iter().find(|known| known.id == pack).map(|pack| pack.layer)
    };
    let same_layer = layer(one).is_some() && layer(one) == layer(other) && one.pack() != other.pack();
    let settled = !one.silent.is_empty() || !other.silent.is_empty();
    same_layer && one.slot() == other.slot() && !settled && one.arms != other.arms && !apart(&one.when, &other.when)
}
