"""The program `smsfox-gui`: command line, application, and the life of its one window.

What the window is made of is imported once its empty frame is on the screen, so that a start is seen at once.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMessageBox

from smsfox_gui.bootstrap import Program, data_folder, open_logs, open_program
from smsfox_gui.core.errors import SmsfoxError, Unexpected
from smsfox_gui.qt import theme
from smsfox_gui.qt.first_window import FirstWindow, bring_forward
from smsfox_gui.qt.garbage import GarbageCollection
from smsfox_gui.qt.language import Translation
from smsfox_gui.qt.main_window import MainWindow
from smsfox_gui.qt.pages import Page
from smsfox_gui.qt.session_end import SessionEnd

if TYPE_CHECKING:
    from smsfox_gui.qt.desk import Desk

log = logging.getLogger(__name__)


SETTLED = 1500
"""Milliseconds after which a new window has everything it needs."""


class Stage(QObject):
    """Owns the program and the window of now; changes both when a person goes to the demo or leaves it."""

    def __init__(
        self,
        app: QApplication,
        *,
        journal: Path | None = None,
        folder: Path | None = None,
        opening: Callable[..., Program] = open_program,
    ) -> None:
        super().__init__()
        self._app = app
        self._opening = opening
        self._journal = journal
        self._folder = folder
        self.translation = Translation()
        self.program: Program | None = None
        self.desk: Desk | None = None
        self.window: MainWindow | None = None
        self._garbage: GarbageCollection | None = None
        self._switched = False
        """Whether another window was there before."""
        self._tidy = QTimer(self, singleShot=True, interval=SETTLED)
        self._tidy.timeout.connect(self._on_settled)

    def open(
        self, *, demo: bool, wanted: Path | None = None, language: str | None = None, colours: str | None = None
    ) -> MainWindow:
        """Open the program and its window, with all its parts."""
        window = self.show_frame(demo=demo, language=language, colours=colours)
        self.furnish(wanted)
        return window

    def show_frame(self, *, demo: bool, language: str | None = None, colours: str | None = None) -> MainWindow:
        """Open the program and show its window still empty; `furnish` has to follow once it has painted."""
        if self._garbage is None:
            self._garbage = GarbageCollection(self)
        program = self.program = self._opening(self._folder, journal=None if demo else self._journal, demo=demo)
        settings = program.settings
        if language is not None or colours is not None:
            program.change_settings(language=language or settings.language, theme=colours or settings.theme)
        settings = program.settings
        self.translation.say(settings.language)
        theme.engine().choose(self._app, settings.theme)
        window = self.window = MainWindow()
        window.demo_requested.connect(self._on_demo_requested, Qt.ConnectionType.QueuedConnection)
        window.closed.connect(self._on_closed)
        window.restore(settings.geometry)
        window.show()
        return window

    def furnish(self, wanted: Path | None = None) -> None:
        """Make everything that stands in the window, and begin with the list that is wanted. Once for a window."""
        from smsfox_gui.qt.desk import Desk
        from smsfox_gui.qt.furnishing import furnish
        from smsfox_gui.qt.workers import BackgroundTasks

        program, window = self.program, self.window
        if program is None or window is None:
            return
        theme.engine().apply(self._app, program.settings.theme)
        desk = self.desk = Desk(program, BackgroundTasks(self), self)
        furnish(window, desk, self.translation, program.settings.splitter)
        QTimer.singleShot(0, window, lambda: window.office.begin(wanted))
        self._tidy.start()

    def close(self) -> None:
        """Join the threads, close the program, forget the window. Idempotent; what fails is reported at the end."""
        self._tidy.stop()
        window, desk, program = self.window, self.desk, self.program
        self.window = self.desk = self.program = None
        try:
            with ExitStack() as closing:
                if program is not None:
                    closing.callback(program.close)
                if desk is not None:
                    closing.callback(desk.deleteLater)
                if window is not None:
                    closing.callback(_put_away, window)
                if desk is not None:
                    closing.callback(desk.close)
                if window is not None and window.furnished:  # first of all: what is being done to the list is given up
                    closing.callback(window.campaign.list_pane.set_list, None)
        except Exception as error:
            self.report(error)
        if self._garbage is not None:  # last of all: no worker is left that could collect
            self._garbage.close()
            self._garbage = None

    @Slot()
    def leave(self) -> None:
        """The session ends: no further claim; what is in flight is waited for and recorded, then the program ends.

        That takes as long as one request may take.
        """
        if self.window is not None and self.window.furnished:
            self.window.drafts.keep_now()
        self.close()
        self._app.quit()

    def come_forward(self, wanted: str) -> bool:
        """Bring the window of now to the front and open a list in it, "" for none; False where there is no window."""
        window = self.window
        if window is None or not window.furnished:
            return False
        bring_forward(window)
        if wanted:
            window.enter_page(Page.CAMPAIGN)
            window.lists.open_path(wanted)
        return True

    def report(self, error: BaseException) -> None:
        """An error that nobody took: sending is paused, and the window says so without a traceback."""
        log.critical("unhandled", exc_info=error)
        if self.desk is not None:
            self.desk.pause()
        if self.window is not None and self.window.furnished and isinstance(error, Exception):
            self.window.news.say_failed(error)

    @Slot()
    def _on_settled(self) -> None:
        """Once everything is imported and painted."""
        if self._garbage is not None:
            self._garbage.freeze(tidy=self._switched)

    @Slot()
    def _on_demo_requested(self) -> None:
        """Closing the window asks, if something is under way."""
        if self.window is not None:
            self.window.leaving.switch()

    def _switch(self) -> None:
        """From the office's window to the demo's, or back, in the same place."""
        window, program = self.window, self.program
        if window is None or program is None:
            return
        settings, demo = program.settings, program.demo
        place = window.geometry()
        self._switched = True
        self.close()
        try:
            if demo:
                made = self.open(demo=False)
            else:
                made = self.open(demo=True, language=settings.language, colours=settings.theme)
        except Exception as error:
            # There is no window any more that could say so, and none to close.
            self._app.exit(_say(error))
            return
        made.setGeometry(place)

    @Slot()
    def _on_closed(self) -> None:
        if self.window is not None and self.window.furnished and self.window.leaving.switching:
            self._switch()
            return
        self.close()
        self._app.quit()


def _put_away(window: MainWindow) -> None:
    if window.furnished and window.campaign.has_sent:
        window.campaign.results.close_reader()
    window.hide()
    window.deleteLater()


def make_application() -> QApplication:
    """The one QApplication, without opinions of its own."""
    made = QApplication.instance()
    if isinstance(made, QApplication):
        return made
    app = QApplication(sys.argv[:1])
    app.setApplicationName("SMSFox Desktop")
    app.setOrganizationName("SMSFox")
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    return app


def install_hook(stage: Stage) -> None:
    """Errors in slots reach the stage, never the screen as a traceback."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        stage.report(error.with_traceback(trace))

    sys.excepthook = hook


