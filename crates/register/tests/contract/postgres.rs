//! The suite again, on PostgreSQL. It fails where PostgreSQL cannot be started: it is never skipped.

mod book;
mod cases;
mod entrances;
mod lists;
mod messages;
mod notation;
mod proof;
#[path = "../../../../tests/postgres/server.rs"]
mod server;

/// Which database the suite runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    Sqlite,
    Postgres,
}

pub const ON: On = On::Postgres;
