//! The traps of counting time (design.md, section 3). Each expected instant was worked out by hand; the
//! reasoning stands beside it.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp, ToSpan, civil::Date};
use practice::{
    calendar::{
        AfterClose, Calendar, CalendarFault, Closure, Counting, Ends, FirstDay, Mark, Pause, Roll, Window, Within,
    },
    code::Texts,
};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn windows(texts: &[&str]) -> Vec<Window> {
    texts.iter().map(|text| Window::parse(text).unwrap()).collect()
}

/// Monday to Friday the same, Saturday and Sunday as told.
fn week(weekday: &[&str], saturday: &[&str], sunday: &[&str]) -> [Vec<Window>; 7] {
    let day = || windows(weekday);
    [day(), day(), day(), day(), day(), windows(saturday), windows(sunday)]
}

struct Desk(Calendar, Counting);

fn desk(zone: &str, week: [Vec<Window>; 7]) -> Desk {
    desk_closed(zone, week, &[])
}

fn desk_closed(zone: &str, week: [Vec<Window>; 7], closed: &[(&str, &[&str])]) -> Desk {
    let closures: BTreeMap<Date, Closure> = closed
        .iter()
        .map(|(day, open)| {
            (
                date(day),
                Closure {
                    name: Texts::same("a holiday").into(),
                    windows: windows(open),
                },
            )
        })
        .collect();
    let calendar = Calendar::new("desk", zone, week, closures, date("2015-01-01"), date("2035-12-31")).unwrap();
    Desk(calendar, Counting::default())
}

fn nine_to_five(zone: &str) -> Desk {
    desk(zone, week(&["09:00-17:00"], &[], &[]))
}

impl Desk {
    fn counting(self, change: impl FnOnce(&mut Counting)) -> Self {
        let mut counting = self.1;
        change(&mut counting);
        Self(self.0, counting)
    }

    fn at(&self, civil: &str) -> Timestamp {
        civil
            .parse::<jiff::civil::DateTime>()
            .unwrap()
            .to_zoned(self.0.zone().clone())
            .unwrap()
            .timestamp()
    }

    /// The due instant on the desk's wall, or "paused".
    fn due(&self, within: &str, since: &str, pauses: &[(&str, Option<&str>)]) -> String {
        let pauses: Vec<Pause> = pauses
            .iter()
            .map(|(from, until)| Pause {
                from: self.at(from),
                until: until.map(|until| self.at(until)),
            })
            .collect();
        let within = Within::parse(within).unwrap();
        match self.0.due(self.1, within, self.at(since), &pauses) {
            Ok((Some(due), _)) => self.wall(due),
            Ok((None, _)) => "paused".to_owned(),
            Err(fault) => fault.to_string(),
        }
    }

    fn wall(&self, at: Timestamp) -> String {
        let civil = self.0.zone().to_datetime(at);
        if civil.second() == 0 {
            civil.strftime("%a %Y-%m-%d %H:%M").to_string()
        } else {
            civil.strftime("%a %Y-%m-%d %H:%M:%S").to_string()
        }
    }
}

const TORONTO: &str = "America/Toronto";

#[test]
fn within_two_business_days_of_a_friday_evening_is_one_thing_only() {
    // Received Friday 27 November 2026, 18:30, after close: as if on Monday, which is not counted. Tuesday, Wednesday.
    assert_eq!(
        nine_to_five(TORONTO).due("2 business days", "2026-11-27T18:30", &[]),
        "Wed 2026-12-02 17:00"
    );
    // Counted as Friday's: Monday, Tuesday.
    let same_day = nine_to_five(TORONTO).counting(|counting| counting.after_close = AfterClose::SameDay);
    assert_eq!(
        same_day.due("2 business days", "2026-11-27T18:30", &[]),
        "Tue 2026-12-01 17:00"
    );
    // Forty-eight hours elapse on Sunday; sixteen open hours on Tuesday.
    assert_eq!(
        nine_to_five(TORONTO).due("48 hours", "2026-11-27T18:30", &[]),
        "Sun 2026-11-29 18:30"
    );
    assert_eq!(
        nine_to_five(TORONTO).due("16 business hours", "2026-11-27T18:30", &[]),
        "Tue 2026-12-01 17:00"
    );
    // To midnight instead of to close; and with the first day counted.
    let midnight = nine_to_five(TORONTO).counting(|counting| counting.ends = Ends::Midnight);
    assert_eq!(
        midnight.due("2 business days", "2026-11-27T18:30", &[]),
        "Thu 2026-12-03 00:00"
    );
    let included = nine_to_five(TORONTO).counting(|counting| counting.first_day = FirstDay::Included);
    assert_eq!(
        included.due("2 business days", "2026-11-27T18:30", &[]),
        "Tue 2026-12-01 17:00"
    );
}

