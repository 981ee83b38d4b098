//! Text messages, through a gateway that the operator names: each is a signed call, as a webhook is, with an id that a
//! repeat has too. A text says that there is something, never what: the number of the complaint, its next date, and where
//! it is read. What the gateway takes is evidence; what it refuses is told to an adviser. docs/sms.md is for whoever runs
//! a gateway; what it reports later comes in at [`report`].

mod number;
mod parts;
pub mod report;

use std::time::Duration;

use axum::{body::Bytes, http::StatusCode};
use fluent_bundle::FluentValue;
use jiff::Timestamp;
use practice::{
    Complaint,
    entry::{Seq, What},
    notice::Owed,
    terms::{Channel, Content, Notice},
};
use register::OutboxRow;
use serde::Deserialize;
use serde_json::json;

pub use number::Unread;
pub use parts::{Alphabet, in_parts, plain};

use super::{carrier::Undelivered, compose};
use crate::{
    config::Sms,
    desk::{Case, Desk},
    tongue::Tongue,
    webhooks::{Caller, Message, Target, read_secret},
};

/// Whoever carries texts.
pub struct Gateway {
    caller: Caller,
    target: Target,
    secret: Vec<u8>,
    patience: Duration,
    country_code: String,
    /// Numbers that begin otherwise are not texted: anybody may file, and texts cost.
    countries: Vec<String>,
}

impl Gateway {
    /// The gateway that the configuration names.
    ///
    /// # Errors
    /// A sentence about a secret or a certificate that can't be read.
    pub fn of(config: &Sms) -> Result<Self, String> {
        let file = &config.secret_file;
        let typed = std::fs::read_to_string(file)
            .map_err(|error| format!("sms.secret_file {} can’t be read: {error}", file.display()))?;
        let secret = read_secret(&typed);
        if secret.len() < 16 {
            return Err(format!(
                "sms.secret_file {} holds less than 16 bytes: whoever guesses it sends texts in your name",
                file.display()
            ));
        }
        let caller = Caller::of_operator(config.ca_file.as_deref()).map_err(|error| format!("sms.ca_file {error}"))?;
        Ok(Self {
            caller,
            target: Target::of_operator(&config.gateway).ok_or("sms.gateway is no address that is called")?,
            secret,
            patience: Duration::from_secs(config.timeout_seconds.get().into()),
            country_code: config.country_code.clone(),
            countries: config.countries(),
        })
    }

    pub fn secret(&self) -> &[u8] {
        &self.secret
    }

    /// The number of somebody who is texted, as it is dialled from anywhere.
    ///
    /// # Errors
    /// Why what was typed is none.
    pub fn number(&self, typed: &str) -> Result<String, Unread> {
        let number = number::international(typed, &self.country_code)?;
        let is_texted = |code: &String| number.trim_start_matches('+').starts_with(code.as_str());
        if self.countries.iter().any(is_texted) {
            Ok(number)
        } else {
            Err(Unread::Elsewhere)
        }
    }

    /// Hands a text over, and gives what the gateway calls it; nothing, where it does not say.
    ///
    /// # Errors
    /// Why it did not take it, and whether trying again may help.
    pub async fn carry(&self, text: &Text, now: Timestamp) -> Result<String, Undelivered> {
        let to = text.to.as_ref().map_err(|unread| {
            let why = format!("{NO_NUMBER} ({})", unread.word());
            Undelivered::ForGood(why)
        })?;
        let parts = in_parts(&text.says);
        let data = json!({
            "id": text.id,
            "to": to,
            "text": text.says,
            "language": text.language,
            "alphabet": parts.alphabet.word(),
            "parts": parts.count,
            "report_to": text.report_to,
        });
        let message = Message::made(text.id.clone(), "sms.send", text.written_at, &data);
        let signed_by = (self.secret.as_slice(), now.as_second());
        let heard = self.caller.hand_over(&self.target, &message, signed_by, self.patience);
        match heard.await {
            Ok((status, body)) => judged(status, &body),
            Err(unheard) => Err(Undelivered::ForNow(format!("{NO_ANSWER} ({})", unheard.word()))),
        }
    }
}

/// Nobody can be texted there. The words stand in the log, and name nobody.
pub const NO_NUMBER: &str = "the number is none that is texted";
/// What the log is told of a gateway that does not answer, and of one that says no.
pub const NO_ANSWER: &str = "the text message gateway did not answer";
pub const REFUSED: &str = "the text message gateway refused it";

/// What a gateway says.
#[derive(Deserialize, Default)]
#[serde(default)]
struct Said {
    id: String,
    reason: String,
}

/// What its answer comes to. What says nothing of this text, but of us or of the gateway, may be mended: it is tried again.
fn judged(status: StatusCode, body: &Bytes) -> Result<String, Undelivered> {
    let said: Said = serde_json::from_slice(body).unwrap_or_default();
    let short = |text: &str| {
        text.chars()
            .filter(|sign| !sign.is_control())
            .take(200)
            .collect::<String>()
    };
    let why = |what: &str| {
        format!("{what} ({}) {}", status.as_u16(), short(&said.reason))
            .trim_end()
            .to_owned()
    };
    match status.as_u16() {
        200..=299 => Ok(short(&said.id)),
        // 409: it is still at work on the same text.
        401 | 403 | 404 | 405 | 408 | 409 | 425 | 429 => Err(Undelivered::ForNow(why(REFUSED))),
        400..=499 => Err(Undelivered::ForGood(why(REFUSED))),
        _ => Err(Undelivered::ForNow(why(NO_ANSWER))),
    }
}

