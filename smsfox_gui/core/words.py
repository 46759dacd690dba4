"""The vocabulary of states, problems and reasons in both languages: the same word everywhere. See `wording`."""

from __future__ import annotations

from smsfox_gui.core.answers import Answer, Failure, UnknownReason
from smsfox_gui.core.message import ReportStatus
from smsfox_gui.core.senders import SenderProblem
from smsfox_gui.core.states import CampaignState, Decision, MessageState
from smsfox_gui.core.stop_list import StopSource

Pair = tuple[str, str]
"""Russian, English."""

_M = MessageState
_S = SenderProblem

STATES: dict[MessageState, Pair] = {
    _M.QUEUED: ("В очереди", "Queued"),
    _M.WAITING: ("Ждёт утра", "Waits for morning"),
    _M.SENDING: ("Отправляется", "Sending"),
    _M.ACCEPTED: ("Принято", "Accepted"),
    _M.DELIVERED: ("Доставлено", "Delivered"),
    _M.UNDELIVERED: ("Не доставлено", "Not delivered"),
    _M.REJECTED: ("Отклонено", "Rejected"),
    _M.UNKNOWN: ("Неизвестно", "Unknown"),
    _M.CANCELLED: ("Не отправлено", "Not sent"),
    _M.SUPPRESSED: ("В стоп-листе", "On the do-not-send list"),
}

STATE_CHIPS: dict[MessageState, Pair] = STATES | {
    _M.WAITING: ("Ждут утра", "Wait for morning"),
    _M.SENDING: ("Отправляются", "Sending"),
    _M.ACCEPTED: ("Приняты", "Accepted"),
    _M.DELIVERED: ("Доставлены", "Delivered"),
    _M.UNDELIVERED: ("Не доставлены", "Not delivered"),
    _M.REJECTED: ("Отклонены", "Rejected"),
    _M.CANCELLED: ("Не отправлены", "Not sent"),
}

DOUBLED: Pair = ("Возможно, пришло дважды", "May have come twice")
DOUBLED_BRIEF: Pair = ("дважды?", "twice?")
"""Beside the state of a message whose earlier attempt, given up by a resend, reached the gateway as well."""

CAMPAIGNS: dict[CampaignState, Pair] = {
    CampaignState.PAUSED: ("На паузе", "Paused"),
    CampaignState.RUNNING: ("Идёт", "Sending"),
    CampaignState.FINISHED: ("Завершена", "Finished"),
    CampaignState.CANCELLED: ("Остановлена", "Stopped"),
}

STOP_SOURCES: dict[StopSource, Pair] = {
    StopSource.TYPED: ("Добавлен вручную", "Added by hand"),
    StopSource.PASTED: ("Вставлен из таблицы", "Pasted from a table"),
    StopSource.FILE: ("Из файла", "From a file"),
    StopSource.RESULT: ("Попросил в ответ на рассылку", "Asked after a campaign"),
}
"""How a number came onto the stop list, where no other reason was given."""
AND_OTHERS: Pair = ("и другие", "and others")
"""Behind the names of some countries."""
OTHER_COUNTRIES: Pair = ("Другие страны", "Other countries")
"""Where no country is known by name."""

REJECTED: dict[str, Pair] = {
    Answer.BAD_PARAMETERS: ("шлюз не понял запрос", "the gateway did not understand the request"),
    Answer.BAD_NUMBER: ("номер записан неверно", "wrong number format"),
    Answer.FORBIDDEN: ("текст запрещён", "text forbidden"),
    Answer.UNDELIVERABLE: ("доставка невозможна", "cannot be delivered"),
}

UNDELIVERED: dict[str, Pair] = {
    ReportStatus.NOT_RECEIVING: ("не принимает SMS", "does not take SMS"),
    ReportStatus.FORBIDDEN: ("текст запрещён", "text forbidden"),
    ReportStatus.UNDELIVERABLE: ("доставить нельзя", "cannot be delivered"),
}

