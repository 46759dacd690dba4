"""The memory limit of a process on Windows: a job object that it puts itself into."""

from __future__ import annotations

import ctypes


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


def limit_by_job(limit: int) -> None:
    """Put this process into a job whose processes may commit so much. Since Windows 8 jobs may lie in jobs.

    The job's handle is kept open on purpose: the job lives as long as the process.
    """
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined, unused-ignore]
    for function, result in (("CreateJobObjectW", ctypes.c_void_p), ("GetCurrentProcess", ctypes.c_void_p)):
        getattr(kernel, function).restype = result
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return
    limits = _Limits()
    limits.basic.flags = _LIMIT_PROCESS_MEMORY
    limits.process_memory = limit
    size = ctypes.sizeof(limits)
    kernel.SetInformationJobObject(ctypes.c_void_p(job), _EXTENDED_LIMITS, ctypes.byref(limits), size)
    kernel.AssignProcessToJobObject(ctypes.c_void_p(job), ctypes.c_void_p(kernel.GetCurrentProcess()))
