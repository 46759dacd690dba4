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
        self._by_folded: dict[str, str] = {}
        self._form: tuple[str, str] | None = None
        """The last entry, where it is a form of a field: what goes into the braces, and what explains it."""
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
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        self._by_folded = {folded(name): name for name in names}
        self._form = None
        # Filled before it is listened to: with every row that comes the list that is shown is filtered anew.
        self._entries = QStandardItemModel(self)
        for name in names:
            self._entries.appendRow(_entry(name, name))
        self.setModel(self._entries)

    def field_before_colon(self, typed: str) -> str | None:
        """The field whose name stands before the last colon of what was typed, as the list calls it."""
        name, colon, _ = typed.rpartition(":")
        return self._by_folded.get(folded(name)) if colon else None

    def offer(self, typed: str, cursor: QRect) -> None:
        """Show what may become of this, typed after a brace, at the cursor; nothing where nothing fits."""
        field = self.field_before_colon(typed)
        self._show_form(field)
        self.setCompletionPrefix(typed)
        # Only where no entry has it as it was typed: a name may have a colon of its own.
        if field is not None and not self.completionCount():
            self.setCompletionPrefix(f"{field}:{typed.rpartition(':')[2].strip()}")
        if not self.completionCount():
            self.list.hide()
            return
        self.list.setCurrentIndex(self.completionModel().index(0, 0))
        cursor.setWidth(self.list.sizeHintForColumn(0) + 40)
        self.complete(cursor)

    def _show_form(self, field: str | None) -> None:
        """Behind the fields, what may stand behind the colon of this one; None = no field has got a colon."""
        form: tuple[str, str] | None = None
        if field is not None:
            made = latin_form(field)
            form = made, self.tr("%1 – in Latin letters").replace("%1", made)
        if form == self._form:
            return
        if self._form is not None:
            self._entries.removeRow(len(self._names))
        if form is not None:
            self._entries.appendRow(_entry(*form))
        self._form = form


def _entry(inside: str, words: str) -> QStandardItem:
    entry = QStandardItem(words)
    entry.setData(inside, _INSIDE)
    return entry
