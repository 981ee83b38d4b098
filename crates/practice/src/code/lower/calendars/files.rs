//! Calendar files: which days they close, and what several of them come to together.
//!
//! A file says on which day each holiday falls and what becomes of one that falls on a weekend. It can close a
//! desk, for a day or part of one; it can never open it.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};

use super::{
    super::Lowering,
    rule::{FORMS, Rule, Years},
    windows,
};
use crate::{
    calendar::{Closure, Window},
    code::{
        Texts,
        read::{Placed, Reader, Table, apart},
    },
    terms::vocabulary,
};

vocabulary! {
    /// Whether a day is closed as soon as one of several calendar files closes it, or only if all of them do.
    Join, "way to join calendar files" { Any = "any", All = "all", }
}

vocabulary! {
    /// What becomes of a holiday that falls on a Saturday or a Sunday. The next and the previous day are the
    /// nearest from Monday to Friday that no holiday of the file has.
    Falling, "way to treat a holiday on a weekend" {
        Stays = "stays", Lost = "lost", Next = "next", Previous = "previous", AlsoNext = "also-next",
        AlsoPrevious = "also-previous",
    }
}

/// What a calendar file says.
#[derive(Debug, Clone)]
pub(in crate::code::lower) struct Holidays {
    days: BTreeMap<Date, Holiday>,
    pub(super) first: Date,
    pub(super) last: Date,
    /// Not yet read to its end.
    unread: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Holiday {
    name: Texts,
    /// The hours within which a desk may be open all the same; none on most.
    open: Vec<Window>,
}

impl Default for Holidays {
    fn default() -> Self {
        Self {
            days: BTreeMap::new(),
            first: Date::constant(2015, 1, 1),
            last: Date::constant(2035, 12, 31),
            unread: false,
        }
    }
}

impl Holidays {
    /// Several files as one. Where two close the same day, the first gives it its name.
    pub(super) fn joined(files: Vec<Self>, join: Join) -> Self {
        let mut files = files.into_iter();
        let Some(first) = files.next() else {
            return Self::default();
        };
        files.fold(first, |joined, file| joined.with(file, join))
    }

    fn with(mut self, other: Self, join: Join) -> Self {
        self.first = self.first.max(other.first);
        self.last = self.last.min(other.last);
        match join {
            Join::Any => {
                for (date, theirs) in other.days {
                    let ours = self.days.entry(date).or_insert_with(|| theirs.clone());
                    // The file that closes more gives the reason.
                    if theirs.open.is_empty() && !ours.open.is_empty() {
                        *ours = theirs;
                    } else {
                        ours.open = in_both(&ours.open, &theirs.open);
                    }
                }
            }
            Join::All => self.days.retain(|date, ours| {
                let theirs = other.days.get(date);
                ours.open = in_either(&ours.open, theirs.map_or(&[], |theirs| theirs.open.as_slice()));
                theirs.is_some()
            }),
        }
        self
    }

    /// The days that are not as others of a desk that is open so in a week.
    pub(super) fn closures(self, week: &[Vec<Window>; 7]) -> BTreeMap<Date, Closure> {
        let closure = |(date, holiday): (Date, Holiday)| {
            let day = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
            let usual = week.get(day).map_or(&[][..], Vec::as_slice);
            let windows = in_both(usual, &holiday.open);
            let as_usual = !usual.is_empty() && windows == usual;
            let name = holiday.name.into();
            (!as_usual).then_some((date, Closure { name, windows }))
        };
        self.days.into_iter().filter_map(closure).collect()
    }
}

fn in_both(a: &[Window], b: &[Window]) -> Vec<Window> {
    a.iter()
        .flat_map(|one| b.iter().filter_map(|other| one.common(*other)))
        .collect()
}

fn in_either(a: &[Window], b: &[Window]) -> Vec<Window> {
    let mut all = [a, b].concat();
    all.sort();
    let mut joined: Vec<Window> = Vec::new();
    for window in all {
        match joined.last_mut() {
            Some(last) if last.closes() >= window.opens() => *last = last.through(window),
            _ => joined.push(window),
        }
    }
    joined
}

/// A day that a holiday on a weekend is given.
struct Given {
    from: Date,
    back: bool,
    holiday: Holiday,
}

impl Lowering<'_> {
    /// The days that a calendar file closes. However many calendars name it, it is read once.
    pub(super) fn holidays(&mut self, named: &Placed<String>, reader: &Reader<'_>) -> Holidays {
        if let Some(known) = self.holidays.get(&named.value) {
            if known.unread {
                reader.fault(
                    "includes-itself",
                    format!("calendar file “{}” includes itself", named.value),
                    named.span.clone(),
                    "leads back here",
                    "take it out: what a file says, it need not include".to_owned(),
                );
            }
            return known.clone();
        }
        let unread = Holidays {
            unread: true,
            ..Holidays::default()
        };
        self.holidays.insert(named.value.clone(), unread);
        let name = format!("calendars/{}.toml", named.value);
        let place = Some(reader.place(named.span.clone()));
        let holidays = self.document(&name, place, Self::calendar_file);
        let holidays = holidays.unwrap_or_default();
        self.holidays.insert(named.value.clone(), holidays.clone());
        holidays
    }

