//! A line that breaks when it is told to: between the register and the server, with the answers of the server on the
//! far side.

use std::{
    io::{Read as _, Write as _},
    net::Shutdown,
    os::unix::net::{UnixListener, UnixStream},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
    thread,
    time::Duration,
};

/// Where the line breaks next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Break {
    Never,
    /// As a transaction begins.
    AtBegin,
    /// As the commit is said: the server never hears it.
    BeforeCommit,
    /// The server hears the commit, and nobody hears its answer.
    AfterCommit,
}

pub struct Cut(Arc<AtomicU8>);

const COMMIT: &[u8] = b"Q\0\0\0\x0bCOMMIT\0";
const BEGIN: &[u8] = b"Q\0\0\0\x15BEGIN READ WRITE\0";

impl Cut {
    /// Listens in this folder for whoever wants the server in the other.
    pub fn between(here: &Path, server: &Path) -> Self {
        let listener = UnixListener::bind(here.join(".s.PGSQL.5432")).unwrap();
        let server = server.join(".s.PGSQL.5432");
        let next = Arc::new(AtomicU8::new(Break::Never as u8));
        let theirs = Arc::clone(&next);
        thread::spawn(move || {
            for line in listener.incoming().map_while(Result::ok) {
                let Ok(far) = UnixStream::connect(&server) else {
                    continue;
                };
                let (back, forth) = (line.try_clone().unwrap(), far.try_clone().unwrap());
                thread::spawn(move || carry(far, back, None));
                let next = Arc::clone(&theirs);
                thread::spawn(move || carry(line, forth, Some(&next)));
            }
        });
        Self(next)
    }

    /// Whether the line broke where it was to.
    pub fn is_done(&self) -> bool {
        self.0.load(Ordering::SeqCst) == Break::Never as u8
    }

    /// The next line that comes to this breaks there.
    pub fn next(&self, at: Break) {
        self.0.store(at as u8, Ordering::SeqCst);
    }
}

fn carry(mut from: UnixStream, mut to: UnixStream, next: Option<&AtomicU8>) {
    let mut bytes = vec![0; 65_536];
    while let Ok(n @ 1..) = from.read(&mut bytes) {
        let said = &bytes[..n];
        let breaks = |at: Break, here: bool| {
            let is_due = || {
                next.is_some_and(|next| {
                    next.compare_exchange(at as u8, 0, Ordering::SeqCst, Ordering::SeqCst)
                        .is_ok()
                })
            };
            here && is_due()
        };
        if breaks(Break::AtBegin, said.starts_with(BEGIN)) || breaks(Break::BeforeCommit, said == COMMIT) {
            break;
        }
        let last = breaks(Break::AfterCommit, said == COMMIT);
        if last {
            // Nothing of the answer comes back.
            drop(from.shutdown(Shutdown::Both));
        }
        if to.write_all(said).is_err() || last {
            thread::sleep(Duration::from_millis(u64::from(last) * 20));
            break;
        }
    }
    drop(from.shutdown(Shutdown::Both));
    drop(to.shutdown(Shutdown::Both));
}
