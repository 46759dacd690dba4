"""The left half of the stop list's page: search, the table, and what stands in its place while it is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.numbers import grouped
from smsfox_gui.qt.paged_table import PagedTable
from smsfox_gui.qt.parts import Zone, button, column, icon_label, label, line, row
from smsfox_gui.qt.search_field import SearchField
from smsfox_gui.qt.stop_desk import StopDesk
from smsfox_gui.qt.stop_rows import StopRows
from smsfox_gui.qt.table_rows import ColumnSpec, NoRows

_TYPING = 200


class StopTable(Zone):
    """Entries, the latest day first."""

    chosen_changed = Signal()
    chosen_by_person = Signal()
    """The same, but not because the selected entry is gone."""
    export_requested = Signal()

    def __init__(self, desk: StopDesk) -> None:
        super().__init__()
        self.setObjectName("pane")
        self._desk = desk
        self._ids: Sequence[int] = ()
        self._asked = 0
        self._wanted: str | None = None
        self._shown_for = ""
        self._settling = False
        inside = column(self, 0, (1, 1, 1, 1))
        self.top = QWidget()
        """Search and export; away while there is nothing to search or to export."""
        above = column(self.top, 0)
        top = row(spacing=8, margins=(10, 10, 10, 10))
        self.search = SearchField()
        self.search.setProperty("scale", "small")
        self.export = button(scale="small", icon_name="arrow_download_20_regular")
        top.addWidget(self.search, 1)
        top.addWidget(self.export)
        above.addLayout(top)
        above.addWidget(line())
        inside.addWidget(self.top)
        self.table = PagedTable()
        self._nothing = QLabel()
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._places = QStackedWidget()
        for place in (self.table, self._build_empty(), self._nothing, QFrame()):
            self._places.addWidget(place)
        inside.addWidget(self._places, 1)
        self._foot = self._build_foot()
        inside.addWidget(self._foot)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self.search.textChanged.connect(self._typing.start)
        self._typing.timeout.connect(self.reload)
        self.export.clicked.connect(self.export_requested)
        self.table.current_changed.connect(self._on_current_changed)
        self._nothing.linkActivated.connect(self.search.clear)
        desk.changed.connect(self.reload)
        self.retranslate()

    def _build_empty(self) -> QFrame:
        made = QFrame()
        inside = column(made, 6, (24, 0, 24, 0))
        inside.addStretch(1)
        inside.addWidget(icon_label("prohibited_24_regular", "text2", 24), 0, Qt.AlignmentFlag.AlignHCenter)
        self._empty = label("", "second", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(self._empty)
        inside.addStretch(1)
        return made

    def _build_foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("foot")
        foot.setFixedHeight(theme.px(30))
        self._shown = label("", "caption")
        self._hint = ElidedLabel("", "caption")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        inside = row(foot, 12, (10, 0, 10, 0))
        inside.addWidget(self._shown)
        inside.addWidget(self._hint, 1)
        return foot

    def retranslate(self) -> None:
        """Say the words anew."""
        self.search.setPlaceholderText(self.tr("Search: number in any form, name or reason"))
        self.search.set_name(self.tr("Search in the do-not-send list"))
        self.export.setText(self.tr("Export…"))
        self.table.set_accessible_name(self.tr("Numbers that must not be texted"))
        self.table.set_columns(
            [
                ColumnSpec("phone", self.tr("Number"), width=176, least=150),
                ColumnSpec("name", self.tr("Name"), width=150, least=80),
                ColumnSpec("since", self.tr("Added"), width=96),
                ColumnSpec("why", self.tr("Why"), width=180, least=100, stretch=True),
            ]
        )
        self._empty.setText(
            self.tr("Numbers that must not be texted go here. They are left out of every list automatically.")
        )
        link = self.tr("Show all")
        self._nothing.setText(self.tr("There are no such numbers.") + f' <a href="all">{link}</a>')
        self._hint.setText(self.tr("They are left out of every list automatically."))
        self._show(self._ids)

    @property
    def chosen(self) -> int | None:
        """The id of the entry selected."""
        key = self.table.current_key
        return key if key is not None and key in self._ids else None

    def look_for(self, text: str) -> None:
        """Search for this and select what is found."""
        self._wanted = text
        self.search.setText(text)
        self._typing.stop()
        self.reload()

    def focus_search(self) -> None:
        """Ctrl+F; there has to be something to search."""
        if not self.top.isVisible():
            return
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    @Slot()
    def reload(self) -> None:
        """Ask anew which entries are to be shown."""
        self._asked += 1
        ticket = self._asked
        if self._desk.state.error is not None:
            self._on_found(ticket, ())
            return
        self._desk.search(self.search.text(), lambda ids: self._on_found(ticket, ids))

    def _on_found(self, ticket: int, ids: Sequence[int]) -> None:
        if ticket != self._asked:
            return
        self._settling = True
        before, gone = self._ids, self.table.current_key
        same, self._shown_for = self.search.text() == self._shown_for, self.search.text()
        self._show(ids)
        if self._wanted == self.search.text() and ids:
            self.table.select_key(ids[0])
            self.table.setFocus()
        elif same and ids and gone in before and gone not in ids:
            self.table.select_index(before.index(gone))  # the next one takes its place under the hand
        self._wanted = None
        self._settling = False
        self.chosen_changed.emit()

    def _show(self, ids: Sequence[int]) -> None:
        state = self._desk.state
        self._ids = ids
        self.table.set_source(StopRows(self._desk.page, self._ids) if self._ids else NoRows())
        found_none = 2 if self.search.text().strip() else 1
        self._places.setCurrentIndex(3 if state.error is not None else 0 if self._ids else found_none)
        for part in (self.top, self._foot):
            part.setVisible(bool(state.every))
        words = self.tr("Showing %1 of %2").replace("%1", grouped(len(self._ids)))
        self._shown.setText(words.replace("%2", grouped(state.every)))

    @Slot()
    def _on_current_changed(self) -> None:
        self.chosen_changed.emit()
        if not self._settling:
            self.chosen_by_person.emit()