#[test]
fn what_comes_at_the_minute_of_closing_comes_in_time() {
    // Monday 17:00 is Monday; Tuesday is the one day. A second later it is Tuesday's, and Wednesday the one day.
    assert_eq!(
        nine_to_five(TORONTO).due("1 business day", "2026-11-23T17:00", &[]),
        "Tue 2026-11-24 17:00"
    );
    assert_eq!(
        nine_to_five(TORONTO).due("1 business day", "2026-11-23T17:00:01", &[]),
        "Wed 2026-11-25 17:00"
    );
    // On a Saturday it comes as if on Monday.
    assert_eq!(
        nine_to_five(TORONTO).due("1 business day", "2026-11-21T12:00", &[]),
        "Tue 2026-11-24 17:00"
    );
}

#[test]
fn the_day_on_which_the_clocks_go_forward() {
    // Sunday 14 March 2027: 02:00 becomes 03:00. Elapsed hours notice; civil days and open hours do not.
    let desk = nine_to_five(TORONTO);
    assert_eq!(desk.due("24 hours", "2027-03-13T12:00", &[]), "Sun 2027-03-14 13:00");
    assert_eq!(
        desk.due("4 business hours", "2027-03-12T16:00", &[]),
        "Mon 2027-03-15 12:00"
    );
    assert_eq!(
        desk.due("1 business day", "2027-03-12T10:00", &[]),
        "Mon 2027-03-15 17:00"
    );
    // A same-time end that the clocks skip: 02:30 does not exist, so it is 03:30, as the offset before has it.
    let same_time = nine_to_five(TORONTO).counting(|counting| {
        counting.ends = Ends::SameTime;
        counting.roll = Roll::No;
    });
    assert_eq!(
        same_time.due("1 calendar day", "2027-03-13T02:30", &[]),
        "Sun 2027-03-14 03:30"
    );
    // Open day and night: the day of the change has 23 hours, 11:00 to midnight and ten more. 24 hours from 12:00.
    let always = desk_always(TORONTO);
    assert_eq!(
        always.due("24 business hours", "2027-03-13T12:00", &[]),
        "Sun 2027-03-14 13:00"
    );
}

fn desk_always(zone: &str) -> Desk {
    desk(zone, week(&["00:00-24:00"], &["00:00-24:00"], &["00:00-24:00"]))
}

#[test]
fn the_day_on_which_the_clocks_go_back() {
    // Sunday 1 November 2026: 02:00 becomes 01:00.
    let desk = nine_to_five(TORONTO);
    assert_eq!(desk.due("24 hours", "2026-10-31T12:00", &[]), "Sun 2026-11-01 11:00");
    assert_eq!(
        desk.due("4 business hours", "2026-10-30T16:00", &[]),
        "Mon 2026-11-02 12:00"
    );
    assert_eq!(
        desk_always(TORONTO).due("24 business hours", "2026-10-31T12:00", &[]),
        "Sun 2026-11-01 11:00"
    );
    // 01:30 comes twice; a same-time end takes the first, four hours behind UTC.
    let same_time = nine_to_five(TORONTO).counting(|counting| {
        counting.ends = Ends::SameTime;
        counting.roll = Roll::No;
    });
    let (due, _) = same_time
        .0
        .due(
            same_time.1,
            Within::parse("1 calendar day").unwrap(),
            same_time.at("2026-10-31T01:30"),
            &[],
        )
        .unwrap();
    assert_eq!(due, "2026-11-01T05:30:00Z".parse().ok());
}

