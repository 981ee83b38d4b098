//! The program on a machine that others use too: what it leaves open on the disk.

#[expect(dead_code, reason = "it has more for the tests that kill the program")]
#[path = "common/running.rs"]
mod running;

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
};

use running::{Line, PROGRAM, Running, run};

/// Everything in a folder, itself too, with its mode.
fn modes(path: &Path) -> Vec<(PathBuf, u32)> {
    let mode = fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let mut found = vec![(path.to_owned(), mode)];
    if path.is_dir() {
        let within = fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
        found.extend(within.flat_map(|path| modes(&path)));
    }
    found
}

fn set(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn whatever_the_program_writes_or_finds_is_shut_to_group_and_others_under_a_lax_umask() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let begun = Command::new("sh")
        .args(["-c", "umask 000; exec \"$@\"", "sh", PROGRAM, "init", "--data"])
        .arg(&data)
        .output()
        .unwrap();
    assert!(begun.status.success(), "{}", String::from_utf8_lossy(&begun.stderr));
    // As an older program left it: open to everybody.
    let mail = data.join("mail");
    fs::create_dir_all(&mail).unwrap();
    fs::write(mail.join("old.eml"), "To: Ana").unwrap();
    for (path, mode) in [
        ("mail", 0o777),
        ("mail/old.eml", 0o666),
        ("register.db", 0o644),
        ("heads", 0o644),
    ] {
        set(&data.join(path), mode);
    }
    set(&data, 0o755);
    let mut lax = Command::new("sh");
    lax.args(["-c", "umask 000; exec \"$@\"", "sh", PROGRAM]);
    let at_work = Running::start_by(lax, &data, &[]);
    let (made, key) = run(
        &["key", "create", "--name", "crm", "--scope", "complaints:write"],
        &data,
    );
    assert!(made, "{key}");
    let bearer = format!("Bearer {}", key.lines().last().unwrap().trim());
    let mut line = Line::open(at_work.address).unwrap();
    let complaint = r#"{"channel":"web","language":"en","nature":"The line drops.","answer_by":"email",
        "complainant":{"name":"Ana","email":"ana@example.ca"}}"#;
    let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
    let (status, body) = line.ask("POST", "/api/v1/complaints", &headers, complaint).unwrap();
    assert_eq!(status, 201, "{body}");
    let reference = body
        .split("\"reference\":\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    let headers = [
        ("Authorization", bearer.as_str()),
        ("Content-Type", "multipart/form-data; boundary=edge"),
    ];
    let file =
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nHello\r\n--edge--\r\n";
    let (status, body) = line
        .ask("POST", &format!("/api/v1/complaints/{reference}/files"), &headers, file)
        .unwrap();
    assert_eq!(status, 201, "{body}");
    assert!(data.join("register.db-wal").exists());
    let copy = folder.path().join("copy.db");
    let (copied, said) = run(&["backup", "--to", copy.to_str().unwrap()], &data);
    assert!(copied, "{said}");
    let mut found = modes(&data);
    found.extend(modes(&copy));
    found.retain(|(_, mode)| mode & 0o077 != 0);
    assert!(found.is_empty(), "open to others: {found:?}");
}
