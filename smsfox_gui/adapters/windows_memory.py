"""The memory of processes on Windows: a job object that limits one's own, and a look at another one's."""

from __future__ import annotations

import ctypes
from typing import Any


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("least_working_set", ctypes.c_size_t),
        ("most_working_set", ctypes.c_size_t),
        ("processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Limits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("basic", _BasicLimits),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process_memory", ctypes.c_size_t),
        ("peak_job_memory", ctypes.c_size_t),
    )


_LIMIT_PROCESS_MEMORY = 0x100
_EXTENDED_LIMITS = 9


class _Counters(ctypes.Structure):
    """PROCESS_MEMORY_COUNTERS."""

    _fields_ = (
        ("size", ctypes.c_uint32),
        ("page_faults", ctypes.c_uint32),
        ("peak_working_set", ctypes.c_size_t),
        ("working_set", ctypes.c_size_t),
        ("pools", ctypes.c_size_t * 4),
        ("page_file", ctypes.c_size_t),
        ("peak_page_file", ctypes.c_size_t),
    )


_MAY_LOOK = 0x1000
"""PROCESS_QUERY_LIMITED_INFORMATION."""


def limit_by_job(limit: int) -> bool:
    """Put this process into a job whose processes may commit so much; whether that came about.

    Since Windows 8 jobs may lie in jobs. The job's handle is kept open on purpose: it lives as long as the process.
    """
    kernel = _kernel()
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return False
    limits = _Limits()
    limits.basic.flags = _LIMIT_PROCESS_MEMORY
    limits.process_memory = limit
    size = ctypes.sizeof(limits)
    if not kernel.SetInformationJobObject(ctypes.c_void_p(job), _EXTENDED_LIMITS, ctypes.byref(limits), size):
        return False
    return bool(kernel.AssignProcessToJobObject(ctypes.c_void_p(job), ctypes.c_void_p(kernel.GetCurrentProcess())))


def working_set(process: int) -> int | None:
    """The bytes that a process of ours holds in memory now."""
    kernel = _kernel()
    handle = kernel.OpenProcess(_MAY_LOOK, False, process)
    if not handle:
        return None
    counters = _Counters()
    counters.size = ctypes.sizeof(counters)
    done = kernel.K32GetProcessMemoryInfo(ctypes.c_void_p(handle), ctypes.byref(counters), counters.size)
    kernel.CloseHandle(ctypes.c_void_p(handle))
    return int(counters.working_set) if done else None


def _kernel() -> Any:  # noqa: ANN401 - the type exists on Windows only
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]
    for name in ("CreateJobObjectW", "GetCurrentProcess", "OpenProcess"):
        getattr(kernel, name).restype = ctypes.c_void_p
    return kernel
