//! The failing addresses of bounces that mail systems really wrote, beside those that flufl.bounce finds.

use std::{collections::BTreeSet, fs};

use mail::{Limits, Nature, read};
use serde_json::Value;

fn set(value: &Value) -> BTreeSet<String> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_lowercase)
        .collect()
}

#[test]
fn the_failing_addresses_of_the_corpus_are_found() {
    let Some(mail) = super::corpus() else { return };
    let expected: Value = serde_json::from_str(
        &fs::read_to_string(mail.join("_expected/flufl-bounce.json")).expect("what flufl.bounce finds"),
    )
    .expect("JSON");
    let (mut recognisable, mut found, mut more, mut with_id) = (0, 0, 0, 0);
    for (name, theirs) in expected.as_object().expect("an object") {
        let (permanent, temporary) = (set(&theirs["permanent"]), set(&theirs["temporary"]));
        let raw = fs::read(mail.join("flufl-bounce").join(name)).expect("a bounce");
        let message = read(&raw, Limits::default());
        let (mut for_good, mut for_now) = (BTreeSet::new(), BTreeSet::new());
        if let Nature::Bounce(bounce) = &message.nature {
            with_id += usize::from(bounce.of.is_some());
            for failed in &bounce.failed {
                let set = if failed.for_good { &mut for_good } else { &mut for_now };
                set.insert(failed.address.to_lowercase());
            }
        }
        let theirs_has_one = !permanent.is_empty() || !temporary.is_empty();
        recognisable += usize::from(theirs_has_one);
        if permanent.is_subset(&for_good) && temporary.is_subset(&for_now) {
            found += usize::from(theirs_has_one);
        } else {
            println!(
                "  {name}: they {permanent:?} {temporary:?}, we {for_good:?} {for_now:?} {}",
                super::word(&message.nature)
            );
        }
        if for_good.len() + for_now.len() > permanent.len() + temporary.len() {
            more += 1;
            println!("  {name}: we name more: they {permanent:?} {temporary:?}, we {for_good:?} {for_now:?}");
        }
    }
    println!(
        "bounces: {found} of {recognisable} as they find them, in {more} we name more, {with_id} say of which message"
    );
    assert_eq!(recognisable, 112);
    assert!(found >= 110, "{found} of 112");
}
