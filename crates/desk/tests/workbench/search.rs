//! Searching at the workbench: what is typed in three languages, what each role may find, and what is said of the rest.

use axum::http::StatusCode;
use desk::{Intake, jobs};
use practice::{
    entry::Actor,
    terms::{Channel, Kind, Label, Language, Service},
};
use workbench_world::World;

use crate::workbench_world;

async fn complaint(world: &World, name: &str, nature: &str, service: Service, language: &str) -> String {
    let language = Language::new(language).unwrap();
    let mut intake = Intake::new(Channel::Phone, language, nature)
        .with(Label::Name, name)
        .with(Label::Phone, "514 555-0199");
    intake.kind = Kind::Complaint;
    intake.service = service;
    world
        .desk
        .file(Actor::Customer, intake)
        .await
        .unwrap()
        .case
        .complaint
        .reference
}

/// Three complaints, each a minute after the other.
async fn three(world: &World) -> [String; 3] {
    let rosa = complaint(
        world,
        "Rosa Pérez",
        "Le modem s’éteint chaque soir. C’est « coupé » à 9h30.",
        Service::Internet,
        "fr",
    )
    .await;
    world.pass(1);
    let tess = complaint(
        world,
        "Tess Marten",
        "No dial tone since Monday, and a <b>bill</b> for it.",
        Service::HomePhone,
        "en",
    )
    .await;
    world.pass(1);
    let luz = complaint(
        world,
        "Luz Ñáñez",
        "La factura del módem llegó dos veces.",
        Service::Account,
        "es",
    )
    .await;
    [rosa, tess, luz]
}

#[tokio::test]
async fn words_phrases_beginnings_and_what_may_not_be_there_are_found_before_and_after_any_job() {
    let world = World::staffed().await;
    let [rosa, tess, luz] = three(&world).await;
    let mut noor = world.as_staff("noor").await;
    for _ in 0..2 {
        for (q, found) in [
            ("modem", vec![&luz, &rosa]),
            ("MÓDEM factura", vec![&luz]),
            ("\"dial tone\"", vec![&tess]),
            ("\"tone dial\"", vec![]),
            ("« modem s’éteint »", vec![&rosa]),
            ("fact*", vec![&luz]),
            ("modem -factura", vec![&rosa]),
            ("mart", vec![&tess]),
            ("fact", vec![&luz]),
            ("514 555 0199", vec![&luz, &tess, &rosa]),
            (tess.as_str(), vec![&tess]),
            (&tess.replace('-', "\u{2011}"), vec![&tess]),
            (&tess.replace('-', ""), vec![&tess]),
            ("modem status:open service:internet", vec![&rosa]),
            ("état : ouverte langue:anglais", vec![&tess]),
            ("idioma:español estado:cerrada", vec![]),
            ("servicio:cuenta", vec![&luz]),
            ("assignee:nobody kind:complaint level:1", vec![&luz, &tess, &rosa]),
            ("assignee:me", vec![]),
            ("-service:internet", vec![&luz, &tess]),
            ("due:<2030-01-01 name:rosa", vec![&rosa]),
            ("due:late", vec![]),
            ("received:today", vec![&luz, &tess, &rosa]),
            ("received:yesterday", vec![]),
            ("reçue:2026-03 channel:phone urgent:no", vec![&luz, &tess, &rosa]),
        ] {
            let page = noor.searches(q).await;
            assert_eq!(page.status, StatusCode::OK);
            // Links, for what was typed stands on the page as well.
            let is_shown = |reference: &&String| page.text.contains(&format!("/desk/complaints/{reference}"));
            let shown: Vec<&String> = [&luz, &tess, &rosa].into_iter().filter(is_shown).collect();
            assert_eq!(shown, found, "{q}: {}", page.told());
        }
        jobs::index::all(&world.desk).await.unwrap();
    }
}

