"""The numbers of the brakes, exactly: one less does not stop, one more does."""

from __future__ import annotations

from smsfox_gui.core import brakes
from smsfox_gui.core.answers import Exchange, judge
from smsfox_gui.core.brakes import Brakes
from smsfox_gui.core.states import PauseReason


def stops(codes: list[str], *, same_text: bool = False) -> list[PauseReason | None]:
    """What the brakes say after each answer."""
    watching = Brakes(same_text=same_text)
    return [watching.observe(judge(Exchange(True, 200, code.encode()))) for code in codes]


def test_the_numbers_are_those_of_the_failure_table() -> None:
    assert (brakes.UNKNOWN_RUNNING, brakes.UNKNOWN_SINCE_RESUMED) == (3, 20)
    assert (brakes.BAD_PARAMETERS_RUNNING, brakes.FORBIDDEN_RUNNING) == (2, 5)
    assert (brakes.REFUSAL_WINDOW, brakes.REFUSAL_SHARE) == (50, 0.2)


def test_a_fifth_of_the_last_fifty_is_allowed_and_one_more_is_not() -> None:
    for code in ("04", "07"):
        said = stops(["01"] * 40 + [code] * 11)
        assert said == [None] * 50 + [PauseReason.REFUSALS]


def test_what_is_fifty_answers_back_is_forgotten() -> None:
    assert stops(["04"] * 10 + ["01"] * 40 + ["04"] * 10) == [None] * 60
    assert stops(["04"] * 10 + ["01"] * 39 + ["04"])[-1] is PauseReason.REFUSALS


def test_a_good_answer_between_ends_every_row() -> None:
    assert stops(["01", *["?", "?", "01"] * 5]) == [None] * 16
    assert stops(["01", *["02", "01"] * 20]) == [None] * 41
    assert stops(["01", *["06", "06", "06", "06", "01"] * 5]) == [None] * 26


def test_a_bad_parameter_later_on_needs_a_second_one() -> None:
    assert stops(["01", "02"]) == [None, None]
    assert stops(["01", "02", "02"])[-1] is PauseReason.BAD_PARAMETERS
    assert stops(["02"]) == [PauseReason.BAD_PARAMETERS]


def test_forbidden_with_one_text_for_all_stops_at_once_and_else_at_the_fifth() -> None:
    assert stops(["06"], same_text=True) == [PauseReason.FORBIDDEN_TEXT]
    assert stops(["06"] * 5) == [None] * 4 + [PauseReason.FORBIDDEN_TEXT]


def test_the_twentieth_unknown_stops_however_far_apart() -> None:
    said = stops(["01", "?"] * 20)
    assert said == [None] * 39 + [PauseReason.UNKNOWN_ANSWERS]


def test_every_message_of_a_request_counts_as_unknown() -> None:
    watching = Brakes(same_text=True)
    accepted, lost = judge(Exchange(True, 200, b"01")), judge(Exchange(True, 200, b"?"))
    said = [watching.observe(*one) for one in [(accepted, 1), (lost, 10), (accepted, 10), (lost, 9), (accepted, 1)]]
    assert said == [None] * 5
    assert watching.observe(lost, 1) is PauseReason.UNKNOWN_ANSWERS


def test_unknown_first_stops_and_unknown_second_does_not() -> None:
    assert stops(["?"]) == [PauseReason.UNKNOWN_ANSWERS]
    assert stops(["01", "?"]) == [None, None]


def test_an_answer_after_the_first_is_not_the_first() -> None:
    """Two unknown after two good ones: neither is the first of the campaign nor the third running."""
    assert stops(["01", "01", "?", "?"]) == [None] * 4
