//! Mail that no one here wrote, in the folder that `RECOURSE_CORPUS` names (it holds `mail/manifest.csv`). Without it
//! nothing is read, and it says so. The account goes to `target/mail-account.tsv`, its sums to the terminal.

#[path = "corpus/bounces.rs"]
mod bounces;
#[path = "corpus/natures.rs"]
mod natures;
#[path = "corpus/replies.rs"]
mod replies;

use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use mail::{Automatic, Limits, Message, Nature, read};

/// The promise is two seconds; a build for tests is some ten times slower.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });

/// The folder, or none: then it says that nothing was read.
fn corpus() -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("RECOURSE_CORPUS") else {
        eprintln!("SKIPPED: no mail was read, because RECOURSE_CORPUS names no folder.");
        return None;
    };
    let mail = Path::new(&folder).join("mail");
    assert!(
        mail.join("manifest.csv").is_file(),
        "{} holds no mail/manifest.csv",
        folder.display()
    );
    Some(mail)
}

/// The first column of the manifest: a message each.
fn listed(mail: &Path) -> Vec<String> {
    let manifest = fs::read_to_string(mail.join("manifest.csv")).expect("the manifest");
    let paths = manifest.lines().skip(1).filter_map(|row| row.split(',').next());
    // A cell that goes over several lines begins none.
    paths
        .filter(|path| mail.join(path).is_file())
        .map(ToOwned::to_owned)
        .collect()
}

fn every_file(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("a file").path();
        if path.is_dir() {
            every_file(&path, files);
        } else if path.file_name().is_some_and(|name| name != "LICENSE") {
            files.push(path);
        }
    }
}

fn word(nature: &Nature) -> &'static str {
    match nature {
        Nature::Written => "written",
        Nature::Bounce(_) => "bounce",
        Nature::Automatic(Automatic::Reply) => "reply",
        Nature::Automatic(Automatic::Generated) => "generated",
        Nature::Automatic(Automatic::List) => "list",
        Nature::Automatic(Automatic::Receipt) => "receipt",
        Nature::Automatic(Automatic::Abuse) => "abuse",
    }
}

/// What always holds, whatever was read.
fn sound(message: &Message, limits: Limits) {
    let text = &message.text;
    assert!(text.whole.len() <= limits.text && message.parts.len() <= limits.parts);
    assert!(!text.whole.contains('\0') && !message.subject.contains('\0'));
    let mut end = 0;
    for range in &text.folded {
        assert!(end <= range.start && range.start < range.end && text.whole.get(range.clone()).is_some());
        end = range.end;
    }
    for part in &message.parts {
        assert!(!part.name.is_empty() && part.name.len() <= 200 && !part.name.contains(['/', '\\', '\n']));
    }
}

#[test]
fn every_message_of_the_corpus_is_read_in_time() {
    let Some(mail) = corpus() else { return };
    let limits = Limits::default();
    let mut files = Vec::new();
    every_file(&mail, &mut files);
    files.sort();
    let listed = listed(&mail);
    assert!(
        listed.len() >= 321,
        "only {} messages of the manifest are here",
        listed.len()
    );
    let mut account = String::from("digest\tfile\tnature\tparts\tlabels\tsubject\n");
    let (mut slowest, mut bytes) = ((Duration::ZERO, String::new()), 0);
    let begun = Instant::now();
    let mut reading = Duration::ZERO;
    let mut counts = std::collections::BTreeMap::<&str, usize>::new();
    for file in &files {
        let name = file
            .strip_prefix(&mail)
            .expect("beneath it")
            .to_string_lossy()
            .into_owned();
        let raw = fs::read(file).expect("a file");
        bytes += raw.len();
        let at = Instant::now();
        let message = read(&raw, limits);
        let took = at.elapsed();
        assert!(took < LONGEST, "{name} took {took:?}");
        if took > slowest.0 {
            slowest = (took, name.clone());
        }
        if listed.contains(&name) {
            reading += took;
        }
        sound(&message, limits);
        assert_eq!(message, read(&raw, limits), "{name} is another when it is read again");
        let nature = word(&message.nature);
        if listed.contains(&name) {
            *counts.entry(nature).or_default() += 1;
        }
        let digest = natures::digest(&raw);
        let labels: Vec<String> = message.labels.iter().map(|label| format!("{label:?}")).collect();
        let subject: String = message.subject.chars().take(40).collect();
        let parts = message.parts.len();
        writeln!(
            account,
            "{digest}\t{name}\t{nature}\t{parts}\t{}\t{subject}",
            labels.join(" ")
        )
        .expect("text");
    }
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/mail-account.tsv");
    fs::write(&target, account).expect("the account");
    println!(
        "{} files ({} of the manifest), {bytes} bytes, read twice in {:?}",
        files.len(),
        listed.len(),
        begun.elapsed()
    );
    println!("of the manifest: {counts:?}; slowest {:?} {}", slowest.0, slowest.1);
    let second = u128::try_from(listed.len()).expect("few") * 1_000_000 / reading.as_micros().max(1);
    println!("{second} messages of the manifest a second");
    println!("the account of each is in target/mail-account.tsv");
}

fn replaced(bytes: &[u8], what: &[u8], with: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some((&first, more)) = rest.split_first() {
        if let Some(behind) = rest.strip_prefix(what) {
            out.extend_from_slice(with);
            rest = behind;
        } else {
            out.push(first);
            rest = more;
        }
    }
    out
}

/// How lines end is for the way, not for the message.
#[test]
fn every_message_of_the_corpus_is_the_same_with_either_line_end() {
    let Some(mail) = corpus() else { return };
    let mut differ = Vec::new();
    for name in listed(&mail) {
        let raw = fs::read(mail.join(&name)).expect("a file");
        let lf = replaced(&raw, b"\r\n", b"\n");
        if lf.contains(&b'\r') || lf.contains(&0) {
            continue;
        }
        let crlf = replaced(&lf, b"\n", b"\r\n");
        if read(&lf, Limits::default()) != read(&crlf, Limits::default()) {
            differ.push(name);
        }
    }
    assert!(differ.is_empty(), "{differ:#?}");
}
