//! The desk without its pages: one complaint through acts, outbox and deadlines, with a fixed clock.

use desk::{
    Desk, DeskError, Intake,
    config::Config,
    jobs,
    post::carrier::{Carrier, Undelivered},
    time::{Clock, Ids},
};
use jiff::{SignedDuration, Timestamp};
use practice::{
    Actor, What,
    action::{Act, Action, Posting},
    entry::{IssueFinding, Redress},
    notice,
    obligation::Standing,
    refusal::Refusal,
    terms::{Cause, Channel, Content, Ending, Finding, Label, Language, Notice, Proof, Remedy, Role},
};
use register::OutboxState;

use crate::{base, wide};

/// A desk in a folder of its own, on Monday 9 November 2026, 10 a.m. Eastern.
struct World {
    desk: Desk,
    carrier: Carrier,
    folder: tempfile::TempDir,
    _base: base::Base,
}

const MONDAY: &str = "2026-11-09T15:00:00Z";

impl World {
    async fn new() -> Self {
        Self::under(desk::codes::shipped("jive-canada").unwrap().unwrap()).await
    }

    async fn under(code: desk::codes::Published) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed(MONDAY.parse().unwrap());
        let base = base::Base::new();
        let config = base.under(Config::default());
        let desk = Desk::open(folder.path(), config, code, clock, Ids::counted())
            .await
            .unwrap();
        Self {
            desk,
            carrier: Carrier::memory(),
            folder,
            _base: base,
        }
    }

    async fn files(&self, language: &str) -> String {
        let language = Language::new(language).unwrap();
        let intake = Intake::new(Channel::Web, language, "The line drops every evening.")
            .with(Label::Name, "María Quintero")
            .with(Label::Email, "maria@customer.example");
        self.desk
            .file(Actor::Customer, intake)
            .await
            .unwrap()
            .case
            .complaint
            .reference
    }

    async fn writes_a_letter(&self) -> String {
        let intake = Intake::new(Channel::Letter, Language::english(), "Billed twice.")
            .with(Label::Name, "George Papadakis")
            .with(Label::Address, "18 Birch Lane, Guelph");
        self.desk
            .file(staff("walter", Role::Mailroom), intake)
            .await
            .unwrap()
            .case
            .complaint
            .reference
    }

    async fn act(&self, reference: &str, by: Actor, action: Action) -> Result<desk::Case, DeskError> {
        self.desk.act(reference, Act::now(by, action)).await
    }

    /// Lets the jobs do what is due now.
    async fn work(&self) {
        while jobs::deadlines::turn(&self.desk).await.unwrap() > 0 {}
        while jobs::outbox::turn(&self.desk, &self.carrier).await.unwrap() > 0 {}
    }

    async fn later(&self, hours: i64) {
        self.desk.clock().advance(SignedDuration::from_hours(hours));
        self.work().await;
    }

    async fn standing(&self, reference: &str, promise: &str, nth: u32) -> Standing {
        let case = self.desk.case(reference).await.unwrap().unwrap();
        let owed = case
            .obligations
            .iter()
            .find(|owed| owed.promise == promise && owed.nth == nth);
        owed.unwrap_or_else(|| panic!("no {promise}#{nth}"))
            .standing(self.desk.now())
    }

    fn mails(&self) -> Vec<desk::post::Letter> {
        match &self.carrier {
            Carrier::Memory { sent, .. } => sent.lock().unwrap().clone(),
            _ => Vec::new(),
        }
    }

    fn mail_fails(&self, how: Option<Undelivered>) {
        if let Carrier::Memory { refuse, .. } = &self.carrier {
            *refuse.lock().unwrap() = how;
        }
    }
}

fn staff(id: &str, role: Role) -> Actor {
    Actor::Staff {
        id: id.to_owned(),
        role,
    }
}

fn noor() -> Actor {
    staff("noor", Role::Adviser)
}

fn owen() -> Actor {
    staff("owen", Role::Manager)
}

#[tokio::test]
async fn a_filing_is_acknowledged_by_mail_in_the_customers_language() {
    let world = World::new().await;
    let reference = world.files("es").await;
    assert_eq!(world.standing(&reference, "acknowledge", 1).await, Standing::Open);
    world.work().await;
    assert_eq!(world.standing(&reference, "acknowledge", 1).await, Standing::Kept);
    let mails = world.mails();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(
        (mail.to.as_slice(), mail.language.as_str()),
        (["maria@customer.example".to_owned()].as_slice(), "es")
    );
    let secret = world.desk.keys().secret(&reference, 1);
    for needed in [
        reference.as_str(),
        secret.as_str(),
        "martes 24 de noviembre",
        "asesor",
        "/es/link/",
    ] {
        assert!(
            mail.text.contains(needed),
            "the mail does not say {needed}:\n{}",
            mail.text
        );
    }
    assert!(mail.html.contains(&reference) && mail.html.contains("lang=\"es\""));
}

