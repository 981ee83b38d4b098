//! The fields by which is searched, and what their values are called. Names are compared without case, accents and
//! whatever is no letter, in every language of the interface, and by their beginning.

use std::{collections::BTreeSet, sync::Arc};

use practice::{
    Code,
    complaint::Stage,
    terms::{Channel, Kind, Language, Level, Service},
};
use register::search::fold;

use super::{Fault, Searcher};
use crate::tongue::{LANGUAGES, Tongue};

/// What can stand before a colon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    Status,
    Due,
    Received,
    Service,
    Category,
    Kind,
    Channel,
    Language,
    Team,
    Assignee,
    Level,
    Urgent,
    Name,
}

impl Field {
    pub const ALL: [Self; 13] = [
        Self::Status,
        Self::Due,
        Self::Received,
        Self::Service,
        Self::Category,
        Self::Kind,
        Self::Channel,
        Self::Language,
        Self::Team,
        Self::Assignee,
        Self::Level,
        Self::Urgent,
        Self::Name,
    ];

    /// As the index has it, and the translations.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Due => "due",
            Self::Received => "received",
            Self::Service => "service",
            Self::Category => "category",
            Self::Kind => "kind",
            Self::Channel => "channel",
            Self::Language => "language",
            Self::Team => "team",
            Self::Assignee => "assignee",
            Self::Level => "level",
            Self::Urgent => "urgent",
            Self::Name => "name",
        }
    }
}

/// Letters and figures alone, folded.
pub fn plain(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The names in a message that lists several.
fn listed(said: &str) -> impl Iterator<Item = String> + '_ {
    said.split(',').map(|name| name.trim().to_owned())
}

/// A value as the index has it, with all its names; the first is the one to show.
type Choice = (String, Vec<String>);

