//! The second factor of staff: set up, asked for at sign-in, each code once, recovery codes, of whom it is required, and
//! what happens when it is lost.

use axum::http::StatusCode;
use desk::{config::Config, jobs::outbox, post::carrier::Carrier};
use hmac::{Hmac, Mac as _};
use log::Log;
use sha1::Sha1;
use staff::{Answer, PASSWORD, Visitor, World};

use crate::{log, workbench_world as staff};

const PAGE: &str = "/desk/account/second-factor";

/// What an app for codes would show, reckoned here anew from the letters on the page.
struct App(Vec<u8>);

impl App {
    /// Reads the secret in groups of four.
    fn reads(page: &Answer) -> Self {
        let (_, rest) = page.text.split_once("<b class=\"secret ref\">").expect("a secret");
        let letters = rest.split_once("</b>").unwrap().0;
        let letters = letters.replace("<span>", "").replace("</span>", "");
        assert_eq!(letters.split_whitespace().map(str::len).collect::<Vec<_>>(), [4; 8]);
        let mut bits = 0u64;
        let mut held = 0;
        let mut secret = Vec::new();
        for letter in letters.bytes().filter(u8::is_ascii_alphanumeric) {
            let five = match letter {
                b'A'..=b'Z' => letter - b'A',
                _ => letter - b'2' + 26,
            };
            bits = (bits << 5) | u64::from(five);
            held += 5;
            if held >= 8 {
                held -= 8;
                secret.push(u8::try_from((bits >> held) & 0xff).unwrap());
            }
        }
        Self(secret)
    }

    fn shows(&self, world: &World) -> String {
        let mut mac = Hmac::<Sha1>::new_from_slice(&self.0).unwrap();
        mac.update(&(world.desk.now().as_second() / 30).to_be_bytes());
        let hash = mac.finalize().into_bytes();
        let from = usize::from(hash[19] & 0xf);
        let four = u32::from_be_bytes(hash[from..from + 4].try_into().unwrap()) & 0x7fff_ffff;
        format!("{:06}", four % 1_000_000)
    }
}

/// Sets up a second factor: the app, and the recovery codes that were shown.
async fn set_up(world: &World, visitor: &mut Visitor<'_>) -> (App, Vec<String>) {
    let app = App::reads(&visitor.get(PAGE).await);
    let code = app.shows(world);
    let answer = visitor.post(PAGE, &[("code", &code), ("present", PASSWORD)]).await;
    assert_eq!(answer.to, "/desk/account/second-factor/codes", "{}", answer.told());
    let codes = shown_once(&visitor.get(&answer.to).await);
    // The next code is another one.
    world.pass(1);
    (app, codes)
}

fn shown_once(page: &Answer) -> Vec<String> {
    let codes = page.text.split("<li class=\"ref\">").skip(1);
    codes.map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
}

/// With the password alone: as far as the page that asks for the code.
async fn half<'w>(world: &'w World, id: &str) -> Visitor<'w> {
    let mut visitor = world.visitor();
    let answer = visitor.sign_in(&format!("{id}@jive.example"), PASSWORD).await;
    assert_eq!(
        (answer.status, answer.to.as_str()),
        (StatusCode::SEE_OTHER, "/desk/sign-in/code")
    );
    visitor
}

/// A link by which somebody chooses a password, made at the machine.
async fn invitation(world: &World, id: &str) -> String {
    let staff = world.desk.register().staff(id).await.unwrap().unwrap();
    desk::workbench::invitation(&world.desk, "command", &staff)
        .await
        .unwrap()
}