#[test]
fn zones_that_change_their_clocks_at_midnight() {
    // Cairo, Friday 24 April 2026: 00:00 becomes 01:00, so the day ends Thursday at the instant that is 01:00.
    let cairo =
        desk("Africa/Cairo", week(&["00:00-24:00"], &[], &[])).counting(|counting| counting.ends = Ends::Midnight);
    assert_eq!(
        cairo.due("1 business day", "2026-04-22T10:00", &[]),
        "Fri 2026-04-24 01:00"
    );
    let end = cairo.0.midnight_after(date("2026-04-23"));
    assert_eq!(end, "2026-04-23T22:00:00Z".parse().unwrap());
    // Havana, Sunday 1 November 2026: 01:00 becomes 00:00, so midnight comes twice; the day begins at the first.
    let havana = desk("America/Havana", week(&["09:00-17:00"], &[], &[]));
    assert_eq!(
        havana.0.midnight_after(date("2026-10-31")),
        "2026-11-01T04:00:00Z".parse().unwrap()
    );
    // Santiago, Sunday 6 September 2026: 00:00 becomes 01:00 (three hours behind UTC from then on).
    let santiago = desk("America/Santiago", week(&["09:00-17:00"], &[], &[]));
    assert_eq!(
        santiago.0.midnight_after(date("2026-09-05")),
        "2026-09-06T04:00:00Z".parse().unwrap()
    );
}

#[test]
fn a_zone_that_has_stopped_changing_its_clocks() {
    // British Columbia went forward for the last time on 8 March 2026 and stays seven hours behind UTC.
    let vancouver = nine_to_five("America/Vancouver");
    let (due, _) = vancouver
        .0
        .due(
            vancouver.1,
            Within::parse("1 business day").unwrap(),
            vancouver.at("2026-12-14T10:00"),
            &[],
        )
        .unwrap();
    assert_eq!(due, "2026-12-16T00:00:00Z".parse().ok());
}

#[test]
fn a_leap_day_is_a_day() {
    let desk = nine_to_five(TORONTO);
    // 2028: Monday 28 February, Tuesday 29 February, Wednesday 1 March.
    assert_eq!(
        desk.due("2 business days", "2028-02-28T10:00", &[]),
        "Wed 2028-03-01 17:00"
    );
    // The same number a month on; 31 January goes to 29 February in 2028, to 28 February (a Sunday) in 2027.
    assert_eq!(desk.due("1 month", "2028-01-31T10:00", &[]), "Tue 2028-02-29 17:00");
    assert_eq!(desk.due("1 month", "2027-01-31T10:00", &[]), "Mon 2027-03-01 17:00");
    // Two months of 31 December are not a month and a month: 29 February, a Tuesday.
    assert_eq!(desk.due("2 months", "2027-12-31T10:00", &[]), "Tue 2028-02-29 17:00");
    // A year on from a leap day, to the 28th, a Wednesday.
    assert_eq!(desk.due("12 months", "2028-02-29T10:00", &[]), "Wed 2029-02-28 17:00");
}

#[test]
fn over_the_year_s_end() {
    // Friday 1 January 2027 is closed. Wednesday 30 December: 31, then Monday 4 January.
    let desk = desk_closed(TORONTO, week(&["09:00-17:00"], &[], &[]), &[("2027-01-01", &[])]);
    assert_eq!(
        desk.due("2 business days", "2026-12-30T10:00", &[]),
        "Mon 2027-01-04 17:00"
    );
    assert_eq!(
        desk.due("4 business hours", "2026-12-31T15:00", &[]),
        "Mon 2027-01-04 11:00"
    );
    // Calendar days end on the closed Friday, and roll to Monday; or stay, and end with the day.
    assert_eq!(
        desk.due("2 calendar days", "2026-12-30T10:00", &[]),
        "Mon 2027-01-04 17:00"
    );
    let stays = desk.counting(|counting| counting.roll = Roll::No);
    assert_eq!(
        stays.due("2 calendar days", "2026-12-30T10:00", &[]),
        "Sat 2027-01-02 00:00"
    );
}

#[test]
fn open_day_and_night() {
    let always = desk_always("UTC");
    assert_eq!(
        always.due("1 business day", "2026-11-21T23:59", &[]),
        "Mon 2026-11-23 00:00"
    );
    assert_eq!(
        always.due("10 business hours", "2026-11-21T23:59", &[]),
        "Sun 2026-11-22 09:59"
    );
}

