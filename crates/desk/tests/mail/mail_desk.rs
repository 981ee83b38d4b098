//! Mail that came in, at the workbench: who sees what waits, what a message shows and hands out, and what is decided. And
//! the doors by which it comes: LMTP, and the command.

use std::{
    io::Write as _,
    process::{Command, Output, Stdio},
};

use axum::http::{StatusCode, header};
use desk::{
    config::Config,
    jobs,
    post::inbound::{self, Envelope, lmtp},
};
use register::{MailIn, MailState};
use staff::World;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::workbench_world as staff;

const PHOTO: &str = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNg+M/wHwAEAQH/7yMK/gAAAABJRU5ErkJggg==";

/// A mail from ourselves, which no program places.
fn looped(subject: &str, text: &str) -> String {
    format!(
        "From: complaints@jive.example\r\nTo: complaints@jive.example\r\nSubject: {subject}\r\nMessage-ID: <{subject}@x>\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n\
         --b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=\"meter.png\"\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{PHOTO}\r\n--b\r\nContent-Type: text/html\r\nContent-Disposition: attachment; \
         filename=\"run.html\"\r\n\r\n<script>alert(1)</script>\r\n--b--\r\n"
    )
}

async fn world() -> World {
    let config = Config::parse("[mail]\nfrom = \"complaints@jive.example\"\n").unwrap();
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    World::configured(code, config).await.with_staff().await
}

async fn takes(world: &World, message: &str) -> MailIn {
    let (register, ids, now) = (world.desk.register(), world.desk.ids(), world.desk.now());
    let bytes = message.as_bytes().to_vec();
    let id = inbound::keep(register, ids, bytes, Envelope::default(), "command", now)
        .await
        .unwrap();
    jobs::mail_in::turn(&world.desk).await.unwrap();
    world.desk.register().mail(&id).await.unwrap().unwrap()
}

