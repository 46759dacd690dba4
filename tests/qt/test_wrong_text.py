"""What the window says of a text that cannot be sent, and what it shows of it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.readiness import Obstacle
from tests.qt.conftest import OpenDemo


def written(qtbot: QtBot, window: MainWindow, text: str) -> None:
    draft = window.desk.draft
    qtbot.waitUntil(lambda: len(draft.ready) > 0 and not window.desk.tasks.busy, timeout=20_000)
    window.campaign.message.editor.set_text(text)
    qtbot.waitUntil(lambda: not draft.counting and not window.desk.tasks.busy, timeout=20_000)
    window.campaign.message.sample.refresh()


@pytest.mark.parametrize(
    ("text", "obstacle", "said", "price"),
    [
        ("Имя}, ждём", Obstacle.STRAY_BRACE, "Лишняя скобка }, ", "уберите лишнюю }"),
        ("{{Имя}, ждём", Obstacle.DOUBLED_BRACE, "Лишняя скобка, поле выглядит так: {Имя}", "уберите лишнюю скобку"),
        ("{Имя}}, ждём", Obstacle.DOUBLED_BRACE, "Лишняя скобка, поле выглядит так: {Имя}", "уберите лишнюю скобку"),
        ("{Имя, ждём", Obstacle.BROKEN_FIELD, "Скобка не закрыта, ", "закройте скобку"),
        ("{}, ждём", Obstacle.NAMELESS_FIELD, "В скобках нет имени, ", "впишите имя в скобки"),
        ("{Имя:дат}, ждём", Obstacle.UNKNOWN_FORM, "После двоеточия — только «лат», ", "исправьте «Имя:дат»"),
        ("{Часы:дат}, ждём", Obstacle.UNKNOWN_FIELD, "Нет столбца «Часы:дат», ", "нужен столбец «Часы:дат»"),
    ],
)
def test_what_is_wrong_is_called_what_it_is(
    qtbot: QtBot, open_demo: OpenDemo, text: str, obstacle: Obstacle, said: str, price: str
) -> None:
    window = open_demo("ru")
    written(qtbot, window, text)
    assert window.desk.readiness.obstacles == (obstacle,)
    assert window.bar.compose.strip._text.words().startswith(said)
    assert price in window.campaign.message.totals._why_no_price()
    assert not window.bar.compose.send.isEnabled()


def test_only_what_is_wrong_stands_in_the_sample_as_it_was_typed(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    written(qtbot, window, "{Имя}, ждём вас в {Часы}, кабинет {Кабинет:лат}")
    sample = window.campaign.message.sample
    bubble = sample._now.bubble
    assert bubble.text().startswith("Анна, ждём вас в {Часы}, кабинет ")
    assert [bubble.text()[start:end] for start, end in bubble.wrong] == ["{Часы}"]
    assert sample._now.size_words.text() == "Так не уйдёт: в списке нет столбца {Часы}."
    assert sample._now.warns
    assert not sample.foot.button.isEnabled()
    written(qtbot, window, "{Имя}, ждём вас в {Время}")
    assert (bubble.text(), bubble.wrong) == ("Анна, ждём вас в 09:00", ())
    assert sample._now.size_words.text().startswith("22 знака · 1 SMS")
    assert not sample._now.warns
    written(qtbot, window, "{Имя, ждём вас")
    assert sample._now.size_words.text() == "Так не уйдёт: исправьте в тексте то, что подчёркнуто."
    written(qtbot, window, "  \n ")
    assert sample._now.size_words.text() == "В тексте одни пробелы: так ничего не уйдёт. Напишите текст."
    assert not bubble.isVisible()
    assert not sample.foot.button.isEnabled()


@pytest.mark.parametrize(
    ("text", "row", "beside"),
    [
        ("{Имя:дат}, ждём", "Сначала исправьте текст", "весь список"),
        ("{Имя, ждём", "Сначала исправьте текст", "весь список"),
        ("{Часы:дат}, ждём", "Нет столбца «Часы:дат»", "нет поля из текста"),
    ],
)
def test_list_rows_and_text_say_the_same_of_what_is_wrong(
    qtbot: QtBot, open_demo: OpenDemo, text: str, row: str, beside: str
) -> None:
    window = open_demo("ru")
    written(qtbot, window, text)
    table = window.campaign.list_pane.table
    place = [spec.key for spec in table._columns].index("state")
    qtbot.waitUntil(lambda: table.visible_rows()[0].cells[place].text.startswith(row))
    assert beside in window.bar.compose.strip._list.words()


@pytest.mark.parametrize(
    ("text", "start", "chosen"), [("Имя}, ждём", 3, "}"), ("{{Имя}, ждём", 0, "{"), ("{Имя}}, ждём", 5, "}")]
)
def test_a_press_on_what_is_wrong_leads_to_it(
    qtbot: QtBot, open_demo: OpenDemo, text: str, start: int, chosen: str
) -> None:
    window = open_demo("ru")
    written(qtbot, window, text)
    window.bar.compose.strip._text.click()
    cursor = window.campaign.message.editor.edit.textCursor()
    assert (cursor.selectionStart(), cursor.selectedText()) == (start, chosen)


def test_names_are_offered_first_and_the_phone_last(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    written(qtbot, window, "")
    completer = window.campaign.message.editor.edit._completer
    assert completer._names == ("Имя", "Дата", "Время", "Кабинет", "Моб.")
