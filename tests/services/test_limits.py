"""The limits of a campaign and of a day."""

from __future__ import annotations

import pytest

from smsfox_gui.core.errors import OverLimit
from smsfox_gui.services.limits import NO_LIMITS, Limits


@pytest.mark.parametrize(
    ("limits", "points", "spent", "today", "refused"),
    [
        (NO_LIMITS, 10**9, 10**9, 10**9, None),
        (Limits(campaign=10), 10, 0, 999, None),
        (Limits(campaign=10), 11, 0, 0, ("", 11, 10)),
        (Limits(campaign=10), 4, 7, 0, ("", 11, 10)),
        (Limits(day=10), 4, 999, 6, None),
        (Limits(day=10), 5, 0, 6, ("day", 11, 10)),
        (Limits(campaign=5, day=5), 6, 0, 0, ("", 6, 5)),
    ],
)
def test_what_may_be_spent(limits, points, spent, today, refused):
    if refused is None:
        limits.check(points, spent=spent, spent_today=today)
        return
    with pytest.raises(OverLimit) as caught:
        limits.check(points, spent=spent, spent_today=today)
    details = caught.value.details
    assert (details.get("span", ""), details["points"], details["limit"]) == refused
