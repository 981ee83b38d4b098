//! Mail in: what becomes of a message, from its bytes to the case and back. Each case is one that lost somebody's mail,
//! or told somebody what was not theirs, at another desk.

use desk::{
    Desk, Intake,
    config::Config,
    jobs,
    post::{
        Letter,
        carrier::Carrier,
        inbound::{self, Decision, Envelope},
    },
    time::{Clock, Ids},
};
use jiff::SignedDuration;
use practice::{
    action::{Act, Action},
    entry::{Actor, What},
    terms::{Channel, Label, Language, Notice, Role},
};
use register::{MailState, OutboxState};

use crate::{
    base,
    letterbox::{MARIA, OURS, World, answer, became, bounce, mail, notes, quarantined, serial, wrote},
    log,
};

// ---- a new complaint

#[tokio::test]
async fn a_mail_of_a_person_is_a_complaint_received_when_it_was_taken_and_is_acknowledged() {
    let world = World::new().await;
    let text = mail(
        "Rosa Diaz <rosa@example.ca>",
        "Date: Fri, 1 Jan 2038 10:00:00 +0000\n",
        "I was billed twice and nobody answers me.",
    );
    let row = world.takes(&text).await;
    became(&row, "new-complaint", None);
    let case = world.case(row.complaint.as_deref().unwrap()).await;
    let complaint = &case.complaint;
    assert_eq!(
        (complaint.received_at, complaint.channel),
        (row.mail.taken_at, Channel::Email)
    );
    assert_eq!(complaint.contact.name.as_deref(), Some("Rosa Diaz"));
    assert_eq!(complaint.contact.email.as_deref(), Some("rosa@example.ca"));
    assert_eq!(
        case.filed_word(Label::Nature),
        Some("My bill\n\nI was billed twice and nobody answers me.")
    );
    assert_eq!(row.seq, Some(1));
    let mails = world.mails();
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].to, ["rosa@example.ca"]);
    let raw = world
        .desk
        .register()
        .open_file(&row.mail.digest)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(raw, text.replace('\n', "\r\n").as_bytes(), "kept byte for byte");
}

#[tokio::test]
async fn a_mail_is_answered_in_the_language_in_which_it_is_written() {
    let world = World::new().await;
    let spanish = mail(
        "a@example.ca",
        "",
        "Mi factura está mal y nadie contesta. Ya llamé dos veces y usted no hace nada.",
    );
    let row = world.takes(&spanish).await;
    assert_eq!(world.case(&row.complaint.unwrap()).await.language().tag(), "es");
    let french = mail("b@example.ca", "Content-Language: fr-CA\n", "Bonjour");
    let row = world.takes(&french).await;
    let case = world.case(&row.complaint.unwrap()).await;
    assert_eq!(case.language().tag(), "fr");
}

#[tokio::test]
async fn a_mail_without_a_message_id_is_not_lost() {
    let world = World::new().await;
    let row = world
        .takes(&format!(
            "From: rosa@example.ca\nTo: {OURS}\nSubject: Help\n\nBilled twice.\n"
        ))
        .await;
    became(&row, "new-complaint", None);
}

#[tokio::test]
async fn the_same_bytes_twice_are_one_complaint() {
    let world = World::new().await;
    let text = mail("rosa@example.ca", "", "Billed twice.");
    let first = world.takes(&text).await;
    let second = world.takes(&text).await;
    became(&second, "duplicate", None);
    assert_eq!((second.about, second.complaint), (Some(first.mail.id), first.complaint));
    assert_eq!(world.cases().await, 1);
}

#[tokio::test]
async fn the_same_mail_to_two_of_our_mailboxes_is_one_complaint() {
    let world = World::new().await;
    let text = mail("rosa@example.ca", "", "Billed twice.");
    let first = world.takes(&format!("Received: by one.example\n{text}")).await;
    let second = world
        .takes(&format!(
            "Received: by two.example\nDelivered-To: help@jive.example\n{text}"
        ))
        .await;
    became(&first, "new-complaint", None);
    became(&second, "duplicate", None);
    assert_ne!(first.mail.digest, second.mail.digest);
    assert_eq!(world.cases().await, 1);
}

