"""The strip over a contact list: its name and sheets, Open, the lists opened last, Paste, search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from smsfox_gui.core.contact_list import ListInfo
from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_combo import ElidedCombo
from smsfox_gui.qt.fitting import FittingButton, FittingRow, fitting_button
from smsfox_gui.qt.icons import icon
from smsfox_gui.qt.recent_menu import RecentButton, RecentMenu
from smsfox_gui.qt.search_field import SearchField


class SourceStrip(QWidget):
    """The list's name (and sheets), Open, Paste, search."""

    open_requested = Signal()
    paste_requested = Signal()
    sheet_requested = Signal(str)
    search_changed = Signal(str)

    def __init__(self, recent: RecentMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets: tuple[str, ...] = ()
        self.source = ElidedCombo()
        self.source.setProperty("strong", "true")
        self.source.setProperty("scale", "small")
        self.source.setIconSize(QSize(16, 16))
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.source.setMinimumContentsLength(4)
        self.source.setMaximumWidth(theme.px(300))
        self.source.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.source.activated.connect(self._on_activated)
        self.open = _small_button("folder_open_20_regular", self.open_requested)
        self.recent = RecentButton(recent)
        self.paste = _small_button("clipboard_paste_20_regular", self.paste_requested)
        self.search = SearchField()
        self.search.setProperty("scale", "small")
        self.search.setMaximumWidth(theme.px(200))
        self.search.textChanged.connect(self.search_changed)
        layout = FittingRow(self)
        layout.addWidget(self.source, 3)
        layout.addWidget(self.open)
        layout.addWidget(self.recent)
        layout.addWidget(self.paste)
        layout.addStretch(0)
        layout.addWidget(self.search, 2)
        theme.engine().theme_changed.connect(self._on_theme_changed)
        self._retranslate()

    def show_list(self, info: ListInfo) -> None:
        """Name the list and its sheets."""
        self._sheets = info.sheets
        self.source.clear()
        names = [f"{info.name} · {sheet}" for sheet in info.sheets] if len(info.sheets) > 1 else [info.name]
        for name in names:
            self.source.addItem(icon("document_table_20_regular", "text"), name)
        if info.sheet in info.sheets:
            self.source.setCurrentIndex(info.sheets.index(info.sheet) if len(info.sheets) > 1 else 0)

    def asks(self, widget: QWidget) -> bool:
        """Whether this control is one by which a list is asked for."""
        return widget in (self.source, self.open, self.recent, self.paste)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_activated(self, index: int) -> None:
        if len(self._sheets) > 1:
            self.sheet_requested.emit(self._sheets[index])

    def _on_theme_changed(self) -> None:
        for index in range(self.source.count()):
            self.source.setItemIcon(index, icon("document_table_20_regular", "text"))

    def _retranslate(self) -> None:
        self.source.setAccessibleName(self.tr("Contact list"))
        self.open.set_words(self.tr("Open…"), "")
        self.open.set_tip(self.tr("Open a spreadsheet") + " (Ctrl+O)")
        self.paste.set_words(self.tr("Paste"), "")
        self.paste.set_tip(self.tr("Paste rows or a column of numbers") + " (Ctrl+V)")
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setToolTip(self.tr("Search: name or number") + " (Ctrl+F)")
        self.search.set_name(self.tr("Search in the list"))


def _small_button(name: str, clicked: SignalInstance) -> FittingButton:
    made = fitting_button(scale="small", icon_name=name)
    made.clicked.connect(lambda: clicked.emit())
    return made


def clipboard_text() -> str:
    """What the clipboard holds as text."""
    return QGuiApplication.clipboard().text()
