//! What colleagues have begun and who has a case open: kept for each of them, shown to the others without its words, and
//! gone when it is discarded, erased or old. And the lists that they save.

use practice::{Actor, What, entry::Words, terms::Label};
use register::{Begun, SavedView};

use crate::book::{at, book, entry, staffed};

const DAYS: i64 = 24 * 60 * 60;

#[tokio::test]
async fn what_somebody_began_is_theirs_and_others_learn_only_that_they_did() {
    let book = book();
    let register = &book.register;
    staffed(&book, &["noor", "callum"]).await;
    book.file("10-001", "Ana", 0).await.unwrap();
    let noor = ["noor", "reply"];
    assert!(register.keep_begun("10-001", noor, "Dear", at(10)).await.unwrap());
    assert!(register.keep_begun("10-001", noor, "Dear Ana", at(20)).await.unwrap());
    assert!(
        !register.keep_begun("99-999", noor, "Dear", at(10)).await.unwrap(),
        "there is no such case"
    );
    let begun = |text: &str| Begun {
        staff: "noor".into(),
        act: "reply".into(),
        text: text.into(),
        begun_at: at(10),
        kept_at: at(20),
    };
    let of = |who: &'static str| async move { register.company("10-001", who, at(0)).await.unwrap().begun };
    assert_eq!(of("noor").await, [begun("Dear Ana")]);
    assert_eq!(of("callum").await, [begun("")]);
    assert!(!register.discard_begun("10-001", ["callum", "reply"]).await.unwrap());
    assert!(register.discard_begun("10-001", noor).await.unwrap());
    assert!(of("noor").await.is_empty());
}

#[tokio::test]
async fn what_was_begun_goes_with_the_words_of_the_case_and_after_thirty_days() {
    let book = book();
    let register = &book.register;
    staffed(&book, &["noor"]).await;
    for reference in ["10-001", "10-002"] {
        book.file(reference, "Ana", 0).await.unwrap();
        let kept = register
            .keep_begun(reference, ["noor", "note"], "Ana says", at(10))
            .await;
        assert!(kept.unwrap());
    }
    let erased = What::Erased {
        labels: vec![Label::Name],
    };
    let version = book.case("10-001").await.version();
    book.add(
        "10-001",
        vec![entry(version + 1, 50, Actor::Desk, erased, Words::new())],
    )
    .await
    .unwrap();
    let left =
        |reference: &'static str| async move { register.company(reference, "noor", at(0)).await.unwrap().begun.len() };
    assert_eq!((left("10-001").await, left("10-002").await), (0, 1));
    register.purge_expired(at(10 + 30 * DAYS - 1)).await.unwrap();
    assert_eq!(left("10-002").await, 1);
    register.purge_expired(at(10 + 30 * DAYS)).await.unwrap();
    assert_eq!(left("10-002").await, 0);
}

#[tokio::test]
async fn who_has_a_case_open_is_there_since_they_came_and_gone_when_they_were_not_seen() {
    let book = book();
    let register = &book.register;
    staffed(&book, &["noor", "callum"]).await;
    book.file("10-001", "Ana", 0).await.unwrap();
    let open = |who: &'static str, when: i64| register.note_open("10-001", who, at(when), at(when - 90));
    let there = |since: i64| async move {
        let company = register.company("10-001", "noor", at(since)).await.unwrap();
        let present = company.present.into_iter();
        present
            .map(|one| (one.staff, one.since, one.seen_at))
            .collect::<Vec<_>>()
    };
    open("noor", 100).await.unwrap();
    open("callum", 110).await.unwrap();
    open("noor", 140).await.unwrap();
    let both = [
        ("noor".to_owned(), at(100), at(140)),
        ("callum".to_owned(), at(110), at(110)),
    ];
    assert_eq!(there(50).await, both);
    assert_eq!(there(120).await, both[..1]);
    open("callum", 300).await.unwrap();
    assert_eq!(there(210).await, [("callum".to_owned(), at(300), at(300))], "come back");
    register.purge_expired(at(140 + 60 * 60)).await.unwrap();
    assert_eq!(there(0).await.len(), 1);
}

#[tokio::test]
async fn a_saved_view_is_its_owners_and_their_teams_and_keeps_its_place() {
    let book = book();
    let register = &book.register;
    staffed(&book, &["noor", "callum"]).await;
    let team = register::Team {
        id: "billing".into(),
        name: "Billing".into(),
        routing: register::Routing::default(),
        members: vec!["callum".into()],
    };
    register.put_team(&team).await.unwrap();
    let view = |id: &str, name: &str, team: Option<&str>, when: i64| SavedView {
        id: id.into(),
        name: name.into(),
        owner: "noor".into(),
        team: team.map(str::to_owned),
        sought: "service:internet".into(),
        sorted: "due".into(),
        saved_at: at(when),
    };
    let (mine, ours) = (view("b", "Lines", None, 10), view("a", "Bills", Some("billing"), 20));
    register.save_view(&ours).await.unwrap();
    register.save_view(&mine).await.unwrap();
    assert_eq!(
        register.saved_views("noor").await.unwrap(),
        [mine.clone(), ours.clone()]
    );
    assert_eq!(
        register.saved_views("callum").await.unwrap(),
        std::slice::from_ref(&ours)
    );
    let renamed = SavedView {
        name: "Dead lines".into(),
        saved_at: at(99),
        ..mine
    };
    register.save_view(&renamed).await.unwrap();
    assert_eq!(register.saved_views("noor").await.unwrap()[0].name, "Dead lines");
    assert!(register.remove_view("b").await.unwrap());
    assert!(!register.remove_view("b").await.unwrap());
    assert_eq!(register.saved_views("noor").await.unwrap(), [ours]);
}
