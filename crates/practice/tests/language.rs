//! Each thing that the language can say, said in the smallest code and shown by a story. Dates by hand; the desk is
//! open Monday to Friday from 9 to 5 in Toronto and knows no holidays, unless the story says otherwise.

use practice::{
    Code,
    code::publish::publish,
    fault::Shelf,
    story::{Played, Story},
    terms::Language,
};

const CODE: &str = r#"
[code]
id = "small"
version = "1"
effective = 2026-01-01
languages = ["en"]
title.en = "Small"
calendar = "desk"
stands_on = [STANDS]

[number]
NUMBERS

[provider]
name = "Small"
phone = "1-800-555-0100"
address = ["Here"]

[calendar.desk]
zone = "America/Toronto"
week = { mon-fri = ["09:00-17:00"] }

[[level]]
id = "desk"
name.en = "the desk"
roles = ["adviser", "support-manager"]

[[level]]
id = "senior"
name.en = "someone senior"
roles = ["director"]

[[category]]
id = "bill"
scheme = "Billing / late payment"
name.en = "Bill"

[[category]]
id = "line"
scheme = "Service / not working"
name.en = "Line"

[[section]]
id = "all"
title.en = "All"
promises = [PROMISES]
rules = [RULES]
"#;

/// A code with these promises: `promises` in the code, `pack` in a pack `law` if there is one.
fn shelf(code: &str, promises: &[&str], packs: &[(&str, &str)]) -> Shelf {
    let quoted = |names: &[String]| {
        names
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let names: Vec<String> = promises.iter().map(|name| (*name).to_owned()).collect();
    let rules = |text: &str, before: &str| -> Vec<String> {
        let headings = ["[allowance.", "[lock.", "[target."];
        let headed = text
            .lines()
            .filter_map(|line| headings.iter().find_map(|heading| line.strip_prefix(heading)));
        headed
            .map(|rest| format!("{before}{}", rest.trim_end_matches(']')))
            .collect()
    };
    let mut stand = rules(code, "");
    stand.extend(packs.iter().flat_map(|(name, pack)| rules(pack, &format!("{name}/"))));
    let packed: Vec<&String> = names.iter().filter(|name| name.contains('/')).collect();
    let numbers: Vec<String> = (100..)
        .zip(packed)
        .map(|(number, name)| format!("\"{name}\" = {number}"))
        .collect();
    let stands: Vec<String> = packs.iter().map(|(name, _)| (*name).to_owned()).collect();
    let head = CODE
        .replace("STANDS", &quoted(&stands))
        .replace("NUMBERS", &numbers.join("\n"))
        .replace("PROMISES", &quoted(&names))
        .replace("RULES", &quoted(&stand));
    let mut shelf = Shelf::default();
    shelf.put("small.toml", format!("{head}\n{code}"));
    for (name, pack) in packs {
        let head = format!("[pack]\nid = \"{name}\"\nversion = \"1\"\nsource = \"a law\"\n");
        shelf.put(&format!("packs/{name}.toml"), format!("{head}{pack}"));
    }
    shelf
}

fn read(shelf: &Shelf) -> Code {
    Code::check("small.toml", shelf)
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(|fault| fault.drawn(shelf)).collect::<String>()))
}

/// Plays a story and demands that it comes true.
fn comes_true(shelf: &Shelf, story: &str) {
    let code = read(shelf);
    let story = Story::read(&format!("story: It\n\n{story}"), &code).unwrap_or_else(|faults| panic!("{faults:?}"));
    let played: Played = story.play(&code);
    assert!(played.holds && !played.checks.is_empty(), "\n{}", played.told(true));
}

/// The words of the faults that checking finds.
fn faults(shelf: &Shelf) -> Vec<&'static str> {
    Code::check("small.toml", shelf)
        .err()
        .unwrap_or_default()
        .iter()
        .map(|fault| fault.code)
        .collect()
}

fn promise(id: &str, rest: &str) -> String {
    format!(
        "[promise.{id}]\nnumber = {}\nname.en = \"{id}\"\n{rest}\n",
        id.len() + usize::from(id.as_bytes()[0]) % 40
    )
}

#[test]
fn a_provider_without_a_phone_number_or_an_address_is_one_of_which_no_text_says_them() {
    let without = |say: &str| {
        let promise = promise(
            "answer",
            "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"1 week\"\ntext.en = \"An answer {within}.\"",
        );
        let mut shelf = shelf(&promise, &["answer"], &[]);
        let code = shelf.text("small.toml").unwrap_or_default();
        let code = code.replace("phone = \"1-800-555-0100\"\naddress = [\"Here\"]\n", "");
        shelf.put(
            "small.toml",
            format!("{code}\n[[section]]\nid = \"how\"\ntitle.en = \"How\"\n[[section.say]]\ntext.en = \"{say}\"\n"),
        );
        shelf
    };
    let provider = read(&without("See our page.")).provider;
    assert_eq!((provider.phone, provider.address), (None, Vec::new()));
    assert_eq!(faults(&without("Phone {contact.phone}.")), ["unknown-placeholder"]);
    assert_eq!(faults(&without("Write to {contact.address}.")), ["unknown-placeholder"]);
}

