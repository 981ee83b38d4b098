//! The reports: what the kept counts of some weeks come to, as plain figures for pages, the API and tables. Each number
//! says of which cells it is the sum, so that the complaints behind it can be asked for ([`register::Register::behind`]).
//! Nothing is counted here: what a case counts for is said by [`practice::tally`], and `rebuild` proves the sums.

pub mod complaints;
mod counted;
mod days;
mod figures;
mod promises;
mod targets;

use jiff::civil::Date;
use practice::tally::{Measure, monday};

use crate::{
    codes::today,
    desk::{Desk, DeskError},
};

pub use counted::{Counted, is_of_promises};
pub use days::{Days, Spread};
pub use figures::{Line, Number, Part, Percent};
pub use promises::{Promise, Standings};
pub use targets::{Aimed, Months, Reached};

use figures::Kept;

/// The most weeks of one report.
pub const MOST_WEEKS: usize = 520;

/// Which weeks, and of which team.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Span {
    pub from: Date,
    pub to: Date,
    /// None: of every team and of none.
    pub team: Option<String>,
}

impl Span {
    /// The weeks that have days of the span, by their Mondays. Counts are kept by whole weeks.
    pub fn weeks(&self) -> Vec<Date> {
        let (first, last) = (monday(self.from), monday(self.to));
        let weeks = first.series(jiff::Span::new().weeks(1));
        weeks.take_while(|week| *week <= last).take(MOST_WEEKS).collect()
    }
}

/// The last day of a week.
fn sunday(monday: Date) -> Date {
    monday.saturating_add(jiff::Span::new().days(6))
}

/// Everything that is reported of some weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    pub span: Span,
    /// The Mondays that the `weeks` of every figure below stand for, in this order.
    pub weeks: Vec<Date>,
    /// The first of them that is not over: what stands in it is so far, and is no whole week.
    pub so_far: Option<Date>,
    /// In the order of the code in force; then those of other codes.
    pub promises: Vec<Promise>,
    /// All promises together.
    pub kept: Promise,
    /// What came in: questions and requests too.
    pub received: Vec<Line>,
    /// Complaints that came in, by channel, service, category, language and customer class, the most first.
    pub volumes: Vec<Volume>,
    /// Categories by service.
    pub matters: Vec<Line>,
    pub ageing: Vec<Age>,
    pub endings: Vec<Line>,
    /// Days on which the desk was open, and calendar days, from receipt to the end.
    pub business_days: Spread,
    pub days: Spread,
    /// Solved in the contact that brought them, of those that ended here.
    pub first_contact: Part,
    /// Level by level, then those told of the scheme and those brought there, as parts of what came in.
    pub funnel: Vec<Part>,
    /// `yes`, `no`, `not-answered`, `not-asked`, as parts of those that ended here.
    pub satisfaction: Vec<Part>,
    /// By remedy and currency; the sums are in minor units.
    pub redress: Vec<Line>,
    /// By the reason of the end that was none.
    pub reopened: Vec<Line>,
    /// Those that came before, as parts of what came in: `linked`, `told`.
    pub repeat: Vec<Part>,
    /// How often the date that a customer was told was moved, as parts of all moves: `later` or `sooner`, each `first`
    /// and `again`. The sums are days.
    pub moved: Vec<Part>,
    /// How often clocks stood still and go on, by what was waited for. The sums are days.
    pub paused: Vec<Line>,
    /// The targets of the code in force, in each of their windows that has days of the span.
    pub targets: Vec<Reached>,
    /// The same month by month.
    pub aimed: Vec<Aimed>,
}

impl Report {
    /// Whether a week of it is not over yet.
    pub fn is_so_far(&self, monday: Date) -> bool {
        self.so_far.is_some_and(|first| monday >= first)
    }
}

/// How many came in, divided by one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    pub by: Measure,
    pub lines: Vec<Line>,
}

/// Complaints that are open today, received so many days ago.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Age {
    pub from_days: u32,
    /// None: or more.
    pub to_days: Option<u32>,
    pub open: Number,
}

/// By what volumes are divided.
pub const DIVIDED_BY: [Measure; 5] = [
    Measure::Channel,
    Measure::Service,
    Measure::Category,
    Measure::Language,
    Measure::Class,
];

