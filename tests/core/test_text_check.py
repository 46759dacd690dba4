"""What gets accounts blocked or messages refused is remarked, with its reason, and honest messages are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core.text_check import SHORTENERS, Finding, Remark, look_at
from smsfox_gui.core.text_check_sentences import remark_sentence
from smsfox_gui.core.wording import Language
from tests.core.test_wording import is_a_sentence

GOOD = "{Имя}, ждём вас {Дата} в {Время}. Перенести: 8 900 000-00-10"


def remarks(text: str, sender: str = "KLINIKA") -> list[Remark]:
    return [finding.remark for finding in look_at(text, sender)]


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "Hot water off on 26 Nov. Questions: +7 900 000-00-10, housing office",
        "Ваш врач примет вас бесплатно, регистратура 2-00-22",
        "Регистратура работает только до 18, тел. 112",
        "Полис готов. Подробности: klinika.ru",
        "Полис готов. Подробности: https://клиника.рф/полис",
        "Полис готов, пишите office@klinika.example",
        "Полис готов, звоните {Телефон}",
        "Записаться: {Ссылка}",
        "Собрание акционеров в центре 26.11, тел. 8(495)123-45-67",
        "Призыв, приём и прицеп. Звоните: 1234",
        "Read https://orbit.ly.example/a and t.com, +7 900 000-00-10",
    ],
)
def test_honest_messages_are_left_alone(text: str) -> None:
    assert remarks(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "{Имя}, ждём вас {Дата} в 10:30, кабинет 12",
        "Ждём 26-11-2026 в 10.30",
        "Ждём вас.Приходите, будет 1 000 000 человек",
        "{Имя}, {Время}",
    ],
)
def test_neither_phone_nor_site(text: str) -> None:
    assert remarks(text) == [Remark.NO_CONTACT]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Скидки на всё, 8 900 000-00-10", "Скидки"),
        ("Новая акция в клинике klinika.ru", "акция"),
        ("На приём -20% по звонку 8 900 000-00-10", "-20%"),
        ("Подарки и бонусы ждут, 8 900 000-00-10", "Подар"),
        ("Big sale at klinika.ru", "sale"),
        ("Get a free gift at klinika.ru", "free"),
        ("Успейте записаться, 8 900 000-00-10", "Успейте"),
    ],
)
def test_likely_advertising_names_the_word(text: str, word: str) -> None:
    (finding,) = look_at(text, "KLINIKA")
    assert finding.remark is Remark.ADVERTISING
    assert finding.detail.startswith(word)


@pytest.mark.parametrize("site", sorted(SHORTENERS))
@pytest.mark.parametrize("written", ["{}/abc", "https://{}/abc", "HTTP://WWW.{}"])
def test_link_shorteners_are_known_however_written(site: str, written: str) -> None:
    assert look_at(f"Запись: {written.format(site)}", "KLINIKA") == (Finding(Remark.SHORTENER, site),)


def test_the_sender() -> None:
    assert remarks(GOOD, "") == remarks(GOOD, "SMSFox") == [Remark.NO_SENDER]
    assert look_at(GOOD, "KЛINIKA") == (Finding(Remark.CYRILLIC_SENDER, "Л"),)
    assert remarks(GOOD, "79000000010") == []


def test_all_at_once_each_once_what_matters_first() -> None:
    text = "Скидки! Скидки! bit.ly/a, bit.ly/b"
    assert remarks(text, "КЛИНИКА") == [Remark.CYRILLIC_SENDER, Remark.SHORTENER, Remark.ADVERTISING]
    assert remarks("Скидки на всё", "") == [Remark.ADVERTISING, Remark.NO_CONTACT, Remark.NO_SENDER]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{{Имя}}, ждём вас", "Имя"),
        ("{Дата}: {{ имя }}, ждём", "имя"),
        ("{{Имя:лат}}, zhdem", "Имя:лат"),
        ("{{Фамилия}}, ждём", ""),
        ("{{{Имя}}}, ждём", ""),
        ("{{Имя}, ждём", ""),
        ("{Имя}, {{ждём}}", ""),
    ],
)
def test_a_field_in_doubled_braces_comes_to_nobody_as_a_value(text: str, named: str) -> None:
    found = look_at(f"{text} 8 900 000-00-10", "KLINIKA", ["Имя", "Дата"])
    assert found == ((Finding(Remark.DOUBLED_BRACES, named),) if named else ())


def test_the_remark_on_doubled_braces_shows_what_people_would_get() -> None:
    said = remark_sentence(Finding(Remark.DOUBLED_BRACES, "Имя"), Language.RU)
    assert "вместо данных из списка все получат «{Имя}»" in said


@pytest.mark.parametrize(
    ("text", "brace"),
    [
        ("{{Имя, ждём вас", "{"),
        ("{{{Имя}, ждём вас", "{"),
        ("{Имя}}}, ждём вас", "}"),
        ("Имя}}, ждём вас", "}"),
        ("{{ждём}} {{вас", "{"),
        ("{{{{ждём}}}} вас", ""),
        ("{{{Имя}}}, ждём вас", ""),
        ("{{{Имя}}, ждём вас", ""),
    ],
)
def test_a_brace_that_everybody_gets_alone_is_remarked(text: str, brace: str) -> None:
    found = look_at(f"{text} 8 900 000-00-10", "KLINIKA", ["Имя"])
    assert found == ((Finding(Remark.LONE_BRACE, brace),) if brace else ())


@pytest.mark.parametrize("brace", ["{", "}"])
def test_the_remark_on_a_lone_brace_says_what_people_would_get(brace: str) -> None:
    said = remark_sentence(Finding(Remark.LONE_BRACE, brace), Language.RU)
    assert said.startswith(f"Скобка {brace} останется в SMS одна")
    assert "{Имя}" in said


def test_nothing_is_said_of_an_empty_text() -> None:
    assert look_at(" \n", "") == ()


def test_names_of_fields_advertise_nothing() -> None:
    assert remarks("{Скидка} и 8 900 000-00-10") == []
    assert remarks("{Скидка и распродажа") == [Remark.ADVERTISING, Remark.NO_CONTACT]


@given(st.text(max_size=200), st.text(max_size=20))
def test_any_text_can_be_looked_at(text: str, sender: str) -> None:
    found = [finding.remark for finding in look_at(text, sender)]
    assert found == [remark for remark in Remark if remark in found]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("remark", list(Remark))
def test_every_remark_is_a_sentence_with_its_reason(remark: Remark, language: Language) -> None:
    sentence = remark_sentence(Finding(remark, "x"), language)
    is_a_sentence(sentence, language)
    assert "{detail" not in sentence
