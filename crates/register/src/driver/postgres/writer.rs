//! The threads of this program that write to the server: while it works on the commit of one, another has the next
//! ready, and a write goes to whoever has less to do. Waiting writes share a commit: their statements go out together, are looked at together, and only then is the
//! commit said. What is refused takes no other with it. Each thread has a lane of its own.
//!
//! A line that breaks is replaced. What had not come to its commit is written again over the new one; where the
//! commit had been said and its answer was lost, the writer's row in the book tells whether it was made. So every
//! write is answered once, with what is true.

mod batch;
#[cfg(test)]
mod tests;

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use batch::{Batch, Ready};
use tokio::sync::oneshot;

use super::{
    Lines,
    claim::{Claim, Left, begin},
    line::{Ran, Say, is_conflict, is_lost, is_passing},
    schema::migrate,
};
use crate::{
    Error, counters,
    driver::orders::{Counted, Order, Outcome, Queue, answer, next_group, queue},
    lanes::{Heads, Lane},
    statements,
    step::{Done, Refused, Step, Unwritten, Whose, Write},
    value::Value,
};

/// So long is a server waited for that has gone away.
const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(100);
/// So often is a commit tried again that stood in another's way.
const TRIES: usize = 6;

/// So many write at once. Each is a process of the server, which works on one commit at a time.
const WRITERS: usize = 2;

/// Brings the schema up to date, takes up the lanes, and starts the threads.
pub fn start(lines: &Arc<Lines>, owner: &str, heads: Heads) -> Result<(Vec<Queue>, Vec<JoinHandle<()>>), Error> {
    let (theirs, name) = (Arc::clone(lines), owner.to_owned());
    let heads = Arc::new(heads);
    let known = Arc::clone(&heads);
    let claims = lines.wait(async move {
        let mut line = theirs.line().await?;
        migrate(&mut line).await?;
        let mut claims = vec![Claim::take_up(&theirs, &name, &known).await?];
        while claims.len() < WRITERS && claims.iter().all(Claim::leaves_room) {
            match Claim::take_up(&theirs, &name, &known).await {
                Ok(claim) => claims.push(claim),
                // Many programs share the book: one lane is enough to work.
                Err(error) => {
                    tracing::info!(%error, "this program writes in {} lanes", claims.len());
                    break;
                }
            }
        }
        Ok(claims)
    })?;
    let away = Arc::default();
    let (mut queues, mut threads) = (Vec::new(), Vec::new());
    for claim in claims {
        let writer = Writer {
            lines: Arc::clone(lines),
            owner: owner.to_owned(),
            heads: Arc::clone(&heads),
            claim: Some(claim),
            left: None,
            away: Arc::clone(&away),
        };
        let (queue, waiting) = queue();
        let thread = thread::Builder::new().name("register-writer".to_owned());
        let thread = thread.spawn(move || writer.work(&waiting));
        threads.push(thread.map_err(|error| Error::database("starting a writer", error))?);
        queues.push(queue);
    }
    Ok((queues, threads))
}

struct Writer {
    lines: Arc<Lines>,
    owner: String,
    heads: Arc<Heads>,
    claim: Option<Claim>,
    /// What was left of the last claim, until it is given up.
    left: Option<Left>,
    /// A server was waited for in vain by one of the writers: after that each write tries once.
    away: Arc<AtomicBool>,
}

/// Whether the writes of a commit stand or fall each by itself, or only all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    Apart,
    Together,
}

/// How an attempt at a commit ended, if not well.
enum Broken {
    /// One write cannot be written, and nothing was.
    Unwritten(Unwritten),
    /// Nothing was written, and the same may pass now.
    Passing,
    /// The line was lost, or the lane, before the commit was said: nothing was written.
    Lost,
    /// The commit was said, and the line was lost before the answer.
    Unknown(Vec<Outcome>),
}

type Attempt = Result<Vec<Outcome>, Broken>;

