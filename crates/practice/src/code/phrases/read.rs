//! From a phrasebook's TOML to its types, by hand, so that each gap is named with its place and with what English
//! says there: whoever fills it in translates one phrase after the other.

use std::{collections::BTreeMap, sync::LazyLock};

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{
    Articles, Cases, Clock, Explaining, PageWords, Phrasebook, SHIPPED, cases,
    plural::{Category, Forms, needed},
    still::Still,
};
use crate::{
    calendar::Unit,
    code::{
        Doing,
        lint::tongue,
        read::{Placed, Reader, Table, did_you_mean, nearest},
        syntax,
    },
    entry::Fact,
    fault::Fault,
    terms::{Cause, Language},
};

/// # Errors
/// Every fault of the document.
pub(super) fn read(name: &str, text: &str, language: &Language) -> Result<Phrasebook, Vec<Fault>> {
    let reader = Reader::new(name);
    let book = book(&reader, text, language);
    match (book, reader.into_faults()) {
        (Some(book), faults) if faults.is_empty() => Ok(book),
        (_, faults) => Err(faults),
    }
}

/// As far as it can be read. What it says nothing of, it says nothing of.
pub(super) fn kept(name: &str, text: &str, language: &Language) -> Option<Phrasebook> {
    book(&Reader::new(name), text, language)
}

/// As `read`, of what a country says otherwise, laid over the phrasebook of its language, which has no fault.
///
/// # Errors
/// Every fault of what it says.
pub(super) fn read_over(name: &str, over: &str, text: &str, language: &Language) -> Result<Phrasebook, Vec<Fault>> {
    let reader = Reader::new(name);
    let book = over_book(&reader, over, text, language);
    match (book, reader.into_faults()) {
        (Some(book), faults) if faults.is_empty() => Ok(book),
        (_, faults) => Err(faults),
    }
}

/// As `kept`, of the same.
pub(super) fn kept_over(name: &str, over: &str, text: &str, language: &Language) -> Option<Phrasebook> {
    over_book(&Reader::new(name), over, text, language)
}

fn over_book(reader: &Reader<'_>, over: &str, text: &str, language: &Language) -> Option<Phrasebook> {
    let over = syntax::parse(reader, over)?;
    let mut tree = syntax::parse(reader, text)?;
    lay(over.into_inner(), tree.get_mut());
    let top = Table::top(reader, &tree);
    let book = Reading { language }.book(&top);
    top.finish();
    Some(book)
}

/// Puts the phrases of one tree in the place of those of another; tables keep what is not said otherwise.
fn lay<'t>(over: DeTable<'t>, under: &mut DeTable<'t>) {
    for (key, mut value) in over {
        match (value.get_mut(), under.get_mut(&key).map(Spanned::get_mut)) {
            (DeValue::Table(over), Some(DeValue::Table(under))) => lay(std::mem::take(over), under),
            _ => drop(under.insert(key, value)),
        }
    }
}

fn book(reader: &Reader<'_>, text: &str, language: &Language) -> Option<Phrasebook> {
    let tree = syntax::parse(reader, text)?;
    let top = Table::top(reader, &tree);
    let book = Reading { language }.book(&top);
    top.finish();
    Some(book)
}

struct Reading<'l> {
    language: &'l Language,
}

