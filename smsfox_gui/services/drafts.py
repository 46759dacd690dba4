"""Drafts: what lies on the desk and what was put away, each with text, sender, list and every change in the list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Protocol

from smsfox_gui.core.layouts import ListLayout
from smsfox_gui.services.limits import TypedLimit
from smsfox_gui.services.list_changes import ListStep, StepKind
from smsfox_gui.services.ports import ListSource
from smsfox_gui.services.step_rows import RowRun, StepRows


@dataclass(frozen=True, slots=True)
class DraftTotal:
    """What list and text came to when they were kept. point_price: roubles a point cost then, None = not known."""

    parts: int
    points: int
    point_price: Decimal | None = None


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """What a draft comes back with. name: what stands in its title, "" = nothing; people: ready rows when it was kept,
    0 = not known; limit: None = nobody has typed one; total: None = it was not counted; named_by_hand: whether the name
    stays when another list comes.
    """

    text: str = ""
    sender: str = ""
    name: str = ""
    source: ListSource | None = None
    changes: tuple[ListStep, ...] = ()
    people: int = 0
    limit: TypedLimit | None = None
    total: DraftTotal | None = None
    named_by_hand: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing would be lost with it."""
        return not self.text.strip() and self.source is None

    def to_mapping(self) -> dict[str, Any]:
        """The draft in values that JSON can hold."""
        source = None if self.source is None else replace(self.source, refused={}, numbers=(), refused_texts=())
        values = asdict(replace(self, changes=(), source=source))
        # Not by asdict: a step may have hundreds of thousands of runs, and it would copy each of their numbers. So
        # with what is told of each number, or row, of a list.
        values["changes"] = [
            {field.name: getattr(step, field.name) for field in fields(step)} | {"rows": step.rows.numbers}
            for step in self.changes
        ]
        if self.source is not None:
            told = ("refused", "numbers", "refused_texts")
            values["source"] |= {name: getattr(self.source, name) for name in told}
            values["source"]["path"] = None if self.source.path is None else str(self.source.path)
        if self.total is not None and self.total.point_price is not None:
            values["total"]["point_price"] = str(self.total.point_price)
        return values

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> SavedDraft:
        """The draft that was kept so. What another version wrote is skipped. Raises TypeError, ValueError, KeyError."""
        source, limit = values.get("source") or _older_source(values), values.get("limit")
        total, name = values.get("total"), str(values.get("name", ""))
        return cls(
            text=str(values.get("text", "")),
            sender=str(values.get("sender", "")),
            name=name,
            source=None if source is None else _source(source),
            changes=tuple(_change(change) for change in values.get("changes", ())),
            people=int(values.get("people", 0)),
            limit=None if limit is None else _limit(limit),
            total=None if total is None else _total(total),
            named_by_hand=bool(values.get("named_by_hand", name)),  # once only such names were kept
        )


def _older_source(values: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Before there were several drafts only the path of the list was kept."""
    path = values.get("list_path")
    return {"path": path} if path else None


def _limit(values: Mapping[str, Any]) -> TypedLimit:
    return TypedLimit(int(values["amount"]), bool(values["in_points"]), int(values.get("points", 0)))


def _total(values: Mapping[str, Any]) -> DraftTotal:
    price = values.get("point_price")
    return DraftTotal(int(values["parts"]), int(values["points"]), None if price is None else _decimal(str(price)))


def _decimal(text: str) -> Decimal:
    """Raises ValueError."""
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError("a price that is no number") from None


def _source(values: Mapping[str, Any]) -> ListSource:
    known = {field.name: values[field.name] for field in fields(ListSource) if field.name in values}
    path, layout = known.get("path"), known.get("layout")
    known["refused"] = {str(phone): str(answer) for phone, answer in dict(known.get("refused", {})).items()}
    for name in ("numbers", "refused_texts"):
        known[name] = tuple(map(int, known.get(name, ())))
    known["path"] = None if path is None else Path(str(path))
    known["layout"] = None if layout is None else ListLayout.from_mapping(layout)
    return ListSource(**known)


def _change(values: Mapping[str, Any]) -> ListStep:
    known = {field.name: values[field.name] for field in fields(ListStep) if field.name in values}
    numbers = known.get("rows", ())
    if numbers and isinstance(numbers[0], list):  # at first each run was one, and shorter still before
        rows = StepRows(RowRun(*map(int, run)) for run in numbers)
    else:
        rows = StepRows.of_numbers(map(int, numbers))
    return ListStep(**{**known, "kind": StepKind(values["kind"]), "rows": rows})


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft that was put away. key: what it is asked for by."""

    key: str
    changed: datetime
    draft: SavedDraft


class DraftShelf(Protocol):
    """Keeps drafts: at most one as the desk's own, the others put away. Thread-safe. Everything raises OSError.

    edition: what changes the desk's own comes in threads of its own; what is older than the last does nothing.
    """

    def desk(self) -> SavedDraft | None:
        """The desk's own, None where there is none."""

    def keep(self, draft: SavedDraft, edition: int) -> None:
        """Keep it as the desk's own, in place of the one before."""

    def put_away(self, draft: SavedDraft, edition: int) -> str:
        """Keep it among the others; the desk has none any more. Returns its key."""

    def copy_away(self, draft: SavedDraft) -> str:
        """Keep it among the others, and leave the desk's own. Returns its key."""

    def take(self, key: str, edition: int) -> SavedDraft:
        """Make a draft that was put away the desk's own."""

    def clear_desk(self, edition: int) -> None:
        """The desk has no draft any more: it became a campaign."""

    def put_away_drafts(self) -> list[KeptDraft]:
        """The newest first. One that cannot be read is left where it is."""

    def delete(self, key: str) -> None:
        """Delete a draft that was put away; undelete() brings back the last one until the program ends."""

    def undelete(self) -> None:
        """Bring the last one deleted back."""
