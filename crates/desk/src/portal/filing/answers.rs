//! What has been answered so far, what is wrong with it, and the filing that it comes to.

use std::collections::BTreeSet;

use practice::{
    Code,
    action::LONGEST,
    entry::Attachment,
    terms::{Channel, Class, Format, Kind, Label, Language, Service},
};
use serde::{Deserialize, Serialize};

use super::{categories, question::Question};
use crate::{
    intake::{Intake, is_address, is_phone},
    portal::fields::{Fault, Fields, LINE},
};

/// So many issues one complaint may name here; more can be added to it later.
pub const MOST_ISSUES: usize = 5;

/// The answers of a draft. Everything in it is personal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answers {
    pub kind: Option<Kind>,
    /// They were not sure, and it is taken as a complaint.
    pub unsure: bool,
    pub service: Option<Service>,
    /// What it is about: one category for each issue.
    pub categories: Vec<String>,
    pub nature: String,
    pub history: String,
    pub earlier: String,
    pub wanted: String,
    pub files: Vec<(Attachment, String)>,
    /// Somebody writes for another.
    pub for_other: Option<bool>,
    pub behalf: String,
    pub class: Option<Class>,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub address: String,
    pub account: String,
    pub anonymous: bool,
    pub answer_by: Option<Channel>,
    pub language: Option<Language>,
    pub format: Option<Format>,
    /// Questions that were sent without a fault.
    pub seen: BTreeSet<Question>,
}

impl Answers {
    /// Takes what the form of a question sent.
    pub fn take(&mut self, question: Question, fields: &Fields, code: &Code) {
        match question {
            Question::Kind => {
                self.unsure = fields.text("kind") == "unsure";
                self.kind = if self.unsure {
                    Some(Kind::Complaint)
                } else {
                    fields.word("kind")
                };
            }
            Question::Service => self.service = fields.word("service"),
            Question::Category => self.take_category(fields, code),
            Question::Nature => self.nature = fields.text("nature"),
            Question::History => {
                self.history = fields.text("history");
                self.earlier = fields.text("earlier");
            }
            Question::Wanted => self.wanted = fields.text("wanted"),
            Question::Files => {}
            Question::Behalf => {
                self.for_other = match fields.text("behalf").as_str() {
                    "self" => Some(false),
                    "other" => Some(true),
                    _ => None,
                };
                self.behalf = fields.text("for");
            }
            Question::Class => self.class = fields.word("class"),
            Question::Who => {
                self.name = fields.text("name");
                self.email = fields.text("email");
                self.phone = fields.text("phone");
                self.address = fields.text("address");
                self.account = fields.text("account");
                self.anonymous = fields.has("anonymous");
            }
            Question::Answering => {
                self.answer_by = fields.word("by");
                self.language = Language::new(&fields.text("language")).ok();
                self.format = fields.word("format");
            }
        }
    }

    /// Takes a category in the place where the page showed it, or as one more. Named twice it stands once; what is
    /// not offered for this kind any more goes.
    fn take_category(&mut self, fields: &Fields, code: &Code) {
        let place = fields.word::<usize>("nth").unwrap_or(1).saturating_sub(1);
        let chosen = fields.text("category");
        let room = self.categories.len() < MOST_ISSUES;
        match self.categories.get_mut(place) {
            _ if chosen.is_empty() => {}
            Some(named) => *named = chosen,
            None if room => self.categories.push(chosen),
            None => {}
        }
        let removed = fields.text("remove");
        let kind = self.asked();
        let mut seen = BTreeSet::new();
        self.categories
            .retain(|id| *id != removed && categories::offers(code, kind, id) && seen.insert(id.clone()));
    }

    /// Whether one more issue may be named.
    pub fn has_room_for_issue(&self) -> bool {
        !self.categories.is_empty() && self.categories.len() < MOST_ISSUES
    }

    /// What is wrong with the answer to a question.
    pub fn faults(&self, question: Question, code: &Code) -> Vec<Fault> {
        let missing = |is: bool, field, key| if is { vec![Fault::at(field, key)] } else { Vec::new() };
        match question {
            Question::Kind => missing(self.kind.is_none(), "kind", "portal-fault-kind"),
            Question::Service => missing(self.service.is_none(), "service", "portal-fault-service"),
            Question::Category => {
                let offered = |id: &String| categories::offers(code, self.asked(), id);
                let known = !self.categories.is_empty() && self.categories.iter().all(offered);
                missing(!known, "category", "portal-fault-category")
            }
            Question::Nature if self.nature.is_empty() => vec![Fault::at("nature", "portal-fault-nature")],
            Question::Nature => too_long("nature", "portal-ask-nature", &self.nature, LONGEST),
            Question::History => {
                let mut faults = too_long("history", "portal-history-label", &self.history, LONGEST);
                faults.extend(too_long("earlier", "portal-earlier-label", &self.earlier, LINE));
                faults
            }
            Question::Wanted => too_long("wanted", "portal-ask-wanted", &self.wanted, LONGEST),
            Question::Files => Vec::new(),
            Question::Behalf if self.for_other.is_none() => vec![Fault::at("behalf", "portal-fault-behalf")],
            Question::Behalf => {
                let unnamed = self.for_other == Some(true) && self.behalf.is_empty();
                let mut faults = missing(unnamed, "for", "portal-fault-for");
                faults.extend(too_long("for", "portal-for-label", &self.behalf, LINE));
                faults
            }
            Question::Class => missing(self.class.is_none(), "class", "portal-fault-class"),
            Question::Who => self.faults_of_who(),
            Question::Answering => {
                let ways = self.ways();
                let no_way = !ways.is_empty() && self.answer_by.is_none_or(|by| !ways.contains(&by));
                let mut faults = missing(no_way, "by", "portal-fault-by");
                let spoken = self
                    .language
                    .as_ref()
                    .is_some_and(|asked| code.languages.contains(asked));
                faults.extend(missing(!spoken, "language", "portal-fault-language"));
                faults.extend(missing(self.format.is_none(), "format", "portal-fault-format"));
                faults.extend(self.fault_of_format());
                faults
            }
        }
    }

