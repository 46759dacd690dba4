"""The strips over a contact list: where it comes from, and how it was read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smsfox_gui.core.message import ListInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_combo import ElidedCombo
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.fitting import FittingButton, FittingRow, fitting_button
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.icons import icon, set_icon
from smsfox_gui.qt.numbers import counted
from smsfox_gui.services.ports import ListSource

ENCODINGS = ("utf-8", "windows-1251", "utf-16", "koi8-r", "cp866", "mac-cyrillic")
_DELIMITERS = (";", ",", "\t", "|")
_HEADER_ROWS = 20


class SourceStrip(QWidget):
    """The list's name (and sheets), Open, Paste, search."""

    open_requested = Signal()
    paste_requested = Signal()
    sheet_requested = Signal(str)
    search_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: tuple[str, ...] = ()
        self.source = ElidedCombo()
        self.source.setProperty("strong", "true")
        self.source.setProperty("scale", "small")
        self.source.setIconSize(QSize(16, 16))
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.source.setMinimumContentsLength(4)
        self.source.setMaximumWidth(theme.px(300))
        self.source.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.source.activated.connect(self._on_activated)
        self.open = _small_button("folder_open_20_regular", self.open_requested)
        self.paste = _small_button("clipboard_paste_20_regular", self.paste_requested)
        self.search = QLineEdit()
        self.search.setProperty("scale", "small")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(theme.px(200))
        self.search.textChanged.connect(self.search_changed)
        self._glass = self.search.addAction(icon("search", "text2"), QLineEdit.ActionPosition.LeadingPosition)
        layout = FittingRow(self)
        layout.addWidget(self.source, 3)
        layout.addWidget(self.open)
        layout.addWidget(self.paste)
        layout.addStretch(0)
        layout.addWidget(self.search, 2)
        theme.engine().theme_changed.connect(self._on_theme_changed)
        self._retranslate()

    def show_list(self, info: ListInfo) -> None:
        """Name the list and its sheets."""
        self._sheets = info.sheets
        self.source.clear()
        names = [f"{info.name} · {sheet}" for sheet in info.sheets] if len(info.sheets) > 1 else [info.name]
        for name in names:
            self.source.addItem(icon("document_table_20_regular", "text"), name)
        if info.sheet in info.sheets:
            self.source.setCurrentIndex(info.sheets.index(info.sheet) if len(info.sheets) > 1 else 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_activated(self, index: int) -> None:
        if len(self._sheets) > 1:
            self.sheet_requested.emit(self._sheets[index])

    def _on_theme_changed(self) -> None:
        self._glass.setIcon(icon("search", "text2"))
        for index in range(self.source.count()):
            self.source.setItemIcon(index, icon("document_table_20_regular", "text"))

    def _retranslate(self) -> None:
        self.source.setAccessibleName(self.tr("Contact list"))
        self.open.set_words(self.tr("Open…"), "")
        self.open.set_tip(self.tr("Open a spreadsheet") + " (Ctrl+O)")
        self.paste.set_words(self.tr("Paste"), "")
        self.paste.set_tip(self.tr("Paste rows or a column of numbers") + " (Ctrl+V)")
        self.search.setPlaceholderText(self.tr("Search: name or number"))
        self.search.setAccessibleName(self.tr("Search in the list"))


class ReadingStrip(QFrame):
    """Says in one line how the list was read; "Change" opens the choices downwards."""

    reread_requested = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self._info: ListInfo | None = None
        self._source = ListSource()
        self._rows = 0
        picture = QLabel()
        set_icon(picture, "checkmark_circle_filled", "ok")
        self._words = ElidedLabel("", "small")
        self._change = QPushButton()
        self._change.setProperty("kind", "link")
        self._change.setCheckable(True)
        self._change.toggled.connect(self._on_change)
        self._close = QToolButton()
        self._close.setProperty("kind", "flat")
        self._close.setProperty("scale", "icon-small")
        self._close.clicked.connect(self._on_close)
        set_icon(self._close, "dismiss", "text2")
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (picture, self._words, self._change, self._close):
            line.addWidget(widget, 1 if widget is self._words else 0)
        self._choices = QWidget()
        self._labels = [QLabel() for _ in range(4)]
        self._boxes = [QComboBox() for _ in range(4)]
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

    def show_list(self, info: ListInfo, rows: int, source: ListSource) -> None:
        """Tell how this list was read."""
        self._info, self._rows, self._source = info, rows, source
        self._retranslate()

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
        sheet, header, encoding, delimiter = (box.currentData() for box in self._boxes)
        self.reread_requested.emit(
            replace(
                self._source,
                sheet=sheet,
                header_row=header or None,
                no_header=header == 0,
                encoding=encoding,
                delimiter=delimiter,
                phone_column=None,
            )
        )

    def _retranslate(self) -> None:
        self._change.setText(self.tr("Change"))
        self._change.setAccessibleName(self.tr("Change how the list is read"))
        self._close.setAccessibleName(self.tr("Hide"))
        names = (self.tr("Sheet"), self.tr("Header row"), self.tr("Letters"), self.tr("Separator"))
        for label, box, name in zip(self._labels, self._boxes, names, strict=True):
            label.setText(name)
            box.setAccessibleName(name)
        if self._info is not None:
            self._words.setText(self._sentence(self._info))
            self._fill(self._info)

    def _sentence(self, info: ListInfo) -> str:
        facts = []
        if info.header_row is None:
            facts.append(self.tr("no header row"))
        else:
            facts.append(self.tr("header in row %1").replace("%1", str(info.header_row)))
        if info.phone_column is not None:
            title = info.columns[info.phone_column].title or info.columns[info.phone_column].field
            facts.append(self.tr("phone in column “%1”").replace("%1", title))
        if info.encoding:
            facts.append(self.tr("letters %1").replace("%1", encoding_name(info.encoding)))
        told = ", ".join(facts)
        return counted(self.tr("Read %n row(s).", "", self._rows), self._rows) + " " + told[:1].upper() + told[1:]

    def _fill(self, info: ListInfo) -> None:
        sheets = [(sheet, sheet) for sheet in info.sheets]
        rows: list[tuple[str, object]] = [(self.tr("No header"), 0)]
        rows += [(str(number), number) for number in range(1, max(_HEADER_ROWS, info.header_row or 0) + 1)]
        encodings = [(encoding_name(code), code) for code in ENCODINGS]
        if info.encoding and info.encoding.lower() not in ENCODINGS:
            encodings.insert(0, (encoding_name(info.encoding), info.encoding))
        tab = self.tr("Tab")
        delimiters = [(tab if mark == "\t" else mark, mark) for mark in _DELIMITERS]
        _offer(self._boxes[0], sheets, info.sheet)
        _offer(self._boxes[1], rows, info.header_row or 0)
        _offer(self._boxes[2], encodings, (info.encoding or "").lower())
        _offer(self._boxes[3], delimiters, info.delimiter)
        shown = (len(sheets) > 1, True, info.encoding is not None, info.delimiter is not None)
        for pair, visible in zip(self._pairs, shown, strict=True):
            pair.setVisible(visible)


def encoding_name(code: str) -> str:
    """An encoding as offices know it."""
    known = {"cp1251": "Windows-1251", "windows-1251": "Windows-1251", "utf-8-sig": "UTF-8", "koi8-r": "KOI8-R"}
    return known.get(code.lower(), code.upper())


def _offer(box: QComboBox, choices: Sequence[tuple[str, object]], now: object) -> None:
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    index = next((i for i, (_, value) in enumerate(choices) if value == now), -1)
    box.setCurrentIndex(index)


def _small_button(name: str, clicked: object) -> FittingButton:
    made = fitting_button(scale="small", icon_name=name)
    made.clicked.connect(lambda: clicked.emit())  # type: ignore[attr-defined]
    return made


def clipboard_text() -> str:
    """What the clipboard holds as text."""
    return QGuiApplication.clipboard().text()
