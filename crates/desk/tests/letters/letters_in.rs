//! Letters that come by post: kept before anything is typed, entered as one complaint or several, put to complaints that
//! are known, put right where that was a mistake, and read by a machine where one is installed. The scans in
//! `tests/letters/` were printed and scanned by programs; nobody wrote them.

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use desk::{config::Config, jobs};
use practice::{
    Complaint, Entry,
    entry::{Actor, What, Words},
    terms::{Channel, Format, Label, Relation},
};
use register::{LetterIn, LetterReading, LetterState};
use staff::{Answer, Visitor, World};

use crate::{multipart, workbench_world as staff};

const ENGLISH: &[u8] = include_bytes!("en.png");
const PHOTO: &[u8] = include_bytes!("en.jpg");
const TWO_PAGES: &[u8] = include_bytes!("two-pages.tif");
const TWO_PAGES_PDF: &[u8] = include_bytes!("two-pages.pdf");

/// Sends a form with files, as a browser does.
async fn sends(by: &mut Visitor<'_>, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Answer {
    let request = Request::post(path).header(header::CONTENT_TYPE, multipart::KIND);
    by.send(request, Body::from(multipart::form(fields, files))).await
}

const CAME: [(&str, &str); 6] = [
    ("once", "one"),
    ("received", "2026-02-26"),
    ("name", "Marguerite Doucet"),
    ("address", "14 Harbour Street\nHalifax NS B3H 1A1"),
    ("language", "fr"),
    ("account", "A-14"),
];

/// Keeps a letter and gives its id.
async fn keeps(by: &mut Visitor<'_>, files: &[(&str, &[u8])]) -> String {
    let answer = sends(by, "/desk/letters/in", &CAME, files).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    id_of(&answer)
}

fn id_of(answer: &Answer) -> String {
    let path = answer.to.split('?').next().unwrap();
    path.rsplit('/').next().unwrap().to_owned()
}

async fn letter(world: &World, id: &str) -> LetterIn {
    world.desk.register().letter(id).await.unwrap().unwrap()
}

/// The form that files a complaint, filled in.
fn files_it<'f>(version: &'f str, nature: &'f str, then: &'f str) -> Vec<(&'f str, &'f str)> {
    let mut form = vec![
        ("version", version),
        ("kind", "complaint"),
        ("nature", nature),
        ("class", "consumer"),
        ("answer_by", "letter"),
        ("format", "large-print"),
        ("then", then),
    ];
    form.extend(CAME.iter().skip(1));
    form
}

async fn enters(by: &mut Visitor<'_>, id: &str, act: &str, form: &[(&str, &str)]) -> Answer {
    by.post(&format!("/desk/letters/in/{id}/{act}"), form).await
}

