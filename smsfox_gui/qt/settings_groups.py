"""The groups of the settings page. Each field writes one setting when it is left."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLineEdit, QSpinBox, QWidget

from smsfox_gui.core.account import Address, place_of
from smsfox_gui.core.errors import AddressInvalid
from smsfox_gui.core.settings import INFOS, Settings
from smsfox_gui.qt import theme
from smsfox_gui.qt.account_form import AccountForm, key_store_name
from smsfox_gui.qt.choices import LanguageChoice, ThemeChoice
from smsfox_gui.qt.connection_check import ConnectionChecker
from smsfox_gui.qt.numbers import ROUBLE
from smsfox_gui.qt.parts import Note, Zone, button, column, label, roomy, row

BOUNDS = {info.name: (info.least or 0, info.most or 0) for info in INFOS}


class Group(Zone):
    """A heading over a form."""

    setting_changed = Signal(str, object)
    icon_name = "settings_24_regular"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outer = column(self, 8)
        self.heading = label("", "heading")
        self.outer.addWidget(self.heading)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(14)
        self.form.setVerticalSpacing(8)
        self.outer.addLayout(self.form)
        self._said: list[tuple[Callable[[str], object], Callable[[], str]]] = []

    def add(self, setting: str, field: QWidget, said: Callable[[], str]) -> None:
        """A line of the form; said: its label in the language of now."""
        caption = label("", "second")
        caption.setFixedWidth(theme.px(210))
        caption.setMinimumHeight(theme.px(30))
        caption.setBuddy(field)
        field.setProperty("setting", setting)
        self._said += [(caption.setText, said), (field.setAccessibleName, said)]
        self.form.addRow(caption, field)

    def retranslate(self) -> None:
        """Say the words anew."""
        self.heading.setText(self.title())
        for put, said in self._said:
            put(said())

    def title(self) -> str:
        """The group's name."""
        raise NotImplementedError

    def help_of(self, setting: str) -> tuple[str, str]:
        """Title and text of the help of a setting, "" for the group."""
        raise NotImplementedError

    def set_settings(self, settings: Settings) -> None:
        """Show these settings."""
        raise NotImplementedError


