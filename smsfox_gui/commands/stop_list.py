"""`smsfox stop`: the people who must not be written to. Put them on the list, take them off, look, read in, export."""

from __future__ import annotations

import argparse
from datetime import date

from smsfox_gui.bootstrap import Program
from smsfox_gui.commands.lists import add_list_options, list_source
from smsfox_gui.commands.looking import spreadsheet
from smsfox_gui.commands.output import Exit, result, words
from smsfox_gui.core import wording
from smsfox_gui.core.problem_sentences import problem_words
from smsfox_gui.core.stop_columns import read_day
from smsfox_gui.core.stop_list import StopEntry

_PAGE = 500


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    stop = commands.add_parser("stop", help="the do-not-send list: add, remove, list, import, export")
    actions = stop.add_subparsers(required=True, metavar="ACTION")
    adding = actions.add_parser("add", help="put numbers on the list, all or none")
    adding.add_argument("numbers", nargs="+", metavar="NUMBER", help="in any form: 8 916 123-45-67")
    adding.add_argument("--name", default="", metavar="NAME")
    adding.add_argument("--reason", default="", metavar="TEXT")
    adding.add_argument("--since", type=_day, metavar="DAY", help="2026-10-03; else today")
    adding.set_defaults(run=run_add)
    removing = actions.add_parser("remove", help="take numbers off the list")
    removing.add_argument("numbers", nargs="+", metavar="NUMBER")
    removing.set_defaults(run=run_remove)
    listing = actions.add_parser("list", help="a line an entry, the latest day first")
    listing.add_argument("--find", default="", metavar="TEXT", help="a number in any form, or part of a name or reason")
    listing.set_defaults(run=run_list)
    reading = actions.add_parser("import", help="put every number of a spreadsheet on the list")
    add_list_options(reading)
    reading.set_defaults(run=run_import)
    writing = actions.add_parser("export", help="the list as a spreadsheet that `import` reads")
    writing.add_argument("--to", type=spreadsheet, required=True, metavar="F.xlsx|F.csv")
    writing.set_defaults(run=run_export)


def run_add(arguments: argparse.Namespace, program: Program) -> Exit:
    """Add, then say of each number since when it is there."""
    stopping = program.stopping
    change = stopping.add(arguments.numbers, name=arguments.name, reason=arguments.reason, since=arguments.since)
    for written in arguments.numbers:
        entry = stopping.find(written)
        if entry is not None:
            line = {"phone": stopping.phone_of(written), "since": entry.since.isoformat()}
            result({**line, "added": entry.id in change.added})
    return Exit.DONE


def run_remove(arguments: argparse.Namespace, program: Program) -> Exit:
    """Remove; a number that was not there is said and makes the exit status 1."""
    found = {program.stopping.phone_of(written): program.stopping.find(written) for written in arguments.numbers}
    gone = program.stopping.remove([entry.id for entry in found.values() if entry is not None]).removed
    ids = {entry.id for entry in gone}
    for phone, entry in found.items():
        result({"phone": phone, "removed": entry is not None and entry.id in ids})
    return Exit.DONE if len(ids) == len(found) else Exit.DONE_WITH_FAILURES


def run_list(arguments: argparse.Namespace, program: Program) -> Exit:
    """Print what is found, or all."""
    ids = program.stopping.search(arguments.find)
    for start in range(0, len(ids), _PAGE):
        for entry in program.stop_list.page(ids[start : start + _PAGE]):
            result(_line(entry))
    return Exit.DONE


def run_import(arguments: argparse.Namespace, program: Program) -> Exit:
    """Read in; rows without a number are counted by reason, the first ones named in words."""
    found = program.stopping.read_in(list_source(arguments))
    result(
        {
            "rows_read": found.rows_read,
            "added": len(found.change.added),
            "known": found.change.known,
            "refused": {problem.value: count for problem, count in found.refused.items()},
        }
    )
    for row in found.first_refused:
        words(f"{row.number}: {problem_words(row.problem, row.detail, arguments.language)}")
    return Exit.DONE_WITH_FAILURES if found.refused else Exit.DONE


def run_export(arguments: argparse.Namespace, program: Program) -> Exit:
    """Write the spreadsheet; what is kept as a digest has no number in it, and that is said."""
    done = program.stopping.export(arguments.to, arguments.language)
    result({"rows": done.rows, "without_number": done.without_number})
    if done.without_number:
        words(wording.without_numbers(done.without_number, arguments.language))
    return Exit.DONE


def warn_of_older_copy(arguments: argparse.Namespace, program: Program) -> None:
    """Say it before anything is sent, where the list came back from an older copy of itself."""
    if missing := program.stop_list.missing():
        words(wording.older_stop_list(missing, arguments.language))


def _line(entry: StopEntry) -> dict[str, object]:
    """phone: null where only its digest is kept."""
    return {
        "phone": entry.phone or None,
        "name": entry.name,
        "since": entry.since.isoformat(),
        "reason": entry.reason,
        "source": entry.source.value,
    }


def _day(text: str) -> date:
    found = read_day(text)
    if found is None:
        raise argparse.ArgumentTypeError("a day: 2026-10-03")
    return found
