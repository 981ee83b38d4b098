//! The workbench, page by page and act by act, as people in each role use it.

use axum::http::{Request, StatusCode};
use desk::Intake;
use practice::{
    action::{Act, Action},
    complaint::Stage,
    entry::{Actor, What},
    obligation::Standing,
    terms::{Channel, Content, Ending, Kind, Label, Language, Level, Proof, Role},
};
use workbench_world::{PASSWORD, Visitor, World};

use crate::{wide, workbench_world};

// ---- coming in

#[tokio::test]
async fn a_colleague_signs_in_and_out_and_pages_are_for_colleagues_only() {
    let world = World::staffed().await;
    let mut noor = world.visitor();
    let turned_away = noor.get("/desk?view=open").await;
    assert_eq!(turned_away.status, StatusCode::SEE_OTHER);
    assert_eq!(turned_away.to, "/desk/sign-in?next=/desk%3Fview%3Dopen");
    let answer = noor.sign_in("Noor@Jive.example", PASSWORD).await;
    assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, "/desk"));
    let cookie = answer
        .cookies
        .iter()
        .find(|cookie| cookie.starts_with("session="))
        .unwrap();
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"),
        "{cookie}"
    );
    assert_eq!(noor.get("/desk").await.status, StatusCode::OK);
    assert_eq!(noor.post("/desk/sign-out", &[]).await.to, "/desk/sign-in");
    assert!(!noor.holds("session"));
    assert_eq!(noor.get("/desk").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_account_are_answered_alike() {
    let world = World::staffed().await;
    let wrong = world.visitor().sign_in("noor@jive.example", "eight grey herons").await;
    let unknown = world
        .visitor()
        .sign_in("nobody@jive.example", "eight grey herons")
        .await;
    assert_eq!(wrong.status, StatusCode::UNAUTHORIZED);
    assert_eq!(unknown.status, StatusCode::UNAUTHORIZED);
    assert_eq!(wrong.text.replace("noor@", "nobody@"), unknown.text);
    assert!(wrong.text.contains("Check both and try again"));
}

#[tokio::test]
async fn an_account_is_tried_ten_times_in_a_quarter_of_an_hour_and_no_more() {
    let world = World::staffed().await;
    for _ in 0..10 {
        let answer = world.visitor().sign_in("noor@jive.example", "guess").await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    }
    let shut = world.visitor().sign_in("noor@jive.example", PASSWORD).await;
    assert_eq!(shut.status, StatusCode::TOO_MANY_REQUESTS);
    world.pass(16);
    assert_eq!(
        world.visitor().sign_in("noor@jive.example", PASSWORD).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn a_session_ends_when_it_is_copied_and_left_idle_too_long_or_revoked() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let mut copy = Visitor::with(&world, noor.cookies());
    assert_eq!(copy.get("/desk").await.status, StatusCode::OK);
    noor.post("/desk/sign-out", &[]).await;
    assert_eq!(
        copy.get("/desk").await.status,
        StatusCode::SEE_OTHER,
        "a copy of the cookie outlives the session"
    );

    let mut idle = world.as_staff("noor").await;
    world.pass(110);
    assert_eq!(idle.get("/desk").await.status, StatusCode::OK);
    world.pass(110);
    assert_eq!(idle.get("/desk").await.status, StatusCode::OK, "use prolongs it");
    world.pass(121);
    assert_eq!(idle.get("/desk").await.status, StatusCode::SEE_OTHER);

    let mut busy = world.as_staff("noor").await;
    for _ in 0..7 {
        world.pass(100);
        busy.get("/desk").await;
    }
    world.pass(21);
    assert_eq!(
        busy.get("/desk").await.status,
        StatusCode::SEE_OTHER,
        "twelve hours are the longest"
    );
}

#[tokio::test]
async fn who_is_deactivated_is_out_at_once() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let mut ada = world.as_staff("ada").await;
    let answer = ada.post("/desk/settings/staff/noor/deactivate", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(noor.get("/desk").await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        world.visitor().sign_in("noor@jive.example", PASSWORD).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert!(
        ada.get("/desk/settings")
            .await
            .told()
            .contains("ended a colleague’s access, noor@jive.example, adviser")
    );
}

#[tokio::test]
async fn a_form_sent_after_the_session_ended_says_that_the_typing_is_not_lost() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    world.pass(13 * 60);
    let answer = noor
        .post("/desk/complaints/123-456-7890/acts/note", &[("text", "x")])
        .await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.text.contains("still on the page before this one"));
}

#[tokio::test]
async fn a_link_in_a_mail_leads_in_although_the_cookie_is_strict() {
    let world = World::staffed().await;
    let request = Request::get("/desk/complaints/123-456-7890").header("sec-fetch-site", "cross-site");
    let answer = world.visitor().send(request, axum::body::Body::empty()).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text.contains("http-equiv=\"refresh\""), "{}", answer.text);
}

#[tokio::test]
async fn the_first_administrator_comes_in_by_a_link_that_works_once() {
    let world = World::new().await;
    let link = desk::workbench::first_link(&world.desk).await.unwrap().unwrap();
    let mut ada = world.visitor();
    assert!(ada.get(&link).await.text.contains("Set up the complaints desk"));
    let fields = |password, again| {
        [
            ("name", "Ada <b>K</b>"),
            ("email", "ada@jive.example"),
            ("language", "en"),
            ("password", password),
            ("again", again),
        ]
    };
    let weak = ada.post(&link, &fields("password1234", "password1234")).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(weak.text.contains("easy to guess") && weak.text.contains("value=\"ada@jive.example\""));
    assert!(
        weak.text.contains("Ada &lt;b&gt;K"),
        "what was typed is kept, and is text"
    );
    assert!(
        ada.post(&link, &fields("short", "short"))
            .await
            .told()
            .contains("12 characters or more")
    );
    assert!(
        ada.post(&link, &fields(PASSWORD, "another"))
            .await
            .text
            .contains("The two passwords differ")
    );
    let answer = ada.post(&link, &fields(PASSWORD, PASSWORD)).await;
    assert_eq!(
        (answer.status, answer.to.as_str()),
        (StatusCode::SEE_OTHER, "/desk/settings/setup")
    );
    assert_eq!(ada.get("/desk/settings").await.status, StatusCode::OK);
    assert_eq!(world.visitor().get(&link).await.status, StatusCode::GONE);
    assert_eq!(
        world.visitor().post(&link, &fields(PASSWORD, PASSWORD)).await.status,
        StatusCode::GONE
    );
    assert_eq!(desk::workbench::first_link(&world.desk).await.unwrap(), None);
}

#[tokio::test]
async fn an_administrator_invites_a_colleague_who_chooses_a_password() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let bad = ada
        .post(
            "/desk/settings/staff",
            &[("name", "Thandi"), ("email", "noor@jive.example"), ("role", "adviser")],
        )
        .await;
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bad.text.contains("has this address already") && bad.text.contains("value=\"Thandi\""));
    let fields = [
        ("name", "Thandi"),
        ("email", "thandi@jive.example"),
        ("role", "adviser"),
        ("language", "fr"),
    ];
    assert_eq!(
        ada.post("/desk/settings/staff", &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let page = ada.get("/desk/settings").await.text;
    let at = page.find("/desk/welcome/").expect("the link is shown");
    let link: String = page[at..].chars().take_while(|c| !matches!(c, '<' | '"')).collect();
    assert!(
        !ada.get("/desk/settings").await.text.contains("/desk/welcome/"),
        "the link is shown once"
    );
    let mut thandi = world.visitor();
    assert!(
        thandi.get(&link).await.text.contains("Choisissez un mot de passe"),
        "in her language"
    );
    let answer = thandi
        .post(
            &link,
            &[("name", "Thandi M."), ("password", PASSWORD), ("again", PASSWORD)],
        )
        .await;
    assert_eq!((answer.status, answer.to.as_str()), (StatusCode::SEE_OTHER, "/desk"));
    let staff = world
        .desk
        .register()
        .staff_by_email("thandi@jive.example")
        .await
        .unwrap()
        .unwrap();
    assert_eq!((staff.name.as_str(), staff.role), ("Thandi M.", Role::Adviser));
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    for (act, fields) in [("deactivate", vec![]), ("role", vec![("role", "adviser")])] {
        let answer = ada.post(&format!("/desk/settings/staff/ada/{act}"), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("This is the last administrator"));
    }
}

#[tokio::test]
async fn a_team_gets_what_its_routing_says() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let fields = [
        ("team_name", "Billing"),
        ("kind", "complaint"),
        ("category", "billing"),
        ("member", "noor"),
    ];
    assert_eq!(
        ada.post("/desk/settings/teams", &fields).await.status,
        StatusCode::SEE_OTHER
    );
    let teams = world.desk.register().teams().await.unwrap();
    assert_eq!(
        (teams[0].name.as_str(), teams[0].members.as_slice()),
        ("Billing", &["noor".to_owned()][..])
    );
    let id = &teams[0].id;
    let mut noor = world.as_staff("noor").await;
    let fields = [
        ("channel", "letter"),
        ("received", "2026-03-02"),
        ("kind", "complaint"),
        ("nature", "A late fee"),
        ("category", "billing-late-fee"),
        ("email", "a@example.ca"),
        ("language", "en"),
        ("once", "1"),
    ];
    let filed = noor.post_parts("/desk/intake", &fields).await;
    let reference = filed.reference();
    assert_eq!(
        world.case(&reference).await.complaint.team.as_deref(),
        Some(id.as_str())
    );
    assert!(noor.get("/desk?view=team").await.text.contains(&reference));
    ada.post("/desk/settings/teams", &[("team_name", "Network"), ("kind", "request")])
        .await;
    let teams = world.desk.register().teams().await.unwrap();
    let network = teams.iter().find(|team| team.name == "Network").unwrap().id.clone();
    ada.post(&format!("/desk/settings/teams/{id}/remove"), &[("heir", &network)])
        .await;
    let left = world.desk.register().teams().await.unwrap();
    assert_eq!(
        left.iter().map(|team| team.name.as_str()).collect::<Vec<_>>(),
        ["Network"]
    );
}

// ---- setting up

#[tokio::test]
async fn of_two_first_links_used_in_the_same_instant_one_makes_an_administrator() {
    let world = World::new().await;
    let mut links = Vec::new();
    for _ in 0..4 {
        links.push(desk::workbench::first_link(&world.desk).await.unwrap().unwrap());
    }
    let one = |link: String, n: usize| {
        let world = &world;
        async move {
            let email = format!("ada{n}@jive.example");
            let fields = [
                ("name", "Ada"),
                ("email", email.as_str()),
                ("language", "en"),
                ("password", PASSWORD),
                ("again", PASSWORD),
            ];
            world.visitor().post(&link, &fields).await.status
        }
    };
    let mut links = links.into_iter();
    let mut next = || links.next().unwrap();
    let (a, b, c, d) = tokio::join!(one(next(), 1), one(next(), 2), one(next(), 3), one(next(), 4));
    let mut told = [a, b, c, d].map(|status| status.as_u16());
    told.sort_unstable();
    assert_eq!(told, [303, 410, 410, 410]);
    assert_eq!(world.desk.register().all_staff().await.unwrap().len(), 1);
}

#[tokio::test]
async fn only_wrong_passwords_are_counted() {
    let world = World::staffed().await;
    for _ in 0..25 {
        world.as_staff("noor").await;
    }
    for _ in 0..10 {
        let answer = world.visitor().sign_in("noor@jive.example", "guess").await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    }
    let shut = world.visitor().sign_in("noor@jive.example", PASSWORD).await;
    assert_eq!(
        shut.status,
        StatusCode::TOO_MANY_REQUESTS,
        "the right one opens nothing while shut"
    );
}

#[tokio::test]
async fn many_guesses_at_once_are_not_all_let_through() {
    let world = World::staffed().await;
    let guess = || async { world.visitor().sign_in("noor@jive.example", "guess").await.status };
    let mut guesses = Vec::new();
    for _ in 0..15 {
        guesses.push(Box::pin(guess()));
    }
    let mut looked_at = 0;
    for status in futures_of(guesses).await {
        looked_at += usize::from(status == StatusCode::UNAUTHORIZED);
    }
    assert_eq!(looked_at, 10);
}

/// Polls all until each is done.
async fn futures_of<F: Future + Unpin>(mut all: Vec<F>) -> Vec<F::Output> {
    let mut done: Vec<Option<F::Output>> = all.iter().map(|_| None).collect();
    std::future::poll_fn(move |context| {
        for (future, done) in all.iter_mut().zip(&mut done) {
            if done.is_none()
                && let std::task::Poll::Ready(output) = std::pin::Pin::new(future).poll(context)
            {
                *done = Some(output);
            }
        }
        if done.iter().all(Option::is_some) {
            std::task::Poll::Ready(done.iter_mut().filter_map(Option::take).collect())
        } else {
            std::task::Poll::Pending
        }
    })
    .await
}