#[tokio::test]
async fn what_was_found_is_shown_in_its_sentence_as_text_and_counted() {
    let world = World::staffed().await;
    let [_, tess, _] = three(&world).await;
    let mut noor = world.as_staff("noor").await;
    let page = noor.searches("bill").await;
    assert!(
        page.text.contains("&lt;b&gt;<mark>bill</mark>&lt;/b&gt;")
            || page.text.contains("&lt;b&gt;<mark>bill</mark>&lt;&#x2f;b&gt;"),
        "{}",
        page.text
    );
    assert!(page.told().contains("1 found"), "{}", page.told());
    let page = noor.searches("status:open dial").await;
    assert!(
        page.text.contains("aria-label=\"Search without status:open\""),
        "{}",
        page.text
    );
    assert!(page.text.contains("<input type=\"hidden\" name=\"q\" value=\"dial\">"));
    let page = noor.searches("dia").await.told();
    assert!(page.contains("No complaint has the last word whole"), "{page}");
    let nothing = noor.searches("nobody at all").await.told();
    assert!(
        nothing.contains("Nothing found for “nobody at all”") && nothing.contains("A star finds words"),
        "{nothing}"
    );
    let swapped = noor.searches("123-456-7849").await.told();
    assert!(
        swapped.contains("a digit is wrong") && !swapped.contains("Check the spelling"),
        "{swapped}"
    );
    assert!(
        noor.searches(&tess)
            .await
            .text
            .contains(&format!("/desk/complaints/{tess}"))
    );
}

#[tokio::test]
async fn what_is_not_understood_is_said_with_what_there_is_in_the_readers_language() {
    let world = World::staffed().await;
    three(&world).await;
    let mut noor = world.as_staff("noor").await;
    let mut helene = world.as_staff("helene").await;
    for (q, says) in [
        (
            "colour:red",
            "There is no field “colour”. There are: status, due, received",
        ),
        (
            "service:gas",
            "“service” knows no “gas”. You can write: Internet, Television",
        ),
        ("status:", "Write something after “status:”"),
        (
            "due:soonish",
            "“due” knows no “soonish”. You can write: today, tomorrow, week, late",
        ),
        ("due:2026-13-45", "“due” knows no “2026-13-45”"),
        ("-due:today", "can’t have a minus sign"),
        ("team:nowhere", "“team” knows no “nowhere”"),
    ] {
        let page = noor.searches(q).await;
        assert_eq!(page.status, StatusCode::OK, "{q}");
        let told = page.told();
        assert!(told.contains(says), "{q}: {told}");
        assert!(
            !page.text.contains("/desk/complaints/"),
            "{q}: nothing is found that was not asked for"
        );
    }
    let told = helene.searches("service:gaz").await.text;
    assert!(
        told.contains("«\u{a0}service\u{a0}» ne connaît pas «\u{a0}gaz\u{a0}». Vous pouvez écrire\u{a0}: Internet"),
        "{told}"
    );
}

#[tokio::test]
async fn whoever_may_not_read_a_text_finds_nothing_by_it() {
    let world = World::staffed().await;
    let [rosa, tess, _] = three(&world).await;
    world
        .as_staff("noor")
        .await
        .acts(&tess, "note", &[("text", "Speaks of zebras")])
        .await;
    let (mut priya, mut walter, mut ada) = (
        world.as_staff("priya").await,
        world.as_staff("walter").await,
        world.as_staff("ada").await,
    );
    for _ in 0..2 {
        assert!(
            priya.searches("zebras").await.text.contains(&tess),
            "a note is a text of the case"
        );
        for q in ["zebras", "\"dial tone\"", "zeb*", "modem"] {
            assert!(!walter.searches(q).await.text.contains("<mark>"), "{q}");
            assert!(walter.searches(q).await.told().contains("Nothing found"), "{q}");
        }
        let found = walter.searches("rosa").await;
        assert!(
            found.text.contains(&rosa) && !found.text.contains("<mark>") && !found.text.contains("/desk/complaints/")
        );
        for q in [
            "rosa",
            "name:rosa",
            "-rosa",
            "zebras status:open",
            "514 555 0199",
            "rosa@example.ca",
            "\"dial tone\"",
        ] {
            let page = ada.searches(q).await;
            assert!(
                !page.text.contains(&rosa) && !page.text.contains(&tess),
                "{q}: {}",
                page.told()
            );
        }
        assert!(
            ada.searches("rosa")
                .await
                .told()
                .contains("With your role you find complaints by their number")
        );
        let page = ada.searches(&rosa).await;
        assert!(
            page.text.contains(&rosa) && !page.text.contains("Rosa"),
            "{}",
            page.told()
        );
        let fields = ada.searches("status:open service:internet").await;
        assert!(fields.text.contains(&rosa) && !fields.text.contains("Rosa"));
        jobs::index::all(&world.desk).await.unwrap();
    }
}

