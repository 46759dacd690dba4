"""The panel in which the message is written, in a wide window and in a narrow one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smsfox_gui.qt import theme
from smsfox_gui.qt.field_chips import FieldChips
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.message_panel import CARDS, LINE, SAMPLE

OpenDemo = Callable[[str], MainWindow]


@pytest.fixture
def chips(qtbot: QtBot) -> FieldChips:
    made = FieldChips()
    qtbot.addWidget(made)
    made.resize(420, 30)
    made.show()
    return made


def offered(chips: FieldChips) -> tuple[list[str], list[str]]:
    """In the line, and in the menu."""
    line = [field for field, chip in chips._chips.items() if chip.isVisible()]
    return line, [action.data() for action in chips._menu.actions()]


def test_fields_that_do_not_fit_are_in_a_menu(qtbot: QtBot, chips: FieldChips) -> None:
    names = [f"Field {n}" for n in range(30)]
    chips.set_fields(names)
    line, menu = offered(chips)
    assert line + menu == names
    assert line
    assert menu
    assert chips._more.isVisible()
    assert chips.sizeHint().height() < theme.px(40)
    with qtbot.waitSignal(chips.field_chosen) as chosen:
        chips._menu.actions()[-1].trigger()
    assert chosen.args == ["Field 29"]
    chips.resize(600, 30)
    assert len(offered(chips)[0]) > len(line)
    chips.set_fields(["Name", "Date"])
    assert offered(chips) == (["Name", "Date"], [])
    assert not chips._more.isVisible()


def test_a_wide_window_has_the_sample_beside_the_text(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    panel = window.campaign.message
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: panel._sample_scroll.y() > panel.totals.y(), timeout=2000)
    window.resize(1600, 900)
    qtbot.waitUntil(lambda: panel._sample_scroll.x() > panel.editor.width(), timeout=2000)
    assert panel._sample_scroll.width() == theme.px(SAMPLE)
    assert panel._sample_scroll.y() < panel.totals.y()
    window.resize(3000, 900)
    qtbot.waitUntil(lambda: panel.width() > 1200, timeout=2000)
    assert panel.editor.width() <= theme.px(LINE)
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: panel._sample_scroll.y() > panel.totals.y(), timeout=2000)


def test_a_sender_that_the_gateway_may_refuse_has_no_green_tick(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    strip = window.bar.compose.strip
    item, tick = strip._sender, strip._list._icon.pixmap().toImage()
    assert item._icon.pixmap().toImage() != tick, "many send from it: the advice warns of it"
    assert item.words() == "SMSFox, отправитель"
    window.campaign.message.sender_picker.set_sender("KLINIKA")
    assert item.words() == "KLINIKA, нет среди ваших имён"
    assert item._icon.pixmap().toImage() != tick
    assert window.bar.compose.send.isEnabled(), "it may be sent"
    window.office.change_setting("sender_names", ("KLINIKA",))
    assert item.words() == "KLINIKA, отправитель"
    assert item._icon.pixmap().toImage() == tick


def test_people_are_named_where_their_messages_are_spoken_of(qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path) -> None:
    window = open_demo("ru")
    path = tmp_path / "people.csv"
    people = ("89161234567;Яна", "89161234568;Александра", "89161234569;Константин Константинопольский")
    lines = ["Телефон;Имя;А;Б;В", *(f"{one};1;2;3" for one in people)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    old = window.desk.draft.contacts
    window.lists.open_path(path)
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=20_000)
    panel = window.campaign.message
    panel.editor.set_text("{Имя}, " + "я" * 62)
    qtbot.waitUntil(lambda: panel.totals._short.text() == "67, Яна", timeout=5000)
    assert panel.totals._long.text() == "94, Константин Конста…"
    assert "SMSFox → Яна, +7" in panel.sample._to.text()
    assert panel.totals._figures[1].accessibleName() == "1–2 SMS, 1 по одной, 2 по две"


def test_the_arrow_of_the_menu_of_fields_stands_beside_its_word(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    chips = window.campaign.message.fields
    chips.set_fields([f"Поле {n}" for n in range(20)])
    more = chips._more
    qtbot.waitUntil(more.isVisible, timeout=5000)
    words = more.fontMetrics().horizontalAdvance(more.text())
    assert more.width() >= 8 + words + 7 + 12 + 7, "the word, the arrow, and air beside both"


def test_in_a_narrow_panel_the_verdict_on_the_sender_has_the_whole_line(qtbot: QtBot, open_demo: OpenDemo) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    panel, picker = window.campaign.message, window.campaign.message.sender_picker
    picker.set_sender("KLINIKA")
    window.resize(1024, 600)
    words = picker.below
    qtbot.waitUntil(lambda: words.isVisible() and words.width() == panel.editor.width(), timeout=2000)
    assert words.height() < 2 * words.fontMetrics().height(), "one line"
    window.resize(1920, 1080)
    picker.resize(theme.px(600), picker.height())
    assert words.isHidden(), "beside the box"


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("size", [(1024, 600), (1280, 720), (1366, 688)])
def test_the_editor_stays_where_it_is_while_a_sender_name_is_typed(
    qtbot: QtBot, open_demo: OpenDemo, size: tuple[int, int], language: str
) -> None:
    window = open_demo(language)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    window.resize(*size)
    panel = window.campaign.message
    panel.sender_picker.set_sender("KLINIKA")
    qtbot.wait(300)
    stands = panel.editor.mapTo(window, panel.editor.rect().topLeft()).y()
    for name in ("КЛИНИКА", "KLINIKА", "A!B", "12345678901234567", "ANOTHER", "KLINIKA"):
        panel.sender_picker.set_sender(name)
        qtbot.wait(100)
        moved = panel.editor.mapTo(window, panel.editor.rect().topLeft()).y() - stands
        assert abs(moved) <= 2, f"{name}: two small lines are that much higher than the box beside them"


@pytest.mark.parametrize("name", ["КЛИНИКА", "KLINIКА", "Клиника!"])
@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "Здесь русские буквы, нужны латинские."),
        ("en", "There are Russian letters, it takes Latin ones."),
    ],
)
def test_a_sender_in_russian_letters_is_told_so(
    qtbot: QtBot, open_demo: OpenDemo, language: str, said: str, name: str
) -> None:
    picker = open_demo(language).campaign.message.sender_picker
    picker.set_sender(name)
    assert picker.box.accessibleDescription() == picker.below.text() == said


@pytest.fixture
def as_drawn(qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path) -> MainWindow:
    """The drawing's campaign on a laptop of 1366x768, whose task bar and title take 80 pixels."""
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    old, path = window.desk.draft.contacts, tmp_path / "people.csv"
    names = ("Яна", "Александра") * 300
    people = (f"+7 900 000-{n // 100:02}-{n % 100:02};{name};26.11;10:30;12;" for n, name in enumerate(names))
    path.write_text("\n".join(("Телефон;Имя;Дата;Время;Кабинет;Примечание", *people)) + "\n", "utf-8")
    window.lists.open_path(path)
    window.resize(1366, 688)
    qtbot.waitUntil(lambda: window.desk.draft.contacts is not old, timeout=20_000)
    return window


