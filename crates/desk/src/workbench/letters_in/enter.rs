//! One letter: its scan, and beside it what a person makes of it. A complaint, or the first of several; what belongs to a
//! complaint that is known; no complaint. And afterwards, that it was put to the wrong one.

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use minijinja::{Value, context};
use practice::terms::{Channel, Class, Format, Kind};
use register::{Decided, LetterCase, LetterIn, LetterReading, LetterState, ScanKind};
use serde::Deserialize;

use super::{SHOWN, day, find, readable, row, said, today};
use crate::{
    desk::{Desk, DeskError},
    files,
    letters_in::{
        self, CAUSES, ROOM, Whole,
        entering::{self, How},
    },
    web::Oops,
    workbench::{
        case::form::words,
        colleague::Colleague,
        intake,
        people::People,
        typed::{Fault, Typed},
    },
};

/// What a letter can be entered as; the first is shown first.
const WAYS: [&str; 3] = ["new", "belongs", "nothing"];

const DONE: [&str; 7] = ["kept", "added", "new", "belongs", "undone", "reopened", "again"];

#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(rename = "as")]
    way: Option<String>,
    done: Option<String>,
    case: Option<String>,
}

pub async fn page(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response, Oops> {
    let whole = readable(&desk, &colleague, &id).await?;
    let way = asked.way.filter(|way| WAYS.contains(&way.as_str()));
    let done = asked.done.filter(|done| DONE.contains(&done.as_str()));
    let case = asked.case.as_deref().and_then(practice::reference::read);
    let typed = usual(&desk, &colleague, &whole);
    let way = way.as_deref().unwrap_or("new");
    show(&desk, &colleague, &whole, (way, &typed), Vec::new(), (done, case)).await
}

/// What a form begins with: what is known of the letter, and how letters are answered.
fn usual(desk: &Desk, colleague: &Colleague, whole: &Whole) -> Typed {
    let letter = &whole.letter.said;
    let mut typed = Typed::default();
    let mut put = |name: &str, value: &str| typed.put(name.to_owned(), value);
    let received = letter.received_at.map(|at| day(desk, at).to_string());
    put("received", &received.unwrap_or_default());
    put("name", &letter.sender);
    put("address", &letter.address);
    put("account", &letter.account);
    let language = Some(letter.language.as_str()).filter(|tag| !tag.is_empty());
    put("language", language.unwrap_or_else(|| colleague.lang().tag()));
    put("kind", Kind::Complaint.word());
    put("class", Class::Consumer.word());
    put("format", Format::Standard.word());
    put("answer_by", Channel::Letter.word());
    typed
}

/// The page with what was typed, and what is wrong with it.
pub async fn again(
    desk: &Desk,
    colleague: &Colleague,
    whole: &Whole,
    way: &str,
    typed: &Typed,
    faults: Vec<Fault>,
) -> Result<Response, Oops> {
    // Of a form that asked for less, the rest is as it is usually.
    let begun = usual(desk, colleague, whole);
    let page = if typed.has("kind") || matches!(way, "belongs" | "nothing" | "reopen") {
        show(desk, colleague, whole, (way, typed), faults, (None, None)).await?
    } else {
        let mut merged = begun;
        for name in ["received", "name", "address", "account", "language", "nth"] {
            if typed.has(name) && !typed.raw(name).is_empty() {
                merged = merged.without(&[name]);
                merged.put(name.to_owned(), typed.raw(name));
            }
        }
        show(desk, colleague, whole, (way, &merged), faults, (None, None)).await?
    };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn show(
    desk: &Desk,
    colleague: &Colleague,
    whole: &Whole,
    (way, typed): (&str, &Typed),
    faults: Vec<Fault>,
    (done, case): (Option<String>, Option<String>),
) -> Result<Response, Oops> {
    let tongue = colleague.tongue(desk);
    let people = People::of(desk).await?;
    let letter = &whole.letter;
    let waits = letter.state == LetterState::Waiting && colleague.takes_in();
    let belongs = way == "belongs" && waits;
    let hits = if belongs {
        find::found(desk, colleague, whole, &typed.text("q")).await?
    } else {
        Vec::new()
    };
    let cases: Vec<Value> = whole
        .cases
        .iter()
        .map(|case| {
            context! {
                nth => case.nth,
                reference => case.complaint,
                how => case.how,
                by => people.name(&case.by),
                at => case.at.as_millisecond(),
                kept => kept_for(letter, case),
                undone => case.undone.as_ref().map(|undone| context! {
                    by => people.name(&undone.by),
                    at => undone.at.as_millisecond(),
                    reason => undone.reason,
                }),
            }
        })
        .collect();
    let ended = |one: &Decided, key: &str| {
        let (word, reason) = letters_in::cause_of(&one.reason);
        let why = word.map(|word| tongue.say(&format!("letters-in-cause-{word}")));
        context! {
            said => tongue.say(key),
            by => people.name(&one.by),
            at => one.at.as_millisecond(),
            why => why.into_iter().chain([reason.to_owned()]).collect::<Vec<_>>().join(" ").trim(),
        }
    };
    let endings: Vec<Value> = whole
        .endings
        .iter()
        .flat_map(|one| {
            let key = format!("letters-in-state-{}", one.state.word());
            [ended(&one.decided, &key), ended(&one.undone, "letters-in-reopened")]
        })
        .collect();
    colleague.page(
        desk,
        "workbench/letter_in.html",
        "letters-in",
        context! {
            letter => row(desk, tongue, &people, whole),
            version => letter.version,
            waits,
            lists => colleague.takes_in(),
            opens => colleague.sees_cases(),
            way => if matches!(way, "pages" | "reopen") { "new" } else { way },
            open_pages => way == "pages",
            done,
            case,
            cases,
            endings,
            open_reopen => way == "reopen",
            unread => matches!(
                letter.reading,
                LetterReading::GaveUp | LetterReading::NoReader | LetterReading::NoFolder
            ),
            entered => whole.belongs().count(),
            scans => scans(whole),
            text => letter.text,
            reading => letter.reading.word(),
            was_read => letter.reading == LetterReading::Read,
            asks_senior => mail::hints(&letter.text).contains(&mail::Hint::Escalate),
            decided => letter.decided.as_ref().map(|decided| {
                let (word, reason) = letters_in::cause_of(&decided.reason);
                context! { by => people.name(&decided.by), at => decided.at.as_millisecond(), cause => word, reason }
            }),
            v => intake::values(typed),
            choices => intake::choices(desk, colleague),
            anonymous => typed.is("anonymous"),
            on_behalf => typed.is("on_behalf"),
            causes => words(tongue, "letters-in-cause-{}", CAUSES),
            b => context! {
                q => typed.raw("q"),
                reference => typed.raw("reference"),
                other => typed.raw("other"),
                summary => typed.raw("summary"),
                cause => typed.raw("cause"),
                reason => typed.raw("reason"),
                unlike => typed.is("unlike"),
                nth => typed.raw("nth"),
            },
            ask_unlike => faults.iter().any(|fault| fault.field == "unlike"),
            hits,
            files => files::most(desk),
            days => letters_in::DAYS,
            today => today(desk),
            faults,
        },
    )
}

/// Each scan, with the pictures of it that a browser shows.
fn scans(whole: &Whole) -> Vec<Value> {
    whole
        .originals()
        .map(|scan| {
            let of_it = |page: &&register::Scan| page.kind == ScanKind::Page && page.place / ROOM == scan.place / ROOM;
            let pages = whole.scans.iter().filter(of_it).map(|page| page.id.as_str());
            let pages: Vec<&str> = if SHOWN.contains(&scan.media.as_str()) {
                vec![scan.id.as_str()]
            } else {
                pages.collect()
            };
            context! {
                id => scan.id,
                name => scan.name,
                kilobytes => scan.bytes.div_ceil(1024),
                media => scan.media,
                digest => scan.digest,
                pages,
            }
        })
        .collect()
}

/// What becomes of it.
pub async fn decided(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((id, act)): Path<(String, String)>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.takes_in())?;
    let typed = Typed::of(pairs);
    let whole = Whole::of(&desk, &id).await?;
    let is_known = matches!(
        act.as_str(),
        "new" | "belongs" | "nothing" | "all" | "undo" | "reopen" | "again"
    );
    if !is_known {
        return Err(Oops::NotFound);
    }
    // Sent twice, or somebody else was at it.
    if typed.text("version") != whole.letter.version.to_string() {
        return Ok(Redirect::to("/desk/letters/in?done=meanwhile").into_response());
    }
    let done = match act.as_str() {
        "new" => new(&desk, &colleague, whole, &typed).await,
        "belongs" => belongs(&desk, &colleague, whole, &typed).await,
        "nothing" => nothing(&desk, &colleague, &whole, &typed).await,
        "undo" => undo(&desk, &colleague, &whole, &typed).await,
        "reopen" => reopen(&desk, &colleague, &whole, &typed).await,
        "again" => again_by_a_machine(&desk, &whole).await,
        _ => {
            entering::all(&desk, &whole, &colleague.staff).await?;
            Ok(Redirect::to("/desk/letters/in?done=all").into_response())
        }
    };
    match done {
        Err(Failed::Desk(DeskError::Moved)) => Ok(Redirect::to("/desk/letters/in?done=meanwhile").into_response()),
        Err(Failed::Desk(error)) => Err(error.into()),
        Err(Failed::Oops(oops)) => Err(oops),
        Ok(answer) => Ok(answer),
    }
}

enum Failed {
    Desk(DeskError),
    Oops(Oops),
}

impl From<DeskError> for Failed {
    fn from(error: DeskError) -> Self {
        Self::Desk(error)
    }
}

impl From<Oops> for Failed {
    fn from(oops: Oops) -> Self {
        Self::Oops(oops)
    }
}

/// What the form says of the letter itself is kept, whatever becomes of the rest.
async fn corrected(
    desk: &Desk,
    colleague: &Colleague,
    whole: Whole,
    typed: &Typed,
) -> Result<(Whole, Vec<Fault>), Failed> {
    let (mut new, faults) = said(desk, colleague.tongue(desk), typed);
    let old = &whole.letter.said;
    // A form that does not ask for something says nothing of it.
    for (name, new, old) in [
        ("name", &mut new.sender, &old.sender),
        ("address", &mut new.address, &old.address),
        ("language", &mut new.language, &old.language),
        ("account", &mut new.account, &old.account),
    ] {
        if !typed.has(name) {
            new.clone_from(old);
        }
    }
    new.received_at = new.received_at.or(old.received_at);
    if new == *old || whole.letter.state != LetterState::Waiting {
        return Ok((whole, faults));
    }
    let written = desk.register().say_of_letter(&whole.letter, &new).await;
    entering::meanwhile(written.map_err(DeskError::from))?;
    Ok((Whole::of(desk, &whole.letter.id).await?, faults))
}

async fn new(desk: &Desk, colleague: &Colleague, whole: Whole, typed: &Typed) -> Result<Response, Failed> {
    let tongue = colleague.tongue(desk);
    let mut typed = typed.clone();
    if typed.has("use-text") {
        let nature = [typed.text("nature"), whole.letter.text.clone()].join("\n\n");
        typed = typed.without(&["nature"]);
        typed.put("nature".to_owned(), nature.trim());
        return Ok(show(desk, colleague, &whole, ("new", &typed), Vec::new(), (None, None)).await?);
    }
    typed.put("channel".to_owned(), letters_in::CHANNEL.word());
    let (whole, mut faults) = corrected(desk, colleague, whole, &typed).await?;
    let (mut intake, more) = intake::read(desk, colleague, &typed);
    // The day and the sender are asked once.
    faults.extend(more.into_iter().filter(|fault| fault.field != "received"));
    intake.received_at = whole.letter.said.received_at;
    if !faults.is_empty() {
        return Ok(again(desk, colleague, &whole, "new", &typed, faults).await?);
    }
    let ends = typed.raw("then") != "another";
    let id = whole.letter.id.clone();
    match entering::file(desk, &whole, intake, ends, &colleague.staff).await {
        Ok(receipt) => {
            let reference = receipt.case.file.reference;
            let to = match (ends, colleague.works()) {
                (false, _) => format!("/desk/letters/in/{id}?done=new&case={reference}"),
                (true, true) => format!("/desk/complaints/{reference}?done=1"),
                (true, false) => format!("/desk/letters/in?done=new&case={reference}"),
            };
            Ok(Redirect::to(&to).into_response())
        }
        Err(DeskError::Refused(refusal)) => {
            let fault = Fault::whole(tongue.refusal(&refusal));
            Ok(again(desk, colleague, &whole, "new", &typed, vec![fault]).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn belongs(desk: &Desk, colleague: &Colleague, whole: Whole, typed: &Typed) -> Result<Response, Failed> {
    let tongue = colleague.tongue(desk);
    if typed.has("find") {
        return Ok(show(desk, colleague, &whole, ("belongs", typed), Vec::new(), (None, None)).await?);
    }
    let (whole, mut faults) = corrected(desk, colleague, whole, typed).await?;
    let mut asked = typed.asked(tongue);
    let summary = asked.optional("summary", &tongue.say("letters-in-f-summary"));
    let chosen = Some(typed.text("other")).filter(|other| !other.is_empty());
    let chosen = chosen.unwrap_or_else(|| typed.text("reference"));
    let known = match practice::reference::read(&chosen) {
        Some(reference) => desk.case(&reference).await?.filter(|case| colleague.sees(case)),
        None => None,
    };
    match &known {
        None if chosen.is_empty() => asked.fault("other", tongue.say("letters-in-fault-which")),
        None => asked.fault("other", tongue.say("bench-fault-mail-reference")),
        Some(case) => {
            let (theirs, its) = (case.complaint.contact.name.as_deref(), &whole.letter.said.sender);
            let theirs = theirs.unwrap_or_default();
            if !typed.is("unlike") && !find::may_be_one(theirs, its) {
                let (shown, _) = find::shown(colleague, theirs, "");
                let names = [("sender", its.as_str().into()), ("name", shown.into())];
                asked.fault("unlike", tongue.say_with("letters-in-fault-unlike", &names));
            }
        }
    }
    faults.extend(asked.into_faults());
    let (Some(case), true) = (known, faults.is_empty()) else {
        return Ok(again(desk, colleague, &whole, "belongs", typed, faults).await?);
    };
    let how = How::of(typed.raw("how")).unwrap_or(How::Written);
    let ends = typed.raw("then") != "another";
    let reference = case.file.reference.clone();
    match entering::write_to(desk, &whole, &case, (how, &summary), ends, &colleague.staff).await {
        Ok(()) if ends => Ok(Redirect::to(&format!("/desk/letters/in?done=belongs&case={reference}")).into_response()),
        Ok(()) => {
            let id = &whole.letter.id;
            Ok(Redirect::to(&format!("/desk/letters/in/{id}?done=belongs&case={reference}")).into_response())
        }
        Err(DeskError::Refused(refusal)) => {
            let fault = Fault::whole(tongue.under(&case.code).refusal(&refusal));
            Ok(again(desk, colleague, &whole, "belongs", typed, vec![fault]).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn nothing(desk: &Desk, colleague: &Colleague, whole: &Whole, typed: &Typed) -> Result<Response, Failed> {
    let tongue = colleague.tongue(desk);
    let mut asked = typed.asked(tongue);
    let cause = typed.text("cause");
    if !CAUSES.contains(&cause.as_str()) {
        asked.fault("cause", tongue.say("letters-in-fault-cause"));
    }
    let label = tongue.say("letters-in-f-reason");
    let reason = if cause == "other" {
        asked.needed("reason", &label)
    } else {
        asked.optional("reason", &label)
    };
    let faults = asked.into_faults();
    if !faults.is_empty() {
        return Ok(again(desk, colleague, whole, "nothing", typed, faults).await?);
    }
    entering::no_complaint(desk, whole, &format!("{cause}\n{reason}"), &colleague.staff).await?;
    Ok(Redirect::to("/desk/letters/in?done=nothing").into_response())
}

/// It was put to the wrong complaint.
async fn undo(desk: &Desk, colleague: &Colleague, whole: &Whole, typed: &Typed) -> Result<Response, Failed> {
    let tongue = colleague.tongue(desk);
    let mut asked = typed.asked(tongue);
    let reason = asked.needed("reason", &tongue.say("letters-in-f-undo"));
    let faults = asked.into_faults();
    if !faults.is_empty() {
        let faults = faults.into_iter().map(|fault| Fault::whole(fault.text)).collect();
        return Ok(again(desk, colleague, whole, "undo", typed, faults).await?);
    }
    let nth = typed.text("nth").parse().map_err(|_| Oops::NotFound)?;
    entering::undo(desk, whole, nth, &reason, &colleague.staff).await?;
    let id = &whole.letter.id;
    Ok(Redirect::to(&format!("/desk/letters/in/{id}?done=undone")).into_response())
}

/// That it ended is taken back.
async fn reopen(desk: &Desk, colleague: &Colleague, whole: &Whole, typed: &Typed) -> Result<Response, Failed> {
    let tongue = colleague.tongue(desk);
    let mut asked = typed.asked(tongue);
    let reason = asked.needed("reason", &tongue.say("letters-in-f-reopen"));
    let faults = asked.into_faults();
    if !faults.is_empty() {
        return Ok(again(desk, colleague, whole, "reopen", typed, faults).await?);
    }
    entering::reopen(desk, whole, &reason, &colleague.staff).await?;
    let id = &whole.letter.id;
    Ok(Redirect::to(&format!("/desk/letters/in/{id}?done=reopened")).into_response())
}

/// A scan that could not be read is read once more.
async fn again_by_a_machine(desk: &Desk, whole: &Whole) -> Result<Response, Failed> {
    let id = &whole.letter.id;
    let tried = desk.register().try_letter_again(id).await;
    entering::meanwhile(tried.map_err(DeskError::from))?;
    desk.letter_came();
    Ok(Redirect::to(&format!("/desk/letters/in/{id}?done=again")).into_response())
}

/// For whom a letter stays though the words of a complaint went that it came to; nothing where it went with them.
fn kept_for(letter: &LetterIn, case: &LetterCase) -> &'static str {
    match letter.state {
        _ if !case.erased || case.undone.is_some() || letter.reading == LetterReading::Erased => "",
        LetterState::Waiting => "waits",
        _ => "others",
    }
}
