"""The real window with a long list, into whose text a person types; what each key costs the window's thread.

python -m tests.benchmarks.window_with_typing LIST    one JSON object: work in ms key by key, and totals to be compared
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
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
    window.office.open_path(Path(path))
    until(lambda: draft.counts is not None and not window.desk.tasks.busy, 300)
    draft.set_text(BEGUN, replaced=True)
    until(lambda: not draft.counting, 300)
    editor.setFocus()
    editor.moveCursor(QTextCursor.MoveOperation.End)

    counting, showing = listen_to(draft)
    whole = []
    for key in [*TYPED, *[None] * ERASED]:
        for times in (counting, showing):
            times.append(0.0)
        begun = time.thread_time()
        if key is None:
            QTest.keyClick(editor, Qt.Key.Key_Backspace)
        else:
            editor.insertPlainText(key)  # QTest types Latin letters only
        until(lambda: not draft.counting, 60, look_every=5)
        whole.append((time.thread_time() - begun) * 1000)
    del counting[0], showing[0]

    compared = []
    for text in TEXTS:
        draft.set_text(text, replaced=True)
        until(lambda: not draft.counting, 300)
        assert draft.contacts is not None
        assert draft.review is not None
        exact = window.desk.program.campaigns.review(draft.contacts, text, draft.rules)
        compared.append((sums(draft.review), sums(exact)))
    assert draft.counts is not None
    told = {"counting": counting[: len(whole)], "showing": showing[: len(whole)], "whole": whole}
    print(json.dumps({"rows": draft.counts.ready, "compared": compared, **told}))
    stage.close()


def listen_to(draft: Draft) -> tuple[list[float], list[float]]:
    """Add the work of counting and of showing the totals to the last entry of two lists, in ms."""
    counting, showing = [0.0], [0.0]
    recount, say = draft.recount, draft._say_review

    def timed_say() -> None:
        begun = time.thread_time()
        say()
        worked = (time.thread_time() - begun) * 1000
        showing[-1] += worked
        counting[-1] -= worked

    def timed_recount() -> None:
        begun = time.thread_time()
        recount()
        counting[-1] += (time.thread_time() - begun) * 1000

    draft._say_review = timed_say  # type: ignore[method-assign]
    draft.recount = timed_recount  # type: ignore[method-assign]
    draft._rest.timeout.disconnect()
    draft._rest.timeout.connect(timed_recount)
    return counting, showing


def sums(review: Review) -> list[int]:
    """What a total consists of."""
    by_parts = [number for pair in sorted(review.by_parts.items()) for number in pair]
    return [review.messages, review.parts, review.points, *by_parts]


if __name__ == "__main__":
    main(*sys.argv[1:])