/// In days since receipt, each from one until the next.
const AGES: [u32; 6] = [0, 8, 15, 31, 61, 91];

#[derive(Debug, Clone, Copy)]
pub struct Reports;

impl Reports {
    /// The reports of a span, as the counts stand now: what was done a moment ago may not be counted yet.
    ///
    /// # Errors
    /// A register that can't be read.
    pub async fn of(desk: &Desk, span: Span) -> Result<Report, DeskError> {
        let code = desk.code();
        let today = today(&code, desk.now());
        let weeks = span.weeks();
        let by_week = Measure::ALL
            .iter()
            .copied()
            .filter(|measure| !matches!(measure, Measure::Open | Measure::Target));
        let by_week: Vec<Measure> = by_week.collect();
        let (first, last) = (monday(span.from), weeks.last().copied().unwrap_or(span.to));
        let counted = desk.register().all_tallies(&by_week, first, last).await?;
        let open = desk.register().tallies(Measure::Open, Date::constant(1, 1, 1), today);
        let kept = Kept::of(&span, &weeks, counted);
        let ended_here = kept.all(Measure::FirstContact);
        let received = kept.all(Measure::Channel);
        let targets::Targets { reached, aimed } = targets::of(desk, &code, &span, today).await?;
        Ok(Report {
            promises: promises::of(&code, &kept),
            kept: promises::all(&kept),
            received: kept.lines(Measure::Kind),
            volumes: DIVIDED_BY
                .map(|by| Volume {
                    by,
                    lines: kept.lines(by),
                })
                .into(),
            matters: kept.lines_by_second(Measure::Category),
            ageing: ageing(&Kept::of(&span, &[], open.await?), today),
            endings: kept.lines(Measure::Ending),
            business_days: days::of(&kept, Measure::BusinessDays),
            days: days::of(&kept, Measure::Days),
            first_contact: kept.part(Measure::FirstContact, "yes", &ended_here),
            funnel: funnel(&kept, &received),
            satisfaction: ["yes", "no", "not-answered", "not-asked"]
                .map(|answer| kept.part(Measure::Satisfaction, answer, &kept.all(Measure::Satisfaction)))
                .into(),
            redress: kept.lines_by_second(Measure::Redress),
            reopened: kept.lines(Measure::Reopened),
            repeat: ["linked", "told"]
                .map(|how| kept.part(Measure::Repeat, how, &received))
                .into(),
            moved: kept
                .lines_by_second(Measure::Moved)
                .into_iter()
                .map(|line| Part {
                    line,
                    whole: kept.all(Measure::Moved),
                })
                .collect(),
            paused: kept.lines(Measure::Paused),
            targets: reached,
            aimed,
            so_far: weeks.iter().copied().find(|monday| sunday(*monday) >= today),
            span,
            weeks,
        })
    }
}

/// Level by level as far as any complaint went, then the scheme.
fn funnel(kept: &Kept, received: &Line) -> Vec<Part> {
    let levels = kept.lines(Measure::Reached);
    let mut levels: Vec<u8> = levels.iter().filter_map(|line| line.label.parse().ok()).collect();
    levels.sort_unstable();
    let steps = levels.iter().map(u8::to_string);
    let scheme = ["scheme-notice", "scheme"].map(str::to_owned);
    steps
        .chain(scheme)
        .map(|step| kept.part(Measure::Reached, &step, received))
        .collect()
}

fn ageing(open: &Kept, today: Date) -> Vec<Age> {
    let received = |days: u32| today.checked_sub(jiff::Span::new().days(i64::from(days)));
    let ends = AGES.iter().skip(1).map(|next| Some(next - 1)).chain([None]);
    AGES.iter()
        .zip(ends)
        .map(|(from_days, to_days)| {
            let oldest = to_days.and_then(|days| received(days).ok());
            let first = oldest.unwrap_or(Date::constant(1, 1, 1));
            let last = received(*from_days).unwrap_or(first);
            Age {
                from_days: *from_days,
                to_days,
                open: open.between(Measure::Open, first, last),
            }
        })
        .collect()
}
