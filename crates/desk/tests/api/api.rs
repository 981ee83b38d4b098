//! The API as an integrator meets it, in process.

use api_world::{READ, WRITE, World, least, least_with};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use jiff::SignedDuration;
use practice::terms::SchemeStep as Step;
use serde_json::{Value, json};

use crate::{
    api_world,
    multipart::{self, Form},
    wide,
};

// ---- filing

#[tokio::test]
async fn the_least_that_is_filed_is_answered_with_number_secret_steps_and_date() {
    let world = World::new().await;
    let answer = world.post("/api/v1/complaints", &least()).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let filed = answer.json();
    let reference = filed["reference"].as_str().unwrap();
    assert_eq!(answer.header("location"), format!("/api/v1/complaints/{reference}"));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(practice::reference::read(reference).as_deref(), Some(reference));
    assert_eq!(filed["next_steps"].as_array().unwrap().len(), 4);
    assert_eq!(filed["estimated_conclusion"], "2026-03-16");
    assert_eq!(filed["code"], json!({"id": "jive-canada", "version": "2026.1"}));
    let first = &filed["obligations"][0];
    assert_eq!(
        (&first["promise"], &first["standing"]),
        (&json!("acknowledge"), &json!("open"))
    );
    let opened = world
        .desk
        .opened_by(reference, filed["secret"].as_str().unwrap())
        .await
        .unwrap();
    assert!(opened.is_some(), "the secret opens the complaint");
}

