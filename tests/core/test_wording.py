from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smsfox_gui.core import answers, errors, senders, wording
from smsfox_gui.core.contact_list import ListNote, NoteKind, RowProblem
from smsfox_gui.core.message import ReportStatus
from smsfox_gui.core.states import CampaignState, MessageState, PauseReason
from smsfox_gui.core.stop_list import StopSource
from smsfox_gui.core.wording import Language

RUSSIAN = re.compile(r"[а-яё]", re.IGNORECASE)
FORBIDDEN = re.compile(r"ошибк|сбой|недопустим|!|\berror\b|\binvalid\b|\bfail", re.IGNORECASE)

languages = pytest.mark.parametrize("language", list(Language))


def all_errors() -> list[type[errors.SmsfoxError]]:
    found = [errors.SmsfoxError]
    for kind in found:
        found += [child for child in kind.__subclasses__() if child.__module__ == errors.__name__]
    return found


def looks_right(text: str, language: Language) -> None:
    """In its language, whole, and kind."""
    assert text
    assert text == text.strip()
    assert bool(RUSSIAN.search(text)) == (language is Language.RU)
    assert not FORBIDDEN.search(text)
    assert not re.search(r"  |\.\.|None", text)


def is_a_sentence(text: str, language: Language) -> None:
    looks_right(text, language)
    assert text[0].isupper()
    assert text[-1] == "."
    assert 1 <= len(re.findall(r"[.](?: |$)", text)) <= 3


@languages
def test_every_state_has_a_word_and_a_chip(language: Language) -> None:
    for state in MessageState:
        looks_right(wording.state_word(state, language), language)
        looks_right(wording.state_chip(state, language), language)
    for campaign in CampaignState:
        looks_right(wording.state_word(campaign, language), language)
    assert len({wording.state_chip(state, language) for state in MessageState}) == len(MessageState)


def test_states_with_the_same_code_keep_their_own_words() -> None:
    assert wording.state_word(MessageState.CANCELLED, "ru") == "Не отправлено"
    assert wording.state_word(CampaignState.CANCELLED, "ru") == "Остановлена"


@languages
def test_what_may_have_come_twice_is_said(language: Language) -> None:
    looks_right(wording.doubled_words(language), language)


@languages
def test_every_note_on_a_reading_is_said(language: Language) -> None:
    for kind in NoteKind:
        for note in (ListNote(kind), ListNote(kind, 65_536, "Май, Июнь {1}")):
            said = wording.note_sentence(note, language)
            looks_right(said.replace("Май, Июнь ", "") if language is Language.EN else said, language)
            assert "{count}" not in said
            assert "{detail}" not in said
            assert said[-1] == "."
    assert "65" in wording.note_sentence(ListNote(NoteKind.CUT_OFF, 65_536), language)
    mixed = wording.note_sentence(ListNote(NoteKind.MIXED_LETTERS, 3, "90001"), language)
    assert ": 3, " in mixed
    assert "90001" in mixed
    assert "Май, Июнь {1}" in wording.note_sentence(ListNote(NoteKind.OTHER_SHEETS, 2, "Май, Июнь {1}"), language)


@languages
def test_the_chip_of_a_blank_field_says_no_more_than_its_rows(language: Language) -> None:
    """Among them are those with a formula that failed, whose cells are not empty."""
    assert wording.empty_chip("{x}", language) == wording.problem_words(RowProblem.EMPTY_FIELD, "{x}", language)


@languages
def test_every_problem_has_words_with_and_without_detail(language: Language) -> None:
    for problem in RowProblem:
        looks_right(wording.problem_words(problem, "", language), language)
        looks_right(wording.problem_chip(problem, language), language)
        assert "{" not in wording.problem_words(problem, "3", language)


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
    assert wording.problem_words(problem, detail, "ru") == russian
    assert wording.problem_words(problem, detail, "en") == english


def test_before_an_offer_the_problem_is_said_in_fewer_words() -> None:
    said = [
        wording.problem_words(problem, detail, language, brief=True)
        for problem, detail in ((RowProblem.SEVERAL_NUMBERS, "2"), (RowProblem.RAGGED, ""))
        for language in ("ru", "en")
    ]
    assert said == ["2 номера", "2 numbers", "Сдвиг ячеек", "Cells shifted"]


