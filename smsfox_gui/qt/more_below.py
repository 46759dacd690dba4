"""A scroll area that says while there is more below its last whole line."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.parts import button
from smsfox_gui.qt.whole_lines import WholeLines

STRIP = 24
"""Pixels of the drawings under what is in sight, for the words that say that there is more."""


class MoreBelow(WholeLines):
    """The words stand under the viewport, not over it: what the focus goes to is scrolled into sight as ever. They
    follow the last line in sight, so that what is left of the room is under them, as it is where all fits.
    """

    def __init__(self, inside: QWidget, *, always: bool = True) -> None:
        """always: the words have their room wherever there is more; else only room that the last line leaves."""
        super().__init__(inside, under=STRIP if always else 0)
        self.more = button("link", scale="small")
        self.more.setParent(self)
        self.more.hide()
        self.more.clicked.connect(self._on_more)
        self.fitted.connect(self._place)
        self._words = ""
        self.say("")

    def changeEvent(self, event: QEvent) -> None:
        """Say it in the language of now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.say(self._words)

    def say(self, words: str) -> None:
        """What there is below; "" = whatever."""
        self._words = words
        self.more.setText(words or self.tr("More below"))
        self._place()

    @Slot()
    def _place(self) -> None:
        strip = theme.px(STRIP)
        self.more.setVisible(self._foot >= strip)
        self.more.adjustSize()
        self.more.move(0, self.height() - self._foot + (strip - self.more.height()) // 2)

    @Slot()
    def _on_more(self) -> None:
        """What was last is first then."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.viewport().height())
