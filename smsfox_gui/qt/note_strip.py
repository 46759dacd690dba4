"""The strip under a list's source with what a person should know of the reading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.contact_list import HARMLESS, OF_HIDDEN_ROWS, ListNote, NoteKind
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.parts import Note, button, column, dress, icon_label, label, name_tool, row, tool


class NoteStrip(QFrame):
    """A line a note, those to look after first; a way to the first row that one of them is about, and one to read
    without the rows that the spreadsheet hides. Closed it stays away until the next list.
    """

    visible_only_requested = Signal(bool)
    """Read the list without its hidden rows, or with them."""
    row_requested = Signal(int)
    """Show the row with this number of the spreadsheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setProperty("kind", "warn")
        self._notes: tuple[ListNote, ...] = ()
        self._closed = False
        self._warnings, self._facts = _Lines("warn"), _Lines("info")
        self._first = button("link")
        self._first.clicked.connect(self._on_first)
        self._choice = button("link")
        self._choice.clicked.connect(self._on_choice)
        links = row(spacing=14)
        for link in (self._first, self._choice):
            links.addWidget(link)
        links.addStretch()
        self._warnings.below.addLayout(links)
        self._close = tool("dismiss", "text2", 16, scale="icon-small", kind="flat")
        self._close.clicked.connect(self._on_close)
        line = row(self, 8, (10, 4, 4, 4))
        told = column(spacing=4, margins=(0, 4, 0, 4))  # the first line stands where the way to close it does
        for lines in (self._warnings, self._facts):
            told.addWidget(lines)
        line.addLayout(told, 1)
        line.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._retranslate()
        self.hide()

    def show_notes(self, notes: Sequence[ListNote]) -> None:
        """Say these; without any it is not there."""
        self._closed = False
        self._notes = tuple(notes)
        self._retranslate()
        self._choice.setVisible(not OF_HIDDEN_ROWS.isdisjoint(note.kind for note in notes))
        self._first.setVisible(bool(self._first_row))
        dress(self, "kind", "info" if all(note.kind in HARMLESS for note in notes) else "warn")
        self.setVisible(bool(notes))

    def show_edited(self, notes: Sequence[ListNote]) -> None:
        """Say these of the same list, unless it was closed."""
        if not self._closed and tuple(notes) != self._notes:
            self.show_notes(notes)

    def text(self) -> str:
        """What it says."""
        return "\n".join(filter(None, (self._warnings.words.text(), self._facts.words.text())))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    @Slot()
    def _on_close(self) -> None:
        self._notes, self._closed = (), True
        self.hide()

    @Slot()
    def _on_choice(self) -> None:
        self.visible_only_requested.emit(not self._left_out)

    @Slot()
    def _on_first(self) -> None:
        self.row_requested.emit(self._first_row)

    @property
    def _first_row(self) -> int:
        return next((note.row for note in self._notes if note.row), 0)

    @property
    def _left_out(self) -> bool:
        return any(note.kind is NoteKind.ROWS_LEFT_OUT for note in self._notes)

    @property
    def notes(self) -> tuple[ListNote, ...]:
        """What there is to say."""
        return self._notes

    def _retranslate(self) -> None:
        for lines, harmless in ((self._warnings, False), (self._facts, True)):
            lines.say([note for note in self._notes if (note.kind in HARMLESS) is harmless])
        self._first.setText(self.tr("Show the first such line"))
        self._choice.setText(self.tr("Include hidden rows") if self._left_out else self.tr("Leave out hidden rows"))
        name_tool(self._close, self.tr("Hide"))


class _Lines(QWidget):
    """The sentences of some notes beside one sign. kind: as of Note."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.picture = icon_label(*Note.ICONS[kind])
        self.words = label("", "small", wrap=True)
        self.below = column(spacing=0)
        """The sentences, and what may stand under them."""
        self.below.addWidget(self.words)
        line = row(self, 8)
        line.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self.below, 1)

    def say(self, notes: Sequence[ListNote]) -> None:
        """Say these; without any it is not there."""
        self.words.setText("\n".join(wording.note_sentence(note, language()) for note in notes))
        self.setVisible(bool(notes))
