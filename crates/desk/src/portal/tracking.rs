//! The tracking page: how a complaint stands, what comes next and when, what we offered, what we promised and
//! how we kept it, and everything that happened, in the customer's words. And the same as a page to print.

pub mod going_further;
pub mod ledger;
pub mod offer;
mod reach;
pub mod stands;
pub mod story;

use axum::{
    extract::{Query, State},
    response::{IntoResponse, Redirect, Response},
};
use axum_extra::extract::cookie::PrivateCookieJar;
use minijinja::{Value, context};
use practice::{
    action::only_others_answer,
    code::{Lock, publish},
    complaint::Stage,
    entry::Seq,
    powers::Powers,
    terms::{Kind, Label, Language, Level},
};

use super::{
    cookies,
    filing::named_category,
    letters::{self, Offered},
    returned::{self, Again, Returned},
    visitor::Visitor,
};
use crate::{
    desk::{Case, Desk},
    web::{Look, Oops},
};

pub async fn back(look: Look) -> Redirect {
    Redirect::to(&look.to("/complaint"))
}

pub async fn show(
    State(desk): State<Desk>,
    visitor: Visitor,
    Query(again): Query<Again>,
    jar: PrivateCookieJar,
) -> Result<Response, Oops> {
    let returned = returned::of(&desk, &jar, "/complaint", again)
        .await?
        .unwrap_or_default();
    let (jar, flash) = cookies::take_flash(jar);
    let page = page(&desk, &visitor, flash, &returned).await?;
    let status = returned::status(&returned.faults);
    Ok((status, jar, page).into_response())
}

async fn page(desk: &Desk, visitor: &Visitor, flash: Option<String>, returned: &Returned) -> Result<Response, Oops> {
    let lang = &visitor.look.lang;
    let case = &visitor.case;
    let complaint = &case.complaint;
    let names = story::Names::of(desk, &case.file.entries).await?;
    let story = story::told(desk, lang, case, &names);
    // What was offered in another complaint is answered there, where it can be read.
    let open_offer = complaint.open_offer().filter(|offer| !offer.elsewhere);
    let context = context! {
        flash => flash.unwrap_or_default(),
        visit_hours => cookies::VISIT_HOURS,
        faults => returned.faults,
        typed => context! { satisfied => returned.typed.text("satisfied"), text => returned.typed.text("text") },
        case => facts(desk, visitor),
        with => complaint.assignee.as_deref().and_then(|id| names.of_id(id)),
        offer => open_offer.map(|made| offer::drawn(desk, lang, case, made)),
        offer_by => open_offer.and_then(|made| names.of_actor(&made.by)),
        agreed => (complaint.stage() == Stage::Agreed).then(|| complaint.agreed_offer().filter(|offer| !offer.elsewhere).map(|made| offer::drawn(desk, lang, case, made))).flatten(),
        outcome => offer::outcome(desk, lang, case),
        reach => reach::drawn(complaint),
        outcome_letter => letters::offered(case).into_iter().rfind(Offered::is_the_outcome),
        letters => letters::offered(case),
        questions => questions(case),
        next => ledger::next(desk, lang, case, &story),
        steps => steps(desk, visitor),
        promises => ledger::promises(desk, lang, case, &story),
        story => story.drawn(true),
        further => going_further::drawn(desk, lang, case),
        asks => going_further::asks(desk, case),
        locks => locks(desk, lang, case),
        scheme_from => going_further::scheme_from(desk, case),
    };
    visitor.look.page(desk, "portal/complaint.html", context)
}

/// What the code forbids us now, as it says so: while the scheme has the complaint, say.
fn locks(desk: &Desk, lang: &Language, case: &Case) -> Vec<String> {
    let phrases = &desk.tongues().of(lang).phrases;
    let powers = Powers::of(&case.code, &case.complaint, &case.file.entries, desk.now());
    let on = powers.map(|powers| powers.locks()).unwrap_or_default();
    let said = |lock: &Lock| publish::fill(&case.code, &lock.text, lang, phrases);
    on.into_iter().map(said).collect()
}

