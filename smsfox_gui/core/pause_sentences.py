"""Why a campaign stands, in both languages: what happened, what is safe, what to do. See `wording`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from smsfox_gui.core.states import OPEN_STATES, MessageState, PauseReason
from smsfox_gui.core.words import Pair


@dataclass(frozen=True, slots=True)
class Pause:
    """Why a campaign stands: what happened, what is safe besides the counts, what to do.

    named: what happened, where it is known to whom or with what ({detail}); timed: the same, where it is known when
    ({at}); exposed: what to do where the password went over the network readable by others.
    """

    what: Pair
    do: Pair
    safe: Pair = ("", "")
    named: Pair = ("", "")
    timed: Pair = ("", "")
    exposed: Pair = ("", "")


@dataclass(frozen=True, slots=True)
class Count:
    """How many messages are in these states, in words. always: said of none as well."""

    states: Collection[MessageState]
    russian: tuple[str, str, str]
    english: str
    always: bool = False


_M = MessageState
COUNTS = (
    Count((_M.ACCEPTED, _M.DELIVERED, _M.UNDELIVERED), ("ушло", "ушли", "ушли"), "sent", always=True),
    Count((_M.REJECTED,), ("отклонено", "отклонены", "отклонены"), "rejected"),
    Count((_M.UNKNOWN,), ("неизвестно", "неизвестно", "неизвестно"), "unknown"),
    Count(OPEN_STATES, ("ждёт", "ждут", "ждут"), "waiting", always=True),
    Count((_M.CANCELLED, _M.SUPPRESSED), ("не отправлено", "не отправлены", "не отправлены"), "not sent"),
)
"""Every message is in one of them."""

WAIT: Pair = (
    "Шлюз просит подождать до {until}. Продолжите после этого.",
    "The gateway asks to wait until {until}. Resume after that.",
)
"""What to do, where the gateway has named a moment."""

_NO_REPEATS = ("повторов не будет", "nothing will repeat")

PAUSES: dict[PauseReason, Pause] = {
    PauseReason.NOT_STARTED: Pause(
        ("Рассылка готова, но ещё не начата.", "The campaign is ready and not started yet."),
        ("Начните её, когда решите.", "Start it when you decide to."),
    ),
    PauseReason.SCHEDULED: Pause(
        (
            "Рассылка начнётся сама в назначенное время.",
            "The campaign begins by itself at its time.",
        ),
        (
            "Оставьте компьютер и программу включёнными: без них она не начнётся.",
            "Leave the computer and the program on: without them it does not begin.",
        ),
    ),
    PauseReason.OVERDUE: Pause(
        (
            "Время рассылки прошло, а она не началась: программа была закрыта, компьютер спал или что-то помешало.",
            "The campaign’s time has passed and it did not begin: the program was closed, the computer slept, or "
            "something stood in the way.",
        ),
        (
            "Посмотрите, годится ли ещё текст, и продолжите.",
            "Look whether the text still holds and resume.",
        ),
    ),
    PauseReason.TRIAL: Pause(
        ("Первые сообщения ушли, остальные ждут вашего слова.", "The first few have gone, the rest waits for a word."),
        ("Посмотрите, как они дошли, и продолжите.", "Look how they arrived and resume."),
        _NO_REPEATS,
    ),
    PauseReason.USER: Pause(
        ("Отправка на паузе.", "Paused."), ("Продолжите, когда будете готовы.", "Resume when you are ready.")
    ),
    PauseReason.INTERRUPTED: Pause(
        (
            "Отправка прервалась: программа или компьютер выключились.",
            "Sending was interrupted: the program or the computer went off.",
        ),
        ("Проверьте список и продолжите.", "Look at the list and resume."),
        _NO_REPEATS,
        timed=(
            "Отправка прервалась {at}: программа или компьютер выключились.",
            "Sending was interrupted {at}: the program or the computer went off.",
        ),
    ),
    PauseReason.QUIET_HOURS: Pause(
        (
            "У остальных получателей ночь, примерно, по коду номера.",
            "It is night where the others live, as far as their numbers tell.",
        ),
        ("Продолжите утром.", "Resume in the morning."),
        _NO_REPEATS,
    ),
    PauseReason.AUTHORIZATION: Pause(
        (
            "Шлюз не принял логин или пароль, отправка на паузе.",
            "The gateway refused the login or password; paused.",
        ),
        ("Проверьте счёт и продолжите.", "Check the account and resume."),
    ),
    PauseReason.NO_POINTS: Pause(
        ("На счёте кончились баллы, отправка на паузе.", "The account is out of points; paused."),
        ("Пополните счёт SMSFox и продолжите.", "Top up and resume."),
        _NO_REPEATS,
    ),
    PauseReason.BAD_PARAMETERS: Pause(
        ("Шлюз не понял запрос, отправка на паузе.", "The gateway did not understand the request; paused."),
        (
            "Проверьте имя отправителя и сохраните отчёт для поддержки.",
            "Check the sender name, save a report for support.",
        ),
        ("ничего не потеряно", "nothing is lost"),
    ),
    PauseReason.FORBIDDEN_TEXT: Pause(
        ("Шлюз запретил текст или имя отправителя, отправка на паузе.", "The text or sender is forbidden; paused."),
        (
            "Остановите её и напишите остальным с другим текстом или именем.",
            "Stop it and write to the rest with another text or sender name.",
        ),
    ),
    PauseReason.REFUSALS: Pause(
        ("Шлюз отклоняет слишком много номеров, отправка на паузе.", "Too many numbers are refused; paused."),
        (
            "Проверьте, тот ли столбец взят за телефоны, и продолжите.",
            "Check that the right column is taken for the phones and resume.",
        ),
    ),
    PauseReason.UNKNOWN_ANSWERS: Pause(
        (
            "Шлюз не подтверждает приём: о некоторых SMS неизвестно, ушли ли они; отправка на паузе.",
            "The gateway does not confirm: some messages may or may not have left; paused.",
        ),
        ("Проверьте связь и продолжите.", "Check the connection and resume."),
        _NO_REPEATS,
    ),
    PauseReason.WRONG_ADDRESS: Pause(
        (
            "Вместо шлюза ответил кто-то другой, отправка на паузе.",
            "Something else answered in place of the gateway; paused.",
        ),
        (
            "Проверьте адрес шлюза и вход в сеть Wi-Fi, затем продолжите.",
            "Check the gateway address and the Wi-Fi log-in, then resume.",
        ),
        _NO_REPEATS,
        named=(
            "Шлюз отослал на другой адрес ({detail}), отправка на паузе.",
            "The gateway pointed to another address ({detail}); paused.",
        ),
        exposed=(
            "Смените пароль: он ушёл по сети открыто; проверьте адрес шлюза и вход в сеть Wi-Fi, затем продолжите.",
            "Change the password: it went over the network readable by others; check the gateway address and the Wi-Fi "
            "log-in, then resume.",
        ),
    ),
    PauseReason.HTTP_STATUS: Pause(
        ("Сервер шлюза не принимает запросы, отправка на паузе.", "The gateway’s server takes no requests; paused."),
        ("Подождите немного и продолжите.", "Wait a little and resume."),
        _NO_REPEATS,
        named=(
            "Сервер шлюза не принимает запросы (HTTP {detail}), отправка на паузе.",
            "The gateway’s server takes no requests (HTTP {detail}); paused.",
        ),
    ),
    PauseReason.NO_CONNECTION: Pause(
        ("Нет связи со шлюзом, отправка на паузе.", "No connection to the gateway; paused."),
        ("Проверьте интернет и продолжите.", "Check the internet connection and resume."),
    ),
    PauseReason.CERTIFICATE: Pause(
        (
            "Не удалось убедиться, что отвечает именно шлюз; отправка на паузе.",
            "It cannot be confirmed that this is the gateway; paused.",
        ),
        (
            "Проверьте дату на компьютере и сеть, затем продолжите.",
            "Check the computer’s date and the network, then resume.",
        ),
        ("пароль не передан", "the password was not sent"),
    ),
    PauseReason.LIMIT: Pause(
        ("Достигнут предел расхода этой рассылки, отправка на паузе.", "The campaign’s limit is reached; paused."),
        ("Поднимите предел и продолжите.", "Raise the limit and resume."),
    ),
    PauseReason.DAY_LIMIT: Pause(
        ("Достигнут предел расхода на день, отправка на паузе.", "The daily limit is reached; paused."),
        (
            "Продолжите завтра или поднимите предел на день в настройках.",
            "Resume tomorrow, or raise the daily limit in Settings.",
        ),
    ),
    PauseReason.JOURNAL: Pause(
        (
            "Диск заполнен или недоступен, отправка на паузе, чтобы не потерять учёт.",
            "The disk is full or out of reach; paused so that no record is lost.",
        ),
        ("Освободите место и продолжите.", "Free some space and resume."),
    ),
    PauseReason.STOP_LIST: Pause(
        (
            "Стоп-лист не читается, отправка на паузе, чтобы не написать тому, кому нельзя.",
            "The do-not-send list cannot be read; paused so that nobody on it is written to.",
        ),
        (
            "Откройте страницу «Стоп-лист»: там сказано, что делать.",
            "Open the page “Do not send”: it says what to do.",
        ),
        _NO_REPEATS,
    ),
    PauseReason.SLEEP: Pause(
        (
            "Компьютер засыпал, или его часы перевели вперёд; отправка на паузе.",
            "The computer was asleep, or its clock was set forward; paused.",
        ),
        ("Продолжите, когда будете готовы.", "Resume when you are ready."),
        _NO_REPEATS,
    ),
    PauseReason.CLOCK: Pause(
        ("Часы компьютера перевели назад, отправка на паузе.", "The computer’s clock was set back; paused."),
        ("Проверьте дату и время и продолжите.", "Check the date and the time and resume."),
        _NO_REPEATS,
    ),
    PauseReason.RESEND: Pause(
        ("Часть SMS снова в очереди по вашему решению.", "Some messages are queued again, as you decided."),
        ("Продолжите, чтобы отправить их.", "Resume to send them."),
    ),
    PauseReason.RESTORED: Pause(
        (
            "Журнал вернулся из старой копии: часть этих SMS могла уже уйти; отправка на паузе.",
            "The journal came back from an older copy: some of these messages may have left already; paused.",
        ),
        (
            "Верните последний журнал или решите сами, отправлять ли остальное.",
            "Put the latest journal back, or decide yourself whether to send the rest.",
        ),
        _NO_REPEATS,
    ),
}
