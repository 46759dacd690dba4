"""Runs `smsfox` with one thing broken on purpose, always so that what is broken has the password in its hands.

python faulty_job.py KIND send LIST ...
"""

from __future__ import annotations

import asyncio
import faulthandler
import gc
import logging
import os
import sys
import threading
import warnings
from collections.abc import Callable
from typing import Any, NoReturn

import requests

from smsfox_gui import cli
from smsfox_gui.adapters.gateway_http import HttpGateway
from smsfox_gui.adapters.journal import SqliteJournal
from smsfox_gui.adapters.marked_connection import MarkedAdapter
from smsfox_gui.core.states import CampaignState
from smsfox_gui.services.sending import Dispatcher

REQUESTS: list[bytes] = []
"""The bodies that passed: an exception made of one of them holds everything there is to lose."""


def body() -> str:
    return REQUESTS[-1].decode("ascii") if REQUESTS else os.environ["SMSFOX_PASSWORD"]


def watch() -> None:
    """Keep every request's body, for the faults to quote."""
    send = MarkedAdapter.send

    def watched(self: MarkedAdapter, request: requests.PreparedRequest, **options: Any) -> requests.Response:
        assert isinstance(request.body, bytes)
        REQUESTS.append(request.body)
        return send(self, request, **options)

    MarkedAdapter.send = watched


def fail(request: object = None) -> NoReturn:
    """As libraries do: the request in the arguments, in an attribute and in the locals of the frame."""
    password, quoted = os.environ["SMSFOX_PASSWORD"], body()
    raise RuntimeError(quoted, request) from requests.ConnectionError(quoted, password, request=request)


def in_gateway() -> None:
    def broken(self: HttpGateway, response: requests.Response) -> None:
        fail(response.request if hasattr(response, "request") else self)

    HttpGateway._read = broken


def in_requests() -> None:
    def broken(self: MarkedAdapter, request: requests.PreparedRequest, **_: Any) -> None:
        raise requests.ConnectionError(request.body, request=request)

    MarkedAdapter.send = broken


def in_journal() -> None:
    def broken(self: SqliteJournal, claim: object, verdict: object) -> None:
        raise ValueError(claim, verdict, body())

    SqliteJournal.record = broken


def after_sending(act: Callable[[], None]) -> Callable[[], None]:
    """Do it in the main thread when the messages have gone."""

    def install() -> None:
        conclude = Dispatcher.conclude

        def concluding(self: Dispatcher) -> CampaignState:
            state = conclude(self)
            act()
            return state

        Dispatcher.conclude = concluding

    return install


def in_thread() -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_finalizer() -> None:
    class Grumpy:
        def __del__(self) -> None:
            fail()

    Grumpy()
    gc.collect()


def in_asyncio() -> None:
    async def run() -> None:
        asyncio.get_running_loop().call_soon(fail, body())
        await asyncio.sleep(0)
        # A task that nobody waits for: asyncio complains of it with its name and what it was doing.
        lost = asyncio.get_running_loop().create_future()
        lost.set_exception(RuntimeError(body()))

    asyncio.run(run(), debug=True)


def as_warning() -> None:
    warnings.warn(body(), stacklevel=1)
    warnings.warn(body(), DeprecationWarning, stacklevel=1)


def in_loggers() -> None:
    """Every logger wide open, and one that quotes the request in each of the ways."""
    logging.getLogger().setLevel(logging.DEBUG)
    for name in ("urllib3", "urllib3.connectionpool", "requests", "asyncio", "smsfox_gui.some"):
        logger = logging.getLogger(name)
        logger.setLevel(logging.DEBUG)
        try:
            fail()
        except RuntimeError:
            logger.exception("%s", body())
            logger.warning("stack", stack_info=True)
        logger.warning("%d", body())


KINDS: dict[str, Callable[[], None]] = {
    "gateway": in_gateway,
    "requests": in_requests,
    "journal": in_journal,
    "main": after_sending(fail),
    "thread": after_sending(in_thread),
    "finalizer": after_sending(in_finalizer),
    "asyncio": after_sending(in_asyncio),
    "warning": after_sending(as_warning),
    "loggers": after_sending(in_loggers),
    "abort": after_sending(os.abort),
    "segfault": after_sending(faulthandler._sigsegv),
}

if __name__ == "__main__":
    watch()
    KINDS[sys.argv[1]]()
    sys.exit(cli.main(sys.argv[2:]))
