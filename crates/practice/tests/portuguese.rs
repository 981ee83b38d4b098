//! A language that the program does not know: its phrasebook is a file beside the code, and nothing else is needed.

use practice::{
    Code,
    calendar::{Span, Unit, Within},
    code::{
        explain::{Situation, expectations},
        phrases::Phrasebook,
        publish::{Published, publish},
    },
    entry::Fact,
    fault::Shelf,
    terms::{Channel, Class, Kind, Language},
};

const DOCUMENT: &str = "two-tongues.toml";

fn portuguese() -> Language {
    Language::new("pt").unwrap()
}

fn shelf() -> Shelf {
    let mut shelf = Shelf::default();
    shelf
        .put(DOCUMENT, include_str!("codes/two-tongues.toml"))
        .put("phrases/pt.toml", include_str!("../../../codes/phrases/pt.toml"));
    shelf
}

fn read() -> Code {
    let shelf = shelf();
    Code::read(DOCUMENT, &shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()))
}

fn published(tag: &str) -> Published {
    publish(&read(), &Language::new(tag).unwrap()).unwrap()
}

#[test]
fn a_promise_reads_well_in_both_languages() {
    let said = |tag: &str| -> Vec<String> {
        let promises = published(tag).sections.into_iter().flat_map(|section| section.promises);
        promises
            .take(2)
            .map(|promise| promise.text.replace('\u{a0}', " "))
            .collect()
    };
    assert_eq!(
        said("en"),
        [
            "You get an acknowledgement before the call, chat or visit ends when you phone, and within 1 business day \
             when you write. It carries the tracking number of the complaint.",
            "We aim to answer your complaint within 10 business days; it takes 10 business days at the longest.",
        ]
    );
    assert_eq!(
        said("pt"),
        [
            "Antes de terminar a chamada, o chat ou a visita, se telefonar, ou no prazo de 1 dia útil, se escrever, \
             recebe uma confirmação. Traz o número de rastreamento da reclamação.",
            "Procuramos responder à reclamação no prazo de 10 dias úteis; a resposta leva 10 dias úteis, no máximo.",
        ]
    );
}

#[test]
fn the_hours_and_the_day_it_takes_effect_are_said_in_portuguese() {
    let published = published("pt");
    assert_eq!(
        published.sections[0].says[0],
        "O serviço está aberto de segunda-feira a quinta-feira, das 9h às 12h30 e das 13h30 às 17h; sexta-feira, das \
         9h às 15h, hora do Leste. Telefone para o 866-671-0111."
    );
    assert_eq!(published.in_force, "Versão 2027.1, em vigor desde 1 de janeiro de 2027");
}

#[test]
fn the_whole_code_is_published_in_portuguese() {
    let published = published("pt");
    insta::assert_snapshot!(published.text());
    assert!(published.page().contains("<html lang=\"pt\">"));
}

#[test]
fn what_to_expect_is_explained_in_portuguese() {
    let situation = Situation {
        channel: Channel::Letter,
        kind: Kind::Complaint,
        class: Class::Consumer,
        language: portuguese(),
    };
    let now = "2027-03-01T15:00:00Z".parse().unwrap();
    let expected = expectations(&read(), &situation, now).unwrap();
    assert_eq!(expected[0].since, "quando recebemos a sua reclamação");
    assert!(expected[1].text.starts_with("Procuramos responder"));
}

#[test]
fn one_and_none_are_singular() {
    let phrases = Phrasebook::read(&portuguese(), &shelf()).unwrap().unwrap();
    let say = |length: &str| phrases.within(Within::parse(length).unwrap()).replace('\u{a0}', " ");
    assert_eq!(say("1 business day"), "no prazo de 1 dia útil");
    assert_eq!(say("1 to 2 months"), "no prazo de 1 a 2 meses");
    let none = Span {
        from: None,
        count: 0,
        unit: Unit::BusinessDay,
    };
    assert_eq!(phrases.span(none), "0\u{a0}dia útil");
    assert_eq!(phrases.percent(9500), "95%");
    assert_eq!(phrases.since(Fact::Received), "quando recebemos a sua reclamação");
}

