"""That a report is being written and where it is then, said beside the campaign it is of."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.parts import Note, button

PATIENCE = 400
"""Milliseconds after which a report that is still being written is spoken of."""


class SavedNote(Note):
    """Stays until another campaign comes onto its panel; said anew when the language changes."""

    def __init__(self) -> None:
        super().__init__("ok")
        self._told: Callable[[], str] = str
        self.campaign: int | None = None
        """Whose panel it is on; what comes late of another one is not to be said here."""
        self._file = ""
        """What was written, until something else is said."""
        self.open_it = button("link")
        """To the file, in the program that the computer has for such ones."""
        self.open_it.clicked.connect(self._on_open)
        self.below.addWidget(self.open_it, 0, Qt.AlignmentFlag.AlignLeft)
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE)
        self._soon.timeout.connect(self.show)
        self._name_button()
        self.hide()

    def say_writing(self, name: str) -> None:
        """The report is being written there: said where that takes a while, until something else is said."""
        self.drop()
        self._say("info", lambda: self.tr("The report is being written: %1").replace("%1", name))
        self._soon.start()

    def drop(self) -> None:
        """There is nothing to say."""
        self._soon.stop()
        self.hide()

    def say_saved(self, name: str) -> None:
        """The report was written there."""
        self._tell(lambda: self.tr("The report is saved: %1").replace("%1", name), name)

    def say_to_fix(self, name: str, rows: int) -> None:
        """So many rows to be put right were written there; none: there are none, and no file."""
        self._tell(lambda: self._words_to_fix(name, rows), name if rows else "")

    def say_facts(self, name: str) -> None:
        """The report for support was written there."""
        self._tell(lambda: self._words_of_facts(name), name)

    def keep_to(self, campaign: int | None) -> None:
        """The panel shows this campaign, None = none: what was said of another one goes."""
        if campaign != self.campaign:
            self.campaign = campaign
            self.drop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_words(self._told())
            self._name_button()

    @Slot()
    def _on_open(self) -> None:
        name = self._file
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(name)):
            self._say("info", lambda: self._words_unopened(name))

    def _tell(self, told: Callable[[], str], file: str) -> None:
        """file: what a person may open; "" = there is none."""
        self._soon.stop()
        self._say("ok", told, file)
        self.show()

    def _say(self, kind: str, told: Callable[[], str], file: str = "") -> None:
        self._told, self._file = told, file
        self.set_kind(kind)
        self.set_words(told())
        self.open_it.setVisible(bool(file))

    def _name_button(self) -> None:
        self.open_it.setText(self.tr("Open"))
        self.open_it.setAccessibleName(self.tr("Open the report"))

    def _words_unopened(self, name: str) -> str:
        words = self.tr("No program of this computer opens such a file. It is saved and whole: %1")
        return words.replace("%1", name)

    def _words_to_fix(self, name: str, rows: int) -> str:
        if not rows:
            return self.tr("Nothing in this list needs fixing, so no file was written.")
        words = self.tr("%n row(s) to fix are saved: #. Correct them there and open the file.", "", rows)
        return counted(words, rows).replace("#", name)

    def _words_of_facts(self, name: str) -> str:
        words = self.tr("Send this file to support: %1. No numbers of people and no texts are in it.")
        return words.replace("%1", name)
