"""A row of chips: filters with counts, one or several at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsfox_gui.qt.chip_button import WHOLE, Chip, ChipButton, Cut
from smsfox_gui.qt.flow_layout import FlowLayout, flowed
from smsfox_gui.qt.parts import tab_in_order

LINES = 2
NARROWEST = Cut(icons=False, side=6, gap=4)
"""With every word whole."""
_CUTS = (WHOLE, Cut(icons=False), NARROWEST, *(replace(NARROWEST, word=word) for word in (80, 64)))


class ChipRow(QWidget):
    """A click selects one chip, Ctrl+click or Space several; with none on, the first is."""

    selection_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, ChipButton] = {}
        self._selected: frozenset[str] = frozenset()
        self._flow = FlowLayout(self, WHOLE.gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def selection(self) -> frozenset[str]:
        """The keys that are on."""
        return self._selected

    def keys(self) -> list[str]:
        """The keys of the chips, in order."""
        return list(self._buttons)

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips; what was on stays on where its chip stays."""
        if [chip.key for chip in chips] == list(self._buttons):
            for chip in chips:
                self._buttons[chip.key].set_chip(chip)
            self._fit()
            return
        while self._flow.takeAt(0) is not None:
            pass
        for button in self._buttons.values():
            button.deleteLater()
        self._buttons = {chip.key: self._made(chip) for chip in chips}
        tab_in_order(self, *self._buttons.values())
        kept = self._selected & self._buttons.keys()
        self._select(kept, tell=bool(self._selected) and kept != self._selected)
        self._fit()
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the chips take more than LINES lines, their icons go, then their margins, last the ends of words.

        Where even that does not do, as with large letters, the words stay whole and take the lines they need.
        """
        buttons = list(self._buttons.values())
        if not buttons or not self.width():
            return
        cut = next(filter(self._fits, _CUTS), NARROWEST)
        self._flow.setSpacing(cut.gap)
        for button in buttons:
            button.set_cut(cut)
        self._flow.invalidate()

    def _fits(self, cut: Cut) -> bool:
        sizes = [button.size_with(cut) for button in self._buttons.values()]
        bottom = flowed(QRect(0, 0, self.width(), 0), sizes, cut.gap)[1]
        return bottom < LINES * (sizes[0].height() + cut.gap)

    def reserve(self, lines: int) -> None:
        """Keep room for so many lines of chips, so that one more chip moves nothing below."""
        height = next((button.sizeHint().height() for button in self._buttons.values()), 0)
        self.setMinimumHeight(lines * height + (lines - 1) * self._flow.spacing() if height else 0)

    def update_counts(self, counts: Mapping[str, int]) -> None:
        """Change numbers only; chips not named keep theirs."""
        for key, count in counts.items():
            button = self._buttons.get(key)
            if button is not None and button.chip.count != count:
                button.set_chip(replace(button.chip, count=count))

    def select(self, keys: frozenset[str] | set[str]) -> None:
        """Switch exactly these on."""
        self._select(frozenset(keys) & self._buttons.keys(), tell=True)

    def _made(self, chip: Chip) -> ChipButton:
        button = ChipButton(chip, self)
        button.toggle_requested.connect(self._on_toggle)
        button.toggled.connect(partial(self._on_toggled, chip.key))
        button.move_requested.connect(self._on_move)
        self._flow.addWidget(button)
        button.show()
        return button

    def _on_toggle(self, key: str, several: bool) -> None:
        chip = self._buttons[key].chip
        if not several or chip.exclusive:
            self._select(frozenset({key}), tell=True)
            return
        others = frozenset(other for other in self._selected if not self._buttons[other].chip.exclusive)
        self._select(others ^ {key}, tell=True)

    def _on_toggled(self, key: str, on: bool) -> None:
        """A screen reader toggles a chip without a click: that is choosing it."""
        if on is not (key in self._selected):
            self._select(frozenset({key}), tell=True)

    def _on_move(self, step: int) -> None:
        buttons = list(self._buttons.values())
        now = next((i for i, button in enumerate(buttons) if button.hasFocus()), 0)
        buttons[(now + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        self._rove(buttons[(now + step) % len(buttons)])

    def _select(self, keys: frozenset[str], *, tell: bool) -> None:
        if not keys and self._buttons:
            keys = frozenset({next(iter(self._buttons))})
        changed = keys != self._selected
        self._selected = keys
        for key, button in self._buttons.items():
            button.setChecked(key in keys)
        on = next((button for button in self._buttons.values() if button.isChecked()), None)
        focused = next((button for button in self._buttons.values() if button.hasFocus()), on)
        if focused is not None:
            self._rove(focused)
        if changed and tell:
            self.selection_changed.emit(set(keys))

    def _rove(self, entry: ChipButton) -> None:
        """One stop of the Tab key for the whole row."""
        for button in self._buttons.values():
            here = button is entry
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)
