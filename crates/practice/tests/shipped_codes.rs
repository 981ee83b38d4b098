//! The code that ships can be read, says all that its source says, and can be published in each language.

mod shipped;

use std::collections::BTreeSet;

use practice::{
    Code,
    code::{
        phrases::Phrasebook,
        publish::{Published, publish},
    },
    fault::Shelf,
    terms::Language,
};

const DOCUMENT: &str = "jive-canada.toml";

fn shelf() -> Shelf {
    shipped::SHELF.clone()
}

fn shipped() -> Code {
    shipped::code("jive-canada")
}

fn published(code: &Code) -> Vec<Published> {
    code.languages
        .iter()
        .map(|language| publish(code, language).expect("a phrasebook for each language"))
        .collect()
}

#[test]
fn the_shipped_code_has_no_fault() {
    let code = shipped();
    assert_eq!(code.id, "jive-canada");
    assert_eq!(
        code.languages.iter().map(Language::tag).collect::<Vec<_>>(),
        ["en", "fr", "es"]
    );
    assert_eq!(
        code.promises.iter().map(|promise| promise.number).collect::<Vec<_>>(),
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
    );
}

#[test]
fn each_statement_of_the_source_stands_somewhere() {
    let code = shipped();
    let said: BTreeSet<&str> = code
        .sections
        .iter()
        .flat_map(|section| &section.says)
        .flat_map(|statement| &statement.implements)
        .chain(code.promises.iter().flat_map(|promise| &promise.implements))
        .map(String::as_str)
        .collect();
    let source: Vec<String> = (1..=19).map(|number| format!("S{number}")).collect();
    assert_eq!(said, source.iter().map(String::as_str).collect());
}

#[test]
fn the_promises_stand_in_the_order_of_their_numbers() {
    let code = shipped();
    let read: Vec<&str> = code
        .sections
        .iter()
        .flat_map(|section| &section.promises)
        .map(String::as_str)
        .collect();
    assert_eq!(
        read,
        code.promises
            .iter()
            .map(|promise| promise.id.as_str())
            .collect::<Vec<_>>()
    );
}

#[test]
fn the_published_text_has_no_hole_in_any_language() {
    let code = shipped();
    for published in published(&code) {
        for text in [published.text(), published.markdown(), published.html()] {
            assert!(!text.contains(['{', '}']), "{}:\n{text}", published.language);
        }
    }
}

/// Names that are the same in two languages; a proper name may be.
const SAME: [&str; 1] = ["Director"];

#[test]
fn nothing_is_left_untranslated() {
    let code = shipped();
    let mut texts = vec![
        ("title", &code.title),
        ("lead", &code.lead),
        ("about", &code.provider.about),
    ];
    texts.extend(code.steps.iter().map(|step| ("step", step)));
    texts.extend(code.levels.iter().map(|level| (level.id.as_str(), &level.name)));
    texts.extend(
        code.categories
            .iter()
            .map(|category| (category.id.as_str(), &category.name)),
    );
    texts.extend(code.terms.iter().map(|(id, term)| (id.as_str(), &term.texts)));
    for section in &code.sections {
        texts.push((&section.id, &section.title));
        texts.extend(
            section
                .says
                .iter()
                .map(|statement| (section.id.as_str(), &statement.text)),
        );
    }
    for promise in &code.promises {
        texts.push((&promise.id, &promise.name));
        texts.push((&promise.id, &promise.text));
    }
    for (what, texts) in texts {
        for language in &code.languages {
            assert!(
                texts.0.get(language).is_some_and(|text| !text.trim().is_empty()),
                "{what} in {language}"
            );
        }
        let different: BTreeSet<&String> = texts.0.values().collect();
        assert!(
            different.len() == texts.0.len() || SAME.contains(&texts.in_language(&Language::english())),
            "{what} is the same in two languages: {texts:?}"
        );
    }
}