#[tokio::test]
async fn a_message_that_comes_back_undoes_what_it_was_evidence_for() {
    let world = World::new().await;
    let reference = world.files("en").await;
    world.work().await;
    let bounced = Action::Undelivered {
        owed_by: 1,
        notice: Notice::Acknowledgement,
        why: "no such mailbox".to_owned(),
    };
    world.act(&reference, Actor::Desk, bounced).await.unwrap();
    assert_eq!(world.standing(&reference, "acknowledge", 1).await, Standing::Open);
    // Internal target: 4 business hours from Monday 10 a.m.
    world.later(5).await;
    assert_eq!(world.standing(&reference, "acknowledge", 1).await, Standing::BrokenOwed);
    world
        .act(
            &reference,
            noor(),
            Action::Acknowledge {
                channel: Channel::Phone,
            },
        )
        .await
        .unwrap();
    assert_eq!(world.standing(&reference, "acknowledge", 1).await, Standing::KeptLate);
}

#[tokio::test]
async fn the_mail_after_a_withdrawal_says_that_it_was_withdrawn() {
    for (language, said) in [
        ("en", "has ended because you withdrew it"),
        ("fr", "parce que vous l’avez retirée"),
        ("es", "porque usted la retiró"),
    ] {
        let world = World::new().await;
        let reference = world.files(language).await;
        let withdraw = Action::Close {
            ending: Ending::Withdrawn,
            reason: String::new(),
            known: None,
        };
        world.act(&reference, Actor::Customer, withdraw).await.unwrap();
        world.work().await;
        let mails = world.mails();
        let mail = mails.last().unwrap();
        assert!(mail.text.replace('\n', " ").contains(said), "{}", mail.text);
    }
}

#[tokio::test]
async fn an_offer_accepted_before_its_mail_left_is_confirmed_with_its_date_and_the_closing_mail_says_what_came_of_it() {
    for (language, accepted, due, choice, ended, given) in [
        (
            "en",
            "You have accepted this offer.",
            "Put it right: by Tuesday 17 November 2026",
            "Accept, refuse",
            "How it ended: agreed with you",
            "Credit: $20.00",
        ),
        (
            "fr",
            "Vous avez accepté cette offre.",
            "Réparer : au plus tard le mardi 17 novembre 2026",
            "Accepter, refuser",
            "Comment elle a pris fin : d’un commun accord",
            "Crédit : 20,00 $",
        ),
        (
            "es",
            "Usted ha aceptado esta oferta.",
            "Corregirlo: a más tardar el martes 17 de noviembre de 2026",
            "Aceptar, rechazar",
            "Cómo terminó: de acuerdo con usted",
            "Crédito: ",
        ),
    ] {
        let world = World::new().await;
        let reference = world.files(language).await;
        let redress = Redress {
            issue: None,
            remedy: Remedy::Credit,
            cents: 2_000,
            currency: "CAD".to_owned(),
        };
        let offer = Action::Offer {
            redress: vec![redress.clone()],
            message: "A credit.".to_owned(),
        };
        let accept = Action::Accept {
            proof: Proof::Call,
            evidence: "“Yes.”".to_owned(),
        };
        world.act(&reference, noor(), offer).await.unwrap();
        world.act(&reference, noor(), accept).await.unwrap();
        world.later(1).await;
        let said = |notice: &str| {
            let mails = world.mails();
            let mail = mails.iter().rfind(|mail| mail.id.ends_with(notice)).unwrap();
            mail.text.replace(['\n', '\u{a0}', '\u{202f}'], " ")
        };
        let offer = said("-offer");
        assert!(offer.contains(accepted) && offer.contains(due), "{offer}");
        assert!(!offer.contains(choice), "nothing is left to answer: {offer}");
        let evidence = "Credit note 7".to_owned();
        let give = Action::GiveRedress { redress, evidence };
        world.act(&reference, noor(), give).await.unwrap();
        let close = Action::Close {
            ending: Ending::Agreed,
            reason: String::new(),
            known: None,
        };
        world.act(&reference, noor(), close).await.unwrap();
        world.later(1).await;
        let closing = said("-closing");
        assert!(closing.contains(ended) && closing.contains(given), "{closing}");
        let agreed = world.mails().iter().any(|mail| mail.id.ends_with("-agreed"));
        assert!(!agreed, "the offer’s own message says that it was accepted");
    }
}

