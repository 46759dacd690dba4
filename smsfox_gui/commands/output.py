"""What every command prints: JSON lines on standard output, words for people on standard error."""

from __future__ import annotations

import json
import locale
import os
import sys
from collections.abc import Mapping
from enum import IntEnum

from smsfox_gui.core.account import is_exposed
from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.core.states import FAILED_STATES, CampaignState, PauseReason
from smsfox_gui.core.wording import Language, error_sentence, pause_sentence


class Exit(IntEnum):
    """The exit statuses of the contract."""

    DONE = 0
    DONE_WITH_FAILURES = 1
    USAGE = 2
    STOPPED = 3
    REFUSED = 4


def speak_utf8() -> None:
    """Results are UTF-8 whatever the console's code page; a letter it cannot show must not end the program."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def system_language() -> Language:
    """Russian where the user's locale is, else English."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    named = named or (locale.getlocale()[0] or "")
    return Language.RU if named.lower().startswith(("ru", "russian")) else Language.EN


def result(value: Mapping[str, object]) -> None:
    """One JSON object, one line, at once: a script may be waiting for it.

    Where nobody reads any more, or the disk behind is full, the work and its exit status go on without it.
    """
    try:
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
        sys.stdout.flush()
    except OSError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - for the rest of the process


def words(sentence: str) -> None:
    """A sentence for the person at the terminal."""
    sys.stderr.write(sentence + "\n")
    sys.stderr.flush()


def refusal(error: SmsfoxError, language: Language) -> Exit:
    """The error as the contract wants it, and in words."""
    sentence = error_sentence(error, language, console=True)
    result({"error": {"code": error.code, "message": sentence}})
    words(sentence)
    return Exit.REFUSED


def campaign_line(record: CampaignRecord) -> dict[str, object]:
    """A campaign as `send`, `resume` and `campaigns` print it."""
    return {
        "campaign": record.id,
        "name": record.name,
        "created": record.created.isoformat(),
        "state": record.state.value,
        "reason": record.reason.value if record.reason is not None else None,
        "rows": record.rows,
        "excluded": record.excluded,
        "states": {state.value: count for state, count in record.states.items()},
        "doubled": record.doubled,
    }


def campaign_end(record: CampaignRecord, language: Language, gateway: str = "") -> Exit:
    """Print how a campaign stands after a run; the exit status that says it.

    gateway: the address it went to, "" = the campaign's own.
    """
    result(campaign_line(record))
    if record.state is CampaignState.PAUSED:
        reason = record.reason or PauseReason.USER
        exposed = is_exposed(gateway or record.gateway)
        until = record.wait_until.astimezone() if record.wait_until is not None else None
        words(pause_sentence(reason, language, record.states, detail=record.detail, exposed=exposed, until=until))
        return Exit.STOPPED
    if record.state is CampaignState.CANCELLED or FAILED_STATES & record.states.keys():
        return Exit.DONE_WITH_FAILURES
    return Exit.DONE