@languages
@pytest.mark.parametrize(
    ("state", "reasons"),
    [
        (MessageState.REJECTED, ["02", "04", "06", "07"]),
        (MessageState.UNDELIVERED, [status.value for status in ReportStatus if status is not ReportStatus.DELIVERED]),
        (MessageState.UNKNOWN, [reason.value for reason in answers.UnknownReason]),
        (MessageState.QUEUED, ["03", "05", *(failure.value for failure in answers.Failure)]),
    ],
)
def test_every_reason_has_words(language: Language, state: MessageState, reasons: list[str]) -> None:
    for reason in reasons:
        words = wording.reason_words(state, reason, language)
        looks_right(words, language)
        assert words[0].islower()
        assert wording.state_sentence(state, reason, language) == f"{wording.state_word(state, language)}: {words}"
    assert wording.reason_words(state, None, language) == wording.reason_words(state, "zz", language) == ""
    assert wording.state_sentence(state, None, language) == wording.state_word(state, language)


@languages
def test_every_pause_is_three_sentences_with_and_without_counts(language: Language) -> None:
    states = {MessageState.DELIVERED: 600, MessageState.ACCEPTED: 52, MessageState.QUEUED: 1596}
    for reason in PauseReason:
        is_a_sentence(wording.pause_sentence(reason, language), language)
        counted = wording.pause_sentence(reason, language, states)
        is_a_sentence(counted, language)
        assert "652" in counted
        assert wording.number(1596) in counted
        is_a_sentence(wording.pause_sentence(reason, language, states, detail="503", exposed=True), language)


def test_a_pause_names_what_it_came_from() -> None:
    states = {MessageState.ACCEPTED: 652, MessageState.QUEUED: 596, MessageState.UNKNOWN: 1}
    assert wording.pause_sentence(PauseReason.HTTP_STATUS, "ru", states, detail="503").startswith(
        "Сервер шлюза не принимает запросы (HTTP 503), отправка на паузе. 652 ушли, 1 неизвестно, 596 ждут, "
    )
    redirect = wording.pause_sentence(PauseReason.WRONG_ADDRESS, "en", states, detail="wifi.example")
    assert redirect.startswith("The gateway pointed to another address (wifi.example); paused. 652 sent")
    assert "password" not in redirect
    page = wording.pause_sentence(PauseReason.WRONG_ADDRESS, "en", states, exposed=True)
    assert page.startswith("Something else answered in place of the gateway; paused. ")
    assert "Change the password" in page
    assert "password" not in wording.pause_sentence(PauseReason.HTTP_STATUS, "en", states, exposed=True)


def test_a_pause_names_the_moment_that_the_gateway_asks_to_wait_for() -> None:
    until = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
    words = wording.pause_sentence(PauseReason.HTTP_STATUS, "en", detail="503", until=until)
    assert words.endswith("The gateway asks to wait until 24.11.2026 14:30. Resume after that.")
    words = wording.pause_sentence(PauseReason.HTTP_STATUS, "ru", detail="503", until=until)
    assert words.endswith("Шлюз просит подождать до 24.11.2026 14:30. Продолжите после этого.")


def test_the_gateways_refusals_read_as_designed() -> None:
    states = {MessageState.ACCEPTED: 652, MessageState.QUEUED: 595, MessageState.SENDING: 1}
    assert wording.pause_sentence(PauseReason.AUTHORIZATION, "ru", states) == (
        "Шлюз не принял логин или пароль, отправка на паузе. 652 ушли, 596 ждут. Проверьте счёт и продолжите."
    )
    assert wording.pause_sentence(PauseReason.NO_POINTS, "ru", states) == (
        "На счёте кончились баллы, отправка на паузе. 652 ушли, 596 ждут, повторов не будет. "
        "Пополните счёт SMSFox и продолжите."
    )
    assert wording.pause_sentence(PauseReason.NO_POINTS, "en", states) == (
        "The account is out of points; paused. 652 sent, 596 waiting, nothing will repeat. Top up and resume."
    )
    assert "1 ушло, 21 ждёт" in wording.pause_sentence(
        PauseReason.USER, "ru", {MessageState.DELIVERED: 1, MessageState.QUEUED: 21}
    )


