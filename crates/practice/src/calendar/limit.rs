//! A limit as a code states it: “2 business days”, “same contact”.

use jiff::SignedDuration;

use crate::terms::vocabulary;

vocabulary! {
    Unit, "unit" {
        Minute = "minute", Hour = "hour", BusinessHour = "business hour", CalendarDay = "calendar day",
        BusinessDay = "business day", Week = "week", Month = "month",
    }
}

/// "2 business days", "1 to 2 business days". Never a bare "day": which kind is the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Where a range is promised, its lower end. It is said and never counted: late is who exceeds the upper.
    pub from: Option<u16>,
    pub count: u16,
    pub unit: Unit,
}

/// A limit as a code states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    Span(Span),
    /// While the customer is on the line; where nobody says when that was over, at the latest when the day ends, and
    /// no sooner than after [`LONGEST_CONTACT`]: a call that is still on at midnight is not over.
    SameContact,
    /// By close of business on the day it happened.
    SameDay,
}

impl Within {
    /// # Errors
    /// A sentence that says how to write it.
    pub fn parse(text: &str) -> Result<Self, String> {
        match text {
            "same contact" => return Ok(Self::SameContact),
            "same day" => return Ok(Self::SameDay),
            _ => {}
        }
        let how = "write a number and a unit, such as “2 business days”, “4 business hours” or “10 calendar days”; or “same contact” or “same day”";
        let no_length = || format!("“{text}” is not a length of time; {how}");
        let whole = |count: &str| {
            let number = count.parse::<u16>().ok().filter(|count| (1..=3660).contains(count));
            number.ok_or_else(|| format!("“{count}” is not a whole number from 1 to 3660; {how}"))
        };
        let (count, unit) = text.split_once(' ').ok_or_else(no_length)?;
        let mut count = whole(count)?;
        let (mut from, mut unit) = (None, unit);
        if let Some(range) = unit.strip_prefix("to ") {
            let (upper, rest) = range.split_once(' ').ok_or_else(no_length)?;
            let upper = whole(upper)?;
            if upper <= count {
                return Err(format!("“{text}” runs backward; write the smaller number first"));
            }
            (from, count, unit) = (Some(count), upper, rest);
        }
        if matches!(unit, "day" | "days") {
            return Err("a bare “day” can mean two things; write “calendar days” or “business days”".to_owned());
        }
        let singular = unit.strip_suffix('s').unwrap_or(unit);
        if let Some(unit) = Unit::ALL.iter().copied().find(|known| known.word() == singular) {
            return Ok(Self::Span(Span { from, count, unit }));
        }
        Err(match meant(singular) {
            Some(unit) => format!(
                "“{text}” is not a length of time; did you mean “{}”?",
                Self::Span(Span { from, count, unit })
            ),
            None => format!("“{text}” is not a length of time; {how}"),
        })
    }
}

/// The unit that somebody meant by another word for it.
fn meant(word: &str) -> Option<Unit> {
    match word {
        "working day" | "work day" | "workday" | "weekday" | "banking day" => return Some(Unit::BusinessDay),
        "working hour" | "work hour" | "office hour" | "opening hour" => return Some(Unit::BusinessHour),
        "min" => return Some(Unit::Minute),
        _ => {}
    }
    let near = crate::code::nearest(word, Unit::ALL.iter().map(|unit| unit.word()))?;
    Unit::ALL.iter().copied().find(|unit| unit.word() == near)
}

impl std::fmt::Display for Within {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Span(span) => {
                if let Some(from) = span.from {
                    write!(f, "{from} to ")?;
                }
                write!(
                    f,
                    "{} {}{}",
                    span.count,
                    span.unit,
                    if span.count == 1 { "" } else { "s" }
                )
            }
            Self::SameContact => f.write_str("same contact"),
            Self::SameDay => f.write_str("same day"),
        }
    }
}

/// No call, chat or visit takes longer.
pub const LONGEST_CONTACT: SignedDuration = SignedDuration::from_hours(2);
