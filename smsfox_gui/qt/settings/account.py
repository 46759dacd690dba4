"""The group of the account: login and password, the gateway's address and the way to it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from smsfox_gui.core.account import place_of
from smsfox_gui.core.errors import AddressInvalid
from smsfox_gui.core.settings import SettingGroup, SettingInfo, Settings
from smsfox_gui.qt import theme
from smsfox_gui.qt.account_form import AccountForm, key_store_name
from smsfox_gui.qt.connection_check import ConnectionChecker
from smsfox_gui.qt.parts import Note, button, label, row, tab_in_order
from smsfox_gui.qt.settings.checked_fields import AddressField
from smsfox_gui.qt.settings.fields import Field, field_for
from smsfox_gui.qt.settings.group import Group

KEPT = "•" * 8
"""Stands where a password is kept, whatever its length."""


class AccountGroup(Group):
    """The password goes to the key store and never becomes a setting; plain http is agreed to by typing the host."""

    account_entered = Signal(str, str)
    plain_http_agreed = Signal()
    demo_requested = Signal()
    """To the demo, or out of it."""

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        self._demo = demo
        self._password: tuple[bool, bool | None] = (False, None)
        self._consented = False
        super().__init__(SettingGroup.ACCOUNT, parent)
        self.account_form = self._build_form()
        self._state = label("", "caption", wrap=True)
        self.outer.insertWidget(1, self.account_form)
        self.outer.insertWidget(2, self._state)
        self._plain = Note("err")
        self.consent = QLineEdit()
        self.consent.setFixedWidth(theme.px(160))
        self.consent.textChanged.connect(self._on_consent)
        self._secure = button(scale="small")
        self._secure.clicked.connect(self._on_secure)
        answer = row()
        answer.addWidget(self.consent)
        answer.addWidget(self._secure)
        answer.addStretch(1)
        self._plain.below.addLayout(answer)
        self._plain.hide()
        self.outer.addWidget(self._plain)
        self.checker = ConnectionChecker()
        self.outer.addWidget(self.checker)
        self.demo_button = button(icon_name="beaker_20_regular")
        self.demo_button.clicked.connect(self.demo_requested)
        line = row()
        line.addWidget(self.demo_button)
        line.addStretch(1)
        self.outer.addLayout(line)
        self.url.edit.editingFinished.connect(self._say_address)
        # The fields were made before what stands above them.
        tab_in_order(self.url.edit, self.account_form.login, self.account_form.password)
        self.retranslate()

    def make_field(self, info: SettingInfo) -> Field | None:
        """The login stands beside the password; the address is looked at before it is taken."""
        if info.name == "login":
            return None
        if info.name == "gateway_url":
            self.url = AddressField(info)
            self.url.setEnabled(not self._demo)
            return self.url
        return field_for(info)

    def _build_form(self) -> AccountForm:
        made = AccountForm()
        made.login.setProperty("setting", "login")
        made.password.setProperty("setting", "password")
        made.login.editingFinished.connect(made.enter)
        made.password.editingFinished.connect(made.enter)
        made.account_entered.connect(self.account_entered)
        made.setEnabled(not self._demo)
        return made

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.demo_button.setText(self.tr("Leave the demo") if self._demo else self.tr("Switch to the demo"))
        self._secure.setText(self.tr("Try https://"))
        self.consent.setAccessibleName(self.tr("Host name, typed to agree to plain http"))
        self._say_inside()
        self._say_password()
        self._say_address()

    def settings(self) -> tuple[str, ...]:
        """Login and password stand above the others."""
        return ("login", "password", *super().settings())

    def set_settings(self, settings: Settings) -> None:
        super().set_settings(settings)
        self._say_inside()
        self.account_form.login.setText("demo" if self._demo else settings.login)
        self._consented = _agreed(settings)
        self._say_address()

    def set_password_state(self, *, there: bool, stored: bool | None) -> None:
        """Whether a password is there; stored: in the key store, or in memory only; None = not known."""
        self._password = (there, stored)
        self._say_password()

    def _say_password(self) -> None:
        there, stored = self._password
        self.account_form.password.setPlaceholderText(KEPT if there and not self._demo else "")
        place = key_store_name() or self.tr("this computer’s password store")
        if self._demo:
            words = self.tr("This is the demo: its account is built in. Leave it to connect your own.")
        elif there and stored is False:
            words = self.tr("The password is kept until the program closes: this computer has no password store.")
        elif there:
            words = self.tr("The password is kept in %1. To change it, type another one.").replace("%1", place)
        else:
            words = self.tr("Type login and password; they are saved when you leave the field.")
        self._state.setText(words)

    def _say_inside(self) -> None:
        """The demo's gateway has no address that a person could use."""
        if self._demo:
            self.url.edit.setText(self.tr("demo gateway inside the program"))
            self.url.wrong.hide()

    @Slot()
    def _say_address(self) -> None:
        address = self.url.address()
        exposed = address is not None and address.exposed
        self._plain.setVisible(exposed)
        self.consent.setVisible(exposed and not self._consented)
        if address is not None and exposed:
            words = self.tr("http:// does not hide the password from the network.")
            if not self._consented:
                words += " " + self.tr("To allow it, type %1:").replace("%1", address.host)
            self._plain.set_words(words)

    @Slot()
    def _on_secure(self) -> None:
        self.url.edit.setText(self.url.edit.text().strip().replace("http://", "https://", 1))
        self.url.enter()
        self._say_address()

    @Slot(str)
    def _on_consent(self, typed: str) -> None:
        address = self.url.address()
        if address is not None and typed.strip() == address.host:
            self.consent.clear()
            self.plain_http_agreed.emit()


def _agreed(settings: Settings) -> bool:
    """Whether plain http was agreed to for just this login at just this host."""
    try:
        return settings.plain_http_consent == place_of(settings.login, settings.gateway_url)
    except AddressInvalid:
        return False
