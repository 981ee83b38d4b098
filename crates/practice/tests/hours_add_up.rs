//! A clock in business hours stops when the desk has been open for as long as the limit says, outside of pauses, and
//! not a second earlier: whatever the week, the zone and the pauses. Counted here by walking through each minute.

use std::collections::BTreeMap;

use jiff::{
    SignedDuration, Timestamp, ToSpan,
    civil::{Date, date},
    tz::TimeZone,
};
use practice::{
    calendar::{Calendar, Closure, Counting, Pause, Window, Within},
    code::Texts,
};
use proptest::prelude::*;

/// A zone and the day from which a year of it is tried: two changes of the clocks at two in the morning, two by half
/// an hour only, two at midnight, and none.
const YEARS: [(&str, Date); 4] = [
    ("America/Toronto", date(2026, 1, 1)),
    ("Australia/Lord_Howe", date(2026, 1, 1)),
    ("America/Sao_Paulo", date(2018, 6, 1)),
    ("UTC", date(2026, 1, 1)),
];

/// Openings of a day that keep apart, the last of them perhaps past midnight.
const DAYS: [&[&str]; 8] = [
    &[],
    &["09:00-17:00"],
    &["08:00-12:00", "13:30-18:00"],
    &["00:00-24:00"],
    &["09:00-00:00"],
    &["22:00-06:00"],
    &["07:00-11:00", "22:30-04:15"],
    &["06:15-06:30"],
];

fn windows(texts: &[&str]) -> Vec<Window> {
    texts.iter().map(|text| Window::parse(text).unwrap()).collect()
}

/// Whether the desk is open at an instant, by the wall clock alone. No opening above begins or ends at a time that the
/// clocks skip or show twice; what is meant then is told by examples, in `calendar`.
fn open_by_the_wall(week: &[Vec<Window>; 7], closed: &[Date], zone: &TimeZone, at: Timestamp) -> bool {
    let civil = zone.to_datetime(at);
    let minute = u16::try_from(civil.hour()).unwrap() * 60 + u16::try_from(civil.minute()).unwrap();
    let of = |date: Date| {
        if closed.contains(&date) {
            return &[][..];
        }
        week[usize::try_from(date.weekday().to_monday_zero_offset()).unwrap()].as_slice()
    };
    let today = of(civil.date());
    let yesterday = of(civil.date().yesterday().unwrap());
    today
        .iter()
        .any(|window| window.opens() <= minute && minute < window.closes())
        || yesterday.iter().any(|window| minute + 1440 < window.closes())
}

/// The instant after as many minutes in which the desk is open and nothing is paused.
fn walked(minutes: i64, since: Timestamp, pauses: &[Pause], open: impl Fn(Timestamp) -> bool) -> Timestamp {
    let (mut left, mut at) = (minutes, since);
    while left > 0 {
        let waits = pauses
            .iter()
            .any(|pause| pause.from <= at && pause.until.is_some_and(|until| at < until));
        left -= i64::from(!waits && open(at));
        at += SignedDuration::from_mins(1);
    }
    at
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn as_many_hours_were_open_as_the_limit_says(
        days in prop::array::uniform7(0_usize..DAYS.len()),
        year in 0_usize..YEARS.len(),
        closed in prop::collection::vec(0_i64..400, 0..40),
        start in 0_i64..(365 * 24 * 60),
        hours in 1_u16..40,
        pauses in prop::collection::vec((-1000_i64..20_000, 0_i64..3000), 0..4),
    ) {
        let (zone, first) = YEARS[year];
        let mut week = days.map(|day| windows(DAYS[day]));
        // The check of a code refuses openings that run into those of the next day.
        for day in 0..7 {
            let next = (day + 1) % 7;
            if week[day].iter().any(|one| week[next].iter().any(|other| one.runs_into(*other))) {
                week[next].clear();
            }
        }
        prop_assume!(week.iter().any(|day| !day.is_empty()));
        let closed: Vec<Date> = closed.iter().map(|day| first.checked_add(day.days()).unwrap()).collect();
        let closures: BTreeMap<Date, Closure> = closed
            .iter()
            .map(|day| (*day, Closure { name: Texts::same("closed").into(), windows: Vec::new() }))
            .collect();
        let calendar = Calendar::new("desk", zone, week.clone(), closures, date(2015, 1, 1), date(2035, 12, 31)).unwrap();
        let minutes = SignedDuration::from_mins;
        let since = first.to_zoned(calendar.zone().clone()).unwrap().timestamp() + minutes(start);
        let pauses: Vec<Pause> = pauses
            .iter()
            .map(|(from, length)| (since + minutes(*from), *length))
            .map(|(from, length)| Pause { from, until: Some(from + minutes(length)) })
            .collect();
        let within = Within::parse(&format!("{hours} business hours")).unwrap();
        let (due, _) = calendar.due(Counting::default(), within, since, &pauses).unwrap();
        let open = |at| open_by_the_wall(&week, &closed, calendar.zone(), at);
        prop_assert_eq!(due, Some(walked(i64::from(hours) * 60, since, &pauses, open)), "{:?} {}", week, zone);
    }
}
