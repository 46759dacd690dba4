"""Offers to make a text cheaper: each saves what it says, by the very counting of the totals, and nobody is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.cheaper import CUT, MOST, Offer, Way, offers
from smsfox_gui.core.cheaper_sentences import offer_title, offer_words
from smsfox_gui.core.contact_list import Column, ContactRow
from smsfox_gui.core.errors import TemplateBroken
from smsfox_gui.core.review import Review, Reviewer, ShapeReviewer, review
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.tariff import PREFIX_LENGTH, Tariff
from smsfox_gui.core.template import Bound, Template
from smsfox_gui.core.wording import Language
from smsfox_gui.services.ports import FieldShape
from tests.core.test_wording import looks_right

TARIFF = Tariff.from_json((Path(__file__).parents[2] / "resources" / "tariff.json").read_text(encoding="utf-8"))
COLUMNS = tuple(Column(index, name, name) for index, name in enumerate(["Тел", "Имя", "Дата"]))
RUSSIAN, LATIN = ("Яна", "Александра", "Анна"), ("Yana", "Alexandra", "Anna")

PIECES = ["{Имя}", "{Дата}", "{{", "}}", "Please, come on Monday at ten. ", "ждём вас на приём ", "Pleаse ", "«", "»"]
PIECES += [" — ", "…", "  ", "\n\n\n", "8 900 000-00-10", "🎉", "é", "中", "a" * 60, "я" * 30, "[", "щ" * 20]
texts = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
names = st.lists(st.sampled_from(["Яна", "Anna", "Александра Константиновна", "é", "", "x" * 40]), max_size=6)


def rows_of(names: list[str] | tuple[str, ...]) -> list[ContactRow]:
    phones = ["79000000001", "79000000002", "491701234567"]
    return [
        ContactRow(index, index + 1, (phones[index % 3], name, "26.11"), phones[index % 3])
        for index, name in enumerate(names, start=1)
    ]


def bind(text: str) -> Bound:
    return Template.parse(text).bind(COLUMNS)


def found_for(text: str, names: tuple[str, ...] | list[str] = RUSSIAN, rules: Rules = Rules.SMSFOX) -> list[Offer]:
    rows, bound = rows_of(names), bind(text)
    forcing = {
        name for slot, name in zip(bound.slots, bound.names, strict=True)
        if not all(slot.value(row.cells).isascii() for row in rows)
    }  # fmt: skip
    return list(offers(text, bind, lambda bound: review(rows, Reviewer(bound, TARIFF, rules)), rules, forcing))


@given(texts, names, st.sampled_from(Rules))
def test_every_offer_saves_what_it_says_and_loses_nobody(text: str, names: list[str], rules: Rules) -> None:
    try:
        bound = bind(text)
    except TemplateBroken:
        return
    rows = rows_of(names)
    now = review(rows, Reviewer(bound, TARIFF, rules))
    found = found_for(text, names, rules)
    assert len(found) <= MOST
    gentle = [offer.points for offer in found if offer.way is not Way.LATIN]
    assert gentle == sorted(gentle, reverse=True)
    assert Way.LATIN not in [offer.way for offer in found[:-1]]
    for offer in found:
        assert offer.before == now
        assert offer.points > 0
        assert offer.after.messages >= now.messages
        assert offer.after.max_parts <= now.max_parts
        assert offer.way in (Way.LATIN, Way.TWINS, Way.PLAIN) or offer.characters > 0
        if offer.text is not None:
            assert [mark.name for mark in Template.parse(offer.text).marks] == list(bound.names)
            assert review(rows, Reviewer(bind(offer.text), TARIFF, rules)) == offer.after
            assert offer.characters == len(text) - len(offer.text)


@given(texts, names)
def test_the_histogram_gives_the_very_offers_that_every_message_gives(text: str, names: list[str]) -> None:
    try:
        bound = bind(text)
    except TemplateBroken:
        return
    rows = rows_of(names)

    def shaped(asked: Bound) -> ShapeReviewer:
        groups = Counter(
            (row.phone[:PREFIX_LENGTH], *((len(filled), filled.isascii()) for filled in values))
            for row in rows
            for values in [[slot.value(row.cells) for slot in asked.used]]
        )
        return ShapeReviewer(
            [
                FieldShape(prefix, tuple(pair[0] for pair in pairs), tuple(pair[1] for pair in pairs), count, 1)
                for (prefix, *pairs), count in groups.items()
            ],
            TARIFF,
        )

    forcing = shaped(bound).forcing_fields(bound)
    by_shapes = offers(text, bind, lambda asked: shaped(asked).review(asked), Rules.SMSFOX, forcing)
    assert [_figures(offer) for offer in by_shapes] == [_figures(offer) for offer in found_for(text, names)]


def _figures(offer: Offer) -> tuple[object, ...]:
    return offer.way, offer.text, offer.characters, offer.before.by_parts, offer.after.by_parts, offer.points


@given(texts, names)
def test_a_text_that_was_taken_has_the_same_offer_no_more(text: str, names: list[str]) -> None:
    try:
        bind(text)
    except TemplateBroken:
        return
    for offer in found_for(text, names):
        if offer.text is not None:
            assert offer.way not in [again.way for again in found_for(offer.text, names)]


def test_a_phone_in_one_piece_brings_everybody_down_to_one_sms() -> None:
    text = "{Имя}, ждём вас {Дата} в 10:30, кабинет 12. Перенести: 8 900 000-00-10"
    offer, latin = found_for(text, ("Яна", "Александра", "Анна"))
    assert (offer.way, offer.characters, offer.after.by_parts) == (Way.JOINED, 4, {1: 3})
    assert (latin.way, latin.points) == (Way.LATIN, offer.points)
    assert offer.text == text.replace("8 900 000-00-10", "89000000010")
    assert offer.changes == (("8 900 000-00-10", "89000000010"),)
    assert offer_title(offer, "ru") == "На 4 знака короче: всем по 1 SMS"
    assert offer_words(offer, "ru") == (
        "Номер слитно: 8 900 000-00-10 → 89000000010."
    )


def test_one_strayed_letter_is_named_in_its_word() -> None:
    (offer, *_) = found_for("Dear {Имя}, hot water will be off on {Дата} from 9:00 to 15:00. Pleаse store some.", LATIN)
    assert (offer.way, offer.changes, offer.where) == (Way.TWINS, (("а", "a"),), "Pleаse")
    assert offer_title(offer, "en") == "One Cyrillic letter makes it dearer"
    assert offer_words(offer, "ru").startswith("Буква «а» в «Pleаse» выглядит как латинская «a». Сейчас 2 SMS")


def test_how_many_times_cheaper_is_no_more_than_it_is() -> None:
    some = Review(1, 1, 1, 1, {1: 1})
    before, after = replace(some, points=936), replace(some, points=312)
    assert Offer(Way.TWINS, before, after, "", 0).times == 3
    assert Offer(Way.TWINS, before, replace(after, points=313), "", 0).times == 2
    assert Offer(Way.TWINS, before, replace(after, points=900), "", 0).times == 1


def test_typographic_signs_in_a_latin_text() -> None:
    text = "Dear {Имя} — “hot water” will be off on {Дата}… Please store some of it now for the day."
    (offer,) = found_for(text, LATIN)
    assert (offer.way, offer.characters) == (Way.PLAIN, -2)
    assert offer.changes == (("—", "-"), ("“", '"'), ("”", '"'), ("…", "..."))


def test_a_russian_word_that_could_be_spelt_with_latin_twins_is_a_word() -> None:
    ways = [offer.way for offer in found_for("СРОК МОРЕ ВОР " * 6, LATIN)]
    assert Way.LATIN in ways
    assert Way.TWINS not in ways


def test_russian_names_are_transliterated_with_the_text() -> None:
    text = "{Имя}, наша клиника {Дата} желает вам здоровья и хорошего настроения на весь будущий год"
    (offer,) = (one for one in found_for(text, RUSSIAN) if one.way is Way.LATIN)
    assert offer.text is not None
    assert offer.text.startswith("{Имя:лат}, nasha klinika {Дата} zhelaet")
    assert (offer.before.by_parts, offer.after.by_parts) == ({2: 3}, {1: 3})
    (plain,) = (one for one in found_for(text, LATIN) if one.way is Way.LATIN)
    assert plain.text == offer.text.replace(":лат", ""), "names that are Latin stay as they are"


def test_russian_names_in_a_latin_text_are_what_makes_it_dear() -> None:
    text = "{Имя}, nasha klinika zhelaet vam zdorovya i horoshego nastroeniya na ves budushchiy god!"
    (offer,) = (one for one in found_for(text, RUSSIAN) if one.way is Way.LATIN)
    assert offer.text == text.replace("{Имя}", "{Имя:лат}")


def test_a_strayed_letter_is_replaced_and_not_transliterated_with_the_names() -> None:
    text = "Dear {Имя}, hot water will be off on {Дата} from 9:00 to 15:00. Please соme."
    (offer,) = (one for one in found_for(text, RUSSIAN) if one.way is Way.LATIN)
    assert offer.text == text.replace("{Имя}", "{Имя:лат}").replace("соme", "come")


def test_the_example_is_what_somebody_gets() -> None:
    text = "{Имя}, наша клиника желает вам здоровья и хорошего настроения на весь будущий год"
    (offer,) = (one for one in found_for(text, RUSSIAN) if one.way is Way.LATIN)
    assert offer.bound is not None
    words = offer_words(offer, "ru", offer.bound.render(rows_of(RUSSIAN)[0].cells))
    assert offer_title(offer, "ru") == "Латиницей: всем по 1 SMS"
    assert words == "«Yana, nasha klinika zhelaet vam…», читать труднее."
    assert offer_words(offer, "en").startswith("“{Имя:лат}, nasha klinika zhelaet…”, harder to read.")


def test_how_much_to_cut_is_the_least_that_saves() -> None:
    text = "я" * 140 + "{Имя}"
    (offer, *_) = (one for one in found_for(text, ("Ян", "Яна")) if one.way is Way.SHORTER)
    assert (offer.characters, offer.text) == (11, None)
    assert offer.after == review(rows_of(("Ян", "Яна")), Reviewer(bind("я" * 129 + "{Имя}"), TARIFF))
    longer = "я" * (132 + CUT) + "{Имя}"
    assert Way.SHORTER not in [one.way for one in found_for(longer, ("Ян", "Яна"))]


def test_a_text_that_would_grow_too_long_for_some_is_not_called_cheaper() -> None:
    text = "щ" * 300 + "a" * 490
    assert all(offer.after.messages == 3 for offer in found_for(text, LATIN))
    assert Way.LATIN not in [offer.way for offer in found_for(text, LATIN)]


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("changes", [(), (("«", '"'), ("—", "-"), ("…", "..."), ("№", "N"))])
def test_every_offer_has_words(language: str, way: Way, changes: tuple[tuple[str, str], ...]) -> None:
    some = Review(2, 2, 4, 4, {1: 1, 3: 1})
    changes = changes or ((("а", "a"),) if way in (Way.TWINS, Way.JOINED) else ())
    offer = Offer(way, some, replace(some, by_parts={1: 2}, parts=2, points=2), "Anna, " * 20, 5, changes, "Pleаse")
    words = offer_words(offer, language)
    assert words.endswith(".")
    assert words[0].isupper() or not words[0].isalpha()
    if language == "ru" or way is not Way.TWINS:
        looks_right(offer_title(offer, language), Language(language))
    assert "…, " in words or len(words) < 120


def test_plurals_of_titles() -> None:
    some = Review(2, 2, 4, 4, {1: 1, 3: 1})
    offer = Offer(Way.SHORTER, some, some, None, 1)
    said = [offer_title(replace(offer, characters=count), "ru") for count in (1, 3, 11, 21)]
    assert said == ["На 1 знак короче", "На 3 знака короче", "На 11 знаков короче", "На 21 знак короче"]
    assert offer_title(offer, "en") == "1 character fewer"
    pairs = tuple(islice(zip("асеорх", "aceopx", strict=True), 5))
    assert offer_title(replace(offer, way=Way.TWINS, changes=pairs), "ru") == "5 русских букв удорожают текст"


def test_no_other_column_is_offered_for_the_same_one_in_latin_letters() -> None:
    columns = (*COLUMNS[:2], Column(2, "Имя:лат", "Имя:лат"))
    rows = [ContactRow(1, 2, ("79000000001", "Александра", "Sasha"), "79000000001")]
    text = "{Имя}, наша клиника желает вам здоровья и хорошего настроения на весь будущий год"
    found = offers(
        text,
        lambda written: Template.parse(written).bind(columns),
        lambda bound: review(rows, Reviewer(bound, TARIFF)),
        forcing_fields=["Имя"],
    )
    assert Way.LATIN not in [offer.way for offer in found]
