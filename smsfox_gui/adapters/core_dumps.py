"""No copy of this process's memory on the disk when it crashes: the password and people's numbers are in there."""

from __future__ import annotations

import ctypes
import sys

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002
_WER_FAULT_REPORTING_FLAG_NOHEAP = 0x0001


def forbid_core_dumps() -> None:
    """Switch them off for this process; its children inherit the limit. Does nothing where it is not allowed to."""
    if sys.platform == "win32":
        _forbid_on_windows()
    else:
        _forbid_on_posix()


if sys.platform == "win32":

    def _forbid_on_windows() -> None:
        """No error box, no report of the error reporting service, and no heap in one that is made all the same."""
        kernel = ctypes.windll.kernel32
        mode = kernel.GetErrorMode()
        kernel.SetErrorMode(mode | _SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
        kernel.WerSetFlags(_WER_FAULT_REPORTING_FLAG_NOHEAP)

else:

    def _forbid_on_posix() -> None:
        """A limit of 0 stops files only. Linux takes 1 for "not even into a pipe", where systemd and apport listen.

        prctl is the second choice, for an inherited hard limit of 0: it would also keep the desktop's portals from
        looking at this process, and with it their file dialogs.
        """
        import resource

        _, most = resource.getrlimit(resource.RLIMIT_CORE)
        if not sys.platform.startswith("linux"):
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        elif most == 0:
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        else:
            resource.setrlimit(resource.RLIMIT_CORE, (1, 1))