class AccountGroup(Group):
    """Login, password, address of the gateway."""

    account_entered = Signal(str, str)
    plain_http_agreed = Signal()
    demo_requested = Signal()
    icon_name = "key_20_regular"

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._demo = demo
        self._password: tuple[bool, bool | None] = (False, None)
        self._consented = False
        self.outer.removeItem(self.form)
        self.account_form = self.form_fields()
        self.outer.addWidget(self.account_form)
        self._state = label("", "caption", wrap=True)
        self.outer.addWidget(self._state)
        self.outer.addLayout(self.form)
        self.url = QLineEdit()
        self.add("gateway_url", self.url, lambda: self.tr("Gateway address"))
        self.url.editingFinished.connect(self._on_url)
        self._wrong = Note("err")
        self._plain = Note("err")
        self.consent = QLineEdit()
        self.consent.setFixedWidth(160)
        self._secure = button(scale="small")
        self._plain.inside.addWidget(self.consent)
        self._plain.inside.addWidget(self._secure)
        self.authorities = QLineEdit()
        self.add("ca_file", self.authorities, lambda: self.tr("Own certificates (PEM file)"))
        self.authorities.editingFinished.connect(
            lambda: self.setting_changed.emit("ca_file", self.authorities.text().strip())
        )
        self.outer.addWidget(self._wrong)
        self.outer.addWidget(self._plain)
        self._wrong.hide()
        self._plain.hide()
        self._secure.clicked.connect(self._on_secure)
        self.consent.textChanged.connect(self._on_consent)
        self.demo_button = button(icon_name="beaker_20_regular")
        self.demo_button.clicked.connect(self.demo_requested)
        self.demo_button.setVisible(not demo)
        self.checker = ConnectionChecker()
        self.outer.addWidget(self.checker)
        line = row()
        line.addWidget(self.demo_button)
        line.addStretch(1)
        self.outer.addLayout(line)
        self.retranslate()

    def form_fields(self) -> AccountForm:
        """Login and password."""
        made = AccountForm()
        made.login.setProperty("setting", "login")
        made.password.setProperty("setting", "password")
        made.login.editingFinished.connect(made.enter)
        made.password.editingFinished.connect(made.enter)
        made.account_entered.connect(self.account_entered)
        made.setEnabled(not self._demo)
        return made

    def title(self) -> str:
        return self.tr("Account")

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.demo_button.setText(self.tr("Switch to the demo"))
        self._secure.setText(self.tr("Try https://"))
        self.consent.setAccessibleName(self.tr("Host name, typed to agree to plain http"))
        self._say_password()
        self._say_address()

    def help_of(self, setting: str) -> tuple[str, str]:
        known = {
            "login": (self.tr("Login"), self.tr("The login of your SMSFox account.")),
            "password": (
                self.tr("Password"),
                self.tr("Goes to the key store of the system when you leave the field, and into no file."),
            ),
            "gateway_url": (
                self.tr("Gateway address"),
                self.tr("The address the program calls to send each SMS. Change it only if SMSFox told you to."),
            ),
            "ca_file": (
                self.tr("Own certificates (PEM file)"),
                self.tr("Only where the office's network puts its own certificate before the gateway's; else empty."),
            ),
        }
        text = self.tr("Login and password of SMSFox. The demo gateway needs neither and charges nothing.")
        return known.get(setting, (self.title(), text))

    def set_settings(self, settings: Settings) -> None:
        self.account_form.login.setText("demo" if self._demo else settings.login)
        if not self.url.hasFocus():
            self.url.setText(settings.gateway_url)
        self.url.setEnabled(not self._demo)
        if not self.authorities.hasFocus():
            self.authorities.setText(settings.ca_file)
        self._consented = _agreed(settings)
        self._say_address()

    def set_password_state(self, *, there: bool, stored: bool | None) -> None:
        """Whether a password is there; stored: in the key store, or in memory only; None = not known."""
        self._password = (there, stored)
        self._say_password()

    def _say_password(self) -> None:
        there, stored = self._password
        place = key_store_name() or self.tr("the system's key store")
        if self._demo:
            words = self.tr("This is the demo: its account is built in.")
        elif there and stored is False:
            words = self.tr("The password is kept until the program closes: there is no key store to put it in.")
        elif there:
            words = self.tr("The password is kept in %1. To change it, type another one.").replace("%1", place)
        else:
            words = self.tr("Type login and password; they are saved when you leave the field.")
        self._state.setText(words)

    def _say_address(self) -> None:
        address = self._address()
        self._wrong.setVisible(address is None)
        self._wrong.set_words(self.tr("This is not a web address. It looks like https://smsfox.ru/en/api/"))
        exposed = address is not None and address.exposed
        self._plain.setVisible(exposed)
        self.consent.setVisible(exposed and not self._consented)
        if address is not None and exposed:
            words = self.tr("http:// does not hide the password from the network.")
            if not self._consented:
                words += " " + self.tr("To allow it, type %1:").replace("%1", address.host)
            self._plain.set_words(words)

    def _address(self) -> Address | None:
        try:
            return Address.parse(self.url.text())
        except AddressInvalid:
            return None

    def _on_url(self) -> None:
        address = self._address()
        if address is not None:
            self.setting_changed.emit("gateway_url", address.url)
        self._say_address()

    def _on_secure(self) -> None:
        self.url.setText(self.url.text().strip().replace("http://", "https://", 1))
        self._on_url()

    def _on_consent(self, typed: str) -> None:
        address = self._address()
        if address is not None and typed.strip() == address.host:
            self.consent.clear()
            self.plain_http_agreed.emit()


def _agreed(settings: Settings) -> bool:
    """Whether plain http was agreed to for just this login at just this host."""
    try:
        return settings.plain_http_consent == place_of(settings.login, settings.gateway_url)
    except AddressInvalid:
        return False


class PricesGroup(Group):
    """What a point costs and how parts are counted."""

    icon_name = "money_20_regular"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.price = roomy(QDoubleSpinBox())
        self.price.setRange(0, 10_000)
        self.price.setDecimals(2)
        self.price.setSingleStep(0.05)
        self.price.setMaximumWidth(160)
        self.price.setSuffix(f" {ROUBLE}")
        self.price.editingFinished.connect(self._on_price)
        self.add("point_price", self.price, lambda: self.tr("One point costs"))
        self.rules = QComboBox()
        self.rules.setMaximumWidth(320)
        self.rules.addItem("", "smsfox")
        self.rules.addItem("", "gsm")
        self.rules.activated.connect(lambda: self.setting_changed.emit("rules", self.rules.currentData()))
        self.add("rules", self.rules, lambda: self.tr("Long text, characters per SMS"))
        self.limit = roomy(QSpinBox())
        self.limit.setRange(0, 10**9)
        self.limit.setMaximumWidth(160)
        self.limit.setGroupSeparatorShown(True)
        self.limit.editingFinished.connect(lambda: self.setting_changed.emit("limit_points", self.limit.value()))
        self.add("limit_points", self.limit, lambda: self.tr("Limit of a campaign, points"))
        self.day_limit = roomy(QSpinBox())
        self.day_limit.setRange(0, 10**9)
        self.day_limit.setMaximumWidth(160)
        self.day_limit.setGroupSeparatorShown(True)
        self.day_limit.editingFinished.connect(
            lambda: self.setting_changed.emit("day_limit_points", self.day_limit.value())
        )
        self.add("day_limit_points", self.day_limit, lambda: self.tr("Limit of a day, points"))
        self.retranslate()

    def title(self) -> str:
        return self.tr("Prices")

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.rules.setItemText(0, self.tr("66 / 152, as SMSFox counts"))
        self.rules.setItemText(1, self.tr("67 / 153, as the GSM standard counts"))
        self.limit.setSpecialValueText(self.tr("no limit"))
        self.day_limit.setSpecialValueText(self.tr("no limit"))

    def help_of(self, setting: str) -> tuple[str, str]:
        return self.title(), self.tr(
            "The gateway tells neither prices nor the balance: copy the price of a point from your contract. "
            "Sums shown in the program are calculated from it."
        )

    def set_settings(self, settings: Settings) -> None:
        self.price.setValue(float(settings.point_price))
        self.rules.setCurrentIndex(max(0, self.rules.findData(settings.rules)))
        self.limit.setValue(settings.limit_points)
        self.day_limit.setValue(settings.day_limit_points)

    def _on_price(self) -> None:
        self.setting_changed.emit("point_price", Decimal(f"{self.price.value():.2f}"))


