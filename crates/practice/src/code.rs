//! The code of practice as types: what a TOML document of the language says once it has been read.
//!
//! Reading is in `lower`, what is wrong with a code that could be read is in `lint`, and the same
//! code as public text in [`publish`]. A `Code` that exists has passed all checks.

mod condition;
pub mod explain;
mod kept;
pub mod keys;
mod known;
mod limit;
mod lint;
mod lower;
pub mod phrases;
mod placeholder;
mod power;
pub mod print;
mod promise;
mod prove;
pub mod publish;
mod read;
mod syntax;
mod told;
pub mod translated;

pub(crate) use condition::Case;
pub use condition::{Condition, Field};
pub use limit::{Dated, Limit, Row};
use phrases::{Articles, Noun, Phrasebook};
pub use power::{
    Allowance, Attempts, Doing, Ground, Lock, May, Needs, SchemeStage, Statistic, Target, Window as Measured,
};
pub(crate) use promise::pick;
pub use promise::{Arm, Join, KeptBy, LevelRule, MovedBy, Over, Promise, Restart, Silence, Variant};
pub use read::nearest;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    calendar::{Calendar, Counting, Within},
    entry::Fact,
    fault::{Fault, Shelf},
    terms::{Cause, Content, Language, Level, Notice, Role, vocabulary},
};

/// A text in each language of the code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(pub BTreeMap<Language, String>);

impl Texts {
    /// The same text whatever the language.
    pub fn same(text: &str) -> Self {
        Self(BTreeMap::from([(Language::english(), text.to_owned())]))
    }

    /// In this language, else in the first that there is.
    pub fn in_language(&self, language: &Language) -> &str {
        self.0
            .get(language)
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }
}

/// A code of practice with the packs it stands on, read and found without fault.
#[derive(Debug, Clone, PartialEq)]
pub struct Code {
    pub id: String,
    pub version: String,
    pub effective: Date,
    /// The first is the one that the others translate.
    pub languages: Vec<Language>,
    /// By language, the manner in which it is said: a document of what differs from the phrasebook.
    pub manners: BTreeMap<Language, String>,
    pub currency: String,
    pub title: Texts,
    pub lead: Texts,
    pub packs: Vec<Pack>,
    pub provider: Provider,
    /// The desk's calendar, by which promises are counted unless they say otherwise.
    pub calendar: String,
    /// When the phone is answered, where that differs.
    pub phone_calendar: String,
    pub calendars: BTreeMap<String, Calendar>,
    pub counting: Counting,
    pub levels: Vec<LevelRule>,
    pub steps: Vec<Texts>,
    pub categories: Vec<Category>,
    pub promises: Vec<Promise>,
    pub allowances: Vec<Allowance>,
    pub attempts: Vec<Attempts>,
    pub powers: Vec<May>,
    pub locks: Vec<Lock>,
    pub targets: Vec<Target>,
    pub notices: BTreeMap<Notice, NoticeRule>,
    pub pauses: Vec<PauseRule>,
    pub terms: BTreeMap<String, Term>,
    /// How each language says numbers, hours and articles.
    pub phrases: BTreeMap<Language, Phrasebook>,
    pub sections: Vec<Section>,
    pub scheme: Option<Scheme>,
    /// The names of the documents that it was read from: its own, its packs', its calendar files'.
    pub documents: BTreeSet<String>,
}

/// A regulator's or scheme's rules, layered under the provider's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    pub id: String,
    pub version: String,
    pub layer: Layer,
    pub source: String,
    /// Its rules hold for cases received from this day on.
    pub effective: Option<Date>,
    /// Where one of these packs has a rule of the same name, this one is silent.
    pub fills_gaps_of: Vec<String>,
}

vocabulary! { Layer, "layer" { Law = "law", Scheme = "scheme", Provider = "provider", } }

/// Who publishes the code, and how to reach them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Provider {
    pub name: String,
    pub about: Texts,
    pub page: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// None where the provider has given none: a page, a letter and a message then do without.
    pub address: Vec<String>,
}

/// A node of the provider's category tree; `scheme` is where it falls in the scheme's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    pub id: String,
    pub parent: Option<String>,
    pub name: Texts,
    pub scheme: Option<String>,
}

/// What a message of this kind must carry.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoticeRule {
    pub contains: Vec<Content>,
}

/// A named cause that stops some promises' clocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PauseRule {
    pub cause: Cause,
    pub holds: Vec<String>,
    /// A fact that must follow the cause, or the pause is void: it begins then.
    pub proof: Option<Fact>,
    /// Clocks run again after this, whatever the customer does.
    pub at_most: Option<Within>,
    /// The clock does not go on afterwards but begins anew: what came was no complete complaint.
    pub restarts: bool,
    /// What the author says of it; the page says the rule itself beside it. There may be none.
    pub text: Texts,
}

/// A word of the code for an act or a thing, as its texts and its promises name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Term {
    /// As it stands: the text, or the noun without its article.
    pub texts: Texts,
    /// Where it can take an article.
    pub nouns: BTreeMap<Language, Noun>,
}

impl Term {
    /// The noun with an article of the language, else the text as a name, which takes none. None if the language has
    /// no such article, or none before a name.
    fn with_article(&self, article: &str, language: &Language, articles: &Articles) -> Option<String> {
        match self.nouns.get(language) {
            Some(noun) => articles.say(article, noun),
            None => articles.say(article, &Noun::name(self.texts.in_language(language))),
        }
    }
}

