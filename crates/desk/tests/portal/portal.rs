//! The public's pages, driven as a browser without scripts would: filing, coming back, answering, going further.

#[path = "access.rs"]
mod access;
#[path = "stands.rs"]
mod stands;

use axum::http::StatusCode;
use desk::{
    Case,
    jobs::outbox,
    links::{self, LeadsTo},
    post::carrier::Carrier,
};
use practice::{
    action::Action,
    complaint::Stage,
    entry::{IssueFinding, Redress, What},
    obligation::Standing,
    terms::{Cause, Channel, Ending, Finding, Format, Kind, Label, Level, Remedy, SchemeStep as Step},
};
use world::{Browser, Page, World, adviser};

use crate::{portal_world as world, wide};

/// Answers every question in a language, up to the check page.
async fn answer_all(browser: &mut Browser<'_>, lang: &str, nature: &str) -> Page {
    let at = |question: &str| format!("/{lang}/complain/{question}");
    browser.get(&format!("/{lang}/complain")).await;
    browser.post(&at("kind"), &[("kind", "complaint")]).await;
    browser.post(&at("service"), &[("service", "internet")]).await;
    browser.post(&at("category"), &[("category", "billing-price")]).await;
    browser.post(&at("nature"), &[("nature", nature)]).await;
    browser
        .post(
            &at("history"),
            &[("history", "I called twice."), ("earlier", "88-40213, 77")],
        )
        .await;
    browser.post(&at("wanted"), &[("wanted", "A credit.")]).await;
    browser
        .upload(&at("files"), &[], &[("bill.pdf", b"%PDF-1.7 bill")])
        .await;
    browser.post(&at("behalf"), &[("behalf", "self")]).await;
    browser.post(&at("class"), &[("class", "consumer")]).await;
    browser
        .post(&at("who"), &[("name", "Ana López"), ("email", "ana@example.ca")])
        .await;
    browser
        .post(
            &at("answering"),
            &[("by", "email"), ("language", lang), ("format", "large-print")],
        )
        .await
}

async fn follow(browser: &mut Browser<'_>, number: &str, secret: &str) -> Page {
    browser
        .post("/en/follow", &[("number", number), ("secret", secret)])
        .await
}

/// A browser that looks at a complaint of its own.
async fn visiting(world: &World) -> (Browser<'_>, String) {
    let (reference, secret) = world.complaint().await;
    let mut browser = world.browser();
    follow(&mut browser, &reference, &secret).await.shows(&reference);
    (browser, reference)
}

fn an_offer() -> Action {
    let redress = Redress {
        issue: Some(1),
        remedy: Remedy::Credit,
        cents: 4_500,
        currency: "CAD".to_owned(),
    };
    Action::Offer {
        redress: vec![redress],
        message: "We take the fee off.".to_owned(),
    }
}

#[tokio::test]
async fn filing_in_each_language_ends_with_a_number_and_a_secret() {
    let world = World::new().await;
    for (lang, heading) in [
        ("en", "We have your complaint"),
        ("fr", "Nous avons votre plainte"),
        ("es", "Tenemos su queja"),
    ] {
        let mut browser = world.browser();
        let check = answer_all(&mut browser, lang, "La línea se corta.").await;
        assert_eq!(check.path, format!("/{lang}/complain/check"));
        check
            .shows("Ana López")
            .shows("88-40213, 77")
            .shows("bill.pdf")
            .shows("La línea se corta.");
        let done = browser.send(lang).await;
        assert_eq!(done.path, format!("/{lang}/complain/done"));
        done.shows(heading)
            .shows("ana@example.ca")
            .shows("1-888-221-1687")
            .shows("lang=\"fr\"");
        let keys = done.between("<dl class=\"keys\">", "</dl>");
        let values: Vec<&str> = keys
            .split("<dd>")
            .skip(1)
            .map(|rest| rest.split("</dd>").next().unwrap())
            .collect();
        let case = world.case(values[0]).await;
        assert_eq!(case.language().tag(), lang);
        assert_eq!(case.complaint.issues[0].category, "billing-price");
        assert_eq!(case.complaint.earlier, ["88-40213", "77"]);
        assert_eq!(case.complaint.files.len(), 1);
        assert_eq!(case.complaint.answering.by, Some(Channel::Email));
        // The secret opens it from another browser.
        let mut another = world.browser();
        follow(&mut another, values[0], values[1])
            .await
            .shows("La línea se corta.");
    }
    assert_eq!(world.filed().await, 3);
}

#[tokio::test]
async fn where_too_much_was_filed_from_one_place_the_answers_are_kept_for_later() {
    let world = World::with(desk::config::Config::parse("[limits]\nfilings_an_hour = 1\n").unwrap()).await;
    let mut first = world.browser();
    answer_all(&mut first, "en", "The line drops.").await;
    first.send("en").await.shows("We have your complaint");
    let mut second = world.browser();
    answer_all(&mut second, "en", "No dial tone.").await;
    let full = second.send("en").await;
    assert_eq!(full.path, "/en/complain/check?again=true");
    full.shows("Your answers are kept: wait an hour").shows("No dial tone.");
    assert_eq!(world.filed().await, 1);
    world.later(1);
    second.send("en").await.shows("We have your complaint");
}

#[tokio::test]
async fn the_receipt_shows_dates_and_can_be_read_again_for_an_hour() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    let done = browser.send("en").await;
    done.shows("By Monday 2 March, 2\u{a0}p.m. Eastern")
        .shows("Promise 1.")
        .shows("You can ask for someone senior,");
    let secret = done.between("<dt>Secret code</dt><dd>", "</dd>");
    browser.get("/en/complain/done").await.shows(&secret);
    browser
        .get("/en/complaint")
        .await
        .shows("We have your complaint")
        .hides(&secret);
    world.later(1);
    let again = browser.get("/en/complain/done").await;
    assert_eq!(again.path, "/en/follow");
    again.hides(&secret);
}

/// Pressing Back after sending: the questions lead to what was filed, not to the word that the draft is lost.
#[tokio::test]
async fn going_back_after_filing_leads_to_what_was_filed() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    let done = browser.send("en").await;
    let number = done.between("<dt>Tracking number</dt><dd>", "</dd>");
    for path in ["check", "answering", "files", "send"] {
        let page = browser.get(&format!("/en/complain/{path}")).await;
        assert_eq!(page.path, "/en/complain/filed", "{path}");
        page.shows("You have sent this already")
            .shows(&number)
            .shows("/en/complaint")
            .hides("did not find");
    }
    // A form that still stood in a window begins nothing by half.
    let page = browser.post("/en/complain/nature", &[("nature", "Again.")]).await;
    assert_eq!(page.path, "/en/complain/filed");
    browser.get("/en/").await.hides("Go on with your complaint");
    // Another complaint can be begun, and the receipt ends after an hour.
    let page = browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    assert_eq!(page.path, "/en/complain/service");
    world.later(1);
    let mut other = world.browser();
    other.cookies = browser.cookies.clone();
    other.cookies.remove("draft");
    other
        .get("/en/complain/check")
        .await
        .shows("We did not find what you had begun");
}

/// Every form of the portal is answered by leading on, so that no page ever has to be sent again to be seen.
#[tokio::test]
async fn no_form_of_the_portal_is_answered_with_a_page() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    world.act(&reference, adviser(), an_offer()).await;
    for path in [
        "/complain/kind",
        "/complain/service",
        "/complain/category",
        "/complain/who",
        "/complain/again",
        "/complain/send",
        "/follow",
        "/follow/lost",
        "/link/none",
        "/complaint/satisfied",
        "/complaint/accept",
        "/complaint/refuse",
        "/complaint/escalate",
        "/complaint/withdraw",
        "/leave",
    ] {
        let answer = browser.post_only(&format!("/en{path}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
    }
    // Nor is one that comes too late.
    let (mut browser, _) = visiting(&world).await;
    for path in ["withdraw", "withdraw", "accept", "satisfied"] {
        let answer = browser.post_only(&format!("/en/complaint/{path}")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
    }
}

#[tokio::test]
async fn a_form_that_has_to_be_mended_is_shown_until_it_is_and_no_longer() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = follow(&mut browser, "123-456-7894", "aaaaa-bbbbb-ccccc").await;
    assert_eq!(page.path, "/en/follow?again=true");
    page.shows("do not open a complaint")
        .shows("value=\"123-456-7894\"")
        .hides("aaaaa");
    browser
        .get("/en/follow?again=true")
        .await
        .shows("do not open a complaint");
    // A slip in the number shows by its check digit, whatever the code.
    follow(&mut browser, "123-456-7890", "aaaaa-bbbbb-ccccc")
        .await
        .shows("a digit is wrong or missing")
        .hides("do not open a complaint");
    follow(&mut browser, "123-456-7894", "aaaaa-bbbbb-ccccc").await;
    // Come to in another way, the page is as new; and another page has nothing to mend.
    browser.get("/en/follow").await.hides("do not open a complaint");
    browser
        .get("/en/follow/lost?again=true")
        .await
        .hides("do not open a complaint");
    let (reference, secret) = world.complaint().await;
    follow(&mut browser, &reference, &secret).await.shows(&reference);
    browser
        .get("/en/follow?again=true")
        .await
        .hides("do not open a complaint");
}

#[tokio::test]
async fn several_issues_are_named_one_by_one_changed_and_removed() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    let page = browser
        .post(
            "/en/complain/category",
            &[("category", "billing-price"), ("nth", "1"), ("another", "yes")],
        )
        .await;
    assert_eq!(page.path, "/en/complain/category?nth=2");
    page.shows("What else is it about?")
        .shows("name=\"nth\" value=\"2\"")
        .shows("Price increase")
        .hides("checked");
    // Enter presses the first button of a form: it goes on, and neither adds nor removes.
    let first = page.between("<button", ">");
    assert!(!first.contains("name="), "{first}");
    // Named again it stands once; nothing chosen and “add another” asks to choose.
    let page = browser
        .post("/en/complain/category", &[("category", "billing-price"), ("nth", "2")])
        .await;
    assert_eq!(page.path, "/en/complain/nature");
    browser
        .post("/en/complain/category", &[("nth", "2"), ("another", "yes")])
        .await
        .shows("Choose what it is about");
    answer_all(&mut browser, "en", "The line drops, and the bill is wrong.").await;
    let check = browser.get("/en/complain/check").await;
    check
        .shows("/en/complain/category?nth=2&amp;to=check")
        .hides("name=\"remove\"");
    let check = browser
        .post(
            "/en/complain/category",
            &[("category", "service-lost"), ("nth", "2"), ("to", "check")],
        )
        .await;
    assert_eq!(check.path, "/en/complain/check");
    check
        .shows("Issue 1")
        .shows("Issue 2")
        .shows("No service at all")
        .shows("formaction=\"/en/complain/category\"");
    // One is changed in its place, one more named and taken away again.
    browser
        .post(
            "/en/complain/category",
            &[("category", "billing-late-fee"), ("nth", "1"), ("to", "check")],
        )
        .await
        .shows("Late payment fee")
        .hides("Price increase");
    browser
        .post(
            "/en/complain/category",
            &[("category", "contract-renewal"), ("nth", "3"), ("to", "check")],
        )
        .await
        .shows("Issue 3");
    let check = browser
        .post(
            "/en/complain/category",
            &[("remove", "contract-renewal"), ("to", "check")],
        )
        .await;
    assert_eq!(check.path, "/en/complain/check");
    check.hides("Issue 3");
    let done = browser.send("en").await;
    let case = world.case(&done.between("<dt>Tracking number</dt><dd>", "</dd>")).await;
    let named: Vec<&str> = case
        .complaint
        .issues
        .iter()
        .map(|issue| issue.category.as_str())
        .collect();
    assert_eq!(named, ["billing-late-fee", "service-lost"]);
}

