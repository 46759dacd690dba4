"""Makes mutants: a module of the package with one small thing changed."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

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
    """A module with one change. what: where and which, for a person; function: the names that lead to the function
    whose body holds the change, none for a change elsewhere."""

    module: str
    what: str
    source: str
    function: tuple[str, ...]


def mutants(module: str) -> Iterator[Mutant]:
    """Every mutant of a module of the package."""
    path = ROOT / "smsfox_gui" / (module.replace(".", "/") + ".py")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    places = [node for node in ast.walk(tree) if not _left_alone(node)]
    skipped, functions = _unimportant(tree), _functions(tree)
    for index, node in enumerate(places):
        if id(node) in skipped:
            continue
        for name, change in _changes(node):
            mutated = copy.deepcopy(tree)
            twin = [one for one in ast.walk(mutated) if not _left_alone(one)][index]
            change(twin)
            ast.fix_missing_locations(mutated)
            what = f"{module}:{node.lineno} {name}"  # type: ignore[attr-defined]
            yield Mutant(f"smsfox_gui.{module}", what, ast.unparse(mutated), functions.get(id(node), ()))


def _functions(tree: ast.Module) -> dict[int, tuple[str, ...]]:
    """For each node in the body of a function or method the names that lead there."""
    found: dict[int, tuple[str, ...]] = {}

    def enter(body: Sequence[ast.stmt], names: tuple[str, ...]) -> None:
        for one in body:
            if isinstance(one, ast.ClassDef):
                enter(one.body, (*names, one.name))
            if isinstance(one, ast.FunctionDef):
                inside = (node for statement in one.body for node in ast.walk(statement))
                found.update((id(node), (*names, one.name)) for node in inside)

    enter(tree.body, ())
    return found


def _left_alone(node: ast.AST) -> bool:
    return not hasattr(node, "lineno")


def _unimportant(tree: ast.Module) -> set[int]:
    """Docstrings, annotations, slots, the texts of exceptions and of the log, names of threads: changing them changes
    nothing. And what only Windows runs: no test here reaches it."""
    found: set[int] = set()

    def drop(node: ast.AST | None) -> None:
        if node is not None:
            found.update(id(one) for one in ast.walk(node))

    for node in ast.walk(tree):
        if _is_silent(node):
            drop(node)
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("_log."):
            drop(node.args[0])
        for part in _of_windows(node):
            found.add(id(node))
            drop(part)
        for name in ("annotation", "returns"):
            drop(getattr(node, name, None))
        for decorator in getattr(node, "decorator_list", []):
            drop(decorator)
    return found


def _of_windows(node: ast.AST) -> list[ast.AST]:
    """What is left out of a choice between the systems: the choice, and the side of the one that is not here."""
    if not isinstance(node, ast.If):
        return []
    sides: dict[str, Sequence[ast.AST]] = {"sys.platform == 'win32'": node.body, "sys.platform != 'win32'": node.orelse}
    choice = ast.unparse(node.test)
    return [node.test, *sides[choice]] if choice in sides else []


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
        yield "text", lambda twin: setattr(twin, "value", f"x{value}x")
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
