"""The chips over a contact list, and the filter each choice of them means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core import wording
from smsfox_gui.core.message import ListCounts, RowProblem
from smsfox_gui.qt.chips import Chip
from smsfox_gui.qt.list_rows import WRONG_NUMBER
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.state_look import PROBLEM_LOOKS, READY
from smsfox_gui.services.ports import RowFilter

ALL, READY_ROWS, PROBLEM_ROWS = "all", "ready", "problems"

GROUPS: Mapping[str, frozenset[RowProblem]] = {
    "wrong_number": WRONG_NUMBER,
    **{
        problem.value: frozenset({problem})
        for problem in (
            RowProblem.LANDLINE,
            RowProblem.DUPLICATE,
            RowProblem.STOPPED,
            RowProblem.EMPTY_FIELD,
            RowProblem.TEXT_TOO_LONG,
            RowProblem.RAGGED,
            RowProblem.EXCLUDED,
        )
    },
}

GROUP_HEADS: Mapping[str, RowProblem] = {
    key: RowProblem.TOO_SHORT if key == "wrong_number" else next(iter(problems)) for key, problems in GROUPS.items()
}
"""The problem that lends a group its word and its look."""


def chips(counts: ListCounts, *, checking: bool, seen: Iterable[str] = ()) -> list[Chip]:
    """The chips for these counts; checking: only who gets the SMS and who does not. `seen` chips stay at zero."""
    numbers = chip_counts(counts)
    words = _words(checking=checking)
    made = [
        Chip(ALL, words[ALL], count=numbers[ALL], exclusive=True),
        Chip(READY_ROWS, words[READY_ROWS], READY.icon, READY.tone, numbers[READY_ROWS]),
    ]
    look = ("subtract_circle", "text2") if checking else ("warning_filled", "warnIcon")
    made.append(Chip(PROBLEM_ROWS, words[PROBLEM_ROWS], *look, numbers[PROBLEM_ROWS]))
    if not checking:
        kept = set(seen)
        for key in GROUPS:
            if numbers[key] or key in kept:
                found = PROBLEM_LOOKS[GROUP_HEADS[key]]
                tone = "warnIcon" if found.tone == "warn" else found.tone
                made.append(Chip(key, words[key], found.icon, tone, numbers[key]))
    return made


def chip_counts(counts: ListCounts) -> dict[str, int]:
    """The number of every chip."""
    numbers = {ALL: counts.rows_read, READY_ROWS: counts.ready, PROBLEM_ROWS: counts.rows_read - counts.ready}
    for key, problems in GROUPS.items():
        numbers[key] = sum(counts.problems.get(problem, 0) for problem in problems)
    return numbers


def row_filter(selection: frozenset[str], search: str) -> RowFilter:
    """What a choice of chips lets through."""
    if ALL in selection or not selection:
        return RowFilter(search=search)
    ready = READY_ROWS in selection
    if PROBLEM_ROWS in selection:
        return RowFilter(ready=ready, search=search)
    wanted: set[RowProblem] = set()
    for key in selection & GROUPS.keys():
        wanted |= GROUPS[key]
    return RowFilter(ready=ready, problems=frozenset(wanted), search=search)


def _words(*, checking: bool) -> dict[str, str]:
    spoken = language()
    chips_of_problems = {key: wording.problem_chip(GROUP_HEADS[key], spoken) for key in GROUPS}
    return chips_of_problems | {
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
