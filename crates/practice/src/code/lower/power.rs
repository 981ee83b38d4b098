//! What a document says beside its promises: allowances, attempts, powers, locks and targets.

use super::Lowering;
use crate::{
    code::{
        Allowance, Attempts, Code, Doing, Ground, Lock, May, Measured, Needs, Statistic, Target,
        read::{Placed, Table},
    },
    entry::Fact,
};

impl Lowering<'_> {
    pub(super) fn powers(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        self.each(code, top, "allowance", |lowering, code, id, table| {
            let allowance = lowering.allowance(code, id, table);
            code.allowances.extend(allowance);
        });
        self.each(code, top, "attempts", |lowering, code, id, table| {
            let attempts = lowering.attempts(code, id, table);
            code.attempts.extend(attempts);
        });
        self.each(code, top, "lock", |lowering, code, id, table| {
            let lock = lowering.lock(code, id, table);
            code.locks.push(lock);
        });
        self.each(code, top, "target", |lowering, code, id, table| {
            let target = lowering.target(code, id, table);
            code.targets.extend(target);
        });
        // Last, since they name what stands above.
        let Some(powers) = top.table("may") else { return };
        for key in powers.keys() {
            let Some(table) = powers.table(&key.value) else {
                continue;
            };
            let id = self.named(&key.value);
            self.note(format!("may.{id}"), &table, table.span.clone());
            let needs = self.needs(code, &table);
            let source = table.text("source").map(|text| text.value);
            if let Some(act) = powers.parsed::<Doing>(key) {
                code.powers.push(May { act, id, needs, source });
            }
            table.finish();
        }
        powers.finish();
    }

    fn each(
        &mut self,
        code: &mut Code,
        top: &Table<'_, '_>,
        what: &str,
        mut read: impl FnMut(&mut Self, &mut Code, String, &Table<'_, '_>),
    ) {
        let Some(named) = top.table(what) else { return };
        for key in named.keys() {
            let Some(table) = named.table(&key.value) else { continue };
            let id = self.named(&key.value);
            self.note(format!("{what}.{id}"), &table, table.span.clone());
            read(self, code, id, &table);
            table.finish();
        }
        named.finish();
    }

    fn allowance(&mut self, code: &mut Code, id: String, table: &Table<'_, '_>) -> Option<Allowance> {
        let path = format!("allowance.{id}");
        let standard = self.counted(code, table);
        if standard.customers_zone && table.has("zone") {
            table.reader().fault(
                "unknown-zone",
                "the customer’s time is not counted where the customer is".to_owned(),
                table.span_of("zone"),
                "here",
                "name a zone, such as Europe/Madrid, or leave it out: the desk’s".to_owned(),
            );
        }
        if !table.has("since") && !table.has("since_broken") {
            table.missing(
                "since",
                "say what starts the customer’s time: since = \"information-asked\"",
            );
        }
        if !table.has("at_least") {
            table.missing(
                "at_least",
                "say how long the customer has: at_least = \"10 business days\"",
            );
        }
        let allowance = (
            table.words("since"),
            table.text("since_broken").map(|text| self.known_as(code, &text.value)),
            table
                .table("when")
                .map(|when| self.condition(code, &path, &when))
                .unwrap_or_default(),
            self.limit(table, "at_least", &path),
            table.words("ended_by"),
            table.words("proof"),
            table.text("source").map(|text| text.value),
            self.required_texts(table, "name", &format!("{path}.name")),
            self.required_texts(table, "text", &format!("{path}.text")),
        );
        let (since, since_broken, when, at_least, ended_by, proof, source, name, text) = allowance;
        Some(Allowance {
            id,
            since,
            since_broken,
            when,
            at_least: at_least?,
            ended_by,
            proof,
            calendar: standard.calendar,
            counting: standard.counting,
            source,
            name,
            text,
        })
    }

    fn attempts(&mut self, code: &mut Code, id: String, table: &Table<'_, '_>) -> Option<Attempts> {
        let path = format!("attempts.{id}");
        if !table.has("count") {
            table.missing("count", "say how many attempts, each on a day of its own: count = 5");
        }
        let standard = self.counted(code, table);
        let count = table.number("count");
        self.note(format!("{path}.count"), table, table.span_of("count"));
        let within = self.length(table, "within", &format!("{path}.within"));
        let mut then_by = None;
        let mut wait = None;
        if let Some(then) = table.table("then") {
            then_by = then.word("by");
            wait = self.length(&then, "wait", &format!("{path}.wait"));
            then.finish();
        }
        let source = table.text("source").map(|text| text.value);
        Some(Attempts {
            id,
            count: count?.value,
            within,
            then_by,
            wait,
            calendar: standard.calendar,
            counting: standard.counting,
            source,
        })
    }

    fn lock(&mut self, code: &mut Code, id: String, table: &Table<'_, '_>) -> Lock {
        let path = format!("lock.{id}");
        for (key, help) in [
            ("since", "say what puts it on: since = \"received\""),
            ("until", "say what takes it off: until = \"outcome-told\""),
            (
                "forbids",
                "say what is forbidden meanwhile: forbids = [\"suspend-service\"]",
            ),
        ] {
            if !table.has(key) {
                table.missing(key, help);
            }
        }
        Lock {
            since: table.words("since"),
            until: table.words("until"),
            forbids: table.words("forbids"),
            when: table
                .table("when")
                .map(|when| self.condition(code, &path, &when))
                .unwrap_or_default(),
            silent: Vec::new(),
            source: table.text("source").map(|text| text.value),
            text: self.required_texts(table, "text", &format!("{path}.text")),
            id,
        }
    }

    fn target(&mut self, code: &mut Code, id: String, table: &Table<'_, '_>) -> Option<Target> {
        let path = format!("target.{id}");
        for (key, help) in [
            ("of", "name the promise whose cases are counted: of = \"answer\""),
            ("within", "say how long is good: within = \"10 business days\""),
        ] {
            if !table.has(key) {
                table.missing(key, help);
            }
        }
        let of = table.text("of").map(|text| {
            self.note(format!("{path}.of"), table, text.span.clone());
            self.known_as(code, &text.value)
        });
        let share = table.number("share").map(|number| number.value);
        self.note(format!("{path}.share"), table, table.span_of("share"));
        let within = self.length(table, "within", &format!("{path}.within"));
        let target = (
            table.word::<Statistic>("statistic").unwrap_or(Statistic::Share),
            table.word::<Measured>("window").unwrap_or(Measured::Quarter),
            table.number("min_cases").map_or(1, |number| u32::from(number.value)),
            table.text("source").map(|text| text.value),
            self.required_texts(table, "text", &format!("{path}.text")),
        );
        let (statistic, window, min_cases, source, text) = target;
        Some(Target {
            id,
            of: of?,
            statistic,
            share,
            within: within?,
            window,
            min_cases,
            source,
            text,
        })
    }

    fn needs(&mut self, code: &Code, table: &Table<'_, '_>) -> Needs {
        let Some(needs) = table.table("needs") else {
            table.missing("needs", "say what must have happened: needs = { any = [\"accepted\"] }");
            return Needs::default();
        };
        let grounds = |key: &str| -> Vec<Ground> {
            needs
                .texts(key)
                .into_iter()
                .filter_map(|name| self.ground(code, &needs, name))
                .collect()
        };
        let needs_of = Needs {
            any: grounds("any"),
            all: grounds("all"),
        };
        needs.finish();
        needs_of
    }

    /// A fact, or the name of attempts or of an allowance.
    fn ground(&self, code: &Code, table: &Table<'_, '_>, name: Placed<String>) -> Option<Ground> {
        let own = self.named(&name.value);
        let either = |id: &String| *id == own || *id == name.value;
        if let Some(attempts) = code.attempts.iter().find(|attempts| either(&attempts.id)) {
            return Some(Ground::Attempts(attempts.id.clone()));
        }
        if let Some(allowance) = code.allowances.iter().find(|allowance| either(&allowance.id)) {
            return Some(Ground::Lapsed(allowance.id.clone()));
        }
        table.parsed::<Fact>(name).map(Ground::Fact)
    }
}
