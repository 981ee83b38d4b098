//! Who may do what: what each role brings, what each person has beside it, and a form that changes the one or the
//! other. A change is shown before it is made, and stands in the log. Nobody changes their own rights, nor those of
//! the role that they are in.

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use minijinja::{Value, context};
use practice::terms::Role;
use serde::Deserialize;

use crate::{
    desk::Desk,
    rights::{
        Change, Right, Rights,
        Value::{self as Worth, Money},
        Whose, give, said,
    },
    tongue::Tongue,
    web::Oops,
    workbench::{
        case::form::{Choice, choice},
        colleague::Colleague,
        people::People,
        typed::{Fault, Typed, cents},
    },
};

const CHANGED: &str = "rights-changed";
/// Of a form: as the role has it, or as it is by itself.
const USUAL: &str = "";
const SUM: &str = "sum";

#[derive(Debug, Default, Deserialize)]
pub struct Told {
    #[serde(default)]
    done: String,
}

// ---- all of them

pub async fn page(State(desk): State<Desk>, colleague: Colleague, Query(told): Query<Told>) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    let tongue = colleague.tongue(&desk);
    let given = desk.given().await?;
    let people = People::of(&desk).await?;
    let roles: Vec<Value> = Role::ALL
        .iter()
        .map(|role| {
            let may = *role != colleague.staff.role;
            context! { word => role.word(), to => may.then(|| format!("/desk/settings/rights/role:{role}")) }
        })
        .collect();
    let rows: Vec<Value> = Right::ALL
        .into_iter()
        .map(|right| {
            let cells: Vec<Value> = Role::ALL
                .iter()
                .map(|role| {
                    let value = Rights::of_role(*role, &given).value(right);
                    context! {
                        said => if right.is_for(*role) { in_words(tongue, right, &value) } else { String::new() },
                        off => matches!(value, Worth::May(false)) || !right.is_for(*role),
                        changed => said(right, &crate::rights::holder_of(*role), &given).is_some(),
                    }
                })
                .collect();
            context! { word => right.word(), cells }
        })
        .collect();
    let staff: Vec<Value> = people
        .staff
        .iter()
        .filter(|staff| staff.active)
        .map(|staff| {
            let own: Vec<String> = Right::ALL
                .into_iter()
                .filter_map(|right| Some((right, said(right, &staff.id, &given)?)))
                .map(|(right, value)| {
                    tongue.pair(
                        &tongue.say(&format!("right-{}", right.word())),
                        &in_words(tongue, right, &value),
                    )
                })
                .collect();
            let may = staff.id != colleague.staff.id;
            context! {
                name => staff.name,
                role => staff.role.word(),
                own,
                to => may.then(|| format!("/desk/settings/rights/{}", staff.id)),
            }
        })
        .collect();
    colleague.page(
        &desk,
        "workbench/rights.html",
        "settings",
        context! { roles, rows, staff, done => told.done == CHANGED },
    )
}

/// A value, as a sentence or a word.
fn in_words(tongue: &Tongue, right: Right, value: &Worth) -> String {
    match value {
        Money(Some((cents, currency))) => {
            tongue.say_with("right-redress-sum", &[("sum", tongue.amount(*cents, currency).into())])
        }
        Worth::UpTo(Some(level)) => tongue.say_with("right-level-to", &[("level", level.0.into())]),
        Worth::May(_) => tongue.say(&format!("right-is-{}", value.word())),
        _ => tongue.say(&format!("right-{}-{}", right.word(), value.word())),
    }
}

// ---- one holder

pub async fn one(State(desk): State<Desk>, colleague: Colleague, Path(holder): Path<String>) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    let whose = whose(&desk, &colleague, &holder).await?;
    let given = desk.given().await?;
    let mut typed = Typed::default();
    for right in Right::ALL {
        match said(right, &whose.holder(), &given) {
            Some(Money(Some((cents, currency)))) => {
                typed.put(right.word().to_owned(), SUM);
                typed.put(SUM.to_owned(), &colleague.tongue(&desk).decimal(cents, &currency));
            }
            Some(value) => typed.put(right.word().to_owned(), &value.word()),
            None => {}
        }
    }
    show(&desk, &colleague, &whose, &typed, &[], &[]).await
}

/// Nobody's own, and not those of the role that they are in.
async fn whose(desk: &Desk, colleague: &Colleague, holder: &str) -> Result<Whose, Oops> {
    let whose = Whose::read(desk, holder).await?.ok_or(Oops::NotFound)?;
    Colleague::must(!whose.is_of(&colleague.staff))?;
    Ok(whose)
}

