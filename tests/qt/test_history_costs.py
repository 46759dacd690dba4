"""What a campaign cost of what it may: one sign for a sum that is calculated, one word for what is counted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest

from smsfox_gui.qt.history_costs import EntryCost, price_words
from smsfox_gui.qt.language import Translation


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: object) -> Iterator[None]:
    translation = Translation()
    translation.say(request.param)
    yield
    translation.end()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize(
    ("language", "points", "every", "price", "said"),
    [
        ("ru", 4, 18, "0.5", "≈ 2 из 9 ₽"),
        ("ru", 5, 18, "0.5", "≈ 2,50 из 9 ₽"),
        ("ru", 0, 18, "0.5", "0 из ≈ 9 ₽"),
        ("ru", 18, 18, "0.5", "≈ 9 ₽"),
        ("ru", 4, 21, None, "4 из 21 балла"),
        ("ru", 4, 22, None, "4 из 22 баллов"),
        ("ru", 4, 4, None, "4 балла"),
        ("en", 4, 18, "0.5", "≈ 2 of 9 ₽"),
        ("en", 0, 18, "0.5", "0 of ≈ 9 ₽"),
        ("en", 1, 22, None, "1 of 22 points"),
        ("en", 1, 1, None, "1 point"),
    ],
    indirect=["language"],
)
def test_part_and_whole_read_as_one_sum(points: int, every: int, price: str | None, said: str) -> None:
    costs = EntryCost(points, points, every, every, None if price is None else Decimal(price))
    assert price_words(costs).replace("\u00a0", " ") == said
