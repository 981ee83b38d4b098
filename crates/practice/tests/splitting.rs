//! What a part is given when it is split off, and what reaches it afterwards.

#[path = "common/plain.rs"]
mod plain;

use jiff::{SignedDuration, Timestamp};
use practice::{
    Complaint, Entry, What,
    entry::{Actor, Attachment, Twin, Words},
    splitting::{self, Unlike, part},
    terms::{Channel, Label, Language, Level, Notice, Role},
    together::{others, twin},
};

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

fn details(only_here: bool) -> What {
    What::DetailsChanged {
        answering: plain::answering(),
        only_here,
    }
}

/// Two issues, a file, a note, another address, and then a part.
fn whole() -> Vec<Entry> {
    let filing = plain::filing(&["billing-price", "setup-late"]);
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
    let changed = details(false);
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

/// Case files by their numbers: the whole is 1, and its parts are 2 and 3.
struct Family(Vec<(&'static str, Vec<Entry>)>);

impl Family {
    fn of_three() -> Self {
        let mut whole = whole();
        let second = part("1", &whole, whole.last().unwrap(), None, "");
        written(&mut whole, What::Noted, &[]);
        let off = What::SplitOff {
            other: "3".to_owned(),
            issues: Vec::new(),
        };
        written(&mut whole, off, &[]);
        let third = part("1", &whole, whole.last().unwrap(), Some("account-data"), "My name.");
        Self(vec![("1", whole), ("2", second), ("3", third)])
    }

    fn file(&mut self, reference: &str) -> &mut Vec<Entry> {
        let mut all = self.0.iter_mut();
        &mut all.find(|(known, _)| *known == reference).unwrap().1
    }

    fn read(&mut self, reference: &str) -> Complaint {
        Complaint::read(reference, self.file(reference)).unwrap()
    }

    /// Written in one, and in each that it reaches from there; says which, in order.
    fn written(&mut self, reference: &'static str, what: What, words: &[(Label, &str)]) -> Vec<String> {
        written(self.file(reference), what, words);
        let mut reached = vec![reference.to_owned()];
        let mut next = vec![reference.to_owned()];
        while let Some(of) = next.pop() {
            let theirs = self.file(&of).clone();
            let new = theirs.last().unwrap();
            for other in others(&theirs, new) {
                if reached.contains(&other) {
                    continue;
                }
                let (of, into) = (self.read(&of), self.read(&other));
                let twin = twin(new, (&of, &theirs), (&into, self.file(&other)));
                reached.push(other.clone());
                if let Some(twin) = twin {
                    self.file(&other).push(twin);
                    next.push(other);
                }
            }
        }
        reached.remove(0);
        reached.retain(|other| {
            self.file(other).last().unwrap().what.kind() == self.file(reference).last().unwrap().what.kind()
        });
        reached
    }
}

#[test]
fn an_erasure_reaches_every_copy_whichever_it_is_of() {
    for reference in ["1", "2", "3"] {
        let mut family = Family::of_three();
        let erased = What::Erased {
            labels: vec![Label::Name, Label::Nature],
        };
        family.written(reference, erased.clone(), &[]);
        for other in ["1", "2", "3"] {
            assert_eq!(
                family.file(other).last().unwrap().what,
                erased,
                "{reference} to {other}"
            );
        }
        // What else is done in one is no business of the others.
        assert_eq!(family.written(reference, What::Noted, &[]), Vec::<String>::new());
    }
}

#[test]
fn an_erasure_reaches_what_was_put_back() {
    let mut family = Family::of_three();
    let undone = |other: &str| What::SplitUndone {
        other: other.to_owned(),
    };
    assert_eq!(family.written("2", undone("1"), &[]), ["1"]);
    let erased = What::Erased {
        labels: vec![Label::Name],
    };
    assert_eq!(family.written("3", erased, &[]), ["1", "2"]);
}

/// A letter that all three had, because it was owed before they parted, and that was posted afterwards.
#[test]
fn a_letter_that_comes_back_to_one_is_known_to_have_come_back_in_all() {
    for reference in ["1", "2", "3"] {
        let mut family = Family::of_three();
        let sent = What::Sent {
            owed_by: 1,
            notice: Notice::Acknowledgement,
            channel: Channel::Letter,
            language: Language::english(),
            with: Vec::new(),
            level: Level::FIRST,
            digest: None,
            format: None,
        };
        assert_eq!(family.written("1", sent, &[]), ["2", "3"]);
        let sent = family.file(reference).last().unwrap().seq;
        let bounced = What::Bounced {
            owed_by: 1,
            notice: Notice::Acknowledgement,
            sent: Some(sent),
        };
        family.written(reference, bounced, &[(Label::Reason, "Moved away.")]);
        for other in ["1", "2", "3"] {
            let file = family.file(other).clone();
            let [.., sent, bounced] = file.as_slice() else {
                panic!("{file:?}")
            };
            assert!(
                matches!(bounced.what, What::Bounced { sent: Some(seq), .. } if seq == sent.seq),
                "{reference} to {other}: {bounced:?}"
            );
            assert_eq!(family.read(other).undelivered().count(), 1, "{reference} to {other}");
        }
    }
}

#[test]
fn a_new_address_is_known_wherever_the_old_one_was_unless_it_is_for_one_alone() {
    let mut family = Family::of_three();
    let moved = [(Label::Email, "new@example.org"), (Label::Reason, "She moved.")];
    assert_eq!(family.written("2", details(false), &moved), ["1", "3"]);
    for other in ["1", "3"] {
        let twin = family.file(other).last().unwrap();
        assert_eq!(twin.word(Label::Reason), None, "why stands where it was said");
        assert_eq!(family.read(other).contact.email.as_deref(), Some("new@example.org"));
    }
    let own = [(Label::Email, "of-the-line@example.org")];
    assert_eq!(family.written("3", details(true), &own), Vec::<String>::new());
    // What was another there stays so.
    let last = [(Label::Email, "last@example.org"), (Label::Phone, "613-555-0142")];
    assert_eq!(family.written("1", details(false), &last), ["2", "3"]);
    let contact = family.read("3").contact;
    assert_eq!(contact.email.as_deref(), Some("of-the-line@example.org"));
    assert_eq!(contact.phone.as_deref(), Some("613-555-0142"));
    assert!(family.read("1").split_off.iter().all(|split| split.untouched));
}

type Change<'c> = (usize, Unlike, &'c dyn Fn(&mut Entry));

#[test]
fn a_copy_that_is_not_what_it_is_a_copy_of_is_named() {
    let whole = whole();
    let copies = part("1", &whole, whole.last().unwrap(), None, "The line is late.");
    let unlike = |copies: &[Entry]| splitting::unlike(("2", copies), ("1", &whole));
    assert_eq!(unlike(&copies), []);
    let hour = SignedDuration::from_hours(1);
    let changes: [Change<'_>; 7] = [
        (3, Unlike::Kind, &|entry| entry.what = What::Viewed),
        (3, Unlike::Instants, &|entry| entry.recorded_at -= hour),
        (5, Unlike::Instants, &|entry| entry.occurred_at -= hour),
        (3, Unlike::Actor, &|entry| entry.by = Actor::Desk),
        (2, Unlike::Facts, &|entry| {
            if let What::FileAdded { file } = &mut entry.what {
                "another".clone_into(&mut file.digest);
            }
        }),
        (1, Unlike::Words(Label::Name), &|entry| {
            entry.words.insert(Label::Name, "Somebody else".to_owned());
        }),
        (6, Unlike::Instants, &|entry| entry.recorded_at += hour),
    ];
    for (seq, why, change) in changes {
        let mut another = copies.clone();
        change(&mut another[seq - 1]);
        assert_eq!(unlike(&another), [(u32::try_from(seq).unwrap(), why)]);
    }
    // A word that is left where that of the whole is gone.
    let mut erased = whole.clone();
    erased[0].words.remove(&Label::Name);
    assert_eq!(
        splitting::unlike(("2", &copies), ("1", &erased)),
        [(1, Unlike::Words(Label::Name))]
    );
    assert_eq!(
        splitting::unlike(("2", &copies), ("1", &whole[..5])),
        [(6, Unlike::Missing)]
    );
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
