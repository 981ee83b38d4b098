//! Limits that change on a day, as the public, a case and an author read them.

#[path = "common/plain.rs"]
mod plain;
mod shipped;

use jiff::{Timestamp, civil::date};
use practice::{
    Code, Complaint, Entry,
    action::{Act, Action, File, decide},
    code::{
        explain::{Situation, expectations},
        publish::{Days, Published, promise_text, publish, publish_on},
    },
    entry::{Actor, Words},
    fault::Shelf,
    obligations,
    story::Story,
    terms::{Channel, Class, Kind, Label, Language},
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
        filing: plain::filing(&["other"]),
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

/// The code with a row that ends the promise for some days.
const GAP: (&str, &str) = (
    "  { from = 2027-07-01, is = \"3 business days\"",
    "  { from = 2027-07-01, is = \"none\", source = \"our board\" },\n  { from = 2027-09-01, is = \"3 business days\"",
);

#[test]
fn days_without_a_row_are_found_with_their_dates() {
    let told = checked(&[GAP]).unwrap_err();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert!(
        told[0].starts_with("value-gap: promise “answer” is not in force from 2027-07-01 to 2027-08-31"),
        "{told:#?}"
    );
    // What ends for good says so by its row, and the page says it too.
    let for_good = [("is = \"3 business days\"", "is = \"none\"")];
    let text = plain(&publish(&changing(&for_good), &Language::english()).unwrap().text());
    assert!(
        text.contains("until 30 June 2027: within 5 business days; from 1 July 2027: not promised"),
        "{text}"
    );
}

#[test]
fn a_promise_outside_its_rows_is_told_and_does_not_vanish() {
    let mut text = include_str!("codes/changing.toml").replace(GAP.0, GAP.1);
    let mut shelf: Shelf = shipped::SHELF.clone();
    shelf.put("changing.toml", std::mem::take(&mut text));
    let code = Code::read("changing.toml", &shelf).unwrap();
    let english = Language::english();
    let page = plain(&publish_on(&code, &english, date(2027, 7, 2)).unwrap().text());
    let rows = "until 30 June 2027: within 5 business days; from 1 July 2027 to 31 August 2027: not promised; \
                from 1 September 2027: within 3 business days";
    assert!(page.contains(rows), "{page}");

    let situation = Situation {
        channel: Channel::Web,
        kind: Kind::Complaint,
        class: Class::Consumer,
        language: english,
    };
    let on = |at: &str| expectations(&code, &situation, at.parse().unwrap()).unwrap().remove(0);
    assert!(on("2027-06-30T18:00:00Z").in_force());
    let gone = on("2027-07-02T18:00:00Z");
    assert!(!gone.in_force() && plain(&gone.text).contains("from 1 September 2027: within 3 business days"));

    let story = "story: In between\n\nFri 2 Jul 2027 10:00  customer files by web: Late.\n\nexpect\n\
                 at Fri 2 Jul 2027 12:00: answer open\n";
    let told = Story::read(story, &code).unwrap().play(&code).told(false);
    assert!(told.contains("answer is not in force on Fri 2 Jul 2027"), "{told}");
}

#[test]
fn a_story_that_begins_before_the_code_applies_says_so() {
    let code = changing(&[]);
    let story = |day: &str| {
        let story =
            format!("story: Early\n\n{day} 10:00  customer files by web: Late.\n\nexpect\nat {day} 12:00: stage new\n");
        Story::read(&story, &code).unwrap().play(&code).notes
    };
    assert_eq!(
        story("Thu 31 Dec 2026"),
        [
            "the code applies from Fri 1 Jan 2027; this story begins on Thu 31 Dec 2026, before it, and is played as if it applied already"
        ]
    );
    assert!(story("Mon 4 Jan 2027").is_empty());
}

#[test]
fn an_internal_target_is_held_against_every_row() {
    let told = checked(&[(
        "within = { value = \"answer\" }",
        "within = { value = \"answer\" }\ninternal = \"4 business days\"",
    )]);
    assert!(
        told.unwrap_err()[0].starts_with("target-too-late"),
        "4 is sooner than 5, and later than 3"
    );
}

const PAUSES: (&str, &str) = (
    "[[section]]",
    "[[pause]]\ncause = \"information\"\nholds = [\"answer\"]\nproof = \"request-told\"\nat_most = \"10 business days\"\n\n\
     [[pause]]\ncause = \"completion\"\nholds = [\"answer\"]\nrestarts = true\nOWN\n[[section]]",
);

fn with_pauses(own: &str) -> String {
    PAUSES.1.replace("OWN", own)
}

#[test]
fn the_page_says_what_stops_a_clock_for_how_long_and_whose_the_proof_is() {
    let code = changing(&[(PAUSES.0, &with_pauses(""))]);
    for (tag, information, completion) in [
        (
            "en",
            "The clock stands still: while we wait for something that we asked you for, from when our question reaches you, which is ours to prove; at most 10 business days",
            "The clock stands still: while we wait for what your complaint lacks; then it begins anew",
        ),
        (
            "fr",
            "Le délai est suspendu : pendant que nous attendons ce que nous vous avons demandé, à partir du moment où notre question vous parvient, ce qu’il nous revient de prouver; au plus 10 jours ouvrables",
            "Le délai est suspendu : pendant que nous attendons ce qui manque à votre plainte; ensuite il recommence au début",
        ),
        (
            "es",
            "El plazo se detiene: mientras esperamos algo que le pedimos, desde que le llega nuestra pregunta, lo que nos corresponde demostrar; como máximo 10 días hábiles",
            "El plazo se detiene: mientras esperamos lo que le falta a su queja; después empieza de nuevo",
        ),
    ] {
        let published = publish(&code, &language(tag)).unwrap();
        let text = plain(&published.text());
        for said in [information, completion] {
            assert!(text.contains(said), "{said}\nnot in\n{text}");
            let (label, said) = said.split_once(": ").unwrap();
            let html = plain(&published.html());
            assert!(html.contains(&format!("<dt>{}</dt>", label.trim())), "{html}");
            assert!(html.contains(&format!("<dd>{said}</dd>")), "{html}");
            assert!(plain(&published.markdown()).contains(said));
        }
    }
}

#[test]
fn what_an_author_says_of_a_pause_is_bound_by_the_rule_like_other_texts() {
    let own = "at_most = \"10 business days\"\ntext = { en = \"We wait 10 days\", fr = \"Nous attendons\", es = \"Esperamos {at_most}\" }";
    let told = checked(&[(PAUSES.0, &with_pauses(own))]).unwrap_err();
    let codes: Vec<&str> = told.iter().map(|told| told.split(':').next().unwrap()).collect();
    assert_eq!(codes, ["text-number", "limit-unsaid"], "{told:#?}");
    let own = "text.en = \"We ask at once\"";
    let told = checked(&[(PAUSES.0, &with_pauses(own))]).unwrap_err();
    assert!(
        told.iter().any(|told| told.starts_with("missing-language")),
        "{told:#?}"
    );
    let own = "at_most = \"10 business days\"\ntext = { en = \"we wait {at_most}\", fr = \"nous attendons {at_most}\", es = \"esperamos {at_most}\" }";
    let code = changing(&[(PAUSES.0, &with_pauses(own))]);
    let text = plain(&publish(&code, &Language::english()).unwrap().text());
    assert!(text.contains("begins anew. We wait at most 10 business days"), "{text}");
}

#[test]
fn the_page_says_who_marks_a_complaint_urgent_and_from_when_its_limit_counts() {
    let urgent = [
        (
            "within = { value = \"answer\" }\n",
            "variant.urgent = { when = { urgent = \"yes\" }, within = \"1 business day\" }\n\
             variant.usual = { when = \"otherwise\", within = { value = \"answer\" } }\n",
        ),
        ("our answer {within}", "our answer {urgent.within}, or {usual.within}"),
        (
            "notre réponse {within}",
            "notre réponse {urgent.within}, ou {usual.within}",
        ),
        (
            "nuestra respuesta {within}",
            "nuestra respuesta {urgent.within}, o {usual.within}",
        ),
    ];
    let text = plain(&publish(&changing(&urgent), &Language::english()).unwrap().text());
    let said = "If it is urgent: Our staff mark a complaint as urgent, as it comes in or later. The limit for urgent \
                complaints counts from the same start, whenever it is marked.";
    assert!(text.contains(said), "{text}");
    let due = "if your complaint is urgent: within 1 business day; otherwise: within 5 business days (from 1 July 2027: within 3 business days)";
    assert!(text.contains(due), "{text}");
    let plain_text = plain(&publish(&changing(&[]), &Language::english()).unwrap().text());
    assert!(!plain_text.contains("urgent"), "{plain_text}");
}

#[test]
fn a_language_that_nobody_can_say_is_refused_with_those_that_can_be_written() {
    let told = checked(&[("[\"en\", \"fr\", \"es\"]", "[\"en\", \"fr-CA\", \"es\"]")]).unwrap_err();
    let fault = told
        .iter()
        .find(|told| told.starts_with("no-phrasebook"))
        .expect("it has no phrases");
    assert!(
        fault.contains("write “fr”, or put") && fault.ends_with("en, es, fr, pt"),
        "{fault}"
    );
    let told = checked(&[("[\"en\", \"fr\", \"es\"]", "[\"en\", \"French\", \"es\"]")]).unwrap_err();
    let fault = told
        .iter()
        .find(|told| told.starts_with("unknown-word"))
        .expect("it is no tag");
    assert!(
        fault.ends_with("the languages that can be written are: en, es, fr, pt"),
        "{fault}"
    );
}
