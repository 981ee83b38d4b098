//! Whatever leaves the house waits here, written in the transaction of the entry that owes it. A row
//! is leased to one sender at a time and sent at least once; its id makes a repeat harmless.
//! What a message says is written when it is sent: no personal text lies here.

use std::{fmt, str::FromStr};

use jiff::{SignedDuration, Timestamp};
use practice::{
    entry::Seq,
    terms::{Channel, Language, Notice, Role},
};

use crate::{
    Error, Register, statements,
    step::{Refused, Step},
    value::{Row, Value, values},
    work_item::language,
};

/// So many hyphens an id may have until the reference of its complaint has ended.
const BEGINNINGS: usize = 6;

/// For so long since it was owed a message that has not left keeps back what was owed later, of the same complaint, to the
/// same reader by the same way: whoever is told that a complaint goes on, and then that it has ended, believes what came
/// last. By then it was tried eight times, and what else there is to say is held up no longer.
const GOES_FIRST: SignedDuration = SignedDuration::from_hours(5);

/// To whom a message goes; the address is looked up when it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recipient {
    Customer,
    Staff(String),
    Role(Role),
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Customer => f.write_str("customer"),
            Self::Staff(id) => write!(f, "staff:{id}"),
            Self::Role(role) => write!(f, "role:{role}"),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRecipient;

impl fmt::Display for UnknownRecipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a recipient is `customer`, `staff:ID` or `role:ROLE`")
    }
}

impl std::error::Error for UnknownRecipient {}

impl FromStr for Recipient {
    type Err = UnknownRecipient;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.split_once(':') {
            None if text == "customer" => Ok(Self::Customer),
            Some(("staff", id)) => Ok(Self::Staff(id.to_owned())),
            Some(("role", role)) => role.parse().map(Self::Role).map_err(|_| UnknownRecipient),
            _ => Err(UnknownRecipient),
        }
    }
}

/// A message that is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// The same for the same debt, however often it is derived. A complaint's begins with its reference
    /// and a hyphen: `{reference}-{seq}-{notice}`.
    pub id: String,
    pub complaint: Option<String>,
    /// The entry that owes it; 0 outside a complaint.
    pub owed_by: Seq,
    pub notice: Notice,
    pub recipient: Recipient,
    pub channel: Channel,
    pub language: Language,
    /// It may not leave earlier: until then it can be taken back.
    pub not_before: Timestamp,
    pub created_at: Timestamp,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutboxState {
    Waiting,
    Leased,
    Sent,
    Failed,
    TakenBack,
}

impl OutboxState {
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Leased => "leased",
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::TakenBack => "taken-back",
        }
    }

    pub const fn is_final(self) -> bool {
        matches!(self, Self::Sent | Self::Failed | Self::TakenBack)
    }
}

/// A message that is owed, and what became of it so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxRow {
    pub owed: Owed,
    pub state: OutboxState,
    /// How often it was handed out.
    pub attempts: u32,
    pub leased_until: Option<Timestamp>,
    pub last_error: Option<String>,
    pub finished_at: Option<Timestamp>,
}

/// The end of a message, to be written with the entry that records it. A message that has ended stays
/// as it is, so a repeat is harmless; but taking back is refused once it is leaving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxDone {
    pub id: String,
    pub state: OutboxState,
    pub at: Timestamp,
}

impl Register {
    /// Owes messages outside a complaint's act. One that is owed already stays as it is.
    pub async fn owe(&self, owed: Vec<Owed>) -> Result<(), Error> {
        self.write(owed.iter().map(owe_alone).collect()).await.map(drop)
    }

    /// Hands out up to `n` messages whose time has come, each to one caller until the lease ends; oldest first.
    /// What follows another message of its complaint waits for that one, see `GOES_FIRST`. Who asks
    /// at the same moment as another instance may be given fewer although more are owed, or none: the other one asks again
    /// at once.
    pub async fn lease(&self, now: Timestamp, until: Timestamp, n: usize) -> Result<Vec<OutboxRow>, Error> {
        let goes_first = now.checked_sub(GOES_FIRST).unwrap_or(Timestamp::MIN);
        let lease = Step::new(&statements::LEASE, values![now, until, n, goes_first]);
        let done = self.write(vec![lease]).await?;
        let mut rows = done.rows.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        rows.sort_by(|a, b| (a.owed.not_before, &a.owed.id).cmp(&(b.owed.not_before, &b.owed.id)));
        Ok(rows)
    }

    /// Ends a message outside a complaint's act; false if it has ended already.
    pub async fn finished(&self, id: &str, state: OutboxState, at: Timestamp) -> Result<bool, Error> {
        if !state.is_final() {
            return Err(Error::refused(format!("a message does not end as {}", state.word())));
        }
        Ok(self.write(vec![finish(id, state, at)]).await?.touched > 0)
    }

    /// Ends the lease: the message waits again, with what went wrong.
    pub async fn retry_at(&self, id: &str, not_before: Timestamp, error: &str) -> Result<(), Error> {
        let retry = Step::new(&statements::RETRY, by_id(id, values![not_before, error]));
        self.write(vec![retry]).await.map(drop)
    }