#[tokio::test]
async fn signing_in_again_ends_the_session_before() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let mut copy = Visitor::with(&world, noor.cookies());
    noor.sign_in("noor@jive.example", PASSWORD).await;
    assert_eq!(copy.get("/desk").await.status, StatusCode::SEE_OTHER);
    assert_eq!(noor.get("/desk").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_colleague_changes_the_password_with_the_present_one_and_is_signed_out_everywhere_else() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let mut elsewhere = world.as_staff("noor").await;
    let change = |present: &'static str, new: &'static str, again: &'static str| {
        vec![("present", present), ("password", new), ("again", again)]
    };
    let wrong = noor
        .post(
            "/desk/account/password",
            &change("not this one at all", "nine loud geese", "nine loud ducks"),
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in ["This is not your present password", "The two passwords differ"] {
        assert!(wrong.text.contains(said), "{said}");
    }
    assert!(
        !wrong.text.contains("nine loud geese"),
        "no password comes back in a page"
    );
    let changed = noor
        .post(
            "/desk/account/password",
            &change(PASSWORD, "nine loud geese", "nine loud geese"),
        )
        .await;
    assert_eq!(changed.to, "/desk/account?done=password");
    assert_eq!(noor.get("/desk").await.status, StatusCode::OK);
    assert_eq!(elsewhere.get("/desk").await.status, StatusCode::SEE_OTHER);
    assert_eq!(
        elsewhere.sign_in("noor@jive.example", PASSWORD).await.status,
        StatusCode::UNAUTHORIZED
    );
    assert_eq!(
        elsewhere.sign_in("noor@jive.example", "nine loud geese").await.status,
        StatusCode::SEE_OTHER
    );

    noor.post("/desk/account/sign-out-everywhere", &[]).await;
    for visitor in [&mut noor, &mut elsewhere] {
        assert_eq!(visitor.get("/desk").await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn the_present_password_cannot_be_guessed_at_from_a_desk_left_open() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let guess = [
        ("present", "a guess"),
        ("password", "nine loud geese"),
        ("again", "nine loud geese"),
    ];
    for _ in 0..world.desk.config().limits.wrong_secrets_of_one {
        assert_eq!(
            noor.post("/desk/account/password", &guess).await.status,
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
    let right = [
        ("present", PASSWORD),
        ("password", "nine loud geese"),
        ("again", "nine loud geese"),
    ];
    assert_eq!(
        noor.post("/desk/account/password", &right).await.status,
        StatusCode::TOO_MANY_REQUESTS
    );
}

#[tokio::test]
async fn a_colleague_chooses_the_language_of_the_workbench() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    noor.post("/desk/account/language", &[("language", "fr")]).await;
    assert!(noor.get("/desk/account").await.text.contains("Votre compte"));
    noor.post("/desk/account/language", &[("language", "xx")]).await;
    assert!(
        noor.get("/desk/account").await.text.contains("Votre compte"),
        "an unknown one changes nothing"
    );
}

/// The form of provider and hours as it stands for Jive, with these fields in place of its own.
fn provider<'f>(changed: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let mut fields = vec![
        ("name", "Jive"),
        ("phone", "866-671-0111"),
        ("email", ""),
        ("page", "https://www.goto.com/contact"),
        ("address", "333 Summer Street\nBoston"),
        ("title_en", "A code"),
        ("title_fr", "Un code"),
        ("title_es", "Un código"),
        ("zone", "America/Toronto"),
        ("holidays", "ca-federal"),
        ("h0_mon", "9:00-12:00, 13:00-17:00"),
        ("h0_tue", "09:00-17:00"),
        ("h1_mon", "08:00-20:00"),
    ];
    for (name, value) in changed {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

fn hidden(page: &str, name: &str) -> String {
    let at = page.find(&format!("name=\"{name}\" value=\"")).expect("a hidden field");
    let value = page[at..].split('"').nth(3).unwrap();
    let plain = value.replace("&quot;", "\"").replace("&#x27;", "'");
    plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[tokio::test]
async fn what_is_no_phone_number_is_taken_neither_on_a_call_nor_in_the_set_up() {
    let world = World::staffed().await;
    let sentence = "Write a phone number with its area code";
    let mut noor = world.as_staff("noor").await;
    let mut call: Vec<_> = CALL.iter().copied().filter(|(name, _)| *name != "phone").collect();
    call.push(("phone", "tomorrow"));
    let refused = noor.post_parts("/desk/intake", &call).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.told().contains(sentence), "{}", refused.told());
    let mut ada = world.as_staff("ada").await;
    let refused = ada
        .post("/desk/settings/setup/provider", &provider(&[("phone", "ring me")]))
        .await;
    assert!(refused.told().contains(sentence), "{}", refused.told());
    let case = world
        .complaint("Rosa Delgado", "Billed twice")
        .await
        .complaint
        .reference;
    let details = format!("/desk/complaints/{case}/acts/details");
    let refused = noor.post(&details, &[("phone", "later"), ("language", "en")]).await;
    assert!(refused.told().contains(sentence), "{}", refused.told());
}

async fn put_in_force(ada: &mut Visitor<'_>, page: &str) -> workbench_world::Answer {
    let (name, base, document) = (hidden(page, "name"), hidden(page, "base"), hidden(page, "document"));
    let fields = [("name", &*name), ("base", &*base), ("document", &*document)];
    ada.post("/desk/settings/setup/in-force", &fields).await
}

#[tokio::test]
async fn a_provider_further_west_takes_effect_today_by_its_own_clock() {
    let world = World::staffed().await;
    // Half past midnight on the third in Toronto, and still the second in Vancouver.
    world
        .desk
        .clock()
        .advance(jiff::SignedDuration::from_mins(14 * 60 + 30));
    let mut ada = world.as_staff("ada").await;
    let fields = provider(&[("name", "Northwind"), ("zone", "America/Vancouver")]);
    let preview = ada.post("/desk/settings/setup/provider", &fields).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.told());
    put_in_force(&mut ada, &preview.text).await;
    assert_eq!(world.desk.code().effective.to_string(), "2026-03-02");
}

#[tokio::test]
async fn an_administrator_puts_a_new_version_in_force_and_complaints_keep_theirs() {
    let world = World::staffed().await;
    let before = world.complaint("Rosa Delgado", "The bill is wrong").await;
    let mut ada = world.as_staff("ada").await;
    let fields = provider(&[("name", "Northwind"), ("email", "care@northwind.example")]);
    let preview = ada.post("/desk/settings/setup/provider", &fields).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.told());
    assert!(preview.told().contains("jive-canada 2026.1 → jive-canada 2026.2"));
    assert!(
        preview.told().contains("Jive Northwind"),
        "old and new stand side by side"
    );
    // And what customers will read otherwise, in the words of the public's page of changes.
    assert!(
        preview.told().contains("Our name Now Jive Then Northwind"),
        "{}",
        preview.told()
    );
    assert_eq!(world.desk.code().version, "2026.1", "looking changes nothing");

    let done = put_in_force(&mut ada, &preview.text).await;
    assert_eq!(done.to, "/desk/settings/setup#code", "{}", done.told());
    let code = world.desk.code();
    assert_eq!(
        (code.version.as_str(), code.provider.name.as_str()),
        ("2026.2", "Northwind")
    );
    assert!(world.visitor().get("/en/").await.text.contains("Northwind"));
    assert!(
        ada.get("/desk/settings")
            .await
            .told()
            .contains("put a code in force, jive-canada 2026.2")
    );
    let case = world.case(&before.complaint.reference).await;
    assert_eq!(
        (case.code.version.as_str(), case.code.provider.name.as_str()),
        ("2026.1", "Jive")
    );
    let after = world.complaint("Rosa Delgado", "Again").await;
    assert_eq!(after.complaint.pin.version, "2026.2");

    let stale = put_in_force(&mut ada, &preview.text).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(stale.told().contains("in force already"), "{}", stale.told());
}

#[tokio::test]
async fn a_change_that_somebody_else_overtook_is_not_put_in_force() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let one = ada
        .post("/desk/settings/setup/provider", &provider(&[("name", "One")]))
        .await;
    let other = ada
        .post("/desk/settings/setup/provider", &provider(&[("name", "Other")]))
        .await;
    put_in_force(&mut ada, &one.text).await;
    let told = put_in_force(&mut ada, &other.text).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.told().contains("published with other text"), "{}", told.told());
    assert_eq!(world.desk.code().provider.name, "One");
}

#[tokio::test]
async fn what_is_wrong_on_the_set_up_page_is_said_at_its_field_and_the_typing_is_kept() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let fields = provider(&[("zone", "America/Tronto"), ("h0_tue", "nine to five"), ("name", "")]);
    let told = ada.post("/desk/settings/setup/provider", &fields).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.text.contains("id=\"zone-fault\"") && told.text.contains("id=\"h0_tue-fault\""));
    assert!(told.text.contains("value=\"nine to five\"") && told.text.contains("id=\"name-fault\""));
}

#[tokio::test]
async fn places_are_chosen_from_lists_by_the_names_that_people_know() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let page = ada.get("/desk/settings/setup").await;
    assert!(
        page.text
            .contains("<option value=\"America/Toronto\" selected>Toronto (Eastern)</option>")
    );
    assert!(
        page.text
            .contains("<option value=\"ca-federal\" selected>Canada: federally regulated employers</option>")
    );
    // Titles stand in the order of the code's languages, each by its own name.
    let at = |field: &str| page.text.find(&format!("id=\"{field}\"")).unwrap();
    assert!(at("title_en") < at("title_fr") && at("title_fr") < at("title_es"));
    assert!(page.told().contains("(Français)") && !page.told().contains("(fr)"));
    // What is typed past the list is refused, and what is in force stays chosen.
    let fields = provider(&[("zone", "Mars/Olympus")]);
    let told = ada.post("/desk/settings/setup/provider", &fields).await;
    assert!(told.text.contains("id=\"zone-fault\""));
    assert!(told.text.contains("<option value=\"America/Toronto\" selected>"));
}

/// Whoever starts the desk with `--code` undoes at each start what was put in force on the page.
#[tokio::test]
async fn a_code_that_is_named_at_the_start_is_said_where_one_is_put_in_force() {
    let code = || desk::codes::shipped("jive-canada").unwrap().unwrap();
    let named = desk::desk::Begin::Named(Box::new(code()));
    for (world, told) in [(World::under(named).await, true), (World::under(code()).await, false)] {
        let world = world.with_staff().await;
        let mut ada = world.as_staff("ada").await;
        for page in ["/desk/settings", "/desk/settings/setup"] {
            let said = ada.get(page).await.told();
            assert_eq!(
                said.contains("started with --code jive-canada 2026.1"),
                told,
                "{page}: {said}"
            );
        }
    }
}

#[tokio::test]
async fn an_uploaded_code_with_faults_is_told_them_and_one_without_is_looked_over() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let text = include_str!("../../../../codes/jive-canada.toml");
    let broken = format!(
        "@mine.toml:{}",
        text.replace("since = \"concluded\"", "since = \"conclude\"")
    );
    let told = ada
        .post_parts("/desk/settings/setup/upload", &[("file", &broken)])
        .await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(told.text.contains("“conclude” is not a fact"), "{}", told.told());
    // The frame is in the reader's language, and says of what it frames that it is not.
    let mut administrator = world.desk.register().staff("ada").await.unwrap().unwrap();
    administrator.language = Language::new("fr").unwrap();
    world.desk.register().change_staff(&administrator).await.unwrap();
    let framed = ada
        .post_parts("/desk/settings/setup/upload", &[("file", &broken)])
        .await;
    assert!(framed.told().contains("Ce qui a été trouvé est écrit en anglais."));
    assert!(framed.text.contains("<pre class=\"typed\" lang=\"en\">"));
    administrator.language = Language::english();
    world.desk.register().change_staff(&administrator).await.unwrap();
    // What the desk holds itself to stands in no public text, and changes clocks all the same.
    let sooner = text.replace(
        "\"evidence\"\ninternal = \"5 business",
        "\"evidence\"\ninternal = \"3 business",
    );
    let mine = format!("@mine.toml:{}", sooner.replace("\"2026.1\"", "\"2026.7\""));
    let preview = ada.post_parts("/desk/settings/setup/upload", &[("file", &mine)]).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.told());
    let told = preview.told().replace('\u{a0}', " ");
    let (_, target) = told.split_once("which no public text says: Keep in touch").unwrap();
    let row: String = target.chars().take(120).collect();
    assert!(row.contains("5 business") && row.contains("3 business"), "{row}");
    put_in_force(&mut ada, &preview.text).await;
    assert_eq!(world.desk.code().version, "2026.7");
    let again = format!("@mine.toml:{}", text.replace("sans frais", "gratuitement"));
    let told = ada.post_parts("/desk/settings/setup/upload", &[("file", &again)]).await;
    assert!(
        told.told().contains("a published version never changes"),
        "{}",
        told.told()
    );
}

#[tokio::test]
async fn the_sender_is_set_on_the_page_and_the_checklist_knows() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let page = ada.get("/desk/settings/setup").await.told();
    assert!(page.contains("Missing Customers can answer our messages"), "{page}");
    assert!(page.contains("Missing The code speaks of you"), "{page}");
    assert!(
        page.contains("Done Somebody can answer at the level Director"),
        "{page}"
    );
    let wrong = ada.post("/desk/settings/setup/sender", &[("sender", "nobody")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("id=\"sender-fault\"") && wrong.text.contains("value=\"nobody\""));
    let right = "Complaints <care@northwind.example>";
    assert_eq!(
        ada.post("/desk/settings/setup/sender", &[("sender", right)])
            .await
            .status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(world.desk.sender().address, right);
    assert!(
        ada.get("/desk/settings/setup")
            .await
            .told()
            .contains("Done Customers can answer our messages")
    );
    assert_eq!(
        world.as_staff("noor").await.get("/desk/settings/setup").await.status,
        StatusCode::FORBIDDEN
    );
}

// ---- who sees what

#[tokio::test]
async fn each_role_sees_its_own_pages() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "The bill is wrong").await;
    let reference = &case.complaint.reference;
    let page = format!("/desk/complaints/{reference}");
    let act = format!("{page}/acts/take");
    for (who, sees, acts, settings, intake) in [
        ("noor", 200, true, 403, 200),
        ("owen", 200, true, 403, 200),
        ("mireille", 200, true, 403, 200),
        ("priya", 200, false, 403, 403),
        ("walter", 403, false, 403, 200),
        ("ada", 403, false, 200, 403),
    ] {
        let mut visitor = world.as_staff(who).await;
        assert_eq!(visitor.get(&page).await.status.as_u16(), sees, "{who} and the case");
        assert_eq!(
            visitor.get("/desk/settings").await.status.as_u16(),
            settings,
            "{who} and the settings"
        );
        assert_eq!(
            visitor.get("/desk/intake").await.status.as_u16(),
            intake,
            "{who} and the intake"
        );
        if !acts {
            assert_eq!(
                visitor.post(&act, &[]).await.status,
                StatusCode::FORBIDDEN,
                "{who} acts"
            );
        }
        let list = visitor.get("/desk?view=open").await;
        assert_eq!(list.status, StatusCode::OK);
        assert_eq!(list.text.contains("Rosa Delgado"), who != "ada", "{who} and the name");
    }
    let mut ada = world.as_staff("ada").await;
    assert!(
        !ada.searches("Rosa").await.text.contains(reference.as_str()),
        "a name found is a name shown"
    );
    assert!(ada.searches(reference.as_str()).await.text.contains(reference.as_str()));
}

#[tokio::test]
async fn compliance_reads_everything_and_is_offered_no_act() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "The bill is wrong").await;
    let mut priya = world.as_staff("priya").await;
    let page = priya
        .get(&format!("/desk/complaints/{}", case.complaint.reference))
        .await;
    assert!(
        page.text.contains("The bill is wrong") && page.text.contains("You read this complaint and change nothing")
    );
    assert!(!page.text.contains("/acts/"), "no act is offered");
}

// ---- the worklist

#[tokio::test]
async fn what_falls_due_at_the_midnight_that_ends_the_day_is_due_today() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let reference = on_the_line(&mut noor).await;
    let page = noor.get("/desk?view=today").await;
    assert!(page.text.contains(&reference), "{}", page.told());
    let said = page.told();
    assert!(
        said.contains("Due today 1") && !said.contains("Nothing falls due today"),
        "{said}"
    );
    assert!(noor.get("/desk").await.told().contains("1 due today"));
}

