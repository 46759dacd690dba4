"""How fast status calls are taken while a campaign is being sent, and how much they slow the sending down.

`pytest -m benchmark -s tests/benchmarks/test_flood.py`: `smsfox send` alone and under a flood
(`tests/reliability/flood`) of reports on an earlier campaign, in turn; the ratio of the two rates of sending, by the
ledger, pair by pair. The flood is 30 % duplicates, 10 % forged, 5 % oversize, with 64 slow sockets beside it. Once at a
rate that an account may have, then as fast as everything goes: there sender, gateway and flood share the machine's
cores, and the second number says how many calls a second found room beside the sending.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import statistics
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from tests.end_to_end.office import RunningGateway, gateway, smsfox, start_smsfox
from tests.reliability.flood import messages_for

CALLS = int(os.environ.get("SMSFOX_FLOOD", "20000"))
PAIRS = int(os.environ.get("SMSFOX_PAIRS", "5"))
CALL_RATE = 1000
SECONDS = CALLS / CALL_RATE
GOAL = 0.9
RECEIVING = "receiving reports on "


def people(path: Path, count: int, prefix: str) -> Path:
    path.write_text("phone\n" + "".join(f"{prefix}{n:08}\n" for n in range(count)), encoding="utf-8")
    return path


class Office:
    """A journal with a campaign that was sent and not yet reported on, copied for every run."""

    def __init__(self, folder: Path, demo: RunningGateway) -> None:
        self.demo = demo
        self._folder = folder
        self._journal = folder / "sent.sqlite"
        self.reported = folder / "reported.jsonl"
        earlier = people(folder / "earlier.csv", messages_for(CALLS), "791")
        done = smsfox("send", earlier, "--text", "earlier", *self._options(self._journal), "--workers", "16")
        assert done.code == 0, done
        shutil.copy(demo.ledger_file, self.reported)

    def _options(self, journal: Path) -> list[str]:
        return ["--gateway", self.demo.url, "--login", "demo", "--journal", str(journal), "--yes"]

    def rate(self, name: str, messages: int, rate: int, flood_rate: int | None) -> tuple[float, float]:
        """Messages a second, and calls that were answered a second; flood_rate: None = no flood, 0 = unlimited."""
        journal = self._folder / f"{name}.sqlite"
        shutil.copy(self._journal, journal)
        # Marks of its own: the copied journal would be taken for an older one. conftest puts the variable back.
        os.environ["SMSFOX_DATA"] = str(self._folder / name)
        before = len(self.demo.ledger())
        later = people(self._folder / f"{name}.csv", messages, "792")
        waiting = ["--report-port", "0", "--report-wait", "600", "--rate", str(rate), "--workers", "16"]
        sender = start_smsfox("send", later, "--text", "later", *self._options(journal), *waiting)
        assert sender.stderr is not None
        address = sender.stderr.readline().decode().strip().removeprefix(RECEIVING)
        told = self._folder / f"{name}.json"
        flood = None
        if flood_rate is not None:
            command = [sys.executable, "-m", "tests.reliability.flood", address, self.reported, str(CALLS), told]
            flood = subprocess.Popen([*map(str, command), "1", str(flood_rate)])
        while self.demo.requests() < before + messages:
            time.sleep(0.05)
        calls = 0.0
        if flood is not None:
            assert flood.poll() is None, "the flood ended before the sending: more calls are needed"
            flood.send_signal(signal.SIGTERM)
            assert flood.wait(60) == 0
            result = json.loads(told.read_text(encoding="ascii"))
            calls = sum(sum(answers.values()) for answers in result["answers"].values()) / result["seconds"]
            assert result["lost_patience"] == 0
        sender.send_signal(signal.SIGINT)
        sender.communicate(timeout=60)
        moments = [datetime.fromisoformat(entry["at"]) for entry in self.demo.ledger()[before:]]
        return messages / (max(moments) - min(moments)).total_seconds(), calls


@pytest.mark.benchmark
@pytest.mark.timeout(1800)
@pytest.mark.parametrize(("rate", "flood_rate"), [(100, CALL_RATE), (0, CALL_RATE), (0, 0)])
def test_sending_under_a_flood(tmp_path: Path, rate: int, flood_rate: int) -> None:
    what = f"{rate or 'unlimited'} messages/s wanted, {flood_rate or 'unlimited'} calls/s offered"
    ratios, taken = [], []
    with gateway(tmp_path) as demo:
        office = Office(tmp_path, demo)
        messages = int(SECONDS * 0.5 * (rate or 400))
        for pair in range(PAIRS):
            alone, _ = office.rate(f"alone-{pair}", messages, rate, None)
            flooded, calls = office.rate(f"flooded-{pair}", messages, rate, flood_rate)
            ratios.append(flooded / alone)
            taken.append(calls)
            print(
                f"{what}, pair {pair + 1}: sending {ratios[-1]:.2f} ({flooded:.0f}/s, alone {alone:.0f}/s),"
                f" {calls:.0f} calls/s answered"
            )
    print(
        f"{what}: sending median {statistics.median(ratios):.2f}, {min(ratios):.2f} to {max(ratios):.2f} (goal {GOAL});"
        f" calls answered median {statistics.median(taken):.0f}/s"
    )
