//! Pages of lists: how many, and where the next begins. A cursor says of which list it is, so that a program that asks
//! for another with it is told so, and does not miss what lies between.

use std::{fmt::Display, str::FromStr};

use practice::hex;
use sha2::{Digest as _, Sha256};

use super::problem::Problem;

/// The most on one page.
const MOST: usize = 1_000;

/// How many a page has.
///
/// # Errors
/// No number, or none of a page.
pub fn limit(asked: Option<&str>) -> Result<usize, Problem> {
    match asked.map(str::parse::<usize>) {
        None => Ok(50),
        Some(Ok(limit)) if limit > 0 => Ok(limit.min(MOST)),
        Some(_) => Err(Problem::field(
            "limit",
            format!("Write a whole number from 1 to {MOST}."),
        )),
    }
}

/// A list, by what was asked for. How many to a page is no part of it.
pub struct Listed {
    mark: String,
}

impl Listed {
    /// `asked`: everything that chooses what is in it, in one order.
    pub fn of(list: &str, asked: &[Option<&str>]) -> Self {
        let asked = serde_json::to_vec(&(list, asked)).unwrap_or_default();
        let mut mark = hex(&Sha256::digest(asked));
        mark.truncate(8);
        Self { mark }
    }

    /// Behind what the page begins.
    ///
    /// # Errors
    /// What is no cursor, or one of another list.
    pub fn after<C: FromStr>(&self, asked: Option<&str>) -> Result<Option<C>, Problem> {
        let Some(asked) = asked else { return Ok(None) };
        let none = "This is not the “next” of a page. Copy it unchanged, or leave it out.";
        let other = "This is the “next” of another list. Send it with what that list was asked with, or leave it out.";
        let (place, mark) = asked.rsplit_once('.').unwrap_or((asked, ""));
        match place.parse() {
            Ok(place) if mark == self.mark => Ok(Some(place)),
            Ok(_) => Err(Problem::field("after", other)),
            Err(_) => Err(Problem::field("after", none)),
        }
    }

    /// What is sent back for the next page.
    pub fn next(&self, place: Option<impl Display>) -> Option<String> {
        place.map(|place| format!("{place}.{}", self.mark))
    }
}
