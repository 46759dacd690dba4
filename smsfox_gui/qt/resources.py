"""The one place of the window that finds files of the resources folder."""

from __future__ import annotations

import sys
from pathlib import Path

_BESIDE_THE_PACKAGE = Path(__file__).resolve().parents[2] / "resources"
_INSIDE_THE_PACKAGE = Path(__file__).resolve().parents[1] / "resources"


def folder() -> Path:
    """The resources folder of a frozen program, a wheel or a source tree."""
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen) / "resources"] if frozen else [_INSIDE_THE_PACKAGE, _BESIDE_THE_PACKAGE]
    return next((place for place in places if (place / "tokens.json").is_file()), places[-1])
