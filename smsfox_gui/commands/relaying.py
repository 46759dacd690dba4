"""`smsfox relay`: the delivery-report relay as a process, for a public host. It needs nothing but Python.

It opens neither settings nor a journal: such a host has none. Its log lies beside its file.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import sys
import threading
from pathlib import Path
from types import FrameType

from smsfox_gui.bootstrap import RELAY_KEY_VARIABLE, RELAY_TOKEN_VARIABLE, open_logs, open_relay
from smsfox_gui.commands.campaign_run import whole
from smsfox_gui.commands.output import Exit, refusal, system_language, words
from smsfox_gui.core.account import is_exposed
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.core.wording import relay_in_the_open

_SECRET = re.compile(r"[A-Za-z0-9._~-]{1,256}")


def run(arguments: list[str], *, verbose: bool) -> int:
    """Print on standard output where the relay listens, serve until SIGINT or SIGTERM. Returns the exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    token = _secret(parser, "--token", options.token, RELAY_TOKEN_VARIABLE)
    key = _secret(parser, "--key", options.key, RELAY_KEY_VARIABLE)
    if token == key:
        parser.error("--token and --key must differ: the gateway knows the token")
    store: Path = options.store
    with open_logs(verbose=verbose, folder=store.absolute().parent) as logs:
        try:
            relay = open_relay(store, token, key, options.keep_days, logs.redactor)
        except SmsfoxError as error:
            return refusal(error, system_language())
        host, port = options.listen
        try:
            url = f"http://{f'[{host}]' if ':' in host else host}:{relay.start(host, port)}"
            _serve(url)
        except SmsfoxError as error:
            return refusal(error, system_language())
        finally:
            relay.stop()
    return Exit.DONE


def _serve(url: str) -> None:
    ended = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    signal.signal(signal.SIGINT, on_signal)
    signal.signal(signal.SIGTERM, on_signal)
    # Without the secret: whatever starts this as a service keeps what it prints.
    sys.stdout.write(f"listening on {url}\n")
    sys.stdout.flush()
    if is_exposed(url):
        words(relay_in_the_open(system_language()))
    # A wait without a limit cannot be interrupted by Ctrl+C on Windows.
    while not ended.wait(0.5):
        pass


def _secret(parser: argparse.ArgumentParser, option: str, given: str | None, variable: str) -> str:
    secret = given if given is not None else os.environ.get(variable, "")
    if not secret:
        parser.error(f"{option} or {variable} is wanted")
    if not _SECRET.fullmatch(secret):
        parser.error(f"{option}: letters, digits and . _ ~ - only, 256 at most")
    return secret


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    host = host.removeprefix("[").removesuffix("]")
    if not host or not port.isdigit() or int(port) > 65535:
        raise argparse.ArgumentTypeError("HOST:PORT, as in 127.0.0.1:8025")
    return host, int(port)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="smsfox relay",
        allow_abbrev=False,
        description="Take delivery reports on a public host and keep them for the office, which fetches them.",
        epilog="The gateway calls http://HOST:PORT/TOKEN/status; the office asks http://HOST:PORT/TOKEN with the key.",
    )
    add = parser.add_argument
    add("--listen", type=_address, required=True, metavar="HOST:PORT", help="port 0 = any free one")
    add("--token", metavar="T", help=f"the secret path; better in {RELAY_TOKEN_VARIABLE}: others see command lines")
    add("--key", metavar="K", help=f"what opens the reports; better in {RELAY_KEY_VARIABLE}")
    add("--store", type=Path, required=True, metavar="F", help="the file that keeps the reports; made if need be")
    add("--keep-days", type=whole(1, 3650), default=30, metavar="N", help="how long a report is kept (30)")
    return parser
