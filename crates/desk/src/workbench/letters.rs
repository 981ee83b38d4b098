//! The print queue: every letter that waits to be posted, whatever complaint it is of, what falls due first at the
//! head, with the promise that hangs on it. Several are printed as one PDF, in the order of the list, and recorded as
//! posted together: each becomes evidence on its own case, by the same rules as on its page. A letter counts when it
//! was posted, not when it was printed.

use std::fmt;

use axum::{
    Form,
    extract::{Path, Query, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use jiff::{Timestamp, tz::TimeZone};
use minijinja::{Value, context};
use practice::{
    action::{Act, Action, decide},
    complaint::Delivery,
    entry::{Seq, What},
    notice::{self, Owed},
    obligation::Obligation,
    obligations,
    refusal::Refusal,
    terms::{Channel, Notice},
};
use register::WorkItem;

use super::{
    case::{found, letter},
    colleague::Colleague,
    people::People,
    typed::{Fault, Typed},
    worklist,
};
use crate::{
    desk::{Case, Desk, DeskError},
    files,
    post::{enclosing, paper},
    rights::Right,
    tongue::Tongue,
    web::Oops,
};

/// So many complaints are on the list; when theirs are posted, others follow.
const MOST: usize = 100;
/// Of what letters of one batch show of their enclosures: pictures are large while they are set.
const PAGES: usize = 60;
const MEGABYTES: u64 = 40;
/// How often one is tried when somebody else was faster.
const TRIES: usize = 5;

/// A letter as the form names it: the complaint, the entry that owes it, and which of its messages.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Named {
    reference: String,
    owed_by: Seq,
    notice: Notice,
}

impl Named {
    fn read(typed: &str) -> Option<Self> {
        let mut parts = typed.split('.');
        let named = Self {
            reference: practice::reference::read(parts.next()?)?,
            owed_by: parts.next()?.parse().ok()?,
            notice: parts.next()?.parse().ok()?,
        };
        parts.next().is_none().then_some(named)
    }
}

/// A letter as it was printed: its name, the digest of its PDF, how often it was sent before, and the seal by which we
/// know them again. Once it was posted the seal has ended: one that came back is printed and sealed anew.
struct Printed {
    named: Named,
    /// Empty, where none was set.
    digest: String,
    round: usize,
}

impl Printed {
    fn sealed(&self, desk: &Desk) -> String {
        let said = format!("{} {} {}", self.named, self.digest, self.round);
        let seal = desk.keys().bound("printed-letter", &said);
        format!("{said} {seal}")
    }

    fn read(desk: &Desk, typed: &str) -> Option<Self> {
        let mut parts = typed.split(' ');
        let printed = Self {
            named: Named::read(parts.next()?)?,
            digest: parts.next()?.to_owned(),
            round: parts.next()?.parse().ok()?,
        };
        (printed.sealed(desk) == typed).then_some(printed)
    }
}

impl fmt::Display for Named {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}.{}", self.reference, self.owed_by, self.notice)
    }
}

impl Printed {
    /// A letter that waits, as it would be printed now.
    async fn now(desk: &Desk, case: &Case, owed: &Owed) -> Result<Self, DeskError> {
        let named = named(case, owed);
        Ok(Self {
            digest: paper::digest(desk, case, owed).await?.unwrap_or_default(),
            round: round(case, &named),
            named,
        })
    }
}

/// What tells a batch as its page was drawn from what it would be now: what is printed from the page is what it seals,
/// and so what it can say was posted.
fn batch_seal(desk: &Desk, sealed: &[String]) -> String {
    desk.keys().bound("printed-batch", &sealed.join("\n"))
}

/// How often a message was sent.
fn round(case: &Case, named: &Named) -> usize {
    let entries = case.file.entries.iter();
    let sent = entries.filter(|entry| match entry.what {
        What::Sent { owed_by, notice, .. } => (owed_by, notice) == (named.owed_by, named.notice),
        _ => false,
    });
    sent.count()
}