#[tokio::test]
async fn everything_that_may_be_filed_comes_back() {
    let world = World::new().await;
    let category = world.desk.code().categories[1].id.clone();
    let body = json!({
        "nature": "Facturé deux fois.", "history": "J’ai appelé en février.", "outcome_wanted": "Un crédit.",
        "complainant": {"name": "Luc Roy", "phone": "+1 514 555 0123", "post": {"lines": ["1 rue A", "Montréal QC"]}, "account": "A-1"},
        "kind": "complaint", "service": "internet", "issues": [category], "language": "fr", "channel": "letter",
        "received_at": "2026-02-27T09:30:00-05:00", "earlier_references": ["SR 881"], "class": "small-business",
        "on_behalf_of": "Boulangerie Roy", "format": "large-print", "answer_by": "letter", "zone": "America/Halifax",
    });
    let answer = world.post("/api/v1/complaints", &body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let filed = answer.json();
    assert_eq!(filed["received_at"], "2026-02-27T14:30:00.000Z");
    assert!(
        filed["next_steps"][0].as_str().unwrap().starts_with("Un conseiller"),
        "{filed}"
    );
    let read = world
        .get(&format!("/api/v1/complaints/{}", filed["reference"].as_str().unwrap()))
        .await
        .json();
    for field in [
        "nature",
        "history",
        "outcome_wanted",
        "service",
        "channel",
        "class",
        "earlier_references",
        "zone",
    ] {
        assert_eq!(read[field], body[field], "{field}");
    }
    assert_eq!(read["complainant"]["post"], "1 rue A\nMontréal QC");
    assert_eq!(read["complainant"]["on_behalf_of"], "Boulangerie Roy");
    assert_eq!(
        read["answering"],
        json!({"by": "letter", "language": "fr", "format": "large-print"})
    );
    assert_eq!(read["issues"][0]["category"], body["issues"][0]);
}

#[tokio::test]
async fn an_anonymous_complaint_needs_no_one() {
    let world = World::new().await;
    let answer = world
        .post("/api/v1/complaints", &json!({"nature": "Noise.", "anonymous": true}))
        .await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let nobody = world.post("/api/v1/complaints", &json!({"nature": "Noise."})).await;
    assert!(nobody.names("complainant").contains("anonymous"));
    let body = json!({"nature": "Noise.", "anonymous": true, "format": "braille"});
    let braille = world.post("/api/v1/complaints", &body).await;
    assert!(braille.names("format").contains("Add a postal address"));
}

#[tokio::test]
async fn each_field_that_is_wrong_is_named_with_what_to_do() {
    let world = World::new().await;
    let wrong = [
        ("nature", json!("   "), "nature", "blank"),
        ("nature", json!(3), "nature", "This is a number. Write a text."),
        ("nature", json!({}), "nature", "This is an object."),
        ("nature", json!("x".repeat(100_001)), "nature", "100000"),
        (
            "complainant",
            json!(["María", "m@example.ca"]),
            "complainant",
            "This is a list. Write an object.",
        ),
        (
            "complainant",
            json!({"name": "M", "email": "nobody"}),
            "complainant.email",
            "name@example.ca",
        ),
        (
            "complainant",
            json!({"email": "a@b"}),
            "complainant.email",
            "name@example.ca",
        ),
        (
            "complainant",
            json!({"email": "a@b.ca\r\nBcc: x@y.ca"}),
            "complainant.email",
            "line",
        ),
        (
            "complainant",
            json!({"phone": "call me"}),
            "complainant.phone",
            "+1 613",
        ),
        (
            "complainant",
            json!({"mail": "a@b.ca"}),
            "complainant.mail",
            "name, email, phone",
        ),
        ("complainant", json!({"post": 5}), "complainant.post", "lines"),
        (
            "complainant",
            json!({"post": {"lines": []}}),
            "complainant.post",
            "without lines is none",
        ),
        (
            "complainant",
            json!({"name": "x".repeat(201), "email": "a@b.ca"}),
            "complainant.name",
            "200",
        ),
        ("kind", json!("grievance"), "kind", "question, request, complaint"),
        ("service", json!("pager"), "service", "internet"),
        ("channel", json!("fax"), "channel", "letter"),
        ("class", json!("rich"), "class", "small-business"),
        ("format", json!("pdf"), "format", "large-print"),
        ("language", json!("de"), "language", "en, fr, es"),
        ("issues", json!(["no-such"]), "issues[0]", "write one of"),
        ("issues", json!(["billing"]), "issues[0]", "heading"),
        ("issues", json!([1]), "issues[0]", "Write a text."),
        ("issues", json!("setup"), "issues", "This is a text. Write a list."),
        ("received_at", json!("2026-03-09T10:00:00Z"), "received_at", "future"),
        (
            "received_at",
            json!("2025-03-09T10:00:00Z"),
            "received_at",
            "`recourse import`",
        ),
        ("received_at", json!("yesterday"), "received_at", "RFC 3339"),
        ("answer_by", json!("phone"), "complainant.phone", "phone"),
        ("answer_by", json!("chat"), "answer_by", "email, phone, sms, letter"),
        ("zone", json!("Mars/Olympus"), "zone", "America/Toronto"),
        ("anonymous", json!("yes"), "anonymous", "Write true or false."),
        (
            "earlier_references",
            json!(["x".repeat(61)]),
            "earlier_references[0]",
            "60",
        ),
        ("urgency", json!(1), "urgency", "nature, complainant"),
    ];
    for (field, value, named, says) in wrong {
        let answer = world
            .post("/api/v1/complaints", &least_with(field, value.clone()))
            .await;
        let sentence = answer.names(named);
        assert!(sentence.contains(says), "{field}={value}: {sentence}");
    }
    assert_eq!(
        world.post("/api/v1/complaints", &json!({})).await.names("nature"),
        "This is missing. Add it."
    );
    assert_eq!(world.complaints().await, 0);
}

#[tokio::test]
async fn one_answer_names_all_wrong_fields() {
    let world = World::new().await;
    let body = json!({"nature": "", "kind": "x", "complainant": {"email": "y"}});
    let problem = world
        .post("/api/v1/complaints", &body)
        .await
        .is_problem(422, "validation");
    assert_eq!(problem["errors"].as_array().unwrap().len(), 3, "{problem}");
}

#[tokio::test]
async fn what_is_no_json_is_said_with_its_place() {
    let world = World::new().await;
    let cases = [
        ("{\"nature\": \"x\",", "line 1"),
        ("", "empty"),
        ("[]", ""),
        ("{\"nature\": \"x\"} x", "trailing"),
        ("null", ""),
    ];
    for (body, says) in cases {
        let answer = world.post_text("/api/v1/complaints", body).await;
        assert!(
            answer.status == StatusCode::BAD_REQUEST || answer.status == StatusCode::UNPROCESSABLE_ENTITY,
            "{body}"
        );
        assert_eq!(answer.header("content-type"), "application/problem+json");
        assert!(answer.text.contains(says), "{body}: {}", answer.text);
    }
    let twice = world
        .post_text("/api/v1/complaints", "{\"nature\": \"x\", \"nature\": \"y\"}")
        .await;
    assert!(twice.names("nature").contains("twice"));
}

#[tokio::test]
async fn wrong_type_size_method_and_address_are_problems_too() {
    let world = World::new().await;
    let form = world
        .request("POST", "/api/v1/complaints")
        .header("content-type", "application/x-www-form-urlencoded");
    world
        .send(form.body(Body::from("nature=x")).unwrap())
        .await
        .is_problem(415, "unsupported-media-type");
    let typed = |media: &str| {
        let request = world
            .request("POST", "/api/v1/complaints")
            .header("content-type", media);
        world.send(request.body(Body::from(least().to_string())).unwrap())
    };
    for media in ["application/vnd.api+json", "application/json; charset=iso-8859-1"] {
        typed(media).await.is_problem(415, "unsupported-media-type");
    }
    let plain = typed("Application/JSON; charset=\"UTF-8\"").await;
    assert_eq!(plain.status, StatusCode::CREATED, "{}", plain.text);
    let untyped = world
        .request("POST", "/api/v1/complaints")
        .body(Body::from(least().to_string()))
        .unwrap();
    world.send(untyped).await.is_problem(415, "unsupported-media-type");
    let large = least_with("history", json!("x".repeat(300 * 1024)));
    world
        .post("/api/v1/complaints", &large)
        .await
        .is_problem(413, "too-large");
    let put = world.request("PUT", "/api/v1/complaints").body(Body::empty()).unwrap();
    let put = world.send(put).await;
    put.is_problem(405, "method-not-allowed");
    assert!(put.header("allow").contains("POST"), "{:?}", put.headers);
    world.get("/api/v1/nothing").await.is_problem(404, "not-found");
    world.get("/api").await.is_problem(404, "not-found");
}

// ---- idempotency

#[tokio::test]
async fn the_same_body_with_the_same_key_is_filed_once_and_answered_alike() {
    let world = World::new().await;
    let first = world.file_keyed("k-1", &least()).await;
    assert_eq!(
        (first.status, first.header("idempotency-replayed")),
        (StatusCode::CREATED, "")
    );
    world.desk.clock().advance(SignedDuration::from_hours(23));
    // The same body, its fields in another order.
    let body = r#"{"complainant": {"email": "maria@example.ca", "name": "María Ortega"}, "nature": "The line drops every evening."}"#;
    let again = world.file_keyed("k-1", &serde_json::from_str(body).unwrap()).await;
    assert_eq!(
        (again.status, again.header("idempotency-replayed")),
        (StatusCode::CREATED, "true")
    );
    assert_eq!(again.text, first.text);
    assert_eq!(again.header("location"), first.header("location"));
    assert_eq!(world.complaints().await, 1);
    world.desk.clock().advance(SignedDuration::from_hours(2));
    assert_ne!(
        world.file_keyed("k-1", &least()).await.text,
        first.text,
        "after 24 hours the key is free"
    );
}

#[tokio::test]
async fn another_body_with_the_same_key_is_refused() {
    let world = World::new().await;
    world.file_keyed("k-1", &least()).await;
    let other = world.file_keyed("k-1", &least_with("kind", json!("question"))).await;
    other.is_problem(422, "idempotency-mismatch");
    assert_eq!(world.complaints().await, 1);
}

#[tokio::test]
async fn a_key_that_is_in_flight_is_told_so() {
    let world = World::new().await;
    world.file_keyed("k-1", &least()).await;
    let id = world.desk.register().keys().await.unwrap()[0].id.clone();
    // Another request has claimed the key and has not answered yet: claims are compared by their digest.
    let digest = digest_of_least(&world);
    let claim = world
        .desk
        .register()
        .claim(&format!("api:{id}"), "k-2", &digest, world.desk.now())
        .await
        .unwrap();
    assert_eq!(claim, register::Claim::Fresh);
    world
        .file_keyed("k-2", &least())
        .await
        .is_problem(409, "idempotency-in-flight");
}

fn digest_of_least(world: &World) -> register::Digest {
    let body = least().to_string();
    desk::api::request_digest(
        &world.desk,
        "POST",
        "/api/v1/complaints",
        "application/json",
        body.as_bytes(),
    )
}

#[tokio::test]
async fn an_idempotency_key_belongs_to_the_key_that_sent_it() {
    let mut world = World::new().await;
    let first = world.file_keyed("k-1", &least()).await.json();
    world.key = world.key(&[WRITE]).await;
    let second = world.file_keyed("k-1", &least()).await.json();
    assert_ne!(first["reference"], second["reference"]);
}

#[tokio::test]
async fn a_refused_body_leaves_its_idempotency_key_free() {
    let world = World::new().await;
    world
        .file_keyed("k-1", &least_with("kind", json!("x")))
        .await
        .names("kind");
    assert_eq!(world.file_keyed("k-1", &least()).await.status, StatusCode::CREATED);
    assert!(
        world
            .file_keyed(&"k".repeat(256), &least())
            .await
            .names("Idempotency-Key")
            .contains("255")
    );
}

#[tokio::test]
async fn the_same_key_sent_many_times_at_once_files_once() {
    let world = std::sync::Arc::new(World::new().await);
    let tasks: Vec<_> = (0..16)
        .map(|_| {
            let world = world.clone();
            tokio::spawn(async move { world.file_keyed("k-1", &least()).await.status.as_u16() })
        })
        .collect();
    for task in tasks {
        let status = task.await.unwrap();
        assert!(status == 201 || status == 409, "{status}");
    }
    assert_eq!(world.complaints().await, 1);
}

#[tokio::test]
async fn an_act_that_is_sent_twice_is_done_once_and_answered_as_the_first_time() {
    let world = World::new().await;
    let reference = world.reference().await;
    let at = |act: &str| format!("/api/v1/complaints/{reference}/{act}");
    let offer = json!({"message": "A month.", "redress": [{"remedy": "credit", "cents": 4200}]});
    let first = world.keyed("POST", &at("offers"), "k-1", &offer).await;
    assert_eq!(
        (first.status, first.header("idempotency-replayed")),
        (StatusCode::CREATED, ""),
        "{}",
        first.text
    );
    // The offer leaves, the complaint moves on, and the rules would refuse the same offer now.
    world.desk.clock().advance(SignedDuration::from_secs(30));
    world.post(&at("notes"), &json!({"text": "Seen."})).await;
    world.post(&at("escalations"), &json!({})).await;
    world.desk.clock().advance(SignedDuration::from_hours(20));
    let again = world.keyed("POST", &at("offers"), "k-1", &offer).await;
    assert_eq!(
        (again.status, again.header("idempotency-replayed")),
        (StatusCode::CREATED, "true")
    );
    assert_eq!(
        (&again.text, again.header("location")),
        (&first.text, first.header("location"))
    );
    let offers = world.get(&format!("/api/v1/complaints/{reference}")).await.json()["offers"].clone();
    assert_eq!(offers.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn an_idempotency_key_is_for_one_method_address_and_body() {
    let world = World::new().await;
    let (reference, other) = (world.reference().await, world.reference().await);
    let at = |reference: &str, act: &str| format!("/api/v1/complaints/{reference}/{act}");
    let link = json!({"other": other, "relation": "earlier"});
    world.keyed("POST", &at(&reference, "links"), "k-1", &link).await;
    let same_body = world.keyed("POST", &at(&other, "links"), "k-1", &link).await;
    same_body.is_problem(422, "idempotency-mismatch");
    let other_body = json!({"other": other, "relation": "related"});
    world
        .keyed("POST", &at(&reference, "links"), "k-1", &other_body)
        .await
        .is_problem(422, "idempotency-mismatch");
    world
        .keyed("DELETE", &at(&reference, &format!("links/{other}")), "k-1", &link)
        .await
        .is_problem(422, "idempotency-mismatch");
}

#[tokio::test]
async fn an_act_that_was_refused_leaves_its_key_free_for_when_it_is_possible() {
    let mut world = World::new().await;
    let reference = world.reference().await;
    let at = |act: &str| format!("/api/v1/complaints/{reference}/{act}");
    let close = json!({"ending": "withdrawn", "reason": "Said so on the phone."});
    let reopen = json!({"reason": "It drops again."});
    world
        .keyed("POST", &at("reopenings"), "k-1", &reopen)
        .await
        .is_problem(409, "not-closed");
    assert_eq!(
        world.keyed("POST", &at("closures"), "k-2", &close).await.status,
        StatusCode::CREATED
    );
    let opened = world.keyed("POST", &at("reopenings"), "k-1", &reopen).await;
    assert_eq!(
        (opened.status, opened.header("idempotency-replayed")),
        (StatusCode::CREATED, "")
    );
    world.key = world.key(&[READ]).await;
    world
        .keyed("POST", &at("notes"), "k-3", &json!({"text": "x"}))
        .await
        .is_problem(403, "forbidden");
}

#[tokio::test]
async fn the_same_act_sent_many_times_at_once_is_done_once() {
    let world = std::sync::Arc::new(World::new().await);
    let reference = world.reference().await;
    let tasks: Vec<_> = (0..16)
        .map(|_| {
            let (world, path) = (world.clone(), format!("/api/v1/complaints/{reference}/notes"));
            let note = json!({"text": "Seen."});
            tokio::spawn(async move { world.keyed("POST", &path, "k-1", &note).await.status.as_u16() })
        })
        .collect();
    for task in tasks {
        let status = task.await.unwrap();
        assert!(status == 201 || status == 409, "{status}");
    }
    let entries = world
        .get(&format!("/api/v1/complaints/{reference}/entries"))
        .await
        .json();
    let notes = entries["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["what"] == "noted");
    assert_eq!(notes.count(), 1);
}

#[tokio::test]
async fn a_request_with_a_key_counts_once_against_the_limit() {
    let mut world = World::new().await;
    let reference = world.reference().await;
    let limited = desk::api::NewKey {
        name: "a test".to_owned(),
        scopes: vec![WRITE.to_owned()],
        per_minute: Some(2),
        last_day: None,
    };
    world.key = desk::api::create(&world.desk, &limited).await.unwrap();
    let path = format!("/api/v1/complaints/{reference}/notes");
    for key in ["k-1", "k-2"] {
        let answer = world.keyed("POST", &path, key, &json!({"text": "Seen."})).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    }
    let third = world.keyed("POST", &path, "k-3", &json!({"text": "Seen."})).await;
    third.is_problem(429, "too-many");
}

// ---- keys

/// A key that ends by itself works through its last day, where the desk is, and not a moment longer.
#[tokio::test]
async fn a_key_works_through_its_last_day_and_then_has_a_problem_of_its_own() {
    let mut world = World::new().await;
    world.key = world.key(&["admin"]).await;
    let key = |day: &str| json!({"name": "Summer intern", "scopes": ["complaints:read"], "last_day": day});
    // It is ten in the morning of the second of March.
    let over = world.post("/api/v1/keys", &key("2026-03-01")).await;
    assert!(over.names("last_day").contains("over"));
    world.post("/api/v1/keys", &key("soon")).await.names("last_day");
    let made = world.post("/api/v1/keys", &key("2026-03-02")).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
    let listed = world.get("/api/v1/keys").await.json();
    let items = listed["items"].as_array().unwrap();
    let line = items.iter().find(|line| line["name"] == "Summer intern").unwrap();
    assert_eq!(line["expires_at"], "2026-03-03T05:00:00.000Z");
    let admin = std::mem::replace(&mut world.key, made.json()["key"].as_str().unwrap().to_owned());
    assert_eq!(world.get("/api/v1/complaints").await.status, StatusCode::OK);
    let second = jiff::SignedDuration::from_secs(1);
    world
        .desk
        .clock()
        .advance(jiff::SignedDuration::from_hours(14) - second);
    assert_eq!(world.get("/api/v1/complaints").await.status, StatusCode::OK);
    world.desk.clock().advance(second);
    world.get("/api/v1/complaints").await.is_problem(401, "key-expired");
    world.key = admin;
    let goes_on = world.get("/api/v1/complaints").await.status;
    assert_eq!(goes_on, StatusCode::OK, "one without a last day");
}

#[tokio::test]
async fn figures_have_a_scope_of_their_own() {
    let mut world = World::new().await;
    world.get("/metrics").await.is_problem(403, "forbidden");
    world.key = world.key(&["metrics"]).await;
    assert_eq!(world.get("/metrics").await.status, StatusCode::OK);
    world.get("/api/v1/complaints").await.is_problem(403, "forbidden");
}

#[tokio::test]
async fn what_is_the_same_for_everybody_is_not_sent_twice() {
    let world = World::new().await;
    for path in ["/api/v1/code", "/api/v1/code?lang=fr", "/api/v1/openapi.json"] {
        let first = world.get(path).await;
        assert_eq!(first.status, StatusCode::OK);
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.len() > 10, "{tag}");
        for known in [tag.clone(), format!("\"other\", W/{tag}"), "*".to_owned()] {
            let request = world.request("GET", path).header("if-none-match", known);
            let again = world.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(again.status, StatusCode::NOT_MODIFIED);
            assert_eq!((again.header("etag"), again.text.as_str()), (tag.as_str(), ""));
        }
        let request = world.request("GET", path).header("if-none-match", "\"other\"");
        let again = world.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!((again.status, again.text), (StatusCode::OK, first.text));
    }
    let english = world.get("/api/v1/code?lang=en").await.header("etag").to_owned();
    assert_ne!(english, world.get("/api/v1/code?lang=fr").await.header("etag"));
}

#[tokio::test]
async fn a_withdrawal_by_a_key_says_what_the_customer_said() {
    let world = World::new().await;
    let path = format!("/api/v1/complaints/{}/closures", world.reference().await);
    let silent = world.post(&path, &json!({"ending": "withdrawn", "reason": " "})).await;
    silent.names("reason");
    let told = json!({"ending": "withdrawn", "reason": "By phone today: “Leave it, it works again.”"});
    assert_eq!(world.post(&path, &told).await.status, StatusCode::CREATED);
}

/// Instants have one form, whatever is answered.
#[tokio::test]
async fn every_instant_is_written_to_the_millisecond() {
    fn look(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) if text.ends_with('Z') && text.get(10..11) == Some("T") => found.push(text.clone()),
            Value::Array(all) => all.iter().for_each(|one| look(one, found)),
            Value::Object(all) => all.values().for_each(|one| look(one, found)),
            _ => {}
        }
    }
    let world = World::new().await;
    world.desk.clock().advance(jiff::SignedDuration::from_millis(250));
    let reference = world.reference().await;
    // A promise is broken, and the desk notices: the entry's own facts have an instant.
    world.desk.clock().advance(jiff::SignedDuration::from_hours(24 * 90));
    desk::jobs::deadlines::turn(&world.desk).await.unwrap();
    let of = format!("/api/v1/complaints/{reference}");
    let entries = world.get(&format!("{of}/entries")).await.json();
    let mut items = entries["items"].as_array().unwrap().iter();
    let broken = items.find(|entry| entry["what"] == "promise-broken").unwrap();
    assert!(broken["details"]["due"].is_string(), "{broken}");
    let mut found = Vec::new();
    for path in [
        of.clone(),
        format!("{of}/entries"),
        format!("{of}/messages"),
        "/api/v1/complaints".to_owned(),
    ] {
        look(&world.get(&path).await.json(), &mut found);
    }
    assert!(found.len() > 10);
    for instant in found {
        assert_eq!(instant.len(), "2026-03-02T15:00:00.000Z".len(), "{instant}");
    }
}

#[tokio::test]
async fn without_a_key_nothing_is_told() {
    let world = World::new().await;
    let reference = world.reference().await;
    for path in [
        "/api/v1/complaints",
        &format!("/api/v1/complaints/{reference}"),
        "/api/v1/keys",
        "/api/v1/staff",
        "/api/v1/teams",
    ] {
        for header in [None, Some("Bearer rk_wrong"), Some("Basic eDp5"), Some("Bearer")] {
            let mut request = Request::builder().uri(path);
            if let Some(header) = header {
                request = request.header("authorization", header);
            }
            let answer = world.send(request.body(Body::empty()).unwrap()).await;
            answer.is_problem(401, "unauthorized");
            assert!(answer.header("www-authenticate").starts_with("Bearer"));
        }
    }
}

#[tokio::test]
async fn a_program_reads_what_is_done_about_causes_and_begins_nothing() {
    let mut world = World::new().await;
    let request = Request::get("/api/v1/actions").body(Body::empty()).unwrap();
    world.send(request).await.is_problem(401, "unauthorized");
    world.key = world.key(&[READ]).await;
    assert_eq!(world.get("/api/v1/actions").await.json(), json!({"items": []}));
    let action = register::CorrectiveAction {
        id: "a1".to_owned(),
        version: 1,
        cause: "Credits wait".to_owned(),
        measure: "Post them at night".to_owned(),
        owner: "priya".to_owned(),
        due: jiff::civil::date(2026, 3, 20),
        finding: Some("9 of 12 promises were broken".to_owned()),
        found: None,
        complaints: vec!["123-456-7890".to_owned()],
        opened_at: world.desk.now(),
        opened_by: "priya".to_owned(),
        done: None,
    };
    world.desk.register().begin_action(&action, &[]).await.unwrap();
    let told = world.get("/api/v1/actions").await.json();
    let line = &told["items"][0];
    assert_eq!((&line["owner"], &line["due"]), (&json!("priya"), &json!("2026-03-20")));
    assert_eq!(
        (&line["done_at"], &line["complaints"][0]),
        (&Value::Null, &json!("123-456-7890"))
    );
    world.key = world.key(&[WRITE]).await;
    let written = world.post("/api/v1/actions", &json!({})).await;
    assert_eq!(written.status, StatusCode::METHOD_NOT_ALLOWED);
}

#[tokio::test]
async fn a_key_may_do_what_its_scopes_say() {
    let mut world = World::new().await;
    let reference = world.reference().await;
    let case = format!("/api/v1/complaints/{reference}");
    let note = json!({"text": "Seen."});
    world.key = world.key(&[READ]).await;
    assert_eq!(world.get(&case).await.status, StatusCode::OK);
    let refused = world
        .post("/api/v1/complaints", &least())
        .await
        .is_problem(403, "forbidden");
    assert!(refused["detail"].as_str().unwrap().contains(WRITE));
    world
        .post(&format!("{case}/notes"), &note)
        .await
        .is_problem(403, "forbidden");
    world.key = world.key(&[WRITE]).await;
    assert_eq!(
        world.post(&format!("{case}/notes"), &note).await.status,
        StatusCode::CREATED
    );
    world.get(&case).await.is_problem(403, "forbidden");
    world.get(&format!("{case}/entries")).await.is_problem(403, "forbidden");
    world.get("/api/v1/complaints").await.is_problem(403, "forbidden");
    world.get("/api/v1/keys").await.is_problem(403, "forbidden");
    world.key = world.key(&["admin"]).await;
    for path in [&case, "/api/v1/complaints", "/api/v1/keys", "/api/v1/staff"] {
        assert_eq!(world.get(path).await.status, StatusCode::OK, "{path}");
    }
    assert_eq!(world.filed().await["kind"], "complaint");
}

#[tokio::test]
async fn a_revoked_key_stops_at_once() {
    let mut world = World::new().await;
    let (admin, made) = (world.key(&["admin"]).await, world.key.clone());
    world.key = admin;
    let keys = world.get("/api/v1/keys").await;
    assert!(
        !keys.text.contains(&made) && !keys.text.contains("digest"),
        "{}",
        keys.text
    );
    let id = keys.json()["items"]
        .as_array()
        .unwrap()
        .iter()
        .find(|key| key["scopes"][0] == READ)
        .unwrap()["id"]
        .clone();
    let path = format!("/api/v1/keys/{}", id.as_str().unwrap());
    let revoke = || world.request("DELETE", &path).body(Body::empty()).unwrap();
    assert_eq!(world.send(revoke()).await.status, StatusCode::NO_CONTENT);
    world.send(revoke()).await.is_problem(404, "not-found");
    world.key = made;
    world.get("/api/v1/complaints").await.is_problem(401, "unauthorized");
    let acts: Vec<String> = world
        .desk
        .register()
        .admin_log(9)
        .await
        .unwrap()
        .into_iter()
        .map(|act| act.act)
        .collect();
    assert!(acts.contains(&"key-revoked".to_owned()), "{acts:?}");
}

#[tokio::test]
async fn a_key_made_over_the_api_works_within_its_limit() {
    let mut world = World::new().await;
    world.key = world.key(&["admin"]).await;
    let made = world
        .post(
            "/api/v1/keys",
            &json!({"name": "Tool", "scopes": [READ], "per_minute": 2}),
        )
        .await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
    let wrong = world
        .post(
            "/api/v1/keys",
            &json!({"name": " ", "scopes": ["complaints"], "per_minute": 0}),
        )
        .await;
    for field in ["name", "scopes[0]", "per_minute"] {
        wrong.names(field);
    }
    world.key = made.json()["key"].as_str().unwrap().to_owned();
    assert!(world.key.starts_with("rk_") && world.key.len() == 43, "{}", world.key);
    for _ in 0..2 {
        assert_eq!(world.get("/api/v1/complaints").await.status, StatusCode::OK);
    }
    let third = world.get("/api/v1/complaints").await;
    third.is_problem(429, "too-many");
    assert_eq!(third.header("retry-after"), "60");
    world.desk.clock().advance(SignedDuration::from_mins(1));
    assert_eq!(world.get("/api/v1/complaints").await.status, StatusCode::OK);
}

#[tokio::test]
async fn where_nothing_is_carried_out_once_no_idempotency_key_is_taken() {
    let mut world = World::new().await;
    world.key = world.key(&["admin"]).await;
    let before = world.desk.register().keys().await.unwrap().len();
    let key = json!({"name": "Tool", "scopes": [READ]});
    let answer = world.keyed("POST", "/api/v1/keys", "k-1", &key).await;
    assert!(answer.names("Idempotency-Key").contains("done twice"));
    assert_eq!(world.desk.register().keys().await.unwrap().len(), before);
    let rights = json!({"rights": {"bulk": "no"}});
    let rights = world
        .keyed("PATCH", "/api/v1/rights/role:adviser", "k-1", &rights)
        .await;
    rights.names("Idempotency-Key");
}

// ---- reading

#[tokio::test]
async fn pages_cover_every_complaint_once() {
    let world = World::new().await;
    let mut filed = Vec::new();
    for _ in 0..7 {
        filed.push(world.reference().await);
        world
            .desk
            .clock()
            .advance(SignedDuration::from_secs(if filed.len() == 3 { 0 } else { 5 }));
    }
    filed.sort();
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let from = after
            .as_ref()
            .map_or_else(String::new, |after| format!("&after={after}"));
        let page = world.get(&format!("/api/v1/complaints?limit=3{from}")).await.json();
        assert_eq!(page["total"], 7);
        seen.extend(
            page["items"]
                .as_array()
                .unwrap()
                .iter()
                .map(|item| item["reference"].as_str().unwrap().to_owned()),
        );
        match page["next"].as_str() {
            Some(next) => after = Some(next.to_owned()),
            None => break,
        }
    }
    seen.sort();
    assert_eq!(seen, filed);
}