#[test]
fn a_window_past_midnight() {
    // Monday to Friday 22:00 to 06:00 of the next morning.
    let night = desk(TORONTO, week(&["22:00-06:00"], &[], &[]));
    // Tuesday 02:00 lies in Monday's window: four hours to 06:00, and two more from 22:00.
    assert_eq!(
        night.due("6 business hours", "2026-11-24T02:00", &[]),
        "Wed 2026-11-25 00:00"
    );
    // Saturday 02:00 lies in Friday's; then nothing until Monday 22:00.
    assert_eq!(
        night.due("6 business hours", "2026-11-28T02:00", &[]),
        "Tue 2026-12-01 00:00"
    );
    // A business day ends when its window closes, on the next morning. Tuesday 12:00 is Tuesday's; Wednesday is the day.
    assert_eq!(
        night.due("1 business day", "2026-11-24T12:00", &[]),
        "Thu 2026-11-26 06:00"
    );
}

#[test]
fn a_desk_that_closes_for_lunch() {
    let lunch = desk(TORONTO, week(&["09:00-12:00", "13:00-17:00"], &[], &[]));
    // 11:30 to 12:00, 13:00 to 14:30.
    assert_eq!(
        lunch.due("2 business hours", "2026-11-23T11:30", &[]),
        "Mon 2026-11-23 14:30"
    );
    // In the break: from 13:00. The break is no close of business.
    assert_eq!(
        lunch.due("1 business hour", "2026-11-23T12:30", &[]),
        "Mon 2026-11-23 14:00"
    );
    assert_eq!(
        lunch.due("1 business day", "2026-11-23T12:30", &[]),
        "Tue 2026-11-24 17:00"
    );
}

#[test]
fn a_half_day_before_a_holiday() {
    let desk = desk_closed(
        TORONTO,
        week(&["09:00-17:00"], &[], &[]),
        &[("2026-12-24", &["09:00-12:00"]), ("2026-12-25", &[])],
    );
    // Thursday 24 December closes at noon, and is a business day.
    assert_eq!(
        desk.due("1 business day", "2026-12-23T10:00", &[]),
        "Thu 2026-12-24 12:00"
    );
    // Two open hours from 11:00: one, and one on Monday 28 December.
    assert_eq!(
        desk.due("2 business hours", "2026-12-24T11:00", &[]),
        "Mon 2026-12-28 10:00"
    );
    // At 13:00 it has closed: as if on Monday, so Tuesday.
    assert_eq!(
        desk.due("1 business day", "2026-12-24T13:00", &[]),
        "Tue 2026-12-29 17:00"
    );
}

#[test]
fn one_open_day_a_week() {
    let mut only_wednesday: [Vec<Window>; 7] = Default::default();
    only_wednesday[2] = windows(&["09:00-12:00"]);
    let desk = desk(TORONTO, only_wednesday);
    // Thursday 26 November counts as Wednesday 2 December; two business days later is Wednesday 16 December.
    assert_eq!(
        desk.due("2 business days", "2026-11-26T10:00", &[]),
        "Wed 2026-12-16 12:00"
    );
    // Seven hours at three a week.
    assert_eq!(
        desk.due("7 business hours", "2026-11-26T10:00", &[]),
        "Wed 2026-12-16 10:00"
    );
}