#[tokio::test]
async fn another_mail_with_the_same_message_id_is_not_lost() {
    let world = World::new().await;
    let of = |text: &str| format!("From: rosa@example.ca\nTo: {OURS}\nSubject: Bill\nMessage-ID: <1@pc>\n\n{text}\n");
    became(&world.takes(&of("Billed twice.")).await, "new-complaint", None);
    became(
        &world.takes(&of("And now the line is dead.")).await,
        "new-complaint",
        None,
    );
    assert_eq!(world.cases().await, 2);
}

#[tokio::test]
async fn a_second_mail_of_a_customer_that_answers_nothing_is_never_attached_silently() {
    let world = World::new().await;
    let (reference, _) = world.files().await;
    let row = world
        .takes(&mail(MARIA, "", &format!("About {reference}: the line drops again.")))
        .await;
    became(&row, "new-complaint", None);
    assert_ne!(row.complaint.as_deref(), Some(reference.as_str()));
}

#[tokio::test]
async fn the_number_of_another_customers_complaint_in_a_subject_attaches_nothing() {
    let world = World::new().await;
    let (reference, _) = world.files().await;
    let text =
        format!("From: eve@example.net\nTo: {OURS}\nSubject: Re: {reference}\nMessage-ID: <9@e>\n\nTell me more.\n");
    let row = world.takes(&text).await;
    became(&row, "new-complaint", None);
    assert!(wrote(&world.case(&reference).await).is_empty());
}

// ---- the answer of a customer

#[tokio::test]
async fn an_answer_to_our_message_is_what_the_customer_wrote() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    world.desk.clock().advance(SignedDuration::from_hours(2));
    let row = world.takes(&answer(MARIA, &ours, "It dropped again last night.")).await;
    became(&row, "written", None);
    let case = world.case(&reference).await;
    assert_eq!(wrote(&case), ["It dropped again last night."]);
    let entry = &case.file.entries[usize::try_from(row.seq.unwrap()).unwrap() - 1];
    assert!(matches!(
        entry.what,
        What::CustomerWrote {
            channel: Channel::Email
        }
    ));
    assert_eq!((entry.occurred_at, &entry.by), (row.mail.taken_at, &Actor::Customer));
}

#[tokio::test]
async fn our_message_is_known_whatever_domain_a_server_put_behind_its_id_and_wherever_it_stands() {
    let world = World::new().await;
    let (_, ours) = world.files().await;
    let headers = format!(
        "References: <else@x> <{}@rewritten.example>\nIn-Reply-To: <apple@icloud.example>\n",
        ours.message_id
    );
    became(&world.takes(&mail(MARIA, &headers, "Again.")).await, "written", None);
}

#[tokio::test]
async fn an_answer_to_the_address_of_the_complaint_needs_no_message_id() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let address = ours.reply_to.clone().unwrap();
    assert!(
        address.starts_with("complaints+") && address.ends_with("@jive.example"),
        "{address}"
    );
    assert!(!address.contains(&reference.replace('-', "")));
    let row = world.takes_for(&mail(MARIA, "", "Again."), &[&address]).await;
    became(&row, "written", None);
    let shouted = address.to_uppercase();
    let row = world.takes_for(&mail(MARIA, "", "And again."), &[&shouted]).await;
    became(&row, "written", None);
    assert_eq!(wrote(&world.case(&reference).await).len(), 2);
}

#[tokio::test]
async fn where_the_server_lost_the_address_of_the_complaint_its_header_still_has_it() {
    let world = World::new().await;
    let (_, ours) = world.files().await;
    let text = format!(
        "From: {MARIA}\nTo: Jive <{}>\nSubject: Re: hello\nMessage-ID: <77@pc>\n\nAgain.\n",
        ours.reply_to.unwrap()
    );
    became(&world.takes(&text).await, "written", None);
}

#[tokio::test]
async fn a_guessed_message_id_or_address_opens_no_complaint() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let (id, mark) = ours.message_id.rsplit_once('.').unwrap();
    assert_eq!(mark.len(), 16);
    for guess in [
        id.to_owned(),
        format!("{id}.{}", "a".repeat(16)),
        format!("{reference}-1-acknowledgement"),
    ] {
        let row = world
            .takes(&mail(
                MARIA,
                &format!("In-Reply-To: <{guess}@jive.example>\n"),
                "Guessed.",
            ))
            .await;
        became(&row, "new-complaint", None);
    }
    assert!(wrote(&world.case(&reference).await).is_empty());
}

