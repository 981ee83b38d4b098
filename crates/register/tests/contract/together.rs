//! An act whose entries fall in two cases: both are written, or neither.

use std::sync::Arc;

use practice::{
    Actor, Entry, What,
    entry::{Twin, Words},
    terms::Label,
};
use register::{CommitError, Worklist};

use crate::book::{Book, With, at, book, entry, noted, owed};

fn merged(seq: u32, when: i64, other: &str) -> Entry {
    let into = What::MergedInto { other: other.into() };
    entry(seq, when, Actor::Desk, into, Words::new())
}

fn took_in(seq: u32, when: i64, other: &str, twin: u32) -> Entry {
    Entry {
        twin: Some(Twin {
            other: other.into(),
            seq: twin,
        }),
        ..entry(
            seq,
            when,
            Actor::Desk,
            What::TookIn { other: other.into() },
            Words::new(),
        )
    }
}

async fn two() -> Book {
    let book = book();
    book.file("earlier", "Ana", 0).await.unwrap();
    book.file("later", "Ana", 5).await.unwrap();
    book
}

#[tokio::test]
async fn an_act_on_two_cases_is_written_in_both_and_read_back_with_its_twin() {
    let book = two().await;
    let (earlier, later) = (book.case("earlier").await, book.case("later").await);
    let heads = book
        .add_together(vec![
            (&later, vec![merged(2, 10, "earlier")], With::default()),
            (&earlier, vec![took_in(2, 10, "later", 2)], With::default()),
        ])
        .await
        .unwrap();
    let (earlier, later) = (book.case("earlier").await, book.case("later").await);
    assert_eq!(heads, [later.head, earlier.head]);
    assert_eq!(later.entries[1], merged(2, 10, "earlier"));
    assert_eq!(earlier.entries[1], took_in(2, 10, "later", 2));
    let report = book.register.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
    // One of the two is work to do, and says that it is two.
    let page = book.register.worklist(&Worklist::default(), 10, None).await.unwrap();
    let rows: Vec<_> = page
        .items
        .iter()
        .map(|item| (item.reference.as_str(), item.with_it))
        .collect();
    assert_eq!(rows, [("earlier", 1)]);
    assert_eq!(book.register.item("later").await.unwrap().unwrap().closed_at, None);
}

#[tokio::test]
async fn a_conflict_on_either_case_leaves_the_other_untouched() {
    let book = two().await;
    let (earlier, later) = (book.case("earlier").await, book.case("later").await);
    book.add("earlier", vec![noted(2, 8)]).await.unwrap();
    for order in [[0, 1], [1, 0]] {
        let parts = [
            (&later, vec![merged(2, 10, "earlier")], "later"),
            (&earlier, vec![took_in(2, 10, "later", 2)], "earlier"),
        ];
        let all = order.iter().map(|place| {
            let (file, entries, reference) = &parts[*place];
            let with = With {
                owed: vec![owed(reference, 2, 0)],
                counters: vec![("merged".to_owned(), 1)],
                ..With::default()
            };
            (*file, entries.clone(), with)
        });
        let refused = book.add_together(all.collect()).await;
        assert!(matches!(refused, Err(CommitError::Stale)), "{refused:?}");
    }
    assert_eq!(book.case("later").await, later);
    assert_eq!(book.case("earlier").await.version(), 2);
    assert_eq!(book.register.stats().await.unwrap().outbox_waiting, 0);
    assert_eq!(book.register.counter("merged").await.unwrap(), 0);
    assert!(book.register.verify().unwrap().is_sound());
}

