"""The secret stays one, and an address is what it should be."""

from __future__ import annotations

import pickle
import traceback

import pytest

from smsfox_gui.core.account import Account, Address, Secret
from smsfox_gui.core.errors import AddressInvalid, PlainHttpRefused

PASSWORD = "S3ntinel-пароль"


def test_a_secret_shows_itself_only_when_asked() -> None:
    secret = Secret(PASSWORD)
    account = Account("clinic", secret, "https://smsfox.ru/en/api/")
    shown = [str(secret), repr(secret), f"{secret}", f"{secret:>30}", repr(account), str(account), f"{[secret]}"]
    assert not any(PASSWORD in text for text in shown)
    assert secret.reveal() == PASSWORD


def test_a_secret_is_not_in_a_traceback() -> None:
    error = ValueError(Secret(PASSWORD), f"{Secret(PASSWORD)}")
    assert PASSWORD not in "".join(traceback.format_exception(error))


def test_a_secret_is_never_written_down() -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError, match="never written down"):
            pickle.dumps(Secret(PASSWORD), protocol)


def test_secrets_compare_by_value() -> None:
    assert Secret("a") == Secret("a")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a")}) == 1
    assert not Secret("")
    assert Secret("a")


@pytest.mark.parametrize(
    ("url", "host", "secure", "loopback"),
    [
        ("https://smsfox.ru/en/api/", "smsfox.ru", True, False),
        ("http://smsfox.ru/en/api/", "smsfox.ru", False, False),
        (" http://127.0.0.1:8080/en/api/\n", "127.0.0.1", False, True),
        ("http://127.8.9.1/", "127.8.9.1", False, True),
        ("http://[::1]:8080/en/api/", "::1", False, True),
        ("http://LOCALHOST:1/", "localhost", False, True),
        ("http://localhost.example.com/", "localhost.example.com", False, False),
        ("http://127.0.0.1.example.com/", "127.0.0.1.example.com", False, False),
        ("https://шлюз.рф/api", "шлюз.рф", True, False),
    ],
)
def test_addresses(url: str, host: str, secure: bool, loopback: bool) -> None:
    address = Address.parse(url)
    assert (address.host, address.secure, address.loopback) == (host, secure, loopback)
    assert address.url == url.strip()
    assert address.exposed == (not secure and not loopback)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "smsfox.ru/en/api/",
        "//smsfox.ru/",
        "ftp://smsfox.ru/",
        "file:///etc/passwd",
        "https://",
        "https:///en/api/",
        "https://smsfox.ru:99999/",
        "https://smsfox.ru:0/",
        "https://smsfox.ru:port/",
        "https://[::1/",
        "https://demo:secret@smsfox.ru/",
        "https://demo@smsfox.ru/",
        "https://smsfox.ru/en/api/?login=demo&pwd=secret",
        "https://smsfox.ru/en/api/?",
        "https://smsfox.ru/en/api/#top",
        "https://sms fox.ru/",
        "https://smsfox.ru/en\\api",
        "https://smsfox.ru/\r\nX: y",
    ],
)
def test_nonsense_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(AddressInvalid) as caught:
        Address.parse(url)
    assert "secret" not in str(caught.value)


def test_a_password_crosses_a_network_readable_only_with_consent() -> None:
    exposed = Address.parse("http://smsfox.ru/en/api/")
    with pytest.raises(PlainHttpRefused):
        exposed.require_private(plain_http_allowed=False)
    exposed.require_private(plain_http_allowed=True)
    for url in ("https://smsfox.ru/", "http://127.0.0.1/", "http://localhost/"):
        Address.parse(url).require_private(plain_http_allowed=False)
