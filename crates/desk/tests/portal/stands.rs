//! How a complaint stands, said one way by the tracking page, by the record to print and by the message.

use practice::{
    Actor,
    action::Action,
    complaint::Stage,
    entry::{IssueFinding, Redress},
    terms::{Cause, Channel, Finding, Level, Remedy, Role},
};

use super::{
    access::mails,
    an_offer, follow, visiting,
    world::{Browser, World, adviser},
};

fn manager() -> Actor {
    Actor::Staff {
        id: "owen".to_owned(),
        role: Role::Manager,
    }
}

fn director() -> Actor {
    Actor::Staff {
        id: "dee".to_owned(),
        role: Role::Director,
    }
}

fn an_outcome() -> Action {
    Action::Conclude {
        findings: vec![IssueFinding {
            issue: 1,
            finding: Finding::PartlyUpheld,
        }],
        redress: vec![Redress {
            issue: Some(1),
            remedy: Remedy::Credit,
            cents: 500,
            currency: "CAD".to_owned(),
        }],
        message: "Five dollars.".to_owned(),
    }
}

fn a_question(cause: Cause) -> Action {
    Action::AskInformation {
        cause,
        question: "Is the line cut?".to_owned(),
    }
}

fn a_deadlock() -> Action {
    Action::Deadlock {
        reason: "We can offer no more.".to_owned(),
    }
}

/// The customer goes further up to this level.
async fn goes_up(world: &World, reference: &str, browser: &mut Browser<'_>, level: u8) {
    for level in 2..=level {
        browser
            .post("/en/complaint/escalate", &[("level", &level.to_string())])
            .await;
    }
    assert_eq!(world.case(reference).await.complaint.level, Level(level));
}

/// An outcome at this level that the customer was told, and refused.
async fn refuses_an_outcome(world: &World, reference: &str, browser: &mut Browser<'_>, by: Actor) {
    world.act(reference, by, an_outcome()).await;
    mails(world).await;
    browser.post("/en/complaint/refuse", &[]).await;
}

#[tokio::test]
async fn a_new_offer_after_a_refused_outcome_is_what_the_page_says() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    goes_up(&world, &reference, &mut browser, 2).await;
    browser
        .get("/en/complaint")
        .await
        .shows("Nobody who handled it before will answer it.");
    refuses_an_outcome(&world, &reference, &mut browser, manager()).await;
    // Who answered at this level may answer again.
    browser
        .get("/en/complaint")
        .await
        .shows("Your complaint waits for someone senior")
        .hides("Nobody who handled it before");
    browser
        .get("/en/complaint/history")
        .await
        .shows("Your complaint waits for someone senior")
        .hides("We are looking into it");
    world.act(&reference, manager(), an_offer()).await;
    for page in ["/en/complaint", "/en/complaint/history"] {
        browser
            .get(page)
            .await
            .shows("We have made you an offer. You decide.")
            .hides("waits for someone senior");
    }
    assert_eq!(world.case(&reference).await.complaint.stage(), Stage::Offered);
}

#[tokio::test]
async fn who_owes_us_nothing_is_asked_for_nothing() {
    let world = World::new().await;
    for (cause, said, subject) in [
        (
            Cause::ThirdParty,
            "We are waiting for another company. Our promises to you run on.",
            "We are waiting for another company",
        ),
        (
            Cause::CustomerAway,
            "We wait until you are back. Our promises to you run on.",
            "We wait until you are back",
        ),
    ] {
        let (mut browser, reference) = visiting(&world).await;
        world.act(&reference, adviser(), a_question(cause)).await;
        let mails = mails(&world).await;
        let mail = mails.iter().find(|mail| mail.subject.starts_with(subject)).unwrap();
        for asks in ["We need something from you", "your answer", "Answer"] {
            assert!(!mail.text.contains(asks), "{}", mail.text);
        }
        assert!(mail.text.contains("You do not have to do anything now."));
        assert!(mail.text.contains("Our promises to you run on."));
        browser
            .get("/en/complaint")
            .await
            .shows(said)
            .shows("We are looking into it")
            .shows("We expect to finish by")
            .hides("We need something from you");
    }
}

