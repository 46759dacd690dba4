"""Tokens, fonts, icons, the ring round the focus."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.qt import icons, theme
from smsfox_gui.qt.banner import Banner, BannerButton
from smsfox_gui.qt.focus_ring import FocusRing
from smsfox_gui.qt.pages import Page
from smsfox_gui.qt.parts import scrolled
from smsfox_gui.qt.state_look import MESSAGE_LOOKS, PROBLEM_LOOKS
from smsfox_gui.qt.style_sheet import style_sheet


@pytest.fixture
def engine(qapp):
    made = theme.engine()
    yield made
    made.apply(qapp, "light")


def test_both_themes_know_the_same_tokens(engine):
    light, dark = (engine._themes[name].values for name in ("light", "dark"))
    assert light.keys() == dark.keys()


def test_the_theme_changes_everything_and_says_so(qtbot, qapp, engine):
    engine.apply(qapp, "light")
    with qtbot.waitSignal(engine.theme_changed) as signal:
        engine.apply(qapp, "dark")
    assert signal.args == ["dark"]
    assert qapp.palette().color(QPalette.ColorRole.Window) == theme.color("window")
    assert theme.color("window").name().upper() == "#14181D"
    assert qapp.style().name() == "fusion" or qapp.styleSheet()


def test_the_theme_that_is_on_is_not_put_on_again(qtbot, qapp, engine):
    """Each widget there is would be polished anew: half a second for a furnished window."""

    class Dressed(QLabel):
        times = 0

        def changeEvent(self, event):
            self.times += event.type() == QEvent.Type.StyleChange
            super().changeEvent(event)

    engine.apply(qapp, "light")
    label = Dressed("text")
    qtbot.addWidget(label)
    label.ensurePolished()
    before = label.times
    engine.apply(qapp, "light")
    assert label.times == before
    engine.apply(qapp, "dark")
    assert label.times > before


def test_the_style_sheet_leaves_no_place_unfilled(engine):
    sheet = style_sheet(engine, engine._image_files())
    assert "@" not in sheet
    assert not re.search(r"\d+u\b", sheet)
    assert sheet.count("{") == sheet.count("}")


def test_larger_system_text_makes_larger_controls(engine, monkeypatch):
    before = engine.px(32), engine.points("base")
    monkeypatch.setattr(engine, "_scale", engine.scale * 2)
    assert engine.px(32) >= 2 * before[0] - 1
    assert engine.points("base") == pytest.approx(2 * before[1])


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_what_stands_in_an_empty_field_can_be_read(stage, colours):
    """A style sheet's own choice is the text at half its strength: 3.2 to 1 on white."""
    window = stage.open(demo=True, language="ru", colours=colours)
    message = window.campaign.message
    window.show_page(Page.SETTINGS)
    for field in (message.sender_picker.box.lineEdit(), message.editor.edit, window.settings.search):
        field.ensurePolished()
        assert field.palette().color(QPalette.ColorRole.PlaceholderText) == theme.color("disabled")


@pytest.mark.parametrize("look", [*MESSAGE_LOOKS.values(), *(PROBLEM_LOOKS[problem] for problem in RowProblem)])
def test_every_state_has_its_icon(engine, look):
    made = icons.icon(look.icon, look.tone)
    assert not made.pixmap(16, 16).isNull()


def test_icons_follow_the_theme(qtbot, qapp, engine):
    engine.apply(qapp, "light")
    label = QLabel()
    qtbot.addWidget(label)
    icons.set_icon(label, "clock", "text")
    before = label.pixmap().toImage()
    engine.apply(qapp, "dark")
    assert label.pixmap().toImage() != before


def test_an_unknown_icon_is_a_mistake(engine):
    with pytest.raises(FileNotFoundError):
        icons.icon("no_such_icon", "text")


def test_the_fox_is_there(engine):
    assert not icons.app_icon().isNull()
    assert icons.fox(24).width() >= 24


