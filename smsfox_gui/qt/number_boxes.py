"""Boxes to type numbers into. Nobody who types a decimal comma, or a decimal point, may get a number a hundredfold."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QSpinBox

MARKS = ",."


class WholeBox(QSpinBox):
    """A whole number, in groups with a space between whatever the language: elsewhere a comma would stand there, and
    2,5 would be taken for 25."""

    def __init__(self) -> None:
        super().__init__()
        self.setLocale(QLocale(QLocale.Language.Russian, QLocale.Country.Russia))
        self.setGroupSeparatorShown(True)


class DecimalBox(QDoubleSpinBox):
    """A number with places after the mark: shown with the language's mark, typed with either, without groups."""

    def __init__(self, places: int) -> None:
        super().__init__()
        self.setDecimals(places)
        self._speak()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """With the marks that this language has."""
        return super().validate(self._marked(text), position)

    def valueFromText(self, text: str) -> float:
        """What it says, whichever mark was typed."""
        return super().valueFromText(self._marked(text))

    def _marked(self, text: str) -> str:
        mark = self.locale().decimalPoint()
        number = text.removesuffix(self.suffix())
        return "".join(mark if char in MARKS else char for char in number) + text[len(number) :]

    def _speak(self) -> None:
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator | QLocale.NumberOption.RejectGroupSeparator)
        self.setLocale(locale)
