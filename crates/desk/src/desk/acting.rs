//! The way of every act: load the case, decide, commit, answer; tried again where somebody else was faster.

use std::borrow::Cow;

use practice::{
    action::{Act, Action, decide},
    entry::{Actor, Seq},
    terms::Ending,
    together::Repeated,
};
use register::{Answered, CommitError, LetterStep, MailEnd, OutboxDone};

use super::{Case, Desk, DeskError, case::written, commit::Written, error::refused_commit};
use crate::intake::Intake;

/// How often an act is tried again when somebody else was faster.
pub const TRIES: usize = 5;

/// What somebody who filed is told, once.
#[derive(Debug, Clone)]
pub struct Receipt {
    pub case: Case,
    pub secret: String,
}

/// What ends in the commit of an act.
#[derive(Debug, Clone, Default)]
pub struct Ends {
    pub outbox: Vec<OutboxDone>,
    pub mail: Option<MailEnd>,
    pub letter: Option<LetterStep>,
}

impl Desk {
    /// Files what came in. Answers only when it is on disk.
    ///
    /// # Errors
    /// A refusal with its reason, or a register that can't be written.
    pub async fn file(&self, by: Actor, intake: Intake) -> Result<Receipt, DeskError> {
        self.file_answering(by, intake, |_| None).await
    }

    /// As [`Self::file`]; `answered` is what an idempotency key will replay, kept in the same commit.
    ///
    /// # Errors
    /// As [`Self::file`].
    pub async fn file_answering(
        &self,
        by: Actor,
        intake: Intake,
        answered: impl Fn(&Receipt) -> Option<Answered>,
    ) -> Result<Receipt, DeskError> {
        self.file_through(by, intake, &[], Ends::default(), answered).await
    }

    /// Files what came by mail, with what is written down beside it and the end of the message's row: all in one commit.
    ///
    /// # Errors
    /// As [`Self::file`]; [`register::Error::Taken`] if somebody placed the message first.
    pub async fn file_mail(&self, by: Actor, intake: Intake, also: &[Act], end: MailEnd) -> Result<Receipt, DeskError> {
        let ends = Ends {
            mail: Some(end),
            ..Ends::default()
        };
        self.file_through(by, intake, also, ends, |_| None).await
    }

    /// Files what came in a letter, with what is written down beside it and what becomes of the letter: all in one commit.
    ///
    /// # Errors
    /// As [`Self::file`]; [`register::Error::Taken`] if somebody was first.
    pub async fn file_letter(
        &self,
        by: Actor,
        intake: Intake,
        also: &[Act],
        step: LetterStep,
    ) -> Result<Receipt, DeskError> {
        let ends = Ends {
            letter: Some(step),
            ..Ends::default()
        };
        self.file_through(by, intake, also, ends, |_| None).await
    }

    async fn file_through(
        &self,
        by: Actor,
        intake: Intake,
        also: &[Act],
        ends: Ends,
        answered: impl Fn(&Receipt) -> Option<Answered>,
    ) -> Result<Receipt, DeskError> {
        let published = self.in_force();
        let teams = self.teams().await?;
        let occurred_at = intake.received_at;
        let act = Act {
            by,
            occurred_at,
            action: Action::File(Box::new(intake.into_file(&published, &teams))),
        };
        for _ in 0..TRIES {
            let entries = written(decide(&published.code, None, &act, self.now())?);
            let reference = self.new_number();
            let mut case = Case::new(&published.code, &reference, entries)?;
            for act in also {
                case.grow(act, self.now())?;
            }
            let mut receipt = Receipt {
                secret: self.secret(&case.file),
                case,
            };
            let idempotency = answered(&receipt);
            match self.commit(&[(&receipt.case, None)], ends.clone(), idempotency).await {
                Ok(head) => {
                    receipt.case.file.head = head;
                    return Ok(receipt);
                }
                Err(CommitError::ReferenceTaken) => {}
                Err(error) => return Err(refused_commit(error)),
            }
        }
        Err(DeskError::Busy)
    }

