"""`smsfox campaigns`, `messages` and `export`: looking at what was sent and giving it back."""

from __future__ import annotations

import argparse
from pathlib import Path

from smsfox_gui.bootstrap import Program
from smsfox_gui.commands.output import Exit, campaign_line, result, words
from smsfox_gui.core.message import MessageRecord
from smsfox_gui.core.states import MessageState

_CODED = frozenset({MessageState.REJECTED, MessageState.UNDELIVERED})


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    campaigns = commands.add_parser("campaigns", help="a line a campaign, the newest first")
    campaigns.set_defaults(run=run_campaigns)
    messages = commands.add_parser("messages", help="a line a message of a campaign")
    messages.add_argument("campaign", type=int, metavar="CAMPAIGN")
    messages.set_defaults(run=run_messages)
    export = commands.add_parser("export", help="your rows with their results as a spreadsheet")
    export.add_argument("campaign", type=int, metavar="CAMPAIGN")
    export.add_argument("--to", type=spreadsheet, required=True, metavar="F.xlsx|F.csv")
    export.set_defaults(run=run_export)


def run_campaigns(_arguments: argparse.Namespace, program: Program) -> Exit:
    """Print every campaign."""
    reader = program.reader()
    try:
        for record in reader.campaigns():
            result(campaign_line(record))
    finally:
        reader.close()
    return Exit.DONE


def run_messages(arguments: argparse.Namespace, program: Program) -> Exit:
    """Print every message of one campaign."""
    reader = program.reader()
    try:
        for record in reader.messages(arguments.campaign):
            result(_message_line(record))
    finally:
        reader.close()
    return Exit.DONE


def run_export(arguments: argparse.Namespace, program: Program) -> Exit:
    """Write the spreadsheet."""
    reader = program.reader()
    try:
        rows = program.exporting.export(reader, arguments.campaign, arguments.to, arguments.language)
    finally:
        reader.close()
    words(f"{arguments.to}: {rows}")
    return Exit.DONE


def spreadsheet(text: str) -> Path:
    """Reads the name of a file that can be written as one."""
    path = Path(text)
    if path.suffix.lower() not in (".xlsx", ".csv"):
        raise argparse.ArgumentTypeError("the file's name must end in .xlsx or .csv")
    return path


def _message_line(record: MessageRecord) -> dict[str, object]:
    return {
        "row": record.number,
        "phone": record.phone,
        "id": str(record.attempt) if record.attempt is not None else None,
        "state": record.state.value,
        "reason": record.reason,
        "parts": record.parts,
        "points": record.points,
        "text": record.text,
        "doubled": record.doubled,
    }
