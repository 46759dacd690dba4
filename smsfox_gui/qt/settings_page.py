"""Settings: groups in one scroll, their list on the left, help of the field in focus on the right. Saved at once."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QWidget

from smsfox_gui.core.settings import Settings
from smsfox_gui.qt import theme
from smsfox_gui.qt.header import PageHeader
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.parts import Zone, column, label, line, row, scrolled
from smsfox_gui.qt.settings_groups import (
    AccountGroup,
    Group,
    LookGroup,
    PricesGroup,
    SenderGroup,
    SpeedGroup,
)
from smsfox_gui.qt.settings_history import HistoryGroup
from smsfox_gui.qt.settings_lists import ListsGroup
from smsfox_gui.qt.settings_reports import ReportsGroup


class SettingsPage(Zone):
    """Groups write single settings; the page passes them on. The password never becomes a setting."""

    setting_changed = Signal(str, object)
    account_entered = Signal(str, str)
    plain_http_agreed = Signal()
    demo_requested = Signal()

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 0)
        self._header = PageHeader()
        layout.addWidget(self._header)
        body = row(spacing=10, margins=(12, 0, 12, 12))
        layout.addLayout(body, 1)
        self.account = AccountGroup(demo=demo)
        self.history = HistoryGroup()
        self.reports = ReportsGroup()
        self._prices = PricesGroup()
        self._groups: tuple[Group, ...] = (
            self.account,
            self._prices,
            SenderGroup(),
            SpeedGroup(),
            self.reports,
            ListsGroup(),
            self.history,
            LookGroup(),
        )
        body.addWidget(self._build_list())
        body.addWidget(self._build_form(), 1)
        body.addWidget(self._build_help())
        for group in self._groups:
            group.setting_changed.connect(self.setting_changed)
        self.account.account_entered.connect(self.account_entered)
        self.account.plain_http_agreed.connect(self.plain_http_agreed)
        self.account.demo_requested.connect(self.demo_requested)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.retranslate()

    def _build_list(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pane")
        frame.setFixedWidth(214)
        self._list = QListWidget()
        inside = column(frame, 0, (8, 8, 8, 8))
        inside.addWidget(self._list)
        for group in self._groups:
            item = QListWidgetItem(icon(group.icon_name, "text", 20), "")
            item.setSizeHint(QSize(0, theme.px(38)))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.currentRowChanged.connect(self._on_group_chosen)
        return frame

    def _build_form(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pane")
        inside = QWidget()
        groups = column(inside, 14, (18, 12, 18, 12))
        for index, group in enumerate(self._groups):
            if index:
                groups.addWidget(line())
            groups.addWidget(group)
        groups.addStretch(1)
        self._scroll = scrolled(inside)
        column(frame, 0, (1, 1, 1, 1)).addWidget(self._scroll)
        return frame

    def _build_help(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pane")
        frame.setFixedWidth(262)
        inside = column(frame, 8, (16, 14, 16, 14))
        self._help_title, self._help = label("", "strong", wrap=True), label("", "", wrap=True)
        self._help.setAlignment(Qt.AlignmentFlag.AlignTop)
        inside.addWidget(self._help_title)
        inside.addWidget(self._help)
        inside.addStretch(1)
        self._help_frame = frame
        return frame

    def retranslate(self) -> None:
        """Say the words anew."""
        self._header.set_words(self.tr("Settings"), "✓ " + self.tr("saved at once"))
        self._list.setAccessibleName(self.tr("Groups of settings"))
        self._scroll.setAccessibleName(self.tr("Settings"))
        for index, group in enumerate(self._groups):
            self._list.item(index).setText(group.title())
        self._show_help(self._groups[0], "")

    def set_settings(self, settings: Settings) -> None:
        """Show the settings as they are."""
        for group in self._groups:
            group.set_settings(settings)

    def set_password_state(self, *, there: bool, stored: bool | None = None) -> None:
        """Whether a password is there; stored: in the key store, or in memory only."""
        self.account.set_password_state(there=there, stored=stored)

    def show_account(self) -> None:
        """To the account, the field to type into in focus."""
        self._list.setCurrentRow(0)
        self._scroll.ensureVisible(0, 0)
        self.account.account_form.first_empty().setFocus()

    def show_day_limit(self) -> None:
        """To the limit of the day, ready to be changed."""
        self._list.setCurrentRow(self._groups.index(self._prices))
        self._prices.day_limit.setFocus()
        self._prices.day_limit.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has no room for the help."""
        super().resizeEvent(event)
        self._help_frame.setVisible(self.width() >= 1040)

    @Slot(int)
    def _on_group_chosen(self, index: int) -> None:
        group = self._groups[index]
        self._scroll.verticalScrollBar().setValue(max(0, group.y() - 12))
        self._show_help(group, "")

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible():
            return
        for group in self._groups:
            if group.isAncestorOf(now):
                self._show_help(group, now.property("setting") or "")

    def _show_help(self, group: Group, setting: str) -> None:
        title, text = group.help_of(setting)
        self._help_title.setText(title)
        self._help.setText(text)
