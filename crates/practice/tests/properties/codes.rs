//! Codes that nobody wrote: small documents whose promises, calendars and ways of counting are thrown by the dice.
//! What is thrown is TOML, so that a code goes through the same reader and the same check as any other.

use std::fmt::Write as _;

use practice::{
    Code,
    calendar::{AfterClose, Ends, FirstDay, Roll},
    code::Restart,
    entry::Fact,
    fault::Shelf,
    terms::{Cause, Class},
};
use proptest::{prelude::*, sample::select};

use super::histories::CATEGORIES;

/// A document with its pack and its calendar file. Shown as it would be written.
#[derive(Clone)]
pub struct Draft {
    code: String,
    pack: String,
    days: String,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "\n{}\n# packs/law.toml\n{}\n# calendars/days.toml\n{}",
            self.code, self.pack, self.days
        )
    }
}

impl Draft {
    /// As it prints.
    pub fn printed(&self) -> Self {
        let again = |text: &str| practice::code::print::printed(text).expect("what was read is TOML");
        Self {
            code: again(&self.code),
            pack: again(&self.pack),
            days: again(&self.days),
        }
    }

    /// The code, if check accepts it; else the first thing that is wrong.
    pub fn read(&self) -> Result<Code, &'static str> {
        let mut documents = Shelf::default();
        documents
            .put("draft.toml", self.code.as_str())
            .put("packs/law.toml", self.pack.as_str())
            .put("calendars/days.toml", self.days.as_str());
        Code::read("draft.toml", &documents).map_err(|faults| faults.first().map_or("", |fault| fault.code))
    }
}

/// Whole documents.
pub fn draft() -> impl Strategy<Value = Draft> {
    let promises = prop::collection::vec(promise(), 1..5);
    let pack = prop::collection::vec(promise(), 0..3);
    let pauses = prop::collection::vec((select(Cause::ALL), any::<u8>(), select(PAUSES)), 0..3);
    (calendar(), counting(), promises, pack, pauses, days()).prop_map(
        |(calendar, counting, mine, law, pauses, days)| {
            let mut code = HEAD.to_owned();
            let ids: Vec<String> = (1..=mine.len()).map(|n| format!("p{n}")).collect();
            let laws: Vec<String> = (1..=law.len()).map(|n| format!("law/l{n}")).collect();
            let all: Vec<String> = ids.iter().chain(&laws).map(|id| format!("\"{id}\"")).collect();
            code += &calendar;
            code += &counting;
            for (id, promise) in ids.iter().zip(&mine) {
                code += &promise.written(id, number(id, 0));
            }
            for (cause, holds, how) in pauses {
                let held: Vec<&str> = all
                    .iter()
                    .enumerate()
                    .filter(|(at, _)| holds >> (at % 8) & 1 == 1)
                    .map(|(_, id)| id.as_str())
                    .collect();
                let _ = write!(
                    code,
                    "\n[[pause]]\ncause = \"{cause}\"\nholds = [{}]\n{how}",
                    held.join(", ")
                );
            }
            for category in CATEGORIES {
                let _ = write!(code, "\n[[category]]\nid = \"{category}\"\nname.en = \"C\"\n");
            }
            let _ = write!(
                code,
                "\n[[section]]\nid = \"all\"\ntitle.en = \"All\"\npromises = [{}]\n",
                all.join(", ")
            );
            let mut pack = PACK.to_owned();
            for (id, promise) in laws.iter().zip(&law) {
                pack += &promise.written(id.trim_start_matches("law/"), number(id, mine.len()));
            }
            Draft { code, pack, days }
        },
    )
}

/// What a pause may say beside its cause.
const PAUSES: &[&str] = &[
    "",
    "",
    "proof = \"request-told\"\n",
    "at_most = \"2 business days\"\n",
    "restarts = true\n",
    "restarts = true\nproof = \"customer-wrote\"\nat_most = \"5 calendar days\"\n",
];

fn number(id: &str, before: usize) -> usize {
    let last = id.trim_start_matches(|c: char| !c.is_ascii_digit());
    before + last.parse::<usize>().expect("an id ends in its number")
}

const HEAD: &str = r#"[code]
id = "draft"
version = "1"
effective = 2026-01-01
languages = ["en"]
calendar = "desk"
stands_on = ["law"]
title.en = "A draft"

[provider]
name = "Draft"
phone = "1"
address = ["Here"]

[[level]]
id = "desk"
roles = ["adviser"]
name.en = "Desk"

[[level]]
id = "lead"
roles = ["support-manager"]
name.en = "Lead"