#[tokio::test]
async fn a_list_shows_what_is_due_next_and_nothing_personal() {
    let world = World::new().await;
    world.filed().await;
    let page = world.get("/api/v1/complaints").await;
    assert!(
        !page.text.contains("María") && !page.text.contains("example.ca"),
        "{}",
        page.text
    );
    let item = &page.json()["items"][0];
    assert_eq!(
        (&item["stage"], &item["next_due"]["promise"]),
        (&json!("new"), &json!("acknowledge"))
    );
    world.get("/api/v1/complaints?limit=0").await.names("limit");
    world.get("/api/v1/complaints?limit=many").await.names("limit");
    world.get("/api/v1/complaints?after=nowhere").await.names("after");
    assert!(
        world
            .get("/api/v1/complaints?page=2")
            .await
            .names("page")
            .contains("limit, after")
    );
}

#[tokio::test]
async fn the_secret_is_in_no_answer_but_the_first() {
    let world = World::new().await;
    let filed = world.file_keyed("k-1", &least()).await.json();
    let (reference, secret) = (filed["reference"].as_str().unwrap(), filed["secret"].as_str().unwrap());
    let paths = [
        "/api/v1/complaints".to_owned(),
        format!("/api/v1/complaints/{reference}"),
        format!("/api/v1/complaints/{reference}/entries"),
        format!("/api/v1/complaints/{reference}/entries/1"),
    ];
    for path in paths {
        let answer = world.get(&path).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(
            !answer.text.contains(secret) && !answer.text.contains("secret"),
            "{}",
            answer.text
        );
    }
    world.desk.register().close().unwrap();
    for file in std::fs::read_dir(world.desk.register().dir()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap_or_default();
        assert!(
            !bytes.windows(secret.len()).any(|window| window == secret.as_bytes()),
            "the register keeps no secret"
        );
    }
}

#[tokio::test]
async fn a_complaint_that_is_not_there_is_not_found_however_it_is_written() {
    let world = World::new().await;
    let reference = world.reference().await;
    assert_eq!(
        world
            .get(&format!("/api/v1/complaints/{}", reference.replace('-', "")))
            .await
            .status,
        StatusCode::OK
    );
    let absent = practice::reference::reference(4_711);
    world
        .get(&format!("/api/v1/complaints/{absent}"))
        .await
        .is_problem(404, "not-found");
    world
        .post(&format!("/api/v1/complaints/{absent}/notes"), &json!({"text": "x"}))
        .await
        .is_problem(404, "not-found");
    for typed in ["123-456-7890", "hello", "%00", "0"] {
        let answer = world.get(&format!("/api/v1/complaints/{typed}")).await;
        let problem = answer.is_problem(404, "not-found");
        assert!(problem["detail"].as_str().unwrap().contains("ten digits"), "{problem}");
    }
    world
        .get(&format!("/api/v1/complaints/{reference}/entries/99"))
        .await
        .is_problem(404, "not-found");
}

#[tokio::test]
async fn a_broken_promise_is_seen_as_soon_as_its_instant_has_passed() {
    let world = World::new().await;
    let reference = world.reference().await;
    world.desk.clock().advance(SignedDuration::from_hours(48));
    let read = world.get(&format!("/api/v1/complaints/{reference}")).await.json();
    let owed = &read["obligations"][0];
    assert_eq!(
        (&owed["promise"], &owed["standing"]),
        (&json!("acknowledge"), &json!("broken_owed"))
    );
    assert_eq!(owed["broken_at"], owed["due"]);
}

// ---- acts

/// Posts an act and wants it recorded, once, however often it is sent.
async fn done(world: &World, reference: &str, act: &str, body: Value) -> Value {
    done_by(world, "POST", reference, act, body).await
}