    /// `[calendar] first, last, source, includes, in_lieu` and `[[holiday]] name, on or dates, years, weekend, open`.
    fn calendar_file(&mut self, top: &Table<'_, '_>) -> Holidays {
        let (mut file, in_lieu) = self.head_of_file(top);
        let mut given = Vec::new();
        let mut nameless = false;
        for table in top.tables("holiday") {
            nameless |= self.holiday(&table, in_lieu.as_ref(), &mut file, &mut given);
            table.finish();
        }
        if let Some(head) = top.table("calendar").filter(|_| nameless) {
            head.missing(
                "in_lieu",
                "some holidays have a day in lieu; say what it is called: in_lieu = { en = \"{day} (day in lieu)\" }",
            );
        }
        settle(&mut file.days, given);
        let (first, last) = (file.first, file.last);
        file.days.retain(|date, _| (first..=last).contains(date));
        file
    }

    /// The years that it knows, what it includes, and how it calls a day in lieu.
    fn head_of_file(&mut self, top: &Table<'_, '_>) -> (Holidays, Option<Texts>) {
        let Some(head) = top.table("calendar") else {
            top.missing("calendar", "begin with [calendar]: id, first, last, source");
            return (Holidays::default(), None);
        };
        let _ = (head.text("id"), head.text("source"));
        let mut included = Vec::new();
        for name in head.texts("includes") {
            included.push(self.holidays(&name, head.reader()));
        }
        let own = Holidays::default();
        let own = Holidays {
            first: head.date("first").map_or(own.first, |date| date.value),
            last: head.date("last").map_or(own.last, |date| date.value),
            ..own
        };
        let file = included
            .into_iter()
            .fold(own, |file, other| file.with(other, Join::Any));
        let in_lieu = head.has("in_lieu").then(|| self.name_in_lieu(&head));
        head.finish();
        (file, in_lieu)
    }

    fn name_in_lieu(&mut self, head: &Table<'_, '_>) -> Texts {
        let texts = self.as_in_a_pack(|lowering| lowering.texts(head, "in_lieu", "calendar.in_lieu"));
        if texts.0.values().any(|text| !text.contains("{day}")) {
            head.reader().fault(
                "missing-placeholder",
                "“calendar.in_lieu” does not say which holiday it stands for".to_owned(),
                head.span_of("in_lieu"),
                "without {day}",
                "write the holiday’s name as {day} in every language: en = \"{day} (day in lieu)\"".to_owned(),
            );
        }
        texts
    }

    /// True if it has a day in lieu, and there is no name for one.
    fn holiday(
        &mut self,
        table: &Table<'_, '_>,
        in_lieu: Option<&Texts>,
        file: &mut Holidays,
        given: &mut Vec<Given>,
    ) -> bool {
        let name = self.closure_name(table, "holiday.name");
        let open = windows(table, "open");
        let (saturday, sunday) = weekend(table);
        for date in days(table, file.first, file.last) {
            let falling = match date.weekday() {
                Weekday::Saturday => saturday,
                Weekday::Sunday => sunday,
                _ => Falling::Stays,
            };
            let holiday = Holiday {
                name: name.clone(),
                open: open.clone(),
            };
            if falling == Falling::Stays || falling.is_in_lieu() {
                file.days.entry(date).or_insert_with(|| holiday.clone());
            }
            let name = match in_lieu {
                Some(in_lieu) if falling.is_in_lieu() => called(in_lieu, &name),
                _ => name.clone(),
            };
            if !matches!(falling, Falling::Stays | Falling::Lost) {
                given.push(Given {
                    from: date,
                    back: matches!(falling, Falling::Previous | Falling::AlsoPrevious),
                    holiday: Holiday { name, ..holiday },
                });
            }
        }
        in_lieu.is_none() && (saturday.is_in_lieu() || sunday.is_in_lieu())
    }
}

impl Falling {
    /// The day itself is kept, and another given besides.
    const fn is_in_lieu(self) -> bool {
        matches!(self, Self::AlsoNext | Self::AlsoPrevious)
    }
}

