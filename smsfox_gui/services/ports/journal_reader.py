"""The journal as it is read: campaigns, their messages, and what they cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Protocol

from smsfox_gui.core.delivery_curve import DeliveryCurve
from smsfox_gui.core.earlier import Earlier
from smsfox_gui.core.glance import CampaignGlance
from smsfox_gui.core.message import CampaignRecord, Candidate, DecisionRecord, HistoryEntry, MessageRecord, SourceRow
from smsfox_gui.core.state_search import Told
from smsfox_gui.core.states import MessageState


class JournalReader(Protocol):
    """A read-only look into the journal, owned by one thread."""

    def campaigns(self) -> list[CampaignRecord]:
        """Newest first."""

    def campaign(self, campaign: int) -> CampaignRecord:
        """Raises CampaignMissing."""

    def names(self) -> frozenset[str]:
        """What the campaigns are called."""

    def senders(self) -> tuple[str, ...]:
        """The sender names from which the gateway has taken messages, the one of the campaign sent last first."""

    def campaigns_to(self, digits: str) -> frozenset[int]:
        """The campaigns with a recipient whose number has these digits in a row."""

    def counts(self, campaign: int) -> dict[MessageState, int]: ...

    def points(self, campaign: int) -> dict[MessageState, int]:
        """Points of the messages in each state."""

    def message_ids(
        self,
        campaign: int,
        states: frozenset[MessageState] | None = None,
        search: str = "",
        told: Collection[Told] = (),
    ) -> Sequence[int]:
        """Ids of the messages in the list's order as a compact array; search looks at phone and cells.

        told: states, each with a reason or whatever its reason, that a search for something finds as well.
        """

    def messages_by_id(self, ids: Sequence[int]) -> list[MessageRecord]:
        """The messages with these ids, in this order, with their cells."""

    def messages(self, campaign: int) -> Iterator[MessageRecord]:
        """Every message in the list's order, streamed, without cells."""

    def numbers(self, campaign: int, states: frozenset[MessageState]) -> frozenset[str]:
        """The phone numbers of its messages in these states. Raises CampaignMissing."""

    def source_rows(self, campaign: int) -> Iterator[SourceRow]:
        """The user's rows in their order, those left out too."""

    def candidates(self, campaign: int, state: MessageState) -> list[Candidate]:
        """The messages in a state, in the list's order. Raises CampaignMissing."""

    def decisions(self, campaign: int) -> list[DecisionRecord]:
        """What a person decided about a campaign, the oldest first."""

    def spent(self, campaign: int) -> int:
        """Points a campaign has cost so far: every attempt that was not proven unsent or refused."""

    def spent_since(self, start: datetime) -> int:
        """The same of all campaigns, since a moment."""

    def repeated(
        self, messages: Iterable[tuple[str, str]], since: datetime, sender: str | None = None
    ) -> Counter[Earlier]:
        """How many of these (phone, text) were sent since a moment and may have arrived, how many others go out by
        themselves, and how many others the gateway did not take from this sender; None = that is not asked.
        """

    def which_repeated(self, messages: Iterable[tuple[str, str]], since: datetime) -> list[int]:
        """Which of them were sent or will be: their places, from 0."""

    def repeated_waiting(self, campaign: int, since: datetime, also: Sequence[int] = ()) -> Counter[Earlier]:
        """The same of what waits in a campaign, and of its messages `also` (ids), by what other campaigns do."""

    def wakes(self, campaign: int, now: datetime) -> datetime | None:
        """When the first of those who wait for the morning may be texted; None where nobody waits."""

    def delivery_curve(self, campaign: int) -> DeliveryCurve | None:
        """How its messages came through over time; None where none was sent. Raises CampaignMissing.

        Reads every message of the campaign.
        """

    def glance(self, campaign: int) -> CampaignGlance:
        """Its first message, and the reasons of what failed. Raises CampaignMissing. Reads every message of it."""

    def history(self, message: int) -> list[HistoryEntry]:
        """Every change of a message, the oldest first."""

    def close(self) -> None: ...
