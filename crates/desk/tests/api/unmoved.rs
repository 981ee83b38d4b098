//! Acts upon a complaint as it was read, and not as others have left it since.

use api_world::{Answer, World, least};
use axum::{body::Body, http::StatusCode};
use serde_json::{Value, json};

use crate::api_world;

async fn noted(world: &World, reference: &str, tag: &str) -> Answer {
    let request = world
        .request("POST", &format!("/api/v1/complaints/{reference}/notes"))
        .header("content-type", "application/json")
        .header("if-match", tag);
    let note = json!({"text": "Seen."}).to_string();
    world.send(request.body(Body::from(note)).unwrap()).await
}

#[tokio::test]
async fn an_act_upon_a_complaint_that_moved_is_not_done() {
    let world = World::new().await;
    let filed = world.post("/api/v1/complaints", &least()).await;
    let reference = filed.json()["reference"].as_str().unwrap().to_owned();
    let read = world.get(&format!("/api/v1/complaints/{reference}")).await;
    let tag = read.header("etag").to_owned();
    assert_eq!(tag, format!("\"{}\"", read.json()["version"]));
    assert_eq!(filed.header("etag"), tag);
    let done = noted(&world, &reference, &tag).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", done.text);
    assert_eq!(done.header("etag"), format!("\"{}\"", done.json()["version"]));
    let late = noted(&world, &reference, &tag).await;
    assert!(
        late.is_problem(412, "moved")["detail"]
            .as_str()
            .unwrap()
            .contains("Read it again")
    );
    noted(&world, &reference, "\"of-somebody-else\"")
        .await
        .is_problem(412, "moved");
    let entries = world.get(&format!("/api/v1/complaints/{reference}")).await.json()["version"].clone();
    assert_eq!(entries, done.json()["version"], "nothing was written");
    let packed = format!("W/{}", done.header("etag"));
    for any in [packed.as_str(), "*"] {
        let done = noted(&world, &reference, any).await;
        assert_eq!(done.status, StatusCode::CREATED, "{any}: {}", done.text);
    }
    for malformed in ["3", "\"3\", \"4\"", "", "\"3"] {
        noted(&world, &reference, malformed)
            .await
            .is_problem(400, "malformed-header");
    }
}

/// The answer of the first time is kept, wherever the complaint stands by then.
#[tokio::test]
async fn what_was_done_upon_a_version_is_answered_again_by_its_key() {
    let world = World::new().await;
    let reference = world.reference().await;
    let path = format!("/api/v1/complaints/{reference}");
    let tag = world.get(&path).await.header("etag").to_owned();
    let send = || {
        let request = world.request("POST", &format!("{path}/notes"));
        let request = request
            .header("content-type", "application/json")
            .header("if-match", &tag);
        let request = request.header("idempotency-key", "n-1");
        world.send(request.body(Body::from(json!({"text": "Seen."}).to_string())).unwrap())
    };
    let (first, again) = (send().await, send().await);
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text);
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!((&first.text, first.header("etag")), (&again.text, again.header("etag")));
}

/// A part is put back from either side, and the tag is that of the complaint in the address.
#[tokio::test]
async fn a_part_is_put_back_from_a_whole_that_did_not_move() {
    let world = World::new().await;
    let whole = world.reference().await;
    let path = format!("/api/v1/complaints/{whole}");
    let split = json!({"category": "billing-usage", "nature": "And the bill."});
    let split = world.post(&format!("{path}/splits"), &split).await;
    assert_eq!(split.status, StatusCode::CREATED, "{}", split.text);
    let read = world.get(&path).await;
    let part = read.json()["split_off"][0].as_str().unwrap().to_owned();
    let put_back = |tag: String| {
        let request = world
            .request("DELETE", &format!("{path}/splits/{part}"))
            .header("if-match", tag);
        world.send(request.body(Body::empty()).unwrap())
    };
    put_back("\"1\"".to_owned()).await.is_problem(412, "moved");
    let done = put_back(read.header("etag").to_owned()).await;
    assert_eq!(done.status, StatusCode::CREATED, "{}", done.text);
}

#[test]
fn every_act_on_a_complaint_says_that_it_takes_a_tag() {
    let document: Value = serde_json::from_str(&desk::api::document_json()).unwrap();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let takes = parameters.iter().any(|parameter| parameter["name"] == "If-Match");
            let acts = path.starts_with("/api/v1/complaints/{reference}/") && method != "get";
            assert_eq!(takes, acts, "{method} {path}");
            assert_eq!(operation["responses"]["412"].is_object(), acts, "{method} {path}");
        }
    }
}
