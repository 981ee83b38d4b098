//! The chain of each case, entry by entry, and the words beside them. One case is in memory at a
//! time, and of it only what does not fit.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use practice::{
    What,
    entry::{Pin, Seq},
};

use super::{
    FindingKind, PAGE, Report,
    codes::{self, StoodOn},
    files::Brought,
};
use crate::{
    Error,
    chain::{NEW_CASE, Sealed},
    copies,
    driver::Snapshot,
    statements,
    value::{Row, Value, given, values},
    words,
};

/// More entries of one case than this are not tried for having been exchanged.
const PAIRED: usize = 60;

/// What the walk leaves for others to look at.
pub struct Walked {
    /// Places where two entries do not fit, though each is whole.
    pub joints: BTreeSet<(String, Seq)>,
    /// Cases that were split off from others.
    pub parts: Vec<String>,
    /// The codes that cases began under.
    pub stood_on: StoodOn,
    /// What entries say of attachments.
    pub brought: Brought,
    /// Where words lie beside no entry: the number of the case, and the places.
    pub stray: BTreeMap<i64, BTreeSet<Seq>>,
}

/// Walks all entries.
pub fn prove(book: &Snapshot, report: &mut Report) -> Walked {
    let mut walk = Walk {
        words: Words::new(book),
        case: Case::default(),
        walked: Walked {
            joints: BTreeSet::new(),
            parts: Vec::new(),
            stood_on: StoodOn::new(),
            brought: Brought::default(),
            stray: BTreeMap::new(),
        },
    };
    let read = walk.entries(book, report);
    report.survive("entries", read);
    walk.case.end(report);
    walk.walked.stray = walk.words.stray;
    walk.walked
}

/// Words beside entries that are not there. Those of an entry that was removed are named with it.
pub fn prove_stray(book: &Snapshot, stray: &BTreeMap<i64, BTreeSet<Seq>>, report: &mut Report) -> Result<(), Error> {
    for (number, places) in stray {
        let listed = book.read(&statements::SUMMARY, given![*number])?;
        let Some(reference) = listed.first().map(|row| row.string(1)).transpose()? else {
            let sentence = format!("texts lie under the number {number}, which no case has");
            report.find(FindingKind::Added, None, None, sentence);
            continue;
        };
        for seq in places {
            if !report.names(&reference, *seq) {
                let sentence = format!("a text lies beside entry {seq} of {reference}, which is not there");
                report.find(FindingKind::Added, Some(&reference), Some(*seq), sentence);
            }
        }
    }
    Ok(())
}

/// What was split off begins with what its whole had. Where either is damaged, that is named already.
pub fn prove_parts(book: &Snapshot, parts: &[String], report: &mut Report) {
    for reference in parts {
        let read = prove_part(book, reference, report);
        report.survive(&format!("history of {reference} or of its whole"), read);
    }
}

fn prove_part(book: &Snapshot, reference: &str, report: &mut Report) -> Result<(), Error> {
    let Some(part) = copies::file(book, reference)? else {
        return Ok(());
    };
    for copy in copies::unlike(book, &part)? {
        if !report.names(reference, copy.seq) && !report.names(&copy.whole, copy.seq) {
            report.find(FindingKind::Changed, Some(reference), Some(copy.seq), copy.sentence);
        }
    }
    Ok(())
}

struct Walk<'a> {
    words: Words<'a>,
    case: Case,
    walked: Walked,
}

/// What is remembered of the case at hand.
#[derive(Default)]
struct Case {
    number: Option<i64>,
    reference: String,
    last: Seq,
    hash: Vec<u8>,
    /// The entry before was not whole: what follows it proves nothing.
    doubtful: bool,
    changed: Vec<Row>,
    gone: Vec<(Seq, String)>,
    erased: Vec<(Seq, BTreeSet<String>)>,
}