#[test]
fn of_several_clocks_the_first_to_come_due_decides() {
    let letter = promise(
        "letter",
        "kept_by = { fact = \"scheme-notified\" }\ndischarged_by = [\"accepted\"]\n\
         text.en = \"A letter {time.within}, or {deadlock.within}.\"\n\
         earliest.time = { since = \"received\", within = \"8 weeks\" }\n\
         earliest.deadlock = { since = \"deadlocked\", within = \"same day\" }\n",
    );
    let shelf = shelf(&letter, &["letter"], &[]);
    // Eight weeks are 56 days: Monday 5 January to Monday 2 March.
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\n\nexpect\nat Mon 5 Jan 10:01: letter open due Mon 2 Mar 17:00\n",
    );
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\nTue 20 Jan 11:00  adviser Ann declares deadlock: We can't.\n\n\
         expect\nat Tue 20 Jan 10:59: letter open due Mon 2 Mar 17:00\nat Tue 20 Jan 17:00: letter open due Tue 20 Jan 17:00\n\
         at Tue 20 Jan 17:01: letter broken_owed due Tue 20 Jan 17:00 since Mon 5 Jan 10:00\n",
    );
}

#[test]
fn of_several_clocks_the_last_decides_once_all_have_started() {
    let done = promise(
        "done",
        "kept_by = { fact = \"told\", with = [\"confirmation\"] }\ntext.en = \"Done {offer.within} or {answer.within}.\"\n\
         latest.offer = { since = \"offered\", within = \"5 business days\" }\n\
         latest.answer = { since = \"accepted\", within = \"1 business day\" }\n",
    );
    comes_true(
        &shelf(&done, &["done"], &[]),
        "Mon 5 Jan 2026 10:00  customer files by web\nMon 5 Jan 11:00  adviser Ann offers nothing: Sorry.\n\
         Tue 6 Jan 10:00  customer accepts\nMon 12 Jan 17:00  adviser Ann writes, tells confirmation: It is done.\n\
         Mon 12 Jan 17:00  desk delivers reply\n\n\
         expect\nat Mon 5 Jan 12:00: done waiting no due\nat Tue 6 Jan 10:01: done open due Mon 12 Jan 17:00\n\
         at Mon 12 Jan 17:01: done kept\n",
    );
}

#[test]
fn a_breach_starts_a_clock_and_doing_it_in_time_takes_that_clock_away() {
    let code = promise(
        "answer",
        "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"2 business days\"\ntext.en = \"{within}\"\n",
    ) + &promise(
        "tell",
        "since_broken = \"answer\"\nkept_by = { fact = \"scheme-notified\" }\nwithin = \"10 business days\"\ntext.en = \"{within}\"\n",
    );
    let shelf = shelf(&code, &["answer", "tell"], &[]);
    // Due Wednesday 7 January at 17:00; ten business days after that: 8, 9, 12 to 16, 19, 20, 21.
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\nFri 9 Jan 10:00  adviser Ann concludes not-upheld: No.\n\
         Fri 9 Jan 10:01  desk delivers outcome\n\n\
         expect\nat Wed 7 Jan 17:00: tell waiting due Wed 21 Jan 17:00\nat Wed 7 Jan 17:01: tell open due Wed 21 Jan 17:00\n\
         at Fri 9 Jan 10:02\n  answer kept_late\n  tell open since Wed 7 Jan 17:00\nat Wed 21 Jan 17:01: tell broken_owed\n",
    );
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\nTue 6 Jan 10:00  adviser Ann concludes not-upheld: No.\n\
         Tue 6 Jan 10:01  desk delivers outcome\n\nexpect\nat Tue 6 Jan 10:02\n  answer kept\n  no tell\n",
    );
}

#[test]
fn a_limit_that_changed_is_read_at_the_date_of_its_fact() {
    let code = "[value.after]\npicked_by = \"received\"\nat = [\n\
                { from = 2018-10-01, is = \"8 weeks\", source = \"old\" },\n\
                { from = 2026-04-08, is = \"6 weeks\", source = \"new\" },\n\
                { from = 2027-01-01, is = \"none\", source = \"repealed\" },\n]\n"
        .to_owned()
        + &promise(
            "letter",
            "since = \"received\"\nkept_by = { fact = \"scheme-notified\" }\nwithin = { value = \"after\" }\ntext.en = \"{within}\"\n",
        );
    let shelf = shelf(&code, &["letter"], &[]);
    comes_true(
        &shelf,
        "Tue 7 Apr 2026 16:59  customer files by web\n\nexpect\nat Wed 8 Apr 10:00: letter open due Tue 2 Jun 17:00\n",
    );
    comes_true(
        &shelf,
        "Wed 8 Apr 2026 00:00  customer files by web\n\nexpect\nat Wed 8 Apr 10:00: letter open due Wed 20 May 17:00\n",
    );
    comes_true(
        &shelf,
        "Fri 1 Jan 2027 12:00  customer files by web\n\nexpect\nat Mon 4 Jan 2027 10:00: no letter\n",
    );
}

#[test]
fn a_value_that_says_nothing_on_the_first_day_is_a_fault() {
    let code =
        "[value.after]\npicked_by = \"received\"\nat = [{ from = 2026-04-08, is = \"6 weeks\", source = \"new\" }]\n"
            .to_owned()
            + &promise(
                "letter",
                "since = \"received\"\nkept_by = { fact = \"scheme-notified\" }\nwithin = { value = \"after\" }\ntext.en = \"{within}\"\n",
            );
    assert!(faults(&shelf(&code, &["letter"], &[])).contains(&"value-begins-late"));
}