#[tokio::test]
async fn the_worklist_is_by_next_due_instant_and_never_hides_what_is_broken() {
    let world = World::staffed().await;
    let late = world.complaint("Late Larry", "One").await.complaint.reference;
    world.pass(24 * 60);
    let today = world.complaint("Today Tess", "Two").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let page = noor.get("/desk?view=open").await;
    let at = |text: &str| {
        page.text
            .find(text)
            .unwrap_or_else(|| panic!("{text} is missing: {}", page.told()))
    };
    assert!(at("Broken and still owed <span") < at(&late) && at(&late) < at(&today));
    assert!(page.told().contains("1 broken and still owed"));
    assert!(noor.get("/desk?view=broken").await.text.contains(&late));
    assert!(!noor.get("/desk?view=broken").await.text.contains(&today));
    assert!(noor.get("/desk?view=today").await.text.contains(&today));
    assert!(noor.get("/desk").await.told().contains("You have no open complaint"));
    assert!(noor.searches("tess").await.text.contains(&today));
    assert!(noor.searches("nobody at all").await.told().contains("Nothing found"));
}

#[tokio::test]
async fn the_head_of_a_view_counts_what_the_view_shows() {
    let world = World::staffed().await;
    world.complaint("Late Larry", "One").await;
    world.pass(24 * 60);
    let mine = world.complaint("Today Tess", "Two").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    noor.acts(&mine, "take", &[]).await;
    let open = noor.get("/desk?view=open").await.told();
    assert!(
        open.contains("2 complaints: 1 broken and still owed , 1 due today"),
        "{open}"
    );
    let own = noor.get("/desk?view=mine").await.told();
    assert!(
        own.contains("1 complaint: 0 broken and still owed, 1 due today"),
        "{own}"
    );
    assert!(own.contains("Broken, still owed 1"), "the side bar counts all: {own}");
}

#[tokio::test]
async fn a_lateness_is_said_in_the_unit_of_its_clock() {
    let world = World::staffed().await;
    let reference = world.complaint("Late Larry", "One").await.complaint.reference;
    // Four business hours from ten o'clock are over at two; it is twenty past, and then long after closing.
    world.pass(4 * 60 + 20);
    let mut noor = world.as_staff("noor").await;
    let list = noor.get("/desk?view=open").await.told();
    assert!(list.contains("20 business minutes late"), "{list}");
    let page = noor.get(&format!("/desk/complaints/{reference}")).await.told();
    assert!(page.contains("20 business minutes late and still owed"), "{page}");
    world.pass(12 * 60);
    let mut beatriz = world.as_staff("beatriz").await;
    let page = beatriz.get(&format!("/desk/complaints/{reference}")).await.told();
    assert!(page.contains("3 horas hábiles de retraso, y aún pendiente"), "{page}");
}

#[tokio::test]
async fn a_key_stands_for_one_act() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa Delgado", "One").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let path = format!("/desk/complaints/{reference}");
    let keys = |page: &str| {
        let bar = page
            .split("<div class=\"acts verbs\"")
            .nth(1)
            .unwrap()
            .split("</div>")
            .next()
            .unwrap();
        let keys: Vec<String> = bar
            .split("data-key=\"")
            .skip(1)
            .map(|rest| rest[..1].to_owned())
            .collect();
        keys
    };
    let page = noor.get(&path).await.text;
    let mut once = keys(&page);
    once.sort();
    once.dedup();
    assert_eq!(once.len(), keys(&page).len(), "{:?}", keys(&page));
    assert!(page.contains("Take <kbd>A</kbd>") && page.contains("Hand over <kbd>H</kbd>"));
    noor.acts(&reference, "take", &[]).await;
    assert!(noor.get(&path).await.text.contains("Hand over <kbd>H</kbd>"));
}

/// A complaint of which a credit was offered and accepted.
async fn credit_agreed(world: &World, noor: &mut Visitor<'_>, amount: &str) -> String {
    let reference = world.complaint("Rosa Delgado", "One").await.complaint.reference;
    noor.acts(&reference, "take", &[]).await;
    let offer = [
        ("message", "We credit it."),
        ("r1-remedy", "credit"),
        ("r1-amount", amount),
    ];
    noor.acts(&reference, "offer", &offer).await;
    let yes = [("proof", "call"), ("evidence", "“Yes.”")];
    noor.acts(&reference, "accept", &yes).await;
    reference
}

#[tokio::test]
async fn what_was_recorded_is_not_recorded_twice_and_the_page_says_so() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let reference = credit_agreed(&world, &mut noor, "20.00").await;
    let done = [("which", "0"), ("evidence", "Credit note 89")];
    noor.acts(&reference, "redress", &done).await;
    let again = noor
        .post(&format!("/desk/complaints/{reference}/acts/redress"), &done)
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.told().contains("This was recorded already. Nothing was changed."));
    assert_eq!(world.case(&reference).await.complaint.redress_given.len(), 1);
}

#[tokio::test]
async fn what_was_given_for_an_earlier_agreement_is_not_counted_for_the_next() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa Delgado", "One").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    noor.acts(&reference, "take", &[]).await;
    let agree = async |noor: &mut Visitor<'_>, amount: &str| {
        let offer = [
            ("message", "We credit it."),
            ("r1-remedy", "credit"),
            ("r1-amount", amount),
        ];
        noor.acts(&reference, "offer", &offer).await;
        let yes = [("proof", "call"), ("evidence", "“Yes.”")];
        noor.acts(&reference, "accept", &yes).await;
    };
    let done = [("which", "0"), ("evidence", "Credit note 89")];
    agree(&mut noor, "20.00").await;
    noor.acts(&reference, "redress", &done).await;
    noor.acts(&reference, "close", &[("ending", "agreed"), ("reason", "")])
        .await;
    noor.acts(&reference, "reopen", &[("reason", "It happened again.")])
        .await;
    agree(&mut noor, "45.00").await;
    let path = format!("/desk/complaints/{reference}");
    assert!(noor.get(&path).await.told().contains("0 of 1 done"));
    // A part of the sum, by a program.
    let redress = practice::entry::Redress {
        issue: None,
        remedy: practice::terms::Remedy::Credit,
        cents: 1_000,
        currency: "CAD".to_owned(),
    };
    let by = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    let evidence = "Credit note 90".to_owned();
    let given = Action::GiveRedress { redress, evidence };
    world.desk.act(&reference, Act::now(by, given)).await.unwrap();
    let told = noor.get(&path).await.told();
    assert!(
        told.contains("35.00 still to be given") && told.contains("0 of 1 done"),
        "{told}"
    );
    let form = noor.get(&format!("{path}?act=redress")).await.told();
    assert!(form.contains("Credit, $35.00"), "{form}");
    noor.acts(&reference, "redress", &done).await;
    assert!(noor.get(&path).await.told().contains("1 of 1 done"));
}

#[tokio::test]
async fn a_format_that_can_be_brought_nowhere_is_asked_about_once_and_never_refused() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa Delgado", "One").await.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let act = format!("/desk/complaints/{reference}/acts/format");
    let asked = noor.post(&act, &[("format", "braille"), ("sure", "")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = asked.told();
    assert!(
        told.contains("Add a postal address, or choose another format. Or send this again"),
        "{told}"
    );
    assert!(asked.text.contains("name=\"sure\" value=\"braille\""), "{}", asked.text);
    noor.acts(&reference, "format", &[("format", "braille"), ("sure", "braille")])
        .await;
    let format = world.case(&reference).await.complaint.answering.format;
    assert_eq!(format, practice::terms::Format::Braille);
}

#[tokio::test]
async fn money_is_given_in_instalments_and_no_more_than_is_owed() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let reference = credit_agreed(&world, &mut noor, "40").await;
    let path = format!("/desk/complaints/{reference}");
    let form = noor.get(&format!("{path}?act=redress")).await.text;
    assert!(form.contains("name=\"amount\" type=\"text\" value=\"40.00\""), "{form}");
    let gives = |amount| [("which", "0"), ("amount", amount), ("evidence", "Credit note 89")];
    for (amount, why) in [
        ("40.01", "more than what is still to be given: $40.00"),
        ("0", "needs an amount above zero"),
        ("some", "in figures"),
    ] {
        let refused = noor.post(&format!("{path}/acts/redress"), &gives(amount)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.told().contains(why), "{}", refused.told());
        assert!(refused.text.contains("href=\"#amount\""), "it leads to its field");
    }
    let done = noor.post(&format!("{path}/acts/redress"), &gives("15,50")).await;
    let told = noor.get(&done.to).await.told();
    assert!(
        told.contains("Done: Put right: Credit, $15.50. Still to be given: Credit, $24.50."),
        "{told}"
    );
    let form = noor.get(&format!("{path}?act=redress")).await.text;
    assert!(form.contains("value=\"24.50\""), "what is left stands in the field");
    let done = noor.post(&format!("{path}/acts/redress"), &gives("24.50")).await;
    let told = noor.get(&done.to).await.told();
    assert!(told.contains("Nothing is left to give."), "{told}");
    // Of several parts nobody knows yet which: the field is empty, and means all of the one that is chosen.
    let offer = [
        ("message", "And more."),
        ("r1-remedy", "refund"),
        ("r1-amount", "5"),
        ("r2-remedy", "apology"),
    ];
    noor.acts(&reference, "offer", &offer).await;
    noor.acts(&reference, "accept", &[("proof", "call"), ("evidence", "“Yes.”")])
        .await;
    let form = noor.get(&format!("{path}?act=redress")).await.text;
    assert!(form.contains("name=\"amount\" type=\"text\" value=\"\""), "{form}");
    let apology = [("which", "1"), ("amount", "5"), ("evidence", "Letter")];
    let refused = noor.post(&format!("{path}/acts/redress"), &apology).await;
    assert!(refused.told().contains("has no amount"), "{}", refused.told());
    noor.acts(
        &reference,
        "redress",
        &[("which", "0"), ("amount", ""), ("evidence", "R 1")],
    )
    .await;
    let left = world.case(&reference).await.complaint.redress_to_do();
    assert_eq!(left.len(), 1, "the apology");
}

#[tokio::test]
async fn a_holiday_is_named_in_the_readers_language() {
    let world = World::staffed().await;
    // Thursday 2 April 2026, before Good Friday: within five business days from then there is a holiday.
    world.pass(31 * 24 * 60);
    let reference = world.complaint("Rosa Delgado", "One").await.complaint.reference;
    for (who, name) in [
        ("noor", "Good Friday"),
        ("helene", "Vendredi saint"),
        ("beatriz", "Viernes Santo"),
    ] {
        let page = world
            .as_staff(who)
            .await
            .get(&format!("/desk/complaints/{reference}"))
            .await;
        assert!(page.told().contains(name), "{who}: {}", page.told());
    }
}

#[tokio::test]
async fn a_long_worklist_is_read_in_pages() {
    let world = World::staffed().await;
    for n in 0..55 {
        world.complaint(&format!("Customer {n:02}"), "A matter").await;
    }
    let mut noor = world.as_staff("noor").await;
    let first = noor.get("/desk?view=open").await.text;
    let at = first.find("after=").expect("there is a next page");
    let cursor: String = first[at..].chars().take_while(|c| *c != '"').collect();
    let second = noor.get(&format!("/desk?view=open&{cursor}")).await.text;
    let shown = |page: &str| page.matches("<tr class=is-").count();
    assert_eq!((shown(&first), shown(&second)), (50, 5));
}

// ---- a whole complaint

#[tokio::test]
async fn a_complaint_is_handled_escalated_answered_by_another_person_and_closed() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    noor.acts(reference, "take", &[]).await;
    noor.acts(
        reference,
        "contact",
        &[
            ("channel", "phone"),
            ("reached", "yes"),
            ("news", "yes"),
            ("summary", "We found the second bill."),
        ],
    )
    .await;
    noor.acts(
        reference,
        "offer",
        &[
            ("message", "We credit the bill."),
            ("r1-remedy", "credit"),
            ("r1-amount", "86,24"),
            ("r1-issue", "1"),
            ("version", "99"),
        ],
    )
    .await;
    let case = world.case(reference).await;
    assert_eq!(case.complaint.stage(), Stage::Offered);
    assert_eq!(case.complaint.offers[0].redress[0].cents, 8_624);
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert!(
        page.told().contains("An offer waits for the customer’s answer"),
        "why it can't be closed or offered again"
    );
    assert!(page.text.contains("$86.24"));

    noor.acts(
        reference,
        "refuse",
        &[
            ("proof", "call"),
            ("evidence", "“No, it was three months.” On 2 March by phone."),
        ],
    )
    .await;
    let escalate = [("channel", "phone"), ("to", "2")];
    noor.acts(reference, "escalate", &escalate).await;
    // The form names the level: whoever presses it a second time, or at the same time, skips none.
    let again = noor
        .post(&format!("/desk/complaints/{reference}/acts/escalate"), &escalate)
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("This was recorded already"), "{}", again.text);
    let case = world.case(reference).await;
    assert_eq!((case.complaint.level, case.complaint.assignee), (Level(2), None));

    // The same adviser may not go on; the page says so, and so does the act.
    let page = noor.get(&format!("/desk/complaints/{reference}")).await.told();
    assert!(page.contains("You handled this complaint at a lower level"), "{page}");
    let refused = noor.post(&format!("/desk/complaints/{reference}/acts/take"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("You handled this complaint at a lower level"));
    let refused = noor
        .post(
            &format!("/desk/complaints/{reference}/acts/reply"),
            &[("message", "One more try")],
        )
        .await;
    assert!(
        refused.text.contains("You handled this complaint at a lower level") && refused.text.contains("One more try")
    );

    let mut owen = world.as_staff("owen").await;
    let board = owen.get("/desk/escalations").await;
    assert!(
        board.text.contains("Rosa Delgado") && board.told().contains("Handled below by noor"),
        "{}",
        board.told()
    );
    let taken = owen
        .post(
            &format!("/desk/complaints/{reference}/acts/take"),
            &[("back", "escalations")],
        )
        .await;
    assert_eq!(taken.to, format!("/desk/escalations?done={reference}"));
    owen.acts(
        reference,
        "outcome",
        &[
            ("f1", "upheld"),
            ("message", "You were right: three months."),
            ("r1-remedy", "refund"),
            ("r1-amount", "258.72"),
        ],
    )
    .await;
    owen.acts(reference, "told", &[("channel", "phone")]).await;
    owen.acts(
        reference,
        "redress",
        &[("which", "0"), ("evidence", "Credit note 5512")],
    )
    .await;
    let unfinished = owen
        .post(
            &format!("/desk/complaints/{reference}/acts/close"),
            &[("ending", "agreed")],
        )
        .await;
    assert_eq!(
        unfinished.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "nothing was agreed"
    );
    assert!(unfinished.text.contains("Time that passes ends nothing"));
    owen.acts(reference, "close", &[("ending", "final-answer")]).await;
    let case = world.case(reference).await;
    assert_eq!(
        case.complaint.closed.map(|(ending, _)| ending),
        Some(Ending::FinalAnswer)
    );
    let page = owen.get(&format!("/desk/complaints/{reference}")).await.told();
    assert!(page.contains("Final answer given"), "{page}");
    owen.acts(
        reference,
        "reopen",
        &[("reason", "The refund went to the wrong account.")],
    )
    .await;
    assert!(world.case(reference).await.complaint.is_open());
}

