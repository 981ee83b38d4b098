//! Makes the index behind the acts: reads each case that has moved, and writes what it is found by and counts for.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use practice::tally::tallies;
use register::{Indexed, Unindexed, search::Document};
use tokio::task::JoinSet;

use crate::{
    desk::{Case, Desk, DeskError},
    web::chain,
};

/// Written side by side, so that they share commits.
const AT_ONCE: usize = 100;
/// Below people: after some cases it rests so many times as long as they took.
const RESTS: u32 = 7;
/// The same in a rush: the index follows when it is over, and what it does not know yet is found without it.
const RESTS_IN_A_RUSH: u32 = 31;
/// Acts that come faster than so many a second are a rush; the mail that leaves is none. It is seen while a turn lasts: one
/// act within some milliseconds counts as one, too, and costs a rest of a quarter of a second.
const RUSH: u32 = 100;
/// It rests no shorter than this, so that what moves meanwhile shares the next commit; the first after a quiet time waits
/// for none. And no longer than that, whatever a turn had to wait for.
const LEAST_REST: Duration = Duration::from_millis(50);
const MOST_REST: Duration = Duration::from_secs(3);
/// What another instance wrote is seen this soon.
const PAUSE: Duration = Duration::from_secs(1);

/// Indexes whatever moves, for ever. Woken when a case has moved; the poll is the truth. What is left of its time goes
/// into an index that is quick to search.
pub async fn run(desk: Desk) {
    let mut walk = Walk::default();
    loop {
        let (begun, moves) = (Instant::now(), desk.moves());
        match walk.turn(&desk).await {
            Ok(0) => {
                walk.after = i64::MIN;
                tokio::select! {
                    () = desk.something_moved() => {}
                    () = tokio::time::sleep(PAUSE) => if walk.untidy {
                        walk.untidy = tidied(&desk).await;
                    }
                }
            }
            Ok(_) => tokio::time::sleep(rest(begun.elapsed(), desk.moves() - moves)).await,
            Err(error) => {
                tracing::error!(error = %chain(&error), "the index could not be worked on");
                tokio::time::sleep(Duration::from_secs(5)).await;
            }
        }
    }
}

/// How long to rest after a turn of some time, while so many cases moved by others.
fn rest(turn: Duration, moved: u64) -> Duration {
    let is_rush = Duration::from_secs(1).saturating_mul(u32::try_from(moved).unwrap_or(u32::MAX)) / RUSH > turn;
    let times = if is_rush { RESTS_IN_A_RUSH } else { RESTS };
    turn.saturating_mul(times).clamp(LEAST_REST, MOST_REST)
}

/// Tidies a bit; whether more is to be done.
async fn tidied(desk: &Desk) -> bool {
    desk.register().tidy_index().await.unwrap_or_else(|error| {
        tracing::error!(error = %chain(&error), "the index could not be tidied");
        false
    })
}

/// Indexes everything that has moved until now, at full speed: for commands, and for tests.
///
/// # Errors
/// A register that can't be read or written.
pub async fn all(desk: &Desk) -> Result<(), DeskError> {
    let mut walk = Walk::default();
    while walk.turn(desk).await? > 0 {}
    Ok(())
}

/// A way through the cases that have moved, the oldest first.
struct Walk {
    /// The number behind which it goes on.
    after: i64,
    /// Cases that can't be understood. Each was logged, once: it waits until somebody has mended it, and keeps no other
    /// out of the index.
    told: BTreeSet<String>,
    /// Whether something was put into the index since it was tidied; nobody knows what was before.
    untidy: bool,
}

impl Default for Walk {
    fn default() -> Self {
        Self {
            after: i64::MIN,
            told: BTreeSet::new(),
            untidy: true,
        }
    }
}

impl Walk {
    /// Indexes some cases, and says how many it looked at.
    async fn turn(&mut self, desk: &Desk) -> Result<usize, DeskError> {
        let moved = desk.register().unindexed(self.after, AT_ONCE).await?;
        let Some(last) = moved.last() else {
            return Ok(0);
        };
        self.after = last.number;
        let looked_at = moved.len();
        let mut under_way: JoinSet<_> = moved.into_iter().map(|case| index(desk.clone(), case)).collect();
        let mut fault = None;
        while let Some(done) = under_way.join_next().await {
            match done.unwrap_or_else(|error| Err(DeskError::Code(error.to_string()))) {
                Ok(Done::Indexed) => self.untidy = true,
                Ok(Done::MovedOn) => {}
                Ok(Done::NotUnderstood(reference, error)) => {
                    if self.told.insert(reference.clone()) {
                        tracing::error!(reference, error = %chain(&error), "this case could not be indexed");
                    }
                }
                Err(error) => fault = Some(error),
            }
        }
        fault.map_or(Ok(looked_at), Err)
    }
}

/// What became of a case that had moved.
enum Done {
    Indexed,
    /// It moved again, or was filed and lost with its transaction.
    MovedOn,
    /// It can't be understood; why.
    NotUnderstood(String, DeskError),
}

async fn index(desk: Desk, moved: Unindexed) -> Result<Done, DeskError> {
    match desk.case(&moved.reference).await {
        Ok(Some(case)) => {
            let indexed = desk.register().index(&case.file, entry_of(&case)).await?;
            desk.counted_anew();
            Ok(if indexed { Done::Indexed } else { Done::MovedOn })
        }
        Ok(None) => Ok(Done::MovedOn),
        Err(DeskError::Register(error)) => Err(error.into()),
        Err(error) => Ok(Done::NotUnderstood(moved.reference, error)),
    }
}

/// What the index has of a case.
fn entry_of(case: &Case) -> Indexed {
    Indexed {
        words: Document::of(&case.complaint, &case.file.entries),
        counts: tallies(&case.code, &case.complaint, &case.file.entries, &case.obligations),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_rests_longer_in_a_rush_and_never_for_long() {
        let millis = Duration::from_millis;
        assert_eq!(rest(millis(20), 0), millis(140), "alone");
        assert_eq!(rest(millis(200), 10), millis(1_400), "beside the mail that leaves");
        assert_eq!(rest(millis(20), 10), millis(620), "in a rush");
        assert_eq!(rest(millis(1), 0), LEAST_REST);
        assert_eq!(rest(Duration::from_secs(10), u64::MAX), MOST_REST);
    }
}
