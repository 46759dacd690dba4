"""What the command line promises of the window, it does."""

from __future__ import annotations

import pytest

from smsfox_gui.bootstrap import open_program
from smsfox_gui.qt import theme
from smsfox_gui.qt.app import Stage, _parser, show_first_frame


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("colours", ["light", "dark"])
def test_the_demo_speaks_and_looks_as_the_command_line_says(stage: Stage, language: str, colours: str) -> None:
    show_first_frame(stage, _parser().parse_args(["--demo", "--lang", language, "--theme", colours]))
    assert stage.translation.language == language
    assert theme.engine().theme.name == colours


def test_an_office_keeps_its_own_language_and_theme(stage: Stage) -> None:
    program = open_program()
    program.change_settings(language="en", theme="dark")
    program.close()
    show_first_frame(stage, _parser().parse_args(["--lang", "ru", "--theme", "light"]))
    assert (stage.program.settings.language, stage.program.settings.theme) == ("en", "dark")