    /// Does something to a complaint.
    ///
    /// # Errors
    /// A refusal with its reason, no such complaint, or a register that can't be read or written.
    pub async fn act(&self, reference: &str, act: Act) -> Result<Case, DeskError> {
        self.act_finishing(reference, act, Vec::new()).await
    }

    /// As [`Self::act`], finishing rows of the outbox in the same commit.
    ///
    /// # Errors
    /// As [`Self::act`].
    pub async fn act_finishing(&self, reference: &str, act: Act, done: Vec<OutboxDone>) -> Result<Case, DeskError> {
        let ends = Ends {
            outbox: done,
            ..Ends::default()
        };
        self.act_through(reference, &[act], None, ends, |_| None).await
    }

    /// Does several things to a complaint, one after the other: all in one commit.
    ///
    /// # Errors
    /// As [`Self::act`].
    pub async fn act_all(&self, reference: &str, acts: &[Act]) -> Result<Case, DeskError> {
        self.act_through(reference, acts, None, Ends::default(), |_| None).await
    }

    /// Does what a message comes to, one after the other, and ends the message's row: all in one commit.
    ///
    /// # Errors
    /// As [`Self::act`]; [`register::Error::Taken`] if somebody placed the message first.
    pub async fn act_mail(&self, reference: &str, acts: &[Act], end: MailEnd) -> Result<Case, DeskError> {
        let ends = Ends {
            mail: Some(end),
            ..Ends::default()
        };
        self.act_through(reference, acts, None, ends, |_| None).await
    }

    /// Does what a letter comes to, and writes what becomes of the letter: all in one commit.
    ///
    /// # Errors
    /// As [`Self::act`]; [`register::Error::Taken`] if somebody was first.
    pub async fn act_letter(&self, reference: &str, acts: &[Act], step: LetterStep) -> Result<Case, DeskError> {
        let ends = Ends {
            letter: Some(step),
            ..Ends::default()
        };
        self.act_through(reference, acts, None, ends, |_| None).await
    }

    /// As [`Self::act`]; `answered` is what an idempotency key will replay, kept in the same commit. `upon`: of how many
    /// entries the complaint may be that it is done to.
    ///
    /// # Errors
    /// As [`Self::act`], and a key that somebody else took over; [`DeskError::Moved`] if it has more entries by now.
    pub async fn act_answering(
        &self,
        reference: &str,
        act: Act,
        upon: Option<Seq>,
        answered: impl Fn(&Case) -> Option<Answered>,
    ) -> Result<Case, DeskError> {
        self.act_through(reference, &[act], upon, Ends::default(), answered)
            .await
    }

    async fn act_through(
        &self,
        reference: &str,
        acts: &[Act],
        upon: Option<Seq>,
        ends: Ends,
        answered: impl Fn(&Case) -> Option<Answered>,
    ) -> Result<Case, DeskError> {
        for _ in 0..TRIES {
            let before = self.case(reference).await?.ok_or(DeskError::NotFound)?;
            if upon.is_some_and(|seen| seen != before.complaint.version) {
                return Err(DeskError::Moved);
            }
            let before = self.handled_at(before, acts).await?;
            match self.act_once(before, acts, &ends, &answered).await {
                Err(DeskError::Moved) => {}
                answer => return answer,
            }
        }
        Err(DeskError::Busy)
    }

    /// Does something to a complaint as somebody has seen it, or not at all.
    ///
    /// # Errors
    /// [`DeskError::Moved`] if anything was added to it since; the others as [`Self::act`].
    pub async fn act_upon(&self, seen: Case, act: &Act) -> Result<Case, DeskError> {
        let acts = std::slice::from_ref(act);
        let seen = self.handled_at(seen, acts).await?;
        self.act_once(seen, acts, &Ends::default(), |_| None).await
    }

