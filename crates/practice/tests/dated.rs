//! Limits that change on a day, as the public, a case and an author read them.

mod shipped;

use jiff::{Timestamp, civil::date};
use practice::{
    Code, Complaint, Entry,
    action::{Act, Action, File, decide},
    code::{
        explain::{Situation, expectations},
        publish::{Days, Published, promise_text, publish, publish_on},
    },
    entry::{Actor, Answering, Filing, Issue, Pin, Words},
    fault::Shelf,
    obligations,
    terms::{Channel, Class, Format, Kind, Label, Language, Service},
};

/// The small code whose limits change, after some edits; checked, or what check says in a line each.
fn checked(edits: &[(&str, &str)]) -> Result<Code, Vec<String>> {
    let mut text = include_str!("codes/changing.toml").to_owned();
    for (before, after) in edits {
        assert_eq!(text.matches(before).count(), 1, "an edit of one place: {before}");
        text = text.replace(before, after);
    }
    let mut shelf: Shelf = shipped::SHELF.clone();
    shelf.put("changing.toml", text);
    Code::check("changing.toml", &shelf).map_err(|faults| {
        let told = faults
            .iter()
            .map(|fault| format!("{}: {}; {}", fault.code, fault.message, fault.help));
        told.collect()
    })
}

fn changing(edits: &[(&str, &str)]) -> Code {
    checked(edits).unwrap_or_else(|told| panic!("{told:#?}"))
}

fn language(tag: &str) -> Language {
    Language::new(tag).unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn explained(code: &Code, at: &str) -> Vec<String> {
    let situation = Situation {
        channel: Channel::Web,
        kind: Kind::Complaint,
        class: Class::Consumer,
        language: Language::english(),
    };
    let at: Timestamp = at.parse().unwrap();
    let all = expectations(code, &situation, at).unwrap();
    all.iter().map(|one| plain(&one.text)).collect()
}

#[test]
fn the_page_says_every_row_of_a_limit_that_changes_in_every_language_and_form() {
    let code = changing(&[]);
    for (tag, sentence, due) in [
        (
            "en",
            "You get our answer within 5 business days (from 1 July 2027: within 3 business days).",
            "until 30 June 2027: within 5 business days; from 1 July 2027: within 3 business days",
        ),
        (
            "fr",
            "Vous recevez notre réponse dans un délai de 5 jours ouvrables (à partir du 1er juillet 2027 : dans un délai de 3 jours ouvrables).",
            "jusqu’au 30 juin 2027 : dans un délai de 5 jours ouvrables; à partir du 1er juillet 2027 : dans un délai de 3 jours ouvrables",
        ),
        (
            "es",
            "Recibe nuestra respuesta en un plazo de 5 días hábiles (desde el 1 de julio de 2027: en un plazo de 3 días hábiles).",
            "hasta el 30 de junio de 2027: en un plazo de 5 días hábiles; desde el 1 de julio de 2027: en un plazo de 3 días hábiles",
        ),
    ] {
        let published = publish(&code, &language(tag)).unwrap();
        for form in [Published::text, Published::markdown, Published::html, Published::page] {
            let said = plain(&form(&published)).replace("1<sup>er</sup>", "1er");
            assert!(said.contains(sentence), "{sentence}\nnot in\n{said}");
            assert!(said.contains(due), "{due}\nnot in\n{said}");
        }
    }
}

#[test]
fn a_page_that_is_read_later_says_first_what_holds_then_and_keeps_what_held_before() {
    let code = changing(&[]);
    let text = plain(
        &publish_on(&code, &Language::english(), date(2027, 7, 1))
            .unwrap()
            .text(),
    );
    let sentence = "You get our answer within 3 business days (until 30 June 2027: within 5 business days).";
    assert!(text.contains(sentence), "{text}");
    let due = "until 30 June 2027: within 5 business days; from 1 July 2027: within 3 business days";
    assert!(text.contains(due), "{text}");
}

#[test]
fn explain_says_the_limit_of_the_day_that_it_is_asked_about_as_the_clock_counts_it() {
    let code = changing(&[]);
    assert_eq!(
        explained(&code, "2027-06-30T18:00:00Z"),
        ["You get our answer within 5 business days."]
    );
    assert_eq!(
        explained(&code, "2027-07-01T18:00:00Z"),
        ["You get our answer within 3 business days."]
    );
}

/// The case file of a complaint that comes in at an instant.
fn filed(code: &Code, at: &str) -> Vec<Entry> {
    let file = File {
        filing: Filing {
            kind: Kind::Complaint,
            channel: Channel::Web,
            service: Service::Other,
            class: Class::Consumer,
            issues: vec![Issue {
                number: 1,
                category: "other".to_owned(),
            }],
            answering: Answering {
                by: Some(Channel::Email),
                language: Language::english(),
                format: Format::Standard,
            },
            anonymous: false,
            on_behalf: false,
            zone: None,
            earlier: Vec::new(),
            pin: Pin {
                code: code.id.clone(),
                version: code.version.clone(),
                digest: String::new(),
                tzdata: String::new(),
            },
            brand: None,
        },
        words: Words::from([
            (Label::Nature, "No dial tone".to_owned()),
            (Label::Email, "someone@example.org".to_owned()),
        ]),
        files: Vec::new(),
        team: None,
    };
    let act = Act::now(Actor::Customer, Action::File(Box::new(file)));
    decide(code, None, &act, at.parse().unwrap()).unwrap()
}

#[test]
fn what_is_said_of_a_case_is_the_limit_by_which_its_clock_runs() {
    let code = changing(&[]);
    let english = Language::english();
    let phrases = code.phrasebook(&english).unwrap();
    for (received, said) in [
        ("2027-06-29T17:00:00Z", "You get our answer within 5 business days."),
        ("2027-07-02T17:00:00Z", "You get our answer within 3 business days."),
    ] {
        let entries = filed(&code, received);
        let complaint = Complaint::read("case", &entries).unwrap();
        let days = Days::of_case(&code, &complaint, &entries);
        let promise = code.promise("answer").unwrap();
        assert_eq!(plain(&promise_text(&code, promise, &days, &english, &phrases)), said);
        let owed = obligations(&code, &complaint, &entries);
        let within = phrases.within(owed[0].trace.within.unwrap());
        assert!(plain(said).contains(&plain(&within)), "{within}");
    }
}