#[tokio::test]
async fn who_accepts_an_offer_is_written_to_with_its_date_and_again_when_the_last_part_was_done_and_neither_is_news() {
    let world = World::new().await;
    let reference = world.files("en").await;
    let part = |remedy, cents| Redress {
        issue: None,
        remedy,
        cents,
        currency: "CAD".to_owned(),
    };
    let parts = [part(Remedy::Credit, 2_000), part(Remedy::Apology, 0)];
    let offer = Action::Offer {
        redress: parts.to_vec(),
        message: "A credit.".to_owned(),
    };
    world.act(&reference, noor(), offer).await.unwrap();
    world.later(1).await;
    let accept = Action::Accept {
        proof: Proof::Portal,
        evidence: String::new(),
    };
    world.act(&reference, Actor::Customer, accept).await.unwrap();
    world.later(1).await;
    let sent = |notice: &str| {
        let all = world.mails().into_iter().filter(|mail| mail.id.ends_with(notice));
        all.map(|mail| mail.text.replace('\n', " ")).collect::<Vec<_>>()
    };
    let [agreed] = &sent("-agreed")[..] else {
        panic!("{:?}", sent("-agreed"))
    };
    for said in [
        "that you accept our offer",
        "Credit: $20.00",
        "Put it right: by Tuesday 17 November 2026",
    ] {
        assert!(agreed.contains(said), "no {said} in {agreed}");
    }
    let updates = async || {
        let case = world.desk.case(&reference).await.unwrap().unwrap();
        case.obligations.iter().filter(|owed| owed.promise == "update").count()
    };
    let before = updates().await;
    for part in parts {
        assert!(sent("-redress").is_empty(), "something is still to be done");
        let evidence = "Credit note 7".to_owned();
        let give = Action::GiveRedress {
            redress: part,
            evidence,
        };
        world.act(&reference, noor(), give).await.unwrap();
        world.later(1).await;
    }
    let [done] = &sent("-redress")[..] else {
        panic!("{:?}", sent("-redress"))
    };
    assert!(done.contains("Credit: $20.00") && done.contains("Apology"), "{done}");
    assert_eq!(
        updates().await,
        before,
        "what follows from an act keeps no promise twice"
    );
}

#[tokio::test]
async fn mail_that_the_server_refuses_for_good_is_an_entry_and_a_task() {
    let world = World::new().await;
    world.mail_fails(Some(Undelivered::ForGood("550 no such user".to_owned())));
    let reference = world.files("fr").await;
    world.work().await;
    let case = world.desk.case(&reference).await.unwrap().unwrap();
    assert_eq!(
        case.complaint.undelivered().collect::<Vec<_>>(),
        [(1, Notice::Acknowledgement)]
    );
    assert!(!case.complaint.acknowledged);
    assert_eq!(world.standing(&reference, "acknowledge", 1).await, Standing::Open);
}

#[tokio::test]
async fn mail_that_fails_for_now_is_sent_later_and_once() {
    let world = World::new().await;
    world.mail_fails(Some(Undelivered::ForNow("connection refused".to_owned())));
    let reference = world.files("fr").await;
    world.work().await;
    assert_eq!(world.mails().len(), 0);
    world.mail_fails(None);
    world.later(1).await;
    world.later(1).await;
    assert_eq!(world.mails().len(), 1);
    assert_eq!(world.mails()[0].id, format!("{reference}-1-acknowledgement"));
}

#[tokio::test]
async fn what_was_written_first_is_read_first_however_often_it_was_tried() {
    let world = World::new().await;
    let reference = world.files("en").await;
    world.work().await;
    world.mail_fails(Some(Undelivered::ForNow("451 try later".to_owned())));
    let offer = Action::Offer {
        redress: Vec::new(),
        message: "We mend it.".to_owned(),
    };
    world.act(&reference, noor(), offer).await.unwrap();
    world.desk.clock().advance(practice::action::TAKE_BACK);
    world.work().await;
    // The mail server is there again, and the offer is tried in two minutes.
    world.mail_fails(None);
    let withdrawn = Action::Close {
        ending: Ending::Withdrawn,
        reason: String::new(),
        known: None,
    };
    world.act(&reference, Actor::Customer, withdrawn).await.unwrap();
    world.work().await;
    assert_eq!(world.mails().len(), 1, "the ending follows the offer");
    world.desk.clock().advance(SignedDuration::from_mins(2));
    world.work().await;
    let mails = world.mails();
    let sent: Vec<&str> = mails[1..]
        .iter()
        .filter_map(|mail| mail.id.rsplit('-').next())
        .collect();
    assert_eq!(sent, ["offer", "closing"]);
}

