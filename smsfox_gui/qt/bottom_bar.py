"""The bar at the bottom: what is ready or under way on the left, the one next action and its price on the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from smsfox_gui.qt.bar_faces import (
    CheckFace,
    ComposeFace,
    HistoryFace,
    LeaveFace,
    ResultFace,
    SendingFace,
    StopFace,
)
from smsfox_gui.qt.inquiry import AskFace
from smsfox_gui.qt.parts import Zone, row

HEIGHT = 64


class BottomBar(QFrame):
    """64 px under the page; shows one face at a time, in the same place."""

    face_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.setFixedHeight(HEIGHT)
        layout = row(self, 0)
        self._stack = QStackedWidget()
        layout.addWidget(self._stack)
        self.compose = ComposeFace()
        self.check = CheckFace()
        self.sending = SendingFace()
        self.stop = StopFace()
        self.leave = LeaveFace()
        self.ask = AskFace()
        self.result = ResultFace()
        self.history = HistoryFace()
        self._faces: tuple[Zone, ...] = (
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

    def add_face(self, face: Zone) -> None:
        """Have one more face, of a page that makes its own."""
        self._faces = (*self._faces, face)
        self._stack.addWidget(face)

    @property
    def face(self) -> Zone:
        """What is shown."""
        return self._faces[self._stack.currentIndex()]

    def show_face(self, face: QWidget) -> None:
        """Show another face."""
        if face is not self._stack.currentWidget():
            self._stack.setCurrentWidget(face)
            self.face_changed.emit(face)
