"""What the totals, the bar and the editor say of a text while it is written: never the figures of another text."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import ColumnRole
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.list_columns import STATE
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.readiness import Obstacle
from smsfox_gui.services.ports import FieldShape

OpenDemo = Callable[[str], MainWindow]


def ready(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)


def figures(window: MainWindow) -> list[str]:
    """What the four figures say, value and meaning."""
    return [figure.accessibleName() for figure in window.campaign.message.totals._figures]


def strip(window: MainWindow) -> str:
    """What the bar says of list and text."""
    items = window.bar.compose.strip
    return f"{items._list.words()}; {items._text.words()}"


def write(window: MainWindow, text: str) -> None:
    window.campaign.message.editor.set_text(text)


def open_list(qtbot: QtBot, window: MainWindow, folder: Path, *lines: str) -> None:
    path = folder / "people.csv"
    path.write_text("\n".join(("Телефон;Имя;Дата;А;Б;В", *(f"{line};1;2;3" for line in lines))) + "\n", "utf-8")
    draft, old = window.desk.draft, window.desk.draft.contacts
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: draft.contacts is not old and draft.counts is not None, timeout=20_000)


def test_a_text_too_long_for_everybody_keeps_no_old_price(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    before = figures(window)
    write(window, "я" * 801)
    qtbot.waitUntil(lambda: window.desk.readiness.obstacles == (Obstacle.TEXT_TOO_LONG,), timeout=5000)
    assert not window.bar.compose.send.isEnabled()
    said = strip(window)
    assert "длиннее 800 знаков у всех, кому можно писать" in said
    assert "Текст готов" not in said
    assert "Писать некому" not in said
    assert not set(before[1:]) & set(figures(window)[1:])
    assert "баллов" not in figures(window)[3]


def test_a_field_that_is_empty_for_everybody_is_said_of_the_text(
    qtbot: QtBot, stage: Stage, open_demo: OpenDemo, tmp_path: Path
) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    open_list(qtbot, window, tmp_path, "+79000000011;Анна;", "+79000000012;Ольга;")
    write(window, "{Имя}, {Дата}")
    qtbot.waitUntil(lambda: window.desk.readiness.obstacles == (Obstacle.EMPTY_FIELD,), timeout=5000)
    assert "Нет «Дата», пусто или не посчиталось у всех, кому можно писать" in strip(window)
    assert "баллов" not in figures(window)[3]


def test_a_formula_that_failed_for_everybody_is_not_called_empty(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path
) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    open_list(qtbot, window, tmp_path, "+79000000011;Анна;#Н/Д", "+79000000012;;#Н/Д")
    write(window, "{Имя}, {Дата}")
    qtbot.waitUntil(lambda: window.desk.readiness.obstacles == (Obstacle.EMPTY_FIELD,), timeout=5000)
    qtbot.waitUntil(lambda: "Поля текста не заполнены, пусто или не посчиталось у всех" in strip(window), timeout=5000)
    sample = window.campaign.message.sample
    sample.set_position(1)
    said = "Эта строка не пойдёт: формула в «Дата» дала #Н/Д."
    qtbot.waitUntil(lambda: sample._now.size_words.text() == said, timeout=5000)


def test_it_is_not_said_of_rows_that_are_out_for_another_reason(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path
) -> None:
    """Olga has a date, and a number that is none."""
    window = open_demo("ru")
    ready(qtbot, window)
    open_list(qtbot, window, tmp_path, "+79000000011;Анна;", "+7900;Ольга;26.11")
    write(window, "{Имя}, {Дата}")
    qtbot.waitUntil(lambda: window.desk.readiness.obstacles == (Obstacle.EMPTY_FIELD,), timeout=5000)
    assert "Нет «Дата», пусто или не посчиталось у всех, кому можно писать" in strip(window)


def test_where_some_lack_a_field_and_the_others_have_too_much_neither_is_said_of_all(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path
) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    open_list(qtbot, window, tmp_path, "+79000000011;Анна;", "+79000000012;Ольга;26.11")
    write(window, "{Имя}, {Дата}" + "я" * 795)
    qtbot.waitUntil(lambda: window.desk.readiness.obstacles == (Obstacle.FITS_NOBODY,), timeout=5000)
    assert "Этот текст никому не подходит, длиннее 800 знаков или поле не заполнено" in strip(window)


def ticked(window: MainWindow) -> bool:
    """Whether the bar is content with the list."""
    said = window.bar.compose.strip._list._said
    return said is not None and said[0] == "ok"


def test_a_list_that_lacks_a_column_of_the_text_has_no_green_tick(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    assert ticked(window)
    write(window, "{Имя}, {Адрес}")
    qtbot.waitUntil(lambda: window.desk.readiness.obstacles == (Obstacle.UNKNOWN_FIELD,), timeout=5000)
    assert not ticked(window)
    assert "12 получателей, нет поля из текста" in strip(window)
    write(window, "{Имя}")
    ready(qtbot, window)
    assert ticked(window)


def test_nor_has_one_without_phones_or_one_that_is_not_counted(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path
) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    content: list[str] = []
    window.desk.readiness_changed.connect(lambda: ticked(window) and content.append(strip(window)))
    open_list(qtbot, window, tmp_path, "+79000000011;Анна;26.11", "+79000000012;Ольга;26.11")
    window.campaign.list_pane._edits.add(lambda contacts, _: contacts.set_role(0, ColumnRole.UNUSED))
    qtbot.waitUntil(lambda: Obstacle.NO_PHONES in window.desk.readiness.obstacles, timeout=5000)
    assert not ticked(window)
    assert not [said for said in content if said.startswith("0 ")]


LATIN = "{Имя}, see you on {Дата}"


def test_names_of_fields_in_a_latin_text_are_not_marked(qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    open_list(qtbot, window, tmp_path, "+79000000011;Anna;26.11", "+79000000012;Olga;26.11")
    write(window, LATIN)
    qtbot.waitUntil(lambda: "Латиница" in figures(window)[0], timeout=5000)
    assert not window.campaign.message.editor.edit.marks.forcing


def test_a_field_that_makes_messages_dearer_is_named(qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    open_list(qtbot, window, tmp_path, "+79000000011;Анна;26.11", "+79000000012;Konstantinopolsky;26.11")
    write(window, LATIN)
    qtbot.waitUntil(lambda: "из-за поля {Имя}" in figures(window)[0], timeout=5000)
    write(window, LATIN.replace("see", "sеe"))
    qtbot.waitUntil(lambda: "из-за 1 знака и {Имя}" in figures(window)[0], timeout=5000)
    assert window.campaign.message.editor.edit.marks.forcing == {LATIN.index("see") + 1}


def test_a_text_without_a_list_is_counted_without_the_names_of_its_fields(qtbot: QtBot, stage: Stage) -> None:
    window = stage.open(demo=False, language="ru", colours="light")
    write(window, LATIN)
    qtbot.waitUntil(lambda: "Латиница" in figures(window)[0], timeout=5000)


class Gate:
    """Holds a list's shapes back, as a million rows do."""

    def __init__(self, window: MainWindow) -> None:
        contacts = window.desk.draft.contacts
        assert contacts is not None
        self._shapes = contacts.shapes
        self.asked: list[tuple[int, ...]] = []
        self.opened = threading.Event()
        contacts.shapes = self._held  # type: ignore[method-assign]

    def _held(self, columns: Sequence[int], cancelled: Callable[[], bool] | None = None) -> list[FieldShape]:
        self.asked.append(tuple(columns))
        assert self.opened.wait(30)
        return self._shapes(columns, cancelled)


