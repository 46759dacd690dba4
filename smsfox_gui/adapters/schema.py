"""The journal's tables and the migrations that lead to them.

`list_row` holds what never changes (the user's cells and the frozen text); `message` holds what does, so that a state
change writes a narrow row. Both share their ids, which are contiguous for a campaign. Every state change leaves an
`event` by trigger, and the table of allowed transitions is enforced here as well as in the code. Reports that belong
to nobody are capped at 10,000, the oldest go first.

`journal` is one row: who this journal is (copies share it), and what deleted campaigns took with them, the highest
attempt and the highest campaign number, so that neither is given out again.
"""

from __future__ import annotations

from smsfox_gui.core.states import DECIDED, TRANSITIONS

_FIRST = """
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
"""


def _transitions() -> str:
    rows = [(source, target, 0) for source, target in sorted(TRANSITIONS)]
    rows += [(source, target, 1) for source, target in sorted(DECIDED)]
    values = ", ".join(f"('{source.value}', '{target.value}', {decided})" for source, target, decided in rows)
    return f"INSERT INTO transition (source, target, decided) VALUES {values};"  # noqa: S608 - only our own enums


MIGRATIONS: tuple[str, ...] = (_FIRST + _transitions(),)
"""Script N leads from version N to N + 1. A landed script never changes; a new one is added."""
