//! What programs write: bounces, answers of who is away, lists, and mail of our own that comes round.

use desk::{
    Case,
    post::inbound::{self, Decision, Envelope},
};
use practice::{
    action::{Act, Action},
    complaint::Delivery,
    entry::Actor,
    terms::{Channel, Notice, Role},
};
use register::OutboxState;

use crate::{
    letterbox::{MARIA, OURS, World, answer, became, bounce, mail, notes, quarantined, serial, wrote},
    log,
};

#[tokio::test]
async fn a_bounce_undoes_the_evidence_that_its_message_was() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let sent = |case: &Case| case.complaint.deliveries.get(&(1, Notice::Acknowledgement)).copied();
    assert!(matches!(sent(&world.case(&reference).await), Some(Delivery::Sent(_))));
    let text = bounce(&ours, "failed", "5.1.1");
    let row = world.takes(&text).await;
    became(&row, "bounced", None);
    assert_eq!(
        (row.about.as_deref(), row.complaint.as_deref()),
        (Some(ours.id.as_str()), Some(reference.as_str()))
    );
    let case = world.case(&reference).await;
    assert_eq!(sent(&case), Some(Delivery::Failed));
    let acknowledge = case
        .obligations
        .iter()
        .find(|owed| owed.promise.contains("acknowledge"))
        .unwrap();
    assert!(acknowledge.evidence().is_none(), "{acknowledge:?}");
    let told = world.desk.register().outbox_of(&reference).await.unwrap();
    assert!(
        told.iter()
            .any(|row| row.owed.notice == Notice::StaffUndelivered && row.state != OutboxState::TakenBack)
    );
    let again = world.takes(&bounce(&ours, "failed", "5.1.1")).await;
    became(&again, "bounced", None);
    assert_eq!(
        world.case(&reference).await.complaint.version,
        case.complaint.version,
        "told once"
    );
}

#[tokio::test]
async fn a_bounce_of_the_mail_undoes_no_letter_that_was_posted_since() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    became(&world.takes(&bounce(&ours, "failed", "5.1.1")).await, "bounced", None);
    let posted = Action::Deliver {
        owed_by: 1,
        notice: Notice::Acknowledgement,
        channel: Channel::Letter,
        with: Vec::new(),
        posting: practice::action::Posting::default(),
    };
    let noor = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    world.desk.act(&reference, Act::now(noor, posted)).await.unwrap();
    let sent = |case: &Case| case.complaint.deliveries.get(&(1, Notice::Acknowledgement)).copied();
    let before = sent(&world.case(&reference).await);
    assert!(matches!(before, Some(Delivery::Sent(_))), "{before:?}");
    world.takes(&bounce(&ours, "failed", "5.2.2")).await;
    assert_eq!(sent(&world.case(&reference).await), before);
}

#[tokio::test]
async fn a_bounce_that_our_server_says_is_forged_or_that_comes_to_an_ended_address_undoes_nothing() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let forged = format!(
        "Authentication-Results: mx.jive.example; dmarc=fail header.from=mx.example\n{}",
        bounce(&ours, "failed", "5.1.1")
    );
    quarantined(&world.takes(&forged).await, "bounce-of-nothing-known");
    let ended = ours.reply_to.clone().unwrap();
    let act = Act::now(Actor::Customer, Action::RenewSecret { of: 1 });
    world.desk.act(&reference, act).await.unwrap();
    world.work().await;
    let nameless = bounce(&ours, "failed", "5.1.1").replace(&ours.message_id, "somebody.elses");
    let row = world.takes_for(&nameless, &[&ended]).await;
    quarantined(&row, "bounce-of-nothing-known");
}

