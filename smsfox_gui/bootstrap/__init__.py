"""The composition root: settings -> adapters -> services. The only maker of adapters.

What is dear to import (HTTP, spreadsheets, the key store) is imported when it is first needed, so that the window
paints before it.
"""

from smsfox_gui.bootstrap.folders import data_folder
from smsfox_gui.bootstrap.processes import open_relay, run_demo_gateway, run_list_part
from smsfox_gui.bootstrap.program import Program, open_logs, open_program
from smsfox_gui.bootstrap.reports import RELAY_KEY_VARIABLE, RELAY_TOKEN_VARIABLE
from smsfox_gui.bootstrap.window_lock import window_lock

__all__ = [
    "RELAY_KEY_VARIABLE",
    "RELAY_TOKEN_VARIABLE",
    "Program",
    "data_folder",
    "open_logs",
    "open_program",
    "open_relay",
    "run_demo_gateway",
    "run_list_part",
    "window_lock",
]
