//! What copies a register whole: each table by its key, page by page, in an order in which nobody is named who is
//! not there yet. What belongs to a place and not to the book — its schema, who writes in it — is not among them.

use std::sync::OnceLock;

use super::Statement;

/// A table, with how to read it from somewhere on, and how to add to it.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    /// So many of its first columns are its key.
    pub key: usize,
    pub count: Statement,
    pub first: Statement,
    pub after: Statement,
    pub last: Statement,
    pub add: Statement,
}

macro_rules! statement {
    ($name:literal, $($part:expr),+) => {
        Statement { name: $name, sql: concat!($($part),+), short: false, adapted: OnceLock::new() }
    };
}

/// A table, its columns, a place for each of them, its key, a place for each of that, the place behind those, and its
/// key from the end.
macro_rules! tables {
    ($($name:literal ($columns:literal) = ($places:literal) by $key:literal: $size:literal > ($from:literal) $limit:literal, $last:literal;)+) => {
        pub static TABLES: [Table; [$($name),+].len()] = [$(Table {
            name: $name,
            key: $size,
            count: statement!($name, "SELECT COUNT(*) FROM ", $name),
            first: statement!($name, "SELECT ", $columns, " FROM ", $name, " ORDER BY ", $key, " LIMIT $1"),
            after: statement!($name, "SELECT ", $columns, " FROM ", $name, " WHERE (", $key, ") > (", $from, ") ORDER BY ", $key, " LIMIT ", $limit),
            last: statement!($name, "SELECT ", $key, " FROM ", $name, " ORDER BY ", $last, " LIMIT 1"),
            add: statement!($name, "INSERT INTO ", $name, " (", $columns, ") VALUES (", $places, ")"),
        }),+];
    };
}

