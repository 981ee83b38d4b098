//! Postfix, the mail server from the system's packages, on a port of this machine and with folders of its own. It takes
//! mail for complaints@jive.example and hands it to the desk, by the lines of docs/mail.md; it takes mail of the desk
//! for customers, and bounces what is for none of them. Ended with the test. See tests/postfix/start.sh.

// Not everyone who has this needs all of it.
#![allow(dead_code)]

use std::{
    fs,
    net::{TcpListener, TcpStream},
    os::unix::{fs::PermissionsExt as _, process::CommandExt as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor, address::Envelope};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/postfix/start.sh");
/// Customers with a mailbox, at customer.example.
pub const MAILBOXES: &str = "maria rosa";

/// How it hands mail to the desk.
pub enum Way {
    /// To the desk that listens at this port.
    Lmtp(u16),
    /// To this program, for the register in this folder.
    Pipe(PathBuf, PathBuf),
}

pub struct Postfix {
    home: PathBuf,
    pub port: u16,
    way: Way,
    server: Option<Child>,
}

impl Postfix {
    /// Starts it. `home` is a folder of the test's own; the users that it works as must be able to enter it.
    pub fn start(home: &Path, way: Way) -> Self {
        fs::set_permissions(home, fs::Permissions::from_mode(0o711)).unwrap();
        let mut postfix = Self {
            home: home.join("postfix"),
            port: free_port(),
            way,
            server: None,
        };
        postfix.begin();
        postfix
    }

    /// Starts it once more, with the queue that it had.
    pub fn begin(&mut self) {
        let mut script = Command::new(SCRIPT);
        script.arg(&self.home).arg(self.port.to_string());
        match &self.way {
            Way::Lmtp(port) => script.args(["lmtp", &format!("127.0.0.1:{port}")]),
            Way::Pipe(program, data) => script.arg("pipe").arg(program).arg(data),
        };
        let started = script
            .envs([("MAILBOXES", MAILBOXES), ("COLLEAGUES", "noor owen")])
            .stdin(Stdio::null())
            .process_group(0)
            .spawn();
        let mut server = started.expect("tests/postfix/start.sh runs");
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            if let Some(ended) = server.try_wait().unwrap() {
                panic!("Postfix did not start, see above: {ended}");
            }
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "Postfix starts: {}",
                self.log()
            );
            thread::sleep(Duration::from_millis(20));
        }
        self.server = Some(server);
    }

    /// The machine that it is on goes down.
    pub fn die(&mut self) {
        let Some(mut server) = self.server.take() else { return };
        let group = format!("-{}", server.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = server.wait();
        while TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
            thread::sleep(Duration::from_millis(20));
        }
    }

    pub fn log(&self) -> String {
        fs::read_to_string(self.home.join("log")).unwrap_or_default()
    }

    /// Hands it a message for the desk, as the mail server of a customer does.
    pub async fn send(&self, from: &str, to: &str, message: &str) {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous("127.0.0.1").port(self.port);
        let from = (!from.is_empty()).then(|| from.parse().unwrap());
        let envelope = Envelope::new(from, vec![to.parse().unwrap()]).unwrap();
        // The end of its last line is sent by whoever sends it.
        let bytes = message.trim_end_matches('\n').replace('\n', "\r\n");
        let sent = transport.build().send_raw(&envelope, bytes.as_bytes()).await;
        sent.unwrap_or_else(|error| panic!("Postfix takes it: {error}\n{}", self.log()));
    }

    /// What has arrived in a customer's mailbox, in no order.
    pub fn mailbox(&self, name: &str) -> Vec<String> {
        let new = fs::read_dir(self.home.join("customers").join(name).join("new"));
        let files = new.into_iter().flatten().map(|file| file.unwrap().path());
        files.map(|file| fs::read_to_string(file).unwrap()).collect()
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        self.die();
    }
}

pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
