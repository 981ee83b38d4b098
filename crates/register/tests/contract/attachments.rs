//! What entries brought is held against the list of attachments, and the list against the entries.

use practice::{
    Actor, What,
    entry::{Attachment, Words},
};
use register::FindingKind;

use crate::{
    book::{Book, book, entry},
    cases::register_digest,
};

/// Two complaints: the first has a file, and a page of one that went with a letter.
async fn story() -> Book {
    let book = book();
    for bytes in [&b"a photo"[..], b"a page", b"another photo"] {
        book.register
            .put_file(bytes.to_vec(), jiff::Timestamp::UNIX_EPOCH)
            .await
            .unwrap();
    }
    let attachment = |id: &str, bytes: &[u8]| Attachment {
        id: id.into(),
        media: "image/png".into(),
        bytes: bytes.len() as u64,
        digest: register_digest(bytes),
        internal: false,
    };
    let file = attachment("f1", b"a photo");
    let added = What::FileAdded { file: file.clone() };
    let enclosed = What::Enclosed {
        with: 1,
        file,
        pages: vec![attachment("p1", b"a page")],
    };
    for reference in ["10-001", "10-002"] {
        book.file(reference, "Ana", 0).await.unwrap();
    }
    let entries = [(2, added), (3, enclosed)].map(|(seq, what)| entry(seq, 10, Actor::Customer, what, Words::new()));
    book.add("10-001", entries.to_vec()).await.unwrap();
    book.register.close().unwrap();
    let report = book.proved();
    assert!(report.is_sound(), "{report:#?}");
    assert_eq!(report.files, 2);
    book
}

#[tokio::test]
async fn an_attachment_that_was_taken_out_moved_or_exchanged_is_found_by_the_entry_that_brought_it() {
    let other = register_digest(b"another photo");
    let exchanged = format!("UPDATE files SET digest = '{other}', bytes = 13 WHERE id = 'f1'");
    for (sql, seq, says) in [
        (
            "DELETE FROM files WHERE id = 'f1'",
            2,
            "the attachment f1, which entry 2 of 10-001 brought, is not in the list of attachments",
        ),
        (
            "DELETE FROM files WHERE id = 'p1'",
            3,
            "the attachment p1, which entry 3 of 10-001 brought, is not in the list of attachments",
        ),
        (
            "UPDATE files SET complaint = '10-002' WHERE id = 'f1'",
            2,
            "the attachment f1, which entry 2 of 10-001 brought, has another complaint in the list of attachments",
        ),
        (
            &exchanged,
            2,
            "the attachment f1, which entry 2 of 10-001 brought, has another digest, size in the list of attachments",
        ),
        (
            "UPDATE files SET media = 'text/html' WHERE id = 'f1'",
            2,
            "the attachment f1, which entry 2 of 10-001 brought, has another kind in the list of attachments",
        ),
    ] {
        let book = story().await;
        book.tamper(sql);
        let found = book.proved().findings;
        let named: Vec<_> = found
            .iter()
            .map(|one| (one.kind, one.seq, one.sentence.as_str()))
            .collect();
        assert_eq!(named, [(FindingKind::File, Some(seq), says)], "{sql}");
    }
}

#[tokio::test]
async fn an_attachment_that_no_entry_brought_is_found() {
    let book = story().await;
    book.tamper("INSERT INTO files SELECT 'f2', '10-002', digest, media, bytes, created_at FROM files WHERE id = 'f1'");
    book.tamper("INSERT INTO files SELECT 'f3', NULL, digest, media, bytes, created_at FROM files WHERE id = 'f1'");
    let found = book.proved().findings;
    let named: Vec<_> = found.iter().map(|one| (one.kind, one.sentence.as_str())).collect();
    let says = [
        "the attachment f2 is in the list of 10-002, but no entry brought it",
        "the attachment f3 is in the list of no complaint, but no entry brought it",
    ];
    assert_eq!(named, says.map(|says| (FindingKind::Added, says)));
}
