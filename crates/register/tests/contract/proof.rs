use practice::Complaint;
use register::{CaseFile, Derived, FindingKind, Report};

use crate::{
    ON, On,
    book::{Book, book, code, counts, noted, promises},
};

/// Three cases with four entries each; the heads file has caught up.
pub async fn story() -> Book {
    let book = book();
    for reference in ["10-001", "10-002", "10-003"] {
        book.file(reference, "Ana Pérez", 0).await.unwrap();
    }
    for seq in 2..=4 {
        for reference in ["10-001", "10-002", "10-003"] {
            book.add(reference, vec![noted(seq, i64::from(seq) * 10)])
                .await
                .unwrap();
        }
    }
    book.register.close().unwrap();
    let report = book.proved();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!((report.complaints, report.entries, report.words), (3, 12, 18));
    book
}

/// The findings as kind, case and entry.
async fn found(sql: &[&str]) -> (Report, Vec<(FindingKind, String, u32)>) {
    let book = story().await;
    for sql in sql {
        book.tamper(sql);
    }
    let report = book.proved();
    let name = |found: &register::Finding| {
        (
            found.kind,
            found.complaint.clone().unwrap_or_default(),
            found.seq.unwrap_or(0),
        )
    };
    let mut names: Vec<_> = report.findings.iter().map(name).collect();
    names.sort();
    (report, names)
}

async fn check(sql: &[&str], expected: &[(FindingKind, &str, u32)], says: &str) {
    let (report, names) = found(sql).await;
    let expected: Vec<_> = expected
        .iter()
        .map(|(kind, case, seq)| (*kind, (*case).to_owned(), *seq))
        .collect();
    assert_eq!(names, expected, "{report:#?}");
    assert!(
        report.findings.iter().any(|found| found.sentence.contains(says)),
        "{report:#?}"
    );
}

const IN_2: &str = "WHERE complaint = '10-002' AND seq";

#[tokio::test]
async fn one_byte_changed_is_found_and_named_in_every_column() {
    for change in [
        "kind = 'notes'",
        "facts = replace(facts, 'noted', 'noteD')",
        "actor = replace(actor, 'desk', 'desK')",
        "occurred_at = occurred_at + 1",
        "recorded_at = recorded_at - 1",
        "notation = 2",
        "words_digest = replace(words_digest, 'note', 'notE')",
        "hash = zeroblob(32)",
        "prev = zeroblob(32)",
        "facts = CAST(x'ff00' AS TEXT)",
        "facts = 7",
    ] {
        // A column of PostgreSQL holds what it is for.
        if ON == On::Postgres && ["facts = CAST(x'ff00' AS TEXT)", "facts = 7"].contains(&change) {
            continue;
        }
        let sql = format!("UPDATE entries SET {change} {IN_2} = 3");
        check(
            &[&sql],
            &[(FindingKind::Changed, "10-002", 3)],
            "entry 3 of 10-002 was changed after it was written",
        )
        .await;
    }
}

#[tokio::test]
async fn a_lane_hash_that_was_changed_is_found() {
    let sql = format!("UPDATE entries SET lane_hash = zeroblob(32) {IN_2} = 3");
    check(
        &[&sql],
        &[(FindingKind::Changed, "10-002", 3)],
        "place 8 of lane main does not follow",
    )
    .await;
}

/// Seals a case again as the register seals it, written down a second time from its description.
fn seal_again(book: &Book, complaint: &str) {
    let rows = book.look(&format!(
        "SELECT seq, notation, occurred_at, recorded_at, kind, facts, actor, words_digest FROM entries \
         WHERE complaint = '{complaint}' ORDER BY seq"
    ));
    let mut prev = vec![0_u8; 32];
    for row in rows {
        let mut sealed = b"recourse entry 1".to_vec();
        let numbers = row[..4].iter().map(|number| number.parse::<i64>().unwrap());
        numbers.for_each(|number| sealed.extend(number.to_be_bytes()));
        let mut field = |bytes: &[u8]| {
            sealed.extend((bytes.len() as u64).to_be_bytes());
            sealed.extend(bytes);
        };
        field(&prev);
        field(complaint.as_bytes());
        row[4..].iter().for_each(|text| field(text.as_bytes()));
        let hash = sha256(&sealed);
        let (now, before, seq) = (hex(&hash), hex(&prev), &row[0]);
        book.tamper(&format!(
            "UPDATE entries SET hash = unhex('{now}'), prev = unhex('{before}') \
             WHERE complaint = '{complaint}' AND seq = {seq}"
        ));
        prev = hash;
    }
}

