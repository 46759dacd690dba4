"""The commands of the window as actions: one list for the menu, the keys and the screen reader."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


class Command(StrEnum):
    """Everything a person can ask for from anywhere."""

    NEW = "new"
    OPEN = "open"
    KEEP_LIST = "keep_list"
    CHECK = "check"
    TRIAL = "trial"
    CONFIRM = "confirm"
    BACK = "back"
    PAUSE = "pause"
    EXPORT = "export"
    SIMILAR = "similar"
    PREVIOUS = "previous"
    NEXT = "next"
    CAMPAIGN = "campaign"
    HISTORY = "history"
    STOP_LIST = "stop_list"
    STOP_ROW = "stop_row"
    SETTINGS = "settings"
    HELP = "help"
    DEMO = "demo"
    FIND = "find"
    NEXT_PROBLEM = "next_problem"
    PREVIOUS_PROBLEM = "previous_problem"
    MENU = "menu"
    ZONE = "zone"
    ZONE_BACK = "zone_back"
    QUIT = "quit"


KEYS: dict[Command, tuple[str, ...]] = {
    Command.NEW: ("Ctrl+N",),
    Command.OPEN: ("Ctrl+O",),
    Command.KEEP_LIST: ("Ctrl+S",),
    Command.FIND: ("Ctrl+F",),
    Command.NEXT_PROBLEM: ("F3",),
    Command.PREVIOUS_PROBLEM: ("Shift+F3",),
    Command.NEXT: ("Alt+Right",),
    Command.PREVIOUS: ("Alt+Left",),
    Command.TRIAL: ("Ctrl+T",),
    Command.CHECK: ("Ctrl+Enter", "Ctrl+Return"),
    Command.CONFIRM: ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
    Command.PAUSE: ("F8",),
    Command.EXPORT: ("Ctrl+E",),
    Command.SIMILAR: ("Ctrl+D",),
    Command.STOP_ROW: ("F9",),
    Command.CAMPAIGN: ("Ctrl+1",),
    Command.HISTORY: ("Ctrl+2",),
    Command.STOP_LIST: ("Ctrl+3",),
    Command.SETTINGS: ("Ctrl+,",),
    Command.ZONE: ("F6",),
    Command.ZONE_BACK: ("Shift+F6",),
    Command.MENU: ("F10",),
    Command.HELP: ("F1",),
    Command.BACK: ("Esc",),
    Command.QUIT: ("Ctrl+Q",),
}
"""In the order in which the help lists them."""
MENU: tuple[Command | None, ...] = (
    Command.NEW,
    Command.OPEN,
    Command.KEEP_LIST,
    Command.TRIAL,
    Command.CHECK,
    Command.PAUSE,
    Command.EXPORT,
    Command.SIMILAR,
    Command.STOP_ROW,
    None,
    Command.CAMPAIGN,
    Command.HISTORY,
    Command.STOP_LIST,
    Command.SETTINGS,
    None,
    Command.HELP,
    Command.DEMO,
    Command.QUIT,
)
MORE: tuple[Command | None, ...] = (Command.OPEN, Command.KEEP_LIST, Command.EXPORT, Command.SIMILAR, Command.STOP_ROW)


def keys_of(command: Command) -> str:
    """Its first key as this system writes it; "" = it has none."""
    keys = KEYS.get(command, ())
    return QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


class Commands:
    """The actions and the two menus made of them."""

    def __init__(self, window: QWidget, *, demo: bool) -> None:
        self._demo = demo
        self.actions = {command: QAction(window) for command in Command}
        for command, action in self.actions.items():
            action.setShortcuts([QKeySequence(keys) for keys in KEYS.get(command, ())])
            window.addAction(action)
        self.menu = self._menu(window, MENU)
        self.more = self._menu(window, MORE)
        self.say()

    def __getitem__(self, command: Command) -> QAction:
        return self.actions[command]

    def say(self) -> None:
        """Name them in the language of now."""
        words = {
            Command.NEW: QCoreApplication.translate("Commands", "New campaign"),
            Command.OPEN: QCoreApplication.translate("Commands", "Open a list…"),
            Command.KEEP_LIST: QCoreApplication.translate("Commands", "Save the list…"),
            Command.CHECK: QCoreApplication.translate("Commands", "Check before sending"),
            Command.TRIAL: QCoreApplication.translate("Commands", "Test to myself…"),
            Command.CONFIRM: QCoreApplication.translate("Commands", "Confirm and send"),
            Command.BACK: QCoreApplication.translate("Commands", "Back"),
            Command.PAUSE: QCoreApplication.translate("Commands", "Pause or resume"),
            Command.EXPORT: QCoreApplication.translate("Commands", "Export the results…"),
            Command.SIMILAR: QCoreApplication.translate("Commands", "Make a similar one"),
            Command.PREVIOUS: QCoreApplication.translate("Commands", "Previous recipient"),
            Command.NEXT: QCoreApplication.translate("Commands", "Next recipient"),
            Command.CAMPAIGN: QCoreApplication.translate("Commands", "Campaign"),
            Command.HISTORY: QCoreApplication.translate("Commands", "History"),
            Command.STOP_LIST: QCoreApplication.translate("Commands", "Do not send"),
            Command.STOP_ROW: QCoreApplication.translate("Commands", "Never text this number again"),
            Command.SETTINGS: QCoreApplication.translate("Commands", "Settings"),
            Command.HELP: QCoreApplication.translate("Commands", "Help"),
            Command.FIND: QCoreApplication.translate("Commands", "Find"),
            Command.NEXT_PROBLEM: QCoreApplication.translate("Commands", "Next problem"),
            Command.PREVIOUS_PROBLEM: QCoreApplication.translate("Commands", "Previous problem"),
            Command.MENU: QCoreApplication.translate("Commands", "Menu"),
            Command.ZONE: QCoreApplication.translate("Commands", "Next part of the window"),
            Command.ZONE_BACK: QCoreApplication.translate("Commands", "Previous part of the window"),
            Command.QUIT: QCoreApplication.translate("Commands", "Quit"),
        }
        leave = QCoreApplication.translate("Commands", "Leave the demo")
        enter = QCoreApplication.translate("Commands", "Switch to the demo")
        words[Command.DEMO] = leave if self._demo else enter
        for command, text in words.items():
            self.actions[command].setText(text)
        self.menu.setAccessibleName(words[Command.MENU])
        self.more.setAccessibleName(QCoreApplication.translate("Commands", "More actions"))

    def offer(self, command: Command, *, offered: bool) -> None:
        """Show it in the menus, or not at all where it means nothing; its key goes with it."""
        self.actions[command].setVisible(offered)

    def enable(self, command: Command, *, enabled: bool, why: str = "") -> None:
        """Whether what is offered can be done now; why: the reason where it cannot."""
        self.actions[command].setEnabled(enabled)
        self.actions[command].setToolTip("" if enabled else why)

    def _menu(self, window: QWidget, wanted: tuple[Command | None, ...]) -> QMenu:
        menu = QMenu(window)
        menu.setToolTipsVisible(True)
        for command in wanted:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(self.actions[command])
        return menu