impl Writer {
    fn work(mut self, waiting: &mpsc::Receiver<Order>) {
        let runtime = self.lines.handle.clone();
        while let Some(group) = next_group(waiting) {
            let (of_several, group): (Vec<_>, Vec<_>) =
                group.into_iter().partition(|order| !order.write.also.is_empty());
            runtime.block_on(async {
                if !group.is_empty() {
                    self.commit(group, Stand::Apart).await;
                }
                for order in of_several {
                    self.commit_whole(order).await;
                }
            });
        }
        if let Some(claim) = self.claim.take() {
            runtime.block_on(claim.leave());
        }
    }

    /// An act of several cases shares its commit with no other: its cases are touched in the order of their numbers, as
    /// everywhere, and none is written without the rest.
    async fn commit_whole(&mut self, order: Order) {
        let Order {
            mut write,
            answer,
            counted,
        } = order;
        let also = std::mem::take(&mut write.also);
        let (cases, answers): (Vec<Order>, Vec<_>) = std::iter::once(write)
            .chain(also)
            .map(|write| {
                let (answer, answered) = oneshot::channel();
                let counted = Counted::default();
                (Order { write, answer, counted }, answered)
            })
            .unzip();
        self.commit(cases, Stand::Together).await;
        let mut whole: Outcome = Ok(Done::default());
        let mut written = Write::default();
        for mut answered in answers {
            let Ok((outcome, case)) = answered.try_recv() else {
                whole = Err(Unwritten::Failed(Error::Closed));
                continue;
            };
            written.also.push(case);
            whole = match (whole, outcome) {
                (Ok(sum), Ok(done)) => Ok(Done {
                    touched: sum.touched + done.touched,
                    rows: done.rows,
                }),
                (Ok(_), Err(unwritten)) | (Err(unwritten), _) => Err(unwritten),
            };
        }
        drop(counted);
        drop(answer.send((whole, written)));
    }

    async fn commit(&mut self, mut group: Vec<Order>, stand: Stand) {
        let (mut apart, mut tries) = (false, 0);
        let mut unknown = None;
        loop {
            match self.reach(unknown.is_some()).await {
                // What had been said before the line broke was heard.
                Ok(true) => return answer(group, unknown.unwrap_or_default()),
                Ok(false) => unknown = None,
                Err(error) => return fail(group, &error, unknown.is_some()),
            }
            let Some(claim) = &mut self.claim else { continue };
            let before = claim.lane.seq;
            match claim.attempt(&mut group, apart).await {
                Ok(outcomes) => {
                    if claim.lane.seq != before {
                        self.heads.publish(&claim.lane);
                    }
                    return answer(group, outcomes);
                }
                Err(Broken::Unwritten(unwritten)) if stand == Stand::Together || is_final(&group, apart) => {
                    // Whoever asked puts the answers of one act together: one "no" is enough.
                    let others = (1..group.len()).map(|_| Ok(Done::default()));
                    let outcomes = std::iter::once(Err(unwritten)).chain(others).collect();
                    return answer(group, outcomes);
                }
                Err(Broken::Unwritten(_)) if apart => {
                    for order in group {
                        Box::pin(self.commit(vec![order], Stand::Apart)).await;
                    }
                    return;
                }
                Err(Broken::Unwritten(_)) => apart = true,
                Err(Broken::Passing) if tries == TRIES => {
                    return fail(
                        group,
                        &Error::refused("others were in the way each time; try again"),
                        false,
                    );
                }
                Err(Broken::Passing) => {
                    tries += 1;
                    tokio::time::sleep(PAUSE / 10).await;
                }
                Err(Broken::Lost) => self.lose(),
                Err(Broken::Unknown(outcomes)) => {
                    unknown = Some(outcomes);
                    self.lose();
                }
            }
        }
    }

