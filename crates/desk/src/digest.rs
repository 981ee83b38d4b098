//! What a colleague is told in the morning: what is theirs and falls due today or is late already, what did not arrive,
//! what is new to their teams; whoever leads hears what was broken since the last day of business, what nobody has, and
//! what was escalated. Each is a list that the worklist knows, so that both say the same. Nothing personal is in it: a
//! letter leaves the house.

use jiff::{Timestamp, ToSpan as _, civil::Date};
use practice::{
    Code,
    calendar::Calendar,
    terms::{Level, Role},
};
use register::{Staff, WorkItem, Worklist, with_its_midnight};

use crate::{
    cover::Cover,
    desk::{Desk, DeskError},
    workbench::colleague::works,
};

/// So many stand under a heading; of the rest the number is told, up to a limit.
pub const SHOWN: usize = 10;
const READ: usize = 200;
/// No desk is closed for longer.
const LOOKED_BACK: i64 = 30;

/// One list of the letter.
#[derive(Debug, Clone)]
pub struct Section {
    /// The end of its heading's key.
    pub about: &'static str,
    /// The first of them.
    pub items: Vec<WorkItem>,
    pub more: usize,
}

/// Whether somebody has it, if they have said nothing about it.
pub const fn by_default(role: Role) -> bool {
    matches!(role, Role::Adviser | Role::Manager)
}

/// Whether somebody can have it at all: there is nothing to say to who works on no complaint.
pub const fn can(role: Role) -> bool {
    works(role)
}

/// When the present day began, and the last day of business before it.
struct Days {
    now: Timestamp,
    since: Timestamp,
    today: Timestamp,
    ends: Timestamp,
}

impl Days {
    fn of(calendar: &Calendar, now: Timestamp) -> Self {
        let today = calendar.date(now);
        let begins = |date: Date| date.yesterday().map_or(now, |before| calendar.midnight_after(before));
        let mut before = (1..=LOOKED_BACK).filter_map(|days| today.checked_sub(days.days()).ok());
        let last = before.find(|date| calendar.is_open_on(*date)).unwrap_or(today);
        Self {
            now,
            since: begins(last),
            today: begins(today),
            ends: calendar.midnight_after(today),
        }
    }
}

/// What there is to say to somebody now; nothing, where there is nothing.
///
/// # Errors
/// A register that can't be read.
pub async fn of(desk: &Desk, code: &Code, staff: &Staff) -> Result<Vec<Section>, DeskError> {
    let Some(calendar) = code.desk().filter(|_| can(staff.role)) else {
        return Ok(Vec::new());
    };
    let days = Days::of(calendar, desk.now());
    let teams = desk.register().teams_of(&staff.id).await?;
    let mut mine = Cover::of(desk).await?.by(&staff.id);
    mine.push(staff.id.clone());
    let leads = matches!(staff.role, Role::Manager | Role::Director);
    let mut sections = Vec::new();
    for (about, of_whom, list) in lists(&days) {
        let list = match of_whom {
            Whose::Mine => Worklist {
                assignees: mine.clone(),
                ..list
            },
            Whose::TeamsOf if leads || teams.is_empty() => continue,
            Whose::Led if !leads => continue,
            // Whoever leads and is in no team leads all.
            Whose::TeamsOf | Whose::Led => Worklist {
                teams: teams.clone(),
                ..list
            },
        };
        let mut items = desk.register().worklist(&list, READ, None).await?.items;
        items.retain(|item| belongs(about, item, &days));
        if !items.is_empty() {
            let more = items.len().saturating_sub(SHOWN);
            items.truncate(SHOWN);
            sections.push(Section { about, items, more });
        }
    }
    Ok(sections)
}

/// Of whom a list speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whose {
    Mine,
    /// Of the teams of who works there and leads nobody.
    TeamsOf,
    Led,
}

fn lists(days: &Days) -> [(&'static str, Whose, Worklist); 7] {
    let all = Worklist::default;
    let nobodys = || Worklist {
        unassigned: true,
        ..all()
    };
    let due = |from, before| Worklist {
        due_from: from,
        due_before: Some(before),
        ..all()
    };
    let undelivered = Worklist {
        undelivered: true,
        ..all()
    };
    let escalated = Worklist {
        level: Some(Level::FIRST.next()),
        ..nobodys()
    };
    [
        ("late", Whose::Mine, due(None, days.now)),
        ("today", Whose::Mine, due(Some(days.now), with_its_midnight(days.ends))),
        ("undelivered", Whose::Mine, undelivered),
        ("new", Whose::TeamsOf, nobodys()),
        ("broken", Whose::Led, due(Some(days.since), days.today)),
        ("escalated", Whose::Led, escalated),
        ("unassigned", Whose::Led, nobodys()),
    ]
}

/// What a list of the worklist can't ask for.
fn belongs(about: &str, item: &WorkItem, days: &Days) -> bool {
    match about {
        "new" => item.filed_at >= days.since,
        "unassigned" => item.level == Level::FIRST,
        _ => true,
    }
}
