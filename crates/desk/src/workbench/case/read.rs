//! From what was typed to the act that is asked for.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use practice::{
    action::Action,
    entry::{IssueFinding, Redress, Seq, Words, generation},
    formats,
    refusal::Refusal,
    terms::{Cause, Channel, Content, Ending, Format, Kind, Label, Language, Level, Relation},
};
use register::Staff;

use super::{enclosing, form, verb::Verb};
use crate::{
    cover::last_day,
    desk::{Case, Desk},
    duplicates::linked,
    intake::{is_address, is_phone},
    post::{paper, texts},
    tongue::Tongue,
    web::Oops,
    workbench::{
        colleague::Colleague,
        people::People,
        texts::blanks,
        typed::{Asked, Fault, Typed},
    },
};

type Read = (Action, Option<Timestamp>);

/// The act with the time at which it happened, or what is wrong with the form.
///
/// # Errors
/// A register that can't be read.
pub async fn action(
    desk: &Desk,
    colleague: &Colleague,
    tongue: &Tongue,
    case: &Case,
    verb: Verb,
    typed: &Typed,
) -> Result<Result<Read, Vec<Fault>>, Oops> {
    let zone = case
        .code
        .desk()
        .map_or(TimeZone::UTC, |calendar| calendar.zone().clone());
    let mut reader = Reader {
        asked: typed.asked(tongue),
        typed,
        tongue,
        verb,
    };
    let action = match verb {
        Verb::Assign => reader.assign(desk).await?,
        Verb::Transfer => reader.transfer(desk).await?,
        Verb::Link => reader.link(case, desk, colleague).await?,
        Verb::Merge => reader.merge(desk, colleague).await?,
        Verb::PutBack => reader.put_back(case, desk).await?,
        Verb::Deliver => reader.deliver(case, desk).await?,
        _ => reader.action(case, desk),
    };
    let when = reader.when(&zone, desk.now()).map(|at| match &action {
        Some(Action::Deliver {
            owed_by,
            channel: Channel::Letter,
            ..
        }) => paper::posted_at(case, *owed_by, at),
        _ => at,
    });
    reader.blanks_are_filled();
    let enclosed = if verb.is_read_by_the_customer() {
        enclosing::read(desk, tongue, case, typed, &mut reader.asked).await?
    } else {
        Vec::new()
    };
    let faults = reader.asked.into_faults();
    Ok(match action {
        Some(action) if faults.is_empty() && !enclosed.is_empty() => {
            let (files, with) = (enclosed, Box::new(action));
            Ok((Action::Enclose { files, with }, when))
        }
        Some(action) if faults.is_empty() => Ok((action, when)),
        _ if faults.is_empty() => Err(vec![Fault::whole(tongue.say("bench-fault-incomplete"))]),
        _ => Err(faults),
    })
}

struct Reader<'r> {
    asked: Asked<'r>,
    typed: &'r Typed,
    tongue: &'r Tongue,
    verb: Verb,
}