#[test]
fn each_issue_has_its_own_clock_and_a_decision_answers_the_ones_that_it_names() {
    let code = promise(
        "answer",
        "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nper = \"issue\"\ntext.en = \"{bill.within}, {rest.within}\"\n\
         variant.bill = { when = { issue = [\"Billing\"] }, within = \"5 calendar days\" }\n\
         variant.rest = { when = \"otherwise\", within = \"15 business days\" }\n",
    );
    // Five calendar days from Monday 5: Saturday 10, which rolls to Monday 12. Fifteen business days: Monday 26.
    comes_true(
        &shelf(&code, &["answer"], &[]),
        "Mon 5 Jan 2026 10:00  customer files by web, category line: No line.\n\
         Tue 6 Jan 10:00  adviser Ann adds an issue about bill: And the bill.\n\n\
         expect\nat Tue 6 Jan 10:01\n  answer#1 open due Mon 26 Jan 17:00\n  answer#2 open due Mon 12 Jan 17:00 since Tue 6 Jan 10:00\n",
    );
}

#[test]
fn where_each_of_several_facts_is_needed_the_last_one_keeps_it_and_a_bounce_undoes_it() {
    let code = promise(
        "both",
        "since = \"received\"\nkept_by = { all = [\"offered\", \"outcome-told\"] }\nwithin = \"2 business days\"\ntext.en = \"{within}\"\n",
    );
    let shelf = shelf(&code, &["both"], &[]);
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\nTue 6 Jan 10:00  adviser Ann concludes upheld: Yes.\n\
         Tue 6 Jan 10:01  desk delivers outcome\nWed 7 Jan 10:00  adviser Ann offers credit 5.00: Here.\n\
         Thu 8 Jan 09:30  desk gets outcome back: No such box.\n\n\
         expect\nat Tue 6 Jan 10:02: both open\nat Wed 7 Jan 10:01: both kept\nat Thu 8 Jan 09:31: both broken_owed due Wed 7 Jan 17:00\n",
    );
}

#[test]
fn a_pause_without_its_proof_is_void_and_ends_by_itself() {
    let code = promise(
        "answer",
        "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"3 business days\"\ntext.en = \"{within}\"\n",
    ) + "[[pause]]\ncause = \"information\"\nholds = [\"answer\"]\nproof = \"request-told\"\nat_most = \"2 business days\"\n";
    let shelf = shelf(&code, &["answer"], &[]);
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\nMon 5 Jan 11:00  adviser Ann asks for information: Which?\n\n\
         expect\nat Tue 6 Jan 10:00: answer open due Thu 8 Jan 17:00\n",
    );
    // Told on Monday at 12, it lasts to the close of Wednesday: the closes of Monday and Tuesday are not counted.
    // Counted: Wednesday 7 (the pause ends as that day closes), Thursday 8, Friday 9.
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\nMon 5 Jan 11:00  adviser Ann asks for information: Which?\n\
         Mon 5 Jan 12:00  desk delivers request\n\nexpect\nat Mon 5 Jan 11:30: answer open due Thu 8 Jan 17:00\n\
         at Tue 6 Jan 10:00: answer open due Fri 9 Jan 17:00\n",
    );
}

#[test]
fn what_was_no_complete_complaint_begins_the_clock_anew() {
    let code = promise(
        "answer",
        "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"3 business days\"\ntext.en = \"{within}\"\n",
    ) + "[[pause]]\ncause = \"completion\"\nholds = [\"answer\"]\nrestarts = true\n";
    comes_true(
        &shelf(&code, &["answer"], &[]),
        "Mon 5 Jan 2026 10:00  customer files by web\nWed 7 Jan 11:00  adviser Ann asks for completion: Which line?\n\
         11:00  desk delivers request\nThu 15 Jan 11:00  customer writes by web: This one.\n\n\
         expect\nat Tue 6 Jan 10:00: answer open due Thu 8 Jan 17:00\nat Wed 7 Jan 12:00: answer paused no due\n\
         at Thu 15 Jan 12:00: answer open due Tue 20 Jan 17:00\n",
    );
    // Asked only after it was broken, it changes nothing.
    comes_true(
        &shelf(&code, &["answer"], &[]),
        "Mon 5 Jan 2026 10:00  customer files by web\nFri 9 Jan 11:00  adviser Ann asks for completion: Which line?\n\
         11:00  desk delivers request\n\n\
         expect\nat Fri 9 Jan 12:00: answer broken_owed due Thu 8 Jan 17:00\n",
    );
}

#[test]
fn a_date_given_moves_a_promise_but_not_beyond_its_limit() {
    let code = promise(
        "answer",
        "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"3 business days\"\n\
         moved_by = { fact = \"estimated\", at_most = \"5 business days\" }\ntext.en = \"{within}\"\n",
    );
    comes_true(
        &shelf(&code, &["answer"], &[]),
        "Mon 5 Jan 2026 10:00  customer files by web\nTue 6 Jan 10:00  adviser Ann estimates Fri 30 Jan 2026: It takes long.\n\
         10:00  desk delivers estimate\n\n\
         expect\nat Tue 6 Jan 10:01: answer open due Mon 12 Jan 17:00\n",
    );
}