fn link_again(book: &Book) {
    let mut before = vec![0_u8; 32];
    for row in book.look("SELECT lane_seq, hex(hash) FROM entries ORDER BY lane_seq") {
        let place: i64 = row[0].parse().unwrap();
        before = sha256(&[&before[..], &unhex(&row[1]), &place.to_be_bytes()].concat());
        let hash = hex(&before);
        book.tamper(&format!(
            "UPDATE entries SET lane_hash = unhex('{hash}') WHERE lane_seq = {place}"
        ));
    }
}

fn hex(bytes: &[u8]) -> String {
    let figures = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    figures
        .map(|figure| char::from_digit(figure.into(), 16).unwrap())
        .collect()
}

fn unhex(text: &str) -> Vec<u8> {
    let byte = |place| u8::from_str_radix(&text[place..place + 2], 16).unwrap();
    (0..text.len()).step_by(2).map(byte).collect()
}

fn sha256(bytes: &[u8]) -> Vec<u8> {
    use sha2::Digest as _;
    sha2::Sha256::digest(bytes).to_vec()
}

#[tokio::test]
async fn a_history_that_was_sealed_again_is_found_by_the_lane_and_a_lane_by_the_heads_file() {
    let book = story().await;
    seal_again(&book, "10-002");
    link_again(&book);
    assert!(book.proved().is_sound(), "sealing what was not changed changes nothing");
    book.tamper(&format!(
        "UPDATE entries SET recorded_at = recorded_at - 1000 {IN_2} = 3"
    ));
    seal_again(&book, "10-002");
    let report = book.proved();
    let found: Vec<_> = report.findings.iter().map(|found| (found.kind, found.seq)).collect();
    assert_eq!(
        found,
        [(FindingKind::Changed, Some(3)), (FindingKind::Changed, Some(4))],
        "{report:#?}"
    );
    link_again(&book);
    let report = book.proved();
    assert_eq!(report.findings.len(), 1, "{report:#?}");
    assert!(
        report.findings[0]
            .sentence
            .contains("lane main was written anew at or before place 12"),
        "{report:#?}"
    );
}

#[tokio::test]
async fn an_entry_that_was_sealed_again_alone_does_not_fit_the_next() {
    let book = story().await;
    let next = book.look("SELECT hex(prev) FROM entries WHERE complaint = '10-002' AND seq = 4");
    book.tamper(&format!(
        "UPDATE entries SET recorded_at = recorded_at - 1000 {IN_2} = 3"
    ));
    seal_again(&book, "10-002");
    book.tamper(&format!(
        "UPDATE entries SET prev = unhex('{}') WHERE complaint = '10-002' AND seq = 4",
        next[0][0]
    ));
    let report = book.proved();
    assert!(report.findings.iter().any(|found| found.seq == Some(3)), "{report:#?}");
}

#[tokio::test]
async fn one_entry_removed_is_found_and_named() {
    let middle = format!("DELETE FROM entries {IN_2} = 3");
    check(
        &[&middle],
        &[(FindingKind::Removed, "10-002", 3)],
        "entry 3 of 10-002 was removed",
    )
    .await;
    let last = format!("DELETE FROM entries {IN_2} = 4");
    check(
        &[&last],
        &[(FindingKind::Removed, "10-002", 4)],
        "the end of 10-002 was removed, from entry 4 to 4",
    )
    .await;
    let first = format!("DELETE FROM entries {IN_2} = 1");
    check(
        &[&first],
        &[(FindingKind::Removed, "10-002", 1)],
        "entry 1 of 10-002 was removed",
    )
    .await;
}

