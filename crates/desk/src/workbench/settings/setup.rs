//! The set-up page: who the provider is, when the desk is open, who sends its mail, and which code is in force,
//! for an administrator without a terminal. What the code says stays the code's: a change is a new version of its
//! document, checked, looked over, and put in force from then on; complaints that began keep theirs.

mod checklist;
mod places;
mod preview;

use axum::{
    Form,
    extract::{Multipart, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use minijinja::{Value, context};
use practice::calendar::Window;

pub use preview::put_in_force;

use crate::{
    codes::{
        self,
        revision::{self, DAYS, Facts, Week},
    },
    config,
    desk::{Desk, SenderFrom},
    intake::is_phone,
    rights::Right,
    tongue::{LANGUAGES, Tongue},
    web::Oops,
    workbench::{
        colleague::Colleague,
        typed::{Asked, Fault, Typed},
    },
};

pub const PATH: &str = "/desk/settings/setup";
/// In minutes.
const END_OF_DAY: u16 = 24 * 60;

pub async fn page(State(desk): State<Desk>, colleague: Colleague) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Setup))?;
    show(&desk, &colleague, &Shown::of(&desk)).await
}

/// What stands in the forms, and what is wrong with it.
#[derive(Default)]
pub struct Shown {
    facts: Facts,
    /// As typed, by field, where it could not be read.
    typed: Typed,
    sender: String,
    faults: Vec<Fault>,
    /// What `recourse code check` would print.
    drawn: String,
}

impl Shown {
    pub fn of(desk: &Desk) -> Self {
        let sender = desk.sender();
        Self {
            facts: facts_in_force(desk),
            sender: if sender.from == SenderFrom::Nowhere {
                String::new()
            } else {
                sender.address
            },
            ..Self::default()
        }
    }

    pub fn with_fault(mut self, text: String) -> Self {
        self.faults.push(Fault::whole(text));
        self
    }

    pub fn drawn(mut self, drawn: String) -> Self {
        self.drawn = drawn;
        self
    }
}

/// The name and text of the main document in force.
pub fn document_in_force(desk: &Desk) -> (String, String) {
    let published = desk.in_force();
    let main = published.shelf.documents().find(|(name, _)| !name.contains('/'));
    main.map(|(name, text)| (name.to_owned(), text.to_owned()))
        .unwrap_or_default()
}

fn facts_in_force(desk: &Desk) -> Facts {
    Facts::of(&desk.code(), &document_in_force(desk).1)
}

async fn show(desk: &Desk, colleague: &Colleague, shown: &Shown) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let facts = &shown.facts;
    let of = |field: String, known: &str| {
        let value = if shown.typed.has(&field) {
            shown.typed.raw(&field).to_owned()
        } else {
            known.to_owned()
        };
        context! { name => field, value }
    };
    // In the order of the code's own languages: the first is the one that the others translate.
    let texts = |field: &str, texts: &std::collections::BTreeMap<String, String>| -> Vec<Value> {
        let code = desk.code();
        let known = code.languages.iter().map(practice::terms::Language::tag);
        let one = |tag| {
            let text = texts.get(tag)?;
            Some(context! { tag, language => language_named(tag), of => of(format!("{field}_{tag}"), text) })
        };
        known.filter_map(one).collect()
    };
    let hours: Vec<Value> = facts
        .hours
        .iter()
        .enumerate()
        .map(|(at, (_, week))| {
            let day = |(day, openings): (&&str, &Vec<String>)| {
                context! { day, of => of(format!("h{at}_{day}"), &openings.join(", ")) }
            };
            context! { whose => whose_hours(at), days => DAYS.iter().zip(week).map(day).collect::<Vec<_>>() }
        })
        .collect();
    // What is no zone can't be chosen again.
    let typed_zone = shown.typed.raw("zone");
    let zone = match practice::calendar::zone_by_name(typed_zone) {
        Ok(_) => typed_zone,
        Err(_) => &facts.zone,
    };
    let sender = desk.sender();
    let page = colleague.page(
        desk,
        "workbench/setup.html",
        "settings",
        context! {
            checks => checklist::of(desk, colleague).await?,
            name => of("name".to_owned(), &facts.name),
            phone => of("phone".to_owned(), &facts.phone),
            email => of("email".to_owned(), &facts.email),
            page => of("page".to_owned(), &facts.page),
            address => of("address".to_owned(), &facts.address.join("\n")),
            zone,
            zones => places::zones(tongue, zone),
            holiday => if shown.typed.has("holidays") { shown.typed.raw("holidays") } else { &facts.holidays },
            holidays => places::holidays(desk, tongue),
            titles => texts("title", &facts.title),
            abouts => texts("about", &facts.about),
            hours,
            sender => if shown.typed.has("sender") { shown.typed.raw("sender") } else { &shown.sender },
            effective_sender => sender.address,
            sender_fixed => sender.from == SenderFrom::Configuration,
            started_with => desk.started_with(),
            shipped => places::codes(colleague.lang()),
            faults => shown.faults,
            drawn => shown.drawn,
        },
    )?;
    let wrong = !shown.faults.is_empty() || !shown.drawn.is_empty();
    Ok(if wrong {
        (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
    } else {
        page
    })
}

