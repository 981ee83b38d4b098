//! Looking after webhooks: each act once, for the pages and for the API, with its line in the log.

use practice::{What, entry::Seq};
use register::{Answered, Change, Error, Webhook};

use super::{SAYS_OF, Target, Untold};
use crate::desk::Desk;

/// What a webhook is to be, looked over.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub url: String,
    /// Kinds of entries; none: all.
    pub events: Vec<String>,
}

/// What is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    Url(Untold),
    /// No such kind of entry; by its place.
    Event(usize),
}

/// # Errors
/// Everything that is wrong.
pub fn checked(desk: &Desk, url: &str, events: &[String]) -> Result<Wanted, Vec<Wrong>> {
    let url = url.trim();
    let untold = Target::of_administrator(url, desk.config().webhooks.inside).err();
    let events: Vec<&str> = events.iter().map(|event| bare(event)).collect();
    let unknown = |(_, event): &(usize, &&str)| !What::KINDS.contains(*event);
    let unknown = events.iter().enumerate().filter(unknown);
    let wrong: Vec<Wrong> = untold
        .map(Wrong::Url)
        .into_iter()
        .chain(unknown.map(|(at, _)| Wrong::Event(at)))
        .collect();
    if wrong.is_empty() {
        Ok(Wanted {
            url: url.to_owned(),
            events: events.into_iter().map(str::to_owned).collect(),
        })
    } else {
        Err(wrong)
    }
}

/// A kind of entry, which messages call `complaint.` and the kind.
fn bare(event: &str) -> &str {
    event.strip_prefix(SAYS_OF).unwrap_or(event)
}

/// Who looks after webhooks, and what is kept beside as the answer to a request that may be sent twice.
pub struct Hand<'h> {
    pub desk: &'h Desk,
    /// As the log names them.
    pub by: String,
}

/// What an idempotency key is answered with, made of what was done.
pub type Answering<'a> = &'a (dyn Fn(&Webhook) -> Option<Answered> + Sync);

/// Nobody asks again.
pub const NO_ANSWER: Answering<'static> = &|_| None;

impl Hand<'_> {
    /// One that is told what is written from now on.
    ///
    /// # Errors
    /// A register that can't be read or written.
    pub async fn add(&self, wanted: Wanted, answering: Answering<'_>) -> Result<Webhook, Error> {
        let hook = Webhook {
            id: self.desk.ids().name(),
            url: wanted.url,
            events: wanted.events,
            generation: 1,
            created_at: self.desk.now(),
            ended_at: None,
        };
        let lanes = self.desk.register().lanes().await?;
        let change = Change::AddWebhook {
            hook: &hook,
            lanes: &lanes,
        };
        self.does(change, "webhook-added", &named(&hook), answering(&hook))
            .await?;
        Ok(hook)
    }

    /// Another address, or other things that are told.
    ///
    /// # Errors
    /// A register that can't be read or written.
    pub async fn change(&self, hook: Webhook, wanted: Wanted, answering: Answering<'_>) -> Result<Webhook, Error> {
        let changed = Webhook {
            url: wanted.url,
            events: wanted.events,
            ..hook
        };
        let answered = answering(&changed);
        self.does(Change::Webhook(&changed), "webhook-changed", &named(&changed), answered)
            .await?;
        Ok(changed)
    }

    /// Another secret.
    ///
    /// # Errors
    /// A register that can't be read or written.
    pub async fn renew(&self, mut hook: Webhook, answering: Answering<'_>) -> Result<Webhook, Error> {
        let id = hook.id.clone();
        hook.generation += 1;
        let change = Change::RenewWebhook { webhook: &id };
        self.does(change, "webhook-renewed", &named(&hook), answering(&hook))
            .await?;
        Ok(hook)
    }

    /// None: it had ended.
    ///
    /// # Errors
    /// A register that can't be read or written.
    pub async fn end(&self, mut hook: Webhook, answering: Answering<'_>) -> Result<Option<Webhook>, Error> {
        let (id, now) = (hook.id.clone(), self.desk.now());
        hook.ended_at = Some(now);
        let change = Change::EndWebhook { webhook: &id, now };
        let done = self
            .does(change, "webhook-ended", &named(&hook), answering(&hook))
            .await?;
        Ok(done.then_some(hook))
    }

    /// Tells one entry again; false: it never was to be told.
    ///
    /// # Errors
    /// A register that can't be read or written.
    pub async fn again(&self, id: &str, reference: &str, seq: Seq, answered: Option<Answered>) -> Result<bool, Error> {
        let change = Change::TellAgain {
            webhook: id,
            complaint: reference,
            seq,
            now: self.desk.now(),
        };
        self.does(change, "webhook-again", &format!("{reference}, {seq}"), answered)
            .await
    }

    async fn does(
        &self,
        change: Change<'_>,
        act: &str,
        subject: &str,
        answered: Option<Answered>,
    ) -> Result<bool, Error> {
        let line = self.desk.line(&self.by, act, subject);
        let mut changes = vec![change];
        changes.extend(answered.as_ref().map(Change::Answer));
        self.desk.register().administer(&changes, &line).await
    }
}

/// One of them, those that ended too.
///
/// # Errors
/// A register that can't be read.
pub async fn found(desk: &Desk, id: &str) -> Result<Option<Webhook>, Error> {
    let mut all = desk.register().webhooks().await?.into_iter();
    Ok(all.find(|hook| hook.id == id))
}

/// As the log names it: by its host alone, for many addresses have a secret in their path, and the log is for ever.
pub fn named(hook: &Webhook) -> String {
    Target::read(&hook.url, true).map_or_else(|_| hook.id.clone(), |target| target.authority())
}
