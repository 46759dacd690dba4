"""The bar's face of the stop list: what is selected or was just done and can be taken back, Remove, Add."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot

from smsfox_gui.core.stop_list import StopEntry
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.faces.face import Face
from smsfox_gui.qt.fitting import fitting_button
from smsfox_gui.qt.numbers import counted, phone
from smsfox_gui.qt.parts import column
from smsfox_gui.qt.stop_desk import StopDesk
from smsfox_gui.qt.stop_rows import hidden_number
from smsfox_gui.services.stopping import StopChange, StopImport


class StopListFace(Face):
    """Says the last change until something else is selected."""

    add_requested = Signal()
    remove_requested = Signal()

    def __init__(self, desk: StopDesk) -> None:
        super().__init__()
        self._desk = desk
        lines = column(spacing=0)
        self._what, self._more = ElidedLabel("", "strong"), ElidedLabel("", "caption")
        lines.addStretch(1)
        lines.addWidget(self._what)
        lines.addWidget(self._more)
        lines.addStretch(1)
        self.line.addLayout(lines, 1)
        self.undo = fitting_button(scale="main", icon_name="arrow_undo_20_regular")
        self.remove = fitting_button("flat", scale="main")
        self.add = fitting_button("primary", scale="main", icon_name="add_20_regular", token="onPrimary")
        for one in (self.undo, self.remove, self.add):
            self.line.addWidget(one)
        self.undo.clicked.connect(desk.undo)
        self.remove.clicked.connect(self.remove_requested)
        self.add.clicked.connect(self.add_requested)
        self._entry: StopEntry | None = None
        self._done: Callable[[], str] | None = None
        desk.added.connect(self._on_added)
        desk.removed.connect(self._on_removed)
        desk.read_in.connect(self._on_read_in)
        desk.undone.connect(self._on_undone)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.undo.set_words(self.tr("Take it back"), "")
        self.undo.set_tip(self.tr("Take it back") + " (Ctrl+Z)")
        self.remove.set_words(self.tr("Remove"))
        self.add.set_words(self.tr("Add"))
        self._say()

    def say_chosen(self, entry: StopEntry | None) -> None:
        """Another entry is selected, or none."""
        self._entry = entry
        self._say()

    def say_done(self, words: Callable[[], str]) -> None:
        """Something was done. words: told in the language of the moment they are asked for."""
        self._done = words
        self._say()

    @Slot(str, object)
    def _on_added(self, number: str, change: StopChange) -> None:
        def words() -> str:
            said = self.tr("%1 gets no more SMS") if change.added else self.tr("%1 was on the list already")
            return said.replace("%1", phone(number))

        self.say_done(words)

    @Slot(object)
    def _on_removed(self, change: StopChange) -> None:
        def words() -> str:
            count = len(change.removed)
            if count == 1:
                return self.tr("%1 may be texted again").replace("%1", _named(change.removed[0]))
            return counted(self.tr("%n number(s) may be texted again", "", count), count)

        self.say_done(words)

    @Slot(object)
    def _on_read_in(self, found: StopImport) -> None:
        added = len(found.change.added)
        self.say_done(lambda: counted(self.tr("%n number(s) added.", "", added), added))

    @Slot()
    def _on_undone(self) -> None:
        self.say_done(lambda: self.tr("Undone"))

    def forget_done(self) -> None:
        """A person has gone on to something else."""
        self._done = None
        self._say()

    def _say(self) -> None:
        self.remove.setVisible(bool(self._desk.state.every))
        self.undo.setVisible(self._done is not None and self._desk.last is not None)
        self.remove.setEnabled(self._entry is not None)
        if self._done is not None:
            self._what.setText(self._done())
            self._more.setText(self._chosen_words())
        elif self._entry is not None:
            name = f", {self._entry.name}" if self._entry.name else ""
            self._what.setText(_named(self._entry) + name)
            self._more.setText(self._chosen_words())
        else:
            self._what.setText(self.tr("Who must not be texted"))
            there = self.tr("select a number to remove it, type one to add it")
            self._more.setText(there if self._desk.state.every else self.tr("type a number, or paste many at once"))

    def _chosen_words(self) -> str:
        if self._entry is None:
            return self.tr("no number is selected")
        if self._done is None:
            return self.tr("1 number is selected")
        return self.tr("selected: %1").replace("%1", _named(self._entry))


def _named(entry: StopEntry) -> str:
    return phone(entry.phone) if entry.phone else entry.name or hidden_number()
