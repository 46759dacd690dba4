"""A list comes onto the desk: chosen, dropped, pasted, kept under a name, or the sample; or it cannot be read."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from smsfox_gui.core.errors import SmsfoxError
from smsfox_gui.qt.demo_texts import sample_list
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.news import News
from smsfox_gui.qt.numbers import language
from smsfox_gui.services.ports import ListSource

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow

log = logging.getLogger(__name__)


class ListOpening(QObject):
    """Whatever way it comes, what was mended in the list before it is kept first."""

    def __init__(self, window: MainWindow, desk: Desk, news: News) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._news = news

    @Slot()
    def choose(self) -> None:
        """Ask for a file by the system's own dialog."""
        kinds = self.tr("Tables and contacts (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;All files (*)")
        start = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a list"), start, kinds)
        if path:
            self.open_path(path)

    @Slot(str)
    def open_path(self, path: str | Path) -> None:
        """Read a file."""
        self._open(ListSource(path=Path(path)))

    @Slot(str)
    def open_pasted(self, text: str) -> None:
        """Read pasted cells."""
        day = self._desk.program.clock.now().astimezone().strftime("%d.%m")
        self._open(ListSource(pasted=text, name=self.tr("Pasted list, %1").replace("%1", day)))

    @Slot(str)
    def open_kept(self, key: str) -> None:
        """Open a list that was kept under a name."""
        self._open(ListSource(kept=key))

    @Slot()
    def open_sample(self) -> None:
        """Read the sample that ships with the program."""
        self.open_path(sample_list(language()))

    @Slot()
    def show_problems(self) -> None:
        """Back to the list, where the rows left out are."""
        self._desk.back()
        self._window.campaign.list_pane.show_problems()

    @Slot(object)
    def on_failed(self, error: Exception) -> None:
        """Say it where the list stands, or over what stands in its place now."""
        campaign = self._window.campaign
        if campaign.left() is not campaign.list_pane:
            self._news.on_desk_failed(error)
            return
        if not isinstance(error, SmsfoxError):
            log.error("unexpected", exc_info=error)
        campaign.list_pane.set_error(lambda: self._news.sentence(error))

    def _open(self, source: ListSource) -> None:
        self._window.campaign.show_news(False)
        self._window.drafts.copy_away()
        self._desk.draft.open(source)
