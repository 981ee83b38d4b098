//! A complaint of which a part goes on by itself, on the pages of staff and of the customer, and back again.

use acting::{act, noor, of, page};
use axum::http::StatusCode;
use desk::{
    Case, Intake,
    desk::DeskError,
    desk::Receipt,
    jobs,
    post::{Letter, carrier::Carrier},
};
use practice::{
    action::{Act, Action},
    complaint::Stage,
    entry::{Actor, Attachment, IssueFinding, What},
    obligation::Standing,
    refusal::Refusal,
    terms::{Channel, Finding, Kind, Label, Language, Notice},
};
use proved::is_proved;
use workbench_world::{Visitor, World};

use crate::{acting, proved, workbench_world};

/// Rosa's, about a bill and about a line that is late.
async fn two_matters(world: &World) -> Receipt {
    let nature = "The bill of May is wrong, and the new line is not there yet.";
    let mut intake = Intake::new(Channel::Web, Language::english(), nature)
        .with(Label::Name, "Rosa Ortega")
        .with(Label::Email, "rosa@example.ca");
    intake.kind = Kind::Complaint;
    intake.categories = vec!["billing-price".to_owned(), "setup-late".to_owned()];
    let bytes = b"The bill of May".to_vec();
    let file = Attachment {
        id: "bill".to_owned(),
        media: "text/plain".to_owned(),
        bytes: 15,
        digest: world.desk.register().put_file(bytes, world.desk.now()).await.unwrap(),
        internal: false,
    };
    intake.files = vec![(file, "may.txt".to_owned())];
    world.desk.file(Actor::Customer, intake).await.unwrap()
}

/// What leaves, leaves; what is to be counted, is counted.
async fn work(world: &World, carrier: &Carrier) {
    while jobs::outbox::turn(&world.desk, carrier).await.unwrap() > 0 {}
    jobs::index::all(&world.desk).await.unwrap();
}

fn sent(carrier: &Carrier) -> Vec<Letter> {
    match carrier {
        Carrier::Memory { sent, .. } => sent.lock().unwrap().clone(),
        _ => panic!("kept in memory"),
    }
}

/// By the form, as an adviser does. Says the number of the part.
async fn split(world: &World, reference: &str, fields: &[(&str, &str)]) -> String {
    let mut adviser = world.as_staff("noor").await;
    adviser.acts(reference, "split", fields).await;
    let whole = world.case(reference).await;
    whole.complaint.split_off.last().unwrap().other.clone()
}

fn dues(case: &Case) -> Vec<(String, u32, Option<jiff::Timestamp>)> {
    let owed = case.obligations.iter();
    owed.map(|owed| (owed.promise.clone(), owed.nth, owed.due)).collect()
}

fn standing(case: &Case, promise: &str, now: jiff::Timestamp) -> Standing {
    let owed = case.obligations.iter().find(|owed| owed.promise == promise).unwrap();
    owed.standing(now)
}

async fn follow<'w>(world: &'w World, reference: &str) -> Visitor<'w> {
    let secret = world.desk.secret(&world.case(reference).await.file);
    let mut visitor = world.visitor();
    let form = [("number", reference), ("secret", secret.as_str())];
    let opened = visitor.post("/en/follow", &form).await;
    assert_eq!(opened.status, StatusCode::SEE_OTHER, "{}", opened.told());
    visitor
}

#[tokio::test]
async fn the_form_speaks_of_what_is_ticked_only_where_something_can_be() {
    let world = World::staffed().await;
    let two = two_matters(&world).await;
    let one = world.complaint("Rosa", "The line drops.").await;
    let mut adviser = world.as_staff("noor").await;
    for (whole, ticks) in [(of(&two), true), (one.complaint.reference.as_str(), false)] {
        let form = adviser.get(&format!("{}/acts/split", page(whole))).await;
        assert_eq!(form.text.contains("name=\"issues\""), ticks, "{}", form.told());
        assert_eq!(form.told().contains("ticked above"), ticks, "{}", form.told());
        assert!(form.told().contains("The customer reads it."), "{}", form.told());
    }
}

