//! How long the rules take for a case of common length.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use desk::{
    Desk, Intake,
    config::Config,
    time::{Clock, Ids},
};
use jiff::SignedDuration;
use practice::{
    action::{Act, Action},
    entry::Actor,
    terms::{Channel, Label, Language, Role},
};

use crate::Outcome;

const CALLS: u32 = 10_000;
const ENTRIES: usize = 30;

/// The number of entries, and the mean time of one call.
pub fn obligations() -> Outcome<(usize, Duration)> {
    let case = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(a_case())?;
    let begun = Instant::now();
    for _ in 0..CALLS {
        black_box(practice::obligations(
            black_box(&case.code),
            black_box(&case.complaint),
            black_box(&case.file.entries),
        ));
    }
    Ok((case.file.entries.len(), begun.elapsed() / CALLS))
}

/// A complaint that an adviser calls about every second day.
async fn a_case() -> Outcome<desk::Case> {
    let dir = tempfile::tempdir()?;
    let code = desk::codes::shipped("jive-canada")
        .ok_or("the code does not ship")?
        .map_err(|_| "the code has faults")?;
    let clock = Clock::fixed("2026-01-05T15:00:00Z".parse()?);
    let desk = Desk::open(dir.path(), Config::default(), code, clock, Ids::counted()).await?;
    let intake =
        Intake::new(Channel::Web, Language::english(), "The line drops.").with(Label::Email, "maria@example.ca");
    let mut case = desk.file(Actor::Customer, intake).await?.case;
    let reference = case.file.reference.clone();
    while case.file.entries.len() < ENTRIES {
        desk.clock().advance(SignedDuration::from_hours(48));
        let by = Actor::Staff {
            id: "adviser".to_owned(),
            role: Role::Adviser,
        };
        let action = Action::Contact {
            told: Vec::new(),
            channel: Channel::Phone,
            reached: true,
            news: true,
            summary: "News.".to_owned(),
        };
        case = desk.act(&reference, Act::now(by, action)).await?;
    }
    Ok(case)
}
