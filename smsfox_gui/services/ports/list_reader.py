"""Reading a list: what to read and how, its first rows while it is read, and whether its file has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol

from smsfox_gui.core.contact_list import ContactRow, ListInfo
from smsfox_gui.core.layouts import ListLayout
from smsfox_gui.core.senders import DEFAULT
from smsfox_gui.services.ports.contact_list import ContactList


@dataclass(frozen=True, slots=True)
class ListSource:
    """What to read and how. None = find it out by content. Exactly one of path, pasted and kept is set.

    kept: the key of a list that was kept under a name, which nothing else is about. name: of what was pasted. layout:
    what the columns are taken for if it fits their headings; None = look whether one is known, GUESSED = guess.
    delimiter: "" = a line is one cell; visible_only: leave out the rows that the spreadsheet does not show. numbers: of
    the rows pasted, the heading too, in the list that they come from; () = that is not known. refused: by number
    (digits), what the gateway answered to it in the campaign that the rows come from. refused_texts: of the rows
    pasted, the heading too, the `words_key` of what it did not take there whatever the number, 0 = nothing;
    refused_sender: from whom; refused_as_is: a person has said that it may go so once more.
    """

    path: Path | None = None
    pasted: str | None = None
    kept: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    phone_column: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    no_header: bool = False
    visible_only: bool = False
    layout: ListLayout | None = None
    name: str = ""
    numbers: tuple[int, ...] = field(default=(), hash=False)
    refused: Mapping[str, str] = field(default_factory=dict, hash=False)
    refused_texts: tuple[int, ...] = field(default=(), hash=False)
    refused_sender: str = ""
    refused_as_is: bool = False

    def refuses(self, sender: str) -> bool:
        """Whether texts from this sender, "" = the default one, were refused and nobody wants them sent as they are."""
        held = bool(self.refused_texts) and not self.refused_as_is
        return held and (sender or DEFAULT) == (self.refused_sender or DEFAULT)


class FileStamp(NamedTuple):
    """What tells a file from the same one written anew. modified: nanoseconds since 1970; size: bytes."""

    modified: int
    size: int


@dataclass(frozen=True, slots=True)
class ListHead:
    """What a list looks like by its first rows, while the rest is still being read. Columns and notes may be added."""

    info: ListInfo
    rows: tuple[ContactRow, ...]


class ListReader(Protocol):
    """Reads a list in a child process."""

    def read(
        self,
        source: ListSource,
        progress: Callable[[int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
        head: Callable[[ListHead], None] | None = None,
    ) -> ContactList:
        """The list, judged. progress gets the rows read so far; head, once or twice and only for a list of many rows,
        its first ones as soon as they are judged. Both are called in the thread that reads. Raises ListError.
        """

    def stamp(self, path: Path) -> FileStamp | None:
        """How the file stands now; None where there is none to be had. A share may take long to answer."""
