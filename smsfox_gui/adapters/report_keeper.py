"""Keeps reports in a thread of its own: all that gather while one commit is on its way share the next one."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from functools import partial
from queue import Empty, SimpleQueue
from typing import Protocol

from smsfox_gui.core.message import DeliveryReport

LARGEST_BATCH = 64
"""Reports in one commit: a claim that waits behind it must not wait long."""

Told = Callable[[bool | None], None]
"""Hears whether a report is on a message of ours; None = it could not be kept."""

_log = logging.getLogger(__name__)


class Keep(Protocol):
    """Whoever keeps reports."""

    def __call__(self, reports: Sequence[DeliveryReport], *, strangers: bool = True) -> Sequence[bool]:
        """Return when they are durable: for each, whether it is on a message of ours.

        strangers: keep those too that are not.
        """


class Keeper(threading.Thread):
    """Takes reports in, and tells when they are kept."""

    def __init__(self, keep: Keep, soon: Callable[[Callable[[], object]], None]) -> None:
        """soon: how what is to be told reaches the thread of those who asked."""
        super().__init__(name="report-keeper", daemon=True)
        self._keep = keep
        self._soon = soon
        self._waiting: SimpleQueue[tuple[DeliveryReport, bool, Told] | None] = SimpleQueue()

    def put(self, report: DeliveryReport, strangers: bool, told: Told) -> None:
        """Keep this one; strangers: also if it is on no message of ours."""
        self._waiting.put((report, strangers, told))

    def finish(self) -> None:
        """Return when everything put so far was tried."""
        self._waiting.put(None)
        self.join()

    def run(self) -> None:
        """Gather, keep, tell; until finished."""
        going = True
        while going:
            batch = [self._waiting.get()]
            try:
                while len(batch) < LARGEST_BATCH and batch[-1] is not None:
                    batch.append(self._waiting.get_nowait())
            except Empty:
                pass
            going = batch[-1] is not None
            found: list[tuple[Told, bool | None]] = []
            for strangers in (True, False):
                part = [item for item in batch if item is not None and item[1] is strangers]
                ours = self._kept([report for report, _, _ in part], strangers) if part else []
                found += zip((told for _, _, told in part), ours, strict=True)
            self._soon(partial(_tell, found))

    def _kept(self, reports: list[DeliveryReport], strangers: bool) -> Sequence[bool | None]:
        try:
            return self._keep(reports, strangers=strangers)
        except Exception as error:
            # Whatever it was, they are not kept: the gateway must hear so and call again.
            if len(reports) == 1:
                _log.error("a delivery report could not be kept: %s", type(error).__name__)
                return [None]
        # One that cannot be kept must not stand in the others' way.
        return [ours for report in reports for ours in self._kept([report], strangers)]


def _tell(found: list[tuple[Told, bool | None]]) -> None:
    for told, ours in found:
        told(ours)
