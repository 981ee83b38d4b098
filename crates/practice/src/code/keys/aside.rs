//! What check may say that is of no one key: of every document, of every text, of the files beside a code.

/// Where, and each fault with what it means.
pub const ASIDE: &[(&str, &[(&str, &str)])] = &[
    (
        "every document",
        &[
            (
                "syntax",
                "The file is no TOML: a quote, a bracket or a comma is missing.",
            ),
            ("unknown-key", "No such key, or not here."),
            (
                "wrong-type",
                "The key holds something else: a number in quotes, single brackets for double ones.",
            ),
            ("unreadable", "A file that is named is there and can’t be read."),
            ("missing-document", "A file that is named is not there."),
        ],
    ),
    (
        "every text",
        &[
            ("stray-brace", "A brace without its other half."),
            ("unknown-placeholder", "A placeholder that stands for nothing."),
            (
                "unknown-article",
                "An article that the language does not have, or before what takes none.",
            ),
            ("text-number", "A number, or a limit in words, that was typed by hand."),
            (
                "translation-differs",
                "A translation has other placeholders than what it translates.",
            ),
            (
                "undeclared-language",
                "A text in a language that the code does not name.",
            ),
        ],
    ),
    (
        "what only trying shows",
        &[
            ("later-than-law", "A promise can fall due after the law’s."),
            (
                "value-gap",
                "A limit that changes has days without a row, between days with one.",
            ),
            (
                "calendar-ends",
                "A clock that starts within five years counts past the end of a calendar.",
            ),
        ],
    ),
    (
        "a calendar file",
        &[
            ("not-a-day", "No day of the year by its rule."),
            ("not-a-date", "No date."),
            ("not-years", "No years: write 2025-2030."),
            ("years-of-dates", "Years beside dates, which have their own."),
            ("on-and-dates", "A holiday with a rule and with dates."),
            ("outside-the-calendar", "A date that the file does not reach."),
            ("includes-itself", "A file that includes itself, by whatever way."),
            ("missing-placeholder", "A name that must say of which day it speaks."),
        ],
    ),
    (
        "a phrasebook",
        &[
            ("no-phrase", "A unit or a fact that it can’t say."),
            (
                "phrase-placeholder",
                "A phrase without its placeholder, or with another.",
            ),
            (
                "missing-form",
                "A plural, or a form of an article, that the language needs.",
            ),
            ("names-missing", "Days or months, of which some are missing."),
            ("no-plurals", "A language whose plurals CLDR does not describe."),
            ("other-language", "Another language than its name says."),
        ],
    ),
];
