"""The first tables. A journal made by version 1 has exactly these: the script never changes."""

SCRIPT = """
CREATE TABLE campaign (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    created INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('paused', 'running', 'finished', 'cancelled')),
    reason TEXT,
    sender TEXT NOT NULL,
    text TEXT NOT NULL,
    rules TEXT NOT NULL,
    list_name TEXT NOT NULL,
    sheet TEXT,
    columns TEXT NOT NULL,
    gateway TEXT NOT NULL,
    login TEXT NOT NULL,
    same_text INTEGER NOT NULL,
    first_row INTEGER NOT NULL,
    last_row INTEGER NOT NULL,
    messages INTEGER NOT NULL,
    limit_points INTEGER NOT NULL DEFAULT 0,
    valid_from INTEGER NOT NULL,
    quiet TEXT NOT NULL DEFAULT '',
    started INTEGER,
    ended INTEGER
) STRICT;

CREATE TABLE list_row (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    cells TEXT NOT NULL,
    text TEXT NOT NULL,
    problem TEXT,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaign (id),
    phone TEXT NOT NULL,
    digest INTEGER NOT NULL,
    parts INTEGER NOT NULL CHECK (parts > 0),
    points INTEGER NOT NULL,
    state TEXT NOT NULL,
    reason TEXT,
    detail TEXT,
    attempt INTEGER,
    decision INTEGER,
    doubled INTEGER NOT NULL DEFAULT 0,
    sent INTEGER,
    reported INTEGER,
    changed INTEGER,
    UNIQUE (campaign, phone, digest)
) STRICT;
CREATE INDEX message_queued ON message (campaign, id) WHERE state = 'queued';
CREATE INDEX message_waiting ON message (campaign, id) WHERE state = 'waiting';
CREATE INDEX message_sending ON message (id) WHERE state = 'sending';

CREATE TABLE attempt (
    id INTEGER NOT NULL,
    message INTEGER NOT NULL REFERENCES message (id),
    PRIMARY KEY (id, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    message INTEGER NOT NULL,
    at INTEGER NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    reason TEXT,
    detail TEXT,
    attempt INTEGER,
    decision INTEGER
) STRICT;
CREATE INDEX event_message ON event (message);

CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    received INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    phone TEXT NOT NULL,
    status TEXT NOT NULL,
    message INTEGER,
    UNIQUE (attempt, phone, status)
) STRICT;

CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    campaign INTEGER NOT NULL,
    kind TEXT NOT NULL,
    messages INTEGER NOT NULL
) STRICT;

CREATE INDEX report_orphan ON report (id) WHERE message IS NULL;

CREATE TRIGGER report_orphans AFTER INSERT ON report WHEN NEW.id % 100 = 0
BEGIN
    DELETE FROM report WHERE message IS NULL AND id <= (
        SELECT id FROM report WHERE message IS NULL ORDER BY id DESC LIMIT 1 OFFSET 9900
    );
END;

CREATE TABLE journal (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    identity TEXT NOT NULL,
    highest INTEGER NOT NULL,
    campaigns INTEGER NOT NULL
) STRICT;
INSERT INTO journal (one, identity, highest, campaigns) VALUES (1, lower(hex(randomblob(16))), 0, 0);

CREATE TRIGGER campaign_restored BEFORE UPDATE OF state ON campaign
WHEN OLD.reason IS 'restored' AND NEW.state = 'running'
BEGIN SELECT RAISE (ABORT, 'restored'); END;

CREATE TABLE transition (
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    decided INTEGER NOT NULL,
    PRIMARY KEY (source, target)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER message_transition BEFORE UPDATE OF state ON message
WHEN NEW.state <> OLD.state AND NOT EXISTS (
    SELECT 1 FROM transition WHERE source = OLD.state AND target = NEW.state
    AND (decided = 0 OR NEW.decision IS NOT OLD.decision)
)
BEGIN SELECT RAISE (ABORT, 'forbidden transition'); END;

CREATE TRIGGER message_event AFTER UPDATE OF state ON message WHEN NEW.state <> OLD.state
BEGIN
    INSERT INTO event (message, at, source, target, reason, detail, attempt, decision)
    VALUES (NEW.id, NEW.changed, OLD.state, NEW.state, NEW.reason, NEW.detail, NEW.attempt,
        CASE WHEN NEW.decision IS NOT OLD.decision THEN NEW.decision END);
END;

CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;

CREATE TRIGGER text_frozen BEFORE UPDATE OF number, cells, text ON list_row
BEGIN SELECT RAISE (ABORT, 'rows are frozen'); END;

INSERT INTO transition (source, target, decided) VALUES
    ('accepted', 'delivered', 0),
    ('accepted', 'undelivered', 0),
    ('cancelled', 'delivered', 0),
    ('cancelled', 'undelivered', 0),
    ('delivered', 'undelivered', 0),
    ('queued', 'cancelled', 0),
    ('queued', 'delivered', 0),
    ('queued', 'sending', 0),
    ('queued', 'suppressed', 0),
    ('queued', 'undelivered', 0),
    ('queued', 'waiting', 0),
    ('sending', 'accepted', 0),
    ('sending', 'delivered', 0),
    ('sending', 'queued', 0),
    ('sending', 'rejected', 0),
    ('sending', 'undelivered', 0),
    ('sending', 'unknown', 0),
    ('suppressed', 'delivered', 0),
    ('suppressed', 'undelivered', 0),
    ('undelivered', 'delivered', 0),
    ('unknown', 'delivered', 0),
    ('unknown', 'undelivered', 0),
    ('waiting', 'cancelled', 0),
    ('waiting', 'delivered', 0),
    ('waiting', 'queued', 0),
    ('waiting', 'suppressed', 0),
    ('waiting', 'undelivered', 0),
    ('rejected', 'queued', 1),
    ('undelivered', 'queued', 1),
    ('unknown', 'accepted', 1),
    ('unknown', 'queued', 1);
"""