/// Everything that waits.
pub async fn page(State(desk): State<Desk>, colleague: Colleague) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Print))?;
    let page = desk.register().to_post(MOST, None).await?;
    let people = People::of(&desk).await?;
    let mut rows = Vec::new();
    for item in &page.items {
        if let Some(case) = desk.case(&item.reference).await? {
            rows.extend(waiting(&desk, &colleague, &people, item, &case));
        }
    }
    let context = context! {
        rows,
        total => page.total.unwrap_or_default(),
        more => page.next.is_some(),
        pdf => paper::SETS_PDF,
    };
    colleague.page(&desk, "workbench/letters.html", "letters", context)
}

/// The letters of one complaint, as rows.
fn waiting(desk: &Desk, colleague: &Colleague, people: &People, item: &WorkItem, case: &Case) -> Vec<Value> {
    letters(case)
        .map(|owed| {
            let tongue = colleague.tongue(desk);
            let hangs = hangs_on(desk, colleague, case, &owed);
            let (number, promise) = hangs
                .as_ref()
                .map(|obligation| worklist::promise(&case.code, &obligation.promise, tongue))
                .unwrap_or_default();
            let due = hangs.and_then(|obligation| obligation.due);
            context! {
                letter => named(case, &owed).to_string(),
                number,
                promise,
                due => due.map(Timestamp::as_millisecond),
                late => due.is_some_and(|due| due < desk.now()),
                adviser => item.assignee.as_deref().map(|id| people.name(id)),
                ..line(case, &owed)
            }
        })
        .collect()
}

fn letters(case: &Case) -> impl Iterator<Item = Owed> {
    notice::by_hand(&case.code, &case.complaint, &case.file.entries)
        .into_iter()
        .filter(|owed| owed.channel == Channel::Letter)
}

fn named(case: &Case, owed: &Owed) -> Named {
    Named {
        reference: case.complaint.reference.clone(),
        owed_by: owed.owed_by,
        notice: owed.notice,
    }
}

/// What every list of letters says of one.
fn line(case: &Case, owed: &Owed) -> Value {
    let contact = &case.complaint.contact;
    context! {
        reference => case.complaint.reference,
        owed_by => owed.owed_by,
        notice => owed.notice.word(),
        name => contact.name,
        address => contact.address.is_some(),
        lang => owed.language.tag(),
        format => case.complaint.answering.format.word(),
        at => letter::written(case, owed).map(Timestamp::as_millisecond),
        came_back => letter::came_back(case, owed),
        enclosed => enclosing::with(&case.complaint, owed.owed_by).count(),
        apart => apart(case, owed),
    }
}

/// What lies in its envelope on sheets of its own: the letter's PDF can't show it.
fn apart(case: &Case, owed: &Owed) -> Vec<Value> {
    let all = enclosing::with(&case.complaint, owed.owed_by).filter(|one| one.pages.is_empty());
    all.map(|one| context! { file => one.file.id, about => one.about, name => enclosing::name(&case.complaint, one) })
        .collect()
}

/// Such a file, as a download: whoever prints letters prints it too.
pub async fn sheet(
    State(desk): State<Desk>,
    colleague: Colleague,
    Path((reference, owed_by, file)): Path<(String, Seq, String)>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Print))?;
    let case = found(&desk, &reference).await?;
    let waits = letters(&case).any(|owed| owed.owed_by == owed_by);
    let mut all = enclosing::with(&case.complaint, owed_by).filter(|_| waits);
    let one = all.find(|one| one.file.id == file).ok_or(Oops::NotFound)?;
    files::hand_out(&desk, &case, &one.file.id).await?.ok_or(Oops::NotFound)
}