#[tokio::test]
async fn what_goes_to_the_customer_asks_for_answers_at_the_address_of_the_complaint_and_a_repeat_is_the_same_message() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    assert_eq!(
        ours.message_id,
        desk::post::addresses::message_id(world.desk.keys(), &ours.id)
    );
    let replies = desk::post::addresses::Replies::of(&world.desk).unwrap();
    assert_eq!(ours.reply_to, replies.of_case(&reference, 1));
    assert!(ours.return_path.is_some_and(|path| path.len() < 80));
}

#[tokio::test]
async fn nobody_is_asked_to_answer_where_no_answers_are_taken() {
    let folder = tempfile::tempdir().unwrap();
    let base = base::Base::new();
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    let clock = Clock::fixed("2026-11-09T15:00:00Z".parse().unwrap());
    let desk = Desk::open(
        folder.path(),
        base.under(Config::default()),
        code,
        clock,
        Ids::counted(),
    )
    .await
    .unwrap();
    let carrier = Carrier::memory();
    let intake = Intake::new(Channel::Web, Language::english(), "Billed twice.").with(Label::Email, MARIA);
    desk.file(Actor::Customer, intake).await.unwrap();
    jobs::outbox::turn(&desk, &carrier).await.unwrap();
    let Carrier::Memory { sent, .. } = &carrier else {
        panic!("mail goes to memory")
    };
    let sent = sent.lock().unwrap().clone();
    assert_eq!((&sent[0].reply_to, &sent[0].return_path), (&None, &None));
}

#[tokio::test]
async fn an_answer_from_another_address_waits_for_a_person_and_tells_its_sender_nothing() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let before = world.mails().len();
    let row = world
        .takes(&answer("eve@example.net", &ours, "What did they say?"))
        .await;
    quarantined(&row, "other-sender");
    assert!(wrote(&world.case(&reference).await).is_empty());
    assert_eq!(world.mails().len(), before);
    assert_eq!(world.cases().await, 1);
}

#[tokio::test]
async fn an_answer_that_our_server_says_is_forged_waits_and_is_logged() {
    let (log, _guard) = log::Log::begin();
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let forged = answer(MARIA, &ours, "Close my complaint.");
    let forged = format!("Authentication-Results: mx.jive.example; dmarc=fail header.from=customer.example\n{forged}");
    let row = world.takes(&forged).await;
    quarantined(&row, "unproven");
    assert!(wrote(&world.case(&reference).await).is_empty());
    assert!(log.said().contains("event=mail-held"), "{}", log.said());
    log.keeps_out(&[MARIA, "Close my complaint"]);
}

#[tokio::test]
async fn an_address_that_ended_with_the_secret_opens_nothing_any_more() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let act = Act::now(Actor::Customer, Action::RenewSecret { of: 1 });
    world.desk.act(&reference, act).await.unwrap();
    let row = world
        .takes_for(&mail(MARIA, "", "Again."), &[&ours.reply_to.clone().unwrap()])
        .await;
    quarantined(&row, "address-ended");
    let row = world.takes(&answer(MARIA, &ours, "Once more.")).await;
    quarantined(&row, "address-ended");
    world.work().await;
    let new = world
        .mails()
        .into_iter()
        .rfind(|mail| mail.id.ends_with("new-secret"))
        .unwrap();
    became(
        &world.takes(&answer(MARIA, &new, "With the new one.")).await,
        "written",
        None,
    );
}

#[tokio::test]
async fn a_mail_that_claims_to_be_a_colleague_does_nothing_that_a_colleague_does() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let before = world.case(&reference).await.complaint.version;
    quarantined(
        &world.takes(&answer("noor@jive.example", &ours, "Closed.")).await,
        "claims-to-be-staff",
    );
    quarantined(
        &world.takes(&mail("Noor@jive.example", "", "Close it.")).await,
        "claims-to-be-staff",
    );
    assert_eq!(world.case(&reference).await.complaint.version, before);
}

