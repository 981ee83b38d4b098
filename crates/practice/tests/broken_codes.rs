//! Small mistakes in the code that ships, and what its author is told: where, why, and how to mend it.

use practice::{
    Code,
    code::phrases::SHIPPED,
    fault::{Drawing, Shelf},
};

const DOCUMENT: &str = "jive-canada.toml";
const FEDERAL: &str = "calendars/ca-federal.toml";

/// The faults of the shipped code after one edit, drawn. Its translations count as fresh, except in `told_of_stamps`.
fn told(before: &str, after: &str) -> String {
    told_in(DOCUMENT, before, after)
}

fn told_in(document: &str, before: &str, after: &str) -> String {
    told_after(&[(document, before, after)])
}

fn told_after(edits: &[(&str, &str, &str)]) -> String {
    let unstamped = |text: &str| text.split("\n[translated.").next().unwrap_or_default().to_owned();
    told_with(documents().map(|(name, text)| (name, unstamped(text))), edits)
}

/// The same of the code as it ships, with the stamps of its translations.
fn told_of_stamps(document: &str, before: &str, after: &str) -> String {
    let documents = documents().map(|(name, text)| (name, text.to_owned()));
    told_with(documents, &[(document, before, after)])
}

fn documents() -> [(&'static str, &'static str); 6] {
    let (_, french) = SHIPPED[1];
    [
        (DOCUMENT, include_str!("../../../codes/jive-canada.toml")),
        ("packs/ca-ccts.toml", include_str!("../../../codes/packs/ca-ccts.toml")),
        (
            "packs/ca-accessibility.toml",
            include_str!("../../../codes/packs/ca-accessibility.toml"),
        ),
        (FEDERAL, include_str!("../../../codes/calendars/ca-federal.toml")),
        (
            "calendars/ca-on.toml",
            include_str!("../../../codes/calendars/ca-on.toml"),
        ),
        // As if the code brought its own.
        ("phrases/fr.toml", french),
    ]
}

fn told_with(documents: [(&str, String); 6], edits: &[(&str, &str, &str)]) -> String {
    let mut shelf = Shelf::default();
    for (name, mut text) in documents {
        for (_, before, after) in edits.iter().filter(|(document, ..)| *document == name) {
            assert_eq!(text.matches(before).count(), 1, "an edit of one place: {before}");
            text = text.replace(before, after);
        }
        shelf.put(name, text);
    }
    match Code::read(DOCUMENT, &shelf) {
        Ok(_) => "no fault".to_owned(),
        Err(faults) => faults
            .iter()
            .map(|fault| fault.drawn(&shelf))
            .collect::<Vec<_>>()
            .join("\n"),
    }
}

#[test]
fn a_number_typed_into_the_french_text() {
    insta::assert_snapshot!(told(
        "dès que possible si vous écrivez",
        "sous 48 heures si vous écrivez"
    ));
}

#[test]
fn a_number_word_typed_into_a_sentence_of_a_section() {
    insta::assert_snapshot!(told(
        "Podemos hacerle algunas preguntas",
        "Podemos hacerle tres preguntas"
    ));
}

#[test]
fn a_name_without_its_spanish() {
    insta::assert_snapshot!(told("name.es = \"Acusar recibo\"\n", ""));
}

#[test]
fn a_key_with_a_letter_missing() {
    insta::assert_snapshot!(told("recurs = \"evidence\"", "recur = \"evidence\""));
}

#[test]
fn a_fact_that_is_no_fact() {
    insta::assert_snapshot!(told("since = \"concluded\"", "since = \"conclude\""));
}

#[test]
fn single_brackets_for_one_of_a_list() {
    insta::assert_snapshot!(told("[[pause]]", "[pause]"));
}

#[test]
fn a_promise_kept_by_a_word_without_its_braces() {
    insta::assert_snapshot!(told(
        "kept_by = { fact = \"escalation-answered\", same_level = true }",
        "kept_by = \"escalation-answered\""
    ));
}

#[test]
fn a_promise_that_asks_contents_of_what_carries_none() {
    insta::assert_snapshot!(told(
        "kept_by = { fact = \"escalation-answered\", same_level = true }",
        "kept_by = { fact = \"escalation-answered\", same_level = true, with = [\"scheme-notice\"] }"
    ));
}

