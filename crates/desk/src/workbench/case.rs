//! A complaint on one page: who and what, what happened, what is owed and why on that date, and every act;
//! an act that is refused is shown with the reason. A reply and a note are two forms in two places.

mod again;
pub mod begun;
pub mod beside;
pub mod done;
pub mod enclosing;
pub mod form;
mod formats;
pub mod letter;
mod may;
mod meanwhile;
mod owed;
mod read;
mod read_out;
pub mod record;
pub mod refused;
pub mod suspects;
pub mod timeline;
mod title;
pub mod together;
pub mod twice;
mod veil;
pub mod verb;

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::Timestamp;
use minijinja::{Value, context};
use practice::{
    What,
    action::Act,
    code::{Doing, publish},
    complaint::Delivery,
    powers::Powers,
    terms::{Channel, Label},
};
use register::OutboxRow;
use serde::Deserialize;

use super::{
    colleague::Colleague,
    people::People,
    texts::{self, blanks},
    typed::{Fault, Typed},
};
use crate::{
    desk::{Case, Desk, DeskError},
    pages::scheme_said,
    tongue::Tongue,
    web::Oops,
};
use may::May;
pub use may::why_not;
pub use meanwhile::meanwhile;
use timeline::{Passed, Timeline};
pub use verb::Verb;

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    act: Option<String>,
    done: Option<String>,
    /// `all`: a long history from its beginning.
    earlier: Option<String>,
}

/// The form that is open on the page, with what was typed and what is wrong.
#[derive(Default)]
pub struct Open {
    pub verb: Option<Verb>,
    pub typed: Typed,
    pub faults: Vec<Fault>,
    /// What came of an act that leaves nothing to see.
    pub said: String,
    /// The entry of the act that led here.
    pub done: Option<u32>,
    /// The whole history was asked for.
    pub earlier: bool,
}

/// A case by a reference as it stands in a path.
///
/// # Errors
/// No such complaint.
pub async fn found(desk: &Desk, reference: &str) -> Result<Case, Oops> {
    let reference = practice::reference::read(reference).ok_or(Oops::NotFound)?;
    desk.case(&reference).await?.ok_or(Oops::NotFound)
}

/// The same for somebody who sees complaints of some teams only.
///
/// # Errors
/// As [`found`], and forbidden where it is none of theirs.
pub async fn opened(desk: &Desk, colleague: &Colleague, reference: &str) -> Result<Case, Oops> {
    let case = found(desk, reference).await?;
    Colleague::must(colleague.sees(&case))?;
    Ok(case)
}

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(reference): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.sees_cases())?;
    let case = opened(&desk, &colleague, &reference).await?;
    let done = asked.done.as_deref().and_then(|seq| seq.parse().ok());
    let wanted = || Some((Verb::read(asked.act.as_deref()?)?, Typed::default()));
    let form = wanted().or_else(|| again::taken_back(&case, done?));
    let (verb, typed) = form.filter(|_| colleague.works()).unzip();
    let open = Open {
        verb,
        typed: typed.unwrap_or_default(),
        done,
        earlier: asked.earlier.as_deref() == Some("all"),
        ..Open::default()
    };
    show(&desk, &colleague, &case, &open).await
}

/// The same page with a form open; the address of an act can be kept and shared.
pub async fn form(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, act)): Path<(String, String)>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let verb = Verb::read(&act).ok_or(Oops::NotFound)?;
    let case = opened(&desk, &colleague, &reference).await?;
    show(
        &desk,
        &colleague,
        &case,
        &Open {
            verb: Some(verb),
            ..Open::default()
        },
    )
    .await
}

pub async fn carry_out(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, act)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.works())?;
    let verb = Verb::read(&act)
        .filter(|verb| *verb != Verb::File)
        .ok_or(Oops::NotFound)?;
    let typed = Typed::of(pairs);
    let case = opened(&desk, &colleague, &reference).await?;
    if verb.is_read_by_the_customer() && typed.has("insert") {
        return with_text(&desk, &colleague, &case, verb, typed).await;
    }
    if verb == Verb::Merge && !together::was_shown(&typed) {
        return together::shown_first(&desk, &colleague, &case, typed).await;
    }
    act_on(&desk, &colleague, case, verb, typed).await
}

