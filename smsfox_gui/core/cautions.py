"""What is said before money is spent anew, in both languages; the window and the command line use the same words."""

from __future__ import annotations

from smsfox_gui.core.wording import Language, number, plural


def repeats_sentence(count: int, messages: int, language: str) -> str:
    """How many of so many messages their people have had word for word within a day."""
    had, whole = number(count, language), number(messages, language)
    if language != Language.RU:
        people = "recipient" if messages == 1 else "recipients"
        return f"{had} of {whole} {people} got this very text in the last 24 hours."
    people = plural(messages, "получателя", "получателей", "получателей")
    got = plural(count, "уже получил", "уже получили", "уже получили")
    return f"{had} из {whole} {people} {got} этот текст за последние сутки."
