"""A round of steps with breath between them."""

from __future__ import annotations

from smsfox_gui.qt.in_turn import InTurn


def test_every_step_is_done_once_and_the_event_loop_runs_between(qtbot):
    done = []
    turns = InTurn([lambda: done.append(1), lambda: done.append(2), lambda: done.append(3)])
    turns.ask()
    assert done == []
    qtbot.waitUntil(lambda: len(done) == 3)
    assert done == [1, 2, 3]


def test_asked_again_during_a_round_it_makes_one_more(qtbot):
    done = []

    def first() -> None:
        done.append("first")
        if len(done) < 3:
            turns.ask()
            turns.ask()

    turns = InTurn([first, lambda: done.append("last")])
    turns.ask()
    qtbot.waitUntil(lambda: len(done) == 4)
    qtbot.wait(100)
    assert done == ["first", "last", "first", "last"]


def test_finishing_does_everything_now(qtbot):
    done = []
    turns = InTurn([lambda: done.append(1), lambda: done.append(2)])
    turns.ask()
    turns.finish()
    assert done == [1, 2]
    qtbot.wait(60)
    assert done == [1, 2]
