//! What somebody who watches for attacks wants to know: one table of events, each one line of the log at the target
//! `security`. docs/operating.md says how to feed it to fail2ban or a collector.
//!
//! No line has anything of a person's but the address that the request came from, without which nothing could be
//! done about it: accounts and keys are told by their ids, complaints by their numbers, and what somebody typed is
//! never in it.

use crate::web::{Caller, Whose};

/// Where these lines are found in the log.
pub const TARGET: &str = "security";

/// What is logged, unless the variable RECOURSE_LOG says otherwise.
pub const LOGGED: &str = "warn,desk=info,register=info,security=info";

/// One thing that happened.
#[derive(Debug, Clone, Copy)]
pub enum Event<'a> {
    /// A wrong password, or an account that there is not.
    SignInFailed {
        account: Option<&'a str>,
        from: Caller,
    },
    /// A try on an account that has had too many wrong ones; a right password opens it as little.
    AccountShut {
        account: Option<&'a str>,
        from: Caller,
    },
    /// A wrong present password, by somebody who is signed in and wants a new one.
    PasswordRefused {
        account: &'a str,
    },
    /// The identity provider was asked, and nobody came in; the account, where it is known whom it meant.
    ProviderRefused {
        why: &'a str,
        account: Option<&'a str>,
        from: Caller,
    },
    /// Somebody is known to the identity provider from now on, or no more.
    ProviderLinked {
        act: &'a str,
        account: &'a str,
    },
    /// A passkey did not open the door; whose it was, where that is known.
    PasskeyRefused {
        why: &'a str,
        account: Option<&'a str>,
        from: Caller,
    },
    SessionBegun {
        account: &'a str,
        from: Caller,
    },
    /// A wrong code of a second factor, or one that was used, after the right password.
    CodeRefused {
        account: &'a str,
        from: Caller,
    },
    /// A recovery code was used instead of a code of the app.
    RecoveryCodeUsed {
        account: &'a str,
        from: Caller,
    },
    /// Somebody asked for a link to choose a new password; of an account that there is not, none is mailed.
    PasswordLinkAsked {
        account: Option<&'a str>,
        from: Caller,
    },
    /// Somebody set up their second factor, turned it off, made new recovery codes, added or removed a passkey.
    SecondFactorChanged {
        act: &'a str,
        account: &'a str,
    },
    /// A link to choose a password was used, or a password was changed with the one before.
    PasswordChosen {
        account: &'a str,
    },
    /// Somebody was added, barred or let in again, got a link or another role, or was signed out.
    StaffChanged {
        act: &'a str,
        account: &'a str,
        role: &'a str,
        by: &'a str,
    },
    /// No key, one that is not known (then without its id), one that was revoked or has expired, or one without the
    /// scope; so many of an address and no more.
    KeyRefused {
        key: Option<&'a str>,
        why: &'a str,
        from: Caller,
    },
    KeyMade {
        key: &'a str,
        by: &'a str,
    },
    KeyEnded {
        key: &'a str,
        by: &'a str,
    },
    /// A form that another site sent through somebody's browser.
    RequestForged {
        from: Caller,
    },
    /// A wrong secret, of a number that could be one of ours or of none.
    SecretRefused {
        complaint: &'a str,
        from: Caller,
    },
    /// A mailed link that was used, has lapsed or never was.
    LinkRefused {
        from: Caller,
    },
    /// The first beyond a limit within its window; from where, if that is whose tries were counted.
    LimitReached {
        limit: &'a str,
        whose: Whose<'a>,
    },
    /// A message by mail that does not do what it says: it waits for a person. Or one that was not taken, by its size.
    MailHeld {
        why: &'a str,
        complaint: Option<&'a str>,
    },
    /// A file that could be run, or of a kind that is not taken.
    FileRefused {
        why: &'a str,
        whose: Whose<'a>,
    },
}

/// An event in the form that all of them have.
#[derive(Default)]
struct Line<'a> {
    event: &'static str,
    /// It is what should happen: nobody need look.
    usual: bool,
    account: Option<&'a str>,
    key: Option<&'a str>,
    complaint: Option<&'a str>,
    act: Option<&'a str>,
    role: Option<&'a str>,
    by: Option<&'a str>,
    limit: Option<&'a str>,
    why: Option<&'a str>,
    from: Option<Caller>,
}

const UNKNOWN: &str = "unknown";