fn texts(case: &desk::Case) -> String {
    let words = case.file.entries.iter().flat_map(|entry| entry.words.values());
    words.cloned().collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn a_scan_is_kept_byte_for_byte_before_anything_else() {
    let world = World::staffed().await;
    let mut walter = world.as_staff("walter").await;
    let id = keeps(&mut walter, &[("letter.png", ENGLISH), ("back.jpg", PHOTO)]).await;
    let kept = letter(&world, &id).await;
    assert_eq!((kept.state, kept.version), (LetterState::Waiting, 1));
    assert_eq!(kept.taken_by, "walter");
    // A day is its noon; whoever has to enter it has until the end of the next day on which the desk is open.
    assert_eq!(kept.said.received_at.unwrap().to_string(), "2026-02-26T17:00:00Z");
    assert!(kept.due_at > kept.said.received_at.unwrap());
    let scans = world.desk.register().scans(&id).await.unwrap();
    let bytes = world.desk.register().open_file(&scans[0].digest).await.unwrap();
    assert_eq!(bytes.as_deref(), Some(ENGLISH));
    assert_eq!((scans.len(), scans[1].name.as_str()), (2, "back.jpg"));
    // Sent twice, it is one letter; and its bytes stay, whoever tidies.
    assert_eq!(
        keeps(&mut walter, &[("letter.png", ENGLISH), ("back.jpg", PHOTO)]).await,
        id
    );
    // The same form, which a browser brought back, with other scans is another letter.
    let other = keeps(&mut walter, &[("letter.png", ENGLISH)]).await;
    assert_ne!(other, id);
    let nothing = [("version", "1"), ("cause", "other-department"), ("reason", "Sales")];
    enters(&mut walter, &other, "nothing", &nothing).await;
    let list = walter.get("/desk/letters/in").await;
    assert!(
        list.told().contains("1 letter waits") && list.told().contains("Marguerite Doucet"),
        "{}",
        list.told()
    );
    world.pass(60 * 24 * 30);
    let gone = world
        .desk
        .register()
        .discard_files(world.desk.now(), jiff::SignedDuration::from_hours(48))
        .await
        .unwrap();
    assert_eq!(gone, 0);
}

#[tokio::test]
async fn a_scan_is_shown_as_a_picture_and_handed_out_as_it_is() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    let page = noor.get(&format!("/desk/letters/in/{id}")).await;
    let scan = world.desk.register().scans(&id).await.unwrap().remove(0);
    let at = format!("/desk/letters/in/{id}/scans/{}", scan.id);
    assert!(page.text.contains(&format!("<img src=\"{at}\"")), "{}", page.text);
    assert!(page.told().contains(&scan.digest));
    for (path, media, way) in [
        (at.clone(), "image/png", "inline"),
        (format!("{at}/original"), "application/octet-stream", "attachment"),
    ] {
        let answer = noor.get(&path).await;
        let said = |name| answer.headers.get(name).map_or("", |value| value.to_str().unwrap());
        assert_eq!(said(header::CONTENT_TYPE), media);
        assert_eq!(said(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(said(header::CONTENT_SECURITY_POLICY), "default-src 'none'; sandbox");
        assert!(said(header::CONTENT_DISPOSITION).starts_with(way));
    }
    assert_eq!(
        noor.get(&format!("/desk/letters/in/{id}/scans/none")).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn only_who_opens_letters_keeps_and_enters_them() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    for (who, list, one) in [
        ("walter", StatusCode::OK, StatusCode::OK),
        ("owen", StatusCode::OK, StatusCode::OK),
        ("priya", StatusCode::FORBIDDEN, StatusCode::OK),
        ("ada", StatusCode::FORBIDDEN, StatusCode::FORBIDDEN),
    ] {
        let mut reader = world.as_staff(who).await;
        assert_eq!(reader.get("/desk/letters/in").await.status, list, "{who}");
        assert_eq!(reader.get(&format!("/desk/letters/in/{id}")).await.status, one, "{who}");
        let sent = sends(&mut reader, "/desk/letters/in", &[], &[]).await;
        let may = if list == StatusCode::OK {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            list
        };
        assert_eq!(sent.status, may, "{who}");
        if list != StatusCode::OK {
            let sent = enters(
                &mut reader,
                &id,
                "nothing",
                &[("version", "1"), ("cause", "advertising")],
            )
            .await;
            assert_eq!(sent.status, StatusCode::FORBIDDEN, "{who}");
        }
    }
    assert_eq!(letter(&world, &id).await.state, LetterState::Waiting);
}

#[tokio::test]
async fn a_letter_becomes_a_complaint_whose_clocks_count_from_the_day_on_which_it_came() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    let answer = enters(&mut noor, &id, "new", &files_it("1", "My line is dead.", "all")).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let reference = answer.reference();
    let case = world.case(&reference).await;
    let complaint: &Complaint = &case.complaint;
    assert_eq!(complaint.channel, Channel::Letter);
    assert_eq!(complaint.received_at.to_string(), "2026-02-26T17:00:00Z");
    assert_eq!(complaint.answering.by, Some(Channel::Letter));
    assert_eq!(complaint.answering.format, Format::LargePrint);
    assert_eq!(complaint.answering.language.tag(), "fr");
    assert_eq!(complaint.assignee.as_deref(), Some("noor"));
    let (_, file, _) = &complaint.files[0];
    assert!(!file.internal);
    assert_eq!(
        world.desk.register().open_file(&file.digest).await.unwrap().unwrap(),
        ENGLISH
    );
    assert_eq!(letter(&world, &id).await.state, LetterState::Entered);
    // The acknowledgement waits to be printed; the case leads to the letter, and the letter to the case.
    assert!(noor.get("/desk/letters").await.told().contains(&reference));
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert!(page.text.contains(&format!("/desk/letters/in/{id}")), "{}", page.text);
    assert!(
        noor.get(&format!("/desk/letters/in/{id}"))
            .await
            .told()
            .contains(&reference)
    );
    // Sent once more, nothing is filed.
    let again = enters(&mut noor, &id, "new", &files_it("1", "My line is dead.", "all")).await;
    assert_eq!(again.to, "/desk/letters/in?done=meanwhile");
    assert_eq!(world.desk.register().letter_cases(&id).await.unwrap().len(), 1);
    assert!(world.desk.register().verify().unwrap().is_sound());
}

#[tokio::test]
async fn several_complaints_of_one_letter_are_cases_of_their_own_and_lead_to_each_other() {
    let world = World::staffed().await;
    let mut walter = world.as_staff("walter").await;
    let id = keeps(&mut walter, &[("letter.png", ENGLISH)]).await;
    let first = enters(&mut walter, &id, "new", &files_it("1", "My line is dead.", "another")).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.told());
    assert!(
        first.to.starts_with(&format!("/desk/letters/in/{id}?done=new")),
        "{}",
        first.to
    );
    // The same form again, out of the history of the browser.
    let twice = enters(&mut walter, &id, "new", &files_it("1", "My line is dead.", "another")).await;
    assert_eq!(twice.to, "/desk/letters/in?done=meanwhile");
    let version = letter(&world, &id).await.version.to_string();
    let second = enters(
        &mut walter,
        &id,
        "new",
        &files_it(&version, "The bill is wrong.", "all"),
    )
    .await;
    assert_eq!(second.status, StatusCode::SEE_OTHER, "{}", second.told());
    let cases = world.desk.register().letter_cases(&id).await.unwrap();
    let [one, two] = &cases[..] else { panic!("{cases:?}") };
    for (own, other) in [(one, two), (two, one)] {
        let case = world.case(&own.complaint).await;
        let links: Vec<_> = case
            .complaint
            .links
            .iter()
            .map(|link| (link.other.as_str(), link.relation))
            .collect();
        assert_eq!(links, [(other.complaint.as_str(), Relation::Related)]);
        assert_eq!(case.complaint.files.len(), 1);
    }
    assert_eq!(letter(&world, &id).await.state, LetterState::Entered);
    assert!(world.desk.register().verify().unwrap().is_sound());
}

#[tokio::test]
async fn what_is_wrong_with_a_form_costs_neither_the_scan_nor_what_was_typed() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    for (day, why) in [
        ("2026-03-04", "lies in the future"),
        ("2025-12-01", "60 days"),
        ("soon", "date"),
    ] {
        let mut form = CAME;
        (form[0].1, form[1].1) = (day, day);
        let answer = sends(&mut noor, "/desk/letters/in", &form, &[("letter.png", ENGLISH)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{day}");
        assert!(answer.told().contains(why), "{day}: {}", answer.told());
        assert!(answer.text.contains("14 Harbour Street"), "{day}");
    }
    let waiting = world.desk.register().letters_waiting(10).await.unwrap();
    assert_eq!(waiting.len(), 3);
    assert!(waiting.iter().all(|letter| letter.said.received_at.is_none()));
    // Without its day it is not entered.
    let form: Vec<_> = files_it("1", "My line is dead.", "all")
        .into_iter()
        .filter(|(name, _)| *name != "received")
        .collect();
    let answer = enters(&mut noor, &waiting[0].id, "new", &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("My line is dead."));
}

#[tokio::test]
async fn a_damaged_scan_is_told_and_the_sound_ones_are_kept() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let half = &ENGLISH[..ENGLISH.len() / 2];
    let bad: [(&str, &[u8], &str); 6] = [
        ("half.png", half, "damaged"),
        ("half.pdf", &TWO_PAGES_PDF[..600], "damaged"),
        ("half.tif", &TWO_PAGES[..40], "damaged"),
        ("notes.txt", b"Dear Sir or Madam", "Save it as PDF, JPEG, PNG or TIFF"),
        ("run.html", b"<script>alert(1)</script>", "program"),
        ("empty.png", b"", "empty"),
    ];
    for (name, bytes, why) in bad {
        let answer = sends(&mut noor, "/desk/letters/in", &CAME, &[(name, bytes)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(
            answer.told().contains(why) && answer.text.contains("14 Harbour Street"),
            "{name}: {}",
            answer.told()
        );
    }
    assert_eq!(world.desk.register().count_letters_waiting().await.unwrap(), 0);
    // Beside a sound one: that is kept, and the other can be added when it is sound.
    let answer = sends(
        &mut noor,
        "/desk/letters/in",
        &CAME,
        &[("1.png", ENGLISH), ("2.png", half)],
    )
    .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.told().contains("“2.png” was not taken: it is damaged"),
        "{}",
        answer.told()
    );
    let kept = world.desk.register().letters_waiting(10).await.unwrap().remove(0);
    let added = sends(
        &mut noor,
        &format!("/desk/letters/in/{}/pages", kept.id),
        &[],
        &[("2.jpg", PHOTO)],
    )
    .await;
    assert_eq!(added.status, StatusCode::SEE_OTHER, "{}", added.told());
    let scans = world.desk.register().scans(&kept.id).await.unwrap();
    let names: Vec<_> = scans.iter().map(|scan| scan.name.as_str()).collect();
    assert_eq!(names, ["1.png", "2.jpg"]);
}

#[tokio::test]
async fn a_letter_that_belongs_to_a_complaint_tells_its_customer_only_that_it_came() {
    let world = World::staffed().await;
    let case = world.complaint("Marguerite Doucet", "The line drops.").await;
    let reference = case.file.reference;
    world.pass(1);
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    let found = enters(
        &mut noor,
        &id,
        "belongs",
        &[("version", "1"), ("find", "yes"), ("q", "drops")],
    )
    .await;
    assert!(
        found.told().contains(&reference) && found.told().contains("found by your search"),
        "{}",
        found.told()
    );
    let page = noor.get(&format!("/desk/letters/in/{id}?as=belongs")).await;
    assert!(page.told().contains("found by the sender"), "{}", page.told());
    let form = [
        ("version", "1"),
        ("received", "2026-03-02"),
        ("reference", reference.as_str()),
        ("summary", "She was told a lie by Omar."),
        ("how", "escalated"),
        ("then", "all"),
    ];
    let answer = enters(&mut noor, &id, "belongs", &form).await;
    assert_eq!(
        answer.to,
        format!("/desk/letters/in?done=belongs&case={reference}"),
        "{}",
        answer.told()
    );
    let case = world.case(&reference).await;
    let escalated = |entry: &&practice::Entry| {
        matches!(
            &entry.what,
            What::Escalated {
                channel: Channel::Letter,
                ..
            }
        )
    };
    assert_eq!(case.file.entries.iter().filter(escalated).count(), 1);
    let wrote = case
        .file
        .entries
        .iter()
        .find(|entry| matches!(entry.what, What::CustomerWrote { .. }));
    let said = wrote.unwrap().word(Label::Message).unwrap();
    assert!(said.starts_with("Your letter reached us on"), "{said}");
    assert!(case.complaint.files.iter().all(|(_, file, _)| file.internal));
    assert!(texts(&case).contains("told a lie"));
    let mut visitor = world.visitor();
    let secret = world.desk.secret(&case.file);
    let opened = visitor
        .post("/en/follow", &[("number", &reference), ("secret", &secret)])
        .await;
    let tracking = visitor.get(&opened.to).await.told();
    assert!(
        tracking.contains("Your letter reached us on") && !tracking.contains("told a lie"),
        "{tracking}"
    );
    assert!(!tracking.contains("letter.png"), "{tracking}");
    assert!(world.desk.register().verify().unwrap().is_sound());
}

#[tokio::test]
async fn a_letter_of_somebody_else_is_not_put_to_a_complaint_without_a_second_look() {
    let world = World::staffed().await;
    let case = world.complaint("Omar Haddad", "The bill is wrong.").await;
    let reference = case.file.reference.as_str();
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    let mut form = vec![
        ("version", "1"),
        ("received", "2026-02-26"),
        ("other", reference),
        ("how", "written"),
        ("then", "all"),
    ];
    let asked = enters(&mut noor, &id, "belongs", &form).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = asked.told();
    assert!(
        told.contains("from Marguerite Doucet, and the complaint is of Omar Haddad"),
        "{told}"
    );
    form.push(("unlike", "yes"));
    let answer = enters(&mut noor, &id, "belongs", &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    // It was the wrong one after all.
    let kept = letter(&world, &id).await;
    let cases = world.desk.register().letter_cases(&id).await.unwrap();
    let (version, nth) = (kept.version.to_string(), cases[0].nth.to_string());
    let mut form = [("version", version.as_str()), ("nth", nth.as_str()), ("reason", "")];
    let no_reason = enters(&mut noor, &id, "undo", &form).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    form[2].1 = "It is Marguerite’s.";
    let undone = enters(&mut noor, &id, "undo", &form).await;
    assert_eq!(
        undone.to,
        format!("/desk/letters/in/{id}?done=undone"),
        "{}",
        undone.told()
    );
    let kept = letter(&world, &id).await;
    assert_eq!(
        (kept.state, kept.said.received_at.is_some()),
        (LetterState::Waiting, true)
    );
    let case = world.case(reference).await;
    assert!(
        texts(&case).contains("does not belong to this complaint, and was taken away from it: It is Marguerite’s.")
    );
    let cases = world.desk.register().letter_cases(&id).await.unwrap();
    assert_eq!(cases[0].undone.as_ref().unwrap().by, "noor");
    assert!(noor.get(&undone.to).await.told().contains("It is Marguerite’s."));
    // And now it becomes what it is, with the day on which it came.
    let version = kept.version.to_string();
    let filed = enters(&mut noor, &id, "new", &files_it(&version, "My line is dead.", "all")).await;
    let case = world.case(&filed.reference()).await;
    assert_eq!(case.complaint.received_at.to_string(), "2026-02-26T17:00:00Z");
    assert!(case.complaint.links.is_empty());
}

#[tokio::test]
async fn no_complaint_needs_a_cause_and_is_kept() {
    let world = World::staffed().await;
    let mut walter = world.as_staff("walter").await;
    let id = keeps(&mut walter, &[("letter.png", ENGLISH)]).await;
    for form in [vec![("version", "1")], vec![("version", "1"), ("cause", "other")]] {
        let answer = enters(&mut walter, &id, "nothing", &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{form:?}");
    }
    let form = [("version", "1"), ("cause", "other-department"), ("reason", "Sales")];
    let answer = enters(&mut walter, &id, "nothing", &form).await;
    assert_eq!(answer.to, "/desk/letters/in?done=nothing", "{}", answer.told());
    assert_eq!(letter(&world, &id).await.state, LetterState::NoComplaint);
    let page = walter.get(&format!("/desk/letters/in/{id}")).await.told();
    assert!(
        page.contains("It is for another department, and was passed on. Sales"),
        "{page}"
    );
    let log = world.desk.register().admin_log(10).await;
    assert!(format!("{log:?}").contains("letter-no-complaint"), "{log:?}");
}

#[tokio::test]
async fn a_machine_reads_the_scan_and_the_complaint_is_found_by_it() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    // It is entered before the machine is done, and again after.
    let filed = enters(&mut noor, &id, "new", &files_it("1", "Phone.", "another")).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    assert_eq!(jobs::letters_in::turn(&world.desk).await.unwrap(), 1);
    let kept = letter(&world, &id).await;
    assert_eq!(
        kept.reading,
        LetterReading::Read,
        "is tesseract installed? ./check says what the tests need"
    );
    assert!(kept.text.contains("tenth of October"), "{}", kept.text);
    let page = noor.get(&format!("/desk/letters/in/{id}?as=belongs")).await.told();
    assert!(
        page.contains("Text, read by a machine") && page.contains("seems to ask for someone senior"),
        "{page}"
    );
    let version = kept.version.to_string();
    let filed = enters(&mut noor, &id, "new", &files_it(&version, "Bill.", "all")).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    let cases = world.desk.register().letter_cases(&id).await.unwrap();
    assert_eq!(cases.len(), 2);
    jobs::index::all(&world.desk).await.unwrap();
    let found = noor.searches("\"tenth of October\"").await.told();
    for case in &cases {
        let text = texts(&world.case(&case.complaint).await);
        assert_eq!(text.matches("Read by a machine from the scan").count(), 1, "{text}");
        assert!(found.contains(&case.complaint), "{found}");
    }
    // Nothing is left to be done.
    assert_eq!(jobs::letters_in::turn(&world.desk).await.unwrap(), 0);
    let another = keeps_another(&mut noor).await;
    jobs::letters_in::turn(&world.desk).await.unwrap();
    let form = [("version", "1"), ("nature", "In short:"), ("use-text", "yes")];
    let used = enters(&mut noor, &another, "new", &form).await;
    assert_eq!(used.status, StatusCode::OK);
    let typed = used
        .text
        .split("name=\"nature\"")
        .nth(1)
        .unwrap()
        .split("</textarea>")
        .next()
        .unwrap();
    assert!(
        typed.contains("In short:") && typed.contains("tenth of October"),
        "{typed}"
    );
}

async fn keeps_another(by: &mut Visitor<'_>) -> String {
    let mut form = CAME;
    form[0].1 = "another";
    let answer = sends(by, "/desk/letters/in", &form, &[("letter.png", ENGLISH)]).await;
    id_of(&answer)
}

#[tokio::test]
async fn pages_of_a_tiff_and_of_a_pdf_become_pictures_and_their_text_is_read() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.tif", TWO_PAGES), ("letter.pdf", TWO_PAGES_PDF)]).await;
    let before = noor.get(&format!("/desk/letters/in/{id}")).await.told();
    assert!(before.contains("The pages of this file are being made."), "{before}");
    jobs::letters_in::turn(&world.desk).await.unwrap();
    let page = noor.get(&format!("/desk/letters/in/{id}")).await;
    let pictures: Vec<_> = page
        .text
        .split("<img src=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap())
        .collect();
    assert_eq!(pictures.len(), 4, "{}", page.text);
    for (picture, begins) in pictures
        .iter()
        .zip([&b"\x89PNG"[..], b"\x89PNG", b"\xff\xd8\xff", b"\xff\xd8\xff"])
    {
        let shown = noor.get(picture).await;
        assert_eq!(shown.status, StatusCode::OK);
        let scans = world.desk.register().scans(&id).await.unwrap();
        let scan = scans.iter().find(|scan| picture.ends_with(&scan.id)).unwrap();
        let bytes = world.desk.register().open_file(&scan.digest).await.unwrap().unwrap();
        assert!(bytes.starts_with(begins), "{picture}");
        assert!(bytes.len() > 2_000, "{picture}: {}", bytes.len());
    }
    let kept = letter(&world, &id).await;
    assert_eq!(kept.text.matches("tenth of October").count(), 2, "{}", kept.text);
    assert_eq!(kept.text.matches("no computer").count(), 2, "{}", kept.text);
}

#[tokio::test]
async fn where_no_reader_is_installed_everything_works_and_says_so() {
    let config = Config::parse("[letters_in]\nprograms = \"/nonexistent\"\n").unwrap();
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    let world = World::configured(code, config).await.with_staff().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.tif", TWO_PAGES)]).await;
    jobs::letters_in::turn(&world.desk).await.unwrap();
    let kept = letter(&world, &id).await;
    assert_eq!((kept.reading, kept.text.as_str()), (LetterReading::NoReader, ""));
    let page = noor.get(&format!("/desk/letters/in/{id}")).await;
    assert!(
        page.told().contains("no program for that is installed"),
        "{}",
        page.told()
    );
    assert_eq!(page.text.matches("<img src").count(), 2);
    let filed = enters(&mut noor, &id, "new", &files_it("1", "My line is dead.", "all")).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    let text = texts(&world.case(&filed.reference()).await);
    assert!(!text.contains("Read by a machine"), "{text}");
}

#[tokio::test]
async fn a_letter_accepts_an_offer_and_what_the_rules_refuse_leaves_it_waiting() {
    let world = World::staffed().await;
    let reference = world
        .complaint("Marguerite Doucet", "The line drops.")
        .await
        .file
        .reference;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    let form = [
        ("version", "1"),
        ("received", "2026-03-02"),
        ("reference", reference.as_str()),
        ("how", "accepted"),
        ("then", "all"),
    ];
    let refused = enters(&mut noor, &id, "belongs", &form).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(letter(&world, &id).await.state, LetterState::Waiting);
    assert!(world.case(&reference).await.complaint.files.is_empty());
    noor.acts(&reference, "take", &[]).await;
    let offer = [
        ("message", "A month back."),
        ("r1-remedy", "credit"),
        ("r1-amount", "60"),
    ];
    noor.acts(&reference, "offer", &offer).await;
    world.pass(1);
    jobs::outbox::turn(&world.desk, &desk::post::carrier::Carrier::memory())
        .await
        .unwrap();
    let version = letter(&world, &id).await.version.to_string();
    let mut form = form;
    form[0].1 = &version;
    let answer = enters(&mut noor, &id, "belongs", &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let case = world.case(&reference).await;
    assert!(
        case.file
            .entries
            .iter()
            .any(|entry| matches!(entry.what, What::Accepted { .. }))
    );
    assert!(world.desk.register().verify().unwrap().is_sound());
}

#[tokio::test]
async fn managers_are_told_once_of_a_letter_that_waits_too_long() {
    let world = World::staffed().await;
    let mut walter = world.as_staff("walter").await;
    let id = keeps(&mut walter, &[("letter.png", ENGLISH)]).await;
    let carrier = desk::post::carrier::Carrier::memory();
    let due = letter(&world, &id).await.due_at;
    let wait = due.duration_since(world.desk.now()).as_mins();
    world.pass(wait.max(0) + 1);
    for _ in 0..2 {
        jobs::letters_in::tell_of_late(&world.desk).await.unwrap();
        while jobs::outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    }
    let desk::post::carrier::Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    let mut sent = sent.lock().unwrap().clone();
    sent.retain(|mail| mail.id.starts_with("letter-in."));
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].to, ["owen@jive.example"]);
    assert!(
        sent[0].text.contains(&format!("/desk/letters/in/{id}")),
        "{}",
        sent[0].text
    );
    assert!(!sent[0].text.contains("Marguerite"));
}

#[tokio::test]
async fn that_a_letter_is_done_with_can_be_taken_back_and_its_history_says_who_and_why() {
    let world = World::staffed().await;
    let mut walter = world.as_staff("walter").await;
    let id = keeps(&mut walter, &[("letter.png", ENGLISH)]).await;
    let form = [("version", "1"), ("cause", "advertising"), ("reason", "A leaflet")];
    enters(&mut walter, &id, "nothing", &form).await;
    let silent = enters(&mut walter, &id, "reopen", &[("version", "2")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", silent.told());
    let mut noor = world.as_staff("noor").await;
    let back = [("version", "2"), ("reason", "There is a complaint on its back")];
    let again = enters(&mut noor, &id, "reopen", &back).await;
    assert_eq!(
        again.to,
        format!("/desk/letters/in/{id}?done=reopened"),
        "{}",
        again.told()
    );
    let twice = enters(&mut noor, &id, "reopen", &back).await;
    assert!(twice.to.ends_with("done=meanwhile"), "{}", twice.to);
    assert_eq!(letter(&world, &id).await.state, LetterState::Waiting);
    let page = noor.get(&again.to).await.told();
    for what in [
        "It is advertising. A leaflet",
        "There is a complaint on its back",
        "walter",
        "noor",
    ] {
        assert!(page.contains(what), "no {what} in {page}");
    }
    let log = format!("{:?}", world.desk.register().admin_log(10).await);
    assert!(log.contains("letter-reopened"), "{log}");
    // It can be entered now, and that it was all is taken back like that too.
    let filed = enters(&mut noor, &id, "new", &files_it("3", "My line is dead.", "all")).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    assert_eq!(letter(&world, &id).await.state, LetterState::Entered);
    let form = [("version", "4"), ("reason", "A second one in it")];
    let again = enters(&mut walter, &id, "reopen", &form).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.told());
    assert_eq!(letter(&world, &id).await.state, LetterState::Waiting);
    let page = walter.get(&again.to).await.told();
    assert!(page.contains("This letter has been entered."), "{page}");
    assert!(world.desk.register().verify().unwrap().is_sound());
}

#[tokio::test]
async fn where_letters_cant_be_laid_to_be_read_the_page_says_how_that_is_mended() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    let folder = world.desk.register().dir().join("reading");
    drop(std::fs::remove_dir_all(&folder));
    std::fs::write(&folder, "a file where the folder is to be").unwrap();
    jobs::letters_in::turn(&world.desk).await.unwrap();
    assert_eq!(letter(&world, &id).await.reading, LetterReading::NoFolder);
    let page = noor.get(&format!("/desk/letters/in/{id}")).await;
    assert!(page.told().contains("the disk has room"), "{}", page.told());
    std::fs::remove_file(&folder).unwrap();
    enters(&mut noor, &id, "again", &[("version", "1")]).await;
    jobs::letters_in::turn(&world.desk).await.unwrap();
    assert_eq!(letter(&world, &id).await.reading, LetterReading::Read);
}

/// The words of a complaint go, as whoever looks after the desk takes them away.
async fn erase(world: &World, reference: &str) {
    let before = world.case(reference).await;
    let mut after = before.clone();
    let now = world.desk.now();
    after.file.entries.push(Entry {
        seq: before.complaint.version + 1,
        by: Actor::Desk,
        occurred_at: now,
        recorded_at: now,
        what: What::Erased {
            labels: vec![Label::Name, Label::Note, Label::Nature],
        },
        words: Words::new(),
        twin: None,
    });
    after.complaint.catch_up(&after.file.entries).unwrap();
    let mut salts = || [7_u8; 16];
    let batch = register::Batch {
        reference,
        base: before.complaint.version,
        head: before.file.head,
        entries: &after.file.entries[before.file.entries.len()..],
        complaint: &after.complaint,
        obligations: &after.obligations,
        before: Some(register::Before {
            complaint: &before.complaint,
            obligations: &before.obligations,
        }),
        owed: Vec::new(),
        to_post: 0,
        outbox_done: Vec::new(),
        mail: None,
        letter: None,
        counters: Vec::new(),
        idempotency: None,
        salts: &mut salts,
    };
    world.desk.register().commit_together(vec![batch]).await.unwrap();
}

#[tokio::test]
async fn what_waits_for_another_complaint_stays_when_one_is_erased_and_the_page_says_so() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    jobs::letters_in::turn(&world.desk).await.unwrap();
    let filed = enters(&mut noor, &id, "new", &files_it("1", "My line is dead.", "another")).await;
    let reference = filed.to.rsplit("case=").next().unwrap().to_owned();
    erase(&world, &reference).await;
    let path = format!("/desk/letters/in/{id}");
    let page = noor.get(&path).await;
    assert!(page.text.contains("<img src"), "{}", page.told());
    assert!(
        page.told().contains("The letter still waits to be entered"),
        "{}",
        page.told()
    );
    let all = enters(&mut noor, &id, "all", &[("version", "2")]).await;
    assert_eq!(all.status, StatusCode::SEE_OTHER, "{}", all.told());
    let page = noor.get(&path).await;
    assert!(!page.text.contains("<img src"), "{}", page.told());
    assert!(page.told().contains("went with the words"), "{}", page.told());
    assert!(!page.told().contains("The letter still waits to be entered"));
}

#[tokio::test]
async fn a_letter_that_another_instance_reads_is_left_to_it() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    let (register, now) = (world.desk.register(), world.desk.now());
    let until = now.checked_add(jiff::SignedDuration::from_mins(5)).unwrap();
    assert!(register.lease_letter(now, until).await.unwrap().is_some());
    assert_eq!(jobs::letters_in::turn(&world.desk).await.unwrap(), 0);
    let kept = letter(&world, &id).await;
    assert_eq!((kept.reading, kept.tries), (LetterReading::ToRead, 0));
    // It was cut short, and held the letter up no longer than that.
    world.pass(6);
    assert_eq!(jobs::letters_in::turn(&world.desk).await.unwrap(), 1);
    assert_eq!(letter(&world, &id).await.reading, LetterReading::Read);
}

