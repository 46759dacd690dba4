"""Running a campaign from the command line: the options that `send`, `resume` and `resend` share, and the run."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial

from smsfox_gui.bootstrap import Program
from smsfox_gui.commands.output import Exit, campaign_end, words
from smsfox_gui.commands.running import Tally, run_dispatcher
from smsfox_gui.commands.stop_list import warn_of_older_copy
from smsfox_gui.core import cautions
from smsfox_gui.core.account import Account
from smsfox_gui.core.errors import CampaignExpired, CampaignMissing, JournalRestored, SameText
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import CampaignState, Decision, MessageState, PauseReason
from smsfox_gui.services.campaigns import Repeats, grown_old


def add_running_options(parser: argparse.ArgumentParser) -> None:
    """How a campaign is sent."""
    parser.add_argument("--gateway", metavar="URL")
    parser.add_argument("--login", metavar="L")
    parser.add_argument("--workers", type=whole(1, 64), metavar="N")
    parser.add_argument("--rate", type=amount, default=0.0, metavar="PER_S", help="0 = no limit (the default)")
    parser.add_argument("--timeout", type=seconds, metavar="S", help="total deadline of one request")
    parser.add_argument("--per-request", type=whole(1, 1000), default=1, metavar="N", help="for identical texts")
    parser.add_argument("--report-port", type=whole(0, 65535), metavar="N", help="0 = any free port")
    relay = parser.add_argument("--report-relay", metavar="URL", nargs="?", const="")
    relay.help = "fetch reports from this relay; without URL: from that of the settings. Key: SMSFOX_RELAY_KEY"
    parser.add_argument("--report-wait", type=amount, default=0.0, metavar="S")


def add_resuming_options(parser: argparse.ArgumentParser) -> None:
    """What a person may say anew when a campaign goes on."""
    parser.add_argument(
        "--limit", type=whole(0, 10**9), metavar="POINTS", help="a new limit for the campaign; 0 = none"
    )
    parser.add_argument("--again", action="store_true", help="send though this text just went to most of these people")
    parser.add_argument("--late", action="store_true", help="send though the queue has waited for too long")
    parser.add_argument(
        "--trust-copy", action="store_true", help="send though the journal came back from an older copy"
    )


def find_campaign(campaign: int | None, program: Program) -> CampaignRecord:
    """The campaign named, or the newest one that did not end, or the newest. Raises CampaignMissing.

    One that was never started counts only while it is the newest: whoever made another one meanwhile has sent its
    texts with that. One that waits for its time is gone on with only by name.
    """
    reader = program.reader()
    try:
        if campaign is not None:
            return reader.campaign(campaign)
        records = [record for record in reader.campaigns() if record.reason is not PauseReason.SCHEDULED]
    finally:
        reader.close()
    for record in records:
        started = record.reason is not PauseReason.NOT_STARTED or record is records[0]
        if record.state is CampaignState.PAUSED and started:
            return record
    if records:
        return records[0]
    raise CampaignMissing


def account_of(record: CampaignRecord, arguments: argparse.Namespace, program: Program) -> Account:
    """The account to go on with: the one named, else the campaign's own."""
    return program.accounts.account(arguments.login or record.login, arguments.gateway or record.gateway)


