//! How far the stories hold the codes that ship: every number of every code and pack is changed by one unit, one
//! at a time, and some story must then no longer come true (or check must refuse the document). A number that can
//! be changed unseen is a promise that nobody tested.
//!
//! The account is told in full by `cargo nextest run -p practice --test mutations --success-output final`.

#[path = "mutations/account.rs"]
mod account;
#[path = "mutations/numbers.rs"]
mod numbers;
mod shipped;
#[path = "mutations/told.rs"]
mod told;

use std::sync::atomic::{AtomicUsize, Ordering};

use account::Account;
use numbers::{Change, numbers};
use practice::{Code, fault::Shelf};
use shipped::SHELF;
use told::Told;

/// What became of a changed document.
enum Fate {
    /// Some story of the code differed: its name.
    Told(String),
    /// Check refused it, with this fault.
    Refused(&'static str),
    Survived,
}

/// One document with one number changed.
struct Mutant<'d> {
    document: &'d str,
    line: usize,
    change: Change,
}

#[test]
fn no_number_can_be_changed_unseen() {
    let shelf = &*SHELF;
    let told = told::told(shelf);
    let mut account = Account::default();
    let mutants = mutants(shelf, &mut account);
    assert!(
        account.unknown.is_empty(),
        "numbers of a shape that tests/mutations/numbers.rs does not know:\n{}",
        account.unknown.join("\n")
    );
    assert!(mutants.len() > 20, "{} changes were found", mutants.len());
    for (mutant, fate) in mutants.iter().zip(fates(shelf, &told, &mutants)) {
        account.add(mutant, fate);
    }
    println!("{account}");
    assert!(
        account.survivors.is_empty(),
        "\n{account}\nWrite the story in which that number matters (docs/stories.md)."
    );
}

/// The other half: where no story is told, what check does not refuse goes unseen, and is named with its line.
#[test]
fn a_code_without_stories_is_held_by_nothing() {
    let shelf = &*SHELF;
    let mut told = told::told(shelf);
    for code in &mut told {
        code.stories.clear();
    }
    let mut account = Account::default();
    let mutants = mutants(shelf, &mut account);
    let first = mutants
        .iter()
        .position(|mutant| mutant.change.before == "\"09:00-17:00\"")
        .expect("opening hours");
    let mutant = &mutants[first..=first];
    let fate = fates(shelf, &told, mutant).pop().expect("one");
    account.add(&mutant[0], fate);
    let [survivor] = account.survivors.as_slice() else {
        panic!("{account}")
    };
    assert!(
        survivor.ends_with("\"09:00-17:00\" became \"09:01-17:00\""),
        "{survivor}"
    );
}

/// Every change of every document, in the order of their places.
fn mutants<'s>(shelf: &'s Shelf, account: &mut Account) -> Vec<Mutant<'s>> {
    let mut mutants = Vec::new();
    for (document, text) in told::documents(shelf) {
        let found = numbers(text);
        account.left(&found.content);
        account
            .unknown
            .extend(found.unknown.into_iter().map(|number| format!("{document}: {number}")));
        mutants.extend(found.changes.into_iter().map(|change| Mutant {
            document,
            line: 1 + text[..change.span.start].matches('\n').count(),
            change,
        }));
    }
    mutants
}

/// Each on a thread that is free.
fn fates(shelf: &Shelf, told: &[Told], mutants: &[Mutant<'_>]) -> Vec<Fate> {
    let threads = std::thread::available_parallelism().map_or(2, usize::from);
    let next = AtomicUsize::new(0);
    let mut fates: Vec<(usize, Fate)> = std::thread::scope(|scope| {
        let work = || {
            let mut mine = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let Some(mutant) = mutants.get(at) else { return mine };
                mine.push((at, fate(shelf, told, mutant)));
            }
        };
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        running
            .into_iter()
            .flat_map(|one| one.join().expect("no story panics"))
            .collect()
    });
    fates.sort_by_key(|(at, _)| *at);
    fates.into_iter().map(|(_, fate)| fate).collect()
}

fn fate(shelf: &Shelf, told: &[Told], mutant: &Mutant<'_>) -> Fate {
    let mut changed = shelf.clone();
    let mut text = shelf.text(mutant.document).expect("it was found").to_owned();
    text.replace_range(mutant.change.span.clone(), &mutant.change.after);
    changed.put(mutant.document, text);
    let mine = |told: &&Told| told.document == mutant.document || told.packs.iter().any(|pack| pack == mutant.document);
    let mut refused = None;
    for told in told.iter().filter(mine) {
        match Code::read(&told.document, &changed) {
            Err(faults) => refused = Some(faults.first().map_or("", |fault| fault.code)),
            Ok(code) => {
                let differs = in_order(told, &mutant.change.path).find(|(_, _, story)| !story.play(&code).holds);
                if let Some((name, _, _)) = differs {
                    return Fate::Told(name.clone());
                }
            }
        }
    }
    refused.map_or(Fate::Survived, Fate::Refused)
}

/// Those first that speak of what was changed.
fn in_order<'t>(told: &'t Told, path: &[String]) -> impl Iterator<Item = &'t (String, String, practice::story::Story)> {
    let about = path.get(1).cloned().unwrap_or_default();
    let speaks = move |text: &str| text.contains(&about);
    let mut stories: Vec<_> = told.stories.iter().collect();
    stories.sort_by_key(|(_, text, _)| (!speaks(text), text.len()));
    stories.into_iter()
}