[[level]]
id = "head"
roles = ["director"]
name.en = "Head"

[notice.acknowledgement]
contains = ["reference"]

[notice.offer]
contains = ["scheme-notice"]

[value.changed]
picked_by = "received"
at = [
    { from = 2026-01-01, is = "9 business days", source = "old" },
    { from = 2026-11-10, is = "3 calendar days", source = "new" },
    { from = 2026-12-20, is = "none", source = "repealed" },
]
"#;

const PACK: &str = r#"[pack]
id = "law"
version = "1"
layer = "law"
source = "none"
"#;

const ZONES: &[&str] = &[
    "UTC",
    "America/Toronto",
    "America/St_Johns",
    "Europe/Madrid",
    "Australia/Lord_Howe",
    "Asia/Kathmandu",
    "Pacific/Apia",
    "Africa/Casablanca",
];

const OPENINGS: &[&str] = &[
    "\"09:00-17:00\"",
    "\"09:00-12:00\", \"13:00-17:00\"",
    "\"22:00-06:00\"",
    "\"00:00-24:00\"",
    "\"10:00-10:01\"",
];

const DAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// A desk: the same openings on some days of the week, some days closed or cut short, holidays from a file or none.
fn calendar() -> impl Strategy<Value = String> {
    let closed = prop::collection::vec((0_i64..300, any::<bool>()), 0..5);
    (select(ZONES), select(OPENINGS), 1_u8..128, closed, any::<bool>()).prop_map(
        |(zone, openings, days, closed, file)| {
            let week: Vec<String> = DAYS
                .iter()
                .enumerate()
                .filter(|(at, _)| days >> at & 1 == 1)
                .map(|(_, day)| format!("{day} = [{openings}]"))
                .collect();
            let mut said = format!(
                "\n[calendar.desk]\nzone = \"{zone}\"\nweek = {{ {} }}\n",
                week.join(", ")
            );
            if file {
                said += "holidays = \"days\"\n";
            }
            for (after, half) in closed {
                let open = if half { "open = \"09:00-12:00\"\n" } else { "" };
                let _ = write!(
                    said,
                    "\n[[calendar.desk.closed]]\ndate = {}\nname = \"Feast\"\n{open}",
                    day(after)
                );
            }
            said
        },
    )
}

/// A calendar file that may end while clocks still run.
fn days() -> impl Strategy<Value = String> {
    (120_i64..900, prop::collection::vec(0_i64..300, 1..6)).prop_map(|(last, dates)| {
        let dates: Vec<String> = dates.into_iter().map(|after| format!("\"{}\"", day(after))).collect();
        format!(
            "[calendar]\nid = \"days\"\nfirst = 2026-01-01\nlast = {}\nsource = \"none\"\n\n[[holiday]]\nname = \"Feast\"\ndates = [{}]\n",
            day(last),
            dates.join(", ")
        )
    })
}

fn day(after: i64) -> jiff::civil::Date {
    jiff::civil::date(2026, 10, 20).saturating_add(jiff::Span::new().days(after))
}

fn counting() -> impl Strategy<Value = String> {
    let ways = (
        select(FirstDay::ALL),
        select(Ends::ALL),
        select(AfterClose::ALL),
        select(Roll::ALL),
    );
    ways.prop_map(|(first_day, ends, after_close, roll)| {
        format!(
            "\n[counting]\nfirst_day = \"{first_day}\"\nends = \"{ends}\"\nafter_close = \"{after_close}\"\nroll = \"{roll}\"\n"
        )
    })
}

/// A limit, and whether it is published.
type Limit = (String, bool);

fn limit() -> impl Strategy<Value = Limit> {
    let units = &[
        (30_u16..300, "minute"),
        (1..80, "hour"),
        (1..60, "business hour"),
        (1..40, "calendar day"),
        (1..25, "business day"),
        (1..9, "week"),
        (1..7, "month"),
    ];
    let span = select(units.as_slice()).prop_flat_map(|(counts, unit)| {
        counts.prop_map(move |n| format!("{n} {unit}{}", if n == 1 { "" } else { "s" }))
    });
    let word = select(&["same contact", "same day"][..]).prop_map(str::to_owned);
    (prop_oneof![8 => span, 1 => word], any::<bool>())
}

