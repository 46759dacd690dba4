"""Keeps a child process that reads strangers' files within its memory, on every system.

Linux enforces a limit of the child's own. Windows does by a job object. macOS takes the limit and ignores it, so the
parent looks at the child's memory as well, everywhere: that costs nothing and finds a limit that did not hold.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

_CPU_SECONDS = 90
_TASK_INFO = 4
"""PROC_PIDTASKINFO of macOS's libproc: sizes in bytes, the virtual one first, the resident one second."""
_TASK_INFO_BYTES = 96


def limit_own_memory(limit: int) -> None:
    """Let this process have `limit` bytes at most; where the system refuses, the parent's look remains."""
    if sys.platform == "win32":
        from smsfox_gui.adapters.windows_memory import limit_by_job

        limit_by_job(limit)
    else:
        import resource

        for kind, most in ((resource.RLIMIT_AS, limit), (resource.RLIMIT_CPU, _CPU_SECONDS), (resource.RLIMIT_CORE, 0)):
            try:
                resource.setrlimit(kind, (most, most))
            except (ValueError, OSError):
                continue


def resident_memory(process: int) -> int | None:
    """The bytes that a child of ours holds in memory now; None where nobody can tell."""
    look = _LOOKS.get(sys.platform)
    return look(process) if look is not None else None


def _on_linux(process: int) -> int | None:
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    except (OSError, ValueError, IndexError):
        return None
    return pages * os.sysconf("SC_PAGE_SIZE")


def _on_macos(process: int) -> int | None:
    import ctypes

    library = ctypes.CDLL("/usr/lib/libproc.dylib")
    found = (ctypes.c_uint64 * (_TASK_INFO_BYTES // 8))()
    size = library.proc_pidinfo(process, _TASK_INFO, ctypes.c_uint64(0), found, _TASK_INFO_BYTES)
    return int(found[1]) if size == _TASK_INFO_BYTES else None


def _on_windows(process: int) -> int | None:
    from smsfox_gui.adapters.windows_memory import working_set

    return working_set(process)


_LOOKS: dict[str, Callable[[int], int | None]] = {"linux": _on_linux, "darwin": _on_macos, "win32": _on_windows}
