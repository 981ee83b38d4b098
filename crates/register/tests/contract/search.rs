//! Whatever the index finds is what [`Query::matches`] finds, on every database, in it or not yet in it.

use std::collections::BTreeSet;

use practice::{
    Actor, Complaint, Entry, What,
    entry::{Seq, Words},
    terms::{Channel, Ending, Kind, Label, Language, Level, Role, Service},
};
use register::{
    Cursor,
    search::{Document, Query, Sight, Span},
};

use crate::{
    ON, On,
    book::{Book, With, at, book, entry, filed, index_entry, noted},
    lists::story,
};

/// Puts everything into the index, as the desk's job does.
pub async fn index_all(book: &Book) {
    index(book, usize::MAX).await;
}

async fn index(book: &Book, most: usize) {
    let waiting = book.register.unindexed(i64::MIN, most).await.unwrap();
    for case in waiting {
        let file = book.case(&case.reference).await;
        assert!(book.register.index(&file, index_entry(&file)).await.unwrap());
    }
}

/// What a text finds for somebody who may read everything.
fn typed(text: &str) -> Query {
    let mut query = Query::of(Sight::Everything);
    let words: Vec<&str> = text.split(' ').collect();
    let (last, others) = words.split_last().unwrap();
    for word in others {
        query.with(word, false).unwrap();
    }
    query.with_last(last).unwrap();
    query
}

async fn all(book: &Book, query: &Query, page: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut after: Option<Cursor> = None;
    loop {
        let page = book.register.search(query, page, after.as_ref()).await.unwrap();
        if after.is_none() && page.next.is_none() {
            assert_eq!(page.total, Some(page.items.len()), "{query:?}");
        }
        found.extend(page.items.into_iter().map(|item| item.reference));
        match page.next {
            Some(next) => after = Some(next.to_string().parse().unwrap()),
            None => return found,
        }
    }
}

pub async fn found(book: &Book, text: &str) -> Vec<String> {
    all(book, &typed(text), 10).await
}

fn eve() -> Actor {
    Actor::Staff {
        id: "eve".into(),
        role: Role::Adviser,
    }
}