#[test]
fn the_tree_of_categories_has_two_levels_and_no_empty_branch() {
    let code = shipped();
    let ids: BTreeSet<&str> = code.categories.iter().map(|category| category.id.as_str()).collect();
    assert_eq!(ids.len(), code.categories.len(), "an id is used twice");
    let parents: BTreeSet<&str> = code
        .categories
        .iter()
        .filter_map(|category| category.parent.as_deref())
        .collect();
    for category in &code.categories {
        match &category.parent {
            Some(parent) => assert!(code.category(parent).is_some_and(|parent| parent.parent.is_none())),
            None => assert!(parents.contains(category.id.as_str()), "{} has no leaves", category.id),
        }
    }
}

#[test]
fn the_hours_and_limits_are_said_as_each_language_says_them() {
    let code = shipped();
    let [english, french, spanish] = &published(&code)[..] else {
        panic!("three languages")
    };
    let how = |published: &Published| published.sections[0].says[1].clone();
    assert!(
        how(english).contains("Monday to Friday, 8\u{a0}a.m. to 8\u{a0}p.m., Eastern"),
        "{}",
        how(english)
    );
    assert!(
        how(french).contains("du lundi au vendredi, de 8\u{a0}h à 20\u{a0}h, heure de l’Est"),
        "{}",
        how(french)
    );
    assert!(
        how(spanish).contains("de lunes a viernes, de 8\u{a0}a.\u{a0}m. a 8\u{a0}p.\u{a0}m., hora"),
        "{}",
        how(spanish)
    );
    let first = |published: &Published| published.sections[1].promises[0].due.clone();
    assert_eq!(
        first(english),
        "by phone, by chat or in person: before the call, chat or visit ends; otherwise: as soon as possible"
    );
    assert_eq!(
        first(french),
        "par téléphone, par clavardage ou en personne\u{a0}: avant la fin de l’appel, du clavardage ou de la visite; \
         sinon\u{a0}: dès que possible"
    );
    assert_eq!(
        first(spanish),
        "por teléfono, por chat o en persona: antes de que termine la llamada, el chat o la visita; en otro caso: lo \
         antes posible"
    );
}

#[test]
fn a_length_of_one_and_of_several_reads_well() {
    let say = |language: &str, within: &str| {
        let language = Language::new(language).expect("a tag");
        Phrasebook::shipped(&language)
            .expect("shipped")
            .within(practice::calendar::Within::parse(within).expect("a length"))
    };
    assert_eq!(say("fr", "1 business day"), "dans un délai de 1\u{a0}jour ouvrable");
    assert_eq!(say("fr", "2 business days"), "dans un délai de 2\u{a0}jours ouvrables");
    assert_eq!(say("fr", "6 months"), "dans un délai de 6\u{a0}mois");
    assert_eq!(say("es", "1 business day"), "en un plazo de 1\u{a0}día hábil");
    assert_eq!(say("es", "48 hours"), "en un plazo de 48\u{a0}horas");
}

/// The notice of the scheme is in its own languages whatever else is offered (S19); ours is marked as ours.
#[test]
fn the_schemes_notice_is_in_english_and_french() {
    let code = shipped();
    let scheme = code.scheme.expect("a scheme");
    assert_eq!(
        scheme.notice.0.keys().map(Language::tag).collect::<Vec<_>>(),
        ["en", "fr"]
    );
    assert_eq!(scheme.unconfirmed.iter().map(Language::tag).collect::<Vec<_>>(), ["fr"]);
    for text in scheme.notice.0.values() {
        assert!(
            text.contains("1-888-221-1687") && text.contains("www.ccts-cprst.ca"),
            "{text}"
        );
    }
}

/// Thursday 24 December 2026; Friday is Christmas Day, Monday the day in lieu of a Boxing Day on a Saturday.
#[test]
fn the_desk_and_the_phone_keep_the_federal_holidays() {
    let code = shipped();
    let limit = practice::calendar::Within::parse("1 business day").expect("a length");
    let since = "2026-12-24T15:00:00Z".parse().expect("an instant");
    for (calendar, due) in [("desk", "2026-12-29T22:00:00Z"), ("phone", "2026-12-30T01:00:00Z")] {
        let calendar = code.calendars.get(calendar).expect("a calendar");
        assert_eq!(&*calendar.zone_name, "America/Toronto");
        let (found, _) = calendar
            .due(code.counting, limit, since, &[])
            .expect("within the calendar");
        assert_eq!(found, due.parse().ok(), "{}", calendar.id);
    }
}

