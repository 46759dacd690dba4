"""Mutation testing of what decides about a second text: answers, brakes, states, journal. Prints the share killed:

    python -m tests.reliability.mutants                 all modules
    python -m tests.reliability.mutants core.brakes     some of them
    python -m tests.reliability.mutants --every 10      every tenth mutant

A mutant is a module with one small thing changed: a comparison, a constant, an operator, a condition, a call left out,
a word of SQL. It is killed when the tests of its module fail or hang. A warm process forks for each, and the child
imports the mutant in place of the module; nothing on the disk is touched.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib.abc
import importlib.machinery
import importlib.util
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
LIMIT = 240.0

JOURNAL_TESTS = (
    "tests/adapters/test_journal.py",
    "tests/adapters/test_journal_[acdmnrsuv]*.py",
    "tests/adapters/test_journal_writer.py",
    "tests/adapters/test_high_water.py",
)
FILE_TESTS = (
    "tests/adapters/test_high_water.py",
    "tests/adapters/test_journal_file.py",
    "tests/adapters/test_journal_lock.py",
    *JOURNAL_TESTS,
)
SUITES: dict[str, tuple[str, ...]] = {
    "core.answers": ("tests/core/test_answers.py", "tests/core/test_answers_*.py"),
    "core.brakes": ("tests/core/test_brakes.py", "tests/core/test_brakes_*.py"),
    "core.states": ("tests/core/test_states.py", "tests/core/test_states_*.py"),
    "adapters.journal": JOURNAL_TESTS,
    "adapters.journal_arming": JOURNAL_TESTS,
    "adapters.journal_claims": JOURNAL_TESTS,
    "adapters.journal_decisions": ("tests/adapters/test_journal_decisions.py", *JOURNAL_TESTS),
    "adapters.journal_memory": ("tests/adapters/test_journal_memory.py", *JOURNAL_TESTS),
    "adapters.journal_reader": JOURNAL_TESTS,
    "adapters.journal_recovery": JOURNAL_TESTS,
    "adapters.journal_repeats": ("tests/adapters/test_journal_repeats.py", *JOURNAL_TESTS),
    "adapters.journal_reports": ("tests/adapters/test_journal_reports.py", *JOURNAL_TESTS),
    "adapters.journal_spending": ("tests/adapters/test_journal_spending.py", *JOURNAL_TESTS),
    "adapters.journal_states": JOURNAL_TESTS,
    "adapters.journal_upkeep": ("tests/adapters/test_journal_upkeep.py", *JOURNAL_TESTS),
    "adapters.journal_writer": ("tests/adapters/test_journal_writer.py", *JOURNAL_TESTS),
    "adapters.journal_file": FILE_TESTS,
    "adapters.journal_lock": ("tests/adapters/test_journal_lock.py", *FILE_TESTS),
    "adapters.journal_migrations": ("tests/adapters/test_journal_migrations.py", *FILE_TESTS),
    "adapters.journal_space": ("tests/adapters/test_journal_space.py", *FILE_TESTS),
    "adapters.database": FILE_TESTS,
    "adapters.durable_files": FILE_TESTS,
    "adapters.high_water": FILE_TESTS,
    "adapters.migrations.version_2": ("tests/adapters/test_journal_rules.py", *JOURNAL_TESTS),
}

_COMPARISONS: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq, ast.NotEq: ast.Eq, ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.FloorDiv, ast.BitOr: ast.BitAnd, ast.BitAnd: ast.BitOr,
}  # fmt: skip
_SQL = re.compile(r"\b(SELECT|UPDATE|INSERT|DELETE)\b|^ (WHERE|AND|ORDER)\b")
_WORDS = (
    (r"\bAND\b", "OR"),
    (r"(?<![<>!])= (?=[?'a-z:])", "<> "),
    (r"<> ", "= "),
    (r"\bNOT EXISTS\b", "EXISTS"),
    (r" DESC\b", ""),
    (r"'(queued|sending|running|paused|waiting|unknown|cancelled)'", "'delivered'"),
    (r"\bORDER BY (?!.*DESC)([\w.]+)", r"ORDER BY \1 DESC"),
    (r"CREATE TRIGGER (?:.|\n)*?END;", ""),
    (r"\n    \('\w+', '\w+', (?:NULL|'\w+')\)(?=,)", "\n    ('', '', NULL)"),
)


@dataclass(frozen=True)
class Mutant:
    """A module with one change. what: where and which, for a person."""

    module: str
    what: str
    source: str


def mutants(module: str) -> Iterator[Mutant]:
    """Every mutant of a module of the package."""
    path = ROOT / "smsfox_gui" / (module.replace(".", "/") + ".py")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    places = [node for node in ast.walk(tree) if not _left_alone(node)]
    skipped = _unimportant(tree)
    for index, node in enumerate(places):
        if id(node) in skipped:
            continue
        for name, change in _changes(node):
            mutated = copy.deepcopy(tree)
            twin = [one for one in ast.walk(mutated) if not _left_alone(one)][index]
            change(twin)
            ast.fix_missing_locations(mutated)
            yield Mutant(f"smsfox_gui.{module}", f"{module}:{node.lineno} {name}", ast.unparse(mutated))  # type: ignore[attr-defined]


def _left_alone(node: ast.AST) -> bool:
    return not hasattr(node, "lineno")


def _unimportant(tree: ast.Module) -> set[int]:
    """Docstrings, annotations, slots, exception texts and names of threads: changing them changes nothing."""
    found: set[int] = set()

    def drop(node: ast.AST | None) -> None:
        if node is not None:
            found.update(id(one) for one in ast.walk(node))

    for node in ast.walk(tree):
        if _is_silent(node):
            drop(node)
        for name in ("annotation", "returns"):
            drop(getattr(node, name, None))
        for decorator in getattr(node, "decorator_list", []):
            drop(decorator)
    return found


def _is_silent(node: ast.AST) -> bool:
    """Whether a whole statement or keyword has no say in what the program does."""
    if isinstance(node, ast.Import | ast.ImportFrom):
        return True
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.keyword):
        return node.arg in ("name", "daemon", "detail", "slots", "frozen")
    if isinstance(node, ast.If):
        return isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    if isinstance(node, ast.Assign):
        slots = any(isinstance(one, ast.Name) and one.id == "__slots__" for one in node.targets)
        return slots or (isinstance(node.value, ast.Subscript) and _is_alias(node.value))
    return False


def _is_alias(value: ast.Subscript) -> bool:
    return isinstance(value.value, ast.Name) and value.value.id in ("Callable", "tuple", "dict", "list")


Change = Callable[[ast.AST], None]


def _changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    for kinds, make in _MAKERS:
        if isinstance(node, kinds):
            yield from make(node)


def _set(field: str, value: ast.AST) -> Change:
    return lambda twin: setattr(twin, field, value)


def _comparisons(node: Any) -> Iterator[tuple[str, Change]]:
    for number, operator in enumerate(node.ops):
        if type(operator) in _COMPARISONS:
            others = [*node.ops[:number], _COMPARISONS[type(operator)](), *node.ops[number + 1 :]]
            yield "comparison", lambda twin, others=others: setattr(twin, "ops", others)  # type: ignore[misc]


def _boolean(node: Any) -> Iterator[tuple[str, Change]]:
    yield "and/or", _set("op", ast.Or() if isinstance(node.op, ast.And) else ast.And())


def _operator(node: Any) -> Iterator[tuple[str, Change]]:
    if type(node.op) in _OPERATORS:
        yield "operator", _set("op", _OPERATORS[type(node.op)]())


def _negation(node: Any) -> Iterator[tuple[str, Change]]:
    if isinstance(node.op, ast.Not):
        yield "not", _set("operand", ast.UnaryOp(ast.Not(), copy.deepcopy(node.operand)))


def _condition(node: Any) -> Iterator[tuple[str, Change]]:
    for value in (True, False):
        if not (isinstance(node, ast.While) and value):
            yield f"always {value}", _set("test", ast.Constant(value))


def _elements(node: Any) -> Iterator[tuple[str, Change]]:
    for number in range(len(node.elts) if len(node.elts) > 1 else 0):
        yield f"element {number} left out", lambda twin, n=number: twin.elts.pop(n)  # type: ignore[misc]


def _call(node: Any) -> Iterator[tuple[str, Change]]:
    if isinstance(node.value, ast.Call):
        yield "call left out", _set("value", ast.Constant(None))


def _return(node: Any) -> Iterator[tuple[str, Change]]:
    if node.value is not None and not _is_none(node.value):
        yield "returns None", _set("value", ast.Constant(None))


def _constants(node: Any) -> Iterator[tuple[str, Change]]:
    value = node.value
    if isinstance(value, bool):
        yield "constant", lambda twin: setattr(twin, "value", not value)
    elif isinstance(value, int | float):
        yield "constant + 1", lambda twin: setattr(twin, "value", value + 1)
    elif isinstance(value, str) and _SQL.search(value):
        yield from _sql(value)
    elif isinstance(value, str) and value:
        yield "text", lambda twin: setattr(twin, "value", value + "x")
    elif isinstance(value, bytes) and value:
        yield "bytes", lambda twin: setattr(twin, "value", value + b"x")


def _sql(text: str) -> Iterator[tuple[str, Change]]:
    for pattern, replacement in _WORDS:
        for match in re.finditer(pattern, text):
            changed = text[: match.start()] + match.expand(replacement) + text[match.end() :]
            if changed != text:
                what = f"SQL {' '.join(match[0].split())[:60]!r} -> {match.expand(replacement).strip()!r}"
                yield what, lambda twin, c=changed: setattr(twin, "value", c)  # type: ignore[misc]


def _is_none(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and value.value is None


_MAKERS: tuple[tuple[Any, Callable[[Any], Iterator[tuple[str, Change]]]], ...] = (
    (ast.Compare, _comparisons),
    (ast.BoolOp, _boolean),
    (ast.BinOp | ast.AugAssign, _operator),
    (ast.UnaryOp, _negation),
    (ast.If | ast.While | ast.IfExp, _condition),
    (ast.Constant, _constants),
    (ast.Set, _elements),
    (ast.Expr, _call),
    (ast.Return, _return),
)


class Replacing(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives out the mutant where its module is imported."""

    def __init__(self, mutant: Mutant) -> None:
        self._mutant = mutant

    def find_spec(self, name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        return importlib.util.spec_from_loader(name, self) if name == self._mutant.module else None

    def exec_module(self, module: object) -> None:
        code = compile(self._mutant.source, f"<{self._mutant.what}>", "exec")
        exec(code, module.__dict__)


def tests_of(module: str) -> list[str]:
    """The test files of a module, those that exist."""
    return [str(path.relative_to(ROOT)) for pattern in SUITES[module] for path in sorted(ROOT.glob(pattern))]


class Children:
    """Runs tests in forked children, several at a time, each with a scratch folder of its own."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self._scratch = Path(tempfile.mkdtemp(prefix="smsfox-mutants-", dir=memory))

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

    def survivors(self, chosen: Sequence[Mutant | None], files: Sequence[str]) -> Iterator[Mutant | None]:
        """Those with which the tests pass all the same. None = the module as it is."""
        waiting = list(reversed(list(enumerate(chosen))))
        running: dict[int, tuple[int, int, float, Mutant | None]] = {}
        while waiting or running:
            while waiting and len(running) < self._jobs:
                number, mutant = waiting.pop()
                child = os.fork()
                if child == 0:
                    _run_tests(mutant, files, self._scratch / str(number))
                running[os.pidfd_open(child)] = (child, number, time.monotonic() + LIMIT, mutant)
            ended = select.select(list(running), [], [], 1.0)[0]
            for handle in ended:
                child, number, _, mutant = running.pop(handle)
                os.close(handle)
                if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0:
                    yield mutant
                self._clear(self._scratch / str(number))
            for child, _, end, _ in running.values():
                if time.monotonic() > end:
                    os.killpg(child, signal.SIGKILL)


def _run_tests(mutant: Mutant | None, files: Sequence[str], scratch: Path) -> None:
    import pytest

    status = 1
    try:
        os.setpgid(0, 0)
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        if mutant is not None:
            sys.meta_path.insert(0, Replacing(mutant))
        options = [
            "-x",
            "-q",
            "-p",
            "no:cacheprovider",
            "--assert=plain",
            "--timeout=60",
            "--hypothesis-seed=1",
            f"--basetemp={scratch}",
        ]
        status = int(pytest.main([*options, *files]))
    finally:
        os._exit(status)


def _warm() -> None:
    """What every child would import anyway, and nothing of the package."""
    names = (
        "pytest",
        "hypothesis.stateful",
        "sqlite3",
        "PySide6.QtWidgets",
        "PySide6.QtTest",
        "requests",
        "subprocess",
    )
    for name in names:
        importlib.import_module(name)


def _measure(children: Children, module: str, every: int, first: int) -> tuple[int, int]:
    """Mutants killed and tried of one module; prints the survivors. Exits when its tests fail without any."""
    files, begun = tests_of(module), time.monotonic()
    if not list(children.survivors([None], files)):
        sys.exit(f"{module}: its own tests fail, nothing can be said")
    chosen = list(mutants(module))[first::every]
    alive = 0
    for mutant in children.survivors(chosen, files):
        alive += 1
        print(f"  survived: {mutant.what if mutant else ''}", flush=True)
    print(f"{module}: {len(chosen) - alive} of {len(chosen)} killed, {time.monotonic() - begun:.0f} s", flush=True)
    return len(chosen) - alive, len(chosen)


def main() -> int:
    """Print every survivor and the share that was killed."""
    parser = argparse.ArgumentParser(description="Mutation testing of the modules that decide about a second text.")
    parser.add_argument("modules", nargs="*", default=list(SUITES))
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--start", type=int, default=0, help="leave so many mutants of each module out")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    _warm()
    killed = total = 0
    children = Children(options.jobs)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    try:
        for module in options.modules:
            dead, mine = _measure(children, module, options.every, options.start)
            killed, total = killed + dead, total + mine
    finally:
        children.close()
    print(f"{killed} of {total} mutants killed: {killed / max(1, total):.1%}")
    return 0 if killed >= 0.95 * total else 1


if __name__ == "__main__":
    sys.exit(main())