#[test]
fn the_calendar_s_end_is_an_error_and_never_a_loop() {
    let desk = nine_to_five(TORONTO);
    let ends = "calendar “desk” knows no days after 2035-12-31; add the holidays of the years that follow";
    for within in [
        "3660 business days",
        "3660 business hours",
        "3660 calendar days",
        "3660 weeks",
        "3660 months",
    ] {
        assert_eq!(desk.due(within, "2034-11-23T10:00", &[]), ends, "{within}");
    }
    assert_eq!(desk.due("1 business day", "2035-12-31T18:00", &[]), ends);
    assert_eq!(desk.due("1 business day", "2040-01-01T18:00", &[]), ends);
    assert_eq!(
        desk.due("1 business day", "2014-12-31T10:00", &[]),
        "calendar “desk” knows no days before 2015-01-01; add the holidays of the years before it"
    );
    // A year of closure inside the calendar is only a long wait.
    let year: Vec<String> = (0..365)
        .map(|n| {
            date("2027-01-01")
                .checked_add(jiff::ToSpan::days(n))
                .unwrap()
                .to_string()
        })
        .collect();
    let closed: Vec<(&str, &[&str])> = year.iter().map(|day| (day.as_str(), &[] as &[&str])).collect();
    let desk = desk_closed(TORONTO, week(&["09:00-17:00"], &[], &[]), &closed);
    // 31 December 2026 is a Thursday and day 0; 1 January 2028 is a Saturday, 3 January the Monday.
    assert_eq!(
        desk.due("1 business day", "2026-12-31T10:00", &[]),
        "Mon 2028-01-03 17:00"
    );
}

#[test]
fn an_empty_week_is_refused() {
    let never = Calendar::new(
        "desk",
        TORONTO,
        Default::default(),
        BTreeMap::new(),
        date("2015-01-01"),
        date("2035-12-31"),
    );
    assert_eq!(
        never.unwrap_err(),
        CalendarFault::NeverOpen {
            calendar: "desk".to_owned()
        }
    );
    let nowhere = Calendar::new(
        "desk",
        "America/Tronto",
        week(&["09:00-17:00"], &[], &[]),
        BTreeMap::new(),
        date("2015-01-01"),
        date("2035-12-31"),
    );
    assert_eq!(
        nowhere.unwrap_err(),
        CalendarFault::UnknownZone {
            zone: "America/Tronto".to_owned()
        }
    );
}

#[test]
fn seconds_count() {
    let desk = nine_to_five(TORONTO);
    assert_eq!(
        desk.due("4 business hours", "2026-11-23T10:00:07", &[]),
        "Mon 2026-11-23 14:00:07"
    );
    assert_eq!(
        desk.due("30 minutes", "2026-11-23T16:59:59", &[]),
        "Mon 2026-11-23 17:29:59"
    );
    // One second before close: one second on Monday, the rest on Tuesday.
    assert_eq!(
        desk.due("1 business hour", "2026-11-23T16:59:59", &[]),
        "Tue 2026-11-24 09:59:59"
    );
}

#[test]
fn a_pause_inside_and_outside_opening_hours() {
    let desk = nine_to_five(TORONTO);
    // 10:00 to 11:00, an hour of pause, 12:00 to 15:00.
    assert_eq!(
        desk.due(
            "4 business hours",
            "2026-11-23T10:00",
            &[("2026-11-23T11:00", Some("2026-11-23T12:00"))]
        ),
        "Mon 2026-11-23 15:00"
    );
    // From evening to the next morning nothing was counted anyway.
    assert_eq!(
        desk.due(
            "8 business hours",
            "2026-11-23T13:00",
            &[("2026-11-23T18:00", Some("2026-11-24T08:00"))]
        ),
        "Tue 2026-11-24 13:00"
    );
    // A day whose close falls into the pause is not counted; one that is paused over noon is.
    assert_eq!(
        desk.due(
            "2 business days",
            "2026-11-23T10:00",
            &[("2026-11-24T12:00", Some("2026-11-25T12:00"))]
        ),
        "Thu 2026-11-26 17:00"
    );
    assert_eq!(
        desk.due(
            "2 business days",
            "2026-11-23T10:00",
            &[("2026-11-24T10:00", Some("2026-11-24T16:00"))]
        ),
        "Wed 2026-11-25 17:00"
    );
    // Paused for three days of elapsed time.
    assert_eq!(
        desk.due(
            "48 hours",
            "2026-11-23T10:00",
            &[("2026-11-24T10:00", Some("2026-11-27T10:00"))]
        ),
        "Sat 2026-11-28 10:00"
    );
    // While it lasts there is nothing to count to; if it begins after the due instant, nothing changes.
    assert_eq!(
        desk.due("2 business days", "2026-11-23T10:00", &[("2026-11-24T12:00", None)]),
        "paused"
    );
    assert_eq!(
        desk.due("4 business hours", "2026-11-23T10:00", &[("2026-11-23T12:00", None)]),
        "paused"
    );
    assert_eq!(
        desk.due("1 business day", "2026-11-23T10:00", &[("2026-11-25T12:00", None)]),
        "Tue 2026-11-24 17:00"
    );
}

