"""The user's rows with the results of their messages, through the real writer."""

from __future__ import annotations

import csv
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from smsfox_gui.adapters.workbooks import SpreadsheetReportWriter
from smsfox_gui.core import wording
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.errors import CampaignMissing
from smsfox_gui.core.message import CampaignRecord, MessageRecord, SourceRow
from smsfox_gui.core.problem_sentences import problem_words
from smsfox_gui.core.states import CHARGED_STATES, CampaignState, Decision, MessageState
from smsfox_gui.services.exporting import Exporting

SENT = datetime(2026, 11, 26, 7, 30, 5, tzinfo=UTC)
CAMPAIGN = CampaignRecord(
    id=7,
    name="Напоминание",
    created=SENT,
    state=CampaignState.FINISHED,
    reason=None,
    sender="",
    text="{Имя}",
    list_name="x.xlsx",
    sheet="Запись",
    columns=("Моб.", "Имя", "Причина"),
    gateway="",
    login="",
    same_text=False,
    rows=2,
    excluded=1,
    states={},
)
DELIVERED = MessageRecord(
    *(1, 2, "79000000011", "Анна", 1, 3, MessageState.DELIVERED, None, 5, SENT),
    sent=SENT,
    reported=SENT.replace(second=9),
)
REJECTED = replace(DELIVERED, id=2, number=4, state=MessageState.REJECTED, reason="04", sent=None, reported=None)
ROWS = [
    SourceRow(2, ("79000000011", "Анна", "визит"), None, DELIVERED),
    SourceRow(3, ("79000000011", "Анна", ""), RowProblem.DUPLICATE, None, "2"),
    SourceRow(4, ("8900", "=Пётр"), None, REJECTED),
]


class Reader:
    """As much of a journal as an export reads."""

    def campaign(self, campaign: int) -> CampaignRecord:
        if campaign != CAMPAIGN.id:
            raise CampaignMissing(campaign=campaign)
        return CAMPAIGN

    def source_rows(self, campaign: int) -> Iterator[SourceRow]:
        return iter(ROWS)


