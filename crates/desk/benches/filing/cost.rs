//! What filing needs of the program and what it costs it.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use crate::{
    Outcome, client,
    common::{
        connection::Key,
        program::{Program, RECOURSE},
    },
    disk,
};

impl Program {
    /// Makes a key beside the running program.
    pub fn key(&self, config: Option<&Path>) -> Outcome<Key> {
        let mut command = Command::new(RECOURSE);
        command
            .args(["key", "create", "--name", "bench"])
            .args(["--scope", "complaints:write", "--scope", "complaints:read"])
            .arg("--data")
            .arg(&self.dir);
        if let Some(config) = config {
            command.arg("--config").arg(config);
        }
        let output = command.output()?;
        if !output.status.success() {
            return Err(format!("no key: {}", String::from_utf8_lossy(&output.stderr)).into());
        }
        Ok(Key(String::from_utf8(output.stdout)?.trim().to_owned()))
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

    /// Syncs so far, if they are counted.
    pub fn syncs(&self) -> Option<u64> {
        disk::counted(&self.dir.join("syncs"))
    }

    /// Waits until no message waits to be sent; false if that took too long.
    pub fn wait_for_mail(&self, most: Duration) -> Outcome<bool> {
        let begun = Instant::now();
        while client::waiting(self.address)? > 0 {
            if begun.elapsed() > most {
                return Ok(false);
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        Ok(true)
    }
}
