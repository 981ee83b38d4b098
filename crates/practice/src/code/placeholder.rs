//! What the placeholders of texts stand for: limits, terms, hours, the provider and the scheme. The text of a code
//! names them, the rules and the phrasebook fill them, and check knows them all.

use super::{Allowance, Code, Limit, PauseRule, Promise, Target, Variant, phrases::Phrasebook, publish::Rows};
use crate::{
    calendar::Within,
    terms::{Language, vocabulary},
};

vocabulary! {
    /// How a published limit can be said: `{within}`, or `{span}` for a length without its "within".
    Way, "way to say a limit" { Within = "within", Span = "span", }
}

impl Way {
    /// "During the same contact" has no length, and is said in full where a row is one.
    fn say(self, within: Within, phrases: &Phrasebook) -> String {
        match (self, within) {
            (Self::Span, Within::Span(span)) => phrases.span(span),
            (_, within) => phrases.within(within),
        }
    }

    /// As the rows of a limit have it; none where no row can be said so.
    fn limit(self, code: &Code, limit: &Limit, rows: Rows<'_>, phrases: &Phrasebook) -> Option<String> {
        let can_be_said = limit.lengths().into_iter().any(|within| self.can_say(within));
        can_be_said.then(|| rows.inline(code, limit, phrases, |within| self.say(within, phrases)))
    }

    const fn can_say(self, within: Within) -> bool {
        matches!((self, within), (Self::Within, _) | (Self::Span, Within::Span(_)))
    }
}

/// A row of the manual’s table. In a name, what is written in capitals stands for an id.
pub(super) struct Row {
    pub name: &'static str,
    pub says: &'static str,
    /// In which texts it may stand.
    pub stands: &'static str,
}

impl Row {
    /// Whether a placeholder is one of this row.
    pub fn is(&self, name: &str) -> bool {
        let mut written = name.split('.');
        let parts = self.name.split('.').all(|part| {
            let id = part.chars().all(|letter| letter.is_ascii_uppercase());
            written.next().is_some_and(|word| id || word == part)
        });
        parts && written.next().is_none()
    }
}

macro_rules! rows {
    ($($name:literal, $says:literal, $stands:literal;)+) => {
        &[$(Row { name: $name, says: $says, stands: $stands },)+]
    };
}

/// Every placeholder, for the manual.
pub(super) const TABLE: &[Row] = rows! {
    "within", "the limit: “within 2 business days”", "its promise with one limit, or its target";
    "NAME.within", "the limit of a variant or a clock", "its promise";
    "span", "the length alone: “2 business days”", "its promise with one limit, its allowance, its target, its pause";
    "NAME.span", "the length alone, of a variant or a clock", "its promise";
    "at_most", "how far at most: “at most 35 business days”", "a promise with `moved_by.at_most`, a pause with `at_most`";
    "aim", "“aim to”", "a promise with `strength = \"aim\"`, in each of its texts";
    "at_least", "the customer’s time: “at least 10 business days”", "its allowance";
    "share", "“95%”", "its target";
    "term.NAME", "a word of `[term]`; with an article `{the term.NAME}`, `{a …}`, `{of the …}`", "anywhere";
    "level.NAME", "the name of a level", "anywhere";
    "attempts.NAME.count", "how many attempts", "anywhere";
    "attempts.NAME.within", "within how long", "anywhere";
    "attempts.NAME.wait", "and how long is waited then", "anywhere";
    "accepts.wait", "after how long the scheme takes a complaint", "anywhere";
    "stage.NAME.expect", "how long a stage at the scheme takes", "anywhere";
    "pack.NAME.effective", "from which day the rules of a pack hold: “from 28 December 2026”", "anywhere";
    "effective", "from which day the code applies", "anywhere";
    "provider", "your name", "anywhere";
    "contact.phone", "the number to call", "anywhere";
    "contact.page", "your page", "anywhere, if there is one";
    "contact.email", "your mail address", "anywhere, if there is one";
    "contact.address", "your postal address", "anywhere";
    "hours", "when the desk is open: “Monday to Friday, 9 a.m. to 5 p.m.”", "anywhere";
    "zone", "its time: “Eastern time”", "anywhere";
    "phone_hours", "when the phone is answered", "anywhere";
    "phone_zone", "the time of that", "anywhere";
    "scheme.name", "the scheme’s name", "anywhere, if a scheme stands behind the code";
    "scheme.short", "its short name; a noun with an article: `{the scheme.short}`", "the same";
    "scheme.phone", "its number", "the same";
    "scheme.page", "its page", "the same";
};

