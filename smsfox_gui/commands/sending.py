"""`smsfox send` and `resume`: the main job without a window."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from smsfox_gui.bootstrap import Program
from smsfox_gui.commands.lists import add_list_options, open_list
from smsfox_gui.commands.output import Exit, campaign_end, result, words
from smsfox_gui.commands.running import Tally, run_dispatcher
from smsfox_gui.core.account import Account
from smsfox_gui.core.errors import CampaignMissing, ListHasProblems, NothingToSend, OverLimit, TextUnreadable
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.review import Review
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.states import CampaignState
from smsfox_gui.services.campaigns import check_sender


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    send = commands.add_parser("send", help="text everybody in a list")
    add_list_options(send)
    text = send.add_mutually_exclusive_group(required=True)
    text.add_argument("--text", metavar="TEXT")
    text.add_argument("--text-file", type=Path, metavar="F")
    send.add_argument("--sender", default="", metavar="NAME")
    send.add_argument("--limit", type=int, metavar="POINTS")
    send.add_argument("--exclude-problems", action="store_true", help="leave out the rows that cannot be sent")
    send.add_argument("--name", metavar="NAME", help="the campaign's name; else the list's")
    send.add_argument("--yes", action="store_true", help="send; without it only the review is printed")
    _add_running_options(send)
    send.set_defaults(run=run_send)
    resume = commands.add_parser("resume", help="go on with a campaign after a stop or a crash")
    resume.add_argument("campaign", type=int, nargs="?", metavar="CAMPAIGN")
    _add_running_options(resume)
    resume.set_defaults(run=run_resume)


def run_send(arguments: argparse.Namespace, program: Program) -> Exit:
    """Read, review, freeze, send."""
    text = _text(arguments)
    contacts = open_list(arguments, program)
    try:
        rules = Rules(program.settings.rules)
        check_sender(arguments.sender)
        review = program.campaigns.review(contacts, text, rules)
        if not arguments.yes:
            result(_review_line(review))
            return Exit.DONE
        _refuse(review, arguments)
        account = program.account(arguments.login, arguments.gateway)
        campaign = program.campaigns.arm(
            program.journal(),
            contacts,
            text=text,
            rules=rules,
            sender=arguments.sender,
            name=arguments.name or Path(contacts.info.name).stem,
            account=account,
        )
    finally:
        contacts.close()
    return _run(campaign, account, arguments, program)


def run_resume(arguments: argparse.Namespace, program: Program) -> Exit:
    """Go on with the campaign named, or with the newest one that did not end."""
    program.journal()
    record = _find(arguments.campaign, program)
    if record.state in (CampaignState.FINISHED, CampaignState.CANCELLED):
        return campaign_end(record, arguments.language)
    account = program.account(arguments.login or record.login, arguments.gateway or record.gateway)
    return _run(record.id, account, arguments, program)


def _add_running_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--gateway", metavar="URL")
    parser.add_argument("--login", metavar="L")
    parser.add_argument("--workers", type=_whole(1, 64), metavar="N")
    parser.add_argument("--rate", type=_amount, default=0.0, metavar="PER_S", help="0 = no limit (the default)")
    parser.add_argument("--timeout", type=_amount, metavar="S", help="total deadline of one request")
    parser.add_argument("--per-request", type=_whole(1, 1000), default=1, metavar="N", help="for identical texts")
    parser.add_argument("--report-port", type=_whole(0, 65535), metavar="N", help="0 = any free port")
    parser.add_argument("--report-wait", type=_amount, default=0.0, metavar="S")


def _text(arguments: argparse.Namespace) -> str:
    if arguments.text is not None:
        return str(arguments.text)
    try:
        return Path(arguments.text_file).read_bytes().decode("utf-8-sig").removesuffix("\n").removesuffix("\r")
    except (OSError, UnicodeDecodeError):
        raise TextUnreadable(name=Path(arguments.text_file).name) from None


def _refuse(review: Review, arguments: argparse.Namespace) -> None:
    """Raise what stands against sending."""
    if review.problems and not arguments.exclude_problems:
        raise ListHasProblems(count=sum(review.problems.values()))
    if not review.messages:
        raise NothingToSend
    if arguments.limit is not None and review.points > arguments.limit:
        raise OverLimit(points=review.points, limit=arguments.limit)


def _review_line(review: Review) -> dict[str, object]:
    return {
        "recipients": review.recipients,
        "messages": review.messages,
        "parts": review.parts,
        "points": review.points,
        "problems": {problem.value: count for problem, count in review.problems.items()},
        "campaign": None,
    }


def _find(campaign: int | None, program: Program) -> CampaignRecord:
    reader = program.reader()
    try:
        if campaign is not None:
            return reader.campaign(campaign)
        records = reader.campaigns()
    finally:
        reader.close()
    for record in records:
        if record.state is CampaignState.PAUSED:
            return record
    if records:
        return records[0]
    raise CampaignMissing


def _run(campaign: int, account: Account, arguments: argparse.Namespace, program: Program) -> Exit:
    if arguments.report_port is not None:
        words(f"receiving reports on {program.receive_reports(arguments.report_port)}")
    dispatcher = program.dispatcher(
        campaign,
        account,
        workers=arguments.workers,
        rate=arguments.rate,
        deadline=arguments.timeout,
        per_request=arguments.per_request,
    )
    record = _find(campaign, program)
    tally = Tally(campaign, record.states)
    unsubscribe = program.bus.subscribe(tally.on_events)
    try:
        run_dispatcher(dispatcher, tally, record.rows, arguments.report_wait)
    finally:
        unsubscribe()
    return campaign_end(_find(campaign, program), arguments.language)


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isdigit() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most}")
        return int(text)

    return read


def _amount(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a number") from None
    if not 0 <= value < 10**6:
        raise argparse.ArgumentTypeError("a number that is not negative")
    return value
