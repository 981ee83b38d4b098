use std::time::{Duration, Instant};

use jiff::SignedDuration;
use practice::{
    Actor, What,
    entry::{Attachment, Words},
    terms::{Channel, Ending, Label},
};
use register::{Answered, Claim, CommitError, Draft, OutboxDone, OutboxState};

use crate::book::{With, at, book, entry, filed, noted, owed};

#[tokio::test]
async fn what_was_filed_is_read_back_equal() {
    let book = book();
    let first = filed("María Ñáñez", 0);
    let head = book.file_with("12-345", first.clone(), With::default()).await.unwrap();
    book.add("12-345", vec![noted(2, 10), noted(3, 10)]).await.unwrap();
    let file = book.case("12-345").await;
    assert_eq!(file.entries, vec![first, noted(2, 10), noted(3, 10)]);
    assert_ne!(file.head, head);
    assert_eq!(file.generation(), 1);
    assert!(book.register.case("99-999").await.unwrap().is_none());
}

#[tokio::test]
async fn of_two_acts_on_the_same_version_the_second_is_stale_and_writes_nothing() {
    let book = book();
    book.file("12-345", "Ana", 0).await.unwrap();
    let read = book.case("12-345").await;
    let (first, second) = tokio::join!(
        book.add_to(
            &read,
            vec![noted(2, 10)],
            With {
                owed: vec![owed("12-345", 2, 0)],
                ..With::default()
            }
        ),
        book.add_to(
            &read,
            vec![noted(2, 11)],
            With {
                owed: vec![owed("12-345", 2, 0)],
                ..With::default()
            }
        ),
    );
    // Where two write, either may be the first.
    let (won, lost) = if first.is_ok() {
        (first, second)
    } else {
        (second, first)
    };
    assert!(won.is_ok(), "{won:?}");
    assert!(matches!(lost, Err(CommitError::Stale)), "{lost:?}");
    assert_eq!(book.register.stats().await.unwrap().outbox_waiting, 1);
    assert_eq!(book.case("12-345").await.version(), 2);
    assert!(book.register.verify().unwrap().is_sound());
}

#[tokio::test]
async fn a_reference_in_use_is_refused_to_a_new_complaint() {
    let book = book();
    book.file("12-345", "Ana", 0).await.unwrap();
    let again = book.file("12-345", "Eva", 1).await;
    assert!(matches!(again, Err(CommitError::ReferenceTaken)), "{again:?}");
}

/// They share commits, and their rows are told together where the product can do that.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_filed_at_once_only_those_whose_reference_is_in_use_are_refused() {
    let book = std::sync::Arc::new(book());
    book.file("00007", "Ana", 0).await.unwrap();
    let filings: Vec<_> = (0..120)
        .map(|n| {
            let book = std::sync::Arc::clone(&book);
            tokio::spawn(async move {
                let reference = format!("{:05}", n / 2);
                let with = With {
                    owed: vec![owed(&reference, 1, 0)],
                    ..With::default()
                };
                book.file_with(&reference, filed("Eva", n), with).await
            })
        })
        .collect();
    let mut taken = 0;
    for filing in filings {
        match filing.await.unwrap() {
            Ok(_) => {}
            Err(CommitError::ReferenceTaken) => taken += 1,
            Err(error) => panic!("{error:?}"),
        }
    }
    assert_eq!(taken, 61, "one of each pair, and both of the seventh");
    let report = book.register.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.complaints, report.entries, report.words), (60, 60, 180));
    assert_eq!(book.register.stats().await.unwrap().outbox_waiting, 59);
    assert_eq!(book.register.counter("complaints").await.unwrap(), 60);
}

