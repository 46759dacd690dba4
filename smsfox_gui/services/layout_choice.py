"""How a person chose to have a list read, kept for the next such list as long as it is the last choice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smsfox_gui.core.contact_list import ListInfo
from smsfox_gui.core.layouts import ListLayout, found_by, headings, layout_of, replaced_by, worth_keeping
from smsfox_gui.services.layouts import LayoutShelf


class LayoutChoice:
    """Letters, separator and header that a person chose for a list, and what they took the place of."""

    def __init__(self, shelf: LayoutShelf, info: ListInfo, guessed: ListInfo | None) -> None:
        """guessed: the same list as the program reads it by itself; None = nobody knows."""
        self._shelf = shelf
        self._info = info
        self._guessed = guessed
        self._layout = replace(layout_of(info), encoding=None, delimiter=None)
        self.misread: tuple[str, ...] = ()
        """The headings as the guess has them, once it is kept."""
        self._kept = False
        self._replaced: list[ListLayout] = []

    def keep_after(self, before: LayoutChoice | None) -> None:
        """Keep it in place of the choice before it. Raises OSError."""
        if before is not None:
            before.take_back()
        guessed, info = self._guessed, self._info
        if guessed is None or (guessed.encoding, guessed.delimiter) != (info.encoding, info.delimiter):
            self._keep_letters(before)
        elif guessed.header_row != info.header_row:
            keep_columns(self._shelf, self._layout)

    def _keep_letters(self, before: LayoutChoice | None) -> None:
        known = self._shelf.layouts()
        self.misread = self._misread_in(known) or (before.misread if before is not None else ())
        if self.misread == self._layout.headings:
            return
        layout = self._layout
        if self.misread:
            info = self._info
            layout = replace(layout, encoding=info.encoding, delimiter=info.delimiter, misread=self.misread)
        if worth_keeping(layout):
            # One with the same letters is of this very choice, kept when the draft lay on the desk before.
            replaced = replaced_by(known, layout)
            self._replaced = [one for one in replaced if not one.misread or _letters(one) != _letters(layout)]
            self._kept = True
            self._shelf.remember(layout)

    def _misread_in(self, known: Sequence[ListLayout]) -> tuple[str, ...]:
        """The headings as the guess has them; () = not known, or it takes another row for the header, which may hold
        people.
        """
        guessed = self._guessed
        if guessed is None:
            own = found_by(known, [column.title for column in self._info.columns])
            return own.misread if own is not None else ()
        if guessed.header_row != self._info.header_row:
            return ()
        titles = [column.title for column in guessed.columns]
        earlier = found_by(known, titles) if guessed.as_before else None
        return (earlier.misread if earlier is not None else ()) or headings(titles)

    def take_back(self) -> None:
        """Keep what was kept before it. Raises OSError."""
        if self._kept:
            self._shelf.forget(self._layout.headings)
            for layout in reversed(self._replaced):
                self._shelf.remember(layout)


def keep_columns(shelf: LayoutShelf, layout: ListLayout) -> None:
    """Keep names and uses of columns; letters and separator chosen before stay. Raises OSError."""
    known = found_by(shelf.layouts(), [column.title for column in layout.columns])
    if known is None:
        kept = replace(layout, encoding=None, delimiter=None)
    else:
        kept = replace(layout, encoding=known.encoding, delimiter=known.delimiter, misread=known.misread)
    if worth_keeping(layout):
        shelf.remember(kept)


def _letters(layout: ListLayout) -> tuple[str | None, str | None]:
    return layout.encoding, layout.delimiter
