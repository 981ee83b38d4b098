//! What an administrator looks after: staff, teams, keys, webhooks, and the log of these acts. Provider, hours, sender and
//! code are shown here and changed on the set-up page.

mod hand_over;
mod keys;
mod rights;
mod sessions;
mod setup;
mod sign_in;
mod staff;
mod teams;
mod webhooks;

use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use axum_extra::extract::{
    PrivateCookieJar,
    cookie::{Cookie, SameSite},
};
use minijinja::{Value, context};
use practice::terms::{Kind, Role, Service};
use register::LogAsked;
use serde::Deserialize;

use super::{
    administration,
    case::form::{choice, words},
    colleague::Colleague,
    password,
    people::People,
    second_factor::required::Required,
    typed::{Fault, Typed},
};
use crate::{
    cover,
    desk::Desk,
    tongue::LANGUAGES,
    web::{self, Oops},
};

/// Carries a new link to the page that shows it, once.
const ONCE: &str = "link-once";
const LOG_LINES: usize = 12;

pub fn router() -> Router<Desk> {
    Router::new()
        .route("/desk/settings", get(page))
        .route("/desk/settings/setup", get(setup::page))
        .route("/desk/settings/setup/provider", post(setup::provider))
        .route("/desk/settings/setup/shipped", post(setup::shipped))
        .route("/desk/settings/setup/upload", post(setup::upload))
        .route("/desk/settings/setup/sender", post(setup::sender))
        .route("/desk/settings/setup/in-force", post(setup::put_in_force))
        .route("/desk/settings/staff", post(staff::add))
        .route("/desk/settings/staff/{id}/sessions", get(sessions::page))
        .route("/desk/settings/staff/{id}/sessions/{name}", post(sessions::end))
        .route("/desk/settings/staff/{id}/{act}", post(staff::change))
        .route("/desk/settings/rights", get(rights::page))
        .route("/desk/settings/rights/{holder}", get(rights::one).post(rights::change))
        .route("/desk/settings/sign-in", post(sign_in::require))
        .route("/desk/settings/teams", post(teams::put))
        .route("/desk/settings/teams/{id}/remove", post(teams::remove))
        .route("/desk/settings/keys/{id}/revoke", post(keys::revoke))
        .route("/desk/settings/webhooks", get(webhooks::page).post(webhooks::add))
        .route(
            "/desk/settings/webhooks/{id}",
            get(webhooks::one).post(webhooks::change),
        )
        .route("/desk/settings/webhooks/{id}/renew", post(webhooks::renew))
        .route("/desk/settings/webhooks/{id}/end", post(webhooks::end))
        .route("/desk/settings/webhooks/{id}/test", post(webhooks::test))
        .route(
            "/desk/settings/webhooks/{id}/again/{reference}/{seq}",
            post(webhooks::again),
        )
}

#[derive(Debug, Default, Deserialize)]
struct Asked {
    done: Option<String>,
}

async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    jar: PrivateCookieJar,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.administers())?;
    let link = jar
        .get(ONCE)
        .map(|cookie| cookie.value().to_owned())
        .unwrap_or_default();
    let mut typed = Typed::default();
    typed.put("done".to_owned(), asked.done.as_deref().unwrap_or_default());
    let page = show(&desk, &colleague, &typed, "", &[], &link).await?;
    Ok((jar.remove(Cookie::build((ONCE, "")).path("/")), page).into_response())
}

/// Back to the page, with a link to show there once.
fn back_with(desk: &Desk, jar: PrivateCookieJar, link: &str) -> Response {
    let mut cookie = web::cookie(desk, ONCE, link.to_owned(), 1);
    cookie.set_same_site(SameSite::Strict);
    (jar.add(cookie), Redirect::to("/desk/settings#link")).into_response()
}

/// Back to the part of the page where something was done; the page says what.
fn back(to: &str, done: &str) -> Response {
    Redirect::to(&format!("/desk/settings?done={done}#{to}")).into_response()
}

