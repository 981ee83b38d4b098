//! The worklist as a place where several people work: what is begun and kept, who else has a complaint open, what may be
//! the same complaint, lists of one's own, and how heavy a page of the list is.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use desk::Intake;
use practice::{
    entry::{Actor, What},
    terms::{Channel, Kind, Label, Language, Service},
};
use register::{Change, Routing, Team};
use workbench_world::{Answer, Visitor, World};

use crate::workbench_world;

fn case_page(reference: &str) -> String {
    format!("/desk/complaints/{reference}")
}

fn drafts(reference: &str, act: &str) -> String {
    format!("/desk/complaints/{reference}/drafts/{act}")
}

async fn rosa(world: &World) -> String {
    world.complaint("Rosa", "No dial tone").await.complaint.reference
}

/// As the script of the page sends it.
async fn by_script(visitor: &mut Visitor<'_>, path: &str, body: &str) -> Answer {
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "text/plain");
    visitor.send(request, Body::from(body.to_owned())).await
}

// ---- drafts

#[tokio::test]
async fn what_is_begun_is_there_again_on_another_machine_and_says_when_it_was_kept() {
    let world = World::staffed().await;
    let reference = rosa(&world).await;
    let mut noor = world.as_staff("noor").await;
    let form = [("version", "3"), ("message", "Dear Rosa,\nwe look"), ("news", "yes")];
    let kept = noor.post(&drafts(&reference, "reply"), &form).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.told());
    assert_eq!(kept.to, format!("{}#reply", case_page(&reference)));
    world.pass(30);
    let mut elsewhere = world.as_staff("noor").await;
    let page = elsewhere.get(&case_page(&reference)).await;
    assert!(page.text.contains("Dear Rosa,\nwe look</textarea>"), "{}", page.text);
    let told = page.told().replace('\u{a0}', " ");
    assert!(told.contains("Draft kept Mon 2 Mar, 10 a.m."), "{told}");
    assert!(told.contains("Begun and not sent: Reply"), "{told}");
    let mut callum = world.as_staff("callum").await;
    assert!(!callum.get(&case_page(&reference)).await.text.contains("we look"));
}

#[tokio::test]
async fn every_field_of_an_offer_that_was_begun_is_kept_and_its_form_is_one_step_away() {
    let world = World::staffed().await;
    let reference = rosa(&world).await;
    let mut noor = world.as_staff("noor").await;
    let form = [
        ("message", "Half of it"),
        ("r1-remedy", "credit"),
        ("r1-amount", "40.50"),
    ];
    let kept = noor.post(&drafts(&reference, "offer"), &form).await;
    assert_eq!(kept.to, format!("{}/acts/offer#act", case_page(&reference)));
    let page = noor.get(&case_page(&reference)).await;
    assert!(page.text.contains(&format!("href=\"{}\"", kept.to)), "{}", page.text);
    let opened = noor.get(&format!("{}/acts/offer", case_page(&reference))).await;
    assert!(opened.text.contains("Half of it</textarea>"));
    assert!(opened.text.contains("value=\"40.50\""));
    assert!(opened.text.contains("<option value=\"credit\" selected>"));
}

#[tokio::test]
async fn a_script_is_told_when_it_was_kept_and_nothing_typed_keeps_nothing() {
    let world = World::staffed().await;
    let reference = rosa(&world).await;
    let mut noor = world.as_staff("noor").await;
    let kept = by_script(&mut noor, &drafts(&reference, "note"), "version=3&text=She%20called").await;
    assert_eq!(kept.status, StatusCode::OK);
    assert_eq!(kept.text.replace('\u{a0}', " "), "Draft kept Mon 2 Mar, 10 a.m.");
    let emptied = by_script(&mut noor, &drafts(&reference, "note"), "version=3&text=%20").await;
    assert_eq!((emptied.status, emptied.text.as_str()), (StatusCode::OK, ""));
    assert!(!noor.get(&case_page(&reference)).await.text.contains("She called"));
    let unknown = by_script(&mut noor, &drafts(&reference, "close"), "reason=x").await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND, "that act keeps none");
    let mut priya = world.as_staff("priya").await;
    let forbidden = by_script(&mut priya, &drafts(&reference, "note"), "text=x").await;
    assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_draft_is_gone_when_its_act_is_done_and_what_arrives_late_does_not_bring_it_back() {
    let world = World::staffed().await;
    let reference = rosa(&world).await;
    let mut noor = world.as_staff("noor").await;
    let version = world.case(&reference).await.complaint.version.to_string();
    let note = [("version", version.as_str()), ("text", "She called")];
    noor.post(&drafts(&reference, "note"), &note).await;
    let done = noor.post(&format!("{}/acts/note", case_page(&reference)), &note).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let of_noor = || world.desk.register().company(&reference, "noor", world.desk.now());
    assert!(of_noor().await.unwrap().begun.is_empty());
    let late = by_script(
        &mut noor,
        &drafts(&reference, "note"),
        &format!("version={version}&text=She%20called"),
    )
    .await;
    assert_eq!((late.status, late.text.as_str()), (StatusCode::OK, ""));
    assert!(of_noor().await.unwrap().begun.is_empty());
}

