//! The people: everything with a socket or a clock. Portal, workbench, API, mail and jobs around one
//! [`desk::Desk`], which alone changes complaints.

pub mod api;
pub mod charts;
pub mod codes;
pub mod command;
pub mod config;
pub mod corrective;
mod cover;
pub mod demo;
pub mod desk;
pub mod digest;
mod duplicates;
pub mod files;
pub mod import;
mod instant;
pub mod intake;
pub mod jobs;
pub mod keys;
pub mod letters_in;
pub mod links;
mod listening;
pub mod pages;
pub mod portal;
pub mod post;
pub mod provider;
mod remembered;
pub mod reports;
pub mod rights;
pub mod search;
pub mod security;
mod settled;
pub mod sheets;
mod standard_texts;
pub mod time;
mod tls;
pub mod tongue;
pub mod web;
pub mod webhooks;
pub mod workbench;

pub use desk::{Case, Desk, DeskError, Receipt};
pub use intake::Intake;