#[test]
fn a_promise_is_counted_where_the_customer_is() {
    let code = promise(
        "call",
        "since = \"received\"\nkept_by = { fact = \"contacted\" }\nwithin = \"1 business day\"\nzone = \"customer\"\ntext.en = \"{within}\"\n",
    );
    let shelf = shelf(&code, &["call"], &[]);
    // Five in the afternoon in Vancouver is eight in the evening at the desk.
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web, zone America/Vancouver\n\nexpect\nat Tue 6 Jan 10:00: call open due Tue 6 Jan 20:00\n",
    );
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\n\nexpect\nat Tue 6 Jan 10:00: call open due Tue 6 Jan 17:00\n",
    );
}

#[test]
fn a_law_counts_by_its_own_calendar_zone_and_convention() {
    let law = "effective = 2026-02-01\ncalendar = \"law\"\nzone = \"Europe/London\"\ncounting = \"common-law\"\n\
               [calendar.law]\nzone = \"Europe/Paris\"\nweek = { mon-sat = [\"00:00-24:00\"] }\n\
               [promise.answer]\nsince = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"3 business days\"\n\
               name.en = \"Answer\"\ntext.en = \"{within}\"\n";
    let shelf = shelf("", &["law/answer"], &[("law", law)]);
    // Thursday; Friday, Saturday and Monday are counted; midnight in London is seven in the evening in Toronto.
    comes_true(
        &shelf,
        "Thu 5 Feb 2026 10:00  customer files by web\n\nexpect\nat Fri 6 Feb 10:00: law/answer open due Mon 9 Feb 19:00\n",
    );
    comes_true(
        &shelf,
        "Sat 31 Jan 2026 10:00  customer files by web\n\nexpect\nat Mon 2 Feb 10:00: no law/answer\n",
    );
}

#[test]
fn a_month_runs_from_date_to_date_and_a_last_day_rolls_as_its_law_says() {
    let by = |counting: &str| {
        let text = format!(
            "since = \"received\"\nkept_by = {{ fact = \"outcome-told\" }}\nwithin = \"1 month\"\ncounting = {counting}\ntext.en = \"{{within}}\"\n"
        );
        shelf(&promise("answer", &text), &["answer"], &[])
    };
    let due = |counting: &str, filed: &str, due: &str| {
        let story =
            format!("{filed} 12:00  customer files by web\n\nexpect\nat {filed} 12:01: answer open due {due}\n");
        comes_true(&by(counting), &story);
    };
    // 31 January has no 31 February: the last day, a Saturday, in Spain; rolled to the next open day at the desk.
    due("\"es-civil\"", "Sat 31 Jan 2026", "Sun 1 Mar 2026 00:00");
    due("\"desk\"", "Sat 31 Jan 2026", "Mon 2 Mar 2026 17:00");
    // Under the Interpretation Act a Saturday is no holiday, and a Sunday is.
    due("\"ca-interpretation\"", "Sat 31 Jan 2026", "Sun 1 Mar 2026 00:00");
    due("\"ca-interpretation\"", "Thu 5 Mar 2026", "Tue 7 Apr 2026 00:00");
    due(
        "{ like = \"es-civil\", month_end = \"next-day\" }",
        "Sat 31 Jan 2026",
        "Mon 2 Mar 2026 00:00",
    );
}

#[test]
fn a_law_that_fills_gaps_is_silent_where_the_other_speaks() {
    let answer = |within: &str| {
        format!(
            "[promise.answer]\nsince = \"received\"\nkept_by = {{ fact = \"outcome-told\" }}\nwithin = \"{within}\"\nname.en = \"Answer\"\ntext.en = \"{{within}}\"\n"
        )
    };
    let sector = format!("{}when = {{ service = [\"internet\"] }}\n", answer("1 month"));
    let general = "fills_gaps_of = [\"sector\"]\n".to_owned() + &answer("15 business days");
    let shelf = shelf(
        "",
        &["sector/answer", "general/answer"],
        &[("sector", &sector), ("general", &general)],
    );
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web, service internet\n\nexpect\nat Mon 5 Jan 10:01\n  sector/answer open due Thu 5 Feb 17:00\n  no general/answer\n",
    );
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web, service television\n\nexpect\nat Mon 5 Jan 10:01\n  no sector/answer\n  general/answer open due Mon 26 Jan 17:00\n",
    );
}

#[test]
fn two_laws_that_disagree_need_one_that_yields() {
    let answer = |within: &str| {
        format!(
            "[promise.answer]\nsince = \"received\"\nkept_by = {{ fact = \"outcome-told\" }}\nwithin = \"{within}\"\nname.en = \"Answer\"\ntext.en = \"{{within}}\"\n"
        )
    };
    let (one, other) = (answer("1 month"), answer("15 business days"));
    let shelf = shelf("", &["one/answer", "other/answer"], &[("one", &one), ("other", &other)]);
    assert_eq!(faults(&shelf), ["layer-tie"]);
}

#[test]
fn an_exception_changes_a_limit_for_its_cases_only() {
    let law = "[promise.answer]\nsince = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"10 business days\"\nname.en = \"Answer\"\ntext.en = \"{within}\"\n";
    let over = "[[override]]\nslot = \"law/answer\"\nis = \"15 business days\"\nwhen = { service = [\"television\"] }\nsource = \"an act\"\n";
    let shelf = shelf("", &["law/answer"], &[("law", law), ("over", over)]);
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web, service television\n\nexpect\nat Mon 5 Jan 10:01: law/answer open due Mon 26 Jan 17:00\n",
    );
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web, service internet\n\nexpect\nat Mon 5 Jan 10:01: law/answer open due Mon 19 Jan 17:00\n",
    );
}