#[test]
fn single_brackets_for_each_of_a_list() {
    let levels =
        "[level]\nid = \"a\"\nname.en = \"a\"\n\n[level]\nid = \"b\"\nname.en = \"b\"\n\n[level]\nid = \"c\"\n\n";
    insta::assert_snapshot!(told(
        "[promise.acknowledge]\n",
        &format!("{levels}[promise.acknowledge]\n")
    ));
}

#[test]
fn a_region_that_has_no_phrases_of_its_own() {
    insta::assert_snapshot!(told("\"en\", \"fr\", \"es\"]", "\"en\", \"fr-CA\", \"es\"]"));
}

#[test]
fn a_promise_without_a_number() {
    insta::assert_snapshot!(told(
        "internal = \"1 business day\"\nkept_by = { fact = \"outcome-told\" }",
        "kept_by = { fact = \"outcome-told\" }"
    ));
}

#[test]
fn a_variant_without_a_number() {
    insta::assert_snapshot!(told("internal = \"4 business hours\"\n", ""));
}

#[test]
fn a_bare_day() {
    insta::assert_snapshot!(told("internal = \"2 business days\"", "internal = \"2 days\""));
}

#[test]
fn two_variants_for_one_case() {
    insta::assert_snapshot!(told("channel = [\"letter\"]", "channel = [\"letter\", \"email\"]"));
}

#[test]
fn a_calendar_that_is_never_open() {
    insta::assert_snapshot!(told("week = { mon-fri = [\"08:00-20:00\"] }", "week = {}"));
}

#[test]
fn a_zone_that_is_nowhere() {
    insta::assert_snapshot!(told(
        "[calendar.desk]\nzone = \"America/Toronto\"",
        "[calendar.desk]\nzone = \"America/Tronto\""
    ));
}

#[test]
fn a_promise_that_nobody_can_read() {
    insta::assert_snapshot!(told("promises = [\"escalation\"]\n", ""));
}

#[test]
fn two_promises_with_one_number() {
    insta::assert_snapshot!(told("number = 6\n", "number = 7\n"));
}

#[test]
fn a_recurring_promise_that_never_ends() {
    insta::assert_snapshot!(told(
        "discharged_by = [\"closed\"]\notherwise = \"late\"\nname.en = \"Keep in touch\"",
        "otherwise = \"late\"\nname.en = \"Keep in touch\""
    ));
}

#[test]
fn a_quote_that_is_not_closed() {
    insta::assert_snapshot!(told("name.en = \"Put it right\"", "name.en = \"Put it right"));
}

#[test]
fn a_placeholder_for_a_limit_that_is_not_published() {
    insta::assert_snapshot!(told(
        "When you write, you get it as soon as possible.",
        "When you write, you get it {written.within}."
    ));
}

#[test]
fn a_translation_that_leaves_the_limit_out() {
    insta::assert_snapshot!(told("{live.within} si llama", "si llama"));
}

#[test]
fn a_word_that_is_no_channel() {
    insta::assert_snapshot!(told("channel = [\"letter\"]", "channel = [\"post\"]"));
}

#[test]
fn a_promise_of_a_pack_is_drawn_in_the_pack() {
    insta::assert_snapshot!(told_in(
        "packs/ca-ccts.toml",
        "kept_by = { fact = \"scheme-notified\" }",
        "kept_by = { fact = \"scheme-notifed\" }"
    ));
}

#[test]
fn a_holiday_that_is_no_date() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "on = \"easter-2\"",
        "dates = [\"2026-04-03\", \"26 March 2027\"]"
    ));
}

#[test]
fn a_holiday_without_its_french_name() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "name = { en = \"Good Friday\", fr = \"Vendredi saint\", es = \"Viernes Santo\", pt = \"Sexta-Feira Santa\" }",
        "name = { en = \"Good Friday\", es = \"Viernes Santo\", pt = \"Sexta-Feira Santa\" }"
    ));
}

