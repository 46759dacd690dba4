"""The rail on the left: menu, the pages, the state of the account."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.pages import RAIL_WIDTH, Page
from smsfox_gui.qt.parts import Zone, column, hide_arrow, label, name_tool, tool
from smsfox_gui.services.account_guard import Standing

ICONS = {
    Page.CAMPAIGN: "send_24",
    Page.HISTORY: "history_24",
    Page.STOP_LIST: "prohibited_24",
    Page.SETTINGS: "settings_24",
}


class RailButton(QToolButton):
    """An item of the rail: icon over a word, the orange mark when it is the page shown, a badge for progress."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.stepping = False
        """While an arrow key leads from here to its neighbour."""
        self.badge = ""
        self.setObjectName("rail")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setIconSize(QSize(24, 24))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def sizeHint(self) -> QSize:
        """76 x 58, grown with the text but never past the rail, whatever the style sheet asks of other tool buttons."""
        return QSize(theme.px(RAIL_WIDTH) - 8, theme.px(58))

    def set_badge(self, text: str) -> None:
        """Show a short text in the corner; "" takes it away."""
        if text != self.badge:
            self.badge = text
            self.setAccessibleDescription(text)
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.stepping = event.key() not in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)
        super().keyPressEvent(event)
        self.stepping = False

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        style, token = ("filled", "text") if on else ("regular", "text2")
        set_icon(self, f"{ICONS[self.page]}_{style}", token, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, then mark and badge over it. The mark stands beside the icon: a word may need all the width."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(theme.color("brand"))
            painter.drawRoundedRect(QRectF(0, 7, 4, theme.px(24)), 2, 2)
        if self.badge:
            self._paint_badge(painter)
        painter.end()

    def _paint_badge(self, painter: QPainter) -> None:
        font = QFont(self.font())
        font.setPixelSize(theme.px(10))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        width, height = painter.fontMetrics().horizontalAdvance(self.badge) + theme.px(7), theme.px(14)
        place = QRectF(self.width() - width, 0, width, height)
        painter.setBrush(theme.color("primary"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(theme.color("onPrimary"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self.badge)


class Rail(Zone):
    """84 px: menu above, pages, settings and the account below."""

    page_requested = Signal(object)
    """The Page to go to."""
    page_entered = Signal(object)
    """The Page to work on: its item was pressed. Arrows only show one page after another, the focus stays here."""

    def __init__(self, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing: Standing | None = None
        self._demo = False
        self._page: Page | None = None
        self.setObjectName("rail")
        self.setFixedWidth(theme.px(RAIL_WIDTH))
        layout = column(self, 4, (4, 8, 4, 8))
        self._menu_button = tool("navigation_24_regular", size=24, kind="flat")
        self._menu_button.setObjectName("menu")
        hide_arrow(self._menu_button)
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout.addWidget(self._menu_button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._group = QButtonGroup(self)
        self._buttons = {page: RailButton(page) for page in Page if page in ICONS}
        for page, item in self._buttons.items():
            if page is Page.SETTINGS:
                layout.addStretch(1)
            self._group.addButton(item)
            item.toggled.connect(self._on_toggled)
            item.clicked.connect(self._on_clicked)
            layout.addWidget(item, 0, Qt.AlignmentFlag.AlignHCenter)
        self._account_icon = QLabel()
        self._account_icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._account_icon)
        self._account = label("", "second", wrap=True)
        self._account.setFont(theme.font("tiny"))
        self._account.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._account)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the names of the pages anew."""
        words = {
            Page.CAMPAIGN: (self.tr("Campaign"), self.tr("Campaign on the desk")),
            Page.HISTORY: (self.tr("History"), self.tr("History of campaigns")),
            Page.STOP_LIST: (self.tr("Do not send"), self.tr("Numbers that must not be texted")),
            Page.SETTINGS: (self.tr("Settings"), self.tr("Settings of the program")),
        }
        for page, item in self._buttons.items():
            item.setText(words[page][0])
            item.setAccessibleName(words[page][1])
        name_tool(self._menu_button, self.tr("Menu"), "F10")
        self._show_account()

    def set_page(self, page: Page) -> None:
        """Mark the page that is shown."""
        self._page = page
        item, before = self._buttons.get(page), self._group.checkedButton()
        if item is not None:
            item.setChecked(True)
        elif before is not None:  # a group of which one is chosen lets none go
            self._group.setExclusive(False)
            before.setChecked(False)
            self._group.setExclusive(True)

    def set_badge(self, text: str) -> None:
        """Progress of a running campaign on the campaign's item; "" for none."""
        self._buttons[Page.CAMPAIGN].set_badge(text)

    def set_stop_list_mark(self, wanted: bool) -> None:
        """Mark the stop list's item: something is wrong with the list, and its page says what."""
        item = self._buttons[Page.STOP_LIST]
        item.set_badge("!" if wanted else "")
        item.setAccessibleDescription(self.tr("Something is wrong with the list") if wanted else "")

    def set_account(self, standing: Standing | None, *, demo: bool) -> None:
        """Say what is proven of the account, None = there is none; or that this is the demo."""
        if (standing, demo) != (self._standing, self._demo):
            self._standing, self._demo = standing, demo
            self._show_account()

    def account_words(self) -> str:
        """What it says of the account."""
        return self._account.text()

    def open_menu(self) -> None:
        """Open the menu by key."""
        self._menu_button.showMenu()

    def _show_account(self) -> None:
        if self._demo:
            words, name, token = self.tr("demo mode"), "beaker_20_regular", "info"
        elif self._standing is Standing.TAKEN:
            words, name, token = self.tr("account connected"), "plug_connected_20_regular", "text2"
        elif self._standing is Standing.NOT_REFUSED:
            words, name, token = self.tr("gateway answers"), "plug_connected_20_regular", "text2"
        elif self._standing is Standing.REFUSED:
            words, name, token = self.tr("password refused"), "warning_20_filled", "warnIcon"
        elif self._standing is Standing.UNCHECKED:
            words, name, token = self.tr("password not checked"), "info_20_regular", "text2"
        else:
            words, name, token = self.tr("no account connected"), "info_20_regular", "text2"
        self._account.setText(words)
        set_icon(self._account_icon, name, token, 20)

    @Slot(bool)
    def _on_toggled(self, on: bool) -> None:
        """By mouse, by key, or by a screen reader, which toggles an item without a click."""
        item = self._group.checkedButton()
        if on and isinstance(item, RailButton) and item.page is not self._page:
            self.page_requested.emit(item.page)

    @Slot()
    def _on_clicked(self) -> None:
        item = self._group.checkedButton()
        if isinstance(item, RailButton) and not any(one.stepping for one in self._buttons.values()):
            self.page_entered.emit(item.page)