#[test]
fn a_holiday_is_named_in_each_language() {
    let code = shipped();
    let desk = code.desk().expect("a calendar");
    let closure = desk.closure("2026-12-28".parse().expect("a date")).expect("closed");
    let named = |tag| closure.name.in_language(&Language::new(tag).expect("a language"));
    assert_eq!(named("en"), "Boxing Day (day in lieu)");
    assert_eq!(named("fr"), "Lendemain de Noël (congé compensatoire)");
    assert_eq!(named("es"), "Día siguiente a Navidad (día compensatorio)");
}

/// A date that we give, and a promise that comes again, are said as such; several beginnings are joined by "or".
#[test]
fn what_is_due_is_said_by_its_shape() {
    let code = shipped();
    let said: Vec<(String, String)> = published(&code)
        .iter()
        .flat_map(|published| {
            let of = |id: &str| {
                let all = published.sections.iter().flat_map(|section| &section.promises);
                all.filter(|promise| promise.id == id)
                    .map(|one| (one.since.clone(), one.due.clone()))
                    .collect::<Vec<_>>()
            };
            [of("update"), of("conclude")].concat()
        })
        .collect();
    let said: Vec<(&str, &str)> = said.iter().map(|(since, due)| (since.as_str(), due.as_str())).collect();
    assert_eq!(
        said,
        [
            (
                "when we receive your complaint or when your complaint is reopened",
                "regularly, until it ends"
            ),
            (
                "when we receive your complaint, when your complaint is reopened or when you dispute our answer",
                "by the date we give you"
            ),
            (
                "quand nous recevons votre plainte ou quand votre plainte est rouverte",
                "régulièrement, jusqu’à la fin"
            ),
            (
                "quand nous recevons votre plainte, quand votre plainte est rouverte ou quand vous contestez notre réponse",
                "à la date que nous vous donnons"
            ),
            (
                "cuando recibimos su queja o cuando se reabre su queja",
                "con regularidad, hasta que termine"
            ),
            (
                "cuando recibimos su queja, cuando se reabre su queja o cuando usted no acepta nuestra respuesta",
                "en la fecha que le damos"
            ),
        ]
    );
}

/// A published limit that can be moved, or comes again, says both.
#[test]
fn a_published_limit_says_how_it_moves() {
    let mut shelf = shelf();
    let text = include_str!("../../../codes/jive-canada.toml");
    let unstamped = text.split("\n[translated.").next().unwrap();
    let text = unstamped
        .replace(
            "internal = \"5 business days\"\nkept_by = { fact = \"contacted\" }",
            "within = \"5 business days\"\nkept_by = { fact = \"contacted\" }",
        )
        .replace("internal = \"10 business days\"", "within = \"10 business days\"")
        .replace(
            "we contact you regularly with news",
            "we contact you {within} with news",
        )
        .replace(
            "nous communiquons régulièrement avec vous",
            "nous communiquons {within} avec vous",
        )
        .replace(
            "nos ponemos en contacto con usted con regularidad",
            "nos ponemos en contacto con usted {within}",
        )
        .replace(
            "text.en = \"By the date we gave you,",
            "text.en = \"By the date we gave you, {within},",
        )
        .replace(
            "text.fr = \"Au plus tard à la date",
            "text.fr = \"{within}, au plus tard à la date",
        )
        .replace(
            "text.es = \"A más tardar en la fecha",
            "text.es = \"{within}, a más tardar en la fecha",
        );
    shelf.put(DOCUMENT, text);
    let code = Code::read(DOCUMENT, &shelf).unwrap_or_else(|faults| panic!("{}", faults[0].drawn(&shelf)));
    let english = publish(&code, &Language::english()).expect("a phrasebook");
    let due = |index: usize| english.sections[1].promises[index].due.clone();
    assert_eq!(
        due(1),
        "within 5\u{a0}business days; and again each time, until it ends"
    );
    assert_eq!(
        due(2),
        "within 10\u{a0}business days; or by a later date that we give you before then"
    );
}

