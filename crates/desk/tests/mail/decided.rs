//! What waited, and a person says what becomes of it.

use std::collections::BTreeMap;

use desk::post::inbound::{self, Decision, Envelope};
use jiff::SignedDuration;
use practice::{entry::Actor, terms::Role};
use register::MailState;

use crate::letterbox::{MARIA, OURS, World, answer, became, bounce, mail, notes, quarantined, wrote};

#[tokio::test]
async fn a_person_makes_a_complaint_of_it_and_the_case_says_who() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let row = world
        .takes(&answer("rosa@example.ca", &ours, "My own complaint."))
        .await;
    let noor = world.noor().await;
    let new = inbound::decide(&world.desk, &row.mail.id, Decision::New, &noor)
        .await
        .unwrap()
        .unwrap();
    assert_ne!(new, reference);
    let case = world.case(&new).await;
    assert_eq!(
        case.file.entries[0].by,
        Actor::Staff {
            id: "noor".to_owned(),
            role: Role::Adviser
        }
    );
    assert!(notes(&case)[0].contains("rosa@example.ca"));
    let row = world.row(&row.mail.id).await;
    assert_eq!(
        (row.state, row.disposition.as_deref()),
        (MailState::DealtWith, Some("new-complaint"))
    );
    assert_eq!(row.decided.unwrap().by, "noor");
    let again = inbound::decide(&world.desk, &row.mail.id, Decision::New, &noor).await;
    assert!(matches!(again, Err(desk::DeskError::Moved)), "{again:?}");
    assert_eq!(world.cases().await, 2);
}

#[tokio::test]
async fn a_person_says_to_which_complaint_it_belongs() {
    let world = World::new().await;
    let (reference, ours) = world.files().await;
    let row = world
        .takes(&answer("maria.work@customer.example", &ours, "From my other address."))
        .await;
    quarantined(&row, "other-sender");
    let belongs = Decision::Belongs(reference.clone());
    inbound::decide(&world.desk, &row.mail.id, belongs, &world.noor().await)
        .await
        .unwrap();
    let case = world.case(&reference).await;
    assert_eq!(wrote(&case), ["From my other address."]);
    assert_eq!(world.row(&row.mail.id).await.complaint, Some(reference));
}

#[tokio::test]
async fn what_waited_may_belong_to_a_complaint_that_was_filed_meanwhile_though_a_server_marked_it() {
    let world = World::new().await;
    let marked = mail(MARIA, "Auto-Submitted: auto-generated\n", "Billed twice, I said.");
    let row = world.takes(&marked).await;
    quarantined(&row, "marked-automatic");
    world.desk.clock().advance(SignedDuration::from_hours(24));
    let (reference, _) = world.files().await;
    let belongs = Decision::Belongs(reference.clone());
    inbound::decide(&world.desk, &row.mail.id, belongs, &world.noor().await)
        .await
        .unwrap();
    assert_eq!(wrote(&world.case(&reference).await), ["Billed twice, I said."]);
}

#[tokio::test]
async fn a_person_says_that_it_is_nothing_for_us_and_the_log_says_who() {
    let world = World::new().await;
    let row = world.takes(&mail(OURS, "", "Hello me.")).await;
    let nothing = Decision::Nothing {
        reason: "a test of ours".to_owned(),
    };
    inbound::decide(&world.desk, &row.mail.id, nothing, &world.noor().await)
        .await
        .unwrap();
    let row = world.row(&row.mail.id).await;
    became(&row, "nothing-for-us", Some("loop"));
    assert_eq!(
        row.decided.map(|decided| decided.reason),
        Some("a test of ours".to_owned())
    );
    let log = world.desk.register().admin_log(10).await.unwrap();
    assert!(
        log.iter()
            .any(|line| line.act == "mail-nothing-for-us" && line.by == "noor"),
        "{log:?}"
    );
    assert_eq!(world.desk.quarantined(), 0);
}

#[tokio::test]
async fn managers_are_told_once_of_what_waits_past_its_time() {
    let world = World::new().await;
    world.takes(&mail(OURS, "", "Hello me.")).await;
    world.work().await;
    assert!(world.mails().is_empty());
    world.desk.clock().advance(SignedDuration::from_hours(24 * 4));
    world.work().await;
    world.work().await;
    let mails = world.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert_eq!(mails[0].to, ["owen@jive.example"]);
    assert!(
        mails[0].text.contains("/desk/mail/") && !mails[0].text.contains("Hello me"),
        "{}",
        mails[0].text
    );
}

/// Whatever is brought ends with exactly one disposition, and all of it is there.
#[tokio::test]
async fn whatever_is_brought_ends_as_exactly_one_thing_and_nothing_is_dropped() {
    let world = World::with("new_an_hour = 1000\n").await;
    let (_, ours) = world.files().await;
    let seeds = [
        mail("rosa@example.ca", "", "Billed twice."),
        answer(MARIA, &ours, "Again."),
        bounce(&ours, "failed", "5.1.1"),
        mail(OURS, "List-Id: <x>\n", "x"),
    ];
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % u64::try_from(below).unwrap()).unwrap()
    };
    let mut kept = BTreeMap::new();
    for round in 0..120 {
        let mut bytes = seeds[round % seeds.len()].replace('\n', "\r\n").into_bytes();
        for _ in 0..next(12) {
            let at = next(bytes.len());
            match next(4) {
                0 => drop(bytes.drain(at..(at + next(40)).min(bytes.len()))),
                1 => bytes.insert(at, u8::try_from(next(256)).unwrap()),
                2 => bytes.truncate(at.max(1)),
                _ => bytes[at] = u8::try_from(next(256)).unwrap(),
            }
            if bytes.is_empty() {
                bytes.push(b'x');
            }
        }
        kept.insert(world.keeps(&bytes, Envelope::default()).await, bytes);
    }
    world.work().await;
    for (id, bytes) in kept {
        let row = world.row(&id).await;
        assert_ne!(row.state, MailState::Kept, "{row:?}");
        let placed = row.disposition.as_deref().and_then(inbound::Disposition::of);
        assert!(placed.is_some(), "{row:?}");
        assert_eq!(row.state == MailState::Quarantined, row.cause.is_some(), "{row:?}");
        let on_disk = world
            .desk
            .register()
            .open_file(&row.mail.digest)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(on_disk, bytes);
        if let Some(reference) = &row.complaint {
            world.case(reference).await;
        }
    }
    assert!(world.desk.register().verify().unwrap().is_sound());
}