#[tokio::test]
async fn a_batch_that_contradicts_itself_is_refused() {
    let book = book();
    book.file("12-345", "Ana", 0).await.unwrap();
    let mut read = book.case("12-345").await;
    read.head = register::NEW_CASE;
    let refused = book.add_to(&read, vec![noted(2, 1)], With::default()).await;
    assert!(
        matches!(refused, Err(CommitError::Failed(register::Error::Refused { .. }))),
        "{refused:?}"
    );
    let mut tomorrow = filed("Bea", 0);
    tomorrow.occurred_at = at(86_400);
    let refused = book.file_with("12-346", tomorrow, With::default()).await;
    assert!(
        matches!(refused, Err(CommitError::Failed(register::Error::Refused { .. }))),
        "received after it was written: {refused:?}"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_hundred_filings_at_once_all_land_once_with_unbroken_chains() {
    let book = std::sync::Arc::new(book());
    let filings: Vec<_> = (0..200)
        .map(|n| {
            let book = std::sync::Arc::clone(&book);
            tokio::spawn(async move {
                let reference = format!("{n:05}");
                let counters = vec![("channel.web".to_owned(), 1)];
                let with = With {
                    owed: vec![owed(&reference, 1, 0)],
                    counters,
                    ..With::default()
                };
                book.file_with(&reference, filed("Ana", n), with).await.unwrap();
            })
        })
        .collect();
    for filing in filings {
        filing.await.unwrap();
    }
    let report = book.register.verify().unwrap();
    assert_eq!((report.complaints, report.entries, report.words), (200, 200, 600));
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(book.register.stats().await.unwrap().outbox_waiting, 200);
    assert_eq!(book.register.counter("complaints").await.unwrap(), 200);
    assert_eq!(book.register.counters().await.unwrap()["channel.web"], 200);
    assert_eq!(book.register.stats().await.unwrap().entries, 200);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_heads_file_lags_and_never_leads() {
    let book = std::sync::Arc::new(book());
    let writing = {
        let book = std::sync::Arc::clone(&book);
        tokio::spawn(async move {
            for n in 0..60 {
                book.file(&format!("{n:05}"), "Ana", n).await.unwrap();
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
        })
    };
    while !writing.is_finished() {
        let seen = book.heads()["main"];
        assert!(seen <= book.register.stats().await.unwrap().entries);
        tokio::task::yield_now().await;
    }
    let since = Instant::now();
    while book.heads()["main"] != 60 {
        assert!(
            since.elapsed() < Duration::from_secs(1),
            "the heads file lags more than a second"
        );
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_register_that_was_closed_goes_on_where_it_ended() {
    let first = book();
    first.file("1", "Ana", 0).await.unwrap();
    first.register.close().unwrap();
    assert!(matches!(
        first.file("2", "Ana", 0).await,
        Err(CommitError::Failed(register::Error::Closed))
    ));
    assert!(matches!(first.register.case("1").await, Err(register::Error::Closed)));
    let again = first.again();
    again.file("2", "Eva", 1).await.unwrap();
    assert!(again.register.verify().unwrap().is_sound());
    again.register.health().await.unwrap();
}

#[tokio::test]
async fn erased_words_are_gone_everywhere_and_the_chain_still_holds() {
    let book = book();
    book.file("12-345", "María Secreta", 0).await.unwrap();
    let erased = entry(
        2,
        10,
        Actor::Desk,
        What::Erased {
            labels: vec![Label::Name, Label::Email],
        },
        Words::new(),
    );
    book.add("12-345", vec![erased]).await.unwrap();
    book.add("12-345", vec![noted(3, 20)]).await.unwrap();
    let file = book.case("12-345").await;
    assert_eq!(file.entries[0].words.keys().collect::<Vec<_>>(), [&Label::Nature]);
    assert!(crate::search::found(&book, "secreta").await.is_empty());
    assert_eq!(book.register.item("12-345").await.unwrap().unwrap().name, None);
    let report = book.register.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.erased, report.words), (2, 2));
}

#[tokio::test]
async fn no_personal_text_is_inside_the_facts() {
    let book = book();
    book.file("12-345", "María Secreta", 0).await.unwrap();
    let entries = book.all_of("entries").join("");
    assert!(!entries.contains("Secreta") && !entries.contains("maria@") && !entries.contains("cada noche"));
}

#[tokio::test]
async fn an_attachment_is_named_only_when_its_bytes_are_there() {
    let book = book();
    book.file("12-345", "Ana", 0).await.unwrap();
    let digest = register_digest(b"a photo");
    let file = Attachment {
        id: "f1".into(),
        media: "image/png".into(),
        bytes: 7,
        digest: digest.clone(),
        internal: false,
    };
    let added = || {
        entry(
            2,
            10,
            Actor::Customer,
            What::FileAdded { file: file.clone() },
            Words::new(),
        )
    };
    let refused = book.add("12-345", vec![added()]).await;
    assert!(
        matches!(refused, Err(CommitError::Failed(register::Error::Refused { .. }))),
        "{refused:?}"
    );
    assert_eq!(
        book.register.put_file(b"a photo".to_vec(), at(5)).await.unwrap(),
        digest
    );
    book.add("12-345", vec![added()]).await.unwrap();
    let row = book.register.file("f1").await.unwrap().unwrap();
    assert_eq!((row.complaint.as_deref(), row.bytes), (Some("12-345"), 7));
    assert_eq!(book.register.open_file(&row.digest).await.unwrap().unwrap(), b"a photo");
    assert_eq!(book.register.open_file("../../heads").await.unwrap(), None);
}

#[tokio::test]
async fn bytes_that_nothing_names_go_after_their_time_and_no_others() {
    let book = book();
    let (days, two_days) = (|n: i64| at(n * 86_400), SignedDuration::from_hours(48));
    book.file("12-345", "Ana", 0).await.unwrap();
    let mut digests = Vec::new();
    for bytes in [
        b"of an entry".as_slice(),
        b"of a draft",
        b"of an old draft",
        b"of nobody",
    ] {
        digests.push(book.register.put_file(bytes.to_vec(), days(0)).await.unwrap());
    }
    let file = Attachment {
        id: "f1".into(),
        media: "image/png".into(),
        bytes: 11,
        digest: digests[0].clone(),
        internal: false,
    };
    let added = entry(2, 10, Actor::Customer, What::FileAdded { file }, Words::new());
    book.add("12-345", vec![added]).await.unwrap();
    for (token, digest, expires_at) in [(1, &digests[1], days(9)), (2, &digests[2], days(1))] {
        let draft = Draft {
            token: [token; 32],
            answers: format!("{{\"files\":[[{{\"digest\":\"{digest}\"}},\"bill.pdf\"]]}}"),
            updated_at: days(0),
            expires_at,
        };
        book.register.save_draft(&draft).await.unwrap();
    }
    assert_eq!(
        book.register.discard_files(days(2), two_days).await.unwrap(),
        0,
        "too young"
    );
    assert_eq!(book.register.discard_files(days(3), two_days).await.unwrap(), 2);
    let mut there = Vec::new();
    for digest in &digests {
        there.push(book.register.open_file(digest).await.unwrap().is_some());
    }
    assert_eq!(there, [true, true, false, false]);
    book.register.discard_files(days(30), two_days).await.unwrap();
    assert!(
        book.register.open_file(&digests[0]).await.unwrap().is_some(),
        "an entry names it"
    );
    assert!(
        book.register.open_file(&digests[1]).await.unwrap().is_none(),
        "its draft is gone"
    );
}

#[tokio::test]
async fn bytes_that_are_sent_again_or_named_at_last_are_young_again() {
    let book = book();
    let two_days = SignedDuration::from_hours(48);
    book.file("12-345", "Ana", 0).await.unwrap();
    let digest = book.register.put_file(b"a photo".to_vec(), at(0)).await.unwrap();
    let later = at(3 * 86_400);
    book.register.put_file(b"a photo".to_vec(), later).await.unwrap();
    assert_eq!(book.register.discard_files(later, two_days).await.unwrap(), 0);
    assert!(book.register.open_file(&digest).await.unwrap().is_some());
}

pub fn register_digest(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    format!("{:x}", sha2::Sha256::digest(bytes))
}

#[tokio::test]
async fn a_message_ends_in_the_transaction_of_its_entry() {
    let book = book();
    book.file_with(
        "1",
        filed("Ana", 0),
        With {
            owed: vec![owed("1", 1, 20)],
            ..With::default()
        },
    )
    .await
    .unwrap();
    let done = |state, at| {
        vec![OutboxDone {
            id: "1-1-acknowledgement".into(),
            state,
            at,
        }]
    };
    let file = book.case("1").await;
    let late = With {
        done: done(OutboxState::TakenBack, at(20)),
        ..With::default()
    };
    assert!(matches!(
        book.add_to(&file, vec![noted(2, 20)], late).await,
        Err(CommitError::TooLate)
    ));
    assert_eq!(book.case("1").await.version(), 1);
    let sent = With {
        done: done(OutboxState::Sent, at(30)),
        ..With::default()
    };
    book.add_to(&file, vec![noted(2, 30)], sent).await.unwrap();
    let again = With {
        done: done(OutboxState::Failed, at(40)),
        ..With::default()
    };
    book.add_to(&book.case("1").await, vec![noted(3, 40)], again)
        .await
        .unwrap();
    let rows = book.register.outbox_of("1").await.unwrap();
    let row = rows.iter().find(|row| row.owed.id == "1-1-acknowledgement").unwrap();
    assert_eq!((row.state, row.finished_at), (OutboxState::Sent, Some(at(30))));
}

#[tokio::test]
async fn an_idempotency_key_is_answered_with_the_work_or_not_at_all() {
    let book = book();
    let (request, other) = ([1; 32], [2; 32]);
    let claim = async |digest: [u8; 32], when| book.register.claim("key", "k1", &digest, at(when)).await.unwrap();
    assert_eq!(claim(request, 0).await, Claim::Fresh);
    assert_eq!(claim(request, 1).await, Claim::InFlight);
    assert_eq!(claim(other, 1).await, Claim::Mismatch);
    let answered = Answered {
        scope: "key".into(),
        key: "k1".into(),
        status: 201,
        response: "{}".into(),
    };
    let with = || With {
        answered: Some(answered.clone()),
        ..With::default()
    };
    book.file_with("1", filed("Ana", 0), with()).await.unwrap();
    assert_eq!(
        claim(request, 2).await,
        Claim::Replay {
            status: 201,
            response: "{}".into()
        }
    );
    let twice = book.file_with("2", filed("Ana", 0), with()).await;
    assert!(matches!(twice, Err(CommitError::IdempotencyConflict)), "{twice:?}");
    assert!(book.register.case("2").await.unwrap().is_none());
    assert_eq!(claim(other, 86_400).await, Claim::Fresh, "a day later the key is free");
    book.register.release("key", "k1").await.unwrap();
    assert_eq!(claim(request, 86_401).await, Claim::Fresh);
    assert_eq!(
        claim(request, 86_462).await,
        Claim::Fresh,
        "a request that died gives its claim up after a minute"
    );
}

#[tokio::test]
async fn a_renewed_secret_has_the_next_generation() {
    let book = book();
    book.file("1", "Ana", 0).await.unwrap();
    let renewed = |seq| entry(seq, 10, Actor::Customer, What::SecretRenewed, Words::new());
    book.add("1", vec![renewed(2)]).await.unwrap();
    assert_eq!(book.case("1").await.generation(), 2);
    book.add("1", vec![noted(3, 10), renewed(4)]).await.unwrap();
    assert_eq!(book.case("1").await.generation(), 3);
}

#[tokio::test]
async fn obligations_are_written_the_same_whole_or_by_their_changes() {
    let book = book();
    let acknowledged = || {
        entry(
            2,
            30,
            Actor::Desk,
            What::Acknowledged {
                channel: Channel::Phone,
                with: vec![],
            },
            Words::new(),
        )
    };
    let broken = || {
        let what = What::PromiseBroken {
            promise: "contact".into(),
            nth: 1,
            due: at(86_400),
        };
        entry(3, 90_000, Actor::Desk, what, Words::new())
    };
    for (reference, afresh) in [("1", false), ("2", true)] {
        book.file(reference, "Ana", 0).await.unwrap();
        for next in [acknowledged(), broken()] {
            let file = book.case(reference).await;
            book.add_to(
                &file,
                vec![next],
                With {
                    afresh,
                    ..With::default()
                },
            )
            .await
            .unwrap();
        }
    }
    let (one, two) = (
        book.register.obligations("1").await.unwrap(),
        book.register.obligations("2").await.unwrap(),
    );
    let unnamed = |rows: Vec<register::ObligationRow>| -> Vec<_> {
        rows.into_iter()
            .map(|row| register::ObligationRow {
                complaint: String::new(),
                ..row
            })
            .collect()
    };
    assert!(one[1].noticed && one[0].performed_at.is_some());
    assert_eq!(unnamed(one), unnamed(two));
    let closed = entry(
        4,
        90_001,
        Actor::Desk,
        What::Closed {
            ending: Ending::Answered,
        },
        Words::new(),
    );
    book.add("1", vec![closed]).await.unwrap();
    assert!(
        book.register
            .obligations("1")
            .await
            .unwrap()
            .iter()
            .all(|row| row.ended_at == Some(at(90_001)))
    );
}
