"""Freezes a campaign into the journal: every row of the list, every text, in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from smsfox_gui.adapters.moments import milliseconds
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.errors import NothingToSend
from smsfox_gui.core.message import FrozenRow, NewCampaign
from smsfox_gui.core.states import CampaignState, PauseReason

_BLOCK = 2000


def arm(
    db: sqlite3.Connection,
    campaign: NewCampaign,
    rows: Iterable[FrozenRow],
    now: int,
    require: Callable[[int], None],
) -> int:
    """The new campaign's id. `now` in milliseconds UTC. A person never gets the same text twice in one campaign: a
    second row with the same number and text is kept as a duplicate.

    `require` raises JournalFull when so many rows have no room. The list is streamed and its length not known, so it
    is asked for each block: the rows written so far need room once more, in the database behind the log.
    Raises NothingToSend, JournalFull.
    """
    number: int = db.execute(
        "SELECT max(campaigns, (SELECT coalesce(max(id), 0) FROM campaign)) + 1 FROM journal"
    ).fetchone()[0]
    first: int = db.execute(
        "SELECT max(highest_row, (SELECT coalesce(max(id), 0) FROM list_row)) + 1 FROM journal"
    ).fetchone()[0]
    _insert_campaign(db, number, campaign, now, first)
    position = first
    messages = 0
    for block in _blocks(rows):
        require(position - first + len(block))
        messages += _insert_rows(db, number, position, block)
        position += len(block)
    if not messages:
        raise NothingToSend
    db.execute("UPDATE campaign SET last_row = ?, messages = ? WHERE id = ?", (position - 1, messages, number))
    return number


def _insert_campaign(db: sqlite3.Connection, number: int, campaign: NewCampaign, now: int, first: int) -> None:
    at = None if campaign.at is None else milliseconds(campaign.at)
    db.execute(
        "INSERT INTO campaign (id, name, created, state, reason, sender, text, rules, list_name, sheet, columns,"
        " gateway, login, same_text, limit_points, valid_from, quiet, point_price, not_before, first_row, last_row,"
        " messages) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)",
        (
            number,
            campaign.name,
            now,
            CampaignState.PAUSED.value,
            (PauseReason.NOT_STARTED if at is None else PauseReason.SCHEDULED).value,
            campaign.sender,
            campaign.text,
            campaign.rules,
            campaign.list_name,
            campaign.sheet,
            json.dumps(campaign.columns),
            campaign.gateway,
            campaign.login,
            int(campaign.same_text),
            campaign.limit_points,
            now if at is None else max(now, at),  # the texts are written for that day
            str(campaign.quiet) if campaign.quiet else "",
            None if campaign.point_price is None else str(campaign.point_price),
            at,
            first,
        ),
    )


def _insert_rows(db: sqlite3.Connection, campaign: int, first: int, block: list[FrozenRow]) -> int:
    numbered = list(enumerate(block, start=first))
    db.executemany(
        "INSERT INTO list_row (id, number, cells, text, problem, detail) VALUES (?, ?, ?, ?, ?, ?)",
        [(key, row.number, json.dumps(row.cells, ensure_ascii=False), *_verdict(row)) for key, row in numbered],
    )
    wanted = [
        (key, campaign, row.phone, digest(row.text), row.parts, row.points)
        for key, row in numbered
        if row.problem is None
    ]
    inserted = db.executemany(
        "INSERT INTO message (id, campaign, phone, digest, parts, points, state)"
        " VALUES (?, ?, ?, ?, ?, ?, 'queued') ON CONFLICT (campaign, phone, digest) DO NOTHING",
        wanted,
    ).rowcount
    if inserted != len(wanted):
        db.execute(
            "UPDATE list_row SET problem = ? WHERE id >= ? AND problem IS NULL"
            " AND id NOT IN (SELECT id FROM message WHERE id >= ?)",
            (RowProblem.DUPLICATE.value, first, first),
        )
    return max(inserted, 0)


def _verdict(row: FrozenRow) -> tuple[str, str | None, str]:
    """The text of a row that gets a message, or why it gets none."""
    return ("", row.problem, row.detail) if row.problem else (row.text, None, "")


def digest(text: str) -> int:
    """63 bits of a text: enough to tell two texts to one number apart."""
    from hashlib import blake2b

    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "big") >> 1


def _blocks(rows: Iterable[FrozenRow]) -> Iterator[list[FrozenRow]]:
    source = iter(rows)
    while block := list(islice(source, _BLOCK)):
        yield block
