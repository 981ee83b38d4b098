//! Who may do what: what a role brings, what a person was given or had taken away, and where each right holds.

use axum::http::StatusCode;
use practice::{
    action::{Act, Action},
    entry::Actor,
    terms::{Channel, Role},
};
use register::{LogAsked, Team};
use staff::{Answer, World};

use crate::workbench_world as staff;

const RIGHTS: &str = "/desk/settings/rights";

/// Ada changes something and means it.
async fn ada_gives(world: &World, holder: &str, form: &[(&str, &str)]) {
    let mut ada = world.as_staff("ada").await;
    let sure: Vec<(&str, &str)> = form.iter().copied().chain([("sure", "yes")]).collect();
    let answer = ada.post(&format!("{RIGHTS}/{holder}"), &sure).await;
    assert_eq!(answer.to, format!("{RIGHTS}?done=rights-changed"), "{}", answer.told());
}

/// What an offer by form comes to.
async fn offers(world: &World, who: &str, reference: &str, amount: &str) -> Answer {
    let mut colleague = world.as_staff(who).await;
    let offer = [
        ("message", "We pay it back."),
        ("r1-remedy", "refund"),
        ("r1-amount", amount),
    ];
    colleague
        .post(&format!("/desk/complaints/{reference}/acts/offer"), &offer)
        .await
}

async fn a_team(world: &World, id: &str, members: &[&str]) {
    let team = Team {
        id: id.to_owned(),
        name: format!("Team {id}"),
        routing: register::Routing::default(),
        members: members.iter().map(|id| (*id).to_owned()).collect(),
    };
    world.desk.register().put_team(&team).await.unwrap();
}

async fn to_team(world: &World, reference: &str, team: &str) {
    let action = Action::Transfer { team: team.to_owned() };
    world.desk.act(reference, Act::now(Actor::Desk, action)).await.unwrap();
}

#[tokio::test]
async fn a_change_is_shown_before_it_is_made_and_stands_in_the_log() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let asked = ada
        .post(&format!("{RIGHTS}/noor"), &[("bulk", "no"), ("export", "")])
        .await;
    assert_eq!(asked.status, StatusCode::OK);
    assert!(
        asked.told().contains("Several complaints at once: Yes → No"),
        "{}",
        asked.told()
    );
    assert!(
        world.desk.register().rights().await.unwrap().is_empty(),
        "nothing is done yet"
    );
    ada_gives(&world, "noor", &[("bulk", "no"), ("export", "")]).await;
    let page = ada.get(RIGHTS).await.told();
    assert!(page.contains("Several complaints at once: No"), "{page}");
    let log = world.desk.register().log_page(&LogAsked::default(), 5).await.unwrap();
    let line = log.lines.iter().find(|line| line.act == "rights-changed").unwrap();
    assert_eq!(
        (line.by.as_str(), line.subject.as_str()),
        ("ada", "noor@jive.example: bulk yes → no")
    );
    // The same again changes nothing, and is no line.
    let again = ada
        .post(&format!("{RIGHTS}/noor"), &[("bulk", "no"), ("sure", "yes")])
        .await;
    assert_eq!(again.to, RIGHTS);
}

