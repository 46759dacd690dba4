"""What happened to one message, event by event, in both languages. See `wording`."""

from __future__ import annotations

from smsfox_gui.core.states import RESENDS, MessageState
from smsfox_gui.core.words import Pair

_M = MessageState

ARMED: Pair = ("Записано в журнал, ждёт очереди", "Written into the journal, queued")
"""The beginning, which is no change of state."""

ARRIVALS: dict[MessageState, Pair] = {
    _M.SENDING: ("Запрос ушёл к шлюзу", "The request went to the gateway"),
    _M.ACCEPTED: ("Шлюз принял", "The gateway accepted it"),
    _M.REJECTED: ("Шлюз отклонил", "The gateway rejected it"),
    _M.UNKNOWN: ("Неизвестно, ушло ли", "It is unknown whether it left"),
    _M.WAITING: ("У получателя тихие часы, ждёт утра", "The recipient has quiet hours, it waits for the morning"),
    _M.QUEUED: ("Снова в очереди", "Queued again"),
    _M.DELIVERED: ("Отчёт: доставлено", "Report: delivered"),
    _M.UNDELIVERED: ("Отчёт: не доставлено", "Report: not delivered"),
    _M.CANCELLED: ("Отменено: рассылку остановили", "Cancelled: the campaign was stopped"),
    _M.SUPPRESSED: ("Номер в стоп-листе, не отправлено", "The number is on the do-not-send list, not sent"),
}
"""By the state a message came to, whatever it was before."""

CHANGES: dict[tuple[MessageState, MessageState], Pair] = {
    (_M.SENDING, _M.QUEUED): ("Не ушло, снова в очереди", "It did not leave, queued again"),
    (_M.WAITING, _M.QUEUED): ("Ожидание кончилось, снова в очереди", "The wait is over, queued again"),
    (_M.UNKNOWN, _M.ACCEPTED): ("Вы решили считать отправленным", "You decided to count it as sent"),
    **dict.fromkeys(RESENDS, ("Вы решили отправить ещё раз", "You decided to send it once more")),
}
"""Where it matters from which state it came."""
