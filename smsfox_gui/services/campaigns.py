"""From a checked list to an armed campaign: every row and every text frozen in the journal, nothing sent yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Protocol

from smsfox_gui.core.account import Account
from smsfox_gui.core.contact_list import ContactRow, ListCounts, ListInfo, RowProblem
from smsfox_gui.core.earlier import Earlier
from smsfox_gui.core.errors import SenderInvalid, TextEmpty
from smsfox_gui.core.message import CampaignRecord, FrozenRow, NewCampaign
from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.review import Review, Reviewer, review
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.senders import check
from smsfox_gui.core.states import CampaignState, Decision, MessageState
from smsfox_gui.core.stop_list import NOBODY, Stopped, day_words
from smsfox_gui.core.tariff import Tariff
from smsfox_gui.core.template import Template
from smsfox_gui.services.limits import NO_LIMITS, Limits, local_day
from smsfox_gui.services.ports import Clock, Journal, JournalReader

MEMORY = timedelta(hours=24)
"""How long a text that was sent to a person counts as just sent."""


@dataclass(frozen=True, slots=True)
class Repeats:
    """How many of a list's messages their people have had word for word within MEMORY, or are about to have."""

    sent: int
    """Sent, and not proven undelivered."""
    coming: int
    """Only to come: a campaign that is being sent, or is scheduled, will send it."""
    messages: int
    refused: int = 0
    """What the gateway has refused within MEMORY, word for word and from the same sender, for what it says; what they
    have had since, or are about to have, is not among it."""

    @property
    def count(self) -> int:
        """Of either kind."""
        return self.sent + self.coming

    @property
    def share(self) -> float:
        """Of all messages, 0 to 1."""
        return self.count / self.messages if self.messages else 0.0

    @property
    def must_be_confirmed(self) -> bool:
        """More than half: this is probably the same campaign once more, and a person has to say so."""
        return 2 * self.count > self.messages


def _repeats(found: Counter[Earlier], messages: int) -> Repeats:
    return Repeats(found[Earlier.SENT], found[Earlier.COMING], messages, found[Earlier.REFUSED])


class Recipients(Protocol):
    """What a campaign is armed from: a list that was read, or a part of one."""

    @property
    def info(self) -> ListInfo: ...

    def counts(self) -> ListCounts: ...

    def rows(self) -> Iterator[ContactRow]: ...


def reviewer_for(contacts: Recipients, text: str, tariff: Tariff, rules: Rules) -> Reviewer:
    """The one renderer and counter for this text over this list. Raises TextEmpty, TemplateError."""
    if not text.strip():
        raise TextEmpty
    return Reviewer(Template.parse(text).bind(contacts.info.columns), tariff, rules)


def check_sender(name: str) -> None:
    """Raises SenderInvalid with the problem's code."""
    problem = check(name)
    if problem is not None:
        raise SenderInvalid(problem=problem.value, sender=name)


def grown_old(record: CampaignRecord, now: datetime, validity: timedelta | None) -> timedelta | None:
    """How long what is queued has waited, where that is longer than it is valid; None = it may go on as it is.

    The journal refuses such a start by the same rule; this is for asking a person before.
    """
    waiting = record.states.get(MessageState.QUEUED, 0) + record.states.get(MessageState.WAITING, 0)
    if validity is None or record.valid_from is None or not waiting or record.state is not CampaignState.PAUSED:
        return None
    age = now - record.valid_from
    return age if age > validity else None


