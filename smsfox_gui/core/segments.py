"""How many SMS a text costs: alphabet, characters and parts, by the operator's rules or by the standard.

`smsfox` (the operator's own, the default): a text of ASCII code points is Latin, 160 in one SMS and 152 in
each part of a longer one; anything else is Cyrillic, 70 and 66. Every code point counts as one.

`gsm` (3GPP 23.038): a text of the default alphabet is Latin, 160 and 153 septets, an extension character
taking two; anything else is Cyrillic (UCS-2), 70 and 67 UTF-16 units, an astral character taking two. A pair
is never split between parts, so a part may stay one short.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

MAX_CHARACTERS = 800
"""The gateway takes no longer text, in code points."""


class Rules(StrEnum):
    """Which rules count."""

    SMSFOX = "smsfox"
    GSM = "gsm"


class Alphabet(StrEnum):
    """What a text is written in, as far as its price goes."""

    LATIN = "latin"
    CYRILLIC = "cyrillic"


@dataclass(frozen=True, slots=True)
class Count:
    """What a text comes to.

    characters: code points. parts: 0 for an empty text. left: what still fits into the last part (for an
    empty text into the first), in what the rules count: code points for smsfox, septets or UTF-16 units for
    gsm.
    """

    alphabet: Alphabet
    characters: int
    parts: int
    left: int


@dataclass(frozen=True, slots=True)
class Width:
    """How much one SMS holds, and each part of a longer text."""

    single: int
    part: int


_WIDTHS = {
    (Rules.SMSFOX, Alphabet.LATIN): Width(160, 152),
    (Rules.SMSFOX, Alphabet.CYRILLIC): Width(70, 66),
    (Rules.GSM, Alphabet.LATIN): Width(160, 153),
    (Rules.GSM, Alphabet.CYRILLIC): Width(70, 67),
}

_EXTENSION = "\f^{}\\[~]|€"
_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM = frozenset(_BASIC + _EXTENSION)
_DOUBLE = frozenset(_EXTENSION)
_ASCII_DOUBLE = "".join(filter(str.isascii, _EXTENSION)).encode()
_ASCII_FOREIGN = bytes(code for code in range(128) if chr(code) not in _GSM)
_ESCAPE = "\x1b"
_ESCAPED = str.maketrans({character: _ESCAPE + character for character in _EXTENSION})
_ASTRAL = "\U00010000"
_LEADS = {Alphabet.LATIN: _ESCAPE, Alphabet.CYRILLIC: _ASTRAL}
"""What begins a pair in a text whose pairs were spelled out. An escape typed into a Cyrillic text begins nothing."""
_ASTRALS = re.compile("[\U00010000-\U0010ffff]")


def width(alphabet: Alphabet, rules: Rules = Rules.SMSFOX) -> Width:
    """How much one SMS and each part of a longer text holds."""
    return _WIDTHS[rules, alphabet]


def _limits(size: Width) -> tuple[int, ...]:
    longer = range(2 * size.part, MAX_CHARACTERS, size.part)
    return (size.single, *longer, MAX_CHARACTERS)


_LIMITS = {key: _limits(size) for key, size in _WIDTHS.items()}


def limits(alphabet: Alphabet, rules: Rules = Rules.SMSFOX) -> tuple[int, ...]:
    """The cumulative limits of 1, 2, 3 … parts: 160, 304 … 800 or 70, 132 … 800.

    Under gsm they count septets or UTF-16 units, and hold where no pair leaves a place unused.
    """
    return _LIMITS[rules, alphabet]


def _by_length(alphabet: Alphabet, characters: int) -> Count:
    """The count by the operator's rules, where every code point weighs one."""
    cumulative = _LIMITS[Rules.SMSFOX, alphabet]
    if characters <= MAX_CHARACTERS:
        index = bisect_left(cumulative, characters)
        return Count(alphabet, characters, index + 1 if characters else 0, cumulative[index] - characters)
    # The gateway takes no such text; it is counted on, in whole parts beyond the last limit, so that the
    # editor's numbers do not stand still.
    part = _WIDTHS[Rules.SMSFOX, alphabet].part
    extra = -(-(characters - MAX_CHARACTERS) // part)
    return Count(alphabet, characters, len(cumulative) + extra, MAX_CHARACTERS + extra * part - characters)


_LATIN_COUNTS, _CYRILLIC_COUNTS = (
    tuple(_by_length(alphabet, length) for length in range(MAX_CHARACTERS + 1)) for alphabet in Alphabet
)


def count(text: str, rules: Rules = Rules.SMSFOX) -> Count:
    """Alphabet, characters, parts and what is left of a text."""
    if rules is Rules.GSM:
        return _count_gsm(text)
    return count_length(len(text), text.isascii())


def count_length(characters: int, ascii_only: bool) -> Count:
    """The count, by the operator's rules, of any text with this many code points, all ASCII or not."""
    if characters > MAX_CHARACTERS:
        return _by_length(_alphabet_by_ascii(ascii_only), characters)
    return _LATIN_COUNTS[characters] if ascii_only else _CYRILLIC_COUNTS[characters]


def _alphabet_by_ascii(ascii_only: bool) -> Alphabet:
    return Alphabet.LATIN if ascii_only else Alphabet.CYRILLIC


def alphabet_of(text: str, rules: Rules = Rules.SMSFOX) -> Alphabet:
    """What a text is written in."""
    if rules is Rules.SMSFOX:
        return _alphabet_by_ascii(text.isascii())
    return _alphabet_by_ascii(_GSM.issuperset(text))


def _count_gsm(text: str) -> Count:
    alphabet, doubles = _weigh(text)
    characters = len(text)
    units = characters + doubles
    size = _WIDTHS[Rules.GSM, alphabet]
    if units <= size.single:
        return Count(alphabet, characters, int(units > 0), size.single - units)
    if not doubles:
        parts = -(-units // size.part)
        return Count(alphabet, characters, parts, parts * size.part - units)
    starts = _greedy(_doubled(text, alphabet), size.part, _LEADS[alphabet])
    return Count(alphabet, characters, len(starts), starts[-1] + size.part - units)


def _weigh(text: str) -> tuple[Alphabet, int]:
    """The alphabet by the standard, and how many characters weigh two."""
    if text.isascii():
        plain = text.encode()
        if len(plain.translate(None, _ASCII_FOREIGN)) == len(plain):
            return Alphabet.LATIN, len(plain) - len(plain.translate(None, _ASCII_DOUBLE))
        return Alphabet.CYRILLIC, 0
    if _GSM.issuperset(text):
        return Alphabet.LATIN, sum(map(_DOUBLE.__contains__, text))
    return Alphabet.CYRILLIC, _astrals(text)


def _astrals(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 - len(text)


def _doubled(text: str, alphabet: Alphabet) -> str:
    """The text with one character a unit: a pair becomes a lead, which stands nowhere else, and something."""
    if alphabet is Alphabet.LATIN:
        return text.translate(_ESCAPED)
    return _ASTRALS.sub(_ASTRAL + ".", text)


def _greedy(units: str, part: int, lead: str) -> list[int]:
    """Where each part begins, in units, when a pair that no longer fits goes to the next part."""
    starts, end = [0], part
    while end < len(units):
        if units[end - 1] == lead:
            end -= 1
        starts.append(end)
        end += part
    return starts


def is_plain(text: str) -> bool:
    """Whether length and "is it ASCII" say all about a text's weight under both rules, wherever it stands.

    Not plain: characters that the standard counts twice, and those in which ASCII and its alphabet differ.
    """
    if text.isascii():
        return len(text.encode().translate(None, _ASCII_DOUBLE + _ASCII_FOREIGN)) == len(text)
    return not _astrals(text) and not _GSM.issuperset(text)


def forcing(text: str, rules: Rules = Rules.SMSFOX) -> list[tuple[int, str]]:
    """Every character that keeps a text from being Latin, in order, with its index in code points."""
    if rules is Rules.SMSFOX:
        return [(index, character) for index, character in enumerate(text) if not character.isascii()]
    return [(index, character) for index, character in enumerate(text) if character not in _GSM]


def count_forcing(text: str, rules: Rules = Rules.SMSFOX) -> int:
    """How many characters keep a text from being Latin."""
    if rules is Rules.SMSFOX:
        return len(text) - len(text.encode("ascii", "ignore"))
    return len(text) - sum(map(_GSM.__contains__, text))


def boundaries(text: str, rules: Rules = Rules.SMSFOX) -> list[int]:
    """The code point indexes where parts 2, 3 … begin."""
    alphabet = alphabet_of(text, rules)
    size = _WIDTHS[rules, alphabet]
    parts = count(text, rules).parts
    if parts < 2:
        return []
    if rules is Rules.GSM:
        units = _doubled(text, alphabet)
        lead = _LEADS[alphabet]
        return [start - units.count(lead, 0, start) for start in _greedy(units, size.part, lead)[1:]]
    whole = range(size.part, min(len(text), MAX_CHARACTERS), size.part)
    beyond = range(MAX_CHARACTERS, len(text), size.part)
    return [*whole, *beyond]
