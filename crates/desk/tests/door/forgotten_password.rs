//! Whoever forgot the password: a mailed link, once, for half an hour; and nobody learns who has an account.

use axum::http::StatusCode;
use desk::{
    jobs::outbox,
    post::{Letter, carrier::Carrier},
};
use log::Log;
use staff::{PASSWORD, World};

use crate::{log, workbench_world as staff};

const NEW: &str = "a boat on the lake";

/// What is mailed after somebody asked; what they ask for happens aside.
async fn mailed(world: &World) -> Vec<Letter> {
    let carrier = Carrier::memory();
    for _ in 0..20 {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        outbox::turn(&world.desk, &carrier).await.unwrap();
    }
    let Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    sent.lock().unwrap().clone()
}

async fn asks(world: &World, email: &str) -> staff::Answer {
    world
        .visitor()
        .post("/desk/sign-in/forgotten", &[("email", email)])
        .await
}

/// Asks for a link and takes it from the mail.
async fn link(world: &World, id: &str) -> String {
    asks(world, &format!("{id}@jive.example")).await;
    let sent = mailed(world).await;
    let [letter] = &sent[..] else { panic!("{sent:?}") };
    path_in(letter)
}

fn path_in(letter: &Letter) -> String {
    let at = letter.text.find("/desk/new-password/").expect("a link");
    letter.text[at..].split_whitespace().next().unwrap().to_owned()
}

/// A link by which somebody chooses a password, made at the machine.
async fn invitation(world: &World, id: &str) -> String {
    let staff = world.desk.register().staff(id).await.unwrap().unwrap();
    desk::workbench::invitation(&world.desk, "command", &staff)
        .await
        .unwrap()
}

#[tokio::test]
async fn a_mailed_link_chooses_a_new_password_once_and_ends_all_sessions() {
    let world = World::staffed().await;
    let mut elsewhere = world.as_staff("helene").await;
    let (log, _guard) = Log::begin();
    let asked = asks(&world, " Helene@Jive.example ").await;
    assert_eq!(asked.to, "/desk/sign-in/forgotten/sent", "{}", asked.told());
    let sent = mailed(&world).await;
    let [letter] = &sent[..] else { panic!("{sent:?}") };
    assert_eq!(
        (letter.to.join(" "), letter.language.as_str()),
        ("helene@jive.example".to_owned(), "fr")
    );
    assert_eq!(letter.subject, "Un lien pour choisir un nouveau mot de passe");
    assert!(letter.text.contains("30"), "{}", letter.text);
    let path = path_in(letter);
    let mut browser = world.visitor();
    let page = browser.get(&path).await;
    assert!(
        page.text.contains("lang=\"fr\"") && page.text.contains("autocomplete=\"new-password\""),
        "{}",
        page.text
    );
    // Weak ones are refused as everywhere, and the link is still good.
    let weak = browser
        .post(&path, &[("password", "Bienvenue2026!"), ("again", "Bienvenue2026!")])
        .await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = browser.post(&path, &[("password", NEW), ("again", NEW)]).await;
    assert_eq!(done.to, "/desk/sign-in?new", "{}", done.told());
    assert!(!browser.holds("session"), "nobody is signed in by a link");
    assert!(elsewhere.get("/desk").await.to.starts_with("/desk/sign-in"));
    assert!(browser.get(&done.to).await.told().contains("Your new password is set."));
    let mut helene = world.visitor();
    assert_eq!(
        helene.sign_in("helene@jive.example", PASSWORD).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(helene.sign_in("helene@jive.example", NEW).await.to, "/desk");
    assert_eq!(browser.get(&path).await.status, StatusCode::GONE);
    assert_eq!(
        browser.post(&path, &[("password", NEW), ("again", NEW)]).await.status,
        StatusCode::GONE
    );
    let lines = world.desk.register().admin_log(1).await.unwrap();
    assert_eq!(
        (lines[0].act.as_str(), lines[0].by.as_str()),
        ("password-reset", "helene")
    );
    log.has("event=password-link-asked account=helene from=127.0.0.1")
        .has("event=password-chosen account=helene")
        .has("event=link-refused from=127.0.0.1");
    log.keeps_out(&["@", NEW, path.rsplit('/').next().unwrap()]);
}

#[tokio::test]
async fn an_unknown_address_and_one_that_was_barred_get_the_same_answer_and_no_mail() {
    let world = World::staffed().await;
    let mut callum = world.desk.register().staff("callum").await.unwrap().unwrap();
    callum.active = false;
    world.desk.register().change_staff(&callum).await.unwrap();
    let (log, _guard) = Log::begin();
    let known = asks(&world, "noor@jive.example").await;
    assert_eq!(mailed(&world).await.len(), 1);
    for email in ["nobody@jive.example", "callum@jive.example"] {
        let answer = asks(&world, email).await;
        assert_eq!(
            (answer.status, &answer.to, &answer.text),
            (known.status, &known.to, &known.text)
        );
        assert_eq!(mailed(&world).await, []);
    }
    log.has("event=password-link-asked account=unknown from=127.0.0.1");
    let empty = asks(&world, " ").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_link_ends_after_half_an_hour_with_the_next_one_with_another_address_and_with_being_barred() {
    let world = World::staffed().await;
    let good = async |path: &str| world.visitor().get(path).await.status == StatusCode::OK;
    let first = link(&world, "noor").await;
    let second = link(&world, "noor").await;
    assert_eq!((good(&first).await, good(&second).await), (false, true));
    world.pass(30);
    assert!(!good(&second).await);
    let mut noor = world.desk.register().staff("noor").await.unwrap().unwrap();
    let third = link(&world, "noor").await;
    noor.email = "noor.haddad@jive.example".to_owned();
    world.desk.register().change_staff(&noor).await.unwrap();
    assert!(!good(&third).await);
    let of_owen = link(&world, "owen").await;
    let mut ada = world.as_staff("ada").await;
    ada.post("/desk/settings/staff/owen/deactivate", &[]).await;
    ada.post("/desk/settings/staff/owen/activate", &[]).await;
    assert!(!good(&of_owen).await);
    // A link of one kind does not open the page of the other.
    let invited = invitation(&world, "owen").await;
    assert!(!good(&invited.replace("welcome", "new-password")).await);
    let reset = link(&world, "owen").await;
    assert!(!good(&reset.replace("new-password", "welcome")).await);
    assert!(good(&invited).await, "asking ends no link of the administrator's");
}

#[tokio::test]
async fn one_account_gets_three_links_an_hour_and_one_address_asks_so_often() {
    let world = World::staffed().await;
    let mut mails = 0;
    for _ in 0..5 {
        let answer = asks(&world, "noor@jive.example").await;
        assert_eq!(answer.to, "/desk/sign-in/forgotten/sent", "it says nothing else");
        mails += mailed(&world).await.len();
    }
    assert_eq!(mails, 3);
    world.pass(60);
    asks(&world, "noor@jive.example").await;
    assert_eq!(mailed(&world).await.len(), 1);
    world.pass(60);
    let most = world.desk.config().limits.wrong_secrets;
    for n in 0..most {
        let answer = asks(&world, &format!("guess{n}@jive.example")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(
        asks(&world, "owen@jive.example").await.status,
        StatusCode::TOO_MANY_REQUESTS
    );
}
