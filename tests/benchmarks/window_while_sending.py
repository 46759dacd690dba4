"""The real window sending a campaign at full speed while a 5 ms heartbeat listens to its event loop.

python -m tests.benchmarks.window_while_sending LIST URL JOURNAL    prints {"stall_ms", "opening_ms", "seconds", …}
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from smsfox_gui.qt.app import Stage, make_application
from smsfox_gui.qt.pages import Phase


class Heartbeat:
    """Beats every 5 ms; remembers the longest time between two beats, and the most work.

    Work: processor time of the window's thread, in which no other program has a part. What a gap is longer than that,
    the thread waited: for a processor, or for the interpreter.
    """

    def __init__(self) -> None:
        self.longest = 0.0
        self.most_work = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def restart(self) -> float:
        """The longest gap so far in milliseconds; listens anew."""
        longest, self.longest, self.most_work = self.longest, 0.0, 0.0
        return longest * 1000

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.most_work = max(self.most_work, worked - self._worked)
        self._last, self._worked = now, worked


def until(condition: Callable[[], bool], seconds: float = 120, look_every: int = 50) -> None:
    """Run the event loop as the program does, without spinning, until the condition holds."""
    loop, end = QEventLoop(), time.monotonic() + seconds

    def look() -> None:
        if condition() or time.monotonic() > end:
            loop.quit()

    timer = QTimer(interval=look_every)
    timer.timeout.connect(look)
    timer.start()
    loop.exec()
    if not condition():
        raise SystemExit("took too long")


def main(path: str, url: str, journal: str) -> None:
    app = make_application()
    stage = Stage(app, journal=Path(journal), folder=Path(os.environ["SMSFOX_DATA"]))
    window = stage.open(demo=False, language="ru", colours="light")
    assert stage.program is not None
    assert stage.desk is not None
    stage.program.keys.keep("demo", "demo")
    stage.program.change_settings(login="demo", gateway_url=url, workers=16, rate=0.0, quiet_hours=False)
    desk = stage.desk
    desk.take_settings()
    window.lists.open_path(Path(path))
    until(lambda: desk.draft.counts is not None)
    window.campaign.message.editor.set_text("{name}, the water is off today")
    until(lambda: desk.draft.review is not None and desk.readiness.ready)
    desk.check()
    heart = Heartbeat()
    app.processEvents()
    heart.restart()
    settled = time.monotonic() + 1
    until(lambda: time.monotonic() > settled)
    idle = heart.restart()
    desk.confirm()
    begun = time.monotonic()
    until(lambda: desk.phase is Phase.SENDING)
    assert window.campaign.results.isVisible()
    opening = heart.restart()
    shown = time.perf_counter()
    until(lambda: desk.phase is Phase.RESULT, 1200)
    stall, seconds, ended = heart.restart(), time.monotonic() - begun, time.perf_counter()
    assert desk.run.record is not None
    states = {state.value: count for state, count in desk.run.record.states.items()}
    gaps = {"stall_ms": stall, "opening_ms": opening, "idle_ms": idle}
    print(json.dumps({**gaps, "span": (shown, ended), "seconds": seconds, "states": states}))
    stage.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
