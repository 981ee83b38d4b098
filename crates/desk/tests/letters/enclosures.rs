//! What goes with a message: chosen of the complaint's files or uploaded, shown in the letter as pages or lying in the
//! envelope on sheets of its own, and attached to a mail as it is.
#![cfg(feature = "letters")]

use std::{fs, path::Path, process::Command};

use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use desk::{Case, Intake, jobs, post::carrier::Carrier};
use practice::{
    complaint::Delivery,
    entry::{Actor, Attachment, What},
    terms::{Channel, Kind, Label, Language, Notice},
};
use staff::{Answer, Visitor, World};

use crate::workbench_world as staff;

const PICTURE: &[u8] = include_bytes!("en.jpg");
const TWO_PAGES: &[u8] = include_bytes!("two-pages.pdf");

/// Somebody who wants to be answered that way, with these files on the complaint.
async fn complaint(world: &World, by: Channel, language: &str, files: &[(&str, &str, &[u8])]) -> Case {
    let mut intake = Intake::new(Channel::Letter, Language::new(language).unwrap(), "Billed twice.")
        .with(Label::Name, "Zoë Ångström")
        .with(Label::Email, "zoe@example.ca")
        .with(Label::Phone, "+1 613 555 0123")
        .with(Label::Address, "1200 Rue Sainte-Catherine O\nMontréal QC  H3B 1K1");
    intake.kind = Kind::Complaint;
    intake.answer_by = Some(by);
    for (name, media, bytes) in files {
        let digest = world.desk.register().put_file(bytes.to_vec(), world.desk.now());
        let file = Attachment {
            id: world.desk.ids().name(),
            media: (*media).to_owned(),
            bytes: bytes.len() as u64,
            digest: digest.await.unwrap(),
            internal: false,
        };
        intake.files.push((file, (*name).to_owned()));
    }
    world.desk.file(Actor::Customer, intake).await.unwrap().case
}

fn file_of<'c>(case: &'c Case, name: &str) -> &'c Attachment {
    let mut files = case.complaint.files.iter();
    let found = files.find(|(.., known)| known.as_deref() == Some(name));
    &found.unwrap_or_else(|| panic!("no {name}")).1
}

/// Answers with these files, each with what it is.
async fn replies(by: &mut Visitor<'_>, case: &Case, files: &[(&str, &str)]) -> Answer {
    let mut form = vec![("message".to_owned(), "Here is your bill.".to_owned())];
    form.push(("news".to_owned(), "yes".to_owned()));
    for (name, about) in files {
        let id = &file_of(case, name).id;
        form.push(("enclose".to_owned(), id.clone()));
        form.push((format!("about-{id}"), (*about).to_owned()));
    }
    let form: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let reference = &case.complaint.reference;
    by.post(&format!("/desk/complaints/{reference}/acts/reply"), &form)
        .await
}

async fn replied(by: &mut Visitor<'_>, world: &World, case: &Case, files: &[(&str, &str)]) -> (Case, u32) {
    let answer = replies(by, case, files).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let case = world.case(&case.complaint.reference).await;
    let wrote = |entry: &&practice::Entry| matches!(entry.what, What::Wrote { .. });
    let seq = case.file.entries.iter().rev().find(wrote).unwrap().seq;
    (case, seq)
}

/// A PDF on disk, for programs of others.
struct Pdf {
    dir: tempfile::TempDir,
}

