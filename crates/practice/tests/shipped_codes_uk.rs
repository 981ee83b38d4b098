//! The codes of the United Kingdom: each stands on the law and on one scheme, publishes what the law says today, and a
//! sentence that the law has overtaken does not pass.

mod shipped;

use practice::{
    Code,
    code::publish::publish,
    fault::{Fault, Shelf},
    terms::Language,
};

const PROVIDERS: [&str; 8] = [
    "birchills-uk",
    "contactnow-uk",
    "dial9-uk",
    "dial9-uk-old",
    "ringcentral-uk",
    "thames-optic-uk",
    "voicehost-uk",
    "voip8-uk",
];

/// What ships, with one document changed.
fn with(document: &str, change: impl Fn(&str) -> String) -> Shelf {
    let mut shelf = Shelf::default();
    for (name, text) in shipped::SHELF.documents() {
        let changed = (name == document).then(|| change(text));
        assert_ne!(changed.as_deref(), Some(text), "{document} is as it was");
        shelf.put(name, changed.unwrap_or_else(|| text.to_owned()));
    }
    shelf
}

fn replaced(text: &str, before: &str, after: &str) -> String {
    assert!(text.contains(before), "{before}");
    text.replace(before, after)
}

/// The code as its provider published it: the scheme after a number of its own.
fn as_published(provider: &str, promise: &str) -> Result<Code, Vec<Fault>> {
    let document = format!("{provider}.toml");
    let shelf = with(&document, |text| {
        let shown = replaced(
            text,
            "\"uk-gc-c4/adr-letter\"]",
            "\"adr-letter\", \"uk-gc-c4/adr-letter\"]",
        );
        format!("{shown}\n{promise}")
    });
    Code::check(&document, &shelf)
}

const EIGHT_WEEKS: &str = r#"
[promise.adr-letter]
number = 90
when = { kind = ["complaint"] }
since = "received"
within = "8 weeks"
kept_by = { fact = "scheme-notified", with = ["scheme-notice"] }
source = "https://thamesoptic.com/legal/complaints"
name.en = "Go to the ombudsman"
text.en = "If we cannot resolve your complaint {within}, you may go to the {scheme.name}."
"#;

#[test]
fn each_code_passes_check() {
    for name in PROVIDERS.into_iter().chain(["example-credit-uk"]) {
        if let Err(faults) = Code::check(&format!("{name}.toml"), &shipped::SHELF) {
            let drawn: String = faults.iter().map(|fault| fault.drawn(&shipped::SHELF)).collect();
            panic!("{name}\n{drawn}");
        }
    }
}

#[test]
fn each_provider_stands_on_the_law_and_on_one_scheme() {
    for name in PROVIDERS {
        let code = shipped::code(name);
        assert!(code.promise("uk-gc-c4/adr-letter").is_some(), "{name}");
        let scheme = code.scheme.unwrap_or_else(|| panic!("{name} names no scheme"));
        let expected = if name == "birchills-uk" {
            "uk-cisas"
        } else {
            "uk-communications-ombudsman"
        };
        assert_eq!(scheme.id, expected, "{name}");
    }
}

#[test]
fn a_code_that_names_no_scheme_is_refused() {
    let shelf = with("birchills-uk.toml", |text| replaced(text, ", \"uk-cisas\"]", "]"));
    let faults = Code::read("birchills-uk.toml", &shelf).expect_err("nobody to go to");
    assert!(
        faults
            .iter()
            .any(|fault| fault.code == "unknown-placeholder" && fault.message.contains("{scheme.name}")),
        "{}",
        faults.iter().map(|fault| fault.drawn(&shelf)).collect::<String>()
    );
}

#[test]
fn what_is_published_says_six_weeks_and_eight_too_where_it_began_under_them() {
    for name in PROVIDERS {
        let code = shipped::code(name);
        let before = code.effective < jiff::civil::date(2026, 4, 8);
        let text = publish(&code, &Language::english()).expect("a phrasebook").text();
        let text = text
            .replace('\u{a0}', " ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        assert_eq!(text.contains("within 8 weeks"), before, "{name}: {text}");
        let both = "within 8 weeks (from 8 April 2026: within 6 weeks)";
        assert_eq!(text.contains(both), before, "{name}: {text}");
        assert!(text.contains("within 6 weeks"), "{name}: {text}");
        assert!(!text.contains(['{', '}']), "{name}: {text}");
    }
    assert!(shipped::code("dial9-uk-old").effective < jiff::civil::date(2026, 4, 8));
}

/// Thames Optic's page, and Dial9's, still say eight weeks.
#[test]
fn eight_weeks_as_published_fall_due_after_the_laws_deadline() {
    for provider in ["thames-optic-uk", "dial9-uk"] {
        let faults = as_published(provider, EIGHT_WEEKS).expect_err("stale since 8 April 2026");
        let codes: Vec<&str> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, ["later-than-law"], "{provider}: {faults:?}");
        let (law, label) = faults[0].also.as_ref().expect("the law's own line");
        assert_eq!(law.document, "packs/uk-gc-c4.toml");
        // As Thursday 9 April begins: the end of Thursday 21 May by the law, the close of Thursday 4 June by the page.
        assert_eq!(label, "due Fri 22 May 2026 00:00");
        assert_eq!(faults[0].label, "from Thu 9 Apr 2026 00:00: due Thu 4 Jun 2026 17:00");
    }
}

#[test]
fn six_weeks_of_our_own_counted_as_the_law_counts_pass() {
    let mended = replaced(
        EIGHT_WEEKS,
        "within = \"8 weeks\"",
        "within = \"6 weeks\"\ncounting = \"common-law\"",
    );
    assert_eq!(as_published("thames-optic-uk", &mended).err(), None);
}

/// Counted as the desk counts, a last day on which it is closed rolls on, past the law's midnight.
#[test]
fn six_weeks_of_our_own_counted_as_the_desk_counts_are_too_long() {
    let rolled = replaced(EIGHT_WEEKS, "within = \"8 weeks\"", "within = \"6 weeks\"");
    let faults = as_published("thames-optic-uk", &rolled).expect_err("it rolls");
    assert_eq!(
        faults.iter().map(|fault| fault.code).collect::<Vec<_>>(),
        ["later-than-law"]
    );
}
