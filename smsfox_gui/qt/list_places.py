"""What stands in the list's place: its rows, or the invitation, the reading of one, or that nothing was found."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.parts import Stack, button, column
from smsfox_gui.qt.recent_menu import RecentButton, RecentMenu

if TYPE_CHECKING:
    from smsfox_gui.qt.reading_place import ReadingPlace

_PATIENCE = 400
"""Milliseconds before a reading is shown."""
_CENTER = Qt.AlignmentFlag.AlignHCenter


class EmptyPlace(QFrame):
    """Drop a spreadsheet here, or use a button: Open, lists opened last, Paste, Sample."""

    open_requested = Signal()
    paste_requested = Signal()
    sample_requested = Signal()

    def __init__(self, recent: RecentMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("drop")
        picture = QLabel()
        set_icon(picture, "table_add_24_regular", "text2", 24)
        self._title = _centered("strong")
        self._hint = _centered("caption")
        self.open = _button("folder_open_20_regular")
        self._paste = _button("clipboard_paste_20_regular")
        self._sample = _button("beaker_20_regular")
        self.open.clicked.connect(self.open_requested)
        self._paste.clicked.connect(self.paste_requested)
        self._sample.clicked.connect(self.sample_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        self.recent = RecentButton(recent)
        for made in (self.open, self.recent, self._paste, self._sample):
            buttons.addWidget(made)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setSpacing(6)
        layout.addStretch(2)
        layout.addWidget(picture, 0, _CENTER)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addSpacing(4)
        layout.addLayout(buttons)
        layout.addStretch(3)
        self._retranslate()

    def set_hovered(self, on: bool) -> None:
        """Mark that a file may be dropped."""
        self.setProperty("on", "true" if on else "false")
        self.style().unpolish(self)
        self.style().polish(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Drop a table with phone numbers here"))
        self._hint.setText(self.tr("Excel, LibreOffice, CSV or just a column of numbers"))
        self.open.setText(self.tr("Open…"))
        self._paste.setText(self.tr("Paste"))
        self._sample.setText(self.tr("Example"))
        self._sample.setAccessibleName(self.tr("Open the example list"))


class ListPlaces(Stack):
    """One of them at a time; a reading that is quick is not shown at all, one on show stays until `end_reading`."""

    cancel_requested = Signal()
    show_all_requested = Signal()
    reading_shown = Signal()

    def __init__(self, rows: QWidget, recent: RecentMenu, parent: QWidget | None = None) -> None:
        """rows: the table; recent: what is offered where there is no list."""
        super().__init__(parent)
        self._rows = rows
        self.empty = EmptyPlace(recent)
        self.nothing = QLabel()
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setTextFormat(Qt.TextFormat.RichText)
        self.nothing.linkActivated.connect(lambda _: self.show_all_requested.emit())
        self._framed = QWidget()
        column(self._framed, 0, (10, 10, 10, 10)).addWidget(self.empty)
        for widget in (rows, self._framed, self.nothing):
            self.addWidget(widget)
        self.reads = False
        """Whether a reading is on show."""
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._patience.timeout.connect(self._on_patience)
        self._retranslate()

    @cached_property
    def reading(self) -> ReadingPlace:
        """The list that is coming, made when the first one comes."""
        from smsfox_gui.qt.reading_place import ReadingPlace

        made = ReadingPlace()
        made.cancel_requested.connect(self.cancel_requested)
        self.addWidget(made)
        return made

    def main_thing(self) -> QWidget | None:
        """The rows, or what leads to some."""
        if self.currentWidget() is self._rows:
            return self._rows.focusProxy()
        return self.empty.open if self.currentWidget() is self.empty else self.reading.table.view()

    def read(self, rows: int) -> None:
        """A list is being read, so many rows so far; shown after a moment of patience."""
        if not self.reads and not self._patience.isActive():
            self.reading.clear()
            self._patience.start()
        self.reading.set_rows(rows)

    def end_reading(self) -> None:
        """Its list is to be shown now, or will not come."""
        self._patience.stop()
        self.reads = False
        if "reading" in vars(self):
            self.reading.end()

    def show_rows(self, found: int, rows: int) -> None:
        """So many of a list's rows were found."""
        self.setCurrentWidget(self.nothing if rows and not found else self._rows)

    def invite(self) -> None:
        """There is no list."""
        self.setCurrentWidget(self._framed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @Slot()
    def _on_patience(self) -> None:
        self.reads = True
        self.setCurrentWidget(self.reading)
        self.reading_shown.emit()
        QTimer.singleShot(0, self.reading, self.reading.put_rows)  # in a turn of its own: both take their milliseconds

    def _retranslate(self) -> None:
        link = self.tr("Show all")
        self.nothing.setText(self.tr("There are no such rows.") + f' <a href="all">{link}</a>')


def _centered(rank: str) -> QLabel:
    made = QLabel()
    made.setProperty("rank", rank)
    made.setAlignment(_CENTER)
    made.setWordWrap(True)
    return made


def _button(name: str) -> QPushButton:
    return button(scale="small", icon_name=name)