/// The provider and the hours, as a new version to look over.
pub async fn provider(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Setup))?;
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(&desk);
    let from = facts_in_force(&desk);
    let mut asked = typed.asked(tongue);
    let label = |key: &str| tongue.say(key);
    let mut to = Facts {
        name: asked.needed("name", &label("setup-name")),
        phone: asked.needed("phone", &label("bench-f-phone")),
        email: typed.text("email"),
        page: typed.text("page"),
        address: lines(&asked.needed("address", &label("bench-f-address"))),
        zone: asked.needed("zone", &label("setup-zone")),
        holidays: typed.text("holidays"),
        ..from.clone()
    };
    if !to.phone.is_empty() && !is_phone(&to.phone) {
        asked.fault("phone", label("bench-fault-phone"));
    }
    if !to.email.is_empty() && (!config::is_sender(&to.email) || to.email.contains('<')) {
        asked.fault("email", label("bench-fault-email"));
    }
    if !to.page.is_empty() && !["https://", "http://"].iter().any(|start| to.page.starts_with(start)) {
        asked.fault("page", label("setup-fault-page"));
    }
    if practice::calendar::zone_by_name(&to.zone).is_err() {
        asked.fault("zone", label("setup-fault-zone"));
    }
    for (tag, text) in &mut to.title {
        *text = asked.needed(&format!("title_{tag}"), &label("setup-title"));
    }
    for (tag, text) in &mut to.about {
        *text = typed.text(&format!("about_{tag}"));
    }
    for (at, (_, week)) in to.hours.iter_mut().enumerate() {
        *week = hours(&mut asked, &typed, at, week, tongue);
        let all_empty = DAYS.iter().all(|day| typed.text(&format!("h{at}_{day}")).is_empty());
        if all_empty {
            let hours = label(whose_hours(at)).into();
            let sentence = tongue.say_with("setup-fault-never-open", &[("hours", hours)]);
            asked.fault(&format!("h{at}_{}", DAYS[0]), sentence);
        }
    }
    let faults = asked.into_faults();
    let shown = Shown {
        typed: typed.clone(),
        faults,
        ..Shown::of(&desk)
    };
    if !shown.faults.is_empty() {
        return show(&desk, &colleague, &shown).await;
    }
    if to == from {
        return show(&desk, &colleague, &shown.with_fault(label("setup-fault-same"))).await;
    }
    let (name, text) = document_in_force(&desk);
    let (version, today) = preview::next(&desk).await?;
    // It takes effect today by its own clock: where the zone moves, the day may be another.
    let today = jiff::tz::TimeZone::get(&to.zone).map_or(today, |zone| desk.now().to_zoned(zone).date());
    match revision::revise(&text, &from, &to, &version, today) {
        Ok(revised) => preview::look_over(&desk, &colleague, &name, revised, shown).await,
        Err(wrong) => show(&desk, &colleague, &shown.drawn(wrong)).await,
    }
}

