"""The colours of a window for somebody who asked the system for high contrast: the system's own, and no tints.

States are told by icon, word and hatch alone then; what a tint sets apart elsewhere gets an edge (`style_sheet`).
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

LEGIBLE = 4.5
"""WCAG 2: how text has to stand out from its ground."""
_PLAIN = (
    ("window", "surface", "subtle", "rail", "task"),
    ("okTint", "infoTint", "warnTint", "errTint", "unkTint", "neutralTint"),
)
_STRONG = (
    ("text", "text2", "border", "control", "brand", "focus", "bubbleText", "tokenText", "warnIcon"),
    ("ok", "info", "warn", "err", "unk", "neutral"),
    ("fillOk", "fillWarn", "fillErr", "fillUnk", "fillNight"),
)
_MARKED = {"hover": 0.12, "selected": 0.2, "primaryTint": 0.2, "bubble": 0.12, "token": 0.2, "mark": 0.2}
"""What only its ground tells apart: how much of the text's colour is in it."""


def asked() -> bool:
    """Whether the system is set to high contrast."""
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours stand out from each other by WCAG 2, from 1 to 21."""
    dark, light = sorted(_luminance(color) for color in (one, other))
    return (light + 0.05) / (dark + 0.05)


def tokens_of(palette: QPalette) -> dict[str, str]:
    """Every token in the colours of the system's palette; one that would not be legible gives way to the text's."""
    roles = QPalette.ColorRole
    text, ground = palette.color(roles.WindowText), palette.color(roles.Window)
    primary, on_primary = palette.color(roles.Highlight), palette.color(roles.HighlightedText)
    made = _same(_PLAIN, ground) | _same(_STRONG, text)
    made |= {token: _mixed(ground, text, share) for token, share in _MARKED.items()}

    def legible(color: QColor) -> bool:
        return contrast(color, made["selected"]) >= LEGIBLE

    if contrast(primary, on_primary) < LEGIBLE or not legible(primary):
        primary, on_primary = text, ground
    made |= {"fillQueue": _mixed(ground, text, 0.5), "primary": primary, "primaryHover": primary, "fillInfo": primary}
    made["onPrimary"] = on_primary
    link, disabled = palette.color(roles.Link), palette.color(QPalette.ColorGroup.Disabled, roles.WindowText)
    made["link"] = link if legible(link) else text
    made["disabled"] = disabled if legible(disabled) else text
    return {token: color.name().upper() for token, color in made.items()}


def _same(tokens: Iterable[Iterable[str]], color: QColor) -> dict[str, QColor]:
    return {token: color for group in tokens for token in group}


def _mixed(ground: QColor, text: QColor, share: float) -> QColor:
    pairs = ((ground.red(), text.red()), (ground.green(), text.green()), (ground.blue(), text.blue()))
    return QColor(*(round(below + (above - below) * share) for below, above in pairs))


def _luminance(color: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