#[tokio::test]
async fn the_limits_are_said_before_and_by_how_much_after() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    browser
        .get("/en/complain/nature")
        .await
        .shows("Up to 100,000 characters.");
    browser
        .get("/en/complain/files")
        .await
        .shows("Up to 10 files, each of up to 10 MB.")
        .shows("Word, Excel");
    let long = "x".repeat(100_012);
    let page = browser.post("/en/complain/nature", &[("nature", &long)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("Shorten “What happened?” by 12 characters: at most 100,000 fit.")
        .shows(&long);
    let name = "y".repeat(301);
    browser
        .post("/fr/complain/who", &[("name", &name)])
        .await
        .shows("de 1\u{a0}caractère")
        .shows("300")
        .shows(&name);
}

/// Where a page says who has it, it is the one who has it, at the level at which it stands.
#[tokio::test]
async fn the_page_says_who_has_it_now_and_at_which_level() {
    let world = World::new().await;
    for (id, name, role) in [
        ("noor", "Noor Haddad", practice::terms::Role::Adviser),
        ("owen", "Owen Blake", practice::terms::Role::Manager),
    ] {
        let staff = register::Staff {
            id: id.to_owned(),
            email: format!("{id}@jive.example"),
            name: name.to_owned(),
            role,
            password_hash: None,
            language: practice::terms::Language::english(),
            active: true,
            created_at: world.desk.now(),
            second_factor: false,
        };
        world.desk.register().add_staff(&staff).await.unwrap();
    }
    let (mut browser, reference) = visiting(&world).await;
    browser.get("/en/complaint").await.shows("An adviser takes it up next.");
    world.act(&reference, adviser(), Action::Take).await;
    browser
        .get("/en/complaint")
        .await
        .shows("Noor Haddad is working on it.")
        .hides("An adviser is working");
    let page = browser.post("/en/complaint/escalate", &[("level", "2")]).await;
    page.shows("Your complaint waits for someone senior")
        .hides("is working on it");
    let owen = practice::Actor::Staff {
        id: "owen".to_owned(),
        role: practice::terms::Role::Manager,
    };
    world.act(&reference, owen, Action::Take).await;
    browser
        .get("/en/complaint")
        .await
        .shows("Someone senior is looking into it")
        .shows("Owen Blake has it now, at this level: support manager.")
        .hides("is working on it");
}

#[tokio::test]
async fn a_draft_is_filed_once_however_often_it_is_sent() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    let mut twin = world.browser();
    twin.cookies = browser.cookies.clone();
    let mut third = world.browser();
    third.cookies = browser.cookies.clone();
    let shown = browser.shown("en").await;
    let form = [("shown", shown.as_str())];
    let (one, two) = tokio::join!(
        browser.post("/en/complain/send", &form),
        twin.post("/en/complain/send", &form)
    );
    let after = third.post("/en/complain/send", &form).await;
    let number = one.between("<dt>Tracking number</dt><dd>", "</dd>");
    two.shows(&number);
    after.shows(&number);
    // And again from a browser that has its receipt.
    browser.post("/en/complain/send", &form).await.shows(&number);
    assert_eq!(world.filed().await, 1);
}

#[tokio::test]
async fn what_another_tab_changed_is_looked_over_before_it_is_sent() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    let shown = browser.shown("en").await;
    let form = [("shown", shown.as_str())];
    let other_tab = [("nature", "The bill is wrong.")];
    browser.post("/en/complain/nature?to=check", &other_tab).await;
    let page = browser.post("/en/complain/send", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("Your answers were changed in another tab")
        .shows("The bill is wrong.");
    assert_eq!(world.filed().await, 0);
    browser.send("en").await.shows("Tracking number");
    assert_eq!(world.filed().await, 1);
}

#[tokio::test]
async fn a_question_checks_only_itself_and_keeps_what_was_typed() {
    let world = World::new().await;
    let mut browser = world.browser();
    let page = browser.post("/en/complain/kind", &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("<title>Error:")
        .shows("href=\"#kind\"")
        .shows("role=\"alert\"");
    let page = browser
        .post(
            "/en/complain/who",
            &[("name", "Ana"), ("email", "ana@"), ("phone", "12")],
        )
        .await;
    page.shows("value=\"ana@\"")
        .shows("value=\"12\"")
        .shows("Enter an e-mail address such as")
        .shows("area code, such as");
    browser
        .post("/en/complain/who", &[("name", "Ana")])
        .await
        .shows("Give at least one way to reach you");
    browser
        .post("/en/complain/kind", &[("kind", "unsure")])
        .await
        .shows("Which service is it about?");
    browser
        .get("/en/complain/check")
        .await
        .shows("Which service is it about?");
}

#[tokio::test]
async fn a_change_leads_back_to_the_check_page_with_the_other_answers_kept() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    let page = browser.get("/en/complain/nature?to=check").await;
    page.shows("name=\"to\" value=\"check\"").shows("The line drops.");
    let check = browser
        .post("/en/complain/nature", &[("nature", "It drops daily."), ("to", "check")])
        .await;
    assert_eq!(check.path, "/en/complain/check");
    check.shows("It drops daily.").shows("Ana López");
    // A change that makes another answer senseless asks that one again.
    let page = browser
        .post("/en/complain/kind", &[("kind", "question"), ("to", "check")])
        .await;
    assert_eq!(page.path, "/en/complain/category");
}

#[tokio::test]
async fn a_draft_is_kept_for_a_week_and_can_be_thrown_away() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    let saved = browser
        .post("/en/complain/service", &[("service", "wireless"), ("later", "yes")])
        .await;
    saved.shows("Saved, not sent").shows("Monday 9 March 2026");
    browser.get("/en/").await.shows("Go on with your complaint");
    world.later(6 * 24);
    browser
        .get("/en/complain")
        .await
        .shows("You have begun a complaint")
        .shows("/en/complain/category");
    browser
        .post("/en/complain/again", &[])
        .await
        .shows("What do you want to tell us?");
    browser
        .get("/en/complain/service")
        .await
        .shows("We did not find what you had begun");
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    world.later(8 * 24);
    browser
        .get("/en/complain/service")
        .await
        .shows("We did not find what you had begun");
}

#[tokio::test]
async fn what_is_typed_is_never_markup() {
    let world = World::new().await;
    let mut browser = world.browser();
    let script = "<script>alert(1)</script>\"'&amp;";
    answer_all(&mut browser, "en", script)
        .await
        .hides("<script>")
        .shows("&lt;script&gt;");
    browser.send("en").await.hides("<script>");
    browser
        .get("/en/complaint")
        .await
        .hides("<script>")
        .shows("&lt;script&gt;alert(1)");
    browser.get("/en/complaint/history").await.hides("<script>");
}

#[tokio::test]
async fn files_that_could_run_are_refused_and_the_others_stay() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    let page = browser
        .upload(
            "/en/complain/files",
            &[],
            &[
                ("page.html", b"<p>hi</p>"),
                ("drawing.svg", b"<svg/>"),
                ("notes.txt", b"Monday: no line."),
            ],
        )
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("“page.html” was not taken")
        .shows("“drawing.svg” was not taken")
        .shows("notes.txt");
    // The file is still there after an error on another page.
    browser.post("/en/complain/who", &[]).await;
    let page = browser.get("/en/complain/files").await;
    page.shows("notes.txt").hides("page.html");
    let id = page.between("name=\"remove\" value=\"", "\"");
    browser
        .upload("/en/complain/files", &[("remove", &id)], &[])
        .await
        .hides("notes.txt");
}