#[tokio::test]
async fn a_director_records_an_exception_where_nobody_else_can_answer() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    let mut mireille = world.as_staff("mireille").await;
    mireille
        .acts(
            reference,
            "reply",
            &[("message", "I look into it myself."), ("news", "yes")],
        )
        .await;
    mireille.acts(reference, "escalate", &[("channel", "email")]).await;
    let path = format!("/desk/complaints/{reference}/acts/take");
    assert_eq!(mireille.post(&path, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    mireille
        .acts(
            reference,
            "except",
            &[("staff", "mireille"), ("reason", "The only manager is away.")],
        )
        .await;
    mireille.acts(reference, "take", &[]).await;
    let mut owen = world.as_staff("owen").await;
    let refused = owen
        .post(
            &format!("/desk/complaints/{reference}/acts/except"),
            &[("staff", "owen"), ("reason", "x")],
        )
        .await;
    assert!(refused.text.contains("Your role may not do this"));
}

#[tokio::test]
async fn every_act_of_the_page_has_a_form_and_goes_through_when_it_is_filled_in() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let other = world
        .complaint("Rosa Delgado", "An earlier matter")
        .await
        .complaint
        .reference;
    let reference = case.complaint.reference.as_str();
    let mut ada = world.as_staff("ada").await;
    ada.post("/desk/settings/teams", &[("team_name", "Billing"), ("kind", "request")])
        .await;
    let team = world.desk.register().teams().await.unwrap()[0].id.clone();
    let mut noor = world.as_staff("noor").await;
    let acts: Vec<(&str, Vec<(&str, &str)>)> = vec![
        ("acknowledge", vec![("channel", "phone")]),
        ("assign", vec![("to", "callum")]),
        ("release", vec![]),
        ("transfer", vec![("team", &team)]),
        ("take", vec![]),
        ("note", vec![("text", "A note")]),
        ("reply", vec![("message", "News"), ("news", "yes")]),
        (
            "contact",
            vec![("channel", "phone"), ("reached", "no"), ("summary", "Nobody picked up")],
        ),
        (
            "heard",
            vec![
                ("channel", "letter"),
                ("message", "Three more pages"),
                ("when", "2026-03-02T10:02"),
            ],
        ),
        ("ask", vec![("cause", "information"), ("message", "Which invoice?")]),
        ("received", vec![("cause", "information")]),
        (
            "estimate",
            vec![("date", "2026-03-31"), ("reason", "The carrier needs longer.")],
        ),
        (
            "reclassify",
            vec![
                ("kind", "complaint"),
                ("service", "wireless"),
                ("category", "billing-fraud"),
                ("reason", "It is about a phone"),
            ],
        ),
        (
            "issue",
            vec![("category", "billing-late-fee"), ("nature", "And a late fee")],
        ),
        ("urgent", vec![("urgent", "yes"), ("reason", "No line for a pacemaker")]),
        (
            "details",
            vec![("phone", "613-555-0101"), ("answer_by", "email"), ("language", "fr")],
        ),
        ("format", vec![("format", "large-print")]),
        ("link", vec![("other", &other), ("relation", "earlier")]),
        ("unlink", vec![("other", &other)]),
        (
            "verify",
            vec![("method", "account-pin"), ("verdict", "passed"), ("assurance", "full")],
        ),
        (
            "offer",
            vec![("message", "A credit"), ("r1-remedy", "credit"), ("r1-amount", "40")],
        ),
        (
            "accept",
            vec![("proof", "message"), ("evidence", "“Agreed”, by e-mail")],
        ),
        ("redress", vec![("which", "0"), ("evidence", "Credit note 7")]),
        ("deadlock", vec![("reason", "We can go no further")]),
        ("scheme-told", vec![("channel", "phone")]),
        ("refer", vec![("case", "1184-20617")]),
        ("referral-closed", vec![("settled", "yes")]),
        ("close", vec![("ending", "agreed")]),
        ("reopen", vec![("reason", "It came back")]),
    ];
    for (act, fields) in acts {
        let form = noor.get(&format!("/desk/complaints/{reference}/acts/{act}")).await;
        assert_eq!(form.status, StatusCode::OK, "{act}");
        assert!(!form.text.contains("[bench"), "{act}: a word is missing");
        for (field, _) in &fields {
            assert!(
                form.text.contains(&format!("name=\"{field}\"")),
                "{act} asks for {field}"
            );
        }
        if !fields.is_empty() {
            let empty = noor
                .post(&format!("/desk/complaints/{reference}/acts/{act}"), &[])
                .await;
            let optional = matches!(act, "details");
            assert!(
                optional || empty.status == StatusCode::UNPROCESSABLE_ENTITY,
                "{act} goes through empty"
            );
            assert!(
                optional || empty.text.contains("class=\"faults\""),
                "{act} says what is missing"
            );
        }
        noor.acts(reference, act, &fields).await;
        world.pass(1);
    }
    let case = world.case(reference).await;
    assert_eq!(case.complaint.answering.language.tag(), "fr");
    assert_eq!(case.complaint.issues.len(), 2);
    let heard = case
        .file
        .entries
        .iter()
        .find(|entry| matches!(entry.what, What::CustomerWrote { .. }))
        .unwrap();
    assert_eq!(
        heard.occurred_at.to_string(),
        "2026-03-02T15:02:00Z",
        "the desk's own clock"
    );
}

#[tokio::test]
async fn what_was_typed_is_kept_when_an_act_is_refused() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let path = format!("/desk/complaints/{}/acts/estimate", case.complaint.reference);
    let mut noor = world.as_staff("noor").await;
    let past = noor
        .post(&path, &[("date", "2026-02-01"), ("reason", "We need <more> time.")])
        .await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(past.text.contains("That date has passed"));
    assert!(past.text.contains("value=\"2026-02-01\"") && past.text.contains("We need &lt;more&gt; time."));
    assert!(past.text.contains("<title>Error:"));
    let missing = noor.post(&path, &[("date", "soon"), ("reason", "")]).await;
    assert!(missing.text.contains("href=\"#date\"") && missing.text.contains("href=\"#reason\""));
}

#[tokio::test]
async fn a_message_is_not_sent_over_something_that_was_not_read() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    let version = case.complaint.version.to_string();
    let mut noor = world.as_staff("noor").await;
    let mut callum = world.as_staff("callum").await;
    callum
        .acts(reference, "note", &[("text", "She was refunded yesterday")])
        .await;
    let path = format!("/desk/complaints/{reference}/acts/reply");
    let held = noor
        .post(
            &path,
            &[("message", "We look into it."), ("news", "yes"), ("version", &version)],
        )
        .await;
    assert_eq!(held.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(held.text.contains("Since you opened this page: callum: "));
    assert!(held.text.contains("We look into it."));
    let now = world.case(reference).await.complaint.version.to_string();
    assert!(
        held.text.contains(&format!("name=\"version\" value=\"{now}\"")),
        "the second time it goes through"
    );
    noor.acts(
        reference,
        "reply",
        &[("message", "We look into it."), ("version", &now)],
    )
    .await;
}

#[tokio::test]
async fn a_reply_can_be_taken_back_for_twenty_seconds() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    noor.acts(reference, "reply", &[("message", "Too early")]).await;
    let seq = world.case(reference).await.complaint.version.to_string();
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert!(
        page.told().contains("leaves in 20 seconds") && page.told().contains("Take back"),
        "{}",
        page.told()
    );
    assert!(
        page.text.contains("data-leaves=\"20\""),
        "the script hides it when it is over"
    );
    let back = noor
        .post(
            &format!("/desk/complaints/{reference}/acts/take-back"),
            &[("owed_by", &seq), ("notice", "reply")],
        )
        .await;
    let again = noor.get(&back.to).await;
    assert!(
        again.text.contains(">Too early</textarea>"),
        "the text is in the box again"
    );
    assert!(
        noor.get(&format!("/desk/complaints/{reference}"))
            .await
            .told()
            .contains("taken back before it left")
    );
    noor.acts(reference, "reply", &[("message", "Now")]).await;
    let seq = world.case(reference).await.complaint.version.to_string();
    world.pass(1);
    let late = noor
        .post(
            &format!("/desk/complaints/{reference}/acts/take-back"),
            &[("owed_by", &seq), ("notice", "reply")],
        )
        .await;
    assert!(late.text.contains("can’t be taken back"));
}

#[tokio::test]
async fn of_a_long_history_the_last_lines_are_drawn_and_all_of_it_when_asked() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Martin", "The bill is wrong.").await;
    let reference = case.complaint.reference;
    let mut noor = world.as_staff("noor").await;
    let page = format!("/desk/complaints/{reference}");
    for n in 0..60 {
        let text = format!("Note number {n}.");
        noor.acts(&reference, "note", &[("text", text.as_str())]).await;
    }
    let shown = noor.get(&page).await.text;
    let all = format!("{page}?earlier=all");
    assert!(shown.contains(&format!("{all}#tl")), "{shown}");
    assert!(shown.contains("Note number 59.") && !shown.contains("Note number 0."));
    assert!(!shown.contains("id=\"entry-1\""));
    // What leads to a line that is not drawn leads to the page that has it, from the page of a form too.
    for path in [page.clone(), format!("{page}/acts/reply")] {
        let shown = noor.get(&path).await.text;
        assert!(shown.contains(&format!("href=\"{all}#entry-1\"")), "{path}: {shown}");
    }
    let whole = noor.get(&all).await.text;
    assert!(whole.contains("id=\"entry-1\"") && whole.contains("Note number 0."));
    assert!(!whole.contains(&format!("{all}#")) && whole.contains("href=\"#entry-1\""));
}

#[tokio::test]
async fn a_reply_and_a_note_are_two_forms_and_a_note_keeps_no_promise() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let page = noor.get(&format!("/desk/complaints/{reference}")).await.text;
    assert!(page.contains("class=\"letter\" id=\"reply\"") && page.contains("class=\"memo\" id=\"note\""));
    assert!(page.contains("A note keeps no promise."));
    noor.acts(reference, "note", &[("text", "Line one\nline two")]).await;
    let case = world.case(reference).await;
    let update = case.obligations.iter().find(|owed| owed.promise == "update").unwrap();
    assert_eq!(update.standing(world.desk.now()), Standing::Open);
    assert!(
        world
            .desk
            .register()
            .outbox_of(reference)
            .await
            .unwrap()
            .iter()
            .all(|row| row.owed.owed_by != case.complaint.version)
    );
    assert!(
        noor.get(&format!("/desk/complaints/{reference}"))
            .await
            .text
            .contains("Line one<br>line two")
    );
}

#[tokio::test]
async fn why_this_date_names_the_start_the_calendar_and_each_day() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let mut noor = world.as_staff("noor").await;
    let page = noor
        .get(&format!("/desk/complaints/{}", case.complaint.reference))
        .await;
    let told = page.told();
    assert!(told.contains("Why this date?"));
    assert!(
        told.contains("Started by Complaint received: Online, Mon 2 Mar, 10 a.m. ( entry 1 )"),
        "{told}"
    );
    assert!(told.contains("Monday to Friday, 9 a.m. to 5 p.m., Eastern"), "{told}");
    assert!(
        told.contains("Fri 6 4 Sat 7 – Sun 8 – Mon 9 5 Due: Monday 9 March 2026, 5 p.m. Eastern."),
        "{told}"
    );
    assert!(page.text.contains("<ol class=\"days\""));
}

#[tokio::test]
async fn what_was_kept_on_time_again_and_again_is_folded_and_what_was_late_stands() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    // The last but one comes after its day.
    for days in [1, 1, 1, 4, 2, 20, 1] {
        world.pass(days * 24 * 60);
        // A session ends within days.
        let mut noor = world.as_staff("noor").await;
        let told = [
            ("channel", "phone"),
            ("reached", "yes"),
            ("news", "yes"),
            ("summary", "News."),
        ];
        noor.acts(reference, "contact", &told).await;
    }
    let case = world.case(reference).await;
    let updates = case.obligations.iter().filter(|owed| owed.promise == "update");
    let stood: Vec<Standing> = updates.map(|owed| owed.standing(world.desk.now())).collect();
    let kept = stood.iter().filter(|standing| **standing == Standing::Kept).count();
    assert!(kept > 4 && stood.contains(&Standing::KeptLate), "{stood:?}");

    let mut noor = world.as_staff("noor").await;
    let page = noor.get(&format!("/desk/complaints/{reference}")).await.text;
    let (before, list) = page.split_once("<ol class=\"owed\">").expect("the promises");
    assert!(!before.contains("Kept on time before:"));
    let (stands, folded) = list.split_once("Kept on time before:").expect("a fold");
    let contacts = |part: &str, standing: &str| {
        let items = part.split("<li><span class=\"pno\">");
        let of_it = items.filter(|item| item.contains("<b>Keep in touch</b>") && item.contains(standing));
        of_it.count()
    };
    // The last one that was kept stands, and the late one.
    assert_eq!(
        (contacts(stands, "> Kept<"), contacts(stands, "> Kept late<")),
        (1, 1),
        "{stands}"
    );
    assert_eq!(
        (contacts(folded, "> Kept<"), contacts(folded, "> Kept late<")),
        (kept - 1, 0),
        "{folded}"
    );
}

