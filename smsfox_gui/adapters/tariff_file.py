"""The tariff in force: the office's own in its data folder, else the operator's that comes with the program."""

from __future__ import annotations

from pathlib import Path

from smsfox_gui.adapters.durable_files import put_aside, sync_folder, write_private
from smsfox_gui.core.errors import TariffInvalid, TariffNotWritten
from smsfox_gui.core.tariff import Tariff


class TariffFile:
    """Read when it is asked for, never kept in memory."""

    def __init__(self, own: Path, operators: Path) -> None:
        self._own = own
        self._operators = operators

    def load(self) -> Tariff:
        """The tariff in force. Raises TariffInvalid where the office's own file is damaged."""
        try:
            return _read(self._own)
        except FileNotFoundError:
            return self.operators()
        except OSError as error:
            raise TariffInvalid(what="file") from error

    def operators(self) -> Tariff:
        """The operator's zones, whatever the office has."""
        return _read(self._operators)

    def keep(self, tariff: Tariff) -> None:
        """Make it the office's own, durably; a damaged file is put aside first. Raises TariffNotWritten.

        One that is the operator's is not kept: it would hide the one that the next version brings.
        """
        if tariff == self.operators():
            self.reset()
            return
        try:
            self._put_damaged_aside()
            write_private(self._own, tariff.to_json())
        except OSError as error:
            raise TariffNotWritten from error

    def reset(self) -> None:
        """Have the operator's again. A damaged file is put aside, a sound one deleted. Raises TariffNotWritten."""
        try:
            self._put_damaged_aside()
            self._own.unlink(missing_ok=True)
            if self._own.parent.is_dir():
                sync_folder(self._own.parent)
        except OSError as error:
            raise TariffNotWritten from error

    def _put_damaged_aside(self) -> None:
        """Somebody may have written it by hand, and wants to see what was wrong."""
        try:
            _read(self._own)
        except FileNotFoundError:
            return
        except (TariffInvalid, OSError):
            put_aside(self._own)


def _read(path: Path) -> Tariff:
    try:
        return Tariff.from_json(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise TariffInvalid(what="json") from None
