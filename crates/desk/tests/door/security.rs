//! What the log says to who watches for attacks, and that it says nothing of people; cookies under HTTPS, and what
//! programs ask of every site.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use desk::config::Config;
use log::Log;

use crate::{api_world as programs, log, portal_world as public, workbench_world as staff};

#[tokio::test]
async fn sign_ins_that_fail_and_those_that_succeed_are_told_by_the_account() {
    let world = staff::World::staffed().await;
    let (log, _guard) = Log::begin();
    world.visitor().sign_in("noor@jive.example", "guess number one").await;
    world
        .visitor()
        .sign_in("rosa.unknown@example.ca", "guess number two")
        .await;
    log.has("event=sign-in-failed account=noor from=127.0.0.1")
        .has("event=sign-in-failed account=unknown from=127.0.0.1");
    world.as_staff("owen").await;
    log.has("event=session-begun account=owen from=127.0.0.1");
    for _ in 0..10 {
        world.visitor().sign_in("noor@jive.example", "guess number one").await;
    }
    log.has("event=limit-reached limit=sign-in-of")
        .has("event=account-shut account=noor from=127.0.0.1");
    log.keeps_out(&["@", "jive.example", "rosa", "guess", staff::PASSWORD]);
}

#[tokio::test]
async fn a_changed_role_a_chosen_password_and_a_forged_form_are_told() {
    let world = staff::World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let (log, _guard) = Log::begin();
    let changed = ada
        .post("/desk/settings/staff/noor/role", &[("role", "support-manager")])
        .await;
    assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.told());
    log.has("event=staff-changed account=noor act=role-changed role=support-manager by=ada");
    let mut owen = world.as_staff("owen").await;
    let password = "a boat on the lake";
    let form = [
        ("present", "no idea at all"),
        ("password", password),
        ("again", password),
    ];
    owen.post("/desk/account/password", &form).await;
    log.has("event=password-refused account=owen");
    let form = [
        ("present", staff::PASSWORD),
        ("password", password),
        ("again", password),
    ];
    owen.post("/desk/account/password", &form).await;
    log.has("event=password-chosen account=owen");
    let forged = Request::post("/desk/settings/staff/noor/deactivate").header("sec-fetch-site", "cross-site");
    let answer = ada.send(forged, Body::empty()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    log.has("event=request-forged from=127.0.0.1");
    log.keeps_out(&["@", "no idea", password, staff::PASSWORD]);
}

#[tokio::test]
async fn keys_that_are_made_ended_and_refused_are_told_by_their_ids() {
    let world = programs::World::new().await;
    let (log, _guard) = Log::begin();
    let key = world.key(&[programs::READ]).await;
    let keys = world.desk.register().keys().await.unwrap();
    let made = keys.iter().find(|made| made.scopes == [programs::READ]).unwrap();
    log.has(&format!("event=key-made key={} by=command", made.id));
    let asked = async |key: &str, path: &str| {
        let request = Request::get(path).header(header::AUTHORIZATION, format!("Bearer {key}"));
        world.send(request.body(Body::empty()).unwrap()).await.status
    };
    assert_eq!(asked(&key, "/api/v1/keys").await, StatusCode::FORBIDDEN);
    log.has(&format!(
        "event=key-refused key={} why=out-of-scope from=127.0.0.1",
        made.id
    ));
    assert!(world.desk.revoke_api_key(&made.id, "command", &made.id).await.unwrap());
    assert_eq!(asked(&key, "/api/v1/complaints").await, StatusCode::UNAUTHORIZED);
    log.has(&format!("event=key-refused key={} why=revoked from=127.0.0.1", made.id));
    assert_eq!(
        asked("rk_guessed", "/api/v1/complaints").await,
        StatusCode::UNAUTHORIZED
    );
    log.has("event=key-refused key=unknown why=unknown from=127.0.0.1");
    log.keeps_out(&[&key, "rk_", "a test"]);
}