#[tokio::test]
async fn what_a_customer_writes_is_text_wherever_it_is_shown() {
    let world = World::staffed().await;
    let script = "<script>alert(1)</script>";
    let case = world
        .complaint(&format!("Rosa {script}"), &format!("Nature {script}\" onload=\"x"))
        .await;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    noor.acts(reference, "note", &[("text", script)]).await;
    noor.acts(reference, "escalate", &[("channel", "phone"), ("reason", script)])
        .await;
    noor.post("/desk/search", &[("q", script)]).await;
    for path in [
        "/desk?view=open".to_owned(),
        "/desk/search".to_owned(),
        format!("/desk/complaints/{reference}"),
        format!("/desk/complaints/{reference}/acts/details"),
        "/desk/escalations".to_owned(),
        format!("/desk/calls/new?reference={}", "%22%3E%3Cscript%3E"),
    ] {
        let page = noor.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(
            !page.text.contains("<script>") && !page.text.contains("\" onload"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn what_a_customer_wants_by_phone_waits_for_a_person_who_says_it() {
    let world = World::staffed().await;
    let mut intake = desk::Intake::new(Channel::Web, practice::terms::Language::english(), "No line");
    intake = intake.with(practice::terms::Label::Phone, "613-555-0101");
    let case = world.desk.file(Actor::Customer, intake).await.unwrap().case;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    noor.acts(
        reference,
        "reply",
        &[("message", "We know what it is."), ("news", "yes")],
    )
    .await;
    let seq = world.case(reference).await.complaint.version.to_string();
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert!(page.told().contains("nothing leaves by itself"), "{}", page.told());
    assert!(page.told().contains("To be said or posted by a person"));
    let letter = noor
        .get(&format!("/desk/complaints/{reference}/letters/{seq}/reply"))
        .await;
    assert!(letter.text.contains("We know what it is."));
    assert!(
        letter
            .told()
            .contains("/en/follow in a browser, then enter your tracking number"),
        "{}",
        letter.told()
    );
    let acknowledgement = noor
        .get(&format!("/desk/complaints/{reference}/letters/1/acknowledgement"))
        .await
        .told();
    assert!(
        acknowledgement.contains("by phone, by letter or on your tracking page"),
        "{acknowledgement}"
    );
    assert!(
        !acknowledgement.contains("link"),
        "paper has no link: {acknowledgement}"
    );
    let told = [("owed_by", seq.as_str()), ("notice", "reply"), ("channel", "phone")];
    noor.acts(reference, "deliver", &told).await;
    let case = world.case(reference).await;
    let kept = case.obligations.iter().find(|owed| owed.promise == "update").unwrap();
    assert_eq!(kept.standing(world.desk.now()), Standing::Kept);
    let again = noor
        .post(&format!("/desk/complaints/{reference}/acts/deliver"), &told)
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.told().contains("This was recorded already. Nothing was changed."));
}

/// What is posted says what its text says. What the code asks for beside it, only whoever told it can say.
#[tokio::test]
async fn a_message_told_by_hand_proves_what_its_text_says_and_what_was_ticked() {
    for ticked in [false, true] {
        let code = desk::codes::shipped("example-credit-uk").unwrap().unwrap();
        let world = World::under(code).await.with_staff().await;
        let mut intake = Intake::new(Channel::Letter, Language::english(), "Charged twice.")
            .with(Label::Name, "Rosa Delgado")
            .with(Label::Address, "1 High Street");
        intake.kind = Kind::Complaint;
        intake.answer_by = Some(Channel::Letter);
        let receipt = world.desk.file(Actor::Customer, intake).await.unwrap();
        let reference = receipt.case.complaint.reference.as_str();
        let mut noor = world.as_staff("noor").await;
        noor.acts(reference, "offer", &[("message", "We pay it back.")]).await;
        let yes = [("proof", "letter"), ("evidence", "Her letter of today: yes.")];
        noor.acts(reference, "accept", &yes).await;
        noor.acts(reference, "close", &[("ending", "agreed")]).await;
        let closed = world.case(reference).await.complaint.version.to_string();
        let page = noor.get(&format!("/desk/complaints/{reference}")).await;
        assert!(page.text.contains("name=\"told\" value=\"summary\""), "{}", page.told());
        let mut told = vec![
            ("owed_by", closed.as_str()),
            ("notice", "closing"),
            ("channel", "letter"),
        ];
        told.extend(ticked.then_some(("told", "summary")));
        noor.acts(reference, "deliver", &told).await;
        let entries = world.case(reference).await.file.entries;
        let What::Sent { with, .. } = &entries.last().unwrap().what else {
            panic!("{entries:?}")
        };
        assert!(with.contains(&Content::SchemeNotice), "the letter has it: {with:?}");
        assert_eq!(with.contains(&Content::Summary), ticked, "{with:?}");
    }
}

// ---- files

#[tokio::test]
async fn a_file_is_kept_and_handed_out_as_a_download_that_nothing_runs() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    let path = format!("/desk/complaints/{reference}/files");
    let mut noor = world.as_staff("noor").await;
    let none = noor.post_parts(&path, &[("internal", "internal")]).await;
    assert!(none.text.contains("Choose a file."));
    let program = noor.post_parts(&path, &[("file", "@evil.html:<script>")]).await;
    assert!(program.text.contains("evil.html is a program"));
    let kept = noor
        .post_parts(
            &path,
            &[("internal", "customer"), ("file", "@../bill é.txt:You owe 10")],
        )
        .await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let (_, file, name) = world.case(reference).await.complaint.files[0].clone();
    assert_eq!((name.as_deref(), file.internal), (Some("bill é.txt"), false));
    let twice = noor
        .post_parts(&path, &[("internal", "customer"), ("file", "@again.txt:You owe 10")])
        .await;
    assert!(twice.text.contains("“again.txt” is on the complaint already"));
    assert_eq!(world.case(reference).await.complaint.files.len(), 1);
    let sent = noor.get(&format!("/desk/files/{}", file.id)).await;
    assert_eq!(sent.text, "You owe 10");
    let header = |name: &str| sent.headers.get(name).unwrap().to_str().unwrap().to_owned();
    assert_eq!(
        header("content-disposition"),
        "attachment; filename*=UTF-8''bill%20%C3%A9.txt"
    );
    assert_eq!(header("content-type"), "application/octet-stream");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert!(header("content-security-policy").contains("sandbox"));
    assert_eq!(
        world
            .as_staff("walter")
            .await
            .get(&format!("/desk/files/{}", file.id))
            .await
            .status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(
        world.visitor().get(&format!("/desk/files/{}", file.id)).await.status,
        StatusCode::SEE_OTHER
    );
}

// ---- letters and calls

const CALL: [(&str, &str); 8] = [
    ("channel", "phone"),
    ("kind", "complaint"),
    ("nature", "Evening calls ring elsewhere"),
    ("name", "Ewan Sinclair"),
    ("email", "ewan@example.ca"),
    ("account", "B-12-9"),
    ("language", "en"),
    ("once", "call-1"),
];

#[tokio::test]
async fn a_call_is_filed_acknowledged_solved_on_the_line_and_closed() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let filed = noor.post_parts("/desk/intake", &CALL).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    let reference = filed.reference();
    let again = noor.post_parts("/desk/intake", &CALL).await;
    assert_eq!(again.to, filed.to, "a form sent twice files once");
    assert_eq!(world.desk.register().counter("complaints").await.unwrap(), 1);
    assert_eq!(
        world.case(&reference).await.file.entries[0].by,
        Actor::Staff {
            id: "noor".to_owned(),
            role: Role::Adviser
        }
    );

    let call = |step: &str| format!("/desk/complaints/{reference}/call/{step}");
    let page = noor.get(&filed.to).await;
    assert!(page.told().contains("never spoken"));
    for group in reference.split('-') {
        assert!(
            page.text.contains(&format!("<b class=\"ref\">{group}</b>")),
            "the number is read in groups"
        );
    }
    let secret = world.desk.keys().secret(&reference, 1);
    assert!(!page.text.contains(&secret), "the secret is not on the page");

    world.pass(2);
    assert_eq!(
        noor.post(
            &call("verify"),
            &[("method", "account-pin"), ("verdict", "passed"), ("assurance", "full")]
        )
        .await
        .status,
        StatusCode::SEE_OTHER
    );
    assert!(noor.get(&filed.to).await.text.contains("Ewan Sinclair"));
    assert_eq!(noor.post(&call("acknowledge"), &[]).await.status, StatusCode::SEE_OTHER);
    let empty = noor.post(&call("solve"), &[("message", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let solved = noor
        .post(
            &call("solve"),
            &[
                ("message", "The rule is changed."),
                ("r1-remedy", "repair"),
                ("evidence", "“Yes, it rings here now.”"),
            ],
        )
        .await;
    assert_eq!(solved.status, StatusCode::SEE_OTHER, "{}", solved.told());
    let ended = noor.post(&call("end"), &[("ends", "settled")]).await;
    assert_eq!(
        ended.to,
        format!(
            "/desk/complaints/{reference}?act=redress&done={}",
            world.case(&reference).await.complaint.version
        ),
        "what was agreed has still to be done"
    );
    noor.acts(
        &reference,
        "redress",
        &[("which", "0"), ("evidence", "Rule 7 changed, test call made")],
    )
    .await;
    noor.acts(&reference, "close", &[("ending", "agreed")]).await;
    let case = world.case(&reference).await;
    assert!(case.complaint.solved_at_first_contact && case.complaint.acknowledged);
    let acknowledged = case
        .obligations
        .iter()
        .find(|owed| owed.promise == "acknowledge")
        .unwrap();
    assert_eq!(
        acknowledged.standing(world.desk.now()),
        Standing::Kept,
        "while the customer was on the line"
    );
}

/// Files the complaint of `CALL` on the line, and says its number.
async fn on_the_line(noor: &mut Visitor<'_>) -> String {
    let filed = noor.post_parts("/desk/intake", &CALL).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    filed.reference()
}

#[tokio::test]
async fn a_call_that_settled_it_asks_by_what_and_records_it_in_one_form() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let reference = on_the_line(&mut noor).await;
    let call = |step: &str| format!("/desk/complaints/{reference}/call/{step}");
    assert_eq!(world.case(&reference).await.complaint.assignee.as_deref(), Some("noor"));
    noor.post(&call("acknowledge"), &[]).await;
    let asked = noor.post(&call("end"), &[("ends", "settled")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.told().contains("Nothing has been accepted yet. What settled it?"));
    assert!(
        asked.text.contains("href=\"#message\""),
        "the summary leads to the field"
    );
    assert_eq!(
        asked.text.matches("id=\"message\"").count(),
        1,
        "each field stands once"
    );
    // A credit without an amount is no redress; what was typed is kept.
    let fields = [
        ("ends", "settled"),
        ("message", "The second charge comes off."),
        ("r1-remedy", "credit"),
        ("evidence", "“Yes, thank you.”"),
    ];
    let asked = noor.post(&call("end"), &fields).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(asked.told().contains("A credit or refund needs an amount above zero."));
    assert!(asked.text.contains("The second charge comes off."));
    assert!(world.case(&reference).await.complaint.offers.is_empty());
    let ended = noor
        .post(&call("end"), &[&fields[..], &[("r1-amount", "20.00")]].concat())
        .await;
    assert_eq!(
        ended.to,
        format!(
            "/desk/complaints/{reference}?act=redress&done={}",
            world.case(&reference).await.complaint.version
        ),
        "{}",
        ended.told()
    );
    let complaint = world.case(&reference).await.complaint;
    assert_eq!(complaint.stage(), Stage::Agreed);
    assert!(complaint.solved_at_first_contact && complaint.live.is_none());
    let answer = complaint.agreed_offer().unwrap().answer.unwrap();
    assert_eq!(answer.proof, Proof::Call);
    // It is counted once, when it ends, and no more when it is taken up again.
    let counted = async || world.desk.register().counter("solved-at-first-contact").await.unwrap();
    assert_eq!(counted().await, 0);
    noor.acts(&reference, "redress", &[("which", "0"), ("evidence", "Credit note 7")])
        .await;
    noor.acts(&reference, "close", &[("ending", "agreed")]).await;
    assert_eq!(counted().await, 1);
    noor.acts(&reference, "reopen", &[("reason", "The charge is back.")])
        .await;
    assert_eq!(counted().await, 0);
}

#[tokio::test]
async fn what_was_accepted_on_the_line_is_said_back_and_what_is_still_to_be_told_stands_before_the_end() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let reference = on_the_line(&mut noor).await;
    let path = format!("/desk/complaints/{reference}/call");
    let call = |step: &str| format!("{path}/{step}");
    noor.post(&call("acknowledge"), &[]).await;
    let before = noor.get(&path).await.told();
    assert!(before.contains("If it is not settled, or you can go no further"));
    assert!(!before.contains("They accepted. Say this now"), "{before}");
    let yes = [
        ("message", "The second charge comes off."),
        ("r1-remedy", "credit"),
        ("r1-amount", "20.00"),
        ("evidence", "“Yes, thank you.”"),
    ];
    noor.post(&call("solve"), &yes).await;
    let page = noor.get(&path).await.told();
    for said in [
        "They accepted. Say this now",
        "“You accept our offer",
        "“This is what we do now: Credit: $20.00.”",
        "“We do it by ",
        "“You get the confirmation by e-mail.”",
        "Promise 7 is still open",
        "Promise 7 (Tell you about the CCTS) is still open. Say this before you end",
    ] {
        assert!(page.contains(said), "no {said} in {page}");
    }
    assert!(!page.contains("If it is not settled"), "{page}");
    let standing = async || {
        let case = world.case(&reference).await;
        let mut owed = case.obligations.iter();
        owed.find(|owed| owed.promise == "ca-ccts/tell")
            .unwrap()
            .standing(world.desk.now())
    };
    assert_eq!(standing().await, Standing::Open);
    let end = [("ends", "settled"), ("scheme_told", "yes")];
    assert_eq!(noor.post(&call("end"), &end).await.status, StatusCode::SEE_OTHER);
    assert_eq!(standing().await, Standing::Kept);
}

#[tokio::test]
async fn who_is_answered_by_phone_is_read_on_the_call_what_waits_and_after_a_yes_it_asks_nothing_any_more() {
    let world = World::staffed().await;
    let intake = Intake::new(Channel::Web, Language::english(), "No line").with(Label::Phone, "613-555-0101");
    let case = world.desk.file(Actor::Customer, intake).await.unwrap().case;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let path = format!("/desk/complaints/{reference}/call");
    let call = |step: &str| format!("{path}/{step}");
    noor.post(&call("begin"), &[("channel", "phone")]).await;
    assert!(!noor.get(&path).await.text.contains("name=\"read_out\""));
    let shown = [("method", "account-pin"), ("verdict", "passed"), ("assurance", "full")];
    noor.post(&call("verify"), &shown).await;
    noor.post(&call("acknowledge"), &[]).await;
    let yes = [("message", "A new line."), ("evidence", "“Yes.”")];
    noor.post(&call("solve"), &yes).await;
    let case = world.case(reference).await;
    let offer = case.complaint.offers[0].seq;
    let page = noor.get(&path).await;
    let letter = format!("/desk/complaints/{reference}/letters/{offer}/offer");
    assert!(page.text.contains(&letter), "{}", page.told());
    let read = noor.get(&letter).await.told();
    assert!(read.contains("You have accepted this offer."), "{read}");
    assert!(!read.contains("refuse or ask"), "{read}");
    let end = [("ends", "open"), ("read_out", "yes")];
    assert_eq!(noor.post(&call("end"), &end).await.status, StatusCode::SEE_OTHER);
    let entries = world.case(reference).await.file.entries;
    let told = |entry: &practice::Entry| matches!(&entry.what, What::Sent { owed_by, with, .. } if *owed_by == offer && with.contains(&Content::SchemeNotice));
    assert!(entries.iter().any(told), "{entries:?}");
    let given = |entry: &practice::Entry| matches!(entry.what, What::FormatGiven { .. });
    assert!(!entries.iter().any(given), "no format was asked for");
}

#[tokio::test]
async fn a_note_that_is_sent_twice_at_once_is_written_once_and_later_again() {
    let world = World::staffed().await;
    let reference = world.complaint("Rosa Delgado", "One").await.complaint.reference;
    let contact = [("channel", "phone"), ("reached", "no"), ("summary", "No answer.")];
    let heard = [("channel", "phone"), ("message", "Still broken.")];
    for (act, fields) in [
        ("note", &[("text", "Called the network desk.")][..]),
        ("contact", &contact[..]),
        ("heard", &heard[..]),
        ("reply", &[("message", "We are looking into it.")]),
    ] {
        let path = format!("/desk/complaints/{reference}/acts/{act}");
        let (mut noor, mut again) = (world.as_staff("noor").await, world.as_staff("noor").await);
        for more in [1, 1] {
            let before = world.case(&reference).await.complaint.version;
            let version = before.to_string();
            let form = [fields, &[("version", version.as_str())]].concat();
            let (one, two) = tokio::join!(noor.post(&path, &form), again.post(&path, &form));
            let done = format!("/desk/complaints/{reference}?done={}", before + 1);
            assert_eq!(
                (one.to.as_str(), two.to.as_str()),
                (done.as_str(), done.as_str()),
                "{act}"
            );
            assert_eq!(world.case(&reference).await.complaint.version, before + more, "{act}");
        }
    }
    // On a call as well.
    let mut noor = world.as_staff("noor").await;
    let call = format!("/desk/complaints/{reference}/call");
    noor.post(&format!("{call}/begin"), &[("channel", "phone")]).await;
    let before = world.case(&reference).await.complaint.version;
    let form = [("heard", "It rings twice."), ("version", &*before.to_string())];
    for _ in 0..2 {
        assert_eq!(
            noor.post(&format!("{call}/heard"), &form).await.status,
            StatusCode::SEE_OTHER
        );
    }
    assert_eq!(world.case(&reference).await.complaint.version, before + 1);
}

#[tokio::test]
async fn the_record_of_a_case_has_every_entry_by_number_and_the_digest_in_which_its_chain_ends() {
    let world = World::staffed().await;
    let reference = world
        .complaint("Rosa Delgado", "Billed twice")
        .await
        .complaint
        .reference;
    let mut noor = world.as_staff("noor").await;
    world.pass(60);
    let earlier = [
        ("channel", "letter"),
        ("message", "Still broken."),
        ("when", "2026-03-02T10:05"),
    ];
    noor.acts(&reference, "heard", &earlier).await;
    let path = format!("/desk/complaints/{reference}/record");
    assert!(
        noor.get(&format!("/desk/complaints/{reference}"))
            .await
            .text
            .contains(&path)
    );
    let page = noor.get(&path).await;
    let case = world.case(&reference).await;
    for entry in &case.file.entries {
        assert!(
            page.text.contains(&format!("id=\"entry-{}\"", entry.seq)),
            "{}",
            entry.seq
        );
    }
    assert!(page.text.contains(&practice::hex(&case.file.head)), "{}", page.told());
    for said in [
        "Billed twice",
        "Rosa Delgado",
        "recorded Monday",
        "It began with entry 1",
        "Acknowledge",
    ] {
        assert!(page.told().contains(said), "no {said} in {}", page.told());
    }
    // As the case page.
    let turned_away = world.as_staff("walter").await.get(&path).await;
    assert_eq!(turned_away.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_call_does_not_end_without_the_acknowledgement_before_a_plain_warning() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let reference = on_the_line(&mut noor).await;
    let call = |step: &str| format!("/desk/complaints/{reference}/call/{step}");
    let page = noor.get(&format!("/desk/complaints/{reference}/call")).await;
    assert!(
        page.told().contains("1 Acknowledge"),
        "who has just complained is first of all acknowledged"
    );
    assert!(page.told().contains("promise 1 is broken, and stays so"));
    let warned = noor.post(&call("end"), &[("ends", "open")]).await;
    assert_eq!(warned.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(warned.told().contains("Acknowledge first"));
    assert!(world.case(&reference).await.complaint.live.is_some());
    // The caller is gone: it ends, and the breach stands.
    world.pass(2);
    let ended = noor
        .post(&call("end"), &[("ends", "open"), ("unacknowledged", "yes")])
        .await;
    let version = world.case(&reference).await.complaint.version;
    assert_eq!(
        ended.to,
        format!("/desk/complaints/{reference}?done={version}"),
        "{}",
        ended.told()
    );
    world.pass(1);
    let case = world.case(&reference).await;
    let owed = case
        .obligations
        .iter()
        .find(|owed| owed.promise == "acknowledge")
        .unwrap();
    assert_eq!(owed.standing(world.desk.now()), Standing::BrokenOwed);
}

#[tokio::test]
async fn whoever_takes_a_call_about_a_case_that_nobody_has_becomes_its_adviser() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    assert_eq!(case.complaint.assignee, None);
    let begin = format!("/desk/complaints/{reference}/call/begin");
    let mut noor = world.as_staff("noor").await;
    noor.post(&begin, &[("channel", "phone")]).await;
    assert_eq!(world.case(reference).await.complaint.assignee.as_deref(), Some("noor"));
    // Somebody who is not verified is not spoken to of an offer, and nothing is settled so.
    let end = format!("/desk/complaints/{reference}/call/end");
    let refused = noor.post(&end, &[("ends", "settled")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.told().contains("verify first"));
    noor.post(&end, &[("ends", "open")]).await;
    let mut callum = world.as_staff("callum").await;
    callum.post(&begin, &[("channel", "phone")]).await;
    assert_eq!(world.case(reference).await.complaint.assignee.as_deref(), Some("noor"));
}

#[tokio::test]
async fn a_call_that_nobody_ended_is_ended_by_the_desk_with_the_day() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let reference = on_the_line(&mut noor).await;
    noor.post(&format!("/desk/complaints/{reference}/call/acknowledge"), &[])
        .await;
    // Monday 10 a.m.; the desk's day ends fourteen hours later.
    world.pass(13 * 60);
    desk::jobs::deadlines::turn(&world.desk).await.unwrap();
    assert!(world.case(&reference).await.complaint.live.is_some(), "still Monday");
    world.pass(61);
    desk::jobs::deadlines::turn(&world.desk).await.unwrap();
    let complaint = world.case(&reference).await.complaint;
    assert!(complaint.live.is_none() && !complaint.solved_at_first_contact);
    let version = complaint.version;
    desk::jobs::deadlines::turn(&world.desk).await.unwrap();
    assert_eq!(world.case(&reference).await.complaint.version, version, "once");
    for (id, told) in [
        (
            "callum",
            "Nobody ended the contact, so the desk did with the day: Phone",
        ),
        ("helene", "Personne n’a terminé la communication"),
        ("beatriz", "Nadie terminó el contacto"),
    ] {
        let page = world
            .as_staff(id)
            .await
            .get(&format!("/desk/complaints/{reference}"))
            .await;
        assert!(page.told().contains(told), "{id}: {}", page.told());
    }
}

#[tokio::test]
async fn a_call_across_midnight_stays_open_and_an_acknowledgement_given_in_it_keeps_the_promise() {
    let world = World::staffed().await;
    world.pass(13 * 60 + 50);
    let mut noor = world.as_staff("noor").await;
    let reference = on_the_line(&mut noor).await;
    // Ten past midnight.
    world.pass(20);
    desk::jobs::deadlines::turn(&world.desk).await.unwrap();
    assert!(
        world.case(&reference).await.complaint.live.is_some(),
        "still on the line"
    );
    let call = format!("/desk/complaints/{reference}/call");
    noor.post(&format!("{call}/acknowledge"), &[]).await;
    assert_eq!(
        noor.post(&format!("{call}/end"), &[("ends", "open")]).await.status,
        StatusCode::SEE_OTHER
    );
    let case = world.case(&reference).await;
    let owed = case
        .obligations
        .iter()
        .find(|owed| owed.promise == "acknowledge")
        .unwrap();
    assert_eq!(owed.standing(world.desk.now()).word(), "kept");
    // A page from before the end says that it is over, and asks for nothing that it does not show.
    let late = noor.post(&format!("{call}/end"), &[]).await;
    assert!(late.told().contains("No call or chat is going on"), "{}", late.told());
    assert!(!late.text.contains("href=\"#ends\""));
}

#[tokio::test]
async fn the_key_of_taking_a_complaint_presses_its_button() {
    let world = World::staffed().await;
    let reference = world
        .complaint("Rosa Delgado", "Billed twice")
        .await
        .complaint
        .reference;
    let mut noor = world.as_staff("noor").await;
    let page = noor.get(&format!("/desk/complaints/{reference}")).await.text;
    assert!(page.contains("data-key=\"a\" data-press"), "as the script reads it");
    assert_eq!(page.matches("data-press").count(), 1, "no other key presses a button");
}

#[tokio::test]
async fn why_something_cannot_be_done_stands_where_its_button_would() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let call = [
        ("channel", "phone"),
        ("kind", "complaint"),
        ("nature", "Evening calls ring elsewhere"),
        ("anonymous", "yes"),
        ("language", "en"),
        ("once", "call-2"),
    ];
    let filed = noor.post_parts("/desk/intake", &call).await;
    let page = noor.get(&format!("/desk/complaints/{}", filed.reference())).await.text;
    let (head, all) = page.split_once("data-everything").expect("the list of all acts");
    assert!(!head.contains("Make a new secret code") && all.contains("Make a new secret code: "));
}

#[tokio::test]
async fn money_without_an_amount_is_refused_and_what_was_typed_is_kept() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    noor.acts(reference, "take", &[]).await;
    for (act, more) in [("offer", None), ("outcome", Some(("f1", "upheld")))] {
        let mut fields = vec![
            ("message", "We pay it back."),
            ("r1-remedy", "refund"),
            ("r2-amount", "5"),
        ];
        fields.extend(more);
        let refused = noor
            .post(&format!("/desk/complaints/{reference}/acts/{act}"), &fields)
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{act}");
        assert!(
            refused
                .told()
                .contains("A credit or refund needs an amount above zero.")
        );
        assert!(refused.told().contains("Choose what this amount is for, or remove it."));
        assert!(refused.text.contains("We pay it back."));
    }
    assert_eq!(world.case(reference).await.complaint.stage(), Stage::Investigating);
}

#[tokio::test]
async fn nothing_personal_is_on_the_call_page_before_a_verification_in_this_call() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    // She was verified in an earlier call; that counts for that call.
    noor.acts(
        reference,
        "verify",
        &[("method", "account-pin"), ("verdict", "passed"), ("assurance", "full")],
    )
    .await;
    let found = noor
        .get(&format!("/desk/calls/new?reference={}", reference.replace('-', "")))
        .await;
    assert_eq!(found.to, format!("/desk/complaints/{reference}/call"));
    let personal = ["Rosa", "Delgado", "Billed after", "rosa@example.ca", "A-77-31"];
    let call = |step: &str| format!("/desk/complaints/{reference}/call/{step}");
    let hides = |text: &str| personal.iter().all(|word| !text.contains(word));
    assert!(hides(&noor.get(&found.to).await.text), "before the call");
    noor.post(&call("begin"), &[("channel", "phone")]).await;
    let page = noor.get(&found.to).await;
    assert!(hides(&page.text), "{}", page.told());
    assert!(page.told().contains("Estimated end"), "stage and dates are shown");
    noor.post(
        &call("verify"),
        &[("method", "security-questions"), ("verdict", "failed")],
    )
    .await;
    assert!(
        hides(&noor.get(&found.to).await.text),
        "a failed verification opens nothing"
    );
    let wrong = noor.post(&call("verify"), &[]).await;
    assert!(hides(&wrong.text), "nor does an error");
    // Anybody may say something and go further.
    assert_eq!(
        noor.post(&call("heard"), &[("heard", "It happened again")])
            .await
            .status,
        StatusCode::SEE_OTHER
    );
    assert_eq!(noor.post(&call("escalate"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.case(reference).await.complaint.level, Level(2));
    noor.post(
        &call("verify"),
        &[("method", "security-questions"), ("verdict", "passed")],
    )
    .await;
    assert!(noor.get(&found.to).await.text.contains("Rosa Delgado"));
    noor.post(&call("end"), &[("ends", "open")]).await;
    noor.post(&call("begin"), &[("channel", "phone")]).await;
    assert!(hides(&noor.get(&found.to).await.text), "the next call begins anew");
    let unknown = noor.get("/desk/calls/new?reference=123-456-7891").await;
    assert!(unknown.text.contains("We have no complaint with this number"));
}

#[tokio::test]
async fn a_letter_counts_from_the_day_it_was_received() {
    let world = World::staffed().await;
    let mut walter = world.as_staff("walter").await;
    let letter = |received: &'static str, once: &'static str| {
        [
            ("channel", "letter"),
            ("received", received),
            ("kind", "complaint"),
            ("nature", "Three months of bills"),
            ("name", "Ronald Achebe"),
            ("address", "12 Elm St, Ottawa"),
            ("language", "en"),
            ("once", once),
            ("file", "@letter.txt:Dear Sirs"),
        ]
    };
    let undated = walter.post_parts("/desk/intake", &letter("", "l0")).await;
    assert_eq!(undated.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(undated.text.contains("href=\"#received\"") && undated.text.contains("Three months of bills"));
    let tomorrow = walter.post_parts("/desk/intake", &letter("2026-03-03", "l1")).await;
    assert!(tomorrow.text.contains("That lies in the future"));
    let filed = walter.post_parts("/desk/intake", &letter("2026-02-26", "l2")).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    let reference = filed.to.trim_start_matches("/desk/intake?filed=").to_owned();
    assert!(
        walter.get(&filed.to).await.text.contains(&reference),
        "the mailroom gets the number, not the case"
    );
    let case = world.case(&reference).await;
    assert_eq!(case.complaint.received_at.to_string(), "2026-02-26T17:00:00Z");
    assert_eq!(case.complaint.files.len(), 1);
    let owed = case
        .obligations
        .iter()
        .find(|owed| owed.promise == "acknowledge")
        .unwrap();
    assert_eq!(
        owed.standing(world.desk.now()),
        Standing::BrokenOwed,
        "a letter of Thursday was to be acknowledged by Friday"
    );
    let mut noor = world.as_staff("noor").await;
    assert!(
        noor.get(&format!("/desk/complaints/{reference}"))
            .await
            .told()
            .contains("recorded 3 days 22 h later")
    );
}

#[tokio::test]
async fn a_letter_about_a_known_complaint_is_added_to_it() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let mut walter = world.as_staff("walter").await;
    let fields = |about| {
        [
            ("channel", "letter"),
            ("received", "2026-03-02"),
            ("nature", "I add a bill"),
            ("about", about),
            ("file", "@bill.txt:10"),
        ]
    };
    let wrong = walter.post_parts("/desk/intake", &fields("111-111-1111")).await;
    assert!(wrong.text.contains("We have no complaint with this number"));
    let added = walter
        .post_parts("/desk/intake", &fields(&case.complaint.reference))
        .await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.told());
    let case = world.case(&case.complaint.reference).await;
    assert_eq!(case.complaint.files.len(), 1);
    assert_eq!(world.desk.register().counter("complaints").await.unwrap(), 1);
}

#[tokio::test]
async fn a_complaint_needs_a_way_to_answer_or_the_wish_to_stay_anonymous() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let mut fields = vec![
        ("channel", "phone"),
        ("kind", "complaint"),
        ("nature", "No line"),
        ("language", "es"),
        ("once", "a"),
    ];
    let refused = noor.post_parts("/desk/intake", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("href=\"#email\"") && refused.text.contains("No line"));
    fields.push(("anonymous", "yes"));
    let mut in_braille = fields.clone();
    in_braille.push(("format", "braille"));
    let refused = noor.post_parts("/desk/intake", &in_braille).await;
    assert!(refused.text.contains("href=\"#format\"") && refused.text.contains("Add a postal address"));
    let filed = noor.post_parts("/desk/intake", &fields).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    assert!(
        noor.get(&filed.to).await.text.contains("Su número de seguimiento es"),
        "read aloud in the customer's language"
    );
}

// ---- every page in every language

#[tokio::test]
async fn every_page_is_drawn_in_english_french_and_spanish() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let reference = case.complaint.reference.as_str();
    let mut mireille = world.as_staff("mireille").await;
    for (act, fields) in [
        (
            "offer",
            vec![("message", "m"), ("r1-remedy", "credit"), ("r1-amount", "5")],
        ),
        ("refuse", vec![("proof", "call"), ("evidence", "no")]),
        ("outcome", vec![("f1", "partly-upheld"), ("message", "m")]),
        ("told", vec![("channel", "phone")]),
        ("escalate", vec![("channel", "phone")]),
        ("refer", vec![("case", "1184")]),
    ] {
        mireille.acts(reference, act, &fields).await;
    }
    world
        .desk
        .act(
            reference,
            Act::now(
                Actor::Staff {
                    id: "noor".into(),
                    role: Role::Adviser,
                },
                Action::BeginContact {
                    channel: Channel::Phone,
                },
            ),
        )
        .await
        .unwrap();
    world.pass(60 * 24 * 20);
    world
        .desk
        .act(reference, Act::now(Actor::Desk, Action::NoticeBreaches))
        .await
        .unwrap();
    let invited = World::new().await;
    let link = desk::workbench::first_link(&invited.desk).await.unwrap().unwrap();
    for (who, lang, title) in [
        ("noor", "en", "Worklist"),
        ("helene", "fr", "Liste de travail"),
        ("beatriz", "es", "Lista de trabajo"),
    ] {
        let mut visitor = world.as_staff(who).await;
        let paths = [
            "/desk".to_owned(),
            "/desk?view=open".to_owned(),
            "/desk/search".to_owned(),
            "/desk/intake".to_owned(),
            "/desk/intake?channel=letter&filed=123".to_owned(),
            "/desk/escalations".to_owned(),
            "/desk/promises".to_owned(),
            "/desk/calls/new".to_owned(),
            format!("/desk/complaints/{reference}"),
            format!("/desk/complaints/{reference}/call"),
        ];
        for path in &paths {
            let page = visitor.get(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path} in {lang}");
            assert!(
                page.text.contains(&format!("<html lang=\"{lang}\">")) && page.text.contains(title),
                "{path} in {lang}"
            );
            assert!(!page.text.contains("[bench"), "{path} in {lang}");
            for forbidden in [" style=", "<style", " onclick=", "javascript:"] {
                assert!(!page.text.contains(forbidden), "{path} has {forbidden}");
            }
        }
        let mut administrator = world.desk.register().staff("ada").await.unwrap().unwrap();
        administrator.language = practice::terms::Language::new(lang).unwrap();
        world.desk.register().change_staff(&administrator).await.unwrap();
        let setup = world.as_staff("ada").await.get("/desk/settings/setup").await;
        assert_eq!(setup.status, StatusCode::OK, "{lang}: the set-up page");
        let page = world.as_staff("ada").await.get("/desk/settings").await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.text.contains("[bench"));
        for (world, path) in [
            (&world, "/desk/sign-in"),
            (&world, "/desk/welcome/nothing"),
            (&invited, link.as_str()),
        ] {
            let request = Request::get(path).header("accept-language", lang);
            let page = world.visitor().send(request, axum::body::Body::empty()).await;
            assert!(
                page.text.contains(&format!("<html lang=\"{lang}\">")),
                "{path} in {lang}: {}",
                page.text
            );
            assert!(!page.text.contains("[bench"), "{path} in {lang}");
        }
    }
}

