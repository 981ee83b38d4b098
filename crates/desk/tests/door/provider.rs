//! Colleagues for whom an identity provider vouches: who comes in, who does not, and what is tried by those who should not.

use axum::http::StatusCode;
use log::Log;
use practice::terms::Role;
use provider::{Made, Provider};
use register::Staff;
use serde_json::{Value, json};
use staff::{Answer, PASSWORD, Visitor, World};

use crate::{identity_provider as provider, log, workbench_world as staff};

const DOOR: &str = "/desk/sign-in/provider";

async fn world_with(more: &str) -> (World, Provider) {
    let provider = Provider::open().await;
    let dir = tempfile::tempdir().unwrap();
    let config = provider.config(dir.path(), more);
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    let world = World::configured(code, config).await.with_staff().await;
    provider.at(world.desk.clock());
    provider.says(&of("noor"));
    (world, provider)
}

async fn world() -> (World, Provider) {
    world_with("").await
}

/// What the provider says of a colleague whose address it has verified.
fn of(id: &str) -> Value {
    json!({ "email": format!("{id}@jive.example"), "email_verified": true, "name": id })
}

fn with(mut claims: Value, more: Value) -> Value {
    let Value::Object(more) = more else {
        panic!("claims have names")
    };
    for (name, value) in more {
        claims[name] = value;
    }
    claims
}

/// To the provider and back.
async fn comes(visitor: &mut Visitor<'_>, provider: &Provider) -> Answer {
    let sent = visitor.get(DOOR).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.told());
    visitor.get(&provider.leads_back(&sent.to)).await
}

/// Where a page leads on by itself.
fn onward(answer: &Answer) -> &str {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.told());
    let rest = answer.text.split_once("content=\"0; url=").unwrap().1;
    rest.split('"').next().unwrap()
}

async fn is_in(visitor: &mut Visitor<'_>) -> bool {
    visitor.get("/desk/account").await.status == StatusCode::OK
}

async fn lines(world: &World) -> Vec<(String, String)> {
    let lines = world.desk.register().admin_log(20).await.unwrap();
    lines.into_iter().map(|line| (line.by, line.act)).collect()
}

#[tokio::test]
async fn a_colleague_is_known_by_the_verified_address_once_and_by_the_subject_from_then_on() {
    let (world, provider) = world().await;
    let (log, _guard) = Log::begin();
    let mut noor = world.visitor();
    assert!(
        noor.get("/desk/sign-in")
            .await
            .told()
            .contains("Sign in with Jive login")
    );
    assert_eq!(onward(&comes(&mut noor, &provider).await), "/desk");
    let told = noor.get("/desk/account").await.told();
    assert!(
        told.contains("noor@jive.example") && told.contains("You can sign in with Jive login"),
        "{told}"
    );
    assert_eq!(
        lines(&world).await[0],
        ("provider".to_owned(), "provider-linked".to_owned())
    );
    log.has("event=provider-linked account=noor act=provider-linked")
        .has("event=session-begun account=noor from=127.0.0.1");
    // Her address there became another's here; she is still who she was.
    provider.says(&of("owen"));
    let mut again = world.visitor();
    comes(&mut again, &provider).await;
    assert!(again.get("/desk/account").await.told().contains("noor@jive.example"));
    let linked = lines(&world)
        .await
        .into_iter()
        .filter(|(_, act)| act == "provider-linked");
    assert_eq!(linked.count(), 1);
    // Whoever has her address there now is not her.
    provider.says(&with(of("noor"), json!({"sub": "another"})));
    let mut other = world.visitor();
    let refused = comes(&mut other, &provider).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(!is_in(&mut other).await);
    log.has("event=provider-refused account=noor why=taken from=127.0.0.1");
    // An administrator takes it back, which ends what it opened.
    let mut ada = world.as_staff("ada").await;
    ada.post("/desk/settings/staff/noor/provider", &[]).await;
    assert!(!is_in(&mut noor).await);
    comes(&mut other, &provider).await;
    assert!(is_in(&mut other).await);
    log.keeps_out(&["@", "jive.example", "248289761001"]);
}

