"""When a campaign stops by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.answers import Answer, Exchange, judge
from smsfox_gui.core.brakes import REFUSAL_SHARE, REFUSAL_WINDOW, UNKNOWN_SINCE_RESUMED, Brakes
from smsfox_gui.core.states import PauseReason

ACCEPTED = judge(Exchange(True, 200, b"01"))
UNKNOWN = judge(Exchange(True, 200, b"?"))


def answer(code: str):
    return judge(Exchange(True, 200, code.encode()))


def run(codes: list[str], *, same_text: bool = False) -> tuple[int, PauseReason] | None:
    """How many answers it took, and why it stopped."""
    brakes = Brakes(same_text=same_text)
    for number, code in enumerate(codes, start=1):
        reason = brakes.observe(UNKNOWN if code == "?" else answer(code))
        if reason is not None:
            return number, reason
    return None


@pytest.mark.parametrize(
    ("codes", "stop"),
    [
        (["01"] * 500, None),
        (["03"], (1, PauseReason.AUTHORIZATION)),
        (["01", "03"], (2, PauseReason.AUTHORIZATION)),
        (["01"] * 9 + ["05"], (10, PauseReason.NO_POINTS)),
        (["02"], (1, PauseReason.BAD_PARAMETERS)),
        (["01", "02", "01", "02"], None),
        (["01", "02", "02"], (3, PauseReason.BAD_PARAMETERS)),
        (["?"], (1, PauseReason.UNKNOWN_ANSWERS)),
        (["01", "?", "?", "01", "?"], None),
        (["01", "?", "?", "?"], (4, PauseReason.UNKNOWN_ANSWERS)),
        (["01", "?"] * 30, (2 * UNKNOWN_SINCE_RESUMED, PauseReason.UNKNOWN_ANSWERS)),
        (["01"] + ["06"] * 4 + ["01"] + ["06"] * 4, None),
        (["01"] + ["06"] * 5, (6, PauseReason.FORBIDDEN_TEXT)),
        (["04"] * 50, (11, PauseReason.REFUSALS)),
        (["07", "04", "01", "01", "01"] * 20, (26, PauseReason.REFUSALS)),
        (["04", "01", "01", "01", "01"] * 100, None),
    ],
)
def test_stops_exactly_where_the_rule_says(codes, stop):
    assert run(codes) == stop


def test_a_forbidden_text_for_all_stops_at_once():
    assert run(["01", "06"], same_text=True) == (2, PauseReason.FORBIDDEN_TEXT)


def test_an_answer_that_stops_by_itself_is_not_overruled():
    assert Brakes(same_text=False).observe(judge(Exchange(True, 302))) is PauseReason.WRONG_ADDRESS


@given(st.lists(st.sampled_from([*(a.value for a in Answer), "?"]), max_size=200))
def test_never_more_unknown_or_refused_than_the_limits(codes):
    stop = run(codes)
    seen = codes[: stop[0]] if stop else codes
    assert seen.count("?") <= UNKNOWN_SINCE_RESUMED
    assert "???" not in "".join("?" if code == "?" else "." for code in seen[:-1])
    for end in range(len(seen)):
        window = seen[max(0, end - REFUSAL_WINDOW) : end]
        assert sum(code in ("04", "07") for code in window) <= REFUSAL_WINDOW * REFUSAL_SHARE
    assert not {"03", "05"} & set(seen[:-1])
