//! A register that months of work have filled: some thousand complaints are played as the demonstration plays them,
//! and where there are to be more, each is written again under other numbers.

mod again;

use std::{path::Path, time::Instant};

use desk::{
    config::Config,
    demo::{self, Extent},
    desk::Desk,
    time::{Clock, Ids},
};
use register::Worklist;

use crate::Outcome;

/// How far back it goes.
const DAYS: i64 = 730;
/// So many are played. It takes minutes, and ten times as many an hour.
const PLAYED: usize = 10_000;

pub struct Played {
    pub email: String,
    pub password: String,
    /// Entries of all complaints.
    pub entries: i64,
    references: Vec<String>,
    size: usize,
}

impl Played {
    /// One of the complaints that are open.
    pub fn reference(&self, turn: usize) -> &str {
        self.references
            .get(turn * 7 % self.references.len())
            .map_or("", String::as_str)
    }

    /// A word that stands in one complaint: the credit note of the one of that number.
    pub fn rare(&self, turn: usize) -> String {
        format!("CN-{:05}", 4_100 + turn * 1_013 % self.size)
    }

    /// A word that stands in many.
    #[expect(clippy::unused_self, reason = "one of the looks at what was played")]
    pub fn common(&self, turn: usize) -> &'static str {
        ["bill", "factura", "network", "internet"][turn % 4]
    }
}

/// The register in this folder, played if it isn't there yet.
pub async fn played(dir: &Path, size: usize) -> Outcome<Played> {
    std::fs::create_dir_all(dir)?;
    let begun = Instant::now();
    let config = Config::default();
    let extent = Extent {
        complaints: size.min(PLAYED),
        days: DAYS,
    };
    demo::fill(dir, &config, Clock::System.now(), extent).await?;
    let code = desk::codes::shipped("jive-canada")
        .ok_or("it ships")?
        .map_err(|_| "without fault")?;
    let desk = Desk::open(dir, config, code, Clock::System, Ids::System).await?;
    again::write(&desk, dir, extent.complaints, size).await?;
    if begun.elapsed().as_secs() > 5 {
        eprintln!(
            "{size} complaints were there after {:.0} s",
            begun.elapsed().as_secs_f64()
        );
    }
    let people = demo::people(&desk).await?;
    let manager = people
        .iter()
        .find(|person| person.role == "support-manager")
        .ok_or("a manager")?;
    let references = looked_at(&desk).await?;
    if references.is_empty() {
        return Err("there is no complaint".into());
    }
    let played = Played {
        email: manager.email.clone(),
        password: manager.password.clone(),
        entries: entries(dir)?,
        references,
        size,
    };
    let register = desk.register().clone();
    drop(desk);
    tokio::task::spawn_blocking(move || register.close()).await??;
    Ok(played)
}

/// Some five hundred of the complaints that are open, from the most overdue to the one that has most time, so that those
/// of ten thousand and of a hundred thousand are of the same kind.
async fn looked_at(desk: &Desk) -> Outcome<Vec<String>> {
    let (mut open, mut after) = (Vec::new(), None);
    loop {
        let page = desk
            .register()
            .worklist(&Worklist::default(), 1_000, after.as_ref())
            .await?;
        open.extend(page.items.into_iter().map(|item| item.reference));
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    let every = (open.len() / 500).max(1);
    Ok(open.into_iter().step_by(every).collect())
}

fn entries(dir: &Path) -> Outcome<i64> {
    let file = rusqlite::Connection::open(dir.join("register.db"))?;
    Ok(file.query_row("SELECT COUNT(*) FROM entries", [], |row| row.get(0))?)
}
