"""Other ways to write the same text, shorter or in plainer characters. The names of its fields stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from itertools import pairwise

from smsfox_gui.core import segments
from smsfox_gui.core.field_names import folded, latin_form
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.senders import with_twins_replaced
from smsfox_gui.core.template import Template
from smsfox_gui.core.transliteration import PLAIN_SIGNS, transliterated

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
_BLANKS = "[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_RUN = re.compile(f"{_BLANKS}{{2,}}")
_LINE_END = re.compile(f"{_BLANKS}+(?=\n)")
_LINES = re.compile("\n{3,}")
_START, _END = re.compile(r"\A\s+"), re.compile(r"\s+\Z")
_PHONE = re.compile(r"(?<![\w+])(?:\+7|8)(?:[ \u00a0()\-\u2010-\u2015]{0,2}\d){10}(?!\d)")
_NOT_PHONE = re.compile(r"[^+\d]")


def tidied(text: str) -> str:
    """The text without invisible characters, doubled blanks, and blanks at its ends and at the ends of its lines."""
    made = _outside_fields(text, lambda piece: _RUN.sub(" ", _INVISIBLE.sub("", piece)))
    # A line may end behind what was just taken away, so these look at the whole; braces are no blanks.
    return _END.sub("", _START.sub("", _LINES.sub("\n\n", _LINE_END.sub("", made))))


def plain(text: str, rules: Rules = Rules.SMSFOX) -> str:
    """The text tidied, and its typographic quotes, dashes and blanks as plain as a keyboard has them."""
    return tidied(_eased(tidied(text), rules, lambda piece: piece.translate(PLAIN_SIGNS)))


def with_latin_twins(text: str, rules: Rules = Rules.SMSFOX) -> str:
    """The text made plain, with Latin letters in place of Cyrillic ones that look the same."""
    return _eased(plain(text, rules), rules, with_twins_replaced)


def in_latin(text: str, rules: Rules = Rules.SMSFOX, fields: Collection[str] = ()) -> str:
    """The text made plain and transliterated; what has no Latin letters stays. fields: their values too."""
    made = tidied(_outside_fields(plain(text, rules), lambda piece: transliterated(piece, rules)))
    names = {folded(field) for field in fields}
    for mark in reversed(Template.parse(made).marks):
        if folded(mark.name) in names:
            made = made[: mark.start] + "{" + latin_form(mark.name) + "}" + made[mark.end :]
    return made


def with_joined_phones(text: str) -> str:
    """The text tidied, with Russian phone numbers in one piece: 89000000010 for 8 900 000-00-10."""
    return _outside_fields(tidied(text), lambda piece: _PHONE.sub(lambda found: _joined(found[0]), piece))


def joined_phones(text: str) -> list[tuple[str, str]]:
    """The phone numbers that are not in one piece, as they stand and joined."""
    found = _PHONE.findall(" {} ".join(Template.parse(tidied(text)).literals))
    return [(phone, _joined(phone)) for phone in found if _joined(phone) != phone]


def _joined(phone: str) -> str:
    return _NOT_PHONE.sub("", phone)


def _outside_fields(text: str, change: Callable[[str], str]) -> str:
    """The text with the pieces between its fields changed. Raises TemplateBroken."""
    marks = Template.parse(text).marks
    edges = [0, *(edge for mark in marks for edge in (mark.start, mark.end)), len(text)]
    pieces = [text[start:end] for start, end in pairwise(edges)]
    pieces[::2] = map(change, pieces[::2])
    return "".join(pieces)


def _eased(text: str, rules: Rules, change: Callable[[str], str]) -> str:
    """The text with those characters changed, one by one, that make it dear and stand outside its fields."""
    return _outside_fields(
        text,
        lambda piece: "".join(
            change(character) if segments.forcing(character, rules) else character for character in piece
        ),
    )
