//! Passkeys, with a device made of software: how one opens the door, and what opens nothing. A real browser is met by a
//! journey.

use axum::http::StatusCode;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD as BASE64URL};
use desk::config::Config;
use log::Log;
use ring::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _},
};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use staff::{Answer, PASSWORD, Visitor, World};

use crate::{log, workbench_world as staff};

const SITE: &str = "complaints.example.ca";
const ORIGIN: &str = "https://complaints.example.ca";
const HERE: &str = "/desk/account/passkeys";

async fn world() -> World {
    let mut config = Config::default();
    ORIGIN.clone_into(&mut config.site.origin);
    let code = desk::codes::shipped("jive-canada").unwrap().unwrap();
    World::configured(code, config).await.with_staff().await
}

enum Pair {
    Ec(EcdsaKeyPair),
    Edwards(Ed25519KeyPair),
}

/// A device with one key. What it says can be changed, to try what it must not say.
struct Device {
    pair: Pair,
    name: Vec<u8>,
    user: String,
    site: String,
    origin: String,
    flags: u8,
    uses: u32,
}

impl Device {
    fn new(pair: Pair) -> Self {
        Self {
            pair,
            name: b"a key of noor's phone".to_vec(),
            user: BASE64URL.encode("noor"),
            site: SITE.to_owned(),
            origin: ORIGIN.to_owned(),
            flags: 0x05,
            uses: 0,
        }
    }

    fn ec() -> Self {
        let random = SystemRandom::new();
        let made = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).unwrap();
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, made.as_ref(), &random).unwrap();
        Self::new(Pair::Ec(pair))
    }

    fn edwards() -> Self {
        let made = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).unwrap();
        Self::new(Pair::Edwards(Ed25519KeyPair::from_pkcs8(made.as_ref()).unwrap()))
    }

    fn client(&self, kind: &str, challenge: &str) -> Vec<u8> {
        let said = json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false });
        said.to_string().into_bytes()
    }

    fn said(&self, more: u8) -> Vec<u8> {
        let site = Sha256::digest(&self.site);
        [&site[..], &[self.flags | more], &self.uses.to_be_bytes()].concat()
    }

    /// The key as browsers write it down, with the number of its algorithm.
    fn key(&self) -> (Vec<u8>, &'static str) {
        let before = |hex: &str| -> Vec<u8> {
            (0..hex.len() / 2)
                .map(|at| u8::from_str_radix(&hex[at * 2..at * 2 + 2], 16).unwrap())
                .collect()
        };
        match &self.pair {
            Pair::Ec(pair) => (
                [
                    before("3059301306072a8648ce3d020106082a8648ce3d030107034200"),
                    pair.public_key().as_ref().to_vec(),
                ]
                .concat(),
                "-7",
            ),
            Pair::Edwards(pair) => (
                [before("302a300506032b6570032100"), pair.public_key().as_ref().to_vec()].concat(),
                "-8",
            ),
        }
    }

    fn makes(&self, challenge: &str) -> Vec<(&'static str, String)> {
        let long = u16::try_from(self.name.len()).unwrap().to_be_bytes();
        let said = [
            self.said(0x40),
            vec![0; 16],
            long.to_vec(),
            self.name.clone(),
            b"cose".to_vec(),
        ]
        .concat();
        let (key, algorithm) = self.key();
        vec![
            ("id", BASE64URL.encode(&self.name)),
            ("client", BASE64URL.encode(self.client("webauthn.create", challenge))),
            ("authenticator", BASE64URL.encode(said)),
            ("key", BASE64URL.encode(key)),
            ("algorithm", algorithm.to_owned()),
        ]
    }

    fn signs(&self, challenge: &str) -> Vec<(&'static str, String)> {
        let client = self.client("webauthn.get", challenge);
        let said = self.said(0);
        let signed = [&said[..], &Sha256::digest(&client)].concat();
        let signature = match &self.pair {
            Pair::Ec(pair) => pair.sign(&SystemRandom::new(), &signed).unwrap().as_ref().to_vec(),
            Pair::Edwards(pair) => pair.sign(&signed).as_ref().to_vec(),
        };
        vec![
            ("id", BASE64URL.encode(&self.name)),
            ("client", BASE64URL.encode(client)),
            ("authenticator", BASE64URL.encode(said)),
            ("signature", BASE64URL.encode(signature)),
            ("user", self.user.clone()),
        ]
    }
}

