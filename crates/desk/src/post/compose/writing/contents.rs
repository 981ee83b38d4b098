//! What a code asks a message to carry beside its own matter (`[notice.…] contains`): whom to turn to, where the code
//! can be read, the limits of the answer, a receipt, the right to a document. Each counts as carried only if there was
//! something to say: what can't be said is not claimed.

use practice::{
    entry::Fact,
    obligation::Obligation,
    terms::{Content, Label},
};

use super::Writing;

/// Adds what the code asks for and the message does not carry yet.
pub(super) fn add(message: &mut Writing<'_>) {
    for content in message.case.code.contains(message.notice) {
        if message.with.contains(content) {
            continue;
        }
        let carried = match content {
            Content::Contact => contact(message),
            Content::CodeLink => code_link(message),
            Content::AnswerLimits => answer_limits(message),
            Content::Receipt => receipt(message),
            Content::Document => document(message),
            // The matter of a message of its own kind, or a person's to tell.
            _ => false,
        };
        if carried {
            message.with.push(*content);
        }
    }
}

/// The provider's phone, mail and address.
fn contact(message: &mut Writing<'_>) -> bool {
    let provider = &message.case.code.provider;
    let address = provider.address.join(", ");
    let ways = [
        ("mail-contact-phone", provider.phone.clone().unwrap_or_default()),
        ("mail-contact-email", provider.email.clone().unwrap_or_default()),
        ("mail-contact-address", address),
    ];
    let rows: Vec<(String, String)> = ways
        .into_iter()
        .filter(|(_, way)| !way.is_empty())
        .map(|(key, way)| (message.say(key), way))
        .collect();
    if rows.is_empty() {
        return false;
    }
    message.heading("mail-contact");
    message.rows(&rows);
    true
}

/// The public page of the version that this case began under.
fn code_link(message: &mut Writing<'_>) -> bool {
    let origin = &message.desk.config().site.origin;
    let (language, version) = (&message.tongue.language, &message.case.code.version);
    let url = format!("{origin}/{language}/code/{version}");
    let text = message.tongue.say_with("mail-code-link", &[("url", url.into())]);
    message.paragraph(&text);
    true
}

/// The published limits of what an outcome keeps, for this case.
fn answer_limits(message: &mut Writing<'_>) -> bool {
    let code = &message.case.code;
    let tongue = message.tongue;
    let phrases = code.phrasebook(&tongue.language);
    let phrases = phrases.as_deref().unwrap_or(&tongue.phrases);
    let row = |owed: &Obligation| {
        let promise = code.promise(&owed.promise)?;
        let within = owed.trace.within.filter(|_| owed.published)?;
        let name = message.of_issue(promise.name.in_language(&tongue.language), owed.issue);
        promise
            .kept_by_fact(Fact::OutcomeTold)
            .then(|| (name, phrases.within(within)))
    };
    let mut rows: Vec<(String, String)> = message.case.obligations.iter().filter_map(row).collect();
    rows.dedup();
    if rows.is_empty() {
        return false;
    }
    message.heading("mail-answer-limits");
    message.rows(&rows);
    true
}

/// The complaint in the customer's own words, with the date and hour of receipt. An acknowledgement has both already.
fn receipt(message: &mut Writing<'_>) -> bool {
    if message.unproved || message.case.filed_word(Label::Nature).is_none() {
        return false;
    }
    if message.notice != practice::terms::Notice::Acknowledgement {
        let received = message.moment(message.complaint().received_at);
        let row = (message.say("mail-received"), received);
        message.rows(&[row]);
        message.quote_filing();
    }
    true
}

/// That the customer has a right to a document which proves what they told us.
fn document(message: &mut Writing<'_>) -> bool {
    message.said_of_link("mail-right-to-a-document");
    true
}
