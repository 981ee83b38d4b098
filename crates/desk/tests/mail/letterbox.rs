//! A desk that takes mail: a clock that stands still, mail out in memory, and mails as people and programs write them.

use desk::{
    Case, Desk, Intake,
    config::Config,
    jobs,
    post::{
        Letter,
        carrier::Carrier,
        inbound::{self, Envelope},
    },
    time::{Clock, Ids},
};
use practice::{
    entry::{Actor, What},
    terms::{Channel, Label, Language, Role},
};
use register::{MailIn, MailState, Staff};

use crate::base;

/// A desk on Monday 9 November 2026, 10 a.m. Eastern, that takes answers at complaints@jive.example.
pub struct World {
    pub desk: Desk,
    pub carrier: Carrier,
    pub folder: tempfile::TempDir,
    _base: base::Base,
}

pub const OURS: &str = "complaints@jive.example";
pub const MARIA: &str = "maria@customer.example";

impl World {
    pub async fn new() -> Self {
        Self::with("").await
    }

    /// With more in the section on mail.
    pub async fn with(more: &str) -> Self {
        let text =
            format!("[mail]\nfrom = \"Jive <{OURS}>\"\nreplies = \"{OURS}\"\nauthserv = \"mx.jive.example\"\n{more}");
        let folder = tempfile::tempdir().unwrap();
        let base = base::Base::new();
        let config = base.under(Config::parse(&text).unwrap());
        let clock = Clock::fixed("2026-11-09T15:00:00Z".parse().unwrap());
        let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
        let desk = Desk::open(folder.path(), config, code, clock, Ids::counted())
            .await
            .unwrap();
        for (id, role) in [("noor", Role::Adviser), ("owen", Role::Manager)] {
            let staff = Staff {
                id: id.to_owned(),
                email: format!("{id}@jive.example"),
                name: id.to_owned(),
                role,
                password_hash: None,
                language: Language::english(),
                active: true,
                created_at: desk.now(),
                second_factor: false,
            };
            desk.register().add_staff(&staff).await.unwrap();
        }
        Self {
            desk,
            carrier: Carrier::memory(),
            folder,
            _base: base,
        }
    }

    pub async fn keeps(&self, message: &[u8], envelope: Envelope) -> String {
        let (register, ids, now) = (self.desk.register(), self.desk.ids(), self.desk.now());
        inbound::keep(register, ids, message.to_vec(), envelope, "command", now)
            .await
            .unwrap()
    }

    /// Takes a message and places it; its row.
    pub async fn takes(&self, message: &str) -> MailIn {
        self.takes_for(message, &[OURS]).await
    }

    pub async fn takes_for(&self, message: &str, to: &[&str]) -> MailIn {
        let envelope = Envelope {
            from: Some("somebody@example.net".to_owned()),
            to: to.iter().map(ToString::to_string).collect(),
        };
        let id = self.keeps(message.replace('\n', "\r\n").as_bytes(), envelope).await;
        self.work().await;
        self.row(&id).await
    }

    pub async fn row(&self, id: &str) -> MailIn {
        self.desk.register().mail(id).await.unwrap().unwrap()
    }

    /// Lets the jobs do what is due now.
    pub async fn work(&self) {
        while jobs::mail_in::turn(&self.desk).await.unwrap() > 0 {}
        while jobs::outbox::turn(&self.desk, &self.carrier).await.unwrap() > 0 {}
    }

    pub fn mails(&self) -> Vec<Letter> {
        let Carrier::Memory { sent, .. } = &self.carrier else {
            panic!("mail goes to memory")
        };
        sent.lock().unwrap().clone()
    }

    /// A complaint that María filed on the web, and our acknowledgement of it.
    pub async fn files(&self) -> (String, Letter) {
        self.files_as(MARIA).await
    }

    pub async fn files_as(&self, email: &str) -> (String, Letter) {
        let intake = Intake::new(Channel::Web, Language::english(), "The line drops every evening.")
            .with(Label::Name, "María Quintero")
            .with(Label::Email, email);
        let reference = self
            .desk
            .file(Actor::Customer, intake)
            .await
            .unwrap()
            .case
            .complaint
            .reference;
        self.work().await;
        let mail = self
            .mails()
            .into_iter()
            .rfind(|mail| mail.id.starts_with(&reference))
            .unwrap();
        (reference, mail)
    }

    pub async fn case(&self, reference: &str) -> Case {
        self.desk.case(reference).await.unwrap().unwrap()
    }

    pub async fn cases(&self) -> i64 {
        self.desk.register().stats().await.unwrap().complaints
    }

    pub async fn noor(&self) -> Staff {
        self.desk.register().staff("noor").await.unwrap().unwrap()
    }
}

/// A mail with these headers.
pub fn mail(from: &str, headers: &str, text: &str) -> String {
    format!(
        "From: {from}\nTo: {OURS}\nSubject: My bill\nMessage-ID: <{}@pc.example>\n{headers}\n{text}\n",
        serial()
    )
}

pub fn serial() -> usize {
    static NEXT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(1);
    NEXT.fetch_add(1, std::sync::atomic::Ordering::SeqCst)
}

/// An answer to a message of ours, as a mail program writes it.
pub fn answer(from: &str, to: &Letter, text: &str) -> String {
    mail(from, &format!("In-Reply-To: <{}@jive.example>\n", to.message_id), text)
}

#[track_caller]
pub fn became(row: &MailIn, disposition: &str, cause: Option<&str>) {
    assert_eq!(
        (row.disposition.as_deref(), row.cause.as_deref()),
        (Some(disposition), cause),
        "{row:?}"
    );
}

pub fn quarantined(row: &MailIn, cause: &str) {
    became(row, "quarantine", Some(cause));
    assert_eq!(row.state, MailState::Quarantined);
    assert!(row.due_at.is_some_and(|due| due > row.mail.taken_at), "{row:?}");
}

pub fn wrote(case: &Case) -> Vec<&str> {
    let wrote = case
        .file
        .entries
        .iter()
        .filter(|entry| matches!(entry.what, What::CustomerWrote { .. }));
    wrote.filter_map(|entry| entry.word(Label::Message)).collect()
}

pub fn notes(case: &Case) -> Vec<&str> {
    case.file
        .entries
        .iter()
        .filter_map(|entry| entry.word(Label::Note))
        .collect()
}

/// As mail servers write it.
pub fn bounce(of: &Letter, action: &str, status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\nTo: {OURS}\nSubject: Undelivered\nMessage-ID: <b{}@mx.example>\nAuto-Submitted: auto-replied\n\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\n\n\
         --b\nContent-Type: text/plain\n\nIt could not be delivered.\n\
         --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n\
         Final-Recipient: rfc822; {MARIA}\nAction: {action}\nStatus: {status}\n\n\
         --b\nContent-Type: text/rfc822-headers\n\nFrom: {OURS}\nTo: {MARIA}\nMessage-ID: <{}@jive.example>\n\n--b--\n",
        serial(),
        of.message_id
    )
}
