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
    /// Begins a register, as an operator does once.
    pub fn begin(dir: &Path, config: Option<&Path>) -> Outcome<()> {
        let mut command = Command::new(RECOURSE);
        command.arg("init").arg("--data").arg(dir);
        if let Some(config) = config {
            command.arg("--config").arg(config);
        }
        let output = command.output()?;
        if !output.status.success() {
            return Err(format!("no register: {}", String::from_utf8_lossy(&output.stderr)).into());
        }
        Ok(())
    }

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
