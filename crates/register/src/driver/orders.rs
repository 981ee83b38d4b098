//! Writes on their way to whoever commits them, and their answers back.

use tokio::sync::oneshot;

use crate::step::{Done, Unwritten, Write};

/// So many waiting writes share one commit at most.
pub const GROUP: usize = 64;

/// A write that waits for its answer.
#[derive(Debug)]
pub struct Order {
    pub write: Write,
    pub answer: oneshot::Sender<Answer>,
}

/// What became of one write.
pub type Outcome = Result<Done, Unwritten>;

/// What became of a write, and the write itself: whoever made it has to free it, for the writer has no
/// time to lose.
pub type Answer = (Outcome, Write);

/// Tells each its own.
pub fn answer(group: Vec<Order>, outcomes: Vec<Outcome>) {
    for (order, outcome) in group.into_iter().zip(outcomes) {
        drop(order.answer.send((outcome, order.write)));
    }
}
