//! Tells programs of others what happened. At least once: a repeat carries the same `webhook-id`. Each webhook has a
//! few messages on their way at a time, so that one that does not answer holds up its own and nobody else's.

use std::{collections::BTreeSet, time::Duration};

use jiff::{SignedDuration, Timestamp};
use register::{Change, Delivery, DeliveryState, Webhook};
use tokio::task::JoinSet;

use crate::{
    desk::{Desk, DeskError},
    web::chain,
    webhooks::{Caller, Message, Target},
};

/// On their way to one webhook together.
const AT_ONCE: usize = 10;
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// Where nothing is to be told, it is looked this often.
const PAUSE: Duration = Duration::from_secs(2);
/// Minutes until the next try, after each; then it is given up: three days in all.
const RETRIES: [i64; 9] = [1, 5, 30, 120, 300, 600, 840, 1200, 1440];
/// “I am gone, call no more.”
const GONE: u16 = 410;

/// Tells whatever is to be told, for ever: each webhook at its own pace.
pub async fn run(desk: Desk) {
    let caller = match Caller::new(desk.config().webhooks.inside) {
        Ok(caller) => caller,
        Err(error) => {
            tracing::error!(%error, "webhooks can't be called");
            return;
        }
    };
    let mut under_way = JoinSet::new();
    let mut busy = BTreeSet::new();
    loop {
        let hooks = desk.register().webhooks().await.unwrap_or_else(|error| {
            tracing::error!(error = %chain(&error), "webhooks could not be read");
            Vec::new()
        });
        for hook in hooks.into_iter().filter(|hook| hook.ended_at.is_none()) {
            if busy.insert(hook.id.clone()) {
                under_way.spawn(at_its_pace(desk.clone(), caller.clone(), hook));
            }
        }
        tokio::select! {
            Some(done) = under_way.join_next() => match done {
                Ok(id) => drop(busy.remove(&id)),
                // It panicked, and nobody knows which: all that are idle begin anew.
                Err(_) => busy.clear(),
            },
            () = tokio::time::sleep(PAUSE) => {}
        }
    }
}

/// Once, and a rest where there was nothing to tell. Gives its id back.
async fn at_its_pace(desk: Desk, caller: Caller, hook: Webhook) -> String {
    let id = hook.id.clone();
    match once(&desk, &caller, hook).await {
        Ok(0) => tokio::time::sleep(PAUSE).await,
        Ok(_) => {}
        Err(error) => {
            tracing::error!(webhook = %id, error = %chain(&error), "this webhook could not be worked on");
            tokio::time::sleep(PAUSE).await;
        }
    }
    id
}

/// All webhooks once, side by side; says how much it was.
///
/// # Errors
/// A register that can't be read or written.
pub async fn turn(desk: &Desk, caller: &Caller) -> Result<usize, DeskError> {
    let mut under_way = JoinSet::new();
    for hook in desk.register().webhooks().await? {
        if hook.ended_at.is_none() {
            let (desk, caller) = (desk.clone(), caller.clone());
            under_way.spawn(async move { once(&desk, &caller, hook).await });
        }
    }
    let mut done = 0;
    let mut fault = None;
    while let Some(told) = under_way.join_next().await {
        match told.unwrap_or_else(|error| Err(DeskError::Code(error.to_string()))) {
            Ok(told) => done += told,
            Err(error) => fault = Some(error),
        }
    }
    fault.map_or(Ok(done), Err)
}

/// Owes it what happened since, tells what is to be told now, and says how much of both it was.
async fn once(desk: &Desk, caller: &Caller, hook: Webhook) -> Result<usize, DeskError> {
    let passed = desk.register().pass_entries(&hook, desk.now()).await?;
    Ok(passed + tell_all(desk.clone(), caller.clone(), hook).await?)
}

async fn tell_all(desk: Desk, caller: Caller, hook: Webhook) -> Result<usize, DeskError> {
    let now = desk.now();
    let until = now.checked_add(LEASE).unwrap_or(now);
    let owed = desk.register().lease_deliveries(&hook.id, now, until, AT_ONCE).await?;
    let taken = owed.len();
    let tell = |delivery| tell(desk.clone(), caller.clone(), hook.clone(), delivery);
    let mut under_way: JoinSet<_> = owed.into_iter().map(tell).collect();
    let mut fault = None;
    while let Some(told) = under_way.join_next().await {
        let told = told.unwrap_or_else(|error| Err(DeskError::Code(error.to_string())));
        fault = fault.or(told.err());
    }
    fault.map_or(Ok(taken), Err)
}

/// A case that can't be understood is logged and tried later: it holds up no other.
async fn tell(desk: Desk, caller: Caller, hook: Webhook, delivery: Delivery) -> Result<(), DeskError> {
    let heard = match message(&desk, &hook, &delivery).await {
        Ok(Some(message)) => {
            let told = caller.tell(desk.keys(), &hook, &message, desk.now().as_second());
            told.await.map_err(crate::webhooks::Unheard::word)
        }
        // Lost with its transaction, after it was seen.
        Ok(None) => Err("entry"),
        Err(error) => {
            tracing::error!(reference = delivery.complaint, error = %chain(&error), "this case can't be told of");
            Err("entry")
        }
    };
    let now = desk.now();
    if heard == Ok(GONE) {
        let host = Target::read(&hook.url, true).map(|target| target.authority());
        let line = desk.line("desk", "webhook-gone", host.as_ref().unwrap_or(&hook.id));
        let webhook = &hook.id;
        desk.register()
            .administer(&[Change::EndWebhook { webhook, now }], &line)
            .await?;
        return Ok(());
    }
    note(&desk, after(delivery, heard, now), now).await
}

async fn message(desk: &Desk, hook: &Webhook, delivery: &Delivery) -> Result<Option<Message>, DeskError> {
    let Some(file) = desk.register().case(&delivery.complaint).await? else {
        return Ok(None);
    };
    let entry = file.entries.iter().find(|entry| entry.seq == delivery.seq);
    Ok(entry.map(|entry| Message::of(hook, &delivery.complaint, entry)))
}

/// What becomes of it: told, tried again, or given up.
fn after(delivery: Delivery, heard: Result<u16, &'static str>, now: Timestamp) -> Delivery {
    let heard_well = matches!(heard, Ok(200..=299));
    let next = usize::try_from(delivery.attempts).unwrap_or(usize::MAX).checked_sub(1);
    let wait = next.and_then(|tried| RETRIES.get(tried));
    let state = match wait {
        _ if heard_well => DeliveryState::Delivered,
        Some(_) => DeliveryState::Waiting,
        None => DeliveryState::Failed,
    };
    let later = wait.and_then(|minutes| now.checked_add(SignedDuration::from_mins(*minutes)).ok());
    Delivery {
        state,
        status: heard.ok().map(u32::from),
        last_error: heard.err().map(str::to_owned),
        not_before: later.unwrap_or(now),
        ..delivery
    }
}

async fn note(desk: &Desk, delivery: Delivery, now: Timestamp) -> Result<(), DeskError> {
    match delivery.state {
        DeliveryState::Waiting => desk.register().retry_delivery(&delivery).await?,
        DeliveryState::Delivered | DeliveryState::Failed => desk.register().end_delivery(&delivery, now).await?,
    }
    Ok(())
}
