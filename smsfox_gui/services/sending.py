"""The dispatcher: turn, claim, send, record, announce.

What failure means, before the loop:

* A claim's intent is durable before its request begins; its outcome is handed to the journal before anything else
  happens with it. A process that dies in between leaves the row `sending`, which the next start calls `unknown`.
* Only a proof puts a row back into the queue by itself: no byte left this machine (then the pool narrows to one probing
  worker and waits longer each time, at most five tries), or the gateway refused the account (03, 05).
* A brake stops all claims first, durably, and only then says so. Requests in flight are finished and recorded.
* Nothing here resumes a stopped campaign: a person makes a new dispatcher.
* A stop list that cannot be asked stops all claims too: nobody knows then who must not be written to.
* After a sleep, or when the clock was set back, nobody sends before a person has looked; what was claimed meanwhile
  goes back unsent.

The loop knows no threads: the window hosts `work` in QThreads, the command line in plain ones.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import datetime, timedelta

from smsfox_gui.core.answers import UnknownReason, Verdict, judge, judge_list
from smsfox_gui.core.brakes import Brakes
from smsfox_gui.core.errors import JournalError, StopListError
from smsfox_gui.core.message import CampaignRecord, Claim, Terms
from smsfox_gui.core.states import OPEN_STATES, CampaignState, MessageState, PauseReason
from smsfox_gui.services.awake import AwakeWatch
from smsfox_gui.services.events import ConnectionChanged, EventBus
from smsfox_gui.services.pacing import RateLimit
from smsfox_gui.services.places import Places
from smsfox_gui.services.ports import Clock, Gateway, Journal
from smsfox_gui.services.turns import MAX_TRIES, Turns

_WITHDRAWN = Verdict(MessageState.QUEUED, reason="withdrawn", proven_unsent=True)
_USUAL = Terms()
_CRASHED = Verdict(MessageState.UNKNOWN, reason=UnknownReason.CRASH.value)


class Dispatcher:
    """One run of a campaign, from a person's start to its end or the next stop."""

    def __init__(
        self,
        *,
        campaign: CampaignRecord,
        journal: Journal,
        gateway: Callable[[AbstractContextManager[None]], Gateway],
        workers: int,
        rate: RateLimit,
        bus: EventBus,
        clock: Clock,
        per_request: int = 1,
        terms: Terms = _USUAL,
        places: Places | None = None,
        first: int | None = None,
    ) -> None:
        """per_request: numbers in one request, only where every recipient gets the same text.

        first: how many messages this run may send before it stands for a person's word; None = all.
        """
        self.campaign = campaign.id
        self.workers = workers
        self._journal = journal
        self._gateway = gateway
        self._rate = rate
        self._bus = bus
        self._per_request = per_request if campaign.same_text else 1
        self._terms = terms
        self._clock = clock
        self._watch = AwakeWatch(clock)
        self._turns = Turns(workers, clock)
        self._places = places or Places()
        self._first = first
        """How many may still be claimed."""
        self._brakes = Brakes(same_text=campaign.same_text)
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._reason = PauseReason.USER
        self._failure: JournalError | None = None

    def start(self) -> None:
        """Open the campaign for claims. Called once, before the workers. Raises CampaignMissing, CampaignExpired."""
        self._watch.look()
        self._journal.start(self.campaign, self._terms)
        if self._stopped.is_set():
            # Somebody stopped it in the moment before; their pause found nothing running yet.
            self._journal.pause(self.campaign, self._reason)

    def work(self) -> None:
        """One worker's loop; returns when nothing is queued or the campaign was stopped."""
        gateway = None
        try:
            gateway = self._gateway(self._places.away)
            while (era := self._turns.enter()) is not None:
                if not self._send_next(gateway, era):
                    return
        except JournalError as error:
            self._fail(error)
        except StopListError:
            self.stop(PauseReason.STOP_LIST)
        except BaseException:
            self.stop(PauseReason.INTERRUPTED)
            raise
        finally:
            if gateway is not None:
                gateway.close()

    def stop(self, reason: PauseReason = PauseReason.USER, until: datetime | None = None) -> None:
        """Let no further claim through; returns when that is durable. Requests in flight end by themselves.

        until: when the gateway wishes to be asked again.
        """
        self._reason = reason
        self._close()
        self._journal.pause(self.campaign, reason, until)

    def conclude(self) -> CampaignState:
        """After every worker returned: all outcomes durable, the campaign finished or paused. Raises JournalError."""
        if self._failure is not None:
            raise self._failure
        self._journal.flush()
        state = self._journal.finish(self.campaign)
        if state is CampaignState.RUNNING:
            # Nobody works on it any more, whatever the reason: nothing may look as if it still went on.
            self._journal.pause(self.campaign, self._why_open())
            return CampaignState.PAUSED
        return state

    def _why_open(self) -> PauseReason:
        reader = self._journal.reader()
        try:
            left = OPEN_STATES & reader.counts(self.campaign).keys()
        finally:
            reader.close()
        if self._first == 0:
            return PauseReason.TRIAL
        return PauseReason.QUIET_HOURS if left == {MessageState.WAITING} else PauseReason.INTERRUPTED

    def _send_next(self, gateway: Gateway, era: int) -> bool:
        claim = None
        wanted = self._take(self._per_request if self._turns.open else 1)
        if wanted and self._rate.wait(self._stopped):
            claim = self._journal.claim(self.campaign, wanted)
        if claim is None:
            self._give(wanted)
            self._turns.leave_idle()
            return False
        self._give(wanted - 1 - len(claim.companions))
        jump = self._watch.look()
        if jump is not None or self._stopped.is_set():
            self._withdraw(claim, jump)
            return False
        self._rate.charge(len(claim.companions))
        self._places.take()
        try:
            verdict = self._exchange(gateway, claim)
            self._journal.record(claim, verdict)
        finally:
            self._places.give()
        if verdict.proven_unsent:
            self._give(1 + len(claim.companions))
            self._after_unsent(verdict, era)
        else:
            self._after_answer(verdict, 1 + len(claim.companions))
        return not self._stopped.is_set()

    def _take(self, messages: int) -> int:
        """As many messages as may be claimed now, at most so many."""
        with self._lock:
            if self._first is None:
                return messages
            taken = min(messages, self._first)
            self._first -= taken
            return taken

    def _give(self, messages: int) -> None:
        """So many that were taken were not sent."""
        with self._lock:
            if self._first is not None:
                self._first += messages

    def _withdraw(self, claim: Claim, jump: PauseReason | None) -> None:
        """Nothing of it was sent. That is told before the pause, which may fail, and after nobody claims any more."""
        if jump is not None:
            self._close()
        self._give(1 + len(claim.companions))
        self._journal.record(claim, _WITHDRAWN)
        self._turns.leave_idle()
        if jump is not None:
            self.stop(jump)

    def _exchange(self, gateway: Gateway, claim: Claim) -> Verdict:
        try:
            exchange = gateway.send(claim)
            return judge_list(exchange) if claim.companions else judge(exchange)
        except BaseException:
            self._journal.record(claim, _CRASHED)
            raise

    def _after_answer(self, verdict: Verdict, messages: int) -> None:
        with self._lock:
            reason = self._brakes.observe(verdict, messages)
        if reason is not None:
            wait = verdict.retry_after
            self.stop(reason, None if wait is None else self._clock.now() + timedelta(seconds=wait))
        if self._turns.leave_answered():
            self._bus.publish([ConnectionChanged(self.campaign, online=True, attempts=0)])

    def _after_unsent(self, verdict: Verdict, era: int) -> None:
        tries = self._turns.leave_unsent(era)
        if verdict.stop is not None or tries >= MAX_TRIES:
            self.stop(verdict.stop or PauseReason.NO_CONNECTION)
            return
        self._bus.publish([ConnectionChanged(self.campaign, online=False, attempts=tries)])

    def _fail(self, error: JournalError) -> None:
        with self._lock:
            self._failure = self._failure or error
        self._close()

    def _close(self) -> None:
        self._stopped.set()
        self._turns.close()
