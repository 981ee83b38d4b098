//! `Authentication-Results` (RFC 8601): what servers on the way say that they checked.

use crate::message::{Proof, Proved};

/// More than any way has stations.
pub(crate) const MOST: usize = 50;

/// One header, if it can be read.
pub(crate) fn proof(value: &str) -> Option<Proof> {
    let value = without_comments(value);
    let mut pieces = value.split(';').map(str::trim);
    // The server, and perhaps a version.
    let server = pieces
        .next()?
        .split_whitespace()
        .next()?
        .trim_matches('"')
        .to_lowercase();
    // Some servers leave themselves out. Nobody then says it.
    if server.is_empty() || server.contains('=') {
        return None;
    }
    let mut proof = Proof {
        server,
        spf: None,
        dkim: None,
        dmarc: None,
    };
    for piece in pieces {
        let mut words = piece.split_whitespace();
        let Some((method, result)) = first(&mut words) else {
            continue;
        };
        let slot = match method.as_str() {
            "spf" => &mut proof.spf,
            "dkim" => &mut proof.dkim,
            "dmarc" => &mut proof.dmarc,
            _ => continue,
        };
        // Of several signatures one that holds is enough.
        let result = proved(&result);
        if *slot != Some(Proved::Pass) {
            *slot = Some(match (*slot, result) {
                (Some(Proved::Fail), Proved::Nothing) => Proved::Fail,
                _ => result,
            });
        }
    }
    Some(proof)
}

/// `dkim=pass`, also as `dkim/1 = pass`.
fn first<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<(String, String)> {
    let joined: String = words.take(3).collect::<Vec<_>>().join(" ");
    let (method, rest) = joined.split_once('=')?;
    let method = method.split('/').next()?.trim().to_ascii_lowercase();
    let result = rest.split_whitespace().next()?.to_ascii_lowercase();
    Some((method, result))
}

fn proved(result: &str) -> Proved {
    match result {
        "pass" => Proved::Pass,
        "fail" | "softfail" | "hardfail" | "policy" => Proved::Fail,
        _ => Proved::Nothing,
    }
}

fn without_comments(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for c in value.chars() {
        match c {
            _ if escaped => {
                escaped = false;
                continue;
            }
            '\\' if quoted || depth > 0 => {
                escaped = true;
                continue;
            }
            '"' if depth == 0 => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted && depth > 0 => {
                depth -= 1;
                out.push(' ');
                continue;
            }
            _ => {}
        }
        // What is quoted must not end a piece.
        if depth == 0 {
            out.push(if quoted && matches!(c, ';' | '=') { '_' } else { c });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Proved, proof};

    #[test]
    fn what_a_server_checked_is_read_over_comments() {
        let read = proof(
            "MX.Example.ca 1; spf=pass (sender IP is 1.2.3.4; helo=x) smtp.mailfrom=a@b.ca; \
             dkim=fail (no key) header.d=b.ca; dkim = pass header.d=c.ca; dmarc=none",
        )
        .expect("a proof");
        assert_eq!(read.server, "mx.example.ca");
        assert_eq!(read.spf, Some(Proved::Pass));
        assert_eq!(read.dkim, Some(Proved::Pass));
        assert_eq!(read.dmarc, Some(Proved::Nothing));
    }

    #[test]
    fn a_result_within_quotes_or_comments_is_none() {
        let read = proof("mx.ca; (dmarc=pass; ) spf=softfail reason=\"x; dmarc=pass\"").expect("a proof");
        assert_eq!((read.spf, read.dmarc), (Some(Proved::Fail), None));
    }

    #[test]
    fn nobody_proves_nothing() {
        assert_eq!(proof("spf=pass smtp.mailfrom=a@b"), None);
        assert_eq!(proof(""), None);
        let none = proof("mx.ca; none").expect("a server that checked nothing");
        assert_eq!((none.spf, none.dkim, none.dmarc), (None, None, None));
    }
}
