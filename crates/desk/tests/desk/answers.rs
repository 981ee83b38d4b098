//! Answers as needed: by text message through a gateway that really listens, in the format that was asked for, and read
//! out by phone.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    body::Body,
    extract::State,
    http::{HeaderMap, Request, StatusCode},
    routing::post,
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use desk::{
    Case, Intake,
    config::{Config, Sms},
    jobs::outbox,
    post::{Letter, carrier::Carrier, texts::in_parts},
    time::Clock,
};
use hmac::{Hmac, Mac as _};
use jiff::SignedDuration;
use practice::{
    What,
    action::{Act, Action},
    complaint::Delivery,
    entry::{Actor, Entry, IssueFinding},
    obligation::Standing,
    terms::{Channel, Content, Finding, Format, Kind, Label, Language, Notice, Role},
};
use register::OutboxState;
use tokio::sync::oneshot;
use tower::ServiceExt as _;
use workbench_world::World;

use crate::{portal_world, workbench_world};

const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// One text as the gateway gets it.
#[derive(Debug, Clone)]
struct Heard {
    key: String,
    seconds: String,
    signature: String,
    body: String,
}

impl Heard {
    fn data(&self) -> serde_json::Value {
        let json: serde_json::Value = serde_json::from_str(&self.body).unwrap();
        assert_eq!(json["type"], "sms.send");
        json["data"].clone()
    }
}

