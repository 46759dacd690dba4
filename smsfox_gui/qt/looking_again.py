"""A list that could not be counted: said over it, and looked at once more when a person says so or comes back.

The disk is full then, mostly; whoever goes to another window to make room finds the list counted on the way back.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core import wording
from smsfox_gui.core.errors import ScratchFailed, SmsfoxError, Unexpected
from smsfox_gui.qt.banner import BannerButton
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.numbers import language

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow

log = logging.getLogger(__name__)

AGAIN = "look_again"


class LookingAgain(QObject):
    """Says it until there are totals again; that a person comes back is told to the draft in `wiring`."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._draft = desk.draft
        self._error: Exception | None = None
        """What is said of now."""
        self._draft.look_failed.connect(self._on_failed)
        self._draft.review_changed.connect(self._on_review_changed)
        window.campaign.list_pane.top.banner.button_clicked.connect(self._on_button)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        campaign = self._window.campaign
        if campaign.left() is not campaign.list_pane:
            self._window.news.on_desk_failed(error)
            return
        if not isinstance(error, SmsfoxError):
            log.error("unexpected", exc_info=error)
        self._error = error
        again = BannerButton(AGAIN, lambda: self.tr("Try again"))
        campaign.list_pane.top.say("err", lambda: self._words(error), (again,))

    @Slot()
    def _on_review_changed(self) -> None:
        if self._error is not None and not self._draft.stuck and not self._draft.counting:
            self._withdraw(self._error)

    @Slot(str)
    def _on_button(self, key: str) -> None:
        if key == AGAIN and self._error is not None:
            self._withdraw(self._error)  # so that a second failure is seen to be one
            self._draft.try_again()

    def _withdraw(self, error: Exception) -> None:
        """Say it no more, unless something else is said there by now."""
        self._error = None
        top = self._window.campaign.list_pane.top
        if top.banner.text() == self._words(error):
            top.banner.hide()
            top.show_strips()

    def _words(self, error: Exception) -> str:
        if isinstance(error, ScratchFailed):
            return self.tr(
                "The list could not be counted: the disk is full. List and text are as they were, nothing was sent. "
                "Free some space and try again."
            )
        return wording.error_sentence(error if isinstance(error, SmsfoxError) else Unexpected(), language())
