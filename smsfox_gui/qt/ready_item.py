"""One statement of the bottom bar: icon, a line, a smaller line; a click leads to what it speaks of."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.parts import column, dress, row

LOOKS = {
    "ok": ("checkmark_circle_16_filled", "ok"),
    "warn": ("warning_16_filled", "warnIcon"),
    "plain": ("info_16_regular", "text2"),
    "info": ("clock_16_regular", "info"),
    "accepted": ("send_16_regular", "info"),
    "wait": ("arrow_sync_16_regular", "info"),
}


class ReadyItem(QPushButton):
    """A flat button with two lines; what it asks for is underlined like a link."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "flat")
        self.setAutoDefault(False)
        self._compact = False
        self._said: tuple[str, str, str, bool] | None = None
        layout = self._lines = row(self, 6, (8, 0, 8, 0))
        self._icon = QLabel()
        layout.addWidget(self._icon)
        lines = column(spacing=0)
        lines.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._title = ElidedLabel("", "strong")
        self._second = ElidedLabel("", "caption")
        lines.addWidget(self._title)
        lines.addWidget(self._second)
        layout.addLayout(lines)
        for part in (self._icon, self._title, self._second):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, look: str, title: str, second: str = "", *, asks: bool = False) -> None:
        """Say something; asks = it stands in the way of sending, so it looks like the link it is."""
        said = (look, title, second, asks)
        if said == self._said:
            return
        self._said = said
        set_icon(self._icon, *LOOKS[look], 16)
        self._title.setText(title)
        self._second.setText(second)
        self._second.setVisible(bool(second) and not self._compact)
        dress(self._title, "rank", "ask" if asks else "strong")
        font = self._title.font()
        font.setUnderline(asks)
        self._title.setFont(font)
        self.setAccessibleName(f"{title}, {second}" if second else title)
        self.setToolTip(f"{title}\n{second}" if second else title)
        self.updateGeometry()

    def set_compact(self, compact: bool) -> None:
        """One line instead of two."""
        self._compact = compact
        self._second.setVisible(bool(self._second.text()) and not compact)
        self.updateGeometry()

    def words(self) -> str:
        """What it says."""
        return self.accessibleName()

    def sizeHint(self) -> QSize:
        """As large as its two lines."""
        return QSize(self._lines.sizeHint().width(), theme.px(44))

    def minimumSizeHint(self) -> QSize:
        """May be cut on a narrow window; the tooltip then says it."""
        return QSize(theme.px(56), theme.px(44))
