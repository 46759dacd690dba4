"""The other programs of the command line: the demo gateway, the relay, and the two children that read a list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from smsfox_gui.adapters.redaction import Redactor
from smsfox_gui.adapters.resources import resources
from smsfox_gui.core.account import Secret

if TYPE_CHECKING:
    from smsfox_gui.adapters.relay_server import Relay


def run_demo_gateway(arguments: list[str]) -> int:
    """The demo gateway as a process, for `smsfox gateway`."""
    from smsfox_gui.core.tariff import Tariff
    from smsfox_gui.emulator.process import run

    return run(arguments, Tariff.from_json((resources() / "tariff.json").read_text(encoding="utf-8")))


def open_relay(store: Path, token: str, key: str, days: int, redactor: Redactor) -> Relay:
    """The relay on its file, for `smsfox relay`. Raises RelayError."""
    from smsfox_gui.adapters.relay_server import Relay
    from smsfox_gui.adapters.relay_store import RelayStore

    redactor.learn(token)
    redactor.learn(key)
    return Relay(RelayStore(store, days), token, Secret(key))


def run_list_part(word: str) -> int:
    """One of the two children by which a list is read, for the frozen program."""
    from smsfox_gui.adapters import list_reader, list_writer
    from smsfox_gui.adapters.list_children import Part

    return list_reader.main() if word == Part.READ else list_writer.main()
