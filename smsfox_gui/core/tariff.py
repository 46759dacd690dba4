"""Points by zone, and what they cost. The zones come from a file: the operator's, or the office's own."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from smsfox_gui.core.errors import TariffInvalid

_KOPECK = Decimal("0.01")
PREFIX_LENGTH = 4
"""As many leading digits as decide the zone of any number, in every tariff: lists are grouped by them."""
DEAREST = 1000
"""Most points a part may cost."""


@dataclass(frozen=True, slots=True)
class Zone:
    """Numbers that begin alike cost alike."""

    points: int
    prefixes: tuple[str, ...]


@dataclass(frozen=True)
class Tariff:
    """What one part to a number costs: the first zone with a prefix of the number, else the default."""

    zones: tuple[Zone, ...]
    default: int
    _order: dict[str, int] = field(init=False, compare=False, repr=False)
    _known: dict[str, int] = field(init=False, compare=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        order: dict[str, int] = {}
        for index, zone in enumerate(self.zones):
            for prefix in zone.prefixes:
                order.setdefault(prefix, index)
        object.__setattr__(self, "_order", order)

    @classmethod
    def from_json(cls, text: str) -> Tariff:
        """The tariff in a file's text. Raises TariffInvalid, which says where and what."""
        try:
            data = json.loads(text)
        except (ValueError, RecursionError):
            raise TariffInvalid(what="json") from None
        if not isinstance(data, dict) or not isinstance(data.get("zones"), list):
            raise TariffInvalid(what="zones")
        zones = tuple(_zone(entry, number) for number, entry in enumerate(data["zones"], start=1))
        return cls(zones, _points(data.get("default"), "default"))

    def to_json(self) -> str:
        """The text of a file that `from_json` reads as this tariff."""
        zones = [{"points": zone.points, "prefixes": list(zone.prefixes)} for zone in self.zones]
        return json.dumps({"default": self.default, "zones": zones}, indent=2) + "\n"

    def points_per_part(self, phone: str) -> int:
        """Points for one part to this number: digits in international form, as they stand."""
        start = phone[:PREFIX_LENGTH]
        points = self._known.get(start)
        if points is None:
            points = self._known[start] = self._look_up(start)
        return points

    def _look_up(self, start: str) -> int:
        order = self._order
        matches = [order[start[:n]] for n in range(1, len(start) + 1) if start[:n] in order]
        return self.zones[min(matches)].points if matches else self.default


def _zone(entry: Any, number: int) -> Zone:  # noqa: ANN401 - whatever the file holds
    if not isinstance(entry, dict) or not isinstance(entry.get("prefixes"), list):
        raise TariffInvalid(zone=number, what="prefixes")
    prefixes = entry["prefixes"]
    for prefix in prefixes:
        if not _is_prefix(prefix):
            raise TariffInvalid(zone=number, what="prefix", value=str(prefix)[:20])
    return Zone(_points(entry.get("points"), "points", number), tuple(prefixes))


def _is_prefix(value: object) -> bool:
    return isinstance(value, str) and value.isascii() and value.isdigit() and len(value) <= PREFIX_LENGTH


def _points(value: object, what: str, zone: int = 0) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= DEAREST:
        raise TariffInvalid(what=what, zone=zone)
    return value


def cost(points: int, price: Decimal) -> Decimal:
    """What points come to at this price of one, to the kopeck."""
    return (points * price).quantize(_KOPECK, ROUND_HALF_UP)
