"""No sentence of the window stands outside translation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "smsfox_gui" / "qt"
SOURCES = sorted(ROOT.rglob("*.py"))

SAYING = re.compile(
    r"set(Text|ToolTip|StatusTip|WhatsThis|PlaceholderText|AccessibleName|AccessibleDescription|WindowTitle|Title"
    r"|Suffix|Prefix|SpecialValueText|ItemText|HeaderData|InformativeText)|set_(words|tip|title|error|accessible_name)"
    r"|show_words|addItems?|addAction|addMenu|addRow|name_tool|label|ElidedLabel|QLabel|QPushButton|QCheckBox"
    r"|QRadioButton|QAction|QListWidgetItem|ColumnSpec|Chip|LegendEntry|Words"
)
"""Calls whose words a person reads or hears."""
WORDS_OF = {"ColumnSpec": slice(1, 3), "Chip": slice(1, 2), "show_words": slice(1, None)}
"""Which arguments of a call are words, where the others are names for the program itself."""
TRANSLATED = re.compile(r"tr|translate|QT_TRANSLATE_NOOP")
RANKS = {"plain", "caption", "small", "second", "strong", "heading", "title", "number", "big", "err", "warn", "saving"}
"""How a label looks."""
WORD = re.compile(r"[^\W\d_]{3,}")
CYRILLIC = re.compile(r"[\u0400-\u04ff]")

SAME = re.compile(r"<[^>]*>|(Ctrl|Alt|Shift)(\+\w*)+|SMSFox( Desktop)?|SMS|Esc")
"""Keys, names and marks, the same in every language."""
LOGIN = "demo"
OTHERS = {
    "demo_texts.py": "the sample's text is as much part of the sample as its people",
    "self_test.py": "what the self-test types",
}
LANGUAGES = {"Русский", "English"}
"""A language calls itself so in every language."""


def called(call: ast.Call) -> str:
    """The plain name of what is called."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def literals(node: ast.AST) -> Iterator[str]:
    """The words in an expression that no call below it takes as its own."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif not isinstance(node, ast.Call | ast.Subscript | ast.Compare | ast.Lambda):
        for child in ast.iter_child_nodes(node):
            yield from literals(child)


def said(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and words of everything that is said without translation."""
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = called(call)
        if SAYING.fullmatch(name):
            for argument in call.args[WORDS_OF.get(name, slice(None))]:
                yield from ((call.lineno, words) for words in literals(argument) if WORD.search(SAME.sub("", words)))


def docstrings(tree: ast.AST) -> set[int]:
    """The constants that explain, by identity."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def faults(source: str, name: str = "") -> list[str]:
    """What is wrong in a file, line by line."""
    tree = ast.parse(source)
    explaining = docstrings(tree)
    found = [f"{line}: {words!r} is not translated" for line, words in said(tree) if words not in RANKS | {LOGIN}]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and TRANSLATED.fullmatch(called(node)):
            found += [f"{node.lineno}: an f-string is never found in a dictionary" for one in node.args if is_made(one)]
        if isinstance(node, ast.JoinedStr):
            inside = [one for one in ast.walk(node) if isinstance(one, ast.Call) and TRANSLATED.fullmatch(called(one))]
            found += [f"{one.lineno}: lupdate does not look into f-strings" for one in inside]
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in explaining:
            russian = CYRILLIC.search(node.value) and node.value not in LANGUAGES and name not in OTHERS
            found += [f"{node.lineno}: Russian in the source: {node.value!r}"] if russian else []
    return found


def is_made(node: ast.AST) -> bool:
    """Whether a sentence is put together before it is looked up."""
    return isinstance(node, ast.JoinedStr | ast.BinOp)


@pytest.mark.parametrize("path", SOURCES, ids=[str(path.relative_to(ROOT)) for path in SOURCES])
def test_every_sentence_is_translated(path: Path) -> None:
    assert faults(path.read_text("utf-8"), path.name) == []


@pytest.mark.parametrize(
    "line",
    [
        'box.setText("Send it")',
        'box.setToolTip(f"Send {people} messages")',
        'box.setText("Send" if ready else "")',
        'box.setText("Send: " + self.tr("now"))',
        'label("Send it", "caption")',
        'words = {"a": "Отправить"}',
        'box.setText(self.tr(f"Send {people}"))',
        'box.setText(self.tr("Send " + people))',
        """box.setText(f"{self.tr('Send')}: {people}")""",
        """words = f"{known or QCoreApplication.translate('Page', 'Others')}, UTC+3\"""",
    ],
)
def test_the_search_finds(line: str) -> None:
    assert faults(line)


@pytest.mark.parametrize(
    "line",
    ['box.setText(self.tr("Send it"))', 'box.setText("· " + words)', 'box.setText("")', 'label("", "caption")'],
)
def test_the_search_lets_through(line: str) -> None:
    assert not faults(line)
