//! What administration changes, and the line of the log that says so: both in one commit, or neither.

use jiff::Timestamp;
use practice::{entry::Seq, terms::Role};

use crate::{
    Absence, AdminAct, Answered, ApiKey, Digest, Ends, Error, LetterStep, MailEnd, Owed, Passkey, Register,
    SecondFactor, SetupLink, Staff, StandardText, Team, Vouched, Webhook, absences, idempotency, letters_in, mail_in,
    outbox::owe_alone,
    passkeys, people, rights, second_factor, sign_in, standard_texts,
    step::{Refused, Step, Unwritten},
    vouched, webhooks,
};

/// One thing that is changed.
#[derive(Debug, Clone)]
pub enum Change<'c> {
    AddStaff(&'c Staff),
    /// Adds a team or replaces it, with its members.
    Team(&'c Team),
    /// Removes a team; if somebody did before, nothing is changed. `taken_over`: where its work comes from now on.
    RemoveTeam {
        team: &'c str,
        taken_over: Option<&'c str>,
    },
    AddKey(&'c ApiKey),
    /// Takes a key away; if somebody did before, nothing is changed.
    RevokeKey {
        key: &'c str,
        now: Timestamp,
    },
    /// Gives somebody a second factor with these recovery codes, by their digests; what they had before ends.
    SecondFactor {
        staff: &'c str,
        factor: &'c SecondFactor,
        codes: &'c [Digest],
    },
    /// New recovery codes instead of those that are left.
    RecoveryCodes {
        staff: &'c str,
        codes: &'c [Digest],
    },
    EndSecondFactor {
        staff: &'c str,
    },
    AddPasskey(&'c Passkey),
    /// If it is none of theirs, nothing is changed.
    RemovePasskey {
        staff: &'c str,
        credential: &'c str,
    },
    RemovePasskeys {
        staff: &'c str,
    },
    /// The identity provider knows this colleague by that subject; nothing is changed if it is another's.
    Vouch(&'c Vouched),
    /// What the identity provider says of anybody is no longer about this colleague.
    EndVouching {
        staff: &'c str,
    },
    /// All but the password and the second factor.
    Staff(&'c Staff),
    /// What they are called.
    Name {
        staff: &'c str,
        name: &'c str,
    },
    /// Another role. If they are no longer active, or in another one than they were seen in, nothing is changed.
    Role {
        staff: &'c str,
        was: Role,
        role: Role,
    },
    /// What a person or a role is given, or what is taken; None: as it was before anybody said anything.
    Right {
        holder: &'c str,
        name: &'c str,
        value: Option<&'c str>,
    },
    /// Sets it, and ends every link by which another could be chosen.
    Password {
        staff: &'c str,
        hash: &'c str,
    },
    /// Keeps a link for a person.
    Link {
        link: &'c SetupLink,
        ends: Ends,
    },
    /// Uses a link up; if somebody did before, nothing is changed.
    UseLink {
        token: &'c Digest,
        now: Timestamp,
    },
    Absence(&'c Absence),
    EndAbsence {
        staff: &'c str,
        now: Timestamp,
    },
    /// Ends one session; if it had ended before, nothing is changed.
    EndSession {
        token: &'c Digest,
        now: Timestamp,
    },
    /// Ends the sessions of a person, but this one.
    EndSessions {
        staff: &'c str,
        now: Timestamp,
        but: Option<&'c Digest>,
    },
    /// Adds a webhook, which is told what is written from now on. `lanes`: [`Register::lanes`].
    AddWebhook {
        hook: &'c Webhook,
        lanes: &'c [String],
    },
    /// Another address, or other things that are told.
    Webhook(&'c Webhook),
    /// Messages to it are signed with another secret from now on.
    RenewWebhook {
        webhook: &'c str,
    },
    /// It is told nothing more; what waits is given up. If it had ended, nothing is changed.
    EndWebhook {
        webhook: &'c str,
        now: Timestamp,
    },
    /// Tells it an entry again, from the first try; nothing is changed if it never was to be told.
    TellAgain {
        webhook: &'c str,
        complaint: &'c str,
        seq: Seq,
        now: Timestamp,
    },
    /// Adds a standard text or replaces it.
    StandardText(&'c StandardText),
    RemoveStandardText {
        text: &'c str,
    },
    /// Somebody decided that a message is nothing for us. Taken, if somebody else was first.
    Mail(&'c MailEnd),
    /// Somebody decided that a letter is no complaint. Taken, if somebody else was first.
    Letter(&'c LetterStep),
    /// Owes a message outside a complaint.
    Owe(&'c Owed),
    /// The answer of a request that may be sent again. Taken, if somebody took it over.
    Answer(&'c Answered),
}

impl Change<'_> {
    fn steps(&self) -> Result<Vec<Step>, Error> {
        Ok(match self {
            Self::AddStaff(staff) => vec![people::added(staff)],
            Self::Team(team) => people::team_put(team)?,
            Self::RemoveTeam { team, taken_over } => people::team_removed(team, *taken_over),
            Self::AddKey(key) => vec![sign_in::added(key)],
            Self::RevokeKey { key, now } => vec![sign_in::revoked(key, *now)],
            Self::SecondFactor { staff, factor, codes } => second_factor::begin(staff, factor, codes),
            Self::RecoveryCodes { staff, codes } => second_factor::renew_codes(staff, codes),
            Self::EndSecondFactor { staff } => second_factor::end(staff),
            Self::Name { staff, name } => vec![people::named(staff, name)],
            Self::Role { staff, was, role } => vec![people::in_role(staff, *was, *role)],
            Self::Right { holder, name, value } => vec![rights::put(holder, name, *value)],
            Self::AddPasskey(passkey) => vec![passkeys::added(passkey)],
            Self::RemovePasskey { staff, credential } => vec![passkeys::removed(staff, credential)],
            Self::RemovePasskeys { staff } => vec![passkeys::all_removed(staff)],
            Self::Vouch(vouched) => vec![vouched::kept(vouched)],
            Self::EndVouching { staff } => vec![vouched::ended(staff)],
            Self::Staff(staff) => people::changed(staff),
            Self::Password { staff, hash } => people::with_password(staff, hash),
            Self::Link { link, ends } => sign_in::kept(link, *ends),
            Self::UseLink { token, now } => vec![sign_in::used(token, *now)],
            Self::Absence(absence) => vec![absences::put(absence)],
            Self::EndAbsence { staff, now } => vec![absences::end(staff, *now)],
            Self::EndSession { token, now } => vec![sign_in::end_session(token, *now)],
            Self::EndSessions { staff, now, but } => vec![sign_in::end_sessions(staff, *now, *but)],
            Self::AddWebhook { hook, lanes } => webhooks::added(hook, lanes),
            Self::Webhook(hook) => vec![webhooks::changed(hook)],
            Self::RenewWebhook { webhook } => vec![webhooks::renewed(webhook)],
            Self::EndWebhook { webhook, now } => webhooks::ended(webhook, *now),
            Self::TellAgain {
                webhook,
                complaint,
                seq,
                now,
            } => vec![webhooks::told_again(webhook, complaint, *seq, *now)],
            Self::StandardText(text) => vec![standard_texts::put(text)?],
            Self::RemoveStandardText { text } => vec![standard_texts::removed(text)],
            Self::Mail(end) => vec![mail_in::ended(end)],
            Self::Letter(step) => letters_in::steps(step, "", 0),
            Self::Owe(owed) => vec![owe_alone(owed)],
            Self::Answer(answered) => vec![idempotency::answer(answered)],
        })
    }
}

impl Register {
    /// Carries changes out with the line that tells of them. False, and neither is written, if there was nothing to
    /// change any more.
    ///
    /// # Errors
    /// [`Error::Taken`] if somebody has a name that must be the only one.
    pub async fn administer(&self, changes: &[Change<'_>], line: &AdminAct) -> Result<bool, Error> {
        let mut steps = Vec::new();
        for change in changes {
            steps.extend(change.steps()?);
        }
        match self.write_logged(steps, line).await {
            Ok(_) => Ok(true),
            Err(Unwritten::Refused(Refused::TooLate)) => Ok(false),
            Err(Unwritten::Refused(_)) => Err(Error::Taken { what: "name" }),
            Err(Unwritten::Failed(error)) => Err(error),
        }
    }
}