impl Reading<'_> {
    fn book(&self, top: &Table<'_, '_>) -> Phrasebook {
        self.own_language(top);
        let say = |key: &str| self.phrase(top, "", key, &[]);
        Phrasebook {
            language: self.language.clone(),
            unit: self.units(top),
            within: self.phrase(top, "", "within", &["span"]),
            at_least: self.phrase(top, "", "at_least", &["span"]),
            at_most: self.phrase(top, "", "at_most", &["span"]),
            range: self.phrase(top, "", "range", &["from", "to"]),
            from_to: self.phrase(top, "", "from_to", &["from", "to"]),
            percent: self.phrase(top, "", "percent", &["n"]),
            decimal: say("decimal"),
            same_contact: say("same_contact"),
            same_day: say("same_day"),
            aim: say("aim"),
            unpublished: say("unpublished"),
            by_date_given: say("by_date_given"),
            or_date_given: say("or_date_given"),
            regularly: say("regularly"),
            again: say("again"),
            from_day: self.phrase(top, "", "from_day", &["date"]),
            until_day: self.phrase(top, "", "until_day", &["date"]),
            day_to_day: self.phrase(top, "", "day_to_day", &["from", "to"]),
            not_promised: say("not_promised"),
            when: self.phrase(top, "", "when", &["fact"]),
            counted: self.phrase(top, "", "counted", &["limit", "fact"]),
            latest: self.phrase(top, "", "latest", &["limits"]),
            earliest: self.phrase(top, "", "earliest", &["limits"]),
            aimed: self.phrase(top, "", "aimed", &["limit"]),
            cases: self.cases(top),
            still: self.still(top),
            languages: names_of(top, "languages"),
            zones: names_of(top, "zones"),
            since: self.since(top),
            weekday: self.names(top, "weekday", 7),
            month: self.names(top, "month", 12),
            date: self.phrase(top, "", "date", &["day", "month", "year"]),
            first_day: say("first_day"),
            run_of_days: self.phrase(top, "", "run_of_days", &["from", "to"]),
            run_of_hours: self.phrase(top, "", "run_of_hours", &["from", "to"]),
            clock: self.clock(top),
            and: say("and"),
            or: say("or"),
            number_words: number_words(top),
            not_numbers: texts(top, "not_numbers"),
            by_hand: texts(top, "by_hand"),
            articles: self.articles(top),
            page: self.page(top),
            explaining: self.explaining(top),
        }
    }

    fn own_language(&self, top: &Table<'_, '_>) {
        let written = top.required_text("language", &format!("write language = \"{}\"", self.language));
        if !written.value.is_empty() && written.value != self.language.tag() {
            let message = format!("this is the phrasebook of “{}”, by its name", self.language);
            let help = format!("write language = \"{}\", or rename the file", self.language);
            let reader = top.reader();
            reader.fault("other-language", message, written.span, "another language", help);
        }
    }

    /// A phrase with exactly these placeholders.
    fn phrase(&self, table: &Table<'_, '_>, section: &str, key: &str, holds: &[&str]) -> String {
        if !table.has(key) {
            table.missing(key, &self.help(section, key));
            return String::new();
        }
        let Some(text) = table.text(key) else {
            return String::new();
        };
        if text.value.trim().is_empty() {
            table.empty(key, &self.help(section, key));
        } else {
            self.placeholders(table, &text, holds);
        }
        text.value
    }

    fn placeholders(&self, table: &Table<'_, '_>, text: &Placed<String>, holds: &[&str]) {
        let mut rest = text.value.clone();
        let mut missing = Vec::new();
        for name in holds {
            let placeholder = format!("{{{name}}}");
            if !rest.contains(&placeholder) {
                missing.push(placeholder.clone());
            }
            rest = rest.replace(&placeholder, "");
        }
        let all = holds
            .iter()
            .map(|name| format!("{{{name}}}"))
            .collect::<Vec<_>>()
            .join(" and ");
        let fault = |message: String, help: String| {
            let span = text.span.clone();
            table.reader().fault("phrase-placeholder", message, span, "here", help);
        };
        if !missing.is_empty() {
            let missing = missing.join(" and ");
            let slip = rest.split_once('{').and_then(|(_, rest)| rest.split_once('}'));
            let near = slip.and_then(|(name, _)| nearest(name, holds.iter().copied()));
            let near = near.map(|near| format!("{{{near}}}"));
            let help = format!("write {missing} where the {} phrase has it", tongue(self.language));
            let help = did_you_mean(near.as_deref(), &help);
            fault(format!("the phrase leaves {missing} out"), help);
        } else if rest.contains(['{', '}']) {
            let help = match holds {
                [] => "this phrase is said as it stands: take the braces out".to_owned(),
                holds => {
                    let rest = rest.split_once('{').map_or("", |(_, rest)| rest);
                    let name = rest.split('}').next().unwrap_or_default();
                    let near = nearest(name, holds.iter().copied()).map(|near| format!("{{{near}}}"));
                    did_you_mean(near.as_deref(), &format!("this phrase has {all} and no other"))
                }
            };
            fault("the phrase has a placeholder that stands for nothing".to_owned(), help);
        }
    }

    /// What English says there.
    fn help(&self, section: &str, key: &str) -> String {
        let tongue = tongue(self.language);
        model(section, key).map_or_else(
            || format!("write how {tongue} says it"),
            |model| format!("write how {tongue} says it; English says “{model}”"),
        )
    }

    fn gap(&self, table: &Table<'_, '_>, section: &str, what: &str, key: &str) {
        table.reader().fault(
            "no-phrase",
            format!(
                "the {} phrasebook has no phrase for the {what} “{key}”",
                tongue(self.language)
            ),
            table.span.clone(),
            "not in here",
            format!("{}; or ask whoever keeps recourse for you", self.help(section, key)),
        );
    }

    fn units(&self, top: &Table<'_, '_>) -> BTreeMap<String, Forms> {
        let Some(table) = section(top, "unit") else {
            return BTreeMap::new();
        };
        let Some(needed) = needed(self.language) else {
            let message = format!("nobody has written down how {} counts", tongue(self.language));
            let help = "write the code in a language whose plurals CLDR describes".to_owned();
            let span = top.span_of("language");
            top.reader().fault("no-plurals", message, span, "no plural rules", help);
            return BTreeMap::new();
        };
        let mut units = BTreeMap::new();
        for unit in Unit::ALL {
            match table.table(unit.word()) {
                Some(forms) => drop(units.insert(unit.word().to_owned(), self.forms(&forms, unit.word(), &needed))),
                None if table.has(unit.word()) => {}
                None => self.gap(&table, "unit", "unit", unit.word()),
            }
        }
        table.finish();
        units
    }

    fn forms(&self, table: &Table<'_, '_>, unit: &str, needed: &BTreeMap<Category, Vec<u16>>) -> Forms {
        let mut forms = Forms::default();
        for category in Category::ALL {
            let Some(text) = table.text(category.word()) else {
                continue;
            };
            if text.value.trim().is_empty() {
                table.empty(category.word(), &self.help("unit", unit));
            }
            forms.0.insert(*category, text.value);
        }
        for (category, numbers) in needed.iter().filter(|(category, _)| !table.has(category.word())) {
            let numbers: Vec<String> = numbers.iter().map(u16::to_string).collect();
            table.reader().fault(
                "missing-form",
                format!(
                    "“{unit}” has no form “{category}”, which {} needs",
                    tongue(self.language)
                ),
                table.span.clone(),
                "a form is missing",
                format!(
                    "add {category} = \"…\", the form beside such numbers as {}",
                    numbers.join(", ")
                ),
            );
        }
        // `finish` would take a form that whole numbers never have for an unknown key; a translator may know it.
        let known = |key: &str| key.parse::<Category>().is_ok();
        for key in table.keys().into_iter().filter(|key| !known(&key.value)) {
            let _ = table.parsed::<Category>(key);
        }
        forms
    }

    fn since(&self, top: &Table<'_, '_>) -> BTreeMap<String, String> {
        let Some(table) = section(top, "since") else {
            return BTreeMap::new();
        };
        let mut since = BTreeMap::new();
        for fact in Fact::ALL {
            if table.has(fact.word()) {
                since.insert(fact.word().to_owned(), self.phrase(&table, "since", fact.word(), &[]));
            } else {
                self.gap(&table, "since", "fact", fact.word());
            }
        }
        table.finish();
        since
    }

    fn cases(&self, top: &Table<'_, '_>) -> Cases {
        let Some(table) = section(top, "case") else {
            return Cases::default();
        };
        let cases = Cases {
            otherwise: self.phrase(&table, "case", "otherwise", &[]),
            limit: self.phrase(&table, "case", "limit", &["case", "limit"]),
            category: self.phrase(&table, "case", "category", &["name"]),
            level: self.phrase(&table, "case", "level", &["name"]),
            language: self.phrase(&table, "case", "language", &["name"]),
            words: cases::fields()
                .into_iter()
                .map(|(field, words)| (field, self.case_words(&table, field.word(), &words)))
                .collect(),
        };
        table.finish();
        cases
    }

    fn still(&self, top: &Table<'_, '_>) -> Still {
        let Some(table) = section(top, "pause") else {
            return Still::default();
        };
        let causes = Cause::ALL.iter().map(|cause| {
            let said = self.phrase(&table, "pause", cause.word(), &[]);
            (cause.word().to_owned(), said)
        });
        let still = Still {
            causes: causes.collect(),
            proof: self.phrase(&table, "pause", "proof", &["while", "fact"]),
            restarts: self.phrase(&table, "pause", "restarts", &["while"]),
        };
        table.finish();
        still
    }

    /// What is said of each word that a field of a condition may have.
    fn case_words(&self, cases: &Table<'_, '_>, field: &str, words: &[&str]) -> BTreeMap<String, String> {
        let Some(table) = section_of(cases, "case", field) else {
            return BTreeMap::new();
        };
        let said = words.iter().map(|word| {
            let holds: &[&str] = if *word == cases::BY { &["channel"] } else { &[] };
            (
                (*word).to_owned(),
                self.phrase(&table, &format!("case.{field}"), word, holds),
            )
        });
        let said = said.collect();
        table.finish();
        said
    }

    fn clock(&self, top: &Table<'_, '_>) -> Clock {
        let table = section(top, "clock");
        // A clock of 24 hours has no halves, and one of 12 no suffix: what is not there is not said.
        let say = |key: &str| {
            let text = table.as_ref().and_then(|table| table.text(key));
            text.map_or_else(String::new, |text| text.value)
        };
        let clock = Clock {
            twelve: table.as_ref().is_some_and(|table| table.flag("twelve")),
            am: say("am"),
            pm: say("pm"),
            noon: say("noon"),
            midnight: say("midnight"),
            separator: say("separator"),
            suffix: say("suffix"),
        };
        if let Some(table) = table {
            let halves = if clock.twelve { ["am", "pm"].as_slice() } else { &[] };
            for key in halves.iter().chain(&["separator"]).filter(|key| !table.has(key)) {
                table.missing(key, &self.help("clock", key));
            }
            table.finish();
        }
        clock
    }

    fn page(&self, top: &Table<'_, '_>) -> PageWords {
        let table = section(top, "page");
        let say = |key: &str, holds: &[&str]| {
            let table = table.as_ref();
            table.map_or_else(String::new, |table| self.phrase(table, "page", key, holds))
        };
        let page = PageWords {
            contents: say("contents", &[]),
            in_force: say("in_force", &["version", "date"]),
            clock_starts: say("clock_starts", &[]),
            due: say("due", &[]),
            unconfirmed: say("unconfirmed", &[]),
            colon: say("colon", &[]),
            stands_still: say("stands_still", &[]),
            urgent: say("urgent", &[]),
            urgent_marked: say("urgent_marked", &[]),
            urgent_counts: say("urgent_counts", &[]),
            levels: say("levels", &[]),
            any_way: say("any_way", &[]),
            targets: say("targets", &[]),
            measured: say("measured", &["window"]),
            month: say("month", &[]),
            quarter: say("quarter", &[]),
            year: say("year", &[]),
            stages: say("stages", &[]),
        };
        if let Some(table) = table {
            table.finish();
        }
        page
    }

    fn explaining(&self, top: &Table<'_, '_>) -> Explaining {
        let Some(table) = section(top, "explain") else {
            return Explaining::default();
        };
        let say = |key: &str, holds: &[&str]| self.phrase(&table, "explain", key, holds);
        let explaining = Explaining {
            day: say("day", &["weekday", "date"]),
            moment: say("moment", &["day", "time"]),
            situation: say("situation", &["case", "at", "zone"]),
            not_yet: say("not_yet", &["day", "first"]),
            not_today: say("not_today", &["day", "first"]),
            nothing: say("nothing", &[]),
            out_of_force: say("out_of_force", &["day"]),
            if_now: say("if_now", &[]),
            by: say("by", &["at"]),
            unreached: say("unreached", &[]),
            published: say("published", &[]),
            own: say("own", &[]),
            allowances: say("allowances", &[]),
            locks: say("locks", &[]),
            targets: say("targets", &[]),
            may_not: say("may_not", &["acts"]),
            begins: say("begins", &["since"]),
            begins_now: say("begins_now", &["since"]),
            ends: say("ends", &["until"]),
            never_ends: say("never_ends", &[]),
            window: say("window", &["of", "from", "until"]),
            acts: self.acts(&table),
        };
        table.finish();
        explaining
    }

    /// What a lock may forbid.
    fn acts(&self, explain: &Table<'_, '_>) -> BTreeMap<String, String> {
        let Some(table) = section_of(explain, "explain", "act") else {
            return BTreeMap::new();
        };
        let said = Doing::ALL.iter().map(|act| {
            let said = self.phrase(&table, "explain.act", act.word(), &[]);
            (act.word().to_owned(), said)
        });
        let said = said.collect();
        table.finish();
        said
    }

    fn names(&self, top: &Table<'_, '_>, key: &str, count: usize) -> Vec<String> {
        let names = texts(top, key);
        if !top.has(key) {
            top.missing(key, &format!("list the {count} names, in order: {key} = [\"…\"]"));
        } else if names.len() != count {
            let message = format!("“{key}” names {} instead of {count}", names.len());
            let help = format!("list the {count} names in {}, in order", tongue(self.language));
            top.reader()
                .fault("names-missing", message, top.span_of(key), "here", help);
        }
        names
    }

    /// A language may have no articles at all, or none that any text uses.
    fn articles(&self, top: &Table<'_, '_>) -> Articles {
        let mut articles = Articles {
            genders: texts(top, "genders"),
            ..Articles::default()
        };
        if let Some(table) = top.table("sound") {
            for key in table.keys() {
                articles.sounds.insert(key.value.clone(), texts(&table, &key.value));
            }
        }
        if let Some(table) = top.table("article") {
            for key in table.keys() {
                if let Some(forms) = table.table(&key.value) {
                    let forms = self.article(&articles, &key.value, &forms);
                    articles.forms.insert(key.value, forms);
                }
            }
        }
        articles
    }

    fn article(&self, articles: &Articles, name: &str, table: &Table<'_, '_>) -> BTreeMap<String, String> {
        let known = articles.form_names();
        let mut forms = BTreeMap::new();
        for key in table.keys() {
            if known.contains(&key.value) {
                let form = self.phrase(table, "article", &key.value, &["noun"]);
                forms.insert(key.value, form);
                continue;
            }
            let near = nearest(&key.value, known.iter().map(String::as_str));
            let message = format!("“{}” is no form that an article has", key.value);
            let help = did_you_mean(near.as_deref(), &format!("the forms are: {}", known.join(", ")));
            table
                .reader()
                .fault("unknown-key", message, key.span, "not known", help);
        }
        for gender in articles.without_form(&forms) {
            table.reader().fault(
                "missing-form",
                format!("the article “{name}” has no form “{gender}”"),
                table.span.clone(),
                "a form is missing",
                format!("add {gender} = \"… {{noun}}\""),
            );
        }
        forms
    }
}