async fn done_by(world: &World, method: &str, reference: &str, act: &str, body: Value) -> Value {
    let path = format!("/api/v1/complaints/{reference}/{act}");
    let key = format!("{method} {act} {}", world.desk.ids().name());
    let answer = world.keyed(method, &path, &key, &body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{act}: {}", answer.text);
    assert!(
        answer
            .header("location")
            .starts_with(&format!("/api/v1/complaints/{reference}/entries/"))
    );
    let again = world.keyed(method, &path, &key, &body).await;
    assert_eq!(
        (again.header("idempotency-replayed"), &again.text),
        ("true", &answer.text),
        "{act}"
    );
    let recorded = answer.json();
    assert_eq!(recorded["entry"]["by"]["is"], "key", "{recorded}");
    recorded
}

#[tokio::test]
async fn a_complaint_is_worked_from_end_to_end() {
    let world = World::new().await;
    let (reference, other) = (world.reference().await, world.reference().await);
    let case = reference.as_str();
    let w = &world;
    let category = world.desk.code().categories[1].id.clone();
    done(w, case, "acknowledgements", json!({"channel": "phone"})).await;
    done(
        w,
        case,
        "verifications",
        json!({"method": "call-back", "result": "passed", "level": "full"}),
    )
    .await;
    done(w, case, "conversations", json!({"channel": "phone"})).await;
    done(w, case, "conversations/end", json!({})).await;
    done(w, case, "messages", json!({"message": "Any news?"})).await;
    done(
        w,
        case,
        "messages",
        json!({"from": "desk", "message": "The part has come.", "news": true}),
    )
    .await;
    done(
        w,
        case,
        "contacts",
        json!({"channel": "phone", "reached": true, "news": true, "summary": "Told them."}),
    )
    .await;
    done(w, case, "notes", json!({"text": "Two outages this month."})).await;
    done(w, case, "information-requests", json!({"question": "Which room?"})).await;
    done(w, case, "information", json!({})).await;
    done(
        w,
        case,
        "estimates",
        json!({"date": "2026-03-20", "reason": "The part is late."}),
    )
    .await;
    done(
        w,
        case,
        "classifications",
        json!({"kind": "complaint", "service": "internet", "reason": "It is."}),
    )
    .await;
    done(
        w,
        case,
        "issues",
        json!({"category": category, "nature": "And the bill."}),
    )
    .await;
    done(
        w,
        case,
        "urgency",
        json!({"urgent": true, "reason": "A medical alarm."}),
    )
    .await;
    done(w, case, "formats", json!({"format": "large-print"})).await;
    let given = json!({"channel": "letter", "proof": "LM 123 456 789 CA"});
    done(w, case, "formats/given", given).await;
    done(w, case, "links", json!({"other": other, "relation": "earlier"})).await;
    let offered = json!({"message": "A month.", "redress": [{"remedy": "credit", "cents": 4200}]});
    let made = done(w, case, "offers", offered).await;
    assert_eq!(made["stage"], "offered");
    let answer = json!({"proof": "call", "evidence": "Yes, on the phone."});
    w.post(&format!("/api/v1/complaints/{case}/offers/2/acceptance"), &answer)
        .await
        .is_problem(404, "not-found");
    done(w, case, "offers/1/refusal", answer.clone()).await;
    done(
        w,
        case,
        "offers",
        json!({"message": "Two months.", "redress": [{"remedy": "credit", "cents": 8400}]}),
    )
    .await;
    w.post(&format!("/api/v1/complaints/{case}/offers/1/acceptance"), &answer)
        .await
        .is_problem(409, "offer-answered");
    done(w, case, "offers/2/acceptance", answer).await;
    w.post(
        &format!("/api/v1/complaints/{case}/closures"),
        &json!({"ending": "agreed"}),
    )
    .await
    .is_problem(409, "redress-owed");
    done(
        w,
        case,
        "redress",
        json!({"redress": {"remedy": "credit", "cents": 8400}, "evidence": "Note 12"}),
    )
    .await;
    let closed = done(w, case, "closures", json!({"ending": "agreed"})).await;
    assert_eq!(closed["stage"], "closed");
    done(w, case, "reopenings", json!({"reason": "It drops again."})).await;
    let found = json!([{"issue": 1, "finding": "upheld"}, {"issue": 2, "finding": "not-upheld"}]);
    done(
        w,
        case,
        "outcomes",
        json!({"findings": found, "message": "The fault was ours."}),
    )
    .await;
    done(w, case, "outcomes/tellings", json!({"channel": "phone"})).await;
    done(w, case, "deadlocks", json!({"reason": "We can offer no more."})).await;
    done(w, case, "scheme-notices", json!({"channel": "phone"})).await;
    done(w, case, "referrals", json!({"case": "CCTS-9"})).await;
    let undone = done(w, case, "referrals/undoing", json!({"reason": "Of another complaint."})).await;
    assert_ne!(undone["stage"], "with-the-scheme");
    for step in Step::ALL {
        done(w, case, "referrals", json!({"case": "CCTS-1"})).await;
        // What answers the findings comes after them.
        if !matches!(
            step,
            Step::Objected
                | Step::ReportedOpen
                | Step::ReportedSettled
                | Step::Conciliated
                | Step::NotConciliated
                | Step::Found
        ) {
            done(w, case, "referrals/steps", json!({"step": "found"})).await;
        }
        done(w, case, "referrals/steps", json!({"step": step.word()})).await;
        let late = json!({"reason": "Of another complaint."});
        w.post(&format!("/api/v1/complaints/{case}/referrals/undoing"), &late)
            .await
            .is_problem(409, "scheme-went-on");
        done(w, case, "referrals/closure", json!({"settled": true})).await;
    }
    let late = json!({"step": "found"});
    world
        .post(&format!("/api/v1/complaints/{case}/referrals/steps"), &late)
        .await
        .is_problem(409, "not-referred");
    let up = done(
        w,
        case,
        "escalations",
        json!({"channel": "support-case", "reason": "Not heard."}),
    )
    .await;
    assert_eq!(up["level"], 2);
    done_by(w, "DELETE", case, &format!("links/{other}"), Value::Null).await;
    let read = world.get(&format!("/api/v1/complaints/{case}")).await.json();
    assert_eq!(read["offers"][1]["answer"]["proof"], "call");
    assert_eq!(read["redress_given"][0]["cents"], 8400);
    assert_eq!(read["issues"][0]["finding"], "upheld");
    assert_eq!(read["scheme"], json!({"case": "CCTS-1", "closed": true}));
    assert_eq!(read["links"], json!([]));
    let entries = world.get(&format!("/api/v1/complaints/{case}/entries")).await.json();
    let entries = entries["items"].as_array().unwrap();
    assert_eq!(entries.len() as u64, read["version"].as_u64().unwrap());
    let first = &entries[0];
    assert_eq!(
        (&first["what"], &first["words"]["name"]),
        (&json!("filed"), &json!("María Ortega"))
    );
}

#[tokio::test]
async fn a_new_secret_goes_to_the_customer_and_to_no_key() {
    let world = World::new().await;
    let reference = world.reference().await;
    let case = reference.as_str();
    let path = format!("/api/v1/complaints/{case}/secrets");
    world.post(&path, &Value::Null).await.is_problem(409, "not-verified");
    let verified = json!({"method": "signed-in", "result": "passed", "level": "full"});
    done(&world, case, "verifications", verified).await;
    let made = done(&world, case, "secrets", Value::Null).await;
    assert_eq!(made["entry"]["what"], "secret-renewed");
    assert_eq!(made["message"], json!({"notice": "new-secret", "state": "waiting"}));
    let file = world.desk.case(case).await.unwrap().unwrap().file;
    assert_eq!(file.generation(), 2, "and once, though it was sent twice");
    assert!(!made.to_string().contains(&world.desk.secret(&file)));
}

/// How an act of the rules is done over the API: by an operation of the document, or not at all.
enum Reach {
    By(&'static [&'static str]),
    /// The desk does it by itself, or an operator by a command.
    OfTheDesk,
    /// It takes a person; the description of the API says how it is done.
    OfAPerson,
}

macro_rules! reach {
    ($($act:ident => $reach:expr,)+) => {
        const REACH: &[(&str, Reach)] = &[$((stringify!($act), $reach),)+];

        /// A new act does not compile until the table says how the API does it.
        const fn every_act_is_in_the_table(action: &practice::action::Action) {
            match action { $(practice::action::Action::$act { .. } => {})+ }
        }
    };
}

use Reach::{By, OfAPerson, OfTheDesk};

reach! {
    File => By(&["file_complaint"]),
    TakeOver => OfTheDesk,
    BeginContact => By(&["begin_conversation"]),
    EndContact => By(&["end_conversation"]),
    Verify => By(&["record_verification"]),
    ShowAuthority => By(&["show_authority"]),
    RenewSecret => By(&["renew_secret"]),
    Acknowledge => By(&["record_acknowledgement"]),
    Contact => By(&["record_contact"]),
    Write => By(&["write_message"]),
    CustomerWrites => By(&["write_message"]),
    AskInformation => By(&["ask_information"]),
    ReceiveInformation => By(&["receive_information"]),
    Note => By(&["write_note"]),
    Estimate => By(&["change_estimate"]),
    Reclassify => By(&["reclassify"]),
    AddIssue => By(&["add_issue"]),
    SetUrgent => By(&["set_urgency"]),
    ChangeDetails => By(&["change_details"]),
    AskFormat => By(&["ask_format"]),
    GiveFormat => By(&["give_format"]),
    Repeat => By(&["repeat_in_format"]),
    AddFile => By(&["add_file"]),
    Enclose => By(&["write_message", "make_offer", "conclude", "ask_information", "change_estimate"]),
    Assign => By(&["assign"]),
    Take => OfAPerson,
    Transfer => By(&["assign"]),
    Release => By(&["release"]),
    Except => OfAPerson,
    Offer => By(&["make_offer"]),
    Accept => By(&["accept_offer"]),
    Refuse => By(&["refuse_offer"]),
    Conclude => By(&["conclude"]),
    TellOutcome => By(&["tell_outcome"]),
    GiveRedress => By(&["give_redress"]),
    AskFor => By(&["ask_for"]),
    Escalate => By(&["escalate"]),
    Deadlock => By(&["declare_deadlock"]),
    TellOfScheme => By(&["record_scheme_notice"]),
    Refer => By(&["refer"]),
    AtScheme => By(&["record_scheme_step"]),
    Try => By(&["try_act"]),
    CloseReferral => By(&["close_referral"]),
    UndoReferral => By(&["undo_referral"]),
    Link => By(&["link"]),
    Unlink => By(&["unlink"]),
    Merge => By(&["handle_together"]),
    Unmerge => By(&["separate"]),
    Split => By(&["split_off"]),
    PutBack => By(&["put_back"]),
    Close => By(&["close"]),
    Reopen => By(&["reopen"]),
    AnswerSatisfaction => By(&["answer_satisfaction"]),
    TakeBack => By(&["take_back"]),
    Deliver => By(&["deliver_by_hand"]),
    Return => By(&["return_message"]),
    Delivered => OfTheDesk,
    Undelivered => OfTheDesk,
    Confirm => OfTheDesk,
    NoticeBreaches => OfTheDesk,
    Warn => OfTheDesk,
}

#[test]
fn every_act_that_people_do_is_an_operation_of_the_document() {
    let _ = every_act_is_in_the_table;
    let document: Value = serde_json::from_str(&desk::api::document_json()).unwrap();
    let operations: Vec<&Value> = document["paths"]
        .as_object()
        .unwrap()
        .values()
        .flat_map(|methods| methods.as_object().unwrap().values())
        .collect();
    let mut reached = Vec::new();
    for (act, reach) in REACH {
        let By(ids) = reach else { continue };
        for id in *ids {
            assert!(
                operations.iter().any(|operation| operation["operationId"] == *id),
                "{act}: {id}"
            );
            reached.push(*id);
        }
    }
    for operation in operations {
        let id = operation["operationId"].as_str().unwrap();
        if operation["tags"][0] == "acts" {
            assert!(reached.contains(&id), "{id} is no act of the rules");
            let takes_a_key = |parameter: &Value| parameter["name"] == "Idempotency-Key";
            assert!(
                operation["parameters"].as_array().unwrap().iter().any(takes_a_key),
                "{id}"
            );
        }
    }
    let persons = REACH.iter().filter(|(_, reach)| matches!(reach, OfAPerson));
    assert_eq!(persons.count(), 2, "and the description of the API says why");
}

