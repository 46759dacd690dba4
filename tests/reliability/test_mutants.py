"""The figures of the mutation testing are worth something: killed, hung and survived are told apart."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reliability import mutant_runs
from tests.reliability.mutant_runs import Children, Outcome, change_loaded, collect_and_run
from tests.reliability.mutating import ROOT, Mutant, mutants

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="forks, and reads what is mounted, on Linux")

QUICK = """
import time

from smsfox_gui.core.states import may_change

def test_quick():
    {0}
"""


@pytest.fixture
def children() -> Iterator[Children]:
    made = Children(2)
    yield made
    made.close()


def outcome_of(children: Children, folder: Path, statement: str) -> Outcome:
    """What a file with one test says, run as the tests of a mutant are."""
    file = folder / "test_quick.py"
    file.write_text(QUICK.format(statement), encoding="utf-8")
    ((_, outcome),) = children.outcomes([None], lambda _, scratch: collect_and_run(None, [str(file)], scratch))
    return outcome


@pytest.mark.parametrize(
    ("statement", "outcome"),
    [
        ("assert may_change", Outcome.SURVIVED),
        ("assert not may_change", Outcome.KILLED),
        ("import nowhere", Outcome.KILLED),
        ("raise SystemExit(0)", Outcome.KILLED),
        ("time.sleep(100)", Outcome.HUNG),
    ],
)
def test_a_test_that_hangs_is_no_test_that_fails(children, tmp_path, monkeypatch, statement, outcome):
    options = [option for option in mutant_runs.OPTIONS if not option.startswith("--timeout")]
    monkeypatch.setattr(mutant_runs, "OPTIONS", (*options, "--timeout=1"))
    assert outcome_of(children, tmp_path, statement) is outcome


def test_what_never_comes_back_is_ended_and_has_hung(children, monkeypatch):
    monkeypatch.setattr(mutant_runs, "LIMIT", 0.5)

    def sleep(mutant: Mutant | None, scratch: Path) -> Outcome:
        time.sleep(100)
        return Outcome.SURVIVED

    assert [outcome for _, outcome in children.outcomes([None, None], sleep)] == [Outcome.HUNG] * 2


def test_a_child_that_breaks_is_killed_and_the_others_are_heard(children):
    def run(mutant: Mutant | None, scratch: Path) -> Outcome:
        if mutant is None:
            return Outcome.SURVIVED
        raise ValueError("a defect")

    mutant = Mutant("smsfox_gui.core.states", "", "", ())
    found = dict(children.outcomes([mutant, None], run))
    assert found == {mutant: Outcome.KILLED, None: Outcome.SURVIVED}


def test_a_changed_function_is_changed_for_everybody_who_has_imported_it(children):
    from smsfox_gui.core.states import MessageState, may_change

    changes = [one for one in mutants("core.states") if one.function == ("may_change",)]
    (mutant,) = [one for one in changes if one.what.endswith("returns None")]

    def run(chosen: Mutant | None, scratch: Path) -> Outcome:
        change_loaded(mutant)
        return Outcome.KILLED if may_change(MessageState.QUEUED, MessageState.SENDING) is None else Outcome.SURVIVED

    assert [outcome for _, outcome in children.outcomes([mutant], run)] == [Outcome.KILLED]
    assert may_change(MessageState.QUEUED, MessageState.SENDING)


def test_tests_are_run_for_the_functions_they_call(children, tmp_path):
    file = tmp_path / "test_quick.py"
    file.write_text(QUICK.format("assert not may_change('delivered', 'queued')"), encoding="utf-8")
    ((seconds, called),) = children.calls([str(file)]).values()
    assert seconds < 60
    assert "smsfox_gui.core.states.may_change" in called


def test_what_only_windows_runs_and_what_only_the_log_says_is_not_mutated():
    lines = (ROOT / "smsfox_gui" / "adapters" / "journal_lock.py").read_text(encoding="utf-8").splitlines()
    choices = [number for number, line in enumerate(lines, 1) if 'sys.platform == "win32"' in line]
    changed = {int(one.what.split(":")[1].split()[0]) for one in mutants("adapters.journal_lock")}
    assert choices
    assert not changed & {*choices, *(number + 1 for number in choices)}
    assert any("LOCK_NB" in lines[number - 1] for number in changed), "the side of Linux is"
    texts = [one.what for one in mutants("adapters.journal_file") if one.what.endswith("text")]
    log = (ROOT / "smsfox_gui" / "adapters" / "journal_file.py").read_text(encoding="utf-8").splitlines()
    assert not [what for what in texts if "_log." in log[int(what.split(":")[1].split()[0]) - 1]]
