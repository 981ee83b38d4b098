//! Commands typed wrong, run as the program that they are: each says what is wrong and how to mend it.

use std::{
    net::TcpListener,
    path::Path,
    process::{Command, Output},
};

fn recourse(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_recourse"))
        .args(args)
        .output()
        .unwrap()
}

/// Ends with 2, and says each of these.
fn refused(args: &[&str], says: &[&str]) {
    let output = recourse(args);
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{args:?}: {told}");
    for say in says {
        assert!(told.contains(say), "{args:?} does not say “{say}”: {told}");
    }
}

fn begun() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").to_str().unwrap().to_owned();
    let output = recourse(&["init", "--data", &data]);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    (folder, data)
}

#[test]
fn a_folder_without_a_register_is_told_how_to_begin_one() {
    for command in ["serve", "verify", "rebuild", "export"] {
        let says = ["is not there", "recourse init --data /nowhere"];
        refused(&[command, "--data", "/nowhere"], &says);
    }
    let empty = tempfile::tempdir().unwrap();
    let says = ["holds no register", "recourse init --data"];
    refused(&["serve", "--data", empty.path().to_str().unwrap()], &says);
    let made = std::fs::read_dir(empty.path()).unwrap().count();
    assert_eq!(made, 0, "nothing is begun in a folder that may be mistyped");
    refused(
        &["backup", "--data", "/nowhere", "--to", "/tmp/x.db"],
        &["recourse init"],
    );
}

#[test]
fn output_that_nobody_reads_ends_a_command_quietly() {
    let (_folder, data) = begun();
    for args in [
        &["openapi"][..],
        &["config"],
        &["--help"],
        &["code", "explain", "jive-canada"],
        &["verify", "--data", &data],
        &["user", "list", "--data", &data],
        &["mail", "list", "--data", &data],
        &["export", "--data", &data],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = Command::new(env!("CARGO_BIN_EXE_recourse"))
            .args(args)
            .stdout(writer)
            .output()
            .unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), &*told), (Some(0), ""), "{args:?}");
    }
}

#[test]
fn what_is_typed_wrong_is_told_with_what_is_right() {
    let (_folder, data) = begun();
    let at = |args: &[&'static str]| -> Vec<String> {
        let mut all: Vec<String> = args.iter().map(|arg| (*arg).to_owned()).collect();
        all.extend(["--data".to_owned(), data.clone()]);
        all
    };
    for (args, says) in [
        (
            at(&["key", "create", "--name", "crm", "--scope", "write"]),
            "the scopes are: complaints:read",
        ),
        (at(&["key", "revoke", "nothing"]), "recourse key list"),
        (
            at(&["user", "add", "--name", "N", "--role", "adviser", "--email", "noor"]),
            "such as --email noor@example.ca",
        ),
        (
            at(&[
                "user",
                "add",
                "--name",
                "N",
                "--role",
                "adviser",
                "--email",
                "n@x.ca",
                "--language",
                "de",
            ]),
            "its languages are: en, fr, es",
        ),
        (at(&["user", "link", "--email", "nobody@x.ca"]), "recourse user list"),
        (at(&["export", "--reference", "12"]), "such as 123-456-7894"),
        (
            at(&["user", "add", "--name", "  ", "--role", "adviser", "--email", "n@x.ca"]),
            "--name is blank",
        ),
        (
            at(&["key", "create", "--name", " ", "--scope", "metrics"]),
            "--name is blank",
        ),
        (
            at(&[
                "key",
                "create",
                "--name",
                "crm",
                "--scope",
                "metrics",
                "--last-day",
                "tomorrow",
            ]),
            "such as --last-day 2026-12-31",
        ),
        (
            at(&[
                "key",
                "create",
                "--name",
                "crm",
                "--scope",
                "metrics",
                "--last-day",
                "2026-01-01",
            ]),
            "--last-day 2026-01-01 is over",
        ),
        (
            at(&["serve", "--demo", "--listen", "127.0.0.1:0"]),
            "holds a register of its own",
        ),
        (at(&["serve", "--listen", "localhost:8401"]), "such as 127.0.0.1:8400"),
        (at(&["serve", "--listen", "127.0.0.1"]), "such as 127.0.0.1:8400"),
        // An address of documents, which no machine has (RFC 5737).
        (
            at(&["serve", "--listen", "192.0.2.1:8400"]),
            "this machine does not have that address",
        ),
        (at(&["verify", "--acknowledge-cut", "oops"]), "say what happened"),
        (
            at(&["verify", "--acknowledge-cut", "Nothing was ever cut here"]),
            "no cut waits",
        ),
        (
            at(&["init", "--code", "nowhere.toml"]),
            "the codes that ship are: birchills-uk",
        ),
        (
            at(&["init", "--config", "/nowhere.toml"]),
            "name the configuration with --config FILE",
        ),
    ] {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        refused(&args, &[says]);
    }
}