#[tokio::test]
async fn a_message_whose_template_fails_is_given_up_in_the_end_and_says_which_template() {
    let world = World::new().await;
    let folder = world.folder.path().join("templates/mail");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("message.txt"), "{{ subject }}\n{{ nothing.of.it }}\n").unwrap();
    let reference = world.files("en").await;
    world.work().await;
    let row = world.desk.register().outbox_of(&reference).await.unwrap().remove(0);
    assert_eq!(row.state, OutboxState::Waiting, "it may be mended meanwhile");
    assert!(row.last_error.unwrap().contains("mail/message.txt"));
    for _ in 0..14 {
        world.later(7).await;
    }
    let case = world.desk.case(&reference).await.unwrap().unwrap();
    let row = world.desk.register().outbox_of(&reference).await.unwrap().remove(0);
    assert_eq!(row.state, OutboxState::Failed);
    let undelivered: Vec<_> = case.complaint.undelivered().collect();
    assert!(undelivered.contains(&(1, Notice::Acknowledgement)), "{undelivered:?}");
    let bounced = |entry: &&practice::Entry| matches!(entry.what, What::Bounced { owed_by: 1, .. });
    let why = case
        .file
        .entries
        .iter()
        .find(bounced)
        .unwrap()
        .word(Label::Reason)
        .unwrap();
    assert!(why.contains("(mail/message.txt, line 2)"), "{why}");
    assert!(world.mails().is_empty());
    assert_ne!(world.standing(&reference, "acknowledge", 1).await, Standing::Kept);
}

#[tokio::test]
async fn an_offer_that_the_customer_overtakes_does_not_leave_and_keeps_nothing() {
    for escalates in [true, false] {
        let world = World::new().await;
        let reference = world.files("en").await;
        world.work().await;
        let offer = Action::Offer {
            redress: Vec::new(),
            message: "A new line.".to_owned(),
        };
        let owed_by = world.act(&reference, noor(), offer).await.unwrap().complaint.version;
        world.desk.clock().advance(SignedDuration::from_secs(10));
        let step = if escalates {
            Action::Escalate {
                channel: Channel::Web,
                reason: String::new(),
                to: None,
            }
        } else {
            Action::Close {
                ending: Ending::Withdrawn,
                reason: String::new(),
                known: None,
            }
        };
        let case = world.act(&reference, Actor::Customer, step).await.unwrap();
        assert!(case.complaint.offers.is_empty(), "{:?}", case.complaint.offers);
        assert_eq!(case.complaint.is_open(), escalates);
        let id = format!("{reference}-{owed_by}-offer");
        let row = world.desk.register().outbox_message(&id).await.unwrap().unwrap();
        assert_eq!(row.state, OutboxState::TakenBack);
        world.later(1).await;
        assert!(world.mails().iter().all(|mail| mail.id != id), "{:?}", world.mails());
        let kept = if escalates {
            Standing::Open
        } else {
            Standing::Discharged
        };
        assert_eq!(world.standing(&reference, "conclude", 1).await, kept);
        assert!(world.desk.register().verify().unwrap().is_sound());
    }
}

#[tokio::test]
async fn messages_of_a_case_leave_in_the_order_in_which_they_were_written() {
    let world = World::new().await;
    let reference = world.files("en").await;
    world.work().await;
    let withdrawn = Action::Close {
        ending: Ending::Withdrawn,
        reason: "She rang and withdrew.".to_owned(),
        known: None,
    };
    let reopens = Action::Reopen {
        reason: "She did not mean it.".to_owned(),
    };
    for action in [withdrawn, reopens] {
        world.act(&reference, noor(), action).await.unwrap();
        world.work().await;
    }
    assert_eq!(
        world.mails().len(),
        1,
        "the news that it goes on waits for the news that it ended"
    );
    world.desk.clock().advance(SignedDuration::from_secs(21));
    world.work().await;
    let mails = world.mails();
    let sent: Vec<&str> = mails.iter().map(|mail| mail.id.rsplit_once('-').unwrap().1).collect();
    assert_eq!(sent, ["acknowledgement", "closing", "reopened"]);
}

#[tokio::test]
async fn what_was_to_be_said_by_a_person_can_be_taken_back_too() {
    let world = World::new().await;
    let reference = world.writes_a_letter().await;
    let write = Action::Write {
        message: "Too soon".to_owned(),
        news: true,
        told: Vec::new(),
    };
    let owed_by = world.act(&reference, noor(), write).await.unwrap().complaint.version;
    let back = Action::TakeBack {
        owed_by,
        notice: Notice::Reply,
    };
    let case = world.act(&reference, noor(), back).await.unwrap();
    assert!(world.desk.by_hand(&case).iter().all(|owed| owed.owed_by != owed_by));
}

#[tokio::test]
async fn a_message_can_be_taken_back_for_twenty_seconds_and_then_never_leaves() {
    let world = World::new().await;
    let reference = world.files("en").await;
    world.work().await;
    let case = world
        .act(
            &reference,
            noor(),
            Action::Write {
                message: "Too soon".to_owned(),
                news: true,
                told: Vec::new(),
            },
        )
        .await
        .unwrap();
    let owed_by = case.complaint.version;
    world.work().await;
    assert_eq!(world.mails().len(), 1, "a message by hand is held for a while");
    let back = || Action::TakeBack {
        owed_by,
        notice: Notice::Reply,
    };
    world.act(&reference, noor(), back()).await.unwrap();
    world.later(1).await;
    assert_eq!(world.mails().len(), 1);
    let case = world
        .act(
            &reference,
            noor(),
            Action::Write {
                message: "In earnest".to_owned(),
                news: true,
                told: Vec::new(),
            },
        )
        .await
        .unwrap();
    world.desk.clock().advance(SignedDuration::from_secs(21));
    let late = Action::TakeBack {
        owed_by: case.complaint.version,
        notice: Notice::Reply,
    };
    assert!(matches!(
        world.act(&reference, noor(), late).await,
        Err(DeskError::Refused(Refusal::TooLateToTakeBack))
    ));
}

