//! Administration over the API: webhooks and standard texts by a key of the scope `admin`, once for each request; and
//! what is said of somebody who is given a complaint while they are away.

use api_world::{Answer, WRITE, World};
use axum::{
    body::Body,
    http::{StatusCode, header},
};
use practice::terms::{Language, Role};
use register::{Absence, Change, LogAsked, Staff};
use serde_json::{Value, json};

use crate::api_world;

/// A desk whose key administers.
async fn world() -> World {
    let mut world = World::new().await;
    world.key = world.key(&["admin"]).await;
    world
}

async fn sends(world: &World, method: &str, path: &str, body: Option<&Value>) -> Answer {
    let request = world
        .request(method, path)
        .header(header::CONTENT_TYPE, "application/json");
    let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
    world.send(request.body(body).unwrap()).await
}

async fn acts(world: &World) -> Vec<String> {
    let log = world.desk.register().log_page(&LogAsked::default(), 20).await.unwrap();
    log.lines.into_iter().map(|line| line.act).collect()
}

const HOOKS: &str = "/api/v1/webhooks";
const TEXTS: &str = "/api/v1/texts";

#[tokio::test]
async fn a_webhook_is_added_changed_and_ended_once_for_each_request() {
    let world = world().await;
    let hook = json!({"url": "https://crm.example.ca/in", "events": ["filed"]});
    let first = world.keyed("POST", HOOKS, "k-1", &hook).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text);
    let again = world.keyed("POST", HOOKS, "k-1", &hook).await;
    assert_eq!(
        (again.text.as_str(), again.header("idempotency-replayed")),
        (first.text.as_str(), "true")
    );
    let other = json!({"url": "https://other.example.ca/in"});
    world
        .keyed("POST", HOOKS, "k-1", &other)
        .await
        .is_problem(422, "idempotency-mismatch");
    assert_eq!(
        acts(&world).await.iter().filter(|act| *act == "webhook-added").count(),
        1
    );
    let unknown = json!({"url": "https://crm.example.ca/in", "events": ["complaint.flown"]});
    let unknown = world.post(HOOKS, &unknown).await.names("events[0]");
    assert!(unknown.contains("filed, "), "{unknown}");
    let long = json!({"url": "https://crm.example.ca/in", "events": ["complaint.filed", "noted"]});
    let long = world.post(HOOKS, &long).await.json();
    assert_eq!(long["events"], json!(["filed", "noted"]));
    sends(
        &world,
        "DELETE",
        &format!("{HOOKS}/{}", long["id"].as_str().unwrap()),
        None,
    )
    .await;
    let id = first.json()["id"].as_str().unwrap().to_owned();
    let path = format!("{HOOKS}/{id}");
    assert_eq!(first.header("location"), path);
    let changed = sends(
        &world,
        "PUT",
        &path,
        Some(&json!({"url": "https://crm.example.ca/new"})),
    )
    .await;
    assert_eq!(changed.json()["url"], "https://crm.example.ca/new", "{}", changed.text);
    assert_eq!(changed.json()["events"], json!([]));
    let secret = world.get(&format!("{path}/secret")).await.json();
    let renewed = sends(&world, "POST", &format!("{path}/secret"), None).await;
    assert_eq!(
        (renewed.status, &renewed.json()["generation"]),
        (StatusCode::CREATED, &json!(2))
    );
    assert_ne!(world.get(&format!("{path}/secret")).await.json(), secret);
    let ended = sends(&world, "DELETE", &path, None).await;
    assert!(ended.json()["ended_at"].is_string(), "{}", ended.text);
    sends(&world, "DELETE", &path, None).await.is_problem(404, "not-found");
    assert_eq!(
        world.get(HOOKS).await.json()["items"].as_array().unwrap().len(),
        2,
        "they stay in the list"
    );
    for (body, field) in [
        (json!({"url": "http://crm.example.ca"}), "url"),
        (json!({"url": "https://localhost/x"}), "url"),
        (json!({"url": "https://127.0.0.1/x"}), "url"),
        (
            json!({"url": format!("https://crm.example.ca/{}", "x".repeat(2_000))}),
            "url",
        ),
        (
            json!({"url": "https://crm.example.ca", "events": ["filed", "flown"]}),
            "events[1]",
        ),
    ] {
        let refused = world.post(HOOKS, &body).await;
        refused.is_problem(422, "validation");
        assert!(!refused.names(field).is_empty(), "{field}: {}", refused.text);
    }
}

#[tokio::test]
async fn what_was_told_is_listed_and_told_again() {
    let world = world().await;
    let made = world
        .post(HOOKS, &json!({"url": "https://crm.example.ca/in"}))
        .await
        .json();
    let path = format!("{HOOKS}/{}/deliveries", made["id"].as_str().unwrap());
    let reference = world.reference().await;
    let never = world.post(&path, &json!({"reference": reference, "seq": 900})).await;
    never.is_problem(404, "not-found");
    let (told, caller) = (&world.desk, desk::webhooks::Caller::new(false).unwrap());
    desk::jobs::webhooks::turn(told, &caller).await.unwrap();
    let list = world.get(&path).await.json();
    assert_eq!(list["items"][0]["reference"], reference, "{list}");
    let seq = list["items"][0]["seq"].clone();
    let again = world.post(&path, &json!({"reference": reference, "seq": seq})).await;
    assert_eq!(again.status, StatusCode::CREATED, "{}", again.text);
    assert!(acts(&world).await.contains(&"webhook-again".to_owned()));
    let waits = world.get(&path).await.json()["items"][0].clone();
    let all = ["state", "attempts", "status", "error"].map(|field| waits[field].clone());
    assert_eq!(all, [json!("waiting"), json!(0), Value::Null, Value::Null], "{waits}");
}

