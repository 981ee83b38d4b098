//! What people may do to a complaint, and why not. Pure: an act goes in with who and when, entries or a
//! [`Refusal`] come out.

use jiff::{SignedDuration, Timestamp, civil::Date};

use crate::{
    code::Code,
    complaint::{Complaint, Delivery, Stage},
    derive::obligations,
    entry::{Actor, Answering, Attachment, Entry, Fact, Filing, Issue, IssueFinding, Redress, Seq, What, Words},
    notice,
    refusal::Refusal,
    terms::{
        Assurance, Cause, Channel, Content, Ending, Format, Kind, Label, Language, Level, Method, Notice, Proof,
        Relation, Role, Service, Verdict,
    },
};

/// Something that somebody wants done. Personal text is inside; [`decide`] puts it beside the entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    File(Box<File>),
    BeginContact {
        channel: Channel,
    },
    EndContact {
        solved: bool,
    },
    Verify {
        method: Method,
        verdict: Verdict,
        assurance: Assurance,
    },
    ShowAuthority {
        document: bool,
    },
    /// Acknowledged by a person: said on the phone, or posted by hand.
    Acknowledge {
        channel: Channel,
    },
    /// A conversation that took place, or an attempt.
    Contact {
        channel: Channel,
        reached: bool,
        news: bool,
        summary: String,
    },
    /// A message to the customer, through the outbox.
    Write {
        message: String,
        news: bool,
    },
    CustomerWrites {
        channel: Channel,
        message: String,
    },
    AskInformation {
        cause: Cause,
        question: String,
    },
    ReceiveInformation {
        cause: Cause,
    },
    Note {
        text: String,
    },
    Estimate {
        date: Date,
        reason: String,
    },
    Reclassify {
        kind: Kind,
        service: Option<Service>,
        category: Option<String>,
        reason: String,
    },
    AddIssue {
        category: String,
        nature: String,
    },
    SetUrgent {
        urgent: bool,
        reason: String,
    },
    ChangeDetails {
        answering: Answering,
        words: Words,
    },
    AskFormat {
        format: Format,
    },
    AddFile {
        file: Attachment,
        name: String,
    },
    Assign {
        to: String,
        team: Option<String>,
    },
    Take,
    Transfer {
        team: String,
    },
    Release,
    /// A director lets someone answer above what they handled below, where nobody else can.
    Except {
        staff: String,
        reason: String,
    },
    Offer {
        redress: Vec<Redress>,
        message: String,
    },
    Accept {
        proof: Proof,
        evidence: String,
    },
    Refuse {
        proof: Proof,
        evidence: String,
    },
    Conclude {
        findings: Vec<IssueFinding>,
        redress: Vec<Redress>,
        message: String,
    },
    /// The outcome was told by a person: read out by phone, in person, in a letter posted by hand.
    TellOutcome {
        channel: Channel,
    },
    GiveRedress {
        redress: Redress,
        evidence: String,
    },
    Escalate {
        channel: Channel,
        reason: String,
    },
    Deadlock {
        reason: String,
    },
    /// The customer was told of the scheme by a person.
    TellOfScheme {
        channel: Channel,
    },
    Refer {
        case: String,
    },
    CloseReferral {
        settled: bool,
    },
    Link {
        other: String,
        relation: Relation,
    },
    Unlink {
        other: String,
    },
    Close {
        ending: Ending,
        reason: String,
    },
    Reopen {
        reason: String,
    },
    AnswerSatisfaction {
        satisfied: bool,
        message: String,
    },
    TakeBack {
        owed_by: Seq,
        notice: Notice,
    },
    /// A message was said or posted by a person, because the customer wants no mail.
    Deliver {
        owed_by: Seq,
        notice: Notice,
        channel: Channel,
    },

    // ---- the desk's own
    Delivered {
        owed_by: Seq,
        notice: Notice,
        channel: Channel,
        language: Language,
        with: Vec<Content>,
        level: Level,
    },
    Undelivered {
        owed_by: Seq,
        notice: Notice,
        why: String,
    },
    NoticeBreaches,
    Warn {
        promise: String,
        nth: u32,
    },
}

/// A complaint as it comes in, by whatever channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub filing: Filing,
    pub words: Words,
    pub files: Vec<(Attachment, String)>,
    /// The team that the routing picks.
    pub team: Option<String>,
}

