from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smsfox_gui.core.segments import (
    MAX_CHARACTERS,
    Alphabet,
    Count,
    Rules,
    alphabet_of,
    boundaries,
    count,
    count_length,
    forcing,
    is_plain,
    limits,
)

# The default alphabet in the order of its septets, as 3GPP 23.038 prints it.
SEPTETS = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
ESCAPED = {0x0A: "\f", 0x14: "^", 0x28: "{", 0x29: "}", 0x2F: "\\", 0x3C: "[", 0x3D: "~", 0x3E: "]", 0x40: "|"}
ESCAPED |= {0x65: "€"}

characters = st.one_of(
    st.sampled_from("abcXYZ 0129.,\n"),
    st.sampled_from("[]{}~^|\\€"),
    st.sampled_from("éàÖñ@£_`\t"),
    st.sampled_from("абвЯё—«»"),
    st.sampled_from("😀𝒳\U0010ffff"),
    st.characters(codec="utf-8"),
)
short_texts = st.text(characters, max_size=40)
# Texts of every length up to beyond the limit, mostly of one kind, so that parts of all numbers come up.
long_texts = st.builds(
    lambda filler, size, odd: (filler * size)[:size] + odd,
    st.sampled_from(["a", "я", "[", "😀", "a[", "aa[", "я😀", "яя😀", "aé"]),
    st.integers(0, 830),
    short_texts,
)
texts = st.one_of(short_texts, long_texts, st.builds(lambda a, b: b + a, long_texts, short_texts))


def slow_smsfox_parts(text: str) -> int:
    """1 + how many of the cumulative limits the length exceeds."""
    latin = all(ord(character) < 128 for character in text)
    cumulative = [160, 304, 456, 608, 760, 800] if latin else [70, *range(132, 793, 66), 800]
    return 1 + sum(len(text) > limit for limit in cumulative) if text else 0


def slow_gsm_parts(text: str) -> list[str]:
    """Put one character after the other into parts."""
    known = set(SEPTETS) - {"\x1b"} | set(ESCAPED.values())
    latin = all(character in known for character in text)
    sizes = [
        (2 if character in ESCAPED.values() else 1) if latin else len(character.encode("utf-16-le")) // 2
        for character in text
    ]
    if sum(sizes) <= (160 if latin else 70):
        return [text] if text else []
    parts, room = [""], 153 if latin else 67
    for character, size in zip(text, sizes, strict=True):
        if size > room:
            parts.append("")
            room = 153 if latin else 67
        parts[-1] += character
        room -= size
    return parts


def test_reference_alphabet_is_whole() -> None:
    assert len(SEPTETS) == len(set(SEPTETS)) == 128
    assert len(ESCAPED) == 10


@pytest.mark.parametrize(
    ("length", "parts"),
    [
        (1, 1),
        (160, 1),
        (161, 2),
        (304, 2),
        (305, 3),
        (456, 3),
        (457, 4),
        (608, 4),
        (609, 5),
        (760, 5),
        (761, 6),
        (800, 6),
    ],
)
def test_latin_vectors(length: int, parts: int) -> None:
    counted = count("a" * length)
    assert (counted.alphabet, counted.characters, counted.parts) == (Alphabet.LATIN, length, parts)
    assert counted.left == limits(Alphabet.LATIN)[parts - 1] - length


@pytest.mark.parametrize(
    ("length", "parts"),
    [(1, 1), (70, 1), (71, 2), (132, 2), (133, 3), (198, 3), (199, 4), (792, 12), (793, 13), (800, 13)],
)
def test_cyrillic_vectors(length: int, parts: int) -> None:
    counted = count("я" * length)
    assert (counted.alphabet, counted.characters, counted.parts) == (Alphabet.CYRILLIC, length, parts)
    assert counted.left == limits(Alphabet.CYRILLIC)[parts - 1] - length


@pytest.mark.parametrize(
    ("length", "parts"), [(160, 1), (161, 2), (306, 2), (307, 3), (459, 3), (765, 5), (766, 6), (800, 6)]
)
def test_gsm_latin_vectors(length: int, parts: int) -> None:
    assert count("é" * length, Rules.GSM).parts == parts


@pytest.mark.parametrize(("length", "parts"), [(70, 1), (71, 2), (134, 2), (135, 3), (201, 3), (202, 4), (800, 12)])
def test_gsm_cyrillic_vectors(length: int, parts: int) -> None:
    assert count("я" * length, Rules.GSM).parts == parts


def test_empty_text() -> None:
    assert count("") == Count(Alphabet.LATIN, 0, 0, 160)
    assert count("", Rules.GSM) == Count(Alphabet.LATIN, 0, 0, 160)
    assert boundaries("") == forcing("") == []


