"""`smsfox count`: alphabet, characters, parts and points of a text."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable

from smsfox_gui.bootstrap import Program
from smsfox_gui.commands.output import Exit, result
from smsfox_gui.core.errors import InputInvalid
from smsfox_gui.core.segments import Rules, count, forcing
from smsfox_gui.core.tariff import Tariff

USUAL_PHONE = "79000000000"


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("count", help="count the text on standard input")
    parser.add_argument("--rules", choices=[rules.value for rules in Rules])
    parser.add_argument("--phone", default=USUAL_PHONE, type=_phone)
    parser.add_argument("--jsonl", action="store_true", help='lines {"text": ..., "phone": ...} in, results out')
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace, program: Program) -> Exit:
    """Read, count, print."""
    rules = Rules(arguments.rules or program.settings.rules)

    def answer(text: str, phone: str) -> dict[str, object]:
        return _counted(text, phone, rules, program.prices.tariff)

    try:
        if arguments.jsonl:
            return _lines(answer, arguments.phone)
        text = sys.stdin.buffer.read().decode("utf-8")
    except UnicodeDecodeError:
        raise InputInvalid(line=1) from None
    result(answer(_without_newline(text), arguments.phone))
    return Exit.DONE


def _without_newline(text: str) -> str:
    return text.removesuffix("\r\n") if text.endswith("\r\n") else text.removesuffix("\n")


def _lines(answer: Callable[[str, str], dict[str, object]], phone: str) -> Exit:
    for number, raw in enumerate(sys.stdin.buffer, start=1):
        try:
            line = json.loads(raw)
            text, to = line["text"], _phone(str(line.get("phone") or phone))
            if not isinstance(text, str):
                raise TypeError
        except (ValueError, TypeError, KeyError, AttributeError, argparse.ArgumentTypeError):
            raise InputInvalid(line=number) from None
        result(answer(text, to))
    return Exit.DONE


def _phone(text: str) -> str:
    if not (text.isascii() and text.isdigit() and 10 <= len(text) <= 15):
        raise argparse.ArgumentTypeError("a phone is 10 to 15 digits")
    return text


def _counted(text: str, phone: str, rules: Rules, tariff: Tariff) -> dict[str, object]:
    counted = count(text, rules)
    each = tariff.points_per_part(phone)
    return {
        "alphabet": counted.alphabet.value,
        "characters": counted.characters,
        "parts": counted.parts,
        "left": counted.left,
        "points_per_part": each,
        "points": each * counted.parts,
        "forcing": [{"index": index, "character": character} for index, character in forcing(text, rules)],
    }
