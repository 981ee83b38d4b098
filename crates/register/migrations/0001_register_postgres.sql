-- What the register has beside its tables on PostgreSQL: what a case is found by; and views for reports, with instants,
-- booleans and names as everybody's tools read them, and without personal text. Give a role of its own SELECT on the
-- views and nothing else: they see the tables with the rights of whoever owns them. A promise stands as it stands at
-- the moment of asking.

-- What a case is found by, under its number: our own tokens and their places, never the server's reading of a text.
-- `digest` tells what was put in.
CREATE TABLE found (
    rowid  BIGINT   NOT NULL PRIMARY KEY,
    words  TSVECTOR NOT NULL,
    digest BYTEA    NOT NULL
);
-- In the row itself, as long as it fits a page: who walks the newest rows for a common word reads them anyway, and the
-- planner counts pages, so that it walks for no rare one.
ALTER TABLE found ALTER COLUMN words SET STORAGE MAIN;
CREATE INDEX found_words ON found USING gin (words);

CREATE VIEW report_complaints AS
SELECT
    c.reference,
    c.kind,
    c.stage,
    c.stage <> 'closed' AS is_open,
    c.urgent = 1 AS is_urgent,
    c.service,
    c.category,
    c.language,
    c.channel,
    c.class AS customer_class,
    c.brand,
    c.level,
    t.name AS team,
    s.name AS assignee,
    to_timestamp(c.received_at / 1000.0) AS received_at,
    to_timestamp(c.filed_at / 1000.0) AS filed_at,
    to_timestamp(c.updated_at / 1000.0) AS updated_at,
    to_timestamp(c.closed_at / 1000.0) AS closed_at,
    CAST(c.estimate AS DATE) AS estimate,
    c.next_promise,
    CASE WHEN c.next_due < 9223372036854775807 THEN to_timestamp(c.next_due / 1000.0) END AS next_due,
    c.undelivered AS messages_not_delivered,
    c.to_post AS letters_to_post,
    c.code,
    c.code_version
FROM complaints c
LEFT JOIN teams t ON t.id = c.team
LEFT JOIN staff s ON s.id = c.assignee;

CREATE VIEW report_promises AS
SELECT
    c.reference,
    o.promise,
    o.nth,
    o.level,
    o.published = 1 AS is_published,
    o.strength,
    CASE
        WHEN o.breakable = 1 AND o.due < EXTRACT(EPOCH FROM now()) * 1000 THEN
            CASE
                WHEN o.performed_at IS NOT NULL THEN 'kept-late'
                WHEN o.ended IS NOT NULL THEN 'broken'
                ELSE 'broken-owed'
            END
        WHEN o.performed_at IS NOT NULL THEN 'kept'
        WHEN o.ended IS NOT NULL THEN 'discharged'
        WHEN o.running = 0 THEN 'waiting'
        WHEN o.paused = 1 THEN 'paused'
        ELSE 'open'
    END AS standing,
    to_timestamp(o.since / 1000.0) AS since,
    to_timestamp(o.due / 1000.0) AS due,
    to_timestamp(o.performed_at / 1000.0) AS performed_at,
    to_timestamp(o.undone_at / 1000.0) AS undone_at,
    o.ended,
    to_timestamp(o.ended_at / 1000.0) AS ended_at,
    c.kind,
    c.service,
    c.category,
    c.language,
    c.channel,
    c.class AS customer_class,
    t.name AS team
FROM obligations o
JOIN complaints c ON c.number = o.number
LEFT JOIN teams t ON t.id = c.team;

CREATE VIEW report_entries AS
SELECT
    e.complaint AS reference,
    e.seq,
    e.kind,
    to_timestamp(e.occurred_at / 1000.0) AS occurred_at,
    to_timestamp(e.recorded_at / 1000.0) AS recorded_at
FROM entries e;

CREATE VIEW report_messages AS
SELECT
    m.complaint AS reference,
    m.owed_by AS entry,
    m.notice,
    m.channel,
    m.language,
    m.state,
    m.attempts,
    to_timestamp(m.created_at / 1000.0) AS created_at,
    to_timestamp(m.not_before / 1000.0) AS not_before,
    to_timestamp(m.finished_at / 1000.0) AS finished_at
FROM outbox m;
