"""The journal knows up to where it has a relay's reports, so that one put back from a copy asks for them again."""

SCRIPT = """
ALTER TABLE journal ADD COLUMN relay_cursor TEXT NOT NULL DEFAULT '';
"""