/// The form again, with a standard text behind what was typed. Nothing is sent.
async fn with_text(
    desk: &Desk,
    colleague: &Colleague,
    case: &Case,
    verb: Verb,
    typed: Typed,
) -> Result<Response, Oops> {
    let all = desk.register().standard_texts().await?;
    let chosen = all.iter().find(|text| text.id == typed.raw("insert"));
    let tongue = desk.tongues().of(case.language());
    let text = chosen.and_then(|text| text.texts.get(case.language().tag()));
    let Some(text) = text else {
        // Somebody removed it meanwhile.
        let gone = Fault::whole(colleague.tongue(desk).say("bench-fault-text-gone"));
        return form_again(desk, colleague, case, verb, typed.without(&["insert"]), vec![gone]).await;
    };
    let filled = blanks::filled(text, desk, case, &colleague.staff.name, tongue);
    let field = verb.text_field();
    let before = typed.text(field);
    let whole = if before.is_empty() {
        filled
    } else {
        format!("{before}\n\n{filled}")
    };
    let mut typed = typed.without(&["insert", field]);
    typed.put(field.to_owned(), &whole);
    let open = Open {
        verb: Some(verb),
        typed,
        ..Open::default()
    };
    show(desk, colleague, case, &open).await
}

/// Does what a form asks for, or shows the form again with the reason why not. What was looked at is what is built on:
/// if somebody was faster, that is looked at as well.
async fn act_on(
    desk: &Desk,
    colleague: &Colleague,
    mut case: Case,
    verb: Verb,
    typed: Typed,
) -> Result<Response, Oops> {
    let reference = case.complaint.reference.clone();
    for _ in 0..twice::TRIES {
        let asked = asked_for(desk, colleague, &case, verb, &typed).await?;
        // Before anything else: what the first press wrote is no news to the second.
        let written = asked
            .as_ref()
            .ok()
            .and_then(|act| twice::written(&case, &typed, act, desk.now()));
        if let Some(seq) = written {
            return Ok(Redirect::to(&back_to(&typed, &reference, Some(seq))).into_response());
        }
        let news = if verb.builds_on_what_stands() {
            meanwhile(desk, colleague, &case, &typed).await?
        } else {
            None
        };
        let act = match (asked, news) {
            (Ok(act), None) => act,
            (asked, news) => {
                let others = asked.err().unwrap_or_default();
                let faults = news.map(Fault::whole).into_iter().chain(others).collect();
                return form_again(desk, colleague, &case, verb, typed, faults).await;
            }
        };
        let before = case.complaint.version;
        match desk.act_upon(case.clone(), &act).await {
            Ok(case) if verb == Verb::Try => return tried(desk, colleague, &case, typed).await,
            Ok(after) => {
                begun::done(desk, colleague, &reference, verb).await?;
                let done = done::seq(&after, colleague, before);
                let whole = after
                    .complaint
                    .merged_into
                    .as_deref()
                    .filter(|_| typed.raw("back") == "whole");
                let reference = whole.unwrap_or(&reference);
                let done = done.filter(|_| whole.is_none());
                return Ok(Redirect::to(&back_to(&typed, reference, done)).into_response());
            }
            Err(DeskError::Moved) => case = opened(desk, colleague, &reference).await?,
            Err(DeskError::Refused(refusal)) => {
                let tongue = &colleague.tongue(desk).under(&case.code);
                let fault = refused::fault(&refusal, verb, &typed, &People::of(desk).await?, tongue);
                return form_again(desk, colleague, &case, verb, typed, vec![fault]).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Err(Oops::Busy)
}

/// The act that a form asks for, or what is wrong with it as the case stands.
async fn asked_for(
    desk: &Desk,
    colleague: &Colleague,
    case: &Case,
    verb: Verb,
    typed: &Typed,
) -> Result<Result<Act, Vec<Fault>>, Oops> {
    let tongue = &colleague.tongue(desk).under(&case.code);
    let asked = read::action(desk, colleague, tongue, case, verb, typed).await?;
    Ok(asked.map(|(action, occurred_at)| Act {
        by: colleague.actor(),
        occurred_at,
        action,
    }))
}

async fn form_again(
    desk: &Desk,
    colleague: &Colleague,
    case: &Case,
    verb: Verb,
    typed: Typed,
    faults: Vec<Fault>,
) -> Result<Response, Oops> {
    let faults = faults.into_iter().map(|fault| placed(fault, verb)).collect();
    let open = Open {
        verb: Some(verb),
        typed,
        faults,
        ..Open::default()
    };
    let page = show(desk, colleague, case, &open).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// What came of asking whether something may be done: the lock that forbids it, or that nothing does.
async fn tried(desk: &Desk, colleague: &Colleague, case: &Case, typed: Typed) -> Result<Response, Oops> {
    let tongue = &colleague.tongue(desk).under(&case.code);
    let act: Doing = typed.raw("act").parse().map_err(|_| Oops::NotFound)?;
    let values = |text: &str| {
        let act = tongue.say(&format!("bench-doing-{act}"));
        [("act", act.into()), ("lock", text.to_owned().into())]
    };
    let powers = Powers::of(&case.code, &case.complaint, &case.file.entries, desk.now());
    let lock = powers.as_ref().and_then(|powers| powers.forbidden(act));
    let Some(lock) = lock else {
        let said = tongue.say_with("bench-try-free", &values(""));
        let open = Open {
            said,
            ..Open::default()
        };
        return show(desk, colleague, case, &open).await;
    };
    let text = publish::fill(&case.code, &lock.text, &tongue.language, &tongue.phrases);
    let open = Open {
        verb: Some(Verb::Try),
        faults: vec![Fault::whole(tongue.say_with("bench-try-locked", &values(&text)))],
        typed,
        ..Open::default()
    };
    let page = show(desk, colleague, case, &open).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

/// The rules of the code that forbid something now.
fn locks(case: &Case, tongue: &Tongue, now: Timestamp) -> Vec<Value> {
    let powers = Powers::of(&case.code, &case.complaint, &case.file.entries, now);
    let on = powers.map(|powers| powers.locks()).unwrap_or_default();
    on.into_iter()
        .map(|lock| {
            let forbids: Vec<String> = lock
                .forbids
                .iter()
                .map(|act| tongue.say(&format!("bench-doing-{act}")))
                .collect();
            context! {
                text => publish::fill(&case.code, &lock.text, &tongue.language, &tongue.phrases),
                forbids => forbids.join("; "),
                source => lock.source.clone().unwrap_or_default(),
            }
        })
        .collect()
}

/// The reply and the note are on the page beside other forms: their fields have ids of their own.
fn placed(mut fault: Fault, verb: Verb) -> Fault {
    match (verb, fault.field.as_str()) {
        (Verb::Reply, "message") => "reply-message".clone_into(&mut fault.field),
        (Verb::Note, "text") => "note-text".clone_into(&mut fault.field),
        (Verb::Reply, field) if field.starts_with("about-") || field == enclosing::UPLOAD => {
            fault.field.insert_str(0, "reply-");
        }
        _ => {}
    }
    fault
}

fn back_to(typed: &Typed, reference: &str, done: Option<u32>) -> String {
    match (typed.raw("back"), done) {
        ("escalations", _) => format!("/desk/escalations?done={reference}"),
        (_, Some(seq)) => format!("/desk/complaints/{reference}?done={seq}"),
        (_, None) => format!("/desk/complaints/{reference}"),
    }
}

/// A form in which nobody has typed.
static NOTHING: Typed = Typed::new();

/// Draws the page.
///
/// # Errors
/// A register that can't be read, or a template that can't be rendered.
pub async fn show(desk: &Desk, colleague: &Colleague, case: &Case, open: &Open) -> Result<Response, Oops> {
    let now = desk.now();
    let case = &veil::over(desk, colleague, case)?;
    let tongue = &colleague.tongue(desk).under(&case.code);
    let people = People::of(desk).await?;
    let passed = Passed::of(desk, colleague, case).await?;
    let timeline = timeline::of(case, &people, tongue, &passed, now, open.earlier);
    let acts = may::acts(case, colleague, now);
    let company = beside::of(desk, colleague, &case.complaint.reference).await?;
    let begun = begun::of(&company, &colleague.staff.id);
    // What was just typed, else what was kept.
    let typed = |verb: Verb| match begun.iter().find(|begun| begun.verb == verb) {
        Some(begun) if open.verb != Some(verb) || open.typed.is_empty() => &begun.typed,
        _ if open.verb == Some(verb) => &open.typed,
        _ => &NOTHING,
    };
    let kept = |verb: Verb| begun.iter().find(|one| one.verb == verb).map(|one| one.kept_at);
    let drawn = match open.verb {
        Some(verb) if verb.has_form() => Some(context! {
            kept => kept(verb),
            limit => form::limit(desk, colleague, case, verb).await?,
            enclosures => enclosing::offered(case, tongue, typed(verb), &open.faults)
                .filter(|_| verb.is_read_by_the_customer()),
            ..form::drawn(desk, colleague, case, &people, verb, typed(verb))
        }),
        _ => None,
    };
    let (reply, note) = (typed(Verb::Reply), typed(Verb::Note));
    let faulty = |verb: Verb| open.verb == Some(verb) && !open.faults.is_empty();
    colleague.page(
        desk,
        "workbench/case.html",
        "worklist",
        context! {
            scheme_said => scheme_said(tongue, &case.code),
            case => facts(case, &people, tongue, now),
            to => reader(case, tongue),
            version => case.complaint.version,
            works => colleague.works(),
            veiled => !colleague.reads(),
            texts => texts::offered(desk, case.language()).await?,
            owed => owed::views(case, &people, tongue, now, &timeline),
            verbs => may::bar(&acts, tongue),
            more => may::groups(&acts, tongue),
            cannot => may::cannot(&acts, tongue, true),
            cannot_more => may::cannot(&acts, tongue, false),
            form => drawn,
            faults => open.faults,
            said => open.said,
            done => open.done.and_then(|seq| done::told(case, colleague, &people, tongue, &passed.outbox, seq, now)),
            locks => locks(case, tongue, now),
            others => beside::told(&company, &colleague.staff.id, &people, now),
            begun => begun::listed(&begun, &case.complaint.reference),
            unkept => !open.typed.is_empty(),
            suspects => suspects::views(desk, colleague, case, now).await?,
            together => together::view(desk, &acts, case, &tongue.language).await?,
            joining => together::plan(desk, colleague, case, open).await?,
            reply => context! {
                message => reply.raw("message"),
                news => reply.is_empty() || reply.is("news"),
                told => form::contents(&case.code, tongue),
                ticked => reply.all("told"),
                faulty => faulty(Verb::Reply),
                message_faulty => open.faults.iter().any(|fault| fault.field == "reply-message"),
                enclosures => enclosing::offered(case, tongue, reply, &open.faults),
                kept => kept(Verb::Reply),
                allowed => acts.iter().any(|act| act.verb == Verb::Reply && act.refusal.is_none()),
            },
            note => context! {
                text => note.raw("text"),
                faulty => faulty(Verb::Note),
                kept => kept(Verb::Note),
            },
            senior => asks_for_someone_senior(case, &acts, &timeline),
            undelivered => undelivered(case, &passed.outbox),
            by_hand => letter::by_hand(desk, case, tongue),
            before => timeline.before,
            all_entries => open.earlier,
            lines => timeline.lines,
            formats => formats::view(case, tongue, now),
        },
    )
}

fn undelivered(case: &Case, outbox: &[OutboxRow]) -> bool {
    let mut missed = outbox.iter().filter(|row| !row.owed.notice.may_go_astray());
    // What came back later had left.
    let mut deliveries = case.complaint.deliveries.values();
    missed.any(|row| row.state == register::OutboxState::Failed)
        || deliveries.any(|delivery| *delivery == Delivery::Failed)
}

/// The last thing that the customer wrote since the complaint came to its level, if someone senior seems to be asked for
/// in it, and if this colleague may do that. A suggestion: who does it has read it.
fn asks_for_someone_senior(case: &Case, acts: &[May], timeline: &Timeline) -> Option<Value> {
    let may = acts
        .iter()
        .any(|act| act.verb == Verb::Escalate && act.refusal.is_none());
    let since = case.file.entries.iter().rev();
    let mut since = since.take_while(|entry| may && !matches!(entry.what, What::Escalated { .. }));
    since.find_map(|entry| {
        let (channel, text) = match &entry.what {
            What::CustomerWrote { channel } => (*channel, entry.word(Label::Message)?),
            What::Filed(filing) => (filing.channel, entry.word(Label::Nature)?),
            _ => return None,
        };
        let asks = mail::hints(text).contains(&mail::Hint::Escalate);
        let to = case.complaint.level.next().to_string();
        asks.then(|| context! { place => timeline.place_of(entry.seq), channel => channel.word(), to })
    })
}

/// Who reads a message, and how it reaches them.
fn reader(case: &Case, tongue: &Tongue) -> Value {
    let complaint = &case.complaint;
    let by_mail = complaint.answering.by == Some(Channel::Email) && complaint.contact.email.is_some();
    let name = complaint
        .contact
        .name
        .clone()
        .unwrap_or_else(|| tongue.say("bench-the-customer"));
    context! {
        name,
        named => complaint.contact.name.is_some(),
        by_mail,
        by_page => complaint.is_told_by_its_page(),
        address => complaint.contact.email.clone().filter(|_| by_mail).unwrap_or_default(),
        channel => complaint.answering.by.map_or("", Channel::word),
        lang => complaint.answering.language.tag(),
        format => complaint.answering.format.word(),
    }
}

/// What stands at the head and at the side.
fn facts(case: &Case, people: &People, tongue: &Tongue, now: Timestamp) -> Value {
    let complaint = &case.complaint;
    let lang = &tongue.language;
    let category = |id: &str| {
        case.code
            .category(id)
            .map_or_else(|| id.to_owned(), |category| category.name.in_language(lang).to_owned())
    };
    let issues: Vec<Value> = complaint
        .issues
        .iter()
        .map(|issue| {
            context! {
                number => issue.number,
                category => category(&issue.category),
                finding => issue.finding.map_or("", |finding| finding.word()),
            }
        })
        .collect();
    let files: Vec<Value> = complaint
        .files
        .iter()
        .filter_map(|(seq, file, name)| {
            let entry = case.file.entries.iter().find(|entry| entry.seq == *seq)?;
            Some(context! {
                id => file.id,
                name => name.clone().unwrap_or_else(|| tongue.say("bench-erased")),
                kilobytes => file.bytes.div_ceil(1024),
                digest => file.digest,
                at => entry.recorded_at.as_millisecond(),
                who => people.who(&entry.by, complaint, tongue),
                internal => file.internal,
            })
        })
        .collect();
    let links: Vec<Value> = complaint
        .links
        .iter()
        .map(|link| context! { other => link.other, relation => link.relation.word() })
        .collect();
    let contact = &complaint.contact;
    let ways: Vec<Value> = [
        (Label::Email, &contact.email),
        (Label::Phone, &contact.phone),
        (Label::Address, &contact.address),
        (Label::Account, &contact.account),
        (Label::Behalf, &contact.behalf),
    ]
    .into_iter()
    .filter_map(|(label, text)| text.as_ref().map(|text| context! { label => label.word(), text }))
    .collect();
    let redress: Vec<Value> = complaint
        .redress_owed
        .iter()
        .zip(complaint.redress_left())
        .map(|(one, left)| {
            let left = left.map(|left| left.cents);
            context! {
                remedy => one.remedy.word(), cents => one.cents, currency => one.currency,
                done => left.is_none(), left => left.filter(|left| *left < one.cents),
            }
        })
        .collect();
    context! {
        reference => complaint.reference,
        name => contact.name.clone().unwrap_or_default(),
        anonymous => complaint.anonymous,
        on_behalf => complaint.on_behalf,
        authority_shown => complaint.authority_shown,
        kind => complaint.kind.word(),
        service => complaint.service.word(),
        class => complaint.class.word(),
        channel => complaint.channel.word(),
        received => complaint.received_at.as_millisecond(),
        stage => complaint.stage().word(),
        level => case.code.level(complaint.level).map(|rule| rule.name.in_language(lang).to_owned()).unwrap_or_default(),
        escalated => complaint.level > practice::terms::Level::FIRST,
        adviser => complaint.assignee.as_deref().map(|id| people.name(id)).unwrap_or_default(),
        team => complaint.team.as_deref().map(|id| people.team(id)).unwrap_or_default(),
        urgent => complaint.urgent,
        answer_by => complaint.answering.by.map_or("", Channel::word),
        by_page => complaint.is_told_by_its_page(),
        language => complaint.answering.language.tag(),
        format => complaint.answering.format.word(),
        verified => complaint.verification.map(|one| context! {
            at => one.at.as_millisecond(), method => one.method.word(), assurance => one.assurance.word(),
        }),
        live => complaint.live.map_or("", Channel::word),
        estimate => case.estimate().map(|date| date.to_string()).unwrap_or_default(),
        estimate_passed => case.estimate_has_passed(now),
        version => complaint.pin.version,
        earlier => complaint.earlier,
        imported => complaint.imported.is_some(),
        scheme_case => complaint.scheme_case.clone().filter(|_| !complaint.scheme_closed).unwrap_or_default(),
        closed => complaint.closed.map(|(ending, at)| context! { ending => ending.word(), at => at.as_millisecond() }),
        satisfied => complaint.satisfied.map_or("", |yes| if yes { "yes" } else { "no" }),
        redress,
        issues,
        files,
        links,
        ways,
    }
}

/// The case page's own files act comes through here once its bytes are kept.
///
/// # Errors
/// As [`carry_out`].
pub async fn refuse_file(
    desk: &Desk,
    colleague: &Colleague,
    case: &Case,
    faults: Vec<Fault>,
) -> Result<Response, Oops> {
    let open = Open {
        verb: Some(Verb::File),
        faults,
        ..Open::default()
    };
    let page = show(desk, colleague, case, &open).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}
