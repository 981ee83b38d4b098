-- The register of complaints. Instants are UTC milliseconds, booleans 0 or 1.
-- A table that is `clustered` lies in the order of its key, where the product can do that.
-- Only `words`, `drafts`, `begun`, `saved_views`, `mail_in`, `letters_in` and `staff` hold personal text, and `found`, what a case is
-- found by, which each product has in its own way.

-- The number under which a case lies everywhere: it begins with the instant of filing, so that what is written
-- together lies together. The public reference is random, and would touch a page of its own in every table.
CREATE TABLE cases (
    reference TEXT   NOT NULL PRIMARY KEY,
    number    BIGINT NOT NULL
) /* clustered */;

-- In the order in which they were written. What their hashes bind is the reference.
CREATE TABLE entries (
    number       BIGINT NOT NULL,
    seq          BIGINT NOT NULL,
    complaint    TEXT   NOT NULL,
    notation     BIGINT NOT NULL,
    kind         TEXT   NOT NULL,
    facts        TEXT   NOT NULL,
    actor        TEXT   NOT NULL,
    occurred_at  BIGINT NOT NULL,
    recorded_at  BIGINT NOT NULL,
    words_digest TEXT   NOT NULL,
    hash         BLOB   NOT NULL,
    prev         BLOB   NOT NULL,
    lane         TEXT   NOT NULL,
    lane_seq     BIGINT NOT NULL,
    lane_hash    BLOB   NOT NULL,
    PRIMARY KEY (number, seq)
);
CREATE UNIQUE INDEX entries_by_lane ON entries (lane, lane_seq);

CREATE TABLE words (
    number BIGINT NOT NULL,
    seq    BIGINT NOT NULL,
    label  TEXT   NOT NULL,
    salt   BLOB   NOT NULL,
    text   TEXT   NOT NULL,
    PRIMARY KEY (number, seq, label)
) /* clustered */;

-- What lists show; derived, `rebuild` recreates it. `next_due` is 9223372036854775807 where nothing falls due.
-- `watch`: when the first promise breaks, or broke, that nobody has noticed. `open`: it stands in the worklist; what is
-- handled with another stands there as one of its `with_it`. `matter_seq`: beside which entry stands what it is about.
CREATE TABLE complaints (
    number       BIGINT NOT NULL PRIMARY KEY,
    reference    TEXT   NOT NULL,
    version      BIGINT NOT NULL,
    code         TEXT   NOT NULL,
    code_version TEXT   NOT NULL,
    brand        TEXT,
    kind         TEXT   NOT NULL,
    stage        TEXT   NOT NULL,
    open         BIGINT NOT NULL,
    service      TEXT   NOT NULL,
    category     TEXT,
    language     TEXT   NOT NULL,
    channel      TEXT   NOT NULL,
    class        TEXT   NOT NULL,
    level        BIGINT NOT NULL,
    team         TEXT,
    assignee     TEXT,
    name_seq     BIGINT NOT NULL,
    received_at  BIGINT NOT NULL,
    filed_at     BIGINT NOT NULL,
    estimate     TEXT,
    next_due     BIGINT NOT NULL,
    next_promise TEXT,
    next_nth     BIGINT,
    next_running BIGINT,
    next_paused  BIGINT,
    watch        BIGINT,
    undelivered  BIGINT NOT NULL,
    to_post      BIGINT NOT NULL,
    live         TEXT,
    updated_at   BIGINT NOT NULL,
    closed_at    BIGINT,
    urgent       BIGINT NOT NULL,
    with_it      BIGINT NOT NULL,
    matter_seq   BIGINT NOT NULL
) /* clustered */;
-- A new complaint, which nobody has, is in three of these; the others are for those that moved on.
-- All open ones are those that nobody has and those that somebody has.
CREATE INDEX complaints_of_nobody ON complaints (next_due, received_at, number) WHERE open = 1 AND assignee IS NULL;
CREATE INDEX complaints_of_somebody ON complaints (next_due, received_at, number) WHERE open = 1 AND assignee IS NOT NULL;
CREATE INDEX complaints_by_assignee ON complaints (assignee, next_due, received_at, number) WHERE open = 1 AND assignee IS NOT NULL;
CREATE INDEX complaints_by_team ON complaints (team, next_due, received_at, number) WHERE open = 1 AND team IS NOT NULL;
-- What is handled with another is in no list of work, and waits with its team when they go apart.
CREATE INDEX complaints_elsewhere ON complaints (team, number) WHERE open = 0 AND closed_at IS NULL AND team IS NOT NULL;
CREATE INDEX complaints_by_stage ON complaints (stage, next_due, received_at, number) WHERE open = 1 AND stage <> 'new';
CREATE INDEX complaints_escalated ON complaints (level, next_due, received_at, number) WHERE open = 1 AND level > 1;
CREATE INDEX complaints_undelivered ON complaints (next_due, received_at, number) WHERE open = 1 AND undelivered > 0;
-- Letters that wait to be posted; those of complaints that have ended, too.
CREATE INDEX complaints_to_post ON complaints (next_due, received_at, number) WHERE to_post > 0;
CREATE INDEX complaints_closed ON complaints (closed_at, number) WHERE open = 0;
-- For who searches by days; what is received now stands at its end.
CREATE INDEX complaints_received ON complaints (received_at, number);
-- One index serves the clocks of breaches and of warnings.
CREATE INDEX complaints_to_watch ON complaints (watch) WHERE watch IS NOT NULL;