    fn lose(&mut self) {
        if let Some(claim) = self.claim.take() {
            tracing::warn!(lane = claim.lane.name, "the line to the database was lost");
            self.left = Some(Left {
                place: claim.place,
                lane: claim.lane,
            });
        }
    }

    /// Makes sure of a claim, as soon as the server can be reached. The answer: whether the commit that was said
    /// last, and whose answer was lost, was made.
    async fn reach(&mut self, is_unknown: bool) -> Result<bool, Error> {
        let begun = Instant::now();
        loop {
            match self.reclaim().await {
                Ok(was_written) => {
                    self.away.store(false, Ordering::Relaxed);
                    return Ok(was_written && is_unknown);
                }
                Err(error) if begun.elapsed() >= PATIENCE || self.away.load(Ordering::Relaxed) => {
                    self.away.store(true, Ordering::Relaxed);
                    return Err(error);
                }
                Err(_) => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    /// Makes sure of a claim. The answer: whether the one before had written more than it knew.
    async fn reclaim(&mut self) -> Result<bool, Error> {
        if self.claim.is_some() {
            return Ok(false);
        }
        let was_written = match &self.left {
            Some(left) => {
                let was_written = left.place.give_up(&self.lines).await?;
                // Nobody else will: the next claim may be in another lane.
                if was_written {
                    self.heads.publish(&left.lane);
                }
                was_written
            }
            None => false,
        };
        self.claim = Some(Claim::take_up(&self.lines, &self.owner, &self.heads).await?);
        self.left = None;
        Ok(was_written)
    }
}

fn fail(group: Vec<Order>, error: &Error, unsettled: bool) {
    tracing::error!(%error, source = ?std::error::Error::source(error), "{} writes were not written", group.len());
    let told = || if unsettled { Error::Unsettled } else { error.same() };
    let outcomes = group.iter().map(|_| Err(Unwritten::Failed(told()))).collect();
    answer(group, outcomes);
}

const RELEASE: &str = "RELEASE one";
const ROLL_BACK: &str = "ROLLBACK TO one; RELEASE one";

/// What the number of a write's case is, or why it has none.
type Numbered = Result<Value, Refused>;

impl Claim {
    /// One transaction for all. Apart: each in its savepoint, so that one that cannot be written is told so and the
    /// others are written.
    async fn attempt(&mut self, group: &mut Vec<Order>, apart: bool) -> Attempt {
        let steps = group
            .iter()
            .flat_map(|order| order.write.steps.iter().map(|step| step.statement));
        let own = [
            &statements::COUNT_GROUP,
            &statements::CASE_NUMBER,
            &statements::ADD_TO_COUNTER,
        ];
        let prepared = self.line.prepare(steps.chain(own)).await;
        if let Err(error) = prepared {
            return Err(if self.line.is_lost() {
                Broken::Lost
            } else {
                Broken::Unwritten(Unwritten::Failed(error))
            });
        }
        let lane = self.lane.clone();
        let ran = async {
            // Where nothing has to be known before, everything goes out at once.
            let asks = apart || group.iter().any(|order| known(&order.write).is_some());
            let numbers = if asks {
                self.begin(group).await?
            } else {
                group.iter().map(|_| Ok(Value::Null)).collect()
            };
            let numbers = sort(group, numbers);
            if apart {
                self.run_apart(group, &numbers).await
            } else {
                self.run_together(group, &numbers, asks).await
            }
        };
        let outcomes = match ran.await {
            Ok(outcomes) => outcomes,
            Err(broken) => {
                self.lane = lane;
                drop(self.line.command("ROLLBACK").await);
                return Err(broken);
            }
        };
        match self.line.command("COMMIT").await {
            Ok(()) => {
                self.place.groups += 1;
                Ok(outcomes)
            }
            Err(error) if self.line.is_lost() || is_lost(&error) => Err(Broken::Unknown(outcomes)),
            Err(error) => {
                self.lane = lane;
                Err(broken(error, "COMMIT", None))
            }
        }
    }

    /// Begins the transaction, sees that the lane is still ours, and finds the numbers of the cases.
    async fn begin(&self, group: &[Order]) -> Result<Vec<Numbered>, Broken> {
        let count_group = self.count_group();
        let references: Vec<Option<Value>> = group.iter().map(|order| known(&order.write)).collect();
        let mut all: Vec<Say<'_>> = begin(&count_group).into();
        let ask = |reference| Say::Run(&statements::CASE_NUMBER, vec![reference]);
        all.extend(references.iter().flatten().map(ask));
        let mut ran = self.line.say(all).await.into_iter();
        self.begun(&mut ran)?;
        let mut numbers = Vec::with_capacity(group.len());
        for reference in references {
            let number = if reference.is_some() {
                let (_, rows) = answered(&mut ran, "CASE_NUMBER")?;
                let found = rows.and_then(|rows| Some(rows.first()?.value(0).clone()));
                found.ok_or(Refused::Stale)
            } else {
                Ok(Value::Null)
            };
            numbers.push(number);
        }
        Ok(numbers)
    }

    /// Takes the answers to the first words of a commit.
    fn begun(&self, ran: &mut impl Iterator<Item = Ran>) -> Result<(), Broken> {
        answered(ran, "BEGIN").map_err(|_| Broken::Lost)?;
        if answered(ran, "COUNT_GROUP")?.0 == 0 {
            tracing::warn!(lane = self.lane.name, "another program took this lane up");
            return Err(Broken::Lost);
        }
        Ok(())
    }

    async fn run_together(&mut self, group: &[Order], numbers: &[Numbered], begun: bool) -> Attempt {
        let mut writes = Vec::with_capacity(group.len());
        for (order, number) in group.iter().zip(numbers) {
            writes.push(self.ready(&order.write, number)?);
        }
        let batch = Batch::of(writes, |statement| self.line.adds_rows(statement));
        let counts = counts(&self.lane, group.iter().map(|order| &order.write));
        let count_group = self.count_group();
        let mut all: Vec<Say<'_>> = Vec::new();
        if !begun {
            all.extend(begin(&count_group));
        }
        all.extend(batch.say());
        all.extend(counts.iter().map(say));
        let mut ran = self.line.say(all).await.into_iter();
        if !begun {
            self.begun(&mut ran)?;
        }
        let outcomes = batch.outcomes(&mut ran)?;
        for ran in ran {
            ran.map_err(|error| broken(error, "ADD_TO_COUNTER", None))?;
        }
        Ok(outcomes)
    }

    async fn run_apart(&mut self, group: &[Order], numbers: &[Numbered]) -> Attempt {
        let mut outcomes: Vec<Outcome> = Vec::with_capacity(group.len());
        // What ends the savepoint before, and goes out with what comes next.
        let mut end = "";
        for (order, number) in group.iter().zip(numbers) {
            let lane = self.lane.clone();
            let begin = match end {
                "" => "SAVEPOINT one",
                RELEASE => "RELEASE one; SAVEPOINT one",
                _ => "ROLLBACK TO one; RELEASE one; SAVEPOINT one",
            };
            let written = match self.ready(&order.write, number) {
                Ok(write) => {
                    let batch = Batch::of(vec![write], |_| false);
                    let all = std::iter::once(Say::Command(begin)).chain(batch.say()).collect();
                    let mut ran = self.line.say(all).await.into_iter();
                    if let Some(Err(error)) = ran.next() {
                        return Err(broken(error, "SAVEPOINT", None));
                    }
                    let written = batch.outcomes(&mut ran);
                    end = if written.is_ok() { RELEASE } else { ROLL_BACK };
                    written
                }
                Err(broken) => Err(broken),
            };
            match written {
                Ok(outcome) => outcomes.extend(outcome),
                Err(Broken::Unwritten(unwritten)) => {
                    self.lane = lane;
                    outcomes.push(Err(unwritten));
                }
                Err(broken) => return Err(broken),
            }
        }
        let passed = group.iter().zip(&outcomes).filter(|(_, outcome)| outcome.is_ok());
        let counts = counts(&self.lane, passed.map(|(order, _)| &order.write));
        let mut all = vec![Say::Command(end)];
        all.extend(counts.iter().map(say));
        for ran in self.line.say(all).await {
            ran.map_err(|error| broken(error, "ADD_TO_COUNTER", None))?;
        }
        Ok(outcomes)
    }

    fn ready<'a>(&mut self, write: &'a Write, number: &Numbered) -> Result<Ready<'a>, Broken> {
        let ready = Ready::by(&mut self.lane, write, number);
        ready.map_err(|refused| Broken::Unwritten(Unwritten::Refused(refused)))
    }
}

/// Whether a write that was refused is refused for good: by itself, and told step by step.
fn is_final(group: &[Order], apart: bool) -> bool {
    let told_together = |order: &Order| !apart && is_new(&order.write);
    matches!(group, [one] if !told_together(one))
}

fn is_new(write: &Write) -> bool {
    matches!(write.whose, Some(Whose::New { .. }))
}

fn say(step: &Step) -> Say<'_> {
    Say::Run(step.statement, step.values.iter().collect())
}