#[test]
fn a_holiday_named_in_one_language_only() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "name = { en = \"Good Friday\", fr = \"Vendredi saint\", es = \"Viernes Santo\", pt = \"Sexta-Feira Santa\" }",
        "name = \"Good Friday\""
    ));
}

#[test]
fn a_holiday_without_a_name() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "name = { en = \"Good Friday\", fr = \"Vendredi saint\", es = \"Viernes Santo\", pt = \"Sexta-Feira Santa\" }\n",
        ""
    ));
}

#[test]
fn a_pack_that_is_not_there() {
    insta::assert_snapshot!(told(
        "stands_on = [\"ca-ccts\", \"ca-accessibility\"]",
        "stands_on = [\"ca-cccts\", \"ca-accessibility\"]"
    ));
}

#[test]
fn a_channel_that_no_variant_holds_for() {
    insta::assert_snapshot!(told(
        r#""email", "sms", "scheme"] }
internal = "4 business hours""#,
        r#""email"] }
internal = "4 business hours""#
    ));
}

#[test]
fn a_level_that_no_variant_holds_for() {
    insta::assert_snapshot!(told(
        "[promise.escalation.variant.director]\nwhen = { level = [\"director\"] }\ninternal = \"3 business days\"\n",
        ""
    ));
}

#[test]
fn variants_by_kind_that_one_case_can_both_be() {
    insta::assert_snapshot!(told(
        "[promise.escalation.variant.director]\nwhen = { level = [\"director\"] }",
        "[promise.escalation.variant.asked]\nwhen = { kind = [\"question\"] }\ninternal = \"1 business day\"\n\n[promise.escalation.variant.director]\nwhen = { kind = [\"complaint\", \"request\"] }"
    ));
}

#[test]
fn a_brace_that_is_not_closed() {
    insta::assert_snapshot!(told(
        "{term.acknowledgement} {live.within}. When you write",
        "{term.acknowledgement} {live.within. When you write"
    ));
}

#[test]
fn a_brace_that_closes_nothing() {
    insta::assert_snapshot!(told(
        "free of charge.\"\ntext.fr = \"Demandez",
        "free} of charge.\"\ntext.fr = \"Demandez"
    ));
}

#[test]
fn a_promise_that_nothing_keeps() {
    insta::assert_snapshot!(told("kept_by = { fact = \"contacted\" }", "kept_by = { fact = [] }"));
}

#[test]
fn a_promise_that_nothing_starts() {
    insta::assert_snapshot!(told("since = \"concluded\"", "since = []"));
}

#[test]
fn a_section_without_a_title() {
    insta::assert_snapshot!(told(
        "title.en = \"How to complain\"\ntitle.fr = \"Comment déposer une plainte\"\ntitle.es = \"Cómo presentar una queja\"\n",
        ""
    ));
}

#[test]
fn a_text_that_says_nothing() {
    insta::assert_snapshot!(told("name.es = \"Acusar recibo\"", "name.es = \"\""));
}

#[test]
fn a_promise_without_a_text() {
    insta::assert_snapshot!(told_in(
        "packs/ca-ccts.toml",
        "text.en = \"When we make",
        "txt.en = \"When we make"
    ));
}

#[test]
fn a_provider_without_a_name() {
    insta::assert_snapshot!(told("name = \"Jive\"", "name = \"\""));
}

#[test]
fn a_number_in_a_category() {
    insta::assert_snapshot!(told("en = \"No service at all\"", "en = \"No service for 2 days\""));
}

#[test]
fn a_number_word_in_a_term() {
    insta::assert_snapshot!(told(
        "en = \"a tracking number\"",
        "en = \"a tracking number of fourteen figures\""
    ));
}

#[test]
fn a_category_that_is_there_twice() {
    insta::assert_snapshot!(told("id = \"service-lost\"", "id = \"billing-price\""));
}

#[test]
fn a_promise_in_two_sections() {
    insta::assert_snapshot!(told(
        "promises = [\"escalation\"]",
        "promises = [\"escalation\", \"update\"]"
    ));
}

#[test]
fn openings_that_overlap() {
    insta::assert_snapshot!(told(
        "week = { mon-fri = [\"08:00-20:00\"] }",
        "week = { mon-fri = [\"08:00-13:00\", \"12:00-20:00\"] }"
    ));
}

