//! What each act asks for, as fields. One template draws them all.

use minijinja::{Value, context};
use practice::{
    Code,
    action::LONGEST,
    entry::Redress,
    terms::{
        Assurance, Cause, Channel, Content, Ending, Finding, Format, Kind, Method, Proof, Relation, Remedy, SchemeStep,
        Service, Verdict,
    },
};
use register::Staff;
use serde::Serialize;

use super::{formats, letter, may, title, verb::Verb};
use crate::{
    desk::{Case, Desk, DeskError},
    tongue::{LANGUAGES, Tongue},
    workbench::{
        colleague::Colleague,
        people::People,
        typed::{REDRESS_LINES, Typed},
    },
};

/// A choice, or the heading of a group of choices.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    pub value: String,
    pub label: String,
}

#[derive(Debug, Serialize)]
struct Field {
    /// Which macro of the template draws it.
    shape: &'static str,
    name: String,
    label: String,
    hint: String,
    value: String,
    /// Of several boxes, those that are ticked.
    ticked: Vec<String>,
    choices: Vec<Choice>,
    optional: bool,
}

pub fn choice(value: &str, label: String) -> Choice {
    Choice {
        value: value.to_owned(),
        label,
    }
}

/// Words of a vocabulary, said. `key`: their translation key, with `{}` for the word.
pub fn words<'w>(tongue: &Tongue, key: &str, words: impl IntoIterator<Item = &'w str>) -> Vec<Choice> {
    words
        .into_iter()
        .map(|word| choice(word, tongue.say(&key.replace("{}", word))))
        .collect()
}

/// What else the customer can be told that a rule of this code asks for; nothing where none does.
pub fn contents(code: &Code, tongue: &Tongue) -> Vec<Choice> {
    words(
        tongue,
        "bench-told-{}",
        code.told_by_a_person().iter().map(|content| Content::word(*content)),
    )
}

fn nothing(tongue: &Tongue) -> Choice {
    choice("", tongue.say("bench-choose"))
}

/// The provider's categories, each under its parent's name.
pub fn categories(code: &Code, tongue: &Tongue) -> Vec<Choice> {
    let name = |id: &str| {
        code.category(id).map_or_else(String::new, |category| {
            category.name.in_language(&tongue.language).to_owned()
        })
    };
    code.categories
        .iter()
        .filter(|category| !code.is_heading(&category.id))
        .map(|category| {
            let own = name(&category.id);
            let label = category
                .parent
                .as_deref()
                .map_or(own.clone(), |parent| tongue.pair(&name(parent), &own));
            choice(&category.id, label)
        })
        .collect()
}

pub const WAYS: [Channel; 5] = [
    Channel::Phone,
    Channel::Email,
    Channel::Letter,
    Channel::InPerson,
    Channel::Chat,
];

/// How a customer can be answered, as forms of ours offer it: by text only where texts leave by themselves.
pub fn answer_ways(desk: &Desk) -> Vec<Channel> {
    let mut all = vec![Channel::Email, Channel::Phone, Channel::Sms, Channel::Letter];
    all.retain(|way| *way != Channel::Sms || desk.sends(*way));
    all
}

/// How the customer's words reach staff who record them.
pub const HEARD_BY: [Channel; 7] = [
    Channel::Letter,
    Channel::Email,
    Channel::Phone,
    Channel::InPerson,
    Channel::Chat,
    Channel::Sms,
    Channel::Case,
];

/// The label of a field: its own on this form, or the one that all forms share.
pub fn label(tongue: &Tongue, verb: Verb, name: &str) -> String {
    let own = format!("bench-f-{}-{name}", verb.word());
    if tongue.has(&own) {
        tongue.say(&own)
    } else {
        let shared = format!("bench-f-{name}");
        debug_assert!(
            tongue.has(&shared),
            "{} has a field without a label: {name}",
            verb.word()
        );
        tongue.say(&shared)
    }
}

struct Sheet<'s> {
    tongue: &'s Tongue,
    typed: &'s Typed,
    verb: Verb,
    fields: Vec<Field>,
}

