"""The button "Templates" beside the sender."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal, Slot

from smsfox_gui.qt.fitting import FittingButton
from smsfox_gui.qt.icons import set_icon
from smsfox_gui.qt.parts import icon_label, row
from smsfox_gui.qt.template_keeping import TemplateKeeping

if TYPE_CHECKING:
    from smsfox_gui.qt.template_popup import TemplatePopup


class TemplateButton(FittingButton):
    """Opens the templates under itself."""

    chosen = Signal(str)
    """A text to be put into the editor."""

    def __init__(
        self, keeping: TemplateKeeping, text: Callable[[], str], lacking: Callable[[str], Sequence[str]]
    ) -> None:
        """text: that of the editor now; lacking: the fields of a text that the list on the desk does not have."""
        super().__init__()
        self.setProperty("drop", "true")
        self.setAutoDefault(False)
        set_icon(self, "bookmark_16_regular", "text", 16)
        self._arrow = icon_label("chevron_down_12_regular", "text2", 12)
        inside = row(self, 0, (0, 0, 8, 0))
        inside.addStretch(1)
        inside.addWidget(self._arrow)
        self._keeping = keeping
        self._text = text
        self._lacking = lacking
        self.clicked.connect(self._on_clicked)
        self._retranslate()

    @cached_property
    def popup(self) -> TemplatePopup:
        """The templates, made when they are first opened."""
        from smsfox_gui.qt.template_popup import TemplatePopup

        made = TemplatePopup(self._keeping, self._text, self._lacking, self)
        made.chosen.connect(self.chosen)
        return made

    def changeEvent(self, event: QEvent) -> None:
        """Say the words anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.set_words(self.tr("Templates"), "")

    @Slot()
    def _on_clicked(self) -> None:
        self.popup.open_under(self)
        self._keeping.load()
