//! A code before it is put in force: checked as `recourse code check` does, with what the customer will read and
//! what changes. Nothing is kept between the look and the act: the page carries the document, and it is checked again.

use axum::{
    Form,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use jiff::civil::Date;
use minijinja::{Value, context};
use practice::{
    Code,
    code::{
        Limit, Promise,
        publish::{changes::changes, publish},
    },
    fault::{Drawing, Shelf},
};

use super::{PATH, Shown, document_in_force, language_named, places, show, whose_hours};
use crate::{
    codes::{
        self, Published, changed,
        revision::{DAYS, Facts, next_version},
    },
    desk::{Desk, Putting},
    rights::Right,
    tongue::Tongue,
    web::Oops,
    workbench::{colleague::Colleague, typed::Typed},
};

/// The packs and calendars that a document may stand on: those that ship, and those of the code in force.
pub fn shelf(desk: &Desk) -> Shelf {
    let mut shelf = Shelf::default();
    let (shipped, published) = (codes::shipped_shelf(), desk.in_force());
    let beside = |(name, _): &(&str, &str)| name.contains('/');
    for (name, text) in shipped.documents().filter(beside) {
        shelf.put_shipped(name, text);
    }
    for (name, text) in published.shelf.documents().filter(beside) {
        if shipped.text(name) != Some(text) {
            shelf.put(name, text);
        }
    }
    shelf
}

/// The next free version of the code in force, and today where the desk is.
pub async fn next(desk: &Desk) -> Result<(String, Date), Oops> {
    let code = desk.code();
    let mut version = next_version(&code.version);
    while desk.register().code(&code.id, &version).await?.is_some() {
        version = next_version(&version);
    }
    Ok((version, today(desk, &code)))
}

fn today(desk: &Desk, code: &Code) -> Date {
    let zone = code
        .desk()
        .map_or(jiff::tz::TimeZone::UTC, |calendar| calendar.zone().clone());
    desk.now().to_zoned(zone).date()
}

/// The name of an uploaded document, without a folder.
pub fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        .collect();
    if plain.strip_suffix(".toml").is_some_and(|stem| !stem.is_empty()) {
        plain
    } else {
        "code.toml".to_owned()
    }
}

/// Reads a document as a code that may be put in force now.
async fn checked(desk: &Desk, colleague: &Colleague, name: &str, text: &str) -> Result<Result<Published, Shown>, Oops> {
    let tongue = colleague.tongue(desk);
    let mut documents = shelf(desk);
    documents.put(name, text);
    let published = match Published::read(name, &documents) {
        Ok(published) => published,
        Err(faults) => {
            let drawn = Drawing::of(&documents).all(&faults);
            return Ok(Err(Shown::of(desk).drawn(drawn)));
        }
    };
    let code = &published.code;
    let version = [("version", code.version.as_str().into())];
    let fault = if published.digest == desk.in_force().digest {
        Some(tongue.say("setup-fault-same"))
    } else if code.effective > today(desk, code) {
        Some(tongue.say_with(
            "setup-fault-future",
            &[("day", tongue.date_full(code.effective).into())],
        ))
    } else {
        let there = desk.register().code(&code.id, &code.version).await?;
        there
            .filter(|there| there.digest != published.digest)
            .map(|_| tongue.say_with("setup-fault-published", &version))
    };
    Ok(match fault {
        Some(fault) => Err(Shown::of(desk).with_fault(fault)),
        None => Ok(published),
    })
}

/// The page on which a code is looked over. `shown`: the forms with what was typed, should it have faults.
pub async fn look_over(
    desk: &Desk,
    colleague: &Colleague,
    name: &str,
    text: String,
    shown: Shown,
) -> Result<Response, Oops> {
    let published = match checked(desk, colleague, name, &text).await? {
        Ok(published) => published,
        Err(wrong) => {
            let Shown { faults, drawn, .. } = wrong;
            return show(desk, colleague, &Shown { faults, drawn, ..shown }).await;
        }
    };
    let (old, new) = (desk.code(), published.code.clone());
    let (tongue, day) = (colleague.tongue(desk), today(desk, &new));
    let reads: Vec<Value> = new
        .languages
        .iter()
        .filter_map(|language| {
            let known = crate::tongue::LANGUAGES.iter().find(|(tag, _)| *tag == language.tag());
            let (tag, name) = known?;
            let told = changed::told(&changes(&old, &new, language, day)?, tongue, language);
            Some(context! { tag, name, told, text => publish(&new, language)?.text() })
        })
        .collect();
    let mut facts = facts_changed(desk, colleague, &Facts::of(&new, &text));
    facts.extend(targets_changed(&old, &new, day, tongue));
    colleague.page(
        desk,
        "workbench/setup_preview.html",
        "settings",
        context! {
            old => format!("{} {}", old.id, old.version),
            new => format!("{} {}", new.id, new.version),
            effective => new.effective.to_string(),
            facts,
            reads,
            document => text,
            name,
            base => desk.in_force().digest,
        },
    )
}