#[tokio::test]
async fn a_form_of_countless_empty_parts_is_not_read_to_its_end() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    let parts = vec![("x", ""); 201];
    let page = browser.upload("/en/complain/files", &parts, &[]).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    let enough = vec![("x", ""); 20];
    let page = browser.upload("/en/complain/files", &enough, &[]).await;
    assert_ne!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn too_large_and_too_many_files_are_refused_with_a_sentence() {
    let limits = desk::config::Limits {
        file_megabytes: 1,
        files: 1,
        ..desk::config::Limits::default()
    };
    let world = World::with(desk::config::Config {
        limits,
        ..desk::config::Config::default()
    })
    .await;
    let mut browser = world.browser();
    browser.post("/fr/complain/kind", &[("kind", "complaint")]).await;
    let mut large = b"%PDF-1.7 ".to_vec();
    large.resize(1024 * 1024 + 1, b'x');
    browser
        .upload("/fr/complain/files", &[], &[("long.pdf", &large)])
        .await
        .shows("dépasse 1\u{a0}Mo");
    let page = browser
        .upload("/fr/complain/files", &[], &[("a.pdf", b"%PDF-1"), ("b.pdf", b"%PDF-1")])
        .await;
    page.shows("le maximum est de 1");
    large.resize(3 * 1024 * 1024, b'x');
    let page = browser
        .upload("/fr/complain/files", &[], &[("longer.pdf", &large)])
        .await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    page.shows("C’est trop volumineux");
}

#[tokio::test]
async fn an_anonymous_complaint_needs_neither_name_nor_way() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    browser
        .post("/en/complain/who", &[("anonymous", "yes"), ("to", "check")])
        .await;
    let ordinary = [("language", "en"), ("format", "standard")];
    browser.post("/en/complain/answering?to=check", &ordinary).await;
    let check = browser.get("/en/complain/check").await;
    check.shows("Anonymous");
    browser.send("en").await.shows("You left no way to reach you.");
    assert_eq!(world.filed().await, 1);
}

#[tokio::test]
async fn who_left_no_way_is_told_by_their_page() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    browser.post("/en/complain/who?to=check", &[("anonymous", "yes")]).await;
    let ordinary = [("language", "en"), ("format", "standard")];
    browser.post("/en/complain/answering?to=check", &ordinary).await;
    let done = browser.send("en").await;
    let number = done.between("<dt>Tracking number</dt><dd>", "</dd>");
    world.act_just_now(&number, adviser(), an_offer()).await;
    let standing = |case: &Case, promise: &str| {
        let owed = case.obligations.iter().find(|owed| owed.promise == promise);
        owed.map(|owed| owed.standing(world.desk.now()))
    };
    // As long as it may be taken back it is on no page, and so nobody was told.
    outbox::turn(&world.desk, &Carrier::Nowhere).await.unwrap();
    let case = world.case(&number).await;
    assert_eq!(standing(&case, "conclude"), Some(Standing::Open));
    world.desk.clock().advance(practice::action::TAKE_BACK);
    outbox::turn(&world.desk, &Carrier::Nowhere).await.unwrap();
    let case = world.case(&number).await;
    for promise in ["conclude", "ca-ccts/tell"] {
        assert_eq!(standing(&case, promise), Some(Standing::Kept), "{promise}");
    }
    browser
        .get("/en/complaint")
        .await
        .shows("We take the fee off.")
        .shows("On this page since")
        .shows("1-888-221-1687")
        .shows("You left no way to reach you.");
}

#[tokio::test]
async fn a_format_is_promised_only_where_it_can_be_brought() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    for (lang, format, says) in [
        ("en", "braille", "Add a postal address, or choose another format."),
        ("fr", "braille", "Ajoutez une adresse postale"),
        ("es", "read-aloud", "Añada un número de teléfono"),
    ] {
        let path = format!("/{lang}/complain/answering");
        let asked = [("by", "email"), ("language", "en"), ("format", format)];
        let page = browser.post(&path, &asked).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{lang}");
        page.shows(says);
    }
    // It was large print, and goes by mail; without an address of any kind it goes nowhere.
    browser.get("/en/complain/check").await.shows("Large print");
    browser.post("/en/complain/who?to=check", &[("anonymous", "yes")]).await;
    let page = browser.get("/en/complain/check").await;
    assert_eq!(page.path, "/en/complain/answering");
    page.shows("Large print goes by e-mail or by post.");
}

#[tokio::test]
async fn how_we_reach_somebody_is_known_again_and_changed_by_us() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    browser
        .get("/en/complaint")
        .await
        .shows("a•••@example.ca")
        .hides("aileen@example.ca");
    let about = "/en/complaint/add?about=contact";
    browser.get(about).await.shows("Change how you reach me");
    let form = [("about", "contact"), ("text", "")];
    browser
        .upload("/en/complaint/add", &form, &[])
        .await
        .shows("Change how you reach me");
    let form = [("about", "contact"), ("text", "Write to ai@example.ca.")];
    browser.upload("/en/complaint/add", &form, &[]).await;
    let case = world.case(&reference).await;
    let last = case.file.entries.last().and_then(|entry| entry.word(Label::Message));
    assert_eq!(last, Some("Change how you reach me\n\nWrite to ai@example.ca."));
    assert_eq!(case.complaint.contact.email.as_deref(), Some("aileen@example.ca"));
}

#[tokio::test]
async fn a_format_that_can_be_brought_nowhere_yet_asks_where_and_takes_the_answer_with_the_wish() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    browser.get("/en/complaint/format").await.shows("Where should it go?");
    let page = browser
        .post("/en/complaint/format", &[("format", "braille"), ("text", " ")])
        .await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("Braille goes by post. Add a postal address, or choose another format.");
    assert!(page.html.contains("href=\"#text\""), "it leads to its field");
    let still = world.case(&reference).await.complaint.answering.format;
    assert_eq!(still, Format::Standard);
    let address = "12 Elm Street, Halifax";
    browser
        .post("/en/complaint/format", &[("format", "braille"), ("text", address)])
        .await
        .shows("you asked for another format, and wrote where it should go");
    let case = world.case(&reference).await;
    assert_eq!(case.complaint.answering.format, Format::Braille);
    let said = case
        .file
        .entries
        .iter()
        .rev()
        .find_map(|entry| entry.word(Label::Message));
    assert_eq!(said, Some("Change how you reach me\n\n12 Elm Street, Halifax"));
    assert_eq!(case.complaint.contact.address, None, "a colleague adds it");
    // What goes to an address that is known asks for nothing.
    browser
        .post("/en/complaint/format", &[("format", "plain-text"), ("text", "")])
        .await
        .shows("From now on, what we tell you comes in that format.");
}

#[tokio::test]
async fn the_same_promise_twice_says_what_each_is_for() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    browser.get("/en/complaint").await.hides("Began on");
    world.act(&reference, adviser(), an_offer()).await;
    world.later(2);
    browser
        .post("/en/complaint/refuse", &[("offer", "1"), ("text", "Too little.")])
        .await;
    browser
        .get("/en/complaint")
        .await
        .shows("Began on Monday 2 March, 10 a.m.: “We made you an offer”.")
        .shows("Began on Monday 2 March, noon: “You said that it is not good enough”.");
}

#[tokio::test]
async fn a_wrong_secret_and_an_unknown_number_answer_alike() {
    let world = World::new().await;
    let (reference, secret) = world.complaint().await;
    let mut browser = world.browser();
    let wrong = follow(&mut browser, &reference, "aaaaa-bbbbb-ccccc").await;
    let unknown = follow(&mut browser, "314-159-2652", &secret).await;
    assert_eq!(wrong.status, unknown.status);
    assert_eq!(
        wrong.html.replace(&reference, "N"),
        unknown.html.replace("314-159-2652", "N")
    );
    wrong.shows("do not open a complaint");
    assert_eq!(browser.get("/en/complaint").await.path, "/en/follow");
    // However it is typed, the right one opens.
    let typed = secret.to_uppercase().replace('-', " ");
    follow(&mut browser, &reference.replace('-', ""), &typed)
        .await
        .shows("The line drops every morning.");
}

#[tokio::test]
async fn guessing_is_stopped() {
    let world = World::new().await;
    let (reference, secret) = world.complaint().await;
    let mut browser = world.browser();
    // Neither what can be no number nor what was right is a wrong try.
    for _ in 0..6 {
        follow(&mut browser, "123-456-7890", "aaaaa-bbbbb-ccccc").await;
        follow(&mut browser, &reference, &secret)
            .await
            .shows("The line drops every morning.");
    }
    for _ in 0..10 {
        follow(&mut browser, &reference, "aaaaa-bbbbb-ccccc")
            .await
            .shows("do not open a complaint");
    }
    let page = follow(&mut browser, &reference, &secret).await;
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    page.shows("Too many tries for now");
    // The way out that the page before spoke of is open.
    let asked = browser.post("/en/follow/lost", &[("number", &reference)]).await;
    assert_eq!(
        (asked.status, asked.path.as_str()),
        (StatusCode::OK, "/en/follow/lost/sent")
    );
    world.later(1);
    follow(&mut browser, &reference, &secret)
        .await
        .shows("The line drops every morning.");
}

#[tokio::test]
async fn leaving_ends_the_visit() {
    let world = World::new().await;
    let (mut browser, _) = visiting(&world).await;
    let kept = browser.cookies.clone();
    browser
        .post("/en/leave", &[])
        .await
        .shows("You have left your complaint");
    assert_eq!(browser.get("/en/complaint").await.path, "/en/follow");
    // The cookie itself opens nothing any more.
    browser.cookies = kept;
    assert_eq!(browser.get("/en/complaint").await.path, "/en/follow");
}

