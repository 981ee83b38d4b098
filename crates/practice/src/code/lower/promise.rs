//! A promise as it is written: its clocks, its limits, the cases they are for, and what keeps it.

use std::sync::Arc;

use super::{Lowering, Standard, counting::counting};
use crate::{
    calendar::Within,
    code::{
        Arm, Code, Condition, Dated, Field, Join, KeptBy, Limit, MovedBy, Promise, Row, Variant,
        read::{Placed, Table, apart, nearest},
    },
    entry::Fact,
    obligation::Strength,
};

const LENGTHS: &str =
    "for example “2 business days”, “4 business hours”, “10 calendar days”, “same contact” or “same day”";

impl Lowering<'_> {
    pub(super) fn promise(&mut self, code: &mut Code, id: String, table: &Table<'_, '_>) -> Promise {
        let path = format!("promise.{id}");
        self.note(path.clone(), table, table.span.clone());
        let number = table.number("number").map(|number| number.value);
        self.note(format!("{path}.number"), table, table.span_of("number"));
        if table.has("number") && number.is_none() {
            self.misnumbered.insert(id.clone());
        }
        table.knows(&["counting", "earliest", "latest", "per", "variant"]);
        let standard = self.counted(code, table);
        let (arms, join) = self.arms(&path, table);
        Promise {
            number: self.layering.number_of(&id).or(number).unwrap_or(0),
            implements: table.texts("implements").into_iter().map(|text| text.value).collect(),
            source: table.text("source").map(|text| text.value),
            strength: table.word("strength").unwrap_or(Strength::Must),
            when: table
                .table("when")
                .map(|when| self.condition(code, &path, &when))
                .unwrap_or_default(),
            silent: Vec::new(),
            arms: self.with_variants(code, &path, table, arms),
            join,
            per_issue: per_issue(table),
            kept_by: self.kept_by(&path, table),
            recurs: table.word("recurs"),
            discharged_by: table.words("discharged_by"),
            moved_by: self.moved_by(&path, table),
            otherwise: table.word("otherwise"),
            calendar: standard.calendar,
            customers_zone: standard.customers_zone,
            counting: standard.counting,
            name: self.required_texts(table, "name", &format!("{path}.name")),
            text: self.required_texts(table, "text", &format!("{path}.text")),
            id,
        }
    }

    /// By which calendar, where and how a promise or all of a document is counted.
    pub(super) fn counted(&mut self, code: &mut Code, table: &Table<'_, '_>) -> Standard {
        let mut standard = self.standard.clone();
        if let Some(name) = table.text("calendar") {
            let own = self.named(&name.value);
            let found = [own, name.value.clone()]
                .into_iter()
                .find(|name| code.calendars.contains_key(name));
            if found.is_none() {
                let known: Vec<&str> = code.calendars.keys().map(String::as_str).collect();
                let message = format!("there is no calendar “{}”", name.value);
                let help = format!("the calendars are: {}", known.join(", "));
                table
                    .reader()
                    .fault("unknown-name", message, name.span, "names nothing", help);
            }
            standard.calendar = found.or(standard.calendar);
        }
        if table.has("counting") {
            standard.counting = counting(table, "counting");
        }
        if let Some(zone) = table.text("zone") {
            Self::zone(code, table, zone, &mut standard);
        }
        standard
    }

    /// `provider`, `customer`, or the name of a zone.
    fn zone(code: &mut Code, table: &Table<'_, '_>, zone: Placed<String>, standard: &mut Standard) {
        standard.customers_zone = zone.value == "customer";
        if matches!(zone.value.as_str(), "customer" | "provider") {
            return;
        }
        let base = standard.calendar.clone().unwrap_or_else(|| code.calendar.clone());
        let Some(calendar) = code.calendars.get(&base) else {
            return;
        };
        match calendar.in_zone(&zone.value) {
            Ok(mut there) => {
                let id = format!("{base}@{}", zone.value);
                there.id = id.as_str().into();
                standard.calendar = Some(id.clone());
                code.calendars.insert(id, there);
            }
            Err(fault) => {
                let help = "write “provider”, “customer”, or a zone such as Europe/London".to_owned();
                table
                    .reader()
                    .fault("unknown-zone", fault.to_string(), zone.span, "here", help);
            }
        }
    }

    /// The clocks, still without limits where there is one.
    fn arms(&mut self, path: &str, table: &Table<'_, '_>) -> (Vec<Arm>, Join) {
        let several = [(Join::Earliest, "earliest"), (Join::Latest, "latest")]
            .into_iter()
            .find(|(_, key)| table.has(key));
        let Some((join, key)) = several else {
            return (vec![Self::start(table, String::new(), true)], Join::Earliest);
        };
        if join == Join::Earliest && table.has("latest") {
            table.reader().fault(
                "clocks-twice",
                format!("“{path}” has clocks of which the earliest decides, and clocks of which the latest does"),
                table.span_of("latest"),
                "of the two kinds, one",
                "keep earliest or latest; what needs both is two promises".to_owned(),
            );
        }
        let mut arms = Vec::new();
        if let Some(named) = table.table(key) {
            for name in named.keys() {
                let Some(arm) = named.table(&name.value) else { continue };
                let mut clock = Self::start(&arm, name.value.clone(), true);
                clock.variants = vec![self.variant(None, path, name.value, &arm)];
                arms.push(clock);
                arm.finish();
            }
            named.finish();
        }
        (arms, join)
    }

    /// What starts a clock.
    fn start(table: &Table<'_, '_>, id: String, required: bool) -> Arm {
        let written = !table.texts("since").is_empty();
        if required && !table.has("since") && !table.has("since_broken") {
            table.missing(
                "since",
                "say what starts the clock (since = \"received\") and what keeps the promise (kept_by)",
            );
        }
        let arm = Arm {
            id,
            since: table.words("since"),
            since_broken: table.text("since_broken").map(|text| text.value),
            needs: table.word("needs"),
            variants: Vec::new(),
        };
        // What is named but names nothing; what is not there at all was told above.
        if table.has("since") && arm.since.is_empty() && !written {
            table.empty("since", "say what starts the clock: since = \"received\"");
        }
        arm
    }

    /// The limits of a promise with one clock.
    fn with_variants(&mut self, code: &Code, path: &str, table: &Table<'_, '_>, mut arms: Vec<Arm>) -> Vec<Arm> {
        let mut variants = Vec::new();
        if let Some(named) = table.table("variant") {
            for key in named.keys() {
                if let Some(variant) = named.table(&key.value) {
                    variants.push(self.variant(Some(code), path, key.value, &variant));
                    variant.finish();
                }
            }
            named.finish();
        }
        if table.has("within") || table.has("internal") {
            variants.push(self.variant(None, path, String::new(), table));
        }
        if let Some(arm) = arms.first_mut().filter(|arm| arm.id.is_empty()) {
            arm.variants = variants;
        } else if let Some(extra) = variants.first() {
            let at = if extra.id.is_empty() {
                path.to_owned()
            } else {
                format!("{path}.variant.{}", extra.id)
            };
            let message = format!("“{path}” has several clocks, and a limit beside them");
            let place = self.places.get(&format!("{at}.limit")).cloned();
            let span = place.map_or_else(|| table.span.clone(), |place| place.span);
            table.reader().fault(
                "limit-beside-clocks",
                message,
                span,
                "of which clock?",
                "write the limit in the clock that it is of: earliest.NAME = { since, within }".to_owned(),
            );
        }
        arms
    }

    fn variant(&mut self, code: Option<&Code>, path: &str, id: String, table: &Table<'_, '_>) -> Variant {
        let at = if id.is_empty() {
            path.to_owned()
        } else {
            format!("{path}.variant.{id}")
        };
        self.note(format!("{at}.limit"), table, table.span.clone());
        let (within, internal) = (self.limit(table, "within", &at), self.limit(table, "internal", &at));
        let otherwise = code.is_some()
            && table
                .plain_text("when")
                .is_some_and(|when| Self::otherwise(table, &when));
        // A promise with one limit has read its own `when` already.
        let when = match code.filter(|_| !otherwise) {
            None => Condition::default(),
            Some(code) => table
                .sub_table("when")
                .map(|when| self.condition(code, &at, &when))
                .unwrap_or_default(),
        };
        Variant {
            id,
            when,
            otherwise,
            over: None,
            within,
            internal,
        }
    }

    fn otherwise(table: &Table<'_, '_>, when: &Placed<String>) -> bool {
        let known = when.value == "otherwise";
        if !known {
            let message = format!("“{}” is no condition", when.value);
            let help = "write when = { channel = [\"phone\"] }, or when = \"otherwise\" for every case that is left";
            table
                .reader()
                .fault("unknown-word", message, when.span.clone(), "not known", help.to_owned());
        }
        known
    }

    /// `"2 business days"`, or `{ value = "ID" }` for one that changed on a date.
    pub(super) fn limit(&mut self, table: &Table<'_, '_>, key: &str, at: &str) -> Option<Limit> {
        if table.is_table(key) {
            let reference = table.table(key)?;
            let named = reference.required_text("value", "name a value of this document: { value = \"adr-after\" }");
            self.note(format!("{at}.{key}"), table, table.span_of(key));
            let found = self.values.get(&named.value).cloned();
            // One with a fault of its own is there, and has been told.
            let written = self.places.contains_key(&format!("value.{}", self.named(&named.value)));
            if found.is_none() && !written {
                let near = nearest(&named.value, self.values.keys().map(String::as_str));
                let known: Vec<&str> = self.values.keys().map(String::as_str).collect();
                let help = near.map_or_else(
                    || {
                        format!(
                            "give it its rows under [value.{}]; the values here are: {}",
                            named.value,
                            known.join(", ")
                        )
                    },
                    |near| format!("did you mean “{near}”?"),
                );
                let message = format!("there is no value “{}”", named.value);
                reference
                    .reader()
                    .fault("unknown-name", message, named.span, "names nothing", help);
            }
            reference.finish();
            return found.map(Limit::Dated);
        }
        self.length(table, key, &format!("{at}.{key}")).map(Limit::Fixed)
    }

    /// A length of time.
    pub(super) fn length(&mut self, table: &Table<'_, '_>, key: &str, path: &str) -> Option<Within> {
        let text = table.text(key)?;
        self.note(path.to_owned(), table, text.span.clone());
        match Within::parse(&text.value) {
            Ok(within) => Some(within),
            Err(sentence) => {
                let (wrong, how) = apart(&sentence);
                let help = how.unwrap_or(LENGTHS).to_owned();
                table
                    .reader()
                    .fault("not-a-length", wrong.to_owned(), text.span, "here", help);
                None
            }
        }
    }

    /// `[value.ID] picked_by, at = [{ from, is, source }]`.
    pub(super) fn dated_values(&mut self, top: &Table<'_, '_>) {
        self.values.clear();
        let Some(values) = top.table("value") else { return };
        for key in values.keys() {
            let Some(table) = values.table(&key.value) else {
                continue;
            };
            let path = format!("value.{}", self.named(&key.value));
            self.note(path.clone(), &table, table.span.clone());
            if !table.has("picked_by") {
                table.missing(
                    "picked_by",
                    "say which fact’s date reads the table: picked_by = \"received\"",
                );
            }
            let picked_by = table.word::<Fact>("picked_by");
            let rows = self.rows(&path, &table);
            if let (Some(picked_by), false) = (picked_by, rows.is_empty()) {
                let id = self.named(&key.value);
                self.values.insert(key.value, Arc::new(Dated { id, picked_by, rows }));
            }
            table.finish();
        }
        values.finish();
    }

    fn rows(&mut self, path: &str, table: &Table<'_, '_>) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        for row in table.tables("at") {
            if !row.has("from") {
                row.missing("from", "say from which day it holds: from = 2026-04-08");
            }
            if !row.has("is") {
                row.missing(
                    "is",
                    "say what it is from then on: is = \"6 weeks\", or is = \"none\" where it was repealed",
                );
            }
            let from = row.date("from");
            let repealed = row.plain_text("is").is_some_and(|is| is.value == "none");
            let is = if repealed {
                None
            } else {
                self.length(&row, "is", &format!("{path}.is"))
            };
            let source = row.required_text("source", "name the rule that changed it").value;
            if let Some(from) = from.filter(|_| repealed || is.is_some()) {
                if rows.last().is_some_and(|last| last.from >= from.value) {
                    row.reader().fault(
                        "rows-out-of-order",
                        format!(
                            "a row of “{path}” begins on {} and stands after a later one",
                            from.value
                        ),
                        from.span.clone(),
                        "not after the row above",
                        "write the rows in the order of their days, each once".to_owned(),
                    );
                }
                self.note(format!("{path}.from.{}", from.value), &row, from.span);
                rows.push(Row {
                    from: from.value,
                    is,
                    source,
                });
            }
            row.finish();
        }
        if !table.has("at") {
            table.missing(
                "at",
                "give its rows: at = [{ from = 2018-10-01, is = \"8 weeks\", source = \"…\" }]",
            );
        }
        rows
    }

    fn kept_by(&mut self, path: &str, table: &Table<'_, '_>) -> Vec<KeptBy> {
        if !table.has("kept_by") {
            table.missing(
                "kept_by",
                "say what starts the clock (since = \"received\") and what keeps the promise (kept_by)",
            );
        }
        if let Some(word) = table.plain_text("kept_by") {
            table.reader().fault(
                "wrong-type",
                format!("“kept_by” names a fact in braces, and this is “{}”", word.value),
                word.span,
                "this is a text",
                format!("write kept_by = {{ fact = \"{}\" }}", word.value),
            );
            return Vec::new();
        }
        let mut kept_by = Vec::new();
        let mut told = false;
        for kept in table.one_or_more("kept_by") {
            let all = kept.has("all");
            let key = if all { "all" } else { "fact" };
            // A fact that is no fact has its own sentence.
            told |= !kept.texts(key).is_empty();
            let one = KeptBy {
                facts: kept.words::<Fact>(key),
                all,
                with: kept.words("with"),
                same_level: kept.flag("same_level"),
            };
            if !one.with.is_empty() && !one.facts.iter().all(|fact| fact.carries()) {
                self.note(format!("{path}.with"), &kept, kept.span_of("with"));
            }
            kept_by.extend(Some(one).filter(|one| !one.facts.is_empty()));
            kept.finish();
        }
        if table.has("kept_by") && kept_by.is_empty() && !told {
            table.empty(
                "kept_by",
                "say what keeps the promise: kept_by = { fact = \"acknowledged\" }",
            );
        }
        kept_by
    }

    fn moved_by(&mut self, path: &str, table: &Table<'_, '_>) -> Option<MovedBy> {
        if !table.is_table("moved_by") {
            let fact = table.word("moved_by")?;
            return Some(MovedBy { fact, at_most: None });
        }
        let moved = table.table("moved_by")?;
        let fact = moved.word("fact");
        if !moved.has("fact") {
            moved.missing("fact", "say which fact names the new date: fact = \"estimated\"");
        }
        let at_most = self.length(&moved, "at_most", &format!("{path}.at_most"));
        moved.finish();
        fact.map(|fact| MovedBy { fact, at_most })
    }

    pub(super) fn condition(&mut self, code: &Code, path: &str, table: &Table<'_, '_>) -> Condition {
        let mut condition = Condition::default();
        for key in table.keys() {
            let words = words_of(table, &key.value);
            if key.value == "issue" {
                let categories = categories_under(code, table, &words);
                condition.0.insert(Field::Category, categories);
                continue;
            }
            if let Some(field) = table.parsed::<Field>(key) {
                for word in &words {
                    self.note(format!("{path}.when.{field}.{}", word.value), table, word.span.clone());
                }
                condition
                    .0
                    .insert(field, words.into_iter().map(|word| word.value).collect());
            }
        }
        condition
    }
}

