"""A group of the settings page: a heading over a form, made from the declaration of the settings."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLayout, QWidget

from smsfox_gui.core.settings import INFOS, SettingGroup, SettingInfo, Settings
from smsfox_gui.qt import theme
from smsfox_gui.qt.parts import Zone, column, label
from smsfox_gui.qt.settings.fields import Field, field_for
from smsfox_gui.qt.settings.words import GROUPS, SETTINGS, said

ICONS = {
    SettingGroup.ACCOUNT: "key_20_regular",
    SettingGroup.PRICES: "money_20_regular",
    SettingGroup.LIMITS: "calendar_clock_20_regular",
    SettingGroup.SENDERS: "phone_20_regular",
    SettingGroup.SPEED: "top_speed_20_regular",
    SettingGroup.REPORTS: "chat_20_regular",
    SettingGroup.HISTORY: "shield_keyhole_20_regular",
    SettingGroup.LOOK: "local_language_20_regular",
}
CONTROL = 32
"""Pixels of the drawings: the height of a control."""


class Group(Zone):
    """Every setting declared for this group, one line each; each writes one setting when it is left."""

    setting_changed = Signal(str, object)

    def __init__(self, group: SettingGroup, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        self.icon_name = ICONS[group]
        self.outer = column(self, 8)
        self._heading = label("", "heading")
        self.outer.addWidget(self._heading)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(8)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.outer.addLayout(self.form)
        self.fields: dict[str, Field] = {}
        self._captions: dict[str, QLabel] = {}
        for info in INFOS:
            if info.group is group:
                self._add(info)

    def make_field(self, info: SettingInfo) -> Field | None:
        """The field of a setting; None where the group shows it in its own way."""
        return field_for(info)

    def _add(self, info: SettingInfo) -> None:
        made = self.make_field(info)
        if made is None:
            return
        caption = self.add_line(made)
        caption.setBuddy(made.control)
        self.fields[info.name], self._captions[info.name] = made, caption
        made.entered.connect(lambda value: self.setting_changed.emit(info.name, value))

    def add_line(self, field: QWidget | QLayout) -> QLabel:
        """One more line of the form; its caption, without words yet, stands beside the field's first control."""
        caption = label("", "second", wrap=True)
        high = theme.px(CONTROL)
        caption.setMinimumHeight(high)
        # A form gives a caption more height beside a high field, so that in its middle it would stand too low.
        caption.setAlignment(Qt.AlignmentFlag.AlignTop)
        caption.setContentsMargins(0, max((high - caption.fontMetrics().height()) // 2, 0), 0, 0)
        self.form.addRow(caption, field)
        return caption

    @property
    def title(self) -> str:
        """The group's name."""
        return said(GROUPS[self.group][0])

    def help_of(self, setting: str) -> tuple[str, str]:
        """Title and text of the help of a setting, "" for the group."""
        words = SETTINGS.get(setting)
        return (self.title, said(GROUPS[self.group][1])) if words is None else (said(words.name), said(words.help))

    def retranslate(self) -> None:
        """Say the words anew."""
        self._heading.setText(self.title)
        for setting, caption in self._captions.items():
            caption.setText(said(SETTINGS[setting].name))

    def caption_width(self) -> int:
        """Pixels of the longest caption in one line."""
        widths = [caption.fontMetrics().horizontalAdvance(caption.text()) for caption in self._captions.values()]
        return max(widths, default=0)

    def align(self, width: int) -> None:
        """Make every caption this wide, so that the fields of all groups stand under each other."""
        for caption in self._captions.values():
            caption.setFixedWidth(width)

    def set_settings(self, settings: Settings) -> None:
        """Show these settings."""
        for setting, made in self.fields.items():
            made.show_value(getattr(settings, setting))

    def leads_to(self, words: str, setting: str) -> bool:
        """Whether these words lead to a setting: by its name, its help or the group's own name."""
        known = SETTINGS[setting]
        return words.casefold() in self.title.casefold() or _leads_to(words, (known.name, known.help))

    def first_found(self, words: str) -> str:
        """The setting that these words lead to first, one that is called so before one whose help says it.

        "" = the group itself.
        """
        if words.casefold() in self.title.casefold():
            return ""
        named = [name for name in self.settings() if words.casefold() in said(SETTINGS[name].name).casefold()]
        return next(iter([*named, *(name for name in self.settings() if self.leads_to(words, name))]), "")

    def settings(self) -> tuple[str, ...]:
        """The settings that are looked for here, from the top."""
        return tuple(self.fields)

    def look_for(self, words: str) -> bool:
        """Show only the lines that these words lead to, all of them for the group's own name; whether any is left."""
        shown = {setting: self.leads_to(words, setting) for setting in self.fields}
        for setting, made in self.fields.items():
            self.form.setRowVisible(made, shown[setting])
        found = any(shown.values()) or _leads_to(words, GROUPS[self.group])
        self.setVisible(found)
        return found


def _leads_to(words: str, pair: tuple[str, str]) -> bool:
    return any(words.casefold() in said(text).casefold() for text in pair)
