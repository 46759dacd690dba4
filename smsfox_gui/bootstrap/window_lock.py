"""Who has the first window on a user's data."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from smsfox_gui.adapters.journal_lock import InstanceLock


def window_lock(folder: Path) -> InstanceLock:
    """What the first window on a data folder holds as long as its program runs. Nothing is taken yet."""
    from smsfox_gui.adapters.journal_lock import InstanceLock

    return InstanceLock(folder / "window")