def test_the_ring_follows_the_focus(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    first, second, plain = QPushButton("a"), QPushButton("b"), QPushButton("c")
    plain.setProperty("no_ring", True)
    layout = QHBoxLayout(window)
    for button in (first, second, plain):
        layout.addWidget(button)
    ring = FocusRing(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    for button in (first, second):
        button.setFocus(Qt.FocusReason.TabFocusReason)
        assert ring.around is button
        assert ring.isVisible()
        assert ring.geometry().contains(button.geometry())
    plain.setFocus()
    assert ring.around is None
    assert not ring.isVisible()


def test_the_ring_follows_an_ancestor(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    box = QWidget(window)
    button = QPushButton("a", box)
    ring = FocusRing(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    box.move(60, 40)
    qtbot.waitUntil(lambda: ring.geometry().center() == box.geometry().topLeft() + button.geometry().center())


def test_the_ring_survives_its_controls_end(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("a")
    layout = QHBoxLayout(window)
    layout.addWidget(button)
    ring = FocusRing(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    layout.removeWidget(button)
    button.setParent(None)
    button.deleteLater()
    QApplication.processEvents()
    assert ring.around is None


def test_a_banner_says_the_first_sentence_loudest_and_tells_its_buttons(qtbot):
    banner = Banner()
    qtbot.addWidget(banner)
    banner.say("warn", lambda: "<Paused>. Nothing is lost.", [BannerButton("go", lambda: "Resume")])
    assert "<b>&lt;Paused&gt;.</b>" in banner._words.text()
    with qtbot.waitSignal(banner.button_clicked) as signal:
        banner._buttons[0][0].click()
    assert signal.args == ["go"]
    banner.say("err", lambda: "Other")
    assert banner.kind == "err"
    assert banner._buttons == []


def test_a_click_shows_no_ring_and_the_next_key_does(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    buttons = [QPushButton(name) for name in "abc"]
    for button in buttons:
        layout.addWidget(button)
    ring = FocusRing(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    place = buttons[1].mapTo(window, buttons[1].rect().center())
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert buttons[1].hasFocus()
    assert ring.around is None
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert ring.around is buttons[2]


def test_a_part_that_only_scrolls_has_a_ring_while_keys_are_pressed(qtbot):
    window, first, area, _buttons, ring = scrolling(qtbot)
    handle = window.windowHandle()
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, first.geometry().center())
    first.hide()
    area.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.around is None
    first.show()
    first.setFocus()
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert area.hasFocus()
    assert ring.around is area


def test_a_frame_that_no_key_reaches_has_no_ring(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    frame = QFrame()
    layout.addWidget(frame)
    ring = FocusRing(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    frame.setFocus()
    assert frame.hasFocus()
    assert ring.around is None


def scrolling(qtbot, count=12):
    """A window with a ring and a button over an area of more buttons than fit."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 160)
    first, inside = QPushButton("first"), QWidget()
    buttons = [QPushButton(str(number)) for number in range(count)]
    lines = QVBoxLayout(inside)
    for button in buttons:
        lines.addWidget(button)
    area = scrolled(inside)
    layout = QVBoxLayout(window)
    layout.addWidget(first)
    layout.addWidget(area)
    ring = FocusRing(window)
    window.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    return window, first, area, buttons, ring


def test_the_ring_goes_out_of_sight_with_its_control(qtbot):
    _window, _first, area, buttons, ring = scrolling(qtbot)
    buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    bar = area.verticalScrollBar()
    bar.setValue(buttons[0].y() + buttons[0].height() // 2)
    qtbot.waitUntil(lambda: ring.isVisible() and ring.height() < buttons[0].height())
    assert ring.y() >= area.y() - 2
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: not ring.isVisible())
    bar.setValue(0)
    qtbot.waitUntil(lambda: ring.isVisible() and ring.height() > buttons[0].height())


def test_the_focus_scrolls_to_the_control_it_comes_to(qtbot):
    """By a key of the program as well, and where it comes into the area from outside."""
    _window, first, area, buttons, _ring = scrolling(qtbot)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    buttons[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)
    seen = area.viewport().rect()
    assert seen.contains(QRect(buttons[-1].mapTo(area.viewport(), QPoint()), buttons[-1].size()))
    first.setFocus(Qt.FocusReason.TabFocusReason)
    area.verticalScrollBar().setValue(0)
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    assert buttons[-1].hasFocus()
    assert seen.contains(QRect(buttons[-1].mapTo(area.viewport(), QPoint()), buttons[-1].size()))