class Campaigns:
    """Reviews a list with its text and freezes it as a campaign."""

    def __init__(
        self, tariff: Callable[[], Tariff], clock: Clock, stopped: Callable[[], Stopped] = lambda: NOBODY
    ) -> None:
        """tariff and stopped: the tariff and the stop list as they are when they are asked."""
        self._tariff = tariff
        self._clock = clock
        self._stopped = stopped

    def review(self, contacts: Recipients, text: str, rules: Rules) -> Review:
        """What sending `text` to `contacts` would mean, exactly. Raises TextEmpty, TemplateError."""
        return review(contacts.rows(), reviewer_for(contacts, text, self._tariff(), rules))

    def repeats(
        self, reader: JournalReader, contacts: Recipients, text: str, rules: Rules, sender: str = ""
    ) -> Repeats:
        """How many of these people were sent this very text in the last 24 hours, or will be by themselves, or had it
        refused from this sender. Raises TextEmpty, TemplateError.

        Takes some ten seconds for a million rows where something was sent lately, else nothing is rendered at all.
        """
        reviewer = reviewer_for(contacts, text, self._tariff(), rules)
        rows = _Ready(reviewer.judge(row) for row in contacts.rows())
        found = reader.repeated(rows, self._clock.now() - MEMORY, sender)
        return _repeats(found, rows.count if found else contacts.counts().ready)

    def repeated_phones(self, reader: JournalReader, contacts: Recipients, text: str, rules: Rules) -> frozenset[str]:
        """The numbers of these people. Takes as long as `repeats`. Raises TextEmpty, TemplateError."""
        reviewer = reviewer_for(contacts, text, self._tariff(), rules)
        phones = list[str]()

        def messages() -> Iterator[tuple[str, str]]:
            for phone, message in _Ready(reviewer.judge(row) for row in contacts.rows()):
                phones.append(phone)
                yield phone, message

        return frozenset(phones[place] for place in reader.which_repeated(messages(), self._clock.now() - MEMORY))

    def repeats_of_waiting(self, reader: JournalReader, campaign: int, also: Sequence[int] = ()) -> Repeats:
        """The same of what waits in a campaign, and of its messages `also`, by what other campaigns do.

        What a person has decided to send all the same is settled: only what was sent after that counts.
        """
        decided = [one.at for one in reader.decisions(campaign) if one.kind is Decision.AGAIN]
        since = max([self._clock.now() - MEMORY, *decided])
        counts = reader.counts(campaign)
        waiting = sum(counts.get(state, 0) for state in (MessageState.QUEUED, MessageState.WAITING))
        return _repeats(reader.repeated_waiting(campaign, since, also), waiting + len(also))

    def spent_today(self, reader: JournalReader) -> int:
        """Points that went out since midnight, by the program's own ledger."""
        return reader.spent_since(local_day(self._clock.now())[0])

    def arm(
        self,
        journal: Journal,
        contacts: Recipients,
        *,
        text: str,
        rules: Rules,
        sender: str,
        name: str,
        account: Account,
        limits: Limits = NO_LIMITS,
        quiet: QuietHours | None = None,
        tariff: Tariff | None = None,
        point_price: Decimal | None = None,
        at: datetime | None = None,
        on_stopped: Callable[[int], None] = lambda _: None,
    ) -> int:
        """Freeze the campaign; its id. The campaign's limit is kept with it, and holds for resends too.

        quiet: hours in which nobody is texted, by the recipient's own clock; None = sent whatever the hour.
        tariff: what a part costs, None = as it does now.
        point_price: roubles a point costs today, kept with the campaign; None = not known.
        at: when it is to begin by itself; None = when a person starts it.
        on_stopped: told how many rows are left out because their numbers came onto the stop list after the list was
        judged, if there are any.

        Raises TextEmpty, TemplateError, SenderInvalid, NothingToSend, OverLimit, StopListError, JournalError; nothing
        is kept then.
        """
        check_sender(sender)
        reviewer = reviewer_for(contacts, text, tariff or self._tariff(), rules)
        info = contacts.info
        campaign = NewCampaign(
            name=name,
            sender=sender,
            text=text,
            rules=rules.value,
            list_name=info.name,
            sheet=info.sheet,
            columns=tuple(column.title for column in info.columns),
            gateway=account.url,
            login=account.login,
            same_text=reviewer.template.same_for_all,
            limit_points=limits.campaign,
            quiet=quiet,
            point_price=point_price,
            at=at,
        )
        rows = _Allowed((reviewer.judge(row) for row in contacts.rows()), self._stopped())
        armed = journal.arm(campaign, _within(rows, limits, self._spent_today(journal) if limits.day else 0))
        if rows.stopped:
            on_stopped(rows.stopped)
        return armed

    def _spent_today(self, journal: Journal) -> int:
        reader = journal.reader()
        try:
            return self.spent_today(reader)
        finally:
            reader.close()


class _Ready:
    """The number and text of every message, counted on the way."""

    def __init__(self, rows: Iterable[FrozenRow]) -> None:
        self._rows = rows
        self.count = 0

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for row in self._rows:
            if row.problem is None:
                self.count += 1
                yield row.phone, row.text


class _Allowed:
    """The same rows; those whose number is on the stop list by now are kept for the export only, and counted."""

    def __init__(self, rows: Iterable[FrozenRow], stopped: Stopped) -> None:
        self._rows = rows
        self._since = stopped.since
        self.stopped = 0

    def __iter__(self) -> Iterator[FrozenRow]:
        for row in self._rows:
            since = self._since(row.phone) if row.problem is None else None
            if since is None:
                yield row
            else:
                self.stopped += 1
                yield replace(row, text="", parts=0, points=0, problem=RowProblem.STOPPED, detail=day_words(since))


def _within(rows: Iterable[FrozenRow], limits: Limits, spent_today: int) -> Iterator[FrozenRow]:
    """The same rows. Raises OverLimit at their end, inside the transaction that freezes them, which leaves nothing."""
    points = 0
    for row in rows:
        points += 0 if row.problem is not None else row.points
        yield row
    limits.check(points, spent_today=spent_today)