#[derive(Debug, Clone)]
enum Limits {
    One(Limit),
    /// One that changed on a day; a pack has none.
    Dated,
    /// Several clocks, of which the first or the last decides.
    Clocks(&'static str, Vec<(Vec<Fact>, Limit)>),
    /// One obligation an issue.
    Issues(Vec<Limit>),
    /// By a field of the case, with the words of each variant.
    By(&'static str, Vec<(&'static str, &'static str, Limit)>),
}

fn limits() -> impl Strategy<Value = Limits> {
    let by = |field, ways: &'static [(&'static str, &'static str)]| {
        prop::collection::vec(limit(), ways.len()).prop_map(move |limits| {
            let variants = ways.iter().zip(limits).map(|((id, words), limit)| (*id, *words, limit));
            Limits::By(field, variants.collect())
        })
    };
    prop_oneof![
        4 => limit().prop_map(Limits::One),
        1 => Just(Limits::Dated),
        2 => (select(&["earliest", "latest"][..]), prop::collection::vec((facts(1), limit()), 2..4))
            .prop_map(|(join, clocks)| Limits::Clocks(join, clocks)),
        1 => prop::collection::vec(limit(), 2).prop_map(Limits::Issues),
        2 => by("urgent", &[("calm", "\"no\""), ("urgent", "\"yes\"")]),
        1 => by("channel", &[
            ("live", "\"phone\", \"chat\", \"in-person\""),
            ("written", "\"web\", \"support-case\", \"email\", \"letter\", \"sms\", \"scheme\""),
        ]),
        1 => by("level", &[("first", "\"desk\""), ("second", "\"lead\""), ("third", "\"head\"")]),
        1 => by("answering", &[("any", "\"any\""), ("none", "\"none\"")]),
    ]
}

#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is thrown by itself")]
struct Promise {
    since: Vec<Fact>,
    kept_by: Vec<Fact>,
    with: Option<&'static str>,
    same_level: bool,
    needs: Option<Fact>,
    recurs: Option<Restart>,
    discharged_by: Vec<Fact>,
    moved: bool,
    /// Each of the facts keeps it, not any.
    all: bool,
    /// The breach of the first promise starts it.
    after: bool,
    elsewhere: Option<&'static str>,
    class: Option<Class>,
    aim: bool,
    limits: Limits,
}

/// What often happens in a history, oftener than the rest.
const COMMON: &[Fact] = &[
    Fact::Received,
    Fact::Contacted,
    Fact::Acknowledged,
    Fact::OfferTold,
    Fact::OutcomeTold,
    Fact::CustomerWrote,
    Fact::Offered,
    Fact::Concluded,
    Fact::Escalated,
    Fact::Closed,
    Fact::Reopened,
];

fn fact() -> impl Strategy<Value = Fact> {
    prop_oneof![3 => select(COMMON), 1 => select(Fact::ALL)]
}

fn facts(least: usize) -> impl Strategy<Value = Vec<Fact>> {
    prop::collection::vec(fact(), least..3)
}

fn promise() -> impl Strategy<Value = Promise> {
    let evidence = (
        facts(1),
        prop::option::weighted(0.2, select(&["reference", "scheme-notice"][..])),
        any::<bool>(),
    );
    let shape = (
        prop::option::weighted(0.2, fact()),
        prop::option::weighted(0.3, select(Restart::ALL)),
        any::<bool>(),
        prop::option::weighted(0.15, select(Class::ALL)),
        any::<bool>(),
    );
    let wide = (
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.15),
        prop::option::weighted(0.2, select(&["customer", "Asia/Kathmandu"][..])),
    );
    (facts(1), evidence, shape, facts(0), limits(), wide).prop_map(
        |(
            mut since,
            (mut kept_by, with, same_level),
            (needs, mut recurs, moved, class, aim),
            mut discharged_by,
            limits,
            (all, after, elsewhere),
        )| {
            if matches!(limits, Limits::Clocks(..) | Limits::Issues(_)) {
                recurs = None;
            }
            if let Limits::Clocks(_, clocks) = &limits {
                since = clocks.iter().flat_map(|(facts, _)| facts.clone()).collect();
            }
            // What happens once in every history begins most promises.
            if since.len() == 2 && !matches!(limits, Limits::Clocks(..)) {
                since[0] = Fact::Received;
            }
            kept_by.retain(|fact| recurs.is_some() || !since.contains(fact));
            if kept_by.is_empty() {
                kept_by.push(Fact::Attempted);
            }
            if recurs.is_some() {
                discharged_by.push(Fact::Closed);
            }
            // Contents are asked of what can carry them; check refuses others.
            let with = with.filter(|_| kept_by.iter().all(|fact| fact.carries()));
            Promise {
                since,
                kept_by,
                with,
                same_level,
                needs,
                recurs,
                discharged_by,
                moved,
                all,
                after,
                elsewhere,
                class,
                aim,
                limits,
            }
        },
    )
}

