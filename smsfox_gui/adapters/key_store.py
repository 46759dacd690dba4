"""The operating system's key store, asked in a thread of its own and never waited for without end."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "SMSFox Desktop"
TIME_LIMIT = 20.0
"""Seconds a person may take to unlock the key store before the program goes on without it."""

ALLOWED = frozenset(
    {
        ("keyring.backends.Windows", "WinVaultKeyring"),
        ("keyring.backends.macOS", "Keyring"),
        ("keyring.backends.SecretService", "Keyring"),
        ("keyring.backends.libsecret", "Keyring"),
        ("keyring.backends.kwallet", "DBusKeyring"),
    }
)
"""Back ends that encrypt with the user's own log-in. Everything else, above all a plain file, is no store."""

_log = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class SystemKeyStore:
    """Passwords by login. Where there is no store, a password is kept in memory until the program ends.

    May be called from any thread but the window's own: a call lasts up to `time_limit` seconds while the
    system asks the person to unlock the store. Neither logs nor errors carry a login or a password.
    """

    def __init__(
        self, service: str = SERVICE, time_limit: float = TIME_LIMIT, heard: Callable[[str], None] = lambda _: None
    ) -> None:
        """heard: gets every password that passes here, so that it can be kept out of what is written."""
        self._service = service
        self._heard = heard
        self._time_limit = time_limit
        self._turn = threading.Lock()
        self._thread: threading.Thread | None = None
        self._session: dict[str, str] = {}
        self._fleeting: set[str] = set()
        """Logins whose password no store has taken."""

    def available(self) -> bool:
        """Whether the system has a store that may be used."""
        return self._ask(lambda _: True) is True

    def password(self, login: str) -> str | None:
        """The password typed in this session, else the stored one, else None."""
        known = self._session.get(login)
        if known is not None:
            return known
        stored = self._ask(lambda backend: backend.get_password(self._service, login))
        if stored:
            self._heard(stored)
        return stored

    def keep(self, login: str, password: str) -> bool:
        """Keep a password; False = for this session only: there is no store, or it was not unlocked."""
        self._heard(password)
        self._session[login] = password

        def store(backend: KeyringBackend) -> bool:
            backend.set_password(self._service, login, password)
            return True

        kept = self._ask(store) is True
        (self._fleeting.discard if kept else self._fleeting.add)(login)
        return kept

    def lasts(self, login: str) -> bool:
        """Whether the password of this login outlives the program, as far as is known. Asks nobody: any thread may."""
        return login not in self._fleeting

    def forget(self, login: str) -> None:
        """Delete a password here and in the store."""
        self._session.pop(login, None)
        self._fleeting.discard(login)

        def delete(backend: KeyringBackend) -> None:
            if backend.get_password(self._service, login) is not None:
                backend.delete_password(self._service, login)

        self._ask(delete)

    def _ask(self, call: Callable[[KeyringBackend], _Result]) -> _Result | None:
        """Run a call on the store; None where there is none, it fails or it does not answer in time."""
        with self._turn:
            if self._thread is not None and self._thread.is_alive():
                # The last call still waits for a person: a second question would not help.
                return None
            results: list[_Result] = []
            self._thread = threading.Thread(
                target=self._run, args=(call, results.append), name="key-store", daemon=True
            )
            self._thread.start()
            self._thread.join(self._time_limit)
            return results[0] if results else None

    @staticmethod
    def _run(call: Callable[[KeyringBackend], _Result], answer: Callable[[_Result], None]) -> None:
        try:
            backend = _allowed_backend()
            if backend is not None:
                answer(call(backend))
        except Exception as error:
            # Back ends raise D-Bus, COM and ctypes errors of their own; their text may quote what was stored.
            _log.warning("the key store failed: %s", type(error).__name__)


def _allowed_backend() -> KeyringBackend | None:
    # Costs 0.15 s, so not before the window is painted.
    import keyring
    from keyring.backends.chainer import ChainerBackend

    chosen = keyring.get_keyring()
    candidates = chosen.backends if isinstance(chosen, ChainerBackend) else [chosen]
    for candidate in candidates:
        if (type(candidate).__module__, type(candidate).__name__) in ALLOWED:
            return candidate
    return None
