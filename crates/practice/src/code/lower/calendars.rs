//! Calendars: zone, opening hours of the week, days that are closed, and which files of holidays are kept.

mod files;
mod rule;

use std::collections::BTreeMap;

use super::Lowering;
use crate::{
    calendar::{Calendar, CalendarFault, Closure, Window},
    code::{
        Code, Texts,
        read::{Table, apart, nearest},
    },
};

pub(super) use files::Holidays;
use files::Join;

impl Lowering<'_> {
    pub(super) fn calendars(&mut self, code: &mut Code, top: &Table<'_, '_>) {
        let Some(calendars) = top.table("calendar") else {
            top.missing(
                "calendar",
                "say when the desk is open: [calendar.desk] zone, week, holidays",
            );
            return;
        };
        for key in calendars.keys() {
            let Some(table) = calendars.table(&key.value) else {
                continue;
            };
            if let Some(calendar) = self.calendar(&key.value, &table) {
                code.calendars.insert(self.named(&key.value), calendar);
            }
            table.finish();
        }
        calendars.finish();
    }

    fn calendar(&mut self, id: &str, table: &Table<'_, '_>) -> Option<Calendar> {
        self.note(format!("calendar.{id}"), table, table.span.clone());
        let zone = table.required_text("zone", "name the time zone: zone = \"America/Toronto\"");
        let (week, sound) = table
            .table("week")
            .map_or_else(|| (Default::default(), true), |week| read_week(&week));
        openings_apart(table, &week);
        let holidays = self.holidays_kept(table);
        let (first, last) = (holidays.first, holidays.last);
        let mut closures = holidays.closures(&week);
        for day in table.tables("closed") {
            let Some(date) = day.date("date") else {
                day.missing("date", "say which day: date = 2026-12-24");
                continue;
            };
            let name = self.closure_name(&day, "calendar.closed.name").into();
            let windows = windows(&day, "open");
            closures.insert(date.value, Closure { name, windows });
            day.finish();
        }
        match Calendar::new(id, &zone.value, week, closures, first, last) {
            Ok(calendar) => Some(calendar),
            Err(fault) => {
                let (code, span, help) = match fault {
                    // A zone that was left out has been told already.
                    CalendarFault::UnknownZone { .. } if zone.value.is_empty() => return None,
                    CalendarFault::NeverOpen { .. } if !sound => return None,
                    CalendarFault::UnknownZone { .. } => ("unknown-zone", zone.span, zone_help(&zone.value)),
                    _ => {
                        let help = "give at least one day an opening: week = { mon-fri = [\"09:00-17:00\"] }";
                        let span = if table.has("week") {
                            table.span_of("week")
                        } else {
                            table.span.clone()
                        };
                        ("never-open", span, help.to_owned())
                    }
                };
                table.reader().fault(code, fault.to_string(), span, "here", help);
                None
            }
        }
    }

    /// `holidays = "ca-federal"`, or several files and how they are joined.
    fn holidays_kept(&mut self, table: &Table<'_, '_>) -> Holidays {
        let named = table.texts("holidays");
        let join = table.word("join");
        if table.has("join") && named.len() < 2 {
            table.reader().fault(
                "join-of-one",
                "there are no two calendar files to join".to_owned(),
                table.span_of("join"),
                "joins nothing",
                "take it out, or name several files: holidays = [\"ca-federal\", \"ca-on\"]".to_owned(),
            );
        }
        let mut files = Vec::new();
        for (at, name) in named.iter().enumerate() {
            if named.iter().take(at).any(|before| before.value == name.value) {
                table.reader().fault(
                    "named-twice",
                    format!("calendar file “{}” is named twice", name.value),
                    name.span.clone(),
                    "once more",
                    "name each file once".to_owned(),
                );
                continue;
            }
            files.push(self.holidays(name, table.reader()));
        }
        let spans: Vec<String> = named
            .iter()
            .zip(&files)
            .map(|(name, file)| format!("“{}” is from {} to {}", name.value, file.first, file.last))
            .collect();
        let joined = Holidays::joined(files, join.unwrap_or(Join::Any));
        if joined.first > joined.last {
            table.reader().fault(
                "calendars-apart",
                "the calendar files have no day in common".to_owned(),
                table.span_of("holidays"),
                "one ends before another begins",
                format!("name files that know the same years: {}", spans.join(", ")),
            );
        }
        joined
    }

    /// Why a day is closed, in every language of the code; a calendar may be in more, as it serves many codes.
    /// Where the code has one language, a plain text will do.
    fn closure_name(&mut self, day: &Table<'_, '_>, path: &str) -> Texts {
        let example = self
            .languages
            .iter()
            .map(|language| format!("{language} = \"…\""))
            .collect::<Vec<_>>()
            .join(", ");
        let help = format!("say why it is closed in every language of the code: name = {{ {example} }}");
        if !day.has("name") {
            day.missing("name", &help);
            return Texts::default();
        }
        if let Some(text) = day.plain_text("name") {
            if let [only] = self.languages.as_slice() {
                return Texts(BTreeMap::from([(only.clone(), text.value)]));
            }
            let message = format!("“{path}” is in one language, and the code in {}", self.languages.len());
            day.reader()
                .fault("missing-language", message, text.span, "not in every language", help);
            return Texts::same(&text.value);
        }
        self.as_in_a_pack(|lowering| lowering.texts(day, "name", path))
    }

    /// Reads texts that may be in more languages than the code.
    fn as_in_a_pack<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let in_pack = std::mem::replace(&mut self.in_pack, true);
        let read = read(self);
        self.in_pack = in_pack;
        read
    }
}