#[tokio::test]
async fn a_draft_can_be_discarded_and_one_that_is_too_long_is_not_kept_and_not_lost() {
    let world = World::staffed().await;
    let reference = rosa(&world).await;
    let mut noor = world.as_staff("noor").await;
    noor.post(&drafts(&reference, "reply"), &[("message", "Dear Rosa")])
        .await;
    let gone = noor
        .post(&format!("{}/discard", drafts(&reference, "reply")), &[])
        .await;
    assert_eq!(gone.to, format!("{}#reply", case_page(&reference)));
    assert!(!noor.get(&case_page(&reference)).await.text.contains("Dear Rosa"));
    let long = "a".repeat(100_001);
    let refused = noor.post(&drafts(&reference, "reply"), &[("message", &long)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.told().contains("at most 100,000 characters"), "said why");
    assert!(refused.text.contains(&long), "and what was typed stands in the form");
    let script = by_script(&mut noor, &drafts(&reference, "reply"), &format!("message={long}")).await;
    assert_eq!(script.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn what_is_begun_is_in_no_search_and_no_entry() {
    let world = World::staffed().await;
    let reference = rosa(&world).await;
    let mut noor = world.as_staff("noor").await;
    let before = world.case(&reference).await.complaint.version;
    noor.post(&drafts(&reference, "note"), &[("text", "wolverine")]).await;
    assert!(noor.searches("wolverine").await.told().contains("Nothing"), "not found");
    assert_eq!(world.case(&reference).await.complaint.version, before);
}

// ---- who else is there

#[tokio::test]
async fn who_opens_a_complaint_is_told_who_has_it_open_and_what_they_began() {
    let world = World::staffed().await;
    let reference = rosa(&world).await;
    let mut noor = world.as_staff("noor").await;
    let first = noor.get(&case_page(&reference)).await;
    assert!(!first.told().contains("has this open"), "nobody else is there");
    let mut callum = world.as_staff("callum").await;
    let told = callum.get(&case_page(&reference)).await.told();
    assert!(told.contains("noor has this open."), "{told}");
    noor.post(&drafts(&reference, "reply"), &[("message", "Dear Rosa")])
        .await;
    let told = callum.get(&format!("{}/beside", case_page(&reference))).await;
    assert_eq!(told.status, StatusCode::OK);
    let said = told.told().replace('\u{a0}', " ");
    assert_eq!(
        said, "noor has this open and began a reply at 10 a.m.",
        "no words of it"
    );
    world.pass(2);
    let told = callum.get(&format!("{}/beside", case_page(&reference))).await.told();
    assert!(told.contains("noor began a reply at"), "gone, but it was begun: {told}");
    world.pass(20);
    let told = callum.get(&format!("{}/beside", case_page(&reference))).await.told();
    assert_eq!(told, "", "that was long ago");
}

#[tokio::test]
async fn being_there_is_written_behind_the_page_every_45_seconds_at_most_and_only_of_who_may_work_on_it() {
    let world = World::staffed().await;
    let reference = rosa(&world).await;
    let seen = |staff: &'static str| {
        let (register, reference) = (world.desk.register(), reference.as_str());
        async move {
            let long_ago = jiff::Timestamp::MIN;
            let company = register.company(reference, staff, long_ago).await.unwrap();
            let own = company.present.into_iter().find(|one| one.staff == staff);
            own.map(|own| own.seen_at)
        }
    };
    // The page does not wait for it.
    let noted = async |at: jiff::Timestamp| {
        for _ in 0..200 {
            if seen("noor").await == Some(at) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        panic!("it was not noted: {:?}", seen("noor").await);
    };
    let mut noor = world.as_staff("noor").await;
    noor.get(&case_page(&reference)).await;
    let first = world.desk.now();
    noted(first).await;
    world.desk.clock().advance(jiff::SignedDuration::from_secs(44));
    noor.get(&case_page(&reference)).await;
    tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    assert_eq!(seen("noor").await, Some(first));
    world.desk.clock().advance(jiff::SignedDuration::from_secs(1));
    noor.get(&format!("{}/beside", case_page(&reference))).await;
    noted(world.desk.now()).await;
    let mut priya = world.as_staff("priya").await;
    let told = priya.get(&case_page(&reference)).await.told();
    assert!(told.contains("noor has this open."), "{told}");
    assert_eq!(seen("priya").await, None, "who only reads stands in nobody's way");
    let stranger = world.visitor().get(&format!("{}/beside", case_page(&reference))).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);
}

// ---- what may be the same

async fn filed(world: &World, name: &str, phone: &str, email: &str, nature: &str) -> String {
    let mut intake = Intake::new(Channel::Letter, Language::english(), nature)
        .with(Label::Name, name)
        .with(Label::Phone, phone)
        .with(Label::Email, email);
    intake.kind = Kind::Complaint;
    intake.service = Service::Internet;
    world
        .desk
        .file(Actor::Customer, intake)
        .await
        .unwrap()
        .case
        .complaint
        .reference
}

#[tokio::test]
async fn a_new_complaint_shows_what_it_may_repeat_with_why_and_one_press_links_it() {
    let world = World::staffed().await;
    let first = filed(
        &world,
        "Rosa Pérez",
        "514 555-0199",
        "rosa@example.ca",
        "The internet line drops every evening around eight",
    )
    .await;
    let other = filed(&world, "Tess Okafor", "604 555-0111", "tess@example.ca", "Billed twice").await;
    world.pass(60);
    let second = filed(
        &world,
        "rosa perez",
        "+1 514 555 0199",
        "r.perez@example.ca",
        "Every evening my internet drops, the line is dead",
    )
    .await;
    let mut noor = world.as_staff("noor").await;
    let page = noor.get(&case_page(&second)).await;
    let told = page.told();
    assert!(told.contains("May be the same complaint"), "{told}");
    assert!(
        told.contains("The same: phone number, name, within 30 days, many of the words."),
        "{told}"
    );
    assert!(page.text.contains(&first) && !page.text.contains(&other));
    let version = world.case(&second).await.complaint.version.to_string();
    let link = [
        ("version", version.as_str()),
        ("other", &first),
        ("relation", "duplicate"),
    ];
    let linked = noor.post(&format!("{}/acts/link", case_page(&second)), &link).await;
    assert_eq!(linked.status, StatusCode::SEE_OTHER, "{}", linked.told());
    let case = world.case(&second).await;
    assert!(matches!(&case.file.entries.last().unwrap().what, What::Linked { other, .. } if *other == first));
    let told = noor.get(&case_page(&second)).await.told();
    assert!(!told.contains("May be the same complaint"), "somebody has judged that");
    let told = noor.get(&case_page(&other)).await.told();
    assert!(
        !told.contains("May be the same complaint"),
        "nothing is like it: {told}"
    );
}

#[tokio::test]
async fn of_two_that_are_the_same_the_later_one_repeats_the_earlier_one_and_never_the_other_way() {
    let world = World::staffed().await;
    let first = filed(&world, "Ann Lee", "514 555-0199", "ann@example.ca", "No dial tone").await;
    world.pass(5);
    let second = filed(&world, "Ann Lee", "514 555-0199", "ann@example.ca", "No dial tone").await;
    let mut noor = world.as_staff("noor").await;
    let page = noor.get(&case_page(&first)).await;
    assert!(page.told().contains("It came in later"), "{}", page.told());
    assert!(!page.text.contains("value=\"duplicate\""));
    assert!(noor.get(&case_page(&second)).await.text.contains("value=\"duplicate\""));
    let link = [("other", second.as_str()), ("relation", "duplicate")];
    let refused = noor.post(&format!("{}/acts/link", case_page(&first)), &link).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.told().contains("link it to this one instead"),
        "{}",
        refused.told()
    );
    let link = [("other", first.as_str()), ("relation", "duplicate")];
    let linked = noor.post(&format!("{}/acts/link", case_page(&second)), &link).await;
    assert_eq!(linked.status, StatusCode::SEE_OTHER, "{}", linked.told());
}

#[tokio::test]
async fn what_repeats_another_does_not_end_with_it_once_that_one_ended_without_an_answer() {
    let world = World::staffed().await;
    let first = filed(&world, "Ann Lee", "514 555-0199", "ann@example.ca", "No dial tone").await;
    world.pass(5);
    let second = filed(&world, "Ann Lee", "514 555-0199", "ann@example.ca", "No dial tone").await;
    let mut noor = world.as_staff("noor").await;
    let link = [("other", first.as_str()), ("relation", "duplicate")];
    noor.acts(&second, "link", &link).await;
    let reason = [("ending", "withdrawn"), ("reason", "She wrote that it works again.")];
    noor.acts(&first, "close", &reason).await;
    let same = [("ending", "duplicate"), ("reason", "")];
    let refused = noor.post(&format!("{}/acts/close", case_page(&second)), &same).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = refused.told();
    assert!(
        told.contains("repeats ended without an answer. Answer this one"),
        "{told}"
    );
    assert!(refused.text.contains("href=\"#ending\""), "it leads to its field");
    noor.acts(&first, "reopen", &[("reason", "It fails again.")]).await;
    noor.acts(&second, "close", &same).await;
    assert!(!world.case(&second).await.complaint.is_open());
}

#[tokio::test]
async fn a_name_alone_is_no_reason_months_later_and_nothing_is_suggested_of_an_old_complaint() {
    let world = World::staffed().await;
    let first = filed(&world, "Ann Lee", "514 555-0199", "ann@example.ca", "No dial tone").await;
    world.pass(60 * 24 * 31);
    let second = filed(&world, "Ann Lee", "604 555-0111", "lee@example.ca", "Billed twice").await;
    let mut noor = world.as_staff("noor").await;
    assert!(!noor.get(&case_page(&second)).await.text.contains(&first));
    let third = filed(&world, "A. Lee", "604 555-0111", "x@example.ca", "Twice again").await;
    assert!(
        noor.get(&case_page(&third))
            .await
            .told()
            .contains("The same: phone number.")
    );
    world.pass(60 * 24 * 8);
    let mut noor = world.as_staff("noor").await;
    assert!(!noor.get(&case_page(&third)).await.told().contains("May be the same"));
}

// ---- lists of one's own

async fn saved(visitor: &mut Visitor<'_>, name: &str, sought: &str, more: &[(&str, &str)]) -> String {
    let mut form = vec![("view_name", name), ("sought", sought)];
    form.extend(more);
    let answer = visitor.post("/desk/views", &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    answer.to
}

#[tokio::test]
async fn a_saved_view_stands_beside_the_list_with_its_number_and_its_key_and_finds_what_it_says() {
    let world = World::staffed().await;
    for (name, service) in [
        ("Rosa", Service::Internet),
        ("Tess", Service::Television),
        ("Ann", Service::Internet),
    ] {
        let mut intake = Intake::new(Channel::Web, Language::english(), "No line")
            .with(Label::Name, name)
            .with(Label::Email, "x@example.ca");
        intake.kind = Kind::Complaint;
        intake.service = service;
        world.desk.file(Actor::Customer, intake).await.unwrap();
        world.pass(60);
    }
    let mut noor = world.as_staff("noor").await;
    let form = noor.get("/desk/views/new").await;
    assert!(form.text.contains("value=\"status:Open\""), "{}", form.text);
    let by_due = saved(&mut noor, "Lines", "service:internet", &[]).await;
    let newest = saved(&mut noor, "New lines", "service:internet", &[("sorted", "newest")]).await;
    let page = noor.get(&by_due).await;
    let told = page.told();
    assert!(told.contains("1 Lines 2") && told.contains("2 New lines 2"), "{told}");
    assert!(page.text.contains("data-key=\"1\""));
    let places = |page: &Answer| ["Rosa", "Ann"].map(|name| page.text.find(&format!(">{name}</a>")).unwrap());
    let [rosa, ann] = places(&page);
    assert!(rosa < ann && !page.text.contains(">Tess</a>"), "by what falls due next");
    let page = noor.get(&newest).await;
    let [rosa, ann] = places(&page);
    assert!(ann < rosa, "the newest first");
    let mut callum = world.as_staff("callum").await;
    let fallback = callum.get(&by_due).await.told();
    assert!(!fallback.contains("New lines"), "it is noor's own");
    let one = by_due.replace("/desk?saved=", "/desk/views/");
    assert_eq!(
        callum.post(&format!("{one}/remove"), &[]).await.status,
        StatusCode::NOT_FOUND
    );
    let renamed = noor
        .post(&one, &[("view_name", "Dead lines"), ("sought", "service:television")])
        .await;
    assert_eq!(renamed.to, by_due);
    let page = noor.get(&by_due).await;
    assert!(page.told().contains("1 Dead lines 1") && page.text.contains(">Tess</a>"));
    noor.post(&format!("{one}/remove"), &[]).await;
    assert!(!noor.get("/desk").await.told().contains("Dead lines"));
}

#[tokio::test]
async fn a_teams_view_is_there_for_all_of_it_and_says_so_when_its_filter_means_nothing_any_more() {
    let world = World::staffed().await;
    let team = |id: &str, name: &str, members: &[&str]| Team {
        id: id.to_owned(),
        name: name.to_owned(),
        routing: Routing::default(),
        members: members.iter().map(|id| (*id).to_owned()).collect(),
    };
    let register = world.desk.register();
    register
        .put_team(&team("lines", "Lines", &["noor", "callum"]))
        .await
        .unwrap();
    register.put_team(&team("bills", "Bills", &[])).await.unwrap();
    let mut noor = world.as_staff("noor").await;
    let view = saved(&mut noor, "For Bills", "team:Bills", &[("whose", "lines")]).await;
    let mut callum = world.as_staff("callum").await;
    let told = callum.get(&view).await.told();
    assert!(told.contains("1 For Bills team’s 0"), "{told}");
    assert!(told.contains("Nothing here now"), "{told}");
    let line = register::AdminAct {
        id: "1".to_owned(),
        at: world.desk.now(),
        by: "ada".to_owned(),
        act: "team-removed".to_owned(),
        subject: "Bills".to_owned(),
    };
    let gone = Change::RemoveTeam {
        team: "bills",
        taken_over: None,
    };
    assert!(register.administer(&[gone], &line).await.unwrap());
    let told = callum.get(&view).await.told();
    assert!(told.contains("This view means nothing any more"), "{told}");
    assert!(told.contains("Bills") && !told.contains("1,000"), "and why: {told}");
    assert!(told.contains("For Bills team’s ?"), "{told}");
}

#[tokio::test]
async fn a_view_that_would_find_nothing_it_understands_is_not_saved_and_what_was_typed_is_kept() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let refused = noor
        .post("/desk/views", &[("view_name", "Mine"), ("sought", "colour:blue")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("value=\"colour:blue\"") && refused.text.contains("id=\"sought-fault\""));
    let unnamed = noor.post("/desk/views", &[("view_name", ""), ("sought", "blue")]).await;
    assert!(unnamed.text.contains("id=\"view_name-fault\""));
}

#[tokio::test]
async fn a_view_by_due_instant_begins_with_the_oldest_however_many_are_newer() {
    let world = World::staffed().await;
    let oldest = world.complaint("Rosa the first", "No line").await;
    world.pass(60);
    // So many newer ones come over, which fall due later.
    let mut intakes = Vec::new();
    for n in 0..register::search::MANY + 5 {
        let intake = Intake::new(Channel::Web, Language::english(), "No line")
            .with(Label::Name, &format!("Tess {n}"))
            .with(Label::Email, "x@example.ca");
        let desk = world.desk.clone();
        intakes.push(tokio::spawn(async move { desk.file(Actor::Customer, intake).await }));
    }
    for filed in intakes {
        filed.await.unwrap().unwrap();
    }
    desk::jobs::index::all(&world.desk).await.unwrap();
    let mut noor = world.as_staff("noor").await;
    let by_due = saved(&mut noor, "Lines", "line", &[]).await;
    let page = noor.get(&by_due).await;
    let first = page.text.split("/desk/complaints/").nth(1).unwrap();
    assert!(first.starts_with(&oldest.complaint.reference), "{}", page.told());
}

#[tokio::test]
async fn the_box_of_a_row_says_what_it_chooses_by_name_and_number() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa", "No line").await;
    let mut noor = world.as_staff("noor").await;
    let page = noor.get("/desk?view=open").await.text;
    let label = page.split("aria-labelledby=\"ch ").nth(1).unwrap();
    let said: Vec<&str> = label.split('"').next().unwrap().split(' ').collect();
    let of = |id: &str| {
        let after = page.split(&format!(" id={id}")).nth(1).unwrap();
        after.split_once('>').unwrap().1.split('<').next().unwrap().trim()
    };
    assert_eq!(
        [of(&format!("{} ", said[0])), of(said[1])],
        ["Rosa", &case.complaint.reference]
    );
    assert!(page.contains("id=ch><span class=\"unseen\">"), "{page}");
}

// ---- how heavy it is

#[tokio::test]
async fn a_page_of_fifty_rows_is_at_most_thirty_kilobytes() {
    let world = World::staffed().await;
    for n in 0..55 {
        let nature = "The line drops every evening at eight and nobody has come although three calls were promised";
        world.complaint(&format!("María Ortega-Lévesque {n}"), nature).await;
    }
    for id in ["noor", "helene", "beatriz"] {
        let mut adviser = world.as_staff(id).await;
        let page = adviser.get("/desk?view=open").await;
        assert_eq!(page.text.matches("name=case").count(), 50);
        let bytes = page.text.len();
        assert!(bytes <= 30_000, "{id}: {bytes} bytes");
    }
}
