"""Help: how a campaign goes, what the states of messages mean, and the keys. F1 shows it, Esc leads back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from smsfox_gui.core.states import MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.commands import KEYS, Commands, keys_of
from smsfox_gui.qt.header import PageHeader
from smsfox_gui.qt.local_keys import LocalKey, local_words
from smsfox_gui.qt.parts import Zone, button, column, icon_label, label, row, scrolled
from smsfox_gui.qt.state_look import MESSAGE_LOOKS

S = MessageState
STATES = (S.ACCEPTED, S.DELIVERED, S.UNDELIVERED, S.REJECTED, S.UNKNOWN, S.WAITING)
STEPS = 5


class HelpPage(Zone):
    """Only words: nothing here changes anything."""

    back_requested = Signal()

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands = commands
        layout = column(self, 0)
        self._header = PageHeader()
        self.back = button(icon_name="arrow_left_20_regular")
        self.back.clicked.connect(self.back_requested)
        self._header.add(self.back)
        layout.addWidget(self._header)
        inside = QWidget()
        sides = row(inside, 12, (12, 0, 12, 12))
        left, right = column(spacing=12), column(spacing=12)
        sides.addLayout(left, 1)
        sides.addLayout(right, 1)
        self._headings: list[QLabel] = []
        self._steps = [label("", "", wrap=True) for _ in range(STEPS)]
        self._states = [label("", "", wrap=True) for _ in STATES]
        self.keys = [(label("", "strong"), label("", "", wrap=True)) for _ in KEYS]
        self.local_keys = [(label("", "strong"), label("", "", wrap=True)) for _ in LocalKey]
        left.addWidget(self._build_steps())
        left.addWidget(self._build_states())
        left.addWidget(self._build_keys(self.local_keys))
        left.addStretch(1)
        right.addWidget(self._build_keys(self.keys))
        right.addStretch(1)
        self._scroll = scrolled(inside)
        layout.addWidget(self._scroll, 1)
        self.retranslate()

    def _pane(self) -> tuple[QFrame, QVBoxLayout]:
        made = QFrame()
        made.setObjectName("pane")
        inside = column(made, 8, (16, 12, 16, 14))
        self._headings.append(label("", "heading", wrap=True))
        inside.addWidget(self._headings[-1])
        return made, inside

    def _build_steps(self) -> QFrame:
        made, inside = self._pane()
        for number, words in enumerate(self._steps, start=1):
            line = row(spacing=10)
            figure = label(str(number), "strong")
            figure.setFixedWidth(theme.px(16))
            line.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(words, 1)
            inside.addLayout(line)
        return made

    def _build_states(self) -> QFrame:
        made, inside = self._pane()
        for state, words in zip(STATES, self._states, strict=True):
            look = MESSAGE_LOOKS[state]
            line = row(spacing=10)
            line.addWidget(icon_label(look.icon, look.tone), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(words, 1)
            inside.addLayout(line)
        return made

    def _build_keys(self, lines: Sequence[tuple[QLabel, QLabel]]) -> QFrame:
        made, inside = self._pane()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for place, (keys, words) in enumerate(lines):
            grid.addWidget(keys, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, place, 1)
        inside.addLayout(grid)
        return made

    def retranslate(self) -> None:
        """Say the words anew."""
        self._header.set_words(self.tr("Help"), self.tr("F1 from anywhere, Esc leads back"))
        self.back.setText(self.tr("Back"))
        self._scroll.setAccessibleName(self.tr("Help"))
        heads = (
            *(self.tr("A campaign in five steps"), self.tr("What the states mean")),
            *(self.tr("Keys of the list and of the text"), self.tr("Keys from anywhere")),
        )
        said = self._state_words()
        for part, text in zip(
            (*self._headings, *self._steps, *self._states),
            (*heads, *self._step_words(), *(said[state] for state in STATES)),
            strict=True,
        ):
            part.setText(text)
        for (keys, words), command in zip(self.keys, KEYS, strict=True):
            keys.setText(keys_of(command))
            words.setText(self._commands[command].text())
        means = local_words()
        for (keys, words), local in zip(self.local_keys, LocalKey, strict=True):
            keys.setText(local.written)
            words.setText(means[local])

    def main_thing(self) -> QWidget:
        """The way back."""
        return self.back

    def _step_words(self) -> tuple[str, ...]:
        return (
            self.tr("Open a table of people, drop it on the window or paste it: Excel, LibreOffice, CSV."),
            self.tr("Write the text. {Name} becomes each person’s name; any other column works the same way."),
            self.tr("Send shows a last check first: who gets it, what it says, what it costs. Nothing has left yet."),
            self.tr("Confirm, and watch every row. You can pause, resume or stop at any moment."),
            self.tr("Export the results into a table. History keeps every campaign."),
        )

    def _state_words(self) -> dict[MessageState, str]:
        return {
            S.ACCEPTED: self.tr("Accepted: the gateway has taken the SMS; no report has come yet."),
            S.DELIVERED: self.tr("Delivered: the phone has received it."),
            S.UNDELIVERED: self.tr("Not delivered: the operator could not hand it over. The reason stands beside it."),
            S.REJECTED: self.tr("Rejected: the gateway did not take it, so nothing was sent to this number."),
            S.UNKNOWN: self.tr(
                "Unknown: the connection broke at the wrong moment. It is never repeated by itself: you decide."
            ),
            S.WAITING: self.tr("Waits for morning: it is night where this person lives."),
        }
