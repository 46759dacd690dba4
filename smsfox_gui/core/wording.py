"""What the window, the command line and the export say to people, in Russian and English, from one place.

Every function takes a language as "ru" or "en"; anything else is English. Missing details make a sentence shorter,
never wrong. The sentences that many sittings never need are imported where they are said: all of them together weigh as
much as a page of the window.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import StrEnum
from string import Formatter

from smsfox_gui.core import pause_sentences, words
from smsfox_gui.core.checking import ConnectionCheck
from smsfox_gui.core.contact_list import ListNote, RowProblem
from smsfox_gui.core.countries import COUNTRIES, countries_of
from smsfox_gui.core.errors import NumberRefused, SenderInvalid, SmsfoxError
from smsfox_gui.core.message import HistoryEntry
from smsfox_gui.core.senders import SenderProblem
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.core.stop_list import StopSource
from smsfox_gui.core.words import Pair

_THIN = "\u202f"
_COUNTS = frozenset({"rows", "columns", "limit_mb", "count", "points", "limit"})
"""Details that count something; other numbers (a row, a port) are names and take no groups."""
_FORMATTER = Formatter()


class Language(StrEnum):
    """The languages of the program."""

    RU = "ru"
    EN = "en"


def chosen(pair: Pair, language: str) -> str:
    """The half of a pair in a language."""
    return pair[0] if language == Language.RU else pair[1]


def plural(count: int, one: str, few: str, many: str) -> str:
    """The Russian form for a count: 1 знак, 2 знака, 5 знаков."""
    tens, ones = abs(count) % 100, abs(count) % 10
    if ones == 1 and tens != 11:
        return one
    return few if 2 <= ones <= 4 and not 12 <= tens <= 14 else many


def points_word(points: int, language: str, *, of: bool = False) -> str:
    """The word behind a number of points; of: it stands after "of" (из 21 балла)."""
    if language == Language.RU and of:
        return plural(points, "балла", "баллов", "баллов")
    if language == Language.RU:
        return plural(points, "балл", "балла", "баллов")
    return "point" if points == 1 else "points"


def number(value: int) -> str:
    """A count in groups of three digits with a narrow no-break space between, in both languages: 1 248."""
    return f"{value:,}".replace(",", _THIN)


def state_word(state: MessageState | CampaignState, language: str) -> str:
    """The word for a message's or a campaign's state."""
    if isinstance(state, CampaignState):
        return chosen(words.CAMPAIGNS[state], language)
    return chosen(words.STATES[state], language)


def state_chip(state: MessageState, language: str) -> str:
    """The word for many messages in a state, as filters and legends say it."""
    return chosen(words.STATE_CHIPS[state], language)


def reason_words(state: MessageState, reason: str | None, language: str) -> str:
    """Why a message is in its state, in lower case to stand after a colon; "" where there is nothing to say."""
    pair = words.REASONS.get(state, {}).get(reason or "")
    return chosen(pair, language) if pair else ""


def doubled_words(language: str, *, brief: bool = False) -> str:
    """What is said of a message that may have reached its person twice, after a person's resend."""
    return chosen(words.DOUBLED_BRIEF if brief else words.DOUBLED, language)


def state_sentence(state: MessageState, reason: str | None, language: str) -> str:
    """State and reason: Не доставлено: не принимает SMS."""
    why = reason_words(state, reason, language)
    word = state_word(state, language)
    return f"{word}: {why}" if why else word


def brief_state_sentence(state: MessageState, reason: str | None, language: str) -> str:
    """The same in fewer words, for a narrow column: Неизвестно: обрыв связи."""
    pair = words.BRIEF_REASONS.get(state, {}).get(reason or "")
    if pair is None:
        return state_sentence(state, reason, language)
    return ": ".join(filter(None, (state_word(state, language), chosen(pair, language))))


def armed_words(language: str) -> str:
    """How the history of every message begins."""
    from smsfox_gui.core.history_sentences import ARMED

    return chosen(ARMED, language)