impl Searcher<'_> {
    /// The field of this name in any language.
    pub(super) fn field(&self, typed: &str) -> Result<Field, Fault> {
        let sought = plain(typed);
        let is = |field: &Field| {
            let mut names = self.tongues.all().map(|tongue| tongue.say(&key(*field)));
            field.word() == sought || names.any(|names| listed(&names).any(|name| plain(&name) == sought))
        };
        Field::ALL.into_iter().find(is).ok_or_else(|| {
            let there: Vec<String> = Field::ALL.into_iter().map(|field| self.name_of(field)).collect();
            self.say(
                "bench-search-unknown-field",
                &[("field", typed), ("there", &there.join(", "))],
            )
        })
    }

    /// What a field is called here.
    pub fn name_of(&self, field: Field) -> String {
        listed(&self.tongue.say(&key(field))).next().unwrap_or_default()
    }

    /// The values of a field that this may mean.
    pub(super) fn values(&self, field: Field, typed: &str) -> Vec<String> {
        let sought = plain(typed);
        let choices = self.choices(field);
        let whose = |is: &dyn Fn(&str) -> bool| -> Vec<String> {
            let of = |(value, names): &&Choice| is(&plain(value)) || names.iter().any(|name| is(&plain(name)));
            choices.iter().filter(of).map(|(value, _)| value.clone()).collect()
        };
        let exactly = whose(&|name| name == sought);
        if exactly.is_empty() && sought.chars().count() > 1 {
            whose(&|name| name.starts_with(&sought))
        } else {
            exactly
        }
    }

    /// Some of what can be written for a field.
    pub(super) fn there(&self, field: Field) -> Vec<String> {
        match field {
            Field::Due => listed(&self.tongue.say("bench-search-days-due")).collect(),
            Field::Received => listed(&self.tongue.say("bench-search-days-received")).collect(),
            Field::Name => vec![self.tongue.say("bench-search-a-name")],
            _ => {
                let names = self
                    .choices(field)
                    .into_iter()
                    .filter_map(|(_, names)| names.into_iter().next());
                names.take(30).collect()
            }
        }
    }

    /// The code in force, and whatever else a complaint may stand under.
    fn codes(&self) -> impl Iterator<Item = &Code> {
        std::iter::once(self.code).chain(self.on_record.iter().map(Arc::as_ref))
    }

    fn choices(&self, field: Field) -> Vec<Choice> {
        match field {
            Field::Status => {
                let mut choices = vec![self.said("open", "bench-search-open")];
                choices.extend(
                    Stage::ALL
                        .iter()
                        .map(|stage| self.said(stage.word(), &format!("stage-{stage}"))),
                );
                choices
            }
            Field::Service => self.words(Service::ALL, Service::word, "service"),
            Field::Kind => self.words(Kind::ALL, Kind::word, "kind"),
            Field::Channel => self.words(Channel::ALL, Channel::word, "channel"),
            Field::Language => self.languages(),
            Field::Category => {
                let name = |category: &practice::code::Category| {
                    let here = category.name.in_language(&self.tongue.language).to_owned();
                    let all = self
                        .tongues
                        .all()
                        .map(|tongue| category.name.in_language(&tongue.language).to_owned());
                    (category.id.clone(), std::iter::once(here).chain(all).collect())
                };
                let mut seen = BTreeSet::new();
                let all = self.codes().flat_map(|code| &code.categories);
                all.filter(|category| seen.insert(&category.id)).map(name).collect()
            }
            Field::Team => {
                let teams = self.teams.iter().map(|team| (team.id.clone(), vec![team.name.clone()]));
                std::iter::once(self.said("", "bench-search-nobody"))
                    .chain(teams)
                    .collect()
            }
            Field::Assignee => self.people(),
            Field::Level => {
                let levels = self.codes().flat_map(|code| &code.levels).map(|rule| rule.level);
                let levels: BTreeSet<_> = levels.collect();
                let level = |level: Level| (level.to_string(), vec![level.to_string()]);
                levels.into_iter().map(level).collect()
            }
            Field::Urgent => vec![self.said("yes", "bench-yes"), self.said("no", "bench-no")],
            Field::Due | Field::Received | Field::Name => Vec::new(),
        }
    }

    fn words<T: Copy>(&self, all: &[T], word: impl Fn(T) -> &'static str, begins: &str) -> Vec<Choice> {
        let choice = |one: &T| self.said(word(*one), &format!("{begins}-{}", word(*one)));
        all.iter().map(choice).collect()
    }

    /// A value with what it is called here, and then everywhere.
    fn said(&self, value: &str, key: &str) -> Choice {
        let names = std::iter::once(self.tongue).chain(self.tongues.all());
        let names = names.map(|tongue: &Tongue| tongue.say(key));
        (value.to_owned(), names.collect())
    }

    fn languages(&self) -> Vec<Choice> {
        let one = |(tag, own): &(&str, &str)| {
            let (_, mut names) = self.said(tag, &format!("bench-search-language-{tag}"));
            names.push((*own).to_owned());
            ((*tag).to_owned(), names)
        };
        let mut choices: Vec<Choice> = LANGUAGES.iter().map(one).collect();
        // Others that a code is written in have their tag.
        let mut seen: BTreeSet<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
        let others = self.codes().flat_map(|code| &code.languages).map(Language::tag);
        let others = others.filter(|tag| seen.insert(tag));
        choices.extend(others.map(|tag| (tag.to_owned(), vec![tag.to_owned()])));
        choices
    }

    /// Everybody by the beginning of the whole name or of its last words; “me”, and nobody.
    fn people(&self) -> Vec<Choice> {
        let mut choices = vec![self.said("", "bench-search-nobody")];
        choices.extend(self.me.map(|me| self.said(me, "bench-search-me")));
        choices.extend(self.staff.iter().map(|staff| {
            let words: Vec<&str> = staff.name.split_whitespace().collect();
            let names = (0..words.len()).filter_map(|from| Some(words.get(from..)?.join(" ")));
            (staff.id.clone(), names.collect())
        }));
        choices
    }
}

fn key(field: Field) -> String {
    format!("bench-search-field-{}", field.word())
}
