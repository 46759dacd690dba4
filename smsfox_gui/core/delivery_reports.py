"""What counts as a delivery report: the three values of a status call, wherever they come from."""

from __future__ import annotations

import re

from smsfox_gui.core.message import DeliveryReport, ReportStatus

_ID = re.compile(r"[0-9]{1,18}")
_PHONE = re.compile(r"\+?[0-9 ()-]{5,32}")
_STATUS = re.compile(r"0?([1-4])")


def read_values(message_id: str, phone: str, status: str) -> DeliveryReport | None:
    """The report that these values make, None unless each is well formed. The number stays as it is written."""
    known = _STATUS.fullmatch(status)
    if known is None or not _ID.fullmatch(message_id) or not _PHONE.fullmatch(phone):
        return None
    return DeliveryReport(int(message_id), phone, ReportStatus("0" + known[1]))
