//! What is done about causes that complaints showed: who may, what the owner is told, and that nothing of it is lost.

use axum::http::StatusCode;
use desk::{jobs, post::carrier::Carrier};
use workbench_world::{Visitor, World};

use crate::workbench_world;

/// A manager begins one for an adviser; its address.
async fn begun(world: &World, owner: &str, due: &str) -> String {
    let mut owen = world.as_staff("owen").await;
    let fields = [
        ("cause", "Credits wait for the next bill"),
        ("measure", "Post credits the night they are agreed"),
        ("owner", owner),
        ("due", due),
        ("finding", "9 of 12 promises were broken"),
        ("from", "2026-01-05"),
        ("to", "2026-03-01"),
    ];
    let answer = owen.post("/desk/actions", &fields).await;
    assert_eq!(
        (answer.status, answer.to.as_str()),
        (StatusCode::SEE_OTHER, "/desk/actions?done=begun")
    );
    let actions = world
        .desk
        .register()
        .open_actions(jiff::civil::Date::MIN, jiff::civil::Date::MAX, 9)
        .await
        .unwrap();
    format!("/desk/actions/{}", actions.last().unwrap().id)
}

/// Mails that have left.
async fn sent(world: &World) -> Vec<desk::post::Letter> {
    let carrier = Carrier::memory();
    while jobs::outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    match carrier {
        Carrier::Memory { sent, .. } => sent.lock().unwrap().clone(),
        _ => Vec::new(),
    }
}

async fn version(visitor: &mut Visitor<'_>, path: &str) -> String {
    let page = visitor.get(path).await;
    let (_, rest) = page.text.split_once("name=\"version\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_action_is_begun_given_moved_and_done_and_each_change_stays_on_its_page() {
    let world = World::staffed().await;
    let path = begun(&world, "noor", "2026-03-20").await;
    let mut priya = world.as_staff("priya").await;
    let seen = version(&mut priya, &path).await;
    let moved = priya
        .post(&format!("{path}/due"), &[("due", "2026-04-01"), ("version", &seen)])
        .await;
    assert_eq!(moved.to, format!("{path}?done=due"));
    let seen = version(&mut priya, &path).await;
    let given = priya
        .post(&format!("{path}/owner"), &[("owner", "callum"), ("version", &seen)])
        .await;
    assert_eq!(given.to, format!("{path}?done=owner"));
    let seen = version(&mut priya, &path).await;
    let fields = [("result", "No credit waited in March"), ("version", seen.as_str())];
    assert_eq!(
        priya.post(&format!("{path}/done"), &fields).await.to,
        format!("{path}?done=done")
    );
    let told = world.as_staff("noor").await.get(&path).await.told();
    for part in [
        "9 of 12 promises were broken",
        "5 January 2026",
        "owen: began it",
        "priya: moved the date from Friday 20 March 2026 to Wednesday 1 April 2026",
        "priya: gave it from noor to callum",
        "priya: marked it done. No credit waited in March",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(!told.contains("Move the date"), "what is done is not changed: {told}");
    let list = world.as_staff("walter").await.get("/desk/actions").await.told();
    assert!(list.contains("Nothing open") && list.contains("One done"), "{list}");
}

#[tokio::test]
async fn managers_directors_and_compliance_write_and_all_staff_read() {
    let world = World::staffed().await;
    let path = begun(&world, "noor", "2026-03-20").await;
    for who in ["noor", "walter", "ada"] {
        let mut reader = world.as_staff(who).await;
        assert_eq!(reader.get(&path).await.status, StatusCode::OK, "{who}");
        assert_eq!(reader.get("/desk/actions").await.status, StatusCode::OK, "{who}");
        assert_eq!(
            reader.get("/desk/actions/new").await.status,
            StatusCode::FORBIDDEN,
            "{who}"
        );
        let change = reader
            .post(&format!("{path}/due"), &[("due", "2026-04-01"), ("version", "1")])
            .await;
        assert_eq!(change.status, StatusCode::FORBIDDEN, "{who}");
        assert_eq!(
            reader.post("/desk/actions", &[]).await.status,
            StatusCode::FORBIDDEN,
            "{who}"
        );
    }
    for who in ["owen", "mireille", "priya"] {
        assert_eq!(
            world.as_staff(who).await.get("/desk/actions/new").await.status,
            StatusCode::OK,
            "{who}"
        );
    }
    assert_eq!(
        world.as_staff("owen").await.get("/desk/actions/none").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_form_that_lacks_something_says_so_and_keeps_what_was_typed() {
    let world = World::staffed().await;
    let mut owen = world.as_staff("owen").await;
    let fields = [
        ("cause", "Credits wait"),
        ("due", "2026-03-01"),
        ("complaints", "123-456-7890"),
    ];
    let page = owen.post("/desk/actions", &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = page.told();
    for part in [
        "Choose who sees to it",
        "Choose today or a later day",
        "We have no complaint with this number",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(page.text.contains(">Credits wait</textarea>"), "{told}");
    assert!(
        world
            .desk
            .register()
            .open_actions(jiff::civil::Date::MIN, jiff::civil::Date::MAX, 9)
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn of_two_who_change_it_at_once_the_second_is_told() {
    let world = World::staffed().await;
    let path = begun(&world, "noor", "2026-03-20").await;
    let mut owen = world.as_staff("owen").await;
    let mut priya = world.as_staff("priya").await;
    let seen = version(&mut priya, &path).await;
    owen.post(&format!("{path}/owner"), &[("owner", "callum"), ("version", &seen)])
        .await;
    let late = priya
        .post(&format!("{path}/due"), &[("due", "2026-04-01"), ("version", &seen)])
        .await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        late.told().contains("Somebody else changed this meanwhile"),
        "{}",
        late.told()
    );
}

#[tokio::test]
async fn the_owner_is_told_once_when_it_is_given_and_once_before_its_day_in_their_language() {
    let world = World::staffed().await;
    let path = begun(&world, "helene", "2026-03-06").await;
    let letters = sent(&world).await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].to, ["helene@jive.example"]);
    assert_eq!(letters[0].subject, "Quelque chose dont vous vous occupez");
    assert!(letters[0].text.contains("Post credits the night they are agreed") && letters[0].text.contains(&path));
    assert_eq!(
        jobs::actions::turn(&world.desk).await.unwrap(),
        0,
        "the day is four days away"
    );
    world.pass(24 * 60);
    for _ in 0..3 {
        assert_eq!(jobs::actions::turn(&world.desk).await.unwrap(), 1);
    }
    let letters = sent(&world).await;
    assert_eq!(letters.len(), 1, "{letters:?}");
    assert!(
        letters[0].subject.starts_with("Pour le vendredi 6 mars"),
        "{}",
        letters[0].subject
    );
}

#[tokio::test]
async fn nobody_is_told_of_what_they_gave_themselves_or_was_done_before_the_message_left() {
    let world = World::staffed().await;
    begun(&world, "owen", "2026-03-20").await;
    assert!(sent(&world).await.is_empty());
    let path = begun(&world, "noor", "2026-03-21").await;
    let mut owen = world.as_staff("owen").await;
    owen.post(&format!("{path}/done"), &[("result", "Done"), ("version", "1")])
        .await;
    assert!(sent(&world).await.is_empty());
}
