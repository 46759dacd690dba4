"""The group of the settings page about delivery reports: who receives them, and the address for the gateway."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QWidget

from smsfox_gui.core.settings import SettingGroup, SettingInfo, Settings
from smsfox_gui.qt import theme
from smsfox_gui.qt.parts import Note, button, label, roomy, row
from smsfox_gui.qt.settings.fields import NARROW, WIDE, Field, field_for
from smsfox_gui.qt.settings.group import Group
from smsfox_gui.qt.settings.relay import RelayForm
from smsfox_gui.qt.wheel_guard import guard_from_wheel

USUAL_PORT = 8025


class Way(IntEnum):
    """How reports come; the places of the choice."""

    NONE = 0
    HERE = 1
    RELAY = 2


class ReportsField(Field):
    """Two settings in one: the port, 0 = none is listened at, and the relay, which goes before the port."""

    relay_entered = Signal(str, str)
    """Address, "" = no relay any more; key, "" = the one that is known."""

    def __init__(self, info: SettingInfo) -> None:
        self.way = QComboBox()
        guard_from_wheel(self.way)
        for way in Way:
            self.way.addItem("", way)
        super().__init__(info, self.way, WIDE)
        self.port = roomy(QSpinBox())
        self.port.setRange(1, int(info.most or 0))
        self.port.setFixedWidth(theme.px(NARROW))
        self.port.setProperty("setting", info.name)
        self._port_words = label("", "second")
        self._port_words.setBuddy(self.port)
        self._place = QWidget()
        place = row(self._place)
        place.addWidget(self._port_words)
        place.addWidget(self.port)
        place.addStretch(1)
        self.body.addWidget(self._place)
        self.relay = RelayForm()
        self.relay.entered.connect(self.relay_entered)
        self.body.addWidget(self.relay)
        self._port, self._relay = 0, ""
        self.way.activated.connect(self._on_way)
        self.port.editingFinished.connect(self._on_port)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.way.setItemText(Way.NONE, self.tr("are not received"))
        self.way.setItemText(Way.HERE, self.tr("this computer receives them"))
        self.way.setItemText(Way.RELAY, self.tr("a relay keeps them"))
        self._port_words.setText(self.tr("Port"))
        self.port.setAccessibleName(self.tr("Port"))
        self.relay.retranslate()

    def show_value(self, value: object) -> None:
        self._port = int(str(value))
        if not self.port.hasFocus():
            self.port.setValue(self._port or USUAL_PORT)
        self._show_way()

    def show_relay(self, url: str) -> None:
        """The relay of the settings, "" = none."""
        self._relay = url
        self.relay.show_address(url)
        self._show_way()

    def _show_way(self) -> None:
        way = Way.RELAY if self._relay else Way.HERE if self._port else Way.NONE
        if not self.relay.busy:
            self.way.setCurrentIndex(way)
        self._place.setVisible(self.way.currentData() is Way.HERE)
        self.relay.setVisible(self.way.currentData() is Way.RELAY)

    @Slot()
    def _on_way(self) -> None:
        way = self.way.currentData()
        self.relay.busy = way is Way.RELAY and not self._relay
        if way is not Way.RELAY:
            # Read before the relay is given up: what is saved is shown again at once, the port of before among it.
            port = self.port.value() if way is Way.HERE else 0
            if self._relay:
                self.relay_entered.emit("", "")
            self.entered.emit(port)
        self._place.setVisible(way is Way.HERE)
        self.relay.setVisible(way is Way.RELAY)
        if self.relay.busy:
            self.relay.address.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_port(self) -> None:
        if self.way.currentData() is Way.HERE:
            self.entered.emit(self.port.value())


class ReportsGroup(Group):
    """Shows the address to give to SMSFox while reports are received, and why they are not where they should be."""

    relay_entered = Signal(str, str)
    """See ReportsField."""

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(SettingGroup.REPORTS, parent)
        self.demo = label("", "second", wrap=True)
        self.outer.addWidget(self.demo)
        self.demo.setVisible(demo)
        self.form.setRowVisible(self._field, not demo)
        self._demo = demo
        self.way, self.port, self.relay = self._field.way, self._field.port, self._field.relay
        self._field.relay_entered.connect(self.relay_entered)
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.address.setProperty("setting", "report_address")
        self._address_words = label("", "second", wrap=True)
        self.copy = button(scale="small", icon_name="copy_16_regular")
        self.copy.clicked.connect(self._on_copy)
        place = row()
        place.addWidget(self.address, 1)
        place.addWidget(self.copy)
        self.outer.addWidget(self._address_words)
        self.outer.addLayout(place)
        self._fault: Callable[[], str] = str
        self.fault = Note("err")
        self.outer.addWidget(self.fault)
        self.set_state("", str)
        self.retranslate()

    def make_field(self, info: SettingInfo) -> Field | None:
        """The port stands behind the choice whether it is wanted at all."""
        if info.name == "report_port":
            self._field = ReportsField(info)
            return self._field
        return field_for(info)

    def set_settings(self, settings: Settings) -> None:
        """Show these settings."""
        super().set_settings(settings)
        self._field.show_relay(settings.relay_url)

    def look_for(self, words: str) -> bool:
        """In the demo there is only what it says."""
        found = super().look_for(words)
        if self._demo:
            self.form.setRowVisible(self._field, False)
        return found

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.demo.setText(self.tr("The demo gateway sends its reports by itself; there is nothing to set up."))
        self._address_words.setText(self.tr("Address for the SMSFox profile"))
        self.address.setAccessibleName(self._address_words.text())
        self.copy.setText(self.tr("Copy the address"))
        self.fault.set_words(self._fault())

    def help_of(self, setting: str) -> tuple[str, str]:
        """Address and relay are no settings, and have help of their own."""
        if setting == "report_relay":
            words = self.tr(
                "A relay is a small program on a server with a web address. It keeps the reports until this computer "
                "fetches them. Whoever looks after your network sets it up and gives you its address and key."
            )
            return self.tr("Relay"), words
        if setting != "report_address":
            return super().help_of(setting)
        words = self.tr(
            "The gateway calls it with every report. From outside, 127.0.0.1 has another name: that of the tunnel "
            "or relay on this computer. What stands after the slash is secret."
        )
        return self.tr("Address for the SMSFox profile"), words

    def set_state(self, address: str, fault: Callable[[], str]) -> None:
        """address: where reports are received now, "" = nowhere; fault: why not, in words, "" = nothing is wrong."""
        self._fault = fault
        self.address.setText(address)
        for part in (self._address_words, self.address, self.copy):
            part.setVisible(bool(address) and not self._demo)
        self.fault.setVisible(bool(fault()))
        self.fault.set_words(fault())

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.address.text())
