"""One key on a row: its person asked to be left alone. Said in the strip under the header, where it is taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core.stop_columns import find_stop_columns
from smsfox_gui.core.stop_list import StopSource
from smsfox_gui.qt.banner import BannerButton, Words
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.numbers import phone
from smsfox_gui.qt.stop_desk import StopDesk
from smsfox_gui.services.stopping import StopChange

if TYPE_CHECKING:
    from smsfox_gui.qt.campaign_page import CampaignPage

UNDO, SHOW = "undo_stop", "show_stop"
Say = Callable[[str, Words, tuple[BannerButton, ...]], None]

Person = tuple[str, str]
"""A number (digits, "" where the row has none) and a name."""


class StopRow(QObject):
    """Takes the selected row of the list, or of the results."""

    def __init__(
        self,
        page: CampaignPage,
        desk: Desk,
        stop_desk: StopDesk,
        *,
        say: Say,
        show: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        """say: kind, words, buttons into the strip; show: the page of the stop list with this number."""
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._stop_desk = stop_desk
        self._say = say
        self._show = show
        self._number = ""
        page.news_button_clicked.connect(self._on_news_button)
        stop_desk.added.connect(self._on_added)

    @Slot()
    def stop(self) -> None:
        """Put the number of the row that a person has selected on the stop list."""
        results = self._page.left() is not self._page.list_pane
        key = (self._page.results if results else self._page.list_pane).table.chosen_key
        if key is None:
            self._say("info", lambda: self.tr("Select the row of the person who asked for no more SMS."), ())
            return
        if results:
            record = self._desk.run.record
            columns = record.columns if record is not None else ()
            self._desk.tasks.run_in_background(
                lambda: self._of_message(key, columns),
                lambda person: self._add(person, StopSource.RESULT),
                self._desk.failed.emit,
            )
        else:
            self._add(self._of_row(key), StopSource.TYPED)

    def _of_row(self, position: int) -> Person:
        row, contacts = self._desk.draft.row_at(position), self._desk.draft.contacts
        if row is None or contacts is None:
            return "", ""
        info = contacts.info
        return row.phone, _name(row.cells, [column.title for column in info.columns], info.phone_column)

    def _of_message(self, message: int, columns: Sequence[str]) -> Person:
        reader = self._desk.reader()
        try:
            found = reader.messages_by_id([message])
        finally:
            reader.close()
        return (found[0].phone, _name(found[0].cells, columns, None)) if found else ("", "")

    def _add(self, person: Person, source: StopSource) -> None:
        number, name = person
        if not number:
            self._say("info", lambda: self.tr("This row has no number to put on the list."), ())
            return
        self._number = number
        self._stop_desk.add(f"+{number}", name=name, source=source)

    @Slot(str, object)
    def _on_added(self, number: str, change: StopChange) -> None:
        if number != self._number:
            return  # it was added elsewhere
        show = BannerButton(SHOW, lambda: self.tr("Show the list"))
        if change.added:
            undo = BannerButton(UNDO, lambda: self.tr("Take it back"))
            self._say("ok", lambda: self._added_words(number), (undo, show))
        else:
            self._say("info", lambda: self._known_words(number), (show,))

    def _added_words(self, number: str) -> str:
        words = self.tr("%1 is on the do-not-send list. No campaign will text it again.")
        return words.replace("%1", phone(number))

    def _known_words(self, number: str) -> str:
        return self.tr("%1 was on the do-not-send list already.").replace("%1", phone(number))

    @Slot(str)
    def _on_news_button(self, key: str) -> None:
        number, self._number = self._number, ""
        if key == UNDO:
            self._stop_desk.undo()
        elif key == SHOW:
            self._show(number)


def _name(cells: Sequence[str], titles: Sequence[str], phone_column: int | None) -> str:
    place = find_stop_columns(titles, phone_column).name
    return cells[place].strip() if place is not None and place < len(cells) else ""
