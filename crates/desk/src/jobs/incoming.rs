//! What comes in and is worked on by itself, mail and letters alike: one loop for both, and one message to each manager
//! about each thing that waits for a person past its time.

use std::time::Duration;

use practice::terms::{Channel, Notice, Role};
use register::{Owed, Recipient};

use crate::{
    desk::{Desk, DeskError},
    web::chain,
};

/// So often it is looked whether anything is late.
const LOOKED: Duration = Duration::from_mins(1);

/// A kind of what comes in.
pub trait Incoming {
    /// What the log says where a turn failed.
    const FAILED: &'static str;
    /// Other programs and instances bring things beside this one, and nobody tells it: the register is asked.
    const PAUSE: Duration;

    /// Works on some of it, and says on how much.
    fn work(desk: &Desk) -> impl Future<Output = Result<usize, DeskError>> + Send;

    /// What waits for a person past its time, each by the beginning of the id of the messages about it.
    fn late(desk: &Desk) -> impl Future<Output = Result<Vec<String>, DeskError>> + Send;

    /// Resolves when something came since it was last asked.
    fn some(desk: &Desk) -> impl Future<Output = ()> + Send;
}

pub async fn run<I: Incoming>(desk: Desk) {
    let mut looked = tokio::time::Instant::now();
    loop {
        let mut done = I::work(&desk).await;
        if looked.elapsed() >= LOOKED {
            looked = tokio::time::Instant::now();
            done = match tell_of_late::<I>(&desk).await {
                Ok(()) => done,
                Err(error) => Err(error),
            };
        }
        if let Err(error) = &done {
            tracing::error!(error = %chain(error), "{}", I::FAILED);
        }
        if !matches!(done, Ok(1..)) {
            tokio::select! {
                () = I::some(&desk) => {}
                () = tokio::time::sleep(I::PAUSE) => {}
            }
        }
    }
}

/// Owes each manager a message about each that waits past its time, once.
///
/// # Errors
/// A register that can't be read or written.
pub async fn tell_of_late<I: Incoming>(desk: &Desk) -> Result<(), DeskError> {
    let late = I::late(desk).await?;
    if late.is_empty() {
        return Ok(());
    }
    let now = desk.now();
    let staff = desk.register().all_staff().await?;
    let managers = staff.iter().filter(|one| one.active && one.role == Role::Manager);
    let of_each = managers.flat_map(|manager| late.iter().map(move |id| (manager, id)));
    let owed = of_each.map(|(manager, id)| Owed {
        // One of a thing and a manager, however often it is derived.
        id: format!("{id}.{}", manager.id),
        complaint: None,
        owed_by: 0,
        notice: Notice::StaffMailWaits,
        recipient: Recipient::Staff(manager.id.clone()),
        channel: Channel::Email,
        language: manager.language.clone(),
        not_before: now,
        created_at: now,
    });
    desk.register().owe(owed.collect()).await?;
    desk.wake_outbox();
    Ok(())
}
