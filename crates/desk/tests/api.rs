//! The API as an integrator meets it, in process.

#[path = "common/api_world.rs"]
mod api_world;

use api_world::{READ, WRITE, World, least, least_with};
use axum::{
    body::Body,
    extract::ConnectInfo,
    http::{Request, StatusCode},
};
use jiff::SignedDuration;
use serde_json::{Value, json};

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
    let category = world.desk.code().categories[0].id.clone();
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
    assert_eq!(filed["received_at"], "2026-02-27T14:30:00Z");
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
}

#[tokio::test]
async fn each_field_that_is_wrong_is_named_with_what_to_do() {
    let world = World::new().await;
    let wrong = [
        ("nature", json!("   "), "nature", "blank"),
        ("nature", json!(3), "nature", "string"),
        ("nature", json!("x".repeat(100_001)), "nature", "100000"),
        (
            "complainant",
            json!(["María", "m@example.ca"]),
            "complainant",
            "JSON object",
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
        ("issues", json!([1]), "issues[0]", "string"),
        ("received_at", json!("2026-03-09T10:00:00Z"), "received_at", "future"),
        ("received_at", json!("2025-03-09T10:00:00Z"), "received_at", "60 days"),
        ("received_at", json!("yesterday"), "received_at", "RFC 3339"),
        ("answer_by", json!("phone"), "complainant.phone", "phone"),
        ("answer_by", json!("chat"), "answer_by", "email, phone, sms, letter"),
        ("zone", json!("Mars/Olympus"), "zone", "America/Toronto"),
        ("anonymous", json!("yes"), "anonymous", "boolean"),
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
    let new: desk::api::NewComplaint = serde_json::from_value(least()).unwrap();
    world
        .desk
        .keys()
        .digest("idempotency", &serde_json::to_string(&new).unwrap())
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

// ---- keys

#[tokio::test]
async fn without_a_key_nothing_is_told() {
    let world = World::new().await;
    let reference = world.reference().await;
    for path in [
        "/api/v1/complaints",
        &format!("/api/v1/complaints/{reference}"),
        "/api/v1/keys",
        "/api/v1/staff",
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
    assert!(acts.contains(&"revoked-key".to_owned()), "{acts:?}");
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
    for typed in ["123-456-7890", "hello", "%00", "%ff", "0"] {
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

/// Posts an act and wants it recorded.
async fn done(world: &World, reference: &str, act: &str, body: Value) -> Value {
    let answer = world
        .post(&format!("/api/v1/complaints/{reference}/{act}"), &body)
        .await;
    assert_eq!(answer.status, StatusCode::CREATED, "{act}: {}", answer.text);
    assert!(
        answer
            .header("location")
            .starts_with(&format!("/api/v1/complaints/{reference}/entries/"))
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
    let category = world.desk.code().categories[0].id.clone();
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
    done(w, case, "referrals", json!({"case": "CCTS-1"})).await;
    done(w, case, "referrals/closure", json!({"settled": true})).await;
    let up = done(
        w,
        case,
        "escalations",
        json!({"channel": "support-case", "reason": "Not heard."}),
    )
    .await;
    assert_eq!(up["level"], 2);
    let unlink = world
        .request("DELETE", &format!("/api/v1/complaints/{case}/links/{other}"))
        .body(Body::empty())
        .unwrap();
    assert_eq!(world.send(unlink).await.status, StatusCode::CREATED);
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
    world
        .post(&act("offers/1/acceptance"), &portal)
        .await
        .is_problem(409, "proof-needed");
    done(&world, &reference, "escalations", json!({})).await;
    world
        .post(&act("offers"), &json!({"message": "More."}))
        .await
        .is_problem(409, "not-your-level");
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
