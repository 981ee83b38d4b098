//! `message/delivery-status` (RFC 3464): a block of fields for the server, and one for each recipient.

use crate::{
    headers::{Headers, addresses::address_of},
    message::Failed,
};

#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Report {
    pub failed: Vec<Failed>,
    /// There are recipients, and it reached all of them.
    pub only_good: bool,
}

/// As many as are worth a task.
const MOST: usize = 1_000;

pub(super) fn recipients(body: &[u8]) -> Report {
    let mut report = Report::default();
    let mut good = 0_usize;
    let mut rest = body;
    while !rest.is_empty() && report.failed.len() < MOST {
        let (fields, beneath) = Headers::split(rest);
        rest = if beneath.len() == rest.len() { &[] } else { beneath };
        if fields.is_empty() {
            continue;
        }
        let address = ["Original-Recipient", "Final-Recipient"]
            .iter()
            .filter_map(|name| fields.plain(name))
            .find_map(|value| recipient(&value));
        let status = fields.plain("Status").and_then(|status| code(&status));
        let action = fields.word("Action").unwrap_or_default();
        let for_good = match (action.as_str(), status.as_deref()) {
            ("delivered" | "relayed" | "expanded", _) => {
                good += 1;
                continue;
            }
            ("delayed", _) => false,
            ("", Some(status)) if status.starts_with('4') => false,
            ("", Some(status)) if status.starts_with('2') => {
                good += 1;
                continue;
            }
            ("", None) => continue,
            _ => true,
        };
        let Some(address) = address else { continue };
        let same = |had: &&mut Failed| had.address.eq_ignore_ascii_case(&address);
        if let Some(had) = report.failed.iter_mut().find(same) {
            had.for_good |= for_good;
            continue;
        }
        report.failed.push(Failed {
            address,
            for_good,
            status,
        });
    }
    report.only_good = good > 0 && report.failed.is_empty();
    report
}

/// `rfc822; <a@b.ca>`.
fn recipient(value: &str) -> Option<String> {
    let address = value.split_once(';').map_or(value, |(_, address)| address).trim();
    let address = address
        .strip_prefix('<')
        .and_then(|inner| inner.split_once('>'))
        .map_or(address, |(inner, _)| inner);
    let first = address.split_whitespace().next()?;
    address_of(first.trim_matches(['<', '>', '"', ',']))
}

/// `5.1.1` within a text.
pub(super) fn code(text: &str) -> Option<String> {
    text.split(|c: char| !(c.is_ascii_digit() || c == '.'))
        .find_map(|word| {
            let mut numbers = word.split('.');
            let class = numbers.next()?;
            let (subject, detail) = (numbers.next()?, numbers.next()?);
            let fits = |number: &str| (1..=3).contains(&number.len());
            (matches!(class, "2" | "4" | "5") && fits(subject) && fits(detail) && numbers.next().is_none())
                .then(|| word.to_owned())
        })
}
