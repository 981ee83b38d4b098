//! The suite again, on PostgreSQL. It fails where PostgreSQL cannot be started: it is never skipped.

mod actions;
mod attachments;
mod backups;
mod book;
mod cases;
mod codes;
mod company;
mod cut;
mod entrances;
mod faults;
mod index;
mod letters_in;
mod lists;
mod mail_in;
mod messages;
mod moves;
mod notation;
mod proof;
mod protected;
mod reports;
mod search;
#[path = "../../../../tests/postgres/server.rs"]
mod server;
mod strays;
mod tallies;
mod texts;
mod together;
mod webhooks;

/// Which database the suite runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    Sqlite,
    Postgres,
}

pub const ON: On = On::Postgres;
