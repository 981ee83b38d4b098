//! The numbers beside the views of the worklist.

use jiff::{SignedDuration, Timestamp};
use practice::complaint::Stage;

use crate::{CUSTOMERS_TURN, Error, Register, driver::Query, statements, value::values};

/// The numbers beside the views; each is the length of the worklist of the same name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ViewCounts {
    pub mine: i64,
    pub my_teams: i64,
    pub broken_owed: i64,
    /// From now until the midnight that ends the day, and that midnight too; not those that are broken.
    pub due_today: i64,
    pub unassigned: i64,
    pub customers_turn: i64,
    pub scheme: i64,
    pub open: i64,
    pub undelivered: i64,
}

impl Register {
    /// How many open complaints somebody has.
    pub async fn open_of_staff(&self, staff: &str) -> Result<i64, Error> {
        let rows = self
            .database()
            .read(&statements::COUNT_OF_STAFF, values![staff])
            .await?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }

    /// How many open complaints a team has.
    pub async fn open_of_team(&self, team: &str) -> Result<i64, Error> {
        let rows = self.database().read(&statements::COUNT_OF_TEAM, values![team]).await?;
        rows.first().map_or(Ok(0), |row| row.int(0))
    }

    /// The numbers beside the views, for one person and the teams they are in.
    pub async fn counts(
        &self,
        now: Timestamp,
        today_ends: Timestamp,
        staff: &str,
        teams: &[String],
    ) -> Result<ViewCounts, Error> {
        let mut queries: Vec<Query> = vec![
            (&statements::COUNT_BY_STAGE, values![]),
            (&statements::COUNT_OPEN, values![]),
            (&statements::COUNT_OF_STAFF, values![staff]),
            (&statements::COUNT_DUE, values![i64::MIN, now]),
            (&statements::COUNT_DUE, values![now, with_its_midnight(today_ends)]),
            (&statements::COUNT_OF_NOBODY, values![]),
            (&statements::COUNT_UNDELIVERED, values![]),
        ];
        queries.extend(teams.iter().map(|team| (&statements::COUNT_OF_TEAM, values![team])));
        let answers = self.database().read_all(queries).await?;
        let (by_stage, numbers) = answers
            .split_first()
            .map_or((&[][..], &[][..]), |(first, rest)| (&first[..], rest));
        let numbers = numbers
            .iter()
            .flatten()
            .map(|row| row.int(0))
            .collect::<Result<Vec<_>, _>>()?;
        let [
            open,
            mine,
            broken_owed,
            due_today,
            unassigned,
            undelivered,
            of_teams @ ..,
        ] = &numbers[..]
        else {
            return Ok(ViewCounts::default());
        };
        let counted = by_stage
            .iter()
            .map(|row| Ok((row.parsed::<Stage>(0)?, row.int(1)?)))
            .collect::<Result<Vec<_>, Error>>()?;
        let in_stages = |wanted: &[Stage]| {
            counted
                .iter()
                .filter(|(stage, _)| wanted.contains(stage))
                .map(|(_, n)| n)
                .sum()
        };
        Ok(ViewCounts {
            mine: *mine,
            my_teams: of_teams.iter().sum(),
            broken_owed: *broken_owed,
            due_today: *due_today,
            unassigned: *unassigned,
            customers_turn: in_stages(&CUSTOMERS_TURN),
            scheme: in_stages(&[Stage::Scheme]),
            open: *open,
            undelivered: *undelivered,
        })
    }
}

/// The end of "today" for a list that ends before it: what a calendar says is due "on a day" falls due at the very
/// midnight that ends it, and belongs to that day.
#[must_use]
pub fn with_its_midnight(today_ends: Timestamp) -> Timestamp {
    let millisecond = SignedDuration::from_millis(1);
    today_ends.checked_add(millisecond).unwrap_or(today_ends)
}
