//! An act on a complaint that exists: which of the files beside this one decides it, and who may do it at all.

use jiff::Timestamp;

use super::{Action, draft::Draft, formats};
use crate::{
    code::Code,
    complaint::Complaint,
    entry::{Actor, Entry, What},
    held::is_held,
    refusal::Refusal,
    terms::{Level, Role},
};

/// Whether somebody may answer the customer at the level where a complaint stands: of this level's role or a higher
/// one's, and, where the code wants the level independent, not one who handled it below (S13).
///
/// # Errors
/// Which of the two it is, of them.
pub fn eligible(code: &Code, complaint: &Complaint, staff: &str, role: Role) -> Result<(), Refusal> {
    let level = complaint.level;
    let independent = code.level(level).is_none_or(|rule| rule.independent);
    if independent && complaint.is_barred(staff) {
        Err(Refusal::TheyHandledBelow)
    } else if code.answers(role, level) {
        Ok(())
    } else {
        Err(Refusal::NotTheirLevel { level })
    }
}

/// Whether nobody who has handled the complaint may answer at this level, by the rules of [`eligible`]: nobody has
/// handled it there yet, and nobody was excepted.
pub fn only_others_answer(code: &Code, complaint: &Complaint, level: Level) -> bool {
    let independent = code.level(level).is_some_and(|rule| rule.independent);
    let excepted = complaint.excepted.iter().any(|(at, _)| *at == level);
    independent && level > Level::FIRST && !excepted && complaint.handlers.range(level..).next().is_none()
}

/// An act on a complaint that exists.
pub(super) struct Bench<'c> {
    pub(super) code: &'c Code,
    pub(super) complaint: &'c Complaint,
    pub(super) entries: &'c [Entry],
    pub(super) by: &'c Actor,
    pub(super) now: Timestamp,
}