#[test]
fn a_night_that_runs_into_the_morning() {
    insta::assert_snapshot!(told(
        "week = { mon-fri = [\"08:00-20:00\"] }",
        "week = { mon-thu = [\"20:00-09:00\"], tue-fri = [\"08:00-12:00\"] }"
    ));
}

#[test]
fn a_text_in_a_language_that_the_code_is_not_in() {
    insta::assert_snapshot!(told(
        "name.es = \"Acusar recibo\"",
        "name.es = \"Acusar recibo\"\nname.de = \"Eingang bestätigen\""
    ));
}

#[test]
fn days_that_run_backward() {
    insta::assert_snapshot!(told(
        "week = { mon-fri = [\"08:00-20:00\"] }",
        "week = { fri-mon = [\"08:00-20:00\"] }"
    ));
}

#[test]
fn working_days() {
    insta::assert_snapshot!(told("internal = \"2 business days\"", "internal = \"2 working days\""));
}

#[test]
fn a_calendar_file_that_is_not_there() {
    insta::assert_snapshot!(told(
        "week = { mon-fri = [\"08:00-20:00\"] }\nholidays = \"ca-federal\"",
        "week = { mon-fri = [\"08:00-20:00\"] }\nholidays = \"ca-fedral\""
    ));
}

#[test]
fn a_promise_with_a_limit_and_variants() {
    insta::assert_snapshot!(told(
        "kept_by = { fact = \"escalation-answered\", same_level = true }",
        "kept_by = { fact = \"escalation-answered\", same_level = true }\ninternal = \"5 business days\""
    ));
}

#[test]
fn a_published_limit_typed_by_hand() {
    insta::assert_snapshot!(told(
        "internal = \"2 business days\"",
        "within = \"2 business days\" # and the texts say nothing of it"
    ));
    insta::assert_snapshot!(told(
        "you get {term.acknowledgement} {live.within}.",
        "you get {term.acknowledgement} within 5 minutes."
    ));
}

#[test]
fn a_placeholder_with_a_letter_missing() {
    insta::assert_snapshot!(told(
        "{contact.page}; phone {contact.phone}",
        "{contact.page}; phone {contact.fone}"
    ));
}

#[test]
fn a_pause_that_holds_nothing() {
    insta::assert_snapshot!(told("holds = [\"conclude\"]", "holds = [\"conclud\"]"));
}

// ---- phrasebooks

#[test]
fn a_unit_that_the_phrasebook_cannot_say() {
    insta::assert_snapshot!(told_in(
        "phrases/fr.toml",
        "\"business day\" = { one = \"jour ouvrable\", other = \"jours ouvrables\" }\n",
        ""
    ));
}

#[test]
fn a_fact_that_the_phrasebook_cannot_say() {
    insta::assert_snapshot!(told_in(
        "phrases/fr.toml",
        "received = \"nous recevons votre plainte\"\n",
        ""
    ));
}

#[test]
fn a_plural_form_that_the_language_needs() {
    insta::assert_snapshot!(told_in(
        "phrases/fr.toml",
        "week = { one = \"semaine\", other = \"semaines\" }",
        "week = { one = \"semaine\" }"
    ));
}

#[test]
fn a_plural_category_that_is_none() {
    insta::assert_snapshot!(told_in(
        "phrases/fr.toml",
        "week = { one = \"semaine\", other = \"semaines\" }",
        "week = { one = \"semaine\", others = \"semaines\" }"
    ));
}

#[test]
fn a_phrase_that_leaves_its_number_out() {
    insta::assert_snapshot!(told_in(
        "phrases/fr.toml",
        "within = \"dans un délai de {span}\"",
        "within = \"dans un délai de {spam}\""
    ));
}

#[test]
fn a_key_that_is_no_phrase() {
    insta::assert_snapshot!(told_in("phrases/fr.toml", "same_day = ", "sameday = "));
}

#[test]
fn a_phrasebook_under_the_name_of_another_language() {
    insta::assert_snapshot!(told_in("phrases/fr.toml", "language = \"fr\"", "language = \"es\""));
}

