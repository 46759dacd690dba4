"""Where the focus goes when the control that had it goes away, is off for a moment, or another page opens.

Left alone Qt gives it to whatever comes next in the chain: a button of another part of the window, maybe one whose deed
nobody can take back, and the next Space or Enter presses it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


@runtime_checkable
class HasMainThing(Protocol):
    """A part of the window that knows where its keys begin."""

    def main_thing(self) -> QWidget | None:
        """What a person most likely wants here now, nothing irreversible; None = there is nothing of the kind."""


class FocusKeeping(QObject):
    """Gives a focus that was lost to the main thing of the innermost part it was in, else of the page.

    It does so when everything else is done: who says by setFocus where it goes is not contradicted.
    """

    def __init__(self, window: QWidget) -> None:
        """window: the outermost HasMainThing."""
        super().__init__(window)
        self._window = window
        self._lost: QWidget | None = None
        self._off: QWidget | None = None
        """The control that has the focus though it is off."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.look)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def enter(self) -> None:
        """A person has come to a page: to its main thing."""
        self._lost = None
        self._give()

    def keep(self) -> bool:
        """Whether Qt wants to hand the focus on though nobody pressed Tab; what happens instead is seen to.

        A control that is off keeps it: a press does nothing, and when it is on again the hand is still there. Qt hands
        the focus on once when a control goes off; what is wanted while it stays off is Tab.
        """
        here = self._window.focusWidget()
        if here is None or _is_on(here) or here is self._off:
            return False
        if here.isVisible():
            self._off = here
            here.installEventFilter(self)
        else:
            here.clearFocus()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See when the control that kept the focus is on again."""
        if event.type() == QEvent.Type.EnabledChange and isinstance(watched, QWidget) and watched.isEnabled():
            watched.removeEventFilter(self)
            if isValid(self) and watched is self._off:
                self._off = None
        return False

    @Slot()
    def look(self) -> None:
        """Give the focus to something where nothing on the screen has it."""
        here = self._window.focusWidget()
        if here is None or not here.isVisible():
            self._give()

    def _give(self) -> None:
        """What was hidden for no more than a moment has it back; else the main thing."""
        for thing in (self._lost, *(part.main_thing() for part in self._parts())):
            if thing is not None and isValid(thing) and _is_on(thing):
                thing.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _parts(self) -> Iterator[HasMainThing]:
        """From the control that lost the focus outwards."""
        part = self._lost if self._lost is not None and isValid(self._lost) else None
        while part is not None and part is not self._window:
            if isinstance(part, HasMainThing):
                yield part
            part = part.parentWidget()
        if isinstance(self._window, HasMainThing):
            yield self._window

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self) or not isValid(self._window):
            return
        if new is None and old is not None and isValid(old) and self._window.isAncestorOf(old):
            self._lost = old
        if new is None:
            self._soon.start()


def _is_on(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()
