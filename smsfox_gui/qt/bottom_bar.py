"""The bar at the bottom: what is ready or under way on the left, the one next action and its price on the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.faces.check import CheckFace
from smsfox_gui.qt.faces.compose import ComposeFace
from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.faces.history import HistoryFace
from smsfox_gui.qt.faces.leave import LeaveFace
from smsfox_gui.qt.faces.result import ResultFace
from smsfox_gui.qt.faces.sending import SendingFace
from smsfox_gui.qt.faces.stop import StopFace
from smsfox_gui.qt.inquiry import AskFace
from smsfox_gui.qt.parts import Stack, row

HEIGHT = 64
"""Pixels of the drawings; only a question in a narrow window is higher."""


class BottomBar(QFrame):
    """Under the page; shows one face at a time, in the same place."""

    face_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        layout = row(self, 0)
        self._stack = Stack()
        layout.addWidget(self._stack)
        self.compose = ComposeFace()
        self.check = CheckFace()
        self.sending = SendingFace()
        self.stop = StopFace()
        self.leave = LeaveFace()
        self.ask = AskFace()
        self.result = ResultFace()
        self.history = HistoryFace()
        self._faces: tuple[Face, ...] = (
            self.compose,
            self.check,
            self.sending,
            self.stop,
            self.leave,
            self.ask,
            self.result,
            self.history,
        )
        for face in self._faces:
            self._stack.addWidget(face)

    def add_face(self, face: Face) -> None:
        """Have one more face, of a page that makes its own."""
        self._faces = (*self._faces, face)
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