def test_nothing_can_be_sent_at_an_old_price(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    gate = Gate(window)
    try:
        write(window, "{Имя}, привет")
        send = window.bar.compose.send
        qtbot.waitUntil(lambda: not send.isEnabled(), timeout=5000)
        assert window.desk.readiness.obstacles == (Obstacle.COUNTING,)
        window.desk.check()
        assert window.desk.phase is Phase.DRAFT
        qtbot.waitUntil(lambda: "Считаем стоимость" in send.text(), timeout=5000)
        assert "Считаем стоимость" in strip(window)
        assert "считаем стоимость" in figures(window)[3]
        write(window, "{Имя}, привет и пока")
        qtbot.wait(400)
        assert len(gate.asked) == 1, "the same fields are gathered once"
    finally:
        gate.opened.set()
    ready(qtbot, window)
    assert "Отправить 12" in send.text()
    assert "считаем" not in figures(window)[3]


def test_a_key_changes_the_price_at_once_and_the_text_can_be_checked_in_the_same_moment(
    qtbot: QtBot, open_demo: OpenDemo
) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    send = window.bar.compose.send
    write(window, "{Имя}, привет")
    qtbot.waitUntil(lambda: not window.desk.draft.counting, timeout=5000)
    asleep: list[bool] = []
    window.desk.readiness_changed.connect(lambda: asleep.append(not send.isEnabled()))
    write(window, "{Имя}, привет" + "!" * 70)
    assert figures(window)[1:3] == ["2 SMS, каждому из 12", "24 SMS, на весь список"]
    window.desk.check()
    assert window.desk.phase is Phase.CHECK
    assert "2 SMS" in window.bar.check.strip._text.words()
    qtbot.waitUntil(lambda: not window.desk.draft.counting, timeout=5000)
    assert not any(asleep), "Send does not blink at a key"


def test_a_text_typed_before_the_list_was_counted_is_never_asked_for(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    write(window, "")
    qtbot.waitUntil(lambda: "Напишите текст" in strip(window), timeout=5000)
    gate = Gate(window)
    try:
        write(window, "{Имя} {Время}")
        qtbot.waitUntil(lambda: bool(gate.asked), timeout=5000)
        assert "Напишите текст" not in strip(window)
    finally:
        gate.opened.set()
    ready(qtbot, window)


def test_a_shorter_list_in_place_of_a_longer_one(qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    window.campaign.list_pane.select_position(12)  # taken once the list's rows have been found, in the background
    qtbot.waitUntil(lambda: window.campaign.message.sample.position == 12, timeout=20_000)
    open_list(qtbot, window, tmp_path, "+79000000011;Анна;1", "+79000000012;Ольга;1")
    write(window, "{Имя}")
    ready(qtbot, window)
    assert window.campaign.message.sample.position == 1


def bar(window: MainWindow) -> str:
    """What the meter tells a screen reader."""
    return window.campaign.message.totals._meter.accessibleDescription()


def states(window: MainWindow) -> list[str]:
    """What the rows of the list in sight say of themselves."""
    table = window.campaign.list_pane.table
    place = [column.key for column in table._columns].index(STATE)
    return [row.cells[place].text for row in table.visible_rows()]


def test_a_field_that_the_list_has_not_is_counted_as_it_stands_and_no_row_is_ready(
    qtbot: QtBot, open_demo: OpenDemo
) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    write(window, "{Фамилия}")
    qtbot.waitUntil(lambda: window.desk.readiness.obstacles == (Obstacle.UNKNOWN_FIELD,), timeout=5000)
    qtbot.waitUntil(lambda: not window.desk.draft.counting, timeout=5000)
    sample = window.campaign.message.sample
    assert sample._now.bubble.text() == "{Фамилия}"
    assert "9 знаков" not in sample._now.size_words.text()
    assert figures(window)[0].startswith("Кириллица")
    assert figures(window)[1] == "1 SMS, каждому"
    assert "от 9 до 9" in bar(window).lower()
    qtbot.waitUntil(lambda: set(states(window)) == {"Нет столбца «Фамилия»"}, timeout=5000)
    write(window, "{Имя}")
    ready(qtbot, window)
    qtbot.waitUntil(lambda: set(states(window)) == {"Готов · 1 SMS"}, timeout=5000)


def test_where_there_is_no_price_what_it_needs_is_said(qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    window.onto_desk.begin_new()

    def why() -> str:
        return figures(window)[3]

    def says(words: str) -> None:
        qtbot.waitUntil(lambda: why() == f"—, для цены {words}", timeout=5000)

    says("нужны список и текст")
    write(window, "{Имя}, {Отчество}")
    says("нужен список")
    open_list(qtbot, window, tmp_path, "8 916 123-45-61;Анна;26.11")
    says("нужен столбец «Отчество»")
    write(window, "{Имя")
    says("закройте скобку")
    write(window, "")
    says("нужен текст")
    write(window, "{Имя}")
    qtbot.waitUntil(lambda: "балл" in why(), timeout=5000)
    window.campaign.list_pane._header.role_chosen.emit(0, ColumnRole.FIELD)
    says("нужен столбец с телефонами")


def test_an_empty_text_has_the_limits_of_the_language_it_will_be_written_in(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    write(window, "")
    qtbot.waitUntil(lambda: not window.desk.draft.counting, timeout=5000)
    meter = window.campaign.message.totals._meter
    assert meter.shown_limits[0] == 70
    assert figures(window)[0] == "Кириллица, по 70 знаков в SMS"
    assert ends(window) == "до 2-й SMS ещё 70 знаков", "no dot where nothing stands before it"
    window.office.change_setting("language", "en")
    qtbot.waitUntil(lambda: meter.shown_limits[0] == 160, timeout=5000)
    assert figures(window)[0].startswith("Latin")


def test_in_a_low_window_one_line_tells_the_sms_of_each_from_those_of_all(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    window.resize(1024, 600)
    line = window.campaign.message.totals._fold
    qtbot.waitUntil(line.isVisible, timeout=2000)
    assert line.text() == "Кириллица · по 2, всего 24 SMS · 0\N{NO-BREAK SPACE}₽"


def ends(window: MainWindow) -> str:
    """The line under the meter."""
    flow = window.campaign.message.totals._ends
    return " ".join(part.text().strip() for part in flow._said if not part.isHidden() and part.text())


def test_messages_of_one_length_are_said_once_with_one_link(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    assert ends(window).startswith("Короткое 74, Анна · длинное 80, Константин")
    write(window, "Завтра уроков не будет.")
    qtbot.waitUntil(lambda: ends(window) == "У всех 23 знака до 2-й SMS ещё 47 знаков", timeout=5000)
    totals, chosen = window.campaign.message.totals, list[int]()
    totals.row_requested.connect(chosen.append)
    totals._long.click()
    assert len(chosen) == 1
    write(window, "{Имя}, завтра уроков не будет.")
    said = "Короткое 29, Анна · длинное 35, Константин"
    qtbot.waitUntil(lambda: ends(window).startswith(said), timeout=5000)


def test_what_is_left_stands_at_the_end_of_its_line(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    totals = window.campaign.message.totals
    right = totals._rest.geometry().right()
    assert right == totals._ends.width() - 1
    write(window, "{Имя, ждём")
    qtbot.waitUntil(lambda: totals._long.isHidden(), timeout=5000)
    assert totals._rest.geometry().right() == right


def test_blanks_alone_are_no_text(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    write(window, "  \n ")
    qtbot.waitUntil(lambda: window.desk.readiness.obstacles == (Obstacle.NO_TEXT,), timeout=5000)
    said = ["Кириллица, по 70 знаков в SMS", "0 SMS, каждому", "—, на весь список", "—, для цены нужен текст"]
    qtbot.waitUntil(lambda: figures(window) == said, timeout=5000)


def test_one_letter_that_makes_the_text_dearer_warns(qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path) -> None:
    window = open_demo("ru")
    ready(qtbot, window)
    open_list(qtbot, window, tmp_path, "+79000000011;Anna;26.11", "+79000000012;Olga;26.11")
    first = window.campaign.message.totals._figures[0]
    write(window, LATIN)
    qtbot.waitUntil(lambda: "Латиница" in figures(window)[0], timeout=5000)
    assert not first.warns
    write(window, LATIN + " Ple\u0430se")
    qtbot.waitUntil(lambda: figures(window)[0] == "Как кириллица, из-за 1 знака", timeout=5000)
    assert first.warns
    assert first._value.heightForWidth(first._value.width()) < 2 * first._value.fontMetrics().height(), "one line"
    write(window, "{Имя}, увидимся")
    qtbot.waitUntil(lambda: "Кириллица" in figures(window)[0], timeout=5000)
    assert not first.warns