-- Cases that have moved since the index was made of them, and to which version. The index, what a case is found by and
-- what it counts for, is made behind the acts, so that no act is slower for it; this says what it does not know yet.
CREATE TABLE unindexed (
    number  BIGINT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL
) /* clustered */;

-- What each case counts for in the reports, by the names of their cells, a cell a line; `rebuild` derives it again.
CREATE TABLE counted (
    number BIGINT NOT NULL PRIMARY KEY,
    cells  TEXT   NOT NULL
) /* clustered */;
-- The way back from a cell, by the number that its name makes, to its cases.
CREATE TABLE behind (
    cell   BIGINT NOT NULL,
    number BIGINT NOT NULL,
    PRIMARY KEY (cell, number)
) /* clustered */;

-- The stored result of obligations(code, calendar, history); `rebuild` recreates it.
-- `breakable`: broken once its due instant has passed. `owed`: neither performed nor ended.
CREATE TABLE obligations (
    number        BIGINT NOT NULL,
    promise       TEXT   NOT NULL,
    nth           BIGINT NOT NULL,
    level         BIGINT NOT NULL,
    published     BIGINT NOT NULL,
    strength      TEXT   NOT NULL,
    since         BIGINT NOT NULL,
    since_seq     BIGINT NOT NULL,
    running       BIGINT NOT NULL,
    paused        BIGINT NOT NULL,
    due           BIGINT,
    performed_at  BIGINT,
    performed_seq BIGINT,
    undone_at     BIGINT,
    ended         TEXT,
    ended_at      BIGINT,
    breakable     BIGINT NOT NULL,
    owed          BIGINT NOT NULL,
    noticed       BIGINT NOT NULL,
    warned        BIGINT NOT NULL,
    PRIMARY KEY (number, promise, nth)
) /* clustered */;

-- A complaint's messages have ids that begin with its reference and a hyphen. `number` is 0 outside a case.
CREATE TABLE outbox (
    number       BIGINT NOT NULL,
    id           TEXT   NOT NULL,
    complaint    TEXT,
    owed_by      BIGINT NOT NULL,
    notice       TEXT   NOT NULL,
    recipient    TEXT   NOT NULL,
    channel      TEXT   NOT NULL,
    language     TEXT   NOT NULL,
    not_before   BIGINT NOT NULL,
    state        TEXT   NOT NULL,
    attempts     BIGINT NOT NULL,
    leased_until BIGINT,
    last_error   TEXT,
    created_at   BIGINT NOT NULL,
    finished_at  BIGINT,
    PRIMARY KEY (number, id)
) /* clustered */;
CREATE INDEX outbox_waiting ON outbox (not_before) WHERE finished_at IS NULL;

-- One row for each lane and name: only the lane's writer touches it, so that no row is hot.
CREATE TABLE counters (
    name  TEXT   NOT NULL,
    lane  TEXT   NOT NULL,
    value BIGINT NOT NULL,
    PRIMARY KEY (name, lane)
) /* clustered */;

CREATE TABLE idempotency (
    scope          TEXT   NOT NULL,
    key            TEXT   NOT NULL,
    request_digest BLOB   NOT NULL,
    state          TEXT   NOT NULL,
    status         BIGINT,
    response       TEXT,
    created_at     BIGINT NOT NULL,
    PRIMARY KEY (scope, key)
) /* clustered */;
CREATE INDEX idempotency_by_age ON idempotency (created_at);

