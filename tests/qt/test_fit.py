"""Every page and phase fits, in both languages, in every size of the window and of the text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import ListNote, NoteKind
from smsfox_gui.core.states import MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.services.ports import ListHead
from tests.qt.fit import misfits_at, scaled
from tests.qt.office import begin, gateway, open_office, prepare

SIZES = ((1024, 600), (1366, 768), (1920, 1080))
S = MessageState


@pytest.fixture(params=[1.0, 1.5], ids=["100 %", "150 %"])
def scale(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[float]:
    scaled(qapp, request.param)
    yield request.param
    scaled(qapp, 1.0)


class Walk:
    """Looks at the window in every size, and remembers what did not fit."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.found: list[str] = []

    def look(self, step: str) -> None:
        """The window as it is now."""
        for size in SIZES:
            faults = misfits_at(self._window, size)
            self.found += [f"{step} {size[0]}x{size[1]}: {fault}" for fault in faults]


def people(folder: Path) -> Path:
    """A list with every kind of trouble, thirty columns, and a long name."""
    path = folder / "Пациенты поликлиники на Садовой, запись на ноябрь.csv"
    more = [f"Поле номер {n}" for n in range(25)]
    lines = [";".join(["Телефон", "Имя", "Дата", "Время", *more])]
    wrong = ["89161234567", "89161234567", "8916123", "б/н", "8 495 123-45-67"]
    phones = [*wrong, *(f"8916200{n:04d}" for n in range(20))]
    for n, phone in enumerate(phones):
        time = "" if n % 5 == 1 else "10:30"
        lines.append(";".join([phone, f"Александра {n}", "26.11.2026", time, *["значение"] * len(more)]))
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


TEXT = (
    "{Имя}, ждём вас {Дата} в {Время}, кабинет 12. Перенести: 8 900 000-00-10. Возьмите с собой полис, паспорт и "
    "результаты прошлых осмотров. Поликлиника на Садовой"
)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_pages_that_nothing_is_sent_from(
    qtbot: QtBot, stage: Stage, scale: float, language: str, tmp_path: Path
) -> None:
    window = stage.open(demo=False, language=language, colours="light")
    qtbot.waitUntil(lambda: window.shown() is window.welcome, timeout=5000)
    walk = Walk(window)
    walk.look("welcome")
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: not window.desk.tasks.busy, timeout=5000)
    walk.look("empty history")
    window.show_page(Page.STOP_LIST)
    walk.look("empty stop list")
    window.stop_page.panel.hashing.box.click()
    walk.look("stop list, digests?")
    window.show_page(Page.SETTINGS)
    walk.look("settings")
    window.office.change_setting("gateway_url", "http://sms.example.com/api/")
    walk.look("settings, plain http")
    window.show_page(Page.HELP)
    walk.look("help")
    window.onto_desk.begin_new()
    walk.look("empty desk")
    window.lists.open_path(people(tmp_path))
    qtbot.waitUntil(lambda: window.desk.draft.counts is not None, timeout=20_000)
    window.campaign.message.editor.set_text(TEXT)
    window.campaign.message.sender_picker.set_sender("Регистратура")
    qtbot.waitUntil(lambda: window.desk.draft.review is not None, timeout=5000)
    walk.look("list with problems")
    pane = window.campaign.list_pane
    pane.show_problems()
    pane.top.reading.open_choices()
    walk.look("problems only, choices of reading")
    notes = [ListNote(kind, 1200, "Январь") for kind in (NoteKind.HIDDEN_ROWS, NoteKind.ERROR_CELLS)]
    pane.top.notes.show_notes(notes)
    pane.table.link_activated.emit(7, "state")
    pane.foot.show_progress(1)
    qtbot.waitUntil(lambda: pane.top.asking.isVisible() and pane.foot._cancel.isVisible(), timeout=5000)
    walk.look("notes of the reading, what to fill in, a long edit")
    pane.set_reading(0)
    qtbot.waitUntil(pane.places.reading.isVisible, timeout=5000)
    pane.set_reading(1_048_575)
    pane.show_head(ListHead(pane.contacts.info, tuple(pane.contacts.page(range(1, 9)))))
    walk.look("a list on its way, its first rows")
    pane.end_reading()
    window.onto_desk.begin_new()
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: window.history.chosen_entry() is not None, timeout=5000)
    walk.look("history with a draft")
    assert walk.found == [], "\n" + "\n".join(walk.found)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_campaign_from_text_to_result(
    qtbot: QtBot, stage: Stage, scale: float, language: str, tmp_path: Path
) -> None:
    made, _ = gateway([Fault(FaultName.RESET_BEFORE, nth=frozenset({7, 9}))])
    try:
        window = open_office(qtbot, stage)
        window.office.change_setting("language", language)
        walk = Walk(window)
        _send(qtbot, window, walk, tmp_path)
    finally:
        made.stop()
    assert walk.found == [], "\n" + "\n".join(walk.found)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("answer", ["02", "05"])
