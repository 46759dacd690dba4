"""The group about how long things are kept: the data folder, and the button that deletes the history."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from smsfox_gui.core.settings import SettingGroup
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.parts import Note, button, row
from smsfox_gui.qt.settings.group import Group
from smsfox_gui.qt.settings.question import Question


class HistoryGroup(Group):
    """Deleting asks in place."""

    forget_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SettingGroup.HISTORY, parent)
        self.folder = ElidedLabel()
        self.open_folder = button(icon_name="folder_open_20_regular")
        place = row()
        place.addWidget(self.folder, 1)
        place.addWidget(self.open_folder)
        self._folder_words = self.add_line(place)
        self.forget = button(icon_name="delete_20_regular")
        line = row()
        line.addWidget(self.forget)
        line.addStretch(1)
        self.outer.addLayout(line)
        self.question = Question()
        self.outer.addWidget(self.question)
        self.done = Note("ok")
        self.done.hide()
        self.outer.addWidget(self.done)
        self.open_folder.clicked.connect(self._on_open_folder)
        self.forget.clicked.connect(self._on_asked)
        self.question.confirmed.connect(self.forget_requested)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self._folder_words.setText(self.tr("Data folder"))
        self.open_folder.setText(self.tr("Show it"))
        self.open_folder.setAccessibleName(self.tr("Show the data folder"))
        self.forget.setText(self.tr("Delete the history…"))
        self.question.set_words(
            self.tr(
                "Delete every campaign that is over and every saved list, with their numbers, texts and results? "
                "This cannot be undone."
            )
        )
        self.question.keep.setText(self.tr("Keep the history"))
        self.question.confirm.setText(self.tr("Delete"))
        self.done.hide()

    def set_folder(self, folder: Path) -> None:
        """Where this program keeps its data."""
        self.folder.setText(str(folder))

    def say_forgotten(self, campaigns: int, lists: int) -> None:
        """It is done."""
        words = [counted(self.tr("%n campaign(s) deleted.", "", campaigns), campaigns)]
        if lists:
            words.append(counted(self.tr("%n saved list(s) deleted.", "", lists), lists))
        self.done.set_words(" ".join(words))
        self.done.show()

    @Slot()
    def _on_open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text()))

    @Slot()
    def _on_asked(self) -> None:
        self.done.hide()
        self.question.ask()
