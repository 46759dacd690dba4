"""`smsfox gateway`: the demo gateway as a process of its own."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path
from types import FrameType

from smsfox_gui.core.tariff import Tariff
from smsfox_gui.emulator.faults import Fault, read_faults
from smsfox_gui.emulator.operator import CHOSEN, LIFELIKE
from smsfox_gui.emulator.server import DemoGateway


def run(arguments: list[str], tariff: Tariff) -> int:
    """Print where the gateway listens, serve until SIGINT or SIGTERM. Returns the exit status."""
    try:
        options = _parser().parse_args(arguments)
    except SystemExit as error:
        return int(error.code or 0)
    try:
        faults: tuple[Fault, ...] = read_faults(options.faults) if options.faults else ()
        gateway = DemoGateway(
            tariff=tariff,
            login=options.login,
            password=options.password,
            points=options.points,
            latency=options.latency / 1000,
            ledger=options.ledger,
            faults=faults,
            report_to=options.report_to,
            report_delay=options.report_delay / 1000,
            report_method=options.report_method,
            rules=LIFELIKE if options.lifelike else CHOSEN,
        )
        url = gateway.start(options.host, options.port)
    except (OSError, ValueError) as error:
        sys.stderr.write(f"smsfox gateway: {error}\n")
        return 4

    def on_signal(number: int, frame: FrameType | None) -> None:
        gateway.end()

    signal.signal(signal.SIGINT, on_signal)
    signal.signal(signal.SIGTERM, on_signal)
    sys.stdout.write(f"listening on {url}\n")
    sys.stdout.flush()
    gateway.serve_forever()
    gateway.stop()
    return 0


def _port(text: str) -> int:
    port = int(text)
    if not 0 <= port < 65536:
        raise ValueError(text)
    return port


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="smsfox gateway", allow_abbrev=False)
    add = parser.add_argument
    add("--host", default="127.0.0.1")
    add("--port", type=_port, default=0)
    add("--login", default="demo")
    add("--password", default="demo")
    add("--points", type=int, metavar="N", help="points on the account (default: endless)")
    add("--latency", type=float, default=0.0, metavar="MS", help="before each answer")
    add("--ledger", type=Path, metavar="FILE", help="append a JSON line for every request")
    add("--faults", type=Path, metavar="FILE", help="what goes wrong, and when")
    add("--report-to", metavar="URL", help="where delivery reports go")
    add("--report-delay", type=float, default=500.0, metavar="MS")
    add("--report-method", choices=("GET", "POST"), default="GET")
    add("--lifelike", action="store_true", help="let numbers ending in 14 be unreachable")
    return parser