#[test]
fn an_article_without_its_feminine() {
    insta::assert_snapshot!(told_in(
        "phrases/fr.toml",
        "a = { m = \"un {noun}\", f = \"une {noun}\", ",
        "a = { m = \"un {noun}\", "
    ));
}

#[test]
fn a_week_of_six_days() {
    insta::assert_snapshot!(told_in("phrases/fr.toml", ", \"dimanche\"]", "]"));
}

#[test]
fn a_language_without_a_phrasebook() {
    let told = told(
        "languages = [\"en\", \"fr\", \"es\"]",
        "languages = [\"en\", \"fr\", \"es\", \"nl\"]",
    );
    let untranslated = |fault: &&str| !fault.starts_with("error[missing-language]");
    let told: Vec<&str> = told.split("\n\n").filter(untranslated).collect();
    insta::assert_snapshot!(told.join("\n\n"));
}

// ---- terms and their articles

const FRENCH_TERM: &str = "fr = \"un accusé de réception\", es = \"un acuse de recibo\"";

#[test]
fn an_article_before_a_term_that_takes_none() {
    insta::assert_snapshot!(told(
        "Vous recevez {term.acknowledgement}",
        "Vous recevez {the term.acknowledgement}"
    ));
}

#[test]
fn an_article_that_the_language_does_not_have() {
    insta::assert_snapshot!(told(
        "Vous recevez {term.acknowledgement}",
        "Vous recevez {teh term.acknowledgement}"
    ));
}

#[test]
fn a_noun_without_its_gender() {
    insta::assert_snapshot!(told(
        FRENCH_TERM,
        "fr = { noun = \"accusé de réception\" }, es = \"un acuse de recibo\""
    ));
}

#[test]
fn a_gender_that_the_language_does_not_have() {
    insta::assert_snapshot!(told(
        FRENCH_TERM,
        "fr = { noun = \"accusé de réception\", gender = \"n\" }, es = \"un acuse de recibo\""
    ));
}

// ---- aims, and numbers however they are typed

#[test]
fn an_aim_that_no_text_says() {
    insta::assert_snapshot!(told("number = 6\n", "number = 6\nstrength = \"aim\"\n"));
}

#[test]
fn a_must_that_a_text_weakens() {
    insta::assert_snapshot!(told(
        "that person answers you as soon as possible",
        "that person will {aim} answer you as soon as possible"
    ));
    insta::assert_snapshot!(told(
        "cette personne vous répond dès que possible",
        "nous visons à vous répondre dès que possible"
    ));
}

#[test]
fn an_aim_in_a_sentence_that_is_no_promise() {
    insta::assert_snapshot!(told("The levels, in order:", "We {aim} help. The levels, in order:"));
}

#[test]
fn a_limit_typed_without_a_number() {
    insta::assert_snapshot!(told(
        "that person answers you as soon as possible",
        "that person answers you by the next business day"
    ));
}

#[test]
fn a_number_in_digits_of_another_script() {
    insta::assert_snapshot!(told("en = \"No service at all\"", "en = \"No service for ٤٨ hours\""));
}

#[test]
fn a_length_of_a_limit_that_has_none() {
    insta::assert_snapshot!(told("{live.within}. When you write", "{live.span}. When you write"));
}

#[test]
fn a_length_of_a_limit_that_is_not_published() {
    insta::assert_snapshot!(told(
        "When you write, you get it as soon as possible.",
        "When you write, you get it in {written.span}."
    ));
}

// ---- translations that are older than what they translate

#[test]
fn an_english_sentence_that_changed_after_it_was_translated() {
    insta::assert_snapshot!(told_of_stamps(
        DOCUMENT,
        "that person answers you as soon as possible.",
        "that person answers you as soon as possible, and in person."
    ));
}

#[test]
fn a_translation_that_nobody_compared() {
    insta::assert_snapshot!(told_of_stamps(
        "packs/ca-ccts.toml",
        "[translated.fr]\n\"scheme.name\"",
        "[translated.fr]\n\"scheme.nom\""
    ));
}

