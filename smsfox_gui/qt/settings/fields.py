"""One field for each form of setting: a control that shows a value and hands over what a person entered."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from smsfox_gui.core import wording
from smsfox_gui.core.settings import SettingForm, SettingInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.number_boxes import DecimalBox, WholeBox
from smsfox_gui.qt.numbers import ROUBLE, language, money
from smsfox_gui.qt.parts import Zone, button, column, label, roomy, row
from smsfox_gui.qt.settings.words import SETTINGS, said
from smsfox_gui.qt.wheel_guard import guard_from_wheel

NARROW, WIDE = 160, 320
"""Pixels of the drawings: a number, a choice."""


class Field(Zone):
    """A control, room beside it, and under it why what was entered is not taken."""

    entered = Signal(object)
    """A value of the setting's own kind."""

    def __init__(self, info: SettingInfo, control: QWidget, width: int = 0) -> None:
        super().__init__()
        self.info = info
        self.control = control
        self.words = SETTINGS[info.name]
        control.setProperty("setting", info.name)
        self.line = row()
        self.line.addWidget(control, 0 if width else 1)
        if width:
            control.setMaximumWidth(theme.px(width))
            control.setMinimumWidth(min(theme.px(width), theme.px(NARROW)))
            control.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.line.addStretch(0)
        self.wrong = label("", "err", wrap=True)
        self.wrong.hide()
        self.body = column(self, 2)
        self.body.addLayout(self.line)
        self.body.addWidget(self.wrong)

    def show_value(self, value: object) -> None:
        """Show the setting as it is."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Say the words anew."""
        self.control.setAccessibleName(said(self.words.name))
        self.control.setAccessibleDescription(said(self.words.help))


class NumberField(Field):
    """A whole number, or one with a place after the mark; the least value may have a name of its own."""

    def __init__(self, info: SettingInfo, *, places: int = 0, step: float = 1, suffix: str = "") -> None:
        self.box = WholeBox() if info.kind is int else DecimalBox(places)
        self.box.setRange(info.kind(info.least or 0), info.kind(info.most or 0))
        if isinstance(self.box, DecimalBox):
            self.box.setSingleStep(step)
        self.box.setSuffix(suffix)
        super().__init__(info, roomy(self.box), NARROW)
        self.box.editingFinished.connect(self._on_finished)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.box.setSpecialValueText(said(self.words.least) if self.words.least else "")

    def show_value(self, value: object) -> None:
        self.box.setValue(self.info.kind(value))

    def value(self) -> object:
        """What was entered."""
        return self.box.value()

    @Slot()
    def _on_finished(self) -> None:
        self.entered.emit(self.value())


class MoneyField(NumberField):
    """Roubles and kopecks."""

    def __init__(self, info: SettingInfo) -> None:
        super().__init__(info, places=2, step=0.05, suffix=f" {ROUBLE}")

    def value(self) -> object:
        """Exactly what is shown."""
        return Decimal(f"{self.box.value():.2f}")


class FreeField(MoneyField):
    """The price of the demo's points: nothing."""

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.box.setSpecialValueText(money(Decimal(0)))


class TextField(Field):
    """A line of text; left as it is while it is being typed."""

    def __init__(self, info: SettingInfo) -> None:
        self.edit = QLineEdit()
        super().__init__(info, self.edit)
        self.edit.editingFinished.connect(self.enter)
        self.retranslate()

    def show_value(self, value: object) -> None:
        if not self.edit.hasFocus():
            self.edit.setText(str(value))
            self._say_wrong()

    def problem(self) -> str:
        """Why the text is not taken, in the language of now; "" = it is."""
        return ""

    def value(self) -> object:
        """What was entered."""
        return self.edit.text().strip()

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self._say_wrong()

    def enter(self) -> None:
        """Hand over what was typed, if it can be taken."""
        self._say_wrong()
        if not self.problem():
            self.entered.emit(self.value())

    def _say_wrong(self) -> None:
        problem = self.problem()
        self.wrong.setText(problem)
        self.wrong.setVisible(bool(problem))


class NamesField(TextField):
    """Several names with commas between them."""

    def show_value(self, value: object) -> None:
        super().show_value(", ".join(value) if isinstance(value, tuple) else value)

    def value(self) -> object:
        """The names, each once."""
        return tuple(dict.fromkeys(name.strip() for name in self.edit.text().split(",") if name.strip()))


class PathField(TextField):
    """A file, typed or looked for."""

    def __init__(self, info: SettingInfo) -> None:
        self._look = button(icon_name="folder_open_20_regular")
        super().__init__(info)
        self._look.clicked.connect(self._on_look)
        self.line.addWidget(self._look)

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self._look.setText(self.tr("Choose…"))

    @Slot()
    def _on_look(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, said(self.words.name), self.edit.text())
        if path:
            self.edit.setText(path)
            self.enter()


class SwitchField(Field):
    """On or off, and beside it what that means now."""

    def __init__(self, info: SettingInfo) -> None:
        self.box = QCheckBox()
        super().__init__(info, self.box)
        self.box.toggled.connect(self._on_toggled)
        self.retranslate()

    def show_value(self, value: object) -> None:
        with QSignalBlocker(self.box):
            self.box.setChecked(bool(value))
        self._say_state()

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self._say_state()

    def _say_state(self) -> None:
        self.box.setText(said(self.words.choices.get("on" if self.box.isChecked() else "off", "")))

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        self._say_state()
        self.entered.emit(on)


class ChoiceField(Field):
    """One of several."""

    def __init__(self, info: SettingInfo) -> None:
        self.box = QComboBox()
        guard_from_wheel(self.box)
        super().__init__(info, self.box, WIDE)
        for value in info.choices:
            self.box.addItem("", value)
        self.box.activated.connect(self._on_activated)
        self.retranslate()

    def show_value(self, value: object) -> None:
        self.box.setCurrentIndex(self.box.findData(value))

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        for index in range(self.box.count()):
            self.box.setItemText(index, self.words_of(str(self.box.itemData(index))))

    def words_of(self, value: str) -> str:
        """What a choice is called, in the language of now."""
        return said(self.words.choices[value])

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.entered.emit(self.box.itemData(index))


class CountryField(ChoiceField):
    """A country, by the name that the command line has for it too."""

    def words_of(self, value: str) -> str:
        return wording.country_name(value, language())


def field_for(info: SettingInfo) -> Field:
    """The field of a setting by its form."""
    if info.form is SettingForm.NUMBER:
        return NumberField(info, places=1)
    made: dict[SettingForm, type[Field]] = {
        SettingForm.CHOICE: ChoiceField,
        SettingForm.MONEY: MoneyField,
        SettingForm.NAMES: NamesField,
        SettingForm.PATH: PathField,
        SettingForm.SWITCH: SwitchField,
        SettingForm.TEXT: TextField,
    }
    return made[info.form](info)  # type: ignore[call-arg]
