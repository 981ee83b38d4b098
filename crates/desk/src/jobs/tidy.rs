//! Throws away what has expired: drafts, visits, links and the like, and the bytes of uploads that nothing names. Puts
//! back what lies with people who do not work here any more, and with teams that were removed.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use practice::{
    action::{Act, Action},
    entry::Actor,
};
use register::Worklist;

use crate::{
    desk::{Desk, DeskError, heir_of},
    web::chain,
};

/// Bytes that nobody has sent or named for so long are not on their way any more.
const UNTOUCHED: SignedDuration = SignedDuration::from_hours(48);
/// What webhooks were told is shown for so long.
const TOLD: SignedDuration = SignedDuration::from_hours(30 * 24);
const PAUSE: Duration = Duration::from_mins(10);
/// Every file is looked at, so only every so many turns.
const TURNS: u32 = 36;
/// Put back in one turn, of each person and team; the next turn goes on.
const AT_ONCE: usize = 200;

pub async fn run(desk: Desk) {
    for turn in (0..TURNS).cycle() {
        rows(&desk).await;
        if let Err(error) = left_behind(&desk).await {
            tracing::error!(error = %chain(&error), "what somebody left behind could not be put back");
        }
        if turn == 0 {
            files(&desk).await;
        }
        erased(&desk).await;
        tokio::time::sleep(PAUSE).await;
    }
}

/// Words that were erased are left in no piece of the index.
async fn erased(desk: &Desk) {
    match desk.register().forget_erased().await {
        Ok(true) => tracing::info!("the index was written anew without what was erased"),
        Ok(false) => {}
        Err(error) => tracing::error!(error = %chain(&error), "what was erased could not be left out of the index"),
    }
}

async fn rows(desk: &Desk) {
    if let Err(error) = desk.register().purge_expired(desk.now()).await {
        tracing::error!(error = %chain(&error), "expired rows could not be thrown away");
    }
    let told = desk.now().checked_sub(TOLD).unwrap_or(Timestamp::MIN);
    if let Err(error) = desk.register().purge_deliveries(told).await {
        tracing::error!(error = %chain(&error), "what webhooks were told could not be thrown away");
    }
}

/// Open complaints of people who do not work here any more go back to the queue of their team, and those of a team that
/// was removed to the one that took over. Whoever ends an access or removes a team says who takes over; this is for the
/// rest: a complaint that is reopened, who was barred at the machine, and what another instance filed before it knew.
///
/// # Errors
/// A register that can't be read.
pub async fn left_behind(desk: &Desk) -> Result<(), DeskError> {
    let everybody = desk.register().all_staff().await?;
    for gone in everybody.iter().filter(|staff| !staff.active) {
        let theirs = Worklist {
            assignees: vec![gone.id.clone()],
            ..Worklist::default()
        };
        for item in desk.register().worklist(&theirs, AT_ONCE, None).await?.items {
            put_back(desk, &item.reference, [Action::Release]).await;
        }
    }
    let teams = desk.register().teams().await?;
    let past = desk.register().past_teams().await?;
    for (gone, _) in &past {
        let Some(heir) = heir_of(&gone.id, &past).filter(|heir| teams.iter().any(|team| team.id == *heir)) else {
            continue;
        };
        let theirs = Worklist {
            teams: vec![gone.id.clone()],
            ..Worklist::default()
        };
        for item in desk.register().worklist(&theirs, AT_ONCE, None).await?.items {
            let mut active = everybody.iter().filter(|staff| staff.active);
            let holder = active.find(|staff| Some(&staff.id) == item.assignee.as_ref());
            // Whoever has it keeps it, if they may.
            let keeps = holder.map(|staff| Action::Assign {
                to: staff.id.clone(),
                role: staff.role,
                team: Some(heir.clone()),
            });
            let team = heir.clone();
            let ways = keeps.into_iter().chain([Action::Transfer { team }]);
            put_back(desk, &item.reference, ways).await;
        }
        elsewhere(desk, &gone.id, &heir).await?;
    }
    Ok(())
}

/// What is handled with another waits with its team when they go apart: it is given on as well, by the desk.
///
/// # Errors
/// A register that can't be read.
pub async fn elsewhere(desk: &Desk, gone: &str, heir: &str) -> Result<(), DeskError> {
    for reference in desk.register().elsewhere_of_team(gone, AT_ONCE).await? {
        let team = heir.to_owned();
        put_back(desk, &reference, [Action::Transfer { team }]).await;
    }
    Ok(())
}

/// Does the first of these that the rules allow; none, if somebody took it meanwhile or it ended. A case that can't be
/// worked on is logged, and looked at again in the next turn: it must not keep the others where they are.
async fn put_back(desk: &Desk, reference: &str, ways: impl IntoIterator<Item = Action>) {
    for action in ways {
        match desk.act(reference, Act::now(Actor::Desk, action)).await {
            Err(DeskError::Refused(_)) => {}
            Ok(_) => return,
            Err(error) => {
                tracing::error!(reference, error = %chain(&error), "this case could not be put back");
                return;
            }
        }
    }
}

/// Uploads of drafts that were never sent.
pub async fn files(desk: &Desk) {
    match desk.register().discard_files(desk.now(), UNTOUCHED).await {
        Ok(0) => {}
        Ok(files) => tracing::info!(files, "threw away uploads that nothing names"),
        Err(error) => tracing::error!(error = %chain(&error), "uploads that nothing names could not be thrown away"),
    }
}
