"""A field for a day and a time, which is typed as it is read. What is typed stands there: the field mends nothing."""

from __future__ import annotations

import re

from PySide6.QtCore import QDate, QDateTime, QSignalBlocker, Qt, QTime, Signal, Slot
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import QAbstractSpinBox, QWidget

FORMAT = "dd.MM.yyyy HH:mm"
YEARS = range(2000, 3000)
"""Every year that a clock of any system can tell."""
_DAY, _MONTH, _YEAR, _HOUR, _MINUTE = range(5)
_LENGTHS = (2, 2, 4, 2, 2)
"""Digits of each section."""
_SHAPE = re.compile(r"(\d*)\.(\d*)\.(\d*) (\d*):(\d*)")
"""Where the sections can be told from each other."""
_TYPED = re.compile(r"(\d\d?)[.,/-](\d\d?)[.,/-](\d{4}|\d\d)[\s,]+(\d\d?)[:.,-](\d\d)")
_DIGITS = re.compile(r"(\d\d)(\d\d)(\d{4})(\d\d)(\d\d)")
_SEPARATORS = ".,/-: "


class MomentField(QAbstractSpinBox):
    """Typed over as a whole, or section by section; the arrow keys step the section at the cursor.

    A date field of Qt would take each digit for itself and refuse, or change, a day that does not suit the month or the
    bounds of that moment.
    """

    dateTimeChanged = Signal(QDateTime)
    """What is typed means another moment now, or none: then it is not valid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moment = QDateTime()
        self.lineEdit().textChanged.connect(self._on_text)
        self.editingFinished.connect(self._on_finished)

    def dateTime(self) -> QDateTime:
        """By this computer's clock; not valid where what is typed is no moment."""
        return self._moment

    def setDateTime(self, moment: QDateTime) -> None:
        """Show this moment."""
        self.lineEdit().setText(moment.toString(FORMAT))

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        """Anything may be typed; what it means is told elsewhere."""
        return QValidator.State.Acceptable, text, place

    def stepEnabled(self) -> QAbstractSpinBox.StepEnabledFlag:
        """Both ways, from a moment."""
        both = self.StepEnabledFlag.StepUpEnabled | self.StepEnabledFlag.StepDownEnabled
        return both if self._moment.isValid() else self.StepEnabledFlag.StepNone

    def stepBy(self, steps: int) -> None:
        """The section at the cursor, with the others following as in a calendar."""
        section, now = self._section(), self._moment
        if section is None or not now.isValid():
            return
        if section in (_HOUR, _MINUTE):
            stepped = now.addSecs(steps * (3600 if section == _HOUR else 60))
        elif section == _DAY:
            stepped = now.addDays(steps)
        else:
            stepped = now.addMonths(steps) if section == _MONTH else now.addYears(steps)
        if stepped.date().year() in YEARS:
            self.setDateTime(stepped)
        self._select(section)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits fill a section and go on to the next one; a separator goes there as well."""
        key = event.text()
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        section = self._section() if key and plain and self._within() else None
        if section is not None and key in _SEPARATORS:
            self._select(min(section + 1, _MINUTE))
            return
        if section is not None and key.isdecimal() and not self.lineEdit().hasSelectedText():
            self._make_room(section)
        super().keyPressEvent(event)

    def _within(self) -> bool:
        """Whether what is typed goes into one section, not in place of all."""
        edit = self.lineEdit()
        return not edit.hasSelectedText() or edit.selectedText().isdecimal()

    def _make_room(self, section: int) -> None:
        """In a section that is full the next digit takes the place of one, at its end of the next section."""
        begin, end = self._bounds()[section]
        place = self.lineEdit().cursorPosition()
        if end - begin < _LENGTHS[section]:
            return
        if place < end:
            self.lineEdit().setSelection(place, 1)
        elif section < _MINUTE:
            self._select(section + 1)

    def _bounds(self) -> list[tuple[int, int]]:
        """Where each section begins and ends; empty where they cannot be told from each other."""
        found = _SHAPE.fullmatch(self.lineEdit().text())
        return [found.span(place + 1) for place in range(len(_LENGTHS))] if found is not None else []

    def _section(self) -> int | None:
        """The one at the cursor, or selected."""
        edit = self.lineEdit()
        place = edit.selectionStart() if edit.hasSelectedText() else edit.cursorPosition()
        return next((number for number, (_, end) in enumerate(self._bounds()) if place <= end), None)

    def _select(self, section: int) -> None:
        if bounds := self._bounds():
            begin, end = bounds[section]
            self.lineEdit().setSelection(begin, end - begin)

    @Slot()
    def _on_text(self) -> None:
        moment = read(self.lineEdit().text())
        if moment != self._moment:
            self._moment = moment
            self.dateTimeChanged.emit(moment)

    @Slot()
    def _on_finished(self) -> None:
        """The same moment, written as ever."""
        if self._moment.isValid():
            with QSignalBlocker(self.lineEdit()):
                self.lineEdit().setText(self._moment.toString(FORMAT))


def read(text: str) -> QDateTime:
    """What is typed: 28.11.2026 21:30, also with a short year or as digits alone; not valid where it is no moment."""
    found = _TYPED.fullmatch(text.strip()) or _DIGITS.fullmatch(text.strip())
    if found is None:
        return QDateTime()
    day, month, year, hour, minute = (int(part) for part in found.groups())
    year += YEARS.start if year < 100 else 0
    date, time = QDate(year, month, day), QTime(hour, minute)
    return QDateTime(date, time) if date.isValid() and time.isValid() and year in YEARS else QDateTime()