#[tokio::test]
async fn a_customer_who_writes_as_mail_servers_do_is_heard() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let from = format!("María, System Administrator <{MARIA}>");
    let text = format!("We did not receive the technician; it could not be delivered.\n\n{MARIA}");
    became(&world.takes(&answer(&from, &ours, &text)).await, "written", None);
    assert!(wrote(&world.case(&reference).await)[0].contains("the technician"));
    let anna = mail(
        "Anna Roy, System Administrator <anna@school.example>",
        "",
        "Our repair has been delayed three times.\n\nanna@school.example",
    );
    let row = world.takes(&anna).await;
    assert_ne!(row.disposition.as_deref(), Some("delayed"), "somebody sees it: {row:?}");
}

#[tokio::test]
async fn who_says_that_a_program_wrote_it_comes_no_further_than_who_does_not() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let headers = format!(
        "Auto-Submitted: auto-replied\nIn-Reply-To: <{}@jive.example>\n",
        ours.message_id
    );
    let stranger = mail("Ex <ex@other.example>", &headers, "I know where she lives.");
    quarantined(&world.takes(&stranger).await, "other-sender");
    let act = Act::now(Actor::Customer, Action::RenewSecret { of: 1 });
    world.desk.act(&reference, act).await.unwrap();
    let hers = mail(MARIA, &headers, "I am away.");
    quarantined(&world.takes(&hers).await, "address-ended");
    assert!(notes(&world.case(&reference).await).is_empty());
}

#[tokio::test]
async fn a_delay_undoes_nothing() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let text = bounce(&ours, "delayed", "4.4.1");
    let before = world.case(&reference).await.complaint.version;
    became(&world.takes(&text).await, "delayed", None);
    assert_eq!(world.case(&reference).await.complaint.version, before);
}

#[tokio::test]
async fn an_out_of_office_answer_is_kept_on_the_case_moves_no_clock_and_is_never_answered() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let before = world.mails().len();
    let clocks = world.case(&reference).await.obligations.clone();
    let headers = format!(
        "Auto-Submitted: auto-replied\nIn-Reply-To: <{}@jive.example>\n",
        ours.message_id
    );
    let text = mail(MARIA, &headers, "I am away until Monday.");
    let row = world.takes(&text).await;
    became(&row, "automatic", None);
    let case = world.case(&reference).await;
    assert!(
        wrote(&case).is_empty() && notes(&case)[0].contains("I am away until Monday."),
        "{:?}",
        notes(&case)
    );
    assert_eq!(case.obligations, clocks);
    assert_eq!(world.mails().len(), before);
}

#[tokio::test]
async fn auto_submitted_no_is_a_person() {
    let world = World::new().await;
    let row = world
        .takes(&mail("rosa@example.ca", "Auto-Submitted: no\n", "Billed twice."))
        .await;
    became(&row, "new-complaint", None);
}

#[tokio::test]
async fn a_complaint_that_a_server_marked_as_automatic_waits_for_a_person_and_is_not_lost() {
    let world = World::new().await;
    let text = mail(
        "rosa@example.ca",
        "Auto-Submitted: auto-generated\n",
        "I was billed twice.",
    );
    let row = world.takes(&text).await;
    quarantined(&row, "marked-automatic");
    let reference = inbound::decide(&world.desk, &row.mail.id, Decision::New, &world.noor().await)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(world.case(&reference).await.complaint.received_at, row.mail.taken_at);
}

#[tokio::test]
async fn mail_to_many_waits_for_a_person() {
    let world = World::new().await;
    let text = mail(
        "news@example.net",
        "Precedence: bulk\nList-Id: <news.example.net>\n",
        "Offers!",
    );
    quarantined(&world.takes(&text).await, "bulk");
}

#[tokio::test]
async fn mail_from_ourselves_is_a_loop_and_answers_nobody() {
    let (log, _guard) = log::Log::begin();
    let world = World::new().await;
    quarantined(&world.takes(&mail(OURS, "", "Hello me.")).await, "loop");
    quarantined(
        &world.takes(&mail("Complaints+abc@Jive.Example", "", "Hello me.")).await,
        "loop",
    );
    let (_, ours) = world.files().await;
    let own = format!(
        "From: a@b.example\nTo: {OURS}\nSubject: x\nMessage-ID: <{}@jive.example>\n\nBack.\n",
        ours.message_id
    );
    quarantined(&world.takes(&own).await, "loop");
    assert_eq!(world.mails().len(), 1);
    log.has("event=mail-held why=loop");
}

