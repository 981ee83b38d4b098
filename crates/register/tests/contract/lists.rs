use practice::{
    Actor, What,
    complaint::Stage,
    entry::Words,
    obligation::Standing,
    terms::{Channel, Ending, Kind, Language, Level, Notice},
};
use register::{CUSTOMERS_TURN, Chosen, Cursor, Page, Worklist};

use crate::book::{Book, at, book, entry};

fn staff(id: &str) -> Actor {
    Actor::Staff {
        id: id.into(),
        role: practice::terms::Role::Adviser,
    }
}

async fn act(book: &Book, reference: &str, seq: u32, what: What) {
    book.add(
        reference,
        vec![entry(seq, 200 + i64::from(seq), staff("eve"), what, Words::new())],
    )
    .await
    .unwrap();
}

fn references(page: &Page) -> Vec<&str> {
    page.items.iter().map(|item| item.reference.as_str()).collect()
}

/// Six cases, due in the order of their numbers; 5 is closed, 6 acknowledged and so due last.
pub async fn story() -> Book {
    let book = book();
    for n in 1..=6 {
        let name = [
            "María Ñáñez",
            "Marianne Dupont",
            "Zoë Smith",
            "Ana María López",
            "Eve",
            "Bo",
        ][usize::try_from(n).unwrap() - 1];
        book.file(&format!("10-00{n}"), name, n * 10).await.unwrap();
    }
    act(
        &book,
        "10-001",
        2,
        What::Assigned {
            to: "eve".into(),
            team: Some("tech".into()),
        },
    )
    .await;
    act(
        &book,
        "10-002",
        2,
        What::Transferred {
            team: "billing".into(),
            kept: false,
        },
    )
    .await;
    act(
        &book,
        "10-003",
        2,
        What::Escalated {
            to: Level(2),
            channel: Channel::Web,
        },
    )
    .await;
    act(
        &book,
        "10-003",
        3,
        What::Bounced {
            owed_by: 1,
            notice: Notice::Acknowledgement,
            sent: None,
        },
    )
    .await;
    act(
        &book,
        "10-004",
        2,
        What::InformationAsked {
            cause: practice::terms::Cause::Information,
        },
    )
    .await;
    act(
        &book,
        "10-005",
        2,
        What::Closed {
            ending: Ending::Answered,
        },
    )
    .await;
    act(
        &book,
        "10-006",
        2,
        What::Acknowledged {
            channel: Channel::Phone,
            with: vec![],
        },
    )
    .await;
    book
}

async fn shows(book: &Book, filter: Worklist, expected: &[&str]) {
    let page = book.register.worklist(&filter, 10, None).await.unwrap();
    assert_eq!(references(&page), expected, "{filter:?}");
    assert_eq!(page.next, None);
}

#[tokio::test]
async fn the_worklist_is_by_the_next_due_instant_and_each_filter_leaves_its_own() {
    let book = story().await;
    let all = Worklist::default;
    shows(&book, all(), &["10-001", "10-002", "10-003", "10-004", "10-006"]).await;
    shows(
        &book,
        Worklist {
            assignees: vec!["eve".into()],
            ..all()
        },
        &["10-001"],
    )
    .await;
    shows(
        &book,
        Worklist {
            teams: vec!["billing".into(), "tech".into()],
            ..all()
        },
        &["10-001", "10-002"],
    )
    .await;
    shows(
        &book,
        Worklist {
            teams: vec!["tech".into()],
            unassigned: true,
            ..all()
        },
        &[],
    )
    .await;
    shows(
        &book,
        Worklist {
            unassigned: true,
            ..all()
        },
        &["10-002", "10-003", "10-004", "10-006"],
    )
    .await;
    shows(
        &book,
        Worklist {
            level: Some(Level(2)),
            ..all()
        },
        &["10-003"],
    )
    .await;
    shows(
        &book,
        Worklist {
            level: Some(Level(1)),
            undelivered: true,
            ..all()
        },
        &["10-003"],
    )
    .await;
    shows(
        &book,
        Worklist {
            stages: CUSTOMERS_TURN.to_vec(),
            ..all()
        },
        &["10-004"],
    )
    .await;
    shows(
        &book,
        Worklist {
            stages: vec![Stage::New, Stage::Waiting],
            teams: vec!["billing".into()],
            ..all()
        },
        &["10-002"],
    )
    .await;
    shows(
        &book,
        Worklist {
            due_before: Some(at(85)),
            ..all()
        },
        &["10-001", "10-002"],
    )
    .await;
    shows(
        &book,
        Worklist {
            due_from: Some(at(80)),
            due_before: Some(at(100)),
            ..all()
        },
        &["10-002", "10-003"],
    )
    .await;
    shows(
        &book,
        Worklist {
            language: Some(Language::new("fr").unwrap()),
            ..all()
        },
        &[],
    )
    .await;
}

#[tokio::test]
async fn the_numbers_beside_the_views_are_the_lengths_of_the_lists() {
    let book = story().await;
    let teams = ["tech".to_owned(), "billing".to_owned()];
    let counts = book.register.counts(at(85), at(10_000), "eve", &teams).await.unwrap();
    assert_eq!(
        (counts.mine, counts.my_teams, counts.open, counts.unassigned),
        (1, 2, 5, 4)
    );
    assert_eq!((counts.broken_owed, counts.due_today), (2, 2));
    assert_eq!((counts.customers_turn, counts.scheme, counts.undelivered), (1, 0, 1));
}