#[test]
fn a_promise_that_can_fall_due_after_the_laws_is_found_with_a_date() {
    let law = "[promise.answer]\nsince = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"14 calendar days\"\nname.en = \"Answer\"\ntext.en = \"{within}\"\n";
    let ours = |within: &str| {
        promise(
            "answer",
            &format!(
                "since = \"received\"\nkept_by = {{ fact = \"outcome-told\" }}\nwithin = \"{within}\"\ntext.en = \"{{within}}\"\n"
            ),
        )
    };
    // Ten business days are two weeks, and so never later; eleven are. A weekend makes ten later after all, where the
    // law counts from a Saturday.
    assert_eq!(
        faults(&shelf(
            &ours("9 business days"),
            &["answer", "law/answer"],
            &[("law", law)]
        )),
        Vec::<&str>::new()
    );
    let late = shelf(&ours("11 business days"), &["answer", "law/answer"], &[("law", law)]);
    let found = Code::check("small.toml", &late).unwrap_err();
    assert_eq!(
        found.iter().map(|fault| fault.code).collect::<Vec<_>>(),
        ["later-than-law"]
    );
    assert!(
        found[0].label.starts_with("from ") && found[0].also.is_some(),
        "{}",
        found[0].drawn(&late)
    );
}

#[test]
fn a_case_ends_over_silence_only_by_a_rule_and_with_all_that_it_asks() {
    let code = "[attempts.gone]\ncount = 3\nwithin = \"5 calendar days\"\nthen = { by = \"letter\", wait = \"2 business days\" }\n\
                [may.close]\nneeds = { any = [\"withdrawn\", \"outcome-told\", \"gone\"] }\n";
    let shelf = shelf(code, &[], &[]);
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\n\
         Mon 5 Jan 11:00  adviser Ann tries to reach the customer by phone: no answer\n\
         Mon 5 Jan 12:00  adviser Ann tries to reach the customer by phone: no answer\n\
         Tue 6 Jan 11:00  adviser Ann tries to reach the customer by phone: no answer\n\
         Tue 6 Jan 12:00  adviser Ann closes as uncontactable: gone\n  refused: not-lapsed\n\
         Wed 7 Jan 11:00  adviser Ann tries to reach the customer by phone: no answer\n\
         Wed 7 Jan 12:00  adviser Ann closes as uncontactable: gone\n  refused: not-lapsed\n\
         Wed 7 Jan 13:00  adviser Ann tries to reach the customer by letter: the last letter\n\
         Fri 9 Jan 17:00  adviser Ann closes as uncontactable: gone\n  refused: not-lapsed\n\
         Fri 9 Jan 17:01  adviser Ann closes as uncontactable: gone\n\n\
         expect\nat Fri 9 Jan 17:02: stage closed\n",
    );
}

#[test]
fn attempts_and_the_wait_after_them_are_counted_as_their_rule_has_it() {
    let code = "[attempts.gone]\ncount = 1\nthen = { by = \"letter\", wait = \"2 business days\" }\ncounting = \"common-law\"\n\
                [may.close]\nneeds = { any = [\"withdrawn\", \"outcome-told\", \"gone\"] }\n";
    // Two days after Wednesday end with Friday, and not as the desk closes.
    comes_true(
        &shelf(code, &[], &[]),
        "Mon 5 Jan 2026 10:00  customer files by web\n\
         Wed 7 Jan 11:00  adviser Ann tries to reach the customer by phone: no answer\n\
         Wed 7 Jan 13:00  adviser Ann tries to reach the customer by letter: the last letter\n\
         Fri 9 Jan 17:01  adviser Ann closes as uncontactable: gone\n  refused: not-lapsed\n\
         Sat 10 Jan 00:01  adviser Ann closes as uncontactable: gone\n\n\
         expect\nat Sat 10 Jan 00:02: stage closed\n",
    );
}

#[test]
fn an_exception_and_a_lock_bind_from_the_day_of_their_pack() {
    let law = "[lock.keep]\nsince = \"received\"\nuntil = [\"outcome-told\", \"closed\"]\nforbids = [\"suspend-service\"]\ntext.en = \"We keep it on.\"\n\
               [promise.answer]\nsince = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"10 business days\"\nname.en = \"Answer\"\ntext.en = \"{within}\"\n";
    let over = "effective = 2026-02-01\n\
                [[override]]\nslot = \"law/lock.keep\"\nis = \"none\"\nsource = \"an act\"\n\
                [[override]]\nslot = \"law/answer\"\nis = \"15 business days\"\nsource = \"an act\"\n\
                [lock.sell]\nsince = \"received\"\nuntil = [\"closed\"]\nforbids = [\"sell\"]\ntext.en = \"We sell nothing.\"\n";
    let shelf = shelf("", &["law/answer"], &[("law", law), ("over", over)]);
    comes_true(
        &shelf,
        "Sat 31 Jan 2026 10:00  customer files by web\n\
         Mon 2 Feb 10:00  adviser Ann tries to do suspend-service\n  refused: locked\n\
         Mon 2 Feb 10:01  adviser Ann tries to do sell\n\n\
         expect\nat Mon 2 Feb 10:02: law/answer open due Mon 16 Feb 17:00\n",
    );
    comes_true(
        &shelf,
        "Sun 1 Feb 2026 10:00  customer files by web\n\
         Mon 2 Feb 10:00  adviser Ann tries to do suspend-service\n\
         Mon 2 Feb 10:01  adviser Ann tries to do sell\n  refused: locked\n\n\
         expect\nat Mon 2 Feb 10:02: law/answer open due Mon 23 Feb 17:00\n",
    );
}