#[test]
fn the_last_administrator_stays_and_who_is_barred_is_let_in_again() {
    let (_folder, data) = begun();
    let user = |act: &str, more: &[&str]| {
        let mut args = vec!["user", act, "--data", &data];
        args.extend(more);
        recourse(&args)
    };
    let said = |output: Output| {
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{told}");
        (String::from_utf8(output.stdout).unwrap(), told)
    };
    let ada = ["--email", "ada@x.ca"];
    let administrator = |email| ["--name", " A ", "--role", "administrator", "--email", email];
    // The link stands alone, for whoever carries it on; whose address it has is said beside it.
    let (link, note) = said(user("add", &administrator("ada@x.ca")));
    assert!(
        link.starts_with("http://127.0.0.1:8400/desk/welcome/") && link.lines().count() == 1,
        "{link}"
    );
    assert!(
        note.contains("is site.origin") && note.contains("recourse.toml"),
        "{note}"
    );
    refused(
        &["user", "deactivate", "--data", &data, "--email", "ada@x.ca"],
        &[
            "the only one who looks after the desk",
            "make another administrator first",
        ],
    );
    said(user("add", &administrator("bo@x.ca")));
    said(user("deactivate", &ada));
    assert!(
        said(user("list", &[]))
            .0
            .contains("ada@x.ca  A  administrator  deactivated")
    );
    refused(
        &["user", "link", "--data", &data, "--email", "ada@x.ca"],
        &["ada@x.ca is deactivated", "recourse user activate --data"],
    );
    assert!(said(user("activate", &ada)).0.starts_with("activated\n"));
    assert!(said(user("activate", &ada)).0.contains("was not deactivated"));
    assert!(
        said(user("list", &[]))
            .0
            .contains("ada@x.ca  A  administrator  invited")
    );
    // Now it is Bo who may go.
    said(user("deactivate", &["--email", "bo@x.ca"]));
    std::fs::write(
        Path::new(&data).join("recourse.toml"),
        "[site]\norigin = \"https://complaints.x.ca\"\n",
    )
    .unwrap();
    let (link, note) = said(user("link", &ada));
    assert!(link.starts_with("https://complaints.x.ca/desk/welcome/"), "{link}");
    assert_eq!(note, "");
}

#[test]
fn a_copy_that_can_not_be_made_or_read_is_told_with_what_to_do_and_leaves_nothing() {
    let (folder, data) = begun();
    let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    refused(
        &["backup", "--data", &data, "--to", &at("none/copy.db")],
        &["there is no folder", "make it first"],
    );
    let copy = at("copy.db");
    let made = recourse(&["backup", "--data", &data, "--to", &copy]);
    assert!(String::from_utf8_lossy(&made.stdout).contains(": 0 entries, 0 files, "));
    let whole = std::fs::read(&copy).unwrap();
    let mut damaged = whole.clone();
    let half = damaged.len() / 2;
    damaged.iter_mut().skip(half).for_each(|byte| *byte = 0xa5);
    for (name, bytes) in [
        ("damaged.db", &damaged[..]),
        ("cut.db", &whole[..half]),
        ("text.db", b"none"),
    ] {
        let from = at(name);
        std::fs::write(&from, bytes).unwrap();
        refused(
            &["restore", "--from", &from, "--data", &at("new/again")],
            &["nothing was restored", "restore an earlier one"],
        );
        assert!(!folder.path().join("new").exists(), "{name} left a folder");
    }
    // A folder that was there stays, and empty.
    std::fs::create_dir(folder.path().join("there")).unwrap();
    refused(
        &["restore", "--from", &at("cut.db"), "--data", &at("there")],
        &["nothing was restored"],
    );
    assert_eq!(std::fs::read_dir(folder.path().join("there")).unwrap().count(), 0);
}

#[test]
fn a_register_that_can_not_be_opened_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let within = file.join("data").to_str().unwrap().to_owned();
    refused(
        &["init", "--data", &within],
        &["could not be read or written: cannot create the directory"],
    );
}

