//! Away, and covered for: notices go to both, assigning warns, the cover sees what they cover, and it ends by itself.

use axum::http::StatusCode;
use desk::{
    jobs::outbox,
    post::{Letter, carrier::Carrier},
};
use register::{Owed, Recipient};
use staff::{Visitor, World};

use crate::workbench_world as staff;

const OWN: &str = "/desk/account/absence";
/// Monday, where the desk is; the clock of the tests stands on its morning.
const MONDAY: &str = "2026-03-02";
const WEDNESDAY: &str = "2026-03-04";

/// Noor is away until Wednesday, and Callum covers.
async fn noor_is_away(world: &World) -> Visitor<'_> {
    let mut noor = world.as_staff("noor").await;
    let form = [("from", MONDAY), ("until", WEDNESDAY), ("cover", "callum")];
    let answer = noor.post(OWN, &form).await;
    assert_eq!(answer.to, OWN, "{}", answer.told());
    noor
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
    sent
}

async fn assigned(world: &World, to: &str) -> String {
    let reference = world
        .complaint("Rosa", "No line since Monday.")
        .await
        .complaint
        .reference;
    mailed(world).await;
    let mut owen = world.as_staff("owen").await;
    owen.acts(&reference, "assign", &[("to", to), ("warned", to)]).await;
    reference
}

#[tokio::test]
async fn what_is_owed_to_who_is_away_goes_to_both_and_says_why() {
    let world = World::staffed().await;
    let mut noor = noor_is_away(&world).await;
    let told = noor.get("/desk/account").await.told();
    assert!(
        told.contains("Away from Monday 2 March until Wednesday 4 March. Covered by callum."),
        "{told}"
    );
    let reference = assigned(&world, "noor").await;
    let sent = mailed(&world).await;
    let to = |address: &str| sent.iter().find(|letter| letter.to == [address]);
    let (hers, his) = (to("noor@jive.example").unwrap(), to("callum@jive.example").unwrap());
    assert!(
        his.text.contains("You get this because you cover for noor."),
        "{}",
        his.text
    );
    assert!(his.text.contains(&reference));
    assert!(!hers.text.contains("cover"), "{}", hers.text);
    assert_ne!(hers.id, his.id);
    assert_eq!(sent.len(), 2);
    // The complaint is still hers.
    assert_eq!(world.case(&reference).await.complaint.assignee.as_deref(), Some("noor"));
    // It ends by itself, at the midnight after its last day.
    world.desk.clock().set("2026-03-05T04:59:59Z".parse().unwrap());
    let mut callum = world.as_staff("callum").await;
    assert!(
        callum
            .get("/desk?view=covered")
            .await
            .told()
            .contains("Still theirs: noor.")
    );
    world.desk.clock().set("2026-03-05T05:00:00Z".parse().unwrap());
    assigned(&world, "noor").await;
    let sent = mailed(&world).await;
    assert!(sent.iter().all(|letter| letter.to == ["noor@jive.example"]), "{sent:?}");
    assert!(!callum.get("/desk").await.told().contains("What I cover"));
}

#[tokio::test]
async fn what_is_sent_once_more_to_who_missed_it_is_not_told_again_to_who_covers() {
    let world = World::staffed().await;
    noor_is_away(&world).await;
    let reference = assigned(&world, "noor").await;
    assert_eq!(mailed(&world).await.len(), 2);
    let hers = Recipient::Staff("noor".to_owned());
    let rows = world.desk.register().outbox_of(&reference).await.unwrap();
    let told = rows.into_iter().find(|row| row.owed.recipient == hers).unwrap().owed;
    let missed = Owed {
        id: format!("{}-noor", told.id),
        ..told
    };
    world.desk.register().owe(vec![missed]).await.unwrap();
    let again = mailed(&world).await;
    let to: Vec<_> = again.iter().flat_map(|letter| &letter.to).collect();
    assert_eq!(to, ["noor@jive.example"]);
}

#[tokio::test]
async fn who_covers_has_a_view_of_it_and_may_do_no_more_than_before() {
    let world = World::staffed().await;
    noor_is_away(&world).await;
    let mut callum = world.as_staff("callum").await;
    let reference = assigned(&world, "noor").await;
    let page = callum.get("/desk?view=covered").await;
    assert!(
        page.text.contains(&format!("/desk/complaints/{reference}")),
        "{}",
        page.told()
    );
    assert!(page.told().contains("What I cover 1"), "{}", page.told());
    assert!(!callum.get("/desk?view=mine").await.text.contains(&reference));
    let mut helene = world.as_staff("helene").await;
    assert!(!helene.get("/desk").await.text.contains("view=covered"));
    // While Callum is away too, Owen covers for both.
    let form = [("from", MONDAY), ("until", MONDAY), ("cover", "owen")];
    callum.post(OWN, &form).await;
    let mut owen = world.as_staff("owen").await;
    assert!(owen.get("/desk?view=covered").await.text.contains(&reference));
}

