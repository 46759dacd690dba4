"""When a campaign goes, in words: what the check page and the bar under it say of the nights of its people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from smsfox_gui.core.quiet_hours import QuietHours
from smsfox_gui.core.zone_plan import ZonePlan, asleep, mornings
from smsfox_gui.qt.numbers import counted, grouped

NOON = 12
"""By the clock of this computer: a morning elsewhere that comes later is none to whoever reads of it here."""


@dataclass(frozen=True, slots=True)
class WhenWords:
    """plans: of every zone; hours: the quiet ones; at: when it begins, None = now; wake: whatever the hour."""

    plans: Sequence[ZonePlan]
    hours: QuietHours
    at: datetime | None
    wake: bool

    @property
    def sleepers(self) -> int:
        """How many people have their quiet hours when it begins."""
        return asleep(self.plans)

    @property
    def awake(self) -> int:
        """How many people have not."""
        return sum(one.people for one in self.plans) - self.sleepers

    @property
    def waits(self) -> bool:
        """Whether somebody gets it later than the others, or everybody later than it begins."""
        return bool(self.sleepers) and not self.wake

    def sentence(self) -> str:
        """Who gets it when; "" where everybody gets it when it begins."""
        if not self.sleepers:
            return ""
        if self.wake and not self.awake:
            return self.tr("All of them have quiet hours then and get it all the same.")
        if self.wake:
            words = self.tr("%n of them have quiet hours then and get it all the same.", "", self.sleepers)
            return counted(words, self.sleepers)
        words = self.tr("Everybody gets it in the morning of @, from %1:00 by their clock.")
        if self.awake:
            words = self.tr("%n go at once, # in the morning of @, from %1:00 by their clock.", "", self.awake)
            words = counted(words, self.awake).replace("#", grouped(self.sleepers))
        here = self.tr("By the clock here that is from %1.").replace("%1", self._here)
        return f"{self._dated(words)} {here}" if self._here else self._dated(words)

    def moment(self) -> str:
        """For what a later campaign is scheduled: its time, or the morning where nobody gets it before."""
        if self.waits and not self.awake:
            return self._here or self._dated(self.tr("the morning of @"))
        return self.at.astimezone().strftime("%d.%m, %H:%M") if self.at is not None else ""

    def statement(self) -> tuple[str, str]:
        """For the bar: a line and a smaller one."""
        if self.waits and self._here:
            return self._statement_here()
        if self.waits and not self.awake:
            return self._dated(self.tr("In the morning of @")), self._dated(self.tr("from %1:00 by their clock"))
        if self.at is not None:
            if self.waits:
                later = self._dated(self.tr("%1 on, # in the morning of @").replace("%1", self.moment()))
                return self.tr("Later"), later.replace("#", grouped(self.sleepers))
            return self.tr("Later"), self.tr("begins on %1").replace("%1", self.moment())
        if self.waits:
            now = self.tr("%1 now, %2 in the morning").replace("%1", grouped(self.awake))
            return now.replace("%2", grouped(self.sleepers)), self._dated(self.tr("of @, from %1:00 by their clock"))
        if self.wake:
            return self.tr("Now"), self.tr("everyone at once")
        hours = self.tr("quiet hours %1:00–%2:00").replace("%1", f"{self.hours.begin:02}")
        return self.tr("Now"), hours.replace("%2", self._hour)

    def _statement_here(self) -> tuple[str, str]:
        """Where the morning of those who wait is no morning here."""
        here = self.tr("from %1, %2:00 there").replace("%1", self._here).replace("%2", self._hour)
        if not self.awake:
            return self.tr("Later"), here
        if self.at is not None:
            later = self.tr("%1 on, # from %2").replace("%1", self.moment()).replace("%2", self._here)
            return self.tr("Later"), later.replace("#", grouped(self.sleepers))
        now = self.tr("%1 now, %2 later").replace("%1", grouped(self.awake))
        return now.replace("%2", grouped(self.sleepers)), here

    @property
    def _here(self) -> str:
        """When the first of those who wait get it, by this computer's clock; "" where that is a morning here, too."""
        moment = min((one.goes for one in self.plans if one.asleep), default=None)
        here = moment.astimezone() if moment is not None else None
        return here.strftime("%d.%m, %H:%M") if here is not None and here.hour >= NOON else ""

    @property
    def _hour(self) -> str:
        """In which the quiet ones end, as every other time is written."""
        return f"{self.hours.end:02}"

    def tr(self, words: str, about: str = "", number: int = -1) -> str:
        """As of any QObject."""
        return QCoreApplication.translate("WhenWords", words, about, number)

    def _dated(self, words: str) -> str:
        return words.replace("%1", self._hour).replace("@", days(mornings(self.plans, self.hours)))


def days(found: Sequence[date]) -> str:
    """28.11, or 28.11–29.11."""
    ends = [found[0], found[-1]] if len(found) > 1 else found
    return "–".join(day.strftime("%d.%m") for day in ends)
