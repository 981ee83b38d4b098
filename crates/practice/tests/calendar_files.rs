//! The calendar files that ship beside days as governments published them, and what several files come to
//! together. Facts were written down here by hand, apart from the files.

#[path = "common/kept.rs"]
mod kept;

use jiff::{Timestamp, ToSpan as _, civil::Date};
use kept::{around_the_clock, files, kept_with, shelf};
use practice::{
    Code,
    calendar::{Calendar, tzdata_version, zone_by_name},
    terms::Language,
};

/// The days from Monday to Friday of a year that are closed, as `1-26` for 26 January.
fn closed(calendar: &Calendar, year: i16) -> String {
    let days = Date::new(year, 1, 1).unwrap().series(1.day());
    days.take_while(|day| day.year() == year)
        .filter(|day| day.weekday().to_monday_zero_offset() < 5 && !calendar.is_open_on(*day))
        .map(|day| format!("{}-{}", day.month(), day.day()))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn the_files_close_the_days_that_were_published() {
    for (file, year, days) in [
        ("ca-federal", 2026, "1-1 4-3 5-18 7-1 9-7 9-30 10-12 11-11 12-25 12-28"),
        ("ca-on", 2024, "1-1 2-19 3-29 5-20 7-1 9-2 10-14 12-25 12-26"),
        ("ca-on", 2022, "1-3 2-21 4-15 5-23 7-1 9-5 10-10 12-26 12-27"),
        ("ca-qc", 2024, "1-1 3-29 5-20 6-24 7-1 9-2 10-14 12-25"),
        ("ca-bc", 2024, "1-1 2-19 3-29 5-20 7-1 8-5 9-2 9-30 10-14 11-11 12-25"),
        (
            "us-federal",
            2021,
            "1-1 1-18 2-15 5-31 6-18 7-5 9-6 10-11 11-11 11-25 12-24 12-31",
        ),
        ("uk-england", 2022, "1-3 4-15 4-18 5-2 6-2 6-3 8-29 9-19 12-26 12-27"),
        ("uk-wales", 2020, "1-1 4-10 4-13 5-8 5-25 8-31 12-25 12-28"),
        (
            "uk-scotland",
            2022,
            "1-3 1-4 4-15 5-2 6-2 6-3 8-1 9-19 11-30 12-26 12-27",
        ),
        (
            "uk-northern-ireland",
            2026,
            "1-1 3-17 4-3 4-6 5-4 5-25 7-13 8-31 12-25 12-28",
        ),
        ("ie-national", 2023, "2-6 3-17 4-10 5-1 6-5 8-7 10-30 12-25 12-26"),
        ("fr-national", 2024, "1-1 4-1 5-1 5-8 5-9 5-20 8-15 11-1 11-11 12-25"),
        ("au-national", 2022, "1-26 4-15 4-18 4-25 9-22 12-26"),
        ("au-nsw", 2026, "1-1 1-26 4-3 4-6 4-27 6-8 10-5 12-25 12-28"),
        ("au-vic", 2024, "1-1 1-26 3-11 3-29 4-1 4-25 6-10 9-27 11-5 12-25 12-26"),
        ("es-national", 2024, "1-1 3-29 5-1 8-15 11-1 12-6 12-25"),
        ("es-md", 2024, "1-1 3-28 3-29 5-1 5-2 7-25 8-15 11-1 12-6 12-25"),
        ("es-ct", 2024, "1-1 3-29 4-1 5-1 6-24 8-15 9-11 11-1 12-6 12-25 12-26"),
        (
            "es-an",
            2023,
            "1-2 1-6 2-28 4-6 4-7 5-1 8-15 10-12 11-1 12-6 12-8 12-25",
        ),
    ] {
        assert_eq!(closed(&around_the_clock(file), year), days, "{file} in {year}");
    }
}

/// A code in English, French and Spanish may keep any of them; those of Canada serve one in Portuguese too.
#[test]
fn every_file_reads_to_2035_and_says_its_source_and_its_reading() {
    let shelf = shelf();
    for file in files() {
        assert_eq!(around_the_clock(&file).last_day().to_string(), "2035-12-31", "{file}");
        let text = shelf.text(&format!("calendars/{file}.toml")).unwrap();
        assert!(
            text.starts_with("# ") && text.contains(&format!("\nid = \"{file}\"\n")),
            "{file}"
        );
        assert!(text.lines().any(|line| line.starts_with("source = \"")), "{file}");
        if file.starts_with("ca-") {
            let said = |what: &str| text.matches(what).count();
            assert_eq!(said("pt = \""), said("name = {") + said("in_lieu = {"), "{file}");
        }
    }
}

#[test]
fn a_code_reads_only_the_calendar_files_it_names() {
    let mut shelf = shelf();
    let text = shelf.text("jive-canada.toml").unwrap().to_owned();
    let more =
        "\n[calendar.kept]\nzone = \"Europe/London\"\nweek = { mon = \"09:00-17:00\" }\nholidays = \"uk-wales\"\n";
    shelf.put("jive-canada.toml", text + more);
    let code = Code::read("jive-canada.toml", &shelf).unwrap();
    assert_eq!(
        code.documents.iter().map(String::as_str).collect::<Vec<_>>(),
        [
            "calendars/ca-federal.toml",
            "calendars/uk-england.toml",
            "calendars/uk-wales.toml",
            "jive-canada.toml",
            "packs/ca-accessibility.toml",
            "packs/ca-ccts.toml"
        ]
    );
}

const DESK: &str = "zone = \"UTC\"\nweek = { mon-fri = [\"09:00-12:00\", \"13:00-17:00\"] }\n";

/// 24 December 2026 is a Thursday.
fn own(rest: &str, open: &str) -> String {
    format!(
        "[calendar]\nfirst = 2026-01-01\nlast = 2027-12-31\nsource = \"a test\"\n{rest}\n[[holiday]]\non = \"24 dec\"\n\
         {open}\nname = {{ en = \"Eve\", fr = \"Veille\", es = \"Víspera\" }}\n"
    )
}

fn openings(calendar: &Calendar, day: &str) -> Vec<(u16, u16)> {
    let closure = calendar.closure(day.parse().unwrap());
    let windows = closure.map(|closure| closure.windows.iter().map(|window| (window.opens(), window.closes())));
    windows.map_or_else(|| vec![(540, 720), (780, 1020)], Iterator::collect)
}

fn two(join: &str, one: &str, other: &str) -> Vec<(u16, u16)> {
    let lines = format!("{DESK}holidays = [\"one\", \"other\"]\njoin = \"{join}\"");
    let (one, other) = (own("", one), own("", other));
    let calendar = kept_with(&lines, &[("one", &one), ("other", &other)]).unwrap_or_else(|drawn| panic!("{drawn}"));
    openings(&calendar, "2026-12-24")
}

#[test]
fn a_day_is_closed_if_any_file_closes_it_or_only_if_all_do() {
    let kept = |join: &str| {
        let lines = format!("{DESK}holidays = [\"ca-federal\", \"ca-qc\"]\n{join}");
        closed(&kept_with(&lines, &[]).unwrap(), 2026)
    };
    let any = "1-1 4-3 5-18 6-24 7-1 9-7 9-30 10-12 11-11 12-25 12-28";
    assert_eq!(kept("join = \"any\""), any);
    assert_eq!(kept(""), any);
    assert_eq!(kept("join = \"all\""), "1-1 4-3 5-18 7-1 9-7 10-12 12-25");
}

#[test]
fn a_half_day_leaves_what_of_the_desks_hours_lies_in_it() {
    let noon = "open = \"00:00-14:00\"";
    let calendar = |open: &str| {
        let file = own("", open);
        kept_with(&format!("{DESK}holidays = \"one\""), &[("one", &file)]).unwrap()
    };
    assert_eq!(openings(&calendar(noon), "2026-12-24"), [(540, 720), (780, 840)]);
    assert_eq!(openings(&calendar("open = \"18:00-24:00\""), "2026-12-24"), []);
    // What ends after the desk has closed changes nothing.
    let late = calendar("open = \"00:00-19:00\"");
    assert!(late.closure("2026-12-24".parse().unwrap()).is_none());
    // A Friday in 2027; on a day that the desk is closed, a file opens nothing.
    assert_eq!(openings(&calendar(noon), "2027-12-24"), [(540, 720), (780, 840)]);
    let sunday = own("", noon).replace("24 dec", "27 dec");
    let calendar = kept_with(&format!("{DESK}holidays = \"one\""), &[("one", &sunday)]).unwrap();
    assert!(!calendar.is_open_on("2026-12-27".parse().unwrap()));
}

#[test]
fn half_days_of_two_files_are_joined_as_whole_days_are() {
    let (morning, midday) = ("open = \"00:00-14:00\"", "open = \"11:00-15:00\"");
    assert_eq!(two("any", morning, midday), [(660, 720), (780, 840)]);
    assert_eq!(two("all", morning, midday), [(540, 720), (780, 900)]);
    assert_eq!(two("any", morning, ""), []);
    assert_eq!(two("any", "", morning), []);
    assert_eq!(two("all", morning, ""), [(540, 720), (780, 840)]);
    assert_eq!(two("all", "", ""), []);
}

#[test]
fn the_provider_has_the_last_word_over_every_file() {
    let lines = format!(
        "{DESK}holidays = [\"ca-federal\", \"ca-on\"]\n[[calendar.kept.closed]]\ndate = 2026-07-01\nopen = \"10:00-11:00\"\n\
         name = {{ en = \"Open\", fr = \"Ouvert\", es = \"Abierto\" }}"
    );
    let calendar = kept_with(&lines, &[]).unwrap_or_else(|drawn| panic!("{drawn}"));
    assert_eq!(openings(&calendar, "2026-07-01"), [(600, 660)]);
}

#[test]
fn files_are_known_as_far_as_all_of_them_are() {
    let file = own("", "");
    let lines = format!("{DESK}holidays = [\"ca-federal\", \"one\"]");
    let calendar = kept_with(&lines, &[("one", &file)]).unwrap();
    assert_eq!(calendar.last_day().to_string(), "2027-12-31");
    let including = own("includes = [\"ca-federal\"]", "");
    let calendar = kept_with(&format!("{DESK}holidays = \"one\""), &[("one", &including)]).unwrap();
    assert_eq!(
        closed(&calendar, 2026),
        "1-1 4-3 5-18 7-1 9-7 9-30 10-12 11-11 12-24 12-25 12-28"
    );
}

#[test]
fn a_day_in_lieu_is_called_by_its_holiday_in_each_language() {
    let calendar = around_the_clock("uk-scotland");
    let named = |day: &str, tag: &str| {
        let closure = calendar.closure(day.parse().unwrap()).unwrap();
        closure.name.in_language(&Language::new(tag).unwrap()).to_owned()
    };
    assert_eq!(named("2022-01-03", "en"), "New Year’s Day (substitute day)");
    assert_eq!(named("2022-01-04", "fr"), "2 janvier (jour de remplacement)");
    assert_eq!(named("2022-12-27", "es"), "Navidad (día sustitutivo)");
}

/// The list of dates that files had before there were rules still reads: codes on record stand on such files.
#[test]
fn a_file_of_dates_reads_as_before() {
    let old = "[calendar]\nid = \"old\"\nfirst = 2026-01-01\nlast = 2026-12-31\nsource = \"a test\"\n[[holiday]]\n\
               name = { en = \"Day\", fr = \"Jour\", es = \"Día\" }\ndates = [\"2026-03-02\", \"2026-03-03\"]\n";
    let calendar = kept_with(&format!("{DESK}holidays = \"old\""), &[("old", old)]).unwrap();
    assert_eq!(closed(&calendar, 2026), "3-2 3-3");
}

/// Another version is no fault: compare the corpus of clock changes again (./check), then write it here.
#[test]
fn the_zone_data_is_the_version_whose_clock_changes_were_compared() {
    assert_eq!(tzdata_version(), "2026f");
}

/// British Columbia, Alberta and Manitoba put their clocks forward in March 2026 and never back.
#[test]
fn vancouver_edmonton_and_winnipeg_change_their_clocks_no_more() {
    let since: Timestamp = "2026-03-09T00:00:00Z".parse().unwrap();
    for (zone, hours) in [
        ("America/Vancouver", -7),
        ("America/Edmonton", -6),
        ("America/Winnipeg", -5),
    ] {
        let known = zone_by_name(zone).unwrap();
        for day in ["2026-07-01T12:00:00Z", "2026-12-01T12:00:00Z", "2030-01-15T12:00:00Z"] {
            let at: Timestamp = day.parse().unwrap();
            assert_eq!(known.to_offset(at).seconds(), hours * 3600, "{zone} {day}");
        }
        let later = known.following(since).take(4);
        let other = later.filter(|change| change.offset().seconds() != hours * 3600).count();
        assert_eq!(other, 0, "{zone}");
    }
}
