"""That the source of the program's modules is not read and kept when its window is opened."""

from __future__ import annotations

import subprocess
import sys

_OPENED = """
import linecache, sys
from smsfox_gui.__main__ import main
sys.argv = ["smsfox-gui", "--help"]
try:
    main()
except SystemExit:
    assert "smsfox_gui.qt.main_window" in sys.modules
    from PySide6.QtSvg import QSvgRenderer
    assert QSvgRenderer().isValid() is False
    print("kept:", *(name for name in linecache.cache if "smsfox_gui" in name))
"""


def test_no_source_is_kept() -> None:
    """The argument is answered when everything up to the first paint is imported; Qt's own modules still can be."""
    done = subprocess.run([sys.executable, "-c", _OPENED], capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stderr
    kept = done.stdout.splitlines()[-1].split()
    assert [name for name in kept[1:] if not name.endswith(("__main__.py", "plain_import.py"))] == [], kept
