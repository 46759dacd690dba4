"""`python -m smsfox_gui` and the program `smsfox-gui`: the window."""

from __future__ import annotations

import io
import os
import sys


def main() -> int:
    """Open the window with the command line's arguments; the exit status is for sys.exit."""
    _provide_console()
    try:
        from smsfox_gui.qt.plain_import import restore_import

        restore_import()
        from smsfox_gui.qt.app import main as run
    except ImportError as error:
        # Its text is the name of a module or of a system library, which is what a person has to install.
        sys.stderr.write(f"The window needs something that is not installed: {error}. The command smsfox works.\n")
        return 4
    return run(sys.argv[1:])


def _provide_console() -> None:
    """Give a windowed program streams that may be written to: it has none when a double click started it."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - lives as long as we do
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


if __name__ == "__main__":
    sys.exit(main())
