"""The strip that says in one line how a list was read, and opens the choices for reading it otherwise."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smsfox_gui.core.message import ListCounts, ListInfo
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.numbers import counted
from smsfox_gui.services.ports import ListSource

ENCODINGS: Mapping[str, str] = MappingProxyType(
    {
        "utf-8": "UTF-8",
        "cp1251": "Windows-1251",
        "utf-16-le": "UTF-16",
        "koi8-r": "KOI8-R",
        "cp866": "CP866 (DOS)",
        "mac-cyrillic": "Mac",
    }
)
"""By the names that the reader uses: as offices know them."""
_DELIMITERS = (";", ",", "\t", "|", "")
_TEXTS = ("csv", "pasted")
"""Formats in which cells are kept apart by a character."""
_HEADER_ROWS = 20


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
        self._choices = QWidget()
        self._labels = [QLabel() for _ in range(5)]
        self._boxes = [QComboBox() for _ in range(5)]
        choices = FlowLayout(self._choices, 8)
        choices.setContentsMargins(0, 2, 0, 6)
        self._pairs = [QWidget() for _ in self._boxes]
        for pair, label, box in zip(self._pairs, self._labels, self._boxes, strict=True):
            label.setProperty("rank", "caption")
            label.setBuddy(box)
            box.setProperty("scale", "small")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.activated.connect(self._on_chosen)
            lines = QVBoxLayout(pair)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(2)
            lines.addWidget(label)
            lines.addWidget(box)
            choices.addWidget(pair)
        self._choices.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 2, 4, 2)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self._choices)
        self._retranslate()

    def show_list(self, info: ListInfo, counts: ListCounts, source: ListSource) -> None:
        """Tell how this list was read."""
        self._info, self._counts, self._source = info, counts, source
        if source.kept is not None:
            self._change.setChecked(False)
        self._retranslate()

    def show_as_read(self) -> None:
        """What is chosen in the boxes is how the list was read."""
        if self._info is not None:
            self._fill(self._info)

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
        first = next((box for box in self._boxes if box.isVisibleTo(self)), self._change)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_change(self, on: bool) -> None:
        self._choices.setVisible(on)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()

    def _on_chosen(self) -> None:
        sheet, header, encoding, delimiter, visible_only = (box.currentData() for box in self._boxes)
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
        self._guess.setText(self.tr("Guess anew"))
        self._guess.setAccessibleName(self.tr("Forget what was chosen for such a list and guess anew"))
        self._guess.setToolTip(self._guess.accessibleName())
        self._change.setAccessibleName(self.tr("Change how the list is read"))
        self._close.setAccessibleName(self.tr("Hide"))
        names = (
            self.tr("Sheet"),
            self.tr("Header row"),
            self.tr("Letters"),
            self.tr("Separator"),
            self.tr("Hidden rows"),
        )
        for label, box, name in zip(self._labels, self._boxes, names, strict=True):
            label.setText(name)
            box.setAccessibleName(name)
        if self._info is not None:
            self._words.setText(self._sentence(self._info))
            self._change.setVisible(self._source.kept is None)
            self._guess.setVisible(self._source.kept is None and self._info.as_before)
            self._fill(self._info)

    def _sentence(self, info: ListInfo) -> str:
        kept, read, added = self._source.kept is not None, self._counts.rows_read, self._counts.added
        told = self.tr("Saved list: %n row(s).", "", read) if kept else self.tr("Read %n row(s).", "", read)
        words = [self.tr("Columns as the last time.")] if info.as_before and not kept else []
        words.append(counted(told, read))
        if added:
            words.append(counted(self.tr("%n row(s) added by splitting.", "", added), added))
        facts = ", ".join(self._facts(info, kept=kept))
        return " ".join([*words, facts[:1].upper() + facts[1:]])

    def _facts(self, info: ListInfo, *, kept: bool) -> list[str]:
        """How it was read; of a kept list nobody can tell but where its phones are."""
        facts = []
        if info.header_row is None and not kept:
            facts.append(self.tr("no header row"))
        elif not kept:
            facts.append(self.tr("header in row %1").replace("%1", str(info.header_row)))
        if info.phone_column is not None:
            title = info.columns[info.phone_column].title or info.columns[info.phone_column].field
            facts.append(self.tr("phone in column “%1”").replace("%1", title))
        if info.encoding and not kept:
            facts.append(self.tr("letters %1").replace("%1", encoding_name(info.encoding)))
        return facts

    def _fill(self, info: ListInfo) -> None:
        sheets = [(sheet, sheet) for sheet in info.sheets]
        rows: list[tuple[str, object]] = [(self.tr("No header"), 0)]
        rows += [(str(number), number) for number in range(1, max(_HEADER_ROWS, info.header_row or 0) + 1)]
        encodings = [(encoding_name(code), code) for code in ENCODINGS]
        if info.encoding and info.encoding not in ENCODINGS:
            encodings.insert(0, (encoding_name(info.encoding), info.encoding))
        words = {"": self.tr("One column"), "\t": self.tr("Tab")}
        delimiters = [(words.get(mark, mark), mark) for mark in _DELIMITERS]
        if info.delimiter and info.delimiter not in _DELIMITERS:
            delimiters.append((info.delimiter, info.delimiter))
        hidden = [(self.tr("Taken in"), False), (self.tr("Left out"), True)]
        _offer(self._boxes[0], sheets, info.sheet)
        _offer(self._boxes[1], rows, info.header_row or 0)
        _offer(self._boxes[2], encodings, info.encoding)
        _offer(self._boxes[3], delimiters, info.delimiter or "")
        _offer(self._boxes[4], hidden, self._source.visible_only)
        shown = (len(sheets) > 1, True, info.encoding is not None, info.format in _TEXTS, info.hides_rows)
        for pair, visible in zip(self._pairs, shown, strict=True):
            pair.setVisible(visible)


def encoding_name(code: str) -> str:
    """An encoding as offices know it."""
    return ENCODINGS.get(code, code.upper())


def _offer(box: QComboBox, choices: Sequence[tuple[str, object]], now: object) -> None:
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    index = next((i for i, (_, value) in enumerate(choices) if value == now), -1)
    box.setCurrentIndex(index)
