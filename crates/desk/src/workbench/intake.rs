//! An adviser takes a call, or somebody opens a letter: the same filing as on the portal, by another hand.

use std::collections::BTreeMap;

use axum::{
    extract::{Multipart, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::{Timestamp, tz::TimeZone};
use minijinja::{Value, context};
use practice::{
    action::{Act, Action},
    entry::Attachment,
    hex,
    terms::{Channel, Class, Format, Kind, Label, Language, Service},
};
use register::{Answered, Claim};
use serde::Deserialize;

use super::{
    case::{
        done,
        form::{answer_ways, categories, choice, words},
        suspects,
    },
    colleague::Colleague,
    files,
    typed::{Asked as Reader, Fault, Typed},
};
use crate::{
    desk::{Desk, DeskError},
    duplicates,
    intake::{Intake, is_address, is_phone},
    post::texts,
    tongue::LANGUAGES,
    web::Oops,
};

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    channel: Option<String>,
    filed: Option<String>,
}

/// The channels by which staff receive something for a customer.
const CHANNELS: [Channel; 7] = [
    Channel::Phone,
    Channel::Letter,
    Channel::Email,
    Channel::InPerson,
    Channel::Chat,
    Channel::Sms,
    Channel::Case,
];

/// What the form asks for, by the names of its fields.
const FIELDS: [&str; 23] = [
    "channel",
    "received",
    "about",
    "kind",
    "nature",
    "history",
    "wanted",
    "service",
    "category",
    "category-2",
    "category-3",
    "earlier",
    "name",
    "behalf",
    "class",
    "email",
    "phone",
    "address",
    "account",
    "answer_by",
    "language",
    "format",
    "once",
];

/// One complaint may be about several things, each an issue of its own.
const CATEGORIES: [&str; 3] = ["category", "category-2", "category-3"];

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.takes_in())?;
    let mut typed = Typed::default();
    let usual = if colleague.works() {
        Channel::Phone
    } else {
        Channel::Letter
    };
    let channel = asked
        .channel
        .as_deref()
        .and_then(|word| word.parse().ok())
        .unwrap_or(usual);
    typed.put("channel".to_owned(), channel.word());
    typed.put("kind".to_owned(), Kind::Complaint.word());
    typed.put("class".to_owned(), Class::Consumer.word());
    typed.put("format".to_owned(), Format::Standard.word());
    typed.put("language".to_owned(), colleague.lang().tag());
    typed.put("once".to_owned(), &hex(&desk.ids().bytes::<16>()));
    let filed = asked
        .filed
        .as_deref()
        .and_then(practice::reference::read)
        .unwrap_or_default();
    let shown = Shown {
        filed: &filed,
        ..Shown::default()
    };
    show(&desk, &colleague, &typed, &shown)
}

/// What stands beside the form.
#[derive(Default)]
struct Shown<'s> {
    faults: &'s [Fault],
    /// What was filed just now.
    filed: &'s str,
    /// What this may be the same as.
    suspects: Vec<Value>,
}

/// What there is to choose from in a form that files.
pub(super) fn choices(desk: &Desk, colleague: &Colleague) -> Value {
    let tongue = colleague.tongue(desk);
    let code = desk.code();
    let mut categories = categories(&code, tongue);
    categories.insert(0, choice("", tongue.say("bench-choose")));
    let mut services = words(tongue, "service-{}", Service::ALL.iter().map(|word| word.word()));
    services.insert(0, choice("", tongue.say("bench-choose")));
    let mut ways = words(tongue, "channel-{}", answer_ways(desk).iter().map(|word| word.word()));
    ways.insert(0, choice("", tongue.say("bench-first-way")));
    context! {
        channels => words(tongue, "channel-{}", CHANNELS.iter().map(|word| word.word())),
        kinds => words(tongue, "kind-{}", Kind::ALL.iter().map(|word| word.word())),
        classes => words(tongue, "bench-class-{}", Class::ALL.iter().map(|word| word.word())),
        formats => words(tongue, "format-{}", Format::ALL.iter().map(|word| word.word())),
        languages => LANGUAGES.iter().map(|(tag, name)| choice(tag, (*name).to_owned())).collect::<Vec<_>>(),
        services,
        categories,
        ways,
    }
}

/// What stands in the fields of a form that files.
pub(super) fn values(typed: &Typed) -> BTreeMap<&'static str, &str> {
    FIELDS.iter().map(|name| (*name, typed.raw(name))).collect()
}

fn show(desk: &Desk, colleague: &Colleague, typed: &Typed, shown: &Shown<'_>) -> Result<Response, Oops> {
    let live = typed.raw("channel").parse::<Channel>().is_ok_and(Channel::is_live);
    colleague.page(
        desk,
        "workbench/intake.html",
        "intake",
        context! {
            v => values(typed),
            choices => choices(desk, colleague),
            faults => shown.faults,
            filed => shown.filed,
            suspects => shown.suspects,
            live,
            anonymous => typed.is("anonymous"),
            on_behalf => typed.is("on_behalf"),
        },
    )
}

