//! Proof that the book is as it was written: every entry follows the one before it in its case and in
//! its lane, its words are those it was bound to, and the lanes end where the heads file saw them.
//! It reads everything and changes nothing. Whether derived rows are right is `rebuild`'s story.

mod administration;
mod cases;
mod codes;
mod files;
mod lanes;
mod letters;

use std::{collections::BTreeSet, fmt};

use practice::entry::Seq;

use crate::{
    Error, Register,
    admin_log::CHAIN,
    cuts::acknowledged,
    driver::Snapshot,
    lanes::{cut_beside, read_heads},
    open::{Home, heads_in},
    statements,
    value::{Row, given},
};

/// So many rows are looked at together.
const PAGE: usize = 1000;

/// What the proof saw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    pub entries: u64,
    pub complaints: u64,
    pub words: u64,
    /// Words that are gone because an entry says that they were erased.
    pub erased: u64,
    pub files: u64,
    /// Lines of the log of administration.
    pub administration: u64,
    /// Versions of codes of practice.
    pub codes: u64,
    pub findings: Vec<Finding>,
    /// Lanes that other programs write, whose ends this folder has not seen: the folders of those programs have.
    pub elsewhere: Vec<String>,
    /// Cuts that were found earlier and that somebody answered for, as they are on record.
    pub acknowledged: Vec<String>,
}

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub kind: FindingKind,
    pub complaint: Option<String>,
    pub seq: Option<Seq>,
    pub sentence: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// An entry is not what it was.
    Changed,
    /// An entry is gone.
    Removed,
    /// Two entries stand in each other's place.
    Swapped,
    /// Something is there that no entry speaks of.
    Added,
    /// The end of the register is gone.
    Cut,
    /// Personal text is not what its entry was bound to, or is gone without an erasure.
    Words,
    /// An attachment is gone or another: its bytes, or what is said of it.
    File,
    /// The database says itself that it is damaged.
    Damaged,
}

impl Report {
    pub fn is_sound(&self) -> bool {
        self.findings.is_empty()
    }

    fn find(&mut self, kind: FindingKind, complaint: Option<&str>, seq: Option<Seq>, sentence: String) {
        self.findings.push(Finding {
            kind,
            complaint: complaint.map(str::to_owned),
            seq,
            sentence,
        });
    }

    fn names(&self, complaint: &str, seq: Seq) -> bool {
        self.findings
            .iter()
            .any(|found| found.complaint.as_deref() == Some(complaint) && found.seq == Some(seq))
    }

    /// A page that cannot be read is a finding, not the end of the proof.
    fn survive(&mut self, part: &str, read: Result<(), Error>) {
        if let Err(error) = read {
            let source = std::error::Error::source(&error)
                .map(|source| format!(": {source}"))
                .unwrap_or_default();
            self.find(
                FindingKind::Damaged,
                None,
                None,
                format!("the {part} cannot be read to the end: {error}{source}"),
            );
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.sentence)
    }
}

impl Register {
    /// Proves this register as it stands now, while work goes on. Blocking.
    pub fn verify(&self) -> Result<Report, Error> {
        verify_dir(self.home())
    }
}

/// Proves the register that is there, open or not. Nothing is written. Blocking.
///
/// # Errors
/// No register there, or one of a newer program. Damage is a finding.
pub fn verify_dir(home: impl Into<Home>) -> Result<Report, Error> {
    let home = home.into();
    let dir = &home.dir;
    if home.server.is_none() && !home.holds_register()? {
        return Err(Error::refused(format!("there is no register in {}", dir.display())));
    }
    // The heads are read first: they may lag behind the snapshot, and must not lead.
    let heads = read_heads(&heads_in(dir))?;
    let aside = read_heads(&cut_beside(&heads_in(dir)))?;
    let mut report = Report {
        acknowledged: acknowledged(dir)?,
        ..Report::default()
    };
    let book = match Snapshot::of(&home) {
        Err(error @ Error::Database { .. }) => {
            report.survive("database", Err(error));
            return Ok(report);
        }
        opened => opened?,
    };
    for said in book.damage() {
        report.find(
            FindingKind::Damaged,
            None,
            None,
            format!("the database is damaged: {said}"),
        );
    }
    let walked = cases::prove(&book, &mut report);
    let read = prove_summaries(&book, &mut report);
    report.survive("list of complaints", read);
    lanes::prove(&book, &heads, &aside, &mut report);
    report_joints(walked.joints, &mut report);
    cases::prove_parts(&book, &walked.parts, &mut report);
    let read = cases::prove_stray(&book, &walked.stray, &mut report);
    report.survive("texts beside no entry", read);
    let told = administration::prove(&book, &[aside.get(CHAIN), heads.get(CHAIN)], &mut report);
    codes::prove(&book, &walked.stood_on, &told, &mut report);
    let read = letters::prove(&book, &mut report);
    report.survive("list of letters", read);
    let read = files::prove(&book, dir, &walked.brought, &mut report);
    report.survive("list of attachments", read);
    Ok(report)
}

/// Two entries that do not fit, where nothing else says which of them was changed.
fn report_joints(joints: BTreeSet<(String, Seq)>, report: &mut Report) {
    for (complaint, seq) in joints {
        if !report.names(&complaint, seq) && !report.names(&complaint, seq.saturating_sub(1)) {
            let before = seq.saturating_sub(1);
            let sentence = format!(
                "entries {before} and {seq} of {complaint} do not fit together: one was changed and sealed again"
            );
            report.find(FindingKind::Changed, Some(&complaint), Some(seq), sentence);
        }
    }
}

/// The list of complaints says how far each case went: an end that was cut off a case has a name.
fn prove_summaries(book: &Snapshot, report: &mut Report) -> Result<(), Error> {
    let mut after = String::new();
    loop {
        let rows = book.read(&statements::PAGE_OF_SUMMARIES, given![&after, PAGE])?;
        for row in &rows {
            let (version, last) = (row.count(1)?, row.maybe(2, Row::count)?.unwrap_or(0));
            if version > last {
                let reference = row.text(0)?;
                let sentence = match last {
                    0 => format!("all entries of {reference} were removed"),
                    _ => format!(
                        "the end of {reference} was removed, from entry {} to {version}",
                        last + 1
                    ),
                };
                for seq in last + 1..=version {
                    report.find(FindingKind::Removed, Some(reference), Some(seq), sentence.clone());
                }
            }
        }
        match rows.last() {
            Some(row) => after = row.string(0)?,
            None => return Ok(()),
        }
    }
}
