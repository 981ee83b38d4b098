//! Mail that is read out of a mailbox, from a real mail server (Dovecot) on this machine.

use std::{fs, path::PathBuf, time::Duration};

use desk::{
    Desk,
    config::{Config, Imap, Tls},
    jobs,
    post::mailbox::{Mailbox, Unread},
    time::{Clock, Ids},
};
use dovecot::Dovecot;
use register::MailIn;

use crate::{base, dovecot};

const LARGEST: usize = 100_000;

struct World {
    home: tempfile::TempDir,
    server: Dovecot,
}

impl World {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        // Whoever the server works for must come to its folder.
        let mail = home.path().join("dovecot");
        fs::create_dir(&mail).unwrap();
        open_to_all(home.path());
        let server = Dovecot::start(&mail);
        Self { home, server }
    }

    fn account(&self, folder: &str) -> Imap {
        Imap {
            server: "localhost".to_owned(),
            port: self.server.port,
            tls: Tls::None,
            user: dovecot::USER.to_owned(),
            password_file: self.file("password", &format!("{}\n", dovecot::PASSWORD)),
            folder: folder.to_owned(),
            ca_file: None,
        }
    }

    fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.home.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }

    async fn opened(&self, folder: &str) -> Mailbox {
        Mailbox::open(&self.account(folder), LARGEST).await.unwrap()
    }
}

fn open_to_all(folder: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755)).unwrap();
}

fn message(n: usize) -> Vec<u8> {
    // As no program should write one: no end of line at the end, a byte of no encoding. (A zero byte, IMAP can't carry.)
    let mut message = format!("Subject: {n}\r\nFrom: rosa@example.ca\r\n\r\nThe line drops. ").into_bytes();
    message.extend([0xff, b'x']);
    message
}

#[tokio::test]
async fn all_that_waits_is_read_byte_for_byte_in_order_and_nothing_there_is_changed() {
    let world = World::new();
    for n in 1..=40 {
        world.server.deliver("INBOX", n, &message(n));
    }
    for _ in 0..2 {
        let mut mailbox = world.opened("INBOX").await;
        let numbers = mailbox.after(0).await.unwrap();
        assert_eq!(numbers.len(), 40);
        for (uid, n) in numbers.iter().zip(1..) {
            assert_eq!(mailbox.message(*uid).await.unwrap().unwrap(), message(n));
        }
        assert_eq!(mailbox.after(numbers[38]).await.unwrap(), [numbers[39]]);
        assert!(
            mailbox.after(numbers[39]).await.unwrap().is_empty(),
            "the last is not told again"
        );
        assert_eq!(mailbox.message(4_000_000).await.unwrap(), None, "somebody removed it");
        mailbox.close().await;
    }
    let seen = fs::read_dir(world.home.path().join("dovecot/mail/cur")).unwrap();
    let flagged = seen.filter(|one| one.as_ref().unwrap().file_name().to_string_lossy().contains(":2,S"));
    assert_eq!(flagged.count(), 0, "what was read is still new to everybody else");
}

#[tokio::test]
async fn what_comes_while_we_wait_is_told_at_once() {
    let world = World::new();
    world.server.deliver("INBOX", 1, &message(1));
    let mut mailbox = world.opened("INBOX").await;
    let first = mailbox.after(0).await.unwrap();
    let waiting = tokio::spawn(mailbox.something_new());
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!waiting.is_finished(), "there is nothing yet");
    world.server.deliver("INBOX", 2, &message(2));
    let told = tokio::time::timeout(Duration::from_secs(20), waiting).await;
    let mut mailbox = told.expect("long before we would have asked").unwrap().unwrap();
    let second = mailbox.after(first[0]).await.unwrap();
    assert_eq!(mailbox.message(second[0]).await.unwrap().unwrap(), message(2));
}

#[tokio::test]
async fn a_server_that_goes_away_is_told_and_found_again_where_we_were() {
    let mut world = World::new();
    for n in 1..=3 {
        world.server.deliver("INBOX", n, &message(n));
    }
    let mut mailbox = world.opened("INBOX").await;
    let numbers = mailbox.after(0).await.unwrap();
    let validity = mailbox.validity;
    assert_eq!(mailbox.message(numbers[0]).await.unwrap().unwrap(), message(1));
    world.server.die();
    assert!(matches!(mailbox.message(numbers[1]).await, Err(Unread::Lost(_))));
    let away = Mailbox::open(&world.account("INBOX"), LARGEST).await;
    assert!(matches!(away, Err(Unread::Lost(_))));
    world.server.begin();
    let mut mailbox = world.opened("INBOX").await;
    assert_eq!(mailbox.validity, validity);
    assert_eq!(mailbox.after(numbers[0]).await.unwrap(), numbers[1..]);
    mailbox.close().await;
    // Brought back from a copy: the numbers of before mean nothing, and that is said.
    world.server.die();
    world.server.forget_numbers();
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    world.server.begin();
    assert_ne!(world.opened("INBOX").await.validity, validity);
}

#[tokio::test]
async fn a_folder_may_have_any_name_and_a_message_any_size() {
    let world = World::new();
    let large: Vec<u8> = message(1).into_iter().chain(vec![b'y'; LARGEST * 2]).collect();
    world.server.deliver("R&AOk-clamations", 1, &large);
    let mut mailbox = world.opened("Réclamations").await;
    let numbers = mailbox.after(0).await.unwrap();
    let read = mailbox.message(numbers[0]).await.unwrap().unwrap();
    assert!(
        read == large[..=LARGEST],
        "as much as shows that it is too large: {}",
        read.len()
    );
}

