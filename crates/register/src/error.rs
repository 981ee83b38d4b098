//! What can go wrong with the book itself. Whether an act is allowed is no business of the register.

use std::{
    error::Error as StdError,
    fmt, io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Shared by all who waited for what failed.
type Source = Arc<dyn StdError + Send + Sync>;

/// The register could not be read or written. Display never repeats the source.
#[derive(Debug)]
pub enum Error {
    Database {
        doing: &'static str,
        source: Source,
    },
    File {
        doing: &'static str,
        path: PathBuf,
        source: io::Error,
    },
    /// The server that holds the database does not answer.
    Unreachable {
        server: String,
        source: Source,
    },
    /// The line to the server broke while a commit was under way and did not come back: nobody can say yet whether
    /// it was written.
    Unsettled,
    /// The database was written by a newer program.
    Newer {
        found: i64,
        known: i64,
    },
    /// Something stored cannot be understood.
    Unreadable {
        what: String,
        source: Source,
    },
    /// Something that must be the only one of its name already exists.
    Taken {
        what: &'static str,
    },
    /// A request that the register will not carry out, and why.
    Refused {
        sentence: String,
    },
    /// The register was closed.
    Closed,
}

impl Error {
    pub(crate) fn database(doing: &'static str, source: impl StdError + Send + Sync + 'static) -> Self {
        Self::Database {
            doing,
            source: Arc::new(source),
        }
    }

    pub(crate) fn unreadable(what: String, source: impl StdError + Send + Sync + 'static) -> Self {
        Self::Unreadable {
            what,
            source: Arc::new(source),
        }
    }

    /// The same for another who waited for the same, so that each is told what kind of failure it was.
    pub(crate) fn same(&self) -> Self {
        match self {
            Self::Database { doing, source } => Self::Database {
                doing,
                source: Arc::clone(source),
            },
            // An error of the file system can't be shared, and what it was is all that is asked of it.
            Self::File { doing, path, source } => Self::File {
                doing,
                path: path.clone(),
                source: io::Error::new(source.kind(), source.to_string()),
            },
            Self::Unreachable { server, source } => Self::Unreachable {
                server: server.clone(),
                source: Arc::clone(source),
            },
            Self::Unsettled => Self::Unsettled,
            Self::Newer { found, known } => Self::Newer {
                found: *found,
                known: *known,
            },
            Self::Unreadable { what, source } => Self::Unreadable {
                what: what.clone(),
                source: Arc::clone(source),
            },
            Self::Taken { what } => Self::Taken { what },
            Self::Refused { sentence } => Self::refused(sentence),
            Self::Closed => Self::Closed,
        }
    }

    pub(crate) fn refused(sentence: impl Into<String>) -> Self {
        Self::Refused {
            sentence: sentence.into(),
        }
    }

    /// Adds what was being done, and to which file, to an error of the file system.
    pub(crate) fn file(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::File {
            doing,
            path: path.to_owned(),
            source,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Database { doing, .. } => write!(f, "the register’s database failed at {doing}"),
            Self::File { doing, path, .. } => write!(f, "cannot {doing} {}", path.display()),
            Self::Unreachable { server, .. } => write!(f, "cannot reach the {server}"),
            Self::Unsettled => f.write_str(
                "the line to the database broke while this was being written; look whether it is there before you \
                 repeat it",
            ),
            Self::Newer { found, known } => write!(
                f,
                "this register was last opened by a newer Recourse (its schema is number {found}, this program knows \
                 {known}); start that version again, or restore the backup made before the upgrade"
            ),
            Self::Unreadable { what, .. } => {
                write!(f, "the register holds something unreadable: {what}")
            }
            Self::Taken { what } => write!(f, "this {what} is taken"),
            Self::Refused { sentence } => f.write_str(sentence),
            Self::Closed => f.write_str("the register was closed"),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Database { source, .. } | Self::Unreachable { source, .. } | Self::Unreadable { source, .. } => {
                Some(source.as_ref())
            }
            Self::File { source, .. } => Some(source),
            Self::Unsettled | Self::Newer { .. } | Self::Taken { .. } | Self::Refused { .. } | Self::Closed => None,
        }
    }
}

/// Why an act was not written. Nothing of it was.
#[derive(Debug)]
pub enum CommitError {
    /// Somebody added to the case first: load it again and decide again.
    Stale,
    /// A new complaint was given a reference that is in use: draw another.
    ReferenceTaken,
    /// The idempotency key's claim was lost to another request: claim again.
    IdempotencyConflict,
    /// The message to take back is already leaving, or gone.
    TooLate,
    Failed(Error),
}

impl fmt::Display for CommitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Stale => "the case has changed since it was read",
            Self::ReferenceTaken => "the reference is in use",
            Self::IdempotencyConflict => "another request with this idempotency key was answered first",
            Self::TooLate => "the message has left or is leaving",
            Self::Failed(_) => "the act could not be written",
        })
    }
}

impl StdError for CommitError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Failed(error) => Some(error),
            _ => None,
        }
    }
}

impl From<Error> for CommitError {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}
