"""The names of where one can be in the window: its pages, and how far the campaign on the desk is."""

from __future__ import annotations

from enum import StrEnum

RAIL_WIDTH = 84
"""Logical pixels, before the system's text size is taken into account."""


class Page(StrEnum):
    """The pages of the window."""

    CAMPAIGN = "campaign"
    HISTORY = "history"
    STOP_LIST = "stop_list"
    SETTINGS = "settings"
    HELP = "help"
    """Not on the rail: F1 and the menu lead there."""


BARELESS = (Page.SETTINGS, Page.HELP)
"""The pages without the bar."""


class Phase(StrEnum):
    """How far the campaign on the desk is; decides what panel and bar show."""

    DRAFT = "draft"
    CHECK = "check"
    ARMING = "arming"
    SENDING = "sending"
    RESULT = "result"