#[tokio::test]
async fn assigning_to_who_is_away_warns_once_and_offers_the_cover() {
    let world = World::staffed().await;
    noor_is_away(&world).await;
    let reference = world
        .complaint("Rosa", "No line since Monday.")
        .await
        .complaint
        .reference;
    let mut owen = world.as_staff("owen").await;
    let path = format!("/desk/complaints/{reference}/acts/assign");
    let form = owen.get(&path).await.told();
    assert!(form.contains("noor (away until Wed 4 Mar), Adviser"), "{form}");
    let warned = owen.post(&path, &[("to", "noor")]).await;
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = warned.told();
    assert!(
        told.contains("noor is away until Wednesday 4 March. callum covers: choose that name,"),
        "{told}"
    );
    assert!(
        warned.text.contains("name=\"warned\" value=\"noor\""),
        "{}",
        warned.text
    );
    assert_eq!(world.case(&reference).await.complaint.assignee, None);
    let done = owen.post(&path, &[("to", "noor"), ("warned", "noor")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    assert_eq!(world.case(&reference).await.complaint.assignee.as_deref(), Some("noor"));
    // Who is there is assigned to without a word.
    let done = owen.post(&path, &[("to", "helene")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
}

#[tokio::test]
async fn a_form_that_is_wrong_is_kept_and_says_how_to_mend_it() {
    let world = World::staffed().await;
    noor_is_away(&world).await;
    let mut helene = world.as_staff("beatriz").await;
    for (from, until, cover, fault) in [
        ("", WEDNESDAY, "owen", "from"),
        (WEDNESDAY, MONDAY, "owen", "until"),
        ("2026-02-02", "2026-03-01", "owen", "until"),
        (MONDAY, "2027-06-01", "owen", "until"),
        (MONDAY, WEDNESDAY, "", "cover"),
        (MONDAY, WEDNESDAY, "beatriz", "cover"),
        (MONDAY, WEDNESDAY, "ada", "cover"),
        (WEDNESDAY, "2026-03-09", "noor", "cover"),
    ] {
        let answer = helene
            .post(OWN, &[("from", from), ("until", until), ("cover", cover)])
            .await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{from} {until} {cover}"
        );
        assert!(
            answer.text.contains(&format!("id=\"{fault}-fault\"")),
            "{fault}: {}",
            answer.told()
        );
        assert!(answer.text.contains(&format!("value=\"{until}\"")));
    }
    // After Noor is back she may cover.
    let form = [("from", "2026-03-05"), ("until", "2026-03-09"), ("cover", "noor")];
    assert_eq!(helene.post(OWN, &form).await.to, OWN);
}

#[tokio::test]
async fn an_administrator_sets_it_for_a_colleague_and_ends_it_and_the_log_says_so() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let path = "/desk/settings/staff/noor/absence";
    assert!(ada.get("/desk/settings").await.text.contains(path));
    let form = [("from", MONDAY), ("until", WEDNESDAY), ("cover", "callum")];
    assert_eq!(ada.post(path, &form).await.to, path);
    assert!(ada.get("/desk/settings").await.told().contains("Away until Wed 4 Mar"));
    let end = format!("{path}/end");
    world.pass(1);
    assert_eq!(ada.post(&end, &[]).await.to, path);
    ada.post(&end, &[]).await;
    let lines = world.desk.register().admin_log(2).await.unwrap();
    let lines: Vec<_> = lines
        .iter()
        .map(|line| (line.act.as_str(), line.subject.as_str()))
        .collect();
    let set = "noor@jive.example: 2026-03-02 – 2026-03-04, callum";
    assert_eq!(lines, [("absence-ended", "noor@jive.example"), ("absence-set", set)]);
    // Nobody else's, and none of who does not work on complaints.
    let mut owen = world.as_staff("owen").await;
    assert_eq!(owen.post(path, &form).await.status, StatusCode::FORBIDDEN);
    assert_eq!(
        ada.get("/desk/settings/staff/walter/absence").await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(ada.get(OWN).await.status, StatusCode::FORBIDDEN);
    // Whoever covered and leaves covers no more.
    ada.post(path, &form).await;
    ada.post("/desk/settings/staff/callum/deactivate", &[]).await;
    assert!(ada.get(path).await.told().contains("Nobody covers any more."));
}

#[tokio::test]
async fn who_is_to_cover_is_told_from_when_until_when_unless_it_ended_before_or_they_said_it_themselves() {
    let world = World::staffed().await;
    let mut noor = noor_is_away(&world).await;
    let sent = mailed(&world).await;
    let [letter] = &sent[..] else { panic!("{sent:?}") };
    assert_eq!(letter.to, ["callum@jive.example"]);
    assert_eq!(letter.subject, "You cover for a colleague");
    assert!(
        letter.text.contains("noor, from Mon 2 Mar to Wed 4 Mar"),
        "{}",
        letter.text
    );
    // The same again is no news; another cover is.
    let form = |cover| [("from", MONDAY), ("until", WEDNESDAY), ("cover", cover)];
    noor.post(OWN, &form("callum")).await;
    assert!(mailed(&world).await.is_empty());
    noor.post(OWN, &form("helene")).await;
    let sent = mailed(&world).await;
    assert_eq!(sent[0].subject, "Vous remplacez un collègue");
    // Taken back before the message left.
    noor.post(OWN, &form("callum")).await;
    noor.post(&format!("{OWN}/end"), &[]).await;
    assert!(mailed(&world).await.is_empty());
}
