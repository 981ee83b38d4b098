//! The published code as a page, as text and as Markdown: what a reader, a printer and a screen reader need of it.

mod shipped;

use std::collections::BTreeSet;

use practice::{
    Code,
    code::{
        phrases::Phrasebook,
        publish::{Days, Published, promise_text, publish},
    },
    fault::Shelf,
    terms::Language,
};

/// The code that ships, in its three languages.
fn all() -> Vec<Published> {
    let mut shelf = Shelf::default();
    shelf
        .put("jive-canada.toml", include_str!("../../../codes/jive-canada.toml"))
        .put("packs/ca-ccts.toml", include_str!("../../../codes/packs/ca-ccts.toml"))
        .put(
            "packs/ca-accessibility.toml",
            include_str!("../../../codes/packs/ca-accessibility.toml"),
        )
        .put(
            "calendars/ca-federal.toml",
            include_str!("../../../codes/calendars/ca-federal.toml"),
        );
    let code = Code::read("jive-canada.toml", &shelf).unwrap();
    code.languages
        .iter()
        .map(|language| publish(&code, language).unwrap())
        .collect()
}

/// What stands between a start and an end, each time.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Vec<&'t str> {
    let parts = text.split(start).skip(1);
    parts.filter_map(|part| part.split(end).next()).collect()
}

#[test]
fn a_page_stands_by_itself_and_says_its_language() {
    for published in all() {
        let page = published.page();
        let language = &published.language;
        assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{language}\">\n")));
        assert_eq!(between(&page, "<title>", "</title>"), [published.title.as_str()]);
        assert!(page.contains("@media print") && page.ends_with("</html>\n"));
        // Nothing is fetched from elsewhere, and nothing runs.
        assert!(!page.contains("<script") && !page.contains("src=") && !page.contains("@import"));
        assert!(page.contains(&published.html()[..200.min(published.html().find("<section").unwrap())]));
    }
}

#[test]
fn every_anchor_is_there_once_and_every_link_leads_to_one() {
    for published in all() {
        let page = published.page();
        let ids = between(&page, " id=\"", "\"");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "an id is there twice");
        for named in between(&page, "href=\"#", "\"")
            .into_iter()
            .chain(between(&page, "aria-labelledby=\"", "\""))
        {
            assert!(known.contains(named), "{named}");
        }
        let promises = published.sections.iter().flat_map(|section| &section.promises);
        for promise in promises {
            assert!(known.contains(format!("promise-{}", promise.number).as_str()));
        }
    }
}

#[test]
fn headings_are_in_order() {
    for published in all() {
        let page = published.page();
        let levels: Vec<u32> = between(&page, "<h", ">")
            .into_iter()
            .filter_map(|tag| tag.chars().next()?.to_digit(10))
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
        assert_eq!(levels.first(), Some(&1));
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    }
}

/// The scheme's notice is marked with its language, this page's first; words of ours are marked as ours.
#[test]
fn a_notice_says_its_language_and_whose_translation_it_is() {
    for published in all() {
        let page = published.page();
        let (first, second) = if published.language.tag() == "fr" {
            ("fr", "en")
        } else {
            ("en", "fr")
        };
        assert!(page.contains(&format!("id=\"notice-1\" lang=\"{first}\"")));
        assert!(page.contains(&format!("id=\"notice-2\" lang=\"{second}\"")));
        for text in [page, published.markdown(), published.text().replace('\n', " ")] {
            assert_eq!(text.matches(&published.words.unconfirmed).count(), 1);
        }
    }
}

#[test]
fn plain_text_fits_seventy_two_columns() {
    for published in all() {
        for line in published.text().lines() {
            assert!(line.chars().count() <= 72, "{line}");
            assert_eq!(line.trim_end(), line);
        }
    }
}

#[test]
fn addresses_can_be_followed() {
    for published in all() {
        let page = published.page();
        assert!(page.contains("<a href=\"https://www.goto.com/contact\">https://www.goto.com/contact</a>;"));
        assert!(page.contains("<a href=\"https://www.ccts-cprst.ca\">www.ccts-cprst.ca</a>"));
        assert!(
            published
                .markdown()
                .contains("[https://www.goto.com/contact](https://www.goto.com/contact);")
        );
    }
}

#[test]
fn every_form_has_every_promise_with_its_name_its_clock_and_its_limit() {
    for published in all() {
        let unbroken = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let forms = [published.page(), published.text(), published.markdown()].map(unbroken);
        for promise in published.sections.iter().flat_map(|section| &section.promises) {
            for form in &forms {
                for said in [&promise.name, &promise.text, &promise.since, &promise.due] {
                    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
                    assert!(form.contains(&said), "{said}");
                }
            }
        }
    }
}

#[test]
fn the_published_code_looks_like_this() {
    for published in all() {
        let language = &published.language;
        insta::assert_snapshot!(format!("text_{language}"), published.text());
    }
    insta::assert_snapshot!("page_en", all()[0].page());
    insta::assert_snapshot!("markdown_fr", all()[1].markdown());
}

