//! Plays the months: files, works and ends complaints, each step at its time, and lets the jobs run in between,
//! so that what is late was late and what was broken was noticed.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use jiff::{SignedDuration, Timestamp};
use practice::{
    Actor,
    action::{Act, Action, Posting},
    complaint::Stage,
    entry::{IssueFinding, Redress},
    terms::{
        Assurance, Cause, Channel, Ending, Finding, Kind, Label, Language, Method, Proof, Relation, Remedy, Role,
        Verdict,
    },
};

use super::{
    STAFF,
    matters::{MATTERS, Matter},
};
use crate::{
    desk::{Desk, DeskError},
    intake::Intake,
    jobs,
    post::carrier::Carrier,
};

/// How much there is to play.
#[derive(Debug, Clone, Copy)]
pub struct Extent {
    pub complaints: usize,
    /// How many days back it begins.
    pub days: i64,
}

impl Extent {
    /// What a visitor takes in: every state, and a list that can be read.
    pub const SHOWN: Self = Self {
        complaints: 132,
        days: 95,
    };
}

/// What happens to a complaint after it was filed: business hours since the step before, and the step.
type Story = &'static [(i64, Step)];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Take,
    Acknowledge,
    Call,
    Miss,
    Write,
    Ask,
    Answer,
    Note,
    Delay,
    Offer,
    Accept,
    Refuse,
    PutRight,
    Conclude,
    Escalate,
    Take2,
    Refer,
    Settle,
    Agree,
    Final,
    Answered,
    Satisfied,
    Unsatisfied,
    Verify,
    Solved,
    Complain,
    Reopen,
}
use Step::{
    Accept, Acknowledge, Agree, Answer, Answered, Ask, Call, Complain, Conclude, Delay, Escalate, Final, Miss, Note,
    Offer, PutRight, Refer, Refuse, Reopen, Satisfied, Settle, Solved, Take, Take2, Unsatisfied, Verify, Write,
};

/// The stories, the commonest first; some end early and stay open.
const STORIES: [Story; 15] = [
    &[
        (2, Take),
        (9, Call),
        (22, Offer),
        (6, Accept),
        (12, PutRight),
        (1, Agree),
        (20, Satisfied),
    ],
    &[(3, Take), (14, Write), (26, Conclude), (16, Final), (30, Satisfied)],
    &[(0, Verify), (0, Solved), (24, Satisfied)],
    &[
        (4, Take),
        (10, Ask),
        (18, Answer),
        (12, Offer),
        (9, Accept),
        (20, PutRight),
        (2, Agree),
    ],
    &[
        (5, Take),
        (46, Call),
        (20, Note),
        (24, Delay),
        (18, Offer),
        (7, Refuse),
        (3, Escalate),
        (6, Take2),
        (9, Conclude),
        (30, Final),
        (12, Unsatisfied),
    ],
    &[(2, Take), (8, Miss), (9, Miss), (7, Call), (16, Offer)],
    &[(3, Take), (12, Write)],
    &[
        (2, Take),
        (10, Call),
        (18, Offer),
        (4, Accept),
        (62, PutRight),
        (1, Agree),
    ],
    &[(1, Take), (11, Answered)],
    &[(6, Take), (20, Write), (12, Escalate), (5, Take2)],
    &[(2, Take), (9, Ask)],
    &[
        (4, Take),
        (30, Conclude),
        (8, Escalate),
        (4, Take2),
        (10, Conclude),
        (9, Escalate),
        (30, Refer),
    ],
    &[(90, Take), (6, Acknowledge), (5, Call)],
    &[(3, Complain), (4, Take), (10, Call)],
    &[
        (3, Take),
        (12, Write),
        (14, Offer),
        (5, Accept),
        (9, PutRight),
        (1, Agree),
        (28, Reopen),
        (5, Call),
        (16, Offer),
    ],
];

