//! The complaints that a letter may belong to: by a tracking number that stands in it, by what a person searches for,
//! and else by who sent it. Each says why it is shown, and none is chosen by itself.

use minijinja::{Value, context};
use register::{WorkItem, search::Sight};

use super::{Colleague, Desk, Oops, People};
use crate::{letters_in::Whole, search::Searcher};

const MOST: usize = 8;
/// So many numbers of a letter are looked up.
const NUMBERS: usize = 50;

/// What is searched for where nobody typed anything: the account, and then the name.
fn usual(whole: &Whole) -> Vec<String> {
    let said = &whole.letter.said;
    // What somebody is called is no question to the search box.
    let plain = |text: &String| text.replace([':', '"', '-'], " ").trim().to_owned();
    [&said.account, &said.sender].map(plain).to_vec()
}

/// Complaints, with what tells them from one another.
pub async fn found(desk: &Desk, colleague: &Colleague, whole: &Whole, typed: &str) -> Result<Vec<Value>, Oops> {
    let tongue = colleague.tongue(desk);
    let mut rows: Vec<Value> = Vec::new();
    let mut known: Vec<String> = Vec::new();
    for reference in numbers(&whole.letter.text) {
        if known.contains(&reference) {
            continue;
        }
        if let Some(case) = desk.case(&reference).await?.filter(|case| colleague.sees(case)) {
            let contact = &case.complaint.contact;
            let name = contact.name.clone().unwrap_or_default();
            let matter = case.filed_word(practice::terms::Label::Nature).unwrap_or_default();
            let stage = case.complaint.stage().word();
            let (name, matter) = shown(colleague, &name, matter);
            rows.push(choice(
                tongue,
                &reference,
                name,
                matter,
                (stage, "letters-in-by-number"),
            ));
            known.push(reference);
        }
    }
    let asked = if typed.is_empty() {
        usual(whole)
    } else {
        vec![typed.to_owned()]
    };
    let why = if typed.is_empty() {
        "letters-in-by-sender"
    } else {
        "letters-in-by-search"
    };
    for asked in asked {
        for item in searched(desk, colleague, &asked).await? {
            if !known.contains(&item.reference) {
                let (name, matter) = (item.name.as_deref(), item.matter.as_deref());
                let (name, matter) = shown(colleague, name.unwrap_or_default(), matter.unwrap_or_default());
                rows.push(choice(tongue, &item.reference, name, matter, (item.stage.word(), why)));
                known.push(item.reference);
            }
        }
    }
    Ok(rows)
}

/// Of who complains and of what, as much as this colleague is shown.
pub fn shown<'t>(colleague: &Colleague, name: &'t str, matter: &'t str) -> (&'t str, &'t str) {
    match colleague.sight() {
        Sight::Everything => (name, matter),
        Sight::Names => (name, ""),
        Sight::Numbers => ("", ""),
    }
}

async fn searched(desk: &Desk, colleague: &Colleague, asked: &str) -> Result<Vec<WorkItem>, Oops> {
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let (code, on_record) = (desk.code(), desk.codes_on_record().await?);
    let people = People::of(desk).await?;
    let searcher = Searcher {
        tongue: colleague.tongue(desk),
        tongues: desk.tongues(),
        code: &code,
        on_record: &on_record,
        staff: &people.staff,
        teams: &people.teams,
        me: Some(&colleague.staff.id),
        sight: colleague.sight(),
        within: colleague.only_teams(),
        now: desk.now(),
    };
    match searcher.understand(asked).query {
        Some(query) => Ok(desk.register().search(&query, MOST, None).await?.items),
        None => Ok(Vec::new()),
    }
}

fn choice(
    tongue: &crate::tongue::Tongue,
    reference: &str,
    name: &str,
    matter: &str,
    (stage, why): (&str, &str),
) -> Value {
    let matter: String = matter.chars().take(120).collect();
    let hint = [tongue.say(&format!("stage-{stage}")), tongue.say(why), matter];
    let said: Vec<String> = hint.into_iter().filter(|text| !text.is_empty()).collect();
    context! {
        value => reference,
        label => [reference, name].join(" ").trim(),
        hint => said.join(" · "),
    }
}

/// Numbers in a text that can be those of complaints.
fn numbers(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| !(c.is_ascii_digit() || c == '-'));
    parts.filter_map(practice::reference::read).take(NUMBERS).collect()
}

/// Whether two names may be the same person's: where they have a word in common, or one of them is not known.
pub fn may_be_one(one: &str, other: &str) -> bool {
    let words = |name: &str| -> Vec<String> {
        name.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 1)
            .map(str::to_lowercase)
            .collect()
    };
    let (one, other) = (words(one), words(other));
    one.is_empty() || other.is_empty() || one.iter().any(|word| other.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_share_a_word_may_be_one_person() {
        assert!(may_be_one("Lea Tremblay", "TREMBLAY, L."));
        assert!(may_be_one("", "Rosa"));
        assert!(!may_be_one("Rosa Diaz", "Omar Haddad"));
    }

    #[test]
    fn a_tracking_number_is_found_in_what_was_read() {
        let number = practice::reference::reference(7);
        assert_eq!(numbers(&format!("re: {number}, call 416-555-0199.")), [number]);
    }
}
