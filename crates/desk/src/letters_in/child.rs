//! A program beside ours, on a leash: so much time, so much memory, so much that it may write, and nothing of ours that
//! it could see. What a scan makes of such a program, it makes of that program alone.

use std::{
    io::Read as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

/// Kilobytes of memory.
const MEMORY: u32 = 2_000_000;
/// Blocks of 512 bytes, of each file that it writes.
const WRITES: u32 = 200_000;
/// Bytes of what it says.
const SAYS: u64 = 4_000_000;
const LOOKED: Duration = Duration::from_millis(20);

/// The limits are set by the shell, which then becomes the program.
/// One at a time, for not every shell takes several at once; without them nothing is run.
const LEASH: &str = "ulimit -c 0 && ulimit -v \"$1\" && ulimit -f \"$2\" && ulimit -t \"$3\" || exit 1; shift 3; exec nice -n 10 \"$@\"";

/// The program of this name, if it is installed.
pub fn found(programs: Option<&Path>, name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = match programs {
        Some(folder) => vec![folder.to_owned()],
        None => std::env::split_paths(&path).collect(),
    };
    folders
        .into_iter()
        .map(|folder| folder.join(name))
        .find(|program| program.is_absolute() && program.is_file())
}

/// Runs a program in a folder and gives what it says; none if it fails, or takes too long.
pub fn run(program: &Path, words: &[&str], folder: &Path, seconds: u32) -> Option<Vec<u8>> {
    let mut child = Command::new("/bin/sh")
        .args(["-c", LEASH, "sh"])
        .args([MEMORY.to_string(), WRITES.to_string(), seconds.to_string()])
        .arg(program)
        .args(words)
        .current_dir(folder)
        .env_clear()
        .env("PATH", "/usr/local/bin:/usr/bin:/bin")
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", folder)
        // One page after the other, beside a desk at work.
        .env("OMP_THREAD_LIMIT", "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .ok()?;
    let out = child.stdout.take()?;
    let listens = std::thread::spawn(move || {
        let mut said = Vec::new();
        // More than this is read by nobody, and the program ends of it.
        out.take(SAYS).read_to_end(&mut said).map(|_| said)
    });
    let end = Instant::now() + Duration::from_secs(u64::from(seconds));
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break Some(status),
            Ok(None) if Instant::now() < end => std::thread::sleep(LOOKED),
            _ => {
                drop(child.kill());
                drop(child.wait());
                break None;
            }
        }
    };
    let said = listens.join().ok()?.ok()?;
    status.filter(std::process::ExitStatus::success).map(|_| said)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell() -> PathBuf {
        found(None, "sh").unwrap()
    }

    fn in_tmp(script: &str, seconds: u32) -> Option<String> {
        let dir = tempfile::tempdir().unwrap();
        let said = run(&shell(), &["-c", script], dir.path(), seconds)?;
        Some(String::from_utf8(said).unwrap())
    }

    #[test]
    fn what_it_says_is_heard_and_a_failure_is_none() {
        assert_eq!(in_tmp("echo read", 5).as_deref(), Some("read\n"));
        assert_eq!(in_tmp("echo read; exit 3", 5), None);
        assert_eq!(found(Some(Path::new("/nonexistent")), "sh"), None);
    }

    #[test]
    fn who_takes_too_long_is_ended() {
        let begun = Instant::now();
        assert_eq!(in_tmp("exec sleep 30", 1), None);
        assert!(begun.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn who_says_without_end_or_writes_too_much_comes_to_nothing() {
        assert_eq!(in_tmp("exec cat /dev/zero", 5), None);
        assert_eq!(in_tmp("head -c 200000000 /dev/zero > much", 5), None);
    }

    /// The limits are set and not only asked for: some shells refuse several at once, and go on.
    #[test]
    fn what_it_may_take_is_limited() {
        let limits = in_tmp("ulimit -v; ulimit -f; ulimit -t; ulimit -c", 5).unwrap();
        let limits: Vec<&str> = limits.lines().collect();
        let (memory, writes) = (MEMORY.to_string(), WRITES.to_string());
        assert_eq!(limits, [memory.as_str(), writes.as_str(), "5", "0"]);
    }

    #[test]
    fn it_sees_nothing_of_our_surroundings() {
        let said = in_tmp("env", 5).unwrap();
        assert!(!said.contains("CARGO"), "{said}");
    }
}
