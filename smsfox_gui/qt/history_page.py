"""History: every campaign of the journal and every draft put away; the chosen one is shown beside the table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QToolButton, QWidget

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt import theme
from smsfox_gui.qt.header import PageHeader
from smsfox_gui.qt.history_entries import Entry
from smsfox_gui.qt.history_preview import HistoryPreview
from smsfox_gui.qt.history_table import HistoryTable
from smsfox_gui.qt.parts import Zone, button, column, hide_arrow, name_tool, tool

TABLE, PREVIEW = 646, 276
"""Pixels in which the table has all its columns, and what it leaves the panel beside it for that."""


class HistoryPage(Zone):
    """Table and preview."""

    entry_chosen = Signal(object)
    """A CampaignRecord or a KeptDraft, or None."""
    entry_opened = Signal(object)
    delete_requested = Signal()
    """What is chosen is to go."""
    new_requested = Signal()
    number_asked = Signal(str)
    emptied = Signal(bool)
    export_requested = Signal(object)
    """A ReportRows: of the campaign that is chosen."""

    def __init__(self, more: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 0)
        self._header = PageHeader()
        self.new = button(icon_name="add_20_regular")
        self.new.clicked.connect(self.new_requested)
        self._header.add(self.new)
        self._more = tool("more_horizontal_20_regular")
        hide_arrow(self._more)
        self._more.setMenu(more)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._header.add(self._more)
        layout.addWidget(self._header)
        body = column(spacing=0, margins=(12, 0, 12, 8))
        layout.addLayout(body, 1)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(10)
        self._splitter.setChildrenCollapsible(False)
        self.table = HistoryTable()
        self.preview = HistoryPreview()
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.preview)
        self._splitter.splitterMoved.connect(self._on_moved)
        self._moved = False
        body.addWidget(self._splitter)
        self.table.entry_chosen.connect(self.preview.show_entry)
        self.table.entry_chosen.connect(self.entry_chosen)
        self.table.entry_chosen.connect(self._on_chosen)
        self.table.entry_opened.connect(self.entry_opened)
        self.table.emptied.connect(self.emptied)
        self.table.top.export_requested.connect(self.export_requested)
        self.table.number_asked.connect(self.number_asked)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._header.set_words(self.tr("History"), self.tr("kept on this computer"))
        self.new.setText(self.tr("New campaign"))
        name_tool(self._more, self.tr("More actions"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two thirds for the table, or what all its columns take, until a person has moved the grip."""
        super().resizeEvent(event)
        if not self._moved:
            whole = self.width() - theme.px(34)
            table = max(whole * 838 // 1248, min(theme.px(TABLE), whole - theme.px(PREVIEW)))
            self._splitter.setSizes([table, whole - table])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, wherever on the page; a field in focus has taken its own before."""
        if event.matches(QKeySequence.StandardKey.Delete):
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    @Slot(object)
    def _on_chosen(self, entry: Entry | None) -> None:
        self.table.top.offer_export(offered=isinstance(entry, CampaignRecord))

    def _on_moved(self) -> None:
        self._moved = True

    def main_thing(self) -> QWidget:
        """What is listed; the search where nothing is found; New campaign where there is none yet."""
        if self.table.view.isVisible():
            return self.table.view
        return self.table.top.search if self.table.top.isVisible() else self.new

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these; the one chosen stays chosen."""
        idle = self.new.hasFocus() and not self.table.top.isVisible()
        self.table.set_entries(entries)
        if idle and entries:  # the button had the focus only because there was nothing to choose from
            self.main_thing().setFocus()

    def focus_search(self) -> None:
        """To the search, to type another one."""
        self.table.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.table.top.search.selectAll()

    def chosen_entry(self) -> Entry | None:
        """What is selected."""
        return self.table.chosen()

    def chosen(self) -> CampaignRecord | None:
        """The campaign selected; None for a draft."""
        entry = self.table.chosen()
        return entry if isinstance(entry, CampaignRecord) else None