#[test]
fn of_two_schemes_the_code_names_the_one_that_customers_are_told_of() {
    let scheme = |name: &str| {
        format!(
            "[scheme]\nphone = \"1\"\nsource = \"none\"\nname.en = \"{name}\"\nshort.en = \"{name}\"\npage.en = \"example.org\"\nnotice.en = \"Go to {name}.\"\n"
        )
    };
    let (one, other) = (scheme("One"), scheme("Other"));
    let two = shelf("", &[], &[("one", &one), ("other", &other)]);
    assert_eq!(faults(&two), ["two-schemes"]);
}

#[test]
fn a_clock_that_starts_after_the_first_was_due_undoes_no_breach_however_it_is_dated() {
    let code = promise(
        "answer",
        "earliest.asked = { since = \"information-asked\", internal = \"30 minutes\" }\nearliest.spoken = { since = \"contacted\", internal = \"30 minutes\" }\n\
         kept_by = { fact = \"outcome-told\" }\ntext.en = \"Soon.\"\n",
    );
    comes_true(
        &shelf(&code, &["answer"], &[]),
        "Mon 5 Jan 2026 10:00  customer files by web\n\
         Mon 5 Jan 11:00  adviser Ann asks for information: Which?\n\
         Mon 5 Jan 10:59  adviser Ann speaks to the customer by phone: spoke (recorded Mon 5 Jan 12:00)\n\n\
         expect\nat Mon 5 Jan 11:31: answer broken_owed due Mon 5 Jan 11:30\nat Mon 5 Jan 12:01: answer broken_owed due Mon 5 Jan 11:30\n",
    );
}

#[test]
fn a_customers_time_lapses_only_where_we_can_prove_what_we_told() {
    let code = "[allowance.complete]\nsince = \"information-asked\"\nat_least = \"10 business days\"\nended_by = [\"information-received\"]\n\
                proof = [\"consequences\"]\nname.en = \"Time\"\ntext.en = \"You have {at_least}.\"\n\
                [may.close]\nneeds = { any = [\"withdrawn\", \"complete\"] }\n";
    let shelf = shelf(code, &[], &[]);
    // Ten business days from Monday 5: Monday 19.
    let story = |told: &str, refused: &str| {
        format!(
            "Mon 5 Jan 2026 10:00  customer files by web\nMon 5 Jan 11:00  adviser Ann asks for information: Which?\n\
             Mon 5 Jan 12:00  adviser Ann writes{told}: What happens otherwise.\nMon 5 Jan 12:01  desk delivers reply\n\
             Mon 19 Jan 17:00  adviser Ann closes as not-completed: silence\n  refused: not-lapsed\n\
             Mon 19 Jan 17:01  adviser Ann closes as not-completed: silence\n{refused}\n\
             expect\nat Mon 19 Jan 17:02: stage {}\n",
            if refused.is_empty() { "closed" } else { "waiting" }
        )
    };
    comes_true(&shelf, &story(", tells consequences", ""));
    comes_true(&shelf, &story("", "  refused: not-lapsed\n"));
}

#[test]
fn a_lock_forbids_until_what_takes_it_off_and_an_exception_takes_it_away() {
    let law = "[lock.keep]\nsince = \"received\"\nuntil = [\"outcome-told\", \"closed\"]\nforbids = [\"suspend-service\"]\ntext.en = \"We keep it on.\"\n";
    let over = "[[override]]\nslot = \"law/lock.keep\"\nis = \"none\"\nwhen = { service = [\"internet\"] }\nsource = \"an act\"\n";
    let shelf = shelf("", &[], &[("law", law), ("over", over)]);
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web, service television\n\
         Mon 5 Jan 11:00  adviser Ann tries to do suspend-service\n  refused: locked\n\
         Mon 5 Jan 12:00  adviser Ann concludes not-upheld: No.\nMon 5 Jan 12:01  desk delivers outcome\n\
         Mon 5 Jan 13:00  adviser Ann tries to do suspend-service\n\nexpect\nat Mon 5 Jan 14:00: stage outcome-told\n",
    );
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web, service internet\n\
         Mon 5 Jan 11:00  adviser Ann tries to do suspend-service\n\nexpect\nat Mon 5 Jan 14:00: stage new\n",
    );
}

#[test]
fn a_range_is_counted_to_its_upper_end() {
    let code = promise(
        "answer",
        "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"1 to 2 business days\"\ntext.en = \"{within}\"\n",
    );
    comes_true(
        &shelf(&code, &["answer"], &[]),
        "Mon 5 Jan 2026 10:00  customer files by web\n\nexpect\nat Mon 5 Jan 10:01: answer open due Wed 7 Jan 17:00\n",
    );
}

#[test]
fn a_level_that_is_not_independent_may_be_answered_by_who_was_there_before() {
    let code = |independent: &str| {
        shelf("", &[], &[]).text("small.toml").unwrap().replace(
            "roles = [\"director\"]",
            &format!("roles = [\"support-manager\"]\n{independent}"),
        )
    };
    let story = |refused: &str| {
        format!(
            "Mon 5 Jan 2026 10:00  customer files by web\nMon 5 Jan 11:00  support-manager Max writes: Hello.\n\
             Mon 5 Jan 12:00  customer escalates by web: Someone else.\nMon 5 Jan 13:00  support-manager Max writes: Me again.\n{refused}\n\
             expect\nat Mon 5 Jan 14:00: level senior\n"
        )
    };
    let mut shelf = Shelf::default();
    shelf.put("small.toml", code(""));
    comes_true(&shelf, &story("  refused: handled-below\n"));
    shelf.put("small.toml", code("independent = false"));
    comes_true(&shelf, &story(""));
}

