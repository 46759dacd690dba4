"""What a text with {Fields} consists of: letters, fields, and braces that are neither.

`{Имя}` stands for the recipient's value of the field, `{Имя:лат}` for it in Latin letters (but for the field that is
called so, if there is one), `{{` and `}}` for the braces themselves. A brace without its partner is no letter: it is
mostly what is left of a field, and everybody would get it; and where a field has two on one side and one on the other,
one of the two is too many.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from smsfox_gui.core.errors import (
    BraceDoubled,
    BraceStray,
    FieldFormUnknown,
    FieldNameless,
    TemplateBroken,
    TemplateError,
)
from smsfox_gui.core.field_names import folded, name_and_letters

_TOKEN = re.compile(r"(?P<doubled>\{(?=\{[^{}\r\n]*\}(?!\})))|\{\{|\}\}|\{(?P<inside>[^{}\r\n]*)\}|[{}]")
"""doubled: before a field that already has a brace on both sides."""


@dataclass(frozen=True, slots=True)
class FieldMark:
    """A field as it stands in the text: start and end in code points, what is inside of the braces."""

    start: int
    end: int
    inside: str

    @property
    def name(self) -> str:
        """The field's name, unless there is one that is called by all that is inside."""
        return name_and_letters(self.inside)[0]

    @property
    def latin(self) -> bool:
        """Whether the field of this name is wanted in Latin letters."""
        return name_and_letters(self.inside)[1]

    def found_in(self, known: Container[str]) -> tuple[str, bool] | None:
        """By which of these names, folded, and whether in Latin letters; None where it is none of them."""
        if folded(self.inside) in known:
            return folded(self.inside), False
        name, latin = name_and_letters(self.inside)
        return (folded(name), True) if latin and folded(name) in known else None

    def refusal(self, known: Container[str]) -> TemplateError:
        """Why it stands for none of these names: no such field, or a field of which something unknown is wanted."""
        name, colon, _ = self.inside.rpartition(":")
        if colon and folded(name) in known:
            return FieldFormUnknown(field=self.inside, name=name.strip(), position=self.start)
        return TemplateError(field=self.name, position=self.start)


@dataclass(frozen=True, slots=True)
class BrokenBrace:
    """What is no field though it has braces: start and end in code points, and why it is none."""

    start: int
    end: int
    why: type[TemplateBroken]


def pieces(text: str) -> Iterator[str | FieldMark | BrokenBrace]:
    """What a text consists of, in its order; doubled braces are letters already."""
    end = field_end = 0
    opened = False
    for token in _TOKEN.finditer(text):
        if token.start() > end:
            yield text[end : token.start()]
        end = token.end()
        inside = token["inside"]
        if inside is not None and inside.strip():
            field_end = end
            yield FieldMark(token.start(), end, inside.strip())
        elif inside is not None:
            yield BrokenBrace(token.start(), end, FieldNameless)
        elif len(token[0]) == 2:
            opened = token[0] == "{{"
            yield token[0][0]
        elif token["doubled"] or (token[0] == "}" and token.start() == field_end > 0 and not opened):
            yield BrokenBrace(token.start(), end, BraceDoubled)
        else:
            yield BrokenBrace(token.start(), end, BraceStray if token[0] == "}" else TemplateBroken)
    if text[end:]:
        yield text[end:]


def escaped_names(text: str) -> list[str]:
    """What stands between doubled braces, which print as single ones: {{Имя}} -> Имя. In the order of the text."""
    names, end = list[str](), None
    for token in _TOKEN.finditer(text):
        if token[0] == "}}" and end is not None:
            names.append(text[end : token.start()].strip())
        end = token.end() if token[0] == "{{" else None
    return names
