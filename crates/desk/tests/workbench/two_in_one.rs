//! Two complaints of one person that are handled as one, on the pages of staff and of the customer.

use acting::{act, noor, of, page};
use axum::http::StatusCode;
use desk::{Case, Intake, desk::DeskError, desk::Receipt};
use practice::{
    action::{Act, Action},
    entry::{Actor, What},
    refusal::Refusal,
    terms::{Assurance, Channel, Kind, Label, Language, Method, Proof, Verdict},
};
use workbench_world::{Visitor, World};

use crate::{acting, workbench_world};

async fn files(world: &World, name: &str, nature: &str) -> Receipt {
    let mut intake = Intake::new(Channel::Web, Language::english(), nature)
        .with(Label::Name, name)
        .with(Label::Email, "rosa@example.ca");
    intake.kind = Kind::Complaint;
    world.desk.file(Actor::Customer, intake).await.unwrap()
}

async fn verified(world: &World, reference: &str) {
    let action = Action::Verify {
        method: Method::CallBack,
        verdict: Verdict::Passed,
        assurance: Assurance::Full,
    };
    act(world, reference, noor(), action).await;
}

/// Two of Rosa's, an hour apart, who is verified on both.
async fn two(world: &World) -> (Receipt, Receipt) {
    let earlier = files(world, "Rosa Ortega", "No dial tone since Monday morning").await;
    world.pass(60);
    let later = files(world, "Rosa Ortega", "Still no dial tone since Monday morning").await;
    for receipt in [&earlier, &later] {
        verified(world, &receipt.case.complaint.reference).await;
    }
    (earlier, later)
}

async fn merged(world: &World) -> (Receipt, Receipt) {
    let (earlier, later) = two(world).await;
    let mut adviser = world.as_staff("noor").await;
    let (other, sure) = (("other", of(&earlier)), ("sure", of(&earlier)));
    adviser.acts(of(&later), "merge", &[other, sure]).await;
    (earlier, later)
}

/// The messages to the customer that wait to leave, of all complaints.
async fn to_rosa(world: &World, receipts: [&Receipt; 2]) -> usize {
    let mut rows = 0;
    for receipt in receipts {
        let all = world.desk.register().outbox_of(of(receipt)).await.unwrap();
        rows += all
            .iter()
            .filter(|row| row.owed.recipient == register::Recipient::Customer)
            .count();
    }
    rows
}

