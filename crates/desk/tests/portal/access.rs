//! Who gets into a complaint, and what shuts them out: a secret made anew, links that end.

use desk::{
    jobs,
    links::LeadsTo,
    post::{
        Letter,
        carrier::{Carrier, Undelivered},
    },
};
use practice::{
    action::Action,
    entry::What,
    terms::{Assurance, Label, Method, Verdict},
};

use super::{Browser, Page, World, a_link, adviser, follow, visiting};

/// Sends what is owed by now.
pub(super) async fn mails(world: &World) -> Vec<Letter> {
    let carrier = Carrier::memory();
    while jobs::outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    let Carrier::Memory { sent, .. } = carrier else {
        unreachable!("it was made in memory")
    };
    sent.lock().unwrap().clone()
}

/// The path of the link in a mail.
#[track_caller]
fn link_in(world: &World, letter: &Letter) -> String {
    let origin = &world.desk.config().site.origin;
    let mut words = letter.text.split_whitespace();
    let link = words.find_map(|word| {
        word.strip_prefix(origin.as_str())
            .filter(|path| path.contains("/link/"))
    });
    link.unwrap_or_else(|| panic!("no link in {}", letter.text)).to_owned()
}

/// The customer asks for a new secret, and reads it.
async fn made_anew(browser: &mut Browser<'_>) -> (Page, String) {
    let asked = browser.get("/en/complaint/secret").await;
    let generation = asked.between("name=\"generation\" value=\"", "\"");
    let page = browser
        .post("/en/complaint/secret", &[("generation", &generation)])
        .await;
    let secret = page.between("Secret code</dt><dd>", "<");
    (page, secret)
}

#[tokio::test]
async fn a_secret_made_anew_shuts_everybody_out_but_whoever_asked() {
    let world = World::new().await;
    let (reference, old) = world.complaint().await;
    let mail = mails(&world).await.remove(0);
    let mailed = link_in(&world, &mail);
    let (mut thief, mut browser) = (world.browser(), world.browser());
    follow(&mut thief, &reference, &old).await.shows("drops every morning");
    follow(&mut browser, &reference, &old)
        .await
        .shows("Make a new secret code, if yours is lost or known to someone else");
    let (page, new) = made_anew(&mut browser).await;
    assert_eq!(page.path, "/en/complaint/secret/new");
    assert_ne!(new, old);
    page.shows(&reference);
    // The visit in which it was asked for goes on; every other way in has ended.
    browser
        .get("/en/complaint")
        .await
        .shows("drops every morning")
        .shows("You made a new secret code");
    let out = thief.get("/en/complaint").await;
    assert_eq!(out.path, "/en/follow");
    follow(&mut thief, &reference, &old)
        .await
        .shows("do not open a complaint");
    for link in [mailed] {
        thief
            .get(&link)
            .await
            .shows("This link has ended")
            .shows("only until a new secret code is made");
        assert_eq!(thief.post(&link, &[]).await.path, link);
    }
    follow(&mut thief, &reference, &new).await.shows("drops every morning");
}

#[tokio::test]
async fn a_new_secret_is_shown_where_it_was_made_and_nowhere_else() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let (_, new) = made_anew(&mut browser).await;
    browser.get("/en/complaint/secret/new").await.shows(&new);
    let mut other = world.browser();
    follow(&mut other, &reference, &new).await;
    assert_eq!(other.get("/en/complaint/secret/new").await.path, "/en/complaint");
    world.later(2);
    assert_eq!(browser.get("/en/complaint/secret/new").await.path, "/en/complaint");
    // Nor does an older one come back: made anew elsewhere, it is not shown here.
    made_anew(&mut browser).await;
    let (mut third, link) = (
        world.browser(),
        a_link(&world, &reference, "en", LeadsTo::Complaint).await,
    );
    third.post(&link, &[]).await;
    made_anew(&mut third).await;
    assert_eq!(browser.get("/en/complaint/secret/new").await.path, "/en/follow");
}

#[tokio::test]
async fn pressing_twice_makes_one_new_secret() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let first = browser.post("/en/complaint/secret", &[("generation", "1")]).await;
    let second = browser.post("/en/complaint/secret", &[("generation", "1")]).await;
    assert_eq!(
        first.between("<dl class=\"keys\">", "</dl>"),
        second.between("<dl class=\"keys\">", "</dl>")
    );
    let case = world.case(&reference).await;
    let renewed = case
        .file
        .entries
        .iter()
        .filter(|entry| entry.what == What::SecretRenewed);
    assert_eq!(renewed.count(), 1);
}

#[tokio::test]
async fn whoever_never_got_the_answer_presses_again_and_sees_the_new_secret() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    let before = browser.cookies.clone();
    browser.post("/en/complaint/secret", &[("generation", "1")]).await;
    // The answer was cut off: the browser has what it had.
    browser.cookies = before;
    let again = browser.post("/en/complaint/secret", &[("generation", "1")]).await;
    assert_eq!(again.path, "/en/complaint/secret/new");
    let new = again.between("Secret code</dt><dd>", "<");
    assert!(world.desk.opened_by(&reference, &new).await.unwrap().is_some());
    assert_eq!(world.case(&reference).await.file.generation(), 2);
}

