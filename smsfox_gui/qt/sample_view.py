"""The sample: one recipient's message exactly as it will be sent, with the way to the next one.

Of a text that cannot be sent yet it shows what can be filled in, and says that it cannot go like this.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.core import senders
from smsfox_gui.core.message import ContactRow
from smsfox_gui.core.segments import boundaries, count
from smsfox_gui.core.sketch import Sketch
from smsfox_gui.qt.ask_strip import AskStrip
from smsfox_gui.qt.bubble import Bubble
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.numbers import counted, grouped, phone
from smsfox_gui.qt.parts import Zone, button, column, label, name_tool, row, tool
from smsfox_gui.services.ports import ContactList

SOON = 50
"""Milliseconds after a key; keys that come faster are shown together."""


class SampleView(Zone):
    """Arrows and the selection in the list drive each other."""

    position_changed = Signal(int)
    """The row shown was chosen with the arrows."""
    position_taken = Signal(int)
    """Nobody chose the row shown: it is the first that is ready."""
    trial_requested = Signal()
    """A person wants the longest message on the office's own number."""
    look_here = Signal(QWidget)
    """This part of it says something new."""
    number_typed = Signal(str)
    """What that number is."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._position: int | None = None
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self.refresh)
        self._contacts: ContactList | None = None
        """The list that the position belongs to."""
        layout = column(self, 6)
        head = row(spacing=2)
        self._title = label("", "strong")
        self._previous = tool("chevron_left_20_regular", scale="icon-small", kind="flat")
        self._next = tool("chevron_right_20_regular", scale="icon-small", kind="flat")
        self._which = label("", "caption")
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._previous)
        head.addWidget(self._which)
        head.addWidget(self._next)
        layout.addLayout(head)
        self._to = ElidedLabel("", "caption")
        layout.addWidget(self._to)
        self._bubble = Bubble()
        layout.addWidget(self._bubble)
        self._size = label("", "caption", wrap=True)
        layout.addWidget(self._size)
        self._other_text: str | None = None
        self.other = QWidget()
        """What compare() shows."""
        other = column(self.other, 6, (0, 6, 0, 0))
        self._other_title = label("", "strong")
        self._other_bubble = Bubble()
        self._other_size = label("", "caption", wrap=True)
        for part in (self._other_title, self._other_bubble, self._other_size):
            other.addWidget(part)
        self.other.hide()
        layout.addWidget(self.other)
        self._number = AskStrip()
        layout.addWidget(self._number)
        self.trial = button(scale="small", icon_name="phone_16_regular")
        self._trial_parts: int | None = None
        self.trial.clicked.connect(self.trial_requested)
        layout.addWidget(self.trial, 0, Qt.AlignmentFlag.AlignLeft)
        self._outcome = label("", "caption", wrap=True)
        self._outcome.hide()
        layout.addWidget(self._outcome)
        layout.addStretch(1)
        self._previous.clicked.connect(self._on_previous)
        self._next.clicked.connect(self._on_next)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._title.setText(self.tr("Sample"))
        self._other_title.setText(self.tr("How it would be"))
        name_tool(self._previous, self.tr("Previous recipient"), "Alt+←")
        name_tool(self._next, self.tr("Next recipient"), "Alt+→")
        self.say_trial(self._trial_parts)
        self.refresh()

    @property
    def position(self) -> int | None:
        """The list position of the recipient shown."""
        return self._position

    def set_position(self, position: int) -> None:
        """Show this row of the list."""
        if position != self._position:
            self._position = position
            self.refresh()

    def compare(self, text: str | None) -> None:
        """Show under the message what another text of the same fields would make of it; None = no more."""
        self._other_text = text
        self.refresh()

    def say_trial(self, parts: int | None) -> None:
        """How many SMS the message to the own number would be; None = it cannot go now."""
        words = self.tr("Test to my own number")
        if parts is not None:
            words = self.tr("Test to my own number · %1 SMS").replace("%1", grouped(parts))
        self._trial_parts = parts
        self.trial.setText(words)
        self.trial.setToolTip(f"{words} (Ctrl+T)")
        self.trial.setEnabled(parts is not None)

    def say_outcome(self, words: str) -> None:
        """How the message to the own number went; "" = nothing to say."""
        self._outcome.setText(words)
        self._outcome.setVisible(bool(words))
        self.look_here.emit(self._outcome)

    def ask_number(self, question: str, verb: str, text: str = "") -> None:
        """Ask for the own number here."""
        self._number.ask(question, verb, self.number_typed.emit, text)
        self.look_here.emit(self._number)

    def step(self, by: int) -> None:
        """Go to another of the ready recipients."""
        ready = self._draft.ready
        if not len(ready):
            return
        index = self._draft.ready_index(self._position) if self._position is not None else None
        index = 0 if index is None else (index + by) % len(ready)
        self.set_position(ready[index])
        self.position_changed.emit(self._position)

    def refresh_soon(self) -> None:
        """Render again after the key, and the keys that come fast one after the other."""
        if not self._soon.isActive():
            self._soon.start()

    @Slot()
    def refresh(self) -> None:
        """Render again: the text, the list or the sender is new."""
        self._soon.stop()
        draft = self._draft
        if draft.contacts is not self._contacts:
            self._contacts, self._position = draft.contacts, None
        contact = draft.row_at(self._position) if self._position is not None else None
        if contact is None and len(draft.ready):
            self._position = draft.ready[0]
            contact = draft.row_at(self._position)
            self.position_taken.emit(self._position)
        sketch = draft.sketch(contact) if contact is not None else Sketch(draft.text)
        text = sketch.text
        self._bubble.setVisible(bool(text))
        self._bubble.set_text(text, () if sketch.wrong else boundaries(text, draft.rules), sketch.wrong)
        self._say_which()
        self._say_to(contact)
        if sketch.wrong:
            self._size.setText(self.tr("It cannot go like this: correct what is underlined in the text."))
        else:
            self._size.setText(self._measured(draft.countable if contact is None else text, contact))
        self._show_other(contact)

    def _show_other(self, contact: ContactRow | None) -> None:
        draft, other = self._draft, self._other_text
        self.other.setVisible(other is not None)
        if other is not None:
            text = other if contact is None or draft.bound is None else draft.reworded(other).render(contact.cells)
            self._other_bubble.set_text(text, boundaries(text, draft.rules))
            self._other_size.setText(self._measured(text, contact))

    def _say_which(self) -> None:
        ready = self._draft.ready
        index = self._draft.ready_index(self._position) if self._position is not None else None
        several = len(ready) > 1
        self._previous.setEnabled(several)
        self._next.setEnabled(several)
        shown = "—" if index is None else grouped(index + 1)
        words = self.tr("%1 of %2").replace("%1", shown).replace("%2", grouped(len(ready)))
        self._which.setText(words if len(ready) else "")

    def _say_to(self, contact: ContactRow | None) -> None:
        sender = self._draft.sender_name or senders.DEFAULT
        if contact is None:
            self._to.setText(self.tr("%1 → the first recipient of the list").replace("%1", sender))
        else:
            number = phone(contact.phone) or self.tr("no number")
            self._to.setText(f"{sender} → {', '.join(filter(None, (self._draft.person(contact), number)))}")

    def _measured(self, text: str, contact: ContactRow | None) -> str:
        counting = count(text, self._draft.rules)
        if not counting.parts:
            return self.tr("The message appears here as it will be received.")
        characters = counted(self.tr("%n character(s)", "", counting.characters), counting.characters)
        words = [characters, self.tr("%1 SMS").replace("%1", str(counting.parts))]
        if contact is not None and contact.phone:
            points = counting.parts * self._draft.tariff.points_per_part(contact.phone)
            words.append(counted(self.tr("%n point(s)", "", points), points))
        if counting.parts > 1:
            words.append(self.tr("¦ = the next SMS begins"))
        return " · ".join(words)

    @Slot()
    def _on_previous(self) -> None:
        self.step(-1)

    @Slot()
    def _on_next(self) -> None:
        self.step(1)