#[tokio::test]
async fn a_lost_secret_is_answered_the_same_whatever_the_number() {
    let world = World::new().await;
    let (reference, _) = world.complaint().await;
    let mut browser = world.browser();
    let known = browser.post("/en/follow/lost", &[("number", &reference)]).await;
    let none = practice::reference::reference(987_654_321);
    let unknown = browser.post("/en/follow/lost", &[("number", &none)]).await;
    assert_eq!(known.html, unknown.html);
    let owed = async || {
        let rows = world.desk.register().outbox_of(&reference).await.unwrap();
        rows.iter()
            .filter(|row| row.owed.notice == practice::terms::Notice::Recovery)
            .count()
    };
    for _ in 0..100 {
        if owed().await > 0 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert_eq!(owed().await, 1);
}

/// The path of a link as mails carry them.
async fn a_link(world: &World, reference: &str, lang: &str, to: LeadsTo) -> String {
    let case = world.case(reference).await;
    let lang = practice::terms::Language::new(lang).unwrap();
    let link = links::make(&world.desk, &case, &lang, to).await.unwrap();
    link.strip_prefix(&world.desk.config().site.origin).unwrap().to_owned()
}

#[tokio::test]
async fn a_mailed_link_opens_once_and_only_by_its_button() {
    let world = World::new().await;
    let (reference, _) = world.complaint().await;
    let link = a_link(&world, &reference, "en", LeadsTo::Complaint).await;
    let mut scanner = world.browser();
    for _ in 0..3 {
        scanner.get(&link).await.shows("Open my complaint").hides(&reference);
    }
    let mut browser = world.browser();
    browser.post(&link, &[]).await.shows("The line drops every morning.");
    scanner.post(&link, &[]).await.shows("This link has ended");
    scanner.get(&link).await.shows("Get a new link");
}

#[tokio::test]
async fn an_offer_is_accepted_after_a_look() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    world.act(&reference, adviser(), an_offer()).await;
    let page = browser.get("/en/complaint").await;
    page.shows("You decide.")
        .shows("$45.00")
        .shows("We take the fee off.")
        .shows("Starts if you accept.");
    let page = browser.get("/en/complaint/accept").await;
    page.shows("Accept our offer?").shows("name=\"offer\" value=\"1\"");
    let page = browser.post("/en/complaint/accept", &[("offer", "1")]).await;
    page.shows("you accepted the offer").shows("What we agreed");
    let page = browser.get("/en/complaint").await;
    page.hides("role=\"status\"").shows("Now we do what we agreed");
    assert_eq!(world.case(&reference).await.complaint.stage(), Stage::Agreed);
    let Action::Offer { redress, .. } = an_offer() else {
        unreachable!("an offer")
    };
    let give = Action::GiveRedress {
        redress: redress[0].clone(),
        evidence: "Credit note 7".to_owned(),
    };
    world.act(&reference, adviser(), give).await;
    let page = browser.get("/en/complaint").await;
    page.shows("We have done what we agreed.").hides("Now we do");
}

#[tokio::test]
async fn an_offer_that_was_not_seen_is_not_accepted() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    world.act(&reference, adviser(), an_offer()).await;
    let page = browser.post("/en/complaint/accept", &[("offer", "2")]).await;
    page.shows("This has been answered already.");
    browser
        .post("/en/complaint/accept", &[])
        .await
        .shows("This has been answered already.");
    assert_eq!(world.case(&reference).await.complaint.stage(), Stage::Offered);
}

#[tokio::test]
async fn a_refused_offer_goes_on_and_can_be_taken_further() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    world.act(&reference, adviser(), an_offer()).await;
    browser.get("/en/complaint/refuse").await.shows("lang=\"fr\"");
    let page = browser
        .post("/en/complaint/refuse", &[("offer", "1"), ("text", "Too little.")])
        .await;
    page.shows("you did not accept")
        .shows("Too little.")
        .shows("Ask for someone senior");
    let page = browser.get("/en/complaint/escalate").await;
    page.shows("support manager")
        .shows("it would be answered by Wednesday 4 March, 5\u{a0}p.m. Eastern")
        .shows("name=\"level\" value=\"2\"");
    let page = browser.post("/en/complaint/escalate", &[("level", "2")]).await;
    page.shows("Your complaint waits for someone senior")
        .shows("It waits for someone at this level: support manager.")
        .shows("Nobody who handled it before will answer it.")
        .hides("An adviser")
        .shows("You asked online for someone senior (support manager)");
    assert_eq!(world.case(&reference).await.complaint.level, Level(2));
    // Heading and lead say the same, in each language.
    for (lang, heading, lead) in [
        (
            "fr",
            "Votre plainte attend un responsable",
            "Elle attend quelqu’un de cet échelon",
        ),
        ("es", "Su queja espera a un superior", "Espera a alguien de este nivel"),
    ] {
        browser
            .get(&format!("/{lang}/complaint"))
            .await
            .shows(heading)
            .shows(lead);
    }
    // Back, and the same button: one step and not two.
    let again = browser.post("/en/complaint/escalate", &[("level", "2")]).await;
    assert_eq!((again.path.as_str(), again.status), ("/en/complaint", StatusCode::OK));
    again.shows("This was done already, and nothing was changed.");
    assert_eq!(world.case(&reference).await.complaint.level, Level(2));
    browser.get("/en/complaint").await.hides("This was done already");
    let unsaid = browser.post("/en/complaint/escalate", &[]).await;
    unsaid.shows("name=\"level\" value=\"3\"");
    assert_eq!(world.case(&reference).await.complaint.level, Level(2));
    browser
        .post("/en/complaint/escalate", &[("level", "3")])
        .await
        .shows("highest level, director");
    // Nobody stands above: the page leads on to the scheme.
    let page = browser.get("/en/complaint/escalate").await;
    assert_eq!(page.path, "/en/complaint");
}

#[tokio::test]
async fn satisfaction_is_asked_once_and_never_before_the_end() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    browser.get("/en/complaint").await.hides("Are you satisfied");
    let page = browser.post("/en/complaint/satisfied", &[("satisfied", "no")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("only after the end");
    let withdrawn = Action::Close {
        ending: Ending::Withdrawn,
        reason: "They called.".to_owned(),
        known: None,
    };
    world.act(&reference, adviser(), withdrawn).await;
    browser
        .get("/en/complaint")
        .await
        .shows("Are you satisfied")
        .hides("They called.");
    let page = browser.post("/en/complaint/satisfied", &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("Choose yes or no");
    let page = browser
        .post(
            "/en/complaint/satisfied",
            &[("satisfied", "no"), ("text", "Nobody called back.")],
        )
        .await;
    page.shows("/en/complaint/reopen")
        .shows("/en/complaint/escalate")
        .hides("Are you satisfied")
        .shows("Nobody called back.");
    browser
        .post("/en/complaint/reopen", &[])
        .await
        .shows("It is open again.");
    let case = world.case(&reference).await;
    assert!(case.complaint.is_open());
    assert_eq!(case.complaint.reopened, 1);
}

#[tokio::test]
async fn a_question_becomes_a_complaint_by_the_customers_own_act() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "es", "¿Cuándo llega mi factura?").await;
    browser
        .post("/es/complain/kind", &[("kind", "question"), ("to", "check")])
        .await;
    browser
        .post("/es/complain/category", &[("category", "billing-question")])
        .await;
    let done = browser.send("es").await;
    done.shows("Tenemos su pregunta");
    let number = done.between("<dt>Número de seguimiento</dt><dd>", "</dd>");
    browser.get("/es/complaint").await.shows("/es/complaint/complain");
    browser
        .post("/es/complaint/complain", &[])
        .await
        .shows("Ahora es una queja")
        .hides("/es/complaint/complain");
    let case = world.case(&number).await;
    assert_eq!(case.complaint.kind, Kind::Complaint);
    assert!(!case.obligations.is_empty());
}

#[tokio::test]
async fn what_we_ask_for_is_answered_with_words_or_files() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let ask = Action::AskInformation {
        cause: Cause::Information,
        question: "Send us the October bill.".to_owned(),
    };
    world.act(&reference, adviser(), ask).await;
    browser
        .get("/en/complaint")
        .await
        .shows("We need something from you")
        .shows("Send us the October bill.");
    browser
        .get("/en/complaint/add")
        .await
        .shows("Send us the October bill.");
    let page = browser.upload("/en/complaint/add", &[("text", "")], &[]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = browser
        .upload(
            "/en/complaint/add",
            &[("text", "Here.")],
            &[("bill.pdf", b"%PDF-1.7"), ("x.svg", b"<svg/>")],
        )
        .await;
    page.shows("“x.svg” was not taken")
        .shows("Here.")
        .shows("need not be sent again: bill.pdf");
    let page = browser.upload("/en/complaint/add", &[("text", "Here.")], &[]).await;
    page.shows("We have what you sent.")
        .shows("You added a file: bill.pdf")
        .shows("Here.");
    assert!(world.case(&reference).await.complaint.waiting.is_empty());
    // Who goes back and sends it once more has said it once.
    let version = world.case(&reference).await.complaint.version;
    let again = browser.upload("/en/complaint/add", &[("text", "Here.")], &[]).await;
    again.shows("We have what you sent.");
    assert_eq!(world.case(&reference).await.complaint.version, version);
    world
        .act(
            &reference,
            adviser(),
            Action::AskInformation {
                cause: Cause::Information,
                question: "And November?".to_owned(),
            },
        )
        .await;
    browser
        .upload("/en/complaint/add", &[("text", "")], &[("november.pdf", b"%PDF-1.7")])
        .await;
    assert!(world.case(&reference).await.complaint.waiting.is_empty());
}

#[tokio::test]
async fn notes_and_reasons_of_staff_are_never_shown() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    for action in [
        Action::Note {
            text: "SECRET-note".to_owned(),
        },
        Action::SetUrgent {
            urgent: true,
            reason: "SECRET-urgent".to_owned(),
        },
        an_offer(),
        Action::Refuse {
            proof: practice::terms::Proof::Call,
            evidence: "SECRET-evidence".to_owned(),
        },
        Action::Reclassify {
            kind: Kind::Complaint,
            service: None,
            category: Some("billing-price".to_owned()),
            reason: "SECRET-reason".to_owned(),
        },
        Action::Deadlock {
            reason: "SECRET-deadlock".to_owned(),
        },
        Action::Contact {
            told: Vec::new(),
            channel: Channel::Phone,
            reached: false,
            news: false,
            summary: "SECRET-attempt".to_owned(),
        },
    ] {
        world.act(&reference, adviser(), action).await;
    }
    for path in ["/en/complaint", "/en/complaint/history"] {
        browser
            .get(path)
            .await
            .hides("SECRET")
            .shows("We said that we cannot agree with you and can go no further")
            .shows("We recorded that you did not accept");
    }
}

