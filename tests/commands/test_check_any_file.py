"""`smsfox check` on every hostile list: exit 0 with sums that add up, or 4 with one reason, and never a traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from smsfox_gui import cli
from smsfox_gui.commands.output import Exit
from tests.hostile.collection import COLLECTION
from tests.hostile.expected import Hostile, Reading

# The separators differ in nothing that reaches the command line.
CHECKED = [hostile for hostile in COLLECTION if not hostile.name.endswith((", comma", ", tab", ", bar"))]
OPTIONS = {
    "sheet": "--sheet",
    "header_row": "--header-row",
    "encoding": "--encoding",
    "delimiter": "--delimiter",
    "visible_only": "--visible-rows",
}


def options(hostile: Hostile) -> list[str]:
    """What the person chose, on the command line."""
    words = []
    for name, value in hostile.options.items():
        words += [OPTIONS[name]] if value is True else [OPTIONS[name], str(value)]
    return words


@pytest.mark.parametrize("hostile", CHECKED, ids=str)
def test_a_file_is_read_or_refused(hostile: Hostile, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "список.xlsx"
    path.write_bytes(hostile.make())
    status = cli.main(["check", str(path), "--rows", *options(hostile)])
    said = capsys.readouterr()
    lines = [json.loads(line) for line in said.out.rstrip("\n").split("\n")]
    assert "Traceback" not in said.err
    if isinstance(hostile.expected, Reading):
        assert status == Exit.DONE
        summary, *rows = lines
        assert summary["rows_read"] == summary["ready"] + sum(summary["problems"].values()) == len(rows)
        assert [note["count"] for note in summary["notes"]] == list(hostile.expected.notes.values())
    else:
        assert status == Exit.REFUSED
        (only,) = lines
        assert only["error"]["code"] == hostile.expected.code
        assert said.err == only["error"]["message"] + "\n"
        assert "list is intact" not in said.err, "there is no list on the desk of a command line"
