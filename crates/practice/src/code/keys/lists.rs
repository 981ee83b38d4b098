//! Lists of the manual that are no keys: what conditions may ask, what placeholders say, the units, how promises stand.
//! Each is made from the table that the program reads by.

use std::fmt::Write as _;

use crate::{
    calendar::Unit,
    code::{Code, Field, phrases::fields_said, placeholder},
    obligation::Standing,
};

fn quoted<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.into_iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

/// What a condition may ask of a case, and the words that it may have.
pub fn conditions() -> String {
    let mut text = "| field | words | asks |\n|---|---|---|\n".to_owned();
    for field in Field::ALL {
        let closed = fields_said().into_iter().find(|(known, _)| known == field);
        let words = match (field, closed) {
            (Field::Answering, Some(_)) => "a channel, `any`, `none`".to_owned(),
            (_, Some((_, words))) => quoted(words),
            (Field::Category, None) => "the ids of your categories".to_owned(),
            (Field::Level, None) => "the ids of your levels".to_owned(),
            (_, None) => "the languages of the code".to_owned(),
        };
        let _ = writeln!(text, "| `{field}` | {words} | {} |", field.says());
    }
    text + "| `issue` | a branch of the scheme’s tree | of a pack: the categories whose `scheme` falls under it |\n"
}

/// What texts may say in braces.
pub fn placeholders() -> String {
    let mut text = "| placeholder | says | where |\n|---|---|---|\n".to_owned();
    for row in placeholder::TABLE {
        let _ = writeln!(text, "| `{{{}}}` | {} | {} |", row.name, row.says, row.stands);
    }
    text
}

/// The rows of that table which say a placeholder, by name: for the test that holds it against what texts may have.
pub fn placeholder_rows(name: &str) -> Vec<&'static str> {
    let rows = placeholder::TABLE.iter().filter(|row| row.is(name));
    rows.map(|row| row.name).collect()
}

/// Every placeholder that some text of a code may have.
pub fn placeholders_of(code: &Code) -> Vec<String> {
    placeholder::of_all(code)
}

/// The units of lengths.
pub fn units() -> String {
    let units = Unit::ALL.iter().map(|unit| unit.word());
    format!("{}; and `same contact`, `same day`.\n", quoted(units))
}

/// How a promise can stand.
pub fn standings() -> String {
    let mut text = "| standing | means |\n|---|---|\n".to_owned();
    for standing in Standing::ALL {
        let _ = writeln!(text, "| `{standing}` | {} |", standing.says());
    }
    text
}
