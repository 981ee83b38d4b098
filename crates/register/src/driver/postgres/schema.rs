//! The schema of the register on this product: the same numbered changes, with its own names of types. Each is
//! one transaction, so that a change is there whole or not at all, whenever the program or the server ends.

use practice::hex;

use super::{LOCKS, Line};
use crate::{
    Error,
    chain::digest,
    migrations::{MIGRATIONS, Migration, newest},
    statements::{MIGRATIONS_DONE, MIGRATIONS_TABLE},
};

/// Texts are compared byte by byte, as everywhere else, whatever the database was made for.
const TYPES: [(&str, &str); 3] = [
    (" TEXT", " TEXT COLLATE \"C\""),
    (" BLOB", " BYTEA"),
    ("/* clustered */", ""),
];

const HAS_TABLE: &str = "SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migrations'";

pub async fn migrate(line: &mut Line) -> Result<(), Error> {
    let encoding = asked(line, "SHOW server_encoding").await?.unwrap_or_default();
    if encoding != "UTF8" {
        return Err(Error::refused(format!(
            "the database is encoded as {encoding}; make one with: createdb --encoding UTF8 --template template0 recourse"
        )));
    }
    if !is_begun(line).await? {
        change(line, "migrating", HAS_TABLE, &adapted(MIGRATIONS_TABLE)).await?;
    }
    refuse_newer(line).await?;
    for migration in MIGRATIONS {
        let done = format!("SELECT 1 FROM migrations WHERE number >= {}", migration.number);
        if asked(line, &done).await?.is_none() {
            change(line, migration.name, &done, &script(migration)).await?;
        }
    }
    Ok(())
}

/// Whether a register was ever begun here.
pub async fn is_begun(line: &Line) -> Result<bool, Error> {
    Ok(asked(line, HAS_TABLE).await?.is_some())
}

pub async fn refuse_newer(line: &Line) -> Result<(), Error> {
    if !is_begun(line).await? {
        return Err(Error::refused("there is no register in this database"));
    }
    let found = asked(line, MIGRATIONS_DONE).await?;
    let found = found.and_then(|number| number.parse().ok()).unwrap_or(0);
    if found > newest() {
        Err(Error::Newer { found, known: newest() })
    } else {
        Ok(())
    }
}

async fn asked(line: &Line, sql: &str) -> Result<Option<String>, Error> {
    let at = |error| Error::database("reading the number of the schema", error);
    line.ask(sql).await.map_err(at)
}

fn script(migration: &Migration) -> String {
    let digest = hex(&digest(migration.sql.as_bytes()));
    format!(
        "{}; {}; INSERT INTO migrations (number, name, digest) VALUES ({}, '{}', '{digest}')",
        adapted(migration.sql),
        migration.postgres,
        migration.number,
        migration.name
    )
}

fn adapted(sql: &str) -> String {
    TYPES
        .iter()
        .fold(sql.to_owned(), |sql, (ours, theirs)| sql.replace(ours, theirs))
}

/// One change, unless somebody else was first while this one waited.
async fn change(line: &Line, doing: &'static str, done: &str, script: &str) -> Result<(), Error> {
    let changed = async {
        line.command("BEGIN").await?;
        // Programs that start together wait for each other here.
        line.command(&format!("SELECT pg_advisory_xact_lock({LOCKS}, 0)"))
            .await?;
        if line.ask(done).await?.is_none() {
            line.command(script).await?;
        }
        line.command("COMMIT").await
    };
    let changed = changed.await;
    if changed.is_err() {
        drop(line.command("ROLLBACK").await);
    }
    changed.map_err(|error| Error::database(doing, error))
}