/// The superuser may look everywhere, and becomes nobody for this.
#[cfg(unix)]
#[test]
fn a_folder_of_somebody_else_is_not_taken_for_one_without_a_register() {
    use std::os::unix::{fs::PermissionsExt as _, process::CommandExt as _};

    let (folder, data) = begun();
    let open = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(folder.path(), open).unwrap();
    let superuser = rustix::process::geteuid().is_root();
    if !superuser {
        std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o000)).unwrap();
    }
    for command in ["verify", "rebuild", "export", "init"] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_recourse"));
        program.args([command, "--data", &data]).current_dir("/");
        if superuser {
            program.uid(65534).gid(65534);
        }
        // Where nobody may start the program, nothing can be said.
        let Ok(output) = program.output() else { continue };
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{command}: {told}");
        assert!(
            told.contains("ermission denied") && told.contains("as the user that owns"),
            "{command}: {told}"
        );
    }
    std::fs::set_permissions(&data, std::fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn the_number_that_is_given_as_an_example_is_one() {
    assert_eq!(
        practice::reference::read("123-456-7894").as_deref(),
        Some("123-456-7894")
    );
}

#[test]
fn copies_are_never_written_over_what_is_there() {
    let (folder, data) = begun();
    let to = folder.path().join("copy.db").to_str().unwrap().to_owned();
    assert_eq!(
        recourse(&["backup", "--data", &data, "--to", &to]).status.code(),
        Some(0)
    );
    refused(
        &["backup", "--data", &data, "--to", &to],
        &["exists", "give a new name"],
    );
    refused(
        &["restore", "--from", &to, "--data", &data],
        &["is not empty", "restore into a new directory"],
    );
    refused(
        &["restore", "--from", "/nowhere.db", "--data", "/tmp/none"],
        &["recourse backup"],
    );
}

#[test]
fn an_address_in_use_and_a_wrong_configuration_are_told_before_anything_begins() {
    let (_folder, data) = begun();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let listen = taken.local_addr().unwrap().to_string();
    refused(
        &["serve", "--data", &data, "--listen", &listen],
        &["can’t listen on", "--listen 127.0.0.1:PORT"],
    );
    std::fs::write(
        Path::new(&data).join("recourse.toml"),
        "[mail]\nfrom = \"Complaints\"\n",
    )
    .unwrap();
    refused(
        &["serve", "--data", &data],
        &["is not an address; write complaints@example.ca", "recourse config"],
    );
}

#[test]
fn the_code_in_force_stays_without_being_named_and_is_a_file_in_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").to_str().unwrap().to_owned();
    let mine = folder.path().join("mine.toml");
    let text = include_str!("../../../../codes/jive-canada.toml").replace("\"2026.1\"", "\"2026.4\"");
    std::fs::write(&mine, text).unwrap();
    assert_eq!(
        recourse(&["init", "--data", &data, "--code", mine.to_str().unwrap()])
            .status
            .code(),
        Some(0)
    );
    std::fs::remove_file(&mine).unwrap();
    let again = recourse(&["init", "--data", &data]);
    let told = String::from_utf8(again.stdout).unwrap();
    assert!(told.contains("jive-canada 2026.4"), "{told}");
    let copy = Path::new(&data).join("codes/mine-2026.4.toml");
    assert_eq!(
        recourse(&["code", "check", copy.to_str().unwrap()]).status.code(),
        Some(0)
    );
}

#[test]
fn rights_are_given_and_shown_at_the_terminal() {
    let (_folder, data) = begun();
    let user = |args: &[&str]| -> Vec<String> {
        let mut all = vec!["user".to_owned()];
        all.extend(args.iter().map(|arg| (*arg).to_owned()));
        all.extend(["--data".to_owned(), data.clone()]);
        all
    };
    let said = |args: &[&str]| {
        let args = user(args);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let output = recourse(&args);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {told}");
        String::from_utf8(output.stdout).unwrap()
    };
    said(&["add", "--name", "Noor", "--role", "adviser", "--email", "noor@x.ca"]);
    let usual = said(&["rights", "noor@x.ca"]);
    assert!(
        usual.contains("bulk  yes  (usual)") && usual.contains("redress  any  (usual)"),
        "{usual}"
    );
    said(&["rights", "role:adviser", "export=no"]);
    let given = said(&["rights", "noor@x.ca", "bulk=no", "redress=500.00", "level=2"]);
    for line in [
        "bulk  no\n",
        "redress  50000 CAD\n",
        "level  2\n",
        "export  no  (usual)",
    ] {
        assert!(given.contains(line), "{line}: {given}");
    }
    assert!(said(&["rights", "noor@x.ca", "bulk=usual"]).contains("bulk  yes  (usual)"));
    for (args, says) in [
        (user(&["rights", "nobody@x.ca"]), "recourse user list"),
        (user(&["rights", "role:clerk"]), "adviser"),
        (user(&["rights", "noor@x.ca", "fly=yes"]), "personal-text"),
        (user(&["rights", "noor@x.ca", "bulk=perhaps"]), "yes, no, usual"),
    ] {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        refused(&args, &[says]);
    }
}

