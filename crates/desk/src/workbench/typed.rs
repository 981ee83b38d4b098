//! What somebody typed into a form, and what is wrong with it. Whatever is wrong, the typing is kept.

use std::{collections::BTreeMap, str::FromStr};

use jiff::{Timestamp, civil, tz::TimeZone};
use practice::{entry::Redress, terms::Remedy};
use serde::{Deserialize, Serialize};

use crate::tongue::Tongue;

/// A form as it was sent: each name with its values.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Typed(BTreeMap<String, Vec<String>>);

/// A sentence that says how to mend one field; without a field, the whole.
#[derive(Debug, Clone, Serialize)]
pub struct Fault {
    pub field: String,
    pub text: String,
}

impl Fault {
    pub fn whole(text: String) -> Self {
        Self {
            field: String::new(),
            text,
        }
    }
}

impl Typed {
    pub const fn new() -> Self {
        Self(BTreeMap::new())
    }

    pub fn of(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut typed = Self::default();
        for (name, value) in pairs {
            typed.put(name, &value);
        }
        typed
    }

    pub fn put(&mut self, name: String, value: &str) {
        // Browsers send line ends as CR LF.
        self.0.entry(name).or_default().push(value.replace("\r\n", "\n"));
    }

    /// Whether the form had this field at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// As typed.
    pub fn raw(&self, name: &str) -> &str {
        self.0
            .get(name)
            .and_then(|values| values.first())
            .map_or("", String::as_str)
    }

    pub fn text(&self, name: &str) -> String {
        self.raw(name).trim().to_owned()
    }

    /// Whether nothing stands in any field.
    pub fn is_empty(&self) -> bool {
        self.0.values().flatten().all(|value| value.trim().is_empty())
    }

    /// How many characters stand in all fields together.
    pub fn length(&self) -> usize {
        self.0.values().flatten().map(|value| value.chars().count()).sum()
    }

    pub fn all(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The rest of a form of which these fields have been dealt with; a name that ends in `*` stands for all that begin so.
    pub fn without(mut self, done: &[&str]) -> Self {
        let is = |name: &str, done: &str| {
            done.strip_suffix('*')
                .map_or(name == done, |start| name.starts_with(start))
        };
        self.0.retain(|name, _| !done.iter().any(|done| is(name, done)));
        self
    }

    /// A box that was ticked, or a yes.
    pub fn is(&self, name: &str) -> bool {
        matches!(self.raw(name), "yes" | "on")
    }

    pub fn asked<'t>(&'t self, tongue: &'t Tongue) -> Asked<'t> {
        Asked {
            typed: self,
            tongue,
            faults: Vec::new(),
        }
    }
}

/// Reads fields one after the other and keeps what is wrong with them.
pub struct Asked<'t> {
    typed: &'t Typed,
    tongue: &'t Tongue,
    faults: Vec<Fault>,
}

impl Asked<'_> {
    pub fn fault(&mut self, field: &str, text: String) {
        self.faults.push(Fault {
            field: field.to_owned(),
            text,
        });
    }

    /// Nothing is wrong so far.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }

    pub fn into_faults(self) -> Vec<Fault> {
        self.faults
    }

    fn told(&mut self, field: &str, key: &str, label: &str) {
        let text = self.tongue.say_with(key, &[("label", label.into())]);
        self.fault(field, text);
    }

    /// A text that may not be left out.
    pub fn needed(&mut self, name: &str, label: &str) -> String {
        let text = self.typed.text(name);
        if text.is_empty() {
            self.told(name, "bench-fault-fill", label);
        }
        self.not_too_long(name, label, &text);
        text
    }

    /// A text that may be left out.
    pub fn optional(&mut self, name: &str, label: &str) -> String {
        let text = self.typed.text(name);
        self.not_too_long(name, label, &text);
        text
    }

    fn not_too_long(&mut self, name: &str, label: &str, text: &str) {
        if text.chars().count() > practice::action::LONGEST {
            self.told(name, "bench-fault-long", label);
        }
    }

    /// A word of a vocabulary; None if nothing, or something else, was chosen.
    pub fn word<T: FromStr>(&self, name: &str) -> Option<T> {
        self.typed.raw(name).trim().parse().ok()
    }

    /// A choice that may not be left out.
    pub fn chosen<T: FromStr>(&mut self, name: &str, label: &str) -> Option<T> {
        let word = self.word(name).filter(|_| !self.typed.text(name).is_empty());
        if word.is_none() {
            self.told(name, "bench-fault-choose", label);
        }
        word
    }

    pub fn date(&mut self, name: &str, label: &str) -> Option<civil::Date> {
        let date = self.typed.raw(name).trim().parse().ok();
        if date.is_none() {
            self.told(name, "bench-fault-date", label);
        }
        date
    }

    /// When something happened, on the desk's clock; nothing typed means now. A day alone means its noon.
    pub fn when(&mut self, name: &str, label: &str, zone: &TimeZone, now: Timestamp) -> Option<Timestamp> {
        let typed = self.typed.text(name);
        if typed.is_empty() {
            return None;
        }
        let at = |civil: civil::DateTime| zone.to_ambiguous_timestamp(civil).compatible().ok();
        let minute = typed
            .parse::<civil::DateTime>()
            .ok()
            .filter(|_| typed.len() > 10)
            .and_then(at);
        let day = || typed.parse::<civil::Date>().ok();
        let noon = |day: civil::Date| {
            let noon = at(day.at(12, 0, 0, 0))?;
            // Today before noon is now; tomorrow stays tomorrow, and is refused.
            Some(if zone.to_datetime(now).date() == day {
                noon.min(now)
            } else {
                noon
            })
        };
        let instant = minute.or_else(|| day().and_then(noon));
        if instant.is_none() {
            self.told(name, "bench-fault-when", label);
        }
        instant
    }

    /// An amount of money.
    pub fn cents(&mut self, name: &str, currency: &str) -> Option<i64> {
        match cents(&self.typed.text(name)) {
            Ok(cents) => Some(cents),
            Err(unclear) => {
                self.fault(name, unclear.told(self.tongue, currency));
                None
            }
        }
    }

    /// Money and other remedies, from the lines of a form: `r1-remedy`, `r1-amount`, `r1-issue`…
    pub fn redress(&mut self, currency: &str) -> Vec<Redress> {
        let mut all = Vec::new();
        for line in 1..=REDRESS_LINES {
            let field = format!("r{line}-amount");
            let amount = self.typed.text(&field);
            let Some(remedy) = self.word::<Remedy>(&format!("r{line}-remedy")) else {
                if !amount.is_empty() {
                    self.fault(&field, self.tongue.say("bench-fault-remedy"));
                }
                continue;
            };
            let cents = if amount.is_empty() {
                Some(0)
            } else {
                self.cents(&field, currency)
            };
            match cents {
                None => {}
                Some(0) if remedy.is_money() => self.fault(&field, self.tongue.say("refusal-amount-missing")),
                Some(cents) => all.push(Redress {
                    issue: self.word(&format!("r{line}-issue")),
                    remedy,
                    cents,
                    currency: currency.to_owned(),
                }),
            }
        }
        all
    }
}