#[tokio::test]
async fn details_authority_and_hands_change() {
    let world = World::new().await;
    let reference = world.reference().await;
    let case = reference.as_str();
    world
        .post(
            &format!("/api/v1/complaints/{case}/authority"),
            &json!({"document": true}),
        )
        .await
        .is_problem(409, "nobody-acts");
    let details = json!({"complainant": {"phone": "+1 613 555 0123"}, "answer_by": "phone", "language": "fr"});
    done(&world, case, "details", details).await;
    let read = world.get(&format!("/api/v1/complaints/{case}")).await.json();
    assert_eq!(read["complainant"]["phone"], "+1 613 555 0123");
    assert_eq!(
        read["complainant"]["email"], "maria@example.ca",
        "what is left out stays"
    );
    assert_eq!(
        read["answering"],
        json!({"by": "phone", "language": "fr", "format": "standard"})
    );
    let path = format!("/api/v1/complaints/{case}/details");
    world.post(&path, &json!({})).await.names("complainant");
    world
        .post(&path, &json!({"answer_by": "letter"}))
        .await
        .names("complainant.post");
    world
        .post(&path, &json!({"answer_by": "drum"}))
        .await
        .names("answer_by");
    world.post(&path, &json!({"language": "de"})).await.names("language");
    world
        .post(&path, &json!({"complainant": {"email": "x"}}))
        .await
        .names("complainant.email");
    let team = register::Team {
        id: "billing".into(),
        name: "Billing".into(),
        routing: register::Routing::default(),
        members: Vec::new(),
    };
    world.desk.register().put_team(&team).await.unwrap();
    done(&world, case, "assignments", json!({"team": "billing"})).await;
    let release = world.request("DELETE", &format!("/api/v1/complaints/{case}/assignments"));
    let release = release.body(Body::empty()).unwrap();
    world.send(release).await.is_problem(409, "nobody-has-it");
}

#[tokio::test]
async fn a_message_can_be_taken_back_for_twenty_seconds_and_its_state_is_seen() {
    let world = World::new().await;
    let reference = world.reference().await;
    let case = reference.as_str();
    let messages = || async {
        let answer = world.get(&format!("/api/v1/complaints/{case}/messages")).await;
        answer.json()["items"].as_array().unwrap().clone()
    };
    let reply = json!({"from": "desk", "message": "The part has come."});
    let first = done(&world, case, "messages", reply.clone()).await["entry"]["seq"].clone();
    let waits = messages().await;
    let waits = waits.iter().find(|message| message["entry"] == first).unwrap();
    assert_eq!(
        (&waits["notice"], &waits["state"]),
        (&json!("reply"), &json!("waiting"))
    );
    assert_eq!(
        (&waits["to"], &waits["not_before"]),
        (&json!("customer"), &json!("2026-03-02T15:00:20.000Z"))
    );
    done_by(&world, "DELETE", case, &format!("messages/{first}/reply"), Value::Null).await;
    let gone = messages().await;
    assert!(
        gone.iter()
            .any(|message| message["entry"] == first && message["state"] == "taken-back")
    );
    let second = done(&world, case, "messages", reply).await["entry"]["seq"].clone();
    world.desk.clock().advance(SignedDuration::from_secs(20));
    let late = world.request("DELETE", &format!("/api/v1/complaints/{case}/messages/{second}/reply"));
    world
        .send(late.body(Body::empty()).unwrap())
        .await
        .is_problem(409, "too-late-to-take-back");
    for nothing in ["1/reply", "99/reply", "x/reply", "2/drum"] {
        let request = world.request("DELETE", &format!("/api/v1/complaints/{case}/messages/{nothing}"));
        world
            .send(request.body(Body::empty()).unwrap())
            .await
            .is_problem(404, "not-found");
    }
}

#[tokio::test]
async fn what_waits_for_a_person_is_listed_and_counts_when_it_is_recorded() {
    let world = World::new().await;
    let letter = json!({"nature": "x", "complainant": {"name": "Luc Roy", "post": "1 rue A"}, "answer_by": "letter"});
    let filed = world.post("/api/v1/complaints", &letter).await.json();
    let case = filed["reference"].as_str().unwrap();
    let path = format!("/api/v1/complaints/{case}/messages");
    let waits = world.get(&path).await.json()["items"][0].clone();
    assert_eq!(
        (&waits["notice"], &waits["state"], &waits["entry"]),
        (&json!("acknowledgement"), &json!("by-hand"), &json!(1))
    );
    let posted = done(
        &world,
        case,
        "messages/1/acknowledgement/delivery",
        json!({"channel": "letter"}),
    )
    .await;
    assert_eq!(posted["obligations"][0]["standing"], "kept");
    assert_eq!(world.get(&path).await.json()["items"], json!([]));
    let again = json!({"channel": "letter"});
    world
        .post(&format!("{path}/1/acknowledgement/delivery"), &again)
        .await
        .is_problem(409, "already-recorded");
}

// ---- files

#[tokio::test]
async fn a_file_is_added_listed_and_handed_out_as_a_download_that_nothing_runs() {
    let world = World::new().await;
    let reference = world.reference().await;
    let bill = ("facture é.txt", "Payé deux fois.".as_bytes());
    let first = world.upload(&reference, "k-1", bill, &[("internal", "true")]).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text);
    let again = world.upload(&reference, "k-1", bill, &[("internal", "true")]).await;
    assert_eq!(
        (again.header("idempotency-replayed"), &again.text),
        ("true", &first.text)
    );
    world
        .upload(&reference, "k-1", ("other.txt", bill.1), &[("internal", "true")])
        .await
        .is_problem(422, "idempotency-mismatch");
    let path = format!("/api/v1/complaints/{reference}/files");
    let list = world.get(&path).await.json();
    let file = &list["items"][0];
    assert_eq!(list["items"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&file["name"], &file["media"], &file["internal"]),
        (&json!(bill.0), &json!("text/plain"), &json!(true))
    );
    let sent = world.get(&format!("{path}/{}", file["id"].as_str().unwrap())).await;
    assert_eq!((sent.status, sent.text.as_bytes()), (StatusCode::OK, bill.1));
    assert_eq!(
        sent.header("content-disposition"),
        "attachment; filename*=UTF-8''facture%20%C3%A9.txt"
    );
    assert_eq!(sent.header("content-type"), "application/octet-stream");
    assert_eq!(sent.header("x-content-type-options"), "nosniff");
    assert!(sent.header("content-security-policy").contains("sandbox"));
    assert_eq!(sent.header("cache-control"), "no-store");
    world.get(&format!("{path}/nothing")).await.is_problem(404, "not-found");
    let other = world.reference().await;
    let elsewhere = format!("/api/v1/complaints/{other}/files/{}", file["id"].as_str().unwrap());
    world.get(&elsewhere).await.is_problem(404, "not-found");
}

#[tokio::test]
async fn the_part_of_a_form_with_a_file_is_called_file_and_there_is_one() {
    let world = World::new().await;
    let reference = world.reference().await;
    let path = format!("/api/v1/complaints/{reference}/files");
    let send = |parts: &[(&str, &str)]| {
        let mut form = Form::default();
        for (part, text) in parts {
            form.file(part, "g.txt", text.as_bytes());
        }
        let request = world.request("POST", &path).header("content-type", multipart::KIND);
        world.send(request.body(Body::from(form.whole())).unwrap())
    };
    assert!(
        send(&[("x", "text")])
            .await
            .names("x")
            .contains("Known are: file, internal")
    );
    assert_eq!(send(&[("file", "text")]).await.status, StatusCode::CREATED);
    let again = send(&[("file", "text")]).await.names("file");
    assert_eq!(again, "This file is there already.");
    let two = send(&[("file", "text"), ("file", "other")]).await;
    assert!(two.names("file").contains("One file at a time"));
    assert_eq!(two.json()["errors"].as_array().unwrap().len(), 1, "{}", two.text);
}

#[tokio::test]
async fn what_was_said_by_phone_never_comes_back() {
    let world = World::new().await;
    let reference = world.reference().await;
    let details = json!({"complainant": {"phone": "+1 613 555 0123"}, "answer_by": "phone"});
    done(&world, &reference, "details", details).await;
    let reply = json!({"from": "desk", "message": "The part has come."});
    let seq = done(&world, &reference, "messages", reply).await["entry"]["seq"].clone();
    let back = format!("/api/v1/complaints/{reference}/messages/{seq}/reply/return");
    let reason = json!({"reason": "Nobody answered"});
    world.post(&back, &reason).await.is_problem(409, "nothing-left");
    let said = json!({"channel": "phone"});
    done(&world, &reference, &format!("messages/{seq}/reply/delivery"), said).await;
    let refused = world.post(&back, &reason).await.is_problem(409, "nothing-left");
    assert!(refused["detail"].as_str().unwrap().contains("was said to the customer"));
}

#[tokio::test]
async fn a_file_that_is_not_taken_is_refused_with_a_way_out() {
    let world = World::new().await;
    let reference = world.reference().await;
    let refused = [
        ("page.html", b"hello".as_slice(), "run as a program"),
        ("photo.png", b"<svg/>", "run as a program"),
        ("tool.pdf", b"MZ\x90\0\x03\0\0\0", "office documents"),
        ("empty.pdf", b"", "empty"),
    ];
    for (name, bytes, says) in refused {
        let sentence = world.upload(&reference, "k", (name, bytes), &[]).await.names("file");
        assert!(sentence.contains(says), "{name}: {sentence}");
    }
    let text = ("a.txt", b"text".as_slice());
    world
        .upload(&reference, "k", text, &[("internal", "maybe")])
        .await
        .names("internal");
    world
        .upload(&reference, "k", text, &[("secret", "1")])
        .await
        .names("secret");
    world
        .upload(&reference, "k", text, &[("file", "text")])
        .await
        .names("file");
    let mut large = b"%PDF-1.7 ".to_vec();
    large.resize(10 * 1024 * 1024 + 1, b'x');
    let large = world.upload(&reference, "k", ("a.pdf", &large), &[]).await;
    assert!(
        large.is_problem(413, "too-large")["detail"]
            .as_str()
            .unwrap()
            .contains("10 MB")
    );
    let path = format!("/api/v1/complaints/{reference}/files");
    world
        .post(&path, &json!({}))
        .await
        .is_problem(415, "unsupported-media-type");
    let broken = world
        .request("POST", &path)
        .header("content-type", "multipart/form-data; boundary=a");
    let broken = broken
        .body(Body::from("--a\r\ncontent-disposition: form-data; name=\"file\""))
        .unwrap();
    world.send(broken).await.is_problem(400, "malformed-form");
    let nothing = world
        .request("POST", &path)
        .header("content-type", "multipart/form-data; boundary=a");
    world
        .send(nothing.body(Body::from("--a--\r\n")).unwrap())
        .await
        .names("file");
    assert_eq!(world.get(&path).await.json()["items"], json!([]));
    world
        .upload(&reference, "k-bill", ("bill.txt", b"You owe 10"), &[])
        .await;
    let twice = world
        .upload(&reference, "k-twice", ("again.txt", b"You owe 10"), &[])
        .await;
    assert!(twice.names("file").contains("there already"));
}

