"""Some of the user's own rows out of the journal, as a list of its own to be sent anew."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from smsfox_gui.core.message import MessageRecord
from smsfox_gui.services.ports import JournalReader, ListSource


def own_rows(reader: JournalReader, campaign: int, wanted: Callable[[MessageRecord], bool]) -> ListSource:
    """The rows of the wanted messages under their headings, as cells pasted from a spreadsheet with tabs.

    Raises CampaignMissing.
    """
    text = io.StringIO()
    lines = csv.writer(text, delimiter="\t", lineterminator="\n")
    lines.writerow(reader.campaign(campaign).columns)
    for row in reader.source_rows(campaign):
        if row.message is not None and wanted(row.message):
            lines.writerow(row.cells)
    return ListSource(pasted=text.getvalue(), header_row=1, delimiter="\t")