def main(argv: Sequence[str] | None = None) -> int:
    """Run the window, the demo or the self-test; the exit status."""
    options = _parser().parse_args(argv)
    with open_logs(verbose=options.verbose) as logs:
        if options.self_test is not None or (options.demo and not _has_display()):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") if not _has_display() else None
            from smsfox_gui.qt.self_test import run

            return run(options)
        app = make_application()
        first = FirstWindow(data_folder())
        if not options.demo and options.journal is None and first.give_way(options.list):
            return 0
        stage = Stage(app, journal=options.journal, opening=partial(open_program, redactor=logs.redactor))
        session = SessionEnd(app, stage)
        session.ending.connect(stage.leave)
        try:
            install_hook(stage)
            window = show_first_frame(stage, options)
            window.painted.connect(partial(_begin, app, stage, options.list))
            window.painted.connect(partial(first.listen, stage.come_forward))
            return QApplication.exec()
        except Exception as error:
            return _say(error)
        finally:
            stage.close()
            session.close()
            first.close()


def show_first_frame(stage: Stage, options: argparse.Namespace) -> MainWindow:
    """The window that the command line asks for; language and theme are the demo's, an office keeps its own."""
    if options.demo:
        return stage.show_frame(demo=True, language=options.lang, colours=options.theme)
    return stage.show_frame(demo=False)


def _begin(app: QApplication, stage: Stage, wanted: Path | None) -> None:
    """Fill the frame; where that cannot be, say why and end the program."""
    try:
        stage.furnish(wanted)
    except Exception as error:
        app.exit(_say(error))


def _say(error: Exception) -> int:
    """The window could not come up: a sentence instead of a traceback, in a box where there is a screen."""
    from smsfox_gui.commands.output import Exit, system_language
    from smsfox_gui.core.wording import error_sentence

    if not isinstance(error, SmsfoxError):
        log.critical("unexpected", exc_info=error)
        error = Unexpected()
    sentence = error_sentence(error, system_language())
    sys.stderr.write(sentence + "\n")
    if _has_display():
        QMessageBox.critical(None, "SMSFox Desktop", sentence)
    return Exit.REFUSED


def _has_display() -> bool:
    """Whether a window can be seen here."""
    if os.environ.get("QT_QPA_PLATFORM"):
        return os.environ["QT_QPA_PLATFORM"] not in ("offscreen", "minimal")
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="smsfox-gui", description="SMS to everyone in a spreadsheet.")
    parser.add_argument("list", nargs="?", type=Path, metavar="LIST", help="a spreadsheet to open")
    parser.add_argument("--demo", action="store_true", help="demo gateway, sample list, sample text: no account needed")
    parser.add_argument("--self-test", type=Path, metavar="DIR", help="drive the window through the main job")
    parser.add_argument("--lang", choices=("ru", "en"), default=None, help="language of the self-test or the demo")
    parser.add_argument("--theme", choices=("light", "dark"), default=None, help="theme of the self-test or the demo")
    parser.add_argument("--size", default="1366x768", metavar="WxH", help="window size of the self-test")
    parser.add_argument("--journal", type=Path, metavar="FILE", help="another journal")
    parser.add_argument("--verbose", action="store_true", help="debug log on standard error")
    return parser
