"""What a reason to stand looks like, which answer of the gateway is behind it, and the one thing to do about it."""

from __future__ import annotations

from enum import StrEnum

from smsfox_gui.core.answers import Answer
from smsfox_gui.core.states import PauseReason

R = PauseReason


class Remedy(StrEnum):
    """Where the one main button leads while a campaign stands; GO_ON_ANEW: on, at its price."""

    ACCOUNT = "account"
    ADDRESS = "address"
    GO_ON_ANEW = "go_on_anew"
    REPORT = "report"
    STOP_LIST = "stop_list"


REMEDIES = {
    R.AUTHORIZATION: Remedy.ACCOUNT,
    R.BAD_PARAMETERS: Remedy.REPORT,
    R.NO_POINTS: Remedy.GO_ON_ANEW,
    R.STOP_LIST: Remedy.STOP_LIST,
    R.WRONG_ADDRESS: Remedy.ADDRESS,
}
ANSWERS = {
    R.AUTHORIZATION: Answer.AUTHORIZATION,
    R.BAD_PARAMETERS: Answer.BAD_PARAMETERS,
    R.FORBIDDEN_TEXT: Answer.FORBIDDEN,
    R.NO_POINTS: Answer.NO_POINTS,
}
_REFUSED = {*REMEDIES, R.CERTIFICATE, R.FORBIDDEN_TEXT, R.JOURNAL, R.REFUSALS}
"""Going on as it is would come to the same."""
_CALM = {R.QUIET_HOURS, R.RESEND, R.SCHEDULED, R.TRIAL}
"""A person wished it, or the night did: nothing is wrong."""
UNSAID = {R.NOT_STARTED, R.USER}
"""Whoever looks at the panel has just done that."""
_OURS = {R.CLOCK, R.DAY_LIMIT, R.INTERRUPTED, R.LIMIT, R.OVERDUE, R.RESTORED, R.SLEEP}
"""No answer of the gateway is behind it."""
NO_GOING_ON = {*REMEDIES, R.FORBIDDEN_TEXT, R.SCHEDULED}
"""To go on is not the main thing to do."""


def kind_of(reason: PauseReason) -> str:
    """err, warn or info."""
    return "info" if reason in _CALM else "err" if reason in _REFUSED else "warn"


def is_explained(reason: PauseReason) -> bool:
    """Whether there is more to know of it than its sentence says."""
    return reason not in _CALM | UNSAID | _OURS