#[tokio::test]
async fn a_whole_case_that_was_removed_is_found() {
    let entries = "DELETE FROM entries WHERE complaint = '10-002'";
    let (report, _) = found(&[entries]).await;
    assert!(
        report
            .findings
            .iter()
            .any(|found| found.sentence == "all entries of 10-002 were removed"),
        "{report:#?}"
    );
    let (report, _) = found(&[entries, "DELETE FROM complaints WHERE reference = '10-002'"]).await;
    assert!(
        report
            .findings
            .iter()
            .any(|found| found.sentence.contains("of lane main were removed")),
        "{report:#?}"
    );
}

#[tokio::test]
async fn two_entries_that_were_swapped_are_found_and_named() {
    let both = [(FindingKind::Swapped, "10-002", 2), (FindingKind::Swapped, "10-002", 4)];
    let rows = [
        format!("UPDATE entries SET seq = 99 {IN_2} = 2"),
        format!("UPDATE entries SET seq = 2 {IN_2} = 4"),
        format!("UPDATE entries SET seq = 4 {IN_2} = 99"),
    ];
    check(
        &rows.each_ref().map(String::as_str),
        &both,
        "entries 2 and 4 of 10-002 were swapped",
    )
    .await;
    let say = "UPDATE entries SET (kind, facts, actor, occurred_at, recorded_at, words_digest) = \
         (SELECT kind, facts, actor, occurred_at, recorded_at, words_digest FROM entries o \
          WHERE o.complaint = '10-002' AND o.seq = 6 - entries.seq) WHERE complaint = '10-002' AND seq IN (2, 4)";
    // SQLite updates row by row: the first is kept aside.
    let aside = [
        "CREATE TABLE aside AS SELECT * FROM entries WHERE complaint = '10-002' AND seq IN (2, 4)".to_owned(),
        say.replace("FROM entries o", "FROM aside o"),
    ];
    let book = story().await;
    book.script(&aside[0]);
    book.tamper(&aside[1]);
    let report = book.proved();
    assert!(
        report.findings.iter().all(|found| found.kind == FindingKind::Swapped),
        "{report:#?}"
    );
    assert_eq!(report.findings.len(), 2);
}

#[tokio::test]
async fn two_places_of_the_lane_that_were_swapped_are_found() {
    for (one, other) in [(5, 9), (5, 6), (11, 12)] {
        let (report, names) = found(&[
            &format!("UPDATE entries SET lane_seq = -1 WHERE lane_seq = {one}"),
            &format!("UPDATE entries SET lane_seq = {one} WHERE lane_seq = {other}"),
            &format!("UPDATE entries SET lane_seq = {other} WHERE lane_seq = -1"),
        ])
        .await;
        let says = format!("places {one} and {other} of lane main were swapped");
        assert!(
            report.findings.iter().any(|found| found.sentence.contains(&says)),
            "{report:#?}"
        );
        assert!(
            names.iter().all(|(kind, ..)| *kind == FindingKind::Swapped),
            "{report:#?}"
        );
    }
}

#[tokio::test]
async fn a_tail_that_was_cut_off_is_found() {
    let cut = [
        "DELETE FROM words WHERE (number, seq) IN (SELECT number, seq FROM entries WHERE lane_seq > 10)",
        "DELETE FROM entries WHERE lane_seq > 10",
        "UPDATE complaints SET version = 3 WHERE reference <> '10-001'",
    ];
    check(
        &cut,
        &[(FindingKind::Cut, "", 0)],
        "the register ends at place 10 of lane main, but the heads file saw 12",
    )
    .await;
}

#[tokio::test]
async fn a_cut_is_found_even_after_the_book_has_grown_past_it() {
    let book = story().await;
    book.tamper("DELETE FROM entries WHERE lane_seq > 10");
    book.tamper("UPDATE complaints SET version = 3 WHERE reference <> '10-001'");
    let book = book.again();
    for n in 0..5 {
        book.file(&format!("20-00{n}"), "Eva", 100).await.unwrap();
    }
    book.register.close().unwrap();
    assert_eq!(book.heads()["main"], 15);
    let report = book.proved();
    assert!(!report.is_sound());
}

