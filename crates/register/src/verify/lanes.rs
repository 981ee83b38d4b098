//! The chain of each lane, through all cases in the order in which they were written, and whether it
//! ends where the file outside the database saw it.

use std::collections::{BTreeMap, BTreeSet};

use practice::{entry::Seq, hex};

use super::{FindingKind, PAGE, Report};
use crate::{
    Error,
    admin_log::CHAIN,
    chain::{self, NEW_CASE},
    driver::Snapshot,
    lanes::Head,
    statements,
    value::{Row, given},
};

type Heads = BTreeMap<String, Head>;

/// More links than this that do not fit are not tried for having been exchanged.
const PAIRED: usize = 200;

pub fn prove(book: &Snapshot, heads: &Heads, aside: &Heads, report: &mut Report) {
    match lanes(book) {
        Ok(mut lanes) => {
            lanes.extend(heads.keys().filter(|name| *name != CHAIN).cloned());
            for lane in &lanes {
                let mut walk = Walk::new(lane);
                let read = walk.links(book).and_then(|()| walk.end(book, heads, aside, report));
                report.survive(&format!("lane {lane}"), read);
            }
        }
        Err(error) => report.survive("lanes", Err(error)),
    }
}

fn lanes(book: &Snapshot) -> Result<BTreeSet<String>, Error> {
    book.read(&statements::LANES, &[])?
        .iter()
        .map(|row| row.string(0))
        .collect()
}

struct Walk<'a> {
    lane: &'a str,
    last: i64,
    /// The hash of the last link as it is written, and as it should be.
    written: Vec<u8>,
    reckoned: Vec<u8>,
    gaps: Vec<(i64, i64)>,
    loose: Vec<Loose>,
}

/// A link that does not follow the one before it.
struct Loose {
    place: i64,
    before: Vec<u8>,
    row: Row,
}

impl Loose {
    /// Whether this entry was written at that other place.
    fn belongs_at(&self, other: &Self) -> bool {
        self.row
            .raw(2)
            .is_some_and(|entry| Some(&chain::link(&other.before, entry, other.place)[..]) == self.row.raw(1))
    }
}

impl<'a> Walk<'a> {
    fn new(lane: &'a str) -> Self {
        let start = NEW_CASE.to_vec();
        Self {
            lane,
            last: 0,
            written: start.clone(),
            reckoned: start,
            gaps: Vec::new(),
            loose: Vec::new(),
        }
    }

    fn links(&mut self, book: &Snapshot) -> Result<(), Error> {
        loop {
            let rows = book.read(&statements::PAGE_OF_LANE, given![self.lane, self.last, PAGE])?;
            if rows.is_empty() {
                return Ok(());
            }
            for row in rows {
                self.link(row)?;
            }
        }
    }

    fn link(&mut self, row: Row) -> Result<(), Error> {
        let place = row.int(0)?;
        let (written, entry) = (
            row.raw(1).unwrap_or_default().to_vec(),
            row.raw(2).unwrap_or_default().to_vec(),
        );
        let gap = place > self.last + 1;
        if gap {
            self.gaps.push((self.last + 1, place - 1));
        }
        let follows = [&self.written, &self.reckoned]
            .into_iter()
            .any(|before| chain::link(before, &entry, place)[..] == written);
        let reckoned = chain::link(&self.written, &entry, place).to_vec();
        // What follows a gap cannot be reckoned: the link that it followed is gone.
        if !gap && !follows {
            self.loose.push(Loose {
                place,
                before: self.written.clone(),
                row,
            });
        }
        (self.last, self.written, self.reckoned) = (place, written, reckoned);
        Ok(())
    }

