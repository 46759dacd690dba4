"""Read-only looks into the journal, each with its own connection, for the window, the export and the command line."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from smsfox_gui.adapters.database import open_reader, reading
from smsfox_gui.adapters.journal_curve import delivery_curve
from smsfox_gui.adapters.journal_decisions import decisions
from smsfox_gui.adapters.journal_glance import first_message, reasons
from smsfox_gui.adapters.journal_night import wakes
from smsfox_gui.adapters.journal_repeats import repeated, repeated_waiting, which_repeated
from smsfox_gui.adapters.journal_spending import spent, spent_since
from smsfox_gui.adapters.moments import moment, moment_or_none
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.delivery_curve import DeliveryCurve
from smsfox_gui.core.earlier import Earlier
from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.glance import CampaignGlance
from smsfox_gui.core.message import CampaignRecord, Candidate, DecisionRecord, HistoryEntry, MessageRecord, SourceRow
from smsfox_gui.core.state_search import Told
from smsfox_gui.core.states import CHARGED_STATES, CampaignState, MessageState, PauseReason

_CAMPAIGN = (
    "SELECT id, name, created, state, reason, sender, text, list_name, sheet, columns, gateway, login, same_text,"
    " first_row, last_row, messages, started, ended, limit_points, valid_from, point_price, wait_until,"
    " not_before FROM campaign"
)
_COUNTED = "m.state = 'accepted' AND EXISTS (SELECT 1 FROM decision WHERE id = m.decision AND kind = 'count_as_sent')"
"""A person's decision, and no answer of the gateway, stands behind the state."""
_REASON = f"CASE WHEN {_COUNTED} THEN 'count_as_sent' ELSE m.reason END"
_COLUMNS = (
    "SELECT m.id, r.number, m.phone, r.text, m.parts, m.points, m.state,"
    f" {_REASON}, m.attempt, m.changed, m.sent,"
    " m.reported, r.cells, m.doubled, m.detail"
)
_MESSAGE = f"{_COLUMNS} FROM message m JOIN list_row r ON r.id = m.id"
_SOURCE = f"{_COLUMNS}, r.problem, r.detail FROM list_row r LEFT JOIN message m ON m.id = r.id"
_SEARCH = (
    "SELECT m.id FROM message m JOIN list_row r ON r.id = m.id WHERE m.id BETWEEN ? AND ?"
    " AND (m.phone LIKE ? ESCAPE '\\' OR folded(r.cells) LIKE ? ESCAPE '\\'"
)
_TOLD = f" OR m.state = ? AND coalesce(?, {_REASON}) IS {_REASON}"

_NEVER_SENT = (MessageState.CANCELLED, MessageState.REJECTED, MessageState.SUPPRESSED)
_LAST_DETAIL = """
SELECT detail FROM message WHERE id BETWEEN ? AND ? AND state = 'unknown'
AND reason IN ('http_status', 'redirect', 'web_page') ORDER BY changed DESC, id DESC LIMIT 1
"""
_SENDERS = """
SELECT sender FROM campaign c WHERE started IS NOT NULL AND EXISTS (
    SELECT 1 FROM message m WHERE m.campaign = c.id AND m.state IN ('accepted', 'delivered', 'undelivered')
) GROUP BY sender ORDER BY max(started) DESC, max(id) DESC
"""