impl Sheet<'_> {
    fn add(&mut self, shape: &'static str, name: &str, choices: Vec<Choice>, standard: &str) -> &mut Field {
        let hint_key = format!("bench-h-{}-{name}", self.verb.word());
        let typed = self.typed.raw(name);
        let label = match shape {
            // These have their labels line by line, and what is said has none.
            "redress" | "findings" | "shut" | "hidden" => String::new(),
            _ => label(self.tongue, self.verb, name),
        };
        self.fields.push(Field {
            shape,
            name: name.to_owned(),
            label,
            hint: if self.tongue.has(&hint_key) {
                self.tongue.say(&hint_key)
            } else {
                String::new()
            },
            value: if typed.is_empty() {
                standard.to_owned()
            } else {
                typed.to_owned()
            },
            ticked: self.typed.all(name).to_vec(),
            choices,
            optional: false,
        });
        let last = self.fields.len() - 1;
        &mut self.fields[last]
    }

    fn text(&mut self, name: &str, standard: &str) -> &mut Field {
        self.add("text", name, Vec::new(), standard)
    }

    /// A long text; how long is said before it is typed.
    fn long(&mut self, name: &str) -> &mut Field {
        let most = self.tongue.number(u64::try_from(LONGEST).unwrap_or(u64::MAX));
        let limit = self.tongue.say_with("bench-limit-text", &[("most", most.into())]);
        let field = self.add("long", name, Vec::new(), "");
        field.hint = if field.hint.is_empty() {
            limit
        } else {
            format!("{} {limit}", field.hint)
        };
        field
    }

    /// A file, with what is taken.
    fn file(&mut self, desk: &Desk) {
        let most = desk.config().limits.file_megabytes;
        let limit = self.tongue.say_with("bench-limit-file", &[("megabytes", most.into())]);
        self.add("file", "file", Vec::new(), "").hint = limit;
    }

    fn pick(&mut self, name: &str, choices: Vec<Choice>, standard: &str) -> &mut Field {
        self.add("picks", name, choices, standard)
    }

    fn select(&mut self, name: &str, mut choices: Vec<Choice>, standard: &str) -> &mut Field {
        choices.insert(0, nothing(self.tongue));
        self.add("select", name, choices, standard)
    }

    /// Boxes for what else was told, where a rule of the code asks for any of it.
    fn told(&mut self, code: &Code) {
        let contents = contents(code, self.tongue);
        if !contents.is_empty() {
            self.add("ticks", "told", contents, "").optional = true;
        }
    }

    fn when(&mut self) {
        self.add("when", "when", Vec::new(), "").optional = true;
    }

    fn said<'w>(&self, key: &str, all: impl IntoIterator<Item = &'w str>) -> Vec<Choice> {
        words(self.tongue, key, all)
    }

    fn yes_no(&self) -> Vec<Choice> {
        vec![
            choice("yes", self.tongue.say("bench-yes")),
            choice("no", self.tongue.say("bench-no")),
        ]
    }

    fn channels(&self, channels: &[Channel]) -> Vec<Choice> {
        self.said("channel-{}", channels.iter().map(|channel| channel.word()))
    }
}

/// The form of an act, with what was typed in it.
pub fn drawn(desk: &Desk, colleague: &Colleague, case: &Case, people: &People, verb: Verb, typed: &Typed) -> Value {
    let tongue = &colleague.tongue(desk).under(&case.code);
    let mut sheet = Sheet {
        tongue,
        typed,
        verb,
        fields: Vec::new(),
    };
    fields(&mut sheet, desk, colleague, case, people);
    let word = verb.word();
    let hint = format!("bench-hint-{word}");
    let refused = may::acts(case, colleague, desk.now())
        .into_iter()
        .find(|act| act.verb == verb)
        .and_then(|act| act.refusal)
        // Whether two go together hangs on the other one, which nobody has named yet.
        .filter(|_| !matches!(verb, Verb::Close | Verb::Merge))
        .map(|refusal| tongue.refusal(&refusal));
    context! {
        verb => word,
        title => tongue.say(&format!("bench-act-{word}")),
        button => tongue.say(&format!("bench-do-{word}")),
        hint => if tongue.has(&hint) { tongue.say(&hint) } else { String::new() },
        keeps => verb.keeps_what_is_begun(),
        to_customer => verb.is_read_by_the_customer(),
        upload => verb == Verb::File,
        refused => refused.unwrap_or_default(),
        fields => sheet.fields,
        lines => redress_lines(typed),
        issues => issues(case, tongue, typed),
        remedies => words(tongue, "remedy-{}", Remedy::ALL.iter().map(|remedy| remedy.word())),
        findings => words(tongue, "bench-finding-{}", Finding::ALL.iter().map(|finding| finding.word())),
        currency => case.code.currency,
    }
}