impl Walk<'_> {
    fn entries(&mut self, book: &Snapshot, report: &mut Report) -> Result<(), Error> {
        let (mut number, mut seq) = (i64::MIN, 0_i64);
        loop {
            let rows = book.read(&statements::PAGE_OF_ENTRIES, given![number, seq, PAGE])?;
            for row in &rows {
                self.entry(book, row, report)?;
            }
            let Some(last) = rows.last() else {
                return self.words.pass(i64::MAX, Seq::MAX);
            };
            (number, seq) = (last.int(11)?, last.int(1)?);
        }
    }

    fn entry(&mut self, book: &Snapshot, row: &Row, report: &mut Report) -> Result<(), Error> {
        let (number, seq) = (row.int(11)?, row.count(1)?);
        if self.case.number != Some(number) {
            std::mem::replace(&mut self.case, Case::begin(number, row)).end(report);
            report.complaints += 1;
        }
        report.entries += 1;
        let case = &mut self.case;
        let gap = seq > case.last + 1;
        if gap {
            case.report_gap(seq, report);
        }
        let whole = sealed(row).is_some_and(|sealed| Some(&sealed.hash(prev(row))[..]) == row.raw(9));
        if whole {
            if !gap && !case.doubtful && row.raw(10) != Some(&case.hash) {
                self.walked.joints.insert((case.reference.clone(), seq));
            }
            case.report_misplaced(row, seq, report);
            if row.text(3)? == "split-from" {
                self.walked.parts.push(case.reference.clone());
            }
            if row.text(3)? == "filed"
                && let Ok(What::Filed(filing)) = serde_json::from_str(row.text(4)?)
            {
                let Pin {
                    code, version, digest, ..
                } = filing.pin;
                let names = || (codes::named(&code, &version), case.reference.clone());
                self.walked.stood_on.entry(digest).or_insert_with(names);
            }
            if matches!(row.text(3)?, "file-added" | "enclosed")
                && let Ok(what) = serde_json::from_str::<What>(row.text(4)?)
            {
                let by = (case.reference.as_str(), seq, row.time(7)?);
                self.walked.brought.hold(book, by, &what, report)?;
            }
            self.words_of(row, seq, report)?;
        } else {
            case.changed.push(row.clone());
            self.words.beside(number, seq)?;
        }
        let case = &mut self.case;
        case.doubtful = !whole;
        case.last = seq;
        case.hash = row.raw(9).unwrap_or_default().to_vec();
        Ok(())
    }

    /// The words of a whole entry against the digests that it is bound to.
    fn words_of(&mut self, row: &Row, seq: Seq, report: &mut Report) -> Result<(), Error> {
        let mut there = self.words.beside(row.int(11)?, seq)?;
        let bound: BTreeMap<String, String> = serde_json::from_str(row.text(8)?).unwrap_or_default();
        let reference = &self.case.reference;
        for (label, digest) in bound {
            match there.remove(&label) {
                None => self.case.gone.push((seq, label)),
                Some((salt, text)) if words::digest(&salt, &label, &text) == digest => {
                    report.words += 1;
                }
                Some(_) => {
                    let sentence =
                        format!("the {label} beside entry {seq} of {reference} was changed after it was written");
                    report.find(FindingKind::Words, Some(reference), Some(seq), sentence);
                }
            }
        }
        for label in there.keys() {
            let sentence =
                format!("a {label} was put beside entry {seq} of {reference} that the entry does not speak of");
            report.find(FindingKind::Added, Some(reference), Some(seq), sentence);
        }
        if row.text(3)? == "erased"
            && let Ok(what) = serde_json::from_str::<What>(row.text(4)?)
        {
            let labels = words::erased_labels(&what)
                .iter()
                .map(|label| label.word().to_owned())
                .collect();
            self.case.erased.push((seq, labels));
        }
        Ok(())
    }
}

impl Case {
    /// Its name is what its first entry says, if that leads here; else what lists call it.
    fn begin(number: i64, first: &Row) -> Self {
        let leads_here = first.int(12).is_ok_and(|led| led == number);
        let listed = if leads_here { None } else { first.raw(13) };
        let name = listed.or(first.raw(0)).unwrap_or_default();
        Self {
            number: Some(number),
            reference: String::from_utf8_lossy(name).into_owned(),
            hash: NEW_CASE.to_vec(),
            ..Self::default()
        }
    }

    /// A whole entry that lies with another case, or where nobody who knows its reference finds it.
    fn report_misplaced(&self, row: &Row, seq: Seq, report: &mut Report) {
        let own = String::from_utf8_lossy(row.raw(0).unwrap_or_default());
        let sentence = if own != self.reference {
            format!("entry {seq} of {own} lies with {}", self.reference)
        } else if seq == 1 && row.int(12).ok() != self.number {
            format!("the reference {own} does not lead to its entries")
        } else {
            return;
        };
        report.find(FindingKind::Changed, Some(&own), Some(seq), sentence);
    }

    fn report_gap(&self, seq: Seq, report: &mut Report) {
        let reference = &self.reference;
        for gone in self.last + 1..seq {
            report.find(
                FindingKind::Removed,
                Some(reference),
                Some(gone),
                format!("entry {gone} of {reference} was removed"),
            );
        }
    }