/// Plays from the desk's fixed clock up to an instant.
pub async fn play(desk: &Desk, until: Timestamp, complaints: usize) -> Result<(), DeskError> {
    let carrier = Carrier::Nowhere;
    let mut dice = Dice(0x5EED_0F7E_1E90_2026);
    let mut ahead: BinaryHeap<Reverse<(Timestamp, usize, usize)>> = BinaryHeap::new();
    let started = desk.now();
    let span = u64::try_from(until.duration_since(started).as_secs()).unwrap_or(0);
    for number in 0..complaints {
        let at = started.checked_add(SignedDuration::from_secs(i64::try_from(dice.below(span)).unwrap_or(0)));
        if let Ok(at) = at {
            ahead.push(Reverse((daytime(at, &mut dice), number, 0)));
        }
    }
    let mut cast: Vec<Option<String>> = vec![None; complaints];
    while let Some(Reverse((at, number, step))) = ahead.pop() {
        if at > until {
            continue;
        }
        tick_to(desk, &carrier, at).await?;
        let matter = matter_of(number);
        let story = story_of(number, matter);
        // The same customer with the same matter, if they were here already.
        let before = number
            .checked_sub(MATTERS.len())
            .and_then(|before| cast.get(before).cloned().flatten());
        match cast.get(number).cloned().flatten() {
            None => {
                let mut intake = intake(desk, matter, number);
                intake.earlier.extend(before.filter(|_| number % 9 == 4));
                let receipt = desk.file(filer(matter), intake).await?;
                if let Some(place) = cast.get_mut(number) {
                    *place = Some(receipt.case.complaint.reference);
                }
            }
            Some(reference) => {
                let what = match story.get(step.wrapping_sub(1)) {
                    Some((_, what)) => Some(*what),
                    None => carry_on(desk, &reference, step).await,
                };
                let Some(what) = what else { continue };
                take_step(desk, &reference, what, number, matter).await;
                if let Some(before) = before.filter(|_| what == Take && number % 9 == 7) {
                    came_before(desk, &reference, &before).await;
                }
            }
        }
        // Business days have seven of these hours; a sixth of the later contacts come late.
        let jitter = i64::try_from(dice.below(4)).unwrap_or(0);
        let hours = match story.get(step) {
            // A call goes on while the customer is on the line.
            Some((0, _)) => 0,
            Some((hours, _)) => hours + jitter - i64::from(*hours > 2),
            None => 24 + jitter + if dice.below(6) == 0 { 14 } else { 0 },
        };
        ahead.push(Reverse((business_hours_later(at, hours), number, step + 1)));
    }
    tick_to(desk, &carrier, until).await
}

/// Moves the clock on in steps, so that breaches are noticed and messages leave when they should.
async fn tick_to(desk: &Desk, carrier: &Carrier, at: Timestamp) -> Result<(), DeskError> {
    loop {
        while jobs::deadlines::turn(desk).await? > 0 {}
        while jobs::outbox::turn(desk, carrier).await? > 0 {}
        if desk.now() >= at {
            return Ok(());
        }
        let next = [
            desk.register().next_deadline().await?,
            desk.register().next_wakeup(desk.now()).await?,
        ]
        .into_iter()
        .flatten()
        .filter(|next| *next > desk.now() && *next < at)
        .min();
        desk.clock().set(next.map_or(at, |next| {
            next.checked_add(SignedDuration::from_secs(1)).unwrap_or(at).min(at)
        }));
    }
}

/// What comes next where a story left off: staff keep in touch and bring it to an end.
async fn carry_on(desk: &Desk, reference: &str, step: usize) -> Option<Step> {
    let complaint = desk.case(reference).await.ok()??.complaint;
    Some(match complaint.stage() {
        Stage::Closed => return None,
        Stage::New => Take,
        Stage::Waiting => Answer,
        Stage::Offered if step.is_multiple_of(3) => Accept,
        Stage::Agreed if complaint.redress_outstanding() > 0 => PutRight,
        Stage::Agreed => Agree,
        Stage::Told => Final,
        Stage::Investigating if step.is_multiple_of(3) => Conclude,
        // The scheme has it for a month or two.
        Stage::Scheme if step > 20 => Settle,
        Stage::Investigating | Stage::Offered | Stage::Scheme => Write,
    })
}

fn matter_of(number: usize) -> &'static Matter {
    // Twenty-four matters, each told several times with another story.
    &MATTERS[(number * 7) % MATTERS.len()]
}

fn story_of(number: usize, matter: &Matter) -> Story {
    match matter.kind {
        Kind::Question if number.is_multiple_of(3) => STORIES[13],
        Kind::Question => STORIES[8],
        _ if number % 11 == 6 => STORIES[14],
        _ if matter.channel == Channel::Phone && (number.is_multiple_of(2) || number.is_multiple_of(3)) => STORIES[2],
        _ => [0, 1, 3, 4, 5, 6, 7, 9, 10, 11, 12, 0, 1][number % 13..]
            .first()
            .map_or(STORIES[0], |at| STORIES[*at]),
    }
}

fn filer(matter: &Matter) -> Actor {
    match matter.channel {
        Channel::Web => Actor::Customer,
        Channel::Letter => staff("walter"),
        _ => staff("noor"),
    }
}