/// Nobody scrolls sideways.
#[test]
fn no_drawing_is_wider_than_a_terminal() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let drawn = |file: &std::path::PathBuf| file.to_string_lossy().contains("broken_codes__");
    for file in files.filter(drawn) {
        let text = std::fs::read_to_string(file).unwrap();
        for line in text.split("---\n").nth(2).unwrap_or_default().lines() {
            assert!(line.chars().count() <= 80, "{line}");
        }
    }
}

// ---- files of holidays

/// The calendar of the phone, with these files of holidays.
fn told_of_holidays(lines: &str, edits: &[(&str, &str, &str)]) -> String {
    let before = "week = { mon-fri = [\"08:00-20:00\"] }\nholidays = \"ca-federal\"";
    let after = format!("week = {{ mon-fri = [\"08:00-20:00\"] }}\n{lines}");
    told_after(&[&[(DOCUMENT, before, after.as_str())], edits].concat())
}

#[test]
fn a_holiday_whose_day_no_rule_says() {
    insta::assert_snapshot!(told_in(FEDERAL, "\"first mon sep\"", "\"first Monday sep\""));
}

#[test]
fn a_holiday_on_the_thirty_first_of_june() {
    insta::assert_snapshot!(told_in(FEDERAL, "\"1 jul\"", "\"31 jun\""));
}

#[test]
fn a_holiday_on_no_day() {
    insta::assert_snapshot!(told_in(FEDERAL, "on = \"easter-2\"\n", ""));
}

#[test]
fn a_holiday_with_a_rule_and_dates() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "on = \"easter-2\"\n",
        "on = \"easter-2\"\ndates = [\"2026-04-03\"]\n"
    ));
}

#[test]
fn a_holiday_in_years_that_are_none() {
    insta::assert_snapshot!(told_in(FEDERAL, "years = \"2021-\"", "years = \"since 2021\""));
}

#[test]
fn years_of_a_list_of_dates() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "on = \"30 sep\"\nyears",
        "dates = [\"2021-09-30\"]\nyears"
    ));
}

#[test]
fn a_date_after_the_calendar_ends() {
    insta::assert_snapshot!(told_in(FEDERAL, "on = \"easter-2\"", "dates = [\"2036-04-11\"]"));
}

#[test]
fn a_weekend_that_is_treated_in_no_known_way() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "on = \"1 jul\"\nweekend = \"also-next\"",
        "on = \"1 jul\"\nweekend = \"also-nxt\""
    ));
}

#[test]
fn a_day_in_lieu_that_has_no_name() {
    let federal = include_str!("../../../codes/calendars/ca-federal.toml");
    let line = federal.lines().find(|line| line.starts_with("in_lieu")).unwrap();
    insta::assert_snapshot!(told_in(FEDERAL, line, ""));
}

#[test]
fn a_day_in_lieu_that_does_not_say_of_what() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "\"{day} (día compensatorio)\"",
        "\"día compensatorio\""
    ));
}

#[test]
fn a_calendar_file_that_includes_itself() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "id = \"ca-federal\"",
        "id = \"ca-federal\"\nincludes = [\"ca-federal\"]"
    ));
}

#[test]
fn a_second_calendar_file_that_is_not_there() {
    insta::assert_snapshot!(told_of_holidays("holidays = [\"ca-federal\", \"ca-om\"]", &[]));
}

#[test]
fn a_calendar_file_named_twice() {
    insta::assert_snapshot!(told_of_holidays(
        "holidays = [\"ca-federal\", \"ca-on\", \"ca-federal\"]",
        &[]
    ));
}

#[test]
fn a_join_of_one_calendar_file() {
    insta::assert_snapshot!(told_of_holidays("holidays = \"ca-federal\"\njoin = \"all\"", &[]));
}

#[test]
fn a_join_that_is_no_join() {
    insta::assert_snapshot!(told_of_holidays(
        "holidays = [\"ca-federal\", \"ca-on\"]\njoin = \"both\"",
        &[]
    ));
}

#[test]
fn calendar_files_without_a_day_in_common() {
    let ends = ("calendars/ca-on.toml", "last = 2035-12-31", "last = 2024-12-31");
    let begins = (FEDERAL, "first = 2015-01-01", "first = 2025-01-01");
    insta::assert_snapshot!(told_of_holidays(
        "holidays = [\"ca-federal\", \"ca-on\"]",
        &[ends, begins]
    ));
}

