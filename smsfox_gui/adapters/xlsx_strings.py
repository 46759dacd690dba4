"""The shared texts of a workbook: plain ones at the speed of one regular expression, rich ones with care."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smsfox_gui.adapters.odd_lists import OddXml
from smsfox_gui.adapters.xlsx_text import cell_string, cell_strings
from smsfox_gui.core.errors import FileDamaged, FileTooBig

_LONGEST = 16 * 1024 * 1024
"""Characters of one text with its markup; Excel allows 32,767 without."""
_ROOT = re.compile(r"<(?:([\w.-]+):)?sst\b[^<>]*>")


def read_strings(texts: Iterator[str]) -> list[str]:
    """The texts in their order. Raises FileDamaged, FileTooBig; OddXml for XML that only a real parser knows."""
    strings: list[str] = []
    grammar: _Grammar | None = None
    waiting = ""
    for text in texts:
        waiting += text
        if "<!" in text or waiting.count("<?") > 1:
            raise OddXml
        if grammar is None:
            root = _ROOT.search(waiting)
            if root is None:
                continue
            if root[0].endswith("/>"):
                return strings
            grammar, waiting = _Grammar(f"{root[1]}:" if root[1] else ""), waiting[root.end() :]
        cut = waiting.rfind(grammar.opening)
        if cut > 0:
            grammar.read(waiting[:cut], strings)
            waiting = waiting[cut:]
        if len(waiting) > _LONGEST:
            raise FileTooBig()
    if grammar is None:
        raise FileDamaged()
    grammar.read_last(waiting, strings)
    return strings


class _Grammar:
    """How texts are written under this prefix of the namespace."""

    def __init__(self, prefix: str) -> None:
        p = re.escape(prefix)
        self.opening = f"<{prefix}si"
        self._plain = re.compile(rf'<{p}si><{p}t(?: xml:space="preserve")?>([^<]*+)</{p}t></{p}si>')
        self._any = re.compile(rf"\s*<{p}si(?:\s[^<>]*)?(?:/>|(?<!/)>(.*?)</{p}si\s*>)", re.DOTALL)
        self._phonetic = re.compile(rf"<{p}rPh\b.*?</{p}rPh\s*>", re.DOTALL)
        self._run = re.compile(rf"<{p}t(?:\s[^<>]*)?(?:/>|(?<!/)>([^<]*)</{p}t\s*>)")
        self._end = re.compile(rf"</{p}sst\s*>\s*$")

    def read(self, piece: str, strings: list[str]) -> None:
        """Whole texts."""
        parts = self._plain.split(piece)
        gaps, plain = parts[::2], cell_strings(parts[1::2])
        if not any(gaps):
            strings.extend(plain)
            return
        for place, gap in enumerate(gaps):
            if gap and not gap.isspace():
                strings.extend(self._rich(gap))
            strings.extend(plain[place : place + 1])

    def read_last(self, piece: str, strings: list[str]) -> None:
        """The last texts and the end of the part, without which it is cut short."""
        end = self._end.search(piece)
        if end is None:
            raise FileDamaged()
        self.read(piece[: end.start()].partition(self.opening.replace("si", "extLst"))[0], strings)

    def _rich(self, gap: str) -> Iterator[str]:
        place = 0
        while found := self._any.match(gap, place):
            runs = self._run.findall(self._phonetic.sub("", found[1] or ""))
            yield cell_string("".join(runs))
            place = found.end()
        if gap[place:].strip():
            raise OddXml
