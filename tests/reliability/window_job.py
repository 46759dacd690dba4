"""Drives the real window through the main job with a real account, then breaks it in each way a window breaks.

python window_job.py URL LOGIN LIST TEXT EXPORT      the password comes on standard input
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from smsfox_gui.bootstrap import open_logs, open_program
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState
from smsfox_gui.qt.app import Stage, install_hook, make_application
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.self_test import until


class Clumsy(QObject):
    """Fails in a slot."""

    poked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.poked.connect(self._on_poked)

    @Slot(str)
    def _on_poked(self, secret: str) -> None:
        fail(secret)


class ClumsyWidget(QWidget):
    """Fails where Qt calls Python."""

    def __init__(self, secret: str) -> None:
        super().__init__()
        self.secret = secret

    def sizeHint(self) -> NoReturn:
        fail(self.secret)


def fail(secret: str) -> NoReturn:
    held = {"pwd": secret}
    raise RuntimeError(secret, held) from ValueError(secret)


def main_job(stage: Stage, url: str, login: str, password: str, paths: tuple[Path, Path], text: str) -> None:
    """From the account to the report."""
    source, report = paths
    window = stage.open(demo=False)
    program, desk = stage.program, stage.desk
    assert program is not None
    assert desk is not None
    window.office.change_setting("gateway_url", url)
    window.office.change_setting("quiet_hours", False)
    window.office.keep_account(login, password)
    until(lambda: desk.connected, "the account was not taken")
    window.lists.open_path(source)
    until(lambda: desk.draft.counts is not None, "the list was not read")
    desk.draft.set_text(text, replaced=True)
    until(lambda: desk.readiness.ready, "not ready")
    desk.check()
    assert desk.phase is Phase.CHECK
    desk.confirm()
    until(lambda: desk.phase in (Phase.SENDING, Phase.RESULT), "sending did not begin")
    until(lambda: ended(desk.run.record), "the campaign did not end")
    until(lambda: not desk.busy, "the workers did not come home")
    window.exporting.write(report)
    until(report.is_file, "no report")


def ended(record: CampaignRecord | None) -> bool:
    return record is not None and record.state in (CampaignState.FINISHED, CampaignState.PAUSED)


def break_it(stage: Stage, secret: str) -> None:
    """A slot, a timer, a background task, a call from Qt, and the window's own news of an error."""
    clumsy, widget = Clumsy(), ClumsyWidget(secret)
    assert stage.desk is not None
    assert stage.window is not None
    acts: list[Callable[[], object]] = [
        lambda: clumsy.poked.emit(secret),
        lambda: QTimer.singleShot(0, partial(fail, secret)),
        lambda: stage.desk.tasks.run_in_background(partial(fail, secret), print),
        lambda: QTimer.singleShot(0, widget.adjustSize),
        lambda: stage.window.news.on_failed(RuntimeError(secret)),
    ]
    for act in acts:
        act()
        until(lambda: not stage.desk.tasks.busy, "a task did not end")
        QApplication.processEvents()


def run(url: str, login: str, source: str, text: str, report: str) -> int:
    password = sys.stdin.read()
    with open_logs(verbose=True) as logs:
        stage = Stage(make_application(), opening=partial(open_program, redactor=logs.redactor))
        install_hook(stage)
        try:
            main_job(stage, url, login, password, (Path(source), Path(report)), text)
            break_it(stage, f"login={login}&pwd={password}&msg={text}")
        finally:
            stage.close()
    return 0


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]))
