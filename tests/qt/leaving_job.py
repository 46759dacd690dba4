"""The real program in a process of its own, sending; for tests that end it from outside."""

from __future__ import annotations

import sys
from pathlib import Path

from smsfox_gui.qt import app
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.self_test import until


class Sending(app.Stage):
    """Opens the window and sends what is on the command line at once."""

    def furnish(self, wanted: Path | None = None) -> None:
        super().furnish(wanted)
        window = self.window
        assert window is not None
        desk = window.desk
        window.office.keep_account("demo", "demo")
        until(lambda: desk.connected and desk.draft.counts is not None, "not ready")
        desk.draft.set_text("Hello", replaced=True)
        until(lambda: desk.readiness.ready, "not ready")
        desk.check()
        desk.confirm()
        until(lambda: desk.phase is Phase.SENDING, "sending did not begin")
        sys.stdout.write("sending\n")
        sys.stdout.flush()


app.Stage = Sending  # type: ignore[misc]
sys.exit(app.main(sys.argv[1:]))
