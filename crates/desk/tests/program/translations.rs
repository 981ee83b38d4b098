//! Every key exists in every language, asks for the same values, and is used.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use desk::{
    time::Clock,
    tongue::{LANGUAGES, Tongues},
};
use practice::{Code, fault::Shelf, terms::Language};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// How messages speak of the independent scheme.
const SCHEME: [&str; 5] = ["scheme", "the-scheme", "The-scheme", "of-the-scheme", "to-the-scheme"];

/// Key to the names of the values that its message asks for.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for file in fs::read_dir(root().join("translations").join(language)).unwrap() {
        for line in fs::read_to_string(file.unwrap().path()).unwrap().lines() {
            if let Some((name, _)) = line
                .split_once(" =")
                .filter(|(name, _)| !name.contains(' ') && !name.starts_with('#'))
            {
                name.clone_into(&mut key);
                assert!(
                    messages.insert(key.clone(), BTreeSet::new()).is_none(),
                    "{language}: {key} stands twice"
                );
            }
            let values = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
                    .collect::<String>()
            });
            if let Some(asked) = messages.get_mut(&key) {
                // Which article stands before the scheme is each language's own affair, and always at hand.
                asked.extend(values.filter(|value| !SCHEME.contains(&value.as_str())));
            }
        }
    }
    messages
}

#[test]
fn every_key_exists_in_every_language_and_asks_for_the_same_values() {
    let english = messages("en");
    for (language, _) in LANGUAGES {
        let other = messages(language);
        let missing: Vec<_> = english.keys().filter(|key| !other.contains_key(*key)).collect();
        let extra: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: missing {missing:?}, extra {extra:?}"
        );
        for (key, values) in &english {
            assert_eq!(&other[key], values, "{language}: {key} asks for other values");
        }
    }
}

/// The text of all sources and templates.
fn sources(at: &Path, into: &mut String) {
    for entry in fs::read_dir(at).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path
            .extension()
            .is_some_and(|kind| matches!(kind.to_str(), Some("rs" | "html" | "txt" | "js")))
        {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

/// The literals of a text, each up to its closing quote or its first value.
fn literals(text: &str) -> BTreeSet<&str> {
    let quoted = |quote: char| {
        let ends = move |c: char| c == quote || c == '{' || c == '\n';
        text.match_indices(quote)
            .map(move |(at, _)| text[at + 1..].split(ends).next().unwrap_or_default())
    };
    quoted('"').chain(quoted('\'')).collect()
}

#[test]
fn every_key_is_used() {
    let mut text = String::new();
    for folder in ["src", "templates"] {
        sources(&root().join(folder), &mut text);
    }
    let literals = literals(&text);
    // Whole, or put together from a beginning of at least two words: `"standing-" ~ word`, `"bench-proof"`.
    let used = |key: &str| {
        literals.contains(key)
            || key.match_indices('-').any(|(at, _)| {
                let (start, with_dash) = (&key[..at], &key[..=at]);
                literals.contains(with_dash) || (start.contains('-') && literals.contains(start))
            })
    };
    let unused: Vec<_> = messages("en").into_keys().filter(|key| !used(key)).collect();
    assert!(unused.is_empty(), "nobody says: {unused:?}");
}

/// The set-up page names holidays by their place, never by the name of a file.
#[test]
fn every_calendar_that_ships_has_a_name_in_every_language() {
    for (language, _) in LANGUAGES {
        let known = messages(language);
        for file in fs::read_dir(root().join("../../codes/calendars")).unwrap() {
            let name = file.unwrap().path().file_stem().unwrap().to_str().unwrap().to_owned();
            assert!(known.contains_key(&format!("calendar-{name}")), "{language}: {name}");
        }
    }
}

/// The text of every message of a language, without the comments.
fn told_in(language: &str) -> Vec<String> {
    let files = fs::read_dir(root().join("translations").join(language)).unwrap();
    let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    texts
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            line.split_once(" = ")
                .map_or(line.clone(), |(_, value)| value.to_owned())
        })
        .collect()
}

#[test]
fn french_is_set_as_in_canada() {
    for line in told_in("fr") {
        let broken = [" :", "« ", " »"].iter().any(|blank| line.contains(blank));
        // The usage of Canada: no space of any kind before these.
        let apart = [' ', '\u{a0}', '\u{202f}'].iter().any(|blank| {
            [';', '?', '!']
                .iter()
                .any(|sign| line.contains(&format!("{blank}{sign}")))
        });
        assert!(!broken && !apart, "{line}");
    }
}

/// One word for one thing, the word of the code of practice itself.
#[test]
fn each_language_has_one_term_for_each_thing_of_the_trade() {
    for (language, rather_not) in [
        ("en", &["omplaints code", "overdue"][..]),
        (
            "fr",
            &[
                "ode de traitement",
                "niveau",
                "rompue",
                "e-mail",
                "un chef ",
                "gestionnaire",
            ],
        ),
        (
            "es",
            &[
                "ódigo de quejas",
                "un responsable ",
                "como muy tarde",
                "debida",
                "ordenador",
                "gerente",
            ],
        ),
    ] {
        // A manager is called what the code of practice calls that level.
        let levels = ["responsable de asistencia", "chef du soutien", "niveau AA"];
        for line in told_in(language) {
            let line = levels.iter().fold(line, |line, level| line.replace(level, ""));
            let found = rather_not.iter().find(|term| line.contains(**term));
            assert_eq!(found, None, "{language}: {line}");
        }
    }
}

