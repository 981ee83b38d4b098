//! What another register had: it owes no message, and no promise is broken because its history is missing.

#[path = "common/plain.rs"]
mod plain;
mod shipped;

use jiff::Timestamp;
use practice::{
    Code, Complaint, Entry,
    action::{Act, Action, File, TakenOver, decide},
    entry::{Actor, EndedThere, Filing, What, Words},
    notice,
    obligation::Standing,
    obligations,
    refusal::Refusal,
    tally::{Measure, Tally, tallies},
    terms::{Channel, Ending, Label, Service},
};

const RECEIVED: &str = "2024-03-01T15:00:00Z";
const BROUGHT: &str = "2026-11-24T15:00:00Z";

fn at(instant: &str) -> Timestamp {
    instant.parse().unwrap()
}

fn code() -> Code {
    shipped::code("jive-canada")
}

fn taken_over(ended: Option<EndedThere>) -> Result<Vec<Entry>, Refusal> {
    taken_over_under(&code(), ended)
}

fn taken_over_under(code: &Code, ended: Option<EndedThere>) -> Result<Vec<Entry>, Refusal> {
    let category = code.categories.last().unwrap().id.clone();
    let file = File {
        filing: Filing {
            channel: Channel::Phone,
            service: Service::Internet,
            earlier: vec!["242732".into()],
            ..plain::filing(&[&category])
        },
        words: Words::from([(Label::Nature, "Speed and service".to_owned())]),
        files: Vec::new(),
        team: Some("internet".into()),
    };
    let source = "fcc-2015 242732".to_owned();
    let act = Act {
        by: Actor::Desk,
        occurred_at: Some(at(RECEIVED)),
        action: Action::TakeOver(Box::new(TakenOver { file, source, ended })),
    };
    decide(code, None, &act, at(BROUGHT))
}

fn ended(ending: Ending, instant: &str) -> EndedThere {
    let at = at(instant);
    EndedThere { ending, at }
}

fn owed(entries: &[Entry]) -> (Complaint, Vec<(String, Standing)>) {
    let code = code();
    let complaint = Complaint::read("1", entries).unwrap();
    let now = at("2026-11-24T16:00:00Z");
    let owed = obligations(&code, &complaint, entries);
    let standings = owed
        .iter()
        .map(|owed| (owed.promise.clone(), owed.standing(now)))
        .collect();
    for entry in entries {
        assert_eq!(notice::owed(&code, &complaint, entry), [], "{entry:?}");
    }
    assert_eq!(notice::by_hand(&code, &complaint, entries), []);
    (complaint, standings)
}

#[test]
fn what_had_ended_there_is_ended_here_and_owes_nothing() {
    let entries = taken_over(Some(ended(Ending::Agreed, "2024-03-20T15:00:00Z"))).unwrap();
    let (complaint, owed) = owed(&entries);
    assert_eq!(owed, []);
    assert_eq!(complaint.received_at, at(RECEIVED));
    assert_eq!(complaint.closed, Some((Ending::Agreed, at("2024-03-20T15:00:00Z"))));
    assert_eq!(complaint.live, None, "nobody is on the line");
}

#[test]
fn what_is_open_begins_its_clocks_when_it_comes_over() {
    let entries = taken_over(None).unwrap();
    let (complaint, owed) = owed(&entries);
    let broken: Vec<_> = owed
        .iter()
        .filter(|(_, standing)| *standing != Standing::Open)
        .collect();
    assert!(broken.is_empty(), "{broken:?}");
    let promises: Vec<&str> = owed.iter().map(|(promise, _)| promise.as_str()).collect();
    assert!(promises.contains(&"conclude"), "{promises:?}");
    assert!(
        !promises.contains(&"acknowledge"),
        "the other register did that: {promises:?}"
    );
    assert!(
        complaint.estimate > Some(jiff::civil::date(2026, 11, 24)),
        "{:?}",
        complaint.estimate
    );
    assert_eq!(complaint.received_at, at(RECEIVED), "what is known stays");
}