/// Old and new of each fact that changes: a label, and the two.
fn facts_changed(desk: &Desk, colleague: &Colleague, new: &Facts) -> Vec<Value> {
    let tongue = colleague.tongue(desk);
    let old = Facts::of(&desk.code(), &document_in_force(desk).1);
    let texts = |facts: &std::collections::BTreeMap<String, String>| {
        facts
            .iter()
            .map(|(tag, text)| format!("{}: {text}", language_named(tag)))
            .collect::<Vec<_>>()
            .join("\n")
    };
    let hours = |facts: &Facts, at: usize| {
        let Some((_, week)) = facts.hours.get(at) else {
            return String::new();
        };
        let day = |(day, open): (&str, &Vec<String>)| {
            format!("{}: {}", tongue.say(&format!("setup-day-{day}")), open.join(", "))
        };
        DAYS.into_iter()
            .zip(week)
            .filter(|(_, open)| !open.is_empty())
            .map(day)
            .collect::<Vec<_>>()
            .join("\n")
    };
    [
        ("setup-name", old.name.clone(), new.name.clone()),
        ("bench-f-phone", old.phone.clone(), new.phone.clone()),
        ("bench-f-email", old.email.clone(), new.email.clone()),
        ("setup-page", old.page.clone(), new.page.clone()),
        ("bench-f-address", old.address.join("\n"), new.address.join("\n")),
        ("setup-title", texts(&old.title), texts(&new.title)),
        ("setup-about", texts(&old.about), texts(&new.about)),
        ("setup-zone", old.zone.clone(), new.zone.clone()),
        (
            "setup-holidays",
            places::calendar(tongue, &old.holidays),
            places::calendar(tongue, &new.holidays),
        ),
        (whose_hours(0), hours(&old, 0), hours(new, 0)),
        (whose_hours(1), hours(&old, 1), hours(new, 1)),
    ]
    .into_iter()
    .filter(|(_, was, is)| was != is)
    .map(|(label, was, is)| context! { label => tongue.say(label), was, is })
    .collect()
}

/// Old and new of each limit that the desk holds itself to: no public text says it, and promises are broken by it.
fn targets_changed(old: &Code, new: &Code, day: Date, tongue: &Tongue) -> Vec<Value> {
    let of = |code: &Code, id: &str| -> String {
        let arms = code.promise(id).into_iter().flat_map(|promise| &promise.arms);
        let own = arms.flat_map(|arm| &arm.variants).filter_map(|variant| {
            let said = own_limit(variant.internal.as_ref()?, day, tongue);
            let row = (!variant.id.is_empty()).then_some(variant.id.as_str());
            Some(row.map_or_else(|| said.clone(), |row| format!("{row}: {said}")))
        });
        own.collect::<Vec<_>>().join("\n")
    };
    let known = |promise: &&Promise| old.promise(&promise.id).is_none();
    let all = old.promises.iter().chain(new.promises.iter().filter(known));
    let changed = all.filter_map(|promise| {
        let (was, is) = (of(old, &promise.id), of(new, &promise.id));
        let named = new.promise(&promise.id).unwrap_or(promise);
        let name = named.name.in_language(&tongue.language).to_owned();
        let label = tongue.say_with("setup-own-target", &[("promise", name.into())]);
        (was != is).then(|| context! { label, was, is })
    });
    changed.collect()
}

/// A limit as it reads on a day, and as it will.
fn own_limit(limit: &Limit, day: Date, tongue: &Tongue) -> String {
    let now = limit.on(day).map(|length| tongue.phrases.within(length));
    let to_come = match limit {
        Limit::Fixed(_) => &[][..],
        Limit::Dated(dated) => dated.rows.as_slice(),
    };
    let rows = to_come.iter().filter(|row| row.from > day).map(|row| {
        let length = row.is.map(|length| tongue.phrases.within(length));
        let said = length.unwrap_or_else(|| tongue.say("setup-nothing"));
        format!("{}: {said}", tongue.date_full(row.from))
    });
    now.into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// Puts in force what was looked over.
pub async fn put_in_force(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Setup))?;
    let typed = Typed::of(pairs);
    let name = file_name(typed.raw("name"));
    let published = match checked(&desk, &colleague, &name, typed.raw("document")).await? {
        Ok(published) => published,
        Err(shown) => return show(&desk, &colleague, &shown).await,
    };
    let tongue = colleague.tongue(&desk);
    let version = [("version", published.code.version.as_str().into())];
    // Without the code that it was compared with, nobody could say what it changes.
    let putting = match typed.raw("base") {
        "" => Putting::Overtaken,
        base => desk.put_in_force(published.clone(), base, &colleague.staff.id).await?,
    };
    let fault = match putting {
        Putting::Done => return Ok(Redirect::to(&format!("{PATH}#code")).into_response()),
        Putting::Overtaken => tongue.say("setup-fault-overtaken"),
        Putting::Published => tongue.say_with("setup-fault-published", &version),
    };
    show(&desk, &colleague, &Shown::of(&desk).with_fault(fault)).await
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn the_name_of_an_uploaded_file_is_no_path() {
        assert_eq!(file_name("../../etc/mine.toml"), "mine.toml");
        assert_eq!(file_name("C:\\codes\\mine.toml"), "mine.toml");
        assert_eq!(file_name("key"), "code.toml");
    }
}