def event_sentence(entry: HistoryEntry, language: str) -> str:
    """One change of a message: Шлюз отклонил: номер записан неверно."""
    from smsfox_gui.core.history_sentences import ARRIVALS, CHANGES

    source, target = entry.source, entry.target
    if source is target:
        return doubled_words(language)
    said = chosen(CHANGES.get((source, target), ARRIVALS[target]), language)
    why = reason_words(target, entry.reason, language)
    return f"{said}: {why}" if why else said


def stop_reason(reason: str, source: StopSource, language: str) -> str:
    """Why a number is on the stop list: what was written down, else how it came there."""
    return reason or chosen(words.STOP_SOURCES[source], language)


def stopped_meanwhile(count: int, language: str) -> str:
    """So many rows of a campaign were left out when it was armed: their numbers had just come onto the stop list."""
    said = number(count)
    if language != Language.RU:
        one = count == 1
        return f"{said} {'number' if one else 'numbers'} came onto the do-not-send list meanwhile: no SMS goes there."
    came = plural(count, "номер попал", "номера попали", "номеров попали")
    return f"{said} {came} в стоп-лист, пока рассылка готовилась: туда SMS не уйдёт."


def without_numbers(count: int, language: str) -> str:
    """So many rows of an exported stop list have no number, since only digests of them are kept."""
    said = number(count)
    if language != Language.RU:
        return f"{said} without a number: only keyed digests of these are kept, which nobody can turn back."
    rows = plural(count, "строка", "строки", "строк")
    return f"{said} {rows} без номера: от этих номеров хранятся только отпечатки, вернуть из них номер нельзя."


def older_stop_list(missing: int, language: str) -> str:
    """The stop list came back from an older copy: so many changes are not in it."""
    said = number(missing)
    if language != Language.RU:
        lost = f"{said} {'change is' if missing == 1 else 'changes are'} missing."
        return f"The do-not-send list came back from an older copy. {lost} Put the latest copy back or look through it."
    lost = plural(missing, "последнего изменения", "последних изменений", "последних изменений")
    return (
        f"Стоп-лист вернулся из старой копии. В нём нет {said} {lost}. Верните последнюю копию или проверьте его сами."
    )


def relay_in_the_open(language: str) -> str:
    """The relay listens where others can call it, by plain http."""
    if language == Language.RU:
        return (
            "Ретранслятор виден извне по http://: ключ и номера можно прочесть по дороге. "
            "Отчёты принимаются. Поставьте перед ним сервер с https://."
        )
    return (
        "The relay is reachable from outside over http://: the key and the numbers can be read on the way. "
        "Reports are taken. Put a server with https:// in front of it."
    )


def country_name(code: str, language: str) -> str:
    """A country by its two letters."""
    return chosen(COUNTRIES[code], language)


def zone_words(prefixes: Sequence[str], language: str) -> str:
    """Whose numbers have these beginnings: the countries the program knows, and whether there are others."""
    countries, others = countries_of(prefixes)
    names = ", ".join(country_name(code, language) for code in countries)
    if not others:
        return names
    return f"{names} {chosen(words.AND_OTHERS, language)}" if names else chosen(words.OTHER_COUNTRIES, language)


def note_sentence(note: ListNote, language: str) -> str:
    """What a person should know of how a list was read."""
    from smsfox_gui.core.note_sentences import BARE, NOTES

    sentences = BARE if note.kind in BARE and not note.detail else NOTES
    return chosen(sentences[note.kind], language).format(count=number(note.count), detail=note.detail)


def sender_words(problem: SenderProblem, language: str) -> str:
    """What is wrong with a sender name, and how it is put right."""
    return chosen(words.SENDERS[problem], language)


def at_words(moment: datetime, today: date, language: str) -> str:
    """When something was, in the middle of a sentence: в 19:13; with its day where that is not today. Local times."""
    words = ("в {:%H:%M}", "at {:%H:%M}") if moment.date() == today else ("{:%d.%m в %H:%M}", "on {:%d.%m at %H:%M}")
    return chosen(words, language).format(moment)


