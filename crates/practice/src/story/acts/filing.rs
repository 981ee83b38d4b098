//! A sentence that files: what came in, by whom, and how they want to be answered.

use super::{Sentence, unknown, word};
use crate::{
    action::File,
    entry::{Answering, Filing, Issue, Pin, Words},
    story::Wrong,
    terms::{Channel, Class, Format, Kind, Label, Language, Service},
};

impl Sentence<'_> {
    pub(super) fn category(&self, id: &str) -> Result<String, Wrong> {
        if self.code.category(id).is_some() {
            return Ok(id.to_owned());
        }
        let near = crate::code::nearest(id, self.code.categories.iter().map(|category| category.id.as_str()));
        let help = near.map_or_else(
            || "name one of the code’s categories by its id".to_owned(),
            |near| format!("did you mean “{near}”?"),
        );
        Err((format!("the code has no category “{id}”"), help))
    }

    pub(super) fn answering(&self, anonymous: bool) -> Result<Answering, Wrong> {
        let (mut by, mut language) = (None, None);
        if let Some(said) = self.clause("answer by") {
            let (channel, tongue) = said.split_once(" in ").map_or((said, None), |(c, l)| (c, Some(l)));
            by = Some(word(channel.trim())?);
            language = tongue.map(str::trim);
        } else if !anonymous {
            by = Some(Channel::Email);
        }
        let language = match language.or_else(|| self.clause("in")) {
            Some(tag) => Language::new(tag).map_err(unknown)?,
            None => self.code.languages.first().cloned().unwrap_or_else(Language::english),
        };
        let format = self.clause("format").map(word).transpose()?.unwrap_or(Format::Standard);
        Ok(Answering { by, language, format })
    }

    pub(super) fn file(&self, channel: Channel, title: &str) -> Result<File, Wrong> {
        for clause in &self.clauses {
            let known = [
                "kind",
                "category",
                "service",
                "class",
                "answer by",
                "in",
                "format",
                "zone",
                "earlier",
                "team",
                "name",
            ];
            let fits = known
                .iter()
                .any(|word| clause.strip_prefix(word).is_some_and(|rest| rest.starts_with(' ')));
            if !fits && !["anonymous", "on behalf"].contains(clause) {
                return Err((
                    format!("“{clause}” was not understood"),
                    format!("here may stand: {}, anonymous, on behalf", known.join(" …, ")),
                ));
            }
        }
        let anonymous = self.has("anonymous");
        let answering = self.answering(anonymous)?;
        let named: Vec<&str> = self
            .clauses
            .iter()
            .filter_map(|clause| clause.strip_prefix("category "))
            .collect();
        let last = self.code.categories.last().map(|category| category.id.as_str());
        let categories = if named.is_empty() {
            last.into_iter().collect()
        } else {
            named
        };
        let issues = categories.into_iter().zip(1..=u8::MAX).map(|(category, number)| {
            Ok(Issue {
                number,
                category: self.category(category.trim())?,
            })
        });
        let mut words = contact(answering.by);
        // Who asks for a format has said where it goes.
        let brought = answering.format.goes_to().first();
        words.extend(brought.map(|label| (*label, typed(*label).to_owned())));
        words.extend(self.clause("name").map(|name| (Label::Name, name.to_owned())));
        words.insert(
            Label::Nature,
            if self.text.is_empty() {
                format!("{title}.")
            } else {
                self.said()
            },
        );
        Ok(File {
            filing: Filing {
                kind: self.clause("kind").map(word).transpose()?.unwrap_or(Kind::Complaint),
                channel,
                service: self.clause("service").map(word).transpose()?.unwrap_or(Service::Other),
                class: self.clause("class").map(word).transpose()?.unwrap_or(Class::Consumer),
                issues: issues.collect::<Result<_, Wrong>>()?,
                answering,
                anonymous,
                on_behalf: self.has("on behalf"),
                zone: self.clause("zone").map(str::to_owned),
                earlier: self.clause("earlier").map(str::to_owned).into_iter().collect(),
                pin: Pin {
                    code: self.code.id.clone(),
                    version: self.code.version.clone(),
                    digest: String::new(),
                    tzdata: crate::calendar::tzdata_version().to_owned(),
                },
                brand: None,
            },
            words,
            files: Vec::new(),
            team: self.clause("team").map(str::to_owned),
        })
    }
}

/// A way to reach the customer of a story by a channel.
pub(super) fn contact(by: Option<Channel>) -> Words {
    let way = match by {
        Some(Channel::Email) => Some(Label::Email),
        Some(Channel::Phone | Channel::Sms) => Some(Label::Phone),
        Some(Channel::Letter) => Some(Label::Address),
        _ => None,
    };
    way.into_iter().map(|label| (label, typed(label).to_owned())).collect()
}

/// What stands in that field of a story's customer.
const fn typed(label: Label) -> &'static str {
    match label {
        Label::Email => "maria@example.org",
        Label::Phone => "613-555-0142",
        Label::Address => "1 Main Street, Ottawa",
        _ => "",
    }
}