#[tokio::test]
async fn a_forged_answer_to_a_notice_to_a_colleague_does_nothing() {
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
    assert_eq!(notice.reply_to, None);
    quarantined(
        &world.takes(&answer(MARIA, &notice, "I agree.")).await,
        "claims-to-be-staff",
    );
}

// ---- who is told

#[tokio::test]
async fn answers_go_to_the_address_that_wrote_and_to_nobody_that_it_names() {
    let world = World::new().await;
    let headers = "Reply-To: eve@phish.example\nCc: carl@elsewhere.example\n";
    let row = world.takes(&mail("rosa@example.ca", headers, "Billed twice.")).await;
    became(&row, "new-complaint", None);
    let mails = world.mails();
    assert_eq!(
        (mails.len(), &mails[0].to[..]),
        (1, &["rosa@example.ca".to_owned()][..])
    );
    let case = world.case(&row.complaint.unwrap()).await;
    assert!(notes(&case)[0].contains("rosa@example.ca"), "{:?}", notes(&case));
}

#[tokio::test]
async fn somebody_who_was_copied_and_answers_all_begins_their_own_and_learns_nothing() {
    let world = World::new().await;
    let first = format!(
        "From: rosa@example.ca\nTo: {OURS}\nCc: carl@elsewhere.example\nSubject: Bill\nMessage-ID: <r1@pc>\n\nTwice.\n"
    );
    let first = world.takes(&first).await.complaint.unwrap();
    let answers = mail(
        "carl@elsewhere.example",
        "In-Reply-To: <r1@pc>\nReferences: <r1@pc>\n",
        "Same for me.",
    );
    let row = world.takes(&answers).await;
    became(&row, "new-complaint", None);
    let told = world
        .mails()
        .into_iter()
        .rfind(|mail| mail.to == ["carl@elsewhere.example"])
        .unwrap();
    assert!(!told.text.contains(&first), "{}", told.text);
}

#[tokio::test]
async fn a_new_complaint_whose_sender_our_server_does_not_believe_says_so_to_advisers() {
    let world = World::new().await;
    let text = format!(
        "Authentication-Results: mx.jive.example; dmarc=fail header.from=example.ca\n{}",
        mail("rosa@example.ca", "", "Billed twice.")
    );
    let row = world.takes(&text).await;
    became(&row, "new-complaint", None);
    let case = world.case(&row.complaint.unwrap()).await;
    assert!(notes(&case)[0].contains("could not prove"), "{:?}", notes(&case));
    let other_server = format!(
        "Authentication-Results: mx.phish.example; dmarc=fail header.from=example.ca\n{}",
        mail("ana@example.ca", "", "Billed twice.")
    );
    let row = world.takes(&other_server).await;
    assert!(
        notes(&world.case(&row.complaint.unwrap()).await).is_empty(),
        "nobody else is believed"
    );
}

#[tokio::test]
async fn what_a_customer_quotes_is_folded_away_and_kept() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let text = "No, that is wrong.\n\nOn Mon, 9 Nov 2026 at 10:00, Jive <complaints@jive.example> wrote:\n> We have your complaint.\n> Jive";
    let row = world.takes(&answer(MARIA, &ours, text)).await;
    became(&row, "written", None);
    assert_eq!(wrote(&world.case(&reference).await), ["No, that is wrong."]);
    let raw = world
        .desk
        .register()
        .open_file(&row.mail.digest)
        .await
        .unwrap()
        .unwrap();
    assert!(String::from_utf8(raw).unwrap().contains("> We have your complaint."));
}

#[tokio::test]
async fn an_encrypted_mail_waits_for_a_person() {
    let world = World::new().await;
    let text = format!(
        "From: rosa@example.ca\nTo: {OURS}\nSubject: ...\nMessage-ID: <{}@pc>\nMIME-Version: 1.0\n\
         Content-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b\n\n\
         --b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n--b\nContent-Type: application/octet-stream\n\n\
         -----BEGIN PGP MESSAGE-----\nabc\n-----END PGP MESSAGE-----\n\n--b--\n",
        serial()
    );
    quarantined(&world.takes(&text).await, "encrypted");
}

// ---- what comes with it

