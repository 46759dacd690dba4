"""The machine's clock behind the Clock port."""

from __future__ import annotations

import sys
import time
from datetime import UTC, datetime

if sys.platform == "win32":
    import ctypes

    def _awake() -> float:
        """Unlike Linux and macOS, the usual monotonic clock of Windows runs on through sleep; this one does not."""
        ticks = ctypes.c_ulonglong()
        if not ctypes.windll.kernel32.QueryUnbiasedInterruptTime(ctypes.byref(ticks)):
            return time.monotonic()
        return ticks.value / 1e7

else:
    _awake = time.monotonic


class SystemClock:
    """Wall time in UTC, and a clock that counts only while the computer is awake."""

    def now(self) -> datetime:
        """The wall time."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds that never run backwards and stand still while the computer sleeps."""
        return _awake()
