//! Letters out: as PDF, in the print queue, posted, and come back.
#![cfg(feature = "letters")]

use std::{
    collections::BTreeMap,
    process::{Command, Stdio},
};

use axum::{
    body::Body,
    http::{HeaderMap, Request, StatusCode, header},
};
use desk::{Case, Desk, Intake};
use practice::{
    action::{Act, Action},
    complaint::Delivery,
    entry::{Actor, Entry, What},
    obligation::Standing,
    terms::{Channel, Format, Kind, Label, Language, Level, Notice, Role},
};
use staff::{Answer, World};
use tower::ServiceExt as _;

use crate::{api_world as programs, portal_world as world, workbench_world as staff};

/// Somebody who wrote by post and wants to be answered so.
async fn by_post(world: &World, name: &str, language: &str, format: Format) -> Case {
    let mut intake = Intake::new(
        Channel::Letter,
        Language::new(language).unwrap(),
        "Billed after cancelling.",
    )
    .with(Label::Name, name)
    .with(Label::Address, "1200 Rue Sainte-Catherine O\nMontréal QC  H3B 1K1");
    intake.kind = Kind::Complaint;
    intake.answer_by = Some(Channel::Letter);
    intake.format = format;
    world.desk.file(Actor::Customer, intake).await.unwrap().case
}

/// Nobody knows any more where they live.
async fn without_an_address(world: &World, case: &Case) -> Case {
    let noor = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    let details = Action::ChangeDetails {
        by: None,
        language: None,
        words: [(Label::Address, " ".to_owned())].into(),
        only_here: false,
    };
    let act = Act::now(noor, details);
    world.desk.act(&case.complaint.reference, act).await.unwrap()
}

