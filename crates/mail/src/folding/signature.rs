//! What stands beneath what was written: `-- `, “Sent from my iPhone”, the lines of a mailing list.

use super::{
    Folds, Line,
    leading::holds,
    words::{DEVICES, SENT_FROM},
};

/// A signature is short. What is longer beneath two dashes is a letter that goes on.
const LINES: usize = 12;
/// The same, where the blank behind the dashes is missing.
const LINES_IN_DOUBT: usize = 6;

/// With the blank lines in it.
const WINDOW: usize = 60;

/// Folds what signs each stretch of writing.
pub(super) fn fold(lines: &[Line<'_>], text: &str, folds: &mut Folds) {
    let mut new: Vec<(usize, usize)> = Vec::new();
    let mut end = lines.len();
    let mut at = lines.len();
    // Each stretch between what is folded already has at most one.
    let mut signed = false;
    // From the end.
    while let Some(line) = at.checked_sub(1).and_then(|before| lines.get(before)) {
        at -= 1;
        if folds.covers(line.from) {
            end = at;
            signed = false;
            continue;
        }
        if let Some(to) = (!signed).then(|| signs(lines, at, end)).flatten() {
            let last = lines.get(to - 1).map_or(text.len(), |line| line.to);
            // Only where something was written above it.
            if lines
                .get(..at)
                .unwrap_or_default()
                .iter()
                .any(|above| !above.blank() && !folds.covers(above.from))
            {
                new.push((line.from, last));
                signed = true;
            }
        }
    }
    for (from, to) in new {
        folds.add(from, to);
    }
}

/// Whether a signature begins at a line, and where it ends: at the end of its stretch.
fn signs(lines: &[Line<'_>], at: usize, end: usize) -> Option<usize> {
    let line = lines.get(at)?;
    if end.saturating_sub(at) > WINDOW {
        return None;
    }
    let beneath = lines.get(at + 1..end)?;
    let filled = beneath.iter().filter(|line| !line.blank()).count();
    let long = beneath.iter().any(|line| line.text.len() > 200);
    let dashes = match line.text {
        "-- " => Some(LINES),
        text if text.trim_end() == "--" || text.trim_end() == "—" => Some(LINES_IN_DOUBT),
        _ => None,
    };
    if let Some(most) = dashes {
        return (filled > 0 && filled <= most && !long).then_some(end);
    }
    if filled == 0 && device(line.text) {
        return Some(end);
    }
    // `____` and the name of a list.
    let rule = line.text.trim().len() >= 20 && line.text.trim().bytes().all(|byte| byte == b'_');
    let list = beneath.iter().find(|line| !line.blank()).is_some_and(|line| {
        let line = line.text.to_lowercase();
        line.contains("mailing list") || line.contains("liste de diffusion") || line.contains("lista de correo")
    });
    (rule && list && filled <= 6 && !long).then_some(end)
}

/// “Sent from my iPhone”, in one line that says nothing else.
fn device(text: &str) -> bool {
    // A link behind it is no part of the words.
    let words = text.trim().trim_matches(['*', '_', '<', '[']).to_lowercase();
    let words = words.split(['<', '[', '(']).next().unwrap_or_default().trim();
    let short = words.len() <= 100 && words.split_whitespace().count() <= 12 && !words.contains([',', ';', '?', '!']);
    let begins = SENT_FROM.iter().any(|begin| words.starts_with(begin)) || words.ends_with("から送信");
    short && begins && DEVICES.iter().any(|device| holds(words, device))
}