pub async fn file(State(desk): State<Desk>, colleague: Colleague, form: Multipart) -> Result<Response, Oops> {
    Colleague::must(colleague.takes_in())?;
    let sent = files::read(&desk, &colleague, form, None).await?;
    let about = sent.typed.text("about");
    if !about.is_empty() {
        return about_known(&desk, &colleague, sent, &about).await;
    }
    let (mut intake, mut faults) = read(&desk, &colleague, &sent.typed);
    intake.files = sent.files;
    faults.extend(sent.faults);
    if !faults.is_empty() {
        return again(&desk, &colleague, &sent.typed, &faults);
    }
    // A form that is sent twice files once.
    let once = sent.typed.text("once");
    let scope = format!("desk-intake:{}", colleague.staff.id);
    let digest = desk.keys().digest("intake", &once);
    match desk.register().claim(&scope, &once, &digest, desk.now()).await? {
        Claim::Fresh => {}
        Claim::Replay { response, .. } => return Ok(Redirect::to(&response).into_response()),
        Claim::Mismatch | Claim::InFlight => return Err(Oops::Busy),
    }
    let suspects = looked_for(&desk, &colleague, &sent.typed, &intake).await;
    if !matches!(&suspects, Ok(found) if found.is_empty()) {
        desk.register().release(&scope, &once).await?;
        let shown = Shown {
            suspects: suspects?,
            ..Shown::default()
        };
        return show(&desk, &colleague, &sent.typed, &shown);
    }
    let filed = file_new(&desk, &colleague, intake, &scope, &once).await;
    match filed {
        Ok(to) => Ok(Redirect::to(&to).into_response()),
        Err(Failed::Faults(faults)) => {
            desk.register().release(&scope, &once).await?;
            again(&desk, &colleague, &sent.typed, &faults)
        }
        Err(Failed::Oops(oops)) => {
            desk.register().release(&scope, &once).await?;
            Err(oops)
        }
    }
}

/// What it may be the same as: looked for once, and not where a file would have to be chosen again; then the page of the
/// complaint says it.
async fn looked_for(desk: &Desk, colleague: &Colleague, typed: &Typed, intake: &Intake) -> Result<Vec<Value>, Oops> {
    let may_read = colleague.sees_cases() && colleague.works();
    if !may_read || typed.is("looked") || !intake.files.is_empty() {
        return Ok(Vec::new());
    }
    let found = duplicates::before_filing(desk, intake, desk.now()).await?;
    Ok(suspects::shown(found, colleague, colleague.tongue(desk)))
}

/// The entry with which every complaint begins.
const FILED: u32 = 1;

enum Failed {
    Faults(Vec<Fault>),
    Oops(Oops),
}

impl<E: Into<Oops>> From<E> for Failed {
    fn from(error: E) -> Self {
        Self::Oops(error.into())
    }
}

