//! What happened, in the customer's words. The one place that decides what of a case file they may read: never a
//! note, never what staff wrote as their own reason or evidence, and of staff only the name they answer by.

use std::collections::BTreeMap;

use fluent_bundle::FluentValue;
use jiff::{Timestamp, tz::TimeZone};
use minijinja::{Value, context};
use practice::{
    complaint::Delivery,
    entry::{Actor, Entry, Redress, Seq, What, taken_back},
    terms::{Cause, Channel, Ending, Kind, Label, Language, Level, Notice, Verdict},
};

use super::{
    ledger::{issue_named, one_stop, zone},
    offer,
};
use crate::{
    desk::{Case, Desk},
    portal::filing::named_category,
    post::enclosing,
    tongue::Tongue,
    web::Oops,
};

/// The names by which staff answer customers.
pub struct Names(BTreeMap<String, String>);

impl Names {
    /// # Errors
    /// A register that can't be read.
    pub async fn of(desk: &Desk, entries: &[Entry]) -> Result<Self, Oops> {
        let mut names = BTreeMap::new();
        for entry in entries {
            let assigned = match &entry.what {
                What::Assigned { to, .. } => Some(to.as_str()),
                _ => None,
            };
            for id in entry.by.staff_id().into_iter().chain(assigned) {
                if !names.contains_key(id)
                    && let Some(staff) = desk.register().staff(id).await?
                {
                    names.insert(id.to_owned(), staff.name);
                }
            }
        }
        Ok(Self(names))
    }

    pub fn of_actor(&self, by: &Actor) -> Option<String> {
        by.staff_id().and_then(|id| self.of_id(id))
    }

    pub fn of_id(&self, id: &str) -> Option<String> {
        self.0.get(id).cloned()
    }
}

/// What happened to a case, as the customer may read it.
pub struct Story(Vec<Item>);

impl Story {
    /// The newest first, or in the order in which it happened.
    pub fn drawn(self, newest_first: bool) -> Vec<Value> {
        let mut items = self.0;
        if newest_first {
            items.reverse();
        }
        items.into_iter().map(Item::drawn).collect()
    }

    /// What an entry is called in it, if it is told.
    pub fn title(&self, seq: Seq) -> Option<&str> {
        let item = self.0.iter().find(|item| item.seq == seq);
        item.map(|item| item.title.as_str())
    }
}

/// The story of a case.
pub fn told(desk: &Desk, lang: &Language, case: &Case, names: &Names) -> Story {
    let teller = Teller {
        desk,
        lang,
        case,
        names,
        tongue: &desk.tongues().of(lang).under(&case.code),
        zone: zone(desk),
    };
    // What was taken back before anybody read it says nothing; what may still be is no part of the case here: see
    // `Case::as_left`. What was read before it was undone stays, beside what undid it.
    let taken_back = taken_back(&case.file.entries);
    let unread =
        |entry: &Entry| entry.goes_with_its_message() && taken_back.iter().any(|(act, _, _)| *act == entry.seq);
    let said = |entry: &&Entry| !unread(entry);
    let mut items: Vec<Item> = case
        .file
        .entries
        .iter()
        .filter(said)
        .filter_map(|entry| teller.tell(entry))
        .collect();
    items.sort_by_key(|item| (item.at, item.seq));
    Story(items)
}

/// One thing that happened.
struct Item {
    at: Timestamp,
    seq: Seq,
    /// `us`, `miss`, or empty for the customer.
    whose: &'static str,
    title: String,
    /// Words that somebody wrote, as they wrote them.
    typed: Vec<String>,
    /// Short sentences of ours.
    notes: Vec<String>,
    lines: Vec<Value>,
}

impl Item {
    fn drawn(self) -> Value {
        context! {
            at => self.at.as_millisecond(),
            iso => self.at.to_string(),
            whose => self.whose,
            title => self.title,
            typed => self.typed,
            notes => self.notes,
            lines => self.lines,
        }
    }

    fn typed(mut self, words: Option<&str>) -> Self {
        self.typed.extend(words.map(str::to_owned));
        self
    }

    fn note(mut self, note: Option<String>) -> Self {
        self.notes.extend(note);
        self
    }
}

struct Teller<'c> {
    desk: &'c Desk,
    lang: &'c Language,
    case: &'c Case,
    names: &'c Names,
    tongue: &'c Tongue,
    zone: TimeZone,
}

