"""The font of the window: the desktop's own; the font of the drawings where there is no desktop to ask."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

BASE_POINTS = 10.0
_OURS = "Open Sans"
_IN_MEMORY = ("offscreen", "minimal")
_BARE_DISPLAY = ("xcb", "wayland")


def system_font(folder: Path) -> QFont:
    """The desktop's font. A bare display has none, and Qt's stand-in is wide: ours then, from the resources' folder."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if not _without_desktop(QGuiApplication.platformName()):
        return made
    if _OURS not in QFontDatabase.families():
        for path in sorted((folder / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
    if _OURS in QFontDatabase.families():
        made.setFamily(_OURS)
    made.setPointSizeF(BASE_POINTS)
    return made


def _without_desktop(platform: str) -> bool:
    return platform in _IN_MEMORY or (platform in _BARE_DISPLAY and not os.environ.get("XDG_CURRENT_DESKTOP"))
