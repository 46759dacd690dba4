"""One filter as a button: its word, its icon, its count, in as much room as its row has for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.numbers import grouped

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}
_ICON = 20


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