#[tokio::test]
async fn who_takes_calls_and_letters_sees_what_waits_and_nobody_else() {
    let world = world().await;
    let row = takes(&world, &looped("Meter", "Read it.")).await;
    for (id, may) in [
        ("noor", true),
        ("walter", true),
        ("owen", true),
        ("mireille", true),
        ("priya", false),
        ("ada", false),
    ] {
        let mut reader = world.as_staff(id).await;
        let answer = reader.get("/desk/mail").await;
        let status = if may { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(answer.status, status, "{id}");
        let decided = reader
            .post(&format!("/desk/mail/{}/nothing", row.mail.id), &[("reason", "")])
            .await;
        let status = if may {
            StatusCode::UNPROCESSABLE_ENTITY
        } else {
            StatusCode::FORBIDDEN
        };
        assert_eq!(decided.status, status, "{id}");
        if may {
            let told = answer.told();
            assert!(told.contains("Mail (1)") && told.contains("Meter"), "{told}");
            assert!(told.contains("It comes from an address of ours"), "{told}");
        }
    }
}

#[tokio::test]
async fn a_message_is_shown_as_it_was_written_and_nothing_of_it_runs() {
    let world = world().await;
    let row = takes(&world, &looped("Meter", "I read <b>12</b>.\r\n\r\n> You wrote this.")).await;
    let mut noor = world.as_staff("noor").await;
    let at = format!("/desk/mail/{}", row.mail.id);
    let page = noor.get(&at).await;
    assert!(page.text.contains("I read &lt;b&gt;12&lt;/b&gt;."), "{}", page.text);
    for file in ["meter.png", "run.html", "Download the original"] {
        assert!(page.told().contains(file), "{}", page.told());
    }
    let original = noor.get(&format!("{at}/original")).await;
    assert_eq!(
        original.text,
        looped("Meter", "I read <b>12</b>.\r\n\r\n> You wrote this.")
    );
    let parts = mail::read(original.text.as_bytes(), mail::Limits::default()).parts;
    let place = parts.iter().position(|part| part.name == "run.html").unwrap();
    let part = noor.get(&format!("{at}/parts/{place}")).await;
    assert!(part.text.contains("<script>"));
    for (answer, media) in [(&original, "message/rfc822"), (&part, "application/octet-stream")] {
        let said = |name| answer.headers.get(name).map_or("", |value| value.to_str().unwrap());
        assert_eq!(said(header::CONTENT_TYPE), media);
        assert_eq!(said(header::CONTENT_SECURITY_POLICY), "default-src 'none'; sandbox");
        assert_eq!(said(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert!(said(header::CONTENT_DISPOSITION).starts_with("attachment"));
    }
    assert_eq!(noor.get(&format!("{at}/parts/9")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_press_makes_a_complaint_of_it_whose_page_leads_to_the_original() {
    let world = world().await;
    let row = takes(&world, &looped("Meter", "It counts twice.")).await;
    let mut noor = world.as_staff("noor").await;
    let answer = noor.post(&format!("/desk/mail/{}/new", row.mail.id), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.told());
    let list = noor.get(&answer.to).await;
    assert!(
        list.told().contains("It is a new complaint:") && list.told().contains("Nothing waits"),
        "{}",
        list.told()
    );
    let reference = answer.to.rsplit_once('=').unwrap().1.to_owned();
    let case = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert!(
        case.text.contains(&format!("/desk/mail/{}", row.mail.id)),
        "{}",
        case.text
    );
    assert!(case.told().contains("It counts twice.") && case.told().contains("meter.png"));
    let message = noor.get(&format!("/desk/mail/{}", row.mail.id)).await;
    assert!(message.told().contains("Decided by noor"), "{}", message.told());
    let again = noor
        .post(&format!("/desk/mail/{}/nothing", row.mail.id), &[("reason", "No.")])
        .await;
    assert_eq!(again.to, "/desk/mail?done=meanwhile");
    let mut walter = world.as_staff("walter").await;
    let of_a_case = walter.get(&format!("/desk/mail/{}", row.mail.id)).await;
    assert_eq!(
        of_a_case.status,
        StatusCode::FORBIDDEN,
        "the mailroom reads no complaint"
    );
}

#[tokio::test]
async fn a_number_that_is_none_is_asked_for_again_and_the_right_one_takes_it() {
    let world = world().await;
    let case = world.complaint("Rosa Diaz", "Billed twice.").await;
    let row = takes(&world, &looped("Meter", "It counts twice.")).await;
    let at = format!("/desk/mail/{}/belongs", row.mail.id);
    let mut noor = world.as_staff("noor").await;
    for typed in ["", "123-456-7891"] {
        let answer = noor.post(&at, &[("reference", typed)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
    }
    let told = noor.post(&at, &[("reference", "123-456-7891")]).await.told();
    assert!(told.contains("There is no complaint with this number."), "{told}");
    let reference = &case.complaint.reference;
    let answer = noor.post(&at, &[("reference", &reference.replace('-', " "))]).await;
    assert_eq!(answer.to, format!("/desk/mail?done=belongs&case={reference}"));
    let page = noor.get(&format!("/desk/complaints/{reference}")).await;
    assert!(page.told().contains("It counts twice."), "{}", page.told());
}

#[tokio::test]
async fn what_waits_past_its_time_is_shown_as_late_in_every_language() {
    let world = world().await;
    takes(&world, &looped("Meter", "It counts twice.")).await;
    world.pass(60 * 24 * 5);
    for (id, late) in [("noor", "Late"), ("helene", "En retard"), ("beatriz", "Con retraso")] {
        let told = world.as_staff(id).await.get("/desk/mail").await.told();
        assert!(told.contains(late), "{told}");
    }
}

#[tokio::test]
async fn a_second_complaint_of_the_same_sender_names_the_first() {
    let world = world().await;
    let first = world.complaint("Rosa Diaz", "Billed twice.").await.complaint.reference;
    let row = takes(
        &world,
        "From: rosa@example.ca\r\nTo: x@y.ca\r\nSubject: Again\r\nMessage-ID: <2@r>\r\n\r\nBilled thrice.\r\n",
    )
    .await;
    let second = row.complaint.unwrap();
    assert_ne!(first, second);
    let page = world
        .as_staff("noor")
        .await
        .get(&format!("/desk/complaints/{second}"))
        .await;
    assert!(page.told().contains("The same: e-mail address"), "{}", page.told());
    assert!(page.text.contains(&format!("/desk/complaints/{first}")));
}

#[tokio::test]
async fn a_mail_that_asks_for_someone_senior_is_escalated_by_one_press() {
    let world = world().await;
    let text = "From: rosa@example.ca\r\nTo: x@y.ca\r\nSubject: Bill\r\nMessage-ID: <3@r>\r\n\r\n\
        This is the third time. I want to speak to a manager.\r\n";
    let reference = takes(&world, text).await.complaint.unwrap();
    let at = format!("/desk/complaints/{reference}");
    let mut noor = world.as_staff("noor").await;
    let page = noor.get(&at).await;
    assert!(
        page.told().contains("seems to ask for someone senior"),
        "{}",
        page.told()
    );
    let version = world.case(&reference).await.complaint.version.to_string();
    noor.acts(&reference, "escalate", &[("version", &version), ("channel", "email")])
        .await;
    assert!(world.case(&reference).await.complaint.level > practice::terms::Level::FIRST);
    let page = noor.get(&at).await;
    assert!(!page.told().contains("seems to ask for someone senior"), "done once");
}

// ---- LMTP

/// Says all of it at once, and hears everything until the end.
async fn converses(world: &World, said: &str) -> String {
    let (ours, theirs) = tokio::io::duplex(1 << 20);
    let mut line = lmtp::Line::of(ours);
    let desk = world.desk.clone();
    let server = tokio::spawn(async move { lmtp::talk(&desk, &mut line).await });
    let (mut from, mut to) = tokio::io::split(theirs);
    to.write_all(said.as_bytes()).await.unwrap();
    to.shutdown().await.unwrap();
    let mut heard = String::new();
    from.read_to_string(&mut heard).await.unwrap();
    drop(server.await.unwrap());
    heard
}

const LETTER: &str =
    "From: rosa@example.ca\r\nTo: x@y.ca\r\nSubject: Bill\r\nMessage-ID: <1@r>\r\n\r\nBilled twice.\r\n";

#[tokio::test]
async fn a_mail_server_that_says_everything_at_once_is_answered_for_each_recipient() {
    let world = world().await;
    let said = format!(
        "LHLO mx\r\nMAIL FROM:<rosa@example.ca> BODY=8BITMIME SIZE=120 SMTPUTF8\r\nRCPT TO:<a@y.ca>\r\nRCPT TO:<b@y.ca>\r\nDATA\r\n\
         {LETTER}..dotted\r\n.\r\nQUIT\r\n"
    );
    let heard = converses(&world, &said).await;
    let kept = heard
        .lines()
        .filter(|line| line.starts_with("250 2.6.0 kept as "))
        .count();
    assert_eq!(kept, 2, "{heard}");
    for offered in ["PIPELINING", "8BITMIME", "SMTPUTF8", "SIZE ", "221 "] {
        assert!(heard.contains(offered), "{heard}");
    }
    let rows = world.desk.register().mail_to_place(10, world.desk.now()).await.unwrap();
    assert_eq!(rows.len(), 1, "one message, one row");
    assert_eq!(rows[0].mail.to, ["a@y.ca", "b@y.ca"]);
    assert_eq!(rows[0].mail.from.as_deref(), Some("rosa@example.ca"));
    let raw = world
        .desk
        .register()
        .open_file(&rows[0].mail.digest)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(raw, format!("{LETTER}.dotted\r\n").as_bytes());
}

#[tokio::test]
async fn a_message_that_breaks_off_was_not_taken() {
    let world = world().await;
    let said = format!("LHLO mx\r\nMAIL FROM:<>\r\nRCPT TO:<a@y.ca>\r\nDATA\r\n{LETTER}");
    let heard = converses(&world, &said).await;
    assert!(heard.contains("354") && !heard.contains("2.6.0"), "{heard}");
    assert!(
        world
            .desk
            .register()
            .mail_to_place(10, world.desk.now())
            .await
            .unwrap()
            .is_empty()
    );
}

#[tokio::test]
async fn what_is_too_large_is_refused_before_and_after_it_is_sent_and_the_next_is_taken() {
    let config = Config::parse("[mail]\nlargest_megabytes = 1\n").unwrap();
    let world = World::configured(desk::codes::shipped("jive-canada").unwrap().unwrap(), config).await;
    let large = "x".repeat(1 << 20);
    let said = format!(
        "LHLO mx\r\nMAIL FROM:<a@b.ca> SIZE=9000000\r\nMAIL FROM:<a@b.ca>\r\nRCPT TO:<a@y.ca>\r\nDATA\r\n{LETTER}{large}\r\n.\r\n\
         MAIL FROM:<a@b.ca>\r\nRCPT TO:<a@y.ca>\r\nDATA\r\n{LETTER}.\r\nQUIT\r\n"
    );
    let heard = converses(&world, &said).await;
    assert_eq!(heard.matches("552 5.3.4").count(), 2, "{heard}");
    assert_eq!(heard.matches("250 2.6.0").count(), 1, "{heard}");
    assert_eq!(
        world
            .desk
            .register()
            .mail_to_place(10, world.desk.now())
            .await
            .unwrap()
            .len(),
        1
    );
}

#[tokio::test]
async fn what_is_said_out_of_order_is_told_what_comes_first() {
    let world = world().await;
    let said = "MAIL FROM:<a@b.ca>\r\nEHLO mx\r\nLHLO mx\r\nRCPT TO:<a@b.ca>\r\nDATA\r\nMAIL FROM:a@b.ca\r\nXYZ\r\nRSET\r\nNOOP\r\nQUIT\r\n";
    let heard = converses(&world, said).await;
    for answer in [
        "503 5.5.1 say LHLO",
        "500 5.5.1",
        "503 5.5.1 say MAIL",
        "503 5.5.1 no rec",
        "501 5.5.4",
        "500 5.5.2",
    ] {
        assert!(heard.contains(answer), "{answer}: {heard}");
    }
}

#[tokio::test]
async fn a_disk_that_is_nearly_full_asks_the_server_to_keep_the_message() {
    let config = Config::parse("[limits]\nfree_megabytes = 4000000000\n").unwrap();
    let world = World::configured(desk::codes::shipped("jive-canada").unwrap().unwrap(), config).await;
    let said = format!("LHLO mx\r\nMAIL FROM:<a@b.ca>\r\nRCPT TO:<a@y.ca>\r\nDATA\r\n{LETTER}.\r\nQUIT\r\n");
    let heard = converses(&world, &said).await;
    assert!(heard.contains("452 4.3.1"), "{heard}");
    assert!(
        world
            .desk
            .register()
            .mail_to_place(10, world.desk.now())
            .await
            .unwrap()
            .is_empty()
    );
}

// ---- the command

fn recourse(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_recourse"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that is refused may be gone before it has read anything.
    drop(child.stdin.take().unwrap().write_all(input));
    child.wait_with_output().unwrap()
}

fn begun() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").to_str().unwrap().to_owned();
    assert!(recourse(&["init", "--data", &data], b"").status.success());
    (folder, data)
}

#[test]
fn a_delivered_message_is_kept_and_listed_with_its_digest_and_its_case() {
    let (_folder, data) = begun();
    let output = recourse(
        &["mail", "deliver", "--data", &data, "--from", "<rosa@example.ca>"],
        LETTER.as_bytes(),
    );
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let lists = || -> Vec<serde_json::Value> {
        let output = recourse(&["mail", "list", "--json", "--data", &data], b"");
        let text = String::from_utf8(output.stdout).unwrap();
        text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let rows = lists();
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (&rows[0]["state"], &rows[0]["disposition"]),
        (&"kept".into(), &serde_json::Value::Null)
    );
    let digest = String::from_utf8(sha256(LETTER.as_bytes())).unwrap();
    assert_eq!(rows[0]["digest"], digest);
    let second = LETTER.replace("<1@r>", "<2@r>");
    let output = recourse(&["mail", "deliver", "--data", &data, "--place"], second.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let rows = lists();
    assert_eq!(rows[1]["disposition"], "new-complaint");
    assert!(
        rows[1]["case"]
            .as_str()
            .is_some_and(|case| practice::reference::read(case).is_some()),
        "{rows:?}"
    );
    let table = String::from_utf8(recourse(&["mail", "list", "--data", &data], b"").stdout).unwrap();
    assert!(table.contains("new-complaint") && table.lines().count() == 3, "{table}");
    let verified = recourse(&["verify", "--data", &data], b"");
    assert!(verified.status.success(), "{verified:?}");
}

fn sha256(bytes: &[u8]) -> Vec<u8> {
    use sha2::{Digest as _, Sha256};
    practice::hex(&Sha256::digest(bytes)).into_bytes()
}

#[test]
fn whatever_is_wrong_here_asks_the_mail_server_to_try_again() {
    let (folder, data) = begun();
    for (args, says) in [
        (&["mail", "deliver", "--data", "/nowhere"][..], "is not there"),
        (&["mail", "deliver", "--datum", "/nowhere"], "--datum"),
        (
            &["mail", "deliver", "--data", &data, "--config", "/nowhere.toml"],
            "can’t be read",
        ),
    ] {
        let output = recourse(args, LETTER.as_bytes());
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(75), "{args:?}: {told}");
        assert!(told.contains(says), "{told}");
    }
    let output = recourse(&["mail", "deliver", "--data", &data], b"");
    assert_eq!(
        output.status.code(),
        Some(75),
        "an empty message is a mistake of who calls"
    );
    let config = folder.path().join("small.toml");
    std::fs::write(&config, "[mail]\nlargest_megabytes = 1\n").unwrap();
    let args = ["mail", "deliver", "--data", &data, "--config", config.to_str().unwrap()];
    let output = recourse(&args, &vec![b'x'; (1 << 20) + 1]);
    assert_eq!(output.status.code(), Some(65), "{output:?}");
    assert_eq!(
        recourse(&["mail", "list", "--data", "/nowhere"], b"").status.code(),
        Some(2)
    );
    assert_eq!(recourse(&["mail", "deliver", "--help"], b"").status.code(), Some(0));
}

#[tokio::test]
async fn what_the_command_keeps_a_desk_at_work_places() {
    let (_folder, data) = begun();
    let desk = desk::Desk::open(
        std::path::Path::new(&data),
        Config::default(),
        desk::codes::shipped("jive-canada").unwrap().unwrap(),
        desk::time::Clock::System,
        desk::time::Ids::System,
    )
    .await
    .unwrap();
    let args = ["mail", "deliver", "--data", &data];
    assert_eq!(recourse(&args, LETTER.as_bytes()).status.code(), Some(0));
    assert_eq!(jobs::mail_in::turn(&desk).await.unwrap(), 1);
    let all = desk
        .register()
        .mail_after((jiff::Timestamp::MIN, ""), 10)
        .await
        .unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].state, MailState::Placed);
    assert!(all[0].complaint.is_some());
}

#[test]
fn a_disk_that_is_nearly_full_asks_whoever_delivers_to_try_again() {
    let (_folder, data) = begun();
    let config = std::path::Path::new(&data).join("recourse.toml");
    std::fs::write(config, "[limits]\nfree_megabytes = 4000000000\n").unwrap();
    let output = recourse(&["mail", "deliver", "--data", &data], LETTER.as_bytes());
    assert_eq!(output.status.code(), Some(75), "{output:?}");
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("the disk is nearly full"), "{said}");
    let listed = recourse(&["mail", "list", "--json", "--data", &data], b"");
    assert!(listed.stdout.is_empty(), "{listed:?}");
}

#[test]
fn a_list_that_nobody_reads_to_its_end_is_no_fault() {
    let (_folder, data) = begun();
    assert!(
        recourse(&["mail", "deliver", "--data", &data], LETTER.as_bytes())
            .status
            .success()
    );
    let mut child = Command::new(env!("CARGO_BIN_EXE_recourse"))
        .args(["mail", "list", "--data", &data])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}
