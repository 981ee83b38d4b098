//! A calendar that keeps files of holidays, read as a provider's code reads it: the code that ships, with one
//! more calendar at its end.

#[path = "../shipped/mod.rs"]
mod shipped;

use practice::{Code, calendar::Calendar, fault::Shelf};

const DOCUMENT: &str = "jive-canada.toml";

/// Everything that ships. Tests add texts to the code, and their translations carry no stamp.
pub fn shelf() -> Shelf {
    let mut shelf = shipped::SHELF.clone();
    let code = shelf.text(DOCUMENT).unwrap();
    let unstamped = code.split("\n[translated.").next().unwrap().to_owned();
    shelf.put(DOCUMENT, unstamped);
    shelf
}

/// The names of the calendar files that ship.
pub fn files() -> Vec<String> {
    let names = shipped::SHELF.documents().map(|(name, _)| name);
    names
        .filter_map(|name| Some(name.strip_prefix("calendars/")?.strip_suffix(".toml")?.to_owned()))
        .collect()
}

/// `[calendar.kept]` with these lines, beside files of one's own; or what is wrong with it.
pub fn kept_with(lines: &str, own: &[(&str, &str)]) -> Result<Calendar, String> {
    let mut shelf = shelf();
    for (name, text) in own {
        shelf.put(&format!("calendars/{name}.toml"), *text);
    }
    let code = shelf.text(DOCUMENT).unwrap().to_owned();
    shelf.put(DOCUMENT, format!("{code}\n[calendar.kept]\n{lines}\n"));
    Code::read(DOCUMENT, &shelf)
        .map(|code| code.calendars.get("kept").unwrap().clone())
        .map_err(|faults| {
            let drawn: Vec<String> = faults.iter().map(|fault| fault.drawn(&shelf)).collect();
            drawn.join("\n")
        })
}

/// Open all day on every day, but for the holidays of one file.
pub fn around_the_clock(file: &str) -> Calendar {
    let lines = format!("zone = \"UTC\"\nweek = {{ mon-sun = \"00:00-24:00\" }}\nholidays = \"{file}\"");
    kept_with(&lines, &[]).unwrap_or_else(|drawn| panic!("{drawn}"))
}
