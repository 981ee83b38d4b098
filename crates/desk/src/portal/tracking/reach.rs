//! How we reach the customer, as far as the page says it: enough to know one’s own address by, and no more. The secret may
//! be shared with whoever helps.

use minijinja::{Value, context};
use practice::{
    complaint::Complaint,
    terms::{Channel, Label},
};

/// The ways that are known, in the order in which they are asked for; the one by which they are answered is marked.
pub fn drawn(complaint: &Complaint) -> Vec<Value> {
    let by = match complaint.answering.by {
        Some(Channel::Email) => Some(Label::Email),
        Some(Channel::Phone | Channel::Sms) => Some(Label::Phone),
        Some(Channel::Letter) => Some(Label::Address),
        _ => None,
    };
    [Label::Email, Label::Phone, Label::Address]
        .into_iter()
        .filter_map(|label| {
            let known = complaint.contact.of(label)?;
            Some(context! { label => label.word(), masked => masked(label, known), answered => by == Some(label) })
        })
        .collect()
}

/// Its end by which somebody knows it again; of a postal address nothing.
fn masked(label: Label, known: &str) -> String {
    match label {
        Label::Email => {
            let (name, host) = known.rsplit_once('@').unwrap_or((known, ""));
            let first: String = name.chars().take(1).collect();
            format!("{first}•••@{host}")
        }
        Label::Phone => {
            let digits: Vec<char> = known.chars().filter(char::is_ascii_digit).collect();
            let last: String = digits.iter().skip(digits.len().saturating_sub(2)).collect();
            format!("•••{last}")
        }
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_known_again_and_not_read() {
        assert_eq!(masked(Label::Email, "nora@example.org"), "n•••@example.org");
        assert_eq!(masked(Label::Email, "n@example.org"), "n•••@example.org");
        assert_eq!(masked(Label::Phone, "902-555-0148"), "•••48");
        assert_eq!(masked(Label::Phone, "7"), "•••7");
        assert_eq!(masked(Label::Address, "1 Main Street"), "");
    }
}
