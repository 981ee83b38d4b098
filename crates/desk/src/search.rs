//! What a person types into the search box, understood: fields and their values by their names in every language of
//! the interface, days by the desk's clock, and a sentence for whatever is not understood. What is found is the
//! register's matter.
//!
//! A search goes by what its searcher may read: [`Sight`].

mod days;
mod fields;

use std::sync::Arc;

use jiff::Timestamp;
use practice::Code;
use register::{
    Staff, Team,
    search::{LONGEST, MOST_TERMS, NotForYou, Part, Query, Sight, Typed},
};

use crate::{
    desk::Desk,
    tongue::{Tongue, Tongues},
};
pub use fields::Field;

/// Who searches, and what names stand for.
pub struct Searcher<'s> {
    pub tongue: &'s Tongue,
    pub tongues: &'s Tongues,
    pub code: &'s Code,
    /// Every code that a complaint may stand under.
    pub on_record: &'s [Arc<Code>],
    pub staff: &'s [Staff],
    pub teams: &'s [Team],
    /// Who “me” is.
    pub me: Option<&'s str>,
    pub sight: Sight,
    /// Complaints of these teams alone; None: of all.
    pub within: Option<&'s [String]>,
    pub now: Timestamp,
}

/// A part of what was typed, with what to search for without it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Chip {
    pub text: String,
    pub without: String,
    /// It is a field with its value.
    pub is_field: bool,
}

/// What was typed, understood.
#[derive(Debug)]
pub struct Understood {
    /// None where something must be put right first, or nothing is left to look for.
    pub query: Option<Query>,
    pub chips: Vec<Chip>,
    /// Sentences about what was not understood, or not looked at.
    pub notes: Vec<String>,
}

/// Why a part could not be understood, as a sentence.
type Fault = String;

impl Searcher<'_> {
    pub fn understand(&self, text: &str) -> Understood {
        let typed = Typed::read(text);
        let mut query = Query::of(self.sight);
        let (mut notes, mut faults) = (Vec::new(), Vec::new());
        let last = typed.parts.len().saturating_sub(1);
        for (place, part) in typed.parts.iter().enumerate() {
            match self.put(&mut query, part, place == last) {
                Ok(true) => {}
                Ok(false) => notes.push(self.say("bench-search-no-word", &[("text", &part.typed)])),
                Err(fault) => faults.push(fault),
            }
        }
        if typed.too_long {
            notes.push(self.say("bench-search-too-long", &[("most", &LONGEST.to_string())]));
        }
        if typed.too_many {
            notes.push(self.say("bench-search-too-many", &[("most", &MOST_TERMS.to_string())]));
        }
        let parts = typed.parts.iter().enumerate();
        let chips = parts.map(|(place, part)| Chip {
            text: part.typed.clone(),
            without: typed.without(place),
            is_field: part.field.is_some(),
        });
        let query = Some(query).filter(|query| faults.is_empty() && !query.is_empty());
        Understood {
            query: query.map(|query| self.narrowed(query)),
            chips: chips.collect(),
            notes: faults.into_iter().chain(notes).collect(),
        }
    }

    /// To what the searcher may see at all. Who is in no team finds nothing.
    fn narrowed(&self, mut query: Query) -> Query {
        if let Some(teams) = self.within {
            let teams: Vec<&str> = teams.iter().map(String::as_str).collect();
            let teams = if teams.is_empty() { vec![""] } else { teams };
            query.field(Field::Team.word(), &teams, false);
        }
        query
    }

    fn put(&self, query: &mut Query, part: &Part, is_last: bool) -> Result<bool, Fault> {
        let not_for_you = |NotForYou| self.say("bench-search-not-for-you", &[]);
        let Some(name) = &part.field else {
            let text = part.text.as_str();
            return if part.negated {
                query.without(text, part.begins)
            } else if is_last && part.is_plain() {
                query.with_last(text)
            } else {
                query.with(text, part.begins)
            }
            .map_err(not_for_you);
        };
        let field = self.field(name)?;
        let named = self.name_of(field);
        if part.text.is_empty() {
            let there = self.there(field).join(", ");
            return Err(self.say("bench-search-no-value", &[("field", &named), ("there", &there)]));
        }
        let unknown = || {
            let there = self.there(field).join(", ");
            let values = [("field", named.as_str()), ("value", &part.text), ("there", &there)];
            self.say("bench-search-unknown-value", &values)
        };
        match field {
            Field::Name => return query.named(&part.text, part.negated).map_err(not_for_you),
            Field::Due | Field::Received if part.negated => {
                return Err(self.say("bench-search-no-not", &[("field", &named)]));
            }
            Field::Due => query.due(self.days(&part.text, true).ok_or_else(unknown)?),
            Field::Received => query.received(self.days(&part.text, false).ok_or_else(unknown)?),
            _ => {
                let values = self.values(field, &part.text);
                if values.is_empty() {
                    return Err(unknown());
                }
                let values: Vec<&str> = values.iter().map(String::as_str).collect();
                query.field(field.word(), &values, part.negated);
            }
        }
        Ok(true)
    }

    fn say(&self, key: &str, values: &[(&str, &str)]) -> String {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
        self.tongue.say_with(key, &values)
    }
}

impl Desk {
    /// What an integrator's search means: whoever may read complaints may search by everything in them.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn understood_of_a_key(&self, text: &str) -> Result<Understood, register::Error> {
        let (staff, teams, code, on_record) = (
            self.register().all_staff().await?,
            self.register().teams().await?,
            self.code(),
            self.codes_on_record().await?,
        );
        let searcher = Searcher {
            tongue: self.tongues().of(&practice::terms::Language::english()),
            tongues: self.tongues(),
            code: &code,
            on_record: &on_record,
            staff: &staff,
            teams: &teams,
            me: None,
            sight: Sight::Everything,
            within: None,
            now: self.now(),
        };
        Ok(searcher.understand(text))
    }
}