#[tokio::test]
async fn pages_follow_each_other_without_a_gap() {
    let book = story().await;
    let mut seen = Vec::new();
    let mut after: Option<Cursor> = None;
    loop {
        let page = book
            .register
            .worklist(&Worklist::default(), 2, after.as_ref())
            .await
            .unwrap();
        seen.extend(page.items.iter().map(|item| item.reference.clone()));
        let Some(next) = page.next else { break };
        after = Some(next.to_string().parse().unwrap());
    }
    assert_eq!(seen, ["10-001", "10-002", "10-003", "10-004", "10-006"]);
    assert!("not a place".parse::<Cursor>().is_err());
}

#[tokio::test]
async fn all_complaints_are_listed_newest_first_with_their_total() {
    let book = story().await;
    let page = book.register.list(4, None).await.unwrap();
    assert_eq!(references(&page), ["10-006", "10-005", "10-004", "10-003"]);
    assert_eq!(page.total, Some(6));
    let rest = book.register.list(4, page.next.as_ref()).await.unwrap();
    assert_eq!(references(&rest), ["10-002", "10-001"]);
    assert_eq!(rest.next, None);
    assert_eq!(references(&book.register.closed(10, None).await.unwrap()), ["10-005"]);
}

#[tokio::test]
async fn a_choice_of_complaints_leaves_its_own_in_each_list() {
    let book = story().await;
    let eve = Chosen {
        assignee: Some("eve".into()),
        ..Chosen::default()
    };
    let page = book.register.list_of(&eve, 4, None).await.unwrap();
    assert_eq!((references(&page), page.total), (vec!["10-001"], None));
    let none = Chosen {
        kind: Some(Kind::Question),
        ..Chosen::default()
    };
    assert!(book.register.list_of(&none, 4, None).await.unwrap().items.is_empty());
    assert!(book.register.closed_of(&eve, 4, None).await.unwrap().items.is_empty());
    let complaints = Chosen {
        kind: Some(Kind::Complaint),
        ..Chosen::default()
    };
    let closed = book.register.closed_of(&complaints, 4, None).await.unwrap();
    assert_eq!(references(&closed), ["10-005"]);
    let questions = Worklist {
        kind: Some(Kind::Question),
        ..Worklist::default()
    };
    shows(&book, questions, &[]).await;
}

#[tokio::test]
async fn an_item_shows_name_matter_and_what_falls_due_next() {
    let book = story().await;
    let item = book.register.item("10-001").await.unwrap().unwrap();
    assert_eq!(
        (item.name.as_deref(), item.brand.as_deref()),
        (Some("María Ñáñez"), Some("jive"))
    );
    assert_eq!(item.matter.as_deref(), Some("Internet se corta cada noche"));
    let next = item.next.unwrap();
    assert_eq!((next.promise.as_str(), next.due), ("acknowledge", at(70)));
    assert_eq!(
        (next.standing(at(70)), next.standing(at(71))),
        (Standing::Open, Standing::BrokenOwed)
    );
    assert_eq!(book.register.item("none").await.unwrap(), None);
}

#[tokio::test]
async fn a_breach_is_due_until_it_is_noticed_and_a_warning_until_it_is_given() {
    let book = book();
    book.file("1", "Ana", 0).await.unwrap();
    book.file("2", "Ana", 10).await.unwrap();
    let register = &book.register;
    assert_eq!(register.next_deadline().await.unwrap(), Some(at(60)));
    assert!(
        register.due_before(at(60), 10).await.unwrap().is_empty(),
        "a promise is not broken at its due instant"
    );
    assert_eq!(register.due_before(at(100), 10).await.unwrap(), ["1", "2"]);
    assert!(
        register.due_soon(at(43), at(65), 10).await.unwrap().is_empty(),
        "nobody is warned before the last quarter of the time"
    );
    let soon = register.due_soon(at(44), at(65), 10).await.unwrap();
    assert_eq!(
        (soon.len(), soon[0].reference.as_str(), soon[0].promise.as_str()),
        (1, "1", "acknowledge")
    );
    assert_eq!(
        register.due_soon(at(59), at(65), 10).await.unwrap().len(),
        1,
        "a warning that was due while the program was down is still to be given"
    );
    let warned = What::WarnedOf {
        promise: "acknowledge".into(),
        nth: 1,
    };
    book.add("1", vec![entry(2, 50, Actor::Desk, warned, Words::new())])
        .await
        .unwrap();
    assert!(register.due_soon(at(50), at(65), 10).await.unwrap().is_empty());
    let broken = What::PromiseBroken {
        promise: "acknowledge".into(),
        nth: 1,
        due: at(60),
    };
    book.add("1", vec![entry(3, 61, Actor::Desk, broken, Words::new())])
        .await
        .unwrap();
    assert_eq!(register.due_before(at(100), 10).await.unwrap(), ["2"]);
    assert_eq!(register.next_deadline().await.unwrap(), Some(at(70)));
    let stored = &register.obligations("1").await.unwrap()[0];
    assert_eq!(stored.standing(at(100)), Standing::BrokenOwed);
    // Kept late and never noticed: the breach is still to be noticed.
    let late = entry(
        2,
        90,
        Actor::Desk,
        What::Acknowledged {
            channel: Channel::Phone,
            with: vec![],
        },
        Words::new(),
    );
    book.add("2", vec![late]).await.unwrap();
    assert_eq!(register.due_before(at(100), 10).await.unwrap(), ["2"]);
    assert_eq!(
        register.obligations("2").await.unwrap()[0].standing(at(100)),
        Standing::KeptLate
    );
}
