"""The program's own window by its own entry point, run as a process; the application is made first, to be watched."""

from __future__ import annotations

import sys

from tests.benchmarks.first_paint import FirstPaint


def main() -> None:
    """Open the window, say when it was painted and what it weighs."""
    watch = FirstPaint(sys.argv[:1])
    from smsfox_gui.__main__ import main as run

    sys.exit(run() if watch.app else 1)


if __name__ == "__main__":
    main()
