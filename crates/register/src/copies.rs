//! What was split off, beside what it was split off from: its case file begins with copies of entries that stand in the
//! whole as well, and each must be what it is a copy of. Chains prove that neither was changed since it was written; this
//! says that both were written alike.

use practice::{
    What,
    entry::{Seq, split_from},
    splitting,
};

use crate::{
    CaseFile, Error,
    complaints::{case_queries, read_case},
    driver::Snapshot,
};

/// The case file of one complaint as a snapshot has it.
pub fn file(book: &Snapshot, reference: &str) -> Result<Option<CaseFile>, Error> {
    let answers = case_queries(reference)
        .iter()
        .map(|(query, values)| book.read(query, values))
        .collect::<Result<Vec<_>, _>>()?;
    read_case(reference, &answers)
}

/// An entry of a part that is not what the whole has.
pub struct Unlike {
    pub whole: String,
    pub seq: Seq,
    pub sentence: String,
}

/// The entries of this case that are not what they are copies of; none where it was not split off.
pub fn unlike(book: &Snapshot, part: &CaseFile) -> Result<Vec<Unlike>, Error> {
    let Some(What::SplitFrom { other: whole, .. }) = split_from(&part.entries).map(|split| &split.what) else {
        return Ok(Vec::new());
    };
    let original = file(book, whole)?.map(|file| file.entries).unwrap_or_default();
    let name = &part.reference;
    let found = splitting::unlike((name, &part.entries), (whole, &original));
    let sentence = |seq: Seq, why: splitting::Unlike| {
        format!("entry {seq} of {name} is not what {whole} had when it was split off: {why}")
    };
    Ok(found
        .into_iter()
        .map(|(seq, why)| Unlike {
            whole: whole.clone(),
            seq,
            sentence: sentence(seq, why),
        })
        .collect())
}
