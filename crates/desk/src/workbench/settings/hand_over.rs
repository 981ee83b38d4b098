//! What somebody leaves behind: nobody's access ends, and no team is removed, while open complaints would be left with
//! them. Whoever takes over gets each by an act of its own, which stands in its history.

use practice::{
    action::{Act, Action},
    refusal::Refusal,
};
use register::{Staff, WorkItem, Worklist};

use crate::{
    desk::{Desk, DeskError},
    jobs::tidy,
    web::Oops,
    workbench::{colleague::Colleague, people::People},
};

/// Handed over in one go; then the list is read again.
const AT_ONCE: usize = 50;

/// Who takes over from a colleague.
pub enum Heir {
    /// Nobody yet: each goes back to the queue of its team.
    Queue,
    Colleague(Staff),
}

impl Heir {
    /// The word of the form that means the queue.
    pub const QUEUE: &str = "queue";

    /// Who was chosen, if it is somebody who may take over from `from`.
    pub fn read(word: &str, from: &str, people: &People) -> Option<Self> {
        if word == Self::QUEUE {
            return Some(Self::Queue);
        }
        let mut known = people.at_work().filter(|staff| staff.id != from);
        known.find(|staff| staff.id == word).cloned().map(Self::Colleague)
    }

    fn gets(&self) -> Action {
        match self {
            Self::Queue => Action::Release,
            Self::Colleague(staff) => Action::Assign {
                to: staff.id.clone(),
                role: staff.role,
                team: None,
            },
        }
    }
}

/// Hands over all open complaints of a colleague. One that the heir may not answer goes back to its team's queue.
pub async fn of_colleague(desk: &Desk, colleague: &Colleague, from: &str, heir: &Heir) -> Result<(), Oops> {
    let theirs = Worklist {
        assignees: vec![from.to_owned()],
        ..Worklist::default()
    };
    let mut left = Left::default();
    while let Some(items) = left.of(desk, &theirs).await? {
        for item in &items {
            if !done(desk, colleague, item, heir.gets()).await? {
                done(desk, colleague, item, Action::Release).await?;
            }
        }
    }
    Ok(())
}

/// Gives all open complaints of a team to another. Whoever has one keeps it.
pub async fn of_team(desk: &Desk, colleague: &Colleague, from: &str, to: &str) -> Result<(), Oops> {
    let people = People::of(desk).await?;
    let theirs = Worklist {
        teams: vec![from.to_owned()],
        ..Worklist::default()
    };
    let mut left = Left::default();
    while let Some(items) = left.of(desk, &theirs).await? {
        for item in &items {
            let team = to.to_owned();
            let holder = people.at_work().find(|staff| Some(&staff.id) == item.assignee.as_ref());
            let keeps = holder.map(|staff| Action::Assign {
                to: staff.id.clone(),
                role: staff.role,
                team: Some(team.clone()),
            });
            let kept = match keeps {
                Some(keeps) => done(desk, colleague, item, keeps).await?,
                None => false,
            };
            if !kept {
                done(desk, colleague, item, Action::Transfer { team }).await?;
            }
        }
    }
    tidy::elsewhere(desk, from, to).await?;
    Ok(())
}

/// What is left of a list that gets shorter as it is handed over.
#[derive(Default)]
struct Left(Vec<String>);

impl Left {
    async fn of(&mut self, desk: &Desk, theirs: &Worklist) -> Result<Option<Vec<WorkItem>>, Oops> {
        let items = desk.register().worklist(theirs, AT_ONCE, None).await?.items;
        let now: Vec<String> = items.iter().map(|item| item.reference.clone()).collect();
        // Nothing moved: what is left is being worked on by somebody else at this moment.
        let moved = !now.is_empty() && now != self.0;
        self.0 = now;
        Ok(moved.then_some(items))
    }
}

/// Whether the rules let it be done. A complaint that ended, or was given away meanwhile, needs nobody.
async fn done(desk: &Desk, colleague: &Colleague, item: &WorkItem, action: Action) -> Result<bool, Oops> {
    match desk.act(&item.reference, Act::now(colleague.actor(), action)).await {
        Ok(_) | Err(DeskError::Refused(Refusal::Closed | Refusal::NobodyHasIt)) => Ok(true),
        Err(DeskError::Refused(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}