#[tokio::test]
async fn a_cut_that_somebody_answers_for_is_on_record_and_named_for_ever() {
    let book = story().await;
    let cut = [
        "DELETE FROM words WHERE (number, seq) IN (SELECT number, seq FROM entries WHERE lane_seq > 10)",
        "DELETE FROM entries WHERE lane_seq > 10",
        "UPDATE complaints SET version = 3 WHERE reference <> '10-001'",
    ];
    for sql in cut {
        book.tamper(sql);
    }
    let register = register::Register::open(&book.home).unwrap();
    let act = register::AdminAct {
        id: "a".to_owned(),
        at: jiff::Timestamp::UNIX_EPOCH,
        by: "command".to_owned(),
        act: "cut-acknowledged".to_owned(),
        subject: "The backup of 3 May was restored".to_owned(),
    };
    let kept = register.acknowledge_cut(&act).await.unwrap().unwrap();
    assert!(
        kept.contains("lane main had ended at place 12") && kept.ends_with("3 May was restored"),
        "{kept}"
    );
    assert!(register.admin_log(1).await.unwrap()[0].subject.contains("place 12"));
    assert_eq!(register.acknowledge_cut(&act).await.unwrap(), None, "once");
    register.close().unwrap();
    let report = book.proved();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(report.acknowledged, [kept]);
}

#[tokio::test]
async fn a_lane_written_anew_is_found_even_after_the_register_was_opened_again() {
    let book = story().await;
    book.tamper(&format!(
        "UPDATE entries SET recorded_at = recorded_at - 1000 {IN_2} = 3"
    ));
    seal_again(&book, "10-002");
    link_again(&book);
    let book = book.again();
    book.file("20-001", "Eva", 100).await.unwrap();
    book.register.close().unwrap();
    assert_eq!(book.heads()["main"], 13);
    let report = book.proved();
    assert!(report.findings[0].sentence.contains("written anew"), "{report:#?}");
}

/// A line of the log, so many seconds into 1970.
fn line(id: &str, at: i64) -> register::AdminAct {
    register::AdminAct {
        id: id.to_owned(),
        at: jiff::Timestamp::from_second(at).unwrap(),
        by: "command".to_owned(),
        act: "exported".to_owned(),
        subject: String::new(),
    }
}

#[tokio::test]
async fn a_heads_file_that_is_gone_is_found_and_nobody_makes_it_anew_in_passing() {
    let book = story().await.again();
    book.register.log(&line("line", 1)).await.unwrap();
    book.register.close().unwrap();
    std::fs::remove_file(book.dir.path().join("heads")).unwrap();
    for round in 0..2 {
        let report = book.proved();
        let found: Vec<_> = report.findings.iter().map(|found| found.kind).collect();
        assert_eq!(found, [FindingKind::Cut; 2], "the lane and the log: {report:#?}");
        // Somebody who opens it without saying when and why, and writes.
        let register = register::Register::open(&book.home).unwrap();
        register
            .set("a", Some("b"), &line(&format!("{round}"), 2))
            .await
            .unwrap();
        register.close().unwrap();
    }
}

#[tokio::test]
async fn a_heads_file_that_is_gone_before_there_was_an_entry_has_lost_nothing() {
    let book = book();
    std::fs::remove_file(book.dir.path().join("heads")).unwrap();
    let anew = || line("lost", 1_000);
    assert_eq!(book.register.begin_heads_anew(anew).await.unwrap(), None);
    book.file("10-001", "Rosa", 0).await.unwrap();
    book.register.log(&line("line", 1)).await.unwrap();
    assert_eq!(book.register.begin_heads_anew(anew).await.unwrap(), None);
    book.register.close().unwrap();
    assert!(book.proved().is_sound());
}

