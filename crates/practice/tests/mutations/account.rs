//! What became of every changed number, document by document, in words.

use std::collections::{BTreeMap, BTreeSet};

use super::{Fate, Mutant};

#[derive(Default)]
pub struct Account {
    documents: BTreeMap<String, Sum>,
    refused: BTreeMap<&'static str, usize>,
    content: BTreeMap<&'static str, usize>,
    /// Numbers that nobody knows how to change.
    pub unknown: Vec<String>,
    /// By file, line and text.
    pub survivors: Vec<String>,
}

#[derive(Default)]
struct Sum {
    changed: usize,
    told: usize,
    refused: usize,
    stories: BTreeSet<String>,
}

impl Account {
    /// Numbers that are no rule, each with its reason.
    pub fn left(&mut self, reasons: &[&'static str]) {
        for reason in reasons {
            *self.content.entry(reason).or_default() += 1;
        }
    }

    pub fn add(&mut self, mutant: &Mutant<'_>, fate: Fate) {
        let sum = self.documents.entry(mutant.document.to_owned()).or_default();
        sum.changed += 1;
        match fate {
            Fate::Told(story) => {
                sum.told += 1;
                sum.stories.insert(story);
            }
            Fate::Refused(fault) => {
                sum.refused += 1;
                *self.refused.entry(fault).or_default() += 1;
            }
            Fate::Survived => self.survivors.push(format!(
                "codes/{}:{}: {}: {} became {}",
                mutant.document,
                mutant.line,
                mutant.change.path.join("."),
                mutant.change.before,
                mutant.change.after
            )),
        }
    }
}

impl std::fmt::Display for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let all = |of: fn(&Sum) -> usize| self.documents.values().map(of).sum::<usize>();
        writeln!(
            f,
            "{} changes by one unit: {} made a story differ, {} were refused by check, {} survived",
            all(|sum| sum.changed),
            all(|sum| sum.told),
            all(|sum| sum.refused),
            self.survivors.len()
        )?;
        for (document, sum) in &self.documents {
            let (changed, told, refused, stories) = (sum.changed, sum.told, sum.refused, sum.stories.len());
            writeln!(
                f,
                "  codes/{document}: {changed} changed, {told} seen by {stories} stories, {refused} refused"
            )?;
        }
        for (fault, count) in &self.refused {
            writeln!(f, "  refused as {fault}: {count}")?;
        }
        for (reason, count) in &self.content {
            writeln!(f, "  left as it is ({reason}): {count}")?;
        }
        for survivor in &self.survivors {
            writeln!(f, "  SURVIVED {survivor}")?;
        }
        Ok(())
    }
}