#[tokio::test]
async fn a_new_complaint_is_filed_with_what_is_added_to_the_one_that_it_comes_from() {
    let book = two().await;
    let earlier = book.case("earlier").await;
    let nothing = register::CaseFile {
        reference: "new".into(),
        entries: vec![],
        head: register::NEW_CASE,
    };
    let first = crate::book::filed("Ana", 0);
    book.add_together(vec![
        (&earlier, vec![noted(2, 10)], With::default()),
        (&nothing, vec![first.clone()], With::default()),
    ])
    .await
    .unwrap();
    assert_eq!(book.case("new").await.entries, std::slice::from_ref(&first));
    // The number is in use: nothing is added to the other either.
    let earlier = book.case("earlier").await;
    let taken = book
        .add_together(vec![
            (&earlier, vec![noted(3, 11)], With::default()),
            (&nothing, vec![first], With::default()),
        ])
        .await;
    assert!(matches!(taken, Err(CommitError::ReferenceTaken)), "{taken:?}");
    assert_eq!(book.case("earlier").await, earlier);
    assert_eq!(book.register.counter("complaints").await.unwrap(), 3);
}

#[tokio::test]
async fn what_is_split_off_is_written_with_the_whole_and_both_are_proved() {
    let book = two().await;
    let whole = book.case("earlier").await;
    let off = What::SplitOff {
        other: "part".into(),
        issues: vec![],
    };
    let off = entry(2, 90, Actor::Desk, off, Words::new());
    let mut entries = whole.entries.clone();
    entries.push(off.clone());
    let part = practice::splitting::part("earlier", &entries, &off, Some("noise"), "And it hums.");
    let nothing = register::CaseFile {
        reference: "part".into(),
        entries: vec![],
        head: register::NEW_CASE,
    };
    book.add_together(vec![
        (&whole, vec![off], With::default()),
        (&nothing, part.clone(), With::default()),
    ])
    .await
    .unwrap();
    let written = book.case("part").await;
    assert_eq!(written.entries, part);
    // It came in when the whole did, and says of which entry it is a copy.
    assert_eq!(written.entries[0].recorded_at, at(0));
    assert_eq!(
        written.entries[0].twin,
        Some(Twin {
            other: "earlier".into(),
            seq: 1
        })
    );
    assert_eq!(written.entries[1].word(Label::Nature), Some("And it hums."));
    // A list shows what it is about, and not what the whole was.
    let page = book.register.worklist(&Worklist::default(), 10, None).await.unwrap();
    let matter = |reference: &str| {
        let item = page.items.iter().find(|item| item.reference == reference).unwrap();
        item.matter.clone().unwrap()
    };
    assert_eq!(matter("part"), "And it hums.");
    assert_ne!(matter("earlier"), matter("part"));
    let report = book.register.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
}

/// A part of `earlier` whose case file is not the beginning of the whole’s, for `change` was made to it before it was
/// written: each chain is whole.
async fn parted(change: impl FnOnce(&mut Vec<Entry>)) -> Book {
    let book = two().await;
    book.add("earlier", vec![noted(2, 20)]).await.unwrap();
    let whole = book.case("earlier").await;
    let off = What::SplitOff {
        other: "part".into(),
        issues: vec![],
    };
    let off = entry(3, 90, Actor::Desk, off, Words::new());
    let mut entries = whole.entries.clone();
    entries.push(off.clone());
    let mut part = practice::splitting::part("earlier", &entries, &off, Some("noise"), "And it hums.");
    change(&mut part);
    let nothing = register::CaseFile {
        reference: "part".into(),
        entries: vec![],
        head: register::NEW_CASE,
    };
    book.add_together(vec![
        (&whole, vec![off], With::default()),
        (&nothing, part, With::default()),
    ])
    .await
    .unwrap();
    crate::search::index_all(&book).await;
    book
}

