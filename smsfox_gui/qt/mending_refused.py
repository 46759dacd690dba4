"""What the gateway refused: a new draft of these rows alone, in which they are put right. No widgets."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from smsfox_gui.core.answers import Answer
from smsfox_gui.core.message import CampaignRecord, MessageRecord
from smsfox_gui.core.same_words import words_key
from smsfox_gui.core.verdicts import REFUSED_AS
from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.numbers import counted
from smsfox_gui.qt.pages import Phase
from smsfox_gui.services.own_rows import own_rows
from smsfox_gui.services.ports import ListSource
from smsfox_gui.services.resending import ResendReview

if TYPE_CHECKING:
    from smsfox_gui.qt.main_window import MainWindow


class MendingRefused(QObject):
    """The same message again would be refused again: its number or the text has to change first."""

    def __init__(self, window: MainWindow, desk: Desk) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk

    @Slot(object)
    def begin(self, review: ResendReview) -> None:
        """Put the draft in the place of the result on the desk."""
        desk, record, wanted = self._desk, self._desk.run.record, frozenset(review.messages)
        if record is None:
            return
        country = desk.program.settings.country

        def work() -> tuple[ListSource, Counter[str]]:
            reader, reasons, refused = desk.reader(), Counter[str](), dict[str, str]()
            texts = [0]

            def is_wanted(message: MessageRecord) -> bool:
                if message.id not in wanted:
                    return False
                reason = message.reason or ""
                reasons[reason] += 1
                of_its_number = reason in REFUSED_AS
                texts.append(0 if of_its_number else words_key(message.text))
                if of_its_number:
                    refused[message.phone] = reason
                return True

            try:
                source = replace(own_rows(reader, record.id, is_wanted, country), refused=refused)
                if any(texts):
                    source = replace(source, refused_texts=tuple(texts), refused_sender=record.sender)
                return source, reasons
            finally:
                reader.close()

        desk.tasks.run_in_background(work, lambda found: self._on_found(record, *found), desk.failed.emit)

    def _on_found(self, record: CampaignRecord, source: ListSource, reasons: Counter[str]) -> None:
        desk, window, shown = self._desk, self._window, self._desk.run.record
        if desk.phase is not Phase.RESULT or shown is None or shown.id != record.id:
            return
        window.onto_desk.begin_with_rows(record, source)
        desk.naming.propose(self._named(record.name))
        window.campaign.message.editor.setFocus()
        if not REFUSED_AS.keys().isdisjoint(reasons):
            window.campaign.list_pane.rows_shown.connect(
                lambda: self._go_to_rows(record, source), Qt.ConnectionType.SingleShotConnection
            )
        window.news.say_of_desk("info", lambda: self._words(reasons))

    def _go_to_rows(self, record: CampaignRecord, source: ListSource) -> None:
        """Where it is this list that has come, and nobody has begun to write meanwhile."""
        draft = self._desk.draft
        if draft.source is not None and draft.source.pasted == source.pasted and draft.text == record.text:
            self._window.campaign.list_pane.table.setFocus()

    def _named(self, name: str) -> str:
        """What the draft is called; what was mended before and is to be mended again keeps its name."""
        mended = self.tr("%1 · corrected")
        return name if mended.replace("%1", "") in name else mended.replace("%1", name)

    def _words(self, reasons: Counter[str]) -> str:
        rows, wrong, undeliverable = reasons.total(), reasons[Answer.BAD_NUMBER], reasons[Answer.UNDELIVERABLE]
        words = [counted(self.tr("Only %n row(s) that the gateway refused are in this list.", "", rows), rows)]
        if wrong:
            words.append(counted(self.tr("Wrong number in %n row(s): correct it (F2).", "", wrong), wrong))
        if undeliverable:
            tick = self.tr("No delivery to %n number(s): tick what to send as it is.", "", undeliverable)
            words.append(counted(tick, undeliverable))
        if not REFUSED_AS.keys() >= reasons.keys():
            words.append(self.tr("Change the text or the sender name."))
        return " ".join(words)
