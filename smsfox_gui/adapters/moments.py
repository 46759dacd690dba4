"""Moments as the journal keeps them: whole milliseconds since 1970, UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_UNIX = datetime(1970, 1, 1, tzinfo=UTC)


def milliseconds(moment: datetime) -> int:
    """A moment as the journal keeps it."""
    return (moment - _UNIX) // timedelta(milliseconds=1)


def moment(at: int) -> datetime:
    """The reverse of `milliseconds`."""
    return _UNIX + timedelta(milliseconds=at)


def moment_or_none(at: int | None) -> datetime | None:
    """As `moment`, for what may not have happened yet."""
    return None if at is None else moment(at)
