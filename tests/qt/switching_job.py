"""Goes from window to window and says how many of them are still in memory: `python -m tests.qt.switching_job`.

A process of its own, since a test's own frames would keep a window.
"""

from __future__ import annotations

import os
import weakref

from smsfox_gui.qt.app import Stage, make_application
from tests.benchmarks.window_while_sending import until

SWITCHES = 3


def main() -> None:
    app = make_application()
    stage = Stage(app)

    def rest() -> None:
        """As long as a window takes to have everything."""
        until(lambda: stage.desk is not None and not stage.desk.tasks.busy)
        stage._on_settled()

    windows = [weakref.ref(stage.open(demo=True, language="ru", colours="light"))]
    for _ in range(SWITCHES):
        rest()
        stage._switch()
        assert stage.window is not None
        windows.append(weakref.ref(stage.window))
    rest()
    print("windows in memory:", sum(window() is not None for window in windows), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
