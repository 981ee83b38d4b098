//! Where somebody is signed in: for themselves on their own page, and for an administrator.

use minijinja::{Value, context};
use register::{Digest, Session};

use practice::hex;

use crate::{desk::Desk, web::Oops};

/// The name of a session on a page. It says nothing of the token that opens it.
fn name(desk: &Desk, token: &Digest) -> String {
    desk.keys().bound("session-name", &hex(token))
}

/// What a page shows of somebody's sessions, the one last used first; `here`: the one that looks.
///
/// # Errors
/// A register that can't be read.
pub async fn of(desk: &Desk, staff: &str, here: Option<&Digest>) -> Result<Vec<Value>, Oops> {
    let sessions = desk.register().sessions_of(staff, desk.now()).await?;
    let shown = |session: Session| {
        context! {
            name => name(desk, &session.token),
            began => session.created_at.as_millisecond(),
            seen => session.seen_at.as_millisecond(),
            here => here == Some(&session.token),
            browser => session.browser,
            way => session.way.word(),
        }
    };
    Ok(sessions.into_iter().map(shown).collect())
}

/// The session of this name, if it is one of theirs and has not ended.
///
/// # Errors
/// A register that can't be read.
pub async fn named(desk: &Desk, staff: &str, wanted: &str) -> Result<Option<Digest>, Oops> {
    let sessions = desk.register().sessions_of(staff, desk.now()).await?;
    let mut tokens = sessions.into_iter().map(|session| session.token);
    Ok(tokens.find(|token| name(desk, token) == wanted))
}
