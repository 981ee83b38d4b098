//! What a part is given when it is split off, and what reaches it afterwards.

use jiff::{SignedDuration, Timestamp};
use practice::{
    Complaint, Entry, What,
    entry::{Actor, Answering, Attachment, Filing, Issue, Pin, Twin, Words},
    splitting::{self, part},
    terms::{Channel, Class, Format, Kind, Label, Language, Role, Service},
    together::{others, twin},
};

fn answering() -> Answering {
    Answering {
        by: Some(Channel::Email),
        language: Language::english(),
        format: Format::Standard,
    }
}

fn written(entries: &mut Vec<Entry>, what: What, words: &[(Label, &str)]) {
    let begin: Timestamp = "2026-11-09T15:00:00Z".parse().unwrap();
    let seq = entries.last().map_or(1, |last| last.seq + 1);
    let at = begin + SignedDuration::from_mins(10 * i64::from(seq));
    let words = words.iter().map(|(label, text)| (*label, (*text).to_owned()));
    entries.push(Entry {
        seq,
        by: Actor::Staff {
            id: "ann".to_owned(),
            role: Role::Adviser,
        },
        occurred_at: at,
        recorded_at: at,
        what,
        words: words.collect::<Words>(),
        twin: None,
    });
}

/// Two issues, a file, a note, another address, and then a part.
fn whole() -> Vec<Entry> {
    let issue = |number, category: &str| Issue {
        number,
        category: category.to_owned(),
    };
    let filing = Filing {
        kind: Kind::Complaint,
        channel: Channel::Web,
        service: Service::Other,
        class: Class::Consumer,
        issues: vec![issue(1, "billing-price"), issue(2, "setup-late")],
        answering: answering(),
        anonymous: false,
        on_behalf: false,
        zone: None,
        earlier: Vec::new(),
        pin: Pin {
            code: String::new(),
            version: String::new(),
            digest: String::new(),
            tzdata: String::new(),
        },
        brand: None,
    };
    let file = Attachment {
        id: "bill".to_owned(),
        media: "application/pdf".to_owned(),
        bytes: 9,
        digest: "d".to_owned(),
        internal: false,
    };
    let mut entries = Vec::new();
    let told = [
        (Label::Name, "María Pérez"),
        (Label::Email, "maria@example.org"),
        (Label::Nature, "The bill is wrong, and the line is late."),
        (Label::History, "I called twice."),
    ];
    written(&mut entries, What::Filed(Box::new(filing)), &told);
    written(&mut entries, What::FileAdded { file }, &[(Label::FileName, "may.pdf")]);
    written(&mut entries, What::Noted, &[(Label::Note, "She was upset.")]);
    let changed = What::DetailsChanged { answering: answering() };
    let new = [(Label::Email, "m@example.org"), (Label::Reason, "She moved.")];
    written(&mut entries, changed, &new);
    let wrote = What::CustomerWrote { channel: Channel::Web };
    written(&mut entries, wrote, &[(Label::Message, "Any news?")]);
    let off = What::SplitOff {
        other: "2".to_owned(),
        issues: vec![2],
    };
    written(&mut entries, off, &[]);
    entries
}

#[test]
fn a_part_has_the_words_without_which_nobody_could_be_answered_and_no_others() {
    let whole = whole();
    let part = part("1", &whole, whole.last().unwrap(), None, " The line is late. ");
    let labels = |seq: usize| part[seq - 1].words.keys().copied().collect::<Vec<_>>();
    assert_eq!(labels(1), [Label::Name, Label::Email, Label::History]);
    assert_eq!(labels(2), [Label::FileName]);
    assert_eq!(labels(3), []);
    assert_eq!(labels(4), [Label::Email]);
    assert_eq!(labels(5), []);
    assert_eq!(part[5].word(Label::Nature), Some("The line is late."));
    // Without any of its own it has those of the whole.
    let unnamed = splitting::part("1", &whole, whole.last().unwrap(), None, "");
    assert_eq!(
        unnamed[5].word(Label::Nature),
        Some("The bill is wrong, and the line is late.")
    );
    let read = Complaint::read("2", &part).unwrap();
    assert_eq!(read.contact.email.as_deref(), Some("m@example.org"));
    assert_eq!(read.told.get(&Label::Nature).unwrap(), "The line is late.");
    assert_eq!(read.issues.iter().map(|issue| issue.number).collect::<Vec<_>>(), [2]);
    // The same bytes, under a name of their own.
    let (_, file, name) = &read.files[0];
    assert_eq!(
        (file.id.as_str(), file.digest.as_str(), name.as_deref()),
        ("bill-2", "d", Some("may.pdf"))
    );
    let times = |entries: &[Entry]| {
        entries
            .iter()
            .map(|entry| (entry.seq, entry.occurred_at, entry.recorded_at))
            .collect::<Vec<_>>()
    };
    assert_eq!(times(&part), times(&whole));
}

