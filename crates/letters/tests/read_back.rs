//! Letters read back by programs that are not ours: poppler and qpdf.

mod common;

use std::sync::Arc;

use common::{Read, bare_press, english, french, paragraph, press, tongue};
use letters::{Block, Enclosure, Letter, Letterhead, Logo, Original, Picture, Sheet, Size};

fn read(letter: &Letter) -> Read {
    Read::of(&press().set(std::slice::from_ref(letter)).unwrap())
}

#[test]
fn a_letter_is_an_archive_and_accessible_at_once() {
    let pdf = read(&english());
    pdf.is_sound();
    let info = pdf.info();
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains("We have your complaint 123-456-7894"), "{info}");
    assert!(info.contains("Page size:       612 x 792 pts (letter)"), "{info}");
    let metadata = pdf.metadata();
    let says = |what: &str| metadata.contains(what);
    assert!(
        says("<pdfaid:part>3</pdfaid:part>") && says("<pdfaid:conformance>A</pdfaid:conformance>"),
        "{metadata}"
    );
    assert!(says("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
}

#[test]
fn its_structure_is_headings_paragraphs_lists_tables_and_quotations_in_the_order_of_reading() {
    let structure = read(&english()).structure();
    let order: Vec<usize> = ["H1", "Table", "H2", "BlockQuote", "LI"]
        .iter()
        .map(|tag| structure.find(tag).unwrap_or_else(|| panic!("no {tag}:\n{structure}")))
        .collect();
    assert!(order.is_sorted(), "{structure}");
    assert!(structure.contains("TH"), "the head of a row is not one:\n{structure}");
}

#[test]
fn the_same_letter_is_the_same_bytes() {
    let twice = [press(), press()].map(|press| press.set(&[english()]).unwrap());
    assert!(twice[0] == twice[1]);
}

#[test]
fn the_address_stands_in_the_window_of_the_envelope() {
    let window = |letter: &Letter| {
        let places = read(letter).places();
        let of = |word: &str| {
            places
                .iter()
                .find(|(known, ..)| known == word)
                .unwrap_or_else(|| panic!("{word}: {places:?}"))
                .clone()
        };
        let (_, left, top) = of("Agnes");
        let (.., last) = of("H3B");
        assert!((64.0..90.0).contains(&left), "left at {left}");
        assert!((148.0..=160.0).contains(&top), "top at {top}");
        assert!(last + 11.0 < 232.0, "its last line begins at {last}");
    };
    window(&english());
    let long = |line: &str| line.to_owned();
    let to = [
        "Agnes Tremblay-O’Neill",
        "c/o The Very Long Name of a Housing Co-operative of Montréal Inc.",
        "Attention: the night porter",
        "Building C, third entrance",
        "Apartment 1204",
        "1200 Rue Sainte-Catherine O",
        "Station B",
        "Montréal QC  H3B 1K1",
    ]
    .map(long)
    .to_vec();
    window(&Letter {
        to: to.clone(),
        ..english()
    });
    window(&Letter {
        to,
        size: Size::Large,
        ..english()
    });
}

#[test]
fn nothing_that_a_customer_wrote_is_a_command() {
    let wrote = [
        "#set page(fill: red)",
        "*bold* _it_ `raw` = heading",
        "$ x^2 $ @label <label> \\ backslash",
        "#read(\"/etc/passwd\") #panic(\"no\")",
        "\"quotes\" and 'quotes' -- and --- dashes ... ~tilde~ https://example.ca/a?b=c#d",
        "// not a comment /* nor this */",
    ];
    let letter = Letter {
        to: vec![wrote[0].to_owned()],
        body: wrote.iter().map(|text| paragraph(text)).collect(),
        ..english()
    };
    let text = read(&letter).running();
    for one in wrote {
        assert!(text.contains(one), "{one} is not in {text}");
    }
}

#[test]
fn french_keeps_its_quotation_marks_and_its_spaces() {
    let pdf = read(&french());
    let text = pdf.running();
    assert!(
        text.contains("« La ligne est coupée depuis lundi. »")
            || text.contains("«\u{a0}La ligne est coupée depuis lundi.\u{a0}»"),
        "{text}"
    );
    assert!(text.contains("Page 1 de 1"), "{text}");
    assert_eq!(pdf.language(), "fr");
}

#[test]
fn names_in_other_scripts_are_set_with_a_font_that_has_them() {
    for name in ["محمد العلي", "王小明"] {
        let letter = Letter {
            to: vec![name.to_owned()],
            body: vec![paragraph(&format!("Dear {name},"))],
            ..english()
        };
        let pdf = read(&letter);
        pdf.is_sound();
        let text = pdf.running();
        assert!(!text.contains("[U+"), "{text}");
    }
    let chinese = Letter {
        to: vec!["王小明".to_owned()],
        ..english()
    };
    assert!(read(&chinese).running().contains("王小明"));
}

#[test]
fn a_sign_that_no_font_has_is_shown_by_its_number_and_blocks_nothing() {
    let letter = Letter {
        to: vec!["王 😀".to_owned()],
        subject: "About 😀".to_owned(),
        body: vec![
            paragraph("Dear محمد 👩‍👩‍👧 e\u{301}\u{332}\u{489} \u{e001}\u{feff}\u{0}\u{202e}abc \u{fffd} ﷽ \u{10ffff}"),
            Block::Quote {
                text: "क्षत्रिय 한국어 ไทย 🇨🇦 ☎ ✓ Ω я".to_owned(),
            },
        ],
        ..english()
    };
    let pdf = Read::of(&bare_press().set(std::slice::from_ref(&letter)).unwrap());
    pdf.is_sound();
    let text = pdf.running();
    for shown in ["[U+738B] [U+1F600]", "About [U+1F600]", "[U+202E]abc", "[U+0000]", "Ω"] {
        assert!(text.contains(shown), "no {shown} in {text}");
    }
    // With other fonts beside ours, too.
    Read::of(&press().set(&[letter]).unwrap()).is_sound();
}

#[test]
fn every_sign_of_unicode_can_stand_in_a_letter() {
    let press = press();
    // A stride that meets every block, and what is odd.
    for from in 0..16_u32 {
        let signs: String = (0..)
            .map(|step| from + step * 97)
            .take_while(|sign| *sign < 0x11_0000)
            .filter_map(char::from_u32)
            .flat_map(|sign| [sign, ' '])
            .take(2_000)
            .collect();
        let letter = Letter {
            body: vec![paragraph(&signs)],
            ..english()
        };
        assert!(press.set(&[letter]).is_ok(), "from {from}");
    }
}

#[test]
fn a_word_of_two_hundred_characters_stays_on_the_paper_and_is_copied_whole() {
    let word = "x".repeat(200);
    for size in [Size::Standard, Size::Large] {
        let letter = Letter {
            to: vec![word.clone(), "Montréal".to_owned()],
            body: vec![
                paragraph(&word),
                Block::Rows {
                    rows: vec![(word.clone(), word.clone())],
                },
                Block::Quote { text: word.clone() },
                Block::Heading { text: word.clone() },
            ],
            size,
            ..english()
        };
        let pdf = read(&letter);
        let right = pdf.places().iter().map(|(_, left, _)| *left).fold(0.0, f64::max);
        assert!(right < 540.0, "a word begins at {right}");
        let text = pdf.running().replace(' ', "");
        assert!(text.matches('x').count() >= 1_000, "{text}");
        assert!(!text.contains('\u{200b}'));
    }
}

#[test]
fn pages_are_numbered_in_the_letters_language_and_carry_the_reference() {
    let letter = Letter {
        body: (0..40)
            .map(|n| paragraph(&format!("Paragraph {n}. {}", "It was a long story. ".repeat(12))))
            .collect(),
        ..english()
    };
    let pdf = read(&letter);
    let pages = pdf.pages();
    assert!(pages > 1);
    let text = pdf.text();
    for (page, of_page) in text.split('\u{c}').take(pages as usize).enumerate() {
        let says = format!("Page {} of {pages}", page + 1);
        assert!(
            of_page.contains(&says) && of_page.contains("123-456-7894"),
            "page {page}: {of_page}"
        );
    }
}

#[test]
fn large_print_is_eighteen_points_or_more_and_has_no_italics() {
    let letter = Letter {
        size: Size::Large,
        ..english()
    };
    let pdf = read(&letter);
    pdf.is_sound();
    let (of_standard, of_large) = (read(&english()).pages(), pdf.pages());
    assert!(of_large > of_standard, "{of_large} pages");
    let fonts = pdf.fonts();
    assert!(!fonts.contains("Italic") && !fonts.contains("Oblique"), "{fonts}");
    let heights = pdf.heights();
    // Noto Sans fills 1.362 of its size; what stands in the window is as large as fits there.
    let small: Vec<_> = heights
        .iter()
        .filter(|(_, top, height)| !(140.0..232.0).contains(top) && *height < 18.0 * 1.3)
        .collect();
    assert!(small.is_empty(), "{small:?}");
}

#[test]
fn several_letters_in_one_document_each_have_their_own_page_numbers_and_begin_on_a_sheet_of_their_own() {
    let long = Letter {
        reference: "222-222-2222".to_owned(),
        body: (0..30)
            .map(|_| paragraph(&"It was a long story. ".repeat(12)))
            .collect(),
        ..french()
    };
    let pdf = Read::of(&press().set(&[english(), long, english()]).unwrap());
    pdf.is_sound();
    let text = pdf.text();
    assert_eq!(text.matches("Page 1 of 1").count(), 2, "{text}");
    let (_, rest) = text.split_once("Page 1 de ").unwrap();
    let pages: u32 = rest.split_whitespace().next().unwrap().parse().unwrap();
    assert!(pages > 1, "{pages}");
    for page in 1..=pages {
        assert!(text.contains(&format!("Page {page} de {pages}")), "{text}");
    }
    // A sheet has two sides: what begins, begins on the first; what is left over between is empty.
    assert_eq!(pdf.pages(), 3 + pages + pages % 2);
    let sides: Vec<&str> = text.split('\u{c}').collect();
    for (side, says) in sides.iter().enumerate() {
        assert!(!says.contains("Page 1 ") || side % 2 == 0, "side {side}: {says}");
    }
    assert!(sides[1].trim().is_empty(), "{}", sides[1]);
}

#[test]
fn a_letterhead_may_have_a_picture_and_a_picture_that_is_none_is_a_fault() {
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='200' height='50'><rect width='200' height='50' fill='#036'/></svg>";
    let with = |bytes: &[u8]| Letter {
        letterhead: Letterhead {
            logo: Some(Logo {
                kind: Picture::Svg,
                bytes: bytes.to_vec(),
            }),
            ..english().letterhead
        },
        ..english()
    };
    let pdf = read(&with(svg.as_bytes()));
    pdf.is_sound();
    assert!(pdf.structure().contains("Figure"), "{}", pdf.structure());
    let fault = press().set(&[with(b"no picture")]).unwrap_err();
    assert!(
        fault.to_string().starts_with("the letter could not be set: "),
        "{fault}"
    );
    assert!(press().set(&[]).is_err());
}

#[test]
fn a_language_that_is_none_holds_up_no_letter() {
    let letter = Letter {
        language: tongue("x-klingon"),
        ..english()
    };
    read(&letter).is_sound();
}

const PHOTO: &[u8] = include_bytes!("../../desk/tests/letters/en.jpg");
const SCAN: &[u8] = include_bytes!("../../desk/tests/letters/en.png");

fn sheet(alt: &str, kind: Picture, bytes: &[u8]) -> Sheet {
    Sheet {
        alt: alt.to_owned(),
        kind,
        digest: format!("digest-of-{}", bytes.len()),
        bytes: Arc::new(bytes.to_vec()),
    }
}

fn with_enclosures() -> Letter {
    let bill = Enclosure {
        line: "Bill of March".to_owned(),
        title: "Enclosure 1: Bill of March".to_owned(),
        sheets: vec![
            sheet("Bill of March, page 1 of 2", Picture::Jpeg, PHOTO),
            sheet("Bill of March, page 2 of 2", Picture::Png, SCAN),
        ],
        original: Some(Original {
            name: "1.pdf".to_owned(),
            media: "application/pdf".to_owned(),
            about: "Bill of March".to_owned(),
            digest: "original".to_owned(),
            bytes: Arc::new(b"%PDF-1.7 the bill".to_vec()),
        }),
    };
    let notes = Enclosure {
        line: "Notes (in the envelope, on sheets of its own)".to_owned(),
        ..Enclosure::default()
    };
    Letter {
        enclosures: vec![bill, notes],
        ..english()
    }
}

#[test]
fn what_is_enclosed_is_listed_shown_as_pages_with_their_descriptions_and_kept_in_the_document() {
    for size in [Size::Standard, Size::Large] {
        let letter = Letter {
            size,
            ..with_enclosures()
        };
        let pdf = read(&letter);
        pdf.is_sound();
        let metadata = pdf.metadata();
        assert!(metadata.contains("<pdfaid:part>3</pdfaid:part>"), "{metadata}");
        let before = read(&Letter { size, ..english() }).pages();
        assert!(pdf.pages() >= before + 2, "{} pages", pdf.pages());
        let text = pdf.running();
        for what in ["Enclosed", "Enclosure 1: Bill of March", "on sheets of its own"] {
            assert!(text.contains(what), "no {what} in {text}");
        }
        let last = format!("Page {0} of {0}", pdf.pages());
        assert!(
            text.contains(&last),
            "the pages of the enclosures are pages of the letter: {text}"
        );
        assert_eq!(pdf.structure().matches("Figure").count(), 2, "{}", pdf.structure());
    }
}

#[test]
fn a_picture_that_is_none_is_known_before_it_holds_up_a_letter() {
    let press = press();
    assert!(press.shows(Picture::Jpeg, Arc::new(PHOTO.to_vec())));
    assert!(press.shows(Picture::Png, Arc::new(SCAN.to_vec())));
    assert!(!press.shows(Picture::Png, Arc::new(PHOTO[..200].to_vec())));
    assert!(!press.shows(Picture::Jpeg, Arc::new(b"no picture".to_vec())));
}

#[test]
fn letters_with_the_same_enclosure_are_set_together() {
    let plain = |mut letter: Letter| {
        for one in &mut letter.enclosures {
            one.original = None;
        }
        letter
    };
    let pdf = Read::of(
        &press()
            .set(&[plain(with_enclosures()), plain(with_enclosures())])
            .unwrap(),
    );
    pdf.is_sound();
    assert_eq!(pdf.running().matches("Enclosure 1: Bill of March").count(), 2);
}
