//! What the desk says in each language: messages from Fluent files, dates and amounts as the language writes them.
//!
//! Every key exists in every language, and every key is used; tests hold both.
//!
//! Every message may speak of the independent scheme: `$scheme`, `$the-scheme`, `$The-scheme`, `$of-the-scheme` and
//! `$to-the-scheme` always stand for something, by the code in force or, [`Tongue::under`] it, the code of a case.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock},
};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::PatternElement;
use jiff::{
    Timestamp, Zoned,
    civil::{Date, Time},
    tz::TimeZone,
};
use practice::{Code, code::phrases::Phrasebook, refusal::Refusal, terms::Language};

use crate::{reports::Percent, time::Clock};

#[derive(rust_embed::Embed)]
#[folder = "translations"]
struct Translations;

/// The languages of the interface, in the order of the language menu, each by its own name.
pub const LANGUAGES: [(&str, &str); 3] = [("en", "English"), ("fr", "Français"), ("es", "Español")];

/// So far from today, in days, the day of another year may be meant.
const HALF_A_YEAR: i32 = 182;

/// One language.
pub struct Tongue {
    pub language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
    pub phrases: Arc<Phrasebook>,
    keys: Arc<Vec<String>>,
    days: Arc<DayNames>,
    scheme: RwLock<Arc<SchemeSaid>>,
    clock: Clock,
}

/// What its days and months are called, from Monday and January: a page tells dozens of dates.
#[derive(Default)]
struct DayNames {
    weekdays: Vec<String>,
    weekdays_short: Vec<String>,
    months: Vec<String>,
    months_short: Vec<String>,
}

/// The independent scheme as the messages of a language call it: each value by its name, `the-scheme`.
pub type SchemeSaid = Vec<(&'static str, String)>;

/// All languages of the interface. Each is read when it is first spoken: a desk that nobody asks anything has none in its
/// memory.
#[derive(Clone)]
pub struct Tongues(Arc<Shipped>);

struct Shipped {
    tongues: BTreeMap<Language, OnceLock<Tongue>>,
    /// By which a day is near or far.
    clock: Clock,
    /// Whose scheme messages speak of. Whoever holds this reads a language, or changes what those that were read say.
    in_force: Mutex<Option<Arc<Code>>>,
}

impl std::fmt::Debug for Tongues {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.tongues.keys()).finish()
    }
}

impl Tongues {
    /// The languages that ship. A test reads each.
    pub fn shipped(clock: Clock) -> Self {
        let languages = LANGUAGES.iter().filter_map(|(tag, _)| Language::new(tag).ok());
        Self(Arc::new(Shipped {
            tongues: languages.map(|language| (language, OnceLock::new())).collect(),
            in_force: Mutex::default(),
            clock,
        }))
    }

    /// The tongue of a language, or English.
    pub fn of(&self, language: &Language) -> &Tongue {
        let tongues = &self.0.tongues;
        #[expect(clippy::expect_used, reason = "English is one of `LANGUAGES`")]
        let (language, slot) = tongues
            .get_key_value(language)
            .or_else(|| tongues.get_key_value(&Language::english()))
            .expect("English ships");
        self.read(language, slot)
    }

    fn read<'a>(&'a self, language: &Language, slot: &'a OnceLock<Tongue>) -> &'a Tongue {
        if let Some(tongue) = slot.get() {
            return tongue;
        }
        let in_force = self.in_force();
        slot.get_or_init(|| {
            #[expect(clippy::expect_used, reason = "what ships was read by a test")]
            let tongue = Tongue::shipped(language.clone(), self.0.clock.clone()).expect("what ships can be read");
            tongue.speak_of(in_force.as_deref());
            tongue
        })
    }

    fn in_force(&self) -> MutexGuard<'_, Option<Arc<Code>>> {
        self.0.in_force.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same by the tag of the language.
    pub fn tagged(&self, tag: &str) -> &Tongue {
        self.of(&Language::new(tag).unwrap_or_else(|_| Language::english()))
    }

    /// The language of the interface nearest to what a browser asks for (`Accept-Language`).
    pub fn preferred(&self, accept: &str) -> Language {
        accept
            .split(',')
            .filter_map(|part| part.split(';').next())
            .filter_map(|tag| tag.trim().split('-').next())
            .filter_map(|tag| Language::new(&tag.to_ascii_lowercase()).ok())
            .find(|language| self.0.tongues.contains_key(language))
            .unwrap_or_else(Language::english)
    }

