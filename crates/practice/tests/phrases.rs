//! How numbers, shares, ranges, dates and articles are said in the languages that ship.

use practice::{
    calendar::{Span, Unit},
    code::phrases::{Noun, Phrasebook, SHIPPED},
    fault::Shelf,
    terms::Language,
};

const TAGS: [&str; 3] = ["en", "fr", "es"];

fn phrases(tag: &str) -> Phrasebook {
    let language = Language::new(tag).unwrap();
    let book = Phrasebook::read(&language, &Shelf::default()).unwrap();
    book.unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// What each language says, with plain spaces.
fn in_each(say: impl Fn(&Phrasebook) -> String) -> [String; 3] {
    TAGS.map(|tag| say(&phrases(tag)).replace('\u{a0}', " "))
}

const fn of(count: u16, unit: Unit) -> Span {
    let from = None;
    Span { from, count, unit }
}

const fn days(count: u16) -> Span {
    of(count, Unit::BusinessDay)
}

#[test]
fn each_phrasebook_that_ships_is_without_fault() {
    assert_eq!(SHIPPED.map(|(tag, _)| tag), TAGS);
    for tag in TAGS {
        assert_eq!(phrases(tag).language.tag(), tag);
    }
}

#[test]
fn allowances_and_ranges_are_said_as_each_language_says_them() {
    assert_eq!(
        in_each(|phrases| phrases.at_least(days(10))),
        [
            "at least 10 business days",
            "au moins 10 jours ouvrables",
            "al menos 10 días hábiles"
        ]
    );
    assert_eq!(
        in_each(|phrases| phrases.at_most(days(1))),
        [
            "at most 1 business day",
            "au plus 1 jour ouvrable",
            "como máximo 1 día hábil"
        ]
    );
    assert_eq!(
        in_each(|phrases| phrases.range(days(2), days(5))),
        [
            "from 2 to 5 business days",
            "de 2 à 5 jours ouvrables",
            "de 2 a 5 días hábiles"
        ]
    );
    let (week, month) = (of(1, Unit::Week), of(2, Unit::Month));
    assert_eq!(
        in_each(|phrases| phrases.range(week, month)),
        [
            "from 1 week to 2 months",
            "de 1 semaine à 2 mois",
            "de 1 semana a 2 meses"
        ]
    );
}

#[test]
fn a_length_that_is_a_range_says_both_its_ends() {
    let within = practice::calendar::Within::parse("1 to 2 business days").unwrap();
    assert_eq!(
        in_each(|phrases| phrases.within(within)),
        [
            "within 1 to 2 business days",
            "dans un délai de 1 à 2 jours ouvrables",
            "en un plazo de 1 a 2 días hábiles"
        ]
    );
}

#[test]
fn a_share_has_the_sign_and_the_comma_of_its_language() {
    let shares = |share| TAGS.map(|tag| phrases(tag).percent(share));
    assert_eq!(shares(9500), ["95%", "95\u{a0}%", "95\u{a0}%"]);
    assert_eq!(shares(9950), ["99.5%", "99,5\u{a0}%", "99,5\u{a0}%"]);
    assert_eq!(shares(5), ["0.05%", "0,05\u{a0}%", "0,05\u{a0}%"]);
    assert_eq!(
        in_each(|phrases| phrases.at_least_percent(9500)),
        ["at least 95%", "au moins 95 %", "al menos 95 %"]
    );
}

#[test]
fn french_counts_none_as_one_and_english_does_not() {
    assert_eq!(
        in_each(|phrases| phrases.span(days(0))),
        ["0 business days", "0 jour ouvrable", "0 días hábiles"]
    );
}

#[test]
fn the_first_of_a_month_is_a_word_of_its_own_in_french() {
    let on = |day: &str| in_each(|phrases| phrases.date(day.parse().unwrap()));
    assert_eq!(
        on("2026-08-01"),
        ["1 August 2026", "1er août 2026", "1 de agosto de 2026"]
    );
    assert_eq!(
        on("2026-12-31"),
        ["31 December 2026", "31 décembre 2026", "31 de diciembre de 2026"]
    );
}

#[test]
fn an_article_melts_into_the_noun_as_the_language_wants() {
    let say = |tag: &str, article: &str, noun: &str, gender: &str, sound: Option<&str>| {
        let noun = Noun {
            noun: noun.to_owned(),
            gender: gender.to_owned(),
            sound: sound.map(str::to_owned),
        };
        phrases(tag).articles.say(article, &noun).unwrap()
    };
    for (article, accuse, plainte, courriel) in [
        ("the", "l’accusé de réception", "la plainte", "le courriel"),
        ("a", "un accusé de réception", "une plainte", "un courriel"),
        ("of", "d’accusé de réception", "de plainte", "de courriel"),
        ("of the", "de l’accusé de réception", "de la plainte", "du courriel"),
        ("of a", "d’un accusé de réception", "d’une plainte", "d’un courriel"),
        ("to the", "à l’accusé de réception", "à la plainte", "au courriel"),
        ("your", "votre accusé de réception", "votre plainte", "votre courriel"),
    ] {
        assert_eq!(say("fr", article, "accusé de réception", "m", None), accuse);
        assert_eq!(say("fr", article, "plainte", "f", None), plainte);
        assert_eq!(say("fr", article, "courriel", "m", None), courriel);
    }
    assert_eq!(say("fr", "the", "étapes", "fp", None), "les étapes");
    assert_eq!(say("fr", "the", "haut débit", "m", Some("none")), "le haut débit");
    assert_eq!(say("es", "of the", "acuse de recibo", "m", None), "del acuse de recibo");
    assert_eq!(say("es", "the", "aula", "f", Some("stressed a")), "el aula");
    assert_eq!(say("en", "a", "acknowledgement", "", None), "an acknowledgement");
    assert_eq!(say("en", "a", "hour", "", Some("vowel")), "an hour");
    assert_eq!(say("en", "a", "user", "", Some("none")), "a user");
}

/// Polish has a form for 1, one for 2 to 4 and one for the rest; a book that leaves one out is told so.
#[test]
fn a_language_with_three_forms_gets_all_three() {
    let (_, english) = SHIPPED[0];
    let forms = |name: &str, [one, few, many]: [&str; 3]| {
        format!("\"{name}\" = {{ one = \"{one}\", few = \"{few}\", many = \"{many}\" }}\n")
    };
    let units = forms("business day", ["dzień roboczy", "dni robocze", "dni roboczych"])
        + &["minute", "hour", "business hour", "calendar day", "week", "month"]
            .map(|name| forms(name, [name; 3]))
            .concat();
    let start = english.find("[unit]").unwrap();
    let end = english.find("[since]").unwrap();
    let book = format!("{}[unit]\n{units}\n{}", &english[..start], &english[end..]);
    let polish = Language::new("pl").unwrap();
    let read = |text: &str| {
        let mut shelf = Shelf::default();
        shelf.put(
            "phrases/pl.toml",
            text.replace("language = \"en\"", "language = \"pl\""),
        );
        Phrasebook::read(&polish, &shelf).unwrap()
    };
    let phrases = read(&book).unwrap();
    let say = |count| phrases.span(days(count)).replace('\u{a0}', " ");
    assert_eq!(
        [1, 2, 5, 22, 112].map(say),
        [
            "1 dzień roboczy",
            "2 dni robocze",
            "5 dni roboczych",
            "22 dni robocze",
            "112 dni roboczych"
        ]
    );
    let faults = read(&book.replace("few = \"dni robocze\", ", "")).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(
        faults[0].message,
        "“business day” has no form “few”, which Polish needs"
    );
    assert_eq!(
        faults[0].help,
        "add few = \"…\", the form beside such numbers as 2, 3, 4"
    );
}

/// Whoever translates a phrasebook sees each gap at once, with what English says there.
#[test]
fn every_gap_of_a_phrasebook_is_named_by_itself() {
    let (_, french) = SHIPPED[1];
    let mut shelf = Shelf::default();
    let text: String = french
        .lines()
        .filter(|line| {
            !["week =", "received =", "aim =", "\"business day\""]
                .iter()
                .any(|gap| line.starts_with(gap))
        })
        .map(|line| line.to_owned() + "\n")
        .collect();
    shelf.put("phrases/fr.toml", text);
    let faults = Phrasebook::read(&Language::new("fr").unwrap(), &shelf)
        .unwrap()
        .unwrap_err();
    let said: Vec<(&str, &str)> = faults
        .iter()
        .map(|fault| (fault.message.as_str(), fault.help.as_str()))
        .collect();
    for gap in [
        (
            "the document has no “aim”",
            "write how French says it; English says “aim to”",
        ),
        (
            "the French phrasebook has no phrase for the unit “week”",
            "write how French says it; English says “weeks”; or ask whoever keeps recourse for you",
        ),
        (
            "the French phrasebook has no phrase for the unit “business day”",
            "write how French says it; English says “business days”; or ask whoever keeps recourse for you",
        ),
        (
            "the French phrasebook has no phrase for the fact “received”",
            "write how French says it; English says “we receive your complaint”; or ask whoever keeps recourse for you",
        ),
    ] {
        assert!(said.contains(&gap), "{gap:?} in {said:#?}");
    }
    assert_eq!(said.len(), 4);
}