/// A customer may use the portal in a language that the code is not in.
#[test]
fn a_code_is_never_said_half_in_a_language_that_it_is_not_in() {
    let english = include_str!("codes/two-tongues.toml");
    let mut shelf = Shelf::default();
    shelf
        .put("two-tongues.toml", english)
        .put("phrases/pt.toml", include_str!("../../../codes/phrases/pt.toml"));
    let code = Code::read("two-tongues.toml", &shelf).unwrap();
    let french = Language::new("fr").unwrap();
    let (asked, first) = (
        publish(&code, &french).unwrap(),
        publish(&code, &Language::english()).unwrap(),
    );
    assert_eq!(asked, first);
    let phrases = Phrasebook::shipped(&french).unwrap();
    let promise = &code.promises[0];
    let quoted = promise_text(&code, promise, &Days::on(code.effective), &french, &phrases);
    assert_eq!(
        quoted,
        promise_text(
            &code,
            promise,
            &Days::on(code.effective),
            &Language::english(),
            &phrases
        )
    );
}

fn of(name: &str, language: &str) -> Published {
    publish(&shipped::code(name), &Language::new(language).unwrap()).unwrap()
}

fn due(published: &Published, id: &str) -> String {
    let mut promises = published.sections.iter().flat_map(|section| &section.promises);
    promises
        .find(|promise| promise.id == id)
        .unwrap()
        .due
        .replace('\u{a0}', " ")
}

/// Before each limit the case that it is for; many cases are the others.
#[test]
fn a_limit_says_whose_it_is() {
    assert_eq!(
        due(&of("justmobile-au", "en"), "au-complaints-standard/answer-tio"),
        "if your complaint is not urgent: within 10 business days; \
         if your complaint is urgent: within 2 business days"
    );
    assert_eq!(
        due(&of("example-es", "es"), "es-ley-10-2025/answer"),
        "sobre «Un cobro que no es correcto»: en un plazo de 5 días; en otro caso: en un plazo de 15 días hábiles"
    );
    assert_eq!(
        due(&of("jive-canada", "en"), "acknowledge"),
        "by phone, by chat or in person: before the call, chat or visit ends; otherwise: as soon as possible"
    );
}

/// Each of several clocks says what starts it, and together they say which decides.
#[test]
fn several_clocks_say_what_starts_each_and_which_decides() {
    assert_eq!(
        due(&of("justmobile-au", "en"), "au-complaints-standard/tell-tio"),
        "within 10 business days after an earlier promise is broken; within 30 days after we receive your complaint, \
         whichever is sooner"
    );
    let latest = of("example-credit-uk", "en");
    assert_eq!(
        due(&latest, "uk-fca-disp/answer"),
        "within 8 weeks after we receive your complaint; as soon as possible after an earlier promise is broken, \
         whichever is later"
    );
    let promises = latest.sections.iter().flat_map(|section| &section.promises);
    let since = promises
        .filter(|promise| promise.id == "uk-fca-disp/answer")
        .map(|promise| promise.since.clone());
    assert_eq!(
        since.collect::<Vec<_>>(),
        ["when we receive your complaint and when an earlier promise is broken"]
    );
}

#[test]
fn an_aim_is_never_said_as_a_must() {
    assert_eq!(
        due(&of("dial9-uk", "en"), "resolve"),
        "we aim to do it within 5 working days"
    );
}

#[test]
fn a_number_can_be_dialled_and_is_never_cut_and_mail_can_be_written() {
    let page = of("dial9-uk", "en").page();
    assert!(page.contains("<a href=\"tel:03300880900\">0330\u{a0}088\u{a0}0900</a>"));
    assert!(page.contains("<a href=\"mailto:complaints@dial9.co.uk\">complaints@dial9.co.uk</a>"));
    assert!(of("dial9-uk", "en").markdown().contains("](tel:03300880900)"));
    // In the scheme's own notice as well.
    assert!(
        of("jive-canada", "en")
            .page()
            .contains("toll-free at <a href=\"tel:18882211687\">1-888-221-1687</a>.")
    );
}

#[test]
fn the_first_of_a_month_is_set_as_french_sets_it() {
    let french = of("jive-canada", "fr");
    assert_eq!(
        french.in_force.contains(" 1er "),
        french.page().contains(" 1<sup>er</sup> ")
    );
    assert!(!french.page().contains(" 1er "));
    assert!(!of("jive-canada", "en").page().contains("<sup>"));
}

fn says(published: &Published, id: &str) -> Vec<String> {
    let section = published.sections.iter().find(|section| section.id == id);
    section.map_or_else(Vec::new, |section| section.says.clone())
}

/// How each level is asked for, where a code says it of any; otherwise the page adds nothing.
#[test]
fn a_page_says_how_each_level_is_asked_for() {
    assert_eq!(
        says(&of("ciktel-ca", "en"), "page-levels"),
        ["Supervisor: in any way that you reach us.", "Management: by email."]
    );
    assert_eq!(says(&of("jive-canada", "en"), "page-levels"), Vec::<String>::new());
}

/// What is measured over many cases stands apart from what one customer may expect.
#[test]
fn a_yardstick_has_a_section_of_its_own() {
    let page = of("example-ie", "en");
    assert_eq!(
        says(&page, "page-targets"),
        [
            "We want to answer at least 80% of complaints within 5\u{a0}working days. \
          We measure this over each calendar quarter."
        ]
    );
    assert_eq!(says(&page, "expect"), Vec::<String>::new());
}

#[test]
fn the_stages_at_the_scheme_are_said_with_their_lengths() {
    let stages = says(&of("jive-canada", "en"), "page-stages");
    assert_eq!(stages.len(), 5);
    assert_eq!(
        stages[1],
        "Time to object: within 10\u{a0}days after the independent body sends us your complaint."
    );
}
