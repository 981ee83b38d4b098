//! From the TOML tree to [`Code`]: which keys there are, what each must be, and where each was written.

mod calendars;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use toml::de::DeTable;

use super::{
    Category, Code, Condition, Field, KeptBy, LevelRule, NoticeRule, Pack, PauseRule, Promise, Provider, Scheme,
    Section, Statement, Texts, Variant,
    read::{Placed, Reader, Table, nearest},
};
use crate::{
    calendar::{AfterClose, Counting, Ends, FirstDay, Roll, Within},
    entry::Fact,
    fault::{Fault, Place, Shelf},
    obligation::Strength,
    terms::{Language, Level, Notice},
};

use calendars::Holidays;

/// Where things of a code were written, by path (`promise.acknowledge.text.fr`).
pub type Places = BTreeMap<String, Place>;

struct Lowering<'s> {
    shelf: &'s Shelf,
    places: Places,
    languages: Vec<Language>,
    /// A pack may be in more languages than the code that stands on it.
    in_pack: bool,
    /// The calendar files that were read.
    holidays: BTreeMap<String, Holidays>,
    /// The documents that were read.
    documents: BTreeSet<String>,
    faults: Vec<Fault>,
}

/// The code as far as it could be read, where its parts stand, and the faults so far.
pub fn lower(document: &str, shelf: &Shelf) -> (Option<Code>, Places, Vec<Fault>) {
    let mut lowering = Lowering {
        shelf,
        places: Places::new(),
        languages: vec![Language::english()],
        in_pack: false,
        holidays: BTreeMap::new(),
        documents: BTreeSet::new(),
        faults: Vec::new(),
    };
    let mut code = lowering
        .document(document, None, |lowering, top| Some(lowering.code(top)))
        .flatten();
    if let Some(code) = &mut code {
        code.documents = std::mem::take(&mut lowering.documents);
    }
    (code, lowering.places, lowering.faults)
}

