"""Every setting once: name, type, default, bounds and meaning.

Passwords are not settings; they live in the key store.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from smsfox_gui.core.countries import COUNTRIES
from smsfox_gui.core.errors import SettingInvalid
from smsfox_gui.core.home_zones import RUSSIAN_HOURS

Bound = int | float

_POINT_PRICE = Decimal(0)


class SettingGroup(StrEnum):
    """The groups of the settings page, in its order."""

    ACCOUNT = "account"
    PRICES = "prices"
    LIMITS = "limits"
    SENDERS = "senders"
    SPEED = "speed"
    REPORTS = "reports"
    HISTORY = "history"
    LOOK = "look"


class SettingForm(StrEnum):
    """How a person enters a setting."""

    CHOICE = "choice"
    MONEY = "money"
    NAMES = "names"
    NUMBER = "number"
    PATH = "path"
    SWITCH = "switch"
    TEXT = "text"


_FORMS: dict[type, SettingForm] = {
    bool: SettingForm.SWITCH,
    Decimal: SettingForm.MONEY,
    float: SettingForm.NUMBER,
    int: SettingForm.NUMBER,
    str: SettingForm.TEXT,
    tuple: SettingForm.NAMES,
}


@dataclass(frozen=True, slots=True)
class SettingInfo:
    """What a settings page needs to know of one setting: inclusive bounds; no choices = any value.

    group: where it stands on the page; None = it does not, for the reason in `hidden`.
    """

    name: str
    kind: type
    default: object
    meaning: str
    form: SettingForm
    group: SettingGroup | None = None
    hidden: str = ""
    least: Bound | None = None
    most: Bound | None = None
    choices: tuple[str, ...] = ()


def _setting(default: object, meaning: str, group: SettingGroup | None, **details: object) -> Any:  # noqa: ANN401
    """As dataclasses.field: the annotation of the setting says the type. details: further fields of SettingInfo."""
    return field(default=default, metadata={"meaning": meaning, "group": group, **details})


_G = SettingGroup


@dataclass(frozen=True, slots=True)
class Settings:
    """What the office has chosen. Making one with a value out of bounds raises SettingInvalid(name)."""

    # the account and the way to the gateway
    login: str = _setting("", "login of the SMSFox account", _G.ACCOUNT)
    gateway_url: str = _setting("https://smsfox.ru/en/api/", "address of the gateway", _G.ACCOUNT)
    plain_http_consent: str = _setting(
        "",
        "login@host for which plain http was agreed to; empty = never",
        None,
        hidden="given by typing the host's name beside the address",
    )
    proxy: str = _setting("", "address of the office's proxy; empty = none", _G.ACCOUNT)
    ca_file: str = _setting(
        "", "the office's own file of certificates (PEM); empty = the system's", _G.ACCOUNT, form=SettingForm.PATH
    )
    refused_accounts: tuple[str, ...] = _setting(
        (), "login@host as often as the gateway refused it", None, hidden="taken back by entering the password again"
    )
    taken_accounts: tuple[str, ...] = _setting(
        (), "login@host whose password the gateway took", None, hidden="found out by sending"
    )
    sender_names: tuple[str, ...] = _setting((), "sender names agreed with the gateway", _G.SENDERS)
    own_number: str = _setting("", "the office's own mobile number, for a test message", _G.SENDERS)

    # what it costs
    point_price: Decimal = _setting(_POINT_PRICE, "roubles a point", _G.PRICES, least=0, most=10_000)  # noqa: RUF009
    rules: str = _setting("smsfox", "rules by which parts are counted", _G.PRICES, choices=("smsfox", "gsm"))
    confirm_above: int = _setting(
        1000, "points from which sending asks once more; 0 = always", _G.LIMITS, least=0, most=10**9
    )
    limit_points: int = _setting(0, "most points one campaign may cost; 0 = no limit", _G.LIMITS, least=0, most=10**9)
    day_limit_points: int = _setting(0, "most points a day may cost; 0 = no limit", _G.LIMITS, least=0, most=10**9)

    # how fast
    workers: int = _setting(4, "requests under way at the same time", _G.SPEED, least=1, most=64)
    rate: float = _setting(5.0, "requests a second; 0 = no limit", _G.SPEED, least=0.0, most=1000.0)
    deadline: int = _setting(90, "seconds after which a request is given up", _G.SPEED, least=5, most=600)

    # who and when
    country: str = _setting(
        "RU", "country of numbers written without a country code", _G.SENDERS, choices=tuple(COUNTRIES)
    )
    quiet_hours: bool = _setting(True, "text nobody at night by the recipient's clock", _G.LIMITS)
    quiet_from: int = _setting(21, "hour from which nobody is texted", _G.LIMITS, least=0, most=23)
    quiet_to: int = _setting(9, "hour from which people are texted again", _G.LIMITS, least=0, most=23)
    russian_clock: str = _setting(
        "",
        "hours east of Greenwich by which owners of Russian numbers live; empty = as this computer's clock",
        _G.LIMITS,
        choices=("", *map(str, RUSSIAN_HOURS)),
    )
    validity_hours: int = _setting(
        24,
        "hours after which queued messages are sent only on a person's word; 0 = never",
        _G.LIMITS,
        least=0,
        most=8760,
    )

    # delivery reports and the journal
    report_port: int = _setting(
        0, "port for delivery reports; 0 = none are received", _G.REPORTS, least=0, most=65_535
    )
    report_token: str = _setting(
        "",
        "the secret end of the address for delivery reports; made when it is needed",
        None,
        hidden="a part of the address that the page shows",
    )
    relay_url: str = _setting(
        "",
        "address of the relay that keeps delivery reports; empty = none is asked",
        None,
        hidden="entered together with its key, where the page asks how reports are received",
    )
    retention_days: int = _setting(90, "days that numbers and texts are kept", _G.HISTORY, least=1, most=3650)
    stop_list_hashed: bool = _setting(
        False,
        "keep the numbers of the stop list as keyed digests only",
        None,
        hidden="chosen on the stop list's page",
    )

    # the window
    recent_lists: tuple[str, ...] = _setting(
        (), "paths of the lists opened last, the newest first", None, hidden="a menu beside Open shows them"
    )
    language: str = _setting("", "language of the program; empty = the system's", _G.LOOK, choices=("", "ru", "en"))
    theme: str = _setting("system", "colours of the window", _G.LOOK, choices=("system", "light", "dark"))
    geometry: str = _setting("", "where the window stood", None, hidden="the window remembers it")
    splitter: str = _setting("", "where the grip stood, phase by phase", None, hidden="the window remembers it")
    results_hidden: tuple[str, ...] = _setting(
        (), "columns left out of the results", None, hidden="chosen in the menu over the results"
    )
    results_added: tuple[str, ...] = _setting(
        (), "titles of the list's columns shown in the results", None, hidden="chosen in the menu over the results"
    )

    def __post_init__(self) -> None:
        for info in INFOS:
            _check(info, getattr(self, info.name))

    @classmethod
    def from_mapping(cls, values: Mapping[str, object]) -> tuple[Settings, tuple[str, ...]]:
        """The settings in a mapping of plain values, and the names of the unusable ones (defaults there).

        Missing names get their default too, unknown ones are skipped: another version wrote the file.
        """
        good: dict[str, Any] = {}
        bad: list[str] = []
        for info in INFOS:
            if info.name not in values:
                continue
            try:
                value = _read(info, values[info.name])
                _check(info, value)
            except SettingInvalid:
                bad.append(info.name)
            else:
                good[info.name] = value
        return cls(**good), tuple(bad)

    def to_mapping(self) -> dict[str, Any]:
        """The settings as values that JSON can hold: a Decimal becomes its text, a tuple a list."""
        return {info.name: _plain(getattr(self, info.name)) for info in INFOS}


def _describe(declared: Field[Any]) -> SettingInfo:
    # A `meaning` is mandatory and a default always given: _setting() is the only way a field is declared.
    if declared.default is MISSING:
        raise TypeError(declared.name)
    kind = type(declared.default)
    form = SettingForm.CHOICE if declared.metadata.get("choices") else _FORMS[kind]
    details = {"form": form, **declared.metadata}
    return SettingInfo(name=declared.name, kind=kind, default=declared.default, **details)


INFOS: tuple[SettingInfo, ...] = tuple(_describe(declared) for declared in fields(Settings))
"""All settings in their order."""


def _check(info: SettingInfo, value: Any) -> None:  # noqa: ANN401 - its type is what is checked
    fits: bool = type(value) is info.kind
    if fits and info.kind is tuple:
        fits = all(isinstance(entry, str) for entry in value)
    if fits and info.kind is Decimal:
        fits = value.is_finite()
    if not fits:
        raise SettingInvalid(name=info.name)
    # Written this way round, so that a float's NaN is outside too.
    within = (info.least is None or value >= info.least) and (info.most is None or value <= info.most)
    if not within or (info.choices and value not in info.choices):
        raise SettingInvalid(name=info.name)


def _read(info: SettingInfo, value: object) -> object:
    """A plain value as the setting's own kind; what does not fit is left for _check to refuse."""
    if info.kind is float and type(value) is int:
        return float(value)
    if info.kind is tuple and isinstance(value, list):
        return tuple(value)
    if info.kind is Decimal and isinstance(value, str | int) and not isinstance(value, bool):
        try:
            return Decimal(value)
        except InvalidOperation as error:
            raise SettingInvalid(name=info.name) from error
    return value


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return str(value)
    return list(value) if isinstance(value, tuple) else value
