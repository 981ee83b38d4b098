//! A calendar that keeps files of holidays, read as a provider's code reads it: the code that ships, with one
//! more calendar at its end.

use std::path::Path;

use practice::{Code, calendar::Calendar, fault::Shelf};

const DOCUMENT: &str = "jive-canada.toml";

/// The code that ships, its pack, and every calendar file there is.
pub fn shelf() -> Shelf {
    let mut shelf = Shelf::default();
    // Tests add texts to it, and their translations carry no stamp.
    let code = include_str!("../../../../codes/jive-canada.toml");
    shelf.put(DOCUMENT, code.split("\n[translated.").next().unwrap()).put(
        "packs/ca-ccts.toml",
        include_str!("../../../../codes/packs/ca-ccts.toml"),
    );
    for file in files() {
        let path = folder().join(format!("{file}.toml"));
        shelf.put(
            &format!("calendars/{file}.toml"),
            std::fs::read_to_string(path).unwrap(),
        );
    }
    shelf
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../codes/calendars")
}

/// The names of the calendar files that ship.
pub fn files() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".toml").map(str::to_owned))
        .collect();
    names.sort();
    names
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
