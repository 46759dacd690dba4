"""`smsfox send` and `resume`: the main job without a window."""

from __future__ import annotations

import argparse
from pathlib import Path

from smsfox_gui.bootstrap import Program
from smsfox_gui.commands.campaign_run import (
    account_of,
    add_resuming_options,
    add_running_options,
    check_age,
    check_copy,
    check_repeats,
    check_waiting,
    find_campaign,
    prepare_run,
    run_campaign,
    say_repeats,
    take_word,
    whole,
)
from smsfox_gui.commands.lists import add_list_options, open_list
from smsfox_gui.commands.output import Exit, campaign_end, result, words
from smsfox_gui.commands.running import interrupts_held
from smsfox_gui.core.errors import JournalError, ListHasProblems, NothingToSend, OverLimit, TextUnreadable
from smsfox_gui.core.review import Review
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.states import CampaignState, Decision
from smsfox_gui.core.wording import error_sentence, stopped_meanwhile
from smsfox_gui.services.campaigns import Repeats, check_sender
from smsfox_gui.services.limits import Limits
from smsfox_gui.services.ports import ContactList


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the commands."""
    send = commands.add_parser("send", help="text everybody in a list")
    add_list_options(send)
    text = send.add_mutually_exclusive_group(required=True)
    text.add_argument("--text", metavar="TEXT")
    text.add_argument("--text-file", type=Path, metavar="F")
    send.add_argument("--sender", default="", metavar="NAME")
    send.add_argument("--limit", type=whole(0, 10**9), metavar="POINTS", help="the most the campaign may ever cost")
    send.add_argument("--quiet-hours", action="store_true", help="text nobody at night; resume in the morning")
    send.add_argument("--exclude-problems", action="store_true", help="leave out the rows that cannot be sent")
    send.add_argument("--name", metavar="NAME", help="the campaign's name; else the list's")
    send.add_argument("--again", action="store_true", help="send though this text just went to most of these people")
    send.add_argument("--yes", action="store_true", help="send; without it only the review is printed")
    add_running_options(send)
    send.set_defaults(run=run_send)
    resume = commands.add_parser("resume", help="go on with a campaign after a stop or a crash")
    resume.add_argument("campaign", type=int, nargs="?", metavar="CAMPAIGN")
    add_resuming_options(resume)
    add_running_options(resume)
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
            repeats = _repeats_if_known(contacts, text, rules, program, arguments)
            result(_review_line(review) | {"repeats": repeats.count if repeats is not None else None})
            if repeats is not None:
                say_repeats(repeats, arguments)
            return Exit.DONE
        _refuse(review, arguments)
        account = program.accounts.account(arguments.login, arguments.gateway)
        journal = program.journal()
        prepare_run(account, arguments, program)
        repeated = check_repeats(_repeats(contacts, text, rules, program, arguments), arguments)
        with interrupts_held() as interrupted:
            campaign = program.campaigns.arm(
                journal,
                contacts,
                text=text,
                rules=rules,
                sender=arguments.sender,
                name=arguments.name or Path(contacts.info.name).stem,
                account=account,
                limits=Limits(arguments.limit or 0, program.settings.day_limit_points),
                quiet=program.quiet_hours if arguments.quiet_hours else None,
                point_price=program.prices.to_keep,
                on_stopped=lambda count: words(stopped_meanwhile(count, arguments.language)),
            )
    finally:
        contacts.close()
    try:
        if repeated:
            journal.decide(campaign, Decision.AGAIN)
        if interrupted.is_set():
            raise KeyboardInterrupt
        return run_campaign(campaign, account, arguments, program)
    except BaseException:
        # Nothing may lie armed that its person was told was not sent: the next `resume` would send it.
        if not program.sending_began:
            journal.cancel(campaign)
        raise


def run_resume(arguments: argparse.Namespace, program: Program) -> Exit:
    """Go on with the campaign named, or with the newest one that did not end."""
    program.journal()
    record = find_campaign(arguments.campaign, program)
    if record.state in (CampaignState.FINISHED, CampaignState.CANCELLED):
        return campaign_end(record, arguments.language)
    check_copy(record, arguments)
    check_age(record, arguments, program)
    decide = check_waiting(record, arguments, program)
    account = account_of(record, arguments, program)
    prepare_run(account, arguments, program)
    take_word(record, arguments, program)
    return run_campaign(record.id, account, arguments, program, decide)


def _repeats(
    contacts: ContactList, text: str, rules: Rules, program: Program, arguments: argparse.Namespace
) -> Repeats:
    reader = program.reader()
    try:
        return program.campaigns.repeats(reader, contacts, text, rules, arguments.sender)
    finally:
        reader.close()


def _repeats_if_known(
    contacts: ContactList, text: str, rules: Rules, program: Program, arguments: argparse.Namespace
) -> Repeats | None:
    """None where the journal cannot be looked at, which a review need not end for."""
    try:
        return _repeats(contacts, text, rules, program, arguments)
    except JournalError as error:
        words(error_sentence(error, arguments.language, console=True))
        return None


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