fn zone_help(written: &str) -> String {
    let known: Vec<String> = jiff::tz::TimeZoneDatabase::bundled()
        .available()
        .map(|zone| zone.to_string())
        .collect();
    nearest(written, known.iter().map(String::as_str)).map_or_else(
        || "write a zone such as America/Toronto, America/Vancouver or Europe/Madrid".to_owned(),
        |near| format!("did you mean “{near}”?"),
    )
}

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// `week = { mon-fri = ["09:00-12:00", "13:00-17:00"], sat = "10:00-14:00" }`.
/// And whether every line of it could be read.
fn read_week(table: &Table<'_, '_>) -> ([Vec<Window>; 7], bool) {
    let mut week: [Vec<Window>; 7] = Default::default();
    let mut sound = true;
    for key in table.keys() {
        let (first, last) = key.value.split_once('-').unwrap_or((&key.value, &key.value));
        let index = |day: &str| DAYS.iter().position(|known| *known == day);
        let openings = windows(table, &key.value);
        sound &= openings.len() == table.texts(&key.value).len();
        let (Some(from), Some(to)) = (index(first), index(last)) else {
            table.reader().fault(
                "unknown-word",
                format!("“{}” is not a day of the week", key.value),
                key.span,
                "not a day",
                "write mon, tue, wed, thu, fri, sat or sun, or a run of days such as mon-fri".to_owned(),
            );
            sound = false;
            continue;
        };
        if to < from {
            table.reader().fault(
                "backward-run",
                format!("“{}” runs backward: the week begins on Monday", key.value),
                key.span,
                "runs past Sunday",
                format!("write two runs: {} and {}", run(first, "sun"), run("mon", last)),
            );
            sound = false;
            continue;
        }
        for day in week.iter_mut().take(to.saturating_add(1)).skip(from) {
            day.extend(openings.iter().copied());
            day.sort();
        }
    }
    (week, sound)
}

fn run(first: &str, last: &str) -> String {
    if first == last {
        first.to_owned()
    } else {
        format!("{first}-{last}")
    }
}

const NAMES: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// What a night that runs into the morning is told.
fn past_midnight(day: &str, today: &[Window], next: Window) -> Option<(String, String)> {
    let night = today.iter().find(|window| window.runs_into(next))?;
    let morrow = NAMES.iter().cycle().skip_while(|name| **name != day).nth(1)?;
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes % (24 * 60) / 60, minutes % 60);
    let (closes, opens) = (clock(night.closes()), clock(next.opens()));
    let message = format!("{day}’s opening ends at {closes} on {morrow}, and {morrow}’s begins at {opens}");
    Some((message, format!("end the first by {opens}")))
}

/// No opening may begin before another has ended, not even past midnight.
fn openings_apart(table: &Table<'_, '_>, week: &[Vec<Window>; 7]) {
    let tomorrow = week.iter().cycle().skip(1);
    for ((day, today), tomorrow) in NAMES.iter().zip(week).zip(tomorrow) {
        let within = today.windows(2).any(|pair| matches!(pair, [a, b] if a.overlaps(*b)));
        let past = today
            .iter()
            .any(|window| tomorrow.first().is_some_and(|next| window.runs_into(*next)));
        if within || past {
            if let Some((message, help)) = tomorrow
                .first()
                .and_then(|next| past_midnight(day, today, *next))
                .filter(|_| !within)
            {
                table.reader().fault(
                    "openings-overlap",
                    message,
                    table.span_of("week"),
                    "open twice at once",
                    help,
                );
                return;
            }
            let next = if within { "another" } else { "one of the next day" };
            table.reader().fault(
                "openings-overlap",
                format!("an opening of {day} runs into {next}"),
                table.span_of("week"),
                "open twice at once",
                "name each day once, with openings that follow each other: mon = [\"09:00-12:00\", \"13:00-17:00\"]"
                    .to_owned(),
            );
            return;
        }
    }
}

fn windows(table: &Table<'_, '_>, key: &str) -> Vec<Window> {
    let mut windows = Vec::new();
    for text in table.texts(key) {
        match Window::parse(&text.value) {
            Ok(window) => windows.push(window),
            Err(sentence) => table.reader().fault(
                "not-an-opening",
                apart(&sentence).0.to_owned(),
                text.span,
                "here",
                "write an opening as \"09:00-17:00\"; one past midnight as \"22:00-06:00\"".to_owned(),
            ),
        }
    }
    windows.sort();
    windows
}
