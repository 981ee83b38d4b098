//! The dice of proptest.

use proptest::prelude::*;

use super::{
    histories::Throw,
    lawless::{Line, WHATS},
};

/// Mostly soon after the last, mostly recorded at once.
pub fn throw() -> impl Strategy<Value = Throw> {
    let minutes = prop_oneof![4 => 0_u32..240, 3 => 240_u32..4_000, 1 => 4_000_u32..60_000];
    let ago = prop_oneof![4 => Just(0_u32), 1 => 0_u32..20_000];
    // Messages leave and come back oftener than by mere chance: much hangs on them.
    let what = prop_oneof![3 => any::<u8>(), 1 => 38_u8..40];
    (any::<u8>(), what, any::<u8>(), minutes, ago).prop_map(|(who, what, how, minutes, ago)| Throw {
        who,
        what,
        how,
        minutes,
        ago,
    })
}

/// Lines in no order at all.
pub fn unruly() -> impl Strategy<Value = Vec<Line>> {
    let minutes = -2_000_000_i64..2_000_000;
    prop::collection::vec((0..WHATS, any::<u8>(), minutes.clone(), minutes), 0..40)
}
