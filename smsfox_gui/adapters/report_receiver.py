"""The gateway's status calls, received by GET or POST under a secret path; `OK` once a report is kept.

How a call is read and whom it is refused to is `status_calls`, the sockets are `report_server`.
"""

from __future__ import annotations

import secrets

from smsfox_gui.adapters.report_keeper import Keep
from smsfox_gui.adapters.status_calls import StatusCalls
from smsfox_gui.core.errors import SettingInvalid


class ReportReceiver:
    """Listens for status calls. It hands reports over and does nothing else."""

    def __init__(self, keep: Keep, host: str = "127.0.0.1", port: int = 0, token: str | None = None) -> None:
        """keep: called in a thread of the receiver's; if it raises, the gateway is told to call again.

        token: the secret path, made up if None.
        """
        self._host = host
        self._port = port
        self._token = token or secrets.token_urlsafe(16)
        self._calls = StatusCalls(keep, self._token)

    def start(self) -> str:
        """Serve in threads of its own; returns the URL for the account's profile. Raises SettingInvalid."""
        try:
            port = self._calls.start(self._host, self._port)
        except (OSError, OverflowError):
            raise SettingInvalid(setting="report_port", value=self._port) from None
        return f"http://{self._host}:{port}/{self._token}"

    def stop(self) -> None:
        """Take no further report; returns when the last one under way is kept and answered, or cut off. Idempotent."""
        self._calls.stop()