/// The number words come from the file as well, so nobody can type one into the Portuguese text.
#[test]
fn a_number_typed_in_portuguese_is_refused() {
    for (before, after, number) in [
        ("Outro assunto", "Dois assuntos", "Dois"),
        ("o mais depressa possível.", "numa quinzena.", "quinzena"),
        ("o mais depressa possível.", "no próximo dia útil.", "próximo dia útil"),
    ] {
        let mut shelf = shelf();
        let text = include_str!("codes/two-tongues.toml");
        assert_eq!(text.matches(before).count(), 1, "{before}");
        shelf.put(DOCUMENT, text.replace(before, after));
        let faults = Code::read(DOCUMENT, &shelf).unwrap_err();
        assert_eq!(
            faults[0].message,
            format!("the Portuguese text states a number itself: “{number}”")
        );
    }
}

#[test]
fn without_its_phrasebook_the_code_cannot_be_said_in_portuguese() {
    let mut shelf = Shelf::default();
    shelf.put(DOCUMENT, include_str!("codes/two-tongues.toml"));
    let faults = Code::read(DOCUMENT, &shelf).unwrap_err();
    assert_eq!(faults[0].code, "no-phrasebook");
    assert_eq!(
        faults[0].help,
        "put its phrasebook, phrases/pt.toml, beside the code, or ask whoever keeps recourse for you, or write in a language that has one: en, es, fr"
    );
}

/// A code that was published before the check, or the language, grew stays readable with all that it said.
#[test]
fn a_code_of_the_register_is_read_as_it_was_kept() {
    let mut shelf = shelf();
    let text = include_str!("codes/two-tongues.toml").replace("Anything else", "Two other things");
    let book = include_str!("../../../codes/phrases/pt.toml").replace("reopened = ", "reopened-once = ");
    shelf.put(DOCUMENT, text.clone()).put("phrases/pt.toml", book);
    let faults = Code::read(DOCUMENT, &shelf).unwrap_err();
    assert_eq!(faults.len(), 2, "a gap, and a key that is none: {faults:?}");
    let kept = Code::kept(DOCUMENT, &shelf).unwrap();
    let published = publish(&kept, &portuguese()).unwrap();
    assert!(
        published.sections[0].promises[1]
            .text
            .starts_with("Procuramos responder à reclamação")
    );
    shelf.put(DOCUMENT, text.replace("[promise.answer]", "[promise.answer"));
    assert!(Code::kept(DOCUMENT, &shelf).is_err());
}

/// A desk may say things in its own way in a language that ships.
#[test]
fn a_phrasebook_beside_the_code_goes_before_the_one_inside() {
    let (_, english) = practice::code::phrases::SHIPPED[0];
    let mut shelf = shelf();
    shelf.put(
        "phrases/en.toml",
        english.replace("within = \"within {span}\"", "within = \"in no more than {span}\""),
    );
    let code = Code::read(DOCUMENT, &shelf).unwrap();
    let published = publish(&code, &Language::english()).unwrap();
    assert!(
        published.sections[0].promises[1]
            .text
            .contains("in no more than 10\u{a0}business days")
    );
}

/// What a translator does to a phrasebook by accident: a part cut out, a part put twice, a character changed.
#[test]
fn no_damage_to_a_phrasebook_is_more_than_a_fault() {
    let whole = include_str!("../../../codes/phrases/pt.toml");
    let letters: Vec<char> = whole.chars().collect();
    for turn in 0..150_usize {
        let at = turn.wrapping_mul(7_919) % letters.len();
        let end = (at + 1 + turn.wrapping_mul(31) % 120).min(letters.len());
        let (before, part, after) = (&letters[..at], &letters[at..end], &letters[end..]);
        let middle: Vec<char> = match turn % 3 {
            0 => Vec::new(),
            1 => [part, part].concat(),
            _ => part.iter().map(|c| if *c == '"' { '{' } else { '"' }).collect(),
        };
        let text: String = before.iter().chain(&middle).chain(after).collect();
        let mut shelf = shelf();
        shelf.put("phrases/pt.toml", text);
        for fault in Code::read(DOCUMENT, &shelf).err().unwrap_or_default() {
            assert!(!fault.message.is_empty() && !fault.help.is_empty());
            assert!(fault.drawn(&shelf).lines().all(|line| line.chars().count() <= 80));
        }
        let _ = Code::kept(DOCUMENT, &shelf);
    }
}