/// How much this colleague may promise and who may promise more, where the form of an act asks for redress and they may
/// not promise any sum.
///
/// # Errors
/// A register that can't be read.
pub async fn limit(desk: &Desk, colleague: &Colleague, case: &Case, verb: Verb) -> Result<Option<String>, DeskError> {
    if !matches!(verb, Verb::Offer | Verb::Outcome) {
        return Ok(None);
    }
    let limit = desk.limit_of(case, &colleague.staff.id, colleague.staff.role).await?;
    Ok(limit.map(|limit| colleague.tongue(desk).refusal(&limit)))
}

/// The lines of redress as typed.
pub fn redress_lines(typed: &Typed) -> Vec<Value> {
    (1..=REDRESS_LINES)
        .map(|line| {
            context! {
                line,
                issue => typed.raw(&format!("r{line}-issue")),
                remedy => typed.raw(&format!("r{line}-remedy")),
                amount => typed.raw(&format!("r{line}-amount")),
            }
        })
        .collect()
}

pub fn issues(case: &Case, tongue: &Tongue, typed: &Typed) -> Vec<Value> {
    let category = |id: &str| {
        let category = case.code.category(id);
        category.map_or_else(
            || id.to_owned(),
            |category| category.name.in_language(&tongue.language).to_owned(),
        )
    };
    case.complaint
        .issues
        .iter()
        .map(|issue| {
            let finding = typed.raw(&format!("f{}", issue.number));
            context! { number => issue.number, category => category(&issue.category), finding }
        })
        .collect()
}

