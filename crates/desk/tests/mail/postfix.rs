//! Mail in and out through a real Postfix, by the lines that docs/mail.md gives to whoever has one: what people send it
//! arrives, what it can't deliver comes back, and nothing is lost when it or the desk goes away.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use desk::{
    Case, Desk, Intake, codes,
    config::Config,
    jobs,
    post::carrier::Carrier,
    time::{Clock, Ids},
};
use jiff::SignedDuration;
use postfix::{Postfix, Way, free_port};
use practice::{
    entry::{Actor, Entry, What},
    obligation::Standing,
    terms::{Channel, Label, Language, Notice, Role},
};
use register::{MailIn, OutboxState, Owed, Recipient, Staff};
use running::{PROGRAM, Running};

use crate::{postfix_server as postfix, running};

const OURS: &str = "complaints@jive.example";

/// A folder for a register, a Postfix beside it, and a look into the register from outside.
struct World {
    home: tempfile::TempDir,
    postfix: Postfix,
    desk: Desk,
    clock: Clock,
}

impl World {
    async fn new(clock: Clock) -> Self {
        let home = tempfile::tempdir().unwrap();
        let lmtp = free_port();
        let postfix = Postfix::start(home.path(), Way::Lmtp(lmtp));
        let text = format!(
            "[mail]\nfrom = \"Jive <{OURS}>\"\nreplies = \"{OURS}\"\nserver = \"127.0.0.1\"\nport = {}\ntls = \"none\"\n\
             lmtp = \"127.0.0.1:{lmtp}\"\nnew_an_hour = 100\n",
            postfix.port
        );
        let desk = desk(&data(home.path()), &text, clock.clone()).await;
        fs::write(data(home.path()).join("recourse.toml"), text).unwrap();
        Self {
            home,
            postfix,
            desk,
            clock,
        }
    }

    /// The desk as a program of its own.
    fn serve(&self) -> Running {
        Running::start(&data(self.home.path()), &[])
    }

