//! A PostgreSQL for tests: one for a whole run, which the first test that wants it starts, with a schema for
//! each test; or one of its own for a test that ends it. If it cannot be started, the test fails: a register that
//! was not tried on PostgreSQL is no register for PostgreSQL.

// Not everyone who has this needs all of it.
#![allow(dead_code)]

use std::{
    io::Write as _,
    os::unix::process::parent_id,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio, id},
    sync::atomic::{AtomicU64, Ordering},
};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/postgres/start.sh");
pub const BIN: &str = "/usr/lib/postgresql/15/bin";

/// A server that runs.
pub struct Postgres {
    pub folder: PathBuf,
}

impl Postgres {
    /// The one of this run, which ends with it.
    pub fn shared() -> Self {
        Self::start(format!("/tmp/recourse-tests-{}", parent_id()), parent_id(), "")
    }

    /// One for this test alone, which ends with it.
    pub fn own(configuration: &str) -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let folder = format!("/tmp/recourse-test-{}-{}", id(), NEXT.fetch_add(1, Ordering::Relaxed));
        Self::start(folder, id(), configuration)
    }

    fn start(folder: String, until: u32, configuration: &str) -> Self {
        let mut script = Command::new(SCRIPT)
            .args([&folder, &until.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("tests/postgres/start.sh runs");
        let mut stdin = script.stdin.take().expect("a standard input");
        // Whoever finds a server running reads nothing.
        drop(stdin.write_all(configuration.as_bytes()));
        drop(stdin);
        let said = script.wait_with_output().expect("the script ends");
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        Self { folder: folder.into() }
    }

    /// A new database, empty; it goes when the answer is dropped. It is a schema of its own, which is made faster.
    pub fn database(&self) -> Passing {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name = format!("t_{}_{}", id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let socket = self.folder.join("socket");
        let borrowed = false;
        let database = Passing { socket, name, borrowed };
        database.run(&format!("CREATE SCHEMA {}", database.name));
        database
    }

    /// Does something to the server with `pg_ctl`, such as `restart`.
    pub fn control(&self, words: &[&str]) {
        let mut control = if Path::new("/proc/self").exists() && is_root() {
            let mut as_nobody = Command::new("setpriv");
            as_nobody.args(["--reuid=nobody", "--regid=nogroup", "--clear-groups"]);
            as_nobody.arg(format!("{BIN}/pg_ctl"));
            as_nobody
        } else {
            Command::new(format!("{BIN}/pg_ctl"))
        };
        let data = self.folder.join("data");
        let status = control
            .current_dir(&self.folder)
            .args(words)
            .arg("-D")
            .arg(&data)
            .arg("-l")
            .arg(data.join("log"))
            .args(["-w", "-t", "60"])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .status();
        assert!(status.expect("pg_ctl runs").success(), "pg_ctl {words:?}");
    }
}

fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    std::fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}

/// A schema of its own, as long as this lives.
pub struct Passing {
    socket: PathBuf,
    name: String,
    /// Somebody else takes it away.
    borrowed: bool,
}

impl Passing {
    pub fn url(&self) -> String {
        let socket = self.socket.display().to_string().replace('/', "%2F");
        let name = &self.name;
        format!("postgres://recourse@{socket}/postgres?options=-csearch_path%3D{name},public")
    }

    /// Runs commands, and gives what they say: a row a line, its columns parted by `|`.
    pub fn run(&self, sql: &str) -> String {
        let said = self.psql(sql);
        assert!(
            said.status.success(),
            "{sql}: {}",
            String::from_utf8_lossy(&said.stderr)
        );
        String::from_utf8_lossy(&said.stdout).trim_end().to_owned()
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is said about commands that fail.
    pub fn fails(&self, sql: &str) -> String {
        let said = self.psql(sql);
        assert!(
            !said.status.success(),
            "{sql}: {}",
            String::from_utf8_lossy(&said.stdout)
        );
        String::from_utf8_lossy(&said.stderr).into_owned()
    }

    /// The same, for another thread.
    pub fn again(&self) -> Self {
        Self {
            socket: self.socket.clone(),
            name: self.name.clone(),
            borrowed: true,
        }
    }

    /// Takes everything out of it.
    pub fn empty(&self) {
        self.run(&format!("DROP SCHEMA {0} CASCADE; CREATE SCHEMA {0}", self.name));
    }

    fn psql(&self, sql: &str) -> Output {
        Command::new(format!("{BIN}/psql"))
            .args([
                "-X",
                "-A",
                "-t",
                "-v",
                "ON_ERROR_STOP=1",
                "-U",
                "recourse",
                "-d",
                "postgres",
                "-c",
                sql,
                "-h",
            ])
            .arg(&self.socket)
            .env("PGOPTIONS", format!("-csearch_path={},public", self.name))
            .stdin(Stdio::null())
            .output()
            .expect("psql runs")
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        if !self.borrowed {
            drop(self.psql(&format!("DROP SCHEMA {} CASCADE", self.name)));
        }
    }
}