impl Pdf {
    async fn get(world: &World, by: &Visitor<'_>, path: &str) -> Self {
        use tower::ServiceExt as _;
        let cookies: Vec<String> = by
            .cookies()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = Request::get(path).header(header::COOKIE, cookies.join("; "));
        let router = desk::web::router(world.desk.clone());
        let response = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("letter.pdf"), &bytes).unwrap();
        if let Ok(kept) = std::env::var("LETTERS_KEEP") {
            let name = std::thread::current().name().unwrap_or("letter").replace("::", "-");
            fs::create_dir_all(&kept).unwrap();
            fs::write(Path::new(&kept).join(format!("{name}.pdf")), &bytes).unwrap();
        }
        Self { dir }
    }

    fn run(&self, program: &str, words: &[&str]) -> String {
        let done = Command::new(program)
            .args(words)
            .current_dir(self.dir.path())
            .output()
            .unwrap_or_else(|_| panic!("{program}; ./check installs it"));
        assert!(
            done.status.success(),
            "{program}: {}",
            String::from_utf8_lossy(&done.stderr)
        );
        String::from_utf8_lossy(&done.stdout).into_owned()
    }

    fn text(&self) -> String {
        let text = self.run("pdftotext", &["-enc", "UTF-8", "letter.pdf", "-"]);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn pages(&self) -> usize {
        let info = self.run("pdfinfo", &["letter.pdf"]);
        let line = info.lines().find(|line| line.starts_with("Pages:")).unwrap();
        line.trim_start_matches("Pages:").trim().parse().unwrap()
    }
}

