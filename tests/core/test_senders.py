from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsfox_gui.core.errors import SenderInvalid
from smsfox_gui.core.senders import DEFAULT, SenderProblem, check, look_alikes, require, with_twins_replaced


@pytest.mark.parametrize(
    "name", ["", "SMSFox", "KLINIKA", "School 12", "A", "a-b_c.d", "12345678901", "123456789012345", "Klinika 123"]
)
def test_good_names(name: str) -> None:
    assert check(name) is None
    assert require(name) == (name or DEFAULT)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("KLINIKA 1234", SenderProblem.TOO_LONG),
        ("1234567890123456", SenderProblem.TOO_MANY_DIGITS),
        ("Сlinic", SenderProblem.CYRILLIC),
        ("КЛИНИКА", SenderProblem.CYRILLIC),
        ("Клиника!", SenderProblem.CYRILLIC),
        ("!Клиника на Садовой", SenderProblem.CYRILLIC),
        (" Школа 5", SenderProblem.CYRILLIC),
        ("Clinic!", SenderProblem.FORBIDDEN_CHARACTER),
        ("Clinic,1", SenderProblem.FORBIDDEN_CHARACTER),
        ("café", SenderProblem.FORBIDDEN_CHARACTER),
        ("+79161234567", SenderProblem.FORBIDDEN_CHARACTER),
        ("٣٤٥", SenderProblem.FORBIDDEN_CHARACTER),
        ("a\n", SenderProblem.FORBIDDEN_CHARACTER),
        (" Clinic", SenderProblem.EDGE_SPACE),
        ("Clinic ", SenderProblem.EDGE_SPACE),
        (" ", SenderProblem.EDGE_SPACE),
        ("12-34", SenderProblem.NO_LETTER),
        ("...", SenderProblem.NO_LETTER),
    ],
)
def test_bad_names(name: str, problem: SenderProblem) -> None:
    assert check(name) is problem
    with pytest.raises(SenderInvalid) as caught:
        require(name)
    assert caught.value.details["problem"] == problem


def test_look_alikes_are_named_with_their_place_and_twin() -> None:
    name = "KЛИНИКА"
    assert look_alikes("СLINIСA") == [(0, "С", "C"), (5, "С", "C")]
    assert with_twins_replaced("СLINIСA") == "CLINICA"
    assert [letter for _, letter, _ in look_alikes(name)] == ["Н", "К", "А"]
    with pytest.raises(SenderInvalid) as caught:
        require("CLINIСA")
    details = caught.value.details
    assert (details["index"], details["character"], details["twin"]) == (5, "С", "C")
    with pytest.raises(SenderInvalid) as caught:
        require("A!Я")
    details = caught.value.details
    assert (details["index"], details["character"], details["twin"]) == (2, "Я", ""), "what the problem is about"


@settings(max_examples=300, deadline=None)
@given(st.text(st.one_of(st.sampled_from("aZ09 -_.СА"), st.characters()), max_size=17))
def test_only_harmless_names_pass(name: str) -> None:
    if check(name) is None and name:
        assert name.isascii()
        assert not set(name) - set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_.")
        assert len(name) <= (15 if name.isdigit() else 11)
        assert any(c.isalnum() for c in name)
    elif any("А" <= letter <= "я" for letter in name):
        assert check(name) is SenderProblem.CYRILLIC