#[test]
fn an_erasure_of_either_reaches_both() {
    let mut whole = whole();
    let mut part = part("1", &whole, whole.last().unwrap(), None, "");
    let erased = || What::Erased {
        labels: vec![Label::Name, Label::Nature],
    };
    let read = |reference: &str, entries: &[Entry]| Complaint::read(reference, entries).unwrap();
    written(&mut whole, erased(), &[]);
    let new = whole.last().unwrap();
    assert_eq!(others(&whole, new), ["2"]);
    let there = twin(new, (&read("1", &whole), &whole), (&read("2", &part), &part)).unwrap();
    assert_eq!(there.what, erased());
    written(&mut part, erased(), &[]);
    assert_eq!(others(&part, part.last().unwrap()), ["1"]);
    // What else is done in one is no business of the other.
    written(&mut whole, What::Noted, &[]);
    assert_eq!(others(&whole, whole.last().unwrap()), Vec::<String>::new());
}

#[test]
fn what_was_enclosed_comes_along_under_names_of_its_own() {
    let mut whole = whole();
    let off = whole.pop().unwrap();
    let of = |id: &str| Attachment {
        id: id.to_owned(),
        media: "image/png".to_owned(),
        bytes: 9,
        digest: "d".to_owned(),
        internal: true,
    };
    let enclosed = What::Enclosed {
        with: 3,
        file: of("bill"),
        pages: vec![of("page")],
    };
    written(&mut whole, enclosed, &[(Label::FileName, "The bill")]);
    written(&mut whole, off.what, &[]);
    let part = part("1", &whole, whole.last().unwrap(), None, "");
    let ids = part.iter().find_map(|entry| match &entry.what {
        What::Enclosed { file, pages, .. } => Some((file.id.clone(), pages[0].id.clone())),
        _ => None,
    });
    assert_eq!(ids, Some(("bill-2".to_owned(), "page-2".to_owned())));
}

#[test]
fn what_is_named_anew_takes_the_place_of_an_issue_that_is_still_there() {
    let mut whole = whole();
    let first = What::SplitOff {
        other: "2".to_owned(),
        issues: vec![1],
    };
    whole.last_mut().unwrap().what = first;
    let named = What::SplitOff {
        other: "3".to_owned(),
        issues: Vec::new(),
    };
    written(&mut whole, named, &[]);
    let part = part("1", &whole, whole.last().unwrap(), Some("account-data"), "My name.");
    let read = Complaint::read("3", &part).unwrap();
    let issues: Vec<_> = read
        .issues
        .iter()
        .map(|issue| (issue.number, issue.category.as_str()))
        .collect();
    assert_eq!(issues, [(2, "account-data")]);
}

/// What was done at a third complaint, with which one of the two was handled, was done here as well.
#[test]
fn what_was_done_elsewhere_is_no_less_done() {
    let mut whole = whole();
    let mut part = part("1", &whole, whole.last().unwrap(), None, "");
    let elsewhere = |entries: &mut Vec<Entry>, what: What| {
        written(entries, what, &[]);
        entries.last_mut().unwrap().twin = Some(Twin {
            other: "9".to_owned(),
            seq: 1,
        });
    };
    let untouched = |reference: &str, entries: &[Entry]| {
        let read = Complaint::read(reference, entries).unwrap();
        read.split_from.as_ref().or(read.split_off.first()).unwrap().untouched
    };
    assert!(untouched("1", &whole) && untouched("2", &part));
    elsewhere(&mut part, What::TookIn { other: "9".to_owned() });
    let concluded = What::Concluded {
        redress: Vec::new(),
        findings: Vec::new(),
    };
    elsewhere(&mut whole, concluded);
    assert!(!untouched("1", &whole) && !untouched("2", &part));
}