fn counted(entries: &[Entry]) -> Vec<Tally> {
    let (code, complaint) = (code(), Complaint::read("1", entries).unwrap());
    tallies(&code, &complaint, entries, &obligations(&code, &complaint, entries))
}

#[test]
fn it_counts_as_received_and_ended_when_it_was_and_by_no_promise() {
    let ended_there = counted(&taken_over(Some(ended(Ending::Agreed, "2024-03-20T15:00:00Z"))).unwrap());
    let of = |measure: Measure| {
        let mut tallies = ended_there.iter().filter(move |tally| tally.measure == measure);
        let tally = tallies.next();
        tally.map(|tally| (tally.label.as_str(), tally.week.to_string()))
    };
    assert_eq!(of(Measure::Channel), Some(("phone", "2024-02-26".to_owned())));
    assert_eq!(of(Measure::Ending), Some(("agreed", "2024-03-18".to_owned())));
    assert_eq!(of(Measure::Days), Some(("19", "2024-03-18".to_owned())));
    assert_eq!(
        of(Measure::Repeat),
        None,
        "the number that it had there is no earlier complaint"
    );
    // Nobody knows in how many contacts, or what the customer thought.
    for unknown in [
        Measure::Promise,
        Measure::FirstContact,
        Measure::Satisfaction,
        Measure::Open,
    ] {
        assert_eq!(of(unknown), None);
    }
    assert!(
        ended_there
            .iter()
            .all(|tally| tally.team.as_deref() == Some("internet"))
    );
    let undated = counted(&taken_over(Some(ended(Ending::Agreed, RECEIVED))).unwrap());
    assert!(undated.iter().any(|tally| tally.measure == Measure::Ending));
    assert!(
        undated
            .iter()
            .all(|tally| !matches!(tally.measure, Measure::Days | Measure::BusinessDays)),
        "nobody knows how long it took"
    );
    let open = counted(&taken_over(None).unwrap());
    assert!(open.iter().any(|tally| tally.measure == Measure::Open));
    assert!(
        open.iter()
            .all(|tally| !matches!(tally.measure, Measure::Promise | Measure::Ending))
    );
}

#[test]
fn it_did_not_end_before_it_was_received_nor_after_now() {
    let refused = |instant| taken_over(Some(ended(Ending::Answered, instant))).unwrap_err();
    assert_eq!(refused("2024-02-01T00:00:00Z"), Refusal::BeforeFiling);
    assert_eq!(refused("2027-01-01T00:00:00Z"), Refusal::InFuture);
}

#[test]
fn what_is_taken_up_again_here_is_owed_like_any_other() {
    let mut entries = taken_over(Some(ended(Ending::Agreed, "2024-03-20T15:00:00Z"))).unwrap();
    let next = u32::try_from(entries.len()).unwrap() + 1;
    entries.push(Entry {
        seq: next,
        by: Actor::Customer,
        occurred_at: at(BROUGHT),
        recorded_at: at(BROUGHT),
        what: What::Reopened,
        words: Words::new(),
        twin: None,
    });
    let complaint = Complaint::read("1", &entries).unwrap();
    let owed = obligations(&code(), &complaint, &entries);
    assert!(owed.iter().any(|owed| owed.promise == "conclude"), "{owed:?}");
}

#[test]
fn under_no_code_that_ships_does_an_open_one_owe_what_its_receipt_would_have_brought() {
    for name in shipped::names() {
        let code = shipped::code(name);
        let entries = taken_over_under(&code, None).unwrap();
        let complaint = Complaint::read("1", &entries).unwrap();
        for owed in obligations(&code, &complaint, &entries) {
            let promise = code.promise(&owed.promise).unwrap();
            let by_receipt = |kept: &practice::code::KeptBy| kept.facts.contains(&practice::entry::Fact::Acknowledged);
            assert!(!promise.kept_by.iter().any(by_receipt), "{name}: {}", owed.promise);
            let at_once = owed
                .due
                .is_some_and(|due| due.duration_since(at(BROUGHT)).as_hours() < 3);
            assert!(!at_once, "{name}: {} is due at {:?}", owed.promise, owed.due);
        }
    }
}
