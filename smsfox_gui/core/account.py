"""Who sends and to where: the account, its secret, and what makes a gateway address acceptable."""

from __future__ import annotations

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from smsfox_gui.core.errors import AddressInvalid, PlainHttpRefused

_UNFIT = re.compile(r"[\x00-\x20\x7f\\]")


class Secret:
    """A password that no message, log line or traceback shows. Only `reveal` gives it out."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The password itself, for the wire and the key store."""
        return self._value

    def __bool__(self) -> bool:
        return bool(self._value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._value == other._value

    def __hash__(self) -> int:
        return hash((Secret, self._value))

    def __repr__(self) -> str:
        return "Secret(***)"

    __str__ = __repr__

    def __format__(self, specification: str) -> str:
        return repr(self)

    def __reduce__(self) -> tuple[object, ...]:
        raise TypeError("a secret is never written down")


@dataclass(frozen=True, slots=True)
class Account:
    """An account with the gateway. url: the address of the API, without credentials."""

    login: str
    password: Secret
    url: str

    @property
    def place(self) -> str:
        """login@host: what a consent or a refusal is bound to. Raises AddressInvalid."""
        return place_of(self.login, self.url)


@dataclass(frozen=True, slots=True)
class Address:
    """A gateway's address that was looked at. loopback: it never leaves this machine."""

    url: str
    host: str
    secure: bool
    loopback: bool

    @property
    def exposed(self) -> bool:
        """Whether a password sent there can be read on the way."""
        return not (self.secure or self.loopback)

    @classmethod
    def parse(cls, url: str) -> Address:
        """The address in `url`. Raises AddressInvalid unless it is http(s) with a host and at most a path.

        A query, a fragment or a user name is refused: people paste the documented example, password and all.
        """
        url = url.strip()
        try:
            parts = urlsplit(url)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            raise AddressInvalid(host="") from None
        if parts.scheme not in ("http", "https") or not host or port == 0 or _UNFIT.search(url):
            raise AddressInvalid(host=host)
        if parts.username is not None or "?" in url or "#" in url:
            raise AddressInvalid(host=host)
        return cls(url, host, parts.scheme == "https", _is_loopback(host))

    def require_private(self, plain_http_allowed: bool) -> None:
        """Raise PlainHttpRefused where the password would cross a network readable and without consent."""
        if self.exposed and not plain_http_allowed:
            raise PlainHttpRefused(host=self.host)


def is_exposed(url: str) -> bool:
    """Whether a password sent to this address can be read on the way; False for what is no address."""
    try:
        return Address.parse(url).exposed
    except AddressInvalid:
        return False


def place_of(login: str, url: str) -> str:
    """login@host. Raises AddressInvalid."""
    return f"{login}@{Address.parse(url).host}"


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
