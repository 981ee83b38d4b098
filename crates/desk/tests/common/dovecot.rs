//! Dovecot, the mail server from the system's packages, on a port of this machine and with folders of its own: one
//! mailbox, `complaints`, whose password is `a "secret" \ of ours`. Ended with the test.

use std::{
    fs,
    net::{TcpListener, TcpStream},
    os::unix::process::CommandExt as _,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

pub const USER: &str = "complaints";
pub const PASSWORD: &str = r#"a "secret" \ of ours"#;

pub struct Dovecot {
    home: PathBuf,
    pub port: u16,
    server: Option<Child>,
}

impl Dovecot {
    /// Starts it. `home` is a folder of the test's own.
    pub fn start(home: &Path) -> Self {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut dovecot = Self {
            home: home.to_owned(),
            port,
            server: None,
        };
        for folder in ["run", "state", "mail"] {
            fs::create_dir_all(home.join(folder)).unwrap();
        }
        fs::write(home.join("users"), format!("{USER}:{{PLAIN}}{PASSWORD}\n")).unwrap();
        fs::write(home.join("dovecot.conf"), dovecot.configuration()).unwrap();
        give_away(home);
        dovecot.begin();
        dovecot
    }

    fn configuration(&self) -> String {
        let home = self.home.display();
        let (user, group) = if root() {
            ("nobody".to_owned(), "nogroup".to_owned())
        } else {
            (said("-un"), said("-gn"))
        };
        let port = self.port;
        format!(
            "base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 0
mail_location = maildir:{home}/mail
mail_uid = {user}
mail_gid = {group}
passdb {{
  driver = passwd-file
  args = {home}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
"
        )
    }

    /// Starts it once more, with the mail that it had.
    pub fn begin(&mut self) {
        // What a server leaves that was given no time to put things away; it takes that for another one at work.
        fs::remove_dir_all(self.home.join("run")).unwrap();
        fs::create_dir(self.home.join("run")).unwrap();
        give_away(&self.home.join("run"));
        let started = Command::new("/usr/sbin/dovecot")
            .args(["-F", "-c"])
            .arg(self.home.join("dovecot.conf"))
            .stdin(Stdio::null())
            .process_group(0)
            .spawn();
        self.server = Some(started.expect("Dovecot is installed: apt-get install dovecot-imapd"));
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            let log = fs::read_to_string(self.home.join("log")).unwrap_or_default();
            assert!(begun.elapsed() < Duration::from_secs(20), "Dovecot starts: {log}");
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The machine that it is on goes down.
    pub fn die(&mut self) {
        let Some(mut server) = self.server.take() else { return };
        // With everybody who works for it, and without a word to whoever is on the line.
        let group = format!("-{}", server.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = server.wait();
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_ok() && begun.elapsed() < Duration::from_secs(5) {
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Puts a message into a folder, as a server does that has just taken it.
    pub fn deliver(&self, folder: &str, n: usize, message: &[u8]) {
        let maildir = match folder {
            "INBOX" => self.home.join("mail"),
            other => self.home.join("mail").join(format!(".{other}")),
        };
        for part in ["tmp", "new", "cur"] {
            fs::create_dir_all(maildir.join(part)).unwrap();
        }
        let name = format!("{n:08}.of.the.test");
        fs::write(maildir.join("tmp").join(&name), message).unwrap();
        if root() {
            let given = Command::new("chown")
                .args(["-R", "nobody:nogroup"])
                .arg(&maildir)
                .status();
            assert!(given.unwrap().success());
        }
        fs::rename(maildir.join("tmp").join(&name), maildir.join("new").join(&name)).unwrap();
    }

    /// The server forgets its numbers, as one does whose folder was brought back from a copy.
    pub fn forget_numbers(&self) {
        fs::remove_file(self.home.join("mail/dovecot-uidlist")).unwrap();
        for index in ["dovecot.index", "dovecot.index.log", "dovecot.index.cache"] {
            let _ = fs::remove_file(self.home.join("mail").join(index));
        }
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        self.die();
    }
}

/// A server that root starts works for somebody who may do nothing else.
fn give_away(folder: &Path) {
    if root() {
        let given = Command::new("chown")
            .args(["-R", "nobody:nogroup"])
            .arg(folder)
            .status();
        assert!(given.unwrap().success());
    }
}

fn said(what: &str) -> String {
    let said = Command::new("id").arg(what).output().unwrap().stdout;
    String::from_utf8(said).unwrap().trim().to_owned()
}

fn root() -> bool {
    said("-u") == "0"
}