fn fields(sheet: &mut Sheet<'_>, desk: &Desk, colleague: &Colleague, case: &Case, people: &People) {
    let tongue = sheet.tongue;
    let complaint = &case.complaint;
    let staff = |fits: &dyn Fn(&Staff) -> bool| -> Vec<Choice> {
        let with_role = |staff: &Staff| {
            let role = tongue.say(&format!("role-{}", staff.role));
            let name = people.with_absence(desk, tongue, staff);
            choice(&staff.id, format!("{name}, {role}"))
        };
        people.at_work().filter(|staff| fits(staff)).map(with_role).collect()
    };
    let has_it = |staff: &Staff| complaint.assignee.as_deref() == Some(&staff.id);
    let may_answer = |staff: &Staff| people.may_answer(staff, case);
    let teams: Vec<Choice> = people
        .teams
        .iter()
        .filter(|team| complaint.team.as_deref() != Some(&team.id) && people.may_take(&team.id, case))
        .map(|team| choice(&team.id, team.name.clone()))
        .collect();
    let proofs = sheet.said("bench-proof-{}", Proof::RECORDED.iter().map(|proof| proof.word()));
    let kinds = sheet.said("kind-{}", Kind::ALL.iter().map(|kind| kind.word()));
    let services = sheet.said("service-{}", Service::ALL.iter().map(|service| service.word()));
    match sheet.verb {
        Verb::Assign => {
            sheet.select("to", staff(&|staff| may_answer(staff) && !has_it(staff)), "");
            // Who was told that somebody is away, and sends it again, means it.
            if let Some(absence) = people.cover.away(sheet.typed.raw("to")) {
                let warned = sheet.add("hidden", "warned", Vec::new(), "");
                warned.value.clone_from(&absence.staff);
            }
        }
        Verb::Transfer => {
            sheet.select("team", teams, "");
        }
        Verb::Contact => {
            sheet.pick("channel", sheet.channels(&WAYS), Channel::Phone.word());
            sheet.pick("reached", sheet.said("bench-reached-{}", ["yes", "no"]), "");
            sheet.long("summary");
            sheet.pick("news", sheet.yes_no(), "yes");
            sheet.told(&case.code);
            sheet.when();
        }
        Verb::Heard => {
            sheet.select("channel", sheet.channels(&HEARD_BY), "");
            sheet.long("message");
            sheet.when();
        }
        Verb::Acknowledge => {
            sheet.pick(
                "channel",
                sheet.channels(&[Channel::Phone, Channel::Letter, Channel::InPerson]),
                Channel::Phone.word(),
            );
            sheet.when();
        }
        Verb::Ask => {
            sheet
                .pick(
                    "cause",
                    sheet.said(
                        "bench-cause-{}",
                        Cause::ALL
                            .iter()
                            .filter(|cause| case.code.knows_cause(**cause))
                            .map(|cause| cause.word()),
                    ),
                    Cause::Information.word(),
                )
                .hint = stops(case, sheet.tongue);
            sheet.long("message");
        }
        Verb::Received => {
            let waiting = complaint.waiting.keys().map(|cause| cause.word());
            let first = complaint.waiting.keys().next().map_or("", |cause| cause.word());
            sheet.pick("cause", sheet.said("bench-cause-{}", waiting), first);
            sheet.when();
        }
        Verb::Estimate => {
            sheet.add("date", "date", Vec::new(), "");
            // Who was asked about a closed day and sends the same date again means it.
            let asked = sheet.typed.text("date");
            sheet.add("hidden", "sure", Vec::new(), "").value = asked;
            sheet.long("reason");
        }
        Verb::Reclassify => {
            sheet.pick("kind", kinds, complaint.kind.word());
            sheet.select("service", services, complaint.service.word());
            sheet.select(
                "category",
                categories(&case.code, tongue),
                complaint.issues.first().map_or("", |i| &i.category),
            );
            sheet.long("reason");
        }
        Verb::Issue => {
            sheet.select("category", categories(&case.code, tongue), "");
            sheet.long("nature");
        }
        Verb::Urgent => {
            sheet.pick("urgent", sheet.yes_no(), if complaint.urgent { "no" } else { "yes" });
            sheet.long("reason");
        }
        Verb::Details => details(sheet, desk, case),
        Verb::Format => {
            sheet.pick(
                "format",
                sheet.said("format-{}", Format::ALL.iter().map(|format| format.word())),
                complaint.answering.format.word(),
            );
            // Who was told that it can be brought nowhere, and sends it again, means it.
            let asked = sheet.typed.text("format");
            sheet.add("hidden", "sure", Vec::new(), "").value = asked;
        }
        Verb::FormatGiven => {
            let by = match complaint.answering.format {
                Format::ReadAloud => Channel::Phone,
                _ => Channel::Letter,
            };
            sheet.pick(
                "channel",
                sheet.channels(&[Channel::Letter, Channel::Phone, Channel::InPerson, Channel::Email]),
                by.word(),
            );
            let owed = formats::choices(case, tongue);
            if owed.len() > 1 {
                let all = owed.iter().map(|one| one.value.clone()).collect();
                let untouched = sheet.typed.is_empty();
                let field = sheet.add("ticks", "of", owed, "");
                if untouched {
                    field.ticked = all;
                }
            }
            sheet.text("how", "");
            sheet.when();
        }
        Verb::File => {
            sheet.file(desk);
            sheet.pick(
                "internal",
                sheet.said("bench-file-{}", ["internal", "customer"]),
                "internal",
            );
        }
        Verb::Link => {
            sheet.text("other", "");
            sheet.pick(
                "relation",
                sheet.said(
                    "bench-relation-{}",
                    Relation::ALL.iter().map(|relation| relation.word()),
                ),
                Relation::Related.word(),
            );
        }
        Verb::Merge => {
            sheet.text("other", "");
            // Which one was shown before it is done.
            sheet.add("hidden", "sure", Vec::new(), "");
        }
        Verb::Split => split(sheet, case),
        Verb::Unlink => {
            let others = complaint
                .links
                .iter()
                .map(|link| choice(&link.other, link.other.clone()))
                .collect();
            sheet.select("other", others, "");
        }
        Verb::Offer => {
            sheet.add("redress", "r1-remedy", Vec::new(), "");
            sheet.long("message");
        }
        Verb::Accept | Verb::Refuse => {
            sheet.pick("proof", proofs, Proof::Call.word());
            sheet.long("evidence");
            sheet.when();
        }
        Verb::Outcome => {
            sheet.add("findings", "f1", Vec::new(), "");
            sheet.long("message");
            sheet.add("redress", "r1-remedy", Vec::new(), "");
        }
        Verb::Told => {
            sheet.pick(
                "channel",
                sheet.channels(&[Channel::Phone, Channel::InPerson, Channel::Letter]),
                Channel::Phone.word(),
            );
            sheet.when();
        }
        Verb::SchemeTold => {
            sheet.pick(
                "channel",
                sheet.channels(&[Channel::Phone, Channel::InPerson, Channel::Letter, Channel::Chat]),
                Channel::Phone.word(),
            );
            sheet.when();
        }
        Verb::Redress => {
            let left = complaint.redress_left();
            let parts = left
                .iter()
                .enumerate()
                .filter_map(|(at, left)| Some((at, left.as_ref()?)));
            let parts: Vec<Choice> = parts
                .map(|(at, one)| choice(&at.to_string(), title::remedy(one, tongue)))
                .collect();
            let first = parts.first().map(|choice| choice.value.clone()).unwrap_or_default();
            sheet.pick("which", parts, &first);
            let to_do: Vec<&Redress> = left.iter().flatten().collect();
            if to_do.iter().any(|one| one.remedy.is_money()) {
                // Of several, nobody has said yet which.
                let all = match to_do[..] {
                    [one] => tongue.decimal(one.cents, &one.currency),
                    _ => String::new(),
                };
                sheet.add("amount", "amount", Vec::new(), &all).optional = true;
            }
            sheet.text("evidence", "");
        }
        Verb::Escalate => {
            // Of two who do it at once, or of one who comes back to the page, one is heard: not the level after that, too.
            let next = case.complaint.level.next();
            let name = case
                .code
                .level(next)
                .map(|rule| rule.name.in_language(&tongue.language));
            sheet.pick(
                "to",
                vec![choice(&next.to_string(), name.unwrap_or_default().to_owned())],
                &next.to_string(),
            );
            sheet.pick("channel", sheet.channels(&HEARD_BY), Channel::Phone.word());
            sheet.long("reason").optional = true;
            sheet.when();
        }
        Verb::AskFor => {
            let askings = case.code.askings();
            let first = askings.first().map_or("", |asking| asking.word());
            let words = askings.iter().map(|asking| asking.word());
            sheet.pick("asking", sheet.said("bench-asking-{}", words), first);
            sheet.when();
        }
        Verb::SchemeStep => {
            let now = desk.now();
            let steps = SchemeStep::ALL.iter();
            let steps = steps.filter(|step| may::step(case, colleague, **step, now).is_none());
            sheet.select("step", sheet.said("bench-step-{}", steps.map(|step| step.word())), "");
            sheet.when();
        }
        Verb::Try => {
            let acts = case.code.lockable();
            let words = acts.iter().map(|act| act.word());
            sheet.pick("act", sheet.said("bench-doing-{}", words), "");
        }
        Verb::Deadlock | Verb::Reopen | Verb::ReferralUndone => {
            sheet.long("reason");
        }
        Verb::Refer => {
            sheet.text("case", "");
            sheet.when();
        }
        Verb::ReferralClosed => {
            sheet.pick("settled", sheet.yes_no(), "");
        }
        Verb::Returned => {
            sheet.select("sent", letter::posted(case, sheet.tongue), "");
            sheet.when();
            sheet.text("reason", "");
        }
        Verb::Except => {
            sheet.select("staff", staff(&|staff| complaint.is_barred(&staff.id)), "");
            sheet.long("reason");
        }
        Verb::Verify => {
            let methods = Method::ALL
                .iter()
                .filter(|m| !matches!(m, Method::TrackingSecret | Method::SignedIn));
            sheet.select(
                "method",
                sheet.said("bench-method-{}", methods.map(|method| method.word())),
                "",
            );
            sheet.pick(
                "verdict",
                sheet.said("bench-verdict-{}", Verdict::ALL.iter().map(|verdict| verdict.word())),
                "",
            );
            sheet.pick(
                "assurance",
                sheet.said("bench-assurance-{}", Assurance::ALL.iter().map(|one| one.word())),
                Assurance::Basic.word(),
            );
        }
        Verb::Authority => {
            sheet.pick("document", sheet.said("bench-authority-{}", ["yes", "no"]), "");
        }
        Verb::Close => close(sheet, desk, colleague, case),
        Verb::Secret
        | Verb::Take
        | Verb::Release
        | Verb::Reply
        | Verb::Note
        | Verb::TakeBack
        | Verb::Deliver
        | Verb::Unmerge
        | Verb::PutBack
        | Verb::Repeat => {}
    }
}

