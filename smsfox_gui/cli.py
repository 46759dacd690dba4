"""The `smsfox` command: everything the program does, without a window. The contract is in the README."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from smsfox_gui import __version__
from smsfox_gui.bootstrap import Program, open_logs, open_program, run_demo_gateway, run_list_part
from smsfox_gui.commands import counting, lists, looking, relaying, resending, sending, stop_list
from smsfox_gui.commands.output import Exit, refusal, speak_utf8, system_language
from smsfox_gui.core.errors import SmsfoxError, Unexpected
from smsfox_gui.core.wording import Language

log = logging.getLogger(__name__)

LIST_PARTS = ("read-list", "write-list")
"""Not for people: the frozen program starts itself with these words to read a list in child processes."""


def main(argv: list[str] | None = None) -> int:
    """Run one command; its exit status."""
    words = sys.argv[1:] if argv is None else argv
    if words and words[0] in LIST_PARTS:
        return run_list_part(words[0])
    speak_utf8()
    common, rest = _common_options().parse_known_args(words)
    if rest[:1] == ["relay"]:
        return relaying.run(rest[1:], verbose=common.verbose)
    with open_logs(verbose=common.verbose) as logs:
        if rest[:1] == ["gateway"]:
            return run_demo_gateway(rest[1:])
        arguments = build_parser().parse_args(rest)
        arguments.language = system_language()
        return _answer(arguments, partial(open_program, journal=common.journal, redactor=logs.redactor))


def build_parser() -> argparse.ArgumentParser:
    """The commands and their options, without the common ones."""
    parser = argparse.ArgumentParser(
        prog="smsfox",
        description="Text a whole spreadsheet of people through SMSFox.",
        epilog="Every command takes --journal FILE and --verbose (debug log on standard error).",
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for family in (counting, lists, sending, resending, looking, stop_list):
        family.add(commands)
    commands.add_parser("gateway", help="the demo gateway as a process (smsfox gateway --help)")
    commands.add_parser("relay", help="the delivery-report relay, for a public host (smsfox relay --help)")
    return parser


def _common_options() -> argparse.ArgumentParser:
    """Taken out first, so that they may stand before or after the command's name."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--journal", type=Path, metavar="FILE")
    parser.add_argument("--verbose", action="store_true")
    return parser


def _answer(arguments: argparse.Namespace, opening: Callable[[], Program]) -> int:
    """Run the command; whatever it raises becomes a sentence and an exit status, never a traceback."""
    program: Program | None = None
    try:
        program = opening()
        return _run(arguments, program)
    except KeyboardInterrupt:
        return Exit.STOPPED
    except Exception as error:
        return _refused(error, arguments.language, program is not None and program.sending_began)


def _refused(error: Exception, language: Language, sending: bool) -> Exit:
    """4 promises that nothing was sent, so that a script may try again; once that is not sure it is 3."""
    if not isinstance(error, SmsfoxError):
        log.critical("unexpected", exc_info=error)
        error = Unexpected(sending="yes") if sending else Unexpected()
    refusal(error, language)
    return Exit.STOPPED if sending else Exit.REFUSED


def _run(arguments: argparse.Namespace, program: Program) -> int:
    try:
        chosen = program.settings.language
        if chosen:
            arguments.language = Language(chosen)
        return int(arguments.run(arguments, program))
    finally:
        program.close()


if __name__ == "__main__":
    sys.exit(main())
