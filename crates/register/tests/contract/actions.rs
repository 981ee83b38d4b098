use jiff::civil::date;
use practice::terms::{Channel, Language, Notice};
use register::{ActionChange, ActionDone, Changed, CorrectiveAction, Error, Owed, Recipient};

use crate::book::{at, book};

fn action(id: &str, day: i8) -> CorrectiveAction {
    CorrectiveAction {
        id: id.into(),
        version: 1,
        cause: "Credits wait for the next bill".into(),
        measure: "Post credits the night they are agreed".into(),
        owner: "odile".into(),
        due: date(2026, 12, day),
        finding: Some("9 of 12 promises were broken".into()),
        found: Some((date(2026, 8, 31), date(2026, 11, 22))),
        complaints: vec!["10-001".into(), "10-002".into()],
        opened_at: at(1),
        opened_by: "priya".into(),
        done: None,
    }
}

fn told(id: &str, owner: &str) -> Owed {
    Owed {
        id: format!("action.{id}.1"),
        complaint: None,
        owed_by: 0,
        notice: Notice::StaffActionGiven,
        recipient: Recipient::Staff(owner.into()),
        channel: Channel::Email,
        language: Language::english(),
        not_before: at(1),
        created_at: at(1),
    }
}

fn changed(seq: u32, what: Changed, was: &str, became: &str) -> ActionChange {
    ActionChange {
        seq,
        at: at(i64::from(seq)),
        by: "priya".into(),
        what,
        was: was.into(),
        became: became.into(),
    }
}

#[tokio::test]
async fn an_action_is_kept_whole_and_its_owner_is_told_in_the_same_commit() {
    let book = book();
    let register = &book.register;
    let begun = action("a1", 11);
    register.begin_action(&begun, &[told("a1", "odile")]).await.unwrap();
    assert_eq!(register.action("a1").await.unwrap(), Some(begun.clone()));
    assert_eq!(register.stats().await.unwrap().outbox_waiting, 1);
    let again = register.begin_action(&begun, &[]).await;
    assert!(matches!(again, Err(Error::Taken { .. })), "{again:?}");
    assert_eq!(register.changes_of_action("a1").await.unwrap().len(), 1);
    assert_eq!(register.action("a2").await.unwrap(), None);
}

#[tokio::test]
async fn every_change_of_an_action_stays_beside_it() {
    let book = book();
    let register = &book.register;
    register.begin_action(&action("a1", 11), &[]).await.unwrap();
    let given = CorrectiveAction {
        owner: "callum".into(),
        ..action("a1", 11)
    };
    let step = changed(2, Changed::Owner, "odile", "callum");
    assert!(
        register
            .change_action(&given, &step, &[told("a1", "callum")])
            .await
            .unwrap()
    );
    let result = "Done for all accounts";
    let done = ActionDone {
        at: at(3),
        by: "callum".into(),
        result: result.into(),
    };
    let ended = CorrectiveAction {
        done: Some(done),
        version: 3,
        ..given
    };
    let last = changed(3, Changed::Done, "", result);
    assert!(register.change_action(&ended, &last, &[]).await.unwrap());
    assert_eq!(register.action("a1").await.unwrap(), Some(ended));
    let opened = changed(1, Changed::Opened, "", "");
    assert_eq!(register.changes_of_action("a1").await.unwrap(), [opened, step, last]);
}

#[tokio::test]
async fn of_two_who_change_an_action_at_once_one_is_told_that_it_moved_and_what_was_done_is_done() {
    let book = book();
    let register = &book.register;
    register.begin_action(&action("a1", 11), &[]).await.unwrap();
    let later = action("a1", 20);
    let mine = changed(2, Changed::Due, "2026-12-11", "2026-12-20");
    assert!(register.change_action(&later, &mine, &[]).await.unwrap());
    let theirs = changed(2, Changed::Owner, "odile", "callum");
    assert!(
        !register
            .change_action(&action("a1", 11), &theirs, &[told("a1", "callum")])
            .await
            .unwrap()
    );
    assert_eq!(register.action("a1").await.unwrap().unwrap().due, date(2026, 12, 20));
    assert_eq!(
        register.stats().await.unwrap().outbox_waiting,
        0,
        "nobody is told of what did not happen"
    );
    let done = ActionDone {
        at: at(3),
        by: "odile".into(),
        result: "Done".into(),
    };
    let ended = CorrectiveAction {
        done: Some(done),
        ..later.clone()
    };
    assert!(
        register
            .change_action(&ended, &changed(3, Changed::Done, "", "Done"), &[])
            .await
            .unwrap()
    );
    let after = changed(4, Changed::Due, "2026-12-20", "2027-01-01");
    assert!(!register.change_action(&later, &after, &[]).await.unwrap());
    assert_eq!(register.changes_of_action("a1").await.unwrap().len(), 3);
}

#[tokio::test]
async fn open_actions_come_by_their_day_and_done_ones_newest_first() {
    let book = book();
    let register = &book.register;
    for (id, day) in [("a1", 20), ("a2", 11), ("a3", 15), ("a4", 1)] {
        register.begin_action(&action(id, day), &[]).await.unwrap();
    }
    for (id, day, when) in [("a4", 1, 5), ("a3", 15, 9)] {
        let done = ActionDone {
            at: at(when),
            by: "odile".into(),
            result: "Done".into(),
        };
        let ended = CorrectiveAction {
            done: Some(done),
            ..action(id, day)
        };
        assert!(
            register
                .change_action(&ended, &changed(2, Changed::Done, "", "Done"), &[])
                .await
                .unwrap()
        );
    }
    let ids = |all: Vec<CorrectiveAction>| all.into_iter().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!(
        ids(register
            .open_actions(jiff::civil::Date::MIN, date(2026, 12, 31), 10)
            .await
            .unwrap()),
        ["a2", "a1"]
    );
    assert_eq!(
        ids(register
            .open_actions(jiff::civil::Date::MIN, date(2026, 12, 14), 10)
            .await
            .unwrap()),
        ["a2"]
    );
    assert_eq!(ids(register.done_actions(10).await.unwrap()), ["a3", "a4"]);
    assert_eq!(ids(register.done_actions(1).await.unwrap()), ["a3"]);
}
