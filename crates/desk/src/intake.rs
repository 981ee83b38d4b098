//! What came in, by whatever channel, on its way to becoming a filing. The portal's form, an adviser at the
//! phone, a letter and the API all build this one value.

use jiff::Timestamp;
use practice::{
    action::File,
    entry::{Answering, Attachment, Filing, Issue, Words},
    formats::can_be_brought,
    refusal::Refusal,
    terms::{Channel, Class, Format, Kind, Label, Language, Service},
};
use register::Team;

use crate::codes::Published;

/// What somebody tells us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    pub kind: Kind,
    pub channel: Channel,
    pub service: Service,
    pub class: Class,
    /// One category for each issue; empty: the code's last, "something else".
    pub categories: Vec<String>,
    pub answer_by: Option<Channel>,
    pub language: Language,
    pub format: Format,
    pub anonymous: bool,
    pub on_behalf: bool,
    pub zone: Option<String>,
    pub earlier: Vec<String>,
    /// Name, e-mail, phone, address, nature, history, wanted…; empty ones are left out.
    pub words: Words,
    pub files: Vec<(Attachment, String)>,
    /// When it reached us, where that was before now (a letter).
    pub received_at: Option<Timestamp>,
}

impl Intake {
    /// A complaint in a few words by a channel; everything else at its default.
    pub fn new(channel: Channel, language: Language, nature: &str) -> Self {
        Self {
            kind: Kind::Complaint,
            channel,
            service: Service::Other,
            class: Class::Consumer,
            categories: Vec::new(),
            answer_by: None,
            language,
            format: Format::Standard,
            anonymous: false,
            on_behalf: false,
            zone: None,
            earlier: Vec::new(),
            words: Words::from([(Label::Nature, nature.to_owned())]),
            files: Vec::new(),
            received_at: None,
        }
    }

    /// Adds a text, unless it is blank.
    pub fn with(mut self, label: Label, text: &str) -> Self {
        if !text.trim().is_empty() {
            self.words.insert(label, text.trim().to_owned());
        }
        self
    }

    /// What is wrong with the format that was asked for: there is nowhere to send it.
    pub fn nowhere_for_format(&self) -> Option<Refusal> {
        can_be_brought(self.format, |label| self.words.contains_key(&label)).err()
    }

    /// The way to answer that was chosen, else the first that there is: mail, phone, post.
    fn way(&self) -> Option<Channel> {
        self.answer_by.or_else(|| {
            [
                (Label::Email, Channel::Email),
                (Label::Phone, Channel::Phone),
                (Label::Address, Channel::Letter),
            ]
            .into_iter()
            .find(|(label, _)| self.words.contains_key(label))
            .map(|(_, channel)| channel)
        })
    }

    /// The filing under the code in force, routed to a team.
    pub fn into_file(self, published: &Published, teams: &[Team]) -> File {
        let code = &published.code;
        let other = || {
            code.categories
                .last()
                .map(|category| category.id.clone())
                .unwrap_or_default()
        };
        let categories = if self.categories.is_empty() {
            vec![other()]
        } else {
            self.categories.clone()
        };
        let team = route(&self, &categories, code, teams);
        let by = self.way();
        let mut words = self.words;
        words.retain(|_, text| !text.trim().is_empty());
        let issues = categories
            .into_iter()
            .zip(1..=u8::MAX)
            .map(|(category, number)| Issue { number, category })
            .collect();
        File {
            filing: Filing {
                kind: self.kind,
                channel: self.channel,
                service: self.service,
                class: self.class,
                issues,
                answering: Answering {
                    by,
                    language: code.language_or_first(&self.language),
                    format: self.format,
                },
                anonymous: self.anonymous,
                on_behalf: self.on_behalf,
                zone: self.zone,
                earlier: self.earlier,
                pin: published.pin(),
                brand: None,
            },
            words,
            files: self.files,
            team,
        }
    }
}

/// The first team whose routing fits: an empty list of a routing fits everything.
fn route(intake: &Intake, categories: &[String], code: &practice::Code, teams: &[Team]) -> Option<String> {
    let under = |wanted: &str| {
        categories.iter().any(|category| {
            let mut at = Some(category.as_str());
            while let Some(id) = at {
                if id == wanted {
                    return true;
                }
                at = code.category(id).and_then(|category| category.parent.as_deref());
            }
            false
        })
    };
    let fits = |team: &&Team| {
        let routing = &team.routing;
        (routing.kinds.is_empty() || routing.kinds.contains(&intake.kind))
            && (routing.services.is_empty() || routing.services.contains(&intake.service))
            && (routing.categories.is_empty() || routing.categories.iter().any(|category| under(category)))
    };
    teams.iter().find(fits).map(|team| team.id.clone())
}

/// A number that can be called: seven digits at least, and whatever is written between and after them. Fifteen are the
/// most (E.164), and an extension has some more.
#[must_use]
pub fn is_phone(text: &str) -> bool {
    (7..=20).contains(&text.chars().filter(char::is_ascii_digit).count())
}

/// Something that can be an e-mail address, for people and for the mailer: what it can't address would be filed, and
/// nobody could be answered. Whether it is one, only a message shows.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let plain = !text
        .chars()
        .any(|c| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | '<' | '>'));
    let host = text.rsplit_once('@').map_or("", |(_, host)| host);
    let dotted = host.contains('.') && host.split('.').all(|part| !part.is_empty());
    plain && dotted && text.parse::<lettre::message::Mailbox>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::{is_address, is_phone};

    #[test]
    fn a_number_that_can_be_called_has_so_many_digits() {
        for right in ["902-555-0148", "+44 20 7946 0018 ext. 2204", "555-0199"] {
            assert!(is_phone(right), "{right}");
        }
        for wrong in ["", "abc", "911", &"1".repeat(60)] {
            assert!(!is_phone(wrong), "{wrong}");
        }
    }

    #[test]
    fn an_address_has_a_name_and_a_host_with_a_dot() {
        assert!(is_address("ana.lopez@example.ca"));
        for wrong in [
            "ana",
            "ana@",
            "@example.ca",
            "ana@example",
            "ana@@example.ca",
            "a b@example.ca",
            "a@b.ca,c@d.ca",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}
