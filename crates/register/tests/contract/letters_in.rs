use register::{
    Decided, Error, LetterReading, LetterSaid, LetterState, LetterStep, NewLetter, Register, Scan, ScanKind,
};

use crate::book::{With, at, book, entry, filed, noted};

async fn scan(register: &Register, id: &str, place: u32) -> Scan {
    Scan {
        id: id.to_owned(),
        place,
        kind: ScanKind::Scan,
        digest: register.put_file(id.as_bytes().to_vec(), at(0)).await.unwrap(),
        media: "image/png".to_owned(),
        bytes: 1,
        name: format!("{id}.png"),
        erased: false,
    }
}

async fn keep(register: &Register, id: &str) -> NewLetter {
    let letter = NewLetter {
        id: id.to_owned(),
        taken_at: at(0),
        taken_by: "walter".to_owned(),
        due_at: at(100),
        said: LetterSaid {
            received_at: Some(at(-50)),
            sender: "Rosa".to_owned(),
            ..LetterSaid::default()
        },
        scans: vec![scan(register, &format!("{id}-1"), 1_000).await],
    };
    register.keep_letter(&letter, None).await.unwrap();
    letter
}

fn decided() -> Decided {
    Decided {
        by: "noor".to_owned(),
        at: at(60),
        reason: "advertising".to_owned(),
    }
}

fn ends(letter: &str, was: u32) -> LetterStep {
    LetterStep::Ends {
        letter: letter.to_owned(),
        was,
        state: LetterState::NoComplaint,
        decided: decided(),
    }
}