#[test]
fn a_half_day_that_is_no_opening() {
    insta::assert_snapshot!(told_in(
        FEDERAL,
        "on = \"26 dec\"\nweekend = \"also-next\"",
        "on = \"26 dec\"\nopen = \"until noon\""
    ));
}

/// The faults of the code with something written under its first heading, where a document is no TOML.
fn typed(lines: &str) -> String {
    told("[code]\n", &format!("[code]\n{lines}\n"))
}

#[test]
fn curly_quotes() {
    insta::assert_snapshot!(typed("a = “Hello there”"));
}

#[test]
fn a_curly_quote_that_closes_a_straight_one() {
    insta::assert_snapshot!(typed("a = \"Hello there”"));
}

#[test]
fn a_dash_between_days() {
    insta::assert_snapshot!(typed("week = { mon–fri = [\"08:00-20:00\"] }"));
}

#[test]
fn a_space_that_does_not_break() {
    insta::assert_snapshot!(typed("a =\u{a0}\"x\""));
}

#[test]
fn a_letter_without_width() {
    insta::assert_snapshot!(typed("a\u{200b} = \"x\""));
}

#[test]
fn a_date_with_slashes() {
    insta::assert_snapshot!(typed("a = 01/01/2026"));
}

#[test]
fn the_thirtieth_of_february() {
    insta::assert_snapshot!(typed("a = 2026-02-30"));
}

#[test]
fn a_quote_inside_a_text() {
    insta::assert_snapshot!(typed("a = \"you have the \"right\" to\""));
}

#[test]
fn a_comma_that_is_missing() {
    insta::assert_snapshot!(typed("a = [\"en\" \"fr\"]"));
    insta::assert_snapshot!(typed("a = { b = 1 c = 2 }"));
}

#[test]
fn a_list_that_is_not_closed() {
    insta::assert_snapshot!(typed("a = [\"en\", \"fr\""));
}

#[test]
fn a_name_with_a_space() {
    insta::assert_snapshot!(typed("my key = 1"));
}

#[test]
fn a_name_with_an_accent() {
    insta::assert_snapshot!(typed("prénom.en = \"x\""));
}

#[test]
fn a_quote_that_is_not_closed_under_windows() {
    insta::assert_snapshot!(typed("a = \"x\r"));
}

#[test]
fn a_line_without_a_sign() {
    insta::assert_snapshot!(typed("see the annex"));
    insta::assert_snapshot!(typed("a: 1"));
}

#[test]
fn a_text_without_quotes() {
    insta::assert_snapshot!(typed("a = hello"));
    insta::assert_snapshot!(typed("a = yes"));
    insta::assert_snapshot!(typed("a ="));
}

#[test]
fn two_versions_that_were_never_made_one() {
    insta::assert_snapshot!(typed("<<<<<<< mine\na = 1"));
}

#[test]
fn a_control_character_in_a_key() {
    insta::assert_snapshot!(typed("\"a\\u001b[31mb\" = 1"));
}

#[test]
fn the_line_ends_of_old_macs() {
    let text = include_str!("../../../codes/jive-canada.toml").replace('\n', "\r");
    let mut shelf = Shelf::default();
    shelf.put(DOCUMENT, text);
    insta::assert_snapshot!(drawn(&shelf));
}

#[test]
fn a_mark_before_the_first_letter() {
    let mut shelf = Shelf::default();
    shelf.put(DOCUMENT, "\u{feff}cod = 1\n");
    insta::assert_snapshot!(drawn(&shelf));
}

#[test]
fn letters_that_are_two_columns_wide() {
    insta::assert_snapshot!(typed("a = \"苦情窓口\" b"));
}

#[test]
fn a_key_that_no_line_has_room_for() {
    insta::assert_snapshot!(typed(&format!("{} = 1", "k".repeat(300))));
}

#[test]
fn a_noun_that_begins_with_an_article() {
    insta::assert_snapshot!(told(
        "fr = \"un accusé de réception\"",
        "fr = { noun = \"l'accusé de réception\", gender = \"m\" }"
    ));
}