fn answered(ran: &mut impl Iterator<Item = Ran>, doing: &'static str) -> Ran<Broken> {
    let answer = ran.next().unwrap_or(Ok((0, None)));
    answer.map_err(|error| broken(error, doing, None))
}

fn known(write: &Write) -> Option<Value> {
    match &write.whose {
        Some(Whose::Known { reference }) => Some(reference.into()),
        _ => None,
    }
}

/// What an error means for the commit.
fn broken(error: tokio_postgres::Error, doing: &'static str, conflict: Option<Refused>) -> Broken {
    if is_lost(&error) {
        return Broken::Lost;
    }
    if is_passing(&error) {
        return Broken::Passing;
    }
    Broken::Unwritten(match conflict.filter(|refused| is_conflict(&error, *refused)) {
        Some(refused) => Unwritten::Refused(refused),
        None => Unwritten::Failed(Error::database(doing, error)),
    })
}

/// What these add to the counters, a step for each.
fn counts<'a>(lane: &Lane, writes: impl Iterator<Item = &'a Write>) -> Vec<Step> {
    let mut sums: BTreeMap<&str, i64> = BTreeMap::new();
    for (name, by) in writes.flat_map(|write| &write.counts) {
        *sums.entry(name).or_default() += by;
    }
    sums.into_iter()
        .map(|(name, by)| counters::add(lane.name, name, by))
        .collect()
}

/// Two programs that touch the same rows touch them in the same order, so that neither waits for the other in
/// turn. Writes of one case keep theirs.
fn sort(group: &mut Vec<Order>, numbers: Vec<Numbered>) -> Vec<Numbered> {
    let mut pairs: Vec<(Order, Numbered)> = group.drain(..).zip(numbers).collect();
    pairs.sort_by(|(a, at), (b, bt)| turn(&a.write, at).cmp(&turn(&b.write, bt)));
    let (orders, numbers) = pairs.into_iter().unzip();
    *group = orders;
    numbers
}

/// First what belongs to no case, by what it touches; then cases by their number, new ones last.
fn turn<'a>(write: &'a Write, number: &'a Numbered) -> (u8, Option<&'a Value>, &'a str, Option<&'a Value>) {
    match (&write.whose, number) {
        (Some(Whose::New { .. }), _) => (2, None, "", None),
        (Some(Whose::Known { .. }), number) => (1, number.as_ref().ok(), "", None),
        (None, _) => {
            let step = write.steps.first();
            (
                0,
                None,
                step.map_or("", |step| step.statement.name),
                step.and_then(|step| step.values.first()),
            )
        }
    }
}
