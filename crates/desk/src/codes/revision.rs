//! A new version of a code's document: the facts of the provider and the hours changed in its text, everything
//! else as it was written, comments included. Says nothing about whether the result is sound; `practice` does.

use std::collections::BTreeMap;

use jiff::civil::Date;
use practice::{Code, calendar::Window, terms::Language};
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// What an administrator may change in a form. All else is changed in the document itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    pub name: String,
    pub phone: String,
    pub email: String,
    pub page: String,
    pub address: Vec<String>,
    /// By language: what the code is called, and what the provider says of itself.
    pub title: BTreeMap<String, String>,
    pub about: BTreeMap<String, String>,
    pub zone: String,
    /// A calendar of holidays; empty for none.
    pub holidays: String,
    /// By calendar of the code; the desk's first, and the phone's where it has one of its own.
    pub hours: Vec<(String, Week)>,
}

/// The openings of each day, Monday first, as `09:00-17:00`.
pub type Week = [Vec<String>; 7];

pub const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

impl Facts {
    /// What a code says now. The name of its holidays stands in the document alone.
    pub fn of(code: &Code, document: &str) -> Self {
        let texts = |texts: &practice::code::Texts| {
            let one = |language: &Language| (language.tag().to_owned(), texts.in_language(language).to_owned());
            code.languages.iter().map(one).collect()
        };
        let read: DocumentMut = document.parse().unwrap_or_default();
        let holidays = read
            .get("calendar")
            .and_then(|calendars| calendars.get(&code.calendar)?.get("holidays")?.as_str());
        let mut names = vec![code.calendar.clone(), code.phone_calendar.clone()];
        names.dedup();
        let hours = names.into_iter().filter_map(|name| {
            let week = code.calendars.get(&name)?.week().clone();
            Some((
                name,
                week.map(|day| day.iter().map(|window| written(*window)).collect()),
            ))
        });
        Self {
            name: code.provider.name.clone(),
            phone: code.provider.phone.clone().unwrap_or_default(),
            email: code.provider.email.clone().unwrap_or_default(),
            page: code.provider.page.clone().unwrap_or_default(),
            address: code.provider.address.clone(),
            title: texts(&code.title),
            about: texts(&code.provider.about),
            zone: code.desk().map_or_else(String::new, |desk| desk.zone_name.to_string()),
            holidays: holidays.unwrap_or_default().to_owned(),
            hours: hours.collect(),
        }
    }
}

/// The document with what differs between two sets of facts, as this version, in effect from this day.
///
/// # Errors
/// A document that is not TOML, or has no `[code]`, `[provider]` and `[calendar.…]`.
pub fn revise(document: &str, from: &Facts, to: &Facts, version: &str, effective: Date) -> Result<String, String> {
    let mut text: DocumentMut = document
        .parse()
        .map_err(|error: toml_edit::TomlError| error.to_string())?;
    let code = table(text.as_item_mut(), "code")?;
    put(code, "version", version.into());
    let day: toml_edit::Datetime = effective.to_string().parse().map_err(|_| "no such day".to_owned())?;
    put(code, "effective", day.into());
    texts(code, "title", &from.title, &to.title);
    let provider = table(text.as_item_mut(), "provider")?;
    for (key, was, is) in [
        ("name", &from.name, &to.name),
        ("phone", &from.phone, &to.phone),
        ("email", &from.email, &to.email),
        ("page", &from.page, &to.page),
    ] {
        put_or_take(provider, key, was, is);
    }
    if from.address != to.address {
        put(provider, "address", to.address.iter().collect::<Array>().into());
    }
    texts(provider, "about", &from.about, &to.about);
    let calendars = table(text.as_item_mut(), "calendar")?;
    for (name, week) in &to.hours {
        let calendar = calendars
            .get_mut(name)
            .and_then(Item::as_table_like_mut)
            .ok_or_else(|| format!("the document has no [calendar.{name}]"))?;
        put_or_take(calendar, "zone", &from.zone, &to.zone);
        put_or_take(calendar, "holidays", &from.holidays, &to.holidays);
        let was = from.hours.iter().find(|(known, _)| known == name).map(|(_, week)| week);
        if was != Some(week) {
            put(calendar, "week", in_runs(week).into());
        }
    }
    stamped_again(text.to_string(), &to.title)
}

/// The form shows a text in all its languages at once, so whoever changed one has looked at the others.
fn stamped_again(mut document: String, languages: &BTreeMap<String, String>) -> Result<String, String> {
    for tag in languages.keys() {
        if document.contains(&format!("[translated.{tag}]")) {
            let language = Language::new(tag).map_err(|unknown| unknown.to_string())?;
            document = practice::code::translated::stamped(&document, &language)?;
        }
    }
    Ok(document)
}

fn table<'t>(top: &'t mut Item, name: &str) -> Result<&'t mut dyn TableLike, String> {
    top.get_mut(name)
        .and_then(Item::as_table_like_mut)
        .ok_or_else(|| format!("the document has no [{name}]"))
}

