//! What the register said a moment ago, believed for a second: for what every request asks and hardly anybody
//! changes. A change made here is seen at once ([`Remembered::forget`]), one by another instance within the second.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, PoisonError, RwLock},
    time::Duration,
};

use jiff::Timestamp;

const BELIEVED: Duration = Duration::from_secs(1);

/// Answers by their questions, with the instant at which each was given.
#[derive(Debug)]
pub struct Remembered<Q, A>(RwLock<HashMap<Q, (Timestamp, Arc<A>)>>);

impl<Q, A> Default for Remembered<Q, A> {
    fn default() -> Self {
        Self(RwLock::default())
    }
}

impl<Q: Eq + Hash, A> Remembered<Q, A> {
    /// What was said within the last second.
    pub fn recall(&self, question: &Q, now: Timestamp) -> Option<Arc<A>> {
        let answers = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let (at, answer) = answers.get(question)?;
        (now.duration_since(*at).unsigned_abs() < BELIEVED).then(|| Arc::clone(answer))
    }

    pub fn keep(&self, question: Q, answer: A, now: Timestamp) -> Arc<A> {
        let answer = Arc::new(answer);
        let mut answers = self.0.write().unwrap_or_else(PoisonError::into_inner);
        answers.insert(question, (now, Arc::clone(&answer)));
        answer
    }

    /// Something was changed here: the register is asked again.
    pub fn forget(&self) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_believed_for_less_than_a_second_and_not_after_it_was_forgotten() {
        let at = |millis| Timestamp::from_millisecond(millis).unwrap();
        let known = Remembered::default();
        known.keep("who", 7, at(0));
        assert_eq!(known.recall(&"who", at(999)).as_deref(), Some(&7));
        assert_eq!(known.recall(&"who", at(1000)), None);
        assert_eq!(known.recall(&"other", at(0)), None);
        known.keep("who", 8, at(2000));
        known.forget();
        assert_eq!(known.recall(&"who", at(2000)), None);
    }
}
