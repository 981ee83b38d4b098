//! The letter of the morning: who has it, what stands in it, and that there is one a day.

use axum::http::StatusCode;
use desk::{
    jobs::{digest, outbox},
    post::{Letter, carrier::Carrier},
};
use jiff::{SignedDuration, Timestamp, civil::Date};
use practice::terms::Kind;
use register::Team;
use staff::World;

use crate::workbench_world as staff;

/// The opening of a day, and so many minutes after it.
fn opens(world: &World, day: &str, minutes: i64) -> Timestamp {
    let code = world.desk.code();
    let day: Date = day.parse().unwrap();
    let opening = code.desk().unwrap().edges(day).min().expect("an open day");
    opening + SignedDuration::from_mins(minutes)
}

/// What leaves to colleagues now.
async fn mailed(world: &World) -> Vec<Letter> {
    let carrier = Carrier::memory();
    outbox::turn(&world.desk, &carrier).await.unwrap();
    let Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    let mut sent = sent.lock().unwrap().clone();
    sent.retain(|letter| letter.to.iter().any(|to| to.ends_with("@jive.example")));
    sent.sort_by(|a, b| a.to.cmp(&b.to));
    sent
}

/// The letters of a morning.
async fn morning(world: &World, day: &str) -> Vec<Letter> {
    world.desk.clock().set(opens(world, day, 1));
    digest::turn(&world.desk).await.unwrap();
    let letters = mailed(world).await;
    let is_one = |letter: &&Letter| letter.id.starts_with("staff-digest-");
    letters.iter().filter(is_one).cloned().collect()
}

fn to(letters: &[Letter]) -> Vec<&str> {
    letters
        .iter()
        .map(|letter| letter.to[0].split('@').next().unwrap())
        .collect()
}

/// Helene has one complaint, and nobody the other, which came to the team of Noor.
async fn two_complaints(world: &World) -> (String, String) {
    let team = Team {
        id: "first".to_owned(),
        name: "First line".to_owned(),
        routing: register::Routing {
            kinds: vec![Kind::Complaint],
            ..register::Routing::default()
        },
        members: vec!["noor".to_owned()],
    };
    world.desk.register().put_team(&team).await.unwrap();
    let hers = world
        .complaint("Rosa Quintana", "No line since Monday.")
        .await
        .file
        .reference;
    let mut helene = world.as_staff("helene").await;
    helene.acts(&hers, "take", &[]).await;
    world.pass(2);
    let other = world
        .complaint("Rosa Quintana", "The bill is wrong.")
        .await
        .file
        .reference;
    mailed(world).await;
    (hers, other)
}

#[tokio::test]
async fn each_hears_of_their_own_in_their_language_and_nobody_of_nothing() {
    let world = World::staffed().await;
    let (hers, other) = two_complaints(&world).await;
    // The last promise of both is long broken.
    let letters = morning(&world, "2026-04-21").await;
    assert_eq!(to(&letters), ["helene", "owen"], "{letters:?}");
    let (helene, owen) = (&letters[0], &letters[1]);
    assert_eq!(
        (helene.subject.as_str(), helene.language.as_str()),
        ("Ce que la journée apporte", "fr")
    );
    assert!(helene.text.contains("À VOUS ET EN RETARD\u{a0}: 1"), "{}", helene.text);
    assert!(
        helene.text.contains(&hers) && !helene.text.contains(&other),
        "{}",
        helene.text
    );
    assert!(
        owen.text.contains("NOBODY HAS IT: 1") && owen.text.contains(&other),
        "{}",
        owen.text
    );
    for letter in &letters {
        let whole = format!("{}{}", letter.text, letter.html);
        for personal in ["Rosa", "Quintana", "line since", "bill is"] {
            assert!(!whole.contains(personal), "{personal}: {whole}");
        }
        assert!(letter.automatic && whole.contains("/desk"));
    }
}

#[tokio::test]
async fn there_is_one_a_day_however_often_and_wherever_the_job_runs_and_only_in_the_morning_of_an_open_day() {
    let world = World::staffed().await;
    two_complaints(&world).await;
    let turn = async |at: Timestamp| {
        world.desk.clock().set(at);
        digest::turn(&world.desk).await.unwrap();
        mailed(&world).await.len()
    };
    assert_eq!(
        turn(opens(&world, "2026-04-21", -1)).await,
        0,
        "not before the desk opens"
    );
    assert_eq!(
        turn(opens(&world, "2026-04-21", 61)).await,
        0,
        "nor when it is no morning"
    );
    assert_eq!(turn(opens(&world, "2026-04-21", 0)).await, 2);
    assert_eq!(turn(opens(&world, "2026-04-21", 5)).await, 0, "it was sent");
    let sunday = opens(&world, "2026-04-20", 0) - SignedDuration::from_hours(24);
    assert_eq!(turn(sunday).await, 0);
    assert_eq!(
        turn(opens(&world, "2026-04-22", 0)).await,
        2,
        "another day, another letter"
    );
}

#[tokio::test]
async fn what_is_new_to_a_team_is_told_to_who_works_there_the_next_morning_only() {
    let world = World::staffed().await;
    let (_, other) = two_complaints(&world).await;
    let letters = morning(&world, "2026-03-03").await;
    let noor = letters
        .iter()
        .find(|letter| letter.to == ["noor@jive.example"])
        .expect("a letter");
    assert!(
        noor.text.contains("NEW TO YOUR TEAMS: 1") && noor.text.contains(&other),
        "{}",
        noor.text
    );
    assert!(!to(&morning(&world, "2026-03-05").await).contains(&"noor"));
}

#[tokio::test]
async fn who_wants_none_or_is_away_has_none_and_a_director_may_ask_for_one() {
    let world = World::staffed().await;
    let (hers, _) = two_complaints(&world).await;
    let mut owen = world.as_staff("owen").await;
    let page = owen.get("/desk/account").await;
    assert!(page.text.contains("action=\"/desk/account/digest\""), "{}", page.told());
    assert_eq!(
        owen.post("/desk/account/digest", &[("digest", "no")]).await.to,
        "/desk/account?done=digest"
    );
    let mut mireille = world.as_staff("mireille").await;
    mireille.post("/desk/account/digest", &[("digest", "yes")]).await;
    assert_eq!(to(&morning(&world, "2026-04-21").await), ["helene", "mireille"]);
    let mut helene = world.as_staff("helene").await;
    let form = [("from", "2026-04-21"), ("until", "2026-04-24"), ("cover", "callum")];
    helene.post("/desk/account/absence", &form).await;
    let letters = morning(&world, "2026-04-22").await;
    assert_eq!(to(&letters), ["callum", "mireille"]);
    assert!(letters[0].text.contains(&hers), "who covers hears of it");
    // Whoever works on no complaint has nothing to choose.
    let mut ada = world.as_staff("ada").await;
    assert!(!ada.get("/desk/account").await.text.contains("/desk/account/digest"));
    assert_eq!(
        ada.post("/desk/account/digest", &[("digest", "yes")]).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn what_was_put_right_before_the_letter_leaves_is_not_in_it() {
    let world = World::staffed().await;
    let (_, other) = two_complaints(&world).await;
    world.desk.clock().set(opens(&world, "2026-04-21", 0));
    assert_eq!(digest::turn(&world.desk).await.unwrap(), 2);
    let mut noor = world.as_staff("noor").await;
    noor.acts(&other, "take", &[]).await;
    assert_eq!(to(&mailed(&world).await), ["helene"]);
}
