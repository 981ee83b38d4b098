//! The same code as the public reads it: sentences whose numbers come from the rules.

use std::fmt::Write as _;

use super::{Code, Promise, Section, Texts, Variant, phrases::Phrasebook};
use crate::terms::Language;

/// The public text of a code in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    pub language: Language,
    pub title: String,
    pub lead: String,
    pub provider: String,
    pub version: String,
    pub effective: jiff::civil::Date,
    pub sections: Vec<PublishedSection>,
    /// The scheme's fixed notice, in the scheme's own languages whatever this one is (S19).
    pub notices: Vec<PublishedNotice>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedNotice {
    pub language: Language,
    pub heading: String,
    pub text: String,
    /// A translation of ours, which the provider must still confirm.
    pub unconfirmed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedSection {
    pub id: String,
    pub title: String,
    pub says: Vec<String>,
    pub promises: Vec<PublishedPromise>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedPromise {
    pub id: String,
    pub number: u8,
    pub name: String,
    pub text: String,
    /// What the clock counts from.
    pub since: String,
    /// The limits in words, or that none is published.
    pub due: String,
}

/// The code in a language. None where the desk has no phrasebook for it.
pub fn publish(code: &Code, language: &Language) -> Option<Published> {
    let phrases = Phrasebook::shipped(language)?;
    let voice = Voice {
        code,
        language,
        phrases: &phrases,
    };
    Some(Published {
        language: language.clone(),
        title: voice.say(&code.title, None),
        lead: voice.say(&code.lead, None),
        provider: code.provider.name.clone(),
        version: code.version.clone(),
        effective: code.effective,
        sections: code.sections.iter().map(|section| voice.section(section)).collect(),
        notices: notices(code),
    })
}

fn notices(code: &Code) -> Vec<PublishedNotice> {
    let Some(scheme) = &code.scheme else { return Vec::new() };
    let notice = |(language, text): (&Language, &String)| PublishedNotice {
        language: language.clone(),
        heading: scheme.name.in_language(language).to_owned(),
        text: text.clone(),
        unconfirmed: scheme.unconfirmed.contains(language),
    };
    scheme.notice.0.iter().map(notice).collect()
}

/// One promise in a language, with its numbers: as the tracking page and the case page quote it.
pub fn promise_text(code: &Code, promise: &Promise, language: &Language, phrases: &Phrasebook) -> String {
    Voice {
        code,
        language,
        phrases,
    }
    .say(&promise.text, Some(promise))
}

/// A text of the code with its placeholders filled.
pub fn fill(code: &Code, texts: &Texts, language: &Language, phrases: &Phrasebook) -> String {
    Voice {
        code,
        language,
        phrases,
    }
    .say(texts, None)
}

/// What the clock of a promise counts from: any one of several.
pub(super) fn since(promise: &Promise, phrases: &Phrasebook) -> String {
    let said: Vec<String> = promise.since().map(|fact| phrases.since(fact).to_owned()).collect();
    phrases.any_of(&said)
}

struct Voice<'c> {
    code: &'c Code,
    language: &'c Language,
    phrases: &'c Phrasebook,
}

impl Voice<'_> {
    fn section(&self, section: &Section) -> PublishedSection {
        PublishedSection {
            id: section.id.clone(),
            title: self.say(&section.title, None),
            says: section
                .says
                .iter()
                .map(|statement| self.say(&statement.text, None))
                .collect(),
            promises: section
                .promises
                .iter()
                .filter_map(|id| self.code.promise(id))
                .map(|promise| self.promise(promise))
                .collect(),
        }
    }

    fn promise(&self, promise: &Promise) -> PublishedPromise {
        let mut due: Vec<String> = Vec::new();
        for variant in promise.variants() {
            let said = self.limit(variant);
            if !due.contains(&said) {
                due.push(said);
            }
        }
        PublishedPromise {
            id: promise.id.clone(),
            number: promise.number,
            name: self.say(&promise.name, Some(promise)),
            text: self.say(&promise.text, Some(promise)),
            since: since(promise, self.phrases),
            due: self.due(promise, &due),
        }
    }

    /// The limits in words, with what else decides when: a date that we give, or that it comes again and again.
    fn due(&self, promise: &Promise, limits: &[String]) -> String {
        if promise.moved_by.is_some() && promise.variants().all(|variant| variant.within.is_none()) {
            return self.phrases.by_date_given.clone();
        }
        let limits = limits.join("; ");
        match (promise.moved_by, promise.recurs) {
            (Some(_), _) => format!("{limits}; {}", self.phrases.or_date_given),
            (None, Some(_)) if promise.variants().any(|variant| variant.within.is_some()) => {
                format!("{limits}; {}", self.phrases.again)
            }
            (None, Some(_)) => self.phrases.regularly.clone(),
            (None, None) => limits,
        }
    }

    fn limit(&self, variant: &Variant) -> String {
        let within = variant.within.as_ref().and_then(|limit| limit.on(self.code.read_on));
        within.map_or_else(
            || self.phrases.unpublished.clone(),
            |within| self.phrases.within(within),
        )
    }

    fn say(&self, texts: &Texts, promise: Option<&Promise>) -> String {
        let text = texts.in_language(self.language);
        let mut said = String::with_capacity(text.len());
        for piece in pieces(text) {
            match piece {
                Piece::Words(words) => said.push_str(words),
                Piece::Placeholder(name) => {
                    let value = self.placeholder(name, promise);
                    said.push_str(&value.unwrap_or_else(|| format!("{{{name}}}")));
                }
            }
        }
        said
    }

    fn placeholder(&self, name: &str, promise: Option<&Promise>) -> Option<String> {
        placeholder(self.code, name, promise, self.language, self.phrases)
    }
}

