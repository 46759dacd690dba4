"""The stop list's page: the table on the left, what can be done on the right; news of the list itself on top."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget

from smsfox_gui.core import wording
from smsfox_gui.core.errors import ListError, NumberRefused, SmsfoxError, StopListDamaged, StopListKeyLost
from smsfox_gui.qt.banner import Banner, BannerButton
from smsfox_gui.qt.faces.stop_list import StopListFace
from smsfox_gui.qt.header import PageHeader
from smsfox_gui.qt.numbers import language, phone
from smsfox_gui.qt.parts import Zone, button, column
from smsfox_gui.qt.source_strip import clipboard_text
from smsfox_gui.qt.stop_desk import StopDesk
from smsfox_gui.qt.stop_panel import StopPanel
from smsfox_gui.qt.stop_table import StopTable
from smsfox_gui.services.ports import ListSource
from smsfox_gui.services.stopping import StopExport

TRUST, ANEW, SURE = "trust", "anew", "sure"
_BROKEN = (StopListDamaged, StopListKeyLost)


class StopPage(Zone):
    """Knows the stop list's controller and nothing of campaigns."""

    new_requested = Signal()
    failed = Signal(object)
    """An exception that this page has no words for."""

    def __init__(self, desk: StopDesk, face: StopListFace, parent: QWidget | None = None) -> None:
        """face: the page's own in the bar."""
        super().__init__(parent)
        self._desk = desk
        self._face = face
        layout = column(self, 0)
        self._header = PageHeader()
        self._new = button(icon_name="add_20_regular")
        self._new.clicked.connect(self.new_requested)
        self._header.add(self._new)
        layout.addWidget(self._header)
        self._news_holder = QWidget()
        self.news = Banner()
        column(self._news_holder, 0, (12, 0, 12, 8)).addWidget(self.news)
        self._news_holder.hide()
        layout.addWidget(self._news_holder)
        self.list = StopTable(desk)
        self.panel = StopPanel(desk)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(10)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.panel)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setSizes([826, 412])
        body = column(spacing=0, margins=(12, 0, 12, 8))
        body.addWidget(self.splitter)
        layout.addLayout(body, 1)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        desk, face = self._desk, self._face
        self.list.chosen_changed.connect(self._on_chosen)
        self.list.export_requested.connect(self.choose_export)
        self.list.chosen_by_person.connect(face.forget_done)
        self.panel.paste_requested.connect(self.paste)
        self.panel.file_requested.connect(self.choose_file)
        self.news.button_clicked.connect(self._on_news_button)
        face.add_requested.connect(self.panel.add)
        face.remove_requested.connect(self.remove_chosen)
        desk.changed.connect(self._on_changed)
        desk.exported.connect(self._on_exported)
        desk.failed.connect(self._on_failed)

    def retranslate(self) -> None:
        """Say the words anew."""
        self._header.set_words(self.tr("Do not send"), self.tr("kept on this computer, apart from the campaigns"))
        self._new.setText(self.tr("New campaign"))
        self._on_changed()

    def main_thing(self) -> QWidget:
        """The number to add."""
        return self.panel.number

    def zones(self) -> list[QWidget]:
        """Where F6 goes."""
        return [self.list, self.panel]

    def show_number(self, number: str) -> None:
        """Find this number's entry (digits in international form) and select it."""
        self.list.look_for(phone(number))

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.list.focus_search()

    @Slot()
    def remove_chosen(self) -> None:
        """Take the selected number off the list; no question, it can be taken back."""
        chosen = self.list.chosen
        if chosen is not None:
            self._desk.remove([chosen])

    @Slot()
    def paste(self) -> None:
        """Put every number of the clipboard on the list."""
        text = clipboard_text()
        if text.strip():
            self._desk.start_reading(ListSource(pasted=text))
        else:
            self.panel.say_problem(self.tr("The clipboard holds no text. Copy some numbers and paste again."))

    @Slot()
    def choose_file(self) -> None:
        """Ask for a table by the system's own dialog."""
        kinds = self.tr("Tables and contacts (*.xlsx *.xls *.ods *.csv *.txt *.tsv *.vcf);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Numbers for the do-not-send list"), _documents(), kinds)
        if path:
            self._desk.start_reading(ListSource(path=Path(path)))

    @Slot()
    def choose_export(self) -> None:
        """Ask where the list goes, then write it."""
        suggested = QDir(_documents()).filePath(self.tr("do-not-send") + ".xlsx")
        kinds = self.tr("Excel workbook (*.xlsx);;CSV table (*.csv)")
        path, kind = QFileDialog.getSaveFileName(self, self.tr("Export the do-not-send list"), suggested, kinds)
        if path:
            ending = ".csv" if "csv" in kind else ".xlsx"
            self._desk.export(Path(path if Path(path).suffix else path + ending), language())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete, Paste and Undo, wherever on the page; a field in focus has taken its own before."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._desk.undo()
        elif event.matches(QKeySequence.StandardKey.Delete):
            self.remove_chosen()
        else:
            super().keyPressEvent(event)

    # --- what is said

    @Slot()
    def _on_chosen(self) -> None:
        chosen = self.list.chosen
        entries = self._desk.page([chosen]) if chosen is not None else []
        self._face.say_chosen(entries[0] if entries else None)

    @Slot()
    def _on_changed(self) -> None:
        state = self._desk.state
        error = state.error
        if isinstance(error, SmsfoxError):
            anew = BannerButton(ANEW, lambda: self.tr("Begin a new list…"))
            buttons = (anew,) if isinstance(error, _BROKEN) else ()
            self.news.say("err", lambda: wording.error_sentence(error, language()), buttons)
        elif state.missing:
            trust = BannerButton(TRUST, lambda: self.tr("I have looked, keep it"))
            self.news.say("warn", lambda: wording.older_stop_list(state.missing, language()), (trust,))
        self._news_holder.setVisible(state.error is not None or bool(state.missing))

    @Slot(str)
    def _on_news_button(self, key: str) -> None:
        if key == TRUST:
            self._desk.trust_copy()
        elif key == ANEW:
            sure = BannerButton(SURE, lambda: self.tr("Begin anew"), "danger")
            self.news.say("warn", self._anew_words, (sure,))
        elif key == SURE:
            self._desk.begin_anew()

    def _anew_words(self) -> str:
        return self.tr(
            "Begin with an empty do-not-send list? Whoever was on it may be texted again. The old file is kept beside"
            " it."
        )

    @Slot(object, object)
    def _on_exported(self, path: Path, done: StopExport) -> None:
        def words() -> str:
            said = self.tr("The list is saved: %1").replace("%1", str(path))
            lost = done.without_number
            return f"{said} {wording.without_numbers(lost, language())}" if lost else said

        self._face.say_done(words)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, NumberRefused):
            return  # the panel has heard of it, and says it beside the field
        if isinstance(error, ListError):
            self.panel.say_problem(wording.error_sentence(error, language()))
        elif isinstance(error, SmsfoxError):
            self._face.say_done(lambda: wording.error_sentence(error, language()))
        else:
            self.failed.emit(error)


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
