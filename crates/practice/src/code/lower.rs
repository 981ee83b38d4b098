//! From the TOML tree to [`Code`]: which keys there are, what each must be, and where each was written.

mod calendars;
mod counting;
mod layers;
mod pack;
mod power;
mod promise;
mod terms;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    Category, Code, Dated, LevelRule, NoticeRule, PauseRule, Provider, Section, Statement, Texts,
    phrases::{self, Phrasebook, SHIPPED},
    read::{Placed, Reader, Table, nearest},
    syntax,
};
use crate::{
    calendar::Counting,
    fault::{Fault, Place, Shelf},
    terms::{Language, Level, Notice},
};
use jiff::civil::Date;

use calendars::Holidays;
use counting::counting;
use layers::Layering;

/// Where things of a code were written, by path (`promise.acknowledge.text.fr`).
pub type Places = BTreeMap<String, Place>;

struct Lowering<'s> {
    shelf: &'s Shelf,
    places: Places,
    languages: Vec<Language>,
    /// A pack may be in more languages than the code that stands on it.
    in_pack: bool,
    /// The pack that is being read; its names begin with its id.
    pack: Option<String>,
    /// What the document says once for all its promises.
    standard: Standard,
    /// The dated values of the document.
    values: BTreeMap<String, Arc<Dated>>,
    /// What the documents say about one another, until all were read.
    layering: Layering,
    /// The pack whose scheme the customers may go to, where several packs have one.
    scheme_of: Option<String>,
    /// The calendar files that were read.
    holidays: BTreeMap<String, Holidays>,
    /// The documents that were read.
    documents: BTreeSet<String>,
    faults: Vec<Fault>,
    /// Texts that are missing in a language; told by `told`, one by one or together.
    gaps: Vec<(Language, Fault)>,
    /// Promises with a number that is none.
    misnumbered: BTreeSet<String>,
    /// Every key that was asked for in codes and packs.
    asked: BTreeSet<String>,
}

/// How the rules of a document are counted, unless they say otherwise.
#[derive(Debug, Clone, Default)]
struct Standard {
    calendar: Option<String>,
    customers_zone: bool,
    counting: Option<Counting>,
}

/// Every key that reading a code asks for, in it and in its packs, there or not.
pub fn asked(document: &str, shelf: &Shelf) -> BTreeSet<String> {
    let mut lowering = Lowering::of(shelf);
    lowering.document(document, None, Lowering::code);
    lowering.asked
}

/// The code as far as it could be read, where its parts stand, and the faults so far.
pub fn lower(document: &str, shelf: &Shelf) -> (Option<Code>, Places, Vec<Fault>) {
    let mut lowering = Lowering::of(shelf);
    let mut code = lowering
        .document(document, None, |lowering, top| Some(lowering.code(top)))
        .flatten();
    if let Some(code) = &mut code {
        code.documents = std::mem::take(&mut lowering.documents);
        let books = code.languages.iter().map(super::phrases::document);
        let manners = code.manners.values().map(|manner| super::phrases::manner(manner));
        let books = books.chain(manners);
        code.documents.extend(books.filter(|book| shelf.text(book).is_some()));
    }
    // Where “fr-CA” was written for “fr”, the tag is wrong and not the texts.
    if let Some(code) = &code {
        let mistaken = |language: &Language| language.region().is_some() && !code.phrases.contains_key(language);
        lowering.gaps.retain(|(language, _)| !mistaken(language));
    }
    let gaps = super::told::gaps(lowering.gaps, document, &lowering.places, shelf);
    lowering.faults.extend(gaps);
    (code, lowering.places, lowering.faults)
}

