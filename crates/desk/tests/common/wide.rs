//! The shipped code with rules of every kind that it has none of: the same that the tests of the rules stand on.

use desk::codes::{Published, shipped_shelf};

pub fn code() -> Published {
    let mut shelf = shipped_shelf();
    let shipped = |name: &str| shelf.text(name).unwrap().to_owned();
    let carried = "contains = [\"reference\", \"next-steps\", \"estimate\"";
    let more = ", \"contact\", \"link-to-code\", \"limits-of-the-answer\", \"receipt\", \"right-to-a-document\"";
    // What is added below has translations that nobody has stamped.
    let code = shipped("jive-canada.toml")
        .split("\n[translated.")
        .next()
        .unwrap()
        .to_owned();
    assert!(code.contains(carried));
    let code = code.replacen(carried, &format!("{carried}{more}"), 1);
    let director = "roles = [\"director\"]\n";
    assert!(code.contains(director));
    let code = code.replacen(director, &format!("{director}asked_by = [\"phone\", \"letter\"]\n"), 1);
    let scheme = shipped("packs/ca-ccts.toml");
    let rules = include_str!("../../../practice/tests/codes/wide.toml");
    let accepts = "[scheme.accepts]\nsince = \"received\"\nwait = \"8 weeks\"\nor_after = [\"deadlocked\"]\n";
    shelf
        .put("wide.toml", format!("{code}\n{rules}"))
        .put("packs/ca-ccts.toml", format!("{scheme}\n{accepts}"));
    Published::read("wide.toml", &shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()))
}