def check_age(record: CampaignRecord, arguments: argparse.Namespace, program: Program) -> None:
    """Refuse what has waited too long before anything is changed for it. Raises CampaignExpired."""
    age = grown_old(record, program.clock.now(), program.validity)
    if age is not None and not arguments.late:
        raise CampaignExpired(campaign=record.id, hours=int(age.total_seconds()) // 3600)


def check_copy(record: CampaignRecord, arguments: argparse.Namespace) -> None:
    """Refuse what an older copy of the journal calls queued: it may have been sent. Raises JournalRestored."""
    if record.reason is PauseReason.RESTORED and not arguments.trust_copy:
        raise JournalRestored(option="--trust-copy")


def check_repeats(repeats: Repeats, arguments: argparse.Namespace) -> bool:
    """Say how many have had this text lately; whether it takes, and has, a person's word to send it once more.

    Raises SameText where the word is missing.
    """
    if repeats.must_be_confirmed and not arguments.again:
        raise SameText(count=repeats.count)
    say_repeats(repeats, arguments)
    return repeats.must_be_confirmed


def say_repeats(repeats: Repeats, arguments: argparse.Namespace) -> None:
    """Say how many have had this text lately, or had it refused, if anybody has."""
    if repeats.count:
        words(cautions.repeats_sentence(repeats.sent, repeats.coming, repeats.messages, arguments.language))
    if repeats.refused:
        words(cautions.refused_sentence(repeats.refused, repeats.messages, arguments.language))


def check_waiting(
    record: CampaignRecord, arguments: argparse.Namespace, program: Program, also: Sequence[int] = ()
) -> Callable[[], object] | None:
    """The same of what waits in a campaign, and of its messages `also`; the word to record, if it took one."""
    reader = program.reader()
    try:
        repeats = program.campaigns.repeats_of_waiting(reader, record.id, also)
    finally:
        reader.close()
    confirmed = check_repeats(repeats, arguments)
    return partial(program.journal().decide, record.id, Decision.AGAIN) if confirmed else None


def prepare_run(account: Account, arguments: argparse.Namespace, program: Program) -> None:
    """Whatever can be refused is refused here, before anything is frozen or decided. Raises SmsfoxError."""
    program.accounts.require_way(account)
    warn_of_older_copy(arguments, program)
    if arguments.report_port is not None:
        words(f"receiving reports on {program.reports.receive(arguments.report_port)}")
    if arguments.report_relay is not None:
        program.reports.fetch(arguments.report_relay)
        words("fetching reports from the relay")


def take_word(record: CampaignRecord, arguments: argparse.Namespace, program: Program) -> None:
    """Record what a person said anew about the whole campaign, when nothing stands against going on any more."""
    if record.reason is PauseReason.RESTORED:
        program.journal().trust_copy()
    if arguments.limit is not None:
        program.journal().set_limit(record.id, arguments.limit)


def run_campaign(
    campaign: int,
    account: Account,
    arguments: argparse.Namespace,
    program: Program,
    decide: Callable[[], object] | None = None,
) -> Exit:
    """Send what is queued, print how the campaign stands then. decide: done when nothing stands against sending."""
    dispatcher = program.dispatcher(
        campaign,
        account,
        workers=arguments.workers,
        rate=arguments.rate,
        deadline=arguments.timeout,
        per_request=arguments.per_request,
        late=getattr(arguments, "late", False),
    )
    if decide is not None:
        decide()
    record = find_campaign(campaign, program)
    tally = Tally(campaign, record.states)
    unsubscribe = program.bus.subscribe(tally.on_events)
    program.wakefulness.hold()
    try:
        run_dispatcher(dispatcher, tally, record.rows, partial(_awaited, campaign, program), arguments.report_wait)
    finally:
        program.wakefulness.release()
        unsubscribe()
    return campaign_end(find_campaign(campaign, program), arguments.language, account.url)


def _awaited(campaign: int, program: Program) -> int:
    """Accepted messages without a report."""
    return find_campaign(campaign, program).states.get(MessageState.ACCEPTED, 0)


def whole(least: int, most: int) -> Callable[[str], int]:
    """Reads a whole number within bounds."""

    def read(text: str) -> int:
        if not text.isdigit() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"a whole number from {least} to {most}")
        return int(text)

    return read


def seconds(text: str) -> float:
    """Reads a span that is longer than nothing."""
    value = amount(text)
    if not value:
        raise argparse.ArgumentTypeError("a number above 0")
    return value


def amount(text: str) -> float:
    """Reads a number that is not negative."""
    try:
        value = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a number") from None
    if not 0 <= value < 10**6:
        raise argparse.ArgumentTypeError("a number that is not negative")
    return value
