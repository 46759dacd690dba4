"""The journal's tables and the migrations that lead to them.

`list_row` holds what never changes (the user's cells and the frozen text); `message` holds what does, so that a state
change writes a narrow row. Both share their ids, which are contiguous for a campaign. Every state change leaves an
`event` by trigger. Reports that belong to nobody are capped at 10,000, the oldest go first.

`journal` is one row: who this journal is (copies share it), and what deleted campaigns took with them, the highest
attempt, campaign and row, so that none is given out again. Its `relay_cursor` says up to where a relay's reports are
here.
"""

from __future__ import annotations

from smsfox_gui.adapters.migrations import version_1, version_2, version_3

MIGRATIONS: tuple[str, ...] = (version_1.SCRIPT, version_2.SCRIPT, version_3.SCRIPT)
"""Script N leads from version N to N + 1. A landed script never changes; a new one is added."""

AS_READ: dict[int, str] = {1: version_2.VERSION_1_AS_READ}
"""What makes an older journal look like one of the newest version to a connection that only reads it."""