#[tokio::test]
async fn every_entry_that_can_be_written_has_a_line_in_every_language() {
    let world = World::new().await;
    let kinds = [
        "contact-began",
        "contact-ended",
        "contact-ended-solved",
        "scheme-referral-undone",
        "scheme-objected",
        "scheme-found",
        "scheme-implemented",
        "scheme-review-asked",
        "scheme-reported-settled",
        "scheme-conciliated-unsettled",
        "scheme-closed-settled",
        "scheme-findings-accepted-us",
        "scheme-findings-rejected-customer",
        "forbidden",
        "merged-into",
        "unmerged",
        "clock-lengthened",
        "viewed",
        "erased",
        "hold-placed",
        "hold-lifted",
        "imported",
        "warned-of",
        "taken-back",
        "bounced",
    ];
    for tongue in world.desk.tongues().all() {
        for kind in kinds {
            assert!(
                tongue.has(&format!("bench-entry-{kind}")),
                "{kind} in {}",
                tongue.language
            );
        }
    }
}

// ---- rules that the shipped code has none of

#[tokio::test]
async fn steps_at_the_scheme_are_recorded_only_while_it_has_the_case() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let case = world.complaint("Rosa", "Billed twice.").await.complaint.reference;
    let page = format!("/desk/complaints/{case}");
    let step = format!("{page}/acts/scheme-step");
    assert!(!noor.get(&page).await.text.contains(&step));
    noor.acts(&case, "refer", &[("case", "CCTS-7")]).await;
    assert!(noor.get(&page).await.text.contains(&step));
    let form = noor.get(&step).await.told();
    assert!(
        form.contains("We reported: not settled") && !form.contains("A review was asked for"),
        "{form}"
    );
    let empty = noor.post(&step, &[("step", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.told().contains("Choose an answer for “What happened”"));
    noor.acts(&case, "scheme-step", &[("step", "reported-open")]).await;
    assert!(
        noor.get(&page)
            .await
            .told()
            .contains("Reported to the CCTS: not settled")
    );
    noor.acts(&case, "referral-closed", &[("settled", "yes")]).await;
    assert!(!noor.get(&page).await.text.contains(&step));
    let over = noor.post(&step, &[("step", "found")]).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(over.told().contains("The CCTS does not have this complaint."));
}

#[tokio::test]
async fn a_referral_that_was_recorded_by_mistake_is_taken_back_until_something_happens_on_it() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let case = world.complaint("Rosa", "Billed twice.").await.complaint.reference;
    let page = format!("/desk/complaints/{case}");
    let undo = format!("{page}/acts/referral-undone");
    assert!(!noor.get(&page).await.text.contains(&undo));
    noor.acts(&case, "refer", &[("case", "CCTS-7")]).await;
    assert!(noor.get(&page).await.text.contains(&undo));
    let form = noor.get(&undo).await.told();
    assert!(form.contains("a promise that was broken stays broken"), "{form}");
    let empty = noor.post(&undo, &[("reason", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.told().contains("Why it does not belong here"));
    let why = [("reason", "CCTS-7 is about the other bill.")];
    noor.acts(&case, "referral-undone", &why).await;
    let after = noor.get(&page).await;
    let told = after.told();
    assert!(told.contains("Referral taken back: file CCTS-7 of the CCTS was recorded here by mistake"));
    assert!(told.contains("CCTS-7 is about the other bill."));
    assert!(!told.contains("nobody here can") && !after.text.contains(&undo));
    let twice = noor.post(&undo, &[("reason", "Again.")]).await;
    assert!(twice.told().contains("The CCTS does not have this complaint."));
    // Once something happened on it at the scheme, the page says what to do instead.
    noor.acts(&case, "refer", &[("case", "CCTS-8")]).await;
    noor.acts(&case, "scheme-step", &[("step", "objected")]).await;
    let late = noor.post(&undo, &[("reason", "A slip.")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        late.told()
            .contains("say in a note that it was recorded here by mistake")
    );
    assert!(world.case(&case).await.complaint.is_at_the_scheme());
}

#[tokio::test]
async fn the_shipped_code_asks_nobody_what_no_rule_of_it_knows() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let case = world.complaint("Rosa", "Billed twice.").await.complaint.reference;
    let page = format!("/desk/complaints/{case}");
    let shown = noor.get(&page).await;
    for hidden in ["acts/ask-for", "name=\"told\"", "Forbidden for now"] {
        assert!(!shown.text.contains(hidden), "{hidden}");
    }
    assert!(
        !noor
            .get(&format!("{page}/acts/contact"))
            .await
            .text
            .contains("name=\"told\"")
    );
    assert!(!noor.get(&format!("{page}/acts/ask")).await.text.contains("completion"));
    let close = noor.get(&format!("{page}/acts/close")).await.told();
    assert!(
        close.contains("Agreed with the customer") && !close.contains("could not be reached"),
        "{close}"
    );
}

#[tokio::test]
async fn what_was_told_is_ticked_and_keeps_what_was_asked_for() {
    let world = World::under(wide::code()).await.with_staff().await;
    let mut noor = world.as_staff("noor").await;
    let case = world.complaint("Rosa", "Billed twice.").await.complaint.reference;
    let page = format!("/desk/complaints/{case}");
    noor.acts(&case, "ask-for", &[("asking", "supervisor")]).await;
    let shown = noor.get(&page).await;
    assert!(shown.told().contains("The customer asked: to speak to a supervisor"));
    assert!(
        shown
            .text
            .contains("id=\"reply-told\" name=\"told\" value=\"consequences\"")
    );
    let contact = [
        ("channel", "phone"),
        ("summary", "With Max on the line."),
        ("news", "no"),
    ];
    let nobody = [&contact[..], &[("reached", "no"), ("told", "supervisor")]].concat();
    let refused = noor.post(&format!("{page}/acts/contact"), &nobody).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.told().contains("Nobody was reached, so nothing was told."));
    assert!(
        refused.text.contains("value=\"supervisor\" checked"),
        "what was ticked is kept"
    );
    // A box that the page did not show counts for nothing.
    let spoke = [
        &contact[..],
        &[("reached", "yes"), ("told", "supervisor"), ("told", "summary")],
    ]
    .concat();
    noor.acts(&case, "contact", &spoke).await;
    let case = world.case(&case).await;
    let owed = case
        .obligations
        .iter()
        .find(|owed| owed.promise == "supervisor")
        .unwrap();
    assert_eq!(owed.standing(world.desk.now()), Standing::Kept);
    let last = case.file.entries.last().unwrap();
    let told = vec![practice::terms::Content::Supervisor];
    assert!(
        matches!(&last.what, What::Contacted { told: kept, .. } if *kept == told),
        "{last:?}"
    );
    assert!(
        noor.get(&page)
            .await
            .told()
            .contains("A supervisor spoke to the customer")
    );
}

#[tokio::test]
async fn a_lock_that_is_on_stands_beside_the_case_and_a_try_is_refused_and_recorded() {
    let world = World::under(wide::code()).await.with_staff().await;
    let mut noor = world.as_staff("noor").await;
    let mut helene = world.as_staff("helene").await;
    let case = world.complaint("Rosa", "Billed twice.").await.complaint.reference;
    let page = format!("/desk/complaints/{case}");
    let shown = noor.get(&page).await.told();
    assert!(shown.contains("Forbidden for now"), "{shown}");
    assert!(
        shown.contains("Nobody here may: suspend the service; collect the amount in dispute."),
        "{shown}"
    );
    assert!(
        helene
            .get(&page)
            .await
            .told()
            .contains("nous ne coupons pas votre service")
    );
    let refused = noor
        .post(&format!("{page}/acts/try"), &[("act", "suspend-service")])
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let told = refused.told();
    assert!(
        told.contains("Refused: suspend the service. While we look into your complaint"),
        "{told}"
    );
    assert!(told.contains("Stopped: suspend the service"), "{told}");
    for act in [
        (
            "outcome",
            &[("f1", "not-upheld"), ("message", "The bill was right.")][..],
        ),
        ("told", &[("channel", "phone")]),
    ] {
        noor.acts(&case, act.0, act.1).await;
    }
    assert!(!noor.get(&page).await.told().contains("Forbidden for now"));
    let free = noor.post(&format!("{page}/acts/try"), &[("act", "collect")]).await;
    assert_eq!(free.status, StatusCode::OK);
    assert!(
        free.told()
            .contains("No rule of the code forbids it now: collect the amount in dispute.")
    );
}

#[tokio::test]
async fn silence_ends_a_case_at_the_workbench_only_when_the_rule_is_met() {
    let world = World::under(wide::code()).await.with_staff().await;
    let mut noor = world.as_staff("noor").await;
    let case = world.complaint("Rosa", "Billed twice.").await.complaint.reference;
    let close = format!("/desk/complaints/{case}/acts/close");
    let form = noor.get(&close).await;
    assert!(
        form.told()
            .contains("The customer could not be reached: Silence ends a complaint only by a rule")
    );
    assert!(!form.text.contains("value=\"uncontactable\""));
    let tried = [("channel", "phone"), ("reached", "no"), ("summary", "No answer.")];
    world.pass(5);
    for _ in 0..2 {
        noor.acts(&case, "contact", &tried).await;
        world.pass(24 * 60);
        noor = world.as_staff("noor").await;
    }
    assert!(noor.get(&close).await.text.contains("value=\"uncontactable\""));
    noor.acts(&case, "close", &[("ending", "uncontactable")]).await;
    let ended = world.case(&case).await.complaint.closed.unwrap().0;
    assert_eq!(ended, Ending::Uncontactable);
}

#[tokio::test]
async fn the_due_list_names_the_issue_and_what_waits_for_a_breach() {
    let world = World::under(wide::code()).await.with_staff().await;
    let mut noor = world.as_staff("noor").await;
    let case = world.complaint("Rosa", "Billed twice.").await.complaint.reference;
    noor.acts(
        &case,
        "issue",
        &[("category", "billing-price"), ("nature", "Charged twice.")],
    )
    .await;
    let shown = noor.get(&format!("/desk/complaints/{case}")).await;
    let code = world.desk.code();
    let billing = code.category("billing-price").unwrap();
    let billing = billing.name.in_language(&practice::terms::Language::english());
    assert!(
        shown.text.contains(&format!(
            "<b>Answer each issue</b> <span class=\"quiet-text\">2. {billing}</span>"
        )),
        "{}",
        shown.told()
    );
    assert!(
        shown
            .told()
            .contains("starts only if “Answer each issue” is not kept by"),
        "{}",
        shown.told()
    );
    assert!(
        noor.get(&format!("/desk/complaints/{case}/acts/ask"))
            .await
            .told()
            .contains("what is missing from the complaint")
    );
}

#[tokio::test]
async fn an_amount_that_could_be_two_is_refused_in_the_readers_language() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Delgado", "Billed after cancelling").await;
    let offer = format!("/desk/complaints/{}/acts/offer", case.complaint.reference);
    for (id, typed, told) in [
        ("noor", "12,345", "Write 12345 or 12.35: we can’t tell which you mean."),
        (
            "helene",
            "12.345",
            "Écrivez 12345 ou 12,35 : nous ne savons pas lequel vous voulez dire.",
        ),
        (
            "beatriz",
            "12.345",
            "Escriba 12345 o 12.35: no sabemos cuál quiere decir.",
        ),
    ] {
        let fields = [("message", "A credit"), ("r1-remedy", "credit"), ("r1-amount", typed)];
        let refused = world.as_staff(id).await.post(&offer, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.told().contains(told), "{}", refused.told());
        assert!(refused.text.contains("href=\"#r1-amount\"") && refused.text.contains(&format!("value=\"{typed}\"")));
    }
}

