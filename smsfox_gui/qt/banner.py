"""An inline strip with what happened, what is safe and what to do."""

from __future__ import annotations

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.icons import set_icon

_ICONS = {
    "ok": ("checkmark_circle_20_filled", "ok"),
    "info": ("info_20_regular", "info"),
    "warn": ("warning_20_filled", "warnIcon"),
    "err": ("dismiss_circle_16_filled", "err"),
    "unknown": ("question_circle_16_filled", "unk"),
}


Words = Callable[[], str]
"""A sentence in the language of now."""


@dataclass(frozen=True, slots=True)
class BannerButton:
    """A button of a banner. words: asked for again when the language changes; kind as in the style sheet."""

    key: str
    words: Words
    kind: str = ""


class Banner(QFrame):
    """kind: info, warn, err, unknown or ok. The first sentence of the text is the strong one."""

    button_clicked = Signal(str)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None, *, dismissable: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(theme.px(44))
        self._told: Words = str
        self._text = ""
        self._kind = ""
        self._picture = QLabel()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.RichText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._close = QToolButton()
        self._close.setProperty("kind", "flat")
        self._close.setProperty("scale", "icon-small")
        self._close.clicked.connect(self._on_close)
        set_icon(self._close, "dismiss", "text2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 6, 8, 6)
        self._row.setSpacing(10)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close)
        # Not before it has a parent: a widget without one is a window of its own, and takes the keyboard from ours.
        self._close.setVisible(dismissable)
        self._buttons: list[tuple[QPushButton, Words]] = []
        self.say("info", str)

    @property
    def kind(self) -> str:
        """What sort of news it is."""
        return self._kind

    def text(self) -> str:
        """The sentences."""
        return self._text

    def say(self, kind: str, words: Words, buttons: Sequence[BannerButton] = ()) -> None:
        """Say something else, and again when the language changes."""
        self._told = words
        if kind != self._kind:
            self._kind = kind
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)
            set_icon(self._picture, *_ICONS[kind], 20)
        self._set_buttons(buttons)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        text = self._text = self._told()
        lead, dot, rest = text.partition(". ")
        strong = html.escape(lead + dot.rstrip())
        self._words.setText(f"<b>{strong}</b> {html.escape(rest)}" if rest else strong)
        self._words.setAccessibleName(text)
        self.setAccessibleName(text)
        self._close.setAccessibleName(self.tr("Hide this message"))
        for button, words in self._buttons:
            button.setText(words())

    def _set_buttons(self, buttons: Sequence[BannerButton]) -> None:
        for old, _ in self._buttons:
            self._row.removeWidget(old)
            old.deleteLater()
        self._buttons = []
        for wanted in buttons:
            made = QPushButton()
            made.setProperty("kind", wanted.kind)
            made.setProperty("scale", "small")
            made.setProperty("key", wanted.key)
            made.clicked.connect(self._on_button)
            self._row.insertWidget(self._row.count() - 1, made)
            self._buttons.append((made, wanted.words))

    def _on_button(self) -> None:
        self.button_clicked.emit(self.sender().property("key"))

    def _on_close(self) -> None:
        self.hide()
        self.dismissed.emit()
