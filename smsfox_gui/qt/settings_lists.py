"""The group of the settings page about how lists are read."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.countries import COUNTRIES
from smsfox_gui.core.settings import Settings
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.settings_groups import Group


class ListsGroup(Group):
    """Whose numbers stand in lists without a country code."""

    icon_name = "table_20_regular"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.country = QComboBox()
        self.country.setMaximumWidth(320)
        for code in COUNTRIES:
            self.country.addItem("", code)
        self.country.activated.connect(lambda: self.setting_changed.emit("country", self.country.currentData()))
        self.add("country", self.country, lambda: self.tr("Country of numbers without a code"))
        self.retranslate()

    def title(self) -> str:
        return self.tr("Lists")

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        for index in range(self.country.count()):
            self.country.setItemText(index, wording.country_name(self.country.itemData(index), language()))

    def help_of(self, setting: str) -> tuple[str, str]:
        return self.title(), self.tr(
            "A number with a plus is always read as it is written. One without is read as people of this country write "
            "it at home. Holds for the next list that is opened."
        )

    def set_settings(self, settings: Settings) -> None:
        self.country.setCurrentIndex(max(0, self.country.findData(settings.country)))
