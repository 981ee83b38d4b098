//! Mail out through a real mail server (aiosmtpd) with STARTTLS, on this machine.

use std::{
    io::{BufRead as _, BufReader},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use desk::{
    Case, Desk, Intake, codes,
    config::{Config, Mail, Tls},
    jobs::outbox,
    post::{addresses::message_id, carrier::Carrier},
    time::{Clock, Ids},
};
use jiff::SignedDuration;
use practice::{
    entry::{Actor, What},
    obligation::Standing,
    terms::{Channel, Label, Language, Notice},
};
use register::{OutboxRow, OutboxState};
use serde_json::Value;

// ---- the mail server

/// A mail server, ended with the test.
struct Server {
    child: Child,
    _stdin: ChildStdin,
    said: BufReader<ChildStdout>,
}

impl Server {
    fn start(port: u16, mood: &str, certificate: Option<&Certificate>) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/faults/mailserver.py");
        let mut command = Command::new(python());
        command.arg(script).arg(port.to_string()).arg(mood);
        if let Some(certificate) = certificate {
            command.arg(&certificate.chain).arg(&certificate.key);
        }
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the mail server starts");
        let stdin = child.stdin.take().expect("its standard input");
        let said = BufReader::new(child.stdout.take().expect("its standard output"));
        let mut server = Self {
            child,
            _stdin: stdin,
            said,
        };
        assert_eq!(server.line(), "ready\n");
        server
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.said.read_line(&mut line).expect("a line of the mail server");
        line
    }

    /// The next message that it took.
    fn message(&mut self) -> Value {
        serde_json::from_str(&self.line()).expect("a message as JSON")
    }

    /// Ends it, and gives what it took that nobody has read.
    fn end(mut self) -> String {
        let _ = self.child.kill();
        let mut rest = String::new();
        while let Ok(1..) = self.said.read_line(&mut rest) {}
        rest
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A Python that has aiosmtpd: the one on the path, else the system's.
fn python() -> &'static str {
    let has = |python: &&str| {
        let looked = Command::new(python)
            .args(["-c", "import aiosmtpd"])
            .stderr(Stdio::null())
            .status();
        looked.is_ok_and(|status| status.success())
    };
    let found = ["python3", "/usr/bin/python3"].into_iter().find(has);
    found.expect("this test needs a mail server: apt-get install python3-aiosmtpd, or pip install aiosmtpd")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}

/// A certificate for localhost, from an authority of its own.
struct Certificate {
    authority: PathBuf,
    chain: PathBuf,
    key: PathBuf,
}

impl Certificate {
    fn made(dir: &Path) -> Self {
        let at = |name: &str| dir.join(name);
        let openssl = |arguments: &[&str]| {
            let made = Command::new("openssl")
                .args(arguments)
                .current_dir(dir)
                .stderr(Stdio::null())
                .status();
            assert!(made.expect("the command openssl").success(), "openssl {arguments:?}");
        };
        std::fs::write(
            at("names"),
            "subjectAltName=DNS:localhost\nbasicConstraints=critical,CA:FALSE\n",
        )
        .unwrap();
        let key = [
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-keyout",
        ];
        let authority = [
            "ca.key",
            "-x509",
            "-subj",
            "/CN=An authority of a test",
            "-days",
            "2",
            "-out",
            "ca.pem",
        ];
        openssl(&[&["req"], &key[..], &authority[..]].concat());
        openssl(
            &[
                &["req"],
                &key[..],
                &["our.key", "-subj", "/CN=localhost", "-out", "our.csr"],
            ]
            .concat(),
        );
        let sign = [
            "x509",
            "-req",
            "-in",
            "our.csr",
            "-CA",
            "ca.pem",
            "-CAkey",
            "ca.key",
            "-CAcreateserial",
        ];
        openssl(&[&sign[..], &["-days", "2", "-extfile", "names", "-out", "our.pem"]].concat());
        Self {
            authority: at("ca.pem"),
            chain: at("our.pem"),
            key: at("our.key"),
        }
    }
}

// ---- the desk

struct World {
    folder: tempfile::TempDir,
    port: u16,
    desk: Desk,
}

impl World {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let code = codes::shipped("jive-canada").unwrap().unwrap();
        let clock = Clock::fixed("2026-11-24T15:00:00Z".parse().unwrap());
        let desk = Desk::open(
            &folder.path().join("data"),
            Config {
                mail: Mail {
                    from: Some("complaints@jive.example".to_owned()),
                    ..Mail::default()
                },
                ..Config::default()
            },
            code,
            clock,
            Ids::counted(),
        )
        .await;
        Self {
            folder,
            port: free_port(),
            desk: desk.unwrap(),
        }
    }

    fn certificate(&self) -> Certificate {
        Certificate::made(self.folder.path())
    }

    /// The way out by STARTTLS, trusting this authority and the public ones.
    fn carrier(&self, authority: Option<&Certificate>) -> Carrier {
        let mail = Mail {
            server: Some("localhost".to_owned()),
            port: self.port,
            tls: Tls::Starttls,
            ca_file: authority.map(|certificate| certificate.authority.clone()),
            ..Mail::default()
        };
        Carrier::of(&mail, self.folder.path()).unwrap()
    }

    async fn file(&self, language: &str) -> String {
        let intake = Intake::new(
            Channel::Web,
            Language::new(language).unwrap(),
            "La ligne coupe chaque soir.",
        )
        .with(Label::Name, "Chloé Tremblay")
        .with(Label::Email, "chloe@example.ca");
        self.desk
            .file(Actor::Customer, intake)
            .await
            .unwrap()
            .case
            .complaint
            .reference
    }

    async fn case(&self, reference: &str) -> Case {
        self.desk.case(reference).await.unwrap().unwrap()
    }

    async fn acknowledgement(&self, reference: &str) -> OutboxRow {
        let rows = self.desk.register().outbox_of(reference).await.unwrap();
        rows.into_iter()
            .find(|row| row.owed.notice == Notice::Acknowledgement)
            .unwrap()
    }

    /// How the promise to acknowledge stands.
    async fn standing(&self, reference: &str) -> Standing {
        let case = self.case(reference).await;
        let owed = case.obligations.iter().find(|owed| owed.promise == "acknowledge");
        owed.unwrap().standing(self.desk.now())
    }
}

