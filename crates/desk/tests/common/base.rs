//! Which database the desks of these tests stand on: a file; or, with RECOURSE_TEST_DATABASE=postgres, the
//! PostgreSQL of the run.

// Not everyone who has this needs all of it.
#![allow(dead_code)]

#[path = "../../../../tests/postgres/server.rs"]
mod server;

use desk::config::Config;
use server::{Passing, Postgres};

/// What a desk stands on, as long as this lives.
pub struct Base(Option<Passing>);

impl Base {
    pub fn new() -> Self {
        match std::env::var("RECOURSE_TEST_DATABASE").as_deref() {
            Ok("postgres") => Self(Some(Postgres::shared().database())),
            Ok(other) => panic!("RECOURSE_TEST_DATABASE={other} is no database that there are tests for"),
            Err(_) => Self(None),
        }
    }

    /// The address of its database, if that is no file.
    pub fn url(&self) -> Option<String> {
        self.0.as_ref().map(Passing::url)
    }

    /// This configuration, on this database.
    pub fn under(&self, mut config: Config) -> Config {
        config.database.url = self.url();
        config
    }
}