/// A text ready to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// The same however often it is tried; another when it is owed anew, or when it goes to another number.
    pub id: String,
    pub to: Result<String, Unread>,
    pub language: String,
    pub says: String,
    pub report_to: String,
    pub written_at: Timestamp,
    /// What it carries, and so what it is evidence for.
    pub with: Vec<Content>,
}

/// How a text is known to the gateway. Its last part stands for the number, and tells nobody which it is: a gateway that
/// had it for a number that was a slip takes it for the right one as another text.
fn id_of(desk: &Desk, row: &OutboxRow, number: &str) -> String {
    let owed = &row.owed;
    let reference = owed.complaint.as_deref().unwrap_or_default();
    format!(
        "{reference}:{}:{}:{}:{}",
        owed.owed_by,
        owed.notice,
        owed.created_at.as_millisecond(),
        desk.keys().mark("text-number", number)
    )
}

/// Where a complaint is texted.
fn number_of(gateway: &Gateway, complaint: &Complaint) -> Result<String, Unread> {
    gateway.number(complaint.contact.phone.as_deref().unwrap_or_default())
}

/// The text that a row of the outbox owes; none where the entry owes the customer nothing any more.
pub fn compose(desk: &Desk, gateway: &Gateway, case: &Case, row: &OutboxRow) -> Option<Text> {
    let entry = case.file.entries.iter().find(|entry| entry.seq == row.owed.owed_by)?;
    let owed = practice::notice::to_customer(&case.code, &case.complaint, entry, row.owed.notice)?;
    let language = &row.owed.language;
    let tongue = &desk.tongues().of(language).under(&case.code);
    let origin = &desk.config().site.origin;
    let (says, with) = says(desk, case, tongue, &owed);
    let to = number_of(gateway, &case.complaint);
    Some(Text {
        id: id_of(desk, row, to.as_deref().unwrap_or_default()),
        to,
        language: language.tag().to_owned(),
        says,
        report_to: format!("{origin}{}", report::PATH),
        written_at: row.owed.created_at,
        with,
    })
}

/// The sentence about a number that can't be texted, of somebody who wants texts; none where a person sends them.
pub fn wrong_number(desk: &Desk, by: Option<Channel>, typed: &str) -> Option<&'static str> {
    let gateway = desk.texts().filter(|_| by == Some(Channel::Sms))?;
    gateway.number(typed).err().map(Unread::key)
}

/// What it says, and what of that is evidence. The page that it leads to has the rest; the scheme's notice is no shorter
/// than it is, so that the promise to tell of the scheme stays owed until it was told whole.
fn says(desk: &Desk, case: &Case, tongue: &Tongue, owed: &Owed) -> (String, Vec<Content>) {
    let complaint = &case.complaint;
    let values = [
        ("provider", FluentValue::from(case.code.provider.name.as_str())),
        ("reference", complaint.reference.as_str().into()),
    ];
    let entry = case.file.entries.iter().find(|entry| entry.seq == owed.owed_by);
    let key = match compose::spoken(owed.notice, entry) {
        word if word == Notice::Scheme.word() => "text-scheme-notice".to_owned(),
        word => format!("text-{word}"),
    };
    let mut said = vec![tongue.say_with(&key, &values)];
    let mut with = vec![Content::Reference];
    if owed.notice == Notice::Acknowledgement {
        said.push(tongue.say("text-next"));
        with.push(Content::NextSteps);
    }
    let date = match owed.notice {
        Notice::Acknowledgement => complaint.estimate,
        Notice::Estimate => estimated(case, owed.owed_by),
        _ => None,
    };
    if let Some(date) = date {
        said.push(tongue.say_with("text-date", &[("date", tongue.date_full(date).into())]));
        with.push(Content::Estimate);
    }
    if let Some(scheme) = case
        .code
        .scheme
        .as_ref()
        .filter(|_| owed.with.contains(&Content::SchemeNotice))
    {
        let values = [
            ("page", FluentValue::from(scheme.page.in_language(&tongue.language))),
            ("phone", scheme.phone.as_str().into()),
        ];
        said.push(tongue.say_with("text-scheme", &values));
    }
    let url = format!("{}/{}/follow", desk.config().site.origin, tongue.language);
    said.push(tongue.say_with("text-read", &[("url", url.into())]));
    if compose::carried(desk, case, owed).contains(&Content::News) {
        with.push(Content::News);
    }
    (plain(&said.join(" ")), with)
}

fn estimated(case: &Case, seq: Seq) -> Option<jiff::civil::Date> {
    let entry = case.file.entries.iter().find(|entry| entry.seq == seq)?;
    match entry.what {
        What::Estimated { date, .. } => Some(date),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_gateway_says_of_itself_is_tried_again_and_what_it_says_of_the_text_is_its_answer() {
        let judge = |status: u16, body: &'static str| {
            judged(
                StatusCode::from_u16(status).unwrap(),
                &Bytes::from_static(body.as_bytes()),
            )
        };
        assert_eq!(judge(202, "{\"id\":\"SM1\"}"), Ok("SM1".to_owned()));
        assert_eq!(judge(200, "thanks"), Ok(String::new()));
        for again in [401, 403, 404, 408, 409, 429, 500, 502, 503, 301] {
            assert!(matches!(judge(again, ""), Err(Undelivered::ForNow(_))), "{again}");
        }
        let told = judge(422, "{\"reason\":\"landline\"}");
        assert_eq!(told, Err(Undelivered::ForGood(format!("{REFUSED} (422) landline"))));
    }
}
