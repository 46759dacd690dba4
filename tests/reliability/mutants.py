"""Mutation testing of what decides about a second text: answers, brakes, states, journal. Prints the share killed:

    python -m tests.reliability.mutants                 all modules
    python -m tests.reliability.mutants core.brakes     some of them
    python -m tests.reliability.mutants --every 10      every tenth mutant

A mutant is a module with one small thing changed: a comparison, a constant, an operator, a condition, a call left out,
a word of SQL (`mutating`). It is killed when a test of its module fails, or never ends: a writer that answers nobody is
found out by waiting only. Since a busy machine makes tests late too, a mutant whose tests hung is run once more with
nothing beside it, and what happens then counts. Exits with 1 where fewer than 95 % are killed.
"""

from __future__ import annotations

import argparse
import importlib
import os
import signal
import sys
import time
from collections import Counter
from collections.abc import Sequence
from itertools import chain

from tests.reliability.mutant_runs import Calls, Children, Outcome, collect_and_run
from tests.reliability.mutating import ROOT, Mutant, mutants

JOURNAL_TESTS = (
    "tests/adapters/test_journal.py",
    "tests/adapters/test_journal_[acdmnrsuvw]*.py",
    "tests/adapters/test_high_water.py",
)
FILE_TESTS = ("tests/adapters/test_d[au]*.py", "tests/adapters/test_journal_[flp]*[!s].py", *JOURNAL_TESTS)
SUITES: dict[str, tuple[str, ...]] = {
    "core.answers": ("tests/core/test_answers_*.py",),
    "core.brakes": ("tests/core/test_brakes_*.py",),
    "core.states": ("tests/core/test_states_*.py",),
    "adapters.journal": JOURNAL_TESTS,
    "adapters.journal_arming": JOURNAL_TESTS,
    "adapters.journal_claims": JOURNAL_TESTS,
    "adapters.journal_decisions": JOURNAL_TESTS,
    "adapters.journal_memory": JOURNAL_TESTS,
    "adapters.journal_reader": JOURNAL_TESTS,
    "adapters.journal_recovery": JOURNAL_TESTS,
    "adapters.journal_repeats": JOURNAL_TESTS,
    "adapters.journal_reports": JOURNAL_TESTS,
    "adapters.journal_spending": JOURNAL_TESTS,
    "adapters.journal_states": JOURNAL_TESTS,
    "adapters.journal_upkeep": JOURNAL_TESTS,
    "adapters.journal_writer": JOURNAL_TESTS,
    "adapters.journal_file": FILE_TESTS,
    "adapters.journal_lock": FILE_TESTS,
    "adapters.journal_migrations": FILE_TESTS,
    "adapters.journal_space": FILE_TESTS,
    "adapters.database": FILE_TESTS,
    "adapters.durable_files": FILE_TESTS,
    "adapters.high_water": FILE_TESTS,
    "adapters.migrations.version_2": ("tests/adapters/test_journal_rules.py", *JOURNAL_TESTS),
}
"""What is run for a module after the tests that bear its name. Not those of failing disks: they are processes of their
own, which no mutant reaches."""


def tests_of(module: str) -> list[str]:
    """The test files of a module, those that bear its name first."""
    room, _, name = module.rpartition(".")
    patterns = (f"tests/{room.replace('.', '/')}/test_{name}.py", *SUITES[module])
    found = [path for pattern in patterns for path in sorted(ROOT.glob(pattern))]
    return [str(path.relative_to(ROOT)) for path in dict.fromkeys(found)]


def _warm() -> None:
    """What every child would import anyway, and nothing of the package."""
    names = (
        "hypothesis.stateful",
        "sqlite3",
        "PySide6.QtWidgets",
        "PySide6.QtTest",
        "requests",
        "subprocess",
    )
    for name in names:
        importlib.import_module(name)


def _measure(children: Children, module: str, calls: Calls, every: int, first: int) -> Counter[Outcome]:
    """How many mutants of a module ended how; prints those not killed. Exits when its tests fail without any."""
    files, begun = tests_of(module), time.monotonic()
    chosen = list(mutants(module))[first::every]
    unchanged = children.outcomes([None], lambda mutant, scratch: collect_and_run(mutant, files[:1], scratch))
    if [outcome for _, outcome in unchanged] != [Outcome.SURVIVED]:
        sys.exit(f"{module}: its own tests fail, nothing can be said")
    found = _outcomes(children, chosen, files, calls)
    hung = [mutant for mutant, outcome in found.items() if outcome is Outcome.HUNG]
    found |= _outcomes(children.one_by_one(), hung, files, calls)
    if len(found) != len(chosen):
        sys.exit(f"{module}: its tests cannot be collected")
    for mutant, outcome in found.items():
        if outcome is Outcome.SURVIVED:
            print(f"  survived: {mutant.what}", flush=True)
    counts = Counter(found.values())
    print(f"{module}: {_told(counts)}, {time.monotonic() - begun:.0f} s", flush=True)
    return counts


def _outcomes(
    children: Children, chosen: Sequence[Mutant], files: Sequence[str], calls: Calls
) -> dict[Mutant, Outcome]:
    """What the tests in these files say to each of the chosen mutants."""
    inside = [mutant for mutant in chosen if mutant.function]
    outside = [mutant for mutant in chosen if not mutant.function]
    return {
        mutant: outcome
        for mutant, outcome in chain(
            children.outcomes_of_calls(inside, files, calls),
            children.outcomes(outside, lambda mutant, scratch: collect_and_run(mutant, files, scratch)),
        )
        if mutant is not None
    }


def _told(found: Counter[Outcome]) -> str:
    killed = found[Outcome.KILLED] + found[Outcome.HUNG]
    return f"{killed} killed ({found[Outcome.HUNG]} of them hang twice), {found[Outcome.SURVIVED]} survived"


def main() -> int:
    """Print every mutant that was not killed, and the share that was."""
    parser = argparse.ArgumentParser(description="Mutation testing of the modules that decide about a second text.")
    parser.add_argument("modules", nargs="*", default=list(SUITES))
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="leave so many mutants of each module out")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    _warm()
    found: Counter[Outcome] = Counter()
    children = Children(options.jobs)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        calls = children.calls(list(dict.fromkeys(file for module in options.modules for file in tests_of(module))))
        if not calls:
            sys.exit("the tests fail without any mutant, nothing can be said")
        for module in options.modules:
            found += _measure(children, module, calls, options.every, options.start)
    finally:
        children.close()
    share = 1 - found[Outcome.SURVIVED] / max(1, found.total())
    print(f"{_told(found)} of {found.total()} mutants: {share:.1%} killed")
    return 0 if share >= 0.95 else 1


if __name__ == "__main__":
    sys.exit(main())