#[tokio::test]
async fn what_can_be_run_is_not_taken_and_said_and_the_rest_is_on_the_case() {
    let world = World::new().await;
    let text = format!(
        "From: rosa@example.ca\nTo: {OURS}\nSubject: Bill\nMessage-ID: <{}@pc>\nMIME-Version: 1.0\n\
         Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\nSee the bill.\n\
         --b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"bill.pdf\"\n\n%PDF-1.7\n\n\
         --b\nContent-Type: text/html\nContent-Disposition: attachment; filename=\"../../page.html\"\n\n<script>alert(1)</script>\n\n--b--\n",
        serial()
    );
    let row = world.takes(&text).await;
    became(&row, "new-complaint", None);
    let case = world.case(row.complaint.as_deref().unwrap()).await;
    let files: Vec<_> = case
        .complaint
        .files
        .iter()
        .map(|(_, file, name)| (file.media.as_str(), name.as_deref().unwrap()))
        .collect();
    assert_eq!(files, [("application/pdf", "bill.pdf")]);
    let notes = notes(&case).join("\n");
    assert!(notes.contains("page.html") && !notes.contains(".."), "{notes}");
}

#[tokio::test]
async fn bytes_of_no_sense_are_kept_and_wait_for_a_person() {
    let world = World::new().await;
    for bytes in [&b"\0\xff\xfe"[..], b"From", b"\r\n\r\n", &vec![b'x'; 100_000]] {
        let id = world.keeps(bytes, Envelope::default()).await;
        world.work().await;
        let row = world.row(&id).await;
        assert_eq!(row.state, MailState::Quarantined, "{row:?}");
        let kept = world
            .desk
            .register()
            .open_file(&row.mail.digest)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(kept, bytes);
    }
}

// ---- nothing is lost

#[tokio::test]
async fn what_was_kept_when_the_program_ended_is_placed_by_the_next() {
    let world = World::new().await;
    let id = world
        .keeps(
            mail("rosa@example.ca", "", "Billed twice.").as_bytes(),
            Envelope::default(),
        )
        .await;
    assert_eq!(world.row(&id).await.state, MailState::Kept);
    jobs::mail_in::turn(&world.desk).await.unwrap();
    let row = world.row(&id).await;
    became(&row, "new-complaint", None);
    assert_eq!(jobs::mail_in::turn(&world.desk).await.unwrap(), 0, "once");
    assert_eq!(world.cases().await, 1);
}

#[tokio::test]
async fn two_that_place_the_same_message_at_once_file_one_complaint() {
    let world = World::new().await;
    let id = world
        .keeps(
            mail("rosa@example.ca", "", "Billed twice.").as_bytes(),
            Envelope::default(),
        )
        .await;
    let row = world.row(&id).await;
    let (one, two) = tokio::join!(inbound::place(&world.desk, &row), inbound::place(&world.desk, &row));
    assert!(one.is_ok() != two.is_ok(), "{one:?} {two:?}");
    assert_eq!(world.cases().await, 1);
}

#[tokio::test]
async fn the_bytes_of_a_message_are_never_thrown_away_and_the_proof_misses_them() {
    let world = World::new().await;
    let row = world.takes(&mail("rosa@example.ca", "", "Billed twice.")).await;
    world.desk.clock().advance(SignedDuration::from_hours(24 * 90));
    jobs::tidy::files(&world.desk).await;
    let digest = &row.mail.digest;
    assert!(world.desk.register().open_file(digest).await.unwrap().is_some());
    let path = world.folder.path().join("files").join(&digest[..2]).join(&digest[2..]);
    std::fs::write(&path, "changed").unwrap();
    let report = world.desk.register().verify().unwrap();
    let told: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    assert!(
        told.iter()
            .any(|told| told.contains("message") && told.contains("was changed")),
        "{told:?}"
    );
}

// ---- who is only said to have written

