//! When a day is open.

use super::DAY;

/// An opening, in minutes from civil midnight; one that closes after midnight runs past 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Window {
    opens: u16,
    closes: u16,
}

impl Window {
    /// Reads `all day`, `09:00-17:00`, `22:00-06:00` (overnight) or `00:00-24:00`.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text == "all day" {
            return Ok(Self { opens: 0, closes: DAY });
        }
        let wrong = || format!("“{text}” is not an opening; write it as 09:00-17:00");
        let (from, to) = text.split_once('-').ok_or_else(wrong)?;
        let (opens, closes) = (
            minutes(from.trim()).ok_or_else(wrong)?,
            minutes(to.trim()).ok_or_else(wrong)?,
        );
        match () {
            () if opens >= DAY || opens == closes => Err(wrong()),
            () if closes < opens => Ok(Self {
                opens,
                closes: closes.saturating_add(DAY),
            }),
            () => Ok(Self { opens, closes }),
        }
    }

    /// Whether it runs into another that opens later on the same day.
    pub const fn overlaps(self, later: Self) -> bool {
        self.closes > later.opens
    }

    /// Whether it runs past midnight into one of the next day.
    pub const fn runs_into(self, next_day: Self) -> bool {
        self.closes > next_day.opens.saturating_add(DAY)
    }

    /// What two openings have in common.
    pub fn common(self, other: Self) -> Option<Self> {
        let (opens, closes) = (self.opens.max(other.opens), self.closes.min(other.closes));
        (opens < closes).then_some(Self { opens, closes })
    }

    /// From the opening of this one until both have closed.
    pub fn through(self, later: Self) -> Self {
        Self {
            opens: self.opens,
            closes: self.closes.max(later.closes),
        }
    }

    pub const fn opens(self) -> u16 {
        self.opens
    }

    pub const fn closes(self) -> u16 {
        self.closes
    }
}

fn minutes(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let total = hours.checked_mul(60)?.checked_add(minutes)?;
    (minutes < 60 && total <= DAY).then_some(total)
}
