"""Goes on by itself with a campaign that waits for its people's morning. A Qt object without widgets.

Only within the run of the program in which a person sent it: after a restart it waits for a person, as everything does.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from smsfox_gui.core.states import PauseReason
from smsfox_gui.qt.alarms import Alarms
from smsfox_gui.qt.launching import Launcher
from smsfox_gui.qt.workers import BackgroundTasks
from smsfox_gui.services.going_on import GoAhead

if TYPE_CHECKING:
    from smsfox_gui.bootstrap import Program


class Morning(QObject):
    """Remembers when the first of those who wait may be texted, and looks at the clock."""

    known = Signal(int)
    """It is known when this campaign goes on."""

    def __init__(
        self, program: Program, launcher: Launcher, tasks: BackgroundTasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._launcher = launcher
        self._tasks = tasks
        self._alarms = Alarms(program.clock, lambda: launcher.running is None and not launcher.arming, self)
        self._alarms.rang.connect(self._on_rang)
        launcher.ended.connect(self._on_ended)

    def wakes(self, campaign: int) -> datetime | None:
        """When this campaign goes on by itself; None = it does not."""
        return self._alarms.moment(campaign)

    @property
    def first(self) -> datetime | None:
        """When the next one goes on."""
        return self._alarms.first

    @Slot()
    def look(self) -> None:
        """Go on with one whose morning has come, if nothing else is being sent."""
        self._alarms.look()

    def close(self) -> None:
        """Nothing goes on any more."""
        self._alarms.close()

    @Slot(int)
    def _on_rang(self, campaign: int) -> None:
        self._ask(campaign, self._go_on)

    @Slot(int)
    def _on_ended(self, campaign: int) -> None:
        self._alarms.drop(campaign)
        self._ask(campaign, self._remember)

    def _ask(self, campaign: int, then: Callable[[int, datetime | None], None]) -> None:
        """When its people wake, where the night is what it stands for: a person may have stopped it meanwhile."""
        clock = self._program.clock

        def work() -> datetime | None:
            reader = self._program.reader()
            try:
                waits = reader.campaign(campaign).reason is PauseReason.QUIET_HOURS
                return reader.wakes(campaign, clock.now()) if waits else None
            finally:
                reader.close()

        self._tasks.run_in_background(work, lambda moment: then(campaign, moment), self._launcher.failed.emit)

    def _remember(self, campaign: int, moment: datetime | None) -> None:
        if moment is not None:
            self._alarms.set(campaign, moment)
            self.known.emit(campaign)

    def _go_on(self, campaign: int, moment: datetime | None) -> None:
        if moment is not None:
            self._launcher.go_on(GoAhead(campaign, by_itself=True))
