"""The group of names and numbers: who the SMS come from, the office's own number, the country of short numbers."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from smsfox_gui.core.settings import SettingGroup, SettingInfo, Settings
from smsfox_gui.qt.settings.checked_fields import OwnNumberField
from smsfox_gui.qt.settings.fields import CountryField, Field, NamesField, field_for
from smsfox_gui.qt.settings.group import Group


class SendersGroup(Group):
    """The own number is read as a list's would be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(SettingGroup.SENDERS, parent)
        self.retranslate()

    def make_field(self, info: SettingInfo) -> Field | None:
        """The own number is looked at before it is taken; countries have names of their own."""
        if info.name == "own_number":
            self.own_number = OwnNumberField(info)
            return self.own_number
        if info.name == "country":
            return CountryField(info)
        made = field_for(info)
        if isinstance(made, NamesField):
            self._names = made
        return made

    def set_settings(self, settings: Settings) -> None:
        """Show these settings."""
        self.own_number.country = settings.country
        super().set_settings(settings)

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self._names.edit.setPlaceholderText(self.tr("KLINIKA, SHKOLA-5"))