#[tokio::test]
async fn the_date_that_stands_still_is_said_so_by_page_and_mail() {
    let world = World::new().await;
    let (reference, secret) = world.complaint().await;
    world.act(&reference, adviser(), a_question(Cause::Information)).await;
    let mut browser = world.browser();
    follow(&mut browser, &reference, &secret)
        .await
        .shows("We expect to finish by")
        .hides("stands still");
    let mails = mails(&world).await;
    let mail = mails
        .iter()
        .find(|mail| mail.text.contains("Is the line cut?"))
        .unwrap();
    assert!(
        mail.text
            .contains("The date that we gave you, Monday 16 March 2026, stands still until you answer.")
    );
    browser
        .get("/en/complaint")
        .await
        .hides("We expect to finish by")
        .shows("The date that we gave you, Monday 16 March 2026, stands still while we wait.")
        .shows("The date we gave you stands still until you answer.");
}

#[tokio::test]
async fn a_date_that_stood_still_is_later_by_that_time_wherever_it_is_said() {
    let world = World::new().await;
    let (reference, secret) = world.complaint().await;
    world.act(&reference, adviser(), a_question(Cause::Information)).await;
    mails(&world).await;
    world.later(7 * 24);
    let answer = Action::CustomerWrites {
        channel: Channel::Web,
        message: "It is cut.".to_owned(),
    };
    world.act(&reference, Actor::Customer, answer).await;
    follow(&mut world.browser(), &reference, &secret)
        .await
        .hides("Monday 16 March 2026")
        .shows("We expect to finish by Friday 20 March 2026");
    // Past the date that was given, and before the one that it has come to.
    world.later(8 * 24);
    follow(&mut world.browser(), &reference, &secret)
        .await
        .hides("we are late")
        .shows("Friday 20 March 2026");
}

#[tokio::test]
async fn a_deadlock_is_said_by_page_record_and_mail() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    world.act(&reference, adviser(), a_deadlock()).await;
    let mails = mails(&world).await;
    let subject = format!("We can go no further with your complaint {reference}");
    let mail = mails.iter().find(|mail| mail.subject == subject).unwrap();
    assert!(mail.text.contains("you can go to the independent body named below"));
    assert!(mail.text.contains("WHAT WE STILL OWE YOU"), "{}", mail.text);
    assert!(!mail.text.contains("so far"));
    browser
        .get("/en/complaint")
        .await
        .shows("We have said that we cannot agree with you")
        .shows("You can also ask for someone senior.")
        .shows("What we still owe you is below.")
        .hides("We expect to finish by")
        .hides("You do not have to do anything");
    browser
        .get("/fr/complaint/history")
        .await
        .shows("Nous avons dit que nous ne pouvons pas nous entendre avec vous");
}

#[tokio::test]
async fn at_the_highest_level_nobody_senior_is_offered() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    goes_up(&world, &reference, &mut browser, 3).await;
    world.act(&reference, director(), an_outcome()).await;
    let outcome = mails(&world).await;
    let outcome = outcome.iter().find(|mail| mail.text.contains("Five dollars.")).unwrap();
    assert!(!outcome.text.contains("someone senior"));
    // When it is put right is said as after an offer that was accepted.
    let begun = outcome.text.split("WHAT WE DO NOW").nth(1).unwrap();
    assert!(begun.trim_start().starts_with("Put it right: by "), "{begun}");
    browser
        .get("/en/complaint")
        .await
        .shows("you can say that it is not good enough, or go to the CCTS.")
        .hides("Ask for someone senior");
    browser
        .post("/en/complaint/refuse", &[])
        .await
        .shows("You told us that this is not good enough. You can go to the CCTS.")
        .hides("You can ask for someone senior");
    browser
        .get("/en/complaint/escalate")
        .await
        .shows("It is at the highest level already");
}
