//! What one version of a code says otherwise than another: each kind of change, in the words of the page.

mod shipped;

use practice::{
    Code,
    code::publish::{
        Line,
        changes::{Aspect, ChangedPromise, Changes, Detail, Difference, PromiseChange, changes},
    },
    fault::Shelf,
    terms::Language,
};

/// A code of the shelf after some edits, as the register would have kept it.
fn edited(name: &str, text: &str, edits: &[(&str, &str)]) -> Code {
    let mut text = text.to_owned();
    for (before, after) in edits {
        assert_eq!(text.matches(before).count(), 1, "an edit of one place: {before}");
        text = text.replace(before, after);
    }
    let mut shelf: Shelf = shipped::SHELF.clone();
    shelf.put(name, text);
    Code::kept(name, &shelf).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn jive(edits: &[(&str, &str)]) -> Code {
    edited(
        "jive-canada.toml",
        include_str!("../../../codes/jive-canada.toml"),
        edits,
    )
}

fn told_in(tag: &str, old: &Code, new: &Code) -> Changes {
    let language = Language::new(tag).unwrap();
    changes(old, new, &language, new.effective).unwrap()
}

/// What an edit of the code that ships changes, in English.
fn told(edits: &[(&str, &str)]) -> Changes {
    told_in("en", &jive(&[]), &jive(edits))
}

fn read(said: &[String]) -> Vec<String> {
    said.iter().map(|said| said.replace('\u{a0}', " ")).collect()
}

/// The one promise that differs.
#[track_caller]
fn one(told: &Changes) -> &ChangedPromise {
    match told.promises.as_slice() {
        [PromiseChange::Changed(one)] => one,
        other => panic!("one promise differs: {other:#?}"),
    }
}

/// What one edit changes of one promise, and of nothing else.
#[track_caller]
fn differs(edit: (&str, &str), promise: &str, aspect: Aspect, was: &[&str], is: &[&str]) {
    let all = told(&[edit]);
    let changed = one(&all);
    assert_eq!(changed.promise.id, promise);
    assert!(!changed.unsaid, "the sentences say it all");
    let told: Vec<_> = changed
        .differs
        .iter()
        .map(|one| (one.of, read(&one.was), read(&one.is)))
        .collect();
    let expected = |said: &[&str]| said.iter().map(|said| (*said).to_owned()).collect::<Vec<_>>();
    assert_eq!(told, [(aspect, expected(was), expected(is))]);
    assert!(all.passages.is_empty() && all.facts.is_empty());
}

#[test]
fn another_number_of_the_version_alone_changes_nothing() {
    let all = told(&[("version = \"2026.1\"", "version = \"2026.2\"")]);
    assert!(all.is_empty(), "{all:#?}");
    assert_eq!(
        (all.was.version.as_str(), all.is.version.as_str()),
        ("2026.1", "2026.2")
    );
}

#[test]
fn a_limit_that_changes_is_told_as_the_page_says_it() {
    differs(
        (
            "recurs = \"evidence\"\ninternal = \"5 business days\"",
            "recurs = \"evidence\"\nwithin = \"5 business days\"",
        ),
        "update",
        Aspect::Clock(Line::Due),
        &["regularly, until it ends"],
        &["within 5 business days; and again each time, until it ends"],
    );
}

#[test]
fn what_starts_a_clock_is_told() {
    differs(
        ("since = \"concluded\"", "since = [\"concluded\", \"escalated\"]"),
        "tell-outcome",
        Aspect::Clock(Line::Starts),
        &["when we have finished looking into your complaint"],
        &["when we have finished looking into your complaint or when you ask for someone senior"],
    );
}

#[test]
fn what_makes_a_clock_stand_still_is_told() {
    differs(
        ("holds = [\"conclude\"]", "holds = [\"conclude\", \"put-right\"]"),
        "put-right",
        Aspect::Clock(Line::StandsStill),
        &[],
        &["while we wait for something that we asked you for"],
    );
}

#[test]
fn whom_a_promise_is_for_is_told_though_its_text_is_the_same() {
    differs(
        (
            "since = \"concluded\"",
            "since = \"concluded\"\nwhen = { class = [\"consumer\"] }",
        ),
        "tell-outcome",
        Aspect::Whom,
        &[],
        &["for consumers"],
    );
}

#[test]
fn what_ends_a_clock_is_told() {
    differs(
        (
            "discharged_by = [\"withdrawn\"]",
            "discharged_by = [\"withdrawn\", \"closed\"]",
        ),
        "acknowledge",
        Aspect::EndedBy,
        &["when you withdraw your complaint"],
        &["when you withdraw your complaint or when your complaint ends"],
    );
}

#[test]
fn a_text_a_name_and_a_number_are_told() {
    differs(
        ("It is never the person who handled", "It may be the person who handled"),
        "escalation",
        Aspect::Text,
        &[
            "When you ask for a support manager or a director, that person answers you as soon as possible. It is \
           never the person who handled your complaint before.",
        ],
        &[
            "When you ask for a support manager or a director, that person answers you as soon as possible. It may \
           be the person who handled your complaint before.",
        ],
    );
    differs(
        ("name.en = \"Put it right\"", "name.en = \"Mend it\""),
        "put-right",
        Aspect::Name,
        &["Put it right"],
        &["Mend it"],
    );
    differs(
        ("number = 6\n", "number = 12\n"),
        "escalation",
        Aspect::Number,
        &["6"],
        &["12"],
    );
}

#[test]
fn a_promise_under_another_heading_has_moved_and_one_under_a_heading_that_was_renamed_has_not() {
    let moved = [
        ("promises = [\"escalation\"]\n", ""),
        (
            "\"tell-outcome\", \"put-right\"]",
            "\"tell-outcome\", \"put-right\", \"escalation\"]",
        ),
    ];
    let all = told(&moved);
    let differs = &one(&all).differs;
    assert_eq!(
        *differs,
        [Difference {
            of: Aspect::Section,
            was: vec!["Asking for someone senior".to_owned()],
            is: vec!["What you can expect".to_owned()],
        }]
    );
    let renamed = told(&[(
        "title.en = \"Asking for someone senior\"",
        "title.en = \"Going further\"",
    )]);
    assert!(renamed.promises.is_empty());
    let [passage] = renamed.passages.as_slice() else {
        panic!("one passage: {renamed:#?}")
    };
    assert_eq!(
        (passage.was_headed.as_deref(), passage.heading.as_str()),
        (Some("Asking for someone senior"), "Going further")
    );
}

#[test]
fn a_promise_that_is_new_and_one_that_is_gone_are_named() {
    let all = told(&[
        ("[promise.escalation]\nnumber = 6", "[promise.senior]\nnumber = 12"),
        (
            "[promise.escalation.variant.support-manager]",
            "[promise.senior.variant.support-manager]",
        ),
        (
            "[promise.escalation.variant.director]",
            "[promise.senior.variant.director]",
        ),
        ("promises = [\"escalation\"]", "promises = [\"senior\"]"),
    ]);
    let told: Vec<_> = all
        .promises
        .iter()
        .map(|change| match change {
            PromiseChange::New(promise) => ("new", promise.number, promise.name.as_str()),
            PromiseChange::Dropped(promise) => ("dropped", promise.number, promise.name.as_str()),
            PromiseChange::Changed(changed) => ("changed", changed.promise.number, changed.promise.name.as_str()),
        })
        .collect();
    assert_eq!(
        told,
        [
            ("new", 12, "Answer at a higher level"),
            ("dropped", 6, "Answer at a higher level")
        ]
    );
}

/// What counts as keeping a promise stands in no line of the page: that it changed is told all the same.
#[test]
fn a_rule_that_no_sentence_says_is_not_passed_over() {
    let with = "kept_by = { fact = \"acknowledged\", with = [\"reference\", \"next-steps\", \"estimate\"] }";
    let all = told(&[(with, "kept_by = { fact = \"acknowledged\", with = [\"reference\"] }")]);
    let changed = one(&all);
    assert!(changed.unsaid && changed.differs.is_empty());
}

#[test]
fn what_the_desk_holds_itself_to_unpublished_is_not_told() {
    assert!(told(&[("internal = \"10 business days\"", "internal = \"20 business days\"")]).is_empty());
}

#[test]
fn sentences_that_are_no_promise_are_told_by_their_section() {
    let all = told(&[(
        "the adviser tries to solve the matter while you are still there.",
        "the adviser tries to solve it while you wait.",
    )]);
    assert!(all.promises.is_empty());
    let [passage] = all.passages.as_slice() else {
        panic!("one passage: {all:#?}")
    };
    assert_eq!(passage.heading, "What you can expect");
    assert_eq!(
        (passage.gone.as_slice(), passage.new.as_slice()),
        (
            ["When you call or chat, the adviser tries to solve the matter while you are still there.".to_owned()]
                .as_slice(),
            ["When you call or chat, the adviser tries to solve it while you wait.".to_owned()].as_slice()
        )
    );
}

#[test]
fn the_hours_the_phone_and_the_days_that_are_closed_are_told() {
    let all = told(&[
        ("phone = \"866-671-0111\"", "phone = \"866-671-0112\""),
        (
            "week = { mon-fri = [\"09:00-17:00\"] }",
            "week = { mon-sat = [\"09:00-17:00\"] }",
        ),
    ]);
    let details: Vec<_> = all
        .facts
        .iter()
        .map(|fact| (fact.of, read(&fact.was), read(&fact.is)))
        .collect();
    let one = |said: &str| vec![said.to_owned()];
    assert_eq!(
        details,
        [
            (Detail::Phone, one("866-671-0111"), one("866-671-0112")),
            (
                Detail::Hours,
                one("Monday to Friday, 9 a.m. to 5 p.m."),
                one("Monday to Saturday, 9 a.m. to 5 p.m.")
            ),
        ]
    );
    assert!(!all.closed_days);
    let desk = "week = { mon-fri = [\"09:00-17:00\"] }\nholidays = \"ca-federal\"";
    let quebec = "week = { mon-fri = [\"09:00-17:00\"] }\nholidays = \"ca-qc\"";
    let all = told(&[(desk, quebec)]);
    assert!(all.closed_days && !all.is_empty() && all.promises.is_empty());
}

#[test]
fn each_language_is_told_its_own_sentences() {
    let changed = jive(&[("recurs = \"evidence\"\ninternal", "recurs = \"evidence\"\nwithin")]);
    for (tag, was) in [
        ("en", "regularly, until it ends"),
        ("fr", "régulièrement, jusqu’à la fin"),
        ("es", "con regularidad, hasta que termine"),
    ] {
        let all = told_in(tag, &jive(&[]), &changed);
        assert_eq!(all.is.language.tag(), tag);
        assert_eq!(read(&one(&all).differs[0].was), [was]);
    }
}

/// The small code whose limits change, before anybody had translated it.
fn only_english() -> Code {
    let text = include_str!("codes/changing.toml").replace("\"en\", \"fr\", \"es\"", "\"en\"");
    let english = text
        .lines()
        .filter(|line| !line.contains(".fr = ") && !line.contains(".es = "));
    let english: Vec<String> = english
        .map(|line| {
            line.split(", fr = ").next().map_or_else(String::new, |begins| {
                begins.to_owned() + if begins == line { "" } else { " }" }
            })
        })
        .collect();
    edited("changing.toml", &english.join("\n"), &[])
}

/// A translation that was added changes nothing for whom it is not: who asks for it is told in a language of both.
#[test]
fn a_language_that_only_one_version_has_is_no_change() {
    let (old, new) = (
        only_english(),
        edited("changing.toml", include_str!("codes/changing.toml"), &[]),
    );
    for asked in ["fr", "en"] {
        let all = told_in(asked, &old, &new);
        assert_eq!((all.was.language.tag(), all.is.language.tag()), ("en", "en"));
        assert!(all.is_empty(), "{all:#?}");
    }
}

/// Days that were past when the later version came into force are of neither's promise any more.
#[test]
fn that_a_day_has_passed_is_no_change_of_a_limit_that_changes() {
    let text = include_str!("codes/changing.toml");
    let old = edited("changing.toml", text, &[]);
    let day = "effective = 2027-01-01";
    let later = edited("changing.toml", text, &[(day, "effective = 2028-01-01")]);
    let all = told_in("en", &old, &later);
    assert!(all.is_empty(), "{all:#?}");
}