/// A program that is killed while it reads counts as a try, for it was counted before.
#[tokio::test]
async fn a_scan_that_ends_every_reading_is_given_up_and_read_again_when_somebody_asks() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    for _ in 0..desk::letters_in::reading::TRIES {
        world.desk.register().try_letter(&id).await.unwrap();
    }
    jobs::letters_in::turn(&world.desk).await.unwrap();
    let kept = letter(&world, &id).await;
    assert_eq!(
        (kept.reading, kept.state),
        (LetterReading::GaveUp, LetterState::Waiting)
    );
    let page = noor.get(&format!("/desk/letters/in/{id}")).await;
    assert!(page.told().contains("could not be read"), "{}", page.told());
    let again = enters(&mut noor, &id, "again", &[("version", "1")]).await;
    assert_eq!(
        again.to,
        format!("/desk/letters/in/{id}?done=again"),
        "{}",
        again.told()
    );
    jobs::letters_in::turn(&world.desk).await.unwrap();
    let kept = letter(&world, &id).await;
    assert_eq!(kept.reading, LetterReading::Read, "{kept:?}");
    assert!(kept.text.contains("tenth of October"), "{}", kept.text);
}

#[tokio::test]
async fn pages_that_are_added_later_reach_the_complaints_that_the_letter_came_to() {
    let world = World::staffed().await;
    let mut noor = world.as_staff("noor").await;
    let id = keeps(&mut noor, &[("letter.png", ENGLISH)]).await;
    jobs::letters_in::turn(&world.desk).await.unwrap();
    let filed = enters(&mut noor, &id, "new", &files_it("1", "My line is dead.", "another")).await;
    assert_eq!(filed.status, StatusCode::SEE_OTHER, "{}", filed.told());
    let reference = filed.to.rsplit("case=").next().unwrap().to_owned();
    let known = world.complaint("Marguerite Doucet", "Billed twice.").await;
    let known = known.complaint.reference;
    let form = [
        ("version", "2"),
        ("received", "2026-02-26"),
        ("name", "Marguerite Doucet"),
        ("other", &known),
        ("how", "written"),
        ("then", "another"),
    ];
    let put = enters(&mut noor, &id, "belongs", &form).await;
    assert_eq!(put.status, StatusCode::SEE_OTHER, "{}", put.told());
    let path = format!("/desk/letters/in/{id}/pages");
    let added = sends(&mut noor, &path, &[], &[("back.jpg", PHOTO)]).await;
    assert!(added.to.ends_with("done=added"), "{}", added.told());
    // Once, however often the job comes by.
    for _ in 0..2 {
        jobs::letters_in::turn(&world.desk).await.unwrap();
    }
    for (reference, internal) in [(&reference, false), (&known, true)] {
        let after = world.case(reference).await;
        let scans: Vec<_> = after
            .complaint
            .files
            .iter()
            .map(|(_, file, name)| (name.as_deref().unwrap(), file.internal))
            .collect();
        // Whose a later page is nobody has said: colleagues see it.
        assert_eq!(scans, [("letter.png", internal), ("back.jpg", true)], "{reference}");
        let mut by = after
            .file
            .entries
            .iter()
            .rev()
            .filter(|entry| matches!(entry.what, What::FileAdded { .. }));
        assert_eq!(by.next().unwrap().by.staff_id(), Some("noor"));
    }
}
