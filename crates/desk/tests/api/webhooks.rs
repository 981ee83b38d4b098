//! Webhooks, told to a program that really listens: signed, without personal text, at least once and never what was
//! before them; tried again, given up, and told again when somebody asks.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use desk::{config::Config, jobs::webhooks::turn, webhooks::Caller};
use hmac::{Hmac, Mac as _};
use practice::{
    What,
    action::{Act, Action},
    entry::Actor,
    terms::Role,
};
use register::{Change, Delivery, DeliveryState};
use workbench_world::{Visitor, World};

use crate::workbench_world;

/// One message as it came.
#[derive(Debug, Clone)]
struct Heard {
    id: String,
    seconds: String,
    signatures: String,
    body: String,
}

impl Heard {
    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap()
    }

    /// As a receiver proves it, from the secret that was shown.
    fn is_signed_with(&self, secret: &str) -> bool {
        let key = STANDARD.decode(secret.trim_start_matches("whsec_")).unwrap();
        let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap();
        mac.update(format!("{}.{}.{}", self.id, self.seconds, self.body).as_bytes());
        let right = format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()));
        self.signatures.split(' ').any(|signature| signature == right)
    }
}

/// A program that listens, and answers what it is told to.
#[derive(Clone)]
struct Receiver {
    heard: Arc<Mutex<Vec<Heard>>>,
    answer: Arc<Mutex<StatusCode>>,
    url: String,
}

impl Receiver {
    async fn listening() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let receiver = Self {
            heard: Arc::default(),
            answer: Arc::new(Mutex::new(StatusCode::NO_CONTENT)),
            url: format!("http://{}/hook?to=crm", listener.local_addr().unwrap()),
        };
        let router = Router::new().route("/hook", post(hear)).with_state(receiver.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        receiver
    }

    fn answers(&self, status: StatusCode) {
        *self.answer.lock().unwrap() = status;
    }

    fn heard(&self) -> Vec<Heard> {
        std::mem::take(&mut *self.heard.lock().unwrap())
    }
}

async fn hear(State(receiver): State<Receiver>, headers: HeaderMap, body: String) -> StatusCode {
    let header = |name: &str| headers[name].to_str().unwrap().to_owned();
    receiver.heard.lock().unwrap().push(Heard {
        id: header("webhook-id"),
        seconds: header("webhook-timestamp"),
        signatures: header("webhook-signature"),
        body,
    });
    *receiver.answer.lock().unwrap()
}

async fn world() -> World {
    let mut config = Config::default();
    config.webhooks.inside = true;
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    World::configured(code, config).await.with_staff().await
}

fn caller() -> Caller {
    Caller::new(true).unwrap()
}

/// Turns until nothing is left to do now.
async fn told(world: &World) {
    while turn(&world.desk, &caller()).await.unwrap() > 0 {}
}

/// An administrator adds a webhook; its address on the desk.
async fn added(admin: &mut Visitor<'_>, url: &str, fields: &[(&str, &str)]) -> String {
    let mut all = vec![("url", url)];
    all.extend(fields);
    let answer = admin.post("/desk/settings/webhooks", &all).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    answer.to.split('?').next().unwrap().to_owned()
}

fn secret_on(page: &str) -> String {
    let from = page.find("whsec_").expect("the secret");
    page[from..].split('<').next().unwrap().to_owned()
}

async fn log_of(world: &World, hook: &str) -> Vec<Delivery> {
    let id = hook.rsplit('/').next().unwrap();
    let log = world.desk.register().deliveries(id, jiff::Timestamp::MAX, 50);
    log.await.unwrap()
}

async fn noted(world: &World, reference: &str) {
    let by = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    let note = Action::Note {
        text: "Her brother is ill.".to_owned(),
    };
    world.desk.act(reference, Act::now(by, note)).await.unwrap();
}

#[tokio::test]
async fn each_entry_is_told_once_signed_and_without_what_people_wrote() {
    let world = world().await;
    world.complaint("Ana", "Before there was a webhook").await;
    let receiver = Receiver::listening().await;
    let mut admin = world.as_staff("ada").await;
    let hook = added(&mut admin, &receiver.url, &[("which", "all")]).await;
    let secret = secret_on(&admin.get(&hook).await.text);

    let case = world.complaint("Rosa", "No dial tone").await;
    noted(&world, &case.complaint.reference).await;
    told(&world).await;
    told(&world).await;
    let heard = receiver.heard();
    let written = world.case(&case.complaint.reference).await.file.entries.len();
    assert_eq!(heard.len(), written, "{heard:#?}");
    let ids: std::collections::BTreeSet<_> = heard.iter().map(|one| one.id.clone()).collect();
    assert_eq!(ids.len(), written);
    for one in &heard {
        assert!(one.is_signed_with(&secret), "{one:?}");
        assert_eq!(one.json()["data"]["reference"], case.complaint.reference.as_str());
        let at = one.json()["timestamp"].as_str().unwrap().len();
        assert_eq!(at, "2026-03-02T15:00:00.000Z".len(), "{}", one.body);
        for personal in ["Rosa", "dial tone", "rosa@example.ca", "brother", "Ana"] {
            assert!(!one.body.contains(personal), "{}", one.body);
        }
    }
    let kinds: Vec<_> = heard.iter().map(|one| one.json()["type"].clone()).collect();
    assert!(
        kinds.contains(&"complaint.filed".into()) && kinds.contains(&"complaint.noted".into()),
        "{kinds:?}"
    );
    assert!(
        log_of(&world, &hook)
            .await
            .iter()
            .all(|one| one.state == DeliveryState::Delivered)
    );
}

