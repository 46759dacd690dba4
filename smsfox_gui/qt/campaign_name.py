"""What the campaign on the desk is called: by hand, or as its list with a number where History has that name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core.campaign_names import is_named_after
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt.taken_names import TakenNames


class CampaignName(QObject):
    """Proposes names that are free; what a person typed stays as it is."""

    changed = Signal(str)

    def __init__(self, taken: TakenNames, drafted: Callable[[], bool], parent: QObject | None = None) -> None:
        """drafted: whether what is called so is a draft, whose name may still change."""
        super().__init__(parent)
        self._taken = taken
        self._drafted = drafted
        self.text = ""
        self.by_hand = False
        """Whether it stays when another list comes."""
        self._wanted = ""
        """What it was proposed from; "" = it is not for the program to change."""
        taken.changed.connect(self._on_taken)

    def type_in(self, name: str, list_name: str) -> None:
        """A person names it so; "" goes back to the list's name."""
        self.by_hand = bool(name)
        if name:
            self.show(name)
        else:
            self._propose(list_name)

    def take(self, name: str, *, by_hand: bool) -> None:
        """The name that a draft comes back with, whatever else is called so by now."""
        self.by_hand = by_hand
        self.show(name)

    def propose(self, name: str) -> None:
        """Name it so whatever its list is called; with a number where another campaign is called so."""
        self.by_hand = True
        self._propose(name)

    def begin_anew(self) -> None:
        """There is nothing to name yet."""
        self.by_hand = False
        self.show("")

    def begin_similar(self, record: CampaignRecord, list_name: str) -> None:
        """A name that a person gave to that campaign goes on; one that was its list's goes with the list."""
        listed = (record.list_name, Path(record.list_name).stem)
        self.by_hand = not any(is_named_after(record.name, name) for name in listed)
        self._propose(record.name if self.by_hand else list_name or record.name)

    def follow(self, list_name: str) -> None:
        """Another list has come, or none."""
        if not self.by_hand and not (self._drafted() and is_named_after(self.text, list_name)):
            self._propose(list_name)

    def show(self, name: str) -> None:
        """It is called so."""
        self._set(name, "")

    @Slot()
    def _on_taken(self) -> None:
        """No name changes that may stay."""
        if self._wanted and self._drafted() and not self._taken.is_free(self.text):
            self._propose(self._wanted)

    def _propose(self, wanted: str) -> None:
        self._set(self._taken.free(wanted), wanted)

    def _set(self, name: str, wanted: str) -> None:
        self._wanted = wanted
        if name != self.text:
            self.text = name
            self.changed.emit(name)
