//! A register in a passing directory, and the shortest way to file and to add to a complaint.

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicU64, Ordering},
};

use jiff::{Timestamp, tz::TimeZone};
use practice::{
    Actor, Complaint, Entry, What,
    calendar::Trace,
    entry::{Answering, Filing, Issue, Pin, Words},
    fault::Shelf,
    obligation::{Obligation, Performance, Strength},
    tally::{Measure, Tally, monday},
    terms::{Channel, Class, Format, Kind, Label, Language, Level, Notice, Service},
};
use register::{
    Batch, Before, CaseFile, CommitError, Digest, Home, Indexed, NEW_CASE, OutboxDone, Owed, Recipient, Register,
    Report, Server, verify_dir,
};

use crate::{
    On,
    server::{Passing, Postgres},
};

pub struct Book {
    pub register: Register,
    pub dir: tempfile::TempDir,
    pub home: Home,
    /// Where it lies, if that is no file of the folder.
    pub database: Option<Passing>,
}

pub fn book() -> Book {
    let dir = tempfile::tempdir().unwrap();
    let database = match crate::ON {
        On::Sqlite => None,
        On::Postgres => Some(Postgres::shared().database()),
    };
    let read = |database: &Passing| Server::read(&database.url(), None, None).unwrap();
    let home = Home {
        dir: dir.path().to_owned(),
        server: database.as_ref().map(read),
    };
    Book {
        register: Register::open(&home).unwrap(),
        dir,
        home,
        database,
    }
    .with_code()
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

/// The code that cases here stand on.
pub fn code() -> Shelf {
    let mut code = Shelf::default();
    code.put("jive.toml", "A promise.");
    code
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
            digest: code().digest(),
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
        twin: None,
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
        ended_by: None,
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

/// A count that is enough for a register: by channel, by how the promises stand, and by how much was written.
pub fn counts(complaint: &Complaint) -> Vec<Tally> {
    let tally = |measure, label: &str, second: Option<&str>, sum| Tally {
        measure,
        week: monday(complaint.received_at.to_zoned(TimeZone::UTC).date()),
        team: complaint.team.clone(),
        label: label.into(),
        second: second.map(str::to_owned),
        n: 1,
        sum,
    };
    let standing = if complaint.acknowledged { "kept" } else { "broken_owed" };
    vec![
        tally(Measure::Promise, "acknowledge", Some(standing), 0),
        tally(Measure::Channel, complaint.channel.word(), None, 0),
        tally(Measure::Days, "3", None, i64::from(complaint.version)),
    ]
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
    pub letter: Option<register::LetterStep>,
    /// Let the register replace all obligations.
    pub afresh: bool,
}

/// An addition to a case file, with what follows from it.
struct Ready<'f> {
    file: &'f CaseFile,
    entries: Vec<Entry>,
    after: Complaint,
    obligations: Vec<Obligation>,
    before: Option<(Complaint, Vec<Obligation>)>,
    owed: Vec<Owed>,
    done: Vec<OutboxDone>,
    counters: Vec<(String, i64)>,
    answered: Option<register::Answered>,
    letter: Option<register::LetterStep>,
}

impl<'f> Ready<'f> {
    fn of((file, entries, with): (&'f CaseFile, Vec<Entry>, With)) -> Self {
        let all: Vec<Entry> = file.entries.iter().chain(&entries).cloned().collect();
        let after = Complaint::read(&file.reference, &all).unwrap();
        let was = Complaint::read(&file.reference, &file.entries).ok();
        Self {
            file,
            entries,
            obligations: promises(&after),
            after,
            before: was.filter(|_| !with.afresh).map(|was| {
                let were = promises(&was);
                (was, were)
            }),
            owed: with.owed,
            done: with.done,
            counters: with.counters,
            answered: with.answered,
            letter: with.letter,
        }
    }
}

/// What the index has of a case.
pub fn index_entry(file: &CaseFile) -> Indexed {
    let complaint = Complaint::read(&file.reference, &file.entries).unwrap();
    Indexed {
        words: register::search::Document::of(&complaint, &file.entries),
        counts: counts(&complaint),
    }
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
        let heads = self.add_together(vec![(file, entries, with)]).await?;
        Ok(heads[0])
    }

    /// Adds to several case files as they were read, in one commit.
    pub async fn add_together(&self, all: Vec<(&CaseFile, Vec<Entry>, With)>) -> Result<Vec<Digest>, CommitError> {
        let ready: Vec<Ready<'_>> = all.into_iter().map(Ready::of).collect();
        let (mut batches, mut salts) = (Vec::new(), vec![salt; ready.len()]);
        for (one, salts) in ready.iter().zip(&mut salts) {
            batches.push(Batch {
                reference: &one.file.reference,
                base: one.file.version(),
                head: one.file.head,
                entries: &one.entries,
                complaint: &one.after,
                obligations: &one.obligations,
                before: one
                    .before
                    .as_ref()
                    .map(|(complaint, obligations)| Before { complaint, obligations }),
                owed: one.owed.clone(),
                to_post: 0,
                outbox_done: one.done.clone(),
                mail: None,
                letter: one.letter.clone(),
                counters: one.counters.clone(),
                idempotency: one.answered.clone(),
                salts,
            });
        }
        if batches.len() == 1 {
            let head = self.register.commit(batches.remove(0)).await?;
            return Ok(vec![head]);
        }
        self.register.commit_together(batches).await
    }

    /// Indexes a case by what is in it, and what [`counts`] says of it.
    pub async fn index(&self, reference: &str) {
        let file = self.case(reference).await;
        assert!(self.register.index(&file, index_entry(&file)).await.unwrap());
    }

    /// Every desk has put a code on record before its first complaint.
    pub fn with_code(self) -> Self {
        let (digest, document) = (code().digest(), code().stored());
        self.script(&format!(
            "INSERT INTO codes VALUES ('jive', '1', '{digest}', '{document}', 0, 0) ON CONFLICT DO NOTHING"
        ));
        self
    }

    /// The same book, opened again.
    pub fn again(self) -> Self {
        Self {
            register: Register::open(&self.home).unwrap(),
            ..self
        }
    }

    /// Proves the book as somebody would who has not opened it.
    pub fn proved(&self) -> Report {
        verify_dir(&self.home).unwrap()
    }

    /// Does to the database what the register never does.
    pub fn tamper(&self, sql: &str) {
        let touched = match &self.database {
            None => self.sqlite().execute(sql, []).unwrap(),
            // “UPDATE 3”, “INSERT 0 1”
            Some(database) => database.run(sql).split(' ').next_back().unwrap().parse().unwrap_or(1),
        };
        assert!(touched > 0, "the tampering touched nothing: {sql}");
    }

    /// The same with what touches no row.
    pub fn script(&self, sql: &str) {
        match &self.database {
            None => self.sqlite().execute_batch(sql).unwrap(),
            Some(database) => drop(database.run(sql)),
        }
    }

    fn sqlite(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.dir.path().join("register.db")).unwrap()
    }

    /// Looks at the database behind the register's back: rows of texts. Bytes are asked for in hex.
    pub fn look(&self, sql: &str) -> Vec<Vec<String>> {
        if let Some(database) = &self.database {
            let rows = database.run(sql);
            return rows
                .lines()
                .map(|row| row.split('|').map(str::to_owned).collect())
                .collect();
        }
        let file = self.sqlite();
        let mut statement = file.prepare(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            let text = |value| match value {
                rusqlite::types::Value::Null => String::new(),
                rusqlite::types::Value::Integer(n) => n.to_string(),
                rusqlite::types::Value::Text(text) => text,
                other => format!("{other:?}"),
            };
            (0..columns).map(|column| row.get(column).map(text)).collect()
        });
        rows.unwrap().map(Result::unwrap).collect()
    }

    /// Everything in a table, as text; to see that two are equal.
    pub fn all_of(&self, table: &str) -> Vec<String> {
        let rows = self.look(&format!("SELECT * FROM {table} ORDER BY 1, 2"));
        rows.into_iter().map(|row| row.join(" ")).collect()
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

/// Advisers, each called as their id.
pub async fn staffed(book: &Book, ids: &[&str]) {
    for id in ids {
        let staff = register::Staff {
            id: (*id).to_owned(),
            email: format!("{id}@jive.example"),
            name: (*id).to_owned(),
            role: practice::terms::Role::Adviser,
            password_hash: None,
            language: Language::english(),
            active: true,
            created_at: at(0),
            second_factor: false,
        };
        book.register.add_staff(&staff).await.unwrap();
    }
}
