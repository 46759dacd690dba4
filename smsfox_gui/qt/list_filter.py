"""The chips over a contact list, and the filter each choice of them means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core.contact_list import Column, ListCounts, RowProblem
from smsfox_gui.core.problem_sentences import empty_chip, problem_chip
from smsfox_gui.qt.chip_button import Chip
from smsfox_gui.qt.contact_cells import WRONG_NUMBER
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.state_look import PROBLEM_LOOKS, READY
from smsfox_gui.qt.text_lack import TextLack
from smsfox_gui.services.ports import RowFilter

ALL, READY_ROWS, PROBLEM_ROWS = "all", "ready", "problems"
_EMPTY = "empty:"
"""Before the index of a column: the chip of the rows where it is blank."""

GROUPS: Mapping[str, frozenset[RowProblem]] = {
    "wrong_number": WRONG_NUMBER,
    **{
        problem.value: frozenset({problem})
        for problem in (
            RowProblem.LANDLINE,
            RowProblem.DUPLICATE,
            RowProblem.STOPPED,
            RowProblem.TEXT_TOO_LONG,
            RowProblem.RAGGED,
            RowProblem.EXCLUDED,
            RowProblem.WRITTEN,
            RowProblem.REFUSED,
            RowProblem.TEXT_REFUSED,
        )
    },
}

GROUP_HEADS: Mapping[str, RowProblem] = {
    key: RowProblem.TOO_SHORT if key == "wrong_number" else next(iter(problems)) for key, problems in GROUPS.items()
}
"""The problem that lends a group its word and its look."""


def chips(
    counts: ListCounts,
    columns: Sequence[Column],
    *,
    checking: bool,
    lack: TextLack | None = None,
    seen: Iterable[str] = (),
) -> list[Chip]:
    """The chips for these counts; `seen` ones stay at zero.

    checking: only who gets the SMS and who does not. lack: what the text lacks, so that the rows which would be ready
    without it wait for that; for a column none is without a remark, a text that is half typed is none of a row.
    """
    words = _words(checking=checking)
    made = [
        Chip(ALL, words[ALL], count=counts.rows, exclusive=True),
        _lacking_chip(counts, lack) if lack is not None and counts.ready else _ready_chip(counts, words[READY_ROWS]),
    ]
    look = ("subtract_circle", "text2") if checking else ("warning_filled", "warnIcon")
    troubled = counts.rows if lack is not None and lack.field else counts.rows - counts.ready
    made.append(Chip(PROBLEM_ROWS, words[PROBLEM_ROWS], *look, troubled))
    return made if checking else [*made, *_problem_chips(counts, columns, frozenset(seen))]


def _ready_chip(counts: ListCounts, words: str) -> Chip:
    return Chip(READY_ROWS, words, READY.icon, READY.tone, counts.ready)


def _lacking_chip(counts: ListCounts, lack: TextLack) -> Chip:
    """The same rows, which say this of themselves."""
    column = QCoreApplication.translate("ListChips", "No column")
    words = column if lack.field else QCoreApplication.translate("ListChips", "Text not ready")
    return _chip(READY_ROWS, words, RowProblem.EMPTY_FIELD, counts.ready)


def _problem_chips(counts: ListCounts, columns: Sequence[Column], seen: frozenset[str]) -> list[Chip]:
    made = []
    for key, problems in GROUPS.items():
        rows = sum(counts.problems.get(problem, 0) for problem in problems)
        if rows or key in seen:
            head = GROUP_HEADS[key]
            made.append(_chip(key, problem_chip(head, language()), head, rows))
        if key == RowProblem.STOPPED:
            for column in columns:
                blank = counts.empty.get(column.field, 0)
                if blank or f"{_EMPTY}{column.index}" in seen:
                    words = empty_chip(column.field, language())
                    made.append(_chip(f"{_EMPTY}{column.index}", words, RowProblem.EMPTY_FIELD, blank))
    return made


def _chip(key: str, words: str, problem: RowProblem, rows: int) -> Chip:
    look = PROBLEM_LOOKS[problem]
    return Chip(key, words, look.icon, "warnIcon" if look.tone == "warn" else look.tone, rows)


def row_filter(selection: frozenset[str], search: str, *, lacking: bool = False) -> RowFilter:
    """What a choice of chips lets through. lacking: the text lacks a column, see `chips`."""
    if ALL in selection or not selection or (lacking and PROBLEM_ROWS in selection):
        return RowFilter(search=search)
    ready = READY_ROWS in selection
    if PROBLEM_ROWS in selection:
        return RowFilter(ready=ready, search=search)
    wanted: set[RowProblem] = set()
    for key in selection & GROUPS.keys():
        wanted |= GROUPS[key]
    empty = frozenset(int(key.removeprefix(_EMPTY)) for key in selection if key.startswith(_EMPTY))
    return RowFilter(ready=ready, problems=frozenset(wanted), search=search, empty=empty)


def _words(*, checking: bool) -> dict[str, str]:
    return {
        ALL: QCoreApplication.translate("ListChips", "All"),
        READY_ROWS: (
            QCoreApplication.translate("ListChips", "Will go")
            if checking
            else QCoreApplication.translate("ListChips", "Ready")
        ),
        PROBLEM_ROWS: (
            QCoreApplication.translate("ListChips", "Left out")
            if checking
            else QCoreApplication.translate("ListChips", "To check")
        ),
    }