#[tokio::test]
async fn what_staff_did_is_shown_once_it_can_no_longer_be_taken_back() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let question = Action::AskInformation {
        cause: practice::terms::Cause::Information,
        question: "Which modem is it?".to_owned(),
    };
    let message = Action::Write {
        told: Vec::new(),
        message: "Good news.".to_owned(),
        news: true,
    };
    let acts = [
        (message, "Good news."),
        (question, "Which modem is it?"),
        (an_offer(), "We have made you an offer"),
    ];
    let pages = ["/en/complaint", "/en/complaint/history", "/en/complaint/add"];
    for (action, said) in acts {
        let before = browser.get("/en/complaint").await.html;
        world.act_just_now(&reference, adviser(), action).await;
        for page in pages {
            browser.get(page).await.hides(said);
        }
        let held = browser.get("/en/complaint").await.html;
        assert_eq!(held, before, "{said}: nothing shows that something was done");
        assert_eq!(browser.get("/en/complaint/accept").await.path, "/en/complaint");
        world.desk.clock().advance(jiff::SignedDuration::from_secs(21));
        browser.get("/en/complaint").await.shows(said);
    }
}

#[tokio::test]
async fn what_was_taken_back_leaves_no_trace_on_the_customers_pages() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let before = browser.get("/en/complaint").await;
    let case = world.act_just_now(&reference, adviser(), an_offer()).await;
    let back = Action::TakeBack {
        owed_by: case.complaint.version,
        notice: practice::terms::Notice::Offer,
    };
    world.act_just_now(&reference, adviser(), back).await;
    world.desk.clock().advance(jiff::SignedDuration::from_secs(21));
    let story = |page: &Page| page.between("What has happened", "</ol>");
    assert_eq!(story(&browser.get("/en/complaint").await), story(&before));
}

/// Their page is older than what was just done: they answer what they read, and nothing else.
#[tokio::test]
async fn an_answer_from_an_old_page_is_none_to_what_the_customer_has_not_been_shown() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    world.act(&reference, adviser(), an_offer()).await;
    browser
        .get("/en/complaint/accept")
        .await
        .shows("name=\"offer\" value=\"1\"");
    let finding = IssueFinding {
        issue: 1,
        finding: Finding::NotUpheld,
    };
    let conclude = Action::Conclude {
        findings: vec![finding],
        redress: Vec::new(),
        message: "We were right.".to_owned(),
    };
    world.act_just_now(&reference, adviser(), conclude).await;
    for act in ["accept", "refuse"] {
        browser
            .post(&format!("/en/complaint/{act}"), &[("offer", "1")])
            .await
            .shows("We are answering you anew at this moment.")
            .hides("We were right.");
    }
    let answered = |entry: &practice::Entry| matches!(entry.what, What::Accepted { .. } | What::Refused { .. });
    assert!(!world.case(&reference).await.file.entries.iter().any(answered));
    world.desk.clock().advance(jiff::SignedDuration::from_secs(21));
    browser.get("/en/complaint").await.shows("We were right.");
}

#[tokio::test]
async fn a_question_that_was_not_shown_yet_is_not_answered_by_what_the_customer_adds_meanwhile() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let question = Action::AskInformation {
        cause: Cause::Information,
        question: "Which modem is it?".to_owned(),
    };
    world.act_just_now(&reference, adviser(), question).await;
    let add = [("text", "I am away on Friday.")];
    browser.upload("/en/complaint/add", &add, &[]).await;
    world.desk.clock().advance(jiff::SignedDuration::from_secs(21));
    assert_eq!(world.case(&reference).await.complaint.stage(), Stage::Waiting);
    browser.get("/en/complaint/add").await.shows("Which modem is it?");
}

/// A slip is told by the check digit; whether there is such a complaint is told by nothing.
#[tokio::test]
async fn what_can_be_no_tracking_number_is_said_where_a_link_is_asked_for() {
    let world = World::new().await;
    let (reference, _) = world.complaint().await;
    let last = if reference.ends_with('1') { "2" } else { "1" };
    let slip = format!("{}{last}", &reference[..reference.len() - 1]);
    let mut browser = world.browser();
    for (lang, said) in [
        ("en", "This can’t be a tracking number"),
        ("fr", "Ce numéro de suivi n’est pas valide"),
        ("es", "Esto no puede ser un número de seguimiento"),
    ] {
        let page = browser
            .post(&format!("/{lang}/follow/lost"), &[("number", &slip)])
            .await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
        page.shows(said).shows(&format!("value=\"{slip}\""));
    }
}

#[tokio::test]
async fn each_line_of_the_summary_names_its_field() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    let long = "1".repeat(320);
    let fields = ["name", "email", "phone", "address", "account"].map(|field| (field, long.as_str()));
    let page = browser.post("/en/complain/who", &fields).await;
    let summary = page.between("role=\"alert\"", "</div>");
    let lines: Vec<&str> = summary.split("<p>").skip(1).collect();
    let long: Vec<&&str> = lines.iter().filter(|line| line.contains("Shorten")).collect();
    assert_eq!(long.len(), 5, "{summary}");
    for label in [
        "Your name",
        "E-mail",
        "Phone",
        "Postal address",
        "Account or phone number with us",
    ] {
        let said = format!("Shorten “{label}” by 20 characters: at most 300 fit");
        assert_eq!(
            long.iter().filter(|line| line.contains(&said)).count(),
            1,
            "{label}: {summary}"
        );
    }
    let page = browser
        .upload(
            "/en/complain/files",
            &[("add", "yes")],
            &[("a.pdf", b""), ("b.pdf", b"")],
        )
        .await;
    page.shows("“a.pdf” is empty.").shows("“b.pdf” is empty.");
    let none = browser.upload("/en/complain/files", &[("add", "yes")], &[]).await;
    none.shows("Choose a file first, or continue without one");
}

#[tokio::test]
async fn a_name_and_the_wish_to_stay_anonymous_are_not_filed_together() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    let both = [("name", "Ana López"), ("anonymous", "yes")];
    let page = browser.post("/en/complain/who?to=check", &both).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("You gave your name and chose to stay anonymous.")
        .shows("value=\"Ana López\"");
    browser.post("/en/complain/who", &[("anonymous", "yes")]).await;
    let ordinary = [("language", "en"), ("format", "standard")];
    browser.post("/en/complain/answering", &ordinary).await;
    browser
        .get("/en/complain/check")
        .await
        .shows("Anonymous")
        .hides("Ana López");
    let done = browser.send("en").await;
    let number = done.between("<dt>Tracking number</dt><dd>", "</dd>");
    assert_eq!(world.case(&number).await.complaint.contact.name, None);
}

#[tokio::test]
async fn the_name_of_who_is_written_for_is_not_called_optional_and_then_asked_for() {
    let world = World::new().await;
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    let page = browser.post("/en/complain/behalf", &[("behalf", "other")]).await;
    page.shows("Enter the name of the person or business you write for")
        .shows("Needed only if you write for someone else.")
        .hides("optional");
}

#[tokio::test]
async fn a_damaged_file_of_a_kind_that_is_taken_is_called_that() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let page = browser
        .upload(
            "/en/complaint/add",
            &[("text", "Here.")],
            &[("bill.pdf", b"\0\0\0-1.7")],
        )
        .await;
    page.shows("“bill.pdf” was not taken: it is damaged, or is not what its name says")
        .hides("Save it as a PDF");
    let page = browser
        .upload(
            "/en/complaint/add",
            &[("text", "Here.")],
            &[("plan.dwg", b"\xfe\xfe\xfe")],
        )
        .await;
    page.shows("Save it as a PDF").hides("damaged");
    assert!(world.case(&reference).await.complaint.files.is_empty());
}

#[tokio::test]
async fn the_same_file_twice_is_taken_once_and_said() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    let same: &[u8] = b"%PDF-1.7 bill";
    // Under another name, and beside something new.
    let page = browser
        .upload(
            "/en/complain/files",
            &[("add", "yes")],
            &[("bill again.pdf", same), ("new.pdf", b"%PDF-1.7 new")],
        )
        .await;
    page.shows("“bill again.pdf” is there already").hides("“new.pdf”");
    browser.send("en").await;
    let history = browser.get("/en/complaint/history").await;
    let reference = history.between("<dd class=\"ref\">", "</dd>");
    assert_eq!(world.case(&reference).await.complaint.files.len(), 2);
    // Later, with a message: it is sent, and the file is kept once.
    let page = browser
        .upload(
            "/en/complaint/add",
            &[("text", "Look at the bill.")],
            &[("bill.pdf", same)],
        )
        .await;
    assert_eq!(page.path, "/en/complaint");
    page.shows("A file that was there already is kept once.")
        .shows("Look at the bill.");
    // Alone, it is nothing new.
    let page = browser.upload("/en/complaint/add", &[], &[("bill.pdf", same)]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.shows("“bill.pdf” is there already");
    // Unless it is what we asked for.
    let ask = Action::AskInformation {
        cause: Cause::Information,
        question: "Send us the bill.".to_owned(),
    };
    world.act(&reference, adviser(), ask).await;
    let page = browser.upload("/en/complaint/add", &[], &[("bill.pdf", same)]).await;
    page.shows("A file that was there already is kept once.");
    assert!(world.case(&reference).await.complaint.waiting.is_empty());
    assert_eq!(world.case(&reference).await.complaint.files.len(), 2);
}

#[tokio::test]
async fn the_tracking_page_lists_what_the_complaint_is_about() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let second = Action::AddIssue {
        category: "billing-price".to_owned(),
        nature: "Charged twice.".to_owned(),
    };
    world.act(&reference, adviser(), second).await;
    for lang in ["en", "fr", "es"] {
        let page = browser.get(&format!("/{lang}/complaint")).await;
        let listed = page.between("<dl class=\"answers\">", "</dl>");
        let case = world.case(&reference).await;
        let language = practice::terms::Language::new(lang).unwrap();
        assert_eq!(case.complaint.issues.len(), 2);
        for issue in &case.complaint.issues {
            let name = case.code.category(&issue.category).unwrap().name.in_language(&language);
            assert!(listed.contains(name), "{lang}: {name} not in {listed}");
        }
    }
}

