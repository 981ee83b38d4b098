//! Mail that no one here wrote, taken and placed: the messages of the manifest in the folder that `RECOURSE_CORPUS` names.
//! Each is kept with an equal digest and comes to exactly one thing; the account, message by message, names nobody.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use desk::{
    Desk,
    config::Config,
    jobs,
    post::inbound::{self, Envelope},
    time::{Clock, Ids},
};
use sha2::{Digest as _, Sha256};

use crate::base;

/// Of a hundred messages that a person wrote, so many may wait for one. Samples of how parts are written that name no
/// sender are nobody's mail: nobody could be answered, and all of them wait.
const MOST_WAIT: usize = 2;

/// What each message is, decided by hand.
const EXPECTED: &str = include_str!("../../../mail/tests/corpus/expected.tsv");

fn corpus() -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("RECOURSE_CORPUS") else {
        eprintln!("SKIPPED: no mail was taken, because RECOURSE_CORPUS names no folder.");
        return None;
    };
    Some(Path::new(&folder).join("mail"))
}

async fn opened(folder: &Path, base: &base::Base) -> Desk {
    let text = "[mail]\nfrom = \"Jive <complaints@jive.example>\"\nreplies = \"complaints@jive.example\"\nnew_an_hour = 1000\n";
    let config = base.under(Config::parse(text).unwrap());
    let clock = Clock::fixed("2026-11-09T15:00:00Z".parse().unwrap());
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    Desk::open(folder, config, code, clock, Ids::counted()).await.unwrap()
}

#[tokio::test]
async fn every_message_of_the_corpus_comes_to_one_thing_and_few_that_people_wrote_wait() {
    let Some(folder_of_mail) = corpus() else { return };
    let (folder, base) = (tempfile::tempdir().unwrap(), base::Base::new());
    let desk = opened(folder.path(), &base).await;
    let rows = EXPECTED.lines().skip(1).map(|row| row.split('\t').collect::<Vec<_>>());
    let expected: Vec<(&str, &str)> = rows.map(|row| (row[0], row[1])).collect();
    assert!(expected.len() >= 321, "{}", expected.len());
    let mut kept = Vec::new();
    for (file, nature) in expected {
        let bytes = fs::read(folder_of_mail.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
        let digest = practice::hex(&Sha256::digest(&bytes));
        let names_one = mail::read(&bytes, mail::Limits::default()).sender().is_some();
        let (register, ids) = (desk.register(), desk.ids());
        let id = inbound::keep(register, ids, bytes, Envelope::default(), "command", desk.now());
        kept.push((file, nature, names_one, digest, id.await.unwrap()));
    }
    while jobs::mail_in::turn(&desk).await.unwrap() > 0 {}

    let mut came: BTreeMap<(&str, String), usize> = BTreeMap::new();
    let (mut written, mut waits) = (0, Vec::new());
    println!("digest            nature   came to         cause              case          file");
    for (file, nature, names_one, digest, id) in &kept {
        let row = desk.register().mail(id).await.unwrap().unwrap();
        assert_eq!(&row.mail.digest, digest, "{file}");
        let disposition = row
            .disposition
            .clone()
            .unwrap_or_else(|| panic!("{file} came to nothing"));
        let cause = row.cause.clone().unwrap_or_default();
        let complaint = row.complaint.clone().unwrap_or_default();
        println!("{digest:.16}  {nature:8} {disposition:15} {cause:18} {complaint:13} {file}");
        match disposition.as_str() {
            // A duplicate is of the complaint that its first began.
            "new-complaint" | "duplicate" => {}
            "quarantine" => assert!(complaint.is_empty() && !cause.is_empty(), "{file}"),
            other => panic!("{file} answers nothing of ours, and came to {other}"),
        }
        assert!(disposition != "new-complaint" || !complaint.is_empty(), "{file}");
        assert!(*names_one || disposition != "new-complaint", "{file}");
        if *nature == "written" && *names_one {
            written += 1;
            if disposition == "quarantine" {
                waits.push(format!("{file}: {cause}"));
            }
        }
        *came.entry((nature, format!("{disposition} {cause}"))).or_default() += 1;
    }
    for ((nature, what), n) in &came {
        println!("{n:5}  {nature:8} {what}");
    }
    println!(
        "{} of {written} that people wrote, and say who, wait for a person: {waits:#?}",
        waits.len()
    );
    assert!(waits.len() * 100 <= written * MOST_WAIT, "{waits:#?}");
}
