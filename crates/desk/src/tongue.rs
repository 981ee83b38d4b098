//! What the desk says in each language: messages from Fluent files, dates and amounts as the language writes them.
//!
//! Every key exists in every language, and every key is used; tests hold both.

use std::{collections::BTreeMap, sync::Arc};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::{Timestamp, Zoned, civil::Date, tz::TimeZone};
use practice::{code::phrases::Phrasebook, terms::Language};

#[derive(rust_embed::Embed)]
#[folder = "translations"]
struct Translations;

/// The languages of the interface, in the order of the language menu, each by its own name.
pub const LANGUAGES: [(&str, &str); 3] = [("en", "English"), ("fr", "Français"), ("es", "Español")];

/// One language.
pub struct Tongue {
    pub language: Language,
    bundle: FluentBundle<FluentResource>,
    pub phrases: Phrasebook,
    keys: Vec<String>,
}

/// All languages of the interface.
#[derive(Clone)]
pub struct Tongues(Arc<BTreeMap<Language, Tongue>>);

impl std::fmt::Debug for Tongues {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Tongues {
    /// Reads the shipped translations.
    ///
    /// # Errors
    /// The file and what is wrong with it.
    pub fn shipped() -> Result<Self, String> {
        let mut tongues = BTreeMap::new();
        for (tag, _) in LANGUAGES {
            let language = Language::new(tag).map_err(|error| error.to_string())?;
            tongues.insert(language.clone(), Tongue::shipped(language)?);
        }
        Ok(Self(Arc::new(tongues)))
    }

    /// The tongue of a language, or English.
    pub fn of(&self, language: &Language) -> &Tongue {
        #[expect(clippy::expect_used, reason = "English always ships; `shipped` reads it or fails")]
        self.0
            .get(language)
            .or_else(|| self.0.get(&Language::english()))
            .expect("English ships")
    }

    /// The language of the interface nearest to what a browser asks for (`Accept-Language`).
    pub fn preferred(&self, accept: &str) -> Language {
        accept
            .split(',')
            .filter_map(|part| part.split(';').next())
            .filter_map(|tag| tag.trim().split('-').next())
            .filter_map(|tag| Language::new(&tag.to_ascii_lowercase()).ok())
            .find(|language| self.0.contains_key(language))
            .unwrap_or_else(Language::english)
    }

    pub fn all(&self) -> impl Iterator<Item = &Tongue> {
        self.0.values()
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
    fn shipped(language: Language) -> Result<Self, String> {
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
        Ok(Self {
            language,
            bundle,
            phrases,
            keys,
        })
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

    pub fn say_with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::error!(key, language = %self.language, "a translation is missing");
            return format!("[{key}]");
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&arguments), &mut errors)
            .into_owned();
        for error in errors {
            tracing::error!(key, language = %self.language, %error, "a translation could not be filled");
        }
        // A sentence that ends in "5 p.m." has its full stop already.
        if said.contains("m..") {
            said.replace("m..", "m.")
        } else {
            said
        }
    }

    // ---- dates, as the language writes them

    fn weekday(&self, date: Date) -> String {
        self.say(&format!("weekday-{}", date.weekday().to_monday_one_offset()))
    }

    fn month(&self, date: Date) -> String {
        self.say(&format!("month-{}", date.month()))
    }

    fn dated(&self, key: &str, date: Date) -> String {
        // French and Spanish say "1er" and "1"; the messages choose by the number.
        let text = |text: String| FluentValue::from(text);
        self.say_with(
            key,
            &[
                ("weekday", text(self.weekday(date))),
                (
                    "weekday_short",
                    text(self.say(&format!("weekday-short-{}", date.weekday().to_monday_one_offset()))),
                ),
                ("day", FluentValue::from(date.day())),
                ("month", text(self.month(date))),
                ("month_short", text(self.say(&format!("month-short-{}", date.month())))),
                ("year", text(date.year().to_string())),
            ],
        )
    }

    /// "Thursday 3 December 2026".
    pub fn date_full(&self, date: Date) -> String {
        self.dated("date-full", date)
    }

    /// "Thursday 3 December".
    pub fn date(&self, date: Date) -> String {
        self.dated("date-long", date)
    }

    /// "Thu 3 Dec".
    pub fn date_short(&self, date: Date) -> String {
        self.dated("date-short", date)
    }

    /// "5 p.m.", with no-break spaces.
    pub fn time(&self, at: &Zoned) -> String {
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
        let said = format!("{}, {}", self.date_full(at.date()), self.time(&at));
        self.say_with(
            "in-zone",
            &[("moment", said.into()), ("zone", self.zone(zone_name).into())],
        )
    }

    /// "Thu 3 Dec, 5 p.m."
    pub fn moment_short(&self, at: Timestamp, zone: &TimeZone) -> String {
        let at = at.to_zoned(zone.clone());
        format!("{}, {}", self.date_short(at.date()), self.time(&at))
    }

    /// "Eastern"; a zone without a name of its own is shown as the data names it.
    pub fn zone(&self, name: &str) -> String {
        let key = format!("zone-{}", name.to_ascii_lowercase().replace(['/', '_'], "-"));
        if self.has(&key) {
            self.say(&key)
        } else {
            name.to_owned()
        }
    }

    /// "$1,126.40", "1 126,40 $", "1.126,40 $".
    pub fn amount(&self, cents: i64, currency: &str) -> String {
        let (whole, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
        let digits = whole.to_string();
        let grouped: Vec<String> = digits
            .as_bytes()
            .rchunks(3)
            .rev()
            .map(|group| String::from_utf8_lossy(group).into_owned())
            .collect();
        let minus = if cents < 0 { "−" } else { "" };
        let number = format!(
            "{}{}{rest:02}",
            grouped.join(&self.say("thousands")),
            self.say("decimal")
        );
        let sign = if matches!(currency, "CAD" | "USD" | "AUD") {
            "$"
        } else {
            currency
        };
        format!(
            "{minus}{}",
            self.say_with("amount", &[("number", number.into()), ("sign", sign.into())])
        )
    }
}
