//! What the register said a moment ago, believed for a second: for what every request asks and hardly anybody
//! changes. A change made here is seen at once ([`Remembered::forget`]), one by another instance within the second.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use jiff::Timestamp;

const BELIEVED: Duration = Duration::from_secs(1);

/// At so many answers those that nobody believes any more are let go.
const MOST: usize = 256;

/// Answers by their questions, with the instant at which each was given.
#[derive(Debug)]
pub struct Remembered<Q, A> {
    answers: RwLock<HashMap<Q, (Timestamp, Arc<A>)>>,
    /// How often something was changed.
    changes: AtomicU64,
}

impl<Q, A> Default for Remembered<Q, A> {
    fn default() -> Self {
        Self {
            answers: RwLock::default(),
            changes: AtomicU64::new(0),
        }
    }
}

impl<Q: Eq + Hash, A> Remembered<Q, A> {
    /// What was said within the last second, or else what is found out now.
    pub async fn ask<E>(
        &self,
        question: Q,
        now: Timestamp,
        find_out: impl Future<Output = Result<A, E>>,
    ) -> Result<Arc<A>, E> {
        if let Some(known) = self.recall(&question, now) {
            return Ok(known);
        }
        let before = self.changes.load(Ordering::Acquire);
        let answer = find_out.await?;
        Ok(self.keep(question, answer, now, before))
    }

    /// The same of what there may not be; that is asked for each time.
    pub async fn ask_for<E>(
        &self,
        question: Q,
        now: Timestamp,
        find_out: impl Future<Output = Result<Option<A>, E>>,
    ) -> Result<Option<Arc<A>>, E> {
        if let Some(known) = self.recall(&question, now) {
            return Ok(Some(known));
        }
        let before = self.changes.load(Ordering::Acquire);
        let answer = find_out.await?;
        Ok(answer.map(|answer| self.keep(question, answer, now, before)))
    }

    /// What was asked before a change and answered after it is not believed again.
    fn keep(&self, question: Q, answer: A, now: Timestamp, before: u64) -> Arc<A> {
        let answer = Arc::new(answer);
        let mut answers = self.answers.write().unwrap_or_else(PoisonError::into_inner);
        if self.changes.load(Ordering::Acquire) == before {
            if answers.len() >= MOST {
                answers.retain(|_, (at, _)| is_believed(*at, now));
            }
            answers.insert(question, (now, Arc::clone(&answer)));
        }
        answer
    }

    fn recall(&self, question: &Q, now: Timestamp) -> Option<Arc<A>> {
        let answers = self.answers.read().unwrap_or_else(PoisonError::into_inner);
        let (at, answer) = answers.get(question)?;
        is_believed(*at, now).then(|| Arc::clone(answer))
    }

    /// Something was changed here: the register is asked again.
    pub fn forget(&self) {
        self.changes.fetch_add(1, Ordering::AcqRel);
        self.answers.write().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

fn is_believed(at: Timestamp, now: Timestamp) -> bool {
    now.duration_since(at).unsigned_abs() < BELIEVED
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use super::*;

    const fn at(millis: i64) -> Timestamp {
        Timestamp::constant(millis / 1000, 0)
    }

    async fn told(known: &Remembered<&'static str, u8>, question: &'static str, now: i64, answer: u8) -> u8 {
        let found = known.ask(question, at(now), async { Ok::<_, Infallible>(answer) });
        *found.await.unwrap()
    }

    #[tokio::test]
    async fn an_answer_is_believed_for_less_than_a_second_and_not_after_it_was_forgotten() {
        let known = Remembered::default();
        assert_eq!(told(&known, "who", 0, 7).await, 7);
        assert_eq!(told(&known, "who", 0, 8).await, 7);
        assert_eq!(told(&known, "other", 0, 9).await, 9);
        assert_eq!(told(&known, "who", 1000, 8).await, 8);
        known.forget();
        assert_eq!(told(&known, "who", 1000, 9).await, 9);
    }

    #[tokio::test]
    async fn what_was_asked_before_a_change_is_not_believed_after_it() {
        let known: Remembered<&str, u8> = Remembered::default();
        let found = known.ask("who", at(0), async {
            known.forget();
            Ok::<_, Infallible>(7)
        });
        assert_eq!(*found.await.unwrap(), 7);
        assert_eq!(told(&known, "who", 0, 8).await, 8);
    }

    #[tokio::test]
    async fn what_there_is_not_is_asked_for_each_time() {
        let known: Remembered<&str, u8> = Remembered::default();
        let nothing = known.ask_for("who", at(0), async { Ok::<_, Infallible>(None) });
        assert_eq!(nothing.await.unwrap(), None);
        assert_eq!(told(&known, "who", 0, 8).await, 8);
    }

    #[tokio::test]
    async fn old_answers_are_let_go() {
        let known: Remembered<usize, u8> = Remembered::default();
        for question in 0..=MOST {
            let now = at(i64::try_from(question).unwrap() * 1000);
            known
                .ask(question, now, async { Ok::<_, Infallible>(1) })
                .await
                .unwrap();
        }
        assert!(known.answers.read().unwrap().len() < 3);
    }
}
