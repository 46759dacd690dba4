"""Runs tests with mutants, each in a process of its own, and tells the killed, the hung and the surviving apart.

Each ends at the first test that fails, and nothing on the disk is touched. A change inside a function is made in a fork
of a process that has collected the tests, by giving the function its new code; only the tests that call it are run, the
quickest first. For any other change the tests are collected anew, and the mutant is imported in place of the module.
"""

from __future__ import annotations

import copy
import importlib.abc
import importlib.machinery
import importlib.util
import inspect
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

import pytest

from tests.reliability.mutating import Mutant

TEST_LIMIT = 30
LIMIT = 240.0
"""Seconds: for a test, and for all tests of a mutant."""
PATIENCE, LEAST = 20, 5.0
"""How many times as long as without a change a test may take before it hangs, and how many seconds it has at least."""
OPTIONS = (
    "-x", "-q", "-s", "-p", "no:cacheprovider", "--assert=plain", f"--timeout={TEST_LIMIT}", "--hypothesis-seed=1",
)  # fmt: skip


class Outcome(IntEnum):
    """What the tests said to a mutant; also the exit status of the child that ran them."""

    SURVIVED = 0
    KILLED = 1
    HUNG = 2


class Replacing(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives out the mutant where its module is imported."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.util.spec_from_loader(name, self) if name == self._mutant.module else None

    def exec_module(self, module: object) -> None:
        code = compile(self._mutant.source, f"<{self._mutant.what}>", "exec")
        exec(code, module.__dict__)


def change_loaded(mutant: Mutant) -> None:
    """Give the mutant's function to the module as it is loaded: whoever has imported it has the change."""
    changed: dict[str, Any] = {"__name__": mutant.module}
    exec(compile(mutant.source, f"<{mutant.what}>", "exec"), changed)
    loaded = _function(vars(sys.modules[mutant.module]), mutant.function)
    loaded.__code__ = _function(changed, mutant.function).__code__


def _function(module: dict[str, Any], names: tuple[str, ...]) -> Any:
    found = module[names[0]]
    for name in names[1:]:
        found = inspect.getattr_static(found, name)
    if isinstance(found, property):
        found = found.fget
    return inspect.unwrap(found.__func__ if isinstance(found, staticmethod | classmethod) else found)


class FirstFailure:
    """Ends the child at the first failure: nobody waits for fixtures to be taken down."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_exception_interact(self, call: pytest.CallInfo[None]) -> None:
        """A test or a whole file has failed; a test that ran into its limit has hung."""
        hung = call.excinfo is not None and str(call.excinfo.value).startswith("Timeout ")
        os._exit(Outcome.HUNG if hung else Outcome.KILLED)


Run = Callable[[Mutant | None, Path], Outcome]
"""Runs the tests with a mutant in a scratch folder of its own."""
Calls = dict[str, tuple[float, list[str]]]
"""For each test how many seconds it takes, and which functions of the package it calls."""
GoOn = Callable[[Sequence[pytest.Item], Callable[[str], None]], None]
"""What to do with the collected tests, and how to tell a line of what has come out."""


@dataclass(frozen=True)
class Child:
    """A process that runs the tests with a mutant, in a scratch folder, until the moment `end` (monotonic seconds)."""

    pid: int
    mutant: Mutant | None
    scratch: Path
    end: float


class Children:
    """Runs tests in forked children, several at a time, each with a scratch folder of its own."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self._scratch = Path(tempfile.mkdtemp(prefix="smsfox-mutants-", dir=memory))

    def one_by_one(self) -> Children:
        """The same, in the same place, with nothing side by side."""
        alone = copy.copy(self)
        alone._jobs = 1
        return alone

    def close(self) -> None:
        """Leave nothing behind."""
        self._clear(self._scratch)

    @staticmethod
    def _clear(folder: Path) -> None:
        """Delete a folder. Tests of a full disk mount one of their own, and a killed test leaves it mounted."""
        with open("/proc/self/mounts", encoding="utf-8") as mounts:
            places = [line.split()[1] for line in mounts]
        for place in places:
            if place.startswith(f"{folder}/"):
                subprocess.run(["umount", place], check=False)
        shutil.rmtree(folder, ignore_errors=True)

    def outcomes(self, chosen: Sequence[Mutant | None], run: Run) -> Iterator[tuple[Mutant | None, Outcome]]:
        """What becomes of each, in the order in which they end. None = the module as it is."""
        running: dict[int, Child] = {}
        try:
            waiting = list(reversed(list(enumerate(chosen))))
            while waiting or running:
                while waiting and len(running) < self._jobs:
                    child = self._start(*waiting.pop(), run)
                    running[os.pidfd_open(child.pid)] = child
                for handle in select.select(list(running), [], [], 1.0)[0]:
                    child = running.pop(handle)
                    os.close(handle)
                    yield child.mutant, self._ended(child)
                for child in running.values():
                    if time.monotonic() > child.end:
                        _end_group(child.pid)
        finally:
            for child in running.values():
                _end_group(child.pid)

    def _start(self, number: int, mutant: Mutant | None, run: Run) -> Child:
        scratch = self._scratch / str(number)
        pid = os.fork()
        if pid == 0:
            _run_apart(lambda: run(mutant, scratch))
        return Child(pid, mutant, scratch, time.monotonic() + LIMIT)

    def _ended(self, child: Child) -> Outcome:
        status = os.waitstatus_to_exitcode(os.waitpid(child.pid, 0)[1])
        _end_group(child.pid)
        self._clear(child.scratch)
        # A signal was our own limit.
        return Outcome.HUNG if status < 0 else Outcome(status)

    def outcomes_of_calls(
        self, chosen: Sequence[Mutant], files: Sequence[str], calls: Calls
    ) -> Iterator[tuple[Mutant | None, Outcome]]:
        """The same for changes inside functions."""

        def go_on(items: Sequence[pytest.Item], tell: Callable[[str], None]) -> None:
            def run(mutant: Mutant | None, scratch: Path) -> Outcome:
                assert mutant is not None
                return _change_and_run(mutant, items, calls, scratch)

            for mutant, outcome in self.outcomes(chosen, run):
                tell(f"{chosen.index(mutant)} {outcome.value}")

        for line in self._after_collection(files, go_on):
            number, outcome = line.split()
            yield chosen[int(number)], Outcome(int(outcome))

    def calls(self, files: Sequence[str]) -> Calls:
        """Runs the tests with every module as it is; nothing where one of them fails."""

        def go_on(items: Sequence[pytest.Item], tell: Callable[[str], None]) -> None:
            os.environ["PYTEST_DEBUG_TEMPROOT"] = str(self._scratch)
            tell(json.dumps({item.nodeid: _watched(item) for item in items}))

        return {test: call for line in self._after_collection(files, go_on) for test, call in json.loads(line).items()}

    def _after_collection(self, files: Sequence[str], go_on: GoOn) -> Iterator[str]:
        """What a process tells that has collected the tests and goes on in its own way, line by line."""
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            plugins = [FirstFailure(), Collected(go_on, write)]
            _run_apart(lambda: Outcome(bool(pytest.main([*OPTIONS, *files], plugins=plugins))))
        os.close(write)
        try:
            with os.fdopen(read, encoding="utf-8") as lines:
                yield from lines
        finally:
            # Gone already, unless this is an end before the end: then it has children of its own to see to.
            os.kill(child, signal.SIGTERM)
            os.waitpid(child, 0)


class Collected:
    """Takes over where pytest has collected the tests."""

    def __init__(self, go_on: GoOn, tell: int) -> None:
        self._go_on = go_on
        self._tell = tell

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of pytest's own."""
        with os.fdopen(self._tell, "w", encoding="utf-8") as lines:
            self._go_on(session.items, lambda line: print(line, file=lines, flush=True))
        return True


def _watched(item: pytest.Item) -> tuple[float, list[str]]:
    """Runs a test: how many seconds it takes, and which functions of the package it calls."""
    called: set[str] = set()

    def watch(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            called.add(f"{frame.f_globals.get('__name__')}.{frame.f_code.co_qualname}")

    begun = time.monotonic()
    threading.setprofile(watch)
    sys.setprofile(watch)
    try:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
    finally:
        sys.setprofile(None)
        threading.setprofile(None)
    return time.monotonic() - begun, [name for name in called if name.startswith("smsfox_gui.")]


def _change_and_run(mutant: Mutant, items: Sequence[pytest.Item], calls: Calls, scratch: Path) -> Outcome:
    scratch.mkdir()
    os.environ["PYTEST_DEBUG_TEMPROOT"] = str(scratch)
    change_loaded(mutant)
    name = ".".join((mutant.module, *mutant.function))
    concerned = [item for item in items if name in calls[item.nodeid][1]]
    for item in sorted(concerned, key=lambda item: calls[item.nodeid][0]):
        limit = min(TEST_LIMIT, max(LEAST, PATIENCE * calls[item.nodeid][0]))
        item.add_marker(pytest.mark.timeout(limit))
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
    return Outcome.SURVIVED


def _end_group(child: int) -> None:
    """A child and the programs that its tests have started."""
    with suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)


def _run_apart(run: Callable[[], Outcome]) -> NoReturn:
    """In a child: the outcome is its exit status, and it is heard by nobody else."""
    outcome = Outcome.KILLED
    try:
        os.setpgid(0, 0)
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        outcome = run()
    finally:
        os._exit(outcome)


def collect_and_run(mutant: Mutant | None, files: Sequence[str], scratch: Path) -> Outcome:
    if mutant is not None:
        sys.meta_path.insert(0, Replacing(mutant))
    return Outcome(bool(pytest.main([*OPTIONS, f"--basetemp={scratch}", *files], plugins=[FirstFailure()])))