#[tokio::test]
async fn what_is_suspected_is_handled_together_by_one_press_and_apart_by_another() {
    let world = World::staffed().await;
    let (earlier, later) = two(&world).await;
    let (a, b) = (of(&earlier).to_owned(), of(&later).to_owned());
    let due = |case: &Case| -> Vec<_> {
        case.obligations
            .iter()
            .map(|owed| (owed.promise.clone(), owed.due))
            .collect()
    };
    let before = due(&world.case(&b).await);
    let mut adviser = world.as_staff("noor").await;
    let told = adviser.get(&page(&b)).await;
    assert!(told.text.contains("/acts/merge\" name=\"sure\""), "{}", told.text);
    adviser.acts(&b, "merge", &[("other", &a), ("sure", &a)]).await;

    let told = adviser.get(&page(&b)).await.told();
    assert!(told.contains(&format!("Handled together with {a}")), "{told}");
    let told = adviser.get(&page(&a)).await.told();
    assert!(told.contains("2 complaints in one"), "{told}");
    let list = adviser.get("/desk?view=open").await;
    assert!(list.text.contains(&a) && !list.text.contains(&b), "{}", list.told());
    assert!(list.told().contains("2 in one"), "{}", list.told());
    let found = adviser.searches("rosa").await.text;
    assert!(found.contains(&a) && found.contains(&b));
    assert_eq!(due(&world.case(&b).await), before, "no clock moved");

    let refused = adviser
        .post(
            &format!("{}/acts/reply", page(&b)),
            &[("message", "One moment."), ("news", "yes")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.told().contains("Do this there"), "{}", refused.told());

    adviser.acts(&a, "unmerge", &[("other", &b)]).await;
    let list = adviser.get("/desk?view=open").await;
    assert!(list.text.contains(&a) && list.text.contains(&b));
    assert!(!list.told().contains("in one"));
    assert_eq!(due(&world.case(&b).await), before);
    assert!(world.desk.register().verify().unwrap().is_sound());
    adviser.acts(&b, "note", &[("text", "seen")]).await;
}

#[tokio::test]
async fn the_customer_is_told_once_and_it_counts_for_both() {
    let world = World::staffed().await;
    let (earlier, later) = merged(&world).await;
    let mut adviser = world.as_staff("noor").await;
    let before = to_rosa(&world, [&earlier, &later]).await;
    let reply = [("message", "We have found the fault."), ("news", "yes")];
    adviser.acts(of(&earlier), "reply", &reply).await;
    assert_eq!(to_rosa(&world, [&earlier, &later]).await, before + 1);

    let here = world.case(of(&later)).await;
    let there = world.case(of(&earlier)).await;
    let twin = here.file.entries.last().unwrap();
    assert!(matches!(twin.what, What::Wrote { .. }), "{twin:?}");
    let named = twin.twin.as_ref().unwrap();
    assert_eq!(
        (named.other.as_str(), named.seq),
        (of(&earlier), there.complaint.version)
    );
    assert!(twin.words.is_empty(), "its words stand there alone");
    // And the page leads there.
    let shown = adviser.get(&page(of(&later))).await;
    let link = format!("{}?earlier=all#entry-{}", page(of(&earlier)), named.seq);
    assert!(shown.text.contains(&link), "{}", shown.text);

    // It is taken back there: then it is not said here either.
    let seq = named.seq.to_string();
    let back = [("owed_by", seq.as_str()), ("notice", "reply")];
    adviser.acts(of(&earlier), "take-back", &back).await;
    let here = world.case(of(&later)).await;
    let owed_by = twin.seq;
    assert!(
        here.file
            .entries
            .iter()
            .any(|entry| matches!(entry.what, What::TakenBack { owed_by: of, .. } if of == owed_by))
    );
}

#[tokio::test]
async fn what_will_happen_is_said_before_it_does() {
    let world = World::staffed().await;
    let (earlier, later) = two(&world).await;
    let mut adviser = world.as_staff("noor").await;
    let form = format!("{}/acts/merge", page(of(&later)));
    assert!(adviser.get(&form).await.text.contains("name=\"other\""));
    let asked = adviser.post(&form, &[("other", of(&earlier))]).await;
    assert_eq!(asked.status, StatusCode::OK);
    let told = asked.told();
    for sentence in [
        format!("Handle this together with {}?", of(&earlier)),
        "one message instead of two".to_owned(),
        "The dates of this one stay".to_owned(),
        "No date moves by that".to_owned(),
    ] {
        assert!(told.contains(&sentence), "{sentence}: {told}");
    }
    assert!(
        asked
            .text
            .contains(&format!("name=\"sure\" value=\"{}\"", of(&earlier)))
    );
    assert_eq!(world.case(of(&later)).await.complaint.merged_into, None);
    // The later one is never the one that stays.
    let form = format!("{}/acts/merge", page(of(&earlier)));
    let refused = adviser.post(&form, &[("other", of(&later))]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("id=\"other-fault\""), "{}", refused.told());
    let nobody = adviser.post(&form, &[("other", "412-345-6780")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn complaints_of_two_people_are_never_one() {
    let world = World::staffed().await;
    let earlier = files(&world, "Rosa Ortega", "No dial tone").await;
    world.pass(1);
    let later = files(&world, "Luis Ortega", "No dial tone").await;
    let into = |case: &Case| Action::Merge {
        into: Box::new(case.complaint.clone()),
    };
    for receipt in [&earlier, &later] {
        verified(&world, of(receipt)).await;
    }
    let other = world.case(of(&earlier)).await;
    let refused = world.desk.act(of(&later), Act::now(noor(), into(&other))).await;
    assert!(
        matches!(refused, Err(DeskError::Refused(Refusal::NotProvenTheSame))),
        "{refused:?}"
    );
    // One address, and one name; but nobody has asked who the second one is.
    let unproven = files(&world, "Rosa Ortega", "No dial tone").await;
    let refused = world.desk.act(of(&unproven), Act::now(noor(), into(&other))).await;
    assert!(
        matches!(refused, Err(DeskError::Refused(Refusal::NotProvenTheSame))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn who_looks_at_a_complaint_that_has_changed_since_joins_nothing_to_it() {
    let world = World::staffed().await;
    let (earlier, later) = two(&world).await;
    let into = world.case(of(&earlier)).await;
    act(
        &world,
        of(&earlier),
        noor(),
        Action::Note {
            text: "seen".to_owned(),
        },
    )
    .await;
    let seen = world.case(of(&later)).await;
    let action = Action::Merge {
        into: Box::new(into.complaint),
    };
    let moved = world.desk.act_upon(seen, &Act::now(noor(), action)).await;
    assert!(matches!(moved, Err(DeskError::Moved)), "{moved:?}");
}

async fn follow<'w>(world: &'w World, receipt: &Receipt) -> Visitor<'w> {
    let mut visitor = world.visitor();
    let form = [("number", of(receipt)), ("secret", receipt.secret.as_str())];
    let opened = visitor.post("/en/follow", &form).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.told());
    visitor
}

#[tokio::test]
async fn the_customer_reads_on_both_pages_that_they_are_handled_together_and_what_she_sends_goes_to_the_earlier() {
    let world = World::staffed().await;
    let (earlier, later) = merged(&world).await;
    let mut rosa = follow(&world, &later).await;
    let told = rosa.get("/en/complaint").await.told();
    let head = format!("Handled together with your other complaint {}", of(&earlier));
    assert!(told.contains(&head), "{told}");
    let mut there = follow(&world, &earlier).await;
    let told = there.get("/en/complaint").await.told();
    assert!(
        told.contains(&format!("Your complaint {} is handled together", of(&later))),
        "{told}"
    );

    // What was offered there is answered there, and stands in both.
    let offer = Action::Offer {
        redress: Vec::new(),
        message: "We are sorry, for both.".to_owned(),
    };
    act(&world, of(&earlier), noor(), offer).await;
    world.pass(1);
    let page = rosa.get("/en/complaint").await;
    assert!(!page.text.contains("We are sorry, for both."), "its text stands there");
    assert!(!page.text.contains("/en/complaint/accept"), "{}", page.told());
    let accept = Action::Accept {
        proof: Proof::Portal,
        evidence: String::new(),
    };
    act(&world, of(&earlier), Actor::Customer, accept).await;
    assert!(world.case(of(&later)).await.complaint.agreed.is_some());

    // Withdrawn by the number of the later one, it is withdrawn at the earlier one, and so in both.
    let sent = rosa
        .post("/en/complaint/withdraw", &[("text", "It works again.")])
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    let (here, there) = (world.case(of(&later)).await, world.case(of(&earlier)).await);
    assert!(!there.complaint.is_open() && !here.complaint.is_open());
    let closed = here.file.entries.last().unwrap();
    assert!(closed.twin.is_some() && closed.words.is_empty(), "{closed:?}");
    // Months later they go apart: what was told stays, and each may be taken up by itself.
    world.pass(60 * 24 * 90);
    act(
        &world,
        of(&later),
        noor(),
        Action::Unmerge {
            other: of(&earlier).to_owned(),
        },
    )
    .await;
    let told = follow(&world, &later).await.get("/en/complaint").await.told();
    assert!(!told.contains(&head), "{told}");
    let again = Action::Reopen { reason: String::new() };
    act(&world, of(&later), Actor::Customer, again).await;
    assert!(world.case(of(&later)).await.complaint.is_open());
    assert!(!world.case(of(&earlier)).await.complaint.is_open());
    assert!(world.desk.register().verify().unwrap().is_sound());
}

#[tokio::test]
async fn a_link_stands_in_both_files_and_leaves_both() {
    let world = World::staffed().await;
    let (earlier, later) = two(&world).await;
    let mut adviser = world.as_staff("noor").await;
    let link = [("other", of(&earlier)), ("relation", "duplicate")];
    adviser.acts(of(&later), "link", &link).await;
    let relation = |case: &Case| {
        case.complaint
            .links
            .iter()
            .map(|link| link.relation.word())
            .collect::<Vec<_>>()
    };
    assert_eq!(relation(&world.case(of(&later)).await), ["duplicate"]);
    assert_eq!(relation(&world.case(of(&earlier)).await), ["related"]);
    adviser.acts(of(&earlier), "unlink", &[("other", of(&later))]).await;
    for receipt in [&earlier, &later] {
        assert!(world.case(of(receipt)).await.complaint.links.is_empty());
    }
}

const CALL: [(&str, &str); 5] = [
    ("channel", "phone"),
    ("kind", "complaint"),
    ("nature", "Still no dial tone since Monday morning"),
    ("class", "consumer"),
    ("language", "en"),
];

#[tokio::test]
async fn who_files_for_a_customer_is_told_of_a_complaint_that_it_may_repeat_before_anything_is_filed() {
    let world = World::staffed().await;
    let earlier = files(&world, "Rosa Ortega", "No dial tone since Monday morning").await;
    let mut adviser = world.as_staff("noor").await;
    let mut form = CALL.to_vec();
    form.extend([("name", "Rosa Ortega"), ("email", "rosa@example.ca"), ("once", "1")]);
    let asked = adviser.post_parts("/desk/intake", &form).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.told());
    let told = asked.told();
    assert!(told.contains("Nothing is filed yet"), "{told}");
    assert!(told.contains(of(&earlier)) && told.contains("e-mail address"), "{told}");
    assert!(
        asked.text.contains("since Monday morning</textarea>"),
        "what was typed is kept"
    );
    assert_eq!(world.desk.register().counter("complaints").await.unwrap(), 1);
    // It is added to the one that is there, or filed all the same.
    let mut add = form.clone();
    add.push(("about", of(&earlier)));
    let added = adviser.post_parts("/desk/intake", &add).await;
    assert_eq!(added.reference(), of(&earlier), "{}", added.told());
    form.push(("looked", "yes"));
    let filed = adviser.post_parts("/desk/intake", &form).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    assert_ne!(filed.reference(), of(&earlier));
    assert_eq!(world.desk.register().counter("complaints").await.unwrap(), 2);
    // The mailroom may not read complaints, and is told nothing.
    let mut mailroom = world.as_staff("walter").await;
    form.retain(|(name, _)| *name != "looked" && *name != "once");
    form.push(("once", "2"));
    let filed = mailroom.post_parts("/desk/intake", &form).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
}

#[tokio::test]
async fn a_call_for_the_number_of_the_later_one_is_taken_at_the_earlier() {
    let world = World::staffed().await;
    let (earlier, later) = merged(&world).await;
    let begin = Action::BeginContact {
        channel: Channel::Phone,
    };
    let there = act(&world, of(&later), noor(), begin).await;
    assert_eq!(there.complaint.reference, of(&earlier));
    assert_eq!(there.complaint.live, Some(Channel::Phone));
    assert_eq!(world.case(of(&later)).await.complaint.live, None);
    let mut adviser = world.as_staff("noor").await;
    let led = adviser.get(&format!("{}/call", page(of(&later)))).await;
    assert_eq!(led.status, StatusCode::SEE_OTHER);
    assert_eq!(led.reference(), of(&earlier));
    let ended = act(&world, of(&later), noor(), Action::EndContact { solved: false }).await;
    assert_eq!(ended.complaint.live, None);
}

#[tokio::test]
async fn how_the_customer_is_reached_changes_in_both_only_where_it_was_the_same_in_both() {
    let world = World::staffed().await;
    let (earlier, later) = two(&world).await;
    let changed = |words: &[(Label, &str)]| Action::ChangeDetails {
        by: None,
        language: None,
        words: words.iter().map(|(label, text)| (*label, (*text).to_owned())).collect(),
        only_here: false,
    };
    let own = changed(&[(Label::Phone, "613-555-0100")]);
    act(&world, of(&later), noor(), own).await;
    let into = world.case(of(&earlier)).await.complaint;
    act(&world, of(&later), noor(), Action::Merge { into: Box::new(into) }).await;
    let new = changed(&[(Label::Email, "rosa.new@example.ca"), (Label::Phone, "613-555-0200")]);
    act(&world, of(&earlier), noor(), new).await;
    let contact = world.case(of(&later)).await.complaint.contact;
    assert_eq!(contact.email.as_deref(), Some("rosa.new@example.ca"));
    assert_eq!(contact.phone.as_deref(), Some("613-555-0100"), "it had another");
}