#[tokio::test]
async fn a_cut_behind_which_the_heads_file_was_taken_away_stays_found_until_somebody_answers_for_it() {
    let book = story().await.again();
    book.register.log(&line("line", 1)).await.unwrap();
    book.register.close().unwrap();
    for sql in [
        "DELETE FROM words WHERE (number, seq) IN (SELECT number, seq FROM entries WHERE lane_seq > 10)",
        "DELETE FROM entries WHERE lane_seq > 10",
        "UPDATE complaints SET version = 3 WHERE reference <> '10-001'",
    ] {
        book.tamper(sql);
    }
    std::fs::remove_file(book.dir.path().join("heads")).unwrap();
    let book = book.again();
    let anew = || line("lost", 1_000);
    let ends = book.register.begin_heads_anew(anew).await.unwrap().unwrap();
    assert!(
        ends.starts_with("main at place 10 (") && ends.contains("administration at place 1 ("),
        "{ends}"
    );
    assert_eq!(book.register.begin_heads_anew(anew).await.unwrap(), None, "once");
    book.file("20-001", "Eva", 100).await.unwrap();
    book.register.close().unwrap();
    assert_eq!(book.heads()["main"], 11);
    assert_eq!(book.heads()["administration"], 2);
    let found: Vec<String> = book.proved().findings.into_iter().map(|found| found.sentence).collect();
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(
        found[0].starts_with("on 1970-01-01T00:16:40Z the heads file did not know"),
        "{found:#?}"
    );

    let book = book.again();
    let mut act = line("answered", 2_000);
    act.subject = "A disk was exchanged, and the file with it".to_owned();
    let answered = book.register.acknowledge_cut(&act).await.unwrap().unwrap();
    assert!(
        answered.contains("was begun anew on 1970-01-01T00:16:40Z"),
        "{answered}"
    );
    assert_eq!(book.register.acknowledge_cut(&act).await.unwrap(), None, "once");
    book.register.close().unwrap();
    let report = book.proved();
    assert!(report.is_sound(), "{report:#?}");
    assert_eq!(report.acknowledged, [answered]);
}

#[tokio::test]
async fn words_that_were_changed_removed_or_added_are_found() {
    let text = "UPDATE words SET text = 'Eva' WHERE number = (SELECT number FROM cases WHERE reference = '10-002') AND label = 'name'";
    check(
        &[text],
        &[(FindingKind::Words, "10-002", 1)],
        "the name beside entry 1 of 10-002 was changed",
    )
    .await;
    let salt = "UPDATE words SET salt = zeroblob(16) WHERE number = (SELECT number FROM cases WHERE reference = '10-002') AND seq = 3";
    check(
        &[salt],
        &[(FindingKind::Words, "10-002", 3)],
        "the note beside entry 3 of 10-002 was changed",
    )
    .await;
    let gone = "DELETE FROM words WHERE number = (SELECT number FROM cases WHERE reference = '10-002') AND seq = 3";
    check(&[gone], &[(FindingKind::Words, "10-002", 3)], "no erasure is on record").await;
    let added =
        "INSERT INTO words SELECT number, 3, 'reason', zeroblob(16), 'because' FROM cases WHERE reference = '10-002'";
    check(
        &[added],
        &[(FindingKind::Added, "10-002", 3)],
        "a reason was put beside entry 3 of 10-002",
    )
    .await;
}

#[tokio::test]
async fn many_cases_are_proved_page_by_page() {
    let book = std::sync::Arc::new(book());
    let mut filings = tokio::task::JoinSet::new();
    for n in 0..2300 {
        let book = std::sync::Arc::clone(&book);
        filings.spawn(async move { book.file(&format!("{n:05}"), "Ana", n).await.unwrap() });
    }
    filings.join_all().await;
    let report = book.register.verify().unwrap();
    assert!(report.is_sound());
    assert_eq!((report.entries, report.words), (2300, 6900));
}

pub fn derive(file: &CaseFile) -> Result<Derived, String> {
    let complaint = Complaint::read(&file.reference, &file.entries).map_err(|error| error.to_string())?;
    let obligations = promises(&complaint);
    Ok(Derived {
        tallies: counts(&complaint),
        counters: Vec::new(),
        complaint,
        obligations,
        to_post: 0,
    })
}

