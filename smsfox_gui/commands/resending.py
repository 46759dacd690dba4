"""`smsfox resend`: some messages of a campaign once more, as a person's recorded decision."""

from __future__ import annotations

import argparse
from datetime import datetime

from smsfox_gui.bootstrap import Program
from smsfox_gui.commands.campaign_run import (
    account_of,
    add_resuming_options,
    add_running_options,
    check_age,
    check_copy,
    check_waiting,
    find_campaign,
    prepare_run,
    run_campaign,
    take_word,
    whole,
)
from smsfox_gui.commands.output import Exit, result, words
from smsfox_gui.core import cautions
from smsfox_gui.core.errors import NothingToResend, ResendTooSoon
from smsfox_gui.core.states import MessageState
from smsfox_gui.services.resending import RESENDABLE, ResendReview


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the command."""
    parser = commands.add_parser("resend", help="send what failed, or what is in doubt, once more")
    parser.add_argument("campaign", type=int, metavar="CAMPAIGN")
    parser.add_argument("--state", required=True, choices=[state.value for state in RESENDABLE])
    rows = parser.add_argument("--row", type=whole(1, 10**9), nargs="+", action="extend", metavar="N")
    rows.help = "only these rows of the spreadsheet"
    parser.add_argument(
        "--soon", action="store_true", help="also what is in doubt for less than 15 minutes: a report may still come"
    )
    parser.add_argument("--yes", action="store_true", help="send; without it only what would be sent is printed")
    add_resuming_options(parser)
    add_running_options(parser)
    parser.set_defaults(run=run_resend)


def run_resend(arguments: argparse.Namespace, program: Program) -> Exit:
    """Review, decide, send."""
    state = MessageState(arguments.state)
    if not arguments.yes:
        review = _review(arguments, program, state)
        result(_line(review))
        _warn(review, arguments)
        return Exit.DONE
    journal = program.journal()
    record = find_campaign(arguments.campaign, program)
    review = _review(arguments, program, state)
    if not review.messages:
        raise NothingToResend(campaign=record.id)
    _warn(review, arguments)
    if review.recent and not arguments.soon:
        raise ResendTooSoon(count=review.recent, until=_clock_time(review.quiet_at))
    check_copy(record, arguments)
    check_age(record, arguments, program)
    again = check_waiting(record, arguments, program, review.messages)
    account = account_of(record, arguments, program)
    prepare_run(account, arguments, program)
    take_word(record, arguments, program)
    _check_limits(review, program)

    def decide() -> None:
        if again is not None:
            again()
        program.resending.decide(journal, review)

    return run_campaign(record.id, account, arguments, program, decide)


def _review(arguments: argparse.Namespace, program: Program, state: MessageState) -> ResendReview:
    reader = program.reader()
    try:
        return program.resending.review(reader, arguments.campaign, state, arguments.row)
    finally:
        reader.close()


def _warn(review: ResendReview, arguments: argparse.Namespace) -> None:
    """What is in doubt may have arrived; whoever decides to repeat it should know."""
    if review.state is MessageState.UNKNOWN and review.messages:
        last = review.last_sent.astimezone() if review.last_sent is not None else None
        words(cautions.doubt_sentence(len(review.messages), last, arguments.language))


def _clock_time(moment: datetime | None) -> str:
    return f"{moment.astimezone():%H:%M}" if moment is not None else ""


def _check_limits(review: ResendReview, program: Program) -> None:
    reader = program.reader()
    try:
        program.resending.check_limits(reader, review, program.settings.day_limit_points)
    finally:
        reader.close()


def _line(review: ResendReview) -> dict[str, object]:
    """recent: in doubt for so short a time that a report may still settle them; queued: goes out along with them;
    stopped: on the do-not-send list, left out."""
    return {
        "campaign": review.campaign,
        "resend": review.state.value,
        "recipients": len(review.messages),
        "messages": len(review.messages),
        "parts": review.parts,
        "points": review.points,
        "row_numbers": list(review.numbers),
        "recent": review.recent,
        "doubled": review.doubled,
        "queued": review.queued,
        "stopped": review.stopped,
    }
