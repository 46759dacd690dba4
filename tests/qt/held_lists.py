"""Lists that are really read but not handed over before a test lets them go."""

from __future__ import annotations

import threading
from pathlib import Path

from smsfox_gui.adapters.kept_list_files import KeptListFiles
from smsfox_gui.adapters.layout_file import LayoutFile
from smsfox_gui.services.importing import Importing
from smsfox_gui.services.ports import ContactList, ListReader


class HeldLists(Importing):
    """Implements qt.list_reading.Lists."""

    def __init__(self, reader: ListReader, folder: Path) -> None:
        shelf = KeptListFiles(folder / "lists", folder / "scratch")
        super().__init__(reader, shelf, LayoutFile(folder / "layouts.json"))
        self.read = threading.Event()
        """A list was read and is being held."""
        self.let_go = threading.Event()

    def open(self, *asked, **more) -> ContactList:
        contacts = super().open(*asked, **more)
        self.read.set()
        self.let_go.wait(20)
        return contacts