impl<'a> Event<'a> {
    /// Writes it down.
    pub fn log(self) {
        let line = self.line();
        macro_rules! write_line {
            ($level:ident) => {
                tracing::$level!(
                    target: TARGET,
                    event = %line.event,
                    account = line.account.map(display),
                    key = line.key.map(display),
                    complaint = line.complaint.map(display),
                    act = line.act.map(display),
                    role = line.role.map(display),
                    by = line.by.map(display),
                    limit = line.limit.map(display),
                    why = line.why.map(display),
                    from = line.from.map(display),
                )
            };
        }
        if line.usual {
            write_line!(info);
        } else {
            write_line!(warn);
        }
    }

    fn line(self) -> Line<'a> {
        let none = Line::default();
        match self {
            Self::SignInFailed { account, from } => Line {
                event: "sign-in-failed",
                account: account.or(Some(UNKNOWN)),
                from: Some(from),
                ..none
            },
            Self::AccountShut { account, from } => Line {
                event: "account-shut",
                account: account.or(Some(UNKNOWN)),
                from: Some(from),
                ..none
            },
            Self::PasswordRefused { account } => Line {
                event: "password-refused",
                account: Some(account),
                ..none
            },
            Self::ProviderRefused { why, account, from } => Line {
                event: "provider-refused",
                why: Some(why),
                account: account.or(Some(UNKNOWN)),
                from: Some(from),
                ..none
            },
            Self::PasskeyRefused { why, account, from } => Line {
                event: "passkey-refused",
                why: Some(why),
                account: account.or(Some(UNKNOWN)),
                from: Some(from),
                ..none
            },
            Self::ProviderLinked { act, account } => Line {
                event: "provider-linked",
                usual: true,
                act: Some(act),
                account: Some(account),
                ..none
            },
            Self::SessionBegun { account, from } => Line {
                event: "session-begun",
                usual: true,
                account: Some(account),
                from: Some(from),
                ..none
            },
            Self::CodeRefused { account, from } => Line {
                event: "code-refused",
                account: Some(account),
                from: Some(from),
                ..none
            },
            // Rare enough to look at: it may be somebody else who found them.
            Self::RecoveryCodeUsed { account, from } => Line {
                event: "recovery-code-used",
                account: Some(account),
                from: Some(from),
                ..none
            },
            Self::PasswordLinkAsked { account, from } => Line {
                event: "password-link-asked",
                usual: true,
                account: account.or(Some(UNKNOWN)),
                from: Some(from),
                ..none
            },
            Self::SecondFactorChanged { act, account } => Line {
                event: "second-factor-changed",
                usual: true,
                act: Some(act),
                account: Some(account),
                ..none
            },
            Self::PasswordChosen { account } => Line {
                event: "password-chosen",
                usual: true,
                account: Some(account),
                ..none
            },
            Self::StaffChanged { act, account, role, by } => Line {
                event: "staff-changed",
                usual: true,
                act: Some(act),
                account: Some(account),
                role: Some(role),
                by: Some(by),
                ..none
            },
            Self::KeyRefused { key, why, from } => Line {
                event: "key-refused",
                key: key.or(Some(UNKNOWN)),
                why: Some(why),
                from: Some(from),
                ..none
            },
            Self::KeyMade { key, by } => Line {
                event: "key-made",
                usual: true,
                key: Some(key),
                by: Some(by),
                ..none
            },
            Self::KeyEnded { key, by } => Line {
                event: "key-ended",
                usual: true,
                key: Some(key),
                by: Some(by),
                ..none
            },
            Self::RequestForged { from } => Line {
                event: "request-forged",
                from: Some(from),
                ..none
            },
            Self::SecretRefused { complaint, from } => Line {
                event: "secret-refused",
                complaint: Some(complaint),
                from: Some(from),
                ..none
            },
            Self::LinkRefused { from } => Line {
                event: "link-refused",
                from: Some(from),
                ..none
            },
            Self::LimitReached { limit, whose } => Line {
                event: "limit-reached",
                limit: Some(limit),
                from: whose.address(),
                ..none
            },
            Self::MailHeld { why, complaint } => Line {
                event: "mail-held",
                why: Some(why),
                complaint,
                ..none
            },
            Self::FileRefused { why, whose } => Line {
                event: "file-refused",
                why: Some(why),
                by: whose.id(),
                from: whose.address(),
                ..none
            },
        }
    }
}
