"""What is wrong with a row is said whole, kindly, and with the right plurals."""

from __future__ import annotations

import pytest

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.problem_sentences import empty_chip, left_out_sentence, problem_chip, problem_words
from smsfox_gui.core.wording import Language
from tests.core.test_wording import languages, looks_right


@languages
def test_the_chip_of_a_blank_field_says_no_more_than_its_rows(language: Language) -> None:
    """Among them are those with a formula that failed, whose cells are not empty."""
    assert empty_chip("{x}", language) == problem_words(RowProblem.EMPTY_FIELD, "{x}", language)


@languages
def test_every_problem_has_words_with_and_without_detail(language: Language) -> None:
    for problem in RowProblem:
        looks_right(problem_words(problem, "", language), language)
        looks_right(problem_chip(problem, language), language)
        assert "{" not in problem_words(problem, "3", language)


@pytest.mark.parametrize(
    ("problem", "detail", "russian", "english"),
    [
        (RowProblem.TOO_SHORT, "1", "Не хватает одной цифры", "One digit short"),
        (RowProblem.TOO_SHORT, "2", "Не хватает 2 цифр", "2 digits short"),
        (RowProblem.TOO_SHORT, "21", "Не хватает 21 цифры", "21 digits short"),
        (RowProblem.TOO_LONG, "1", "Лишняя цифра", "One digit too many"),
        (RowProblem.TOO_LONG, "3", "3 лишние цифры", "3 digits too many"),
        (RowProblem.TOO_LONG, "11", "11 лишних цифр", "11 digits too many"),
        (RowProblem.DUPLICATE, "12", "Повтор строки 12", "Duplicate of row 12"),
        (RowProblem.REFUSED, "04", "Отклонено: номер записан неверно", "Rejected: wrong number format"),
        (RowProblem.REFUSED, "07", "Отклонено: доставка невозможна", "Rejected: cannot be delivered"),
        (RowProblem.REFUSED, "", "Отклонено", "Rejected"),
        (RowProblem.SEVERAL_NUMBERS, "2", "2 номера в ячейке", "2 numbers in the cell"),
        (RowProblem.SEVERAL_NUMBERS, "5", "5 номеров в ячейке", "5 numbers in the cell"),
        (RowProblem.STOPPED, "03.10.26", "В стоп-листе с 03.10.26", "On the do-not-send list since 03.10.26"),
        (RowProblem.EMPTY_FIELD, "Время", "Нет «Время»", "No “Время”"),
        (RowProblem.EMPTY_FIELD, "{0}", "Нет «{0}»", "No “{0}”"),
        (
            RowProblem.TEXT_TOO_LONG,
            "1200",
            "Текст длиннее 800 знаков на 1\u202f200",
            "Text is over 800 characters by 1\u202f200",
        ),
    ],
)
def test_details_are_said(problem: RowProblem, detail: str, russian: str, english: str) -> None:
    assert problem_words(problem, detail, "ru") == russian
    assert problem_words(problem, detail, "en") == english


@languages
def test_in_fewer_words_a_problem_is_never_longer(language: Language) -> None:
    for problem in RowProblem:
        for detail in ("", "2"):
            whole, brief = (problem_words(problem, detail, language, brief=brief) for brief in (False, True))
            looks_right(brief, language)
            assert len(brief) <= len(whole)


def test_the_fewer_words_still_say_what_is_wrong() -> None:
    for problem, russian, english in (
        (RowProblem.TOO_SHORT, "Мало цифр", "Too short"),
        (RowProblem.TOO_LONG, "Много цифр", "Too long"),
        (RowProblem.LANDLINE, "Городской", "Landline"),
        (RowProblem.DUPLICATE, "Повтор", "Duplicate"),
        (RowProblem.STOPPED, "В стоп-листе", "Do not send"),
        (RowProblem.WRITTEN, "Уже в другой", "In another"),
        (RowProblem.TEXT_REFUSED, "Текст: отказ", "Text rejected"),
    ):
        assert problem_words(problem, "1", "ru", brief=True) == russian
        assert problem_words(problem, "1", "en", brief=True) == english


def test_before_an_offer_the_problem_is_said_in_fewer_words() -> None:
    said = [
        problem_words(problem, detail, language, brief=True)
        for problem, detail in ((RowProblem.SEVERAL_NUMBERS, "2"), (RowProblem.RAGGED, ""))
        for language in ("ru", "en")
    ]
    assert said == ["2 номера", "2 numbers", "Сдвиг ячеек", "Cells shifted"]


def test_a_formula_that_failed_is_no_empty_cell() -> None:
    said = [
        problem_words(RowProblem.EMPTY_FIELD, "Долг", language, cell=cell)
        for cell in (" #ДЕЛ/0! ", "#N/A", "")
        for language in ("ru", "en")
    ]
    failed = ["Не посчиталось «Долг»", "“Долг” came to nothing"]
    assert said == [*failed, *failed, "Нет «Долг»", "No “Долг”"]


@pytest.mark.parametrize(
    ("problem", "detail", "cell", "russian", "english"),
    [
        (RowProblem.EMPTY_FIELD, "Время", "", "нет «Время»", "no “Время”"),
        (
            RowProblem.EMPTY_FIELD,
            "Время",
            " #Н/Д ",
            "формула в «Время» дала #Н/Д",
            "the formula in “Время” gave #Н/Д",
        ),
        (RowProblem.TOO_SHORT, "1", "", "не хватает одной цифры", "one digit short"),
        (RowProblem.DUPLICATE, "2", "", "повтор строки 2", "duplicate of row 2"),
        (RowProblem.EXCLUDED, "", "", "снято с отправки", "left out"),
    ],
)
def test_why_a_row_gets_nothing_is_a_sentence(
    problem: RowProblem, detail: str, cell: str, russian: str, english: str
) -> None:
    assert left_out_sentence(problem, detail, "ru", cell=cell) == f"Эта строка не пойдёт: {russian}."
    assert left_out_sentence(problem, detail, "en", cell=cell) == f"This row gets no SMS: {english}."
