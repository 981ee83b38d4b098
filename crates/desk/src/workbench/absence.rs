//! Away from one day until another, and who covers meanwhile: said by whoever is away, or by an administrator for them.

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::{Timestamp, civil::Date};
use minijinja::context;
use practice::terms::Notice;
use register::{Absence, Change, Staff};

use super::{
    case::form::choice,
    colleague::{Colleague, works},
    people::People,
    second_factor,
    typed::{Fault, Typed},
};
use crate::{cover, desk::Desk, rights::Right, web::Oops};

/// Nobody is away for longer: whoever is does not work here.
const LONGEST_DAYS: i32 = 366;

/// Who is away, and where their page is.
struct Whose {
    staff: Staff,
    path: String,
}

/// One's own.
fn own(colleague: &Colleague) -> Result<Whose, Oops> {
    Colleague::must(colleague.works())?;
    Ok(Whose {
        staff: colleague.staff.clone(),
        path: "/desk/account/absence".to_owned(),
    })
}

/// A colleague's, for an administrator.
async fn theirs(desk: &Desk, colleague: &Colleague, id: &str) -> Result<Whose, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    let staff = desk.register().staff(id).await?.ok_or(Oops::NotFound)?;
    let works = staff.active && works(staff.role);
    Ok(Whose {
        staff: Some(staff).filter(|_| works).ok_or(Oops::NotFound)?,
        path: format!("/desk/settings/staff/{id}/absence"),
    })
}

pub async fn own_page(State(desk): State<Desk>, colleague: Colleague) -> Result<Response, Oops> {
    show(&desk, &colleague, &own(&colleague)?, &Typed::default(), &[]).await
}

pub async fn own_set(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let whose = own(&colleague)?;
    set(&desk, &colleague, &whose, &Typed::of(pairs)).await
}

pub async fn own_end(State(desk): State<Desk>, colleague: Colleague) -> Result<Response, Oops> {
    end(&desk, &colleague, &own(&colleague)?).await
}

pub async fn page(State(desk): State<Desk>, colleague: Colleague, Path(id): Path<String>) -> Result<Response, Oops> {
    let whose = theirs(&desk, &colleague, &id).await?;
    show(&desk, &colleague, &whose, &Typed::default(), &[]).await
}

pub async fn set_theirs(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    let whose = theirs(&desk, &colleague, &id).await?;
    set(&desk, &colleague, &whose, &Typed::of(pairs)).await
}

pub async fn end_theirs(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
) -> Result<Response, Oops> {
    let whose = theirs(&desk, &colleague, &id).await?;
    end(&desk, &colleague, &whose).await
}

async fn show(
    desk: &Desk,
    colleague: &Colleague,
    whose: &Whose,
    typed: &Typed,
    faults: &[Fault],
) -> Result<Response, Oops> {
    let people = People::of(desk).await?;
    let absence = people.cover.absence(&whose.staff.id);
    let shown = absence.map(|absence| {
        context! {
            from => cover::date(desk, absence.begins).to_string(),
            until => cover::last_day(desk, absence).to_string(),
            cover => absence.cover.as_deref().map(|id| people.name(id)).unwrap_or_default(),
            now => people.cover.away(&whose.staff.id).is_some(),
        }
    });
    let covers: Vec<_> = people
        .at_work()
        .filter(|staff| staff.id != whose.staff.id)
        .map(|staff| choice(&staff.id, people.with_absence(desk, colleague.tongue(desk), staff)))
        .collect();
    let value = |field: &str, kept: String| {
        if typed.has(field) {
            typed.raw(field).to_owned()
        } else {
            kept
        }
    };
    colleague.page(
        desk,
        "workbench/absence.html",
        if colleague.staff.id == whose.staff.id { "account" } else { "settings" },
        context! {
            name => whose.staff.name,
            own => colleague.staff.id == whose.staff.id,
            path => whose.path,
            shown,
            covers,
            from => value("from", absence.map_or_else(String::new, |absence| cover::date(desk, absence.begins).to_string())),
            until => value("until", absence.map_or_else(String::new, |absence| cover::last_day(desk, absence).to_string())),
            cover => value("cover", absence.and_then(|absence| absence.cover.clone()).unwrap_or_default()),
            faults,
        },
    )
}