/// Which of its issues go; where there is one alone, what nobody had told apart.
fn split(sheet: &mut Sheet<'_>, case: &Case) {
    let several = case.complaint.issues.len() > 1;
    let all = categories(&case.code, sheet.tongue);
    if several {
        let language = &sheet.tongue.language;
        let named = |id: &str| match case.code.category(id) {
            Some(category) => category.name.in_language(language).to_owned(),
            None => id.to_owned(),
        };
        let issues = case.complaint.issues.iter();
        let issues = issues.map(|issue| choice(&issue.number.to_string(), named(&issue.category)));
        let issues = issues.collect();
        sheet.add("ticks", "issues", issues, "").optional = true;
    }
    sheet.select("category", all, "").optional = several;
    let ticked = sheet.tongue.say("bench-split-nature-ticked");
    let nature = sheet.long("nature");
    nature.optional = several;
    // Where there is one issue alone, nothing is ticked.
    if several {
        nature.hint = format!("{ticked} {}", nature.hint);
    }
}

fn details(sheet: &mut Sheet<'_>, desk: &Desk, case: &Case) {
    let contact = &case.complaint.contact;
    for (name, known) in [
        ("name", &contact.name),
        ("email", &contact.email),
        ("phone", &contact.phone),
        ("address", &contact.address),
        ("account", &contact.account),
    ] {
        sheet.text(name, known.as_deref().unwrap_or_default()).optional = true;
    }
    let answering = &case.complaint.answering;
    let ways = sheet.channels(&answer_ways(desk));
    sheet.pick("answer_by", ways, answering.by.map_or("", Channel::word));
    let languages = LANGUAGES
        .iter()
        .map(|(tag, name)| choice(tag, (*name).to_owned()))
        .collect();
    sheet.pick("language", languages, answering.language.tag());
    // Who tells us a new address once expects it everywhere; but of one matter somebody may want to be told elsewhere.
    if let Some(everywhere) = kin(sheet.tongue, case) {
        let here = sheet.tongue.say("bench-kin-here");
        let choices = vec![choice("everywhere", everywhere), choice("here", here)];
        sheet.pick("kin", choices, "everywhere");
    }
}