fn again(desk: &Desk, colleague: &Colleague, typed: &Typed, faults: &[Fault]) -> Result<Response, Oops> {
    let shown = Shown {
        faults,
        ..Shown::default()
    };
    let page = show(desk, colleague, typed, &shown)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn file_new(
    desk: &Desk,
    colleague: &Colleague,
    intake: Intake,
    scope: &str,
    once: &str,
) -> Result<String, Failed> {
    let tongue = colleague.tongue(desk);
    let live = intake.channel.is_live();
    let works = colleague.works();
    let after = |reference: &str| match (live, works) {
        (true, true) => format!("/desk/complaints/{reference}/call?done={FILED}"),
        (false, true) => format!("/desk/complaints/{reference}?done={FILED}"),
        (_, false) => format!("/desk/intake?filed={reference}"),
    };
    let answered = |receipt: &crate::desk::Receipt| {
        Some(Answered {
            scope: scope.to_owned(),
            key: once.to_owned(),
            status: 303,
            response: after(&receipt.case.complaint.reference),
        })
    };
    match desk.file_answering(colleague.actor(), intake, answered).await {
        Ok(receipt) => Ok(after(&receipt.case.complaint.reference)),
        Err(DeskError::Refused(refusal)) => Err(Failed::Faults(vec![Fault::whole(tongue.refusal(&refusal))])),
        Err(error) => Err(Failed::Oops(error.into())),
    }
}

/// What was typed, as an intake, with what is wrong with it.
pub(super) fn read(desk: &Desk, colleague: &Colleague, typed: &Typed) -> (Intake, Vec<Fault>) {
    let tongue = colleague.tongue(desk);
    let say = |name: &str| tongue.say(&format!("bench-f-{name}"));
    let mut asked = typed.asked(tongue);
    let channel = asked.chosen("channel", &say("channel")).unwrap_or(Channel::Phone);
    let nature = asked.needed("nature", &say("nature"));
    let kind: Option<Kind> = asked.chosen("kind", &say("kind"));
    let received_at = received(desk, &mut asked, typed, channel, &say("received"));
    let email = typed.text("email");
    if !email.is_empty() && !is_address(&email) {
        asked.fault("email", tongue.say("bench-fault-email"));
    }
    let phone = typed.text("phone");
    if !phone.is_empty() && !is_phone(&phone) {
        asked.fault("phone", tongue.say("bench-fault-phone"));
    }
    let anonymous = typed.is("anonymous");
    let reached = ["email", "phone", "address"]
        .iter()
        .any(|name| !typed.text(name).is_empty());
    if !reached && !anonymous {
        asked.fault("email", tongue.say("bench-fault-no-way"));
    }
    let answer_by: Option<Channel> = asked.word("answer_by");
    if let Some(key) = texts::wrong_number(desk, answer_by, &phone).filter(|_| is_phone(&phone)) {
        asked.fault("phone", tongue.say(key));
    }
    let field = answer_by.and_then(Channel::goes_to).map(Label::word);
    if let Some(field) = field.filter(|field| typed.text(field).is_empty()) {
        asked.fault(field, tongue.say("bench-fault-way-empty"));
    }
    let language = Language::new(typed.raw("language")).unwrap_or_else(|_| colleague.lang().clone());
    let mut intake = Intake::new(channel, language, &nature);
    for (name, label) in [
        ("history", Label::History),
        ("wanted", Label::Wanted),
        ("name", Label::Name),
        ("behalf", Label::Behalf),
        ("email", Label::Email),
        ("phone", Label::Phone),
        ("address", Label::Address),
        ("account", Label::Account),
    ] {
        intake = intake.with(label, &asked.optional(name, &say(name)));
    }
    intake.kind = kind.unwrap_or(Kind::Complaint);
    intake.service = asked.word("service").unwrap_or(Service::Other);
    intake.class = asked.word("class").unwrap_or(Class::Consumer);
    intake.format = asked.word("format").unwrap_or(Format::Standard);
    for category in CATEGORIES.map(|name| typed.text(name)) {
        if !category.is_empty() && !intake.categories.contains(&category) {
            intake.categories.push(category);
        }
    }
    intake.answer_by = answer_by;
    intake.anonymous = anonymous && !reached;
    intake.on_behalf = typed.is("on_behalf") || !typed.text("behalf").is_empty();
    intake.earlier = typed
        .raw("earlier")
        .split([',', ';', '\n'])
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
        .collect();
    intake.received_at = received_at;
    if let Some(refusal) = intake.nowhere_for_format() {
        asked.fault("format", tongue.refusal(&refusal));
    }
    (intake, asked.into_faults())
}

/// When it reached us. A letter has a date stamp; who is on the line reaches us now.
fn received(desk: &Desk, asked: &mut Reader<'_>, typed: &Typed, channel: Channel, label: &str) -> Option<Timestamp> {
    if channel.is_live() {
        return None;
    }
    let zone = desk
        .code()
        .desk()
        .map_or(TimeZone::UTC, |calendar| calendar.zone().clone());
    if channel == Channel::Letter && typed.text("received").is_empty() {
        asked.date("received", label);
        return None;
    }
    asked.when("received", label, &zone, desk.now())
}

/// A letter or message about a complaint that is known: it is added to its file, nothing is filed anew.
async fn about_known(desk: &Desk, colleague: &Colleague, sent: files::Sent, about: &str) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let typed = &sent.typed;
    let mut asked = typed.asked(tongue);
    let known = match practice::reference::read(about) {
        Some(reference) => desk.case(&reference).await?,
        None => None,
    };
    let Some(known) = known else {
        asked.fault("about", tongue.say("bench-fault-reference"));
        return again(desk, colleague, typed, &asked.into_faults());
    };
    let channel = asked
        .chosen("channel", &tongue.say("bench-f-channel"))
        .unwrap_or(Channel::Letter);
    let message = asked.needed("nature", &tongue.say("bench-f-nature"));
    let occurred_at = received(desk, &mut asked, typed, channel, &tongue.say("bench-f-received"));
    let mut faults = asked.into_faults();
    faults.extend(sent.faults);
    if !faults.is_empty() {
        return again(desk, colleague, typed, &faults);
    }
    let version = known.complaint.version;
    let mut done = None;
    let mut acts = vec![Action::CustomerWrites { channel, message }];
    let is_new = |(file, _): &(Attachment, String)| {
        let mut there = known.complaint.files.iter();
        !there.any(|(_, kept, _)| kept.digest == file.digest && !kept.internal)
    };
    let new = sent.files.into_iter().filter(is_new);
    acts.extend(new.map(|(file, name)| Action::AddFile { file, name }));
    let reference = known.complaint.reference;
    for action in acts {
        let act = Act {
            by: colleague.actor(),
            occurred_at,
            action,
        };
        match desk.act(&reference, act).await {
            Ok(after) => done = done.or_else(|| done::seq(&after, colleague, version)),
            Err(DeskError::Refused(refusal)) => {
                let fault = Fault::whole(tongue.refusal(&refusal));
                return again(desk, colleague, typed, &[fault]);
            }
            Err(error) => return Err(error.into()),
        }
    }
    let to = match done.filter(|_| colleague.works()) {
        Some(done) => format!("/desk/complaints/{reference}?done={done}"),
        None => format!("/desk/intake?filed={reference}"),
    };
    Ok(Redirect::to(&to).into_response())
}