impl<'s> Lowering<'s> {
    fn of(shelf: &'s Shelf) -> Self {
        Self {
            shelf,
            places: Places::new(),
            languages: vec![Language::english()],
            in_pack: false,
            pack: None,
            standard: Standard::default(),
            values: BTreeMap::new(),
            layering: Layering::default(),
            scheme_of: None,
            holidays: BTreeMap::new(),
            faults: Vec::new(),
            gaps: Vec::new(),
            misnumbered: BTreeSet::new(),
            asked: BTreeSet::new(),
            documents: BTreeSet::new(),
        }
    }
}

impl Lowering<'_> {
    /// Parses one document and hands its top table over. Syntax errors and leftover keys become faults.
    fn document<T>(
        &mut self,
        name: &str,
        named_at: Option<Place>,
        read: impl FnOnce(&mut Self, &Table<'_, '_>) -> T,
    ) -> Option<T> {
        if let Some(place) = &named_at {
            self.places.insert(named_as(name), place.clone());
        }
        let Some(text) = self.shelf.text(name) else {
            self.faults.push(missing_document(self.shelf, name, named_at));
            return None;
        };
        self.documents.insert(name.to_owned());
        let reader = Reader::new(name);
        let result = syntax::parse(&reader, text).map(|tree| {
            let top = Table::top(&reader, &tree);
            let result = read(self, &top);
            top.finish();
            result
        });
        if !name.starts_with("calendars/") {
            self.asked.extend(reader.asked());
        }
        self.faults.extend(reader.into_faults());
        result
    }

    /// The name of something that this document defines: a pack's begin with the pack's.
    fn named(&self, id: &str) -> String {
        self.pack
            .as_ref()
            .map_or_else(|| id.to_owned(), |pack| format!("{pack}/{id}"))
    }

    /// The name by which a promise is known that a document speaks of: its own, if it has one of that name.
    fn known_as(&self, code: &Code, id: &str) -> String {
        let own = self.named(id);
        if code.promise(&own).is_some() {
            own
        } else {
            id.to_owned()
        }
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
            manners: BTreeMap::new(),
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
            allowances: Vec::new(),
            attempts: Vec::new(),
            powers: Vec::new(),
            locks: Vec::new(),
            targets: Vec::new(),
            notices: BTreeMap::new(),
            pauses: Vec::new(),
            terms: BTreeMap::new(),
            phrases: BTreeMap::new(),
            sections: Vec::new(),
            scheme: None,
            documents: BTreeSet::new(),
        };
        let stands_on = self.head(&mut code, top);
        code.phrases = self.phrasebooks(&code);
        super::translated::lower(top);
        self.provider(&mut code, top);
        self.calendars(&mut code, top);
        if top.has("counting") {
            code.counting = counting(top, "counting").unwrap_or_default();
        }
        self.levels(&mut code, top);
        self.categories(&mut code, top);
        for (index, step) in top.tables("step").into_iter().enumerate() {
            let path = format!("step.{index}.text");
            code.steps.push(self.required_texts(&step, "text", &path));
            step.finish();
        }
        self.numbers(top);
        self.dated_values(top);
        self.rules(&mut code, top);
        self.sections(&mut code, top);
        self.layering.stands_on = stands_on.len();
        for pack in stands_on {
            let name = format!("packs/{}.toml", pack.value);
            let named_at = top.reader().place(pack.span);
            self.in_pack = true;
            self.document(&name, Some(named_at), |lowering, top| lowering.pack(&mut code, top));
        }
        self.layers(&mut code);
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
                Ok(language) => {
                    self.note(format!("code.languages.{language}"), &head, tag.span);
                    code.languages.push(language);
                }
                Err(_) => head.reader().fault(
                    "unknown-word",
                    format!("“{}” is not a language tag", tag.value),
                    tag.span,
                    "not a language tag",
                    format!("the languages that can be written are: {}", self.spoken().join(", ")),
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
        code.manners = self.manners(&head, &code.languages);
        code.title = self.required_texts(&head, "title", "code.title");
        code.lead = self.texts(&head, "lead", "code.lead");
        code.calendar = head
            .required_text("calendar", "name the desk’s calendar: calendar = \"desk\"")
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
        if head.has("counting") {
            code.counting = counting(&head, "counting").unwrap_or_default();
        }
        let stands_on = head.texts("stands_on");
        self.scheme_of = self.scheme_named(&head, &stands_on);
        head.finish();
        stands_on
    }

    /// The pack whose scheme holds, where the code says so.
    fn scheme_named(&mut self, head: &Table<'_, '_>, stands_on: &[Placed<String>]) -> Option<String> {
        let named = head.text("scheme")?;
        self.note("code.scheme".to_owned(), head, named.span.clone());
        let packs: Vec<&str> = stands_on.iter().map(|pack| pack.value.as_str()).collect();
        if packs.contains(&named.value.as_str()) {
            return Some(named.value);
        }
        let message = format!("the code does not stand on a pack “{}”", named.value);
        let help = format!("name the pack whose scheme holds: {}", packs.join(", "));
        head.reader()
            .fault("unknown-name", message, named.span, "names nothing", help);
        None
    }

    /// How a language of the code is said in its country.
    fn manners(&mut self, head: &Table<'_, '_>, languages: &[Language]) -> BTreeMap<Language, String> {
        let mut manners = BTreeMap::new();
        let Some(table) = head.table("phrases") else {
            return manners;
        };
        for key in table.keys() {
            let Some(named) = table.text(&key.value) else { continue };
            let Some(language) = languages.iter().find(|language| language.tag() == key.value) else {
                let tags: Vec<&str> = languages.iter().map(Language::tag).collect();
                table.reader().fault(
                    "unknown-word",
                    format!("the code is not in “{}”", key.value),
                    key.span,
                    "no language of the code",
                    format!("name one of its languages: {}", tags.join(", ")),
                );
                continue;
            };
            let name = phrases::manner(&named.value);
            if self.shelf.text(&name).is_none() {
                let place = table.reader().place(named.span);
                self.faults.push(missing_document(self.shelf, &name, Some(place)));
                continue;
            }
            manners.insert(language.clone(), named.value);
        }
        manners
    }

    /// One for each language: beside the code, or inside, and said in the manner of its country.
    fn phrasebooks(&mut self, code: &Code) -> BTreeMap<Language, Phrasebook> {
        let mut books = BTreeMap::new();
        for language in &code.languages {
            let name = phrases::document(language);
            let place = self.places.get(&format!("code.languages.{language}")).cloned();
            if let Some(place) = &place {
                self.places.insert(named_as(&name), place.clone());
            }
            if let Some(fault) = unreadable_document(self.shelf, &name, place.as_ref()) {
                self.faults.push(fault);
                continue;
            }
            match Phrasebook::read_as(language, code.manners.get(language), self.shelf) {
                Some(Ok(book)) => drop(books.insert(language.clone(), book)),
                Some(Err(faults)) => self.faults.extend(faults),
                None => self.no_phrasebook(language),
            }
        }
        books
    }

    /// The languages that have a phrasebook, inside or beside the code.
    fn spoken(&self) -> Vec<&str> {
        let beside = self
            .shelf
            .documents()
            .filter_map(|(name, _)| name.strip_prefix("phrases/"));
        let beside = beside.filter_map(|name| name.strip_suffix(".toml"));
        // A file of what a country says otherwise is for a language of another name.
        let says = |tag: &str| format!("language = \"{tag}\"");
        let is_its_own = |tag: &&str| {
            let text = self.shelf.text(&format!("phrases/{tag}.toml")).unwrap_or_default();
            text.lines().any(|line| line.trim() == says(tag))
        };
        let beside = beside.filter(|tag| Language::new(tag).is_ok()).filter(is_its_own);
        let known: BTreeSet<&str> = SHIPPED.iter().map(|(tag, _)| *tag).chain(beside).collect();
        known.into_iter().collect()
    }

    fn no_phrasebook(&mut self, language: &Language) {
        let place = self.places.get(&format!("code.languages.{language}")).cloned();
        let known = self.spoken();
        let (plain, region) = language.tag().split_once('-').unwrap_or((language.tag(), ""));
        let near = known.iter().find(|tag| **tag == plain && !region.is_empty());
        let near = near.map_or_else(String::new, |tag| format!("write “{tag}”, or "));
        let tongue = super::lint::tongue(language);
        self.faults.extend(place.map(|place| Fault {
            code: "no-phrasebook",
            message: format!("there is no phrasebook for {tongue}, so no number can be said in it"),
            place,
            label: "no phrases".to_owned(),
            also: None,
            help: format!(
                "{near}put its phrasebook, {}, beside the code, or ask whoever keeps recourse for you, or write in a language that has one: {}",
                phrases::document(language),
                known.join(", ")
            ),
        }));
    }

    fn provider(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        let Some(provider) = top.table("provider") else {
            top.missing(
                "provider",
                "say who publishes the code: [provider] name, and how to reach it",
            );
            return;
        };
        code.provider = Provider {
            name: provider.required_text("name", "give the provider’s name").value,
            about: self.texts(&provider, "about", "provider.about"),
            page: provider.text("page").map(|text| text.value),
            phone: provider.text("phone").map(|text| text.value),
            email: provider.text("email").map(|text| text.value),
            address: provider.texts("address").into_iter().map(|line| line.value).collect(),
        };
        provider.finish();
    }

    /// An id that names two things. The first keeps it.
    fn twice(&mut self, what: &str, id: &str, table: &Table<'_, '_>) {
        let path = format!("{what}.{id}");
        let place = table.reader().place(table.span_of("id"));
        if let Some(first) = self.places.get(&path) {
            self.faults.push(Fault {
                code: "id-twice",
                message: format!("two {} have the id “{id}”", many(what)),
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
            code.levels.push(LevelRule {
                level,
                id,
                name,
                roles,
                asked_by: table.words("asked_by"),
                independent: !table.has("independent") || table.flag("independent"),
            });
            table.finish();
        }
        if code.levels.is_empty() && !top.has("level") {
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

    /// What a code and a pack both may have; their dated values were read.
    fn rules(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        if let Some(terms) = top.table("term") {
            code.terms.extend(self.terms(&terms));
            terms.finish();
        }
        if let Some(promises) = top.table("promise") {
            for key in promises.keys() {
                if let Some(table) = promises.table(&key.value) {
                    let id = self.named(&key.value);
                    let promise = self.promise(code, id, &table);
                    code.promises.push(promise);
                    table.finish();
                }
            }
            promises.finish();
        }
        self.powers(code, top);
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
            let path = format!("pause.{}.text", code.pauses.len());
            let text = self.texts(&table, "text", &path);
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
            let holds = holds.into_iter().map(|text| self.known_as(code, &text.value)).collect();
            code.pauses.push(PauseRule {
                cause,
                holds,
                proof: table.word("proof"),
                at_most: self.length(&table, "at_most", "pause.at_most"),
                restarts: table.flag("restarts"),
                text,
            });
            table.finish();
        }
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
            let rules = table.texts("rules");
            for rule in &rules {
                self.note(format!("{path}.rules.{}", rule.value), &table, rule.span.clone());
            }
            code.sections.push(Section {
                title: self.required_texts(&table, "title", &format!("{path}.title")),
                says,
                promises: promises.into_iter().map(|promise| promise.value).collect(),
                rules: rules.into_iter().map(|rule| rule.value).collect(),
                id,
            });
            table.finish();
        }
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
        let texts = self.texts_in_any(table, key, path);
        self.complete(table, key, path, &texts);
        texts
    }

    /// Says which languages of the code a text is missing in, and which it is in for nobody.
    fn complete(&mut self, table: &Table<'_, '_>, key: &str, path: &str, texts: &Texts) {
        let span = table.span_of(key);
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
            } else if !self.in_pack && !self.languages.is_empty() && !self.declared(language) {
                let message = format!("{} is in no language of the code", said_of(path, language));
                let help = format!("add \"{language}\" to languages, or take this text out: nobody would read it");
                table
                    .reader()
                    .fault("undeclared-language", message, place.span, "not published", help);
            }
        }
        if !texts.0.is_empty() {
            for language in self.languages.clone() {
                if texts.0.contains_key(&language) {
                    continue;
                }
                let place = table.reader().place(span.clone());
                let written = self.shelf.text(&place.document).and_then(|text| text.get(span.start..));
                let add = match written.unwrap_or_default().chars().next() {
                    Some('{') => format!("add {language} = \"…\" inside the braces"),
                    Some('[') => format!("add {language} = \"…\" under this heading"),
                    _ => format!("add {key}.{language} = \"…\""),
                };
                let fault = Fault {
                    code: "missing-language",
                    message: format!("“{}” has no {} text", counted(path), super::lint::tongue(&language)),
                    place,
                    label: "not in every language".to_owned(),
                    also: None,
                    help: format!("{add}, or take “{language}” out of the languages of the code"),
                };
                self.gaps.push((language, fault));
            }
        }
    }

    /// It is one of the code’s languages, or what is left of one that was written with a region.
    fn declared(&self, language: &Language) -> bool {
        let of_a_region = |known: &Language| known.region().is_some() && known.tongue() == language.tag();
        self.languages
            .iter()
            .any(|known| known == language || of_a_region(known))
    }

    fn texts_in_any(&mut self, table: &Table<'_, '_>, key: &str, path: &str) -> Texts {
        let mut texts = Texts::default();
        let Some(languages) = table.table(key) else {
            return texts;
        };
        for tag in languages.keys() {
            // A noun, of a term or of the scheme; `terms` has read it.
            if (path.starts_with("term.") || path == "scheme.short")
                && languages.is_table(&tag.value)
                && Language::new(&tag.value).is_ok()
            {
                let _ = languages.table(&tag.value);
                continue;
            }
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

/// How a text is spoken of: “the French text of promise.acknowledge”.
fn said_of(path: &str, language: &Language) -> String {
    format!("the {} text of “{}”", super::lint::tongue(language), counted(path))
}

/// A path as people count: the first step is step 1.
fn counted(path: &str) -> String {
    let from_one = |part: &str| match part.parse::<usize>() {
        Ok(nth) => nth.saturating_add(1).to_string(),
        Err(_) => part.to_owned(),
    };
    path.split('.').map(from_one).collect::<Vec<_>>().join(".")
}

fn many(what: &str) -> String {
    what.strip_suffix('y')
        .map_or_else(|| format!("{what}s"), |stem| format!("{stem}ies"))
}

/// Where in [`Places`] stands the place that first names a document.
pub(super) fn named_as(document: &str) -> String {
    format!("document {document}")
}

/// One that is there, and is no text.
fn unreadable_document(shelf: &Shelf, name: &str, named_at: Option<&Place>) -> Option<Fault> {
    let why = shelf.why_unreadable(name)?;
    Some(Fault {
        code: "unreadable",
        message: format!("“{}” could not be read: {why}", shelf.path(name)),
        place: named_at.cloned().unwrap_or(Place {
            document: name.to_owned(),
            span: 0..0,
        }),
        label: "named here".to_owned(),
        also: None,
        help: if why.contains("UTF-8") {
            "save the file as UTF-8, or take its name out of the code".to_owned()
        } else {
            "put a file there that can be read, or take its name out of the code".to_owned()
        },
    })
}

fn missing_document(shelf: &Shelf, name: &str, named_at: Option<Place>) -> Fault {
    if let Some(fault) = unreadable_document(shelf, name, named_at.as_ref()) {
        return fault;
    }
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
