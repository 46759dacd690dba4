"""How the stop list keeps its numbers: as they are, or as digests. Says what would be lost before it is."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QWidget

from smsfox_gui.qt.flow_layout import FlowLayout
from smsfox_gui.qt.inert import inert_moment
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.parts import Note, Zone, button, column, label
from smsfox_gui.qt.stop_desk import StopState


class StopHashing(Zone):
    """A box to tick; ticking it asks first, in place."""

    digests_agreed = Signal(bool)
    """A person agreed; whether names stay."""
    numbers_requested = Signal()
    asked = Signal()
    """The question is shown."""

    def __init__(self) -> None:
        super().__init__()
        layout = column(self, 6)
        self.box = QCheckBox()
        self.box.toggled.connect(self._on_toggled)
        self._state = label("", "caption", wrap=True)
        layout.addWidget(self.box)
        layout.addWidget(self._state)
        self.question = Note("warn")
        self.names = QCheckBox()
        self.names.setChecked(True)
        answers = QWidget()
        places = FlowLayout(answers)
        self.keep = button(scale="small")
        self.confirm = button("danger", scale="small")
        places.addWidget(self.keep)
        places.addWidget(self.confirm)
        self.question.below.addWidget(self.names)
        self.question.below.addWidget(answers)
        self.question.hide()
        layout.addWidget(self.question)
        self._inert = inert_moment(self)
        self.keep.clicked.connect(self.question.hide)
        self.confirm.clicked.connect(self._on_confirmed)
        self._shown = StopState()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.box.setText(self.tr("Hide the numbers of this list"))
        self.names.setText(self.tr("Keep the names"))
        self.keep.setText(self.tr("Keep the numbers"))
        self.confirm.setText(self.tr("Hide the numbers"))
        self.say(self._shown)

    def say(self, state: StopState) -> None:
        """Show how the numbers are kept."""
        self._shown = state
        self._show_kept()
        plain = state.every - state.hashed
        if state.error is not None:
            words = ""
        elif state.hashing and not plain:
            words = self.tr("No number can be read from this list. Search and campaigns still recognise each of them.")
        elif state.hashing:
            words = self.tr("%n number(s) can still be read. Tick the box anew to replace them.", "", plain)
            words = counted(words, plain)
        elif state.hashed:
            words = counted(self.tr("%n number(s) stay hidden, new ones can be read.", "", state.hashed), state.hashed)
        else:
            words = self.tr("Whoever gets a copy of this list can read its numbers.")
        self._state.setText(words)
        self.question.set_words(self._question(plain))
        self.names.setVisible(bool(state.every))

    def _question(self, plain: int) -> str:
        if not plain:
            return self.tr(
                "Hide the numbers from now on? A code is kept in place of each: nobody can see or export the number, "
                "not even you. Search by number and every campaign still recognise it."
            )
        ask = self.tr(
            "Replace %n number(s) with codes? Nobody can see or export them again, not even you. Search by "
            "number and every campaign still recognise them.",
            "",
            plain,
        )
        return counted(ask, plain)

    def _show_kept(self) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(self._shown.hashing)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        """By mouse, by key, or by a screen reader, which toggles without a click; the box waits for what follows."""
        self._show_kept()
        if not on:
            self.question.hide()
            self.numbers_requested.emit()
            return
        self.question.show()
        self._inert.start()
        QTimer.singleShot(0, self.keep, self.keep.setFocus)  # when it stands in its place
        self.asked.emit()

    @Slot()
    def _on_confirmed(self) -> None:
        if not self._inert.isActive():
            self.question.hide()
            self.digests_agreed.emit(self.names.isChecked())
