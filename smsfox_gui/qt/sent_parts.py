"""What stands in the campaign's page from Send on: the messages on the left, the panels of sending and result."""

from __future__ import annotations

from dataclasses import dataclass

from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.result_panel import ResultPanel
from smsfox_gui.qt.results_columns import ColumnChoice
from smsfox_gui.qt.results_table import ResultsTable
from smsfox_gui.qt.sending_panel import SendingPanel


@dataclass(frozen=True, slots=True)
class SentParts:
    """The three of them, made together: whoever sends needs all."""

    results: ResultsTable
    sending: SendingPanel
    result: ResultPanel

    @classmethod
    def made(cls, desk: Desk) -> SentParts:
        """For the campaigns that this desk shows."""
        settings = desk.program.settings
        results = ResultsTable(desk.tasks.run_in_background, desk.hush)
        results.set_choice(ColumnChoice(frozenset(settings.results_hidden), frozenset(settings.results_added)))
        return cls(results, SendingPanel(), ResultPanel())