#[tokio::test]
async fn both_kinds_of_keys_that_are_not_rsa_sign_in_and_what_is_not_signed_for_us_now_opens_nothing() {
    let (world, provider) = world().await;
    let (log, _guard) = Log::begin();
    for made in [Made::Ec, Made::Edwards] {
        provider.change(|plan| plan.made = made);
        let mut visitor = world.visitor();
        onward(&comes(&mut visitor, &provider).await);
        assert!(is_in(&mut visitor).await, "{made:?}");
    }
    for (made, why) in [
        (Made::Unsigned, "algorithm"),
        (Made::WithPublicKey, "algorithm"),
        (Made::ByAnother, "signature"),
    ] {
        provider.change(|plan| plan.made = made);
        stays_out(&world, &provider, &log, why).await;
    }
    provider.change(|plan| plan.made = Made::Ec);
    let now = world.desk.now().as_second();
    for (more, why) in [
        (json!({"nonce": "of another errand"}), "nonce"),
        (json!({"nonce": null}), "nonce"),
        (json!({"iss": "http://127.0.0.1:1"}), "issuer"),
        (json!({"aud": "another desk"}), "audience"),
        (json!({"aud": ["the desk", "another"]}), "audience"),
        (json!({"azp": "another desk"}), "audience"),
        (json!({"exp": now - 120}), "expired"),
        (json!({"iat": now - 3600}), "expired"),
        (json!({"exp": "2126-01-01"}), "expired"),
    ] {
        provider.says(&with(of("noor"), more));
        stays_out(&world, &provider, &log, why).await;
    }
}

/// Somebody comes back from the provider and is not let in.
async fn stays_out(world: &World, provider: &Provider, log: &Log, why: &str) -> Answer {
    let mut visitor = world.visitor();
    let answer = comes(&mut visitor, provider).await;
    assert!(
        answer.status.is_client_error() || answer.status.is_server_error(),
        "{why}: {}",
        answer.told()
    );
    assert!(
        answer.told().contains("You are not signed in"),
        "{why}: {}",
        answer.told()
    );
    assert!(!visitor.holds("session") && !is_in(&mut visitor).await, "{why}");
    assert!(
        log.said().contains(&format!("why={why} from=127.0.0.1")),
        "{why}: {}",
        log.said()
    );
    answer
}

