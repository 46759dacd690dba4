"""A row of chips: filters with counts, one or several at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.flow_layout import FlowLayout, flowed
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.numbers import grouped
from smsfox_gui.qt.parts import tab_in_order

LINES = 2
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter. icon "" = none; exclusive: never on together with others ("All")."""

    key: str
    text: str
    icon: str = ""
    tone: str = "text2"
    count: int | None = None
    exclusive: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """How much room the chips of a row take. word: pixels of the drawings for the longest word, None = whole."""

    icons: bool = True
    side: int = 9
    gap: int = 6
    word: int | None = None


WHOLE = Cut()
NARROWEST = Cut(icons=False, side=6, gap=4)
"""With every word whole."""
_CUTS = (WHOLE, Cut(icons=False), NARROWEST, *(replace(NARROWEST, word=word) for word in (80, 64)))
_ICON = 20


class ChipButton(QAbstractButton):
    """One chip. Wide enough for its bold form and for the longest count it had, so that nothing jumps."""

    toggle_requested = Signal(str, bool)
    move_requested = Signal(int)

    def __init__(self, chip: Chip, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._chip = chip
        self._cut = WHOLE
        self._words = chip.text
        self._count_width = 0
        self.set_chip(chip)

    @property
    def chip(self) -> Chip:
        """What the chip shows."""
        return self._chip

    def set_chip(self, chip: Chip) -> None:
        """Show another count or word."""
        self._chip = chip
        self._shorten()
        count = "" if chip.count is None else grouped(chip.count)
        self.setText(chip.text)
        self.setAccessibleName(f"{chip.text}, {count}" if count else chip.text)
        width = QFontMetrics(theme.font("caption_strong")).horizontalAdvance(count)
        if width > self._count_width:
            self._count_width = width
            self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """As much of its text as it has room for."""
        return self._words

    def set_cut(self, cut: Cut) -> None:
        """Take this much room; a text that is cut is read whole in the tip."""
        if cut != self._cut:
            self._cut = cut
            self._shorten()
            self.updateGeometry()
            self.update()

    def size_with(self, cut: Cut) -> QSize:
        """How large it is then."""
        metrics = QFontMetrics(theme.font("caption_strong"))
        width = 2 * cut.side + 3 + metrics.horizontalAdvance(self._words_with(cut))
        width += _ICON if cut.icons and self._chip.icon else 1
        width += self._count_width + 6 if self._chip.count is not None else 0
        return QSize(width, theme.px(28))

    def sizeHint(self) -> QSize:
        return self.size_with(self._cut)

    def _words_with(self, cut: Cut) -> str:
        text = self._chip.text
        if cut.word is None:
            return text
        metrics = QFontMetrics(theme.font("caption_strong"))
        return metrics.elidedText(text, Qt.TextElideMode.ElideRight, theme.px(cut.word))

    def _shorten(self) -> None:
        text = self._chip.text
        self._words = self._words_with(self._cut)
        self.setToolTip("" if self._words == text else text)

    def nextCheckState(self) -> None:
        """The row decides what is on."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            self.move_requested.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            self.toggle_requested.emit(self._chip.key, True)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle_requested.emit(self._chip.key, False)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if inside and event.button() == Qt.MouseButton.LeftButton:
            several = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self.toggle_requested.emit(self._chip.key, several)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        line = 2.0 if on else 1.0
        painter.setPen(QPen(theme.color("primary" if on else "border"), line))
        ground = "primaryTint" if on else "hover" if self.underMouse() else "surface"
        painter.setBrush(theme.color(ground))
        area = QRectF(self.rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        self._paint_words(painter, on)

    def _paint_words(self, painter: QPainter, on: bool) -> None:
        x = self._cut.side
        if self._cut.icons and self._chip.icon:
            place = QRect(QPoint(x, (self.height() - 16) // 2), QSize(16, 16))
            icon(self._chip.icon, self._chip.tone).paint(painter, place)
            x += _ICON
        else:
            x += 1
        strong, plain = theme.font("caption_strong"), theme.font("caption")
        painter.setFont(strong if on else plain)
        painter.setPen(theme.color("text2" if self._chip.count == 0 and not on else "text"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRect(x, 0, self.width() - x, self.height()), middle, self._words)
        if self._chip.count is not None:
            x += painter.fontMetrics().horizontalAdvance(self._words) + 6
            painter.setFont(strong)
            painter.drawText(QRect(x, 0, self.width() - x, self.height()), middle, grouped(self._chip.count))


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
