"""Nothing typed is lost: the draft on the desk is kept at rest, put away when something else comes, and comes back."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from smsfox_gui.qt.desk import Desk
from smsfox_gui.qt.pages import Phase
from smsfox_gui.services.drafts import DraftTotal, KeptDraft, SavedDraft
from smsfox_gui.services.ports import ListSource

log = logging.getLogger(__name__)
REST = 1000
"""Milliseconds without a change before the draft is written to the disk."""
SENT = (Phase.SENDING, Phase.RESULT)


class DraftKeeping(QObject):
    """Between the desk and the shelf of drafts. The demo keeps its drafts while it lasts."""

    refused = Signal()
    """The disk refuses to keep the draft; it is still on the desk."""
    arming = Signal()
    """It is becoming a campaign, and nothing else comes onto the desk before it is one or is not to be one."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._shelf = desk.program.drafts
        self._phase = desk.phase
        self._begun = desk.demo
        self._edition = 0
        self._kept: SavedDraft | None = None
        """What was written last, or is being written."""
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._on_rest)
        desk.phase_changed.connect(self._on_phase_changed)
        desk.readiness_changed.connect(self.keep)
        desk.name_changed.connect(self.keep)
        desk.draft.list_changed.connect(self.keep)
        desk.draft.reading_changed.connect(self._on_reading_changed)

    # --- what is on the desk

    def draft(self) -> SavedDraft:
        """What would come back."""
        desk, draft = self._desk, self._desk.draft
        source, changes = draft.origin
        return SavedDraft(
            draft.text,
            draft.sender_name,
            desk.name,
            source,
            changes,
            people=len(draft.ready),
            limit=draft.choices.limit,
            total=self._total(),
            named_by_hand=desk.naming.by_hand,
        )

    def _total(self) -> DraftTotal | None:
        """None where the text of now is not counted, or goes to nobody."""
        draft = self._desk.draft
        if draft.review is None or not draft.counted or not draft.review.parts:
            return None
        return DraftTotal(draft.review.parts, draft.review.points, self._desk.program.prices.to_keep)

    @property
    def open(self) -> bool:
        """Whether a draft lies on the desk; a campaign is kept by the journal."""
        return self._desk.phase not in SENT

    # --- keeping

    @Slot()
    def keep(self) -> None:
        """Write it to the disk, soon."""
        if self._begun and not self._desk.demo:
            self._rest.start()

    def keep_now(self) -> None:
        """Write it to the disk before this returns."""
        if self._begun and not self._desk.demo:
            self._rest.stop()
            if self.open:
                draft = self.draft()
                self._try(lambda: self._shelf.keep(draft, self._next()))

    def put_away(self) -> bool:
        """Keep it among the others, since something else comes onto the desk. False = leave it: the disk refuses, or it
        is becoming a campaign, beside which the same would lie once more to be sent.
        """
        if self._desk.phase is Phase.ARMING:
            self.arming.emit()
            return False
        draft = self.draft()
        if not self.open or draft.empty:
            return True
        self._rest.stop()
        self._kept = None
        away = self._try(lambda: self._shelf.put_away(draft, self._next()))
        if away:
            self._desk.names.add(draft.name)
        return away

    def copy_away(self) -> None:
        """Another list comes: what was mended in this one is kept among the other drafts."""
        if self.open and self._desk.draft.origin[1]:
            draft = self.draft()
            if self._try(lambda: self._shelf.copy_away(draft)):
                self._desk.names.add(draft.name)

    # --- coming back

    def begin(self, wanted: Path | None) -> None:
        """The draft of the last time; wanted: a list that was asked for with the start."""
        kept = self._shelf.desk() or SavedDraft()
        self._begun = True
        if wanted is None or (kept.source is not None and kept.source.path == wanted):
            self.show(kept)
            return
        if kept.source is not None:
            self._try(lambda: self._shelf.copy_away(kept))
        self.show(replace(kept, source=ListSource(path=wanted), changes=(), people=0, total=None))

    def take(self, key: str) -> bool:
        """Bring a draft that was put away onto the empty desk. False = it is not to be had."""
        try:
            self.show(self._shelf.take(key, self._next()))
        except OSError as error:
            log.warning("a draft was not taken: %s", type(error).__name__)
            return False
        self._desk.names.look()
        return True

    def show(self, draft: SavedDraft) -> None:
        """Onto the desk, which is empty."""
        desk = self._desk
        desk.draft.set_sender(draft.sender, replaced=True)
        desk.draft.set_text(draft.text, replaced=True)
        desk.draft.choices.limit = draft.limit
        desk.naming.take(draft.name, by_hand=draft.named_by_hand)
        if draft.source is not None:
            desk.draft.open(draft.source, draft.changes)

    # --- the others

    def put_away_drafts(self) -> list[KeptDraft]:
        """Those put away, the newest first. Any thread may ask. Raises OSError."""
        return self._shelf.put_away_drafts()

    def delete(self, key: str) -> bool:
        """Delete one that was put away."""
        deleted = self._try(lambda: self._shelf.delete(key))
        self._desk.names.look()
        return deleted

    def undelete(self) -> bool:
        """Bring the one deleted last back."""
        back = self._try(self._shelf.undelete)
        self._desk.names.look()
        return back

    # --- private

    def _next(self) -> int:
        self._edition += 1
        return self._edition

    def _try(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except OSError as error:
            log.warning("a draft was not kept: %s", type(error).__name__)
            self.refused.emit()
            return False
        return True

    @Slot()
    def _on_rest(self) -> None:
        draft = self.draft()
        if not self.open or draft == self._kept:
            return
        self._kept, edition = draft, self._next()
        self._desk.tasks.run_in_background(
            lambda: self._shelf.keep(draft, edition), lambda _: None, self._on_not_kept
        )

    def _on_not_kept(self, error: Exception) -> None:
        self._kept = None
        log.warning("the draft was not kept: %s", type(error).__name__)
        self.refused.emit()

    @Slot(object)
    def _on_reading_changed(self, rows: int | None) -> None:
        if not rows:  # at the beginning and at the end
            self.keep()

    @Slot()
    def _on_phase_changed(self) -> None:
        before, self._phase = self._phase, self._desk.phase
        if before is Phase.ARMING and self._phase in SENT:
            self._rest.stop()
            self._kept = None
            self._try(lambda: self._shelf.clear_desk(self._next()))
