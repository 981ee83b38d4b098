//! The line to a server beyond this machine is protected, and the server proves who it is.

use std::{
    fs,
    net::TcpListener,
    path::Path,
    process::{Command, Stdio},
};

use register::{Error, Home, Register, Server};

use crate::{faults::log_line, server::Postgres};

fn openssl(dir: &Path, arguments: &str) {
    let made = Command::new("openssl")
        .args(arguments.split(' '))
        .current_dir(dir)
        .stderr(Stdio::null())
        .status();
    assert!(made.expect("the command openssl").success(), "openssl {arguments}");
}

/// An authority of our own, and a certificate for localhost that it signed.
fn certificates(dir: &Path) {
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout";
    fs::write(
        dir.join("names"),
        "subjectAltName=DNS:localhost\nbasicConstraints=critical,CA:FALSE\n",
    )
    .unwrap();
    for authority in ["ca", "another"] {
        openssl(
            dir,
            &format!("req {key} {authority}.key -x509 -days 2 -subj /CN=authority -out {authority}.pem"),
        );
    }
    openssl(dir, &format!("req {key} our.key -subj /CN=localhost -out our.csr"));
    openssl(
        dir,
        "x509 -req -in our.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out our.pem",
    );
}

#[tokio::test]
async fn a_server_is_believed_only_with_a_certificate_of_the_authority_that_is_trusted() {
    let dir = tempfile::tempdir().unwrap();
    certificates(dir.path());
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let server = Postgres::own("");
    let data = server.folder.join("data");
    for (from, to) in [("our.key", "server.key"), ("our.pem", "server.crt")] {
        fs::copy(dir.path().join(from), data.join(to)).unwrap();
        // The server takes a key that is its own and nobody else's.
        let owner = format!("--reference={}", data.display());
        let given = Command::new("chown").arg(owner).arg(data.join(to)).status();
        assert!(given.unwrap().success());
        let shut = Command::new("chmod").arg("600").arg(data.join(to)).status();
        assert!(shut.unwrap().success());
    }
    let database = server.database();
    for setting in ["ssl = on".to_owned(), "listen_addresses = 'localhost'".to_owned()] {
        database.run(&format!("ALTER SYSTEM SET {setting}"));
    }
    // Both the socket and the port of the network are named by it.
    database.run(&format!("ALTER SYSTEM SET port = {port}"));
    database.run("ALTER ROLE recourse PASSWORD 'hush'");
    fs::write(
        data.join("pg_hba.conf"),
        "hostssl all all all scram-sha-256\nlocal all all trust\n",
    )
    .unwrap();
    server.control(&["restart", "-m", "fast"]);

    let url = format!("postgres://recourse@localhost:{port}/postgres?sslmode=require");
    let open = |password: &str, authority: Option<&str>| {
        let ca = authority.map(|name| dir.path().join(name));
        let home = Home {
            dir: dir.path().join("data"),
            server: Some(Server::read(&url, Some(password), ca.as_deref()).unwrap()),
        };
        Register::open(&home)
    };
    let said = |error: Error| {
        let source = std::error::Error::source(&error).and_then(std::error::Error::source);
        format!("{error} {source:?}")
    };
    let register = open("hush", Some("ca.pem")).unwrap();
    register.set("a", Some("b"), &log_line()).await.unwrap();
    assert_eq!(register.setting("a").await.unwrap().as_deref(), Some("b"));
    drop(register);
    for wrong in [Some("another.pem"), None] {
        let refused = said(open("hush", wrong).unwrap_err());
        assert!(
            refused.contains("Certificate") && !refused.contains("hush"),
            "{refused}"
        );
    }
    let refused = said(open("wrong", Some("ca.pem")).unwrap_err());
    assert!(
        refused.contains("authentication failed") && !refused.contains("wrong"),
        "{refused}"
    );
}