    /// What came, once `is` says so of it.
    async fn mails(&self, what: &str, is: impl Fn(&[MailIn]) -> bool) -> Vec<MailIn> {
        let mut mails = Vec::new();
        for _ in 0..1_200 {
            mails = all(&self.desk).await;
            if is(&mails) {
                return mails;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("never: {what}\n{mails:#?}\n{}", self.postfix.log());
    }

    /// The mail in a customer's mailbox that `is` it.
    async fn arrived(&self, name: &str, is: impl Fn(&str) -> bool) -> String {
        for _ in 0..1_200 {
            if let Some(mail) = self.postfix.mailbox(name).into_iter().find(|mail| is(mail)) {
                return mail;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{name} never got it\n{}", self.postfix.log());
    }

    async fn case(&self, reference: &str) -> Case {
        self.desk.case(reference).await.unwrap().unwrap()
    }

    async fn files(&self, email: &str) -> String {
        let intake = Intake::new(Channel::Web, Language::english(), "The line drops every evening.")
            .with(Label::Name, "María Quintero")
            .with(Label::Email, email);
        let filed = self.desk.file(Actor::Customer, intake).await.unwrap();
        filed.case.complaint.reference
    }
}

fn data(home: &Path) -> PathBuf {
    home.join("data")
}

async fn desk(data: &Path, text: &str, clock: Clock) -> Desk {
    let code = codes::shipped("jive-canada").unwrap().unwrap();
    let config = Config::parse(text).unwrap();
    Desk::open(data, config, code, clock, Ids::System).await.unwrap()
}

async fn all(desk: &Desk) -> Vec<MailIn> {
    let first = (jiff::Timestamp::UNIX_EPOCH, "");
    desk.register().mail_after(first, 1_000).await.unwrap()
}

fn placed(mails: &[MailIn], n: usize) -> bool {
    mails.iter().filter(|mail| mail.disposition.is_some()).count() == n
}

fn mail(from: &str, subject: &str, text: &str) -> String {
    format!(
        "From: {from}\nTo: {OURS}\nSubject: {subject}\nMessage-ID: <{subject}@pc.example>\n\
         Date: Mon, 9 Nov 2026 10:00:00 -0500\nContent-Type: text/plain; charset=utf-8\n\n{text}\n"
    )
}

/// How the promise to acknowledge stands.
fn acknowledged(case: &Case, desk: &Desk) -> Standing {
    let owed = case.obligations.iter().find(|owed| owed.promise == "acknowledge");
    owed.unwrap().standing(desk.now())
}

fn message_id(mail: &str) -> String {
    let line = mail.lines().find_map(|line| line.strip_prefix("Message-ID: "));
    line.expect("each has one").to_owned()
}

/// An answer as a mail program writes it: to where the message says.
fn reply_to(mail: &str) -> String {
    let line = mail.lines().find_map(|line| line.strip_prefix("Reply-To: "));
    line.expect("it says where an answer goes").to_owned()
}

fn bounced(entry: &Entry) -> bool {
    matches!(&entry.what, What::Bounced { .. })
}

#[tokio::test]
async fn what_a_customer_sends_to_postfix_is_a_complaint_whose_acknowledgement_is_in_their_mailbox() {
    let world = World::new(Clock::System).await;
    let _serving = world.serve();
    let text = mail(
        "Rosa <rosa@customer.example>",
        "Bill",
        "I was billed twice.\n.\nTwo dots:\n..",
    );
    world.postfix.send("rosa@customer.example", OURS, &text).await;
    let mails = world.mails("it is placed", |mails| placed(mails, 1)).await;
    assert_eq!(mails[0].disposition.as_deref(), Some("new-complaint"));
    assert_eq!(mails[0].mail.from.as_deref(), Some("rosa@customer.example"));
    let kept = world.desk.register().open_file(&mails[0].mail.digest).await.unwrap();
    let kept = String::from_utf8(kept.unwrap()).unwrap();
    assert!(kept.ends_with(&text.replace('\n', "\r\n")), "{kept}");
    let reference = mails[0].complaint.clone().unwrap();
    let acknowledgement = world.arrived("rosa", |mail| mail.contains(&reference)).await;
    assert_eq!(acknowledged(&world.case(&reference).await, &world.desk), Standing::Kept);
    // Postfix finds the address with the word behind the + as it finds the one without.
    let to = reply_to(&acknowledgement);
    assert!(to.starts_with("complaints+"), "{to}");
    let answer = mail("Rosa <rosa@customer.example>", "Re", "It happened again today.");
    world.postfix.send("rosa@customer.example", &to, &answer).await;
    let mails = world.mails("the answer is placed", |mails| placed(mails, 2)).await;
    assert_eq!(mails[1].disposition.as_deref(), Some("written"), "{:#?}", mails[1]);
    assert_eq!(mails[1].complaint.as_deref(), Some(reference.as_str()));
}

#[tokio::test]
async fn the_bounce_that_postfix_writes_undoes_the_acknowledgement_and_gives_a_colleague_something_to_do() {
    let world = World::new(Clock::System).await;
    let _serving = world.serve();
    let text = mail("Gone <gone@customer.example>", "Bill", "I was billed twice.");
    world.postfix.send("gone@customer.example", OURS, &text).await;
    let mails = world.mails("the bounce is placed", |mails| placed(mails, 2)).await;
    let bounce = &mails[1];
    assert_eq!(bounce.disposition.as_deref(), Some("bounced"), "{bounce:#?}");
    assert_eq!(bounce.mail.from.as_deref(), Some(""), "nobody is to be told of it");
    let reference = mails[0].complaint.clone().unwrap();
    assert_eq!(bounce.complaint.as_deref(), Some(reference.as_str()));
    let case = world.case(&reference).await;
    assert_eq!(acknowledged(&case, &world.desk), Standing::Open, "it is owed again");
    let came_back = case.file.entries.iter().find(|entry| bounced(entry)).unwrap();
    let why = came_back.word(Label::Reason).unwrap();
    assert!(why.contains("gone@customer.example 5.1.1"), "{why}");
    let told = world.desk.register().outbox_of(&reference).await.unwrap();
    let told = told.iter().find(|row| row.owed.notice == Notice::StaffUndelivered);
    assert_eq!(told.map(|row| row.owed.owed_by), Some(came_back.seq));
}

#[tokio::test]
async fn what_postfix_had_taken_when_it_and_the_desk_went_down_becomes_a_complaint_once_each() {
    let mut world = World::new(Clock::System).await;
    let serving = world.serve();
    for n in 0..10 {
        let from = format!("rosa{n}@customer.example");
        world
            .postfix
            .send(&from, OURS, &mail(&from, &format!("Line-{n}"), "It drops."))
            .await;
    }
    serving.kill();
    for n in 10..20 {
        let from = format!("rosa{n}@customer.example");
        world
            .postfix
            .send(&from, OURS, &mail(&from, &format!("Line-{n}"), "It drops."))
            .await;
    }
    world.postfix.die();
    world.postfix.begin();
    let _again = world.serve();
    // The desk may have kept one that it had no time to answer for: then Postfix hands it over once more. And it may have
    // sent an acknowledgement without writing that down: what came back of that waits until it was sent once more.
    let theirs = |mail: &&MailIn| mail.mail.from.as_deref().is_some_and(|from| from.starts_with("rosa"));
    let all = |mails: &[MailIn]| {
        let mut theirs = mails.iter().filter(theirs);
        let complaints: BTreeSet<_> = mails.iter().filter_map(|mail| mail.complaint.as_deref()).collect();
        complaints.len() == 20 && theirs.all(|mail| mail.disposition.is_some())
    };
    let mails = world.mails("all of them are complaints", all).await;
    let subjects: BTreeSet<_> = mails.iter().map(|mail| mail.read.subject.as_str()).collect();
    assert_eq!(
        subjects.iter().filter(|subject| subject.starts_with("Line-")).count(),
        20
    );
    let first = mails
        .iter()
        .filter(|mail| mail.disposition.as_deref() == Some("new-complaint"));
    assert_eq!(first.count(), 20, "{mails:#?}");
}

#[tokio::test]
async fn what_was_on_its_way_out_when_postfix_went_down_leaves_later_as_the_same_message() {
    let mut world = World::new(Clock::fixed("2026-11-09T15:00:00Z".parse().unwrap())).await;
    let mut references = BTreeSet::new();
    for _ in 0..30 {
        references.insert(world.files("maria@customer.example").await);
    }
    let carrier = Carrier::of(&world.desk.config().mail, world.home.path()).unwrap();
    let sending = {
        let (desk, carrier) = (world.desk.clone(), carrier.clone());
        tokio::spawn(async move { while jobs::outbox::turn(&desk, &carrier).await.unwrap() > 0 {} })
    };
    world.arrived("maria", |_| true).await;
    world.postfix.die();
    sending.await.unwrap();
    let mut held = 0;
    for reference in &references {
        let rows = world.desk.register().outbox_of(reference).await.unwrap();
        held += rows.iter().filter(|row| row.finished_at.is_none()).count();
    }
    assert!(held > 0, "it went down in the middle");
    world.postfix.begin();
    world.clock.advance(SignedDuration::from_mins(10));
    while jobs::outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    for reference in &references {
        world.arrived("maria", |mail| mail.contains(reference.as_str())).await;
        assert_eq!(acknowledged(&world.case(reference).await, &world.desk), Standing::Kept);
    }
    // Whatever was sent twice is the same message twice, for mail programs to show once.
    let ids: BTreeSet<_> = world
        .postfix
        .mailbox("maria")
        .iter()
        .map(|mail| message_id(mail))
        .collect();
    assert_eq!(ids.len(), references.len());
}

#[tokio::test]
async fn of_several_colleagues_one_who_is_refused_or_put_off_keeps_it_from_no_other() {
    let world = World::new(Clock::fixed("2026-11-09T15:00:00Z".parse().unwrap())).await;
    let reference = world.files("maria@customer.example").await;
    let colleagues = [
        "ghost@jive.example",
        "later@jive.example",
        "maria@customer.example",
        "noor@jive.example",
    ];
    for email in colleagues {
        let id = email.split('@').next().unwrap().to_owned();
        let staff = Staff {
            id: id.clone(),
            email: email.to_owned(),
            name: id,
            role: Role::Adviser,
            password_hash: None,
            language: Language::english(),
            active: true,
            created_at: world.desk.now(),
            second_factor: false,
        };
        world.desk.register().add_staff(&staff).await.unwrap();
    }
    let id = format!("{reference}-1-told");
    let owed = Owed {
        id: id.clone(),
        complaint: Some(reference.clone()),
        owed_by: 1,
        notice: Notice::StaffDueSoon,
        recipient: Recipient::Role(Role::Adviser),
        channel: Channel::Email,
        language: Language::english(),
        not_before: world.desk.now(),
        created_at: world.desk.now(),
    };
    world.desk.register().owe(vec![owed]).await.unwrap();
    let carrier = Carrier::of(&world.desk.config().mail, world.home.path()).unwrap();
    while jobs::outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    let told = world
        .arrived("maria", |mail| mail.contains(&format!("/desk/complaints/{reference}")))
        .await;
    assert!(
        !told.contains("noor@jive.example"),
        "nobody is shown the others: {told}"
    );
    let rows = world.desk.register().outbox_of(&reference).await.unwrap();
    let state = |id: &str| rows.iter().find(|row| row.owed.id == id).map(|row| row.state);
    assert_eq!(state(&id), Some(OutboxState::Sent));
    let waits: Vec<_> = rows.iter().filter(|row| row.finished_at.is_none()).collect();
    assert_eq!(waits.len(), 1, "{rows:#?}");
    assert_eq!(waits[0].owed.recipient, Recipient::Staff("later".to_owned()));
}

/// A folder that the mail server's command works in, as whoever the desk runs as.
fn give_away(data: &Path) {
    let given = Command::new("chown").args(["-R", "nobody:nogroup"]).arg(data).status();
    assert!(given.unwrap().success());
}

#[tokio::test]
async fn what_postfix_pipes_to_the_command_is_kept_and_what_can_not_be_kept_stays_with_postfix() {
    let home = tempfile::tempdir().unwrap();
    // Whoever the command runs as need not be able to enter the folder of the build.
    let program = home.path().join("recourse");
    fs::copy(PROGRAM, &program).unwrap();
    let data = data(home.path());
    let text = format!("[mail]\nreplies = \"{OURS}\"\n");
    let opened = desk(&data, &text, Clock::System).await;
    let register = opened.register().clone();
    drop(opened);
    tokio::task::spawn_blocking(move || register.close())
        .await
        .unwrap()
        .unwrap();
    give_away(&data);
    let postfix = Postfix::start(home.path(), Way::Pipe(program, data.clone()));
    postfix
        .send(
            "rosa@customer.example",
            OURS,
            &mail("Rosa <rosa@customer.example>", "One", "Billed twice."),
        )
        .await;
    postfix
        .send(
            "",
            "complaints+abc@jive.example",
            &mail("x@customer.example", "Two", "Hm."),
        )
        .await;
    waits(&postfix, "relay=recourse", "status=sent", 2).await;
    // A register that can't be opened now.
    let away = data.with_extension("away");
    fs::rename(&data, &away).unwrap();
    postfix
        .send(
            "rosa@customer.example",
            OURS,
            &mail("Rosa <rosa@customer.example>", "Three", "Nobody calls."),
        )
        .await;
    waits(&postfix, "relay=recourse", "status=deferred", 1).await;
    fs::rename(&away, &data).unwrap();
    waits(&postfix, "relay=recourse", "status=sent", 3).await;
    let desk = desk(&data, &text, Clock::System).await;
    while jobs::mail_in::turn(&desk).await.unwrap() > 0 {}
    let mails = all(&desk).await;
    let envelope = |mail: &MailIn| (mail.mail.from.clone().unwrap(), mail.mail.to.join(" "));
    let rosa = || ("rosa@customer.example".to_owned(), OURS.to_owned());
    let came: Vec<_> = mails.iter().map(envelope).collect();
    let nobody = (String::new(), "complaints+abc@jive.example".to_owned());
    assert_eq!(came, [rosa(), nobody, rosa()]);
    let became: Vec<_> = mails.iter().filter_map(|mail| mail.disposition.as_deref()).collect();
    assert_eq!(became, ["new-complaint", "quarantine", "new-complaint"], "{mails:#?}");
}

/// Until so many lines of the log have both words, at least.
async fn waits(postfix: &Postfix, who: &str, how: &str, n: usize) {
    for _ in 0..1_200 {
        let log = postfix.log();
        if log
            .lines()
            .filter(|line| line.contains(who) && line.contains(how))
            .count()
            >= n
        {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("{how} never\n{}", postfix.log());
}
