"""The legend of a stacked bar: swatch, icon, word, count, share, and the action a state calls for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.hatching import swatch
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.numbers import grouped
from smsfox_gui.qt.state_look import MESSAGE_LOOKS, Look

_SWATCH = QSize(14, 14)
ACTION = 112
"""Pixels of the drawings that the button of a line usually takes."""


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A line of a legend. share: "95,4 %" or nothing; action: the words of its button or nothing."""

    key: MessageState
    text: str
    count: int
    share: str = ""
    action: str = ""


class Swatch(QWidget):
    """The little square that shows a state's fill."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFixedSize(_SWATCH)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, swatch(self._look, _SWATCH, self.devicePixelRatioF()))


class LegendRow(QWidget):
    """One state's line."""

    action_requested = Signal(object)

    def __init__(self, entry: LegendEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: LegendEntry | None = None
        self._tight = False
        look = MESSAGE_LOOKS[entry.key]
        picture = QLabel()
        set_icon(picture, look.icon, look.tone)
        self._word = ElidedLabel()
        self._count = QLabel()
        self._count.setProperty("rank", "strong")
        self._share = QLabel()
        self._share.setProperty("rank", "second")
        self._action = QPushButton()
        self._action.setProperty("scale", "small")
        self._action.clicked.connect(self._on_action)
        for label, width in ((self._count, 48), (self._share, 52)):
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            label.setMinimumWidth(theme.px(width))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(Swatch(look))
        layout.addWidget(picture)
        layout.addWidget(self._word, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._share)
        self._place = QWidget()
        place = QHBoxLayout(self._place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addStretch()
        place.addWidget(self._action)
        layout.addWidget(self._place)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_entry(entry)

    @property
    def entry(self) -> LegendEntry:
        """What the line shows."""
        assert self._entry is not None
        return self._entry

    def set_entry(self, entry: LegendEntry) -> None:
        """Show another count, share or action of the same state."""
        if entry == self._entry:
            return
        self._entry = entry
        self._word.setText(entry.text)
        self._count.setText(grouped(entry.count))
        self._share.setText(entry.share)
        self._share.setVisible(bool(entry.share) and not self._tight)
        self._action.setText(entry.action)
        self._action.setVisible(bool(entry.action))
        self._action.setAccessibleName(f"{entry.text}: {entry.action}")
        self.setFixedHeight(theme.px(32 if entry.share or entry.action else 25))

    def full_width(self) -> int:
        """Pixels in which its word is not cut."""
        return self.sizeHint().width()

    def set_tight(self, tight: bool) -> None:
        """Without its share of the whole, where the word would be cut for it."""
        if tight != self._tight:
            self._tight = tight
            self._share.setVisible(bool(self.entry.share) and not tight)

    def action_width(self) -> int:
        """Pixels its button wants, 0 without one."""
        return self._action.sizeHint().width() if self.entry.action else 0

    def reserve(self, width: int) -> None:
        """Keep so much room for a button, so that the numbers of all lines stand under each other."""
        self._place.setMinimumWidth(width)
        self._place.setVisible(bool(width))

    def _on_action(self) -> None:
        self.action_requested.emit(self.entry.key)


class Legend(QWidget):
    """Lines in one column, or in two. Lines once made are kept: they come and go while messages are being sent."""

    action_requested = Signal(object)

    def __init__(self, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = self._columns = columns
        self._room = 0
        self._made: dict[MessageState, LegendRow] = {}
        self._rows: dict[MessageState, LegendRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(22)
        self._grid.setVerticalSpacing(0)

    def prepare(self, key: MessageState) -> None:
        """Make the line of a state before anybody waits for it."""
        self._row(LegendEntry(key, "", 0))

    def keep_room(self, *, kept: bool) -> None:
        """Whether lines will have a button in a moment: its room is kept before it comes, and while it is away."""
        self._room = max(self._room, theme.px(ACTION)) if kept else 0

    def set_entries(self, entries: Sequence[LegendEntry]) -> None:
        """Show these lines; lines of the same states are only filled anew."""
        for entry in entries:
            self._row(entry).set_entry(entry)
        columns = self._fitting()
        if [entry.key for entry in entries] != list(self._rows) or columns != self._columns:
            self._columns = columns
            self._arrange([entry.key for entry in entries])
        width = max((row.action_width() for row in self._rows.values()), default=0) or self._room
        self._room = max(width, self._room)
        for row in self._rows.values():
            row.reserve(width)
        self._tighten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow panel has room for one column only."""
        super().resizeEvent(event)
        columns = self._fitting()
        if columns != self._columns:
            self._columns = columns
            self._arrange(list(self._rows))
        self._tighten()

    def _tighten(self) -> None:
        for row in self._rows.values():
            row.set_tight(False)
        widest = max((row.full_width() for row in self._rows.values()), default=0)
        for row in self._rows.values():
            row.set_tight(self._columns == 1 and widest > self.width())

    def minimumSizeHint(self) -> QSize:
        """Of one column, whatever is shown now."""
        return QSize(theme.px(160), super().minimumSizeHint().height())

    def _fitting(self) -> int:
        """As many columns as were wanted, if no word is cut."""
        widest = max((row.full_width() for row in self._rows.values()), default=0)
        room = (self.width() - self._grid.horizontalSpacing() * (self._wanted - 1)) // self._wanted
        return self._wanted if widest <= room else 1

    def update_counts(self, counts: Mapping[MessageState, int]) -> None:
        """Change numbers only."""
        for key, row in self._rows.items():
            old = row.entry
            row.set_entry(LegendEntry(key, old.text, counts.get(key, 0), old.share, old.action))

    def _row(self, entry: LegendEntry) -> LegendRow:
        row = self._made.get(entry.key)
        if row is None:
            row = self._made[entry.key] = LegendRow(entry, self)
            row.hide()
            row.action_requested.connect(self.action_requested)
        return row

    def _arrange(self, keys: Sequence[MessageState]) -> None:
        for row in self._rows.values():
            self._grid.removeWidget(row)
        self._rows = {key: self._made[key] for key in keys}
        for key, row in self._made.items():
            row.setVisible(key in self._rows)
        for index, row in enumerate(self._rows.values()):
            self._grid.addWidget(row, index // self._columns, index % self._columns)
        for column in range(self._wanted):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
