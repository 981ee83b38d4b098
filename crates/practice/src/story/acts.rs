//! The sentences in which stories tell acts.

mod filing;
mod solving;

use jiff::Timestamp;

use crate::{
    action::Action,
    code::Code,
    entry::{Actor, Attachment, Redress},
    terms::{Assurance, Channel, Content, Ending, Finding, Method, Notice, Relation, Role, UnknownWord, Verdict},
    together::{Linked, Repeated},
};
use filing::contact;

use super::{Wrong, when::When};

/// What somebody does. Some acts need to know what was owed before.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Deed {
    Act(Action),
    /// The message of this kind that was owed last leaves the house.
    Deliver {
        notice: Notice,
        channel: Option<Channel>,
    },
    /// The message of this kind that was told last is given in the format that was asked for.
    HandOver {
        notice: Notice,
        channel: Channel,
        how: String,
    },
    /// It comes back.
    Undeliver {
        notice: Notice,
        why: String,
    },
    TakeBack {
        notice: Notice,
    },
    /// The story's complaint is handled with the other one of the story, and apart from it again.
    Join,
    Part,
    /// A part of it goes on as the other one of the story, or comes back from there.
    Split {
        issues: Vec<u8>,
        category: Option<String>,
        nature: String,
    },
    PutBack,
    /// The same finding for every issue.
    ConcludeAll {
        finding: Finding,
        redress: Vec<Redress>,
        message: String,
    },
}

/// The sentences by what they are about, for help and for the document that lists them.
pub(crate) const SENTENCES: &[(&str, &[&str])] = &[
    (
        "who may begin a sentence",
        &["customer, representative, desk, scheme, integrator, or a role and a name: adviser Ann, support-manager Max"],
    ),
    (
        "coming in",
        &[
            "files by CHANNEL, kind K, category C, service S, class C, answer by CHANNEL in LANGUAGE, format F, anonymous, on behalf, zone Z, earlier REFERENCE, team T, name N: NATURE",
            "begins a contact by CHANNEL",
            "ends the contact, solved",
            "verifies the customer by METHOD, passed, full",
            "shows authority, with a document",
            "renews secret 1",
            "makes it a KIND, service S, category C: REASON",
            "adds an issue about CATEGORY: NATURE",
            "marks it urgent: REASON",
            "marks it not urgent: REASON",
            "changes details, answer by CHANNEL in LANGUAGE, format F",
            "asks for format F",
            "hands over the format by CHANNEL: PROOF",
            "hands over NOTICE in the format by CHANNEL: PROOF",
            "sends it again in the format",
            "adds a file NAME",
            "adds an internal file NAME",
        ],
    ),
    (
        "who has it",
        &[
            "assigns it to ROLE NAME, team T",
            "takes it",
            "transfers it to TEAM",
            "releases it",
            "excepts NAME: REASON",
        ],
    ),
    (
        "keeping in touch",
        &[
            "acknowledges by CHANNEL",
            "speaks to the customer by CHANNEL, no news, tells CONTENT: SUMMARY",
            "tries to reach the customer by CHANNEL: SUMMARY",
            "writes, no news, tells CONTENT: MESSAGE",
            "customer asks for a ASKING",
            "customer writes by CHANNEL: MESSAGE",
            "records that the customer wrote by CHANNEL: MESSAGE",
            "asks for CAUSE: QUESTION",
            "receives CAUSE",
            "notes: TEXT",
            "estimates Fri 27 Nov 2026: REASON",
        ],
    ),
    (
        "solving",
        &[
            "offers credit 20.00, apology: MESSAGE",
            "offers nothing: MESSAGE",
            "accepts",
            "refuses: REASON",
            "records acceptance by PROOF: WORDS",
            "records refusal by PROOF: WORDS",
            "concludes FINDING: MESSAGE",
            "concludes issue 1 FINDING, issue 2 FINDING, with credit 20.00: MESSAGE",
            "tells the outcome by CHANNEL",
            "gives credit 20.00: PROOF",
        ],
    ),
    (
        "going further",
        &[
            "escalates by CHANNEL: REASON",
            "declares deadlock: REASON",
            "tells of the scheme by CHANNEL",
            "refers it to the scheme as NUMBER",
            "records at the scheme STEP",
            "ends the referral, settled",
            "takes back the referral: REASON",
            "tries to do ACT",
        ],
    ),
    (
        "the end, and links",
        &[
            "closes as ENDING: REASON",
            "withdraws: REASON",
            "reopens: REASON",
            "is satisfied",
            "is not satisfied: WORDS",
            "links it to REFERENCE as RELATION",
            "unlinks it from REFERENCE",
            "handles it with the other",
            "separates it from the other",
            "splits off issue 2, issue 3: NATURE",
            "splits off category C: NATURE",
            "puts it back into the other",
        ],
    ),
    (
        "the desk itself, and the outbox",
        &[
            "desk delivers NOTICE",
            "adviser Ann delivers NOTICE by CHANNEL",
            "desk gets NOTICE back: WHY",
            "takes back NOTICE",
            "desk notices breaches",
            "desk warns of PROMISE#N",
        ],
    ),
];

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
pub(crate) fn unknown(word: UnknownWord) -> Wrong {
    (
        format!("“{}” is not a {}", word.word, word.vocabulary),
        format!("write one of: {}", word.known.join(", ")),
    )
}

