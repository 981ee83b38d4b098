//! The conventions by which days are counted, each with the law that it is from.

use crate::terms::vocabulary;

vocabulary! { FirstDay, "way to count the first day" { Excluded = "excluded", Included = "included", } }
vocabulary! { Ends, "end of a counted day" { Close = "close", Midnight = "midnight", SameTime = "same-time", } }
vocabulary! { AfterClose, "way to treat what arrives after close" { NextDay = "next-day", SameDay = "same-day", } }
vocabulary! { Roll, "way to treat a last day that is closed" { Following = "following", No = "none", } }
vocabulary! {
    /// On which closed days a last day rolls. Under the Interpretation Act (R.S.C. 1985, c. I-21, ss. 26, 35) a
    /// Saturday is no holiday.
    RollOn, "kind of day that rolls" { Closed = "closed", Holidays = "sundays-and-holidays", }
}
vocabulary! {
    /// Where a month ends that has no day of that number: on its last day, or on the first of the next.
    MonthEnd, "end of a shorter month" { LastDay = "last-day", NextDay = "next-day", }
}

/// How days are counted; a named convention of the code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counting {
    pub first_day: FirstDay,
    pub ends: Ends,
    pub after_close: AfterClose,
    pub roll: Roll,
    pub roll_on: RollOn,
    pub month_end: MonthEnd,
}

impl Counting {
    /// A desk's: the first day is not counted, the last ends at close, what comes after close came the next day, a
    /// closed last day rolls to the next open one.
    pub const DESK: Self = Self {
        first_day: FirstDay::Excluded,
        ends: Ends::Close,
        after_close: AfterClose::NextDay,
        roll: Roll::Following,
        roll_on: RollOn::Closed,
        month_end: MonthEnd::LastDay,
    };

    /// A law's: whole days from the day after, to midnight of the last, whatever day that is.
    const CIVIL: Self = Self {
        first_day: FirstDay::Excluded,
        ends: Ends::Midnight,
        after_close: AfterClose::SameDay,
        roll: Roll::No,
        roll_on: RollOn::Closed,
        month_end: MonthEnd::LastDay,
    };

    /// The conventions that have a name.
    ///
    /// `ca-interpretation`: Interpretation Act, R.S.C. 1985, c. I-21, ss. 26 to 28. `es-civil`: Código Civil, art. 5.
    /// `es-admin`: Ley 39/2015, art. 30. `common-law`: the day of the event is left out, months run to the
    /// corresponding date.
    pub const CONVENTIONS: [(&'static str, Self); 5] = [
        ("desk", Self::DESK),
        (
            "ca-interpretation",
            Self {
                roll: Roll::Following,
                roll_on: RollOn::Holidays,
                ..Self::CIVIL
            },
        ),
        ("es-civil", Self::CIVIL),
        (
            "es-admin",
            Self {
                roll: Roll::Following,
                ..Self::CIVIL
            },
        ),
        ("common-law", Self::CIVIL),
    ];

    /// The convention of this name.
    pub fn named(name: &str) -> Option<Self> {
        let found = Self::CONVENTIONS.iter().find(|(known, _)| *known == name);
        found.map(|(_, counting)| *counting)
    }
}

impl Default for Counting {
    fn default() -> Self {
        Self::DESK
    }
}
