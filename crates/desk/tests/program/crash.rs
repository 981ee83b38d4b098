//! The program is killed while customers file, and the disk forgets what was not synced. Every number that
//! was given must be there once, with its promises, its acknowledgement and its secret.
//!
//! Five rounds of each; `RECOURSE_CRASH_ROUNDS=50` makes it fifty.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    process::Command,
    sync::Mutex,
    thread,
    time::Duration,
};

use desk::{
    Desk, codes,
    config::Config,
    time::{Clock, Ids},
};
use practice::{entry::What, terms::Notice};
use running::{Line, Running, run};
use serde_json::{Value, json};

use crate::{base, running};

const CLIENTS: usize = 8;

fn rounds() -> u64 {
    std::env::var("RECOURSE_CRASH_ROUNDS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(5)
}

// ---- what customers do meanwhile

/// A number with its secret, as it was answered.
type Given = BTreeMap<String, String>;

/// What the customers of a round know at its end.
#[derive(Default)]
struct Told {
    given: Given,
    /// The keys of requests that were sent and never answered.
    unanswered: Vec<String>,
    /// As many more that had no key.
    unanswered_without_key: usize,
}

fn filing(client: usize, number: u64) -> String {
    let language = ["en", "fr", "es"][client % 3];
    json!({
        "nature": format!("The line drops every evening ({client}.{number})."),
        "history": "Since Tuesday. Twice on the phone.",
        "service": "internet",
        "language": language,
        "complainant": { "name": "María Ortega", "email": "maria@example.ca" },
    })
    .to_string()
}

fn keyed(round: u64, client: usize, number: u64) -> String {
    format!("{round}-{client}-{number}")
}

/// Eight customers at once file until the line goes dead; every other one uses idempotency keys.
fn file_until_it_dies(running: Running, key: &str, round: u64, die: impl FnOnce(Running)) -> Told {
    let told = Mutex::new(Told::default());
    let address = running.address;
    thread::scope(|scope| {
        for client in 0..CLIENTS {
            let told = &told;
            scope.spawn(move || {
                let Ok(mut line) = Line::open(address) else { return };
                let bearer = format!("Bearer {key}");
                for number in 0.. {
                    let once = keyed(round, client, number);
                    let mut headers = vec![("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
                    if client % 2 == 0 {
                        headers.push(("Idempotency-Key", once.as_str()));
                    }
                    let answer = line.ask("POST", "/api/v1/complaints", &headers, &filing(client, number));
                    let mut told = told.lock().unwrap();
                    match answer {
                        Ok((status, body)) => {
                            assert_eq!(status, 201, "{body}");
                            let (reference, secret) = receipt(&body);
                            assert!(
                                told.given.insert(reference, secret).is_none(),
                                "a number was given twice"
                            );
                        }
                        Err(_) if client % 2 == 0 => return told.unanswered.push(once),
                        Err(_) => return told.unanswered_without_key += 1,
                    }
                }
            });
        }
        // However slow the machine is, somebody has been answered before it dies.
        while told.lock().unwrap().given.is_empty() {
            thread::sleep(Duration::from_millis(5));
        }
        thread::sleep(Duration::from_millis(Ids::System.number() % 700));
        die(running);
    });
    told.into_inner().unwrap()
}

fn receipt(body: &str) -> (String, String) {
    let filed: Value = serde_json::from_str(body).unwrap();
    let text = |name: &str| filed[name].as_str().unwrap().to_owned();
    (text("reference"), text("secret"))
}

/// Sends the requests again that were never answered. Those that had been filed are answered with what was
/// filed; those that had only begun are told so, for a minute.
fn send_again(running: &Running, key: &str, unanswered: &[String]) -> (Given, Given) {
    let (mut before, mut now) = (Given::new(), Given::new());
    let bearer = format!("Bearer {key}");
    for once in unanswered {
        let mut parts = once.split('-').skip(1);
        let client: usize = parts.next().unwrap().parse().unwrap();
        let number: u64 = parts.next().unwrap().parse().unwrap();
        let total = total(running, key);
        let headers = [
            ("Authorization", bearer.as_str()),
            ("Content-Type", "application/json"),
            ("Idempotency-Key", once.as_str()),
        ];
        let mut line = Line::open(running.address).unwrap();
        let (status, body) = line
            .ask("POST", "/api/v1/complaints", &headers, &filing(client, number))
            .unwrap();
        if status == 409 {
            continue;
        }
        assert_eq!(status, 201, "{body}");
        let (reference, secret) = receipt(&body);
        let added = self::total(running, key) - total;
        let kept = if added == 0 { &mut before } else { &mut now };
        kept.insert(reference, secret);
    }
    (before, now)
}

fn total(running: &Running, key: &str) -> usize {
    let bearer = format!("Bearer {key}");
    let mut line = Line::open(running.address).unwrap();
    let (status, body) = line
        .ask("GET", "/api/v1/complaints?limit=1", &[("Authorization", &bearer)], "")
        .unwrap();
    assert_eq!(status, 200, "{body}");
    let page: Value = serde_json::from_str(&body).unwrap();
    usize::try_from(page["total"].as_u64().unwrap()).unwrap()
}

// ---- what must be true afterwards

/// What is not as it must be, as sentences. Empty is good.
fn faults_of(data: &Path, given: &Given) -> Vec<String> {
    let mut faults = Vec::new();
    let (sound, said) = run(&["verify"], data);
    if !sound {
        faults.push(format!("verify: {said}"));
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let code = codes::shipped("jive-canada").unwrap().unwrap();
        let config = Config::parse(&std::fs::read_to_string(data.join("recourse.toml")).unwrap()).unwrap();
        let desk = match Desk::open(data, config, code, Clock::System, Ids::System).await {
            Ok(desk) => desk,
            Err(error) => return faults.push(format!("the register does not open: {error:?}")),
        };
        let mut numbers = BTreeSet::new();
        let mut after = None;
        loop {
            let page = desk.register().list(500, after.as_ref()).await.unwrap();
            for item in page.items {
                if !numbers.insert(item.reference.clone()) {
                    faults.push(format!("{} is there twice", item.reference));
                }
            }
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        for (reference, secret) in given {
            if !numbers.contains(reference) {
                faults.push(format!("{reference} was given and is not there"));
            } else if let Some(fault) = fault_of(&desk, reference, secret).await {
                faults.push(format!("{reference}: {fault}"));
            }
        }
        desk.register().close().unwrap();
    });
    faults
}

async fn fault_of(desk: &Desk, reference: &str, secret: &str) -> Option<String> {
    let case = match desk.opened_by(reference, secret).await {
        Ok(Some(case)) => case,
        Ok(None) => return Some("its secret does not open it".to_owned()),
        Err(error) => return Some(format!("it can't be read: {error:?}")),
    };
    let stored = desk.register().obligations(reference).await.ok()?;
    if case.obligations.is_empty() || stored.len() != case.obligations.len() {
        return Some(format!(
            "{} promises are stored, {} are derived",
            stored.len(),
            case.obligations.len()
        ));
    }
    let filed = case
        .file
        .entries
        .iter()
        .filter(|entry| matches!(entry.what, What::Filed { .. }))
        .count();
    if filed != 1 {
        return Some(format!("it was filed {filed} times"));
    }
    let owed = desk.register().outbox_of(reference).await.ok()?;
    let acknowledgements = owed
        .iter()
        .filter(|row| row.owed.notice == Notice::Acknowledgement)
        .count();
    (acknowledgements != 1).then(|| format!("{acknowledgements} acknowledgements are owed or sent"))
}

/// A register with a key to its API.
fn begun() -> ((tempfile::TempDir, base::Base), PathBuf, String) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let base = base::Base::new();
    if let Some(url) = base.url() {
        std::fs::create_dir(&data).unwrap();
        std::fs::write(data.join("recourse.toml"), format!("[database]\nurl = \"{url}\"\n")).unwrap();
    }
    let (begun, said) = run(&["init"], &data);
    assert!(begun, "{said}");
    let scopes = "complaints:read,complaints:write";
    let (made, key) = run(&["key", "create", "--name", "crash", "--scope", scopes], &data);
    assert!(made, "{key}");
    ((folder, base), data, key)
}

/// What a round came to.
struct Round {
    given: Given,
    /// All complaints at its end.
    total: usize,
    faults: Vec<String>,
}

/// File, die, begin again on the same data, send again, and look. `had`: the complaints there were before.
fn round(data: &Path, key: &str, number: u64, had: usize, running: Running, die: impl FnOnce(Running)) -> Round {
    let told = file_until_it_dies(running, key, number, die);
    let again = Running::start(data, &[]);
    let found = total(&again, key);
    let (before, now) = send_again(&again, key, &told.unanswered);
    let total = total(&again, key);
    assert!(again.signal("TERM").success(), "it stops when it is told to");
    let mut given = told.given;
    let least = had + given.len() + before.len();
    given.extend(before);
    given.extend(now);
    let mut faults = faults_of(data, &given);
    let most = least + told.unanswered_without_key;
    if !(least..=most).contains(&found) {
        faults.push(format!(
            "there are {found} complaints; between {least} and {most} were filed"
        ));
    }
    Round { given, total, faults }
}

/// Rounds on one register, each with a death of its own; then all of it is looked at once more.
fn survive(data: &Path, key: &str, mut start: impl FnMut(u64) -> Running, die: impl Fn(Running)) {
    let (mut all, mut had) = (Given::new(), 0);
    for number in 0..rounds() {
        let ended = round(data, key, number, had, start(number), &die);
        assert!(ended.faults.is_empty(), "round {number}: {:#?}", ended.faults);
        assert!(!ended.given.is_empty(), "nothing was filed in round {number}");
        all.extend(ended.given);
        had = ended.total;
    }
    assert_eq!(faults_of(data, &all), Vec::<String>::new(), "after all rounds");
    eprintln!("{} rounds, {} numbers given, all there", rounds(), all.len());
}

// ---- the faults

#[test]
fn a_number_that_was_given_survives_a_killed_process() {
    let (_folder, data, key) = begun();
    survive(&data, &key, |_| Running::start(&data, &[]), Running::kill);
}

/// The seed 0 forgets everything that was not synced; the others forget a part that they draw.
#[test]
fn a_number_that_was_given_survives_a_disk_that_forgets_what_was_not_synced() {
    let shim = forgetful();
    let (_folder, data, key) = begun();
    let start = |seed| Running::start(&data, &forgetting(&shim, &data, seed));
    survive(&data, &key, start, |running| {
        assert_eq!(running.signal("USR2").code(), Some(86), "the file system forgot");
    });
}

#[test]
fn a_disk_that_lies_about_syncing_is_found_out_by_these_tests() {
    let shim = forgetful();
    let (_folder, data, key) = begun();
    let mut environment = forgetting(&shim, &data, 0);
    environment.push(("FORGETFUL_LIE", "1".to_owned()));
    let running = Running::start(&data, &environment);
    let told = file_until_it_dies(running, &key, 0, |running| {
        running.signal("USR2");
    });
    assert!(!told.given.is_empty());
    let faults = faults_of(&data, &told.given);
    let lost = faults
        .iter()
        .filter(|fault| fault.ends_with("was given and is not there"))
        .count();
    assert_eq!(lost, told.given.len(), "{faults:#?}");
}

fn forgetting<'n>(shim: &Path, data: &Path, seed: u64) -> Vec<(&'n str, String)> {
    vec![
        ("LD_PRELOAD", shim.display().to_string()),
        ("FORGETFUL_DIR", data.display().to_string()),
        ("FORGETFUL_SEED", seed.to_string()),
    ]
}

/// Compiles the file system that forgets.
fn forgetful() -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/faults/forgetful.c");
    let object = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("forgetful-{}.so", std::process::id()));
    let compiled = Command::new("cc")
        .args([
            "-std=gnu11",
            "-O1",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-shared",
            "-fPIC",
            "-o",
        ])
        .arg(&object)
        .arg(source)
        .arg("-lpthread")
        .status()
        .expect("a C compiler: install gcc");
    assert!(compiled.success(), "the file system that forgets compiles");
    object
}