#[tokio::test]
async fn a_standard_text_is_added_changed_and_removed_once_for_each_request() {
    let world = world().await;
    let text = json!({"name": "On the way", "texts": {"en": "Dear {name}, we come.", "fr": "Nous arrivons."}});
    let first = world.keyed("POST", TEXTS, "t-1", &text).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text);
    assert_eq!(world.keyed("POST", TEXTS, "t-1", &text).await.text, first.text);
    assert_eq!(world.get(TEXTS).await.json()["items"].as_array().unwrap().len(), 1);
    let path = format!("{TEXTS}/{}", first.json()["id"].as_str().unwrap());
    let changed = sends(
        &world,
        "PUT",
        &path,
        Some(&json!({"name": "Soon", "texts": {"es": "Ya vamos."}})),
    )
    .await;
    assert_eq!(changed.json()["texts"], json!({"es": "Ya vamos."}), "{}", changed.text);
    assert_eq!(world.get(&path).await.json()["name"], "Soon");
    for (body, field) in [
        (json!({"name": "soon", "texts": {"en": "x"}}), "name"),
        (json!({"name": " ", "texts": {"en": "x"}}), "name"),
        (json!({"name": "New", "texts": {}}), "texts"),
        (json!({"name": "New", "texts": {"de": "x"}}), "texts.de"),
        (json!({"name": "New", "texts": {"en": "Dear {nom}"}}), "texts.en"),
    ] {
        let refused = world.post(TEXTS, &body).await;
        refused.is_problem(422, "validation");
        assert!(!refused.names(field).is_empty(), "{field}: {}", refused.text);
    }
    assert_eq!(sends(&world, "DELETE", &path, None).await.status, StatusCode::OK);
    world.get(&path).await.is_problem(404, "not-found");
    assert_eq!(acts(&world).await[..3], ["text-removed", "text-saved", "text-saved"]);
}

#[tokio::test]
async fn a_key_that_only_writes_administers_nothing() {
    let mut world = World::new().await;
    world.key = world.key(&[WRITE]).await;
    for path in [HOOKS, TEXTS] {
        world.get(path).await.is_problem(403, "forbidden");
        world
            .keyed("POST", path, "k", &json!({}))
            .await
            .is_problem(403, "forbidden");
    }
}

#[tokio::test]
async fn who_assigns_to_somebody_away_is_told_until_when_and_who_covers() {
    let world = World::new().await;
    for id in ["noor", "callum"] {
        let staff = Staff {
            id: id.to_owned(),
            email: format!("{id}@jive.example"),
            name: id.to_owned(),
            role: Role::Adviser,
            password_hash: None,
            language: Language::english(),
            active: true,
            created_at: world.desk.now(),
            second_factor: false,
        };
        world.desk.register().add_staff(&staff).await.unwrap();
    }
    let absence = Absence {
        staff: "noor".to_owned(),
        begins: world.desk.now(),
        ends: "2026-03-05T05:00:00Z".parse().unwrap(),
        cover: Some("callum".to_owned()),
    };
    let line = world.desk.line("noor", "absence-set", "noor");
    world
        .desk
        .register()
        .administer(&[Change::Absence(&absence)], &line)
        .await
        .unwrap();
    let path = format!("/api/v1/complaints/{}/assignments", world.reference().await);
    let away = world.post(&path, &json!({"to": "noor"})).await.json();
    assert_eq!(
        away["warnings"],
        json!([{"warning": "away", "until": "2026-03-05T05:00:00.000Z", "covered_by": "callum"}]),
        "{away}"
    );
    let here = world.post(&path, &json!({"to": "callum"})).await.json();
    assert_eq!(here["warnings"], json!([]));
}

#[tokio::test]
async fn rights_are_read_and_given_by_a_key() {
    let world = world().await;
    let path = "/api/v1/rights/role:adviser";
    let before = world.get(path).await.json();
    assert_eq!(
        (&before["rights"]["bulk"], &before["given"]),
        (&json!("yes"), &json!([])),
        "{before}"
    );
    let change = json!({"rights": {"bulk": "no", "redress": "50000 CAD"}});
    let after = sends(&world, "PATCH", path, Some(&change)).await;
    assert_eq!(after.json()["given"], json!(["bulk", "redress"]), "{}", after.text);
    assert_eq!(
        acts(&world).await.iter().filter(|act| *act == "rights-changed").count(),
        1
    );
    let back = sends(&world, "PATCH", path, Some(&json!({"rights": {"bulk": null}})))
        .await
        .json();
    assert_eq!(
        (&back["rights"]["bulk"], &back["given"]),
        (&json!("yes"), &json!(["redress"]))
    );
    for (field, value) in [("rights.bulk", "perhaps"), ("rights.fly", "yes")] {
        let (_, right) = field.split_once('.').unwrap();
        let refused = sends(&world, "PATCH", path, Some(&json!({"rights": {right: value}}))).await;
        refused.is_problem(422, "validation");
        assert!(!refused.names(field).is_empty(), "{}", refused.text);
    }
    world.get("/api/v1/rights/nobody").await.is_problem(404, "not-found");
}
