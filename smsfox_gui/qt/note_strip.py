"""The strip under a list's source with what a person should know of the reading."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.message import OF_HIDDEN_ROWS, ListNote, NoteKind
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.parts import button, column, label, name_tool, row, tool


class NoteStrip(QFrame):
    """A line a note, and a way to read without the rows that the spreadsheet hides; closed it stays away until the next
    list.
    """

    visible_only_requested = Signal(bool)
    """Read the list without its hidden rows, or with them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("note")
        self.setProperty("kind", "warn")
        self._notes: tuple[ListNote, ...] = ()
        self._closed = False
        self._picture = QLabel()
        set_icon(self._picture, "warning_16_filled", "warnIcon", 16)
        self._words = label("", "small", wrap=True)
        self._choice = button("link")
        self._choice.clicked.connect(self._on_choice)
        self._close = tool("dismiss", "text2", 16, scale="icon-small", kind="flat")
        self._close.clicked.connect(self._on_close)
        line = row(self, 8, (10, 4, 4, 4))
        line.addWidget(self._picture)
        told = column(spacing=0)
        told.addWidget(self._words)
        told.addWidget(self._choice, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(told, 1)
        line.addWidget(self._close)
        self._retranslate()
        self.hide()

    def show_notes(self, notes: Sequence[ListNote]) -> None:
        """Say these; without any it is not there."""
        self._closed = False
        self._notes = tuple(notes)
        self._retranslate()
        self._choice.setVisible(not OF_HIDDEN_ROWS.isdisjoint(note.kind for note in notes))
        self.setVisible(bool(notes))

    def show_edited(self, notes: Sequence[ListNote]) -> None:
        """Say these of the same list, unless it was closed."""
        if not self._closed and tuple(notes) != self._notes:
            self.show_notes(notes)

    def text(self) -> str:
        """What it says."""
        return self._words.text()

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

    @property
    def _left_out(self) -> bool:
        return any(note.kind is NoteKind.ROWS_LEFT_OUT for note in self._notes)

    @property
    def notes(self) -> tuple[ListNote, ...]:
        """What there is to say."""
        return self._notes

    def _retranslate(self) -> None:
        self._words.setText("\n".join(wording.note_sentence(note, language()) for note in self._notes))
        self._choice.setText(self.tr("Take hidden rows in") if self._left_out else self.tr("Leave hidden rows out"))
        name_tool(self._close, self.tr("Hide"))