#[test]
fn a_pause_across_a_change_of_the_clocks() {
    // Saturday 13 March 2027 12:00 to Sunday 14 March 12:00 is 23 hours. 24 hours from Saturday 10:00: two before
    // the pause, 22 after it.
    assert_eq!(
        nine_to_five(TORONTO).due(
            "24 hours",
            "2027-03-13T10:00",
            &[("2027-03-13T12:00", Some("2027-03-14T12:00"))]
        ),
        "Mon 2027-03-15 10:00"
    );
    // In business days the change is not seen: Friday's close was paused, Monday is the day.
    assert_eq!(
        nine_to_five(TORONTO).due(
            "1 business day",
            "2027-03-11T10:00",
            &[("2027-03-12T12:00", Some("2027-03-14T12:00"))]
        ),
        "Mon 2027-03-15 17:00"
    );
}

#[test]
fn a_pause_that_began_before_the_clock() {
    let desk = nine_to_five(TORONTO);
    // Still on when the clock begins: it counts from where it ends.
    assert_eq!(
        desk.due(
            "4 business hours",
            "2026-11-23T10:00",
            &[("2026-11-20T10:00", Some("2026-11-23T12:00"))]
        ),
        "Mon 2026-11-23 16:00"
    );
    assert_eq!(
        desk.due(
            "4 hours",
            "2026-11-23T10:00",
            &[("2026-11-20T10:00", Some("2026-11-23T12:00"))]
        ),
        "Mon 2026-11-23 16:00"
    );
    // Over before it began: nothing.
    assert_eq!(
        desk.due(
            "4 hours",
            "2026-11-23T10:00",
            &[("2026-11-20T10:00", Some("2026-11-21T12:00"))]
        ),
        "Mon 2026-11-23 14:00"
    );
    // Two that overlap are one: 11:00 to 14:00.
    assert_eq!(
        desk.due(
            "4 hours",
            "2026-11-23T10:00",
            &[
                ("2026-11-23T12:00", Some("2026-11-23T14:00")),
                ("2026-11-23T11:00", Some("2026-11-23T13:00"))
            ]
        ),
        "Mon 2026-11-23 17:00"
    );
}

#[test]
fn a_due_instant_is_never_before_its_beginning() {
    // Counting the first day, and received after close on it: that day has nothing left to count.
    let included = |after_close| {
        nine_to_five(TORONTO).counting(|counting| {
            counting.first_day = FirstDay::Included;
            counting.after_close = after_close;
        })
    };
    assert_eq!(
        included(AfterClose::SameDay).due("1 business day", "2026-11-23T18:00", &[]),
        "Tue 2026-11-24 17:00"
    );
    assert_eq!(
        included(AfterClose::SameDay).due("1 calendar day", "2026-11-23T18:00", &[]),
        "Tue 2026-11-24 17:00"
    );
    assert_eq!(
        included(AfterClose::SameDay).due("1 business day", "2026-11-23T16:00", &[]),
        "Mon 2026-11-23 17:00"
    );
    // The same day, after close: to the end of the day that it counts for.
    assert_eq!(
        nine_to_five(TORONTO).due("same day", "2026-11-23T16:00", &[]),
        "Mon 2026-11-23 17:00"
    );
    assert_eq!(
        nine_to_five(TORONTO).due("same day", "2026-11-23T18:00", &[]),
        "Tue 2026-11-24 17:00"
    );
}

