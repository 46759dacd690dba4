"""Drives the real window through the main job on the demo gateway, with a picture a step."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smsfox_gui.core import wording
from smsfox_gui.core.message import MessageRecord
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt.app import Stage, make_application
from smsfox_gui.qt.demo_texts import NAMES, TEXTS, sample_list
from smsfox_gui.qt.language import resolved
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.numbers import phone
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.services.ports import ListSource

STOPPED_RU = """Номер;Имя;С;Причина
8 900 000-00-44;Роман;03.10.2026;Просил не писать
8 (900) 000-00-45;Лидия;15.09.2026;Позвонила в регистратуру
+7 900 000-00-46;Павел;02.09.2026;
900 000 00 47;;28.08.2026;Номер чужого человека
б/н;Вера;;
"""
STOPPED_EN = """Number;Name;Since;Reason
8 900 000-00-44;Simon;2026-10-03;Asked not to be written to
8 (900) 000-00-45;Lydia;2026-09-15;Called the reception
+7 900 000-00-46;Paul;2026-09-02;
900 000 00 47;;2026-08-28;A stranger’s number
none;Vera;;
"""
PATIENCE = 60.0
"""Seconds that one condition may take on a slow machine."""
SETTLED = frozenset({MessageState.DELIVERED, MessageState.UNDELIVERED, MessageState.REJECTED})


class StepFailed(Exception):
    """A step did not come to what it should."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step's outcome for report.json."""

    name: str
    ok: bool
    picture: str


