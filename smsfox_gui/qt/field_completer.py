"""The list under a brace that is being typed: the fields of the list, and behind a field's colon what it may be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from smsfox_gui.core.field_names import folded, latin_form

_INSIDE = Qt.ItemDataRole.UserRole
"""What of an entry goes into the braces; the entry may explain it."""


class FieldCompleter(QCompleter):
    """Offers names that hold what was typed; what a person takes stands between braces."""

    taken = Signal(str)

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        self._names: tuple[str, ...] = ()
        self._entries = QStandardItemModel(self)
        self.setModel(self._entries)
        self.setCompletionRole(_INSIDE)
        self.setWidget(editor)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.list = QListView()
        self.list.setObjectName("completer")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPopup(self.list)
        self.activated.connect(self.taken)

    def set_fields(self, names: Sequence[str]) -> None:
        """The fields to offer, the likely ones first."""
        self._names = tuple(names)

    def field_before_colon(self, typed: str) -> str | None:
        """The field whose name stands before the last colon of what was typed, as the list calls it."""
        name, colon, _ = typed.rpartition(":")
        return next((known for known in self._names if colon and folded(known) == folded(name)), None)

    def offer(self, typed: str, cursor: QRect) -> None:
        """Show what may become of this, typed after a brace, at the cursor; nothing where nothing fits."""
        field = self.field_before_colon(typed)
        self._show_entries(field)
        self.setCompletionPrefix(typed if field is None else f"{field}:{typed.rpartition(':')[2].strip()}")
        if not self.completionCount():
            self.list.hide()
            return
        self.list.setCurrentIndex(self.completionModel().index(0, 0))
        cursor.setWidth(self.list.sizeHintForColumn(0) + 40)
        self.complete(cursor)

    def _show_entries(self, field: str | None) -> None:
        """Every field; where one has got a colon, also what may stand behind it."""
        self._entries.clear()
        for name in self._names:
            self._add(name, name)
        if field is not None:
            made = latin_form(field)
            self._add(made, self.tr("%1 – in Latin letters").replace("%1", made))

    def _add(self, inside: str, words: str) -> None:
        entry = QStandardItem(words)
        entry.setData(inside, _INSIDE)
        self._entries.appendRow(entry)
