"""What is marked in the text of a message: fields, unknown fields, dearer characters, the part beyond the limit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from smsfox_gui.core.field_names import name_and_letters
from smsfox_gui.core.text_pieces import FieldMark, pieces
from smsfox_gui.qt import theme
from smsfox_gui.qt.bubble import utf16_index, wavy


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """A `{field}` in a line of text, braces included, in UTF-16 units; name None = a broken brace."""

    start: int
    end: int
    name: str | None


def field_spans(line: str) -> Iterator[FieldSpan]:
    """The fields and lone braces of a line; doubled braces are letters."""
    for piece in pieces(line):
        if not isinstance(piece, str):
            name = piece.inside if isinstance(piece, FieldMark) else None
            yield FieldSpan(utf16_index(line, piece.start), utf16_index(line, piece.end), name)


class TextMarks(QSyntaxHighlighter):
    """Repaints only what changed."""

    def __init__(self, document: QTextDocument, limit: int) -> None:
        super().__init__(document)
        self._limit = limit
        self._known: frozenset[str] | None = None
        self._forcing: frozenset[int] = frozenset()
        theme.engine().theme_changed.connect(self.rehighlight)

    def set_fields(self, names: Iterable[str] | None) -> None:
        """The fields that have a column; None = there is no list yet, and each may have one."""
        made = None if names is None else frozenset(name.casefold() for name in names)
        if made != self._known:
            self._known = made
            self.rehighlight()

    def set_forcing(self, positions: Iterable[int]) -> None:
        """The characters (UTF-16 positions in the document) that make the text dearer."""
        made = frozenset(positions)
        if made != self._forcing:
            self._forcing = made
            self.rehighlight()

    @property
    def forcing(self) -> frozenset[int]:
        """The characters marked as dear, UTF-16 positions in the document."""
        return self._forcing

    def is_known(self, name: str | None) -> bool:
        """Whether a field has a column, or waits for a list."""
        if name is None or self._known is None:
            return name is not None
        return any(one.casefold() in self._known for one in (name, name_and_letters(name)[0]))

    def highlightBlock(self, text: str) -> None:
        """Set the formats of one line."""
        for span in field_spans(text):
            self.setFormat(span.start, span.end - span.start, self._field_format(span))
        start, length = self.currentBlock().position(), utf16_index(text, len(text))
        for position in self._forcing:
            if start <= position < start + length:
                self.setFormat(position - start, 1, _forcing_format())
        beyond = self._limit - start
        if beyond < length:
            for index in range(max(beyond, 0), length):
                made = self.format(index)
                made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
                made.setUnderlineColor(theme.color("err"))
                made.setForeground(theme.color("err"))
                self.setFormat(index, 1, made)

    def _field_format(self, span: FieldSpan) -> QTextCharFormat:
        if not self.is_known(span.name):
            return wavy()
        made = QTextCharFormat()
        made.setForeground(theme.color("tokenText"))
        made.setFontWeight(QFont.Weight.DemiBold)
        return made


def _forcing_format() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(theme.color("mark"))
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    made.setUnderlineColor(theme.color("warnIcon"))
    return made
