//! Bounces in words, as each mail system has its own: qmail, Exim, Postfix, Exchange, Domino, sendmail and the rest.
//!
//! An announcement, then the addresses, then often the message that came back, which is not looked at for addresses.

use super::{
    phrases::{ASIDE, BEFORE, DELAYED, FAILED, RETURNED},
    report::code,
};
use crate::{
    headers::{addresses::address_of, ids},
    message::Failed,
};

#[derive(Debug, Default)]
pub(super) struct Prose {
    pub failed: Vec<Failed>,
    /// It says that something could not be delivered, or not yet.
    pub announced: bool,
    pub delayed: bool,
    /// Alone on their lines, before anything was announced.
    early: Vec<String>,
    /// It begins as no person begins, with a heading between dashes or stars.
    pub like_a_form: bool,
}

/// What mail systems say is said by then.
const LINES: usize = 400;
const MOST: usize = 1_000;

pub(super) fn read(text: &str, subject: &str, domain: &str) -> Prose {
    let lines: Vec<&str> = text.lines().take(LINES).collect();
    let mut prose = Prose {
        like_a_form: form(&lines),
        ..Prose::default()
    };
    let mut lone: Vec<&str> = Vec::new();
    let mut recipient = None;
    let mut before = String::new();
    for line in &lines {
        let low = squeezed(line);
        let both = format!("{before} {low}");
        let announces = |phrases: &[&str]| {
            phrases
                .iter()
                .any(|phrase| low.contains(phrase) || both.contains(phrase))
        };
        if announces(DELAYED) {
            prose.delayed = true;
            prose.announced = true;
        } else if announces(FAILED) {
            prose.announced = true;
        }
        if recipient.is_none() && prose.announced {
            let to = low.find("to: ").filter(|at| *at == 0 || low.contains("subject: "));
            recipient = to
                .and_then(|at| low.get(at + 4..))
                .and_then(first_address)
                .map(|(address, _)| address);
        }
        // Two lines are the header of the message itself.
        if returned_begins(&low) || (line.starts_with("Received: ") || line.starts_with(">Received:")) {
            break;
        }
        before.clone_from(&low);
        prose.line(line, &low);
        if prose.announced && line.starts_with(['\t', ' ']) && lone_word(line) {
            lone.push(line.trim());
        }
    }
    let low_subject = squeezed(subject);
    prose.delayed |= DELAYED.iter().any(|phrase| low_subject.contains(phrase));
    if prose.failed.is_empty() {
        // AOL and Yale name only what stands before the `@`, Yahoo the header of the message.
        let own: Vec<String> = lone
            .iter()
            .map(|word| format!("{word}@{}", domain.to_lowercase()))
            .collect();
        if prose.announced {
            for address in std::mem::take(&mut prose.early) {
                prose.add(&address, None);
            }
        }
        let found = recipient.into_iter().chain(
            own.iter()
                .filter(|_| !domain.is_empty())
                .filter_map(|own| address_of(own)),
        );
        if prose.failed.is_empty() {
            for address in found.take(1) {
                prose.add(&address, None);
            }
        }
    }
    let for_good = !prose.delayed;
    for failed in &mut prose.failed {
        failed.for_good = for_good;
    }
    prose
}

impl Prose {
    fn line(&mut self, line: &str, low: &str) {
        let begins = trimmed(line);
        let status = code(line);
        // `<a@b.ca>:`, `* a@b.ca`, `[SMTP:a@b.ca]`, `a@b.ca ... unknown host`.
        if let Some((address, rest)) = first_address(begins) {
            let heading = line.trim_start().starts_with('<') && line.trim_end().ends_with(':');
            self.announced |= heading;
            // A sentence that begins with an address is none of a list.
            let rest = rest.trim_start_matches(['>', ')', ']', '"', '\'']);
            let listed = !rest.trim_start().starts_with(char::is_alphabetic) || rest.starts_with(" on ");
            if self.announced && listed {
                self.add(&address, status);
                return;
            }
            if listed && rest.trim().is_empty() && self.early.len() < MOST {
                self.early.push(address);
            }
        }
        let aside = ASIDE
            .iter()
            .any(|says| low.trim_start().starts_with(says) || (says.len() > 9 && low.contains(says)));
        for before in BEFORE {
            for (at, _) in low.match_indices(before) {
                let behind = low.get(at + before.len()..).unwrap_or_default();
                // In lower case it is found; as it was written it is kept.
                let original = find_ignoring_case(line, behind);
                let address = first_address(trimmed(original.unwrap_or(behind))).map(|(address, _)| address);
                if let Some(address) =
                    address.filter(|_| !aside || before.starts_with("generated") || *before == "local mailbox")
                {
                    self.announced |=
                        !matches!(*before, "recipient:" | "addressed to" | "your message to" | "rcpt to:");
                    self.add(&address, status.clone());
                }
            }
        }
        // Exchange of old: `c=US;a= ;p=X;dda:SMTP=a@b.ca; on …`.
        if self.announced
            && let Some((_, behind)) = line.split_once("SMTP=")
            && let Some((address, _)) = first_address(behind)
        {
            self.add(&address, status);
        }
    }

