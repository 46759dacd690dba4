"""The header of a page: the campaign's name edited in place, its phase, New campaign."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolButton, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.elided_label import ElidedLabel
from smsfox_gui.qt.fitting import FittingRow, fitting_button
from smsfox_gui.qt.parts import Note, Zone, hide_arrow, label, name_tool, tool

HEIGHT = 52


class NameEdit(QLineEdit):
    """A line edit as wide as its text, without a frame until it is used; cut at its end, never at its beginning."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bare", "true")
        self.setFont(theme.font("heading"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text_changed)

    def sizeHint(self) -> QSize:
        """As wide as the words."""
        hint = super().sizeHint()
        text = self.text() or self.placeholderText()
        hint.setWidth(min(theme.px(460), QFontMetrics(self.font()).horizontalAdvance(text) + 12))
        return hint

    def minimumSizeHint(self) -> QSize:
        """May shrink, the text is then elided."""
        hint = super().minimumSizeHint()
        hint.setWidth(theme.px(80))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A name that is too long ends with an ellipsis while nobody edits it."""
        if self.hasFocus() or not self._is_cut():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() - 4)
        painter.drawText(self.rect().adjusted(2, 0, -2, 0), Qt.AlignmentFlag.AlignVCenter, text)

    def _is_cut(self) -> bool:
        return self.fontMetrics().horizontalAdvance(self.text()) > self.width() - 4

    def _tell(self) -> None:
        self.setToolTip(self.text() if self._is_cut() else "")

    @Slot()
    def _on_text_changed(self) -> None:
        self.updateGeometry()
        self._tell()


class Header(Zone):
    """52 px over the campaign page."""

    name_edited = Signal(str)
    new_requested = Signal()

    def __init__(self, more: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setMinimumHeight(theme.px(HEIGHT))
        layout = self._row = FittingRow(self, 8, (14, 0, 14, 0))
        self.name = NameEdit()
        self.name.editingFinished.connect(self._on_edited)
        layout.addWidget(self.name)
        self._pencil = tool("edit_16_regular", "text2", 16, scale="icon-small", kind="flat")
        self._pencil.clicked.connect(self._on_pencil)
        layout.addWidget(self._pencil)
        self._phase = ElidedLabel("", "caption", parts=True)
        layout.addWidget(self._phase, 1)
        self._badge = Note("info", wrap=False)
        self._badge.hide()
        layout.addWidget(self._badge)
        self.exposed = Note("err", wrap=False)
        self.exposed.hide()
        layout.addWidget(self.exposed)
        self._new = fitting_button(icon_name="add_20_regular")
        self._new.clicked.connect(self.new_requested)
        layout.addWidget(self._new)
        self._more = tool("more_horizontal_20_regular")
        hide_arrow(self._more)
        self._more.setMenu(more)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout.addWidget(self._more)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self.name.setPlaceholderText(self.tr("New campaign"))
        self.name.setAccessibleName(self.tr("Name of the campaign"))
        name_tool(self._pencil, self.tr("Rename the campaign"))
        self.exposed.set_words(self.tr("http:// — others can read the password"))
        self._new.set_words(self.tr("New campaign"), "")
        name_tool(self._more, self.tr("More actions"))
        self._fit_badge()

    def set_name(self, name: str) -> None:
        """Show the name, unless it is being edited."""
        if not self.name.isModified():
            self.name.setText(name)
            self._fit_badge()

    def set_phase(self, words: str) -> None:
        """Show how far the campaign is."""
        self._phase.setText(words)
        self._fit_badge()

    def set_demo(self, demo: bool) -> None:
        """Show the permanent badge of the demo."""
        self._badge.setVisible(demo)
        self._fit_badge()

    def set_exposed(self, exposed: bool) -> None:
        """Show the permanent mark of a password that travels readable."""
        self.exposed.setVisible(exposed)

    def set_name_editable(self, editable: bool) -> None:
        """Whether the name may still be changed."""
        self.name.setReadOnly(not editable)
        self._pencil.setVisible(editable)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_badge()

    def _fit_badge(self) -> None:
        """The badge says it in fewer words before the phase or a button has to."""
        words = self.tr("Demo mode: no SMS leaves this computer")
        fits = self._badge.isHidden() or self._others() + self._badge.width_with(words) <= self.width()
        self._badge.set_words(words if fits else self.tr("Demo mode"))
        self._badge.setToolTip("" if fits else words)

    def _others(self) -> int:
        """Pixels in which everything but the badge is said in full."""
        parts = (self.name, self._pencil, self._phase, self.exposed, self._more)
        widths = [self._new.width_at(0), *(part.sizeHint().width() for part in parts if not part.isHidden())]
        margins = self._row.contentsMargins()
        return sum(widths) + self._row.spacing() * len(widths) + margins.left() + margins.right()

    @Slot()
    def _on_pencil(self) -> None:
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    @Slot()
    def _on_edited(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self.name_edited.emit(self.name.text().strip())


class PageHeader(Zone):
    """The header of a page that has a title and no campaign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setMinimumHeight(theme.px(HEIGHT))
        self._layout = FittingRow(self, 10, (14, 0, 14, 0))
        self._title = label("", "heading")
        self._second = ElidedLabel("", "caption")
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._second, 1)

    def set_words(self, title: str, second: str) -> None:
        """Title, and a line in small letters."""
        self._title.setText(title)
        self._second.setText(second)

    def add(self, widget: QWidget) -> None:
        """A control on the right."""
        self._layout.addWidget(widget)