#[tokio::test]
async fn a_case_is_found_as_soon_as_it_has_its_number_and_the_same_once_it_is_in_the_index() {
    let book = story().await;
    for _ in 0..2 {
        assert_eq!(found(&book, "maria noche").await, ["10-004", "10-001"]);
        assert_eq!(
            found(&book, "mari").await,
            ["10-004", "10-002", "10-001"],
            "a name may only begin so"
        );
        assert_eq!(found(&book, "MARÍA ÑAN").await, ["10-001"]);
        assert_eq!(found(&book, "zoe").await, ["10-003"]);
        assert_eq!(found(&book, "10-00").await.len(), 6);
        assert_eq!(found(&book, "10-004").await, ["10-004"]);
        assert_eq!(found(&book, "noche").await.len(), 6, "every text is searched");
        assert_eq!(found(&book, "maria@example").await.len(), 6);
        assert!(found(&book, "zoe maria").await.is_empty(), "all words must be there");
        index_all(&book).await;
        assert!(book.register.unindexed(i64::MIN, 1).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn what_is_found_comes_with_its_texts_where_they_are_wanted() {
    let book = story().await;
    for _ in 0..2 {
        let (page, texts) = book.register.search_and_read(&typed("noche"), 4, None).await.unwrap();
        assert_eq!(page, book.register.search(&typed("noche"), 4, None).await.unwrap());
        assert_eq!((page.items.len(), page.total), (4, Some(6)));
        let references: Vec<&str> = page.items.iter().map(|item| item.reference.as_str()).collect();
        assert_eq!(texts, book.register.texts(&references).await.unwrap());
        assert!(
            texts
                .iter()
                .all(|texts| texts.iter().any(|(.., text)| text.contains("noche")))
        );
        let (none, texts) = book.register.search_and_read(&typed("nothing"), 4, None).await.unwrap();
        assert!(none.items.is_empty() && texts.is_empty());
        index_all(&book).await;
    }
}

/// A server has no pieces to join.
#[tokio::test]
async fn an_index_that_was_written_bit_by_bit_is_tidied_and_finds_the_same() {
    let book = story().await;
    for n in 0..12 {
        book.file(&format!("20-{n:03}"), "Zoë zyxel", 700 + n).await.unwrap();
        index_all(&book).await;
    }
    let rows = || match ON {
        On::Sqlite => book.all_of("found_data").len(),
        On::Postgres => 0,
    };
    let before = rows();
    assert!(!book.register.tidy_index().await.unwrap(), "so little is done at once");
    if ON == On::Sqlite {
        assert!(rows() < before, "{before} rows before, {} after", rows());
    }
    assert_eq!(found(&book, "zyxel").await.len(), 12);
    assert_eq!(found(&book, "maria noche").await, ["10-004", "10-001"]);
}

#[tokio::test]
async fn several_searches_are_counted_at_once_in_the_index_and_before() {
    let book = story().await;
    let (many, none) = (typed("noche"), typed("zoe maria"));
    for _ in 0..2 {
        let counted = book.register.count_found(&[&many, &none, &many]).await.unwrap();
        assert_eq!(counted, [Some(6), Some(0), Some(6)]);
        index_all(&book).await;
    }
    assert!(book.register.count_found(&[]).await.unwrap().is_empty());
}

#[tokio::test]
async fn where_no_whole_word_is_found_the_one_typed_last_is_a_beginning() {
    let book = story().await;
    index_all(&book).await;
    let page = book.register.search(&typed("noch"), 4, None).await.unwrap();
    assert!(
        page.widened && page.items.len() == 4 && page.total == Some(6),
        "{page:?}"
    );
    let rest = book
        .register
        .search(&typed("noch"), 4, page.next.as_ref())
        .await
        .unwrap();
    assert_eq!((rest.items.len(), rest.widened, rest.next), (2, true, None));
    assert!(!book.register.search(&typed("noche"), 4, None).await.unwrap().widened);
}

#[tokio::test]
async fn several_searches_find_the_newest_of_each_once_in_the_index_and_before() {
    let book = story().await;
    let asked = [typed("maria"), typed("noche"), typed("nothing")];
    for _ in 0..2 {
        let mut one_by_one = BTreeSet::new();
        for query in &asked {
            let found = book.register.search(query, 2, None).await.unwrap().items;
            one_by_one.extend(found.into_iter().map(|item| item.reference));
        }
        let found = book.register.search_any(&asked, 2).await.unwrap();
        let found: Vec<String> = found.into_iter().map(|item| item.reference).collect();
        assert!(found.len() >= 2, "{found:?}");
        assert_eq!(found, one_by_one.into_iter().rev().collect::<Vec<_>>());
        index_all(&book).await;
    }
    assert_eq!(book.register.search_any(&[], 2).await.unwrap(), []);
}

#[tokio::test]
async fn one_of_several_texts_is_enough_where_any_of_them_is_sought() {
    let book = story().await;
    let mut query = Query::of(Sight::Everything);
    assert_eq!(query.with_any(&[]), Ok(false));
    assert!(query.is_empty());
    assert_eq!(query.with_any(&["nothing", "noche"]), Ok(true));
    assert_eq!(all(&book, &query, 10).await, found(&book, "noche").await);
}

#[tokio::test]
async fn what_changed_is_found_and_what_it_was_is_not() {
    let book = story().await;
    index_all(&book).await;
    let answering = match &filed("x", 0).what {
        What::Filed(filing) => filing.answering.clone(),
        _ => unreachable!(),
    };
    let words = Words::from([(Label::Name, "Marie Curie".to_owned())]);
    let changed = entry(
        3,
        300,
        Actor::Customer,
        What::DetailsChanged {
            answering,
            only_here: false,
        },
        words,
    );
    let file = book.case("10-005").await;
    // The register writes all obligations anew, and what a case is found by all the same.
    let with = With {
        afresh: true,
        ..With::default()
    };
    book.add_to(&file, vec![changed], with).await.unwrap();
    for _ in 0..2 {
        assert_eq!(found(&book, "curie").await, ["10-005"]);
        assert!(found(&book, "eve").await.is_empty());
        let item = &book.register.search(&typed("curie"), 5, None).await.unwrap().items[0];
        assert_eq!(item.name.as_deref(), Some("Marie Curie"));
        index_all(&book).await;
    }
}

#[tokio::test]
async fn what_is_erased_is_in_no_index_from_that_commit_on() {
    let book = story().await;
    index_all(&book).await;
    assert_eq!(found(&book, "zoe").await, ["10-003"]);
    let erased = What::Erased {
        labels: vec![Label::Name, Label::Nature],
    };
    book.add("10-003", vec![entry(4, 400, Actor::Desk, erased, Words::new())])
        .await
        .unwrap();
    let left = book.look("SELECT rowid FROM found WHERE rowid = (SELECT number FROM cases WHERE reference = '10-003')");
    assert!(
        left.is_empty(),
        "the row is gone with the words, before any job has run"
    );
    for _ in 0..2 {
        assert!(found(&book, "zoe").await.is_empty());
        assert!(!found(&book, "noche").await.contains(&"10-003".to_owned()));
        assert!(
            found(&book, "maria@example").await.contains(&"10-003".to_owned()),
            "the rest is found"
        );
        index_all(&book).await;
    }
}

/// How often these bytes stand in the files of the register.
fn bytes_in(book: &Book, sought: &[u8]) -> usize {
    let mut folders = vec![book.dir.path().to_owned()];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            if file.is_dir() {
                folders.push(file);
                continue;
            }
            let bytes = std::fs::read(file).unwrap();
            count += bytes.windows(sought.len()).filter(|window| *window == sought).count();
        }
    }
    count
}

/// A server keeps its files to itself; docs/operating.md says what holds there.
#[tokio::test]
async fn what_was_erased_lies_nowhere_in_the_files_once_the_index_was_joined() {
    // The index writes of a word what it does not begin with like the one before.
    const PART: &[u8] = b"wvutsrq";
    let book = story().await;
    let mut first = filed("Rosa", 600);
    let nature = format!("zyx{} is what I called it", std::str::from_utf8(PART).unwrap());
    first.words.insert(Label::Nature, nature);
    book.file_with("10-900", first, With::default()).await.unwrap();
    index_all(&book).await;
    for n in 0..40 {
        book.file(&format!("20-{n:03}"), "Zoë zyxel", 700 + n).await.unwrap();
    }
    index_all(&book).await;
    assert!(!book.register.forget_erased().await.unwrap(), "nothing was erased");
    let erased = What::Erased {
        labels: vec![Label::Nature],
    };
    book.add("10-900", vec![entry(2, 800, Actor::Desk, erased, Words::new())])
        .await
        .unwrap();
    index_all(&book).await;
    if ON == On::Sqlite {
        assert!(
            bytes_in(&book, PART) > 0,
            "the index still has it, though nobody finds it"
        );
    }
    assert!(book.register.forget_erased().await.unwrap());
    if ON == On::Sqlite {
        assert_eq!(bytes_in(&book, PART), 0);
    }
    assert!(!book.register.forget_erased().await.unwrap(), "it is done once");
    assert!(found(&book, "zyxwvutsrq").await.is_empty());
    assert_eq!(found(&book, "rosa").await.len(), 1);
    assert!(
        found(&book, "zyxel").await.len() >= 10,
        "what others wrote is found as before"
    );
}

#[tokio::test]
async fn whoever_may_not_read_a_text_finds_nothing_by_it() {
    let book = story().await;
    book.add("10-002", vec![noted(3, 300)]).await.unwrap();
    let last = book.case("10-003").await.version();
    let mut note = noted(last + 1, 300);
    note.words = [(Label::Note, "Ask bob@jive.example about it.".to_owned())].into();
    book.add("10-003", vec![note]).await.unwrap();
    for _ in 0..2 {
        let mut mailroom = Query::of(Sight::Names);
        mailroom.with("noche", false).unwrap();
        assert!(all(&book, &mailroom, 10).await.is_empty());
        // An address in a note is not the complainant's.
        let mut mailroom = Query::of(Sight::Names);
        mailroom.with("bob@jive.example", false).unwrap();
        assert!(all(&book, &mailroom, 10).await.is_empty());
        let mut adviser = Query::of(Sight::Everything);
        adviser.with("bob@jive.example", false).unwrap();
        assert_eq!(all(&book, &adviser, 10).await, ["10-003"]);
        let mut mailroom = Query::of(Sight::Names);
        mailroom.with_last("dup").unwrap();
        assert_eq!(all(&book, &mailroom, 10).await, ["10-002"]);
        let mut ada = Query::of(Sight::Numbers);
        assert!(ada.with_last("dupont").is_err() && ada.with("maria@example.org", false).is_err());
        assert!(ada.without("dupont", false).is_err() && ada.named("dupont", false).is_err());
        ada.with("10-00", false).unwrap();
        assert_eq!(all(&book, &ada, 10).await.len(), 6);
        index_all(&book).await;
    }
}

#[tokio::test]
async fn what_is_no_word_to_us_means_nothing_to_a_database() {
    let book = story().await;
    index_all(&book).await;
    for hostile in [
        "'; DROP TABLE cases; --",
        "\" OR 1=1 --",
        "maria' | 'x",
        "NEAR(maria noche)",
        "words:maria",
        "{words}:x ^maria",
        "maria & !noche",
        "(a+)+$",
        "%",
        "\\",
        "\0",
        "*",
        "AND OR NOT",
    ] {
        for text in [hostile.to_owned(), hostile.repeat(300)] {
            let mut query = Query::of(Sight::Everything);
            query.with(&text, true).unwrap();
            query.without(&text, false).unwrap();
            query.field("team", &[&text], true);
            assert!(all(&book, &query, 10).await.len() <= 6, "{hostile}");
        }
    }
    assert_eq!(found(&book, "noche").await.len(), 6);
}

/// Draws that are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % most
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }
}