    /// Another code is in force: its scheme is what messages speak of.
    pub fn speak_of(&self, code: &Arc<Code>) {
        let mut in_force = self.in_force();
        for tongue in self.0.tongues.values().filter_map(OnceLock::get) {
            tongue.speak_of(Some(code));
        }
        *in_force = Some(code.clone());
    }

    pub fn all(&self) -> impl Iterator<Item = &Tongue> {
        let tongues = self.0.tongues.iter();
        tongues.map(|(language, slot)| self.read(language, slot))
    }
}

/// What is wrong with a translation file.
fn wrong<E: std::fmt::Display>(name: &str, errors: &[E]) -> String {
    format!(
        "translations/{name}: {}",
        errors.first().map_or_else(String::new, ToString::to_string)
    )
}

/// The key of a line that begins a message.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    (key.starts_with(|c: char| c.is_ascii_lowercase()) && !key.contains(' ')).then_some(key)
}

impl Tongue {
    fn shipped(language: Language, clock: Clock) -> Result<Self, String> {
        let identifier = language
            .tag()
            .parse()
            .map_err(|error| format!("{language}: {error:?}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for name in Translations::iter().filter(|name| name.starts_with(&format!("{language}/"))) {
            let Some(file) = Translations::get(&name) else { continue };
            let text = String::from_utf8(file.data.into_owned()).map_err(|_| format!("{name} is not UTF-8"))?;
            keys.extend(text.lines().filter_map(key_of).map(str::to_owned));
            let resource = FluentResource::try_new(text).map_err(|(_, errors)| wrong(&name, &errors))?;
            bundle.add_resource(resource).map_err(|errors| wrong(&name, &errors))?;
        }
        let phrases = Phrasebook::shipped(&language).ok_or_else(|| format!("no phrasebook for {language}"))?;
        let tongue = Self {
            language,
            bundle: Arc::new(bundle),
            phrases: Arc::new(phrases),
            keys: Arc::new(keys),
            days: Arc::default(),
            scheme: RwLock::default(),
            clock,
        };
        tongue.speak_of(None);
        let days = Arc::new(tongue.day_names());
        Ok(Self { days, ..tongue })
    }

    fn speak_of(&self, code: Option<&Code>) {
        *self.scheme.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(self.scheme_of(code));
    }

    /// The same language under another code than the one in force: what it says of the scheme is of that code.
    #[must_use]
    pub fn under(&self, code: &Code) -> Self {
        Self {
            language: self.language.clone(),
            bundle: self.bundle.clone(),
            phrases: self.phrases.clone(),
            keys: self.keys.clone(),
            days: self.days.clone(),
            scheme: RwLock::new(Arc::new(self.scheme_of(Some(code)))),
            clock: self.clock.clone(),
        }
    }

    /// What messages call the scheme of a code. A code that names none leaves "the independent scheme".
    pub fn scheme_of(&self, code: Option<&Code>) -> SchemeSaid {
        let said = |article| code?.scheme_said(article, &self.language, &self.phrases);
        let say = |article, unnamed: &str| said(article).unwrap_or_else(|| self.say(unnamed));
        let (name, the) = (say(None, "no-scheme"), say(Some("the"), "no-scheme-the"));
        // A name stands at the beginning of a sentence as it is written.
        let begins = if the == name { the.clone() } else { capital(&the) };
        vec![
            ("scheme", name),
            ("the-scheme", the),
            ("The-scheme", begins),
            ("of-the-scheme", say(Some("of the"), "no-scheme-of-the")),
            ("to-the-scheme", say(Some("to the"), "no-scheme-to-the")),
        ]
    }

    /// Every key of the language.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message. A key that does not exist is shown as itself, loudly in the log, and fails the tests.
    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    /// Why something may not be done, in a sentence.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let key = format!("refusal-{}", refusal.code());
        match refusal {
            Refusal::EstimateTooFar { last } => self.say_with(&key, &[("last", self.date_full(*last).into())]),
            Refusal::NowhereForFormat { format } => self.say_with(&key, &[("format", format.word().into())]),
            Refusal::MoreThanOwed { left } => {
                self.say_with(&key, &[("left", self.amount(left.cents, &left.currency).into())])
            }
            Refusal::AboveLimit { limit } => {
                let who = self.phrases.list(&limit.who);
                let values = [
                    ("limit", self.amount(limit.cents, &limit.currency).into()),
                    ("who", if who.is_empty() { "none".into() } else { who.into() }),
                ];
                self.say_with(&key, &values)
            }
            _ => self.say(&key),
        }
    }