/// How many lines of redress a form has.
pub const REDRESS_LINES: u8 = 3;

/// Why an amount can't be read.
#[derive(Debug, PartialEq, Eq)]
pub enum Unclear {
    NoFigures,
    /// `12,345` is twelve thousand in one country and twelve and a bit in another: both, as they would be written.
    Either {
        whole: String,
        cents: i64,
    },
}

impl Unclear {
    /// How to write it clearly.
    pub fn told(self, tongue: &Tongue, currency: &str) -> String {
        match self {
            Self::NoFigures => tongue.say("bench-fault-amount"),
            Self::Either { whole, cents } => {
                let cents = tongue.decimal(cents, currency);
                let values = [("whole", whole.into()), ("cents", cents.into())];
                tongue.say_with("bench-fault-amount-either", &values)
            }
        }
    }
}

/// An amount as people of three languages type it: `40`, `40.50`, `1 126,40 $`, `$1,126.40`.
///
/// # Errors
/// What is no amount, and what is two.
pub fn cents(typed: &str) -> Result<i64, Unclear> {
    let plain: String = typed
        .chars()
        .filter(|c| !matches!(c, '$' | ' ' | '\u{a0}' | '\u{202f}'))
        .collect();
    let groups: Vec<&str> = plain.split(['.', ',']).collect();
    let digits = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !groups.iter().all(digits) || groups.concat().is_empty() {
        return Err(Unclear::NoFigures);
    }
    let number = |text: &str| match text {
        "" => Ok(0),
        // More than a thousand million is a slip of the hand.
        text if text.len() > 9 => Err(Unclear::NoFigures),
        text => text.parse::<i64>().map_err(|_| Unclear::NoFigures),
    };
    match groups.as_slice() {
        [whole] => Ok(number(whole)? * 100),
        [whole, rest] if rest.len() == 3 => Err(Unclear::Either {
            whole: number(&groups.concat())?.to_string(),
            cents: number(whole)? * 100 + (number(rest)? + 5) / 10,
        }),
        // Two digits at the end are cents; before them, and without them, thousands stand in threes.
        [thousands @ .., rest] if rest.len() <= 2 && in_threes(thousands) => {
            Ok(number(&thousands.concat())? * 100 + number(&format!("{rest:0<2}"))?)
        }
        thousands if in_threes(thousands) && one_mark(&plain) => Ok(number(&thousands.concat())? * 100),
        _ => Err(Unclear::NoFigures),
    }
}

fn in_threes(groups: &[&str]) -> bool {
    groups.iter().skip(1).all(|group| group.len() == 3)
}

fn one_mark(plain: &str) -> bool {
    !(plain.contains('.') && plain.contains(','))
}

#[cfg(test)]
mod tests {
    use super::{Unclear, cents};

    #[test]
    fn an_amount_reads_as_it_is_typed_in_three_languages() {
        for (typed, read) in [
            ("40", 4000),
            ("40.5", 4050),
            ("$1,126.40", 112_640),
            ("1 126,40 $", 112_640),
            ("1.126,40", 112_640),
            ("1 126", 112_600),
            ("1,126,400", 112_640_000),
            (",99", 99),
        ] {
            assert_eq!(cents(typed), Ok(read), "{typed}");
        }
        for typed in ["forty", "-4", "", ".", "1.12.40", "12.3456", "1.126,400"] {
            assert_eq!(cents(typed), Err(Unclear::NoFigures), "{typed}");
        }
    }

    #[test]
    fn one_mark_before_three_figures_is_two_amounts_and_neither_is_taken() {
        for typed in ["12,345", "12.345", "$12,345", "12,345 $"] {
            let either = Unclear::Either {
                whole: "12345".to_owned(),
                cents: 1235,
            };
            assert_eq!(cents(typed), Err(either), "{typed}");
        }
    }
}