const WORDS: [&str; 40] = [
    "internet",
    "Internet",
    "modem",
    "modèle",
    "coupé",
    "coupe",
    "bill",
    "billing",
    "facture",
    "factura",
    "señal",
    "senal",
    "l’appel",
    "wi-fi",
    "Zoë",
    "María",
    "œuvre",
    "foeuvre",
    "Straße",
    "strasse",
    "مُشْكِلَة",
    "مشكلة",
    "الإنترنت",
    "電話",
    "電話が変",
    "인터넷",
    "😡",
    "9:30",
    "12",
    "514",
    "the",
    "the",
    "the",
    "no",
    "dial",
    "tone",
    "Łukasz",
    "rosa@example.ca",
    "ﬁbre",
    "½",
];

fn text(dice: &mut Dice) -> String {
    let words = (0..=dice.below(12)).map(|_| dice.one(&WORDS));
    words.collect::<Vec<_>>().join([" ", ", ", "\n"][dice.below(3)])
}

fn case(dice: &mut Dice, when: i64) -> Vec<Entry> {
    let mut first = filed(&format!("{} {}", dice.one(&WORDS), dice.one(&WORDS)), when);
    if let What::Filed(filing) = &mut first.what {
        filing.service = dice.one(Service::ALL);
        filing.kind = dice.one(Kind::ALL);
        filing.channel = dice.one(&[Channel::Web, Channel::Phone, Channel::InPerson]);
        filing.answering.language = Language::new(dice.one(&["en", "fr", "es", "pt-BR"])).unwrap();
    }
    first.words.insert(Label::Nature, text(dice));
    if dice.below(3) == 0 {
        // A letter that lay about, or what another register had.
        first.occurred_at = at(when - i64::try_from(dice.below(2000)).unwrap());
    }
    if dice.below(3) == 0 {
        first.words.insert(Label::Phone, "(514) 555-0199".to_owned());
    }
    let mut entries = vec![first];
    for _ in 0..dice.below(4) {
        let seq = Seq::try_from(entries.len()).unwrap() + 1;
        let (what, words) = match dice.below(5) {
            0 => (
                What::Assigned {
                    to: (dice.one(&["eve", "Bo 'x"])).to_owned(),
                    team: Some("tech".to_owned()),
                },
                Words::new(),
            ),
            1 => (
                What::Escalated {
                    to: Level(2),
                    channel: Channel::Web,
                },
                Words::new(),
            ),
            2 => (What::UrgencySet { urgent: true }, Words::new()),
            _ => (What::Noted, Words::from([(Label::Note, text(dice))])),
        };
        entries.push(entry(seq, when + i64::from(seq), eve(), what, words));
    }
    if dice.below(4) == 0 {
        let seq = Seq::try_from(entries.len()).unwrap() + 1;
        let ending = Ending::Answered;
        entries.push(entry(seq, when + 50, eve(), What::Closed { ending }, Words::new()));
    }
    entries
}

