"""What a look at a campaign of the history shows beyond its counts: its first message, why others did not arrive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from smsfox_gui.core.message import MessageRecord
from smsfox_gui.core.states import MessageState

FAILED = (MessageState.UNDELIVERED, MessageState.REJECTED, MessageState.UNKNOWN)
"""The states that have reasons which a person asks for."""


@dataclass(frozen=True, slots=True)
class CampaignGlance:
    """first: the first message of the list that has left or may have, else the first of all; None = there is none.

    reasons: of the states in FAILED, how many messages for which reason (a key of `wording.reason_words`).
    """

    campaign: int
    first: MessageRecord | None = None
    reasons: Mapping[tuple[MessageState, str], int] = field(default_factory=dict)

    def of_state(self, state: MessageState) -> list[tuple[str, int]]:
        """The reasons of a state with their counts, the most frequent first."""
        found = [(reason, count) for (known, reason), count in self.reasons.items() if known is state]
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))
