"""The operator's answers, one reason each, and what a message costs."""

from __future__ import annotations

import pytest

from smsfox_gui.core.answers import Answer
from smsfox_gui.core.message import ReportStatus
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.emulator.account import DemoAccount
from smsfox_gui.emulator.operator import CHOSEN, FORBIDDEN, LIFELIKE, Operator, Outcome

FORM = {"login": "demo", "pwd": "demo", "phones": "79001234567", "msg": "Hello"}


@pytest.fixture
def account() -> DemoAccount:
    return DemoAccount("demo", "demo", 100)


@pytest.fixture
def operator(account: DemoAccount, tariff: Tariff) -> Operator:
    return Operator(account, tariff)


def decide(operator: Operator, **changes: str) -> Outcome:
    return operator.decide(FORM | changes)


@pytest.mark.parametrize("missing", ["login", "pwd", "phones", "msg"])
def test_a_missing_or_empty_parameter_is_02(operator: Operator, missing: str) -> None:
    assert operator.decide({n: v for n, v in FORM.items() if n != missing}).answer is Answer.BAD_PARAMETERS
    assert decide(operator, **{missing: ""}).answer is Answer.BAD_PARAMETERS


@pytest.mark.parametrize(("login", "pwd"), [("demo", "Demo"), ("other", "demo"), ("демо", "демо")])
def test_wrong_credentials_are_03(operator: Operator, login: str, pwd: str) -> None:
    assert decide(operator, login=login, pwd=pwd).answer is Answer.AUTHORIZATION


@pytest.mark.parametrize(
    "changes",
    [
        {"msg": "a" * 801},
        {"id": "12a"},
        {"id": "-1"},
        {"id": "1" * 19},
        {"id": "١"},
        {"sender": "TwelveLetter"},
        {"sender": "Клиника"},
        {"sender": "   "},
        {"sender": "1" * 16},
    ],
)
def test_a_bad_form_is_02(operator: Operator, changes: dict[str, str]) -> None:
    assert decide(operator, **changes).answer is Answer.BAD_PARAMETERS


@pytest.mark.parametrize(
    "changes", [{"msg": "ж" * 800}, {"id": "1" * 18}, {"id": ""}, {"sender": ""}, {"sender": "A-b.1 &Co"}]
)
def test_the_limits_themselves_are_fine(operator: Operator, changes: dict[str, str]) -> None:
    assert decide(operator, **changes).answer is Answer.ACCEPTED


@pytest.mark.parametrize("phones", ["+79001234567", "7900", "7" * 16, "79001234567,", "7900123456x", "09001234567"])
def test_a_bad_number_is_04_for_the_whole_list(operator: Operator, account: DemoAccount, phones: str) -> None:
    assert decide(operator, phones=phones).answer is Answer.BAD_NUMBER
    assert decide(operator, phones=f"79001234567;{phones}").answer is Answer.BAD_NUMBER
    assert account.points == 100


@pytest.mark.parametrize("word", FORBIDDEN)
def test_a_forbidden_word_is_06(operator: Operator, account: DemoAccount, word: str) -> None:
    assert decide(operator, msg=f"Buy {word.upper()} now").answer is Answer.FORBIDDEN
    assert account.points == 100


@pytest.mark.parametrize(
    ("phone", "answer", "status"),
    [
        ("79001234567", "01", ReportStatus.DELIVERED),
        ("79009990002", "01", ReportStatus.NOT_RECEIVING),
        ("79009990003", "01", ReportStatus.FORBIDDEN),
        ("79009990004", "01", ReportStatus.UNDELIVERABLE),
        ("79009990007", "07", None),
        ("79009990009", "01", None),
    ],
)
@pytest.mark.parametrize("rules", [CHOSEN, LIFELIKE])
def test_a_number_decides_its_fate(
    tariff: Tariff, rules: tuple, phone: str, answer: str, status: ReportStatus | None
) -> None:
    operator = Operator(DemoAccount("demo", "demo", None), tariff, rules)
    outcome = decide(operator, phones=phone, id="77")
    assert outcome.answer == answer
    assert [(report.attempt, report.phone, report.status) for report in outcome.reports] == (
        [(77, phone, status)] if status else []
    )


def test_in_life_some_phones_are_switched_off(tariff: Tariff) -> None:
    phones = [f"790000000{n}" for n in range(11, 23)]
    for rules, failing in ((LIFELIKE, ["79000000014"]), (CHOSEN, [])):
        operator = Operator(DemoAccount("demo", "demo", None), tariff, rules)
        reports = [decide(operator, phones=phone).reports[0] for phone in phones]
        assert [report.phone for report in reports if report.status is not ReportStatus.DELIVERED] == failing


@pytest.mark.parametrize(
    ("phones", "text", "points"),
    [
        ("79123456789", "a" * 160, 1),
        ("79123456789", "a" * 161, 2),
        ("79123456789", "ж" * 70, 1),
        ("79123456789", "ж" * 71, 2),
        ("89123456789", "a", 7),
        ("380671234567", "ж" * 133, 9),
        ("79123456789,380671234567", "a", 4),
    ],
)
def test_points_are_parts_by_zone(
    operator: Operator, account: DemoAccount, phones: str, text: str, points: int
) -> None:
    assert decide(operator, phones=phones, msg=text).answer is Answer.ACCEPTED
    assert account.points == 100 - points


def test_not_enough_points_is_05_and_takes_nothing(tariff: Tariff) -> None:
    account = DemoAccount("demo", "demo", 2)
    operator = Operator(account, tariff)
    assert decide(operator, msg="a" * 305).answer is Answer.NO_POINTS
    assert account.points == 2
    assert [decide(operator).answer for _ in range(3)] == ["01", "01", "05"]


def test_an_id_is_given_where_there_is_none(operator: Operator) -> None:
    first, second = decide(operator), decide(operator)
    assert first.id != second.id
    assert str(first.reports[0].attempt) == first.id
    assert decide(operator, id="42").id == "42"


def test_a_list_is_reported_number_by_number(operator: Operator) -> None:
    outcome = decide(operator, phones="79001234567, 79001234568;79009990002", id="5")
    assert [(report.attempt, report.phone, report.status) for report in outcome.reports] == [
        (5, "79001234567", "01"),
        (5, "79001234568", "01"),
        (5, "79009990002", "02"),
    ]