/// The promise that posting it now would keep, the first due of them: as the rules themselves say, and as if we knew
/// where to, for what can't be posted yet is owed no less.
fn hangs_on(desk: &Desk, colleague: &Colleague, case: &Case, owed: &Owed) -> Option<Obligation> {
    let action = Action::Deliver {
        owed_by: owed.owed_by,
        notice: owed.notice,
        channel: owed.channel,
        with: owed.with.clone(),
        posting: practice::action::Posting::default(),
    };
    let mut to_somewhere = case.complaint.clone();
    to_somewhere.contact.address.get_or_insert_default();
    let known = Some((&to_somewhere, case.file.entries.as_slice()));
    let now = desk.now().max(case.complaint.last_at);
    let new = decide(&case.code, known, &Act::now(colleague.actor_on(case), action), now).ok()?;
    let mut entries = case.file.entries.clone();
    entries.extend(new);
    let mut after = case.complaint.clone();
    after.catch_up(&entries).ok()?;
    let mut kept = obligations(&case.code, &after, &entries);
    kept.retain(|one| one.evidence().is_some() && owed_before(case, one));
    kept.into_iter().min_by_key(|one| one.due)
}

fn owed_before(case: &Case, kept: &Obligation) -> bool {
    case.obligations
        .iter()
        .any(|before| before.promise == kept.promise && before.nth == kept.nth && before.evidence().is_none())
}

// ---- a batch

/// The letters that an address names, of those that wait, each with its case; and how many more it names than are
/// taken together, by their number, and by what they show of their enclosures.
#[derive(Default)]
struct Batch {
    letters: Vec<(Case, Owed)>,
    more: usize,
    heavy: usize,
}

async fn chosen(desk: &Desk, asked: impl Iterator<Item = &str>) -> Result<Batch, Oops> {
    let mut batch = Batch::default();
    let mut seen: Vec<Named> = Vec::new();
    let (mut pages, mut bytes) = (0, 0_u64);
    for named in asked.filter_map(Named::read) {
        if seen.contains(&named) {
            continue;
        }
        if seen.len() == MOST {
            batch.more += 1;
            continue;
        }
        let case = found(desk, &named.reference).await?;
        let owed = letters(&case).find(|owed| (owed.owed_by, owed.notice) == (named.owed_by, named.notice));
        seen.push(named);
        let Some(owed) = owed else { continue };
        let shown = enclosing::with(&case.complaint, owed.owed_by).flat_map(|one| &one.pages);
        let (mut with_it, mut of_it) = (pages, bytes);
        for page in shown {
            with_it += 1;
            of_it = of_it.saturating_add(page.bytes);
        }
        // One alone is always printed: its enclosures were limited when they were chosen.
        if !batch.letters.is_empty() && with_it > pages && (with_it > PAGES || of_it > MEGABYTES * 1024 * 1024) {
            batch.heavy += 1;
            continue;
        }
        (pages, bytes) = (with_it, of_it);
        batch.letters.push((case, owed));
    }
    Ok(batch)
}

/// What was ticked, to be printed and then recorded as posted. Nothing is written: the address may be opened again.
pub async fn batch(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Print))?;
    let typed = Typed::of(pairs);
    let Batch { letters, more, heavy } = chosen(&desk, typed.all("letter").iter().map(String::as_str)).await?;
    let mut faults = Vec::new();
    let tongue = colleague.tongue(&desk);
    if letters.is_empty() {
        faults.push(Fault::whole(tongue.say("bench-letters-none-ticked")));
    } else if typed.is("changed") {
        faults.push(Fault::whole(tongue.say("bench-letters-changed")));
    }
    if more > 0 {
        let values = [("most", MOST.into()), ("more", more.into())];
        faults.push(Fault::whole(tongue.say_with("bench-letters-too-many", &values)));
    }
    if heavy > 0 {
        let values = [
            ("pages", PAGES.into()),
            ("megabytes", MEGABYTES.into()),
            ("n", heavy.into()),
        ];
        faults.push(Fault::whole(tongue.say_with("bench-letters-too-heavy", &values)));
    }
    show_batch(&desk, &colleague, &letters, &typed, faults).await
}

