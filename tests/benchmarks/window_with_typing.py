"""The real window with a long list, into whose text a person types; what each key costs the window's thread.

python -m tests.benchmarks.window_with_typing LIST    one JSON object: work in ms key by key, and totals to be compared
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from smsfox_gui.core.review import Review
from smsfox_gui.qt.app import Stage, make_application
from smsfox_gui.qt.draft import Draft
from tests.benchmarks.window_while_sending import until

BEGUN = "{Имя}, ждём вас {Дата} "
TYPED = "в девять утра, кабинет 101. To move the visit call 8 900 000-00-10 «до вечера» — thank you 😀."
ERASED = 30
TEXTS = (BEGUN + TYPED, BEGUN + TYPED[:40], "{Имя} {Дата}", "Dear {Имя}, see you on {Дата}, bring {Имя}'s card")
"""Whose totals are compared with rendering every message."""


def main(path: str) -> None:
    app = make_application()
    stage = Stage(app, folder=Path(os.environ["SMSFOX_DATA"]))
    window = stage.open(demo=False, language="ru", colours="light")
    draft, editor = window.desk.draft, window.campaign.message.editor.edit
    window.lists.open_path(Path(path))
    until(lambda: draft.counts is not None and not window.desk.tasks.busy, 300)
    draft.set_text(BEGUN, replaced=True)
    until(lambda: not draft.counting, 300)
    editor.setFocus()
    editor.moveCursor(QTextCursor.MoveOperation.End)

    work = Work(draft)
    whole = []
    for key in [*TYPED, *[None] * ERASED]:
        work.next_key()
        begun = time.thread_time()
        if key is None:
            QTest.keyClick(editor, Qt.Key.Key_Backspace)
        else:
            editor.insertPlainText(key)  # QTest types Latin letters only
        until(lambda: not draft.counting, 60, look_every=5)
        whole.append((time.thread_time() - begun) * 1000)
    told = {"counting": work.counting, "showing": work.showing, "afterwards": work.afterwards, "whole": whole}
    told = {name: times[: len(whole)] for name, times in told.items()}
    compared = []
    for text in TEXTS:
        draft.set_text(text, replaced=True)
        until(lambda: not draft.counting, 300)
        assert draft.contacts is not None
        assert draft.review is not None
        exact = window.desk.program.campaigns.review(draft.contacts, text, draft.rules)
        compared.append((sums(draft.review), sums(exact)))
    assert draft.counts is not None
    print(json.dumps({"rows": draft.counts.ready, "compared": compared, **told}))
    stage.close()


class Work:
    """What the window's thread works for the totals, in ms key by key; what one part asks of another is not its own.

    counting: binding and counting the text; showing: the totals put into the window and laid out, before the next key;
    afterwards: everything else that follows a text, once the keys rest.
    """

    def __init__(self, draft: Draft) -> None:
        self.counting: list[float] = []
        self.showing: list[float] = []
        self.afterwards: list[float] = []
        self._inner = [0.0]
        text = draft._written
        for name, times in (("_binding", self.counting), ("_take_bound", self.counting), ("recount", self.afterwards)):
            setattr(text, name, self._timed(times, getattr(text, name)))
        follow = text._follow

        def show() -> None:
            follow()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

        text._follow = self._timed(self.showing, show)  # type: ignore[method-assign]
        text._rest.timeout.disconnect()
        text._rest.timeout.connect(text.recount)

    def next_key(self) -> None:
        """Another line for what comes now."""
        for times in (self.counting, self.showing, self.afterwards):
            times.append(0.0)

    def _timed(self, times: list[float], act: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*given: object) -> object:
            begun = time.thread_time()
            self._inner.append(0.0)
            made = act(*given)
            worked = (time.thread_time() - begun) * 1000
            times[-1] += worked - self._inner.pop()
            self._inner[-1] += worked
            return made

        return timed


def sums(review: Review) -> list[int]:
    """What a total consists of."""
    by_parts = [number for pair in sorted(review.by_parts.items()) for number in pair]
    return [review.messages, review.parts, review.points, *by_parts]


if __name__ == "__main__":
    main(*sys.argv[1:])
