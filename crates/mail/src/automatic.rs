//! Messages that a program wrote, and says so in a header that is meant for it.

use crate::{
    message::{Automatic, ReturnPath},
    mime::Entity,
};

/// How subjects of answers begin that a program gives. Alone they prove nothing.
const ANSWERS: &[&str] = &[
    "automatic reply",
    "automatic response",
    "auto-reply",
    "auto reply",
    "autoreply",
    "auto response",
    "auto:",
    "out of office",
    "out of the office",
    "away from",
    "vacation",
    "réponse automatique",
    "reponse automatique",
    "absence du bureau",
    "absent du bureau",
    "message d'absence",
    "respuesta automática",
    "respuesta automatica",
    "fuera de la oficina",
    "fuera de oficina",
    "automatische antwort",
    "abwesenheit",
    "abwesend",
    "risposta automatica",
    "fuori sede",
    "automatisch antwoord",
    "afwezig",
    "resposta automática",
    "ausência",
    "automatiskt svar",
    "autosvar",
    "automatisk svar",
    "ikke til stede",
    "automaattinen vastaus",
    "automatická odpověď",
    "odpowiedź automatyczna",
    "autoodpowiedź",
    "自動返信",
    "自动回复",
    "自動回覆",
];

/// Fields that lists write, and no person's program.
const LISTS: &[&str] = &[
    "List-Id",
    "List-Post",
    "List-Unsubscribe",
    "Mailing-List",
    "X-BeenThere",
    "X-Mailman-Version",
];

/// What kind of program wrote it, if one did.
pub(crate) fn automatic(message: &Entity<'_>, subject: &str, return_path: Option<&ReturnPath>) -> Option<Automatic> {
    let word = |name: &str| message.headers.word(name).unwrap_or_default();
    match message.kind.get("report-type").map(str::to_ascii_lowercase).as_deref() {
        Some("disposition-notification") => return Some(Automatic::Receipt),
        Some("feedback-report") => return Some(Automatic::Abuse),
        // That all went well: what did not was told apart before.
        Some("delivery-status") => return Some(Automatic::Generated),
        _ => {}
    }
    let parts = message.each();
    if parts.iter().any(|part| part.is("message/feedback-report")) {
        return Some(Automatic::Abuse);
    }
    if message.is("multipart/report") && parts.iter().any(|part| part.is("message/disposition-notification")) {
        return Some(Automatic::Receipt);
    }
    let submitted = word("Auto-Submitted");
    let precedence = word("Precedence");
    let says = |name: &str| !matches!(word(name).as_str(), "" | "no" | "false");
    let answers = answers(subject);
    if submitted == "auto-replied"
        || says("X-Autoreply")
        || says("X-Autorespond")
        || says("X-Autoresponder")
        || says("X-Mail-Autoreply")
        || precedence == "auto_reply"
    {
        return Some(Automatic::Reply);
    }
    let other_sign = says("X-Auto-Response-Suppress")
        || !matches!(submitted.as_str(), "" | "no")
        || return_path == Some(&ReturnPath::Null)
        || matches!(precedence.as_str(), "bulk" | "junk");
    if answers && other_sign {
        return Some(Automatic::Reply);
    }
    let list = LISTS.iter().any(|name| message.headers.has(name));
    if list || matches!(precedence.as_str(), "bulk" | "list" | "junk") {
        return Some(Automatic::List);
    }
    (!matches!(submitted.as_str(), "" | "no")).then_some(Automatic::Generated)
}

fn answers(subject: &str) -> bool {
    let subject = subject.replace('’', "'").to_lowercase();
    let subject = subject.trim_start().trim_start_matches(['[', '(', '*', ' ']);
    let subject = ["re:", "re :", "aw:", "sv:"].iter().fold(subject, |subject, re| {
        subject.strip_prefix(re).unwrap_or(subject).trim_start()
    });
    ANSWERS.iter().any(|answer| subject.starts_with(answer))
}
