use std::collections::BTreeSet;

use practice::terms::{Channel, Role};
use register::{OutboxState, Owed, Recipient};

use crate::book::{Book, at, book, owed};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn each_message_is_handed_out_once() {
    let book = book();
    book.register
        .owe((0..100).map(|n| owed(&format!("{n:03}"), 1, n)).collect())
        .await
        .unwrap();
    book.register.owe(vec![owed("000", 1, 0)]).await.unwrap();
    assert_eq!(book.register.stats().await.unwrap().outbox_waiting, 100);
    // One who is given nothing stood in the way of another who was given something, and asks again: the last of them
    // leaves when nothing is left.
    let leases: Vec<_> = (0..8)
        .map(|_| {
            let register = book.register.clone();
            tokio::spawn(async move {
                let mut rows = Vec::new();
                loop {
                    let more = register.lease(at(79), at(200), 15).await.unwrap();
                    if more.is_empty() {
                        return rows;
                    }
                    rows.extend(more);
                }
            })
        })
        .collect();
    let mut ids = Vec::new();
    for lease in leases {
        ids.extend(lease.await.unwrap().into_iter().map(|row| row.owed.id));
    }
    assert_eq!(ids.len(), 80, "those whose time has not come stay");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 80);
    assert!(book.register.lease(at(79), at(300), 100).await.unwrap().is_empty());
    assert_eq!(book.register.next_wakeup(at(79)).await.unwrap(), Some(at(80)));
    let again = book.register.lease(at(200), at(300), 200).await.unwrap();
    assert_eq!(again.len(), 100, "a lease that ran out is handed out again");
    assert_eq!(again[0].attempts, 2);
}

#[tokio::test]
async fn a_message_waits_again_after_a_failure_and_ends_once() {
    let book = book();
    let register = &book.register;
    register.owe(vec![owed("1", 1, 0)]).await.unwrap();
    let id = "1-1-acknowledgement";
    let leased = register.lease(at(1), at(60), 10).await.unwrap();
    assert_eq!((leased[0].owed.id.as_str(), leased[0].state), (id, OutboxState::Leased));
    register.retry_at(id, at(30), "451 try later").await.unwrap();
    assert!(register.lease(at(29), at(60), 10).await.unwrap().is_empty());
    let row = &register.lease(at(30), at(60), 10).await.unwrap()[0];
    assert_eq!((row.attempts, row.last_error.as_deref()), (2, Some("451 try later")));
    assert!(register.finished(id, OutboxState::Sent, at(31)).await.unwrap());
    assert!(!register.finished(id, OutboxState::Failed, at(32)).await.unwrap());
    register.retry_at(id, at(40), "too late").await.unwrap();
    let row = &register.outbox_of("1").await.unwrap()[0];
    assert_eq!((row.state, row.finished_at), (OutboxState::Sent, Some(at(31))));
    assert_eq!(register.next_wakeup(at(40)).await.unwrap(), None);
}

#[tokio::test]
async fn waiting_for_its_time_is_none_of_a_messages_tries() {
    let book = book();
    let register = &book.register;
    register.owe(vec![owed("1", 1, 0)]).await.unwrap();
    let id = "1-1-acknowledgement";
    for hour in 0..30 {
        let row = register
            .lease(at(hour * 10), at(hour * 10 + 5), 10)
            .await
            .unwrap()
            .remove(0);
        assert_eq!(row.attempts, 1, "hour {hour}");
        register.wait_until(id, at((hour + 1) * 10), "no room").await.unwrap();
    }
    let row = register.outbox_of("1").await.unwrap().remove(0);
    assert_eq!((row.attempts, row.state), (0, OutboxState::Waiting));
    assert_eq!(row.last_error.as_deref(), Some("no room"));
}

/// The ids of what may leave.
async fn leave(book: &Book, now: i64) -> Vec<String> {
    let rows = book.register.lease(at(now), at(now + 60), 10).await.unwrap();
    rows.into_iter().map(|row| row.owed.id).collect()
}

