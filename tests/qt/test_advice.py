"""Advice on the text in the real window: what is offered saves what it says, and is taken as one step."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsfox_gui.adapters.list_store import ContactListStore
from smsfox_gui.core.cheaper import Way
from smsfox_gui.core.errors import QueryDropped, ScratchFailed
from smsfox_gui.core.review import review
from smsfox_gui.core.template import FieldSlot
from smsfox_gui.core.text_check import Finding, Remark
from smsfox_gui.qt.app import Stage
from smsfox_gui.qt.demo_texts import TEXTS, sample_list
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.message_panel import MessagePanel
from smsfox_gui.qt.numbers import money
from smsfox_gui.qt.pages import Phase
from smsfox_gui.qt.theme import engine
from smsfox_gui.services.ports import FieldShape
from tests.qt.office import PRICE, open_office

JOINED = "{Имя}, ждём вас {Дата} в {Время}, каб. {Кабинет}. Перенести: 8 900 000-00-10"
STRAYED = (
    "Dear {Name}, hot water in your building will be off on {Date} from 9:00 to 15:00. "
    "Pleаse store some. Questions: +7 900 000-00-10, housing office"
)


@pytest.fixture
def panel(qtbot: QtBot, stage: Stage) -> MessagePanel:
    return opened(qtbot, stage, "ru")


def opened(qtbot: QtBot, stage: Stage, language: str) -> MessagePanel:
    """Not in the demo, where nothing is saved because nothing is charged."""
    window = open_office(qtbot, stage)
    window.office.change_setting("language", language)
    window.office.change_setting("point_price", PRICE)
    window.resize(1366, 768)
    window.lists.open_path(sample_list(language))
    window.desk.draft.set_text(TEXTS[language], replaced=True)
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    return window.campaign.message


def write(qtbot: QtBot, panel: MessagePanel, text: str) -> None:
    """Type it, and wait for the advice on it."""
    panel.editor.set_text(text)
    qtbot.waitUntil(lambda: panel._advice.is_for(text) and not panel._draft.counting, timeout=10_000)


def ways(panel: MessagePanel) -> list[Way]:
    return [offer.way for offer in panel._advice.offers]


def test_a_card_is_compared_taken_and_taken_back(qtbot: QtBot, panel: MessagePanel) -> None:
    write(qtbot, panel, JOINED)
    card = panel.advice.cards[0]
    assert ways(panel)[0] is Way.JOINED
    assert card.isVisible()
    assert card._saving.property("rank") == "saving"
    price = panel._draft.price
    assert price is not None
    offer = panel._advice.offers[0]
    assert card.accessibleName().endswith(", −" + money(offer.points * PRICE))
    card.compare.click()
    assert panel.sample.other.isVisible()
    bubble = panel.sample.other.bubble
    qtbot.waitUntil(lambda: not bubble.visibleRegion().isEmpty(), timeout=2000)
    assert card.compare.text().strip() == "Скрыть"
    assert not card.isVisible(), "the two messages have the cards' place"
    for part in (panel.sample._now, panel.sample.other):
        assert not part.title.visibleRegion().isEmpty()
        assert part.bubble.visibleRegion().boundingRect().top() == 0, "the beginning of both is in sight"
    panel.sample.end.click()
    assert (card.isVisible(), panel.sample.other.isVisible()) == (True, False)
    card.compare.click()
    assert "89000000010" in panel.sample.other.bubble.text()
    assert "{Имя}" not in panel.sample.other.bubble.text()
    panel.sample.take.click()
    assert panel.editor.text() == JOINED.replace("8 900 000-00-10", "89000000010")
    assert (card.isVisible(), panel.sample.other.isVisible()) == (True, False)
    qtbot.waitUntil(lambda: not panel._draft.counting and Way.JOINED not in ways(panel), timeout=10_000)
    assert panel._draft.price == price - offer.points * PRICE
    QTest.keyClick(panel.editor.edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.editor.text() == JOINED


def test_the_strayed_letter_is_found_and_replaced(qtbot: QtBot, stage: Stage) -> None:
    panel = opened(qtbot, stage, "en")
    write(qtbot, panel, STRAYED)
    card = panel.advice.cards[0]
    assert ways(panel) == [Way.TWINS]
    assert (card.letter.isVisible(), card.compare.isVisible()) == (True, False)
    assert card._saving.property("rank") == "saving"
    panel.window().resize(1024, 600)
    qtbot.waitUntil(lambda: panel.strip.property("kind") == "warn" and panel.strip.isVisible(), timeout=5000)
    panel.window().resize(1366, 768)
    qtbot.waitUntil(card.isVisible, timeout=5000)
    card.letter.click()
    assert panel.editor.edit.textCursor().selectedText() == "а"
    card.take.click()
    assert panel.editor.text() == STRAYED.replace("а", "a")
    qtbot.waitUntil(lambda: not ways(panel), timeout=10_000)
    assert not card.isVisible()


def test_the_bar_warns_where_the_list_could_cost_half_or_less(qtbot: QtBot, stage: Stage) -> None:
    panel = opened(qtbot, stage, "en")
    window = panel.window()
    assert isinstance(window, MainWindow)
    said = window.bar.compose.strip._text.words
    assert said() == "Text ready, 1 SMS each"
    write(qtbot, panel, STRAYED)
    qtbot.waitUntil(lambda: said() == "Text ready, could be 3× cheaper", timeout=5000)
    assert window.bar.compose.send.isEnabled()
    window.bar.compose.send.click()
    qtbot.waitUntil(lambda: window.desk.phase is Phase.CHECK, timeout=10_000)
    assert window.bar.check.strip._text.words() == said(), "the last look is no other"
    window.desk.back()
    panel.editor.set_text(STRAYED.replace("а", "a"))
    qtbot.waitUntil(lambda: said() == "Text ready, 1 SMS each", timeout=10_000)


def test_the_bar_does_not_call_latin_letters_cheaper(qtbot: QtBot, panel: MessagePanel) -> None:
    """They are for a person to choose: they are hard to read."""
    write(qtbot, panel, JOINED)
    assert Way.LATIN in ways(panel)
    window = panel.window()
    assert isinstance(window, MainWindow)
    assert panel._advice.times == 1
    assert "дешевле" not in window.bar.compose.strip._text.words()


@pytest.mark.parametrize("text", [JOINED, "{Имя}, ждём вас"])
def test_the_titles_of_cards_and_sample_are_in_one_line(qtbot: QtBot, panel: MessagePanel, text: str) -> None:
    write(qtbot, panel, text)
    title = panel.advice._cheaper if panel.advice._cheaper.isVisible() else panel.advice._check

    def middle(label: QLabel) -> int:
        return label.mapTo(panel, label.rect().center()).y()

    qtbot.waitUntil(lambda: abs(middle(title) - middle(panel.sample._title)) <= 1, timeout=5000)


def test_an_offer_for_a_text_of_a_key_ago_changes_nothing(qtbot: QtBot, panel: MessagePanel) -> None:
    write(qtbot, panel, JOINED)
    panel.editor.edit.insertPlainText("Добрый день, ")
    panel.advice.cards[0].take.click()
    assert panel.editor.text() == "Добрый день, " + JOINED


def test_remarks_say_why_and_block_nothing(qtbot: QtBot, panel: MessagePanel) -> None:
    panel.sender_picker.set_sender("KLINIKA")
    write(qtbot, panel, "{Имя}, скидки: clck.ru/a")
    assert [finding.remark for finding in panel._advice.findings] == [Remark.SHORTENER, Remark.ADVERTISING]
    notes = [note for note in panel.advice.notes if note.isVisible()]
    assert [note.property("kind") for note in notes] == ["warn", "warn"]
    assert "clck.ru" in notes[0].accessibleName()
    assert panel.window().bar.compose.send.isEnabled()
    panel.sender_picker.set_sender("")
    qtbot.waitUntil(lambda: panel._advice.findings[-1].remark is Remark.NO_SENDER, timeout=2000)
    write(qtbot, panel, "")
    assert panel.advice.empty
    assert not panel._advice_scroll.isVisible()


def test_a_field_of_the_list_in_doubled_braces_is_remarked(qtbot: QtBot, panel: MessagePanel) -> None:
    write(qtbot, panel, "{{Имя}}, ждём вас. 8 900 000-00-10")
    qtbot.waitUntil(lambda: bool(panel._advice.findings), timeout=2000)
    assert panel._advice.findings[0] == Finding(Remark.DOUBLED_BRACES, "Имя")
    write(qtbot, panel, "{Имя}, ждём вас. 8 900 000-00-10")
    qtbot.waitUntil(lambda: Remark.DOUBLED_BRACES not in [one.remark for one in panel._advice.findings], timeout=2000)


def test_a_small_panel_has_one_line_that_opens_the_cards(qtbot: QtBot, panel: MessagePanel) -> None:
    write(qtbot, panel, JOINED)
    assert panel._advice_scroll.isVisible()
    assert not panel.strip.isVisible()
    panel.window().resize(1024, 600)
    qtbot.waitUntil(panel.strip.isVisible, timeout=2000)
    assert (panel._advice_scroll.isVisible(), panel._sample_scroll.isVisible()) == (False, True)
    assert panel.strip.accessibleName().startswith("−")
    panel.strip.button.click()
    assert (panel._advice_scroll.isVisible(), panel._sample_scroll.isVisible()) == (True, False)
    panel.advice.cards[0].compare.click()
    assert (panel._advice_scroll.isVisible(), panel._sample_scroll.isVisible()) == (False, True)
    assert panel.sample.other.isVisible()
    panel.window().resize(1366, 768)
    qtbot.waitUntil(lambda: not panel.strip.isVisible(), timeout=2000)
    assert not panel._advice_scroll.isVisible()
    panel.sample.end.click()
    assert panel._advice_scroll.isVisible()


def test_cards_speak_the_language_of_the_window(qtbot: QtBot, panel: MessagePanel) -> None:
    write(qtbot, panel, JOINED)
    assert panel.advice.cards[0].take.text() == "Применить"
    panel.window().office.change_setting("language", "en")
    qtbot.waitUntil(lambda: panel.advice.cards[0].take.text() == "Apply", timeout=5000)
    assert "fewer" in panel.advice.cards[0].accessibleName()


def test_another_price_of_a_point_is_another_saving(qtbot: QtBot, panel: MessagePanel) -> None:
    write(qtbot, panel, JOINED)
    offer = panel._advice.offers[0]
    panel.window().office.change_setting("point_price", Decimal("2.00"))
    wanted = "−" + money(offer.points * Decimal("2.00"))
    qtbot.waitUntil(lambda: panel.advice.cards[0]._saving.text() == wanted, timeout=5000)


def test_keys_alone_reach_a_card_and_take_it(qtbot: QtBot, panel: MessagePanel) -> None:
    write(qtbot, panel, JOINED)
    take = panel.advice.cards[0].take
    panel.editor.edit.setFocus()
    for _ in range(20):
        QTest.keyClick(panel.window().focusWidget(), Qt.Key.Key_Tab)
        if panel.window().focusWidget() is take:
            break
    assert panel.window().focusWidget() is take
    QTest.keyClick(take, Qt.Key.Key_Space)
    assert panel.editor.text() != JOINED


def test_offers_are_counted_off_the_gui_thread(qtbot: QtBot, panel: MessagePanel, tmp_path: Path) -> None:
    """While they are, the window goes on; the last text wins."""
    for text in (JOINED, JOINED + " a", JOINED + "  b "):
        panel._draft.set_text(text)
        panel._draft.recount()
    assert not panel._advice.is_for(JOINED + "  b "), "they are not there at once"
    qtbot.waitUntil(lambda: panel._advice.is_for(JOINED + "  b ") and not panel._advice._asking, timeout=10_000)
    assert engine().theme.name == "light"


RUSSIAN = "{Имя}, ждём вас {Дата} в {Время}, кабинет {Кабинет}. Перенести: 89000000010. Не забудьте полис"
OTHER = "{Имя}, ждём вас в {Время}, кабинет {Кабинет}. Перенести: 89000000010. Не забудьте дома полис!"


def test_transliteration_takes_the_names_with_it(qtbot: QtBot, panel: MessagePanel) -> None:
    write(qtbot, panel, RUSSIAN)
    place = ways(panel).index(Way.LATIN)
    offer, card = panel._advice.offers[place], panel.advice.cards[place]
    assert "«Anna, zhdem vas " in card.accessibleName() + card.words()
    card.take.click()
    text = panel.editor.text()
    assert text.startswith("{Имя:лат}, zhdem vas {Дата} v {Время}")
    assert panel.editor.unknown_fields() == []
    qtbot.waitUntil(lambda: panel._advice.is_for(text) and not panel._draft.counting, timeout=10_000)
    draft = panel._draft
    assert draft.contacts is not None
    exact = review(draft.contacts.rows(), draft.reviewer())
    assert draft.review is not None
    assert (draft.review.parts, draft.review.points) == (exact.parts, exact.points) == (
        offer.after.parts,
        offer.after.points,
    )
    assert panel.sample._now.bubble.text().isascii()
    assert Way.LATIN not in ways(panel)


@pytest.mark.parametrize("fault", [ScratchFailed(), QueryDropped(), ZeroDivisionError()])
def test_what_cannot_be_counted_is_no_offer_and_the_next_text_is(
    qtbot: QtBot, panel: MessagePanel, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    shapes = ContactListStore.shapes

    def failing(store: ContactListStore, slots: Sequence[FieldSlot], *more: Any) -> list[FieldShape]:
        if any(slot.latin for slot in slots):
            raise fault
        return shapes(store, slots, *more)

    monkeypatch.setattr(ContactListStore, "shapes", failing)
    with qtbot.captureExceptions() as heard:
        panel.editor.set_text(OTHER)
        qtbot.waitUntil(lambda: not panel._draft.counting and not panel.window().desk.tasks.busy, timeout=10_000)
    assert [kind for kind, *_ in heard] == ([ZeroDivisionError] if isinstance(fault, ZeroDivisionError) else [])
    assert panel._advice.offers == ()
    monkeypatch.undo()
    write(qtbot, panel, OTHER + "!")
    assert Way.LATIN in ways(panel)


def test_nothing_holds_a_list_that_is_gone(qtbot: QtBot, panel: MessagePanel) -> None:
    write(qtbot, panel, RUSSIAN)
    assert panel._advice._reviews is not None
    panel._draft.clear()
    qtbot.waitUntil(lambda: panel._advice.is_for(""), timeout=5000)
    assert panel._advice._reviews is None