#[tokio::test]
async fn a_letter_is_read_back_as_it_was_kept_and_waits_until_it_is_decided_once() {
    let book = book();
    let register = &book.register;
    let kept = keep(register, "one").await;
    let row = register.letter("one").await.unwrap().unwrap();
    assert_eq!(
        (&row.said, row.due_at, row.state),
        (&kept.said, at(100), LetterState::Waiting)
    );
    assert_eq!((row.reading, row.version), (LetterReading::ToRead, 1));
    assert_eq!(register.scans("one").await.unwrap(), kept.scans);
    assert_eq!(register.letters_waiting(10).await.unwrap(), std::slice::from_ref(&row));
    // What somebody says of it is written for the version that they saw.
    let said = LetterSaid {
        sender: "Rosa Diaz".to_owned(),
        ..LetterSaid::default()
    };
    register.say_of_letter(&row, &said).await.unwrap();
    let again = register.say_of_letter(&row, &said).await;
    assert!(matches!(again, Err(Error::Taken { .. })), "{again:?}");
    register.end_letter(&ends("one", 2)).await.unwrap();
    let again = register.end_letter(&ends("one", 2)).await;
    assert!(matches!(again, Err(Error::Taken { .. })), "{again:?}");
    let row = register.letter("one").await.unwrap().unwrap();
    assert_eq!((row.state, row.decided), (LetterState::NoComplaint, Some(decided())));
    assert_eq!(register.count_letters_waiting().await.unwrap(), 0);
    assert_eq!(register.letters_decided(10).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_letter_whose_scan_is_not_there_is_not_kept() {
    let book = book();
    let mut letter = keep(&book.register, "one").await;
    letter.id = "two".to_owned();
    letter.scans[0].digest = "0".repeat(64);
    assert!(book.register.keep_letter(&letter, None).await.is_err());
    assert!(book.register.letter("two").await.unwrap().is_none());
}

#[tokio::test]
async fn what_was_read_is_of_the_scans_that_the_letter_has() {
    let book = book();
    let register = &book.register;
    keep(register, "one").await;
    let row = register.lease_letter(at(0), at(300)).await.unwrap().unwrap();
    let more = scan(register, "one-2", 2_000).await;
    register.add_scans(&row, &[more], at(1)).await.unwrap();
    let read = (LetterReading::Read, "Dear Sir");
    let page = Scan {
        kind: ScanKind::Page,
        ..scan(register, "page", 1_001).await
    };
    let pages = [page];
    assert!(!register.letter_was_read(&row, read, 1, &pages, at(2)).await.unwrap());
    assert!(register.letter_was_read(&row, read, 2, &pages, at(2)).await.unwrap());
    assert!(!register.letter_was_read(&row, read, 2, &pages, at(2)).await.unwrap());
    let row = register.letter("one").await.unwrap().unwrap();
    assert_eq!((row.reading, row.text.as_str()), (LetterReading::Read, "Dear Sir"));
    assert_eq!(register.scans("one").await.unwrap().len(), 3);
    assert!(register.lease_letter(at(9_000), at(9_300)).await.unwrap().is_none());
}

#[tokio::test]
async fn the_scans_of_letters_are_never_left_over_and_the_proof_counts_them() {
    let book = book();
    let letter = keep(&book.register, "one").await;
    let later = at(30 * 24 * 3_600);
    let gone = book
        .register
        .discard_files(later, jiff::SignedDuration::from_hours(48))
        .await;
    assert_eq!(gone.unwrap(), 0);
    let digest = &letter.scans[0].digest;
    let path = book.dir.path().join("files").join(&digest[..2]).join(&digest[2..]);
    std::fs::write(path, b"another").unwrap();
    let report = book.register.verify().unwrap();
    let told: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(
        told.iter()
            .any(|told| told.contains("the scan one-1") && told.contains("was changed")),
        "{told:?}"
    );
}

#[tokio::test]
async fn a_letter_that_ended_waits_again_once_and_its_history_says_who_and_why() {
    let book = book();
    let register = &book.register;
    keep(register, "one").await;
    register.end_letter(&ends("one", 1)).await.unwrap();
    let undone = Decided {
        by: "walter".to_owned(),
        at: at(70),
        reason: "there is a complaint on its back".to_owned(),
    };
    let again = LetterStep::Reopened {
        letter: "one".to_owned(),
        was: 2,
        decided: undone.clone(),
    };
    register.end_letter(&again).await.unwrap();
    let twice = register.end_letter(&again).await;
    assert!(matches!(twice, Err(Error::Taken { .. })), "{twice:?}");
    let row = register.letter("one").await.unwrap().unwrap();
    assert_eq!((row.state, row.decided, row.version), (LetterState::Waiting, None, 3));
    let ended = register.letter_endings("one").await.unwrap();
    let [ended] = ended.as_slice() else { panic!("{ended:?}") };
    assert_eq!((ended.state, &ended.decided), (LetterState::NoComplaint, &decided()));
    assert_eq!(ended.undone, undone);
    // One that waits has nothing to take back.
    let waits = register
        .end_letter(&LetterStep::Reopened {
            letter: "one".to_owned(),
            was: 3,
            decided: undone,
        })
        .await;
    assert!(matches!(waits, Err(Error::Taken { .. })), "{waits:?}");
}

#[tokio::test]
async fn each_try_to_read_is_counted_and_what_was_tried_comes_last() {
    let book = book();
    let register = &book.register;
    keep(register, "a").await;
    keep(register, "b").await;
    let first = register.lease_letter(at(0), at(1)).await.unwrap().unwrap();
    register.try_letter(&first.id).await.unwrap();
    let second = register.lease_letter(at(1), at(2)).await.unwrap().unwrap();
    assert_ne!(second.id, first.id, "the one that nobody has tried");
    let again = register.lease_letter(at(1), at(2)).await.unwrap().unwrap();
    assert_eq!((again.id.as_str(), again.tries), (first.id.as_str(), 1));
    let gave_up = (LetterReading::GaveUp, "");
    assert!(register.letter_was_read(&first, gave_up, 1, &[], at(2)).await.unwrap());
    let left = register.lease_letter(at(2), at(3)).await.unwrap().unwrap();
    assert_eq!(left.id, second.id);
    assert!(register.lease_letter(at(2), at(3)).await.unwrap().is_none());
    register.try_letter_again(&first.id).await.unwrap();
    assert!(register.try_letter_again(&first.id).await.is_err());
    let again = register.letter(&first.id).await.unwrap().unwrap();
    assert_eq!((again.reading, again.tries), (LetterReading::ToRead, 0));
}

#[tokio::test]
async fn a_letter_is_read_by_one_instance_and_by_another_only_when_that_one_is_gone() {
    let book = book();
    let register = &book.register;
    keep(register, "one").await;
    let row = register.lease_letter(at(0), at(300)).await.unwrap().unwrap();
    assert!(register.lease_letter(at(10), at(310)).await.unwrap().is_none());
    // Who is at it for long keeps it.
    assert!(register.hold_letter(&row.id, at(300), at(600)).await.unwrap());
    assert!(register.lease_letter(at(300), at(600)).await.unwrap().is_none());
    // Nobody said any more: it was cut short.
    assert!(register.lease_letter(at(600), at(900)).await.unwrap().is_some());
    assert!(
        !register.hold_letter(&row.id, at(600), at(950)).await.unwrap(),
        "it is another’s by now"
    );
    // Who adds a page does not wait for who reads the others.
    let more = scan(register, "one-2", 2_000).await;
    register.add_scans(&row, &[more], at(601)).await.unwrap();
    assert!(register.lease_letter(at(602), at(902)).await.unwrap().is_some());
}

/// A complaint that the letter came to, with so many entries before.
async fn comes(book: &crate::book::Book, reference: &str, was: u32, ends: bool) {
    let comes = LetterStep::Comes {
        letter: "one".to_owned(),
        was,
        how: "written".to_owned(),
        by: "noor".to_owned(),
        at: at(60),
        noted: true,
        ends,
    };
    let with = With {
        letter: Some(comes),
        ..With::default()
    };
    let file = book.case(reference).await;
    book.add_to(&file, vec![noted(2, 60)], with).await.unwrap();
}

async fn erase(book: &crate::book::Book, reference: &str) {
    let labels = vec![practice::terms::Label::Name, practice::terms::Label::Note];
    let erased = practice::What::Erased { labels };
    let words = practice::entry::Words::new();
    book.add(reference, vec![entry(3, 80, practice::Actor::Desk, erased, words)])
        .await
        .unwrap();
}

async fn is_there(register: &Register) -> bool {
    let row = register.letter("one").await.unwrap().unwrap();
    let scans = register.scans("one").await.unwrap();
    let there = scans.iter().all(|scan| !scan.erased && !scan.name.is_empty());
    assert_eq!(there, row.said.sender == "Rosa", "{row:?} {scans:?}");
    assert_eq!(there, row.reading == LetterReading::Read, "{row:?}");
    there
}

async fn kept_and_read(book: &crate::book::Book) {
    keep(&book.register, "one").await;
    let row = book.register.letter("one").await.unwrap().unwrap();
    let read = (LetterReading::Read, "Dear Sir");
    assert!(book.register.letter_was_read(&row, read, 1, &[], at(2)).await.unwrap());
}

#[tokio::test]
async fn a_letter_that_waits_for_another_complaint_stays_when_one_is_erased_and_goes_when_it_waits_no_more() {
    let book = book();
    let register = &book.register;
    kept_and_read(&book).await;
    book.file("12-345", "Rosa", 0).await.unwrap();
    comes(&book, "12-345", 1, false).await;
    erase(&book, "12-345").await;
    assert!(is_there(register).await, "somebody is still to enter it");
    let [case] = &register.letter_cases("one").await.unwrap()[..] else {
        panic!("it came to one")
    };
    assert!(case.erased);
    // What is added now is none of the erased one’s.
    let row = register.letter("one").await.unwrap().unwrap();
    let more = scan(register, "one-2", 2_000).await;
    register.add_scans(&row, &[more], at(90)).await.unwrap();
    let row = register.letter("one").await.unwrap().unwrap();
    let read = (LetterReading::Read, "Dear Sir");
    assert!(register.letter_was_read(&row, read, 2, &[], at(91)).await.unwrap());
    assert!(register.letter_cases_to_note(10).await.unwrap().is_empty());
    register.end_letter(&ends("one", row.version)).await.unwrap();
    assert!(!is_there(register).await, "nobody has it any more");
    let row = register.letter("one").await.unwrap().unwrap();
    assert_eq!(
        (row.reading, row.state),
        (LetterReading::Erased, LetterState::NoComplaint)
    );
}

#[tokio::test]
async fn a_letter_of_two_complaints_goes_with_the_last_of_them() {
    let book = book();
    let register = &book.register;
    kept_and_read(&book).await;
    for reference in ["12-345", "67-890"] {
        book.file(reference, "Rosa", 0).await.unwrap();
    }
    comes(&book, "12-345", 1, false).await;
    comes(&book, "67-890", 2, true).await;
    erase(&book, "12-345").await;
    assert!(is_there(register).await);
    erase(&book, "67-890").await;
    assert!(!is_there(register).await);
    let report = register.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
}

#[tokio::test]
async fn what_a_letter_says_goes_with_the_words_of_its_complaint_and_the_pages_made_of_it_are_thrown_away() {
    let book = book();
    let register = &book.register;
    let kept = keep(register, "one").await;
    keep(register, "other").await;
    book.file("12-345", "Rosa", 0).await.unwrap();
    let row = register.letter("one").await.unwrap().unwrap();
    let read = (LetterReading::Read, "Dear Sir");
    assert!(register.letter_was_read(&row, read, 1, &[], at(2)).await.unwrap());
    let comes = LetterStep::Comes {
        letter: "one".to_owned(),
        was: 1,
        how: "written".to_owned(),
        by: "noor".to_owned(),
        at: at(60),
        noted: true,
        ends: true,
    };
    let with = With {
        letter: Some(comes),
        ..With::default()
    };
    let file = book.case("12-345").await;
    book.add_to(&file, vec![noted(2, 60)], with).await.unwrap();
    let labels = vec![practice::terms::Label::Name, practice::terms::Label::Note];
    let erased = practice::What::Erased { labels };
    let words = practice::entry::Words::new();
    book.add("12-345", vec![entry(3, 80, practice::Actor::Desk, erased, words)])
        .await
        .unwrap();
    let row = register.letter("one").await.unwrap().unwrap();
    assert_eq!((row.text.as_str(), row.said.sender.as_str()), ("", ""));
    assert_eq!(row.reading, LetterReading::Erased);
    let scans = register.scans("one").await.unwrap();
    assert!(
        scans.iter().all(|scan| scan.erased && scan.name.is_empty()),
        "{scans:?}"
    );
    let other = register.letter("other").await.unwrap().unwrap();
    assert_eq!(other.said.sender, "Rosa");
    let later = at(30 * 24 * 3_600);
    let gone = register
        .discard_files(later, jiff::SignedDuration::from_hours(48))
        .await
        .unwrap();
    assert_eq!(gone, 1);
    assert!(register.open_file(&kept.scans[0].digest).await.unwrap().is_none());
    let report = register.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
}

#[tokio::test]
async fn a_letter_that_says_another_day_than_the_complaint_that_came_of_it_is_found() {
    let book = book();
    for (id, reference, ends) in [("one", "12-345", true), ("waits", "12-346", false)] {
        keep(&book.register, id).await;
        let comes = LetterStep::Comes {
            letter: id.to_owned(),
            was: 1,
            how: "filed".to_owned(),
            by: "noor".to_owned(),
            at: at(10),
            noted: true,
            ends,
        };
        let with = With {
            letter: Some(comes),
            ..With::default()
        };
        book.file_with(reference, filed("Rosa", -45), with).await.unwrap();
    }
    assert!(book.register.verify().unwrap().is_sound());
    book.tamper("UPDATE letters_in SET received_at = received_at + 86400000");
    let found: Vec<String> = book
        .register
        .verify()
        .unwrap()
        .findings
        .iter()
        .map(ToString::to_string)
        .collect();
    let says = "the letter one says another day on which it came than entry 1 of 12-345, which came of it";
    assert_eq!(found, [says], "of what still waits, the day may be mended");
}