fn list(facts: &[Fact]) -> String {
    facts
        .iter()
        .map(|fact| format!("\"{fact}\""))
        .collect::<Vec<_>>()
        .join(", ")
}

impl Promise {
    fn written(&self, id: &str, number: usize) -> String {
        let mut said = format!("\n[promise.{id}]\nnumber = {number}\n");
        if !matches!(self.limits, Limits::Clocks(..)) {
            let issues = matches!(self.limits, Limits::Issues(_));
            if self.after && id != "p1" && self.recurs.is_none() && !issues {
                said += "since_broken = \"p1\"\n";
            } else {
                let _ = writeln!(said, "since = [{}]", list(&self.since));
            }
        }
        let with = self
            .with
            .map_or_else(String::new, |with| format!(", with = [\"{with}\"]"));
        let _ = writeln!(
            said,
            "kept_by = {{ {} = [{}]{with}, same_level = {} }}",
            if self.all { "all" } else { "fact" },
            list(&self.kept_by),
            self.same_level
        );
        let mut line = |there: bool, text: String| {
            if there {
                said += &text;
            }
        };
        line(
            self.needs.is_some() && !matches!(self.limits, Limits::Clocks(..)),
            format!("needs = \"{}\"\n", self.needs.map_or("", Fact::word)),
        );
        line(
            self.recurs.is_some(),
            format!("recurs = \"{}\"\n", self.recurs.map_or("", Restart::word)),
        );
        line(
            !self.discharged_by.is_empty(),
            format!("discharged_by = [{}]\n", list(&self.discharged_by)),
        );
        line(self.moved && !self.all, "moved_by = \"estimated\"\n".to_owned());
        let at_most = "moved_by = { fact = \"estimated\", at_most = \"12 business days\" }\n";
        line(self.moved && self.all, at_most.to_owned());
        let zone = self.elsewhere.unwrap_or_default();
        line(self.elsewhere.is_some(), format!("zone = \"{zone}\"\n"));
        let class = self.class.map_or("", Class::word);
        line(self.class.is_some(), format!("when = {{ class = [\"{class}\"] }}\n"));
        line(self.aim, "strength = \"aim\"\n".to_owned());
        let mut text = if self.aim {
            "We {aim} do it".to_owned()
        } else {
            "We do it".to_owned()
        };
        match &self.limits {
            Limits::One((limit, published)) => {
                let _ = writeln!(said, "{} = \"{limit}\"", key(*published));
                text += if *published { " {within}" } else { "" };
            }
            Limits::Dated if number_is_of_a_pack(id) => said += "internal = \"5 calendar days\"\n",
            Limits::Dated => said += "internal = { value = \"changed\" }\n",
            Limits::Clocks(join, clocks) => {
                for (index, (facts, (limit, published))) in clocks.iter().enumerate() {
                    let key = key(*published);
                    let since = list(facts);
                    let _ = writeln!(said, "{join}.c{index} = {{ since = [{since}], {key} = \"{limit}\" }}");
                    if *published {
                        let _ = write!(text, " {{c{index}.within}}");
                    }
                }
            }
            Limits::Issues(limits) => {
                said += "per = \"issue\"\n";
                let category = CATEGORIES[0];
                let whens = [format!("{{ category = [\"{category}\"] }}"), "\"otherwise\"".to_owned()];
                for (index, ((limit, published), when)) in limits.iter().zip(whens).enumerate() {
                    let key = key(*published);
                    let _ = writeln!(said, "variant.v{index} = {{ when = {when}, {key} = \"{limit}\" }}");
                    if *published {
                        let _ = write!(text, " {{v{index}.within}}");
                    }
                }
            }
            Limits::By(field, variants) => {
                for (id, words, (limit, published)) in variants {
                    let key = key(*published);
                    let _ = writeln!(
                        said,
                        "variant.{id} = {{ when = {{ {field} = [{words}] }}, {key} = \"{limit}\" }}"
                    );
                    if *published {
                        let _ = write!(text, " {{{id}.within}}");
                    }
                }
            }
        }
        let _ = write!(said, "name.en = \"P\"\ntext.en = \"{text}.\"\n");
        said
    }
}

fn number_is_of_a_pack(id: &str) -> bool {
    id.starts_with('l')
}

fn key(published: bool) -> &'static str {
    if published { "within" } else { "internal" }
}
