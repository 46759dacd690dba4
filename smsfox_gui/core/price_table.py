"""The tariff as a person edits it: a row a zone, beginnings of numbers as people write them, new rows on top.

A row is counted from 0 at the top; the one behind the last zone is that of any other number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from smsfox_gui.core.errors import PriceRefused
from smsfox_gui.core.tariff import DEAREST, PREFIX_LENGTH, Tariff, Zone

_ONE_DIGIT = ("1", "7")
"""Country codes of one digit: what follows stands apart."""
_AIR = re.compile(r"[\s()-]")
_BEGINNING = re.compile(r"\+[1-9][0-9]*|[1-79][0-9]*")
"""No country code begins with 0. An 8 without a plus may be meant for Russia, where it is dialled for the 7."""


def written_prefixes(prefixes: Sequence[str]) -> str:
    """As people write them: +7 9, +375."""
    return ", ".join(f"+{one[0]} {one[1:]}" if one[0] in _ONE_DIGIT and one[1:] else f"+{one}" for one in prefixes)


def read_prefixes(text: str) -> tuple[str, ...]:
    """The digits of each beginning between commas, each once. Raises PriceRefused."""
    found: dict[str, None] = {}
    for piece in re.split("[,;\n]", text):
        bare = _AIR.sub("", piece)
        if not bare:
            continue
        written = piece.strip()[:20]
        if not _BEGINNING.fullmatch(bare):
            raise PriceRefused(what="beginning", written=written)
        digits = bare.removeprefix("+")
        if len(digits) > PREFIX_LENGTH:
            raise PriceRefused(what="long", written=written)
        found[digits] = None
    if not found:
        raise PriceRefused(what="nothing")
    return tuple(found)


def read_points(text: str) -> int:
    """Points of a part. Raises PriceRefused."""
    bare = "".join(text.split())
    if not (bare.isascii() and bare.isdigit() and len(bare) <= len(str(DEAREST)) and 0 < int(bare) <= DEAREST):
        raise PriceRefused(what="points", written=text.strip()[:20])
    return int(bare)


def row_points(tariff: Tariff, row: int) -> int:
    """What a part costs to the numbers of a row."""
    return tariff.zones[row].points if row < len(tariff.zones) else tariff.default


def with_row(tariff: Tariff, prefixes: tuple[str, ...], points: int) -> Tariff:
    """With one more row at the top, where nothing stands before it."""
    return replace(tariff, zones=(Zone(points, prefixes), *tariff.zones))


def without_row(tariff: Tariff, row: int) -> Tariff:
    """Without this zone: its numbers fall to the rows below it. Raises PriceRefused where the row is no zone's."""
    if not 0 <= row < len(tariff.zones):
        raise PriceRefused(what="stays")
    return replace(tariff, zones=tariff.zones[:row] + tariff.zones[row + 1 :])


def with_points(tariff: Tariff, row: int, points: int) -> Tariff:
    """With another price in a row."""
    if row == len(tariff.zones):
        return replace(tariff, default=points)
    return _with_zone(tariff, row, replace(tariff.zones[row], points=points))


def with_prefixes(tariff: Tariff, row: int, prefixes: tuple[str, ...]) -> Tariff:
    """With other numbers in a zone. Raises PriceRefused for one that is new there and would change nothing.

    That is one which a row further up has already, whole or by its first digits.
    """
    above = [prefix for zone in tariff.zones[:row] for prefix in zone.prefixes]
    for prefix in prefixes:
        taken = next((one for one in above if prefix.startswith(one)), None)
        if taken is not None and prefix not in tariff.zones[row].prefixes:
            raise PriceRefused(what="taken", written=written_prefixes([prefix]), above=written_prefixes([taken]))
    return _with_zone(tariff, row, replace(tariff.zones[row], prefixes=prefixes))


def rows_lost(own: Tariff, operators: Tariff) -> int:
    """How many rows of the own table are not so in the operator's, and would go if that came back."""
    gone = Counter(own.zones) - Counter(operators.zones)
    return gone.total() + (own.default != operators.default)


def _with_zone(tariff: Tariff, row: int, zone: Zone) -> Tariff:
    return replace(tariff, zones=(*tariff.zones[:row], zone, *tariff.zones[row + 1 :]))
