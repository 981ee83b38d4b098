//! Programs of others that are told what happens. The entries themselves are what is owed to them: each webhook has a
//! mark in each lane, and whoever moves a mark writes, in the same commit, what is to be told of the entries that it
//! passes. So nothing is written on the path of an act, and each entry is told once, whoever moves the mark.
//!
//! No personal text lies here, and no secret: what signs a message is derived from the register key, and its generation.

use jiff::Timestamp;
use practice::entry::Seq;

use crate::{
    Error, Register, statements,
    step::{Refused, Step, Unwritten},
    value::{Row, Value, values},
};

/// A program of somebody's that is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Webhook {
    pub id: String,
    pub url: String,
    /// The kinds of entries that are told; none are all.
    pub events: Vec<String>,
    /// Of the secret with which messages are signed; the first is 1.
    pub generation: u32,
    pub created_at: Timestamp,
    pub ended_at: Option<Timestamp>,
}

impl Webhook {
    pub fn wants(&self, event: &str) -> bool {
        self.events.is_empty() || self.events.iter().any(|wanted| wanted == event)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeliveryState {
    Waiting,
    Delivered,
    Failed,
}

impl DeliveryState {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Delivered => "delivered",
            Self::Failed => "failed",
        }
    }
}

/// One entry, told to one webhook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    pub webhook: String,
    pub complaint: String,
    pub seq: Seq,
    pub event: String,
    pub state: DeliveryState,
    /// How often it was tried since it was last asked for.
    pub attempts: u32,
    pub not_before: Timestamp,
    /// What the program answered last, as an HTTP status.
    pub status: Option<u32>,
    pub last_error: Option<String>,
    pub created_at: Timestamp,
    pub finished_at: Option<Timestamp>,
}

/// So many entries are passed together.
const AT_ONCE: usize = 500;

impl Register {
    /// All of them, those that ended too, the oldest first.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn webhooks(&self) -> Result<Vec<Webhook>, Error> {
        let rows = self.database().read(&statements::WEBHOOKS, values![]).await?;
        rows.iter().map(webhook).collect()
    }

    /// Moves its marks past what was written since, and owes it what it wants to know of that. Says how many entries
    /// it passed.
    ///
    /// # Errors
    /// A register that can't be read or written.
    pub async fn pass_entries(&self, hook: &Webhook, now: Timestamp) -> Result<usize, Error> {
        let mut passed = 0;
        for lane in self.lanes().await? {
            passed += self.pass_lane(hook, &lane, now).await?;
        }
        Ok(passed)
    }

    async fn pass_lane(&self, hook: &Webhook, lane: &str, now: Timestamp) -> Result<usize, Error> {
        let mark = self
            .database()
            .read(&statements::MARK_OF, values![&hook.id, lane])
            .await?;
        let mark = if let Some(row) = mark.first() {
            row.int(0)?
        } else {
            // A lane that was begun since.
            let begin = Step::new(&statements::MARK_NOWHERE, values![&hook.id, lane]);
            self.write(vec![begin]).await?;
            0
        };
        let entries = self
            .database()
            .read(&statements::ENTRIES_AFTER, values![lane, mark, AT_ONCE])
            .await?;
        let Some(last) = entries.last() else {
            return Ok(0);
        };
        let moved = values![&hook.id, lane, mark, last.int(0)?];
        let mut steps = vec![Step::new(&statements::MOVE_MARK, moved).or_if_nothing(Refused::Stale)];
        for row in &entries {
            let event = row.text(3)?;
            if hook.wants(event) {
                let owed = values![&hook.id, row.text(1)?, row.int(2)?, event, now];
                steps.push(Step::new(&statements::ADD_DELIVERY, owed));
            }
        }
        match self.database().write(steps).await {
            Ok(_) => Ok(entries.len()),
            // Another program was faster.
            Err(Unwritten::Refused(_)) => Ok(0),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }

    /// The lanes in which there is anything.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn lanes(&self) -> Result<Vec<String>, Error> {
        let mut lanes: Vec<String> = Vec::new();
        loop {
            let after = lanes.last().map_or("", String::as_str);
            let rows = self.database().read(&statements::LANE_AFTER, values![after]).await?;
            match rows.first().map(|row| row.maybe(0, Row::string)).transpose()?.flatten() {
                Some(lane) => lanes.push(lane),
                None => return Ok(lanes),
            }
        }
    }

    /// Hands out what one is to be told now, each to one caller until the lease ends.
    ///
    /// # Errors
    /// A register that can't be read or written.
    pub async fn lease_deliveries(
        &self,
        webhook: &str,
        now: Timestamp,
        until: Timestamp,
        n: usize,
    ) -> Result<Vec<Delivery>, Error> {
        let lease = Step::new(&statements::LEASE_DELIVERIES, values![now, until, n, webhook]);
        let done = self.write(vec![lease]).await?;
        done.rows.iter().map(delivery).collect()
    }

    /// It was told, or given up.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn end_delivery(&self, ended: &Delivery, at: Timestamp) -> Result<(), Error> {
        let mut values = place(ended);
        values.extend(values![
            ended.state.word(),
            ended.status,
            ended.last_error.as_deref(),
            at
        ]);
        self.write(vec![Step::new(&statements::END_DELIVERY, values)])
            .await
            .map(drop)
    }

    /// It is tried again at [`Delivery::not_before`].
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn retry_delivery(&self, later: &Delivery) -> Result<(), Error> {
        let mut values = place(later);
        values.extend(values![later.status, later.last_error.as_deref(), later.not_before]);
        self.write(vec![Step::new(&statements::RETRY_DELIVERY, values)])
            .await
            .map(drop)
    }

    /// What was told and is to be told, the newest first.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn deliveries(&self, webhook: &str, until: Timestamp, limit: usize) -> Result<Vec<Delivery>, Error> {
        let values = values![webhook, until, limit];
        let rows = self.database().read(&statements::DELIVERIES, values).await?;
        rows.iter().map(delivery).collect()
    }

    /// Throws away what was told before this.
    ///
    /// # Errors
    /// A register that can't be written.
    pub async fn purge_deliveries(&self, before: Timestamp) -> Result<u64, Error> {
        let purge = Step::new(&statements::PURGE_DELIVERIES, values![before]);
        Ok(self.write(vec![purge]).await?.touched)
    }
}

