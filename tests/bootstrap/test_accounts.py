"""The account as the program hands it out: where the password comes from, consent to plain http, the lock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from smsfox_gui.bootstrap import Program, open_logs, open_program
from smsfox_gui.commands.running import Tally, run_dispatcher
from smsfox_gui.core.account import Account, Secret
from smsfox_gui.core.checking import Finding
from smsfox_gui.core.errors import AccountLocked, AddressInvalid, PasswordMissing, PlainHttpRefused
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.states import CampaignState, MessageState
from smsfox_gui.emulator.faults import Fault, FaultName
from smsfox_gui.emulator.server import DemoGateway
from smsfox_gui.services.ports import ListSource

PASSWORD = "S3ntinel-пароль"
OPEN = "http://smsfox.example/en/api/"


@contextmanager
def program(folder: Path) -> Iterator[Program]:
    made = open_program(folder)
    try:
        yield made
    finally:
        made.close()


@contextmanager
def gateway(program: Program, *faults: Fault, password: str = PASSWORD) -> Iterator[str]:
    demo = DemoGateway(tariff=program.prices.tariff, login="clinic", password=password, faults=faults)
    url = demo.start()
    try:
        yield url
    finally:
        demo.stop()


def test_a_password_comes_from_the_environment_or_was_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with program(tmp_path) as made:
        with pytest.raises(PasswordMissing):
            made.accounts.account("clinic")
        assert made.accounts.enter_password("clinic", PASSWORD) is False  # no key store in tests: for this session
        assert made.accounts.account("clinic").password == Secret(PASSWORD)
        monkeypatch.setenv("SMSFOX_PASSWORD", "other")
        assert made.accounts.account("clinic").password == Secret("other")
        assert made.accounts.account("clinic").place == "clinic@smsfox.ru"


def test_every_way_a_password_comes_teaches_the_log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMSFOX_PASSWORD", "from-environment")
    with open_logs(folder=tmp_path) as logs:
        made = open_program(tmp_path, redactor=logs.redactor)
        made.change_settings(login="clinic")
        made.accounts.enter_password("clinic", PASSWORD)
        made.accounts.account()
        made.close()
        assert logs.redactor.redact(f"clinic {PASSWORD} from-environment") == "*** *** ***"


def test_consent_to_plain_http_is_for_one_login_on_one_host(tmp_path: Path) -> None:
    with program(tmp_path) as made:
        made.change_settings(login="clinic")
        made.accounts.enter_password("clinic", PASSWORD)
        assert not made.accounts.exposed()
        with pytest.raises(PlainHttpRefused):
            made.accounts.check_connection(url=OPEN)
        made.accounts.consent_plain_http("clinic", OPEN)
        with pytest.raises(AddressInvalid):
            made.accounts.consent_plain_http("clinic", "smsfox.example")
    with program(tmp_path) as made:
        assert made.accounts.plain_http_agreed("clinic", OPEN)
        assert not made.accounts.plain_http_agreed("school", OPEN)
        assert not made.accounts.plain_http_agreed("clinic", "http://elsewhere.example/en/api/")
        made.change_settings(gateway_url=OPEN)
        assert made.accounts.exposed()
        assert made.accounts.exposed(Account("clinic", Secret(""), OPEN))
        assert not made.accounts.exposed(Account("clinic", Secret(""), "http://127.0.0.1:8080/"))
        made.change_settings(proxy="http://127.0.0.1:3128")
        made.accounts.enter_password("clinic", PASSWORD)
        with pytest.raises(PlainHttpRefused):
            made.accounts.check_connection()


def test_the_demo_exposes_nothing_and_is_never_locked() -> None:
    made = open_program(demo=True)
    try:
        assert not made.accounts.exposed()
        assert not made.accounts.locked()
        assert made.accounts.check_connection().finding is Finding.ANSWERS
    finally:
        made.close()


def test_two_refused_checks_lock_until_the_password_is_entered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with program(tmp_path) as made, gateway(made, Fault(FaultName.ANSWER, body="03")) as url:
        made.change_settings(login="clinic", gateway_url=url)
        made.accounts.enter_password("clinic", "wrong")
        assert made.accounts.check_connection().finding is Finding.REFUSED
        assert not made.accounts.locked()
        assert made.accounts.check_connection().finding is Finding.REFUSED
        assert made.accounts.locked()
        with pytest.raises(AccountLocked):
            made.accounts.check_connection()
    with program(tmp_path) as made:
        with pytest.raises(AccountLocked):
            made.accounts.account()
        made.accounts.enter_password("school", PASSWORD)
        assert made.accounts.locked()
        monkeypatch.setenv("SMSFOX_PASSWORD", PASSWORD)
        assert made.accounts.account().password == Secret(PASSWORD)
        monkeypatch.delenv("SMSFOX_PASSWORD")
        made.accounts.enter_password("clinic", PASSWORD)
        assert not made.accounts.locked()
        made.accounts.account()
    assert PASSWORD not in (tmp_path / "settings.json").read_text(encoding="utf-8")


def test_two_refused_campaign_runs_lock_as_well(tmp_path: Path) -> None:
    with program(tmp_path) as made, gateway(made) as url:
        made.change_settings(login="clinic", gateway_url=url)
        made.accounts.enter_password("clinic", "wrong")
        contacts = made.lists.open(ListSource(pasted="79000000001\n79000000002\n79000000003"))
        account = made.accounts.account()
        campaign = made.campaigns.arm(
            made.journal(), contacts, text="Привет", rules=Rules.SMSFOX, sender="", name="x", account=account
        )
        contacts.close()
        assert not made.sending_began
        for _ in range(2):
            dispatcher = made.dispatcher(campaign, made.accounts.account(), workers=2, rate=0.0)
            assert made.sending_began
            states = {MessageState.QUEUED: 3}
            assert run_dispatcher(dispatcher, Tally(campaign, states), 3, lambda: 0) is CampaignState.PAUSED
        with pytest.raises(AccountLocked):
            made.accounts.account()
        made.accounts.enter_password("clinic", PASSWORD)
        dispatcher = made.dispatcher(campaign, made.accounts.account(), workers=2, rate=0.0)
        tally = Tally(campaign, {MessageState.QUEUED: 3})
        assert run_dispatcher(dispatcher, tally, 3, lambda: 0) is CampaignState.FINISHED
        assert not made.accounts.locked()