    fn add(&mut self, address: &str, status: Option<String>) {
        let local = address.split('@').next().unwrap_or_default().to_lowercase();
        let office = matches!(
            local.as_str(),
            "postmaster" | "mailer-daemon" | "abuse" | "support" | "helpdesk"
        );
        let full = self.failed.len() >= MOST;
        let had = self
            .failed
            .iter_mut()
            .find(|failed| failed.address.eq_ignore_ascii_case(address));
        match had {
            Some(failed) => {
                if failed.status.is_none() {
                    failed.status = status;
                }
            }
            None if office || full => {}
            None => self.failed.push(Failed {
                address: address.to_owned(),
                for_good: true,
                status,
            }),
        }
    }
}

/// Lower case, straight quotes, every blank one.
fn squeezed(line: &str) -> String {
    let line = line.get(..line.len().min(1_000)).unwrap_or_default();
    let low = line.to_lowercase().replace(['’', '`'], "'").replace('\u{a0}', " ");
    low.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn returned_begins(low: &str) -> bool {
    RETURNED.iter().any(|says| low.contains(says)) && !low.contains('@')
}

/// Between dashes the heading says it; or beneath a line of stars stands what failed, and then an address alone.
fn form(lines: &[&str]) -> bool {
    let mut filled = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    let (Some(first), Some(second)) = (filled.next(), filled.next()) else {
        return false;
    };
    if !["---", "***", "==="].iter().any(|rule| first.starts_with(rule)) {
        return false;
    }
    let fails = |line: &str| {
        let low = squeezed(line);
        FAILED.iter().any(|says| low.contains(says))
    };
    if !first.trim_matches(['-', '*', '=', ' ']).is_empty() {
        return fails(first);
    }
    let alone =
        |line: &str| first_address(trimmed(line)).is_some_and(|(_, rest)| rest.trim_matches(['>', ' ']).is_empty());
    fails(second) && filled.next().is_some_and(alone)
}

/// Without what stands before an address.
fn trimmed(text: &str) -> &str {
    let mut text = text.trim_start();
    loop {
        let next = text.trim_start_matches(['<', '*', '-', '>', '"', '\'', '[', '(', ' ', '\t', '·', '•', ':']);
        let next = next
            .strip_prefix("SMTP:")
            .or_else(|| next.strip_prefix("smtp:"))
            .unwrap_or(next);
        let next = next.strip_prefix("mailto:").unwrap_or(next);
        if next.len() == text.len() {
            return text;
        }
        text = next;
    }
}

/// The address that a text begins with, and what follows it.
fn first_address(text: &str) -> Option<(String, &str)> {
    let end = text
        .find(|c: char| {
            c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | '(' | ')' | '[' | ']' | ',' | ';' | ':')
        })
        .unwrap_or(text.len());
    let word = text.get(..end)?.trim_end_matches('.');
    let (local, domain) = word.split_once('@')?;
    let named = !local.is_empty()
        && !domain.is_empty()
        && !domain.contains('@')
        && domain.chars().all(|c| c.is_alphanumeric() || "-.".contains(c));
    let address = named.then(|| address_of(word)).flatten()?;
    Some((address, text.get(end..)?))
}

/// One word alone on a line, as a name of somebody.
fn lone_word(line: &str) -> bool {
    let word = line.trim();
    !word.is_empty() && word.len() < 64 && word.chars().all(|c| c.is_ascii_alphanumeric() || "._-+".contains(c))
}

fn find_ignoring_case<'a>(line: &'a str, behind: &str) -> Option<&'a str> {
    let word = behind.split_whitespace().next()?;
    let low = line.to_lowercase();
    // Only where lower case is as long: else what was found is good enough.
    let at = (low.len() == line.len()).then(|| low.rfind(word)).flatten()?;
    line.get(at..)
}

/// The id of the message that came back, where its header stands in the text.
pub(super) fn returned(text: &str) -> Option<String> {
    text.lines().take(LINES * 5).find_map(|line| {
        let line = line.trim_start_matches(['>', ' ', '\t']);
        let named = line
            .get(..11)
            .is_some_and(|name| name.eq_ignore_ascii_case("message-id:"));
        named.then(|| line.get(11..).and_then(ids::id)).flatten()
    })
}
