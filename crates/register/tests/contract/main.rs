//! What a caller may rely on. One suite, run on every database that the driver knows: here on SQLite, in
//! `postgres.rs` on PostgreSQL.

mod actions;
mod attachments;
mod backups;
mod book;
mod cases;
mod codes;
mod company;
mod entrances;
mod file;
mod index;
mod letters_in;
mod lists;
mod mail_in;
mod messages;
mod notation;
mod proof;
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

pub const ON: On = On::Sqlite;