#[tokio::test]
async fn whoever_has_a_second_factor_shows_a_code_beside_the_password() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let (app, _) = set_up(&world, &mut noor).await;
    let mut half = half(&world, "noor").await;
    // Nothing opens yet.
    for path in ["/desk", "/desk/account", PAGE, "/desk/account/second-factor/codes"] {
        let answer = half.get(path).await;
        assert!(answer.to.starts_with("/desk/sign-in"), "{path}: {}", answer.to);
    }
    let page = half.get("/desk/sign-in/code").await;
    assert!(page.text.contains("autocomplete=\"one-time-code\""), "{}", page.text);
    assert!(page.text.contains("inputmode=\"numeric\""));
    let wrong = half.post("/desk/sign-in/code", &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.told().contains("This code does not fit"), "{}", wrong.told());
    // Pasted as an app shows it.
    let code = app.shows(&world);
    let pasted = format!(" {} {} ", &code[..3], &code[3..]);
    let answer = half.post("/desk/sign-in/code", &[("code", &pasted)]).await;
    assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, "/desk"));
    assert!(!half.holds("half-signed-in"));
    assert_eq!(half.get("/desk").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_code_works_once_and_where_two_send_it_one_gets_in() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let (app, _) = set_up(&world, &mut noor).await;
    let (mut one, mut two) = (half(&world, "noor").await, half(&world, "noor").await);
    let code = app.shows(&world);
    let form = [("code", code.as_str())];
    let (one, two) = tokio::join!(
        one.post("/desk/sign-in/code", &form),
        two.post("/desk/sign-in/code", &form)
    );
    let mut got = [one.status, two.status];
    got.sort();
    assert_eq!(got, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
    // The next one is good again.
    world.pass(1);
    let next = app.shows(&world);
    let answer = half(&world, "noor")
        .await
        .post("/desk/sign-in/code", &[("code", &next)])
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_right_password_alone_is_worth_five_minutes_and_ends_with_that_password() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let (app, _) = set_up(&world, &mut noor).await;
    let mut late = half(&world, "noor").await;
    world.pass(5);
    let code = app.shows(&world);
    let answer = late.post("/desk/sign-in/code", &[("code", &code)]).await;
    assert_eq!(answer.to, "/desk/sign-in?late");
    assert!(
        late.get(&answer.to)
            .await
            .told()
            .contains("The time for the code is over")
    );
    // The code that came too late was not used up.
    let mut other = half(&world, "noor").await;
    let password = "a boat on the lake";
    let form = [("present", PASSWORD), ("password", password), ("again", password)];
    let changed = noor.post("/desk/account/password", &form).await;
    assert_eq!(changed.to, "/desk/account?done=password", "{}", changed.told());
    let answer = other.post("/desk/sign-in/code", &[("code", &code)]).await;
    assert_eq!(answer.to, "/desk/sign-in?late");
}

#[tokio::test]
async fn wrong_codes_shut_the_account_as_wrong_passwords_do_and_who_watches_is_told() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let (app, codes) = set_up(&world, &mut noor).await;
    let (log, _guard) = Log::begin();
    let mut half = half(&world, "noor").await;
    let most = world.desk.config().limits.wrong_secrets_of_one;
    for _ in 0..most {
        half.post("/desk/sign-in/code", &[("code", "000000")]).await;
    }
    log.has("event=code-refused account=noor from=127.0.0.1");
    let code = app.shows(&world);
    for right in [code.as_str(), codes[0].as_str()] {
        let shut = half.post("/desk/sign-in/code", &[("code", right)]).await;
        assert_eq!(shut.status, StatusCode::TOO_MANY_REQUESTS);
    }
    log.has("event=account-shut account=noor from=127.0.0.1")
        .has("event=limit-reached limit=code-of");
    log.keeps_out(&[&code, &codes[0], "000000", "@", "session-begun"]);
    world.pass(15);
    let mut again = self::half(&world, "noor").await;
    let answer = again.post("/desk/sign-in/code", &[("code", &app.shows(&world))]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn each_recovery_code_works_once_and_new_ones_end_those_that_are_left() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let (log, _guard) = Log::begin();
    let (app, codes) = set_up(&world, &mut noor).await;
    log.has("event=second-factor-changed account=noor act=second-factor-on");
    assert_eq!(codes.len(), 10);
    assert_eq!(
        noor.get("/desk/account/second-factor/codes").await.to,
        PAGE,
        "shown once"
    );
    let mut first = half(&world, "noor").await;
    assert!(
        first
            .get("/desk/sign-in/code?recovery")
            .await
            .told()
            .contains("Recovery code")
    );
    let typed = codes[3].to_uppercase().replace('-', " ");
    let form = [("recovery", "yes"), ("code", typed.as_str())];
    let answer = first.post("/desk/sign-in/code", &form).await;
    assert_eq!(
        answer.to,
        "/desk/account/second-factor?done=recovery",
        "{}",
        answer.told()
    );
    log.has("event=recovery-code-used account=noor from=127.0.0.1");
    let page = first.get(&answer.to).await.told();
    assert!(
        page.contains("You signed in with a recovery code. 9 are left."),
        "{page}"
    );
    let answer = half(&world, "noor").await.post("/desk/sign-in/code", &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.told().contains("This recovery code does not fit"),
        "{}",
        answer.told()
    );
    // Made anew, with the password and a code.
    let anew = [("present", PASSWORD), ("code", &app.shows(&world))];
    let answer = first.post("/desk/account/second-factor/codes", &anew).await;
    let new = shown_once(&first.get(&answer.to).await);
    assert_eq!(new.len(), 10);
    let mut again = half(&world, "noor").await;
    let answer = again.post("/desk/sign-in/code", &[("code", &codes[4])]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = again.post("/desk/sign-in/code", &[("code", &new[4])]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    // Another's recovery code opens nothing.
    let mut owen = world.as_staff("owen").await;
    set_up(&world, &mut owen).await;
    let answer = half(&world, "owen")
        .await
        .post("/desk/sign-in/code", &[("code", &new[5])])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn setting_it_up_wants_the_password_and_a_code_and_signs_out_everywhere_else() {
    let world = World::staffed().await;
    let mut elsewhere = world.as_staff("noor").await;
    let mut noor = world.as_staff("noor").await;
    let page = noor.get(PAGE).await;
    assert!(page.text.contains("<path d=\"M4 4h7v1h-7z"), "{}", page.text);
    assert!(page.text.contains("otpauth://totp/"), "{}", page.text);
    assert!(!page.text.contains("style="));
    let app = App::reads(&page);
    assert_eq!(
        App::reads(&noor.get(PAGE).await).0,
        app.0,
        "the same secret as long as it is being set up"
    );
    let code = app.shows(&world);
    for (form, fault) in [
        ([("code", "000000"), ("present", PASSWORD)], "This code does not fit"),
        (
            [("code", code.as_str()), ("present", "guess")],
            "This is not your present password",
        ),
    ] {
        let answer = noor.post(PAGE, &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.told().contains(fault), "{}", answer.told());
    }
    assert!(
        !world
            .desk
            .register()
            .staff("noor")
            .await
            .unwrap()
            .unwrap()
            .second_factor
    );
    let answer = noor.post(PAGE, &[("code", &code), ("present", PASSWORD)]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(
        world
            .desk
            .register()
            .staff("noor")
            .await
            .unwrap()
            .unwrap()
            .second_factor
    );
    assert_eq!(noor.get("/desk").await.status, StatusCode::OK);
    assert!(elsewhere.get("/desk").await.to.starts_with("/desk/sign-in"));
    // Sealed: the secret does not lie in the register.
    let kept = world.desk.register().second_factor("noor").await.unwrap().unwrap();
    assert!(!kept.secret.windows(8).any(|part| part == &app.0[..8]));
}

#[tokio::test]
async fn turning_it_off_wants_both_and_a_recovery_code_will_do() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let (_, codes) = set_up(&world, &mut noor).await;
    let off = "/desk/account/second-factor/off";
    let answer = noor.post(off, &[("present", "guess"), ("code", &codes[0])]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = noor.post(off, &[("present", PASSWORD), ("code", "000000")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The code before was not used up by the wrong password.
    let answer = noor.post(off, &[("present", PASSWORD), ("code", &codes[0])]).await;
    assert_eq!(answer.to, "/desk/account?done=second-factor-off", "{}", answer.told());
    assert!(noor.get(&answer.to).await.told().contains("Your second factor is off."));
    world.as_staff("noor").await;
}

#[tokio::test]
async fn whoever_must_have_one_is_led_to_it_and_goes_nowhere_else() {
    let world = World::staffed().await;
    let mut mireille = world.as_staff("mireille").await;
    let mut ada = world.as_staff("ada").await;
    let answer = ada.post("/desk/settings/sign-in", &[("required", "leads")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    // At once, also where somebody was signed in before.
    for visitor in [&mut mireille, &mut ada] {
        for path in ["/desk", "/desk/account", "/desk/settings", "/desk/escalations"] {
            assert_eq!(visitor.get(path).await.to, PAGE, "{path}");
        }
        assert_eq!(visitor.post("/desk/search", &[("q", "x")]).await.to, PAGE);
    }
    let page = mireille.get(PAGE).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.told().contains("Your role signs in with a second factor."),
        "{}",
        page.told()
    );
    assert!(
        !page.text.contains("action=\"/desk/search\""),
        "nothing else is offered"
    );
    let mut left = world.as_staff("mireille").await;
    assert_eq!(left.post("/desk/sign-out", &[]).await.to, "/desk/sign-in");
    // Advisers go on as before.
    let mut noor = world.as_staff("noor").await;
    assert_eq!(noor.get("/desk").await.status, StatusCode::OK);
    let (_, codes) = set_up(&world, &mut mireille).await;
    assert_eq!(mireille.get("/desk").await.status, StatusCode::OK);
    // Turned off for another phone: the next is asked for at once.
    let form = [("present", PASSWORD), ("code", codes[0].as_str())];
    mireille.post("/desk/account/second-factor/off", &form).await;
    assert_eq!(mireille.get("/desk").await.to, PAGE);
}

#[tokio::test]
async fn an_administrator_takes_a_lost_one_away_and_the_colleague_is_told() {
    let world = World::staffed().await;
    let mut helene = world.as_staff("helene").await;
    set_up(&world, &mut helene).await;
    told(&world).await;
    let mut ada = world.as_staff("ada").await;
    let (log, _guard) = Log::begin();
    assert!(ada.get("/desk/settings").await.told().contains("With a second factor"));
    let answer = ada.post("/desk/settings/staff/helene/second-factor", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    log.has("event=staff-changed account=helene act=second-factor-reset role=adviser by=ada");
    assert!(
        helene.get("/desk").await.to.starts_with("/desk/sign-in"),
        "all sessions end"
    );
    world.as_staff("helene").await;
    let carrier = Carrier::memory();
    outbox::turn(&world.desk, &carrier).await.unwrap();
    let Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    let sent = sent.lock().unwrap().clone();
    let [letter] = &sent[..] else { panic!("{sent:?}") };
    assert_eq!(
        (letter.to[0].as_str(), letter.language.as_str()),
        ("helene@jive.example", "fr")
    );
    assert_eq!(letter.subject, "Votre second facteur a été retiré");
    assert!(letter.text.contains("/desk/account/second-factor"), "{}", letter.text);
    let lines = world.desk.register().admin_log(1).await.unwrap();
    assert_eq!(
        (lines[0].act.as_str(), lines[0].subject.as_str()),
        ("second-factor-reset", "helene@jive.example")
    );
    // Their own they turn off as everybody does; and nobody else may.
    assert_eq!(
        ada.post("/desk/settings/staff/ada/second-factor", &[]).await.status,
        StatusCode::FORBIDDEN
    );
    let mut noor = world.as_staff("noor").await;
    let answer = noor.post("/desk/settings/staff/helene/second-factor", &[]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_link_to_choose_a_password_does_not_lead_round_it() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let (app, _) = set_up(&world, &mut noor).await;
    let link = invitation(&world, "noor").await;
    let mut browser = world.visitor();
    let password = "a boat on the lake";
    let form = [("name", "noor"), ("password", password), ("again", password)];
    let answer = browser.post(&link, &form).await;
    assert_eq!(answer.to, "/desk/sign-in/code", "{}", answer.told());
    assert!(!browser.holds("session"));
    let answer = browser
        .post("/desk/sign-in/code", &[("code", &app.shows(&world))])
        .await;
    assert_eq!(answer.to, "/desk");
}

#[tokio::test]
async fn recovery_codes_that_nobody_looked_at_are_shown_to_nobody_else_in_the_same_browser() {
    let world = World::staffed().await;
    let mut browser = world.as_staff("noor").await;
    let app = App::reads(&browser.get(PAGE).await);
    let form = [("code", &*app.shows(&world)), ("present", PASSWORD)];
    let shown = browser.post(PAGE, &form).await.to;
    browser.post("/desk/sign-out", &[]).await;
    assert_eq!(browser.sign_in("owen@jive.example", PASSWORD).await.to, "/desk");
    assert_eq!(browser.get(&shown).await.to, PAGE);
}

/// The subjects of what leaves now, to whom, and in which words.
async fn told(world: &World) -> Vec<(String, String, String)> {
    let carrier = Carrier::memory();
    outbox::turn(&world.desk, &carrier).await.unwrap();
    let Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    let sent = sent.lock().unwrap().clone();
    let told = sent
        .into_iter()
        .map(|letter| (letter.to.join(" "), letter.subject, letter.text));
    told.collect()
}

#[tokio::test]
async fn whoever_changes_by_what_an_account_is_opened_its_owner_is_told_in_their_language() {
    let world = World::staffed().await;
    let mut helene = world.as_staff("helene").await;
    let (app, _) = set_up(&world, &mut helene).await;
    let expect = async |subject: &str| {
        let sent = told(&world).await;
        let [(to, said, text)] = &sent[..] else {
            panic!("{subject}: {sent:?}")
        };
        assert_eq!((to.as_str(), said.as_str()), ("helene@jive.example", subject));
        assert!(text.contains("helene@jive.example"), "{text}");
        assert!(
            text.contains("Si ce n’était pas vous") && text.contains("/desk/account"),
            "{text}"
        );
        assert!(!text.contains(PASSWORD));
    };
    expect("Votre second facteur est activé").await;
    let code = app.shows(&world);
    let form = [("present", PASSWORD), ("code", code.as_str())];
    helene.post("/desk/account/second-factor/codes", &form).await;
    expect("Vous avez de nouveaux codes de secours").await;
    world.pass(1);
    let code = app.shows(&world);
    let form = [("present", PASSWORD), ("code", code.as_str())];
    helene.post("/desk/account/second-factor/off", &form).await;
    expect("Votre second facteur est désactivé").await;
    let new = "a boat on the lake";
    let form = [("present", PASSWORD), ("password", new), ("again", new)];
    helene.post("/desk/account/password", &form).await;
    expect("Votre mot de passe est changé").await;
    // What was refused changed nothing.
    helene
        .post(
            "/desk/account/password",
            &[("present", "no idea"), ("password", new), ("again", new)],
        )
        .await;
    assert!(told(&world).await.is_empty());
    // Who chooses the first password has changed none, who has one chosen anew has.
    let link = invitation(&world, "helene").await;
    let form = [
        ("name", "Helene"),
        ("password", "a ship on the river"),
        ("again", "a ship on the river"),
    ];
    assert_eq!(world.visitor().post(&link, &form).await.status, StatusCode::SEE_OTHER);
    expect("Votre mot de passe est changé").await;
}

#[tokio::test]
async fn a_passkey_is_added_by_nobody_who_does_not_show_the_second_factor_too() {
    // Passkeys want a name of the site; an address of the network has none.
    let config = Config::parse("[site]\norigin = \"http://localhost:8400\"\n").unwrap();
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    let world = World::configured(code, config).await.with_staff().await;
    let mut noor = world.as_staff("noor").await;
    let (_, codes) = set_up(&world, &mut noor).await;
    let begin = "/desk/account/passkeys/begin";
    let half = noor.post(begin, &[("name", "Phone"), ("present", PASSWORD)]).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    let both = [("name", "Phone"), ("present", PASSWORD), ("code", codes[0].as_str())];
    assert_eq!(noor.post(begin, &both).await.to, "/desk/account/passkeys/new");
}