    pub fn say_with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        self.say_of(key, || self.scheme(), values)
    }

    /// What its messages call the scheme.
    pub fn scheme(&self) -> SchemeSaid {
        self.scheme.read().unwrap_or_else(PoisonError::into_inner).to_vec()
    }

    /// The same with what `scheme` calls the scheme, which is asked only by a message that speaks of it.
    pub fn say_of<S: Into<Cow<'static, str>>>(
        &self,
        key: &str,
        scheme: impl FnOnce() -> Vec<(S, String)>,
        values: &[(&str, FluentValue<'_>)],
    ) -> String {
        self.say_if_there(key, scheme, values).unwrap_or_else(|| {
            tracing::error!(key, language = %self.language, "a translation is missing");
            format!("[{key}]")
        })
    }

    /// The same; None, if no message has this key.
    pub fn say_if_there<S: Into<Cow<'static, str>>>(
        &self,
        key: &str,
        scheme: impl FnOnce() -> Vec<(S, String)>,
        values: &[(&str, FluentValue<'_>)],
    ) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        // Most messages are a text and nothing else, and few speak of the scheme: a page has hundreds of them.
        if let [PatternElement::TextElement { value }] = pattern.elements.as_slice() {
            return Some((*value).to_owned());
        }
        let format = |arguments: Option<&FluentArgs<'_>>| {
            let mut errors = Vec::new();
            let said = self.bundle.format_pattern(pattern, arguments, &mut errors);
            (said.into_owned(), errors)
        };
        let mut arguments: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        let (mut said, mut errors) = format((!values.is_empty()).then_some(&arguments));
        if !errors.is_empty() {
            for (name, said) in scheme() {
                let name: Cow<'static, str> = name.into();
                arguments.set(name, said);
            }
            (said, errors) = format(Some(&arguments));
        }
        for error in errors {
            tracing::error!(key, language = %self.language, %error, "a translation could not be filled");
        }
        // A sentence that ends in "5 p.m." has its full stop already.
        Some(if said.contains("m..") {
            said.replace("m..", "m.")
        } else {
            said
        })
    }

    // ---- dates, as the language writes them

    fn day_names(&self) -> DayNames {
        DayNames {
            weekdays: (1..=7).map(|n| self.say(&format!("weekday-{n}"))).collect(),
            weekdays_short: (1..=7).map(|n| self.say(&format!("weekday-short-{n}"))).collect(),
            months: (1..=12).map(|n| self.say(&format!("month-{n}"))).collect(),
            months_short: (1..=12).map(|n| self.say(&format!("month-short-{n}"))).collect(),
        }
    }

    fn dated(&self, key: &str, date: Date) -> String {
        // French and Spanish say "1er" and "1"; the messages choose by the number.
        fn name(names: &[String], from_one: i8) -> FluentValue<'_> {
            let place = usize::try_from(from_one).unwrap_or_default().saturating_sub(1);
            FluentValue::from(names.get(place).map_or("", String::as_str))
        }
        let weekday = date.weekday().to_monday_one_offset();
        let DayNames {
            weekdays,
            weekdays_short,
            months,
            months_short,
        } = &*self.days;
        self.say_with(
            key,
            &[
                ("weekday", name(weekdays, weekday)),
                ("weekday_short", name(weekdays_short, weekday)),
                ("day", FluentValue::from(date.day())),
                ("month", name(months, date.month())),
                ("month_short", name(months_short, date.month())),
                ("year", FluentValue::from(date.year().to_string())),
            ],
        )
    }

    /// "Thursday 3 December 2026".
    pub fn date_full(&self, date: Date) -> String {
        self.dated("date-full", date)
    }

    /// "Thursday 3 December", and with its year where it is far. For what is shown now: what is kept says its year.
    pub fn date(&self, date: Date) -> String {
        let key = if self.is_near(date) { "date-long" } else { "date-full" };
        self.dated(key, date)
    }

    /// "Thu 3 Dec", and with its year where it is far.
    pub fn date_short(&self, date: Date) -> String {
        let key = if self.is_near(date) {
            "date-short"
        } else {
            "date-short-far"
        };
        self.dated(key, date)
    }

    /// No other year's day of that name is as near.
    fn is_near(&self, date: Date) -> bool {
        let today = self.clock.now().to_zoned(TimeZone::UTC).date();
        let apart = date.since(today);
        apart.is_ok_and(|apart| apart.get_days().abs() <= HALF_A_YEAR)
    }

    /// "3 Dec" or "3 Dec 2026", for the marks of a drawing.
    pub fn date_brief(&self, date: Date, with_year: bool) -> String {
        let key = if with_year { "date-brief-far" } else { "date-brief" };
        self.dated(key, date)
    }

    /// "Dec 2026", for the same where each is a month.
    pub fn month_brief(&self, date: Date) -> String {
        self.dated("month-brief", date)
    }

    /// "5 p.m.", with no-break spaces. An instant within the first minute of a day is said so that nobody takes it
    /// for the midnight that ends that day.
    pub fn time(&self, at: &Zoned) -> String {
        if at.hour() == 0 && at.minute() == 0 {
            return self.say("after-midnight");
        }
        let minute = u16::try_from(i32::from(at.hour()) * 60 + i32::from(at.minute())).unwrap_or(0);
        self.phrases.hour(minute)
    }

    /// "Thursday 3 December, 5 p.m."
    pub fn moment(&self, at: Timestamp, zone: &TimeZone) -> String {
        let at = at.to_zoned(zone.clone());
        format!("{}, {}", self.date(at.date()), self.time(&at))
    }

    /// "Thursday 3 December 2026, 5 p.m. Eastern".
    pub fn moment_full(&self, at: Timestamp, zone: &TimeZone, zone_name: &str) -> String {
        let at = at.to_zoned(zone.clone());
        self.in_zone(&format!("{}, {}", self.date_full(at.date()), self.time(&at)), zone_name)
    }

    /// "Thu 3 Dec, 5 p.m."
    pub fn moment_short(&self, at: Timestamp, zone: &TimeZone) -> String {
        let at = at.to_zoned(zone.clone());
        format!("{}, {}", self.date_short(at.date()), self.time(&at))
    }

    fn in_zone(&self, moment: &str, zone_name: &str) -> String {
        self.say_with(
            "in-zone",
            &[("moment", moment.into()), ("zone", self.zone(zone_name).into())],
        )
    }

    // ---- due instants: a midnight is the end of the day before it, and is said as that

    /// "Thursday 3 December, 5 p.m.", "the end of Tuesday 8 December".
    pub fn due(&self, at: Timestamp, zone: &TimeZone) -> String {
        match ending_day(at, zone) {
            Some(day) => self.say_with("end-of-day", &[("date", self.date(day).into())]),
            None => self.moment(at, zone),
        }
    }

    /// "Thu 3 Dec, 5 p.m.", "end of Tue 8 Dec".
    pub fn due_short(&self, at: Timestamp, zone: &TimeZone) -> String {
        match ending_day(at, zone) {
            Some(day) => self.say_with("end-of-day-short", &[("date", self.date_short(day).into())]),
            None => self.moment_short(at, zone),
        }
    }

    /// "Thursday 3 December, 5 p.m. Eastern", "the end of Tuesday 8 December, Eastern time".
    pub fn due_here(&self, at: Timestamp, zone: &TimeZone, zone_name: &str) -> String {
        match ending_day(at, zone) {
            Some(day) => self.end_of_day_in_zone(&self.date(day), zone_name),
            None => self.in_zone(&self.moment(at, zone), zone_name),
        }
    }

    /// The same with its year.
    pub fn due_full(&self, at: Timestamp, zone: &TimeZone, zone_name: &str) -> String {
        match ending_day(at, zone) {
            Some(day) => self.end_of_day_in_zone(&self.date_full(day), zone_name),
            None => self.moment_full(at, zone, zone_name),
        }
    }

    fn end_of_day_in_zone(&self, date: &str, zone_name: &str) -> String {
        self.say_with(
            "end-of-day-in-zone",
            &[("date", date.into()), ("zone", self.zone(zone_name).into())],
        )
    }

    /// "Eastern", as the interface or else the phrasebook has it; a zone that neither names is said by its city.
    pub fn zone(&self, name: &str) -> String {
        let key = format!("zone-{}", name.to_ascii_lowercase().replace(['/', '_'], "-"));
        if self.has(&key) {
            return self.say(&key);
        }
        let said = self.phrases.zone(name);
        if said == name {
            name.rsplit('/').next().unwrap_or(name).replace('_', " ")
        } else {
            said.to_owned()
        }
    }

    /// "Credit: $20", "Crédit : 20 $".
    pub fn pair(&self, label: &str, value: &str) -> String {
        self.say_with("mail-pair", &[("label", label.into()), ("value", value.into())])
    }

    /// "100,000", "100 000".
    pub fn number(&self, number: u64) -> String {
        self.grouped(number, "thousands")
    }

    /// A number with one place behind the point: "8.6", "8,6".
    pub fn tenths(&self, tenths: u64) -> String {
        format!("{}{}{}", self.number(tenths / 10), self.say("decimal"), tenths % 10)
    }

    /// "91.5%", "91,5 %". All are 100 without a place behind the point.
    pub fn percent(&self, percent: Percent) -> String {
        let tenths = u64::try_from(percent.tenths).unwrap_or(0);
        if tenths == 1000 {
            self.whole_percent(100)
        } else {
            self.say_with("percent", &[("number", self.tenths(tenths).into())])
        }
    }

    /// "90%", "90 %".
    pub fn whole_percent(&self, percent: u64) -> String {
        self.say_with("percent", &[("number", self.number(percent).into())])
    }

    fn grouped(&self, number: u64, separator: &str) -> String {
        let digits = number.to_string();
        let groups = digits.as_bytes().rchunks(3).rev();
        let groups: Vec<String> = groups
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect();
        groups.join(&self.say(separator))
    }

    /// "$1,126.40", "1 126,40 $". A dollar is written as in the Americas, a euro as in Europe: in Spanish,
    /// "$1,126.40" and "1.126,40 €".
    pub fn amount(&self, cents: i64, currency: &str) -> String {
        let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let minus = if cents < 0 { "−" } else { "" };
        let dollars = is_dollars(currency);
        let [thousands, decimal, amount] = if dollars {
            ["dollar-thousands", "dollar-decimal", "dollar-amount"]
        } else {
            ["money-thousands", "money-decimal", "money-amount"]
        };
        let number = format!("{}{}{rest:02}", self.grouped(whole, thousands), self.say(decimal));
        let sign = match currency {
            _ if dollars => "$",
            "EUR" => "€",
            "GBP" => "£",
            other => other,
        };
        format!(
            "{minus}{}",
            self.say_with(amount, &[("number", number.into()), ("sign", sign.into())])
        )
    }

    /// An amount as one would type it here: two decimals, and nothing between the thousands.
    pub fn decimal(&self, cents: i64, currency: &str) -> String {
        let decimal = if is_dollars(currency) {
            "dollar-decimal"
        } else {
            "money-decimal"
        };
        format!("{}{}{:02}", cents / 100, self.say(decimal), cents % 100)
    }
}

