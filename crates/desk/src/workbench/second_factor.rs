//! A second factor beside the password: codes that an app makes, and recovery codes for when it is lost. The secret is
//! sealed in the register; each code works once, whoever sends it first.

pub mod ask;
pub mod own;
mod picture;
pub mod required;
mod totp;

use practice::terms::{Channel, Notice};
use register::{Change, Digest, Owed, Recipient, Staff};

use crate::{
    desk::Desk,
    keys::recovery_code,
    security::Event,
    web::{self, Caller, Oops, QUARTER, limit},
};

/// What is counted: codes for one account, and codes from one address.
const OF: &str = "code-of";
const FROM: &str = "code-from";

/// What the secret is sealed for.
const SEALED: &str = "second-factor";
const RECOVERY: &str = "recovery-code";
/// So many recovery codes there are.
const RECOVERY_CODES: usize = 10;

/// What somebody typed came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proof {
    Code,
    Recovery,
    Wrong,
}

/// Whether what was typed is a code of this account that was not used yet; it is used up by that.
///
/// # Errors
/// Too many tries, of the account or from the address: then a right one opens nothing either.
pub async fn prove(desk: &Desk, staff: &Staff, caller: Caller, typed: &str) -> Result<Proof, Oops> {
    let limits = &desk.config().limits;
    limit(desk, FROM, caller, limits.wrong_secrets, QUARTER).await?;
    let account = staff.id.as_str();
    if let Err(oops) = limit(desk, OF, account, limits.wrong_secrets_of_one, QUARTER).await {
        let account = Some(account);
        Event::AccountShut { account, from: caller }.log();
        return Err(oops);
    }
    let proof = tried(desk, account, &plain(typed)).await?;
    match proof {
        Proof::Wrong => Event::CodeRefused { account, from: caller }.log(),
        Proof::Code | Proof::Recovery => {
            web::not_counted(desk, OF, account).await?;
            web::not_counted(desk, FROM, caller).await?;
        }
    }
    if proof == Proof::Recovery {
        Event::RecoveryCodeUsed { account, from: caller }.log();
    }
    Ok(proof)
}

async fn tried(desk: &Desk, account: &str, typed: &str) -> Result<Proof, Oops> {
    let is_code = typed.len() == totp::FIGURES && typed.bytes().all(|byte| byte.is_ascii_digit());
    if !is_code {
        let digest = recovery_digest(desk, account, typed);
        let used = desk.register().use_recovery_code(account, &digest).await?;
        return Ok(if used { Proof::Recovery } else { Proof::Wrong });
    }
    let Some(factor) = desk.register().second_factor(account).await? else {
        return Ok(Proof::Wrong);
    };
    // What this key did not seal for this account opens it as little as a wrong code.
    let Some(secret) = desk.keys().unsealed(SEALED, account, &factor.secret) else {
        tracing::error!(
            account,
            "the second factor of this account can't be opened with the key of this register"
        );
        return Ok(Proof::Wrong);
    };
    let Some(step) = totp::step_of(&secret, typed, desk.now(), factor.last_step) else {
        return Ok(Proof::Wrong);
    };
    let used = desk.register().use_step(account, step).await?;
    Ok(if used { Proof::Code } else { Proof::Wrong })
}

/// What was typed or pasted, without what people put between.
fn plain(typed: &str) -> String {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

fn recovery_digest(desk: &Desk, account: &str, code: &str) -> Digest {
    desk.keys().digest(RECOVERY, &format!("{account}|{}", plain(code)))
}

/// New recovery codes, to be shown once, and what the register keeps of them.
fn new_codes(desk: &Desk, account: &str) -> (Vec<String>, Vec<Digest>) {
    (0..RECOVERY_CODES)
        .map(|_| {
            let code = recovery_code(desk.ids());
            let digest = recovery_digest(desk, account, &code);
            (code, digest)
        })
        .unzip()
}

/// Takes the second factor of somebody who lost it away: their sessions end, and they are told by mail. False if they
/// had none.
///
/// # Errors
/// A register that can't be written.
pub async fn reset(desk: &Desk, by: &str, staff: &Staff) -> Result<bool, register::Error> {
    let told = owed_to(desk, staff, Notice::StaffSecondFactorReset);
    let account = staff.id.as_str();
    let changes = [
        Change::EndSecondFactor { staff: account },
        Change::EndSessions {
            staff: account,
            now: desk.now(),
            but: None,
        },
        Change::Owe(&told),
    ];
    let line = desk.line(by, "second-factor-reset", &staff.email);
    let reset = desk.register().administer(&changes, &line).await?;
    if reset {
        desk.wake_outbox();
    }
    Ok(reset)
}

/// A message about the account of a colleague, in their language.
pub fn owed_to(desk: &Desk, staff: &Staff, notice: Notice) -> Owed {
    let now = desk.now();
    Owed {
        id: format!("{notice}-{}", desk.ids().name()),
        complaint: None,
        owed_by: 0,
        notice,
        recipient: Recipient::Staff(staff.id.clone()),
        channel: Channel::Email,
        language: staff.language.clone(),
        not_before: now,
        created_at: now,
    }
}
