"""Pictures of the list's pane in each of its states: `python -m tests.qt.pane_pictures DIR [WxH]`.

Both languages and both themes, DIR/LANGUAGE-THEME-NN-state.png, to be looked at beside the drawings. Needs no display.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from openpyxl import Workbook
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from smsfox_gui.core.contact_list import ColumnRole
from smsfox_gui.qt.app import Stage, make_application
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.self_test import until

HEADINGS = {"ru": "Моб.;Имя;Дата;Время;Каб.", "en": "Mobile;Name;Date;Time;Room"}
TEXTS = {
    "ru": "{Имя}, ждём вас {Дата} в {Время}, кабинет {Каб.}",
    "en": "{Name}, we expect you on {Date} at {Time}, room {Room}",
}
NAMES = {"ru": ("Анна", "Ольга", "Сергей", "Вера", "Екатерина"), "en": ("Anna", "Olivia", "Simon", "Vera", "Kate")}
WRONG = {
    3: "+7 900 000-00-3",
    5: "900 000 00 411",
    8: "б/н",
    9: "8 495 200-00-22",
    12: "+7 900 000-00-01",
    14: "7,9E+10",
}
SEVERAL = {17: "+7 900 000-00-51, +7 900 000-00-52"}
BLANK = (6, 11, 20)
ROWS, CUT_OFF = 24, 65_535


def lines(language: str, count: int) -> Iterator[str]:
    """A list with every kind of problem at its top."""
    yield HEADINGS[language]
    for row in range(1, count + 1):
        phone = (WRONG | SEVERAL).get(row) or f"+7 900 {row // 10_000:03}-{row // 100 % 100:02}-{row % 100:02}"
        yield f"{phone};{NAMES[language][row % 5]};28.11;{'' if row in BLANK else '10:30'};{row % 9 + 1}"


class Pictures:
    """One window, one state after the other."""

    def __init__(self, stage: Stage, folder: Path, language: str, colours: str, size: tuple[int, int]) -> None:
        self._folder = folder
        self._language = language
        self._name = f"{language}-{colours}"
        self.window: MainWindow = stage.open(demo=True, language=language, colours=colours)
        self.window.resize(*size)
        until(lambda: self.window.desk.draft.counts is not None, "the sample list")

    def take(self) -> None:
        """All of them."""
        for state in (
            self._problems,
            self._editing,
            self._heading,
            self._filling,
            self._no_hits,
            self._saved,
            self._menu,
            self._sheets,
            self._cut_off,
            self._as_before,
            self._reading,
            self._empty,
        ):
            state()
            self._shoot(state.__name__.strip("_").replace("_", "-"))

    def _shoot(self, state: str, over: QPixmap | None = None, at: QPoint | None = None) -> None:
        QTest.qWait(300)
        if (self._folder / self._file(state)).exists():
            return
        picture = self.window.grab()
        if over is not None and at is not None:
            painter = QPainter(picture)
            painter.drawPixmap(at, over)
            painter.end()
        picture.save(str(self._folder / self._file(state)))

    def _file(self, state: str) -> str:
        return f"{self._name}-{state}.png"

    def _shoot_popup(self, state: str, open_it: Callable[[], object]) -> None:
        """The window with the menu that opens over it."""

        def shoot() -> None:
            popup = QApplication.activePopupWidget()
            if popup is None:
                QTimer.singleShot(20, shoot)
                return
            self._shoot(state, popup.grab(), self.window.mapFromGlobal(popup.pos()))
            popup.close()

        QTimer.singleShot(50, shoot)
        open_it()
        until(lambda: (self._folder / self._file(state)).exists(), state)

    def _open(self, path: Path) -> None:
        draft, old = self.window.desk.draft, self.window.desk.draft.contacts
        self.window.lists.open_path(path)
        until(lambda: draft.contacts is not old and draft.counts is not None, path.name)
        until(lambda: not self.window.desk.tasks.busy, path.name)

    def _list(self, name: str, count: int = ROWS) -> Path:
        path = self._folder / name
        path.write_text("\n".join(lines(self._language, count)), "cp1251" if self._language == "ru" else "utf-8")
        return path

    # --- the states

    def _problems(self) -> None:
        window = self.window
        self._open(self._list("patients.csv"))
        window.desk.draft.set_text(TEXTS[self._language], replaced=True)
        until(lambda: window.desk.draft.review is not None, "the totals")
        window.campaign.list_pane.show_problems()

    def _editing(self) -> None:
        table = self.window.campaign.list_pane.table
        table.setFocus()
        QTest.keyClick(table.view(), Qt.Key.Key_Home)
        table.edit("c0")

    def _heading(self) -> None:
        table = self.window.campaign.list_pane.table
        QTest.keyClick(self.window.focusWidget(), Qt.Key.Key_Escape)
        QTest.keyClick(table.view(), Qt.Key.Key_Right)
        QTest.keyClick(table.view(), Qt.Key.Key_Right)
        down = (table.view(), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        self._shoot_popup("heading", lambda: QTest.keyClick(*down))

    def _filling(self) -> None:
        pane = self.window.campaign.list_pane
        pane.select_position(BLANK[0])
        QTest.keyClick(pane.table.view(), Qt.Key.Key_Return)

    def _no_hits(self) -> None:
        pane = self.window.campaign.list_pane
        pane.top.asking.end()
        pane.top.source.search.setText("Ж-ж-ж")
        until(pane.places.nothing.isVisible, "no hits")

    def _saved(self) -> None:
        pane = self.window.campaign.list_pane
        pane.top.show_all()
        self.window.kept_lists.ask_name()
        pane.top.asking.text.setText({"ru": "Пациенты", "en": "Patients"}[self._language])
        QTest.keyClick(pane.top.asking.text, Qt.Key.Key_Return)
        until(lambda: bool(pane.recent.kept.lists), "the saved list")

    def _menu(self) -> None:
        button = self.window.campaign.list_pane.top.source.recent
        self._shoot_popup("menu", button.showMenu)

    def _as_before(self) -> None:
        self._open(self._list("patients.csv"))
        contacts, pane = self.window.desk.draft.contacts, self.window.campaign.list_pane
        assert contacts is not None
        pane._edits.add(lambda contacts, _: contacts.set_role(4, ColumnRole.UNUSED))
        until(lambda: contacts.info.columns[4].aside and not self.window.desk.tasks.busy, "the role")
        self._open(self._list("patients-december.csv"))

    def _sheets(self) -> None:
        book = Workbook()
        for name in {"ru": ("Запись", "Повторные", "Архив"), "en": ("Visits", "Second visits", "Archive")}[
            self._language
        ]:
            page = book.create_sheet(name)
            for line in lines(self._language, ROWS):
                page.append(line.split(";"))
        book.remove(book.worksheets[0])
        path = self._folder / "sheets.xlsx"
        book.save(path)
        self._open(path)

    def _cut_off(self) -> None:
        self._open(self._list("cut-off.csv", CUT_OFF))

    def _reading(self) -> None:
        self.window.campaign.list_pane.set_reading(24_000)
        QTest.qWait(500)

    def _empty(self) -> None:
        self.window.campaign.list_pane.end_reading()
        self.window.onto_desk.begin_new()


def main(arguments: list[str]) -> int:
    """Take them all; 0."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    width, _, height = (arguments[1] if len(arguments) > 1 else "1366x688").partition("x")
    stage = Stage(make_application())
    for language in ("ru", "en"):
        for colours in ("light", "dark"):
            for old in folder.glob(f"{language}-{colours}-*.png"):
                old.unlink()
            Pictures(stage, folder, language, colours, (int(width), int(height))).take()
            stage.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
