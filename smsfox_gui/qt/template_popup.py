"""What the button "Templates" opens: the texts kept, and the way to keep that of now."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.focus_ring import FocusRing
from smsfox_gui.qt.parts import Zone, button, column, label, line, row
from smsfox_gui.qt.shrinking_scroll import ShrinkingScroll
from smsfox_gui.qt.template_keeping import TemplateKeeping
from smsfox_gui.qt.template_row import NameField, TemplateRow
from smsfox_gui.services.templates import suggested_name

WIDTH, HIGHEST = 320, 300
"""Pixels; more templates are scrolled."""


class TemplatePopup(Zone):
    """Arrows and Tab move, Enter takes, Esc closes. Everything happens in place: no box, no question."""

    chosen = Signal(str)

    def __init__(
        self,
        keeping: TemplateKeeping,
        text: Callable[[], str],
        lacking: Callable[[str], Sequence[str]],
        parent: QWidget,
    ) -> None:
        """text: that of the editor now; lacking: the fields of a text that the list on the desk does not have."""
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._keeping = keeping
        self._text = text
        self._lacking = lacking
        self.rows: list[TemplateRow] = []
        layout = column(self, 4, (5, 5, 5, 5))
        self._none = label("", "second", wrap=True)
        self._none.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self._none)
        inside = QWidget()
        self._list = column(inside, 2)
        self._scroll = ShrinkingScroll(inside, theme.px(HIGHEST))
        layout.addWidget(self._scroll)
        self._deleted = QWidget()
        gone = row(self._deleted, 6, (8, 2, 2, 2))
        self._deleted_words = label("", "caption", wrap=True)
        self.undo = button("", scale="small")
        gone.addWidget(self._deleted_words, 1)
        gone.addWidget(self.undo)
        layout.addWidget(self._deleted)
        self._refused = label("", "err", wrap=True)
        self._refused.setContentsMargins(8, 4, 8, 4)
        self._refused.hide()
        layout.addWidget(self._refused)
        layout.addWidget(line())
        self.save = button("entry", icon_name="add_16_regular")
        self.field = NameField()
        self.field.hide()
        layout.addWidget(self.save)
        layout.addWidget(self.field)
        self.save.clicked.connect(self._begin_saving)
        self.field.entered.connect(self._on_named)
        self.field.given_up.connect(self._end_saving)
        self.undo.clicked.connect(keeping.undelete)
        keeping.changed.connect(self._on_changed)
        keeping.refused.connect(self._on_refused)
        self.setFixedWidth(theme.px(WIDTH))
        self._ring = FocusRing(self)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the words anew."""
        self._none.setText(self.tr("No templates yet. A text kept here is at hand for the next campaign."))
        self.undo.setText(self.tr("Bring back"))
        self.field.setAccessibleName(self.tr("Name of the new template"))
        self._refused.setText(
            self.tr("The disk does not take the template. Your text is in the editor. Free some space and try again.")
        )
        self.save.setText(self.tr("Save the text as a template…"))
        self._say()

    def open_under(self, owner: QWidget) -> None:
        """Open, right edge under right edge, inside the screen."""
        self._refused.hide()
        self._end_saving()
        self._fill()
        self._fit()
        corner = owner.mapToGlobal(owner.rect().bottomRight())
        area = owner.screen().availableGeometry()
        left = min(max(corner.x() - self.width(), area.left()), area.right() - self.width())
        top = min(corner.y() + 3, area.bottom() - self.height())
        self.move(left, top)
        self.show()
        (self.rows[0].take if self.rows else self.save).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As in a menu."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QAbstractButton):
            focus.click()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_changed(self) -> None:
        self._refused.hide()
        if self.isVisible():
            had_focus = self.focusWidget()
            self._fill()
            self._fit()
            if had_focus is None or not had_focus.isVisibleTo(self):
                (self.rows[0].take if self.rows else self.save).setFocus()

    @Slot()
    def _on_refused(self) -> None:
        self._refused.show()
        self._say()
        self._fit()

    def _fill(self) -> None:
        for old in self.rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [TemplateRow(one, self._lacking(one.text)) for one in self._keeping.templates]
        for made in self.rows:
            self._list.addWidget(made)
            made.show()  # at once: the layout would show it an event later, and it is measured and focused before
            made.chosen.connect(self._on_chosen)
            made.renamed.connect(self._keeping.rename)
            made.deleted.connect(self._keeping.delete)
        self._say()

    def _fit(self) -> None:
        """As high as what is in it, in the width that it has; many templates are scrolled."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            whole, listed = layout.totalHeightForWidth(self.width()), self._scroll.sizeHint().height()
            beyond = 0 if self._scroll.isHidden() else max(listed - theme.px(HIGHEST), 0)
            self.resize(self.width(), whole - beyond)

    def _say(self) -> None:
        self._none.setVisible(not self.rows)
        self._scroll.setVisible(bool(self.rows))
        deleted = self._keeping.deleted
        self._deleted.setVisible(deleted is not None)
        if deleted is not None:
            self._deleted_words.setText(self.tr("Deleted: %1").replace("%1", deleted.name))
        written = bool(self._text().strip())
        self.save.setEnabled(written)
        self.save.setToolTip("" if written else self.tr("Write a text first"))

    def _on_chosen(self, text: str) -> None:
        self.close()
        self.chosen.emit(text)

    def _begin_saving(self) -> None:
        names = [template.name for template in self._keeping.templates]
        self.save.hide()
        self.field.setText(suggested_name(self._text(), names))
        self.field.show()
        self.field.selectAll()
        self.field.setFocus()

    def _end_saving(self) -> None:
        self.field.hide()
        self.save.show()
        self.save.setFocus()

    def _on_named(self, name: str) -> None:
        self._end_saving()
        self._keeping.add(name, self._text())
