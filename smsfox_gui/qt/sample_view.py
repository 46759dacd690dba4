"""The sample: one recipient's message exactly as it will be sent, with the way to the next one.

Of a text that cannot be sent yet, or not to this row, it shows what can be filled in, and says why it does not go.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from smsfox_gui.core import senders
from smsfox_gui.core.contact_list import ContactRow
from smsfox_gui.core.errors import TemplateError
from smsfox_gui.core.problem_sentences import left_out_sentence
from smsfox_gui.core.segments import boundaries, count
from smsfox_gui.core.sketch import Sketch, sketched
from smsfox_gui.qt import theme
from smsfox_gui.qt.draft import Draft
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.numbers import counted, grouped, language, phone
from smsfox_gui.qt.parts import Zone, button, column, label, name_tool, row, tool
from smsfox_gui.qt.sampled_message import Messages, SampledMessage
from smsfox_gui.qt.trial_foot import TrialFoot
from smsfox_gui.services.ports import ContactList

WIDE = 360
"""Pixels from which whose message it is stands in the line of the title."""
SOON = 50
"""Milliseconds after a key; keys that come faster are shown together."""


class SampleView(Zone):
    """Arrows and the selection in the list drive each other."""

    position_changed = Signal(int)
    """The row shown was chosen with the arrows."""
    position_taken = Signal(int)
    """Nobody chose the row shown: it is the first that is ready."""
    look_here = Signal(QWidget)
    """This part of it says something new."""
    other_taken = Signal()
    """The text that is compared is to be put in."""
    comparing_ended = Signal()
    """It has been seen."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._position: int | None = None
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._is_wide = False
        self._soon.timeout.connect(self.refresh)
        self._contacts: ContactList | None = None
        """The list that the position belongs to."""
        layout = self._lines = column(self, 4)
        head = self._head = row(spacing=2)
        self._title = label("", "strong")
        self._previous = tool("chevron_left_20_regular", scale="icon-small", kind="flat")
        self._next = tool("chevron_right_20_regular", scale="icon-small", kind="flat")
        self._which = label("", "caption")
        for step in (self._previous, self._next):
            step.setFixedHeight(theme.px(26))  # or the title stands lower than that of the cards beside it
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._previous)
        head.addWidget(self._which)
        head.addWidget(self._next)
        layout.addLayout(head)
        self._to = ElidedLabel("", "caption")
        self.take = button(scale="small")
        self.end = button("flat", scale="small")
        to = self._below = row(spacing=4)
        to.addWidget(self._to, 1)
        to.addWidget(self.take)
        to.addWidget(self.end)
        layout.addLayout(to)
        self._other_text: str | None = None
        self._now = SampledMessage()
        self.other = SampledMessage()
        """What compare() shows."""
        self._pair = Messages(self._now, self.other)
        layout.addWidget(self._pair, 1)  # so that nothing under it moves with the length of a message
        self.take.clicked.connect(self.other_taken)
        self.end.clicked.connect(self.comparing_ended)
        self.foot = TrialFoot()
        self.foot.look_here.connect(self.look_here)
        layout.addWidget(self.foot)
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
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A wide one says beside its title whose message it is: the line goes to the message."""
        super().resizeEvent(event)
        wide = self.width() >= theme.px(WIDE)
        if wide != self._is_wide:
            self._is_wide = wide
            self._to.setContentsMargins(8 if wide else 0, 0, 0, 0)
            if wide:
                self._head.insertWidget(1, self._to, 1)
            else:
                self._below.insertWidget(0, self._to, 1)

    def heightForWidth(self, width: int) -> int:
        """The least height, since its messages scroll: what is around it would scroll for them as well."""
        return self._lines.totalMinimumHeightForWidth(width)

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
        self._pair.stack(over=over)

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
        bubble, whole = self._now.bubble, not (sketch.wrong or sketch.gaps)
        bubble.setVisible(bool(text.strip()))
        bubble.set_text(text, boundaries(text, draft.rules) if whole else (), sketch.wrong, sketch.gaps)
        self._say_which()
        self._say_to(contact)
        why = self._why_not(sketch, contact)
        self._now.say(why or self._measured(draft.countable if contact is None else text, contact), warn=bool(why))
        self._show_other(contact)

    def _why_not(self, sketch: Sketch, contact: ContactRow | None) -> str:
        """Why this message does not go, "" where it does or there is none."""
        draft = self._draft
        if sketch.wrong:
            names = dict.fromkeys(sketch.text[start:end] for start, end in sketch.wrong)
            if type(draft.text_error) is not TemplateError:
                return self.tr("It cannot be sent like this: correct what is underlined in the text.")
            words = self.tr("It cannot be sent like this: the list has no column for %1.")
            return words.replace("%1", ", ".join(names))
        if draft.text and not draft.text.strip():
            return self.tr("The text has only blanks: it cannot be sent like this. Write the text.")
        if draft.bound is None:
            return ""
        if contact is None:
            nobody = draft.counts is not None and draft.counted
            return self.tr("Nobody gets it: no row of the list is ready.") if nobody else ""
        judged = draft.reviewer().judge_anew(contact)
        if judged.problem is None:
            return ""
        columns = draft.contacts.info.columns if draft.contacts is not None else ()
        cells = zip(columns, contact.cells, strict=False)
        cell = next((text for column, text in cells if column.field == judged.detail), "")
        return left_out_sentence(judged.problem, judged.detail, language(), cell=cell)

    def _show_other(self, contact: ContactRow | None) -> None:
        draft, other = self._draft, self._other_text
        for part in (self._now.title, self.other, self.take, self.end):
            part.setVisible(other is not None)
        self.foot.setVisible(other is None)
        if other is not None:
            fields = draft.contacts.info.fields if draft.contacts is not None else ()
            sketch = Sketch(other) if contact is None else sketched(other, fields, contact.cells)
            marks = () if sketch.gaps else boundaries(sketch.text, draft.rules)
            self.other.bubble.set_text(sketch.text, marks, sketch.wrong, sketch.gaps)
            self.other.say("" if self._now.warns else self._measured(sketch.text, contact))

    def _say_which(self) -> None:
        ready = self._draft.ready
        index = self._draft.ready_index(self._position) if self._position is not None else None
        several = len(ready) > 1
        self._previous.setEnabled(several)
        self._next.setEnabled(several)
        words = self.tr("will not go")
        if index is not None:
            words = self.tr("%1 of %2").replace("%1", grouped(index + 1)).replace("%2", grouped(len(ready)))
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
            words.append(self.tr("¦ next SMS"))
        return " · ".join(words)

    @Slot()
    def _on_previous(self) -> None:
        self.step(-1)

    @Slot()
    def _on_next(self) -> None:
        self.step(1)
