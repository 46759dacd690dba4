"""The vocabulary of states, problems and reasons in both languages: the same word everywhere. See `wording`."""

from __future__ import annotations

from smsfox_gui.core.answers import Answer, Failure, UnknownReason
from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.message import ReportStatus
from smsfox_gui.core.senders import SenderProblem
from smsfox_gui.core.states import CampaignState, Decision, MessageState
from smsfox_gui.core.stop_list import StopSource

Pair = tuple[str, str]
"""Russian, English."""

_M = MessageState
_P = RowProblem
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
"""Beside the state of a message whose earlier attempt, given up by a resend, reached the gateway as well."""

CAMPAIGNS: dict[CampaignState, Pair] = {
    CampaignState.PAUSED: ("На паузе", "Paused"),
    CampaignState.RUNNING: ("Идёт", "Sending"),
    CampaignState.FINISHED: ("Завершена", "Finished"),
    CampaignState.CANCELLED: ("Остановлена", "Stopped"),
}

PROBLEMS: dict[RowProblem, Pair] = {
    _P.NO_PHONE: ("Нет номера", "No number"),
    _P.NOT_A_NUMBER: ("Это не номер", "Not a number"),
    _P.TOO_SHORT: ("Не хватает цифр", "Digits are missing"),
    _P.TOO_LONG: ("Лишние цифры", "Too many digits"),
    _P.DESTROYED: ("Цифры потеряны в Excel", "Digits lost in Excel"),
    _P.SEVERAL_NUMBERS: ("Несколько номеров, нужен один", "Several numbers, one is needed"),
    _P.EXTENSION: ("Добавочный, SMS не дойдёт", "Extension, cannot get SMS"),
    _P.LANDLINE: ("Городской, SMS не дойдёт", "Landline, cannot get SMS"),
    _P.FOREIGN_UNKNOWN: ("Нет такого кода или номера", "No such code or number"),
    _P.DUPLICATE: ("Повтор", "Duplicate"),
    _P.RAGGED: ("Ячейки не на своих местах", "Cells are out of place"),
    _P.STOPPED: ("В стоп-листе", "On the do-not-send list"),
    _P.EMPTY_FIELD: ("Пустое поле", "A field is empty"),
    _P.TEXT_TOO_LONG: ("Текст длиннее 800 знаков", "Text is over 800 characters"),
    _P.EXCLUDED: ("Снято с отправки", "Left out"),
    _P.WRITTEN: ("Уже отправлено", "Sent already"),
    _P.REFUSED: STATES[_M.REJECTED],
}

PROBLEM_DETAILS: dict[RowProblem, Pair] = {
    _P.DUPLICATE: ("Повтор строки {detail}", "Duplicate of row {detail}"),
    _P.STOPPED: ("В стоп-листе с {detail}", "On the do-not-send list since {detail}"),
    _P.EMPTY_FIELD: ("Нет «{detail}»", "No “{detail}”"),
}
"""With a detail that is a text; those with a count are composed in `wording`."""

FAILED_FIELD: Pair = ("Не посчиталось «{detail}»", "“{detail}” came to nothing")
"""Said of an EMPTY_FIELD whose cell holds a formula that failed in the file."""

FAILED_FORMULA: Pair = (
    "Формула в «{detail}» дала {cell}",
    "The formula in “{detail}” gave {cell}",
)
"""The same with what the cell holds, where there is room for it."""

LEFT_OUT: Pair = ("Эта строка не пойдёт: {why}.", "This row gets no SMS: {why}.")

BRIEF_PROBLEMS: dict[RowProblem, Pair] = {
    _P.RAGGED: ("Сдвиг ячеек", "Cells shifted"),
}
"""Said before an offer to mend it."""

PROBLEM_CHIPS: dict[RowProblem, Pair] = {
    **dict.fromkeys(
        (_P.NO_PHONE, _P.NOT_A_NUMBER, _P.TOO_SHORT, _P.TOO_LONG, _P.DESTROYED), ("Неверный номер", "Wrong number")
    ),
    **dict.fromkeys((_P.SEVERAL_NUMBERS, _P.EXTENSION, _P.FOREIGN_UNKNOWN), ("Неверный номер", "Wrong number")),
    _P.LANDLINE: ("Городской", "Landline"),
    _P.DUPLICATE: ("Повтор", "Duplicate"),
    _P.RAGGED: ("Сдвиг ячеек", "Cells out of place"),
    _P.STOPPED: ("Стоп-лист", "Do not send"),
    _P.EMPTY_FIELD: ("Пустое поле", "Empty field"),
    _P.TEXT_TOO_LONG: ("Длинный текст", "Text too long"),
    _P.EXCLUDED: ("Сняты", "Left out"),
    _P.WRITTEN: ("Уже отправлено", "Sent already"),
    _P.REFUSED: STATE_CHIPS[_M.REJECTED],
}
"""Problems with the same words share one chip."""

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

REASONS: dict[MessageState, dict[str, Pair]] = {
    _M.ACCEPTED: ACCEPTED,
    _M.REJECTED: REJECTED,
    _M.UNDELIVERED: UNDELIVERED,
    _M.UNKNOWN: UNKNOWN,
    _M.QUEUED: BACK_IN_QUEUE,
}

SENDERS: dict[SenderProblem, Pair] = {
    _S.LOOK_ALIKE: (
        "Здесь русские буквы, нужны латинские.",
        "There are Russian letters, it takes Latin ones.",
    ),
    _S.FORBIDDEN_CHARACTER: (
        "Только латиница, цифры, пробел, точка, - и _.",
        "Only Latin letters, digits, spaces, dots, - and _.",
    ),
    _S.EDGE_SPACE: ("Уберите пробел в начале или в конце имени.", "Remove the space at the name’s beginning or end."),
    _S.NO_LETTER: ("Добавьте в имя латинскую букву.", "Add a Latin letter to the name."),
    _S.TOO_LONG: ("Латиница и цифры, до 11 знаков.", "Latin letters and digits, up to 11 characters."),
    _S.TOO_MANY_DIGITS: ("Имя из цифр не длиннее 15.", "A name of digits has 15 at most."),
}