#[tokio::test]
async fn what_comes_back_to_another_browser_too_late_or_twice_opens_nothing() {
    let (world, provider) = world().await;
    let (log, _guard) = Log::begin();
    // The link of an attacker, in the browser of a victim: with no errand, and with one of its own.
    let mut attacker = world.visitor();
    let sent = attacker.get(DOOR).await;
    let planted = provider.leads_back(&sent.to);
    let mut victim = world.visitor();
    assert_eq!(victim.get(&planted).await.status, StatusCode::BAD_REQUEST);
    victim.get(DOOR).await;
    assert_eq!(victim.get(&planted).await.status, StatusCode::BAD_REQUEST);
    assert!(!victim.holds("session"));
    assert_eq!(provider.asked("token"), 0, "no code was redeemed for them");
    // A wrong answer ends the errand, so that it can't be tried again.
    let mut visitor = world.visitor();
    let sent = visitor.get(DOOR).await;
    let back = provider.leads_back(&sent.to);
    visitor.get(&back.replace("state=", "state=x")).await;
    assert_eq!(visitor.get(&back).await.status, StatusCode::BAD_REQUEST);
    // The code of another, in an errand of one's own.
    let mut thief = world.visitor();
    let sent = thief.get(DOOR).await;
    let own = provider.leads_back(&sent.to);
    let stolen = {
        let mut noor = world.visitor();
        let sent = noor.get(DOOR).await;
        provider.leads_back(&sent.to)
    };
    let code = |back: &str| back.split(['=', '&']).nth(1).unwrap().to_owned();
    let mixed = own.replace(&code(&own), &code(&stolen));
    assert_eq!(thief.get(&mixed).await.status, StatusCode::BAD_REQUEST);
    log.has("event=provider-refused account=unknown why=code from=127.0.0.1");
    // Twice: it was redeemed.
    let mut noor = world.visitor();
    let sent = noor.get(DOOR).await;
    let errand = noor.cookies();
    let back = provider.leads_back(&sent.to);
    onward(&noor.get(&back).await);
    let mut replayed = Visitor::with(&world, errand);
    assert_eq!(replayed.get(&back).await.status, StatusCode::BAD_REQUEST);
    assert!(!replayed.holds("session"));
    // Late.
    let mut late = world.visitor();
    let sent = late.get(DOOR).await;
    world.pass(11);
    let answer = late.get(&provider.leads_back(&sent.to)).await;
    assert_eq!(answer.status, StatusCode::BAD_REQUEST);
    assert!(answer.told().contains("Begin again"), "{}", answer.told());
    // Another provider answers.
    let mut visitor = world.visitor();
    let sent = visitor.get(DOOR).await;
    let back = provider.leads_back(&sent.to);
    let (start, _) = back.split_once("&iss=").unwrap();
    assert_eq!(visitor.get(start).await.status, StatusCode::BAD_GATEWAY);
    log.has("event=provider-refused account=unknown why=state from=127.0.0.1")
        .has("event=provider-refused account=unknown why=issuer from=127.0.0.1");
}

#[tokio::test]
async fn nobody_is_led_out_of_the_workbench_after_signing_in() {
    let (world, provider) = world().await;
    for (asked, leads) in [
        ("/desk/complaints/123-456-7890", "/desk/complaints/123-456-7890"),
        ("https://example.com", "/desk"),
        ("//example.com", "/desk"),
        ("/desk%5C..%5Cexample.com", "/desk"),
        ("/desk/sign-out", "/desk"),
    ] {
        let mut visitor = world.visitor();
        let sent = visitor.get(&format!("{DOOR}?next={asked}")).await;
        assert!(sent.to.starts_with(&provider.issuer), "{}", sent.to);
        let back = visitor.get(&provider.leads_back(&sent.to)).await;
        assert_eq!(onward(&back), leads, "{asked}");
    }
    // The page asks for the cookie of the errand from elsewhere, for no other.
    let mut visitor = world.visitor();
    let sent = visitor.get(DOOR).await;
    let errand = &sent.cookies[0];
    assert!(
        errand.contains("HttpOnly") && errand.contains("SameSite=Lax"),
        "{errand}"
    );
    let back = visitor.get(&provider.leads_back(&sent.to)).await;
    let session = back
        .cookies
        .iter()
        .find(|cookie| cookie.starts_with("session="))
        .unwrap();
    assert!(session.contains("SameSite=Strict"), "{session}");
}

#[tokio::test]
async fn a_provider_that_changes_its_keys_is_asked_for_them_but_not_all_the_time() {
    let (world, provider) = world().await;
    let (log, _guard) = Log::begin();
    onward(&comes(&mut world.visitor(), &provider).await);
    provider.rotates();
    stays_out(&world, &provider, &log, "key").await;
    assert_eq!(provider.asked("keys"), 1, "they were asked for just now");
    world.pass(1);
    let mut visitor = world.visitor();
    onward(&comes(&mut visitor, &provider).await);
    assert!(is_in(&mut visitor).await);
    assert_eq!((provider.asked("keys"), provider.asked("metadata")), (2, 1));
    // What it published is believed for an hour.
    world.pass(61);
    onward(&comes(&mut world.visitor(), &provider).await);
    assert_eq!(provider.asked("metadata"), 2);
}