/// Who does it, and what follows.
pub(crate) fn who(text: &str) -> Result<(Actor, &str), Wrong> {
    let (word, rest) = split_word(text);
    let actor = match word {
        "customer" => Actor::Customer,
        "representative" => Actor::Representative,
        "desk" => Actor::Desk,
        "scheme" => Actor::Scheme,
        "integrator" => Actor::Key {
            id: "integrator".to_owned(),
        },
        role => {
            let Ok(role) = role.parse::<Role>() else {
                let roles: Vec<&str> = Role::ALL.iter().map(|role| role.word()).collect();
                return Err((
                    format!("“{word}” is nobody who can act"),
                    format!(
                        "begin with customer, representative, desk, scheme, integrator, or a role: {}",
                        roles.join(", ")
                    ),
                ));
            };
            let (name, after) = split_word(rest);
            let named = name.starts_with(char::is_uppercase);
            let id = if named { name } else { role.word() };
            return Ok((
                Actor::Staff {
                    id: id.to_owned(),
                    role,
                },
                if named { after } else { rest },
            ));
        }
    };
    Ok((actor, rest))
}

fn split_word(text: &str) -> (&str, &str) {
    let text = text.trim();
    text.split_once(char::is_whitespace)
        .map_or((text, ""), |(word, rest)| (word, rest.trim()))
}

/// A sentence cut at its commas, with the free text after its colon.
struct Sentence<'t> {
    words: Vec<&'t str>,
    clauses: Vec<&'t str>,
    text: &'t str,
    code: &'t Code,
}

/// What a sentence says is done.
pub(crate) fn deed(code: &Code, when: &mut When, by: &Actor, said: &str, title: &str) -> Result<Deed, Wrong> {
    let (head, text) = said.split_once(": ").unwrap_or((said.trim_end_matches(':'), ""));
    let mut parts = head.split(',').map(str::trim);
    let words = parts.next().unwrap_or_default().split_whitespace().collect();
    let sentence = Sentence {
        words,
        clauses: parts.filter(|part| !part.is_empty()).collect(),
        text: text.trim(),
        code,
    };
    if let Some(deed) = sentence.of_the_desk()? {
        return Ok(deed);
    }
    match sentence.words.as_slice() {
        ["handles", "it", "with", "the", "other"] => return Ok(Deed::Join),
        ["separates", "it", "from", "the", "other"] => return Ok(Deed::Part),
        ["splits", "off", first @ ..] => return sentence.splits(first),
        ["puts", "it", "back", "into", "the", "other"] => return Ok(Deed::PutBack),
        _ => {}
    }
    let action = match sentence.words.as_slice() {
        ["files", "by", channel] => Action::File(Box::new(sentence.file(word(channel)?, title)?)),
        ["estimates", date @ ..] => Action::Estimate {
            date: when.read_date(&date.join(" "))?,
            reason: sentence.text.to_owned(),
        },
        ["concludes", ..] => return sentence.concludes(),
        _ => match sentence
            .coming_in()?
            .or(sentence.in_touch(by)?)
            .or(sentence.solving()?)
            .or(sentence.further()?)
        {
            Some(action) => action,
            None => return Err(not_understood(&sentence.words.join(" "))),
        },
    };
    Ok(Deed::Act(action))
}