fn bounces(case: &Case) -> usize {
    case.file
        .entries
        .iter()
        .filter(|entry| matches!(entry.what, What::Bounced { .. }))
        .count()
}

fn header<'m>(message: &'m str, name: &str) -> Option<&'m str> {
    let heads = message.split("\r\n\r\n").next()?;
    heads
        .split("\r\n")
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
}

// ---- what is true

#[tokio::test]
async fn an_acknowledgement_arrives_by_tls_as_text_and_html_in_the_language_of_the_customer() {
    let world = World::new().await;
    let certificate = world.certificate();
    let mut server = Server::start(world.port, "takes", Some(&certificate));
    let reference = world.file("fr").await;
    assert_eq!(world.standing(&reference).await, Standing::Open);

    assert_eq!(
        outbox::turn(&world.desk, &world.carrier(Some(&certificate)))
            .await
            .unwrap(),
        1
    );

    let taken = server.message();
    assert_eq!(taken["tls"], true);
    assert_eq!(taken["from"], "complaints@jive.example");
    assert_eq!(taken["to"], serde_json::json!(["chloe@example.ca"]));
    let message = taken["message"].as_str().unwrap();
    let id = world.acknowledgement(&reference).await.owed.id;
    let id = format!("<{}@jive.example>", message_id(world.desk.keys(), &id));
    assert_eq!(header(message, "Message-ID"), Some(id.as_str()));
    assert_eq!(header(message, "Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header(message, "Content-Language"), Some("fr"));
    assert_eq!(header(message, "Date"), Some("Tue, 24 Nov 2026 15:00:00 +0000"));
    assert!(
        header(message, "Content-Type")
            .unwrap()
            .starts_with("multipart/alternative"),
        "{message}"
    );
    assert!(message.contains("Content-Type: text/plain; charset=utf-8"), "{message}");
    assert!(message.contains("Content-Type: text/html; charset=utf-8"), "{message}");
    assert!(
        message.contains(&reference) && message.contains("Voici votre accus"),
        "{message}"
    );

    assert_eq!(world.standing(&reference).await, Standing::Kept);
    assert_eq!(world.acknowledgement(&reference).await.state, OutboxState::Sent);
}

#[tokio::test]
async fn a_mailbox_that_does_not_exist_goes_into_the_case_file_and_keeps_no_promise() {
    let world = World::new().await;
    let certificate = world.certificate();
    let server = Server::start(world.port, "refuses", Some(&certificate));
    let reference = world.file("en").await;

    outbox::turn(&world.desk, &world.carrier(Some(&certificate)))
        .await
        .unwrap();

    let case = world.case(&reference).await;
    assert_eq!(bounces(&case), 1);
    let why = case
        .file
        .entries
        .iter()
        .rev()
        .find_map(|entry| entry.word(Label::Reason));
    assert!(why.is_some_and(|why| why.contains("no such user")), "{why:?}");
    assert_eq!(world.standing(&reference).await, Standing::Open, "it is owed as before");
    assert_eq!(world.acknowledgement(&reference).await.state, OutboxState::Failed);
    assert_eq!(server.end(), "", "nothing was taken");
}

#[tokio::test]
async fn a_mail_server_that_is_away_is_tried_again_and_the_message_is_the_same() {
    let world = World::new().await;
    let certificate = world.certificate();
    let carrier = world.carrier(Some(&certificate));
    let reference = world.file("es").await;

    assert_eq!(outbox::turn(&world.desk, &carrier).await.unwrap(), 1);
    let waiting = world.acknowledgement(&reference).await;
    assert_eq!((waiting.state, waiting.attempts), (OutboxState::Waiting, 1));
    assert!(waiting.last_error.is_some() && waiting.owed.not_before > world.desk.now());
    assert_eq!(
        outbox::turn(&world.desk, &carrier).await.unwrap(),
        0,
        "not before its time"
    );
    assert_eq!(bounces(&world.case(&reference).await), 0);

    let mut server = Server::start(world.port, "takes", Some(&certificate));
    world.desk.clock().advance(SignedDuration::from_mins(3));
    assert_eq!(outbox::turn(&world.desk, &carrier).await.unwrap(), 1);
    let taken = server.message();
    let message = taken["message"].as_str().unwrap();
    assert!(
        header(message, "Message-ID").unwrap().contains(&waiting.owed.id),
        "{message}"
    );
    assert_eq!(world.standing(&reference).await, Standing::Kept);
}

#[tokio::test]
async fn nothing_personal_is_said_to_a_server_without_tls() {
    let world = World::new().await;
    let server = Server::start(world.port, "takes", None);
    let reference = world.file("en").await;

    outbox::turn(&world.desk, &world.carrier(None)).await.unwrap();

    assert_eq!(server.end(), "", "nothing was taken");
    assert_ne!(world.acknowledgement(&reference).await.state, OutboxState::Sent);
    assert_eq!(world.standing(&reference).await, Standing::Open);
}

#[tokio::test]
async fn nothing_personal_is_said_to_a_server_whose_certificate_nobody_vouches_for() {
    let world = World::new().await;
    let certificate = world.certificate();
    let server = Server::start(world.port, "takes", Some(&certificate));
    let reference = world.file("en").await;

    outbox::turn(&world.desk, &world.carrier(None)).await.unwrap();

    assert_eq!(server.end(), "", "nothing was taken");
    assert_ne!(world.acknowledgement(&reference).await.state, OutboxState::Sent);
    assert_eq!(world.standing(&reference).await, Standing::Open);
}
