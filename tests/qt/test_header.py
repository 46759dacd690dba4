"""What the header says where there is little room for it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.header import Header

PARTS = ("Дошла не всем", "KLINIKA", "27.11.2026, 23:14")
DEMO = "Demo mode: no SMS leaves this computer"
ROOMY, NARROW, SCANT = 1282, 880, 780
"""Pixels for everything, without the end of the badge, without the end of the phase."""


@pytest.fixture
def header(qtbot: QtBot) -> Header:
    made = Header(QMenu())
    qtbot.addWidget(made)
    made.set_demo(True)
    made.set_name("Напоминание о приёме")
    made.set_phase(" · ".join(PARTS))
    made.show()
    return made


def badge(header: Header) -> tuple[str, str]:
    """What it says, and its tip."""
    return header._badge.words(), header._badge.toolTip()


def test_the_badge_is_shortened_before_the_phase(header: Header) -> None:
    header.resize(ROOMY, header.height())
    assert badge(header) == (DEMO, "")
    header.resize(NARROW, header.height())
    assert badge(header) == ("Demo mode", DEMO)
    header.set_phase("Идёт")
    assert badge(header) == (DEMO, "")


@pytest.mark.parametrize(("width", "parts"), [(ROOMY, 3), (NARROW, 3), (SCANT, 2)])
def test_the_phase_is_said_in_as_many_whole_parts_as_there_is_room_for(header: Header, width: int, parts: int) -> None:
    header.resize(width, header.height())
    QApplication.processEvents()
    assert header._phase.shown() == " · ".join(PARTS[:parts])
    assert header._phase.toolTip() == ("" if parts == len(PARTS) else " · ".join(PARTS))


def test_a_long_name_is_cut_before_the_first_part(header: Header) -> None:
    header.set_name("Напоминание о приёме в поликлинике на Садовой улице")
    header.resize(NARROW, header.height())
    QApplication.processEvents()
    assert header._phase.shown() == PARTS[0]
