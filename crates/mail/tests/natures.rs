//! Who or what wrote a message: a person, a program, or a mail system that could not deliver one.

use mail::{Automatic, Failed, Limits, Message, Nature, read};

fn letter(raw: &str) -> Message {
    read(raw.as_bytes(), Limits::default())
}

fn with(headers: &str) -> Nature {
    letter(&format!(
        "From: Ann <ann@b.example>\nMessage-ID: <1@b.example>\n{headers}\n\nHello, I am away.\n"
    ))
    .nature
}

#[test]
fn an_answer_that_a_program_gave_says_so_in_a_header() {
    for headers in [
        "Auto-Submitted: auto-replied",
        "Auto-Submitted: auto-replied (vacation)",
        "X-Autoreply: yes",
        "X-Autorespond: Away",
        "Precedence: auto_reply",
        "Subject: Automatic reply: Your complaint\nX-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated",
        "Subject: Réponse automatique : Votre plainte\nX-Auto-Response-Suppress: All",
        "Subject: Respuesta automática: Su queja\nReturn-Path: <>",
        "Subject: Out of Office: Hello\nPrecedence: bulk",
    ] {
        assert_eq!(with(headers), Nature::Automatic(Automatic::Reply), "{headers}");
    }
}

#[test]
fn other_programs_are_told_apart() {
    assert_eq!(
        with("Auto-Submitted: auto-generated"),
        Nature::Automatic(Automatic::Generated)
    );
    assert_eq!(with("List-Id: <x.example>"), Nature::Automatic(Automatic::List));
    assert_eq!(with("Precedence: bulk"), Nature::Automatic(Automatic::List));
    assert_eq!(
        with("Content-Type: multipart/report; report-type=disposition-notification; boundary=x"),
        Nature::Automatic(Automatic::Receipt)
    );
    assert_eq!(
        with("Content-Type: multipart/report; report-type=feedback-report; boundary=x"),
        Nature::Automatic(Automatic::Abuse)
    );
}

#[test]
fn a_person_is_one() {
    for headers in [
        "Auto-Submitted: no",
        "X-Auto-Response-Suppress: All",
        "Subject: Automatic reply: you never send one",
        "Subject: Undeliverable: my letter to you",
        "Subject: Delivery Status Notification (Failure)\nIn-Reply-To: <x@jive.example>",
        "Return-Path: <>",
        "Precedence: first-class",
    ] {
        assert_eq!(with(headers), Nature::Written, "{headers}");
    }
}

#[test]
fn a_person_who_quotes_a_bounce_is_a_person() {
    let message = letter(
        "From: Ann <ann@b.example>\nSubject: Fwd: Undelivered Mail Returned to Sender\n\nI wrote to you and this came:\n\nI'm sorry to \
         have to inform you that your message could not be delivered to one or more recipients.\n\n<care@jive.example>: host \
         mx.jive.example said: 550 5.1.1 User unknown\n",
    );
    assert_eq!(message.nature, Nature::Written);
    let message = letter(
        "From: Ann <ann@b.example>\nSubject: Help\n\n*****\nMy parcel could not be delivered.\nWrite to ann@b.example\n",
    );
    assert_eq!(message.nature, Nature::Written);
    let message = letter(
        "From: Ann <ann@b.example>\nSubject: Your letter\n\nMy parcel could not be delivered to me:\nann@b.example\n",
    );
    assert_eq!(message.nature, Nature::Written);
}

fn bounce(raw: &str) -> (Vec<Failed>, Option<String>) {
    match letter(raw).nature {
        Nature::Bounce(bounce) => (bounce.failed, bounce.of),
        other => panic!("{other:?}"),
    }
}

fn failed(address: &str, for_good: bool, status: Option<&str>) -> Failed {
    Failed {
        address: address.into(),
        for_good,
        status: status.map(Into::into),
    }
}

fn report(fields: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example (Mail Delivery System)\nReturn-Path: <>\nSubject: Undelivered Mail\nContent-Type: \
         multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\nSorry.\n--x\nContent-Type: \
         message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n{fields}\n\n--x\nContent-Type: text/rfc822-headers\n\nFrom: \
         care@jive.example\nMessage-ID: <42@jive.example>\nSubject: Your complaint\n--x--\n"
    )
}

#[test]
fn a_report_names_who_failed_for_how_long_and_which_message_it_was() {
    let (list, of) = bounce(&report(
        "Final-Recipient: rfc822; ann@b.example\nAction: failed\nStatus: 5.1.1\n\nOriginal-Recipient: \
         rfc822;bob@b.example\nFinal-Recipient: rfc822;x@y\nAction: delayed\nStatus: 4.4.1",
    ));
    assert_eq!(
        list,
        [
            failed("ann@b.example", true, Some("5.1.1")),
            failed("bob@b.example", false, Some("4.4.1"))
        ]
    );
    assert_eq!(of.as_deref(), Some("42@jive.example"));
}

#[test]
fn a_report_that_all_went_well_is_no_bounce() {
    let message = letter(&report(
        "Final-Recipient: rfc822; ann@b.example\nAction: delivered\nStatus: 2.0.0",
    ));
    assert_eq!(message.nature, Nature::Automatic(Automatic::Generated));
}

#[test]
fn bounces_in_words_are_read_in_four_languages() {
    for words in [
        "Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver your message to the following \
         addresses.\n\n<ann@b.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the \
         message.\n\nMessage-ID: <42@jive.example>\n",
        "Votre message n'a pas pu être remis aux destinataires suivants :\n\nann@b.example\n  550 5.1.1 Utilisateur \
         inconnu\n\nMessage-ID: <42@jive.example>\n",
        "No se pudo entregar el mensaje a estos destinatarios:\n\n  ann@b.example\n\n550 5.1.1\n\nMessage-ID: <42@jive.example>\n",
        "Ihre Nachricht konnte nicht zugestellt werden:\n\nann@b.example (5.1.1 unbekannt)\n\nMessage-ID: <42@jive.example>\n",
    ] {
        let (list, of) = bounce(&format!(
            "From: Mail Delivery Subsystem <MAILER-DAEMON@mx.example>\nSubject: x\n\n{words}"
        ));
        assert_eq!(list.len(), 1, "{words}");
        assert_eq!(
            list.first().map(|one| (one.address.as_str(), one.for_good)),
            Some(("ann@b.example", true)),
            "{words}"
        );
        assert_eq!(of.as_deref(), Some("42@jive.example"));
    }
}

#[test]
fn a_warning_is_not_the_end() {
    let (list, _) = bounce(
        "From: Mail Delivery System <Mailer-Daemon@mx.example>\nX-Failed-Recipients: ann@b.example\nSubject: Warning: message \
         delayed 24 hours\n\nA message that you sent has not yet been delivered to one or more of its recipients.\n\n  \
         ann@b.example\n\nDelivery attempts will continue for some time.\n",
    );
    assert_eq!(list, [failed("ann@b.example", false, None)]);
}

#[test]
fn whom_to_ask_is_not_who_failed() {
    let (list, _) = bounce(
        "From: MAILER-DAEMON@mx.example\nSubject: x\n\nYour message could not be delivered.\nFor further assistance, please contact \
         help@mx.example\n\n<ann@b.example>: 550 5.1.1 unknown\n",
    );
    assert_eq!(list, [failed("ann@b.example", true, Some("5.1.1"))]);
}