tables! {
    "codes" ("code, version, digest, document, in_force_from, recorded_at") = ("$1, $2, $3, $4, $5, $6")
        by "code, version": 2 > ("$1, $2") "$3", "code DESC, version DESC";
    "staff" ("id, email, email_folded, name, role, password_hash, language, active, created_at")
        = ("$1, $2, $3, $4, $5, $6, $7, $8, $9") by "id": 1 > ("$1") "$2", "id DESC";
    "absences" ("staff, begins, ends, cover") = ("$1, $2, $3, $4") by "staff": 1 > ("$1") "$2", "staff DESC";
    "rights" ("holder, name, value") = ("$1, $2, $3") by "holder, name": 2 > ("$1, $2") "$3", "holder DESC, name DESC";
    "digests" ("staff, wanted") = ("$1, $2") by "staff": 1 > ("$1") "$2", "staff DESC";
    "teams" ("id, name, routing, removed, taken_over") = ("$1, $2, $3, $4, $5") by "id": 1 > ("$1") "$2", "id DESC";
    "team_members" ("team, staff") = ("$1, $2") by "team, staff": 2 > ("$1, $2") "$3", "team DESC, staff DESC";
    "standard_texts" ("id, name, texts, changed_at") = ("$1, $2, $3, $4") by "id": 1 > ("$1") "$2", "id DESC";
    "begun" ("number, staff, act, text, begun_at, kept_at") = ("$1, $2, $3, $4, $5, $6")
        by "number, staff, act": 3 > ("$1, $2, $3") "$4", "number DESC, staff DESC, act DESC";
    "open_by" ("number, staff, since, seen_at") = ("$1, $2, $3, $4")
        by "number, staff": 2 > ("$1, $2") "$3", "number DESC, staff DESC";
    "saved_views" ("id, name, owner, team, sought, sorted, saved_at") = ("$1, $2, $3, $4, $5, $6, $7")
        by "id": 1 > ("$1") "$2", "id DESC";
    "sessions" ("token_digest, staff, created_at, seen_at, expires_at, revoked_at, browser, way")
        = ("$1, $2, $3, $4, $5, $6, $7, $8")
        by "token_digest": 1 > ("$1") "$2", "token_digest DESC";
    "vouched" ("issuer, subject, staff, since") = ("$1, $2, $3, $4")
        by "issuer, subject": 2 > ("$1, $2") "$3", "issuer DESC, subject DESC";
    "second_factors" ("staff, secret, since, last_step") = ("$1, $2, $3, $4") by "staff": 1 > ("$1") "$2", "staff DESC";
    "passkeys" ("credential, staff, name, algorithm, public_key, uses, created_at, used_at")
        = ("$1, $2, $3, $4, $5, $6, $7, $8") by "credential": 1 > ("$1") "$2", "credential DESC";
    "recovery_codes" ("code_digest, staff") = ("$1, $2") by "code_digest": 1 > ("$1") "$2", "code_digest DESC";
    "setup_links" ("token_digest, purpose, staff, expires_at, used_at") = ("$1, $2, $3, $4, $5")
        by "token_digest": 1 > ("$1") "$2", "token_digest DESC";
    "api_keys" ("id, name, scopes, key_digest, limits, created_at, expires_at, revoked_at")
        = ("$1, $2, $3, $4, $5, $6, $7, $8")
        by "id": 1 > ("$1") "$2", "id DESC";
    "webhooks" ("id, url, events, generation, created_at, ended_at") = ("$1, $2, $3, $4, $5, $6")
        by "id": 1 > ("$1") "$2", "id DESC";
    "webhook_marks" ("webhook, lane, lane_seq") = ("$1, $2, $3") by "webhook, lane": 2 > ("$1, $2") "$3", "webhook DESC, lane DESC";
    "deliveries" ("webhook, complaint, seq, event, state, attempts, not_before, leased_until, status, last_error, \
        created_at, finished_at") = ("$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12")
        by "webhook, complaint, seq": 3 > ("$1, $2, $3") "$4", "webhook DESC, complaint DESC, seq DESC";
    "admin_log" ("seq, id, at, by_whom, act, subject, hash") = ("$1, $2, $3, $4, $5, $6, $7")
        by "seq": 1 > ("$1") "$2", "seq DESC";
    "cases" ("reference, number") = ("$1, $2") by "reference": 1 > ("$1") "$2", "reference DESC";
    "entries" ("number, seq, complaint, notation, kind, facts, actor, occurred_at, recorded_at, words_digest, hash, prev, \
        lane, lane_seq, lane_hash") = ("$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15")
        by "number, seq": 2 > ("$1, $2") "$3", "number DESC, seq DESC";
    "words" ("number, seq, label, salt, text") = ("$1, $2, $3, $4, $5")
        by "number, seq, label": 3 > ("$1, $2, $3") "$4", "number DESC, seq DESC, label DESC";
    "complaints" ("number, reference, version, code, code_version, brand, kind, stage, open, service, category, \
        language, channel, class, level, team, assignee, name_seq, received_at, filed_at, estimate, next_due, \
        next_promise, next_nth, next_running, next_paused, watch, undelivered, to_post, live, updated_at, closed_at, urgent, \
        with_it, matter_seq")
        = ("$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, \
        $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35") by "number": 1 > ("$1") "$2", "number DESC";
    "unindexed" ("number, version") = ("$1, $2") by "number": 1 > ("$1") "$2", "number DESC";
    "counted" ("number, cells") = ("$1, $2") by "number": 1 > ("$1") "$2", "number DESC";
    "behind" ("cell, number") = ("$1, $2") by "cell, number": 2 > ("$1, $2") "$3", "cell DESC, number DESC";
    "obligations" ("number, promise, nth, level, published, strength, since, since_seq, running, paused, due, \
        performed_at, performed_seq, undone_at, ended, ended_at, breakable, owed, noticed, warned")
        = ("$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20")
        by "number, promise, nth": 3 > ("$1, $2, $3") "$4", "number DESC, promise DESC, nth DESC";
    "outbox" ("number, id, complaint, owed_by, notice, recipient, channel, language, not_before, state, attempts, \
        leased_until, last_error, created_at, finished_at")
        = ("$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15")
        by "number, id": 2 > ("$1, $2") "$3", "number DESC, id DESC";
    "counters" ("name, lane, value") = ("$1, $2, $3") by "name, lane": 2 > ("$1, $2") "$3", "name DESC, lane DESC";
    "idempotency" ("scope, key, request_digest, state, status, response, created_at") = ("$1, $2, $3, $4, $5, $6, $7")
        by "scope, key": 2 > ("$1, $2") "$3", "scope DESC, key DESC";
    "files" ("id, complaint, digest, media, bytes, created_at") = ("$1, $2, $3, $4, $5, $6")
        by "id": 1 > ("$1") "$2", "id DESC";
    "mail_in" ("id, digest, bytes, taken_at, came, envelope_from, envelope_to, state, disposition, cause, complaint, seq, \
        about, decided_by, decided_at, reason, due_at, message_id, sender, subject, content, tries, not_before, erased")
        = ("$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, \
        $24")
        by "id": 1 > ("$1") "$2", "id DESC";
    "letters_in" ("id, version, state, taken_at, taken_by, due_at, received_at, sender, address, language, account, \
        decided_by, decided_at, reason, reading, tries, text, leased_until")
        = ("$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18")
        by "id": 1 > ("$1") "$2", "id DESC";
    "letter_endings" ("letter, nth, state, decided_by, decided_at, reason, undone_by, undone_at, undone_why")
        = ("$1, $2, $3, $4, $5, $6, $7, $8, $9") by "letter, nth": 2 > ("$1, $2") "$3", "letter DESC, nth DESC";
    "letter_scans" ("id, letter, place, kind, digest, media, bytes, name, erased")
        = ("$1, $2, $3, $4, $5, $6, $7, $8, $9")
        by "id": 1 > ("$1") "$2", "id DESC";
    "letter_cases" ("letter, nth, complaint, seq, how, by_whom, at, noted, undone_by, undone_at, reason, \
        erased")
        = ("$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12")
        by "letter, nth": 2 > ("$1, $2") "$3", "letter DESC, nth DESC";
    "mailboxes" ("mailbox, validity, uid") = ("$1, $2, $3") by "mailbox": 1 > ("$1") "$2", "mailbox DESC";
    "grants" ("token_digest, complaint, given_under, created_at, expires_at, used_at") = ("$1, $2, $3, $4, $5, $6")
        by "token_digest": 1 > ("$1") "$2", "token_digest DESC";
    "visits" ("token_digest, complaint, generation, expires_at") = ("$1, $2, $3, $4")
        by "token_digest": 1 > ("$1") "$2", "token_digest DESC";
    "drafts" ("token_digest, answers, updated_at, expires_at") = ("$1, $2, $3, $4")
        by "token_digest": 1 > ("$1") "$2", "token_digest DESC";
    "attempts" ("bucket, count, window_start") = ("$1, $2, $3") by "bucket": 1 > ("$1") "$2", "bucket DESC";
    "actions" ("id, version, cause, measure, owner, due, finding, found_from, found_to, complaints, opened_at, opened_by, \
        done_at, done_by, result") = ("$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15")
        by "id": 1 > ("$1") "$2", "id DESC";
    "action_changes" ("action, seq, at, by_whom, what, was, became") = ("$1, $2, $3, $4, $5, $6, $7")
        by "action, seq": 2 > ("$1, $2") "$3", "action DESC, seq DESC";
}