#[tokio::test]
async fn a_broken_promise_is_told_plainly_and_stays() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    world.later(24);
    world
        .act(&reference, practice::Actor::Desk, Action::NoticeBreaches)
        .await;
    let page = browser.get("/en/complaint").await;
    assert_eq!(page.path, "/en/follow", "a visit ends after half a day");
    let secret = world.desk.keys().secret(&reference, 1);
    let page = follow(&mut browser, &reference, &secret).await;
    page.shows("We did not keep promise 1: Acknowledge")
        .shows("Broken, still owed")
        .shows("and we still owe it");
    world
        .act(
            &reference,
            adviser(),
            Action::Acknowledge {
                channel: Channel::Phone,
            },
        )
        .await;
    browser
        .get("/en/complaint")
        .await
        .shows("Kept late")
        .shows("That was late, and we apologize.");
}

#[tokio::test]
async fn a_date_and_a_span_are_not_torn_apart_at_a_lines_end() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    for (lang, date, span) in [
        ("en", "2\u{a0}March", "20\u{a0}days"),
        ("fr", "2\u{a0}mars", "20\u{a0}jours"),
        ("es", "2\u{a0}de\u{a0}marzo", "20\u{a0}días"),
    ] {
        let page = browser.get(&format!("/{lang}/complaint")).await;
        assert!(page.html.contains(date), "{lang}: {}", page.html);
        let code = browser.get(&format!("/{lang}/code")).await;
        assert!(code.html.contains(span), "{lang}: {}", code.html);
    }
    // Nor is the number in a heading, which can be copied and searched for all the same.
    for (lang, before) in [
        ("en", "Record of complaint "),
        ("fr", "Dossier de la plainte "),
        ("es", "Historial de la queja "),
    ] {
        let record = browser.get(&format!("/{lang}/complaint/history")).await;
        let heading = record.between("<h1>", "</h1>");
        assert_eq!(heading, format!("{before}<span class=\"nowrap\">{reference}</span>"));
        record.hides("\u{2011}");
    }
    // What is typed comes back as it was typed.
    let long = "12 days ".repeat(20_000);
    let again = browser.post("/en/complaint/escalate", &[("text", &long)]).await;
    assert!(again.html.contains("12 days 12 days"), "{reference}: {}", again.status);
}

#[tokio::test]
async fn a_date_that_has_passed_is_not_expected_any_more() {
    let world = World::new().await;
    let (reference, secret) = world.complaint().await;
    follow(&mut world.browser(), &reference, &secret)
        .await
        .shows("We expect to finish by ");
    world.later(60 * 24);
    follow(&mut world.browser(), &reference, &secret)
        .await
        .hides("We expect to finish by")
        .shows("That date has passed: we are late");
    // What the customer is to send stops the clock: then it is not we who are late.
    let (waiting, secret) = world.complaint().await;
    let ask = Action::AskInformation {
        cause: Cause::Information,
        question: "Which line is it?".to_owned(),
    };
    world.act(&waiting, adviser(), ask).await;
    world.later(1);
    access::mails(&world).await;
    world.later(60 * 24);
    follow(&mut world.browser(), &waiting, &secret)
        .await
        .hides("We expect to finish by")
        .shows("That date has passed while your case waits");
}

#[tokio::test]
async fn an_outcome_answers_each_issue_and_can_be_refused() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let findings = vec![IssueFinding {
        issue: 1,
        finding: Finding::PartlyUpheld,
    }];
    let conclude = Action::Conclude {
        findings,
        redress: Vec::new(),
        message: "Here is what we found.".to_owned(),
    };
    world.act_just_now(&reference, adviser(), conclude).await;
    browser.get("/en/complaint").await.hides("Here is what we found.");
    world
        .act(
            &reference,
            adviser(),
            Action::TellOutcome {
                channel: Channel::Phone,
            },
        )
        .await;
    let page = browser.get("/en/complaint").await;
    page.shows("We have told you the outcome")
        .shows("Here is what we found.")
        .shows("You were partly right");
    browser.get("/en/complaint/refuse").await.shows("Not good enough?");
    browser
        .post("/en/complaint/refuse", &[])
        .await
        .shows("You told us that this is not good enough.");
    let case = world.case(&reference).await;
    let refused = |entry: &&practice::Entry| matches!(entry.what, What::Refused { offer: None, .. });
    assert_eq!(case.file.entries.iter().filter(refused).count(), 1);
    assert_eq!(case.complaint.stage(), Stage::Investigating);
    // Filed on Monday 2 March; the refusal of the same day begins the ten business days again.
    browser.get("/en/complaint/refuse").await.hides("Not good enough?");
}

#[tokio::test]
async fn withdrawing_is_the_customers_and_can_be_undone() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    browser
        .get("/en/complaint/withdraw")
        .await
        .shows("Withdraw your complaint?");
    browser
        .post("/en/complaint/withdraw", &[("text", "It works again.")])
        .await
        .shows("Your complaint has ended")
        .shows("It works again.");
    assert_eq!(
        world.case(&reference).await.complaint.closed.unwrap().0,
        Ending::Withdrawn
    );
    browser
        .post("/en/complaint/withdraw", &[])
        .await
        .shows("This complaint has ended. Reopen it first.")
        .shows("Your complaint has ended");
    browser
        .post("/en/complaint/reopen", &[])
        .await
        .shows("It is open again.");
}

#[tokio::test]
async fn somebody_may_complain_for_another() {
    let world = World::new().await;
    let mut browser = world.browser();
    answer_all(&mut browser, "en", "The line drops.").await;
    browser
        .post("/en/complain/behalf", &[("behalf", "other")])
        .await
        .shows("Enter the name of the person");
    browser
        .post(
            "/en/complain/behalf",
            &[("behalf", "other"), ("for", "MacAskill Dentistry"), ("to", "check")],
        )
        .await
        .shows("MacAskill Dentistry");
    let done = browser.send("en").await;
    let case = world.case(&done.between("<dt>Tracking number</dt><dd>", "</dd>")).await;
    assert!(case.complaint.on_behalf);
    assert_eq!(case.filed_word(Label::Behalf), Some("MacAskill Dentistry"));
    assert_eq!(case.file.entries[0].by, practice::Actor::Representative);
}

#[tokio::test]
async fn a_form_that_another_site_sends_changes_nothing() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let before = world.case(&reference).await.file.entries.len();
    let request = axum::http::Request::post("/en/complaint/withdraw")
        .header("cookie", format!("visit={}", browser.cookies["visit"]))
        .header("sec-fetch-site", "cross-site")
        .header("content-type", "application/x-www-form-urlencoded")
        .body(axum::body::Body::empty())
        .unwrap();
    let response = tower::ServiceExt::oneshot(desk::web::router(world.desk.clone()), request)
        .await
        .unwrap();
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert_eq!(world.case(&reference).await.file.entries.len(), before);
    assert_eq!(
        browser.post_only("/en/complaint/withdraw").await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test]