#[test]
fn a_desk_that_only_a_provider_opens_does_not_start_without_its_administrator() {
    let (folder, data) = begun();
    let added = recourse(&[
        "user",
        "add",
        "--data",
        &data,
        "--name",
        "N",
        "--role",
        "adviser",
        "--email",
        "noor@x.ca",
    ]);
    assert_eq!(added.status.code(), Some(0));
    let config = folder.path().join("recourse.toml");
    let text =
        "[oidc]\nissuer = \"https://id.x.ca\"\nclient_id = \"desk\"\nonly = true\nadministrator = \"ada@x.ca\"\n";
    std::fs::write(&config, text).unwrap();
    let config = config.to_str().unwrap();
    let args = ["serve", "--data", &data, "--listen", "127.0.0.1:0", "--config", config];
    refused(&args, &["ada@x.ca", "nobody has this address", "only = false"]);
    // Nor is anybody given a link to a password that would open nothing.
    let link = [
        "user",
        "link",
        "--data",
        &data,
        "--email",
        "noor@x.ca",
        "--config",
        config,
    ];
    refused(&link, &["no password opens the account of noor@x.ca"]);
}

#[test]
fn a_register_is_opened_with_its_own_key_alone() {
    let (folder, data) = begun();
    let key = Path::new(&data).join("key");
    let own = std::fs::read_to_string(&key).unwrap();
    std::fs::remove_file(&key).unwrap();
    let open = ["user", "list", "--data", &data];
    refused(
        &open,
        &["is not there", "put a copy of the right key there", "init --new-key"],
    );
    refused(&["init", "--data", &data], &["is not there"]);
    assert!(!key.exists(), "a key was made in silence");
    // Proof and copies ask for no secret.
    let copy = folder.path().join("copy.db").to_str().unwrap().to_owned();
    assert_eq!(recourse(&["verify", "--data", &data]).status.code(), Some(0));
    assert_eq!(
        recourse(&["backup", "--data", &data, "--to", &copy]).status.code(),
        Some(0)
    );

    let (_another, others) = begun();
    std::fs::copy(Path::new(&others).join("key"), &key).unwrap();
    refused(&open, &["is not the key of this register", "its print is"]);
    std::fs::write(&key, &own).unwrap();
    assert_eq!(recourse(&open).status.code(), Some(0));

    // A register that was restored is opened by the key that it had.
    let again = folder.path().join("again").to_str().unwrap().to_owned();
    assert_eq!(
        recourse(&["restore", "--from", &copy, "--data", &again]).status.code(),
        Some(0)
    );
    refused(&["user", "list", "--data", &again], &["is not there"]);
    std::fs::copy(&key, Path::new(&again).join("key")).unwrap();
    assert_eq!(recourse(&["user", "list", "--data", &again]).status.code(), Some(0));

    let replaced = recourse(&["init", "--new-key", "--data", &data]);
    let told = String::from_utf8(replaced.stdout).unwrap();
    assert_eq!(replaced.status.code(), Some(0), "{told}");
    let aside = told.lines().next().unwrap().rsplit_once(" to ").unwrap().1;
    assert_eq!(std::fs::read_to_string(aside).unwrap(), own);
    assert_ne!(std::fs::read_to_string(&key).unwrap(), own);
    assert_eq!(recourse(&open).status.code(), Some(0));
    assert_eq!(recourse(&["verify", "--data", &data]).status.code(), Some(0));
    std::fs::copy(aside, &key).unwrap();
    refused(&open, &["is not the key of this register"]);
}

#[test]
fn a_heads_file_that_was_taken_away_is_on_record_until_somebody_answers_for_it() {
    let (_folder, data) = begun();
    let verify = || {
        let output = recourse(&["verify", "--data", &data]);
        (output.status.code(), String::from_utf8(output.stdout).unwrap())
    };
    std::fs::remove_file(Path::new(&data).join("heads")).unwrap();
    let (code, told) = verify();
    assert_eq!(code, Some(1), "{told}");
    // Whoever opens it next says so, and each proof from then on.
    let opened = recourse(&["user", "list", "--data", &data]);
    assert_eq!(opened.status.code(), Some(0));
    for _ in 0..2 {
        let (code, told) = verify();
        assert_eq!(code, Some(1), "{told}");
        assert!(
            told.contains("the heads file did not know where the register ended"),
            "{told}"
        );
        assert!(told.contains("--acknowledge-cut"), "{told}");
    }
    let reason = "The folder was copied without it on 3 May, by Ada";
    assert_eq!(
        recourse(&["verify", "--data", &data, "--acknowledge-cut", reason])
            .status
            .code(),
        Some(0)
    );
    let (code, told) = verify();
    assert_eq!(code, Some(0), "{told}");
    assert!(told.contains("acknowledged earlier") && told.contains(reason), "{told}");
}