impl Teller<'_> {
    /// What an entry says to the customer, if it says anything.
    fn tell(&self, entry: &Entry) -> Option<Item> {
        let by_customer = entry.by.is_customer();
        match &entry.what {
            What::Filed(filing) => {
                let kind = FluentValue::from(filing.kind.word());
                let title = self.say("filed", &[("kind", kind), ("via", self.via(filing.channel))]);
                let part = |label: Label, key: &str| {
                    let text = entry.word(label)?;
                    let part = FluentValue::from(self.tongue.say(key));
                    Some(self.say("part", &[("part", part), ("text", text.into())]))
                };
                let history = part(Label::History, "portal-row-history");
                let wanted = part(Label::Wanted, "portal-row-wanted");
                let words = entry
                    .word(Label::Nature)
                    .map(str::to_owned)
                    .into_iter()
                    .chain(history)
                    .chain(wanted)
                    .collect();
                Some(Item {
                    typed: words,
                    ..self.item(entry, "", title)
                })
            }
            What::ContactEnded { solved: true, .. } => Some(self.ours(entry, "solved-live")),
            What::Verified {
                verdict: Verdict::Passed,
                ..
            } => Some(self.ours(entry, "verified")),
            What::AuthorityShown { .. } => Some(self.plain(entry, "authority-shown")),
            What::SecretRenewed if by_customer => Some(self.plain(entry, "secret-renewed")),
            What::SecretRenewed => Some(self.ours(entry, "secret-renewed-by-us")),
            What::Reclassified {
                kind: Kind::Complaint, ..
            } if by_customer => Some(self.plain(entry, "made-complaint")),
            What::Reclassified { kind, .. } => {
                let title = self.say("reclassified", &[("kind", FluentValue::from(kind.word()))]);
                Some(self.item(entry, "us", title))
            }
            What::IssueAdded { issue } => {
                let name = named_category(&self.case.code, &issue.category, self.lang);
                let title = self.say("issue-added", &[("issue", name.into())]);
                Some(self.item(entry, whose(entry), title).typed(entry.word(Label::Nature)))
            }
            What::DetailsChanged { .. } => Some(self.item(entry, whose(entry), self.say("details-changed", &[]))),
            What::UrgencySet { urgent: true } => Some(self.ours(entry, "urgent")),
            What::FormatAsked { format } => {
                let name = self.tongue.say(&format!("format-{format}"));
                Some(self.item(entry, "", self.say("format-asked", &[("format", name.into())])))
            }
            What::FormatGiven { format, .. } => {
                let name = self.tongue.say(&format!("format-{format}"));
                Some(self.item(entry, "us", self.say("format-given", &[("format", name.into())])))
            }
            What::Repeated { format, .. } => {
                let name = self.tongue.say(&format!("format-{format}"));
                let item = self.item(entry, "us", self.say("repeated", &[("format", name.into())]));
                Some(item.note(self.sent(entry.seq, Notice::Repeat)))
            }
            What::FileAdded { file } if !file.internal => {
                let name = entry.word(Label::FileName).unwrap_or("–").to_owned();
                let key = if by_customer { "file-added" } else { "file-added-by-us" };
                Some(self.item(entry, whose(entry), self.say(key, &[("name", name.into())])))
            }
            What::Assigned { .. } | What::Taken | What::IndependenceExcepted { .. } => self.handed(entry),
            What::Acknowledged { .. }
            | What::Contacted { .. }
            | What::Wrote { .. }
            | What::Asked { .. }
            | What::CustomerWrote { .. }
            | What::InformationAsked { .. }
            | What::InformationReceived { .. }
            | What::Estimated { .. } => self.touch(entry),
            What::Sent { notice, channel, .. } => self.sent_by_itself(entry, *notice, *channel),
            What::Bounced { notice, .. } if !notice.is_for_staff() => {
                Some(self.item(entry, "miss", self.say("bounced", &[])))
            }
            What::Offered { .. }
            | What::Accepted { .. }
            | What::Refused { .. }
            | What::Concluded { .. }
            | What::OutcomeTold { .. }
            | What::RedressGiven { .. } => self.solving(entry),
            What::Escalated { to, channel } => Some(self.escalated(entry, *to, *channel)),
            What::Deadlocked => Some(self.ours(entry, "deadlocked")),
            What::SchemeNotified { channel } => {
                Some(self.item(entry, "us", self.say("scheme-notified", &[("via", self.via(*channel))])))
            }
            What::SchemeReferred { .. } => Some(self.plain(entry, "scheme-referred")),
            What::SchemeReferralUndone { .. } => Some(self.ours(entry, "scheme-referral-undone")),
            What::SchemeObjected => Some(self.ours(entry, "scheme-objected")),
            What::SchemeReported { .. } => Some(self.ours(entry, "scheme-reported")),
            What::SchemeConciliated { .. } => Some(self.plain(entry, "scheme-conciliated")),
            What::SchemeFound => Some(self.plain(entry, "scheme-found")),
            What::SchemeFindingsAccepted { by_customer } | What::SchemeFindingsRejected { by_customer } => {
                let by = if *by_customer { "customer" } else { "us" };
                let title = self.say(&format!("{}-{by}", entry.what.kind()), &[]);
                Some(self.item(entry, if *by_customer { "" } else { "us" }, title))
            }
            What::SchemeReviewAsked => Some(self.plain(entry, "scheme-review-asked")),
            What::SchemeImplemented => Some(self.ours(entry, "scheme-implemented")),
            What::SchemeClosed { .. } => Some(self.plain(entry, "scheme-closed")),
            What::MergedInto { other } => {
                Some(self.item(entry, "us", self.say("together", &[("other", other.clone().into())])))
            }
            What::TookIn { other } => {
                Some(self.item(entry, "us", self.say("took-in", &[("other", other.clone().into())])))
            }
            What::Unmerged { other } => {
                Some(self.item(entry, "us", self.say("apart", &[("other", other.clone().into())])))
            }
            What::SplitOff { other, .. } => {
                Some(self.item(entry, "us", self.say("split-off", &[("other", other.clone().into())])))
            }
            What::SplitFrom { other, .. } => {
                let title = self.say("split-from", &[("other", other.clone().into())]);
                Some(self.item(entry, "us", title).typed(entry.word(Label::Nature)))
            }
            What::SplitUndone { other } => {
                let key = if self.case.complaint.put_back {
                    "put-back"
                } else {
                    "split-undone"
                };
                Some(self.item(entry, "us", self.say(key, &[("other", other.clone().into())])))
            }
            What::Closed {
                ending: Ending::Withdrawn,
            } if by_customer => Some(self.plain(entry, "withdrawn").typed(entry.word(Label::Reason))),
            What::Closed { ending } => {
                let name = self.tongue.say(&format!("portal-ending-{ending}"));
                Some(self.item(entry, "us", self.say("closed", &[("ending", name.into())])))
            }
            What::Reopened if by_customer => Some(self.plain(entry, "reopened").typed(entry.word(Label::Reason))),
            What::Reopened => Some(self.ours(entry, "reopened-by-us")),
            What::SatisfactionAnswered { satisfied } => {
                let key = if *satisfied { "satisfied" } else { "not-satisfied" };
                Some(self.plain(entry, key).typed(entry.word(Label::Message)))
            }
            What::PromiseBroken { promise, nth, due } => {
                let issue = self.case.issue_of(promise, *nth);
                let promise = self.case.code.promise(promise)?;
                let name = promise.name.in_language(self.lang);
                let name = FluentValue::from(match issue {
                    Some(issue) => format!("{name} ({})", issue_named(self.case, issue, self.lang)),
                    None => name.to_owned(),
                });
                let number = FluentValue::from(promise.number);
                let title = self.say("broken", &[("name", name), ("number", number)]);
                Some(Item {
                    at: *due,
                    ..self.item(entry, "miss", title)
                })
            }
            _ => None,
        }
    }

    // ---- parts of the table

    fn handed(&self, entry: &Entry) -> Option<Item> {
        let name = |id: &str| self.names.0.get(id).cloned();
        match &entry.what {
            What::Assigned { to, .. } => {
                let name = name(to)?;
                Some(self.item(entry, "us", self.say("assigned", &[("name", name.into())])))
            }
            What::Taken => {
                let name = name(entry.by.staff_id()?)?;
                Some(self.item(entry, "us", self.say("assigned", &[("name", name.into())])))
            }
            _ => Some(self.ours(entry, "independence-excepted")),
        }
    }

    fn touch(&self, entry: &Entry) -> Option<Item> {
        match &entry.what {
            What::Acknowledged { channel, .. } => {
                Some(self.item(entry, "us", self.say("acknowledged", &[("via", self.via(*channel))])))
            }
            What::Contacted { channel, reached, .. } => {
                let key = if *reached { "contacted" } else { "tried" };
                let title = self.say(key, &[("via", self.via(*channel))]);
                Some(
                    self.item(entry, "us", title)
                        .typed(entry.word(Label::Message).filter(|_| *reached)),
                )
            }
            What::Wrote { notice, .. } => Some(self.message(entry, *notice, "wrote")),
            What::Asked { asking } => Some(self.plain(entry, &format!("asked-for-{asking}"))),
            What::InformationAsked { cause } if cause.is_the_customers() => {
                Some(self.message(entry, Notice::Request, "asked"))
            }
            What::InformationAsked { cause } => {
                let key = match cause {
                    Cause::CustomerAway => "waiting-until-back",
                    _ => "waiting-for-others",
                };
                let item = self.ours(entry, key).typed(entry.word(Label::Message));
                Some(self.with_files(item, entry).note(self.sent(entry.seq, Notice::Request)))
            }
            What::InformationReceived { cause } if cause.is_the_customers() => Some(self.ours(entry, "received")),
            What::InformationReceived {
                cause: Cause::CustomerAway,
            } => Some(self.ours(entry, "back")),
            What::InformationReceived { .. } => Some(self.ours(entry, "others-answered")),
            What::CustomerWrote { channel } => {
                let title = self.say("customer-wrote", &[("via", self.via(*channel))]);
                Some(self.item(entry, "", title).typed(entry.word(Label::Message)))
            }
            What::Estimated { date, revised } => {
                let key = if *revised { "estimate-moved" } else { "estimate" };
                let title = self.say(key, &[("date", self.tongue.date(*date).into())]);
                let item = self
                    .item(entry, "us", title)
                    .typed(entry.word(Label::Reason).filter(|_| *revised));
                Some(
                    self.with_files(item, entry)
                        .note(self.sent(entry.seq, Notice::Estimate)),
                )
            }
            _ => None,
        }
    }

    fn solving(&self, entry: &Entry) -> Option<Item> {
        let by_customer = entry.by.is_customer();
        match &entry.what {
            What::Offered { redress, .. } => {
                let item = self.ours(entry, "offered").typed(entry.word(Label::Message));
                let item = self.with_files(item, entry);
                Some(Item {
                    lines: self.lines(redress),
                    ..item.note(self.sent(entry.seq, Notice::Offer))
                })
            }
            What::Accepted { .. } if by_customer => Some(self.plain(entry, "accepted")),
            What::Accepted { .. } => Some(self.ours(entry, "accepted-by-staff")),
            What::Refused { .. } if by_customer => {
                Some(self.plain(entry, "refused").typed(entry.word(Label::Evidence)))
            }
            What::Refused { .. } => Some(self.ours(entry, "refused-by-staff")),
            What::Concluded { redress, .. } => {
                let item = self.ours(entry, "concluded").typed(entry.word(Label::Message));
                let item = self.with_files(item, entry);
                Some(Item {
                    lines: self.lines(redress),
                    ..item.note(self.sent(entry.seq, Notice::Outcome))
                })
            }
            What::OutcomeTold { channel } => {
                Some(self.item(entry, "us", self.say("outcome-told", &[("via", self.via(*channel))])))
            }
            What::RedressGiven { redress } => {
                let item = self.ours(entry, "redress-given");
                Some(Item {
                    lines: self.lines(std::slice::from_ref(redress)),
                    ..item
                })
            }
            _ => None,
        }
    }

    fn escalated(&self, entry: &Entry, to: Level, channel: Channel) -> Item {
        let level = self
            .case
            .code
            .level(to)
            .map(|rule| rule.name.in_language(self.lang).to_lowercase());
        let level = level.unwrap_or_default();
        let title = self.say("escalated", &[("level", level.into()), ("via", self.via(channel))]);
        self.item(entry, "", title)
            .typed(entry.word(Label::Reason).filter(|_| entry.by.is_customer()))
    }

    /// A message that staff wrote.
    fn message(&self, entry: &Entry, notice: Notice, key: &str) -> Item {
        let title = match self.names.of_actor(&entry.by) {
            Some(name) => self.say(&format!("{key}-by"), &[("name", name.into())]),
            None => self.say(key, &[]),
        };
        let item = self.item(entry, "us", title).typed(entry.word(Label::Message));
        self.with_files(item, entry).note(self.sent(entry.seq, notice))
    }

    /// What went with a message.
    fn with_files(&self, item: Item, entry: &Entry) -> Item {
        let all = enclosing::with(&self.case.complaint, entry.seq);
        let about: Vec<String> = all.map(|one| enclosing::about(one, self.tongue).into_owned()).collect();
        let said = |about: &String| self.say("enclosed", &[("about", about.as_str().into())]);
        about.iter().map(said).fold(item, |item, said| item.note(Some(said)))
    }

    /// Messages that the desk writes by itself are told when they leave.
    fn sent_by_itself(&self, entry: &Entry, notice: Notice, channel: Channel) -> Option<Item> {
        let told_with_its_entry = matches!(
            notice,
            Notice::Reply | Notice::Request | Notice::Offer | Notice::Outcome | Notice::Estimate | Notice::Repeat
        );
        if notice.is_for_staff() || told_with_its_entry {
            return None;
        }
        let key = match notice {
            Notice::Acknowledgement => "acknowledged",
            Notice::Scheme => "scheme-notified",
            Notice::Late => "sent-late",
            Notice::Agreed => "sent-agreed",
            Notice::Redress => "sent-redress",
            Notice::Recovery => "sent-recovery",
            Notice::AddressChanged => "sent-address-changed",
            _ => "sent",
        };
        let via = match channel {
            Channel::Web => self.tongue.say("portal-via-page").into(),
            channel => self.via(channel),
        };
        Some(self.item(entry, "us", self.say(key, &[("via", via)])))
    }

    // ---- small parts

    fn item(&self, entry: &Entry, whose: &'static str, title: String) -> Item {
        let late = entry.recorded_late().map(|_| {
            let at = self.tongue.moment(entry.recorded_at, &self.zone);
            self.say("recorded-late", &[("at", at.into())])
        });
        Item {
            at: entry.occurred_at,
            seq: entry.seq,
            whose,
            title,
            typed: Vec::new(),
            notes: late.into_iter().chain(self.elsewhere(entry)).collect(),
            lines: Vec::new(),
        }
    }

    /// In which of their complaints it was done, and can be read.
    fn elsewhere(&self, entry: &Entry) -> Option<String> {
        let parts = matches!(
            entry.what,
            What::TookIn { .. } | What::Unmerged { .. } | What::SplitUndone { .. }
        );
        let twin = entry.twin.as_ref().filter(|_| !parts)?;
        Some(self.say("elsewhere", &[("other", twin.other.clone().into())]))
    }

    fn ours(&self, entry: &Entry, key: &str) -> Item {
        self.item(entry, "us", self.say(key, &[]))
    }

    fn plain(&self, entry: &Entry, key: &str) -> Item {
        self.item(entry, "", self.say(key, &[]))
    }

    fn lines(&self, redress: &[Redress]) -> Vec<Value> {
        offer::lines(self.desk, self.lang, self.case, redress)
    }

    fn say(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        one_stop(&self.tongue.say_with(&format!("portal-story-{key}"), values))
    }

    /// "by phone".
    fn via(&self, channel: Channel) -> FluentValue<'static> {
        self.tongue.say(&format!("portal-via-{channel}")).into()
    }

    /// "Sent to you by e-mail on Monday…".
    fn sent(&self, seq: Seq, notice: Notice) -> Option<String> {
        let Some(Delivery::Sent(sent)) = self.case.complaint.deliveries.get(&(seq, notice)) else {
            return None;
        };
        let entry = self.case.file.entries.iter().find(|entry| entry.seq == *sent)?;
        let What::Sent { channel, .. } = &entry.what else {
            return None;
        };
        let at = ("at", self.tongue.moment(entry.recorded_at, &self.zone).into());
        Some(match channel {
            Channel::Web => self.say("shown-at", &[at]),
            channel => self.say("sent-at", &[("via", self.via(*channel)), at]),
        })
    }
}

/// Whose mark stands beside it.
fn whose(entry: &Entry) -> &'static str {
    if entry.by.is_customer() { "" } else { "us" }
}
