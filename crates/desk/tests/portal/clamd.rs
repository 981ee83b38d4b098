//! Files that clamd looks at before they are kept: the real one, with one sign of harm that is ours. Where it is not
//! installed, the tests fail and say how to install it.

use std::{
    fmt::Write as _,
    fs,
    os::unix::net::UnixStream,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use desk::{
    config::Config,
    jobs,
    post::inbound::{self, Envelope},
};
use jiff::SignedDuration;
use register::{MailIn, MailState};
use world::{Browser, World};

use crate::portal_world as world;

/// What clamd knows as harm here. Nothing else in the tests has it.
const HARM: &[u8] = b"harm-that-only-these-tests-know";

/// clamd on a socket of its own, ended with the test.
struct Clamd {
    home: tempfile::TempDir,
    program: Option<Child>,
}

impl Clamd {
    fn start() -> Self {
        let home = tempfile::tempdir().unwrap();
        fs::create_dir(home.path().join("signs")).unwrap();
        let mut sign = String::new();
        for byte in HARM {
            write!(sign, "{byte:02x}").unwrap();
        }
        fs::write(home.path().join("signs/ours.ndb"), format!("Ours.Harm:0:*:{sign}\n")).unwrap();
        let at = home.path().display();
        let conf = format!(
            "Foreground yes\nDatabaseDirectory {at}/signs\nLocalSocket {at}/socket\nLogFile {at}/log\nStreamMaxLength 4M\n"
        );
        fs::write(home.path().join("clamd.conf"), conf).unwrap();
        let mut clamd = Self { home, program: None };
        clamd.begin();
        clamd
    }

    fn begin(&mut self) {
        let started = Command::new("/usr/sbin/clamd")
            .arg("--config-file")
            .arg(self.home.path().join("clamd.conf"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        self.program = Some(started.expect("clamd is installed: apt-get install clamav-daemon"));
        let begun = Instant::now();
        while UnixStream::connect(self.socket()).is_err() {
            let log = fs::read_to_string(self.home.path().join("log")).unwrap_or_default();
            assert!(begun.elapsed() < Duration::from_secs(30), "clamd starts: {log}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn end(&mut self) {
        if let Some(mut program) = self.program.take() {
            program.kill().unwrap();
            program.wait().unwrap();
        }
    }

    fn socket(&self) -> PathBuf {
        self.home.path().join("socket")
    }
}

impl Drop for Clamd {
    fn drop(&mut self) {
        self.end();
    }
}

async fn world(socket: &Path, more: &str) -> World {
    let text = format!(
        "[mail]\nfrom = \"complaints@jive.example\"\n[clamd]\naddress = \"{}\"\n{more}",
        socket.display()
    );
    World::with(Config::parse(&text).unwrap()).await
}

fn pdf(holds: &[u8]) -> Vec<u8> {
    [b"%PDF-1.7\n".as_slice(), holds, b"\n%%EOF\n"].concat()
}

const FILES: &str = "/en/complain/files";

async fn filing(world: &World) -> Browser<'_> {
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    browser
}

fn mail(file: &[u8]) -> Vec<u8> {
    let head = "From: rosa@example.ca\r\nTo: complaints@jive.example\r\nSubject: Bill\r\nMessage-ID: <harm@pc>\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the bill.\r\n--b\r\n\
        Content-Type: application/pdf\r\nContent-Disposition: attachment; filename=\"bill.pdf\"\r\n\r\n";
    [head.as_bytes(), file, b"\r\n--b--\r\n"].concat()
}

/// Keeps a mail with this file; its number.
async fn keeps(world: &World, file: &[u8]) -> String {
    let (register, ids, now) = (world.desk.register(), world.desk.ids(), world.desk.now());
    inbound::keep(register, ids, mail(file), Envelope::default(), "command", now)
        .await
        .unwrap()
}

async fn placed(world: &World, id: &str) -> MailIn {
    while jobs::mail_in::turn(&world.desk).await.unwrap() > 0 {}
    world.desk.register().mail(id).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_file_that_does_harm_is_not_taken_and_the_others_are() {
    let clamd = Clamd::start();
    let world = world(&clamd.socket(), "").await;
    let mut browser = filing(&world).await;
    let (good, bad) = (pdf(b"My bill."), pdf(HARM));
    let page = browser
        .upload(FILES, &[], &[("good.pdf", &good), ("bad.pdf", &bad)])
        .await;
    page.shows("“bad.pdf” was not taken: the program that looks for viruses found something in it.");
    page.shows("good.pdf");
}

#[tokio::test]
async fn what_comes_by_mail_and_does_harm_is_left_out_and_the_case_says_so() {
    let clamd = Clamd::start();
    let world = world(&clamd.socket(), "").await;
    let id = keeps(&world, &pdf(HARM)).await;
    let row = placed(&world, &id).await;
    assert_eq!(row.disposition.as_deref(), Some("new-complaint"), "{row:?}");
    let case = world
        .desk
        .case(row.complaint.as_deref().unwrap())
        .await
        .unwrap()
        .unwrap();
    assert!(case.complaint.files.is_empty(), "{:?}", case.complaint.files);
    let words: Vec<_> = case
        .file
        .entries
        .iter()
        .flat_map(|entry| entry.words.values())
        .collect();
    let said = words
        .iter()
        .any(|words| words.contains("“bill.pdf” was not taken: clamd found something in it."));
    assert!(said, "{words:?}");
}

#[tokio::test]
async fn while_clamd_is_away_no_file_is_taken_and_mail_waits_for_it() {
    let mut clamd = Clamd::start();
    let world = world(&clamd.socket(), "").await;
    clamd.end();
    let page = filing(&world)
        .await
        .upload(FILES, &[], &[("bill.pdf", &pdf(b"My bill."))])
        .await;
    page.shows("“bill.pdf” was not taken: just now we can’t look whether files are safe.");
    let id = keeps(&world, &pdf(b"My bill.")).await;
    let row = placed(&world, &id).await;
    assert_eq!((row.disposition, row.complaint), (None, None));
    clamd.begin();
    let later = world.desk.now().checked_add(SignedDuration::from_hours(2)).unwrap();
    world.desk.clock().set(later);
    let row = placed(&world, &id).await;
    assert_eq!(row.disposition.as_deref(), Some("new-complaint"), "{row:?}");
    assert_eq!(row.state, MailState::Placed);
    let case = world
        .desk
        .case(row.complaint.as_deref().unwrap())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(case.complaint.files.len(), 1);
}

#[tokio::test]
async fn where_the_operator_says_so_files_are_taken_unseen() {
    let home = tempfile::tempdir().unwrap();
    let world = world(&home.path().join("nobody"), "required = false\n").await;
    let page = filing(&world)
        .await
        .upload(FILES, &[], &[("bill.pdf", &pdf(b"My bill."))])
        .await;
    page.hides("was not taken");
}

/// It hangs up at its own limit; that is no sign that a file is sound.
#[tokio::test]
async fn what_is_too_large_for_clamd_was_not_looked_at() {
    let clamd = Clamd::start();
    let world = world(&clamd.socket(), "").await;
    let large = pdf(&vec![b'x'; 5 * 1024 * 1024]);
    let page = filing(&world).await.upload(FILES, &[], &[("large.pdf", &large)]).await;
    page.shows("“large.pdf” was not taken: just now we can’t look whether files are safe.");
}