#[tokio::test]
async fn an_upload_that_nothing_names_is_thrown_away_and_one_that_is_named_is_not() {
    let world = World::new().await;
    let reference = world.reference().await;
    world.upload(&reference, "k-1", ("a.txt", b"named"), &[]).await;
    let register = world.desk.register();
    let lost = register
        .put_file(b"never sent".to_vec(), world.desk.now())
        .await
        .unwrap();
    for (hours, there) in [(47, true), (2, false)] {
        world.desk.clock().advance(SignedDuration::from_hours(hours));
        desk::jobs::tidy::files(&world.desk).await;
        assert_eq!(register.open_file(&lost).await.unwrap().is_some(), there);
    }
    let path = format!("/api/v1/complaints/{reference}/files");
    let id = world.get(&path).await.json()["items"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(world.get(&format!("{path}/{id}")).await.text, "named");
}

#[tokio::test]
async fn a_list_can_be_narrowed_to_a_choice() {
    let world = World::new().await;
    let (open, closed) = (world.reference().await, world.reference().await);
    let question = least_with("kind", json!("question"));
    let question = world.post("/api/v1/complaints", &question).await.json();
    let question = question["reference"].as_str().unwrap();
    let withdrawn = json!({"ending": "withdrawn", "reason": "Said so."});
    done(&world, &closed, "closures", withdrawn).await;
    let listed = |query: &'static str| {
        let world = &world;
        async move {
            let page = world.get(&format!("/api/v1/complaints?{query}")).await.json();
            let items = page["items"].as_array().unwrap().clone();
            let names = items.iter().map(|item| item["reference"].as_str().unwrap().to_owned());
            names.collect::<std::collections::BTreeSet<_>>()
        }
    };
    let set = |names: &[&str]| names.iter().map(ToString::to_string).collect();
    assert_eq!(listed("status=open").await, set(&[&open, question]));
    assert_eq!(listed("status=closed").await, set(&[&closed]));
    assert_eq!(listed("kind=question").await, set(&[question]));
    assert_eq!(listed("status=open&kind=complaint").await, set(&[&open]));
    assert_eq!(listed("status=closed&kind=question").await, set(&[]));
    assert_eq!(listed("due_before=2026-03-02T15:00:00Z").await, set(&[]));
    assert_eq!(
        listed("due_before=2026-03-20T15:00:00Z&kind=complaint").await,
        set(&[&open])
    );
    for (query, field) in [
        ("status=new", "status"),
        ("kind=grievance", "kind"),
        ("due_before=soon", "due_before"),
        ("status=closed&due_before=2026-03-20T15:00:00Z", "due_before"),
        ("kind=question&kind=request", "kind"),
        ("team=%00", "team"),
        ("team=none", "team"),
        ("assignee=nobody&status=open", "assignee"),
    ] {
        world.get(&format!("/api/v1/complaints?{query}")).await.names(field);
    }
}

#[tokio::test]
async fn nasty_requests_get_a_problem_that_says_how_to_mend_them() {
    let world = World::new().await;
    let reference = world.reference().await;
    let path = format!("/api/v1/complaints/{reference}/notes");
    for (body, status) in [
        ("{\"text\": \"x", 400),
        ("{\"text\": \"\\ud800\"}", 400),
        ("{\"text\": \"\u{0}\"}", 400),
        ("{\"text\": \"\\u0000\"}", 422),
        ("{\"text\": 1e400}", 400),
        ("{\"text\": 12345678901234567890123}", 422),
        ("{\"text\": \"x\", \"text\": \"y\"}", 422),
        ("{\"text\": \"x\", \"text\u{e9}\": \"y\"}", 422),
        ("\"text\"", 422),
        ("{\"text\": null}", 422),
        ("\u{feff}{\"text\": \"x\"}", 400),
    ] {
        for key in [None, Some("k-1")] {
            let mut request = world.request("POST", &path).header("content-type", "application/json");
            if let Some(key) = key {
                request = request.header("idempotency-key", key);
            }
            let answer = world.send(request.body(Body::from(body.to_owned())).unwrap()).await;
            assert_eq!(answer.status.as_u16(), status, "{body}: {}", answer.text);
            assert_eq!(answer.header("content-type"), "application/problem+json", "{body}");
            if status == 422 {
                assert!(
                    !answer.json()["errors"].as_array().unwrap().is_empty(),
                    "{body}: {}",
                    answer.text
                );
            }
        }
    }
    let bytes = world.request("POST", &path).header("content-type", "application/json");
    let bytes = bytes.body(Body::from(b"{\"text\": \"\xff\"}".to_vec())).unwrap();
    world.send(bytes).await.is_problem(400, "malformed-json");
    let deep = format!("{{\"text\": {}1{}}}", "[".repeat(5_000), "]".repeat(5_000));
    let deep = world.post_text(&path, &deep).await;
    assert!(deep.status.is_client_error(), "{}", deep.text);
    let huge = "x".repeat(10 * 1024 * 1024);
    for key in ["", "k-9"] {
        let mut request = world.request("POST", &path).header("content-type", "application/json");
        if !key.is_empty() {
            request = request.header("idempotency-key", key);
        }
        let answer = world.send(request.body(Body::from(huge.clone())).unwrap()).await;
        answer.is_problem(413, "too-large");
    }
    for value in [b"\xff".as_slice(), b"", b"k\xc3\xa9"] {
        let request = world.request("POST", &path).header("content-type", "application/json");
        let request = request.header("idempotency-key", value);
        let answer = world.send(request.body(Body::from("{\"text\": \"x\"}")).unwrap()).await;
        answer.names("Idempotency-Key");
    }
    for (method, at, allows) in [
        ("PUT", path.as_str(), "POST"),
        ("GET", path.as_str(), "POST"),
        ("OPTIONS", "/api/v1/complaints", "GET"),
        ("DELETE", "/api/v1/complaints", "POST"),
        ("POST", "/api/v1/code", "GET"),
        ("PATCH", "/api/v1/openapi.json", "GET"),
    ] {
        let answer = world.send(world.request(method, at).body(Body::empty()).unwrap()).await;
        answer.is_problem(405, "method-not-allowed");
        assert!(
            answer.header("allow").contains(allows),
            "{method} {at}: {:?}",
            answer.headers
        );
    }
    let mut admin = World::new().await;
    admin.key = admin.key(&["admin"]).await;
    let revoke = admin.request("DELETE", "/api/v1/keys/%ff").body(Body::empty()).unwrap();
    admin.send(revoke).await.is_problem(404, "not-found");
    for at in [
        "entries/%ff",
        "entries/99999999999999999999",
        "entries/-1",
        "offers/%ff/refusal",
    ] {
        let answer = world.get(&format!("/api/v1/complaints/{reference}/{at}")).await;
        assert!(answer.status.is_client_error(), "{at}: {}", answer.text);
        assert_eq!(answer.header("content-type"), "application/problem+json", "{at}");
    }
}

#[tokio::test]
async fn the_rules_refuse_with_their_reason() {
    let world = World::new().await;
    let reference = world.reference().await;
    let act = |act: &str| format!("/api/v1/complaints/{reference}/{act}");
    let answer = json!({"proof": "call", "evidence": "x"});
    world
        .post(&act("offers/1/acceptance"), &answer)
        .await
        .is_problem(404, "not-found");
    world
        .post(&act("information"), &json!({}))
        .await
        .is_problem(409, "not-waiting");
    world
        .post(&act("reopenings"), &json!({"reason": "x"}))
        .await
        .is_problem(409, "not-closed");
    world
        .post(&act("closures"), &json!({"ending": "agreed"}))
        .await
        .is_problem(409, "nothing-agreed");
    let of_the_scheme = json!({"ending": "scheme-closed"});
    let never = world.post(&act("closures"), &of_the_scheme).await;
    let never = never.is_problem(409, "not-referred");
    assert!(
        never["detail"]
            .as_str()
            .unwrap()
            .contains("does not have this complaint")
    );
    let nobody = world.post(&act("assignments"), &json!({"to": "nobody"})).await.json();
    assert_eq!(nobody["errors"].as_array().unwrap().len(), 1, "{nobody}");
    world
        .post(&act("satisfaction"), &json!({"satisfied": true}))
        .await
        .is_problem(409, "only-customer");
    world
        .post(&act("estimates"), &json!({"date": "2020-01-01", "reason": "x"}))
        .await
        .is_problem(409, "estimate-past");
    let only_one = json!({"findings": [], "message": "x"});
    world
        .post(&act("outcomes"), &only_one)
        .await
        .is_problem(409, "issues-unanswered");
    let own = json!({"other": reference, "relation": "related"});
    world
        .post(&act("links"), &own)
        .await
        .is_problem(409, "linked-to-itself");
    done(&world, &reference, "offers", json!({"message": "A credit."})).await;
    let portal = json!({"proof": "portal", "evidence": "x"});
    world.post(&act("offers/1/acceptance"), &portal).await.names("proof");
    for act in [act("offers/1/acceptance"), act("offers/1/refusal")] {
        let why = world.post(&act, &portal).await.names("proof");
        assert!(
            why.contains("customer’s own act") && why.contains("call, message"),
            "{why}"
        );
    }
    done(&world, &reference, "escalations", json!({})).await;
    world
        .post(&act("offers"), &json!({"message": "More."}))
        .await
        .is_problem(409, "not-for-keys");
}

#[tokio::test]
async fn each_field_of_an_act_that_is_wrong_is_named() {
    let world = World::new().await;
    let reference = world.reference().await;
    let wrong = [
        ("notes", json!({}), "text"),
        ("notes", json!({"text": " "}), "text"),
        ("notes", json!({"text": "x", "internal": true}), "internal"),
        ("messages", json!({"message": "x", "from": "nobody"}), "from"),
        ("contacts", json!({"channel": "drum", "summary": "x"}), "channel"),
        (
            "contacts",
            json!({"channel": "phone", "summary": "x", "occurred_at": "2027-01-01T00:00:00Z"}),
            "occurred_at",
        ),
        ("conversations", json!({"channel": "letter"}), "channel"),
        ("estimates", json!({"date": "soon", "reason": "x"}), "date"),
        ("classifications", json!({"kind": "x", "reason": "y"}), "kind"),
        (
            "offers",
            json!({"message": "x", "redress": [{"remedy": "gold"}]}),
            "redress[0].remedy",
        ),
        (
            "offers",
            json!({"message": "x", "redress": [{"remedy": "credit", "cents": -1}]}),
            "redress[0].cents",
        ),
        (
            "offers",
            json!({"message": "x", "redress": [{"remedy": "apology", "cents": 500}]}),
            "redress[0].cents",
        ),
        (
            "offers",
            json!({"message": "x", "redress": [{"remedy": "credit", "cents": 0.5}]}),
            "redress[0].cents",
        ),
        (
            "offers",
            json!({"message": "x", "redress": [{"remedy": "credit", "cents": 5, "currency": "USD"}]}),
            "redress[0].currency",
        ),
        (
            "outcomes",
            json!({"findings": [{"issue": 1, "finding": "maybe"}], "message": "x"}),
            "findings[0].finding",
        ),
        (
            "outcomes",
            json!({"findings": [{"issue": 300, "finding": "upheld"}], "message": "x"}),
            "findings[0].issue",
        ),
        (
            "redress",
            json!({"redress": {"remedy": "x"}, "evidence": "y"}),
            "redress.remedy",
        ),
        (
            "verifications",
            json!({"method": "smell", "result": "passed"}),
            "method",
        ),
        ("assignments", json!({}), "to"),
        ("assignments", json!({"to": "nobody"}), "to"),
        ("assignments", json!({"team": "no-team"}), "team"),
        ("referrals", json!({"case": ""}), "case"),
        ("referrals/steps", json!({"step": "lost"}), "step"),
        ("referrals/undoing", json!({"reason": " "}), "reason"),
        ("customer-requests", json!({"asks_for": "manager"}), "asks_for"),
        ("tries", json!({"act": "close-up"}), "act"),
        (
            "contacts",
            json!({"channel": "phone", "reached": true, "summary": "x", "told": ["news"]}),
            "told[0]",
        ),
        (
            "contacts",
            json!({"channel": "phone", "summary": "x", "told": ["summary"]}),
            "told",
        ),
        ("messages", json!({"message": "x", "told": ["summary"]}), "told"),
        ("closures", json!({"ending": "lapsed"}), "ending"),
        ("satisfaction", json!({"satisfied": "very"}), "satisfied"),
        ("links", json!({"other": "123", "relation": "earlier"}), "other"),
    ];
    for (act, body, field) in wrong {
        let answer = world
            .post(&format!("/api/v1/complaints/{reference}/{act}"), &body)
            .await;
        assert!(answer.names(field).len() > 10, "{act} {body}");
    }
}

