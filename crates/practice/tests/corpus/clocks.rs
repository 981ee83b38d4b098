//! Every clock change of the zones of the corpus, no more and no fewer, in the bundled zone data.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use practice::calendar::zone_by_name;

use crate::rows;

#[test]
fn clocks_change_when_the_corpus_says_and_at_no_other_time() {
    let Some(rows) = rows("tz_transitions_2024_2030.csv") else {
        return;
    };
    assert_eq!(rows.len(), 216);
    let mut theirs: BTreeMap<String, BTreeSet<(Timestamp, String, String)>> = BTreeMap::new();
    for row in rows {
        let [zone, instant, before, after, ..] = row.as_slice() else {
            panic!("{row:?}")
        };
        let change = (instant.parse().unwrap(), before.clone(), after.clone());
        theirs.entry(zone.clone()).or_default().insert(change);
    }
    assert_eq!(theirs.len(), 18);
    for (zone, changes) in theirs {
        assert_eq!(ours(&zone), changes, "{zone}");
    }
}

/// The changes of 2024 to 2030: instant, the last second before, the first after.
fn ours(zone: &str) -> BTreeSet<(Timestamp, String, String)> {
    let zone = zone_by_name(zone).unwrap();
    let said = |at: Timestamp| at.to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    let (from, until): (Timestamp, Timestamp) = (
        "2024-01-01T00:00:00Z".parse().unwrap(),
        "2031-01-01T00:00:00Z".parse().unwrap(),
    );
    let mut changes = BTreeSet::new();
    for change in zone.following(from) {
        let at = change.timestamp();
        if at >= until {
            break;
        }
        let before = at - SignedDuration::from_secs(1);
        // A new name for the same offset changes no clock.
        if zone.to_offset(before) != zone.to_offset(at) {
            changes.insert((at, said(before), said(at)));
        }
    }
    changes
}
