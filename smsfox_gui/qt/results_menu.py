"""The menu that chooses the columns of the results."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from smsfox_gui.qt.results_columns import ColumnChoice, listable, optional


class ResultsMenu(QMenu):
    """A line with a tick for each column that may come or go: first our own, then the list's."""

    chosen = Signal(object)
    """The ColumnChoice of now."""

    def offer(self, titles: Sequence[str], choice: ColumnChoice) -> None:
        """Offer our own columns and those of a list with these titles."""
        self.clear()
        for column, words in optional(titles):
            self._add(words, ColumnChoice(choice.hidden ^ {column}, choice.added), ticked=choice.shows(column))
        others = dict.fromkeys(titles[place] for place in listable(titles))
        if others:
            self.addSeparator()
            self.addAction(self.tr("From the list:")).setEnabled(False)
        for title in others:
            self._add(title, ColumnChoice(choice.hidden, choice.added ^ {title}), ticked=title in choice.added)

    def _add(self, words: str, then: ColumnChoice, *, ticked: bool) -> None:
        """then: what is chosen after a press."""
        action = self.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(ticked)
        action.triggered.connect(lambda: self.chosen.emit(then))
