//! The published code as a page, as text and as Markdown: what a reader, a printer and a screen reader need of it.

use std::collections::BTreeSet;

use practice::{
    Code,
    code::{
        phrases::Phrasebook,
        publish::{Published, promise_text, publish},
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

/// The scheme's notice is marked with its language, and our translation of it with whose it is.
#[test]
fn a_notice_says_its_language_and_whose_translation_it_is() {
    for published in all() {
        let page = published.page();
        assert!(page.contains("id=\"notice-1\" lang=\"en\""));
        assert!(page.contains("id=\"notice-2\" lang=\"fr\""));
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
    let quoted = promise_text(&code, promise, &french, &phrases);
    assert_eq!(quoted, promise_text(&code, promise, &Language::english(), &phrases));
}
