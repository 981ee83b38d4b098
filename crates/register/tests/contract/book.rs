//! A register in a passing directory, and the shortest way to file and to add to a complaint.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU64, Ordering},
};

use jiff::Timestamp;
use practice::{
    Actor, Complaint, Entry, What,
    calendar::Trace,
    entry::{Answering, Filing, Issue, Pin, Words},
    obligation::{Obligation, Performance, Strength},
    terms::{Channel, Class, Format, Kind, Label, Language, Level, Notice, Service},
};
use register::{Batch, Before, CaseFile, CommitError, Digest, NEW_CASE, OutboxDone, Owed, Recipient, Register};

pub struct Book {
    pub register: Register,
    pub dir: tempfile::TempDir,
}

pub fn book() -> Book {
    let dir = tempfile::tempdir().unwrap();
    Book {
        register: Register::open(dir.path()).unwrap(),
        dir,
    }
}

/// So many seconds after the beginning of the story.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_770_000_000 + seconds).unwrap()
}

pub fn salt() -> [u8; 16] {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let mut salt = [0; 16];
    salt[..8].copy_from_slice(&NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes());
    salt
}

pub fn filed(name: &str, when: i64) -> Entry {
    let filing = Filing {
        kind: Kind::Complaint,
        channel: Channel::Web,
        service: Service::Internet,
        class: Class::Consumer,
        issues: vec![Issue {
            number: 1,
            category: "outage".into(),
        }],
        answering: Answering {
            by: Some(Channel::Email),
            language: Language::new("es").unwrap(),
            format: Format::Standard,
        },
        anonymous: false,
        on_behalf: false,
        zone: Some("America/Winnipeg".into()),
        earlier: vec![],
        pin: Pin {
            code: "jive".into(),
            version: "1".into(),
            digest: "d".into(),
            tzdata: "2026a".into(),
        },
        brand: Some("jive".into()),
    };
    let words = Words::from([
        (Label::Name, name.to_owned()),
        (Label::Email, "maria@example.org".to_owned()),
        (Label::Nature, "Internet se corta cada noche".to_owned()),
    ]);
    entry(1, when, Actor::Customer, What::Filed(Box::new(filing)), words)
}

pub fn entry(seq: u32, when: i64, by: Actor, what: What, words: Words) -> Entry {
    Entry {
        seq,
        by,
        occurred_at: at(when - 5),
        recorded_at: at(when),
        what,
        words,
    }
}

pub fn noted(seq: u32, when: i64) -> Entry {
    let words = Words::from([(Label::Note, format!("note {seq}"))]);
    entry(seq, when, Actor::Desk, What::Noted, words)
}

/// A rule that is enough for a register: acknowledge within a minute, contact within a day.
pub fn promises(complaint: &Complaint) -> Vec<Obligation> {
    let since = complaint.received_at;
    let promise = |name: &str, seconds: i64| Obligation {
        issue: None,
        after_breach: false,
        since_due: false,
        promise: name.into(),
        nth: 1,
        strength: Strength::Must,
        published: true,
        level: Level::FIRST,
        since,
        since_seq: 1,
        running: true,
        paused: false,
        due: Some(complaint.filed_at + jiff::SignedDuration::from_secs(seconds)),
        performed: vec![],
        ended: complaint
            .closed
            .map(|(_, at)| (practice::obligation::Ended::Discharged, at)),
        trace: Trace::default(),
    };
    let mut acknowledge = promise("acknowledge", 60);
    if complaint.acknowledged {
        let at = complaint.last_at;
        acknowledge.performed = vec![Performance {
            seq: complaint.version,
            at,
            occurred_at: at,
            undone: None,
        }];
    }
    vec![acknowledge, promise("contact", 86_400)]
}

pub fn owed(reference: &str, seq: u32, not_before: i64) -> Owed {
    Owed {
        id: format!("{reference}-{seq}-acknowledgement"),
        complaint: Some(reference.into()),
        owed_by: seq,
        notice: Notice::Acknowledgement,
        recipient: Recipient::Customer,
        channel: Channel::Email,
        language: Language::new("es").unwrap(),
        not_before: at(not_before),
        created_at: at(0),
    }
}

/// What may go with an act.
#[derive(Default)]
pub struct With {
    pub owed: Vec<Owed>,
    pub done: Vec<OutboxDone>,
    pub counters: Vec<(String, i64)>,
    pub answered: Option<register::Answered>,
    /// Let the register replace all obligations.
    pub afresh: bool,
}

impl Book {
    pub async fn file(&self, reference: &str, name: &str, when: i64) -> Result<Digest, CommitError> {
        self.file_with(reference, filed(name, when), With::default()).await
    }

    pub async fn file_with(&self, reference: &str, first: Entry, with: With) -> Result<Digest, CommitError> {
        let nothing = CaseFile {
            reference: reference.into(),
            entries: vec![],
            head: NEW_CASE,
        };
        self.add_to(&nothing, vec![first], with).await
    }

    pub async fn add(&self, reference: &str, entries: Vec<Entry>) -> Result<Digest, CommitError> {
        let file = self.case(reference).await;
        self.add_to(&file, entries, With::default()).await
    }

    pub async fn case(&self, reference: &str) -> CaseFile {
        self.register.case(reference).await.unwrap().unwrap()
    }

    /// Adds to a case file as it was read, whatever has happened to it since.
    pub async fn add_to(&self, file: &CaseFile, entries: Vec<Entry>, with: With) -> Result<Digest, CommitError> {
        let all: Vec<Entry> = file.entries.iter().chain(&entries).cloned().collect();
        let after = Complaint::read(&file.reference, &all).unwrap();
        let was = Complaint::read(&file.reference, &file.entries).ok();
        let were = was.as_ref().map(promises).unwrap_or_default();
        let before = was.as_ref().filter(|_| !with.afresh).map(|complaint| Before {
            complaint,
            obligations: &were,
        });
        let obligations = promises(&after);
        let batch = Batch {
            reference: &file.reference,
            base: file.version(),
            head: file.head,
            entries: &entries,
            complaint: &after,
            obligations: &obligations,
            before,
            owed: with.owed,
            outbox_done: with.done,
            counters: with.counters,
            idempotency: with.answered,
            salts: &mut salt,
        };
        self.register.commit(batch).await
    }

    /// Does to the database what the register never does.
    pub fn tamper(&self, sql: &str) {
        let database = rusqlite::Connection::open(self.dir.path().join("register.db")).unwrap();
        assert!(
            database.execute(sql, []).unwrap() > 0,
            "the tampering touched nothing: {sql}"
        );
    }

    /// Everything in a table, as text; to see that two are equal.
    pub fn all_of(&self, table: &str) -> Vec<String> {
        let database = rusqlite::Connection::open(self.dir.path().join("register.db")).unwrap();
        let mut statement = database
            .prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))
            .unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            (0..columns)
                .map(|column| {
                    row.get::<_, rusqlite::types::Value>(column)
                        .map(|value| format!("{value:?}"))
                })
                .collect::<Result<Vec<_>, _>>()
        });
        rows.unwrap().map(|row| row.unwrap().join(" ")).collect()
    }

    /// What the heads file says of the lane, once it has caught up.
    pub fn heads(&self) -> BTreeMap<String, i64> {
        let text = std::fs::read_to_string(self.dir.path().join("heads")).unwrap();
        text.lines()
            .map(|line| {
                let mut words = line.split(' ');
                (words.next().unwrap().to_owned(), words.next().unwrap().parse().unwrap())
            })
            .collect()
    }
}
