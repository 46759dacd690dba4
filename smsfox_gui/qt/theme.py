"""Colours, fonts and sizes of the window: tokens -> palette, style sheet and values for painted widgets.

The engine is made once by the application (or by the first widget that asks, in tests). Painted widgets ask `color()`,
`font()` and `px()` while they paint, so a change of theme needs no wiring: the new palette repaints everything.
Where the system asks for high contrast, its own colours take the place of the themes.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTemporaryDir, Signal, Slot
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from smsfox_gui.qt import high_contrast, resources
from smsfox_gui.qt.fonts import BASE_POINTS, system_font
from smsfox_gui.qt.style_sheet import style_sheet

Tokens = Mapping[str, Mapping[str, str]]

_SYSTEM_DEFAULT = {"win32": 9.0, "darwin": 13.0}
_SYSTEM_BASE = {"darwin": 13.0}


class FontRole(StrEnum):
    """The sizes of type the window knows."""

    BASE = "base"
    STRONG = "strong"
    CAPTION = "caption"
    CAPTION_STRONG = "caption_strong"
    TINY = "tiny"
    EDITOR = "editor"
    HEADING = "heading"
    TITLE = "title"
    NUMBER = "number"


_RELATIVE: dict[FontRole, tuple[float, bool]] = {
    FontRole.BASE: (1.0, False),
    FontRole.STRONG: (1.0, True),
    FontRole.CAPTION: (0.92, False),
    FontRole.CAPTION_STRONG: (0.92, True),
    FontRole.TINY: (0.85, False),
    FontRole.EDITOR: (1.15, False),
    FontRole.HEADING: (1.2, True),
    FontRole.TITLE: (2.0, True),
    FontRole.NUMBER: (2.6, True),
}


class Theme:
    """One theme's colours by token. edged: tints tell nothing apart in it, so that edges have to."""

    def __init__(self, name: str, values: Mapping[str, str], *, edged: bool = False) -> None:
        self.name = name
        self.edged = edged
        self.values = dict(values)
        self._colors = {token: QColor(value) for token, value in self.values.items()}

    def color(self, token: str) -> QColor:
        """The colour of a token; an unknown token is a mistake in the program (KeyError)."""
        return self._colors[token]


