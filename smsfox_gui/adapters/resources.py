"""Where the files that come with the program lie: icons, translations, tariff, sample list, licences."""

from __future__ import annotations

import sys
from pathlib import Path


def resources() -> Path:
    """The resources folder: the frozen program's, else the installed package's, else the project's."""
    package = Path(__file__).resolve().parent.parent
    frozen: str | None = getattr(sys, "_MEIPASS", None)
    places = [package / "resources", package.parent / "resources"]
    if frozen is not None:
        places.insert(0, Path(frozen) / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(str(places[0]))
