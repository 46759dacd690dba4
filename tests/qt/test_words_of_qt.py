"""Qt's own file dialog speaks the language of the window, where the system has none of its own."""

from __future__ import annotations

import re

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smsfox_gui.qt.app import Stage


@pytest.mark.parametrize("mode", QFileDialog.AcceptMode)
def test_the_file_dialog_is_russian(qtbot: QtBot, stage: Stage, mode: QFileDialog.AcceptMode) -> None:
    stage.translation.say("ru")
    dialog = QFileDialog()
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(mode)
    dialog.show()
    said = [made.text() for kind in (QLabel, QPushButton) for made in dialog.findChildren(kind) if made.text()]
    assert len(said) >= 5
    assert [words for words in said if re.search("[A-Za-z]", words)] == []
