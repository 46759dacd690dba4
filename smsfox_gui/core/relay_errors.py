"""What keeps delivery reports from being fetched from a relay, or a relay from working. See `errors`."""

from __future__ import annotations

from smsfox_gui.core.errors import SmsfoxError


class RelayError(SmsfoxError):
    """Reports cannot be fetched from the relay, or the relay cannot work."""

    code = "relay"


class RelayUnreachable(RelayError):
    """The relay does not answer, or not as one does. host: its name."""

    code = "relay_unreachable"


class RelayRefused(RelayError):
    """The relay does not know the key (status 401) or the address (404). host: its name."""

    code = "relay_refused"


class RelayExposed(RelayError):
    """http to another host would show the key and the numbers to the network. host: its name."""

    code = "relay_http"


class RelayKeyMissing(RelayError):
    """No key for the relay's reports. host: its name."""

    code = "relay_key"


class RelayAddressMissing(RelayError):
    """Reports are wanted from a relay and no address of one is known."""

    code = "relay_address"


class RelayAddressTaken(RelayError):
    """The relay cannot listen there. host, value: address and port."""

    code = "relay_listen"


class RelayStoreUnusable(RelayError):
    """The relay's file is damaged, is no such file, or cannot be written. name: the file."""

    code = "relay_store"


class RelayStoreBusy(RelayError):
    """Another relay works with the same file. name: the file."""

    code = "relay_busy"