fn signature(id: &str, seconds: &str, body: &str) -> String {
    let key = STANDARD.decode(SECRET.trim_start_matches("whsec_")).unwrap();
    let mut mac = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap();
    mac.update(format!("{id}.{seconds}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

/// A gateway that listens, and answers what it is told to.
#[derive(Clone)]
struct Gateway {
    heard: Arc<Mutex<Vec<Heard>>>,
    answer: Arc<Mutex<(StatusCode, String)>>,
    hangs: Arc<Mutex<Option<Hanging>>>,
    url: String,
}

/// It says nothing for three minutes of the desk, and until it may go on.
struct Hanging {
    clock: Clock,
    go_on: oneshot::Receiver<()>,
}

impl Gateway {
    async fn listening() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let gateway = Self {
            heard: Arc::default(),
            answer: Arc::new(Mutex::new((StatusCode::ACCEPTED, "{\"id\":\"SM-77\"}".to_owned()))),
            hangs: Arc::default(),
            url: format!("http://{}/messages", listener.local_addr().unwrap()),
        };
        let router = Router::new().route("/messages", post(hear)).with_state(gateway.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        gateway
    }

    fn answers(&self, status: StatusCode, body: &str) {
        *self.answer.lock().unwrap() = (status, body.to_owned());
    }

    /// The next text makes it hang, until what is given back is told.
    fn hangs(&self, clock: &Clock) -> oneshot::Sender<()> {
        let (tell, go_on) = oneshot::channel();
        let clock = clock.clone();
        *self.hangs.lock().unwrap() = Some(Hanging { clock, go_on });
        tell
    }

    fn heard(&self) -> Vec<Heard> {
        std::mem::take(&mut *self.heard.lock().unwrap())
    }
}

async fn hear(State(gateway): State<Gateway>, headers: HeaderMap, body: String) -> (StatusCode, String) {
    let header = |name: &str| headers[name].to_str().unwrap().to_owned();
    assert_eq!(header("webhook-id"), header("idempotency-key"));
    gateway.heard.lock().unwrap().push(Heard {
        key: header("idempotency-key"),
        seconds: header("webhook-timestamp"),
        signature: header("webhook-signature"),
        body,
    });
    let hangs = gateway.hangs.lock().unwrap().take();
    if let Some(hanging) = hangs {
        hanging.clock.advance(SignedDuration::from_mins(3));
        hanging.go_on.await.unwrap();
    }
    gateway.answer.lock().unwrap().clone()
}

/// A desk whose texts go there.
async fn texting(gateway: &Gateway) -> (World, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let secret_file = dir.path().join("sms");
    std::fs::write(&secret_file, format!("{SECRET}\n")).unwrap();
    let config = Config {
        sms: Some(Sms {
            countries: Vec::new(),
            gateway: gateway.url.clone(),
            secret_file,
            timeout_seconds: std::num::NonZeroU32::new(2).unwrap(),
            country_code: "1".to_owned(),
            ca_file: None,
        }),
        ..Config::default()
    };
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    (World::configured(code, config).await.with_staff().await, dir)
}

/// Somebody who wants to be texted.
async fn by_text(world: &World, language: &str) -> Case {
    by_text_at(world, language, "(416) 555-0199").await
}

async fn by_text_at(world: &World, language: &str, phone: &str) -> Case {
    let mut intake = Intake::new(Channel::Web, Language::new(language).unwrap(), "My line is dead.")
        .with(Label::Name, "Agnes Tremblay")
        .with(Label::Phone, phone);
    intake.kind = Kind::Complaint;
    intake.answer_by = Some(Channel::Sms);
    world.desk.file(Actor::Customer, intake).await.unwrap().case
}

/// Sends what is due now; what went by mail.
async fn sent(world: &World) -> Vec<Letter> {
    let carrier = Carrier::memory();
    while outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    let Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    sent.lock().unwrap().clone()
}

fn noor() -> Actor {
    Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    }
}

async fn act(world: &World, reference: &str, by: Actor, action: Action) -> Case {
    let case = world.desk.act(reference, Act::now(by, action)).await.unwrap();
    world.desk.clock().advance(SignedDuration::from_secs(30));
    case
}

fn reply(message: &str) -> Action {
    Action::Write {
        message: message.to_owned(),
        news: true,
        told: Vec::new(),
    }
}

fn sends(case: &Case) -> Vec<&Entry> {
    let entries = case.file.entries.iter();
    entries
        .filter(|entry| matches!(entry.what, What::Sent { .. }))
        .collect()
}

fn standing(world: &World, case: &Case, promise: &str) -> Standing {
    let owed = case.obligations.iter().find(|owed| owed.promise == promise);
    owed.unwrap_or_else(|| panic!("no {promise}"))
        .standing(world.desk.now())
}

#[tokio::test]
async fn a_text_that_the_gateway_took_is_the_acknowledgement_and_says_nothing_personal() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    let case = by_text(&world, "en").await;
    let reference = case.complaint.reference.clone();
    assert!(sent(&world).await.is_empty(), "no mail");
    let heard = gateway.heard();
    let [text] = heard.as_slice() else { panic!("{heard:?}") };
    assert_eq!(text.signature, signature(&text.key, &text.seconds, &text.body));
    let data = text.data();
    let says = data["text"].as_str().unwrap();
    assert_eq!(data["to"], "+14165550199");
    assert_eq!(data["id"], text.key.as_str());
    assert_eq!(data["language"], "en");
    assert_eq!(data["alphabet"], "gsm-7");
    assert!(data["parts"].as_u64().unwrap() <= 2, "{says}");
    assert!(data["report_to"].as_str().unwrap().ends_with("/hooks/sms"));
    assert!(says.contains(&reference) && says.contains("/en/follow"), "{says}");
    let secret = world.desk.secret(&case.file);
    for personal in ["Agnes", "Tremblay", "dead", secret.as_str(), "/link/"] {
        assert!(!text.body.contains(personal), "{personal}: {}", text.body);
    }
    let case = world.case(&reference).await;
    let entry = *sends(&case).last().unwrap();
    let What::Sent { channel, with, .. } = &entry.what else {
        panic!("{entry:?}")
    };
    assert_eq!(*channel, Channel::Sms);
    assert_eq!(*with, [Content::Reference, Content::NextSteps, Content::Estimate]);
    assert_eq!(entry.word(Label::Evidence), Some("SM-77"));
    assert_eq!(standing(&world, &case, "acknowledge"), Standing::Kept);
    // Nothing is left for a person to do.
    assert!(world.desk.by_hand(&case).is_empty());
}

#[tokio::test]
async fn every_text_is_one_or_two_messages_in_each_language() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    for language in ["en", "fr", "es"] {
        let case = by_text(&world, language).await;
        let reference = case.complaint.reference.as_str();
        act(&world, reference, noor(), reply("We look into it.")).await;
        let offer = Action::Offer {
            redress: Vec::new(),
            message: "A new line.".to_owned(),
        };
        act(&world, reference, noor(), offer).await;
        sent(&world).await;
        let refuse = Action::Refuse {
            proof: practice::terms::Proof::Portal,
            evidence: "No.".to_owned(),
        };
        act(&world, reference, Actor::Customer, refuse).await;
        let conclude = Action::Conclude {
            findings: vec![IssueFinding {
                issue: 1,
                finding: Finding::Upheld,
            }],
            redress: Vec::new(),
            message: "Mended.".to_owned(),
        };
        act(&world, reference, noor(), conclude).await;
        let further = Action::Escalate {
            channel: Channel::Phone,
            reason: String::new(),
            to: None,
        };
        act(&world, reference, Actor::Customer, further).await;
        sent(&world).await;
        let heard = gateway.heard();
        assert!(heard.len() >= 5, "{language}: {}", heard.len());
        for text in heard {
            let data = text.data();
            let says = data["text"].as_str().unwrap();
            assert!(in_parts(says).count <= 2, "{language} {}: {says}", data["parts"]);
            assert!(
                !says.contains("text-") && says.contains(&format!("/{language}/follow")),
                "{says}"
            );
        }
    }
}