#[tokio::test]
async fn an_issue_goes_on_by_itself_with_the_clocks_of_the_whole() {
    let world = World::staffed().await;
    let whole = two_matters(&world).await;
    let carrier = Carrier::memory();
    work(&world, &carrier).await;
    world.pass(60);
    let before = dues(&world.case(of(&whole)).await);
    let mut adviser = world.as_staff("noor").await;
    let form = adviser.get(&format!("{}/acts/split", page(of(&whole)))).await;
    assert!(form.text.contains("name=\"issues\" value=\"2\""), "{}", form.told());
    let part = split(&world, of(&whole), &[("issues", "2")]).await;

    let (here, there) = (world.case(of(&whole)).await, world.case(&part).await);
    assert_eq!(dues(&here), before, "no clock moved");
    assert_eq!(dues(&there), before, "and it has the same");
    assert_eq!(there.complaint.received_at, here.complaint.received_at);
    assert_eq!(there.complaint.pin, here.complaint.pin);
    assert_eq!(standing(&there, "acknowledge", world.desk.now()), Standing::Kept);
    let about = |case: &Case| {
        case.complaint
            .issues
            .iter()
            .map(|one| one.category.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (about(&here), about(&there)),
        (vec!["billing-price".to_owned()], vec!["setup-late".to_owned()])
    );
    assert_eq!(there.complaint.contact, here.complaint.contact);
    // The file is there under a name of its own, with the same bytes.
    let [(_, file, name)] = there.complaint.files.as_slice() else {
        panic!("{:?}", there.complaint.files)
    };
    assert_eq!(name.as_deref(), Some("may.txt"));
    let shown = adviser.get(&format!("/desk/files/{}", file.id)).await;
    assert_eq!(shown.text, "The bill of May");

    // Each page leads to the other, and both are work to do.
    let told = adviser.get(&page(of(&whole))).await;
    assert!(told.text.contains(&page(&part)), "{}", told.told());
    let told = adviser.get(&page(&part)).await.told();
    assert!(told.contains(&format!("Split off from {}", of(&whole))), "{told}");
    let list = adviser.get("/desk?view=open").await;
    assert!(list.text.contains(of(&whole)) && list.text.contains(&part));
    is_proved(&world.desk).await;
}

#[tokio::test]
async fn the_customer_is_told_once_with_the_number_and_the_way_to_it() {
    let world = World::staffed().await;
    let whole = two_matters(&world).await;
    let carrier = Carrier::memory();
    work(&world, &carrier).await;
    let part = split(
        &world,
        of(&whole),
        &[("issues", "2"), ("nature", "The new line is not there yet.")],
    )
    .await;
    let before = sent(&carrier).len();
    work(&world, &carrier).await;
    let new = sent(&carrier).split_off(before);
    assert_eq!(new.len(), 1, "{new:#?}");
    let text = new[0].text.split_whitespace().collect::<Vec<_>>().join(" ");
    let secret = world.desk.secret(&world.case(&part).await.file);
    for said in [
        part.as_str(),
        of(&whole),
        &secret,
        "The new line is not there yet.",
        "do not change",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("The bill of May"), "{text}");

    let told = follow(&world, &part).await.get("/en/complaint").await.told();
    assert!(
        told.contains(&format!("more than one matter in {}", of(&whole))),
        "{told}"
    );
    let told = follow(&world, of(&whole)).await.get("/en/complaint").await.told();
    assert!(told.contains(&format!("under the number {part}")), "{told}");
}

#[tokio::test]
async fn what_one_text_did_not_tell_apart_is_named_by_the_adviser() {
    let world = World::staffed().await;
    let whole = world
        .complaint("Rosa", "The bill is wrong, and the line is late.")
        .await
        .complaint
        .reference;
    let mut adviser = world.as_staff("noor").await;
    let form = format!("{}/acts/split", page(&whole));
    let asked = adviser.post(&form, &[("category", "setup-late")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.text.contains("id=\"nature-fault\""), "{}", asked.told());
    let part = split(
        &world,
        &whole,
        &[("category", "setup-late"), ("nature", "The line is late.")],
    )
    .await;
    let there = world.case(&part).await;
    assert_eq!(there.complaint.issues[0].category, "setup-late");
    assert_eq!(there.filed_word(Label::Nature), Some("The line is late."));
    assert_eq!(world.case(&whole).await.complaint.issues.len(), 1);
    let found = adviser.searches("late").await.text;
    assert!(found.contains(&whole));
    is_proved(&world.desk).await;
}

#[tokio::test]
async fn what_becomes_of_a_message_that_both_had_is_evidence_in_both() {
    let world = World::staffed().await;
    let whole = two_matters(&world).await;
    // It waits in the outbox when the part is split off, and leaves after.
    let part = split(&world, of(&whole), &[("issues", "2")]).await;
    let carrier = Carrier::memory();
    work(&world, &carrier).await;
    let now = world.desk.now();
    for reference in [of(&whole), &part] {
        assert_eq!(
            standing(&world.case(reference).await, "acknowledge", now),
            Standing::Kept,
            "{reference}"
        );
    }
    let bounced = Action::Undelivered {
        owed_by: 1,
        notice: Notice::Acknowledgement,
        why: "No such mailbox.".to_owned(),
    };
    act(&world, of(&whole), Actor::Desk, bounced).await;
    assert_eq!(
        standing(&world.case(of(&whole)).await, "acknowledge", now),
        Standing::Open
    );
    let there = world.case(&part).await;
    let twin = there.file.entries.last().unwrap();
    assert!(matches!(twin.what, What::Bounced { owed_by: 1, .. }), "{twin:?}");
    // Its own acknowledgement has arrived.
    assert_eq!(standing(&there, "acknowledge", now), Standing::Kept);
}

#[tokio::test]
async fn a_split_is_undone_from_either_page_and_the_whole_is_as_it_was() {
    for from_the_whole in [false, true] {
        let world = World::staffed().await;
        let whole = two_matters(&world).await;
        let before = world.case(of(&whole)).await;
        let part = split(&world, of(&whole), &[("issues", "2")]).await;
        let mut adviser = world.as_staff("noor").await;
        let shown = adviser
            .get(&page(if from_the_whole { of(&whole) } else { &part }))
            .await;
        let press = format!("{}/acts/put-back", page(&part));
        assert!(shown.text.contains(&press), "{}", shown.told());
        let back: &[(&str, &str)] = if from_the_whole { &[("back", "whole")] } else { &[] };
        let done = adviser.post(&press, back).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
        let leads_to = if from_the_whole { of(&whole) } else { &part };
        assert_eq!(done.reference(), leads_to);

        let here = world.case(of(&whole)).await;
        assert_eq!(here.complaint.issues, before.complaint.issues);
        assert_eq!(here.obligations, before.obligations);
        let there = world.case(&part).await;
        let now = world.desk.now();
        assert!(
            !there.obligations.iter().any(|owed| owed.is_owed(now)),
            "nothing is owed there"
        );
        assert_eq!(there.complaint.stage(), Stage::Closed);
        let list = adviser.get("/desk?view=open").await;
        assert!(list.text.contains(of(&whole)) && !list.text.contains(&part));
        jobs::index::all(&world.desk).await.unwrap();
        assert!(
            !adviser
                .get(&page(of(&whole)))
                .await
                .told()
                .contains("May be the same complaint")
        );
        // Nobody is sent a number that leads elsewhere before they have it.
        let carrier = Carrier::memory();
        work(&world, &carrier).await;
        assert_eq!(sent(&carrier).len(), 1, "the acknowledgement of the whole");
        // But who has it is led to the whole, and what they write goes there.
        let mut rosa = follow(&world, &part).await;
        let told = rosa.get("/en/complaint").await.told();
        assert!(
            told.contains(&format!("A part of your complaint {} again", of(&whole))),
            "{told}"
        );
        let wrote = Action::CustomerWrites {
            channel: Channel::Web,
            message: "And one thing more.".to_owned(),
        };
        let at = act(&world, &part, Actor::Customer, wrote).await;
        assert_eq!(at.complaint.reference, of(&whole));
        let again = adviser.post(&press, &[]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        is_proved(&world.desk).await;
    }
}

#[tokio::test]
async fn who_was_given_the_number_of_a_part_is_told_that_it_was_put_back() {
    let world = World::staffed().await;
    let whole = two_matters(&world).await;
    let part = split(&world, of(&whole), &[("issues", "2")]).await;
    world.pass(2);
    let carrier = Carrier::memory();
    work(&world, &carrier).await;
    let before = sent(&carrier).len();
    let mut adviser = world.as_staff("noor").await;
    let press = format!("{}/acts/put-back", page(&part));
    let done = adviser.post(&press, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    assert!(world.case(&part).await.complaint.put_back);
    work(&world, &carrier).await;
    let new: Vec<Letter> = sent(&carrier).split_off(before);
    let [told] = new.as_slice() else {
        panic!("one message: {new:?}")
    };
    assert!(told.subject.contains("one complaint again"), "{}", told.subject);
    let says = format!("It is a part of {} again", of(&whole));
    assert!(told.text.contains(&says), "{}", told.text);
    is_proved(&world.desk).await;
}

#[tokio::test]
async fn once_something_was_done_in_the_part_both_are_handled_together() {
    let world = World::staffed().await;
    let whole = two_matters(&world).await;
    let part = split(&world, of(&whole), &[("issues", "2")]).await;
    let write = Action::Write {
        message: "The technician comes on Thursday.".to_owned(),
        news: true,
        told: Vec::new(),
    };
    act(&world, &part, noor(), write).await;
    let due = dues(&world.case(&part).await);
    let mut adviser = world.as_staff("noor").await;
    let done = adviser.post(&format!("{}/acts/put-back", page(&part)), &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    let there = world.case(&part).await;
    assert_eq!(there.complaint.merged_into.as_deref(), Some(of(&whole)));
    assert!(there.complaint.is_open() && !there.complaint.put_back);
    assert_eq!(dues(&there), due);
    assert_eq!(
        world.case(of(&whole)).await.complaint.merged,
        std::slice::from_ref(&part)
    );
    // And apart again, as any two.
    adviser.acts(of(&whole), "unmerge", &[("other", &part)]).await;
    assert_eq!(world.case(&part).await.complaint.merged_into, None);
    is_proved(&world.desk).await;
}

#[tokio::test]
async fn each_part_gets_its_own_answer_and_the_reports_count_what_came_in_once() {
    let world = World::staffed().await;
    let whole = two_matters(&world).await;
    let carrier = Carrier::memory();
    work(&world, &carrier).await;
    let register = world.desk.register();
    let counted = |name: &'static str| async move { register.counter(name).await.unwrap() };
    let (received, open) = (counted("channel.web").await, counted("open").await);
    let part = split(&world, of(&whole), &[("issues", "2")]).await;
    work(&world, &carrier).await;
    assert_eq!(
        (counted("channel.web").await, counted("open").await),
        (received, open + 1)
    );
    for (reference, issue, finding) in [(of(&whole), 1, Finding::Upheld), (part.as_str(), 2, Finding::NotUpheld)] {
        let conclude = Action::Conclude {
            findings: vec![IssueFinding { issue, finding }],
            redress: Vec::new(),
            message: "This is our answer.".to_owned(),
        };
        act(&world, reference, noor(), conclude).await;
        world.pass(1);
        work(&world, &carrier).await;
    }
    let case = world.case(&part).await;
    assert_eq!(case.complaint.stage(), Stage::Told);
    is_proved(&world.desk).await;
}

#[tokio::test]
async fn what_is_under_way_is_ended_first_and_the_page_says_how() {
    let world = World::staffed().await;
    let whole = two_matters(&world).await;
    let offer = Action::Offer {
        redress: Vec::new(),
        message: "We are sorry.".to_owned(),
    };
    act(&world, of(&whole), noor(), offer).await;
    let split = Action::Split {
        other: world.desk.new_number(),
        issues: vec![2],
        category: None,
        nature: String::new(),
    };
    let refused = world.desk.act(of(&whole), Act::now(noor(), split)).await;
    assert!(
        matches!(refused, Err(DeskError::Refused(Refusal::OfferedForTheWhole))),
        "{refused:?}"
    );
    for (who, said) in [
        ("noor", "Record first what the customer says"),
        ("helene", "Consignez d’abord"),
        ("beatriz", "Anote primero"),
    ] {
        let mut adviser = world.as_staff(who).await;
        let told = adviser
            .post(&format!("{}/acts/split", page(of(&whole))), &[("issues", "2")])
            .await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.told().contains(said), "{}", told.told());
    }
    // Who may not answer may not split.
    let mut mailroom = world.as_staff("walter").await;
    let told = mailroom
        .post(&format!("{}/acts/split", page(of(&whole))), &[("issues", "2")])
        .await;
    assert_ne!(told.status, StatusCode::SEE_OTHER);
}

/// Rosa's, about three matters, each by itself: the whole, and two parts.
async fn three(world: &World) -> [String; 3] {
    let nature = "The bill is wrong, the new line is late, and you have my name wrong.";
    let mut intake = Intake::new(Channel::Web, Language::english(), nature)
        .with(Label::Name, "Rosa Ortega")
        .with(Label::Email, "rosa@example.ca");
    intake.categories = ["billing-price", "setup-late", "account-question"]
        .map(str::to_owned)
        .to_vec();
    let whole = world.desk.file(Actor::Customer, intake).await.unwrap();
    let whole = of(&whole).to_owned();
    let second = split(world, &whole, &[("issues", "2")]).await;
    world.pass(1);
    let third = split(world, &whole, &[("issues", "3")]).await;
    [whole, second, third]
}

#[tokio::test]
async fn a_message_that_comes_back_to_one_part_is_known_to_have_come_back_in_the_others() {
    let world = World::staffed().await;
    let family = three(&world).await;
    let carrier = Carrier::memory();
    work(&world, &carrier).await;
    let [_, second, _] = &family;
    let before = world.case(second).await;
    let is_first = |what: &What| {
        let first = Notice::Acknowledgement;
        matches!(what, What::Sent { owed_by: 1, notice, .. } if *notice == first)
    };
    let mut entries = before.file.entries.iter();
    let sent = entries.find(|entry| is_first(&entry.what)).unwrap().seq;
    let back = Action::Return {
        sent,
        why: "No such mailbox.".to_owned(),
    };
    act(&world, second, Actor::Desk, back).await;
    for reference in &family {
        let case = world.case(reference).await;
        let last = case.file.entries.last().unwrap();
        assert!(
            matches!(
                last.what,
                What::Bounced {
                    owed_by: 1,
                    sent: Some(_),
                    ..
                }
            ),
            "{reference}: {last:?}"
        );
        assert_eq!(
            last.words.is_empty(),
            reference != second,
            "why it came back stands there"
        );
    }
    is_proved(&world.desk).await;
}

/// One that only the part had: there is nothing in the others that could have come back, but they go to that address.
#[tokio::test]
async fn an_address_that_proved_wrong_for_one_part_is_said_to_be_on_the_pages_of_the_others() {
    let world = World::staffed().await;
    let family = three(&world).await;
    let carrier = Carrier::memory();
    work(&world, &carrier).await;
    let [whole, second, third] = &family;
    let write = Action::Write {
        message: "The technician comes on Thursday.".to_owned(),
        news: true,
        told: Vec::new(),
    };
    let owed_by = act(&world, second, noor(), write).await.complaint.version;
    world.pass(1);
    work(&world, &carrier).await;
    let bounced = Action::Undelivered {
        owed_by,
        notice: Notice::Reply,
        why: "No such mailbox.".to_owned(),
    };
    act(&world, second, Actor::Desk, bounced).await;
    let said = format!("A message about {second} did not arrive");
    let mut adviser = world.as_staff("noor").await;
    for other in [whole, third] {
        let told = adviser.get(&page(other)).await.told();
        assert!(told.contains(&said), "{told}");
    }
    let moved = [
        ("email", "rosa.new@example.ca"),
        ("answer_by", "email"),
        ("language", "en"),
    ];
    adviser.acts(third, "details", &moved).await;
    let told = adviser.get(&page(whole)).await.told();
    assert!(!told.contains(&said), "she is not reached there any more: {told}");
}

#[tokio::test]
async fn a_breach_from_before_a_split_is_told_once() {
    let world = World::staffed().await;
    let whole = two_matters(&world).await;
    // Ten days in which nothing was said, and no clock was looked at.
    world.pass(10 * 24 * 60);
    let part = split(&world, of(&whole), &[("issues", "2")]).await;
    let now = world.desk.now();
    assert_eq!(
        standing(&world.case(&part).await, "acknowledge", now),
        Standing::BrokenOwed
    );
    world.pass(1);
    // Whichever of the two is looked at first.
    act(&world, &part, Actor::Desk, Action::NoticeBreaches).await;
    while jobs::deadlines::turn(&world.desk).await.unwrap() > 0 {}
    let register = world.desk.register();
    assert_eq!(register.counter("broken.acknowledge").await.unwrap(), 1);
    assert!(register.due_before(world.desk.now(), 10).await.unwrap().is_empty());
    let mut told = Vec::new();
    for reference in [of(&whole), &part] {
        let case = world.case(reference).await;
        assert!(
            case.complaint
                .broken_noticed
                .iter()
                .any(|(promise, _)| promise == "acknowledge")
        );
        for row in register.outbox_of(reference).await.unwrap() {
            let entry = &case.file.entries[usize::try_from(row.owed.owed_by).unwrap() - 1];
            if let What::PromiseBroken { promise, nth, .. } = &entry.what {
                told.push((promise.clone(), *nth, row.owed.recipient.clone()));
            }
        }
    }
    let all = told.len();
    told.sort_by_key(|row| format!("{row:?}"));
    told.dedup();
    assert_eq!(told.len(), all, "{told:?}");
    assert!(
        told.iter()
            .any(|(promise, _, to)| promise == "acknowledge" && *to == register::Recipient::Customer)
    );
    // To notice it is not to have worked on it: the split is still undone by one press.
    let case = world.case(&part).await;
    assert!(case.complaint.split_from.unwrap().untouched);
    is_proved(&world.desk).await;
}

#[tokio::test]
async fn who_tells_a_new_address_once_is_reached_there_about_each_part() {
    let world = World::staffed().await;
    let family = three(&world).await;
    let [whole, second, third] = &family;
    let mut adviser = world.as_staff("noor").await;
    for (reference, said) in [
        (second, format!("Here, in {whole} and in every part of it")),
        (whole, format!("Here and in {second}, {third}")),
    ] {
        let form = adviser.get(&format!("{}/acts/details", page(reference))).await;
        assert!(form.told().contains(&said), "{}", form.told());
    }
    let moved = [
        ("email", "rosa.new@example.ca"),
        ("phone", "613-555-0142"),
        ("answer_by", "email"),
        ("language", "fr"),
        ("kin", "everywhere"),
    ];
    adviser.acts(second, "details", &moved).await;
    let mut told = 0;
    for reference in &family {
        let complaint = world.case(reference).await.complaint;
        assert_eq!(
            complaint.contact.email.as_deref(),
            Some("rosa.new@example.ca"),
            "{reference}"
        );
        assert_eq!(complaint.contact.phone.as_deref(), Some("613-555-0142"), "{reference}");
        assert_eq!(complaint.answering.language.tag(), "fr", "{reference}");
        let rows = world.desk.register().outbox_of(reference).await.unwrap();
        told += rows
            .iter()
            .filter(|row| row.owed.notice == Notice::AddressChanged)
            .count();
    }
    assert_eq!(told, 1, "the former address is told once");
    // Of the new line alone she wants to be told at work.
    let at_work = [
        ("email", "rosa@work.example"),
        ("answer_by", "email"),
        ("language", "fr"),
        ("kin", "here"),
    ];
    adviser.acts(third, "details", &at_work).await;
    let email = async |reference: &str| world.case(reference).await.complaint.contact.email.unwrap();
    assert_eq!(email(third).await, "rosa@work.example");
    assert_eq!(email(whole).await, "rosa.new@example.ca");
    // What is another there stays so; and what changes in the whole goes to both.
    let again = [
        ("email", "rosa@last.example"),
        ("answer_by", "email"),
        ("language", "fr"),
    ];
    adviser.acts(whole, "details", &again).await;
    assert_eq!(email(second).await, "rosa@last.example");
    assert_eq!(email(third).await, "rosa@work.example");
    // A complaint that was never split is not asked about.
    let lone = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    let form = adviser.get(&format!("{}/acts/details", page(&lone))).await;
    assert!(!form.text.contains("name=\"kin\""), "{}", form.told());
    is_proved(&world.desk).await;
}

#[tokio::test]
async fn a_part_is_reclassified_by_its_own_first_issue() {
    let world = World::staffed().await;
    let [whole, second, _] = three(&world).await;
    let before = dues(&world.case(&whole).await);
    let mut adviser = world.as_staff("noor").await;
    let other = [
        ("kind", "complaint"),
        ("service", "other"),
        ("category", "billing-question"),
        ("reason", "It is about what the line costs."),
    ];
    adviser.acts(&second, "reclassify", &other).await;
    let case = world.case(&second).await.complaint;
    let issues: Vec<_> = case
        .issues
        .iter()
        .map(|issue| (issue.number, issue.category.as_str()))
        .collect();
    assert_eq!(issues, [(2, "billing-question")]);
    let there = world.case(&whole).await;
    assert_eq!(there.complaint.issues[0].category, "billing-price");
    assert_eq!(dues(&there), before);
}
