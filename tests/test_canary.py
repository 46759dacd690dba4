"""The pin of PySide6: 6.12.0 aborts Python 3.11 after some hundred signals, in silence until then."""

from __future__ import annotations

import subprocess
import sys

EMITS = """
from PySide6.QtCore import QObject, Signal

class Source(QObject):
    sent = Signal(int)

heard = []
source = Source()
source.sent.connect(heard.append)
for number in range(20_000):
    source.sent.emit(number)
assert heard == list(range(20_000))
"""


def test_twenty_thousand_signals_leave_the_interpreter_alive() -> None:
    done = subprocess.run([sys.executable, "-c", EMITS], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
