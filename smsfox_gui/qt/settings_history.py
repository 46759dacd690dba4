"""The group of the settings page about how long things are kept, and the button that deletes the history."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QSpinBox, QWidget

from smsfox_gui.core.settings import Settings
from smsfox_gui.qt.inert import inert_moment
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.parts import Note, button, roomy, row
from smsfox_gui.qt.settings_groups import BOUNDS, Group


class HistoryGroup(Group):
    """Deleting asks in place: the second button is elsewhere and waits for a moment."""

    forget_requested = Signal()
    icon_name = "history_24_regular"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.validity = self._whole("validity_hours")
        self.add("validity_hours", self.validity, lambda: self.tr("A queue grows old in, hours"))
        self.retention = self._whole("retention_days")
        self.add("retention_days", self.retention, lambda: self.tr("Keep numbers and texts, days"))
        self.forget = button(icon_name="delete_20_regular")
        line = row()
        line.addWidget(self.forget)
        line.addStretch(1)
        self.outer.addLayout(line)
        self.question = Note("warn")
        answers = row()
        self.keep = button(scale="small")
        self.confirm = button("danger", scale="small")
        answers.addWidget(self.keep)
        answers.addStretch(1)
        answers.addWidget(self.confirm)
        self.question.below.addLayout(answers)
        self.question.hide()
        self.outer.addWidget(self.question)
        self.done = Note("ok")
        self.done.hide()
        self.outer.addWidget(self.done)
        self._inert = inert_moment(self)
        self.forget.clicked.connect(self._on_asked)
        self.keep.clicked.connect(self.question.hide)
        self.confirm.clicked.connect(self._on_confirmed)
        self.retranslate()

    def _whole(self, setting: str) -> QSpinBox:
        made = roomy(QSpinBox())
        low, high = BOUNDS[setting]
        made.setRange(int(low), int(high))
        made.setMaximumWidth(160)
        made.editingFinished.connect(lambda: self.setting_changed.emit(setting, made.value()))
        return made

    def title(self) -> str:
        return self.tr("History")

    def retranslate(self) -> None:
        """Say the words anew."""
        super().retranslate()
        self.validity.setSpecialValueText(self.tr("never"))
        self.forget.setText(self.tr("Delete the history…"))
        self.question.set_words(
            self.tr("Delete every campaign that is over, with its numbers, texts and results? This cannot be undone.")
        )
        self.keep.setText(self.tr("Keep the history"))
        self.confirm.setText(self.tr("Delete"))
        self.done.hide()

    def help_of(self, setting: str) -> tuple[str, str]:
        known = {
            "validity_hours": self.tr("Messages that have waited for longer are sent only after you say so once more."),
            "retention_days": self.tr("Campaigns that ended longer ago are deleted when the program starts."),
        }
        text = self.tr("Numbers, texts and results are kept on this computer only.")
        return self.title(), known.get(setting, text)

    def set_settings(self, settings: Settings) -> None:
        self.validity.setValue(settings.validity_hours)
        self.retention.setValue(settings.retention_days)

    def say_forgotten(self, campaigns: int) -> None:
        """It is done."""
        self.done.set_words(counted(self.tr("%n campaign(s) deleted.", "", campaigns), campaigns))
        self.done.show()

    @Slot()
    def _on_asked(self) -> None:
        self.done.hide()
        self.question.show()
        self._inert.start()
        QTimer.singleShot(0, self.keep, self.keep.setFocus)  # when it stands in its place

    @Slot()
    def _on_confirmed(self) -> None:
        if not self._inert.isActive():
            self.question.hide()
            self.forget_requested.emit()
