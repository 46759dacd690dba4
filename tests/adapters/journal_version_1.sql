-- A journal of version 1, as the program before version 2 left it when it died: `sqlite3 .dump` of it.
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE attempt (
    id INTEGER NOT NULL,
    message INTEGER NOT NULL REFERENCES message (id),
    PRIMARY KEY (id, message)
) STRICT, WITHOUT ROWID;
INSERT INTO "attempt" VALUES(195348800232723476,1);
INSERT INTO "attempt" VALUES(195348800533932899,2);
INSERT INTO "attempt" VALUES(195348800533933033,3);
INSERT INTO "attempt" VALUES(195348800621515345,4);
INSERT INTO "attempt" VALUES(195348800948428149,5);
INSERT INTO "attempt" VALUES(195348800948428620,6);
INSERT INTO "attempt" VALUES(195348800948428951,7);
INSERT INTO "attempt" VALUES(195350600963914254,5);
INSERT INTO "attempt" VALUES(195350600963914793,8);
INSERT INTO "attempt" VALUES(195350600963915748,8);
INSERT INTO "attempt" VALUES(195350600963916338,11);
INSERT INTO "attempt" VALUES(195350600963916690,12);
INSERT INTO "attempt" VALUES(195350600963917501,13);
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
INSERT INTO "campaign" VALUES(1,'Напоминание',1795348800000,'running',NULL,'KLINIKA','{Имя}, ждём вас','smsfox','Пациенты.csv',NULL,'["Моб.", "Имя"]','http://127.0.0.1:1/en/api/','demo',0,1,10,9,90,1795350600000,'',1795348800000,NULL);
INSERT INTO "campaign" VALUES(2,'Закончена',1795350600000,'finished',NULL,'KLINIKA','{Имя}, ждём вас','smsfox','Пациенты.csv',NULL,'["Моб.", "Имя"]','http://127.0.0.1:1/en/api/','demo',0,11,12,2,0,1795350600000,'',1795350600000,1795350600000);
INSERT INTO "campaign" VALUES(3,'Отменена',1795350600000,'cancelled',NULL,'KLINIKA','{Имя}, ждём вас','smsfox','Пациенты.csv',NULL,'["Моб.", "Имя"]','http://127.0.0.1:1/en/api/','demo',0,13,15,3,0,1795350600000,'',1795350600000,1795350600000);
INSERT INTO "campaign" VALUES(4,'Ночь',1795350600000,'running',NULL,'KLINIKA','{Имя}, ждём вас','smsfox','Пациенты.csv',NULL,'["Моб.", "Имя"]','http://127.0.0.1:1/en/api/','demo',1,16,17,2,0,1795390200000,'21-9',1795390200000,NULL);
CREATE TABLE decision (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    campaign INTEGER NOT NULL,
    kind TEXT NOT NULL,
    messages INTEGER NOT NULL
) STRICT;
INSERT INTO "decision" VALUES(1,1795350600000,1,'wait',1);
INSERT INTO "decision" VALUES(2,1795350600000,1,'resend',1);
INSERT INTO "decision" VALUES(3,1795350600000,1,'count_as_sent',1);
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
INSERT INTO "event" VALUES(1,1,1795348800000,'queued','sending',NULL,NULL,195348800232723476,NULL);
INSERT INTO "event" VALUES(2,2,1795348800000,'queued','sending',NULL,NULL,195348800533932899,NULL);
INSERT INTO "event" VALUES(3,3,1795348800000,'queued','sending',NULL,NULL,195348800533933033,NULL);
INSERT INTO "event" VALUES(4,4,1795348800000,'queued','sending',NULL,NULL,195348800621515345,NULL);
INSERT INTO "event" VALUES(5,5,1795348800000,'queued','sending',NULL,NULL,195348800948428149,NULL);
INSERT INTO "event" VALUES(6,6,1795348800000,'queued','sending',NULL,NULL,195348800948428620,NULL);
INSERT INTO "event" VALUES(7,7,1795348800000,'queued','sending',NULL,NULL,195348800948428951,NULL);
INSERT INTO "event" VALUES(8,1,1795348800000,'sending','accepted',NULL,NULL,195348800232723476,NULL);
INSERT INTO "event" VALUES(9,2,1795348800000,'sending','accepted',NULL,NULL,195348800533932899,NULL);
INSERT INTO "event" VALUES(10,3,1795348800000,'sending','accepted',NULL,NULL,195348800533933033,NULL);
INSERT INTO "event" VALUES(11,4,1795348800000,'sending','rejected','04',NULL,195348800621515345,NULL);
INSERT INTO "event" VALUES(12,5,1795348800000,'sending','unknown','connection_lost',NULL,195348800948428149,NULL);
INSERT INTO "event" VALUES(13,6,1795348800000,'sending','unknown','connection_lost',NULL,195348800948428620,NULL);
INSERT INTO "event" VALUES(14,7,1795348800000,'sending','unknown','http_status','503',195348800948428951,NULL);
INSERT INTO "event" VALUES(15,2,1795348800000,'accepted','delivered',NULL,NULL,195348800533932899,NULL);
INSERT INTO "event" VALUES(16,3,1795348800000,'accepted','undelivered','02',NULL,195348800533933033,NULL);
INSERT INTO "event" VALUES(17,5,1795350600000,'unknown','queued',NULL,NULL,195348800948428149,2);
INSERT INTO "event" VALUES(18,7,1795350600000,'unknown','accepted',NULL,NULL,195348800948428951,3);
INSERT INTO "event" VALUES(19,5,1795350600000,'queued','sending',NULL,NULL,195350600963914254,NULL);
INSERT INTO "event" VALUES(20,5,1795350600000,'sending','unknown','connection_lost',NULL,195350600963914254,NULL);
INSERT INTO "event" VALUES(21,5,1795350600000,'unknown','unknown','04','doubled',195348800948428149,NULL);
INSERT INTO "event" VALUES(22,8,1795350600000,'queued','sending',NULL,NULL,195350600963914793,NULL);
INSERT INTO "event" VALUES(23,8,1795350600000,'sending','queued','no_connection',NULL,195350600963914793,NULL);
INSERT INTO "event" VALUES(24,8,1795350600000,'queued','sending',NULL,NULL,195350600963915748,NULL);
INSERT INTO "event" VALUES(25,11,1795350600000,'queued','sending',NULL,NULL,195350600963916338,NULL);
INSERT INTO "event" VALUES(26,11,1795350600000,'sending','accepted',NULL,NULL,195350600963916338,NULL);
INSERT INTO "event" VALUES(27,12,1795350600000,'queued','sending',NULL,NULL,195350600963916690,NULL);
INSERT INTO "event" VALUES(28,12,1795350600000,'sending','accepted',NULL,NULL,195350600963916690,NULL);
INSERT INTO "event" VALUES(29,13,1795350600000,'queued','sending',NULL,NULL,195350600963917501,NULL);
INSERT INTO "event" VALUES(30,13,1795350600000,'sending','unknown','connection_lost',NULL,195350600963917501,NULL);
INSERT INTO "event" VALUES(31,14,1795350600000,'queued','cancelled',NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES(32,15,1795350600000,'queued','cancelled',NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES(33,16,1795390200000,'queued','waiting',NULL,NULL,NULL,NULL);
INSERT INTO "event" VALUES(34,17,1795390200000,'queued','waiting',NULL,NULL,NULL,NULL);
CREATE TABLE journal (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    identity TEXT NOT NULL,
    highest INTEGER NOT NULL,
    campaigns INTEGER NOT NULL
) STRICT;
INSERT INTO "journal" VALUES(1,'4affdfc95ee44ec93382cf2e49618cd2',0,0);
CREATE TABLE list_row (
    id INTEGER PRIMARY KEY,
    number INTEGER NOT NULL,
    cells TEXT NOT NULL,
    text TEXT NOT NULL,
    problem TEXT,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "list_row" VALUES(1,2,'["89000000000", "Имя 0"]','Имя 0, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(2,3,'["89000000001", "Имя 1"]','Имя 1, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(3,4,'["89000000002", "Имя 2"]','Имя 2, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(4,5,'["89000000003", "Имя 3"]','Имя 3, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(5,6,'["89000000004", "Имя 4"]','Имя 4, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(6,7,'["89000000005", "Имя 5"]','Имя 5, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(7,8,'["89000000006", "Имя 6"]','Имя 6, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(8,9,'["89000000007", "Имя 7"]','Имя 7, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(9,10,'["89000000008", "Имя 8"]','Имя 8, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(10,12,'["б/н", "Вера"]','','not_a_number','');
INSERT INTO "list_row" VALUES(11,2,'["89000000000", "Имя 0"]','Имя 0, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(12,3,'["89000000001", "Имя 1"]','Имя 1, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(13,2,'["89000000000", "Имя 0"]','Имя 0, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(14,3,'["89000000001", "Имя 1"]','Имя 1, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(15,4,'["89000000002", "Имя 2"]','Имя 2, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(16,2,'["89000000000", "Имя 0"]','Имя 0, ждём вас',NULL,'');
INSERT INTO "list_row" VALUES(17,3,'["89000000001", "Имя 1"]','Имя 1, ждём вас',NULL,'');
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
INSERT INTO "message" VALUES(1,1,'79000000000',5268907217792978698,2,2,'accepted',NULL,NULL,195348800232723476,NULL,0,1795348800000,NULL,1795348800000);
INSERT INTO "message" VALUES(2,1,'79000000001',7316541545883677181,2,2,'delivered',NULL,NULL,195348800533932899,NULL,0,1795348800000,1795348800000,1795348800000);
INSERT INTO "message" VALUES(3,1,'79000000002',6070110519578172750,2,2,'undelivered','02',NULL,195348800533933033,NULL,0,1795348800000,1795348800000,1795348800000);
INSERT INTO "message" VALUES(4,1,'79000000003',646041307242582521,2,2,'rejected','04',NULL,195348800621515345,NULL,0,1795348800000,NULL,1795348800000);
INSERT INTO "message" VALUES(5,1,'79000000004',6477719608977743649,2,2,'unknown','connection_lost',NULL,195350600963914254,2,1,1795350600000,NULL,1795350600000);
INSERT INTO "message" VALUES(6,1,'79000000005',8261593246432730264,2,2,'unknown','connection_lost',NULL,195348800948428620,NULL,0,1795348800000,NULL,1795348800000);
INSERT INTO "message" VALUES(7,1,'79000000006',8296608076075887034,2,2,'accepted',NULL,NULL,195348800948428951,3,0,1795348800000,NULL,1795350600000);
INSERT INTO "message" VALUES(8,1,'79000000007',8714512895008700180,2,2,'sending',NULL,NULL,195350600963915748,NULL,0,1795350600000,NULL,1795350600000);
INSERT INTO "message" VALUES(9,1,'79000000008',5284454795685201010,2,2,'queued',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "message" VALUES(11,2,'79000000000',5268907217792978698,1,1,'accepted',NULL,NULL,195350600963916338,NULL,0,1795350600000,NULL,1795350600000);
INSERT INTO "message" VALUES(12,2,'79000000001',7316541545883677181,1,1,'accepted',NULL,NULL,195350600963916690,NULL,0,1795350600000,NULL,1795350600000);
INSERT INTO "message" VALUES(13,3,'79000000000',5268907217792978698,1,1,'unknown','connection_lost',NULL,195350600963917501,NULL,0,1795350600000,NULL,1795350600000);
INSERT INTO "message" VALUES(14,3,'79000000001',7316541545883677181,1,1,'cancelled',NULL,NULL,NULL,NULL,0,NULL,NULL,1795350600000);
INSERT INTO "message" VALUES(15,3,'79000000002',6070110519578172750,1,1,'cancelled',NULL,NULL,NULL,NULL,0,NULL,NULL,1795350600000);
INSERT INTO "message" VALUES(16,4,'79000000000',5268907217792978698,1,1,'waiting',NULL,NULL,NULL,NULL,0,NULL,NULL,1795390200000);
INSERT INTO "message" VALUES(17,4,'79000000001',7316541545883677181,1,1,'waiting',NULL,NULL,NULL,NULL,0,NULL,NULL,1795390200000);
CREATE TABLE report (
    id INTEGER PRIMARY KEY,
    received INTEGER NOT NULL,
    attempt INTEGER NOT NULL,
    phone TEXT NOT NULL,
    status TEXT NOT NULL,
    message INTEGER,
    UNIQUE (attempt, phone, status)
) STRICT;
INSERT INTO "report" VALUES(1,1795348800000,195348800533932899,'79000000001','01',2);
INSERT INTO "report" VALUES(2,1795348800000,195348800533933033,'79000000002','02',3);
INSERT INTO "report" VALUES(3,1795348800000,1,'79999999999','01',NULL);
INSERT INTO "report" VALUES(4,1795350600000,195348800948428149,'79000000004','04',5);
CREATE TABLE transition (
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    decided INTEGER NOT NULL,
    PRIMARY KEY (source, target)
) STRICT, WITHOUT ROWID;
INSERT INTO "transition" VALUES('accepted','delivered',0);
INSERT INTO "transition" VALUES('accepted','undelivered',0);
INSERT INTO "transition" VALUES('cancelled','delivered',0);
INSERT INTO "transition" VALUES('cancelled','undelivered',0);
INSERT INTO "transition" VALUES('delivered','undelivered',0);
INSERT INTO "transition" VALUES('queued','cancelled',0);
INSERT INTO "transition" VALUES('queued','delivered',0);
INSERT INTO "transition" VALUES('queued','sending',0);
INSERT INTO "transition" VALUES('queued','suppressed',0);
INSERT INTO "transition" VALUES('queued','undelivered',0);
INSERT INTO "transition" VALUES('queued','waiting',0);
INSERT INTO "transition" VALUES('rejected','queued',1);
INSERT INTO "transition" VALUES('sending','accepted',0);
INSERT INTO "transition" VALUES('sending','delivered',0);
INSERT INTO "transition" VALUES('sending','queued',0);
INSERT INTO "transition" VALUES('sending','rejected',0);
INSERT INTO "transition" VALUES('sending','undelivered',0);
INSERT INTO "transition" VALUES('sending','unknown',0);
INSERT INTO "transition" VALUES('suppressed','delivered',0);
INSERT INTO "transition" VALUES('suppressed','undelivered',0);
INSERT INTO "transition" VALUES('undelivered','delivered',0);
INSERT INTO "transition" VALUES('undelivered','queued',1);
INSERT INTO "transition" VALUES('unknown','accepted',1);
INSERT INTO "transition" VALUES('unknown','delivered',0);
INSERT INTO "transition" VALUES('unknown','queued',1);
INSERT INTO "transition" VALUES('unknown','undelivered',0);
INSERT INTO "transition" VALUES('waiting','cancelled',0);
INSERT INTO "transition" VALUES('waiting','delivered',0);
INSERT INTO "transition" VALUES('waiting','queued',0);
INSERT INTO "transition" VALUES('waiting','suppressed',0);
INSERT INTO "transition" VALUES('waiting','undelivered',0);
CREATE INDEX message_queued ON message (campaign, id) WHERE state = 'queued';
CREATE INDEX message_waiting ON message (campaign, id) WHERE state = 'waiting';
CREATE INDEX message_sending ON message (id) WHERE state = 'sending';
CREATE INDEX event_message ON event (message);
CREATE INDEX report_orphan ON report (id) WHERE message IS NULL;
CREATE TRIGGER report_orphans AFTER INSERT ON report WHEN NEW.id % 100 = 0
BEGIN
    DELETE FROM report WHERE message IS NULL AND id <= (
        SELECT id FROM report WHERE message IS NULL ORDER BY id DESC LIMIT 1 OFFSET 9900
    );
END;
CREATE TRIGGER campaign_restored BEFORE UPDATE OF state ON campaign
WHEN OLD.reason IS 'restored' AND NEW.state = 'running'
BEGIN SELECT RAISE (ABORT, 'restored'); END;
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
COMMIT;