#[test]
fn a_date_that_somebody_names_ends_at_close_and_moves_with_pauses() {
    let desk = nine_to_five(TORONTO);
    let named = |pauses: &[(&str, Option<&str>)]| {
        let pauses: Vec<Pause> = pauses
            .iter()
            .map(|(from, until)| Pause {
                from: desk.at(from),
                until: until.map(|until| desk.at(until)),
            })
            .collect();
        let due = desk
            .0
            .close_after_pauses(desk.at("2026-11-16T10:00"), date("2026-11-21"), &pauses)
            .unwrap();
        due.map_or_else(|| "paused".to_owned(), |due| desk.wall(due))
    };
    // Saturday 21 November: Monday 23.
    assert_eq!(named(&[]), "Mon 2026-11-23 17:00");
    // Three closes missed (17, 18, 19), three days later: 24, 25, 26.
    assert_eq!(
        named(&[("2026-11-17T12:00", Some("2026-11-20T12:00"))]),
        "Thu 2026-11-26 17:00"
    );
    // Inside a day it costs nothing; without end there is no date; after the date it comes too late.
    assert_eq!(
        named(&[("2026-11-17T10:00", Some("2026-11-17T16:00"))]),
        "Mon 2026-11-23 17:00"
    );
    assert_eq!(named(&[("2026-11-17T12:00", None)]), "paused");
    assert_eq!(named(&[("2026-11-24T12:00", None)]), "Mon 2026-11-23 17:00");
    // Over before the date was named: whoever named it knew.
    assert_eq!(
        named(&[("2026-11-10T12:00", Some("2026-11-13T12:00"))]),
        "Mon 2026-11-23 17:00"
    );
}

#[test]
fn the_trace_says_which_days_were_counted_and_why_others_were_not() {
    let desk = desk_closed(TORONTO, week(&["09:00-17:00"], &[], &[]), &[("2026-11-11", &[])]);
    let (_, trace) = desk
        .0
        .due(
            desk.1,
            Within::parse("2 business days").unwrap(),
            desk.at("2026-11-09T18:00"),
            &[],
        )
        .unwrap();
    assert_eq!(
        trace.counted_from.map(|from| desk.wall(from)),
        Some("Tue 2026-11-10 00:00".to_owned())
    );
    assert_eq!(
        trace.days,
        [
            (date("2026-11-10"), Mark::Start),
            (date("2026-11-11"), Mark::Closed(Some(Texts::same("a holiday").into()))),
            (date("2026-11-12"), Mark::Counted(1)),
            (date("2026-11-13"), Mark::Counted(2)),
        ]
    );
}

/// Wednesday 11 November is closed, so from Tuesday 16:40 until Thursday 9:20 the desk was open for 40 minutes, and
/// one business day ended: Tuesday.
#[test]
fn a_lateness_is_counted_in_the_hours_and_days_that_the_desk_is_open() {
    let desk = desk_closed(TORONTO, week(&["09:00-17:00"], &[], &[]), &[("2026-11-11", &[])]);
    let (from, until) = (desk.at("2026-11-10T16:40"), desk.at("2026-11-12T09:20"));
    assert_eq!(desk.0.open_between(from, until).as_mins(), 40);
    assert_eq!(desk.0.days_closed_between(from, until), 1);
    // From the close itself, nothing has ended until the next close.
    let close = desk.at("2026-11-10T17:00");
    assert_eq!(desk.0.days_closed_between(close, desk.at("2026-11-12T16:59")), 0);
    assert_eq!(desk.0.days_closed_between(close, desk.at("2026-11-12T17:00")), 1);
    // Backward, and over a weekend, it was not open at all.
    assert_eq!(desk.0.open_between(until, from).as_mins(), 0);
    assert_eq!(
        desk.0
            .open_between(desk.at("2026-11-13T17:00"), desk.at("2026-11-16T09:00"))
            .as_mins(),
        0
    );
}

/// 22:00 to 06:00: from Tuesday 23:00 until Wednesday 07:00 it was open for seven hours.
#[test]
fn a_lateness_counts_an_opening_that_began_the_day_before() {
    let desk = desk(TORONTO, week(&["22:00-06:00"], &[], &[]));
    let open = |from, until| desk.0.open_between(desk.at(from), desk.at(until)).as_mins();
    assert_eq!(open("2026-11-10T23:00", "2026-11-11T07:00"), 7 * 60);
    assert_eq!(open("2026-11-11T05:00", "2026-11-11T05:30"), 30);
}