#[tokio::test]
async fn a_copy_that_is_not_what_the_whole_had_is_found_and_named() {
    type Change = fn(&mut Vec<Entry>);
    let changes: [(u32, &str, Change); 4] = [
        (2, "the two are of different kinds", |part| part[1].what = What::Viewed),
        (2, "the two have different instants", |part| {
            part[1].recorded_at = at(21);
        }),
        (1, "the email beside the two is not the same", |part| {
            part[0].words.insert(Label::Email, "somebody@else.example".to_owned());
        }),
        (3, "the two have different instants", |part| part[2].occurred_at = at(1)),
    ];
    for (seq, why, change) in changes {
        let book = parted(change).await;
        let says = format!("entry {seq} of part is not what earlier had when it was split off: {why}");
        let report = book.register.verify().unwrap();
        let [found] = report.findings.as_slice() else {
            panic!("{report:#?}")
        };
        assert_eq!((found.complaint.as_deref(), found.seq), (Some("part"), Some(seq)));
        assert_eq!(found.sentence, says);
        for write in [false, true] {
            let register = book.register.clone();
            let rebuilt = tokio::task::spawn_blocking(move || register.rebuild(&crate::proof::derive, write).unwrap());
            let rebuilt = rebuilt.await.unwrap();
            let sentences: Vec<_> = rebuilt.differences.iter().map(|found| &found.sentence).collect();
            assert_eq!(sentences, [&says]);
            assert_eq!(rebuilt.written, 0, "no row puts a history right");
        }
    }
}

#[tokio::test]
async fn what_was_damaged_in_a_whole_is_named_there_and_not_again_in_its_part() {
    let book = parted(|_| {}).await;
    book.register.close().unwrap();
    assert!(book.proved().is_sound());
    book.tamper(
        "UPDATE entries SET kind = 'viewed', facts = '{\"what\":\"viewed\"}' WHERE complaint = 'earlier' AND seq = 2",
    );
    let report = book.proved();
    let named: Vec<_> = report.findings.iter().map(|found| found.complaint.as_deref()).collect();
    assert_eq!(named, [Some("earlier")], "{report:#?}");
}

/// Acts on pairs, in either order, beside acts on one: each is answered once, and each pair is whole.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn contended_acts_on_pairs_and_on_single_cases_are_each_whole() {
    let book = Arc::new(two().await);
    let workers: Vec<_> = (0..8)
        .map(|worker| {
            let book = Arc::clone(&book);
            tokio::spawn(async move {
                let mut done = 0;
                for n in 0..12 {
                    let pair = worker % 2 == 0;
                    let names = if worker % 4 == 0 {
                        ["earlier", "later"]
                    } else {
                        ["later", "earlier"]
                    };
                    let mark = format!("{worker}-{n}");
                    let said = |seq: u32| {
                        let words = Words::from([(Label::Note, mark.clone())]);
                        entry(seq, 100, Actor::Desk, What::Noted, words)
                    };
                    loop {
                        let (one, two) = (book.case(names[0]).await, book.case(names[1]).await);
                        let mut all = vec![(&one, vec![said(one.version() + 1)], With::default())];
                        if pair {
                            all.push((&two, vec![said(two.version() + 1)], With::default()));
                        }
                        match book.add_together(all).await {
                            Ok(_) => break,
                            Err(CommitError::Stale) => {}
                            Err(error) => panic!("{error:?}"),
                        }
                    }
                    done += if pair { 2 } else { 1 };
                }
                done
            })
        })
        .collect();
    let mut done = 0;
    for worker in workers {
        done += worker.await.unwrap();
    }
    let marks = |file: &register::CaseFile| -> std::collections::BTreeSet<String> {
        let words = file.entries.iter().filter_map(|entry| entry.word(Label::Note));
        words.map(str::to_owned).collect()
    };
    let (earlier, later) = (book.case("earlier").await, book.case("later").await);
    assert_eq!(earlier.entries.len() + later.entries.len(), done + 2);
    let both: Vec<String> = marks(&earlier).intersection(&marks(&later)).cloned().collect();
    assert_eq!(both.len(), 4 * 12, "each pair is in both, once");
    assert!(earlier.entries.iter().all(|entry| entry.recorded_at <= at(100)));
    let report = book.register.verify().unwrap();
    assert!(report.is_sound(), "{report:?}");
}
