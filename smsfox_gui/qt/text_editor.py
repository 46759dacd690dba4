"""The editor of a message: plain text with field plates, marks, a completer and a counter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from smsfox_gui.qt import theme
from smsfox_gui.qt.bubble import plates, utf16_index
from smsfox_gui.qt.field_completer import FieldCompleter
from smsfox_gui.qt.numbers import grouped
from smsfox_gui.qt.parts import dress
from smsfox_gui.qt.text_marks import FieldSpan, TextMarks, field_spans

LIMIT = 800
LEAST = 96
"""Pixels in which three lines are read whole."""
_SEPARATORS = str.maketrans({"\u2029": "\n", "\u2028": "\n"})
_TAKEN_BY_POPUP = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class PlateEdit(QPlainTextEdit):
    """Paints rounded plates under the glyphs of fields, so that copy, undo and search stay plain."""

    focus_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("editor")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("editor"))
        self.document().setDocumentMargin(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.marks = TextMarks(self.document(), LIMIT)
        self._completer = FieldCompleter(self)
        self._popup = self._completer.list
        self._completer.taken.connect(self._on_chosen)

    def set_fields(self, names: Sequence[str] | None) -> None:
        """Offer these fields, the first of them first, and know them; None = there is no list yet."""
        self._completer.set_fields(names or ())
        self.marks.set_fields(names)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the open list of fields take its keys; Ctrl+Space opens it, Ctrl+Tab types a tab."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._popup.isVisible() and event.key() in _TAKEN_BY_POPUP:
            event.ignore()
            return
        if control and event.key() == Qt.Key.Key_Space:
            if self._prefix() is None:
                self.insertPlainText("{")
            self._offer()
            return
        if control and event.key() == Qt.Key.Key_Tab:
            self.insertPlainText("\t")
            return
        super().keyPressEvent(event)
        if event.text():
            self._offer()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if not self._popup.isVisible():
            self.focus_changed.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        block = self.firstVisibleBlock()
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > self.viewport().height():
                break
            for span in field_spans(block.text()):
                if self.marks.is_known(span.name):
                    self._paint_plate(painter, block, span)
            block = block.next()
        painter.end()
        super().paintEvent(event)

    def _paint_plate(self, painter: QPainter, block: QTextBlock, span: FieldSpan) -> None:
        origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        painter.setBrush(theme.color("token"))
        for plate in plates(block.layout(), span.start, span.end):
            painter.drawRoundedRect(plate.translated(origin), 4, 4)

    def _prefix(self) -> str | None:
        """What is typed after an open brace before the cursor, or None outside of braces."""
        cursor = self.textCursor()
        before, _ = _halves(cursor)
        spans = [span for span in field_spans(before) if span.name is None]
        if not spans or "{" not in before:
            return None
        tail = before[before.rindex("{") + 1 :]
        return None if "}" in tail else tail

    def _offer(self) -> None:
        prefix = self._prefix()
        if prefix is None:
            self._popup.hide()
        else:
            self._completer.offer(prefix, self.cursorRect())

    def _on_chosen(self, name: str) -> None:
        prefix = self._prefix()
        if prefix is None:
            return
        cursor = self.textCursor()
        _, after = _halves(cursor)
        move = QTextCursor.MoveOperation
        rest = self._rest(prefix, after)
        cursor.movePosition(move.Left, QTextCursor.MoveMode.MoveAnchor, len(prefix))
        cursor.movePosition(move.Right, QTextCursor.MoveMode.KeepAnchor, len(prefix) + len(rest))
        cursor.insertText(name + "}")
        self.setTextCursor(cursor)

    def _rest(self, prefix: str, after: str) -> str:
        """What stands behind the cursor of the field that is chosen anew, up to its brace; "" where it has none."""
        rest, brace, _ = after.partition("}")
        field = not rest or any(self.marks.is_known(one.strip()) for one in (rest, prefix + rest))
        field = field or (rest.isalpha() and self._completer.field_before_colon(prefix) is not None)
        return rest + brace if brace and field else ""


def _halves(cursor: QTextCursor) -> tuple[str, str]:
    """The line before and after the cursor, whose place Qt counts in UTF-16 units."""
    line = cursor.block().text().encode("utf-16-le", "surrogatepass")
    place = 2 * cursor.positionInBlock()
    return line[:place].decode("utf-16-le", "surrogatepass"), line[place:].decode("utf-16-le", "surrogatepass")


class TextEditor(QFrame):
    """The framed editor with its counter inside."""

    text_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("box")
        self._characters: int | None = None
        self.edit = PlateEdit()
        self.edit.textChanged.connect(self._on_text_changed)
        self.edit.focus_changed.connect(self._on_focus_changed)
        self._counter = QLabel(self)
        self._counter.setProperty("rank", "caption")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 4 + theme.px(16))
        layout.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.setMinimumHeight(theme.px(LEAST))
        self._last = ""
        self._retranslate()

    def text(self) -> str:
        """The text as typed."""
        return self.edit.toPlainText().translate(_SEPARATORS)

    def set_text(self, text: str, *, undoable: bool = False) -> None:
        """Put another text in; undoable: as one step that Ctrl+Z takes back."""
        if text == self.text():
            return
        if not undoable:
            self.edit.setPlainText(text)
            return
        cursor = self.edit.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()

    def set_fields(self, names: Sequence[str] | None) -> None:
        """The fields the list offers; None = there is no list yet, and fields of the text wait for one."""
        self.edit.set_fields(names)
        self.edit.viewport().update()

    def set_forcing(self, positions: Sequence[int]) -> None:
        """Mark characters that make the text dearer; positions: code point indexes."""
        text = self.text()
        self.edit.marks.set_forcing(utf16_index(text, position) for position in positions)

    def insert_field(self, name: str) -> None:
        """Put `{name}` where the cursor is."""
        self.edit.insertPlainText("{" + name + "}")
        self.edit.setFocus()

    def go_to(self, position: int) -> None:
        """Select the character at a code point index."""
        cursor = self.edit.textCursor()
        place = utf16_index(self.text(), position)
        cursor.setPosition(place)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)
        self.edit.setFocus()

    def set_characters(self, characters: int | None) -> None:
        """Count the longest message, or what is known of each, instead of the text as typed; None = the text again."""
        self._characters = characters
        self._show_count()

    def unknown_fields(self) -> list[str]:
        """Names in braces that no column has, in order."""
        spans = (span for line in self.text().split("\n") for span in field_spans(line))
        return [span.name for span in spans if span.name is not None and not self.edit.marks.is_known(span.name)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_counter()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_text_changed(self) -> None:
        text = self.text()
        if text != self._last:
            self._last = text
            self._show_count()
            self.text_changed.emit(text)

    def _on_focus_changed(self, focused: bool) -> None:
        dress(self, "on", "true" if focused else "false")

    def _show_count(self) -> None:
        count = len(self._last) if self._characters is None else self._characters
        words = self.tr("%1 of %2").replace("%1", grouped(count)).replace("%2", grouped(LIMIT))
        if words != self._counter.text():
            # Digits have one width, so that as many characters take as much room.
            before = len(self._counter.text()), self._counter.property("rank")
            self._counter.setText(words)
            dress(self._counter, "rank", "err" if count > LIMIT else "caption")
            if before != (len(words), self._counter.property("rank")):
                self._place_counter()

    def _place_counter(self) -> None:
        # Of a fixed size: Qt lays out the whole page anew for a label that may ask for another one.
        self._counter.setFixedSize(self._counter.sizeHint())
        self._counter.move(self.width() - self._counter.width() - 10, self.height() - self._counter.height() - 5)

    def _retranslate(self) -> None:
        self.edit.setAccessibleName(self.tr("Text of the message"))
        self.edit.setPlaceholderText(self.tr("Write a text or take a template. {Name} puts in the recipient’s name."))
        self._show_count()