#[tokio::test]
async fn a_search_that_tries_to_be_something_else_is_a_search_for_its_words() {
    let world = World::staffed().await;
    let [rosa, ..] = three(&world).await;
    jobs::index::all(&world.desk).await.unwrap();
    let mut noor = world.as_staff("noor").await;
    let megabyte = "modem ".repeat(170_000);
    for q in [
        "'; DROP TABLE cases; --",
        "\" OR 1=1 --",
        "modem' UNION SELECT * FROM staff --",
        "NEAR(modem soir) ^modem {words}:x",
        "modem & !soir | ('x':*)",
        "(a+)+$ [^x]* .*",
        "\\",
        "%",
        "\0\u{1}\u{202e}",
        "-\"",
        "((((((((((",
    ] {
        let page = noor.searches(q).await;
        assert_eq!(page.status, StatusCode::OK, "{q}");
    }
    let page = noor.searches(&megabyte[..600_000]).await;
    assert_eq!(page.status, StatusCode::OK);
    let told = page.told();
    assert!(
        told.contains("Only the first 200 characters were searched for."),
        "{told}"
    );
    assert!(
        told.contains("Only the first 20 words") && page.text.contains(&rosa),
        "{told}"
    );
    let too_large = noor.post("/desk/search", &[("q", &"x".repeat(2_000_000))]).await;
    assert_eq!(too_large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(noor.searches("modem").await.text.contains(&rosa), "nothing came of it");
}

#[tokio::test]
async fn more_than_a_page_is_led_through_without_a_word_in_an_address() {
    let world = World::staffed().await;
    for n in 0..40 {
        complaint(&world, &format!("Customer {n:02}"), "Modem", Service::Internet, "en").await;
        world.pass(1);
    }
    let mut noor = world.as_staff("noor").await;
    let first = noor.searches("modem").await;
    assert!(first.told().contains("40 found"), "{}", first.told());
    let at = first.text.find("/desk/search?after=").expect("there is a next page");
    let next: String = first.text[at..].chars().take_while(|c| *c != '"').collect();
    assert!(!next.contains("modem"), "{next}");
    let second = noor.get(&next).await;
    let shown = |text: &str| {
        (0..40)
            .filter(|n| text.contains(&format!("Customer {n:02}")))
            .collect::<Vec<_>>()
    };
    assert_eq!(shown(&first.text), (10..40).collect::<Vec<_>>());
    assert_eq!(shown(&second.text), (0..10).collect::<Vec<_>>());
    assert!(!second.text.contains("?after="));
}

#[tokio::test]
async fn what_can_be_typed_is_told_in_every_language() {
    let world = World::staffed().await;
    for (who, lang, help, field) in [
        ("noor", "en", "What you can type", "assignee:"),
        ("helene", "fr", "Ce que vous pouvez écrire", "échéance:"),
        ("beatriz", "es", "Lo que puede escribir", "vence:"),
    ] {
        let mut visitor = world.as_staff(who).await;
        let page = visitor.get("/desk/search").await;
        assert!(
            page.text.contains(&format!("<html lang=\"{lang}\""))
                && page.text.contains("<details class=\"flow seek-help\" open>")
        );
        assert!(
            page.told().contains(help) && page.text.contains(field),
            "{}",
            page.told()
        );
        // Every example of the help is understood.
        let examples = page
            .text
            .split("<dt><code>")
            .skip(1)
            .map(|rest| rest.split("</code>").next().unwrap());
        for example in examples
            .map(|example| example.replace("&quot;", "\"").replace("&lt;", "<"))
            .collect::<Vec<_>>()
        {
            let told = visitor.searches(&example).await;
            assert!(!told.text.contains("id=\"notes\""), "{example}: {}", told.told());
        }
    }
}