#[tokio::test]
async fn what_is_derived_again_equals_what_was_committed() {
    let book = story().await;
    let book = book.again();
    crate::search::index_all(&book).await;
    let derive_all = |write| {
        let register = book.register.clone();
        tokio::task::spawn_blocking(move || register.rebuild(&derive, write).unwrap())
    };
    let rebuilt = derive_all(false).await.unwrap();
    assert_eq!(rebuilt.cases, 3);
    assert!(rebuilt.differences.is_empty(), "{rebuilt:#?}");
    let before = ["complaints", "obligations"].map(|table| book.all_of(table));
    book.tamper("UPDATE complaints SET stage = 'closed', open = 0 WHERE reference = '10-001'");
    book.tamper("DELETE FROM complaints WHERE reference = '10-002'");
    book.tamper("UPDATE obligations SET due = due + 1 WHERE number = (SELECT number FROM cases WHERE reference = '10-003') AND promise = 'contact'");
    book.tamper("DELETE FROM obligations WHERE number = (SELECT number FROM cases WHERE reference = '10-001') AND promise = 'contact'");
    book.tamper("INSERT INTO obligations SELECT number, 'invented', nth, level, published, strength, since, since_seq, \
        running, paused, due, NULL, NULL, NULL, NULL, NULL, 1, 1, 0, 0 FROM obligations WHERE number = (SELECT number FROM cases WHERE reference = '10-002') AND promise = 'contact'");
    book.tamper("DELETE FROM found WHERE rowid = (SELECT number FROM cases WHERE reference = '10-003')");
    let reported = derive_all(false).await.unwrap();
    let says = |words: &str| reported.differences.iter().any(|found| found.sentence.contains(words));
    assert!(
        says("the list entry of 10-001 has stage “closed”, the history says “new”"),
        "{reported:#?}"
    );
    assert!(says("10-002 is not in the lists"));
    assert!(says("promise contact number 1 of 10-003 has due"));
    assert!(says("promise contact number 1 of 10-001 is missing in the register"));
    assert!(says(
        "promise invented number 1 of 10-002 is in the register but not in the history"
    ));
    assert!(says("10-003 is not found by what is in its history"));
    assert_eq!(derive_all(true).await.unwrap().written, 3);
    assert_eq!(["complaints", "obligations"].map(|table| book.all_of(table)), before);
    assert!(derive_all(false).await.unwrap().differences.is_empty());
}

/// A log of five lines, of which `sql` makes something else; what is found then.
async fn found_in_the_log(sql: &str) -> (Report, Vec<String>) {
    let book = book();
    for n in 1..=5 {
        let act = register::AdminAct {
            id: format!("line-{n}"),
            at: jiff::Timestamp::from_second(n).unwrap(),
            by: "ana".to_owned(),
            act: "role-changed".to_owned(),
            subject: format!("subject {n}"),
        };
        book.register.log(&act).await.unwrap();
    }
    book.register.close().unwrap();
    let report = book.proved();
    assert!(report.is_sound(), "{report:?}");
    assert_eq!(report.administration, 5);
    book.tamper(sql);
    let report = book.proved();
    let sentences = report.findings.iter().map(ToString::to_string).collect();
    (report, sentences)
}

#[tokio::test]
async fn a_line_of_the_log_of_administration_that_was_changed_removed_or_cut_off_is_found() {
    for (sql, kind, says) in [
        (
            "UPDATE admin_log SET subject = 'nothing' WHERE seq = 2",
            FindingKind::Changed,
            "line 2 of the log of administration was changed: it does not follow",
        ),
        (
            "UPDATE admin_log SET by_whom = 'eva' WHERE seq = 5",
            FindingKind::Changed,
            "line 5 of the log of administration was changed: it does not follow",
        ),
        (
            "DELETE FROM admin_log WHERE seq = 3",
            FindingKind::Removed,
            "line 3 of the log of administration was removed",
        ),
        (
            "DELETE FROM admin_log WHERE seq IN (2, 3)",
            FindingKind::Removed,
            "lines 2 to 3 of the log of administration were removed",
        ),
        (
            "DELETE FROM admin_log WHERE seq = 5",
            FindingKind::Cut,
            "the log of administration ends at line 4, but the heads file saw 5: 1 lines are gone",
        ),
    ] {
        let (report, sentences) = found_in_the_log(sql).await;
        assert_eq!(sentences, [says], "{sql}");
        assert_eq!(report.findings[0].kind, kind);
    }
}

