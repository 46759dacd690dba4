"""Gives Python its own `import` back, which PySide6 replaces.

PySide6 reads the source of every module imported after it, to see whether it may say `from __feature__ import`, and
the standard library then keeps every line: 8 MB of this program's own text. Nothing here uses `__feature__`.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - replaces Python's import


def restore_import() -> None:
    """From now on nothing is read but what Python itself reads. To be called before the program is imported."""
    own = vars(builtins).get("__orig_import__")
    if own is not None:
        builtins.__import__ = own