/// A part of the published code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub id: String,
    pub title: Texts,
    pub says: Vec<Statement>,
    pub promises: Vec<String>,
    /// Allowances, locks and targets whose texts stand here.
    pub rules: Vec<String>,
}

/// A sentence of the code that starts no clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub implements: Vec<String>,
    pub text: Texts,
}

/// The independent body, as its pack describes it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scheme {
    pub id: String,
    pub name: Texts,
    pub short: Term,
    pub phone: String,
    pub page: Texts,
    /// The fixed notice, word for word, in the scheme's own languages whatever else is offered (S19).
    pub notice: Texts,
    /// Languages in which the notice is our translation, to be confirmed by the provider.
    pub unconfirmed: Vec<Language>,
    pub source: String,
    pub stages: Vec<SchemeStage>,
    /// From when a customer may go to it.
    pub accepts: Option<Accepts>,
}

/// When the scheme takes a complaint: after this long, or at once after one of these facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepts {
    pub since: Fact,
    pub wait: Limit,
    pub or_after: Vec<Fact>,
    /// The calendar by which its time is counted, if not the desk's.
    pub calendar: Option<String>,
    /// The convention, if not the code's.
    pub counting: Option<Counting>,
}

impl Code {
    /// Reads and checks a code with all that it stands on.
    ///
    /// # Errors
    /// Every fault of every document, the code's own first, in the order of their places.
    pub fn read(document: &str, shelf: &Shelf) -> Result<Self, Vec<Fault>> {
        let (code, places, mut faults) = lower::lower(document, shelf);
        if let Some(code) = code.as_ref().filter(|_| faults.is_empty()) {
            faults.extend(lint::faults(code, &places, shelf));
        }
        match code {
            Some(code) if faults.is_empty() => Ok(code),
            _ => Err(told::in_order(faults, document, &places, shelf)),
        }
    }

    /// Reads and checks a code, and tries it: every case against every opening and closing of five years. It takes
    /// longer than [`Self::read`], by which a code that was checked is put to work.
    ///
    /// # Errors
    /// Every fault of every document; what only trying shows, where there was no other.
    pub fn check(document: &str, shelf: &Shelf) -> Result<Self, Vec<Fault>> {
        let code = Self::read(document, shelf)?;
        let (_, places, _) = lower::lower(document, shelf);
        let faults = prove::faults(&code, &places);
        if faults.is_empty() {
            Ok(code)
        } else {
            Err(told::in_order(faults, document, &places, shelf))
        }
    }

    pub fn promise(&self, id: &str) -> Option<&Promise> {
        self.promises.iter().find(|promise| promise.id == id)
    }

    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// Whether a category only holds others: what a complaint is about is one of those.
    pub fn is_heading(&self, id: &str) -> bool {
        self.categories
            .iter()
            .any(|category| category.parent.as_deref() == Some(id))
    }

    pub fn level(&self, level: Level) -> Option<&LevelRule> {
        self.levels.iter().find(|rule| rule.level == level)
    }

    /// Whether this role may answer at this level: it is of this level, or of a higher one.
    pub fn answers(&self, role: Role, level: Level) -> bool {
        let mut levels = self.levels.iter();
        levels.any(|rule| rule.level >= level && rule.roles.contains(&role))
    }

    pub fn level_id(&self, level: Level) -> &str {
        self.level(level).map_or("", |rule| rule.id.as_str())
    }

    pub fn last_level(&self) -> Level {
        self.levels.last().map_or(Level::FIRST, |rule| rule.level)
    }

    /// From which day a rule, or the pack that it names, binds: cases received before it know nothing of it.
    pub fn binds_from(&self, rule: &str) -> Date {
        let pack = rule.split('/').next().unwrap_or(rule);
        let known = self.packs.iter().find(|known| known.id == pack);
        known.and_then(|pack| pack.effective).unwrap_or(Date::MIN)
    }

    /// The calendar by which a promise is counted, and the convention.
    pub fn counted_by(&self, promise: &Promise) -> Option<(&Calendar, Counting)> {
        let name = promise.calendar.as_ref().unwrap_or(&self.calendar);
        Some((self.calendars.get(name)?, promise.counting.unwrap_or(self.counting)))
    }

    /// The desk's calendar.
    pub fn desk(&self) -> Option<&Calendar> {
        self.calendars.get(&self.calendar)
    }

    /// The scheme's short name, with an article of the phrasebook where one is asked for: "the CCTS", "of ComReg".
    /// A name that another language lent takes no article. None if no scheme stands behind the code.
    pub fn scheme_said(&self, article: Option<&str>, language: &Language, phrases: &Phrasebook) -> Option<String> {
        let short = &self.scheme.as_ref()?.short;
        match article {
            Some(article) => short.with_article(article, language, &phrases.articles),
            None => Some(short.texts.in_language(language).to_owned()),
        }
    }

    /// What a message of this kind must carry.
    pub fn contains(&self, notice: Notice) -> &[Content] {
        self.notices.get(&notice).map_or(&[], |rule| rule.contains.as_slice())
    }

    /// The language asked for if the code has it, else the code's first.
    pub fn language_or_first(&self, asked: &Language) -> Language {
        if self.languages.contains(asked) {
            asked.clone()
        } else {
            self.languages.first().cloned().unwrap_or_else(Language::english)
        }
    }
}