fn is_dollars(currency: &str) -> bool {
    matches!(currency, "CAD" | "USD" | "AUD")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// The day that ends with this instant, if one does.
fn ending_day(at: Timestamp, zone: &TimeZone) -> Option<Date> {
    let at = at.to_zoned(zone.clone());
    (at.time() == Time::midnight())
        .then(|| at.date().yesterday().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn toronto() -> TimeZone {
        jiff::tz::TimeZoneDatabase::bundled().get("America/Toronto").unwrap()
    }

    /// Some days before what is said.
    fn tongues() -> Tongues {
        Tongues::shipped(Clock::fixed("2026-12-01T12:00:00Z".parse().unwrap()))
    }

    fn said(tag: &str, at: &str, how: impl Fn(&Tongue, Timestamp, &TimeZone) -> String) -> String {
        let tongues = tongues();
        let tongue = tongues.of(&Language::new(tag).unwrap());
        how(tongue, at.parse().unwrap(), &toronto()).replace('\u{a0}', " ")
    }

    /// Midnight between Tuesday the 8th and Wednesday the 9th.
    const MIDNIGHT: &str = "2026-12-09T05:00:00Z";

    #[test]
    fn a_promise_due_at_midnight_is_due_at_the_end_of_the_day_before() {
        let here = |tongue: &Tongue, at, zone: &TimeZone| tongue.due_here(at, zone, "America/Toronto");
        assert_eq!(said("en", MIDNIGHT, Tongue::due), "the end of Tuesday 8 December");
        assert_eq!(
            said("en", MIDNIGHT, here),
            "the end of Tuesday 8 December, Eastern time"
        );
        assert_eq!(said("en", MIDNIGHT, Tongue::due_short), "end of Tue 8 Dec");
        assert_eq!(
            said("fr", MIDNIGHT, Tongue::due),
            "mardi 8 décembre, à la fin de la journée"
        );
        assert_eq!(
            said("fr", MIDNIGHT, here),
            "mardi 8 décembre, à la fin de la journée (heure de l’Est)"
        );
        assert_eq!(
            said("es", MIDNIGHT, Tongue::due),
            "martes 8 de diciembre, al final del día"
        );
    }

    #[test]
    fn what_happened_in_the_first_minute_of_a_day_is_not_taken_for_its_end() {
        assert_eq!(
            said("en", "2026-12-09T05:00:30Z", Tongue::moment),
            "Wednesday 9 December, just after midnight"
        );
        assert_eq!(
            said("es", "2026-12-09T05:00:30Z", Tongue::moment_short),
            "mié 9 dic, justo después de medianoche"
        );
    }

    #[test]
    fn a_day_that_is_far_has_its_year() {
        let (near, soon) = ("2026-06-02T16:00:00Z", "2027-05-31T16:00:00Z");
        assert_eq!(said("en", near, Tongue::moment), "Tuesday 2 June, noon");
        assert_eq!(said("en", soon, Tongue::moment_short), "Mon 31 May, noon");
        let (this_year, next) = ("2026-06-01T16:00:00Z", "2027-06-02T16:00:00Z");
        assert_eq!(said("en", this_year, Tongue::moment), "Monday 1 June 2026, noon");
        assert_eq!(said("en", next, Tongue::moment_short), "Wed 2 Jun 2027, noon");
        let (past, ahead) = ("2024-11-30T10:29:00Z", "2027-12-01T17:00:00Z");
        assert_eq!(said("en", past, Tongue::moment_short), "Sat 30 Nov 2024, 5:29 a.m.");
        assert_eq!(said("fr", ahead, Tongue::due_short), "mer. 1er déc. 2027, midi");
        assert_eq!(said("fr", ahead, Tongue::due), "mercredi 1er décembre 2027, midi");
        assert_eq!(said("es", past, Tongue::moment_short), "sáb 30 nov 2024, 5:29 a. m.");
    }

    #[test]
    fn noon_is_noon_in_each_language() {
        for (tag, noon) in [("en", "noon"), ("fr", "midi"), ("es", "mediodía")] {
            assert!(said(tag, "2026-12-08T17:00:00Z", Tongue::due).ends_with(noon), "{tag}");
        }
    }

    #[test]
    fn a_large_number_is_grouped_as_the_language_does() {
        let tongues = tongues();
        let said = |tag: &str| tongues.of(&Language::new(tag).unwrap()).number(100_000);
        assert_eq!(
            (said("en"), said("es")),
            ("100,000".to_owned(), "100\u{a0}000".to_owned())
        );
        assert_eq!(said("fr"), "100\u{a0}000");
    }

    #[test]
    fn spanish_writes_dollars_as_in_the_americas_and_euros_as_in_europe() {
        let tongues = tongues();
        let said = |tag: &str, currency| tongues.of(&Language::new(tag).unwrap()).amount(112_640, currency);
        assert_eq!(said("es", "CAD"), "$1,126.40");
        assert_eq!(said("es", "EUR"), "1.126,40\u{a0}€");
        assert_eq!(said("en", "GBP"), "£1,126.40");
        assert_eq!(said("fr", "CAD"), "1\u{a0}126,40\u{a0}$");
    }

    #[test]
    fn a_zone_is_said_as_people_call_it_and_else_by_its_city() {
        let tongues = tongues();
        let said = |name| tongues.of(&Language::new("fr").unwrap()).zone(name);
        assert_eq!(said("America/Toronto"), "heure de l’Est");
        assert_eq!(said("Europe/London"), "heure de Londres");
        assert_eq!(said("America/Buenos_Aires"), "Buenos Aires");
    }
}