def scrolled_away(window: MainWindow) -> list[str]:
    """The parts of the panel that do not stand there whole."""
    panel = window.campaign.message
    areas = {"text": panel._writing, "advice": panel._advice_scroll, "sample": panel._sample_scroll}
    return [name for name, area in areas.items() if not area.isVisible() or area.verticalScrollBar().maximum()]


def test_a_laptop_shows_the_whole_panel_as_it_is_drawn(qtbot: QtBot, as_drawn: MainWindow) -> None:
    panel = as_drawn.campaign.message
    panel.editor.set_text("{Имя}, ждём вас {Дата} в {Время}, кабинет {Кабинет}. Перенести: 8 900 000-00-10")
    panel.sender_picker.set_sender("KLINIKA")
    qtbot.waitUntil(lambda: len(panel.advice._advice.offers) == 2, timeout=10_000)
    qtbot.waitUntil(lambda: scrolled_away(as_drawn) == [], timeout=5000)
    assert not panel.totals._open.isHidden()
    assert all(figure.height() < 3.2 * figure._what.fontMetrics().height() for figure in panel.totals._figures)
    assert panel.sample.foot.button.isVisible()


def test_a_laptop_leaves_two_cards_their_room_and_a_tall_window_the_text(qtbot: QtBot, as_drawn: MainWindow) -> None:
    panel = as_drawn.campaign.message
    panel.editor.set_text("{Имя}, ждём вас {Дата}. Перенести: 8 900 000-00-10 " + "я" * 33)
    qtbot.waitUntil(lambda: panel.advice.isVisible(), timeout=10_000)
    qtbot.waitUntil(lambda: panel._advice_scroll.height() >= theme.px(CARDS), timeout=5000)
    low = panel.editor.height()
    as_drawn.resize(1366, 800)
    qtbot.waitUntil(lambda: panel.editor.height() > low, timeout=5000)
    assert panel._advice_scroll.height() >= theme.px(CARDS)


def test_three_lines_of_a_text_are_read_whole(qtbot: QtBot, as_drawn: MainWindow) -> None:
    editor = as_drawn.campaign.message.editor
    editor.set_text("Первая\nВторая\nТретья")
    qtbot.waitUntil(lambda: editor.edit.verticalScrollBar().maximum() == 0, timeout=5000)


def test_a_text_without_a_list_is_told_and_counted_in_one_way(
    qtbot: QtBot, open_demo: OpenDemo, tmp_path: Path
) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    window.onto_desk.begin_new()
    panel, strip = window.campaign.message, window.bar.compose.strip
    panel.editor.set_text("{Имя}, ждём вас")
    qtbot.waitUntil(lambda: strip._text.words() == "Текст готов, его поля ждут списка", timeout=5000)
    assert panel.editor.unknown_fields() == []
    assert panel.editor._counter.text() == "10 из 800"
    qtbot.waitUntil(lambda: "10 знаков" in panel.sample._now.size_words.text(), timeout=5000)
    people = tmp_path / "a.csv"
    people.write_text("Кто;Телефон\nАнна;89161234561\n", "utf-8")
    window.lists.open_path(people)
    qtbot.waitUntil(lambda: panel.editor.unknown_fields() == ["Имя"], timeout=10_000)
    qtbot.waitUntil(lambda: "Имя" in strip._text.words(), timeout=5000)
