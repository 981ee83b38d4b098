//! What a caller may rely on. One suite, to run on every database that the driver knows.

mod backups;
mod book;
mod cases;
mod entrances;
mod lists;
mod messages;
mod notation;
mod proof;