/// What becomes of the holiday on a Saturday and on a Sunday: `weekend`, or `sat` and `sun` apart.
fn weekend(table: &Table<'_, '_>) -> (Falling, Falling) {
    let both = table.word("weekend").unwrap_or(Falling::Stays);
    (table.word("sat").unwrap_or(both), table.word("sun").unwrap_or(both))
}

fn called(in_lieu: &Texts, name: &Texts) -> Texts {
    let called = in_lieu.0.iter().map(|(language, text)| {
        let day = name.in_language(language);
        (language.clone(), text.replace("{day}", day))
    });
    Texts(called.collect())
}

/// The days on which a holiday falls. A year more on either side: a day in lieu may lie in another year.
fn days(table: &Table<'_, '_>, first: Date, last: Date) -> Vec<Date> {
    let years = years(table);
    match (table.text("on"), table.has("dates")) {
        (None, false) => {
            table.missing("on", "say when it is: on = \"1 jul\", or dates = [\"2026-12-25\"]");
            Vec::new()
        }
        (Some(on), true) => {
            table.reader().fault(
                "on-and-dates",
                "a holiday has a rule and a list of dates".to_owned(),
                on.span,
                "and dates besides",
                "write two of [[holiday]], or take one of the keys out".to_owned(),
            );
            let _ = table.texts("dates");
            Vec::new()
        }
        (None, true) => dates(table, first, last),
        (Some(on), false) => match Rule::parse(&on.value) {
            Ok(rule) => {
                let all = first.year().saturating_sub(1)..=last.year().saturating_add(1);
                all.filter(|year| years.have(*year))
                    .filter_map(|year| rule.in_year(year))
                    .collect()
            }
            Err(sentence) => {
                let (wrong, how) = apart(&sentence);
                let help = how.unwrap_or(FORMS).to_owned();
                table
                    .reader()
                    .fault("not-a-day", wrong.to_owned(), on.span, "here", help);
                Vec::new()
            }
        },
    }
}

fn years(table: &Table<'_, '_>) -> Years {
    let Some(text) = table.text("years") else {
        return Years::all();
    };
    if !table.has("on") {
        let message = "a list of dates has its years already".to_owned();
        let help = "take the key out, or write the day as a rule: on = \"1 jul\"".to_owned();
        table
            .reader()
            .fault("years-of-dates", message, text.span, "limits nothing", help);
        return Years::all();
    }
    Years::parse(&text.value).unwrap_or_else(|| {
        let message = format!("“{}” is not a list of years", text.value);
        let help = "write “2021-”, “2015-2019” or “2015, 2018, 2021-”".to_owned();
        table.reader().fault("not-years", message, text.span, "here", help);
        Years::all()
    })
}

fn dates(table: &Table<'_, '_>, first: Date, last: Date) -> Vec<Date> {
    let written = table.texts("dates");
    if written.is_empty() {
        table.missing("dates", "list its dates: dates = [\"2026-12-25\"]");
    }
    let mut dates = Vec::new();
    for text in written {
        match text.value.parse::<Date>() {
            Ok(date) if (first..=last).contains(&date) => dates.push(date),
            Ok(_) => table.reader().fault(
                "outside-the-calendar",
                format!("{} is not a day from {first} to {last}", text.value),
                text.span,
                "not known to this calendar",
                "change first or last in [calendar], or take the date out".to_owned(),
            ),
            Err(_) => table.reader().fault(
                "not-a-date",
                format!("“{}” is not a date", text.value),
                text.span,
                "here",
                "write it as \"2026-12-25\"".to_owned(),
            ),
        }
    }
    dates
}

/// Gives each its working day, the earliest first: Christmas Day on a Saturday takes the Monday, and Boxing Day
/// the Tuesday; on a Sunday it takes the Tuesday, because Boxing Day has the Monday.
fn settle(days: &mut BTreeMap<Date, Holiday>, mut given: Vec<Given>) {
    given.sort_by_key(|given| given.from);
    for Given { from, back, holiday } in given {
        let beside = from.nth_weekday(
            if back { -1 } else { 1 },
            if back { Weekday::Friday } else { Weekday::Monday },
        );
        let mut day = beside.unwrap_or(from);
        // A week without a free day is no week of any law.
        for _ in 0..7 {
            let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
            if !weekend && !days.contains_key(&day) {
                break;
            }
            let next = if back { day.yesterday() } else { day.tomorrow() };
            day = next.unwrap_or(day);
        }
        days.entry(day).or_insert(holiday);
    }
}
