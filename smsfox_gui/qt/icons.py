"""Icons drawn for their size and coloured from the tokens."""

from __future__ import annotations

import re
import weakref
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel
from shiboken6 import isValid

from smsfox_gui.qt import theme

_DRAWN_SIZES = (12, 16, 20, 24)
_STYLED = re.compile(r"(.+?)(?:_(\d+))?_(regular|filled)")
_cache: dict[tuple[str, str, int, str], QIcon] = {}

IconTarget = QAbstractButton | QLabel


def icon(name: str, token: str = "text", size: int = 16) -> QIcon:
    """An icon of `size` logical pixels; greyed where its control is disabled.

    name: "clock", "send_filled" (the drawing nearest in size is taken) or a file's whole name, "send_20_filled".
    """
    engine = theme.engine()
    key = (name, token, size, engine.theme.name)
    if key not in _cache:
        made = QIcon()
        _add(made, name, engine.color(token), size, (QIcon.Mode.Normal, QIcon.Mode.Active, QIcon.Mode.Selected))
        _add(made, name, engine.color("disabled"), size, (QIcon.Mode.Disabled,))
        _cache[key] = made
    return _cache[key]


def set_icon(target: IconTarget, name: str, token: str = "text", size: int = 16) -> None:
    """Give a button or a label an icon that follows the theme."""
    _follower().follow(target, name, token, size)


def app_icon() -> QIcon:
    """The fox, in every size."""
    folder = theme.engine().folder / "icons"
    made = QIcon(str(folder / "smsfox.ico"))
    made.addFile(str(folder / "smsfox.png"))
    return made


def fox(size: int) -> QPixmap:
    """The fox mark in the brand colour of the theme that is on."""
    svg = _svg(theme.engine().folder, "fox").replace(b"#D65A0B", theme.color("brand").name().encode())
    return _render(svg, size, 2.0)


def recoloured(folder: Path, name: str, color: QColor) -> bytes:
    """A drawing of the icon set in a colour."""
    svg = _svg(folder, name)
    return svg.replace(b"<svg ", f'<svg fill="{color.name()}" '.encode(), 1)


def _add(made: QIcon, name: str, color: QColor, size: int, modes: tuple[QIcon.Mode, ...]) -> None:
    folder = theme.engine().folder
    svg = recoloured(folder, _file_name(folder, name, size), color)
    for ratio in sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
        pixmap = _render(svg, size, ratio)
        for mode in modes:
            made.addPixmap(pixmap, mode)


def _render(svg: bytes, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # a library of its own, which the first paint does without

    side = round(size * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@lru_cache(maxsize=256)
def _file_name(folder: Path, name: str, size: int) -> str:
    if _exists(folder, name):
        return name
    match = _STYLED.fullmatch(name)
    base, style = (match[1], match[3]) if match else (name, "regular")
    for drawn in sorted(_DRAWN_SIZES, key=lambda drawn: (abs(drawn - size), -drawn)):
        if _exists(folder, f"{base}_{drawn}_{style}"):
            return f"{base}_{drawn}_{style}"
    raise FileNotFoundError(name)


def _exists(folder: Path, name: str) -> bool:
    return (folder / "icons" / f"{name}.svg").is_file()


@lru_cache(maxsize=256)
def _svg(folder: Path, name: str) -> bytes:
    return (folder / "icons" / f"{name}.svg").read_bytes()


class _Follower(QObject):
    """Paints the icons of known controls anew when the theme changes."""

    def __init__(self, engine: theme.ThemeEngine) -> None:
        super().__init__(engine)
        self._known: weakref.WeakKeyDictionary[IconTarget, tuple[str, str, int]] = weakref.WeakKeyDictionary()
        engine.theme_changed.connect(self._on_theme_changed)

    def follow(self, target: IconTarget, name: str, token: str, size: int) -> None:
        """Set the icon now and after every change of theme."""
        self._known[target] = (name, token, size)
        _show(target, name, token, size)

    @Slot()
    def _on_theme_changed(self) -> None:
        for target, wanted in list(self._known.items()):
            if isValid(target):
                _show(target, *wanted)


def _show(target: IconTarget, name: str, token: str, size: int) -> None:
    made = icon(name, token, size) if name else QIcon()
    if isinstance(target, QLabel):
        target.setPixmap(made.pixmap(QSize(size, size), target.devicePixelRatioF()))
    else:
        target.setIcon(made)
        target.setIconSize(QSize(size, size))


def _follower() -> _Follower:
    engine = theme.engine()
    known = engine.findChild(_Follower)
    return known if known is not None else _Follower(engine)