#[tokio::test]
async fn an_acknowledgement_carries_nothing_of_a_mail_that_anybody_may_have_written() {
    let world = World::new().await;
    let proofs = [("", false), ("fail", false), ("pass", true)];
    for (n, (dmarc, carries)) in proofs.into_iter().enumerate() {
        let header = if dmarc.is_empty() {
            String::new()
        } else {
            format!("Authentication-Results: mx.jive.example; dmarc={dmarc} header.from=example.ca\n")
        };
        let from = format!("Win a prize at prize.example <rosa{n}@example.ca>");
        let row = world
            .takes(&format!("{header}{}", mail(&from, "", "See https://evil.example now.")))
            .await;
        let reference = row.complaint.unwrap();
        let sent = world
            .mails()
            .into_iter()
            .rfind(|mail| mail.id.starts_with(&reference))
            .unwrap();
        for part in [&sent.text, &sent.html] {
            assert!(
                part.contains(&reference),
                "the number, by which it is an acknowledgement: {part}"
            );
            assert_eq!(part.contains("evil.example"), carries, "dmarc={dmarc}: {part}");
            assert_eq!(part.contains("prize.example"), carries, "dmarc={dmarc}: {part}");
        }
    }
}

#[tokio::test]
async fn so_many_acknowledgements_leave_within_an_hour_to_who_is_only_said_to_have_written() {
    let world = World::with("unproved_an_hour = 2\n").await;
    for n in 0..4 {
        let row = world
            .takes(&mail(&format!("rosa{n}@example.ca"), "", "Billed twice."))
            .await;
        became(&row, "new-complaint", None);
    }
    assert_eq!(world.mails().len(), 2);
    let proved = "Authentication-Results: mx.jive.example; dmarc=pass header.from=example.ca\n";
    world
        .takes(&format!("{proved}{}", mail("eva@example.ca", "", "Billed twice.")))
        .await;
    assert_eq!(world.mails().len(), 3, "whoever is proved waits for nobody");
    world.desk.clock().advance(SignedDuration::from_mins(61));
    world.work().await;
    let to: std::collections::BTreeSet<_> = world.mails().into_iter().flat_map(|mail| mail.to).collect();
    assert_eq!(to.len(), 5, "{to:?}");
}

#[tokio::test]
async fn waiting_for_room_uses_up_none_of_the_tries_of_a_message() {
    let world = World::with("unproved_an_hour = 0\n").await;
    let row = world.takes(&mail("rosa@example.ca", "", "Billed twice.")).await;
    let reference = row.complaint.unwrap();
    for _ in 0..20 {
        world.desk.clock().advance(SignedDuration::from_mins(61));
        world.work().await;
    }
    let row = world.desk.register().outbox_of(&reference).await.unwrap().remove(0);
    assert_eq!((row.state, row.attempts), (OutboxState::Waiting, 0), "{row:?}");
    assert!(world.case(&reference).await.complaint.undelivered().next().is_none());
}

#[tokio::test]
async fn dots_case_and_what_stands_behind_a_plus_make_no_other_sender() {
    let world = World::with("new_an_hour = 2\n").await;
    for from in ["rosa.diaz@example.ca", "RosaDiaz+one@example.ca"] {
        became(
            &world.takes(&mail(from, "", "Billed twice.")).await,
            "new-complaint",
            None,
        );
    }
    quarantined(
        &world.takes(&mail("rosa.di.az+2@Example.ca", "", "Again.")).await,
        "many-of-one-sender",
    );
    became(
        &world.takes(&mail("rosa@example.ca", "", "Billed twice.")).await,
        "new-complaint",
        None,
    );
}

#[tokio::test]
async fn a_bounce_of_another_address_or_of_a_message_of_long_ago_undoes_nothing_and_waits() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let before = world.case(&reference).await.complaint.version;
    let text = bounce(&ours, "failed", "5.1.1").replace(&format!("rfc822; {MARIA}"), "rfc822; eve@other.example");
    quarantined(&world.takes(&text).await, "bounce-of-another-address");
    assert_eq!(world.case(&reference).await.complaint.version, before);
    world.desk.clock().advance(SignedDuration::from_hours(31 * 24));
    let row = world.takes(&bounce(&ours, "failed", "5.1.1")).await;
    quarantined(&row, "bounce-too-late");
    assert_eq!(world.case(&reference).await.complaint.version, before);
}

#[tokio::test]
async fn a_bounce_is_of_the_address_that_was_written_to_though_it_is_another_now() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let noor = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    let changed = Action::ChangeDetails {
        by: None,
        language: None,
        words: [(Label::Email, "maria@elsewhere.example".to_owned())].into(),
        only_here: false,
    };
    world.desk.act(&reference, Act::now(noor, changed)).await.unwrap();
    became(&world.takes(&bounce(&ours, "failed", "5.1.1")).await, "bounced", None);
}

