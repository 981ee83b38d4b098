use register::{Error, MailEnd, MailRead, MailState, NewMail, Register};

use crate::book::{at, book, entry};

async fn keep(register: &Register, id: &str, seconds: i64) -> NewMail {
    let digest = register.put_file(id.as_bytes().to_vec(), at(seconds)).await.unwrap();
    let mail = NewMail {
        id: id.to_owned(),
        digest,
        bytes: 1,
        taken_at: at(seconds),
        came: "command".to_owned(),
        from: Some(String::new()),
        to: vec!["a@example.ca".to_owned(), "b@example.ca".to_owned()],
    };
    register.keep_mail(&mail).await.unwrap();
    mail
}

fn ends(id: &str, was: MailState, state: MailState) -> MailEnd {
    MailEnd {
        id: id.to_owned(),
        was,
        state,
        disposition: "quarantine".to_owned(),
        cause: Some("loop".to_owned()),
        complaint: None,
        seq: None,
        about: None,
        due_at: Some(at(100)),
        decided: None,
        read: None,
    }
}

#[tokio::test]
async fn a_message_is_read_back_as_it_was_kept_and_is_placed_once() {
    let book = book();
    let register = &book.register;
    let kept = keep(register, "one", 0).await;
    let row = register.mail("one").await.unwrap().unwrap();
    assert_eq!((&row.mail, row.state), (&kept, MailState::Kept));
    assert_eq!(register.mail_to_place(10, at(0)).await.unwrap(), [row]);
    let end = ends("one", MailState::Kept, MailState::Quarantined);
    register.end_mail(&end).await.unwrap();
    let again = register.end_mail(&end).await;
    assert!(matches!(again, Err(Error::Taken { .. })), "{again:?}");
    assert!(register.mail_to_place(10, at(0)).await.unwrap().is_empty());
    assert_eq!(register.count_quarantined().await.unwrap(), 1);
    let row = &register.mail_quarantined(10).await.unwrap()[0];
    assert_eq!((row.cause.as_deref(), row.due_at), (Some("loop"), Some(at(100))));
}

#[tokio::test]
async fn a_message_whose_bytes_are_not_there_is_not_kept() {
    let book = book();
    let mut mail = keep(&book.register, "one", 0).await;
    (mail.id, mail.digest) = ("two".to_owned(), "0".repeat(64));
    assert!(book.register.keep_mail(&mail).await.is_err());
    assert!(book.register.mail("two").await.unwrap().is_none());
}

#[tokio::test]
async fn of_two_that_say_the_same_one_is_the_first() {
    let book = book();
    let register = &book.register;
    for id in ["one", "two"] {
        keep(register, id, 0).await;
    }
    let says = |id: &str| MailEnd {
        read: Some(MailRead {
            content: Some("the same".to_owned()),
            ..MailRead::default()
        }),
        ..ends(id, MailState::Kept, MailState::Placed)
    };
    register.end_mail(&says("one")).await.unwrap();
    assert!(matches!(
        register.end_mail(&says("two")).await,
        Err(Error::Taken { .. })
    ));
    assert_eq!(register.mail("two").await.unwrap().unwrap().state, MailState::Kept);
    let first = register.mail_of_content("the same").await.unwrap().unwrap();
    assert_eq!(first.mail.id, "one");
}

#[tokio::test]
async fn the_bytes_of_messages_are_never_left_over_and_the_proof_counts_them() {
    let book = book();
    let mail = keep(&book.register, "one", 0).await;
    let days = |days: i64| at(days * 24 * 3_600);
    let gone = book
        .register
        .discard_files(days(30), jiff::SignedDuration::from_hours(48))
        .await
        .unwrap();
    assert_eq!(gone, 0);
    assert!(book.register.open_file(&mail.digest).await.unwrap().is_some());
    let path = book
        .dir
        .path()
        .join("files")
        .join(&mail.digest[..2])
        .join(&mail.digest[2..]);
    std::fs::remove_file(path).unwrap();
    let report = book.register.verify().unwrap();
    let told: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(
        told.iter()
            .any(|told| told.contains("the message one") && told.contains("is gone")),
        "{told:?}"
    );
}

#[tokio::test]
async fn all_that_was_taken_is_listed_in_its_order_and_in_pages() {
    let book = book();
    for (id, second) in [("b", 1), ("a", 1), ("c", 0)] {
        keep(&book.register, id, second).await;
    }
    let first = book.register.mail_after((jiff::Timestamp::MIN, ""), 2).await.unwrap();
    let last = &first[1].mail;
    let second = book.register.mail_after((last.taken_at, &last.id), 2).await.unwrap();
    let ids: Vec<_> = first.iter().chain(&second).map(|row| row.mail.id.as_str()).collect();
    assert_eq!(ids, ["c", "a", "b"]);
}

