"""Other ways to write a text: what stands in braces stays, and doing it twice changes nothing more."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core import rewording
from smsfox_gui.core.errors import TemplateBroken
from smsfox_gui.core.segments import Alphabet, Rules, alphabet_of, forcing
from smsfox_gui.core.template import Template
from smsfox_gui.core.transliteration import PLAIN_SIGNS, latin_value, transliterated

PIECES = ["{Имя}", "{ Дата  приёма }", "{«Код»}", "{{", "}}", "Pleаse ", "ждём", "Щука", "«", "»", " — ", "…", "№ 5"]
PIECES += [" ", "  ", "\u00a0", "\u200b", "\n", "\n\n\n", "\t", "8 900 000-00-10", "+7 (900) 000-00-10", "12", "8", "-"]
PIECES += ["é", "ß", "🎉", "👍🏽", "₽", "`", "中", "½", "\uff5b", "\uff5d", "ВЕЩЬ", "Я", "ґ", "[", "\u1fef", "\u00b4"]

templates = st.lists(st.sampled_from(PIECES) | st.text("абвЩ{}xy «»", max_size=2), max_size=12).map("".join)
whole_templates = templates.filter(lambda text: _parses(text))
Way = Callable[[str, Rules], str]
WAYS: list[Way] = [
    lambda text, rules: rewording.tidied(text),
    rewording.plain,
    rewording.with_latin_twins,
    rewording.in_latin,
    lambda text, rules: rewording.with_joined_phones(text),
]


def _parses(text: str) -> bool:
    try:
        Template.parse(text)
    except TemplateBroken:
        return False
    return True


def in_braces(text: str) -> list[str]:
    return re.findall(r"\{\{|\}\}|\{[^{}\r\n]*\}", text)


@given(whole_templates, st.sampled_from(WAYS), st.sampled_from(Rules))
def test_what_stands_in_braces_stays_and_the_braces_themselves(text: str, way: Way, rules: Rules) -> None:
    assert in_braces(way(text, rules)) == in_braces(text)


@given(whole_templates, st.sampled_from(WAYS), st.sampled_from(Rules))
def test_twice_is_once(text: str, way: Way, rules: Rules) -> None:
    once = way(text, rules)
    assert way(once, rules) == once


@given(whole_templates)
def test_tidying_and_joining_never_lengthen(text: str) -> None:
    assert len(rewording.tidied(text)) <= len(text)
    assert len(rewording.with_joined_phones(text)) <= len(rewording.tidied(text))


@given(whole_templates, st.sampled_from(WAYS), st.sampled_from(Rules))
def test_nothing_new_makes_it_dearer(text: str, way: Way, rules: Rules) -> None:
    had = {character for _, character in forcing(text, rules)}
    assert {character for _, character in forcing(way(text, rules), rules)} <= had


@given(st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЯЩЬі«»—…№ ,.!?1é🎉", max_size=30), st.sampled_from(Rules))
def test_a_transliterated_text_counts_as_latin(text: str, rules: Rules) -> None:
    assert alphabet_of(rewording.in_latin(text + "{Имя}", rules).replace("{Имя}", ""), rules) is Alphabet.LATIN


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Анна, ждём вас 26.11 в 10:30", "Anna, zhdem vas 26.11 v 10:30"),
        ("Щука и ЩУКА, Щ", "Schuka i SCHUKA, Sch"),
        ("ВЕЩЬ, МЫШ", "VESCH, MYSH"),
        ("Съезд в подъезд", "Sezd v podezd"),
        ("Київ, ґанок", "Kiyiv, ganok"),
        ("café, naïve, Straße", "cafe, naive, Strasse"),
        ("½ цены 🎉", "1/2 tseny "),
        ("中 и \uff5b", "中 i \uff5b"),
    ],
)
def test_letters_in_latin(text: str, latin: str) -> None:
    assert transliterated(text) == latin


def test_what_the_standard_calls_latin_keeps_its_accents() -> None:
    assert rewording.in_latin("Á — да", Rules.GSM) == "A - da"
    assert rewording.in_latin("é — да", Rules.GSM) == "é - da"
    assert rewording.in_latin("é — да", Rules.SMSFOX) == "e - da"


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Звоните: 8 900 000-00-10", "Звоните: 89000000010"),
        ("+7 (900) 000 00 10.", "+79000000010."),
        ("8 900 000-00-10 12 мая", "89000000010 12 мая"),
        ("26.11 в 10:30, кабинет 8 900", "26.11 в 10:30, кабинет 8 900"),
        ("договор 18 900 000-00-10", "договор 18 900 000-00-10"),
        ("{8 900 000-00-10}", "{8 900 000-00-10}"),
    ],
)
def test_phones_in_one_piece(text: str, joined: str) -> None:
    assert rewording.with_joined_phones(text) == joined


def test_signs_made_plain() -> None:
    assert rewording.plain("«Dent» — we’re open…\u00a0") == '"Dent" - we\'re open...'
    assert rewording.with_latin_twins("Pleаse — “соme”") == 'Please - "come"'
    assert rewording.tidied("  Ждём \u00ad вас  \n\n\n\nтут\u200b \n") == "Ждём вас\n\nтут"


@given(st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяАЯЩЬЖZі«»—…№ ,.!?1éÉ🎉中", max_size=30).map(str.strip))
def test_a_value_in_latin_letters_is_never_blank_and_has_no_blanks_around_it(value: str) -> None:
    made = latin_value(value)
    assert bool(made) == bool(value)
    assert made == made.strip()
    assert latin_value(made) == made
    assert made.isascii() or set(value) & set("中ъЪьЬ🎉")
    assert made == (transliterated(value.translate(PLAIN_SIGNS)).strip() or value)


@pytest.mark.parametrize(
    ("value", "latin"),
    [("Щукина Юлия", "Schukina Yuliya"), ("«Луч» № 5", '"Luch" N 5'), ("Ян 🎉", "Yan"), ("ь", "ь"), ("10:30", "10:30")],
)
def test_values_in_latin_letters(value: str, latin: str) -> None:
    assert latin_value(value) == latin


def test_the_fields_that_are_asked_for_are_written_in_latin_letters_too() -> None:
    text = "{ имя }, ждём {Дата} {{имя}}, {Имя:лат}"
    assert rewording.in_latin(text, fields=["Имя"]) == "{имя:лат}, zhdem {Дата} {{imya}}, {Имя:лат}"
    assert rewording.in_latin(text) == "{ имя }, zhdem {Дата} {{imya}}, {Имя:лат}"