// ---- what keeps nobody else waiting

#[tokio::test]
async fn messages_that_can_not_be_placed_now_keep_no_other_waiting() {
    let world = World::new().await;
    let intake = Intake::new(Channel::Web, Language::english(), "The line drops.").with(Label::Email, MARIA);
    let reference = world
        .desk
        .file(Actor::Customer, intake)
        .await
        .unwrap()
        .case
        .complaint
        .reference;
    // It has not left yet, so that nobody can say what comes back of it.
    let id = format!("{reference}-1-acknowledgement");
    let ours = Letter {
        message_id: desk::post::addresses::message_id(world.desk.keys(), &id),
        ..world.files_as("eva@customer.example").await.1
    };
    let held = world.desk.register().outbox_message(&id).await.unwrap().unwrap();
    assert!(held.finished_at.is_some(), "the jobs sent it with the other");
    let intake = Intake::new(Channel::Web, Language::english(), "The line drops.").with(Label::Email, MARIA);
    let second = world
        .desk
        .file(Actor::Customer, intake)
        .await
        .unwrap()
        .case
        .complaint
        .reference;
    let id = format!("{second}-1-acknowledgement");
    let ours = Letter {
        message_id: desk::post::addresses::message_id(world.desk.keys(), &id),
        ..ours
    };
    let mut stuck = String::new();
    for _ in 0..60 {
        stuck = world
            .keeps(bounce(&ours, "failed", "5.1.1").as_bytes(), Envelope::default())
            .await;
    }
    world.desk.clock().advance(SignedDuration::from_secs(1));
    let text = mail("rosa@example.ca", "", "Billed twice.");
    let last = world.keeps(text.as_bytes(), Envelope::default()).await;
    for _ in 0..2 {
        jobs::mail_in::turn(&world.desk).await.unwrap();
    }
    became(&world.row(&last).await, "new-complaint", None);
    let row = world.row(&stuck).await;
    assert_eq!((row.state, row.tries), (MailState::Kept, 1), "{row:?}");
    world.work().await;
    world.desk.clock().advance(SignedDuration::from_secs(10));
    world.work().await;
    became(&world.row(&stuck).await, "bounced", None);
}

#[tokio::test]
async fn whoever_has_a_complaint_is_told_when_a_colleague_brings_a_mail_to_it() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let owen = Actor::Staff {
        id: "owen".to_owned(),
        role: Role::Manager,
    };
    let team = None;
    let take = Action::Assign {
        to: "owen".to_owned(),
        role: Role::Manager,
        team,
    };
    world.desk.act(&reference, Act::now(owen, take)).await.unwrap();
    for (by, told) in [("owen", 0), ("noor", 1)] {
        let row = world
            .takes(&answer(
                &format!("{by}.friend@customer.example"),
                &ours,
                "From elsewhere.",
            ))
            .await;
        quarantined(&row, "other-sender");
        let staff = world.desk.register().staff(by).await.unwrap().unwrap();
        let belongs = Decision::Belongs(reference.clone());
        inbound::decide(&world.desk, &row.mail.id, belongs, &staff)
            .await
            .unwrap();
        let rows = world.desk.register().outbox_of(&reference).await.unwrap();
        let replied = rows.iter().filter(|row| row.owed.notice == Notice::StaffReplied);
        assert_eq!(replied.count(), told, "{by} brought it");
    }
}

// ---- conversations

/// A header that our server wrote about who sent it.
fn proof(dmarc: &str) -> String {
    format!("Authentication-Results: mx.jive.example; dmarc={dmarc} header.from=example.ca\n")
}

impl World {
    /// Writes a reply, and what leaves for it.
    async fn replies(&self, reference: &str, message: &str) -> Letter {
        let noor = Actor::Staff {
            id: "noor".to_owned(),
            role: Role::Adviser,
        };
        let action = Action::Write {
            message: message.to_owned(),
            news: true,
            told: Vec::new(),
        };
        self.desk.act(reference, Act::now(noor, action)).await.unwrap();
        self.desk.clock().advance(SignedDuration::from_secs(30));
        self.work().await;
        self.mails().pop().unwrap()
    }
}