#[tokio::test]
async fn a_key_handles_two_complaints_together_and_apart_again() {
    let world = World::new().await;
    let rosa = json!({"nature": "No dial tone.", "complainant": {"name": "Rosa", "email": "rosa@example.ca"}});
    let mut references = Vec::new();
    for _ in 0..2 {
        let filed = world.post("/api/v1/complaints", &rosa).await.json();
        references.push(filed["reference"].as_str().unwrap().to_owned());
    }
    references.sort();
    let [earlier, later] = [references[0].as_str(), references[1].as_str()];
    let at = |reference: &str, rest: &str| format!("/api/v1/complaints/{reference}{rest}");
    let same = world.get(&at(later, "/duplicates")).await.json();
    assert_eq!(same["items"][0]["reference"], earlier, "{same}");
    assert_eq!(same["items"][0]["why"], json!(["email", "name"]), "{same}");
    let with = json!({"with": earlier});
    world
        .post(&at(later, "/together"), &with)
        .await
        .is_problem(409, "not-proven-the-same");
    let passed = json!({"method": "account-pin", "result": "passed", "level": "full"});
    for reference in [earlier, later] {
        done(&world, reference, "verifications", passed.clone()).await;
    }
    world
        .post(&at(later, "/together"), &json!({"with": "123"}))
        .await
        .names("with");
    world
        .post(&at(earlier, "/together"), &json!({"with": later}))
        .await
        .is_problem(409, "repeats-earlier");
    let recorded = done(&world, later, "together", with).await;
    assert_eq!(recorded["entry"]["what"], "merged-into");
    world
        .post(&at(later, "/acknowledgements"), &json!({"channel": "phone"}))
        .await
        .is_problem(409, "handled-elsewhere");
    done(&world, earlier, "acknowledgements", json!({"channel": "phone"})).await;
    let read = world.get(&at(later, "")).await.json();
    assert_eq!(
        (&read["handled_with"], &read["acknowledged"]),
        (&json!(earlier), &json!(true))
    );
    assert_eq!(world.get(&at(earlier, "")).await.json()["handles"], json!([later]));
    assert_eq!(world.get(&at(later, "/duplicates")).await.json()["items"], json!([]));
    done_by(&world, "DELETE", earlier, &format!("together/{later}"), json!({})).await;
    let read = world.get(&at(later, "")).await.json();
    assert_eq!(
        (&read["handled_with"], &read["acknowledged"]),
        (&json!(null), &json!(true))
    );
    let apart = world
        .request("DELETE", &at(earlier, &format!("/together/{later}")))
        .body(Body::empty())
        .unwrap();
    world.send(apart).await.is_problem(409, "not-together");
}

#[tokio::test]
async fn a_key_that_may_not_read_learns_of_no_two_whether_they_are_the_same() {
    let mut world = World::new().await;
    let of = |name: &str| json!({"nature": "No dial tone.", "complainant": {"name": name, "email": "x@example.ca"}});
    let mut references = Vec::new();
    for name in ["Rosa", "Rosa", "Tomas"] {
        let filed = world.post("/api/v1/complaints", &of(name)).await.json();
        references.push(filed["reference"].as_str().unwrap().to_owned());
        world.desk.clock().advance(jiff::SignedDuration::from_mins(5));
    }
    let both = std::mem::take(&mut world.key);
    world.key = world.key(&[WRITE]).await;
    let own = format!("/api/v1/complaints/{}", references[2]);
    for other in [&references[0], &references[1], &"123-456-7894".to_owned()] {
        let link = json!({"other": other, "relation": "duplicate"});
        let refused = world
            .post(&format!("{own}/links"), &link)
            .await
            .is_problem(403, "forbidden");
        assert!(refused["detail"].as_str().unwrap().contains(READ));
        let with = json!({"with": other});
        world
            .post(&format!("{own}/together"), &with)
            .await
            .is_problem(403, "forbidden");
    }
    let related = json!({"other": references[0], "relation": "related"});
    done(&world, &references[1], "links", related).await;
    world.key = both;
    let link = json!({"other": references[0], "relation": "duplicate"});
    done(&world, &references[1], "links", link).await;
    // It ends with that one only while that one goes on, or has answered.
    let withdrawn = json!({"ending": "withdrawn", "reason": "They called."});
    done(&world, &references[0], "closures", withdrawn).await;
    world
        .post(
            &format!("/api/v1/complaints/{}/closures", references[1]),
            &json!({"ending": "duplicate"}),
        )
        .await
        .is_problem(409, "other-unanswered");
}

#[tokio::test]
async fn a_key_splits_a_part_off_and_puts_it_back() {
    let world = World::new().await;
    let reference = world.reference().await;
    let at = |reference: &str, rest: &str| format!("/api/v1/complaints/{reference}{rest}");
    let category = world.desk.code().categories[1].id.clone();
    world.post(&at(&reference, "/splits"), &json!({})).await.names("issues");
    world
        .post(&at(&reference, "/splits"), &json!({"issues": [9]}))
        .await
        .names("issues");
    world
        .post(&at(&reference, "/splits"), &json!({"issues": [1]}))
        .await
        .is_problem(409, "nothing-stays");
    let named = json!({"category": category, "nature": "And it hums."});
    let recorded = done(&world, &reference, "splits", named).await;
    assert_eq!(recorded["entry"]["what"], "split-off");
    let read = world.get(&at(&reference, "")).await.json();
    let part = read["split_off"][0].as_str().unwrap().to_owned();
    let there = world.get(&at(&part, "")).await.json();
    assert_eq!(
        (&there["split_from"], &there["received_at"]),
        (&json!(reference), &read["received_at"])
    );
    world
        .post(&at(&part, "/splits"), &json!({"category": category, "nature": "More."}))
        .await
        .is_problem(409, "split-before");
    // What changes in the whole changes in the part, unless it is said to be of the whole alone.
    let phone = async || world.desk.case(&part).await.unwrap().unwrap().complaint.contact.phone;
    let details = |phone: &str, only_here: bool| json!({"complainant": {"phone": phone}, "only_here": only_here});
    done(&world, &reference, "details", details("613-555-0142", false)).await;
    assert_eq!(phone().await.as_deref(), Some("613-555-0142"));
    done(&world, &reference, "details", details("613-555-0199", true)).await;
    assert_eq!(phone().await.as_deref(), Some("613-555-0142"));
    let back = done_by(&world, "DELETE", &part, &format!("splits/{reference}"), json!({})).await;
    assert_eq!(back["entry"]["what"], "split-undone");
    // From the side of the whole it is the same; it was done before.
    let again = world
        .request("DELETE", &at(&reference, &format!("/splits/{part}")))
        .body(Body::empty())
        .unwrap();
    world.send(again).await.is_problem(409, "already-recorded");
    let there = world.get(&at(&part, "")).await.json();
    assert_eq!(
        (&there["put_back"], &there["handled_with"]),
        (&json!(true), &json!(reference))
    );
    assert_eq!(world.get(&at(&reference, "")).await.json()["split_off"], json!([]));
}

#[tokio::test]
async fn what_contradicts_or_says_nothing_new_is_refused() {
    let world = World::new().await;
    let (reference, other) = (world.reference().await, world.reference().await);
    let act = |act: &str| format!("/api/v1/complaints/{reference}/{act}");
    let twice =
        json!({"findings": [{"issue": 1, "finding": "upheld"}, {"issue": 1, "finding": "not-upheld"}], "message": "x"});
    world.post(&act("outcomes"), &twice).await.names("findings[1].issue");
    let link = json!({"other": other, "relation": "related"});
    done(&world, &reference, "links", link.clone()).await;
    world.post(&act("links"), &link).await.is_problem(409, "already-linked");
    let urgent = json!({"urgent": true, "reason": "x"});
    done(&world, &reference, "urgency", urgent.clone()).await;
    world
        .post(&act("urgency"), &urgent)
        .await
        .is_problem(409, "already-recorded");
    let release = world
        .request("DELETE", &act("assignments"))
        .body(Body::empty())
        .unwrap();
    world.send(release).await.is_problem(409, "nobody-has-it");
    let early = json!({"message": "x", "occurred_at": "2026-03-01T15:00:00Z"});
    world
        .post(&act("messages"), &early)
        .await
        .is_problem(409, "before-filing");
    let far = json!({"date": "9999-01-01", "reason": "x"});
    let far = world
        .post(&act("estimates"), &far)
        .await
        .is_problem(409, "estimate-too-far");
    assert!(far["detail"].as_str().unwrap().contains("up to 2"), "{far}");
}

#[tokio::test]
async fn an_act_says_whether_a_message_is_owed() {
    let world = World::new().await;
    let text = json!({"from": "desk", "message": "We replaced the port."});
    let case = world.reference().await;
    let wrote = done(&world, &case, "messages", text.clone()).await;
    assert_eq!(wrote["message"], json!({"notice": "reply", "state": "waiting"}));
    let noted = done(&world, &case, "notes", json!({"text": "x"})).await;
    assert_eq!(noted["message"], Value::Null);
    // Who left no way is told by the page, if they have the key to it.
    for (channel, message) in [
        ("letter", Value::Null),
        ("web", json!({"notice": "reply", "state": "waiting"})),
    ] {
        let nameless = json!({"nature": "The line drops.", "anonymous": true, "channel": channel});
        let nameless = world.post("/api/v1/complaints", &nameless).await.json();
        let reference = nameless["reference"].as_str().unwrap();
        let wrote = done(&world, reference, "messages", text.clone()).await;
        assert_eq!(wrote["message"], message, "{channel}");
    }
}

#[tokio::test]
async fn dates_instants_and_addresses_have_one_shape() {
    let world = World::new().await;
    let reference = world.reference().await;
    let act = |act: &str| format!("/api/v1/complaints/{reference}/{act}");
    for date in ["20270301", "2027-03-01T10:00:00", "2027-3-1", "+002027-03-01"] {
        let estimate = json!({"date": date, "reason": "x"});
        world.post(&act("estimates"), &estimate).await.names("date");
    }
    for at in [
        "2026-03-02 14:00:00Z",
        "20260302T140000Z",
        "2026-03-02T14Z",
        "2026-03-02T14:00:00+00[UTC]",
    ] {
        let message = json!({"message": "x", "occurred_at": at});
        world.post(&act("messages"), &message).await.names("occurred_at");
    }
    world.get("/api/v1/complaints?team=").await.names("team");
    world.get(&act("entries?page=2")).await.names("page");
    world.get("/api/v1/complaints/%ff").await.is_problem(404, "not-found");
    world.get("/api/").await.is_problem(404, "not-found");
    let category = json!({"category": "no-such"});
    assert!(
        world
            .post(&act("issues"), &category)
            .await
            .names("category")
            .contains("billing")
    );
    let issue = json!({"findings": [{"issue": 300, "finding": "upheld"}], "message": "x"});
    let range = world.post(&act("outcomes"), &issue).await.names("findings[0].issue");
    assert!(range.contains("0 to 255") && !range.contains('`'), "{range}");
    world
        .keyed("POST", &act("notes"), "a\tb", &json!({"text": "x"}))
        .await
        .names("Idempotency-Key");
}

// ---- the code, the figures, the document

#[tokio::test]
async fn the_code_is_open_to_everybody_in_each_of_its_languages() {
    let world = World::new().await;
    let ask = |query: &str| {
        Request::builder()
            .uri(format!("/api/v1/code{query}"))
            .body(Body::empty())
            .unwrap()
    };
    let english = world.send(ask("")).await.json();
    let french = world.send(ask("?lang=fr")).await.json();
    assert_eq!(
        (&english["language"], &french["language"]),
        (&json!("en"), &json!("fr"))
    );
    assert_ne!(english["promises"][0]["text"], french["promises"][0]["text"]);
    assert_eq!(english["promises"][0]["id"], "acknowledge");
    assert!(!english.to_string().contains('{') || !english["lead"].as_str().unwrap().contains('{'));
    assert!(world.send(ask("?lang=de")).await.names("lang").contains("en, fr, es"));
}

