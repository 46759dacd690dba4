"""The choices for reading a list otherwise: sheet, header row, letters, separator, hidden rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from smsfox_gui.core.contact_list import ListInfo
from smsfox_gui.qt.encodings import ENCODINGS, encoding_name
from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.reading_offers import offers
from smsfox_gui.qt.wheel_guard import guard_from_wheel
from smsfox_gui.services.ports import ListSource

_DELIMITERS = (";", ",", "\t", "|", "")
_HEADER_ROWS = 20


class ReadingChoices(QWidget):
    """A labelled box for each; only what the list has a choice of is shown."""

    chosen = Signal()
    """A person wants it otherwise: `values`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = [QLabel() for _ in range(5)]
        self.boxes = [QComboBox() for _ in range(5)]
        layout = FlowLayout(self, 8)
        layout.setContentsMargins(0, 2, 0, 6)
        self._pairs = [QWidget() for _ in self.boxes]
        for pair, label, box in zip(self._pairs, self._labels, self.boxes, strict=True):
            guard_from_wheel(box)
            label.setProperty("rank", "caption")
            label.setBuddy(box)
            box.setProperty("scale", "small")
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
            box.activated.connect(self.chosen)
            lines = QVBoxLayout(pair)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(2)
            lines.addWidget(label)
            lines.addWidget(box)
            layout.addWidget(pair)
        self._retranslate()

    def values(self) -> tuple[str, int, str | None, str, bool]:
        """Sheet, header row (0 = none), encoding (None = the format has none), delimiter, only what is visible."""
        sheet, header, encoding, delimiter, visible_only = (box.currentData() for box in self.boxes)
        return sheet, header, encoding, delimiter, visible_only

    def show_list(self, info: ListInfo, source: ListSource) -> None:
        """Offer what this list can be read by; chosen is how it was read."""
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
        hidden = [(self.tr("Included"), False), (self.tr("Left out"), True)]
        _offer(self.boxes[0], sheets, info.sheet)
        _offer(self.boxes[1], rows, info.header_row or 0)
        _offer(self.boxes[2], encodings, info.encoding)
        _offer(self.boxes[3], delimiters, info.delimiter or "")
        _offer(self.boxes[4], hidden, source.visible_only)
        for pair, visible in zip(self._pairs, offers(info, source), strict=True):
            pair.setVisible(visible)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        """The names of the boxes; the strip offers their choices anew."""
        names = (
            self.tr("Sheet"),
            self.tr("Header row"),
            self.tr("Letters"),
            self.tr("Separator"),
            self.tr("Hidden rows"),
        )
        for label, box, name in zip(self._labels, self.boxes, names, strict=True):
            label.setText(name)
            box.setAccessibleName(name)


def _offer(box: QComboBox, choices: Sequence[tuple[str, object]], now: object) -> None:
    box.clear()
    for text, value in choices:
        box.addItem(text, value)
    index = next((i for i, (_, value) in enumerate(choices) if value == now), -1)
    box.setCurrentIndex(index)
