//! Every story in `tests/stories` is played under the code it names. Their expected dates were worked out by hand.

mod shipped;

use std::{collections::BTreeMap, fmt::Write as _, path::Path};

use practice::{
    Code,
    story::{Played, Story, code_of},
};

fn shipped() -> Code {
    shipped::code("jive-canada")
}

fn played(text: &str, code: &Code) -> Result<Played, String> {
    let faults = |faults: Vec<practice::story::StoryFault>| {
        faults.iter().fold(String::new(), |mut all, fault| {
            let _ = writeln!(all, "{fault}");
            all
        })
    };
    Story::read(text, code).map(|story| story.play(code)).map_err(faults)
}

#[test]
fn every_story_comes_true() {
    let mut codes: BTreeMap<String, Code> = BTreeMap::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(files.len() >= 25, "{} stories", files.len());
    let mut wrong = String::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let name = code_of(&text).unwrap_or_else(|| panic!("{} names no code", file.display()));
        let code = codes.entry(name.to_owned()).or_insert_with(|| shipped::code(name));
        match played(&text, code) {
            Ok(played) if played.holds && !played.checks.is_empty() => {}
            Ok(played) => {
                let _ = writeln!(wrong, "{}\n{}", file.display(), played.told(false));
            }
            Err(faults) => {
                let _ = writeln!(wrong, "{}\n{faults}", file.display());
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// The sentence that a mistake in a story gets: line, what, and how to mend it.
fn told(line: &str) -> String {
    let text = format!("story: A mistake\n\nMon 9 Nov 2026 10:00  customer files by web\n{line}\n");
    match played(&text, &shipped()) {
        Ok(played) => played.told(false),
        Err(faults) => faults.trim().to_owned(),
    }
}

#[test]
fn a_mistake_in_a_story_has_its_line_and_how_to_mend_it() {
    let mistakes: [(&str, &str); 14] = [
        (
            "Tue 9 Nov 10:30  customer accepts",
            "line 4: 2026-11-09 is not a Tuesday\nhelp: it is a Monday; mend the day or the date, or write the year: it was taken from the line above, of 2026-11-09",
        ),
        (
            "Mon 9 Nov 10:30  adviser Ann tells the customer",
            "line 4: “tells the customer” was not understood\nhelp: did you mean: speaks to the customer by CHANNEL, no news, tells CONTENT: SUMMARY | writes, no news, tells CONTENT: MESSAGE | tells the outcome by CHANNEL | tells of the scheme by CHANNEL",
        ),
        (
            "Mon 9 Nov 10:30  manager Max takes it",
            "line 4: “manager” is nobody who can act\nhelp: begin with customer, representative, desk, scheme, integrator, or a role: adviser, mailroom, support-manager, director, compliance, administrator",
        ),
        (
            "Mon 9 Nov 09:00  customer accepts",
            "line 4: this was recorded before line 3\nhelp: tell the acts in the order in which they were recorded; for one that was recorded later than it happened, add (recorded Tue 10 Nov 09:00)",
        ),
        (
            "Mon 9 Nov 10:30  adviser Ann adds an issue about billing-prize: x",
            "line 4: the code has no category “billing-prize”\nhelp: did you mean “billing-price”?",
        ),
        (
            "Mon 9 Nov 10:30  adviser Ann speaks to the customer by fone: x",
            "line 4: “fone” is not a channel\nhelp: write one of: web, support-case, chat, phone, email, letter, in-person, sms, scheme",
        ),
        (
            "Sun 14 Mar 2027 02:30  customer accepts",
            "line 4: 02:30:00 on 2027-03-14 is no time: the clocks skip it\nhelp: write a time before or after, or write it in UTC",
        ),
        (
            "Mon 9 Nov 10:30  adviser Ann offers cake: x",
            "line 4: “cake” is not a remedy\nhelp: write one of: apology, explanation, credit, refund, repair, change",
        ),
        (
            "Mon 9 Nov 10:30  customer accepts\n  then: nothing",
            "line 5: “then: nothing” was not understood\nhelp: under an act write “refused: ” and the word of the refusal, or “owes: acknowledgement to customer”",
        ),
        (
            "expect\nat Mon 9 Nov 10:30: acknowlege open",
            "line 5: the code has no promise “acknowlege”\nhelp: its promises are: acknowledge, update, conclude, tell-outcome, put-right, escalation, ca-ccts/tell, ca-ccts/report, ca-ccts/implement, ca-accessibility/format, ca-accessibility/made-format",
        ),
        (
            "expect\nat Mon 9 Nov 10:30: acknowledge late",
            "line 5: “late” is not a standing\nhelp: write one of: waiting, open, paused, kept, kept_late, broken_owed, broken, discharged",
        ),
        (
            "expect\nacknowledge open",
            "line 5: “acknowledge open” is no expectation\nhelp: begin with an instant: at Fri 20 Nov 2026 17:01: update#1 broken_owed due Fri 20 Nov 17:00",
        ),
        (
            "expect\n  acknowledge open",
            "line 5: this expectation stands under no instant\nhelp: write the instant above it: at Fri 20 Nov 2026 17:01",
        ),
        (
            "expect\nat Mon 9 Nov 10:30: acknowledge open by Mon 9 Nov 14:00",
            "line 5: “by Mon 9 Nov 14:00” was not understood\nhelp: after the standing write due WHEN, no due, since WHEN, or nothing",
        ),
    ];
    for (line, expected) in mistakes {
        assert_eq!(told(line), expected, "{line}");
    }
}

#[test]
fn a_story_that_differs_says_what_was_found_and_why() {
    assert_eq!(
        told("expect\nat Mon 9 Nov 10:30: acknowledge kept due Mon 9 Nov 15:00"),
        "line 5: DIFFERS: at Mon 9 Nov 2026 10:30: acknowledge kept due Mon 9 Nov 15:00\n    \
         found: acknowledge#1 open due Mon 9 Nov 2026 14:00 since Mon 9 Nov 2026 10:00\n    \
         4 business hours, counted from Mon 9 Nov 2026 10:00 (entry 1)\n      \
         Mon 9 Nov 2026  the last of 4 open hours\n    \
         due Mon 9 Nov 2026 14:00\n    \
         on Mon 9 Nov 2026 10:30 it stands: open\n\
         A mistake: 1 of 1 checks differ\n"
    );
    assert_eq!(
        told("Mon 9 Nov 10:30  adviser Ann closes as agreed\nexpect\nat Mon 9 Nov 10:31: stage new"),
        "line 4: DIFFERS: the act is done\n    found: refused: nothing-agreed (A complaint ends when the customer \
         accepts, withdraws it, or a decision was told to them. Time that passes ends nothing.)\n\
         A mistake: 1 of 2 checks differ\n"
    );
    assert_eq!(
        told("Mon 9 Nov 10:30  customer withdraws\n  refused: closed"),
        "line 5: DIFFERS: refused: closed\n    found: the act was not refused, and was not done\n\
         A mistake: 1 of 1 checks differ\n"
    );
}

#[test]
fn nothing_that_somebody_types_is_more_than_a_mistake() {
    let code = shipped();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    for entry in std::fs::read_dir(folder).unwrap() {
        let whole = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for cut in (0..whole.len()).step_by(7).filter(|at| whole.is_char_boundary(*at)) {
            let _ = played(&whole[cut..], &code);
            let _ = played(&whole[..cut], &code);
        }
    }
}

/// `docs/stories.md` lists every sentence.
#[test]
fn every_sentence_stands_in_the_document() {
    let document = include_str!("../../../docs/stories.md");
    for (about, sentences) in practice::story::sentences() {
        for sentence in sentences {
            assert!(document.contains(sentence), "{about}: {sentence}");
        }
    }
}

/// The sentences that no story needed.
#[test]
fn every_sentence_can_be_said() {
    let lines = [
        "adviser Ann ends the contact, solved",
        "adviser Ann begins a contact by in-person",
        "adviser Ann verifies the customer by one-time-code, failed, basic",
        "adviser Ann shows authority, with a document",
        "adviser Ann adds an issue about billing-price: and the bill",
        "adviser Ann marks it urgent: no phone at all",
        "adviser Ann marks it not urgent: works again",
        "customer changes details, answer by letter in fr, format braille",
        "customer asks for format audio",
        "customer adds a file bill.pdf",
        "adviser Ann adds an internal file log.txt",
        "adviser Ann assigns it to adviser Bob, team billing",
        "adviser Bob releases it",
        "adviser Bob transfers it to tier two",
        "adviser Bob takes it",
        "adviser Bob asks for third-party: the carrier",
        "adviser Bob receives third-party",
        "adviser Bob concludes issue 1 upheld, issue 2 partly-upheld, with credit 20.50, refund 3.00 for issue 2: so",
        "customer refuses: no",
        "adviser Bob links it to 412-345-6780 as related",
        "adviser Bob unlinks it from 412-345-6780",
        "desk warns of update#1",
        "desk notices breaches",
        "integrator notes: seen",
        "representative writes by web: hello",
    ];
    let mut story = "story: Every sentence\nMon 9 Nov 2026 10:00 customer files by web, class small-business, zone America/Halifax, on behalf, earlier A1, team one\n".to_owned();
    for (minute, line) in lines.iter().enumerate() {
        let _ = writeln!(story, "10:{:02} {line}", minute + 1);
    }
    story.push_str("expect\nat Mon 9 Nov 10:00: stage new\n");
    // Only a refusal by the rules would be told here; every line was understood.
    let told = played(&story, &shipped()).unwrap();
    let refused: Vec<&str> = told.differing().map(|one| one.found.as_str()).collect();
    assert_eq!(
        refused,
        [
            "refused: nobody-on-the-line (No call or chat is going on.)",
            "refused: no-offer (There is no offer to answer.)"
        ]
    );
}

#[test]
fn who_closes_a_complaint_as_a_question_is_told_how_a_decision_ends() {
    let found = told("10:30  adviser Ann closes as answered\n\nexpect\nat Mon 9 Nov 10:00: stage new");
    assert!(
        found.contains("for a decision on a complaint, write final-answer"),
        "{found}"
    );
}

/// What keeps a promise counts from when it was in the book, even where the same fact starts a clock from when it
/// happened: an acceptance that is entered after the due instant leaves the breach where it is.
#[test]
fn nothing_that_is_dated_back_keeps_a_promise() {
    let code = with(
        "fact = [\"outcome-told\", \"offer-told\"]",
        "fact = [\"outcome-told\", \"accepted\"]",
    );
    holds(
        &code,
        "story: Dated back
Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann offers credit 5.00: Sorry.
Mon 23 Nov 10:00      adviser Ann records acceptance by call: Fine. (recorded Wed 25 Nov 10:00)
expect
at Wed 25 Nov 09:59: conclude broken_owed due Tue 24 Nov 17:00
at Wed 25 Nov 10:01
  conclude kept_late due Tue 24 Nov 17:00
  put-right open due Mon 30 Nov 17:00 since Mon 23 Nov 10:00
",
    );
}

/// The shipped code with one edit.
fn with(before: &str, after: &str) -> Code {
    let text = include_str!("../../../codes/jive-canada.toml");
    // Whether the translations are fresh is no matter of stories.
    let text = text.split("\n[translated.").next().unwrap();
    assert!(text.contains(before), "{before}");
    let mut shelf = shipped::SHELF.clone();
    shelf.put("jive-canada.toml", text.replace(before, after));
    Code::read("jive-canada.toml", &shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()))
}

fn holds(code: &Code, story: &str) {
    let played = played(story, code).unwrap();
    assert!(played.holds, "\n{}", played.told(false));
}

/// Becoming urgent brings a sooner date, counted from the beginning; once that date has passed nothing moves it.
#[test]
fn becoming_urgent_moves_the_date_and_undoes_no_breach() {
    let code = with(
        "internal = \"10 business days\"",
        "variant.calm = { when = { urgent = [\"no\"] }, internal = \"10 business days\" }
variant.urgent = { when = { urgent = [\"yes\"] }, internal = \"2 business days\" }",
    );
    holds(
        &code,
        "story: Urgent
Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann marks it urgent: No phone at all.
Fri 13 Nov 10:00      adviser Ann marks it not urgent: It rings again.
expect
at Mon 9 Nov 10:01: conclude open due Tue 24 Nov 17:00
# Two business days after Monday 9: Tuesday 10, Thursday 12.
at Tue 10 Nov 10:01: conclude open due Thu 12 Nov 17:00
at Fri 13 Nov 10:01: conclude broken_owed due Thu 12 Nov 17:00
",
    );
}

/// A clock that waits for something does not begin once the case is over.
#[test]
fn what_never_began_is_over_with_the_case() {
    let code = with(
        "since = \"concluded\"
internal = \"1 business day\"",
        "since = \"concluded\"
needs = \"verified\"
internal = \"1 business day\"",
    );
    holds(
        &code,
        "story: Never began
Mon 9 Nov 2026 10:00  customer files by web
Tue 10 Nov 10:00      adviser Ann concludes upheld: So it is.
Tue 10 Nov 12:00      customer withdraws: Thank you.
Thu 12 Nov 10:00      adviser Ann verifies the customer by account-pin
expect
at Tue 10 Nov 11:00: tell-outcome waiting no due
at Mon 16 Nov 10:00: tell-outcome discharged no due
",
    );
}

/// By schedule, the next turn begins at the due instant, however early or late the one before was performed.
#[test]
fn a_schedule_goes_by_its_own_dates() {
    let code = with("recurs = \"evidence\"", "recurs = \"schedule\"");
    holds(
        &code,
        "story: By schedule
Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann speaks to the customer by phone: Early.
Fri 13 Nov 10:00      adviser Ann speaks to the customer by phone: Before the next turn began.
Thu 26 Nov 10:00      adviser Ann speaks to the customer by phone: Late.
expect
# Five business days: 17 November; from there 18, 19, 20, 23, 24; from there 25, 26, 27, 30, 1 December.
at Thu 12 Nov 10:01
  update#1 kept due Tue 17 Nov 17:00
  update#2 open due Tue 24 Nov 17:00 since Tue 17 Nov 17:00
at Thu 26 Nov 10:01
  update#2 kept_late due Tue 24 Nov 17:00
  update#3 open due Tue 1 Dec 17:00 since Tue 24 Nov 17:00
",
    );
}

/// A contact that bounced is none; the next turn, which began with it, stands.
#[test]
fn news_that_bounced_is_no_news() {
    holds(
        &shipped(),
        "story: Bounced news
Mon 9 Nov 2026 10:00  customer files by web
Thu 12 Nov 10:00      adviser Ann writes: All is well.
Thu 12 Nov 10:01      desk delivers reply
Wed 18 Nov 10:00      desk gets reply back: no such mailbox
Thu 26 Nov 10:00      desk notices breaches
expect
# From Thursday 12 November, 10:01: 13, 16, 17, 18, 19.
at Tue 17 Nov 18:00
  update#1 kept due Tue 17 Nov 17:00
  update#2 open due Thu 19 Nov 17:00
at Wed 18 Nov 10:01
  update#1 broken_owed due Tue 17 Nov 17:00
  update#2 open due Thu 19 Nov 17:00
# Nothing came before the turn after the first would have been due, Tuesday 24: the first stays broken.
# After Thursday 19: 20, 23, 24, 25, 26.
at Thu 26 Nov 10:01
  update#1 broken due Tue 17 Nov 17:00
  update#2 broken_owed due Thu 19 Nov 17:00
  update#3 open due Thu 26 Nov 17:00
",
    );
}

/// The contact that a limit of "same contact" ends with is one of this turn, not one that ended before it began.
#[test]
fn a_contact_that_ended_before_a_turn_began_does_not_end_it() {
    let code = with(
        "internal = \"5 business days\"\nkept_by = { fact = \"contacted\" }",
        "kept_by = { fact = \"contacted\" }
variant.calm = { when = { urgent = [\"no\"] }, internal = \"60 minutes\" }
variant.urgent = { when = { urgent = [\"yes\"] }, internal = \"same contact\" }",
    );
    holds(
        &code,
        "story: An earlier call
Mon 9 Nov 2026 10:00  adviser Ann files by phone, answer by phone
Mon 9 Nov 10:20       adviser Ann ends the contact
Mon 9 Nov 11:30       adviser Ann marks it urgent: No phone at all.
expect
# Nothing came within the hour; the next turn began at eleven, and nobody is on the line: it has until midnight.
at Mon 9 Nov 11:31
  update#1 broken_owed due Mon 9 Nov 11:00
  update#2 open due Tue 10 Nov 00:00 since Mon 9 Nov 11:00
",
    );
}