/// Sets a value, keeping the blanks and the comment around the old one.
fn put(table: &mut dyn TableLike, key: &str, mut value: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            *value.decor_mut() = old.decor().clone();
            *old = value;
        }
        None => drop(table.insert(key, Item::Value(value))),
    }
}

fn put_or_take(table: &mut dyn TableLike, key: &str, was: &str, is: &str) {
    if was == is {
    } else if is.is_empty() {
        table.remove(key);
    } else {
        put(table, key, is.into());
    }
}

fn texts(table: &mut dyn TableLike, key: &str, was: &BTreeMap<String, String>, is: &BTreeMap<String, String>) {
    if was == is {
        return;
    }
    if table.get(key).is_none() {
        let mut dotted = Table::new();
        dotted.set_dotted(true);
        table.insert(key, Item::Table(dotted));
    }
    let Some(inner) = table.get_mut(key).and_then(Item::as_table_like_mut) else {
        return;
    };
    for (language, text) in is {
        put_or_take(inner, language, was.get(language).map_or("", String::as_str), text);
    }
}

/// `{ mon-fri = ["09:00-17:00"] }`: days that follow each other with the same openings are one run.
fn in_runs(week: &Week) -> InlineTable {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (day, openings) in week.iter().enumerate() {
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == day && week[*last] == *openings => *last = day,
            _ => runs.push((day, day)),
        }
    }
    let mut table = InlineTable::new();
    for (first, last) in runs.into_iter().filter(|(first, _)| !week[*first].is_empty()) {
        let key = match (DAYS[first], DAYS[last]) {
            (one, other) if one == other => one.to_owned(),
            (one, other) => format!("{one}-{other}"),
        };
        table.insert(&key, week[first].iter().collect::<Array>().into());
    }
    table
}

/// An opening as the document has it.
pub fn written(window: Window) -> String {
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let closes = window.closes();
    // Midnight at the end of the day is 24:00; what closes later closes in the morning.
    let closes = if closes > 1440 { closes - 1440 } else { closes };
    format!("{}-{}", clock(window.opens()), clock(closes))
}

/// The version after this one: its last number goes up, or one is put behind it.
pub fn next_version(version: &str) -> String {
    let digits = version.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (stem, number) = version.split_at(version.len() - digits);
    match number.parse::<u64>() {
        Ok(number) => format!("{stem}{}", number.saturating_add(1)),
        Err(_) => format!("{version}.2"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes::{Published, shipped};

    const DOCUMENT: &str = "jive-canada.toml";

    fn jive() -> (Published, String, Facts) {
        let code = shipped("jive-canada").unwrap().unwrap();
        let text = code.shelf.text(DOCUMENT).unwrap().to_owned();
        let facts = Facts::of(&code.code, &text);
        (code, text, facts)
    }

    fn lines_changed(was: &str, is: &str) -> Vec<String> {
        let was: Vec<&str> = was.lines().collect();
        is.lines()
            .filter(|line| !was.contains(line))
            .map(str::to_owned)
            .collect()
    }

    #[test]
    fn only_what_changed_is_written_and_every_comment_stays() {
        let (code, text, facts) = jive();
        let mut to = facts.clone();
        to.name = "Northwind".to_owned();
        to.email = "care@northwind.example".to_owned();
        to.hours[0].1[5] = vec!["10:00-12:00".to_owned(), "13:00-16:00".to_owned()];
        let revised = revise(&text, &facts, &to, "2026.2", Date::constant(2026, 3, 2)).unwrap();
        assert_eq!(
            lines_changed(&text, &revised),
            [
                "version = \"2026.2\"",
                "effective = 2026-03-02",
                "name = \"Northwind\"",
                "email = \"care@northwind.example\"",
                "week = { mon-fri = [\"09:00-17:00\"], sat = [\"10:00-12:00\", \"13:00-16:00\"] }",
            ]
        );
        let comments = |text: &str| text.lines().filter(|line| line.starts_with('#')).count();
        assert_eq!(comments(&text), comments(&revised));
        let mut shelf = code.shelf.clone();
        shelf.put(DOCUMENT, revised.clone());
        let read = Published::read(DOCUMENT, &shelf).unwrap();
        assert_eq!(Facts::of(&read.code, &revised), to);
    }

    #[test]
    fn nothing_changed_but_the_version_leaves_two_lines_different() {
        let (_, text, facts) = jive();
        let revised = revise(&text, &facts, &facts, "2026.2", Date::constant(2026, 3, 2)).unwrap();
        assert_eq!(
            lines_changed(&text, &revised),
            ["version = \"2026.2\"", "effective = 2026-03-02"]
        );
    }

    #[test]
    fn the_next_version_counts_its_last_number_on() {
        for (is, next) in [
            ("2026.1", "2026.2"),
            ("2026.9", "2026.10"),
            ("7", "8"),
            ("draft", "draft.2"),
        ] {
            assert_eq!(next_version(is), next);
        }
    }
}