#[tokio::test]
async fn only_the_kinds_that_were_chosen_are_told() {
    let world = world().await;
    let receiver = Receiver::listening().await;
    let mut admin = world.as_staff("ada").await;
    added(
        &mut admin,
        &receiver.url,
        &[("which", "some"), ("event", "noted"), ("event", "closed")],
    )
    .await;
    let case = world.complaint("Rosa", "No dial tone").await;
    noted(&world, &case.complaint.reference).await;
    told(&world).await;
    let kinds: Vec<_> = receiver.heard().iter().map(|one| one.json()["type"].clone()).collect();
    assert_eq!(kinds, ["complaint.noted"]);
}

#[tokio::test]
async fn what_was_not_taken_is_tried_again_as_the_same_message_then_given_up_and_told_again_on_demand() {
    let world = world().await;
    let receiver = Receiver::listening().await;
    receiver.answers(StatusCode::INTERNAL_SERVER_ERROR);
    let mut admin = world.as_staff("ada").await;
    let hook = added(&mut admin, &receiver.url, &[("which", "some"), ("event", "noted")]).await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    noted(&world, &reference).await;
    told(&world).await;
    let first = receiver.heard();
    assert_eq!(first.len(), 1);
    told(&world).await;
    assert_eq!(receiver.heard().len(), 0, "not before its time");
    world.pass(1);
    told(&world).await;
    let second = receiver.heard();
    assert_eq!(second.len(), 1);
    assert_eq!((&first[0].id, &first[0].body), (&second[0].id, &second[0].body));
    let page = admin.get(&hook).await.text.replace('\u{a0}', " ");
    assert!(
        page.contains("It answered 500.") && page.contains("2 tries") && page.contains("Next try"),
        "{page}"
    );

    for minutes in [5, 30, 120, 300, 600, 840, 1200, 1440] {
        world.pass(minutes);
        told(&world).await;
    }
    let log = log_of(&world, &hook).await;
    assert_eq!((log[0].state, log[0].attempts), (DeliveryState::Failed, 10));
    receiver.answers(StatusCode::OK);
    world.pass(10_000);
    receiver.heard();
    told(&world).await;
    assert_eq!(receiver.heard().len(), 0, "given up is given up");
    let mut admin = world.as_staff("ada").await;
    let seq = log[0].seq;
    let again = admin.post(&format!("{hook}/again/{reference}/{seq}"), &[]).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.told());
    told(&world).await;
    let replayed = receiver.heard();
    assert_eq!(replayed.len(), 1);
    assert_eq!(replayed[0].id, first[0].id);
    assert_eq!(log_of(&world, &hook).await[0].state, DeliveryState::Delivered);
}

#[tokio::test]
async fn who_says_that_it_is_gone_is_called_no_more() {
    let world = world().await;
    let receiver = Receiver::listening().await;
    receiver.answers(StatusCode::GONE);
    let mut admin = world.as_staff("ada").await;
    let hook = added(&mut admin, &receiver.url, &[("which", "all")]).await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    told(&world).await;
    assert!(!receiver.heard().is_empty());
    noted(&world, &reference).await;
    told(&world).await;
    assert_eq!(receiver.heard().len(), 0);
    let log = log_of(&world, &hook).await;
    assert!(log.iter().all(|one| one.state == DeliveryState::Failed), "{log:?}");
    assert!(admin.get(&hook).await.text.contains("Ended"));
}

#[tokio::test]
async fn one_that_does_not_listen_holds_up_no_other() {
    let world = world().await;
    let receiver = Receiver::listening().await;
    let mut admin = world.as_staff("ada").await;
    let shut = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let dead = added(&mut admin, &format!("http://{shut}/"), &[("which", "all")]).await;
    added(&mut admin, &receiver.url, &[("which", "all")]).await;
    world.complaint("Rosa", "No dial tone").await;
    told(&world).await;
    assert!(!receiver.heard().is_empty());
    let log = log_of(&world, &dead).await;
    assert!(
        log.iter().all(|one| one.last_error.as_deref() == Some("connection")),
        "{log:?}"
    );
    assert!(admin.get(&dead).await.text.contains("Nobody answers at this address."));
}