#[tokio::test]
async fn a_gateway_that_fails_is_asked_again_with_the_same_key_and_its_no_is_told_to_an_adviser() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    let case = by_text(&world, "en").await;
    let reference = case.complaint.reference.clone();
    gateway.answers(StatusCode::SERVICE_UNAVAILABLE, "");
    sent(&world).await;
    let case = world.case(&reference).await;
    assert!(sends(&case).is_empty());
    let first = gateway.heard();
    assert_eq!(first.len(), 1, "tried once, and then later");
    world.pass(3);
    gateway.answers(StatusCode::UNPROCESSABLE_ENTITY, "{\"reason\":\"landline\"}");
    let mails = sent(&world).await;
    let second = gateway.heard();
    assert_eq!(second[0].key, first[0].key);
    let case = world.case(&reference).await;
    let key = (1, Notice::Acknowledgement);
    assert_eq!(case.complaint.deliveries[&key], Delivery::Failed);
    let bounced = case
        .file
        .entries
        .iter()
        .find(|entry| matches!(entry.what, What::Bounced { .. }));
    let why = bounced.unwrap().word(Label::Reason).unwrap();
    assert!(why.contains("422") && why.contains("landline"), "{why}");
    assert_ne!(standing(&world, &case, "acknowledge"), Standing::Kept);
    // Colleagues are told, and the case page asks a person to say it.
    assert!(mails.iter().any(|mail| mail.subject.contains(&reference)), "{mails:?}");
    assert_eq!(world.desk.by_hand(&case).len(), 1);
    sent(&world).await;
    assert!(gateway.heard().is_empty(), "a no is not asked for again");
}

/// What the gateway says of a text later.
async fn report(world: &World, id: &str, status: &str, signed: bool) -> StatusCode {
    let body = serde_json::json!({
        "type": "sms.report",
        "data": { "id": id, "status": status, "reason": "handset gone" },
    })
    .to_string();
    let seconds = world.desk.now().as_second().to_string();
    let signature = if signed {
        signature("report-1", &seconds, &body)
    } else {
        "v1,AAAA".to_owned()
    };
    let request = Request::post("/hooks/sms")
        .header("content-type", "application/json")
        .header("webhook-id", "report-1")
        .header("webhook-timestamp", &seconds)
        .header("webhook-signature", signature)
        .body(Body::from(body))
        .unwrap();
    let router = desk::web::router(world.desk.clone());
    router.oneshot(request).await.unwrap().status()
}