fn staff(id: &str) -> Actor {
    let role = STAFF
        .iter()
        .find(|(known, ..)| *known == id)
        .map_or(Role::Adviser, |(_, _, role, _)| *role);
    Actor::Staff {
        id: id.to_owned(),
        role,
    }
}

fn intake(desk: &Desk, matter: &Matter, number: usize) -> Intake {
    let language = Language::new(matter.language).unwrap_or_else(|_| Language::english());
    let code = desk.code();
    let category = code
        .categories
        .iter()
        .find(|category| category.id == matter.category)
        .map(|category| category.id.clone());
    let plain: String = matter
        .name
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphabetic)
        .collect();
    let mut intake = Intake::new(matter.channel, language, matter.nature)
        .with(Label::Name, matter.name)
        .with(Label::Wanted, matter.wanted);
    intake = match matter.channel {
        Channel::Letter => intake.with(Label::Address, "18 Birch Lane\nGuelph ON  N1G 9Z9"),
        Channel::Phone if number.is_multiple_of(4) => intake.with(Label::Phone, "905-555-0148"),
        _ => intake.with(Label::Email, &format!("{plain}{number}@customer.example")),
    };
    if matter.channel == Channel::Letter {
        intake.received_at = desk.now().checked_sub(SignedDuration::from_hours(20)).ok();
    }
    Intake {
        kind: matter.kind,
        service: matter.service,
        class: matter.class,
        categories: category.into_iter().collect(),
        ..intake
    }
}

