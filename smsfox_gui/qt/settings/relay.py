"""Where the office's relay is asked for: its address and the key of its reports."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from smsfox_gui.qt.parts import Zone, button, column, label, row

EXAMPLE = "https://relay.example.org/…"


class RelayForm(Zone):
    """Both are handed over together, by the button or by Enter; the key is never shown again."""

    entered = Signal(str, str)
    """Address and key; "" for the key = the one that is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.busy = False
        """A person is about to enter one where there is none yet."""
        self._known = ""
        self.address, self.key = QLineEdit(), QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self._address_words, self._key_words = label("", "second"), label("", "second")
        self.connect_button = button(scale="small")
        lines = column(self, 4)
        for words, edit in ((self._address_words, self.address), (self._key_words, self.key)):
            words.setBuddy(edit)
            edit.setProperty("setting", "report_relay")
            edit.textEdited.connect(self._show_whether)
            edit.returnPressed.connect(self._on_entered)
            lines.addWidget(words)
            lines.addWidget(edit)
        last = row()
        last.addWidget(self.connect_button)
        last.addStretch(1)
        lines.addLayout(last)
        self.connect_button.clicked.connect(self._on_entered)
        self._show_whether()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._address_words.setText(self.tr("Address of the relay"))
        self._key_words.setText(self.tr("Key of its reports"))
        self.address.setAccessibleName(self._address_words.text())
        self.key.setAccessibleName(self._key_words.text())
        self.address.setPlaceholderText(EXAMPLE)
        self.connect_button.setText(self.tr("Save and check the relay"))
        self._show_known()

    def show_address(self, url: str) -> None:
        """The relay that is asked now, "" = none."""
        self._known = url
        if url:
            self.busy = False
        if not self.address.hasFocus():
            self.address.setText(url)
        self._show_known()
        self._show_whether()

    def _show_known(self) -> None:
        words = self.tr("saved; type only to change it") if self._known else ""
        self.key.setPlaceholderText(words)

    @Slot()
    def _show_whether(self) -> None:
        """The button waits for both; a key that is kept belongs to its address alone."""
        address = self.address.text().strip()
        there = bool(self.key.text()) or address == self._known
        able = bool(address) and there
        self.connect_button.setEnabled(able)
        self.connect_button.setToolTip("" if able else self.tr("Type the address and the key"))

    @Slot()
    def _on_entered(self) -> None:
        if self.connect_button.isEnabled():
            address, key = self.address.text().strip(), self.key.text().strip()
            self.key.clear()
            self.busy = False
            self.entered.emit(address, key)
