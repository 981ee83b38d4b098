//! Whether a part begins with what its whole had. Both may be whole by themselves, and yet say different things of the
//! same hour.

use std::fmt;

use jiff::Timestamp;

use super::copy;
use crate::{
    entry::{Entry, Seq, What, split_from},
    terms::Label,
};

/// How a copy is not what it is a copy of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlike {
    /// One of the two is not there.
    Missing,
    Kind,
    Instants,
    /// Whoever did it.
    Actor,
    /// What happened, of the same kind; or which entry it says that it is a copy of.
    Facts,
    /// A word of this label is another, or lacks, or is left where that of the whole is gone.
    Words(Label),
}

impl fmt::Display for Unlike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("one of the two is not there"),
            Self::Kind => f.write_str("the two are of different kinds"),
            Self::Instants => f.write_str("the two have different instants"),
            Self::Actor => f.write_str("the two say different doers"),
            Self::Facts => f.write_str("the two say different things"),
            Self::Words(label) => write!(f, "the {label} beside the two is not the same"),
        }
    }
}

/// Where the beginning of a part is not what its whole had, entry by entry; the last one is the split itself. Of words
/// only those are compared that come along; what was erased is gone from both.
pub fn unlike((part, copied): (&str, &[Entry]), (whole, entries): (&str, &[Entry])) -> Vec<(Seq, Unlike)> {
    let Some(split) = split_from(copied) else {
        return Vec::new();
    };
    let at = |entries: &'_ [Entry], seq: Seq| entries.iter().find(|entry| entry.seq == seq).cloned();
    let before = (1..split.seq).filter_map(|seq| {
        let unlike = match (at(copied, seq), at(entries, seq)) {
            (Some(copied), Some(original)) => differ(&copied, &copy(&original, whole, part))?,
            _ => Unlike::Missing,
        };
        Some((seq, unlike))
    });
    let parted =
        at(entries, split.seq).filter(|off| matches!(&off.what, What::SplitOff { other, .. } if other == part));
    let unlike = match parted {
        Some(off) if when(&off) != when(split) => Some(Unlike::Instants),
        Some(off) if off.by != split.by => Some(Unlike::Actor),
        Some(_) => None,
        None => Some(Unlike::Missing),
    };
    before.chain(unlike.map(|unlike| (split.seq, unlike))).collect()
}

fn differ(copied: &Entry, original: &Entry) -> Option<Unlike> {
    if copied.what.kind() != original.what.kind() {
        return Some(Unlike::Kind);
    }
    if when(copied) != when(original) {
        return Some(Unlike::Instants);
    }
    if copied.by != original.by {
        return Some(Unlike::Actor);
    }
    if (&copied.what, &copied.twin) != (&original.what, &original.twin) {
        return Some(Unlike::Facts);
    }
    let mut labels = copied.words.keys().chain(original.words.keys());
    let other = labels.find(|label| copied.words.get(label) != original.words.get(label));
    other.copied().map(Unlike::Words)
}

const fn when(entry: &Entry) -> (Timestamp, Timestamp) {
    (entry.occurred_at, entry.recorded_at)
}