/// The words that a field may have; `urgent = true` is `"yes"`.
fn words_of(table: &Table<'_, '_>, field: &str) -> Vec<Placed<String>> {
    if field == Field::Urgent.word()
        && let Some(flag) = table.plain_flag(field)
    {
        let value = if flag.value { "yes" } else { "no" };
        return vec![Placed {
            value: value.to_owned(),
            span: flag.span,
        }];
    }
    table.texts(field)
}

/// `per = "issue"`.
fn per_issue(table: &Table<'_, '_>) -> bool {
    let Some(per) = table.text("per") else { return false };
    let known = per.value == "issue";
    if !known {
        let message = format!("a promise can’t be owed for each “{}”", per.value);
        let help = "write per = \"issue\", or leave it out: then it is owed once for the complaint";
        table
            .reader()
            .fault("unknown-word", message, per.span, "not known", help.to_owned());
    }
    known
}

/// The categories of the code that fall under branches of the scheme’s tree: a law can't know a provider's own.
fn categories_under(code: &Code, table: &Table<'_, '_>, branches: &[Placed<String>]) -> Vec<String> {
    let falls = |place: &str, branch: &str| {
        place
            .to_lowercase()
            .strip_prefix(&branch.to_lowercase())
            .is_some_and(|rest| rest.is_empty() || rest.trim_start().starts_with('/'))
    };
    let mut found = Vec::new();
    for branch in branches {
        let before = found.len();
        let under = code.categories.iter().filter(|category| {
            category
                .scheme
                .as_deref()
                .is_some_and(|place| falls(place, &branch.value))
        });
        found.extend(under.map(|category| category.id.clone()));
        if found.len() == before {
            let message = format!(
                "no category of the code falls under “{}” of the scheme’s tree",
                branch.value
            );
            let help = "give a [[category]] of the code that place: scheme = \"Billing / …\"; else the rule would \
                        never hold";
            table.reader().fault(
                "unknown-issue",
                message,
                branch.span.clone(),
                "never true",
                help.to_owned(),
            );
        }
    }
    found.sort();
    found.dedup();
    found
}
