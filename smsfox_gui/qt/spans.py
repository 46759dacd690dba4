"""Lengths of time as people say them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def rough_span(seconds: int) -> str:
    """1 min, 33 min, 2 h 5 min: what is only reckoned."""
    hours, minutes = divmod(max(1, round(seconds / 60)), 60)
    hour = QCoreApplication.translate("Span", "h")
    minute = QCoreApplication.translate("Span", "min")
    return f"{hours} {hour} {minutes} {minute}" if hours else f"{minutes} {minute}"


def span(seconds: int) -> str:
    """25 s, 1 min 16 s, 2 h 5 min."""
    hours, rest = divmod(max(0, seconds), 3600)
    minutes, rest = divmod(rest, 60)
    hour = QCoreApplication.translate("Span", "h")
    minute = QCoreApplication.translate("Span", "min")
    second = QCoreApplication.translate("Span", "s")
    if hours:
        return f"{hours} {hour} {minutes} {minute}"
    if minutes:
        return f"{minutes} {minute} {rest} {second}"
    return f"{rest} {second}"