/// A section that must be there.
fn section<'r, 't>(top: &Table<'r, 't>, key: &str) -> Option<Table<'r, 't>> {
    section_of(top, "", key)
}

fn section_of<'r, 't>(table: &Table<'r, 't>, under: &str, key: &str) -> Option<Table<'r, 't>> {
    if !table.has(key) {
        let dot = if under.is_empty() { "" } else { "." };
        let help = format!("add a [{under}{dot}{key}] table; the phrasebooks that ship show what stands in it");
        table.missing(key, &help);
    }
    table.table(key)
}

fn number_words(top: &Table<'_, '_>) -> Vec<String> {
    let words = texts(top, "number_words");
    let help = "list the words for numbers, which no text may write by hand; a * stands for any letters";
    if !top.has("number_words") {
        top.missing("number_words", help);
    } else if words.is_empty() {
        top.empty("number_words", help);
    }
    words
}

/// Names by what they are names of. There may be none.
fn names_of(top: &Table<'_, '_>, section: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    if let Some(table) = top.table(section) {
        for key in table.keys() {
            if let Some(text) = table.text(&key.value) {
                names.insert(key.value, text.value);
            }
        }
    }
    names
}

fn texts(table: &Table<'_, '_>, key: &str) -> Vec<String> {
    table.texts(key).into_iter().map(|text| text.value).collect()
}

/// The English phrasebook, for whoever fills a gap in another: read once, for a book may have many.
static ENGLISH: LazyLock<Option<DeTable<'static>>> = LazyLock::new(|| {
    let (_, english) = SHIPPED.iter().find(|(tag, _)| *tag == "en")?;
    DeTable::parse(english).ok().map(Spanned::into_inner)
});

/// What the English phrasebook says.
fn model(section: &str, key: &str) -> Option<String> {
    let mut under = section.split('.').filter(|part| !part.is_empty());
    let english = ENGLISH.as_ref()?;
    let table = under.try_fold(english, |table, part| table.get(part)?.get_ref().as_table())?;
    let value = table.get(key)?;
    match value.get_ref() {
        DeValue::String(text) => Some(text.to_string()),
        DeValue::Table(forms) => Some(forms.get("other")?.get_ref().as_str()?.to_owned()),
        _ => None,
    }
}
