"""How the messages of a campaign came through over time, in so many steps as a chart can show."""

from __future__ import annotations

import sqlite3
from itertools import accumulate

from smsfox_gui.adapters.moments import moment, moment_or_none
from smsfox_gui.core.delivery_curve import DeliveryCurve

STEPS = 120
_SPAN = "SELECT min(sent), max(coalesce(reported, sent)), count(*) FROM message WHERE id BETWEEN ? AND ?"
_ACCEPTED = """
SELECT (sent - :start) / :step, count(*) FROM message
WHERE id BETWEEN :first AND :last AND state IN ('accepted', 'delivered', 'undelivered') AND sent IS NOT NULL GROUP BY 1
"""
_DELIVERED = """
SELECT (reported - :start) / :step, count(*) FROM message
WHERE id BETWEEN :first AND :last AND state = 'delivered' AND reported IS NOT NULL GROUP BY 1
"""


def delivery_curve(db: sqlite3.Connection, first: int, last: int) -> DeliveryCurve | None:
    """Of the messages with these ids; None where none was sent. A message counts from its last request on."""
    start, end, total = db.execute(_SPAN, (first, last)).fetchone()
    begun = moment_or_none(start)
    if begun is None:
        return None
    step = max((end - start) // STEPS + 1, 1)
    values = {"start": start, "step": step, "first": first, "last": last}
    accepted, delivered = (_steps(db.execute(query, values)) for query in (_ACCEPTED, _DELIVERED))
    return DeliveryCurve(begun, moment(step) - moment(0), accepted, delivered, total)


def _steps(rows: sqlite3.Cursor) -> tuple[int, ...]:
    """How many so far, step by step; a report that was there before the answer counts in the first one."""
    counts = [0] * STEPS
    for place, count in rows:
        counts[min(max(place, 0), STEPS - 1)] += count
    return tuple(accumulate(counts))
