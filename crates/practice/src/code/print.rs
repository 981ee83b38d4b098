//! A document in its canonical form: what it says, without how somebody laid it out. Keys stand in the order of the
//! table of keys, one a line, names of the author's in the order in which they were given, and comments are gone. Two documents that print alike say the same, and what is printed
//! reads as the same code.

use std::fmt::Write as _;

use toml::de::{DeTable, DeValue};

use super::keys::{KEYS, key_of};

/// The canonical form of a code, a pack or a calendar.
///
/// # Errors
/// A sentence, where the document is not TOML.
pub fn printed(document: &str) -> Result<String, String> {
    let tree = DeTable::parse(document).map_err(|error| error.message().to_owned())?;
    let mut text = String::new();
    table(tree.get_ref(), "", "", &mut text);
    Ok(text)
}

/// The values of a table, then its tables, each under a heading of its own.
fn table(tree: &DeTable<'_>, path: &str, heading: &str, text: &mut String) {
    let mut placed: Vec<_> = tree.iter().collect();
    placed.sort_by_key(|(key, _)| (place(&under(path, key.get_ref())), key.span().start));
    let members: Vec<(&str, &DeValue<'_>)> = placed
        .into_iter()
        .map(|(key, value)| (key.get_ref().as_ref(), value.get_ref()))
        .collect();
    let has_heading = |value: &DeValue<'_>| match value {
        DeValue::Table(table) => !table.is_empty(),
        DeValue::Array(items) => !items.is_empty() && items.iter().all(|item| item.get_ref().is_table()),
        _ => false,
    };
    for (key, value) in members.iter().filter(|(_, value)| !has_heading(value)) {
        let _ = write!(text, "{} = ", name(key));
        inline(value, text);
        text.push('\n');
    }
    for (key, member) in members.iter().filter(|(_, value)| has_heading(value)) {
        let (path, heading) = (under(path, key), under(heading, &name(key)));
        match member {
            DeValue::Table(inner) => {
                let _ = writeln!(text, "\n[{heading}]");
                table(inner, &path, &heading, text);
            }
            DeValue::Array(items) => {
                for item in items {
                    if let DeValue::Table(inner) = item.get_ref() {
                        let _ = writeln!(text, "\n[[{heading}]]");
                        table(inner, &path, &heading, text);
                    }
                }
            }
            _ => {}
        }
    }
}

fn under(path: &str, key: &str) -> String {
    if path.is_empty() {
        key.to_owned()
    } else {
        format!("{path}.{key}")
    }
}

/// Where a key stands among all keys; names of the author's keep their order.
fn place(path: &str) -> usize {
    let known = key_of(path).and_then(|key| KEYS.iter().position(|other| other.path == key.path));
    known.unwrap_or(KEYS.len())
}

/// A key as TOML has it: bare where it can be.
fn name(key: &str) -> String {
    let bare = !key.is_empty()
        && key
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
    if bare { key.to_owned() } else { quoted(key) }
}

fn inline(value: &DeValue<'_>, text: &mut String) {
    match value {
        DeValue::String(words) => text.push_str(&quoted(words)),
        DeValue::Integer(number) => text.push_str(number.as_str()),
        DeValue::Float(number) => text.push_str(number.as_str()),
        DeValue::Boolean(flag) => text.push_str(if *flag { "true" } else { "false" }),
        DeValue::Datetime(at) => text.push_str(&at.to_string()),
        DeValue::Array(items) => {
            text.push('[');
            for (index, item) in items.iter().enumerate() {
                text.push_str(if index == 0 { "" } else { ", " });
                inline(item.get_ref(), text);
            }
            text.push(']');
        }
        DeValue::Table(members) => {
            text.push('{');
            for (index, (key, member)) in members.iter().enumerate() {
                let _ = write!(
                    text,
                    "{}{} = ",
                    if index == 0 { " " } else { ", " },
                    name(key.get_ref())
                );
                inline(member.get_ref(), text);
            }
            text.push_str(" }");
        }
    }
}

/// A basic string of TOML.
fn quoted(words: &str) -> String {
    let mut text = String::from("\"");
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            letter if letter.is_control() => {
                let _ = write!(text, "\\u{:04X}", u32::from(letter));
            }
            letter => text.push(letter),
        }
    }
    text.push('"');
    text
}
