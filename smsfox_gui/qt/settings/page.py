"""Settings: groups in one scroll, their list on the left, help of the field in focus on the right. Saved at once."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QFrame, QListWidget, QListWidgetItem, QWidget

from smsfox_gui.core.settings import SettingGroup, Settings
from smsfox_gui.qt import theme
from smsfox_gui.qt.header import PageHeader
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.parts import Zone, column, label, line, row, scrolled
from smsfox_gui.qt.search_field import SearchField
from smsfox_gui.qt.settings.account import AccountGroup
from smsfox_gui.qt.settings.group import Group
from smsfox_gui.qt.settings.help import HelpColumn
from smsfox_gui.qt.settings.history import HistoryGroup
from smsfox_gui.qt.settings.limits import LimitsGroup
from smsfox_gui.qt.settings.prices import PricesGroup
from smsfox_gui.qt.settings.reports import ReportsGroup
from smsfox_gui.qt.settings.senders import SendersGroup

WITH_HELP = 1040
"""Pixels of the page from which the help stands beside the form without being asked for."""
TOP = 12
"""Pixels over a group that the form is led to."""


class SettingsPage(Zone):
    """Groups write single settings; the page passes them on. The password never becomes a setting."""

    setting_changed = Signal(str, object)
    account_entered = Signal(str, str)
    plain_http_agreed = Signal()
    demo_requested = Signal()
    relay_entered = Signal(str, str)

    def __init__(self, *, demo: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, 0)
        self._header = PageHeader()
        self.search = SearchField()
        self.search.setFixedWidth(theme.px(230))
        self.search.textChanged.connect(self._on_search)
        self._header.add(self.search)
        layout.addWidget(self._header)
        body = row(spacing=10, margins=(12, 0, 12, 12))
        layout.addLayout(body, 1)
        self.account = AccountGroup(demo=demo)
        self.history = HistoryGroup()
        self.prices = PricesGroup(demo=demo)
        self.reports = ReportsGroup(demo=demo)
        own: dict[SettingGroup, Group] = {
            SettingGroup.ACCOUNT: self.account,
            SettingGroup.HISTORY: self.history,
            SettingGroup.LIMITS: LimitsGroup(demo=demo),
            SettingGroup.PRICES: self.prices,
            SettingGroup.REPORTS: self.reports,
            SettingGroup.SENDERS: SendersGroup(),
        }
        self.groups = tuple(own[group] if group in own else Group(group) for group in SettingGroup)
        self._asked_help = False
        self._led = False
        """The form is being led to a place, and nobody scrolls it."""
        body.addWidget(self._build_list())
        body.addWidget(self._build_form(), 1)
        self.help = HelpColumn()
        body.addWidget(self.help)
        for group in self.groups:
            group.setting_changed.connect(self.setting_changed)
        self.account.account_entered.connect(self.account_entered)
        self.account.plain_http_agreed.connect(self.plain_http_agreed)
        self.account.demo_requested.connect(self.demo_requested)
        self.reports.relay_entered.connect(self.relay_entered)
        theme.engine().theme_changed.connect(self._on_theme_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)
        self.retranslate()

    def _build_list(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pane")
        self._list_frame = frame
        self._list = QListWidget()
        self._list.setWordWrap(True)
        inside = column(frame, 0, (8, 8, 8, 8))
        inside.addWidget(self._list)
        for group in self.groups:
            item = QListWidgetItem(icon(group.icon_name, "text", 20), "")
            item.setSizeHint(QSize(0, theme.px(38)))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.currentRowChanged.connect(self._go_to)
        self._list.itemClicked.connect(lambda item: self._go_to(self._list.row(item)))
        return frame

    def _build_form(self) -> QFrame:
        frame = QFrame()
        frame.setObjectName("pane")
        inside = QWidget()
        groups = column(inside, 14, (18, 12, 18, 12))
        self._lines: list[QFrame] = []
        for group in self.groups:
            if group is not self.groups[0]:
                self._lines.append(line())
                groups.addWidget(self._lines[-1])
            groups.addWidget(group)
        self._nothing = label("", "second", wrap=True)
        self._nothing.hide()
        groups.addWidget(self._nothing)
        groups.addStretch(1)
        self._scroll = scrolled(inside)
        self._scroll.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        column(frame, 0, (1, 1, 1, 1)).addWidget(self._scroll)
        return frame

    def retranslate(self) -> None:
        """Say the words anew."""
        self._header.set_words(self.tr("Settings"), "✓ " + self.tr("saved at once"))
        self.search.setPlaceholderText(self.tr("Find a setting"))
        self.search.set_name(self.tr("Find a setting"))
        self._list.setAccessibleName(self.tr("Groups of settings"))
        self._scroll.setAccessibleName(self.tr("Settings"))
        self._nothing.setText(self.tr("There is no such setting."))
        for index, group in enumerate(self.groups):
            group.retranslate()
            self._list.item(index).setText(group.title)
        self._align()
        self.help.show_help(*self.groups[self._list.currentRow()].help_of(""))

    @Slot(object)
    def set_settings(self, settings: Settings) -> None:
        """Show the settings as they are."""
        for group in self.groups:
            group.set_settings(settings)

    @Slot(bool)
    def set_password_kept(self, stored: bool) -> None:
        """A password is there. stored: in the key store, else in memory only."""
        self.account.set_password_state(there=True, stored=stored)

    def show_account(self) -> None:
        """To the account, the field to type into in focus."""
        self.search.clear()
        self._go_to(0)
        self.account.account_form.first_empty().setFocus()

    def show_prices(self) -> None:
        """To the table of prices."""
        self.search.clear()
        self._go_to(self.groups.index(self.prices))
        self.prices.table.setFocus()

    def show_point_price(self) -> None:
        """To the price of a point, ready to be changed."""
        self.search.clear()
        self._show_field(self.prices, "point_price")

    def show_reports(self) -> None:
        """To how delivery reports come."""
        self.search.clear()
        self._go_to(self.groups.index(self.reports))
        self.reports.way.setFocus()

    def show_day_limit(self) -> None:
        """To the limit of the day, ready to be changed."""
        self.search.clear()
        self._show_field(next(group for group in self.groups if group.group is SettingGroup.LIMITS), "day_limit_points")

    def _show_field(self, group: Group, name: str) -> None:
        self._go_to(self.groups.index(group))
        box = group.fields[name].control
        box.setFocus()
        if isinstance(box, QAbstractSpinBox):
            box.selectAll()

    def main_thing(self) -> QWidget:
        """The search: there are many settings."""
        return self.search

    def focus_search(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has no room for the help, unless it is asked for."""
        super().resizeEvent(event)
        self._list_frame.setFixedWidth(min(theme.px(214), self.width() // 4))
        self._show_help_column()
        self._align()

    def _align(self) -> None:
        """All captions as wide as the longest, but never more than two fifths of the form."""
        longest = max(group.caption_width() for group in self.groups)
        width = min(longest + 4, max(self._scroll.width() * 2 // 5, theme.px(120)))
        for group in self.groups:
            group.align(width)

    def _show_help_column(self) -> None:
        self.help.setVisible(self._asked_help or self.width() >= theme.px(WITH_HELP))

    @Slot(int)
    def _go_to(self, index: int) -> None:
        """Its group at the top, as far as the form goes."""
        group = self.groups[index]
        self._led = True
        self._scroll.verticalScrollBar().setValue(max(0, group.y() - TOP) if index else 0)
        self._led = False
        self._mark(index)
        self.help.show_help(*group.help_of(""))

    def _mark(self, index: int) -> None:
        """Select it in the list; nothing moves for that."""
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(index)

    @Slot()
    def _on_scrolled(self) -> None:
        """The list and the help speak of what is read now: of the field in focus while it is in sight."""
        shown = [index for index, group in enumerate(self.groups) if not group.isHidden()]
        if self._led or not shown:
            return
        focus = self.focusWidget()
        for index in shown:
            if focus is not None and self.groups[index].isAncestorOf(focus) and not focus.visibleRegion().isEmpty():
                self._mark(index)
                return
        line = self._read_at()
        at = max((index for index in shown if self.groups[index].y() <= line), default=shown[0])
        if at != self._list.currentRow():
            self._mark(at)
        self.help.show_help(*self.groups[at].help_of(""))

    def _read_at(self) -> int:
        """Pixels of the form at which a person reads: at the top, and lower on the last screen, so that
        the groups which never come to the top have their turn.
        """
        bar, high = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        tail = min(high, bar.maximum())
        into = max(0, bar.value() - (bar.maximum() - tail))
        return bar.value() + 2 * TOP + (high * into // tail if tail else 0)

    @Slot(str)
    def _on_search(self, text: str) -> None:
        found = [group.look_for(text.strip()) for group in self.groups]
        for index, shown in enumerate(found):
            self._list.item(index).setHidden(not shown)
        for index, rule in enumerate(self._lines):
            rule.setVisible(found[index + 1] and any(found[: index + 1]))
        self._nothing.setVisible(not any(found))
        self._led = True
        self._scroll.verticalScrollBar().setValue(0)
        self._led = False
        if not any(found):
            self.help.show_help(self._nothing.text(), self.tr("Search by a word of its name, or by what it is for."))
            return
        first = found.index(True)
        self._mark(first)
        group = self.groups[first]
        self.help.show_help(*group.help_of(group.first_found(text.strip()) if text.strip() else ""))

    def toggle_help(self) -> None:
        """F1 shows the help of the field in focus, or takes it away again where there is little room."""
        self._asked_help = not self.help.isVisible()
        self._show_help_column()

    @Slot()
    def _on_theme_changed(self) -> None:
        for index, group in enumerate(self.groups):
            self._list.item(index).setIcon(icon(group.icon_name, "text", 20))

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible():
            return
        for index, group in enumerate(self.groups):
            if group.isAncestorOf(now):
                self._mark(index)
                self.help.show_help(*group.help_of(now.property("setting") or ""))
