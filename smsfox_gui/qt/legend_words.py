"""What states are called in legends: by the words of the table and the export, with what is to be added behind them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from smsfox_gui.core import wording
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.numbers import language


def legend_words(states: Iterable[MessageState], more: Mapping[MessageState, str]) -> dict[MessageState, str]:
    """These states, in this order, in words: Принято · ждём отчёт. more: what is added, "" = nothing."""
    spoken = language()
    return {
        state: " · ".join(filter(None, (wording.state_word(state, spoken), more.get(state, "")))) for state in states
    }
