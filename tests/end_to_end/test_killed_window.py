"""The real window, killed while it sends and started again: it says so, nobody is texted twice, nobody is lost.

Worked from outside by what a screen reader is told; SMSFOX_PICTURES names a folder for pictures of the steps.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .office import check, gateway, smsfox
from .screen_reader import Screen, missing, screen
from .test_by_names import GRAB, connect, fill

pytestmark = pytest.mark.skipif(bool(missing()), reason=f"needs {missing()}")

PEOPLE = 60
SENT_BEFORE = 12
PROGRAM = [sys.executable, "-m", "smsfox_gui"]


def picture(display: Screen, name: str) -> None:
    """Keep what is on the screen where somebody wants to see it."""
    if folder := os.environ.get("SMSFOX_PICTURES"):
        command = [sys.executable, "-c", GRAB, str(Path(folder, f"{name}.png"))]
        subprocess.run(command, env=display.environment, check=True, timeout=60)


def test_a_killed_campaign_goes_on_by_a_word_of_its_person(tmp_path: Path) -> None:
    people = tmp_path / "Пациенты.csv"
    lines = ["Имя;Телефон", *(f"Анна {n};8 900 000-{n // 100:02}-{n % 100:02}" for n in range(20, 20 + PEOPLE))]
    people.write_text("\n".join(lines), encoding="utf-8")
    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    with gateway(tmp_path, "--latency", "250") as office, screen(runtime) as display:
        window = display.reader
        with display.running([*PROGRAM, str(people)], LANG="ru_RU.UTF-8") as process:
            connect(window, office.url)
            window.find("check box", "Рассылка на столе").press()
            window.find("check box", f"Готовы, {PEOPLE}")
            window.find("text", "Текст сообщения").write("{Имя}, воды сегодня не будет")
            before = office.requests()
            window.find("push button", f"Отправить {PEOPLE} сообщений .*").press()
            window.find("radio button", "Сейчас, всем сразу").click()
            window.find("push button", f"Отправить {PEOPLE} сообщений .*").press()
            window.until(lambda: office.requests() >= before + SENT_BEFORE, "nothing is sent")
            picture(display, "killed-1-sending")
            process.kill()
            process.wait(30)
        asked = [entry for entry in office.ledger() if entry["phones"]]
        assert SENT_BEFORE <= len(asked) < PEOPLE, "killed too late to show anything"

        with display.running(PROGRAM, LANG="ru_RU.UTF-8") as process:
            window.find("push button", "Продолжить.*")
            picture(display, "killed-2-again")
            assert [entry for entry in office.ledger() if entry["phones"]] == asked, "nothing goes out by itself"
            window.find("push button", "Продолжить.*").press()
            window.find("push button", "К счёту").press()  # no key store here: the password was in memory alone
            fill(window, "Пароль счёта SMSFox", "demo")
            window.find("check box", "Рассылка на столе").press()
            window.find("push button", "Продолжить").press()
            window.find("push button", "Создать похожую")
            picture(display, "killed-3-through")
            process.terminate()
            assert process.wait(30) == 0
        messages = smsfox("messages", "1").lines
        assert check(office.ledger(), messages, PEOPLE) == []
    phones = [entry["phones"] for entry in office.ledger() if entry["phones"]]
    assert len(phones) == len(set(phones)), "somebody was texted twice"
    unknown = [message["phone"] for message in messages if message["state"] == "unknown"]
    assert {message["phone"] for message in messages} - set(phones) <= set(unknown), "somebody was lost"