/// What a placeholder stands for; none if the language of codes has no such placeholder.
pub(super) fn placeholder(
    code: &Code,
    name: &str,
    promise: Option<&Promise>,
    language: &Language,
    phrases: &Phrasebook,
) -> Option<String> {
    match name.split_once('.') {
        None if name == "aim" => Some(phrases.aim.clone()),
        None if name == "zone" => code.desk().map(|calendar| phrases.zone(&calendar.zone_name).to_owned()),
        None if name == "phone_zone" => code
            .calendars
            .get(&code.phone_calendar)
            .map(|calendar| phrases.zone(&calendar.zone_name).to_owned()),
        None if name == "provider" => Some(code.provider.name.clone()),
        None if name == "within" => {
            let variant = promise?.variants().find(|variant| variant.id.is_empty())?;
            let within = variant.within.as_ref()?.on(code.read_on)?;
            Some(phrases.within(within))
        }
        None if name == "hours" => code.desk().map(|calendar| phrases.openings(calendar)),
        None if name == "phone_hours" => code
            .calendars
            .get(&code.phone_calendar)
            .map(|calendar| phrases.openings(calendar)),
        Some(("contact", "phone")) => Some(code.provider.phone.clone()),
        Some(("contact", "page")) => code.provider.page.clone(),
        Some(("contact", "email")) => code.provider.email.clone(),
        Some(("contact", "address")) => Some(code.provider.address.join(", ")),
        Some(("term", term)) => code.terms.get(term).map(|texts| texts.in_language(language).to_owned()),
        Some(("level", id)) => code
            .levels
            .iter()
            .find(|level| level.id == id)
            .map(|level| level.name.in_language(language).to_owned()),
        Some(("scheme", what)) => {
            let scheme = code.scheme.as_ref()?;
            match what {
                "name" => Some(scheme.name.in_language(language).to_owned()),
                "short" => Some(scheme.short.in_language(language).to_owned()),
                "phone" => Some(scheme.phone.clone()),
                "page" => Some(scheme.page.in_language(language).to_owned()),
                _ => None,
            }
        }
        Some((variant, "within")) => {
            let variant = promise?.variants().find(|known| known.id == variant)?;
            let within = variant.within.as_ref()?.on(code.read_on)?;
            Some(phrases.within(within))
        }
        _ => None,
    }
}