def until(condition: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    """Let the event loop run until the condition holds. Raises StepFailed(what)."""
    end = time.monotonic() + patience
    while not condition():
        if time.monotonic() > end:
            raise StepFailed(what)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QTest.qWait(5)


class Drive:
    """The steps, in order. Each is a method; its picture is taken when it has come to its end."""

    def __init__(self, stage: Stage, folder: Path, size: tuple[int, int]) -> None:
        self._stage = stage
        self._folder = folder
        self._size = size
        self.steps: list[Step] = []
        self.faults: list[str] = []
        self.messages: list[MessageRecord] = []

    @property
    def window(self) -> MainWindow:
        """The window of now."""
        if self._stage.window is None:
            raise StepFailed("no window")
        return self._stage.window

    def run(self) -> bool:
        """All steps; a failed one is noted and ends the drive, since the next ones rest on it."""
        for name, act in self._plan():
            try:
                act()
                ok = True
            except StepFailed as fault:
                self.faults.append(f"{name}: {fault}")
                ok = False
            self._shoot(name, ok)
            if not ok:
                return False
        return True

    def _plan(self) -> list[tuple[str, Callable[[], None]]]:
        return [
            ("welcome", self._welcome),
            ("list", self._list),
            ("wrong-text", self._wrong_text),
            ("wrong-sender", self._wrong_sender),
            ("message", self._message),
            ("check", self._check),
            ("sending", self._sending),
            ("result", self._result),
            ("export", self._export),
            ("history", self._history),
            ("stop-list", self._stop_list),
            ("settings", self._settings),
            ("settings-reports", self._settings_reports),
            ("settings-prices", self._settings_prices),
        ]

    def _shoot(self, name: str, ok: bool) -> None:
        self._rest()
        file = f"{len(self.steps) + 1:02}-{name}.png"
        saved = self._stage.window is not None and self._stage.window.grab().save(str(self._folder / file))
        self.steps.append(Step(name, ok and saved, file))

    def _rest(self) -> None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QTest.qWait(250)

    # --- the steps

    def _welcome(self) -> None:
        self._fit()
        until(lambda: self.window.shown() is self.window.welcome, "the first page is not the welcome page")

    def _fit(self) -> None:
        self.window.resize(*self._size)
        self._rest()

    def _list(self) -> None:
        self.window.lists.open_path(sample_list(self._stage.translation.language))
        draft = self.window.desk.draft
        until(lambda: draft.counts is not None, "the sample list was not read")
        if draft.counts is None or draft.counts.ready != draft.counts.rows:
            raise StepFailed("not every row of the sample is ready")
        self._rest()

    def _wrong_text(self) -> None:
        window = self.window
        editor = window.campaign.message.editor
        editor.setFocus()
        QTest.keyClicks(editor.edit, "{Nobody}")
        until(lambda: window.desk.draft.text_error is not None, "an unknown field was not noticed")
        if window.bar.compose.send.isEnabled():
            raise StepFailed("a text with an unknown field may be sent")

    def _wrong_sender(self) -> None:
        window = self.window
        window.campaign.message.editor.set_text(self._text())
        window.campaign.message.sender_picker.set_sender("КЛИНИКА")
        until(lambda: window.desk.draft.review is not None, "no totals for the text")
        if window.bar.compose.send.isEnabled():
            raise StepFailed("a Cyrillic sender name may be sent")

    def _message(self) -> None:
        window = self.window
        window.campaign.message.sender_picker.set_sender("KLINIKA")
        window.desk.set_name(NAMES[self._stage.translation.language])
        until(window.bar.compose.send.isEnabled, "the Send button did not wake up")

    def _text(self) -> str:
        return TEXTS[self._stage.translation.language]

    def _check(self) -> None:
        window = self.window
        window.bar.compose.send.click()
        until(lambda: window.desk.phase is Phase.CHECK, "the check page did not come")
        window.campaign.check.confirm.click()
        if window.desk.phase is not Phase.CHECK:
            raise StepFailed("a double click spends money")
        until(window.campaign.check.confirm.isEnabled, "the confirm button did not wake up")

    def _sending(self) -> None:
        window = self.window
        window.campaign.check.confirm.click()
        until(lambda: window.desk.phase is Phase.SENDING, "sending did not begin")
        until(lambda: window.desk.run.passed >= 4, "no answers came")

    def _result(self) -> None:
        desk = self.window.desk
        until(lambda: desk.phase is Phase.RESULT, "the campaign did not end")
        until(
            lambda: sum(desk.run.counts[state] for state in SETTLED) == desk.run.total,
            "some rows have no final state",
        )
        reader = desk.reader()
        try:
            record = desk.run.record
            self.messages = list(reader.messages(record.id)) if record is not None else []
        finally:
            reader.close()

    def _export(self) -> None:
        window = self.window
        path = self._folder / "report.xlsx"
        path.unlink(missing_ok=True)
        window.exporting.write(path)
        until(path.is_file, "the report was not written")
        self._rest()

    def _history(self) -> None:
        self.window.show_page(Page.HISTORY)
        until(lambda: self.window.history.chosen() is not None, "History is empty")

    def _stop_list(self) -> None:
        window = self.window
        window.show_page(Page.STOP_LIST)
        pasted = {"ru": STOPPED_RU, "en": STOPPED_EN}[self._stage.translation.language]
        window.stop_desk.start_reading(ListSource(pasted=pasted))
        until(lambda: window.stop_desk.state.every == 4, "the pasted numbers did not come onto the stop list")
        until(lambda: window.stop_page.list.table.count == 4, "the table does not show them")
        number = window.stop_page.panel.number
        said = number.accessibleDescription()
        number.setText("8 900 000-00-4")
        until(lambda: number.accessibleDescription() != said, "no verdict on the number that is typed")

    def _settings(self) -> None:
        self.window.show_page(Page.SETTINGS)
        until(lambda: self.window.shown() is self.window.settings, "Settings did not come")

    def _settings_reports(self) -> None:
        settings = self.window.settings
        settings.show_reports()
        until(lambda: not settings.reports.demo.visibleRegion().isEmpty(), "who reports in the demo is not said")

    def _settings_prices(self) -> None:
        table = self.window.settings.prices.table
        self.window.settings.show_prices()
        until(lambda: not table.visibleRegion().isEmpty(), "the prices did not come")


def run(options: argparse.Namespace) -> int:
    """Drive and report; 0, or 3 where a step failed."""
    app = make_application()
    demo = options.self_test is None
    folder: Path = Path(tempfile.mkdtemp(prefix="smsfox-demo-pictures-")) if demo else options.self_test
    folder.mkdir(parents=True, exist_ok=True)
    language = resolved(options.lang or "")
    colours = options.theme or "light"
    stage = Stage(app)
    faults: list[str] = []
    previous_hook = sys.excepthook
    sys.excepthook = lambda kind, error, trace: faults.append(f"{kind.__name__}: {error}")
    try:
        window = stage.open(demo=True, language=language, colours=colours)
        window.office.sample_at_once = False
        window.welcoming = True
        drive = Drive(stage, folder, _size(options.size))
        ok = drive.run() and not faults
    finally:
        sys.excepthook = previous_hook
        stage.close()
    report = {
        "ok": ok,
        "lang": language,
        "theme": colours,
        "steps": [{"name": step.name, "ok": step.ok, "picture": step.picture} for step in drive.steps],
    }
    (folder / "report.json").write_text(json.dumps(report, ensure_ascii=False, indent=2) + "\n", "utf-8")
    _tell(drive, folder, language, [*drive.faults, *faults])
    return 0 if ok else 3


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _tell(drive: Drive, folder: Path, language: str, faults: list[str]) -> None:
    """What happened, row by row, for people."""
    for step in drive.steps:
        sys.stderr.write(f"{'ok  ' if step.ok else 'FAIL'} {step.name}: {step.picture}\n")
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    for message in drive.messages:
        state = wording.state_word(message.state, language)
        sys.stdout.write(f"{message.number:>4}  {phone(message.phone)}  {message.parts} SMS  {state}\n")
    if drive.messages:
        sys.stdout.write(f"{len(drive.messages)} → {folder / 'report.xlsx'}\n")
    sys.stdout.write(f"{folder}\n")