fn form<'f>(fields: &'f [(&'static str, String)]) -> Vec<(&'f str, &'f str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

/// The challenge of the page on which one is made.
async fn begun(visitor: &mut Visitor<'_>, name: &str) -> String {
    let sent = visitor
        .post(&format!("{HERE}/begin"), &[("name", name), ("present", PASSWORD)])
        .await;
    assert_eq!(sent.to, format!("{HERE}/new"), "{}", sent.told());
    let page = visitor.get(&sent.to).await;
    let rest = page.text.split_once("data-challenge=\"").unwrap().1;
    rest.split('"').next().unwrap().to_owned()
}

async fn makes(visitor: &mut Visitor<'_>, device: &Device) -> Answer {
    let challenge = begun(visitor, "My phone").await;
    visitor.post(HERE, &form(&device.makes(&challenge))).await
}

async fn challenged(visitor: &mut Visitor<'_>) -> String {
    let answer = visitor.post("/desk/sign-in/passkey/challenge", &[]).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.told());
    let said: Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(said["site"], SITE);
    said["challenge"].as_str().unwrap().to_owned()
}

async fn comes(visitor: &mut Visitor<'_>, device: &Device) -> Answer {
    let challenge = challenged(visitor).await;
    visitor
        .post("/desk/sign-in/passkey", &form(&device.signs(&challenge)))
        .await
}

#[tokio::test]
async fn a_key_on_a_device_is_made_with_the_password_opens_the_door_alone_and_is_removed() {
    let world = world().await;
    let (log, _guard) = Log::begin();
    let mut noor = world.as_staff("noor").await;
    let wrong = noor
        .post(
            &format!("{HERE}/begin"),
            &[("name", "My phone"), ("present", "no idea at all")],
        )
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for mut device in [Device::ec(), Device::edwards()] {
        device.name.push(u8::from(matches!(device.pair, Pair::Ec(_))));
        assert_eq!(makes(&mut noor, &device).await.to, format!("{HERE}?done=added"));
        let mut elsewhere = world.visitor();
        let entered = comes(&mut elsewhere, &device).await;
        assert_eq!((entered.status, entered.to.as_str()), (StatusCode::SEE_OTHER, "/desk"));
        assert!(
            elsewhere
                .get("/desk/account")
                .await
                .told()
                .contains("noor@jive.example")
        );
    }
    log.has("event=second-factor-changed account=noor act=passkey-added")
        .has("event=session-begun account=noor from=127.0.0.1");
    let carrier = desk::post::carrier::Carrier::memory();
    desk::jobs::outbox::turn(&world.desk, &carrier).await.unwrap();
    let desk::post::carrier::Carrier::Memory { sent, .. } = &carrier else {
        unreachable!()
    };
    let subjects: Vec<_> = sent
        .lock()
        .unwrap()
        .iter()
        .map(|letter| letter.subject.clone())
        .collect();
    assert_eq!(subjects, ["A passkey was added"; 2]);
    let page = noor.get(HERE).await;
    assert!(
        page.told().matches("My phone").count() >= 2 && !page.told().contains("Not used yet"),
        "{}",
        page.told()
    );
    // Nobody removes another's.
    let device = Device::ec();
    let mut device = Device {
        name: [device.name.clone(), vec![1]].concat(),
        ..device
    };
    let remove = format!("{HERE}/{}/remove", BASE64URL.encode(&device.name));
    world.as_staff("owen").await.post(&remove, &[]).await;
    assert_eq!(world.desk.register().passkeys_of("noor").await.unwrap().len(), 2);
    assert_eq!(noor.post(&remove, &[]).await.to, format!("{HERE}?done=removed"));
    let mut elsewhere = world.visitor();
    device.user.clear();
    assert_eq!(comes(&mut elsewhere, &device).await.status, StatusCode::UNAUTHORIZED);
    log.has("event=passkey-refused account=unknown why=unknown from=127.0.0.1")
        .has("event=second-factor-changed account=noor act=passkey-removed");
    // A lost device: the administrator takes them away, with what they opened.
    let mut ada = world.as_staff("ada").await;
    assert!(ada.get("/desk/settings").await.told().contains("Take the passkey away"));
    ada.post("/desk/settings/staff/noor/passkeys", &[]).await;
    assert!(world.desk.register().passkeys_of("noor").await.unwrap().is_empty());
    assert!(noor.get("/desk/account").await.to.starts_with("/desk/sign-in"));
    log.keeps_out(&["@", "My phone", PASSWORD]);
}

#[tokio::test]
async fn it_is_both_factors_where_a_second_one_is_asked_for() {
    let world = world().await;
    let mut noor = world.as_staff("noor").await;
    let device = Device::ec();
    makes(&mut noor, &device).await;
    let line = world.desk.line("ada", "second-factor-required", "everybody");
    world
        .desk
        .register()
        .set("second-factor-of", Some("everybody"), &line)
        .await
        .unwrap();
    assert_eq!(
        noor.get("/desk").await.to,
        "/desk/account/second-factor",
        "a password is one"
    );
    let mut elsewhere = world.visitor();
    comes(&mut elsewhere, &device).await;
    assert_eq!(elsewhere.get("/desk").await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_said_at_another_site_unasked_twice_or_by_another_key_opens_nothing() {
    let world = world().await;
    let mut noor = world.as_staff("noor").await;
    let mut device = Device::ec();
    makes(&mut noor, &device).await;
    let (log, _guard) = Log::begin();
    let refused = async |device: &Device, why: &str| {
        let mut visitor = world.visitor();
        let answer = comes(&mut visitor, device).await;
        assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{why}");
        assert!(!visitor.holds("__Host-session"), "{why}");
        log.has(&format!("event=passkey-refused account=noor why={why} from=127.0.0.1"));
    };
    "https://complaints.example.com".clone_into(&mut device.origin);
    refused(&device, "site").await;
    ORIGIN.clone_into(&mut device.origin);
    "example.com".clone_into(&mut device.site);
    refused(&device, "site").await;
    SITE.clone_into(&mut device.site);
    device.flags = 0x01;
    refused(&device, "unverified").await;
    device.flags = 0x05;
    refused(
        &Device {
            name: device.name.clone(),
            ..Device::ec()
        },
        "signature",
    )
    .await;
    refused(
        &Device {
            name: device.name.clone(),
            ..Device::edwards()
        },
        "signature",
    )
    .await;
    let mut pretends = Device {
        user: BASE64URL.encode("owen"),
        ..Device::ec()
    };
    pretends.name.clone_from(&device.name);
    std::mem::swap(&mut pretends.pair, &mut device.pair);
    refused(&pretends, "unknown").await;
    std::mem::swap(&mut pretends.pair, &mut device.pair);
    // The answer to another's challenge, to none, late, and twice.
    let mut visitor = world.visitor();
    let challenge = challenged(&mut world.visitor()).await;
    let stolen = device.signs(&challenge);
    assert_eq!(
        visitor.post("/desk/sign-in/passkey", &form(&stolen)).await.status,
        StatusCode::UNAUTHORIZED
    );
    challenged(&mut visitor).await;
    assert_eq!(
        visitor.post("/desk/sign-in/passkey", &form(&stolen)).await.status,
        StatusCode::UNAUTHORIZED
    );
    log.has("event=passkey-refused account=unknown why=challenge from=127.0.0.1")
        .has("event=passkey-refused account=noor why=challenge from=127.0.0.1");
    let mut late = world.visitor();
    let challenge = challenged(&mut late).await;
    world.pass(6);
    assert_eq!(
        late.post("/desk/sign-in/passkey", &form(&device.signs(&challenge)))
            .await
            .status,
        StatusCode::UNAUTHORIZED
    );
    let mut first = world.visitor();
    let challenge = challenged(&mut first).await;
    let errand = first.cookies();
    let signed = device.signs(&challenge);
    assert_eq!(
        first.post("/desk/sign-in/passkey", &form(&signed)).await.status,
        StatusCode::SEE_OTHER
    );
    let mut replayed = Visitor::with(&world, errand);
    let answer = replayed.post("/desk/sign-in/passkey", &form(&signed)).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(!replayed.holds("__Host-session"));
}

#[tokio::test]
async fn a_device_that_counts_what_it_has_counted_is_two_devices_and_a_colleague_who_left_has_none() {
    let world = world().await;
    let mut noor = world.as_staff("noor").await;
    let mut device = Device {
        uses: 7,
        ..Device::ec()
    };
    makes(&mut noor, &device).await;
    let (log, _guard) = Log::begin();
    assert_eq!(
        comes(&mut world.visitor(), &device).await.status,
        StatusCode::UNAUTHORIZED
    );
    log.has("event=passkey-refused account=noor why=counted from=127.0.0.1");
    device.uses = 8;
    assert_eq!(comes(&mut world.visitor(), &device).await.status, StatusCode::SEE_OTHER);
    device.uses = 0;
    assert_eq!(
        comes(&mut world.visitor(), &device).await.status,
        StatusCode::UNAUTHORIZED
    );
    device.uses = 9;
    let staff = world.desk.register().staff("noor").await.unwrap().unwrap();
    let left = register::Staff { active: false, ..staff };
    world.desk.register().change_staff(&left).await.unwrap();
    assert_eq!(
        comes(&mut world.visitor(), &device).await.status,
        StatusCode::UNAUTHORIZED
    );
}

#[tokio::test]
async fn a_key_that_was_made_elsewhere_for_another_or_is_none_is_not_taken() {
    let world = world().await;
    let mut noor = world.as_staff("noor").await;
    for change in [
        (|device: &mut Device| "https://example.com".clone_into(&mut device.origin)) as fn(&mut Device),
        |device| "example.com".clone_into(&mut device.site),
        |device| device.flags = 0x01,
        |device| device.name.clear(),
    ] {
        let mut device = Device::ec();
        change(&mut device);
        assert_eq!(makes(&mut noor, &device).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    for (field, value) in [
        ("key", "AAAA"),
        ("algorithm", "-8"),
        ("algorithm", "-65535"),
        ("id", "AAAA"),
        ("client", "e30"),
    ] {
        let challenge = begun(&mut noor, "My phone").await;
        let mut said = Device::ec().makes(&challenge);
        said.iter_mut()
            .filter(|(name, _)| *name == field)
            .for_each(|(_, kept)| value.clone_into(kept));
        let answer = noor.post(HERE, &form(&said)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(answer.told().contains("The passkey was not made"), "{}", answer.told());
    }
    // The errand of one colleague in the session of another.
    let challenge = begun(&mut noor, "My phone").await;
    let mut owen = world.as_staff("owen").await;
    let mut cookies = noor.cookies();
    cookies.insert("__Host-session".to_owned(), owen.cookies()["__Host-session"].clone());
    let mut mixed = Visitor::with(&world, cookies);
    let answer = mixed.post(HERE, &form(&Device::ec().makes(&challenge))).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for id in ["noor", "owen"] {
        assert!(world.desk.register().passkeys_of(id).await.unwrap().is_empty());
    }
    // Somebody else's name for a key.
    makes(&mut noor, &Device::ec()).await;
    let taken = makes(&mut owen, &Device::ec()).await;
    assert_eq!(taken.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn there_are_none_where_the_address_has_no_name() {
    let world = World::staffed().await;
    let page = world.visitor().get("/desk/sign-in").await;
    assert!(!page.text.contains("passkey"));
    assert_eq!(
        world
            .visitor()
            .post("/desk/sign-in/passkey/challenge", &[])
            .await
            .status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        world.as_staff("noor").await.get(HERE).await.status,
        StatusCode::NOT_FOUND
    );
}
