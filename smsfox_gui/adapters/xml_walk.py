"""Walks through a small XML part, element by element; names without their namespaces."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from xml.parsers import expat

from smsfox_gui.core.errors import FileDamaged

_DEEPEST = 64


class Element(NamedTuple):
    """path: the names from the root to the element, with slashes: `styleSheet/cellXfs/xf`."""

    path: str
    attributes: Mapping[str, str]


def walk(content: bytes) -> Iterator[Element]:
    """The elements in the order of their beginnings. Raises FileDamaged: for broken XML, and for any DTD, which no
    spreadsheet needs and which can name other files or swell without end.
    """
    found: list[Element] = []
    names: list[str] = []

    def start(name: str, attributes: Mapping[str, str]) -> None:
        names.append(_local(name))
        if len(names) > _DEEPEST:
            raise FileDamaged()
        found.append(Element("/".join(names), {_local(key): value for key, value in attributes.items()}))

    def end(_name: str) -> None:
        names.pop()

    def refuse(*_: object) -> None:
        raise FileDamaged()

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise FileDamaged() from error
    return iter(found)


def _local(name: str) -> str:
    return name.rpartition(":")[2]
