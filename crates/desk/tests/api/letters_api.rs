//! Letters in by the API: a scanning line brings them, once for each request, and reads what became of them.

use api::{Answer, READ, WRITE, World};
use axum::{body::Body, http::StatusCode};
use register::{Decided, LetterState, LetterStep};
use serde_json::Value;

use crate::{api_world as api, multipart};

const ENGLISH: &[u8] = include_bytes!("../letters/en.png");
const PHOTO: &[u8] = include_bytes!("../letters/en.jpg");
const LETTERS: &str = "/api/v1/letters";

/// Brings a letter with a key of the desk, and an idempotency key where one is given.
async fn brings(world: &World, key: &str, once: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
    let mut request = axum::http::Request::post(LETTERS)
        .header("authorization", format!("Bearer {key}"))
        .header("content-type", multipart::KIND);
    if !once.is_empty() {
        request = request.header("idempotency-key", once);
    }
    world
        .send(request.body(Body::from(multipart::form(fields, files))).unwrap())
        .await
}

const SAID: [(&str, &str); 4] = [
    ("received_on", "2026-02-26"),
    ("sender", "Marguerite Doucet"),
    ("address", "14 Harbour Street\nHalifax NS B3H 1A1"),
    ("language", "fr"),
];

#[tokio::test]
async fn a_letter_is_kept_once_for_each_request_and_read_back() {
    let world = World::new().await;
    let scans: [(&str, &[u8]); 2] = [("front.png", ENGLISH), ("back.jpg", PHOTO)];
    let kept = brings(&world, &world.key, "scan-1", &SAID, &scans).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.text);
    let said = kept.json();
    assert_eq!(said["state"], "waiting");
    assert_eq!(said["received_on"], "2026-02-26");
    assert_eq!(said["scans"], 2);
    // The same request again is the same letter, byte for byte in the answer.
    let again = brings(&world, &world.key, "scan-1", &SAID, &scans).await;
    assert_eq!((again.status, &again.text), (StatusCode::CREATED, &kept.text));
    assert_eq!(again.headers["idempotency-replayed"], "true");
    // The same key for another letter is refused, and keeps nothing.
    let other = brings(&world, &world.key, "scan-1", &SAID, &scans[..1]).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", other.text);
    // Another letter that looks the same is one.
    let second = brings(&world, &world.key, "scan-2", &SAID, &scans).await;
    assert_ne!(second.json()["id"], said["id"]);
    let all = world.get(LETTERS).await.json();
    assert_eq!(all["items"].as_array().unwrap().len(), 2, "{all}");
    let id = said["id"].as_str().unwrap();
    let one = world.get(&format!("{LETTERS}/{id}")).await;
    assert_eq!(one.json(), said);
    assert!(!one.text.contains("Marguerite"), "nothing personal: {}", one.text);
    let letter = world.desk.register().letter(id).await.unwrap().unwrap();
    assert_eq!(letter.said.sender, "Marguerite Doucet");
    assert_eq!(letter.said.received_at.unwrap().to_string(), "2026-02-26T17:00:00Z");
    assert!(letter.taken_by.starts_with("key:"), "{}", letter.taken_by);
    let scans = world.desk.register().scans(id).await.unwrap();
    let bytes = world.desk.register().open_file(&scans[0].digest).await.unwrap();
    assert_eq!(bytes.as_deref(), Some(ENGLISH));
}