#[tokio::test]
async fn what_answers_a_mail_and_what_follows_stand_in_its_conversation() {
    let world = World::new().await;
    let first = format!("{}{}", proof("pass"), mail(MARIA, "", "Billed twice."));
    let row = world.takes(&first).await;
    let (reference, asked) = (row.complaint.unwrap(), row.read.message_id.unwrap());
    let acknowledged = world.mails().pop().unwrap();
    assert_eq!(acknowledged.references, std::slice::from_ref(&asked));
    let follows = world.replies(&reference, "We look into it.").await;
    assert_eq!(follows.references, std::slice::from_ref(&asked));
    // The address of the complaint says of which one it is; the customer's mail program need not.
    let wrote = format!("{}{}", proof("pass"), answer(MARIA, &follows, "And again."));
    let wrote = world.takes(&wrote).await;
    became(&wrote, "written", None);
    let wrote = wrote.read.message_id.unwrap();
    let ours = format!("{}@jive.example", acknowledged.message_id);
    let answers = world.replies(&reference, "It is mended.").await;
    assert_eq!(answers.references, [asked, ours, wrote]);
}

#[tokio::test]
async fn our_messages_of_a_complaint_from_the_web_follow_the_first_as_they_leave() {
    let world = World::new().await;
    let (reference, first) = world.files().await;
    assert!(first.references.is_empty());
    let second = world.replies(&reference, "We look into it.").await;
    let folder = tempfile::tempdir().unwrap();
    let carrier = Carrier::Folder {
        at: folder.path().to_owned(),
    };
    let mut left = Vec::new();
    for letter in [&first, &second] {
        carrier.carry(letter, world.desk.now()).await.unwrap();
        let path = folder.path().join(format!("{}.eml", letter.id));
        left.push(mail::read(&std::fs::read(path).unwrap(), mail::Limits::default()));
    }
    assert!(left[0].in_reply_to.is_empty() && left[0].references.is_empty());
    let id = left[0].id.clone().unwrap();
    assert_eq!(
        (&left[1].in_reply_to, &left[1].references),
        (&vec![id.clone()], &vec![id])
    );
}

#[tokio::test]
async fn a_mail_that_nobody_proved_or_of_another_address_is_not_named_to_anybody() {
    for dmarc in ["", "fail"] {
        let world = World::new().await;
        let header = if dmarc.is_empty() { String::new() } else { proof(dmarc) };
        let row = world
            .takes(&format!("{header}{}", mail(MARIA, "", "Billed twice.")))
            .await;
        let reference = row.complaint.unwrap();
        let acknowledged = world.mails().pop().unwrap();
        assert!(acknowledged.references.is_empty(), "{acknowledged:?}");
        let ours = format!("{}@jive.example", acknowledged.message_id);
        assert_eq!(world.replies(&reference, "We look into it.").await.references, [ours]);
    }
    // Somebody else's mail, which a colleague brought to the complaint.
    let world = World::new().await;
    let (reference, first) = world.files().await;
    let other = format!("{}{}", proof("pass"), answer("luc@example.ca", &first, "I am her son."));
    let row = world.takes(&other).await;
    quarantined(&row, "other-sender");
    let belongs = Decision::Belongs(reference.clone());
    inbound::decide(&world.desk, &row.mail.id, belongs, &world.noor().await)
        .await
        .unwrap();
    let reply = world.replies(&reference, "We look into it.").await;
    assert_eq!(reply.references, [format!("{}@jive.example", first.message_id)]);
    // What went to an address that they left is not named to the new one.
    let details = Action::ChangeDetails {
        by: None,
        language: None,
        words: [(Label::Email, "rosa@example.ca".to_owned())].into(),
        only_here: false,
    };
    let noor = Actor::Staff {
        id: "noor".to_owned(),
        role: Role::Adviser,
    };
    world.desk.act(&reference, Act::now(noor, details)).await.unwrap();
    let moved = world.replies(&reference, "To your new address.").await;
    assert_eq!(
        (moved.to, moved.references),
        (vec!["rosa@example.ca".to_owned()], Vec::new())
    );
}