impl Bench<'_> {
    /// Each act by its kind, and nothing else.
    pub(super) fn act(&self, action: &Action, draft: &mut Draft) -> Result<(), Refusal> {
        self.not_elsewhere(action)?;
        match action {
            Action::File(_) | Action::TakeOver(_) => Err(Refusal::Missing {
                what: "a complaint that is new",
            }),

            // ---- the contact
            Action::BeginContact { channel } => self.begin_contact(*channel, draft),
            Action::EndContact { solved } => self.end_contact(*solved, draft),
            Action::Verify {
                method,
                verdict,
                assurance,
            } => self.verify(*method, *verdict, *assurance, draft),
            Action::ShowAuthority { document } => self.show_authority(*document, draft),
            Action::RenewSecret { of } => self.renew_secret(*of, draft),

            // ---- keeping in touch
            Action::Acknowledge { channel } => self.acknowledge(*channel, draft),
            Action::Contact {
                channel,
                reached,
                news,
                told,
                summary,
            } => self.record_contact(*channel, *reached, *news, told, summary, draft),
            Action::Write { message, news, told } => self.write(message, *news, told, draft),
            Action::AskFor { asking } => self.ask_for(*asking, draft),
            Action::CustomerWrites { channel, message } => self.customer_writes(*channel, message, draft),
            Action::AskInformation { cause, question } => self.ask_information(*cause, question, draft),
            Action::ReceiveInformation { cause } => self.receive_information(*cause, draft),
            Action::Note { text } => self.note(text, draft),
            Action::Estimate { date, reason } => self.estimate(*date, reason, draft),

            // ---- what it is
            Action::Reclassify {
                kind,
                service,
                category,
                reason,
            } => self.reclassify(*kind, *service, category.as_deref(), reason, draft),
            Action::AddIssue { category, nature } => self.add_issue(category, nature, draft),
            Action::SetUrgent { urgent, reason } => self.set_urgent(*urgent, reason, draft),
            Action::ChangeDetails {
                by,
                language,
                words,
                only_here,
            } => {
                self.change_details(*by, language.as_ref(), words, *only_here, draft);
                Ok(())
            }
            Action::AskFormat { format } => formats::ask_format(*format, draft),
            Action::GiveFormat { channel, of, how } => self.give_format(*channel, of, how, draft),
            Action::Repeat => self.repeat(draft),
            Action::AddFile { file, name } => self.add_file(file, name, draft),
            Action::Enclose { files, with } => self.enclose(files, with, draft),
            Action::Link { other, relation, known } => self.link(other, *relation, *known, draft),
            Action::Unlink { other } => self.unlink(other, draft),
            Action::Merge { into } => self.merge(into, draft),
            Action::Unmerge { other } => self.unmerge(other, draft),
            Action::Split {
                other,
                issues,
                category,
                nature,
            } => self.split(other, issues, category.as_deref(), nature, draft),
            Action::PutBack { whole } => self.put_back(whole, draft),

            // ---- who has it
            Action::Assign { to, role, team } => self.assign(to, *role, team.as_deref(), draft),
            Action::Take => self.take(draft),
            Action::Transfer { team } => self.transfer(team, draft),
            Action::Release => self.release(draft),
            Action::Except { staff, reason } => self.except(staff, reason, draft),

            // ---- solving
            Action::Offer { redress, message } => self.offer(redress, message, draft),
            Action::Accept { proof, evidence } => self.answer_offer(true, *proof, evidence, draft),
            Action::Refuse { proof, evidence } => self.answer_offer(false, *proof, evidence, draft),
            Action::Conclude {
                findings,
                redress,
                message,
            } => self.conclude(findings, redress, message, draft),
            Action::TellOutcome { channel } => self.tell_outcome(*channel, draft),
            Action::GiveRedress { redress, evidence } => self.give_redress(redress, evidence, draft),

            // ---- going further
            Action::Escalate { channel, reason, to } => self.escalate(*channel, reason, *to, draft),
            Action::Deadlock { reason } => self.deadlock(reason, draft),
            Action::TellOfScheme { channel } => self.tell_of_scheme(*channel, draft),
            Action::Refer { case } => self.refer(case, draft),
            Action::AtScheme { step } => self.at_scheme(*step, draft),
            Action::Try { act } => self.try_act(*act, draft),
            Action::CloseReferral { settled } => self.close_referral(*settled, draft),
            Action::UndoReferral { reason } => self.undo_referral(reason, draft),

            // ---- the end
            Action::Close { ending, reason, known } => self.close(*ending, reason, *known, draft),
            Action::Reopen { reason } => self.reopen(reason, draft),
            Action::AnswerSatisfaction { satisfied, message } => self.answer_satisfaction(*satisfied, message, draft),

            // ---- delivery
            Action::TakeBack { owed_by, notice } => self.take_back(*owed_by, *notice, draft),
            Action::Deliver {
                owed_by,
                notice,
                channel,
                with,
                posting,
            } => self.deliver((*owed_by, *notice), *channel, with, posting, draft),
            Action::Return { sent, why } => self.come_back(*sent, why, draft),
            Action::Delivered {
                owed_by,
                notice,
                channel,
                language,
                with,
                level,
                format,
                receipt,
            } => {
                let sent = What::Sent {
                    owed_by: *owed_by,
                    notice: *notice,
                    channel: *channel,
                    language: language.clone(),
                    with: with.clone(),
                    level: *level,
                    digest: None,
                    format: *format,
                };
                self.delivered(sent, receipt, draft)
            }
            Action::Confirm { sent } => self.confirm(*sent, draft),
            Action::Undelivered { owed_by, notice, why } => self.undelivered(*owed_by, *notice, why, draft),

            // ---- the desk's own
            Action::NoticeBreaches => self.notice_breaches(draft),
            Action::Warn { promise, nth } => self.warn(promise, *nth, draft),
        }
    }

    // ---- who may

    pub(super) fn desk_only(&self) -> Result<(), Refusal> {
        if *self.by == Actor::Desk {
            Ok(())
        } else {
            Err(Refusal::NotTheCustomers)
        }
    }

    pub(super) fn staff_or_desk(&self) -> Result<(), Refusal> {
        if *self.by == Actor::Desk { Ok(()) } else { self.staff() }
    }

    /// Any member of staff, or an integrator's key that may write.
    pub(super) fn staff(&self) -> Result<(), Refusal> {
        match self.by {
            Actor::Staff { .. } | Actor::Key { .. } => Ok(()),
            _ => Err(Refusal::NotTheCustomers),
        }
    }

    pub(super) fn role_in(&self, roles: &[Role]) -> Result<(), Refusal> {
        match self.by {
            Actor::Staff { role, .. } if roles.contains(role) => Ok(()),
            Actor::Staff { role, .. } => Err(Refusal::NotYourRole { role: *role }),
            _ => Err(Refusal::NotTheCustomers),
        }
    }

    /// Somebody who may answer the customer where the complaint stands: see [`eligible`].
    pub(super) fn handler(&self) -> Result<(), Refusal> {
        match self.by {
            Actor::Staff { id, role } => {
                let knows = self.code.levels.iter().any(|rule| rule.roles.contains(role));
                eligible(self.code, self.complaint, id, *role).map_err(|refusal| match refusal {
                    Refusal::NotTheirLevel { level } if knows => Refusal::NotYourLevel { level },
                    Refusal::NotTheirLevel { .. } => Refusal::NotYourRole { role: *role },
                    _ => Refusal::HandledBelow,
                })
            }
            Actor::Key { .. } if self.complaint.level == Level::FIRST => Ok(()),
            Actor::Key { .. } => Err(Refusal::NotForKeys),
            _ => Err(Refusal::NotTheCustomers),
        }
    }

    pub(super) fn open(&self) -> Result<(), Refusal> {
        if self.complaint.is_open() {
            return Ok(());
        }
        // The customer can't know that it has ended.
        self.unheld(|what| matches!(what, What::Closed { .. }))?;
        Err(Refusal::Closed)
    }

    /// What the customer has not been shown yet is not answered by them: their page is older than it, and it may still
    /// be taken back.
    pub(super) fn unheld(&self, of: impl Fn(&What) -> bool) -> Result<(), Refusal> {
        let held = |entry: &Entry| of(&entry.what) && is_held(self.entries, entry, self.now);
        if self.by.is_customer() && self.entries.iter().any(held) {
            Err(Refusal::OnItsWay)
        } else {
            Ok(())
        }
    }

    pub(super) fn not_before_filing(&self, draft: &Draft) -> Result<(), Refusal> {
        if draft.occurred_at < self.complaint.received_at {
            Err(Refusal::BeforeFiling)
        } else {
            Ok(())
        }
    }
}