impl Reader<'_> {
    fn label(&self, name: &str) -> String {
        form::label(self.tongue, self.verb, name)
    }

    fn text(&mut self, name: &str) -> String {
        let label = self.label(name);
        self.asked.needed(name, &label)
    }

    fn optional(&mut self, name: &str) -> String {
        let label = self.label(name);
        self.asked.optional(name, &label)
    }

    /// What a standard text left open is not sent.
    fn blanks_are_filled(&mut self) {
        if !self.verb.is_read_by_the_customer() {
            return;
        }
        let field = self.verb.text_field();
        if let Some(blank) = blanks::left_in(self.typed.raw(field)) {
            let values = [("blank", blank.typed().into())];
            self.asked
                .fault(field, self.tongue.say_with("bench-fault-blank-left", &values));
        }
    }

    fn one<T: std::str::FromStr>(&mut self, name: &str) -> Option<T> {
        let label = self.label(name);
        self.asked.chosen(name, &label)
    }

    fn yes(&mut self, name: &str) -> Option<bool> {
        match self.typed.raw(name) {
            "yes" => Some(true),
            "no" => Some(false),
            _ => {
                let label = self.label(name);
                self.asked.chosen::<bool>(name, &label)
            }
        }
    }

    fn when(&mut self, zone: &TimeZone, now: Timestamp) -> Option<Timestamp> {
        let label = self.label("when");
        self.asked.when("when", &label, zone, now)
    }

    async fn assign(&mut self, desk: &Desk) -> Result<Option<Action>, Oops> {
        let Some(to) = self.one::<String>("to") else {
            return Ok(None);
        };
        let Some(staff) = desk.register().staff(&to).await?.filter(|staff| staff.active) else {
            self.asked.fault("to", self.tongue.say("bench-fault-nobody"));
            return Ok(None);
        };
        if self.typed.raw("warned") != to
            && let Some(away) = self.away(desk, &staff).await?
        {
            self.asked.fault("to", away);
            return Ok(None);
        }
        Ok(Some(Action::Assign {
            to,
            role: staff.role,
            team: None,
        }))
    }

    /// What is to be known before something is assigned to somebody who is away.
    async fn away(&self, desk: &Desk, staff: &Staff) -> Result<Option<String>, Oops> {
        let people = People::of(desk).await?;
        Ok(people.cover.away(&staff.id).map(|absence| {
            let cover = people.cover.for_(&staff.id).pop().map(|id| people.name(id));
            let values = [
                ("name", staff.name.as_str().into()),
                ("day", self.tongue.date(last_day(desk, absence)).into()),
                ("cover", cover.unwrap_or_else(|| "none".to_owned()).into()),
            ];
            self.tongue.say_with("bench-fault-away", &values)
        }))
    }

    async fn transfer(&mut self, desk: &Desk) -> Result<Option<Action>, Oops> {
        let Some(team) = self.one::<String>("team") else {
            return Ok(None);
        };
        if !desk.register().teams().await?.iter().any(|known| known.id == team) {
            self.asked.fault("team", self.tongue.say("bench-fault-no-team"));
        }
        Ok(Some(Action::Transfer { team }))
    }

    async fn link(&mut self, case: &Case, desk: &Desk, colleague: &Colleague) -> Result<Option<Action>, Oops> {
        let other = self.other(desk, colleague).await?;
        let relation = self.one::<Relation>("relation");
        Ok(other.zip(relation).map(|(other, relation)| Action::Link {
            known: Some(linked(&case.complaint, &other.complaint)),
            other: other.complaint.reference,
            relation,
        }))
    }

    async fn merge(&mut self, desk: &Desk, colleague: &Colleague) -> Result<Option<Action>, Oops> {
        let into = self.other(desk, colleague).await?;
        Ok(into.map(|into| Action::Merge {
            into: Box::new(into.complaint),
        }))
    }

    /// Another complaint by its number. Whoever may not see it is told what they would be of a number that nobody has: what
    /// the rules say of the two would tell of it.
    async fn other(&mut self, desk: &Desk, colleague: &Colleague) -> Result<Option<Case>, Oops> {
        let typed = self.text("other");
        let known = match practice::reference::read(&typed) {
            Some(reference) => desk.case(&reference).await?,
            None => None,
        };
        let seen = known.filter(|other| colleague.sees(other));
        if seen.is_none() && !typed.is_empty() {
            self.asked.fault("other", self.tongue.say("bench-fault-reference"));
        }
        Ok(seen)
    }

    /// The issues that were ticked go, and what is named beside is what the new complaint is called; with none ticked it
    /// has to be named.
    fn split(&mut self, desk: &Desk) -> Option<Action> {
        let issues: Vec<u8> = self
            .typed
            .all("issues")
            .iter()
            .filter_map(|one| one.parse().ok())
            .collect();
        let category = if issues.is_empty() {
            Some(self.one::<String>("category")?)
        } else {
            Some(self.typed.text("category")).filter(|category| !category.is_empty())
        };
        let nature = if issues.is_empty() {
            self.text("nature")
        } else {
            self.optional("nature")
        };
        Some(Action::Split {
            other: desk.new_number(),
            issues,
            category,
            nature,
        })
    }

    /// What it was split off from, as that stands now.
    async fn put_back(&mut self, case: &Case, desk: &Desk) -> Result<Option<Action>, Oops> {
        let from = case.complaint.split_from.as_ref();
        let whole = match from {
            Some(from) => desk.case(&from.other).await?,
            None => None,
        };
        if whole.is_none() {
            self.asked.fault("", self.tongue.refusal(&Refusal::NotSplit));
        }
        Ok(whole.map(|whole| Action::PutBack {
            whole: Box::new(whole.complaint),
        }))
    }

    /// None only where a fault says why.
    fn action(&mut self, case: &Case, desk: &Desk) -> Option<Action> {
        let complaint = &case.complaint;
        let currency = &case.code.currency;
        Some(match self.verb {
            Verb::Take => Action::Take,
            Verb::Release => Action::Release,
            Verb::Reply => Action::Write {
                message: self.text("message"),
                news: self.typed.is("news"),
                told: self.told(case),
            },
            Verb::Note => Action::Note {
                text: self.text("text"),
            },
            Verb::Contact => {
                let (channel, reached) = (self.one("channel"), self.yes("reached"));
                let summary = self.text("summary");
                let told = self.told(case);
                if reached == Some(false) && !told.is_empty() {
                    self.asked.fault("told", self.tongue.say("bench-fault-told-nobody"));
                }
                Action::Contact {
                    channel: channel?,
                    reached: reached?,
                    news: self.typed.is("news"),
                    told,
                    summary,
                }
            }
            Verb::Heard => {
                let channel = self.one("channel");
                let message = self.text("message");
                Action::CustomerWrites {
                    channel: channel?,
                    message,
                }
            }
            Verb::Acknowledge => Action::Acknowledge {
                channel: self.one("channel")?,
            },
            Verb::Ask => {
                let awaited: Option<Cause> = self.one("cause");
                let question = self.text("message");
                Action::AskInformation {
                    cause: awaited?,
                    question,
                }
            }
            Verb::Received => {
                if complaint.waiting.is_empty() {
                    self.asked.fault("", self.tongue.refusal(&Refusal::NotWaiting));
                    return None;
                }
                Action::ReceiveInformation {
                    cause: self.one("cause")?,
                }
            }
            Verb::Estimate => {
                let label = self.label("date");
                let date = self.asked.date("date", &label);
                if let Some(question) = date.and_then(|date| self.on_a_closed_day(case, date, desk.now())) {
                    self.asked.fault("date", question);
                }
                let reason = self.text("reason");
                Action::Estimate { date: date?, reason }
            }
            Verb::Reclassify => {
                let kind: Option<Kind> = self.one("kind");
                let service = self
                    .asked
                    .word("service")
                    .filter(|service| *service != complaint.service);
                let category = self.typed.text("category");
                let known = complaint.issues.first().is_some_and(|issue| issue.category == category);
                let reason = self.text("reason");
                let category = Some(category).filter(|category| !category.is_empty() && !known);
                Action::Reclassify {
                    kind: kind?,
                    service,
                    category,
                    reason,
                }
            }
            Verb::Issue => {
                let category = self.one("category");
                let nature = self.text("nature");
                Action::AddIssue {
                    category: category?,
                    nature,
                }
            }
            Verb::Urgent => {
                let urgent = self.yes("urgent");
                let reason = self.text("reason");
                Action::SetUrgent {
                    urgent: urgent?,
                    reason,
                }
            }
            Verb::Details => self.details(case, desk),
            Verb::Format => {
                let format = self.one::<Format>("format")?;
                if let Some(question) = self.nowhere(case, format) {
                    self.asked.fault("format", question);
                }
                Action::AskFormat { format }
            }
            Verb::FormatGiven => {
                let channel = self.one("channel");
                let how = self.text("how");
                let of = self.given(case);
                Action::GiveFormat {
                    channel: channel?,
                    of: of?,
                    how,
                }
            }
            Verb::Repeat => Action::Repeat,
            Verb::Unlink => Action::Unlink {
                other: self.one("other")?,
            },
            Verb::Offer => {
                let redress = self.asked.redress(currency);
                Action::Offer {
                    redress,
                    message: self.text("message"),
                }
            }
            Verb::Accept => {
                let proof = self.one("proof");
                let evidence = self.text("evidence");
                Action::Accept {
                    proof: proof?,
                    evidence,
                }
            }
            Verb::Refuse => {
                let proof = self.one("proof");
                let evidence = self.text("evidence");
                Action::Refuse {
                    proof: proof?,
                    evidence,
                }
            }
            Verb::Outcome => {
                let findings = self.findings(case);
                let redress = self.asked.redress(currency);
                Action::Conclude {
                    findings,
                    redress,
                    message: self.text("message"),
                }
            }
            Verb::Told => Action::TellOutcome {
                channel: self.one("channel")?,
            },
            Verb::SchemeTold => Action::TellOfScheme {
                channel: self.one("channel")?,
            },
            Verb::Redress => {
                if complaint.redress_to_do().is_empty() {
                    self.asked.fault("", self.tongue.refusal(&Refusal::AlreadyRecorded));
                    return None;
                }
                let evidence = self.text("evidence");
                let which: usize = self.one("which")?;
                let Some(redress) = complaint.redress_left().into_iter().nth(which).flatten() else {
                    let label = self.label("which");
                    let choose = self.tongue.say_with("bench-fault-choose", &[("label", label.into())]);
                    self.asked.fault("which", choose);
                    return None;
                };
                Action::GiveRedress {
                    redress: self.instalment(redress)?,
                    evidence,
                }
            }
            Verb::Escalate => Action::Escalate {
                channel: self.one("channel")?,
                reason: self.optional("reason"),
                to: self.typed.raw("to").parse().ok().map(Level),
            },
            Verb::AskFor => Action::AskFor {
                asking: self.one("asking")?,
            },
            Verb::SchemeStep => Action::AtScheme {
                step: self.one("step")?,
            },
            Verb::Try => Action::Try { act: self.one("act")? },
            Verb::Deadlock => Action::Deadlock {
                reason: self.text("reason"),
            },
            Verb::Reopen => Action::Reopen {
                reason: self.text("reason"),
            },
            Verb::Refer => Action::Refer {
                case: self.text("case"),
            },
            Verb::ReferralClosed => Action::CloseReferral {
                settled: self.yes("settled")?,
            },
            Verb::ReferralUndone => Action::UndoReferral {
                reason: self.text("reason"),
            },
            Verb::Returned => {
                let sent = self.one("sent");
                let why = self.text("reason");
                Action::Return { sent: sent?, why }
            }
            Verb::Except => {
                let staff = self.one("staff");
                let reason = self.text("reason");
                Action::Except { staff: staff?, reason }
            }
            Verb::Verify => {
                let (method, verdict) = (self.one("method"), self.one("verdict"));
                Action::Verify {
                    method: method?,
                    verdict: verdict?,
                    assurance: self.one("assurance")?,
                }
            }
            Verb::Authority => Action::ShowAuthority {
                document: self.yes("document")?,
            },
            Verb::Secret => Action::RenewSecret {
                of: self.secret_seen(case),
            },
            Verb::Unmerge => Action::Unmerge {
                other: practice::reference::read(&self.text("other"))?,
            },
            Verb::Split => self.split(desk)?,
            Verb::Close => Action::Close {
                ending: self.one::<Ending>("ending")?,
                reason: self.optional("reason"),
                known: None,
            },
            Verb::TakeBack => Action::TakeBack {
                owed_by: self.asked.word("owed_by")?,
                notice: self.asked.word("notice")?,
            },
            // These have been read before, or come with bytes.
            Verb::Deliver | Verb::Assign | Verb::Transfer | Verb::Link | Verb::Merge | Verb::PutBack | Verb::File => {
                return None;
            }
        })
    }

    /// As much of what is left as was given: all of it, unless an amount was typed.
    fn instalment(&mut self, left: Redress) -> Option<Redress> {
        if self.typed.text("amount").is_empty() {
            return Some(left);
        }
        if !left.remedy.is_money() {
            self.asked.fault("amount", self.tongue.say("bench-fault-no-amount"));
            return None;
        }
        let cents = self.asked.cents("amount", &left.currency)?;
        Some(Redress { cents, ..left })
    }

    /// Asked once: on a closed day nobody is here to keep the date. Who sends the same date again means it.
    fn on_a_closed_day(&self, case: &Case, date: Date, now: Timestamp) -> Option<String> {
        let calendar = case.code.desk()?;
        let sure = self.typed.raw("sure") == date.to_string();
        // A day that has passed has a sentence of its own.
        if sure || calendar.is_open_on(date) || date < calendar.date(now) {
            return None;
        }
        let next = calendar.next_open_day(date).ok()?;
        let values = [
            ("day", self.tongue.date_full(date).into()),
            ("next", self.tongue.date_full(next).into()),
        ];
        Some(self.tongue.say_with("bench-fault-closed-day", &values))
    }

    /// Asked once: nothing says where it is to go. The wish is the customer's all the same: who sends it again records it.
    fn nowhere(&self, case: &Case, format: Format) -> Option<String> {
        let known = |label| case.complaint.contact.of(label).is_some();
        let refusal = formats::can_be_brought(format, known).err()?;
        let sure = self.typed.raw("sure") == format.word();
        (!sure).then(|| {
            let anyway = self.tongue.say("bench-fault-format-anyway");
            format!("{} {anyway}", self.tongue.refusal(&refusal))
        })
    }

    /// Which secret was valid when the form was opened: a second press finds it ended already.
    fn secret_seen(&self, case: &Case) -> u32 {
        let entries = &case.file.entries;
        let seen = self.typed.raw("version").parse().unwrap_or(case.complaint.version);
        generation(&entries[..entries.partition_point(|entry| entry.seq <= seen)])
    }

    /// The boxes that were ticked, as far as the code asks for them.
    fn told(&self, case: &Case) -> Vec<Content> {
        let known = case.code.told_by_a_person();
        let ticked = self.typed.all("told").iter();
        ticked
            .filter_map(|word| word.parse().ok())
            .filter(|content| known.contains(content))
            .collect()
    }

    /// Which messages the customer has in their format: those that were ticked, or the one that is owed.
    fn given(&mut self, case: &Case) -> Option<Vec<Seq>> {
        let owed: Vec<Seq> = formats::owed(&case.file.entries)
            .iter()
            .map(|one| one.owed_by)
            .collect();
        if owed.len() < 2 {
            return Some(owed);
        }
        let ticked = self.typed.all("of").iter().filter_map(|seq| seq.parse().ok());
        let ticked: Vec<Seq> = ticked.filter(|seq| owed.contains(seq)).collect();
        if ticked.is_empty() {
            let label = self.label("of");
            let choose = self.tongue.say_with("bench-fault-choose", &[("label", label.into())]);
            self.asked.fault("of", choose);
            return None;
        }
        Some(ticked)
    }

    /// A message was said or posted: it carried what its text says, and what was ticked beside it.
    async fn deliver(&mut self, case: &Case, desk: &Desk) -> Result<Option<Action>, Oops> {
        let known: (_, _, Option<Channel>) = (
            self.asked.word("owed_by"),
            self.asked.word("notice"),
            self.asked.word("channel"),
        );
        let (Some(owed_by), Some(notice), Some(channel)) = known else {
            return Ok(None);
        };
        let proof = match self.typed.text("to") {
            to if channel.is_live() && !to.is_empty() => {
                self.tongue.say_with("bench-read-out-proof", &[("name", to.into())])
            }
            _ => self.optional("proof"),
        };
        let told = self.told(case);
        Ok(Some(
            paper::delivery(desk, case, (owed_by, notice), channel, (told, proof), None).await?,
        ))
    }

    fn findings(&mut self, case: &Case) -> Vec<IssueFinding> {
        let mut findings = Vec::new();
        for issue in &case.complaint.issues {
            let name = format!("f{}", issue.number);
            if let Some(finding) = self.asked.word(&name) {
                findings.push(IssueFinding {
                    issue: issue.number,
                    finding,
                });
            } else {
                let values = [("number", i64::from(issue.number).into())];
                self.asked
                    .fault(&name, self.tongue.say_with("bench-fault-finding", &values));
            }
        }
        findings
    }

    /// Only what was changed is written down; a field left empty changes nothing.
    fn details(&mut self, case: &Case, desk: &Desk) -> Action {
        let contact = &case.complaint.contact;
        let mut words = Words::new();
        for (name, label, known) in [
            ("name", Label::Name, &contact.name),
            ("email", Label::Email, &contact.email),
            ("phone", Label::Phone, &contact.phone),
            ("address", Label::Address, &contact.address),
            ("account", Label::Account, &contact.account),
        ] {
            let text = self.typed.text(name);
            if !text.is_empty() && known.as_deref() != Some(text.as_str()) {
                words.insert(label, text);
            }
        }
        let email = self.typed.text("email");
        if !email.is_empty() && contact.email.as_ref() != Some(&email) && !is_address(&email) {
            self.asked.fault("email", self.tongue.say("bench-fault-email"));
        }
        let phone = self.typed.text("phone");
        if !phone.is_empty() && contact.phone.as_ref() != Some(&phone) && !is_phone(&phone) {
            self.asked.fault("phone", self.tongue.say("bench-fault-phone"));
        }
        let by: Option<Channel> = self.asked.word("answer_by");
        // A way that was chosen before, and of which nothing is known, holds up no other change.
        let chosen = by.filter(|by| case.complaint.answering.by != Some(*by));
        if let Some(label) = chosen.and_then(Channel::goes_to)
            && !words.contains_key(&label)
            && case.complaint.contact.of(label).is_none()
        {
            self.asked.fault(label.word(), self.tongue.say("bench-fault-way-empty"));
        }
        let texted = by.or(case.complaint.answering.by);
        let changes = by != case.complaint.answering.by || words.contains_key(&Label::Phone);
        let number = if phone.is_empty() {
            contact.phone.clone().unwrap_or_default()
        } else {
            phone
        };
        let wrong = texts::wrong_number(desk, texted, &number).filter(|_| changes && is_phone(&number));
        if let Some(key) = wrong {
            self.asked.fault("phone", self.tongue.say(key));
        }
        let language = Language::new(self.typed.raw("language")).ok();
        let language = language.filter(|language| desk.code().languages.contains(language));
        Action::ChangeDetails {
            by,
            language,
            words,
            only_here: self.typed.raw("kin") == "here",
        }
    }
}
