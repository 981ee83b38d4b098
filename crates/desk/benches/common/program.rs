//! The real program as a child: started, asked what it costs, stopped.

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use super::connection;
use crate::Outcome;

pub const RECOURSE: &str = env!("CARGO_BIN_EXE_recourse");

pub struct Program {
    child: Child,
    pub dir: PathBuf,
    pub address: SocketAddr,
}

/// Kibibytes of memory.
pub struct Memory {
    pub now: u64,
    pub most: u64,
}

impl Program {
    /// Starts the program on a register and waits until it is ready. `prepare`: what else its command is given.
    pub fn start(dir: &Path, prepare: impl FnOnce(&mut Command)) -> Outcome<Self> {
        std::fs::create_dir_all(dir)?;
        let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
        let mut command = Command::new(RECOURSE);
        command
            .arg("serve")
            .arg("--data")
            .arg(dir)
            .arg("--listen")
            .arg(address.to_string());
        prepare(&mut command);
        command
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(dir.join("log"))?);
        let mut program = Self {
            child: command.spawn()?,
            dir: dir.to_owned(),
            address,
        };
        let begun = Instant::now();
        while !connection::is_ready(address) {
            if program.child.try_wait()?.is_some() || begun.elapsed() > Duration::from_secs(30) {
                let log = std::fs::read_to_string(dir.join("log")).unwrap_or_default();
                return Err(format!("recourse serve did not come up: {log}").into());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Ok(program)
    }

    /// The number of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn memory(&self) -> Outcome<Memory> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let field = |name: &str| -> u64 {
            let line = status
                .lines()
                .find_map(|line| line.strip_prefix(name))
                .unwrap_or_default();
            line.split_whitespace()
                .next()
                .and_then(|number| number.parse().ok())
                .unwrap_or(0)
        };
        Ok(Memory {
            now: field("VmRSS:"),
            most: field("VmHWM:"),
        })
    }

    /// Processor time so far.
    pub fn cpu(&self) -> Outcome<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.id()))?;
        // After the name in brackets: state is field 3, user and system ticks are 14 and 15.
        let after = stat.rsplit_once(')').map_or("", |(_, after)| after);
        let ticks: u64 = after
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|ticks| ticks.parse::<u64>().ok())
            .sum();
        // Linux shows them in hundredths of a second on every platform that is served.
        Ok(Duration::from_millis(ticks * 10))
    }

    /// Stops it as an operator would.
    pub fn stop(mut self) -> Outcome<()> {
        Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status()?;
        let begun = Instant::now();
        while self.child.try_wait()?.is_none() {
            if begun.elapsed() > Duration::from_secs(20) {
                return Err("recourse serve did not stop within 20 seconds".into());
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(())
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Nothing to do about a child that has gone by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