#[tokio::test]
async fn what_became_of_a_letter_is_listed_by_where_it_stands_page_by_page() {
    let world = World::new().await;
    let mut ids: Vec<String> = Vec::new();
    for nth in 0..3 {
        let answer = brings(
            &world,
            &world.key,
            &format!("scan-{nth}"),
            &SAID,
            &[("front.png", ENGLISH)],
        )
        .await;
        ids.push(answer.json()["id"].as_str().unwrap().to_owned());
        world.desk.clock().advance(jiff::SignedDuration::from_mins(1));
    }
    let ends = LetterStep::Ends {
        letter: ids[1].clone(),
        was: 1,
        state: LetterState::NoComplaint,
        decided: Decided {
            by: "walter".to_owned(),
            at: world.desk.now(),
            reason: "advertising\nA leaflet".to_owned(),
        },
    };
    world.desk.register().end_letter(&ends).await.unwrap();
    let listed = |page: &Value| -> Vec<String> {
        let items = page["items"].as_array().unwrap();
        items
            .iter()
            .map(|item| item["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let first = world.get(&format!("{LETTERS}?limit=2")).await.json();
    assert_eq!(listed(&first), ids[..2], "{first}");
    let next = first["next"].as_str().unwrap();
    let last = world.get(&format!("{LETTERS}?limit=2&after={next}")).await.json();
    assert_eq!((listed(&last), &last["next"]), (ids[2..].to_vec(), &Value::Null));
    let waiting = world.get(&format!("{LETTERS}?state=waiting")).await.json();
    assert_eq!(listed(&waiting), [ids[0].clone(), ids[2].clone()]);
    let ended = world.get(&format!("{LETTERS}?state=no-complaint")).await.json();
    assert_eq!(ended["items"][0]["cause"], "advertising", "{ended}");
    assert!(!ended.to_string().contains("leaflet"), "{ended}");
    for query in ["state=gone", "limit=0", "after=what", "sort=up"] {
        let answer = world.get(&format!("{LETTERS}?{query}")).await;
        assert!(answer.status.is_client_error(), "{query}: {}", answer.text);
    }
    assert_eq!(
        world.get(&format!("{LETTERS}/none")).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn a_form_that_is_none_of_a_letter_is_refused_with_every_fault_and_nothing_is_kept() {
    let world = World::new().await;
    let faults = |answer: &Answer| -> Vec<String> {
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
        let errors = answer.json()["errors"].as_array().unwrap().clone();
        errors
            .iter()
            .map(|one| one["field"].as_str().unwrap().to_owned())
            .collect()
    };
    let fields = [
        ("received_on", "2026-03-09"),
        ("language", "de"),
        ("team", "x"),
        ("sender", "a\u{7}"),
    ];
    let wrong = brings(&world, &world.key, "a", &fields, &[("notes.txt", b"no scan")]).await;
    assert_eq!(faults(&wrong), ["received_on", "language", "team", "sender", "file"]);
    for (fields, files) in [
        (vec![], vec![]),
        (vec![("received_on", "yesterday")], vec![("front.png", ENGLISH)]),
        (vec![], vec![("front.png", &ENGLISH[..200])]),
        (vec![], vec![("front.html", &b"<html></html>"[..])]),
        (vec![("file", "text")], vec![]),
    ] {
        faults(&brings(&world, &world.key, "b", &fields, &files).await);
    }
    let json = world.post(LETTERS, &serde_json::json!({"sender": "x"})).await;
    assert_eq!(json.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{}", json.text);
    // What was refused leaves the key free.
    let kept = brings(&world, &world.key, "a", &[], &[("front.png", ENGLISH)]).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.text);
    assert_eq!(kept.json()["received_on"], Value::Null);
    assert_eq!(world.desk.register().count_letters_waiting().await.unwrap(), 1);
}

#[tokio::test]
async fn each_address_asks_for_its_scope() {
    let world = World::new().await;
    let (reads, writes) = (world.key(&[READ]).await, world.key(&[WRITE]).await);
    let kept = brings(&world, &reads, "", &[], &[("front.png", ENGLISH)]).await;
    assert_eq!(kept.status, StatusCode::FORBIDDEN, "{}", kept.text);
    assert_eq!(world.desk.register().count_letters_waiting().await.unwrap(), 0);
    let kept = brings(&world, &writes, "", &[], &[("front.png", ENGLISH)]).await;
    assert_eq!(kept.status, StatusCode::CREATED, "{}", kept.text);
    let asked = axum::http::Request::get(LETTERS).header("authorization", format!("Bearer {writes}"));
    let listed = world.send(asked.body(Body::empty()).unwrap()).await;
    assert_eq!(listed.status, StatusCode::FORBIDDEN, "{}", listed.text);
    let none = brings(&world, "none", "", &[], &[("front.png", ENGLISH)]).await;
    assert_eq!(none.status, StatusCode::UNAUTHORIZED, "{}", none.text);
}

#[tokio::test]
async fn a_message_by_a_key_takes_files_of_its_complaint_along_and_no_others() {
    let world = World::new().await;
    let file = |by: &str| {
        serde_json::json!({"kind": "complaint", "nature": "Billed twice.", "answer_by": by,
            "language": "en", "complainant": {"name": "Zoë", "email": "zoe@example.ca", "phone": "+1 613 555 0123"}})
    };
    let filed = world.post("/api/v1/complaints", &file("email")).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.text);
    let reference = filed.json()["reference"].as_str().unwrap().to_owned();
    let add = axum::http::Request::post(format!("/api/v1/complaints/{reference}/files"))
        .header("authorization", format!("Bearer {}", world.key))
        .header("content-type", multipart::KIND);
    let add = add.body(Body::from(multipart::form(
        &[("internal", "true")],
        &[("bill.png", ENGLISH)],
    )));
    let added = world.send(add.unwrap()).await;
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.text);
    let listed = world.get(&format!("/api/v1/complaints/{reference}/files")).await.json();
    let id = listed["items"][0]["id"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/complaints/{reference}/messages");
    let message = |enclosures: Value| serde_json::json!({"from": "desk", "message": "Here is your bill.", "news": true, "enclosures": enclosures});
    for (enclosures, field) in [
        (
            serde_json::json!([{"file": "other", "about": "A bill"}]),
            "enclosures[0].file",
        ),
        (serde_json::json!([{"file": id, "about": " "}]), "enclosures[0].about"),
        (
            serde_json::json!([{"file": id, "about": "x".repeat(151)}]),
            "enclosures[0].about",
        ),
    ] {
        let refused = world.post(&path, &message(enclosures)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
        assert_eq!(refused.json()["errors"][0]["field"], field, "{}", refused.text);
    }
    let sent = world
        .post(
            &path,
            &message(serde_json::json!([{"file": id, "about": "Bill of March"}])),
        )
        .await;
    assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.text);
    assert_eq!(
        sent.json()["entry"]["what"],
        "wrote",
        "the message, and not what goes along: {}",
        sent.text
    );
    let case = world.desk.case(&reference).await.unwrap().unwrap();
    assert_eq!(case.complaint.enclosed[0].about.as_deref(), Some("Bill of March"));
    assert_eq!(sent.json()["entry"]["seq"], case.complaint.enclosed[0].with);
    let by_phone = world.post("/api/v1/complaints", &file("phone")).await.json();
    let path = format!(
        "/api/v1/complaints/{}/messages",
        by_phone["reference"].as_str().unwrap()
    );
    let refused = world
        .post(&path, &message(serde_json::json!([{"file": id, "about": "A bill"}])))
        .await;
    assert_eq!(refused.json()["errors"][0]["field"], "enclosures", "{}", refused.text);
}
