//! Texts that state what no promise does: the customer's own time, how far a date may move, and shares of many cases.

use practice::{
    Code,
    code::{
        phrases::Phrasebook,
        publish::{Days, allowance_text, promise_text, target_text},
    },
    fault::Shelf,
    terms::Language,
};

const DOCUMENT: &str = "two-tongues.toml";

const MEASURED: &str = r#"
[allowance.complete]
since = "information-asked"
at_least = "10 business days"
ended_by = "information-received"
name = { en = "Time to complete", pt = "Tempo para completar" }
text.en = "You have {at_least} to send what is missing."
text.pt = "Tem {at_least} para enviar o que falta."

[target.answered]
of = "answer"
share = 95
within = "3 business days"
text.en = "We answer {share} of {term.complaint}s {within}."
text.pt = "Respondemos a {share} das queixas {within}; {term.complaint} incluída."

[lock.service]
since = "received"
until = "outcome-told"
forbids = "suspend-service"
text.en = "Meanwhile your service stays on."
text.pt = "Entretanto o seu serviço continua."
"#;

/// The code with these rules and some edits, each of one place.
fn read(edits: &[(&str, &str)]) -> Result<Code, Vec<String>> {
    let code = include_str!("codes/two-tongues.toml");
    let head = "[[section]]\n";
    let stand = format!("{head}rules = [\"complete\", \"answered\", \"service\"]\n");
    let mut whole = format!("{}{MEASURED}", code.replacen(head, &stand, 1));
    for (before, after) in edits {
        assert_eq!(whole.matches(before).count(), 1, "{before}");
        whole = whole.replace(before, after);
    }
    let mut shelf = Shelf::default();
    shelf
        .put(DOCUMENT, whole)
        .put("phrases/pt.toml", include_str!("../../../codes/phrases/pt.toml"));
    Code::read(DOCUMENT, &shelf).map_err(|faults| {
        let told = faults
            .into_iter()
            .map(|fault| format!("{}: {}", fault.message, fault.help));
        told.collect()
    })
}

fn said(code: &Code, tag: &str) -> [String; 2] {
    let language = Language::new(tag).unwrap();
    // The code's own phrasebook goes before any other.
    let other = Phrasebook::shipped(&Language::english()).unwrap();
    [
        allowance_text(code, &code.allowances[0], &Days::on(code.effective), &language, &other),
        target_text(code, &code.targets[0], &language, &other),
    ]
    .map(|text| text.replace('\u{a0}', " "))
}

#[test]
fn an_allowance_and_a_target_say_their_numbers_from_the_rule() {
    let code = read(&[]).unwrap();
    assert_eq!(
        said(&code, "en"),
        [
            "You have at least 10 business days to send what is missing.",
            "We answer 95% of complaints within 3 business days."
        ]
    );
    assert_eq!(
        said(&code, "pt"),
        [
            "Tem pelo menos 10 dias úteis para enviar o que falta.",
            "Respondemos a 95% das queixas no prazo de 3 dias úteis; reclamação incluída."
        ]
    );
}

#[test]
fn a_date_that_may_move_says_how_far() {
    let code = read(&[
        (
            "strength = \"aim\"",
            "strength = \"aim\"\nmoved_by = { fact = \"estimated\", at_most = \"35 business days\" }",
        ),
        ("; it takes {span} at the longest", ", or {at_most}"),
        ("; a resposta leva {span}, no máximo", ", ou {at_most}"),
    ])
    .unwrap();
    let text = |tag: &str| {
        let language = Language::new(tag).unwrap();
        let other = Phrasebook::shipped(&Language::english()).unwrap();
        let promise = code.promise("answer").unwrap();
        promise_text(&code, promise, &Days::on(code.effective), &language, &other).replace('\u{a0}', " ")
    };
    assert_eq!(
        text("en"),
        "We aim to answer your complaint within 10 business days, or at most 35 business days."
    );
    assert_eq!(
        text("pt"),
        "Procuramos responder à reclamação no prazo de 10 dias úteis, ou no máximo 35 dias úteis."
    );
}

#[test]
fn what_a_text_of_theirs_leaves_out_or_types_by_hand_is_refused() {
    for (before, after, told) in [
        (
            "You have {at_least} to",
            "You have time to",
            "the English text of allowance “complete” does not say its limit: write {at_least} where the limit belongs",
        ),
        (
            "Respondemos a {share} das",
            "Respondemos às",
            "the Portuguese text of target “answered” does not say its share: write {share} where the share belongs",
        ),
        (
            "your service stays on.",
            "your service stays on for ten days.",
            "the English text states a number itself: “ten”: take the number out: only a rule may state one, and the texts say what the rules say; if it is no limit, say it in other words",
        ),
        (
            "your service stays on.",
            "your service stays on; call 866-671-0111.",
            "the English text states a number itself: “866”: write {contact.phone}, or {scheme.phone}: a phone number stands once, where the code names it",
        ),
    ] {
        assert_eq!(read(&[(before, after)]).unwrap_err(), [told]);
    }
    let strange = read(&[("You have {at_least} to", "You have {at_least} and {share} to")]).unwrap_err();
    assert!(strange[0].starts_with("“{share}” stands for nothing"), "{strange:?}");
}