/// A language by the name that it gives itself.
pub fn language_named(tag: &str) -> &str {
    LANGUAGES
        .iter()
        .find(|(known, _)| *known == tag)
        .map_or(tag, |(_, name)| name)
}

fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(str::to_owned)
        .collect()
}

/// What the openings of a week are of: the desk’s come first.
pub const fn whose_hours(at: usize) -> &'static str {
    if at == 0 {
        "bench-hours-desk"
    } else {
        "bench-hours-phone"
    }
}

/// The openings of a week: `9:00-12:00, 13:00-17:00` for each day, nothing where it is closed. `now`: those in force.
fn hours(asked: &mut Asked<'_>, typed: &Typed, at: usize, now: &Week, tongue: &Tongue) -> Week {
    let mut week = Week::default();
    for ((openings, day), now) in week.iter_mut().zip(DAYS).zip(now) {
        let field = format!("h{at}_{day}");
        let written = typed.text(&field).replace(['–', '—'], "-");
        let parts = written.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
        let read: Result<Vec<String>, &str> = parts.map(|part| opening(part, now)).collect();
        match read {
            Ok(read) => *openings = read,
            Err(fault) => {
                let day = tongue.say(&format!("setup-day-{day}"));
                asked.fault(&field, tongue.say_with(fault, &[("day", day.into())]));
            }
        }
    }
    week
}

/// One opening, or the key of what is wrong with it. A code may be open past midnight, and what is so in force stays;
/// who types that here has most likely put the hours the wrong way round.
fn opening(written: &str, now: &[String]) -> Result<String, &'static str> {
    let window = Window::parse(written).map_err(|_| "setup-fault-hours")?;
    let said = revision::written(window);
    if window.closes() > END_OF_DAY && !now.contains(&said) {
        return Err("setup-fault-backwards");
    }
    Ok(said)
}

/// A code that ships.
pub async fn shipped(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Setup))?;
    let typed = Typed::of(pairs);
    let name = format!("{}.toml", typed.raw("shipped"));
    let Some(text) = codes::shipped_shelf().text(&name).map(str::to_owned) else {
        let fault = colleague.tongue(&desk).say("setup-fault-shipped");
        return show(&desk, &colleague, &Shown::of(&desk).with_fault(fault)).await;
    };
    preview::look_over(&desk, &colleague, &name, text, Shown::of(&desk)).await
}

/// A code of the provider's own, as a file.
pub async fn upload(State(desk): State<Desk>, colleague: Colleague, mut form: Multipart) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Setup))?;
    let tongue = colleague.tongue(&desk);
    let unreadable = |_| Oops::BadRequest("the form could not be read".to_owned());
    while let Some(field) = form.next_field().await.map_err(unreadable)? {
        if field.name() != Some("file") {
            continue;
        }
        let name = preview::file_name(field.file_name().unwrap_or_default());
        let bytes = field.bytes().await.map_err(|_| Oops::TooLarge)?;
        if bytes.is_empty() {
            break;
        }
        return match String::from_utf8(bytes.to_vec()) {
            Ok(text) => preview::look_over(&desk, &colleague, &name, text, Shown::of(&desk)).await,
            Err(_) => {
                show(
                    &desk,
                    &colleague,
                    &Shown::of(&desk).with_fault(tongue.say("setup-fault-utf8")),
                )
                .await
            }
        };
    }
    show(
        &desk,
        &colleague,
        &Shown::of(&desk).with_fault(tongue.say("bench-fault-no-file")),
    )
    .await
}

/// Who our mail comes from.
pub async fn sender(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Setup))?;
    let typed = Typed::of(pairs);
    let address = typed.text("sender");
    if !config::is_sender(&address) {
        let mut shown = Shown {
            typed,
            ..Shown::of(&desk)
        };
        let text = colleague.tongue(&desk).say("bench-fault-email");
        shown.faults.push(Fault {
            field: "sender".to_owned(),
            text,
        });
        return show(&desk, &colleague, &shown).await;
    }
    desk.set_sender(&address, &colleague.staff.id).await?;
    Ok(Redirect::to("/desk/settings/setup#sender").into_response())
}