UNKNOWN: dict[str, Pair] = {
    UnknownReason.CONNECTION_LOST: ("связь оборвалась", "connection lost"),
    UnknownReason.TIMEOUT: ("шлюз не ответил вовремя", "no answer in time"),
    UnknownReason.BAD_ANSWER: ("ответ шлюза не разобрать", "the answer makes no sense"),
    UnknownReason.WEB_PAGE: ("вместо шлюза ответила веб-страница", "a web page answered for the gateway"),
    UnknownReason.REDIRECT: ("шлюз отослал на другой адрес", "the gateway pointed to another address"),
    UnknownReason.HTTP_STATUS: ("сервер шлюза не принял запрос", "the gateway’s server refused the request"),
    UnknownReason.LIST_REFUSED: ("шлюз отклонил список номеров целиком", "the gateway refused the whole list"),
    UnknownReason.CRASH: ("программа прервалась при отправке", "the program was cut short while sending"),
}

BACK_IN_QUEUE: dict[str, Pair] = {
    Answer.AUTHORIZATION: ("логин или пароль не приняты", "login or password refused"),
    Answer.NO_POINTS: ("кончились баллы", "out of points"),
    Failure.NO_ADDRESS: ("адрес шлюза не найден", "the gateway’s address was not found"),
    Failure.NO_CONNECTION: ("нет связи", "no connection"),
    Failure.CERTIFICATE: ("сертификат не подтверждён", "certificate not confirmed"),
    Failure.PROXY: ("прокси не пропускает", "the proxy does not let through"),
    Failure.CONNECTION_LOST: ("связь оборвалась до отправки", "connection lost before sending"),
    Failure.TIMEOUT: ("шлюз не отозвался", "the gateway did not respond"),
    Failure.BROKEN_ANSWER: ("ответ шлюза не разобрать", "the answer makes no sense"),
}

ACCEPTED: dict[str, Pair] = {Decision.COUNT_AS_SENT: ("по вашему решению", "by your decision")}
"""Where no answer of the gateway says so."""

BRIEF_REASONS: dict[MessageState, dict[str, Pair]] = {
    _M.REJECTED: {
        Answer.BAD_PARAMETERS: ("запрос не понят", "not understood"),
        Answer.BAD_NUMBER: ("номер неверен", "wrong number"),
        Answer.UNDELIVERABLE: ("не доставить", "undeliverable"),
    },
    _M.UNDELIVERED: {
        ReportStatus.NOT_RECEIVING: ("нет приёма", "takes no SMS"),
        ReportStatus.UNDELIVERABLE: ("", ""),
    },
    _M.UNKNOWN: {
        UnknownReason.CONNECTION_LOST: ("обрыв связи", "cut off"),
        UnknownReason.TIMEOUT: ("нет ответа", "no answer"),
        UnknownReason.BAD_ANSWER: ("странный ответ", "odd answer"),
        UnknownReason.WEB_PAGE: ("веб-страница", "a web page"),
        UnknownReason.REDIRECT: ("другой адрес", "other address"),
        UnknownReason.HTTP_STATUS: ("отказ сервера", "server refused"),
        UnknownReason.LIST_REFUSED: ("отказ списку", "list refused"),
        UnknownReason.CRASH: ("прервано", "cut short"),
    },
}
"""The same where there is little room, "" = the state says enough; a tip and a screen reader have the whole."""

REASONS: dict[MessageState, dict[str, Pair]] = {
    _M.ACCEPTED: ACCEPTED,
    _M.REJECTED: REJECTED,
    _M.UNDELIVERED: UNDELIVERED,
    _M.UNKNOWN: UNKNOWN,
    _M.QUEUED: BACK_IN_QUEUE,
}

SENDERS: dict[SenderProblem, Pair] = {
    _S.CYRILLIC: (
        "Здесь русские буквы, нужны латинские.",
        "There are Russian letters, it takes Latin ones.",
    ),
    _S.FORBIDDEN_CHARACTER: (
        "Латиница, цифры, пробел, точка, дефис, подчёркивание.",
        "Latin letters, digits, space, dot, hyphen, underscore.",
    ),
    _S.EDGE_SPACE: ("Уберите пробел в начале или в конце имени.", "Remove the space at the name’s beginning or end."),
    _S.NO_LETTER: ("Добавьте в имя латинскую букву.", "Add a Latin letter to the name."),
    _S.TOO_LONG: ("Латиница и цифры, до 11 знаков.", "Latin letters and digits, up to 11 characters."),
    _S.TOO_MANY_DIGITS: ("Имя из цифр не длиннее 15.", "A name of digits has 15 at most."),
}