def test_extension_characters_count_one_for_the_operator_and_two_by_the_standard() -> None:
    assert count("[]{}~^|\\" * 20) == Count(Alphabet.LATIN, 160, 1, 0)
    assert count("[" * 80, Rules.GSM) == Count(Alphabet.LATIN, 80, 1, 0)
    assert count("[" * 80 + "a", Rules.GSM) == Count(Alphabet.LATIN, 81, 2, 153 - 9)


def test_the_whole_extension_table_weighs_two_by_the_standard() -> None:
    for character in ESCAPED.values():
        assert count(character * 80, Rules.GSM) == Count(Alphabet.LATIN, 80, 1, 0)


def test_one_letter_makes_the_operators_text_cyrillic_but_not_the_standards() -> None:
    assert alphabet_of("café") is Alphabet.CYRILLIC
    assert alphabet_of("café", Rules.GSM) is Alphabet.LATIN
    assert alphabet_of("`", Rules.GSM) is Alphabet.CYRILLIC
    assert alphabet_of("`") is Alphabet.LATIN


def test_a_pair_goes_to_the_next_part_whole() -> None:
    text = "a" * 152 + "[" + "a" * 10
    assert boundaries(text, Rules.GSM) == [152]
    emoji = "я" * 66 + "😀" + "я" * 10
    assert boundaries(emoji, Rules.GSM) == [66]
    assert count("a" * 152 + "[" + "a" * 151, Rules.GSM) == Count(Alphabet.LATIN, 304, 2, 0)
    assert count("a" * 152 + "[" + "a" * 152, Rules.GSM).parts == 3


def test_limits_are_those_of_the_operator() -> None:
    assert limits(Alphabet.LATIN) == (160, 304, 456, 608, 760, 800)
    assert limits(Alphabet.CYRILLIC) == (70, 132, 198, 264, 330, 396, 462, 528, 594, 660, 726, 792, 800)


def test_forcing_names_every_dear_character_with_its_index() -> None:
    text = "Meet «Anna» 😀 [ok]"
    assert forcing(text) == [(5, "«"), (10, "»"), (12, "😀")]
    assert forcing("café 5€ `ok`", Rules.GSM) == [(8, "`"), (11, "`")]
    assert forcing("Привет") == list(enumerate("Привет"))


def test_a_text_over_the_limit_is_counted_on() -> None:
    assert count("a" * 801) == Count(Alphabet.LATIN, 801, 7, 151)
    assert count("a" * 953).parts == 8
    assert count("я" * 801).parts == 14


@settings(max_examples=200, deadline=None)
@given(texts)
def test_smsfox_rules_agree_with_the_slow_count(text: str) -> None:
    counted = count(text)
    if len(text) <= MAX_CHARACTERS:
        assert counted.parts == slow_smsfox_parts(text)
    else:
        assert counted.parts >= slow_smsfox_parts(text)
    assert counted.characters == len(text)
    assert counted == count_length(len(text), text.isascii())
    assert 0 <= counted.left <= 160


@settings(max_examples=200, deadline=None)
@given(texts)
@example("я" * 66 + "\x1b" + "яяяя")
@example("я" * 66 + "😀" + "яяя")
def test_gsm_rules_agree_with_the_slow_count(text: str) -> None:
    parts = slow_gsm_parts(text)
    counted = count(text, Rules.GSM)
    assert counted.parts == len(parts)
    starts = boundaries(text, Rules.GSM)
    assert [text[a:b] for a, b in zip([0, *starts], [*starts, len(text)], strict=True)] == (parts or [""])


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from(Rules))
def test_left_is_what_still_fits(text: str, rules: Rules) -> None:
    counted = count(text, rules)
    filler = "a" if counted.alphabet is Alphabet.LATIN else "я"
    assert count(text + filler * counted.left, rules).parts == max(counted.parts, 1)
    assert count(text + filler * (counted.left + 1), rules).parts == max(counted.parts, 1) + 1


@settings(max_examples=200, deadline=None)
@given(texts, st.sampled_from(Rules))
def test_boundaries_are_as_many_as_parts(text: str, rules: Rules) -> None:
    starts = boundaries(text, rules)
    assert len(starts) == max(count(text, rules).parts - 1, 0)
    assert starts == sorted(set(starts))
    assert all(0 < start < len(text) for start in starts)


@settings(max_examples=200, deadline=None)
@given(short_texts.filter(is_plain), st.sampled_from(["", "[", "é", "я", "a" * 150, "я" * 66]))
def test_plain_texts_weigh_what_their_length_says(text: str, around: str) -> None:
    filler = ("a" if text.isascii() else "я") * len(text)
    for rules in Rules:
        assert count(around + text + around, rules) == count(around + filler + around, rules)