#[tokio::test]
async fn a_report_makes_a_text_stronger_or_undoes_it_and_only_a_signed_one_counts() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    let case = by_text(&world, "en").await;
    let reference = case.complaint.reference.clone();
    let row = world.desk.register().outbox_of(&reference).await.unwrap().remove(0);
    let early = format!(
        "{reference}:1:acknowledgement:{}:{}",
        row.owed.created_at.as_millisecond(),
        world.desk.keys().mark("text-number", "+14165550199")
    );
    assert_eq!(
        report(&world, &early, "delivered", true).await,
        StatusCode::SERVICE_UNAVAILABLE
    );
    sent(&world).await;
    let id = gateway.heard().remove(0).key;
    assert_eq!(id, early);
    let version = world.case(&reference).await.complaint.version;
    assert_eq!(report(&world, &id, "failed", false).await, StatusCode::UNAUTHORIZED);
    assert_eq!(world.case(&reference).await.complaint.version, version);
    for _ in 0..2 {
        assert_eq!(report(&world, &id, "delivered", true).await, StatusCode::NO_CONTENT);
    }
    let case = world.case(&reference).await;
    assert_eq!(case.complaint.version, version + 1, "a report that comes twice is one");
    assert!(matches!(case.file.entries.last().unwrap().what, What::Arrived { .. }));
    for _ in 0..2 {
        assert_eq!(report(&world, &id, "failed", true).await, StatusCode::NO_CONTENT);
    }
    let case = world.case(&reference).await;
    let key = (1, Notice::Acknowledgement);
    assert_eq!(case.complaint.deliveries[&key], Delivery::Failed);
    assert_ne!(standing(&world, &case, "acknowledge"), Standing::Kept);
    assert_eq!(
        report(&world, "999-999-9999:1:reply:0:x", "failed", true).await,
        StatusCode::NOT_FOUND
    );
    assert_eq!(report(&world, "nonsense", "failed", true).await, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn texts_are_offered_where_they_leave_by_themselves_and_else_a_person_sends_them() {
    let gateway = Gateway::listening().await;
    let (texting, _dir) = texting(&gateway).await;
    let plain = World::staffed().await;
    for (world, offered) in [(&texting, true), (&plain, false)] {
        let mut noor = world.as_staff("noor").await;
        let page = noor.get("/desk/intake").await;
        // One way by which it came in, and one to answer.
        let choices = page.text.matches("value=\"sms\"").count();
        assert_eq!(choices, if offered { 2 } else { 1 }, "intake");
        let case = by_text(world, "en").await;
        let by_hand = world.desk.by_hand(&case).len();
        assert_eq!(by_hand, usize::from(!offered));
    }
}

#[tokio::test]
async fn what_waits_to_be_posted_leaves_by_mail_once_the_customer_wants_mail() {
    let world = World::staffed().await;
    let mut intake = Intake::new(Channel::Letter, Language::english(), "Billed twice.")
        .with(Label::Name, "Agnes Tremblay")
        .with(Label::Address, "1 Main Street\nOttawa");
    intake.kind = Kind::Complaint;
    intake.answer_by = Some(Channel::Letter);
    let case = world.desk.file(Actor::Customer, intake).await.unwrap().case;
    let reference = case.complaint.reference.clone();
    act(&world, &reference, noor(), reply("A call is booked.")).await;
    assert!(
        sent(&world)
            .await
            .iter()
            .all(|mail| !mail.to.contains(&"agnes@example.ca".to_owned()))
    );
    let details = Action::ChangeDetails {
        by: Some(Channel::Email),
        language: None,
        words: [(Label::Email, "agnes@example.ca".to_owned())].into(),
        only_here: false,
    };
    act(&world, &reference, noor(), details.clone()).await;
    let mails = sent(&world).await;
    let to_agnes = mails.iter().filter(|mail| mail.to == ["agnes@example.ca"]);
    let texts: Vec<&str> = to_agnes.map(|mail| mail.text.as_str()).collect();
    assert_eq!(texts.len(), 2, "{texts:?}");
    assert!(texts.iter().any(|text| text.contains("A call is booked.")), "{texts:?}");
    let case = world.case(&reference).await;
    assert_eq!(standing(&world, &case, "acknowledge"), Standing::Kept);
    assert!(world.desk.by_hand(&case).is_empty());
    // There and back: each leaves once.
    act(&world, &reference, noor(), details).await;
    assert!(sent(&world).await.iter().all(|mail| mail.to != ["agnes@example.ca"]));
}

#[tokio::test]
async fn who_asks_for_a_format_has_mail_in_it_from_then_on_and_is_owed_what_came_before() {
    let world = World::staffed().await;
    for (format, promise) in [
        (Format::LargePrint, "ca-accessibility/format"),
        (Format::PlainText, "ca-accessibility/format"),
        (Format::AccessiblePdf, "ca-accessibility/format"),
        (Format::Braille, "ca-accessibility/made-format"),
    ] {
        let case = world.complaint("Rosa", "The line drops.").await;
        let reference = case.complaint.reference.as_str();
        sent(&world).await;
        let asked = act(&world, reference, Actor::Customer, Action::AskFormat { format }).await;
        assert_eq!(standing(&world, &asked, promise), Standing::Open, "{format}");
        act(&world, reference, noor(), reply("A call is booked.")).await;
        let mails = sent(&world).await;
        let mail = mails.iter().find(|mail| mail.to == ["rosa@example.ca"]).unwrap();
        assert_eq!(mail.html.is_empty(), format == Format::PlainText, "{format}");
        assert_eq!(
            mail.html.contains("font:24px"),
            format == Format::LargePrint,
            "{format}"
        );
        let small = mail.html.contains("15px");
        assert!(
            !(small && format == Format::LargePrint),
            "nothing is smaller than the rest"
        );
        let pdf = format == Format::AccessiblePdf && cfg!(feature = "letters");
        assert_eq!(mail.pdf.is_some(), pdf, "{format}");
        assert!(
            mail.pdf
                .iter()
                .all(|(name, bytes)| name.ends_with("-reply.pdf") && bytes.starts_with(b"%PDF"))
        );
        let case = world.case(reference).await;
        // They had an acknowledgement before they asked, and have no version of it.
        assert_eq!(standing(&world, &case, promise), Standing::Open, "{format}");
        // The copy of it is made and posted by a person, who says so.
        let mut noor = world.as_staff("noor").await;
        let owed: Vec<String> = practice::formats::owed(&case.file.entries)
            .iter()
            .map(|one| one.owed_by.to_string())
            .collect();
        // In braille, the reply is owed as well.
        assert_eq!(owed.len(), if format == Format::Braille { 2 } else { 1 }, "{format}");
        let mut how = vec![("channel", "letter"), ("how", "LM 123 456 789 CA")];
        how.extend(owed.iter().map(|seq| ("of", seq.as_str())));
        noor.acts(reference, "format-given", &how).await;
        assert_eq!(standing(&world, &world.case(reference).await, promise), Standing::Kept);
    }
}

#[tokio::test]
async fn who_asks_for_a_format_when_they_file_has_it_with_the_first_mail() {
    let world = World::staffed().await;
    for format in [Format::LargePrint, Format::PlainText, Format::AccessiblePdf] {
        let mut intake = Intake::new(Channel::Web, Language::english(), "The line drops.")
            .with(Label::Name, "Rosa")
            .with(Label::Email, "rosa@example.ca");
        intake.format = format;
        let case = world.desk.file(Actor::Customer, intake).await.unwrap().case;
        assert_eq!(standing(&world, &case, "ca-accessibility/format"), Standing::Open);
        let letter = sent(&world).await.remove(0);
        let case = world.case(&case.complaint.reference).await;
        // An acknowledgement has the secret, which stands in no PDF that a mail carries.
        let kept = format != Format::AccessiblePdf;
        let stands = standing(&world, &case, "ca-accessibility/format");
        assert_eq!(stands == Standing::Kept, kept, "{format}: {}", letter.subject);
    }
}

#[tokio::test]
async fn what_is_read_out_on_a_call_is_one_tick_and_gives_the_format() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa", "The line drops.").await;
    let reference = case.complaint.reference.clone();
    sent(&world).await;
    let format = Format::ReadAloud;
    let phone = Action::ChangeDetails {
        by: None,
        language: None,
        words: [(Label::Phone, "613-555-0142".to_owned())].into(),
        only_here: false,
    };
    act(&world, &reference, noor(), phone).await;
    act(&world, &reference, Actor::Customer, Action::AskFormat { format }).await;
    act(&world, &reference, noor(), reply("A call is booked.")).await;
    let mut noor = world.as_staff("noor").await;
    let call = format!("/desk/complaints/{reference}/call");
    noor.post(&format!("{call}/begin"), &[("channel", "phone")]).await;
    let tick = "name=\"read_out\"";
    assert!(
        !noor.get(&call).await.text.contains(tick),
        "not to somebody who may be anybody"
    );
    let verified = [("method", "account-pin"), ("verdict", "passed"), ("assurance", "basic")];
    noor.post(&format!("{call}/verify"), &verified).await;
    let page = noor.get(&call).await;
    assert!(
        page.text.contains(tick) && page.text.contains("/reply\""),
        "{}",
        page.told()
    );
    assert_eq!(
        standing(&world, &world.case(&reference).await, "ca-accessibility/format"),
        Standing::Open
    );
    let ended = noor
        .post(&format!("{call}/end"), &[("ends", "open"), ("read_out", "yes")])
        .await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.told());
    let case = world.case(&reference).await;
    assert_eq!(standing(&world, &case, "ca-accessibility/format"), Standing::Kept);
    assert!(world.desk.by_hand(&case).is_empty(), "the reply was read out too");
    let given = |entry: &&Entry| {
        matches!(
            entry.what,
            What::FormatGiven {
                channel: Channel::Phone,
                ..
            }
        )
    };
    let given = case.file.entries.iter().find(given).unwrap();
    assert_eq!(given.word(Label::Evidence), Some("Read out on the call"));
}

