"""So many useless requests a second and a burst after a rest, for each address by itself."""

from __future__ import annotations

import pytest

from smsfox_gui.adapters.address_limit import REMEMBERED, AddressLimit


class Watch:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def watch() -> Watch:
    return Watch()


def used(limit: AddressLimit, address: str) -> int:
    """How many more requests are within the limit now; they are made."""
    count = 0
    while limit.admits(address):
        limit.charge(address)
        count += 1
    return count


@pytest.mark.parametrize(("rate", "burst"), [(50, 100), (50, 1), (2, 7), (1, 3)])
def test_a_burst_and_then_a_steady_rate(watch: Watch, rate: int, burst: int) -> None:
    limit = AddressLimit(rate, burst, watch)
    assert used(limit, "a") == burst
    assert used(limit, "b") == burst
    for _ in range(5):
        watch.now += 1 + 1e-6
        assert used(limit, "a") == min(rate, burst)
    watch.now += 1000
    assert used(limit, "a") == burst


def test_asking_alone_counts_nothing(watch: Watch) -> None:
    limit = AddressLimit(50, 10, watch)
    assert all(limit.admits("a") for _ in range(100))
    assert used(limit, "a") == 10


def test_addresses_that_have_rested_are_forgotten_and_no_others(watch: Watch) -> None:
    limit = AddressLimit(50, 10, watch)
    for number in range(REMEMBERED - 1):
        limit.charge(f"rested {number}")
    watch.now += 1
    assert used(limit, "busy") == 10
    for number in range(3):
        limit.charge(f"new {number}")
    assert not limit.admits("busy")
    assert len(limit._paid_until) < 10
