//! One line for each entry of a case file, in the words of the reader's language. Every kind of entry has one;
//! what an entry says personally is not here.

use fluent_bundle::FluentValue;
use practice::{
    code::Doing,
    entry::{Actor, Entry, Redress, What},
    terms::{Channel, Notice, Verdict},
};

use super::owed;
use crate::{
    desk::Case,
    tongue::Tongue,
    workbench::{people::People, worklist},
};

/// Says an entry.
pub fn of(entry: &Entry, case: &Case, people: &People, tongue: &Tongue) -> String {
    Speaker { case, people, tongue }.title(entry)
}

struct Speaker<'s> {
    case: &'s Case,
    people: &'s People,
    tongue: &'s Tongue,
}

impl Speaker<'_> {
    fn title(&self, entry: &Entry) -> String {
        match &entry.what {
            What::Filed(filing) => self.with(
                "filed",
                &[
                    ("kind", self.word("kind-{}", filing.kind.word())),
                    ("channel", self.channel(filing.channel)),
                ],
            ),
            What::ContactBegan { channel } => self.with("contact-began", &[("channel", self.channel(*channel))]),
            What::ContactEnded { channel, solved } => {
                let key = match (solved, &entry.by) {
                    (true, _) => "contact-ended-solved",
                    (false, Actor::Desk) => "contact-ended-by-desk",
                    (false, _) => "contact-ended",
                };
                self.with(key, &[("channel", self.channel(*channel))])
            }
            What::Verified {
                method,
                verdict,
                assurance,
            } => {
                let key = match verdict {
                    Verdict::Passed => "verified",
                    Verdict::Failed => "verified-failed",
                    Verdict::Declined => "verified-declined",
                };
                let assurance = self.word("bench-assurance-{}", assurance.word());
                self.with(
                    key,
                    &[
                        ("method", self.word("bench-method-{}", method.word())),
                        ("assurance", assurance),
                    ],
                )
            }
            What::AuthorityShown { .. } => self.plain("authority-shown"),
            What::SecretRenewed => self.plain("secret-renewed"),
            What::Reclassified { kind, .. } => {
                self.with("reclassified", &[("kind", self.word("kind-{}", kind.word()))])
            }
            What::IssueAdded { issue } => self.with(
                "issue-added",
                &[
                    ("number", i64::from(issue.number).into()),
                    ("category", self.category(&issue.category).into()),
                ],
            ),
            What::DetailsChanged { .. } => self.plain("details-changed"),
            What::UrgencySet { urgent: true } => self.plain("urgent"),
            What::UrgencySet { urgent: false } => self.plain("not-urgent"),
            What::FormatAsked { format } => {
                self.with("format-asked", &[("format", self.word("format-{}", format.word()))])
            }
            What::FormatGiven { format, channel, .. } => self.with(
                "format-given",
                &[
                    ("format", self.word("format-{}", format.word())),
                    ("channel", self.channel(*channel)),
                ],
            ),
            What::Repeated { format, of } => self.with(
                "repeated",
                &[
                    ("format", self.word("format-{}", format.word())),
                    ("n", of.len().into()),
                ],
            ),
            What::Arrived { notice, .. } => {
                self.with("arrived", &[("notice", self.word("bench-notice-{}", notice.word()))])
            }
            What::FileAdded { file } => self.plain(if file.internal {
                "file-added-internal"
            } else {
                "file-added"
            }),
            What::Enclosed { pages, .. } if pages.is_empty() => self.plain("enclosed-apart"),
            What::Enclosed { .. } => self.plain("enclosed"),
            What::Assigned { to, .. } => self.with("assigned", &[("to", self.people.name(to).into())]),
            What::Taken => self.plain("taken"),
            What::Transferred { team, .. } => self.with("transferred", &[("team", self.people.team(team).into())]),
            What::Released => self.plain("released"),
            What::IndependenceExcepted { level, staff } => self.with(
                "excepted",
                &[
                    ("who", self.people.name(staff).into()),
                    ("level", self.level(*level).into()),
                ],
            ),
            What::Acknowledged { channel, .. } => self.with("acknowledged", &[("channel", self.channel(*channel))]),
            What::Contacted {
                channel, reached, news, ..
            } => {
                let key = match (reached, news) {
                    (true, true) => "contacted-news",
                    (true, false) => "contacted",
                    (false, _) => "attempted",
                };
                self.with(key, &[("channel", self.channel(*channel))])
            }
            What::Wrote { news, .. } => self.plain(if *news { "wrote-news" } else { "wrote" }),
            What::Asked { asking } => self.with("asked", &[("asking", self.word("bench-asking-{}", asking.word()))]),
            What::CustomerWrote { channel } => self.with("customer-wrote", &[("channel", self.channel(*channel))]),
            What::InformationAsked { cause } => self.with(
                "information-asked",
                &[("cause", self.word("bench-cause-{}", cause.word()))],
            ),
            What::InformationReceived { cause } => self.with(
                "information-received",
                &[("cause", self.word("bench-cause-{}", cause.word()))],
            ),
            What::Noted => self.plain("noted"),
            What::Estimated { date, revised } => {
                let key = if *revised { "estimated-anew" } else { "estimated" };
                self.with(key, &[("date", self.tongue.date_full(*date).into())])
            }
            What::Sent {
                notice,
                channel: Channel::Web,
                ..
            } => self.of_notice("shown", *notice),
            What::Sent { notice, channel, .. } => self.with(
                "sent",
                &[
                    ("what", notice.word().into()),
                    ("notice", self.word("bench-notice-{}", notice.word())),
                    ("channel", self.channel(*channel)),
                ],
            ),
            What::TakenBack { notice, .. } if entry.by == Actor::Desk => self.of_notice("overtaken", *notice),
            What::TakenBack { notice, .. } => self.of_notice("taken-back", *notice),
            What::Bounced { notice, .. } => self.of_notice("bounced", *notice),
            What::Offered { redress, .. } => match self.total(redress) {
                Some(amount) => self.with("offered-amount", &[("amount", amount.into())]),
                None => self.plain("offered"),
            },
            What::Accepted { proof, .. } => {
                self.with("accepted", &[("proof", self.word("bench-proof-{}", proof.word()))])
            }
            What::Refused { proof, .. } => {
                self.with("refused", &[("proof", self.word("bench-proof-{}", proof.word()))])
            }
            What::Concluded { .. } => self.plain("concluded"),
            What::OutcomeTold { channel } => self.with("outcome-told", &[("channel", self.channel(*channel))]),
            What::RedressGiven { redress } => {
                self.with("redress-given", &[("redress", remedy(redress, self.tongue).into())])
            }
            What::Escalated { to, channel } => self.with(
                "escalated",
                &[("level", self.level(*to).into()), ("channel", self.channel(*channel))],
            ),
            What::Deadlocked => self.plain("deadlocked"),
            What::SchemeNotified { channel } => self.with("scheme-notified", &[("channel", self.channel(*channel))]),
            What::SchemeReferred { case } => self.with("scheme-referred", &[("case", case.clone().into())]),
            What::SchemeReferralUndone { referral } => {
                let referral = self.case.file.entries.iter().find(|entry| entry.seq == *referral);
                let case = match referral.map(|entry| &entry.what) {
                    Some(What::SchemeReferred { case }) => case.clone(),
                    _ => "–".to_owned(),
                };
                self.with("scheme-referral-undone", &[("case", case.into())])
            }
            What::SchemeReported { settled } | What::SchemeConciliated { settled } | What::SchemeClosed { settled } => {
                self.plain(&format!(
                    "{}-{}",
                    entry.what.kind(),
                    if *settled { "settled" } else { "unsettled" }
                ))
            }
            What::SchemeFindingsAccepted { by_customer } | What::SchemeFindingsRejected { by_customer } => {
                let by = if *by_customer { "customer" } else { "us" };
                self.plain(&format!("{}-{by}", entry.what.kind()))
            }
            What::SchemeObjected | What::SchemeFound | What::SchemeImplemented | What::SchemeReviewAsked => {
                self.plain(entry.what.kind())
            }
            What::Forbidden { act } => {
                let known = act.parse::<Doing>().is_ok();
                let said = if known {
                    self.word("bench-doing-{}", act)
                } else {
                    act.clone().into()
                };
                self.with("forbidden", &[("act", said)])
            }
            What::Linked { other, relation } => self.with(
                "linked",
                &[
                    ("other", other.clone().into()),
                    ("relation", self.word("bench-relation-{}", relation.word())),
                ],
            ),
            What::Unlinked { other } => self.with("unlinked", &[("other", other.clone().into())]),
            What::MergedInto { other } => self.with("merged-into", &[("other", other.clone().into())]),
            What::TookIn { other } => self.with("took-in", &[("other", other.clone().into())]),
            What::Unmerged { other } => self.with("unmerged", &[("other", other.clone().into())]),
            What::SplitOff { other, .. } => self.with("split-off", &[("other", other.clone().into())]),
            What::SplitFrom { other, .. } => self.with("split-from", &[("other", other.clone().into())]),
            What::SplitUndone { other } => {
                let key = if self.case.complaint.put_back {
                    "put-back"
                } else {
                    "split-undone"
                };
                self.with(key, &[("other", other.clone().into())])
            }
            What::Closed { ending } => self.with("closed", &[("ending", self.word("ending-{}", ending.word()))]),
            What::Reopened => self.plain("reopened"),
            What::SatisfactionAnswered { satisfied: true } => self.plain("satisfied"),
            What::SatisfactionAnswered { satisfied: false } => self.plain("not-satisfied"),
            What::PromiseBroken { promise, nth, .. } => self.promise("promise-broken", promise, *nth),
            What::WarnedOf { promise, nth } => self.promise("warned-of", promise, *nth),
            What::ClockLengthened { .. } => self.plain("clock-lengthened"),
            What::Viewed => self.plain("viewed"),
            What::Erased { .. } => self.plain("erased"),
            What::HoldPlaced => self.plain("hold-placed"),
            What::HoldLifted => self.plain("hold-lifted"),
            What::Imported { source, ended } => {
                let source = ("source", source.clone().into());
                match ended {
                    None => self.with("imported", &[source]),
                    Some(ended) => {
                        let ending = ("ending", self.word("ending-{}", ended.ending.word()));
                        self.with("imported-ended", &[source, ending])
                    }
                }
            }
        }
    }

    fn plain(&self, key: &str) -> String {
        self.tongue.say(&format!("bench-entry-{key}"))
    }

    fn with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        self.tongue.say_with(&format!("bench-entry-{key}"), values)
    }

    /// What became of a message. Its word agrees with the noun in French and Spanish.
    fn of_notice(&self, key: &str, notice: Notice) -> String {
        let values = [
            ("what", notice.word().into()),
            ("notice", self.word("bench-notice-{}", notice.word())),
        ];
        self.with(key, &values)
    }

    fn word(&self, key: &str, word: &str) -> FluentValue<'static> {
        self.tongue.say(&key.replace("{}", word)).into()
    }

    fn channel(&self, channel: practice::terms::Channel) -> FluentValue<'static> {
        self.word("channel-{}", channel.word())
    }

    fn category(&self, id: &str) -> String {
        let category = self.case.code.category(id);
        category.map_or_else(
            || id.to_owned(),
            |category| category.name.in_language(&self.tongue.language).to_owned(),
        )
    }

    fn level(&self, level: practice::terms::Level) -> String {
        let rule = self.case.code.level(level);
        rule.map_or_else(
            || level.to_string(),
            |rule| rule.name.in_language(&self.tongue.language).to_owned(),
        )
    }

    fn promise(&self, key: &str, id: &str, nth: u32) -> String {
        let (number, mut name) = worklist::promise(&self.case.code, id, self.tongue);
        if let Some(issue) = self.case.issue_of(id, nth) {
            name = format!("{name} ({})", owed::issue_named(self.case, issue, self.tongue));
        }
        self.with(key, &[("number", number.into()), ("name", name.into())])
    }

    fn total(&self, all: &[Redress]) -> Option<String> {
        let cents: i64 = all.iter().map(|one| one.cents).sum();
        let currency = all.first().map(|one| one.currency.as_str())?;
        (cents > 0).then(|| self.tongue.amount(cents, currency))
    }
}

/// A remedy, with its amount if it has one.
pub fn remedy(one: &Redress, tongue: &Tongue) -> String {
    let remedy = tongue.say(&format!("remedy-{}", one.remedy));
    if one.cents > 0 {
        format!("{remedy}, {}", tongue.amount(one.cents, &one.currency))
    } else {
        remedy
    }
}
