"""The key store: only what the system encrypts, never waited for without end, never quoted."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend
from keyring.errors import KeyringLocked

from smsfox_gui.adapters import key_store
from smsfox_gui.adapters.key_store import ALLOWED, SystemKeyStore
from smsfox_gui.services.ports import KeyStore

PASSWORD = "Пароль-7"


class Vault(KeyringBackend):
    """A key store in memory, under the name of one that is allowed while `allow_vault` holds."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.answering = threading.Event()
        self.answering.set()
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        self._wait()
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._wait()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._wait()
        del self.kept[service, username]

    def _wait(self) -> None:
        self.answering.wait(30)
        if self.locked:
            raise KeyringLocked(PASSWORD)


@pytest.fixture
def vault(monkeypatch: pytest.MonkeyPatch) -> Iterator[Vault]:
    backend = Vault()
    monkeypatch.setattr(key_store, "ALLOWED", ALLOWED | {(Vault.__module__, Vault.__name__)})
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    yield backend
    backend.answering.set()
    keyring.set_keyring(before)


def test_it_is_the_port(vault: Vault) -> None:
    store: KeyStore = SystemKeyStore()
    assert store.keep("office", PASSWORD)
    assert store.lasts("office")


def test_password_is_found_again_by_another_start(vault: Vault) -> None:
    assert SystemKeyStore().password("office") is None
    assert SystemKeyStore().keep("office", PASSWORD)
    assert vault.kept == {("SMSFox Desktop", "office"): PASSWORD}
    assert SystemKeyStore().password("office") == PASSWORD


def test_forgotten_password_is_gone_everywhere(vault: Vault) -> None:
    store = SystemKeyStore()
    store.keep("office", PASSWORD)
    store.forget("office")
    store.forget("office")
    assert store.password("office") is None
    assert vault.kept == {}


@pytest.mark.parametrize("backend", [fail.Keyring(), null.Keyring(), Vault()], ids=["none", "null", "foreign"])
def test_no_allowed_store_keeps_it_for_this_session_only(backend: KeyringBackend) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(backend)
    try:
        store = SystemKeyStore()
        assert not store.available()
        assert not store.keep("office", PASSWORD)
        assert store.password("office") == PASSWORD
        assert not store.lasts("office")
        assert SystemKeyStore().password("office") is None
    finally:
        keyring.set_keyring(before)


def test_allowed_store_is_found_in_a_chain(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ChainerBackend, "backends", [null.Keyring(), vault])
    keyring.set_keyring(ChainerBackend())
    assert SystemKeyStore().keep("office", PASSWORD)
    assert vault.kept


def test_locked_store_is_no_store_and_its_error_is_not_quoted(vault: Vault, caplog: pytest.LogCaptureFixture) -> None:
    vault.locked = True
    store = SystemKeyStore()
    assert not store.keep("office", PASSWORD)
    assert store.password("office") == PASSWORD
    assert "KeyringLocked" in caplog.text
    assert PASSWORD not in caplog.text
    assert "office" not in caplog.text


def test_store_that_asks_a_person_is_not_waited_for_without_end(vault: Vault) -> None:
    vault.answering.clear()
    store = SystemKeyStore(time_limit=0.2)
    began = time.monotonic()
    assert store.password("office") is None
    # A second question would only queue up behind the first.
    assert not store.keep("office", PASSWORD)
    assert time.monotonic() - began < 5
    assert len([thread for thread in threading.enumerate() if thread.name == "key-store"]) == 1


def test_store_that_was_unlocked_late_is_used_from_then_on(vault: Vault) -> None:
    vault.answering.clear()
    store = SystemKeyStore(time_limit=0.1)
    assert store.password("office") is None
    vault.answering.set()
    for thread in threading.enumerate():
        if thread.name == "key-store":
            thread.join(10)
    assert store.keep("office", PASSWORD)


def test_real_back_ends_are_known_by_these_names() -> None:
    for module, name in ALLOWED:
        loaded = __import__(module, fromlist=[name])
        assert issubclass(getattr(loaded, name), KeyringBackend)