pub fn added(hook: &Webhook, lanes: &[String]) -> Vec<Step> {
    let row = values![&hook.id, &hook.url, hook.events.join(" "), hook.created_at];
    let marks = lanes
        .iter()
        .map(|lane| Step::new(&statements::MARK_HERE, values![&hook.id, lane]));
    std::iter::once(Step::new(&statements::ADD_WEBHOOK, row))
        .chain(marks)
        .collect()
}

pub fn changed(hook: &Webhook) -> Step {
    let values = values![&hook.id, &hook.url, hook.events.join(" ")];
    Step::new(&statements::CHANGE_WEBHOOK, values).or_if_nothing(Refused::TooLate)
}

pub fn renewed(id: &str) -> Step {
    Step::new(&statements::RENEW_WEBHOOK, values![id]).or_if_nothing(Refused::TooLate)
}

pub fn ended(id: &str, now: Timestamp) -> Vec<Step> {
    vec![
        Step::new(&statements::GIVE_UP_DELIVERIES, values![id, now]),
        Step::new(&statements::END_WEBHOOK, values![id, now]).or_if_nothing(Refused::TooLate),
    ]
}

pub fn told_again(webhook: &str, complaint: &str, seq: Seq, now: Timestamp) -> Step {
    let values = values![webhook, complaint, seq, now];
    Step::new(&statements::REPLAY_DELIVERY, values).or_if_nothing(Refused::TooLate)
}

fn place(delivery: &Delivery) -> Vec<Value> {
    values![&delivery.webhook, &delivery.complaint, delivery.seq]
}

fn webhook(row: &Row) -> Result<Webhook, Error> {
    Ok(Webhook {
        id: row.string(0)?,
        url: row.string(1)?,
        events: row.text(2)?.split_whitespace().map(str::to_owned).collect(),
        generation: row.count(3)?,
        created_at: row.time(4)?,
        ended_at: row.maybe(5, Row::time)?,
    })
}

fn delivery(row: &Row) -> Result<Delivery, Error> {
    use DeliveryState::{Delivered, Failed, Waiting};
    let word = row.text(4)?;
    let state = [Waiting, Delivered, Failed]
        .into_iter()
        .find(|state| state.word() == word);
    let state = state.ok_or_else(|| Error::refused(format!("a delivery cannot stand at “{word}”")))?;
    Ok(Delivery {
        webhook: row.string(0)?,
        complaint: row.string(1)?,
        seq: row.count(2)?,
        event: row.string(3)?,
        state,
        attempts: row.count(5)?,
        not_before: row.time(6)?,
        status: row.maybe(8, Row::count)?,
        last_error: row.maybe(9, Row::string)?,
        created_at: row.time(10)?,
        finished_at: row.maybe(11, Row::time)?,
    })
}
