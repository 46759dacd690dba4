"""What keeps a text from all the rows of a list alike, whatever stands in them."""

from __future__ import annotations

from dataclasses import dataclass

from smsfox_gui.core.errors import TemplateError


@dataclass(frozen=True, slots=True)
class TextLack:
    """field: of the text, that no column of the list has, as it stands there; "" = something in the text itself (a
    brace, a form that no field has), which it alone can mend.
    """

    field: str = ""


def lack_of(error: TemplateError | None) -> TextLack | None:
    """error: why the text cannot be bound to the list, None = it can, or there is none."""
    if error is None:
        return None
    return TextLack(str(error.details["field"])) if type(error) is TemplateError else TextLack()