#[test]
fn the_shipped_translations_can_be_read_and_so_can_their_phrasebooks() {
    let tongues = Tongues::shipped(Clock::System);
    assert_eq!(tongues.all().count(), LANGUAGES.len());
    for tongue in tongues.all() {
        assert_eq!(tongue.phrases.language, tongue.language);
    }
}

/// A code that ships, or one of its packs' countries, by its file.
fn shipped_code(name: &str) -> Code {
    let codes = root().join("../../codes");
    let document = format!("{name}.toml");
    let mut shelf = Shelf::default();
    for folder in ["", "packs", "calendars", "phrases"] {
        for file in fs::read_dir(codes.join(folder)).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|kind| kind == "toml") {
                let named = path.strip_prefix(&codes).unwrap().to_string_lossy().into_owned();
                shelf.put(&named, fs::read_to_string(path).unwrap());
            }
        }
    }
    Code::read(&document, &shelf).unwrap()
}

#[test]
fn no_message_names_a_scheme_itself() {
    for (language, _) in LANGUAGES {
        for text in told_in(language) {
            for name in ["CCTS", "CPRST", "TIO", "ComReg", "CISAS", "FCC", "Ombudsman", "Ofcom"] {
                let words = text.split(|c: char| !c.is_alphanumeric());
                assert!(!words.into_iter().any(|word| word == name), "{language}: {text}");
            }
        }
    }
}

#[test]
fn every_message_about_the_scheme_is_said_whole_under_any_code() {
    let tongues = Tongues::shipped(Clock::System);
    let codes = [
        "jive-canada",
        "example-ie",
        "justmobile-au",
        "example-es",
        "example-us-tx",
        "dial9-uk",
    ];
    for code in codes.map(shipped_code) {
        for tongue in tongues.all() {
            let here = tongue.under(&code);
            for (key, asked) in messages(here.language.tag()) {
                if asked.is_empty() {
                    let said = here.say(&key);
                    assert!(!said.contains("{$") && !said.contains("  "), "{}: {said}", code.id);
                }
            }
        }
    }
}

#[test]
fn every_language_speaks_of_the_scheme_in_force_whenever_it_was_first_spoken() {
    let tongues = Tongues::shipped(Clock::System);
    let says = |tag: &str, scheme: &str| {
        let said = tongues.tagged(tag).say("bench-hint-deadlock");
        assert!(said.contains(scheme), "{tag}: {said}");
    };
    says("en", "independent scheme");
    tongues.speak_of(&Arc::new(shipped_code("jive-canada")));
    says("en", "CCTS");
    says("fr", "CPRST");
    tongues.speak_of(&Arc::new(shipped_code("example-ie")));
    for (tag, _) in LANGUAGES {
        says(tag, "ComReg");
    }
}

#[test]
fn the_scheme_takes_the_articles_of_its_code_and_of_the_language() {
    let tongues = Tongues::shipped(Clock::System);
    let said = |code: &str, tag: &str| {
        let tongue = tongues.of(&Language::new(tag).unwrap()).under(&shipped_code(code));
        [
            tongue.say("portal-headline-with-the-scheme"),
            tongue.say("portal-lead-with-the-scheme"),
            tongue.say("bench-hint-deadlock"),
        ]
        .join(" ")
    };
    assert_eq!(
        said("jive-canada", "en"),
        "The CCTS has your complaint We answer to the CCTS now. The customer is told of the CCTS at once."
    );
    assert_eq!(
        said("jive-canada", "fr"),
        "La CPRST a votre plainte Nous répondons maintenant à la CPRST. On parle tout de suite de la CPRST au client."
    );
    assert_eq!(
        said("jive-canada", "es"),
        "La CCTS tiene su queja Ahora respondemos ante la CCTS. Se le habla enseguida al cliente de la CCTS."
    );
    assert_eq!(
        said("example-ie", "en"),
        "ComReg has your complaint We answer to ComReg now. The customer is told of ComReg at once."
    );
    assert_eq!(
        said("example-ie", "fr"),
        "ComReg a votre plainte Nous répondons maintenant à ComReg. On parle tout de suite de ComReg au client."
    );
    assert_eq!(
        said("example-es", "es"),
        "La Oficina tiene su queja Ahora respondemos ante la Oficina. Se le habla enseguida al cliente de la Oficina."
    );
    assert!(said("justmobile-au", "en").starts_with("The TIO has your complaint We answer to the TIO now."));
}

#[test]
fn where_no_code_names_a_scheme_messages_speak_of_the_independent_one() {
    let tongues = Tongues::shipped(Clock::System);
    let english = tongues.of(&Language::english());
    assert_eq!(
        english.say("portal-headline-with-the-scheme"),
        "The independent scheme has your complaint"
    );
}
