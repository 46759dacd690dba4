"""The bar at the bottom: what is ready or under way on the left, the one next action and its price on the right."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.faces.compose import ComposeFace
from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.inquiry import AskFace
from smsfox_gui.qt.parts import Stack, row

if TYPE_CHECKING:
    from smsfox_gui.qt.faces.check import CheckFace
    from smsfox_gui.qt.faces.history import HistoryFace
    from smsfox_gui.qt.faces.leave import LeaveFace
    from smsfox_gui.qt.faces.result import ResultFace
    from smsfox_gui.qt.faces.sending import SendingFace
    from smsfox_gui.qt.faces.stop import StopFace

HEIGHT = 64
"""Pixels of the drawings; only a question in a narrow window is higher."""


class BottomBar(QFrame):
    """Under the page; shows one face at a time, in the same place.

    All but the first and the question are made when they are first asked for, and then to be wired.
    """

    face_changed = Signal(object)
    check_made = Signal(object)
    sending_made = Signal(object)
    stop_made = Signal(object)
    leave_made = Signal(object)
    result_made = Signal(object)
    history_made = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        layout = row(self, 0)
        self._stack = Stack()
        layout.addWidget(self._stack)
        self.compose = ComposeFace()
        self.ask = AskFace()
        self._faces: list[Face] = []
        self.add_face(self.compose)
        self.add_face(self.ask)

    @cached_property
    def check(self) -> CheckFace:
        """The way back from the last look."""
        from smsfox_gui.qt.faces.check import CheckFace

        made = CheckFace()
        self.add_face(made)
        self.check_made.emit(made)
        return made

    @cached_property
    def sending(self) -> SendingFace:
        """How the sending goes, and the way to pause it."""
        from smsfox_gui.qt.faces.sending import SendingFace

        made = SendingFace()
        self.add_face(made)
        self.sending_made.emit(made)
        return made

    @cached_property
    def stop(self) -> StopFace:
        """The question whether a campaign ends here."""
        from smsfox_gui.qt.faces.stop import StopFace

        made = StopFace()
        self.add_face(made)
        self.stop_made.emit(made)
        return made

    @cached_property
    def leave(self) -> LeaveFace:
        """The question before the window closes."""
        from smsfox_gui.qt.faces.leave import LeaveFace

        made = LeaveFace()
        self.add_face(made)
        self.leave_made.emit(made)
        return made

    @cached_property
    def result(self) -> ResultFace:
        """What came out."""
        from smsfox_gui.qt.faces.result import ResultFace

        made = ResultFace()
        self.add_face(made)
        self.result_made.emit(made)
        return made

    @cached_property
    def history(self) -> HistoryFace:
        """What may be done with what is chosen in History."""
        from smsfox_gui.qt.faces.history import HistoryFace

        made = HistoryFace()
        self.add_face(made)
        self.history_made.emit(made)
        return made

    def add_face(self, face: Face) -> None:
        """Have one more face."""
        self._faces.append(face)
        self._stack.addWidget(face)

    @property
    def face(self) -> Face:
        """What is shown."""
        return self._faces[self._stack.currentIndex()]

    def show_face(self, face: QWidget) -> None:
        """Show another face."""
        if face is not self._stack.currentWidget():
            self._stack.setCurrentWidget(face)
            self._fit()
            self.face_changed.emit(face)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """A question may need more lines than the bar has."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        self.setFixedHeight(max(theme.px(HEIGHT), self.face.needed_height(self.width())))
