//! The rules. A code of practice is a document; this crate reads it, says what is wrong with it,
//! publishes it, and works out from it and a case file which promises were made, when each falls due,
//! and whether it was kept.
//!
//! Pure: no clock, no randomness, no files, no network. Time comes in as an argument, and only
//! [`obligation::Obligation::standing`] takes the present instant.

pub mod action;
pub mod calendar;
pub mod code;
pub mod complaint;
pub mod derive;
pub mod entry;
pub mod fault;
pub mod formats;
pub mod held;
mod hex;
mod instant;
pub mod measure;
pub mod notice;
pub mod obligation;
pub mod paragraph;
pub mod powers;
pub mod reference;
pub mod refusal;
pub mod splitting;
pub mod story;
pub mod tally;
pub mod terms;
pub mod together;

pub use code::Code;
pub use complaint::Complaint;
pub use derive::{date_told, obligations, obligations_of};
pub use entry::{Actor, Entry, What};
pub use hex::hex;