#[tokio::test]
async fn silence_breaks_the_promise_to_keep_in_touch_and_the_customer_is_told() {
    let world = World::new().await;
    let reference = world.files("en").await;
    world.work().await;
    // Five business days from Monday 9 November, Remembrance Day not counted: Tuesday 17, 5 p.m.
    world.later(24 * 8 + 8).await;
    assert_eq!(world.standing(&reference, "update", 1).await, Standing::BrokenOwed);
    let case = world.desk.case(&reference).await.unwrap().unwrap();
    assert!(case.complaint.broken_noticed.contains(&("update".to_owned(), 1)));
    let due: Timestamp = "2026-11-17T22:00:00Z".parse().unwrap();
    assert_eq!(
        case.obligations
            .iter()
            .find(|owed| owed.promise == "update")
            .unwrap()
            .due,
        Some(due)
    );
    assert!(
        world.mails().iter().any(|mail| mail.subject.contains("late")),
        "the customer is told"
    );
}

#[tokio::test]
async fn a_customer_refuses_escalates_and_is_told_of_the_scheme_in_english_and_french() {
    let world = World::new().await;
    let reference = world.files("es").await;
    world.work().await;
    world.act(&reference, noor(), Action::Take).await.unwrap();
    let redress = Redress {
        issue: Some(1),
        remedy: Remedy::Credit,
        cents: 4_500,
        currency: "CAD".to_owned(),
    };
    let offer = Action::Offer {
        redress: vec![redress],
        message: "Le abonamos un mes.".to_owned(),
    };
    world.act(&reference, noor(), offer).await.unwrap();
    world.later(1).await;
    let refuse = Action::Refuse {
        proof: Proof::Portal,
        evidence: String::new(),
    };
    world.act(&reference, Actor::Customer, refuse).await.unwrap();
    world.later(1).await;
    // Another answer is owed; the message that follows the refusal gives the date, ten business days on.
    assert_eq!(world.standing(&reference, "conclude", 2).await, Standing::Open);
    let mails = world.mails();
    let told = mails.iter().find(|mail| mail.id.ends_with("-scheme")).unwrap();
    assert!(
        told.text
            .contains("Recibirá otra respuesta nuestra a más tardar el martes 24 de noviembre"),
        "{}",
        told.text
    );
    let escalate = Action::Escalate {
        channel: Channel::Web,
        reason: String::new(),
        to: None,
    };
    world.act(&reference, Actor::Customer, escalate).await.unwrap();
    world.later(1).await;
    let told: Vec<_> = world
        .mails()
        .into_iter()
        .filter(|mail| mail.id.ends_with("-escalation"))
        .collect();
    assert_eq!(told.len(), 1);
    for needed in ["CCTS is an independent agency", "CPRST", "1-888-221-1687"] {
        assert!(told[0].text.contains(needed), "the notice lacks {needed}");
    }
    assert!(matches!(
        world.act(&reference, noor(), Action::Take).await,
        Err(DeskError::Refused(Refusal::HandledBelow))
    ));
    world.act(&reference, owen(), Action::Take).await.unwrap();
    let findings = vec![IssueFinding {
        issue: 1,
        finding: Finding::Upheld,
    }];
    let outcome = Action::Conclude {
        findings,
        redress: Vec::new(),
        message: "Tenía razón.".to_owned(),
    };
    world.act(&reference, owen(), outcome).await.unwrap();
    let close = || Action::Close {
        ending: Ending::FinalAnswer,
        reason: String::new(),
        known: None,
    };
    assert!(matches!(
        world.act(&reference, owen(), close()).await,
        Err(DeskError::Refused(Refusal::OutcomeUntold))
    ));
    world.later(1).await;
    assert_eq!(world.standing(&reference, "escalation", 1).await, Standing::Kept);
    world.act(&reference, owen(), close()).await.unwrap();
    world.work().await;
    let unhappy = Action::AnswerSatisfaction {
        satisfied: false,
        message: String::new(),
    };
    world.act(&reference, Actor::Customer, unhappy).await.unwrap();
}