/// A term that is a noun takes the article that its language and its place want; one that is a text stands as it is.
#[test]
fn a_term_as_a_noun_reads_like_the_sentence_typed_out() {
    let unstamped = include_str!("../../../codes/jive-canada.toml")
        .split("\n[translated.")
        .next()
        .unwrap();
    let nouns = unstamped
        .replace(
            "{ en = \"an acknowledgement\", fr = \"un accusé de réception\", es = \"un acuse de recibo\" }",
            "{ en = { noun = \"acknowledgement\" }, fr = { noun = \"accusé de réception\", gender = \"m\" }, es = { noun = \"acuse de recibo\", gender = \"m\" } }",
        )
        .replace("{term.acknowledgement}", "{a term.acknowledgement}");
    assert!(nouns.contains("noun = \"acuse de recibo\""));
    let read = |text: &str| {
        let mut shelf = shelf();
        shelf.put(DOCUMENT, text);
        Code::read(DOCUMENT, &shelf).unwrap_or_else(|faults| panic!("{}", faults[0].drawn(&shelf)))
    };
    assert_eq!(published(&read(&nouns)), published(&shipped()));
    let other = nouns
        .replace(
            "Vous recevez {a term.acknowledgement}",
            "Le jour {of the term.acknowledgement}, {the term.acknowledgement}",
        )
        .replace(
            "When you phone, chat or come in person, you get {a term.acknowledgement}",
            "{the term.acknowledgement}",
        );
    let texts: Vec<String> = published(&read(&other))
        .into_iter()
        .map(|published| published.sections[1].promises[0].text.clone())
        .collect();
    assert!(
        texts[0].starts_with("The acknowledgement before the call"),
        "{}",
        texts[0]
    );
    assert!(
        texts[1].starts_with("Le jour de l’accusé de réception, l’accusé de réception avant"),
        "{}",
        texts[1]
    );
    assert!(texts[2].starts_with("Usted recibe un acuse de recibo"), "{}", texts[2]);
}

/// What an author does to a document by accident: a part cut out, a part put twice, a character changed.
#[test]
fn no_damage_to_a_document_is_more_than_a_fault() {
    let whole = include_str!("../../../codes/jive-canada.toml");
    let letters: Vec<char> = whole.chars().collect();
    for turn in 0..150_usize {
        let at = turn.wrapping_mul(7_919) % letters.len();
        let length = 1 + turn.wrapping_mul(31) % 120;
        let end = (at + length).min(letters.len());
        let (before, part, after) = (&letters[..at], &letters[at..end], &letters[end..]);
        let middle: Vec<char> = match turn % 3 {
            0 => Vec::new(),
            1 => [part, part].concat(),
            _ => part.iter().map(|c| if *c == '"' { '{' } else { '"' }).collect(),
        };
        let text: String = before.iter().chain(&middle).chain(after).collect();
        let mut shelf = shelf();
        shelf.put(DOCUMENT, text);
        if let Err(faults) = Code::read(DOCUMENT, &shelf) {
            assert!(!faults.is_empty());
            for fault in faults {
                assert!(!fault.message.is_empty() && !fault.help.is_empty());
                let (line, column) = fault.position(&shelf);
                assert!(line > 0 && column > 0);
                let _ = fault.drawn(&shelf);
            }
        }
    }
}

/// A number that is kept for fiction, or an address that leads nowhere, would send a real provider's customer astray.
#[test]
fn no_code_of_a_real_provider_has_a_number_or_an_address_that_is_made_up() {
    let fiction = ["5550199", "080815701", "1800975711", "020910", "900000000"];
    for id in shipped::names().into_iter().filter(|id| !id.starts_with("example-")) {
        let provider = shipped::code(id).provider;
        let phone: String = provider.phone.iter().flat_map(|phone| phone.chars()).collect();
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        assert!(!fiction.iter().any(|kept| digits.contains(kept)), "{id}: {phone}");
        let mail = provider.email.unwrap_or_default();
        assert!(!mail.contains("example."), "{id}: {mail}");
        let lines = provider.address.len();
        assert!(
            lines != 1 && lines != 2,
            "{id}: a postal address has a street and a town"
        );
    }
}
