"""What stands in the campaign's page from Send on: the messages on the left, the panels of sending and result."""

from __future__ import annotations

from functools import cached_property

from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.result_panel import ResultPanel
from smsfox_gui.qt.results_columns import ColumnChoice
from smsfox_gui.qt.results_table import ResultsTable
from smsfox_gui.qt.sending_panel import SendingPanel


class SentParts:
    """The three of them, for the campaigns that a desk shows. Whoever sends needs all; each can be made ahead alone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @cached_property
    def results(self) -> ResultsTable:
        """The messages."""
        desk, settings = self._desk, self._desk.program.settings
        made = ResultsTable(desk.tasks.run_in_background, desk.hush)
        made.set_choice(ColumnChoice(frozenset(settings.results_hidden), frozenset(settings.results_added)))
        return made

    @cached_property
    def sending(self) -> SendingPanel:
        """How the sending goes."""
        return SendingPanel()

    @cached_property
    def result(self) -> ResultPanel:
        """What came of it."""
        return ResultPanel()