#[tokio::test]
async fn what_a_customer_wants_by_post_is_told_by_a_person_and_counts_from_then() {
    let world = World::new().await;
    let reference = world.writes_a_letter().await;
    world.work().await;
    assert_eq!(world.mails().len(), 0);
    world
        .act(
            &reference,
            noor(),
            Action::Acknowledge {
                channel: Channel::Letter,
            },
        )
        .await
        .unwrap();
    let case = world
        .act(
            &reference,
            noor(),
            Action::Write {
                message: "We asked the bank.".to_owned(),
                news: true,
                told: Vec::new(),
            },
        )
        .await
        .unwrap();
    let to_tell = notice::by_hand(&case.code, &case.complaint, &case.file.entries);
    assert_eq!(
        to_tell.iter().map(|owed| owed.notice).collect::<Vec<_>>(),
        [Notice::Reply]
    );
    assert_eq!(world.standing(&reference, "update", 1).await, Standing::Open);
    let told = Action::Deliver {
        owed_by: to_tell[0].owed_by,
        notice: Notice::Reply,
        channel: Channel::Letter,
        with: vec![Content::News],
        posting: Posting::default(),
    };
    let case = world.act(&reference, noor(), told).await.unwrap();
    assert_eq!(world.standing(&reference, "update", 1).await, Standing::Kept);
    assert!(notice::by_hand(&case.code, &case.complaint, &case.file.entries).is_empty());
}

/// Somebody else changed the language while the form was open that changes the way.
#[tokio::test]
async fn who_changes_one_detail_leaves_the_others_as_they_are_by_then() {
    let world = World::new().await;
    let reference = world.files("en").await;
    let change = |by: Option<Channel>, language: Option<&str>| Action::ChangeDetails {
        by,
        language: language.map(|tag| Language::new(tag).unwrap()),
        words: [(Label::Phone, "613 555 0100".to_owned())].into(),
        only_here: false,
    };
    let (way, language) = (change(Some(Channel::Phone), None), change(None, Some("fr")));
    world.act(&reference, noor(), language).await.unwrap();
    let case = world.act(&reference, noor(), way).await.unwrap();
    let answering = &case.complaint.answering;
    assert_eq!((answering.by, answering.language.tag()), (Some(Channel::Phone), "fr"));
}

#[tokio::test]
async fn acts_at_the_same_moment_all_land_in_order() {
    let world = World::new().await;
    let reference = world.files("en").await;
    let note = |text: usize| {
        let (desk, reference) = (world.desk.clone(), reference.clone());
        tokio::spawn(async move {
            loop {
                let act = Act::now(
                    noor(),
                    Action::Note {
                        text: format!("note {text}"),
                    },
                );
                match desk.act(&reference, act).await {
                    Ok(_) => return,
                    Err(DeskError::Busy) => {}
                    Err(error) => panic!("{error}"),
                }
            }
        })
    };
    let notes: Vec<_> = (0..20).map(note).collect();
    for note in notes {
        note.await.unwrap();
    }
    let case = world.desk.case(&reference).await.unwrap().unwrap();
    let kept = case
        .file
        .entries
        .iter()
        .filter(|entry| entry.word(Label::Note).is_some())
        .count();
    assert_eq!(kept, 20);
    assert!(world.desk.register().verify().unwrap().is_sound());
}

#[tokio::test]
async fn every_mail_renders_in_every_language_and_carries_what_the_code_asks() {
    let world = World::new().await;
    for language in ["en", "fr", "es"] {
        let reference = world.files(language).await;
        let date = (world.desk.now() + SignedDuration::from_hours(24 * 39))
            .to_zoned(jiff::tz::TimeZone::UTC)
            .date();
        let finding = vec![IssueFinding {
            issue: 1,
            finding: Finding::PartlyUpheld,
        }];
        let credit = Redress {
            issue: Some(1),
            remedy: Remedy::Refund,
            cents: 123_456,
            currency: "CAD".to_owned(),
        };
        let acts = [
            (
                noor(),
                Action::Write {
                    message: "a\nb".to_owned(),
                    news: true,
                    told: Vec::new(),
                },
            ),
            (
                noor(),
                Action::AskInformation {
                    cause: Cause::Information,
                    question: "?".to_owned(),
                },
            ),
            (
                noor(),
                Action::Estimate {
                    date,
                    reason: "because".to_owned(),
                },
            ),
            (
                noor(),
                Action::Offer {
                    redress: vec![credit.clone()],
                    message: "offer".to_owned(),
                },
            ),
            (
                Actor::Customer,
                Action::Refuse {
                    proof: Proof::Portal,
                    evidence: String::new(),
                },
            ),
            (
                noor(),
                Action::Conclude {
                    findings: finding,
                    redress: vec![credit],
                    message: "<b>outcome</b>".to_owned(),
                },
            ),
            (
                Actor::Customer,
                Action::Escalate {
                    channel: Channel::Web,
                    reason: String::new(),
                    to: None,
                },
            ),
            (
                Actor::Customer,
                Action::Close {
                    ending: Ending::Withdrawn,
                    reason: String::new(),
                    known: None,
                },
            ),
            (Actor::Customer, Action::Reopen { reason: String::new() }),
        ];
        for (by, action) in acts {
            world.act(&reference, by, action).await.unwrap();
            world.desk.clock().advance(practice::action::TAKE_BACK);
        }
        world.later(24 * 20).await;
        let case = world.desk.case(&reference).await.unwrap().unwrap();
        let mails: Vec<_> = world
            .mails()
            .into_iter()
            .filter(|mail| mail.id.starts_with(&reference))
            .collect();
        for notice in [
            Notice::Acknowledgement,
            Notice::Reply,
            Notice::Request,
            Notice::Estimate,
            Notice::Offer,
            Notice::Outcome,
            Notice::Escalation,
            Notice::Scheme,
            Notice::Closing,
            Notice::Reopened,
            Notice::Late,
        ] {
            let mail = mails.iter().find(|mail| mail.id.ends_with(&format!("-{notice}")));
            let mail = mail.unwrap_or_else(|| panic!("no {notice} in {language}"));
            assert!(
                !mail.text.contains('[') && !mail.text.contains("{ "),
                "{notice} in {language}: {}",
                mail.text
            );
            assert!(!mail.html.contains("<b>outcome"), "what people write is escaped");
            let sent = case
                .complaint
                .deliveries
                .iter()
                .filter(|((_, of), _)| *of == notice)
                .count();
            assert!(sent > 0, "{notice} left no trace in the case file");
            let carried = case.file.entries.iter().find_map(|entry| match &entry.what {
                practice::What::Sent { notice: of, with, .. } if *of == notice => Some(with.clone()),
                _ => None,
            });
            let needed: &[Content] = case.code.contains(notice);
            assert!(
                needed
                    .iter()
                    .all(|one| carried.as_ref().is_some_and(|with| with.contains(one))),
                "{notice}: {carried:?}"
            );
        }
    }
}