    /// As [`Self::retry_at`], of one that was not tried: it only waits for its time, however long.
    pub async fn wait_until(&self, id: &str, not_before: Timestamp, why: &str) -> Result<(), Error> {
        let wait = Step::new(&statements::WAIT, by_id(id, values![not_before, why]));
        self.write(vec![wait]).await.map(drop)
    }

    /// Makes a lease longer, for whoever holds it until `held`; false if somebody else has taken it, or it has ended.
    pub async fn hold(&self, id: &str, held: Timestamp, until: Timestamp) -> Result<bool, Error> {
        let longer = Step::new(&statements::HOLD, by_id(id, values![held, until]));
        Ok(self.write(vec![longer]).await?.touched > 0)
    }

    /// Takes a message back that has not begun to leave; false if it is too late.
    pub async fn take_back(&self, id: &str, now: Timestamp) -> Result<bool, Error> {
        Ok(self.write(vec![take_back(id, now)]).await?.touched > 0)
    }

    pub async fn outbox_of(&self, reference: &str) -> Result<Vec<OutboxRow>, Error> {
        self.database()
            .read(&statements::OUTBOX_OF, values![reference])
            .await?
            .iter()
            .map(read)
            .collect()
    }

    /// The message with this id.
    pub async fn outbox_message(&self, id: &str) -> Result<Option<OutboxRow>, Error> {
        let rows = self
            .database()
            .read(&statements::OUTBOX_MESSAGE, by_id(id, Vec::new()))
            .await?;
        rows.first().map(read).transpose()
    }

    /// When the next message may leave or be handed out again, of those whose time has not come. Of those whose time has,
    /// [`Self::lease`] gave what there was to give.
    pub async fn next_wakeup(&self, now: Timestamp) -> Result<Option<Timestamp>, Error> {
        let rows = self.database().read(&statements::OUTBOX_NEXT, values![now]).await?;
        rows.first().map_or(Ok(None), |row| row.maybe(0, Row::time))
    }
}

/// A complaint's messages are found by their ids.
pub fn is_named_after(owed: &Owed, reference: &str) -> bool {
    let rest = owed.id.strip_prefix(reference).and_then(|rest| rest.strip_prefix('-'));
    let findable = reference.matches('-').count() < BEGINNINGS;
    findable && rest.is_some_and(|rest| !rest.is_empty()) && owed.complaint.as_deref() == Some(reference)
}

/// The values of a statement about one message: its id, the beginnings of the id of which one may be a
/// complaint's reference, and the others.
fn by_id(id: &str, others: Vec<Value>) -> Vec<Value> {
    let hyphens = id.match_indices('-').map(|(place, _)| &id[..place]);
    let beginnings = hyphens.chain(std::iter::repeat(""));
    let mut values = values![id];
    values.extend(beginnings.take(BEGINNINGS).map(Value::from));
    values.extend(others);
    values
}

/// The step that owes a message of the case at hand. One that left by another way before, and came back, is owed anew;
/// one that is on its way stays as it is.
pub fn owe(owed: &Owed) -> Step {
    let mut values = values![Value::CaseNumber];
    values.extend(row(owed));
    Step::new(&statements::OWE, values)
}

/// The step that owes a message outside an act on its case.
pub fn owe_alone(owed: &Owed) -> Step {
    Step::new(&statements::OWE_ALONE, row(owed))
}

fn row(owed: &Owed) -> Vec<Value> {
    values![
        &owed.id,
        owed.complaint.as_deref(),
        owed.owed_by,
        owed.notice.word(),
        owed.recipient.to_string(),
        owed.channel.word(),
        owed.language.tag(),
        owed.not_before,
        owed.created_at,
    ]
}

/// The step that ends a message together with its entry.
pub fn done_with(done: &OutboxDone) -> Step {
    match done.state {
        OutboxState::TakenBack => take_back(&done.id, done.at).or_if_nothing(Refused::TooLate),
        state => finish(&done.id, state, done.at),
    }
}

fn finish(id: &str, state: OutboxState, at: Timestamp) -> Step {
    Step::new(&statements::FINISH, by_id(id, values![state.word(), at]))
}

fn take_back(id: &str, at: Timestamp) -> Step {
    Step::new(&statements::TAKE_BACK, by_id(id, values![at]))
}

fn read(row: &Row) -> Result<OutboxRow, Error> {
    let owed = Owed {
        id: row.string(0)?,
        complaint: row.maybe(1, Row::string)?,
        owed_by: row.count(2)?,
        notice: row.parsed(3)?,
        recipient: row.parsed(4)?,
        channel: row.parsed(5)?,
        language: language(row, 6)?,
        not_before: row.time(7)?,
        created_at: row.time(8)?,
    };
    Ok(OutboxRow {
        owed,
        state: state(row.text(9)?),
        attempts: row.count(10)?,
        leased_until: row.maybe(11, Row::time)?,
        last_error: row.maybe(12, Row::string)?,
        finished_at: row.maybe(13, Row::time)?,
    })
}

fn state(word: &str) -> OutboxState {
    use OutboxState::{Failed, Leased, Sent, TakenBack, Waiting};
    [Waiting, Leased, Sent, Failed, TakenBack]
        .into_iter()
        .find(|state| state.word() == word)
        .unwrap_or(Failed)
}
