"""Small builders of the window's plain pieces: labels by rank, buttons by importance, panes, lines, notes."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.wheel_guard import guard_from_wheel

Margins = tuple[int, int, int, int]
Layout = TypeVar("Layout", bound=QBoxLayout)


class Zone(QFrame):
    """A part of the window that says its words anew when the language changes.

    A subclass builds its widgets without words in __init__ and says them in retranslate().
    """

    def changeEvent(self, event: QEvent) -> None:
        """Say the words anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set every word of this zone in the language of now."""


def label(text: str = "", rank: str = "", *, wrap: bool = False) -> QLabel:
    """A label; rank: "" plain, caption, small, second, strong, heading, title, number, big, err, ok, warn."""
    made = QLabel(text)
    made.setProperty("rank", rank)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def icon_label(name: str, token: str, size: int = 16) -> QLabel:
    """An icon as a label of its own; decoration only, the word beside it says the same."""
    made = QLabel()
    made.setFixedSize(size, size)
    set_icon(made, name, token, size)
    return made


class Button(QPushButton):
    """A push button with air between icon and words, and its words as its accessible name."""

    def setText(self, words: str) -> None:
        """Say what it does."""
        super().setText(words if self.icon().isNull() or not words else f"\N{EN SPACE}{words}")
        self.setAccessibleName(words)


def button(kind: str = "", *, scale: str = "", icon_name: str = "", token: str = "text") -> Button:
    """A push button; kind: "" plain, primary, danger, flat, link; scale: "" 32 px, small 26 px, main 44 px."""
    made = Button()
    made.setProperty("kind", kind)
    made.setProperty("scale", scale)
    made.setAutoDefault(False)
    if icon_name:
        side = 20 if scale == "main" else 16
        set_icon(made, icon_name, token, side)
    return made


def column(parent: QWidget | None = None, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QVBoxLayout:
    """A vertical layout with margins left, top, right, bottom."""
    made = QVBoxLayout(parent) if parent is not None else QVBoxLayout()
    return _measured(made, spacing, margins)


def row(parent: QWidget | None = None, spacing: int = 8, margins: Margins = (0, 0, 0, 0)) -> QHBoxLayout:
    """A horizontal layout with margins left, top, right, bottom."""
    made = QHBoxLayout(parent) if parent is not None else QHBoxLayout()
    return _measured(made, spacing, margins)


def _measured(layout: Layout, spacing: int, margins: Margins) -> Layout:
    layout.setSpacing(spacing)
    layout.setContentsMargins(*margins)
    return layout


class Stack(QStackedWidget):
    """Pages in one place, as large as the one on show asks; Qt's own takes the largest of all.

    A focus that is in the page that goes is lost with it (see `focus_keeping`); Qt's own gives it to any control of the
    page that comes.
    """

    def setCurrentWidget(self, widget: QWidget) -> None:
        self.setCurrentIndex(self.indexOf(widget))

    def setCurrentIndex(self, index: int) -> None:
        shown, here = self.currentWidget(), self.window().focusWidget()
        if index != self.currentIndex() and shown is not None and here is not None and shown.isAncestorOf(here):
            here.clearFocus()
        super().setCurrentIndex(index)

    def sizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


def line(*, vertical: bool = False) -> QFrame:
    """A one-pixel separator."""
    made = QFrame()
    made.setObjectName("line")
    if vertical:
        made.setFixedWidth(1)
    else:
        made.setFixedHeight(1)
    return made


def pane() -> QFrame:
    """A framed surface."""
    made = QFrame()
    made.setObjectName("pane")
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    return made


def tool(icon_name: str, token: str = "text", size: int = 20, *, scale: str = "icon", kind: str = "") -> QToolButton:
    """A square button with an icon only; its words are its accessible name and tooltip."""
    made = QToolButton()
    made.setProperty("kind", kind)
    made.setProperty("scale", scale)
    set_icon(made, icon_name, token, size)
    return made


def hide_arrow(target: QToolButton) -> None:
    """A square button has no room for the arrow of its menu; its icon says enough."""
    target.setStyleSheet("QToolButton::menu-indicator{image:none;width:0}")


def tab_in_order(owner: QWidget, *made: QWidget) -> None:
    """Let Tab come to what was just made in a place where the place stands; else it comes behind all of the window.

    Qt orders only what takes the focus: the first one goes behind the last such widget before its owner.
    """
    before = owner.previousInFocusChain()
    while before is not None and (before.focusPolicy() == Qt.FocusPolicy.NoFocus or before in made):
        before = before.previousInFocusChain() if before is not owner else None
    for widget in made:
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


class Scrolled(QScrollArea):
    """Can make room at once for what has grown."""

    def make_room(self) -> None:
        """Now, and not behind the next picture: what is shown in it at once is laid out in the room there was, and what
        grew while nobody saw it finds its room some frames after it is on show.
        """
        QCoreApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))


def scrolled(widget: QWidget) -> Scrolled:
    """The widget in a frameless area that scrolls where the window is small."""
    widget.setObjectName("inside")
    made = Scrolled()
    made.setWidgetResizable(True)
    made.setFrameShape(QFrame.Shape.NoFrame)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setWidget(widget)
    return made


def name_tool(target: QToolButton, words: str, keys: str = "") -> None:
    """Say what an icon does, to the eye and to the screen reader."""
    target.setAccessibleName(words)
    target.setToolTip(f"{words} ({keys})" if keys else words)


def dress(widget: QWidget, name: str, value: str) -> None:
    """Change a property that the style sheet looks at."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class Note(QFrame):
    """A tinted strip inside a panel: icon and words. kind: ok, warn, err, info, unk, neutral."""

    ICONS: ClassVar[dict[str, tuple[str, str]]] = {
        "ok": ("checkmark_circle_16_filled", "ok"),
        "warn": ("warning_16_filled", "warnIcon"),
        "err": ("dismiss_circle_16_filled", "err"),
        "info": ("info_16_regular", "info"),
        "unk": ("question_circle_16_filled", "unk"),
        "neutral": ("info_16_regular", "neutral"),
    }

    def __init__(self, kind: str, *, wrap: bool = True) -> None:
        super().__init__()
        self.setObjectName("note")
        self.setProperty("kind", kind)
        self.inside = row(self, 8, (10, 7, 10, 7))
        self._icon = QLabel()
        top = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        self.inside.addWidget(self._icon, 0, top)
        self._words = label("", "small", wrap=True) if wrap else ElidedLabel("", "small")
        if not wrap:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self.below = column(spacing=6)
        """Under the words."""
        self.below.addWidget(self._words)
        self.inside.addLayout(self.below, 1)
        self.set_kind(kind)

    def set_kind(self, kind: str) -> None:
        """Another colour and icon."""
        dress(self, "kind", kind)
        set_icon(self._icon, *self.ICONS[kind], 16)

    def set_words(self, words: str) -> None:
        """What it says."""
        self._words.setText(words)

    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def width_with(self, words: str) -> int:
        """Pixels that it takes to say this in one line."""
        margins = self.inside.contentsMargins()
        said = self._words.fontMetrics().horizontalAdvance(words)
        return margins.left() + self._icon.sizeHint().width() + self.inside.spacing() + said + margins.right()


Spin = TypeVar("Spin", bound=QAbstractSpinBox)


def roomy(box: Spin) -> Spin:
    """A spin box whose figure does not touch its frame, and which the wheel changes only while it is in use."""
    box.lineEdit().setTextMargins(7, 0, 0, 0)
    guard_from_wheel(box)
    return box
