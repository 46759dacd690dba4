"""Which characters of a text with fields keep its messages from being Latin. Names of fields are never sent."""

from __future__ import annotations

from smsfox_gui.core import segments
from smsfox_gui.core.errors import TemplateBroken
from smsfox_gui.core.segments import Rules
from smsfox_gui.core.template import Template


def forcing_literals(text: str, rules: Rules = Rules.SMSFOX) -> list[tuple[int, str]]:
    """Every such character outside the fields, in order, with its index in code points of the text.

    Behind a brace without a partner nobody can tell what will be a field: nothing is named there.
    """
    try:
        marks = Template.parse(text).marks
    except TemplateBroken as broken:
        return forcing_literals(text[: int(str(broken.details["position"]))], rules)
    inside = {index for mark in marks for index in range(mark.start, mark.end)}
    return [(index, character) for index, character in segments.forcing(text, rules) if index not in inside]