    fn end(mut self, book: &Snapshot, heads: &Heads, aside: &Heads, report: &mut Report) -> Result<(), Error> {
        self.report_exchanged(report);
        self.report_loose(report);
        self.report_gaps(report);
        if let Some(head) = aside.get(self.lane) {
            self.compare(book, head, report)?;
        }
        match heads.get(self.lane) {
            // One that another program began since this one looked.
            Some(head) if head.seq == 0 && self.last > 0 && book.is_shared() => {
                report.elsewhere.push(self.lane.to_owned());
            }
            Some(head) => self.compare(book, head, report)?,
            None if self.last > 0 => {
                let sentence = format!(
                    "the heads file does not know lane {}: nobody can say whether its end was cut off",
                    self.lane
                );
                report.find(FindingKind::Cut, None, None, sentence);
            }
            None => {}
        }
        Ok(())
    }

    fn report_exchanged(&mut self, report: &mut Report) {
        let loose = &self.loose[..self.loose.len().min(PAIRED)];
        let pair = |a: usize| {
            (a + 1..loose.len())
                .find(|b| loose[*b].belongs_at(&loose[a]))
                .map(|b| (a, b))
        };
        let Some((a, b)) = (0..loose.len()).find_map(pair) else {
            return;
        };
        let (first, second) = (loose[a].place, loose[b].place);
        let sentence = format!(
            "places {first} and {second} of lane {} were swapped: entry {} of {} and entry {} of {}",
            self.lane,
            seq(&loose[b].row),
            name(&loose[b].row),
            seq(&loose[a].row),
            name(&loose[a].row)
        );
        for row in [&loose[a].row, &loose[b].row] {
            report.find(FindingKind::Swapped, Some(&name(row)), Some(seq(row)), sentence.clone());
        }
        let touched = [first, first + 1, second, second + 1];
        self.loose.retain(|loose| !touched.contains(&loose.place));
    }

    fn report_loose(&self, report: &mut Report) {
        for Loose { row, place, .. } in &self.loose {
            let (complaint, seq) = (name(row), seq(row));
            if !report.names(&complaint, seq) {
                let lane = self.lane;
                let sentence = format!(
                    "entry {seq} of {complaint} was changed or moved: place {place} of lane {lane} does not follow"
                );
                report.find(FindingKind::Changed, Some(&complaint), Some(seq), sentence);
            }
        }
    }

    /// Only if more is missing here than the cases have named already.
    fn report_gaps(&self, report: &mut Report) {
        let missing: i64 = self.gaps.iter().map(|(from, to)| to - from + 1).sum();
        let named = report
            .findings
            .iter()
            .filter(|found| found.kind == FindingKind::Removed)
            .count();
        if usize::try_from(missing).unwrap_or(usize::MAX) > named {
            for (from, to) in &self.gaps {
                let sentence = format!(
                    "the entries at places {from} to {to} of lane {} were removed",
                    self.lane
                );
                report.find(FindingKind::Removed, None, None, sentence);
            }
        }
    }

    fn compare(&self, book: &Snapshot, head: &Head, report: &mut Report) -> Result<(), Error> {
        let (lane, last, saw) = (self.lane, self.last, head.seq);
        if saw > last {
            let sentence = format!(
                "the register ends at place {last} of lane {lane}, but the heads file saw {saw}: {} entries are gone",
                saw - last
            );
            report.find(FindingKind::Cut, None, None, sentence);
            return Ok(());
        }
        let there = book.read(&statements::LANE_ENTRY, given![lane, saw])?;
        let same = saw == 0
            || there
                .first()
                .and_then(|row| row.raw(0))
                .is_some_and(|hash| hex(hash) == head.hash);
        if !same && report.is_sound() {
            let sentence =
                format!("lane {lane} was written anew at or before place {saw}: it is not what the heads file saw");
            report.find(FindingKind::Changed, None, None, sentence);
        }
        Ok(())
    }
}

fn name(row: &Row) -> String {
    String::from_utf8_lossy(row.raw(3).unwrap_or_default()).into_owned()
}

fn seq(row: &Row) -> Seq {
    row.count(4).unwrap_or(0)
}
