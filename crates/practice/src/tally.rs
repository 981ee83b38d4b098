//! What one case counts for in the reports: a pure function of its history, so that whoever kept the counts can be
//! proved right or wrong by counting again. No present: a promise stands as it stood when the last entry was written,
//! and a breach is noticed by an entry of its own.
//!
//! Adding up over cases is the register's, and what a number means beside another is the report's.

mod counting;

use jiff::civil::Date;

use crate::{
    code::Code, complaint::Complaint, derive::delays, entry::Entry, obligation::Obligation, terms::vocabulary,
};

vocabulary! {
    /// What is counted. Questions and requests count by [`Measure::Kind`],
    /// [`Measure::Promise`] and [`Measure::Target`]; whatever else is
    /// counted is counted of complaints. It lies in the team that had the case then.
    Measure, "measure" {
        /// Each obligation that was kept or broken, once. Label: the promise. Second: how it stands. Week: in which it
        /// was kept or fell due, whichever came first. One that was discharged before it was due is neither.
        /// What a code promises (ISO 10002, 8.2), to the customer and to itself.
        Promise = "promise",
        /// What came in, whatever it was, and once if it was split since. Label: the kind as it is now. Week: of receipt, in the six that follow too.
        Kind = "kind",
        /// Complaints by the way they came (CCTS, channel mix). Label: the channel.
        Channel = "channel",
        /// Complaints by what they are about (CCTS, issues by service). Label: the service.
        Service = "service",
        /// Complaints by category: one with several issues counts once in each of their categories, so that the sum may
        /// exceed the number of complaints. Label: the category. Second: the service (CCTS, service by category).
        Category = "category",
        /// Label: the language in which the customer is answered.
        Language = "language",
        /// Label: who complains, as the scheme divides customers.
        Class = "class",
        /// Complaints that have not ended. Label: the level at which they stand. Kept by the day of receipt and not by
        /// its week, so that their age follows on any day.
        Open = "open",
        /// Complaints that have ended and were not taken up again. Label: the reason. Week: of the end, in the four that
        /// follow too.
        Ending = "ending",
        /// Calendar days from the first receipt to the last end: the day of receipt is day 0. Label: how many. Sum: the
        /// same. One that ended as the duplicate of another is not counted: its matter goes on there; nor one that came
        /// over without the day of its end.
        /// (ISO 10002, 8.2: the time it took; ACMA: resolution days.)
        Days = "days",
        /// The same in days on which the desk was open.
        BusinessDays = "business-days",
        /// Of the complaints that ended here, not as duplicates: whether they were solved and confirmed in the contact
        /// that brought them. Label: `yes` or `no`. (ISO 10002, annex on monitoring: resolved at the first point.)
        FirstContact = "first-contact",
        /// Of the complaints that ended here: what the customer said to the question asked after the end. Label: `yes`,
        /// `no`, `not-answered`; or `not-asked` where no message of the end reached them. (ISO 10002, 8.3.)
        Satisfaction = "satisfaction",
        /// How far complaints went. Label: each level reached, `1` for all; `scheme-notice` if the customer was told of
        /// the scheme, `scheme` if it was brought there. Week: of receipt, so that each step is a part of the first.
        Reached = "reached",
        /// Redress that was given. Label: the remedy. Second: the currency, of money. Sum: in its minor unit. Week: in
        /// which it was given. (CCTS, compensation.)
        Redress = "redress",
        /// Complaints that were taken up again after an end, each time. Label: the reason of the end that was none.
        /// Week: in which they were.
        Reopened = "reopened",
        /// Complaints that came before. Label: `linked` to an earlier one of ours, else `told` by the customer, who gave
        /// an earlier reference; the number that it had in another register is none. Week: of receipt. (ISO 10002, annex on monitoring: repeats.)
        Repeat = "repeat",
        /// Each time a customer was told another estimated date than the one that they had; not one of which the message
        /// came back. Label: `later` or `sooner`. Second: `first` if the date of this complaint had never been moved
        /// before, else `again`. Sum: the calendar days between the two dates. Week: in which they were told. Why it was
        /// moved is said in words to the customer alone. (ISO 10002, 8.2: what a code promises of time, and how often
        /// it was not so.)
        Moved = "moved",
        /// Each time clocks of a complaint stood still, by a rule of its code, once they go on. A question that was asked
        /// after they were due, or while none ran, stopped none. Label: the cause. Sum: calendar days from the first that
        /// stood to the last that went on: the day on which it began is day 0. Week: in which it ended; one that has not
        /// is in none. (ISO 10002, 8.2: the time it took, where promises alone leave out some of it.)
        Paused = "paused",
        /// How an obligation did by a target of the code. Label: the target. Second: `in-time` or `late` with the hours it
        /// took, rounded up; or `owed` with the day after which it is late. Sum: the seconds it took. Kept by the month
        /// in which its clock started, for a target's window is months and not weeks.
        Target = "target",
    }
}

/// What a case counts for in one cell of one report.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tally {
    pub measure: Measure,
    /// The Monday of the week, by the desk's calendar; [`Measure::Open`] has a day, [`Measure::Target`] the first of a month.
    pub week: Date,
    /// The team that had the case then.
    pub team: Option<String>,
    pub label: String,
    pub second: Option<String>,
    /// How many. Never 0.
    pub n: i64,
    /// Money in minor units, days, or seconds.
    pub sum: i64,
}

impl Tally {
    /// They count in the same cell.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.cell() == other.cell()
    }

    fn cell(&self) -> (Measure, Date, Option<&str>, &str, Option<&str>) {
        (
            self.measure,
            self.week,
            self.team.as_deref(),
            &self.label,
            self.second.as_deref(),
        )
    }
}

/// What a case counts for, each cell once, in order. `obligations`: those of [`crate::obligations`] for the same
/// history. What was split off from another came in with that one, and was kept or broken with it until then: it counts
/// from the split on, and its issues, which are counted where they are. What another register had owes and breaks no promise; it counts as received when it was received there, and
/// as ended when it ended there.
pub fn tallies(code: &Code, complaint: &Complaint, entries: &[Entry], obligations: &[Obligation]) -> Vec<Tally> {
    let Some(desk) = code.desk() else { return Vec::new() };
    let mut counting = counting::Counting::of(code, desk, complaint, entries);
    // What was split off and put back is counted where it is.
    if complaint.put_back {
        return Vec::new();
    }
    counting.promises(obligations);
    counting.targets(obligations);
    counting.receipt();
    counting.end();
    counting.acts();
    counting.delays(&delays(code, complaint, entries, obligations));
    counting.counted()
}

/// Which obligations make a case count for [`Measure::Promise`], each with the cell in which it does.
pub fn promises<'o>(
    code: &Code,
    complaint: &Complaint,
    entries: &[Entry],
    obligations: &'o [Obligation],
) -> Vec<(&'o Obligation, Tally)> {
    let desk = code.desk().filter(|_| !complaint.put_back);
    desk.map_or_else(Vec::new, |desk| {
        counting::Counting::of(code, desk, complaint, entries).each_promise(obligations)
    })
}

/// The Monday of the week that a day lies in.
pub fn monday(day: Date) -> Date {
    let since = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(jiff::Span::new().days(since)).unwrap_or(day)
}