def pause_sentence(
    reason: PauseReason,
    language: str,
    states: Mapping[MessageState, int] | None = None,
    *,
    detail: str = "",
    exposed: bool = False,
    until: datetime | None = None,
    at: str = "",
) -> str:
    """Why a campaign stands, what is safe, what to do. states: its messages, for counts that every one of them is in.

    detail: as in CampaignRecord; exposed: the password went over the network readable by others; until: the moment
    before which the gateway wishes no requests, in local time; at: when it was cut short, as `at_words` says it.
    """
    pause = pause_sentences.PAUSES[reason]
    safe = chosen(pause.safe, language)
    if states is not None:
        safe = f"{_counted(states, language)}, {safe}" if safe else _counted(states, language)
    safe = safe or chosen(("ничего не потеряно", "nothing is lost"), language)
    named = chosen(pause.named, language).format(detail=detail) if detail else ""
    timed = chosen(pause.timed, language).format(at=at) if at else ""
    wait = chosen(pause_sentences.WAIT, language).format(until=f"{until:%d.%m.%Y %H:%M}") if until is not None else ""
    what, do = named or timed or chosen(pause.what, language), chosen(pause.exposed, language) if exposed else ""
    return f"{what} {safe[0].upper()}{safe[1:]}. {do or wait or chosen(pause.do, language)}"


def _counted(states: Mapping[MessageState, int], language: str) -> str:
    """652 ушли, 596 ждут; the others only where there are some. Their sum is that of the messages."""
    said = []
    for one in pause_sentences.COUNTS:
        count = sum(states.get(state, 0) for state in one.states)
        if count or one.always:
            form = plural(count, *one.russian) if language == Language.RU else one.english
            said.append(f"{number(count)} {form}")
    return ", ".join(said)


def error_sentence(error: SmsfoxError, language: str, *, console: bool = False) -> str:
    """What happened, what is safe and what to do, filled from the error's details. console: on the command line."""
    from smsfox_gui.core.error_sentences import ERRORS

    if isinstance(error, SenderInvalid) and error.details.get("problem") in list(SenderProblem):
        return sender_words(SenderProblem(str(error.details["problem"])), language)
    details = _details(error, language)
    for kind in type(error).__mro__:
        for sentence in ERRORS.get(kind, ()):
            text = chosen(sentence.console if console and sentence.console else (sentence.ru, sentence.en), language)
            if _usable(text, sentence.when, details):
                return text.format_map(details)
    raise LookupError(error.code)


def check_sentence(check: ConnectionCheck, language: str) -> str:
    """What a check of the connection showed; claims no more than it can prove."""
    from smsfox_gui.core.check_sentences import FINDINGS

    seconds = f"{check.seconds:.2f}" if check.seconds < 10 else f"{check.seconds:.0f}"
    said = seconds.replace(".", ",") if language == Language.RU else seconds
    return chosen(FINDINGS[check.finding], language).format(seconds=said)


def _details(error: SmsfoxError, language: str) -> dict[str, str]:
    details = {
        name: number(value) if isinstance(value, int) and name in _COUNTS else str(value)
        for name, value in error.details.items()
        if value not in ("", None)
    }
    if isinstance(error, NumberRefused) and "problem" in details:
        from smsfox_gui.core.problem_sentences import problem_words

        why = problem_words(RowProblem(details["problem"]), details.get("detail", ""), language)
        details["reason"] = why[0].lower() + why[1:]
    position = error.details.get("position")
    if isinstance(position, int):
        details["place"] = number(position + 1)
    return details


def _usable(text: str, when: Mapping[str, str], details: Mapping[str, str]) -> bool:
    wanted = {name for _, name, _, _ in _FORMATTER.parse(text) if name}
    return wanted <= details.keys() and all(details.get(key) == value for key, value in when.items())