async fn the_published_code_is_the_one_that_runs_with_every_promise_and_number() {
    let world = World::new().await;
    for lang in ["en", "fr", "es"] {
        let page = world.browser().get(&format!("/{lang}/code")).await;
        let code = world.desk.code();
        let language = practice::terms::Language::new(lang).unwrap();
        for promise in &code.promises {
            page.shows(&format!("id=\"promise-{}\"", promise.number));
            page.shows(promise.name.in_language(&language));
        }
        // Drawn as it is published anywhere else: what can be dialled can be dialled, and a translation of ours says so.
        let published = practice::code::publish::publish(&code, &language).unwrap();
        page.shows(&published.opening())
            .shows(&published.points())
            .shows(&published.body())
            .shows(&published.words.unconfirmed);
        page.shows("<a href=\"tel:18882211687\">1-888-221-1687</a>")
            .shows("id=\"versions\"");
        // What stops her clock, in words made from the rule.
        page.shows(match lang {
            "fr" => "<dd>pendant que nous attendons ce que nous vous avons demandé</dd>",
            "es" => "<dd>mientras esperamos algo que le pedimos</dd>",
            _ => "<dd>while we wait for something that we asked you for</dd>",
        });
        let this = world.browser().get(&format!("/{lang}/code/{}", code.version)).await;
        assert_eq!(this.status, StatusCode::OK);
    }
    assert_eq!(
        world.browser().get("/en/code/1899.1").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn every_page_of_the_portal_renders_in_every_language() {
    let world = World::new().await;
    for lang in ["en", "fr", "es"] {
        let mut browser = world.browser();
        for page in [
            "/",
            "/code",
            "/accessibility",
            "/privacy",
            "/follow",
            "/follow/lost",
            "/link/none",
            "/leave",
            "/complain/saved",
            "/follow/lost/sent",
        ] {
            well(&browser.get(&format!("/{lang}{page}")).await, lang);
        }
        answer_all(&mut browser, lang, "x").await;
        well(&browser.get(&format!("/{lang}/complain")).await, lang);
        for page in [
            "kind",
            "service",
            "category",
            "nature",
            "history",
            "wanted",
            "files",
            "behalf",
            "class",
            "who",
            "answering",
            "check",
        ] {
            well(&browser.get(&format!("/{lang}/complain/{page}")).await, lang);
        }
        for question in [
            "kind",
            "service",
            "category",
            "nature",
            "behalf",
            "class",
            "who",
            "answering",
        ] {
            let page = world.browser().post(&format!("/{lang}/complain/{question}"), &[]).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{question}");
            well(&page, lang);
        }
        well(&browser.send(lang).await, lang);
        let reference = browser
            .get(&format!("/{lang}/complaint/history"))
            .await
            .between("<dd class=\"ref\">", "</dd>");
        let steps = [
            Action::AskInformation {
                cause: Cause::ThirdParty,
                question: "q".to_owned(),
            },
            Action::AskInformation {
                cause: Cause::Information,
                question: "q".to_owned(),
            },
            an_offer(),
        ];
        for step in steps {
            world.act(&reference, adviser(), step).await;
            for page in ["", "/history", "/add", "/accept", "/refuse", "/escalate", "/withdraw"] {
                well(&browser.get(&format!("/{lang}/complaint{page}")).await, lang);
            }
        }
        world
            .act(
                &reference,
                adviser(),
                Action::Close {
                    ending: Ending::Withdrawn,
                    reason: "r".to_owned(),
                    known: None,
                },
            )
            .await;
        well(&browser.get(&format!("/{lang}/complaint")).await, lang);
        well(&browser.get(&format!("/{lang}/complaint/reopen")).await, lang);
        for answer in ["yes", "no"] {
            let mut other = world.browser();
            other.cookies = browser.cookies.clone();
            if answer == "no" {
                world
                    .act(&reference, adviser(), Action::Reopen { reason: "r".to_owned() })
                    .await;
                let again = Action::Close {
                    ending: Ending::Withdrawn,
                    reason: "r".to_owned(),
                    known: None,
                };
                world.act(&reference, adviser(), again).await;
            }
            well(
                &other
                    .post(&format!("/{lang}/complaint/satisfied"), &[("satisfied", answer)])
                    .await,
                lang,
            );
        }
        well(
            &browser
                .post(&format!("/{lang}/follow/lost"), &[("number", &reference)])
                .await,
            lang,
        );
        well(&browser.post(&format!("/{lang}/follow"), &[]).await, lang);
        for to in [LeadsTo::Complaint, LeadsTo::Secret] {
            let link = a_link(&world, &reference, lang, to).await;
            well(&browser.get(&link).await, lang);
        }
        well(&browser.get(&format!("/{lang}/nowhere")).await, lang);
    }
    assert_eq!(world.browser().get("/de/").await.status, StatusCode::NOT_FOUND);
}

/// A whole page in its language: no key left unsaid, one main heading, nothing inline.
#[track_caller]
fn well(page: &Page, lang: &str) {
    assert!(
        page.status != StatusCode::INTERNAL_SERVER_ERROR,
        "{}: {}",
        page.path,
        page.html
    );
    page.shows(&format!("<html lang=\"{lang}\">"))
        .shows("</html>")
        .hides("[portal-")
        .hides("<script")
        .hides("style=");
    assert_eq!(page.html.matches("<h1").count(), 1, "{} has not one h1", page.path);
}

#[tokio::test]
async fn an_earlier_version_of_the_code_can_still_be_read() {
    use desk::{
        Desk,
        codes::{Published, shipped, shipped_shelf},
        config::Config,
        time::{Clock, Ids},
    };
    let dir = tempfile::tempdir().unwrap();
    let clock = Clock::fixed("2026-03-02T15:00:00Z".parse().unwrap());
    let first = shipped("jive-canada").unwrap().unwrap();
    let (old, mut shelf) = (first.code.version.clone(), shipped_shelf());
    let text = shelf.text("jive-canada.toml").unwrap();
    shelf.put(
        "jive-canada.toml",
        text.replace(&format!("version = \"{old}\""), "version = \"2026.9\""),
    );
    let second = Published::read("jive-canada.toml", &shelf).unwrap();
    let desk = Desk::open(dir.path(), Config::default(), first, clock.clone(), Ids::counted())
        .await
        .unwrap();
    desk.register().close().unwrap();
    drop(desk);
    // As `--code` does: and it can be said what that code took the place of.
    let named = desk::desk::Begin::Named(Box::new(second));
    let desk = Desk::open(dir.path(), Config::default(), named, clock, Ids::counted())
        .await
        .unwrap();
    let started = desk.started().unwrap();
    assert_eq!(started.with, "jive-canada 2026.9");
    assert_eq!(started.instead_of, Some(format!("jive-canada {old}")));
    let world = World::of(desk, dir);
    world
        .browser()
        .get("/fr/code")
        .await
        .shows(&format!("/fr/code/{old}"))
        .shows("2026.9, celle-ci");
    world
        .browser()
        .get(&format!("/fr/code/{old}"))
        .await
        .shows("Voici une version antérieure");
}

/// The code that ships, with a text, a pause and a promise of another name, as a later version.
fn later_version() -> desk::codes::Published {
    let mut shelf = desk::codes::shipped_shelf();
    let mut text = shelf.text("jive-canada.toml").unwrap().to_owned();
    for (was, is) in [
        ("version = \"2026.1\"", "version = \"2026.2\""),
        ("effective = 2026-01-01", "effective = 2026-03-02"),
        (
            "text.en = \"When you accept our offer,",
            "text.en = \"Once you accept our offer,",
        ),
        (
            "text.fr = \"Quand vous acceptez notre offre,",
            "text.fr = \"Dès que vous acceptez notre offre,",
        ),
        (
            "text.es = \"Cuando usted acepta nuestra oferta,",
            "text.es = \"En cuanto usted acepta nuestra oferta,",
        ),
        ("holds = [\"conclude\"]", "holds = [\"conclude\", \"put-right\"]"),
        ("[promise.escalation]\nnumber = 6", "[promise.senior]\nnumber = 12"),
        (
            "promise.escalation.variant.support-manager",
            "promise.senior.variant.support-manager",
        ),
        ("promise.escalation.variant.director", "promise.senior.variant.director"),
        ("promises = [\"escalation\"]", "promises = [\"senior\"]"),
    ] {
        assert!(text.contains(was), "{was}");
        text = text.replacen(was, is, 1);
    }
    for tag in ["fr", "es"] {
        let language = practice::terms::Language::new(tag).unwrap();
        text = practice::code::translated::stamped(&text, &language).unwrap();
    }
    shelf.put("jive-canada.toml", text);
    desk::codes::Published::read("jive-canada.toml", &shelf).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

#[tokio::test]
async fn whoever_reads_the_code_sees_what_changed_since_the_version_before() {
    let world = World::new().await;
    world.browser().get("/en/code").await.hides("/since/");
    world.later(60);
    let base = world.desk.in_force().digest.clone();
    world.desk.put_in_force(later_version(), &base, "ada").await.unwrap();
    for (lang, link, until, kinds, sides, which) in [
        (
            "en",
            "What changed since version 2026.1",
            "Until Wednesday 4 March 2026: version 2026.1",
            ["Changed promise", "New promise", "Promise dropped"],
            [
                "<del>When</del> you accept our offer",
                "<ins>Once</ins> you accept our offer",
            ],
            "Your complaint keeps the version that was in effect when it began",
        ),
        (
            "fr",
            "Ce qui a changé depuis la version 2026.1",
            "Jusqu’au mercredi 4 mars 2026 : version 2026.1",
            ["Promesse modifiée", "Nouvelle promesse", "Promesse retirée"],
            [
                "<del>Quand</del> vous acceptez notre offre",
                "<ins>Dès que</ins> vous acceptez notre offre",
            ],
            "Votre plainte conserve jusqu’à sa fin la version",
        ),
        (
            "es",
            "Qué cambió desde la versión 2026.1",
            "Hasta el miércoles 4 de marzo de 2026: versión 2026.1",
            ["Promesa modificada", "Promesa nueva", "Promesa retirada"],
            [
                "<del>Cuando</del> usted acepta nuestra oferta",
                "<ins>En cuanto</ins> usted acepta nuestra oferta",
            ],
            "Su queja conserva hasta el final la versión",
        ),
    ] {
        let mut browser = world.browser();
        let path = format!("/{lang}/code/2026.2/since/2026.1");
        let code = browser.get(&format!("/{lang}/code")).await;
        code.shows(link).shows(&format!("href=\"{path}\""));
        let page = browser.get(&path).await;
        well(&page, lang);
        page.shows(link).shows(until).shows(which);
        for said in kinds.into_iter().chain(sides) {
            page.shows(said);
        }
        // What it was and what it is are headed by which of the two they are, whatever their colour.
        assert_eq!(page.html.matches("<div class=\"was\"><p class=\"caption\">").count(), 3);
        // The pause is new: of before it says that nothing was said.
        let still = match lang {
            "fr" => "pendant que nous attendons ce que nous vous avons demandé",
            "es" => "mientras esperamos algo que le pedimos",
            _ => "while we wait for something that we asked you for",
        };
        page.shows(still).hides("[changes-");
        // The earlier version says until when it was in effect, and leads to what came after it.
        let old = browser.get(&format!("/{lang}/code/2026.1")).await;
        well(&old, lang);
        old.shows(&format!("href=\"{path}\""));
    }
    let old = world.browser().get("/en/code/2026.1").await;
    old.shows("It was in effect from Thursday 1 January 2026 until Wednesday 4 March 2026.");
    // Backwards, with itself or with what never was, there is nothing to compare.
    for none in ["2026.1/since/2026.2", "2026.2/since/2026.2", "2026.2/since/1899.1"] {
        let page = world.browser().get(&format!("/en/code/{none}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{none}");
    }
}

#[tokio::test]
async fn a_version_of_a_code_that_another_took_the_place_of_can_still_be_read() {
    let world = World::new().await;
    let text = desk::codes::shipped_shelf()
        .text("jive-canada.toml")
        .unwrap()
        .to_owned();
    let renamed = text.replacen("id = \"jive-canada\"", "id = \"northern\"", 1).replacen(
        "version = \"2026.1\"",
        "version = \"1\"",
        1,
    );
    let mut shelf = desk::codes::shipped_shelf();
    shelf.put("northern.toml", renamed);
    let northern = desk::codes::Published::read("northern.toml", &shelf).unwrap();
    let base = world.desk.in_force().digest.clone();
    world.desk.put_in_force(northern, &base, "ada").await.unwrap();
    world
        .browser()
        .get("/en/code/2026.1")
        .await
        .shows("This is an earlier version, 2026.1.");
}

// ---- rules that the shipped code has none of

async fn wide_world() -> World {
    let dir = tempfile::tempdir().unwrap();
    let clock = desk::time::Clock::fixed("2026-03-02T15:00:00Z".parse().unwrap());
    let ids = desk::time::Ids::counted();
    let desk = desk::Desk::open(dir.path(), desk::config::Config::default(), wide::code(), clock, ids).await;
    World::of(desk.unwrap(), dir)
}

#[tokio::test]
async fn the_tracking_page_says_from_when_the_scheme_takes_the_complaint() {
    let world = wide_world().await;
    let (mut browser, reference) = visiting(&world).await;
    browser
        .get("/en/complaint")
        .await
        .shows("The independent body, the CCTS, takes your complaint from Monday 27 April 2026");
    browser
        .get("/fr/complaint")
        .await
        .shows("L’organisme indépendant (CPRST) accepte votre plainte à partir du lundi 27 avril 2026");
    let stuck = Action::Deadlock {
        reason: "We can offer no more.".to_owned(),
    };
    world.act(&reference, adviser(), stuck).await;
    browser
        .get("/es/complaint")
        .await
        .shows("El organismo independiente (CCTS) ya admite su queja.");
    let case = "CCTS-1".to_owned();
    world.act(&reference, adviser(), Action::Refer { case }).await;
    browser
        .get("/en/complaint")
        .await
        .hides("takes your complaint")
        .shows("The CCTS took up your complaint");
}

#[tokio::test]
async fn a_customer_asks_for_what_the_code_promises_and_for_nothing_else() {
    let world = wide_world().await;
    let (mut browser, reference) = visiting(&world).await;
    browser
        .get("/en/complaint")
        .await
        .shows("What else you can ask for")
        .shows("/en/complaint/ask-supervisor")
        .hides("/en/complaint/ask-deadlock-letter")
        .shows("Asked today, you would have it by Tuesday 3 March");
    browser
        .get("/en/complaint/ask-supervisor")
        .await
        .shows("A supervisor will speak to you")
        .hides("<textarea");
    browser
        .post("/en/complaint/ask-supervisor", &[])
        .await
        .shows("We have it: you asked for a supervisor.")
        .shows("Let you speak to a supervisor")
        .shows("You asked for a supervisor")
        .hides("What else you can ask for");
    for path in [
        "/en/complaint/ask-deadlock-letter",
        "/en/complaint/ask-escalation-process",
    ] {
        assert_eq!(browser.get(path).await.path, "/en/complaint");
        assert_eq!(browser.post(path, &[]).await.path, "/en/complaint");
    }
    let asked = |case: &desk::Case| {
        let all = case.file.entries.iter();
        all.filter(|entry| matches!(entry.what, practice::What::Asked { .. }))
            .count()
    };
    assert_eq!(asked(&world.case(&reference).await), 1);

    let shipped = World::new().await;
    let (mut browser, reference) = visiting(&shipped).await;
    let page = browser.get("/en/complaint").await;
    page.hides("What else you can ask for").hides("takes your complaint");
    browser.post("/en/complaint/ask-supervisor", &[]).await;
    assert_eq!(asked(&shipped.case(&reference).await), 0);
}

#[tokio::test]
async fn a_promise_owed_once_an_issue_names_the_issue_and_one_after_a_breach_says_so() {
    let world = wide_world().await;
    let (mut browser, reference) = visiting(&world).await;
    let second = Action::AddIssue {
        category: "billing-price".to_owned(),
        nature: "Charged twice.".to_owned(),
    };
    world.act(&reference, adviser(), second).await;
    let billing = "2. Bill and payment – Wrong monthly charge";
    browser
        .get("/en/complaint")
        .await
        .shows(&format!("Answer each issue ({billing})."))
        .shows(&format!("<b>{billing}.</b>"))
        .shows("Starts only if we do not keep promise 32 by");
}

#[tokio::test]
async fn what_was_kept_on_time_again_and_again_is_folded_but_not_in_the_whole_record() {
    let world = World::new().await;
    let (reference, secret) = world.complaint().await;
    for days in [1, 1, 1, 1, 20, 1] {
        world.later(days * 24);
        let news = Action::Contact {
            told: Vec::new(),
            channel: Channel::Phone,
            reached: true,
            news: true,
            summary: "News.".to_owned(),
        };
        world.act(&reference, adviser(), news).await;
    }
    let mut browser = world.browser();
    follow(&mut browser, &reference, &secret).await;
    let (late, kept) = ("</svg> Kept late</span>", "</svg> Kept</span>");
    let page = browser.get("/en/complaint").await.html;
    let (stands, folded) = page
        .split_once("<details><summary>Kept on time before:")
        .expect("a fold");
    let folded = folded.split_once("</details>").expect("its end").0;
    assert!(stands.contains(late) && stands.contains(kept), "{stands}");
    assert_eq!((folded.matches(kept).count(), folded.contains(late)), (4, false));
    let record = browser.get("/en/complaint/history").await.html;
    assert!(!record.contains("Kept on time before"));
    let all = |page: &str| (page.matches(kept).count(), page.matches(late).count());
    assert_eq!(all(&record), all(&page));
}

#[tokio::test]
async fn that_something_forbidden_was_tried_is_not_the_customers_to_read() {
    let world = wide_world().await;
    let (mut browser, reference) = visiting(&world).await;
    let before = browser.get("/en/complaint/history").await;
    let act = practice::code::Doing::Collect;
    let case = world.act(&reference, adviser(), Action::Try { act }).await;
    assert_eq!(case.file.entries.last().unwrap().what.kind(), "forbidden");
    let after = browser.get("/en/complaint/history").await;
    assert_eq!(before.html, after.html);
}

#[tokio::test]
async fn each_step_at_the_scheme_is_told() {
    let world = wide_world().await;
    let (mut browser, reference) = visiting(&world).await;
    for step in Step::ALL {
        // Each in a referral of its own, after what must come before it.
        let case = "CCTS-1".to_owned();
        world.act(&reference, adviser(), Action::Refer { case }).await;
        if matches!(
            step,
            Step::CustomerAccepts
                | Step::CustomerRejects
                | Step::WeAccept
                | Step::WeReject
                | Step::Implemented
                | Step::ReviewAsked
        ) {
            world
                .act(&reference, adviser(), Action::AtScheme { step: Step::Found })
                .await;
        }
        let before = browser.get("/en/complaint/history").await;
        world.act(&reference, adviser(), Action::AtScheme { step: *step }).await;
        let after = browser.get("/en/complaint/history").await;
        let told = |page: &Page| page.html.matches("<h3").count();
        assert_eq!(told(&after), told(&before) + 1, "{step}");
        world
            .act(&reference, adviser(), Action::CloseReferral { settled: false })
            .await;
    }
    browser
        .get("/en/complaint/history")
        .await
        .shows("You rejected the findings")
        .shows("A review of the findings was asked for");
}

#[tokio::test]
async fn a_referral_that_was_taken_back_is_told_beside_what_took_it_back_and_not_why() {
    let world = wide_world().await;
    let (mut browser, reference) = visiting(&world).await;
    let case = "CCTS-1".to_owned();
    world.act(&reference, adviser(), Action::Refer { case }).await;
    let reason = "It is of Mr. Ortiz.".to_owned();
    world.act(&reference, adviser(), Action::UndoReferral { reason }).await;
    browser
        .get("/en/complaint/history")
        .await
        .shows("took up your complaint")
        .shows("took up this complaint; this is corrected")
        .hides("Ortiz");
}

#[tokio::test]
async fn a_level_that_the_code_lets_be_asked_for_in_other_ways_is_not_asked_for_here() {
    let world = wide_world().await;
    let (mut browser, reference) = visiting(&world).await;
    browser.get("/en/complaint").await.shows("/en/complaint/escalate");
    browser.post("/en/complaint/escalate", &[("level", "2")]).await;
    assert_eq!(world.case(&reference).await.complaint.level, Level(2));
    browser
        .get("/en/complaint")
        .await
        .hides("/en/complaint/escalate")
        .shows("This level is asked for by phone or by letter.");
    assert_eq!(browser.get("/en/complaint/escalate").await.path, "/en/complaint");
    browser.post("/en/complaint/escalate", &[("level", "3")]).await;
    assert_eq!(world.case(&reference).await.complaint.level, Level(2));
    // An old page asks for what was done, and is told so.
    browser
        .post("/en/complaint/escalate", &[("level", "2")])
        .await
        .shows("This was done already");
}

#[tokio::test]
async fn a_provider_without_a_phone_number_or_an_address_has_pages_that_do_without() {
    let dir = tempfile::tempdir().unwrap();
    let code = desk::codes::shipped("birchills-uk").unwrap().unwrap();
    let clock = desk::time::Clock::fixed("2026-05-04T09:00:00Z".parse().unwrap());
    let ids = desk::time::Ids::counted();
    let desk = desk::Desk::open(dir.path(), desk::config::Config::default(), code, clock, ids);
    let world = World::of(desk.await.unwrap(), dir);
    let (reference, secret) = world.complaint().await;
    let mut browser = world.browser();
    follow(&mut browser, &reference, &secret).await.shows(&reference);
    for path in [
        "/en/",
        "/en/code",
        "/en/lost",
        "/en/privacy",
        "/en/accessibility",
        "/en/complaint",
        "/en/complain/kind",
        "/en/none",
    ] {
        let page = browser.get(path).await;
        page.hides("Talk to us")
            .hides("Write to us")
            .hides("<address></address>");
        // The independent body has a number all the same.
        let of_the_scheme = page.html.matches("href=\"tel:02075203814\"").count()
            + page.html.matches("href=\"tel:+02075203814\"").count();
        assert_eq!(page.html.matches("href=\"tel:").count(), of_the_scheme, "{path}");
    }
}

#[tokio::test]
async fn the_hours_on_every_page_are_said_as_the_code_says_them() {
    let dir = tempfile::tempdir().unwrap();
    let code = desk::codes::shipped("dial9-uk").unwrap().unwrap();
    let clock = desk::time::Clock::fixed("2026-05-04T09:00:00Z".parse().unwrap());
    let ids = desk::time::Ids::counted();
    let desk = desk::Desk::open(dir.path(), desk::config::Config::default(), code, clock, ids);
    let world = World::of(desk.await.unwrap(), dir);
    let mut browser = world.browser();
    for path in ["/en/", "/en/code"] {
        browser.get(path).await.shows("9\u{a0}am to 5\u{a0}pm").hides("a.m.");
    }
}
