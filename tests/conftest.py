"""What every test gets: no display needed, nobody's real data or key store touched, steady property tests."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import hypothesis
import pytest

# Before anything imports PySide6: without it Qt aborts the interpreter where there is no display, and windows would
# open on the developer's screen where there is one. A test run that wants a real window says so: QT_QPA_PLATFORM=xcb.
if sys.platform.startswith("linux"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# In this process and in every child: no test may reach the developer's own passwords.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.pop("SMSFOX_PASSWORD", None)

hypothesis.settings.register_profile("local", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture(autouse=True)
def data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands in for the user's own data, in this process and in its children; not made yet."""
    folder = tmp_path / "data"
    monkeypatch.setenv("SMSFOX_DATA", str(folder))
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--frozen DIR`: the folder that the build made."""
    parser.addoption("--frozen", type=Path, default=Path("dist/smsfox-gui"), help="the frozen folder to test")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """How many processes `-n auto` means: this one alone for what is measured or watched, else three for two cores,
    since a third of a test's time is waiting: for a campaign's pace, a child process, a window that settles.
    """
    alone = "not benchmark" not in config.option.markexpr or config.option.capture == "no" or config.option.usepdb
    cores = len(os.sched_getaffinity(0)) if sys.platform.startswith("linux") else os.cpu_count() or 1
    return 0 if alone else cores + (cores + 1) // 2


LONGEST = ("tests/reliability/", "tests/end_to_end/", "tests/commands/", "tests/qt/")
"""The folders whose files take longest, the longest first."""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest files: given out last, they would keep one process busy while the others are done."""

    def place(item: pytest.Item) -> int:
        return next((i for i, folder in enumerate(LONGEST) if item.nodeid.startswith(folder)), len(LONGEST))

    items.sort(key=place)
