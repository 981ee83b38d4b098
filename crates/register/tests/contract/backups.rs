use std::path::Path;

use practice::{
    Actor, What,
    entry::{Attachment, Words},
};
use register::{Backup, Error, FindingKind, Register, restore};

use crate::{
    book::{Book, book, entry},
    cases::register_digest,
};

/// Packs it where it may take its time.
async fn backed_up(register: &Register, to: &Path) -> Result<Backup, Error> {
    let (register, to) = (register.clone(), to.to_owned());
    tokio::task::spawn_blocking(move || register.backup(&to)).await.unwrap()
}

async fn story() -> Book {
    let book = book();
    book.file("1", "Ana", 0).await.unwrap();
    for bytes in [&b"a photo"[..], b"a letter"] {
        book.register
            .put_file(bytes.to_vec(), jiff::Timestamp::UNIX_EPOCH)
            .await
            .unwrap();
    }
    let file = Attachment {
        id: "f1".into(),
        media: "image/png".into(),
        bytes: 7,
        digest: register_digest(b"a photo"),
        internal: false,
    };
    book.add(
        "1",
        vec![entry(2, 10, Actor::Customer, What::FileAdded { file }, Words::new())],
    )
    .await
    .unwrap();
    book
}

#[tokio::test]
async fn a_backup_is_one_file_and_becomes_the_same_register() {
    let book = story().await;
    let away = tempfile::tempdir().unwrap();
    let to = away.path().join("book.backup");
    let backup = backed_up(&book.register, &to).await.unwrap();
    assert_eq!((backup.entries, backup.files), (2, 2));
    assert_eq!(
        std::fs::read_dir(away.path()).unwrap().count(),
        1,
        "no part is left beside it"
    );
    book.file("2", "Eva", 5).await.unwrap();
    let dir = away.path().join("restored");
    let report = restore(&to, &dir).unwrap();
    assert!(report.is_sound(), "{report:#?}");
    assert_eq!((report.entries, report.files), (2, 1));
    let restored = Book {
        register: Register::open(&dir).unwrap(),
        home: (&dir).into(),
        dir: away,
        database: None,
    };
    assert_eq!(
        restored.register.case("1").await.unwrap().unwrap(),
        book.case("1").await
    );
    assert!(restored.register.case("2").await.unwrap().is_none());
    let photo = restored.register.open_file(&register_digest(b"a photo")).await.unwrap();
    assert_eq!(photo.as_deref(), Some(&b"a photo"[..]));
    assert_eq!(restored.register.counter("complaints").await.unwrap(), 1);
    restored.file("2", "Eva", 5).await.unwrap();
    assert!(restored.register.verify().unwrap().is_sound());
}

#[tokio::test]
async fn a_backup_can_be_taken_while_complaints_are_filed() {
    let book = std::sync::Arc::new(story().await);
    let away = tempfile::tempdir().unwrap();
    let filing = {
        let book = std::sync::Arc::clone(&book);
        tokio::spawn(async move {
            for n in 100..200 {
                book.file(&n.to_string(), "Ana", n).await.unwrap();
            }
        })
    };
    let to = away.path().join("book.backup");
    let backup = backed_up(&book.register, &to).await.unwrap();
    filing.await.unwrap();
    let report = restore(&to, &away.path().join("restored")).unwrap();
    assert!(report.is_sound(), "{report:#?}");
    assert_eq!(report.entries, backup.entries);
}

#[tokio::test]
async fn nothing_is_written_over() {
    let book = story().await;
    let away = tempfile::tempdir().unwrap();
    let to = away.path().join("book.backup");
    backed_up(&book.register, &to).await.unwrap();
    assert!(matches!(
        backed_up(&book.register, &to).await,
        Err(Error::Refused { .. })
    ));
    let refused = restore(&to, book.dir.path()).unwrap_err();
    assert!(refused.to_string().contains("is not empty"), "{refused}");
}

#[tokio::test]
async fn a_file_that_is_no_backup_or_was_changed_is_refused_or_found() {
    let book = story().await;
    let away = tempfile::tempdir().unwrap();
    let letter = away.path().join("letter.txt");
    std::fs::write(&letter, "Dear sirs").unwrap();
    let dir = away.path().join("restored");
    let refused = restore(&letter, &dir).unwrap_err();
    assert!(refused.to_string().contains("is not a backup"), "{refused}");
    assert_eq!(
        std::fs::read_dir(&dir).unwrap().count(),
        0,
        "a failed restoring leaves nothing"
    );
    let to = away.path().join("book.backup");
    backed_up(&book.register, &to).await.unwrap();
    let change = |sql: &str| rusqlite::Connection::open(&to).unwrap().execute(sql, []).unwrap();
    change("DELETE FROM entries WHERE seq = 2");
    let report = restore(&to, &dir).unwrap();
    assert!(
        report.findings.iter().any(|found| found.kind == FindingKind::Cut),
        "{report:#?}"
    );
    change("UPDATE backup_files SET bytes = x'00'");
    assert!(
        restore(&to, &away.path().join("again"))
            .unwrap_err()
            .to_string()
            .contains("attachments")
    );
}