#[tokio::test]
async fn a_provider_that_says_no_leads_away_or_is_not_there_lets_nobody_in() {
    let (world, provider) = world().await;
    let (log, _guard) = Log::begin();
    let mut visitor = world.visitor();
    let sent = visitor.get(DOOR).await;
    let back = provider
        .leads_back(&sent.to)
        .replace("code=code-0", "error=access_denied&error_description=Ros%C3%A1lia");
    let answer = visitor.get(&back).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert!(!answer.text.contains("Ros"), "what it describes is not shown");
    log.has("event=provider-refused account=unknown why=refused from=127.0.0.1");
    provider.change(|plan| plan.leads_away = true);
    stays_out(&world, &provider, &log, "unreachable").await;
    assert_eq!(provider.asked("keys"), 1, "nobody followed");
    let gone = Provider::open().await;
    let dir = tempfile::tempdir().unwrap();
    let mut config = gone.config(dir.path(), "");
    "http://127.0.0.1:9".clone_into(&mut config.oidc.as_mut().unwrap().issuer);
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    let world = World::configured(code, config).await.with_staff().await;
    let answer = world.visitor().get(DOOR).await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(
        answer.told().contains("Jive login does not answer"),
        "{}",
        answer.told()
    );
    assert!(world.as_staff("noor").await.get("/desk").await.status == StatusCode::OK);
    log.keeps_out(&["Ros", "access_denied"]);
}

#[tokio::test]
async fn nobody_gets_an_account_or_comes_in_who_is_unknown_unverified_or_has_left() {
    let (world, provider) = world().await;
    let (log, _guard) = Log::begin();
    for claims in [
        of("rosalia"),
        json!({"email": "noor@jive.example"}),
        json!({"email": "noor@jive.example", "email_verified": "true"}),
        json!({}),
    ] {
        provider.says(&claims);
        let answer = stays_out(&world, &provider, &log, "unknown").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(answer.told().contains("Ask your administrator"), "{}", answer.told());
    }
    provider.says(&of("noor"));
    onward(&comes(&mut world.visitor(), &provider).await);
    let noor = world.desk.register().staff("noor").await.unwrap().unwrap();
    let left = Staff { active: false, ..noor };
    world.desk.register().change_staff(&left).await.unwrap();
    let before = world.desk.register().all_staff().await.unwrap().len();
    stays_out(&world, &provider, &log, "barred").await;
    log.has("event=provider-refused account=noor why=barred from=127.0.0.1");
    assert_eq!(world.desk.register().all_staff().await.unwrap().len(), before);
    log.keeps_out(&["rosalia", "@"]);
}

const GROUPS: &str = "create = true\n[[oidc.role]]\ngroup = \"leads\"\nrole = \"support-manager\"\n\
                      [[oidc.role]]\ngroup = \"post\"\nrole = \"mailroom\"\n[[oidc.role]]\ngroup = \"desk\"\nrole = \"adviser\"";

#[tokio::test]
async fn groups_of_the_provider_give_new_people_an_account_and_everybody_their_role() {
    let (world, provider) = world_with(GROUPS).await;
    let (log, _guard) = Log::begin();
    let new = json!({
        "sub": "7", "email": "Rosalia@jive.example", "email_verified": true, "name": "Rosalía Quispe", "locale": "es-MX",
        "groups": ["desk", "everybody"],
    });
    provider.says(&with(new.clone(), json!({"groups": ["everybody"]})));
    stays_out(&world, &provider, &log, "role").await;
    provider.says(&with(new.clone(), json!({"email_verified": false})));
    stays_out(&world, &provider, &log, "unknown").await;
    provider.says(&new);
    let mut rosalia = world.visitor();
    onward(&comes(&mut rosalia, &provider).await);
    let made = world
        .desk
        .register()
        .staff_by_email("rosalia@jive.example")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (made.name.as_str(), made.role, made.language.tag()),
        ("Rosalía Quispe", Role::Adviser, "es")
    );
    assert_eq!(
        lines(&world).await[0],
        ("provider".to_owned(), "staff-added".to_owned())
    );
    log.has(&format!(
        "event=staff-changed account={} act=staff-added role=adviser by=provider",
        made.id
    ));
    // Another group, another role: what was open with the one before ends.
    provider.says(&with(new.clone(), json!({"groups": ["desk", "leads"]})));
    let mut again = world.visitor();
    onward(&comes(&mut again, &provider).await);
    assert!(!is_in(&mut rosalia).await);
    let now = world.desk.register().staff(&made.id).await.unwrap().unwrap();
    assert_eq!(now.role, Role::Manager);
    // None any more.
    provider.says(&with(new, json!({"groups": []})));
    stays_out(&world, &provider, &log, "role").await;
    log.keeps_out(&["Rosal", "rosal", "@"]);
}