#[tokio::test]
async fn the_figures_are_for_this_machine_and_for_administrators() {
    let mut world = World::new().await;
    world.filed().await;
    let from = |address: &str| {
        let peer: std::net::SocketAddr = address.parse().unwrap();
        Request::builder().uri("/metrics").extension(ConnectInfo(peer))
    };
    let here = world.send(from("127.0.0.1:4000").body(Body::empty()).unwrap()).await;
    assert_eq!(here.status, StatusCode::OK, "{}", here.text);
    for line in [
        "recourse_complaints_total 1",
        "recourse_complaints_open 1",
        "recourse_outbox_waiting 1",
        "recourse_uptime_seconds 0",
    ] {
        assert!(here.text.lines().any(|said| said == line), "{line} in {}", here.text);
    }
    assert!(
        here.text.contains("recourse_filed_by_channel_total{channel=\"web\"} 1"),
        "{}",
        here.text
    );
    let away = from("203.0.113.9:4000").body(Body::empty()).unwrap();
    world.send(away).await.is_problem(401, "unauthorized");
    let proxied = from("127.0.0.1:4000")
        .header("x-forwarded-for", "203.0.113.9")
        .body(Body::empty())
        .unwrap();
    world.send(proxied).await.is_problem(401, "unauthorized");
    world.get("/metrics").await.is_problem(403, "forbidden");
    world.key = world.key(&["admin"]).await;
    assert_eq!(world.get("/metrics").await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_document_is_served_and_the_one_that_is_checked_in_is_current() {
    let world = World::new().await;
    let served = world
        .send(
            Request::builder()
                .uri("/api/v1/openapi.json")
                .body(Body::empty())
                .unwrap(),
        )
        .await;
    let document = served.json();
    assert_eq!(document["openapi"], "3.1.0");
    assert_eq!(served.text, desk::api::document_json());
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json");
    let checked_in = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(
        checked_in.trim_end() == served.text,
        "docs/openapi.json is old; write it with: recourse openapi > docs/openapi.json"
    );
}

#[test]
fn everything_the_document_refers_to_is_in_it() {
    let document: Value = serde_json::from_str(&desk::api::document_json()).unwrap();
    let text = document.to_string();
    let names: Vec<&str> = text
        .split("#/components/schemas/")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert!(names.len() > 100, "{}", names.len());
    for name in names {
        assert!(
            document["components"]["schemas"][name].is_object(),
            "{name} is not described"
        );
    }
}

#[tokio::test]
async fn every_described_route_is_there_and_asks_for_a_key() {
    let world = World::new().await;
    let document: Value = serde_json::from_str(&desk::api::document_json()).unwrap();
    let mut operations = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let at = path.replace("{reference}", "123-456-7890");
        for (method, operation) in methods.as_object().unwrap() {
            operations += 1;
            assert!(operation["summary"].is_string(), "{method} {path} says what it does");
            let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
            let once: std::collections::BTreeSet<_> = parameters.iter().map(|p| p["name"].as_str()).collect();
            assert_eq!(
                once.len(),
                parameters.len(),
                "{method} {path} describes each parameter once"
            );
            let named: Vec<&str> = path.split(['{', '}']).skip(1).step_by(2).collect();
            for name in named {
                let described = operation["parameters"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|p| p["name"] == name && p["in"] == "path");
                assert!(described, "{method} {path} describes {name}");
            }
            let request = Request::builder()
                .method(method.to_uppercase().as_str())
                .uri(&at)
                .body(Body::empty())
                .unwrap();
            // Whoever goes on without a key is shut out for a while; this is about each route by itself.
            world.desk.clock().advance(jiff::SignedDuration::from_mins(16));
            let answer = world.send(request).await;
            if path != "/api/v1/code" {
                answer.is_problem(401, "unauthorized");
                assert!(
                    operation["security"][0]["key"][0].is_string(),
                    "{method} {path} names its scope"
                );
            }
        }
    }
    assert!(operations > 35, "{operations}");
}

#[tokio::test]
async fn a_browser_of_another_site_may_not_use_the_api() {
    let world = World::new().await;
    let request = world
        .request("POST", "/api/v1/complaints")
        .header("origin", "https://elsewhere.example");
    let request = request
        .header("content-type", "application/json")
        .body(Body::from(least().to_string()))
        .unwrap();
    let answer = world.send(request).await;
    // A key is no cookie: who has it may use it, but no browser is told that it may read the answer.
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(answer.header("access-control-allow-origin"), "");
}

// ---- rules that the shipped code has none of

#[tokio::test]
async fn what_a_lock_forbids_is_answered_with_its_text_and_each_try_is_on_record_once() {
    let world = World::under(wide::code()).await;
    let case = world.reference().await;
    let path = format!("/api/v1/complaints/{case}/tries");
    let asked = json!({"act": "suspend-service"});
    let first = world.keyed("POST", &path, "try-1", &asked).await;
    let problem = first.is_problem(409, "locked");
    let detail = problem["detail"].as_str().unwrap();
    assert_eq!(
        detail,
        "While we look into your complaint, we do not cut your service off. (An act, section 4)"
    );
    let again = world.keyed("POST", &path, "try-1", &asked).await;
    let mut repeated = again.is_problem(409, "locked");
    repeated["request_id"] = problem["request_id"].clone();
    assert_eq!(repeated, problem);
    assert_eq!(again.header("idempotency-replayed"), "true");
    let tries = |entries: serde_json::Value| {
        let all = entries["items"].as_array().unwrap().clone();
        let tried = all.into_iter().filter(|entry| entry["what"] == "forbidden");
        tried.map(|entry| entry["details"]["act"].clone()).collect::<Vec<_>>()
    };
    let entries = format!("/api/v1/complaints/{case}/entries");
    assert_eq!(tries(world.get(&entries).await.json()), [json!("suspend-service")]);
    assert!(first.header("location").starts_with(&entries), "{first:?}");

    let free = world.post(&path, &json!({"act": "sell"})).await;
    assert_eq!(free.status, StatusCode::OK, "{}", free.text);
    assert_eq!(free.json(), json!({"reference": case, "act": "sell"}));
    let told = json!({"findings": [{"issue": 1, "finding": "upheld"}], "message": "The fault was ours."});
    done(&world, &case, "outcomes", told).await;
    done(&world, &case, "outcomes/tellings", json!({"channel": "phone"})).await;
    let over = world.post(&path, &asked).await;
    assert_eq!(over.status, StatusCode::OK, "the lock is off: {}", over.text);
    assert_eq!(
        tries(world.get(&entries).await.json()).len(),
        1,
        "what is free is not recorded"
    );
}

#[tokio::test]
async fn what_was_asked_for_is_kept_by_what_was_told() {
    let world = World::under(wide::code()).await;
    let case = world.reference().await;
    done(&world, &case, "customer-requests", json!({"asks_for": "supervisor"})).await;
    let standing = |recorded: &Value| {
        let all = recorded["obligations"].as_array().unwrap();
        let one = all.iter().find(|owed| owed["promise"] == "supervisor").unwrap();
        one["standing"].clone()
    };
    let talk = |told: Value| json!({"channel": "phone", "reached": true, "summary": "We spoke.", "told": told});
    let plain = done(&world, &case, "contacts", talk(json!([]))).await;
    assert_eq!(standing(&plain), "open");
    let kept = done(&world, &case, "contacts", talk(json!(["supervisor"]))).await;
    assert_eq!(standing(&kept), "kept");
    let wrote = json!({"from": "desk", "message": "Without it we must end this.", "told": ["consequences"]});
    let wrote = done(&world, &case, "messages", wrote).await;
    let issues: Vec<_> = wrote["obligations"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|owed| owed["promise"] == "answer-issue")
        .map(|owed| owed["issue"].clone())
        .collect();
    assert_eq!(issues, [json!(1)]);
    assert!(
        wrote["obligations"][0].get("issue").is_none(),
        "of what is about all of it no issue is named"
    );
    let last = wrote["entry"]["seq"].as_u64().unwrap();
    let entry = world
        .get(&format!("/api/v1/complaints/{case}/entries/{last}"))
        .await
        .json();
    assert_eq!(entry["details"]["told"], json!(["consequences"]));
}

// ---- search

#[tokio::test]
async fn complaints_are_searched_by_what_is_sent_in_a_body_and_never_in_an_address() {
    let world = World::new().await;
    let mut references = Vec::new();
    for nature in ["The modem is dead.", "Mon modem est mort.", "The bill came twice."] {
        let filed = world
            .post("/api/v1/complaints", &least_with("nature", json!(nature)))
            .await
            .json();
        references.push(filed["reference"].clone());
        world.desk.clock().advance(SignedDuration::from_mins(1));
    }
    let search = "/api/v1/complaints/search";
    for _ in 0..2 {
        let found = world.post(search, &json!({"q": "modem"})).await;
        assert_eq!(found.status, StatusCode::OK, "{}", found.text);
        let found = found.json();
        assert_eq!(
            (&found["items"][0]["reference"], &found["items"][1]["reference"]),
            (&references[1], &references[0])
        );
        assert_eq!(
            (&found["total"], &found["next"], &found["widened"]),
            (&json!(2), &json!(null), &json!(false))
        );
        let page = world.post(search, &json!({"q": "modem", "limit": 1})).await.json();
        let rest = world
            .post(search, &json!({"q": "modem", "limit": 1, "after": page["next"]}))
            .await
            .json();
        assert_eq!(
            (&rest["items"][0]["reference"], &rest["next"]),
            (&references[0], &json!(null))
        );
        let wide = world.post(search, &json!({"q": "twic"})).await.json();
        assert_eq!((&wide["widened"], &wide["total"]), (&json!(true), &json!(1)));
        let fields = world
            .post(search, &json!({"q": "status:open team:nobody -\"bill came\""}))
            .await
            .json();
        assert_eq!(fields["total"], 2);
        desk::jobs::index::all(&world.desk).await.unwrap();
    }
    for (q, says) in [
        ("colour:red", "There is no field “colour”. There are: status"),
        ("due:soonish", "knows no “soonish”"),
        ("assignee:me", "knows no “me”"),
        ("  ", "no word in it to search for"),
        ("???", "there is no word to look for"),
    ] {
        let sentence = world.post(search, &json!({"q": q})).await.names("q");
        assert!(sentence.contains(says), "{q}: {sentence}");
    }
    assert!(
        world
            .post(search, &json!({"q": "x".repeat(201)}))
            .await
            .names("q")
            .contains("201 characters")
    );
    assert!(
        world
            .post(search, &json!({"q": "x", "limit": 0}))
            .await
            .names("limit")
            .contains("from 1 to")
    );
    assert!(
        world
            .post(search, &json!({"q": "x", "after": "there"}))
            .await
            .names("after")
            .contains("unchanged")
    );
    world
        .post(search, &json!({"q": "x", "sort": "name"}))
        .await
        .names("sort");
    // What is searched for stands in no address, and what reads needs no key that writes.
    world.get("/api/v1/complaints?q=modem").await.names("q");
    let reader = world.key(&[READ]).await;
    let asked = |key: &str| {
        Request::post(search)
            .header("authorization", format!("Bearer {key}"))
            .header("content-type", "application/json")
            .header("idempotency-key", "one")
            .body(Body::from(json!({"q": "modem"}).to_string()))
            .unwrap()
    };
    assert_eq!(world.send(asked(&reader)).await.json()["total"], 2);
    let writer = world.key(&[WRITE]).await;
    world.send(asked(&writer)).await.is_problem(403, "forbidden");
}