class ThemeEngine(QObject):
    """Dresses the application in a theme and says when that changed."""

    theme_changed = Signal(str)

    def __init__(
        self,
        folder: Path | None = None,
        parent: QObject | None = None,
        *,
        contrast_asked: Callable[[], bool] = high_contrast.asked,
    ) -> None:
        super().__init__(parent)
        self._contrast_asked = contrast_asked
        self.folder = folder or resources.folder()
        tokens: Tokens = json.loads((self.folder / "tokens.json").read_text("utf-8"))
        self._themes = {name: Theme(name, values) for name, values in tokens.items()}
        self._theme = self._themes["light"]
        self._wanted = "light"
        self._images = QTemporaryDir()
        self._font = system_font(self.folder)
        self._scale = _text_scale(self._font)
        self._fonts: dict[FontRole, QFont] = {}
        _Current.engine = self

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        return self._theme

    @property
    def scale(self) -> float:
        """How much larger than its default the system asks text to be."""
        return self._scale

    def choose(self, app: QApplication, name: str = "system") -> None:
        """Have this theme's colours, for a window that paints itself; to dress the application takes longer."""
        self._wanted = name
        self._ask_scheme(app)
        self._theme = self._chosen(app)

    def apply(self, app: QApplication, name: str = "system") -> None:
        """Dress the application; name: "light", "dark" or "system"."""
        if not app.styleSheet():
            app.setStyle("Fusion")
        hints, once = app.styleHints(), Qt.ConnectionType.UniqueConnection
        hints.colorSchemeChanged.connect(self._on_system_changed, once)
        hints.accessibility().contrastPreferenceChanged.connect(self._on_contrast_changed, once)
        self._wanted = name
        self._ask_scheme(app)
        self._dress(app)

    def color(self, token: str) -> QColor:
        """A colour of the theme that is on."""
        return self._theme.color(token)

    def font(self, role: FontRole | str = FontRole.BASE) -> QFont:
        """The font of a role, with digits of one width."""
        role = FontRole(role)
        if role not in self._fonts:
            self._fonts[role] = self._make_font(role)
        return QFont(self._fonts[role])

    def points(self, role: FontRole | str) -> float:
        """The point size of a role."""
        base = _SYSTEM_BASE.get(sys.platform, BASE_POINTS) * self._scale
        return base * _RELATIVE[FontRole(role)][0]

    def px(self, pixels: float) -> int:
        """A length of the drawings, grown with the system's text size."""
        return round(pixels * self._scale)

    def _ask_scheme(self, app: QApplication) -> None:
        """Dark or light for what Qt and the system draw themselves."""
        hints = app.styleHints()
        if self._wanted == "system" or self._contrast_asked():
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self._wanted == "dark" else Qt.ColorScheme.Light)

    def _dress(self, app: QApplication) -> None:
        self._theme = self._chosen(app)
        sheet = style_sheet(self, self._image_files())
        if sheet == app.styleSheet():  # it names this engine's own images: each widget would be polished for nothing
            return
        self._fonts.clear()
        app.setFont(self.font(FontRole.BASE))
        app.setPalette(_palette(self._theme))
        app.setStyleSheet(sheet)
        self.theme_changed.emit(self._theme.name)

    def _chosen(self, app: QApplication) -> Theme:
        return _system_theme(app) if self._contrast_asked() else self._themes[self._resolved()]

    def _resolved(self) -> str:
        if self._wanted != "system":
            return self._wanted
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    def _image_files(self) -> dict[str, str]:
        """The recoloured drawings a style sheet can only take from files."""
        from smsfox_gui.qt.icons import recoloured

        folder = Path(self._images.path())
        wanted = {
            "down": ("chevron_down_12_regular", "text2"),
            "down_on": ("chevron_down_12_regular", "onPrimary"),
            "up": ("chevron_up_12_regular", "text2"),
            "tick": ("checkmark_12_filled", "onPrimary"),
            "tick_off": ("checkmark_12_filled", "disabled"),
            "part": ("subtract_12_filled", "onPrimary"),
        }
        paths = {}
        for key, (name, token) in wanted.items():
            path = folder / f"{self._theme.name}-{key}.svg"
            if not path.exists():
                path.write_bytes(recoloured(self.folder, name, self._theme.color(token)))
            paths[key] = path.as_posix()
        return paths

    def _make_font(self, role: FontRole) -> QFont:
        made = QFont(self._font)
        made.setPointSizeF(self.points(role))
        made.setWeight(QFont.Weight.DemiBold if _RELATIVE[role][1] else QFont.Weight.Normal)
        made.setFeature(QFont.Tag("tnum"), 1)
        return made

    @Slot()
    def _on_system_changed(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and (self._wanted == "system" or self._contrast_asked()):
            self._dress(app)

    @Slot()
    def _on_contrast_changed(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._ask_scheme(app)
            self._dress(app)


class _Current:
    engine: ThemeEngine | None = None


def engine() -> ThemeEngine:
    """The engine in use; made on first need where the application has not made one."""
    return _Current.engine or ThemeEngine()


def color(token: str) -> QColor:
    """A colour of the theme that is on."""
    return engine().color(token)


def font(role: FontRole | str = FontRole.BASE) -> QFont:
    """The font of a role."""
    return engine().font(role)


def px(pixels: float) -> int:
    """A length of the drawings, grown with the system's text size."""
    return engine().px(pixels)


def _text_scale(font: QFont) -> float:
    """The system's text size relative to the platform's default."""
    points = font.pointSizeF()
    default = _SYSTEM_DEFAULT.get(sys.platform, BASE_POINTS)
    return max(0.8, points / default) if points > 0 else 1.0


def _system_theme(app: QApplication) -> Theme:
    """The system's own colours: what the application has while nobody gives it a palette."""
    app.setPalette(QPalette())
    values = high_contrast.tokens_of(app.palette())
    colours = "".join(values[token] for token in ("text", "window", "primary")).replace("#", "")
    return Theme(f"contrast-{colours}", values, edged=True)


def _palette(theme: Theme) -> QPalette:
    roles = QPalette.ColorRole
    made = QPalette()
    tokens = {
        roles.Window: "window",
        roles.WindowText: "text",
        roles.Base: "surface",
        roles.AlternateBase: "subtle",
        roles.Text: "text",
        roles.Button: "surface",
        roles.ButtonText: "text",
        roles.BrightText: "err",
        roles.Highlight: "selected",
        roles.HighlightedText: "text",
        roles.PlaceholderText: "disabled",
        roles.Link: "link",
        roles.LinkVisited: "link",
        roles.ToolTipBase: "surface",
        roles.ToolTipText: "text",
        roles.Accent: "primary",
        roles.Light: "surface",
        roles.Midlight: "subtle",
        roles.Mid: "border",
        roles.Dark: "control",
        roles.Shadow: "control",
    }
    for role, token in tokens.items():
        made.setColor(role, theme.color(token))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("disabled"))
    return made
