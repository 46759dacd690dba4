"""Where this user's data is kept."""

from __future__ import annotations

import os
from pathlib import Path

DATA_VARIABLE = "SMSFOX_DATA"
"""Environment variable that moves the data folder."""


def data_folder() -> Path:
    """Where this user's journal and settings are kept."""
    named = os.environ.get(DATA_VARIABLE)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("SMSFox Desktop", appauthor=False, roaming=False)


def marks_folder() -> Path:
    """Where the journals' high-water marks are kept: beside the data folder and not in it, so that putting back a copy
    of the data leaves the marks as they are."""
    named = os.environ.get(DATA_VARIABLE)
    if named:
        place = Path(named).absolute()
        return place.with_name(f"{place.name}-marks")
    from platformdirs import user_state_path

    return user_state_path("SMSFox Desktop marks", appauthor=False)