/// Every placeholder that some text of a code may have.
pub(super) fn of_all(code: &Code) -> Vec<String> {
    let promises = code.promises.iter().map(Whose::Promise);
    let allowances = code.allowances.iter().map(Whose::Allowance);
    let targets = code.targets.iter().map(Whose::Target);
    let pauses = code.pauses.iter().map(Whose::Pause);
    let whose = promises
        .chain(allowances)
        .chain(targets)
        .chain(pauses)
        .chain([Whose::Nobody]);
    whose.flat_map(|whose| placeholders(code, whose)).collect()
}

/// Whose text it is: what its placeholders may speak of beside the code itself.
#[derive(Debug, Clone, Copy)]
pub(super) enum Whose<'c> {
    Nobody,
    Promise(&'c Promise),
    Allowance(&'c Allowance),
    Target(&'c Target),
    Pause(&'c PauseRule),
}

impl<'c> Whose<'c> {
    pub(super) fn promise(self) -> Option<&'c Promise> {
        match self {
            Self::Promise(promise) => Some(promise),
            _ => None,
        }
    }

    /// “promise “acknowledge””, for sentences.
    pub(super) fn named(self) -> String {
        match self {
            Self::Nobody => "the code".to_owned(),
            Self::Promise(promise) => format!("promise “{}”", promise.id),
            Self::Allowance(allowance) => format!("allowance “{}”", allowance.id),
            Self::Target(target) => format!("target “{}”", target.id),
            Self::Pause(pause) => format!("the pause for “{}”", pause.cause),
        }
    }

    /// What its text must say: of each group one placeholder, the plainest first. One that cannot be said so
    /// (`{live.span}` of the contact itself) has a sentence of its own.
    pub(super) fn owed(self) -> Vec<Vec<String>> {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        match self {
            Self::Nobody => Vec::new(),
            Self::Promise(promise) => {
                let published = promise.variants().filter(|variant| !slots(variant).is_empty());
                let ways = |variant: &Variant| Way::ALL.iter().map(|way| slot(variant, *way)).collect();
                published.map(ways).collect()
            }
            Self::Allowance(_) => vec![names(&["at_least", "span"])],
            Self::Pause(pause) => pause.at_most.iter().map(|_| names(&["at_most", "span"])).collect(),
            Self::Target(target) => {
                let share = target.share.map(|_| names(&["share"]));
                share.into_iter().chain([names(&["within", "span"])]).collect()
            }
        }
    }

    /// Every placeholder of its own.
    fn known(self) -> Vec<String> {
        match self {
            Self::Promise(promise) => {
                let at_most = promise.moved_by.and_then(|moved| moved.at_most);
                let more = at_most
                    .map(|_| "at_most".to_owned())
                    .into_iter()
                    .chain(["aim".to_owned()]);
                promise.variants().flat_map(slots).chain(more).collect()
            }
            _ => self.owed().concat(),
        }
    }

    fn say(self, name: &str, code: &Code, rows: Rows<'_>, phrases: &Phrasebook) -> Option<String> {
        match (self, name) {
            (Self::Promise(_), "aim") => Some(phrases.aim.clone()),
            (Self::Promise(promise), "at_most") => match promise.moved_by?.at_most? {
                Within::Span(span) => Some(phrases.at_most(span)),
                within => Some(phrases.within(within)),
            },
            (Self::Promise(promise), _) => {
                let (variant, way) = name.split_once('.').unwrap_or(("", name));
                let variant = promise.variants().find(|known| known.id == variant)?;
                way.parse::<Way>()
                    .ok()?
                    .limit(code, variant.within.as_ref()?, rows, phrases)
            }
            (Self::Allowance(allowance), "at_least") => {
                Some(rows.inline(code, &allowance.at_least, phrases, |within| match within {
                    Within::Span(span) => phrases.at_least(span),
                    within => phrases.within(within),
                }))
            }
            (Self::Allowance(allowance), "span") => Way::Span.limit(code, &allowance.at_least, rows, phrases),
            (Self::Pause(pause), "at_most" | "span") => match (pause.at_most?, name) {
                (Within::Span(span), "at_most") => Some(phrases.at_most(span)),
                (within, _) => Some(Way::Span.say(within, phrases)),
            },
            (Self::Target(target), "share") => Some(phrases.percent(u16::from(target.share?).saturating_mul(100))),
            (Self::Target(target), _) => {
                let way = name.parse::<Way>().ok()?;
                way.can_say(target.within).then(|| way.say(target.within, phrases))
            }
            (Self::Nobody | Self::Allowance(_) | Self::Pause(_), _) => None,
        }
    }
}

/// The placeholder that says a variant's limit in a way, whether or not it is published.
pub(super) fn slot(variant: &Variant, way: Way) -> String {
    if variant.id.is_empty() {
        way.to_string()
    } else {
        format!("{}.{way}", variant.id)
    }
}

/// The placeholders that say the limit of a variant, the plainest first. None where it is not published, and for an
/// override, which goes before the text that is there.
pub(super) fn slots(variant: &Variant) -> Vec<String> {
    if variant.over.is_some() {
        return Vec::new();
    }
    let lengths = variant.within.as_ref().map_or_else(Vec::new, Limit::lengths);
    let ways = Way::ALL
        .iter()
        .filter(|way| lengths.iter().any(|length| way.can_say(*length)));
    ways.map(|way| slot(variant, *way)).collect()
}

/// What a placeholder speaks of, and the article before it: `of the` and `term.reference`.
pub(super) fn cut(name: &str) -> (Option<&str>, &str) {
    match name.rsplit_once(' ') {
        Some((article, subject)) => (Some(article.trim()), subject),
        None => (None, name),
    }
}

/// What a placeholder stands for; none if the language of codes has no such placeholder.
pub(super) fn placeholder(
    code: &Code,
    name: &str,
    whose: Whose<'_>,
    language: &Language,
    rows: Rows<'_>,
    phrases: &Phrasebook,
) -> Option<String> {
    if let (Some(article), subject) = cut(name) {
        if subject == "scheme.short" {
            return code.scheme_said(Some(article), language, phrases);
        }
        let noun = code.terms.get(subject.strip_prefix("term.")?)?.nouns.get(language)?;
        return phrases.articles.say(article, noun);
    }
    match name.split_once('.') {
        None => whole(code, name, phrases).or_else(|| whose.say(name, code, rows, phrases)),
        Some(("contact", what)) => contact(code, what),
        Some(("term", term)) => Some(code.terms.get(term)?.texts.in_language(language).to_owned()),
        Some(("level", id)) => {
            let level = code.levels.iter().find(|level| level.id == id)?;
            Some(level.name.in_language(language).to_owned())
        }
        Some(("scheme", what)) => {
            let scheme = code.scheme.as_ref()?;
            match what {
                "name" => Some(scheme.name.in_language(language).to_owned()),
                "short" => Some(scheme.short.texts.in_language(language).to_owned()),
                "phone" => Some(unbroken(&scheme.phone)),
                "page" => Some(scheme.page.in_language(language).to_owned()),
                _ => None,
            }
        }
        Some((kind, rest)) => named(code, kind, rest, rows, phrases).or_else(|| whose.say(name, code, rows, phrases)),
    }
}

/// A number of a rule that has no text of its own: `{attempts.uncontactable.count}`, `{stage.referral.expect}`,
/// `{accepts.wait}`, `{pack.es-telecom.effective}`. A rule of a pack may be named without the pack.
fn named(code: &Code, kind: &str, rest: &str, rows: Rows<'_>, phrases: &Phrasebook) -> Option<String> {
    let span = |within: Within| match within {
        Within::Span(span) => phrases.span(span),
        other => phrases.within(other),
    };
    let (id, what) = rest.rsplit_once('.').unwrap_or(("", rest));
    let is = |known: &str| known == id || known.rsplit('/').next() == Some(id);
    match kind {
        "attempts" => {
            let rule = code.attempts.iter().find(|rule| is(&rule.id))?;
            match what {
                "count" => Some(rule.count.to_string()),
                "within" => Some(phrases.within(rule.within?)),
                "wait" => Some(span(rule.wait?)),
                _ => None,
            }
        }
        "stage" => {
            let stages = &code.scheme.as_ref()?.stages;
            let stage = stages.iter().find(|stage| is(&stage.id))?;
            (what == "expect").then(|| stage.expect.map(span))?
        }
        "pack" => {
            let pack = code.packs.iter().find(|pack| pack.id == id)?;
            (what == "effective").then(|| pack.effective.map(|day| phrases.from_day(day)))?
        }
        "accepts" => {
            let accepts = code.scheme.as_ref()?.accepts.as_ref()?;
            (what == "wait").then(|| rows.inline(code, &accepts.wait, phrases, span))
        }
        _ => None,
    }
}

/// The placeholders of [`named`] that a code has.
fn named_of(code: &Code) -> Vec<String> {
    let mut known = Vec::new();
    for rule in &code.attempts {
        let short = rule.id.rsplit('/').next().unwrap_or(&rule.id);
        known.push(format!("attempts.{short}.count"));
        known.extend(rule.within.map(|_| format!("attempts.{short}.within")));
        known.extend(rule.wait.map(|_| format!("attempts.{short}.wait")));
    }
    let dated = code.packs.iter().filter(|pack| pack.effective.is_some());
    known.extend(dated.map(|pack| format!("pack.{}.effective", pack.id)));
    if let Some(scheme) = &code.scheme {
        known.extend(scheme.accepts.as_ref().map(|_| "accepts.wait".to_owned()));
        let stages = scheme.stages.iter().filter(|stage| stage.expect.is_some());
        known.extend(stages.map(|stage| format!("stage.{}.expect", stage.id)));
    }
    known
}

/// A placeholder of one word, of the code itself.
fn whole(code: &Code, name: &str, phrases: &Phrasebook) -> Option<String> {
    let phone = || code.calendars.get(&code.phone_calendar);
    match name {
        "provider" => Some(code.provider.name.clone()),
        "effective" => Some(phrases.from_day(code.effective)),
        "hours" => code.desk().map(|calendar| phrases.openings(calendar)),
        "zone" => code.desk().map(|calendar| phrases.zone(&calendar.zone_name).to_owned()),
        "phone_hours" => phone().map(|calendar| phrases.openings(calendar)),
        "phone_zone" => phone().map(|calendar| phrases.zone(&calendar.zone_name).to_owned()),
        _ => None,
    }
}

fn contact(code: &Code, what: &str) -> Option<String> {
    let provider = &code.provider;
    match what {
        "phone" => provider.phone.as_deref().map(unbroken),
        "page" => provider.page.clone(),
        "email" => provider.email.clone(),
        "address" => (!provider.address.is_empty()).then(|| provider.address.join(", ")),
        _ => None,
    }
}

/// No line ends inside a number.
pub(super) fn unbroken(number: &str) -> String {
    number.replace(' ', "\u{a0}")
}

/// Every placeholder that a text may have, articles aside; those of a promise only in its own texts.
pub(super) fn placeholders(code: &Code, whose: Whose<'_>) -> Vec<String> {
    let mut known = whose.known();
    known.extend(code.terms.keys().map(|term| format!("term.{term}")));
    known.extend(code.levels.iter().map(|level| format!("level.{}", level.id)));
    let always = ["hours", "zone", "phone_hours", "phone_zone", "provider", "effective"];
    known.extend(always.map(str::to_owned));
    known.extend(code.provider.phone.is_some().then(|| "contact.phone".to_owned()));
    known.extend(code.provider.page.is_some().then(|| "contact.page".to_owned()));
    known.extend(code.provider.email.is_some().then(|| "contact.email".to_owned()));
    known.extend((!code.provider.address.is_empty()).then(|| "contact.address".to_owned()));
    known.extend(named_of(code));
    if code.scheme.is_some() {
        known.extend(["scheme.name", "scheme.short", "scheme.phone", "scheme.page"].map(str::to_owned));
    }
    known
}

/// Whether its first letter becomes a capital where it begins a sentence. Names and addresses stay as they are.
pub(super) fn is_of_the_language(name: &str) -> bool {
    let (article, subject) = cut(name);
    let named = ["contact.", "scheme."];
    article.is_some() || subject != "provider" && !named.iter().any(|named| subject.starts_with(named))
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