#[tokio::test]
async fn every_day_whose_hours_are_wrong_is_marked_and_none_closes_before_it_opens() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let fields = provider(&[
        ("h0_mon", "17:00-09:00"),
        ("h0_tue", "nine"),
        ("h0_wed", "09:00-17:00, x"),
    ]);
    let told = ada.post("/desk/settings/setup/provider", &fields).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        told.told()
            .contains("Monday closes before it opens. Write the opening hour first, such as 09:00-17:00."),
        "{}",
        told.told()
    );
    for day in ["mon", "tue", "wed"] {
        assert!(told.text.contains(&format!("id=\"h0_{day}-fault\"")), "{day}");
    }
    assert!(told.text.contains("value=\"17:00-09:00\""));
}

#[tokio::test]
async fn hours_that_are_empty_on_every_day_are_told_in_the_readers_words() {
    let world = World::staffed().await;
    let mut ada = world.as_staff("ada").await;
    let mut administrator = world.desk.register().staff("ada").await.unwrap().unwrap();
    for (language, sentence) in [
        ("en", "Phone answered: every day is empty."),
        ("fr", "Téléphone ouvert : tous les jours sont vides."),
        ("es", "Teléfono atendido: todos los días están vacíos."),
    ] {
        administrator.language = Language::new(language).unwrap();
        world.desk.register().change_staff(&administrator).await.unwrap();
        let told = ada
            .post("/desk/settings/setup/provider", &provider(&[("h1_mon", "")]))
            .await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.told().contains(sentence), "{}", told.told());
        assert!(told.text.contains("href=\"#h1_mon\"") && !told.text.contains("[calendar."));
    }
}

