//! The program on a machine and a network that others use too: what it leaves open on the disk, and how long it
//! waits for a slow client.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use running::{Line, PROGRAM, Running, run};

use crate::running;

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

/// A program with these limits of its connections, in a folder of its own.
fn limited(connections: &str) -> (tempfile::TempDir, Running) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("recourse.toml"),
        format!("[connections]\n{connections}\n"),
    )
    .unwrap();
    let (begun, said) = run(&["init"], folder.path());
    assert!(begun, "{said}");
    let running = Running::start(folder.path(), &[]);
    (folder, running)
}

/// Sends something, then waits until the program hangs up; what it said and how long that took.
fn until_hung_up(address: SocketAddr, sent: &str) -> (String, Duration) {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    stream.write_all(sent.as_bytes()).unwrap();
    let begun = Instant::now();
    let mut said = Vec::new();
    let mut piece = [0; 4096];
    loop {
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => said.extend_from_slice(&piece[..read]),
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => break,
            Err(error) => panic!("it did not hang up: {error}"),
        }
    }
    (String::from_utf8_lossy(&said).into_owned(), begun.elapsed())
}

#[test]
fn nobody_is_waited_for_half_a_request_a_stalled_body_or_an_idle_connection() {
    let (_folder, running) = limited("headers_seconds = 1\nbody_seconds = 1");
    let soon = Duration::from_secs(10);
    std::thread::scope(|all| {
        all.spawn(|| {
            let (said, took) = until_hung_up(running.address, "GET /healthz HTTP/1.1\r\nHost: loc");
            assert!(took < soon && !said.contains("alive"), "{took:?} {said}");
        });
        all.spawn(|| {
            let stalled = "POST /en/complain/kind HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\
                           Content-Type: application/x-www-form-urlencoded\r\n\r\nkind=comp";
            let (said, took) = until_hung_up(running.address, stalled);
            assert!(took < soon && said.starts_with("HTTP/1.1 4"), "{took:?} {said}");
        });
        all.spawn(|| {
            let (said, took) = until_hung_up(running.address, "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assert!(took < soon && said.contains("alive"), "{took:?} {said}");
        });
    });
}

#[test]
fn a_request_ends_in_time_however_small_the_pieces_of_its_body() {
    let (_folder, running) = limited("body_seconds = 5\nrequest_seconds = 1");
    let mut stream = TcpStream::connect(running.address).unwrap();
    stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
    let head = "POST /en/complain/kind HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\
                Content-Type: application/x-www-form-urlencoded\r\n\r\n";
    stream.write_all(head.as_bytes()).unwrap();
    let begun = Instant::now();
    let mut said = [0; 12];
    while stream.read_exact(&mut said).is_err() {
        assert!(begun.elapsed() < Duration::from_secs(10), "it still waits");
        let _ = stream.write_all(b"k");
    }
    assert_eq!(&said, b"HTTP/1.1 408");
}

#[test]
fn who_comes_when_all_connections_are_taken_waits_until_one_ends() {
    let (_folder, running) = limited("most = 2\nheaders_seconds = 2");
    let idle = [0, 1].map(|_| TcpStream::connect(running.address).unwrap());
    let begun = Instant::now();
    let mut third = Line::open(running.address).unwrap();
    let (status, _) = third.ask("GET", "/healthz", &[], "").unwrap();
    assert_eq!(status, 200);
    let waited = begun.elapsed();
    assert!(waited > Duration::from_millis(500), "it did not wait: {waited:?}");
    drop(idle);
}

#[test]
fn more_connections_than_the_machine_allows_are_refused_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let refused = Command::new("sh")
        .args([
            "-c",
            "ulimit -n 300; exec \"$@\"",
            "sh",
            PROGRAM,
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--data",
        ])
        .arg(folder.path())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(2), "{told}");
    assert!(
        told.contains("may have 300 files open") && told.contains("ulimit -n"),
        "{told}"
    );
}

#[test]
fn stopping_ends_in_time_though_a_connection_hangs() {
    let (_folder, running) = limited("stop_seconds = 1");
    let mut hanging = TcpStream::connect(running.address).unwrap();
    let head = "POST /en/complain/kind HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\nkind";
    hanging.write_all(head.as_bytes()).unwrap();
    // Another answer shows that the program has taken the one that hangs.
    Line::open(running.address)
        .unwrap()
        .ask("GET", "/healthz", &[], "")
        .unwrap();
    let begun = Instant::now();
    let ended = running.signal("TERM");
    assert!(ended.success(), "{ended}");
    assert!(begun.elapsed() < Duration::from_secs(15), "{:?}", begun.elapsed());
}
