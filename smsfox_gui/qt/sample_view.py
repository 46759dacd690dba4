"""The sample: one recipient's message exactly as it will be sent, with the way to the next one.

Of a text that cannot be sent yet it shows what can be filled in, and says that it cannot go like this.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QWidget

from smsfox_gui.core import senders
from smsfox_gui.core.message import ContactRow
from smsfox_gui.core.segments import boundaries, count
from smsfox_gui.core.sketch import Sketch
from smsfox_gui.qt.ask_strip import AskStrip
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.numbers import counted, grouped, phone
from smsfox_gui.qt.parts import Zone, button, column, label, name_tool, row, tool
from smsfox_gui.qt.sampled_message import SampledMessage
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
    other_taken = Signal()
    """The text that is compared is to be put in."""
    comparing_ended = Signal()
    """It has been seen."""
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
        self.take = button(scale="small")
        self.end = button("flat", scale="small")
        to = row(spacing=4)
        to.addWidget(self._to, 1)
        to.addWidget(self.take)
        to.addWidget(self.end)
        layout.addLayout(to)
        self._other_text: str | None = None
        self._now = SampledMessage()
        self.other = SampledMessage()
        """What compare() shows."""
        self._pair = row(spacing=12)
        self._pair.addWidget(self._now, 1)
        self._pair.addWidget(self.other, 1)
        layout.addLayout(self._pair)
        self.take.clicked.connect(self.other_taken)
        self.end.clicked.connect(self.comparing_ended)
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
        self._now.title.setText(self.tr("As it is"))
        self.other.title.setText(self.tr("How it would be"))
        self.take.setText(self.tr("Apply"))
        self.end.setText(self.tr("Hide"))
        self.end.setAccessibleName(self.tr("Hide how it would be"))
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
        """Show with the message what another text of the same fields would make of it; None = no more."""
        self._other_text = text
        self.refresh()

    @property
    def compares(self) -> bool:
        """Whether two messages are on show."""
        return self._other_text is not None

    def stack(self, *, over: bool) -> None:
        """Whether of two messages one stands over the other, or beside it."""
        direction = QBoxLayout.Direction.TopToBottom if over else QBoxLayout.Direction.LeftToRight
        self._pair.setDirection(direction)

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
        self._now.bubble.setVisible(bool(text))
        self._now.bubble.set_text(text, () if sketch.wrong else boundaries(text, draft.rules), sketch.wrong)
        self._say_which()
        self._say_to(contact)
        if sketch.wrong:
            self._now.size_words.setText(self.tr("It cannot go like this: correct what is underlined in the text."))
        else:
            self._now.size_words.setText(self._measured(draft.countable if contact is None else text, contact))
        self._show_other(contact)

    def _show_other(self, contact: ContactRow | None) -> None:
        draft, other = self._draft, self._other_text
        for part in (self._now.title, self.other, self.take, self.end):
            part.setVisible(other is not None)
        self.trial.setVisible(other is None)
        if other is not None:
            text = other if contact is None or draft.bound is None else draft.reworded(other).render(contact.cells)
            self.other.bubble.set_text(text, boundaries(text, draft.rules))
            self.other.size_words.setText(self._measured(text, contact))

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