#[tokio::test]
async fn what_somebody_has_to_mend_is_told_apart_from_a_line_that_broke() {
    let world = World::new();
    let wrong = Imap {
        password_file: world.file("wrong", "a guess"),
        ..world.account("INBOX")
    };
    let missing = Imap {
        password_file: world.home.path().join("nothing"),
        ..world.account("INBOX")
    };
    let protected = Imap {
        tls: Tls::Starttls,
        ..world.account("INBOX")
    };
    for (account, says) in [
        (wrong, "does not let complaints in"),
        (missing, "can’t be read from"),
        (protected, "offers no protection"),
        (world.account("Elsewhere"), "“Elsewhere” can’t be opened"),
    ] {
        match Mailbox::open(&account, LARGEST).await {
            Err(Unread::Refused(why)) => assert!(why.contains(says), "{why}"),
            other => panic!("{says}: {other:?}"),
        }
    }
}

/// A desk that follows the mailbox as two instances do.
struct Follows {
    desk: Desk,
    jobs: tokio::task::JoinSet<()>,
    _base: base::Base,
}

impl Follows {
    async fn begin(world: &World) -> Self {
        Self::under(world, Config::default()).await
    }

    async fn under(world: &World, config: Config) -> Self {
        let base = base::Base::new();
        let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
        let folder = world.home.path().join("register");
        let desk = Desk::open(&folder, base.under(config), code, Clock::System, Ids::counted());
        let desk = desk.await.unwrap();
        let mut jobs = tokio::task::JoinSet::new();
        for _ in 0..2 {
            jobs.spawn(jobs::mailbox::run(desk.clone(), world.account("INBOX")));
        }
        jobs.spawn(jobs::mail_in::run(desk.clone()));
        Self {
            desk,
            jobs,
            _base: base,
        }
    }

    async fn mails(&self) -> Vec<MailIn> {
        let first = (jiff::Timestamp::UNIX_EPOCH, "");
        self.desk.register().mail_after(first, 100).await.unwrap()
    }

    /// What came, once so many messages were placed.
    async fn placed(&self, wanted: usize) -> Vec<MailIn> {
        for _ in 0..600 {
            let mails = self.mails().await;
            if mails.iter().filter(|mail| mail.disposition.is_some()).count() >= wanted {
                return mails;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{:#?}", self.mails().await);
    }
}

fn complaint(n: usize) -> Vec<u8> {
    let text = format!(
        "From: Rosa <rosa{n}@customer.example>\r\nTo: complaints@jive.example\r\nSubject: Line {n}\r\n\
         Message-ID: <{n}@customer.example>\r\n\r\nMy line {n} drops every evening.\r\n"
    );
    text.into_bytes()
}

#[tokio::test]
async fn each_message_of_a_mailbox_becomes_one_complaint_whatever_becomes_of_the_server() {
    let mut world = World::new();
    for n in 1..=3 {
        world.server.deliver("INBOX", n, &complaint(n));
    }
    let follows = Follows::begin(&world).await;
    follows.placed(3).await;
    world.server.die();
    world.server.deliver("INBOX", 4, &complaint(4));
    world.server.begin();
    world.server.deliver("INBOX", 5, &complaint(5));
    let mails = follows.placed(5).await;
    let mut cases: Vec<_> = mails.iter().filter_map(|mail| mail.complaint.clone()).collect();
    cases.sort();
    cases.dedup();
    assert_eq!((mails.len(), cases.len()), (5, 5), "{mails:#?}");
    // All of it is read again, and is known again.
    world.server.die();
    world.server.forget_numbers();
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    world.server.begin();
    let mails = follows.placed(10).await;
    let again: Vec<_> = mails.iter().filter_map(|mail| mail.about.as_deref()).collect();
    assert_eq!((mails.len(), again.len()), (10, 5), "{mails:#?}");
    // Of one that is too large only the beginning is here, and a person is told.
    let large: Vec<u8> = complaint(6).into_iter().chain(vec![b'y'; 36 * 1024 * 1024]).collect();
    world.server.deliver("INBOX", 6, &large);
    let mails = follows.placed(11).await;
    let last = mails.last().unwrap();
    assert_eq!(
        (last.cause.as_deref(), &last.complaint),
        (Some("too-large"), &None),
        "{last:#?}"
    );
    let Follows { mut jobs, .. } = follows;
    jobs.shutdown().await;
}

#[tokio::test]
async fn a_disk_that_is_nearly_full_leaves_the_message_in_the_mailbox_until_there_is_room() {
    let world = World::new();
    world.server.deliver("INBOX", 1, &complaint(1));
    let full = Config::parse("[limits]\nfree_megabytes = 4000000000\n").unwrap();
    let follows = Follows::under(&world, full).await;
    let mut mailbox = world.opened("INBOX").await;
    assert_eq!(mailbox.after(0).await.unwrap().len(), 1);
    // Long enough for the desk to have read it, which it does at once.
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(follows.mails().await.is_empty());
    let Follows { mut jobs, .. } = follows;
    jobs.shutdown().await;
    let follows = Follows::begin(&world).await;
    follows.placed(1).await;
}