#[tokio::test]
async fn the_receipt_of_a_filing_does_not_show_the_secret_that_came_after() {
    let world = World::new().await;
    let mut browser = world.browser();
    super::answer_all(&mut browser, "en", "Twice on the bill.").await;
    let page = browser.send("en").await;
    let reference = page.between("Tracking number</dt><dd>", "<");
    let mut other = world.browser();
    let secret = page.between("Secret code</dt><dd>", "<");
    follow(&mut other, &reference, &secret).await;
    made_anew(&mut other).await;
    assert_eq!(browser.get("/en/complain/done").await.path, "/en/follow");
}

#[tokio::test]
async fn whoever_did_not_ask_for_a_new_secret_is_told_and_gets_in_by_the_mail() {
    let world = World::new().await;
    let (mut thief, reference) = visiting(&world).await;
    mails(&world).await;
    let (_, theirs) = made_anew(&mut thief).await;
    let letter = mails(&world).await.remove(0);
    assert_eq!(letter.to, ["aileen@example.ca"]);
    assert!(letter.text.contains("If you did not ask for this"), "{}", letter.text);
    // The secret is behind the link, not in the mail.
    assert!(!letter.text.contains(&theirs) && !letter.html.contains(&theirs));
    let link = link_in(&world, &letter);
    let mut owner = world.browser();
    owner.get(&link).await.shows("Show the new secret code").hides(&theirs);
    owner.post(&link, &[]).await.shows(&theirs);
    made_anew(&mut owner).await;
    assert_eq!(thief.get("/en/complaint").await.path, "/en/follow");
    let case = world.case(&reference).await;
    assert_eq!(case.file.generation(), 3);
}

#[tokio::test]
async fn a_secret_that_staff_made_anew_reaches_the_customer_by_a_link() {
    let world = World::new().await;
    let (reference, old) = world.complaint().await;
    mails(&world).await;
    let verified = Action::Verify {
        method: Method::AccountPin,
        verdict: Verdict::Passed,
        assurance: Assurance::Full,
    };
    world.act(&reference, adviser(), verified).await;
    world.act(&reference, adviser(), Action::RenewSecret { of: 1 }).await;
    let letter = mails(&world).await.remove(0);
    assert!(letter.text.contains("As you asked"), "{}", letter.text);
    let mut browser = world.browser();
    let page = browser.post(&link_in(&world, &letter), &[]).await;
    let new = page.between("Secret code</dt><dd>", "<");
    assert_ne!(new, old);
    browser
        .get("/en/complaint")
        .await
        .shows("We made a new secret code for you");
    assert!(world.desk.opened_by(&reference, &old).await.unwrap().is_none());
    assert!(world.desk.opened_by(&reference, &new).await.unwrap().is_some());
}

#[tokio::test]
async fn the_page_for_a_new_secret_is_well_in_every_language() {
    let world = World::new().await;
    let (mut browser, reference) = visiting(&world).await;
    for lang in ["en", "fr", "es"] {
        super::well(&browser.get(&format!("/{lang}/complaint/secret")).await, lang);
        let generation = world.case(&reference).await.file.generation().to_string();
        let made = browser
            .post(&format!("/{lang}/complaint/secret"), &[("generation", &generation)])
            .await;
        super::well(&made, lang);
        super::well(&browser.get(&format!("/{lang}/complaint")).await, lang);
    }
}

/// Somebody changes the address for answers.
async fn moves(world: &World, reference: &str, email: &str) {
    let words = [(Label::Email, email.to_owned())].into();
    let changed = Action::ChangeDetails {
        by: None,
        language: None,
        words,
        only_here: false,
    };
    world.act(reference, adviser(), changed).await;
}

/// Lost, asked for, mailed, pressed, open: at each step it is said what comes of it, and how a new code is made.
#[tokio::test]
async fn who_lost_the_secret_is_led_to_a_new_one() {
    let world = World::new().await;
    let (reference, lost) = world.complaint().await;
    mails(&world).await;
    let mut browser = world.browser();
    browser
        .get("/en/follow/lost")
        .await
        .shows("there you can make a new secret code");
    let mail = &asked_for_a_link(&world, &reference).await[0];
    let said = mail.text.replace('\n', " ");
    assert!(said.contains("you can make a new secret code there"), "{said}");
    assert!(!said.contains("Your number and secret code open"), "{said}");
    let link = link_in(&world, mail);
    browser
        .get(&link)
        .await
        .shows("stays open in that browser for up to 12 hours")
        .shows("If you have lost the secret code, you can then make a new one.");
    let page = browser.post(&link, &[]).await;
    page.shows("If you have lost the code: <a href=\"/en/complaint/secret\">Make a new secret code</a>");
    browser.get("/en/complaint").await.hides("The link has been used");
    let (_, secret) = made_anew(&mut browser).await;
    assert_ne!(secret, lost);
    let mut elsewhere = world.browser();
    follow(&mut elsewhere, &reference, &secret).await.shows(&reference);
}