fn query(dice: &mut Dice) -> Query {
    let mut query = Query::of(dice.one(&[Sight::Everything, Sight::Everything, Sight::Everything, Sight::Names]));
    for _ in 0..dice.below(3) {
        let word = dice.one(&WORDS);
        match dice.below(9) {
            0 => drop(query.with(&format!("{word} {}", dice.one(&WORDS)), false)),
            1 => drop(query.with(&word.chars().take(2).collect::<String>(), true)),
            2 => drop(query.without(word, dice.below(2) == 0)),
            3 => drop(query.named(&word.chars().take(3).collect::<String>(), dice.below(4) == 0)),
            4 => query.field(
                "service",
                &[dice.one(Service::ALL).word(), dice.one(Service::ALL).word()],
                dice.below(3) == 0,
            ),
            5 => query.field("assignee", &[dice.one(&["eve", "Bo 'x", ""])], dice.below(3) == 0),
            6 => query.field("status", &[dice.one(&["open", "closed", "new"])], false),
            7 => query.received(Span {
                from: at(i64::try_from(dice.below(3000)).unwrap()).as_millisecond(),
                until: i64::MAX,
            }),
            _ => drop(query.with(word, false)),
        }
    }
    match dice.below(8) {
        // Days alone, or what stands before.
        2 => query.received(Span {
            from: at(i64::try_from(dice.below(3000)).unwrap()).as_millisecond(),
            until: at(i64::try_from(dice.below(4000)).unwrap()).as_millisecond(),
        }),
        0 => drop(query.with_last(dice.one(&["514 555 0199", "555-0199", "10-01", "rosa@"]))),
        1 | 3 => query.due(Span {
            from: i64::MIN,
            until: at(i64::try_from(dice.below(4000)).unwrap()).as_millisecond(),
        }),
        _ => drop(query.with_last(dice.one(&WORDS))),
    }
    query
}

