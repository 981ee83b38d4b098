//! What is still missing before the doors open, each with how to mend it. It reads and tells; it stops nothing.

use minijinja::{Value, context};
use register::Staff;

use super::language_named;
use crate::{
    codes,
    desk::{Desk, SenderFrom},
    tongue::Tongue,
    web::Oops,
    workbench::{colleague::Colleague, password, people::People},
};

/// A line: the middle of its keys `setup-check-…` and `setup-mend-…`, whether it is done, and whom it names.
struct Check {
    key: &'static str,
    done: bool,
    whom: String,
}

impl Check {
    fn new(key: &'static str, done: bool) -> Self {
        let whom = String::new();
        Self { key, done, whom }
    }

    fn said(&self, tongue: &Tongue) -> Value {
        let whom = [("whom", self.whom.as_str().into())];
        context! {
            done => self.done,
            what => tongue.say_with(&format!("setup-check-{}", self.key), &whom),
            mend => if self.done { String::new() } else { tongue.say(&format!("setup-mend-{}", self.key)) },
        }
    }
}

/// All lines, what is missing first.
pub async fn of(desk: &Desk, colleague: &Colleague) -> Result<Vec<Value>, Oops> {
    let tongue = colleague.tongue(desk);
    let mut checks = of_the_house(desk);
    checks.extend(of_the_code(desk, colleague));
    let people = People::of(desk).await?;
    let mut ready = Vec::new();
    for one in people.staff.iter().filter(|one| one.active) {
        let password = password::has(desk, one);
        let linked = desk.provider().is_some() && !desk.register().vouched_of(&one.id).await?.is_empty();
        ready.extend((password || linked).then_some(one));
    }
    checks.extend(of_the_people(desk, colleague, &people, &ready));
    checks.extend(of_the_provider(desk, &ready));
    checks.sort_by_key(|check| check.done);
    Ok(checks.iter().map(|check| check.said(tongue)).collect())
}

fn of_the_house(desk: &Desk) -> Vec<Check> {
    let config = desk.config();
    let mut checks = vec![
        Check::new("mail", config.mail.server.is_some()),
        Check::new("sender", desk.sender().from != SenderFrom::Nowhere),
        Check::new("https", config.is_https()),
    ];
    if config.is_https() {
        checks.push(Check::new("proxy", !config.site.trusted_proxies.is_empty()));
    }
    checks
}

fn of_the_code(desk: &Desk, colleague: &Colleague) -> Vec<Check> {
    let code = desk.code();
    let mut shipped = codes::all_shipped().iter();
    let shipped = shipped.any(|(_, shipped)| shipped.provider == code.provider);
    let mut checks = vec![Check::new("provider", !shipped)];
    let unconfirmed = code.scheme.as_ref().filter(|scheme| !scheme.unconfirmed.is_empty());
    if let Some(scheme) = unconfirmed {
        let languages = scheme.unconfirmed.iter().map(|language| language_named(language.tag()));
        let languages: Vec<&str> = languages.collect();
        checks.push(Check {
            key: "notice",
            done: false,
            whom: format!(
                "{} ({})",
                scheme.short.texts.in_language(colleague.lang()),
                languages.join(", ")
            ),
        });
    }
    checks
}

/// Each level of escalation wants somebody who has come in, or whom the identity provider knows, and may answer at it.
fn of_the_people(desk: &Desk, colleague: &Colleague, people: &People, ready: &[&Staff]) -> Vec<Check> {
    let code = desk.code();
    let answers = |one: &&&Staff, level| code.answers(people.rights(one).role_at(&code, level), level);
    let level = |rule: &practice::code::LevelRule| Check {
        key: "level",
        done: ready.iter().any(|one| answers(&one, rule.level)),
        whom: rule.name.in_language(colleague.lang()).to_owned(),
    };
    code.levels.iter().map(level).collect()
}

/// Where it alone signs in, somebody comes in without it; and it takes us for who we are.
fn of_the_provider(desk: &Desk, ready: &[&Staff]) -> Vec<Check> {
    let Some(provider) = desk.provider() else {
        return Vec::new();
    };
    let mut checks = vec![Check {
        key: "oidc-secret",
        done: provider.not_taken_since().is_none(),
        whom: provider.config().label().clone(),
    }];
    if provider.config().only {
        checks.push(Check {
            key: "oidc-emergency",
            done: ready.iter().any(|one| password::is_emergency(desk, &one.email)),
            whom: provider.config().administrator.clone().unwrap_or_default(),
        });
    }
    checks
}