/// Names are the codes' own texts, and those may have a place for the provider's name.
#[tokio::test]
async fn the_codes_that_ship_are_listed_by_names_without_placeholders() {
    let world = World::staffed().await;
    let page = world.as_staff("ada").await.get("/desk/settings/setup").await.text;
    assert!(page.contains("Dial9 complaints procedure (dial9-uk)"), "{page}");
    assert!(!page.contains("{provider}"));
}

#[tokio::test]
async fn an_empty_sign_in_names_what_is_empty() {
    let world = World::staffed().await;
    let mut visitor = world.visitor();
    let empty = visitor.sign_in("", "").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.text.contains("id=\"email-fault\"") && empty.text.contains("id=\"password-fault\""));
    let half = visitor.sign_in("noor@jive.example", "").await;
    assert!(!half.text.contains("id=\"email-fault\"") && half.text.contains("id=\"password-fault\""));
    assert!(half.text.contains("value=\"noor@jive.example\""));
}

#[tokio::test]
async fn the_intake_begins_at_its_first_field_and_ends_with_the_button() {
    let world = World::staffed().await;
    let page = world
        .as_staff("noor")
        .await
        .get("/desk/intake?channel=phone")
        .await
        .text;
    assert!(page.contains("<select id=\"channel\" name=\"channel\" autofocus"));
    let form = page
        .split("class=\"flow intake\"")
        .nth(1)
        .unwrap()
        .split("</form>")
        .next()
        .unwrap();
    let button = form.find("<button").unwrap();
    assert!(form.find("name=\"about\"").unwrap() < button && form.find("name=\"format\"").unwrap() < button);
}

#[tokio::test]
async fn what_was_typed_for_one_step_of_a_call_survives_the_button_of_another() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let reference = on_the_line(&mut noor).await;
    let call = |step: &str| format!("/desk/complaints/{reference}/call/{step}");
    let fields = [
        ("message", "The <second> charge comes off."),
        ("r1-remedy", "credit"),
        ("r1-amount", "20"),
        ("evidence", "“Yes.”"),
    ];
    // Enter in a field records nothing and loses nothing.
    let version = world.case(&reference).await.complaint.version;
    let kept = noor.post(&call("keep"), &fields).await;
    let page = format!("/desk/complaints/{reference}/call");
    assert_eq!((kept.status, kept.to.as_str()), (StatusCode::SEE_OTHER, page.as_str()));
    assert_eq!(world.case(&reference).await.complaint.version, version);
    assert!(noor.get(&page).await.text.contains("value=\"20\""));
    // Another button does its own work.
    let heard = [&fields[..], &[("heard", "It happened twice.")]].concat();
    let answer = noor.post(&call("heard"), &heard).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.to.starts_with(&format!("{page}?done=")), "{}", answer.to);
    let version = world.case(&reference).await.complaint.version;
    // The page can be loaded as often as one likes: nothing is recorded again, and nothing is lost.
    noor.get(&page).await;
    let kept = noor.get(&page).await;
    assert_eq!(world.case(&reference).await.complaint.version, version);
    assert!(kept.text.contains("The &lt;second&gt; charge comes off.") && kept.text.contains("value=\"20\""));
    assert!(
        !kept.text.contains("It happened twice.</textarea>"),
        "that is recorded now"
    );
    let failed = [&fields[..], &[("method", "account-pin"), ("verdict", "failed")]].concat();
    noor.post(&call("verify"), &failed).await;
    let kept = noor.get(&page).await;
    assert!(
        kept.text.contains("“Yes.”") && kept.told().contains("a.m.:"),
        "{}",
        kept.told()
    );
    assert_eq!(noor.post(&call("solve"), &fields).await.status, StatusCode::SEE_OTHER);
    // It is whoever typed it who sees it.
    noor.post(&call("keep"), &[("heard", "Something more.")]).await;
    let callum = world.as_staff("callum").await.get(&page).await;
    assert!(!callum.text.contains("Something more."));
    let page = noor.get(&page).await;
    assert!(page.text.contains("Something more."));
    assert!(page.told().contains("The offer and its acceptance are recorded."));
    assert!(!page.text.contains("id=\"message\""), "and are not asked for again");
}

#[tokio::test]
async fn an_adviser_makes_a_new_secret_for_a_verified_caller_and_never_sees_it() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Méndez", "Twice on the bill.").await;
    let reference = case.complaint.reference.as_str();
    let path = format!("/desk/complaints/{reference}");
    let mut noor = world.as_staff("noor").await;
    let before = noor.get(&path).await.told();
    assert!(before.contains("Verify the customer first"), "{before}");
    let unverified = noor.post(&format!("{path}/acts/secret"), &[]).await;
    assert_eq!(unverified.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unverified.told().contains("Verify the customer first"));
    let verified = [("method", "account-pin"), ("verdict", "passed"), ("assurance", "full")];
    noor.acts(reference, "verify", &verified).await;
    let version = world.case(reference).await.complaint.version.to_string();
    // The second press of the same button makes no other.
    for _ in 0..2 {
        noor.acts(reference, "secret", &[("version", &version)]).await;
    }
    let case = world.case(reference).await;
    assert_eq!(case.file.generation(), 2);
    let page = noor.get(&path).await;
    let secret = world.desk.secret(&case.file);
    assert!(page.told().contains("New secret code made"), "{}", page.told());
    assert!(!page.text.contains(&secret));
}

#[tokio::test]
async fn a_new_secret_for_a_customer_without_mail_is_in_the_letter_and_in_no_other_place() {
    let world = World::staffed().await;
    let intake = Intake::new(Channel::Letter, Language::english(), "The line is dead.")
        .with(Label::Name, "Jean Roy")
        .with(Label::Address, "12 rue de la Gare");
    let case = world.desk.file(Actor::Customer, intake).await.unwrap().case;
    let reference = case.complaint.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let verified = [("method", "document"), ("verdict", "passed"), ("assurance", "full")];
    for _ in 0..2 {
        noor.acts(reference, "verify", &verified).await;
        noor.acts(reference, "secret", &[]).await;
    }
    let case = world.case(reference).await;
    let renewed = |entry: &&practice::Entry| entry.what == What::SecretRenewed;
    let seqs: Vec<u32> = case
        .file
        .entries
        .iter()
        .filter(renewed)
        .map(|entry| entry.seq)
        .collect();
    let letter = |seq: u32| format!("/desk/complaints/{reference}/letters/{seq}/new-secret");
    // Only the last secret opens anything: there is no letter for the one before.
    assert_eq!(noor.get(&letter(seqs[0])).await.status, StatusCode::NOT_FOUND);
    let printed = noor.get(&letter(seqs[1])).await.text;
    assert!(printed.contains(&world.desk.secret(&case.file)), "{printed}");
}

#[tokio::test]
async fn the_case_page_says_that_the_estimated_end_has_passed() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Méndez", "Twice on the bill.").await;
    let path = format!("/desk/complaints/{}", case.complaint.reference);
    let seen = async || world.as_staff("noor").await.get(&path).await.told();
    assert!(!seen().await.contains("(passed)"));
    world.pass(60 * 24 * 60);
    assert!(seen().await.contains("(passed)"));
}

#[tokio::test]
async fn a_closing_can_be_taken_back_until_the_customer_is_told() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Méndez", "Twice on the bill.").await;
    let reference = case.complaint.reference.as_str();
    let open = async || world.desk.register().counters().await.unwrap()["open"];
    let mut noor = world.as_staff("noor").await;
    let close = [("ending", "withdrawn"), ("reason", "“Leave it”, she said by phone.")];
    let closing = |case: &desk::Case| {
        let closed = |entry: &&practice::Entry| matches!(entry.what, What::Closed { .. });
        case.file.entries.iter().rfind(closed).unwrap().seq.to_string()
    };
    let before = open().await;
    noor.acts(reference, "close", &close).await;
    assert_eq!(open().await, before - 1);
    let seq = closing(&world.case(reference).await);
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert!(page.told().contains("Take back"), "{}", page.told());
    noor.acts(reference, "take-back", &[("owed_by", &seq), ("notice", "closing")])
        .await;
    assert!(world.case(reference).await.complaint.is_open());
    assert_eq!(open().await, before);
    let rows = world.desk.register().outbox_of(reference).await.unwrap();
    let row = rows
        .iter()
        .find(|row| row.owed.notice == practice::terms::Notice::Closing);
    assert_eq!(row.unwrap().state, register::OutboxState::TakenBack);
    noor.acts(reference, "close", &close).await;
    let seq = closing(&world.case(reference).await);
    world.pass(1);
    let late = noor
        .post(
            &format!("/desk/complaints/{reference}/acts/take-back"),
            &[("owed_by", &seq), ("notice", "closing")],
        )
        .await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!world.case(reference).await.complaint.is_open());
}

#[tokio::test]
async fn what_fits_is_said_beside_every_long_text_and_file_before_it_is_given() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa Méndez", "Twice on the bill.").await;
    let path = format!("/desk/complaints/{}", case.complaint.reference);
    let megabytes = world.desk.config().limits.file_megabytes.to_string();
    for (who, text, file) in [
        ("noor", "Up to 100,000\u{a0}characters.", "MB."),
        ("helene", "Au plus 100\u{a0}000\u{a0}caractères.", "Mo."),
        ("beatriz", "Hasta 100\u{a0}000\u{a0}caracteres.", "MB."),
    ] {
        let mut visitor = world.as_staff(who).await;
        let file = format!("{megabytes}\u{a0}{file}");
        for page in [
            "/acts/note",
            "/acts/ask",
            "/acts/offer",
            "/acts/close",
            "/acts/heard",
            "/call",
        ] {
            let page = visitor.get(&format!("{path}{page}")).await.text;
            let areas = page.matches("<textarea").count();
            assert!(areas > 0 && page.matches(text).count() == areas, "{who}: {page}");
        }
        let upload = visitor.get(&format!("{path}/acts/file")).await.text;
        assert!(upload.contains(&file), "{upload}");
        let intake = visitor.get("/desk/intake").await.text;
        // All but the address.
        assert_eq!(
            intake.matches(text).count() + 1,
            intake.matches("<textarea").count(),
            "{intake}"
        );
        assert!(intake.contains(&file), "{intake}");
    }
    let mut noor = world.as_staff("noor").await;
    let long = "x".repeat(100_001);
    let close = [("ending", "withdrawn"), ("reason", long.as_str())];
    let refused = noor.post(&format!("{path}/acts/close"), &close).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.told().contains("is too long"));
}