/// Who does it, when it happened, and what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act {
    pub by: Actor,
    /// None: now.
    pub occurred_at: Option<Timestamp>,
    pub action: Action,
}

impl Act {
    pub const fn now(by: Actor, action: Action) -> Self {
        Self {
            by,
            occurred_at: None,
            action,
        }
    }
}

/// The time in which a message can be taken back.
pub const TAKE_BACK: SignedDuration = SignedDuration::from_secs(20);

/// The longest a text may be, in characters.
pub const LONGEST: usize = 100_000;

/// The entries that an act comes to.
///
/// # Errors
/// A refusal, with its reason.
pub fn decide(
    code: &Code,
    case: Option<(&Complaint, &[Entry])>,
    act: &Act,
    now: Timestamp,
) -> Result<Vec<Entry>, Refusal> {
    let occurred_at = act.occurred_at.unwrap_or(now);
    if occurred_at.duration_since(now) > SignedDuration::from_secs(60) {
        return Err(Refusal::InFuture);
    }
    let mut draft = Draft {
        by: act.by.clone(),
        occurred_at: occurred_at.min(now),
        now,
        next: 1,
        entries: Vec::new(),
    };
    match (case, &act.action) {
        (None, Action::File(file)) => {
            draft.not_longer_ago(Fact::Received)?;
            file_new(code, file, &mut draft)?;
        }
        (None, _) => return Err(Refusal::Missing { what: "the complaint" }),
        (Some((complaint, entries)), action) => {
            draft.next = complaint.version.saturating_add(1);
            let bench = Bench {
                code,
                complaint,
                entries,
                by: &act.by,
                now,
            };
            bench.act(action, &mut draft)?;
        }
    }
    Ok(draft.entries)
}

/// Entries being written.
struct Draft {
    by: Actor,
    occurred_at: Timestamp,
    now: Timestamp,
    next: Seq,
    entries: Vec<Entry>,
}

impl Draft {
    fn add(&mut self, what: What) {
        self.add_with(what, []);
    }

    fn add_with<const N: usize>(&mut self, what: What, words: [(Label, &str); N]) {
        let words = words
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(label, text)| (label, text.trim().to_owned()))
            .collect();
        self.push(self.by.clone(), what, words);
    }

    /// An entry that the desk makes by itself, in the wake of an act.
    fn add_by_desk(&mut self, what: What) {
        self.push(Actor::Desk, what, Words::new());
    }

    fn push(&mut self, by: Actor, what: What, words: Words) {
        let seq = self.next;
        self.next = seq.saturating_add(1);
        self.entries.push(Entry {
            seq,
            by,
            occurred_at: self.occurred_at,
            recorded_at: self.now,
            what,
            words,
        });
    }

    fn not_longer_ago(&self, fact: Fact) -> Result<(), Refusal> {
        let days = fact.recordable_for_days();
        if self.now.duration_since(self.occurred_at) > SignedDuration::from_hours(days.saturating_mul(24)) {
            return Err(Refusal::TooLongAgo { days });
        }
        Ok(())
    }
}

fn required<'t>(text: &'t str, what: &'static str) -> Result<&'t str, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        Err(Refusal::Missing { what })
    } else {
        Ok(text)
    }
}

fn file_new(code: &Code, file: &File, draft: &mut Draft) -> Result<(), Refusal> {
    let filing = &file.filing;
    if file.words.get(&Label::Nature).is_none_or(|text| text.trim().is_empty()) {
        return Err(Refusal::Missing {
            what: "what the matter is about",
        });
    }
    if filing.issues.is_empty() {
        return Err(Refusal::Missing {
            what: "at least one issue",
        });
    }
    if filing
        .issues
        .iter()
        .any(|issue| code.category(&issue.category).is_none())
    {
        return Err(Refusal::UnknownCategory);
    }
    let way = match filing.answering.by {
        Some(Channel::Email) => file.words.get(&Label::Email),
        Some(Channel::Phone | Channel::Sms) => file.words.get(&Label::Phone),
        Some(Channel::Letter) => file.words.get(&Label::Address),
        _ => None,
    };
    if way.is_none() && !filing.anonymous {
        return Err(Refusal::NoAnswerWay);
    }
    draft.push(
        draft.by.clone(),
        What::Filed(Box::new(filing.clone())),
        file.words.clone(),
    );
    for (attachment, name) in &file.files {
        draft.add_with(
            What::FileAdded {
                file: attachment.clone(),
            },
            [(Label::FileName, name)],
        );
    }
    if let Some(date) = first_estimate(code, draft) {
        draft.add_by_desk(What::Estimated { date, revised: false });
    }
    if let Some(team) = &file.team {
        draft.add_by_desk(What::Transferred { team: team.clone() });
    }
    Ok(())
}