#[tokio::test]
async fn who_calls_and_is_read_to_is_acknowledged_by_it() {
    let world = World::staffed().await;
    let mut intake = Intake::new(Channel::Phone, Language::english(), "My line is dead.")
        .with(Label::Name, "Agnes Roy")
        .with(Label::Phone, "613-555-0142");
    intake.format = Format::ReadAloud;
    let case = world.desk.file(noor(), intake).await.unwrap().case;
    let reference = case.complaint.reference.clone();
    let mut noor = world.as_staff("noor").await;
    let end = format!("/desk/complaints/{reference}/call/end");
    let ended = noor.post(&end, &[("ends", "open"), ("read_out", "yes")]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.told());
    let case = world.case(&reference).await;
    assert_eq!(standing(&world, &case, "acknowledge"), Standing::Kept);
    assert_eq!(standing(&world, &case, "ca-accessibility/format"), Standing::Kept);
}

#[tokio::test]
async fn a_message_is_read_out_by_phone_and_recorded_and_a_try_is_a_try() {
    let world = World::staffed().await;
    let mut intake = Intake::new(Channel::Phone, Language::new("fr").unwrap(), "Ma ligne est morte.")
        .with(Label::Name, "Agnès Roy")
        .with(Label::Email, "agnes@example.ca")
        .with(Label::Phone, "613-555-0142");
    intake.kind = Kind::Complaint;
    intake.format = Format::ReadAloud;
    let case = world.desk.file(noor(), intake).await.unwrap().case;
    let reference = case.complaint.reference.clone();
    let wrote = act(&world, &reference, noor(), reply("Un appel est prévu.")).await;
    let seq = wrote.file.entries.last().unwrap().seq.to_string();
    let mails = sent(&world).await;
    assert!(
        mails.iter().all(|mail| mail.to != ["agnes@example.ca"]),
        "who cannot read is not written to"
    );
    let mut noor = world.as_staff("noor").await;
    let page = noor
        .get(&format!("/desk/complaints/{reference}/letters/{seq}/reply"))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    let told = page.told();
    assert!(
        told.contains("Un appel est prévu.") && told.contains("613-555-0142"),
        "{told}"
    );
    assert!(page.text.contains("lang=\"fr\""), "{}", page.text);
    let acknowledgement = noor
        .get(&format!("/desk/complaints/{reference}/letters/1/acknowledgement"))
        .await;
    let secret = world.desk.secret(&case.file);
    assert!(
        !acknowledgement.text.contains(&secret),
        "the secret is spoken to nobody"
    );
    let summary = page.text.split("name=\"summary\" value=\"").nth(1).unwrap();
    let summary = summary.split('"').next().unwrap().to_owned();
    let tried = [
        ("channel", "phone"),
        ("reached", "no"),
        ("news", "no"),
        ("summary", &summary),
    ];
    noor.acts(&reference, "contact", &tried).await;
    let case = world.case(&reference).await;
    assert!(matches!(
        case.file.entries.last().unwrap().what,
        What::Contacted { reached: false, .. }
    ));
    assert!(
        world
            .desk
            .by_hand(&case)
            .iter()
            .any(|owed| owed.notice == Notice::Reply)
    );
    assert_eq!(standing(&world, &case, "ca-accessibility/format"), Standing::Open);
    let done = [
        ("owed_by", seq.as_str()),
        ("notice", "reply"),
        ("channel", "phone"),
        ("to", "Agnès Roy"),
    ];
    noor.acts(&reference, "deliver", &done).await;
    let case = world.case(&reference).await;
    let entry = *sends(&case).last().unwrap();
    assert_eq!(entry.word(Label::Evidence), Some("Read out to Agnès Roy"));
    assert_eq!(standing(&world, &case, "ca-accessibility/format"), Standing::Kept);
    assert!(
        world
            .desk
            .by_hand(&case)
            .iter()
            .all(|owed| owed.notice != Notice::Reply)
    );
}