#[tokio::test]
async fn a_key_past_its_last_day_is_told_by_its_id() {
    let world = programs::World::new().await;
    let admin = world.key(&["admin"]).await;
    let today = world.desk.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let last = today.tomorrow().unwrap();
    let new = format!(r#"{{"name":"The shop","scopes":["complaints:read"],"last_day":"{last}"}}"#);
    let made = Request::post("/api/v1/keys")
        .header(header::AUTHORIZATION, format!("Bearer {admin}"))
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(new))
        .unwrap();
    let made = world.send(made).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.text);
    let (id, key) = (made.json()["id"].clone(), made.json()["key"].clone());
    world.desk.clock().advance(jiff::SignedDuration::from_hours(72));
    let (log, _guard) = Log::begin();
    let asked = asked_with(key.as_str().unwrap());
    world.send(asked).await.is_problem(401, "key-expired");
    log.has(&format!(
        "event=key-refused key={} why=expired from=127.0.0.1",
        id.as_str().unwrap()
    ));
}

fn asked_with(key: &str) -> Request<Body> {
    let request = Request::get("/api/v1/complaints").header(header::AUTHORIZATION, format!("Bearer {key}"));
    request.body(Body::empty()).unwrap()
}

#[tokio::test]
async fn who_goes_on_without_a_key_that_holds_fills_no_log_and_shuts_nobody_out() {
    let world = programs::World::new().await;
    let good = world.key(&[programs::READ]).await;
    let (log, _guard) = Log::begin();
    let most = world.desk.config().limits.wrong_secrets as usize;
    for n in 0..most {
        world
            .send(asked_with(&format!("rk_{n}")))
            .await
            .is_problem(401, "unauthorized");
    }
    for n in 0..5 {
        let answer = world.send(asked_with(&format!("rk_more_{n}"))).await;
        assert_eq!(answer.headers[header::RETRY_AFTER], "900");
        answer.is_problem(429, "too-many");
        let none = Request::get("/api/v1/complaints").body(Body::empty()).unwrap();
        world.send(none).await.is_problem(429, "too-many");
    }
    let said = log.said();
    assert_eq!(said.matches("event=key-refused").count(), most, "{said}");
    assert_eq!(said.matches("event=limit-reached limit=key").count(), 1, "{said}");
    log.has("event=limit-reached limit=key from=127.0.0.1");
    assert_eq!(world.send(asked_with(&good)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn handing_over_changes_nobodys_access_and_is_no_event() {
    let world = staff::World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let (log, _guard) = Log::begin();
    let done = ada
        .post("/desk/settings/staff/noor/hand-over", &[("heir", "queue")])
        .await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.told());
    log.keeps_out(&["staff-changed"]);
}

#[tokio::test]
async fn wrong_secrets_used_links_and_refused_files_are_told_without_what_was_typed() {
    let world = public::World::new().await;
    let (reference, secret) = world.complaint().await;
    let (log, _guard) = Log::begin();
    let mut browser = world.browser();
    let number = reference.as_str();
    browser
        .post("/en/follow", &[("number", number), ("secret", "abcde-fghij-kmnpq")])
        .await;
    browser
        .post("/en/follow", &[("number", "Aileen MacAskill"), ("secret", "abcde")])
        .await;
    log.has(&format!("event=secret-refused complaint={reference} from=127.0.0.1"));
    browser.post("/en/link/no-such-link", &[]).await;
    log.has("event=link-refused from=127.0.0.1");
    browser
        .post("/en/follow", &[("number", number), ("secret", &secret)])
        .await;
    browser
        .upload(
            "/en/complaint/add",
            &[("text", "Here.")],
            &[("aileen.exe", b"MZ\x90\x00")],
        )
        .await;
    log.has("event=file-refused why=runs from=127.0.0.1");
    for _ in 0..20 {
        browser
            .post("/en/follow", &[("number", number), ("secret", "abcde-fghij-kmnpq")])
            .await;
    }
    log.has("event=limit-reached limit=secret from=127.0.0.1");
    log.keeps_out(&["Aileen", "aileen", "MacAskill", "abcde", &secret, "no-such-link"]);
}

fn under_https() -> Config {
    let mut config = Config::default();
    "https://complaints.example.ca".clone_into(&mut config.site.origin);
    config
}

#[tokio::test]
async fn under_https_cookies_are_bound_to_this_host_and_one_that_a_neighbour_planted_counts_for_nothing() {
    let world = public::World::with(under_https()).await;
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    let (name, value) = browser.cookies.iter().next().unwrap();
    assert_eq!(name, "__Host-draft");
    let planted = value.clone();
    browser.get("/en/complain/service").await.shows("name=\"service\"");
    let mut neighbour = world.browser();
    neighbour.cookies.insert("draft".to_owned(), planted);
    neighbour.get("/en/complain/service").await.hides("name=\"service\"");
    // One that is taken away goes.
    let (reference, secret) = world.complaint().await;
    browser
        .post("/en/follow", &[("number", &reference), ("secret", &secret)])
        .await;
    assert!(browser.cookies.contains_key("__Host-visit"));
    browser.post("/en/leave", &[]).await;
    assert!(!browser.cookies.contains_key("__Host-visit"));
}

#[tokio::test]
async fn search_engines_are_kept_from_complaints_and_who_finds_a_weakness_is_told_whom_to_tell() {
    let mut config = under_https();
    let world = public::World::with(config.clone()).await;
    world.browser().get("/robots.txt").await.shows("Disallow: /*/complaint");
    let page = world.browser().get("/.well-known/security.txt").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    config.site.security_contact = Some("mailto:security@example.ca".to_owned());
    let world = public::World::with(config).await;
    world
        .browser()
        .get("/.well-known/security.txt")
        .await
        .shows("Contact: mailto:security@example.ca\n")
        .shows("Expires: 2026-05-31T15:00:00Z\n");
}

#[tokio::test]
async fn nothing_may_be_kept_but_what_says_so_and_every_answer_has_its_headers() {
    use tower::ServiceExt as _;
    let world = public::World::new().await;
    for (path, kept) in [
        ("/", "no-store"),
        ("/en/complaint", "no-store"),
        ("/en/no-such-page", "no-store"),
        ("/static/no-such-file", "no-store"),
        ("/desk", "no-store"),
        ("/readyz", "no-store"),
        ("/robots.txt", "public, max-age=3600"),
    ] {
        let request = Request::get(path).body(Body::empty()).unwrap();
        let answer = desk::web::router(world.desk.clone()).oneshot(request).await.unwrap();
        assert_eq!(answer.headers()[header::CACHE_CONTROL], kept, "{path}");
        for name in ["content-security-policy", "x-content-type-options", "referrer-policy"] {
            assert!(answer.headers().contains_key(name), "{path}: {name}");
        }
    }
}

#[tokio::test]
async fn each_request_has_a_name_of_ours_that_its_answer_its_log_and_the_page_of_a_failure_say() {
    let world = public::World::new().await;
    let (log, _guard) = Log::begin();
    let router = desk::web::router(world.desk.clone());
    let asked = async |method: &str, path: &str| {
        let request = Request::builder().method(method).uri(path);
        let request = request
            .header("x-request-id", "theirs")
            .header("sec-fetch-site", "cross-site");
        let answer = tower::ServiceExt::oneshot(router.clone(), request.body(Body::empty()).unwrap());
        let (parts, body) = answer.await.unwrap().into_parts();
        let body = axum::body::to_bytes(body, usize::MAX).await.unwrap();
        let id = parts.headers["x-request-id"].to_str().unwrap().to_owned();
        assert!(id.len() == 12 && id.chars().all(|c| c.is_ascii_hexdigit()), "{id}");
        (parts.status, id, String::from_utf8_lossy(&body).into_owned())
    };
    let mut ids = std::collections::BTreeSet::new();
    for path in ["/healthz", "/en/", "/static/style.css", "/nowhere"] {
        let (_, id, text) = asked("GET", path).await;
        assert!(!text.contains(&id), "{path}: {text}");
        assert!(ids.insert(id), "{path}");
    }
    let (status, id, text) = asked("HEAD", "/api/v1/complaints").await;
    assert_eq!((status, text.as_str()), (StatusCode::UNAUTHORIZED, ""));
    assert!(ids.insert(id));
    let (status, id, _) = asked("POST", "/en/file").await;
    assert_eq!(status, StatusCode::FORBIDDEN);
    let line = format!("request{{id={id}}}: security: event=request-forged");
    assert!(log.said().contains(&line), "{}", log.said());

    let (_, id, text) = asked("GET", "/api/v1/complaints").await;
    let problem: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(problem["request_id"], id);

    world.desk.register().close().unwrap();
    let (status, id, text) = asked("GET", "/fr/code/1900").await;
    assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(text.contains(&id), "{text}");
    assert!(
        log.said().contains(&format!("request{{id={id}}}: desk")),
        "{}",
        log.said()
    );
}
