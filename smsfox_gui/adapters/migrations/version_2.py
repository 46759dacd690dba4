"""The database itself refuses what no program may do to a journal; and it remembers across a deletion.

A decision opens an edge only if it is there, is newer than the last one of this message or campaign, and is of the
kind that the edge asks for. Nothing can be put in half-way, and nothing goes but a whole campaign that has ended: it
first, then what belonged to it.

`past_spending` and `past_text` are what deleted campaigns leave for a day or two, without a number or a text: points by
the minute, and digests of (number, text) under a key that goes when the last of them does (`journal_memory`).
"""

SCRIPT = """
ALTER TABLE campaign ADD COLUMN point_price TEXT;
ALTER TABLE campaign ADD COLUMN not_before INTEGER;
ALTER TABLE campaign ADD COLUMN wait_until INTEGER;
ALTER TABLE campaign ADD COLUMN decision INTEGER;
ALTER TABLE journal ADD COLUMN highest_row INTEGER NOT NULL DEFAULT 0;
ALTER TABLE journal ADD COLUMN secret BLOB;

CREATE TABLE past_spending (
    minute INTEGER PRIMARY KEY,
    points INTEGER NOT NULL
) STRICT;

CREATE TABLE past_text (
    digest INTEGER PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

DROP TRIGGER message_transition;
DROP TRIGGER campaign_restored;
DROP TRIGGER text_frozen;
DROP TABLE transition;

CREATE TABLE transition (
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    decision TEXT,
    PRIMARY KEY (source, target)
) STRICT, WITHOUT ROWID;
INSERT INTO transition (source, target, decision) VALUES
    ('accepted', 'delivered', NULL),
    ('accepted', 'undelivered', NULL),
    ('cancelled', 'delivered', NULL),
    ('cancelled', 'undelivered', NULL),
    ('delivered', 'undelivered', NULL),
    ('queued', 'cancelled', NULL),
    ('queued', 'delivered', NULL),
    ('queued', 'sending', NULL),
    ('queued', 'suppressed', NULL),
    ('queued', 'undelivered', NULL),
    ('queued', 'waiting', NULL),
    ('rejected', 'queued', 'resend'),
    ('sending', 'accepted', NULL),
    ('sending', 'delivered', NULL),
    ('sending', 'queued', NULL),
    ('sending', 'rejected', NULL),
    ('sending', 'undelivered', NULL),
    ('sending', 'unknown', NULL),
    ('suppressed', 'delivered', NULL),
    ('suppressed', 'undelivered', NULL),
    ('undelivered', 'delivered', NULL),
    ('undelivered', 'queued', 'resend'),
    ('unknown', 'accepted', 'count_as_sent'),
    ('unknown', 'delivered', NULL),
    ('unknown', 'queued', 'resend'),
    ('unknown', 'undelivered', NULL),
    ('waiting', 'cancelled', NULL),
    ('waiting', 'delivered', NULL),
    ('waiting', 'queued', NULL),
    ('waiting', 'suppressed', NULL),
    ('waiting', 'undelivered', NULL);

CREATE TABLE campaign_transition (
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    decision TEXT,
    PRIMARY KEY (source, target)
) STRICT, WITHOUT ROWID;
INSERT INTO campaign_transition (source, target, decision) VALUES
    ('cancelled', 'finished', NULL),
    ('cancelled', 'paused', 'resend'),
    ('finished', 'paused', 'resend'),
    ('paused', 'cancelled', NULL),
    ('paused', 'finished', NULL),
    ('paused', 'running', NULL),
    ('running', 'cancelled', NULL),
    ('running', 'finished', NULL),
    ('running', 'paused', NULL);

CREATE TRIGGER message_transition BEFORE UPDATE OF state ON message
WHEN NEW.state <> OLD.state AND NOT EXISTS (
    SELECT 1 FROM transition t WHERE t.source = OLD.state AND t.target = NEW.state AND (
        t.decision IS NULL
        OR NEW.decision IS NOT OLD.decision AND t.decision = (SELECT kind FROM decision WHERE id = NEW.decision)
    )
)
BEGIN SELECT RAISE (ABORT, 'forbidden transition'); END;

CREATE TRIGGER message_decision BEFORE UPDATE OF decision ON message
WHEN NEW.decision IS NOT OLD.decision AND NOT EXISTS (
    SELECT 1 FROM decision
    WHERE id = NEW.decision AND campaign = NEW.campaign AND id > coalesce(OLD.decision, 0)
)
BEGIN SELECT RAISE (ABORT, 'no such decision'); END;

CREATE TRIGGER message_claim BEFORE UPDATE OF state ON message
WHEN NEW.state = 'sending' AND OLD.state <> 'sending' AND (
    coalesce(NEW.attempt, 0) <= coalesce(OLD.attempt, 0)
    OR NOT EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign AND state = 'running')
)
BEGIN SELECT RAISE (ABORT, 'no claim'); END;

CREATE TRIGGER message_report BEFORE UPDATE OF state ON message
WHEN NEW.state IN ('delivered', 'undelivered') AND (
    NEW.attempt IS NULL
    OR OLD.state = 'delivered' AND NEW.state = 'undelivered' AND NEW.parts = 1
    OR OLD.state = 'undelivered' AND NEW.state = 'delivered' AND NEW.parts > 1
)
BEGIN SELECT RAISE (ABORT, 'no such report'); END;

CREATE TRIGGER message_attempt BEFORE UPDATE OF attempt ON message
WHEN NEW.attempt IS NOT OLD.attempt
    AND NOT EXISTS (SELECT 1 FROM attempt WHERE id = NEW.attempt AND message = NEW.id)
BEGIN SELECT RAISE (ABORT, 'no such attempt'); END;

CREATE TRIGGER message_new BEFORE INSERT ON message
WHEN NEW.state NOT IN ('queued', 'waiting')
    OR NEW.attempt IS NOT NULL OR NEW.decision IS NOT NULL OR NEW.sent IS NOT NULL OR NEW.reported IS NOT NULL
    OR EXISTS (SELECT 1 FROM message WHERE id = NEW.id)
    OR NOT EXISTS (SELECT 1 FROM campaign WHERE id = NEW.campaign AND state = 'paused' AND started IS NULL)
BEGIN SELECT RAISE (ABORT, 'not as it is armed'); END;

CREATE TRIGGER message_frozen BEFORE UPDATE OF id, campaign, phone, digest, parts, points ON message
BEGIN SELECT RAISE (ABORT, 'messages are frozen'); END;

CREATE TRIGGER message_kept BEFORE DELETE ON message WHEN EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign)
BEGIN SELECT RAISE (ABORT, 'its campaign is there'); END;

CREATE TRIGGER campaign_transition BEFORE UPDATE OF state ON campaign
WHEN NEW.state <> OLD.state AND NOT EXISTS (
    SELECT 1 FROM campaign_transition t WHERE t.source = OLD.state AND t.target = NEW.state AND (
        t.decision IS NULL
        OR NEW.decision IS NOT OLD.decision AND t.decision = (SELECT kind FROM decision WHERE id = NEW.decision)
    )
)
BEGIN SELECT RAISE (ABORT, 'forbidden transition'); END;

CREATE TRIGGER campaign_decision BEFORE UPDATE OF decision ON campaign
WHEN NEW.decision IS NOT OLD.decision AND NOT EXISTS (
    SELECT 1 FROM decision WHERE id = NEW.decision AND campaign = NEW.id AND id > coalesce(OLD.decision, 0)
)
BEGIN SELECT RAISE (ABORT, 'no such decision'); END;

CREATE TRIGGER campaign_finished BEFORE UPDATE OF state ON campaign
WHEN NEW.state = 'finished' AND (
    EXISTS (SELECT 1 FROM message INDEXED BY message_queued WHERE campaign = NEW.id AND state = 'queued')
    OR EXISTS (SELECT 1 FROM message INDEXED BY message_waiting WHERE campaign = NEW.id AND state = 'waiting')
    OR EXISTS (SELECT 1 FROM message INDEXED BY message_sending WHERE campaign = NEW.id AND state = 'sending')
)
BEGIN SELECT RAISE (ABORT, 'not finished'); END;

CREATE TRIGGER campaign_restored BEFORE UPDATE OF state, reason ON campaign
WHEN OLD.reason IS 'restored' AND NEW.state IN ('paused', 'running')
    AND (NEW.reason IS NOT 'restored' OR NEW.state = 'running')
    AND (NEW.decision IS OLD.decision OR (SELECT kind FROM decision WHERE id = NEW.decision) IS NOT 'trust_copy')
BEGIN SELECT RAISE (ABORT, 'restored'); END;

CREATE TRIGGER campaign_new BEFORE INSERT ON campaign
WHEN NEW.state <> 'paused' OR NEW.started IS NOT NULL OR NEW.decision IS NOT NULL
    OR EXISTS (SELECT 1 FROM campaign WHERE id = NEW.id)
    OR EXISTS (SELECT 1 FROM journal WHERE campaigns >= NEW.id)
BEGIN SELECT RAISE (ABORT, 'not as it is armed'); END;

CREATE TRIGGER campaign_frozen
BEFORE UPDATE OF id, created, sender, text, rules, gateway, login, same_text, first_row, point_price ON campaign
BEGIN SELECT RAISE (ABORT, 'campaigns are frozen'); END;

CREATE TRIGGER campaign_kept BEFORE DELETE ON campaign
WHEN OLD.state NOT IN ('finished', 'cancelled')
    OR EXISTS (SELECT 1 FROM message INDEXED BY message_sending WHERE campaign = OLD.id AND state = 'sending')
BEGIN SELECT RAISE (ABORT, 'not ended'); END;

CREATE TRIGGER list_row_new BEFORE INSERT ON list_row
WHEN EXISTS (SELECT 1 FROM list_row WHERE id = NEW.id) OR EXISTS (SELECT 1 FROM journal WHERE highest_row >= NEW.id)
BEGIN SELECT RAISE (ABORT, 'ids are given out once'); END;

CREATE TRIGGER list_row_frozen BEFORE UPDATE OF id, number, cells, text, detail ON list_row
BEGIN SELECT RAISE (ABORT, 'rows are frozen'); END;

CREATE TRIGGER list_row_kept BEFORE DELETE ON list_row WHEN EXISTS (SELECT 1 FROM message WHERE id = OLD.id)
BEGIN SELECT RAISE (ABORT, 'its message is there'); END;

CREATE TRIGGER attempt_frozen BEFORE UPDATE ON attempt
BEGIN SELECT RAISE (ABORT, 'attempts are frozen'); END;

CREATE TRIGGER attempt_kept BEFORE DELETE ON attempt WHEN EXISTS (SELECT 1 FROM message WHERE id = OLD.message)
BEGIN SELECT RAISE (ABORT, 'its message is there'); END;

CREATE TRIGGER event_new BEFORE INSERT ON event WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'events are append-only'); END;

CREATE TRIGGER event_kept BEFORE DELETE ON event WHEN EXISTS (SELECT 1 FROM message WHERE id = OLD.message)
BEGIN SELECT RAISE (ABORT, 'its message is there'); END;

CREATE TRIGGER decision_new BEFORE INSERT ON decision WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id)
BEGIN SELECT RAISE (ABORT, 'decisions are append-only'); END;

CREATE TRIGGER decision_unchanged BEFORE UPDATE ON decision
BEGIN SELECT RAISE (ABORT, 'decisions are append-only'); END;

CREATE TRIGGER decision_kept BEFORE DELETE ON decision WHEN EXISTS (SELECT 1 FROM campaign WHERE id = OLD.campaign)
BEGIN SELECT RAISE (ABORT, 'its campaign is there'); END;
"""

VERSION_1_AS_READ = """
CREATE TEMP VIEW campaign AS
    SELECT *, NULL AS point_price, NULL AS not_before, NULL AS wait_until FROM main.campaign;
CREATE TEMP VIEW journal AS SELECT *, NULL AS secret FROM main.journal;
CREATE TEMP VIEW past_spending AS SELECT 0 AS minute, 0 AS points WHERE FALSE;
CREATE TEMP VIEW past_text AS SELECT 0 AS digest, 0 AS at WHERE FALSE;
"""
"""What a connection that only reads needs to see a journal of version 1 as one of version 2: one that cannot be
written, or that a program of version 1 holds, is still shown."""