#[tokio::test]
async fn an_unknown_number_and_a_wrong_secret_open_nothing() {
    let world = World::new().await;
    let reference = world.files("en").await;
    let secret = world.desk.keys().secret(&reference, 1);
    assert!(world.desk.opened_by(&reference, &secret).await.unwrap().is_some());
    assert!(
        world
            .desk
            .opened_by(&reference.replace('-', " "), &secret.to_uppercase())
            .await
            .unwrap()
            .is_some()
    );
    assert!(
        world
            .desk
            .opened_by(&reference, "abcde-abcde-abcde")
            .await
            .unwrap()
            .is_none()
    );
    assert!(world.desk.opened_by("123-456-7890", &secret).await.unwrap().is_none());
}

// ---- what a code asks a message to carry

fn sent_with(case: &desk::Case, kind: Notice) -> Vec<Content> {
    let sent = case.file.entries.iter().find_map(|entry| match &entry.what {
        practice::What::Sent { notice, with, .. } if *notice == kind => Some(with.clone()),
        _ => None,
    });
    sent.unwrap_or_else(|| panic!("no {kind} was sent"))
}

#[tokio::test]
async fn an_acknowledgement_says_in_each_language_what_the_code_asks_of_it_and_counts_it() {
    for (language, says) in [
        (
            "en",
            [
                "HOW TO REACH US",
                "Phone: 866-671-0111",
                "By post: Complaints Department, GoTo",
                "You can read our code of practice here: http://127.0.0.1:8400/en/code/2026.1",
                "HOW LONG OUR ANSWER MAY TAKE",
                "within 15\u{a0}business days",
                "You have a right to a document",
            ],
        ),
        (
            "fr",
            [
                "COMMENT NOUS JOINDRE",
                "Téléphone\u{a0}: 866-671-0111",
                "Par la poste\u{a0}: Complaints Department, GoTo",
                "Vous pouvez lire notre code de bonnes pratiques ici\u{a0}: http://127.0.0.1:8400/fr/code/2026.1",
                "LE TEMPS QUE PEUT PRENDRE NOTRE RÉPONSE",
                "dans un délai de 15\u{a0}jours ouvrables",
                "Vous avez droit à un document",
            ],
        ),
        (
            "es",
            [
                "CÓMO CONTACTARNOS",
                "Teléfono: 866-671-0111",
                "Por correo postal: Complaints Department, GoTo",
                "Puede leer nuestro código de práctica aquí: http://127.0.0.1:8400/es/code/2026.1",
                "CUÁNTO PUEDE TARDAR NUESTRA RESPUESTA",
                "en un plazo de 15\u{a0}días hábiles",
                "Tiene derecho a un documento",
            ],
        ),
    ] {
        let world = World::under(wide::code()).await;
        let reference = world.files(language).await;
        world.work().await;
        let mails = world.mails();
        for text in says {
            assert!(
                mails[0].text.contains(text),
                "{language}: no “{text}” in {}",
                mails[0].text
            );
        }
        assert_eq!(
            mails[0].text.matches("The line drops every evening.").count(),
            1,
            "said once"
        );
        let case = world.desk.case(&reference).await.unwrap().unwrap();
        let with = sent_with(&case, Notice::Acknowledgement);
        for content in [
            Content::Contact,
            Content::CodeLink,
            Content::AnswerLimits,
            Content::Receipt,
            Content::Document,
        ] {
            assert!(with.contains(&content), "{language}: {content} in {with:?}");
        }
    }
}

