"""What stands over the rows of a contact list: where it comes from, news of it, the chips and the search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from smsfox_gui.core.contact_list import Column, ListCounts, ListInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.ask_strip import AskStrip
from smsfox_gui.qt.banner import Banner, BannerButton, Words
from smsfox_gui.qt.chips import ChipRow
from smsfox_gui.qt.list_filter import ALL, PROBLEM_ROWS, READY_ROWS, chips, row_filter
from smsfox_gui.qt.note_strip import NoteStrip
from smsfox_gui.qt.parts import column
from smsfox_gui.qt.reading_strip import ReadingStrip
from smsfox_gui.qt.recent_menu import RecentMenu
from smsfox_gui.qt.shrinking_scroll import ShrinkingScroll
from smsfox_gui.qt.source_strip import SourceStrip, clipboard_text
from smsfox_gui.qt.text_lack import TextLack
from smsfox_gui.services.ports import ListSource, RowFilter

_TYPING = 200
"""Milliseconds without a key before the search is asked."""

_ANEW, _KEEP = "anew", "keep"

TOP_LEAST = 60
"""Pixels of the drawings that a low window leaves of it; it scrolls then."""


class ListTop(ShrinkingScroll):
    """Knows which rows a person wants to see; finds none itself."""

    paste_requested = Signal(str)
    reread_requested = Signal(object)
    """The ListSource to read otherwise."""
    read_anew_requested = Signal()
    row_requested = Signal(int)
    """Show the row with this number of the spreadsheet."""
    keep_requested = Signal()
    """The file has changed, and its list may stay as it is."""
    filter_changed = Signal()
    """Other chips, or another search."""

    def __init__(self, recent: RecentMenu) -> None:
        strips = QWidget()
        layout = column(strips, 8, (10, 10, 10, 8))
        super().__init__(strips, theme.px(TOP_LEAST))
        self.source = SourceStrip(recent)
        self.reading = ReadingStrip()
        self.notes = NoteStrip()
        self.banner = Banner(dismissable=True)
        self.banner.hide()
        self.stale = Banner()
        self.stale.hide()
        self.chips = ChipRow()
        self.asking = AskStrip()
        for strip in (self.source, self.reading, self.notes, self.stale, self.banner, self.chips, self.asking):
            layout.addWidget(strip)
        self._columns: tuple[Column, ...] = ()
        self._counts: ListCounts | None = None
        self._checking = False
        self._lack: TextLack | None = None
        self._reading_closed = False
        self._rest = QTimer(self, singleShot=True, interval=_TYPING)
        self.source.paste_requested.connect(self.paste)
        self.source.sheet_requested.connect(self._on_sheet)
        self.source.search_changed.connect(self._rest.start)
        self.reading.reread_requested.connect(self.reread_requested)
        self.notes.visible_only_requested.connect(self._on_visible_only)
        self.notes.row_requested.connect(self.row_requested)
        self.stale.button_clicked.connect(self._on_stale_answered)
        self.reading.closed.connect(self._on_reading_closed)
        self.chips.selection_changed.connect(self._tell_filter)
        self._rest.timeout.connect(self._tell_filter)
        self.asking.closed.connect(self.show_strips)
        self._retranslate()
        self.clear()

    def clear(self) -> None:
        """No list: only what there is to say of why."""
        self._counts = None
        self._forget_search()
        self.banner.hide()
        self.stale.hide()
        self.notes.show_notes(())
        self.asking.end()
        self.show_strips()

    def show_list(self, info: ListInfo, counts: ListCounts, source: ListSource) -> None:
        """Another list, with everything on show; `show_strips` brings it into sight."""
        self._columns = info.columns
        self._reading_closed = False
        self._forget_search()
        self.banner.hide()
        self.stale.hide()
        self.asking.end()
        self.source.show_list(info)
        self.reading.show_list(info, counts, source)
        self.notes.show_notes(info.notes)
        self._show_chips(counts, anew=True)
        self.chips.blockSignals(True)
        self.chips.select({READY_ROWS if self._checking else ALL})
        self.chips.blockSignals(False)
        self._tell_phones(info)

    def show_edited(self, info: ListInfo, counts: ListCounts) -> None:
        """The same list with other columns or rows."""
        self._columns = info.columns
        self.reading.show_list(info, counts, self.reading.source)
        self.notes.show_edited(info.notes)
        self._tell_phones(info)

    def show_as_read(self, info: ListInfo) -> None:
        """What was chosen for another reading did not come about: the boxes say how this list was read."""
        self.source.show_list(info)
        self.reading.show_as_read()

    def show_counts(self, counts: ListCounts) -> None:
        """The numbers of the chips."""
        self._show_chips(counts)

    def set_lack(self, lack: TextLack | None) -> None:
        """What the text lacks, so that no row is ready for it."""
        if lack != self._lack:
            before, self._lack = self.filter, lack
            if self._counts is not None:
                self._show_chips(self._counts)
            if self.filter != before:
                self.filter_changed.emit()

    def set_checking(self, checking: bool) -> None:
        """Whether only who gets the SMS, and who does not, is asked now."""
        self._checking = checking
        if self._counts is not None:
            self._show_chips(self._counts, anew=True)
            first = READY_ROWS if self._counts.ready == self._counts.rows else ALL
            self.chips.select({READY_ROWS if checking else first})

    def ask(self, question: str, verb: str, answered: Callable[[str], object], text: str = "") -> None:
        """Ask for one text, where there is no list, too. See AskStrip."""
        self.show()
        self.asking.ask(question, verb, answered, text)

    def say(self, kind: str, words: Words, buttons: Sequence[BannerButton] = ()) -> None:
        """News of the list."""
        self.banner.say(kind, words, buttons)
        self.banner.show()
        self.show_strips()

    def say_stale(self) -> None:
        """The file is another one than this list was read from."""
        anew = BannerButton(_ANEW, lambda: self.tr("Read again"))
        keep = BannerButton(_KEEP, lambda: self.tr("Keep as it is"))
        self.stale.say("info", self._stale_words, (anew, keep))
        self.stale.show()

    @Slot()
    def show_strips(self) -> None:
        """Show what belongs to a list only where there is one; without any news there is nothing here then."""
        here = self._counts is not None
        self.source.setVisible(here)
        self.chips.setVisible(here)
        self.reading.setVisible(here and not self._reading_closed)
        self.setVisible(here or not (self.banner.isHidden() and self.asking.isHidden()))

    # -- what is wanted

    @property
    def filter(self) -> RowFilter:
        """The rows that chips and search let through."""
        return row_filter(self.chips.selection, self.source.search.text().strip(), lacking=self._lacks_column)

    @property
    def shows_ready(self) -> bool:
        """Whether the chip of the ready rows is on."""
        return READY_ROWS in self.chips.selection

    @property
    def shows_problems(self) -> bool:
        """Whether only rows with a problem of their own are wanted; a column that all lack is no row's own."""
        unmixed = {ALL, READY_ROWS, PROBLEM_ROWS} if self._lacks_column else {ALL, READY_ROWS}
        return self.chips.selection.isdisjoint(unmixed)

    def show_all(self) -> None:
        """Every row."""
        self._forget_search()
        before = self.chips.selection
        self.chips.select({ALL})
        if before == self.chips.selection:
            self.filter_changed.emit()

    def show_problems(self) -> None:
        """Only the rows that cannot be sent."""
        self.chips.select({PROBLEM_ROWS})

    def focus_search(self) -> None:
        """To the search, to type another one."""
        self.source.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.source.search.selectAll()

    @Slot()
    def paste(self) -> None:
        """Take what the clipboard holds."""
        text = clipboard_text()
        if text.strip():
            self.paste_requested.emit(text)
        else:
            self.say("info", lambda: self.tr("The clipboard holds no text. Copy some rows and paste again."))

    # -- private

    @property
    def _lacks_column(self) -> bool:
        return self._lack is not None and bool(self._lack.field)

    def _forget_search(self) -> None:
        self.source.search.clear()
        self._rest.stop()

    def _show_chips(self, counts: ListCounts, *, anew: bool = False) -> None:
        self._counts = counts
        seen = [] if anew else self.chips.keys()
        made = chips(counts, self._columns, checking=self._checking, lack=self._lack, seen=seen)
        self.chips.set_chips(made)
        troubled = not self._checking and counts.ready < counts.rows
        if anew or troubled:
            self.chips.reserve(2 if troubled else 1)

    def _tell_phones(self, info: ListInfo) -> None:
        """Where no column holds the phones, say where to click."""
        if info.phone_column is not None:
            self.banner.hide()
            return
        self.say("warn", self._no_phone_column)

    def _no_phone_column(self) -> str:
        return self.tr(
            "No phone column found. The table is open, nothing is lost. Click the heading of the right column."
        )

    def _stale_words(self) -> str:
        return self.tr(
            "The file has changed since it was read. The list here is as it was, with all your corrections."
        )

    @Slot(str)
    def _on_stale_answered(self, key: str) -> None:
        self.stale.hide()
        (self.read_anew_requested if key == _ANEW else self.keep_requested).emit()

    @Slot()
    def _tell_filter(self) -> None:
        self._rest.stop()
        self.filter_changed.emit()

    @Slot(str)
    def _on_sheet(self, sheet: str) -> None:
        self.reread_requested.emit(self.reading.of_sheet(sheet))

    @Slot(bool)
    def _on_visible_only(self, on: bool) -> None:
        self.reread_requested.emit(replace(self.reading.source, visible_only=on))

    @Slot()
    def _on_reading_closed(self) -> None:
        self._reading_closed = True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.chips.setAccessibleName(self.tr("Filters of the list"))
        if self._counts is not None:
            self._show_chips(self._counts)