/// One step of a story. What the rules refuse did not happen: a story may be overtaken by events.
async fn take_step(desk: &Desk, reference: &str, step: Step, number: usize, matter: &Matter) {
    let adviser = staff(["noor", "callum", "helene", "beatriz"][number % 4]);
    let say = |en: &str, fr: &str, es: &str| match matter.language {
        "fr" => fr.to_owned(),
        "es" => es.to_owned(),
        _ => en.to_owned(),
    };
    let Ok(Some(case)) = desk.case(reference).await else {
        return;
    };
    let senior = if case.complaint.level.0 >= 3 {
        staff("mireille")
    } else {
        staff("owen")
    };
    let handler = if case.complaint.level.0 >= 2 {
        senior.clone()
    } else {
        adviser.clone()
    };
    let cents = 2_500 + i64::try_from(number).unwrap_or(0) * 137;
    let credit = Redress {
        issue: Some(1),
        remedy: Remedy::Credit,
        cents,
        currency: "CAD".to_owned(),
    };
    let offer = case.complaint.open_offer().map(|offer| offer.number);
    let customer = Actor::Customer;
    let acts: Vec<(Actor, Action)> = match step {
        // Who has no mail is acknowledged by a person.
        Take if !case.complaint.acknowledged => {
            let channel = case.complaint.answering.by.unwrap_or(Channel::Phone);
            vec![
                (adviser.clone(), Action::Take),
                (adviser, Action::Acknowledge { channel }),
            ]
        }
        Take => vec![(adviser, Action::Take)],
        Take2 => vec![(senior, Action::Take)],
        Acknowledge => vec![(
            adviser,
            Action::Acknowledge {
                channel: Channel::Phone,
            },
        )],
        Call => vec![(
            handler,
            Action::Contact {
                told: Vec::new(),
                channel: Channel::Phone,
                reached: true,
                news: true,
                summary: "Went through the account together; told what we found so far and what comes next.".to_owned(),
            },
        )],
        Miss => vec![(
            handler,
            Action::Contact {
                told: Vec::new(),
                channel: Channel::Phone,
                reached: false,
                news: false,
                summary: "No answer; left a message with our number.".to_owned(),
            },
        )],
        Write => vec![(
            handler,
            Action::Write {
                told: Vec::new(),
                news: true,
                message: say(
                    "We have asked the network team for the line records and expect them this week.",
                    "Nous avons demandé les relevés de la ligne à l’équipe du réseau et les attendons cette semaine.",
                    "Hemos pedido los registros de la línea al equipo de red y los esperamos esta semana.",
                ),
            },
        )],
        Ask => vec![(
            handler,
            Action::AskInformation {
                cause: Cause::Information,
                question: say(
                    "Can you send us a photo of the bill, both sides?",
                    "Pouvez-vous nous envoyer une photo de la facture, recto verso?",
                    "¿Puede enviarnos una foto de la factura, por los dos lados?",
                ),
            },
        )],
        Answer => vec![(
            customer,
            Action::CustomerWrites {
                channel: Channel::Web,
                message: say(
                    "Here it is. The charge is on the second page.",
                    "La voici. Les frais sont à la deuxième page.",
                    "Aquí está. El cargo está en la segunda página.",
                ),
            },
        )],
        Note => vec![(
            handler,
            Action::Note {
                text: "The account shows two work orders for one visit. Asked dispatch which is right.".to_owned(),
            },
        )],
        Delay => {
            let calendar_day = |at: Timestamp| desk.code().desk().map(|calendar| calendar.date(at));
            let later = desk
                .now()
                .checked_add(SignedDuration::from_hours(24 * 9))
                .ok()
                .and_then(calendar_day);
            later
                .map(|date| {
                    (
                        handler,
                        Action::Estimate {
                            date,
                            reason: say(
                                "The other carrier has not sent its records yet.",
                                "L’autre fournisseur n’a pas encore envoyé ses relevés.",
                                "El otro operador aún no ha enviado sus registros.",
                            ),
                        },
                    )
                })
                .into_iter()
                .collect()
        }
        Offer => vec![(
            handler,
            Action::Offer {
                redress: vec![credit],
                message: say(
                    "You were right, and the fault is ours. We put it right and credit the amount below.",
                    "Vous aviez raison, et la faute est la nôtre. Nous corrigeons et créditons le montant ci-dessous.",
                    "Tenía razón, y la culpa es nuestra. Lo corregimos y abonamos el importe de abajo.",
                ),
            },
        )],
        Accept => vec![(
            customer,
            Action::Accept {
                proof: Proof::Portal,
                evidence: String::new(),
            },
        )],
        Refuse => offer
            .map(|_| {
                (
                    customer,
                    Action::Refuse {
                        proof: Proof::Portal,
                        evidence: String::new(),
                    },
                )
            })
            .into_iter()
            .collect(),
        PutRight => vec![(
            handler,
            Action::GiveRedress {
                redress: credit,
                evidence: format!("Credit note CN-{:05}", 4100 + number),
            },
        )],
        Conclude => {
            let findings = case
                .complaint
                .issues
                .iter()
                .map(|issue| IssueFinding {
                    issue: issue.number,
                    finding: if number.is_multiple_of(3) {
                        Finding::NotUpheld
                    } else {
                        Finding::PartlyUpheld
                    },
                })
                .collect();
            vec![(
                handler,
                Action::Conclude {
                    findings,
                    redress: Vec::new(),
                    message: say(
                        "We checked the records and explain below what we found and why.",
                        "Nous avons vérifié les registres et expliquons ci-dessous ce que nous avons constaté, et pourquoi.",
                        "Revisamos los registros y explicamos abajo lo que vimos y por qué.",
                    ),
                },
            )]
        }
        Escalate => vec![(
            customer,
            Action::Escalate {
                channel: Channel::Web,
                reason: String::new(),
                to: None,
            },
        )],
        Refer => vec![(
            senior,
            Action::Refer {
                case: format!("CCTS-{:06}", 310_000 + number),
            },
        )],
        Settle => vec![(senior, Action::CloseReferral { settled: true })],
        Agree => vec![(
            handler,
            Action::Close {
                ending: Ending::Agreed,
                reason: String::new(),
                known: None,
            },
        )],
        Final => vec![(
            handler,
            Action::Close {
                ending: Ending::FinalAnswer,
                reason: String::new(),
                known: None,
            },
        )],
        Answered => vec![
            (
                adviser.clone(),
                Action::Write {
                    told: Vec::new(),
                    news: true,
                    message: say(
                        "Here is how: open Settings, then Call handling, and choose a rule for after hours.",
                        "Voici comment faire : ouvrez Paramètres, puis Gestion des appels.",
                        "Así se hace: abra Ajustes, luego Datos de la cuenta, y cambie la dirección.",
                    ),
                },
            ),
            (
                adviser,
                Action::Close {
                    ending: Ending::Answered,
                    reason: String::new(),
                    known: None,
                },
            ),
        ],
        Satisfied => vec![(
            customer,
            Action::AnswerSatisfaction {
                satisfied: true,
                message: String::new(),
            },
        )],
        Unsatisfied => vec![(
            customer,
            Action::AnswerSatisfaction {
                satisfied: false,
                message: String::new(),
            },
        )],
        Verify => vec![(
            adviser,
            Action::Verify {
                method: Method::AccountPin,
                verdict: Verdict::Passed,
                assurance: Assurance::Full,
            },
        )],
        Solved => vec![
            (
                adviser.clone(),
                Action::Acknowledge {
                    channel: Channel::Phone,
                },
            ),
            (
                adviser.clone(),
                Action::Contact {
                    told: Vec::new(),
                    channel: Channel::Phone,
                    reached: true,
                    news: true,
                    summary: "Solved while on the line; the customer confirmed.".to_owned(),
                },
            ),
            (
                adviser.clone(),
                Action::Offer {
                    redress: Vec::new(),
                    message: say(
                        "It is put right: the charge is off your account, as you asked while we spoke.",
                        "C’est réparé : les frais sont retirés de votre compte, comme vous l’avez demandé pendant l’appel.",
                        "Está corregido: el cargo ya no está en su cuenta, como pidió durante la llamada.",
                    ),
                },
            ),
            (
                adviser.clone(),
                Action::Accept {
                    proof: Proof::Call,
                    evidence: "“Yes, that settles it.”".to_owned(),
                },
            ),
            (adviser.clone(), Action::EndContact { solved: true }),
            (
                adviser,
                Action::Close {
                    ending: Ending::Agreed,
                    reason: String::new(),
                    known: None,
                },
            ),
        ],
        Complain => vec![(
            customer,
            Action::Reclassify {
                kind: Kind::Complaint,
                service: None,
                category: None,
                reason: String::new(),
            },
        )],
        Reopen => vec![(
            customer,
            Action::Reopen {
                reason: say(
                    "It is back: the same fault as before, since Monday.",
                    "Ça recommence : la même panne qu’avant, depuis lundi.",
                    "Volvió: la misma falla de antes, desde el lunes.",
                ),
            },
        )],
    };
    for (by, action) in acts {
        match desk.act(reference, Act::now(by.clone(), action)).await {
            Ok(case) => tell_by_hand(desk, &case, &by).await,
            Err(DeskError::Refused(_)) => {}
            Err(error) => tracing::warn!(%error, ?step, "a step of the demonstration failed"),
        }
        desk.clock().advance(SignedDuration::from_secs(40));
    }
}

