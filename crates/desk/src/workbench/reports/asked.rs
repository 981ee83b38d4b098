//! Which weeks and which team a report is asked for, and what of that somebody may see.

use jiff::{ToSpan as _, civil::Date};
use minijinja::{Value, context};
use practice::{code::Measured as Window, measure::window, tally::monday};
use serde::Deserialize;

use crate::{
    codes::today,
    desk::Desk,
    reports::{MOST_WEEKS, Span},
    rights::Right,
    tongue::Tongue,
    web::Oops,
    workbench::{
        colleague::{Colleague, encoded},
        people::People,
        typed::Fault,
    },
};

/// The period that is shown before one is chosen.
const WEEKS: i64 = 12;
/// No report has days before this one.
const FIRST: Date = Date::constant(1990, 1, 1);

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    period: Option<String>,
    from: Option<String>,
    to: Option<String>,
    team: Option<String>,
    /// Their complaints were asked for as a workbook, and are too many.
    #[serde(rename = "too-many")]
    pub too_many: Option<String>,
}

/// What is shown of what was asked.
#[derive(Debug)]
pub struct Scope {
    chosen: &'static str,
    from: Date,
    to: Date,
    team: Option<String>,
    /// Those to choose from, by id and name.
    teams: Vec<(String, String)>,
    /// Whether all teams together may be seen.
    all: bool,
}

/// The periods to choose from. Of quarters and years the last ones too: they are whole.
const PERIODS: [&str; 6] = ["weeks", "quarter", "last-quarter", "year", "last-year", "span"];

/// The same with what they are called.
pub fn periods(tongue: &Tongue) -> Vec<Value> {
    let period = |word: &&str| context! { value => word, label => tongue.say(&format!("report-{word}")) };
    PERIODS.iter().map(period).collect()
}

impl Asked {
    /// What can't be read of what was asked. No other period is shown in its place.
    pub fn faults(&self, tongue: &Tongue) -> Vec<Fault> {
        let word = self.period.as_deref().filter(|word| !word.is_empty());
        let no_period = word.is_some_and(|word| !PERIODS.contains(&word));
        let no_day = |text: &Option<String>| {
            let text = text.as_deref().map(str::trim).filter(|text| !text.is_empty());
            text.is_some_and(|text| text.parse::<Date>().is_err())
        };
        [
            ("period", no_period, "bench-fault-choose"),
            ("from", no_day(&self.from), "bench-fault-date"),
            ("to", no_day(&self.to), "bench-fault-date"),
        ]
        .into_iter()
        .filter(|(_, is_wrong, _)| *is_wrong)
        .map(|(field, _, key)| Fault {
            field: field.to_owned(),
            text: tongue.say_with(key, &[("label", tongue.say(&format!("report-f-{field}")).into())]),
        })
        .collect()
    }

    /// What was typed, as it was typed; where nothing was, what is shown without it.
    pub fn typed(&self, scope: &Scope) -> Value {
        let (from, to) = scope.period();
        context! {
            period => self.period.as_deref().unwrap_or(scope.chosen()),
            from => self.from.clone().unwrap_or_else(|| from.to_string()),
            to => self.to.clone().unwrap_or_else(|| to.to_string()),
        }
    }

    /// # Errors
    /// A register that can't be read.
    pub async fn scope(&self, desk: &Desk, colleague: &Colleague, people: &People) -> Result<Scope, Oops> {
        let today = today(&desk.code(), desk.now());
        let (chosen, from, to) = self.period(today);
        // Counts are kept by whole weeks.
        let to = monday(to).saturating_add(6.days()).min(today);
        let all = (colleague.may(Right::Figures) && colleague.only_teams().is_none()) || people.teams.is_empty();
        let mine = if all {
            Vec::new()
        } else {
            desk.register().teams_of(&colleague.staff.id).await?
        };
        let teams: Vec<_> = people
            .teams
            .iter()
            .filter(|team| all || mine.contains(&team.id))
            .map(|team| (team.id.clone(), team.name.clone()))
            .collect();
        let asked = self.team.as_deref().unwrap_or_default();
        let known = teams.iter().find(|(id, _)| id == asked);
        let team = known.or(teams.first().filter(|_| !all)).map(|(id, _)| id.clone());
        Ok(Scope {
            chosen,
            from,
            to,
            team,
            teams,
            all,
        })
    }

    fn period(&self, today: Date) -> (&'static str, Date, Date) {
        let day = |text: &Option<String>| text.as_deref().and_then(|text| text.trim().parse::<Date>().ok());
        let twelve = || monday(today).saturating_sub((WEEKS - 1).weeks());
        let so_far = |one: Window| (window(one, today).0, today);
        let before = |one: Window| window(one, window(one, today).0.saturating_sub(1.day()));
        let of = |chosen, (first, last)| (chosen, first, last);
        match self.period.as_deref() {
            Some("quarter") => of("quarter", so_far(Window::Quarter)),
            Some("last-quarter") => of("last-quarter", before(Window::Quarter)),
            Some("year") => of("year", so_far(Window::Year)),
            Some("last-year") => of("last-year", before(Window::Year)),
            Some("span") => {
                // Two days in the wrong order are the days that were meant.
                let (from, to) = match (day(&self.from), day(&self.to)) {
                    (Some(later), Some(earlier)) if later > earlier => (Some(earlier), Some(later)),
                    given => given,
                };
                let to = to.unwrap_or(today).min(today).max(FIRST);
                // No report has more weeks than this.
                let weeks = i64::try_from(MOST_WEEKS).unwrap_or(i64::MAX) - 1;
                let earliest = monday(to).saturating_sub(weeks.weeks()).max(FIRST);
                let from = from.unwrap_or_else(twelve).clamp(earliest, to);
                ("span", from, to)
            }
            _ => ("weeks", twelve(), today),
        }
    }
}

impl Scope {
    /// The same choice as the query of an address.
    pub fn query(&self) -> String {
        let mut query = vec![format!("period={}", self.chosen)];
        if self.chosen == "span" {
            query.push(format!("from={}&to={}", self.from, self.to));
        }
        query.extend(self.team.as_deref().map(|team| format!("team={}", encoded(team))));
        query.join("&")
    }

    /// None: this colleague is in no team, and sees no other.
    pub fn span(&self) -> Option<Span> {
        (self.all || self.team.is_some()).then(|| Span {
            from: self.from,
            to: self.to,
            team: self.team.clone(),
        })
    }

    pub const fn chosen(&self) -> &'static str {
        self.chosen
    }

    /// From the first day of the first week: counts are kept by whole weeks.
    pub fn period(&self) -> (Date, Date) {
        (monday(self.from), self.to)
    }

    pub fn team(&self) -> Option<&str> {
        self.team.as_deref()
    }

    pub const fn is_of_everything(&self) -> bool {
        self.all
    }

    pub fn teams(&self) -> Vec<Value> {
        let team = |(id, name): &(String, String)| context! { value => id, label => name };
        self.teams.iter().map(team).collect()
    }

    /// Whether a number of this team may be opened.
    pub fn has(&self, team: Option<&str>) -> bool {
        self.all || team.is_some_and(|team| self.teams.iter().any(|(id, _)| id == team))
    }
}