#[test]
fn a_target_counts_what_is_late_and_still_owed_as_a_miss_and_leaves_out_what_is_not_yet_due() {
    let code = promise(
        "answer",
        "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"10 business days\"\ntext.en = \"{within}\"\n",
    ) + "[target.quick]\nof = \"answer\"\nstatistic = \"share\"\nshare = 50\nwithin = \"2 business days\"\nwindow = \"calendar month\"\nmin_cases = 2\ntext.en = \"{share} {within}.\"\n";
    let code = read(&shelf(&code, &["answer"], &[]));
    let owed = |filed: &str, told: Option<&str>| {
        let mut story = format!("story: It\n\n{filed}  customer files by web\n");
        if let Some(told) = told {
            story = format!("{story}{told}  adviser Ann concludes upheld: Yes.\n{told}  desk delivers outcome\n");
        }
        let story = format!("{story}\nexpect\nat {filed}: level desk\n");
        let story = Story::read(&story, &code).unwrap();
        story.obligations(&code)
    };
    let now = "2026-01-30T15:00:00Z".parse().unwrap();
    let cases = [
        owed("Mon 5 Jan 2026 10:00", Some("Wed 7 Jan 2026 17:00")),
        owed("Mon 5 Jan 2026 10:00", Some("Thu 8 Jan 2026 09:00")),
        owed("Tue 6 Jan 2026 10:00", None),
        owed("Wed 7 Jan 2026 10:00", Some("Thu 8 Jan 2026 09:00")),
        owed("Thu 29 Jan 2026 10:00", None),
        // Another month.
        owed("Mon 2 Feb 2026 10:00", None),
    ];
    let day = "2026-01-15".parse().unwrap();
    let target = &code.targets[0];
    let measured = practice::measure::measure(&code, target, day, cases.iter().flatten(), now).unwrap();
    assert_eq!((measured.cases, measured.good, measured.open), (4, 2, 1));
    assert_eq!((measured.value, measured.met), (Some(50.0), Some(true)));
    assert_eq!(
        (measured.from.to_string(), measured.until.to_string()),
        ("2026-01-01".into(), "2026-01-31".into())
    );
    let few = practice::measure::measure(&code, target, day, cases[..1].iter().flatten(), now).unwrap();
    assert_eq!((few.cases, few.value, few.met), (1, None, None));
}

#[test]
fn of_joined_clocks_each_is_held_against_the_laws() {
    let clocks = |time: &str, deadlock: &str| {
        format!(
            "kept_by = {{ fact = \"scheme-notified\" }}\ndischarged_by = [\"accepted\"]\n\
             text.en = \"{{time.within}}, {{deadlock.within}}\"\n\
             earliest.time = {{ since = \"received\", within = \"{time}\" }}\n\
             earliest.deadlock = {{ since = \"deadlocked\", within = \"{deadlock}\" }}\n"
        )
    };
    let law = format!(
        "[promise.letter]\nname.en = \"Letter\"\n{}",
        clocks("8 weeks", "2 business days")
    );
    let ours = |time: &str, deadlock: &str| {
        let ours = promise("letter", &clocks(time, deadlock));
        faults(&shelf(&ours, &["letter", "law/letter"], &[("law", &law)]))
    };
    assert_eq!(ours("8 weeks", "2 business days"), Vec::<&str>::new());
    assert_eq!(ours("9 weeks", "2 business days"), ["later-than-law"]);
    // The second clock was never looked at.
    assert_eq!(ours("8 weeks", "3 business days"), ["later-than-law"]);
}

#[test]
fn a_limit_beside_variants_is_shown_where_it_is_written() {
    let both = promise(
        "answer",
        "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"3 business days\"\n\
         variant.live = { when = { channel = [\"phone\"] }, within = \"same contact\" }\n\
         text.en = \"{within}, {live.within}\"\n",
    );
    let shelf = shelf(&both, &["answer"], &[]);
    let found = Code::read("small.toml", &shelf).unwrap_err();
    let fault = found.iter().find(|fault| fault.code == "variants-overlap").unwrap();
    let text = shelf.text("small.toml").unwrap();
    assert_eq!(&text[fault.place.span.clone()], "\"3 business days\"");
    let (other, _) = fault.also.as_ref().unwrap();
    assert!(
        text[other.span.clone()].contains("same contact"),
        "{}",
        &text[other.span.clone()]
    );
}

