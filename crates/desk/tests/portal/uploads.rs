//! Files from people whom nobody knows yet: they can't fill the disk, and a complaint is taken without them.

use std::path::Path;

use axum::http::StatusCode;
use desk::config::Config;
use practice::{
    entry::Actor,
    terms::{Channel, Label, Language},
};
use world::{Browser, World};

use crate::{api_world as programs, portal_world as world};

const FILES: &str = "/en/complain/files";

/// A PDF of so many kilobytes, like no other.
fn pdf(kilobytes: usize, mark: &str) -> Vec<u8> {
    let mut bytes = format!("%PDF-1.7 {mark}").into_bytes();
    bytes.resize(kilobytes * 1024, b' ');
    bytes
}

/// How many files lie in a register.
fn kept(register: &register::Register) -> usize {
    fn within(folder: &Path) -> usize {
        std::fs::read_dir(folder).unwrap().fold(0, |count, entry| {
            let path = entry.unwrap().path();
            count + if path.is_dir() { within(&path) } else { 1 }
        })
    }
    within(&register.dir().join("files"))
}

/// Somebody who has begun to file.
async fn filing(world: &World) -> Browser<'_> {
    let mut browser = world.browser();
    browser.post("/en/complain/kind", &[("kind", "complaint")]).await;
    browser
}

/// A desk for programs, with limits of its own.
async fn configured(config: Config) -> programs::World {
    programs::World::with(desk::codes::shipped("jive-canada").unwrap().unwrap(), config).await
}

/// The number of a complaint.
async fn filed(desk: &desk::Desk) -> String {
    let intake = desk::Intake::new(Channel::Web, Language::english(), "The line drops every morning.")
        .with(Label::Name, "Aileen MacAskill")
        .with(Label::Email, "aileen@example.ca");
    let receipt = desk.file(Actor::Customer, intake).await.unwrap();
    receipt.case.complaint.reference.clone()
}

fn limited(set: impl FnOnce(&mut desk::config::Limits)) -> Config {
    let mut config = Config::default();
    set(&mut config.limits);
    config
}

/// More than any disk has.
fn nearly_full() -> Config {
    limited(|limits| limits.free_megabytes = Some(u32::MAX))
}

#[tokio::test]
async fn a_file_of_somebody_who_has_begun_no_complaint_and_follows_none_is_not_kept() {
    let world = World::new().await;
    let bill = pdf(1, "bill");
    let page = world.browser().upload(FILES, &[], &[("bill.pdf", &bill)]).await;
    page.shows("complain/kind");
    let page = world
        .browser()
        .upload("/en/complaint/add", &[("text", "Here.")], &[("bill.pdf", &bill)])
        .await;
    page.shows("/en/follow");
    assert_eq!(kept(world.desk.register()), 0);
    let mut browser = filing(&world).await;
    browser.upload(FILES, &[], &[("bill.pdf", &bill)]).await;
    assert_eq!(kept(world.desk.register()), 1);
}

#[tokio::test]
async fn the_bytes_of_one_address_are_counted_for_an_hour_whoever_sends_them() {
    let world = World::with(limited(|limits| limits.upload_megabytes_an_hour = 1)).await;
    let mut browser = filing(&world).await;
    browser
        .upload(FILES, &[("add", "1")], &[("october.pdf", &pdf(700, "october"))])
        .await
        .hides("was not taken");
    let mut another = filing(&world).await;
    let november = pdf(700, "november");
    another
        .upload(FILES, &[("add", "1")], &[("november.pdf", &november)])
        .await
        .shows("“november.pdf” was not taken: a great deal has come from your connection within the last hour")
        .shows("Go on without it");
    assert_eq!(kept(world.desk.register()), 1);
    // The question goes on without it.
    another.upload(FILES, &[], &[]).await.hides("was not taken");
    world.later(1);
    another
        .upload(FILES, &[("add", "1")], &[("november.pdf", &november)])
        .await
        .hides("was not taken");
    assert_eq!(kept(world.desk.register()), 2);
}

#[tokio::test]
async fn on_a_disk_that_is_nearly_full_complaints_are_taken_and_files_are_not() {
    let world = World::with(nearly_full()).await;
    let mut browser = filing(&world).await;
    for (question, answer) in [
        ("service", "internet"),
        ("category", "billing-price"),
        ("nature", "You charged me twice."),
        ("history", ""),
        ("wanted", "The money back."),
    ] {
        browser
            .post(&format!("/en/complain/{question}"), &[(question, answer)])
            .await;
    }
    let bill = pdf(1, "bill");
    browser
        .upload(FILES, &[], &[("bill.pdf", &bill)])
        .await
        .shows("“bill.pdf” was not taken: we have no room for files at the moment")
        .shows("send it later from your tracking page or by post");
    browser
        .upload("/fr/complain/files", &[], &[("bill.pdf", &bill)])
        .await
        .shows("nous n’avons pas de place pour des fichiers en ce moment");
    browser.upload(FILES, &[], &[]).await.hides("was not taken");
    browser.post("/en/complain/behalf", &[("behalf", "self")]).await;
    browser.post("/en/complain/class", &[("class", "consumer")]).await;
    browser
        .post(
            "/en/complain/who",
            &[("name", "Ana López"), ("email", "ana@example.ca")],
        )
        .await;
    browser
        .post(
            "/en/complain/answering",
            &[("by", "email"), ("language", "en"), ("format", "standard")],
        )
        .await;
    browser.send("en").await;
    assert_eq!(world.filed().await, 1);
    assert_eq!(kept(world.desk.register()), 0);
    // On the tracking page the words are taken all the same.
    let (reference, secret) = world.complaint().await;
    browser
        .post("/en/follow", &[("number", &reference), ("secret", &secret)])
        .await;
    browser
        .upload(
            "/en/complaint/add",
            &[("text", "Here is the bill.")],
            &[("bill.pdf", &bill)],
        )
        .await
        .shows("we have no room for files at the moment")
        .shows("Here is the bill.");
    browser
        .upload("/en/complaint/add", &[("text", "I will post the bill.")], &[])
        .await;
    assert!(
        world
            .case(&reference)
            .await
            .file
            .entries
            .iter()
            .any(|entry| entry.what.kind() == "customer-wrote")
    );
}

#[tokio::test]
async fn the_api_keeps_no_file_for_a_complaint_that_there_is_not_nor_on_a_disk_that_is_nearly_full() {
    let world = programs::World::new().await;
    let bill = pdf(1, "bill");
    let answer = world.upload("123-456-7894", "a", ("bill.pdf", &bill), &[]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.text);
    assert_eq!(kept(world.desk.register()), 0);

    let world = configured(nearly_full()).await;
    let reference = filed(&world.desk).await;
    let answer = world.upload(&reference, "b", ("bill.pdf", &bill), &[]).await;
    assert_eq!(answer.status, StatusCode::INSUFFICIENT_STORAGE, "{}", answer.text);
    assert!(answer.text.contains("/problems/no-room"), "{}", answer.text);
    assert_eq!(kept(world.desk.register()), 0);
}

#[tokio::test]
async fn the_bytes_of_one_key_are_counted_for_an_hour() {
    let world = configured(limited(|limits| limits.upload_megabytes_an_hour = 1)).await;
    let reference = filed(&world.desk).await;
    let (october, november) = (pdf(700, "october"), pdf(700, "november"));
    let answer = world.upload(&reference, "a", ("october.pdf", &october), &[]).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    let answer = world.upload(&reference, "b", ("november.pdf", &november), &[]).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "{}", answer.text);
    assert!(answer.text.contains("1 MB of files an hour"), "{}", answer.text);
}
