"""The `smsfox` command: everything the program does, without a window. The contract is in the README."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from smsfox_gui import __version__
from smsfox_gui.bootstrap import Program, open_program, run_demo_gateway, run_list_reader
from smsfox_gui.commands import counting, lists, looking, sending
from smsfox_gui.commands.output import Exit, refusal, speak_utf8, system_language
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.core.wording import Language

READ_LIST = "read-list"
"""Not for people: the frozen program starts itself with this word to read a list in a child process."""


def main(argv: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == [READ_LIST]:
        return run_list_reader()
    speak_utf8()
    common, rest = _common_options().parse_known_args(words)
    if common.verbose:
        logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
    if rest[:1] == ["gateway"]:
        return run_demo_gateway(rest[1:])
    arguments = build_parser().parse_args(rest)
    arguments.language = system_language()
    try:
        return _run(arguments, open_program(journal=common.journal))
    except SmsfoxError as error:
        return refusal(error, arguments.language)
    except BrokenPipeError:
        # The reader of our output has left; nothing is lost in the journal.
        sys.stderr.close()
        return Exit.DONE


def build_parser() -> argparse.ArgumentParser:
    """The commands and their options, without the common ones."""
    parser = argparse.ArgumentParser(
        prog="smsfox",
        description="Text a whole spreadsheet of people through SMSFox.",
        epilog="Every command takes --journal FILE and --verbose (debug log on standard error).",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for family in (counting, lists, sending, looking):
        family.add(commands)
    commands.add_parser("gateway", help="the demo gateway as a process (smsfox gateway --help)")
    return parser


def _common_options() -> argparse.ArgumentParser:
    """Taken out first, so that they may stand before or after the command's name."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--journal", type=Path, metavar="FILE")
    parser.add_argument("--verbose", action="store_true")
    return parser


def _run(arguments: argparse.Namespace, program: Program) -> int:
    try:
        chosen = program.settings.language
        if chosen:
            arguments.language = Language(chosen)
        return int(arguments.run(arguments, program))
    finally:
        program.close()
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