async fn set(desk: &Desk, colleague: &Colleague, whose: &Whose, typed: &Typed) -> Result<Response, Oops> {
    let people = People::of(desk).await?;
    let read = read(desk, colleague, whose, typed, &people);
    let absence = match read {
        Ok(absence) => absence,
        Err(faults) => {
            let page = show(desk, colleague, whose, typed, &faults).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let cover = absence.cover.as_deref().map(|id| people.name(id)).unwrap_or_default();
    let (from, until) = (cover::date(desk, absence.begins), cover::last_day(desk, &absence));
    let subject = format!("{}: {from} – {until}, {cover}", whose.staff.email);
    let line = desk.line(&colleague.staff.id, "absence-set", &subject);
    // Who covers hears of it, unless it is as it was, or their own doing.
    let before = people.cover.absence(&whose.staff.id);
    let tell = absence
        .cover
        .as_deref()
        .filter(|cover| before != Some(&absence) && *cover != colleague.staff.id);
    let cover = people.staff.iter().find(|staff| Some(staff.id.as_str()) == tell);
    let told = cover.map(|cover| second_factor::owed_to(desk, cover, Notice::StaffCovers));
    let mut changes = vec![Change::Absence(&absence)];
    changes.extend(told.iter().map(Change::Owe));
    desk.register().administer(&changes, &line).await?;
    desk.wake_outbox();
    Ok(Redirect::to(&whose.path).into_response())
}

async fn end(desk: &Desk, colleague: &Colleague, whose: &Whose) -> Result<Response, Oops> {
    let line = desk.line(&colleague.staff.id, "absence-ended", &whose.staff.email);
    let change = Change::EndAbsence {
        staff: &whose.staff.id,
        now: desk.now(),
    };
    desk.register().administer(&[change], &line).await?;
    Ok(Redirect::to(&whose.path).into_response())
}

/// What the form says, or what is wrong with it.
fn read(
    desk: &Desk,
    colleague: &Colleague,
    whose: &Whose,
    typed: &Typed,
    people: &People,
) -> Result<Absence, Vec<Fault>> {
    let tongue = colleague.tongue(desk);
    let mut asked = typed.asked(tongue);
    let from = asked.date("from", &tongue.say("bench-f-away-from"));
    let until = asked.date("until", &tongue.say("bench-f-away-until"));
    if let (Some(from), Some(until)) = (from, until) {
        let days = until.since(from).map_or(i32::MAX, |span| span.get_days());
        let wrong = match () {
            () if days < 0 => Some("bench-fault-away-order"),
            () if until < cover::date(desk, desk.now()) => Some("bench-fault-away-over"),
            () if days > LONGEST_DAYS => Some("bench-fault-away-long"),
            () => None,
        };
        if let Some(key) = wrong {
            asked.fault("until", tongue.say(key));
        }
    }
    let cover: Option<String> = asked.chosen("cover", &tongue.say("bench-f-away-cover"));
    let span = from.zip(until).and_then(|(from, until)| instants(desk, from, until));
    let absence = span.map(|(begins, ends)| Absence {
        staff: whose.staff.id.clone(),
        begins,
        ends,
        cover: cover.clone(),
    });
    if let Some(cover) = &cover {
        let known = people
            .at_work()
            .any(|staff| staff.id == *cover && staff.id != whose.staff.id);
        let away = absence
            .as_ref()
            .is_some_and(|absence| people.cover.overlaps(cover, absence));
        if !known {
            asked.fault("cover", tongue.say("bench-fault-nobody"));
        } else if away {
            let name = people.name(cover);
            asked.fault(
                "cover",
                tongue.say_with("bench-fault-cover-away", &[("name", name.into())]),
            );
        }
    }
    let faults = asked.into_faults();
    absence.filter(|_| faults.is_empty()).ok_or(faults)
}

/// From the midnight that begins one day until that which ends another, where the desk is.
fn instants(desk: &Desk, from: Date, until: Date) -> Option<(Timestamp, Timestamp)> {
    let code = desk.code();
    let calendar = code.desk()?;
    let begins = from.to_zoned(calendar.zone().clone()).ok()?.timestamp();
    Some((begins, calendar.midnight_after(until)))
}