#[tokio::test]
async fn one_sender_begins_so_many_complaints_an_hour_and_is_acknowledged_no_more_often() {
    let world = World::with("new_an_hour = 2\n").await;
    for text in ["One.", "Two."] {
        became(
            &world.takes(&mail("no-reply@shop.example", "", text)).await,
            "new-complaint",
            None,
        );
    }
    for text in ["Three.", "Four."] {
        quarantined(
            &world.takes(&mail("no-reply@shop.example", "", text)).await,
            "many-of-one-sender",
        );
    }
    assert_eq!(world.mails().len(), 2);
    became(
        &world.takes(&mail("another@shop.example", "", "Mine.")).await,
        "new-complaint",
        None,
    );
}

#[tokio::test]
async fn a_message_that_nobody_is_to_be_told_of_is_not_answered() {
    let world = World::new().await;
    let envelope = Envelope {
        from: Some(String::new()),
        to: vec![OURS.to_owned()],
    };
    let id = world
        .keeps(mail("rosa@example.ca", "", "Notice.").as_bytes(), envelope)
        .await;
    world.work().await;
    quarantined(&world.row(&id).await, "automatic");
    assert!(world.mails().is_empty());
}

#[tokio::test]
async fn a_mail_of_nobody_or_of_several_or_of_no_address_waits_for_a_person() {
    let world = World::new().await;
    for (from, cause) in [
        ("", "no-sender"),
        ("From: a@example.ca, b@example.ca\n", "no-sender"),
        ("From: <herzlicheglückwünsche@local>\n", "cannot-be-answered"),
    ] {
        let row = world
            .takes(&format!(
                "{from}To: {OURS}\nSubject: x\nMessage-ID: <{}@pc>\n\nBilled twice.\n",
                serial()
            ))
            .await;
        quarantined(&row, cause);
    }
    assert_eq!(world.cases().await, 0);
}

#[tokio::test]
async fn a_bounce_that_names_no_message_is_known_by_the_address_that_it_comes_to() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let text = "From: postmaster@mx.example\nSubject: Onbestelbaar\nMessage-ID: <nl@mx>\nMIME-Version: 1.0\n\
        Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nNiet bezorgd.\n\
        --b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n\
        Final-Recipient: rfc822; maria@customer.example\nAction: failed\nStatus: 5.2.2\n\n--b--\n";
    let row = world.takes_for(text, &[ours.return_path.as_deref().unwrap()]).await;
    became(&row, "bounced", None);
    assert_eq!(row.about.as_deref(), Some(ours.id.as_str()));
    let deliveries = world.case(&reference).await.complaint.deliveries;
    assert_eq!(deliveries.get(&(1, Notice::Acknowledgement)), Some(&Delivery::Failed));
    let unknown = text.replace("<nl@mx>", "<nl2@mx>");
    quarantined(&world.takes(&unknown).await, "bounce-of-nothing-known");
}

#[tokio::test]
async fn a_bounce_of_a_notice_to_a_colleague_is_seen_by_a_person_and_bounces_no_further() {
    let world = World::new().await;
    let (reference, _) = world.files().await;
    let assign = Action::Assign {
        to: "noor".to_owned(),
        role: Role::Adviser,
        team: None,
    };
    let owen = Actor::Staff {
        id: "owen".to_owned(),
        role: Role::Manager,
    };
    world.desk.act(&reference, Act::now(owen, assign)).await.unwrap();
    world.work().await;
    let notice = world
        .mails()
        .into_iter()
        .rfind(|mail| mail.to == ["noor@jive.example"])
        .unwrap();
    let before = world.mails().len();
    quarantined(
        &world.takes(&bounce(&notice, "failed", "5.7.129")).await,
        "colleague-unreachable",
    );
    assert_eq!(world.mails().len(), before);
}
