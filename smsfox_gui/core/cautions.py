"""What is said before money is spent anew, in both languages; the window and the command line use the same words."""

from __future__ import annotations

from datetime import datetime

from smsfox_gui.core.wording import Language, number, plural


def repeats_sentence(sent: int, coming: int, messages: int, language: str) -> str:
    """How many of so many messages went to their people word for word within a day, and how many others will without
    a person's doing; nobody says that they arrived. sent and coming are not both 0.
    """
    had, will, whole = number(sent), number(coming), number(messages)
    if language != Language.RU:
        people = "recipient" if messages == 1 else "recipients"
        was = f"This very text was already sent to {had} of {whole} {people} in the last 24 hours"
        if not coming:
            return f"{was}."
        if sent:
            return f"{was}, and {will} more will get it from a campaign that is scheduled or being sent."
        return f"{will} of {whole} {people} will get this very text from a campaign that is scheduled or being sent."
    people = plural(messages, "получателя", "получателей", "получателей")
    was = f"За последние сутки этот текст уже отправлен {had} из {whole} {people}"
    if not coming:
        return f"{was}."
    get = plural(coming, "получит", "получат", "получат")
    if sent:
        return f"{was}, ещё {will} {get} его от рассылки, которая запланирована или идёт."
    return f"Этот же текст {get} {will} из {whole} {people} от рассылки, которая запланирована или идёт."


def refused_sentence(count: int, messages: int, language: str) -> str:
    """How many of so many messages the gateway has refused within a day for what they say, and what helps."""
    had, whole = number(count), number(messages)
    if language != Language.RU:
        people = "recipient" if messages == 1 else "recipients"
        refused = f"The gateway refused this very text to {had} of {whole} {people} in the last 24 hours"
        return f"{refused}, and may refuse it again: another text or sender name helps."
    people = plural(messages, "получателя", "получателей", "получателей")
    refused = f"За последние сутки шлюз отклонил этот текст для {had} из {whole} {people}"
    return f"{refused} и может отклонить снова: поможет другой текст или другое имя отправителя."


def doubt_sentence(count: int, last_sent: datetime | None, language: str) -> str:
    """How many of those to be sent once more may have arrived. last_sent: when the last one left, in local time."""
    some = number(count)
    at = f"{last_sent:%d.%m.%Y %H:%M}" if last_sent is not None else ""
    if language != Language.RU:
        last = f"; the last one left on {at}" if at else ""
        people = "1 message may have" if count == 1 else f"{some} messages may have"
        return f"{people} arrived{last}. Some people could get the SMS twice."
    last = f", последняя ушла {at}" if at else ""
    could = plural(count, "могла уже дойти", "могли уже дойти", "могли уже дойти")
    return f"{some} SMS {could}{last}. Кто-то может получить её дважды."