    fn fault_of_format(&self) -> Option<Fault> {
        let intake = self.intake(&Language::english());
        let nowhere = intake.nowhere_for_format();
        nowhere.map(|_| Fault::of_format("format", intake.format))
    }

    fn faults_of_who(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut unless = |fine: bool, field, key| {
            if !fine {
                faults.push(Fault::at(field, key));
            }
        };
        unless(self.anonymous || !self.name.is_empty(), "name", "portal-fault-name");
        // Which of the two they mean is theirs to say: a name that was filed can't be unsaid.
        unless(
            !self.anonymous || self.name.is_empty(),
            "name",
            "portal-fault-named-anonymous",
        );
        unless(self.anonymous || !self.ways().is_empty(), "email", "portal-fault-way");
        unless(
            self.email.is_empty() || is_address(&self.email),
            "email",
            "portal-fault-email",
        );
        unless(
            self.phone.is_empty() || is_phone(&self.phone),
            "phone",
            "portal-fault-phone",
        );
        for (field, label, text) in [
            ("name", "portal-name-label", &self.name),
            ("email", "portal-email-label", &self.email),
            ("phone", "portal-phone-label", &self.phone),
            ("address", "portal-address-label", &self.address),
            ("account", "portal-account-label", &self.account),
        ] {
            faults.extend(too_long(field, label, text, LINE));
        }
        faults
    }

    /// The kind that the categories are chosen by.
    pub fn asked(&self) -> Kind {
        self.kind.unwrap_or(Kind::Complaint)
    }

    /// The ways in which they can be reached; whether texts are offered is for the page.
    pub fn ways(&self) -> Vec<Channel> {
        [
            (&self.email, Channel::Email),
            (&self.phone, Channel::Phone),
            (&self.phone, Channel::Sms),
            (&self.address, Channel::Letter),
        ]
        .into_iter()
        .filter(|(text, _)| !text.is_empty())
        .map(|(_, channel)| channel)
        .collect()
    }

    /// The earlier references, as they were typed one after the other.
    pub fn references(&self) -> Vec<String> {
        let typed = self
            .earlier
            .split([',', ';', '\n'])
            .map(str::trim)
            .filter(|one| !one.is_empty());
        typed.take(10).map(str::to_owned).collect()
    }

    /// The first question that still waits for an answer.
    pub fn first_open(&self, code: &Code) -> Option<Question> {
        Question::ALL
            .into_iter()
            .find(|one| !self.seen.contains(one) || !self.faults(*one, code).is_empty())
    }

    /// What is filed.
    pub fn intake(&self, page: &Language) -> Intake {
        let language = self.language.clone().unwrap_or_else(|| page.clone());
        let intake = Intake::new(Channel::Web, language, &self.nature)
            .with(Label::History, &self.history)
            .with(Label::Wanted, &self.wanted)
            .with(Label::Name, &self.name)
            .with(Label::Email, &self.email)
            .with(Label::Phone, &self.phone)
            .with(Label::Address, &self.address)
            .with(Label::Account, &self.account);
        let for_other = self.for_other == Some(true);
        let intake = if for_other {
            intake.with(Label::Behalf, &self.behalf)
        } else {
            intake
        };
        Intake {
            kind: self.asked(),
            service: self.service.unwrap_or(Service::Other),
            class: self.class.unwrap_or(Class::Consumer),
            categories: self.categories.clone(),
            answer_by: self.answer_by.filter(|by| self.ways().contains(by)),
            format: self.format.unwrap_or(Format::Standard),
            anonymous: self.anonymous,
            on_behalf: for_other,
            earlier: self.references(),
            files: self.files.clone(),
            ..intake
        }
    }
}

fn too_long(field: &'static str, label: &'static str, text: &str, most: usize) -> Vec<Fault> {
    Fault::of_length(field, label, text, most).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_references_are_told_apart_however_they_are_typed() {
        let answers = Answers {
            earlier: "88-1, 99; \n77 ,".to_owned(),
            ..Answers::default()
        };
        assert_eq!(answers.references(), ["88-1", "99", "77"]);
    }
}