def test_a_request_that_was_not_understood_loses_nobody() -> None:
    """Every message is in one of the counts: what the gateway refused, too."""
    states = {MessageState.ACCEPTED: 5, MessageState.REJECTED: 2, MessageState.QUEUED: 5, MessageState.SUPPRESSED: 1}
    assert wording.pause_sentence(PauseReason.BAD_PARAMETERS, "ru", states) == (
        "Шлюз не понял запрос, отправка на паузе. 5 ушли, 2 отклонены, 5 ждут, 1 не отправлено, ничего не потеряно. "
        "Проверьте имя отправителя и сохраните отчёт для поддержки."
    )
    states = {MessageState.ACCEPTED: 5, MessageState.REJECTED: 1, MessageState.QUEUED: 6, MessageState.UNKNOWN: 3}
    assert "5 sent, 1 rejected, 3 unknown, 6 waiting, nothing is lost." in wording.pause_sentence(
        PauseReason.BAD_PARAMETERS, "en", states
    )


def test_an_interruption_is_told_with_its_time() -> None:
    at = datetime(2026, 11, 24, 19, 13, tzinfo=UTC)
    assert wording.at_words(at, at.date(), "ru") == "в 19:13"
    assert wording.at_words(at, at.date() + timedelta(days=1), "ru") == "24.11 в 19:13"
    assert wording.at_words(at, at.date(), "en") == "at 19:13"
    assert wording.at_words(at, at.date() + timedelta(days=1), "en") == "on 24.11 at 19:13"
    words = wording.pause_sentence(PauseReason.INTERRUPTED, "ru", at="в 19:13")
    assert words.startswith("Отправка прервалась в 19:13: программа или компьютер выключились. ")
    assert "19:13" not in wording.pause_sentence(PauseReason.USER, "ru", at="в 19:13")


@languages
@pytest.mark.parametrize("kind", all_errors(), ids=lambda kind: kind.__name__)
def test_every_error_has_its_own_sentence(kind: type[errors.SmsfoxError], language: Language) -> None:
    is_a_sentence(wording.error_sentence(kind(), language), language)
    full = kind(
        rows=1_000_000, columns=600, limit_mb=50, encoding="UTF-8", sheet="Sheet", column="Tel", header_row=3,
        field="Name", position=11, count=39, login="office", host="example.org", points=6120, limit=5000, line=3,
        campaign=7, name="a.csv", value=8080, setting="report_port", zone=2, reason="io", detail="x", kind="x",
    )  # fmt: skip
    is_a_sentence(wording.error_sentence(full, language), language)
    assert "{R" not in wording.error_sentence(full, language)
    if kind is not errors.SmsfoxError:
        assert wording.error_sentence(kind(), language) != wording.error_sentence(errors.SmsfoxError(), language)


@languages
@pytest.mark.parametrize("kind", all_errors(), ids=lambda kind: kind.__name__)
def test_a_command_line_has_no_list_on_its_desk(kind: type[errors.SmsfoxError], language: Language) -> None:
    said = wording.error_sentence(kind(), language, console=True)
    is_a_sentence(said, language)
    if issubclass(kind, errors.ListError):
        assert "прежний список" not in said
        assert "present list" not in said


