//! Every SQL statement of the register, named. No SQL stands anywhere else but in the migrations.
//!
//! One text for every database: TEXT, BIGINT, BLOB, `ON CONFLICT … DO UPDATE`, RETURNING, CTEs and
//! partial indexes are common ground; `now()`, triggers and sequences are not. A test prepares each.

pub mod whole;

use std::sync::OnceLock;

/// A named statement; its parameters are `$1`, `$2`….
#[derive(Debug)]
pub struct Statement {
    pub name: &'static str,
    pub sql: &'static str,
    /// It looks a few rows up by a key: done before it would have been handed to another thread.
    pub short: bool,
    /// The text as the database product at hand wants it; the driver fills it in once.
    pub adapted: OnceLock<String>,
}

/// `NAME = text;`, and `NAME = text, short;`.
macro_rules! statements {
    ($($(#[$meta:meta])* $name:ident = $sql:expr $(, $short:ident)?;)+) => {
        $($(#[$meta])* pub static $name: Statement = Statement {
            name: stringify!($name),
            sql: $sql,
            short: statements!(@is $($short)?),
            adapted: OnceLock::new(),
        };)+

        /// All of them, for the test that prepares each.
        #[cfg(test)]
        pub static ALL: &[&Statement] = &[$(&$name),+];
    };
    (@is short) => { true };
    (@is) => { false };
}

macro_rules! work_items {
    ($which:literal) => {
        concat!(
            "SELECT c.reference, c.version, c.brand, c.kind, c.stage, c.service, c.category, c.language, c.channel, \
             c.class, c.level, c.team, c.assignee, name.text, substr(nature.text, 1, 240), c.received_at, c.filed_at, \
             c.updated_at, c.closed_at, c.estimate, c.next_due, c.next_promise, c.next_nth, c.next_running, \
             c.next_paused, c.undelivered, c.live, c.urgent, c.number, c.with_it FROM complaints c \
             LEFT JOIN words name ON name.number = c.number AND name.seq = c.name_seq AND name.label = 'name' \
             LEFT JOIN words nature ON nature.number = c.number AND nature.seq = c.matter_seq AND nature.label = 'nature' ",
            $which
        )
    };
}

/// $1 $2 $3: after this due instant, receipt and number. $4: at most. $5 $6: due from, due until.
/// $7: stage, $8: language, $9: assignee, $10: team ('' is any). $11: level at least. $12: undelivered at least.
/// $13: 1 if nobody may have it. $14: kind ('' is any).
macro_rules! worklist {
    ($which:literal) => {
        concat!(
            work_items!("WHERE c.open = 1 AND "),
            $which,
            " AND (c.next_due, c.received_at, c.number) > ($1, $2, $3) \
             AND c.next_due >= $5 AND c.next_due <= $6 AND ($7 = '' OR c.stage = $7) AND ($8 = '' OR c.language = $8) \
             AND ($9 = '' OR c.assignee = $9) AND ($10 = '' OR c.team = $10) AND c.level >= $11 \
             AND c.undelivered >= $12 AND ($13 = 0 OR c.assignee IS NULL) AND ($14 = '' OR c.kind = $14) \
             ORDER BY c.next_due, c.received_at, c.number LIMIT $4"
        )
    };
}

/// $1 $2 $3: kind, team, assignee ('' is any).
macro_rules! chosen {
    () => {
        "($1 = '' OR c.kind = $1) AND ($2 = '' OR c.team = $2) AND ($3 = '' OR c.assignee = $3) "
    };
}

/// $1: what is sought. $2 and $11: below this number, and not below that one. $3: the newest cases that the index does
/// not know as they are, which are looked at themselves. $4: 1 if only those next due from $5 until $6. $7: 1 if only
/// those received from $8 until $9. Whoever is looked for by a day comes from an index of days, as a list of numbers, and
/// none is looked up for it: the sign before a number keeps the list from becoming a search for each of its members. But
/// where the days reach to the newest, hardly more is walked than the list would have, and often far less is found: then
/// each is looked up.
macro_rules! found {
    () => {
        " FROM found WHERE found MATCH $1 AND found.rowid < $2 AND found.rowid >= $11 \
         AND +found.rowid NOT IN (SELECT number FROM unindexed ORDER BY number DESC LIMIT $3) \
         AND ($4 = 0 OR +found.rowid IN (\
         SELECT number FROM complaints WHERE open = 1 AND assignee IS NULL AND next_due >= $5 AND next_due <= $6 \
         UNION ALL SELECT number FROM complaints WHERE open = 1 AND assignee IS NOT NULL AND next_due >= $5 \
         AND next_due <= $6)) \
         AND CASE WHEN $7 = 0 THEN TRUE WHEN $9 >= (SELECT MAX(received_at) FROM complaints) THEN EXISTS (\
         SELECT 1 FROM complaints o WHERE o.number = found.rowid AND o.received_at >= $8 AND o.received_at <= $9) \
         ELSE +found.rowid IN (SELECT number FROM complaints WHERE received_at >= $8 AND received_at <= $9) END"
    };
}

/// What is looked for by days alone is found in the list of complaints, which is always as it is, through its indexes of
/// days. $1: below this number. $2: as $3 above. The sign before a number and the sum keep the newest from being walked
/// until enough are found, for it is the oldest that fall due first.
macro_rules! by_days {
    ($days:literal) => {
        concat!(
            "SELECT number + 0 AS n FROM complaints WHERE ",
            $days,
            " AND +number < $1 AND +number NOT IN (SELECT number FROM unindexed ORDER BY number DESC LIMIT $2) "
        )
    };
}

/// $3 to $4: next due from and until. $5 to $6: received from and until.
macro_rules! due_then {
    () => {
        concat!(
            by_days!(
                "open = 1 AND assignee IS NULL AND next_due >= $3 AND next_due <= $4 \
                 AND received_at >= $5 AND received_at <= $6"
            ),
            "UNION ALL ",
            by_days!(
                "open = 1 AND assignee IS NOT NULL AND next_due >= $3 AND next_due <= $4 \
                 AND received_at >= $5 AND received_at <= $6"
            )
        )
    };
}

/// $3 to $4: received from and until.
macro_rules! received_then {
    () => {
        by_days!("received_at >= $3 AND received_at <= $4")
    };
}

/// The case with this reference.
macro_rules! case {
    ($reference:literal) => {
        concat!("(SELECT number FROM cases WHERE reference = ", $reference, ")")
    };
}

/// A message by its id, $1. It lies with its case, whose reference is one of the beginnings of the id, $2 to $7.
macro_rules! message {
    () => {
        " WHERE id = $1 AND number IN (SELECT 0 UNION ALL SELECT number FROM cases \
         WHERE reference IN ($2, $3, $4, $5, $6, $7)) "
    };
}

macro_rules! outbox_columns {
    () => {
        "id, complaint, owed_by, notice, recipient, channel, language, not_before, created_at, state, attempts, \
         leased_until, last_error, finished_at"
    };
}

macro_rules! action_columns {
    () => {
        "id, version, cause, measure, owner, due, finding, found_from, found_to, complaints, opened_at, opened_by, \
        done_at, done_by, result"
    };
}
macro_rules! staff_columns {
    () => {
        "s.id, s.email, s.name, s.role, s.password_hash, s.language, s.active, s.created_at, \
         (SELECT COUNT(*) FROM second_factors f WHERE f.staff = s.id)"
    };
}

macro_rules! mail_columns {
    () => {
        "SELECT id, digest, bytes, taken_at, came, envelope_from, envelope_to, state, disposition, cause, complaint, seq, \
         about, decided_by, decided_at, reason, due_at, message_id, sender, subject, content, tries, erased FROM mail_in "
    };
}

macro_rules! letter_fields {
    () => {
        "id, version, state, taken_at, taken_by, due_at, received_at, sender, address, language, account, decided_by, \
         decided_at, reason, reading, text, tries"
    };
}

macro_rules! letter_columns {
    () => {
        concat!("SELECT ", letter_fields!(), " FROM letters_in ")
    };
}

/// The letters that are to be read, and that no instance is at.
macro_rules! letter_to_read {
    () => {
        "reading = 'to-read' AND (leased_until IS NULL OR leased_until <= $1)"
    };
}

macro_rules! erased_letter {
    () => {
        "UPDATE letters_in SET sender = '', address = '', account = '', text = '', reading = 'erased', \
         version = version + 1 WHERE id IN "
    };
}

macro_rules! erased_scans {
    () => {
        "UPDATE letter_scans SET erased = 1, name = '' WHERE letter IN "
    };
}

/// The letters of a case whose words go, that no other has: none that waits to be entered, for another may have it yet,
/// and none that came to another whose words are there.
macro_rules! letters_of {
    () => {
        "(SELECT gone.letter FROM letter_cases gone WHERE gone.undone_at IS NULL \
         AND gone.complaint = (SELECT reference FROM cases WHERE number = $1) AND NOT EXISTS (SELECT 1 FROM letters_in other \
         WHERE other.id = gone.letter AND other.state = 'waiting') AND NOT EXISTS (SELECT 1 FROM letter_cases kept \
         WHERE kept.letter = gone.letter AND kept.undone_at IS NULL AND kept.erased = 0))"
    };
}

/// This letter, if it waits no more and came to such cases alone whose words went.
macro_rules! letter_of_erased {
    () => {
        "(SELECT gone.letter FROM letter_cases gone WHERE gone.letter = $1 AND gone.undone_at IS NULL AND gone.erased = 1 \
         AND NOT EXISTS (SELECT 1 FROM letters_in other WHERE other.id = $1 AND other.state = 'waiting') \
         AND NOT EXISTS (SELECT 1 FROM letter_cases kept WHERE kept.letter = $1 AND kept.undone_at IS NULL \
         AND kept.erased = 0))"
    };
}

macro_rules! passkey_columns {
    () => {
        "SELECT credential, staff, name, algorithm, public_key, uses, created_at, used_at FROM passkeys "
    };
}

macro_rules! delivery_columns {
    () => {
        "webhook, complaint, seq, event, state, attempts, not_before, leased_until, status, last_error, created_at, \
         finished_at"
    };
}

macro_rules! obligation_columns {
    () => {
        "number, promise, nth, level, published, strength, since, since_seq, running, paused, due, performed_at, \
         performed_seq, undone_at, ended, ended_at, breakable, owed, noticed, warned"
    };
}

macro_rules! summary_columns {
    () => {
        "number, reference, version, code, code_version, brand, kind, stage, open, service, category, language, \
         channel, class, level, team, assignee, name_seq, received_at, filed_at, estimate, next_due, next_promise, \
         next_nth, next_running, next_paused, watch, undelivered, to_post, live, updated_at, closed_at, urgent, \
         with_it, matter_seq"
    };
}

/// The numbers of a table under which there is no history. $1: after this one. $2: at most.
macro_rules! stray {
    ($table:literal, $number:literal) => {
        concat!(
            "SELECT DISTINCT ",
            $number,
            " FROM ",
            $table,
            " WHERE ",
            $number,
            " > $1 \
             AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.number = ",
            $table,
            ".",
            $number,
            ") \
             ORDER BY ",
            $number,
            " LIMIT $2"
        )
    };
}

/// $1: a number, if there is still no history under it.
macro_rules! remove_stray {
    ($table:literal, $number:literal) => {
        concat!(
            "DELETE FROM ",
            $table,
            " WHERE ",
            $number,
            " = $1 \
             AND NOT EXISTS (SELECT 1 FROM entries e WHERE e.number = $1)"
        )
    };
}

macro_rules! code_columns {
    () => {
        "SELECT code, version, digest, document, in_force_from, recorded_at FROM codes "
    };
}

statements! {
    HEALTH = "SELECT COUNT(*) FROM migrations", short;

    // ---- entries and their words
    ADD_CASE = "INSERT INTO cases (reference, number) VALUES ($1, $2)";
    CASE_NUMBER = "SELECT number FROM cases WHERE reference = $1";
    ADD_ENTRY = "INSERT INTO entries (number, seq, complaint, notation, kind, facts, actor, occurred_at, recorded_at, \
        words_digest, hash, prev, lane, lane_seq, lane_hash) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    ADD_WORDS = "INSERT INTO words (number, seq, label, salt, text) VALUES ($1, $2, $3, $4, $5)";
    /// What a message says is what its case says, under whatever label. Its digests stay: by them it is known again.
    ERASE_MAIL = "UPDATE mail_in SET erased = 1, envelope_from = NULL, envelope_to = '', message_id = NULL, sender = NULL, \
        subject = NULL WHERE complaint = (SELECT reference FROM cases WHERE number = $1)";
    /// What only repeats a message goes with it, whether its complaint was known by then or not.
    ERASE_REPEATS = "UPDATE mail_in SET erased = 1, envelope_from = NULL, envelope_to = '', message_id = NULL, \
        sender = NULL, subject = NULL WHERE about IN (SELECT id FROM mail_in \
        WHERE complaint = (SELECT reference FROM cases WHERE number = $1))";
    /// Who sent a letter and what was read of it is what its case says; and pages that were made of it are shown no more.
    ERASE_LETTERS = concat!(erased_letter!(), letters_of!());
    ERASE_SCANS = concat!(erased_scans!(), letters_of!());
    /// First of all: it has no more of its letters from here on, and nothing of them is written down for it.
    ERASE_LETTER_CASES = "UPDATE letter_cases SET erased = 1, noted = 1 \
        WHERE complaint = (SELECT reference FROM cases WHERE number = $1)";
    /// What was kept because it waited goes when it waits no more, unless another case has it.
    ERASE_ENDED_LETTER = concat!(erased_letter!(), letter_of_erased!());
    ERASE_ENDED_SCANS = concat!(erased_scans!(), letter_of_erased!());
    ERASE_WORDS = "DELETE FROM words WHERE number = $1 AND label = $2 AND seq < $3";
    CASE_ENTRIES = concat!("SELECT seq, notation, facts, actor, occurred_at, recorded_at, hash FROM entries \
        WHERE number = ", case!("$1"), " AND complaint = $1 ORDER BY seq"), short;
    CASE_WORDS = concat!("SELECT seq, label, text FROM words WHERE number = ", case!("$1")), short;
    WORDS_OF = "SELECT seq, label, text FROM words WHERE number = $1", short;
    /// A case that was lost with its transaction cannot be built on: the last entry must be this one.
    CASE_STANDS_AT = "SELECT 1 FROM entries WHERE number = $1 GROUP BY number HAVING MAX(seq) = $2", short;
    LANE_HEAD = "SELECT lane_seq, lane_hash FROM entries WHERE lane = $1 ORDER BY lane_seq DESC LIMIT 1";

    // ---- who writes, where several do
    TAKE_UP_LANE = "INSERT INTO writers (lane, epoch, owner, groups, fenced) \
        SELECT $1, COALESCE(MAX(epoch), 0) + 1, $2, 0, 0 FROM writers WHERE lane = $1 RETURNING epoch";
    FENCE_OTHERS = "UPDATE writers SET fenced = 1 WHERE lane = $1 AND fenced = 0";
    /// Waits for a commit of that writer that is under way; says how many it made.
    FENCE_WRITER = "UPDATE writers SET fenced = 1 WHERE lane = $1 AND epoch = $2 RETURNING groups";
    FORGET_WRITERS = "DELETE FROM writers WHERE lane = $1 AND fenced = 1 AND epoch < $2";
    COUNT_GROUP = "UPDATE writers SET groups = groups + 1 WHERE lane = $1 AND epoch = $2 AND fenced = 0";

    // ---- what is derived from them
    PUT_SUMMARY = concat!("INSERT INTO complaints (", summary_columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, \
        $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, \
        $31, $32, $33, $34, $35) ON CONFLICT (number) DO UPDATE SET reference = excluded.reference, version = excluded.version, code = excluded.code, \
        code_version = excluded.code_version, brand = COALESCE(excluded.brand, complaints.brand), kind = excluded.kind, stage = excluded.stage, \
        open = excluded.open, service = excluded.service, category = excluded.category, \
        language = excluded.language, channel = excluded.channel, class = excluded.class, level = excluded.level, \
        team = excluded.team, assignee = excluded.assignee, \
        name_seq = CASE WHEN excluded.name_seq > complaints.name_seq THEN excluded.name_seq ELSE complaints.name_seq END, \
        received_at = excluded.received_at, filed_at = excluded.filed_at, estimate = excluded.estimate, \
        next_due = excluded.next_due, next_promise = excluded.next_promise, next_nth = excluded.next_nth, \
        next_running = excluded.next_running, next_paused = excluded.next_paused, \
        watch = excluded.watch, undelivered = excluded.undelivered, to_post = excluded.to_post, live = excluded.live, updated_at = excluded.updated_at, \
        closed_at = excluded.closed_at, urgent = excluded.urgent, with_it = excluded.with_it, \
        matter_seq = excluded.matter_seq");
    SUMMARY = concat!("SELECT ", summary_columns!(), " FROM complaints WHERE number = $1"), short;
    REMOVE_SUMMARY = "DELETE FROM complaints WHERE number = $1";
    PUT_OBLIGATION = concat!("INSERT INTO obligations (", obligation_columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, \
        $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) \
        ON CONFLICT (number, promise, nth) DO UPDATE SET level = excluded.level, published = excluded.published, \
        strength = excluded.strength, since = excluded.since, since_seq = excluded.since_seq, \
        running = excluded.running, paused = excluded.paused, due = excluded.due, \
        performed_at = excluded.performed_at, performed_seq = excluded.performed_seq, \
        undone_at = excluded.undone_at, ended = excluded.ended, ended_at = excluded.ended_at, \
        breakable = excluded.breakable, owed = excluded.owed, noticed = excluded.noticed, warned = excluded.warned");
    REMOVE_OBLIGATION = "DELETE FROM obligations WHERE number = $1 AND promise = $2 AND nth = $3";
    REMOVE_OBLIGATIONS = "DELETE FROM obligations WHERE number = $1";
    OBLIGATIONS = concat!("SELECT ", obligation_columns!(), " FROM obligations WHERE number = ", case!("$1"), " \
        ORDER BY promise, nth");
    OBLIGATIONS_OF = concat!("SELECT ", obligation_columns!(), " FROM obligations WHERE number = $1 ORDER BY promise, nth"), short;
    PUT_FOUND = "INSERT INTO found (rowid, words, digest) VALUES ($1, $2, $3)";
    REMOVE_FOUND = "DELETE FROM found WHERE rowid = $1";
    LAST_FOUND = "SELECT rowid FROM found ORDER BY rowid DESC LIMIT 1";
    FOUND_DIGEST = "SELECT digest FROM found WHERE rowid = $1";
    PUT_UNINDEXED = "INSERT INTO unindexed (number, version) VALUES ($1, $2) \
        ON CONFLICT (number) DO UPDATE SET version = excluded.version";
    TAKE_UNINDEXED = "DELETE FROM unindexed WHERE number = $1 AND version = $2";
    IS_UNINDEXED = "SELECT 1 FROM unindexed WHERE number = $1";
    UNINDEXED = "SELECT u.number, c.reference FROM unindexed u JOIN complaints c ON c.number = u.number \
        WHERE u.number > $1 ORDER BY u.number LIMIT $2";
    ADD_TO_COUNTER = "INSERT INTO counters (name, lane, value) VALUES ($1, $2, $3) \
        ON CONFLICT (name, lane) DO UPDATE SET value = counters.value + excluded.value";
    COUNTER = "SELECT CAST(COALESCE(SUM(value), 0) AS BIGINT) FROM counters WHERE name = $1";
    /// All but the cells of reports, whose names begin with the sign that comes after every letter.
    COUNTERS = "SELECT name, CAST(SUM(value) AS BIGINT) FROM counters WHERE name < '|' GROUP BY name ORDER BY name";
    CELLS = "SELECT name, CAST(SUM(value) AS BIGINT) FROM counters WHERE name >= $1 AND name < $2 \
        GROUP BY name ORDER BY name";
    COUNTED = concat!("SELECT cells FROM counted WHERE number = ", case!("$1"));
    COUNTED_OF = "SELECT cells FROM counted WHERE number = $1";
    PUT_COUNTED = "INSERT INTO counted (number, cells) VALUES ($1, $2) \
        ON CONFLICT (number) DO UPDATE SET cells = excluded.cells";
    PUT_BEHIND = "INSERT INTO behind (cell, number) VALUES ($1, $2) ON CONFLICT (cell, number) DO NOTHING";
    REMOVE_BEHIND = "DELETE FROM behind WHERE cell = $1 AND number = $2";
    BEHIND = "SELECT number FROM behind WHERE cell = $1 AND number < $2 ORDER BY number DESC LIMIT $3";
    UNINDEXED_OF = "SELECT version FROM unindexed WHERE number = $1";
    IS_INDEXED = "SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM unindexed WHERE number = $1)";

    // ---- lists
    WORK_BY_ASSIGNEE = worklist!("c.assignee IS NOT NULL AND c.assignee = $9");
    WORK_OF_NOBODY = worklist!("c.assignee IS NULL");
    WORK_OF_SOMEBODY = worklist!("c.assignee IS NOT NULL");
    WORK_BY_TEAM = worklist!("c.team IS NOT NULL AND c.team = $10");
    /// It has not ended, and is no work of its own: it is handled with another.
    WORK_ELSEWHERE_OF_TEAM = "SELECT reference FROM complaints WHERE open = 0 AND closed_at IS NULL \
        AND team IS NOT NULL AND team = $1 ORDER BY number LIMIT $2";
    WORK_BY_STAGE = worklist!("c.stage <> 'new' AND c.stage = $7");
    WORK_ESCALATED = worklist!("c.level > 1");
    WORK_UNDELIVERED = worklist!("c.undelivered > 0");
    /// Letters are posted for complaints that have ended, too.
    WORK_TO_POST = work_items!("WHERE c.to_post > 0 AND (c.next_due, c.received_at, c.number) > ($1, $2, $3) \
        ORDER BY c.next_due, c.received_at, c.number LIMIT $4");
    WORK_CLOSED = concat!(work_items!("WHERE "), chosen!(), "AND c.open = 0 AND (c.closed_at, c.number) < ($4, $5) \
        ORDER BY c.closed_at DESC, c.number DESC LIMIT $6");
    COMPLAINTS_BY_FILING = concat!(work_items!("WHERE "), chosen!(), "AND c.number < $4 ORDER BY c.number DESC LIMIT $5");
    WORK_ITEM_NUMBERED = work_items!("WHERE c.number = $1");
    WORK_ITEM = work_items!("WHERE c.number = (SELECT number FROM cases WHERE reference = $1)"), short;
    COUNT_OF_STAFF = "SELECT COUNT(*) FROM complaints WHERE open = 1 AND assignee IS NOT NULL AND assignee = $1";
    COUNT_OF_TEAM = "SELECT COUNT(*) FROM complaints WHERE open = 1 AND team IS NOT NULL AND team = $1";
    COUNT_OF_NOBODY = "SELECT COUNT(*) FROM complaints WHERE open = 1 AND assignee IS NULL";
    COUNT_DUE = "SELECT \
        (SELECT COUNT(*) FROM complaints WHERE open = 1 AND assignee IS NULL AND next_due >= $1 AND next_due < $2) + \
        (SELECT COUNT(*) FROM complaints WHERE open = 1 AND assignee IS NOT NULL AND next_due >= $1 AND next_due < $2)";
    COUNT_UNDELIVERED = "SELECT COUNT(*) FROM complaints WHERE open = 1 AND undelivered > 0";
    COUNT_TO_POST = "SELECT CAST(COALESCE(SUM(to_post), 0) AS BIGINT) FROM complaints WHERE to_post > 0";
    COUNT_OPEN = "SELECT (SELECT COUNT(*) FROM complaints WHERE open = 1 AND assignee IS NULL) + \
        (SELECT COUNT(*) FROM complaints WHERE open = 1 AND assignee IS NOT NULL)";
    COUNT_BY_STAGE = "SELECT stage, COUNT(*) FROM complaints WHERE open = 1 AND stage <> 'new' GROUP BY stage";

    // ---- search
    FOUND = concat!(work_items!("WHERE c.number IN (SELECT found.rowid"), found!(), " ORDER BY found.rowid DESC LIMIT $10) \
        ORDER BY c.number DESC");
    COUNT_FOUND = concat!("SELECT COUNT(*) FROM (SELECT found.rowid", found!(), " LIMIT $10) of_all");
    FOUND_DUE = concat!(work_items!("WHERE c.number IN ("), due_then!(), "ORDER BY n DESC LIMIT $7) ORDER BY c.number DESC");
    COUNT_FOUND_DUE = concat!("SELECT COUNT(*) FROM (", due_then!(), "LIMIT $7) of_all");
    FOUND_RECEIVED = concat!(work_items!("WHERE c.number IN ("), received_then!(), "ORDER BY n DESC LIMIT $5) \
        ORDER BY c.number DESC");
    COUNT_FOUND_RECEIVED = concat!("SELECT COUNT(*) FROM (", received_then!(), "LIMIT $5) of_all");
    TAIL = work_items!("WHERE c.number IN (SELECT number FROM unindexed ORDER BY number DESC LIMIT $1)");
    TAIL_WORDS = "SELECT number, seq, label, text FROM words \
        WHERE number IN (SELECT number FROM unindexed ORDER BY number DESC LIMIT $1)";
    COUNT_UNINDEXED = "SELECT COUNT(*) FROM (SELECT number FROM unindexed LIMIT $1) waiting";

    // ---- deadlines
    BREACHES_TO_NOTICE = "SELECT reference FROM complaints WHERE watch < $1 ORDER BY watch LIMIT $2";
    DUE_SOON = "SELECT c.reference, o.promise, o.nth, o.due FROM complaints c JOIN obligations o ON o.number = c.number \
        WHERE c.watch < $2 AND o.breakable = 1 AND o.noticed = 0 AND o.owed = 1 AND o.warned = 0 \
        AND o.due >= $1 AND o.due < $2 AND (o.due - $1) * 4 <= o.due - o.since \
        ORDER BY o.due, c.number, o.promise, o.nth LIMIT $3";
    /// A contact that goes on began with the last of these entries.
    CONTACTS_BEGUN_BEFORE = "SELECT c.reference FROM complaints c WHERE c.live IS NOT NULL AND NOT EXISTS \
        (SELECT 1 FROM entries e WHERE e.number = c.number AND e.kind IN ('filed', 'contact-began') \
        AND e.recorded_at >= $1) ORDER BY c.number LIMIT $2";
    NEXT_DEADLINE = "SELECT watch FROM complaints WHERE watch IS NOT NULL ORDER BY watch LIMIT 1";

    // ---- outbox
    OWE = concat!("INSERT INTO outbox (number, ", outbox_columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, \
        $10, 'waiting', 0, NULL, NULL, NULL) ON CONFLICT (number, id) DO UPDATE SET channel = excluded.channel, \
        language = excluded.language, not_before = excluded.not_before, created_at = excluded.created_at, \
        state = 'waiting', attempts = 0, leased_until = NULL, last_error = NULL, finished_at = NULL \
        WHERE outbox.state IN ('sent', 'failed')");
    OWE_ALONE = concat!("INSERT INTO outbox (number, ", outbox_columns!(), ") VALUES (COALESCE(", case!("$2"), ", 0), \
        $1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting', 0, NULL, NULL, NULL) ON CONFLICT (number, id) DO NOTHING");
    /// A message of a complaint follows what was owed before it to the same reader by the same way, has not left, and is
    /// not too old ($4). What waits for room among those that may leave in an hour (`WAIT`) keeps nothing back.
    LEASE = concat!("UPDATE outbox SET state = 'leased', leased_until = $2, attempts = attempts + 1 \
        WHERE (number, id) IN (SELECT o.number, o.id FROM outbox o WHERE o.finished_at IS NULL AND o.not_before <= $1 \
        AND (o.leased_until IS NULL OR o.leased_until <= $1) \
        AND (o.number = 0 OR NOT EXISTS (SELECT 1 FROM outbox f WHERE f.number = o.number AND f.owed_by < o.owed_by \
        AND f.recipient = o.recipient AND f.channel = o.channel AND f.finished_at IS NULL AND f.created_at > $4 \
        AND (f.attempts > 0 OR f.last_error IS NULL))) ORDER BY o.not_before LIMIT $3) \
        AND finished_at IS NULL AND (leased_until IS NULL OR leased_until <= $1) RETURNING ", outbox_columns!());
    FINISH = concat!("UPDATE outbox SET state = $8, finished_at = $9, leased_until = NULL", message!(), "\
        AND finished_at IS NULL");
    RETRY = concat!("UPDATE outbox SET state = 'waiting', leased_until = NULL, not_before = $8, last_error = $9",
        message!(), "AND finished_at IS NULL");
    /// Handed out, and not tried: waiting for its time is none of its tries.
    WAIT = concat!("UPDATE outbox SET state = 'waiting', leased_until = NULL, not_before = $8, last_error = $9, \
        attempts = CASE WHEN attempts > 0 THEN attempts - 1 ELSE 0 END", message!(), "AND finished_at IS NULL");
    /// Only who holds it makes the lease longer: another instance may have it by then.
    HOLD = concat!("UPDATE outbox SET leased_until = $9", message!(), "AND state = 'leased' AND leased_until = $8 \
        AND finished_at IS NULL");
    TAKE_BACK = concat!("UPDATE outbox SET state = 'taken-back', finished_at = $8", message!(), "\
        AND state = 'waiting' AND attempts = 0 AND not_before > $8");
    OUTBOX_OF = concat!("SELECT ", outbox_columns!(), " FROM outbox \
        WHERE number = COALESCE(", case!("$1"), ", 0) AND complaint = $1 ORDER BY owed_by, id"), short;
    OUTBOX_WAITING = "SELECT COUNT(*) FROM outbox WHERE finished_at IS NULL";
    OUTBOX_NEXT = "SELECT MIN(CASE WHEN leased_until > not_before THEN leased_until ELSE not_before END) \
        FROM outbox WHERE finished_at IS NULL AND (not_before > $1 OR leased_until > $1)";

    OUTBOX_MESSAGE = concat!("SELECT ", outbox_columns!(), " FROM outbox", message!()), short;

    // ---- mail that came in
    KEEP_MAIL = "INSERT INTO mail_in (id, digest, bytes, taken_at, came, envelope_from, envelope_to, state) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, 'kept')";
    END_MAIL = "UPDATE mail_in SET state = $3, disposition = $4, cause = COALESCE($5, cause), \
        complaint = COALESCE($6, complaint), seq = COALESCE($7, seq), about = COALESCE($8, about), \
        due_at = COALESCE($9, due_at), decided_by = $10, decided_at = $11, reason = $12, \
        message_id = COALESCE($13, message_id), sender = COALESCE($14, sender), subject = COALESCE($15, subject), \
        content = COALESCE($16, content) WHERE id = $1 AND state = $2";
    /// One that repeats what is gone says no more than that it came.
    ERASE_REPEAT = "UPDATE mail_in SET erased = 1, envelope_from = NULL, envelope_to = '', message_id = NULL, \
        sender = NULL, subject = NULL WHERE id = $1 \
        AND EXISTS (SELECT 1 FROM mail_in first WHERE first.id = mail_in.about AND first.erased = 1)";
    MAIL = concat!(mail_columns!(), "WHERE id = $1"), short;
    MAIL_TO_PLACE = concat!(mail_columns!(), "WHERE state = 'kept' AND not_before <= $2 \
        ORDER BY tries, taken_at, id LIMIT $1");
    MAIL_LATER = "UPDATE mail_in SET tries = tries + 1, not_before = $2 WHERE id = $1 AND state = 'kept'";
    MAIL_QUARANTINED = concat!(mail_columns!(), "WHERE state = 'quarantined' \
        ORDER BY due_at, taken_at, id LIMIT $1");
    MAIL_QUARANTINED_COUNT = "SELECT COUNT(*) FROM mail_in WHERE state = 'quarantined'";
    MAIL_OF_CONTENT = concat!(mail_columns!(), "WHERE content IS NOT NULL AND content = $1"), short;
    MAIL_OF_COMPLAINT = concat!(mail_columns!(), "WHERE complaint IS NOT NULL AND complaint = $1 ORDER BY taken_at, id"), short;
    MAIL_AFTER = concat!(mail_columns!(), "WHERE (taken_at, id) > ($1, $2) ORDER BY taken_at, id LIMIT $3");

    // ---- letters that came in
    KEEP_LETTER = "INSERT INTO letters_in (id, version, state, taken_at, taken_by, due_at, received_at, sender, address, \
        language, account, reading, tries, text) \
        VALUES ($1, 1, 'waiting', $2, $3, $4, $5, $6, $7, $8, $9, 'to-read', 0, '')";
    ADD_SCAN = "INSERT INTO letter_scans (id, letter, place, kind, digest, media, bytes, name, erased) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)";
    SAY_OF_LETTER = "UPDATE letters_in SET version = version + 1, received_at = $3, sender = $4, address = $5, \
        language = $6, account = $7 WHERE id = $1 AND version = $2 AND state = 'waiting'";
    READ_LETTER_AGAIN = "UPDATE letters_in SET version = version + 1, reading = 'to-read', tries = 0, \
        leased_until = NULL WHERE id = $1 AND version = $2 AND state = 'waiting'";
    TRY_LETTER_AGAIN = "UPDATE letters_in SET reading = 'to-read', tries = 0, leased_until = NULL \
        WHERE id = $1 AND reading IN ('gave-up', 'no-reader', 'no-folder')";
    /// Each is read by one instance; who ends meanwhile holds it up no longer than the lease.
    LEASE_LETTER = concat!("UPDATE letters_in SET leased_until = $2 WHERE id IN (SELECT id FROM letters_in WHERE ",
        letter_to_read!(), " ORDER BY tries, taken_at, id LIMIT 1) AND ", letter_to_read!(), " RETURNING ",
        letter_fields!());
    HOLD_LETTER = "UPDATE letters_in SET leased_until = $3 WHERE id = $1 AND reading = 'to-read' AND leased_until = $2";
    /// Before it is tried: of a try that ends the program nobody could tell afterwards.
    TRY_LETTER = "UPDATE letters_in SET tries = tries + 1 WHERE id = $1 AND reading = 'to-read'";
    /// Complaints that it came to have not all of it yet.
    NOTE_LETTER_AGAIN = "UPDATE letter_cases SET noted = 0 WHERE letter = $1 AND undone_at IS NULL AND erased = 0";
    END_LETTER = "UPDATE letters_in SET version = version + 1, state = $3, decided_by = $4, decided_at = $5, reason = $6 \
        WHERE id = $1 AND version = $2 AND state = 'waiting'";
    KEEP_LETTER_ENDING = "INSERT INTO letter_endings (letter, nth, state, decided_by, decided_at, reason, undone_by, \
        undone_at, undone_why) SELECT id, version, state, decided_by, decided_at, COALESCE(reason, ''), $3, $4, $5 \
        FROM letters_in WHERE id = $1 AND version = $2 AND state <> 'waiting'";
    LETTER_ENDINGS = "SELECT state, decided_by, decided_at, reason, undone_by, undone_at, undone_why FROM letter_endings \
        WHERE letter = $1 ORDER BY nth";
    WAIT_AGAIN = "UPDATE letters_in SET version = version + 1, state = 'waiting', decided_by = NULL, decided_at = NULL, \
        reason = NULL WHERE id = $1 AND version = $2";
    ADD_LETTER_CASE = "INSERT INTO letter_cases (letter, nth, complaint, seq, how, by_whom, at, noted, erased) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0)";
    UNDO_LETTER_CASE = "UPDATE letter_cases SET undone_by = $3, undone_at = $4, reason = $5, noted = 1 \
        WHERE letter = $1 AND nth = $2 AND undone_at IS NULL";
    NOTE_LETTER_CASE = "UPDATE letter_cases SET noted = 1 WHERE letter = $1 AND nth = $2 AND noted = 0";
    LETTER_WAS_READ = "UPDATE letters_in SET reading = $3, text = $4, leased_until = NULL WHERE id = $1 AND reading = 'to-read' \
        AND (SELECT COUNT(*) FROM letter_scans WHERE letter = $1 AND kind = 'scan') = $2";
    DROP_LETTER_PAGES = "DELETE FROM letter_scans WHERE letter = $1 AND kind = 'page'";
    LETTER = concat!(letter_columns!(), "WHERE id = $1"), short;
    LETTERS_WAITING = concat!(letter_columns!(), "WHERE state = 'waiting' ORDER BY due_at, id LIMIT $1");
    LETTERS_WAITING_COUNT = "SELECT COUNT(*) FROM letters_in WHERE state = 'waiting'";
    LETTERS_AFTER = concat!(letter_columns!(), "WHERE (taken_at, id) > ($1, $2) AND ($3 = '' OR state = $3) \
        ORDER BY taken_at, id LIMIT $4");
    LETTERS_DECIDED = concat!(letter_columns!(), "WHERE decided_at IS NOT NULL ORDER BY decided_at DESC, id LIMIT $1");
    LETTER_SCANS = "SELECT id, place, kind, digest, media, bytes, name, erased FROM letter_scans WHERE letter = $1 \
        ORDER BY place", short;
    LETTER_CASES = "SELECT letter, nth, complaint, seq, how, by_whom, at, noted, undone_by, undone_at, reason, erased \
        FROM letter_cases WHERE letter = $1 ORDER BY nth", short;
    LETTER_CASES_OF = "SELECT letter, nth, complaint, seq, how, by_whom, at, noted, undone_by, undone_at, reason, erased \
        FROM letter_cases WHERE complaint = $1 ORDER BY at, letter, nth", short;
    LETTER_CASES_TO_NOTE = "SELECT letter, nth, complaint, seq, how, by_whom, at, noted, undone_by, undone_at, reason, erased \
        FROM letter_cases WHERE noted = 0 AND (SELECT reading FROM letters_in WHERE id = letter) <> 'to-read' \
        ORDER BY letter, nth LIMIT $1";

    READING = "SELECT validity, uid FROM mailboxes WHERE mailbox = $1";
    READ_TO = "INSERT INTO mailboxes (mailbox, validity, uid) VALUES ($1, $2, $3) ON CONFLICT (mailbox) DO UPDATE \
        SET validity = excluded.validity, uid = excluded.uid \
        WHERE mailboxes.validity <> excluded.validity OR mailboxes.uid < excluded.uid";

    // ---- webhooks
    ADD_WEBHOOK = "INSERT INTO webhooks (id, url, events, generation, created_at) VALUES ($1, $2, $3, 1, $4)";
    CHANGE_WEBHOOK = "UPDATE webhooks SET url = $2, events = $3 WHERE id = $1 AND ended_at IS NULL";
    RENEW_WEBHOOK = "UPDATE webhooks SET generation = generation + 1 WHERE id = $1 AND ended_at IS NULL";
    END_WEBHOOK = "UPDATE webhooks SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL";
    WEBHOOKS = "SELECT id, url, events, generation, created_at, ended_at FROM webhooks ORDER BY created_at, id";
    /// The lanes one after the other, each found by the index: there are few of them, and many entries in each.
    LANE_AFTER = "SELECT MIN(lane) FROM entries WHERE lane > $1";
    /// A new one is told nothing of what was before it.
    MARK_HERE = "INSERT INTO webhook_marks (webhook, lane, lane_seq) \
        SELECT $1, $2, COALESCE(MAX(lane_seq), 0) FROM entries WHERE lane = $2";
    MARK_NOWHERE = "INSERT INTO webhook_marks (webhook, lane, lane_seq) VALUES ($1, $2, 0) \
        ON CONFLICT (webhook, lane) DO NOTHING";
    MARK_OF = "SELECT lane_seq FROM webhook_marks WHERE webhook = $1 AND lane = $2";
    MOVE_MARK = "UPDATE webhook_marks SET lane_seq = $4 WHERE webhook = $1 AND lane = $2 AND lane_seq = $3 \
        AND EXISTS (SELECT 1 FROM webhooks WHERE id = $1 AND ended_at IS NULL)";
    ENTRIES_AFTER = "SELECT lane_seq, complaint, seq, kind FROM entries WHERE lane = $1 AND lane_seq > $2 \
        ORDER BY lane_seq LIMIT $3";
    ADD_DELIVERY = "INSERT INTO deliveries (webhook, complaint, seq, event, state, attempts, not_before, created_at) \
        VALUES ($1, $2, $3, $4, 'waiting', 0, $5, $5) ON CONFLICT (webhook, complaint, seq) DO NOTHING";
    LEASE_DELIVERIES = concat!("UPDATE deliveries SET leased_until = $2, attempts = attempts + 1 \
        WHERE (webhook, complaint, seq) IN (SELECT webhook, complaint, seq FROM deliveries \
        WHERE webhook = $4 AND finished_at IS NULL AND not_before <= $1 \
        AND (leased_until IS NULL OR leased_until <= $1) ORDER BY not_before LIMIT $3) \
        AND finished_at IS NULL AND (leased_until IS NULL OR leased_until <= $1) RETURNING ", delivery_columns!());
    END_DELIVERY = "UPDATE deliveries SET state = $4, status = $5, last_error = $6, finished_at = $7, leased_until = NULL \
        WHERE webhook = $1 AND complaint = $2 AND seq = $3 AND finished_at IS NULL";
    RETRY_DELIVERY = "UPDATE deliveries SET status = $4, last_error = $5, not_before = $6, leased_until = NULL \
        WHERE webhook = $1 AND complaint = $2 AND seq = $3 AND finished_at IS NULL";
    REPLAY_DELIVERY = "UPDATE deliveries SET state = 'waiting', attempts = 0, not_before = $4, leased_until = NULL, \
        finished_at = NULL, status = NULL, last_error = NULL WHERE webhook = $1 AND complaint = $2 AND seq = $3 \
        AND EXISTS (SELECT 1 FROM webhooks WHERE id = $1 AND ended_at IS NULL)";
    GIVE_UP_DELIVERIES = "UPDATE deliveries SET state = 'failed', finished_at = $2, leased_until = NULL \
        WHERE webhook = $1 AND finished_at IS NULL";
    DELIVERIES = concat!("SELECT ", delivery_columns!(), " FROM deliveries WHERE webhook = $1 AND created_at <= $2 \
        ORDER BY created_at DESC, complaint, seq LIMIT $3");
    PURGE_DELIVERIES = "DELETE FROM deliveries WHERE finished_at IS NOT NULL AND created_at < $1";

    // ---- idempotency
    CLAIM = "INSERT INTO idempotency (scope, key, request_digest, state, created_at) VALUES ($1, $2, $3, 'running', $4) \
        ON CONFLICT (scope, key) DO UPDATE SET request_digest = excluded.request_digest, state = 'running', \
        status = NULL, response = NULL, created_at = excluded.created_at \
        WHERE idempotency.created_at <= $5 OR (idempotency.state = 'running' AND idempotency.created_at <= $6)";
    CLAIMED = "SELECT request_digest, state, status, response FROM idempotency WHERE scope = $1 AND key = $2", short;
    ANSWER_CLAIM = "UPDATE idempotency SET state = 'answered', status = $3, response = $4 \
        WHERE scope = $1 AND key = $2 AND state = 'running'";
    RELEASE_CLAIM = "DELETE FROM idempotency WHERE scope = $1 AND key = $2 AND state = 'running'";

    // ---- files
    ADD_FILE = "INSERT INTO files (id, complaint, digest, media, bytes, created_at) VALUES ($1, $2, $3, $4, $5, $6)";
    /// What the entries say that brought attachments to a complaint.
    BROUGHT = concat!("SELECT facts FROM entries WHERE number = ", case!("$1"), " \
        AND kind IN ('file-added', 'enclosed')");
    FILE = "SELECT id, complaint, digest, media, bytes, created_at FROM files WHERE id = $1", short;

    // ---- staff and teams
    ADD_STAFF = "INSERT INTO staff (id, email, email_folded, name, role, password_hash, language, active, created_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    /// The same, if there is nobody yet.
    ADD_FIRST_STAFF = "INSERT INTO staff (id, email, email_folded, name, role, password_hash, language, active, created_at) \
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE NOT EXISTS (SELECT 1 FROM staff)";
    /// Two programs may both see that there is nobody; one of them gets this row.
    FIRST_OF_ALL = "INSERT INTO settings (name, value) VALUES ('first-administrator', $1)";
    CHANGE_STAFF = "UPDATE staff SET email = $2, email_folded = $3, name = $4, role = $5, language = $6, active = $7 \
        WHERE id = $1";
    SET_TONGUE = "UPDATE staff SET language = $2 WHERE id = $1";
    SET_NAME = "UPDATE staff SET name = $2 WHERE id = $1";
    SET_ROLE = "UPDATE staff SET role = $2 WHERE id = $1 AND role = $3 AND active = 1";
    SET_PASSWORD = "UPDATE staff SET password_hash = $2 WHERE id = $1";
    STAFF = concat!("SELECT ", staff_columns!(), " FROM staff s WHERE s.id = $1"), short;
    STAFF_BY_EMAIL = concat!("SELECT ", staff_columns!(), " FROM staff s WHERE s.email_folded = $1"), short;
    ALL_STAFF = concat!("SELECT ", staff_columns!(), " FROM staff s ORDER BY s.name, s.id"), short;
    PUT_TEAM = "INSERT INTO teams (id, name, routing) VALUES ($1, $2, $3) \
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, routing = excluded.routing";
    REMOVE_TEAM = "UPDATE teams SET removed = 1, taken_over = $2 WHERE id = $1 AND removed = 0";
    EMPTY_TEAM = "DELETE FROM team_members WHERE team = $1";
    ADD_MEMBER = "INSERT INTO team_members (team, staff) VALUES ($1, $2) ON CONFLICT (team, staff) DO NOTHING";
    TEAMS = "SELECT id, name, routing, taken_over FROM teams WHERE removed = $1 ORDER BY name, id", short;
    MEMBERS = "SELECT team, staff FROM team_members ORDER BY team, staff", short;
    TEAMS_OF = "SELECT team FROM team_members WHERE staff = $1 ORDER BY team", short;

    PUT_ABSENCE = "INSERT INTO absences (staff, begins, ends, cover) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (staff) DO UPDATE SET begins = excluded.begins, ends = excluded.ends, cover = excluded.cover";
    ABSENCES = "SELECT staff, begins, ends, cover FROM absences WHERE ends > $1 ORDER BY begins, staff", short;
    END_ABSENCE = "DELETE FROM absences WHERE staff = $1 AND ends > $2";
    UNCOVER = "UPDATE absences SET cover = NULL WHERE cover = $1";

    DIGESTS = "SELECT staff, wanted FROM digests";
    PUT_DIGEST = "INSERT INTO digests (staff, wanted) VALUES ($1, $2) \
        ON CONFLICT (staff) DO UPDATE SET wanted = excluded.wanted";

    // ---- what they write often
    STANDARD_TEXTS = "SELECT id, name, texts, changed_at FROM standard_texts ORDER BY name, id", short;
    PUT_STANDARD_TEXT = "INSERT INTO standard_texts (id, name, texts, changed_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, texts = excluded.texts, changed_at = excluded.changed_at";
    REMOVE_STANDARD_TEXT = "DELETE FROM standard_texts WHERE id = $1";

    // ---- who works beside whom
    KEEP_BEGUN = "INSERT INTO begun (number, staff, act, text, begun_at, kept_at) \
        SELECT number, $2, $3, $4, $5, $5 FROM cases WHERE reference = $1 \
        ON CONFLICT (number, staff, act) DO UPDATE SET text = excluded.text, kept_at = excluded.kept_at";
    /// What others wrote is theirs: of that only when.
    BEGUN_OF = concat!("SELECT staff, act, CASE WHEN staff = $2 THEN text ELSE '' END, begun_at, kept_at FROM begun \
        WHERE number = ", case!("$1"), " ORDER BY begun_at, staff, act"), short;
    DISCARD_BEGUN = concat!("DELETE FROM begun WHERE number = ", case!("$1"), " AND staff = $2 AND act = $3");
    ERASE_BEGUN = "DELETE FROM begun WHERE number = $1";
    /// $4: who was not seen since then has come back.
    OPEN_CASE = "INSERT INTO open_by (number, staff, since, seen_at) \
        SELECT number, $2, $3, $3 FROM cases WHERE reference = $1 \
        ON CONFLICT (number, staff) DO UPDATE SET \
        since = CASE WHEN open_by.seen_at <= $4 THEN excluded.since ELSE open_by.since END, \
        seen_at = excluded.seen_at WHERE open_by.seen_at < excluded.seen_at";
    OPEN_BY = concat!("SELECT staff, since, seen_at FROM open_by WHERE number = ", case!("$1"), " AND seen_at > $2 \
        ORDER BY since, staff"), short;

    // ---- lists of their own
    SAVED_VIEWS = "SELECT id, name, owner, team, sought, sorted, saved_at FROM saved_views WHERE owner = $1 \
        UNION SELECT v.id, v.name, v.owner, v.team, v.sought, v.sorted, v.saved_at FROM team_members m \
        JOIN saved_views v ON v.team = m.team WHERE m.staff = $1 ORDER BY 7, 1", short;
    PUT_SAVED_VIEW = "INSERT INTO saved_views (id, name, owner, team, sought, sorted, saved_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO UPDATE SET name = excluded.name, \
        team = excluded.team, sought = excluded.sought, sorted = excluded.sorted";
    REMOVE_SAVED_VIEW = "DELETE FROM saved_views WHERE id = $1";

    // ---- how they come in
    OPEN_SESSION = "INSERT INTO sessions (token_digest, staff, created_at, seen_at, expires_at, browser, way, revoked_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)";
    SESSION = concat!("SELECT t.token_digest, t.staff, t.created_at, t.seen_at, t.expires_at, t.browser, t.way, ", staff_columns!(), " \
        FROM sessions t JOIN staff s ON s.id = t.staff \
        WHERE t.token_digest = $1 AND t.revoked_at IS NULL AND t.expires_at > $2 AND s.active = 1"), short;
    TOUCH_SESSION = "UPDATE sessions SET seen_at = $2, expires_at = $3 \
        WHERE token_digest = $1 AND revoked_at IS NULL AND expires_at > $2";
    REVOKE_SESSION = "UPDATE sessions SET revoked_at = $2 WHERE token_digest = $1 AND revoked_at IS NULL";
    /// $3: the digest of the one that goes on, or nothing.
    REVOKE_SESSIONS_OF = "UPDATE sessions SET revoked_at = $2 WHERE staff = $1 AND revoked_at IS NULL \
        AND token_digest <> $3";
    SESSIONS_OF = "SELECT token_digest, staff, created_at, seen_at, expires_at, browser, way FROM sessions \
        WHERE staff = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY seen_at DESC", short;
    VOUCH = "INSERT INTO vouched (issuer, subject, staff, since) VALUES ($1, $2, $3, $4)";
    VOUCHED_FOR = concat!("SELECT ", staff_columns!(), " FROM vouched v JOIN staff s ON s.id = v.staff \
        WHERE v.issuer = $1 AND v.subject = $2"), short;
    VOUCHED_OF = "SELECT issuer, subject, staff, since FROM vouched WHERE staff = $1 ORDER BY issuer", short;
    END_VOUCHING = "DELETE FROM vouched WHERE staff = $1";
    PUT_SECOND_FACTOR = "INSERT INTO second_factors (staff, secret, since, last_step) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (staff) DO UPDATE SET secret = excluded.secret, since = excluded.since, last_step = excluded.last_step";
    SECOND_FACTOR = "SELECT secret, since, last_step FROM second_factors WHERE staff = $1", short;
    USE_STEP = "UPDATE second_factors SET last_step = $2 WHERE staff = $1 AND last_step < $2";
    END_SECOND_FACTOR = "DELETE FROM second_factors WHERE staff = $1";
    ADD_PASSKEY = "INSERT INTO passkeys (credential, staff, name, algorithm, public_key, uses, created_at, used_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)";
    PASSKEY = concat!(passkey_columns!(), "WHERE credential = $1"), short;
    PASSKEYS_OF = concat!(passkey_columns!(), "WHERE staff = $1 ORDER BY created_at, credential"), short;
    /// A device that counts never counts the same twice.
    USE_PASSKEY = "UPDATE passkeys SET uses = $2, used_at = $3 WHERE credential = $1 AND (uses < $2 OR (uses = 0 AND $2 = 0))";
    REMOVE_PASSKEY = "DELETE FROM passkeys WHERE credential = $1 AND staff = $2";
    REMOVE_PASSKEYS_OF = "DELETE FROM passkeys WHERE staff = $1";
    ADD_RECOVERY_CODE = "INSERT INTO recovery_codes (code_digest, staff) VALUES ($1, $2)";
    RECOVERY_CODES_LEFT = "SELECT COUNT(*) FROM recovery_codes WHERE staff = $1";
    USE_RECOVERY_CODE = "DELETE FROM recovery_codes WHERE code_digest = $1 AND staff = $2";
    END_RECOVERY_CODES = "DELETE FROM recovery_codes WHERE staff = $1";
    PUT_SETUP_LINK = "INSERT INTO setup_links (token_digest, purpose, staff, expires_at, used_at) \
        VALUES ($1, $2, $3, $4, NULL)";
    SETUP_LINK = "SELECT token_digest, purpose, staff, expires_at FROM setup_links \
        WHERE token_digest = $1 AND used_at IS NULL AND expires_at > $2", short;
    /// Links that were used or have ended leave no trace: what was done is in the log.
    /// $2: those of one purpose; '' is any.
    END_SETUP_LINKS_OF = "DELETE FROM setup_links WHERE staff = $1 AND ($2 = '' OR purpose = $2)";
    /// Written before the change of the address: $2 is the new one, folded.
    END_SETUP_LINKS_OF_FORMER_ADDRESS = "DELETE FROM setup_links WHERE staff = $1 \
        AND EXISTS (SELECT 1 FROM staff s WHERE s.id = $1 AND s.email_folded <> $2)";
    USE_SETUP_LINK = "UPDATE setup_links SET used_at = $2 WHERE token_digest = $1 AND used_at IS NULL \
        AND expires_at > $2";
    ADD_KEY = "INSERT INTO api_keys (id, name, scopes, key_digest, limits, created_at, expires_at, revoked_at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, NULL)";
    KEY = "SELECT id, name, scopes, key_digest, limits, created_at, expires_at, revoked_at FROM api_keys \
        WHERE key_digest = $1", short;
    KEYS = "SELECT id, name, scopes, key_digest, limits, created_at, expires_at, revoked_at FROM api_keys ORDER BY created_at, id";
    REVOKE_KEY = "UPDATE api_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
    LOG = "INSERT INTO admin_log (seq, id, at, by_whom, act, subject, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    LOG_HEAD = "SELECT seq, hash FROM admin_log ORDER BY seq DESC LIMIT 1";
    LOG_LINE = "SELECT hash FROM admin_log WHERE seq = $1";
    /// $1: before this line. $2 $3: by whom, and which act ('' is any).
    ADMIN_LOG = "SELECT seq, id, at, by_whom, act, subject FROM admin_log \
        WHERE seq < $1 AND ($2 = '' OR by_whom = $2) AND ($3 = '' OR act = $3) ORDER BY seq DESC LIMIT $4";
    LOGGED_PEOPLE = "SELECT DISTINCT by_whom FROM admin_log ORDER BY by_whom";
    LOGGED_ACTS = "SELECT DISTINCT act FROM admin_log ORDER BY act";
    PAGE_OF_LOG = "SELECT seq, id, at, by_whom, act, subject, hash FROM admin_log \
        WHERE seq > $1 ORDER BY seq LIMIT $2";

    // ---- what is done about causes
    ADD_ACTION = "INSERT INTO actions (id, version, cause, measure, owner, due, finding, found_from, found_to, \
        complaints, opened_at, opened_by) VALUES ($1, 1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    CHANGE_ACTION = "UPDATE actions SET version = version + 1, owner = $3, due = $4, done_at = $5, done_by = $6, \
        result = $7 WHERE id = $1 AND version = $2 AND done_at IS NULL";
    ADD_ACTION_CHANGE = "INSERT INTO action_changes (action, seq, at, by_whom, what, was, became) \
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    ACTION = concat!("SELECT ", action_columns!(), " FROM actions WHERE id = $1");
    ACTION_CHANGES = "SELECT seq, at, by_whom, what, was, became FROM action_changes WHERE action = $1 ORDER BY seq";
    OPEN_ACTIONS = concat!("SELECT ", action_columns!(), " FROM actions WHERE done_at IS NULL AND due >= $1 AND due <= $2 \
        ORDER BY due, id LIMIT $3");
    DONE_ACTIONS = concat!("SELECT ", action_columns!(), " FROM actions WHERE done_at IS NOT NULL \
        ORDER BY done_at DESC, id DESC LIMIT $1");

    // ---- the public's way in
    PUT_GRANT = "INSERT INTO grants (token_digest, complaint, given_under, created_at, expires_at, used_at) \
        VALUES ($1, $2, $3, $4, $5, NULL)";
    GRANT = "SELECT token_digest, complaint, given_under, created_at, expires_at FROM grants \
        WHERE token_digest = $1 AND used_at IS NULL AND expires_at > $2", short;
    EXCHANGE_GRANT = "UPDATE grants SET used_at = $2 WHERE token_digest = $1 AND used_at IS NULL \
        AND expires_at > $2 RETURNING token_digest, complaint, given_under, created_at, expires_at";
    OPEN_VISIT = "INSERT INTO visits (token_digest, complaint, generation, expires_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (token_digest) DO UPDATE SET complaint = excluded.complaint, generation = excluded.generation, \
        expires_at = excluded.expires_at";
    VISIT = "SELECT token_digest, complaint, generation, expires_at FROM visits WHERE token_digest = $1 AND expires_at > $2", short;
    END_VISIT = "DELETE FROM visits WHERE token_digest = $1";
    SAVE_DRAFT = "INSERT INTO drafts (token_digest, answers, updated_at, expires_at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (token_digest) DO UPDATE SET answers = excluded.answers, updated_at = excluded.updated_at, \
        expires_at = excluded.expires_at";
    DRAFT = "SELECT token_digest, answers, updated_at, expires_at FROM drafts WHERE token_digest = $1 AND expires_at > $2", short;
    PAGE_OF_DRAFTS = "SELECT token_digest, answers FROM drafts WHERE token_digest > $1 AND expires_at > $2 \
        ORDER BY token_digest LIMIT $3";
    DELETE_DRAFT = "DELETE FROM drafts WHERE token_digest = $1";
    HIT = "INSERT INTO attempts (bucket, count, window_start) VALUES ($1, $4, $2) \
        ON CONFLICT (bucket) DO UPDATE SET \
        count = CASE WHEN attempts.window_start <= $3 THEN excluded.count ELSE attempts.count + excluded.count END, \
        window_start = CASE WHEN attempts.window_start <= $3 THEN excluded.window_start ELSE attempts.window_start END \
        RETURNING count";
    TAKE_BACK_HIT = "UPDATE attempts SET count = count - 1 WHERE bucket = $1 AND count > 0";

    // ---- what time takes away
    PURGE_DRAFTS = "DELETE FROM drafts WHERE expires_at <= $1";
    PURGE_VISITS = "DELETE FROM visits WHERE expires_at <= $1";
    PURGE_GRANTS = "DELETE FROM grants WHERE expires_at <= $1";
    PURGE_SETUP_LINKS = "DELETE FROM setup_links WHERE expires_at <= $1";
    PURGE_SESSIONS = "DELETE FROM sessions WHERE expires_at <= $1";
    PURGE_ABSENCES = "DELETE FROM absences WHERE ends <= $1";
    PURGE_BEGUN = "DELETE FROM begun WHERE kept_at <= $1";
    PURGE_OPEN_BY = "DELETE FROM open_by WHERE seen_at <= $1";
    PURGE_ATTEMPTS = "DELETE FROM attempts WHERE window_start <= $1";
    PURGE_IDEMPOTENCY = "DELETE FROM idempotency WHERE created_at <= $1";

    // ---- rights

    RIGHTS = "SELECT holder, name, value FROM rights ORDER BY holder, name", short;
    GIVE_RIGHT = "INSERT INTO rights (holder, name, value) VALUES ($1, $2, $3) \
        ON CONFLICT (holder, name) DO UPDATE SET value = excluded.value";
    TAKE_RIGHT = "DELETE FROM rights WHERE holder = $1 AND name = $2";

    // ---- codes and settings
    PUT_CODE = "INSERT INTO codes (code, version, digest, document, in_force_from, recorded_at) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (code, version) DO NOTHING";
    CODE = concat!(code_columns!(), "WHERE code = $1 AND version = $2"), short;
    CODE_BY_DIGEST = concat!(code_columns!(), "WHERE digest = $1 LIMIT 1"), short;
    CODE_DIGESTS = "SELECT digest FROM codes ORDER BY code, recorded_at DESC";
    CODES = concat!(code_columns!(), "ORDER BY code, in_force_from, recorded_at");
    /// $4: the digest that must be in force until now; '' is any.
    CODE_INTO_FORCE = "INSERT INTO settings (name, value) \
        SELECT 'code-in-force', digest FROM codes WHERE code = $1 AND version = $2 AND digest = $3 \
        ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE settings.value = $4 OR $4 = ''";
    SETTING = "SELECT value FROM settings WHERE name = $1", short;
    SETTINGS = "SELECT name, value FROM settings ORDER BY name", short;
    SET_ONCE = "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    UNSET = "DELETE FROM settings WHERE name = $1";
    UNSET_IF = "DELETE FROM settings WHERE name = $1 AND value = $2";
    SET = "INSERT INTO settings (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";

    // ---- proof: everything, a page at a time
    /// With where the reference leads to, and what lists call the case.
    PAGE_OF_ENTRIES = "SELECT e.complaint, e.seq, e.notation, e.kind, e.facts, e.actor, e.occurred_at, e.recorded_at, \
        e.words_digest, e.hash, e.prev, e.number, k.number, c.reference FROM entries e \
        LEFT JOIN cases k ON k.reference = e.complaint LEFT JOIN complaints c ON c.number = e.number \
        WHERE (e.number, e.seq) > ($1, $2) ORDER BY e.number, e.seq LIMIT $3";
    PAGE_OF_WORDS = "SELECT number, seq, label, salt, text FROM words \
        WHERE (number, seq, label) > ($1, $2, $3) ORDER BY number, seq, label LIMIT $4";
    PAGE_OF_LANE = "SELECT lane_seq, lane_hash, hash, complaint, seq FROM entries \
        WHERE lane = $1 AND lane_seq > $2 ORDER BY lane_seq LIMIT $3";
    LANES = "SELECT DISTINCT lane FROM entries ORDER BY lane";
    LANE_ENTRY = "SELECT lane_hash FROM entries WHERE lane = $1 AND lane_seq = $2";
    PAGE_OF_SUMMARIES = "SELECT k.reference, COALESCE(c.version, 1), \
        (SELECT MAX(e.seq) FROM entries e WHERE e.number = k.number) FROM cases k \
        LEFT JOIN complaints c ON c.number = k.number WHERE k.reference > $1 ORDER BY k.reference LIMIT $2";
    PAGE_OF_CASES = "SELECT number, MIN(complaint) FROM entries WHERE number > $1 GROUP BY number ORDER BY number LIMIT $2";
    PAGE_OF_FILES = "SELECT id, complaint, digest FROM files WHERE id > $1 ORDER BY id LIMIT $2";
    PAGE_OF_MAIL = "SELECT id, complaint, digest FROM mail_in WHERE id > $1 AND erased = 0 ORDER BY id LIMIT $2";
    PAGE_OF_SCANS = "SELECT id, letter, digest FROM letter_scans WHERE id > $1 AND erased = 0 ORDER BY id LIMIT $2";
    /// Letters whose day is not the one from which the entry counts that it came to: the last that came of it, if nothing
    /// was said of the letter since. What came before the complaint was there counts from its beginning.
    PAGE_OF_MISDATED_LETTERS = "SELECT i.id, e.complaint, e.seq FROM letters_in i \
        JOIN letter_cases c ON c.letter = i.id AND c.nth = i.version - 1 AND c.undone_at IS NULL \
        JOIN cases ON cases.reference = c.complaint JOIN entries e ON e.number = cases.number AND e.seq = c.seq \
        JOIN entries began ON began.number = cases.number AND began.seq = 1 \
        WHERE i.id > $1 AND i.state = 'entered' AND i.received_at IS NOT NULL AND i.received_at <> e.occurred_at \
        AND (i.received_at > e.occurred_at OR c.how = 'filed' OR e.occurred_at <> began.occurred_at) \
        ORDER BY i.id LIMIT $2";
    COUNT_CASES = "SELECT COUNT(*) FROM cases";
    STRAY_SUMMARIES = stray!("complaints", "number");
    STRAY_OBLIGATIONS = stray!("obligations", "number");
    STRAY_FOUND = stray!("found", "rowid");
    STRAY_UNINDEXED = stray!("unindexed", "number");
    STRAY_COUNTED = stray!("counted", "number");
    STRAY_BEHIND = stray!("behind", "number");
    REMOVE_STRAY_SUMMARY = remove_stray!("complaints", "number");
    REMOVE_STRAY_OBLIGATIONS = remove_stray!("obligations", "number");
    REMOVE_STRAY_FOUND = remove_stray!("found", "rowid");
    REMOVE_STRAY_UNINDEXED = remove_stray!("unindexed", "number");
    REMOVE_STRAY_COUNTED = remove_stray!("counted", "number");
    REMOVE_STRAY_BEHIND = remove_stray!("behind", "number");
    PAGE_OF_BEHIND = "SELECT cell, number FROM behind WHERE (cell, number) > ($1, $2) ORDER BY cell, number LIMIT $3";
    COUNT_ENTRIES = "SELECT COUNT(*) FROM entries";
}

/// What a backup has beside a register: the attachments' bytes, and what it says of itself.
pub static BACKUP_TABLES: &str = "CREATE TABLE backup_files (digest TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL); \
    CREATE TABLE backup_manifest (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL);";
pub static DROP_BACKUP_TABLES: &str = "DROP TABLE backup_files; DROP TABLE backup_manifest;";

/// The statements that only a backup can prepare.
pub mod of_backup {
    use super::{OnceLock, Statement};

    statements! {
        ADD_FILE = "INSERT INTO backup_files (digest, bytes) VALUES ($1, $2)";
        PAGE_OF_FILES = "SELECT digest, bytes FROM backup_files WHERE digest > $1 ORDER BY digest LIMIT 1";
        SAY = "INSERT INTO backup_manifest (name, value) VALUES ($1, $2)";
        MANIFEST = "SELECT name, value FROM backup_manifest ORDER BY name";
    }
}

/// What people and clocks wait for, by the beginnings of their names: none of them may look at every row of a table.
#[cfg(test)]
pub static HOT: [&str; 35] = [
    "WORK_",
    "COUNT_OF",
    "COUNT_DUE",
    "COUNT_UN",
    "COUNT_BY",
    "COUNT_FOUND",
    "COMPLAINTS_BY",
    "FOUND",
    "TAIL",
    "REMOVE_FOUND",
    "UNINDEXED",
    "IS_UNINDEXED",
    "TAKE_UNINDEXED",
    "BREACHES",
    "CONTACTS_",
    "DUE_SOON",
    "NEXT_",
    "LEASE",
    "OUTBOX_",
    "CASE_",
    "OBLIGATIONS",
    "CELLS",
    "COUNTED",
    "BEHIND",
    "LANE_AFTER",
    "MARK_OF",
    "ENTRIES_AFTER",
    "DELIVERIES",
    "PURGE_DELIVERIES",
    "MAIL",
    "LETTER",
    "BEGUN_OF",
    "OPEN_BY",
    "PURGE_BEGUN",
    "PURGE_OPEN_BY",
];

/// The statements of these.
#[cfg(test)]
pub fn hot() -> impl Iterator<Item = &'static Statement> {
    let is_hot = |statement: &&&'static Statement| HOT.iter().any(|start| statement.name.starts_with(start));
    ALL.iter().filter(is_hot).copied()
}

/// The columns of the derived rows, to name one that differs.
pub static SUMMARY_COLUMNS: &str = summary_columns!();
pub static OBLIGATION_COLUMNS: &str = obligation_columns!();

/// Numbered migrations keep their own record.
pub static MIGRATIONS_TABLE: &str = "CREATE TABLE IF NOT EXISTS migrations \
    (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, digest TEXT NOT NULL)";
pub static MIGRATIONS_DONE: &str = "SELECT COALESCE(MAX(number), 0) FROM migrations";
pub static MIGRATION_DONE: &str = "INSERT INTO migrations (number, name, digest) VALUES (?1, ?2, ?3)";
