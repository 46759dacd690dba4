"""The C++ view inside a paged table: it paints without any call into Python and hands its input on."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from smsfox_gui.qt import theme
from smsfox_gui.qt.cell_editor import CellEditor
from smsfox_gui.qt.table_header import TwoLineHeader

LINK_ROLE = Qt.ItemDataRole.UserRole + 1
RAW_ROLE = Qt.ItemDataRole.UserRole + 2
"""What editing begins with, where that is not what is shown."""
WHOLE_ROLE = Qt.ItemDataRole.UserRole + 3
"""What a cell says, where only a part of it is shown."""
_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Edits and explains cells. It does not paint: that would be a Python call a cell, with threads queueing for it."""

    committed = Signal(str)
    typed = Signal(str)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        editor = CellEditor(parent)
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        editor.textEdited.connect(self.typed)
        return editor

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """Begin with the cell's own text: what stands for an empty one is not typed behind."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            raw = index.data(RAW_ROLE)
            editor.setText(str(index.data(Qt.ItemDataRole.DisplayRole) or "") if raw is None else str(raw))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _Index) -> None:
        """Say what was typed; the source decides what the cell becomes."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            self.committed.emit(editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: _Index) -> None:
        if isinstance(editor, CellEditor):
            editor.stand_in(option.rect.adjusted(1, 0, -1, -1))

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Show the whole of a text that is cut."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return False
        QToolTip.showText(event.globalPos(), cut_words(view, index), view)
        return True


def cut_words(view: QAbstractItemView, index: _Index) -> str:
    """All that a cell says, where only a part of it is read; else ""."""
    whole = index.data(WHOLE_ROLE)
    if whole is None and view.sizeHintForIndex(index).width() > view.visualRect(index).width():
        whole = index.data(Qt.ItemDataRole.DisplayRole)
    return str(whole or "")


class CellView(QTableView):
    """Shows only the rows that fit; scrolling and moving are its owner's."""

    key_pressed = Signal(object)
    cell_pressed = Signal(int, int)
    cell_activated = Signal(int, int)
    wheel_turned = Signal(int)
    resized = Signal()
    focus_changed = Signal(bool)
    editing_ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell_delegate = CellDelegate(self)
        self.setItemDelegate(self.cell_delegate)
        self._mark = QFrame(self.viewport())
        self._mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.hide()
        self._by_key = False
        self.columns_header = TwoLineHeader(self)
        self.setHorizontalHeader(self.columns_header)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setAutoScroll(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(10)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(theme.px(30))
        self.verticalScrollBar().valueChanged.connect(self._on_own_scroll)
        self._turned = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand the key to the owner; one it does not want goes on to the window."""
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
            return
        event.ignore()
        self.key_pressed.emit(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.cell_pressed.emit(index.row(), index.column())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        link = index.isValid() and bool(index.data(LINK_ROLE))
        shape = Qt.CursorShape.PointingHandCursor if link else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.cell_activated.emit(index.row(), index.column())

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if abs(delta.x()) > abs(delta.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            super().wheelEvent(event)
            return
        self._turned += delta.y()
        rows = int(self._turned / 40)
        self._turned -= rows * 40
        if rows:
            self.wheel_turned.emit(-rows)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_key = event.reason() in _KEYS
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Close it where it is: moving on is the owner's."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.editing_ended.emit()

    @property
    def whole_rows(self) -> int:
        """How many rows are seen whole."""
        return max(self.viewport().height() // self._row_height, 0)

    @property
    def begun_rows(self) -> int:
        """How many rows are seen, the last one maybe cut."""
        return -(-self.viewport().height() // self._row_height)

    @property
    def _row_height(self) -> int:
        return max(self.verticalHeader().defaultSectionSize(), 1)

    def show_lines(self, count: int) -> None:
        """Show so many lines of the model and hide those after them."""
        for line in range(self.model().rowCount()):
            hidden = line >= count
            if self.isRowHidden(line) != hidden:
                self.setRowHidden(line, hidden)

    def mark(self, index: QModelIndex | None) -> None:
        """Frame a cell: the keyboard is there. None = no cell in sight; if a key led here, the whole is framed."""
        whole = self.viewport().rect()
        self._mark.setGeometry(whole if index is None else self.visualRect(index).adjusted(0, -1, 0, 0))
        self._mark.setVisible(self.hasFocus() and (index is not None or self._by_key))

    def dress(self) -> None:
        """Take the colours and sizes of the theme that is on."""
        self._mark.setStyleSheet(f"border:2px solid {theme.color('focus').name()};background:transparent")
        self.setFont(theme.font("base"))
        self.verticalHeader().setDefaultSectionSize(theme.px(30))

    def end_editing(self) -> None:
        """Keep what was typed and close the editor, if one is open."""
        index = self.currentIndex()
        editor = self.indexWidget(index) if index.isValid() else None
        if editor is not None and self.state() == QAbstractItemView.State.EditingState:
            self.commitData(editor)
            self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _on_own_scroll(self, value: int) -> None:
        if value:
            self.verticalScrollBar().setValue(0)
