"""Whom the program believes to be the gateway: the system's own certificates, or an office's file of its own."""

from __future__ import annotations

import ssl
from pathlib import Path

from smsfox_gui.core.errors import SettingInvalid


def tls_context(authorities: Path | None = None) -> ssl.SSLContext:
    """What a https connection is made with. authorities: a PEM file to trust instead of everything else.

    Without one it is the system's store, so that an office whose proxy opens TLS needs no set-up here, and the
    certificates that come with requests, for systems with a store that is empty or out of date.
    Made by hand: the usual makers of contexts obey SSLKEYLOGFILE, which gives the password to whoever can write a
    file name into the environment. Raises SettingInvalid if the file is not there or holds no certificate.
    """
    if authorities is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        try:
            context.load_verify_locations(cafile=authorities)
        except (OSError, ValueError):
            raise SettingInvalid(name="ca_file") from None
        return context
    # The command line and the window's first paint come without these.
    import truststore
    from requests.utils import DEFAULT_CA_BUNDLE_PATH

    trusting = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusting.load_verify_locations(cafile=DEFAULT_CA_BUNDLE_PATH)
    return trusting
