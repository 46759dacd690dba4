"""What a screen reader says of itself: each quarter of a campaign, its end, why it stands. Never single messages."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from smsfox_gui.qt.under_way import UnderWay

QUARTERS = 4
Announce = Callable[[str], None]


def announcer(window: QObject) -> Announce:
    """Says a sentence in a window, politely: after what is being said just now."""

    def announce(words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, words))

    return announce


class Announcing(QObject):
    """Says each quarter of the campaign that is being sent once; its end is said by `EndNotice`."""

    def __init__(self, under_way: UnderWay, announce: Announce, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._under_way = under_way
        self._announce = announce
        self._campaign: int | None = None
        self._said = 0
        under_way.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        way = self._under_way
        if way.campaign is None or not way.total:
            return
        quarter = way.passed * QUARTERS // way.total
        if way.campaign != self._campaign:
            self._campaign, self._said = way.campaign, quarter
        elif self._said < quarter < QUARTERS:
            self._said = quarter
            self._announce(self.tr("%1 of the campaign is sent").replace("%1", way.percent))
