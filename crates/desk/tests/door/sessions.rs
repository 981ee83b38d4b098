//! Where staff are signed in: what they see of it, what they end, and what an administrator ends.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use staff::{Answer, PASSWORD, Visitor, World};

use crate::workbench_world as staff;

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const SAFARI: &str = "Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15";

/// Somebody signed in with a browser that says this of itself.
async fn signed_in<'w>(world: &'w World, id: &str, says: &str) -> Visitor<'w> {
    let mut visitor = world.visitor();
    let request = Request::post("/desk/sign-in")
        .header(header::USER_AGENT, says)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let form = format!("email={id}%40jive.example&password={}", PASSWORD.replace(' ', "+"));
    let answer = visitor.send(request, Body::from(form)).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    visitor
}

/// The forms that end one session each, in the order of the page: the one last used first.
fn ends(page: &Answer, under: &str) -> Vec<String> {
    let begins = format!("action=\"{under}/");
    let forms = page.text.split(&begins).skip(1);
    forms
        .map(|rest| format!("{under}/{}", rest.split('"').next().unwrap()))
        .collect()
}

#[tokio::test]
async fn everybody_sees_where_they_are_signed_in_and_ends_one_or_all_others() {
    let world = World::staffed().await;
    let mut desk = signed_in(&world, "noor", FIREFOX).await;
    world.pass(10);
    let mut phone = signed_in(&world, "noor", SAFARI).await;
    world.pass(10);
    let mut tool = signed_in(&world, "noor", "curl/8.5.0").await;
    signed_in(&world, "owen", SAFARI).await;
    let page = tool.get("/desk/account").await;
    let told = page.told();
    for part in [
        "Another program This one",
        "Safari",
        "Firefox",
        "You are signed in at 3 places.",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!page.text.contains("Macintosh") && !page.text.contains("AppleWebKit"));
    let mine = ends(&page, "/desk/account/sessions");
    assert_eq!(mine.len(), 3, "{told}");
    // The second is the phone.
    assert_eq!(tool.post(&mine[1], &[]).await.to, "/desk/account?done=signed-out");
    assert!(phone.get("/desk").await.to.starts_with("/desk/sign-in"));
    assert_eq!(desk.get("/desk").await.status, StatusCode::OK);
    // Nobody ends another's by its name.
    let mut owen = signed_in(&world, "owen", SAFARI).await;
    owen.post(&mine[2], &[]).await;
    assert_eq!(desk.get("/desk").await.status, StatusCode::OK);
    tool.post("/desk/account/sign-out-others", &[]).await;
    assert!(desk.get("/desk").await.to.starts_with("/desk/sign-in"));
    assert_eq!(tool.get("/desk").await.status, StatusCode::OK);
    assert_eq!(owen.get("/desk").await.status, StatusCode::OK);
    let told = tool.get("/desk/account").await.told();
    assert!(told.contains("You are signed in here only."), "{told}");
    assert!(!told.contains("Sign out everywhere else"), "{told}");
}

#[tokio::test]
async fn an_administrator_sees_where_a_colleague_is_signed_in_and_ends_it_on_the_log() {
    let world = World::staffed().await;
    let mut desk = signed_in(&world, "noor", FIREFOX).await;
    world.pass(10);
    let mut phone = signed_in(&world, "noor", SAFARI).await;
    let mut ada = world.as_staff("ada").await;
    let under = "/desk/settings/staff/noor/sessions";
    assert!(ada.get("/desk/settings").await.text.contains(under));
    let page = ada.get(under).await;
    assert!(page.told().contains("Where noor is signed in"), "{}", page.told());
    assert!(!page.told().contains("This one"));
    let theirs = ends(&page, under);
    assert_eq!(ada.post(&theirs[0], &[]).await.to, under);
    assert!(phone.get("/desk").await.to.starts_with("/desk/sign-in"));
    assert_eq!(desk.get("/desk").await.status, StatusCode::OK);
    let lines = world.desk.register().admin_log(9).await.unwrap();
    let line = (lines[0].by.as_str(), lines[0].act.as_str(), lines[0].subject.as_str());
    assert_eq!(line, ("ada", "session-ended", "noor@jive.example"));
    // Again: it has ended, and no line says more.
    ada.post(&theirs[0], &[]).await;
    assert_eq!(world.desk.register().admin_log(9).await.unwrap().len(), lines.len());
    assert_eq!(desk.get(under).await.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.post(&theirs[1], &[]).await.status, StatusCode::FORBIDDEN);
}