#[tokio::test]
async fn the_index_finds_what_reading_every_case_finds() {
    let book = book();
    let mut dice = Dice(20_261_129);
    let mut cases = Vec::new();
    for n in 0..300_i64 {
        let reference = format!("10-{n:03}");
        let mut entries = case(&mut dice, n * 10);
        let first = entries.remove(0);
        book.file_with(&reference, first, With::default()).await.unwrap();
        if !entries.is_empty() {
            book.add(&reference, entries).await.unwrap();
        }
        cases.push(reference);
    }
    cases.reverse();
    let mut read = Vec::new();
    for reference in &cases {
        let file = book.case(reference).await;
        let complaint = Complaint::read(reference, &file.entries).unwrap();
        let item = book.register.item(reference).await.unwrap().unwrap();
        let document = Document::of(&complaint, &file.entries);
        let texts = file.entries.iter().flat_map(|entry| {
            entry
                .words
                .iter()
                .map(|(label, text)| (entry.seq, *label, text.as_str()))
        });
        assert_eq!(
            document,
            Document::of_item(&item, texts),
            "a case is the same from its entries and from its row"
        );
        read.push((reference.clone(), document, item));
    }
    let oracle = |query: &Query| -> Vec<String> {
        let is = |query: &Query| {
            let found = read.iter().filter(|(_, document, item)| query.matches(document, item));
            found.map(|(reference, ..)| reference.clone()).collect::<Vec<_>>()
        };
        let whole = is(query);
        if whole.is_empty() {
            query.widened().map_or(whole, |wide| is(&wide))
        } else {
            whole
        }
    };
    let mut sizes = BTreeSet::new();
    // None in the index, half of them, all of them.
    for indexed in [0, 150, usize::MAX] {
        index(&book, indexed).await;
        for _ in 0..150 {
            let query = query(&mut dice);
            let expected = oracle(&query);
            assert_eq!(all(&book, &query, 40).await, expected, "{indexed}: {query:#?}");
            sizes.insert(expected.len());
        }
    }
    assert!(sizes.len() > 30, "the questions are worth asking: {sizes:?}");
}

#[tokio::test]
async fn a_case_that_never_ends_is_found_by_as_much_of_it_as_both_databases_hold() {
    let book = book();
    let mut first = filed("Ana", 0);
    let endless = (0..30_000)
        .map(|n| format!("ligne{n} coupée et"))
        .collect::<Vec<_>>()
        .join(" ");
    first.words.insert(Label::Nature, endless);
    book.file_with("10-001", first, With::default()).await.unwrap();
    for _ in 0..2 {
        assert_eq!(found(&book, "ligne5000").await, ["10-001"]);
        assert!(found(&book, "ligne29999").await.is_empty());
        let mut phrase = Query::of(Sight::Everything);
        phrase.with("ligne5 coupee et ligne6", false).unwrap();
        assert_eq!(all(&book, &phrase, 5).await, ["10-001"]);
        let mut far = Query::of(Sight::Everything);
        far.with("ligne4000 coupee", false).unwrap();
        assert!(
            all(&book, &far, 5).await.is_empty(),
            "so many places of one word are known, in the index or not"
        );
        index_all(&book).await;
    }
}
