//! What one filing takes without HTTP, one at a time: the rules and the commit on this disk. No answer over
//! HTTP can come sooner.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use desk::{
    Desk, Intake, codes,
    config::Config,
    time::{Clock, Ids},
};
use practice::{
    entry::Actor,
    terms::{Channel, Label, Language},
};

use crate::Outcome;

/// Filings a second.
pub fn one_at_a_time(dir: &Path, time: Duration) -> Outcome<f64> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(file_for(dir, time))
}

async fn file_for(dir: &Path, time: Duration) -> Outcome<f64> {
    let code = codes::shipped("jive-canada")
        .ok_or("the code is not shipped")?
        .map_err(|faults| format!("the code has {} faults", faults.len()))?;
    std::fs::create_dir_all(dir)?;
    let desk = Desk::open(dir, Config::default(), code, Clock::System, Ids::System).await?;
    let begun = Instant::now();
    let mut filed: u32 = 0;
    while begun.elapsed() < time {
        desk.file(Actor::Customer, like_that_of_the_clients()?).await?;
        filed += 1;
    }
    let rate = f64::from(filed) / begun.elapsed().as_secs_f64();
    let register = desk.register().clone();
    tokio::task::spawn_blocking(move || register.close()).await??;
    Ok(rate)
}

/// The complaint that the clients send over HTTP.
fn like_that_of_the_clients() -> Outcome<Intake> {
    let mut intake = Intake::new(Channel::Web, Language::new("es")?, &crate::client::nature())
        .with(Label::Name, "María Ortega")
        .with(Label::Email, "maria@example.ca")
        .with(Label::History, "I called on Monday and on Thursday.");
    intake.service = practice::terms::Service::Internet;
    Ok(intake)
}
