"""A bare PySide6 window with one table, run as a process: what a window costs that does nothing."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QMainWindow, QTableWidget

from tests.benchmarks.first_paint import FirstPaint


def main() -> None:
    """Show the window, say when it was painted and what it weighs."""
    watch = FirstPaint(sys.argv[:1])
    window = QMainWindow()
    window.resize(1366, 720)
    window.setCentralWidget(QTableWidget(100, 6))
    window.show()
    watch.app.exec()


if __name__ == "__main__":
    main()
