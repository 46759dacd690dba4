"""The command that takes the pictures of every page: one run of it at 150 %, and the page that shows them."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtGui import QImage

from tests.qt.window_pictures import DRAWN, LOOKS, Look, take_all


def test_each_step_has_a_picture_of_the_screen_s_size_behind_its_drawing(tmp_path: Path) -> None:
    drawings = tmp_path / "drawn"
    drawings.mkdir()
    for name in DRAWN.values():
        (drawings / name).write_bytes(b"drawn")
    look = Look("ru", "dark", "1280x720", 1.5)
    index = take_all(tmp_path, drawings, [look])
    shown = re.findall("src='([^']+)'", index.read_text("utf-8"))
    taken = [place for place in shown if not place.startswith("file:")]
    assert taken == sorted(str(path.relative_to(tmp_path)) for path in (tmp_path / look.name).glob("*.png"))
    assert len(shown) == len(taken) + len(DRAWN), "every drawing belongs to a step that is still taken"
    for place in taken:
        picture = QImage(str(tmp_path / place))
        assert (picture.width(), picture.height()) == (1920, 1080), place


def test_every_language_theme_and_size_is_looked_at() -> None:
    assert len({look.name for look in LOOKS}) == len(LOOKS) == 2 * 2 * 4