    fn end(self, report: &mut Report) {
        for (seq, label) in &self.gone {
            if self
                .erased
                .iter()
                .any(|(later, labels)| later > seq && labels.contains(label))
            {
                report.erased += 1;
            } else {
                let reference = &self.reference;
                let sentence =
                    format!("the {label} beside entry {seq} of {reference} was removed, and no erasure is on record");
                report.find(FindingKind::Words, Some(reference), Some(*seq), sentence);
            }
        }
        self.report_changed(report);
    }

    /// Entries that are not whole: exchanged, if each fits the other's place; otherwise changed.
    fn report_changed(&self, report: &mut Report) {
        let mut left: Vec<&Row> = self.changed.iter().collect();
        let reference = &self.reference;
        while let Some(one) = left.pop() {
            let seq = one.count(1).unwrap_or(0);
            let other = left.iter().take(PAIRED).position(|other| exchanged(one, other));
            let (kind, first, sentence) = if let Some(place) = other {
                let first = left.remove(place).count(1).unwrap_or(0);
                let sentence = format!("entries {first} and {seq} of {reference} were swapped");
                report.find(FindingKind::Swapped, Some(reference), Some(seq), sentence.clone());
                (FindingKind::Swapped, first, sentence)
            } else {
                (
                    FindingKind::Changed,
                    seq,
                    format!("entry {seq} of {reference} was changed after it was written"),
                )
            };
            report.find(kind, Some(reference), Some(first), sentence);
        }
    }
}

/// Whether two entries stand in each other's place: as whole rows, or only by what they say.
fn exchanged(one: &Row, other: &Row) -> bool {
    let (Some(a), Some(b)) = (sealed(one), sealed(other)) else {
        return false;
    };
    let fits = |sealed: Sealed<'_>, seq: i64, place: &Row| {
        Some(&Sealed { seq, ..sealed }.hash(prev(place))[..]) == place.raw(9)
    };
    let rows = fits(a, b.seq, one) && fits(b, a.seq, other);
    let contents = fits(a, b.seq, other) && fits(b, a.seq, one);
    rows || contents
}

fn prev(row: &Row) -> &[u8] {
    row.raw(10).unwrap_or_default()
}

/// None if a column holds what the register never writes there.
fn sealed(row: &Row) -> Option<Sealed<'_>> {
    Some(Sealed {
        complaint: row.raw(0)?,
        seq: row.int(1).ok()?,
        notation: row.int(2).ok()?,
        kind: row.raw(3)?,
        facts: row.raw(4)?,
        actor: row.raw(5)?,
        occurred_at: row.int(6).ok()?,
        recorded_at: row.int(7).ok()?,
        words_digest: row.raw(8)?,
    })
}

/// Words as they lie beside an entry: salt and text by label.
type Beside = BTreeMap<String, (Vec<u8>, Vec<u8>)>;

/// All words in the order of entries, a page at a time.
struct Words<'a> {
    book: &'a Snapshot,
    page: VecDeque<Row>,
    after: Vec<Value>,
    ended: bool,
    /// Those that were passed over: nobody asked for what lies there.
    stray: BTreeMap<i64, BTreeSet<Seq>>,
}

impl<'a> Words<'a> {
    fn new(book: &'a Snapshot) -> Self {
        Self {
            book,
            page: VecDeque::new(),
            after: values![i64::MIN, i64::MIN, ""],
            ended: false,
            stray: BTreeMap::new(),
        }
    }

    /// Leaves everything that lies before some place behind.
    fn pass(&mut self, number: i64, seq: Seq) -> Result<(), Error> {
        self.beside(number, seq).map(drop)
    }

    fn beside(&mut self, number: i64, seq: Seq) -> Result<Beside, Error> {
        let wanted = (number, i64::from(seq));
        let mut found = Beside::new();
        while let Some(row) = self.first()? {
            let place = (row.int(0)?, row.int(1).unwrap_or(0));
            if place > wanted {
                break;
            }
            if place < wanted {
                self.stray
                    .entry(place.0)
                    .or_default()
                    .insert(Seq::try_from(place.1).unwrap_or(0));
            } else {
                let bytes = |column| row.raw(column).unwrap_or_default().to_vec();
                found.insert(String::from_utf8_lossy(&bytes(2)).into_owned(), (bytes(3), bytes(4)));
            }
            self.page.pop_front();
        }
        Ok(found)
    }

    fn first(&mut self) -> Result<Option<&Row>, Error> {
        if self.page.is_empty() && !self.ended {
            let mut from = self.after.clone();
            from.push(PAGE.into());
            self.page = self.book.read(&statements::PAGE_OF_WORDS, &from)?.into();
            match self.page.back() {
                Some(last) => self.after = last.0[..3].to_vec(),
                None => self.ended = true,
            }
        }
        Ok(self.page.front())
    }
}
