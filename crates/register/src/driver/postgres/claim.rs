//! A lane of one's own. Whoever is in a lane holds a lock of the server as long as the line to it lives, so that
//! two programs that are well never meet in one; and has a row in `writers`, which each of its commits touches, so
//! that one that was given up for lost writes nothing more, whenever it comes to itself.

use practice::hex;

use super::{
    LOCKS, Line, Lines,
    line::{Say, is_lost},
};
use crate::{
    Error,
    lanes::{Heads, LANES, Lane},
    statements,
    value::{Value, given, values},
};

/// So many who were in a lane before are remembered: one that was given up may want to know what it wrote.
const REMEMBERED: i64 = 1000;

/// A lane taken up, over a line of its own.
#[derive(Debug)]
pub struct Claim {
    pub line: Line,
    pub lane: Lane,
    pub place: Place,
}

/// Where in the book a claim is written down.
#[derive(Debug, Clone)]
pub struct Place {
    lane: &'static str,
    epoch: i64,
    /// Commits that were made in it.
    pub groups: i64,
    /// Which process of the server was at the other end.
    backend: String,
}

/// A claim whose line is lost.
#[derive(Debug)]
pub struct Left {
    pub place: Place,
    /// With what was written in the commit whose answer was lost, if there was one.
    pub lane: Lane,
}

impl Claim {
    /// Takes up the first lane that nobody is in.
    pub async fn take_up(lines: &Lines, owner: &str, heads: &Heads) -> Result<Self, Error> {
        let mut line = lines.line().await?;
        let at = |error| Error::database("taking up a lane", error);
        // Nobody waits for ever for another program that hangs in the middle of a commit.
        line.command("SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '30s'")
            .await
            .map_err(at)?;
        let backend = line.ask(WHO).await.map_err(at)?.unwrap_or_default();
        let free = free_lane(&line).await?;
        line.command("BEGIN").await.map_err(at)?;
        line.run(&statements::FENCE_OTHERS, given![free]).await?;
        let taken = line.run(&statements::TAKE_UP_LANE, given![free, owner]).await?;
        let epoch = taken.first().map_or(Ok(0), |row| row.int(0))?;
        line.run(&statements::FORGET_WRITERS, given![free, epoch - REMEMBERED])
            .await?;
        line.command("COMMIT").await.map_err(at)?;
        // A commit is told in one flight: should its beginning fail, nothing behind it is written by itself.
        line.command("SET default_transaction_read_only = on")
            .await
            .map_err(at)?;
        look_at_heads(&mut line, heads, free).await?;
        let ours = lane_of(&mut line, free).await?;
        let place = Place {
            lane: free,
            epoch,
            groups: 0,
            backend,
        };
        Ok(Self {
            line,
            lane: ours,
            place,
        })
    }

    /// Whether there are lanes enough for whoever comes to have two.
    pub fn leaves_room(&self) -> bool {
        let taken = LANES.iter().position(|lane| *lane == self.lane.name);
        taken.is_some_and(|taken| taken < LANES.len() / 2)
    }

    /// What every commit says first: false in its answer if this lane is no longer ours.
    pub fn count_group(&self) -> [Value; 2] {
        let values = values![self.place.lane, self.place.epoch];
        values.try_into().unwrap_or_else(|_| unreachable!("two values"))
    }

    /// Leaves the lane, so that the next who comes takes up the same.
    pub async fn leave(self) {
        if let Err(error) = self.line.command("SELECT pg_advisory_unlock_all()").await
            && !is_lost(&error)
        {
            tracing::warn!(%error, "the lane was not left in order; the server frees it by itself");
        }
    }
}

/// The process at the other end, in a text that finds no other.
const WHO: &str = "SELECT 'pid = ' || pid || ' AND backend_start = ''' || backend_start || '''' FROM pg_stat_activity \
    WHERE pid = pg_backend_pid()";

impl Place {
    /// Gives the place up, over a new line, and says whether one commit more was made in it than its holder knows
    /// of. After this none can be.
    pub async fn give_up(&self, lines: &Lines) -> Result<bool, Error> {
        let mut line = lines.line().await?;
        // It may still be waiting for what we were about to say, with its hand on the row.
        let end = format!(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {}; SET lock_timeout = '10s'",
            self.backend
        );
        line.command(&end)
            .await
            .map_err(|error| Error::database("ending a lost line", error))?;
        let rows = line
            .run(&statements::FENCE_WRITER, given![self.lane, self.epoch])
            .await?;
        // A row that is gone was never committed, or is older than the memory.
        let groups = rows.first().map_or(Ok(0), |row| row.int(0))?;
        Ok(groups > self.groups)
    }
}

async fn free_lane(line: &Line) -> Result<&'static str, Error> {
    for (number, lane) in LANES.into_iter().enumerate() {
        let lock = format!("SELECT pg_try_advisory_lock({LOCKS}, {})::text", number + 1);
        let got = line.ask(&lock).await;
        if got
            .map_err(|error| Error::database("taking up a lane", error))?
            .as_deref()
            == Some("true")
        {
            return Ok(lane);
        }
    }
    Err(Error::refused(format!(
        "{} writers are in this register already, and there is no lane for more",
        LANES.len()
    )))
}

async fn lane_of(line: &mut Line, name: &'static str) -> Result<Lane, Error> {
    let rows = line.run(&statements::LANE_HEAD, given![name]).await?;
    Lane::read(name, rows.first())
}

/// Compares the file outside with where each lane ends, those of other programs too. What another program is
/// writing at this moment is left to it.
async fn look_at_heads(line: &mut Line, heads: &Heads, ours: &str) -> Result<(), Error> {
    for name in LANES {
        let seen = heads.seen(name)?;
        let ends = lane_of(line, name).await?;
        let there = match &seen {
            Some(seen) => line.run(&statements::LANE_ENTRY, given![name, seen.seq]).await?,
            None => Vec::new(),
        };
        let there = there
            .first()
            .map(|row| row.digest(0).map(|hash| hex(&hash)))
            .transpose()?;
        // A lane is in the file before it has entries, whoever will write them.
        let is_as_seen = seen
            .as_ref()
            .is_some_and(|seen| seen.seq == 0 || there.as_ref() == Some(&seen.hash));
        if name == ours || !is_as_seen {
            heads.compare(&ends, seen.as_ref(), there.as_ref())?;
        }
    }
    Ok(())
}

/// The first words of every commit.
pub fn begin(count_group: &[Value; 2]) -> [Say<'_>; 2] {
    [
        Say::Command("BEGIN READ WRITE"),
        Say::Run(&statements::COUNT_GROUP, count_group.iter().collect()),
    ]
}
