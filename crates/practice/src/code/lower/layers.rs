//! What documents say about one another: the numbers that a code gives to its packs' promises, exceptions with
//! their source, and laws that only fill gaps. Settled when every document was read.

use std::collections::BTreeMap;

use super::{Lowering, named_as};
use crate::{
    code::{
        Code, Condition, Layer, Limit, Over, Promise, Silence, Variant,
        condition::apart,
        nearest,
        read::{Table, did_you_mean},
    },
    fault::{Fault, Place},
    terms::Content,
};

/// Where a promise of a pack starts by the breach of another, its own come before those of others.
fn own_promises(code: &mut Code) {
    let ids: Vec<String> = code.promises.iter().map(|promise| promise.id.clone()).collect();
    for promise in &mut code.promises {
        let Some(pack) = promise.pack().map(str::to_owned) else {
            continue;
        };
        for broken in promise.arms.iter_mut().filter_map(|arm| arm.since_broken.as_mut()) {
            let own = format!("{pack}/{broken}");
            if ids.contains(&own) {
                *broken = own;
            }
        }
    }
}

/// What a promise asks of a message, the message carries: else the promise could never be kept by it.
fn carry_what_is_asked_for(code: &mut Code) {
    for kept in code.promises.iter().flat_map(|promise| &promise.kept_by) {
        for notice in kept.facts.iter().filter_map(|fact| fact.told_by()) {
            let rule = code.notices.entry(notice).or_default();
            for content in kept.with.iter().filter(|content| !Content::TOLD.contains(content)) {
                if *content != Content::News && !rule.contains.contains(content) {
                    rule.contains.push(*content);
                }
            }
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct Layering {
    /// The numbers that the code gives, by promise, and where.
    numbers: BTreeMap<String, (u8, Place)>,
    overrides: Vec<Override>,
    /// How many packs the code stands on, read or not.
    pub(super) stands_on: usize,
    /// The table in which the code gives numbers.
    table: Option<Place>,
}

/// An exception to a rule of another pack.
#[derive(Debug)]
struct Override {
    by: String,
    slot: String,
    /// None: the rule says nothing.
    is: Option<Limit>,
    when: Condition,
    source: String,
    place: Place,
}

impl Layering {
    pub(super) fn number_of(&self, promise: &str) -> Option<u8> {
        self.numbers.get(promise).map(|(number, _)| *number)
    }
}

impl Lowering<'_> {
    /// `[number] "ca-ccts/tell" = 7`.
    pub(super) fn numbers(&mut self, top: &Table<'_, '_>) {
        let Some(table) = top.table("number") else { return };
        self.layering.table = Some(table.reader().place(table.span.clone()));
        for key in table.keys() {
            if let Some(number) = table.number(&key.value) {
                let place = table.reader().place(key.span);
                self.layering.numbers.insert(key.value, (number.value, place));
            }
        }
        table.finish();
    }

    /// `[[override]] slot, is, when, source` of a pack.
    pub(super) fn overrides(&mut self, code: &Code, top: &Table<'_, '_>, pack: &str) {
        for table in top.tables("override") {
            let slot = table.required_text("slot", "name the rule: slot = \"es-ley-10-2025/lock.keep-service\"");
            let path = format!("override.{}", slot.value);
            if !table.has("is") {
                table.missing(
                    "is",
                    "say what holds instead: is = \"none\", or a length such as is = \"10 business days\"",
                );
            }
            let none = table.plain_text("is").is_some_and(|is| is.value == "none");
            let is = if none { None } else { self.limit(&table, "is", &path) };
            let when = table
                .table("when")
                .map(|when| self.condition(code, &path, &when))
                .unwrap_or_default();
            let source = table
                .required_text("source", "name the rule that allows this exception")
                .value;
            if none || is.is_some() {
                self.layering.overrides.push(Override {
                    by: pack.to_owned(),
                    slot: slot.value,
                    is,
                    when,
                    source,
                    place: table.reader().place(slot.span),
                });
            }
            table.finish();
        }
    }

    /// Settles numbers, exceptions and gaps.
    pub(super) fn layers(&mut self, code: &mut Code) {
        own_promises(code);
        self.unused_numbers(code);
        for promise in &code.promises {
            // A number that is none has been told already.
            if promise.number == 0 && !self.misnumbered.contains(&promise.id) {
                self.faults.push(self.unnumbered(promise));
            }
        }
        self.ties();
        for over in std::mem::take(&mut self.layering.overrides) {
            self.apply(code, over);
        }
        Self::gaps_filled(code);
        carry_what_is_asked_for(code);
    }

    /// Where a pack could not be read, what speaks of it is no news.
    fn pack_failed(&self, code: &Code) -> bool {
        code.packs.len() < self.layering.stands_on
    }

    fn unused_numbers(&mut self, code: &Code) {
        if self.pack_failed(code) {
            return;
        }
        for (id, (_, place)) in &self.layering.numbers {
            if code.promise(id).is_some() {
                continue;
            }
            let known: Vec<&str> = code
                .promises
                .iter()
                .filter(|promise| promise.pack().is_some())
                .map(|promise| promise.id.as_str())
                .collect();
            let help = if self.layering.stands_on == 0 {
                let pack = id.split_once('/').map_or("ca-ccts", |(pack, _)| pack);
                format!("the code stands on no pack: add stands_on = [\"{pack}\"], or take this line out")
            } else {
                let near = nearest(id, known.iter().copied());
                let all = format!("the promises of the packs are: {}", known.join(", "));
                did_you_mean(near.as_deref(), &all)
            };
            self.faults.push(Fault {
                code: "unknown-name",
                message: format!("there is no promise “{id}” to number"),
                place: place.clone(),
                label: "names nothing".to_owned(),
                also: None,
                help,
            });
        }
    }

    fn unnumbered(&self, promise: &Promise) -> Fault {
        let mut place = self.places.get(&format!("promise.{}", promise.id)).cloned();
        let mut also = None;
        if let Some(pack) = promise.pack() {
            // The number is the code's to give.
            let named = || self.places.get(&named_as(&format!("packs/{pack}.toml"))).cloned();
            if let Some(own) = self.layering.table.clone().or_else(named) {
                also = place.replace(own).map(|theirs| (theirs, "this promise".to_owned()));
            }
        }
        let help = if promise.pack().is_some() {
            format!(
                "give it a number in the code that stands on the pack: [number] \"{}\" = 7",
                promise.id
            )
        } else {
            "give the number by which people will know it: number = 4".to_owned()
        };
        Fault {
            code: "missing-key",
            message: format!("[promise.{}] has no “number”", promise.id),
            place: place.unwrap_or(Place {
                document: String::new(),
                span: 0..0,
            }),
            label: "here".to_owned(),
            also,
            help,
        }
    }

    /// Two exceptions to one rule that can hold together and disagree.
    fn ties(&mut self) {
        let overrides = &self.layering.overrides;
        for (index, one) in overrides.iter().enumerate() {
            for other in overrides.iter().skip(index.saturating_add(1)) {
                if one.slot != other.slot || one.is == other.is || apart(&one.when, &other.when) {
                    continue;
                }
                self.faults.push(Fault {
                    code: "override-tie",
                    message: format!("two overrides of {} can hold together and disagree", one.slot),
                    place: other.place.clone(),
                    label: "this one".to_owned(),
                    also: Some((one.place.clone(), "and this one".to_owned())),
                    help: "narrow one of them with when, so that one alone holds".to_owned(),
                });
            }
        }
    }

    fn apply(&mut self, code: &mut Code, over: Override) {
        let silence = Silence {
            when: over.when.clone(),
            by: over.by.clone(),
            source: over.source.clone(),
        };
        let (pack, rule) = over.slot.split_once('/').unwrap_or(("", &over.slot));
        let lock = rule.strip_prefix("lock.").map(|lock| format!("{pack}/{lock}"));
        let provider = !code
            .packs
            .iter()
            .any(|known| known.id == pack && known.layer != Layer::Provider);
        if let Some(lock) = lock
            && over.is.is_none()
            && let Some(lock) = code.locks.iter_mut().find(|known| known.id == lock)
        {
            lock.silent.push(silence);
            return;
        }
        let failed = self.pack_failed(code);
        let promise = code.promises.iter_mut().find(|known| known.id == over.slot);
        match (promise.filter(|_| !provider), over.is) {
            (Some(promise), None) => promise.silent.push(silence),
            (Some(promise), Some(limit)) => {
                if let Some(arm) = promise.arms.first_mut() {
                    arm.variants.push(Variant {
                        id: format!("override-{}", over.by),
                        when: over.when,
                        otherwise: false,
                        over: Some(Over {
                            by: over.by,
                            source: over.source,
                        }),
                        within: Some(limit),
                        internal: None,
                    });
                }
            }
            (None, _) if failed => {}
            (None, _) => {
                let rules: Vec<String> = code
                    .promises
                    .iter()
                    .filter(|promise| promise.pack().is_some())
                    .map(|promise| promise.id.clone())
                    .chain(code.locks.iter().map(|lock| lock.id.replacen('/', "/lock.", 1)))
                    .collect();
                self.faults.push(Fault {
                    code: "unknown-name",
                    message: format!("there is no rule “{}” to override", over.slot),
                    place: over.place,
                    label: "names nothing".to_owned(),
                    also: None,
                    help: format!("name a rule of a pack that the code stands on: {}", rules.join(", ")),
                });
            }
        }
    }

    /// A law that fills gaps is silent where the one it yields to has a rule of the same name for the case.
    fn gaps_filled(code: &mut Code) {
        for pack in &code.packs {
            for other in &pack.fills_gaps_of {
                let filled: Vec<(String, Silence)> = code
                    .promises
                    .iter()
                    .filter(|promise| promise.pack() == Some(other))
                    .map(|promise| {
                        let silence = Silence {
                            when: promise.when.clone(),
                            by: promise.id.clone(),
                            source: promise.id.clone(),
                        };
                        (promise.slot().to_owned(), silence)
                    })
                    .collect();
                for promise in code
                    .promises
                    .iter_mut()
                    .filter(|promise| promise.pack() == Some(&pack.id))
                {
                    let slot = promise.slot().to_owned();
                    let mine = filled.iter().filter(|(other, _)| *other == slot);
                    promise.silent.extend(mine.map(|(_, silence)| silence.clone()));
                }
            }
        }
    }
}