fn not_understood(head: &str) -> Wrong {
    let first = head.split_whitespace().next().unwrap_or_default();
    let like: Vec<&str> = SENTENCES
        .iter()
        .flat_map(|(_, sentences)| sentences.iter().copied())
        .filter(|sentence| {
            sentence
                .split_whitespace()
                .any(|word| word.trim_matches([',', ':']) == first)
        })
        .collect();
    let help = if like.is_empty() {
        "docs/stories.md lists the sentences; for example: adviser Ann speaks to the customer by phone: we agreed"
            .to_owned()
    } else {
        format!("did you mean: {}", like.join(" | "))
    };
    (format!("“{head}” was not understood"), help)
}

/// A word of a vocabulary.
fn word<T: std::str::FromStr<Err = UnknownWord>>(text: &str) -> Result<T, Wrong> {
    text.parse().map_err(unknown)
}

impl Sentence<'_> {
    fn said(&self) -> String {
        self.text.to_owned()
    }

    /// The clauses may be these and no others.
    fn only(&self, known: &[&str]) -> Result<(), Wrong> {
        match self.clauses.iter().find(|clause| !known.contains(clause)) {
            None => Ok(()),
            Some(clause) if known.is_empty() => Err((
                format!("“{clause}” was not understood"),
                "end the sentence before the comma".to_owned(),
            )),
            Some(clause) => Err((
                format!("“{clause}” was not understood"),
                format!("here may stand: {}", known.join(", ")),
            )),
        }
    }

    /// What the customer was told besides; and the other clauses must be these.
    fn told(&self, known: &[&str]) -> Result<Vec<Content>, Wrong> {
        let tells = |clause: &&&str| clause.starts_with("tells ");
        let other = self.clauses.iter().filter(|clause| !tells(clause));
        if let Some(clause) = other.into_iter().find(|clause| !known.contains(clause)) {
            return Err((
                format!("“{clause}” was not understood"),
                format!("here may stand: {}, tells CONTENT", known.join(", ")),
            ));
        }
        let told = self.clauses.iter().filter(tells);
        told.map(|clause| word(clause.trim_start_matches("tells ").trim()))
            .collect()
    }

    fn has(&self, clause: &str) -> bool {
        self.clauses.contains(&clause)
    }

    /// The rest of the clause that begins with these words.
    fn clause(&self, begins: &str) -> Option<&str> {
        self.clauses
            .iter()
            .find_map(|clause| clause.strip_prefix(begins)?.strip_prefix(' '))
            .map(str::trim)
    }

    fn coming_in(&self) -> Result<Option<Action>, Wrong> {
        Ok(Some(match self.words.as_slice() {
            ["begins", "a", "contact", "by", channel] => Action::BeginContact {
                channel: word(channel)?,
            },
            ["ends", "the", "contact"] => {
                self.only(&["solved"])?;
                Action::EndContact {
                    solved: self.has("solved"),
                }
            }
            ["verifies", "the", "customer", "by", method] => self.verify(word(method)?)?,
            ["shows", "authority"] => Action::ShowAuthority {
                document: self.has("with a document"),
            },
            ["makes", "it", "a" | "an", kind] => Action::Reclassify {
                kind: word(kind)?,
                service: self.clause("service").map(word).transpose()?,
                category: self
                    .clause("category")
                    .map(|category| self.category(category))
                    .transpose()?,
                reason: self.said(),
            },
            ["adds", "an", "issue", "about", category] => Action::AddIssue {
                category: self.category(category)?,
                nature: self.said(),
            },
            ["marks", "it", "urgent"] => Action::SetUrgent {
                urgent: true,
                reason: self.said(),
            },
            ["marks", "it", "not", "urgent"] => Action::SetUrgent {
                urgent: false,
                reason: self.said(),
            },
            ["changes", "details"] => {
                let answering = self.answering(false)?;
                Action::ChangeDetails {
                    words: contact(answering.by),
                    by: answering.by,
                    language: Some(answering.language),
                    only_here: false,
                }
            }
            ["asks", "for", "format", format] => Action::AskFormat { format: word(format)? },
            ["hands", "over", "the", "format", "by", channel] => Action::GiveFormat {
                channel: word(channel)?,
                of: Vec::new(),
                how: self.said(),
            },
            ["sends", "it", "again", "in", "the", "format"] => Action::Repeat,
            ["adds", "a", "file", name] => Action::AddFile {
                file: file(name, false),
                name: (*name).to_owned(),
            },
            ["adds", "an", "internal", "file", name] => Action::AddFile {
                file: file(name, true),
                name: (*name).to_owned(),
            },
            ["assigns", "it", "to", role, to] => Action::Assign {
                to: (*to).to_owned(),
                role: word(role)?,
                team: self.clause("team").map(str::to_owned),
            },
            ["renews", "secret", of] => Action::RenewSecret {
                of: of.parse().map_err(|_| {
                    (
                        format!("“{of}” is not the number of a secret"),
                        "the first is 1; each renewal makes the next".to_owned(),
                    )
                })?,
            },
            ["takes", "it"] => Action::Take,
            ["transfers", "it", "to", team @ ..] => Action::Transfer { team: team.join(" ") },
            ["releases", "it"] => Action::Release,
            ["excepts", staff] => Action::Except {
                staff: (*staff).to_owned(),
                reason: self.said(),
            },
            _ => return Ok(None),
        }))
    }

    fn verify(&self, method: Method) -> Result<Action, Wrong> {
        let words: Vec<&str> = Verdict::ALL
            .iter()
            .map(|v| v.word())
            .chain(Assurance::ALL.iter().map(|a| a.word()))
            .collect();
        self.only(&words)?;
        let verdict = self
            .clauses
            .iter()
            .find_map(|clause| clause.parse().ok())
            .unwrap_or(Verdict::Passed);
        let assurance = self
            .clauses
            .iter()
            .find_map(|clause| clause.parse().ok())
            .unwrap_or(Assurance::Full);
        Ok(Action::Verify {
            method,
            verdict,
            assurance,
        })
    }

    fn in_touch(&self, by: &Actor) -> Result<Option<Action>, Wrong> {
        Ok(Some(match self.words.as_slice() {
            ["acknowledges", "by", channel] => Action::Acknowledge {
                channel: word(channel)?,
            },
            ["speaks", "to", "the", "customer", "by", channel] => {
                let told = self.told(&["no news"])?;
                let (channel, news) = (word(channel)?, !self.has("no news"));
                Action::Contact {
                    channel,
                    reached: true,
                    news,
                    told,
                    summary: self.said(),
                }
            }
            ["tries", "to", "reach", "the", "customer", "by", channel] => Action::Contact {
                channel: word(channel)?,
                reached: false,
                news: false,
                told: Vec::new(),
                summary: self.said(),
            },
            ["writes"] => {
                let told = self.told(&["no news"])?;
                Action::Write {
                    message: self.said(),
                    news: !self.has("no news"),
                    told,
                }
            }
            ["writes", "by", channel] if by.is_customer() => Action::CustomerWrites {
                channel: word(channel)?,
                message: self.said(),
            },
            ["records", "that", "the", "customer", "wrote", "by", channel] => Action::CustomerWrites {
                channel: word(channel)?,
                message: self.said(),
            },
            ["asks", "for", "a" | "the", asking] if by.is_customer() => Action::AskFor { asking: word(asking)? },
            ["asks", "for", cause] => Action::AskInformation {
                cause: word(cause)?,
                question: self.said(),
            },
            ["receives", cause] => Action::ReceiveInformation { cause: word(cause)? },
            ["notes"] => Action::Note { text: self.said() },
            _ => return Ok(None),
        }))
    }

    fn further(&self) -> Result<Option<Action>, Wrong> {
        Ok(Some(match self.words.as_slice() {
            ["escalates", "by", channel] => Action::Escalate {
                channel: word(channel)?,
                reason: self.said(),
                to: None,
            },
            ["declares", "deadlock"] => Action::Deadlock { reason: self.said() },
            ["tells", "of", "the", "scheme", "by", channel] => Action::TellOfScheme {
                channel: word(channel)?,
            },
            ["refers", "it", "to", "the", "scheme", "as", case @ ..] => Action::Refer { case: case.join(" ") },
            ["records", "at", "the", "scheme", step] => Action::AtScheme { step: word(step)? },
            ["tries", "to", "do", act] => Action::Try { act: word(act)? },
            ["ends", "the", "referral"] => Action::CloseReferral {
                settled: self.has("settled"),
            },
            ["takes", "back", "the", "referral"] => Action::UndoReferral { reason: self.said() },
            ["links", "it", "to", other, "as", relation, known @ ..] => Action::Link {
                other: (*other).to_owned(),
                relation: word::<Relation>(relation)?,
                known: linked(known)?,
            },
            ["unlinks", "it", "from", other] => Action::Unlink {
                other: (*other).to_owned(),
            },
            ["closes", "as", ending, known @ ..] => Action::Close {
                ending: word(ending)?,
                reason: self.said(),
                known: repeated(known)?,
            },
            ["withdraws"] => Action::Close {
                ending: Ending::Withdrawn,
                reason: self.said(),
                known: None,
            },
            ["reopens"] => Action::Reopen { reason: self.said() },
            ["is", "satisfied"] => Action::AnswerSatisfaction {
                satisfied: true,
                message: self.said(),
            },
            ["is", "not", "satisfied"] => Action::AnswerSatisfaction {
                satisfied: false,
                message: self.said(),
            },
            _ => return Ok(None),
        }))
    }

    fn of_the_desk(&self) -> Result<Option<Deed>, Wrong> {
        Ok(Some(match self.words.as_slice() {
            ["delivers", notice] => Deed::Deliver {
                notice: word(notice)?,
                channel: None,
            },
            ["delivers", notice, "by", channel] => Deed::Deliver {
                notice: word(notice)?,
                channel: Some(word(channel)?),
            },
            ["hands", "over", notice, "in", "the", "format", "by", channel] => Deed::HandOver {
                notice: word(notice)?,
                channel: word(channel)?,
                how: self.said(),
            },
            ["gets", notice, "back"] => Deed::Undeliver {
                notice: word(notice)?,
                why: self.said(),
            },
            ["takes", "back", notice] => Deed::TakeBack { notice: word(notice)? },
            ["notices", "breaches"] => Deed::Act(Action::NoticeBreaches),
            ["warns", "of", promise] => {
                let (promise, nth) = promise.split_once('#').unwrap_or((promise, "1"));
                let nth = nth
                    .parse()
                    .map_err(|_| (format!("“{nth}” is not a number"), "write warns of update#1".to_owned()))?;
                Deed::Act(Action::Warn {
                    promise: promise.to_owned(),
                    nth,
                })
            }
            _ => return Ok(None),
        }))
    }
}

