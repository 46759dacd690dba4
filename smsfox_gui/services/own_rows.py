"""Some of the user's own rows out of the journal, as a list of its own to be sent anew."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from smsfox_gui.core.message import MessageRecord
from smsfox_gui.services.own_columns import OwnColumns
from smsfox_gui.services.ports import JournalReader, ListSource


def own_rows(
    reader: JournalReader, campaign: int, wanted: Callable[[MessageRecord], bool], country: str
) -> ListSource:
    """The rows of the wanted messages under their headings, as cells pasted from a spreadsheet with tabs.

    Numbers and fields are those of the messages, whatever a guess would make of the columns: where no column has the
    numbers of all of them, there is none of the phones. A row keeps the number it has in the user's list. wanted: asked
    of each message once, in the list's order; country: as in `judge`. Raises CampaignMissing.
    """
    record = reader.campaign(campaign)
    columns = OwnColumns(record.columns, record.text, country)
    text = io.StringIO()
    lines = csv.writer(text, delimiter="\t", lineterminator="\n")
    lines.writerow(columns.titles)
    numbers = [0]
    for row in reader.source_rows(campaign):
        if row.message is not None and wanted(row.message):
            lines.writerow(row.cells)
            numbers.append(row.number)
            columns.narrow(row.cells, row.message)
    if columns.doubtful:
        for row in reader.source_rows(campaign):
            if row.message is not None:
                columns.prefer(row.cells, row.message)
    return ListSource(
        pasted=text.getvalue(), header_row=1, delimiter="\t", layout=columns.layout(), numbers=tuple(numbers)
    )
