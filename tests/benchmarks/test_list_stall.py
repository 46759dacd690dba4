"""A full Excel sheet (1,048,575 rows of 6 columns) in the real window: what every action takes, and the longest stall.

`pytest -m benchmark -s tests/benchmarks/test_list_stall.py`: the longest gap of a 5 ms heartbeat, action by action,
beside the most that the window's thread worked at one go (what the gap would be on a machine with nothing else to do)
and the gap of an idle process in the same seconds (the machine's own noise).
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.benchmarks.noise import listening
from tests.end_to_end.office import environment

ROWS = int(os.environ.get("SMSFOX_ROWS", "1048575"))
EQUAL = 200_000
GOAL_MS = 50
NAMES = ["Анна", "Ольга", "Сергей", "Вера", "Екатерина", "Роман", "Лидия", "Павел", "Ирина", "Яна", "Пётр", "Ёжик"]
FAMILIES = ["Иванова", "Петрова", "Сидорова", "Ёлкина", "Крылова", "Зайцева", "Антонова", "Белова", "Чижова"]
TOWNS = ["Москва", "Тверь", "Омск", "Псков", "Новосибирск", "Ростов-на-Дону"]


def write_list(path: Path, rows: int, *, flawless: bool = False) -> None:
    """Phones of which 200,000 are equal and some wrong, names, dates, sums, towns, notes of which some are blank.

    flawless: every phone is a good one of its own.
    """
    chance = random.Random(1)
    with path.open("w", encoding="utf-8") as file:
        file.write("Моб.;Имя;Дата;Сумма;Город;Заметка\n")
        for n in range(rows):
            phone = f"8 916 {n:07}"
            if not flawless:
                phone = "8 916 000-00-00" if n % 5 == 0 and n < 5 * EQUAL else phone if n % 50 else "б/н"
            name = f"{chance.choice(FAMILIES)} {chance.choice(NAMES)}"
            note = "" if n % 1000 == 3 else f"заметка {n}"
            day = f"{n % 28 + 1:02}.{n % 12 + 1:02}.2026"
            file.write(f"{phone};{name};{day};{n * 7919 % 99_999},{n % 100:02};{chance.choice(TOWNS)};{note}\n")


@pytest.mark.benchmark
@pytest.mark.timeout(1200)
def test_the_event_loop_under_a_million_rows(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    write_list(path, ROWS)
    with listening() as noise:
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.window_with_a_list", path],
            capture_output=True,
            text=True,
            env=environment("demo") | {"SMSFOX_DATA": str(tmp_path / "data")},
            check=False,
        )
    assert done.returncode == 0, done.stderr
    results = [json.loads(line) for line in done.stdout.splitlines()]
    worst = 0.0
    for result in results[:-1]:
        heard = noise.longest(*result["span"])
        worst = max(worst, result["stall_ms"])
        print(
            f"{result['name']:40} {result['seconds']:7.2f} s   longest stall {result['stall_ms']:4.0f} ms"
            f"   (work at one go {result['work_ms']:3.0f} ms, an idle process in the same seconds {heard:3.0f} ms)"
        )
    memory = results[-1]
    print(
        f"{ROWS} rows: worst stall {worst:.0f} ms, goal {GOAL_MS} ms; memory grew by {memory['opened_mb']:.0f} MB when"
        f" the list was opened, by {memory['grown_mb']:.0f} MB at most"
    )
