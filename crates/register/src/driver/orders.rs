//! Writes on their way to whoever commits them, and their answers back.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{self, RecvTimeoutError},
    },
    time::Duration,
};

use tokio::sync::oneshot;

use crate::step::{Done, Unwritten, Write};

/// So many waiting writes share one commit at most.
const GROUP: usize = 64;

/// A write that waits for its answer.
#[derive(Debug)]
pub struct Order {
    pub write: Write,
    pub answer: oneshot::Sender<Answer>,
    pub counted: Counted,
}

/// What became of one write.
pub type Outcome = Result<Done, Unwritten>;

/// What became of a write, and the write itself: whoever made it has to free it, for the writer has no
/// time to lose.
pub type Answer = (Outcome, Write);

/// Tells each its own.
pub fn answer(group: Vec<Order>, outcomes: Vec<Outcome>) {
    for (order, outcome) in group.into_iter().zip(outcomes) {
        // Who is answered finds the writer free.
        drop(order.counted);
        drop(order.answer.send((outcome, order.write)));
    }
}

/// The way to one writer.
#[derive(Debug)]
pub struct Queue {
    orders: mpsc::Sender<Order>,
    waiting: Arc<AtomicUsize>,
}

/// A write that is counted among those that wait for a writer, until it is answered.
#[derive(Debug, Default)]
pub struct Counted(Option<Arc<AtomicUsize>>);

impl Drop for Counted {
    fn drop(&mut self) {
        if let Some(waiting) = &self.0 {
            waiting.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

/// The way to a writer, and what comes there.
pub fn queue() -> (Queue, mpsc::Receiver<Order>) {
    let (orders, waiting) = mpsc::channel();
    let queue = Queue {
        orders,
        waiting: Arc::default(),
    };
    (queue, waiting)
}

impl Queue {
    /// How many wait here, or are being written.
    pub fn length(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }

    /// Where the answer will come; None if the writer has ended.
    pub fn put(&self, write: Write) -> Option<oneshot::Receiver<Answer>> {
        let (answer, answered) = oneshot::channel();
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let counted = Counted(Some(Arc::clone(&self.waiting)));
        let order = Order { write, answer, counted };
        self.orders.send(order).ok().map(|()| answered)
    }
}

/// The first that comes, and what waits with it. None once nothing more can come.
pub fn next_group(waiting: &mpsc::Receiver<Order>) -> Option<Vec<Order>> {
    Some(with_what_waits(waiting.recv().ok()?, waiting))
}

/// The same, if one comes within this time.
///
/// # Errors
/// None came, or nothing more can come.
pub fn next_group_within(waiting: &mpsc::Receiver<Order>, time: Duration) -> Result<Vec<Order>, RecvTimeoutError> {
    Ok(with_what_waits(waiting.recv_timeout(time)?, waiting))
}

fn with_what_waits(first: Order, waiting: &mpsc::Receiver<Order>) -> Vec<Order> {
    let mut group = vec![first];
    group.extend(waiting.try_iter().take(GROUP - 1));
    group
}