#[test]
fn the_time_after_which_a_scheme_takes_a_complaint_may_change_on_a_day() {
    let pack = "[value.wait]\npicked_by = \"received\"\nat = [\n\
                { from = 2025-01-01, is = \"8 weeks\", source = \"rules\" },\n\
                { from = 2026-04-08, is = \"6 weeks\", source = \"rules\" },\n]\n\
                [scheme]\nname.en = \"The Ombudsman\"\nshort.en = \"the Ombudsman\"\nphone = \"1\"\npage.en = \"www.example.org\"\n\
                notice.en = \"Go to the Ombudsman.\"\nsource = \"rules\"\n\
                accepts = { since = \"received\", wait = { value = \"wait\" }, or_after = [\"deadlocked\"] }\n";
    let say = "[[section]]\nid = \"scheme\"\ntitle.en = \"Scheme\"\n[[section.say]]\ntext.en = \"You may go there after {accepts.wait}.\"\n";
    let shelf = shelf(say, &[], &[("law", pack)]);
    let code = read(&shelf);
    let page = publish(&code, &Language::english())
        .unwrap()
        .text()
        .replace('\u{a0}', " ");
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("after 8 weeks (from 8 April 2026: 6 weeks)."), "{page}");
    let scheme_from = |day: &str| {
        let story = format!("story: It\n\n{day} 10:00  customer files by web\n\nexpect\nat {day} 11:00: stage new\n");
        Story::read(&story, &code)
            .unwrap()
            .scheme_from(&code)
            .unwrap()
            .to_string()
    };
    assert_eq!(scheme_from("Mon 5 Jan 2026"), "2026-03-02T22:00:00Z");
    assert_eq!(scheme_from("Wed 8 Apr 2026"), "2026-05-20T21:00:00Z");
}

#[test]
fn a_story_says_how_the_time_of_the_customer_stands() {
    let allowance = "[allowance.complete]\nsince = \"information-asked\"\nat_least = \"3 business days\"\n\
                     ended_by = [\"information-received\"]\nname.en = \"Time\"\ntext.en = \"You have {at_least}.\"\n";
    let shelf = shelf(allowance, &[], &[]);
    comes_true(
        &shelf,
        "Mon 5 Jan 2026 10:00  customer files by web\n\
         Mon 5 Jan 11:00  adviser Ann asks for information: Which line?\n\nexpect\n\
         at Mon 5 Jan 10:30: no allowance complete\n\
         at Mon 5 Jan 11:01\n  allowance complete until Thu 8 Jan 17:00\n  allowance complete not lapsed\n\
         at Thu 8 Jan 17:01: allowance complete lapsed\n",
    );
    let code = read(&shelf);
    let told = |says: &str| {
        let story =
            format!("story: It\n\nMon 5 Jan 2026 10:00  customer files by web\n\nexpect\nat Mon 5 Jan 11:00: {says}\n");
        match Story::read(&story, &code) {
            Ok(story) => story.play(&code).told(false),
            Err(faults) => faults[0].to_string(),
        }
    };
    assert!(told("allowance complete until Thu 8 Jan 17:00").contains("found: it has not begun"));
    assert!(told("allowance refund lapsed").contains("its allowances are: complete"));
    assert!(told("allowance complete soon").contains("allowance complete lapsed"));
}

#[test]
fn a_story_that_expects_nothing_is_refused_with_help() {
    let code = read(&shelf("", &[], &[]));
    let faults = Story::read("story: It\n\nMon 5 Jan 2026 10:00  customer files by web\n", &code).unwrap_err();
    assert_eq!(faults.len(), 1);
    assert_eq!(
        (faults[0].line, faults[0].message.as_str()),
        (3, "the story expects nothing, so nothing in it could differ")
    );
    assert!(faults[0].help.contains("expect"));
    let owes = "story: It\n\nMon 5 Jan 2026 10:00  customer files by web\n  owes: acknowledgement to customer\n";
    assert!(Story::read(owes, &code).is_ok(), "what is owed is a check too");
}

#[test]
fn a_country_says_otherwise_only_what_it_says_otherwise() {
    let law = |manner: Option<&str>, head: &str| {
        let text = "since = \"received\"\nkept_by = { fact = \"outcome-told\" }\nwithin = \"2 business days\"\ntext.en = \"An answer {within}.\"";
        let promise = promise("answer", text);
        let mut shelf = shelf(&promise, &["answer"], &[]);
        let code = shelf.text("small.toml").unwrap_or_default();
        let code = code.replace("languages = [\"en\"]", &format!("languages = [\"en\"]\n{head}"));
        shelf.put("small.toml", code);
        if let Some(manner) = manner {
            shelf.put("phrases/en-GB.toml", format!("language = \"en\"\n{manner}"));
        }
        shelf
    };
    let british = "[unit]\n\"business day\" = { one = \"working day\", other = \"working days\" }\n";
    let named = "phrases = { en = \"en-GB\" }";
    let code = read(&law(Some(british), named));
    let book = code.phrasebook(&practice::terms::Language::english()).unwrap();
    let two = practice::calendar::Span {
        count: 2,
        from: None,
        unit: practice::calendar::Unit::BusinessDay,
    };
    assert_eq!(book.span(two), "2\u{a0}working days");
    // What it does not say otherwise is said as ever, and the register keeps the document with the code.
    assert_eq!(book.list(&["a".to_owned(), "b".to_owned()]), "a and b");
    assert!(code.documents.contains("phrases/en-GB.toml"));
    let kept = Code::kept("small.toml", &law(Some(british), named)).unwrap();
    let book = kept.phrasebook(&practice::terms::Language::english()).unwrap();
    assert_eq!(book.span(two), "2\u{a0}working days");

    assert_eq!(faults(&law(None, named)), ["missing-document"]);
    assert_eq!(
        faults(&law(Some(british), "phrases = { fr = \"fr-FR\" }")),
        ["unknown-word"]
    );
    assert_eq!(faults(&law(Some("withing = \"in {span}\"\n"), named)), ["unknown-key"]);
    assert_eq!(faults(&law(Some("within = \"soon\"\n"), named)), ["phrase-placeholder"]);
}
