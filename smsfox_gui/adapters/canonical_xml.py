"""XML as a spreadsheet would write it, from XML written in any other way.

Our readers look for tags by regular expressions, which is what makes them quick; comments, CDATA sections, processing
instructions and encodings of all kinds are left to a real parser, once it turns out that a file has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.parsers import expat

from smsfox_gui.core.errors import FileDamaged

_MOST_WAITING = 1 << 17


def canonical(chunks: Iterable[bytes]) -> Iterator[str]:
    """The same elements, attributes and texts, in pieces. Raises FileDamaged, also for any DTD."""
    written: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.ordered_attributes = True

    def start(name: str, attributes: list[str]) -> None:
        pairs = zip(attributes[::2], attributes[1::2], strict=True)
        told = "".join([f' {key}="{_escaped(value)}"' for key, value in pairs])
        written.append(f"<{name}{told}>")

    def refuse(*_: object) -> None:
        raise FileDamaged()

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: written.append(f"</{name}>")
    parser.CharacterDataHandler = lambda text: written.append(_escaped(text))
    parser.StartDoctypeDeclHandler = refuse
    try:
        for chunk in chunks:
            for place in range(0, len(chunk), _MOST_WAITING):
                parser.Parse(chunk[place : place + _MOST_WAITING], False)
                yield "".join(written)
                written.clear()
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise FileDamaged() from error
    yield "".join(written)


def _escaped(text: str) -> str:
    for character, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("\r", "&#13;")):
        if character in text:
            text = text.replace(character, name)
    return text