/// The estimated date (S10): the due day of the promise that an estimate moves.
fn first_estimate(code: &Code, draft: &Draft) -> Option<Date> {
    let complaint = Complaint::read("", &draft.entries).ok()?;
    estimated(code, &complaint, &draft.entries, draft.now)
}

fn estimated(code: &Code, complaint: &Complaint, entries: &[Entry], now: Timestamp) -> Option<Date> {
    let promise = code
        .promises
        .iter()
        .find(|promise| promise.moved_by == Some(Fact::Estimated))?;
    let owed = obligations(code, complaint, entries)
        .into_iter()
        .rfind(|owed| owed.promise == promise.id)?;
    let calendar = code.desk()?;
    let due = owed.due?;
    if due > now {
        return Some(calendar.date(due));
    }
    // It came in, or became a complaint, after its date had passed: that is broken. The customer still needs
    // a date that we can keep, so the same length is counted from now.
    let within = promise.variant(complaint, code.level_id(complaint.level))?.limit()?;
    calendar
        .due(code.counting, within, now, &[])
        .ok()
        .and_then(|(due, _)| due)
        .map(|due| calendar.date(due))
}

/// An act on a complaint that exists.
struct Bench<'c> {
    code: &'c Code,
    complaint: &'c Complaint,
    entries: &'c [Entry],
    by: &'c Actor,
    now: Timestamp,
}