#[tokio::test]
async fn a_role_of_the_provider_leaves_neither_the_desk_nor_complaints_to_nobody() {
    let (world, provider) = world_with(GROUPS).await;
    let (log, _guard) = Log::begin();
    provider.says(&with(of("ada"), json!({"sub": "1", "groups": ["desk"]})));
    stays_out(&world, &provider, &log, "role").await;
    log.has("event=provider-refused account=ada why=role from=127.0.0.1");
    let case = world.complaint("Rosa", "The line is dead.").await;
    let mut noor = world.as_staff("noor").await;
    noor.acts(&case.file.reference, "take", &[]).await;
    provider.says(&with(of("noor"), json!({"sub": "2", "groups": ["post"]})));
    stays_out(&world, &provider, &log, "role").await;
    let role = world.desk.register().staff("noor").await.unwrap().unwrap().role;
    assert_eq!(role, Role::Adviser);
}

#[tokio::test]
async fn the_word_of_a_provider_is_one_factor_unless_it_says_that_it_has_seen_two() {
    let (world, provider) = world_with("second_factor = [\"mfa\"]").await;
    let register = world.desk.register();
    let line = world.desk.line("ada", "second-factor-required", "everybody");
    register
        .set("second-factor-of", Some("everybody"), &line)
        .await
        .unwrap();
    let mut once = world.visitor();
    onward(&comes(&mut once, &provider).await);
    assert_eq!(once.get("/desk").await.to, "/desk/account/second-factor");
    provider.says(&with(of("noor"), json!({"amr": ["pwd", "mfa"]})));
    let mut twice = world.visitor();
    onward(&comes(&mut twice, &provider).await);
    assert_eq!(twice.get("/desk").await.status, StatusCode::OK);
    // With a second factor of ours, a code is asked for, unless the provider has seen one.
    let factor = register::SecondFactor {
        secret: vec![1; 40],
        since: world.desk.now(),
        last_step: 0,
    };
    let change = register::Change::SecondFactor {
        staff: "noor",
        factor: &factor,
        codes: &[],
    };
    register
        .administer(&[change], &world.desk.line("noor", "second-factor-on", "noor"))
        .await
        .unwrap();
    onward(&comes(&mut twice, &provider).await);
    assert_eq!(twice.get("/desk").await.status, StatusCode::OK);
    provider.says(&of("noor"));
    let mut once = world.visitor();
    assert_eq!(onward(&comes(&mut once, &provider).await), "/desk/sign-in/code");
    assert!(!once.holds("session"));
    assert_eq!(once.get("/desk/sign-in/code").await.status, StatusCode::OK);
}

