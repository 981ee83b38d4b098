//! The numbered changes of the schema. A number, once released, is never edited: a change is a new one.
//! The driver applies them, each in its transaction.

pub struct Migration {
    pub number: i64,
    pub name: &'static str,
    pub sql: &'static str,
    /// What only SQLite has beside it, and what only PostgreSQL.
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

pub static MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        name: "register",
        sql: include_str!("../migrations/0001_register.sql"),
        sqlite: include_str!("../migrations/0001_register_sqlite.sql"),
        postgres: include_str!("../migrations/0001_register_postgres.sql"),
    },
    Migration {
        number: 2,
        name: "on the line",
        sql: include_str!("../migrations/0002_on_the_line.sql"),
        sqlite: "",
        postgres: "",
    },
    Migration {
        number: 3,
        name: "few pieces",
        sql: include_str!("../migrations/0003_few_pieces.sql"),
        sqlite: include_str!("../migrations/0003_few_pieces_sqlite.sql"),
        postgres: "",
    },
    Migration {
        number: 4,
        name: "delays",
        sql: include_str!("../migrations/0004_delays.sql"),
        sqlite: "",
        postgres: "",
    },
];

/// The newest that this program knows.
pub fn newest() -> i64 {
    MIGRATIONS.last().map_or(0, |migration| migration.number)
}
