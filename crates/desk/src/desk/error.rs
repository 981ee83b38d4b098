//! Why the desk did not do something.

use practice::refusal::Refusal;
use register::CommitError;

/// Why something could not be done.
#[derive(Debug)]
pub enum DeskError {
    /// The rules say no, with a reason for the reader.
    Refused(Refusal),
    /// There is no such complaint; or none that this secret opens. The two answer alike.
    NotFound,
    /// Others kept changing the complaint; the act was tried several times.
    Busy,
    /// The complaint is no longer as it was when the act was decided; see [`crate::Desk::act_upon`].
    Moved,
    /// The same idempotency key is being used at this moment.
    InFlight,
    Register(register::Error),
    /// A stored code that can't be read any more.
    Code(String),
}

impl std::fmt::Display for DeskError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(refusal) => refusal.fmt(f),
            Self::NotFound => f.write_str("There is no such complaint."),
            Self::Busy | Self::Moved => f.write_str("Others are working on this complaint at this moment. Try again."),
            Self::InFlight => f.write_str("The same request is being carried out at this moment."),
            Self::Register(_) => f.write_str("The register could not be read or written."),
            Self::Code(sentence) => f.write_str(sentence),
        }
    }
}

impl std::error::Error for DeskError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Register(error) => Some(error),
            Self::Refused(refusal) => Some(refusal),
            _ => None,
        }
    }
}

impl From<register::Error> for DeskError {
    fn from(error: register::Error) -> Self {
        Self::Register(error)
    }
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

pub fn refused_commit(error: CommitError) -> DeskError {
    match error {
        CommitError::Stale | CommitError::ReferenceTaken => DeskError::Busy,
        CommitError::IdempotencyConflict => DeskError::InFlight,
        CommitError::TooLate => DeskError::Refused(Refusal::TooLateToTakeBack),
        CommitError::Failed(error) => DeskError::Register(error),
    }
}
