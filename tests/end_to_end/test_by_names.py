"""The whole job in a real window on a real display, worked from outside by what a screen reader is told.

Pictures of every step go to the test's folder, or to the folder that SMSFOX_PICTURES names.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest

from .office import RunningGateway, gateway
from .screen_reader import ACTIVE, FOCUSED, Screen, ScreenReader, missing, screen

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"needs {missing()}")

SHORT, MENDED = "8 900 000-00-2", "8 900 000-00-22"
PEOPLE = [
    ("Анна", "8 900 000-00-21", "10:30"),
    ("Ольга", SHORT, "11:30"),
    ("Сергей", "8 900 000-00-23", "12:30"),
    ("Яна", "8 900 000-00-24", "13:30"),
]
LOST = "79000000023"
"""Whose message the gateway takes without an answer."""
TAB, ENTER, END, F2 = 0xFF09, 0xFF0D, 0xFF57, 0xFFBF
"""X11's symbols of keys."""
CONTROL = 37
"""X11's code of the key."""
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""


@pytest.fixture
def office(tmp_path: Path) -> Iterator[RunningGateway]:
    """The demo gateway, which breaks the connection on one message."""
    faults = tmp_path / "faults.json"
    faults.write_text(json.dumps([{"fault": "close_after", "match": {"phone": LOST}}]), encoding="utf-8")
    with gateway(tmp_path, "--faults", faults) as running:
        yield running


@pytest.fixture
def display(tmp_path: Path) -> Iterator[Screen]:
    """A display with the program's window on it, in Russian."""
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    with screen(runtime) as made, made.running([sys.executable, "-m", "smsfox_gui"], LANG="ru_RU.UTF-8") as process:
        yield made
        process.terminate()
        assert process.wait(30) == 0


@pytest.fixture
def picture(display: Screen, tmp_path: Path) -> Callable[[str], None]:
    """Keep what is on the screen under a name."""
    folder = Path(os.environ.get("SMSFOX_PICTURES") or tmp_path)

    def take(name: str) -> None:
        command = [sys.executable, "-c", GRAB, str(folder / f"{name}.png")]
        subprocess.run(command, env=display.environment, check=True, timeout=60)

    return take


def test_from_a_spreadsheet_to_its_results(
    tmp_path: Path, office: RunningGateway, display: Screen, picture: Callable[[str], None]
) -> None:
    people = tmp_path / "Пациенты.csv"
    lines = [("Имя", "Телефон", "Время"), *PEOPLE]
    people.write_text("".join(";".join(line) + "\r\n" for line in lines), encoding="cp1251", newline="")
    window = display.reader

    connect(window, office.url)
    picture("01-account")

    window.find("check box", "Рассылка на столе").press()
    window.find("push button", "Открыть…").press()
    fill(window, "Имя файла:", str(people))
    window.find("push button", "Открыть").press()
    window.find("check box", "Неверный номер, 1")
    picture("02-list")

    window.find("cell", SHORT).click()
    window.find("label", "SMSFox → Ольга, нет номера")
    for key in (F2, END, ord("2"), ENTER):
        window.key(key)
    window.find("cell", r"\+7 900 000-00-22")
    window.find("check box", "Готовы, 4")
    picture("03-mended")

    window.find("text", "Текст сообщения").write("{Имя}, ждём вас в {Время}")
    window.find("push button", "Отправить 4 сообщения .*").press()
    window.find("label", "Проверьте и подтвердите")
    window.find("radio button", "Сейчас, всем сразу").click()
    picture("04-check")
    window.find("push button", "Отправить 4 сообщения .*").press()
    settle = window.find("push button", "Считать ушедш.*")
    picture("05-result")
    settle.press()
    window.find("check box", "Приняты, 4")
    picture("06-settled")

    results = tmp_path / "Результаты.xlsx"
    window.key(ord("e"), CONTROL)
    fill(window, "Имя файла:", str(results))
    window.find("push button", "Сохранить").press()
    window.find("label", ".*Результаты.xlsx.*")
    picture("07-export")

    exported = list(openpyxl.load_workbook(results).active.iter_rows(max_col=4, values_only=True))
    assert exported == [
        ("Имя", "Телефон", "Время", "Состояние"),
        *((name, MENDED if phone == SHORT else phone, time, "Принято") for name, phone, time in PEOPLE),
    ]
    sent = sorted((entry["phones"], entry["msg"]) for entry in office.ledger() if entry["phones"])
    assert sent == [(f"7900000002{n}", f"{name}, ждём вас в {time}") for n, (name, _, time) in enumerate(PEOPLE, 1)]


def connect(window: ScreenReader, url: str) -> None:
    """Say where the gateway is and who is asking, on the page of settings."""
    frame = window.find("frame", "SMSFox Desktop")
    window.until(lambda: frame.state(ACTIVE), "the window does not come to the front")
    window.find("check box", "Настройки программы").press()
    fill(window, "Адрес шлюза", url)
    fill(window, "Логин счёта SMSFox", "demo")
    fill(window, "Пароль счёта SMSFox", "demo")
    window.find("push button", "Проверить связь").press()
    window.find("label", "пароль не проверен")


def fill(window: ScreenReader, name: str, text: str) -> None:
    """Write into a field and leave it."""
    field = window.find("text", name)
    field.focus()
    field.write(text)
    window.key(TAB)
    window.until(lambda: not field.state(FOCUSED), f"{name} is not left")
