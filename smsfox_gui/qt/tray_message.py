"""News for somebody who works in another program: the window asks for attention, and the tray shows a message."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from smsfox_gui.qt.first_window import bring_forward
from smsfox_gui.qt.icons import app_icon


class TrayMessage(QObject):
    """Has an icon in the tray only from a message to the next look at the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None

    def tell(self, title: str, words: str) -> None:
        """Ask for attention; where the platform has a tray, say why."""
        QApplication.alert(self._window)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            return
        if self._icon is None:
            self._icon = QSystemTrayIcon(app_icon(), self)
            self._icon.messageClicked.connect(self._come_forward)
            self._icon.activated.connect(self._come_forward)
        self._icon.setToolTip(title)
        self._icon.show()
        self._icon.showMessage(title, words, app_icon())

    @Slot()
    def seen(self) -> None:
        """Somebody looks at the window."""
        if self._icon is not None:
            self._icon.hide()

    @Slot()
    def _come_forward(self) -> None:
        bring_forward(self._window)