#[tokio::test]
async fn what_somebody_may_not_do_is_refused_and_not_in_the_menu() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No line").await.complaint.reference;
    ada_gives(
        &world,
        "noor",
        &[("bulk", "no"), ("print", "no"), ("reports", "no"), ("texts", "yes")],
    )
    .await;
    ada_gives(&world, "role:support-manager", &[("export", "no")]).await;
    let mut noor = world.as_staff("noor").await;
    let list = noor.get("/desk?view=open").await.text;
    assert!(
        !list.contains("form=bulk") && !list.contains("href=\"/desk/letters\""),
        "{list}"
    );
    assert!(!list.contains("href=\"/desk/promises\""), "{list}");
    for path in ["/desk/letters", "/desk/promises"] {
        assert_eq!(noor.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let case = format!("{reference} 1");
    let bulk = noor.post("/desk/bulk", &[("act", "take"), ("case", &case)]).await;
    assert_eq!(bulk.status, StatusCode::FORBIDDEN);
    assert!(
        noor.get("/desk/texts").await.text.contains("name=\"text_name\""),
        "she may write texts now"
    );
    let mut owen = world.as_staff("owen").await;
    let report = owen.get("/desk/promises").await;
    assert!(report.status == StatusCode::OK && !report.text.contains("/desk/promises/workbook"));
    assert_eq!(owen.get("/desk/promises/workbook").await.status, StatusCode::FORBIDDEN);
    // Others have what they had.
    let mut callum = world.as_staff("callum").await;
    assert_eq!(callum.get("/desk/letters").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_part_of_administration_is_given_without_the_rest() {
    let world = World::staffed().await;
    ada_gives(&world, "owen", &[("webhooks", "yes")]).await;
    let mut owen = world.as_staff("owen").await;
    let settings = owen.get("/desk/settings").await;
    assert_eq!(settings.status, StatusCode::OK, "{}", settings.told());
    assert!(settings.text.contains("/desk/settings/webhooks"));
    assert!(!settings.text.contains("/desk/settings/staff") && !settings.text.contains(RIGHTS));
    assert_eq!(owen.get("/desk/settings/webhooks").await.status, StatusCode::OK);
    for path in [RIGHTS, "/desk/settings/rights/noor", "/desk/settings/setup"] {
        assert_eq!(owen.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn nobody_changes_their_own_rights_nor_those_of_their_role_nor_their_role() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    for holder in ["ada", "role:administrator"] {
        let path = format!("{RIGHTS}/{holder}");
        assert_eq!(ada.get(&path).await.status, StatusCode::FORBIDDEN, "{holder}");
        let answer = ada
            .post(&path, &[("personal-text", "everything"), ("sure", "yes")])
            .await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{holder}");
    }
    ada_gives(&world, "owen", &[("staff", "yes")]).await;
    let answer = ada.post("/desk/settings/staff/ada/role", &[("role", "director")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.told().contains("Nobody changes their own role or rights."),
        "{}",
        answer.told()
    );
    // Owen, who was let look after people, can end her; then he is the last, and can't be.
    let mut owen = world.as_staff("owen").await;
    let ends = owen.post("/desk/settings/staff/ada/deactivate", &[]).await;
    assert_eq!(ends.status, StatusCode::SEE_OTHER, "{}", ends.told());
    let last = owen.post("/desk/settings/staff/owen/deactivate", &[]).await;
    assert_eq!(last.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(owen.get(&format!("{RIGHTS}/owen")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn who_may_not_read_what_is_personal_is_shown_none_of_it() {
    let world = World::staffed().await;
    let reference = world
        .complaint("Rosalind Okafor", "The roof leaks on the modem")
        .await
        .complaint
        .reference;
    ada_gives(&world, "noor", &[("personal-text", "numbers")]).await;
    ada_gives(&world, "callum", &[("personal-text", "names")]).await;
    let personal = ["Rosalind", "modem", "A-77-31", "rosa@example.ca"];
    let mut noor = world.as_staff("noor").await;
    let path = format!("/desk/complaints/{reference}");
    for page in [path.as_str(), "/desk?view=open", "/desk/escalations"] {
        let answer = noor.get(page).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}: {}", answer.told());
        for word in personal {
            assert!(!answer.text.contains(word), "{page} says {word}");
        }
    }
    let page = noor.get(&path).await.told();
    assert!(page.contains("what is personal in it is not shown to you"), "{page}");
    assert!(page.contains(&reference), "{page}");
    let found = noor.searches("modem").await.told();
    assert!(!found.contains("roof") && !found.contains(&reference), "{found}");
    assert!(noor.searches(&reference).await.text.contains(&reference));
    assert_eq!(noor.get(&format!("{path}/call")).await.status, StatusCode::FORBIDDEN);
    // Who sees names in lists sees those, and none of the texts.
    let mut callum = world.as_staff("callum").await;
    let page = callum.get(&path).await.text;
    assert!(
        page.contains("Rosalind") && !page.contains("modem") && !page.contains("A-77-31"),
        "{page}"
    );
    // They work on it all the same.
    noor.acts(&reference, "take", &[]).await;
    noor.acts(&reference, "note", &[("text", "Asked the network team.")])
        .await;
}

#[tokio::test]
async fn who_sees_their_own_teams_only_opens_lists_and_finds_no_other() {
    let world = World::staffed().await;
    a_team(&world, "east", &["noor"]).await;
    a_team(&world, "west", &["callum"]).await;
    let east = world
        .complaint("Rosa East", "No line in Halifax")
        .await
        .complaint
        .reference;
    let west = world
        .complaint("Tomas West", "No line in Kelowna")
        .await
        .complaint
        .reference;
    to_team(&world, &east, "east").await;
    to_team(&world, &west, "west").await;
    ada_gives(&world, "role:adviser", &[("all-teams", "no")]).await;
    let mut noor = world.as_staff("noor").await;
    assert_eq!(
        noor.get(&format!("/desk/complaints/{east}")).await.status,
        StatusCode::OK
    );
    let closed = format!("/desk/complaints/{west}");
    assert_eq!(noor.get(&closed).await.status, StatusCode::FORBIDDEN);
    let note = noor
        .post(&format!("{closed}/acts/note"), &[("text", "Let me see.")])
        .await;
    assert_eq!(note.status, StatusCode::FORBIDDEN);
    let list = noor.get("/desk?view=open").await.text;
    assert!(list.contains("Rosa East") && !list.contains("Tomas West"), "{list}");
    let found = noor.searches("line").await.text;
    assert!(found.contains(&east) && !found.contains(&west), "{found}");
    // What is theirs they see, wherever it came from.
    let assign = Action::Assign {
        to: "noor".to_owned(),
        role: Role::Adviser,
        team: None,
    };
    world.desk.act(&west, Act::now(Actor::Desk, assign)).await.unwrap();
    assert_eq!(noor.get(&closed).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_complaint_that_somebody_may_not_see_is_to_them_a_number_that_nobody_has() {
    let world = World::staffed().await;
    a_team(&world, "east", &["noor"]).await;
    a_team(&world, "west", &["callum"]).await;
    // Of the same name and address, and of others: nothing of either is told.
    let unseen = [
        world.complaint("Rosa", "No line").await.complaint.reference,
        world.complaint("Tomas", "No line").await.complaint.reference,
    ];
    world.pass(5);
    let own = world.complaint("Rosa", "No line").await.complaint.reference;
    to_team(&world, &own, "east").await;
    for reference in &unseen {
        to_team(&world, reference, "west").await;
    }
    ada_gives(&world, "role:adviser", &[("all-teams", "no")]).await;
    let mut noor = world.as_staff("noor").await;
    let unknown = practice::reference::reference(4_000_000);
    for (act, relation) in [("link", "duplicate"), ("link", "related"), ("merge", "")] {
        let mut answers = Vec::new();
        for other in unseen.iter().chain([&unknown]) {
            let form = [("other", other.as_str()), ("relation", relation)];
            let answer = noor.post(&format!("/desk/complaints/{own}/acts/{act}"), &form).await;
            assert_eq!(
                answer.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{act}: {}",
                answer.told()
            );
            answers.push(answer.text.replace(other.as_str(), "NUMBER"));
        }
        assert!(answers[0].contains("We have no complaint with this number."));
        assert!(answers.iter().all(|answer| *answer == answers[2]), "{act} {relation}");
    }
    let mut callum = world.as_staff("callum").await;
    to_team(&world, &own, "west").await;
    callum
        .acts(&own, "link", &[("other", &unseen[0]), ("relation", "duplicate")])
        .await;
}

#[tokio::test]
async fn an_offer_above_the_limit_is_refused_with_the_names_of_who_may_make_it() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No line").await.complaint.reference;
    ada_gives(&world, "role:adviser", &[("redress", "sum"), ("sum", "50")]).await;
    ada_gives(&world, "owen", &[("redress", "sum"), ("sum", "500")]).await;
    let refused = offers(&world, "noor", &reference, "60").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = refused.told();
    assert!(
        told.contains("You may promise up to $50.00. More may be promised by:"),
        "{told}"
    );
    assert!(told.contains("mireille") && told.contains("owen"), "{told}");
    assert!(world.case(&reference).await.complaint.open_offer().is_none());
    // Two that are within it are not, together.
    let mut noor = world.as_staff("noor").await;
    let two = [
        ("message", "Both."),
        ("r1-remedy", "refund"),
        ("r1-amount", "30"),
        ("r2-remedy", "credit"),
        ("r2-amount", "30"),
    ];
    let together = noor
        .post(&format!("/desk/complaints/{reference}/acts/offer"), &two)
        .await;
    assert_eq!(together.status, StatusCode::UNPROCESSABLE_ENTITY);
    // Nor is it given without an offer.
    let given = [("remedy", "refund"), ("amount", "60"), ("evidence", "CN-1")];
    let answer = noor
        .post(&format!("/desk/complaints/{reference}/acts/redress"), &given)
        .await;
    assert_ne!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let above = offers(&world, "owen", &reference, "600").await.told();
    assert!(
        above.contains("up to $500.00. More may be promised by: mireille"),
        "{above}"
    );
    assert_eq!(
        offers(&world, "noor", &reference, "50").await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn how_much_may_be_offered_is_said_before_anybody_offers_it() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No line").await.complaint.reference;
    ada_gives(&world, "role:adviser", &[("redress", "sum"), ("sum", "50")]).await;
    ada_gives(&world, "owen", &[("redress", "sum"), ("sum", "20")]).await;
    for (act, who) in [("offer", "noor"), ("outcome", "noor"), ("offer", "helene")] {
        let form = format!("/desk/complaints/{reference}/acts/{act}");
        let told = world.as_staff(who).await.get(&form).await.told();
        let said = match who {
            "noor" => "You may promise up to $50.00. More may be promised by: mireille. Assign",
            _ => "Vous pouvez promettre jusqu’à 50,00 $. Peuvent promettre davantage : mireille. Confiez",
        };
        assert!(told.contains(said), "{act}: {told}");
    }
    // Whoever may promise any sum is told nothing of it, nor is anybody where no money is asked for.
    let offer = format!("/desk/complaints/{reference}/acts/offer");
    let told = world.as_staff("mireille").await.get(&offer).await.told();
    assert!(!told.contains("You may promise up to"), "{told}");
    let note = format!("/desk/complaints/{reference}/acts/note");
    let told = world.as_staff("noor").await.get(&note).await.told();
    assert!(!told.contains("You may promise up to"), "{told}");
}

#[tokio::test]
async fn a_level_is_given_to_a_person_and_taken_from_one() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa", "No line").await.complaint.reference;
    let escalate = Action::Escalate {
        channel: Channel::Web,
        reason: "Higher.".to_owned(),
        to: None,
    };
    world
        .desk
        .act(&reference, Act::now(Actor::Customer, escalate))
        .await
        .unwrap();
    let take = format!("/desk/complaints/{reference}/acts/take");
    let mut noor = world.as_staff("noor").await;
    assert_eq!(noor.post(&take, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    ada_gives(&world, "owen", &[("level", "1")]).await;
    let mut owen = world.as_staff("owen").await;
    assert_eq!(owen.post(&take, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let assign = Act::now(
        Actor::Desk,
        Action::Assign {
            to: "owen".to_owned(),
            role: Role::Manager,
            team: None,
        },
    );
    assert!(
        world.desk.act(&reference, assign).await.is_err(),
        "nor is it given to him"
    );
    ada_gives(&world, "noor", &[("level", "2")]).await;
    noor.acts(&reference, "take", &[]).await;
    assert_eq!(world.case(&reference).await.complaint.assignee.as_deref(), Some("noor"));
}
