//! Every rule stands in the published code, once: what runs and cannot be read is no promise.

use std::collections::{BTreeMap, BTreeSet};

use super::{Lint, known_help};
use crate::{code::Section, fault::Fault};

/// One kind of rule, and the key of a section that names it.
struct Ruled<'c> {
    what: &'static str,
    /// The fault of one that stands nowhere.
    unpublished: &'static str,
    key: &'static str,
    /// Each with where it was written.
    rules: Vec<(&'c str, String)>,
    named_in: fn(&Section) -> &[String],
}

impl Lint<'_> {
    pub(super) fn published(&mut self) {
        let code = self.code;
        let promises = code
            .promises
            .iter()
            .map(|promise| (promise.id.as_str(), format!("promise.{}", promise.id)));
        let allowances = code
            .allowances
            .iter()
            .map(|rule| (rule.id.as_str(), format!("allowance.{}", rule.id)));
        let locks = code
            .locks
            .iter()
            .map(|rule| (rule.id.as_str(), format!("lock.{}", rule.id)));
        let targets = code
            .targets
            .iter()
            .map(|rule| (rule.id.as_str(), format!("target.{}", rule.id)));
        self.each_once(&Ruled {
            what: "promise",
            unpublished: "unpublished-promise",
            key: "promises",
            rules: promises.collect(),
            named_in: |section| &section.promises,
        });
        self.each_once(&Ruled {
            what: "rule",
            unpublished: "unpublished-rule",
            key: "rules",
            rules: allowances.chain(locks).chain(targets).collect(),
            named_in: |section| &section.rules,
        });
    }

    fn each_once(&mut self, ruled: &Ruled<'_>) {
        let (what, key) = (ruled.what, ruled.key);
        let ids: BTreeSet<&str> = ruled.rules.iter().map(|(id, _)| *id).collect();
        let mut shown: BTreeMap<&str, &str> = BTreeMap::new();
        for section in &self.code.sections {
            for id in (ruled.named_in)(section) {
                let path = format!("section.{}.{key}.{id}", section.id);
                if let Some(other) = shown.insert(id, &section.id) {
                    let first = self.place(&format!("section.{other}.{key}.{id}"));
                    let place = self.place(&path);
                    self.faults.push(Fault {
                        code: "published-twice",
                        message: format!("{what} “{id}” stands in two places of the published code"),
                        also: (first != place).then(|| (first, "the first one".to_owned())),
                        place,
                        label: "once more".to_owned(),
                        help: "name it in one section, once".to_owned(),
                    });
                }
                if !ids.contains(id.as_str()) {
                    let message = format!("there is no {what} “{id}”");
                    let help = known_help(&format!("{what}s"), id, &ids);
                    self.fault("unknown-name", &path, message, "names nothing", &help);
                }
            }
        }
        for (id, path) in ruled.rules.iter().filter(|(id, _)| !shown.contains_key(id)) {
            let message = format!("{what} “{id}” stands in no section: it would run but nobody could read it");
            let help = format!("name it in the {key} of a [[section]]");
            self.fault(ruled.unpublished, path, message, "not published", &help);
        }
    }
}
