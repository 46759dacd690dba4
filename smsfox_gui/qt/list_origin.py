"""Where the list on the table comes from: how it was read, and what should be there and could not be read."""

from __future__ import annotations

from smsfox_gui.qt.list_reading import Reading
from smsfox_gui.services.list_changes import ListStep
from smsfox_gui.services.ports import ContactList, ListSource
from smsfox_gui.services.replaying import together


class ListOrigin:
    """Knows the last reading that came to an end, well or not."""

    def __init__(self) -> None:
        self._read: Reading | None = None
        """How the list on the table was read."""
        self._unread: Reading | None = None
        """What should be on the empty table and could not be read."""
        self.same_file = False
        """Whether those of its changes that do not fit did so when this same file was read in another way."""

    def take(self, reading: Reading) -> None:
        """A list was read so, and comes onto the table."""
        self.same_file = reading.follows(self._read, same_file=self.same_file)
        self._read = reading

    def miss(self, reading: Reading, *, empty: bool) -> None:
        """A list could not be read; empty: there is none on the table."""
        self._unread = reading if empty else None

    def forget_missed(self) -> None:
        """What could not be read is waited for no more: another list comes onto the table, or it is cleared."""
        self._unread = None

    def clear(self) -> None:
        """No list is on the table."""
        self._read = None

    def changes(self, contacts: ContactList | None) -> tuple[ListStep, ...]:
        """What was changed in the list on the table, and what waits for it to be read as before."""
        if contacts is None or self._read is None:
            return ()
        return together(self._read.waiting, contacts.steps)

    def of(
        self, source: ListSource | None, contacts: ContactList | None, now: Reading | None
    ) -> tuple[ListSource | None, tuple[ListStep, ...]]:
        """Where the list comes from that is on the table or on its way there, and what was changed in it.

        source, contacts: those on the table; now: the reading on its way.
        """
        waiting = now or self._unread
        if waiting is not None:
            return waiting.source, waiting.changes
        return (source, self.changes(contacts)) if contacts is not None else (None, ())