async fn show_batch(
    desk: &Desk,
    colleague: &Colleague,
    letters: &[(Case, Owed)],
    typed: &Typed,
    faults: Vec<Fault>,
) -> Result<Response, Oops> {
    let (mut rows, mut sealed) = (Vec::new(), Vec::new());
    for (case, owed) in letters {
        let printed = Printed::now(desk, case, owed).await?;
        let own = proof_of(&printed.named);
        let typed = typed.text(&own);
        let letter = printed.sealed(desk);
        sealed.push(letter.clone());
        rows.push(context! { letter, own, typed, ..line(case, owed) });
    }
    let mut query = names(letters);
    query.push(format!("as={}", batch_seal(desk, &sealed)));
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let context = context! {
        rows,
        query => query.join("&"),
        when => if typed.has("when") { typed.text("when") } else { today(desk) },
        proof => typed.text("proof"),
        pdf => paper::SETS_PDF,
        faults,
    };
    let page = colleague.page(desk, "workbench/letters_batch.html", "letters", context)?;
    Ok((status, page).into_response())
}

/// Letters as an address names them.
fn names(letters: &[(Case, Owed)]) -> Vec<String> {
    let name = |(case, owed): &(Case, Owed)| format!("letter={}", named(case, owed));
    letters.iter().map(name).collect()
}

/// The field in which the proof of one letter is typed.
fn proof_of(named: &Named) -> String {
    format!("proof-{named}")
}

/// The day at the desk.
fn today(desk: &Desk) -> String {
    desk.now().to_zoned(zone(desk)).date().to_string()
}

fn zone(desk: &Desk) -> TimeZone {
    let code = desk.code();
    code.desk().map_or(TimeZone::UTC, |calendar| calendar.zone().clone())
}

/// The same letters as one PDF, in their order. Where one of them says something else than when its page was drawn, the
/// page is drawn anew first.
pub async fn print(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Print))?;
    let typed = Typed::of(pairs);
    let Batch { letters, .. } = chosen(&desk, typed.all("letter").iter().map(String::as_str)).await?;
    if typed.has("as") {
        let mut sealed = Vec::new();
        for (case, owed) in &letters {
            sealed.push(Printed::now(&desk, case, owed).await?.sealed(&desk));
        }
        if batch_seal(&desk, &sealed) != typed.text("as") {
            let mut query = names(&letters);
            query.push("changed=yes".to_owned());
            return Ok(Redirect::to(&format!("/desk/letters/batch?{}", query.join("&"))).into_response());
        }
    }
    if letters.is_empty() {
        return Err(Oops::NotFound);
    }
    let together: Vec<(&Case, &Owed)> = letters.iter().map(|(case, owed)| (case, owed)).collect();
    letter::pdf(&desk, &together, &format!("letters-{}", today(&desk))).await
}

// ---- posted

/// Records them as posted, one after the other; what can't be is said, and holds up no other. The account of it has an
/// address of its own, so that a page that is loaded again records nothing.
pub async fn posted(
    State(desk): State<Desk>,
    colleague: Colleague,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Print))?;
    let typed = Typed::of(pairs);
    let tongue = colleague.tongue(&desk);
    let mut asked = typed.asked(tongue);
    let at = asked.when("when", &tongue.say("bench-letters-when"), &zone(&desk), desk.now());
    let proof = asked.optional("proof", &tongue.say("bench-letters-proof"));
    let all = typed.all("letter").iter();
    let mut printed: Vec<(Printed, String)> = Vec::new();
    for one in all.filter_map(|one| Printed::read(&desk, one)).take(MOST) {
        let own = asked.optional(&proof_of(&one.named), &tongue.say("bench-letters-proof"));
        let proof = if own.is_empty() { proof.clone() } else { own };
        printed.push((one, proof));
    }
    let mut faults = asked.into_faults();
    if printed.is_empty() {
        faults.push(Fault::whole(tongue.say("bench-letters-none-ticked")));
    }
    if !faults.is_empty() {
        let names: Vec<String> = printed.iter().map(|(one, _)| one.named.to_string()).collect();
        let Batch { letters, .. } = chosen(&desk, names.iter().map(String::as_str)).await?;
        return show_batch(&desk, &colleague, &letters, &typed, faults).await;
    }
    let mut account = Vec::new();
    for (printed, proof) in printed {
        let name = printed.named.to_string();
        // Whatever goes wrong with one, the account of the others is given.
        account.push(match one(&desk, &colleague, &printed, at, &proof).await {
            Ok(None) => format!("done={name}"),
            Ok(Some(why)) => format!("not={name}.{why}"),
            Err(_) => format!("not={name}.failed"),
        });
    }
    Ok(Redirect::to(&format!("/desk/letters/posted?{}", account.join("&"))).into_response())
}