/// A file as a browser or a program with these headers gets it.
struct Download {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

async fn download(desk: &Desk, path: &str, name: header::HeaderName, value: String) -> Download {
    let request = Request::get(path).header(name, value).body(Body::empty()).unwrap();
    let response = desk::web::router(desk.clone()).oneshot(request).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap();
    Download {
        status: parts.status,
        headers: parts.headers,
        bytes: bytes.to_vec(),
    }
}

async fn with_cookies(desk: &Desk, path: &str, cookies: &BTreeMap<String, String>) -> Download {
    let cookies: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    download(desk, path, header::COOKIE, cookies.join("; ")).await
}

impl Download {
    /// What it says, by the reading of another program.
    fn said(&self) -> String {
        use std::io::Write as _;
        assert_eq!(self.status, StatusCode::OK);
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/pdf");
        assert_eq!(self.headers[header::CACHE_CONTROL], "no-store");
        let mut reader = Command::new("pdftotext")
            .args(["-enc", "UTF-8", "-", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("pdftotext; ./check installs it");
        reader.stdin.take().unwrap().write_all(&self.bytes).unwrap();
        let text = reader.wait_with_output().unwrap().stdout;
        let text = String::from_utf8(text).unwrap();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The values of the boxes on a page.
fn boxes(page: &Answer) -> Vec<String> {
    let boxes = page.text.split("name=\"letter\" value=\"").skip(1);
    boxes.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

/// Records letters as posted, and reads the account of it.
async fn post(visitor: &mut staff::Visitor<'_>, form: &[(&str, &str)]) -> Answer {
    let answer = visitor.post("/desk/letters/posted", form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let account = visitor.get(&answer.to).await;
    assert_eq!(account.status, StatusCode::OK, "{}", account.told());
    account
}

fn last(case: &Case) -> &Entry {
    case.file.entries.last().unwrap()
}

fn standing(world: &World, case: &Case, promise: &str) -> Standing {
    let owed = case.obligations.iter().find(|owed| owed.promise == promise);
    owed.unwrap_or_else(|| panic!("no {promise}"))
        .standing(world.desk.now())
}

#[tokio::test]
async fn a_message_owed_by_post_is_a_letter_with_the_words_of_its_page_in_the_customers_language_and_size() {
    let world = World::staffed().await;
    for (language, format, page_of) in [
        ("en", Format::Standard, "Page 1 of"),
        ("fr", Format::LargePrint, "Page 1 de"),
        ("es", Format::Standard, "Página 1 de"),
    ] {
        let case = by_post(&world, "Zoë «王» Ångström", language, format).await;
        let reference = case.complaint.reference.as_str();
        let mut noor = world.as_staff("noor").await;
        let path = format!("/desk/complaints/{reference}/letters/1/acknowledgement");
        let page = noor.get(&path).await;
        let text = with_cookies(&world.desk, &format!("{path}.pdf"), &noor.cookies())
            .await
            .said();
        for what in [
            reference,
            "H3B 1K1",
            "GoTo",
            "Zoë «",
            "» Ångström",
            "Billed after cancelling.",
            page_of,
        ] {
            assert!(text.contains(what), "{language}: no {what} in {text}");
        }
        let heading = page.text.split("<h1>").nth(1).unwrap().split('<').next().unwrap();
        let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(&heading), "{heading} is not in {text}");
        let secret = world.desk.secret(&case.file);
        assert!(
            page.told().contains(&secret) && text.contains(&secret),
            "the secret is in both"
        );
        // Whoever has no browser reads first whom to call and where to write.
        let read = page.told();
        let [phone, post, web] = ["866-671-0111,", "02210,", "/follow"].map(|what| read.find(what));
        assert!(phone.is_some() && phone < post && post < web, "{read}");
    }
}

#[tokio::test]
async fn letters_of_several_complaints_are_printed_as_one_and_count_from_when_they_are_recorded_as_posted() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let luc = by_post(&world, "Luc Côté", "fr", Format::LargePrint).await;
    let mail = world.complaint("Rosa Delgado", "Billed twice").await;
    let mut walter = world.as_staff("walter").await;
    let queue = walter.get("/desk/letters").await;
    assert_eq!(queue.status, StatusCode::OK);
    let waiting = boxes(&queue);
    assert_eq!(waiting.len(), 2, "{}", queue.told());
    assert!(!queue.text.contains(mail.complaint.reference.as_str()));
    assert!(
        queue.told().contains("Large print") && queue.told().contains("Luc Côté"),
        "{}",
        queue.told()
    );
    // What hangs on it.
    let acknowledge = agnes.code.promise("acknowledge").unwrap();
    assert!(
        queue
            .told()
            .contains(acknowledge.name.in_language(&Language::english())),
        "{}",
        queue.told()
    );

    let query: Vec<String> = waiting.iter().map(|one| format!("letter={one}")).collect();
    let query = query.join("&");
    let batch = walter.get(&format!("/desk/letters/batch?{query}")).await;
    let printed = boxes(&batch);
    assert_eq!(printed.len(), 2, "{}", batch.told());
    let path = format!("/desk/letters/batch.pdf?{query}");
    let text = with_cookies(&world.desk, &path, &walter.cookies()).await.said();
    for what in ["Agnes Tremblay", "Luc Côté", "Page 1 of", "Page 1 de"] {
        assert!(text.contains(what), "no {what} in {text}");
    }
    assert_eq!(
        standing(&world, &world.case(&agnes.complaint.reference).await, "acknowledge"),
        Standing::Open
    );

    // Two days later somebody writes down that it was yesterday.
    world.pass(2 * 24 * 60);
    let mut walter = world.as_staff("walter").await;
    let mut form: Vec<(&str, &str)> = printed.iter().map(|one| ("letter", one.as_str())).collect();
    form.extend([("when", "2026-03-03"), ("proof", "LM 123 456 789 CA")]);
    let posted = post(&mut walter, &form).await;
    assert!(
        posted.told().contains("2 letters recorded as posted."),
        "{}",
        posted.told()
    );
    for before in [&agnes, &luc] {
        let case = world.case(&before.complaint.reference).await;
        let entry = last(&case);
        let What::Sent {
            notice,
            channel,
            digest,
            ..
        } = &entry.what
        else {
            panic!("{entry:?}")
        };
        assert_eq!((*notice, *channel), (Notice::Acknowledgement, Channel::Letter));
        assert_eq!(digest.as_ref().map(String::len), Some(64));
        assert_eq!(entry.word(Label::Evidence), Some("LM 123 456 789 CA"));
        assert!(entry.recorded_late().is_some());
        assert_eq!(entry.occurred_at, "2026-03-03T17:00:00Z".parse().unwrap());
        assert!(case.complaint.handlers.is_empty(), "who posts a letter answers nobody");
    }
    assert_eq!(boxes(&walter.get("/desk/letters").await), Vec::<String>::new());
    // The same page again: nothing is recorded twice.
    let again = post(&mut walter, &form).await;
    assert!(again.told().contains("2 were not."), "{}", again.told());
    let mut noor = world.as_staff("noor").await;
    let page = noor
        .get(&format!("/desk/complaints/{}", agnes.complaint.reference))
        .await;
    assert!(page.told().contains("Proof: LM 123 456 789 CA"), "{}", page.told());
}

#[tokio::test]
async fn the_digest_is_that_of_the_letter_which_was_printed_and_no_other_is_believed() {
    use sha2::{Digest as _, Sha256};
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let reference = agnes.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let waiting = boxes(&noor.get("/desk/letters").await).remove(0);
    let path = format!("/desk/letters/batch.pdf?letter={waiting}");
    let pdf = with_cookies(&world.desk, &path, &noor.cookies()).await;
    let printed = boxes(&noor.get(&format!("/desk/letters/batch?letter={waiting}")).await).remove(0);
    let parts: Vec<&str> = printed.split(' ').collect();
    let forged = format!("{} {} {} {}", parts[0], "0".repeat(64), parts[2], parts[3]);
    let refused = noor.post("/desk/letters/posted", &[("letter", &forged)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(world.case(reference).await.complaint.version, agnes.complaint.version);
    noor.post("/desk/letters/posted", &[("letter", &printed)]).await;
    let case = world.case(reference).await;
    let What::Sent { digest, .. } = &last(&case).what else {
        panic!("{:?}", last(&case))
    };
    let of_pdf = practice::hex(&Sha256::digest(&pdf.bytes));
    assert_eq!(digest.as_deref(), Some(of_pdf.as_str()));
}

#[tokio::test]
async fn a_day_before_the_letter_was_written_or_in_the_future_is_refused_and_says_why() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let mut noor = world.as_staff("noor").await;
    let waiting = boxes(&noor.get("/desk/letters").await).remove(0);
    let printed = boxes(&noor.get(&format!("/desk/letters/batch?letter={waiting}")).await).remove(0);
    for (when, why) in [
        ("2026-03-01", "That lies before the message was written."),
        ("2026-03-04", "future"),
    ] {
        let page = post(&mut noor, &[("letter", &printed), ("when", when)]).await;
        assert!(page.told().contains(why), "{when}: {}", page.told());
    }
    let nonsense = noor
        .post("/desk/letters/posted", &[("letter", &printed), ("when", "soon")])
        .await;
    assert_eq!(nonsense.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        boxes(&nonsense).len(),
        1,
        "what was ticked is kept: {}",
        nonsense.told()
    );
    assert_eq!(
        world.case(&agnes.complaint.reference).await.complaint.version,
        agnes.complaint.version
    );
}

#[tokio::test]
async fn a_letter_that_came_back_proves_nothing_any_more_and_waits_again() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let reference = agnes.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let told = [
        ("owed_by", "1"),
        ("notice", "acknowledgement"),
        ("channel", "letter"),
        ("proof", "Counter 4"),
    ];
    noor.acts(reference, "deliver", &told).await;
    let posted = world.case(reference).await;
    assert_eq!(last(&posted).word(Label::Evidence), Some("Counter 4"));
    assert_eq!(standing(&world, &posted, "acknowledge"), Standing::Kept);
    let sent = last(&posted).seq.to_string();
    let form = noor.get(&format!("/desk/complaints/{reference}/acts/returned")).await;
    assert!(form.told().contains("Acknowledgement"), "{}", form.told());
    // A reason is asked for.
    let path = format!("/desk/complaints/{reference}/acts/returned");
    let bare = noor.post(&path, &[("sent", &sent)]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    noor.acts(
        reference,
        "returned",
        &[("sent", &sent), ("reason", "Moved, no new address")],
    )
    .await;
    let back = world.case(reference).await;
    assert_eq!(
        back.complaint.deliveries[&(1, Notice::Acknowledgement)],
        Delivery::Failed
    );
    assert_ne!(standing(&world, &back, "acknowledge"), Standing::Kept);
    let queue = noor.get("/desk/letters").await;
    assert_eq!(boxes(&queue).len(), 1);
    assert!(queue.told().contains("came back"), "{}", queue.told());
    let again = noor.post(&path, &[("sent", &sent), ("reason", "Moved")]).await;
    assert!(again.told().contains("This was recorded already."), "{}", again.told());
    noor.acts(reference, "deliver", &told).await;
    assert_eq!(
        standing(&world, &world.case(reference).await, "acknowledge"),
        Standing::Kept
    );
    assert_eq!(boxes(&noor.get("/desk/letters").await).len(), 0);
}

#[tokio::test]
async fn a_new_date_by_letter_counts_from_when_it_was_posted_and_no_longer_when_it_came_back() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let reference = agnes.complaint.reference.as_str();
    let due = |case: &Case| {
        case.obligations
            .iter()
            .find(|owed| owed.promise == "conclude")
            .unwrap()
            .due
    };
    let first = due(&agnes);
    let date = agnes.complaint.estimate.unwrap() + jiff::Span::new().days(7);
    let mut noor = world.as_staff("noor").await;
    let new = [
        ("date", date.to_string()),
        ("reason", "The carrier needs longer.".to_owned()),
    ];
    let new: Vec<(&str, &str)> = new.iter().map(|(name, value)| (*name, value.as_str())).collect();
    noor.acts(reference, "estimate", &new).await;
    let written = world.case(reference).await;
    assert_eq!((written.complaint.estimate, due(&written)), (Some(date), first));
    let seq = written.complaint.estimates.last().unwrap().0;
    let waits = format!("the new date of entry {seq}: it counts once the customer has it");
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert!(page.told().contains(&waits), "{}", page.told());
    let owed_by = seq.to_string();
    let told = [
        ("owed_by", owed_by.as_str()),
        ("notice", "estimate"),
        ("channel", "letter"),
        ("proof", "Counter 4"),
    ];
    noor.acts(reference, "deliver", &told).await;
    let posted = world.case(reference).await;
    assert!(due(&posted) > first, "{:?}", due(&posted));
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert!(!page.told().contains(&waits), "{}", page.told());
    let sent = last(&posted).seq.to_string();
    noor.acts(reference, "returned", &[("sent", &sent), ("reason", "Moved")])
        .await;
    assert_eq!(due(&world.case(reference).await), first);
}

#[tokio::test]
async fn the_queue_is_for_those_who_work_or_open_letters_and_says_when_it_is_empty() {
    let world = World::staffed().await;
    for (id, status) in [
        ("noor", StatusCode::OK),
        ("walter", StatusCode::OK),
        ("priya", StatusCode::FORBIDDEN),
        ("ada", StatusCode::FORBIDDEN),
    ] {
        let mut somebody = world.as_staff(id).await;
        for path in ["/desk/letters", "/desk/letters/batch"] {
            let answer = somebody.get(path).await;
            let status = match (path, status) {
                ("/desk/letters/batch", StatusCode::OK) => StatusCode::UNPROCESSABLE_ENTITY,
                _ => status,
            };
            assert_eq!(answer.status, status, "{id} {path}");
        }
    }
    let mut noor = world.as_staff("noor").await;
    assert!(
        noor.get("/desk/letters")
            .await
            .told()
            .contains("No letter waits to be posted")
    );
    assert_eq!(
        noor.get("/desk/letters/batch.pdf?letter=x.1.reply").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_letter_of_a_senior_level_is_posted_by_whoever_carries_the_post() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let reference = agnes.complaint.reference.as_str();
    let noor = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    let reply = Action::Write {
        message: "We look into it.".to_owned(),
        news: true,
        told: Vec::new(),
    };
    world.desk.act(reference, Act::now(noor, reply)).await.unwrap();
    let further = Action::Escalate {
        channel: Channel::Letter,
        reason: String::new(),
        to: None,
    };
    world
        .desk
        .act(reference, Act::now(Actor::Customer, further))
        .await
        .unwrap();
    let mut walter = world.as_staff("walter").await;
    let waiting = boxes(&walter.get("/desk/letters").await);
    let query: Vec<String> = waiting.iter().map(|one| format!("letter={one}")).collect();
    let printed = boxes(&walter.get(&format!("/desk/letters/batch?{}", query.join("&"))).await);
    let form: Vec<(&str, &str)> = printed.iter().map(|one| ("letter", one.as_str())).collect();
    let posted = post(&mut walter, &form).await;
    assert!(
        posted.told().contains("3 letters recorded as posted."),
        "{}",
        posted.told()
    );
    let case = world.case(reference).await;
    assert_eq!(case.complaint.level, Level(2));
    assert!(!case.complaint.is_barred("walter"));
    // What was written at the level below is no answer of the one above, however late it is posted.
    let level_of = |wanted: Notice| {
        case.file.entries.iter().find_map(|entry| match &entry.what {
            What::Sent { notice, level, .. } if *notice == wanted => Some(*level),
            _ => None,
        })
    };
    assert_eq!(level_of(Notice::Reply), Some(Level::FIRST));
    assert_eq!(level_of(Notice::Escalation), Some(Level(2)));
}

#[tokio::test]
async fn the_customer_has_the_outcome_as_a_letter_once_it_was_told_and_every_message_in_the_format_they_asked_for() {
    let world = world::World::new().await;
    let (reference, secret) = world.complaint().await;
    let tell = async |message: &str| {
        let findings = vec![practice::entry::IssueFinding {
            issue: 1,
            finding: practice::terms::Finding::Upheld,
        }];
        let conclude = Action::Conclude {
            findings,
            redress: Vec::new(),
            message: message.to_owned(),
        };
        world.act(&reference, world::adviser(), conclude).await
    };
    let mut browser = world.browser();
    browser
        .post("/en/follow", &[("number", &reference), ("secret", &secret)])
        .await
        .hides("outcome.pdf");
    let concluded = tell("The line was mended.").await.complaint.concluded.unwrap();
    let path = format!("/en/complaint/letters/{concluded}/outcome.pdf");
    assert_eq!(
        with_cookies(&world.desk, &path, &browser.cookies).await.status,
        StatusCode::NOT_FOUND
    );
    let told = Action::TellOutcome {
        channel: Channel::Phone,
    };
    world.act(&reference, world::adviser(), told).await;
    browser.get("/en/complaint").await.shows("Your outcome letter (PDF)");
    let text = with_cookies(&world.desk, &path, &browser.cookies).await.said();
    assert!(
        text.contains("The line was mended.") && text.contains("Page 1 of"),
        "{text}"
    );
    // Not the message that has the secret in print, and nobody else’s.
    for other in [
        "1/acknowledgement.pdf",
        &format!("{concluded}/outcome"),
        "1/outcome.pdf",
        "99/reply.pdf",
    ] {
        let path = format!("/en/complaint/letters/{other}");
        let answer = with_cookies(&world.desk, &path, &browser.cookies).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{other}");
    }
    let stranger = with_cookies(&world.desk, &path, &BTreeMap::new()).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    browser.get("/en/complaint").await.hides("as accessible PDF");
    let asked = Action::AskFormat {
        format: Format::AccessiblePdf,
    };
    world.act(&reference, Actor::Customer, asked).await;
    let reply = Action::Write {
        message: "A call is booked.".to_owned(),
        news: true,
        told: Vec::new(),
    };
    let wrote = world.act(&reference, world::adviser(), reply).await;
    let seq = last(&wrote).seq;
    let sent = Action::Delivered {
        owed_by: seq,
        notice: Notice::Reply,
        channel: Channel::Email,
        language: Language::english(),
        with: Vec::new(),
        level: Level::FIRST,
        format: None,
        receipt: String::new(),
    };
    world.act(&reference, Actor::Desk, sent).await;
    browser.get("/en/complaint").await.shows("as accessible PDF");
    let path = format!("/en/complaint/letters/{seq}/reply.pdf");
    let text = with_cookies(&world.desk, &path, &browser.cookies).await.said();
    assert!(text.contains("A call is booked."), "{text}");
}

#[tokio::test]
async fn a_program_downloads_a_message_as_a_letter_and_says_how_it_was_posted() {
    let world = programs::World::new().await;
    let reference = world.reference().await;
    let path = format!("/api/v1/complaints/{reference}/messages/1/acknowledgement");
    let bearer = format!("Bearer {}", world.key);
    // What has the secret in print is told to no program.
    world.get(&format!("{path}/letter")).await.is_problem(404, "not-found");
    let noor = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    let reply = Action::Write {
        message: "A call is booked.".to_owned(),
        news: true,
        told: Vec::new(),
    };
    world.desk.act(&reference, Act::now(noor, reply)).await.unwrap();
    let wrote = last(&world.desk.case(&reference).await.unwrap().unwrap()).seq;
    let letter = format!("/api/v1/complaints/{reference}/messages/{wrote}/reply/letter");
    let text = download(&world.desk, &letter, header::AUTHORIZATION, bearer)
        .await
        .said();
    assert!(
        text.contains("A call is booked.") && text.contains("María Ortega"),
        "{text}"
    );
    let none = world
        .get(&format!("/api/v1/complaints/{reference}/messages/1/outcome/letter"))
        .await;
    none.is_problem(404, "not-found");
    let posted = serde_json::json!({"channel": "letter", "proof": "LM 1"});
    let answer = world.post(&format!("{path}/delivery"), &posted).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let case = world.desk.case(&reference).await.unwrap().unwrap();
    assert_eq!(last(&case).word(Label::Evidence), Some("LM 1"));
    let back = serde_json::json!({"reason": "Moved"});
    let answer = world.post(&format!("{path}/return"), &back).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    world
        .post(&format!("{path}/return"), &back)
        .await
        .is_problem(409, "already-recorded");
    let case = world.desk.case(&reference).await.unwrap().unwrap();
    assert_eq!(
        case.complaint.deliveries[&(1, Notice::Acknowledgement)],
        Delivery::Failed
    );
    world
        .post(&format!("{path}/return"), &serde_json::json!({"reason": " "}))
        .await
        .is_problem(422, "validation");
}

#[tokio::test]
async fn a_letter_without_an_address_is_not_recorded_as_posted() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let reference = agnes.complaint.reference.as_str();
    let before = without_an_address(&world, &agnes).await;
    assert_eq!(before.complaint.contact.address, None);
    let mut noor = world.as_staff("noor").await;
    let waiting = boxes(&noor.get("/desk/letters").await).remove(0);
    let printed = boxes(&noor.get(&format!("/desk/letters/batch?letter={waiting}")).await).remove(0);
    let page = post(&mut noor, &[("letter", &printed)]).await;
    assert!(page.told().contains("There is no postal address"), "{}", page.told());
    assert_eq!(world.case(reference).await.complaint.version, before.complaint.version);
}

#[tokio::test]
async fn each_letter_of_a_batch_may_have_its_own_proof() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let luc = by_post(&world, "Luc Roy", "fr", Format::Standard).await;
    let mut walter = world.as_staff("walter").await;
    let waiting = boxes(&walter.get("/desk/letters").await);
    let query: Vec<String> = waiting.iter().map(|one| format!("letter={one}")).collect();
    let page = walter.get(&format!("/desk/letters/batch?{}", query.join("&"))).await;
    let printed = boxes(&page);
    let of_luc = format!("proof-{}.1.acknowledgement", luc.complaint.reference);
    assert!(page.text.contains(&of_luc), "{}", page.text);
    let mut form: Vec<(&str, &str)> = printed.iter().map(|one| ("letter", one.as_str())).collect();
    form.extend([("proof", "Counter 4"), (of_luc.as_str(), "LM 123 456 789 CA")]);
    post(&mut walter, &form).await;
    for (case, proof) in [(&agnes, "Counter 4"), (&luc, "LM 123 456 789 CA")] {
        let case = world.case(&case.complaint.reference).await;
        assert_eq!(last(&case).word(Label::Evidence), Some(proof));
    }
}

#[tokio::test]
async fn the_seal_of_a_printed_letter_ends_when_it_is_posted() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let reference = agnes.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let waiting = boxes(&noor.get("/desk/letters").await).remove(0);
    let batch = format!("/desk/letters/batch?letter={waiting}");
    let printed = boxes(&noor.get(&batch).await).remove(0);
    let first = noor.post("/desk/letters/posted", &[("letter", &printed)]).await;
    let sent = last(&world.case(reference).await).seq.to_string();
    // The account is read again without anything being recorded again.
    let version = world.case(reference).await.complaint.version;
    for _ in 0..2 {
        let account = noor.get(&first.to).await;
        assert!(
            account.told().contains("1 letter recorded as posted."),
            "{}",
            account.told()
        );
    }
    assert_eq!(world.case(reference).await.complaint.version, version);
    noor.acts(reference, "returned", &[("sent", &sent), ("reason", "Moved")])
        .await;
    // It waits again: what was printed then was posted then.
    let old = post(&mut noor, &[("letter", &printed)]).await;
    assert!(old.told().contains("1 was not."), "{}", old.told());
    let again = boxes(&noor.get(&batch).await).remove(0);
    assert_ne!(again, printed);
    post(&mut noor, &[("letter", &again)]).await;
    assert!(matches!(last(&world.case(reference).await).what, What::Sent { .. }));
    // An account that somebody made up says nothing that is not so.
    let made_up = noor
        .get(&format!(
            "/desk/letters/posted?done={reference}.1.reply&not={waiting}.hello"
        ))
        .await;
    assert!(!made_up.told().contains("hello") && !made_up.told().contains("recorded as posted. Reply"));
}

#[tokio::test]
async fn who_ticks_more_letters_than_are_printed_together_is_told() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let reference = agnes.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let mut query = vec![format!("letter={reference}.1.acknowledgement")];
    query.extend((2..=102).map(|seq| format!("letter={reference}.{seq}.reply")));
    let page = noor.get(&format!("/desk/letters/batch?{}", query.join("&"))).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(boxes(&page).len(), 1);
    assert!(
        page.told()
            .contains("Letters are printed 100 at a time. 2 that you ticked are not among these"),
        "{}",
        page.told()
    );
}

#[tokio::test]
async fn no_program_and_no_case_page_posts_a_letter_before_it_was_written_or_returns_it_before_it_was_posted() {
    let world = programs::World::new().await;
    let intake = Intake::new(Channel::Letter, Language::english(), "Billed after cancelling.")
        .with(Label::Name, "Agnes Tremblay")
        .with(Label::Address, "1 Main Street\nOttawa");
    let intake = Intake {
        kind: Kind::Complaint,
        answer_by: Some(Channel::Letter),
        ..intake
    };
    let case = world.desk.file(Actor::Customer, intake).await.unwrap().case;
    let path = format!(
        "/api/v1/complaints/{}/messages/1/acknowledgement",
        case.complaint.reference
    );
    let minutes = |minutes: i64| {
        let at = case
            .complaint
            .filed_at
            .checked_add(jiff::SignedDuration::from_mins(minutes))
            .unwrap();
        at.to_string()
    };
    world.desk.clock().advance(jiff::SignedDuration::from_hours(2));
    let posted = |at: i64| serde_json::json!({"channel": "letter", "occurred_at": minutes(at)});
    // However long before: that it is too long ago to be recorded would say nothing of what is wrong.
    for hours in [1, 9 * 24] {
        let early = world.post(&format!("{path}/delivery"), &posted(-60 * hours)).await;
        early.is_problem(409, "before-written");
    }
    let answer = world.post(&format!("{path}/delivery"), &posted(60)).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let back = serde_json::json!({"reason": "Moved", "occurred_at": minutes(30)});
    let answer = world.post(&format!("{path}/return"), &back).await;
    answer.is_problem(409, "before-sent");
}

#[tokio::test]
async fn a_batch_is_printed_as_its_page_seals_it_or_drawn_anew() {
    let world = World::staffed().await;
    let case = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let waiting = boxes(&noor.get("/desk/letters").await).remove(0);
    let link = |page: &Answer| {
        let from = page.text.split("href=\"/desk/letters/batch.pdf").nth(1).unwrap();
        let query = from
            .split('"')
            .next()
            .unwrap()
            .replace("&amp;", "&")
            .replace("&#x3d;", "=");
        format!("/desk/letters/batch.pdf{query}")
    };
    let page = noor.get(&format!("/desk/letters/batch?letter={waiting}")).await;
    let (sealed, before) = (boxes(&page).remove(0), link(&page));
    let printed = with_cookies(&world.desk, &before, &noor.cookies()).await;
    assert!(printed.said().contains("Agnes Tremblay"));
    // What the letter says changes: the page that was open before prints no other letter than it would record.
    let words = [(Label::Name, "Agnes Roy".to_owned())].into();
    let details = Action::ChangeDetails {
        by: None,
        language: None,
        words,
        only_here: false,
    };
    let by = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    world.desk.act(reference, Act::now(by, details)).await.unwrap();
    let moved = noor.get(&before).await;
    assert_eq!(moved.status, StatusCode::SEE_OTHER);
    let anew = noor.get(&moved.to).await;
    assert!(anew.told().contains("A letter has changed since"), "{}", anew.told());
    let now = boxes(&anew).remove(0);
    assert_ne!(now, sealed);
    let printed = with_cookies(&world.desk, &link(&anew), &noor.cookies()).await;
    assert!(printed.said().contains("Agnes Roy"));
    post(&mut noor, &[("letter", now.as_str()), ("when", "2026-03-02")]).await;
    let case = world.case(reference).await;
    let What::Sent { digest, .. } = &last(&case).what else {
        panic!("{:?}", last(&case))
    };
    assert!(digest.as_ref().is_some_and(|digest| now.contains(digest)), "{now}");
}

#[tokio::test]
async fn a_letter_without_an_address_says_what_hangs_on_it_all_the_same() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    without_an_address(&world, &agnes).await;
    let queue = world.as_staff("walter").await.get("/desk/letters").await.told();
    let acknowledge = world.desk.code();
    let acknowledge = acknowledge.promise("acknowledge").unwrap();
    assert!(
        queue.contains("no postal address") && queue.contains(acknowledge.name.in_language(&Language::english())),
        "{queue}"
    );
    assert!(!queue.contains("Nothing owed"), "{queue}");
}

#[tokio::test]
async fn a_letter_that_names_another_kind_waits_only_while_it_is_true() {
    let world = World::staffed().await;
    let agnes = by_post(&world, "Agnes Tremblay", "en", Format::Standard).await;
    let reference = agnes.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let waits = async |noor: &mut staff::Visitor<'_>| {
        let all = boxes(&noor.get("/desk/letters").await);
        all.iter().filter(|one| one.ends_with(".reclassified")).count()
    };
    for (kind, waiting) in [("question", 1), ("request", 1), ("complaint", 0)] {
        let fields = [("kind", kind), ("reason", "Read again.")];
        noor.acts(reference, "reclassify", &fields).await;
        assert_eq!(waits(&mut noor).await, waiting, "{kind}");
    }
}
