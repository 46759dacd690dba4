"""The strip that says in one line how a list was read, and opens the choices for reading it otherwise."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from smsfox_gui.core.contact_list import ListCounts, ListInfo, NoteKind
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.encodings import encoding_name
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.reading_offers import offers
from smsfox_gui.services.ports import ListSource

if TYPE_CHECKING:
    from smsfox_gui.qt.reading_choices import ReadingChoices

class ReadingStrip(QFrame):
    """Says in one line how the list was read; "Change" opens the choices downwards."""

    reread_requested = Signal(object)
    guess_requested = Signal()
    """The columns are not to be as a person had them in such a list before."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._info: ListInfo | None = None
        self._source = ListSource()
        self._counts = ListCounts(0, 0)
        picture = QLabel()
        set_icon(picture, "checkmark_circle_filled", "ok")
        self._words = ElidedLabel("", "small")
        self._change = QPushButton()
        self._change.setProperty("kind", "link")
        self._change.setCheckable(True)
        self._change.toggled.connect(self._on_change)
        self._guess = QPushButton()
        self._guess.setProperty("kind", "link")
        self._guess.clicked.connect(self.guess_requested)
        self._close = QToolButton()
        self._close.setProperty("kind", "flat")
        self._close.setProperty("scale", "icon-small")
        self._close.clicked.connect(self._on_close)
        set_icon(self._close, "dismiss", "text2")
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (picture, self._words, self._guess, self._change, self._close):
            line.addWidget(widget, 1 if widget is self._words else 0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(10, 2, 4, 2)
        self._layout.setSpacing(2)
        self._layout.addLayout(line)
        self._retranslate()

    def show_list(self, info: ListInfo, counts: ListCounts, source: ListSource) -> None:
        """Tell how this list was read."""
        self._info, self._counts, self._source = info, counts, source
        if not any(offers(info, source)):
            self._change.setChecked(False)
        self._retranslate()

    def show_as_read(self) -> None:
        """What is chosen in the boxes is how the list was read."""
        if self._info is not None:
            self.choices.show_list(self._info, self._source)

    @property
    def source(self) -> ListSource:
        """Where the list came from."""
        return self._source

    def of_sheet(self, sheet: str) -> ListSource:
        """The same file, another sheet: what was chosen for the old one does not hold there."""
        return replace(self._source, sheet=sheet, header_row=None, no_header=False, phone_column=None)

    def open_choices(self) -> None:
        """Open the choices and go there."""
        self._change.setChecked(True)
        first = next((box for box in self.choices.boxes if box.isVisibleTo(self)), self._change)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @cached_property
    def choices(self) -> ReadingChoices:
        """The ways to read it otherwise, made when they are first opened."""
        from smsfox_gui.qt.reading_choices import ReadingChoices

        made = ReadingChoices()
        made.chosen.connect(self._on_chosen)
        made.setVisible(self._change.isChecked())
        self._layout.addWidget(made)
        if self._info is not None:
            made.show_list(self._info, self._source)
        return made

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_change(self, on: bool) -> None:
        if on or "choices" in vars(self):
            self.choices.setVisible(on)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_chosen(self) -> None:
        sheet, header, encoding, delimiter, visible_only = self.choices.values()
        if self._info is not None and sheet != self._info.sheet:
            self.reread_requested.emit(self.of_sheet(sheet))
            return
        self.reread_requested.emit(
            replace(
                self._source,
                sheet=sheet,
                header_row=header or None,
                no_header=header == 0,
                encoding=encoding,
                delimiter=delimiter,
                visible_only=visible_only,
                phone_column=None,
            )
        )

    def _retranslate(self) -> None:
        self._change.setText(self.tr("Change"))
        self._guess.setText(self.tr("Guess again"))
        self._guess.setAccessibleName(self.tr("Forget what was chosen for such a list and guess again"))
        self._guess.setToolTip(self._guess.accessibleName())
        self._change.setAccessibleName(self.tr("Change how the list is read"))
        self._close.setAccessibleName(self.tr("Hide"))
        if self._info is not None:
            self._words.setText(self._sentence(self._info))
            self._change.setVisible(any(offers(self._info, self._source)))
            self._guess.setVisible(self._source.kept is None and self._info.as_before)
            if "choices" in vars(self):
                self.choices.show_list(self._info, self._source)

    def _sentence(self, info: ListInfo) -> str:
        kept, read, added = self._source.kept is not None, self._counts.rows_read, self._counts.added
        told = self.tr("Saved list: %n row(s).", "", read) if kept else self.tr("Read %n row(s).", "", read)
        words = [self.tr("Columns as last time.")] if info.as_before and not kept else []
        words.append(counted(told, read))
        if added:
            words.append(counted(self.tr("%n row(s) added by splitting.", "", added), added))
        facts = ", ".join(self._facts(info, kept=kept))
        return " ".join(filter(None, [*words, facts[:1].upper() + facts[1:]]))

    def _facts(self, info: ListInfo, *, kept: bool) -> list[str]:
        """How it was read; of a kept list nobody can tell but where its phones are, and not every one has a header."""
        facts = []
        if offers(info, self._source).header:
            row = info.header_row
            facts.append(
                self.tr("no header row") if row is None else self.tr("header in row %1").replace("%1", str(row))
            )
        if info.phone_column is not None:
            title = info.columns[info.phone_column].title or info.columns[info.phone_column].field
            facts.append(self.tr("phone in column “%1”").replace("%1", title))
        if info.encoding and not kept:
            name = encoding_name(info.encoding)
            if any(note.kind is NoteKind.MIXED_LETTERS for note in info.notes):  # first, as it is what is unusual
                both = self.tr("encodings %1 and %2").replace("%1", encoding_name("utf-8"))
                facts.insert(0, both.replace("%2", name))
            else:
                facts.append(self.tr("encoding %1").replace("%1", name))
        return facts
