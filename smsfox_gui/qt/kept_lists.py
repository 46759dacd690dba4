"""Lists kept under a name: between their menu and the disk, which is asked in the background."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from smsfox_gui.core import wording
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.qt.inquiry import Inquiry
from smsfox_gui.qt.numbers import counted, language
from smsfox_gui.services.kept_lists import NAME, KeptList
from smsfox_gui.services.ports import ContactList

if TYPE_CHECKING:
    from smsfox_gui.qt.desk import Desk
    from smsfox_gui.qt.main_window import MainWindow


class KeptLists(QObject):
    """Asks for names over the list, and in the bar before something is lost."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._top = window.campaign.list_pane.top
        self._menu = window.campaign.list_pane.recent.kept
        self._own: tuple[ContactList, str] | None = None
        """The list on the table and the key under which it was kept, or opened."""
        self._menu.keep_requested.connect(self.ask_name)
        self._menu.rename_requested.connect(self._ask_new_name)
        self._menu.delete_requested.connect(self._ask_to_delete)
        desk.draft.list_changed.connect(self._on_list_changed)
        desk.phase_changed.connect(self._on_list_changed)

    @Slot()
    def look(self) -> None:
        """See what is kept."""
        self._do(lambda: None)

    @Slot()
    def ask_name(self) -> None:
        """Keep the list on the table: under which name?"""
        contacts = self._desk.draft.contacts
        if contacts is None or not self._window.campaign.list_pane.isVisible():
            return
        own = self._kept(self._own[1]) if self._own is not None else None
        name = own.name if own is not None else self._desk.draft.list_name
        self._top.ask(
            self.tr("Save the list under the name:"), self.tr("Save"), lambda name: self._keep(contacts, name), name
        )

    # --- keeping

    def _keep(self, contacts: ContactList, name: str) -> None:
        name = _fitted(name)
        taken = self._named(name)
        if taken is None or (self._own is not None and self._own == (contacts, taken.key)):
            self._keep_as(contacts, name, taken)
            return
        self._window.ask(
            Inquiry(
                self.tr("Replace the saved list “%1”?").replace("%1", name),
                self._lost_words(taken),
                self.tr("Leave it"),
                self.tr("Replace"),
                lambda: self._keep_as(contacts, name, taken),
            )
        )

    def _keep_as(self, contacts: ContactList, name: str, taken: KeptList | None) -> None:
        shelf = self._desk.program.kept_lists

        def done(kept: KeptList) -> None:
            if contacts is self._desk.draft.contacts:
                self._own = contacts, kept.key
                self._top.say("ok", lambda: self._saved_words(kept))
            self.look()

        def keep() -> None:
            self._desk.tasks.run_in_background(
                lambda: shelf.keep(contacts, name, taken.key if taken is not None else None), done, self._on_failed
            )

        self._window.campaign.list_pane.when_edited(keep)

    def _saved_words(self, kept: KeptList) -> str:
        days = self._desk.program.settings.retention_days
        words = self.tr(
            "The list is saved as “%1”. It opens from the menu beside “Open”, and is deleted when nobody has used it "
            "for %n day(s).",
            "",
            days,
        )
        return counted(words, days).replace("%1", kept.name)

    # --- renaming and deleting

    @Slot(object)
    def _ask_new_name(self, kept: KeptList) -> None:
        question = self.tr("New name of the list “%1”:").replace("%1", kept.name)
        self._top.ask(question, self.tr("Rename"), lambda name: self._rename(kept, _fitted(name)), kept.name)

    def _rename(self, kept: KeptList, name: str) -> None:
        taken = self._named(name)
        if taken is not None and taken.key != kept.key:
            self._top.say("warn", lambda: self._taken_words(name))
        elif name != kept.name:
            self._do(lambda: self._desk.program.kept_lists.rename(kept.key, name))

    def _taken_words(self, name: str) -> str:
        words = self.tr("There is a saved list “%1” already. Both keep their names. Enter another one.")
        return words.replace("%1", name)

    @Slot(object)
    def _ask_to_delete(self, kept: KeptList) -> None:
        self._window.ask(
            Inquiry(
                self.tr("Delete the saved list “%1”?").replace("%1", self._menu.name_of(kept)),
                self._lost_words(kept),
                self.tr("Keep it"),
                self.tr("Delete"),
                lambda: self._do(lambda: self._desk.program.kept_lists.delete(kept.key)),
            )
        )

    def _lost_words(self, kept: KeptList) -> str:
        words = self.tr(
            "Its %n row(s) and all corrections in them are lost for good. The table it came from stays.",
            "",
            kept.rows,
        )
        return counted(words, kept.rows)

    # --- private

    @Slot()
    def _on_list_changed(self) -> None:
        draft = self._desk.draft
        contacts, key = draft.contacts, draft.source.kept if draft.source is not None else None
        if contacts is None:
            self._own = None
        elif self._own is None or self._own[0] is not contacts:
            self._own = (contacts, key) if key is not None else None
        self._menu.set_keepable(contacts is not None)

    def _named(self, name: str) -> KeptList | None:
        return next((kept for kept in self._menu.lists if kept.name.casefold() == name.casefold()), None)

    def _kept(self, key: str) -> KeptList | None:
        return next((kept for kept in self._menu.lists if kept.key == key), None)

    def _do(self, work: Callable[[], object]) -> None:
        def look() -> list[KeptList]:
            work()
            return self._desk.program.kept_lists.lists()

        self._desk.tasks.run_in_background(look, self._menu.show_lists, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, SmsfoxError):
            raise error
        self._top.say("err", lambda: wording.error_sentence(error, language()))


def _fitted(name: str) -> str:
    """A name in one line that a menu has room for."""
    return " ".join(name.split())[:NAME]
