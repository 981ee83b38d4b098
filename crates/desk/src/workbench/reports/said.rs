//! What reports call things, and how their findings are put: numbers as the language writes them, names from the code in
//! force.

use fluent_bundle::FluentValue;
use jiff::civil::Date;
use practice::{
    Code,
    code::publish::{self, Days},
    tally::Measure,
    terms::Level,
};

use crate::{
    reports::{Number, Report},
    tongue::{LANGUAGES, Tongue},
};

/// Of more weeks the first is a year before the last.
const WEEKS_OF_A_YEAR: usize = 52;

#[derive(Clone, Copy)]
pub struct Said<'s> {
    pub tongue: &'s Tongue,
    pub code: &'s Code,
    pub report: &'s Report,
}

impl Said<'_> {
    pub fn say(&self, key: &str) -> String {
        self.tongue.say(key)
    }

    /// A sentence from numbers and names. Each number comes twice: as what the sentence is chosen by, and as it is said
    /// (`$n`, `$n-said`).
    pub fn finding(&self, key: &str, numbers: &[(&str, i64)], names: &[(&str, &str)]) -> String {
        let said: Vec<(String, String)> = numbers
            .iter()
            .map(|(name, n)| (format!("{name}-said"), self.count(*n)))
            .collect();
        let mut values: Vec<(&str, FluentValue<'_>)> = Vec::new();
        values.extend(numbers.iter().map(|(name, n)| (*name, FluentValue::from(*n))));
        values.extend(
            said.iter()
                .map(|(name, said)| (name.as_str(), FluentValue::from(said.as_str()))),
        );
        values.extend(names.iter().map(|(name, text)| (*name, FluentValue::from(*text))));
        self.tongue.say_with(key, &values)
    }

    pub fn count(&self, n: i64) -> String {
        self.tongue.number(u64::try_from(n).unwrap_or(0))
    }

    /// "31 Aug", for marks of a drawing, and with its year where there are weeks of several.
    pub fn week(&self, monday: Date) -> String {
        let with_year = self.report.weeks.len() > WEEKS_OF_A_YEAR;
        self.tongue.date_brief(monday, with_year)
    }

    /// What marks a week that is not over.
    pub fn so_far(&self, monday: Date) -> Option<String> {
        self.report.is_so_far(monday).then(|| self.say("report-so-far"))
    }

    /// The first and the last day of what is reported.
    pub fn period(&self) -> (Date, Date) {
        let first = self.report.weeks.first().copied().unwrap_or(self.report.span.from);
        (first, self.report.span.to)
    }

    /// The number of a promise in the code in force, and its name; an id of another code is said as it is.
    pub fn promise(&self, id: &str) -> (Option<u32>, String) {
        self.code.promise(id).map_or_else(
            || (None, id.to_owned()),
            |promise| {
                let name = promise.name.in_language(&self.tongue.language).to_owned();
                (Some(u32::from(promise.number)), name)
            },
        )
    }

    /// What the code says in a promise.
    pub fn promise_says(&self, id: &str) -> String {
        let days = Days::on(self.report.span.to);
        let language = &self.tongue.language;
        let says = |promise| publish::promise_text(self.code, promise, &days, language, &self.tongue.phrases);
        self.code.promise(id).map(says).unwrap_or_default()
    }

    /// What a label of a measure stands for.
    pub fn label(&self, measure: Measure, label: &str) -> String {
        label_of(self.tongue, self.code, measure, label)
    }
}

pub fn n(number: &Number) -> u64 {
    u64::try_from(number.n).unwrap_or(0)
}

/// What a label of a measure stands for, in a language and under a code.
pub fn label_of(tongue: &Tongue, code: &Code, measure: Measure, label: &str) -> String {
    let language = &tongue.language;
    let word = |start: &str| {
        let key = format!("{start}{label}");
        if tongue.has(&key) {
            tongue.say(&key)
        } else {
            label.to_owned()
        }
    };
    match measure {
        Measure::Promise => code.promise(label).map_or_else(
            || label.to_owned(),
            |promise| promise.name.in_language(language).to_owned(),
        ),
        Measure::Kind => word("kind-"),
        Measure::Channel => word("channel-"),
        Measure::Service => word("service-"),
        Measure::Category => code.category(label).map_or_else(
            || label.to_owned(),
            |category| category.name.in_language(language).to_owned(),
        ),
        Measure::Language => LANGUAGES
            .iter()
            .find(|(tag, _)| *tag == label)
            .map_or_else(|| label.to_owned(), |(_, name)| (*name).to_owned()),
        Measure::Class => word("bench-class-"),
        Measure::Ending | Measure::Reopened => word("ending-"),
        Measure::FirstContact | Measure::Satisfaction | Measure::Repeat | Measure::Moved | Measure::Paused => {
            word("report-label-")
        }
        Measure::Redress => word("remedy-"),
        Measure::Reached => match label.parse::<u8>() {
            Ok(level) => code
                .level(Level(level))
                .map_or_else(|| label.to_owned(), |rule| rule.name.in_language(language).to_owned()),
            Err(_) => word("report-reached-"),
        },
        _ => label.to_owned(),
    }
}
