"""What the offers to make a text cheaper say, in both languages."""

from __future__ import annotations

from smsfox_gui.core.cheaper import Offer, Way
from smsfox_gui.core.review import Review
from smsfox_gui.core.wording import Language, plural

_START = 32
"""Characters of a rewritten text that show how it reads."""
_NAMED = 3
"""So many changes are named; a person sees all of them before she takes the text."""


def offer_title(offer: Offer, language: str) -> str:
    """What an offer does, in some words."""
    russian = language == Language.RU
    if offer.way is Way.LATIN:
        if _single(offer):
            return "Латиницей: всем по 1 SMS" if russian else "In Latin letters: one SMS for all"
        return "Латиницей (транслит)" if russian else "In Latin letters"
    if offer.way is Way.TWINS:
        return _stray(len(offer.changes), russian=russian)
    if offer.way is Way.PLAIN:
        if offer.changes:
            return "Простые знаки вместо типографских" if russian else "Plain signs for typographic ones"
        return "Без лишних пробелов" if russian else "Without spare blanks"
    return _shorter(offer, russian=russian)


def offer_words(offer: Offer, language: str, example: str = "") -> str:
    """How an offer does it, in one sentence, and how many SMS a message then has, in another if the title does not say.

    example: the new text as somebody gets it; "" = there is nobody.
    """
    russian = language == Language.RU
    start = _start(example or offer.text or "")
    how = _how_in_russian(offer, start) if russian else _how_in_english(offer, start)
    if _single(offer):
        return how
    before, after = _parts(offer.before), _parts(offer.after)
    gain = f"Сейчас {before} SMS, станет {after}." if russian else f"Now {before} SMS, then {after}."
    return f"{how} {gain}"


def _stray(letters: int, *, russian: bool) -> str:
    if not russian:
        return "One Cyrillic letter makes it dearer" if letters == 1 else f"{letters} Cyrillic letters make it dearer"
    if letters == 1:
        return "Одна русская буква удорожает текст"
    some = plural(letters, "русская буква", "русские буквы", "русских букв")
    return f"{letters} {some} {plural(letters, 'удорожает', 'удорожают', 'удорожают')} текст"


def _shorter(offer: Offer, *, russian: bool) -> str:
    count, single = offer.characters, _single(offer)
    if not russian:
        fewer = f"{count} {'character' if count == 1 else 'characters'} fewer"
        return f"{fewer}: one SMS for all" if single else fewer
    fewer = f"На {count} {plural(count, 'знак', 'знака', 'знаков')} короче"
    return f"{fewer}: всем по 1 SMS" if single else fewer


def _single(offer: Offer) -> bool:
    """Whether the title says that there is one SMS for all."""
    return offer.after.max_parts == 1 and offer.way in (Way.JOINED, Way.SHORTER, Way.LATIN)


def _how_in_russian(offer: Offer, start: str) -> str:
    match offer.way:
        case Way.TWINS:
            old, new = offer.changes[0]
            return f"Буква «{old}» в «{offer.where}» выглядит как латинская «{new}»."
        case Way.JOINED:
            return f"Номер слитно: {_named(offer)}."
        case Way.SHORTER:
            return "Что убрать из текста, решать вам."
        case Way.LATIN:
            return f"«{start}», читать труднее."
    return f"{_named(offer)}." if offer.changes else "Уйдут двойные пробелы и пустое место по краям."


def _how_in_english(offer: Offer, start: str) -> str:
    match offer.way:
        case Way.TWINS:
            old, new = offer.changes[0]
            return f"The letter “{old}” in “{offer.where}” looks like Latin “{new}”."
        case Way.JOINED:
            return f"The number in one piece: {_named(offer)}."
        case Way.SHORTER:
            return "What to leave out is up to you."
        case Way.LATIN:
            return f"“{start}”, harder to read."
    return f"{_named(offer)}." if offer.changes else "Doubled blanks go, and those at the edges."


def _named(offer: Offer) -> str:
    return ", ".join(f"{old} → {new}" for old, new in offer.changes[:_NAMED])


def _start(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _START else line[:_START].rstrip() + "…"


def _parts(review: Review) -> str:
    low, high = review.min_parts, review.max_parts
    return str(low) if low == high else f"{low}–{high}"