#[tokio::test]
async fn a_customer_asks_for_a_format_on_the_tracking_page() {
    let world = portal_world::World::new().await;
    let (reference, secret) = world.complaint().await;
    let mut browser = world.browser();
    browser
        .post("/en/follow", &[("number", &reference), ("secret", &secret)])
        .await
        .shows("Ask for another format");
    browser.get("/en/complaint/format").await.shows("Braille");
    browser
        .post("/en/complaint/format", &[])
        .await
        .shows("Ask for another format");
    assert_eq!(
        world.case(&reference).await.complaint.answering.format,
        Format::Standard
    );
    browser
        .post("/en/complaint/format", &[("format", "large-print")])
        .await
        .shows("You asked for another format: Large print");
    let case = world.case(&reference).await;
    assert_eq!(case.complaint.answering.format, Format::LargePrint);
    assert!(
        case.obligations
            .iter()
            .any(|owed| owed.promise == "ca-accessibility/format")
    );
}

#[tokio::test]
async fn a_row_of_the_outbox_says_that_a_text_left() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    let case = by_text(&world, "es").await;
    sent(&world).await;
    let rows = world
        .desk
        .register()
        .outbox_of(&case.complaint.reference)
        .await
        .unwrap();
    assert_eq!(rows[0].owed.channel, Channel::Sms);
    assert_eq!(rows[0].state, OutboxState::Sent);
}

// ---- a gateway as gateways are

#[tokio::test]
async fn a_gateway_that_took_a_text_and_says_more_than_anybody_reads_took_it() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    gateway.answers(StatusCode::OK, &"thank you ".repeat(400_000));
    let case = by_text(&world, "en").await;
    sent(&world).await;
    let case = world.case(&case.complaint.reference).await;
    assert_eq!(sends(&case).len(), 1);
    world.pass(10);
    sent(&world).await;
    assert_eq!(gateway.heard().len(), 1, "it is sent once");
}

#[tokio::test]
async fn a_number_that_was_mended_is_another_text_to_the_gateway_and_the_same_number_the_same() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    let case = by_text(&world, "en").await;
    let reference = case.complaint.reference.clone();
    gateway.answers(StatusCode::SERVICE_UNAVAILABLE, "");
    sent(&world).await;
    let phone = |number: &str| Action::ChangeDetails {
        by: None,
        language: None,
        words: [(Label::Phone, number.to_owned())].into(),
        only_here: false,
    };
    // The same, written otherwise.
    act(&world, &reference, noor(), phone("+1 416 555 0199")).await;
    world.pass(3);
    sent(&world).await;
    act(&world, &reference, noor(), phone("416-555-0100")).await;
    gateway.answers(StatusCode::ACCEPTED, "{}");
    world.pass(10);
    sent(&world).await;
    let heard = gateway.heard();
    let to: Vec<_> = heard.iter().map(|text| text.data()["to"].clone()).collect();
    assert_eq!(to, ["+14165550199", "+14165550199", "+14165550100"]);
    assert_eq!(heard[0].key, heard[1].key);
    assert_ne!(heard[1].key, heard[2].key);
    // What is reported of the first says nothing of the second.
    assert_eq!(
        report(&world, &heard[0].key, "failed", true).await,
        StatusCode::NO_CONTENT
    );
    let case = world.case(&reference).await;
    assert_eq!(standing(&world, &case, "acknowledge"), Standing::Kept);
    assert_eq!(
        report(&world, &heard[2].key, "failed", true).await,
        StatusCode::NO_CONTENT
    );
    let case = world.case(&reference).await;
    assert_ne!(standing(&world, &case, "acknowledge"), Standing::Kept);
}

#[tokio::test]
async fn what_is_no_number_that_is_texted_never_reaches_the_gateway() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    for phone in ["555-0199", "416-555-0199 ext. 12", "+44 (0)20 7946 0018"] {
        let case = by_text_at(&world, "en", phone).await;
        sent(&world).await;
        let case = world.case(&case.complaint.reference).await;
        assert_eq!(
            case.complaint.deliveries[&(1, Notice::Acknowledgement)],
            Delivery::Failed,
            "{phone}"
        );
        assert_eq!(world.desk.by_hand(&case).len(), 1, "{phone}");
    }
    assert!(gateway.heard().is_empty());
}

