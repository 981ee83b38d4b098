//! Rules that the shipped code has none of, each told as a story: locks, what was asked for, silence, what a person
//! was told. And what a code knows of at all.

use std::fmt::Write as _;

use practice::{
    Code,
    code::Doing,
    fault::Shelf,
    story::Story,
    terms::{Asking, Cause, Content, Ending},
};

fn shipped() -> Code {
    read(include_str!("../../../codes/jive-canada.toml").to_owned())
}

fn wide() -> Code {
    let shipped = include_str!("../../../codes/jive-canada.toml");
    // What is added below has translations that nobody has stamped.
    let code = shipped.split("\n[translated.").next().unwrap();
    read(format!("{code}\n{}", include_str!("codes/wide.toml")))
}

fn read(document: String) -> Code {
    let mut shelf = Shelf::default();
    shelf
        .put("wide.toml", document)
        .put("packs/ca-ccts.toml", include_str!("../../../codes/packs/ca-ccts.toml"))
        .put(
            "packs/ca-accessibility.toml",
            include_str!("../../../codes/packs/ca-accessibility.toml"),
        )
        .put(
            "calendars/ca-federal.toml",
            include_str!("../../../codes/calendars/ca-federal.toml"),
        );
    Code::read("wide.toml", &shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()))
}

#[track_caller]
fn comes_true(code: &Code, story: &str) {
    let text = format!("story: One\n\nMon 9 Nov 2026 10:00  customer files by web, category billing-price\n{story}\n");
    match Story::read(&text, code) {
        Ok(story) => {
            let played = story.play(code);
            assert!(played.holds, "{}", played.told(false));
        }
        Err(faults) => {
            let all = faults.iter().fold(String::new(), |mut all, fault| {
                let _ = writeln!(all, "{fault}");
                all
            });
            panic!("{all}");
        }
    }
}

#[test]
fn what_a_lock_forbids_is_on_record_and_what_none_forbids_is_not() {
    let told = "Mon 9 Nov 11:00  adviser Ann tries to do suspend-service
  refused: locked
Mon 9 Nov 11:05  adviser Ann tries to do sell
Mon 9 Nov 11:10  adviser Ann concludes not-upheld: The bill was right.
Mon 9 Nov 11:12  desk delivers outcome
Mon 9 Nov 11:15  adviser Ann tries to do suspend-service";
    comes_true(&wide(), told);
    comes_true(
        &shipped(),
        "Mon 9 Nov 11:00  adviser Ann tries to do suspend-service\nexpect\nat Mon 9 Nov 11:01: stage new",
    );
}

#[test]
fn a_customer_tries_nothing() {
    comes_true(
        &wide(),
        "Mon 9 Nov 11:00  customer tries to do collect\n  refused: not-the-customers",
    );
}

#[test]
fn a_supervisor_who_was_asked_for_is_owed_until_the_customer_was_told_one() {
    comes_true(
        &wide(),
        "Mon 9 Nov 11:00  customer asks for a supervisor
Tue 10 Nov 10:00  adviser Ann speaks to the customer by phone: Nobody free.
Tue 10 Nov 11:00  adviser Ann speaks to the customer by phone, tells supervisor: With Max on the line.
expect
at Tue 10 Nov 10:30: supervisor open due Tue 10 Nov 17:00
at Tue 10 Nov 11:01: supervisor kept",
    );
}

#[test]
fn silence_ends_a_case_only_where_a_rule_says_so_and_was_told() {
    let asked = "Tue 10 Nov 10:00  adviser Ann asks for information: Your bill, please.
Tue 10 Nov 10:01  desk delivers request\n";
    let told =
        "Tue 10 Nov 10:05  adviser Ann speaks to the customer by phone, tells consequences: It ends without it.\n";
    let closes = "Mon 30 Nov 10:00  adviser Ann closes as not-completed: No answer.";
    let ended = "\nexpect\nat Mon 30 Nov 10:01: stage closed";
    let refused = format!("{closes}\n  refused: not-lapsed");
    comes_true(&wide(), &format!("{asked}{refused}"));
    comes_true(&shipped(), &format!("{asked}{told}{refused}"));
    comes_true(&wide(), &format!("{asked}{told}{closes}{ended}"));
}

#[test]
fn a_code_knows_what_its_own_rules_speak_of_and_no_more() {
    let (shipped, wide) = (shipped(), wide());
    assert_eq!(shipped.told_by_a_person(), []);
    assert_eq!(
        wide.told_by_a_person(),
        [Content::Consequences, Content::NotYet, Content::Supervisor]
    );
    assert_eq!((shipped.askings(), wide.askings()), (vec![], vec![Asking::Supervisor]));
    let at_the_scheme = [
        Doing::SuspendService,
        Doing::Collect,
        Doing::ChargeFee,
        Doing::ThreatenLegalAction,
        Doing::AskToWithdraw,
    ];
    assert_eq!(shipped.lockable(), at_the_scheme);
    assert_eq!(wide.lockable(), at_the_scheme);
    for ending in [Ending::NotCompleted, Ending::Uncontactable] {
        assert!(!shipped.knows_ending(ending) && wide.knows_ending(ending), "{ending}");
    }
    assert!(!shipped.knows_cause(Cause::Completion) && wide.knows_cause(Cause::Completion));
    assert!(shipped.knows_cause(Cause::Information) && shipped.knows_ending(Ending::Agreed));
}

#[test]
fn what_waits_for_a_breach_is_explained_as_that() {
    let situation = practice::code::explain::Situation {
        channel: practice::terms::Channel::Web,
        kind: practice::terms::Kind::Complaint,
        class: practice::terms::Class::Consumer,
        language: practice::terms::Language::english(),
    };
    let now = "2026-11-09T15:00:00Z".parse().unwrap();
    let expected = practice::code::explain::expectations(&wide(), &situation, now).unwrap();
    let delay = expected.iter().find(|promise| promise.number == 33).unwrap();
    assert_eq!(delay.since, "when an earlier promise is broken");
}