/// What became of a batch: what the address says was posted is shown only if it was.
pub async fn account(
    State(desk): State<Desk>,
    colleague: Colleague,
    Query(pairs): Query<Vec<(String, String)>>,
) -> Result<Response, Oops> {
    Colleague::must(colleague.may(Right::Print))?;
    let tongue = colleague.tongue(&desk);
    let (mut done, mut not) = (Vec::new(), Vec::new());
    for (what, said) in pairs.iter().take(MOST) {
        let mut parts = said.splitn(4, '.');
        let name: Vec<&str> = parts.by_ref().take(3).collect();
        let Some(named) = Named::read(&name.join(".")) else {
            continue;
        };
        let case = found(&desk, &named.reference).await?;
        let line = context! {
            reference => named.reference,
            notice => named.notice.word(),
            name => case.complaint.contact.name,
        };
        let delivery = case.complaint.deliveries.get(&(named.owed_by, named.notice));
        match what.as_str() {
            "done" if matches!(delivery, Some(Delivery::Sent(_))) => done.push(context! { why => "", ..line }),
            "not" => not.push(context! { why => why_not(tongue, &case, parts.next().unwrap_or_default()), ..line }),
            _ => {}
        }
    }
    let context = context! { done, not_done => not };
    colleague.page(&desk, "workbench/letters_posted.html", "letters", context)
}

/// The sentence of a word that the address has; of a word that is none of ours, that it failed.
fn why_not(tongue: &Tongue, case: &Case, word: &str) -> String {
    let mut refusals = Refusal::ALL.iter();
    match refusals.find(|refusal| refusal.code() == word) {
        Some(refusal) => tongue.under(&case.code).refusal(refusal),
        None if word == GONE => tongue.say("bench-letters-gone"),
        None => tongue.say("bench-bulk-failed"),
    }
}

/// It does not wait any more as it was printed.
const GONE: &str = "gone";

/// One of them, and the word for why it was not recorded, if it was not.
async fn one(
    desk: &Desk,
    colleague: &Colleague,
    printed: &Printed,
    at: Option<Timestamp>,
    proof: &str,
) -> Result<Option<&'static str>, Oops> {
    let named = &printed.named;
    let which = (named.owed_by, named.notice);
    let mut case = found(desk, &named.reference).await?;
    for _ in 0..TRIES {
        let waits = letters(&case).any(|owed| (owed.owed_by, owed.notice) == which);
        if !waits || round(&case, named) != printed.round {
            return Ok(Some(GONE));
        }
        let known = Some(printed.digest.clone()).filter(|digest| !digest.is_empty());
        let told = (Vec::new(), proof.to_owned());
        let act = Act {
            by: colleague.actor(),
            occurred_at: at.map(|at| paper::posted_at(&case, named.owed_by, at)),
            action: paper::delivery(desk, &case, which, Channel::Letter, told, known).await?,
        };
        match desk.act_upon(case.clone(), &act).await {
            Ok(_) => return Ok(None),
            Err(DeskError::Moved) => case = found(desk, &named.reference).await?,
            Err(DeskError::Refused(refusal)) => return Ok(Some(refusal.code())),
            Err(error) => return Err(error.into()),
        }
    }
    Err(Oops::Busy)
}