def test_a_campaign_that_the_gateway_stopped(
    qtbot: QtBot, stage: Stage, scale: float, language: str, answer: str, tmp_path: Path
) -> None:
    made, _ = gateway([Fault(FaultName.ANSWER, nth=frozenset(range(4, 40)), body=answer)])
    try:
        window = open_office(qtbot, stage)
        window.office.change_setting("language", language)
        walk = Walk(window)
        prepare(qtbot, window)
        begin(qtbot, window)
        banner = window.campaign.sending.banner
        qtbot.waitUntil(lambda: banner.isVisible() and not window.desk.busy, timeout=20_000)
        walk.look("stopped by the gateway")
        banner.details.click()
        walk.look("its details")
    finally:
        made.stop()
    assert walk.found == [], "\n" + "\n".join(walk.found)


def _send(qtbot: QtBot, window: MainWindow, walk: Walk, folder: Path) -> None:
    window.lists.open_path(people(folder))
    window.campaign.message.editor.set_text(TEXT)
    window.campaign.message.sender_picker.set_sender("KLINIKA")
    window.desk.set_name("Напоминание о приёме в поликлинике на Садовой улице")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    walk.look("message")
    window.campaign.message.strip.button.setChecked(True)
    walk.look("message, advice opened")
    window.campaign.message.strip.button.setChecked(False)
    window.desk.program.change_settings(rate=1.0, confirm_above=0)  # it must not be over while it is looked at
    window.desk.check()
    qtbot.waitUntil(lambda: window.desk.same_text.found is not None, timeout=10_000)
    window.campaign.check.limit.setValue(1)
    walk.look("check, over the limit, to be typed")
    window.campaign.check.limit.setValue(0)
    window.campaign.check.typed.setText(str(window.desk.draft.review.messages))
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=5000)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING and window.desk.run.passed > 1, timeout=20_000)
    walk.look("sending")
    window.close()
    walk.look("leaving")
    window.leaving.stay()
    window.showNormal()
    window.stopping.ask()
    walk.look("stopping")
    window.stopping.keep()
    qtbot.waitUntil(lambda: not window.desk.busy, timeout=20_000)
    walk.look("paused")
    _finish(qtbot, window)
    walk.look("result")
    offer = window.campaign.result.settlement.offer(S.UNKNOWN)
    if offer is not None:
        window.questions.repeat(offer)
        walk.look("asked to repeat")
        window.end_inquiry()
    window.show_page(Page.HISTORY)
    qtbot.waitUntil(lambda: window.history.chosen() is not None, timeout=5000)
    walk.look("history")


def _finish(qtbot: QtBot, window: MainWindow) -> None:
    window.desk.program.change_settings(rate=0.0)
    waiting: Callable[[], bool] = lambda: window.desk.phase is Phase.RESULT  # noqa: E731
    for _ in range(6):
        if not waiting() and not window.desk.busy:
            window.questions.go_on()
        qtbot.wait(700)
        if waiting():
            break
    qtbot.waitUntil(waiting, timeout=20_000)
    qtbot.wait(400)
