//! The log of a test, as the program writes it.

use std::{
    io,
    sync::{Arc, Mutex},
};

use desk::security;
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

/// The log of this test, as the program writes it.
#[derive(Clone, Default)]
pub struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    pub fn begin() -> (Self, DefaultGuard) {
        let log = Self::default();
        let subscriber = tracing_subscriber::fmt()
            .with_env_filter(EnvFilter::new(security::LOGGED))
            .with_writer(log.clone())
            .finish();
        (log, tracing::subscriber::set_default(subscriber))
    }

    pub fn said(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }

    #[track_caller]
    pub fn has(&self, line: &str) -> &Self {
        let said = self.said();
        let ours = said.lines().filter_map(|line| line.split_once("security: "));
        let found = ours.map(|(_, said)| said).any(|said| said == line);
        assert!(found, "the log does not say “{line}”:\n{said}");
        self
    }

    #[track_caller]
    pub fn keeps_out(&self, words: &[&str]) {
        let said = self.said();
        for word in words {
            assert!(!said.contains(word), "the log says “{word}”:\n{said}");
        }
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}
