"""Two refusals lock an account until its password is entered anew, also across restarts."""

from __future__ import annotations

import logging

import pytest

from smsfox_gui.core.answers import Exchange, Failure
from smsfox_gui.core.errors import AccountLocked
from smsfox_gui.core.message import Claim
from smsfox_gui.services.account_guard import AccountGuard, GuardedGateway, Standing

PLACE = "clinic@smsfox.ru"
OTHER = "school@smsfox.ru"
REFUSED = Exchange(True, 200, b"03")
TAKEN = Exchange(True, 200, b"01")


class Kept:
    """What outlives a restart."""

    def __init__(self) -> None:
        self.refused: tuple[str, ...] = ()
        self.writes = 0

    def guard(self) -> AccountGuard:
        return AccountGuard(self.refused, self.save)

    def save(self, refused: tuple[str, ...]) -> None:
        self.refused = refused
        self.writes += 1


def test_the_second_refusal_locks_across_restarts_until_the_password_is_entered() -> None:
    kept = Kept()
    for _ in range(2):
        guard = kept.guard()
        guard.require_open(PLACE)
        guard.run(PLACE).observe(REFUSED)
    locked = kept.guard()
    with pytest.raises(AccountLocked):
        locked.require_open(PLACE)
    locked.require_open(OTHER)
    locked.entered("school")
    assert locked.locked(PLACE)
    locked.entered("clinic")
    locked.require_open(PLACE)
    kept.guard().require_open(PLACE)


def test_many_workers_refused_together_are_one_refusal() -> None:
    kept = Kept()
    guard = kept.guard()
    run = guard.run(PLACE)
    for _ in range(16):
        run.observe(REFUSED)
    run.observe(TAKEN)  # one that was in flight with the old password
    assert not guard.locked(PLACE)
    assert kept.refused == (PLACE,)
    guard.run(PLACE).observe(REFUSED)
    assert guard.locked(PLACE)


def test_an_answer_that_shows_the_login_was_taken_forgets_the_refusal() -> None:
    kept = Kept()
    guard = kept.guard()
    guard.run(PLACE).observe(REFUSED)
    guard.run(PLACE).observe(Exchange(True, 200, b"05"))
    guard.run(PLACE).observe(REFUSED)
    assert not guard.locked(PLACE)


@pytest.mark.parametrize(
    "exchange",
    [
        Exchange(False, failure=Failure.NO_CONNECTION),
        Exchange(True, 200, b"03", failure=Failure.TIMEOUT),
        Exchange(True, 500, b"03"),
        Exchange(True, 200, b"<html>03</html>"),
        Exchange(True, 200, b"02"),
        Exchange(True, None),
    ],
)
def test_what_is_no_answer_about_the_account_changes_nothing(exchange: Exchange) -> None:
    kept = Kept()
    guard = kept.guard()
    guard.run(PLACE).observe(REFUSED)
    writes = kept.writes
    for _ in range(3):
        guard.run(PLACE).observe(exchange)
    assert kept.writes == writes
    guard.run(PLACE).observe(REFUSED)
    assert guard.locked(PLACE)


def test_an_ordinary_campaign_writes_nothing() -> None:
    kept = Kept()
    run = kept.guard().run(PLACE)
    for _ in range(100):
        run.observe(TAKEN)
    assert kept.writes == 0


def test_a_full_disk_does_not_unlock(caplog: pytest.LogCaptureFixture) -> None:
    def refuse(_: tuple[str, ...]) -> None:
        raise OSError(28, "No space left", PLACE)

    guard = AccountGuard((PLACE,), refuse)
    with caplog.at_level(logging.WARNING):
        guard.run(PLACE).observe(REFUSED)
    assert guard.locked(PLACE)
    assert "OSError" in caplog.text
    assert "clinic" not in caplog.text


def test_a_login_with_an_at_sign_is_told_from_its_host() -> None:
    guard = AccountGuard(("office@clinic.ru@smsfox.ru",) * 2, lambda _: None)
    guard.entered("office")
    assert guard.locked("office@clinic.ru@smsfox.ru")
    guard.entered("office@clinic.ru")
    assert not guard.locked("office@clinic.ru@smsfox.ru")


def test_the_gateway_is_passed_through() -> None:
    class Gateway:
        closed = False

        def send(self, claim: Claim) -> Exchange:
            assert claim.phone == "79000000001"
            return REFUSED

        def close(self) -> None:
            self.closed = True

    guard = AccountGuard((PLACE,), lambda _: None)
    inner = Gateway()
    gateway = GuardedGateway(inner, guard.run(PLACE))
    assert gateway.send(Claim(1, 2, "79000000001", "x", "")) is REFUSED
    gateway.close()
    assert inner.closed
    assert guard.locked(PLACE)


def test_no_more_is_known_of_a_password_than_the_answers_prove() -> None:
    taken: list[tuple[str, ...]] = []
    guard = AccountGuard((), lambda _: None, (), taken.append)
    assert guard.standing(PLACE) is Standing.UNCHECKED
    guard.run(PLACE).observe(Exchange(True, 200, b"02"))
    assert guard.standing(PLACE) is Standing.UNCHECKED
    guard.not_refused(PLACE)
    assert guard.standing(PLACE) is Standing.NOT_REFUSED
    guard.run(PLACE).observe(TAKEN)
    assert guard.standing(PLACE) is Standing.TAKEN
    assert guard.standing(OTHER) is Standing.UNCHECKED
    assert AccountGuard((), lambda _: None, taken[-1]).standing(PLACE) is Standing.TAKEN
    guard.run(PLACE).observe(REFUSED)
    assert guard.standing(PLACE) is Standing.REFUSED
    assert taken[-1] == ()
    guard.entered("clinic")
    assert guard.standing(PLACE) is Standing.UNCHECKED