    /// What a customer does to a complaint that is handled with another is done to that one; so does a call of theirs go
    /// there, whichever number they name.
    async fn handled_at(&self, mut case: Case, acts: &[Act]) -> Result<Case, DeskError> {
        let is_theirs = |act: &Act| {
            let speaks = matches!(
                act.action,
                Action::CustomerWrites { .. } | Action::BeginContact { .. } | Action::EndContact { .. }
            );
            speaks || act.by.is_customer()
        };
        let goes_there = |act: &Act| is_theirs(act) && !act.action.stays_with_its_number();
        if !acts.iter().any(goes_there) {
            return Ok(case);
        }
        // What was put back into a whole may be handled, with that whole, in a third; the rules allow no more.
        for _ in 0..TRIES {
            let Some(into) = &case.complaint.merged_into else { break };
            case = self.case(into).await?.ok_or(DeskError::NotFound)?;
        }
        Ok(case)
    }

    /// An act as the rules are asked about it: one that ends a complaint with what it repeats, with what became of that.
    async fn knowing_repeated<'a>(&self, case: &Case, mut act: Cow<'a, Act>) -> Result<Cow<'a, Act>, DeskError> {
        let with_it = |action: &Action| matches!(action, Action::Close { ending, .. } if *ending == Ending::Duplicate);
        if !with_it(&act.action) {
            return Ok(act);
        }
        let mut repeated = Vec::new();
        for other in case.complaint.repeats() {
            repeated.extend(self.case(other).await?.map(|other| other.complaint));
        }
        if let Action::Close { known, .. } = &mut act.to_mut().action {
            *known = Some(Repeated::of(&repeated));
        }
        Ok(act)
    }

    async fn act_once(
        &self,
        before: Case,
        acts: &[Act],
        ends: &Ends,
        answered: impl Fn(&Case) -> Option<Answered>,
    ) -> Result<Case, DeskError> {
        let mut after = before.clone();
        for act in acts {
            let limit = self.above_limit(&after, act).await?;
            let act = self.within_rights(&after, act).await?;
            let act = self.knowing_repeated(&after, act).await?;
            after.grow(&act, self.now())?;
            if let Some(above) = limit {
                return Err(above.into());
            }
        }
        let ends = self.ends(&before, &after, ends);
        if after.complaint.version == before.complaint.version {
            for row in ends.outbox {
                self.register().finished(&row.id, row.state, row.at).await?;
            }
            if let Some(end) = ends.mail {
                let complaint = Some(before.complaint.reference.clone());
                self.register().end_mail(&MailEnd { complaint, ..end }).await?;
            }
            // A letter always says something.
            if ends.letter.is_some() {
                return Err(DeskError::Code("a letter came to nothing on its complaint".to_owned()));
            }
            // It was done before: nothing is written but the answer.
            if let Some(answered) = answered(&before)
                && !self.register().answer(&answered).await?
            {
                return Err(DeskError::InFlight);
            }
            return Ok(before);
        }
        let idempotency = answered(&after);
        let beside = self.beside(&before, &after, acts).await?;
        let cases: Vec<Written<'_>> = std::iter::once((&after, Some(&before)))
            .chain(beside.iter().map(|(before, after)| (after, before.as_ref())))
            .collect();
        match self.commit(&cases, ends, idempotency).await {
            Ok(head) => {
                after.file.head = head;
                Ok(after)
            }
            // The number that a part was to have is in use: it is decided anew, with another.
            Err(CommitError::Stale | CommitError::ReferenceTaken) => Err(DeskError::Moved),
            // What a customer's step would have overtaken has just left: the step is taken after it.
            Err(CommitError::TooLate) if !acts.iter().any(|act| matches!(act.action, Action::TakeBack { .. })) => {
                Err(DeskError::Moved)
            }
            Err(error) => Err(refused_commit(error)),
        }
    }
}