#[tokio::test]
async fn what_could_not_be_placed_comes_behind_all_else_and_not_before_its_time() {
    let book = book();
    let register = &book.register;
    for (id, second) in [("old", 0), ("new", 1)] {
        keep(register, id, second).await;
    }
    register.place_later("old", at(10)).await.unwrap();
    let ids = async |now| {
        let rows = register.mail_to_place(10, now).await.unwrap();
        rows.into_iter().map(|row| (row.mail.id, row.tries)).collect::<Vec<_>>()
    };
    assert_eq!(ids(at(9)).await, [("new".to_owned(), 0)]);
    assert_eq!(ids(at(10)).await, [("new".to_owned(), 0), ("old".to_owned(), 1)]);
}

#[tokio::test]
async fn a_mail_goes_with_the_words_of_its_complaint_unless_another_has_the_same_bytes() {
    let book = book();
    let register = &book.register;
    for (reference, second) in [("12-345", 0), ("67-890", 1)] {
        book.file(reference, "María", second).await.unwrap();
    }
    let of = |id: &str, reference: &str| MailEnd {
        complaint: Some(reference.to_owned()),
        read: Some(MailRead {
            sender: Some("maria@example.ca".to_owned()),
            subject: "My bill".to_owned(),
            ..MailRead::default()
        }),
        ..ends(id, MailState::Kept, MailState::Placed)
    };
    let alone = keep(register, "alone", 2).await;
    register.end_mail(&of("alone", "12-345")).await.unwrap();
    let shared = keep(register, "shared", 3).await;
    register.end_mail(&of("shared", "12-345")).await.unwrap();
    let other = NewMail {
        id: "other".to_owned(),
        ..shared.clone()
    };
    register.keep_mail(&other).await.unwrap();
    register.end_mail(&of("other", "67-890")).await.unwrap();
    let labels = vec![practice::terms::Label::Name];
    let erased = practice::What::Erased { labels };
    let words = practice::entry::Words::new();
    book.add("12-345", vec![entry(2, 20, practice::Actor::Desk, erased, words)])
        .await
        .unwrap();
    let row = register.mail("alone").await.unwrap().unwrap();
    assert!(row.erased && row.mail.to.is_empty(), "{row:?}");
    assert_eq!(
        (row.mail.from, row.read.sender, row.read.subject.as_str()),
        (None, None, "")
    );
    assert!(!register.mail("other").await.unwrap().unwrap().erased);
    let days = at(30 * 24 * 3_600);
    register
        .discard_files(days, jiff::SignedDuration::from_hours(48))
        .await
        .unwrap();
    assert!(register.open_file(&alone.digest).await.unwrap().is_none());
    assert!(register.open_file(&shared.digest).await.unwrap().is_some());
    let report = register.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
}

#[tokio::test]
async fn what_repeats_a_mail_goes_with_it_whenever_it_came() {
    let book = book();
    let register = &book.register;
    book.file("12-345", "María", 0).await.unwrap();
    let repeats = |id: &str, of: &str| MailEnd {
        about: Some(of.to_owned()),
        read: Some(MailRead {
            sender: Some("maria@example.ca".to_owned()),
            ..MailRead::default()
        }),
        ..ends(id, MailState::Kept, MailState::Placed)
    };
    keep(register, "first", 1).await;
    // It came before anybody knew of which complaint the first is.
    let early = keep(register, "early", 2).await;
    register.end_mail(&repeats("early", "first")).await.unwrap();
    let of = MailEnd {
        complaint: Some("12-345".to_owned()),
        ..ends("first", MailState::Kept, MailState::Placed)
    };
    register.end_mail(&of).await.unwrap();
    let labels = vec![practice::terms::Label::Name];
    let erased = practice::What::Erased { labels };
    let words = practice::entry::Words::new();
    book.add("12-345", vec![entry(2, 20, practice::Actor::Desk, erased, words)])
        .await
        .unwrap();
    // And this one after its words were erased.
    let late = keep(register, "late", 30).await;
    register.end_mail(&repeats("late", "first")).await.unwrap();
    for id in ["early", "late"] {
        let row = register.mail(id).await.unwrap().unwrap();
        assert!(row.erased && row.read.sender.is_none(), "{row:?}");
    }
    let days = at(30 * 24 * 3_600);
    let long = jiff::SignedDuration::from_hours(48);
    register.discard_files(days, long).await.unwrap();
    for mail in [early, late] {
        assert!(register.open_file(&mail.digest).await.unwrap().is_none(), "{}", mail.id);
    }
}