/// A new link is asked for; how many mails that comes to.
async fn asked_for_a_link(world: &World, reference: &str) -> Vec<Letter> {
    let page = world.browser().post("/en/follow/lost", &[("number", reference)]).await;
    page.shows("If this number exists").shows("in the last 72 hours");
    // It is looked up aside, so that the answer takes as long whatever there is.
    for _ in 0..20 {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        let sent = mails(world).await;
        if !sent.is_empty() {
            return sent;
        }
    }
    Vec::new()
}

#[tokio::test]
async fn the_former_address_is_told_that_it_was_changed_and_nothing_else() {
    let world = World::new().await;
    let (reference, _) = world.complaint().await;
    mails(&world).await;
    moves(&world, &reference, "somebody@example.org").await;
    let letters = mails(&world).await;
    assert_eq!(letters.len(), 1);
    let letter = &letters[0];
    assert_eq!(letter.to, ["aileen@example.ca"]);
    for part in [&letter.text, &letter.html, &letter.subject] {
        assert!(part.contains(&reference), "{part}");
        for secret in [
            "somebody",
            "example.org",
            "Aileen",
            "MacAskill",
            "drops every morning",
            "/link/",
        ] {
            assert!(!part.contains(secret), "{secret}: {part}");
        }
    }
    assert!(letter.text.contains("Monday 2 March 2026"), "{}", letter.text);
    assert!(
        letter
            .text
            .contains(world.desk.code().provider.phone.as_deref().unwrap())
    );
    // The same address in capitals is the same, and a dead one is nobody's worry.
    moves(&world, &reference, "Somebody@Example.ORG").await;
    assert!(mails(&world).await.is_empty());
}

#[tokio::test]
async fn a_former_address_that_takes_no_mail_any_more_troubles_nobody() {
    let world = World::new().await;
    let (reference, _) = world.complaint().await;
    mails(&world).await;
    moves(&world, &reference, "new@example.ca").await;
    let gone = Undelivered::ForGood("no such mailbox".to_owned());
    let carrier = Carrier::memory();
    if let Carrier::Memory { refuse, .. } = &carrier {
        *refuse.lock().unwrap() = Some(gone);
    }
    jobs::outbox::turn(&world.desk, &carrier).await.unwrap();
    let complaint = world.case(&reference).await.complaint;
    assert_eq!(complaint.undelivered().count(), 0);
}

#[tokio::test]
async fn links_that_went_to_a_former_address_end_with_it() {
    let world = World::new().await;
    let (reference, _) = world.complaint().await;
    let link = link_in(&world, &mails(&world).await[0]);
    let recovery = link_in(&world, &asked_for_a_link(&world, &reference).await[0]);
    moves(&world, &reference, "new@example.ca").await;
    for link in [link, recovery] {
        let mut browser = world.browser();
        browser.get(&link).await.shows("This link has ended");
        assert_eq!(browser.post(&link, &[]).await.path, link);
    }
}

#[tokio::test]
async fn no_link_goes_for_the_asking_to_an_address_younger_than_three_days() {
    let world = World::new().await;
    let (reference, _) = world.complaint().await;
    mails(&world).await;
    moves(&world, &reference, "new@example.ca").await;
    mails(&world).await;
    assert!(asked_for_a_link(&world, &reference).await.is_empty());
    world.later(71);
    assert!(asked_for_a_link(&world, &reference).await.is_empty());
    world.later(2);
    let letters = asked_for_a_link(&world, &reference).await;
    assert_eq!(letters[0].to, ["new@example.ca"]);
}

#[tokio::test]
async fn a_link_that_was_asked_for_does_not_follow_to_an_address_that_came_after() {
    let world = World::new().await;
    let (reference, _) = world.complaint().await;
    mails(&world).await;
    let case = world.case(&reference).await;
    desk::post::recovery(&world.desk, &case).await.unwrap();
    moves(&world, &reference, "new@example.ca").await;
    let told = mails(&world).await;
    assert!(
        told.iter()
            .all(|letter| letter.to == ["aileen@example.ca"] && !letter.text.contains("/link/"))
    );
}

#[tokio::test]
async fn a_mailed_link_lasts_seven_days_and_the_mail_says_so() {
    let world = World::new().await;
    world.complaint().await;
    let letter = mails(&world).await.remove(0);
    assert!(letter.text.contains("for 7 days"), "{}", letter.text);
    let link = link_in(&world, &letter);
    world.later(7 * 24 - 1);
    world.browser().get(&link).await.shows("Open my complaint");
    world.later(1);
    world.browser().get(&link).await.shows("This link has ended");
}
