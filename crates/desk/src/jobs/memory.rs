//! Gives memory back to the system. The allocator keeps what was freed for a second, and looks at it again when one of
//! its pages becomes free later than that: a desk that rests frees none for hours, and would keep what its start or its last
//! rush has left. Something large is a page of its own. What lies in pages that are half in use stays.

use std::{hint::black_box, time::Duration};

const PAUSE: Duration = Duration::from_secs(5);
/// Larger than anything that the allocator puts beside others. It is not written to, so that it costs no memory.
const LARGE: usize = 4 << 20;

pub async fn run() {
    loop {
        tokio::time::sleep(PAUSE).await;
        drop(black_box(Vec::<u8>::with_capacity(LARGE)));
    }
}