#[tokio::test]
async fn what_follows_a_message_that_has_not_left_waits_for_it() {
    let book = book();
    let register = &book.register;
    book.file("412-345-6780", "Rosa", 0).await.unwrap();
    let message = |seq, not_before| owed("412-345-6780", seq, not_before);
    let to_staff = Owed {
        id: "412-345-6780-11-staff".to_owned(),
        recipient: Recipient::Staff("noor".to_owned()),
        ..message(11, 0)
    };
    let by_text = Owed {
        id: "412-345-6780-12-text".to_owned(),
        channel: Channel::Sms,
        ..message(12, 0)
    };
    // The first is held for a while; its number is written with one figure less.
    let all = vec![message(10, 0), message(11, 0), message(9, 20), to_staff, by_text];
    register.owe(all).await.unwrap();
    let id = |seq: u32| format!("412-345-6780-{seq}-acknowledgement");
    let others = ["412-345-6780-11-staff", "412-345-6780-12-text"];
    assert_eq!(leave(&book, 1).await, others, "another reader, and another way");
    for other in others {
        register.finished(other, OutboxState::Sent, at(1)).await.unwrap();
    }
    assert_eq!(register.next_wakeup(at(1)).await.unwrap(), Some(at(20)));
    assert_eq!(leave(&book, 20).await, [id(9)], "one at a time");
    register.retry_at(&id(9), at(100), "451 try later").await.unwrap();
    assert!(leave(&book, 99).await.is_empty(), "it is still to be tried again");
    assert_eq!(register.next_wakeup(at(99)).await.unwrap(), Some(at(100)));
    assert_eq!(leave(&book, 100).await, [id(9)]);
    // Given up, it keeps nothing back.
    register.finished(&id(9), OutboxState::Failed, at(101)).await.unwrap();
    assert_eq!(leave(&book, 102).await, [id(10)]);
    // What was not tried, and only waits for its hour, keeps nothing back; nor does what has not left for hours.
    register.wait_until(&id(10), at(50_000), "no room").await.unwrap();
    assert_eq!(leave(&book, 103).await, [id(11)]);
    register.retry_at(&id(11), at(90_000), "451 try later").await.unwrap();
    register.owe(vec![message(13, 0)]).await.unwrap();
    assert!(leave(&book, 17_000).await.is_empty());
    assert_eq!(leave(&book, 18_001).await, [id(13)]);
}

#[tokio::test]
async fn a_lease_is_made_longer_by_who_holds_it_and_nobody_else() {
    let book = book();
    let register = &book.register;
    register.owe(vec![owed("1", 1, 0)]).await.unwrap();
    let id = "1-1-acknowledgement";
    register.lease(at(1), at(60), 10).await.unwrap();
    assert!(register.hold(id, at(60), at(120)).await.unwrap());
    assert!(register.lease(at(61), at(200), 10).await.unwrap().is_empty());
    // It ran out, and another instance has it.
    assert_eq!(register.lease(at(120), at(180), 10).await.unwrap().len(), 1);
    assert!(!register.hold(id, at(120), at(240)).await.unwrap());
    register.finished(id, OutboxState::Sent, at(130)).await.unwrap();
    assert!(!register.hold(id, at(180), at(240)).await.unwrap());
}

#[tokio::test]
async fn a_message_can_be_taken_back_only_before_its_time() {
    let book = book();
    book.register
        .owe(vec![owed("1", 1, 20), owed("2", 1, 20)])
        .await
        .unwrap();
    assert!(book.register.take_back("1-1-acknowledgement", at(19)).await.unwrap());
    assert!(!book.register.take_back("1-1-acknowledgement", at(19)).await.unwrap());
    assert!(!book.register.take_back("2-1-acknowledgement", at(20)).await.unwrap());
    assert_eq!(book.register.lease(at(20), at(60), 10).await.unwrap().len(), 1);
}

#[test]
fn a_recipient_is_read_back_as_it_was_written() {
    for recipient in [
        Recipient::Customer,
        Recipient::Staff("a:b".into()),
        Recipient::Role(Role::Director),
    ] {
        assert_eq!(recipient.to_string().parse(), Ok(recipient));
    }
    assert!("somebody".parse::<Recipient>().is_err());
}
