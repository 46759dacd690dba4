"""A text that was refused may go as it is, once a person has said so: a sender name may have been agreed meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.inquiry import Inquiry
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.readiness import Obstacle
from smsfox_gui.services.ports import ListSource

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


class RefusedWord(QObject):
    """Asks for that word in the bar; it is kept with the draft."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._inquiry: Inquiry | None = None
        self._about: tuple[ListSource | None, str, str] | None = None
        """The list, the text and the sender that are asked about."""
        window.bar.ask.kept.connect(self._on_kept)
        desk.readiness_changed.connect(self._on_readiness_changed)

    @Slot()
    def ask(self) -> None:
        """Send what was refused as it is?"""
        draft = self._desk.draft
        counts = draft.counts
        if counts is None or Obstacle.TEXT_REFUSED not in self._desk.readiness.obstacles:
            return
        rows = counts.problems[RowProblem.TEXT_REFUSED]
        note = self.tr("None arrived: nobody gets it twice. The gateway may refuse it again if it is not agreed yet.")
        question = self.tr("Send %n message(s) with the text that the gateway refused?", "", rows)
        self._about = self._now()
        self._inquiry = Inquiry(
            counted(question, rows),
            note,
            self.tr("Change the text"),
            self.tr("Send as it is"),
            self._agree,
        )
        self._window.ask(self._inquiry)

    @property
    def _asks(self) -> bool:
        """Whether it is this that the bar asks."""
        return self._inquiry is not None and self._window.bar.ask.inquiry is self._inquiry

    def _now(self) -> tuple[ListSource | None, str, str]:
        draft = self._desk.draft
        return draft.source, draft.text, draft.sender_name

    def _agree(self) -> None:
        if self._now() == self._about:
            self._desk.draft.send_refused()

    @Slot()
    def _on_kept(self) -> None:
        if self._asks:
            self._window.campaign.message.go_to_text()

    @Slot()
    def _on_readiness_changed(self) -> None:
        """Who changes what is asked about has answered."""
        if self._asks and self._now() != self._about:
            self._window.end_inquiry()
