"""A window with a real account at a gateway of its own, for tests that need faults or a journal with a past."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal

from pytestqt.qtbot import QtBot

from smsfox_gui.bootstrap import Program, open_program
from smsfox_gui.core.answers import Exchange, Failure, Verdict, judge
from smsfox_gui.core.message import FrozenRow, NewCampaign
from smsfox_gui.emulator.faults import Fault
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.demo_texts import TEXTS, sample_list
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from tests.clocks import Shifted

ACCEPTED = judge(Exchange(True, 200, b"01"))
REJECTED = judge(Exchange(True, 200, b"04"))
LOST = judge(Exchange(True, failure=Failure.CONNECTION_LOST))

PRICE = Decimal("0.50")
"""Roubles that a point costs these offices."""

Offices = Callable[..., tuple[DemoGateway, str]]
"""Starts a gateway with these faults that the settings lead to; closed after the test."""


def gateway(faults: Sequence[Fault] = ()) -> tuple[DemoGateway, str]:
    """A started gateway that takes demo/demo, and its address; the settings of the program lead there."""
    program = open_program()
    made = DemoGateway(tariff=program.prices.tariff, faults=faults)
    url = made.start()
    program.change_settings(login="demo", gateway_url=url, workers=1, rate=0.0, quiet_hours=False, point_price=PRICE)
    program.close()
    return made, url


def open_office(qtbot: QtBot, stage: Stage) -> MainWindow:
    """The window with the account connected, and what the journal holds looked at."""
    window = stage.open(demo=False, language="ru", colours="light")
    window.office.keep_account("demo", "demo")
    qtbot.waitUntil(lambda: window.desk.connected and not window.desk.tasks.busy, timeout=20_000)
    return window


def shift_clock(stage: Stage, start: datetime) -> Shifted:
    """What the programs of this stage take for the time."""
    made = Shifted(start)

    def opening(*arguments: object, **options: object) -> Program:
        return open_program(*arguments, clock=made, **options)

    stage._opening = opening
    return made


def prepare(qtbot: QtBot, window: MainWindow) -> None:
    """The sample list and text on the desk, ready to send."""
    window.lists.open_path(sample_list("ru"))
    window.desk.draft.set_text(TEXTS["ru"], replaced=True)
    window.desk.set_name("Приём")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)


def begin(qtbot: QtBot, window: MainWindow) -> None:
    """Through the check page, until it is being sent."""
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.SENDING, timeout=20_000)


def send(qtbot: QtBot, window: MainWindow) -> None:
    """Through the check page to the result."""
    window.bar.compose.send.click()
    qtbot.waitUntil(window.campaign.check.confirm.isEnabled, timeout=10_000)
    window.campaign.check.confirm.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.RESULT, timeout=30_000)


def cut_short(url: str, *verdicts: Verdict | None, count: int = 10) -> int:
    """A campaign whose program died: one claim per verdict, None = its answer was never recorded."""
    program = open_program()
    journal = program.journal()
    made = journal.arm(campaign(url), rows(count))
    journal.start(made)
    for verdict in verdicts:
        claim = journal.claim(made)
        assert claim is not None
        if verdict is not None:
            journal.record(claim, verdict)
    program.close()
    return made


def ended(url: str, count: int) -> int:
    """A campaign of so many, all of them accepted."""
    made = cut_short(url, *[ACCEPTED] * count, count=count)
    program = open_program()
    program.journal().finish(made)
    program.close()
    return made


def agree(qtbot: QtBot, window: MainWindow) -> None:
    """Say yes to what the bar asks, once it may be said."""
    qtbot.waitUntil(lambda: window.bar.face is window.bar.ask, timeout=5000)
    window.bar.ask.confirm.click()
    assert window.bar.face is window.bar.ask, "a double click answers"
    qtbot.wait(700)
    window.bar.ask.confirm.click()


def press_go_on(qtbot: QtBot, window: MainWindow) -> None:
    """In the bar, once a press counts there."""
    qtbot.waitUntil(lambda: not window.bar.sending.inert, timeout=5000)
    window.bar.sending.pause.click()


def quit_all_the_same(qtbot: QtBot, window: MainWindow) -> None:
    """Close the window while a campaign waits for its time, after the bar has said what that means."""
    closed: list[bool] = []
    window.closed.connect(lambda: closed.append(True))
    assert not window.close()
    assert window.bar.face is window.bar.leave
    qtbot.wait(700)
    window.bar.leave.confirm.click()
    qtbot.waitUntil(lambda: bool(closed), timeout=5000)


def rows(count: int) -> list[FrozenRow]:
    """Rows of a list."""
    return [FrozenRow(n, (f"7900000{n:04d}",), f"7900000{n:04d}", f"Text {n}", 1, 1) for n in range(1, count + 1)]


def campaign(url: str) -> NewCampaign:
    """A campaign of this account."""
    return NewCampaign("Прерванная", "", "Text", "smsfox", "list.csv", None, ("Phone",), url, "demo", same_text=False)