@pytest.fixture(autouse=True)
def _moscow(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of a process cannot be set here")
    monkeypatch.setenv("TZ", "MSK-3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def sheet(path: Path) -> tuple[str, list[list[object]]]:
    page = openpyxl.load_workbook(path).active
    return page.title, [[cell.value for cell in row] for row in page.iter_rows()]


def test_every_row_comes_back_in_order_with_its_result(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    assert Exporting(SpreadsheetReportWriter()).export(Reader(), 7, path, "ru") == 3
    assert sheet(path) == (
        "Запись",
        [
            [
                "Моб.",
                "Имя",
                "Причина",
                "Состояние",
                "Причина 2",
                "SMS",
                "Баллы",
                "Отправлено",
                "Отчёт получен",
            ],
            [
                *(
                    "79000000011",
                    "Анна",
                    "визит",
                    wording.state_word(MessageState.DELIVERED, "ru"),
                    None,
                    1,
                    3,
                ),
                *("26.11.2026 10:30:05", "26.11.2026 10:30:09"),
            ],
            [
                *("79000000011", "Анна", None, "Не отправлено"),
                *(problem_words(RowProblem.DUPLICATE, "2", "ru"), None, None, None, None),
            ],
            [
                *("8900", "=Пётр", None, wording.state_word(MessageState.REJECTED, "ru")),
                *("Номер записан неверно", 1, 0, None, None),
            ],
        ],
    )


def test_in_english_and_only_some(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    assert Exporting(SpreadsheetReportWriter()).export(Reader(), 7, path, "en", only=[2]) == 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        head, row = csv.reader(file, delimiter=";")
    assert head[3:] == ["State", "Reason", "SMS", "Points", "Sent at", "Reported at"]
    assert row[:4] == ["8900", "'=Пётр", "", wording.state_word(MessageState.REJECTED, "en")]
    assert row[5:] == ["1", "0", "", ""]


def test_no_campaign_no_file(tmp_path: Path) -> None:
    with pytest.raises(CampaignMissing):
        Exporting(SpreadsheetReportWriter()).export(Reader(), 8, tmp_path / "x.csv", "ru")
    assert list(tmp_path.iterdir()) == []


UNKNOWN = replace(REJECTED, id=3, number=5, state=MessageState.UNKNOWN, reason=None)
UNDELIVERED = replace(DELIVERED, id=4, number=9, state=MessageState.UNDELIVERED, reason="03")


def test_the_points_add_up_to_what_was_spent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    states = list(MessageState)
    rows = [SourceRow(n, (), None, replace(DELIVERED, id=n, state=state)) for n, state in enumerate(states)]
    monkeypatch.setattr(Reader, "source_rows", lambda _, __: iter(rows))
    Exporting(SpreadsheetReportWriter()).export(Reader(), 7, tmp_path / "x.xlsx", "ru")
    points = [row[6] for row in sheet(tmp_path / "x.xlsx")[1][1:]]
    assert points == [3 if state in CHARGED_STATES else 0 for state in states]


def test_what_a_person_counted_as_sent_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = replace(DELIVERED, state=MessageState.ACCEPTED, reason=Decision.COUNT_AS_SENT.value, reported=None)
    monkeypatch.setattr(Reader, "source_rows", lambda _, __: iter([SourceRow(2, (), None, counted)]))
    Exporting(SpreadsheetReportWriter()).export(Reader(), 7, tmp_path / "x.xlsx", "ru")
    assert sheet(tmp_path / "x.xlsx")[1][1][3:5] == ["Принято", "По вашему решению"]


def test_a_second_file_holds_what_a_person_can_put_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nobody who may have had the text: from the mended file they would get it twice."""
    left_out = [RowProblem.TOO_SHORT, RowProblem.STOPPED, RowProblem.EXCLUDED, RowProblem.EMPTY_FIELD]
    rows = [
        *ROWS,
        SourceRow(5, ("89000000013", "Яна"), None, UNKNOWN),
        *(SourceRow(number, (f"8900{number}", "x"), problem, None) for number, problem in enumerate(left_out, 5)),
        SourceRow(9, ("89000000014", "Олег"), None, UNDELIVERED),
    ]
    monkeypatch.setattr(Reader, "source_rows", lambda _, __: iter(rows))
    path = tmp_path / "x.xlsx"
    exporting = Exporting(SpreadsheetReportWriter())
    assert exporting.export_to_fix(Reader(), 7, path, "ru") == 4
    title, (heading, *written) = sheet(path)
    assert title == "Запись"
    exporting.export(Reader(), 7, tmp_path / "all.xlsx", "ru")
    assert heading == sheet(tmp_path / "all.xlsx")[1][0]
    assert [row[0] for row in written] == ["8900", "89005", "89008", "89000000014"]
    page = openpyxl.load_workbook(path).active
    assert {(cell.data_type, cell.number_format) for cell in page["A"][1:]} == {("s", "@")}


def test_where_nothing_needs_fixing_no_file_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reader, "source_rows", lambda _, __: iter(ROWS[:2]))
    assert Exporting(SpreadsheetReportWriter()).export_to_fix(Reader(), 7, tmp_path / "x.xlsx", "ru") == 0
    assert list(tmp_path.iterdir()) == []


def test_a_column_of_sums_can_be_added_up_and_dates_are_dates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The type of a column is that of the whole list, in the file of what needs fixing, too."""
    titles = ("Моб.", "Долг", "Дата", "Кв.", "ИНН")
    cells = [
        ("79000000011", "1 500,50", "26.11.2026", "12", "7701234567"),
        ("8900", "", "01.12.2026", "14", "7701234568"),
        ("89000000014", "12,00", "", "12а", "7701234569"),
    ]
    messages = [DELIVERED, REJECTED, replace(DELIVERED, id=3, number=5, phone="79000000014")]
    rows = [
        SourceRow(number, row, None, message)
        for number, (row, message) in enumerate(zip(cells, messages, strict=True), 3)
    ]
    monkeypatch.setattr(Reader, "campaign", lambda _, __: replace(CAMPAIGN, columns=titles))
    monkeypatch.setattr(Reader, "source_rows", lambda _, __: iter(rows))
    exporting = Exporting(SpreadsheetReportWriter())
    exporting.export(Reader(), 7, tmp_path / "x.xlsx", "ru")
    page = openpyxl.load_workbook(tmp_path / "x.xlsx").active
    assert [[cell.value for cell in row[:5]] for row in page.iter_rows(min_row=2)] == [
        ["79000000011", 1500.5, datetime(2026, 11, 26), "12", "7701234567"],  # noqa: DTZ001 - a cell has no zone
        ["8900", None, datetime(2026, 12, 1), "14", "7701234568"],  # noqa: DTZ001
        ["89000000014", 12, None, "12а", "7701234569"],
    ]
    assert [cell.number_format for cell in page[2][:5]] == ["@", "#,##0.00", "dd.mm.yyyy", "@", "@"]
    exporting.export_to_fix(Reader(), 7, tmp_path / "fix.xlsx", "ru")
    assert [cell.value for cell in openpyxl.load_workbook(tmp_path / "fix.xlsx").active[2][:4]] == [
        *("8900", None, datetime(2026, 12, 1), "14"),  # noqa: DTZ001
    ]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("cell", ["#ДЕЛ/0!", "#N/A", ""])
def test_a_failed_formula_is_named_as_in_the_window(tmp_path: Path, language: str, cell: str) -> None:
    class Failed(Reader):
        def source_rows(self, campaign: int) -> Iterator[SourceRow]:
            yield SourceRow(3, ("79000000011", "Анна", cell), RowProblem.EMPTY_FIELD, None, "Причина")
            yield SourceRow(4, ("79000000011",), RowProblem.EMPTY_FIELD, None, "Причина")

    Exporting(SpreadsheetReportWriter()).export(Failed(), 7, tmp_path / "x.csv", language)
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        _, failed, short = csv.reader(file, delimiter=";")
    assert failed[4] == problem_words(RowProblem.EMPTY_FIELD, "Причина", language, cell=cell)
    assert short[4] == problem_words(RowProblem.EMPTY_FIELD, "Причина", language)