#[test]
fn a_desk_calendar_with_a_letter_missing() {
    insta::assert_snapshot!(told("calendar = \"desk\"\n", "calendar = \"dsk\"\n"));
}

#[test]
fn a_code_that_stands_on_no_pack() {
    insta::assert_snapshot!(told("stands_on = [\"ca-ccts\", \"ca-accessibility\"]\n", ""));
}

#[test]
fn a_number_for_a_promise_with_a_letter_missing() {
    insta::assert_snapshot!(told("\"ca-ccts/report\" = 8", "\"ca-ccts/reprot\" = 8"));
}

#[test]
fn a_language_that_was_just_added() {
    insta::assert_snapshot!(told(
        "languages = [\"en\", \"fr\", \"es\"]\n",
        "languages = [\"en\", \"fr\", \"es\", \"nl\"]\n"
    ));
}

/// The code as an author has it, over the packs and calendars inside the program.
fn told_over_shipped(before: &str, after: &str, change: impl FnOnce(&mut Shelf)) -> String {
    let mut shelf = Shelf::default();
    for (name, text) in documents() {
        let text = text.split("\n[translated.").next().unwrap_or_default();
        if name == DOCUMENT {
            assert_eq!(text.matches(before).count(), 1, "an edit of one place: {before}");
            shelf.put(name, text.replace(before, after));
        } else {
            shelf.put_shipped(name, text);
        }
    }
    change(&mut shelf);
    drawn(&shelf)
}

fn drawn(shelf: &Shelf) -> String {
    Code::read(DOCUMENT, shelf).map_or_else(|faults| Drawing::of(shelf).all(&faults), |_| "no fault".to_owned())
}

#[test]
fn a_promise_of_a_shipped_pack_without_a_number() {
    insta::assert_snapshot!(told_over_shipped("\"ca-ccts/report\" = 8\n", "", |_| {}));
}

#[test]
fn a_fault_of_a_shipped_calendar() {
    insta::assert_snapshot!(told_over_shipped("[code]\n", "[code]\n", |shelf| {
        let text = include_str!("../../../codes/calendars/ca-federal.toml").replace(", fr = \"Vendredi saint\"", "");
        shelf.put_shipped(FEDERAL, text);
    }));
}

#[test]
fn a_pack_that_is_no_text() {
    insta::assert_snapshot!(told_over_shipped("[code]\n", "[code]\n", |shelf| {
        shelf.put_unreadable(
            "codes/packs/ca-ccts.toml",
            "packs/ca-ccts.toml",
            "it is not text in UTF-8",
        );
    }));
}

#[test]
fn more_faults_than_anybody_reads() {
    let keys = (0..20_000)
        .map(|n| format!("key{n} = 1"))
        .collect::<Vec<_>>()
        .join("\n");
    let told = told_over_shipped("[code]\n", &format!("[code]\n{keys}\n"), |_| {});
    assert!(
        told.ends_with("\nand 19,950 more; mend these first\n"),
        "{}",
        &told[told.len() - 200..]
    );
    assert_eq!(told.matches("error[").count(), 50);
}

#[test]
fn faults_are_drawn_as_wide_as_the_terminal_and_in_its_colours() {
    let mut shelf = Shelf::default();
    shelf.put_from("codes/mine.toml", DOCUMENT, "[code]\nid = \"mine\"\n");
    let faults = Code::read(DOCUMENT, &shelf).unwrap_err();
    for columns in [20, 40, 60, 120, 300] {
        let drawn = Drawing::of(&shelf).across(columns).all(&faults);
        let widest = drawn.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= columns.clamp(40, 120), "{drawn}");
    }
    let drawn = Drawing::of(&shelf).in_colour(true).fault(&faults[0]);
    assert!(
        drawn.starts_with("\u{1b}[1;31merror[missing-key]:\u{1b}[0m "),
        "{drawn}"
    );
    assert!(
        drawn.contains("--> \u{1b}[36mcodes/mine.toml:1:1\u{1b}[0m\n"),
        "{drawn}"
    );
}