#[tokio::test]
async fn a_number_that_can_not_be_texted_is_told_where_it_is_typed() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    let mut noor = world.as_staff("noor").await;
    let form = [
        ("channel", "phone"),
        ("kind", "complaint"),
        ("nature", "My line is dead."),
        ("name", "Agnes Tremblay"),
        ("phone", "555-0199"),
        ("answer_by", "sms"),
        ("language", "en"),
    ];
    let page = noor.post_parts("/desk/intake", &form).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.told().contains("Give it with its area code"), "{}", page.told());
    // Of a call it is a number like any other: whoever dials may know more.
    let form = form.map(|(name, value)| (name, if name == "answer_by" { "phone" } else { value }));
    let page = noor.post_parts("/desk/intake", &form).await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.told());
    let case = by_text(&world, "en").await;
    let path = format!("/desk/complaints/{}/acts/details", case.complaint.reference);
    let page = noor
        .post(&path, &[("phone", "416-555-0199 ext. 4"), ("answer_by", "sms")])
        .await;
    assert!(page.told().contains("with an extension"), "{}", page.told());
}

#[tokio::test]
async fn a_text_of_an_outcome_tells_that_there_is_one_and_a_person_tells_what_it_is() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    let case = by_text(&world, "en").await;
    let reference = case.complaint.reference.as_str();
    let conclude = Action::Conclude {
        findings: vec![IssueFinding {
            issue: 1,
            finding: Finding::Upheld,
        }],
        redress: Vec::new(),
        message: "Mended.".to_owned(),
    };
    act(&world, reference, noor(), conclude).await;
    sent(&world).await;
    assert_eq!(gateway.heard().len(), 2);
    let case = world.case(reference).await;
    assert_eq!(standing(&world, &case, "tell-outcome"), Standing::Open);
    // It is on the customer's page, and on the adviser's list to be said.
    assert!(case.complaint.outcome_stands());
    let waits: Vec<_> = world.desk.by_hand(&case).into_iter().map(|owed| owed.notice).collect();
    assert_eq!(waits, [Notice::Outcome]);
    let close = || {
        Act::now(
            noor(),
            Action::Close {
                ending: practice::terms::Ending::FinalAnswer,
                reason: String::new(),
                known: None,
            },
        )
    };
    let refused = world.desk.act(reference, close()).await;
    let untold = desk::DeskError::Refused(practice::refusal::Refusal::OutcomeUntold).to_string();
    assert_eq!(refused.unwrap_err().to_string(), untold);
    let seq = case.complaint.concluded.unwrap().to_string();
    let mut visitor = world.as_staff("noor").await;
    let said = [
        ("owed_by", seq.as_str()),
        ("notice", "outcome"),
        ("channel", "phone"),
        ("to", "Agnes"),
    ];
    visitor.acts(reference, "deliver", &said).await;
    let case = world.case(reference).await;
    assert_eq!(standing(&world, &case, "tell-outcome"), Standing::Kept);
    assert!(world.desk.by_hand(&case).is_empty());
    world.desk.act(reference, close()).await.unwrap();
}

