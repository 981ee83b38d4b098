//! The same on PostgreSQL: a server of its own that syncs, and what it does for `pgbench` with five rows a commit in
//! the same run.

use std::{path::Path, process::Command, time::Duration};

use crate::{
    Outcome, client,
    common::{
        program::Program,
        table::{Limit, Table},
    },
    server::{BIN, Passing, Postgres},
};

const CLIENTS: usize = 32;
/// As an operator runs it: everything on the disk before it is answered.
const SYNCING: &str =
    "fsync = on\nfull_page_writes = on\nsynchronous_commit = on\nshared_buffers = 256MB\nwal_level = replica\n";

pub fn filing(table: &mut Table, dir: &Path, each: Duration) -> Outcome<()> {
    std::fs::create_dir_all(dir)?;
    let server = Postgres::own(SYNCING);
    let database = server.database();
    database.run("CREATE TABLE plain (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name TEXT NOT NULL, body TEXT NOT NULL)");
    let before = plain(&server, &database, dir, each / 2)?;
    let config = dir.join("recourse.toml");
    std::fs::write(&config, format!("[database]\nurl = \"{}\"\n", database.url()))?;
    Program::begin(&dir.join("register"), Some(&config))?;
    let program = Program::start(&dir.join("register"), |command| {
        command.arg("--config").arg(&config);
    })?;
    let key = program.key(Some(&config))?;
    client::load(program.address, &key, CLIENTS, Duration::from_secs(1))?;
    let load = client::load(program.address, &key, CLIENTS, each)?;
    let one = client::load(program.address, &key, 1, each / 2)?;
    program.stop()?;
    let after = plain(&server, &database, dir, each / 2)?;
    let pgbench = f64::midpoint(before, after);
    table.note(
        "five-row commits of pgbench, 32 clients",
        format!("{before:.0}/s before, {after:.0}/s after"),
    );
    table.note(
        "filing on PostgreSQL, 32 clients",
        format!(
            "{:.0}/s, p50 {:.2} ms, p99 {:.2} ms; 1 client {:.0}/s",
            load.rate(),
            load.times.within(0.5),
            load.times.within(0.99),
            one.rate()
        ),
    );
    table.row(
        "  beside pgbench, 32 clients",
        load.rate() / pgbench,
        "×",
        &Limit::AtLeast(0.4),
    );
    table.row(
        "  answers that were not 201, PostgreSQL",
        crate::float(load.wrong + one.wrong),
        "",
        &Limit::Under(0.5),
    );
    Ok(())
}

/// Transactions a second of `pgbench`, as many clients, statements prepared.
fn plain(server: &Postgres, database: &Passing, dir: &Path, time: Duration) -> Outcome<f64> {
    let script = dir.join("five-rows.sql");
    let row = format!(
        "INSERT INTO plain (name, body) VALUES ('a row', '{}');\n",
        "x".repeat(300)
    );
    std::fs::write(&script, format!("BEGIN;\n{}COMMIT;\n", row.repeat(5)))?;
    let output = Command::new(format!("{BIN}/pgbench"))
        .args(["-n", "-c", &CLIENTS.to_string(), "-j", "1", "-M", "prepared"])
        .args(["-T", &time.as_secs().max(1).to_string(), "-U", "recourse", "-h"])
        .arg(server.folder.join("socket"))
        .arg("-f")
        .arg(&script)
        .arg("postgres")
        .env("PGOPTIONS", format!("-c search_path={},public", database.name()))
        .output()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let rate = said.lines().find_map(|line| line.strip_prefix("tps = "));
    let rate = rate.and_then(|rate| rate.split_whitespace().next()?.parse().ok());
    rate.ok_or_else(|| format!("pgbench did not run: {}", String::from_utf8_lossy(&output.stderr)).into())
}