class SenderGroup(Group):
    """The names agreed with the gateway."""

    icon_name = "phone_20_regular"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = QLineEdit()
        self.names.editingFinished.connect(self._on_names)
        self.add("sender_names", self.names, lambda: self.tr("Your sender names"))
        self.retranslate()

    def title(self) -> str:
        return self.tr("Sender names")

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.names.setPlaceholderText(self.tr("KLINIKA, SHKOLA-5"))

    def help_of(self, setting: str) -> tuple[str, str]:
        return self.title(), self.tr(
            "The names SMSFox has agreed to, with commas between them. Another name may be refused by the gateway."
        )

    def set_settings(self, settings: Settings) -> None:
        if not self.names.hasFocus():
            self.names.setText(", ".join(settings.sender_names))

    def _on_names(self) -> None:
        names = tuple(name.strip() for name in self.names.text().split(",") if name.strip())
        self.setting_changed.emit("sender_names", names)


class SpeedGroup(Group):
    """How fast, and with how many hands."""

    icon_name = "top_speed_20_regular"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rate = roomy(QDoubleSpinBox())
        self.rate.setRange(*map(float, BOUNDS["rate"]))
        self.rate.setDecimals(1)
        self.rate.setMaximumWidth(160)
        self.rate.editingFinished.connect(lambda: self.setting_changed.emit("rate", self.rate.value()))
        self.add("rate", self.rate, lambda: self.tr("SMS a second"))
        self.workers = self._whole("workers")
        self.add("workers", self.workers, lambda: self.tr("Requests at the same time"))
        self.deadline = self._whole("deadline")
        self.add("deadline", self.deadline, lambda: self.tr("Wait for an answer, seconds"))
        self.retranslate()

    def _whole(self, setting: str) -> QSpinBox:
        made = roomy(QSpinBox())
        low, high = BOUNDS[setting]
        made.setRange(int(low), int(high))
        made.setMaximumWidth(160)
        made.editingFinished.connect(lambda: self.setting_changed.emit(setting, made.value()))
        return made

    def title(self) -> str:
        return self.tr("Sending speed")

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.rate.setSpecialValueText(self.tr("no limit"))

    def help_of(self, setting: str) -> tuple[str, str]:
        return self.title(), self.tr(
            "The defaults suit an office. A change counts from the next start or the next Go on of a campaign."
        )

    def set_settings(self, settings: Settings) -> None:
        self.rate.setValue(settings.rate)
        self.workers.setValue(settings.workers)
        self.deadline.setValue(settings.deadline)


class LookGroup(Group):
    """Language and colours."""

    icon_name = "local_language_20_regular"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = LanguageChoice().bare()
        self.theme = ThemeChoice().bare()
        self.language.chosen.connect(lambda code: self.setting_changed.emit("language", code))
        self.theme.chosen.connect(lambda code: self.setting_changed.emit("theme", code))
        self.language.setMaximumWidth(320)
        self.theme.setMaximumWidth(320)
        self.add("language", self.language, lambda: self.tr("Language"))
        self.add("theme", self.theme, lambda: self.tr("Theme"))
        self.retranslate()

    def title(self) -> str:
        return self.tr("Language and theme")

    def help_of(self, setting: str) -> tuple[str, str]:
        return self.title(), self.tr("Both change at once, whatever is under way.")

    def set_settings(self, settings: Settings) -> None:
        self.language.set_code(settings.language)
        self.theme.set_code(settings.theme)
