"""Combo boxes of the program's language and theme, which stand on two pages."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.parts import Zone, icon_label, label, row
from smsfox_gui.qt.wheel_guard import guard_from_wheel


class Choice(Zone):
    """A label, an icon and a combo box over codes. chosen carries the code a person picked."""

    chosen = Signal(str)

    def __init__(self, icon_name: str, codes: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes = codes
        layout: QHBoxLayout = row(self, 6)
        self._picture = icon_label(icon_name, "text2", 20)
        layout.addWidget(self._picture)
        self._label: QLabel = label("", "second")
        layout.addWidget(self._label)
        self.box = QComboBox()
        guard_from_wheel(self.box)
        self.box.setMinimumWidth(theme.px(110))
        for code in codes:
            self.box.addItem("", code)
        self._label.setBuddy(self.box)
        layout.addWidget(self.box)
        self.box.activated.connect(self._on_activated)
        self.retranslate()

    def set_code(self, code: str) -> None:
        """Show this choice."""
        self.box.setCurrentIndex(max(0, self.box.findData(code)))

    def words(self) -> tuple[str, tuple[str, ...]]:
        """The label and the words of the codes."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say the words anew."""
        title, words = self.words()
        self._label.setText(title)
        self.box.setAccessibleName(title)
        for index, text in enumerate(words):
            self.box.setItemText(index, text)

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.chosen.emit(self._codes[index])


class LanguageChoice(Choice):
    """Language of the program."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("local_language_20_regular", ("", "ru", "en"), parent)

    def words(self) -> tuple[str, tuple[str, ...]]:
        """A language is written in itself, so that one who cannot read the others finds it."""
        return self.tr("Language"), (self.tr("As the system"), "Русский", "English")


class ThemeChoice(Choice):
    """Colours of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("dark_theme_20_regular", ("system", "light", "dark"), parent)

    def words(self) -> tuple[str, tuple[str, ...]]:
        """System, light, dark."""
        return self.tr("Theme"), (self.tr("As the system"), self.tr("Light"), self.tr("Dark"))