#[tokio::test]
async fn a_message_that_waits_behind_one_that_hangs_is_sent_by_one_instance_only() {
    let gateway = Gateway::listening().await;
    let (world, _dir) = texting(&gateway).await;
    let case = by_text(&world, "en").await;
    let reference = case.complaint.reference.as_str();
    act(&world, reference, noor(), reply("We look into it.")).await;
    let go_on = gateway.hangs(world.desk.clock());
    let carrier = Carrier::memory();
    let first = tokio::spawn({
        let (desk, carrier) = (world.desk.clone(), carrier.clone());
        async move { outbox::turn(&desk, &carrier).await.unwrap() }
    });
    while gateway.heard.lock().unwrap().is_empty() {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    // The lease of both ran out while the first hung, and another instance takes them.
    while outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    go_on.send(()).unwrap();
    first.await.unwrap();
    let heard = gateway.heard();
    let replies = heard.iter().filter(|text| text.key.contains(":reply:")).count();
    assert_eq!(replies, 1, "{heard:?}");
    let case = world.case(reference).await;
    assert_eq!(sends(&case).len(), 2, "each is in the file once");
}

fn contacts(world: &World, case: &Case) -> Vec<(Option<jiff::Timestamp>, Standing)> {
    let others = case.obligations.iter().filter(|owed| !owed.promise.contains("format"));
    others.map(|owed| (owed.due, owed.standing(world.desk.now()))).collect()
}

#[tokio::test]
async fn what_was_told_before_is_sent_again_by_one_press_in_the_format_and_moves_no_other_clock() {
    let world = World::staffed().await;
    for format in [Format::LargePrint, Format::PlainText, Format::AccessiblePdf] {
        let case = world.complaint("Rosa", "The line drops.").await;
        let reference = case.complaint.reference.as_str();
        sent(&world).await;
        act(&world, reference, noor(), reply("A call is booked.")).await;
        sent(&world).await;
        let mut noor = world.as_staff("noor").await;
        let path = format!("/desk/complaints/{reference}");
        let press = format!("action=\"{path}/acts/repeat\"");
        assert!(!noor.get(&path).await.text.contains(&press), "nobody asked");
        let asked = act(&world, reference, Actor::Customer, Action::AskFormat { format }).await;
        let page = noor.get(&path).await;
        assert!(page.text.contains(&press), "{}", page.told());
        let before = contacts(&world, &asked);
        noor.acts(reference, "repeat", &[]).await;
        // A second press finds it on its way.
        let twice = noor.post(&format!("{path}/acts/repeat"), &[]).await;
        assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", twice.told());
        assert!(sent(&world).await.is_empty(), "it can be taken back for a while");
        world.desk.clock().advance(SignedDuration::from_secs(30));
        let mails = sent(&world).await;
        let [mail] = mails.as_slice() else { panic!("{mails:?}") };
        assert_eq!(mail.to, ["rosa@example.ca"]);
        assert!(mail.text.contains("A call is booked."), "{}", mail.text);
        assert!(
            mail.text.to_lowercase().contains("1. we have received it"),
            "{}",
            mail.text
        );
        let secret = world.desk.secret(&case.file);
        assert!(!mail.text.contains(&secret), "{}", mail.text);
        assert_eq!(mail.html.is_empty(), format == Format::PlainText, "{format}");
        // Large letters beside each other are wider than a telephone.
        assert_eq!(
            mail.html.contains("<table"),
            format == Format::AccessiblePdf,
            "{format}"
        );
        let pdf = format == Format::AccessiblePdf && cfg!(feature = "letters");
        assert_eq!(mail.pdf.is_some(), pdf, "{format}");
        let case = world.case(reference).await;
        let given = format != Format::AccessiblePdf || pdf;
        let stands = standing(&world, &case, "ca-accessibility/format");
        assert_eq!(stands == Standing::Kept, given, "{format}");
        assert_eq!(contacts(&world, &case), before, "{format}");
        let page = noor.get(&path).await;
        assert!(
            page.told().contains("Nothing in it is new"),
            "the timeline says what it is: {}",
            page.told()
        );
        let mut rosa = world.visitor();
        let opens = [("number", reference), ("secret", secret.as_str())];
        rosa.post("/en/follow", &opens).await;
        let theirs = rosa.get("/en/complaint").await.told();
        assert!(theirs.contains("We sent you again what we had told you"), "{theirs}");
        assert_eq!(page.text.contains("Still owed in the format"), !given, "{format}");
    }
}

#[tokio::test]
async fn each_message_in_braille_is_listed_as_still_owed_until_somebody_says_that_it_was_posted() {
    let world = World::staffed().await;
    let case = world.complaint("Rosa", "The line drops.").await;
    let reference = case.complaint.reference.as_str();
    sent(&world).await;
    let format = Format::Braille;
    act(&world, reference, Actor::Customer, Action::AskFormat { format }).await;
    act(&world, reference, noor(), reply("A call is booked.")).await;
    sent(&world).await;
    let mut noor = world.as_staff("noor").await;
    let path = format!("/desk/complaints/{reference}");
    let page = noor.get(&path).await;
    let told = page.told();
    assert!(told.contains("Still owed in the format"), "{told}");
    let (_, section) = page.text.split_once("aria-labelledby=\"ft\"").unwrap();
    let section = section.split("</section>").next().unwrap();
    assert_eq!(section.matches("<li>").count(), 2, "{section}");
    assert_eq!(section.matches("By end of").count(), 2, "{section}");
    assert!(!section.contains("acts/repeat"), "it has to be made: {section}");
    let form = noor.get(&format!("{path}/acts/format-given")).await;
    assert_eq!(form.text.matches("name=\"of\"").count(), 2, "{}", form.told());
    assert!(!form.text.contains("[bench-"), "each word is said: {}", form.told());
    assert!(!form.text.contains("{bench-"), "{}", form.told());
    let mut boxes = form.text.split("name=\"of\"").skip(1);
    let ticked = |one: &str| one.split('>').next().unwrap().ends_with(" checked");
    assert!(boxes.all(ticked), "all of them, to begin with: {}", form.told());
    let none = [("channel", "letter"), ("how", "LM 1")];
    let none = noor.post(&format!("{path}/acts/format-given"), &none).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", none.told());
    let owed = practice::formats::owed(&world.case(reference).await.file.entries);
    let reply = owed.iter().find(|one| one.notice == Notice::Reply).unwrap();
    let reply = reply.owed_by.to_string();
    let how = [("channel", "letter"), ("how", "LM 1"), ("of", reply.as_str())];
    noor.acts(reference, "format-given", &how).await;
    let case = world.case(reference).await;
    let promise = "ca-accessibility/made-format";
    let stands: Vec<Standing> = case
        .obligations
        .iter()
        .filter(|owed| owed.promise == promise)
        .map(|owed| owed.standing(world.desk.now()))
        .collect();
    assert_eq!(stands, [Standing::Open, Standing::Kept]);
    // One is left, and there is nothing to choose among.
    let form = noor.get(&format!("{path}/acts/format-given")).await;
    assert!(!form.text.contains("name=\"of\""), "{}", form.told());
    noor.acts(reference, "format-given", &[("channel", "letter"), ("how", "LM 2")])
        .await;
    assert_eq!(standing(&world, &world.case(reference).await, promise), Standing::Kept);
    assert!(!noor.get(&path).await.told().contains("Still owed in the format"));
}