#[tokio::test]
async fn what_a_message_does_not_say_it_does_not_claim() {
    let world = World::under(wide::code()).await;
    let intake = Intake::new(Channel::Web, Language::english(), "How do I read my bill?")
        .with(Label::Email, "maria@customer.example");
    let question = Intake {
        kind: practice::terms::Kind::Question,
        ..intake
    };
    let case = world.desk.file(Actor::Customer, question).await.unwrap().case;
    world.work().await;
    let case = world.desk.case(&case.complaint.reference).await.unwrap().unwrap();
    let with = sent_with(&case, Notice::Acknowledgement);
    assert!(with.contains(&Content::Receipt) && with.contains(&Content::Contact));
    assert!(
        !with.contains(&Content::AnswerLimits),
        "no promise with a limit is owed for a question: {with:?}"
    );
    assert!(!world.mails()[0].text.contains("HOW LONG"));

    let shipped = World::new().await;
    let reference = shipped.files("en").await;
    shipped.work().await;
    let case = shipped.desk.case(&reference).await.unwrap().unwrap();
    assert_eq!(
        sent_with(&case, Notice::Acknowledgement),
        [Content::Reference, Content::NextSteps, Content::Estimate]
    );
}

#[tokio::test]
async fn a_reply_carries_what_whoever_wrote_it_says_that_it_tells() {
    let world = World::under(wide::code()).await;
    let reference = world.files("en").await;
    world.work().await;
    let asking = practice::terms::Asking::Supervisor;
    world
        .act(&reference, Actor::Customer, Action::AskFor { asking })
        .await
        .unwrap();
    let reply = |told: Vec<Content>| Action::Write {
        message: "Max, a supervisor, has read it with me.".to_owned(),
        news: false,
        told,
    };
    world.act(&reference, noor(), reply(Vec::new())).await.unwrap();
    world.later(1).await;
    assert_eq!(world.standing(&reference, "supervisor", 1).await, Standing::Open);
    // The link to the scheme is no one's to tell.
    let told = vec![Content::Supervisor, Content::SchemeNotice];
    world.act(&reference, noor(), reply(told)).await.unwrap();
    assert_eq!(
        world.standing(&reference, "supervisor", 1).await,
        Standing::Open,
        "it counts when it has left"
    );
    world.later(1).await;
    assert_eq!(world.standing(&reference, "supervisor", 1).await, Standing::Kept);
    let case = world.desk.case(&reference).await.unwrap().unwrap();
    let carried: Vec<_> = case
        .file
        .entries
        .iter()
        .filter_map(|entry| match &entry.what {
            practice::What::Sent { notice, with, .. } if *notice == Notice::Reply => Some(with.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(carried, [vec![], vec![Content::Supervisor]]);
}

#[tokio::test]
async fn staff_are_warned_while_somebody_is_there_and_late_rather_than_never() {
    let world = World::new().await;
    // The acknowledgement does not leave. Its internal target, four business hours from Monday at 16:00, ends on
    // Tuesday at 12:00.
    world.desk.clock().advance(SignedDuration::from_hours(6));
    let reference = world.files("en").await;
    let at = async |hours: i64| {
        world.desk.clock().advance(SignedDuration::from_hours(hours));
        while jobs::deadlines::turn(&world.desk).await.unwrap() > 0 {}
        let case = world.desk.case(&reference).await.unwrap().unwrap();
        case.complaint.warned_of.contains(&("acknowledge".to_owned(), 1))
    };
    assert!(!at(0).await, "with three quarters of the time to go");
    assert!(!at(16).await, "on Tuesday at 8:00 nobody is there to read it");
    // As if the program had been down when the desk opened.
    assert!(at(3).await, "on Tuesday at 11:00, an hour before");
}

#[tokio::test]
async fn a_text_with_a_sign_that_means_nothing_is_kept_without_it() {
    let world = World::new().await;
    let intake = Intake::new(Channel::Web, Language::english(), "It drops\0 every evening.")
        .with(Label::Name, "Mar\0ía Quintero")
        .with(Label::Email, "maria@customer.example");
    let filed = world.desk.file(Actor::Customer, intake).await.unwrap().case;
    let kept = world.desk.case(&filed.complaint.reference).await.unwrap().unwrap();
    assert_eq!(kept.file.entries[0].words[&Label::Nature], "It drops every evening.");
    let mut maria = register::search::Query::of(register::search::Sight::Names);
    maria.with_last("maría").unwrap();
    assert_eq!(
        world.desk.register().search(&maria, 5, None).await.unwrap().items.len(),
        1
    );
}
