"""A spreadsheet becomes sent messages: `smsfox` and the demo gateway as separate processes."""

from __future__ import annotations

import csv
import json
import socket
from pathlib import Path

import openpyxl
import pytest
import requests

from .office import check, gateway, smsfox, start_smsfox

NAMES = ["Анна", "Ольга", "Сергей", "Татьяна", "Александра", "Яна", "Екатерина", "Владимир"]
PHONES = [79000000020 + n for n in range(len(NAMES))]
TEXT = "{Имя}, ждём вас {Дата} в {Время}. Перенести: 8 900 000-00-10"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """A title, a header and numbers stored as numbers, as Excel users make them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ноябрь"
    sheet.append(["Запись на приём"])
    sheet.append([])
    sheet.append(["№", "Имя", "Моб.", "Дата", "Время"])
    for number, (name, phone) in enumerate(zip(NAMES, PHONES, strict=True), start=1):
        sheet.append([number, name, phone, "26.11", f"1{number}:30"])
    path = tmp_path / "Пациенты.xlsx"
    book.save(path)
    return path


@pytest.fixture
def excel_csv(tmp_path: Path) -> Path:
    """What Russian Excel saves: Windows-1251 and semicolons."""
    path = tmp_path / "Пациенты.csv"
    with path.open("w", encoding="cp1251", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["Имя", "Моб.", "Дата", "Время"])
        for number, (name, phone) in enumerate(zip(NAMES, PHONES, strict=True), start=1):
            written = f"8 ({str(phone)[1:4]}) {str(phone)[4:7]}-{str(phone)[7:9]}-{str(phone)[9:]}"
            writer.writerow([name, written, "26.11", f"1{number}:30"])
    return path


def merged() -> dict[str, str]:
    return {
        str(phone): f"{name}, ждём вас 26.11 в 1{number}:30. Перенести: 8 900 000-00-10"
        for number, (name, phone) in enumerate(zip(NAMES, PHONES, strict=True), start=1)
    }


@pytest.mark.parametrize("kind", ["workbook", "excel_csv"])
def test_every_merged_text_reaches_the_gateway_once_by_post(kind, request, tmp_path):
    path = request.getfixturevalue(kind)
    with gateway(tmp_path) as demo:
        account = ["--gateway", demo.url, "--login", "demo"]
        done = smsfox("send", path, "--text", TEXT, "--sender", "KLINIKA", "--workers", "4", "--yes", *account)
        assert done.code == 0, done
        assert done.last["state"] == "finished"
        assert done.last["states"] == {"accepted": 8}
        ledger = demo.ledger()
    assert {entry["method"] for entry in ledger} == {"POST"}
    assert sorted((entry["phones"], entry["msg"]) for entry in ledger) == sorted(merged().items())
    assert {entry["sender"] for entry in ledger} == {"KLINIKA"}
    campaign = str(done.last["campaign"])
    messages = smsfox("messages", campaign).lines
    assert check(ledger, messages, 8) == []
    exported = tmp_path / "итог.xlsx"
    assert smsfox("export", campaign, "--to", exported).code == 0
    rows = [list(row) for row in openpyxl.load_workbook(exported).active.iter_rows(values_only=True)]
    header = rows[0]
    assert header[: header.index("Время") + 1] == (
        ["№", "Имя", "Моб.", "Дата", "Время"] if kind == "workbook" else ["Имя", "Моб.", "Дата", "Время"]
    )
    names = [row[header.index("Имя")] for row in rows[1:]]
    assert names == NAMES
    assert {row[header.index("Время") + 1] for row in rows[1:]} == {"Accepted"}


def test_without_yes_nothing_is_sent(workbook, tmp_path):
    with gateway(tmp_path) as demo:
        done = smsfox("send", workbook, "--text", TEXT, "--gateway", demo.url, "--login", "demo")
        assert demo.ledger() == []
    assert done.code == 0
    assert done.last["recipients"] == done.last["messages"] == 8
    assert done.last["points"] == done.last["parts"]
    assert done.last["campaign"] is None
    assert smsfox("campaigns").lines == []


def test_delivery_reports_carry_messages_on(workbook, tmp_path):
    with gateway(tmp_path, "--report-delay", "100") as demo:
        process_options = ["--gateway", demo.url, "--login", "demo", "--report-wait", "30"]
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        process = start_smsfox(
            "send", workbook, "--text", TEXT, "--report-port", str(port), "--rate", "4", "--yes", *process_options
        )
        assert process.stderr is not None
        first = process.stderr.readline().decode()
        assert first.startswith(f"receiving reports on http://127.0.0.1:{port}/"), first
        address = first.removeprefix("receiving reports on ").strip()
        sent = set()
        while process.poll() is None and len(sent) < 8:
            for entry in demo.ledger():
                if entry["id"] not in sent:
                    status = "02" if entry["phones"].endswith("23") else "1"
                    answer = requests.post(
                        address, data={"id": entry["id"], "phone": entry["phones"], "status": status}, timeout=10
                    )
                    assert answer.text == "OK"
                    sent.add(entry["id"])
        out, _ = process.communicate(timeout=60)
    last = json.loads(out.splitlines()[-1])
    assert last["states"] == {"delivered": 7, "undelivered": 1}
    assert process.returncode == 1