/// With which complaints this one was one, in the words of the form that changes them as well.
fn kin(tongue: &Tongue, case: &Case) -> Option<String> {
    let complaint = &case.complaint;
    // What is handled with this one is changed with it.
    let apart = |other: &&String| !complaint.merged.contains(other);
    if let Some(from) = &complaint.split_from {
        let whole = Some(&from.other).filter(apart)?;
        return Some(tongue.say_with("bench-kin-whole", &[("whole", whole.as_str().into())]));
    }
    let parts = complaint.split_off.iter().map(|split| &split.other).filter(apart);
    let parts: Vec<&str> = parts.map(String::as_str).collect();
    let values = [("parts", parts.join(", ").into())];
    (!parts.is_empty()).then(|| tongue.say_with("bench-kin-parts", &values))
}

/// Endings that are open can be chosen; of the others the page says why not.
fn close(sheet: &mut Sheet<'_>, desk: &Desk, colleague: &Colleague, case: &Case) {
    let tongue = sheet.tongue;
    let mut choices = Vec::new();
    let mut shut = Vec::new();
    let complaint = &case.complaint;
    // Endings that could never be this case's are not spoken of.
    let sensible = |ending: &&Ending| match ending {
        Ending::SchemeClosed => complaint.scheme_case.is_some(),
        Ending::Answered => !complaint.is_complaint(),
        ending => case.code.knows_ending(**ending),
    };
    for ending in Ending::ALL.iter().filter(sensible) {
        let said = tongue.say(&format!("ending-{ending}"));
        match may::ending(case, colleague, *ending, desk.now()) {
            None => choices.push(choice(ending.word(), said)),
            Some(refusal) => shut.push(choice("", tongue.pair(&said, &tongue.refusal(&refusal)))),
        }
    }
    sheet.pick("ending", choices, "");
    if !shut.is_empty() {
        sheet.add("shut", "shut", shut, "");
    }
    // Its label says when it is needed.
    sheet.long("reason");
}

/// Which clocks the code stops for which cause, and that no other does.
fn stops(case: &Case, tongue: &Tongue) -> String {
    let said = |cause: &Cause| {
        let held = case.code.held_by(*cause);
        let names: Vec<&str> = held.map(|promise| promise.name.in_language(&tongue.language)).collect();
        let values = [
            ("cause", tongue.say(&format!("bench-cause-{cause}")).into()),
            ("promises", names.join(", ").into()),
        ];
        (!names.is_empty()).then(|| tongue.say_with("bench-ask-stops", &values))
    };
    let mut stops: Vec<String> = Cause::ALL.iter().filter_map(said).collect();
    let rest = if stops.is_empty() {
        "bench-ask-stops-never"
    } else {
        "bench-ask-stops-nothing"
    };
    stops.push(tongue.say(rest));
    stops.join(" ")
}
