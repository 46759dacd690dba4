"""The group of the settings page about delivery reports: whether this computer receives them, and its address."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QSpinBox, QWidget

from smsfox_gui.core.settings import Settings
from smsfox_gui.qt.parts import Note, button, roomy, row
from smsfox_gui.qt.settings_groups import BOUNDS, Group

USUAL_PORT = 8025


class ReportsGroup(Group):
    """One setting, the port; 0 means off."""

    icon_name = "chat_20_regular"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.way = QComboBox()
        self.way.setMaximumWidth(320)
        self.way.addItem("", False)
        self.way.addItem("", True)
        self.way.activated.connect(self._on_way)
        self.add("report_way", self.way, lambda: self.tr("Delivery reports"))
        self.port = roomy(QSpinBox())
        self.port.setRange(1, int(BOUNDS["report_port"][1]))
        self.port.setMaximumWidth(160)
        self.port.editingFinished.connect(self._on_port)
        self.add("report_port", self.port, lambda: self.tr("Port"))
        self.address = QLineEdit()
        self.address.setReadOnly(True)
        self.add("report_address", self.address, lambda: self.tr("Address for the SMSFox profile"))
        self.copy = button(scale="small", icon_name="copy_16_regular")
        self.copy.clicked.connect(self._on_copy)
        self._line = QWidget()
        line = row(self._line)
        line.addWidget(self.copy)
        line.addStretch(1)
        self.outer.addWidget(self._line)
        self.fault = Note("err")
        self.outer.addWidget(self.fault)
        self.set_state("", "")
        self.retranslate()

    def title(self) -> str:
        return self.tr("Delivery reports")

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.way.setItemText(0, self.tr("are not received"))
        self.way.setItemText(1, self.tr("this computer receives them"))
        self.copy.setText(self.tr("Copy the address"))

    def help_of(self, setting: str) -> tuple[str, str]:
        known = {
            "report_port": self.tr("Any port that no other program on this computer uses."),
            "report_address": self.tr(
                "The gateway calls it with every report. From outside, 127.0.0.1 has another name: that of the tunnel "
                "or relay on this computer. What stands after the slash is secret."
            ),
        }
        text = self.tr(
            "Only a report tells that an SMS was delivered. They are received as long as the program is open. "
            "Without them every message stays accepted."
        )
        return self.title(), known.get(setting, text)

    def set_settings(self, settings: Settings) -> None:
        on = settings.report_port > 0
        self.way.setCurrentIndex(int(on))
        if not self.port.hasFocus():
            self.port.setValue(settings.report_port or USUAL_PORT)
        self.form.setRowVisible(self.port, on)

    def set_state(self, address: str, fault: str) -> None:
        """address: where reports are received now, "" = nowhere; fault: why not, in words, "" = nothing is wrong."""
        self.address.setText(address)
        self.form.setRowVisible(self.address, bool(address))
        self._line.setVisible(bool(address))
        self.fault.setVisible(bool(fault))
        self.fault.set_words(fault)

    @Slot()
    def _on_way(self) -> None:
        self.setting_changed.emit("report_port", self.port.value() if self.way.currentData() else 0)

    @Slot()
    def _on_port(self) -> None:
        if self.way.currentData():
            self.setting_changed.emit("report_port", self.port.value())

    @Slot()
    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.address.text())
