use register::{
    Decided, Error, LetterReading, LetterSaid, LetterState, LetterStep, NewLetter, Register, Scan, ScanKind,
};

use crate::book::{at, book};

async fn scan(register: &Register, id: &str, place: u32) -> Scan {
    Scan {
        id: id.to_owned(),
        place,
        kind: ScanKind::Scan,
        digest: register.put_file(id.as_bytes().to_vec(), at(0)).await.unwrap(),
        media: "image/png".to_owned(),
        bytes: 1,
        name: format!("{id}.png"),
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
    register.keep_letter(&letter).await.unwrap();
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
    assert!(book.register.keep_letter(&letter).await.is_err());
    assert!(book.register.letter("two").await.unwrap().is_none());
}

#[tokio::test]
async fn what_was_read_is_of_the_scans_that_the_letter_has() {
    let book = book();
    let register = &book.register;
    keep(register, "one").await;
    let row = register.letters_to_read(10).await.unwrap().remove(0);
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
    assert!(register.letters_to_read(10).await.unwrap().is_empty());
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
