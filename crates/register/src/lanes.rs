//! The register-wide chain runs in lanes, one per writer. The writer links every entry into its lane
//! inside the transaction; after the commit the lane's head is written to the file `heads` outside
//! the database, within a second. The file may lag behind the book; it never leads. A file that was lost is begun anew
//! only with a line in the log of administration (`cuts`).

mod heads;
mod keeper;

pub use heads::{Head, begin_anew, begin_heads, cut_beside, read_heads, write_heads};
pub use keeper::Heads;

use practice::hex;

use crate::{
    Error,
    chain::{self, Digest, NEW_CASE},
    value::Row,
};

/// The lane of the one writer that a SQLite register has.
pub const MAIN: &str = "main";

/// The lanes that a register may have: one for each who writes at the same time. Whoever comes takes the first that
/// nobody is in.
pub const LANES: [&str; 16] = [
    MAIN, "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p",
];

/// The bits of a case's number that tell cases of the same millisecond apart, and those of them that tell apart what
/// one lane files in it.
const WITHIN: u32 = 20;
const OF_A_LANE: u32 = 16;

/// The lowest number of a case that is filed at this instant.
pub fn first_number(filed_at: i64) -> i64 {
    filed_at.clamp(0, i64::MAX >> WITHIN) << WITHIN
}

/// A lane as its writer knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    pub name: &'static str,
    pub seq: i64,
    pub hash: Digest,
    /// When its last entry was recorded.
    pub at: i64,
}

impl Lane {
    pub fn empty(name: &'static str) -> Self {
        Self {
            name,
            seq: 0,
            hash: NEW_CASE,
            at: 0,
        }
    }

    /// From what `LANE_HEAD` answers: nothing, if nobody has written in it.
    pub fn read(name: &'static str, head: Option<&Row>) -> Result<Self, Error> {
        let Some(row) = head else {
            return Ok(Self::empty(name));
        };
        Ok(Self {
            name,
            seq: row.int(0)?,
            hash: row.digest(1)?,
            at: 0,
        })
    }

    /// Adds an entry and moves the head.
    pub fn link(&mut self, entry: &Digest, at: i64) {
        self.seq += 1;
        self.hash = chain::link(&self.hash, entry, self.seq);
        self.at = at;
    }

    /// A number for a case that is filed now: by the instant, and among those of one millisecond by lane and place in
    /// it. If two should ever be given the same, the second filing is refused and tried again.
    pub fn case_number(&self, filed_at: i64) -> i64 {
        let lane = LANES.iter().position(|name| *name == self.name).unwrap_or(0);
        let lane = i64::try_from(lane).unwrap_or(0);
        first_number(filed_at) | (lane << OF_A_LANE) | (self.seq & ((1 << OF_A_LANE) - 1))
    }

    fn head(&self) -> Head {
        Head {
            seq: self.seq,
            hash: hex(&self.hash),
            at: self.at,
        }
    }
}
