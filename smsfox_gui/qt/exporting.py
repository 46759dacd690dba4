"""What is known of a campaign into a file: asks where it goes, writes it, says where it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, QStandardPaths, Slot
from PySide6.QtWidgets import QFileDialog

from smsfox_gui.core.message import CampaignRecord
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.numbers import language
from smsfox_gui.qt.pages import Page, Phase
from smsfox_gui.qt.pause_words import PauseWords
from smsfox_gui.qt.report_menu import ReportRows
from smsfox_gui.services.ports import JournalReader

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow
    from smsfox_gui.qt.saved_note import SavedNote


class Exporting(QObject):
    """Of the campaign a person looks at: the one chosen in History while that is shown, else the one on the desk.

    Writes in the background; what failed is the desk's news.
    """

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    @Slot(object)
    def choose(self, rows: ReportRows = ReportRows.ALL) -> None:
        """Ask where the report goes, then write it."""
        record = self.looked_at()
        if record is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = "".join(" " if letter in '\\/:*?"<>|' else letter for letter in record.name).strip()
        if rows is ReportRows.TO_FIX:
            name = self.tr("%1, to fix").replace("%1", name or "SMSFox")
        suggested = QDir(folder).filePath(f"{name or 'SMSFox'}.xlsx")
        kinds = self.tr("Excel workbook (*.xlsx);;CSV table (*.csv)")
        path, kind = QFileDialog.getSaveFileName(self._window, self.tr("Export the results"), suggested, kinds)
        if path:
            ending = ".csv" if "csv" in kind else ".xlsx"
            target = Path(path if Path(path).suffix else path + ending)
            if rows is ReportRows.TO_FIX:
                self.write_to_fix(target)
            else:
                self.write(target, self._window.campaign.results.shown_ids() if rows is ReportRows.SHOWN else None)

    def looked_at(self) -> CampaignRecord | None:
        """The campaign whose results can be had now."""
        if self._window.page is Page.HISTORY:
            return self._window.history.chosen()
        return self._desk.run.record if self._desk.phase in (Phase.SENDING, Phase.RESULT) else None

    def write(self, path: Path, only: Sequence[int] | None = None) -> None:
        """Write the user's rows with their results; only: these messages, None = every row."""
        exporting, said, note = self._desk.program.exporting, language(), self._note()
        self._write(
            path,
            lambda reader, campaign: exporting.export(reader, campaign, path, said, only),
            lambda _: note.say_saved(str(path)),
        )

    def write_to_fix(self, path: Path) -> None:
        """Write those of the user's rows that a person can put right; none: there is no file."""
        exporting, said, note = self._desk.program.exporting, language(), self._note()
        self._write(
            path,
            lambda reader, campaign: exporting.export_to_fix(reader, campaign, path, said),
            lambda rows: note.say_to_fix(str(path), rows),
        )

    @Slot()
    def choose_facts(self) -> None:
        """Ask where the report for support goes, then write it: why the campaign stands, and nothing of its people."""
        desk, record = self._desk, self._desk.run.record
        if record is None or record.reason is None:
            return
        facts, note = PauseWords(desk.run, record, record.reason).facts(), self._note()
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = QDir(folder).filePath(self.tr("SMSFox, report for support") + ".txt")
        title, kinds = self.tr("Save the report for support"), self.tr("Text (*.txt)")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        if chosen:
            path, exporting = Path(chosen if Path(chosen).suffix else chosen + ".txt"), desk.program.exporting
            desk.tasks.run_in_background(
                lambda: exporting.save_facts(path, facts + "\n"), lambda _: note.say_facts(str(path)), desk.failed.emit
            )

    def _write(self, path: Path, write: Callable[[JournalReader, int], int], done: Callable[[int], None]) -> None:
        """done: told how many rows are in the file."""
        desk, record = self._desk, self.looked_at()
        if record is None:
            return
        campaign, note = record.id, self._note()
        note.say_writing(str(path))

        def look() -> int:
            reader = desk.reader()
            try:
                return write(reader, campaign)
            finally:
                reader.close()

        def written(rows: int) -> None:
            if note.campaign == campaign:
                done(rows)

        def failed(error: Exception) -> None:
            if note.campaign == campaign:
                note.drop()
            desk.failed.emit(error)

        desk.tasks.run_in_background(look, written, failed)

    def _note(self) -> SavedNote:
        """On the panel that a person sees; a report may be had while the campaign is still being sent."""
        if self._window.page is Page.HISTORY:
            return self._window.history.preview.saved
        campaign = self._window.campaign
        return campaign.sending.saved if self._desk.phase is Phase.SENDING else campaign.result.saved
