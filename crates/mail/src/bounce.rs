//! Messages that could not be delivered, or not yet: who says so, whom it did not reach, and which message it was.
//!
//! Two signs are needed: a mail system wrote it, and it says what happened to which address. A subject alone is none:
//! people quote bounces.

mod phrases;
mod prose;
mod report;

use crate::{
    headers::{addresses::address_of, ids},
    message::{Bounce, Failed, ReturnPath},
    mime::Entity,
};

/// What is known of the message before it is read as a bounce.
pub(crate) struct Evidence<'a> {
    pub message: &'a Entity<'a>,
    /// `From` as it stands, decoded.
    pub from: &'a str,
    pub subject: &'a str,
    pub return_path: Option<&'a ReturnPath>,
    /// Its text; of a report, what a person is to read of it.
    pub text: &'a str,
    pub in_reply_to: &'a [String],
}

/// The bounce that it is, if it is one.
pub(crate) fn bounce(evidence: &Evidence<'_>) -> Option<Bounce> {
    let parts = evidence.message.each();
    let status = parts
        .iter()
        .find(|part| part.is("message/delivery-status") || part.is("message/global-delivery-status"));
    let reported = status.map(|part| report::recipients(&part.bytes().0));
    let says_report = evidence.message.kind.is("report-type", "delivery-status") || status.is_some();
    let machine = evidence.by_mail_system() || says_report;
    let failed = match reported {
        // It only says that all went well.
        Some(report) if report.only_good => return None,
        Some(report) if !report.failed.is_empty() => report.failed,
        // A report on delivery that names nobody is one all the same.
        _ => from_text(evidence, machine).or_else(|| says_report.then(Vec::new))?,
    };
    Some(Bounce {
        failed,
        of: returned(evidence, &parts),
    })
}

fn from_text(evidence: &Evidence<'_>, machine: bool) -> Option<Vec<Failed>> {
    let mut found = prose::read(evidence.text, evidence.subject, domain_of(evidence));
    let named = evidence
        .message
        .headers
        .all("X-Failed-Recipients")
        .any(|named| !named.is_empty());
    if named && found.failed.is_empty() {
        let list = evidence
            .message
            .headers
            .plain("X-Failed-Recipients")
            .unwrap_or_default();
        found.failed = list
            .split(',')
            .filter_map(address_of)
            .map(|address| Failed {
                address,
                for_good: !found.delayed,
                status: None,
            })
            .collect();
    }
    let sure = named || found.announced && (machine || found.like_a_form);
    (sure && (found.announced || !found.failed.is_empty())).then_some(found.failed)
}

/// The domain of whom it is from: some name only the part before it.
fn domain_of<'a>(evidence: &Evidence<'a>) -> &'a str {
    let after = evidence.from.rsplit_once('@').map_or("", |(_, domain)| domain);
    after.split(['>', ')', ' ']).next().unwrap_or_default()
}

/// Names that mail systems give themselves.
const SYSTEMS: &[&str] = &[
    "mailer-daemon",
    "mailerdaemon",
    "mail-daemon",
    "postmaster",
    "mdaemon",
    "mail delivery",
    "mail.delivery",
    "delivery subsystem",
    "delivery system",
    "mail administrator",
    "system administrator",
    "mail_service",
    "mailservice",
    "bounce",
    "ndr@",
    "imss@",
    "inetgw",
    "antivirus",
    "mail system",
    "microsoft outlook",
    "microsoftexchange",
    "administrateur système",
    "administrador del sistema",
    "systemadministrator",
    "mailadm",
    "lsmtp",
    "courier mail server",
    "internet mail delivery",
];

impl Evidence<'_> {
    /// Whether it comes from a mail system and no person, as far as it says.
    pub fn by_mail_system(&self) -> bool {
        let from = self.from.to_lowercase();
        let path = match self.return_path {
            Some(ReturnPath::Null) => true,
            Some(ReturnPath::Address(address)) => address.to_lowercase().starts_with("mailer-daemon"),
            None => false,
        };
        path || SYSTEMS.iter().any(|system| from.contains(system)) || from.trim_end().ends_with("<>")
    }
}

/// The id of the message that came back: of the one in it, or of the header of it, or what it answers.
fn returned(evidence: &Evidence<'_>, parts: &[&Entity<'_>]) -> Option<String> {
    let of = |body: &[u8]| {
        let (headers, _) = crate::headers::Headers::split(body);
        headers.plain("Message-ID").and_then(|id| ids::id(&id))
    };
    let inside = parts.iter().find_map(|part| {
        let holds = ["message/rfc822", "text/rfc822-headers", "message/global"]
            .iter()
            .any(|kind| part.is(kind));
        holds.then(|| of(&part.bytes().0)).flatten()
    });
    inside
        .or_else(|| prose::returned(evidence.text))
        .or_else(|| evidence.in_reply_to.first().cloned())
}