impl Lowering<'_> {
    /// Parses one document and hands its top table over. Syntax errors and leftover keys become faults.
    fn document<T>(
        &mut self,
        name: &str,
        named_at: Option<Place>,
        read: impl FnOnce(&mut Self, &Table<'_, '_>) -> T,
    ) -> Option<T> {
        let Some(text) = self.shelf.text(name) else {
            self.faults.push(missing_document(self.shelf, name, named_at));
            return None;
        };
        self.documents.insert(name.to_owned());
        let reader = Reader::new(name);
        let (tree, errors) = DeTable::parse_recoverable(text);
        for error in &errors {
            let span = error.span().unwrap_or(0..0);
            reader.fault(
                "syntax",
                error.message().to_owned(),
                span,
                "here",
                syntax_help(error.message()),
            );
        }
        let result = if errors.is_empty() {
            let top = Table::top(&reader, &tree);
            let result = read(self, &top);
            top.finish();
            Some(result)
        } else {
            None
        };
        self.faults.extend(reader.into_faults());
        result
    }

    fn note(&mut self, path: String, table: &Table<'_, '_>, span: std::ops::Range<usize>) {
        self.places.insert(path, table.reader().place(span));
    }

    fn code(&mut self, top: &Table<'_, '_>) -> Code {
        let mut code = Code {
            id: String::new(),
            version: String::new(),
            effective: Date::MIN,
            languages: Vec::new(),
            currency: "CAD".to_owned(),
            title: Texts::default(),
            lead: Texts::default(),
            packs: Vec::new(),
            provider: Provider::default(),
            calendar: String::new(),
            phone_calendar: String::new(),
            calendars: BTreeMap::new(),
            counting: Counting::default(),
            levels: Vec::new(),
            steps: Vec::new(),
            categories: Vec::new(),
            promises: Vec::new(),
            notices: BTreeMap::new(),
            pauses: Vec::new(),
            terms: BTreeMap::new(),
            sections: Vec::new(),
            scheme: None,
            documents: BTreeSet::new(),
        };
        let stands_on = self.head(&mut code, top);
        self.provider(&mut code, top);
        self.calendars(&mut code, top);
        counting(&mut code, top);
        self.levels(&mut code, top);
        self.categories(&mut code, top);
        for step in top.tables("step") {
            code.steps.push(self.required_texts(&step, "text", "step.text"));
            step.finish();
        }
        self.rules(&mut code, top, None);
        self.sections(&mut code, top);
        for pack in stands_on {
            let name = format!("packs/{}.toml", pack.value);
            let named_at = top.reader().place(pack.span);
            self.in_pack = true;
            self.document(&name, Some(named_at), |lowering, top| lowering.pack(&mut code, top));
        }
        code.promises.sort_by_key(|promise| promise.number);
        code
    }

    fn head(&mut self, code: &mut Code, top: &Table<'_, '_>) -> Vec<Placed<String>> {
        let Some(head) = top.table("code") else {
            top.missing(
                "code",
                "begin the document with a [code] table: id, version, effective, languages",
            );
            return Vec::new();
        };
        self.note("code".to_owned(), &head, head.span.clone());
        code.id = head
            .required_text("id", "give it a short name, such as id = \"jive-canada\"")
            .value;
        code.version = head
            .required_text("version", "give it a version, such as version = \"2026.1\"")
            .value;
        if !head.has("effective") {
            head.missing("effective", "say from which day it applies: effective = 2026-11-01");
        }
        code.effective = head.date("effective").map_or(Date::MIN, |date| date.value);
        for tag in head.texts("languages") {
            match Language::new(&tag.value) {
                Ok(language) => code.languages.push(language),
                Err(unknown) => head.reader().fault(
                    "unknown-word",
                    unknown.to_string(),
                    tag.span,
                    "not a language tag",
                    "write two or three small letters, such as \"en\", \"fr\" or \"es\"".to_owned(),
                ),
            }
        }
        self.note("code.languages".to_owned(), &head, head.span_of("languages"));
        if code.languages.is_empty() {
            head.missing(
                "languages",
                "name the languages in which it is published: languages = [\"en\", \"fr\"]",
            );
        }
        self.languages.clone_from(&code.languages);
        code.title = self.required_texts(&head, "title", "code.title");
        code.lead = self.texts(&head, "lead", "code.lead");
        code.calendar = head
            .required_text("calendar", "name the desk's calendar: calendar = \"desk\"")
            .value;
        self.note("code.calendar".to_owned(), &head, head.span_of("calendar"));
        code.phone_calendar = head
            .text("phone_calendar")
            .map_or_else(|| code.calendar.clone(), |text| text.value);
        self.note("code.phone_calendar".to_owned(), &head, head.span_of("phone_calendar"));
        if let Some(currency) = head.text("currency") {
            code.currency = currency.value;
        }
        // A note for readers of the document; nothing depends on it.
        let _ = head.text("source");
        let stands_on = head.texts("stands_on");
        head.finish();
        stands_on
    }

    fn provider(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        let Some(provider) = top.table("provider") else {
            top.missing(
                "provider",
                "say who publishes the code: [provider] name, phone, address",
            );
            return;
        };
        code.provider = Provider {
            name: provider.required_text("name", "give the provider's name").value,
            about: self.texts(&provider, "about", "provider.about"),
            page: provider.text("page").map(|text| text.value),
            phone: provider
                .required_text("phone", "give the number that customers call")
                .value,
            email: provider.text("email").map(|text| text.value),
            address: provider.texts("address").into_iter().map(|line| line.value).collect(),
        };
        if code.provider.address.is_empty() {
            provider.missing("address", "give the postal address for complaints, one line a text");
        }
        provider.finish();
    }

    /// An id that names two things. The first keeps it.
    fn twice(&mut self, what: &str, id: &str, table: &Table<'_, '_>) {
        let path = format!("{what}.{id}");
        let place = table.reader().place(table.span.clone());
        if let Some(first) = self.places.get(&path) {
            self.faults.push(Fault {
                code: "id-twice",
                message: format!("there are two of {what} “{id}”"),
                place,
                label: "the second one".to_owned(),
                also: Some((first.clone(), "the first one".to_owned())),
                help: "give each an id of its own, or take one out".to_owned(),
            });
        } else {
            self.places.insert(path, place);
        }
    }

    fn levels(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        for (index, table) in top.tables("level").into_iter().enumerate() {
            let id = table
                .required_text("id", "give the level a name: id = \"support-manager\"")
                .value;
            let name = self.required_texts(&table, "name", &format!("level.{id}.name"));
            let roles = table.words("roles");
            if roles.is_empty() {
                table.missing(
                    "roles",
                    "say whose role may answer at this level: roles = [\"support-manager\"]",
                );
            }
            let level = Level(u8::try_from(index.saturating_add(1)).unwrap_or(u8::MAX));
            self.twice("level", &id, &table);
            code.levels.push(LevelRule { level, id, name, roles });
            table.finish();
        }
        if code.levels.is_empty() {
            top.missing(
                "level",
                "name the levels of escalation in order, each as [[level]] id, name, roles",
            );
        }
    }

    fn categories(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        for table in top.tables("category") {
            let id = table.required_text("id", "give the category an id").value;
            self.twice("category", &id, &table);
            code.categories.push(Category {
                parent: table.text("parent").map(|text| text.value),
                name: self.required_texts(&table, "name", &format!("category.{id}.name")),
                scheme: table.text("scheme").map(|text| text.value),
                id,
            });
            table.finish();
        }
    }

    /// What a code and a pack both may have.
    fn rules(&mut self, code: &mut Code, top: &Table<'_, '_>, pack: Option<&str>) {
        if let Some(terms) = top.table("term") {
            for key in terms.keys() {
                let path = format!("term.{}", key.value);
                let texts = self.texts(&terms, &key.value, &path);
                code.terms.insert(key.value, texts);
            }
            terms.finish();
        }
        if let Some(promises) = top.table("promise") {
            for key in promises.keys() {
                if let Some(table) = promises.table(&key.value) {
                    let id = pack.map_or_else(|| key.value.clone(), |pack| format!("{pack}/{}", key.value));
                    let promise = self.promise(id, &table);
                    code.promises.push(promise);
                    table.finish();
                }
            }
            promises.finish();
        }
        if let Some(notices) = top.table("notice") {
            for key in notices.keys() {
                let Some(table) = notices.table(&key.value) else {
                    continue;
                };
                if let Some(notice) = notices.parsed::<Notice>(key) {
                    let rule: &mut NoticeRule = code.notices.entry(notice).or_default();
                    for content in table.words("contains") {
                        if !rule.contains.contains(&content) {
                            rule.contains.push(content);
                        }
                    }
                }
                table.finish();
            }
            notices.finish();
        }
        for table in top.tables("pause") {
            self.note("pause".to_owned(), &table, table.span_of("holds"));
            let Some(cause) = table.word("cause") else {
                if !table.has("cause") {
                    table.missing("cause", "name the cause: cause = \"information\"");
                }
                continue;
            };
            let holds = table.texts("holds");
            for held in &holds {
                self.note(format!("pause.{}", held.value), &table, held.span.clone());
            }
            let holds = holds.into_iter().map(|text| text.value).collect();
            code.pauses.push(PauseRule { cause, holds });
            table.finish();
        }
    }

    fn promise(&mut self, id: String, table: &Table<'_, '_>) -> Promise {
        let path = format!("promise.{id}");
        self.note(path.clone(), table, table.span.clone());
        for key in ["since", "kept_by"] {
            if !table.has(key) {
                table.missing(
                    key,
                    "say what starts the clock (since = \"received\") and what keeps the promise (kept_by)",
                );
            }
        }
        if !table.has("number") {
            table.missing("number", "give the number by which people will know it: number = 4");
        }
        let number = table.number("number");
        self.note(format!("{path}.number"), table, table.span_of("number"));
        let mut faulty_facts = false;
        let kept_by = table.table("kept_by").map(|kept| {
            // A fact that is no fact has its own sentence.
            faulty_facts = !kept.texts("fact").is_empty();
            let kept_by = KeptBy {
                facts: kept.words::<Fact>("fact"),
                with: kept.words("with"),
                same_level: kept.flag("same_level"),
            };
            kept.finish();
            kept_by
        });
        let mut variants = Vec::new();
        if let Some(named) = table.table("variant") {
            for key in named.keys() {
                if let Some(variant) = named.table(&key.value) {
                    variants.push(self.variant(&path, key.value, &variant));
                    variant.finish();
                }
            }
            named.finish();
        }
        if table.has("within") || table.has("internal") {
            variants.push(self.variant(&path, String::new(), table));
        }
        let promise = Promise {
            number: number.map_or(0, |number| number.value),
            implements: table.texts("implements").into_iter().map(|text| text.value).collect(),
            strength: table.word("strength").unwrap_or(Strength::Must),
            since: table.words("since"),
            when: table
                .table("when")
                .map(|when| self.condition(&path, &when))
                .unwrap_or_default(),
            needs: table.word("needs"),
            kept_by: kept_by.unwrap_or_default(),
            variants,
            recurs: table.word("recurs"),
            discharged_by: table.words("discharged_by"),
            moved_by: table.word("moved_by"),
            otherwise: table.word("otherwise"),
            name: self.required_texts(table, "name", &format!("{path}.name")),
            text: self.required_texts(table, "text", &format!("{path}.text")),
            id,
        };
        // What is named but names nothing; what is not there at all was told above.
        if table.has("since") && promise.since.is_empty() && table.texts("since").is_empty() {
            table.empty("since", "say what starts the clock: since = \"received\"");
        }
        if table.has("kept_by") && promise.kept_by.facts.is_empty() && !faulty_facts {
            table.empty(
                "kept_by",
                "say what keeps the promise: kept_by = { fact = \"acknowledged\" }",
            );
        }
        // A note for readers of the document; nothing depends on it.
        let _ = table.text("source");
        promise
    }

    fn variant(&mut self, path: &str, id: String, table: &Table<'_, '_>) -> Variant {
        let at = if id.is_empty() {
            path.to_owned()
        } else {
            format!("{path}.variant.{id}")
        };
        self.note(format!("{at}.limit"), table, table.span.clone());
        let limit = |lowering: &mut Self, key: &str| {
            let text = table.text(key)?;
            lowering.note(format!("{at}.{key}"), table, text.span.clone());
            match Within::parse(&text.value) {
                Ok(within) => Some(within),
                Err(sentence) => {
                    let help = "for example “2 business days”, “4 business hours”, “10 calendar days”, “same contact”";
                    table
                        .reader()
                        .fault("not-a-length", sentence, text.span, "here", help.to_owned());
                    None
                }
            }
        };
        let (within, internal) = (limit(self, "within"), limit(self, "internal"));
        // A promise with one limit has read its own `when` already.
        let when = if id.is_empty() {
            Condition::default()
        } else {
            table
                .table("when")
                .map(|when| self.condition(&at, &when))
                .unwrap_or_default()
        };
        Variant {
            id,
            when,
            within,
            internal,
        }
    }

    fn condition(&mut self, path: &str, table: &Table<'_, '_>) -> Condition {
        let mut condition = Condition::default();
        for key in table.keys() {
            let words = table.texts(&key.value);
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

    fn sections(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        for table in top.tables("section") {
            let id = table.required_text("id", "give the section an id").value;
            let path = format!("section.{id}");
            self.twice("section", &id, &table);
            let mut says = Vec::new();
            for (index, say) in table.tables("say").into_iter().enumerate() {
                says.push(Statement {
                    implements: say.texts("implements").into_iter().map(|text| text.value).collect(),
                    text: self.required_texts(&say, "text", &format!("{path}.say.{index}")),
                });
                say.finish();
            }
            let promises = table.texts("promises");
            for promise in &promises {
                self.note(
                    format!("{path}.promises.{}", promise.value),
                    &table,
                    promise.span.clone(),
                );
            }
            code.sections.push(Section {
                title: self.required_texts(&table, "title", &format!("{path}.title")),
                says,
                promises: promises.into_iter().map(|promise| promise.value).collect(),
                id,
            });
            table.finish();
        }
    }

    fn pack(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        let Some(head) = top.table("pack") else {
            top.missing("pack", "begin the pack with [pack]: id, version, layer, source");
            return;
        };
        let pack = Pack {
            id: head.required_text("id", "give the pack a short name").value,
            version: head.required_text("version", "give it a version").value,
            layer: head.word("layer").unwrap_or(super::Layer::Law),
            source: head.required_text("source", "name the source of its rules").value,
        };
        head.finish();
        if let Some(table) = top.table("scheme") {
            let notice = self.texts_in_any(&table, "notice", "scheme.notice");
            code.scheme = Some(Scheme {
                id: pack.id.clone(),
                name: self.texts_in_any(&table, "name", "scheme.name"),
                short: self.texts_in_any(&table, "short", "scheme.short"),
                phone: table.required_text("phone", "give the scheme's number").value,
                page: self.texts_in_any(&table, "page", "scheme.page"),
                notice,
                unconfirmed: table
                    .texts("unconfirmed")
                    .iter()
                    .filter_map(|tag| Language::new(&tag.value).ok())
                    .collect(),
                source: table.required_text("source", "name the source of the notice").value,
            });
            table.finish();
        }
        self.rules(code, top, Some(&pack.id));
        code.packs.push(pack);
    }

    /// As [`Self::texts`], of a key that must be there.
    fn required_texts(&mut self, table: &Table<'_, '_>, key: &str, path: &str) -> Texts {
        if !table.has(key) {
            table.missing(
                key,
                &format!("write it in every language of the code: {key}.en = \"…\""),
            );
        }
        self.texts(table, key, path)
    }

    /// A text in every language of the code, and in no other. A missing one is a fault.
    fn texts(&mut self, table: &Table<'_, '_>, key: &str, path: &str) -> Texts {
        let span = table.span_of(key);
        let texts = self.texts_in_any(table, key, path);
        if table.has(key) && texts.0.is_empty() {
            table.empty(
                key,
                &format!("write it in every language of the code: {key}.en = \"…\""),
            );
        }
        for (language, text) in &texts.0 {
            let place = self.places.get(&format!("{path}.{language}")).cloned();
            let Some(place) = place else { continue };
            if text.trim().is_empty() {
                let help = format!("write the sentence, or take “{language}” out of the languages of the code");
                let message = format!("{} is empty", said_of(path, language));
                table
                    .reader()
                    .fault("empty-text", message, place.span, "says nothing", help);
            } else if !self.in_pack && !self.languages.is_empty() && !self.languages.contains(language) {
                let message = format!("{} is in no language of the code", said_of(path, language));
                let help = format!("add \"{language}\" to languages, or take this text out: nobody would read it");
                table
                    .reader()
                    .fault("undeclared-language", message, place.span, "not published", help);
            }
        }
        if !texts.0.is_empty() {
            for language in self.languages.clone() {
                if !texts.0.contains_key(&language) {
                    table.reader().fault(
                        "missing-language",
                        format!("“{path}” has no {} text", super::lint::tongue(&language)),
                        span.clone(),
                        "not in every language",
                        format!("add {key}.{language} = \"…\", or take “{language}” out of the languages of the code"),
                    );
                }
            }
        }
        texts
    }

    fn texts_in_any(&mut self, table: &Table<'_, '_>, key: &str, path: &str) -> Texts {
        let mut texts = Texts::default();
        let Some(languages) = table.table(key) else {
            return texts;
        };
        for tag in languages.keys() {
            let Some(text) = languages.text(&tag.value) else {
                continue;
            };
            match Language::new(&tag.value) {
                Ok(language) => {
                    self.note(format!("{path}.{language}"), table, text.span.clone());
                    texts.0.insert(language, text.value);
                }
                Err(_) => table.reader().fault(
                    "unknown-word",
                    format!("“{}” is not a language tag", tag.value),
                    tag.span,
                    "not a language",
                    "write a text for each language: text.en = \"…\", text.fr = \"…\"".to_owned(),
                ),
            }
        }
        languages.finish();
        texts
    }
}

fn counting(code: &mut Code, top: &Table<'_, '_>) {
    let Some(table) = top.table("counting") else { return };
    let default = Counting::default();
    code.counting = Counting {
        first_day: table.word::<FirstDay>("first_day").unwrap_or(default.first_day),
        ends: table.word::<Ends>("ends").unwrap_or(default.ends),
        after_close: table.word::<AfterClose>("after_close").unwrap_or(default.after_close),
        roll: table.word::<Roll>("roll").unwrap_or(default.roll),
    };
    table.finish();
}

fn syntax_help(message: &str) -> String {
    if message.contains("duplicate") {
        "keep one of the two".to_owned()
    } else if message.contains("invalid basic string") {
        "close the text with \" on the same line, and write \\\" for a quote inside it".to_owned()
    } else {
        "the document is TOML: key = \"value\" lines under [table] headings".to_owned()
    }
}

/// How a text is spoken of: “the French text of promise.acknowledge”.
fn said_of(path: &str, language: &Language) -> String {
    format!("the {} text of “{path}”", super::lint::tongue(language))
}

fn missing_document(shelf: &Shelf, name: &str, named_at: Option<Place>) -> Fault {
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let stem = |name: &str| {
        let name = name.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".toml").unwrap_or(name).to_owned()
    };
    let beside: Vec<String> = shelf
        .documents()
        .filter(|(known, _)| known.rsplit_once('/').is_some_and(|(in_folder, _)| in_folder == folder))
        .map(|(known, _)| stem(known))
        .collect();
    let near = nearest(&stem(name), beside.iter().map(String::as_str));
    let help = match (near, beside.as_slice()) {
        (Some(near), _) => format!("did you mean “{near}”?"),
        (None, []) => format!("put the file into {folder}/ beside the code, or take its name out of the code"),
        (None, beside) => {
            format!(
                "put the file into {folder}/ beside the code, or name one that is there: {}",
                beside.join(", ")
            )
        }
    };
    Fault {
        code: "missing-document",
        message: format!("there is no document “{name}”"),
        place: named_at.unwrap_or(Place {
            document: name.to_owned(),
            span: 0..0,
        }),
        label: "names nothing".to_owned(),
        also: None,
        help,
    }
}
