//! What goes to the terminal: how wide it is, whether it has colours, and what becomes of output that nobody takes.

use std::{
    fmt::Display,
    io::{self, ErrorKind, IsTerminal as _, Write},
    ops::ControlFlow,
};

use practice::{
    fault::{Drawing, Shelf},
    paragraph::wrapped,
};

/// Writes to the ordinary output. A reader that has had enough, such as `head`, is no fault of ours.
///
/// # Errors
/// Those of the output, such as a disk that is full.
pub fn say(said: &str) -> io::Result<()> {
    say_on(said).map(drop)
}

/// The same for one part of many: where nobody reads any more, there is no use in the rest.
///
/// # Errors
/// Those of the output.
pub fn say_on(said: &str) -> io::Result<ControlFlow<()>> {
    write(&mut io::stdout().lock(), said)
}

/// The same, where errors go.
///
/// # Errors
/// Those of the output.
pub fn complain(said: &str) -> io::Result<()> {
    write(&mut io::stderr().lock(), said).map(drop)
}

/// Says why a command could not be carried out. Where errors go may be what is full: then there is nobody to tell.
pub fn regret(sentence: &str) {
    let _ = complain(&format!("recourse: {sentence}\n"));
}

fn write(to: &mut impl Write, said: &str) -> io::Result<ControlFlow<()>> {
    match to.write_all(said.as_bytes()).and_then(|()| to.flush()) {
        Ok(()) => Ok(ControlFlow::Continue(())),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(ControlFlow::Break(())),
        Err(error) => Err(error),
    }
}

/// Draws faults as wide as the terminal where errors go, and in its colours.
pub fn drawing(shelf: &Shelf) -> Drawing<'_> {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
    Drawing::of(shelf)
        .across(columns())
        .in_colour(io::stderr().is_terminal() && !plain)
}

/// How wide the terminal is where errors go; 80, if they go to none.
pub fn columns() -> usize {
    let terminal = terminal_size::terminal_size_of(io::stderr());
    terminal.map_or(80, |(width, _)| usize::from(width.0))
}

/// How many of something there are: `1 entry`, `2 entries`.
pub fn counted(count: impl Display, one: &str, more: &str) -> String {
    let count = count.to_string();
    let noun = if count == "1" { one } else { more };
    format!("{count} {noun}")
}

/// A sentence with how to mend it, each a paragraph.
pub fn with_help(sentence: &str, help: &str) -> String {
    let said = indented(sentence, 0) + &wrapped(help, "help: ", "      ", readable());
    said.trim_end().to_owned()
}

/// A paragraph, each line after a margin of so many columns.
pub fn indented(text: &str, margin: usize) -> String {
    let margin = " ".repeat(margin);
    wrapped(text, &margin, &margin, readable())
}

/// As many columns as the terminal has and an eye can follow.
fn readable() -> usize {
    columns().clamp(40, 120)
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn one_is_not_said_as_several() {
        let said = |count: u64| counted(count, "entry", "entries");
        assert_eq!(
            [said(0), said(1), said(2), said(21)],
            ["0 entries", "1 entry", "2 entries", "21 entries"]
        );
    }
}
