//! Within their rights: in which role somebody acts on a complaint, and how much they may promise. The rules ask for a
//! role; how far a person goes is the provider's to say, and is looked at here, once for pages, API and mail.

use std::{borrow::Cow, sync::Arc};

use practice::{
    action::{Act, Action, eligible},
    entry::{Actor, Redress},
    refusal::Refusal,
    terms::Role,
};
use register::Given;

use super::{Case, Desk, DeskError};
use crate::rights::{Rights, above, works};

impl Desk {
    /// What colleagues were given and what was taken from them.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn given(&self) -> Result<Arc<Vec<Given>>, register::Error> {
        self.0.given.ask((), self.now(), self.register().rights()).await
    }

    /// Rights were changed here.
    pub fn forget_given(&self) {
        self.0.given.forget();
    }

    /// What somebody may do.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn rights_of(&self, staff: &str, role: Role) -> Result<Rights, register::Error> {
        Ok(Rights::of(staff, role, &self.given().await?))
    }

    /// An act as the rules are asked about it: by somebody, and for somebody, in the role in which they work where the
    /// complaint stands.
    pub(super) async fn within_rights<'a>(&self, case: &Case, act: &'a Act) -> Result<Cow<'a, Act>, DeskError> {
        let (code, level) = (&case.code, case.complaint.level);
        let mut act = Cow::Borrowed(act);
        if let Actor::Staff { id, role } = &act.by {
            let acts_as = self.rights_of(id, *role).await?.role_at(code, level);
            if acts_as != *role {
                let id = id.clone();
                act.to_mut().by = Actor::Staff { id, role: acts_as };
            }
        }
        if let Action::Assign { to, role, .. } = &act.action {
            let answers_as = self.rights_of(to, *role).await?.role_at(code, level);
            if answers_as != *role
                && let Action::Assign { role, .. } = &mut act.to_mut().action
            {
                *role = answers_as;
            }
        }
        Ok(act)
    }

    /// Why somebody may not promise so much, if they may not. The rules are asked first: what nobody may do here is no
    /// matter of money.
    pub(super) async fn above_limit(&self, case: &Case, act: &Act) -> Result<Option<Refusal>, DeskError> {
        let Actor::Staff { id, role } = &act.by else {
            return Ok(None);
        };
        let rights = self.rights_of(id, *role).await?;
        let Some(limit) = rights.exceeded_by(&promised(case, &act.action)) else {
            return Ok(None);
        };
        let may = |rights: &Rights| rights.exceeded_by(&promised(case, &act.action)).is_none();
        Ok(Some(above(limit, self.who_may_promise(case, may).await?)))
    }

    /// The same before anything is promised: what somebody would be told who goes beyond their limit, and who may go
    /// further; None, if they may promise any sum.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn limit_of(&self, case: &Case, staff: &str, role: Role) -> Result<Option<Refusal>, DeskError> {
        let rights = self.rights_of(staff, role).await?;
        let Some(limit) = rights.limit().filter(|_| works(role)) else {
            return Ok(None);
        };
        let who = self.who_may_promise(case, |rights| rights.go_beyond(&limit)).await?;
        Ok(Some(above(limit, who)))
    }

    /// The names of those who may answer here, and go so far.
    async fn who_may_promise(&self, case: &Case, may: impl Fn(&Rights) -> bool) -> Result<Vec<String>, DeskError> {
        let given = self.given().await?;
        let may = |staff: &register::Staff| {
            let rights = Rights::of(&staff.id, staff.role, &given);
            let role = rights.role_at(&case.code, case.complaint.level);
            staff.active
                && works(staff.role)
                && may(&rights)
                && eligible(&case.code, &case.complaint, &staff.id, role).is_ok()
        };
        let staff = self.register().all_staff().await?;
        Ok(staff.into_iter().filter(may).map(|staff| staff.name).collect())
    }
}

/// What an act promises the customer, or gives, that nobody has promised before.
fn promised<'a>(case: &'a Case, action: &'a Action) -> Vec<&'a Redress> {
    let redress = match action {
        Action::Enclose { with, .. } => return promised(case, with),
        Action::Offer { redress, .. } | Action::Conclude { redress, .. } => redress,
        Action::GiveRedress { redress, .. } => std::slice::from_ref(redress),
        _ => &[],
    };
    // A part that was promised only in part is a new promise, whole.
    let left = Redress::left(redress, &case.complaint.redress_to_do());
    let parts = redress.iter().zip(left);
    parts.filter(|(_, left)| left.is_some()).map(|(part, _)| part).collect()
}

impl Rights {
    /// Whether they may answer where a complaint stands.
    ///
    /// # Errors
    /// Why not.
    pub fn eligible(&self, case: &Case, staff: &str) -> Result<(), Refusal> {
        let role = self.role_at(&case.code, case.complaint.level);
        eligible(&case.code, &case.complaint, staff, role)
    }
}