pub async fn change(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(holder): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Staff))?;
    let whose = whose(&desk, &colleague, &holder).await?;
    let typed = Typed::of(pairs);
    let changes = match read(&desk, &colleague, &whose, &typed).await? {
        Ok(changes) => changes,
        Err(fault) => {
            let page = show(&desk, &colleague, &whose, &typed, &[fault], &[]).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let ends = |change: &Change| change.right == Right::Staff && change.now != Some(Worth::May(true));
    if whose.is_emergency(&desk) && changes.iter().any(ends) {
        let fault = Fault {
            field: Right::Staff.word().to_owned(),
            text: colleague.tongue(&desk).say("bench-fault-emergency"),
        };
        let page = show(&desk, &colleague, &whose, &typed, &[fault], &[]).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    if changes.is_empty() {
        return Ok(Redirect::to("/desk/settings/rights").into_response());
    }
    if !typed.is("sure") {
        let tongue = colleague.tongue(&desk);
        let told: Vec<String> = changes.iter().map(|change| told(tongue, &whose, change)).collect();
        return show(&desk, &colleague, &whose, &typed, &[], &told).await;
    }
    give(&desk, &colleague.staff.id, &whose, &changes).await?;
    Ok(Redirect::to(&format!("/desk/settings/rights?done={CHANGED}")).into_response())
}

/// "Bulk acts: yes → no".
fn told(tongue: &Tongue, whose: &Whose, change: &Change) -> String {
    let right = change.right;
    let now = change.now.clone().unwrap_or_else(|| change.without.clone());
    let values = [
        ("right", tongue.say(&format!("right-{}", right.word())).into()),
        ("was", in_words(tongue, right, &change.was).into()),
        ("now", in_words(tongue, right, &now).into()),
        ("usual", if change.now.is_none() { whose.kind() } else { "no" }.into()),
    ];
    tongue.say_with("right-change", &values)
}

/// What a form asks to be otherwise.
async fn read(
    desk: &Desk,
    colleague: &Colleague,
    whose: &Whose,
    typed: &Typed,
) -> Result<Result<Vec<Change>, Fault>, Oops> {
    let tongue = colleague.tongue(desk);
    let given = desk.given().await?;
    let mut changes = Vec::new();
    for right in Right::ALL.into_iter().filter(|right| right.is_for(whose.role())) {
        let word = typed.raw(right.word());
        let now = match (right, word) {
            _ if !typed.has(right.word()) => continue,
            (_, USUAL) => None,
            (Right::Redress, SUM) => match cents(&typed.text(SUM)) {
                Ok(cents) => Some(Money(Some((cents, desk.code().currency.clone())))),
                Err(unclear) => {
                    let (field, text) = (SUM.to_owned(), unclear.told(tongue, &desk.code().currency));
                    return Ok(Err(Fault { field, text }));
                }
            },
            _ => Some(
                right
                    .read(word)
                    .ok_or_else(|| Oops::BadRequest("an unknown value".to_owned()))?,
            ),
        };
        changes.extend(Change::of(whose, right, now, &given));
    }
    Ok(Ok(changes))
}

/// `changes`: what is about to be changed, to be confirmed.
async fn show(
    desk: &Desk,
    colleague: &Colleague,
    whose: &Whose,
    typed: &Typed,
    faults: &[Fault],
    changes: &[String],
) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let given = desk.given().await?;
    let levels = desk.code().last_level().0;
    let rows: Vec<Value> = Right::ALL
        .into_iter()
        .filter(|right| right.is_for(whose.role()))
        .map(|right| {
            let word = right.word();
            let usual = in_words(tongue, right, &whose.without(right, &given));
            context! {
                word,
                value => typed.raw(word),
                choices => choices(tongue, right, whose, &usual, levels),
                sum => right == Right::Redress,
            }
        })
        .collect();
    colleague.page(
        desk,
        "workbench/rights_of.html",
        "settings",
        context! {
            holder => whose.holder(),
            name => whose.name(),
            role => whose.role().word(),
            is_role => whose.is_role(),
            rows,
            sum => typed.raw(SUM),
            currency => desk.code().currency,
            changes,
            faults,
        },
    )
}

fn choices(tongue: &Tongue, right: Right, whose: &Whose, usual: &str, levels: u8) -> Vec<Choice> {
    let key = format!("right-usual-{}", whose.kind());
    let mut all = vec![choice(USUAL, tongue.say_with(&key, &[("value", usual.into())]))];
    for word in right.values(levels) {
        if let Some(value) = right.read(&word) {
            all.push(choice(&word, in_words(tongue, right, &value)));
        }
    }
    if right == Right::Redress {
        all.push(choice(SUM, tongue.say("right-redress-up-to")));
    }
    all
}