/// What a story says of a complaint that another is linked to.
fn linked(said: &[&str]) -> Result<Option<Linked>, Wrong> {
    let of_somebody_else = Linked {
        received_at: Timestamp::MIN,
        is_open: true,
        is_alike: false,
    };
    Ok(Some(match said {
        [] => return Ok(None),
        ["of", "somebody", "else"] => of_somebody_else,
        ["received", "later"] => Linked {
            received_at: Timestamp::MAX,
            ..of_somebody_else
        },
        ["that", "has", "ended"] => Linked {
            is_open: false,
            ..of_somebody_else
        },
        said => {
            return Err((
                format!("“{}” is not known of another complaint", said.join(" ")),
                "write received later, of somebody else, that has ended, or nothing".to_owned(),
            ));
        }
    }))
}

/// What a story says of the complaint that one repeats, when it is closed as the same.
fn repeated(said: &[&str]) -> Result<Option<Repeated>, Wrong> {
    match said {
        [] => Ok(None),
        ["of", "one", "without", "an", "answer"] => Ok(Some(Repeated::Unanswered)),
        said => Err((
            format!("“{}” is not known of how a complaint is closed", said.join(" ")),
            "write of one without an answer, or nothing".to_owned(),
        )),
    }
}

fn file(name: &str, internal: bool) -> Attachment {
    Attachment {
        id: name.to_owned(),
        media: "text/plain".to_owned(),
        bytes: 1,
        digest: String::new(),
        internal,
    }
}