#[tokio::test]
async fn one_that_never_answers_holds_up_no_other() {
    let world = world().await;
    let receiver = Receiver::listening().await;
    let mut admin = world.as_staff("ada").await;
    // Connections are taken by the system, and nobody reads from them.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/", silent.local_addr().unwrap());
    added(&mut admin, &address, &[("which", "all")]).await;
    added(&mut admin, &receiver.url, &[("which", "some"), ("event", "noted")]).await;
    let reference = world.complaint("Rosa", "No dial tone").await.complaint.reference;
    for _ in 0..30 {
        noted(&world, &reference).await;
    }
    let job = tokio::spawn(desk::jobs::webhooks::run(world.desk.clone()));
    let mut heard = 0;
    // Long before the silent one's ten seconds are over.
    for _ in 0..80 {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        heard += receiver.heard().len();
        if heard == 30 {
            break;
        }
    }
    job.abort();
    assert_eq!(heard, 30);
}

#[tokio::test]
async fn machines_inside_are_not_called_unless_the_configuration_says_so() {
    let world = World::staffed().await;
    let mut admin = world.as_staff("ada").await;
    let plain = admin
        .post("/desk/settings/webhooks", &[("url", "http://example.ca/hook")])
        .await;
    assert_eq!(plain.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        plain.text.contains("what is told could be read on the way"),
        "{}",
        plain.told()
    );
    let inside = admin
        .post(
            "/desk/settings/webhooks",
            &[("url", "https://127.0.0.1:9/hook"), ("which", "all")],
        )
        .await;
    assert_eq!(inside.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(inside.text.contains("in your own network"), "{}", inside.told());
    // A name may lead inside on a later day, and the configuration may be another by then.
    let hook = added(&mut admin, "https://crm.example.ca/hook", &[("which", "all")]).await;
    let id = hook.rsplit('/').next().unwrap();
    let there = world
        .desk
        .register()
        .webhooks()
        .await
        .unwrap()
        .into_iter()
        .find(|hook| hook.id == id);
    let moved = register::Webhook {
        url: "https://127.0.0.1:9/hook".to_owned(),
        ..there.unwrap()
    };
    let line = world.desk.line("ada", "webhook-changed", "127.0.0.1");
    world
        .desk
        .register()
        .administer(&[Change::Webhook(&moved)], &line)
        .await
        .unwrap();
    world.complaint("Rosa", "No dial tone").await;
    let outside = Caller::new(false).unwrap();
    while turn(&world.desk, &outside).await.unwrap() > 0 {}
    let log = log_of(&world, &hook).await;
    assert!(
        !log.is_empty() && log.iter().all(|one| one.last_error.as_deref() == Some("inside")),
        "{log:?}"
    );
    let tried = admin.post(&format!("{hook}/test"), &[]).await;
    assert!(
        admin
            .get(&tried.to)
            .await
            .text
            .contains("The name leads into your own network")
    );
}

#[tokio::test]
async fn a_secret_that_is_made_anew_signs_beside_the_one_before_it() {
    let world = world().await;
    let receiver = Receiver::listening().await;
    let mut admin = world.as_staff("ada").await;
    let hook = added(&mut admin, &receiver.url, &[("which", "all")]).await;
    let first = secret_on(&admin.get(&hook).await.text);
    admin.post(&format!("{hook}/renew"), &[]).await;
    let second = secret_on(&admin.get(&hook).await.text);
    assert_ne!(first, second);
    let tried = admin.post(&format!("{hook}/test"), &[]).await;
    assert!(admin.get(&tried.to).await.text.contains("Test sent. It answered 204."));
    let heard = receiver.heard();
    assert!(heard[0].is_signed_with(&first) && heard[0].is_signed_with(&second));
    admin.post(&format!("{hook}/renew"), &[]).await;
    admin.post(&format!("{hook}/test"), &[]).await;
    let heard = receiver.heard();
    assert!(!heard[0].is_signed_with(&first) && heard[0].is_signed_with(&second));
}

#[tokio::test]
async fn only_administrators_look_after_webhooks() {
    let world = world().await;
    let mut admin = world.as_staff("ada").await;
    let hook = added(&mut admin, "https://crm.example.ca/hook", &[("which", "all")]).await;
    let mut noor = world.as_staff("noor").await;
    for path in ["/desk/settings/webhooks", &hook] {
        assert_eq!(noor.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    for act in ["renew", "end", "test"] {
        let answer = noor.post(&format!("{hook}/{act}"), &[]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{act}");
    }
}

#[test]
fn the_manual_names_every_kind_of_message() {
    let manual = std::fs::read_to_string("../../docs/webhooks.md").unwrap();
    for kind in What::KINDS {
        assert!(manual.contains(&format!("`complaint.{kind}`")), "{kind}");
    }
}