async fn refused(
    desk: &Desk,
    colleague: &Colleague,
    typed: &Typed,
    form: &str,
    faults: &[Fault],
) -> Result<Response, Oops> {
    let page = show(desk, colleague, typed, form, faults, "").await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// `form`: the one whose faults and typing are shown.
async fn show(
    desk: &Desk,
    colleague: &Colleague,
    typed: &Typed,
    form: &str,
    faults: &[Fault],
    link: &str,
) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let code = desk.code();
    let people = People::of(desk).await?;
    let now = desk.now();
    let mut staff = Vec::new();
    for one in &people.staff {
        let sessions = desk.register().sessions_of(&one.id, now).await?.len();
        let linked = desk.provider().is_some() && !desk.register().vouched_of(&one.id).await?.is_empty();
        staff.push(context! {
            id => one.id,
            name => one.name,
            email => one.email,
            role => one.role.word(),
            language => one.language.tag(),
            active => one.active,
            ready => one.password_hash.is_some() || linked,
            linked,
            passkeys => desk.register().passkeys_of(&one.id).await?.len(),
            password => password::opens_for(desk, one),
            second_factor => one.second_factor,
            works => people.at_work().any(|staff| staff.id == one.id),
            away => people.cover.away(&one.id).map(|absence| cover::last_day(desk, absence).to_string()),
            sessions,
            open => desk.register().open_of_staff(&one.id).await?,
            me => one.id == colleague.staff.id,
        });
    }
    let top: Vec<_> = code
        .categories
        .iter()
        .filter(|category| category.parent.is_none())
        .map(|category| choice(&category.id, category.name.in_language(colleague.lang()).to_owned()))
        .collect();
    let mut teams = Vec::new();
    for team in &people.teams {
        let words = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect::<Vec<_>>();
        teams.push(context! {
            id => team.id,
            name => team.name,
            kinds => words(team.routing.kinds.iter().map(|kind| kind.word()).collect()),
            services => words(team.routing.services.iter().map(|service| service.word()).collect()),
            categories => team.routing.categories,
            members => team.members,
            open => desk.register().open_of_team(&team.id).await?,
        });
    }
    let heirs: Vec<_> = people
        .at_work()
        .map(|staff| choice(&staff.id, people.with_absence(desk, tongue, staff)))
        .collect();
    let keys: Vec<Value> = desk
        .register()
        .keys()
        .await?
        .into_iter()
        .map(|key| {
            context! {
                id => key.id,
                name => key.name,
                scopes => key.scopes.join(", "),
                created => key.created_at.as_millisecond(),
                revoked => key.revoked_at.map(jiff::Timestamp::as_millisecond),
                // The end of its last day is the beginning of the next.
                last => key.expires_at.map(|until| until.as_millisecond() - 1),
                ended => key.expires_at.is_some_and(|until| until <= now),
            }
        })
        .collect();
    let log = administration::lines(desk, colleague, &LogAsked::default(), LOG_LINES)
        .await?
        .lines;
    let languages: Vec<_> = LANGUAGES
        .iter()
        .map(|(tag, name)| choice(tag, (*name).to_owned()))
        .collect();
    colleague.page(
        desk,
        "workbench/settings.html",
        "settings",
        context! {
            staff,
            teams,
            keys,
            log,
            link => if link.is_empty() { String::new() } else { format!("{}{link}", desk.config().site.origin) },
            roles => words(tongue, "role-{}", Role::ALL.iter().map(|role| role.word())),
            kinds => words(tongue, "kind-{}", Kind::ALL.iter().map(|kind| kind.word())),
            services => words(tongue, "service-{}", Service::ALL.iter().map(|service| service.word())),
            top,
            heirs,
            heir_teams => people.teams.iter().map(|team| choice(&team.id, team.name.clone())).collect::<Vec<_>>(),
            heir => typed.raw("heir"),
            done => Some(format!("bench-log-{}", typed.raw("done"))).filter(|key| tongue.has(key)),
            choices => languages,
            required => Required::now(desk).await?.word(),
            required_choices => words(tongue, "bench-required-{}", Required::ALL.iter().map(|one| one.word())),
            provider => desk.provider().map(|provider| {
                let config = provider.config();
                context! {
                    label => config.label(),
                    issuer => config.issuer,
                    only => config.only,
                    administrator => config.administrator,
                    roles => !config.roles.is_empty(),
                    not_taken => provider.not_taken_since().map(jiff::Timestamp::as_millisecond),
                }
            }),
            sender => desk.sender().address,
            started_with => desk.started_with(),
            mails => desk.config().mail.server.is_some(),
            form,
            faults,
            typed => context! {
                name => typed.raw("name"), email => typed.raw("email"), role => typed.raw("role"),
                language => if typed.raw("language").is_empty() { colleague.lang().tag() } else { typed.raw("language") },
                team_name => typed.raw("team_name"),
            },
        },
    )
}