/// An adviser sees that this customer was here with it before.
async fn came_before(desk: &Desk, reference: &str, before: &str) {
    let link = Action::Link {
        other: before.to_owned(),
        relation: Relation::Earlier,
        known: None,
    };
    if let Err(error) = desk.act(reference, Act::now(staff("callum"), link)).await
        && !matches!(error, DeskError::Refused(_))
    {
        tracing::warn!(%error, "an earlier complaint of the demonstration could not be linked");
    }
}

/// Staff say or post what does not leave by itself.
async fn tell_by_hand(desk: &Desk, case: &crate::desk::Case, by: &Actor) {
    if by.staff_id().is_none() {
        return;
    }
    for owed in practice::notice::by_hand(&case.code, &case.complaint, &case.file.entries) {
        let told = Action::Deliver {
            owed_by: owed.owed_by,
            notice: owed.notice,
            channel: owed.channel,
            with: crate::post::compose::carried(desk, case, &owed),
            posting: Posting::default(),
        };
        if let Err(error) = desk.act(&case.complaint.reference, Act::now(by.clone(), told)).await
            && !matches!(error, DeskError::Refused(_))
        {
            tracing::warn!(%error, "a message of the demonstration could not be told");
        }
    }
}

/// Into the hours in which people are awake, Eastern.
fn daytime(at: Timestamp, dice: &mut Dice) -> Timestamp {
    let seconds = at.as_second().rem_euclid(86_400);
    let hour = 13 + i64::try_from(dice.below(11)).unwrap_or(0);
    at.checked_add(SignedDuration::from_secs(hour * 3_600 - seconds + seconds % 3_600))
        .unwrap_or(at)
}

/// Counted roughly, 9 to 17 Eastern on weekdays: staff work then.
fn business_hours_later(at: Timestamp, hours: i64) -> Timestamp {
    let mut at = at;
    let mut left = hours.max(0);
    loop {
        let hour = at.as_second().div_euclid(3_600);
        // 1970-01-01 was a Thursday; Eastern business hours are 14 to 21 UTC, near enough.
        let weekday = (hour.div_euclid(24) + 3).rem_euclid(7);
        let open = weekday < 5 && (14..21).contains(&hour.rem_euclid(24));
        if open && left == 0 {
            return at.checked_add(SignedDuration::from_secs(7 * 60)).unwrap_or(at);
        }
        left -= i64::from(open);
        let Ok(next) = at.checked_add(SignedDuration::from_hours(1)) else {
            return at;
        };
        at = next;
    }
}

/// A small generator with a seed (xorshift): the story is the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        if most == 0 { 0 } else { self.0 % most }
    }
}
