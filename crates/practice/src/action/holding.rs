//! Who has it.

use super::{
    bench::{Bench, eligible},
    draft::{Draft, required},
};
use crate::{
    entry::What,
    refusal::Refusal,
    terms::{Label, Role},
};

impl Bench<'_> {
    /// Whoever gets it must be able to answer it.
    pub(super) fn assign(&self, to: &str, role: Role, team: Option<&str>, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff_or_desk()?;
        self.open()?;
        eligible(self.code, self.complaint, to, role)?;
        // Nobody is told of a complaint that they have already: only the team is another.
        if let Some(team) = team.filter(|_| self.complaint.assignee.as_deref() == Some(to)) {
            draft.add(What::Transferred {
                team: team.to_owned(),
                kept: true,
            });
            return Ok(());
        }
        draft.add(What::Assigned {
            to: to.to_owned(),
            team: team.map(str::to_owned),
        });
        Ok(())
    }

    pub(super) fn take(&self, draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        self.open()?;
        if self.complaint.assignee.as_deref() == self.by.staff_id() {
            return Err(Refusal::AlreadyTaken);
        }
        draft.add(What::Taken);
        Ok(())
    }

    /// The desk gives on what came to a team after it was removed.
    pub(super) fn transfer(&self, team: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff_or_desk()?;
        self.open()?;
        draft.add(What::Transferred {
            team: required(team, "the team")?.to_owned(),
            kept: false,
        });
        Ok(())
    }

    /// The desk gives back what is left with somebody who does not work here any more.
    pub(super) fn release(&self, draft: &mut Draft) -> Result<(), Refusal> {
        self.staff_or_desk()?;
        if self.complaint.assignee.is_none() {
            return Err(Refusal::NobodyHasIt);
        }
        draft.add(What::Released);
        Ok(())
    }

    pub(super) fn except(&self, staff: &str, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.role_in(&[Role::Director])?;
        if !self.complaint.is_barred(staff) {
            return Err(Refusal::NotBarred);
        }
        let reason = required(reason, "why nobody else can answer")?;
        let what = What::IndependenceExcepted {
            level: self.complaint.level,
            staff: staff.to_owned(),
        };
        draft.add_with(what, [(Label::Reason, reason)]);
        Ok(())
    }
}