def test_error_details_fill_the_sentence() -> None:
    assert wording.error_sentence(errors.FileTooBig(rows=1_000_000), "en").startswith(
        "The table has more than 1\u202f000\u202f000 rows."
    )
    assert "знак" not in wording.error_sentence(errors.TemplateBroken(position=4), "ru")
    assert "на месте 5 " in wording.error_sentence(errors.TemplateBroken(position=4), "ru")
    assert "{Имя}" in wording.error_sentence(errors.TemplateBroken(), "ru")
    assert "{{ или }}" in wording.error_sentence(errors.TemplateBroken(), "ru")
    assert "«{__class__}»" in wording.error_sentence(errors.TemplateError(field="{__class__}"), "ru")
    assert "8080" in wording.error_sentence(errors.SettingInvalid(setting="report_port", value=8080), "en")
    assert "папка" in wording.error_sentence(errors.FileFormatUnknown(kind="folder"), "ru")
    assert ".xlsx" in wording.error_sentence(errors.ExportFailed(reason="ending", name="a.doc"), "ru")
    assert "новой" in wording.error_sentence(errors.JournalError(detail="newer"), "ru")
    assert wording.error_sentence(errors.AddressInvalid(host=""), "ru")
    assert "на день: 6\u202f120" in wording.error_sentence(errors.OverLimit(points=6120, limit=5000, span="day"), "ru")
    assert "3, 7" in wording.error_sentence(errors.RowsNotResendable(numbers="3, 7"), "en")
    assert "1\u202f200" in wording.error_sentence(errors.SameText(count=1200), "en")
    assert "30 hours" in wording.error_sentence(errors.CampaignExpired(hours=30), "en")


@languages
def test_every_sender_problem_has_a_sentence(language: Language) -> None:
    for problem in senders.SenderProblem:
        is_a_sentence(wording.sender_words(problem, language), language)
        error = errors.SenderInvalid(problem=problem.value)
        assert wording.error_sentence(error, language) == wording.sender_words(problem, language)
    is_a_sentence(wording.error_sentence(errors.SenderInvalid(problem="?"), language), language)


@languages
@pytest.mark.parametrize("count", [1, 2, 5, 21, 1248])
def test_the_stop_list_is_told_of_with_right_plurals(count: int, language: Language) -> None:
    for say in (wording.stopped_meanwhile, wording.without_numbers, wording.older_stop_list):
        said = say(count, language)
        looks_right(said, language)
        assert said[-1] == "."
        assert wording.number(count) in said
    for source in StopSource:
        looks_right(wording.stop_reason("", source, language), language)
        assert wording.stop_reason("Просил", source, language) == "Просил"


def test_a_refused_number_is_named_with_its_reason() -> None:
    error = errors.NumberRefused(problem="too_short", detail="1", written="8 916 123-45-6")
    assert wording.error_sentence(error, "ru") == (
        "«8 916 123-45-6»: не хватает одной цифры. Стоп-лист не изменился. Исправьте номер."
    )
    assert "one digit short" in wording.error_sentence(error, "en")
    assert wording.error_sentence(errors.NumberRefused(), "en").startswith("This is not a number.")


def test_an_unlisted_error_speaks_as_its_parent() -> None:
    class NewTrouble(errors.JournalFull):
        code = "new"

    assert wording.error_sentence(NewTrouble(), "ru") == wording.error_sentence(errors.JournalFull(), "ru")


def test_any_other_language_is_english() -> None:
    assert wording.state_word(MessageState.DELIVERED, "de") == "Delivered"


def test_a_count_is_grouped_alike_in_every_language() -> None:
    assert wording.number(1248) == "1\u202f248"
    note = ListNote(NoteKind.CUT_OFF, 65_536)
    for language in Language:
        assert "65\u202f536" in wording.note_sentence(note, language)


@given(st.integers(0, 10_000))
def test_russian_plurals(count: int) -> None:
    found = wording.plural(count, "знак", "знака", "знаков")
    if count % 100 in range(11, 15) or count % 10 in (0, 5, 6, 7, 8, 9):
        assert found == "знаков"
    else:
        assert found == ("знак" if count % 10 == 1 else "знака")


def test_a_formula_that_failed_is_no_empty_cell() -> None:
    said = [
        wording.problem_words(RowProblem.EMPTY_FIELD, "Долг", language, cell=cell)
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
    assert wording.left_out_sentence(problem, detail, "ru", cell=cell) == f"Эта строка не пойдёт: {russian}."
    assert wording.left_out_sentence(problem, detail, "en", cell=cell) == f"This row gets no SMS: {english}."
