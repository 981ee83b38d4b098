//! Colleagues beside one on a case: who has it open, and who began to write a moment ago. It warns and holds nobody up.
//! Rows in the register say so, so that it is true across instances; one's own is written now and then, not with every
//! look at the page.

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{Html, IntoResponse, Response},
};
use jiff::{SignedDuration, Timestamp};
use minijinja::{Value, context};
use register::{Begun, Company};

use crate::{
    desk::Desk,
    web::{Oops, chain},
    workbench::{colleague::Colleague, people::People},
};

/// Who was not seen for so long does not have it open any more. The page asks three times meanwhile.
const THERE: SignedDuration = SignedDuration::from_secs(90);
/// Being there is written so often at most: with what the page asks every half minute, well within the time above.
const NOTED_EVERY: SignedDuration = SignedDuration::from_secs(45);
/// Whoever kept a text since then is still at it, it seems.
const AT_IT: SignedDuration = SignedDuration::from_mins(15);

/// Who is there and what was begun; notes that this colleague is there, if they may work on it.
///
/// # Errors
/// A register that can't be read.
pub(super) async fn of(desk: &Desk, colleague: &Colleague, reference: &str) -> Result<Company, Oops> {
    let (now, me) = (desk.now(), colleague.staff.id.as_str());
    let company = desk.register().company(reference, me, before(now, THERE)).await?;
    let own = company.present.iter().find(|present| present.staff == me);
    let noted = own.is_some_and(|own| now.duration_since(own.seen_at) < NOTED_EVERY);
    if colleague.works() && !noted {
        let (desk, reference, me) = (desk.clone(), reference.to_owned(), me.to_owned());
        // The page does not wait for it, and is read also where nothing can be written.
        tokio::spawn(async move {
            let written = desk
                .register()
                .note_open(&reference, &me, now, before(now, THERE))
                .await;
            if let Err(error) = written {
                tracing::warn!(error = %chain(&error), "who has a case open could not be noted");
            }
        });
    }
    Ok(company)
}

fn before(now: Timestamp, span: SignedDuration) -> Timestamp {
    now.checked_sub(span).unwrap_or(Timestamp::MIN)
}

/// What is said of each of the others: that they have it open, what they began, or both.
pub(super) fn told(company: &Company, me: &str, people: &People, now: Timestamp) -> Vec<Value> {
    let lately = |begun: &&Begun| begun.staff != me && begun.kept_at > before(now, AT_IT);
    let writes = |staff: &str| {
        company
            .begun
            .iter()
            .rev()
            .filter(lately)
            .find(|begun| begun.staff == staff)
    };
    let open = company.present.iter().map(|present| present.staff.as_str());
    let writing = company.begun.iter().filter(lately).map(|begun| begun.staff.as_str());
    let mut there: Vec<&str> = open.clone().filter(|staff| *staff != me).collect();
    for staff in writing {
        if !there.contains(&staff) {
            there.push(staff);
        }
    }
    there
        .into_iter()
        .map(|staff| {
            let begun = writes(staff);
            context! {
                name => people.name(staff),
                open => open.clone().any(|one| one == staff),
                act => begun.map(|begun| begun.act.as_str()),
                at => begun.map(|begun| begun.begun_at.as_millisecond()),
            }
        })
        .collect()
}

/// The same for a page that asks again: those lines alone. Whoever asks by a script does not use their session by it:
/// a window that was left open keeps nobody signed in.
pub async fn again(
    State(desk): State<Desk>,
    Path(reference): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Oops> {
    let known = Colleague::known(&desk, &headers).await?;
    let may = |colleague: &Colleague| colleague.sees_cases() && !colleague.is_held();
    let colleague = known.filter(may).ok_or(Oops::Forbidden)?;
    let reference = practice::reference::read(&reference).ok_or(Oops::NotFound)?;
    let company = of(&desk, &colleague, &reference).await?;
    let others = told(&company, &colleague.staff.id, &People::of(&desk).await?, desk.now());
    let html = desk
        .pages()
        .render("workbench/beside.html", colleague.lang(), context! { others })?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Html(html)).into_response())
}