/// 22:00 to 06:00: Tuesday ended on Wednesday at 06:00, between five and seven.
#[test]
fn a_lateness_counts_a_business_day_that_ended_in_the_morning() {
    let desk = desk(TORONTO, week(&["22:00-06:00"], &[], &[]));
    let ended = |from, until| desk.0.days_closed_between(desk.at(from), desk.at(until));
    assert_eq!(ended("2026-11-11T05:00", "2026-11-11T07:00"), 1);
    assert_eq!(ended("2026-11-11T06:00", "2026-11-11T07:00"), 0);
    assert_eq!(ended("2026-11-11T05:00", "2026-11-12T06:00"), 2);
}

/// By the definition, day by day: over weekends, a holiday, a half day, and a change of clocks (1 November 2026).
#[test]
fn the_days_that_ended_are_those_whose_close_lies_between() {
    let closed: [(&str, &[&str]); 3] = [
        ("2026-10-12", &[]),
        ("2026-10-30", &["09:00-12:00"]),
        ("2026-11-11", &[]),
    ];
    for hours in ["09:00-17:00", "22:00-06:00", "00:00-24:00"] {
        let Desk(calendar, _) = desk_closed(TORONTO, week(&[hours], &[], &[]), &closed);
        let first: Date = date("2026-10-01");
        let midnight = calendar.midnight_after(first);
        let ends: Vec<Timestamp> = first
            .series(1_i64.days())
            .take(80)
            .filter_map(|day| calendar.close(day))
            .collect();
        for (from, length) in (0..40_i64).flat_map(|from| (0..40_i64).map(move |length| (from, length))) {
            let from = midnight + SignedDuration::from_hours(from * 11);
            let until = from + SignedDuration::from_hours(length * 19);
            let ended = ends.iter().filter(|close| from < **close && **close <= until).count();
            assert_eq!(
                calendar.days_closed_between(from, until) as usize,
                ended,
                "{hours}, {from} to {until}"
            );
            assert_eq!(calendar.days_closed_between(until, from), 0);
        }
    }
}

/// The calendar knows no day after Monday 31 December 2035: Thursday, Friday and that Monday ended, and nothing after.
#[test]
fn no_day_ends_after_the_last_that_the_calendar_knows() {
    let desk = desk(TORONTO, week(&["09:00-17:00"], &[], &[]));
    let ended = |from, until| desk.0.days_closed_between(desk.at(from), desk.at(until));
    assert_eq!(ended("2035-12-27T09:00", "2036-03-01T09:00"), 3);
    assert_eq!(ended("2035-12-31T18:00", "2036-03-01T09:00"), 0);
    assert_eq!(ended("2036-02-01T09:00", "2036-03-01T09:00"), 0);
}

/// What comes at two in the morning, while Friday's opening goes on, came on Friday.
#[test]
fn what_comes_before_a_night_is_over_belongs_to_the_day_it_began() {
    let night = || desk(TORONTO, week(&["22:00-06:00"], &[], &[]));
    // Friday 27 November 22:00 to Saturday 06:00. Monday is the one day, and ends on Tuesday at 06:00.
    assert_eq!(
        night().due("1 business day", "2026-11-28T02:00", &[]),
        "Tue 2026-12-01 06:00"
    );
    assert_eq!(night().due("same day", "2026-11-28T02:00", &[]), "Sat 2026-11-28 06:00");
    // At the minute at which the night ends there is nothing left of it: to the end of the civil day, never before.
    assert_eq!(night().due("same day", "2026-11-28T06:00", &[]), "Sun 2026-11-29 00:00");
    // At the minute of closing still, and a second later no more: as if on Monday, so Tuesday.
    assert_eq!(
        night().due("1 business day", "2026-11-28T06:00", &[]),
        "Tue 2026-12-01 06:00"
    );
    assert_eq!(
        night().due("1 business day", "2026-11-28T06:00:01", &[]),
        "Wed 2026-12-02 06:00"
    );
    // Counting the first day, it is over with that night.
    let included = night().counting(|counting| counting.first_day = FirstDay::Included);
    assert_eq!(
        included.due("1 business day", "2026-11-28T02:00", &[]),
        "Sat 2026-11-28 06:00"
    );
    // A desk that never closes begins each day at midnight.
    assert_eq!(
        desk_always(TORONTO).due("1 business day", "2026-11-28T00:00", &[]),
        "Mon 2026-11-30 00:00"
    );
}