class SqliteJournalReader:
    """Implements the JournalReader port for one thread."""

    def __init__(self, path: Path) -> None:
        self._db = open_reader(path)

    def campaigns(self) -> list[CampaignRecord]:
        """Newest first."""
        return [self._record(row) for row in self._db.execute(f"{_CAMPAIGN} ORDER BY id DESC").fetchall()]

    def campaign(self, campaign: int) -> CampaignRecord:
        """Raises CampaignMissing."""
        row = self._db.execute(f"{_CAMPAIGN} WHERE id = ?", (campaign,)).fetchone()
        if row is None:
            raise CampaignMissing(campaign=campaign)
        return self._record(row)

    def names(self) -> frozenset[str]:
        """What the campaigns are called."""
        return frozenset(row[0] for row in reading(self._db.execute("SELECT DISTINCT name FROM campaign")))

    def senders(self) -> tuple[str, ...]:
        """The sender names from which the gateway has taken messages, the one of the campaign sent last first."""
        return tuple(row[0] for row in reading(self._db.execute(_SENDERS)))

    def campaigns_to(self, digits: str) -> frozenset[int]:
        """The campaigns with a recipient whose number has these digits in a row."""
        query = "SELECT DISTINCT campaign FROM message WHERE phone LIKE ? ESCAPE '\\'"
        return frozenset(row[0] for row in reading(self._db.execute(query, (_like(digits),))))

    def under_way(self) -> bool:
        """Whether anything is, or looks as if it were, being sent."""
        query = (
            "SELECT EXISTS (SELECT 1 FROM campaign WHERE state = 'running')"
            " OR EXISTS (SELECT 1 FROM message INDEXED BY message_sending WHERE state = 'sending')"
        )
        return bool(self._db.execute(query).fetchone()[0])

    def counts(self, campaign: int) -> dict[MessageState, int]:
        """Messages in each state that occurs."""
        return self._tally(campaign, "count(*)")

    def points(self, campaign: int) -> dict[MessageState, int]:
        """Points of the messages in each state that occurs."""
        return self._tally(campaign, "sum(points)")

    def message_ids(
        self,
        campaign: int,
        states: frozenset[MessageState] | None = None,
        search: str = "",
        told: Collection[Told] = (),
    ) -> Sequence[int]:
        """Ids in the list's order; search is case-insensitive over phone and cells, or finds what is told as it."""
        query = "SELECT m.id FROM message m WHERE m.id BETWEEN ? AND ?"
        arguments: list[str | int | None] = [*self._range(campaign)]
        if search:
            self._db.create_function("folded", 1, str.casefold)
            query = f"{_SEARCH}{_TOLD * len(told)})"
            digits = "".join(letter for letter in search if letter.isdecimal()) or search
            arguments += [_like(digits), _like(search.casefold())]
            arguments += [part for state, reason in told for part in (state.value, reason)]
        if states is not None:
            query += f" AND m.state IN ({', '.join('?' * len(states))})"
            arguments += sorted(states)
        return array("q", (row[0] for row in reading(self._db.execute(f"{query} ORDER BY m.id", arguments))))

    def messages_by_id(self, ids: Sequence[int]) -> list[MessageRecord]:
        """The messages with these ids, in this order."""
        marks = ", ".join("?" * len(ids))
        rows = self._db.execute(f"{_MESSAGE} WHERE m.id IN ({marks})", list(ids)).fetchall()
        found = {row[0]: _message(row) for row in rows}
        return [found[key] for key in ids if key in found]

    def messages(self, campaign: int) -> Iterator[MessageRecord]:
        """Every message in the list's order."""
        query = f"{_MESSAGE} WHERE m.id BETWEEN ? AND ? ORDER BY m.id"
        for row in reading(self._db.execute(query, self._range(campaign))):
            yield _message(row)

    def numbers(self, campaign: int, states: frozenset[MessageState]) -> frozenset[str]:
        """The phone numbers of its messages in these states."""
        marks = ", ".join("?" * len(states))
        query = f"SELECT phone FROM message WHERE id BETWEEN ? AND ? AND state IN ({marks})"  # noqa: S608 - ours
        return frozenset(row[0] for row in reading(self._db.execute(query, (*self._range(campaign), *sorted(states)))))

    def source_rows(self, campaign: int) -> Iterator[SourceRow]:
        """The user's rows in their order, those left out too."""
        query = f"{_SOURCE} WHERE r.id BETWEEN ? AND ? ORDER BY r.id"
        for row in reading(self._db.execute(query, self._range(campaign))):
            problem = RowProblem(row[15]) if row[15] else None
            message = _message(row) if row[0] is not None else None
            yield SourceRow(row[1], tuple(json.loads(row[12])), problem, message, row[16])

    def delivery_curve(self, campaign: int) -> DeliveryCurve | None:
        """How its messages came through over time; None where none was sent. Raises CampaignMissing."""
        return delivery_curve(self._db, *self._range(campaign))

    def glance(self, campaign: int) -> CampaignGlance:
        """Its first message, and the reasons of what failed. Raises CampaignMissing."""
        first, last = self._range(campaign)
        key = first_message(self._db, first, last)
        found = [] if key is None else self.messages_by_id([key])
        return CampaignGlance(campaign, found[0] if found else None, reasons(self._db, first, last))

    def history(self, message: int) -> list[HistoryEntry]:
        """Every change of a message, the oldest first."""
        rows = self._db.execute(
            "SELECT at, source, target, reason, detail FROM event WHERE message = ? ORDER BY id", (message,)
        )
        return [
            HistoryEntry(moment(at), MessageState(source), MessageState(target), reason, detail)
            for at, source, target, reason, detail in rows
        ]

    def candidates(self, campaign: int, state: MessageState) -> list[Candidate]:
        """The messages in a state, in the list's order."""
        query = (
            "SELECT m.id, r.number, m.parts, m.points, m.changed, m.doubled, m.sent, m.phone FROM message m"
            " JOIN list_row r ON r.id = m.id WHERE m.id BETWEEN ? AND ? AND m.state = ? ORDER BY m.id"
        )
        rows = self._db.execute(query, (*self._range(campaign), state.value))
        return [
            Candidate(key, number, parts, points, moment_or_none(changed), bool(doubled), moment_or_none(sent), phone)
            for key, number, parts, points, changed, doubled, sent, phone in rows
        ]

    def decisions(self, campaign: int) -> list[DecisionRecord]:
        """What a person decided about a campaign, the oldest first."""
        return decisions(self._db, campaign)

    def spent(self, campaign: int) -> int:
        """Points a campaign has cost so far, all attempts. Raises CampaignMissing."""
        return spent(self._db, campaign)

    def spent_since(self, start: datetime) -> int:
        """Points that all campaigns have cost since then."""
        return spent_since(self._db, start)

    def repeated(
        self, messages: Iterable[tuple[str, str]], since: datetime, sender: str | None = None
    ) -> Counter[Earlier]:
        """How many of these (phone, text) earlier campaigns have had to do with since then."""
        return repeated(self._db, messages, since, sender)

    def which_repeated(self, messages: Iterable[tuple[str, str]], since: datetime) -> list[int]:
        """Which of these (phone, text) were sent or will be: their places, from 0."""
        return which_repeated(self._db, messages, since)

    def repeated_waiting(self, campaign: int, since: datetime, also: Sequence[int] = ()) -> Counter[Earlier]:
        """The same of what waits in a campaign, and of the messages `also`, by what other campaigns do."""
        return repeated_waiting(self._db, campaign, since, also)

    def wakes(self, campaign: int, now: datetime) -> datetime | None:
        """When the first of those who wait for the morning may be texted; None where nobody waits."""
        return wakes(self._db, campaign, now)

    def close(self) -> None:
        """Give the connection back."""
        self._db.close()

    def _record(self, row: tuple[Any, ...]) -> CampaignRecord:
        (key, name, created, state, reason, sender, text, list_name, sheet, columns, gateway, login) = row[:12]
        same_text, first, last, messages, started, ended, limit, valid_from, price, wait_until, at = row[12:]
        found = self._db.execute(
            f"SELECT state, count(*), sum(doubled), sum({_COUNTED}), max(sent), max(attempt), sum(parts), sum(points)"  # noqa: S608
            " FROM message m WHERE id BETWEEN ? AND ? GROUP BY state",
            (first, last),
        ).fetchall()
        states = {state: count for state, count, *_ in found}
        counted = [(parts, points) for state, *_, parts, points in found if state not in _NEVER_SENT]
        charged = [(parts, points) for state, *_, parts, points in found if state in CHARGED_STATES]
        return CampaignRecord(
            id=key,
            name=name,
            created=moment(created),
            state=CampaignState(state),
            reason=PauseReason(reason) if reason else None,
            detail=self._detail(reason, first, last),
            sender=sender,
            text=text,
            list_name=list_name,
            sheet=sheet,
            columns=tuple(json.loads(columns)),
            gateway=gateway,
            login=login,
            same_text=bool(same_text),
            rows=messages,
            excluded=last - first + 1 - messages,
            states={known: states[known.value] for known in MessageState if known.value in states},
            started=moment_or_none(started),
            ended=moment_or_none(ended),
            limit_points=limit,
            valid_from=moment(valid_from),
            doubled=sum(row[2] for row in found),
            counted_as_sent=sum(row[3] for row in found),
            parts=sum(parts for parts, _ in counted),
            points=sum(points for _, points in counted),
            sent_parts=sum(parts for parts, _ in charged),
            sent_points=sum(points for _, points in charged),
            point_price=Decimal(price) if price is not None else None,
            wait_until=moment_or_none(wait_until),
            at=moment_or_none(at),
            last_sent=moment_or_none(max((row[4] for row in found if row[4] is not None), default=None)),
            last_attempt=max((row[5] for row in found if row[5] is not None), default=None),
        )

    def _detail(self, reason: str | None, first: int, last: int) -> str:
        """What belongs to the last answer that such a pause came from, "" if nothing does."""
        if reason not in (PauseReason.HTTP_STATUS, PauseReason.WRONG_ADDRESS):
            return ""
        row = self._db.execute(_LAST_DETAIL, (first, last)).fetchone()
        return row[0] or "" if row is not None else ""

    def _range(self, campaign: int) -> tuple[int, int]:
        row = self._db.execute("SELECT first_row, last_row FROM campaign WHERE id = ?", (campaign,)).fetchone()
        if row is None:
            raise CampaignMissing(campaign=campaign)
        return row[0], row[1]

    def _tally(self, campaign: int, what: str) -> dict[MessageState, int]:
        query = f"SELECT state, {what} FROM message WHERE id BETWEEN ? AND ? GROUP BY state"  # noqa: S608 - ours
        return {MessageState(state): number for state, number in self._db.execute(query, self._range(campaign))}


def _like(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _message(row: tuple[Any, ...]) -> MessageRecord:
    return MessageRecord(
        id=row[0],
        number=row[1],
        phone=row[2],
        text=row[3],
        parts=row[4],
        points=row[5],
        state=MessageState(row[6]),
        reason=row[7],
        attempt=row[8],
        changed=moment_or_none(row[9]),
        sent=moment_or_none(row[10]),
        reported=moment_or_none(row[11]),
        cells=tuple(json.loads(row[12])),
        doubled=bool(row[13]),
        detail=row[14],
    )
