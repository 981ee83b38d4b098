//! Who is away, and who covers for them: notices that are owed to somebody who is away go to who covers as well, and what
//! they cover is a view of the worklist. Nothing is moved, and nobody may do more than their role lets them: to hand
//! complaints over for good is an act on each ([`crate::workbench`], settings, `hand_over`). It ends by itself.

use jiff::{SignedDuration, Timestamp, civil::Date};
use register::Absence;

use crate::desk::{Desk, DeskError};

/// All absences that go on or are to come.
#[derive(Debug, Clone, Default)]
pub struct Cover {
    absences: Vec<Absence>,
    now: Timestamp,
}

impl Cover {
    /// # Errors
    /// A register that can't be read.
    pub async fn of(desk: &Desk) -> Result<Self, DeskError> {
        let now = desk.now();
        let absences = desk.register().absences(now).await?;
        Ok(Self { absences, now })
    }

    /// The absence of somebody, whether it goes on or is to come.
    pub fn absence(&self, staff: &str) -> Option<&Absence> {
        self.absences.iter().find(|absence| absence.staff == staff)
    }

    /// The absence of somebody who is away now.
    pub fn away(&self, staff: &str) -> Option<&Absence> {
        self.absence(staff).filter(|absence| absence.begins <= self.now)
    }

    /// Whether somebody is away at any time of another absence.
    pub fn overlaps(&self, staff: &str, other: &Absence) -> bool {
        self.absence(staff)
            .is_some_and(|absence| absence.begins < other.ends && other.begins < absence.ends)
    }

    /// Who covers for somebody now: whoever they named, and while that one is away too, whoever covers for them. Nobody
    /// stands in it twice, though they name each other.
    pub fn for_(&self, staff: &str) -> Vec<&str> {
        let mut covers: Vec<&str> = Vec::new();
        let mut next = self.away(staff);
        while let Some(cover) = next.and_then(|absence| absence.cover.as_deref()) {
            if cover == staff || covers.contains(&cover) {
                break;
            }
            covers.push(cover);
            next = self.away(cover);
        }
        covers
    }

    /// Whom somebody covers for now.
    pub fn by(&self, staff: &str) -> Vec<String> {
        let away = self.absences.iter().map(|absence| absence.staff.as_str());
        away.filter(|away| self.for_(away).contains(&staff))
            .map(str::to_owned)
            .collect()
    }
}

/// The last day of an absence, on the desk's calendar.
pub fn last_day(desk: &Desk, absence: &Absence) -> Date {
    let last = absence.ends.checked_sub(SignedDuration::from_millis(1));
    date(desk, last.unwrap_or(absence.ends))
}

/// The day of an instant where the desk is.
pub fn date(desk: &Desk, at: Timestamp) -> Date {
    let code = desk.code();
    code.desk().map_or(code.effective, |calendar| calendar.date(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn absence(staff: &str, cover: &str, begins: i64, ends: i64) -> Absence {
        let at = |second| Timestamp::from_second(second).unwrap();
        Absence {
            staff: staff.to_owned(),
            begins: at(begins),
            ends: at(ends),
            cover: Some(cover.to_owned()),
        }
    }

    fn at(second: i64, absences: &[Absence]) -> Cover {
        Cover {
            absences: absences.to_vec(),
            now: Timestamp::from_second(second).unwrap(),
        }
    }

    #[test]
    fn who_covers_and_is_away_too_is_covered_for_in_turn() {
        let all = [absence("ana", "eva", 10, 30), absence("eva", "ugo", 20, 40)];
        assert_eq!(at(5, &all).for_("ana"), Vec::<&str>::new());
        assert_eq!(at(10, &all).for_("ana"), ["eva"]);
        assert_eq!(at(20, &all).for_("ana"), ["eva", "ugo"]);
        assert_eq!(at(20, &all).by("ugo"), ["ana", "eva"]);
        assert_eq!(at(15, &all).by("ugo"), Vec::<String>::new());
        assert!(at(5, &all).overlaps("eva", &all[0]));
        assert!(!at(5, &all).overlaps("eva", &absence("ana", "eva", 10, 20)));
    }

    #[test]
    fn two_who_name_each_other_go_round_no_circle() {
        let all = [absence("ana", "eva", 0, 9), absence("eva", "ana", 0, 9)];
        assert_eq!(at(1, &all).for_("ana"), ["eva"]);
        assert_eq!(at(1, &all).by("ana"), ["eva"]);
    }
}
