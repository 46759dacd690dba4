"""Characters outside ASCII in Latin letters, as Russian is written in messages: щ is sch, э is e, ь is nothing."""

from __future__ import annotations

import re
import unicodedata

from smsfox_gui.core.segments import Rules, forcing

_RUSSIAN = (
    "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х h ц ts ч ch ш sh щ sch "
    "ы y э e ю yu я ya"
)
_NEIGHBOURS = "і i ї yi є ye ґ g ў u ә a ғ g қ k ң n ө o ұ u ү u һ h җ j ј j љ lj њ nj ћ c ђ dj џ dz ѕ z ѓ g ќ k"
_LATIN = "ß ss æ ae œ oe ø o ł l đ d ð d þ th ı i"
_SIGNS = {"₽": "rub", "€": "EUR", "£": "GBP", "§": "par.", "©": "(c)", "®": "(R)", "±": "+-", "⁄": "/", "÷": "/"}
_SIGNS["`"] = "'"
_SILENT = "ъьЪЬ"
_DROPPED = frozenset({"So", "Sk", "Cf", "Mn", "Co", "Cn"})
"""Categories of what has no sound and no plain twin: emoji and their modifiers, invisible joiners."""

PLAIN_SIGNS = str.maketrans(
    {
        **dict.fromkeys("«»„“”‟″", '"'),
        **dict.fromkeys("‘’‚‛′‹›`´", "'"),
        **dict.fromkeys("‐‑‒–—―−•·●▪", "-"),
        **dict.fromkeys("\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f", " "),
        **dict.fromkeys("\u205f\u3000", " "),
        "…": "...",
        "№": "N",
        "×": "x",
    }
)
"""Typographic signs and the plain ones that mean the same."""


def _pairs(table: str) -> dict[str, str]:
    words = table.split()
    return dict(zip(words[::2], words[1::2], strict=True))


_LETTERS = _pairs(f"{_RUSSIAN} {_NEIGHBOURS} {_LATIN}") | dict.fromkeys(_SILENT, "")
_CAPITALS = {letter.upper(): latin.capitalize() for letter, latin in _LETTERS.items() if len(letter.upper()) == 1}
_ALONE = PLAIN_SIGNS | str.maketrans(_LETTERS | _CAPITALS)
"""What signs and letters are where no capital stands beside another: most values are such."""
_SHOUTED = re.compile(f"[A-Z№{''.join(_CAPITALS)}]{{2}}")


def transliterated(text: str, rules: Rules = Rules.SMSFOX) -> str:
    """The text in Latin letters as far as its characters have any; what has none stays, and what is Latin by the rules.

    Emoji are left out. No brace ever comes out of another character.
    """
    made = list(text)
    for index, character in forcing(text, rules):
        made[index] = _in_latin(character, text[index + 1 : index + 2], text[max(index - 1, 0) : index])
    return "".join(made)


def latin_value(value: str) -> str:
    """The value of a field in plain signs and Latin letters; as it is where nothing of it would be left."""
    if value.isascii():
        return value
    made = "" if _SHOUTED.search(value) else value.translate(_ALONE)
    if not made or not made.isascii():
        made = transliterated(value.translate(PLAIN_SIGNS))
    return made.strip() or value


def _in_latin(character: str, following: str, before: str) -> str:
    found = _SIGNS.get(character)
    if found is None:
        found = _LETTERS.get(character.lower())
        if found is not None and character.isupper():
            shouted = following.isupper() or (before.isupper() and not following.isalpha())
            return found.upper() if shouted else found.capitalize()
    return _taken_apart(character) if found is None else found


def _taken_apart(character: str) -> str:
    """é is e, ½ is 1/2, an emoji is nothing; itself where none of it helps."""
    if unicodedata.category(character) in _DROPPED:
        return ""
    pieces = unicodedata.normalize("NFKD", character)
    plain = "".join(_SIGNS.get(piece, piece) for piece in pieces if unicodedata.category(piece) != "Mn")
    return plain if plain.isascii() and not set(plain) & set("{}") else character
