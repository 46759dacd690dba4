"""Only a few compute at the same time; who waits stands in nobody's way, and a hush lets nobody begin."""

from __future__ import annotations

import threading

import pytest

from smsfox_gui.services.places import AT_ONCE, Places


@pytest.mark.parametrize("count", [1, 2, 5])
def test_no_more_than_so_many_compute_at_once(count: int) -> None:
    places = Places(count)
    inside, most, lock = 0, 0, threading.Lock()
    full = threading.Barrier(count)

    def work() -> None:
        nonlocal inside, most
        places.take()
        with lock:
            inside += 1
            most = max(most, inside)
        full.wait(20)
        with lock:
            inside -= 1
        places.give()

    threads = [threading.Thread(target=work) for _ in range(count * 4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
        assert not thread.is_alive()
    assert most == count


def test_who_is_away_leaves_the_place_to_another_and_gets_one_back() -> None:
    places = Places(1)
    places.take()
    other = threading.Thread(target=lambda: (places.take(), places.give()))
    with places.away:
        other.start()
        other.join(20)
        assert not other.is_alive()
    waiting = threading.Thread(target=places.take)
    waiting.start()
    waiting.join(0.05)
    assert waiting.is_alive()
    places.give()
    waiting.join(20)
    assert not waiting.is_alive()


def test_nobody_begins_during_a_hush() -> None:
    places = Places()
    begun = threading.Event()
    places.hush(0.3)
    places.hush(0.0)
    thread = threading.Thread(target=lambda: (places.take(), begun.set()))
    thread.start()
    assert not begun.wait(0.05)
    assert begun.wait(20)
    thread.join()
    assert AT_ONCE == 2