/// Everything on one page to print or to hand to the scheme (S17): the record in the order in which it happened.
pub async fn history(State(desk): State<Desk>, visitor: Visitor) -> Result<Response, Oops> {
    let lang = &visitor.look.lang;
    let case = &visitor.case;
    let names = story::Names::of(&desk, &case.file.entries).await?;
    let story = story::told(&desk, lang, case, &names);
    let context = context! {
        case => facts(&desk, &visitor),
        now => desk.now().as_millisecond(),
        promises => ledger::promises(&desk, lang, case, &story),
        story => story.drawn(false),
    };
    visitor.look.page(&desk, "portal/history.html", context)
}

/// The plain facts of a case.
fn facts(desk: &Desk, visitor: &Visitor) -> Value {
    let case = &visitor.case;
    let complaint = &case.complaint;
    let lang = &visitor.look.lang;
    let level = case
        .code
        .level(complaint.level)
        .map(|rule| rule.name.in_language(lang).to_owned());
    let issues: Vec<String> = complaint
        .issues
        .iter()
        .map(|issue| named_category(&case.code, &issue.category, lang))
        .collect();
    context! {
        reference => complaint.reference,
        kind => complaint.kind.word(),
        stage => complaint.stage().word(),
        open => complaint.is_open(),
        ending => complaint.closed.map(|(ending, _)| ending.word()),
        closed_at => complaint.closed.map(|(_, at)| at.as_millisecond()),
        satisfied => complaint.satisfied,
        done => complaint.redress_to_do().is_empty(),
        received => complaint.received_at.as_millisecond(),
        channel => complaint.channel.word(),
        service => complaint.service.word(),
        issues,
        name => complaint.contact.name,
        behalf => complaint.contact.behalf,
        level => level.unwrap_or_default(),
        stands => stands::word(case),
        still => case.estimate_stands_still(desk.now()),
        others => complaint.level > Level::FIRST && only_others_answer(&case.code, complaint, complaint.level),
        owes => case.obligations.iter().any(|owed| owed.is_owed(desk.now())),
        handled_with => complaint.merged_into,
        handles => complaint.merged,
        put_back => complaint.put_back,
        split_from => complaint.split_from.as_ref().map(|split| &split.other),
        split_off => complaint.split_off.iter().map(|split| &split.other).collect::<Vec<_>>(),
        estimate => case.estimate().filter(|_| complaint.is_open()).map(|date| date.to_string()),
        passed => case.estimate_has_passed(desk.now()).then(|| if case.estimate_waits(desk.now()) { "waits" } else { "late" }),
        waits_for => complaint.waiting.keys().filter(|cause| !cause.is_the_customers()).map(|cause| cause.word()).collect::<Vec<_>>(),
        runs_on => complaint.waiting.keys().all(|cause| case.code.held_by(*cause).next().is_none()),
        refused_outcome => complaint.outcome_refused,
        can_complain => complaint.is_open() && complaint.kind != Kind::Complaint,
        version => case.code.version,
        now => desk.now().as_millisecond(),
    }
}

/// What we asked and still wait for, in our words.
pub fn questions(case: &Case) -> Vec<String> {
    let asked = |seq: Seq| case.file.entries.iter().find(|entry| entry.seq == seq);
    let waits = case
        .complaint
        .waiting
        .iter()
        .filter(|(cause, _)| cause.is_the_customers());
    waits
        .filter_map(|(_, seq)| asked(*seq)?.word(Label::Message).map(str::to_owned))
        .collect()
}

/// How we look into it, as long as an adviser does (S9): further up the steps of the code are behind us.
fn steps(desk: &Desk, visitor: &Visitor) -> Vec<String> {
    let case = &visitor.case;
    let looking = matches!(
        case.complaint.stage(),
        Stage::New | Stage::Investigating | Stage::Waiting
    );
    if !looking || case.complaint.kind != Kind::Complaint || case.complaint.level > Level::FIRST {
        return Vec::new();
    }
    let phrases = &desk.tongues().of(&visitor.look.lang).phrases;
    case.code
        .steps
        .iter()
        .map(|step| publish::fill(&case.code, step, &visitor.look.lang, phrases))
        .collect()
}
