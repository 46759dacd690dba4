"""How a campaign's messages divide, state by state, and under what failed the reasons with their counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.glance import CampaignGlance
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt import theme
from smsfox_gui.qt.legend import LegendEntry, LegendRow
from smsfox_gui.qt.legend_words import legend_words
from smsfox_gui.qt.numbers import grouped, language
from smsfox_gui.qt.parts import Zone, column, label, row
from smsfox_gui.qt.stacked_bar import ORDER

S = MessageState
UNDER_WORD = 46
"""Pixels of the drawings: where the words of the lines begin, behind swatch and icon."""


class HistoryBreakdown(Zone):
    """One line a state that occurs; only that."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: CampaignRecord | None = None
        self._glance: CampaignGlance | None = None
        self._lines = column(self, 2)

    def retranslate(self) -> None:
        """Say the words anew."""
        self._show()

    def show_campaign(self, record: CampaignRecord, glance: CampaignGlance | None) -> None:
        """Another campaign, or the same as it is now. glance: None = the reasons are not known yet."""
        self._record, self._glance = record, glance
        self._show()

    def said(self) -> list[str]:
        """The lines in words, for who does not see them."""
        return [f"{entry.text} {grouped(entry.count)}" for entry in self._entries()]

    def reasons(self, state: MessageState) -> list[tuple[str, int]]:
        """What stands under a state, the most frequent first."""
        found = self._glance.of_state(state) if self._glance is not None else []
        said = [(wording.reason_words(state, reason, language()), count) for reason, count in found]
        return [(words, count) for words, count in said if words]

    def _show(self) -> None:
        _empty(self._lines)
        for entry in self._entries():
            self._lines.addWidget(LegendRow(entry))
            for words, count in self.reasons(entry.key):
                self._lines.addWidget(_reason_line(words, count))

    def _entries(self) -> Sequence[LegendEntry]:
        if self._record is None:
            return ()
        states = self._record.states
        told = states.get(S.DELIVERED) or states.get(S.UNDELIVERED)
        more = self.tr("no report") if told else ""  # Where none came at all, none may have been received.
        words = legend_words(filter(states.get, ORDER), {S.ACCEPTED: more})
        return [LegendEntry(state, text, states[state]) for state, text in words.items()]


def _reason_line(words: str, count: int) -> QWidget:
    made = QWidget()
    inside = row(made, 8, (theme.px(UNDER_WORD), 0, 8, 2))
    inside.addWidget(label(words, "caption", wrap=True), 1)
    inside.addWidget(label(grouped(count), "caption"))
    return made


def _empty(lines: QVBoxLayout) -> None:
    while (item := lines.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
