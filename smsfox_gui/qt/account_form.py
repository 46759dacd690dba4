"""Login and password, kept at once: the login in the settings, the password in the system's key store."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.parts import Zone, column, label, row


def key_store_name() -> str:
    """What this system calls the place of its passwords, in the language of now; "" where it has no one name."""
    if sys.platform == "win32":
        return QCoreApplication.translate("AccountForm", "Windows Credential Manager")
    return QCoreApplication.translate("AccountForm", "Keychain") if sys.platform == "darwin" else ""


class PasswordEdit(QLineEdit):
    """Dots, with an eye to look under them while it is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.setIcon(icon("eye_16_regular", "text2", 16))
        self._eye.toggled.connect(self._on_eye)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        # By key within the field: what leaves it is taken for entered. It is the key that Windows has for this.
        self._eye.setShortcut(QKeySequence("Alt+F8"))
        self._eye.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def set_eye_words(self, words: str) -> None:
        """What the eye does."""
        self._eye.setText(words)
        self._eye.setToolTip(f"{words} ({self._eye.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")

    @Slot(bool)
    def _on_eye(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icon("eye_off_16_regular" if shown else "eye_16_regular", "text2", 16))


class AccountForm(Zone):
    """Two fields side by side. account_entered(login, password) when both are there and a field was left."""

    account_entered = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, 12)
        self._login_words, self._password_words = label("", "small"), label("", "small")
        self.login, self.password = QLineEdit(), PasswordEdit()
        for words, field in ((self._login_words, self.login), (self._password_words, self.password)):
            part = column(spacing=3)
            part.addWidget(words)
            part.addWidget(field)
            words.setBuddy(field)
            layout.addLayout(part, 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._login_words.setText(self.tr("Login"))
        self._password_words.setText(self.tr("Password"))
        self.login.setAccessibleName(self.tr("Login of the SMSFox account"))
        self.password.setAccessibleName(self.tr("Password of the SMSFox account"))
        self.password.set_eye_words(self.tr("Show the password"))

    def enter(self) -> None:
        """Hand over what was typed, if both are there; the password leaves the field."""
        login, password = self.typed()
        if login and password:
            self.password.clear()
            self.account_entered.emit(login, password)

    def typed(self) -> tuple[str, str]:
        """Login and password as they stand in the fields."""
        return self.login.text().strip(), self.password.text()

    def first_empty(self) -> QLineEdit:
        """The field to type into next."""
        return self.login if not self.login.text().strip() else self.password