impl Bench<'_> {
    fn act(&self, action: &Action, draft: &mut Draft) -> Result<(), Refusal> {
        let complaint = self.complaint;
        match action {
            Action::File(_) => Err(Refusal::Missing {
                what: "a complaint that is new",
            }),

            // ---- the contact
            Action::BeginContact { channel } => {
                self.staff()?;
                if complaint.live.is_some() {
                    return Err(Refusal::AlreadyOnTheLine);
                }
                draft.add(What::ContactBegan { channel: *channel });
                Ok(())
            }
            Action::EndContact { solved } => {
                self.staff_or_desk()?;
                let channel = complaint.live.ok_or(Refusal::NobodyOnTheLine)?;
                draft.add(What::ContactEnded {
                    channel,
                    solved: *solved,
                });
                Ok(())
            }
            Action::Verify {
                method,
                verdict,
                assurance,
            } => {
                if *method != Method::TrackingSecret {
                    self.staff()?;
                }
                draft.add(What::Verified {
                    method: *method,
                    verdict: *verdict,
                    assurance: *assurance,
                });
                Ok(())
            }
            Action::ShowAuthority { document } => {
                self.staff()?;
                draft.add(What::AuthorityShown { document: *document });
                Ok(())
            }
            Action::Acknowledge { channel } => {
                self.handler()?;
                draft.not_longer_ago(Fact::Acknowledged)?;
                let with = vec![Content::Reference, Content::NextSteps, Content::Estimate];
                draft.add(What::Acknowledged {
                    channel: *channel,
                    with,
                });
                Ok(())
            }
            Action::Contact {
                channel,
                reached,
                news,
                summary,
            } => {
                self.handler()?;
                draft.not_longer_ago(Fact::Contacted)?;
                self.not_before_filing(draft)?;
                let summary = required(summary, "what was said, or how you tried")?;
                let what = What::Contacted {
                    channel: *channel,
                    reached: *reached,
                    news: *news && *reached,
                };
                draft.add_with(what, [(Label::Message, summary)]);
                Ok(())
            }
            Action::Write { message, news } => {
                self.handler()?;
                let message = required(message, "the message")?;
                draft.add_with(
                    What::Wrote {
                        notice: Notice::Reply,
                        news: *news,
                    },
                    [(Label::Message, message)],
                );
                Ok(())
            }
            Action::CustomerWrites { channel, message } => {
                let message = required(message, "the message")?;
                draft.not_longer_ago(Fact::CustomerWrote)?;
                draft.add_with(What::CustomerWrote { channel: *channel }, [(Label::Message, message)]);
                // By whatever channel, and whoever typed it in: what the customer sends sets the clock going again.
                if complaint.waiting.contains_key(&Cause::Information) {
                    draft.add(What::InformationReceived {
                        cause: Cause::Information,
                    });
                }
                Ok(())
            }
            Action::AskInformation { cause, question } => {
                self.handler()?;
                self.open()?;
                let question = required(question, "what you need, and why")?;
                draft.add_with(What::InformationAsked { cause: *cause }, [(Label::Message, question)]);
                Ok(())
            }
            Action::ReceiveInformation { cause } => {
                self.staff()?;
                draft.not_longer_ago(Fact::InformationReceived)?;
                if !complaint.waiting.contains_key(cause) {
                    return Err(Refusal::NotWaiting);
                }
                draft.add(What::InformationReceived { cause: *cause });
                Ok(())
            }
            Action::Note { text } => {
                self.staff()?;
                draft.add_with(What::Noted, [(Label::Note, required(text, "the note")?)]);
                Ok(())
            }
            Action::Estimate { date, reason } => self.estimate(*date, reason, draft),
            Action::Reclassify {
                kind,
                service,
                category,
                reason,
            } => self.reclassify(*kind, *service, category.as_deref(), reason, draft),
            Action::AddIssue { category, nature } => {
                self.open()?;
                if self.code.category(category).is_none() {
                    return Err(Refusal::UnknownCategory);
                }
                let number = complaint
                    .issues
                    .iter()
                    .map(|issue| issue.number)
                    .max()
                    .unwrap_or(0)
                    .saturating_add(1);
                let issue = Issue {
                    number,
                    category: category.clone(),
                };
                draft.add_with(What::IssueAdded { issue }, [(Label::Nature, nature)]);
                Ok(())
            }
            Action::SetUrgent { urgent, reason } => {
                self.staff()?;
                let reason = required(reason, "the reason")?;
                draft.add_with(What::UrgencySet { urgent: *urgent }, [(Label::Reason, reason)]);
                Ok(())
            }
            Action::ChangeDetails { answering, words } => {
                draft.push(
                    self.by.clone(),
                    What::DetailsChanged {
                        answering: answering.clone(),
                    },
                    words.clone(),
                );
                Ok(())
            }
            Action::AskFormat { format } => {
                draft.not_longer_ago(Fact::FormatAsked)?;
                draft.add(What::FormatAsked { format: *format });
                Ok(())
            }
            Action::AddFile { file, name } => {
                if file.internal {
                    self.staff()?;
                }
                draft.add_with(What::FileAdded { file: file.clone() }, [(Label::FileName, name)]);
                Ok(())
            }

            // ---- who has it
            Action::Assign { to, team } => {
                self.staff()?;
                self.open()?;
                if complaint.is_barred(to) {
                    return Err(Refusal::HandledBelow);
                }
                draft.add(What::Assigned {
                    to: to.clone(),
                    team: team.clone(),
                });
                Ok(())
            }
            Action::Take => {
                self.handler()?;
                self.open()?;
                if complaint.assignee.as_deref() == self.by.staff_id() {
                    return Err(Refusal::AlreadyTaken);
                }
                draft.add(What::Taken);
                Ok(())
            }
            Action::Transfer { team } => {
                self.staff()?;
                self.open()?;
                draft.add(What::Transferred {
                    team: required(team, "the team")?.to_owned(),
                });
                Ok(())
            }
            Action::Release => {
                self.staff()?;
                draft.add(What::Released);
                Ok(())
            }
            Action::Except { staff, reason } => {
                self.role_in(&[Role::Director])?;
                let reason = required(reason, "why nobody else can answer")?;
                let what = What::IndependenceExcepted {
                    level: complaint.level,
                    staff: staff.clone(),
                };
                draft.add_with(what, [(Label::Reason, reason)]);
                Ok(())
            }

            // ---- solving
            Action::Offer { redress, message } => {
                self.handler()?;
                self.open()?;
                if complaint.offer_here().is_some() {
                    return Err(Refusal::OfferStands);
                }
                let message = required(message, "what you offer, in words the customer can follow")?;
                self.known_issues(redress)?;
                let offer = u8::try_from(complaint.offers.len().saturating_add(1)).unwrap_or(u8::MAX);
                draft.add_with(
                    What::Offered {
                        offer,
                        redress: redress.clone(),
                    },
                    [(Label::Message, message)],
                );
                Ok(())
            }
            Action::Accept { proof, evidence } => self.answer_offer(true, *proof, evidence, draft),
            Action::Refuse { proof, evidence } => self.answer_offer(false, *proof, evidence, draft),
            Action::Conclude {
                findings,
                redress,
                message,
            } => self.conclude(findings, redress, message, draft),
            Action::TellOutcome { channel } => {
                self.handler()?;
                draft.not_longer_ago(Fact::OutcomeTold)?;
                if complaint.concluded.is_none() {
                    return Err(Refusal::IssuesUnanswered);
                }
                draft.add(What::OutcomeTold { channel: *channel });
                Ok(())
            }
            Action::GiveRedress { redress, evidence } => {
                self.staff()?;
                if complaint.redress_is_done(redress) {
                    return Err(Refusal::AlreadyRecorded);
                }
                let evidence = required(evidence, "the proof, such as a credit note's number")?;
                draft.add_with(
                    What::RedressGiven {
                        redress: redress.clone(),
                    },
                    [(Label::Evidence, evidence)],
                );
                Ok(())
            }

            // ---- going further
            Action::Escalate { channel, reason } => self.escalate(*channel, reason, draft),
            Action::Deadlock { reason } => {
                self.handler()?;
                self.open()?;
                let reason = required(reason, "why we can go no further")?;
                draft.add_with(What::Deadlocked, [(Label::Reason, reason)]);
                Ok(())
            }
            Action::TellOfScheme { channel } => {
                self.staff()?;
                draft.not_longer_ago(Fact::SchemeNotified)?;
                draft.add(What::SchemeNotified { channel: *channel });
                Ok(())
            }
            Action::Refer { case } => {
                self.staff()?;
                if complaint.scheme_case.is_some() && !complaint.scheme_closed {
                    return Err(Refusal::AlreadyReferred);
                }
                draft.not_longer_ago(Fact::Referred)?;
                draft.add(What::SchemeReferred {
                    case: required(case, "the scheme's case number")?.to_owned(),
                });
                Ok(())
            }
            Action::CloseReferral { settled } => {
                self.staff()?;
                if complaint.scheme_case.is_none() || complaint.scheme_closed {
                    return Err(Refusal::NotReferred);
                }
                draft.add(What::SchemeClosed { settled: *settled });
                Ok(())
            }
            Action::Link { other, relation } => {
                self.staff()?;
                if *other == complaint.reference {
                    return Err(Refusal::LinkedToItself);
                }
                draft.add(What::Linked {
                    other: other.clone(),
                    relation: *relation,
                });
                Ok(())
            }
            Action::Unlink { other } => {
                self.staff()?;
                draft.add(What::Unlinked { other: other.clone() });
                Ok(())
            }
            Action::Close { ending, reason } => self.close(*ending, reason, draft),
            Action::Reopen { reason } => {
                if complaint.is_open() {
                    return Err(Refusal::NotClosed);
                }
                if !self.by.is_customer() {
                    self.staff()?;
                    required(reason, "the reason")?;
                }
                draft.add_with(What::Reopened, [(Label::Reason, reason)]);
                self.first_estimate_now(draft);
                Ok(())
            }
            Action::AnswerSatisfaction { satisfied, message } => {
                if !self.by.is_customer() {
                    return Err(Refusal::OnlyCustomer);
                }
                if complaint.is_open() {
                    return Err(Refusal::SatisfactionNotYet);
                }
                if complaint.satisfied.is_some() {
                    return Err(Refusal::SatisfactionAnswered);
                }
                draft.add_with(
                    What::SatisfactionAnswered { satisfied: *satisfied },
                    [(Label::Message, message)],
                );
                Ok(())
            }
            Action::TakeBack { owed_by, notice } => {
                self.staff()?;
                let wrote_at = self
                    .entries
                    .iter()
                    .find(|entry| entry.seq == *owed_by)
                    .map(|entry| entry.recorded_at);
                let too_late = wrote_at.is_none_or(|at| self.now.duration_since(at) >= TAKE_BACK);
                if too_late || complaint.deliveries.contains_key(&(*owed_by, *notice)) {
                    return Err(Refusal::TooLateToTakeBack);
                }
                draft.add(What::TakenBack {
                    owed_by: *owed_by,
                    notice: *notice,
                });
                Ok(())
            }

            Action::Deliver {
                owed_by,
                notice,
                channel,
            } => {
                self.handler()?;
                draft.not_longer_ago(Fact::Contacted)?;
                if complaint.deliveries.contains_key(&(*owed_by, *notice)) {
                    return Err(Refusal::AlreadyRecorded);
                }
                let entry = self.entries.iter().find(|entry| entry.seq == *owed_by);
                let owed = entry
                    .and_then(|entry| notice::to_customer(self.code, complaint, entry, *notice))
                    .ok_or(Refusal::Missing {
                        what: "a message that is still to be told",
                    })?;
                draft.add(What::Sent {
                    owed_by: *owed_by,
                    notice: *notice,
                    channel: *channel,
                    language: owed.language,
                    with: owed.with,
                    level: complaint.level,
                });
                Ok(())
            }

            // ---- the desk's own
            Action::Delivered {
                owed_by,
                notice,
                channel,
                language,
                with,
                level,
            } => {
                self.desk_only()?;
                if matches!(complaint.deliveries.get(&(*owed_by, *notice)), Some(Delivery::Sent(_))) {
                    return Ok(());
                }
                draft.add(What::Sent {
                    owed_by: *owed_by,
                    notice: *notice,
                    channel: *channel,
                    language: language.clone(),
                    with: with.clone(),
                    level: *level,
                });
                Ok(())
            }
            Action::Undelivered { owed_by, notice, why } => {
                self.desk_only()?;
                let sent = match complaint.deliveries.get(&(*owed_by, *notice)) {
                    Some(Delivery::Failed | Delivery::TakenBack) => return Ok(()),
                    Some(Delivery::Sent(seq)) => Some(*seq),
                    Some(Delivery::Pending) | None => None,
                };
                let what = What::Bounced {
                    owed_by: *owed_by,
                    notice: *notice,
                    sent,
                };
                draft.add_with(what, [(Label::Reason, why)]);
                Ok(())
            }
            Action::NoticeBreaches => {
                self.desk_only()?;
                for owed in obligations(self.code, complaint, self.entries) {
                    let Some(due) = owed.broken_at(self.now) else { continue };
                    if !complaint.broken_noticed.contains(&(owed.promise.clone(), owed.nth)) {
                        draft.add(What::PromiseBroken {
                            promise: owed.promise,
                            nth: owed.nth,
                            due,
                        });
                    }
                }
                Ok(())
            }
            Action::Warn { promise, nth } => {
                self.desk_only()?;
                if !complaint.warned_of.contains(&(promise.clone(), *nth)) {
                    draft.add(What::WarnedOf {
                        promise: promise.clone(),
                        nth: *nth,
                    });
                }
                Ok(())
            }
        }
    }

    // ---- who may

    fn desk_only(&self) -> Result<(), Refusal> {
        if *self.by == Actor::Desk {
            Ok(())
        } else {
            Err(Refusal::NotTheCustomers)
        }
    }

    fn staff_or_desk(&self) -> Result<(), Refusal> {
        if *self.by == Actor::Desk { Ok(()) } else { self.staff() }
    }

    /// Any member of staff, or an integrator's key that may write.
    fn staff(&self) -> Result<(), Refusal> {
        match self.by {
            Actor::Staff { .. } | Actor::Key { .. } => Ok(()),
            _ => Err(Refusal::NotTheCustomers),
        }
    }

    fn role_in(&self, roles: &[Role]) -> Result<(), Refusal> {
        match self.by {
            Actor::Staff { role, .. } if roles.contains(role) => Ok(()),
            Actor::Staff { role, .. } => Err(Refusal::NotYourRole { role: *role }),
            _ => Err(Refusal::NotTheCustomers),
        }
    }

    /// Somebody who may answer the customer at the level where the complaint stands: of this level's role
    /// or a higher one's, and not one who handled it below (S13).
    fn handler(&self) -> Result<(), Refusal> {
        match self.by {
            Actor::Staff { id, role } => {
                let level = self.complaint.level;
                let may = self
                    .code
                    .levels
                    .iter()
                    .any(|rule| rule.level >= level && rule.roles.contains(role));
                let knows = self.code.levels.iter().any(|rule| rule.roles.contains(role));
                match (may, knows) {
                    _ if self.complaint.is_barred(id) => Err(Refusal::HandledBelow),
                    (true, _) => Ok(()),
                    (false, true) => Err(Refusal::NotYourLevel { level }),
                    (false, false) => Err(Refusal::NotYourRole { role: *role }),
                }
            }
            Actor::Key { .. } if self.complaint.level == Level::FIRST => Ok(()),
            Actor::Key { .. } => Err(Refusal::NotYourLevel {
                level: self.complaint.level,
            }),
            _ => Err(Refusal::NotTheCustomers),
        }
    }

    fn open(&self) -> Result<(), Refusal> {
        if self.complaint.is_open() {
            Ok(())
        } else {
            Err(Refusal::Closed)
        }
    }

    fn not_before_filing(&self, draft: &Draft) -> Result<(), Refusal> {
        if draft.occurred_at < self.complaint.received_at {
            Err(Refusal::BeforeFiling)
        } else {
            Ok(())
        }
    }

    fn known_issues(&self, redress: &[Redress]) -> Result<(), Refusal> {
        let known = |number: u8| self.complaint.issues.iter().any(|issue| issue.number == number);
        if redress.iter().filter_map(|one| one.issue).all(known) {
            Ok(())
        } else {
            Err(Refusal::UnknownIssue)
        }
    }

    // ---- acts with more than one step

    fn estimate(&self, date: Date, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        self.handler()?;
        self.open()?;
        let reason = required(reason, "the reason: the customer will read it")?;
        if self.complaint.estimate == Some(date) {
            return Err(Refusal::SameEstimate);
        }
        if let Some(calendar) = self.code.desk() {
            // A date that the calendar does not reach could never be kept or broken.
            let close = calendar
                .close_on_or_after(date)
                .map_err(|_| Refusal::Missing { what: "a sooner date" })?;
            if close <= self.now || date < calendar.date(self.now) {
                return Err(Refusal::EstimatePast);
            }
        }
        draft.add_with(What::Estimated { date, revised: true }, [(Label::Reason, reason)]);
        Ok(())
    }

    fn reclassify(
        &self,
        kind: Kind,
        service: Option<Service>,
        category: Option<&str>,
        reason: &str,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        let complaint = self.complaint;
        self.open()?;
        if kind == complaint.kind && service.is_none() && category.is_none() {
            return Err(Refusal::AlreadyKind);
        }
        if category.is_some_and(|category| self.code.category(category).is_none()) {
            return Err(Refusal::UnknownCategory);
        }
        if !self.by.is_customer() {
            self.staff()?;
            required(reason, "the reason")?;
        } else if kind != Kind::Complaint {
            return Err(Refusal::NotTheCustomers);
        }
        let what = What::Reclassified {
            kind,
            service,
            category: category.map(str::to_owned),
        };
        draft.add_with(what, [(Label::Reason, reason)]);
        if kind == Kind::Complaint && complaint.estimate.is_none() {
            self.first_estimate_now(draft);
        }
        Ok(())
    }

    /// A question that becomes a complaint gets its estimate, counted from the first receipt; a complaint that
    /// is reopened gets a new one.
    fn first_estimate_now(&self, draft: &mut Draft) {
        let mut entries = self.entries.to_vec();
        entries.extend(draft.entries.iter().cloned());
        let Ok(after) = Complaint::read(&self.complaint.reference, &entries) else {
            return;
        };
        if let Some(date) = estimated(self.code, &after, &entries, self.now) {
            draft.add_by_desk(What::Estimated { date, revised: false });
        }
    }

    fn answer_offer(&self, accepted: bool, proof: Proof, evidence: &str, draft: &mut Draft) -> Result<(), Refusal> {
        let complaint = self.complaint;
        self.open()?;
        let fact = if accepted { Fact::Accepted } else { Fact::Refused };
        draft.not_longer_ago(fact)?;
        if !self.by.is_customer() {
            self.staff()?;
            if proof == Proof::Portal || evidence.trim().is_empty() {
                return Err(Refusal::ProofNeeded);
            }
        }
        let offer = match complaint.offers.last() {
            None if accepted || complaint.outcome_told.is_none() => return Err(Refusal::NoOffer),
            None => None,
            Some(offer) if offer.answer.is_some() && (accepted || complaint.outcome_told.is_none()) => {
                return Err(Refusal::OfferAnswered);
            }
            // What is refused is the outcome, not an offer that was answered before.
            Some(offer) => offer.answer.is_none().then_some(offer.number),
        };
        if offer.is_some() {
            self.not_before_filing(draft)?;
        }
        let what = match (accepted, offer) {
            (true, Some(offer)) => What::Accepted { offer, proof },
            _ => What::Refused { offer, proof },
        };
        draft.add_with(what, [(Label::Evidence, evidence)]);
        Ok(())
    }

    fn conclude(
        &self,
        findings: &[IssueFinding],
        redress: &[Redress],
        message: &str,
        draft: &mut Draft,
    ) -> Result<(), Refusal> {
        self.handler()?;
        self.open()?;
        let message = required(message, "the outcome, in words the customer can follow")?;
        self.known_issues(redress)?;
        let answered = |number: u8| findings.iter().any(|finding| finding.issue == number);
        if !self.complaint.issues.iter().all(|issue| answered(issue.number)) {
            return Err(Refusal::IssuesUnanswered);
        }
        let known = |number: u8| self.complaint.issues.iter().any(|issue| issue.number == number);
        if !findings.iter().all(|finding| known(finding.issue)) {
            return Err(Refusal::UnknownIssue);
        }
        let what = What::Concluded {
            findings: findings.to_vec(),
            redress: redress.to_vec(),
        };
        draft.add_with(what, [(Label::Message, message)]);
        Ok(())
    }

    /// The customer may always go further; nobody may refuse to record it (S14).
    fn escalate(&self, channel: Channel, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        let complaint = self.complaint;
        draft.not_longer_ago(Fact::Escalated)?;
        self.not_before_filing(draft)?;
        if complaint.level >= self.code.last_level() {
            return Err(Refusal::TopLevel);
        }
        let begins_again = !complaint.is_open();
        let becomes_one = complaint.kind != Kind::Complaint;
        if begins_again {
            draft.add(What::Reopened);
        }
        if becomes_one {
            draft.add(What::Reclassified {
                kind: Kind::Complaint,
                service: None,
                category: None,
            });
        }
        if begins_again || becomes_one {
            self.first_estimate_now(draft);
        }
        draft.add_with(
            What::Escalated {
                to: complaint.level.next(),
                channel,
            },
            [(Label::Reason, reason)],
        );
        Ok(())
    }

    /// A complaint ends when the customer agreed, withdrew, or was told a decision; never because time passed (S4).
    fn close(&self, ending: Ending, reason: &str, draft: &mut Draft) -> Result<(), Refusal> {
        let complaint = self.complaint;
        self.open()?;
        if self.by.is_customer() {
            if ending != Ending::Withdrawn {
                return Err(Refusal::NotTheCustomers);
            }
            draft.add_with(What::Closed { ending }, [(Label::Reason, reason)]);
            return Ok(());
        }
        self.handler()?;
        if complaint.stage() == Stage::Scheme && ending != Ending::SchemeClosed {
            return Err(Refusal::WithScheme);
        }
        if complaint.offer_here().is_some() && ending != Ending::Withdrawn {
            return Err(Refusal::OfferStands);
        }
        // Only the customer, or the scheme, lets us off what was agreed.
        if complaint.redress_outstanding() > 0 && !matches!(ending, Ending::Withdrawn | Ending::SchemeClosed) {
            return Err(Refusal::RedressOwed);
        }
        match ending {
            Ending::Agreed => {
                let solved_live = complaint.solved_at_first_contact || complaint.live.is_some();
                if complaint.agreed_offer().is_none() && !solved_live {
                    return Err(Refusal::NothingAgreed);
                }
            }
            Ending::FinalAnswer if complaint.outcome_told.is_none() => return Err(Refusal::OutcomeUntold),
            Ending::Answered if complaint.kind == Kind::Complaint => return Err(Refusal::NothingAgreed),
            Ending::SchemeClosed if !complaint.scheme_closed => return Err(Refusal::WithScheme),
            Ending::Withdrawn if reason.trim().is_empty() => return Err(Refusal::ProofNeeded),
            Ending::Duplicate if complaint.links.is_empty() => return Err(Refusal::NoEvidence),
            _ => {}
        }
        draft.add_with(What::Closed { ending }, [(Label::Reason, reason)]);
        Ok(())
    }
}