/// Every placeholder that a text may have; those of a promise only in its own texts.
pub(super) fn placeholders(code: &Code, promise: Option<&Promise>) -> Vec<String> {
    let mut known: Vec<String> = promise.into_iter().flat_map(slots).collect();
    if promise.is_some() {
        known.push("aim".to_owned());
    }
    known.extend(code.terms.keys().map(|term| format!("term.{term}")));
    known.extend(code.levels.iter().map(|level| format!("level.{}", level.id)));
    known.extend(
        [
            "hours",
            "zone",
            "phone_hours",
            "phone_zone",
            "provider",
            "contact.phone",
        ]
        .map(str::to_owned),
    );
    known.extend(code.provider.page.is_some().then(|| "contact.page".to_owned()));
    known.extend(code.provider.email.is_some().then(|| "contact.email".to_owned()));
    known.push("contact.address".to_owned());
    if code.scheme.is_some() {
        known.extend(["scheme.name", "scheme.short", "scheme.phone", "scheme.page"].map(str::to_owned));
    }
    known
}

/// The placeholders of a promise's published limits: `within`, or `live.within` for each variant.
pub(super) fn slots(promise: &Promise) -> Vec<String> {
    promise
        .variants()
        .filter(|variant| variant.within.is_some() && variant.over.is_none())
        .map(slot)
        .collect()
}

pub(super) fn slot(variant: &Variant) -> String {
    if variant.id.is_empty() {
        "within".to_owned()
    } else {
        format!("{}.within", variant.id)
    }
}

/// A text cut at its placeholders.
pub(super) enum Piece<'t> {
    Words(&'t str),
    Placeholder(&'t str),
}

pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else {
            break;
        };
        if !before.is_empty() {
            pieces.push(Piece::Words(before));
        }
        pieces.push(Piece::Placeholder(name));
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(Piece::Words(rest));
    }
    pieces
}

impl Published {
    /// As plain text.
    pub fn text(&self) -> String {
        self.render(
            |level, heading| {
                format!(
                    "{heading}\n{}\n",
                    if level == 1 { "=" } else { "-" }.repeat(heading.chars().count())
                )
            },
            |p| format!("{:>3}. {}\n     ({}; {})\n", p.number, p.text, p.since, p.due),
        )
    }

    /// As Markdown.
    pub fn markdown(&self) -> String {
        self.render(
            |level, heading| format!("{} {heading}\n", "#".repeat(level)),
            |p| format!("**{}.** {}\n\n*{}; {}*\n", p.number, p.text, p.since, p.due),
        )
    }

    /// As an HTML article, without a page around it.
    pub fn html(&self) -> String {
        let mut html = format!(
            "<article lang=\"{}\">\n<h1>{}</h1>\n<p>{}</p>\n<p>{} · {} · {}</p>\n",
            self.language,
            escape(&self.title),
            escape(&self.lead),
            escape(&self.provider),
            escape(&self.version),
            self.effective
        );
        for section in &self.sections {
            let _ = writeln!(
                html,
                "<section id=\"{}\">\n<h2>{}</h2>",
                escape(&section.id),
                escape(&section.title)
            );
            for said in &section.says {
                let _ = writeln!(html, "<p>{}</p>", escape(said));
            }
            if !section.promises.is_empty() {
                html.push_str("<ul>\n");
                for promise in &section.promises {
                    let _ = writeln!(
                        html,
                        "<li id=\"promise-{0}\"><b>{0}.</b> {1} <small>{2}; {3}</small></li>",
                        promise.number,
                        escape(&promise.text),
                        escape(&promise.since),
                        escape(&promise.due)
                    );
                }
                html.push_str("</ul>\n");
            }
            html.push_str("</section>\n");
        }
        for notice in &self.notices {
            let _ = writeln!(
                html,
                "<section lang=\"{}\">\n<h2>{}</h2>\n<p>{}</p>\n</section>",
                notice.language,
                escape(&notice.heading),
                escape(&notice.text)
            );
        }
        html.push_str("</article>\n");
        html
    }

    fn render(&self, heading: impl Fn(usize, &str) -> String, promise: impl Fn(&PublishedPromise) -> String) -> String {
        let mut out = heading(1, &self.title);
        let _ = writeln!(
            out,
            "\n{}\n\n{} · {} · {}",
            self.lead, self.provider, self.version, self.effective
        );
        for section in &self.sections {
            out.push('\n');
            out.push_str(&heading(2, &section.title));
            for said in &section.says {
                let _ = writeln!(out, "\n{said}");
            }
            for one in &section.promises {
                out.push('\n');
                out.push_str(&promise(one));
            }
        }
        for notice in &self.notices {
            out.push('\n');
            out.push_str(&heading(2, &notice.heading));
            let _ = writeln!(out, "\n{}", notice.text);
        }
        out
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