#[tokio::test]
async fn where_the_provider_alone_signs_in_passwords_open_nothing_but_one_administrators_account() {
    let (world, provider) = world_with("only = true\nadministrator = \"Ada@jive.example\"").await;
    let page = world.visitor().get("/desk/sign-in").await;
    assert!(!page.text.contains("name=\"password\""), "{}", page.text);
    assert!(
        world
            .visitor()
            .get("/desk/sign-in?password")
            .await
            .text
            .contains("name=\"password\"")
    );
    let mut noor = world.visitor();
    let right = noor.sign_in("noor@jive.example", PASSWORD).await;
    let wrong = world.visitor().sign_in("noor@jive.example", "no idea at all").await;
    assert_eq!(
        (right.status, right.told()),
        (wrong.status, wrong.told()),
        "nothing is learnt"
    );
    let mut ada = world.as_staff("ada").await;
    let settings = ada.get("/desk/settings").await;
    assert!(
        settings
            .told()
            .contains("Passwords are switched off, but for Ada@jive.example"),
        "{}",
        settings.told()
    );
    // Nobody is given a link to a password that would open nothing.
    assert_eq!(
        ada.post("/desk/settings/staff/noor/link", &[]).await.status,
        StatusCode::FORBIDDEN
    );
    let form = [
        ("name", "Rosalía"),
        ("email", "rosalia@jive.example"),
        ("role", "adviser"),
        ("language", "es"),
    ];
    assert_eq!(
        ada.post("/desk/settings/staff", &form).await.to,
        "/desk/settings?done=staff-added#staff"
    );
    let noor_here = world.desk.register().staff("noor").await.unwrap().unwrap();
    let link = desk::workbench::invitation(&world.desk, "command", &noor_here)
        .await
        .unwrap();
    assert_eq!(world.visitor().get(&link).await.status, StatusCode::GONE);
    world
        .visitor()
        .post("/desk/sign-in/forgotten", &[("email", "noor@jive.example")])
        .await;
    tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    let owed = world.desk.register().stats().await.unwrap();
    assert_eq!(owed.outbox_waiting, 0, "no link was mailed");
    // They come by the provider, and see no form for a password that they do not have.
    onward(&comes(&mut noor, &provider).await);
    let page = noor.get("/desk/account").await;
    assert!(
        page.status == StatusCode::OK && !page.text.contains("/desk/account/password"),
        "{}",
        page.told()
    );
    let form = [
        ("present", PASSWORD),
        ("password", "a boat on the lake"),
        ("again", "a boat on the lake"),
    ];
    assert_eq!(
        noor.post("/desk/account/password", &form).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn who_is_signed_in_connects_their_account_with_the_password_and_only_one() {
    let (world, provider) = world_with("known_by = \"sub\"").await;
    let (log, _guard) = Log::begin();
    stays_out(&world, &provider, &log, "unknown").await;
    // It says that they showed it just now who they are.
    provider.says(&with(of("noor"), json!({"auth_time": world.desk.now().as_second()})));
    let mut noor = world.as_staff("noor").await;
    let connect = "/desk/account/provider";
    let wrong = noor.post(connect, &[("connecting", "no idea at all")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("id=\"connecting-fault\""));
    let sent = noor.post(connect, &[("connecting", PASSWORD)]).await;
    let to = onward(&sent).replace("&amp;", "&");
    let back = provider.leads_back(&to);
    // Somebody who got hold of the link has not the errand.
    assert_eq!(
        world.as_staff("owen").await.get(&back).await.status,
        StatusCode::BAD_REQUEST
    );
    assert_eq!(onward(&noor.get(&back).await), "/desk/account?done=provider-linked");
    let mut again = world.visitor();
    onward(&comes(&mut again, &provider).await);
    assert!(again.get("/desk/account").await.told().contains("noor@jive.example"));
    // The same subject for another colleague.
    let mut owen = world.as_staff("owen").await;
    let sent = owen.post(connect, &[("connecting", PASSWORD)]).await;
    let to = onward(&sent).replace("&amp;", "&");
    assert_eq!(owen.get(&provider.leads_back(&to)).await.status, StatusCode::CONFLICT);
    // Signed out on the way: nobody is connected.
    let mut callum = world.as_staff("callum").await;
    let sent = callum.post(connect, &[("connecting", PASSWORD)]).await;
    let back = provider.leads_back(&onward(&sent).replace("&amp;", "&"));
    provider.says(&json!({"sub": "callum's", "auth_time": world.desk.now().as_second()}));
    callum.post("/desk/sign-out", &[]).await;
    assert_eq!(callum.get(&back).await.status, StatusCode::BAD_REQUEST);
    assert!(world.desk.register().vouched_of("callum").await.unwrap().is_empty());
}

#[tokio::test]
async fn who_came_by_the_provider_shows_there_again_who_they_are_before_they_change_how_they_come_in() {
    let (world, provider) = world_with("only = true\nadministrator = \"ada@jive.example\"").await;
    let mut noor = world.visitor();
    onward(&comes(&mut noor, &provider).await);
    // The provider may have let in whoever sat there, from this morning's session: that it just did says nothing.
    let form = "/desk/account/second-factor";
    let page = noor.get(form).await;
    let again = "/desk/sign-in/provider?again=yes&amp;next=/desk/account/second-factor";
    assert!(page.text.contains(again), "{}", page.text);
    let refused = noor.post(form, &[("code", "123456")]).await;
    assert!(
        refused.told().contains("Show again who you are first"),
        "{}",
        refused.told()
    );
    // Sent there again, it must say that they have just shown it.
    let there = again.replace("&amp;", "&");
    let sent = noor.get(&there).await;
    assert!(
        sent.to.contains("prompt=login") && sent.to.contains("max_age=0"),
        "{}",
        sent.to
    );
    let stale = noor.get(&provider.leads_back(&sent.to)).await;
    assert_eq!(stale.status, StatusCode::FORBIDDEN);
    assert!(
        stale.told().contains("did not say that you have just shown"),
        "{}",
        stale.told()
    );
    provider.says(&with(of("noor"), json!({"auth_time": world.desk.now().as_second()})));
    let sent = noor.get(&there).await;
    assert_eq!(onward(&noor.get(&provider.leads_back(&sent.to)).await), form);
    assert!(!noor.get(form).await.text.contains("again=yes"));
    let now = noor.post(form, &[("code", "123456")]).await.told();
    assert!(!now.contains("Show again who you are first"), "{now}");
    world.pass(11);
    assert!(
        noor.get(form).await.text.contains("again=yes"),
        "it counts for ten minutes"
    );
}

#[tokio::test]
async fn the_session_before_ends_although_its_cookie_does_not_come_back_with_the_browser() {
    let (world, provider) = world().await;
    let mut noor = world.as_staff("noor").await;
    let sent = noor.get(DOOR).await;
    // As a browser does that comes from another site: only the errand is sent along.
    let mut errand = noor.cookies();
    errand.retain(|name, _| name == "errand");
    let mut returns = Visitor::with(&world, errand);
    onward(&returns.get(&provider.leads_back(&sent.to)).await);
    assert!(is_in(&mut returns).await);
    assert!(!is_in(&mut noor).await, "the one before is over");
}

#[tokio::test]
async fn a_wrong_client_secret_is_told_as_what_it_is_to_the_log_and_to_the_administrator() {
    let (world, provider) = world().await;
    let (log, _guard) = Log::begin();
    provider.change(|plan| plan.refuses_us = true);
    let answer = stays_out(&world, &provider, &log, "client").await;
    assert_eq!(answer.status, StatusCode::BAD_GATEWAY);
    assert!(answer.told().contains("does not accept this desk"), "{}", answer.told());
    assert!(log.said().contains("oidc.client_secret_file"), "{}", log.said());
    let mut ada = world.as_staff("ada").await;
    let told = ada.get("/desk/settings").await.told();
    assert!(told.contains("It has not accepted our client secret since"), "{told}");
    let setup = ada.get("/desk/settings/setup").await.told();
    assert!(setup.contains("Put the right one into the file"), "{setup}");
    provider.change(|plan| plan.refuses_us = false);
    onward(&comes(&mut world.visitor(), &provider).await);
    let told = ada.get("/desk/settings").await.told();
    assert!(!told.contains("It has not accepted our client secret"), "{told}");
    log.keeps_out(&[provider::SECRET]);
}

#[tokio::test]
async fn a_provider_that_is_away_is_not_asked_again_for_some_seconds() {
    let (world, provider) = world().await;
    provider.change(|plan| plan.away = true);
    for _ in 0..3 {
        assert_eq!(world.visitor().get(DOOR).await.status, StatusCode::BAD_GATEWAY);
    }
    assert_eq!(provider.asked("metadata"), 1, "whoever comes meanwhile is told at once");
    provider.change(|plan| plan.away = false);
    world.pass(1);
    onward(&comes(&mut world.visitor(), &provider).await);
    assert_eq!(provider.asked("metadata"), 2);
}

#[tokio::test]
async fn the_administrator_for_the_day_on_which_the_provider_is_away_is_ended_by_nobody() {
    let (world, provider) = world_with("only = true\nadministrator = \"Ada@jive.example\"").await;
    let mut ada = world.as_staff("ada").await;
    let given = ada
        .post("/desk/settings/rights/owen", &[("staff", "yes"), ("sure", "yes")])
        .await;
    assert_eq!(given.status, StatusCode::SEE_OTHER, "{}", given.told());
    let mut owen = world.visitor();
    provider.says(&of("owen"));
    onward(&comes(&mut owen, &provider).await);
    for (path, form) in [
        ("/desk/settings/staff/ada/deactivate", &[][..]),
        ("/desk/settings/staff/ada/role", &[("role", "adviser")][..]),
        ("/desk/settings/rights/ada", &[("staff", "no"), ("sure", "yes")][..]),
    ] {
        let refused = owen.post(path, form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(
            refused.told().contains("oidc.administrator"),
            "{path}: {}",
            refused.told()
        );
    }
    let still = world.desk.register().staff("ada").await.unwrap().unwrap();
    assert!(still.active && still.role == Role::Administrator);
}

#[tokio::test]
async fn who_has_a_second_factor_shows_it_before_their_account_is_connected() {
    let (world, _provider) = world_with("known_by = \"sub\"").await;
    let mut noor = world.as_staff("noor").await;
    let factor = register::SecondFactor {
        secret: vec![1; 40],
        since: world.desk.now(),
        last_step: 0,
    };
    let change = register::Change::SecondFactor {
        staff: "noor",
        factor: &factor,
        codes: &[],
    };
    let line = world.desk.line("noor", "second-factor-on", "noor");
    world.desk.register().administer(&[change], &line).await.unwrap();
    let refused = noor
        .post(
            "/desk/account/provider",
            &[("connecting", PASSWORD), ("code", "123456")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("id=\"code-fault\""), "{}", refused.told());
}

#[tokio::test]
async fn a_list_of_sessions_says_by_which_way_each_began() {
    let (world, provider) = world().await;
    let mut by_provider = world.visitor();
    onward(&comes(&mut by_provider, &provider).await);
    let mut by_password = world.as_staff("noor").await;
    let told = by_password.get("/desk/account").await.told();
    assert!(
        told.contains("with a password") && told.contains("with the identity provider"),
        "{told}"
    );
}

#[tokio::test]
async fn without_a_provider_there_is_no_button_and_no_way() {
    let world = World::staffed().await;
    assert!(
        !world
            .visitor()
            .get("/desk/sign-in")
            .await
            .text
            .contains("/desk/sign-in/provider")
    );
    for path in [DOOR, "/desk/sign-in/provider/back?code=a&state=b"] {
        assert_eq!(world.visitor().get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let mut noor = world.as_staff("noor").await;
    assert_eq!(
        noor.post("/desk/account/provider", &[("connecting", PASSWORD)])
            .await
            .status,
        StatusCode::NOT_FOUND
    );
}