#[tokio::test]
async fn a_letter_shows_pictures_and_pdfs_as_pages_and_has_the_pdf_itself_with_it() {
    let world = World::staffed().await;
    for (language, listed, title) in [
        ("en", "Enclosed", "Enclosure 1: Photo of the meter"),
        ("fr", "Pièces jointes", "Pièce jointe 1 : Photo of the meter"),
        ("es", "Documentos adjuntos", "Documento adjunto 1: Photo of the meter"),
    ] {
        let files: [(&str, &str, &[u8]); 2] = [
            ("meter.jpg", "image/jpeg", PICTURE),
            ("bill.pdf", "application/pdf", TWO_PAGES),
        ];
        let case = complaint(&world, Channel::Letter, language, &files).await;
        let mut noor = world.as_staff("noor").await;
        let chosen = [("meter.jpg", "Photo of the meter"), ("bill.pdf", "Bill of March")];
        let (case, seq) = replied(&mut noor, &world, &case, &chosen).await;
        // What was enclosed is evidence, with the digest of the file and of each page as it was made.
        let enclosed: Vec<_> = case.complaint.enclosed.iter().filter(|one| one.with == seq).collect();
        let digests: Vec<&str> = enclosed.iter().map(|one| one.file.digest.as_str()).collect();
        let of = |name| file_of(&case, name).digest.as_str();
        assert_eq!(digests, [of("meter.jpg"), of("bill.pdf")]);
        assert_eq!(enclosed.iter().map(|one| one.pages.len()).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(enclosed[1].about.as_deref(), Some("Bill of March"));
        let reference = &case.complaint.reference;
        let path = format!("/desk/complaints/{reference}/letters/{seq}/reply.pdf");
        let pdf = Pdf::get(&world, &noor, &path).await;
        pdf.run("qpdf", &["--check", "letter.pdf"]);
        let text = pdf.text();
        for what in [listed, title, "Bill of March"] {
            assert!(text.contains(what), "{language}: no {what} in {text}");
        }
        assert_eq!(pdf.pages(), 4, "{text}");
        // Read aloud, each page says what it shows.
        let structure = pdf.run("pdfinfo", &["-struct", "letter.pdf"]);
        assert_eq!(structure.matches("Figure").count(), 3, "{structure}");
        let whole = pdf.run("qpdf", &["--json", "letter.pdf"]);
        assert!(whole.contains("\"/Alt\": \"u:Photo of the meter\""), "{language}");
        // Whoever has the PDF has the file byte for byte.
        pdf.run("pdfdetach", &["-saveall", "letter.pdf"]);
        assert_eq!(fs::read(pdf.dir.path().join("2.pdf")).unwrap(), TWO_PAGES);
        // The same letter is the same bytes, whoever prints it and when.
        let again = Pdf::get(&world, &noor, &path).await;
        let read = |pdf: &Pdf| fs::read(pdf.dir.path().join("letter.pdf")).unwrap();
        assert!(read(&pdf) == read(&again));
    }
}

#[tokio::test]
async fn what_cannot_be_shown_lies_in_the_envelope_and_the_letter_and_the_print_queue_say_so() {
    let world = World::staffed().await;
    let mut broken = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0".to_vec();
    broken.extend_from_slice(&[0xff, 0xc0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0, 0]);
    broken.resize(400, 0x55);
    let files: [(&str, &str, &[u8]); 3] = [
        ("notes.txt", "text/plain", b"What the engineer wrote"),
        ("photo.jpg", "image/jpeg", &broken),
        (
            "odd.pdf",
            "application/pdf",
            b"%PDF-1.7\nnothing that a program draws\nstartxref\n0\n%%EOF",
        ),
    ];
    let case = complaint(&world, Channel::Letter, "en", &files).await;
    let mut noor = world.as_staff("noor").await;
    let chosen = [("notes.txt", "Notes"), ("photo.jpg", "A photo"), ("odd.pdf", "A plan")];
    let (case, seq) = replied(&mut noor, &world, &case, &chosen).await;
    assert!(
        case.complaint.enclosed.iter().all(|one| one.pages.is_empty()),
        "{:?}",
        case.complaint.enclosed
    );
    let reference = &case.complaint.reference;
    let path = format!("/desk/complaints/{reference}/letters/{seq}/reply.pdf");
    let text = Pdf::get(&world, &noor, &path).await.text();
    for about in ["Notes", "A photo", "A plan"] {
        let line = format!("{about} (in the envelope, on sheets of its own)");
        assert!(text.contains(&line), "no {line} in {text}");
    }
    // Whoever carries the post sees what else goes into the envelope, and gets it, without reading complaints.
    let mut walter = world.as_staff("walter").await;
    let queue = walter.get("/desk/letters").await;
    assert!(queue.told().contains("3 enclosures"), "{}", queue.told());
    let batch = walter
        .get(&format!("/desk/letters/batch?letter={reference}.{seq}.reply"))
        .await;
    for page in [&queue, &batch] {
        assert_eq!(
            page.told().matches("Print this by itself").count(),
            3,
            "{}",
            page.told()
        );
    }
    let id = &file_of(&case, "notes.txt").id;
    let sheet = walter
        .get(&format!("/desk/letters/sheets/{reference}/{seq}/{id}"))
        .await;
    assert_eq!(sheet.text, "What the engineer wrote");
    assert!(
        sheet.headers[header::CONTENT_DISPOSITION]
            .to_str()
            .unwrap()
            .starts_with("attachment")
    );
    // Not once it is posted, and never what was not enclosed.
    let other = walter.get(&format!("/desk/letters/sheets/{reference}/1/{id}")).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_mail_takes_the_files_along_as_they_are_and_lists_them() {
    let world = World::staffed().await;
    let files: [(&str, &str, &[u8]); 2] = [
        ("bill.pdf", "application/pdf", TWO_PAGES),
        ("notes.txt", "text/plain", b"What the engineer wrote"),
    ];
    let case = complaint(&world, Channel::Email, "fr", &files).await;
    let mut noor = world.as_staff("noor").await;
    let (case, seq) = replied(
        &mut noor,
        &world,
        &case,
        &[("bill.pdf", "Facture"), ("notes.txt", "Notes")],
    )
    .await;
    world.pass(1);
    let carrier = Carrier::memory();
    // The reply follows the acknowledgement.
    while jobs::outbox::turn(&world.desk, &carrier).await.unwrap() > 0 {}
    let Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    let sent = sent.lock().unwrap().clone();
    let mail = sent
        .iter()
        .find(|mail| !mail.enclosed.is_empty())
        .expect("a mail with files");
    let attached: Vec<_> = mail
        .enclosed
        .iter()
        .map(|one| (one.name.as_str(), one.media.as_str()))
        .collect();
    assert_eq!(attached, [("bill.pdf", "application/pdf"), ("notes.txt", "text/plain")]);
    assert_eq!(mail.enclosed[0].bytes, TWO_PAGES);
    assert!(
        mail.text.contains("Facture (fichier joint\u{a0}: bill.pdf)"),
        "{}",
        mail.text
    );
    let case = world.case(&case.complaint.reference).await;
    let delivery = case.complaint.deliveries.get(&(seq, Notice::Reply));
    assert!(matches!(delivery, Some(Delivery::Sent(_))), "{delivery:?}");
}

#[tokio::test]
async fn what_is_not_of_this_complaint_or_says_nothing_of_itself_never_goes_out() {
    let world = World::staffed().await;
    let files: [(&str, &str, &[u8]); 1] = [("bill.pdf", "application/pdf", TWO_PAGES)];
    let case = complaint(&world, Channel::Letter, "en", &files).await;
    let other = complaint(
        &world,
        Channel::Letter,
        "en",
        &[("theirs.txt", "text/plain", b"of another")],
    )
    .await;
    let mut noor = world.as_staff("noor").await;
    let reference = &case.complaint.reference;
    let before = case.complaint.version;
    let path = format!("/desk/complaints/{reference}/acts/reply");
    let theirs = &file_of(&other, "theirs.txt").id;
    let about = format!("about-{theirs}");
    let form = [("message", "Here."), ("enclose", theirs), (about.as_str(), "A file")];
    let answer = noor.post(&path, &form).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.told().contains("does not have this file"), "{}", answer.told());
    let silent = replies(&mut noor, &case, &[("bill.pdf", "  ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    // What was typed and ticked is there again.
    assert!(
        silent.text.contains("Here is your bill.") && silent.text.contains("checked"),
        "{}",
        silent.told()
    );
    let chosen = noor.post(&path, &[("message", "Here."), ("upload", "bill.pdf")]).await;
    assert_eq!(chosen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(chosen.told().contains("not added yet"), "{}", chosen.told());
    assert_eq!(world.case(reference).await.complaint.version, before);
}

#[tokio::test]
async fn too_much_is_refused_with_the_limit_and_a_recording_is_not_put_on_paper() {
    let world = World::staffed().await;
    let large = vec![b'x'; 6 * 1024 * 1024];
    let mut larger = large.clone();
    larger.push(b'y');
    let files: [(&str, &str, &[u8]); 3] = [
        ("one.txt", "text/plain", &large),
        ("two.txt", "text/plain", &larger),
        ("call.mp3", "audio/mpeg", b"ID3 a call"),
    ];
    let case = complaint(&world, Channel::Letter, "en", &files).await;
    let mut noor = world.as_staff("noor").await;
    for (chosen, says) in [
        (vec![("one.txt", "One"), ("two.txt", "Two")], "more than 10 MB"),
        (vec![("call.mp3", "Our call")], "is a recording"),
    ] {
        let answer = replies(&mut noor, &case, &chosen).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
        assert!(answer.told().contains(says), "{}", answer.told());
    }
    // On the phone nothing can be handed over, and nothing is offered.
    let by_phone = complaint(&world, Channel::Phone, "en", &[("one.txt", "text/plain", b"one")]).await;
    let page = noor
        .get(&format!("/desk/complaints/{}", by_phone.complaint.reference))
        .await;
    assert!(!page.text.contains("name=\"enclose\""));
}

#[tokio::test]
async fn a_file_can_be_uploaded_from_the_form_and_is_ticked_in_it_with_all_that_was_typed() {
    let world = World::staffed().await;
    let case = complaint(&world, Channel::Email, "en", &[]).await;
    let mut noor = world.as_staff("noor").await;
    let reference = &case.complaint.reference;
    let fields = [
        ("message", "Your bill, as you asked."),
        ("news", "yes"),
        ("upload", "@Bill-of-March.txt:forty dollars"),
    ];
    let path = format!("/desk/complaints/{reference}/enclose/reply");
    let page = noor.post_parts(&path, &fields).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.told());
    assert!(page.text.contains("Your bill, as you asked."), "{}", page.told());
    let case = world.case(reference).await;
    let file = file_of(&case, "Bill-of-March.txt");
    assert!(file.internal, "the customer gets it with the message, and not before");
    let ticked = format!("name=\"enclose\" value=\"{}\" checked", file.id);
    assert!(page.text.contains(&ticked), "{}", page.text);
    assert!(
        page.text.contains("value=\"Bill of March\""),
        "it is called what it is called"
    );
    let (case, _) = replied(&mut noor, &world, &case, &[("Bill-of-March.txt", "Bill of March")]).await;
    assert_eq!(case.complaint.enclosed.len(), 1);
    // Taken back, it goes with nothing, and stands in the form again.
    let wrote = case.complaint.enclosed[0].with.to_string();
    let back = format!("/desk/complaints/{reference}/acts/take-back");
    let taken = noor.post(&back, &[("owed_by", &wrote), ("notice", "reply")]).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.told());
    assert!(world.case(reference).await.complaint.enclosed.is_empty());
    let form = noor.get(&taken.to).await;
    assert!(
        form.text.contains("name=\"enclose\"") && form.text.contains(" checked"),
        "{}",
        form.told()
    );
}

#[tokio::test]
async fn the_customer_reads_what_was_enclosed_once_it_cannot_be_taken_back() {
    let world = World::staffed().await;
    let case = complaint(&world, Channel::Letter, "en", &[("notes.txt", "text/plain", b"notes")]).await;
    let mut noor = world.as_staff("noor").await;
    let (case, seq) = replied(&mut noor, &world, &case, &[("notes.txt", "Notes of the engineer")]).await;
    let held = case.clone().as_left(world.desk.now()).unwrap();
    assert!(
        held.complaint.enclosed.is_empty(),
        "nobody reads what may be taken back"
    );
    world.pass(1);
    let left = case.as_left(world.desk.now()).unwrap();
    assert_eq!(left.complaint.enclosed[0].with, seq);
}

/// What was enclosed before is part of the beginning that both have.
#[tokio::test]
async fn a_complaint_whose_messages_took_files_along_can_be_split() {
    let world = World::staffed().await;
    let files: [(&str, &str, &[u8]); 2] = [
        ("meter.jpg", "image/jpeg", PICTURE),
        ("bill.pdf", "application/pdf", TWO_PAGES),
    ];
    let case = complaint(&world, Channel::Letter, "en", &files).await;
    let mut noor = world.as_staff("noor").await;
    let chosen = [("meter.jpg", "Photo of the meter"), ("bill.pdf", "Bill of March")];
    let (case, seq) = replied(&mut noor, &world, &case, &chosen).await;
    world.pass(60);
    let form = [("category", "setup-late"), ("nature", "The line is late.")];
    let path = format!("/desk/complaints/{}/acts/split", case.complaint.reference);
    let answer = noor.post(&path, &form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let whole = world.case(&case.complaint.reference).await;
    let part = world.case(&whole.complaint.split_off[0].other).await;
    let names: Vec<_> = enclosed_names(&part, seq).collect();
    assert_eq!(names, ["meter.jpg", "bill.pdf"]);
    assert!(world.desk.register().verify().unwrap().is_sound());
}

/// What the files are called that went with a message.
fn enclosed_names(case: &Case, seq: u32) -> impl Iterator<Item = String> + '_ {
    desk::post::enclosing::with(&case.complaint, seq).map(|one| desk::post::enclosing::name(&case.complaint, one))
}

/// Files are chosen before the message is sent, in the order in which the page is read; and who presses Enter in a field
/// sends, and uploads nothing: a browser then presses the first button of the form.
#[tokio::test]
async fn files_are_enclosed_before_the_message_is_sent_and_enter_sends_it() {
    let world = World::staffed().await;
    let case = complaint(&world, Channel::Letter, "en", &[("bill.png", "image/png", PICTURE)]).await;
    let mut noor = world.as_staff("noor").await;
    let path = format!("/desk/complaints/{}", case.complaint.reference);
    for (page, form) in [(path.clone(), "reply"), (format!("{path}/acts/ask"), "act")] {
        let page = noor.get(&page).await;
        let (_, form) = page.text.split_once(&format!(" id=\"{form}\"")).unwrap();
        let form = form.split("</form>").next().unwrap();
        let at = |part: &str| form.find(part).unwrap_or_else(|| panic!("no {part} in {form}"));
        let first = form.split("<button").nth(1).unwrap().split('>').next().unwrap();
        assert!(!first.contains("formaction") && !first.contains("name="), "{first}");
        assert!(
            first.contains("tabindex=\"-1\"") && first.contains("aria-hidden=\"true\""),
            "{first}"
        );
        assert!(at("/enclose/") < at("<button class=\"do\">"), "{form}");
    }
}