#[tokio::test]
async fn a_log_that_was_cut_and_goes_on_is_still_found_out() {
    let book = book();
    let act = |n: i64| register::AdminAct {
        id: format!("line-{n}"),
        at: jiff::Timestamp::from_second(n).unwrap(),
        by: "ana".to_owned(),
        act: "role-changed".to_owned(),
        subject: format!("subject {n}"),
    };
    for n in 1..=3 {
        book.register.log(&act(n)).await.unwrap();
    }
    book.register.close().unwrap();
    book.tamper("DELETE FROM admin_log WHERE seq >= 2");
    let register = register::Register::open(&book.home).unwrap();
    for n in 4..=7 {
        register.log(&act(n)).await.unwrap();
    }
    register.close().unwrap();
    let report = book.proved();
    let sentences: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    let says = "the log of administration was written anew at or before line 3: it is not what the heads file saw";
    assert_eq!(sentences, [says]);
}

#[tokio::test]
async fn a_log_that_was_written_anew_is_found_beside_whatever_else_is_wrong_and_one_that_no_head_knows_is_told() {
    let (_, sentences) = found_in_the_log("UPDATE admin_log SET subject = 'x' WHERE seq = 1").await;
    assert_eq!(sentences.len(), 1, "{sentences:?}");

    let book = book();
    let act = |n: i64| register::AdminAct {
        id: format!("line-{n}"),
        at: jiff::Timestamp::from_second(n).unwrap(),
        by: "ana".to_owned(),
        act: "role-changed".to_owned(),
        subject: format!("subject {n}"),
    };
    book.file("10-001", "Rosa", 0).await.unwrap();
    for n in 1..=3 {
        book.register.log(&act(n)).await.unwrap();
    }
    book.register.close().unwrap();
    book.tamper("DELETE FROM admin_log WHERE seq >= 2");
    let register = register::Register::open(&book.home).unwrap();
    for n in 4..=7 {
        register.log(&act(n)).await.unwrap();
    }
    register.close().unwrap();
    book.tamper("UPDATE entries SET facts = replace(facts, 'web', 'sms') WHERE complaint = '10-001'");
    let found: Vec<String> = book.proved().findings.iter().map(ToString::to_string).collect();
    assert!(found.iter().any(|one| one.contains("10-001")), "{found:?}");
    assert!(
        found
            .iter()
            .any(|one| one.contains("was written anew at or before line 3")),
        "{found:?}"
    );

    let heads = book.dir.path().join("heads");
    for file in [heads.clone(), heads.with_extension("cut")] {
        let Ok(known) = std::fs::read_to_string(&file) else {
            continue;
        };
        let without: Vec<&str> = known.lines().filter(|line| !line.contains("administration")).collect();
        assert!(without.len() < known.lines().count(), "{known}");
        std::fs::write(&file, without.join("\n") + "\n").unwrap();
    }
    let found: Vec<String> = book.proved().findings.iter().map(ToString::to_string).collect();
    let says = "the heads file does not know the log of administration: nobody can say where it ended";
    assert!(found.iter().any(|one| one == says), "{found:?}");
}

#[tokio::test]
async fn a_code_that_was_changed_exchanged_or_removed_is_found() {
    let other = code().put("jive.toml", "No promise.").clone();
    let exchanged = format!(
        "UPDATE codes SET document = '{}', digest = '{}'",
        other.stored(),
        other.digest()
    );
    let not_there = "stands on version 1 of the code jive, which is not in the register with that text";
    for (sql, says) in [
        (
            "UPDATE codes SET document = replace(document, 'A promise', 'No promise')",
            "version 1 of the code jive was changed after it was put in force",
        ),
        (exchanged.as_str(), not_there),
        ("DELETE FROM codes", not_there),
    ] {
        let book = book();
        book.file("10-001", "Ana Pérez", 0).await.unwrap();
        book.register.close().unwrap();
        assert!(book.proved().is_sound());
        book.tamper(sql);
        let found: Vec<String> = book.proved().findings.into_iter().map(|found| found.sentence).collect();
        assert!(found.len() == 1 && found[0].contains(says), "{found:?}");
    }
}

#[tokio::test]
async fn a_code_in_force_that_is_gone_is_found_before_anybody_stands_on_it() {
    let book = book();
    book.register.close().unwrap();
    book.tamper(&format!(
        "INSERT INTO settings VALUES ('code-in-force', '{}')",
        code().digest()
    ));
    assert!(book.proved().is_sound());
    book.tamper("DELETE FROM codes");
    let report = book.proved();
    assert!(report.findings[0].sentence.contains("the code in force"), "{report:?}");
}