CREATE TABLE files (
    id         TEXT   NOT NULL PRIMARY KEY,
    complaint  TEXT,
    digest     TEXT   NOT NULL,
    media      TEXT   NOT NULL,
    bytes      BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX files_by_complaint ON files (complaint);

-- Mail that came to us: each message as it was taken, its bytes among the attachments by their digest, and what became
-- of it. `content`: a digest of what it says, which only the first that says it has. `about`: the message of ours that
-- came back, or the message that it repeats. `tries`: how often it could not be placed, and `not_before` when it is tried
-- again. `erased`: its words went with those of its case, and its bytes go where nothing else names them.
CREATE TABLE mail_in (
    id            TEXT   NOT NULL PRIMARY KEY,
    digest        TEXT   NOT NULL,
    bytes         BIGINT NOT NULL,
    taken_at      BIGINT NOT NULL,
    came          TEXT   NOT NULL,
    envelope_from TEXT,
    envelope_to   TEXT   NOT NULL,
    state         TEXT   NOT NULL,
    disposition   TEXT,
    cause         TEXT,
    complaint     TEXT,
    seq           BIGINT,
    about         TEXT,
    decided_by    TEXT,
    decided_at    BIGINT,
    reason        TEXT,
    due_at        BIGINT,
    message_id    TEXT,
    sender        TEXT,
    subject       TEXT,
    content       TEXT,
    tries         BIGINT NOT NULL DEFAULT 0,
    not_before    BIGINT NOT NULL DEFAULT 0,
    erased        BIGINT NOT NULL DEFAULT 0
);
-- How far mailboxes of other servers have been read: the last message that was kept.
CREATE TABLE mailboxes (
    mailbox  TEXT   NOT NULL PRIMARY KEY,
    validity BIGINT NOT NULL,
    uid      BIGINT NOT NULL
);
CREATE INDEX mail_in_to_place ON mail_in (tries, taken_at, id) WHERE state = 'kept';
CREATE INDEX mail_in_quarantined ON mail_in (due_at, taken_at, id) WHERE state = 'quarantined';
CREATE INDEX mail_in_taken ON mail_in (taken_at, id);
CREATE INDEX mail_in_by_about ON mail_in (about) WHERE about IS NOT NULL;
CREATE INDEX mail_in_by_complaint ON mail_in (complaint) WHERE complaint IS NOT NULL;
CREATE UNIQUE INDEX mail_in_by_content ON mail_in (content) WHERE content IS NOT NULL;

-- Letters that came to us: each kept, with its scans, before anybody enters it. `version` is one more with every change,
-- so that of two who decide one is first. `received_at`: none until somebody has said on which day it came. `text`: what a
-- program read of the scans, once `reading` says that it has. `tries`: how often one began to, so that a scan which ends
-- every program that opens it is given up.
CREATE TABLE letters_in (
    id          TEXT   NOT NULL PRIMARY KEY,
    version     BIGINT NOT NULL,
    state       TEXT   NOT NULL,
    taken_at    BIGINT NOT NULL,
    taken_by    TEXT   NOT NULL,
    due_at      BIGINT NOT NULL,
    received_at BIGINT,
    sender      TEXT   NOT NULL,
    address     TEXT   NOT NULL,
    language    TEXT   NOT NULL,
    account     TEXT   NOT NULL,
    decided_by  TEXT,
    decided_at  BIGINT,
    reason      TEXT,
    reading     TEXT   NOT NULL,
    tries       BIGINT NOT NULL,
    text        TEXT   NOT NULL,
    leased_until BIGINT
);
CREATE INDEX letters_in_by_time ON letters_in (taken_at, id);
CREATE INDEX letters_in_waiting ON letters_in (due_at, id) WHERE state = 'waiting';
CREATE INDEX letters_in_decided ON letters_in (decided_at, id) WHERE decided_at IS NOT NULL;
CREATE INDEX letters_in_to_read ON letters_in (tries, taken_at, id) WHERE reading = 'to-read';

-- How it ended before somebody took that back, and who did; `nth`: its version then.
CREATE TABLE letter_endings (
    letter     TEXT   NOT NULL,
    nth        BIGINT NOT NULL,
    state      TEXT   NOT NULL,
    decided_by TEXT   NOT NULL,
    decided_at BIGINT NOT NULL,
    reason     TEXT   NOT NULL,
    undone_by  TEXT   NOT NULL,
    undone_at  BIGINT NOT NULL,
    undone_why TEXT   NOT NULL,
    PRIMARY KEY (letter, nth)
) /* clustered */;

-- Its scans as they were sent, and the pages that were made of them to be shown; the bytes of both lie among the attachments.
CREATE TABLE letter_scans (
    id     TEXT   NOT NULL PRIMARY KEY,
    letter TEXT   NOT NULL,
    place  BIGINT NOT NULL,
    kind   TEXT   NOT NULL,
    digest TEXT   NOT NULL,
    media  TEXT   NOT NULL,
    bytes  BIGINT NOT NULL,
    name   TEXT   NOT NULL,
    erased BIGINT NOT NULL
);
CREATE INDEX letter_scans_by_letter ON letter_scans (letter, place);

-- The complaints that it came to; one that it was put to by mistake stays here, with who put that right and why. `noted`:
-- what was read of it stands in the case file. `erased`: the words of the complaint were, and it has no more of the letter.
CREATE TABLE letter_cases (
    letter    TEXT   NOT NULL,
    nth       BIGINT NOT NULL,
    complaint TEXT   NOT NULL,
    seq       BIGINT NOT NULL,
    how       TEXT   NOT NULL,
    by_whom   TEXT   NOT NULL,
    at        BIGINT NOT NULL,
    noted     BIGINT NOT NULL,
    undone_by TEXT,
    undone_at BIGINT,
    reason    TEXT,
    erased    BIGINT NOT NULL,
    PRIMARY KEY (letter, nth)
) /* clustered */;
CREATE INDEX letter_cases_by_complaint ON letter_cases (complaint);
CREATE INDEX letter_cases_to_note ON letter_cases (letter) WHERE noted = 0;

CREATE TABLE staff (
    id            TEXT   NOT NULL PRIMARY KEY,
    email         TEXT   NOT NULL,
    email_folded  TEXT   NOT NULL UNIQUE,
    name          TEXT   NOT NULL,
    role          TEXT   NOT NULL,
    password_hash TEXT,
    language      TEXT   NOT NULL,
    active        BIGINT NOT NULL,
    created_at    BIGINT NOT NULL
);

-- Who is away, the last time or the next, and who covers meanwhile. What they have stays theirs.
CREATE TABLE absences (
    staff  TEXT   NOT NULL PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
    begins BIGINT NOT NULL,
    ends   BIGINT NOT NULL,
    cover  TEXT   REFERENCES staff (id)
) /* clustered */;
CREATE INDEX absences_by_cover ON absences (cover);

-- What somebody was given or what was taken from them, beside what their role brings. `holder`: a person's id, or
-- `role:` and the word of a role, whose default it is then.
CREATE TABLE rights (
    holder TEXT NOT NULL,
    name   TEXT NOT NULL,
    value  TEXT NOT NULL,
    PRIMARY KEY (holder, name)
) /* clustered */;

-- Who wants a letter each morning, and who does not; who has said neither is not here.
CREATE TABLE digests (
    staff  TEXT   NOT NULL PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
    wanted BIGINT NOT NULL
) /* clustered */;

-- A team that was removed keeps its name, for histories, and what came to it comes to the one that took over.
CREATE TABLE teams (
    id         TEXT   NOT NULL PRIMARY KEY,
    name       TEXT   NOT NULL,
    routing    TEXT   NOT NULL,
    removed    BIGINT NOT NULL DEFAULT 0,
    taken_over TEXT
);
CREATE TABLE team_members (
    team  TEXT NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
    staff TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    PRIMARY KEY (team, staff)
) /* clustered */;
CREATE INDEX team_members_by_staff ON team_members (staff);

-- What advisers write often. `texts`: by language, as JSON.
CREATE TABLE standard_texts (
    id         TEXT   NOT NULL PRIMARY KEY,
    name       TEXT   NOT NULL,
    texts      TEXT   NOT NULL,
    changed_at BIGINT NOT NULL
);

-- What a colleague has begun to write in an act of a case, until it is done, discarded or old: the fields of its form,
-- as JSON. It is nobody else's, in no log and in no index, and goes with the words of the case.
CREATE TABLE begun (
    number   BIGINT NOT NULL,
    staff    TEXT   NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    act      TEXT   NOT NULL,
    text     TEXT   NOT NULL,
    begun_at BIGINT NOT NULL,
    kept_at  BIGINT NOT NULL,
    PRIMARY KEY (number, staff, act)
) /* clustered */;
CREATE INDEX begun_by_age ON begun (kept_at);
-- Who has a case open. Noted now and then, and worth nothing soon after.
CREATE TABLE open_by (
    number  BIGINT NOT NULL,
    staff   TEXT   NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    since   BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (number, staff)
) /* clustered */;
CREATE INDEX open_by_age ON open_by (seen_at);

-- Lists that somebody looks at often. `sought`: what would be typed into the search box; `team`: whose it is as well.
CREATE TABLE saved_views (
    id       TEXT   NOT NULL PRIMARY KEY,
    name     TEXT   NOT NULL,
    owner    TEXT   NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    team     TEXT,
    sought   TEXT   NOT NULL,
    sorted   TEXT   NOT NULL,
    saved_at BIGINT NOT NULL
);
CREATE INDEX saved_views_by_owner ON saved_views (owner, saved_at);
CREATE INDEX saved_views_by_team ON saved_views (team, saved_at);

-- `browser`: its family, for who looks where they are signed in; '' is one that is not known.
CREATE TABLE sessions (
    token_digest BLOB   NOT NULL PRIMARY KEY,
    staff        TEXT   NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    created_at   BIGINT NOT NULL,
    seen_at      BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    revoked_at   BIGINT,
    browser      TEXT   NOT NULL,
    way          TEXT   NOT NULL
);
CREATE INDEX sessions_by_staff ON sessions (staff);

-- Who a colleague is to the identity provider: a subject of an issuer is one colleague, and stays it.
CREATE TABLE vouched (
    issuer  TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    staff   TEXT   NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    since   BIGINT NOT NULL,
    PRIMARY KEY (issuer, subject)
) /* clustered */;
CREATE UNIQUE INDEX vouched_by_staff ON vouched (staff, issuer);

-- What a colleague shows beside the password. `secret` is sealed with a key that is not in the register. `last_step`: the
-- last step of time of which a code was used; none of it or before it works any more.
CREATE TABLE second_factors (
    staff     TEXT   NOT NULL PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
    secret    BLOB   NOT NULL,
    since     BIGINT NOT NULL,
    last_step BIGINT NOT NULL
) /* clustered */;
-- Keys that devices of colleagues hold the other half of. `uses`: what the device counted last, 0 if it does not count.
CREATE TABLE passkeys (
    credential TEXT   NOT NULL PRIMARY KEY,
    staff      TEXT   NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    name       TEXT   NOT NULL,
    algorithm  BIGINT NOT NULL,
    public_key BLOB   NOT NULL,
    uses       BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at    BIGINT
);
CREATE INDEX passkeys_by_staff ON passkeys (staff);
-- Those that were not used yet.
CREATE TABLE recovery_codes (
    code_digest BLOB NOT NULL PRIMARY KEY,
    staff       TEXT NOT NULL REFERENCES staff (id) ON DELETE CASCADE
);
CREATE INDEX recovery_codes_by_staff ON recovery_codes (staff);

CREATE TABLE setup_links (
    token_digest BLOB   NOT NULL PRIMARY KEY,
    purpose      TEXT   NOT NULL,
    staff        TEXT,
    expires_at   BIGINT NOT NULL,
    used_at      BIGINT
);

CREATE TABLE api_keys (
    id         TEXT   NOT NULL PRIMARY KEY,
    name       TEXT   NOT NULL,
    scopes     TEXT   NOT NULL,
    key_digest BLOB   NOT NULL UNIQUE,
    limits     TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT,
    revoked_at BIGINT
);

-- Programs of others that are told what happens. `events`: the kinds of entries, by spaces; none are all.
CREATE TABLE webhooks (
    id         TEXT   NOT NULL PRIMARY KEY,
    url        TEXT   NOT NULL,
    events     TEXT   NOT NULL,
    generation BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at   BIGINT
);
-- How far each has come: in each lane, the last entry of which it was decided whether it is told.
CREATE TABLE webhook_marks (
    webhook  TEXT   NOT NULL,
    lane     TEXT   NOT NULL,
    lane_seq BIGINT NOT NULL,
    PRIMARY KEY (webhook, lane)
) /* clustered */;
-- What is told, and what came of it.
CREATE TABLE deliveries (
    webhook      TEXT   NOT NULL,
    complaint    TEXT   NOT NULL,
    seq          BIGINT NOT NULL,
    event        TEXT   NOT NULL,
    state        TEXT   NOT NULL,
    attempts     BIGINT NOT NULL,
    not_before   BIGINT NOT NULL,
    leased_until BIGINT,
    status       BIGINT,
    last_error   TEXT,
    created_at   BIGINT NOT NULL,
    finished_at  BIGINT,
    PRIMARY KEY (webhook, complaint, seq)
) /* clustered */;
CREATE INDEX deliveries_waiting ON deliveries (webhook, not_before) WHERE finished_at IS NULL;
CREATE INDEX deliveries_by_age ON deliveries (webhook, created_at);
CREATE INDEX deliveries_done ON deliveries (created_at) WHERE finished_at IS NOT NULL;

-- Each line follows the one before it: its hash covers that of the other, and there is no place between.
CREATE TABLE admin_log (
    seq     BIGINT NOT NULL PRIMARY KEY,
    id      TEXT   NOT NULL UNIQUE,
    at      BIGINT NOT NULL,
    by_whom TEXT   NOT NULL,
    act     TEXT   NOT NULL,
    subject TEXT   NOT NULL,
    hash    BLOB   NOT NULL
);
CREATE INDEX admin_log_by_person ON admin_log (by_whom, seq);
CREATE INDEX admin_log_by_act ON admin_log (act, seq);

-- `given_under`: what must still be so for the link to open anything; `generation`: with which of the complainant's
-- secrets the visit is open. When those have changed, the row is worth nothing, and waits to be thrown away.
CREATE TABLE grants (
    token_digest BLOB   NOT NULL PRIMARY KEY,
    complaint    TEXT   NOT NULL,
    given_under  BLOB   NOT NULL,
    created_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL,
    used_at      BIGINT
);
CREATE TABLE visits (
    token_digest BLOB   NOT NULL PRIMARY KEY,
    complaint    TEXT   NOT NULL,
    generation   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL
);
CREATE TABLE drafts (
    token_digest BLOB   NOT NULL PRIMARY KEY,
    answers      TEXT   NOT NULL,
    updated_at   BIGINT NOT NULL,
    expires_at   BIGINT NOT NULL
);
CREATE TABLE attempts (
    bucket       TEXT   NOT NULL PRIMARY KEY,
    count        BIGINT NOT NULL,
    window_start BIGINT NOT NULL
);

CREATE TABLE codes (
    code          TEXT   NOT NULL,
    version       TEXT   NOT NULL,
    digest        TEXT   NOT NULL,
    document      TEXT   NOT NULL,
    in_force_from BIGINT NOT NULL,
    recorded_at   BIGINT NOT NULL,
    PRIMARY KEY (code, version)
);
CREATE INDEX codes_by_digest ON codes (digest);

-- What is done about causes that complaints showed, and each change of it, which nothing takes away. Days as ISO writes
-- them; `complaints`: their references, with blanks between.
CREATE TABLE actions (
    id            TEXT   NOT NULL PRIMARY KEY,
    version       BIGINT NOT NULL,
    cause         TEXT   NOT NULL,
    measure       TEXT   NOT NULL,
    owner         TEXT   NOT NULL,
    due           TEXT   NOT NULL,
    finding       TEXT,
    found_from    TEXT,
    found_to      TEXT,
    complaints    TEXT   NOT NULL,
    opened_at     BIGINT NOT NULL,
    opened_by     TEXT   NOT NULL,
    done_at       BIGINT,
    done_by       TEXT,
    result        TEXT
);
CREATE INDEX actions_open ON actions (due, id) WHERE done_at IS NULL;
CREATE INDEX actions_done ON actions (done_at, id) WHERE done_at IS NOT NULL;
CREATE TABLE action_changes (
    action  TEXT   NOT NULL,
    seq     BIGINT NOT NULL,
    at      BIGINT NOT NULL,
    by_whom TEXT   NOT NULL,
    what    TEXT   NOT NULL,
    was     TEXT   NOT NULL,
    became  TEXT   NOT NULL,
    PRIMARY KEY (action, seq)
) /* clustered */;

CREATE TABLE settings (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) /* clustered */;

-- Who writes in which lane, where several programs write: a row for each time that somebody took it up. Each commit
-- adds one to `groups` of its own row; whoever finds the row fenced writes nothing more. So a commit whose answer was
-- lost can be asked for, and one that was given up never comes true later.
CREATE TABLE writers (
    lane   TEXT   NOT NULL,
    epoch  BIGINT NOT NULL,
    owner  TEXT   NOT NULL,
    groups BIGINT NOT NULL,
    fenced BIGINT NOT NULL,
    PRIMARY KEY (lane, epoch)
) /* clustered */;
