"""Colours that can be read: in both themes, and in the system's own where it asks for high contrast."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsfox_gui.core.contact_list import RowProblem
from smsfox_gui.core.states import MessageState
from smsfox_gui.qt import resources, theme
from smsfox_gui.qt.high_contrast import LEGIBLE, contrast, tokens_of
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.state_look import MESSAGE_LOOKS, PROBLEM_LOOKS
from smsfox_gui.qt.theme import ThemeEngine

OpenDemo = Callable[[str], MainWindow]
TOKENS = json.loads((resources.folder() / "tokens.json").read_text("utf-8"))
SHAPE = 3.0
"""WCAG 2: how what is no text but tells something has to stand out."""
TONES = ("ok", "info", "warn", "err", "unk", "neutral")
TEXTS = [
    *((tone, ground) for tone in ("text", "text2", "link") for ground in ("surface", "window", "subtle", "selected")),
    *((tone, ground) for tone in ("text", "text2") for ground in ("rail", "hover")),
    *((tone, ground) for tone in TONES for ground in (f"{tone}Tint", "surface", "selected", "subtle", "window")),
    *(("text", f"{tone}Tint") for tone in TONES),
    *(("text2", ground) for ground in ("neutralTint", "warnTint", "errTint", "okTint", "infoTint", "unkTint")),
    *(("link", ground) for ground in ("warnTint", "errTint", "okTint", "infoTint", "unkTint", "neutralTint")),
    *(("disabled", ground) for ground in ("surface", "subtle")),
    *(("onPrimary", ground) for ground in ("primary", "primaryHover")),
    *(("text", ground) for ground in ("mark", "primaryTint")),
    ("bubbleText", "bubble"),
    ("tokenText", "token"),
]
SHAPES = [
    *(("control", ground) for ground in ("surface", "window", "subtle")),
    *(("focus", ground) for ground in ("surface", "window", "subtle", "rail", "selected")),
    *(("primary", ground) for ground in ("surface", "window", "subtle", "primaryTint")),
    *(("warnIcon", ground) for ground in ("surface", "warnTint")),
    ("brand", "rail"),
    ("brand", "surface"),
]


def low(values: dict[str, str]) -> list[str]:
    """The pairs that do not stand out from each other as they should."""
    wrong = []
    for need, pairs in ((LEGIBLE, TEXTS), (SHAPE, SHAPES)):
        for tone, ground in pairs:
            found = contrast(QColor(values[tone]), QColor(values[ground]))
            if found < need:
                wrong.append(f"{tone} on {ground}: {found:.2f}, needs {need}")
    return wrong


@pytest.mark.parametrize("name", TOKENS)
def test_text_and_icons_stand_out_from_their_grounds(name: str) -> None:
    assert low(TOKENS[name]) == []


@pytest.mark.parametrize("look", [*MESSAGE_LOOKS.values(), *(PROBLEM_LOOKS[problem] for problem in RowProblem)])
def test_every_tone_of_a_state_is_among_those_looked_at(look) -> None:
    assert (look.tone, "surface") in TEXTS


def test_no_two_states_of_a_chart_differ_by_colour_alone() -> None:
    shown = [MessageState.DELIVERED, MessageState.ACCEPTED, MessageState.UNDELIVERED, MessageState.UNKNOWN]
    shown += [MessageState.QUEUED, MessageState.WAITING]
    assert len({MESSAGE_LOOKS[state].hatch for state in shown}) == len(shown)


def test_the_measure_is_that_of_wcag() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("white")) == pytest.approx(4.48, abs=0.005)


def palette(text: str, ground: str, *, highlight: str, highlighted: str, link: str, disabled: str) -> QPalette:
    """A palette as a system gives it."""
    made, roles = QPalette(), QPalette.ColorRole
    for role, color in (
        *((role, text) for role in (roles.WindowText, roles.Text, roles.ButtonText)),
        *((role, ground) for role in (roles.Window, roles.Base, roles.Button)),
        (roles.Highlight, highlight),
        (roles.HighlightedText, highlighted),
        (roles.Link, link),
    ):
        made.setColor(role, QColor(color))
    made.setColor(QPalette.ColorGroup.Disabled, roles.WindowText, QColor(disabled))
    return made


AQUATIC = palette("#FFFFFF", "#202020", highlight="#8EE3F0", highlighted="#263B50", link="#75E9FC", disabled="#A6A6A6")
DESERT = palette("#3D3D3D", "#FFFAEF", highlight="#903909", highlighted="#FFF5E3", link="#1C5E75", disabled="#676767")


@pytest.mark.parametrize("given_palette", [AQUATIC, DESERT])
def test_the_systems_colours_are_taken(given_palette: QPalette) -> None:
    made = tokens_of(given_palette)
    assert made.keys() == TOKENS["light"].keys()
    assert low(made) == []
    assert made["window"] == given_palette.color(QPalette.ColorRole.Window).name().upper()
    assert made["link"] == given_palette.color(QPalette.ColorRole.Link).name().upper()
    assert made["primary"] == given_palette.color(QPalette.ColorRole.Highlight).name().upper()


def colours(least: int, most: int) -> st.SearchStrategy[str]:
    part = st.integers(least, most)
    return st.tuples(part, part, part).map(lambda parts: "#{:02X}{:02X}{:02X}".format(*parts))


ANY, DARK, BRIGHT = colours(0, 255), colours(0, 50), colours(215, 255)


@given(st.tuples(DARK, BRIGHT) | st.tuples(BRIGHT, DARK), ANY, ANY, ANY, ANY)
def test_whatever_the_system_chose_can_be_read(
    main: tuple[str, str], highlight: str, highlighted: str, link: str, disabled: str
) -> None:
    text, ground = main
    made = tokens_of(
        palette(text, ground, highlight=highlight, highlighted=highlighted, link=link, disabled=disabled)
    )
    assert low(made) == []


@pytest.fixture
def asked(qapp: QApplication) -> Iterator[list[bool]]:
    """Whether the system asks for high contrast; the engine of the application is another one meanwhile."""
    before, answer = theme.engine(), [True]
    ThemeEngine(contrast_asked=lambda: answer[0])
    yield answer
    theme._Current.engine = before
    before.apply(qapp, "light")


def test_high_contrast_comes_before_the_theme_and_goes_again(qtbot: QtBot, qapp: QApplication, asked) -> None:
    engine = theme.engine()
    engine.apply(qapp, "dark")
    assert engine.theme.edged
    assert engine.color("err") == engine.color("text"), "a word and an icon say it, no colour"
    assert "QFrame#note,QFrame#strip{border:1px" in qapp.styleSheet()
    asked[0] = False
    with qtbot.waitSignal(engine.theme_changed) as changed:
        hints = qapp.styleHints()
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.NoPreference)
    assert changed.args == ["dark"]
    assert not engine.theme.edged
    assert engine.color("err").name().upper() == TOKENS["dark"]["err"]


def test_the_window_opens_in_high_contrast(asked, open_demo: OpenDemo, qtbot: QtBot) -> None:
    window = open_demo("ru")
    qtbot.waitUntil(window.bar.compose.send.isEnabled, timeout=20_000)
    picture = window.grab().toImage()
    ground = theme.color("window")
    assert picture.pixelColor(picture.width() // 2, 4) == ground
