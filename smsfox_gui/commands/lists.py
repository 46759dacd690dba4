"""`smsfox check`: what a list holds and what is wrong with it; and the options by which any command reads a list."""

from __future__ import annotations

import argparse
from pathlib import Path

from smsfox_gui.bootstrap import Program
from smsfox_gui.commands.output import Exit, result
from smsfox_gui.core.layouts import GUESSED
from smsfox_gui.services.ports import ContactList, ListSource


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("check", help="read a list and say row by row what is wrong")
    add_list_options(parser)
    parser.add_argument("--rows", action="store_true", help="a line for every row after the summary")
    parser.set_defaults(run=run)


def add_list_options(parser: argparse.ArgumentParser) -> None:
    """LIST and how to read it."""
    parser.add_argument("list", type=Path, metavar="LIST")
    parser.add_argument("--sheet", metavar="NAME")
    parser.add_argument("--header-row", type=_row, metavar="N", help="0 = the list has no header")
    parser.add_argument("--phone-column", metavar="NAME")
    parser.add_argument("--encoding", metavar="E")
    parser.add_argument("--delimiter", type=_delimiter, metavar="D", help='"tab" for a tab')
    parser.add_argument("--visible-rows", action="store_true", help="leave out the rows that the spreadsheet hides")


def open_list(arguments: argparse.Namespace, program: Program) -> ContactList:
    """The list those options name. Raises ListError."""
    return program.lists.open(list_source(arguments))


def list_source(arguments: argparse.Namespace) -> ListSource:
    """What to read and how, by those options; the same whatever was chosen for such a list in the window."""
    header: int | None = arguments.header_row
    return ListSource(
        path=arguments.list,
        sheet=arguments.sheet,
        header_row=header or None,
        no_header=header == 0,
        phone_column=arguments.phone_column,
        encoding=arguments.encoding,
        delimiter=arguments.delimiter,
        visible_only=arguments.visible_rows,
        layout=GUESSED,
    )


def _row(text: str) -> int:
    if not text.isdigit():
        raise argparse.ArgumentTypeError("a row's number, or 0 where the list has no header")
    return int(text)


def _delimiter(text: str) -> str:
    delimiter = "\t" if text in ("tab", "\\t") else text
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise argparse.ArgumentTypeError('one character, or "tab"')
    return delimiter


def run(arguments: argparse.Namespace, program: Program) -> Exit:
    """Read, judge, print."""
    contacts = open_list(arguments, program)
    try:
        result(program.lists.summary(contacts))
        if arguments.rows:
            for row in program.lists.row_lines(contacts):
                result(row)
    finally:
        contacts.close()
    return Exit.DONE
